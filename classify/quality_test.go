package classify

import (
	"crypto/sha256"
	"strings"
	"testing"

	"outcry"
	"outcry/classify/eval"
)

// floors are what the examples of a language have to reach: of bad news and on
// the mean of stances. They may only rise.
func floors() map[string]float64 {
	return map[string]float64{
		"en": 0.98, "de": 0.99, "nl": 0.99, "fr": 0.98, "es": 0.99, "it": 0.99, "pt": 0.99,
		"pl": 0.97, "tr": 0.98, "ja": 0.97, "zh": 0.95, "ko": 0.95,
		"sv": 0.97, "nb": 0.97, "da": 0.97, "ru": 0.95, "uk": 0.97, "ar": 0.97,
	}
}

func TestExamplesAreReadWell(t *testing.T) {
	c := builtinClassifier(t)
	for lang, floor := range floors() {
		lines, posts := readLines(t, "testdata/examples_"+lang+".jsonl")
		r := eval.Evaluate(lang, lines, Threads(c, posts), judge(t))
		if r.Macro < floor || r.Score(eval.BadNews).F1 < floor || r.Quiet.Right > 0 || r.Country.Share() < 0.9 || r.Service.Share() < 0.95 {
			var b strings.Builder
			if err := r.WriteText(&b); err != nil {
				t.Fatal(err)
			}
			t.Errorf("below the floor of %v:\n%s", floor, b.String())
		}
	}
}

// Real posts, where a checkout has them beside it. The two halves are apart
// because the rules were tuned on the first only.
func TestRealPostsAreReadWell(t *testing.T) {
	c := builtinClassifier(t)
	var lines [2][]outcry.Line
	var readings [2][]outcry.Reading
	for _, name := range []string{"threads", "uk_telecom", "power", "chat"} {
		all, posts := readLines(t, "../../shared/corpora/labelled_"+name+".jsonl")
		for i, r := range Threads(c, posts) {
			key := posts[i].Thread
			if key == "" {
				key = posts[i].ID
			}
			half := sha256.Sum256([]byte(key))[0] & 1
			lines[half], readings[half] = append(lines[half], all[i]), append(readings[half], r)
		}
	}
	for half, floor := range [2]float64{0.93, 0.92} {
		r := eval.Evaluate("real", lines[half], readings[half], judge(t))
		if got := r.Score(eval.BadNews).F1; got < floor {
			t.Errorf("half %d: bad news F1 %.3f, want at least %.3f", half, got, floor)
		}
		t.Logf("half %d: bad news %.3f, macro %.3f", half, r.Score(eval.BadNews).F1, r.Macro)
	}
}

func TestQuietPostsStayQuiet(t *testing.T) {
	c := builtinClassifier(t)
	for name, limit := range map[string]float64{"quiet_chat": 0.0004, "quiet_hackernews": 0.0019} {
		_, posts := readLines(t, "../../shared/corpora/"+name+".jsonl")
		n := 0
		for i := range posts {
			if len(c.Classify(&posts[i], Context{}).Signals) > 0 {
				n++
			}
		}
		if share := float64(n) / float64(len(posts)); share > limit {
			t.Errorf("%s: signals on %.4f %% of the posts, want at most %.4f %%", name, 100*share, 100*limit)
		}
	}
}
