package web

import (
	"encoding/json"
	"net/http"

	"outcry/safetext"
)

// problem is an RFC 9457 problem document. It is an error, so that what reads
// a request can return it.
type problem struct {
	Type    string   `json:"type"`
	Title   string   `json:"title"`
	Status  int      `json:"status"`
	Detail  string   `json:"detail,omitempty"`
	Param   string   `json:"parameter,omitempty"` // query parameter at fault
	Reasons []string `json:"reasons,omitempty"`
}

func (p problem) Error() string { return p.Detail }

// maxDetail bounds what of a caller's own words is sent back.
const maxDetail = 500

func (p problem) write(w http.ResponseWriter) {
	p.Type, p.Title = "about:blank", http.StatusText(p.Status)
	p.Detail = safetext.Cut(safetext.Clean(p.Detail), maxDetail)
	p.Param = safetext.Cut(safetext.Clean(p.Param), maxDetail)
	body, err := json.Marshal(p)
	if err != nil {
		http.Error(w, p.Title, p.Status)
		return
	}
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(p.Status)
	// Whoever asked may be gone; then nobody is left to tell.
	_, _ = w.Write(append(body, '\n'))
}
