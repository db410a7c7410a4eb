package backtest

import (
	"strings"
	"testing"
	"time"
)

func TestTable(t *testing.T) {
	found := Result{Detector: "mean-sd", Line: 3, Alerts: 4, True: 3, Outages: 2, Found: 1,
		Delays: []time.Duration{10 * time.Minute}, FromFifth: []time.Duration{90 * time.Second},
		Time: 48 * time.Hour, InAlert: 12 * time.Hour, Outside: 6 * time.Hour}
	found.ByChance.True, found.ByChance.Found = 0.5, 0.25
	var b strings.Builder
	if err := Table(&b, []Result{found, {Detector: Name}}); err != nil {
		t.Fatal(err)
	}
	want := `
detector  line  alerts  precision       by chance  found   recall         by chance  delay     P90       from 5th  P90      false a day  in alert  outside
mean-sd   3     4       75.0 % (30-95)  12.5 %     1 of 2  50.0 % (9-91)  12.5 %     10.0 min  10.0 min  1.5 min   1.5 min  0.50         25.0 %    12.5 %
outcry    -     0       -               -          0 of 0  -              -          -         -         -         -        -            -         -
`
	if got := "\n" + b.String(); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
