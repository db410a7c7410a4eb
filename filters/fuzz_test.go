package filters

import (
	"errors"
	"net/url"
	"testing"
	"time"

	"outcry"
)

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"service=tesla&region=US/*&since=24h", "since=2023-02-14&until=2023-02-14&tz=Europe/Berlin&step=15m",
		"as_of=yesterday&stance=down,query", "since=100y&step=1m", "since=-1h", "region=%00&tz=Local", "until=0000-01-01",
		"since=9999-12-31T23:59:59Z&until=9999-12-31", "step=0.0000001d", "a=b", "since=1h;until=2h",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		values, err := url.ParseQuery(raw)
		if err != nil {
			t.Skip()
		}
		c := context()
		c.Span, c.MaxBuckets = Day, 10_000
		got, err := Parse(Values(values), c)
		if err != nil {
			var wrong *Error
			if !errors.As(err, &wrong) || wrong.Want == "" {
				t.Fatalf("%q: %v says nothing to the person who typed it", raw, err)
			}
			return
		}
		q := got.Query
		if !q.Since.Before(q.Until) || q.Until.After(now) || q.AsOf.After(now) || q.Since.Before(outcry.Oldest) {
			t.Fatalf("%q: span [%v, %v) as of %v", raw, q.Since, q.Until, q.AsOf)
		}
		if q.Step < time.Minute || q.Step > Day || Day%q.Step != 0 || q.Until.Sub(q.Since)/q.Step > 10_000 {
			t.Fatalf("%q: step %v", raw, q.Step)
		}
	})
}
