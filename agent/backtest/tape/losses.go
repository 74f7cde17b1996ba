package tape

import (
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/index"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// tallier adds up bad debt, gross of what later covers it. It never falls.
type tallier struct {
	basis  history.Basis // of stranded debt: the books'
	losses []Loss        // not changed once it is shown
	names  map[string]int
	assets []book.Asset // that names are of
	begun  bool
	chunks []*book.Chunk
	sums   [][]amount.Amount // by chunk and asset: shares that loans without collateral owe
	shares []amount.Amount   // by asset, of all chunks
	before map[protection.Address]amount.Amount
}

// add notes more of an asset.
func (t *tallier) add(asset protection.Address, more amount.Amount, basis history.Basis) {
	t.losses = slices.Clone(t.losses)
	for i := range t.losses {
		if t.losses[i].Asset == asset {
			t.losses[i].Gross = t.losses[i].Gross.Plus(more)
			return
		}
	}
	t.losses = append(t.losses, Loss{Asset: asset, Gross: more, Basis: basis})
}

// told adds what events say.
func (t *tallier) told(b *book.Book, events []history.Event, basis history.Basis) error {
	for i := range events {
		e := &events[i]
		if e.Kind != history.KindBadDebt {
			continue
		}
		if t.names == nil || !same(t.assets, b.Assets) {
			t.assets, t.names = b.Assets, map[string]int{}
			for k, name := range index.Names(b.Assets) {
				t.names[name] = k
			}
		}
		k, ok := t.names[e.Debt]
		if !ok {
			return fmt.Errorf("%w: bad debt of %s at %s is in %q, which the books do not have: take the event out, or name another market's events", ErrRows, e.Account, instant(e.Time), e.Debt)
		}
		if !e.DebtDelta.Valid || e.DebtDelta.Sign() >= 0 {
			return fmt.Errorf("%w: bad debt of %s at %s is %q: what its loan has less of is wanted, as a number below 0", ErrRows, e.Account, instant(e.Time), e.DebtDelta)
		}
		more, err := e.DebtDelta.Negated().Amount(b.Assets[k].Decimals)
		if err != nil {
			return fmt.Errorf("%w: bad debt of %s at %s: %w", ErrRows, e.Account, instant(e.Time), err)
		}
		t.add(b.Assets[k].ID, more, basis)
	}
	return nil
}

// stranded adds what loans without any collateral owe more than at the book before:
// the sum of positive differences, as a gauge takes it. A chunk is looked at when it
// changes.
func (t *tallier) stranded(b *book.Book) error {
	n := len(b.Assets)
	for len(t.shares) < n {
		t.shares = append(t.shares, amount.Amount{})
	}
	for i, c := range b.Chunks {
		if i < len(t.chunks) && t.chunks[i] == c {
			continue
		}
		if i == len(t.chunks) {
			t.chunks, t.sums = append(t.chunks, nil), append(t.sums, nil)
		}
		sum := strandedIn(c, n)
		for a := range sum {
			if a < len(t.sums[i]) {
				t.shares[a] = t.shares[a].Minus(t.sums[i][a])
			}
			t.shares[a] = t.shares[a].Plus(sum[a])
		}
		t.chunks[i], t.sums[i] = c, sum
	}
	if len(b.Chunks) < len(t.chunks) {
		return fmt.Errorf("%w: the books lost loans: block %d has %d chunks of them, and one before it %d", ErrRows, b.Block, len(b.Chunks), len(t.chunks))
	}
	if t.before == nil {
		t.before = map[protection.Address]amount.Amount{}
	}
	for a := range b.Assets {
		x := &b.Assets[a]
		owed := t.shares[a].MulDiv(x.DebtIndex, book.RAY)
		if was := t.before[x.ID]; t.begun && owed.Cmp(was) > 0 {
			t.add(x.ID, owed.Minus(was), t.basis)
		}
		t.before[x.ID] = owed
	}
	t.begun = true
	return nil
}

// strandedIn is what a chunk's loans without collateral owe, in shares by asset.
func strandedIn(c *book.Chunk, assets int) []amount.Amount {
	out := make([]amount.Amount, assets)
	for j := range c.Len() {
		if c.CollateralAt[j] != c.CollateralAt[j+1] {
			continue
		}
		for k := c.DebtAt[j]; k < c.DebtAt[j+1]; k++ {
			a := c.DebtAsset[k]
			out[a] = out[a].Plus(c.DebtShares[k].Amount())
		}
	}
	return out
}
