package classify

import (
	"testing"

	"outcry"
)

// quietPost has 200 characters and claims nothing, as nearly all posts do.
const quietPost = "Went for a long walk along the river this morning and met an old friend from school, we talked about " +
	"music for an hour and then had coffee and cake in a small place near the bridge, such a lovely day out"

const loudPost = "Tesla app is down for me in Norway, getting a 503 and server maintenance on every try. It was fine this " +
	"morning in Oslo. Anyone else in Germany or the UK who can't open the car? My key card works at least, odd"

func BenchmarkTokenise(b *testing.B) {
	c := builtinClassifier(b)
	var tokens []token
	var buf []byte
	b.SetBytes(int64(len(quietPost)))
	b.ReportAllocs()
	for b.Loop() {
		tokens, _ = c.lexicons.split.scan(tokens[:0], quietPost, outcry.InText, &buf)
	}
}

func BenchmarkClassify(b *testing.B) {
	c := builtinClassifier(b)
	for name, text := range map[string]string{"quiet": quietPost, "loud": loudPost} {
		b.Run(name, func(b *testing.B) {
			p := outcry.Post{ID: "1", Text: text, SourceService: "tesla"}
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				c.Classify(&p, Context{})
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "posts/s")
		})
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func TestQuietPostsAllocateNothing(t *testing.T) {
	c := builtinClassifier(t)
	p := outcry.Post{ID: "1", Text: quietPost, SourceService: "tesla"}
	s := new(scratch) // the pool drops some on purpose under the race detector
	if n := testing.AllocsPerRun(100, func() { c.read(s, &p, Context{}) }); n > 2 {
		t.Errorf("%v allocations for a post without a signal, want at most 2", n)
	}
}
