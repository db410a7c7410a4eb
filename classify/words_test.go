package classify

import (
	"slices"
	"strings"
	"testing"

	"outcry"
)

// wordNames are services whose names are also words, each with a post that
// means the service and one that says the same of what the word means.
var wordNames = []struct{ service, word, means, does string }{
	{"three-uk", "three", "Three is down in Manchester", "three is down, four is across"},
	{"ee", "ee", "EE is down again", "the ee is broken on this old typewriter"},
	{"sky-uk", "sky", "Sky is down in Leeds", "the sky is not working with that filter"},
	{"signal", "signal", "Is Signal down for anyone else?", "the signal is not working at the crossing"},
	{"microsoft-teams", "teams", "Teams not working in Berlin", "the teams are not working well together"},
	{"google-meet", "meet", "Anyone else find Meet is down?", "the swim meet is not working for me on Sunday"},
	{"steam", "steam", "my Steam won't load", "the steam is not working on these shirts"},
	{"orange", "orange", "Orange est en panne", "the orange is broken in half"},
	{"max", "max", "why is Max down again", "my brother max is down again"},
	{"visa", "visa", "Visa is down across Europe", "my visa is not working out, said the embassy"},
	{"chase", "chase", "Chase is down this morning", "the chase is not working as a plot"},
	{"square", "square", "Square is down at our cafe", "the square is not working as a logo"},
	{"stripe", "stripe", "Stripe is down", "the stripe is broken on this road"},
	{"slack", "slack", "Slack is down for our whole office", "the slack is not working, tighten the rope"},
	{"zoom", "zoom", "Zoom is not working", "the zoom is not working on my camera"},
	{"target", "target", "Target is down, none of the registers work", "the target is broken, set up another"},
	{"gap-inc", "gap", "Gap is down", "the gap is not working as a door"},
	{"free-fr", "free", "Free est en panne à Lyon", "the free is not working as a price"},
	{"sage", "sage", "Sage is down again", "the sage is down in the herb bed"},
	{"mint", "mint", "Mint is down", "the mint is not working for my cough"},
	{"notion", "notion", "Notion is down", "the notion is not working for me"},
	{"bolt", "bolt", "Bolt is down in Tallinn", "the bolt is broken"},
	{"line", "line", "LINE is down in Japan", "my fishing line is broken"},
	{"wise", "wise", "Wise is down", "wise is not working as a nickname"},
	{"spectrum", "spectrum", "Spectrum is out in Austin", "the spectrum is broken into seven colours"},
	{"optimum", "optimum", "Optimum is down", "the optimum is down at ten degrees"},
	{"visible", "visible", "Visible is down in Ohio", "visible is not working as a class name"},
	{"sprint", "sprint", "Sprint is down in Kansas", "this sprint is not working for the team"},
	{"fido", "fido", "Fido is down in Toronto", "my dog fido is down again"},
	{"shaw", "shaw", "Shaw is down in Calgary", "old mister shaw is down again"},
	{"glo", "glo", "Glo is down in Lagos", "the glo stick is broken"},
	{"zain", "zain", "Zain is down in Riyadh", "my cousin zain is down again"},
	{"maxis", "maxis", "Maxis is down in Penang", "those maxis are not working with boots"},
	{"iridium", "iridium", "Iridium is down", "the iridium is broken off the plug"},
	{"digi", "digi", "Digi is down in Bucharest", "my digi cam is broken"},
	{"bahnhof", "bahnhof", "Bahnhof is down in Malmö", "der bahnhof ist kaputt"},
	{"threads", "threads", "Threads is down", "the threads are broken on this screw"},
	{"x", "x", "X is down for me", "the x is broken on my keyboard"},
	{"meta", "meta", "Meta is down, all of it", "the meta is broken this season"},
	{"snapchat", "snap", "Snap is down", "the snap is broken on my jacket"},
	{"medium", "medium", "Medium is down", "the medium is not working for my paints"},
	{"bumble", "bumble", "Bumble is down", "the bumble costume is broken"},
	{"hinge", "hinge", "Hinge is down", "the hinge is broken"},
	{"nextdoor", "nextdoor", "Nextdoor is down", "the lift nextdoor is broken"},
	{"pandora", "pandora", "Pandora is down", "my pandora bracelet is broken"},
	{"audible", "audible", "Audible is down", "the audible is not working against this defence"},
	{"tidal", "tidal", "Tidal is down", "the tidal is broken"},
	{"peacock", "peacock", "Peacock is down", "the peacock is down again"},
	{"shazam", "shazam", "Shazam is down", "my shazam is not working, said the wizard"},
	{"rumble", "rumble", "Rumble is down", "the rumble is broken in my gamepad"},
	{"ring", "ring", "Ring is down, no camera loads", "the ring is broken"},
	{"nest", "nest", "Nest is down", "the nest is broken"},
	{"canvas", "canvas", "Canvas is down on exam day", "the canvas is broken at the corner"},
	{"alexa", "alexa", "Alexa is down", "my friend alexa is down again"},
	{"outlook", "outlook", "Outlook is down", "the outlook is down for the year"},
	{"apple", "apple", "Apple is down", "the apple is broken in half"},
	{"amazon", "amazon", "Amazon is down", "the amazon is down two metres"},
	{"azure", "azure", "Azure is down in West Europe", "the azure is not working with that red"},
	{"workday", "workday", "Workday is down", "my workday is broken into pieces"},
	{"bing", "bing", "Bing is down", "the bing is not working as a sound"},
	{"miro", "miro", "Miro is down", "the miro print is broken"},
	{"confluence", "confluence", "Confluence is down", "the confluence is broken up by rocks"},
	{"intercom", "intercom", "Intercom is down", "the intercom is not working in our building"},
	{"postman", "postman", "Postman is down", "the postman is down again with his knee"},
	{"snowflake", "snowflake", "Snowflake is down", "the snowflake is broken"},
	{"kraken", "kraken", "Kraken is down", "the kraken is broken on my lego ship"},
	{"chime", "chime", "Chime is down", "the chime is broken"},
	{"fidelity", "fidelity", "Fidelity is down", "the fidelity is not working on this amp"},
	{"vanguard", "vanguard", "Vanguard is down", "the vanguard is broken, fall back"},
	{"plaid", "plaid", "Plaid is down", "the plaid is not working with stripes"},
	{"affirm", "affirm", "Affirm is down", "affirm is not working as a verb here"},
	{"access-bank", "access bank", "Access Bank is down in Lagos", "the access bank is broken on that switch"},
	{"peloton", "peloton", "Peloton is down", "the peloton is broken up on the climb"},
	{"arlo", "arlo", "Arlo is down", "my son arlo is down again"},
	{"grab", "grab", "Grab is down in Singapore", "the grab is broken on the crane"},
	{"ola", "ola", "Ola is down in Pune", "my aunt ola is down again"},
	{"delta", "delta", "Delta is down, no boarding passes", "the delta is broken into channels"},
	{"united-airlines", "united", "United is down", "united is not working as a slogan"},
	{"southwest-airlines", "southwest", "Southwest is down", "the southwest is not working for our trip"},
	{"just-eat", "just eat", "Just Eat is down", "just eat is not working as a diet"},
	{"very-mobile", "very mobile", "Very Mobile non funziona", "very mobile is not working as a label"},
	{"supercell", "supercell", "Supercell is down", "the supercell is broken up by dry air"},
	{"battle-net", "blizzard", "Blizzard is down", "the blizzard is not working out as forecast"},
	{"call-of-duty", "warzone", "Warzone is down", "the warzone is not working as a backdrop"},
	{"getir", "getir", "Getir is down", "the verb getir is not working here"},
	{"garanti", "garanti", "Garanti is down", "the garanti is not working for a broken phone"},
	{"pln", "pln", "PLN is down", "the pln is not working for our trip"},
	{"umeme", "umeme", "Umeme is down in Kampala", "umeme is down again"},
	{"nab", "nab", "NAB is down", "nab is not working as a word"},
	{"suica", "suica", "Suica is down", "the suica is not working as a spelling"},
	{"western-power", "western power", "Western Power is down in Perth", "western power is not working in this novel"},
	{"homebrew", "homebrew", "Homebrew is down", "my homebrew is not working, too much yeast"},
	{"basecamp", "basecamp", "Basecamp is down", "the basecamp is down again"},
	{"coles", "coles", "Coles is down, no checkouts", "the coles are down again"},
	{"instagram", "ig", "my IG is down", "ig is not working in my language"},
	{"max", "hbo", "I think HBO is down again", "hbo is not working as a prefix"},
}

