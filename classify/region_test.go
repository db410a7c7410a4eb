package classify

import (
	"strings"
	"testing"

	"outcry"
)

// wheres reads a post that says that something is down and returns where.
func wheres(t *testing.T, c *Classifier, p outcry.Post) string {
	t.Helper()
	var list []string
	for _, s := range c.Classify(&p, Context{}).Signals {
		list = append(list, s.Region)
	}
	return strings.Join(list, " ")
}

// place is a post and the regions that it names.
type placed struct{ text, want string }

func testPlaces(t *testing.T, p outcry.Post, list []placed) {
	t.Helper()
	c := builtinClassifier(t)
	for _, test := range list {
		p.Text = test.text
		if got := wheres(t, c, p); got != test.want {
			t.Errorf("%q (%s %s): %q, want %q", p.Text, p.Lang, p.Region, got, test.want)
		}
	}
}

func TestPlacesInTheirCases(t *testing.T) {
	for lang, list := range map[string][]placed{
		"pl": {
			{"Vodafone nie działa w Krakowie", "PL-12"},
			{"Vodafone nie działa w Warszawie", "PL-14"},
			{"Vodafone nie działa w Gdańsku", "PL-22"},
			{"Vodafone nie działa w Łodzi", "PL-10"},
			{"Vodafone nie działa w Zielonej Górze", "PL-08"},
			{"Vodafone nie działa w Białymstoku", "PL-20"},
			{"Vodafone nie działa w Katowicach", "PL-24"},
			{"Vodafone nie działa w Polsce", "PL"},
			{"Vodafone nie działa w Niemczech", "DE"},
			{"Vodafone nie działa we Włoszech", "IT"},
			{"Vodafone nie działa we Wrocławiu", "PL-02"},
			{"Vodafone nie działa w Radomiu", "PL-14"},
		},
		"tr": {
			{"Vodafone İstanbul'da çalışmıyor", "TR-34"},
			{"Vodafone Ankara'da çalışmıyor", "TR-06"},
			{"Vodafone İzmir'de çalışmıyor", "TR-35"},
			{"Vodafone istanbulda çalışmıyor", "TR-34"},
			{"Vodafone Gaziantep'te çalışmıyor", "TR-27"},
			{"Vodafone Türkiye'de çalışmıyor", "TR"},
			{"Vodafone Almanya'da çalışmıyor", "DE"},
			{"Vodafone Bursa'da çalışmıyor", "TR-16"},
			{"Vodafone Trabzon'da çalışmıyor", "TR-61"},
			{"Vodafone Diyarbakır'da çalışmıyor", "TR-21"},
			{"Vodafone Konya’da çalışmıyor", "TR-42"},
			{"Vodafone Antalya'da çalışmıyor", "TR-07"},
		},
		"ru": {
			{"Телеграм не работает в Москве", "RU-MOW"},
			{"Телеграм не работает в Санкт-Петербурге", "RU-SPE"},
			{"Телеграм не работает в Питере", "RU-SPE"},
			{"Телеграм не работает в Казани", "RU-TA"},
			{"Телеграм не работает в Екатеринбурге", "RU-SVE"},
			{"Телеграм не работает в Нижнем Новгороде", "RU-NIZ"},
			{"Телеграм не работает в Ростове-на-Дону", "RU-ROS"},
			{"Телеграм не работает в Московской области", "RU-MOS"},
			{"Телеграм не работает в России", "RU"},
			{"Телеграм не работает в Германии", "DE"},
			{"Телеграм не работает в Беларуси", "BY"},
			{"Телеграм не работает в Минске", "BY-HM"},
		},
		"uk": {
			{"Телеграм не працює у Києві", "UA-30"},
			{"Телеграм не працює у Львові", "UA-46"},
			{"Телеграм не працює в Одесі", "UA-51"},
			{"Телеграм не працює в Харкові", "UA-63"},
			{"Телеграм не працює в Україні", "UA"},
			{"Телеграм не працює в Польщі", "PL"},
			{"Телеграм не працює в Тернополі", "UA-61"},
			{"Телеграм не працює в Чернівцях", "UA-77"},
			{"Телеграм не працює у Вінниці", "UA-05"},
			{"Телеграм не працює в Київській області", "UA-32"},
			{"Телеграм не працює в Кривому Розі", "UA-12"},
			{"Телеграм не працює в Рівному", "UA-56"},
		},
		"ko": {
			{"서울에서 디스코드 안돼요", "KR-11"},
			{"부산에서 디스코드 안돼요", "KR-26"},
			{"한국에서 디스코드 안돼요", "KR"},
			{"일본에서 디스코드 안돼요", "JP"},
		},
	} {
		testPlaces(t, outcry.Post{Lang: lang}, list)
	}
}

