package demo

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// basis is a day's own: observed prices or synthetic ones.
func basis(d day.Day) report.Basis {
	if d.Kind == day.Observed {
		return report.Observed
	}
	return report.Synthetic
}

// number is a right-aligned column.
func number(name, unit string) report.Column {
	return report.Column{Name: name, Unit: unit, Align: report.Right}
}

// pathTables are what one day came to: the account, the cover, cycles, intents.
func pathTables(p *Path) []report.Table {
	return []report.Table{accountTable(p), navTable(p), coverTable(p), routesTable(p), risksTable(p.Cycles), cyclesTable(p.Cycles), intentsTable(p.Intents)}
}

func accountTable(p *Path) report.Table {
	a := p.Account
	t := report.Table{Title: "The day's account", Basis: report.Observed, Columns: []report.Column{{Name: "line"}, number("amount", "USDC")}}
	t.Add("supplier loss, unhedged", cents(-a.SupplierLoss))
	t.Add("premium paid", cents(-a.Flows.Premium))
	t.Add("gas", cents(-a.GasUSDC))
	t.Add("payouts claimed", cents(a.Flows.Payouts))
	t.Add("resale", cents(a.Flows.Resale))
	t.Add("premium refunded", cents(a.Flows.Refunds))
	t.Add("cover still held, at the bid", cents(a.Close.Bid))
	t.Add("payouts proven, not yet claimed", cents(a.Close.Proven))
	t.AddTotal("net result of loss and hedge", cents(-a.NetLoss()))
	t.Note = fmt.Sprintf("Read from the devnet's state, events and receipts; gas is %s ETH at the feed's prices.", amount.New(a.GasWei).Format(18))
	if a.Unrecognised > 0 {
		t.Note += fmt.Sprintf(" Not in it: %s USDC, the fund's share of debt in open loans that their collateral no longer covers; nothing records it until they are liquidated.", cents(a.Unrecognised))
	}
	return t
}

// navTable shows the identity that the world checked at every block.
func navTable(p *Path) report.Table {
	a := p.Account
	t := report.Table{Title: "Profit and loss is the change of NAV, to the unit", Basis: report.Observed,
		Columns: []report.Column{{Name: "part"}, number("open", "USDC"), number("close", "USDC"), number("change", "USDC")}}
	row := func(name string, open, now int64) { t.Add(name, exact(open), exact(now), exact(now-open)) }
	row("cash", a.Open.Cash, a.Close.Cash)
	row("claim on the reserve", a.Open.Claim, a.Close.Claim)
	row("share of bad debt", -a.Open.SupplierLoss, -a.Close.SupplierLoss)
	row("cover at the bid", a.Open.Bid, a.Close.Bid)
	row("proven payouts", a.Open.Proven, a.Close.Proven)
	t.AddTotal("NAV", exact(a.Open.NAV()), exact(a.Close.NAV()), exact(a.Close.NAV()-a.Open.NAV()))
	t.AddTotal("profit and loss, from flows", "", "", exact(a.Flows.PnL()))
	t.Note = "In USDC, which its feed holds at 1 USD. Gas is paid in ETH from the agent's own key and is no part of this NAV."
	return t
}

func coverTable(p *Path) report.Table {
	t := report.Table{Title: "Cover against exposure", Basis: report.Observed,
		Columns: []report.Column{{Name: "series"}, {Name: "state at the close"}, number("most held", "USDC"), number("held at the close", "USDC"), number("of exposure", "%")}}
	if len(p.Moments) == 0 {
		return t
	}
	last := p.Moments[len(p.Moments)-1]
	var most int64
	for _, m := range p.Moments {
		held, _ := m.Cover()
		most = max(most, held)
	}
	for i, s := range last.Series {
		var top int64
		for _, m := range p.Moments {
			top = max(top, m.Series[i].Held)
		}
		t.Add(s.Symbol, s.State.String(), cents(top), cents(s.Held), report.Number(100*float64(top)/float64(last.Marks.Claim), 2))
	}
	t.AddTotal("all", "", cents(most), "", report.Number(100*float64(most)/float64(last.Marks.Claim), 2))
	t.Note = fmt.Sprintf("The fund's claim at the close is %s USDC, %.2f%% of all that is supplied.", cents(last.Marks.Claim), 100*float64(last.Marks.Claim)/float64(last.Supply))
	return t
}

