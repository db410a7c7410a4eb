package outcry_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// anything lets a room import every other room.
const anything = "*"

// entrance is the room that ties all others together. Once it leads to the
// pipeline, the house is built, and a room of the plan that does not stand is
// an error too.
const (
	entrance = "outcry/cmd/outcry"
	pipeline = "outcry/monitor"
)

// plan says for each package which other packages of the module it may import,
// and its tests beyond that. A new package needs a row.
var plan = map[string]struct{ imports, tests []string }{
	"outcry": {tests: []string{"outcry/simulator"}},

	// Words: no knowledge of posts or storage.
	"outcry/safetext":      {tests: []string{"outcry/simulator"}},
	"outcry/spelling":      {},
	"outcry/classify/fold": {},

	// What a person writes.
	"outcry/filters": {imports: []string{"outcry", "outcry/spelling"}},
	"outcry/config":  {imports: []string{"outcry", "outcry/filters", "outcry/spelling"}},

	// Bytes in, posts out; posts in, signals out. Neither knows of the other.
	"outcry/collectors":         {imports: []string{"outcry"}},
	"outcry/classify/gazetteer": {imports: []string{"outcry", "outcry/classify/fold", "outcry/spelling"}},
	"outcry/classify/catalogue": {
		imports: []string{"outcry", "outcry/classify/fold"},
		tests:   []string{"outcry/classify/gazetteer"},
	},
	"outcry/classify/gazetteer/build": {imports: []string{"outcry", "outcry/classify/fold", "outcry/classify/gazetteer"}},
	"outcry/classify": {
		imports: []string{"outcry", "outcry/classify/catalogue", "outcry/classify/fold", "outcry/classify/gazetteer", "outcry/safetext"},
		tests:   []string{"outcry/classify/eval", "outcry/simulator"},
	},
	"outcry/classify/eval": {
		imports: []string{"outcry", "outcry/safetext"},
		tests:   []string{"outcry/classify", "outcry/classify/catalogue", "outcry/classify/gazetteer"},
	},

	"outcry/detect":   {imports: []string{"outcry"}},
	"outcry/backtest": {imports: []string{"outcry", "outcry/detect"}},

	// Counts held against each other, and what that says of regions and of
	// names.
	"outcry/compare":  {},
	"outcry/places":   {imports: []string{"outcry", "outcry/compare"}},
	"outcry/discover": {imports: []string{"outcry", "outcry/classify/fold", "outcry/compare"}},

	"outcry/store": {imports: []string{"outcry"}},

	// Signals in, who claimed what out.
	"outcry/ledger": {imports: []string{"outcry"}},

	// What is shown.
	"outcry/export": {imports: []string{"outcry", "outcry/backtest", "outcry/discover", "outcry/places", "outcry/safetext"}, tests: []string{"outcry/simulator"}},
	"outcry/chart":  {imports: []string{"outcry", "outcry/places", "outcry/safetext"}, tests: []string{"outcry/simulator"}},
	"outcry/web": {
		imports: []string{"outcry", "outcry/chart", "outcry/export", "outcry/safetext"},
		tests:   []string{"outcry/simulator"},
	},

	"outcry/simulator": {imports: []string{"outcry"}},
	pipeline: {
		imports: []string{"outcry", "outcry/classify", "outcry/collectors", "outcry/detect", "outcry/store"},
		tests:   []string{"outcry/classify/catalogue", "outcry/classify/gazetteer", "outcry/simulator"},
	},
	entrance: {imports: []string{anything}},
}

// keepers are the rooms that may import a library, and those whose tests may.
// Everywhere else it would leak a decision that belongs there.
var keepers = map[string]struct{ imports, tests []string }{
	"github.com/go-co-op/gocron":      {imports: []string{entrance}, tests: []string{"outcry/simulator"}},
	"github.com/mattn/go-sqlite3":     {imports: []string{"outcry/store"}},
	"github.com/mmcdole/gofeed":       {imports: []string{"outcry/collectors"}, tests: []string{"outcry/simulator"}},
	"github.com/pressly/goose":        {imports: []string{"outcry/store"}},
	"github.com/coreos/go-systemd":    {imports: []string{entrance}},
	"github.com/alecthomas/kong":      {imports: []string{entrance}, tests: []string{"outcry/filters"}},
	"github.com/prometheus":           {imports: []string{"outcry/web", entrance}},
	"github.com/rogpeppe/go-internal": {tests: []string{entrance}},
	"github.com/coregx/ahocorasick":   {tests: []string{"outcry/classify"}},
}

// room is a package as the go command lists it.
type room struct {
	ImportPath, Name                   string
	Imports, TestImports, XTestImports []string
}

func TestImportsPointOneWay(t *testing.T) {
	rooms := listRooms(t)
	if len(rooms) < 2 {
		t.Fatalf("the go command lists %d packages; the test looks at nothing", len(rooms))
	}
	for _, v := range violations(rooms) {
		t.Error(v)
	}
}