func TestPlacesOfOneName(t *testing.T) {
	testPlaces(t, outcry.Post{Lang: "en"}, []placed{
		{"Discord is down in Paris, Texas", "US-TX"},
		{"Discord is down in Paris", "FR-75C"},
		{"Discord is down in London, ON", "CA-ON"},
		{"Discord is down in London, Ontario", "CA-ON"},
		{"Discord is down in Vancouver, WA", "US-WA"},
		{"Discord is down in Vancouver", "CA-BC"},
		{"Discord is down in Lebanon, OR", "US-OR"},
		{"Discord is down in Springfield", "US"},
		{"Discord is down in Springfield, Illinois", "US-IL"},
		{"Discord is down in Portland, Maine", "US-ME"},
		{"Discord is down in Portland", "US-OR"},
		{"Discord is down in Birmingham, Alabama", "US-AL"},
		{"Discord is down in Birmingham", "GB-BIR"},
		{"Discord is down in Perth", "AU-WA"},
		{"Discord is down in Perth and Glasgow, all of Scotland", "GB-PKN GB-GLG"},
		{"Discord is down in Georgia", "US-GA"},
		{"Discord is down in Georgia and Florida", "US-GA US-FL"},
		{"Discord is down in Georgia and Armenia", "GE AM"},
		{"Discord is down in Tbilisi, Georgia", "GE-TB"},
		{"Discord is down in Valencia", "ZZ"},
		{"Discord is down in Valencia, Spain", "ES-V"},
		{"Discord is down in Cambridge, MA", "US-MA"},
		{"Discord is down in Washington", "US"},
		{"Discord is down in Washington DC", "US-DC"},
	})
	testPlaces(t, outcry.Post{Lang: "en", Region: "GB"}, []placed{
		{"Discord is down in Cambridge", "GB-CAM"},
		{"Discord is down in Perth", "GB-PKN"},
		{"Discord is down in Richmond", "GB"},
		{"Discord is down in Newcastle", "GB-NET"},
		{"discord down in reading", "GB-RDG"},
		{"discord down in bath", "GB-BAS"},
	})
	testPlaces(t, outcry.Post{Lang: "en", Region: "US-CA"}, []placed{
		{"Power is out in Richmond", "US-CA"},
		{"Power is out in Pasadena", "US-CA"},
		{"Power is out in Houston", "US-TX"},
	})
	testPlaces(t, outcry.Post{Lang: "pt"}, []placed{{"Discord fora do ar em Salvador", "BR-BA"}, {"Discord fora do ar em Vitória", "BR-ES"}})
	testPlaces(t, outcry.Post{Lang: "es"}, []placed{
		{"Discord no funciona en Mérida", "ZZ"},
		{"Discord no funciona en Mérida, Yucatán", "MX-YUC"},
		{"Discord no funciona en Santiago", "CL-RM"},
		{"Discord no funciona en León, España", "ES-LE"},
	})
	testPlaces(t, outcry.Post{Lang: "es", Region: "VE"}, []placed{{"Sin luz en Valencia", "VE-G"}, {"Sin luz en Mérida", "VE-L"}})
	testPlaces(t, outcry.Post{Lang: "nl"}, []placed{{"Discord ligt eruit in Middelburg", "NL-ZE"}})
	testPlaces(t, outcry.Post{}, []placed{
		{"Alabama Power has no power in Florence", "US-AL"},
		{"@O2 no signal in Perth", "GB-PKN"},
		{"@VerizonSupport no signal in Cambridge", "US-MA"},
	})
}

