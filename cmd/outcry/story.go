package main

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"outcry"
	"outcry/chart"
	"outcry/filters"
	"outcry/safetext"
	"outcry/store"
)

// story is what to tell of one service in one span.
type story struct {
	title        string
	service      string
	since, until time.Time
	regions      []string // always shown, beside the loudest
	silent       []string // regions of which it is worth saying that nobody spoke
	blamed       string   // service that people suspected
}

// chronicle writes the story of a day. The first error ends it.
type chronicle struct {
	*teller
	day   story
	a     *app
	store *store.Store

	signals []outcry.StoredSignal // of the service and span, by publication
	posts   map[postKey]*outcry.Post
	rows    []outcry.Bucket // of all regions, by quarter of an hour
}

const (
	storyStep    = 15 * time.Minute
	mostRegions  = 4             // drawn beside those asked for
	mostQuotes   = 6             // posts shown for one point
	claimHorizon = 2 * time.Hour // in which a recovery claim is held against what users say
	stamp        = "15:04"       // in the story's zone, UTC
)

// story prints what happened: the timeline per region, and who said what when.
func (a *app) story(w *world, s *store.Store, st story) error {
	o := a.chart(filters.Selection{Query: outcry.Query{Since: st.since, Until: st.until}, Zone: time.UTC}, w.regions.Label)
	t := &chronicle{teller: newTeller(a.out, w, o), day: st, a: a, store: s}
	if err := t.load(); err != nil {
		return err
	}
	t.heading()
	if err := t.timeline(); err != nil {
		return err
	}
	t.who()
	if err := t.claims(); err != nil {
		return err
	}
	if err := t.silence(); err != nil {
		return err
	}
	t.printf("\nEvery number leads back to posts: outcry export signals --service %s lists them with the words that made them.\n", t.day.service)
	return t.out.Flush()
}

func (t *chronicle) load() error {
	q := outcry.Query{Services: []string{t.day.service}, Since: t.day.since, Until: t.day.until, Step: storyStep}
	for g, err := range t.store.Signals(t.a.ctx, q, 0) {
		if err != nil {
			return err
		}
		t.signals = append(t.signals, g)
	}
	t.posts = map[postKey]*outcry.Post{}
	for p, err := range t.store.Posts(t.a.ctx, q) {
		if err != nil {
			return err
		}
		t.posts[postKey{p.Source, p.ID}] = &p.Post
	}
	slices.SortStableFunc(t.signals, func(a, b outcry.StoredSignal) int { return a.PublishedAt.Compare(b.PublishedAt) })
	for b, err := range t.store.Timeline(t.a.ctx, q) {
		if err != nil {
			return err
		}
		if b.Service == t.day.service {
			t.rows = append(t.rows, b)
		}
	}
	missing := q
	missing.Regions = t.day.regions
	for b, err := range t.store.Timeline(t.a.ctx, missing) {
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(t.rows, func(r outcry.Bucket) bool { return r.Region == b.Region && r.Start.Equal(b.Start) }) {
			t.rows = append(t.rows, b)
		}
	}
	return nil
}

func (t *chronicle) heading() {
	t.title(t.day.title)
	if len(t.signals) == 0 {
		t.printf("Nobody claimed anything about %s.\n", t.day.service)
		return
	}
	authors, sources, posts := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, g := range t.signals {
		authors[g.Author], sources[g.Source], posts[g.Source+"\x00"+g.PostID] = true, true, true
	}
	t.printf("%d claims about %s in %d posts by %d authors from %d sources. Times are UTC.\n\n",
		len(t.signals), t.day.service, len(posts), len(authors), len(sources))
}

// timeline draws the regions: those asked for and the loudest.
func (t *chronicle) timeline() error {
	total := map[string]float64{}
	for _, b := range t.rows {
		total[b.Region] += b.BadNews()
	}
	var names []string
	for name := range total {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		asked := func(s string) int { return -btoi(slices.Contains(t.day.regions, s)) }
		return cmp.Or(cmp.Compare(asked(a), asked(b)), cmp.Compare(total[b], total[a]), strings.Compare(a, b))
	})
	names = names[:min(len(names), len(t.day.regions)+mostRegions)]
	var rows []outcry.Bucket
	for _, b := range t.rows {
		if slices.Contains(names, b.Region) {
			rows = append(rows, b)
		}
	}
	return chart.Timeline(t.out, rows, t.teller.chart)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// who lists everybody who is not a user, and the users' first words.
