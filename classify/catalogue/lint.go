package catalogue

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"outcry"
	"outcry/classify/fold"
)

// Problem is something wrong with the data.
type Problem struct {
	File string
	Line int
	What string
}

func (p Problem) String() string { return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.What) }

// check returns what is wrong with a service by itself, "" if nothing is.
func (s Service) check() string {
	if s.ID == "" || len(s.ID) > maxID || slugify(s.ID) != s.ID {
		return "a bad id; use a to z, 0 to 9 and single hyphens"
	}
	for _, list := range [][]string{s.Aliases, s.Words, s.Handles, s.Hashtags, s.Domains, s.In, s.Regions} {
		for _, text := range list {
			if fold.Key(text) == "" {
				return "an empty entry in a list"
			}
		}
	}
	for voice := range s.Accounts {
		if voice == outcry.User || !slices.Contains(outcry.Voices, voice) {
			return fmt.Sprintf("accounts of voice %q; use official, monitor or press", voice)
		}
	}
	return ""
}

// Lint returns all problems of the data: names claimed by two services or
// twice by one, containers that do not exist or contain themselves, entries
// that are not of their kind.
func (c *Catalogue) Lint() []Problem {
	l := linter{c: c, names: make(map[string]Service), accounts: make(map[string]Service)}
	for s := range c.All() {
		l.form(s)
		l.containers(s)
		l.claims(s)
	}
	slices.SortStableFunc(l.problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return l.problems
}

type linter struct {
	c        *Catalogue
	names    map[string]Service // who claims a name
	accounts map[string]Service
	problems []Problem
}

func (l *linter) say(s Service, format string, args ...any) {
	what := fmt.Sprintf("service %q: ", s.ID) + fmt.Sprintf(format, args...)
	l.problems = append(l.problems, Problem{s.File, s.Line, what})
}

func (l *linter) form(s Service) {
	if problem := s.check(); problem != "" {
		l.say(s, "%s", problem)
	}
	if s.Name == "" {
		l.say(s, "name is missing")
	}
	if s.Category == "" {
		l.say(s, "category is missing")
	}
	if s.Country != "" && !country(s.Country) {
		l.say(s, "country %q is no ISO 3166-1 code of two capitals", s.Country)
	}
	for _, id := range s.Regions {
		if !strings.HasPrefix(id, s.Country+"-") {
			l.say(s, "region %q does not lie in country %q", id, s.Country)
		}
	}
	for _, handle := range slices.Sorted(maps.Keys(s.CountryHandles)) {
		if id := s.CountryHandles[handle]; !country(id) {
			l.say(s, "country_handles: %q of %q is no ISO 3166-1 code of two capitals", id, handle)
		}
	}
	for _, domain := range s.Domains {
		if !strings.Contains(domain, ".") || strings.ContainsAny(domain, " /:@") {
			l.say(s, "domain %q; write the host alone, as example.com", domain)
		}
	}
	for _, tag := range slices.Concat(s.Handles, s.Hashtags) {
		if strings.ContainsAny(tag, " /#@") {
			l.say(s, "handle or hashtag %q has a character that none has", tag)
		}
	}
}

func country(id string) bool {
	return len(id) == 2 && 'A' <= id[0] && id[0] <= 'Z' && 'A' <= id[1] && id[1] <= 'Z'
}

func (l *linter) containers(s Service) {
	for _, id := range s.In {
		switch {
		case id == s.ID || slices.Contains(l.c.ancestors[id], s.ID):
			l.say(s, "in: %q contains itself", id)
		case l.c.services[id].ID == "":
			l.say(s, "in: there is no service %q", id)
		}
	}
}

func (l *linter) claims(s Service) {
	l.distinct(s, "name", l.names, append([]string{s.Name}, slices.Concat(s.Aliases, s.Words)...))
	l.distinct(s, "hashtag", nil, s.Hashtags)
	l.distinct(s, "domain", nil, s.Domains)
	l.distinct(s, "handle", nil, append(slices.Sorted(maps.Keys(s.CountryHandles)), s.Handles...))
	for _, voice := range outcry.Voices {
		l.distinct(s, "account", l.accounts, s.Accounts[voice])
	}
	for _, other := range []struct {
		what string
		list []string
	}{{"hashtag", s.Hashtags}, {"domain", s.Domains}, {"handle", s.Handles}, {"handle", slices.Sorted(maps.Keys(s.CountryHandles))}} {
		for _, text := range other.list {
			if id := l.c.names[fold.Key(text)]; id != s.ID {
				l.say(s, "%s %q is claimed by %q too", other.what, text, id)
			}
		}
	}
}

// distinct looks for names that are claimed twice: by s itself and, where
// taken is given, by a service before it.
func (l *linter) distinct(s Service, what string, taken map[string]Service, names []string) {
	seen := make(map[string]bool, len(names))
	for _, name := range names {
		key := fold.Key(name)
		if seen[key] {
			l.say(s, "%s %q is there twice", what, name)
			continue
		}
		seen[key] = true
		if taken == nil {
			continue
		}
		if first, ok := taken[key]; ok {
			l.say(s, "%s %q is claimed by %q too, in %s:%d", what, name, first.ID, first.File, first.Line)
			continue
		}
		taken[key] = s
	}
}
