package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/lmittmann/tint"
	"golang.org/x/term"

	"outcry"
	"outcry/classify"
	"outcry/classify/catalogue"
	"outcry/classify/gazetteer"
	"outcry/collectors"
	"outcry/config"
	"outcry/filters"
	"outcry/monitor"
	"outcry/safetext"
	"outcry/store"
)

// app is what a command works with.
type app struct {
	ctx      context.Context
	in       io.Reader
	out, err io.Writer
	now      func() time.Time
	config   string // as given on the command line
	db       string
	printing sync.Mutex // of what several goroutines print
}

const defaultConfig = "outcry.yaml"

// load reads the configuration. Where none was named and there is no file
// under the usual name, the defaults hold.
func (a *app) load(regions config.Regions) (config.Config, error) {
	path := a.config
	if path == "" {
		path = defaultConfig
	}
	outside := config.System(kinds(), regions)
	outside.Check = sourceFaults
	c, err := config.Load(path, outside)
	switch {
	case errors.Is(err, fs.ErrNotExist) && a.config == "":
		c = config.Default()
	case errors.Is(err, fs.ErrNotExist):
		return c, fmt.Errorf("%s: no such file; outcry init writes one", path)
	case err != nil:
		return c, err
	}
	if scheme, _, is := strings.Cut(a.db, "://"); is || a.db == ":memory:" {
		// Without the rest of it, which may hold a password.
		return c, usagef("--db: %s is not a file; only files work so far, such as outcry.db", cmp.Or(scheme, a.db))
	}
	if a.db != "" {
		c.Database = a.db
	}
	return c, nil
}

// kinds are the names of the kinds of sources that this version has.
func kinds() []string {
	var names []string
	for _, k := range collectors.Kinds() {
		names = append(names, k.Name)
	}
	return names
}

// world is what the program knows: the configuration, the services and the
// regions. The classifier is made when it is asked for, since most commands
// only look things up.
type world struct {
	config   config.Config
	builtin  *gazetteer.Regions // without the operator's own names
	services *catalogue.Catalogue
	regions  *gazetteer.Regions
	notes    io.Writer // what people are told beside the data; nil: nothing
}

// builtin is the world without a configuration.
func builtin() (*world, error) {
	regions, err := gazetteer.Builtin()
	if err != nil {
		return nil, fmt.Errorf("loading the regions: %w", err)
	}
	services, err := catalogue.Builtin()
	if err != nil {
		return nil, fmt.Errorf("loading the services: %w", err)
	}
	return &world{config: config.Default(), builtin: regions, services: services, regions: regions}, nil
}

// world is all of it, as configured.
func (a *app) world() (*world, error) {
	regions, err := gazetteer.Builtin()
	if err != nil {
		return nil, fmt.Errorf("loading the regions: %w", err)
	}
	return a.worldOf(regions)
}

// worldOf is the world as configured, on top of the built-in regions.
func (a *app) worldOf(regions *gazetteer.Regions) (*world, error) {
	w := &world{builtin: regions, notes: a.err}
	var err error
	if w.config, err = a.load(regions); err != nil {
		return nil, err
	}
	services, err := catalogue.Builtin()
	if err != nil {
		return nil, fmt.Errorf("loading the services: %w", err)
	}
	own, err := ownRules(w.config)
	if err != nil {
		return nil, err
	}
	if w.regions, err = own.regions(regions); err != nil {
		return nil, err
	}
	if services, err = own.services(services); err != nil {
		return nil, err
	}
	if w.services, err = services.With(configured(w.config.Services)...); err != nil {
		return nil, fmt.Errorf("%s: %w", w.config.File, err)
	}
	return w, nil
}

// configured turns the services of a configuration into the catalogue's.
func configured(list []config.Service) []catalogue.Service {
	var services []catalogue.Service
	for _, s := range list {
		services = append(services, catalogue.Service{
			ID: s.ID, Name: s.Name, Aliases: s.Aliases, Handles: s.Handles, Hashtags: s.Hashtags,
			Domains: s.Domains, In: s.In, Country: s.Country, Accounts: s.Accounts,
		})
	}
	return services
}

func (w *world) classifier() (*classify.Classifier, error) {
	own, err := ownRules(w.config)
	if err != nil {
		return nil, err
	}
	c, err := classify.New(classify.Options{Catalogue: w.services, Regions: w.regions, Lexicons: own.lexicons()})
	if err != nil {
		return nil, fmt.Errorf("loading the rules: %w", err)
	}
	return c, nil
}

