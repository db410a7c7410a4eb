package catalogue

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"outcry"
	"outcry/classify/gazetteer"
)

func builtin(t testing.TB) *Catalogue {
	t.Helper()
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestBuiltinIsClean(t *testing.T) {
	c := builtin(t)
	for _, p := range c.Lint() {
		t.Error(p)
	}
	n := 0
	for range c.All() {
		n++
	}
	// The floor may only rise.
	if n < 2100 {
		t.Errorf("%d services, want 2100 or more", n)
	}
	t.Logf("%d services", n)
}

// People everywhere have networks, banks and a power grid.
func TestOperatorsOfManyCountries(t *testing.T) {
	countries := map[string]map[string]bool{}
	for s := range builtin(t).All() {
		all := slices.Collect(maps.Values(s.CountryHandles))
		if s.Country != "" {
			all = append(all, s.Country)
		}
		for _, id := range all {
			if countries[s.Category] == nil {
				countries[s.Category] = map[string]bool{}
			}
			countries[s.Category][id] = true
		}
	}
	for category, least := range map[string]int{"telecom": 110, "electricity": 90, "money": 45, "government": 40} {
		if n := len(countries[category]); n < least {
			t.Errorf("%s: operators of %d countries, want %d or more", category, n, least)
		}
	}
}

func TestRegionsExist(t *testing.T) {
	regions, err := gazetteer.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for s := range builtin(t).All() {
		ids := slices.Clone(s.Regions)
		for _, id := range s.CountryHandles {
			ids = append(ids, id)
		}
		if s.Country != "" {
			ids = append(ids, s.Country)
		}
		for _, id := range ids {
			if !regions.Known(id) {
				t.Errorf("%s:%d: service %q: unknown region %q", s.File, s.Line, s.ID, id)
			}
		}
	}
}

func TestIDsOfTheContract(t *testing.T) {
	c := builtin(t)
	for _, id := range strings.Fields(`tesla tesla-app tesla-powerwall tesla-supercharger aws vodafone three-uk o2 ee electricity
		con-edison spotify npm github docker-hub cloudflare unlisted`) {
		if s, ok := c.Get(id); !ok || s.ID != id {
			t.Errorf("there is no service %q", id)
		}
	}
}

func TestResolve(t *testing.T) {
	c := builtin(t)
	for _, r := range []struct {
		name, want string
		known      bool
	}{
		{"tesla", "tesla", true}, {"Tesla", "tesla", true}, {"TESLA APP", "tesla-app", true}, {"powerwall", "tesla-powerwall", true},
		{"@Tesla", "tesla", true}, {"#tesla", "tesla", true}, {"tesla.com", "tesla", true},
		{"Three", "three-uk", true}, {"@ThreeUK", "three-uk", true}, {"three uk", "three-uk", true}, {"three-uk", "three-uk", true},
		{"@VodafoneUK", "vodafone", true}, {"vodafonestörung", "vodafone", true}, {"#VodafoneStorung", "vodafone", true},
		{"Amazon Web Services", "aws", true}, {"AT&T", "att", true}, {"ATT", "att", true}, {"PG&E", "pge", true}, {"1&1", "1und1", true},
		{"Hydro-Quebec", "hydro-quebec", true}, {"Docker Hub", "docker-hub", true}, {"dockerhub", "docker-hub", true}, {"docker hub", "docker-hub", true},
		{"registry.npmjs.org", "npm", true}, {"ConEd", "con-edison", true}, {"Twitter", "x", true}, {"X", "x", true},
		{"Київстар", "kyivstar", true}, {"МТС", "mts-ru", true}, {"楽天モバイル", "rakuten-mobile", true}, {"Türk Hava Yolları", "turkish-airlines", true},
		{"اتصالات المغرب", "maroc-telecom", true}, {"SK텔레콤", "sk-telecom", true}, {"#PayPay障害", "paypay", true},
		{"unlisted", "unlisted", true},
		{"Zwift", "zwift", false}, {"My  Own Service!", "my-own-service", false}, {"#Zwift", "zwift", false}, {"", "", false}, {"ドイツ", "", false},
		{strings.Repeat("long ", 100), strings.TrimSuffix(strings.Repeat("long-", 13)[:64], "-"), false},
	} {
		id, known := c.Resolve(r.name)
		if id != r.want || known != r.known {
			t.Errorf("Resolve(%.30q) = %q, %v, want %q, %v", r.name, id, known, r.want, r.known)
		}
	}
}

func TestAncestors(t *testing.T) {
	c := builtin(t)
	for id, want := range map[string]string{
		"tesla": "", "tesla-app": "tesla", "tesla-powerwall": "tesla", "con-edison": "electricity", "pge": "electricity",
		"tesla-wall-connector": "tesla", "youtube-tv": "youtube google", "imessage": "apple", "swepco": "aep electricity",
		"outlook": "microsoft-365 microsoft", "giffgaff": "o2", "unlisted": "", "no-such": "",
	} {
		if got := strings.Join(c.Ancestors(id), " "); got != want {
			t.Errorf("Ancestors(%q) = %q, want %q", id, got, want)
		}
	}
}

func TestAccount(t *testing.T) {
	c := builtin(t)
	for _, a := range []struct {
		handle, service string
		voice           outcry.Voice
		ok              bool
	}{
		{"@Tesla", "tesla", outcry.Official, true}, {"tesla", "tesla", outcry.Official, true},
		{"@teslascope", "tesla", outcry.Monitor, true}, {"teslascope", "tesla", outcry.Monitor, true}, {"@stekkerapp", "tesla", outcry.Monitor, true},
		{"/u/teslascope", "tesla", outcry.Monitor, true}, {"u/Teslascope", "tesla", outcry.Monitor, true},
		{"@teslascope@mastodon.example", "", "", false}, {"teslascope@mastodon.example", "", "", false},
		{"@Reuters", "", outcry.Press, true}, {"BBCNews", "", outcry.Press, true},
		{"@vodafone_de", "vodafone", outcry.Official, true}, {"@VodafoneUK", "vodafone", outcry.Official, true},
		{"@bsky.app", "bluesky", outcry.Official, true}, {"@EskomSePush", "eskom", outcry.Monitor, true},
		{"@somebody", "", "", false}, {"", "", "", false}, {"@", "", "", false},
	} {
		service, voice, ok := c.Account(a.handle)
		if service != a.service || voice != a.voice || ok != a.ok {
			t.Errorf("Account(%q) = %q, %q, %v, want %q, %q, %v", a.handle, service, voice, ok, a.service, a.voice, a.ok)
		}
	}
}

func TestGuards(t *testing.T) {
	c := builtin(t)
	for _, id := range strings.Fields("three-uk ee signal steam orange max visa slack notion square stripe apple zoom electricity threads x") {
		if s, _ := c.Get(id); s.Guard != Word {
			t.Errorf("%s is not guarded", id)
		}
	}
	for _, id := range strings.Fields("o2 spotify github npm vodafone discord tesla whatsapp") {
		if s, _ := c.Get(id); s.Guard != None {
			t.Errorf("%s is guarded", id)
		}
	}
	teams, _ := c.Get("microsoft-teams")
	if !slices.Contains(teams.Words, "Teams") || slices.Contains(teams.Aliases, "Teams") {
		t.Errorf("Teams is no word of microsoft-teams: %+v", teams)
	}
	power, _ := c.Get("electricity")
	for _, noun := range []Noun{{"en", "power"}, {"de", "Strom"}, {"es", "luz"}} {
		if !slices.Contains(power.Nouns, noun) {
			t.Errorf("electricity lacks the noun %v", noun)
		}
	}
}

func TestWith(t *testing.T) {
	c := builtin(t)
	more, err := c.With(
		Service{ID: "zwift", Name: "Zwift", Aliases: []string{"Zwift Companion"}, Handles: []string{"GoZwift"}},
		Service{ID: "tesla", Aliases: []string{"teslá wagen"}, Accounts: map[outcry.Voice][]string{outcry.Monitor: {"watcher"}}},
		Service{ID: "zwift-hub", In: []string{"zwift"}},
	)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"zwift companion": "zwift", "@gozwift": "zwift", "Tesla Wagen": "tesla", "powerwall": "tesla-powerwall"} {
		if id, known := more.Resolve(name); id != want || !known {
			t.Errorf("Resolve(%q) = %q, %v, want %q", name, id, known, want)
		}
	}
	if service, voice, ok := more.Account("@watcher"); service != "tesla" || voice != outcry.Monitor || !ok {
		t.Errorf("Account = %q, %q, %v", service, voice, ok)
	}
	if _, voice, ok := more.Account("@teslascope"); voice != outcry.Monitor || !ok {
		t.Error("adding to a service has lost an account")
	}
	if hub, _ := more.Get("zwift-hub"); hub.Name != "zwift-hub" || !slices.Equal(more.Ancestors("zwift-hub"), []string{"zwift"}) {
		t.Errorf("zwift-hub is %+v", hub)
	}
	if _, known := c.Resolve("zwift"); known {
		t.Error("With changed the catalogue that it was called on")
	}
	if _, _, ok := c.Account("@watcher"); ok {
		t.Error("With changed the accounts that it was called on")
	}
}

