package population

import (
	"encoding/binary"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// baseDecimals are those of a simulated book's prices: floats, to more digits than
// they have.
const baseDecimals = 18

// ProtocolPrefix begins a simulated book's protocol, which goes on with the name of
// the liquidation rules that its keepers followed.
const ProtocolPrefix = "simulated "

// Books are a simulation's loan books. A book costs what changed since the one
// before. Borrowers' and assets' addresses say "simulated". As in every book, a loan
// that is over stays as a row without balances: memory grows with loans ever opened.
type Books struct {
	s       *Simulation
	keeper  *book.Keeper
	touched []place
	loan    book.Loan
}

// Books begins to keep books, of a market of that address. It must be called before
// the first Step, and once.
func (s *Simulation) Books(market protection.Address) (*Books, error) {
	if s.hour >= 0 || s.books != nil {
		return nil, fmt.Errorf("population: books are kept already, or hour %d has passed: call Books once, before the first Step", s.hour)
	}
	s.books = &Books{s: s, keeper: book.NewKeeper(market, ProtocolPrefix+s.fit.rules.Name, baseDecimals)}
	return s.books, nil
}

// touch notes a loan that a book must take up.
func (b *Books) touch(c *crowd, i int32) {
	if l := &c.loans[i]; !l.touched {
		l.touched = true
		b.touched = append(b.touched, place{l.number, int32(c.at), i})
	}
}

// Borrower is the address of a loan's owner.
func Borrower(loan uint64) (a protection.Address) {
	copy(a[:], "simulated")
	binary.BigEndian.PutUint64(a[12:], loan)
	return a
}

// AssetID is the address of an asset, by its number among the fit's.
func AssetID(asset int) (a protection.Address) {
	copy(a[:], "simulated asset")
	binary.BigEndian.PutUint16(a[18:], uint16(asset)) //nolint:gosec // the fit has fewer
	return a
}

// Take is the book of the hour, as its block: block 1 is the start's, and a block's
// hash names seed and hour.
func (b *Books) Take() (*book.Book, error) {
	s := b.s
	if s.hour < 0 || s.err != nil {
		return nil, fmt.Errorf("population: there is no book before the first Step, or after one that failed")
	}
	assets, err := b.assets()
	if err != nil {
		return nil, err
	}
	if err := b.keeper.SetAssets(assets); err != nil {
		return nil, err
	}
	for _, p := range b.touched {
		if err := b.row(p); err != nil {
			return nil, err
		}
	}
	b.touched = b.touched[:0]
	var hash [32]byte
	copy(hash[:], "simulated")
	binary.BigEndian.PutUint64(hash[16:], s.draw.Seed)
	binary.BigEndian.PutUint64(hash[24:], uint64(s.hour)+1)
	return b.keeper.Snapshot(uint64(s.hour)+1, hash, s.draw.Start.UTC().Add(time.Duration(s.hour)*time.Hour)), nil
}

func (b *Books) assets() ([]book.Asset, error) {
	s := b.s
	out := make([]book.Asset, len(s.fit.symbols))
	for a := range out {
		out[a] = book.Asset{ID: AssetID(a), Symbol: s.fit.symbols[a], Decimals: unitDecimals, Threshold: s.fit.own[a].threshold, Bonus: s.fit.own[a].bonus}
		if s.fit.pegged[a] {
			out[a].Flags |= book.Pegged
		}
		for _, v := range []struct {
			to       *amount.Amount
			value    float64
			decimals uint8
		}{{&out[a].Price, s.Prices()[a], baseDecimals}, {&out[a].SupplyIndex, s.supply[a], 27}, {&out[a].DebtIndex, s.borrow[a], 27}} {
			var err error
			if *v.to, err = amount.FromFloat(v.value, v.decimals); err != nil {
				return nil, fmt.Errorf("population: book of hour %d: %s: %w", s.hour, s.fit.symbols[a], err)
			}
		}
	}
	return out, nil
}

// row writes a loan as it is now: without balances when it is over.
func (b *Books) row(p place) error {
	c := b.s.crowds[p.crowd]
	out := &b.loan
	*out = book.Loan{Borrower: Borrower(uint64(p.number)), EMode: c.basket.eMode, Collateral: out.Collateral[:0], Debt: out.Debt[:0]}
	if l := &c.loans[p.loan]; l.number == p.number {
		l.touched = false
		for k, a := range c.basket.collateral {
			out.Collateral = append(out.Collateral, book.Entry{
				Asset: a, Shares: book.U128{Lo: uint64(l.collateral[k])}, //nolint:gosec // never below 0
				Threshold: c.basket.thresholdBP[k], Bonus: c.basket.bonusBP[k],
			})
		}
		for k, a := range c.basket.debt {
			out.Debt = append(out.Debt, book.Entry{Asset: a, Shares: book.U128{Lo: uint64(l.debt[k])}}) //nolint:gosec // never below 0
		}
	}
	_, err := b.keeper.Upsert(*out)
	return err
}
