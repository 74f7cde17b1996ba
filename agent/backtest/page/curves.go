package page

import (
	"math"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// Curves are what a page draws of a folder's equity, thinned, in the coin.
type Curves struct {
	Rows int
	X    []float64 // days since 1970
	NAV, Unhedged, Drawdown,
	Reference, Gross, Net,
	Spent, Received,
	Held, Waiting, Wanted []float64
	// USD is NAV in it; nil where the tape has no price of the coin throughout.
	USD []float64
	// Gaps are the policies that stood in for what the tape lacks.
	Gaps []Stood
}

// Stood is a policy at work.
type Stood struct {
	Text        string
	Moments     int
	First, Last time.Time
}

var curveColumns = []string{"time", "nav", "claims", "cash", "reference_loss", "loss_gross", "loss_net", "premium", "refunded", "sold", "paid", "proven", "gas",
	"cover_held", "cover_waiting", "cover_wanted", "nav_usd", "gaps"}

// curves reads the equity of a folder.
func curves(dir string, run Run) (*Curves, error) {
	path := filepath.Join(dir, EquityFile)
	rows, err := rowsIn(path)
	if err != nil {
		return nil, err
	}
	const columns = 12
	t := newThinner(rows, columns)
	c := &Curves{Rows: rows}
	unit := math.Pow10(-int(run.Coin.Decimals))
	var startCash, high, held, waiting, wanted float64
	priced, first := true, true
	err = scan(path, curveColumns, func(n int, v []values) error {
		at := func(column, row int) float64 { return v[column].Number(row) * unit }
		last := func(into *float64, column, row int) { // between cycles it stays as the last one saw it
			if x := at(column, row); !math.IsNaN(x) {
				*into = x
			}
		}
		for i := range n {
			nav, claims := at(1, i), at(2, i)
			if first {
				startCash, high, first = at(3, i), nav, false
			}
			high = math.Max(high, nav)
			last(&held, 13, i)
			last(&waiting, 14, i)
			last(&wanted, 15, i)
			usd := v[16].Number(i)
			if math.IsNaN(usd) {
				priced, usd = false, 0
			}
			when := v[0].Time(i)
			if s := v[17].Word(i); s != "" {
				c.stood(s, when)
			}
			t.add(report.Day(when), nav, claims+startCash, high-nav, at(4, i), at(5, i), at(6, i), at(7, i)+at(12, i)-at(8, i)-at(9, i), at(10, i)+at(11, i), held, held+waiting, wanted, usd)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	t.flush()
	c.X = t.X
	for i, into := range []*[]float64{&c.NAV, &c.Unhedged, &c.Drawdown, &c.Reference, &c.Gross, &c.Net, &c.Spent, &c.Received, &c.Held, &c.Waiting, &c.Wanted, &c.USD} {
		*into = t.Y[i]
	}
	if !priced {
		c.USD = nil
	}
	return c, nil
}

// mostStood is how many policies a page tells apart; policies are few.
const mostStood = 100

func (c *Curves) stood(text string, at time.Time) {
	for one := range strings.SplitSeq(text, "; ") {
		i := slices.IndexFunc(c.Gaps, func(s Stood) bool { return s.Text == one })
		if i < 0 {
			if len(c.Gaps) == mostStood {
				continue
			}
			c.Gaps = append(c.Gaps, Stood{Text: strings.Clone(one), First: at})
			i = len(c.Gaps) - 1
		}
		c.Gaps[i].Moments++
		c.Gaps[i].Last = at
	}
}

// Did is what a limit did in a run's verdicts.
type Did struct {
	Limit, Outcome string
	Count          int
	First, Last    time.Time
	Reason         string // the first
}

// verdictsOf counts a folder's verdicts by limit and outcome, in order of their first.
func verdictsOf(dir string) ([]Did, error) {
	var out []Did
	err := scan(filepath.Join(dir, VerdictsFile), []string{"time", "kind", "limit", "outcome", "reason"}, func(n int, v []values) error {
		for i := range n {
			if v[1].Word(i) != kindVerdict {
				continue
			}
			limit, what, at := v[2].Word(i), v[3].Word(i), v[0].Time(i)
			k := slices.IndexFunc(out, func(d Did) bool { return d.Limit == limit && d.Outcome == what })
			if k < 0 {
				out = append(out, Did{Limit: strings.Clone(limit), Outcome: strings.Clone(what), First: at, Reason: strings.Clone(v[4].Word(i))})
				k = len(out) - 1
			}
			out[k].Count++
			out[k].Last = at
		}
		return nil
	})
	return out, err
}
