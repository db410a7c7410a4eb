package classify

import (
	"reflect"
	"testing"

	"outcry"
)

// What a scratch read before tells nothing of the next post.
func TestPostsAreReadAlikeAfterAnyOther(t *testing.T) {
	c := builtinClassifier(t)
	before := []string{"", "WHY IS EVERYTHING DOWN AGAIN IN LONDON", "東京で停電 O2'de", "just literally down, Orange x CT6 #down #leeds", harsh["services"]}
	for _, text := range []string{
		"NSW is down again", "Signal x is back in the US", "No signal in CT6 on EE", "LINE重い", "Orange down", "", "twittera girilmiyor", "#paris too",
	} {
		for _, status := range []outcry.Status{"", outcry.NoticeResolved} {
			p := outcry.Post{ID: "2", Text: text, Service: "github", Status: status}
			want := c.read(new(scratch), &p, Context{})
			for _, other := range before {
				s := new(scratch)
				c.read(s, &outcry.Post{ID: "1", Title: other, Text: other, Lang: "tr", Status: status}, Context{})
				if got := c.read(s, &p, Context{}); !reflect.DeepEqual(got, want) {
					t.Errorf("%q after %.20q: %+v, want %+v", text, other, got, want)
				}
			}
		}
	}
	if r := c.read(new(scratch), &outcry.Post{Text: "NSW is down again", Service: "github"}, Context{}); len(r.Signals) != 1 || r.Signals[0].Region != "AU-NSW" {
		t.Errorf("%+v, want one signal in AU-NSW", r.Signals)
	}
}
