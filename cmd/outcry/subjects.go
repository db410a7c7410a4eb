package main

import (
	"bufio"
	"cmp"
	"fmt"
	"strings"
	"time"

	"outcry/chart"
	"outcry/discover"
	"outcry/filters"
	"outcry/safetext"
)

// exampleLine is how many characters of a post stand on a line.
const exampleLine = 76

// leftOut says why other subjects are not shown; "" if there are none.
func leftOut(left discover.Left, voices int) string {
	var reasons []string
	for _, r := range []struct {
		n    int
		what string
	}{
		{left.Few, fmt.Sprintf("by fewer than %d authors", voices)}, {left.Copied, "of copied texts"}, {left.Echo, "with hardly anybody who saw it"},
		{left.Usual, "no more than usual"}, {left.Common, "words for any service"}, {left.Listed, "in the catalogue by now: outcry reclassify counts them there"},
	} {
		if r.n > 0 {
			reasons = append(reasons, fmt.Sprintf("%d %s", r.n, r.what))
		}
	}
	if len(reasons) == 0 {
		return ""
	}
	return "left out: " + strings.Join(reasons, "; ")
}

// drawSubjects shows each subject with its posts, and how to adopt them.
func (a *app) drawSubjects(sel filters.Selection, f *findings) error {
	out := bufio.NewWriter(a.out)
	for _, s := range f.subjects {
		line := safetext.Clean(s.ID)
		if len(s.Spellings) > 0 {
			line += " (" + safetext.Clean(strings.Join(s.Spellings, ", ")) + ")"
		}
		fmt.Fprintf(out, "%s\n  %s\n", line, numbers(s, sel.Zone))
		for _, e := range s.Examples {
			said := marked(window(pieces(f.posts[postKey{e.Source, e.PostID}], e.Words), exampleLine), colour(a.out))
			fmt.Fprintf(out, "  %s, %s: %s\n    %s\n", chart.Clock(e.PublishedAt, s.First, sel.Zone),
				safetext.Cut(safetext.Clean(e.Source), maxName), e.Says(), cmp.Or(said, "(the post was forgotten)"))
			if e.URL != "" {
				fmt.Fprintf(out, "    %s\n", safetext.Clean(e.URL))
			}
		}
		fmt.Fprintln(out)
	}
	if lines := discover.Adopt(f.subjects); lines != "" {
		fmt.Fprintf(out, "To count these as services of their own, add to the configuration, and run outcry reclassify:\n\n%s", lines)
	}
	return out.Flush()
}

// numbers is a subject in figures.
func numbers(s discover.Subject, zone *time.Location) string {
	return fmt.Sprintf("%g reports of bad news by %d authors since %s; %.2g are usual; %.0f %% links or news; score %.1f (1 is the line)",
		s.BadNews(), s.Authors, chart.Clock(s.First, time.Time{}, zone), s.Expected, 100*s.Echo, s.Score)
}
