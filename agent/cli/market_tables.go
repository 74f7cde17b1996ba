package cli

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// marketView is a survey, and how much of its lists is shown.
type marketView struct {
	wire.Survey
	top int
}

// cut is the survey for programs, its lists of holders as short as a person's; the
// counts and totals are whole.
func (v marketView) cut() wire.Survey {
	s := v.Survey
	s.Pools, s.Series = slices.Clone(s.Pools), slices.Clone(s.Series)
	for i := range s.Pools {
		s.Pools[i].Holders.List = first(s.Pools[i].Holders.List, v.top)
	}
	for i := range s.Series {
		s.Series[i].Holders.List = first(s.Series[i].Holders.List, v.top)
	}
	return s
}

// first is at most n of a list.
func first[T any](list []T, n int) []T { return list[:min(n, len(list))] }

// last is at most n of a list's end.
func last[T any](list []T, n int) []T { return list[max(0, len(list)-n):] }

// units prints base units with two decimals, or four of a token that has many,
// cut and not rounded; what is less than the last of them shows.
func units(a amount.Amount, decimals uint8) string {
	if decimals == 0 {
		return report.Group(a.String())
	}
	shown := 2
	if decimals > 8 {
		shown = 4
	}
	whole, frac, _ := strings.Cut(a.Format(decimals), ".")
	frac = (frac + "0000")[:shown]
	if zero := strings.Repeat("0", shown); whole == "0" && frac == zero && !a.IsZero() {
		return "<0." + zero[1:] + "1"
	}
	return report.Group(whole + "." + frac)
}

// inAsset prints an amount of a pool's asset.
func inAsset(a amount.Amount, in wire.SurveyAsset) string { return units(a, in.Decimals) }

// rate prints a WAD as percent.
func rate(a amount.Amount) string { return report.Number(100*a.Float(18), 2) + "%" }

// dashed prints nothing as a dash.
func dashed(s string, is bool) string {
	if !is {
		return "–"
	}
	return s
}

func (v marketView) pool(id protection.Address) wire.PoolSurvey {
	for _, p := range v.Pools {
		if p.ID == id {
			return p
		}
	}
	return wire.PoolSurvey{}
}

func (v marketView) symbol(series protection.Address) string {
	for _, s := range v.Series {
		if s.ID == series {
			return s.Symbol
		}
	}
	return short(config.Checksummed(series))
}

// loss prints an amount of a gauge's: money of its asset, or seconds.
func loss(a amount.Amount, kind string, in wire.SurveyAsset) string {
	switch kind {
	case protection.Depeg:
		return units(a, 18) + " par-s"
	case protection.Freeze:
		return units(a, 0) + " s"
	}
	return inAsset(a, in) + " " + in.Symbol
}

// utc is a time without its date's noise: 2026-03-02 11:00Z.
func utc(t time.Time) string {
	if t.IsZero() {
		return "–"
	}
	return t.UTC().Format("2006-01-02 15:04Z")
}

// tables are for a person: alarms first, then what is promised and by whom, then
// who has it.
func (v marketView) tables() []report.Table {
	all := report.Table{Title: fmt.Sprintf("Market %s of chain %d at block %d, %s", config.Checksummed(v.Market), v.ChainID, v.Block.Number, instant(v.Block.Time)), Basis: report.Observed,
		Columns: columns(">pools", ">series", ">open orders", ">waiting to redeem", ">assertions", ">alarms", "spread", "logs from"),
		Note:    "Block " + v.Block.Hash.String()}
	waiting := 0
	for _, p := range v.Pools {
		waiting += len(p.Queue)
	}
	all.Add(fmt.Sprint(len(v.Pools)), fmt.Sprint(len(v.Series)), fmt.Sprint(len(v.Orders)), fmt.Sprint(waiting), fmt.Sprint(len(v.Assertions)), fmt.Sprint(len(v.Alarms)), rate(v.Spread), fmt.Sprint(v.From))
	out := []report.Table{all}
	for _, t := range []report.Table{v.alarms(), v.termsTable(), v.seriesTable(), v.pricesTable(), v.poolsTable(), v.solvencyTable(), v.supplyTable(), v.modelsTable(), v.gaugesTable(), v.holdersTable(),
		v.sharesTable(), v.queueTable(), v.takeOutTable(), v.ordersTable(), v.assertionsTable(), v.historyTable(), v.tradesTable(), v.leftOutTable()} {
		if len(t.Rows) > 0 {
			out = append(out, t)
		}
	}
	return out
}

