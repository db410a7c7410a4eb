package classify

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"outcry"
	"outcry/classify/catalogue"
	"outcry/classify/gazetteer"
)

// engine is the version of the code; it is part of the ruleset's. It changes
// whenever the same words may be read in another way.
const engine = "6"

//go:embed lexicons/*.lex
var builtin embed.FS

// Options says what a Classifier knows. Nil means what is built in.
type Options struct {
	Catalogue *catalogue.Catalogue
	Regions   *gazetteer.Regions
	Lexicons  []Layer // later ones add to earlier ones
}

// Layer is a directory of lexicons, files named LANGUAGE.lex. What it says of
// a language is added to what the layers before it say: phrases to their sets,
// rules to their rules. A rule of a name that is there replaces the one before.
type Layer struct {
	Name  string // shown before the names of its files; "" for nothing
	Files fs.FS
}

// Classifier reads posts. It is not changed once made and may be used by
// several goroutines.
type Classifier struct {
	catalogue *catalogue.Catalogue
	regions   *gazetteer.Regions
	lexicons  *lexicons
	services  []serviceName
	places    []gazetteer.Name
	ruleset   string
	pool      sync.Pool
}

// New makes a classifier. It fails with every problem of the lexicons.
func New(o Options) (*Classifier, error) {
	c := &Classifier{catalogue: o.Catalogue, regions: o.Regions}
	layers := o.Lexicons
	if layers == nil {
		layers = []Layer{Lexicons()}
	}
	var problems []Problem
	var failed [2]error
	var parts sync.WaitGroup
	parts.Go(func() { c.lexicons, problems = compile(layers) })
	if c.catalogue == nil {
		parts.Go(func() { c.catalogue, failed[0] = catalogue.Builtin() })
	}
	if c.regions == nil {
		parts.Go(func() { c.regions, failed[1] = gazetteer.Builtin() })
	}
	parts.Wait()
	err := errors.Join(failed[:]...)
	if err != nil {
		return nil, fmt.Errorf("classifier: %w", err)
	}
	if len(problems) > 0 {
		errs := make([]error, len(problems))
		for i, p := range problems {
			errs[i] = errors.New(p.String())
		}
		return nil, fmt.Errorf("lexicons: %w", errors.Join(errs...))
	}
	if c.services, err = c.lexicons.addServices(c.catalogue); err != nil {
		return nil, fmt.Errorf("names of services: %w", err)
	}
	c.places = c.regions.Names()
	if err = c.lexicons.addPlaces(c.places); err != nil {
		return nil, fmt.Errorf("names of places: %w", err)
	}
	c.lexicons.seal()
	c.ruleset = c.version()
	c.pool.New = func() any { return new(scratch) }
	return c, nil
}

// Lexicons returns the built-in lexicons.
func Lexicons() Layer {
	sub, err := fs.Sub(builtin, "lexicons")
	if err != nil {
		panic(err) // the directory is part of the program
	}
	return Layer{Files: sub}
}

// Lint returns every problem of lexicons.
func Lint(layers ...Layer) []Problem {
	_, problems := compile(layers)
	return problems
}

// Ruleset returns the version of everything that decides how posts are read.
func (c *Classifier) Ruleset() string { return c.ruleset }

// version hashes the engine and all data.
func (c *Classifier) version() string {
	h := sha256.New()
	fmt.Fprintln(h, engine)
	for _, source := range c.lexicons.sources {
		fmt.Fprintln(h, source)
	}
	c.catalogue.Fingerprint(h)
	c.regions.Fingerprint(h)
	return hex.EncodeToString(h.Sum(nil)[:6])
}

// Context is what surrounds a post.
type Context struct {
	// Answers is what the post answers, nearest first: the post it replies to,
	// then earlier ones of the thread, the opening one last.
	Answers []Answered
}

// Classify reads the claims of a post. The result depends on nothing but the
// arguments.
func (c *Classifier) Classify(p *outcry.Post, ctx Context) outcry.Reading {
	s := c.pool.Get().(*scratch)
	defer c.pool.Put(s)
	if opening := c.opening(s, p); len(opening.Signals) > 0 {
		ctx.Answers = append(slices.Clip(ctx.Answers), opening)
	}
	return c.read(s, p, ctx)
}

// Speaks reports whether a post has any words that may be a claim. What has none
// says nothing, whatever stands before it.
func (c *Classifier) Speaks(p *outcry.Post) bool {
	s := c.pool.Get().(*scratch)
	defer c.pool.Put(s)
	return c.cued(s, p)
}

func (c *Classifier) cued(s *scratch, p *outcry.Post) bool {
	if p.Deleted || p.Status == outcry.NoticeMaintenance {
		return false
	}
	s.read(c.lexicons, p)
	s.match()
	s.collect(c.lexicons)
	return len(s.cues) > 0 || official(p)
}

// read is Classify with scratch space of the caller's.
func (c *Classifier) read(s *scratch, p *outcry.Post, ctx Context) outcry.Reading {
	reading := outcry.Reading{SeenAt: p.FirstSeenAt}
	if !c.cued(s, p) {
		return reading
	}
	s.survey()
	in := c.setting(p, ctx)
	c.findServices(s, in.service)
	in.addressed = s.addressed()
	c.weed(s, p)
	c.prune(s, in)
	s.judge()
	c.claims(s, p, in, &reading)
	return reading
}
