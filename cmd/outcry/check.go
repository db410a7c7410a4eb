package main

import (
	"errors"
	"fmt"
	"os"

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
	var found []string
	c, err := a.load(regions)
	var problems config.Problems
	switch {
	case errors.As(err, &problems):
		for _, p := range problems {
			found = append(found, p.Error())
		}
	case err != nil:
		return err
	}
	services, err := catalogue.Builtin()
	if err != nil {
		return fmt.Errorf("loading the services: %w", err)
	}
	for _, p := range services.Lint() {
		found = append(found, p.String())
	}
	if _, err := services.With(configured(c.Services)...); err != nil {
		found = append(found, fmt.Sprintf("%s: %v", c.File, err))
	}
	lexicons := classify.Lexicons()
	if c.Lexicons != "" {
		lexicons = os.DirFS(c.Lexicons)
	}
	for _, p := range classify.Lint(lexicons) {
		found = append(found, p.String())
	}
	for _, line := range found {
		fmt.Fprintln(a.err, line)
	}
	if len(found) > 0 {
		return problemsError{fmt.Errorf("problems found: %d", len(found))}
	}
	name := c.File
	if name == "" {
		name = "no configuration file, built-in defaults"
	}
	n := 0
	for range services.All() {
		n++
	}
	_, err = fmt.Fprintf(a.out, "No problems: %s; %d sources, %d services, lexicons.\n", name, len(c.Sources), n)
	return err
}
