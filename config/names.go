package config

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"outcry"
)

// What names look like.
var (
	serviceID  = regexp.MustCompile(`^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$`)
	sourceName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`)
)

func (r *reader) serviceID(n *yaml.Node, out *string) {
	s, ok := r.text("id", n)
	if !ok {
		return
	}
	switch {
	case !serviceID.MatchString(s):
		r.problem(n, "", "`id` is %q; want small letters, digits and -, such as con-edison", clip(s))
		return
	case s == outcry.Unlisted:
		r.problem(n, "take another", "`id` %s is kept for services that the catalogue lacks", s)
		return
	}
	for _, other := range r.config.Services {
		if other.ID == s {
			r.problem(n, "join the two", "service `%s` stands on line %d already", s, other.Line)
			return
		}
	}
	*out = s
}

func (r *reader) sourceName(n *yaml.Node, out *string) {
	s, ok := r.text("name", n)
	if !ok {
		return
	}
	if !sourceName.MatchString(s) {
		r.problem(n, "", "`name` is %q; want letters, digits, dot, _ and -, such as r-teslamotors", clip(s))
		return
	}
	for _, other := range r.config.Sources {
		if other.Name == s {
			r.problem(n, "give each source a name of its own", "source `%s` stands on line %d already", s, other.Line)
			return
		}
	}
	*out = s
}

func (r *reader) kind(n *yaml.Node, out *string) {
	s, ok := r.text("kind", n)
	if !ok {
		return
	}
	built := strings.Join(r.outside.Kinds, ", ")
	switch {
	case slices.Contains(r.outside.Kinds, s):
		*out = s
	case slices.Contains(Kinds, s):
		r.problem(n, "built: "+built, "kind `%s` is not built yet in this version", s)
	default:
		r.problem(n, meant(s, r.outside.Kinds), "kind is %q; allowed: %s", clip(s), built)
	}
}

// address reads the URL of a source. It may refer to secrets; messages show it
// as it is written.
func (r *reader) address(n *yaml.Node, out *Secret) {
	written, ok := r.raw("url", n)
	if !ok {
		return
	}
	value, ok := r.filled("url", n, written)
	if !ok {
		return
	}
	switch u, err := url.Parse(value); {
	case (err != nil || !isWeb(u)) && strings.Contains(written, "@"): // a password may stand before it
		r.problem(n, "", "`url`, which is not shown since it has an @, is no address; want one such as https://example.org/feed.xml")
	case err != nil || !isWeb(u):
		r.problem(n, "", "`url` is %q; want an address such as https://example.org/feed.xml", clip(written))
	case u.User != nil:
		r.problem(n, "leave it out", "`url` holds a user name or a password, which would be shown wherever the address is")
	default:
		*out = Secret{value: value, shown: written}
	}
}

func isWeb(u *url.URL) bool {
	return (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != ""
}

// filled returns the text with its secrets filled in.
func (r *reader) filled(key string, n *yaml.Node, written string) (string, bool) {
	value, _, err := r.outside.reveal(written)
	if err != nil {
		r.problem(n, "", "`%s`: %v", key, err)
		return "", false
	}
	return value, true
}

func (r *reader) token(n *yaml.Node, out *Secret) {
	written, ok := r.raw("token", n)
	if !ok {
		return
	}
	value, referred, err := r.outside.reveal(written)
	switch {
	case err != nil:
		r.problem(n, "", "`token`: %v", err)
	case !referred:
		r.problem(n, "write ${NAME} for an environment variable, or file:/path", "`token` is written into the file")
	default:
		*out = NewSecret(value)
	}
}

func (r *reader) receiver(n *yaml.Node, out *Secret) {
	written, ok := r.raw("to", n)
	if !ok {
		return
	}
	value, ok := r.filled("to", n, written)
	if !ok {
		return
	}
	if scheme, rest, cut := strings.Cut(value, "://"); !cut || scheme == "" || rest == "" {
		r.problem(n, "", "`to` is no address of a receiver; want one such as slack://…")
		return
	}
	*out = NewSecret(value)
}