func (v marketView) alarms() report.Table {
	t := report.Table{Title: "ALARMS: what must not be", Basis: report.Observed, Columns: columns("alarm")}
	for _, text := range v.Alarms {
		t.Add(text)
	}
	return t
}

func (v marketView) termsTable() report.Table {
	t := report.Table{Title: "Series and their terms", Basis: report.Observed, Columns: columns("series", "address", "pool", "reference", ">pays from", ">pays in full at", ">most", "sales open", "expires"),
		Note: "Loss counts from the series' start, as the gauge records it; par-s is a price's shortfall below par times seconds. Most is what may ever be outstanding, in the pool's asset."}
	for _, s := range v.Series {
		kind := s.Reference.Kind
		t.Add(s.Symbol, config.Checksummed(s.ID), v.pool(s.Pool).Symbol, dashed(reference(s.Reference), s.Unusable == ""), loss(s.Attachment, kind, s.In), loss(s.Exhaustion, kind, s.In),
			inAsset(s.MaxSupply, s.In)+" "+s.In.Symbol, utc(s.Start), utc(s.Expiry))
		if s.Unusable != "" {
			t.Note += fmt.Sprintf(" %s: an agent leaves it alone: %s.", s.Symbol, s.Unusable)
		}
	}
	return t
}

func (v marketView) seriesTable() report.Table {
	t := report.Table{Title: "Where the series stand", Basis: report.Observed, Columns: columns("series", "state", ">loss so far", ">pays", ">minted", ">waiting for mint", ">free", "asset", ">rate a year", ">holders"),
		Note: "Free is what can be bought now, and the rate is that of its next unit."}
	for _, s := range v.Series {
		state := s.State.String()
		if s.State == 0 {
			state = "not known"
		}
		t.Add(s.Symbol, state, dashed(loss(s.Loss, s.Reference.Kind, s.In), !s.GaugeAt.IsZero()), dashed(rate(s.Fraction), s.State.Resolved()), inAsset(s.Minted, s.In), inAsset(s.Pending, s.In),
			inAsset(s.Free, s.In), s.In.Symbol, dashed(rate(s.Rate), !s.Rate.IsZero()), count(s.Holders.Count))
		if s.State != protection.Triggered || s.Settled.IsZero() {
			continue
		}
		t.Note += fmt.Sprintf(" %s was settled at %s: it owes %s %s, and can be claimed until %s for certain.", s.Symbol, utc(s.Settled), inAsset(s.Owed, s.In), s.In.Symbol, utc(s.ClaimUntil))
		if s.Salvaged {
			t.Note += " What was not claimed went back to the pool."
		}
	}
	return t
}

// reference is what suffers, short: kind and where, or which item.
func reference(r protection.Reference) string {
	if r.Item != "" {
		return r.Kind + " " + r.Item
	}
	return r.Kind + " " + short(config.Checksummed(r.Market))
}

func (v marketView) pricesTable() report.Table {
	t := report.Table{Title: "Prices now", Basis: report.Observed, Columns: columns("series", ">amount", ">ask", ">a year", ">bid", "asset", "refused"),
		Note: "Ask is what buying the amount costs now, all of it at once; bid what selling it back brings. A year: the ask over amount and the term that is priced."}
	for _, s := range v.Series {
		for _, q := range s.Quotes {
			refused := []string{}
			for _, x := range []struct{ side, why string }{{"ask", q.AskRefused}, {"bid", q.BidRefused}} {
				if x.why != "" {
					refused = append(refused, x.side+": "+short(x.why))
				}
			}
			t.Add(s.Symbol, inAsset(q.Amount, s.In), dashed(inAsset(q.Ask, s.In), q.AskRefused == ""), dashed(rate(q.AskRate), q.AskRefused == ""), dashed(inAsset(q.Bid, s.In), q.BidRefused == ""), s.In.Symbol, strings.Join(refused, "; "))
		}
	}
	return t
}

