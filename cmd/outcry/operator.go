package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"outcry"
	"outcry/safetext"
	"outcry/store"
)

type ackCmd struct {
	ID   string   `arg:"" help:"Incident, by its id or one that it had before."`
	Text []string `arg:"" optional:"" help:"What to say with it."`
}

// Help shows an example.
func (ackCmd) Help() string {
	return "Example: outcry ack tesla-20230214-1034 \"looking into it\"\n\nNotes that somebody knows of the incident, with the time. It changes no state and no count."
}

// Run keeps the word.
func (c ackCmd) Run(a *app) error {
	return a.say(c.ID, outcry.Word{At: a.now(), Kind: outcry.Ack, Text: strings.TrimSpace(strings.Join(c.Text, " "))})
}

type noteCmd struct {
	ID   string   `arg:"" help:"Incident, by its id or one that it had before."`
	Text []string `arg:"" help:"What to note."`
}

// Help shows an example.
func (noteCmd) Help() string {
	return "Example: outcry note tesla-20230214-1034 \"the operator confirms by mail\"\n\nKeeps a note with the incident, with the time. It changes no state and no count."
}

// Run keeps the note.
func (c noteCmd) Run(a *app) error {
	text := strings.TrimSpace(strings.Join(c.Text, " "))
	if text == "" {
		return usagef("the note is empty; give its text behind the id")
	}
	return a.say(c.ID, outcry.Word{At: a.now(), Kind: outcry.Note, Text: text})
}

// mostWord is how long a word of an operator may be, in bytes.
const mostWord = 4000

// say keeps a word of an incident, and tells what was done.
func (a *app) say(id string, word outcry.Word) error {
	if len(word.Text) > mostWord {
		return usagef("the text is %d bytes long; at most %d are kept", len(word.Text), mostWord)
	}
	word.Text = strings.ToValidUTF8(word.Text, "\ufffd")
	return a.writing(func(s *store.Store) error {
		err := s.Say(a.ctx, id, word)
		if errors.Is(err, store.ErrNoIncident) {
			return a.noIncident(s, id, outcry.Query{})
		}
		if err != nil {
			return err
		}
		done := "noted"
		if word.Kind == outcry.Ack {
			done = "acknowledged"
		}
		_, err = fmt.Fprintf(a.out, "%s %s at %s; its state and its counts stay. outcry incidents %s tells its story.\n",
			done, safetext.Clean(id), outcry.FormatTime(word.At), safetext.Clean(id))
		return err
	})
}

type markCmd struct {
	Signal string `arg:"" help:"Signal, by its seq as outcry export signals shows it."`
	As     string `arg:"" enum:"wrong" help:"wrong: the post does not claim that."`
}

// Help shows an example.
func (markCmd) Help() string {
	return "Example: outcry mark 4711 wrong\n\nA signal that is marked wrong is not counted from then on; an answer --as-of an earlier time counts it still. What detection concluded from it is concluded again by the daemon, or by the next import. The seq stands in outcry export signals."
}

// Run marks the signal.
func (c markCmd) Run(a *app) error {
	seq, err := strconv.ParseInt(c.Signal, 10, 64)
	if err != nil || seq <= 0 {
		return usagef("%q is no seq of a signal; outcry export signals lists them in its first column", safetext.Cut(safetext.Clean(c.Signal), 40))
	}
	return a.writing(func(s *store.Store) error {
		at := a.now()
		err := s.Mark(a.ctx, seq, at)
		if errors.Is(err, store.ErrNoSignal) {
			return fmt.Errorf("no signal has the seq %d; outcry export signals lists them in its first column", seq)
		}
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(a.out, "signal %d is marked wrong: it is not counted from %s on, and was before; the daemon, or the next import, goes over its incidents again.\n",
			seq, outcry.FormatTime(at))
		return err
	})
}

// writing opens the database to write a word in it, beside the daemon.
func (a *app) writing(work func(*store.Store) error) (err error) {
	w, err := a.world()
	if err != nil {
		return err
	}
	s, err := w.open(a.ctx, store.Options{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return work(s)
}