// listRooms asks the go command for the packages of the module.
func listRooms(t *testing.T) []room {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("skipped: the go command is not on the PATH")
	}
	var stderr bytes.Buffer
	cmd := exec.CommandContext(t.Context(), "go", "list", "-e", "-json=ImportPath,Name,Imports,TestImports,XTestImports", "./...")
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	var rooms []room
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var r room
		if err := dec.Decode(&r); errors.Is(err, io.EOF) {
			return rooms
		} else if err != nil {
			t.Fatal(err)
		}
		// A directory that lost its last file a moment ago has no name.
		if r.Name != "" {
			rooms = append(rooms, r)
		}
	}
}

// violations holds rooms to the plan and to the keepers.
func violations(rooms []room) []string {
	var out []string
	standing, built := map[string]bool{}, false
	for _, r := range rooms {
		standing[r.ImportPath] = true
		built = built || r.ImportPath == entrance && slices.Contains(r.Imports, pipeline)
		row, ok := plan[r.ImportPath]
		if !ok {
			out = append(out, r.ImportPath+" has no row in the plan: say there what it may import")
			continue
		}
		for _, path := range r.Imports {
			out = append(out, judge(r.ImportPath, path, row.imports, false)...)
		}
		allowed := slices.Concat(row.imports, row.tests, []string{r.ImportPath})
		for _, path := range slices.Concat(r.TestImports, r.XTestImports) {
			out = append(out, judge(r.ImportPath, path, allowed, true)...)
		}
	}
	if built {
		for path := range plan {
			if !standing[path] {
				out = append(out, path+" has a row in the plan and does not exist: remove the row")
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// judge says what is wrong with one import, if anything.
func judge(from, to string, allowed []string, test bool) []string {
	where := from
	if test {
		where = "the tests of " + from
	}
	if to == "outcry" || strings.HasPrefix(to, "outcry/") {
		if !slices.Contains(allowed, to) && !slices.Contains(allowed, anything) {
			return []string{fmt.Sprintf("%s must not import %s", where, to)}
		}
		return nil
	}
	if from == "outcry" && !test && strings.Contains(strings.Split(to, "/")[0], ".") {
		return []string{fmt.Sprintf("%s must not import %s: only the standard library", where, to)}
	}
	for library, k := range keepers {
		if !strings.HasPrefix(to, library) || slices.Contains(k.imports, from) || test && slices.Contains(k.tests, from) {
			continue
		}
		return []string{fmt.Sprintf("%s must not import %s: that is for %s", where, to, strings.Join(k.imports, ", "))}
	}
	return nil
}

// The check must be able to fail.
func TestArchitectureCheckFindsWhatIsWrong(t *testing.T) {
	for _, tc := range []struct {
		name  string
		rooms []room
		want  []string
	}{
		{"all is well", []room{
			{ImportPath: "outcry", Imports: []string{"time"}, TestImports: []string{"github.com/google/go-cmp/cmp"}},
			{ImportPath: "outcry/store", Imports: []string{"outcry", "github.com/mattn/go-sqlite3"}, XTestImports: []string{"outcry/store", "testing"}},
		}, nil},
		{"the domain imports ours", []room{{ImportPath: "outcry", Imports: []string{"outcry/store"}}},
			[]string{"outcry must not import outcry/store"}},
		{"the domain imports a library", []room{{ImportPath: "outcry", Imports: []string{"golang.org/x/text/unicode/norm"}}},
			[]string{"outcry must not import golang.org/x/text/unicode/norm: only the standard library"}},
		{"collectors import classify", []room{{ImportPath: "outcry/collectors", Imports: []string{"outcry", "outcry/classify"}}},
			[]string{"outcry/collectors must not import outcry/classify"}},
		{"through a test", []room{{ImportPath: "outcry/collectors", XTestImports: []string{"outcry/classify"}}},
			[]string{"the tests of outcry/collectors must not import outcry/classify"}},
		{"against the stream", []room{{ImportPath: "outcry/store", Imports: []string{"outcry/monitor"}}},
			[]string{"outcry/store must not import outcry/monitor"}},
		{"a scheduler elsewhere", []room{{ImportPath: "outcry/monitor", Imports: []string{"github.com/go-co-op/gocron/v2"}}},
			[]string{"outcry/monitor must not import github.com/go-co-op/gocron/v2: that is for outcry/cmd/outcry"}},
		{"a scheduler in its test", []room{{ImportPath: "outcry/simulator", TestImports: []string{"github.com/go-co-op/gocron/v2"}}}, nil},
		{"a newcomer", []room{{ImportPath: "outcry/util"}},
			[]string{"outcry/util has no row in the plan: say there what it may import"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := violations(tc.rooms); !slices.Equal(got, tc.want) {
				t.Errorf("got  %q\nwant %q", got, tc.want)
			}
		})
	}
}

func TestArchitectureCheckMissesRooms(t *testing.T) {
	entranceAlone := room{ImportPath: entrance}
	if got := violations([]room{entranceAlone}); len(got) > 0 {
		t.Errorf("while the house is being built, got %q", got)
	}
	entranceAlone.Imports = []string{pipeline}
	got := violations([]room{entranceAlone})
	if len(got) != len(plan)-1 || !slices.Contains(got, "outcry/store has a row in the plan and does not exist: remove the row") {
		t.Errorf("with the entrance alone standing, got %q", got)
	}
}
