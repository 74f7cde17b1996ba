package assumed

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Venue is the name that series and pools of an assumed market carry.
const Venue = "assumed"

// What New and Advance refuse.
var (
	ErrCell    = errors.New("no market has such a cell")
	ErrCovered = errors.New("this cannot be covered by the assumed market")
	ErrOrder   = errors.New("the moments are not those of a tape")
)

// Coin is what premiums are paid in, and capital is kept in.
type Coin struct {
	Asset    protection.Address
	Symbol   string
	Decimals uint8
}

// Covered is a reference whose loss series of the market pay for.
type Covered struct {
	Reference protection.Reference // of money: its Asset is the coin
	Symbol    string
	Decimals  uint8
	Claim     amount.Amount // the fund's
	Supply    amount.Amount // all suppliers' claims; zero: the book's debt in the asset when a series is created
}

// Market is the protection market under assumptions. It is for one goroutine.
type Market struct {
	a     *Assumptions // the cell's
	seed  uint64
	about tape.About
	coin  Coin

	replica *market.Market // nil before the first moment
	now     uint64         // the latest moment's second
	next    uint64         // nothing falls due before
	lines   []*line
	listed  []*issue // of all lines, by series id

	basket   basket
	stressed uint64 // the last moment that found the basket fallen
	fled     bool   // underwriters have, and are not back
	flees    bool   // they do at this moment
	returns  bool   // they come back at this moment
	tally    Tally

	expire, lag, fresh uint64 // seconds: until the resolver decides, keepers' lag, the age of a reading at which they poke
}

// line is what is sold of one reference, from one pool.
type line struct {
	Covered
	pool   protection.Address
	symbol string        // the pool's
	loss   amount.Amount // of the reference since the tape began
	need   amount.Amount // capital that would cover the fund in full
	// The next generation of series: its number and when its sales open.
	generation uint64
	opens      uint64
	issues     []*issue
	unsettled  []protection.Address // the pool's unresolved series, as last shown
	books      *market.Pool         // the replica's
	gauge      *market.Gauge        // the replica's, of the reference
	behind     uint64               // since when the gauge's source shows more than was recorded; 0: it does not
	queueAt    uint64               // when the queue is next processed
	retryAt    uint64               // when a deposit that was refused is tried again; 0: none was
}

// New is a market at the beginning of a tape: nothing is there until the first
// Advance. Each series' trigger failure is drawn from the seed and the series' place
// in the schedule, alike in all cells: one that fails in a cell fails in all that have
// a higher probability.
func New(a *Assumptions, cell Cell, seed uint64, about tape.About, coin Coin, covered []Covered) (*Market, error) {
	if err := cell.check(a); err != nil {
		return nil, err
	}
	a = a.At(cell)
	if len(covered) == 0 {
		return nil, fmt.Errorf("%w: there is no reference: state a claim", ErrCovered)
	}
	m := &Market{a: a, seed: seed, about: about, coin: coin,
		basket: newBasket(a.Flight.Fall.Value.Float(), time.Duration(a.Flight.Within.Value)),
		expire: a.Trigger.Resolve.Value.Seconds(), lag: a.Trigger.PokeLag.Value.Seconds(), fresh: a.Trigger.MaxAge.Value.Seconds() / 2}
	for i, c := range covered {
		switch {
		case c.Reference.Kind == protection.Depeg || c.Reference.Kind == protection.Freeze || c.Reference.Kind == protection.Index:
			return nil, fmt.Errorf("%w: %s: its loss is no money, or not one asset's: tapes have the bad debt of an asset", ErrCovered, c.Reference)
		case c.Reference.Asset != coin.Asset || c.Decimals != coin.Decimals:
			return nil, fmt.Errorf("%w: %s: it is lent in %s, and series pay in the coin, %s: state the claim in the coin, or leave its cover out", ErrCovered, c.Reference, c.Symbol, coin.Symbol)
		case c.Claim.IsZero():
			return nil, fmt.Errorf("%w: %s: the claim is nothing: state its amount", ErrCovered, c.Reference)
		}
		for _, d := range covered[:i] {
			if d.Reference == c.Reference {
				return nil, fmt.Errorf("%w: %s is there twice: state one claim", ErrCovered, c.Reference)
			}
		}
		m.lines = append(m.lines, &line{Covered: c, pool: address("pool", c.Reference, 0, 0), symbol: "pool-" + c.Symbol})
	}
	return m, nil
}

// check refuses a cell that the file could not state.
func (c Cell) check(a *Assumptions) error {
	wrong := func(what string, got any, want string) error {
		return fmt.Errorf("%w: %s of %v: %s", ErrCell, what, got, want)
	}
	switch {
	case !(c.Loading >= 1e-3 && c.Loading <= 1000):
		return wrong("loading", c.Loading, "it is 0.001 to 1000 times the expected loss")
	case c.Waiting < 0 || c.Waiting%time.Second != 0 || c.Waiting >= time.Duration(a.Series.Term.Value):
		return wrong("waiting", c.Waiting, "it is whole seconds, from 0 to below the series' term of "+a.Series.Term.Value.String())
	case !(c.Capacity >= 1e-6 && c.Capacity <= 100):
		return wrong("capacity", c.Capacity, "it is above 0, 1 for as much as covers the fund in full")
	case !(c.Failure >= 0 && c.Failure <= 1):
		return wrong("failure", c.Failure, "it is a probability")
	}
	return nil
}

