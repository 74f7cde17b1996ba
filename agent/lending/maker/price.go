package maker

import (
	"errors"

	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// A vault may be liquidated when ink·spot < art·rate. Of the oracle's price, the
// ratio and dai's own price the Vat knows only what they made of spot when it was
// last poked. A book has a price and a threshold in whole basis points, and their
// product has to be spot, or loans near the line change sides: 1/1.3 is 0.769230…,
// a price next to 7692 would let those within 4 parts in 100,000 of it pass for
// healthy that the Dog takes. So the price gives way: it is spot over the rounded
// threshold, at most half a basis point over that threshold off the oracle's (at
// 130% it is 4 in 100,000), and its last digit is rounded up so that spot
// comes back when the product is cut. The threshold is of the ratio that spot was
// last made with: a ratio that was filed counts from the next poke, as on chain.

// ErrNoPrice reports an ilk with loans and no spot: its loans cannot be valued,
// and the Dog takes none of them.
var ErrNoPrice = errors.New("the ilk has no price")

// baseDecimals are those of a book's prices: a ray's, so that nothing of spot is
// lost.
const baseDecimals = 27

const basis = 10_000

// threshold is 1/ratio in basis points, to the nearest, from 1 to 10,000: a
// ratio below 1 has nothing in a book that is further on.
func threshold(ratio amount.Amount) uint16 {
	if ratio.IsZero() {
		return basis
	}
	half := ratio.MulDiv(amount.New(1), amount.New(2))
	nearest := book.RAY.MulDiv(amount.New(basis), amount.New(1)).Plus(half).MulDiv(amount.New(1), ratio)
	nearest = amount.Min(nearest, amount.New(basis))
	return uint16(max(1, nearest.Uint64()))
}

// price is spot·par over a threshold, rounded up.
func price(spot, par amount.Amount, threshold uint16) amount.Amount {
	den := book.RAY.MulDiv(amount.New(uint64(threshold)), amount.New(1))
	num := par.MulDiv(amount.New(basis), amount.New(1))
	up := spot.MulDiv(num, den)
	if back := up.MulDiv(den, num); back.Cmp(spot) < 0 {
		up = up.Plus(amount.New(1))
	}
	return up
}

// Liquidatable reports that the Dog counts row i of a book of this package as
// unsafe: ink·spot < art·rate, in integers. It is what a health factor below 1
// says, without a double's rounding at 1 itself.
func Liquidatable(b *book.Book, i int) bool {
	l := b.Loan(i)
	if len(l.Debt) == 0 {
		return false
	}
	owed, over := new(uint256.Int).MulOverflow(shares(l.Debt[0]), &b.Assets[1].DebtIndex.Int)
	if over || len(l.Collateral) == 0 {
		return true
	}
	spot := spotOf(b, l.Collateral[0].Threshold)
	backing, over := new(uint256.Int).MulOverflow(shares(l.Collateral[0]), &spot.Int)
	return !over && backing.Lt(owed)
}

// spotOf is what price was made of.
func spotOf(b *book.Book, threshold uint16) amount.Amount {
	return b.Assets[0].Price.MulDiv(book.RAY.MulDiv(amount.New(uint64(threshold)), amount.New(1)), b.Assets[1].Price.MulDiv(amount.New(basis), amount.New(1)))
}

func shares(e book.Entry) *uint256.Int {
	a := e.Shares.Amount()
	return &a.Int
}

// assets is an ilk's asset table: its collateral, and dai.
func (r *Reader) assets(t *Terms, threshold uint16) []book.Asset {
	collateral := book.Asset{
		ID: r.collateral, Symbol: r.name, Decimals: 18, Price: price(t.Spot, t.Par, threshold),
		SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: threshold, Bonus: basis,
	}
	dai := book.Asset{
		ID: r.dai, Symbol: "DAI", Decimals: 18, Flags: book.Pegged, Price: t.Par, SupplyIndex: book.RAY, DebtIndex: t.Rate,
	}
	if p := collateral.Price.Float(baseDecimals); p > 0.95 && p < 1.05 {
		collateral.Flags |= book.Pegged
	}
	if !t.Live {
		collateral.Flags |= book.Paused
		dai.Flags |= book.Paused
	}
	return []book.Asset{collateral, dai}
}

// loan is an urn as a row.
func loan(urn protection.Address, ink, art amount.Amount, threshold uint16) (book.Loan, error) {
	l := book.Loan{Borrower: urn}
	locked, err := book.SharesOf(ink)
	if err != nil {
		return l, err
	}
	owed, err := book.SharesOf(art)
	if err != nil {
		return l, err
	}
	if !locked.IsZero() {
		l.Collateral = []book.Entry{{Asset: 0, Shares: locked, Threshold: threshold, Bonus: basis}}
	}
	if !owed.IsZero() {
		l.Debt = []book.Entry{{Asset: 1, Shares: owed}}
	}
	return l, nil
}