func TestBritishPostcodes(t *testing.T) {
	testPlaces(t, outcry.Post{Lang: "en", Region: "GB", Service: "o2"}, []placed{
		{"@O2 no signal in CT6", "GB-KEN"},
		{"@O2 no signal in SW1A", "GB-WSM"},
		{"@O2 no signal in BT34", "GB-NIR"},
		{"@O2 no signal around G12", "GB-GLG"},
		{"@O2 no signal in the E17 area", "GB-WFT"},
		{"@O2 no signal. Postcode: LL11 2AB", "GB-WRX"},
		{"@O2 no signal in pe218xy", "GB-LIN"},
		{"@O2 no signal in YO11 and YO12", "GB-NYK"},
		{"@O2 no signal #DN14", "GB-ERY"},
		{"@O2 the MK40 mast has no signal", "GB-BDF"},
		{"@O2 no signal in Herne Bay CT6", "GB-KEN"},
		{"@O2 no signal in the CT area", "GB-KEN"},
		{"@O2 no signal in SW postcodes", "GB"}, // south-west of what?
		{"@O2 no signal in all EC postcodes", "GB-LND"},
		{"@O2 no signal in the TD area", "GB"}, // on both sides of the border
		{"@O2 no signal in it area", "GB"},
		{"@O2 no signal in CT", "GB"},
		{"@O2 no signal on my S10", "GB"},
		{"@O2 no signal on the M4", "GB"},
		{"@O2 my G6 has no signal", "GB"},
		{"@O2 no signal with my S20 5GB plan", "GB"},
		{"@O2 no signal, W10 phone", "GB"},
		{"@O2 no signal since iOS E3 2019", "GB"},
		{"@O2 no signal, is it B12 deficiency", "GB"},
	})
	testPlaces(t, outcry.Post{Lang: "en"}, []placed{
		{"S3 is down", "ZZ"},
		{"AWS EC2 is down", "ZZ"},
		{"Discord is down in SE15 2AB", "GB-SWK"},
		{"Discord is down on my M1", "ZZ"},
		{"Discord is down in W10", "ZZ"},
	})
	testPlaces(t, outcry.Post{Lang: "en", Region: "US"}, []placed{{"Discord is down in CT6", "US"}, {"Discord is down in the CT area", "US"}})
}

func TestPlacesAsPeopleCallThem(t *testing.T) {
	testPlaces(t, outcry.Post{Lang: "en"}, []placed{
		{"Discord is down in NYC", "US-NY"}, {"Discord is down in the Bay Area", "US-CA"}, {"Discord is down in SoCal", "US-CA"},
		{"Discord is down across the DMV", "US-DC US-MD US-VA"}, {"Discord is down in Philly", "US-PA"}, {"Discord is down in DFW", "US-TX"},
		{"Discord is down in ATL", "US-GA"}, {"Discord is down in PDX", "US-OR"}, {"Discord is down in the Twin Cities", "US-MN"},
		{"Discord is down in Upstate New York", "US-NY"}, {"Discord is down in Houston TX 77002", "US-TX"}, {"Discord is down near CA 94110", "US-CA"},
		{"Discord is down in the Highlands", "GB-SCT"}, {"Discord is down in NI", "GB-NIR"}, {"Discord is down in Merseyside", "GB-ENG"},
		{"Discord is down in the Midlands", "GB-ENG"}, {"Discord is down in Île-de-France", "FR-IDF"}, {"Discord is down in Benelux", "BE NL LU"},
		{"Discord is down across the Nordics", "154"}, {"Discord is down in the Baltics", "EE LV LT"}, {"Discord is down in DACH", "AT DE CH"},
		{"Discord is down in LATAM", "419"}, {"Discord is down in APAC", "142 009"}, {"Discord is down in EMEA", "150 002 145"},
		{"Discord is down in NL", "NL"}, {"Discord is down in CDMX", "MX-CMX"}, {"Discord is down in the Randstad", "NL"},
		{"Discord is down for German users", "DE"}, {"Discord is down for Canadians", "CA"},
		{"AWS us-east-1 is down", "US-VA"}, {"AWS eu-central-1 is down", "DE-HE"}, {"AWS us-east-1a is down", "US-VA"}, {"AWS use1 is down", "US-VA"},
		{"GCP europe-west3 is down", "DE-HE"}, {"GCP us-central1 is down", "US-IA"}, {"Azure eastus2 is down", "US-VA"}, {"Azure westeurope is down", "NL-NH"},
		{"Hetzner fsn1 is down", "DE-SN"}, {"DigitalOcean nyc3 is down", "US-NY"}, {"DigitalOcean fra1 is down", "DE-HE"},
	})
	testPlaces(t, outcry.Post{Lang: "de"}, []placed{
		{"Discord geht nicht im Ruhrpott", "DE-NW"}, {"Discord geht nicht in NRW", "DE-NW"}, {"Discord geht nicht in Kalifornien", "US-CA"},
		{"Discord geht nicht in Köln", "DE-NW"}, {"Discord geht nicht in Lüttich", "BE-WLG"}, {"Discord geht nicht in der Schweiz", "CH"},
	})
	testPlaces(t, outcry.Post{Lang: "es"}, []placed{{"Discord no funciona para usuarios mexicanos", "MX"}, {"Discord no funciona para los argentinos", "AR"}})
	testPlaces(t, outcry.Post{Lang: "ja"}, []placed{{"東京でDiscordが落ちてる", "JP-13"}, {"横浜でDiscordが落ちてる", "JP-14"}, {"カリフォルニアでDiscordが落ちてる", "US-CA"}})
	testPlaces(t, outcry.Post{Lang: "zh"}, []placed{{"上海 Discord 崩了", "CN-SH"}, {"台北 Discord 崩了", "TW-TPE"}})
}

