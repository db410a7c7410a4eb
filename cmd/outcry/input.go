package main

import (
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/schollz/progressbar/v3"

	"outcry"
	"outcry/safetext"
)

type lines = iter.Seq2[outcry.Line, error]

// strictness is how commands that read posts files treat malformed lines.
type strictness struct {
	Strict bool `help:"Stop at the first malformed line."`
}

// malformed prints why a line was passed over. It returns an error where that
// ends the command.
func (s strictness) malformed(w io.Writer, file string, bad *outcry.LineError) error {
	if s.Strict {
		return fmt.Errorf("%s:%w", file, bad)
	}
	_, err := fmt.Fprintf(w, "%s:%s\n", file, safetext.Clean(bad.Error()))
	return err
}

// skipped is the error for lines that were passed over; nil if there were
// none.
func skipped(n int) error {
	switch n {
	case 0:
		return nil
	case 1:
		return problemsError{errors.New("1 malformed line was skipped")}
	}
	return problemsError{fmt.Errorf("%d malformed lines were skipped", n)}
}

// slurp reads files whole and passes over malformed lines.
func (a *app) slurp(files []string, rules outcry.LineRules, s strictness) (list []outcry.Line, bad int, err error) {
	err = a.inputs(files, rules, func(name string, lines lines) error {
		for line, err := range lines {
			var malformed *outcry.LineError
			switch {
			case errors.As(err, &malformed):
				bad++
				if err := s.malformed(a.err, name, malformed); err != nil {
					return err
				}
			case err != nil:
				return fmt.Errorf("%s: %w", name, err)
			default:
				list = append(list, line)
			}
		}
		return nil
	})
	return list, bad, err
}

// progress shows on a terminal how far long work has come. Elsewhere it is
// silent. It counts posts, unless an option says otherwise.
func (a *app) progress(what string, total int64, unit ...progressbar.Option) (set func(n int64), done func()) {
	if !terminal(a.err) {
		return func(int64) {}, func() {}
	}
	if unit == nil {
		unit = []progressbar.Option{progressbar.OptionShowIts(), progressbar.OptionSetItsString("posts")}
	}
	bar := progressbar.NewOptions64(total, append(unit,
		progressbar.OptionSetWriter(a.err), progressbar.OptionSetDescription(what), progressbar.OptionShowCount(),
		progressbar.OptionThrottle(100_000_000), progressbar.OptionClearOnFinish(),
		progressbar.OptionEnableColorCodes(false))...)
	// A bar that cannot be drawn is no reason to stop the work.
	return func(n int64) { _ = bar.Set64(n) }, func() { _ = bar.Finish() }
}
