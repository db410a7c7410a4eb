// Package catalogue knows the services that people report on: what they are
// called, which accounts speak for them, where their operators work and what
// is part of what. The catalogue is data; configuration adds to it.
package catalogue

import (
	"cmp"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"

	"outcry"
	"outcry/classify/fold"
)

// Catalogue is a set of services. It is not changed once made and may be used
// by several goroutines.
type Catalogue struct {
	services  map[string]Service
	order     []string            // ids, sorted
	names     map[string]string   // folded name to id
	ancestors map[string][]string // nearest first
	accounts  map[string]account  // by folded handle
	press     []string            // accounts of no service
}

type account struct {
	service string
	voice   outcry.Voice
}

// unlisted is the service of whatever the catalogue lacks.
var unlisted = Service{ID: outcry.Unlisted, Name: "Unlisted", Category: "other"}

func build(services map[string]Service, press []string) *Catalogue {
	c := &Catalogue{
		services:  services,
		order:     slices.Sorted(maps.Keys(services)),
		names:     make(map[string]string, 8*len(services)),
		ancestors: make(map[string][]string, len(services)),
		accounts:  make(map[string]account),
		press:     press,
	}
	for _, handle := range press {
		c.accounts[fold.Key(handle)] = account{voice: outcry.Press}
	}
	for s := range c.All() {
		c.ancestors[s.ID] = c.climb(s)
		for _, name := range s.keys() {
			c.claim(fold.Key(name), s)
		}
		for _, voice := range slices.Sorted(maps.Keys(s.Accounts)) {
			for _, handle := range s.Accounts[voice] {
				c.accounts[fold.Key(handle)] = account{s.ID, voice}
			}
		}
	}
	return c
}

// claim gives a name to a service. Of two that claim it the one whose own name
// it is has it, else the first.
func (c *Catalogue) claim(key string, s Service) {
	if _, taken := c.names[key]; !taken || key == fold.Key(s.Name) {
		c.names[key] = s.ID
	}
}

// keys lists what may be typed for a service.
func (s Service) keys() []string {
	keys := slices.Concat([]string{s.Name}, s.Aliases, s.Words, s.Handles, s.Hashtags, s.Domains)
	return append(keys, slices.Sorted(maps.Keys(s.CountryHandles))...)
}

// climb lists what contains a service, parents before grandparents.
func (c *Catalogue) climb(s Service) []string {
	var found []string
	level := s.In
	for len(level) > 0 {
		var above []string
		for _, id := range level {
			if id == s.ID || slices.Contains(found, id) {
				continue
			}
			found = append(found, id)
			above = append(above, c.services[id].In...)
		}
		level = above
	}
	return found
}

// With returns a catalogue that knows further services too. One with the id of
// a known service adds to it: its lists are joined, its single values replace
// those known.
func (c *Catalogue) With(extra ...Service) (*Catalogue, error) { return c.with(extra, nil) }

func (c *Catalogue) with(extra []Service, press []string) (*Catalogue, error) {
	services := maps.Clone(c.services)
	for _, s := range extra {
		if problem := s.check(); problem != "" {
			return nil, s.problem("%s", problem)
		}
		if known, ok := services[s.ID]; ok {
			s = known.merge(s)
		} else if s.Name == "" {
			s.Name = s.ID
		}
		services[s.ID] = s
	}
	grown := build(services, slices.Concat(c.press, press))
	for _, s := range extra {
		for _, id := range s.In {
			if _, ok := services[id]; !ok {
				return nil, s.problem("in: there is no service %q", id)
			}
			if id == s.ID || slices.Contains(grown.ancestors[id], s.ID) {
				return nil, s.problem("in: %q contains itself", id)
			}
		}
	}
	return grown, nil
}

// problem is something wrong with a service, and where it was read.
func (s Service) problem(format string, args ...any) error {
	at := ""
	if s.File != "" {
		at = fmt.Sprintf("%s:%d: ", s.File, s.Line)
	}
	return fmt.Errorf("%sservice %q: "+format, append([]any{at, s.ID}, args...)...)
}

