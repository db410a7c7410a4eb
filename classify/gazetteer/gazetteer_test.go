package gazetteer

import (
	"runtime"
	"slices"
	"strings"
	"testing"

	"outcry/classify/fold"
)

func builtin(t testing.TB) *Regions {
	t.Helper()
	r, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestAncestors(t *testing.T) {
	r := builtin(t)
	for _, c := range []struct{ id, want string }{
		{"001", ""},
		{"ZZ", "001"},
		{"AQ", "001"},
		{"150", "001"},
		{"US", "021 019 001"},
		{"US-CA", "US 021 019 001"},
		{"MX", "013 419 019 001"},
		{"KE", "014 202 002 001"},
		{"GB-CMD", "GB-LND GB-ENG GB 154 150 001"},
		{"GB-LND", "GB-ENG GB 154 150 001"},
		{"GB-GLG", "GB-SCT GB 154 150 001"},
		{"DE-BY", "DE 155 150 001"},
		{"RS-00", "RS 039 150 001"},
		{"VE-A", "VE 005 419 019 001"},
		{"IR-23", "IR 034 142 001"},
		{"XK", "039 150 001"},
		{"FR-75C", "FR-IDF FR 155 150 001"},
		{"NO-55", "NO 154 150 001"},
		{"XX-99", ""},
		{"", ""},
	} {
		if got := strings.Join(r.Ancestors(c.id), " "); got != c.want {
			t.Errorf("Ancestors(%q) = %q, want %q", c.id, got, c.want)
		}
	}
}

func TestTree(t *testing.T) {
	r := builtin(t)
	countries, subdivisions := 0, 0
	for id := range r.All() {
		if r.Label(id) == "" || r.Label(id) == id {
			t.Errorf("region %s has no label", id)
		}
		for _, below := range r.Children(id) {
			if above := r.Ancestors(below); len(above) == 0 || above[0] != id {
				t.Errorf("%s is a child of %s, whose ancestors are %v", below, id, above)
			}
		}
		switch {
		case len(id) == 2:
			countries++
		case strings.Contains(id, "-"):
			subdivisions++
			if want := id[:2]; r.Country(id) != want {
				t.Errorf("Country(%s) = %s, want %s", id, r.Country(id), want)
			}
		}
	}
	// 249 of ISO 3166-1, Kosovo and ZZ.
	if countries != 251 {
		t.Errorf("%d countries, want 251", countries)
	}
	if subdivisions < 5000 {
		t.Errorf("%d subdivisions, want 5000 or more", subdivisions)
	}
	if n := len(r.Children("GB-LND")); n != 32 {
		t.Errorf("Greater London has %d boroughs, want 32", n)
	}
}

func TestResolve(t *testing.T) {
	r := builtin(t)
	for _, c := range []struct{ typed, want string }{
		{"GB", "GB"}, {"gb", "GB"}, {"us-ca", "US-CA"}, {" US-CA ", "US-CA"}, {"150", "150"}, {"zz", "ZZ"}, {"001", "001"},
		{"uk", "GB"}, {"UK", "GB"}, {"usa", "US"}, {"u.s.", "US"}, {"nyc", "US-NY"}, {"NRW", "DE-NW"},
		{"Europe", "150"}, {"EU", "150"}, {"europa", "150"}, {"EMEA", "150 002 145"}, {"APAC", "142 009"},
		{"us-east-1", "US-VA"}, {"EU-CENTRAL-1", "DE-HE"}, {"us-central1", "US-IA"}, {"westeurope", "NL"},
		{"North America", "021"}, {"Latin America", "419"}, {"Scandinavia", "SE NO DK"},
		{"Bavaria", "DE-BY"}, {"bayern", "DE-BY"}, {"münchen", "DE-BY"}, {"MUNICH", "DE-BY"}, {"Köln", "DE-NW"},
		{"california", "US-CA"}, {"SoCal", "US-CA"}, {"the Bay Area", "US-CA"}, {"bay area", "US-CA"},
		{"London", "GB-LND"}, {"Hackney", "GB-HCK"}, {"Glasgow", "GB-GLG"}, {"Manchester", "GB-MAN"}, {"York", "GB-YOR"},
		{"England", "GB-ENG"}, {"Scotland", "GB-SCT"}, {"the Midlands", "GB-ENG"}, {"Northern Ireland", "GB-NIR"},
		{"Caracas", "VE-A"}, {"Maracaibo", "VE-V"}, {"Belgrade", "RS-00"}, {"Beograd", "RS-00"}, {"Serbia", "RS"}, {"Serbien", "RS"},
		{"Norwegen", "NO"}, {"Norge", "NO"}, {"Oslo", "NO-03"}, {"Amsterdam", "NL-NH"}, {"Niederlande", "NL"}, {"the Netherlands", "NL"},
		{"Deutschland", "DE"}, {"Allemagne", "DE"}, {"Niemcy", "DE"}, {"Almanya", "DE"}, {"ドイツ", "DE"}, {"Berlin", "DE-BE"},
		{"Georgia", "GE"}, {"Paris", "FR-75C"}, {"San Diego", "US-CA"}, {"Houston", "US-TX"}, {"San Jose", "US-CA"}, {"Washington DC", "US-DC"},
		{"Manila", "PH-00"}, {"Lagos", "NG-LA"}, {"Nairobi", "KE-30"}, {"Mumbai", "IN-MH"}, {"Toronto", "CA-ON"}, {"Sydney", "AU-NSW"},
		{"Mexico City", "MX-CMX"}, {"Tehran", "IR-23"}, {"Kyiv", "UA-30"}, {"Kiev", "UA-30"}, {"Kharkiv", "UA-63"}, {"Casablanca", "MA-CAS"},
		{"Turkey", "TR"}, {"Türkiye", "TR"}, {"Ivory Coast", "CI"}, {"Côte d'Ivoire", "CI"}, {"cote d’ivoire", "CI"},
		{"Istanbul", "TR-34"}, {"İstanbul", "TR-34"}, {"Tromso", "NO-55"}, {"Drammen", "NO-33"}, {"Milano", "IT-MI"}, {"Wien", "AT-9"}, {"Zürich", "CH-ZH"},
		{"Hong Kong", "HK"}, {"CN-HK", "HK"}, {"us-pr", "PR"}, {"Puerto Rico", "PR"}, {"Taiwan", "TW"}, {"Singapore", "SG"}, {"worldwide", "001"}, {"weltweit", "001"},
	} {
		got, err := r.Resolve(c.typed)
		if err != nil {
			t.Errorf("Resolve(%q): %v", c.typed, err)
			continue
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("Resolve(%q) = %s, want %s", c.typed, s, c.want)
		}
	}
}

func TestResolveErrors(t *testing.T) {
	r := builtin(t)
	for _, c := range []struct{ typed, want string }{
		{"", "region is empty"},
		{"Bavarria", "did you mean Bavaria (DE-BY)"},
		{"Germny", "did you mean Germany (DE)"},
		{"qqqqqqqqqqqqqqqqqqqqqqqqqqqqqq", `unknown region "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"; use a code`},
		{strings.Repeat("x", 1000), "too long"},
	} {
		got, err := r.Resolve(c.typed)
		if err == nil {
			t.Errorf("Resolve(%.20q) = %v, want an error", c.typed, got)
		} else if !strings.Contains(err.Error(), c.want) {
			t.Errorf("Resolve(%.20q): %q, want %q in it", c.typed, err, c.want)
		}
	}
}

func TestGuards(t *testing.T) {
	strongest := make(map[string]Guard)
	for _, n := range builtin(t).Names() {
		strongest[n.Text+"/"+n.Region] = n.Guard
	}
	for name, want := range map[string]Guard{
		"Reading/GB-RDG": Word, "Nice/FR-06": Word, "Mobile/US-AL": Word, "Bath/GB-BAS": Word, "Essen/DE-NW": Word,
		"Split/HR-17": Word, "Orange/US-CA": Word, "Florence/IT-FI": Word, "Island/IS": Word, "Sale/GB-TRF": Word,
		"US/US": Case, "IN/US-IN": Case, "OR/US-OR": Case, "EU/150": Case, "China/CN": Case, "Turkey/TR": Case, "Polish/PL": Case, "Chad/TD": Word, "Jordan/JO": Word,
		"London/GB-LND": None, "Germany/DE": None, "Florida/US-FL": None, "Caracas/VE-A": None, "UK/GB": None, "York/GB-YOR": None, "Georgia/US-GA": None,
	} {
		got, known := strongest[name]
		if !known {
			t.Errorf("there is no name %s", name)
		} else if got != want {
			t.Errorf("guard of %s is %s, want %s", name, got, want)
		}
	}
}

func TestEveryWordIsAName(t *testing.T) {
	words, err := readWords("data/words.tsv")
	if err != nil {
		t.Fatal(err)
	}
	names, err := readNames(nil, "data/names.tsv.gz")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		delete(words, fold.Key(n.Text))
	}
	for word := range words {
		t.Errorf("words.tsv: %q is the name of no place; take it out", word)
	}
}