func TestWordsThatAreNoPlaces(t *testing.T) {
	var list []placed
	for _, text := range []string{
		"Discord is down, nice", "Discord is down, Nice one", "Discord is down. Reading the logs now", "Discord is down on Mobile",
		"Mobile app of Discord is down", "Discord is down since March", "Discord is down, big deal", "Deal with it, Discord is down",
		"Discord is down, turkey dinner is served", "Discord is down, had a turkey sandwich", "Discord is down. Sandwich time",
		"Discord is down, time for a bath", "Discord is down, rugby is on", "Discord is down, of course", "Discord is down, Same here",
		"Discord is down, man", "Discord is down, Young people suffer", "Discord is down, Jordan is raging", "Discord is down, ask Chad",
		"Discord is down, says Paris Hilton", "Discord is down, Manchester United fans rage", "Discord is down, Chelsea v Arsenal is on",
		"Discord is down, the New York Times reports", "Discord is down at Boston Dynamics", "Discord is down since 5pm Eastern",
		"Discord is down since 5pm Pacific time", "Discord is down since 9 Central European Time", "Discord is down since 10am PST",
		"Discord is down, Bank of America works", "Discord is down, flying Southwest", "Discord is down, London Road is closed",
		"Discord is down on Oxford Street", "Discord is down, Florence is angry",
		"Discord is down, Charlotte told me", "Discord is down, Madison told me", "Discord is down, Orange juice helps",
		"Discord is down, split screen too", "Discord is down, normal people sleep", "Discord is down, Chelsea boots", "Discord is down, hamburger time",
		"Discord is down, french fries are not", "Discord is down, polish your shoes", "Discord is down in general", "Discord is down in part",
		"Discord is down in my area", "Discord is down in the area", "Discord is down, in the mobile app", "Discord is down in mobile",
		"Discord is down, OR is it", "Discord is down, OK", "Discord is down, HI all", "Discord is down, ME too", "Discord is down, IN my view",
		"DISCORD IS DOWN IN LA GRAN CASA", "Discord is down, Victoria told me", "Discord is down, Sofia told me", "Discord is down, Lincoln told me",
		"Discord is down, Jackson told me", "Discord is down in theory", "Discord is down at home", "Discord is down, Hull breach", "Discord is down, made in China",
		"Discord is down, Phoenix Wright objects", "Discord is down, the Delta app too", "Discord is down, leads nowhere", "Discord is down, wells fargo too",
	} {
		list = append(list, placed{text, "ZZ"})
	}
	testPlaces(t, outcry.Post{Lang: "en"}, list)
}

func TestPlacesWhereItDoesNotFail(t *testing.T) {
	testPlaces(t, outcry.Post{Lang: "en"}, []placed{
		{"Discord is down and the call centre in India is no help", "ZZ"},
		{"I'm from Leeds but in Spain now and Discord is down", "ES"},
		{"Moved here from Texas and Discord is down", "ZZ"},
		{"Discord is down at London Bridge station", "GB-LND"},
		{"Our servers in Frankfurt cannot reach Discord, Discord is down", "ZZ"},
		{"Discord is down, and I have a flight to Paris", "ZZ"},
		{"Discord is down. On my way to Berlin", "ZZ"},
		{"Discord is down from London to Leeds", "GB-LND GB-LDS"},
		{"Discord is down in London, Leeds and Glasgow", "GB-LND GB-LDS GB-GLG"},
		{"Discord is down outside of Germany", "ZZ"},
		{"Discord is down, calls from Switzerland work", "ZZ"},
		{"Discord is down here, unlike in Canada", "ZZ"},
		{"Discord is down, university of Oxford", "ZZ"},
	})
}
