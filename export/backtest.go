package export

import (
	"io"
	"math"
	"strings"
	"time"

	"outcry/backtest"
)

var resultColumns = []string{
	"detector", "line", "days", "alerts", "true_alerts", "precision", "precision_low", "precision_high", "precision_by_chance",
	"outages", "found", "recall", "recall_low", "recall_high", "recall_by_chance",
	"delay_median_s", "delay_p90_s", "delay_from_fifth_median_s", "delay_from_fifth_p90_s",
	"false_alarms_per_day", "time_in_alert", "time_in_alert_outside",
}

// Results writes how detectors did. Shares are 0 to 1, with 95 % intervals; what
// there was nothing to measure by is empty.
func Results(w io.Writer, f Format, rows []backtest.Result) error {
	return write(w, f, "results", resultColumns, listed(rows), func(c []cell, r backtest.Result) {
		c[0] = text(r.Detector)
		if r.Line != 0 {
			c[1] = significant(r.Line)
		}
		c[2] = decimal(share(r.Days()))
		c[3], c[4] = number(r.Alerts), number(r.True)
		ratio(c[5:9], r.True, r.Alerts, r.ByChance.True)
		c[9], c[10] = number(r.Outages), number(r.Found)
		ratio(c[11:15], r.Found, r.Outages, r.ByChance.Found)
		c[15], c[16] = seconds(r.Delays, 0.5), seconds(r.Delays, 0.9)
		c[17], c[18] = seconds(r.FromFifth, 0.5), seconds(r.FromFifth, 0.9)
		if r.Time > 0 {
			c[19] = decimal(share(float64(r.False()) / r.Days()))
			c[20], c[21] = decimal(share(float64(r.InAlert)/float64(r.Time))), decimal(share(float64(r.Outside)/float64(r.Time)))
		}
	})
}

// ratio fills in a share of which k of n were seen, its interval, and what chance
// would have had of the n.
func ratio(c []cell, k, n int, chance float64) {
	if n == 0 {
		return
	}
	low, high := backtest.Wilson(k, n)
	for i, f := range []float64{float64(k) / float64(n), low, high, chance / float64(n)} {
		c[i] = decimal(share(f))
	}
}

// seconds is a quantile of some times; empty where there are none.
func seconds(list []time.Duration, p float64) cell {
	d, ok := backtest.Quantile(list, p)
	if !ok {
		return cell{}
	}
	return number(int64(math.Round(d.Seconds())))
}

// Detected is an alert and whose it is.
type Detected struct {
	Detector string
	backtest.Alert
}

var alertColumns = []string{"detector", "service", "regions", "started_at", "ended_at"}

// Alerts writes the alerts of detectors.
func Alerts(w io.Writer, f Format, rows []Detected) error {
	return write(w, f, "alerts", alertColumns, listed(rows), func(c []cell, d Detected) {
		c[0], c[1] = text(d.Detector), text(d.Service)
		c[2] = cell{text: strings.Join(d.Regions, " "), value: d.Regions}
		c[3], c[4] = moment(d.Start), moment(d.End)
	})
}
