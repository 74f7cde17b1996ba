package vaults

import (
	"cmp"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// The parameters that matter here, as their contracts call them.
const (
	nameDuty    = "JUG.ilks.duty"    // fee of a year
	nameMat     = "SPOTTER.ilks.mat" // least ratio of collateral to debt
	nameDust    = "VAT.ilks.dust"    // least debt of a vault, DAI
	nameLine    = "VAT.ilks.line"    // debt ceiling, DAI
	nameDunk    = "CAT.ilks.dunk"    // most that one bite puts up for auction, with the penalty, DAI
	nameCatChop = "CAT.ilks.chop"    // penalty
	nameDogChop = "DOG.ilks.chop"
	nameDogHole = "DOG.ilks.hole"    // most under auction at once, DAI
	nameAutoTop = "DC-IAM.ilks.line" // what the debt ceiling is raised to at most by anybody
	nameAutoGap = "DC-IAM.ilks.gap"  // and by how much it may then exceed the debt
)

// ErrTerms reports parameters that do not suffice to rebuild an ilk.
var ErrTerms = errors.New("parameters of the ilk are missing or wrong")

// change is a value that came into force.
type change struct {
	block uint64
	time  time.Time
	value history.Fixed
}

// Terms are an ilk's parameters over time.
type Terms struct {
	market string
	by     map[string][]change // rising by block
	duty   []fee
	dog    uint64 // first block of liquidations by the Dog; 0: never
}

// fee is a stability fee that came into force.
type fee struct {
	block  uint64
	time   time.Time
	second *big.Int // its factor of a second, ray
}

// Ceiling is a debt ceiling that anybody may set to the debt plus a gap, which
// tells the debt of the moment.
type Ceiling struct {
	Block uint64        `json:"block"`
	Time  time.Time     `json:"time"`
	Debt  history.Fixed `json:"debt"` // that the ceiling was set for
}

// ReadTerms takes what it needs out of a market's parameters. It fails with
// ErrTerms.
func ReadTerms(market string, rows []history.Parameter) (*Terms, error) {
	t := &Terms{market: market, by: map[string][]change{}}
	named := map[string][]history.Parameter{}
	for _, r := range rows {
		if r.Market != market {
			continue
		}
		switch r.Name {
		case nameDuty, nameMat, nameDust, nameLine, nameDunk, nameCatChop, nameDogChop, nameDogHole, nameAutoTop, nameAutoGap:
			named[r.Name] = append(named[r.Name], r)
		}
	}
	for name, rows := range named {
		list, err := changes(rows)
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %w", ErrTerms, name, err)
		}
		t.by[name] = list
	}
	for _, name := range []string{nameDuty, nameDust, nameMat} {
		if len(t.by[name]) == 0 {
			return nil, fmt.Errorf("%w: %s has no %s: import the table of its parameters", ErrTerms, market, name)
		}
	}
	for _, c := range t.by[nameDuty] {
		second, err := PerSecond(c.value)
		if err != nil {
			return nil, fmt.Errorf("%w: %s at block %d: %w", ErrTerms, nameDuty, c.block, err)
		}
		t.duty = append(t.duty, fee{c.block, c.time, second})
	}
	for _, c := range t.by[nameMat] {
		if c.value.Cmp(history.Of(1)) < 0 || c.value.Cmp(history.Of(100)) > 0 {
			return nil, fmt.Errorf("%w: %s at block %d is %s: a least ratio of collateral to debt is from 1 to 100", ErrTerms, nameMat, c.block, c.value)
		}
	}
	for _, name := range []string{nameDogChop, nameDogHole} {
		if list := t.by[name]; len(list) > 0 && (t.dog == 0 || list[0].block < t.dog) {
			t.dog = list[0].block
		}
	}
	return t, nil
}

