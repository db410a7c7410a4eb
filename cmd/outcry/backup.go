package main

import (
	"fmt"

	"github.com/schollz/progressbar/v3"

	"outcry/store"
)

type backupCmd struct {
	File  string `arg:"" help:"File to write."`
	Force bool   `help:"Replace the file if there is one, once the new one is verified."`
}

// Help shows an example.
func (backupCmd) Help() string {
	return "Example: outcry backup outcry-2023-02-14.db\n\nWrites what the database holds at this moment, while the daemon goes on, reads it back, and only then gives it its name. A backup is a database: use it with --db, or put it in the place of a lost one while no daemon runs. What was pruned or forgotten before is not in it."
}

// Run makes the backup and says what is in it.
func (c backupCmd) Run(a *app) error {
	w, err := a.world()
	if err != nil {
		return err
	}
	s, err := w.read(a.ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	show, hide := a.copying()
	start := a.now()
	made, err := s.Backup(a.ctx, c.File, store.BackupOptions{Replace: c.Force, Progress: show})
	hide()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.out, "%s: %s, %s and %s; %s in %.1f s, verified\n", c.File,
		several(made.Posts, "post"), several(made.Signals, "signal"), several(made.Visits, "visit"), bytesOf(made.Bytes), a.now().Sub(start).Seconds())
	return err
}

// copying shows how many bytes are written. The bar is made when the total is
// known.
func (a *app) copying() (show func(done, total int64), hide func()) {
	set, finish := func(int64) {}, func() {}
	begun := false
	show = func(done, total int64) {
		if !begun {
			set, finish = a.progress("backing up", total, progressbar.OptionShowBytes(true))
			begun = true
		}
		set(done)
	}
	return show, func() { finish() }
}
