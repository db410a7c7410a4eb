package outcry_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"outcry"
)

// changes reads transitions out of lines such as "5 DE quiet>suspected from=2",
// with minutes after midnight, and perhaps "by=@status claimed=7".
func changes(t *testing.T, lines ...string) (list []outcry.Transition) {
	t.Helper()
	for _, line := range lines {
		var minute int
		var region, states string
		fields := strings.Fields(line)
		if _, err := fmt.Sscan(strings.Join(fields[:3], " "), &minute, &region, &states); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		from, to, _ := strings.Cut(states, ">")
		c := outcry.Transition{Incident: "i", Service: "tesla", At: minutes(minute), Region: region, From: outcry.State(from), To: outcry.State(to)}
		for _, field := range fields[3:] {
			key, value, _ := strings.Cut(field, "=")
			if c.Why.Claim == nil && key != "from" {
				c.Why.Claim = &outcry.RecoveryClaim{}
			}
			switch key {
			case "by":
				c.Why.Claim.By = value
			case "claimed":
				c.Why.Claim.At = parsed(t, value)
			case "from":
				c.Why.From = parsed(t, value)
			}
		}
		list = append(list, c)
	}
	return list
}

func minutes(n int) time.Time {
	return time.Date(2023, 2, 14, 0, n, 0, 0, time.UTC)
}

func parsed(t *testing.T, minute string) time.Time {
	t.Helper()
	var n int
	if _, err := fmt.Sscan(minute, &n); err != nil {
		t.Fatal(err)
	}
	return minutes(n)
}

// told draws an incident: "ongoing since 2 ...".
func told(is outcry.Incident) string {
	s := string(is.State)
	for _, at := range []struct {
		name string
		time.Time
	}{{"started", is.StartedAt}, {"detected", is.DetectedAt}, {"claimed", is.RecoveryClaimedAt}, {"contested", is.ContestedAt}, {"resolved", is.ResolvedAt}} {
		if !at.IsZero() {
			s += fmt.Sprintf(" %s=%d", at.name, int(at.Sub(minutes(0)).Minutes()))
		}
	}
	if is.RecoveryClaimedBy != "" {
		s += " by=" + is.RecoveryClaimedBy
	}
	for _, m := range is.Members {
		s += fmt.Sprintf(" | %s %s %d %d", m.Region, m.State, int(m.StartedAt.Sub(minutes(0)).Minutes()), int(m.Since.Sub(minutes(0)).Minutes()))
	}
	return s
}

func TestAnIncidentIsAssembledFromItsTransitions(t *testing.T) {
	for _, test := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"a suspicion", []string{"5 DE quiet>suspected from=2"}, "suspected started=2 | DE suspected 2 5"},
		{"without a window", []string{"5 DE quiet>ongoing"}, "ongoing started=5 detected=5 | DE ongoing 5 5"},
		{"confirmed", []string{"5 DE quiet>suspected from=2", "6 DE suspected>ongoing from=3"}, "ongoing started=2 detected=6 | DE ongoing 2 6"},
		{"dismissed", []string{"5 DE learning>suspected from=2", "50 DE suspected>dismissed"}, "dismissed started=2 resolved=50 | DE dismissed 2 50"},
		{"another region began earlier", []string{"5 DE quiet>ongoing from=4", "9 US quiet>suspected from=1"},
			"ongoing started=1 detected=5 | DE ongoing 4 5 | US suspected 1 9"},
		{"the worst member counts", []string{"5 DE quiet>ongoing from=4", "6 US quiet>ongoing from=5", "9 DE ongoing>recovering by=@op claimed=8", "12 US ongoing>contested"},
			"contested started=4 detected=5 claimed=8 contested=12 by=@op | DE recovering 4 9 | US contested 5 12"},
		{"the first claim counts", []string{"5 DE quiet>ongoing", "9 DE ongoing>recovering by=@op claimed=8", "20 DE recovering>contested by=@op claimed=8", "30 DE contested>recovering by=users claimed=29"},
			"recovering started=5 detected=5 claimed=8 contested=20 by=@op | DE recovering 5 30"},
		{"it is over with its last member", []string{"5 DE quiet>ongoing", "6 US quiet>ongoing", "30 DE ongoing>resolved", "40 US ongoing>resolved"},
			"resolved started=5 detected=5 resolved=40 | DE resolved 5 30 | US resolved 6 40"},
		{"one of two is over", []string{"5 DE quiet>ongoing", "6 US quiet>ongoing", "30 DE ongoing>resolved"},
			"ongoing started=5 detected=5 | DE resolved 5 30 | US ongoing 6 6"},
		{"it reappeared", []string{"5 DE quiet>ongoing from=3", "30 DE ongoing>resolved", "40 DE resolved>ongoing from=38"},
			"ongoing started=3 detected=5 | DE ongoing 3 40"},
		{"and was over again", []string{"5 DE quiet>ongoing from=3", "30 DE ongoing>resolved", "40 DE resolved>ongoing from=38", "60 DE ongoing>resolved"},
			"resolved started=3 detected=5 resolved=60 | DE resolved 3 60"},
		{"resolved beats dismissed", []string{"5 DE quiet>ongoing", "6 US quiet>suspected", "20 DE ongoing>resolved", "26 US suspected>dismissed"},
			"resolved started=5 detected=5 resolved=26 | DE resolved 5 20 | US dismissed 6 26"},
	} {
		is := outcry.Assemble(changes(t, test.lines...))
		if got := told(is); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
		if is.ID != "i" || is.Service != "tesla" {
			t.Errorf("%s: it is %s of %s", test.name, is.ID, is.Service)
		}
	}
	if is := outcry.Assemble(nil); is.ID != "" || is.Members != nil || !is.StartedAt.IsZero() {
		t.Errorf("of nothing: %+v", is)
	}
}
