package loss

import (
	"cmp"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// Kernel is the bad debt of many loans as a function of prices, prepared once and
// run over as many scenarios as one likes. A loan i of collateral C, threshold T
// and bonus B against debt D, all USD now, loses at price factors f
//
//	1{Σ C·T·f < Σ D·f} · max(0, Σ D·f − Σ C·f/B)
//
// in USD at the moved prices: liquidators come late, prices stand while they act,
// and they act until the loan is healthy or its collateral is gone. At exactly a
// health factor of 1 nothing is lost. liquidation.Liquidator ends there too,
// whatever its close factor, unless an asset is paused, which leaves debt stuck, or
// threshold·bonus is above 1 for some but not all collateral of a loan, whose
// liquidation may then heal it half-way.
//
// A loan of one collateral and one debt depends on one number, their price ratio
// p, and is piecewise linear in it: such loans are grouped by pair and sorted by
// the ratio at which they begin to lose, so that a scenario costs one lookup a
// group. The others are evaluated one by one, in tiles of scenarios. Both are
// exact: they differ from one evaluation a loan by rounding alone, at most
// 16·2⁻⁵³ of the debt of the loans that lose (4 have been seen, at a million loans
// as at twenty of 40 assets each). (Where threshold·bonus > 1, so that a
// liquidation loses at once, and both prices have moved, the last bit of p decides
// at a health factor of 1.)
//
// A Kernel is immutable: many goroutines may run it.
type Kernel struct {
	assets, loans int
	references    []int
	column        []int // by asset: its place in references, or −1
	groups        []group
	tiles         tiles
	stranded      float64
}

// NewKernel prepares loans over a table of assets, whose rows are what
// CollateralAsset and DebtAsset name. A loan without debt loses nothing. A loan
// with debt and no collateral at all is lost whatever prices do: it is in
// Stranded, and in no scenario. Collateral worth 0 is collateral; a debt of 0 is
// none.
//
// It fails on what liquidation.Loans.Check refuses. No loans lose nothing.
func NewKernel(loans *liquidation.Loans, assets int) (*Kernel, error) {
	if err := loans.Check(assets); err != nil {
		return nil, err
	}
	k := &Kernel{assets: assets, loans: loans.Len()}
	k.refer(loans)
	pairs := map[uint32]int{} // by collateral asset << 16 | debt asset
	var single, of []int32    // the loans of one pair, and their groups
	var sizes []int
	for i := range k.loans {
		c0, c1, d0, d1 := entries(loans, i)
		owed := 0.0
		for _, usd := range loans.DebtUSD[d0:d1] {
			owed += usd
		}
		switch {
		case owed == 0:
		case c0 == c1:
			k.stranded += owed
		case c1-c0 == 1 && d1-d0 == 1:
			key := uint32(loans.CollateralAsset[c0])<<16 | uint32(loans.DebtAsset[d0])
			g, seen := pairs[key]
			if !seen {
				g = len(k.groups)
				pairs[key] = g
				k.groups = append(k.groups, group{collateral: int(key >> 16), debt: int(key & 0xffff)})
				sizes = append(sizes, 0)
			}
			sizes[g]++
			single, of = append(single, int32(i)), append(of, int32(g))
		default:
			k.tiles.add(loans, i, k.column)
		}
	}
	k.group(loans, single, of, sizes)
	return k, nil
}

// group sorts the loans of one pair each into their groups.
func (k *Kernel) group(loans *liquidation.Loans, single, of []int32, sizes []int) {
	at, from := make([]int, len(sizes)), 0
	for g, n := range sizes {
		at[g] = from
		from += n
	}
	members := make([]member, len(single))
	for j, i := range single {
		c, d := loans.CollateralAt[i], loans.DebtAt[i]
		g := of[j]
		members[at[g]] = newMember(i, loans.CollateralUSD[c], loans.Threshold[c], loans.Bonus[c], loans.DebtUSD[d])
		at[g]++
	}
	for g := range k.groups {
		k.groups[g].build(members[at[g]-sizes[g] : at[g]])
	}
	slices.SortFunc(k.groups, func(a, b group) int {
		return cmp.Or(a.collateral-b.collateral, a.debt-b.debt)
	})
}

// refer lists the assets that are owed.
func (k *Kernel) refer(loans *liquidation.Loans) {
	k.column = make([]int, k.assets)
	for _, a := range loans.DebtAsset {
		k.column[a] = 1
	}
	for a, owed := range k.column {
		k.column[a] = -1
		if owed == 1 {
			k.column[a] = len(k.references)
			k.references = append(k.references, a)
		}
	}
}

// Loans is how many there are, those without debt included.
func (k *Kernel) Loans() int { return k.loans }

// References are the assets that are owed, rising: the columns of ByReference.
func (k *Kernel) References() []int { return slices.Clone(k.references) }

// Groups is how many pairs of one collateral and one debt there are.
func (k *Kernel) Groups() int { return len(k.groups) }

// MultiAsset is how many loans have more than one collateral or debt.
func (k *Kernel) MultiAsset() int { return len(k.tiles.loan) }

// Stranded is the debt, at prices now, of loans without any collateral. It is
// lost already and in no scenario's loss.
func (k *Kernel) Stranded() float64 { return k.stranded }

// Losses is the bad debt of all loans by scenario, in USD at the scenario's
// prices. factor is scenarios × assets by rows, each asset's price relative to
// now, 0 or more: where a collateral is at 0 the whole debt is lost, and a debt
// at 0 is none. No rows give no losses. The result is stored in dst, which is made
// when nil and must otherwise have a place for each scenario.
func (k *Kernel) Losses(dst, factor []float64) ([]float64, error) {
	scenarios, err := k.check(factor)
	if err != nil {
		return nil, err
	}
	if dst, err = destination(dst, scenarios); err != nil {
		return nil, err
	}
	clear(dst)
	k.run(factor, scenarios, false, func(from int, lost [][]float64) {
		to := dst[from : from+len(lost[0])]
		for _, column := range lost {
			for s, v := range column {
				to[s] += v
			}
		}
	})
	return dst, nil
}

// ByReference is Losses by what is owed: scenarios × References by rows, in USD at
// the scenario's prices; a row sums to its loss. Of a loan of several debts the
// largest collateral pays the largest debt, as much as it can, and so on until no
// collateral is left: so do liquidators who may take all in one call. Where a call
// may take a half, below 1 but above .95 on Aave, a loan that is lost all the same
// has threshold·bonus above .95, and its parts are approximate: of books of nothing
// but such loans, .2% of a scenario's loss was elsewhere at most.
func (k *Kernel) ByReference(dst, factor []float64) ([]float64, error) {
	scenarios, err := k.check(factor)
	if err != nil {
		return nil, err
	}
	r := len(k.references)
	if dst, err = destination(dst, scenarios*r); err != nil {
		return nil, err
	}
	k.run(factor, scenarios, true, func(from int, lost [][]float64) {
		for c, column := range lost[:r] {
			for s, v := range column {
				dst[(from+s)*r+c] = v
			}
		}
	})
	return dst, nil
}

// block is how many scenarios are looked up in one group before the next: enough
// to find the group's table in the cache, few enough to keep the factors there.
const block = 4096

// run evaluates all loans block by block. Each block's bad debt is given to take
// by reference, and loans of several debts in a column after the last unless
// split asks for them by reference.
func (k *Kernel) run(factor []float64, scenarios int, split bool, take func(from int, lost [][]float64)) {
	n := min(block, scenarios)
	price, lost := columns(k.assets, n), columns(len(k.references)+1, n)
	w := newWindow(k.column, len(k.references)+1)
	for from := 0; from < scenarios; from += n {
		n = min(n, scenarios-from)
		for a := range price {
			price[a] = price[a][:n]
		}
		for c := range lost {
			lost[c] = lost[c][:n]
			clear(lost[c])
		}
		transpose(price, factor[from*k.assets:])
		for g := range k.groups {
			g := &k.groups[g]
			g.losses(lost[k.column[g.debt]], price[g.collateral], price[g.debt])
		}
		for s := 0; s < n && len(k.tiles.loan) > 0; s += tile {
			w.look(price, s, min(s+tile, n))
			k.tiles.losses(lost, w, s, split)
		}
		take(from, lost)
	}
}

// transpose sets column a's element s to row s's element a; −0 becomes 0.
func transpose(column [][]float64, rows []float64) {
	a := len(column)
	for c, to := range column {
		for s := range to {
			to[s] = rows[s*a+c] + 0
		}
	}
}

func columns(n, length int) [][]float64 {
	all, out := make([]float64, n*length), make([][]float64, n)
	for c := range out {
		out[c] = all[c*length : (c+1)*length : (c+1)*length]
	}
	return out
}

func destination(dst []float64, want int) ([]float64, error) {
	if dst == nil {
		return make([]float64, want), nil
	}
	return dst, domain.Length("dst", len(dst), want)
}

// check is how many scenarios the factors are of.
func (k *Kernel) check(factor []float64) (int, error) {
	if err := domain.AtLeast("the kernel's assets", k.assets, 1); err != nil {
		return 0, err
	}
	if len(factor)%k.assets != 0 {
		return 0, &domain.Error{What: "factor", At: -1, Got: sprint(len(factor)), Want: "a multiple of the assets, " + sprint(k.assets), Kind: domain.ErrLength}
	}
	return len(factor) / k.assets, domain.Each("factor", factor, 0, most)
}
