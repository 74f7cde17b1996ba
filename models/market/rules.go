package market

import "github.com/hedgerow-fi/hedgerow/models/protection"

// MarketRules.sol: where a series stands and what it costs. Nothing here moves
// anything.

// State is where a series stands.
type State = protection.State

// The states, with the contract's numbers.
const (
	None      = State(0)
	Active    = protection.Active
	Pending   = protection.Pending
	Triggered = protection.Triggered
	Expired   = protection.Expired
)

// Errors of MarketRules.sol.
const (
	UnknownSeries  = Name("UnknownSeries")
	NotActive      = Name("NotActive")
	SalesNotOpen   = Name("SalesNotOpen")
	SalesArePaused = Name("SalesArePaused")
	TooLate        = Name("TooLate")
	AboveMaxSupply = Name("AboveMaxSupply")
	AboveSupply    = Name("AboveSupply")
	ZeroAmount     = Name("ZeroAmount")
)

// Terms are what a series fixes when it is created. Times are seconds.
type Terms struct {
	Pool          Address `json:"pool"`
	Gauge         Address `json:"gauge"`
	PremiumModel  Address `json:"premiumModel"`
	Resolver      Address `json:"resolver"`      // may resolve what no reading decided by expiry
	StartLoss     Amount  `json:"startLoss"`     // the gauge's loss from which the reference loss counts
	Attachment    Amount  `json:"attachment"`    // reference loss above which the series pays
	Exhaustion    Amount  `json:"exhaustion"`    // reference loss at which it pays in full
	MaxSupply     Amount  `json:"maxSupply"`     // base units of the pool's asset
	Start         uint64  `json:"start"`         // sales open
	Expiry        uint64  `json:"expiry"`        // loss recorded later does not count
	WaitingPeriod uint64  `json:"waitingPeriod"` // from buy to the earliest mint
	ClaimWindow   uint64  `json:"claimWindow"`   // from settlement to the earliest salvage
}

// Series is a series of protection: its terms, its token and its account.
type Series struct {
	ID        Address `json:"id"` // the token
	Terms     Terms   `json:"terms"`
	Fraction  Amount  `json:"fraction"` // WAD, once settled TRIGGERED
	Settled   uint8   `json:"settled"`  // 0 until settled, then the State's number
	SettledAt uint64  `json:"settledAt"`
	Salvaged  bool    `json:"salvaged,omitempty"`
	Account   Account `json:"account"` // the pool's
	Token     Ledger  `json:"token"`

	market *Market
	pool   *Pool
	gauge  *Gauge
	model  *PremiumModel
}

func (s *Series) clone() *Series {
	out := *s
	out.Token = s.Token.clone()
	out.market, out.pool, out.gauge, out.model = nil, nil, nil, nil
	return &out
}

// SeriesView is all that a trader asks about a series, in one call.
type SeriesView struct {
	State       State
	Fraction    Amount
	Loss        Amount // reference loss recorded since StartLoss
	GaugeAt     uint64
	Minted      Amount
	PendingMint Amount
	Unearned    Amount // pending orders included
	PoolAssets  Amount
	PoolFree    Amount
	AskCapacity Amount // the most that can be bought now
}

// StateOf is the state and payout fraction of a series on the readings recorded.
func (m *Market) StateOf(now uint64, series Address) (state State, fraction Amount, err error) {
	x := &call{now: now}
	s := m.known(x, series)
	if s == nil {
		return 0, Amount{}, x.err
	}
	state, fraction = s.state(x)
	return state, fraction, x.err
}

