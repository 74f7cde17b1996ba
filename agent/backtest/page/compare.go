package page

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Comparison is several folders side by side. The first is what the others are
// compared with.
type Comparison struct {
	Folders []Compared `json:"folders"`
	// Differ are the inputs that are not equal in all folders.
	Differ []Difference `json:"inputsThatDiffer"`
	// Ranking is by cost a year for a unit of ES removed, least first; nil with
	// NotRanked, which says why there is none.
	Ranking   []Ranked `json:"ranking,omitempty"`
	NotRanked []string `json:"notRanked,omitempty"`
	Rows      []Row    `json:"rows"`

	folders []*Folder
}

// Compared is one folder of a comparison.
type Compared struct {
	Name    string        `json:"name"` // its folder's, numbered when two have the same
	Market  string        `json:"market"`
	Basis   history.Basis `json:"basis"`
	Summary string        `json:"summarySHA256"`
}

// Difference is an input that is not equal in all folders.
type Difference struct {
	What   string   `json:"what"`
	Values []string `json:"values"` // by folder
}

// Ranked is a folder's place.
type Ranked struct {
	Name        string          `json:"name"`
	CostPerUnit evaluate.Figure `json:"costPerUnit"`
}

// Row is one figure of every folder.
type Row struct {
	Name    string            `json:"name"`
	Figures []evaluate.Figure `json:"figures"`
	// Less are the figures less the first folder's; without a value where either has
	// none, or their units differ.
	Less  []evaluate.Figure `json:"differences"`
	total bool
}

// ErrCompare reports folders that cannot be set side by side at all.
var ErrCompare = errors.New("these cannot be compared")

// Compare sets folders side by side. It ranks none that were played over different
// tapes, bases or claims: then NotRanked says what differs.
func Compare(folders []*Folder) (*Comparison, error) {
	if len(folders) < 2 {
		return nil, fmt.Errorf("%w: %d given: name two folders or more", ErrCompare, len(folders))
	}
	c := &Comparison{folders: folders}
	for i, f := range folders {
		name := filepath.Base(filepath.Clean(f.Dir))
		if slices.ContainsFunc(c.Folders, func(x Compared) bool { return x.Name == name }) {
			name += " (" + strconv.Itoa(i+1) + ")"
		}
		if runOf(&f.Summary, Hedged) == nil {
			return nil, fmt.Errorf("%w: %s has no run %q: run the backtest again", ErrCompare, f.Dir, Hedged)
		}
		c.Folders = append(c.Folders, Compared{name, f.Run.Market, f.Run.Basis, f.Manifest.SHA256(SummaryFile)})
	}
	for _, x := range inputs {
		var values []string
		for _, f := range folders {
			values = append(values, x.of(f))
		}
		if slices.ContainsFunc(values, func(v string) bool { return v != values[0] }) {
			c.Differ = append(c.Differ, Difference{x.what, values})
			if x.bars != "" {
				c.NotRanked = append(c.NotRanked, x.bars)
			}
		}
	}
	c.NotRanked = slices.Compact(c.NotRanked)
	c.rows()
	if len(c.NotRanked) == 0 {
		c.rank()
	}
	return c, nil
}

// input is one that a run depends on. One that bars says why runs that differ in it
// are not ranked.
type input struct {
	what, bars string
	of         func(*Folder) string
}

const (
	otherTape  = "they were played over different tapes: what differs is history, not how it was hedged"
	otherBasis = "their books have different bases: real and simulated borrowers are never pooled, nor ranked against each other"
	otherFund  = "their funds have other claims, or count in another coin: amounts of one are not those of the other"
	otherES    = "their expected shortfalls are over different horizons"
)

var inputs = []input{
	{"basis of the books", otherBasis, func(f *Folder) string { return string(f.Run.Basis) }},
	{"market", otherTape, func(f *Folder) string { return f.Run.Market + " (" + f.Run.Protocol + ")" }},
	{"from", otherTape, func(f *Folder) string { return minute(f.Run.From) }},
	{"to", otherTape, func(f *Folder) string { return minute(f.Run.To) }},
	{"moments", otherTape, func(f *Folder) string { return strconv.Itoa(f.Run.Moments) + ", every " + span(f.Run.Every) }},
	{"inputs", otherTape, func(f *Folder) string { return asText(f.Run.Inputs) }},
	{"sources", otherTape, func(f *Folder) string { return asText(f.Run.Sources) }},
	{"policies for gaps", otherTape, func(f *Folder) string { return asText(f.Run.Policies) }},
	{"coin", otherFund, func(f *Folder) string { return f.Run.Coin.Symbol + " " + shortened(f.Run.Coin.Asset.String()) }},
	{"claims", otherFund, func(f *Folder) string { return shortened(asText(f.Run.Claims)) }},
	{"horizon of ES", otherES, func(f *Folder) string { return bare(f.Summary.Horizon) }},
	{"assumptions", "", func(f *Folder) string { return f.Run.Assumed.Name + " " + f.Run.Assumed.Version }},
	{"cell: premium, × EL", "", func(f *Folder) string { return significant(f.Run.Cell.Loading, 3) }},
	{"cell: waiting", "", func(f *Folder) string { return span(f.Run.Cell.Waiting) }},
	{"cell: capacity", "", func(f *Folder) string { return percentOf(f.Run.Cell.Capacity) }},
	{"cell: trigger failure", "", func(f *Folder) string { return percentOf(f.Run.Cell.Failure) }},
	{"seed", "", func(f *Folder) string { return strconv.FormatUint(f.Run.Seed, 10) }},
	{"configuration", "", func(f *Folder) string { return f.Run.Config.Name + " " + f.Run.Config.Version }},
	{"strategies", "", func(f *Folder) string { return asText(f.Run.Strategies) }},
	{"options", "", func(f *Folder) string { return asText(f.Run.Options) }},
	{"program", "", func(f *Folder) string { return f.Run.Program }},
}

