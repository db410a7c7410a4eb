package web_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"outcry"
	"outcry/web"
)

func refuse(context.Context, string, io.Reader) (web.PushResult, error) {
	return web.PushResult{}, web.ErrToken
}

// receive reads a body as the daemon does, for the token "right".
func receive(_ context.Context, token string, body io.Reader) (web.PushResult, error) {
	var result web.PushResult
	if _, ok := web.MatchToken(map[string]string{"hook": "right"}, token); !ok {
		return result, fmt.Errorf("push: %w", web.ErrToken)
	}
	for _, err := range outcry.ReadPosts(body, outcry.LineRules{Now: noon}) {
		var line *outcry.LineError
		switch {
		case errors.As(err, &line):
			result.Rejected = append(result.Rejected, web.Rejected{Line: line.N, Reason: line.Reason})
		case err != nil:
			return result, err
		default:
			result.Accepted++
		}
	}
	return result, nil
}

const post = `{"text":"tramline is down"}` + "\n"

// tooMuch is more than a push may hold, in lines that are allowed each.
var tooMuch = strings.Repeat(`{"text":"`+strings.Repeat("w", 1<<20)+`"}`+"\n", web.MaxPush>>20)

func TestPush(t *testing.T) {
	busy := func(context.Context, string, io.Reader) (web.PushResult, error) { return web.PushResult{}, web.ErrBusy }
	broken := func(context.Context, string, io.Reader) (web.PushResult, error) { return web.PushResult{}, errStore }
	closed := func(context.Context, string, io.Reader) (web.PushResult, error) {
		return web.PushResult{}, fmt.Errorf("push: %w", &web.ClosedError{Reason: errors.New("the disk is full")})
	}
	tests := []struct {
		name, auth, media, body string
		chunked                 bool
		push                    func(context.Context, string, io.Reader) (web.PushResult, error)
		status                  int
		want                    string
	}{
		{name: "posts", auth: "Bearer right", media: "application/x-ndjson", body: post + post, push: receive, status: 200,
			want: `{"accepted":2,"known":0,"rejected":[]}`},
		{name: "a bad line", auth: "bearer right", media: "application/json; charset=utf-8", body: post + "{}\n", push: receive, status: 200,
			want: `{"accepted":1,"known":0,"rejected":[{"line":2,"reason":"needs \"text\" or \"title\""}]}`},
		{name: "no token", media: "application/json", body: post, push: receive, status: 401},
		{name: "wrong token", auth: "Bearer wrong", media: "application/json", body: post, push: receive, status: 401},
		{name: "basic", auth: "Basic right", media: "application/json", body: post, push: receive, status: 401},
		{name: "form", auth: "Bearer right", media: "application/x-www-form-urlencoded", body: post, push: receive, status: 415},
		{name: "no type", auth: "Bearer right", body: post, push: receive, status: 415},
		{name: "too large", auth: "Bearer right", media: "application/jsonl", body: tooMuch, push: receive, status: 413},
		{name: "too large, chunked", auth: "Bearer right", media: "application/jsonl", chunked: true,
			body: tooMuch, push: receive, status: 413},
		{name: "busy", auth: "Bearer right", media: "application/jsonl", body: post, push: busy, status: 429},
		{name: "closed", auth: "Bearer right", media: "application/jsonl", body: post, push: closed, status: 503},
		{name: "broken", auth: "Bearer right", media: "application/jsonl", body: post, push: broken, status: 500},
		{name: "none configured", auth: "Bearer right", media: "application/jsonl", body: post, status: 404},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := handler(outage(), func(o *web.Options) { o.Push = tt.push })
			res, body := send(t, h, tt.auth, tt.media, tt.body, tt.chunked)
			if tt.status == 200 {
				if res.StatusCode != 200 || strings.TrimSpace(body) != tt.want {
					t.Errorf("%d %s, want %s", res.StatusCode, body, tt.want)
				}
				return
			}
			wantProblem(t, res, body, tt.status)
			if (tt.status == 401) != (res.Header.Get("WWW-Authenticate") != "") || (tt.status == 429 || tt.status == 503) != (res.Header.Get("Retry-After") != "") {
				t.Errorf("headers %v", res.Header)
			}
			if tt.name == "closed" && !strings.Contains(body, "the disk is full") {
				t.Errorf("the sender is not told why: %s", body)
			}
			if strings.Contains(body, "secret") {
				t.Errorf("an inner error is shown: %s", body)
			}
		})
	}
}

func send(t *testing.T, h http.Handler, auth, media, body string, chunked bool) (reply, string) {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/api/v1/posts", strings.NewReader(body))
	if chunked {
		r.ContentLength = -1
	}
	if auth != "" {
		r.Header.Set("Authorization", auth)
	}
	if media != "" {
		r.Header.Set("Content-Type", media)
	}
	return ask(h, r)
}

func TestPushesAtTheSameTimeAreBounded(t *testing.T) {
	started, release := make(chan struct{}), make(chan struct{})
	slow := func(context.Context, string, io.Reader) (web.PushResult, error) {
		started <- struct{}{}
		<-release
		return web.PushResult{}, nil
	}
	h := handler(outage(), func(o *web.Options) { o.Push = slow })
	done := make(chan int)
	for range 4 {
		go func() {
			res, _ := send(t, h, "Bearer x", "application/json", post, false)
			done <- res.StatusCode
		}()
	}
	for range 4 {
		<-started
	}
	res, body := send(t, h, "Bearer x", "application/json", post, false)
	wantProblem(t, res, body, http.StatusTooManyRequests)
	close(release)
	for range 4 {
		if status := <-done; status != 200 {
			t.Errorf("a push in progress got %d", status)
		}
	}
}

func TestMatchToken(t *testing.T) {
	tokens := map[string]string{"a": "one", "b": "two", "empty": ""}
	for presented, want := range map[string]string{"one": "a", "two": "b", "": "", "on": "", "onee": "", "three": ""} {
		source, ok := web.MatchToken(tokens, presented)
		if source != want || ok != (want != "") {
			t.Errorf("MatchToken(%q) = %q, %v", presented, source, ok)
		}
	}
}
