package classify

import (
	"os"
	"sync"
	"testing"

	"outcry"
	"outcry/classify/catalogue"
	"outcry/classify/eval"
	"outcry/classify/gazetteer"
)

// builtinOnce loads the built-in data once for all tests.
var builtinOnce = sync.OnceValues(func() (*Classifier, error) { return New(Options{}) })

func builtinClassifier(t testing.TB) *Classifier {
	t.Helper()
	c, err := builtinOnce()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// testClaims tries texts in a post and what each claims.
func testClaims(t *testing.T, post outcry.Post, texts map[string]string) {
	t.Helper()
	c := builtinClassifier(t)
	for text, want := range texts {
		post.Text = text
		if got := briefs(c.Classify(&post, Context{}).Signals); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func judge(t testing.TB) eval.Judge {
	t.Helper()
	cat, err := catalogue.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	regions, err := gazetteer.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return eval.Judge{Service: cat.Resolve, Regions: regions}
}

// readLines reads a posts file, or skips the test where the file is not part
// of this checkout.
func readLines(t testing.TB, path string) ([]outcry.Line, []outcry.Post) {
	t.Helper()
	f, err := os.Open(path)
	if os.IsNotExist(err) {
		t.Skipf("%s is not here", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var lines []outcry.Line
	var posts []outcry.Post
	for line, err := range outcry.ReadPosts(f, outcry.LineRules{}) {
		if err != nil {
			t.Fatalf("%s:%v", path, err)
		}
		lines, posts = append(lines, line), append(posts, line.Post)
	}
	return lines, posts
}
