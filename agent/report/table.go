package report

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Align is how a column is set.
type Align uint8

// Left is for words, Right for numbers.
const (
	Left Align = iota
	Right
)

// Column is a table's column. Unit is shown under or beside its name.
type Column struct {
	Name  string
	Unit  string
	Align Align
	Whole bool // on a page its cells are not broken into lines, as a date is not
}

// Head is the name with its unit: "premium (USDC)".
func (c Column) Head() string {
	if c.Unit == "" {
		return c.Name
	}
	return c.Name + " (" + c.Unit + ")"
}

// Table is rows of formatted cells. A row shorter than the columns is padded
// with empty cells; a longer one is an error when it is written.
type Table struct {
	Title   string
	Note    string
	Basis   Basis
	Columns []Column
	Rows    [][]string
	// Emphasis lists the rows, by index, that carry a total.
	Emphasis []int
}

// Add appends a row.
func (t *Table) Add(cells ...string) { t.Rows = append(t.Rows, cells) }

// AddTotal appends a row that is set off as a total.
func (t *Table) AddTotal(cells ...string) {
	t.Emphasis = append(t.Emphasis, len(t.Rows))
	t.Rows = append(t.Rows, cells)
}

// Total reports whether row i is a total.
func (t Table) Total(i int) bool {
	for _, e := range t.Emphasis {
		if e == i {
			return true
		}
	}
	return false
}

func (t Table) check() error {
	if len(t.Columns) == 0 {
		return fmt.Errorf("table %q has no columns", t.Title)
	}
	for i, r := range t.Rows {
		if len(r) > len(t.Columns) {
			return fmt.Errorf("table %q: row %d has %d cells for %d columns", t.Title, i, len(r), len(t.Columns))
		}
	}
	return nil
}

// cell is row i's cell of column j, empty when the row is short.
func (t Table) cell(i, j int) string {
	if j < len(t.Rows[i]) {
		return t.Rows[i][j]
	}
	return ""
}

// WriteText writes the table for a terminal: columns two blanks apart, numbers
// flush right, a rule under the heads and above each total.
func (t Table) WriteText(w io.Writer) error {
	if err := t.check(); err != nil {
		return err
	}
	width := make([]int, len(t.Columns))
	for j, c := range t.Columns {
		width[j] = utf8.RuneCountInString(c.Head())
		for i := range t.Rows {
			width[j] = max(width[j], utf8.RuneCountInString(t.cell(i, j)))
		}
	}
	var b strings.Builder
	if t.Title != "" {
		b.WriteString(t.Title)
		if t.Basis != "" {
			fmt.Fprintf(&b, " [%s]", t.Basis)
		}
		b.WriteByte('\n')
	}
	line := func(cell func(j int) string) {
		var l strings.Builder
		for j, c := range t.Columns {
			if j > 0 {
				l.WriteString("  ")
			}
			s := cell(j)
			pad := strings.Repeat(" ", width[j]-utf8.RuneCountInString(s))
			if c.Align == Right {
				l.WriteString(pad + s)
			} else {
				l.WriteString(s + pad)
			}
		}
		b.WriteString(strings.TrimRight(l.String(), " ") + "\n")
	}
	rule := func() { line(func(j int) string { return strings.Repeat("─", width[j]) }) }
	line(func(j int) string { return t.Columns[j].Head() })
	rule()
	for i := range t.Rows {
		if t.Total(i) && i > 0 && !t.Total(i-1) {
			rule()
		}
		line(func(j int) string { return t.cell(i, j) })
	}
	if t.Note != "" {
		b.WriteString(t.Note + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Group puts a thin separator between thousands of a decimal string:
// "-1234567.5" becomes "-1,234,567.5".
func Group(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, frac, dot := strings.Cut(s, ".")
	var b strings.Builder
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	if dot {
		return sign + b.String() + "." + frac
	}
	return sign + b.String()
}
