package outcry_test

import (
	"testing"
	"time"

	"outcry"
)

func TestReasonsAreSentences(t *testing.T) {
	at := time.Date(2023, 2, 14, 18, 36, 0, 0, time.UTC)
	stekker := &outcry.RecoveryClaim{At: at, Voice: outcry.Monitor, By: "@stekker"}
	window := func(r outcry.Reason, length time.Duration) outcry.Reason {
		r.From, r.To = at.Add(-length), at
		return r
	}
	tests := []struct {
		why  outcry.Reason
		want string
	}{
		{window(outcry.Reason{Rule: outcry.Rise, Reports: 12, Authors: 11, Threads: 4, Expected: 0.8, Score: 1.7, Coverage: 1}, 25*time.Minute),
			"12 reports by 11 authors in 25 min where 0.8 were expected: 1.7 times the alarm line; coverage 100 %"},
		{window(outcry.Reason{Rule: outcry.Rise, Reports: 4.5, Authors: 4, Expected: 0.01, Score: 1, Coverage: 0.495, Echo: 0.25}, 90*time.Minute),
			"4.5 reports by 4 authors in 1 h 30 min (25 % of them links, reposts or news) where fewer than 0.1 were expected: 1 times the alarm line; coverage 50 %"},
		{window(outcry.Reason{Rule: outcry.Rise, Reports: 3, Authors: 4, Expected: 0.2, Score: 0.8, Coverage: 1}, 2*time.Minute),
			"3 reports by 4 authors in 2 min (a question counts half) where 0.2 were expected: 0.8 times the alarm line; coverage 100 %"},
		{window(outcry.Reason{Rule: outcry.Reappeared, Reports: 5, Authors: 5, Expected: 1, Score: 1.2, Coverage: 1}, 10*time.Minute),
			"it fails again: 5 reports by 5 authors in 10 min where 1 was expected: 1.2 times the alarm line; coverage 100 %"},
		{window(outcry.Reason{Rule: outcry.Confirmed, Reports: 3, Authors: 3, Expected: 0.2, Score: 0.8, Claim: &outcry.RecoveryClaim{At: at, Voice: outcry.Official, By: "@gridco"}}, 10*time.Minute),
			"@gridco (official) says that it fails, beside 3 reports by 3 authors in 10 min where 0.2 were expected: 0.8 times the alarm line"},
		{window(outcry.Reason{Rule: outcry.Confirmed, Reports: 1, Authors: 1, Expected: 0.2, Score: 0.3}, 10*time.Minute),
			"an organisation says that it fails, too, beside 1 report by 1 author in 10 min where 0.2 were expected: 0.3 times the alarm line"},
		{outcry.Reason{Rule: outcry.Claimed, Claim: stekker}, "@stekker (monitor) says that it works again"},
		{outcry.Reason{Rule: outcry.Claimed}, "somebody says that it works again"},
		{window(outcry.Reason{Rule: outcry.Crowd, Reports: 2, Ups: 9, Expected: 4.5, Score: 0.2, Coverage: 1}, 30*time.Minute),
			"users say that it works again: 9 reports in 30 min, beside 2 that it fails (4.5 in as long before); coverage 100 %"},
		{outcry.Reason{Rule: outcry.Disputed, Reports: 18, Expected: 4.2}, "18 reports after the claim where 4.2 were expected from late posts"},
		{window(outcry.Reason{Rule: outcry.Disputed, Reports: 18, Authors: 16, Expected: 4.2, Claim: stekker}, 13*time.Minute),
			"18 reports by 16 authors in 13 min after the claim of @stekker (monitor) at 18:36 UTC where 4.2 were expected from late posts"},
		{outcry.Reason{Rule: outcry.Disputed, Reports: 18, Expected: 4.2, Claim: &outcry.RecoveryClaim{At: at, Voice: outcry.User, By: "users"}},
			"18 reports after the claim of users at 18:36 UTC where 4.2 were expected from late posts"},
		{window(outcry.Reason{Rule: outcry.Subsided, Reports: 1, Expected: 2.1, Coverage: 1}, time.Hour),
			"bad news after the claim fell to 1 report in 1 h where 2.1 were expected; coverage 100 %"},
		{outcry.Reason{Rule: outcry.Withdrawn, Claim: stekker},
			"@stekker (monitor) had said that it works again, and says now that it fails"},
		{window(outcry.Reason{Rule: outcry.Hushed, Reports: 0, Expected: 1.25, Coverage: 0.8}, 2*time.Hour),
			"nothing stood out for 2 h: 0 reports where 1.2 were expected; coverage 80 %"},
		{window(outcry.Reason{Rule: outcry.Faded, Reports: 3, Authors: 3, Expected: 1.5, Score: 0.4, Coverage: 1}, 2*time.Hour),
			"not confirmed: 3 reports by 3 authors in 2 h where 1.5 were expected: 0.4 times the alarm line; coverage 100 %"},
		{window(outcry.Reason{Rule: outcry.LostSight}, 26*time.Hour+time.Minute),
			"nothing was read for 1 d 2 h, so that a new rise is another outage"},
	}
	told := map[outcry.Rule]bool{}
	for _, tt := range tests {
		told[tt.why.Rule] = true
		if got := tt.why.String(); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.why.Rule, got, tt.want)
		}
	}
	for _, r := range []outcry.Rule{
		outcry.Rise, outcry.Confirmed, outcry.Claimed, outcry.Crowd, outcry.Disputed, outcry.Subsided,
		outcry.Withdrawn, outcry.Hushed, outcry.Faded, outcry.LostSight, outcry.Reappeared,
	} {
		if !told[r] {
			t.Errorf("no sentence is tried for %s", r)
		}
	}
}

func TestLengths(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0 s", 42 * time.Second: "42 s", 25 * time.Minute: "25 min", time.Hour: "1 h", 90 * time.Minute: "1 h 30 min",
		51*time.Hour + 20*time.Minute: "2 d 3 h", -3 * time.Minute: "-3 min", 59*time.Second + 900*time.Millisecond: "1 min",
	} {
		if got := outcry.Length(d); got != want {
			t.Errorf("%s: %q, want %q", d, got, want)
		}
	}
}
