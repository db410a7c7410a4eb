package export

import (
	"bytes"
	"testing"
	"time"

	"outcry"
	"outcry/backtest"
)

func TestResults(t *testing.T) {
	found := backtest.Result{Detector: "mean-sd", Line: 3, Alerts: 4, True: 3, Outages: 2, Found: 1,
		Delays: []time.Duration{10 * time.Minute}, FromFifth: []time.Duration{90 * time.Second},
		Time: 48 * time.Hour, InAlert: 12 * time.Hour, Outside: 6 * time.Hour}
	found.ByChance.True, found.ByChance.Found = 0.5, 0.25
	rows := []backtest.Result{found, {Detector: "outcry", Time: 24 * time.Hour}}
	const header = "detector,line,days,alerts,true_alerts,precision,precision_low,precision_high,precision_by_chance," +
		"outages,found,recall,recall_low,recall_high,recall_by_chance,delay_median_s,delay_p90_s,delay_from_fifth_median_s,delay_from_fifth_p90_s," +
		"false_alarms_per_day,time_in_alert,time_in_alert_outside\r\n"
	const want = header + "mean-sd,3,2,4,3,0.75,0.3006,0.9544,0.125,2,1,0.5,0.0945,0.9055,0.125,600,600,90,90,0.5,0.25,0.125\r\n" +
		"outcry,,1,0,0,,,,,0,0,,,,,,,,,0,0,0\r\n"
	for _, tc := range []struct {
		rows []backtest.Result
		want string
	}{{rows, want}, {nil, header}} {
		var b bytes.Buffer
		if err := Results(&b, CSV, tc.rows); err != nil || b.String() != tc.want {
			t.Errorf("%v\ngot  %s\nwant %s", err, b.String(), tc.want)
		}
	}
}

func TestAlerts(t *testing.T) {
	start := time.Date(2024, 1, 1, 10, 5, 0, 0, time.UTC)
	rows := []Detected{{"ratio", backtest.Alert{Service: "=cmd", Regions: []string{"001", "DE"}, Span: outcry.Span{Start: start, End: start.Add(time.Hour)}}}}
	for format, want := range map[Format]string{
		CSV:   "detector,service,regions,started_at,ended_at\r\nratio,'=cmd,001 DE,2024-01-01T10:05:00Z,2024-01-01T11:05:00Z\r\n",
		JSONL: `{"detector":"ratio","service":"=cmd","regions":["001","DE"],"started_at":"2024-01-01T10:05:00Z","ended_at":"2024-01-01T11:05:00Z"}` + "\n",
	} {
		var b bytes.Buffer
		if err := Alerts(&b, format, rows); err != nil || b.String() != want {
			t.Errorf("%s: %v\ngot  %s\nwant %s", format, err, b.String(), want)
		}
	}
}
