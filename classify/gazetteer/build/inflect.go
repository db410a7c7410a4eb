package main

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// inflected.tsv: language, name, its forms: what the rules below get wrong.
//
//go:embed inflected.tsv
var inflectedTSV string

// irregular is the forms of inflected.tsv by language and name.
type irregular map[[2]string][]string

func readIrregular() (irregular, error) {
	list := make(irregular)
	for line := range strings.Lines(inflectedTSV) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 || list[[2]string{f[0], f[1]}] != nil {
			return nil, fmt.Errorf("inflected.tsv: %q: want language, name and forms, each name once", line)
		}
		list[[2]string{f[0], f[1]}] = strings.Split(f[2], ",")
	}
	return list, nil
}

// forms returns how a name stands after a preposition in its language: "w
// Nowym Sączu", "из Нижнего Новгорода". The name itself is not among them.
func (known irregular) forms(lang, name string) []string {
	if list := known[[2]string{lang, name}]; list != nil {
		return list
	}
	if lang != "ar" && !strings.ContainsAny(name, " -") {
		return nil // endings of single words are taken off when a post is read
	}
	list := inflect(lang, name)
	return slices.DeleteFunc(list, func(form string) bool { return form == name || utf8.RuneCountInString(form) < 4 })
}

func inflect(lang, name string) []string {
	if lang == "ar" {
		return []string{"ب" + name}
	}
	rules := declensions()[lang]
	if rules == nil {
		return nil
	}
	// Where and whence: every word of the name takes the ending of its case.
	forms := make([]string, 0, 2)
	for form := range 2 {
		if text := decline(rules, name, form); text != "" {
			forms = append(forms, text)
		}
	}
	return forms
}

// ending is how words that end in one way do so in two cases: the locative
// and the genitive.
type ending struct {
	nominative string
	forms      [2]string
}

// declension is the rules of one language, the longest endings first.
type declension struct {
	adjectives []ending // of the words before the last, and of a word alone
	nouns      []ending
}

// decline puts a name into one case; "" where a word has none of the endings.
func decline(rules *declension, name string, form int) string {
	// Of Ростов-на-Дону and Frankfurt nad Odrą only the first word changes.
	for _, between := range []string{"-на-", " на ", " nad ", " pod ", " над "} {
		if head, tail, ok := strings.Cut(name, between); ok {
			if head = decline(rules, head, form); head == "" {
				return ""
			}
			return head + between + tail
		}
	}
	sep := " "
	if !strings.Contains(name, " ") {
		sep = "-"
	}
	words := strings.Split(name, sep)
	changed := false
	for i, w := range words {
		was := w
		switch {
		case sep == "-" && i < len(words)-1 && lastRune(w) != 'о' && lastRune(w) != 'o':
			continue // of Санкт-Петербург the last word changes, of Bielsko-Biała both
		case len(words) > 1:
			if w = rules.ends(rules.adjectives, was, form); w == "" {
				w = rules.ends(rules.nouns, was, form)
			}
		default:
			w = rules.ends(rules.nouns, was, form)
		}
		if w != "" {
			changed = true
			words[i] = w
		}
	}
	if !changed {
		return ""
	}
	return strings.Join(words, sep)
}

func (*declension) ends(list []ending, word string, form int) string {
	for _, e := range list {
		if stem, ok := strings.CutSuffix(word, e.nominative); ok && utf8.RuneCountInString(stem) >= 2 {
			return stem + e.forms[form]
		}
	}
	return ""
}

