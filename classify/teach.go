package classify

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"outcry"
	"outcry/classify/catalogue"
	"outcry/classify/gazetteer"
)

// serviceName is one way to write a service.
type serviceName struct {
	id      string
	country string // of a handle that belongs to one country
	guarded bool   // also a word
	shape   shape  // how a guarded name has to be written
	latin   bool   // whether a guarded name is written in Latin letters
	handle  bool
	domain  bool
}

// addServices teaches the trie every name of the catalogue.
func (l *lexicons) addServices(cat *catalogue.Catalogue) ([]serviceName, error) {
	var list []serviceName
	var tokens []token
	var buf []byte
	add := func(text string, n serviceName) error {
		ids, err := l.ids(nil, text, &tokens, &buf)
		if err != nil || len(ids) == 0 {
			return err
		}
		if n.guarded {
			n.shape, n.latin = tokens[0].shape, text[0] < utf8.RuneSelf
		}
		l.names.add(ids, meaning{symService, int32(len(list))})
		l.nameWords(ids)
		list = append(list, n)
		return nil
	}
	for s := range cat.All() {
		name := serviceName{id: s.ID, guarded: s.Guard == catalogue.Word}
		for _, err := range []error{
			each(add, []string{s.Name}, "", name),
			each(add, s.Aliases, "", serviceName{id: s.ID}),
			each(add, s.Words, "", serviceName{id: s.ID, guarded: true}),
			each(add, s.Handles, "@", serviceName{id: s.ID, handle: true}),
			each(add, compounds(s, s.Handles), "", serviceName{id: s.ID, handle: true}),
			each(add, s.Hashtags, "#", serviceName{id: s.ID}),
			each(add, s.Domains, "", serviceName{id: s.ID, domain: true}),
		} {
			if err != nil {
				return nil, err
			}
		}
		for _, voice := range []outcry.Voice{outcry.Official, outcry.Monitor} {
			n := serviceName{id: s.ID, handle: true}
			if err := errors.Join(each(add, s.Accounts[voice], "@", n), each(add, compounds(s, s.Accounts[voice]), "", n)); err != nil {
				return nil, err
			}
		}
		for _, handle := range slices.Sorted(maps.Keys(s.CountryHandles)) {
			n := serviceName{id: s.ID, handle: true, country: s.CountryHandles[handle]}
			if err := add("@"+strings.TrimPrefix(handle, "@"), n); err != nil {
				return nil, err
			}
		}
	}
	return list, nil
}

// compounds returns the handles of several words, as KenyaPower_Care. They are
// no other word, so that they name the service without their sign, too: some
// archives leave it out, and people do. One that is a guarded name, or begins a
// longer one ("MongoDB" of MongoDB Atlas), says less.
func compounds(s catalogue.Service, handles []string) []string {
	var list []string
	name := strings.ReplaceAll(s.Name, " ", "")
	for _, h := range handles {
		begins := len(h) <= len(name) && strings.EqualFold(name[:len(h)], h)
		if len(h) >= shortestCompound && isCompound(h) && !(begins && (s.Guard == catalogue.Word || len(h) < len(name))) {
			list = append(list, h)
		}
	}
	return list
}

// shortestCompound is how long such a handle has to be, in bytes.
const shortestCompound = 6

func isCompound(handle string) bool {
	for i, r := range handle {
		if i > 0 && (r == '_' || unicode.IsUpper(r) && unicode.IsLower(rune(handle[i-1]))) {
			return true
		}
	}
	return false
}

func each(add func(string, serviceName) error, texts []string, sigil string, n serviceName) error {
	for _, text := range texts {
		if sigil != "" {
			text = sigil + strings.TrimLeft(text, "@#")
		}
		if err := add(text, n); err != nil {
			return err
		}
	}
	return nil
}

// addPlaces teaches the trie every name of a region.
func (l *lexicons) addPlaces(list []gazetteer.Name) error {
	l.names.grow(len(list))
	var words []uint32
	var tokens []token
	var buf []byte
	for i := range list {
		var err error
		if text := list[i].Text; parted(text) {
			words, err = l.parts(words[:0], text, &buf)
		} else {
			words, err = l.ids(words[:0], text, &tokens, &buf)
		}
		if err != nil {
			return err
		}
		if len(words) > 0 {
			l.names.add(words, meaning{symPlace, int32(i)})
			l.nameWords(words)
		}
	}
	return nil
}

// parts appends the word ids of a name of plain words.
func (l *lexicons) parts(to []uint32, text string, buf *[]byte) ([]uint32, error) {
	for word := range strings.FieldsFuncSeq(text, isJoint) {
		var err error
		if to, err = l.id(to, word, buf); err != nil {
			return nil, err
		}
	}
	return to, nil
}

// parted reports whether a phrase is split at its spaces and hyphens and
// nowhere else: it has only letters beside them.
func parted(text string) bool {
	for _, r := range text {
		if !isJoint(r) && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') && (r < 'À' || r > 'ӿ' || !unicode.IsLetter(r)) {
			return false
		}
	}
	return true
}

func isJoint(r rune) bool { return r == ' ' || r == '-' }

// nameWords notes that words belong to a name.
func (l *lexicons) nameWords(ids []uint32) {
	for _, id := range ids {
		l.ofNames = append(l.ofNames, make([]bool, max(0, int(id)+1-len(l.ofNames)))...)
		l.ofNames[id] = true
	}
}

// named reports whether the word belongs to the name of a service or place.
func (l *lexicons) named(word uint32) bool { return int(word) < len(l.ofNames) && l.ofNames[word] }
