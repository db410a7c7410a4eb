package web

import (
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"
)

// PushResult is what became of the posts of a push.
type PushResult struct {
	Accepted int        `json:"accepted"` // stored
	Known    int        `json:"known"`    // stored before
	Rejected []Rejected `json:"rejected"`
}

// Rejected is a line of a push that is no post.
type Rejected struct {
	Line   int    `json:"line"` // from 1
	Reason string `json:"reason"`
}

// Errors that Push returns for what has a status of its own; they may be
// wrapped.
var (
	ErrToken = errors.New("the token is of no push source")
	ErrBusy  = errors.New("too many posts are waiting")
)

// ClosedError is returned by Push while no posts are accepted, whoever sends
// them. The sender is told the reason.
type ClosedError struct{ Reason error }

func (e *ClosedError) Error() string { return e.Reason.Error() }

// Unwrap returns the reason.
func (e *ClosedError) Unwrap() error { return e.Reason }

// Bounds of pushes. A push that is cut off at the limit may have stored its
// first posts; sending them again does no harm.
const (
	MaxPush   = 16 << 20 // bytes of a body
	maxPushes = 4        // at the same time
	retry     = "10"     // seconds to wait when there are more
	reopening = "60"     // seconds to wait while none are accepted
)

// pushTypes are the media types of a body.
var pushTypes = []string{"application/x-ndjson", "application/jsonl", "application/json"}

// MatchToken returns the name of the source that a token belongs to. It takes
// the same time whatever the token, so that none can be guessed by its timing.
func MatchToken(tokens map[string]string, presented string) (source string, ok bool) {
	want := sha256.Sum256([]byte(presented))
	for name, token := range tokens {
		have := sha256.Sum256([]byte(token))
		if subtle.ConstantTimeCompare(have[:], want[:]) == 1 && token != "" {
			source, ok = name, true
		}
	}
	return source, ok
}

func (s *site) push(w http.ResponseWriter, r *http.Request) {
	token, p := s.admit(r)
	if p.Status != 0 {
		s.refuse(w, p)
		return
	}
	select {
	case s.pushes <- struct{}{}:
		defer func() { <-s.pushes }()
	default:
		s.refuse(w, problem{Status: http.StatusTooManyRequests, Detail: fmt.Sprintf("%d pushes are in progress; try again later", maxPushes)})
		return
	}
	body := &capped{r: http.MaxBytesReader(w, r.Body, MaxPush)}
	result, err := s.Push(r.Context(), token, body)
	var closed *ClosedError
	switch {
	case errors.Is(err, ErrToken):
		s.refuse(w, problem{Status: http.StatusUnauthorized, Detail: "the token is of no push source of the configuration"})
	case body.over:
		s.refuse(w, tooLarge())
	case errors.As(err, &closed):
		s.refuse(w, problem{Status: http.StatusServiceUnavailable, Detail: closed.Error()})
	case errors.Is(err, ErrBusy):
		s.refuse(w, problem{Status: http.StatusTooManyRequests, Detail: "too many posts are waiting; try again later"})
	case err != nil:
		s.Log.Error("a push failed", "error", err)
		s.refuse(w, problem{Status: http.StatusInternalServerError, Detail: "the posts could not be stored; the log says why"})
	default:
		if result.Rejected == nil {
			result.Rejected = []Rejected{}
		}
		if err := writeJSON(w, result); err != nil {
			s.Log.Debug("answering a push failed", "error", err)
		}
	}
}

// admit checks what can be known before the body is read.
func (s *site) admit(r *http.Request) (token string, p problem) {
	if s.Push == nil {
		return "", problem{Status: http.StatusNotFound, Detail: "no source of kind push is configured"}
	}
	scheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	token = strings.TrimSpace(token)
	if !strings.EqualFold(scheme, "Bearer") || token == "" {
		return "", problem{Status: http.StatusUnauthorized, Detail: "send the token of a push source: Authorization: Bearer TOKEN"}
	}
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	encoding := r.Header.Get("Content-Encoding")
	switch {
	case err != nil || !slices.Contains(pushTypes, media):
		return "", problem{Status: http.StatusUnsupportedMediaType, Detail: "the Content-Type must be one of " + strings.Join(pushTypes, ", ")}
	case encoding != "" && !strings.EqualFold(encoding, "identity"):
		return "", problem{Status: http.StatusUnsupportedMediaType, Detail: "the body must come without Content-Encoding"}
	case r.ContentLength > MaxPush:
		return "", tooLarge()
	}
	return token, problem{}
}

func tooLarge() problem {
	return problem{Status: http.StatusRequestEntityTooLarge, Detail: fmt.Sprintf("a push has at most %d MiB; send the posts in parts", MaxPush>>20)}
}

func (s *site) refuse(w http.ResponseWriter, p problem) {
	switch p.Status {
	case http.StatusUnauthorized:
		w.Header().Set("WWW-Authenticate", `Bearer realm="push"`)
	case http.StatusTooManyRequests:
		w.Header().Set("Retry-After", retry)
	case http.StatusServiceUnavailable:
		w.Header().Set("Retry-After", reopening)
	}
	p.write(w)
}

// capped notes when the limit of a body was reached, whatever its reader makes
// of the error.
type capped struct {
	r    io.Reader
	over bool
}

func (c *capped) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	var limit *http.MaxBytesError
	c.over = c.over || errors.As(err, &limit)
	return n, err
}