// merge adds what t says of the same service.
func (s Service) merge(t Service) Service {
	if t.File != "" {
		s.File, s.Line = t.File, t.Line // what is wrong from now on is so since then
	}
	s.Name = cmp.Or(t.Name, s.Name)
	s.Category = cmp.Or(t.Category, s.Category)
	s.Country = cmp.Or(t.Country, s.Country)
	s.Guard = max(s.Guard, t.Guard)
	for _, list := range []struct {
		old *[]string
		new []string
	}{
		{&s.Aliases, t.Aliases}, {&s.Words, t.Words}, {&s.Handles, t.Handles}, {&s.Hashtags, t.Hashtags},
		{&s.Domains, t.Domains}, {&s.In, t.In}, {&s.Regions, t.Regions},
	} {
		*list.old = join(*list.old, list.new)
	}
	s.Nouns = slices.Concat(s.Nouns, t.Nouns)
	s.CountryHandles = joined(s.CountryHandles)
	maps.Copy(s.CountryHandles, t.CountryHandles)
	s.Accounts = joined(s.Accounts)
	for voice, handles := range t.Accounts {
		s.Accounts[voice] = join(s.Accounts[voice], handles)
	}
	return s
}

// joined returns a copy of m that may be written to.
func joined[V any, K comparable](m map[K]V) map[K]V {
	if m == nil {
		return make(map[K]V)
	}
	return maps.Clone(m)
}

// join returns old and what is new to it.
func join(old, more []string) []string {
	all := slices.Clone(old)
	for _, s := range more {
		if !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// Get returns the service of an id.
func (c *Catalogue) Get(id string) (Service, bool) {
	s, ok := c.services[id]
	return s, ok
}

// Fingerprint writes all that decides how posts are read: two catalogues that
// write the same read alike.
func (c *Catalogue) Fingerprint(w io.Writer) {
	for s := range c.All() {
		s.File, s.Line = "", 0
		fmt.Fprintf(w, "%#v\n", s)
	}
	fmt.Fprintf(w, "%q\n", c.press)
}

// All yields the services in order of id.
func (c *Catalogue) All() iter.Seq[Service] {
	return func(yield func(Service) bool) {
		for _, id := range c.order {
			if !yield(c.services[id]) {
				return
			}
		}
	}
}

// Resolve returns the id of the service that a person names: by id, else by
// name, alias, handle, hashtag or domain, in any case and with or without @
// or #. What the catalogue lacks is slugified and known is false.
func (c *Catalogue) Resolve(name string) (id string, known bool) {
	key := fold.Key(name)
	if _, ok := c.services[key]; ok {
		return key, true
	}
	if id, ok := c.names[key]; ok {
		return id, true
	}
	if id, ok := c.names[strings.TrimLeft(key, "@#")]; ok {
		return id, true
	}
	slug := slugify(key)
	_, known = c.services[slug]
	return slug, known
}

// maxID is the longest id of a service.
const maxID = 64

// slugify keeps letters a to z and digits of a folded name, with a hyphen for
// every run of others.
func slugify(key string) string {
	slug := make([]byte, 0, min(len(key), maxID))
	for i := 0; i < len(key) && len(slug) < maxID; i++ {
		switch c := key[i]; {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			slug = append(slug, c)
		case len(slug) > 0 && slug[len(slug)-1] != '-':
			slug = append(slug, '-')
		}
	}
	return strings.TrimSuffix(string(slug), "-")
}

// Ancestors returns the services that contain id, nearest first. The slice
// must not be changed. An unknown id has none.
func (c *Catalogue) Ancestors(id string) []string { return slices.Clip(c.ancestors[id]) }

// Account returns the voice of a listed account and the service that it speaks
// of, "" for press of no service. It takes @x, x and u/x. An account of
// another server, x@host, is only the one listed as such: anybody may take any
// name on a server of their own.
func (c *Catalogue) Account(handle string) (service string, voice outcry.Voice, ok bool) {
	a, ok := c.accounts[bare(fold.Key(handle))]
	return a.service, a.voice, ok
}

// Accounts yields the listed accounts as they are spelt, by service.
func (c *Catalogue) Accounts() iter.Seq[string] {
	return func(yield func(string) bool) {
		for s := range c.All() {
			for _, voice := range slices.Sorted(maps.Keys(s.Accounts)) {
				for _, handle := range s.Accounts[voice] {
					if !yield(handle) {
						return
					}
				}
			}
		}
		for _, handle := range c.press {
			if !yield(handle) {
				return
			}
		}
	}
}

// bare takes the decoration of a site off a handle.
func bare(handle string) string {
	handle = strings.TrimPrefix(handle, "/")
	handle = strings.TrimPrefix(handle, "u/")
	return strings.TrimPrefix(handle, "@")
}

var _ outcry.Hierarchy = (*Catalogue)(nil)
