// Command outcry monitors social media for signals of outages: it collects
// what people post, reads the claims out of it, and counts them by service and
// region.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"outcry/safetext"
)

// version is set when a release is built.
var version = "dev"

// Exit codes.
const (
	exitDone     = 0
	exitFailed   = 1
	exitUsage    = 2
	exitProblems = 3 // done, and problems were found in the input
)

// cli is every command and what they have in common.
type cli struct {
	Config string `help:"Configuration file; without it and without an outcry.yaml, built-in defaults." env:"OUTCRY_CONFIG" placeholder:"FILE"`
	DB     string `name:"db" help:"Database file, in place of the configured one." placeholder:"FILE"`

	Daemon     daemonCmd     `cmd:"" help:"Collect on schedule, read, and serve the dashboard until told to stop."`
	Demo       demoCmd       `cmd:"" help:"Replay the day the Tesla app failed through real feeds on loopback."`
	Init       initCmd       `cmd:"" help:"Write a commented outcry.yaml with public sources that need no key."`
	Check      checkCmd      `cmd:"" help:"Find every problem in configuration, catalogue and lexicons."`
	Collect    collectCmd    `cmd:"" help:"Visit the sources once."`
	Sources    sourcesCmd    `cmd:"" help:"Show how each source is doing."`
	Timeline   timelineCmd   `cmd:"" help:"Show the signal timeline per region."`
	Incidents  incidentsCmd  `cmd:"" help:"List incidents, or tell the whole story of one."`
	Regions    regionsCmd    `cmd:"" help:"Compare the regions of a service: who reports, where it works, who is silent, where nobody looks."`
	Discover   discoverCmd   `cmd:"" help:"Find what people say is down and the catalogue has no name for."`
	Ack        ackCmd        `cmd:"" help:"Say that an incident is known."`
	Note       noteCmd       `cmd:"" help:"Keep a note with an incident."`
	Mark       markCmd       `cmd:"" help:"Mark a signal as wrong, so that it does not count from now on."`
	Export     exportCmd     `cmd:"" help:"Write the timeline, signals, incidents, claims, transitions or posts to a file."`
	Classify   classifyCmd   `cmd:"" help:"Read the claims out of posts."`
	Eval       evalCmd       `cmd:"" help:"Measure the classifier on labelled posts."`
	Replay     replayCmd     `cmd:"" help:"Run recorded posts through the whole pipeline."`
	Import     importCmd     `cmd:"" help:"Store recorded posts."`
	Prune      pruneCmd      `cmd:"" help:"Remove what is older than the configuration keeps, and give the space back."`
	Backup     backupCmd     `cmd:"" help:"Copy the database while it is in use, and verify the copy."`
	Reclassify reclassifyCmd `cmd:"" help:"Read the stored posts again by today's rules, and say what changed."`
	Forget     forgetCmd     `cmd:"" help:"Erase the text and the author of posts for good."`
	Version    versionCmd    `cmd:"" help:"Print the version."`
}

// usageError is a mistake in how a command was called.
type usageError struct{ error }

// usagef makes a usageError.
func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// problemsError says that the work was done and problems were found in what
// it was given. They have been printed already.
type problemsError struct{ error }

func main() {
	// A reader of a pipe that has seen enough ends the writing, not the process:
	// what was made on the way still has to be cleared away.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	code := run(ctx, os.Args[1:], input{ctx, os.Stdin}, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// input is a reader whose reading ends with a context. A read under way is left
// behind: it holds nothing but the process's own standard input.
type input struct {
	ctx context.Context
	r   io.Reader
}

func (in input) Read(p []byte) (int, error) {
	type result struct {
		n   int
		err error
	}
	done := make(chan result, 1)
	buffer := make([]byte, len(p)) // p is the caller's again once we return
	go func() {
		n, err := in.r.Read(buffer)
		done <- result{n, err}
	}()
	select {
	case r := <-done:
		return copy(p, buffer[:r.n]), r.err
	case <-in.ctx.Done():
		return 0, in.ctx.Err()
	}
}

// run carries out one command line and returns its exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var c cli
	a := &app{ctx: ctx, in: stdin, out: stdout, err: stderr, now: func() time.Time { return time.Now().UTC() }}
	code := -1
	var helped error // what came of printing help
	parser, err := kong.New(&c,
		kong.Name("outcry"),
		kong.Description("Reads public complaints before any status page admits a fault.\n\nFirst steps: outcry demo --once, then outcry init and outcry daemon."),
		kong.Writers(stdout, stderr),
		kong.Exit(func(n int) { code = n }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.Help(func(o kong.HelpOptions, of *kong.Context) error {
			helped = kong.DefaultHelpPrinter(o, of)
			return nil // or it would be taken for a mistake in the command line
		}),
	)
	if err != nil {
		fmt.Fprintf(stderr, "outcry: %v\n", err)
		return exitFailed
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	parsed, err := parser.Parse(args)
	if code >= 0 {
		return a.exit(helped)
	}
	if err != nil {
		fmt.Fprintf(stderr, "outcry: %s; see outcry --help\n", safetext.Clean(err.Error()))
		return exitUsage
	}
	a.config, a.db = c.Config, c.DB
	return a.exit(parsed.Run(a))
}

// exit prints an error as one line, or a line each where it is several, and
// returns the code for it.
func (a *app) exit(err error) int {
	var usage usageError
	var problems problemsError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, syscall.EPIPE):
		return exitDone // the reader of a pipe has seen enough
	case errors.Is(err, context.Canceled) && a.ctx.Err() != nil:
		a.tell("outcry: stopped")
		return exitFailed
	case errors.As(err, &problems):
		a.tell("outcry: %v", problems)
		return exitProblems
	}
	for line := range strings.Lines(err.Error()) {
		a.tell("outcry: %s", strings.TrimRight(line, "\n"))
	}
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitFailed
}

// tell prints one line for a person. What it quotes, such as the name of a
// file, may be a stranger's.
func (a *app) tell(format string, args ...any) {
	fmt.Fprintln(a.err, safetext.Clean(fmt.Sprintf(format, args...)))
}

type versionCmd struct{}

// Run prints the version.
func (versionCmd) Run(a *app) error {
	_, err := fmt.Fprintf(a.out, "outcry %s\n", version)
	return err
}
