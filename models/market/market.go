package market

import (
	"slices"

	"golang.org/x/crypto/sha3"
)

// Market.sol: where protection is bought, sold back, settled and claimed.

// SeriesNotice is the seconds from a series' creation to its start, while others
// than the pool's owner have capital in the pool; MinClaimWindow the shortest claim
// window.
const (
	SeriesNotice   = 2 * 86400
	MinClaimWindow = 86400
)

// Where an order stands.
const (
	OrderPending  = uint8(1)
	OrderActive   = uint8(2)
	OrderRefunded = uint8(3)
)

// Errors of Market.sol.
const (
	UnknownOrder          = Name("UnknownOrder")
	OrderDone             = Name("OrderDone")
	NotCurator            = Name("NotCurator")
	BadTerm               = Name("BadTerm")
	StartLossBehind       = Name("StartLossBehind")
	NoticeTooShort        = Name("NoticeTooShort")
	AssetsDiffer          = Name("AssetsDiffer")
	NotTriggered          = Name("NotTriggered")
	NotUndecided          = Name("NotUndecided")
	CostAboveMax          = Name("CostAboveMax")
	ProceedsBelowMin      = Name("ProceedsBelowMin")
	DeadlinePassed        = Name("DeadlinePassed")
	NotMature             = Name("NotMature")
	NotResolver           = Name("NotResolver")
	FractionAboveOne      = Name("FractionAboveOne")
	FractionBelowRecorded = Name("FractionBelowRecorded")
	ClaimWindowOpen       = Name("ClaimWindowOpen")
	AlreadySalvaged       = Name("AlreadySalvaged")
)

// Order is a buy that waits for its mint, or waited.
type Order struct {
	Series   Address `json:"series"`
	MatureAt uint64  `json:"matureAt"` // earliest mint
	Status   uint8   `json:"status"`
	Buyer    Address `json:"buyer"`
	Amount   Amount  `json:"amount"`
	Premium  Amount  `json:"premium"`
}

// Market is one market with its pools, series, gauges and premium models. Make it
// with New. It is not safe for concurrent use.
type Market struct {
	ID     Address
	Spread Amount // what a sale gives up of its price, WAD
	// OnEvent is told of every event of a call that was not refused, once the call
	// is over, in order; token transfers and approvals are not among them. nil:
	// nobody is.
	OnEvent func(Event)

	series map[Address]*Series
	pools  map[Address]*Pool
	gauges map[Address]*Gauge
	models map[Address]*PremiumModel

	orderCount uint64
	orders     map[uint64]*Order

	events []Event  // of the call under way
	undo   []func() // puts back what the call under way changed, oldest first
	// What a poke and a touch change, which are most calls there are, without a
	// function for each.
	readings []keptReading
	points   []keptPoints
}

// keptReading is a gauge's history before a poke, and its last reading, which a
// second poke in one second replaces.
type keptReading struct {
	gauge   *Gauge
	history []Reading
	last    Reading
}

type keptPoints struct {
	model  *PremiumModel
	points Points
}

// do runs one call: all of it happens, or nothing.
func (m *Market) do(c Call, f func(x *call)) error {
	x := &call{sender: c.Sender, now: c.Time}
	f(x)
	return m.end(x)
}

// end tells of a call's events or, when it was refused, takes back what it did.
func (m *Market) end(x *call) error {
	if x.err != nil {
		m.putBack()
	} else if m.OnEvent != nil {
		for _, e := range m.events {
			m.OnEvent(e)
		}
	}
	clear(m.undo)
	clear(m.events)
	m.undo, m.events, m.readings, m.points = m.undo[:0], m.events[:0], m.readings[:0], m.points[:0]
	return x.err
}