func (v marketView) poolsTable() report.Table {
	t := report.Table{Title: "Pools", Basis: report.Observed, Columns: columns("pool", "address", "asset", ">capital", ">reserved", ">free", ">utilisation, ask", ">bid", ">open series", "sales"),
		Note: "Reserved is the most that unresolved series can still cost. Ask utilisation leaves out the capital of queued shares, bid utilisation counts it."}
	for _, p := range v.Pools {
		sales := "open"
		switch {
		case !p.PausedUntil.IsZero():
			sales = "paused until " + utc(p.PausedUntil)
		case p.Pending:
			sales = "open, and closed to deposits: a series is PENDING or to be settled"
		}
		t.Add(p.Symbol, config.Checksummed(p.ID), p.In.Symbol, inAsset(p.Assets, p.In), inAsset(p.Reserved, p.In), inAsset(p.Free(), p.In), rate(p.AskUtilisation), rate(p.BidUtilisation),
			fmt.Sprintf("%d of 16", len(p.Pool.Series)), sales)
	}
	return t
}

func (v marketView) supplyTable() report.Table {
	t := report.Table{Title: "The pools' shares", Basis: report.Observed, Columns: columns("pool", ">shares", ">holders", ">a share is worth", "asset", ">queued", ">kept while PENDING", ">set apart for the processed", "curator")}
	for _, p := range v.Pools {
		price := "–"
		if !p.Supply.IsZero() {
			price = report.Number(p.Assets.Float(p.In.Decimals)/p.Supply.Float(p.Decimals), 6)
		}
		t.Add(p.Symbol, units(p.Supply, p.Decimals), count(p.Holders.Count), price, p.In.Symbol, units(p.Queued, p.Decimals), units(p.Retained, p.Decimals), inAsset(p.Claimable, p.In), config.Checksummed(p.Owner))
	}
	return t
}

func (v marketView) solvencyTable() report.Table {
	t := report.Table{Title: "Solvency", Basis: report.Observed, Columns: columns("pool", ">booked", ">token balance", ">sent unasked", ">most it can pay out", ">stands behind it", ">margin", "verdict"),
		Note: "Booked is cash and what is set apart for redemptions. What stands behind payouts is cash less unearned premium. The most is counted anew: each minted or pending token of each unresolved series, and what resolved ones owe."}
	for _, p := range v.Pools {
		s, verdict := p.Solvency, "sound"
		switch {
		case !s.Missing.IsZero():
			verdict = "MONEY IS MISSING: " + inAsset(s.Missing, p.In)
		case !s.Short.IsZero():
			verdict = "INSOLVENT: short of " + inAsset(s.Short, p.In)
		}
		t.Add(p.Symbol, inAsset(s.Booked, p.In), inAsset(p.Balance, p.In), inAsset(s.Surplus, p.In), inAsset(s.MaxPayout, p.In), inAsset(s.Backing, p.In), inAsset(s.Margin, p.In), verdict)
	}
	return t
}

func (v marketView) modelsTable() report.Table {
	t := report.Table{Title: "Premium models", Basis: report.Observed, Columns: columns("model", "pool", ">rate now", ">level", "within", ">target utilisation", ">floor", ">moves toward", ">volatility", "feed", "stored", "change to come"),
		Note: "Annual rates. The level moves with utilisation, the floor with the variance of the feed; both stand as of this block."}
	for _, m := range v.Models {
		if m.Unreadable != "" {
			t.Add(config.Checksummed(m.ID), v.pool(m.Pool).Symbol, "–", "–", m.Unreadable)
			continue
		}
		change := "–"
		if m.Proposed != nil {
			change = "from " + utc(m.ReadyAt)
		}
		t.Add(config.Checksummed(m.ID), v.pool(m.Pool).Symbol, rate(m.Rate), rate(m.Level), rate(m.Parameters.Least)+" – "+rate(m.Parameters.Most), rate(m.Parameters.Target),
			rate(m.Floor), rate(m.FloorTarget), dashed(percent(math.Sqrt(m.Variance.Float(18))), m.Feed != protection.Address{}), dashed(short(config.Checksummed(m.Feed)), m.Feed != protection.Address{}), utc(m.StoredAt), change)
	}
	return t
}

