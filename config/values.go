package config

import (
	"fmt"
	"net"
	"net/mail"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"outcry/filters"
	"outcry/spelling"
)

// What is taken for the spans of the file.
const (
	minEvery     = time.Second
	maxEvery     = 30 * filters.Day
	minRetention = filters.Day
	maxRetention = filters.MaxSpan
)

var rate = regexp.MustCompile(`^([0-9]{1,6}) +per +([0-9a-z.]+)$`)

// words reads a text that may not be empty.
func (r *reader) words(key string, n *yaml.Node, out *string) {
	s, ok := r.text(key, n)
	if ok && s == "" {
		r.problem(n, "write a value or leave the key out", "`%s` is empty", key)
		return
	}
	*out = s
}

// list reads texts; a single one may stand without a list.
func (r *reader) list(key string, n *yaml.Node, out *[]string) {
	add := func(n *yaml.Node) {
		var s string
		if r.words(key, n, &s); s != "" {
			*out = append(*out, s)
		}
	}
	if n.Kind == yaml.ScalarNode {
		add(n)
		return
	}
	r.items(key, n, add)
}

// marked reads names that people write with a mark in front, and takes it off.
func (r *reader) marked(key, mark string, n *yaml.Node, out *[]string) {
	r.list(key, n, out)
	for i, s := range *out {
		(*out)[i] = strings.TrimPrefix(s, mark)
		if (*out)[i] == "" {
			r.problem(n, "", "`%s` holds a bare %s; want a name after it", key, mark)
		}
	}
}

func (r *reader) database(n *yaml.Node, out *string) {
	r.words("database", n, out)
	if scheme, _, ok := strings.Cut(*out, "://"); ok {
		if scheme == "postgres" || scheme == "postgresql" {
			r.problem(n, "give the name of a file, such as outcry.db", "`database` names PostgreSQL, which is planned and does not work yet")
			return
		}
		r.problem(n, "give the name of a file, such as outcry.db", "`database` is an address; want a file")
	}
}

func (r *reader) listen(n *yaml.Node, out *string) {
	s, ok := r.text("listen", n)
	if !ok {
		return
	}
	*out = s
	if s == "" {
		return
	}
	_, port, err := net.SplitHostPort(s)
	if p, portErr := strconv.ParseUint(port, 10, 16); err != nil || portErr != nil || p > 65535 {
		r.problem(n, `"" is for no dashboard`, "`listen` is %q; want host:port, such as 127.0.0.1:8080", clip(s))
	}
}

func (r *reader) contact(n *yaml.Node, out *string) {
	r.words("contact", n, out)
	if *out == "" {
		return
	}
	if a, err := mail.ParseAddress(*out); err == nil && a.Address == *out {
		return
	}
	if u, err := url.Parse(*out); err == nil && isWeb(u) {
		return
	}
	r.problem(n, "", "`contact` is %q; want a mail address or the address of a page", clip(*out))
}

func (r *reader) span(key string, n *yaml.Node, least, most time.Duration, out *time.Duration) {
	s, ok := r.text(key, n)
	if !ok {
		return
	}
	d, err := filters.Span(s)
	switch {
	case err != nil:
		r.problem(n, "", "`%s` is %q; want %s", key, clip(s), filters.WantSpan)
	case d < least:
		r.problem(n, "", "`%s` is %q; want %s or more", key, clip(s), short(least))
	case d > most:
		r.problem(n, "", "`%s` is %q; want %s or less", key, clip(s), short(most))
	default:
		*out = d
	}
}

// short writes one of the limits above as a person would.
func short(d time.Duration) string {
	switch {
	case d%filters.Year == 0:
		return fmt.Sprintf("%dy", d/filters.Year)
	case d%filters.Day == 0:
		return fmt.Sprintf("%dd", d/filters.Day)
	}
	return d.String()
}

func (r *reader) rate(key string, n *yaml.Node, out *Rate) {
	s, ok := r.text(key, n)
	if !ok {
		return
	}
	if m := rate.FindStringSubmatch(s); m != nil {
		times, timesErr := strconv.Atoi(m[1])
		per, perErr := filters.Span(m[2])
		if timesErr == nil && perErr == nil && times > 0 {
			*out = Rate{Times: times, Per: per}
			return
		}
	}
	r.problem(n, "", "`%s` is %q; want how often in which span, such as 1 per 30d", key, clip(s))
}

func (r *reader) regions(key string, n *yaml.Node, out *[]string) {
	var typed []string
	r.list(key, n, &typed)
	for _, t := range typed {
		*out = append(*out, r.resolve(key, n, t)...)
	}
}

// region reads one region.
func (r *reader) region(key string, n *yaml.Node, out *string) {
	var typed string
	if r.words(key, n, &typed); typed == "" {
		return
	}
	switch ids := r.resolve(key, n, typed); len(ids) {
	case 0:
	case 1:
		*out = ids[0]
	default:
		r.problem(n, "choose one", "`%s` is %q, which is several regions: %s", key, clip(typed), strings.Join(ids, ", "))
	}
}

// resolve returns nothing where it has reported a problem.
func (r *reader) resolve(key string, n *yaml.Node, typed string) []string {
	if r.outside.Regions == nil {
		return []string{typed}
	}
	ids, err := r.outside.Regions.Resolve(typed)
	if err != nil {
		r.problem(n, "", "`%s`: %v", key, err)
		return nil
	}
	return ids
}

// oneOf reads one of the allowed values; "" where it is none.
func oneOf[T ~string](r *reader, key string, n *yaml.Node, allowed []T) T {
	s, ok := r.text(key, n)
	if !ok || slices.Contains(allowed, T(s)) {
		return T(s)
	}
	names := make([]string, len(allowed))
	for i, a := range allowed {
		names[i] = string(a)
	}
	r.problem(n, meant(s, names), "`%s` is %q; allowed: %s", key, clip(s), strings.Join(names, ", "))
	return ""
}

// someOf reads a list of allowed values.
func someOf[T ~string](r *reader, key string, n *yaml.Node, allowed []T) []T {
	var out []T
	add := func(n *yaml.Node) {
		if v := oneOf(r, key, n, allowed); v != "" {
			out = append(out, v)
		}
	}
	if n.Kind == yaml.ScalarNode {
		add(n)
	} else {
		r.items(key, n, add)
	}
	return out
}

func meant(typed string, known []string) string {
	if near, ok := spelling.Nearest(typed, known); ok {
		return fmt.Sprintf("did you mean `%s`?", near)
	}
	return ""
}