// putBack undoes a call. A whole model is kept by a call of its owner alone, after
// the touch in it: its points go last.
func (m *Market) putBack() {
	for i := len(m.undo) - 1; i >= 0; i-- {
		m.undo[i]()
	}
	for i := len(m.readings) - 1; i >= 0; i-- {
		k := &m.readings[i]
		if k.gauge.History = k.history; len(k.history) > 0 {
			k.history[len(k.history)-1] = k.last
		}
	}
	for i := len(m.points) - 1; i >= 0; i-- {
		m.points[i].model.Points = m.points[i].points
	}
}

// keep remembers a value until the call ends.
func keep[T any](m *Market, p *T) {
	was := *p
	m.undo = append(m.undo, func() { *p = was })
}

// keepEntry remembers a map's entry until the call ends.
func keepEntry[K comparable, V any](m *Market, of map[K]V, key K) {
	was, there := of[key]
	m.undo = append(m.undo, func() {
		if there {
			of[key] = was
		} else {
			delete(of, key)
		}
	})
}

func (m *Market) emit(from Address, name string, args ...any) {
	if m.OnEvent != nil {
		m.events = append(m.events, Event{from, name, args})
	}
}

// Pool is a pool by its address; nil when there is none.
func (m *Market) Pool(id Address) *Pool { return m.pools[id] }

// Series is a series by its token; nil when there is none. It is not to be changed.
func (m *Market) Series(id Address) *Series { return m.series[id] }

// Gauge is a gauge by its address; nil when there is none.
func (m *Market) Gauge(id Address) *Gauge { return m.gauges[id] }

// Model is a premium model by its address; nil when there is none.
func (m *Market) Model(id Address) *PremiumModel { return m.models[id] }

// Order is an order by its id; Status is 0 when there is none.
func (m *Market) Order(id uint64) Order {
	if o := m.orders[id]; o != nil {
		return *o
	}
	return Order{}
}

// OrderCount is the id of the latest order.
func (m *Market) OrderCount() uint64 { return m.orderCount }

// SeriesIDs are all series, by address.
func (m *Market) SeriesIDs() []Address { return sortedKeys(m.series) }

// Poke reads a gauge's source. Anyone may.
func (m *Market) Poke(c Call, gauge Address) (loss Amount, err error) {
	g := m.gauges[gauge]
	if g == nil {
		return Amount{}, unknown("gauge", gauge)
	}
	x := call{sender: c.Sender, now: c.Time}
	loss = g.poke(&x, m)
	return loss, m.end(&x)
}

// ---------------------------------------------------------------- series

// CreateSeries creates a series of the terms' pool, whose token will be at id: on
// a chain the market's nonce decides it. Gauge and premium model must be known.
func (m *Market) CreateSeries(c Call, t Terms, id Address) error {
	p, g, model := m.pools[t.Pool], m.gauges[t.Gauge], m.models[t.PremiumModel]
	switch {
	case p == nil:
		return unknown("pool", t.Pool)
	case g == nil:
		return unknown("gauge", t.Gauge)
	case model == nil:
		return unknown("premium model", t.PremiumModel)
	case m.series[id] != nil:
		return taken("series", id)
	}
	return m.do(c, func(x *call) {
		if m.checkTerms(x, p, g, model, t); x.err != nil {
			return
		}
		s := &Series{ID: id, Terms: t, market: m, pool: p, gauge: g, model: model}
		keepEntry(m, m.series, id)
		m.series[id] = s
		if g.Asset != (Address{}) {
			switch {
			case g.Asset != p.Asset:
				x.refuse(AssetsDiffer, p.Asset, g.Asset)
			case t.MaxSupply.Cmp(t.Exhaustion.Minus(t.Attachment)) > 0:
				x.refuse(BadTerm, "maxSupply", t.MaxSupply)
			default:
				m.takeLayer(x, g, s)
			}
		}
		if x.err == nil {
			p.openSeries(x, s)
		}
		m.emit(m.ID, "SeriesCreated", id, t.Pool, t)
	})
}

// ---------------------------------------------------------------- trading

