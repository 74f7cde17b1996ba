package assumed

import (
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// feel follows the collateral's price, and reports that underwriters have to act.
func (m *Market) feel(at *tape.Moment) bool {
	m.flees, m.returns = false, false
	if m.basket.falling(at) {
		m.stressed = m.now
		m.flees = !m.fled && !m.a.Flight.Part.Value.WAD().IsZero()
	} else {
		m.returns = m.fled && m.now-m.stressed >= m.a.Flight.Calm.Value.Seconds()
	}
	return m.flees || m.returns
}

// flee is what they do: a part of their shares queues, or the capital is brought back.
func (m *Market) flee() error {
	switch {
	case m.flees:
		m.fled = true
		m.tally.Flights++
	case m.returns:
		m.fled = false
		m.tally.Returns++
	}
	for _, l := range m.lines {
		var err error
		switch {
		case m.flees:
			err = m.leave(l, l.books.Shares.BalanceOf(underwriter).MulDiv(m.a.Flight.Part.Value.WAD(), protection.WAD))
		case m.returns, l.retryAt != 0 && m.now >= l.retryAt:
			l.retryAt = 0
			err = m.fund(l)
		}
		if err != nil {
			return fmt.Errorf("pool of %s: %w", l.Symbol, err)
		}
	}
	return nil
}

// wanted is the capital that a part of full cover comes to.
func (l *line) wanted(part Part) amount.Amount { return l.need.MulDiv(part.WAD(), protection.WAD) }

// fund brings the capital to where it is assumed to be, from below and from above;
// what has fled stays away.
func (m *Market) fund(l *line) error {
	wanted := l.wanted(m.a.Capacity.Capital.Value)
	if m.fled {
		wanted = wanted.Minus(wanted.MulDiv(m.a.Flight.Part.Value.WAD(), protection.WAD))
	}
	p := l.books
	have, err := p.AskCapital(m.now)
	if err != nil {
		return err
	}
	// Premium that was earned stays until it makes up a twentieth.
	if surplus := have.Minus(wanted); surplus.Cmp(wanted.MulDiv(amount.New(1), amount.New(20))) > 0 {
		shares, err := p.ConvertToShares(m.now, surplus)
		if err != nil {
			return err
		}
		return m.leave(l, amount.Min(shares, p.Shares.BalanceOf(underwriter)))
	}
	return m.bring(l, wanted)
}

// bring deposits what the capital is short of. A pool with a PENDING series takes
// none: it is tried again the next day.
func (m *Market) bring(l *line, wanted amount.Amount) error {
	p := l.books
	have, err := p.AskCapital(m.now)
	if err != nil {
		return err
	}
	short := wanted.Minus(have)
	if short.IsZero() {
		return nil
	}
	if p.Shares.Supply.IsZero() { // whoever begins a pool brings no less than is in it
		left, err := p.TotalAssets(m.now)
		if err != nil {
			return err
		}
		if short.Cmp(left) < 0 {
			short = left
		}
	}
	_, err = p.Deposit(m.call(underwriter), short, underwriter)
	var refused *market.Refusal
	if errors.As(err, &refused) {
		l.retryAt = m.now + again
	}
	return m.refusal(err)
}

// leave puts underwriters' shares into the queue.
func (m *Market) leave(l *line, shares amount.Amount) error {
	if shares.IsZero() {
		return nil
	}
	_, err := l.books.RequestRedeem(m.call(underwriter), shares, underwriter, underwriter)
	return err
}

// queued reports that somebody waits in a pool's queue and that it is time to look.
func (m *Market) queued(l *line) bool {
	p := l.books
	return !p.QueuedShares.IsZero() && m.now >= l.queueAt && p.Head < len(p.Requests) && m.now >= p.Requests[p.Head].ReadyAt
}

// pay processes a pool's queue, and takes out what is the underwriters'. What free
// capital does not pay for stays queued until capital comes free, or the next day.
func (m *Market) pay(l *line) error {
	if !m.queued(l) {
		return nil
	}
	p := l.books
	if _, _, err := p.ProcessRedemptions(m.call(keeper), market.MaxSeries); err != nil {
		return err
	}
	l.queueAt = m.now + again
	if own := p.MaxRedeem(underwriter); !own.IsZero() {
		_, err := p.Redeem(m.call(underwriter), own, underwriter, underwriter)
		return err
	}
	return nil
}
