package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"outcry"
	"outcry/export"
	"outcry/ledger"
)

// incidentJSON is the whole story of an incident as one object. What has columns
// in CSV has their names.
type incidentJSON struct {
	Incident    json.RawMessage  `json:"incident"`
	Aliases     []string         `json:"aliases"`
	Members     []memberJSON     `json:"members"`
	Words       []wordJSON       `json:"words"`
	Transitions []transitionJSON `json:"transitions"`
	Ledger      ledger.Ledger    `json:"ledger"`
	Evidence    json.RawMessage  `json:"evidence"` // signals
	Certainty   certaintyJSON    `json:"certainty"`
}

type memberJSON struct {
	Region    string       `json:"region"`
	State     outcry.State `json:"state"`
	StartedAt string       `json:"started_at"`
	Since     string       `json:"since"`
}

type wordJSON struct {
	At   string          `json:"at"`
	Kind outcry.WordKind `json:"kind"`
	Text string          `json:"text"`
}

type transitionJSON struct {
	At     string        `json:"at"`
	Region string        `json:"region"`
	From   outcry.State  `json:"from"`
	To     outcry.State  `json:"to"`
	Reason string        `json:"reason"`
	Why    outcry.Reason `json:"why"` // the numbers behind the reason
}

type certaintyJSON struct {
	Grade       grade          `json:"grade"`
	ConfirmedBy []ledger.Party `json:"confirmed_by"`
	Echo        float64        `json:"echo"`     // share
	Coverage    float64        `json:"coverage"` // share of its time that was read
	NotRead     []spanJSON     `json:"not_read"`
	History     *float64       `json:"history_s"` // of its service before it began; null for none
	Learning    bool           `json:"learning"`
}

type spanJSON struct {
	Start string `json:"start"`
	End   string `json:"end"`
}

// writeJSON writes the case as one line.
func (c *caseFile) writeJSON(w io.Writer) error {
	var incidents, evidence bytes.Buffer
	if err := export.Incidents(&incidents, export.JSONL, []outcry.Incident{c.Incident}); err != nil {
		return err
	}
	if err := export.Signals(&evidence, export.JSON, oneByOne(c.evidence)); err != nil {
		return err
	}
	told := incidentJSON{
		Incident: incidents.Bytes(), Evidence: evidence.Bytes(), Ledger: c.book, Certainty: c.certainty().json(),
		Aliases: append([]string{}, c.Aliases...), Members: []memberJSON{}, Words: []wordJSON{}, Transitions: []transitionJSON{},
	}
	for _, m := range c.Members {
		told.Members = append(told.Members, memberJSON{m.Region, m.State, outcry.FormatTime(m.StartedAt), outcry.FormatTime(m.Since)})
	}
	for _, word := range c.Words {
		told.Words = append(told.Words, wordJSON{outcry.FormatTime(word.At), word.Kind, word.Text})
	}
	for _, step := range c.steps {
		told.Transitions = append(told.Transitions, transitionJSON{outcry.FormatTime(step.At), step.Region, step.From, step.To, step.Why.String(), step.Why})
	}
	var line bytes.Buffer
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false) // as the other outputs write it
	if err := enc.Encode(told); err != nil {
		return fmt.Errorf("writing incident %s: %w", c.ID, err)
	}
	_, err := w.Write(line.Bytes())
	return err
}

func (is certainty) json() certaintyJSON {
	out := certaintyJSON{
		Grade: is.grade, ConfirmedBy: append([]ledger.Party{}, is.confirmed...), Echo: is.echo, Coverage: is.read, NotRead: []spanJSON{}, Learning: is.learning,
	}
	for _, gap := range is.unread {
		out.NotRead = append(out.NotRead, spanJSON{outcry.FormatTime(gap.Start), outcry.FormatTime(gap.End)})
	}
	if is.history > 0 {
		seconds := float64(is.history / time.Second)
		out.History = &seconds
	}
	return out
}