// Buy buys protection for the recipient. Capacity is reserved and the premium paid
// now; Activate mints the tokens after the waiting period.
func (m *Market) Buy(c Call, series Address, amount, maxCost Amount, deadline uint64, clientID Hash, recipient Address) (order uint64, cost Amount, err error) {
	err = m.do(c, func(x *call) {
		checkCall(x, amount, deadline, recipient)
		s := m.knownFor(x, series)
		if s == nil {
			return
		}
		m.pokeOpen(x, s)
		s.model.touch(x, m)
		cost = m.quoteBuy(x, s, amount)
		if x.err == nil && cost.Cmp(maxCost) > 0 {
			x.refuse(CostAboveMax, cost, maxCost)
		}
		if x.err != nil {
			return
		}
		matureAt := x.after(x.now, s.Terms.WaitingPeriod)
		keep(m, &m.orderCount)
		m.orderCount++
		order = m.orderCount
		keepEntry(m, m.orders, order)
		m.orders[order] = &Order{series, matureAt, OrderPending, recipient, x.fit128(amount), x.fit128(cost)}
		s.pool.write(x, s, amount, cost)
		m.emit(m.ID, "Bought", clientID, n(order), series, recipient, amount, cost, matureAt)
	})
	if err != nil {
		return 0, Amount{}, err
	}
	return order, cost, nil
}

// Activate ends a pending order: mints it once its waiting period is over, or
// refunds it when the series is PENDING or TRIGGERED.
func (m *Market) Activate(c Call, order uint64) (minted bool, err error) {
	err = m.do(c, func(x *call) { minted = m.activate(x, order) })
	return minted && err == nil, err
}

func (m *Market) activate(x *call, order uint64) bool {
	o := m.orders[order]
	if o == nil {
		x.refuse(UnknownOrder, n(order))
		return false
	}
	if o.Status != OrderPending {
		x.refuse(OrderDone, n(order), o.Status)
		return false
	}
	s := m.series[o.Series]
	m.pokeOpen(x, s)
	state, _ := m.settleIfDecided(x, s)
	keep(m, o)
	if state == Active || state == Expired {
		if x.now < o.MatureAt {
			x.refuse(NotMature, n(order), o.MatureAt)
			return false
		}
		o.Status = OrderActive
		s.pool.start(x, s, o.Amount, o.Premium)
		s.Token.mint(x, m, o.Buyer, o.Amount)
		m.emit(m.ID, "Activated", n(order), s.ID, o.Buyer, o.Amount)
		return true
	}
	o.Status = OrderRefunded
	s.pool.refund(x, s, o.Amount, o.Premium)
	m.emit(m.ID, "Refunded", n(order), s.ID, o.Buyer, o.Premium)
	return false
}

// SellBack sells the sender's tokens back to the pool.
func (m *Market) SellBack(c Call, series Address, amount, minProceeds Amount, deadline uint64, clientID Hash, recipient Address) (proceeds Amount, err error) {
	err = m.do(c, func(x *call) {
		checkCall(x, amount, deadline, recipient)
		s := m.knownFor(x, series)
		if s == nil {
			return
		}
		m.pokeOpen(x, s)
		s.model.touch(x, m)
		proceeds = m.quoteSell(x, s, amount)
		if x.err == nil && proceeds.Cmp(minProceeds) < 0 {
			x.refuse(ProceedsBelowMin, proceeds, minProceeds)
		}
		if x.err != nil {
			return
		}
		s.Token.burn(x, m, x.sender, amount)
		s.pool.repurchase(x, s, amount, proceeds)
		m.emit(m.ID, "SoldBack", clientID, series, x.sender, amount, proceeds)
	})
	if err != nil {
		return Amount{}, err
	}
	return proceeds, nil
}

// ---------------------------------------------------------------- settlement

// Settle pokes the gauge and fixes the series' fraction when it is decided.
func (m *Market) Settle(c Call, series Address) (state State, fraction Amount, err error) {
	err = m.do(c, func(x *call) {
		if s := m.known(x, series); s != nil {
			m.pokeOpen(x, s)
			state, fraction = m.settleIfDecided(x, s)
		}
	})
	return state, fraction, err
}

