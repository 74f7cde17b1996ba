package history

import (
	"cmp"
	"strings"
	"time"
)

var prices = layout[Price]{
	table:  Prices,
	when:   func(r *Price) time.Time { return r.Time },
	called: "asset",
	name:   func(r *Price) *string { return &r.Asset },
	less: func(a, b *Price) int {
		return cmp.Or(strings.Compare(a.Asset, b.Asset), strings.Compare(a.Quote, b.Quote), strings.Compare(a.Source, b.Source), a.Time.Compare(b.Time), a.Known.Compare(b.Known))
	},
	columns: []column[Price]{
		text("asset", func(r *Price) *string { return &r.Asset }),
		text("quote", func(r *Price) *string { return &r.Quote }),
		text("source", func(r *Price) *string { return &r.Source }),
		instant("time", func(r *Price) *time.Time { return &r.Time }),
		instant("known", func(r *Price) *time.Time { return &r.Known }),
		fixed("value", func(r *Price) *Fixed { return &r.Value }),
		optional("open", func(r *Price) *Optional { return &r.Open }),
		optional("high", func(r *Price) *Optional { return &r.High }),
		optional("low", func(r *Price) *Optional { return &r.Low }),
		optional("volume", func(r *Price) *Optional { return &r.Volume }),
	},
}

var events = layout[Event]{
	table:  Events,
	when:   func(r *Event) time.Time { return r.Time },
	called: "market",
	name:   func(r *Event) *string { return &r.Market },
	less: func(a, b *Event) int {
		return cmp.Or(strings.Compare(a.Market, b.Market), a.Time.Compare(b.Time), cmp.Compare(a.Block, b.Block), cmp.Compare(a.Index, b.Index))
	},
	columns: []column[Event]{
		instant("time", func(r *Event) *time.Time { return &r.Time }),
		number("block", func(r *Event) *uint64 { return &r.Block }),
		number("index", func(r *Event) *uint32 { return &r.Index }),
		text("market", func(r *Event) *string { return &r.Market }),
		text("kind", func(r *Event) *string { return &r.Kind }),
		text("account", func(r *Event) *string { return &r.Account }),
		text("other", func(r *Event) *string { return &r.Other }),
		text("collateral", func(r *Event) *string { return &r.Collateral }),
		optional("collateral_delta", func(r *Event) *Optional { return &r.CollateralDelta }),
		text("debt", func(r *Event) *string { return &r.Debt }),
		optional("debt_delta", func(r *Event) *Optional { return &r.DebtDelta }),
		optional("collateral_usd", func(r *Event) *Optional { return &r.CollateralUSD }),
		optional("debt_usd", func(r *Event) *Optional { return &r.DebtUSD }),
	},
}

var parameters = layout[Parameter]{
	table:  Parameters,
	when:   func(r *Parameter) time.Time { return r.Time },
	called: "market",
	name:   func(r *Parameter) *string { return &r.Market },
	less: func(a, b *Parameter) int {
		return cmp.Or(strings.Compare(a.Market, b.Market), a.Time.Compare(b.Time), cmp.Compare(a.Block, b.Block), cmp.Compare(a.Index, b.Index))
	},
	columns: []column[Parameter]{
		instant("time", func(r *Parameter) *time.Time { return &r.Time }),
		number("block", func(r *Parameter) *uint64 { return &r.Block }),
		number("index", func(r *Parameter) *uint32 { return &r.Index }),
		text("market", func(r *Parameter) *string { return &r.Market }),
		text("subject", func(r *Parameter) *string { return &r.Subject }),
		text("name", func(r *Parameter) *string { return &r.Name }),
		text("before", func(r *Parameter) *string { return &r.Before }),
		text("after", func(r *Parameter) *string { return &r.After }),
	},
}

var measures = layout[Measure]{
	table:  Measures,
	when:   func(r *Measure) time.Time { return r.Time },
	called: "subject",
	name:   func(r *Measure) *string { return &r.Subject },
	less: func(a, b *Measure) int {
		return cmp.Or(strings.Compare(a.Subject, b.Subject), strings.Compare(a.Quantity, b.Quantity), strings.Compare(a.Source, b.Source), a.Time.Compare(b.Time), a.Known.Compare(b.Known))
	},
	columns: []column[Measure]{
		text("subject", func(r *Measure) *string { return &r.Subject }),
		text("quantity", func(r *Measure) *string { return &r.Quantity }),
		text("unit", func(r *Measure) *string { return &r.Unit }),
		text("source", func(r *Measure) *string { return &r.Source }),
		instant("time", func(r *Measure) *time.Time { return &r.Time }),
		instant("known", func(r *Measure) *time.Time { return &r.Known }),
		fixed("value", func(r *Measure) *Fixed { return &r.Value }),
	},
}

var accounts = layout[Account]{
	table:  Accounts,
	when:   func(r *Account) time.Time { return r.Time },
	called: "market",
	name:   func(r *Account) *string { return &r.Market },
	less: func(a, b *Account) int {
		return cmp.Or(strings.Compare(a.Market, b.Market), a.Time.Compare(b.Time), strings.Compare(a.Account, b.Account))
	},
	columns: []column[Account]{
		instant("time", func(r *Account) *time.Time { return &r.Time }),
		text("market", func(r *Account) *string { return &r.Market }),
		text("account", func(r *Account) *string { return &r.Account }),
		text("unit", func(r *Account) *string { return &r.Unit }),
		fixed("collateral", func(r *Account) *Fixed { return &r.Collateral }),
		fixed("debt", func(r *Account) *Fixed { return &r.Debt }),
		optional("threshold", func(r *Account) *Optional { return &r.Threshold }),
		optional("ltv", func(r *Account) *Optional { return &r.LTV }),
		optional("health_factor", func(r *Account) *Optional { return &r.HealthFactor }),
		number("emode", func(r *Account) *uint8 { return &r.EMode }),
	},
}
