package market

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// Snapshot is a whole market in plain values, to be stored as JSON, or filled in
// from a chain's views. Maps run by address. What a map's entry is filed under is
// its ID.
type Snapshot struct {
	ID         Address                   `json:"id"`
	Spread     Amount                    `json:"spread"` // what a sale gives up of its price, WAD
	Pools      map[Address]*Pool         `json:"pools"`
	Series     map[Address]*Series       `json:"series"`
	Gauges     map[Address]*Gauge        `json:"gauges"`
	Models     map[Address]*PremiumModel `json:"models"`
	OrderCount uint64                    `json:"orderCount"`
	Orders     map[uint64]*Order         `json:"orders,omitempty"`
}

// ErrSnapshot reports a snapshot that no market can be in.
var ErrSnapshot = errors.New("no market can be in this state")

func unknown(what string, id Address) error {
	return fmt.Errorf("%w: there is no %s %s", ErrSnapshot, what, id)
}

func taken(what string, id Address) error {
	return fmt.Errorf("%w: there is a %s %s already", ErrSnapshot, what, id)
}

// New is a market in the state of a snapshot, of which it keeps nothing. It fails
// with ErrSnapshot, and says all that is wrong.
func New(s Snapshot) (*Market, error) {
	m := &Market{ID: s.ID, Spread: s.Spread, orderCount: s.OrderCount, orders: map[uint64]*Order{},
		series: map[Address]*Series{}, pools: map[Address]*Pool{}, gauges: map[Address]*Gauge{}, models: map[Address]*PremiumModel{}}
	var errs []error
	wrong := func(what string, id any, format string, args ...any) {
		errs = append(errs, fmt.Errorf("%w: %s %v: %s", ErrSnapshot, what, id, fmt.Sprintf(format, args...)))
	}
	if missing(s, wrong); len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	if s.Spread.Cmp(wad) >= 0 {
		wrong("market", s.ID, "spread %s is not below 1e18", s.Spread)
	}
	for _, id := range sortedKeys(s.Gauges) {
		g := s.Gauges[id].clone()
		m.gauges[id] = g
		if why := g.check(id); why != "" {
			wrong("gauge", id, "%s", why)
		}
	}
	for _, id := range sortedKeys(s.Pools) {
		p := s.Pools[id].clone()
		p.market = m
		m.pools[id] = p
		if why := p.check(id); why != "" {
			wrong("pool", id, "%s", why)
			continue
		}
		p.link()
	}
	for _, id := range sortedKeys(s.Models) {
		f := s.Models[id].clone()
		m.models[id] = f
		if f.pool = m.pools[f.Pool]; f.pool == nil {
			wrong("premium model", id, "its pool %s is not there", f.Pool)
		}
		if why := f.check(id); why != "" {
			wrong("premium model", id, "%s", why)
		}
	}
	for _, id := range sortedKeys(s.Series) {
		x := s.Series[id].clone()
		x.market, x.pool, x.gauge, x.model = m, m.pools[x.Terms.Pool], m.gauges[x.Terms.Gauge], m.models[x.Terms.PremiumModel]
		m.series[id] = x
		if why := x.check(id); why != "" {
			wrong("series", id, "%s", why)
		}
	}
	for _, id := range sortedKeys(m.pools) {
		if why := m.pools[id].join(); why != "" {
			wrong("pool", id, "%s", why)
		}
	}
	for _, id := range sortedKeys(m.series) {
		if x := m.series[id]; x.pool != nil && x.Settled == 0 && !slices.Contains(x.pool.open, x) {
			wrong("series", id, "it is not settled, and not among its pool's unresolved ones")
		}
	}
	for _, id := range sortedKeys(m.gauges) {
		if slices.ContainsFunc(m.gauges[id].Parts, func(p Address) bool { return p == id || m.gauges[p] != nil && len(m.gauges[p].Parts) > 0 }) {
			wrong("gauge", id, "it is a part of itself, or of an index")
		}
		if l := m.gauges[id].Layers; l.Host != (Address{}) && m.pools[l.Host] == nil || slices.ContainsFunc(l.Taken, func(s Address) bool { return m.series[s] == nil }) {
			wrong("gauge", id, "the pool that hosts it, or a series with a layer of it, is not there")
		}
	}
	for _, id := range slices.Sorted(maps.Keys(s.Orders)) {
		o := *s.Orders[id]
		m.orders[id] = &o
		if m.series[o.Series] == nil || id == 0 || id > s.OrderCount || o.Status < OrderPending || o.Status > OrderRefunded {
			wrong("order", id, "its series %s is not there, or its number or status %d is none", o.Series, o.Status)
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return m, nil
}

// missing reports entries without a value, such as null in JSON.
func missing(s Snapshot, wrong func(what string, id any, format string, args ...any)) {
	for _, id := range empties(s.Pools) {
		wrong("pool", id, "its entry is missing")
	}
	for _, id := range empties(s.Series) {
		wrong("series", id, "its entry is missing")
	}
	for _, id := range empties(s.Gauges) {
		wrong("gauge", id, "its entry is missing")
	}
	for _, id := range empties(s.Models) {
		wrong("premium model", id, "its entry is missing")
	}
	for _, id := range slices.Sorted(maps.Keys(s.Orders)) {
		if s.Orders[id] == nil {
			wrong("order", id, "its entry is missing")
		}
	}
}

// empties are the keys whose value is nil, in order.
func empties[V any](of map[Address]*V) []Address {
	return slices.DeleteFunc(sortedKeys(of), func(id Address) bool { return of[id] != nil })
}

func (g *Gauge) check(id Address) string {
	if g.ID != id || g.MaxAge == 0 || len(g.History) == 0 {
		return "its id is another, it has no maxAge, or no reading"
	}
	for i := 1; i < len(g.History); i++ {
		a, b := g.History[i-1], g.History[i]
		if a.Loss.Cmp(b.Loss) > 0 || a.Time > b.Time || a.At > b.At {
			return fmt.Sprintf("reading %d is below the one before", i)
		}
	}
	return ""
}

func (p *Pool) check(id Address) string {
	switch {
	case p.ID != id:
		return "its id is another"
	case len(p.Open) > MaxSeries:
		return fmt.Sprintf("%d unresolved series, at most %d can be", len(p.Open), MaxSeries)
	case p.Head < 0 || p.Head > len(p.Requests):
		return fmt.Sprintf("head %d of %d requests", p.Head, len(p.Requests))
	case p.ReturningUntil < p.ReturningSince || p.ReturningUntil == p.ReturningSince && !p.Returning.IsZero():
		return "payouts return over no time"
	}
	for i, r := range p.Requests {
		if i < p.Head && !r.PendingShares.IsZero() || i > p.Head && !r.ClaimableShares.IsZero() {
			return fmt.Sprintf("request %d is on the wrong side of the queue's head", i+1)
		}
	}
	return ""
}

func (s *Series) check(id Address) string {
	switch a := s.Account; {
	case s.ID != id:
		return "its id is another"
	case s.pool == nil || s.gauge == nil || s.model == nil:
		return "its pool, gauge or premium model is not there"
	case s.Terms.Exhaustion.Cmp(s.Terms.Attachment) <= 0:
		return "exhaustion is not above attachment"
	case a.Expiry != s.Terms.Expiry || !a.Unearned.IsZero() && a.AccruedAt >= a.Expiry:
		return "its account has another expiry, or premium left after it"
	case s.Settled != 0 && !State(s.Settled).Resolved() || s.Settled > uint8(Expired):
		return fmt.Sprintf("settled as %d", s.Settled)
	}
	return ""
}

// join turns the ids of unresolved series into the series.
func (p *Pool) join() string {
	for i, id := range p.Open {
		s := p.market.series[id]
		if s == nil || s.pool != p || s.Settled != 0 || slices.Contains(p.Open[:i], id) {
			return fmt.Sprintf("unresolved series %s is not there, not of this pool, settled, or there twice", id)
		}
		p.open = append(p.open, s)
	}
	p.Open = nil
	return ""
}

// Snapshot is the market's state; it shares nothing with the market.
func (m *Market) Snapshot() Snapshot {
	s := Snapshot{ID: m.ID, Spread: m.Spread, OrderCount: m.orderCount, Orders: map[uint64]*Order{},
		Pools: map[Address]*Pool{}, Series: map[Address]*Series{}, Gauges: map[Address]*Gauge{}, Models: map[Address]*PremiumModel{}}
	for id, p := range m.pools {
		s.Pools[id] = p.clone()
	}
	for id, x := range m.series {
		s.Series[id] = x.clone()
	}
	for id, g := range m.gauges {
		s.Gauges[id] = g.clone()
	}
	for id, f := range m.models {
		s.Models[id] = f.clone()
	}
	for id, o := range m.orders {
		order := *o
		s.Orders[id] = &order
	}
	return s
}

// Clone is a market of its own in the same state, for asking what if. It tells
// nobody of events.
func (m *Market) Clone() *Market {
	out, err := New(m.Snapshot())
	if err != nil {
		panic(err) // a market's own state is one that a market can be in
	}
	return out
}

// MarshalJSON is the snapshot's.
func (m *Market) MarshalJSON() ([]byte, error) { return json.Marshal(m.Snapshot()) }

// UnmarshalJSON reads what MarshalJSON writes. On an error m keeps its state.
func (m *Market) UnmarshalJSON(b []byte) error {
	var s Snapshot
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	read, err := New(s)
	if err == nil {
		*m = *read
		for _, p := range m.pools {
			p.market = m
		}
		for _, x := range m.series {
			x.market = m
		}
	}
	return err
}
