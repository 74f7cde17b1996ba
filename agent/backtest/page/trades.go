package page

import (
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// intentRow is one promise of a cycle.
type intentRow struct {
	at     time.Time
	slot   string
	intent trade.Intent
}

// own is the unit of amounts that each row states the decimals of.
var own = said{"base units, 1e-decimals", history.Modelled}

func intentColumns(run Run) []column[intentRow] {
	coin := said{"base units of " + run.Coin.Symbol, history.Modelled}
	return []column[intentRow]{
		instant("time", func(r *intentRow) time.Time { return r.at }),
		text("slot", said{}, func(r *intentRow) string { return r.slot }),
		text("intent", said{}, func(r *intentRow) string { return r.intent.ID().String() }),
		text("action", said{}, func(r *intentRow) string { return string(r.intent.Identity.Action) }),
		text("venue", said{}, func(r *intentRow) string { return r.intent.Identity.Venue }),
		text("series", said{}, func(r *intentRow) string { return r.intent.Series.String() }),
		text("symbol", said{}, func(r *intentRow) string { return r.intent.Symbol }),
		number("decimals", said{"digits", ""}, func(r *intentRow) int64 { return int64(r.intent.Decimals) }),
		units("amount", own, func(r *intentRow) amount.Amount { return r.intent.Amount }),
		units("quote", coin, func(r *intentRow) amount.Amount { return r.intent.Quote }),
		units("limit", coin, func(r *intentRow) amount.Amount { return r.intent.Limit }),
		units("gas_wei", said{"wei", history.Modelled}, func(r *intentRow) amount.Amount { return r.intent.GasWei }),
		instant("deadline", func(r *intentRow) time.Time { return r.intent.Deadline }),
		text("held_for_approval", said{}, func(r *intentRow) string {
			if r.intent.Hold == nil {
				return "no"
			}
			return "yes"
		}),
		text("reasons", said{}, func(r *intentRow) string { return reasons(r.intent.Reasons) }),
	}
}

func reasons(list []trade.Reason) string {
	var b strings.Builder
	for i, r := range list {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(r.Stage + " " + r.Who + ": " + r.Text.String())
	}
	return b.String()
}

func fillColumns(run Run) []column[backtest.Fill] {
	coin := said{"base units of " + run.Coin.Symbol, history.Modelled}
	return []column[backtest.Fill]{
		instant("time", func(r *backtest.Fill) time.Time { return r.At }),
		text("intent", said{}, func(r *backtest.Fill) string { return r.Intent.String() }),
		text("action", said{}, func(r *backtest.Fill) string { return string(r.Action) }),
		text("series", said{}, func(r *backtest.Fill) string { return r.Series.String() }),
		text("symbol", said{}, func(r *backtest.Fill) string { return r.Symbol }),
		units("amount", said{"base units of the series", history.Modelled}, func(r *backtest.Fill) amount.Amount { return r.Amount }),
		units("paid", coin, func(r *backtest.Fill) amount.Amount { return r.Paid }),
		units("got", coin, func(r *backtest.Fill) amount.Amount { return r.Got }),
		units("gas_wei", said{"wei", history.Modelled}, func(r *backtest.Fill) amount.Amount { return r.GasWei }),
		text("failed", said{}, func(r *backtest.Fill) string { return r.Failed }),
	}
}
