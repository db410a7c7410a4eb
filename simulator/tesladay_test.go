package simulator

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"outcry"
)

// at is a time of the day.
func at(clock string) time.Time {
	t, err := time.Parse("15:04:05", clock)
	if err != nil {
		panic(err)
	}
	return midnight.Add(t.Sub(t.Truncate(24 * time.Hour)))
}

func teslaPosts(t *testing.T) Day {
	t.Helper()
	d, err := TeslaDay()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

var failing = regexp.MustCompile(`(?i)\b503\b|server ?maintenance|serverwartung|\bvedlikehold|app.{0,20} (is|are) (down|dead|out|offline)|app not (working|responding)`)

func TestTheDayIsWellFormed(t *testing.T) {
	d := teslaPosts(t)
	if len(d.Posts) < 420 {
		t.Errorf("%d posts, want several hundred", len(d.Posts))
	}
	texts := map[string]string{}
	for _, p := range d.Posts {
		if p.PublishedAt.Before(d.Start) || !p.VisibleAt().Before(d.End) {
			t.Errorf("%s: %s is not on the day", p.ID, p.PublishedAt)
		}
		if p.Voice != "" || p.Region != "" || p.Service != "" {
			t.Errorf("%s: carries a label", p.ID)
		}
		if p.Title != clean(p.Title) || p.Text != clean(p.Text) {
			t.Errorf("%s: has characters that no service lets through", p.ID)
		}
		key := p.Title + "\n" + p.Text
		if other, known := texts[key]; known && len(p.Text) > 60 && !strings.Contains(p.Text, "locked out of their cars") {
			t.Errorf("%s and %s say the same", p.ID, other)
		}
		texts[key] = p.ID
	}
}

func TestNobodyReportsBeforeTheOnset(t *testing.T) {
	onset, told := at("10:34:00"), map[string]bool{}
	var first time.Time
	d := teslaPosts(t)
	for _, p := range d.Posts {
		if p.PublishedAt.Before(onset) {
			told[p.Site] = true
			if words := failing.FindString(p.Words()); words != "" {
				t.Errorf("%s at %s already says %q", p.ID, p.PublishedAt.Format(time.TimeOnly), words)
			}
		} else if first.IsZero() && failing.MatchString(p.Words()) {
			first = p.PublishedAt
		}
	}
	if first.Before(onset) || first.After(onset.Add(time.Minute)) {
		t.Errorf("the first report is at %s, want within a minute of %s", first, onset)
	}
	for _, s := range d.Sites {
		if s.Kind != "statuspage" && !told[s.Name] {
			t.Errorf("%s says nothing before the onset", s.Name)
		}
	}
}

func TestTheStoryIsTold(t *testing.T) {
	d := teslaPosts(t)
	count := func(from, to, pattern string) (n int) {
		re := regexp.MustCompile(pattern)
		for _, p := range d.Posts {
			if !p.PublishedAt.Before(at(from)) && p.PublishedAt.Before(at(to)) && re.MatchString(p.Words()) {
				n++
			}
		}
		return n
	}
	const end = "23:59:59"
	for _, c := range []struct {
		what, from, to, pattern string
		least                   int
	}{
		{"the first half hour", "10:34:00", "11:04:00", `.`, 80},
		{"Norway", "10:34:00", end, `Oslo|Bergen|Trondheim|Stavanger|Norway|Hamar|Bodø|Alta|Haugesund|Røros|Drammen`, 30},
		{"Germany", "10:34:00", end, `Hamburg|Köln|Kassel|Bremen|Berlin|Leipzig|München|Munich|Germany|Dresden|Hannover|Ulm|Freiburg`, 30},
		{"the Netherlands", "10:34:00", end, `Utrecht|Rotterdam|Groningen|Amsterdam|Breda|Netherlands|Den Bosch|Middelburg|Leeuwarden`, 25},
		{"the United Kingdom", "10:34:00", end, `London|Leeds|York|Cardiff|Belfast|Manchester|Norwich|Scotland|Glasgow|Hull|UK\b`, 25},
		{"France", "10:34:00", end, `Lyon|Paris|Toulouse|Strasbourg|Marseille|Reims|France`, 12},
		{"Sweden", "10:34:00", end, `Stockholm|Uppsala|Gothenburg|Malmö|Kom igång`, 4},
		{"the United States", "10:34:00", end, `Boston|Philadelphia|Chicago|Denver|Seattle|Portland|Phoenix|Austin|Atlanta|Houston|Bay Area|Los Angeles|Jersey|Charlotte|Columbus|Louis|Sacramento|Boise|Vegas|Kansas|Buffalo`, 30},
		{"the error code", "10:34:00", end, `503`, 40},
		{"Powerwalls", "10:34:00", end, `Powerwall`, 8},
		{"key cards", "10:34:00", end, `(?i)key card|nøkkelkort|karte|pasje|carte|tarjeta`, 15},
		{"the blameless cloud", "10:34:00", end, `AWS`, 9},
		{"the contradictions", "18:37:00", "20:30:00", `(?i)still|not|isn't|noch|weiterhin|nog|fortsatt|fremdeles|toujours|ancora|no\b`, 40},
		{"recoveries before the end", "18:37:00", "20:30:00", `(?i)back|wieder|virker|working|weer|perfectly fine`, 8},
		{"the end", "20:30:00", "22:15:00", `(?i)back|wieder|works|working|virker|tilbake|weer|revenu|funziona|fixed|restored|rétabli|behoben|again|online|oppe igjen`, 50},
	} {
		if got := count(c.from, c.to, c.pattern); got < c.least {
			t.Errorf("%s: %d posts, want %d", c.what, got, c.least)
		}
	}
	if late := count("22:15:00", end, failing.String()); late > 0 {
		t.Errorf("%d posts still tell of a failure after the end", late)
	}
}

func TestTheDaySpeaksSeveralLanguages(t *testing.T) {
	langs := map[string]int{}
	for _, p := range teslaPosts(t).Posts {
		langs[p.Lang]++
	}
	for lang, least := range map[string]int{"en": 200, "de": 60, "nl": 35, "no": 40, "fr": 20, "sv": 4, "it": 5, "es": 3} {
		if langs[lang] < least {
			t.Errorf("%s: %d posts, want %d", lang, langs[lang], least)
		}
	}
}

func TestWhoSpeaksWhen(t *testing.T) {
	var teslascope, stekker []string
	for _, p := range teslaPosts(t).Posts {
		name := strings.ToLower(p.Author)
		switch name {
		case "@teslascope":
			teslascope = append(teslascope, p.PublishedAt.Format(time.TimeOnly))
		case "@stekker":
			stekker = append(stekker, p.PublishedAt.Format(time.TimeOnly))
		case "@tesla", "tesla", "@teslaeurope", "@teslacharging":
			t.Errorf("Tesla was silent all day, and %s speaks", p.ID)
		}
	}
	if len(teslascope) != 4 || teslascope[0] != "11:20:00" {
		t.Errorf("Teslascope speaks at %v, want four times from 11:20", teslascope)
	}
	if len(stekker) != 1 || stekker[0] != "18:36:00" {
		t.Errorf("Stekker speaks at %v, want once at 18:36", stekker)
	}
}

func TestTheDayHoldsEditsAndADeletion(t *testing.T) {
	versions, deleted := map[string]int{}, 0
	for _, p := range teslaPosts(t).Posts {
		versions[p.Site+" "+p.ID]++
		if p.Deleted {
			deleted++
		}
	}
	again := 0
	for _, n := range versions {
		if n > 1 {
			again++
		}
	}
	if again-deleted < 2 || deleted != 1 {
		t.Errorf("%d edited and %d deleted posts, want at least 2 and 1", again-deleted, deleted)
	}
}

func TestDayCheckNamesWhatIsWrong(t *testing.T) {
	site := Site{Name: "a", Kind: "feed", Path: "/a"}
	post := func(id string) Post {
		return Post{Post: outcry.Post{ID: id, Text: "x", PublishedAt: midnight}, Site: "a"}
	}
	reply, gone, foreign, early := post("2"), post("3"), post("4"), post("5")
	reply.ReplyTo, gone.Deleted, foreign.Site, early.Lag = "1", true, "b", -1
	moved := post("6")
	moved.PublishedAt = midnight.Add(time.Hour)
	for want, d := range map[string]Day{
		"there twice":              {Sites: []Site{site, site}},
		"kind \"gopher\"":          {Sites: []Site{{Name: "a", Kind: "gopher", Path: "/a"}}},
		"path \"a\"":               {Sites: []Site{{Name: "a", Kind: "feed", Path: "a"}}},
		"same path":                {Sites: []Site{site, {Name: "b", Kind: "feed", Path: "/a"}}},
		"answers 1":                {Sites: []Site{site}, Posts: []Post{reply}},
		"deleted before":           {Sites: []Site{site}, Posts: []Post{gone}},
		"no site \"b\"":            {Sites: []Site{site}, Posts: []Post{foreign}},
		"seen before":              {Sites: []Site{site}, Posts: []Post{early}},
		"out of order":             {Sites: []Site{site}, Posts: []Post{moved, post("1")}},
		"two times of publication": {Sites: []Site{site}, Posts: []Post{post("6"), moved}},
		"needs an id":              {Sites: []Site{site}, Posts: []Post{post("")}},
	} {
		if err := d.Check(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}
