package web

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"

	"outcry"
	"outcry/export"
)

// Most buckets of one cell in an answer. CSV streams, so that a year by the
// minute is no trouble.
const (
	maxCSV  = 600_000
	maxJSON = 20_000
)

func (s *site) timelineCSV(w http.ResponseWriter, r *http.Request, sel selection) error {
	if err := sel.atMost(maxCSV); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/csv; charset=utf-8; header=present")
	w.Header().Set("Content-Disposition", `attachment; filename="timeline.csv"`)
	return export.Timeline(w, export.CSV, sel.Query, s.Store.Timeline(r.Context(), sel.Query))
}

// timelineJSON answers with the span and step as they were understood, and the
// rows of the CSV.
func (s *site) timelineJSON(w http.ResponseWriter, r *http.Request, sel selection) error {
	if err := sel.atMost(maxJSON); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	body := &framed{w: w, head: fmt.Sprintf(`{"since":%q,"until":%q,"step_seconds":%d,"buckets":`,
		outcry.FormatTime(sel.Since), outcry.FormatTime(sel.Until), int64(sel.Step.Seconds()))}
	if err := export.Timeline(body, export.JSON, sel.Query, s.Store.Timeline(r.Context(), sel.Query)); err != nil {
		return err
	}
	_, err := io.WriteString(w, "}\n")
	return err
}

// framed writes its head before the first byte, so that a reading that fails
// at once leaves the answer unwritten.
type framed struct {
	w    io.Writer
	head string
}

func (f *framed) Write(p []byte) (int, error) {
	if f.head != "" {
		if _, err := io.WriteString(f.w, f.head); err != nil {
			return 0, err
		}
		f.head = ""
	}
	return f.w.Write(p)
}

type serviceJSON struct {
	Service string  `json:"service"`
	Signals int     `json:"signals"`
	Last    *string `json:"last"`
}

func (s *site) services(w http.ResponseWriter, r *http.Request, sel selection) error {
	list, err := s.Store.Services(r.Context(), sel.Query)
	if err != nil {
		return fmt.Errorf("services: %w", err)
	}
	out := make([]serviceJSON, len(list))
	for i, c := range list {
		out[i] = serviceJSON{c.Service, c.Signals, timeOrNull(c.Last)}
	}
	return writeJSON(w, map[string]any{
		"since": outcry.FormatTime(sel.Since), "until": outcry.FormatTime(sel.Until), "services": out,
	})
}

func (s *site) sources(w http.ResponseWriter, r *http.Request, _ selection) error {
	list, err := s.Store.Sources(r.Context())
	if err != nil {
		return fmt.Errorf("sources: %w", err)
	}
	w.Header().Set("Content-Type", "application/json")
	return export.Sources(w, export.JSON, list)
}

func timeOrNull(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	text := outcry.FormatTime(t)
	return &text
}

func writeJSON(w http.ResponseWriter, v any) error {
	body, err := json.Marshal(v)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	_, err = w.Write(append(body, '\n'))
	return err
}
