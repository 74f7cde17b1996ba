package history

import (
	"fmt"
	"regexp"
	"slices"
	"unicode/utf8"
)

// Label says what a part is of.
type Label struct {
	Dataset string // a word of letters, digits, dots, dashes: binance-spot-daily
	Basis   Basis
	Note    string
}

var bases = []Basis{Observed, Modelled, Simulated, Assumed}

var tables = []Table{Prices, Events, Parameters, Measures, Accounts, Heads, Assets, Loans, Collateral, Debt}

// A data set's name is part of keys and paths, on any file system. Dots do not
// begin it: neither hidden files nor the folder above.
var datasetName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$`)

// noteLength is how many bytes a note has at most.
const noteLength = 1000

// check reports what is wrong with what a part says of itself.
func (p *Part) check() error {
	switch {
	case !slices.Contains(tables, p.Table):
		return fmt.Errorf("table %.40q: there are %v", p.Table, tables)
	case !datasetName.MatchString(p.Dataset):
		return fmt.Errorf("data set %.120q: a name has up to 100 letters a to z, digits, dots, dashes and underscores, and begins with a letter or digit", p.Dataset)
	case !slices.Contains(bases, p.Basis):
		return fmt.Errorf("basis %.40q: there are %v", p.Basis, bases)
	case len(p.Note) > noteLength || !utf8.ValidString(p.Note):
		return fmt.Errorf("note %.40q…: one has at most %d bytes of UTF-8", p.Note, noteLength)
	}
	return nil
}
