package liquidation

import (
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/book"
)

// Loss is what a book loses when prices have moved and liquidators have acted.
// USD is at the moved prices.
type Loss struct {
	Liquidated    int     `json:"liquidated"`    // loans with a health factor below 1
	LiquidatedUSD float64 `json:"liquidatedUsd"` // their debt before liquidators act
	RepaidUSD     float64 `json:"repaidUsd"`
	SeizedUSD     float64 `json:"seizedUsd"`
	BadLoans      int     `json:"badLoans"` // loans that end with debt and no collateral
	BadDebtUSD    float64 `json:"badDebtUsd"`
	// BadDebt is the bad debt by debt asset, in whole tokens: a reference's loss.
	BadDebt []float64 `json:"badDebt"`
	// PenaltyUSD is what borrowers paid the protocol on top: Rules.Penalty.
	PenaltyUSD float64 `json:"penaltyUsd,omitempty"`
	// StrandedUSD is debt without any collateral that counts, whatever prices are.
	// It is loss already, and in none of the figures above.
	StrandedUSD float64 `json:"strandedUsd"`
	// StuckUSD is debt of loans below 1 that nobody can liquidate further, their
	// collateral or debt being paused.
	StuckUSD float64 `json:"stuckUsd"`
}

// Liquidator runs liquidations over books. It keeps scratch memory from loan to
// loan and allocates nothing per loan; it is for one goroutine.
type Liquidator struct {
	Rules Rules
	// Only, unless nil, says by row which loans to run; the others are as if
	// they had no debt. It must have the book's length.
	Only []bool
	// Watch, unless nil, is told the fate of every loan that is below 1.
	Watch func(*Fate)

	position
	fate Fate
}

// Fate is what became of one loan below 1, in USD at the moved prices. The
// slices are the Liquidator's: they are good until Watch returns.
type Fate struct {
	Row       int
	DebtAsset []uint16  // by the loan's debts
	Owed      []float64 // before liquidators act
	Left      []float64 // after; bad debt when Bad
	// CollateralAsset is by the loan's collaterals, those with a threshold.
	CollateralAsset []uint16
	// Seized is the collateral that was taken for each debt: of collateral c for
	// debt d at d·len(CollateralAsset) + c.
	Seized []float64
	Bad    bool // no collateral is left: what is left of the debts is lost
	Stuck  bool // collateral is left that nobody can take
}

// Run lets liquidators act on every loan that is below 1 once asset a's price is
// multiplied by factor[a]; a nil factor leaves prices as they are. They come
// late: none acts before prices stand there, and prices stand while they act.
// They take the largest collateral for the largest debt, as much as one call
// may, until the loan is healthy or its collateral is gone; what it owes then is
// bad debt. Collateral whose price has fallen to 0 is gone: nobody takes it, and
// the debt on it is bad. Gas, the depth of the market that buys the collateral,
// and liquidators who stay away are left out: see Population.
//
// badDebtUSD, unless nil, receives each loan's bad debt by row and must have the
// book's length. The result is a deterministic sum in row order.
func (l *Liquidator) Run(b *book.Book, factor, badDebtUSD []float64) Loss {
	if badDebtUSD != nil && len(badDebtUSD) != b.Len() {
		panic(fmt.Sprintf("liquidation: destination of %d for %d loans", len(badDebtUSD), b.Len()))
	}
	if l.Only != nil && len(l.Only) != b.Len() {
		panic(fmt.Sprintf("liquidation: choice of %d for %d loans", len(l.Only), b.Len()))
	}
	w := b.WeightsAt(factor)
	l.done = done{}
	loss := Loss{BadDebt: make([]float64, len(b.Assets))} // USD until the end
	paused := pausedOf(b)
	for i, c := range b.Chunks {
		for j := range c.Len() {
			bad := 0.0
			if l.Only == nil || l.Only[i*book.ChunkLoans+j] {
				bad = l.loan(c, i*book.ChunkLoans, j, w, paused, &loss)
			}
			if badDebtUSD != nil {
				badDebtUSD[i*book.ChunkLoans+j] = bad
			}
		}
	}
	loss.close(b, factor, l.done)
	return loss
}

