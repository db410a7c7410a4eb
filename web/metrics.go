package web

import (
	"context"
	"runtime"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"outcry"
)

// Metrics counts what happens while the process runs. What the store knows is
// read from it when it is asked for, by New.
type Metrics struct {
	posts     *prometheus.CounterVec
	visits    *prometheus.CounterVec
	signals   prometheus.Counter
	accepting prometheus.Gauge
}

// NewMetrics registers the counters.
func NewMetrics(registry prometheus.Registerer) *Metrics {
	m := &Metrics{
		posts: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "outcry_posts_total", Help: "Posts that were stored for the first time, by source.",
		}, []string{"source"}),
		visits: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "outcry_visits_total", Help: "Attempts to read a source, by source and outcome.",
		}, []string{"source", "outcome"}),
		signals: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "outcry_signals_total", Help: "Signals that were read out of posts.",
		}),
		accepting: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "outcry_accepting", Help: "1 while posts are accepted, 0 while the store cannot keep any, as on a full disk.",
		}),
	}
	registry.MustRegister(m.posts, m.visits, m.signals, m.accepting)
	m.Accepting(true)
	return m
}

// Visit counts an attempt to read a source, with the posts that it brought.
func (m *Metrics) Visit(v outcry.Visit) {
	m.visits.WithLabelValues(v.Source, string(v.Outcome)).Inc()
	m.Posts(v.Source, v.New)
}

// Posts counts posts that came another way than by a visit, such as a push.
// The source is the name of a configured one: its label is kept for good.
func (m *Metrics) Posts(source string, stored int) {
	m.posts.WithLabelValues(source).Add(float64(max(stored, 0)))
}

// Signals counts signals read.
func (m *Metrics) Signals(n int) { m.signals.Add(float64(max(n, 0))) }

// Accepting tells whether posts are accepted.
func (m *Metrics) Accepting(open bool) {
	m.accepting.Set(0)
	if open {
		m.accepting.Set(1)
	}
}

func buildInfo(version string) prometheus.Collector {
	g := prometheus.NewGaugeVec(prometheus.GaugeOpts{
		Name: "outcry_build_info", Help: "Always 1; the labels say what runs.",
	}, []string{"version", "goversion"})
	g.WithLabelValues(version, runtime.Version()).Set(1)
	return g
}

// storeCollector reads its values from the store.
type storeCollector struct{ store Reader }

var (
	lagDesc = prometheus.NewDesc("outcry_pipeline_lag_posts",
		"Posts that are stored and not yet classified.", nil, nil)
	lastGoodDesc = prometheus.NewDesc("outcry_source_last_good_read_timestamp_seconds",
		"When the source was last read, in Unix time; absent if it never was.", []string{"source"}, nil)
	failuresDesc = prometheus.NewDesc("outcry_source_consecutive_failures",
		"Visits in a row that failed.", []string{"source"}, nil)
)

func (storeCollector) Describe(ch chan<- *prometheus.Desc) {
	ch <- lagDesc
	ch <- lastGoodDesc
	ch <- failuresDesc
}

func (c storeCollector) Collect(ch chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if lag, err := c.store.Lag(ctx); err != nil {
		ch <- prometheus.NewInvalidMetric(lagDesc, err)
	} else {
		ch <- prometheus.MustNewConstMetric(lagDesc, prometheus.GaugeValue, float64(lag))
	}
	sources, err := c.store.Sources(ctx)
	if err != nil {
		ch <- prometheus.NewInvalidMetric(lastGoodDesc, err)
		return
	}
	for _, s := range sources {
		ch <- prometheus.MustNewConstMetric(failuresDesc, prometheus.GaugeValue, float64(s.Failures), s.Name)
		if !s.LastGood.IsZero() {
			seconds := float64(s.LastGood.UnixMilli()) / 1000
			ch <- prometheus.MustNewConstMetric(lastGoodDesc, prometheus.GaugeValue, seconds, s.Name)
		}
	}
}