// sync pokes the gauges of a pool's unresolved series and settles those that are
// decided.
func (m *Market) sync(x *call, p *Pool) (reservedPending Amount, pending Address, trouble Hash) {
	for i := len(p.open); i > 0; i-- { // backward: settling takes a series off the list
		s := p.open[i-1]
		if x.now < s.Terms.Start {
			continue
		}
		m.pokeOpen(x, s)
		if state, _ := m.settleIfDecided(x, s); state == Pending {
			reservedPending = x.add(reservedPending, x.add(s.Account.Minted, s.Account.PendingMint))
			pending = s.ID
			trouble = troubled(trouble, s.ID, s.cause(x))
		}
	}
	return reservedPending, pending, trouble
}

// troubled is keccak256(abi.encode(trouble, series, cause)).
func troubled(trouble Hash, series Address, cause Amount) (out Hash) {
	word := cause.Bytes32()
	h := sha3.NewLegacyKeccak256()
	for _, b := range [][]byte{trouble[:], make([]byte, 12), series[:], word[:]} {
		h.Write(b) // a hash never fails
	}
	h.Sum(out[:0])
	return out
}

// Claim burns the sender's tokens of a TRIGGERED series and pays their fraction.
func (m *Market) Claim(c Call, series Address, amount Amount, clientID Hash, recipient Address) (paid Amount, err error) {
	err = m.do(c, func(x *call) {
		checkCall(x, amount, max64, recipient)
		s := m.knownFor(x, series)
		if s == nil {
			return
		}
		m.pokeOpen(x, s)
		state, fraction := m.settleIfDecided(x, s)
		switch {
		case state != Triggered:
			x.refuse(NotTriggered, series, uint8(state))
			return
		case s.Salvaged:
			x.refuse(AlreadySalvaged, series)
			return
		}
		paid = x.mulDiv(amount, fraction, wad)
		s.Token.burn(x, m, x.sender, amount)
		s.pool.payClaim(x, s, amount, paid, recipient)
		m.emit(m.ID, "Claimed", clientID, series, x.sender, amount, paid)
	})
	if err != nil {
		return Amount{}, err
	}
	return paid, nil
}

// Salvage gives unclaimed payouts back to the pool after the claim window.
func (m *Market) Salvage(c Call, series Address) (amount Amount, err error) {
	err = m.do(c, func(x *call) {
		s := m.known(x, series)
		switch {
		case s == nil:
			return
		case State(s.Settled) != Triggered:
			x.refuse(NotTriggered, series, s.Settled)
			return
		case s.Salvaged:
			x.refuse(AlreadySalvaged, series)
			return
		}
		if until := x.after(s.SettledAt, s.Terms.ClaimWindow); x.now <= until {
			x.refuse(ClaimWindowOpen, until)
			return
		}
		keep(m, &s.Salvaged)
		s.Salvaged = true
		amount = s.pool.release(x, s)
		m.emit(m.ID, "Salvaged", series, amount)
	})
	return amount, err
}

// Resolve is the resolver's word on a series that no reading decided by its expiry.
func (m *Market) Resolve(c Call, series Address, fraction Amount) error {
	return m.do(c, func(x *call) {
		s := m.known(x, series)
		switch {
		case s == nil:
			return
		case x.sender != s.Terms.Resolver:
			x.refuse(NotResolver, x.sender, s.Terms.Resolver)
			return
		case fraction.Cmp(wad) > 0:
			x.refuse(FractionAboveOne, fraction)
			return
		}
		m.pokeOpen(x, s)
		if state, _ := s.state(x); state != Pending || x.now <= s.Terms.Expiry {
			x.refuse(NotUndecided, series, uint8(state))
			return
		}
		recorded := s.recordedFraction(x)
		if fraction.Cmp(recorded) < 0 {
			x.refuse(FractionBelowRecorded, fraction, recorded)
			return
		}
		state := Expired
		if !fraction.IsZero() {
			state = Triggered
		}
		m.fix(x, s, state, fraction)
	})
}