func TestWithErrors(t *testing.T) {
	c := builtin(t)
	for _, e := range []struct {
		extra []Service
		want  string
	}{
		{[]Service{{ID: ""}}, `service "": a bad id`},
		{[]Service{{ID: "Bad ID"}}, `service "Bad ID": a bad id`},
		{[]Service{{ID: "x--y"}}, "a bad id"},
		{[]Service{{ID: "new", In: []string{"nothing"}}}, `service "new": in: there is no service "nothing"`},
		{[]Service{{ID: "new", In: []string{"new"}}}, `service "new": in: "new" contains itself`},
		{[]Service{{ID: "tesla", In: []string{"tesla-app"}}}, `service "tesla": in: "tesla-app" contains itself`},
		{[]Service{{ID: "new", Aliases: []string{" "}}}, "an empty entry"},
		{[]Service{{ID: "new", Accounts: map[outcry.Voice][]string{"crowd": {"x"}}}}, `accounts of voice "crowd"`},
	} {
		_, err := c.With(e.extra...)
		if err == nil || !strings.Contains(err.Error(), e.want) {
			t.Errorf("With(%v): %v, want %q", e.extra[0].ID, err, e.want)
		}
	}
}

func TestLintFindsEveryProblem(t *testing.T) {
	c, err := Load(fstest.MapFS{"a.yaml": {Data: []byte(`category: test
services:
  - {id: one, name: One, aliases: [Uno, uno], domains: ["https://one.example"]}
  - {id: two, name: Two, aliases: [UNO], country: Germany, handles: ["@a b"]}
  - {id: three, in: [four, five], country: DE, regions: [US-CA], country_handles: {"@x": deu}}
  - {id: four, name: Four, in: [three], hashtags: [Two], accounts: {official: ["@acc"], monitor: ["@ACC"]}}
`)}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range c.Lint() {
		got = append(got, p.String())
	}
	want := []string{
		`a.yaml:3: service "one": domain "https://one.example"; write the host alone, as example.com`,
		`a.yaml:3: service "one": name "uno" is there twice`,
		`a.yaml:4: service "two": country "Germany" is no ISO 3166-1 code of two capitals`,
		`a.yaml:4: service "two": handle or hashtag "a b" has a character that none has`,
		`a.yaml:4: service "two": name "UNO" is claimed by "one" too, in a.yaml:3`,
		`a.yaml:5: service "three": name is missing`,
		`a.yaml:5: service "three": region "US-CA" does not lie in country "DE"`,
		`a.yaml:5: service "three": country_handles: "deu" of "x" is no ISO 3166-1 code of two capitals`,
		`a.yaml:5: service "three": in: "four" contains itself`,
		`a.yaml:5: service "three": in: there is no service "five"`,
		`a.yaml:6: service "four": in: "three" contains itself`,
		`a.yaml:6: service "four": account "ACC" is claimed by "four" too, in a.yaml:6`,
		`a.yaml:6: service "four": hashtag "Two" is claimed by "two" too`,
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("problems:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestLoadErrors(t *testing.T) {
	for _, l := range []struct{ text, want string }{
		{"services: [{id: one, nam: One}]", "nam"},
		{"services:\n  - {id: one, name: One}\n  - {id: one, name: Two}", `a.yaml:3: service "one" is there already, in a.yaml:2`},
		{"services: [{id: one, guard: strong}]", `a.yaml:1: service "one": guard "strong"; use word`},
		{"services: [{id: Über, name: Über}]", "a bad id"},
		{"services: [{id: one, accounts: {user: ['@me']}}]", `accounts of voice "user"`},
		{"services: {", "a.yaml"},
	} {
		_, err := Load(fstest.MapFS{"a.yaml": {Data: []byte(l.text)}})
		if err == nil || !strings.Contains(err.Error(), l.want) {
			t.Errorf("Load(%q): %v, want %q", l.text, err, l.want)
		}
	}
}

func BenchmarkBuiltin(b *testing.B) {
	for b.Loop() {
		builtin(b)
	}
}

func TestMerge(t *testing.T) {
	c := builtin(t)
	own := fstest.MapFS{"own.yaml": {Data: []byte(`
category: energy
press: ["@valleynews"]
services:
  - {id: tesla, aliases: [our fleet]}
  - {id: gridotron, name: Gridotron, in: [electricity], accounts: {monitor: ["@gridwatch"]}}
`)}}
	more, err := c.Merge("rules", own)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"our fleet": "tesla", "Tesla": "tesla", "gridotron": "gridotron"} {
		if got, known := more.Resolve(name); got != want || !known {
			t.Errorf("Resolve(%q) = %q, %v, want %q", name, got, known, want)
		}
	}
	for handle, want := range map[string]outcry.Voice{"@gridwatch": outcry.Monitor, "@valleynews": outcry.Press} {
		if _, voice, _ := more.Account(handle); voice != want {
			t.Errorf("%s has voice %q, want %q", handle, voice, want)
		}
	}
	if problems := more.Lint(); len(problems) > 0 {
		t.Errorf("problems: %v", problems)
	}
	if _, known := c.Resolve("gridotron"); known {
		t.Error("Merge changed the catalogue that it was called on")
	}
	for text, want := range map[string]string{
		"services: [{id: new, in: [nothing]}]":          `rules/own.yaml:1: service "new": in: there is no service "nothing"`,
		"services: [{id: tesla}, {id: tesla}]":          `rules/own.yaml:1: service "tesla" is there already, in rules/own.yaml:1`,
		"services: [{id: unlisted, name: Mine}]":        `service "unlisted" is there already`,
		"services: [{id: new, name: New, colour: red}]": "rules/own.yaml: ",
	} {
		if _, err := c.Merge("rules", fstest.MapFS{"own.yaml": {Data: []byte(text)}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Merge(%q): %v, want %q", text, err, want)
		}
	}
	again, err := c.Merge("rules", fstest.MapFS{"own.yaml": {Data: []byte("services: [{id: mine, name: Tesla, category: energy}]")}})
	if err != nil {
		t.Fatal(err)
	}
	if p := again.Lint(); len(p) == 0 || p[0].File != "rules/own.yaml" && !strings.Contains(p[0].What, "rules/own.yaml:1") {
		t.Errorf("a name that is taken: %v", p)
	}
}
