package ledger_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outcry"
	"outcry/ledger"
)

// blaming is a story in which so many authors name a cause.
func blaming(n int, service, cause, who string) string {
	var b strings.Builder
	for k := range n {
		fmt.Fprintf(&b, "10:%02d %s%d down ZZ service=%s", 30+k%30, who, k, service)
		if cause != "" {
			b.WriteString(" cause=" + cause)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// other is an incident of another service with its posts.
type other struct {
	service, started, ended string
	state                   outcry.State
	posts                   string
}

func (o other) outage(t *testing.T) ledger.Outage {
	i := outage(t, o.service, o.started, "")
	if o.state != "" {
		i.State = o.state
	}
	if o.ended != "" {
		i.ResolvedAt = at(t, o.ended)
	}
	return ledger.OutageOf(i, posts(t, o.posts), services, at(t, "12:00"))
}

func TestCauses(t *testing.T) {
	cloud := other{service: "cloud", started: "10:10"}
	tests := []struct {
		name   string
		posts  string
		others []other
		cause  string
		want   []string
	}{
		{"nobody blames anything", blaming(5, "bank", "", "a"), []other{cloud}, "", nil},
		{"blamed, and it fails, too", blaming(4, "bank", "cloud", "a") + blaming(12, "bank", "", "b"), []other{cloud}, "cloud",
			[]string{"upstream: 4 authors blame cloud (100 % of those who blame anything, 25 % of all), and it has an incident of its own since 10:10 UTC"}},
		{"what contains it fails", blaming(3, "bank", "cloud-east", "a"), []other{cloud}, "cloud-east",
			[]string{"upstream: 3 authors blame cloud-east (100 % of those who blame anything, 100 % of all), and cloud, which contains it, has an incident of its own since 10:10 UTC"}},
		{"what it contains fails", blaming(5, "bank", "cloud", "a"), []other{{service: "cloud-east", started: "10:10"}}, "",
			[]string{"not_borne_out: 5 authors blame cloud (100 % of all); not borne out: no incident of cloud was seen at the time"}},
		{"the wrong operator is blamed", blaming(5, "bank", "cloud", "a") + blaming(15, "bank", "", "b"), nil, "",
			[]string{"not_borne_out: 5 authors blame cloud (25 % of all); not borne out: no incident of cloud was seen at the time"}},
		{"two authors are too few", blaming(2, "bank", "cloud", "a") + blaming(2, "bank", "", "b"), []other{cloud}, "",
			[]string{"too_few: 2 authors blame cloud (50 % of all): too few to say, though it has an incident of its own since 10:10 UTC"}},
		{"one author who posts often is one", "10:30 ann down ZZ cause=cloud\n11:30 ann down ZZ cause=cloud\n11:40 ann down ZZ cause=cloud\n", []other{cloud}, "",
			[]string{"too_few: 1 author blames cloud (100 % of all): too few to say, though it has an incident of its own since 10:10 UTC"}},
		{"copies are one author", "10:30 a down ZZ cause=cloud text=x\n10:31 b down ZZ cause=cloud text=x\n10:32 c down ZZ cause=cloud text=x\n", []other{cloud}, "",
			[]string{"too_few: 1 author blames cloud (100 % of all): too few to say, though it has an incident of its own since 10:10 UTC"}},
		{"three among very many who blame another", blaming(3, "bank", "cloud", "a") + blaming(30, "bank", "net", "b"), []other{cloud}, "",
			[]string{
				"not_borne_out: 30 authors blame net (91 % of all); not borne out: no incident of net was seen at the time",
				"too_few: 3 authors blame cloud (9 % of all): too few to say, though it has an incident of its own since 10:10 UTC",
			}},
		{"what is borne out comes first", blaming(10, "bank", "net", "a") + blaming(4, "bank", "cloud", "b"), []other{cloud}, "cloud",
			[]string{
				"upstream: 4 authors blame cloud (29 % of those who blame anything, 29 % of all), and it has an incident of its own since 10:10 UTC",
				"not_borne_out: 10 authors blame net (71 % of all); not borne out: no incident of net was seen at the time",
			}},
		{"it was over half an hour before", blaming(4, "bank", "cloud", "a"), []other{{service: "cloud", started: "08:00", ended: "09:59", state: outcry.Resolved}}, "",
			[]string{"not_borne_out: 4 authors blame cloud (100 % of all); not borne out: no incident of cloud was seen at the time"}},
		{"it began more than half an hour after", blaming(4, "bank", "cloud", "a"), []other{{service: "cloud", started: "11:01"}}, "",
			[]string{"not_borne_out: 4 authors blame cloud (100 % of all); not borne out: no incident of cloud was seen at the time"}},
		{"it was only suspected, and not confirmed", blaming(4, "bank", "cloud", "a"), []other{{service: "cloud", started: "10:10", ended: "10:50", state: outcry.Dismissed}}, "",
			[]string{"not_borne_out: 4 authors blame cloud (100 % of all); not borne out: no incident of cloud was seen at the time"}},
		{"of two that blame each other the more blamed one is the cause", blaming(4, "bank", "cloud", "a"),
			[]other{{service: "cloud", started: "10:10", posts: blaming(9, "cloud", "bank", "c")}}, "",
			[]string{"not_borne_out: 4 authors blame cloud; not borne out: more of the posts about cloud blame bank"}},
		{"a service is no cause of itself or of its parts", blaming(4, "bank-app", "bank", "a") + blaming(4, "bank", "bank-cards", "b"), []other{cloud}, "", nil},
		{"services rise together and name what they have in common", blaming(2, "bank", "net", "a") + blaming(5, "bank", "", "b"),
			[]other{{service: "shop", started: "10:20", posts: blaming(1, "shop", "net", "c")}, {service: "game", started: "10:05"}}, "net",
			[]string{"in_common: 3 services began to fail within 30 min of this one, and posts about 2 of them, by 3 authors, blame net"}},
		{"two services are no crowd", blaming(2, "bank", "net", "a"), []other{{service: "shop", started: "10:20", posts: blaming(4, "shop", "net", "c")}}, "",
			[]string{"not_borne_out: 2 authors blame net (100 % of all); not borne out: no incident of net was seen at the time"}},
		{"parts of one service are one that rises", blaming(2, "bank", "net", "a"),
			[]other{{service: "shop", started: "10:20", posts: blaming(4, "shop", "net", "c")}, {service: "bank-app", started: "10:31"}}, "",
			[]string{"not_borne_out: 2 authors blame net (100 % of all); not borne out: no incident of net was seen at the time"}},
		{"one author of three services is one", "10:30 ann down ZZ cause=net\n10:31 bob down ZZ cause=net\n",
			[]other{{service: "shop", started: "10:50", posts: "10:50 ann down ZZ service=shop cause=net\n"}, {service: "game", started: "10:35"}}, "",
			[]string{"not_borne_out: 2 authors blame net (100 % of all); not borne out: no incident of net was seen at the time"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := ledger.Case{Incident: outage(t, "bank", "10:30", "10:40"), Signals: posts(t, tt.posts), Now: at(t, "12:00"), Regions: regions, Services: services}
			for _, o := range tt.others {
				c.Others = append(c.Others, o.outage(t))
			}
			suspicions := ledger.Make(c).Blamed
			var got []string
			for _, s := range suspicions {
				got = append(got, string(s.Finding)+": "+s.Why)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			if cause, why := ledger.Cause(suspicions); cause != tt.cause || cause != "" && !strings.Contains(got[0], why) {
				t.Errorf("the cause is %q (%s), want %q", cause, why, tt.cause)
			}
		})
	}
}