func (v marketView) gaugesTable() report.Table {
	t := report.Table{Title: "Gauges", Basis: report.Observed, Columns: columns("gauge", "reference", ">on record", "as of", ">age", ">stale after", "state", "a poke would")}
	for _, g := range v.Gauges {
		in := v.countedIn(g.ID)
		name, kind := reference(g.Reference), g.Reference.Kind
		state, would := "fresh", "record the time"
		if g.Stale {
			state = "STALE"
		}
		if g.Stale {
			would = "record the time, and end the silence"
		}
		switch {
		case g.Unreadable != "":
			name, state, would = "not known", "–", g.Unreadable
		case g.Failing:
			would = "record nothing: the source fails"
		case g.Idle:
			would = "record nothing: the source has said nothing new"
		case g.Behind:
			would = "record " + loss(g.Next, kind, in)
			if g.Next == g.Loss {
				would = "store what it has seen; the loss stays"
			}
		}
		read := !g.At.IsZero()
		t.Add(config.Checksummed(g.ID), name, dashed(loss(g.Loss, kind, in), read), utc(g.At), dashed(span(g.Age), read), span(g.MaxAge), state, would)
	}
	return t
}

func (v marketView) holdersTable() report.Table {
	t := report.Table{Title: "Who holds the series", Basis: report.Observed, Columns: columns("series", "holder", ">amount", ">of supply"), Note: "From the tokens' transfers; each sum is the token's supply, to the unit."}
	for _, s := range v.Series {
		v.hold(&t, s.Symbol, s.Holders, s.Decimals, nil)
	}
	return t
}

func (v marketView) sharesTable() report.Table {
	t := report.Table{Title: "Who has the pools' shares", Basis: report.Observed, Columns: columns("pool", "holder", ">shares", ">of supply", ">worth now"), Note: "Shares that wait for redemption are the pool's own."}
	for _, p := range v.Pools {
		v.hold(&t, p.Symbol, p.Holders, p.Decimals, &p)
	}
	return t
}

// hold adds the largest holders of one token, the rest in one row, and the sum.
func (v marketView) hold(t *report.Table, symbol string, h wire.SurveyHolders, decimals uint8, pool *wire.PoolSurvey) {
	if h.Count == 0 {
		return
	}
	row := func(who string, a amount.Amount, add func(...string)) {
		cells := []string{symbol, who, units(a, decimals), percent(a.Float(0) / h.Total.Float(0))}
		if pool != nil {
			cells = append(cells, inAsset(pool.Worth(a), pool.In)+" "+pool.In.Symbol)
		}
		add(cells...)
	}
	shown := amount.Amount{}
	for _, x := range first(h.List, v.top) {
		who := config.Checksummed(x.Account)
		if pool != nil && x.Account == pool.ID {
			who = "waiting for redemption"
		}
		shown = shown.Plus(x.Amount)
		row(who, x.Amount, t.Add)
	}
	if rest := h.Count - v.top; rest > 0 {
		row(fmt.Sprintf("%s more", count(rest)), h.Total.Minus(shown), t.Add)
	}
	if h.Count > 1 {
		row("all", h.Total, t.AddTotal)
	}
}

func (v marketView) queueTable() report.Table {
	t := report.Table{Title: "Redemption queue", Basis: report.Observed, Columns: columns("pool", ">place", ">request", "controller", ">shares", ">worth now", "ready at", ">shares processed now", ">for"),
		Note: "Requests are priced in their order, when they are processed; until then their shares bear loss. The last two say what processing the queue at this block would do: the chain was asked."}
	for _, p := range v.Pools {
		for i, r := range first(p.Queue, v.top) {
			now, pays := units(r.Processed, p.Decimals), inAsset(r.PaysNow, p.In)+" "+p.In.Symbol
			if r.Unasked {
				now, pays = "–", "–"
			}
			t.Add(p.Symbol, fmt.Sprint(i+1), fmt.Sprint(r.ID), config.Checksummed(r.Controller), units(r.Shares, p.Decimals), inAsset(p.Worth(r.Shares), p.In)+" "+p.In.Symbol, utc(r.ReadyAt), now, pays)
		}
		if rest := len(p.Queue) - v.top; rest > 0 {
			sum := amount.Amount{}
			for _, r := range p.Queue[v.top:] {
				sum = sum.Plus(r.Shares)
			}
			t.Add(p.Symbol, "", "", fmt.Sprintf("%s more", count(rest)), units(sum, p.Decimals), inAsset(p.Worth(sum), p.In)+" "+p.In.Symbol)
		}
	}
	return t
}

