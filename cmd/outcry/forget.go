package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"outcry/safetext"
	"outcry/store"
)

type forgetCmd struct {
	Author []string `sep:"none" help:"Account as it is written (@x, /u/x, x), or its hash as exports show it; repeatable." placeholder:"A"`
	Post   []string `sep:"none" help:"Post by its id or address as exports show it, or by source/id; repeatable." placeholder:"P"`
}

// Help shows an example.
func (forgetCmd) Help() string {
	return `Example: outcry forget --author @someone --post https://forum.example/t/17

Erases the text and the author of posts for good: from the posts, from the signals that were read out of them, from the keys by which copies are found, and from what others quote of them. Every count stays as it was, now and --as-of any time. A post that was forgotten is not taken in again; new posts of an account are. What others wrote themselves stays, even where it names the account.

Backups made earlier still hold it: clean each with outcry forget --db BACKUP and the same arguments. What is kept of a post is a keyed hash of its source and id, by which it is known when its source lists it again.`
}

// Run erases.
func (c forgetCmd) Run(a *app) error {
	f := store.Forgetting{Authors: c.Author, Posts: c.Post}
	if len(f.Authors)+len(f.Posts) == 0 {
		return usagef("forget whom or what? name an account with --author or a post with --post")
	}
	for _, name := range append(f.Authors, f.Posts...) {
		if strings.Trim(name, "@/ \t") == "" {
			return usagef("%q names nobody", name)
		}
	}
	w, err := a.world()
	if err != nil {
		return err
	}
	s, err := w.open(a.ctx, store.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	done, err := s.Forget(a.ctx, f)
	var ambiguous *store.AmbiguousError
	if errors.As(err, &ambiguous) {
		return usageError{ambiguous}
	}
	if done.Posts+done.Signals > 0 {
		c.report(a, done)
	}
	return errors.Join(err, left(s, done), c.missing(done))
}

// report says what was erased, and how to erase it elsewhere.
func (c forgetCmd) report(a *app, done store.Forgotten) {
	repeats := ""
	if done.Repeats > 0 {
		repeats = fmt.Sprintf(", and what %s of others repeated of them", several(done.Repeats, "row"))
	}
	fmt.Fprintf(a.out, "erased %s (%s), and the words, address and author of %s%s. No count has changed.\n",
		several(done.Posts, "post"), several(done.Versions, "version"), several(done.Signals, "signal"), repeats)
	fmt.Fprint(a.out, "Backups made before still hold it: outcry forget --db BACKUP")
	for _, name := range c.Author {
		fmt.Fprint(a.out, " --author ", quoted(name))
	}
	for _, name := range c.Post {
		fmt.Fprint(a.out, " --post ", quoted(name))
	}
	fmt.Fprintln(a.out)
}

// quoted is a word as a shell takes it.
func quoted(word string) string {
	word = safetext.Clean(word)
	if strings.ContainsFunc(word, func(r rune) bool { return !strings.ContainsRune(plainInShell, r) }) {
		return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
	}
	return word
}

const plainInShell = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@%+=:,./-_"

// left says what could not be cleared away yet.
func left(s *store.Store, done store.Forgotten) error {
	var err error
	if done.Held {
		err = errors.Join(err, fmt.Errorf("%s-wal may hold remnants, since another command reads an old state of the database: run outcry prune when it is done", s.Path()))
	}
	if done.Beside {
		err = errors.Join(err, fmt.Errorf("%s may hold remnants in unused parts of its pages, since rewriting so large a file takes too long beside the daemon: stop it and run outcry prune", s.Path()))
	}
	return err
}

func (c forgetCmd) missing(done store.Forgotten) error {
	var err error
	for _, name := range done.Missing {
		by := "as"
		if slices.Contains(c.Author, name) {
			by = "by"
		}
		err = errors.Join(err, fmt.Errorf("nothing is stored %s %s", by, safetext.Clean(name)))
	}
	return err
}
