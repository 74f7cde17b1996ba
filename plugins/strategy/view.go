package strategy

import (
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// View is what one session sees: of each observation what its manifest asks for,
// exactly as it would come out of the wire, whether or not there is one. Times are
// cut to what tables hold, and fields that no table has are zero.
//
// What is equal from one observation to the next is one and the same value in both,
// so that whoever kept the one need not look at the other. What was seen is never
// changed afterwards. A View is for one goroutine.
type View struct {
	wants [TableStakes + 1]bool
	seen  *Observation
	past  Observation // what seen's tables were made of, in memory of its own
}

// NewView is that of a session which has seen nothing.
func NewView(m Manifest) *View {
	v := &View{seen: &Observation{}}
	for _, t := range m.Tables {
		if t > 0 && int(t) < len(v.wants) {
			v.wants[t] = true
		}
	}
	return v
}

// See is what the session sees of an observation, whose tables the caller may use
// again. Its books, and the memory of its price histories, are never changed: what
// two histories share is not compared. See fails with ErrTable or book.ErrInvalid
// when no process could read the observation; the view is then as it was.
func (v *View) See(o *Observation) (*Observation, error) {
	out := &Observation{Slot: o.Slot, Time: o.Time.Round(0).UTC(), Seed: o.Seed, State: o.State}
	if v.wants[TableBook] && o.Book != nil {
		if o.Book != v.seen.Book {
			if err := validate(v.seen.Book, o.Book); err != nil {
				return nil, err
			}
		}
		out.Book = o.Book
	}
	var err error
	look(v, TableSeries, &seriesTable, &out.Series, v.seen.Series, v.past.Series, o.Series, &err)
	look(v, TableQuotes, &quotesTable, &out.Quotes, v.seen.Quotes, v.past.Quotes, o.Quotes, &err)
	look(v, TableHoldings, &holdingsTable, &out.Holdings, v.seen.Holdings, v.past.Holdings, o.Holdings, &err)
	look(v, TableExposures, &exposuresTable, &out.Exposures, v.seen.Exposures, v.past.Exposures, o.Exposures, &err)
	look(v, TableHeadroom, &headroomTable, &out.Headroom, v.seen.Headroom, v.past.Headroom, o.Headroom, &err)
	look(v, TablePrices, &pricesTable, &out.Prices, v.seen.Prices, v.past.Prices, o.Prices, &err)
	look(v, TableOracles, &oraclesTable, &out.Oracles, v.seen.Oracles, v.past.Oracles, o.Oracles, &err)
	look(v, TablePools, &poolsTable, &out.Pools, v.seen.Pools, v.past.Pools, o.Pools, &err)
	look(v, TableStakes, &stakesTable, &out.Stakes, v.seen.Stakes, v.past.Stakes, o.Stakes, &err)
	if err != nil {
		return nil, err
	}
	keep(&v.past.Series, v.seen.Series, out.Series, o.Series)
	keep(&v.past.Quotes, v.seen.Quotes, out.Quotes, o.Quotes)
	keep(&v.past.Holdings, v.seen.Holdings, out.Holdings, o.Holdings)
	keep(&v.past.Headroom, v.seen.Headroom, out.Headroom, o.Headroom)
	keep(&v.past.Prices, v.seen.Prices, out.Prices, o.Prices)
	keep(&v.past.Oracles, v.seen.Oracles, out.Oracles, o.Oracles)
	keep(&v.past.Stakes, v.seen.Stakes, out.Stakes, o.Stakes)
	v.seen = out
	return out, nil
}

// look is a table's part of See.
func look[T any](v *View, name Table, t *table[T], out *[]T, seen, was, rows []T, err *error) {
	if *err == nil && v.wants[name] {
		*out, *err = t.see(seen, was, rows)
	}
}

// keep remembers what rows were made of, unless that is what it was.
func keep[T any](past *[]T, seen, now, rows []T) {
	if len(now) > 0 && (len(seen) != len(now) || &seen[0] != &now[0]) || len(*past) != len(now) {
		*past = append((*past)[:0], rows...)
	}
}

// validate refuses a book that a process would refuse. Of one that is like a valid
// one before it only what differs is looked at; a borrower who is named twice in
// different chunks is then not found.
func validate(was, b *book.Book) error {
	if was == nil || was.BaseDecimals != b.BaseDecimals || len(was.Assets) != len(b.Assets) {
		return b.Validate()
	}
	for i := range b.Assets {
		if a, old := &b.Assets[i], &was.Assets[i]; *a != *old && !(repriced(a, old) && sane(a)) {
			return b.Validate()
		}
	}
	changed := book.Book{Assets: b.Assets, BaseDecimals: b.BaseDecimals}
	for i, c := range b.Chunks {
		switch {
		case c == nil, i+1 < len(b.Chunks) && c.Len() != book.ChunkLoans:
			return b.Validate()
		case i >= len(was.Chunks) || c != was.Chunks[i]:
			changed.Chunks = append(changed.Chunks, c)
		}
	}
	if changed.Chunks == nil {
		return nil
	}
	return changed.Validate()
}

// repriced reports that nothing but price and indices differs.
func repriced(a, old *book.Asset) bool {
	return a.ID == old.ID && a.Symbol == old.Symbol && a.Decimals == old.Decimals && a.Flags == old.Flags && a.Threshold == old.Threshold && a.Bonus == old.Bonus
}

// sane reports price and indices that are in order whatever the asset is used for:
// none is zero, and none so large that the value of a share could be absurd.
func sane(a *book.Asset) bool {
	for _, n := range []*amount.Amount{&a.Price, &a.SupplyIndex, &a.DebtIndex} {
		if n.IsZero() || n.BitLen() > 128 {
			return false
		}
	}
	return true
}

// sameLoans reports that two books are one but for time, prices and indices.
func sameLoans(was, b *book.Book) bool {
	if was.Market != b.Market || was.Protocol != b.Protocol || was.BaseDecimals != b.BaseDecimals || len(was.Assets) != len(b.Assets) || len(was.Chunks) != len(b.Chunks) {
		return false
	}
	for i := range b.Assets {
		if !repriced(&b.Assets[i], &was.Assets[i]) {
			return false
		}
	}
	for i, c := range b.Chunks {
		if c != was.Chunks[i] {
			return false
		}
	}
	return true
}