func declensions() map[string]*declension {
	return map[string]*declension{
		"pl": {
			adjectives: caseEndings("ski skim skiego, cki ckim ckiego, dzki dzkim dzkiego, ska skiej skiej, cka ckiej ckiej, skie skich skich, " +
				"ny nym nego, wy wym wego, ry rym rego, ły łym łego, na nej nej, wa wej wej, ra rej rej, ła łej łej, nia niej niej, kie kich kich"),
			nouns: caseEndings("ice icach ic, ce cach c, ów owie owa, ań aniu ania, eń eniu enia, yń yniu ynia, oń oniu onia, uń uniu unia, ń niu nia, " +
				"aw awiu awia, nica nicy nicy, ca cy cy, sza szy szy, cza czy czy, rza rzy rzy, ża ży ży, ska skiej skiej, " +
				"chia chii chii, nia ni ni, cja cji cji, zja zji zji, sja sji sji, ja ji ji, lia lii lii, ria rii rii, tia tii tii, dia dii dii, " +
				"gia gii gii, ia ii ii, la li li, ka ce ki, ga dze gi, cha sze chy, sta ście sty, ra rze ry, ta cie ty, da dzie dy, na nie ny, " +
				"ma mie my, wa wie wy, ba bie by, pa pie py, ła le ły, sa sie sy, za zie zy, sno śnie sna, sto ście sta, zno źnie zna, " +
				"no nie na, to cie ta, wo wie wa, ło le ła, ko ku ka, go gu ga, do dzie da, ro rze ra, le lu la, ne nem nego, " +
				"ty tach t, dy dach d, ny nach n, ry rach r, sy sach s, wy wach w, cy cach c, gi gach g, ki kach k, hy hach h, " +
				"ec cu ca, ek ku ka, cz czu cza, rz rzu rza, sz szu sza, ż żu ża, ź zi zi, ść ści ści, l lu la, j ju ja, " +
				"k ku ka, g gu gu, st ście stu, t cie tu, d dzie du, n nie nu, m mie mu, r rze ru, w wie wa, s sie su, z zie zu"),
		},
		"ru": {
			adjectives: caseEndings("ский ском ского, цкий цком цкого, жний жнем жнего, хний хнем хнего, ний нем него, ый ом ого, ой ом ого, ий ом ого, " +
				"ая ой ой, яя ей ей, ое ом ого, ее ем его, ые ых ых, ие их их, ья ьей ьей"),
			nouns: caseEndings("ский ском ского, цкий цком цкого, ный ном ного, ая ой ой, ое ом ого, ые ых ых, ия ии ии, ово ове ова, ево еве ева, " +
				"ино ине ина, ыно ыне ына, поль поле поля, славль славле славля, мль мле мля, ка ке ки, га ге ги, ха хе хи, жа же жи, ча че чи, ша ше ши, а е ы, " +
				"ея ее еи, я е и, ай ае ая, ей ее ея, ой ое оя, ий ии ия, ь и и, тец тце тца, вец вце вца, ы ах , " +
				"б бе ба, в ве ва, г ге га, д де да, ж же жа, з зе за, к ке ка, л ле ла, м ме ма, н не на, п пе па, р ре ра, с се са, т те та, ф фе фа, х хе ха, " +
				"ц це ца, ч че ча, ш ше ша, щ ще ща"),
		},
		"uk": {
			adjectives: caseEndings("ський ському ського, цький цькому цького, ий ому ого, ій ьому ього, ська ській ської, цька цькій цької, на ній ної, ла лій лої, ва вій вої, е ому ого, і их их"),
			nouns: caseEndings("ський ському ського, цький цькому цького, ний ному ного, ька ькій ької, ївка ївці ївки, ка ці ки, га зі ги, ха сі хи, ія ії ії, жа жі жі, ча чі чі, ша ші ші, а і и, " +
				"ся сі сі, жжя жжі жжя, лля ллі лля, ння нні ння, я і і, їв єві єва, ків кові кова, ів ові ова, іль олі оля, піль полі поля, ець ці ця, ь і і, " +
				"не ному ного, ці цях ців, ки ках ок, и ах , ай аї аю, но ні на, во ві ва, ро рі ра, ло лі ла, ськ ську ська, цьк цьку цька, " +
				"б бі ба, в ві ва, г зі га, д ді да, ж жі жа, з зі за, к ку ка, л лі ла, м мі ма, н ні на, п пі па, р рі ра, с сі са, т ті та, ф фі фа, х сі ха, ч чі ча, ш ші ша, щ щі ща"),
		},
	}
}

// caseEndings reads rules: the ending of the name, then those of its cases.
func caseEndings(text string) []ending {
	var list []ending
	for rule := range strings.SplitSeq(text, ",") {
		f := strings.Split(strings.TrimPrefix(rule, " "), " ")
		e := ending{nominative: f[0]}
		copy(e.forms[:], f[1:])
		list = append(list, e)
	}
	slices.SortStableFunc(list, func(a, b ending) int { return len(b.nominative) - len(a.nominative) })
	return list
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}