// Transfer moves the sender's tokens of a series.
func (m *Market) Transfer(c Call, series, to Address, amount Amount) error {
	return m.do(c, func(x *call) {
		if s := m.known(x, series); s != nil {
			s.Token.transfer(x, m, x.sender, to, amount)
		}
	})
}

// checkTerms is what createSeries asks of terms before there is a series.
func (m *Market) checkTerms(x *call, p *Pool, g *Gauge, model *PremiumModel, t Terms) {
	opens := max(t.Start, x.now)
	switch {
	case p.Owner != x.sender:
		x.refuse(NotCurator, x.sender, p.Owner)
	case p.Shares.Supply.Cmp(p.Shares.Balances[x.sender]) > 0 && t.Start < x.now+SeriesNotice:
		x.refuse(NoticeTooShort, t.Start, n(x.now+SeriesNotice))
	case model.Pool != t.Pool:
		x.refuse(BadTerm, "premiumModel", number(t.PremiumModel))
	case t.Resolver == Address{}:
		x.refuse(BadTerm, "resolver", Amount{})
	case t.Exhaustion.Cmp(t.Attachment) <= 0 || t.Exhaustion.BitLen() > 128:
		x.refuse(BadTerm, "exhaustion", t.Exhaustion)
	case t.MaxSupply.IsZero() || t.MaxSupply.BitLen() > 128:
		x.refuse(BadTerm, "maxSupply", t.MaxSupply)
	case n(t.Expiry).Cmp(n(opens).Plus(n(100*year))) > 0 || n(t.Expiry).Cmp(n(opens).Plus(n(t.WaitingPeriod))) <= 0:
		x.refuse(BadTerm, "expiry", n(t.Expiry))
	case t.ClaimWindow < MinClaimWindow || t.ClaimWindow > 10*year:
		x.refuse(BadTerm, "claimWindow", n(t.ClaimWindow))
	default:
		if recorded := g.poke(x, m); t.StartLoss.Cmp(recorded) < 0 {
			x.refuse(StartLossBehind, t.StartLoss, recorded)
		} else if t.StartLoss.Cmp(max160) > 0 {
			x.refuse(BadTerm, "startLoss", t.StartLoss)
		}
	}
}

// number is an address as a number.
func number(a Address) (z Amount) {
	z.SetBytes(a[:])
	return z
}

func (m *Market) pokeOpen(x *call, s *Series) {
	if s.Settled == 0 {
		s.gauge.poke(x, m)
	}
}

func (m *Market) settleIfDecided(x *call, s *Series) (State, Amount) {
	state, fraction := s.state(x)
	if s.Settled == 0 && (state == Triggered || state == Expired) {
		m.fix(x, s, state, fraction)
	}
	return state, fraction
}

func (m *Market) fix(x *call, s *Series, state State, fraction Amount) {
	keep(m, &s.Settled)
	keep(m, &s.Fraction)
	keep(m, &s.SettledAt)
	s.Settled, s.Fraction, s.SettledAt = uint8(state), fraction, x.now
	m.leaveLayer(s)
	s.pool.resolve(x, s, fraction)
	m.emit(m.ID, "Settled", s.ID, uint8(state), fraction)
}

// knownFor is known, after checks that come before it.
func (m *Market) knownFor(x *call, series Address) *Series {
	if x.err != nil {
		return nil
	}
	return m.known(x, series)
}

func checkCall(x *call, amount Amount, deadline uint64, recipient Address) {
	switch {
	case amount.IsZero():
		x.refuse(ZeroAmount)
	case recipient == Address{}:
		x.refuse(ZeroAddress)
	case x.now > deadline:
		x.refuse(DeadlinePassed, deadline)
	}
}

func sortedKeys[V any](of map[Address]V) []Address {
	out := make([]Address, 0, len(of))
	for k := range of {
		out = append(out, k)
	}
	slices.SortFunc(out, Address.Compare)
	return out
}
