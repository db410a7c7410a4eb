package store

import (
	"slices"

	"outcry"
)

// kind packs what counting and filtering ask of a signal into one integer, so
// that the index that covers them stays small.
//
//	bits 0-1 stance · 2 query · 3-4 voice · 5 echo · 6-9 symptom · 10-12 basis · 13-14 kind of text · 15 forgotten
type kind int64

func pack(s *outcry.Signal, text outcry.TextKind) kind {
	k := kind(slices.Index(outcry.Stances, s.Stance)&3) |
		kind(slices.Index(outcry.Voices, s.Voice)&3)<<3 |
		kind(slices.Index(outcry.Symptoms, s.Symptom)&15)<<6 |
		kind(slices.Index(outcry.Bases, s.Basis)&7)<<10 |
		kind(text&3)<<13
	if s.Query {
		k |= 1 << 2
	}
	if s.Echo {
		k |= 1 << 5
	}
	return k
}

func (k kind) stance() outcry.Stance   { return at(outcry.Stances, k&3) }
func (k kind) query() bool             { return k>>2&1 == 1 }
func (k kind) voice() outcry.Voice     { return at(outcry.Voices, k>>3&3) }
func (k kind) echo() bool              { return k>>5&1 == 1 }
func (k kind) symptom() outcry.Symptom { return at(outcry.Symptoms, k>>6&15) }
func (k kind) basis() outcry.Basis     { return at(outcry.Bases, k>>10&7) }
func (k kind) text() outcry.TextKind   { return outcry.TextKind(k >> 13 & 3) }

// forgotten marks a signal whose post was forgotten: it counts, and says nothing
// of its author or text.
const forgotten kind = 1 << 15

func (k kind) withText(text outcry.TextKind) kind { return k&^textKindBits | kind(text&3)<<13 }

// at is list[i], or the zero value for what no version of ours has written.
func at[T ~string](list []T, i kind) T {
	if int(i) < len(list) {
		return list[i]
	}
	return ""
}

// textKindBits say of the words what kind they are, and nothing of the claim.
const textKindBits = 3 << 13

// filtered are the bits that a query can filter by: stance, query, voice and
// symptom.
const filtered = 1<<5 - 1 | 15<<6

// admitted lists the filtered bits of the signals that a query lets through;
// nil if it lets all through.
func admitted(q *outcry.Query) []int64 {
	all := true
	list := []int64{}
	for k := kind(0); k <= filtered; k++ {
		if k&^filtered != 0 {
			continue
		}
		if q.Admits(k.stance(), k.query(), k.voice(), k.symptom()) {
			list = append(list, int64(k))
		} else {
			all = false
		}
	}
	if all {
		return nil
	}
	return list
}
