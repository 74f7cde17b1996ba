package assumed

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// again is how long others wait before they try again what did not work.
const again = 86400

// lose lets gauges' sources show the references' losses. One whose trigger was drawn
// to fail stops answering when the loss passes its series' attachment: until then it
// is like the others, so that nobody can tell. It reports whether a loss moved.
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
			for _, x := range l.issues {
				m.show(l, x)
			}
		}
	}
	return moved, nil
}

// show lets an unresolved series' source answer with the line's loss, or fail.
func (m *Market) show(l *line, x *issue) {
	if x.series.Settled != 0 || m.now > uint64(x.shown.Expiry.Unix()) || !x.gauge.Source.OK {
		return
	}
	if x.fails && l.loss.Minus(x.shown.StartLoss).Cmp(x.shown.Attachment) > 0 {
		x.gauge.Source = market.Peek{}
		x.behind = 0
		m.tally.Failed++
		return
	}
	x.gauge.Source.Loss = l.loss
	if x.behind == 0 {
		x.behind = m.now
	}
}

// keep is what keepers do for one series: poke, settle, mint what others bought and
// claim it for them.
func (m *Market) keep(l *line, x *issue) error {
	if x.series.Settled == 0 {
		if err := m.poke(x); err != nil {
			return err
		}
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

// poke is due a while after the source moved, and before the reading turns stale.
func (m *Market) poke(x *issue) error {
	last := x.gauge.Reading()
	switch {
	case !x.gauge.Source.OK:
		return nil
	case x.gauge.Source.Loss == last.Loss:
		x.behind = 0
	case x.behind == 0:
		x.behind = m.now
	}
	if m.now > uint64(x.shown.Expiry.Unix()) {
		return nil // it would not count, and settling pokes
	}
	late := x.behind != 0 && m.now-x.behind >= m.lag
	if !late && m.now < last.Time+m.fresh || last.At == m.now {
		return nil
	}
	if _, err := m.replica.Poke(m.call(keeper), x.shown.Gauge); err != nil {
		return err
	}
	m.tally.Pokes++
	x.behind = 0
	return nil
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
// Orders that nobody minted are minted for their buyers, and payouts that nobody
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
				if o := s.Orders[id]; o.Series == x.shown.ID && o.Status == market.OrderPending && m.now >= o.MatureAt {
					if _, err := m.replica.Activate(m.call(keeper), id); err != nil {
						return err
					}
				}
			}
		}
		if !x.series.Account.PendingMint.IsZero() {
			continue // a waiting period longer than the claim window
		}
		if x.series.Settled == uint8(market.Triggered) && !x.series.Salvaged {
			if _, err := m.replica.Salvage(m.call(keeper), x.shown.ID); err != nil {
				return err
			}
		}
		gone = append(gone, x)
	}
	if gone == nil {
		return nil
	}
	s := m.replica.Snapshot()
	is := func(x *issue) bool { return slices.Contains(gone, x) }
	for _, x := range gone {
		delete(s.Series, x.shown.ID)
		delete(s.Gauges, x.shown.Gauge)
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
		if x.gauge.Source.OK {
			m.due(x.gauge.Reading().Time + m.fresh)
		}
		if x.behind != 0 {
			m.due(m.now)
		}
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
