package config

import (
	"fmt"
	"slices"
	"strings"
)

// Problem is one thing that is wrong with a file.
type Problem struct {
	File string
	Line int // from 1; 0 where the whole file is meant
	What string
	Hint string // what to do; "" where What says it
}

func (p Problem) Error() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
	}
	b.WriteString(": " + p.What)
	if p.Hint != "" {
		b.WriteString("; " + p.Hint)
	}
	return b.String()
}

// Problems is everything that is wrong with a file, in the order of its lines.
type Problems []Problem

// Error is one line for each problem.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "\n")
}

// maxProblems is how many problems are worth a person's time at once.
const maxProblems = 100

// sorted puts the problems in the order of the file, and cuts off what nobody
// would read.
func (p Problems) sorted() Problems {
	slices.SortStableFunc(p, func(a, b Problem) int { return a.Line - b.Line })
	if len(p) > maxProblems {
		rest := Problem{File: p[0].File, What: fmt.Sprintf("and %d more problems", len(p)-maxProblems)}
		p = append(p[:maxProblems:maxProblems], rest)
	}
	return p
}