// address names a thing of the market: the first twenty bytes of a hash.
func address(what string, of protection.Reference, generation, layer uint64) (out protection.Address) {
	h := sha256.Sum256(fmt.Appendf(nil, "hedgerow/assumed/1\n%s\n%s\n%d\n%d", what, of, generation, layer))
	copy(out[:], h[:])
	return out
}

// Who acts but the fund.
var (
	marketID    = address("market", protection.Reference{}, 0, 0)
	curator     = address("curator", protection.Reference{}, 0, 0)
	underwriter = address("underwriters", protection.Reference{}, 0, 0)
	others      = address("other buyers", protection.Reference{}, 0, 0)
	keeper      = address("keepers", protection.Reference{}, 0, 0)
)

func (l *line) gaugeID() protection.Address { return address("gauge", l.Reference, 0, 0) }

// draw is uniform over [0, 1), by the seed and a series' place in the schedule.
func (m *Market) draw(of protection.Reference, generation, layer uint64) float64 {
	h := sha256.Sum256(fmt.Appendf(nil, "hedgerow/assumed/failure/1\n%d\n%s\n%d\n%d", m.seed, of, generation, layer))
	return float64(binary.BigEndian.Uint64(h[:])>>11) / (1 << 53)
}

func (m *Market) call(who protection.Address) market.Call {
	return market.Call{Sender: who, Time: m.now}
}

// Advance moves the market to a moment. Others act in a fixed order: sources show
// the loss, or fail; keepers poke, settle, mint and salvage; queues are processed;
// underwriters flee or come back; the curator prices; series open. Moments come in
// the order of their tape, and no call of the replica is later than the next moment.
func (m *Market) Advance(at *tape.Moment) error {
	now := at.Block.Time.Unix()
	if now <= 0 || m.replica != nil && uint64(now) < m.now {
		return fmt.Errorf("%w: %s comes after %s", ErrOrder, at.Block.Time.Format(time.RFC3339), time.Unix(int64(m.now), 0).UTC().Format(time.RFC3339))
	}
	m.now = uint64(now)
	if m.replica == nil {
		return m.begin(at)
	}
	moved, err := m.lose(at)
	if err != nil {
		return err
	}
	if m.feel(at) {
		moved = true
	}
	for _, l := range m.lines {
		moved = moved || m.queued(l)
	}
	if !moved && m.now < m.next {
		return nil
	}
	return m.act(at)
}

// begin makes the market: pools without capital, then what opens at once.
func (m *Market) begin(at *tape.Moment) error {
	s := market.Snapshot{ID: marketID, Spread: m.a.Premium.Spread.Value.WAD(), Pools: map[market.Address]*market.Pool{}, Gauges: map[market.Address]*market.Gauge{}}
	for _, l := range m.lines {
		s.Pools[l.pool] = &market.Pool{ID: l.pool, Asset: m.coin.Asset, Owner: curator, Books: market.Books{UtilisationAt: m.now}}
		id := l.gaugeID()
		s.Gauges[id] = &market.Gauge{ID: id, Asset: m.coin.Asset, MaxAge: m.a.Trigger.MaxAge.Value.Seconds(), History: []market.Reading{{Time: m.now, At: m.now}}, Source: market.Peek{OK: true}}
		l.opens = m.now
	}
	var err error
	if m.replica, err = market.New(s); err != nil {
		return fmt.Errorf("assumed market: %w", err)
	}
	m.link()
	if _, err := m.lose(at); err != nil {
		return err
	}
	if err := m.act(at); err != nil {
		return err
	}
	m.basket.falling(at)
	return nil
}

// act is what others do at a moment that is not quiet.
func (m *Market) act(at *tape.Moment) error {
	for _, l := range m.lines {
		if err := m.poke(l); err != nil {
			return fmt.Errorf("assumed market: gauge of %s: %w", l.Symbol, err)
		}
		for _, x := range l.issues {
			if err := m.keep(l, x); err != nil {
				return fmt.Errorf("assumed market: series %s: %w", x.shown.Symbol, err)
			}
		}
	}
	if err := m.forget(); err != nil {
		return err
	}
	for _, l := range m.lines {
		if err := m.pay(l); err != nil {
			return fmt.Errorf("assumed market: pool of %s: %w", l.Symbol, err)
		}
	}
	if err := m.flee(); err != nil {
		return fmt.Errorf("assumed market: %w", err)
	}
	for _, l := range m.lines {
		if err := errors.Join(m.reprice(l, at), m.open(l, at), m.start(l)); err != nil {
			return fmt.Errorf("assumed market: %s: %w", l.Symbol, err)
		}
	}
	m.schedule()
	return nil
}

// schedule finds when something falls due next.
func (m *Market) schedule() {
	m.next = ^uint64(0)
	for _, l := range m.lines {
		m.due(l.opens - min(l.opens, uint64(notice/time.Second)))
		m.due(l.retryAt)
		if l.unresolved() {
			m.due(l.gauge.Reading().Time + m.fresh)
		}
		if l.behind != 0 {
			m.due(l.behind + m.lag)
		}
		for _, x := range l.issues {
			m.dueOf(x)
		}
	}
}

// due notes an instant; 0 is none.
func (m *Market) due(at uint64) {
	if at != 0 {
		m.next = min(m.next, at)
	}
}

// refusal counts what the market refuses somebody; anything else stays an error.
func (m *Market) refusal(err error) error {
	var r *market.Refusal
	if errors.As(err, &r) {
		m.tally.Refused++
		return nil
	}
	return err
}

// Tally is what has happened on the market since it began.
func (m *Market) Tally() Tally { return m.tally }
