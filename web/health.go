package web

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"time"
)

// defaultMaxLag is how many posts may wait before the answer on what is going
// on now can no longer be trusted.
const defaultMaxLag = 100_000

// readyTimeout is how long the store may take to answer.
const readyTimeout = 5 * time.Second

// healthz answers as long as the process does.
func (s *site) healthz(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = io.WriteString(w, "ok\n")
}

// readyz answers whether what is shown can be relied on, with every reason
// why not.
func (s *site) readyz(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), readyTimeout)
	defer cancel()
	if reasons := s.unready(ctx); len(reasons) > 0 {
		problem{Status: http.StatusServiceUnavailable, Detail: "not ready", Reasons: reasons}.write(w)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = io.WriteString(w, "ready\n")
}

func (s *site) unready(ctx context.Context) []string {
	var reasons []string
	lag, err := s.Store.Lag(ctx)
	switch {
	case err != nil:
		s.Log.Error("the store does not answer", "error", err)
		reasons = append(reasons, "the store does not answer; the log says why")
	case lag > s.MaxLag:
		reasons = append(reasons, fmt.Sprintf("%d posts wait to be classified; more than %d make what is shown too old", lag, s.MaxLag))
	}
	if s.Ready != nil {
		if err := s.Ready(ctx); err != nil {
			reasons = append(reasons, eachReason(err)...)
		}
	}
	return reasons
}

// eachReason takes apart what errors.Join put together.
func eachReason(err error) []string {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return []string{err.Error()}
	}
	var reasons []string
	for _, e := range joined.Unwrap() {
		reasons = append(reasons, eachReason(e)...)
	}
	return reasons
}
