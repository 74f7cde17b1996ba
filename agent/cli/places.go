package cli

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// placeTables tell where else an order could have gone, what its series has in
// common with what it covers, and what paper venues made of it; each only where
// there is something to tell.
func placeTables(s wire.Story) (out []report.Table) {
	in := s.Standing.Intent
	for _, t := range []report.Table{routeTable(in), factTable(s), shadowTable(s)} {
		if len(t.Rows) > 0 {
			out = append(out, t)
		}
	}
	return out
}

// routeTable is the candidates of an order's route.
func routeTable(in trade.Intent) report.Table {
	t := report.Table{Title: "5a. Where it could have gone", Basis: report.Modelled,
		Columns: columns("", "series", "venue", ">for", ">quote", ">gas", ">bid now", ">basis", ">total", "no trigger", "takes or why not")}
	r := in.Route
	if r == nil {
		return t
	}
	t.Note = "Total is quote + gas + what selling it again at once loses + basis: the payout that the model expects, times the probability that a covered loss does not trigger. " + capital(r.Why) + "."
	if in.Identity.Action == trade.Sell {
		t.Note = "Total is what it brings after gas. " + capital(r.Why) + "."
	}
	for _, c := range r.Candidates {
		mark := ""
		if c.Series == in.Series {
			mark = "→"
		}
		if c.Out != "" {
			t.Add(mark, c.Symbol, c.Venue, "", "", "", "", "", "", "", c.Out)
			continue
		}
		takes := "not chosen"
		if !c.Takes.IsZero() {
			takes = money(c.Takes, in.Decimals)
		}
		bid, basis := money(c.Resale, in.Decimals), money(c.Basis, in.Decimals)
		if c.NoBid {
			bid = "none, taken as " + bid
		}
		if in.Identity.Action == trade.Sell {
			bid, basis = "", ""
		}
		t.Add(mark, c.Symbol, c.Venue, money(c.Amount, in.Decimals), money(c.Quote, in.Decimals), money(c.Gas, in.Decimals), bid, basis,
			money(c.Total, in.Decimals), c.Failure, takes)
	}
	return t
}

// factTable is what the series and its reference depend on.
func factTable(s wire.Story) report.Table {
	t := report.Table{Title: "5b. What it depends on", Columns: columns("of", "what", "which", "basis", "who says so")}
	if s.Record == nil || s.Record.Observation == nil {
		return t
	}
	o, in := s.Record.Observation, s.Standing.Intent
	for _, x := range o.Series {
		if x.ID != in.Series {
			continue
		}
		for _, f := range o.SeriesFacts {
			if f.Series != in.Series {
				continue
			}
			for _, y := range f.Facts {
				t.Add("series", string(y.What), y.Value, string(y.Basis), y.Source)
			}
		}
		for _, f := range o.ReferenceFacts {
			if f.Reference != x.Reference {
				continue
			}
			for _, y := range f.Facts {
				t.Add("reference", string(y.What), y.Value, string(y.Basis), y.Source)
			}
		}
	}
	for _, y := range o.Credits(&s.Record.Policy.Bounds).Of(in.Series).Shared {
		t.Add("both", "wrong-way", y.Series.Value, "", y.Why)
	}
	return t
}

func shadowTable(s wire.Story) report.Table {
	list := make([]wire.Paper, len(s.Paper))
	for i, f := range s.Paper {
		list[i] = wire.Paper{Slot: s.Slot.ID, PaperFill: f}
	}
	t := paperTable(list)
	t.Title = "5c. On paper: no money moved"
	return t
}

// paperTable is what paper venues made of orders.
func paperTable(list []wire.Paper) report.Table {
	t := report.Table{Title: "Paper fills: no money moved", Basis: report.Modelled,
		Columns: columns("slot", "paper venue", "shadows", "order", ">quoted there", ">on paper", ">apart", "why not")}
	for _, x := range list {
		o := x.Order
		row := []string{x.Slot, x.Venue + " (paper)", x.Of, fmt.Sprintf("%s %s %s", o.Action, money(o.Amount, o.Decimals), o.Symbol), money(o.Quote, o.Decimals), "–", "–", x.Refused}
		if x.Refused == "" {
			apart := "+" + money(x.Price.Minus(o.Quote), o.Decimals)
			if x.Price.Cmp(o.Quote) < 0 {
				apart = "−" + money(o.Quote.Minus(x.Price), o.Decimals)
			}
			row[5], row[6] = money(x.Price, o.Decimals), apart
		}
		t.Add(row...)
	}
	return t
}
