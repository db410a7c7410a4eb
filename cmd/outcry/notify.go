package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"strings"
	"sync/atomic"
	"time"

	sd "github.com/coreos/go-systemd/v22/daemon"
	"golang.org/x/sys/unix"
)

// manager is the service manager, such as systemd, that the daemon reports to.
// Without NOTIFY_SOCKET there is none, and nothing happens.
type manager struct {
	log  *slog.Logger
	deaf atomic.Bool // it could not be told the last time
}

// tell sends lines as one message. That it cannot be told is logged when it
// begins, not every time.
func (m *manager) tell(lines ...string) {
	if m == nil {
		return
	}
	wait := patience
	if m.deaf.Load() {
		wait = patience / 20
	}
	err := send(strings.Join(lines, "\n"), wait)
	if was := m.deaf.Swap(err != nil); err != nil && !was {
		m.log.Warn("the service manager cannot be told how this daemon is; it may end it", "error", err)
	}
}

// patience is how long the service manager may leave messages unread before one
// is given up: the socket holds a few, and whoever writes to a full one waits.
const patience = time.Second

func send(message string, wait time.Duration) error {
	name := os.Getenv("NOTIFY_SOCKET")
	if name == "" {
		return nil
	}
	conn, err := net.DialUnix("unixgram", nil, &net.UnixAddr{Name: name, Net: "unixgram"})
	if err != nil {
		return err
	}
	defer conn.Close()
	if err := conn.SetWriteDeadline(time.Now().Add(wait)); err != nil {
		return err
	}
	_, err = conn.Write([]byte(message))
	return err
}

// reloading are the lines for a reload that begins: the time lets the manager
// tell this reload from one before.
func reloading() []string {
	lines := []string{sd.SdNotifyReloading, "STATUS=reloading the configuration"}
	var now unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_MONOTONIC, &now); err == nil {
		lines = append(lines, fmt.Sprintf("MONOTONIC_USEC=%d", now.Nano()/1000))
	}
	return lines
}

// status is what `systemctl status` shows.
func (d *daemon) status() string {
	if reason := d.intake.closed(); reason != nil {
		return "STATUS=" + reason.Error()
	}
	status := fmt.Sprintf("STATUS=reading %d sources", len(d.live.Load().sources))
	if d.listener != nil {
		status += ", pages at " + d.dashboard()
	}
	return status
}

// stillness is how long the pipeline may show no life. A batch may wait most of
// a minute for an import beside it to let go of the file.
const stillness = 4 * pipelineEvery

// watchdog tells the manager that the daemon lives, twice as often as it wants
// to hear it. It is a job like the others: a scheduler that hangs says nothing.
func (d *daemon) watchdog() (chore, bool) {
	if d.manager == nil || os.Getenv("NOTIFY_SOCKET") == "" {
		return chore{}, false
	}
	every, err := sd.SdWatchdogEnabled(false)
	if err != nil {
		d.log.Warn("the watchdog is off", "error", err)
	}
	if err != nil || every == 0 {
		return chore{}, false
	}
	life := &life{beats: func() int64 { return d.ticks.Load() + d.monitor.Batches() }, since: d.clock.Now()}
	lived := true
	return chore{name: "watchdog", every: every / 2, do: func(ctx context.Context) {
		ctx, cancel := context.WithTimeout(ctx, every/2)
		defer cancel()
		err := life.sign(d.clock.Now())
		if err == nil {
			_, err = d.store.Lag(ctx)
		}
		switch {
		case err == nil:
			d.manager.tell(sd.SdNotifyWatchdog)
		case lived && !errors.Is(err, context.Canceled):
			d.log.Error("no sign of life to the service manager, which may restart the daemon", "error", err)
		}
		lived = err == nil
	}}, true
}

// life is whether something moves.
type life struct {
	beats func() int64
	last  int64
	since time.Time // when it moved last, as far as was seen
}

// sign returns an error where nothing has moved for too long.
func (l *life) sign(now time.Time) error {
	if beats := l.beats(); beats != l.last {
		l.last, l.since = beats, now
	}
	if still := now.Sub(l.since); still > stillness {
		return fmt.Errorf("the pipeline has stood still for %s", still.Round(time.Second))
	}
	return nil
}