func asText(v any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if reflect.ValueOf(v).Len() == 0 || e.Encode(v) != nil {
		return "–"
	}
	return string(bytes.TrimSpace(b.Bytes()))
}

// rows are all figures of the hedged runs.
func (c *Comparison) rows() {
	add := func(name string, total bool, of func(*Folder) evaluate.Figure) {
		r := Row{Name: name, total: total}
		for _, f := range c.folders {
			r.Figures = append(r.Figures, of(f))
		}
		for _, f := range r.Figures[1:] {
			r.Less = append(r.Less, less(f, r.Figures[0]))
		}
		c.Rows = append(c.Rows, r)
	}
	for _, l := range lines {
		add(l.name, l.total, func(f *Folder) evaluate.Figure { return l.of(&runOf(&f.Summary, Hedged).Whole) })
	}
	for _, measure := range []string{evaluate.Realised, evaluate.Modelled} {
		var levels []float64
		for _, f := range c.folders {
			for _, x := range runOf(&f.Summary, Hedged).Shortfalls {
				if x.Measure == measure && !slices.Contains(levels, x.Confidence) {
					levels = append(levels, x.Confidence)
				}
			}
		}
		slices.Sort(levels)
		for _, level := range levels {
			es := func(f *Folder) evaluate.Shortfall {
				for _, x := range runOf(&f.Summary, Hedged).Shortfalls {
					if x.Measure == measure && x.Confidence == level {
						return x
					}
				}
				return evaluate.Shortfall{}
			}
			of := "ES " + percentOf(level) + ", " + measure + ", "
			add(of+"without cover", false, func(f *Folder) evaluate.Figure { return es(f).Unhedged })
			add(of+"with it", false, func(f *Folder) evaluate.Figure { return es(f).Hedged })
			add(of+"removed", false, func(f *Folder) evaluate.Figure { return es(f).Removed })
			add(of+"cost a year per unit removed", true, func(f *Folder) evaluate.Figure { return es(f).CostPerUnit })
		}
	}
}

// less is a − b, exactly where both are decimal numbers.
func less(a, b evaluate.Figure) evaluate.Figure {
	out := evaluate.Figure{Unit: a.Unit, Basis: a.Basis, Missing: "–"}
	if !a.Has() || !b.Has() || a.Unit != b.Unit {
		return out
	}
	if a.Basis != b.Basis {
		out.Basis = history.Modelled
	}
	x, ok := new(big.Rat).SetString(a.Value.String())
	y, ok2 := new(big.Rat).SetString(b.Value.String())
	if !ok || !ok2 {
		return out
	}
	x.Sub(x, y)
	if digits, exact := x.FloatPrec(); exact && digits <= 40 {
		out.Value = json.Number(x.FloatString(digits))
	} else {
		v, _ := x.Float64()
		out.Value = json.Number(strconv.FormatFloat(v, 'g', -1, 64))
	}
	out.Missing = ""
	return out
}

// rank orders the folders by what a unit of ES removed costs.
func (c *Comparison) rank() {
	measure := pageMeasure(runOf(&c.folders[0].Summary, Hedged))
	for i, f := range c.folders {
		es := shortfallOf(runOf(&f.Summary, Hedged), measure)
		first := shortfallOf(runOf(&c.folders[0].Summary, Hedged), measure)
		switch {
		case !es.CostPerUnit.Has():
			c.NotRanked = append(c.NotRanked, c.Folders[i].Name+" has no cost per unit of "+measure+" ES removed: "+cmp.Or(es.CostPerUnit.Missing, "it states none"))
		case es.Confidence != first.Confidence:
			c.NotRanked = append(c.NotRanked, otherES)
		default:
			c.Ranking = append(c.Ranking, Ranked{c.Folders[i].Name, es.CostPerUnit})
		}
	}
	if len(c.NotRanked) > 0 {
		c.Ranking = nil
		return
	}
	slices.SortStableFunc(c.Ranking, func(a, b Ranked) int { return cmp.Compare(a.CostPerUnit.Float(), b.CostPerUnit.Float()) })
}
