package evaluate

import (
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

const day = 24 * time.Hour

// date is the midnight, UTC, before an instant.
func date(at time.Time) time.Time { return at.UTC().Truncate(day) }

// daily is one day of a run, in integers.
type daily struct {
	date    time.Time
	moments int
	end     backtest.Account // after the day's last step
	// NAV's highest and lowest, and its largest fall from a high to a later low.
	high, low, fall amount.Amount
	cover           amount.Amount // Σ over moments of what was held and minted
	bought, sold    amount.Amount
	fills, failed   int
	breaches        int
	over            time.Duration // in which some limit was breached
}

// days is the account of a run by day. It is for one goroutine.
type days struct {
	coin  backtest.Coin
	start backtest.Account // before the first step
	begun bool
	list  []daily
	loss  history.Basis // of the reference losses; "" while the tape has said nothing
	gaps  int
	last  time.Time
	held  amount.Amount // as the latest record saw it
}

// saw adds a step.
func (d *days) saw(s *backtest.Step, claims []backtest.Claim) error {
	at := s.Moment.Block.Time
	if d.begun && at.Before(d.last) {
		return fmt.Errorf("the moment of %s came after that of %s: play a tape in order", at.Format(time.RFC3339), d.last.Format(time.RFC3339))
	}
	if !d.begun {
		d.begun, d.start = true, opening(s.Account)
	}
	d.last = at
	if n := len(d.list); n == 0 || !d.list[n-1].date.Equal(date(at)) {
		d.list = append(d.list, daily{date: date(at), high: s.Account.Up(), low: s.Account.Up()})
	}
	x := &d.list[len(d.list)-1]
	x.moments++
	x.end = s.Account
	x.level(s.Account.Up())
	if s.Record != nil && s.Record.Observation != nil {
		d.held = held(s.Record.Observation.Series, s.Record.Observation.Holdings, d.coin.Asset)
	}
	x.cover = x.cover.Plus(d.held)
	for _, f := range s.Fills {
		x.filled(f)
	}
	if len(s.Moment.Gaps) > 0 {
		d.gaps++
	}
	for _, l := range s.Moment.Losses {
		for _, c := range claims {
			if l.Asset != c.Reference.Asset {
				continue
			}
			if d.loss == "" {
				d.loss = l.Basis
			}
			d.loss = joint(d.loss, l.Basis)
		}
	}
	return nil
}

// opening is the account that flows up to an instant began with: cash and claims.
func opening(a backtest.Account) backtest.Account {
	return backtest.Account{Cash: a.Cash.Plus(a.Premium).Plus(a.Deposited).Minus(a.Refunded.Plus(a.Sold).Plus(a.Paid).Plus(a.Redeemed)), Claims: a.Claims.Plus(a.Net)}
}

// level notes NAV after a step.
func (x *daily) level(up amount.Amount) {
	if up.Cmp(x.high) > 0 {
		x.high = up
	}
	if up.Cmp(x.low) < 0 {
		x.low = up
	}
	// The fall is from the highest so far, which high is.
	if fall := x.high.Minus(up); fall.Cmp(x.fall) > 0 {
		x.fall = fall
	}
}

func (x *daily) filled(f backtest.Fill) {
	if f.Action != trade.Buy && f.Action != trade.Sell {
		return
	}
	switch {
	case f.Failed != "":
		x.failed++
		return
	case f.Action == trade.Buy:
		x.bought = x.bought.Plus(f.Amount)
	default:
		x.sold = x.sold.Plus(f.Amount)
	}
	x.fills++
}

// held is the cover that is minted and may still pay, of series that pay in an
// asset: in maximum payout.
func held(series []protection.Series, holdings []trade.Holding, asset protection.Address) (sum amount.Amount) {
	for _, h := range holdings {
		for i := range series {
			if s := &series[i]; s.ID == h.Series && s.Asset == asset && !s.State.Resolved() {
				sum = sum.Plus(h.Held)
			}
		}
	}
	return sum
}

// breached adds what limits came to at a step of the day that was seen last.
func (d *days) breached(began int, over time.Duration) {
	x := &d.list[len(d.list)-1]
	x.breaches += began
	x.over += over
}
