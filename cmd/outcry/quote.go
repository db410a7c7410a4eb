package main

import (
	"slices"
	"strings"

	"outcry"
	"outcry/safetext"
)

// piece is a stretch of a post, of the words that made a claim or not.
type piece struct {
	text   string
	marked bool
}

// pieces cuts a post where the words of a claim begin and end. A post that is no
// longer stored leaves those words alone.
func pieces(p *outcry.Post, words []outcry.Evidence) []piece {
	if p == nil {
		return wordsAlone(words)
	}
	field, text := outcry.InText, p.Text
	if !slices.ContainsFunc(words, func(e outcry.Evidence) bool { return e.Field == outcry.InText }) && p.Title != "" {
		field, text = outcry.InTitle, p.Title
	}
	var list []piece
	at := 0
	for _, e := range slices.SortedFunc(slices.Values(words), func(a, b outcry.Evidence) int { return a.Start - b.Start }) {
		if e.Field != field || e.Start < at || e.End > len(text) || e.Start >= e.End {
			continue
		}
		list = appendPiece(list, text[at:e.Start], false)
		list = appendPiece(list, text[e.Start:e.End], true)
		at = e.End
	}
	return appendPiece(list, text[at:], false)
}

func wordsAlone(words []outcry.Evidence) []piece {
	var list []piece
	for _, e := range words {
		if len(list) > 0 && e.Text != "" {
			list = append(list, piece{text: " … "})
		}
		list = appendPiece(list, e.Text, true)
	}
	return list
}

// appendPiece adds what a stranger wrote, made fit for a terminal.
func appendPiece(list []piece, text string, marked bool) []piece {
	if text = safetext.Clean(text); text != "" {
		list = append(list, piece{text, marked})
	}
	return list
}

// window cuts pieces to so many characters, around the first that is marked.
func window(list []piece, width int) []piece {
	total, first := 0, -1
	for _, p := range list {
		if p.marked && first < 0 {
			first = total
		}
		total += len([]rune(p.text))
	}
	if total <= width {
		return list
	}
	start := max(0, min(first-width/3, total-width))
	end := start + width
	var cut []piece
	at := 0
	for _, p := range list {
		r := []rune(p.text)
		from, to := max(start-at, 0), min(end-at, len(r))
		if from < to {
			cut = append(cut, piece{string(r[from:to]), p.marked})
		}
		at += len(r)
	}
	if start > 0 {
		cut = append([]piece{{text: "…"}}, cut...)
	}
	if end < total {
		cut = append(cut, piece{text: "…"})
	}
	return cut
}

// marked writes pieces with the marks that a terminal shows: bold, or brackets
// where there is no colour.
func marked(list []piece, color bool) string {
	on, off := "[", "]"
	if color {
		on, off = "\x1b[1m", "\x1b[0m"
	}
	var b strings.Builder
	for _, p := range list {
		if p.marked {
			b.WriteString(on + p.text + off)
		} else {
			b.WriteString(p.text)
		}
	}
	return b.String()
}
