package page

import (
	"math/big"
	"strconv"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// equityRow is a step.
type equityRow struct {
	moment  *tape.Moment
	account backtest.Account
	coinUSD *history.Fixed
	navUSD  *history.Fixed
	// Of the step's cycle; nil without one.
	held, waiting, wanted *amount.Amount
	mode                  string
	cycle                 bool
	refused               int64 // verdicts other than passed
	problems              int64
}

func equityColumns(run Run) []column[equityRow] {
	coin := "base units of " + run.Coin.Symbol + ", 1e-" + strconv.Itoa(int(run.Coin.Decimals))
	money := func(basis history.Basis) said { return said{coin, basis} }
	of := func(name string, basis history.Basis, at func(a *backtest.Account) amount.Amount) column[equityRow] {
		return units(name, money(basis), func(r *equityRow) amount.Amount { return at(&r.account) })
	}
	m := history.Modelled
	return []column[equityRow]{
		number("number", said{"moments", ""}, func(r *equityRow) int64 { return int64(r.moment.Number) }),
		instant("time", func(r *equityRow) time.Time { return r.moment.Block.Time }),
		instant("known", func(r *equityRow) time.Time { return r.moment.Known }),
		number("block", said{"height", run.Basis}, func(r *equityRow) int64 { return int64(r.moment.Block.Number) }),
		of("cash", m, func(a *backtest.Account) amount.Amount { return a.Cash }),
		of("claims", m, func(a *backtest.Account) amount.Amount { return a.Claims }),
		of("cover", m, func(a *backtest.Account) amount.Amount { return a.Cover }),
		of("waiting", m, func(a *backtest.Account) amount.Amount { return a.Waiting }),
		of("proven", m, func(a *backtest.Account) amount.Amount { return a.Proven }),
		of("staked", m, func(a *backtest.Account) amount.Amount { return a.Staked }),
		of("premium", m, func(a *backtest.Account) amount.Amount { return a.Premium }),
		of("refunded", m, func(a *backtest.Account) amount.Amount { return a.Refunded }),
		of("sold", m, func(a *backtest.Account) amount.Amount { return a.Sold }),
		of("paid", m, func(a *backtest.Account) amount.Amount { return a.Paid }),
		of("deposited", m, func(a *backtest.Account) amount.Amount { return a.Deposited }),
		of("redeemed", m, func(a *backtest.Account) amount.Amount { return a.Redeemed }),
		of("gas", m, func(a *backtest.Account) amount.Amount { return a.Gas }),
		units("gas_wei", said{"wei", m}, func(r *equityRow) amount.Amount { return r.account.GasWei }),
		of("reference_loss", run.Basis, func(a *backtest.Account) amount.Amount { return a.Loss }),
		of("loss_gross", m, func(a *backtest.Account) amount.Amount { return a.Gross }),
		of("loss_net", m, func(a *backtest.Account) amount.Amount { return a.Net }),
		of("nav", m, func(a *backtest.Account) amount.Amount { return a.Up() }),
		fixed("coin_usd", said{"USD for one " + run.Coin.Symbol, run.Basis}, func(r *equityRow) *history.Fixed { return r.coinUSD }),
		fixed("nav_usd", said{"USD", m}, func(r *equityRow) *history.Fixed { return r.navUSD }),
		perhaps("cover_held", money(m), func(r *equityRow) *amount.Amount { return r.held }),
		perhaps("cover_waiting", money(m), func(r *equityRow) *amount.Amount { return r.waiting }),
		perhaps("cover_wanted", money(m), func(r *equityRow) *amount.Amount { return r.wanted }),
		text("mode", said{}, func(r *equityRow) string { return r.mode }),
		number("refusals", said{"verdicts other than passed", m}, func(r *equityRow) int64 { return r.refused }),
		number("problems", said{"problems of the observation", m}, func(r *equityRow) int64 { return r.problems }),
		text("gaps", said{}, func(r *equityRow) string { return gaps(r.moment) }),
	}
}

func gaps(m *tape.Moment) string {
	if len(m.Gaps) == 0 {
		return ""
	}
	var b strings.Builder
	for i, g := range m.Gaps {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(g.What + ": " + g.Policy)
	}
	return b.String()
}

// equity is the row of a step.
func equity(s *backtest.Step, coin backtest.Coin) equityRow {
	r := equityRow{moment: s.Moment, account: s.Account}
	if usd, ok := coinPrice(s.Moment, coin); ok {
		r.coinUSD = &usd
		if nav, err := inUSD(s.Account, coin, usd); err == nil {
			r.navUSD = &nav
		}
	}
	rec := s.Record
	if rec == nil {
		return r
	}
	r.cycle, r.mode = true, rec.Budget.Mode.String()
	for _, v := range rec.Decision.Verdicts {
		if v.Outcome != trade.Passed {
			r.refused++
		}
	}
	o := rec.Observation
	if o == nil {
		return r
	}
	r.problems = int64(len(o.Problems))
	var held, waiting, wanted amount.Amount
	for _, h := range o.Holdings {
		held, waiting = held.Plus(h.Held), waiting.Plus(h.Pending)
	}
	for _, t := range rec.Decision.Combined {
		for i := range o.Series {
			if o.Series[i].ID == t.Series {
				wanted = wanted.Plus(t.Level)
			}
		}
	}
	r.held, r.waiting, r.wanted = &held, &waiting, &wanted
	return r
}

// coinPrice is what the coin is worth: by an independent feed, else by the market's
// oracle. False: the tape does not know it.
func coinPrice(m *tape.Moment, coin backtest.Coin) (history.Fixed, bool) {
	for _, p := range m.Prices {
		if p.Asset == coin.Asset && p.Problem == "" && p.Feed.Sign() > 0 {
			return p.Feed, true
		}
	}
	if m.Book == nil {
		return history.Fixed{}, false
	}
	i := m.Book.AssetIndex(coin.Asset)
	if i < 0 {
		return history.Fixed{}, false
	}
	f, err := history.FixedOfAmount(m.Book.Assets[i].Price, m.Book.BaseDecimals)
	return f, err == nil && f.Sign() > 0
}

// inUSD is the account's NAV at a price, rounded toward zero at the 18th place.
func inUSD(a backtest.Account, coin backtest.Coin, usd history.Fixed) (history.Fixed, error) {
	n := a.Up().Big()
	n.Mul(n, usd.Big())
	n.Quo(n, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(coin.Decimals)), nil))
	return history.FixedOfBig(n)
}
