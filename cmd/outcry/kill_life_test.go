package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"outcry/simulator"
)

// mortal is one run of the program as a process of its own, until it is killed.
type mortal struct {
	cmd   *exec.Cmd
	log   syncBuffer
	start time.Time
	ended chan struct{}
}

// begin starts the program.
func begin(t *testing.T, path string, args ...string) *mortal {
	t.Helper()
	l := &mortal{cmd: exec.Command(path, args...), start: time.Now(), ended: make(chan struct{})}
	l.cmd.Stdout, l.cmd.Stderr = &l.log, &l.log
	l.cmd.Env = append(os.Environ(), "KILL_PUSH_TOKEN="+pushToken)
	if err := l.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(l.ended)
		_ = l.cmd.Wait() // how it ended is asked of ProcessState
	}()
	t.Cleanup(l.kill) // whatever fails, nothing stays behind
	return l
}

// kill ends it at once, if it has not ended yet.
func (l *mortal) kill() {
	_ = l.cmd.Process.Kill() // an error says that it has ended
	<-l.ended
}

// stop asks it to end and waits for as long as a stop may take, and some more
// on a busy machine. It returns the exit code, -1 if it had to be killed.
func (l *mortal) stop() int {
	_ = l.cmd.Process.Signal(syscall.SIGTERM) // as above
	select {
	case <-l.ended:
		return l.cmd.ProcessState.ExitCode()
	case <-time.After(30 * time.Second):
		l.kill()
		return -1
	}
}

var dashboard = regexp.MustCompile(`dashboard=(http://[0-9.:]+/)`)

// address waits until the daemon serves its pages; "" if it does not come to
// that.
func (l *mortal) address() string {
	for time.Since(l.start) < time.Minute {
		if m := dashboard.FindStringSubmatch(l.log.String()); m != nil {
			return m[1]
		}
		select {
		case <-l.ended:
			return ""
		case <-time.After(5 * time.Millisecond):
		}
	}
	return ""
}

// complaints are the lines of a log that nothing but a fault explains.
func (l *mortal) complaints() (lines []string) {
	for line := range strings.Lines(l.log.String()) {
		for _, sign := range []string{"DATA RACE", "panic", "level=ERROR", "goroutine ", "damaged", "is locked"} {
			if strings.Contains(line, sign) {
				lines = append(lines, strings.TrimSpace(line))
				break
			}
		}
	}
	return lines
}

// configure writes the configuration of one life of the daemon. Requests tell
// by the contact in their User-Agent which life they are of.
func configure(t *testing.T, dir, base string, n int) (file string) {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "database: %s\nlisten: 127.0.0.1:0\ncontact: life-%d@kill.example\nsources:\n", filepath.Join(dir, "k.db"), n)
	for _, s := range livingSites() {
		fmt.Fprintf(&b, "  - {name: %s, kind: %s, url: %q, every: %s", s.Name, s.Kind, base+s.Path, s.Every)
		for key, value := range map[string]string{"service": s.Service, "region": s.Region, "voice": string(s.Voice)} {
			if value != "" {
				fmt.Fprintf(&b, ", %s: %s", key, value)
			}
		}
		if len(s.Tags) > 0 {
			fmt.Fprintf(&b, ", tags: [%s]", strings.Join(s.Tags, ", "))
		}
		fmt.Fprint(&b, "}\n")
	}
	fmt.Fprintf(&b, "  - {name: tail, kind: jsonl, path: %q, every: 1s}\n", filepath.Join(dir, "tail.jsonl"))
	fmt.Fprint(&b, "  - {name: desk, kind: push, token: \"${KILL_PUSH_TOKEN}\", every: 1s}\n")
	file = filepath.Join(dir, fmt.Sprintf("life%d.yaml", n))
	if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// otherRules writes a configuration by which some people speak for the operator:
// their posts are read otherwise, and their accounts are named. All posts are
// about a service in any case: who spoke of it only as its operator is not taken
// back when the account is no longer listed.
func otherRules(t *testing.T, dir string) (file string) {
	t.Helper()
	var accounts []string
	for i := range speakers / 10 {
		accounts = append(accounts, fmt.Sprintf("%q", fmt.Sprint("@someone", i)))
	}
	file = filepath.Join(dir, "other.yaml")
	content := fmt.Sprintf("services:\n  - {id: tesla, name: Tesla, accounts: {official: [%s]}}\n", strings.Join(accounts, ", "))
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// everyOf is how often each web source is visited.
func everyOf(sites []simulator.Site) map[string]time.Duration {
	every := map[string]time.Duration{}
	for _, s := range sites {
		every[s.Name] = s.Every
	}
	return every
}
