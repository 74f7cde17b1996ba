package limits

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Price is one asset's price from the protocol's own oracle and from an
// independent feed. Problem says why the feed cannot be used; "" means it can.
type Price struct {
	Asset          protection.Address `json:"asset"`
	Symbol         string             `json:"symbol"`
	Oracle         amount.Amount      `json:"oracle"`
	OracleDecimals uint8              `json:"oracleDecimals"`
	Feed           amount.Amount      `json:"feed"`
	FeedDecimals   uint8              `json:"feedDecimals"`
	FeedAt         time.Time          `json:"feedAt"`
	// Heartbeat is the oldest that the feed's price may be.
	Heartbeat time.Duration `json:"heartbeatNanoseconds"`
	Problem   string        `json:"problem,omitempty"`
	// Unfed says that no feed is configured for the asset. Part is then what it
	// makes up of the book's collateral or of its debt, whichever is more, by the
	// protocol's oracle, in WAD rounded up.
	Unfed bool          `json:"unfed,omitempty"`
	Part  amount.Amount `json:"part"`
	// Check compares the two at the observed block; nil when there is nothing to
	// compare, and in records of before it was kept.
	Check *Check `json:"check,omitempty"`
	// Source is where the oracle has its price from; nil when that was not asked.
	Source *Source `json:"source,omitempty"`
}

// Check is how an oracle's price and a feed's compare at a block.
type Check struct {
	// AgeSeconds is the block's time less that of the feed's price: below zero when
	// the price is dated after its block.
	AgeSeconds int64 `json:"ageSeconds"`
	// Deviation is |oracle − feed| / feed in WAD, rounded up; nil when one of them
	// is no price.
	Deviation *amount.Amount `json:"deviation,omitempty"`
}

// Source is what the protocol's own oracle takes an asset's price from, as far as
// contracts tell. It is a fact and no limit: no heartbeat of it is known.
type Source struct {
	Address protection.Address `json:"address"` // zero: the oracle names none
	// At is the time of its price, the oldest of Parts for a price that is computed
	// from several; zero when Note says why there is none. AgeSeconds is the block's
	// time less At.
	At         time.Time `json:"at,omitzero"`
	AgeSeconds int64     `json:"ageSeconds"`
	Parts      int       `json:"parts,omitempty"` // feeds that it computes its price from; 0: it is one itself
	Note       string    `json:"note,omitempty"`
	// Shared says that the independent feed is this source or one of its parts:
	// that the two agree then proves nothing.
	Shared bool `json:"shared,omitempty"`
}

// Checked is the price with its Check at a block's time.
func (p Price) Checked(at time.Time) Price {
	p.Check = nil
	if p.FeedAt.IsZero() {
		return p
	}
	p.Check = &Check{AgeSeconds: int64(p.age(at) / time.Second)}
	if !p.Oracle.IsZero() && !p.Feed.IsZero() {
		d := p.Deviation()
		p.Check.Deviation = &d
	}
	return p
}

// age is how old the feed's price is at an instant; below zero if it is dated
// after it.
func (p Price) age(at time.Time) time.Duration { return at.Sub(p.FeedAt) }

// Deviation is |oracle − feed| / feed in WAD, rounded up: it is above a bound if
// and only if the true one is. It is the maximum when either is zero, which is no
// price.
func (p Price) Deviation() amount.Amount {
	if p.Oracle.IsZero() {
		return amount.Max()
	}
	return apart(level(p.Oracle, p.OracleDecimals, p.Feed, p.FeedDecimals))
}

// offPar is |feed − par| / par in WAD, rounded up; the maximum when par is zero.
func (p Price) offPar(par amount.Amount) amount.Amount {
	return apart(level(p.Feed, p.FeedDecimals, par, ParDecimals))
}

// apart is |a − b| / b in WAD, rounded up; the maximum when b is zero, or when one
// of them is too large to tell.
func apart(a, b amount.Amount) amount.Amount {
	if most := amount.Max(); a == most || b == most {
		return most
	}
	if b.IsZero() {
		return amount.Max()
	}
	d, wad := a.Minus(b).Plus(b.Minus(a)), protection.WAD
	out, rest, over := amount.MulDivRest(&d, &wad, &b)
	switch {
	case over:
		return amount.Max()
	case rest:
		return out.Plus(amount.New(1))
	}
	return out
}

// level states two numbers with the same decimals.
func level(a amount.Amount, aDecimals uint8, b amount.Amount, bDecimals uint8) (amount.Amount, amount.Amount) {
	if aDecimals < bDecimals {
		return raised(a, bDecimals-aDecimals), b
	}
	return a, raised(b, aDecimals-bDecimals)
}

// raised is a with so many zeros after it; it saturates.
func raised(a amount.Amount, zeros uint8) amount.Amount {
	for zeros > 0 {
		n := min(zeros, 19) // more do not fit a word
		power := uint64(1)
		for range n {
			power *= 10
		}
		var more amount.Amount
		if by := amount.New(power); amount.Product(&more, &a, &by) {
			return amount.Max()
		}
		a, zeros = more, zeros-n
	}
	return a
}