// routesTable shows where each order went of the places that sell the same, and
// what the paper venue made of it.
func routesTable(p *Path) report.Table {
	t := report.Table{Title: "Where orders went, by total cost", Basis: report.Observed,
		Columns: []report.Column{{Name: "intent"}, {Name: "order"}, number("amount", "USDC"), number("quote", "USDC"), number("in all", "USDC"),
			{Name: "instead of"}, number("in all", "USDC"), number("on paper", "USDC")}}
	for _, s := range p.Intents {
		r := s.Intent.Route
		if r == nil {
			continue
		}
		var chosen, other trade.Candidate
		for _, c := range r.Candidates {
			switch {
			case c.Series == s.Intent.Series:
				chosen = c
			case c.Out == "" && (other.Symbol == "" || c.Total.Cmp(other.Total) < 0):
				other = c
			}
		}
		paper := "none"
		for _, f := range p.Paper {
			if o := f.Order; o.Series == s.Intent.Series && o.Action == s.Intent.Identity.Action && o.Amount == s.Intent.Amount && f.Refused == "" {
				paper = f.Price.Format(s.Intent.Decimals)
			}
		}
		format := func(a amount.Amount) string { return a.Format(s.Intent.Decimals) }
		row := []string{s.Intent.ID().Short(), string(s.Intent.Identity.Action) + " " + s.Intent.Symbol, format(s.Intent.Amount), format(s.Intent.Quote), format(chosen.Total), "no other", "", paper}
		if other.Symbol != "" {
			row[5], row[6] = other.Symbol, format(other.Total)
		}
		t.Add(row...)
	}
	t.Note = "In all is the quote, gas, what resale would lose now, and what is expected to be paid and not to trigger. On paper is what the paper venue, which moves no money, filled the same order at. With --keep, hedgerow explain INTENT tells every candidate."
	return t
}

func cyclesTable(cycles []Cycle) report.Table {
	t := report.Table{Title: "Cycles by limit state", Basis: report.Observed,
		Columns: []report.Column{{Name: "mode"}, number("cycles", ""), number("gate open", ""), number("a limit cut", ""), number("with intents", ""), number("a strategy silent", "")}}
	for mode := trade.ModeActive; mode <= trade.ModeHalted; mode++ {
		var n, open, cut, busy, silent int
		for _, c := range cycles {
			if c.Mode != mode {
				continue
			}
			n++
			open += count(c.Open)
			cut += count(c.Cut)
			busy += count(c.Intents > 0)
			silent += count(c.Silent > 0)
		}
		t.Add(mode.String(), fmt.Sprint(n), fmt.Sprint(open), fmt.Sprint(cut), fmt.Sprint(busy), fmt.Sprint(silent))
	}
	return t
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// intentsTable counts intents by action and state; only states that occur get a
// column.
func intentsTable(list []trade.Standing) report.Table {
	t := report.Table{Title: "Intents by state", Basis: report.Observed, Columns: []report.Column{{Name: "action"}, number("intents", "")}}
	actions := []trade.Action{trade.Buy, trade.Sell, trade.Activate, trade.Claim, trade.Poke}
	var states []trade.State
	for s := trade.Proposed; s <= trade.Expired; s++ {
		for _, i := range list {
			if i.State == s {
				states = append(states, s)
				t.Columns = append(t.Columns, number(s.String(), ""))
				break
			}
		}
	}
	line := func(name string, match func(trade.Standing) bool) []string {
		n, by := 0, map[trade.State]int{}
		for _, i := range list {
			if match(i) {
				n++
				by[i.State]++
			}
		}
		row := []string{name, fmt.Sprint(n)}
		for _, s := range states {
			row = append(row, fmt.Sprint(by[s]))
		}
		return row
	}
	for _, a := range actions {
		t.Add(line(string(a), func(s trade.Standing) bool { return s.Intent.Identity.Action == a })...)
	}
	t.AddTotal(line("all", func(trade.Standing) bool { return true })...)
	return t
}