// open opens the configured database. One that an older version made is brought
// up to date first, even to look at it: nobody should have to know which commands
// write.
func (w *world) open(ctx context.Context, o store.Options) (*store.Store, error) {
	o.Services, o.Regions, o.Upgraded = w.services, w.regions, w.upgraded
	s, err := store.Open(ctx, w.config.Database, o)
	if !o.ReadOnly || !errors.Is(err, store.ErrOlder) {
		return s, err
	}
	if err := store.Upgrade(ctx, w.config.Database, w.upgraded); err != nil {
		return nil, err
	}
	return store.Open(ctx, w.config.Database, o)
}

// upgraded says that the database was brought up to date.
func (w *world) upgraded(from, to int64) {
	if w.notes != nil {
		fmt.Fprintf(w.notes, "%s was brought up to date, from schema %d to %d; outcry reclassify reads what it holds by today's rules\n", w.config.Database, from, to)
	}
}

// pipeline opens the configured database with the stages that fill it, for a
// world that stays as it is.
func (w *world) pipeline(ctx context.Context, o store.Options, f monitor.Fetcher) (*monitor.Monitor, *store.Store, error) {
	l, err := w.live(nil)
	if err != nil {
		return nil, nil, err
	}
	return l.pipeline(ctx, o, f)
}

// read opens the database for looking only.
func (w *world) read(ctx context.Context) (*store.Store, error) {
	return w.open(ctx, store.Options{ReadOnly: true})
}

// selection reads the filters of a command. Without a span they select all
// that is stored, or the last day where span is set.
func (w *world) selection(f filters.Flags, now time.Time, span time.Duration) (filters.Selection, error) {
	sel, err := filters.Parse(f.Values(), filters.Context{Now: now, Regions: w.regions, Services: w.services, Span: span})
	var bad *filters.Error
	if errors.As(err, &bad) {
		return sel, usageError{fmt.Errorf("--%w", bad)}
	}
	return sel, err
}

// terminal reports whether something is shown to a person.
func terminal(w io.Writer) bool {
	f, isFile := w.(*os.File)
	return isFile && term.IsTerminal(int(f.Fd()))
}

// plain is the output for data that holds strangers' words as they are: on a
// terminal, what would drive it is taken out.
func (a *app) plain() io.Writer {
	if terminal(a.out) {
		return safetext.NewWriter(a.out)
	}
	return a.out
}

// colour reports whether to use it: on a terminal, unless NO_COLOR is set.
func colour(w io.Writer) bool {
	return terminal(w) && os.Getenv("NO_COLOR") == ""
}

func (a *app) logger() *slog.Logger {
	if terminal(a.err) {
		return slog.New(tint.NewTextHandler(a.err, &tint.Options{
			Level: slog.LevelInfo, TimeFormat: time.TimeOnly, NoColor: !colour(a.err), ReplaceAttr: harmless,
		}))
	}
	return slog.New(slog.NewTextHandler(a.err, &slog.HandlerOptions{Level: slog.LevelInfo}))
}

// harmless makes what a log quotes fit for a terminal. The handler itself
// writes messages as they are, and lets escape sequences through where it uses
// colours of its own.
func harmless(_ []string, a slog.Attr) slog.Attr {
	switch a.Value.Kind() {
	case slog.KindString:
		a.Value = slog.StringValue(safetext.Clean(a.Value.String()))
	case slog.KindAny:
		if _, is := a.Value.Any().(slog.Level); !is {
			a.Value = slog.StringValue(safetext.Clean(fmt.Sprint(a.Value.Any())))
		}
	}
	return a
}

// inputs yields the lines of the files one after another; "-" is standard
// input. An error names its file.
func (a *app) inputs(files []string, rules outcry.LineRules, read func(name string, lines lines) error) error {
	for _, path := range files {
		if path == "-" {
			if err := read("-", outcry.ReadPosts(a.in, rules)); err != nil {
				return err
			}
			continue
		}
		name := safetext.Clean(path) // a stranger's, if it came out of an archive
		file, err := os.Open(path)
		if err != nil {
			return fmt.Errorf("%s: %w", name, errors.Unwrap(err))
		}
		err = read(name, outcry.ReadPosts(file, rules))
		if closing := file.Close(); err == nil {
			err = closing
		}
		if err != nil {
			return err
		}
	}
	return nil
}
