package assumed

import (
	"fmt"
	"maps"
	"slices"
	"sort"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// again is how long others wait before they try again what did not work.
const again = 86400

// lose lets gauges' sources show the references' losses, and triggers fail that were
// drawn to. It reports whether a loss moved.
func (m *Market) lose(at *tape.Moment) (moved bool, err error) {
	for _, l := range m.lines {
		for i := range at.Losses {
			loss := &at.Losses[i]
			if loss.Asset != l.Reference.Asset || loss.Gross == l.loss {
				continue
			}
			if loss.Gross.Cmp(l.loss) < 0 {
				return false, fmt.Errorf("%w: bad debt of %s since it began falls from %s to %s at %s", ErrOrder, l.Symbol, l.loss, loss.Gross, at.Block.Time.Format(time.RFC3339))
			}
			l.loss, moved = loss.Gross, true
			l.gauge.Source.Loss = l.loss
			if l.behind == 0 {
				l.behind = m.now
			}
			if err := m.fail(l); err != nil {
				return false, fmt.Errorf("assumed market: %s: %w", l.Symbol, err)
			}
		}
	}
	return moved, nil
}

// fail takes the series whose trigger was drawn to fail off the reference's gauge when
// the loss passes their attachment, before anybody recorded that: they are left with a
// gauge that knows what was recorded and whose source answers no more. Until then they
// are like the others, so that nobody can tell.
func (m *Market) fail(l *line) error {
	var failed []*issue
	for _, x := range l.issues {
		if x.fails && x.series.Settled == 0 && m.now <= uint64(x.shown.Expiry.Unix()) && x.shown.Gauge == l.gauge.ID && l.loss.Minus(x.shown.StartLoss).Cmp(x.shown.Attachment) > 0 {
			failed = append(failed, x)
		}
	}
	if failed == nil {
		return nil
	}
	s := m.replica.Snapshot()
	for _, x := range failed {
		of, dead := s.Gauges[l.gauge.ID], address("dead gauge", l.Reference, x.generation, x.layer)
		of.Layers.Taken = slices.DeleteFunc(of.Layers.Taken, func(id protection.Address) bool { return id == x.shown.ID })
		s.Gauges[dead] = &market.Gauge{ID: dead, Asset: of.Asset, MaxAge: of.MaxAge, History: slices.Clone(of.History),
			Layers: market.Layers{Host: of.Layers.Host, Taken: []market.Address{x.shown.ID}}}
		s.Series[x.shown.ID].Terms.Gauge, x.shown.Gauge = dead, dead
		m.tally.Failed++
	}
	return m.rebuild(s)
}

// keep is what keepers do for one series: settle it, mint what others bought and claim
// it for them.
func (m *Market) keep(l *line, x *issue) error {
	if x.series.Settled == 0 {
		if err := m.settle(x); err != nil {
			return err
		}
	}
	if !x.over && x.series.Settled != 0 {
		x.over = true
		l.queueAt = 0 // capital came free
		if x.series.Settled == uint8(market.Triggered) {
			m.tally.Triggered++
		} else {
			m.tally.Expired++
		}
	}
	if o := m.replica.Order(x.order); o.Status == market.OrderPending && (m.now >= o.MatureAt || x.series.Settled == uint8(market.Triggered)) {
		if _, err := m.replica.Activate(m.call(keeper), x.order); err != nil {
			return err
		}
	}
	if held := x.series.Token.BalanceOf(others); x.series.Settled == uint8(market.Triggered) && !x.series.Salvaged && !held.IsZero() {
		if _, err := m.replica.Claim(m.call(others), x.shown.ID, held, market.Hash{}, others); err != nil {
			return err
		}
	}
	return nil
}

// unresolved reports that something depends on the line's gauge.
func (l *line) unresolved() bool {
	return slices.ContainsFunc(l.issues, func(x *issue) bool { return x.series.Settled == 0 })
}

// poke is due a while after the source moved, and before the reading turns stale.
func (m *Market) poke(l *line) error {
	last := l.gauge.Reading()
	if last.Loss == l.loss {
		l.behind = 0 // somebody else was there
	}
	late := l.behind != 0 && m.now >= l.behind+m.lag
	if !late && (m.now < last.Time+m.fresh || !l.unresolved()) || last.At == m.now {
		return nil
	}
	if _, err := m.replica.Poke(m.call(keeper), l.gauge.ID); err != nil {
		return err
	}
	m.tally.Pokes++
	l.behind = 0
	l.trim(m.now)
	return nil
}

// mostReadings is how many a gauge may have before those that nobody asks for again
// are let go.
const mostReadings = 64

// trim forgets the readings before the last one that a series, or a look at now, may
// still ask for.
func (l *line) trim(now uint64) {
	h := l.gauge.History
	if len(h) <= mostReadings {
		return
	}
	for _, x := range l.issues {
		if x.series.Settled == 0 {
			now = min(now, uint64(x.shown.Expiry.Unix()))
		}
	}
	from := max(1, sort.Search(len(h), func(i int) bool { return h[i].At > now })) - 1
	l.gauge.History = slices.Clone(h[from:])
}

// settle settles a series once it is decided. The resolver decides what no reading
// did, on what was recorded: it knows no more than the gauge.
func (m *Market) settle(x *issue) error {
	id, expiry := x.shown.ID, uint64(x.shown.Expiry.Unix())
	if m.now <= expiry {
		if state, _, err := m.replica.StateOf(m.now, id); err != nil || state != market.Triggered {
			return err
		}
		_, _, err := m.replica.Settle(m.call(keeper), id)
		return err
	}
	if m.now < x.settleAt {
		return nil
	}
	x.settleAt = min(m.now+again, max(m.now+1, expiry+m.expire))
	if _, _, err := m.replica.Settle(m.call(keeper), id); err != nil || x.series.Settled != 0 || m.now < expiry+m.expire {
		return err
	}
	recorded := x.gauge.ReadingAt(expiry).Loss.Minus(x.shown.StartLoss)
	return m.replica.Resolve(m.call(curator), id, protection.PayoutFraction(recorded, x.shown.Attachment, x.shown.Exhaustion))
}

// ended reports a series whose claim window is over.
func (x *issue) ended(now, window uint64) bool {
	return x.series.Settled != 0 && now > x.series.SettledAt+window
}

// forget drops the series whose claim window is over, with what belongs to them.
// Orders that nobody minted are minted for their buyers or refunded (all are mature:
// none is taken that would not be by the expiry), and payouts that nobody
// claimed go back to the pool.
func (m *Market) forget() error {
	window := m.a.Series.ClaimWindow.Value.Seconds()
	if !slices.ContainsFunc(m.listed, func(x *issue) bool { return x.ended(m.now, window) }) {
		return nil
	}
	var gone []*issue
	for _, x := range m.listed {
		if !x.ended(m.now, window) {
			continue
		}
		if !x.series.Account.PendingMint.IsZero() {
			s := m.replica.Snapshot()
			for _, id := range slices.Sorted(maps.Keys(s.Orders)) {
				if o := s.Orders[id]; o.Series == x.shown.ID && o.Status == market.OrderPending {
					if _, err := m.replica.Activate(m.call(keeper), id); err != nil {
						return err
					}
				}
			}
		}
		if x.series.Settled == uint8(market.Triggered) && !x.series.Salvaged {
			if _, err := m.replica.Salvage(m.call(keeper), x.shown.ID); err != nil {
				return err
			}
		}
		gone = append(gone, x)
	}
	s := m.replica.Snapshot()
	is := func(x *issue) bool { return slices.Contains(gone, x) }
	for _, x := range gone {
		delete(s.Series, x.shown.ID)
		if x.shown.Gauge != x.line {
			delete(s.Gauges, x.shown.Gauge)
		}
		delete(s.Models, x.model)
	}
	maps.DeleteFunc(s.Orders, func(_ uint64, o *market.Order) bool { return s.Series[o.Series] == nil })
	m.listed = slices.DeleteFunc(m.listed, is)
	for _, l := range m.lines {
		l.issues = slices.DeleteFunc(l.issues, is)
		p := s.Pools[l.pool]
		done := 0
		for done < p.Head && p.Requests[done].ClaimableShares.IsZero() {
			done++
		}
		p.Requests, p.Head = p.Requests[done:], p.Head-done
	}
	return m.rebuild(s)
}

// dueOf notes what falls due of one series.
func (m *Market) dueOf(x *issue) {
	expiry := uint64(x.shown.Expiry.Unix())
	if x.series.Settled != 0 {
		m.due(x.series.SettledAt + m.a.Series.ClaimWindow.Value.Seconds() + 1)
	} else {
		m.due(max(expiry+1, x.settleAt))
	}
	if !x.began {
		m.due(uint64(x.shown.Start.Unix()))
	}
	m.due(x.repriceAt)
	m.due(x.applyAt)
	if o := m.replica.Order(x.order); o.Status == market.OrderPending {
		m.due(o.MatureAt)
	}
}
