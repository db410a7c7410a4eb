package simulator

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"outcry"
)

// The posts of the day are written for it; they quote nobody.
//
//go:embed tesladay
var teslaDay embed.FS

// TeslaDay returns 14 February 2023 (UTC), when owners of Tesla cars could not
// reach them through the app.
func TeslaDay() (Day, error) {
	raw, err := teslaDay.ReadFile("tesladay/day.json")
	if err != nil {
		return Day{}, fmt.Errorf("reading the day: %w", err)
	}
	d, err := parseDay(raw)
	if err != nil {
		return Day{}, fmt.Errorf("tesladay/day.json: %w", err)
	}
	for _, site := range d.Sites {
		name := "tesladay/" + site.Name + ".jsonl"
		raw, err := teslaDay.ReadFile(name)
		if err != nil {
			return Day{}, fmt.Errorf("reading the posts of %s: %w", site.Name, err)
		}
		posts, err := parsePosts(site, raw)
		if err != nil {
			return Day{}, fmt.Errorf("%s:%w", name, err)
		}
		d.Posts = append(d.Posts, posts...)
	}
	slices.SortStableFunc(d.Posts, func(a, b Post) int { return a.VisibleAt().Compare(b.VisibleAt()) })
	if err := d.Check(); err != nil {
		return Day{}, fmt.Errorf("tesladay: %w", err)
	}
	return d, nil
}

// span is a duration as day.json spells it, such as "5m".
type span time.Duration

func (s *span) UnmarshalText(text []byte) error {
	d, err := time.ParseDuration(string(text))
	*s = span(d)
	return err
}

// parseDay reads day.json: what the day is and its sites.
func parseDay(raw []byte) (Day, error) {
	var file struct {
		Title      string
		Start, End time.Time
		Sites      []struct {
			Site
			Every, Lag span // hide those of Site
		}
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&file); err != nil {
		return Day{}, err
	}
	d := Day{Title: file.Title, Start: file.Start, End: file.End}
	for _, s := range file.Sites {
		s.Site.Every, s.Site.Lag = time.Duration(s.Every), time.Duration(s.Lag)
		d.Sites = append(d.Sites, s.Site)
	}
	return d, nil
}

// parsePosts reads a posts file. A version that does not say when it was seen
// becomes visible after the lag of its site.
func parsePosts(site Site, raw []byte) ([]Post, error) {
	var posts []Post
	for line, err := range outcry.ReadPosts(bytes.NewReader(raw), outcry.LineRules{Dated: true}) {
		if err != nil {
			return nil, err
		}
		p := Post{Post: line.Post, Site: site.Name}
		p.Source = site.Name
		p.Lag = p.FirstSeenAt.Sub(p.PublishedAt)
		if p.Lag == 0 {
			p.Lag = site.Lag
		}
		p.FirstSeenAt = p.VisibleAt()
		posts = append(posts, p)
	}
	return posts, nil
}
