package main

import (
	"slices"
	"strings"
	"unicode"

	"outcry/classify/fold"
)

// script is a way of writing in which the cities of some countries are known
// by more names than one.
type script struct {
	langs     []string
	countries []string            // whose cities are all named in it
	abroad    int                 // people from which a city elsewhere is
	letter    func(rune) bool     // the letters that its languages use
	shortest  int                 // letters of a name: shorter ones are words
	most      int                 // names of one city
	latin     func(string) string // how a name would be written in Latin letters; nil where nobody knows
}

func scripts() []script {
	return []script{
		{
			langs: []string{"ru"}, countries: strings.Fields("RU BY KZ UA KG"), abroad: 500_000,
			letter: letters("абвгдежзийклмнопрстуфхцчшщъыьэюяё"), shortest: 4, most: 2, latin: russianLatin,
		},
		{
			langs: []string{"uk"}, countries: []string{"UA"}, abroad: 1_000_000,
			letter: letters("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’'"), shortest: 4, most: 2, latin: ukrainianLatin,
		},
		{
			langs: []string{"ar"}, countries: strings.Fields("SA EG AE QA KW BH OM YE IQ SY JO LB PS LY TN DZ MA SD MR"), abroad: 1_000_000,
			letter: letters("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةى"), shortest: 4, most: 2,
		},
		{
			langs: []string{"zh-Hans", "zh-Hant"}, countries: strings.Fields("CN TW HK MO"), abroad: 1_000_000,
			letter: func(r rune) bool { return unicode.Is(unicode.Han, r) }, shortest: 2, most: 4,
		},
		{
			langs: []string{"ja"}, countries: []string{"JP"}, abroad: 1_000_000,
			letter: func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Katakana) || r == 'ー' || r == 'ヶ' }, shortest: 2, most: 4,
		},
		{
			langs: []string{"ko"}, countries: []string{"KR"}, abroad: 1_000_000,
			letter: func(r rune) bool { return unicode.Is(unicode.Hangul, r) }, shortest: 2, most: 2,
		},
	}
}

// letters tells the letters of an alphabet, in capitals too.
func letters(alphabet string) func(rune) bool {
	return func(r rune) bool { return strings.ContainsRune(alphabet, unicode.ToLower(r)) }
}

// names returns a city's names in the script, the likeliest first.
func (s *script) names(c city) []string {
	home := slices.Contains(s.countries, c.country)
	if !home && c.population < s.abroad {
		return nil
	}
	var found []string
	for _, text := range c.alternates {
		if s.writes(text) {
			found = append(found, text)
		}
	}
	if s.latin != nil {
		found = s.sounding(c, found)
	}
	return found[:min(s.most, len(found))]
}

// writes reports whether a name is one of the script: letters with spaces and
// hyphens between them, no list and no remark.
func (s *script) writes(text string) bool {
	n := 0
	for i, r := range text {
		switch {
		case s.letter(r):
			if i == 0 && unicode.IsLower(r) {
				return false
			}
			n++
		case i == 0 || r != ' ' && r != '-':
			return false
		}
	}
	// Kana and characters in one name are a mixture of readings.
	return n >= s.shortest && (!unicode.Is(unicode.Katakana, firstRune(text)) || n > 2)
}

func firstRune(text string) rune {
	for _, r := range text {
		return r
	}
	return 0
}

// sounding keeps the names that read as the city's own does, and else as one
// of its others: the same letters are written for many languages.
func (s *script) sounding(c city, names []string) []string {
	rank := func(text string) int {
		sound := s.latin(text)
		if sound == bare(c.name) || sound == bare(c.ascii) {
			return 0
		}
		for _, other := range c.alternates {
			if sound == bare(other) {
				return 1
			}
		}
		return 2
	}
	names = slices.DeleteFunc(names, func(text string) bool { return rank(text) == 2 })
	slices.SortStableFunc(names, func(a, b string) int { return rank(a) - rank(b) })
	return names
}

// bare is a Latin name without what transcriptions differ in.
func bare(text string) string {
	return strings.NewReplacer("'", "", "-", " ", "’", "").Replace(fold.Key(text))
}

var russianLetters = strings.NewReplacer("щ", "shch", "ш", "sh", "ч", "ch", "ц", "ts", "х", "kh", "ж", "zh", "ю", "yu", "я", "ya",
	"ё", "e", "э", "e", "ы", "y", "ъ", "", "ь", "", "а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "е", "e", "з", "z", "и", "i",
	"й", "y", "к", "k", "л", "l", "м", "m", "н", "n", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "у", "u", "ф", "f", "-", " ")

func russianLatin(text string) string { return russianLetters.Replace(strings.ToLower(text)) }

var ukrainianLetters = strings.NewReplacer("щ", "shch", "ш", "sh", "ч", "ch", "ц", "ts", "х", "kh", "ж", "zh", "ю", "yu", "я", "ya",
	"є", "ye", "ї", "i", "і", "i", "и", "y", "ь", "", "а", "a", "б", "b", "в", "v", "г", "h", "ґ", "g", "д", "d", "е", "e", "з", "z",
	"й", "y", "к", "k", "л", "l", "м", "m", "н", "n", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "у", "u", "ф", "f", "-", " ",
	"’", "", "'", "")

func ukrainianLatin(text string) string { return ukrainianLetters.Replace(strings.ToLower(text)) }
