package config

import (
	"fmt"
	"slices"
	"strings"
)

// Problem is one mistake in the file.
type Problem struct {
	Line int    `json:"line"` // from 1; 0 when it belongs to no line
	Path string `json:"path"` // such as limits.dataAge or lending[0].feeds[1].asset
	Text string `json:"text"` // what is wrong, and what to write
}

// Problems are all mistakes in the file, by line.
type Problems struct {
	File string    `json:"file"`
	List []Problem `json:"problems"`
}

// Error lists every problem on a line of its own, as compilers do.
func (p *Problems) Error() string {
	var b strings.Builder
	for i, q := range p.List {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s:%d: ", p.File, q.Line)
		if q.Path != "" {
			b.WriteString(q.Path + ": ")
		}
		b.WriteString(q.Text)
	}
	return b.String()
}

func (p *Problems) sort() {
	slices.SortStableFunc(p.List, func(a, b Problem) int { return a.Line - b.Line })
}

// meant is the known word that is nearest to a mistyped one, as a question; ""
// when none is near.
func meant(word string, known []string) string {
	best, distance := "", len(word)/3+2
	for _, k := range known {
		if d := edits(strings.ToLower(word), strings.ToLower(k)); d < distance {
			best, distance = k, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(": did you mean %q?", best)
}

// edits is the Levenshtein distance of two short words.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(b)]
}