func TestAmbiguousNamesKeepAllPlaces(t *testing.T) {
	places := make(map[string][]string)
	for _, n := range builtin(t).Names() {
		places[n.Text] = append(places[n.Text], n.Region)
	}
	for text, want := range map[string][]string{
		"Georgia":    {"GE", "US-GA"},
		"Birmingham": {"GB-BIR", "US-AL"},
		"London":     {"GB-LND", "CA-ON"},
		"CA":         {"US-CA"},
	} {
		for _, id := range want {
			if !slices.Contains(places[text], id) {
				t.Errorf("%s is %v, want %s among them", text, places[text], id)
			}
		}
	}
}

func TestNamesAreSound(t *testing.T) {
	r := builtin(t)
	type key struct{ text, lang, region string }
	seen := make(map[key]bool)
	n := 0
	for _, name := range r.Names() {
		n++
		k := key{name.Text, name.Lang, name.Region}
		if seen[k] {
			t.Errorf("%+v is there twice", name)
		}
		seen[k] = true
		if name.Text != strings.TrimSpace(name.Text) || strings.Contains(name.Text, "  ") {
			t.Errorf("%+v: stray spaces", name)
		}
	}
	if n < 25_000 {
		t.Errorf("%d names, want 25,000 or more", n)
	}
	t.Logf("%d names", n)
}