// ViewSeries is the series as of now.
func (m *Market) ViewSeries(now uint64, series Address) (v SeriesView, err error) {
	x := &call{now: now}
	s := m.known(x, series)
	if s == nil {
		return v, x.err
	}
	t, p := &s.Terms, s.pool
	v.State, v.Fraction = s.state(x)
	reading := s.gauge.Reading()
	v.Loss, v.GaugeAt = reading.Loss.Minus(t.StartLoss), reading.Time
	v.Minted, v.PendingMint = s.Account.Minted, s.Account.PendingMint
	v.Unearned = x.add(s.Account.unearned(x), s.Account.PendingPremium)
	v.PoolAssets = p.totalAssets(x)
	v.PoolFree = x.sub(v.PoolAssets, p.Reserved)
	if v.State == Active && now >= t.Start && now > p.SalesPausedUntil && s.term(x) > 0 {
		v.AskCapacity = least(s.supplyLeft(x), p.askOf(x, v.PoolAssets).Minus(p.Reserved))
	}
	if x.err != nil {
		return SeriesView{}, x.err
	}
	return v, nil
}

// ---------------------------------------------------------------- quotes

// QuoteBuy is what buying amount costs now, or why it cannot be bought.
func (m *Market) QuoteBuy(now uint64, series Address, amount Amount) (Amount, error) {
	x := call{now: now}
	cost := m.quoteBuy(&x, m.known(&x, series), amount)
	if x.err != nil {
		return Amount{}, x.err
	}
	return cost, nil
}

// QuoteSell is what selling amount back brings now, or why it cannot be sold.
func (m *Market) QuoteSell(now uint64, series Address, amount Amount) (Amount, error) {
	x := call{now: now}
	proceeds := m.quoteSell(&x, m.known(&x, series), amount)
	if x.err != nil {
		return Amount{}, x.err
	}
	return proceeds, nil
}

// ---------------------------------------------------------------- rules

// known is nil, and the call refused, when there is no such series.
func (m *Market) known(x *call, series Address) *Series {
	s := m.series[series]
	if s == nil {
		x.refuse(UnknownSeries, series)
	}
	return s
}

func (s *Series) state(x *call) (State, Amount) {
	if s.Settled != 0 {
		return State(s.Settled), s.Fraction
	}
	if expiry := s.Terms.Expiry; x.now > expiry {
		return s.stateAfter(x, expiry)
	}
	loss := s.gauge.Reading().Loss.Minus(s.Terms.StartLoss)
	switch {
	case loss.Cmp(s.Terms.Exhaustion) >= 0:
		return Triggered, wad
	case loss.Cmp(s.Terms.Attachment) > 0 || s.gauge.Stale(x.now):
		return Pending, Amount{}
	}
	return Active, Amount{}
}

// stateAfter is the state past expiry. It is decided when the last reading in time
// was fresh at expiry, or the next one shows that what came after it makes no
// difference to the fraction. Both are history: what is decided stays decided.
func (s *Series) stateAfter(x *call, expiry uint64) (State, Amount) {
	last := s.gauge.ReadingAt(expiry)
	fraction := s.fraction(x, last.Loss.Minus(s.Terms.StartLoss))
	if fraction.Cmp(wad) != 0 && expiry > last.Time && expiry-last.Time > s.gauge.MaxAge {
		if next := s.gauge.ReadingAfter(expiry); next.Time == 0 || s.fraction(x, next.Loss.Minus(s.Terms.StartLoss)) != fraction {
			return Pending, Amount{}
		}
	}
	if fraction.IsZero() {
		return Expired, Amount{}
	}
	return Triggered, fraction
}

// cause is why a PENDING series is: past its expiry, or for a loss, it stays so
// until resolved; a silence is told from another by the reading that it began with.
func (s *Series) cause(x *call) Amount {
	if x.now > s.Terms.Expiry {
		return n(1)
	}
	r := s.gauge.Reading()
	if r.Loss.Minus(s.Terms.StartLoss).Cmp(s.Terms.Attachment) > 0 {
		return Amount{}
	}
	return n(r.Time)
}

// fraction is clamp((loss - attachment) / (exhaustion - attachment), 0, 1), WAD,
// rounded down.
func (s *Series) fraction(x *call, loss Amount) Amount {
	attachment, exhaustion := s.Terms.Attachment, s.Terms.Exhaustion
	switch {
	case loss.Cmp(exhaustion) >= 0:
		return wad
	case loss.Cmp(attachment) <= 0:
		return Amount{}
	}
	return x.mulDiv(x.sub(loss, attachment), wad, x.sub(exhaustion, attachment))
}

