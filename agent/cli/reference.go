package cli

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/contagion"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var (
	// The falls that tables show; pages and JSON have all whole percents.
	shownDrops = []float64{0, .1, .2, .3, .4, .5, .7, .9}
	aloneDrops = []float64{.1, .3, .5, 1}
	// The relative moves of loops.
	shownMoves = []float64{.01, .02, .05, .1}
)

// borrowersDrop is the fall at which each large borrower's bad debt is shown.
const borrowersDrop = .5

// referenceView is one reference of the book: what it would lose, and why.
type referenceView struct {
	Asset    string  `json:"asset"`
	Symbol   string  `json:"symbol"`
	PriceUSD float64 `json:"priceUsd"`
	Loans    int     `json:"loans"` // that owe it
	DebtUSD  float64 `json:"debtUsd"`
	// Cliffs are by what falls together. The first is what the tables show.
	Cliffs []cliffView `json:"cliffs"`
	// Alone are by single asset: the reference itself if it is pegged, then what
	// stands behind it, largest first.
	Alone      []cliffView          `json:"alone"`
	Borrowers  contagion.Borrowers  `json:"borrowers"`
	Collateral contagion.Collateral `json:"collateral"`
	Loops      []contagion.Loop     `json:"loops"`
	Relations  contagion.Relations  `json:"relations"` // between all assets of the market
}

// cliffView is a cliff with the names of its assets.
type cliffView struct {
	asset int              // its row, if it is one asset's; else -1
	Name  string           `json:"name"`
	Falls []string         `json:"falls"` // symbols
	Steps []contagion.Step `json:"steps"`
	Sold  []soldView       `json:"sold"` // the forced selling, by asset
}

// soldView is the collateral of one asset that is sold, by step.
type soldView struct {
	Symbol string    `json:"symbol"`
	USD    []float64 `json:"usd"`
}

// referenceOptions are what a person asked to see.
type referenceOptions struct {
	asset string   // symbol or address; "" is the first of the fund's reserves
	drop  []string // symbols or addresses that fall together; none: the usual
	top   int
}

// rows are the reference's asset and those that fall, if somebody named any,
// among the market's. It fails on a name that the market does not have.
func (o referenceOptions) rows(assets []book.Asset, reserves []protection.Address) (asset int, drop []int, err error) {
	switch {
	case o.asset != "":
		asset, err = findAsset(assets, "--reference", o.asset)
	case len(reserves) > 0:
		asset, err = findAsset(assets, "lending.reserves", reserves[0].String())
	default:
		err = usagef("lending.reserves names no asset: say which with --reference")
	}
	for _, word := range o.drop {
		if err != nil {
			break
		}
		var row int
		row, err = findAsset(assets, "--drop-asset", word)
		drop = append(drop, row)
	}
	return asset, drop, err
}

// viewReference computes it. It fails on a name that the market does not have.
func viewReference(l wire.Loans, o referenceOptions) (v referenceView, err error) {
	b := l.Book
	asset, drop, err := o.rows(b.Assets, l.Reserves)
	if err != nil {
		return v, err
	}
	r, err := contagion.Of(b, l.Rules, l.Relations, b.Assets[asset].ID)
	if err != nil {
		return v, err
	}
	falls := fallsOf(b, l.Relations, asset, drop)
	v = referenceView{
		Asset: config.Checksummed(b.Assets[asset].ID), Symbol: b.Assets[asset].Symbol, PriceUSD: b.PriceUSD(asset), Loans: r.Loans, DebtUSD: r.DebtUSD,
		Borrowers: r.Borrowers(o.top, falls[0], borrowersDrop), Collateral: r.Collateral(aloneDrops),
		Loops: r.Loops(contagion.Drops(.2, 80)), Relations: l.Relations, Alone: []cliffView{},
	}
	if v.Relations == nil {
		v.Relations = contagion.Relations{}
	}
	for _, f := range falls {
		v.Cliffs = append(v.Cliffs, viewCliff(b, -1, r.Cliff(f, contagion.Drops(.9, 90))))
	}
	single := []int{}
	if contagion.Pegged(b, l.Relations, asset) {
		single = append(single, asset)
	}
	for _, x := range v.Collateral.Assets {
		if !slices.Contains(single, x.Asset) {
			single = append(single, x.Asset)
		}
	}
	for _, a := range single {
		name := b.Assets[a].Symbol
		if a == asset {
			name += " itself"
		}
		v.Alone = append(v.Alone, viewCliff(b, a, r.Cliff(contagion.AssetsFall(b, l.Relations, name, a), contagion.Drops(1, 50))))
	}
	return v, nil
}

