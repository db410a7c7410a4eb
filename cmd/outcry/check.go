package main

import (
	"errors"
	"fmt"
	"strings"

	"outcry/classify"
	"outcry/classify/catalogue"
	"outcry/classify/gazetteer"
	"outcry/config"
)

type checkCmd struct{}

// Help shows an example.
func (checkCmd) Help() string {
	return "Example: outcry check --config outcry.yaml\n\nPrints every problem at once, with file, line, the allowed values and a hint. Exit code 3 if there is one."
}

// Run lints the configuration and all data.
func (checkCmd) Run(a *app) error {
	regions, err := gazetteer.Builtin()
	if err != nil {
		return fmt.Errorf("loading the regions: %w", err)
	}
	found, err := a.lint(regions)
	if err != nil {
		return err
	}
	for _, line := range found.problems {
		a.tell("%s", line)
	}
	if len(found.problems) > 0 {
		return problemsError{fmt.Errorf("problems found: %d", len(found.problems))}
	}
	name := found.config.File
	if name == "" {
		name = "no configuration file, built-in defaults"
	}
	n := 0
	for range found.services.All() {
		n++
	}
	_, err = fmt.Fprintf(a.plain(), "No problems: %s; %d sources, %d services, lexicons.\n", name, len(found.config.Sources), n)
	return err
}

// linted is what was looked at, with everything that is wrong with it, a line
// each.
type linted struct {
	config   config.Config
	services *catalogue.Catalogue
	problems []string
}

// lint looks at the configuration and all data. An error means that it could
// not.
func (a *app) lint(regions *gazetteer.Regions) (found linted, err error) {
	c, err := a.load(regions)
	found.config = c
	var problems config.Problems
	switch {
	case errors.As(err, &problems):
		for _, p := range problems {
			found.problems = append(found.problems, p.Error())
		}
	case err != nil:
		return found, err
	}
	if found.services, err = catalogue.Builtin(); err != nil {
		return found, fmt.Errorf("loading the services: %w", err)
	}
	own, err := ownRules(c)
	found.add(err)
	found.problems = append(found.problems, own.strays()...)
	_, err = own.regions(regions)
	found.add(err)
	if all, err := own.services(found.services); err != nil {
		found.add(err)
	} else {
		found.services = all
	}
	for _, p := range found.services.Lint() {
		found.problems = append(found.problems, p.String())
	}
	if _, err := found.services.With(configured(c.Services)...); err != nil {
		found.problems = append(found.problems, fmt.Sprintf("%s: %v", c.File, err))
	}
	for _, p := range classify.Lint(own.lexicons()...) {
		found.problems = append(found.problems, p.String())
	}
	return found, nil
}

// add adds the problems that an error joins, if it is one.
func (l *linted) add(err error) {
	if err == nil {
		return
	}
	for line := range strings.Lines(err.Error()) {
		l.problems = append(l.problems, strings.TrimSpace(line))
	}
}