// recordedFraction is the payout fraction of what was recorded up to now, or up to
// expiry if that is past.
func (s *Series) recordedFraction(x *call) Amount {
	return s.fraction(x, s.gauge.ReadingAt(s.Terms.Expiry).Loss.Minus(s.Terms.StartLoss))
}

// supplyLeft is what may still be outstanding of the series.
func (s *Series) supplyLeft(x *call) Amount {
	return s.Terms.MaxSupply.Minus(x.add(s.Account.Minted, s.Account.PendingMint))
}

func (m *Market) quoteBuy(x *call, s *Series, amount Amount) Amount {
	switch {
	case s == nil:
		return Amount{}
	case amount.IsZero():
		x.refuse(ZeroAmount)
		return Amount{}
	}
	if state, _ := s.state(x); state != Active {
		x.refuse(NotActive, s.ID, uint8(state))
		return Amount{}
	}
	p := s.pool
	switch left := s.supplyLeft(x); {
	case x.now < s.Terms.Start:
		x.refuse(SalesNotOpen, s.Terms.Start)
		return Amount{}
	case x.now <= p.SalesPausedUntil:
		x.refuse(SalesArePaused, p.SalesPausedUntil)
		return Amount{}
	case amount.Cmp(left) > 0:
		x.refuse(AboveMaxSupply, amount, left)
		return Amount{}
	case s.term(x) == 0:
		x.refuse(TooLate, s.Terms.Expiry)
		return Amount{}
	}
	capital, before := p.askCapital(x), p.Reserved
	if free := capital.Minus(before); amount.Cmp(free) > 0 {
		x.refuse(NoCapacity, amount, free)
		return Amount{}
	}
	low := x.mulDiv(before, wad, capital)
	high := x.mulDivUp(x.add(before, amount), wad, capital)
	return s.price(x, capital, low, high, true)
}

func (m *Market) quoteSell(x *call, s *Series, amount Amount) Amount {
	switch {
	case s == nil:
		return Amount{}
	case amount.IsZero():
		x.refuse(ZeroAmount)
		return Amount{}
	}
	if state, _ := s.state(x); state != Active {
		x.refuse(NotActive, s.ID, uint8(state))
		return Amount{}
	}
	a := &s.Account
	if amount.Cmp(a.Minted) > 0 {
		x.refuse(AboveSupply, amount, a.Minted)
		return Amount{}
	}
	capital, before := s.pool.totalAssets(x), s.pool.Reserved
	high := x.mulDiv(before, wad, capital)
	low := x.mulDivUp(x.sub(before, amount), wad, capital)
	if low.Cmp(high) >= 0 {
		return Amount{}
	}
	proceeds := x.mulDiv(s.price(x, capital, low, high, false), x.sub(wad, m.Spread), wad)
	return least(proceeds, x.mulDiv(a.unearned(x), amount, a.Minted))
}

// price is capital * integral(low, high) * term / YEAR, before any spread.
func (s *Series) price(x *call, capital, low, high Amount, up bool) Amount {
	area := s.model.integral(x, low, high)
	money := x.mul(capital, n(s.term(x)))
	if up {
		return x.mulDivUp(money, area, yearWad)
	}
	return x.mulDiv(money, area, yearWad)
}

// term is what is priced, bid and ask alike: from the end of a waiting period that
// began now, to expiry.
func (s *Series) term(x *call) uint64 {
	if spent := x.now + s.Terms.WaitingPeriod; spent >= x.now && spent < s.Terms.Expiry {
		return s.Terms.Expiry - spent
	}
	return 0
}

// UnearnedAt is what the series' minted tokens have not earned yet, rounded up.
func (s *Series) UnearnedAt(now uint64) (Amount, error) {
	return s.pool.view(now, s.Account.unearned)
}
