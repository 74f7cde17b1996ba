package book

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
)

// HealthFactors is every loan's health factor, Σ collateral·threshold / Σ debt,
// by row; +Inf for a loan without debt, 0 for debt without collateral. A dst of
// length Len is written to; a nil one is made. It panics on any other length.
//
// Of a book with up to 32 assets it allocates nothing but a dst that it makes.
func (b *Book) HealthFactors(dst []float64) []float64 {
	var room [2 * few]float64
	return b.HealthFactorsAt(dst, b.passing(&room))
}

// HealthFactorsAt is HealthFactors at other weights, those of shocked prices.
func (b *Book) HealthFactorsAt(dst []float64, w Weights) []float64 {
	dst = b.destination(dst)
	for i, c := range b.Chunks {
		healthFactors(dst[i*ChunkLoans:][:c.Len()], w.Supply, w.Debt,
			c.CollateralAt, c.CollateralAsset, c.CollateralShares, c.CollateralThreshold, c.DebtAt, c.DebtAsset, c.DebtShares)
	}
	return dst
}

// Values is every loan's collateral and debt in USD, by row. Nil destinations
// are made; it panics on a length other than Len.
func (b *Book) Values(collateral, debt []float64) (collateralUSD, debtUSD []float64) {
	var room [2 * few]float64
	return b.ValuesAt(collateral, debt, b.passing(&room))
}

// ValuesAt is Values at other weights.
func (b *Book) ValuesAt(collateral, debt []float64, w Weights) (collateralUSD, debtUSD []float64) {
	collateral, debt = b.destination(collateral), b.destination(debt)
	for i, c := range b.Chunks {
		values(collateral[i*ChunkLoans:][:c.Len()], w.Supply, c.CollateralAt, c.CollateralAsset, c.CollateralShares)
		values(debt[i*ChunkLoans:][:c.Len()], w.Debt, c.DebtAt, c.DebtAsset, c.DebtShares)
	}
	return collateral, debt
}

// Totals is each asset's collateral and debt in USD, over all loans, by asset.
func (b *Book) Totals(w Weights) (collateralUSD, debtUSD []float64) {
	collateralUSD, debtUSD = make([]float64, len(b.Assets)), make([]float64, len(b.Assets))
	for _, c := range b.Chunks {
		for k, a := range c.CollateralAsset {
			collateralUSD[a] += c.CollateralShares[k].Float() * w.Supply[a]
		}
		for k, a := range c.DebtAsset {
			debtUSD[a] += c.DebtShares[k].Float() * w.Debt[a]
		}
	}
	return collateralUSD, debtUSD
}

func (b *Book) destination(dst []float64) []float64 {
	n := b.Len()
	if dst == nil {
		return make([]float64, n)
	}
	if len(dst) != n {
		panic(fmt.Sprintf("book: destination of %d for %d loans", len(dst), n))
	}
	return dst
}

// healthFactors is the kernel: one chunk's columns, summed by rising entry.
func healthFactors(dst, supply, debtWeight []float64, collateralAt []uint32, collateralAsset []uint16, collateralShares []U128,
	threshold []uint16, debtAt []uint32, debtAsset []uint16, debtShares []U128) {
	k, m := collateralAt[0], debtAt[0]
	for i := range dst {
		var backing, owed float64
		for end := collateralAt[i+1]; k < end; k++ {
			backing += collateralShares[k].Float() * supply[collateralAsset[k]] * float64(threshold[k])
		}
		for end := debtAt[i+1]; m < end; m++ {
			owed += debtShares[m].Float() * debtWeight[debtAsset[m]]
		}
		if owed == 0 {
			dst[i] = math.Inf(1)
			continue
		}
		dst[i] = backing / (owed * 1e4)
	}
}

func values(dst, weight []float64, at []uint32, asset []uint16, shares []U128) {
	k := at[0]
	for i := range dst {
		sum := 0.0
		for end := at[i+1]; k < end; k++ {
			sum += shares[k].Float() * weight[asset[k]]
		}
		dst[i] = sum
	}
}

// Bin is a range of health factors and the loans in it.
type Bin struct {
	From    float64 `json:"from"` // inclusive
	To      float64 `json:"to"`   // exclusive; +Inf in the last bin includes it
	Loans   int     `json:"loans"`
	DebtUSD float64 `json:"debtUsd"`
}

// MarshalJSON writes the open end of the last bin as null.
func (b Bin) MarshalJSON() ([]byte, error) {
	type plain Bin
	out := struct {
		plain
		To *float64 `json:"to"`
	}{plain: plain(b)}
	if !math.IsInf(b.To, 1) {
		out.To = &b.To
	}
	return json.Marshal(out)
}

// histogramEdges are where Histogram cuts by default: the close-factor line and 1 among them.
var histogramEdges = [...]float64{0, 0.95, 1, 1.05, 1.1, 1.25, 1.5, 2, 3, 5, 10}

// Histogram counts loans with debt by health factor, with the debt in each bin.
// Rising edges cut [edges[0], +Inf); nil edges are 0, .95, 1, 1.05, 1.1, 1.25,
// 1.5, 2, 3, 5, 10. Loans below edges[0] and loans without debt are left out.
func Histogram(hf, debtUSD, edges []float64) []Bin {
	if edges == nil {
		edges = histogramEdges[:]
	}
	bins := make([]Bin, len(edges))
	for i, e := range edges {
		bins[i] = Bin{From: e, To: math.Inf(1)}
		if i+1 < len(edges) {
			bins[i].To = edges[i+1]
		}
	}
	for i, h := range hf {
		if debtUSD[i] == 0 {
			continue
		}
		at, exact := slices.BinarySearch(edges, h)
		if !exact {
			at--
		}
		if at >= 0 {
			bins[at].Loans++
			bins[at].DebtUSD += debtUSD[i]
		}
	}
	return bins
}

// ByRisk is the rows of loans with debt, lowest health factor first; equal ones
// by larger debt, then by row.
func ByRisk(hf, debtUSD []float64) []int {
	rows := make([]int, 0, len(hf))
	for i := range hf {
		if debtUSD[i] > 0 {
			rows = append(rows, i)
		}
	}
	slices.SortFunc(rows, func(a, b int) int {
		switch {
		case hf[a] != hf[b]:
			if hf[a] < hf[b] {
				return -1
			}
			return 1
		case debtUSD[a] != debtUSD[b]:
			if debtUSD[a] > debtUSD[b] {
				return -1
			}
			return 1
		}
		return a - b
	})
	return rows
}
