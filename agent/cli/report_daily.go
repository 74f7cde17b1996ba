package cli

import (
	"fmt"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// dailyTables is the day for a terminal; the page has the same.
func dailyTables(d wire.Daily) (out []report.Table) {
	for _, t := range []report.Table{dayTable(d), navTable(d), resultTable(d), checkTable(d), accountTable(d), dayLimitsTable(d), latchTable(d), refusalTable(d), tradesTable(d),
		calendarTable(d), waitingTable(d), runwayTable(d), dayAlarmsTable(d), modesTable(d), unknownTable(d)} {
		if len(t.Rows) > 0 {
			out = append(out, t)
		}
	}
	return out
}

// change is a signed number in groups of three.
func change(s wire.Signed, decimals uint8) string { return report.Group(s.Format(decimals)) }

// micros are millionths of a dollar, to the unit.
func micros(s wire.Signed) string {
	text := s.Format(wire.USDDecimals)
	whole, part, _ := strings.Cut(text, ".")
	for len(part) < 2 {
		part += "0"
	}
	return report.Group(whole + "." + part)
}

func dayTable(d wire.Daily) report.Table {
	t := report.Table{Title: fmt.Sprintf("Portfolio %s on chain %d, %s", d.Portfolio, d.ChainID, d.Date), Columns: columns("what", "which")}
	t.Add("begins with", fmt.Sprintf("block %d, %s, slot %s", d.Open.Block.Number, instant(d.Open.Block.Time), d.Open.Slot))
	t.Add("ends with", fmt.Sprintf("block %d, %s, slot %s", d.Close.Block.Number, instant(d.Close.Block.Time), d.Close.Slot))
	c := d.Cycles
	cycles := fmt.Sprintf("%d recorded, %d traded, %d failed", c.Recorded, c.Traded, c.Failed)
	for _, x := range []struct {
		n    int
		what string
	}{{c.Blind, "could not read the fund"}, {c.Unended, "without an end"}, {c.Orphaned, "on blocks that a reorg took"}} {
		if x.n > 0 {
			cycles += fmt.Sprintf(", %d %s", x.n, x.what)
		}
	}
	t.Add("cycles", cycles)
	if c.Gap > 0 {
		t.Add("longest gap", fmt.Sprintf("%s without a recorded cycle, from %s", span(c.Gap), instant(c.GapAt)))
	}
	t.Add("agent", fmt.Sprintf("%d starts that ran cycles of the day; last version %s", c.Epochs, d.Version))
	t.Add("configuration", strings.Join(shortened(d.Configs), ", then "))
	t.Add("guard, signer", config.Checksummed(d.Guard)+", "+config.Checksummed(d.Signer))
	t.Add("mode", d.ModeOpen+" at the begin, "+d.ModeClose+" at the end")
	return t
}

func shortened(list []string) (out []string) {
	for _, s := range list {
		out = append(out, clipTo(s, 14))
	}
	return out
}

func navTable(d wire.Daily) report.Table {
	t := report.Table{Title: fmt.Sprintf("Net asset value at blocks %d and %d", d.Open.Block.Number, d.Close.Block.Number),
		Columns: columns("part", "of", ">begin", ">end", ">begin (USD)", ">end (USD)", ">change (USD)", "basis", "source", "price"),
		Note:    "In USD, as the named feed has each asset: none is assumed to be worth 1. Cover counts at the bid for all of it, and nothing without one. Each value is cut to a millionth of a dollar."}
	for _, l := range d.NAV {
		price := l.Price
		if l.Unpriced != "" {
			price = "none: " + l.Unpriced
		}
		t.Add(l.Name, l.Symbol, change(l.Open, l.Decimals), change(l.Close, l.Decimals), micros(l.OpenUSD), micros(l.CloseUSD), micros(l.CloseUSD.Minus(l.OpenUSD)), l.Basis, l.Source, price)
	}
	t.AddTotal("NAV", "", "", "", micros(d.OpenNAV), micros(d.CloseNAV), micros(d.CloseNAV.Minus(d.OpenNAV)))
	return t
}

func resultTable(d wire.Daily) report.Table {
	t := report.Table{Title: "What changed it", Columns: columns("cause", "of", ">amount", ">USD", "basis", "source"),
		Note: "Amounts are worth what they are at the day's end; what prices did to what was there before is a line of its own. Money that was put in or taken out is no profit and no loss."}
	moved := false
	row := func(l wire.ResultLine) {
		units := ""
		if l.Symbol != "" {
			units = change(l.Units, l.Decimals)
		}
		t.Add(l.Line, l.Symbol, units, micros(l.USD), l.Basis, l.Source)
	}
	for _, l := range d.Result {
		if l.Moved && !moved {
			moved = true
			t.AddTotal("profit and loss", "", "", micros(d.Profit))
		}
		row(l)
	}
	if !moved {
		t.AddTotal("profit and loss", "", "", micros(d.Profit))
	}
	t.Add("rounding of values", "", "", micros(d.Rounding), "", "each line is cut to a millionth of a dollar by itself; in base units nothing is cut")
	name := "residual"
	source := "none: every unit is explained"
	if d.Residual.Sign() != 0 {
		source = "NOT EXPLAINED by any line: an error in the journal or in this report"
	}
	t.Add(name, "", "", micros(d.Residual), "", source)
	t.AddTotal("change of NAV", "", "", micros(d.CloseNAV.Minus(d.OpenNAV)))
	return t
}

func checkTable(d wire.Daily) report.Table {
	t := report.Table{Title: "The same in base units, where nothing is rounded", Columns: columns("asset", ">change of all parts", ">sum of the causes", ">residual")}
	for _, c := range d.Unrounded {
		t.Add(c.Symbol, change(c.Change, c.Decimals), change(c.Lines, c.Decimals), change(c.Residual, c.Decimals))
	}
	return t
}

func accountTable(d wire.Daily) report.Table {
	t := report.Table{Title: "The hedge by strategy", Basis: report.Observed, Columns: columns("on account of", ">premium", ">refunded", ">sold", ">paid out", ">mark at begin", ">mark at end", ">profit", ">gas (ETH)", ">fills"),
		Note: "Profit is what refunds, sales, payouts and marks brought less premium; gas is apart, as another key pays it. Limits are what no strategy wanted and a limit demanded; the agent is housekeeping."}
	var sum wire.Signed
	var decimals uint8
	for _, l := range d.Strategies {
		m := func(a interface{ Format(uint8) string }) string { return report.Group(a.Format(l.Decimals)) }
		t.Add(l.Who, m(l.Premium), m(l.Refunded), m(l.Sold), m(l.Paid), m(l.MarkOpen), m(l.Mark), m(l.Profit), report.Group(l.GasWei.Format(18)), fmt.Sprint(l.Fills))
		sum, decimals = sum.Plus(l.Profit), l.Decimals
		if l.Assumed > 0 {
			t.Note += fmt.Sprintf(" %d fills of %s are assumed to be on equal parts of the strategies that their reasons name.", l.Assumed, l.Who)
		}
	}
	if len(t.Rows) > 0 {
		t.AddTotal("all", "", "", "", "", "", "", change(sum, decimals))
		if left := d.Hedge.Minus(sum); left.Sign() != 0 {
			t.Add("not attributed", "", "", "", "", "", "", change(left, decimals))
		}
	}
	return t
}

func dayLimitsTable(d wire.Daily) report.Table {
	t := bandsTable(d.Limits)
	t.Title = fmt.Sprintf("Limits in %d cycles", d.Limits.Cycles)
	return t
}

func latchTable(d wire.Daily) report.Table {
	t := report.Table{Title: "Closed, breached or latched at the end", Columns: columns("what", "since", "why")}
	for _, l := range d.Latched {
		t.Add(l.What, instant(l.Since), l.Text)
	}
	return t
}

func refusalTable(d wire.Daily) report.Table {
	t := report.Table{Title: "What limits took away", Basis: report.Observed, Columns: columns("limit", "of", "it", ">cycles", "first", "last", "why, the last time")}
	for _, r := range d.Refusals {
		t.Add(r.Limit, short(r.Subject), r.Outcome, fmt.Sprint(r.Cycles), instant(r.First), instant(r.Last), oneLine(plain(r.Reason), 110))
	}
	return t
}

func tradesTable(d wire.Daily) report.Table {
	t := report.Table{Title: "Intents of the day", Basis: report.Observed, Columns: columns("intent", "promised", "action", "of", ">amount", ">quote", ">limit", ">paid", ">received", ">gas (ETH)", ">block", "state", "asked by"),
		Note: "hedgerow explain INTENT tells the story of one."}
	dash := func(a interface {
		IsZero() bool
		Format(uint8) string
	}, decimals uint8) string {
		if a.IsZero() {
			return "–"
		}
		return report.Group(a.Format(decimals))
	}
	for _, x := range d.Trades {
		block := "–"
		if x.Block != 0 {
			block = fmt.Sprint(x.Block)
		}
		asked := strings.Join(x.Asked, ", ")
		if x.Approved != "" {
			asked += "; " + x.Approved
		}
		state := x.State
		switch x.State {
		case trade.Rejected.String(), trade.Failed.String(), trade.Cancelled.String(), trade.Expired.String():
			state += ": " + oneLine(x.Why, 60)
		}
		t.Add(x.ID.Short(), instant(x.At), string(x.Action), short(x.Symbol), dash(x.Amount, x.Decimals), dash(x.Quote, x.Decimals), dash(x.Limit, x.Decimals), dash(x.Paid, x.Decimals), dash(x.Got, x.Decimals),
			dash(x.GasWei, 18), block, state, asked)
	}
	return t
}

func calendarTable(d wire.Daily) report.Table {
	t := report.Table{Title: "Claims calendar, at the end", Basis: report.Observed, Columns: columns("expires", "series", "venue", "state", ">held", ">waits for mint", ">pays from a loss of", ">in full at", ">loss so far", "waiting period", "gauge read", "stale at", "note")}
	for _, l := range d.Calendar {
		m := func(a interface{ Format(uint8) string }) string { return report.Group(a.Format(l.Decimals)) }
		t.Add(instant(l.Expiry), l.Symbol, l.Venue, l.State, m(l.Held), m(l.Pending), m(l.Attachment), m(l.Exhaustion), m(l.Loss), span(l.Waiting), instant(l.GaugeAt), instant(l.StaleAt), l.Note)
	}
	return t
}

func waitingTable(d wire.Daily) report.Table {
	t := report.Table{Title: "Cover that waits for its mint", Basis: report.Observed, Columns: columns("order", "series", "venue", ">amount", "may be minted at"), Note: "It covers nothing until then."}
	for _, w := range d.Waiting {
		t.Add(fmt.Sprint(w.Order), w.Symbol, w.Venue, money(w.Amount, w.Decimals), instant(w.MatureAt))
	}
	return t
}

func runwayTable(d wire.Daily) report.Table {
	t := report.Table{Title: "Runway, at the end", Basis: report.Observed, Columns: columns("of", "unit", ">left", ">a day", ">days", "at the rate of"), Note: "– nothing is used at that rate."}
	for _, r := range d.Runway {
		left := money(r.Left, r.Decimals)
		if r.Unknown != "" {
			left = "?"
			if !strings.Contains(t.Note, r.Unknown) {
				t.Note += " ? " + r.Unknown + "."
			}
		}
		t.Add(r.What, r.Symbol, left, money(r.Daily, r.Decimals), r.Days, r.Rate)
	}
	return t
}

func dayAlarmsTable(d wire.Daily) report.Table {
	t := report.Table{Title: "Alarms", Basis: report.Observed, Columns: columns("raised", "severity", "code", "about", ">times", "over", "acknowledged", "told", "what")}
	for _, x := range d.Alarms {
		answer := "nobody"
		if !x.Acknowledged.IsZero() {
			answer = fmt.Sprintf("%s, %s: %s", x.Who, instant(x.Acknowledged), oneLine(x.Answer, 40))
		}
		told := strings.Join(x.Delivered, ", ")
		if told == "" {
			told = "nobody"
		}
		t.Add(instant(x.Raised), x.Severity, x.Code, short(x.Subject), fmt.Sprint(x.Times), instant(x.Over), answer, told, oneLine(plain(x.Text), 100))
	}
	return t
}

func modesTable(d wire.Daily) report.Table {
	t := report.Table{Title: "Changes of the mode", Basis: report.Observed, Columns: columns("at", "to", "by", "why")}
	for _, c := range d.Modes {
		who := "limit " + c.Who
		if c.Person {
			who = c.Who
		}
		t.Add(instant(c.At), c.Mode.String(), who, c.Reason)
	}
	return t
}

func unknownTable(d wire.Daily) report.Table {
	t := report.Table{Title: "What the journal cannot tell", Columns: columns("")}
	for _, s := range d.Unknown {
		t.Add(s)
	}
	return t
}
