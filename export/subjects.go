package export

import (
	"io"
	"math"
	"strings"

	"outcry"
	"outcry/discover"
)

var subjectColumns = []string{
	"since", "until", "subject", "spellings", "down", "still_down", "query", "up",
	"authors", "voices", "sources", "echo", "first_at", "last_at", "expected", "score", "urls", "examples",
}

// example is a post as JSON shows it.
type example struct {
	At     string            `json:"published_at"`
	Source string            `json:"source"`
	PostID string            `json:"post_id"`
	URL    *string           `json:"url"` // nil for none
	Stance outcry.Stance     `json:"stance"`
	Query  bool              `json:"query"`
	Text   string            `json:"text"`
	Words  []outcry.Evidence `json:"evidence"`
}

// Subjects writes the subjects that rise in a span, in their order. In CSV the
// spellings and sources are split by blanks, the texts of the examples by " | ";
// in JSON they are lists.
func Subjects(w io.Writer, f Format, span outcry.Span, list []discover.Subject) error {
	return write(w, f, "subjects", subjectColumns, listed(list), func(c []cell, s discover.Subject) {
		c[0], c[1], c[2] = moment(span.Start), moment(span.End), text(s.ID)
		c[3] = several(s.Spellings, " ")
		c[4], c[5], c[6], c[7] = number(s.Down), number(s.StillDown), number(s.Query), number(s.Up)
		c[8], c[9], c[10] = number(s.Authors), number(s.Voices), several(s.Sources, " ")
		c[11], c[12], c[13] = decimal(share(s.Echo)), moment(s.First), moment(s.Last)
		c[14], c[15] = decimal(share(s.Expected)), decimal(math.Round(s.Score*1e3)/1e3)
		c[16], c[17] = examples(s.Examples)
	})
}

// several is a cell of words that JSON shows as a list.
func several(list []string, sep string) cell {
	c := text(strings.Join(list, sep))
	c.value = []string{}
	if len(list) > 0 {
		clean := make([]string, len(list))
		for i, s := range list {
			clean[i] = strings.ToValidUTF8(s, "\ufffd")
		}
		c.value = clean
	}
	return c
}

func examples(list []discover.Example) (urls, texts cell) {
	var at, said []string
	shown := []example{}
	for _, e := range list {
		var url *string
		if e.URL != "" {
			url = &e.URL
			at = append(at, e.URL)
		}
		said = append(said, e.Text)
		shown = append(shown, example{
			At: outcry.FormatTime(e.PublishedAt), Source: e.Source, PostID: e.PostID, URL: url, Stance: e.Stance, Query: e.Query, Text: e.Text, Words: e.Words,
		})
	}
	urls, texts = several(at, " "), text(strings.Join(said, " | "))
	texts.value = shown
	return urls, texts
}
