package simulator

import (
	"net"
	"net/http"
	"strings"
	"time"
)

// refusals are answers that say no.
func refusals() []Fault {
	status := func(name, doc string, code int, headers ...string) Fault {
		return Fault{name, doc, func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
			for _, header := range headers {
				name, value, _ := strings.Cut(header, ": ")
				w.Header().Set(name, value)
			}
			send(w, code, "text/plain", []byte(http.StatusText(code)))
		}}
	}
	blocked := Fault{"403 block page", "status 403 and a web page of a firewall", func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		send(w, http.StatusForbidden, htmlKind, []byte("<!DOCTYPE html><html><head><title>You have been blocked</title></head></html>"))
	}}
	return []Fault{
		{"always 304", "status 304, whatever is asked", func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
			w.WriteHeader(http.StatusNotModified)
		}},
		status("500", "status 500", http.StatusInternalServerError),
		status("503", "status 503", http.StatusServiceUnavailable),
		status("503 for 20 minutes", "status 503 with Retry-After in seconds", http.StatusServiceUnavailable, "Retry-After: 1200"),
		{"503 until a date", "status 503 with a date an hour ahead in Retry-After", func(w http.ResponseWriter, r *http.Request, site http.Handler) {
			now, err := http.ParseTime(sound(site, r).header.Get("Last-Modified"))
			if err == nil {
				w.Header().Set("Retry-After", now.Add(time.Hour).UTC().Format(http.TimeFormat))
			}
			send(w, http.StatusServiceUnavailable, "text/plain", nil)
		}},
		status("503 for ever", "status 503 with Retry-After in the year 9999", http.StatusServiceUnavailable, "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT"),
		status("503 for nonsense", "status 503 with a Retry-After of 1e30 seconds", http.StatusServiceUnavailable, "Retry-After: 1e30"),
		status("429", "status 429", http.StatusTooManyRequests),
		status("429 for 20 minutes", "status 429 with Retry-After in seconds", http.StatusTooManyRequests, "Retry-After: 1200"),
		blocked,
		status("404", "status 404", http.StatusNotFound),
		status("410", "status 410", http.StatusGone),
	}
}

// redirections are answers that lead astray.
func redirections() []Fault {
	to := func(name, doc string, next func(r *http.Request) string) Fault {
		return Fault{name, doc, func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
			w.Header().Set("Location", next(r))
			w.WriteHeader(http.StatusFound)
		}}
	}
	fixed := func(address string) func(*http.Request) string { return func(*http.Request) string { return address } }
	return []Fault{
		to("redirect loop", "sent on to where one is", func(r *http.Request) string { return r.URL.RequestURI() }),
		to("redirects without end", "sent on to a new address each time", func(r *http.Request) string { return r.URL.Path + "/on" }),
		to("redirect into a private network", "sent on to 10.1.2.3", fixed("http://10.1.2.3/admin")),
		to("redirect to the cloud's metadata", "sent on to 169.254.169.254", fixed("http://169.254.169.254/latest/meta-data/")),
		to("redirect to a file", "sent on to file:///etc/passwd", fixed("file:///etc/passwd")),
		to("redirect to a closed port", "sent on to a port where nothing listens", fixed("http://127.0.0.1:1/")),
		to("redirect to nothing", "sent on to something that is no address", fixed("http://[")),
	}
}

// badConnections are answers that fail below HTTP, or take their time.
func badConnections() []Fault {
	return []Fault{
		{"slow headers", "not a byte, until the reader gives up", func(_ http.ResponseWriter, r *http.Request, _ http.Handler) {
			<-r.Context().Done()
		}},
		{"stalled body", "half of the page, and then nothing", func(w http.ResponseWriter, r *http.Request, site http.Handler) {
			half(w, r, site)
			<-r.Context().Done()
		}},
		{"slow body", "half of the page, then a byte every 20 ms", func(w http.ResponseWriter, r *http.Request, site http.Handler) {
			drip(w, r, half(w, r, site))
		}},
		{"reset", "the connection is reset in the middle of the page", func(w http.ResponseWriter, r *http.Request, site http.Handler) {
			half(w, r, site)
			hangUp(w, "", true)
		}},
		{"hang up", "the connection is closed without an answer", func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
			hangUp(w, "", false)
		}},
		{"not HTTP", "a greeting of another protocol", func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
			hangUp(w, "220 mail.example ESMTP ready\r\n", false)
		}},
		{"megabytes of headers", "four of them", func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
			for i := range 64 {
				w.Header().Set("X-Padding-"+itoa(i), strings.Repeat("x", mega/16))
			}
			send(w, http.StatusOK, rssKind, nil)
		}},
	}
}

// drip sends a byte now and then until the reader gives up.
func drip(w http.ResponseWriter, r *http.Request, rest []byte) {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for i := 0; ; i++ {
		select {
		case <-r.Context().Done():
			return
		case <-tick.C:
		}
		letter := []byte(" ")
		if i < len(rest) {
			letter = rest[i : i+1]
		}
		if _, err := w.Write(letter); err != nil {
			return
		}
		if f, can := w.(http.Flusher); can {
			f.Flush()
		}
	}
}

// hangUp takes the connection from the server, says some last words and ends
// it; at once and with an error for the other side, if it is to be a reset.
func hangUp(w http.ResponseWriter, words string, reset bool) {
	hijacker, can := w.(http.Hijacker)
	if !can {
		panic(http.ErrAbortHandler)
	}
	conn, _, err := hijacker.Hijack()
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	_, _ = conn.Write([]byte(words))
	if tcp, is := conn.(*net.TCPConn); is && reset {
		_ = tcp.SetLinger(0)
	}
	_ = conn.Close()
}