// fallsOf are the falls to look at, the main one first: what a person named, else
// all volatile assets, else, for a reference that is volatile itself and falls
// with them, everything else against it.
func fallsOf(b *book.Book, r contagion.Relations, asset int, drop []int) []contagion.Fall {
	var out []contagion.Fall
	if len(drop) > 0 {
		var names []string
		for _, a := range drop {
			names = append(names, b.Assets[a].Symbol)
		}
		out = append(out, contagion.AssetsFall(b, r, strings.Join(names, " and "), drop...))
	}
	if !contagion.Pegged(b, r, asset) {
		out = append(out, contagion.OthersFall(b, r, asset))
	}
	return append(out, contagion.VolatileFall(b, r))
}

// findAsset is the row of an asset that a person named; where says for what.
func findAsset(assets []book.Asset, where, word string) (int, error) {
	if id, err := protection.ParseAddress(word); err == nil {
		if i := slices.IndexFunc(assets, func(a book.Asset) bool { return a.ID == id }); i >= 0 {
			return i, nil
		}
		return -1, usagef("%s: the market lists no asset %s; it has %s", where, word, symbols(assets))
	}
	var found []int
	for i, a := range assets {
		if strings.EqualFold(a.Symbol, word) {
			found = append(found, i)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return -1, usagef("%s: the market lists no asset called %q; it has %s", where, word, symbols(assets))
	}
	var ids []string
	for _, i := range found {
		ids = append(ids, config.Checksummed(assets[i].ID))
	}
	return -1, usagef("%s: %d assets are called %q: give the address of the one that is meant, of %s", where, len(found), word, strings.Join(ids, ", "))
}

func symbols(assets []book.Asset) string {
	var out []string
	for _, a := range assets {
		out = append(out, a.Symbol)
	}
	return strings.Join(out, ", ")
}

func viewCliff(b *book.Book, asset int, c contagion.Cliff) cliffView {
	v := cliffView{asset: asset, Name: c.Fall.Name, Steps: c.Steps, Falls: []string{}, Sold: []soldView{}}
	for _, a := range c.Fall.Assets() {
		v.Falls = append(v.Falls, b.Assets[a].Symbol)
	}
	for a := range b.Assets {
		s, any := soldView{Symbol: b.Assets[a].Symbol}, false
		for _, step := range c.Steps {
			s.USD = append(s.USD, step.Seized[a])
			any = any || step.Seized[a] > 0
		}
		if any {
			v.Sold = append(v.Sold, s)
		}
	}
	return v
}

// at is the step of a drop that the cliff has.
func (c cliffView) at(drop float64) contagion.Step {
	i := slices.IndexFunc(c.Steps, func(s contagion.Step) bool { return s.Drop >= drop-1e-9 })
	return c.Steps[i]
}

// tables show the reference to a person.
func (v referenceView) tables() []report.Table {
	out := []report.Table{v.owners(), v.cliff(v.Cliffs[0]), v.behind(), v.largest()}
	if len(v.Loops) > 0 {
		out = append(out, v.loops())
	}
	return out
}

func (v referenceView) owners() report.Table {
	t := report.Table{Title: "Reference " + v.Symbol + ": who owes it", Basis: report.Observed,
		Columns: columns(">debt (USD)", ">borrowers", ">largest owes", ">10 largest", ">100 largest", ">equal borrowers", ">without collateral (USD)"),
		Note:    "Equal borrowers: that many of one size would be as concentrated (1 / Herfindahl's index)."}
	b := v.Borrowers
	t.Add(dollars(v.DebtUSD), count(b.Count), percent(b.Top1), percent(b.Top10), percent(b.Top100), alike(b.Herfindahl), dollars(v.Collateral.UnbackedUSD))
	return t
}

func (v referenceView) cliff(c cliffView) report.Table {
	t := report.Table{Title: fmt.Sprintf("Reference %s: the cliff when %s fall%s", v.Symbol, c.Name, verb(c)), Basis: report.Modelled,
		Columns: columns(">fall", ">loans below HF 1", ">their debt (USD)", ">repaid (USD)", ">collateral sold (USD)", ">loans with bad debt", ">bad debt ("+v.Symbol+")"),
		Note:    "What falls: " + strings.Join(c.Falls, ", ") + ". Only debt in " + v.Symbol + " counts."}
	if s := c.at(.5); strings.HasPrefix(c.Name, everythingElse) {
		t.Note += fmt.Sprintf(" When everything else falls by %.0f%%, %s is worth %.0f times as much of it.", 100*s.Drop, v.Symbol, 1/(1-s.Drop))
	}
	stuck := 0.0
	for _, d := range shownDrops {
		s := c.at(d)
		stuck = max(stuck, s.StuckUSD)
		t.Add(fall(d), count(s.Loans), dollars(s.DebtUSD), dollars(s.RepaidUSD), dollars(s.SeizedUSD), count(s.BadLoans), v.tokens(s.BadDebt))
	}
	if stuck > 0 {
		t.Note += fmt.Sprintf(" Up to %s USD of it cannot be liquidated while its collateral or debt is paused, and is no bad debt yet.", dollars(stuck))
	}
	return t
}

func (v referenceView) behind() report.Table {
	t := report.Table{Title: "Reference " + v.Symbol + ": what stands behind it", Basis: report.Modelled,
		Columns: columns("asset", "is a claim on", "as", ">collateral (USD)", ">share", ">debt on it (USD)")}
	for _, d := range aloneDrops {
		head := "bad debt at " + fall(d)
		if d == 1 {
			head = "if it fails"
		}
		t.Columns = append(t.Columns, columns(">"+head)...)
	}
	c := v.Collateral
	for _, x := range c.Assets {
		of, as := claimOf(x.Relations)
		row := []string{x.Symbol, of, as, dollars(x.CollateralUSD), percent(x.Share), dollars(x.DebtUSD)}
		for _, f := range x.Falls {
			row = append(row, v.tokens(f.BadDebt))
		}
		t.Add(row...)
	}
	t.Note = fmt.Sprintf("Bad debt in %s when the asset and the claims on it fall and nothing else does: a claim falls against what it is a claim on. ", v.Symbol)
	if c.Claims.Share == 0 {
		t.Note += "No collateral is known to be a claim on something else"
	} else {
		t.Note += percent(c.Claims.Share) + " of the collateral is a claim on something else"
		var roots []string
		for _, x := range c.Claims.Roots[:min(4, len(c.Claims.Roots))] {
			roots = append(roots, x.Name+" "+percent(x.Share))
		}
		t.Note += "; it comes down to " + strings.Join(roots, ", ")
	}
	t.Note += fmt.Sprintf(". As concentrated as %s equal assets, by debt %s, by what they come down to %s.", alike(c.Herfindahl), alike(c.DebtHerfindahl), alike(c.Claims.RootHerfindahl))
	return t
}

const restObserved = "the rest is observed"

func (v referenceView) largest() report.Table {
	b := v.Borrowers
	t := report.Table{Title: "Reference " + v.Symbol + ": largest borrowers", Basis: report.Modelled,
		Columns: columns("borrower", ">debt (USD)", ">share", ">other debt (USD)", ">HF", "collateral", ">bad debt at "+fall(b.Drop)+" (USD)"),
		Note:    "Bad debt when " + v.Cliffs[0].Name + " fall" + verb(v.Cliffs[0]) + "; " + restObserved + "."}
	for _, x := range b.Top {
		var mix []string
		for _, p := range x.Mix[:min(3, len(x.Mix))] {
			mix = append(mix, fmt.Sprintf("%s %.0f%%", p.Symbol, 100*p.Share))
		}
		if n := len(x.Mix) - len(mix); n > 0 {
			mix = append(mix, fmt.Sprintf("%d more", n))
		}
		t.Add(config.Checksummed(x.Address), dollars(x.DebtUSD), percent(x.Share), dollars(x.OtherDebtUSD), report.Number(x.HF, 4), strings.Join(mix, ", "), dollars(x.BadDebtUSD))
	}
	return t
}

func (v referenceView) loops() report.Table {
	t := report.Table{Title: "Reference " + v.Symbol + ": loops, collateral that moves with the debt", Basis: report.Modelled,
		Columns: columns("loans in", ">loans", ">debt (USD)", ">of its debt", ">leverage", ">a tenth above", ">most", ">under water", ">half break by", ">a tenth by")}
	for _, d := range shownMoves {
		t.Columns = append(t.Columns, columns(">broken at "+fall(d)+" (USD)")...)
	}
	t.Note = "Leverage is collateral/(collateral − debt), and what half of the debt is at or below; a loan breaks when a fall of the collateral against the debt puts it below HF 1. Collateral that is what is owed does not move against it and breaks nowhere."
	for _, l := range v.Loops {
		row := []string{l.Name, count(l.Loans), dollars(l.DebtUSD), percent(l.Share)}
		if l.Loans > l.Underwater {
			row = append(row, report.Number(l.Leverage.P50, 1), report.Number(l.Leverage.P90, 1), report.Number(l.Leverage.Max, 1))
		} else {
			row = append(row, "–", "–", "–")
		}
		row = append(row, count(l.Underwater))
		if l.Loans > l.Fixed {
			row = append(row, fall(l.Distance.P50), fall(l.Distance.P10))
		} else {
			row = append(row, "–", "–")
		}
		for _, d := range shownMoves {
			i := slices.IndexFunc(l.Steps, func(s contagion.Move) bool { return s.Drop >= d-1e-9 })
			row = append(row, dollars(l.Steps[i].DebtUSD))
		}
		t.Add(row...)
	}
	return t
}

const everythingElse = "everything but "

// verb ends "fall" for a single name.
func verb(c cliffView) string {
	if strings.HasPrefix(c.Name, "all ") || strings.Contains(c.Name, " and ") {
		return ""
	}
	return "s"
}

// claimOf says on what an asset is a claim, and how that is known.
func claimOf(list contagion.Relations) (of, as string) {
	if len(list) == 0 {
		return "–", "–"
	}
	var names, kinds []string
	for _, x := range list {
		name := x.OfSymbol
		switch {
		case name == "" && x.Of != (protection.Address{}):
			name = short(x.Of.String())
		case name == "":
			name = unnamed(x.Kind)
		}
		basis := string(report.Assumed)
		if x.Observed {
			basis = string(report.Observed)
		}
		names, kinds = append(names, name), append(kinds, fmt.Sprintf("%s (%s)", x.Kind, basis))
	}
	return strings.Join(names, "; "), strings.Join(kinds, "; ")
}

// tokens are whole tokens of the reference: the dearer, the more decimals.
func (v referenceView) tokens(x float64) string {
	decimals := 0
	for unit := v.PriceUSD; unit >= 10 && decimals < 6; unit /= 10 {
		decimals++
	}
	return report.Number(x, decimals)
}

func count(n int) string { return report.Group(fmt.Sprint(n)) }

func dollars(x float64) string { return report.Number(x, 0) }

func percent(x float64) string { return report.Number(100*x, 1) + "%" }

// fall prints a drop: −5%, −0.5%; none is now.
func fall(drop float64) string {
	if drop == 0 {
		return "now"
	}
	digits := 0
	if x := math.Abs(100 * drop); x < 10 && math.Abs(x-math.Round(x)) > 1e-9 {
		digits = 1
	}
	s := report.Number(-100*drop, digits) + "%"
	return strings.Replace(s, "-", "−", 1)
}

// compact is an amount in k, M or B.
func compact(x float64) string {
	for _, u := range []struct {
		of     float64
		suffix string
	}{{1e9, "B"}, {1e6, "M"}, {1e3, "k"}} {
		if x >= u.of {
			return report.Number(x/u.of, 1) + u.suffix
		}
	}
	return report.Number(x, 0)
}

// alike is how many parts of one size are as concentrated.
func alike(herfindahl float64) string {
	if herfindahl == 0 {
		return "–"
	}
	return report.Number(1/herfindahl, 1)
}

// unnamed is what a claim is on that nobody names.
func unnamed(k contagion.Kind) string {
	if k == contagion.Bridged {
		return "elsewhere"
	}
	return "not named"
}
