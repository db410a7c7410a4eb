package classify

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"outcry"
)

// quietPost has 200 characters and claims nothing, as nearly all posts do.
const quietPost = "Went for a long walk along the river this morning and met an old friend from school, we talked about " +
	"music for an hour and then had coffee and cake in a small place near the bridge, such a lovely day out"

const loudPost = "Tesla app is down for me in Norway, getting a 503 and server maintenance on every try. It was fine this " +
	"morning in Oslo. Anyone else in Germany or the UK who can't open the car? My key card works at least, odd"

// mixedPosts are about 200 characters each, of the kinds that a source of posts
// brings: one in eight claims something, most use the words of outages for
// other things, some are in other languages and scripts.
var mixedPosts = []string{
	quietPost,
	"Spent the whole weekend moving our build to the new runners and it was worth it: tests that took half an hour now finish in six " +
		"minutes. I will write it up for the blog once I have caught up on sleep and email 😅",
	"does anybody here know why the compiler complains about an unused import when the package is only needed for its side effects? I " +
		"tried a blank identifier and a build tag but neither of them helped, thanks in advance",
	"@maria_k that recipe looks great, we made something like it last night with lemon and dill instead of parsley. The kids even asked " +
		"for more, which hardly ever happens when there is fish on the table #dinner #family",
	"The server brought us the wrong dishes twice, but the view from the terrace made up for it. We sat down at eight and only left " +
		"when they closed, so I cannot complain. Photos tomorrow: https://photos.example/rome",
	"I changed the handler so that it returns a 404 when the key is not in the map, and a 500 only if the database fails. Could you have " +
		"another look at the patch when you find the time? No hurry, Monday is fine for me.",
	"Gestern endlich das neue Rad abgeholt und gleich eine Runde um den See gedreht. Das Wetter war herrlich, nur der Rückweg gegen den " +
		"Wind hat sich gezogen. Nächste Woche nehmen wir uns die Strecke über den Pass vor",
	"New episode! We talk to a nurse, a teacher and a bus driver about the year behind them, what kept them going and what they would do " +
		"differently. Listen wherever you get your podcasts, or read the transcript on our site.",
	"Hoy hemos visto una película muy bonita sobre dos hermanos que vuelven al pueblo de su abuela después de muchos años. La música es " +
		"preciosa y los actores están muy bien, os la recomiendo a todos para el fin de semana",
	"Anyone else still up? I put the little one to bed three times and now I am wide awake myself. Might as well do the dishes and watch " +
		"another episode of that show everyone keeps talking about, no spoilers please!",
	"RT @cityrunners: the half marathon starts at nine on Sunday, roads around the old market are closed until two. Come and cheer, the " +
		"last finishers need it most! Map and all details: https://run.example/map?year=2024",
	"If the light is on but the motor does not start, check the fuse first, then the relay. Mine was down to a loose wire behind the " +
		"panel that took me an afternoon to find; ten minutes to fix once I knew where to look.",
	"今日は友だちと一緒に山へ行ってきました。天気がよくて、頂上からの景色がとてもきれいでした。帰りに温泉に入って、おいしいそばを食べました。また来年も行きたいです。",
	"We are hiring two engineers for the platform team in Utrecht. You will work on scheduling, storage and the tools that everybody here " +
		"uses every day. Four days a week are fine, and so is working from home. Write to me!",
	loudPost,
	"Is GitHub down for anyone else? Pushes hang for a minute and then fail with a 502, and the status page says that everything is fine. " +
		"It worked an hour ago, so I do not think that it is our network here. #github",
}

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
	for _, kind := range []struct {
		name  string
		texts []string
	}{{"quiet", []string{quietPost}}, {"mixed", mixedPosts}, {"loud", []string{loudPost}}} {
		b.Run(kind.name, func(b *testing.B) {
			posts := make([]outcry.Post, len(kind.texts))
			for i, text := range kind.texts {
				posts[i] = outcry.Post{ID: fmt.Sprint(i), Text: text, SourceService: "tesla"}
			}
			b.SetBytes(int64(len(strings.Join(kind.texts, "")) / len(posts)))
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				c.Classify(&posts[i], Context{})
				if i++; i == len(posts) {
					i = 0
				}
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "posts/s")
		})
	}
}

// BenchmarkThreader reads posts of a hundred conversations, each with what came
// before it.
func BenchmarkThreader(b *testing.B) {
	t := builtinClassifier(b).Threader()
	posts := make([]outcry.Post, 100*len(mixedPosts))
	for i := range posts {
		posts[i] = outcry.Post{ID: fmt.Sprint(i), Thread: fmt.Sprint(i % 100), Seq: i / 100, Text: mixedPosts[i/100], SourceService: "github"}
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		t.Classify(&posts[i])
		if i++; i == len(posts) {
			i = 0
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "posts/s")
}

// BenchmarkNew loads everything, and says what stays in use on the heap and how
// much memory a process has at most that does nothing else.
func BenchmarkNew(b *testing.B) {
	before := heap()
	var c *Classifier
	b.ReportAllocs()
	for b.Loop() {
		var err error
		if c, err = New(Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(heap()-before)/(1<<20), "MiB-held")
	runtime.KeepAlive(c)
	if kib := residentAfterLoading(b); kib > 0 {
		b.ReportMetric(kib/1024, "MiB-resident")
	}
}

// heap returns how many bytes are in use.
func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// maxHeld is how much of the heap everything that is loaded may hold, so that
// with the garbage of loading and the program itself a process stays below
// 150 MB.
const maxHeld = 60 << 20

func TestWhatIsLoadedIsSmall(t *testing.T) {
	before := heap()
	c, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	held := heap() - before
	if runtime.KeepAlive(c); held > maxHeld || held < 1<<20 {
		t.Errorf("%d MiB held, want at most %d", held>>20, maxHeld>>20)
	}
	t.Logf("%.1f MiB held", float64(held)/(1<<20))
}

// loadOnly makes the test binary load everything, print how much memory it took
// and end.
const loadOnly = "OUTCRY_TEST_LOAD_ONLY"

func TestMain(m *testing.M) {
	if os.Getenv(loadOnly) == "" {
		os.Exit(m.Run())
	}
	if _, err := New(Options{}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	status, _ := os.ReadFile("/proc/self/status") // only where there is one
	os.Stdout.Write(status)
}

// residentAfterLoading returns the most memory, in KiB, that a process took to
// load everything; 0 where the system does not tell.
func residentAfterLoading(b *testing.B) float64 {
	cmd := exec.CommandContext(b.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), loadOnly+"=1")
	out, err := cmd.Output()
	if err != nil {
		b.Fatal(err)
	}
	var kib float64
	if _, at, ok := strings.Cut(string(out), "VmHWM:"); ok {
		if _, err := fmt.Sscan(at, &kib); err != nil {
			b.Fatal(err)
		}
	}
	return kib
}
