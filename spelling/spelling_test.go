package spelling

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	keys := []string{"name", "kind", "url", "every", "service", "region", "voice", "tags"}
	for _, tc := range []struct{ typed, want string }{
		{"evry", "every"},
		{"Service", "service"},
		{"serivce", "service"}, // two letters swapped are one slip
		{"nmae", "name"},
		{"uri", "url"},
		{"regoin", "region"},
		{"tag", "tags"},
		{"xyz", ""},
		{"interval", ""},
		{"", ""},
		{strings.Repeat("e", MaxLength+1), ""},
	} {
		got, ok := Nearest(tc.typed, keys)
		if got != tc.want || ok != (tc.want != "") {
			t.Errorf("Nearest(%q) = %q, %v; want %q", tc.typed, got, ok, tc.want)
		}
	}
}

func TestNearestTakesTheFirstOfEquals(t *testing.T) {
	if got, _ := Nearest("bat", []string{"cat", "hat"}); got != "cat" {
		t.Errorf("got %q; want the first, cat", got)
	}
}

func TestDistance(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"abc", "", 3}, {"", "abc", 3}, {"abc", "abc", 0},
		{"abc", "acb", 1}, {"kitten", "sitting", 3}, {"münchen", "munchen", 1},
	} {
		if got := distance(tc.a, tc.b); got != tc.want {
			t.Errorf("distance(%q, %q) = %d; want %d", tc.a, tc.b, got, tc.want)
		}
	}
}
