package export

import (
	"io"
	"slices"
	"strings"

	"outcry"
)

var signalColumns = []string{
	"seq", "published_at", "first_seen_at", "service", "region", "region_basis",
	"stance", "query", "symptom", "code", "voice", "weight", "echo", "source",
	"post_id", "url", "author", "evidence", "rule", "ruleset", "subject", "cause",
}

// Signals writes signals. In CSV the words of the evidence are joined by
// " | ", and rule has the ids of their rules in the same order; in JSON the
// evidence is the list that `outcry classify` prints.
func Signals(w io.Writer, f Format, rows outcry.StoredSignals) error {
	return write(w, f, "signals", signalColumns, rows, func(c []cell, s outcry.StoredSignal) {
		c[0] = number(s.Seq)
		c[1], c[2] = moment(s.PublishedAt), moment(s.FirstSeenAt)
		c[3], c[4], c[5] = text(s.Service), text(s.Region), text(string(s.Basis))
		c[6], c[7] = text(string(s.Stance)), boolean(s.Query)
		c[8], c[9] = text(string(s.Symptom)), text(s.Code)
		c[10], c[11], c[12] = text(string(s.Voice)), decimal(s.Weight), boolean(s.Echo)
		c[13], c[14], c[15], c[16] = text(s.Source), text(s.PostID), text(s.URL), text(s.Author)
		c[17], c[18] = evidence(s.Words)
		c[19], c[20], c[21] = text(s.Ruleset), text(s.Subject), text(s.Cause)
	})
}

func evidence(list []outcry.Evidence) (words, rules cell) {
	if len(list) == 0 {
		return cell{}, cell{}
	}
	texts, ids := make([]string, len(list)), make([]string, len(list))
	for i, e := range list {
		texts[i], ids[i] = e.Text, e.Rule
	}
	if !slices.ContainsFunc(texts, func(t string) bool { return t != "" }) {
		texts = nil // the post was forgotten; the rules stay
	}
	words, rules = text(strings.Join(texts, " | ")), text(strings.Join(ids, " "))
	words.value = list
	return words, rules
}