// changes are a parameter's values in the order in which they came into force.
// Several in one block follow each other by what each one was before: some sources
// list them the other way round.
func changes(rows []history.Parameter) ([]change, error) {
	slices.SortStableFunc(rows, func(a, b history.Parameter) int {
		return cmp.Or(cmp.Compare(a.Block, b.Block), cmp.Compare(a.Index, b.Index))
	})
	var out []change
	for i := 0; i < len(rows); {
		j := i + 1
		for j < len(rows) && rows[j].Block == rows[i].Block {
			j++
		}
		last := rows[j-1]
		for _, r := range rows[i:j] {
			if !slices.ContainsFunc(rows[i:j], func(o history.Parameter) bool { return o != r && same(o.Before, r.After) }) {
				last = r // nothing follows it
			}
		}
		v, err := history.ParseFixed(last.After)
		if err != nil {
			return nil, fmt.Errorf("block %d: %w", last.Block, err)
		}
		if v.Sign() < 0 {
			return nil, fmt.Errorf("block %d: %s is negative", last.Block, v)
		}
		if n := len(out); n > 0 && last.Time.Before(out[n-1].time) {
			return nil, fmt.Errorf("block %d: its time %s is before that of block %d: give blocks and times of one chain", last.Block, last.Time.Format(time.DateTime), out[n-1].block)
		}
		out = append(out, change{last.Block, last.Time, v})
		i = j
	}
	return out, nil
}

// same reports that two texts are the same number.
func same(a, b string) bool {
	x, errX := history.ParseFixed(a)
	y, errY := history.ParseFixed(b)
	return errX == nil && errY == nil && x == y
}

// at is a parameter's value from a block on.
func (t *Terms) at(name string, block uint64) (history.Fixed, bool) {
	list := t.by[name]
	i, _ := slices.BinarySearchFunc(list, block+1, func(c change, b uint64) int { return cmp.Compare(c.block, b) })
	if i == 0 {
		return history.Fixed{}, false
	}
	return list[i-1].value, true
}

// Mat is the least ratio of collateral to debt at a block; 0 before the first.
func (t *Terms) Mat(block uint64) history.Fixed {
	v, _ := t.at(nameMat, block)
	return v
}

// dust is the least debt of a vault that the Vat may have insisted on in a block:
// the lower one where it changes.
func (t *Terms) dust(block uint64) *big.Int {
	after, _ := t.at(nameDust, block)
	before, _ := t.at(nameDust, block-1)
	if before.Cmp(after) < 0 {
		after = before
	}
	return after.Big()
}

// lot is the debt that one bite of the Cat takes at most; nil without a bound.
func (t *Terms) lot(block uint64) *big.Int {
	dunk, ok := t.at(nameDunk, block)
	if !ok {
		return nil
	}
	chop, _ := t.at(nameCatChop, block)
	n := new(big.Int).Mul(dunk.Big(), wad)
	return n.Quo(n, new(big.Int).Add(wad, chop.Big()))
}

// byDog reports that liquidations are the Dog's at a block.
func (t *Terms) byDog(block uint64) bool { return t.dog > 0 && block >= t.dog }

// Ceilings are the moments at which the ceiling tells the debt: it was set to the
// debt plus the gap, and not to its top.
func (t *Terms) Ceilings() []Ceiling {
	var out []Ceiling
	for _, c := range t.by[nameLine] {
		gap, ok := t.at(nameAutoGap, c.block)
		top, has := t.at(nameAutoTop, c.block)
		if ok && has && gap.Sign() > 0 && c.value.Cmp(top) < 0 && c.value.Cmp(gap) > 0 {
			out = append(out, Ceiling{c.block, c.time, c.value.Minus(gap)})
		}
	}
	return out
}

// CollateralOf is the token that the vaults of a market hold: what its ilk's name
// begins with.
func CollateralOf(market string) string {
	ilk, _ := ilkOf(market)
	token, _, _ := strings.Cut(ilk, "-")
	return token
}

// ilkOf is the ilk that a market of vaults is of.
func ilkOf(market string) (string, bool) { return strings.CutPrefix(market, "maker:") }
