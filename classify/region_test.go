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