func (t *chronicle) who() {
	t.printf("\nWho said what, when\n\n")
	firsts := 0
	told := map[string]bool{}
	for _, g := range t.signals {
		bad := g.Stance != outcry.Up
		if g.Voice == outcry.User && (!bad || firsts >= mostQuotes) {
			continue
		}
		if told[g.Source+g.PostID] {
			continue
		}
		told[g.Source+g.PostID] = true
		if g.Voice == outcry.User {
			firsts++
		}
		t.quote(g)
	}
}

// quote prints one claim with its words.
func (t *chronicle) quote(g outcry.StoredSignal) {
	t.teller.quote(quotation{StoredSignal: g, where: t.where(g), post: t.posts[postKey{g.Source, g.PostID}]}, t.day.since)
}

// where lists the regions of which the post says the same.
func (t *chronicle) where(g outcry.StoredSignal) string {
	var names []string
	for _, other := range t.signals {
		if other.Source == g.Source && other.PostID == g.PostID && other.Stance == g.Stance && other.Region != outcry.Nowhere {
			names = append(names, t.world.regions.Label(other.Region))
		}
	}
	if len(names) == 0 {
		return ""
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), " and ")
}

// claims holds each recovery claim by an organisation against what users said
// after it.
func (t *chronicle) claims() error {
	for _, claim := range t.signals {
		if claim.Voice == outcry.User || claim.Voice == outcry.Press || claim.Stance != outcry.Up {
			continue
		}
		end := claim.PublishedAt.Add(claimHorizon)
		var against, with []outcry.StoredSignal
		for _, g := range t.signals {
			if g.Voice != outcry.User || !g.PublishedAt.After(claim.PublishedAt) || g.PublishedAt.After(end) {
				continue
			}
			if g.Stance == outcry.Up {
				with = append(with, g)
			} else if !g.Query {
				against = append(against, g)
			}
		}
		t.printf("\n%s said at %s that it works. In the two hours after, %d claims by users said otherwise and %d agreed.\n",
			safetext.Clean(claim.Author), claim.PublishedAt.Format(stamp), len(against), len(with))
		for _, g := range against[:min(len(against), mostQuotes)] {
			t.quote(g)
		}
	}
	return nil
}

// silence says who did not speak, and where.
func (t *chronicle) silence() error {
	t.printf("\nSilence\n\n")
	if !slices.ContainsFunc(t.signals, func(g outcry.StoredSignal) bool { return g.Voice == outcry.Official }) {
		t.printf("  The operator of %s claimed nothing all the time.\n", t.day.service)
	}
	for _, region := range t.day.silent {
		n := 0
		for _, g := range t.signals {
			if g.Stance != outcry.Up && (g.Region == region || slices.Contains(t.world.regions.Ancestors(g.Region), region)) {
				n++
			}
		}
		t.printf("  %s: %d claims that it fails.\n", t.world.regions.Label(region), n)
	}
	if t.day.blamed == "" {
		return nil
	}
	n := 0
	for _, g := range t.signals {
		n += btoi(g.Cause == t.day.blamed)
	}
	official, err := t.operator(t.day.blamed)
	if err != nil {
		return err
	}
	t.printf("  %d claims blame %s; its operator reported %d outages.\n", n, t.day.blamed, official)
	return nil
}

// operator counts what the operator of a service said of an outage of its own.
func (t *chronicle) operator(service string) (n int, err error) {
	q := outcry.Query{Services: []string{service}, Since: t.day.since, Until: t.day.until, Voices: []outcry.Voice{outcry.Official}, Stances: []outcry.Stance{outcry.Down, outcry.StillDown}}
	for _, err := range t.store.Signals(t.a.ctx, q, 0) {
		if err != nil {
			return 0, err
		}
		n++
	}
	return n, nil
}