func (v marketView) takeOutTable() report.Table {
	t := report.Table{Title: "Processed, to be taken out", Basis: report.Observed, Columns: columns("pool", "controller", ">shares"), Note: "Their prices are fixed; redeem pays them."}
	for _, p := range v.Pools {
		for _, h := range first(p.TakeOut, v.top) {
			t.Add(p.Symbol, config.Checksummed(h.Account), units(h.Amount, p.Decimals))
		}
	}
	return t
}

func (v marketView) ordersTable() report.Table {
	t := report.Table{Title: "Open orders", Basis: report.Observed, Columns: columns(">order", "series", "buyer", ">amount", ">premium", "minted from"), Note: "Bought, and not yet minted or refunded."}
	for _, o := range last(v.Orders, v.top) {
		in := v.assetOf(o.Series)
		t.Add(fmt.Sprint(o.ID), v.symbol(o.Series), config.Checksummed(o.Buyer), inAsset(o.Amount, in), inAsset(o.Premium, in)+" "+in.Symbol, utc(o.MatureAt))
	}
	return t
}

func (v marketView) assetOf(series protection.Address) wire.SurveyAsset {
	for _, s := range v.Series {
		if s.ID == series {
			return s.In
		}
	}
	return wire.SurveyAsset{}
}

func (v marketView) assertionsTable() report.Table {
	t := report.Table{Title: "Assertions that stand", Basis: report.Observed, Columns: columns("of", ">id", "says", "asserter", "since", "disputed by", "until"),
		Note: "A fraction of a series that no reading decided, or the loss of a gauge that only counts what is asserted. Until: an undisputed one can then be finalised, a disputed one lapses if the arbiter is silent."}
	for _, a := range v.Assertions {
		of, says := v.symbol(a.Series), ""
		if a.Fraction != nil {
			says = "it pays " + rate(*a.Fraction)
		}
		if a.Loss != nil {
			of, says = "gauge "+short(config.Checksummed(a.Gauge)), "loss "+loss(*a.Loss, "", v.countedIn(a.Gauge))+" until "+utc(*a.UpTo)
		}
		t.Add(of, fmt.Sprint(a.ID), says, config.Checksummed(a.Asserter), utc(a.AssertedAt), dashed(config.Checksummed(a.Disputer), a.Disputer != protection.Address{}), utc(a.Until))
	}
	return t
}

// countedIn is the asset of the series that a gauge counts for.
func (v marketView) countedIn(gauge protection.Address) (in wire.SurveyAsset) {
	for _, s := range v.Series {
		if s.Gauge == gauge {
			in = s.In
		}
	}
	return in
}

// leftOutTable is what series name as their pool and is none.
func (v marketView) leftOutTable() report.Table {
	t := report.Table{Title: "Left out", Basis: report.Observed, Columns: columns("contract", "why"), Note: "Series name it as their pool. Anybody may create such series; no pool that is shown has to do with them."}
	for _, x := range v.LeftOut {
		t.Add(config.Checksummed(x.Pool), x.Why)
	}
	return t
}

func (v marketView) historyTable() report.Table {
	t := report.Table{Title: "Price by block", Basis: report.Observed, Columns: columns(">block", "time", "pool", ">utilisation, ask", ">level", ">floor", ">rate a year", ">capital", ">reserved"), Note: strings.TrimSpace("From the views of each block. " + v.Unkept)}
	for _, h := range v.History {
		p := v.pool(h.Pool)
		t.Add(fmt.Sprint(h.Block.Number), utc(h.Block.Time), p.Symbol, rate(h.Utilisation), rate(h.Level), rate(h.Floor), rate(h.Rate), inAsset(h.Assets, p.In), inAsset(h.Reserved, p.In))
	}
	return t
}

func (v marketView) tradesTable() report.Table {
	t := report.Table{Title: "Latest trades", Basis: report.Observed, Columns: columns(">block", "time", "series", "what", ">amount", ">paid or got", ">a year"), Note: cmp.Or(v.Unkept, "From the market's events.")}
	for _, x := range last(v.Trades, v.top) {
		in := v.assetOf(x.Series)
		t.Add(fmt.Sprint(x.Block), utc(x.At), v.symbol(x.Series), string(x.Action), inAsset(x.Amount, in), inAsset(x.Total, in)+" "+in.Symbol, dashed(rate(x.Rate), !x.Rate.IsZero()))
	}
	return t
}
