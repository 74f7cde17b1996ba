package evaluate

import (
	"math/big"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// missed follows the fund's net loss to what paid it, or to why nothing did.
//
// Each increase of a reference's loss is cut at the ends of the layers that the
// fund has cover of, and the fund's part of each piece is given, in this order and
// as far as it goes, to
//
//  1. minted cover whose layer has the piece: whether that paid shows when its
//     series is resolved, and what it did not pay is trigger failure;
//  2. cover in whose layer it is and that waits for its mint;
//  3. cover in whose layer it is and that has expired, no longer ago than its term,
//     as far as it was not replaced;
//  4. cover whose layer begins above it, as far as it exceeds what is within:
//     attachment;
//  5. nothing.
//
// Cover of width w and h tokens is good for h/w of a piece. Everything is integers,
// so that the causes add up to the unit.
type missed struct {
	coin   backtest.Coin
	claims []backtest.Claim
	gross  []amount.Amount // reference loss so far, by claim
	net    amount.Amount   // the fund's, by the account
	begun  bool            // a step was seen
	list   []*cover        // in the order in which they were first seen
	sums   causes
}

// causes are base units of the coin.
type causes struct {
	paid, failed, waiting, expiry, attachment, uncovered, beyond big.Int
}

// cover is a series that the fund had something of.
type cover struct {
	protection.Series
	from, to      amount.Amount // its layer, in the reference's loss since the tape began
	held, pending amount.Amount // as the latest record saw it
	used          amount.Amount // of the fund's loss, within minted cover
	over          bool          // resolved, or gone
	triggered     bool
}

func newMissed(coin backtest.Coin, claims []backtest.Claim) *missed {
	return &missed{coin: coin, claims: claims, gross: make([]amount.Amount, len(claims))}
}

// saw adds a step. What a record sees at the moment counts for the loss that became
// known at it: a gauge records that at the moment or later, and pays whoever has
// cover then.
func (m *missed) saw(s *backtest.Step) {
	at := s.Moment.Block.Time
	if s.Record != nil && s.Record.Observation != nil {
		m.observe(s)
	}
	m.begun = true
	left := s.Account.Net.Minus(m.net)
	m.net = s.Account.Net
	for i, c := range m.claims {
		was, now := m.gross[i], lost(s, c.Reference)
		if now.Cmp(was) <= 0 {
			continue
		}
		m.gross[i] = now
		if c.Reference.Asset != m.coin.Asset {
			continue // no cover pays in another asset
		}
		from := was // below it first-loss cover pays
		if c.FirstLoss.Cmp(from) > 0 {
			from = c.FirstLoss
		}
		if now.Cmp(from) <= 0 {
			continue
		}
		part := left
		if i < len(m.claims)-1 && !c.Supply.IsZero() {
			part = amount.Min(left, now.Minus(from).MulDiv(c.Amount, c.Supply))
		}
		left = left.Minus(part)
		m.lose(c.Reference, from, now, part, at)
	}
	m.sums.uncovered.Add(&m.sums.uncovered, left.Big())
}

// lost is the bad debt of a reference's asset since the tape began.
func lost(s *backtest.Step, r protection.Reference) amount.Amount {
	for _, l := range s.Moment.Losses {
		if l.Asset == r.Asset {
			return l.Gross
		}
	}
	return amount.Amount{}
}

// observe takes over what a record shows of series and holdings.
func (m *missed) observe(s *backtest.Step) {
	o := s.Record.Observation
	for i := range o.Series {
		if m.cover(o.Series[i].ID) == nil && !o.Series[i].State.Resolved() {
			m.meet(s, o.Series[i])
		}
	}
	// What was triggered, or expired longer ago than its term, explains nothing more.
	m.list = slices.DeleteFunc(m.list, func(x *cover) bool {
		return x.over && (x.triggered || x.held.IsZero() || s.Moment.Block.Time.After(x.forgotten())) &&
			!slices.ContainsFunc(o.Series, func(y protection.Series) bool { return y.ID == x.ID })
	})
	for _, x := range m.list {
		if x.over {
			continue
		}
		was := x.held
		x.held, x.pending = amount.Amount{}, amount.Amount{}
		for _, h := range o.Holdings {
			if h.Series == x.ID {
				x.held, x.pending = x.held.Plus(h.Held), x.pending.Plus(h.Pending)
			}
		}
		i := slices.IndexFunc(o.Series, func(y protection.Series) bool { return y.ID == x.ID })
		switch {
		case i < 0: // gone before it was seen to be resolved: it paid nothing
			x.held = was
			m.resolve(x, amount.Amount{})
		case o.Series[i].State.Resolved():
			if x.triggered = o.Series[i].State == protection.Triggered; x.held.Cmp(was) < 0 {
				x.held = was // claimed already
			}
			m.resolve(x, o.Series[i].Fraction)
		case x.held.Cmp(was) < 0: // sold: what it would have paid for goes with it
			gone := x.used.MulDiv(was.Minus(x.held), was)
			x.used = x.used.Minus(gone)
			m.sums.uncovered.Add(&m.sums.uncovered, gone.Big())
		}
	}
}

// meet is the first sight of a series: its layer is counted from what its reference
// has lost by now less what the gauge has recorded of it.
func (m *missed) meet(s *backtest.Step, x protection.Series) {
	i := slices.IndexFunc(m.claims, func(c backtest.Claim) bool { return c.Reference == x.Reference })
	if i < 0 || x.Asset != m.coin.Asset || x.Check() != nil {
		return
	}
	start := m.gross[i]
	if !m.begun {
		start = lost(s, x.Reference)
	}
	start = start.Minus(x.Loss)
	m.list = append(m.list, &cover{Series: x, from: start.Plus(x.Attachment), to: start.Plus(x.Exhaustion)})
}

func (m *missed) cover(series protection.Address) *cover {
	for _, x := range m.list {
		if x.ID == series {
			return x
		}
	}
	return nil
}

// forgotten is when an expired series explains nothing more.
func (x *cover) forgotten() time.Time { return x.Expiry.Add(x.Expiry.Sub(x.Start)) }

// resolve parts what was within a cover into what it pays and what it failed to.
func (m *missed) resolve(x *cover, fraction amount.Amount) {
	pays := protection.Payout(x.held, fraction)
	paid := amount.Min(x.used, pays)
	m.sums.paid.Add(&m.sums.paid, paid.Big())
	m.sums.failed.Add(&m.sums.failed, x.used.Minus(paid).Big())
	m.sums.beyond.Add(&m.sums.beyond, pays.Minus(paid).Big())
	x.over, x.used, x.pending = true, amount.Amount{}, amount.Amount{}
}

// lose gives the fund's part of a reference's loss, from one level to another, to
// what covers it.
func (m *missed) lose(r protection.Reference, from, to, part amount.Amount, at time.Time) {
	ends := []amount.Amount{from, to}
	for _, x := range m.list {
		for _, e := range []amount.Amount{x.from, x.to} {
			if x.Reference == r && e.Cmp(from) > 0 && e.Cmp(to) < 0 {
				ends = append(ends, e)
			}
		}
	}
	slices.SortFunc(ends, amount.Amount.Cmp)
	ends = slices.Compact(ends)
	given := amount.Amount{}
	for i := 1; i < len(ends); i++ {
		upTo := part.MulDiv(ends[i].Minus(from), to.Minus(from))
		m.piece(r, ends[i-1], ends[i], upTo.Minus(given), at)
		given = upTo
	}
}

// piece gives a piece that no layer begins or ends within.
func (m *missed) piece(r protection.Reference, from, to, part amount.Amount, at time.Time) {
	left := part
	take := func(most amount.Amount) amount.Amount {
		got := amount.Min(left, most)
		left = left.Minus(got)
		return got
	}
	// good is what tokens of a cover pay of the piece.
	good := func(x *cover, tokens amount.Amount) amount.Amount {
		return tokens.MulDiv(to.Minus(from), x.to.Minus(x.from))
	}
	// What stands is good for so much; what has lapsed, or begins above, would have
	// been good for what it exceeds that by. Of those one is as good as all.
	var stands, waits, lapsed, above amount.Amount
	for _, x := range m.list {
		if x.Reference != r {
			continue
		}
		within := x.from.Cmp(from) <= 0 && to.Cmp(x.to) <= 0
		switch alive := !x.over && !at.After(x.Expiry); {
		case alive && within:
			pays := good(x, x.held)
			x.used = x.used.Plus(take(pays))
			stands, waits = stands.Plus(pays), waits.Plus(good(x, x.pending))
		case alive && to.Cmp(x.from) <= 0:
			above = most(above, good(x, x.held))
		case !alive && within && !x.triggered && !at.After(x.forgotten()):
			lapsed = most(lapsed, good(x, x.held))
		}
	}
	stands = stands.Plus(waits)
	for _, c := range []struct {
		to *big.Int
		of amount.Amount
	}{{&m.sums.waiting, waits}, {&m.sums.expiry, lapsed.Minus(stands)}, {&m.sums.attachment, above.Minus(most(lapsed, stands))}, {&m.sums.uncovered, left}} {
		c.to.Add(c.to, take(c.of).Big())
	}
}

func most(a, b amount.Amount) amount.Amount {
	if a.Cmp(b) < 0 {
		return b
	}
	return a
}

// figures are the causes.
func (m *missed) figures(b bases) Missed {
	u, basis := unit{m.coin.Symbol, m.coin.Decimals}, b.fund()
	if b.loss == "" {
		no := missing(u.symbol, basis, NotCovered+": the tape has no bad debt of what the claims are on")
		return Missed{no, no, no, no, no, no, no, no, no}
	}
	owed := new(big.Int)
	for _, x := range m.list {
		owed.Add(owed, x.used.Big())
	}
	s := &m.sums
	all := new(big.Int).Set(owed)
	for _, c := range []*big.Int{&s.paid, &s.failed, &s.waiting, &s.expiry, &s.attachment, &s.uncovered} {
		all.Add(all, c)
	}
	return Missed{Loss: u.signed(all, basis), Paid: u.signed(&s.paid, basis), Owed: u.signed(owed, basis), TriggerFailure: u.signed(&s.failed, basis),
		Waiting: u.signed(&s.waiting, basis), Expiry: u.signed(&s.expiry, basis), Attachment: u.signed(&s.attachment, basis),
		Uncovered: u.signed(&s.uncovered, basis), Beyond: u.signed(&s.beyond, basis)}
}
