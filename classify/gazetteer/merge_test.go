package gazetteer

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestMerge(t *testing.T) {
	r := builtin(t)
	more, err := r.Merge("rules", fstest.MapFS{
		"masts.tsv":  {Data: []byte("\ufeff# text\tlang\tregion\tkind\nMast 7\t\tGB-KEN\tarea\r\nThe Patch\ten\tGB-LND GB-KEN\tarea\t\tword\n")},
		"notes.text": {Data: []byte("not read")},
	})
	if err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{"mast 7": "GB-KEN", "the patch": "GB-LND GB-KEN", "paris": "FR-75C"} {
		if got, err := more.Resolve(typed); err != nil || strings.Join(got, " ") != want {
			t.Errorf("Resolve(%q) = %v, %v, want %s", typed, got, err, want)
		}
	}
	if same, err := r.Merge("rules", fstest.MapFS{}); err != nil || same != r {
		t.Errorf("an empty directory: %v, %v", same, err)
	}
}

func TestMergeNamesEveryProblem(t *testing.T) {
	_, err := builtin(t).Merge("rules", fstest.MapFS{
		"a.tsv": {Data: []byte("Fine\t\tGB\tarea\nNowhere\t\tXX\tarea\nOdd\t\tGB\tplanet\nMany\t\tGB\tcity\tlots\n\t\tGB\tarea\nG\t\tGB\tarea\t\tshy\nH\t\tGB\tarea\t\tword\tmore\n\xff\t\tGB\n")},
		"b.tsv": {Data: []byte(strings.Repeat("x", maxOwn+1))},
	})
	if err == nil {
		t.Fatal("no error")
	}
	want := []string{
		`rules/a.tsv:2: name "Nowhere": unknown region in [XX]`, `rules/a.tsv:3: "planet" is none of`, `rules/a.tsv:4: population "lots"; want a number`,
		`rules/a.tsv:5: name of region GB is empty`, `rules/a.tsv:6: "shy" is none of`, `rules/a.tsv:7: more than 6 columns`, `rules/a.tsv:8: not UTF-8`,
		`rules/b.tsv: larger than 4 MiB`,
	}
	for _, w := range want {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("nothing about %q in:\n%v", w, err)
		}
	}
	if got := len(strings.Split(err.Error(), "\n")); got != len(want) {
		t.Errorf("%d problems, want %d:\n%v", got, len(want), err)
	}
}

func FuzzMerge(f *testing.F) {
	r := builtin(f)
	f.Add([]byte("Mast 7\t\tGB-KEN\tarea\n"))
	f.Add([]byte("\xff\t\t\t\t-1\n\n#\n\t\tGB"))
	f.Fuzz(func(t *testing.T, data []byte) {
		more, err := r.Merge("rules", fstest.MapFS{"a.tsv": {Data: data}})
		if (more == nil) != (err != nil) {
			t.Fatalf("%v and %v", more, err)
		}
		if err != nil && !strings.HasPrefix(err.Error(), "rules/a.tsv") {
			t.Fatalf("a problem without a place: %q", err)
		}
	})
}
