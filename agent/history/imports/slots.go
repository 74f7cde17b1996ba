package imports

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// slot is a field of a row type: one of its pointers is not nil, and says what
// kind of value it takes.
type slot[R history.Row] struct {
	name     string
	required bool // a mapping must say where it is from
	empty    bool // words: may be ""
	word     func(*R) *string
	instant  func(*R) *time.Time
	fixed    func(*R) *history.Fixed
	optional func(*R) *history.Optional
	block    func(*R) *uint64
	small    func(*R) *uint8
}

func slotsOf[R history.Row]() []slot[R] {
	var zero R
	switch any(zero).(type) {
	case history.Price:
		return any(priceSlots).([]slot[R])
	case history.Event:
		return any(eventSlots).([]slot[R])
	case history.Parameter:
		return any(parameterSlots).([]slot[R])
	case history.Measure:
		return any(measureSlots).([]slot[R])
	}
	return any(accountSlots).([]slot[R])
}

var priceSlots = []slot[history.Price]{
	{name: "asset", required: true, word: func(r *history.Price) *string { return &r.Asset }},
	{name: "quote", required: true, word: func(r *history.Price) *string { return &r.Quote }},
	{name: "source", required: true, word: func(r *history.Price) *string { return &r.Source }},
	{name: "time", required: true, instant: func(r *history.Price) *time.Time { return &r.Time }},
	{name: "known", required: true, instant: func(r *history.Price) *time.Time { return &r.Known }},
	{name: "value", required: true, fixed: func(r *history.Price) *history.Fixed { return &r.Value }},
	{name: "open", optional: func(r *history.Price) *history.Optional { return &r.Open }},
	{name: "high", optional: func(r *history.Price) *history.Optional { return &r.High }},
	{name: "low", optional: func(r *history.Price) *history.Optional { return &r.Low }},
	{name: "volume", optional: func(r *history.Price) *history.Optional { return &r.Volume }},
}

var eventSlots = []slot[history.Event]{
	{name: "time", required: true, instant: func(r *history.Event) *time.Time { return &r.Time }},
	{name: "block", block: func(r *history.Event) *uint64 { return &r.Block }},
	{name: "market", required: true, word: func(r *history.Event) *string { return &r.Market }},
	{name: "kind", required: true, word: func(r *history.Event) *string { return &r.Kind }},
	{name: "account", required: true, word: func(r *history.Event) *string { return &r.Account }},
	{name: "other", empty: true, word: func(r *history.Event) *string { return &r.Other }},
	{name: "collateral", empty: true, word: func(r *history.Event) *string { return &r.Collateral }},
	{name: "collateral_delta", optional: func(r *history.Event) *history.Optional { return &r.CollateralDelta }},
	{name: "debt", empty: true, word: func(r *history.Event) *string { return &r.Debt }},
	{name: "debt_delta", optional: func(r *history.Event) *history.Optional { return &r.DebtDelta }},
	{name: "collateral_usd", optional: func(r *history.Event) *history.Optional { return &r.CollateralUSD }},
	{name: "debt_usd", optional: func(r *history.Event) *history.Optional { return &r.DebtUSD }},
}

var parameterSlots = []slot[history.Parameter]{
	{name: "time", required: true, instant: func(r *history.Parameter) *time.Time { return &r.Time }},
	{name: "block", block: func(r *history.Parameter) *uint64 { return &r.Block }},
	{name: "market", required: true, word: func(r *history.Parameter) *string { return &r.Market }},
	{name: "subject", required: true, word: func(r *history.Parameter) *string { return &r.Subject }},
	{name: "name", required: true, word: func(r *history.Parameter) *string { return &r.Name }},
	{name: "before", empty: true, word: func(r *history.Parameter) *string { return &r.Before }},
	{name: "after", required: true, word: func(r *history.Parameter) *string { return &r.After }},
}

var measureSlots = []slot[history.Measure]{
	{name: "subject", required: true, word: func(r *history.Measure) *string { return &r.Subject }},
	{name: "quantity", required: true, word: func(r *history.Measure) *string { return &r.Quantity }},
	{name: "unit", required: true, word: func(r *history.Measure) *string { return &r.Unit }},
	{name: "source", required: true, word: func(r *history.Measure) *string { return &r.Source }},
	{name: "time", required: true, instant: func(r *history.Measure) *time.Time { return &r.Time }},
	{name: "known", required: true, instant: func(r *history.Measure) *time.Time { return &r.Known }},
	{name: "value", required: true, fixed: func(r *history.Measure) *history.Fixed { return &r.Value }},
}

var accountSlots = []slot[history.Account]{
	{name: "time", required: true, instant: func(r *history.Account) *time.Time { return &r.Time }},
	{name: "market", required: true, word: func(r *history.Account) *string { return &r.Market }},
	{name: "account", required: true, word: func(r *history.Account) *string { return &r.Account }},
	{name: "unit", required: true, word: func(r *history.Account) *string { return &r.Unit }},
	{name: "collateral", required: true, fixed: func(r *history.Account) *history.Fixed { return &r.Collateral }},
	{name: "debt", required: true, fixed: func(r *history.Account) *history.Fixed { return &r.Debt }},
	{name: "threshold", optional: func(r *history.Account) *history.Optional { return &r.Threshold }},
	{name: "ltv", optional: func(r *history.Account) *history.Optional { return &r.LTV }},
	{name: "health_factor", optional: func(r *history.Account) *history.Optional { return &r.HealthFactor }},
	{name: "emode", small: func(r *history.Account) *uint8 { return &r.EMode }},
}

// kinds are the words that an event's kind may be.
var kinds = []string{history.KindOpen, history.KindDeposit, history.KindWithdraw, history.KindBorrow, history.KindRepay, history.KindLiquidation,
	history.KindTransfer, history.KindClose, history.KindBadDebt, history.KindDeficitCovered}