func pausedOf(b *book.Book) []bool {
	paused := make([]bool, len(b.Assets))
	for a := range paused {
		paused[a] = b.Assets[a].Flags&book.Paused != 0
	}
	return paused
}

// close enters what calls came to, and turns bad debt from USD into tokens.
func (loss *Loss) close(b *book.Book, factor []float64, d done) {
	loss.RepaidUSD, loss.SeizedUSD, loss.PenaltyUSD = d.repaid, d.seized, d.penalty
	for a := range loss.BadDebt {
		price := b.PriceUSD(a)
		if factor != nil {
			price *= factor[a]
		}
		if loss.BadDebt[a] > 0 {
			loss.BadDebt[a] /= price
		}
	}
}

// loan liquidates row j of the chunk that begins at row first to the end, adds
// what happened to loss, and returns the loan's bad debt in USD.
func (l *Liquidator) loan(c *book.Chunk, first, j int, w book.Weights, paused []bool, loss *Loss) float64 {
	from, to := c.DebtAt[j], c.DebtAt[j+1]
	if from == to {
		return 0
	}
	l.load(c, j, w, paused)
	owed := sum(l.debt)
	if owed == 0 {
		return 0
	}
	if len(l.collateral) == 0 {
		loss.StrandedUSD += owed
		return 0
	}
	if l.backing() >= owed {
		return 0
	}
	loss.Liquidated++
	loss.LiquidatedUSD += owed
	if l.Watch != nil {
		l.open(first+j, c.DebtAsset[from:to])
	}
	healthy := l.liquidate(&l.Rules, nil)
	bad := 0.0
	switch {
	case healthy:
	case sum(l.collateral) > 0:
		l.fate.Stuck = true
		loss.StuckUSD += sum(l.debt)
	default:
		l.fate.Bad = true
		for k, usd := range l.debt {
			loss.BadDebt[c.DebtAsset[int(from)+k]] += usd
			bad += usd
		}
		if bad > 0 {
			loss.BadLoans++
			loss.BadDebtUSD += bad
		}
	}
	if l.Watch != nil {
		l.fate.Left = l.debt
		l.Watch(&l.fate)
	}
	return bad
}

// open begins the fate of a loan that has been loaded.
func (l *Liquidator) open(row int, debts []uint16) {
	f := &l.fate
	f.Row, f.DebtAsset, f.CollateralAsset = row, debts, l.collateralAsset
	f.Owed = append(f.Owed[:0], l.debt...)
	f.Bad, f.Stuck = false, false
	n := len(l.debt) * len(l.collateral)
	f.Seized = slices.Grow(f.Seized[:0], n)[:n]
	clear(f.Seized)
	l.taken = f.Seized
}

// load puts row j's values into scratch. Collateral with a threshold of 0 is left
// out: it backs nothing, and its bonus of 0 pays nobody for seizing it. (A pool
// that counts it, as Aave v3.6 does, burns no bad debt while it is there.)
func (l *Liquidator) load(c *book.Chunk, j int, w book.Weights, paused []bool) {
	l.empty()
	for k := c.CollateralAt[j]; k < c.CollateralAt[j+1]; k++ {
		if c.CollateralThreshold[k] == 0 {
			continue
		}
		a := c.CollateralAsset[k]
		l.collateral = append(l.collateral, c.CollateralShares[k].Float()*w.Supply[a])
		l.threshold = append(l.threshold, float64(c.CollateralThreshold[k])/1e4)
		l.bonus = append(l.bonus, max(1, float64(c.CollateralBonus[k])/1e4))
		l.seizable = append(l.seizable, !paused[a])
		l.collateralAsset = append(l.collateralAsset, a)
	}
	for k := c.DebtAt[j]; k < c.DebtAt[j+1]; k++ {
		a := c.DebtAsset[k]
		l.debt = append(l.debt, c.DebtShares[k].Float()*w.Debt[a])
		l.repayable = append(l.repayable, !paused[a])
	}
}