func TestWith(t *testing.T) {
	r := builtin(t)
	more, err := r.With(Name{Text: "The Shire", Region: "NZ-WKO", Kind: Area}, Name{Text: "London", Region: "CA-ON", Kind: Country})
	if err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{"the shire": "NZ-WKO", "london": "CA-ON", "paris": "FR-75C"} {
		if got, err := more.Resolve(typed); err != nil || got[0] != want {
			t.Errorf("Resolve(%q) = %v, %v, want %s", typed, got, err, want)
		}
	}
	if _, err := r.Resolve("the shire"); err == nil {
		t.Error("With changed the regions that it was called on")
	}
	for _, bad := range []Name{{Text: "Nowhere", Region: "XX"}, {Text: " ", Region: "GB"}, {Text: "Both", Region: "GB", More: []string{"YY"}}} {
		if _, err := r.With(bad); err == nil {
			t.Errorf("With(%+v) has no error", bad)
		}
	}
}

func FuzzResolve(f *testing.F) {
	r := builtin(f)
	for _, s := range []string{"uk", "münchen", "\xff", "ＧＢ", "the the", strings.Repeat("é", 200)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		got, err := r.Resolve(typed)
		if (err == nil) != (len(got) > 0) {
			t.Fatalf("Resolve(%q) = %v, %v", typed, got, err)
		}
		for _, id := range got {
			if !r.Known(id) {
				t.Errorf("Resolve(%q) has unknown %q", typed, id)
			}
		}
	})
}

// BenchmarkBuiltin reports the time to load and the memory that stays in use.
func BenchmarkBuiltin(b *testing.B) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var r *Regions
	for b.Loop() {
		r = builtin(b)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(int64(after.HeapAlloc)-int64(before.HeapAlloc))/(1<<20), "MiB-held")
	runtime.KeepAlive(r)
}

func BenchmarkResolve(b *testing.B) {
	r := builtin(b)
	for b.Loop() {
		if _, err := r.Resolve("münchen"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkResolveUnknown(b *testing.B) {
	r := builtin(b)
	for b.Loop() {
		if _, err := r.Resolve("Bavarria"); err == nil {
			b.Fatal("no error")
		}
	}
}
