package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"outcry/config"
)

type initCmd struct {
	File  string `arg:"" optional:"" help:"File to write; outcry.yaml without it." placeholder:"FILE"`
	Force bool   `help:"Replace a file that is there."`
}

// Help shows an example.
func (initCmd) Help() string { return "Example: outcry init && outcry check && outcry daemon" }

// Run writes the template.
func (c initCmd) Run(a *app) error {
	path := c.File
	if path == "" {
		path = a.config
	}
	if path == "" {
		path = defaultConfig
	}
	flags := os.O_WRONLY | os.O_CREATE | os.O_EXCL
	if c.Force {
		flags = os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	}
	file, err := os.OpenFile(path, flags, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already; --force replaces it", path)
	}
	if err != nil {
		return err
	}
	if _, err := file.WriteString(config.Template()); err != nil {
		return errors.Join(err, file.Close())
	}
	if err := file.Close(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.out, "Wrote %s. Next: outcry check, then outcry daemon.\n", path)
	return err
}