// A name that is a word is taken for the service where a post says that it is
// down, and left alone where the word is in its everyday sense, though the
// same would be a claim about a name that is no word.
func TestNamesThatAreWords(t *testing.T) {
	c := builtinClassifier(t)
	for _, w := range wordNames {
		if got := services(c, w.means); !slices.Contains(got, w.service) {
			t.Errorf("%q means %s; read as %q", w.means, w.service, got)
		}
		if slices.Contains(services(c, w.does), w.service) {
			t.Errorf("%q does not mean %s", w.does, w.service)
		}
		if same := strings.Replace(w.does, w.word, "spotify", 1); !slices.Contains(services(c, same), "spotify") {
			t.Errorf("%q proves nothing: %q claims nothing either", w.does, same)
		}
	}
}

// services lists what the text claims something about.
func services(c *Classifier, text string) []string {
	p := outcry.Post{ID: "1", Text: text}
	var ids []string
	for _, s := range c.Classify(&p, Context{}).Signals {
		ids = append(ids, s.Service)
	}
	return ids
}

func TestPlusIsPartOfAName(t *testing.T) {
	c := builtinClassifier(t)
	for text, want := range map[string]string{
		"disney+ is down": "disney-plus", "Disney+ won't load": "disney-plus", "Is Paramount+ down?": "paramount-plus",
		"Google+ is down": "google-plus", "Google is down": "google", "disney is down": "", "the canal is down again": "",
		"Disney + Hulu are down": "hulu", "18+ and still down": "",
	} {
		got := strings.Join(services(c, text), " ")
		if got == "unlisted" {
			got = ""
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
