package strategy

import (
	"errors"
	"fmt"
	"slices"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/plugins/proto"
)

// ErrBase reports a change on something that the process does not have. The answer
// is to ask for all of it.
var ErrBase = errors.New("what changed is not at hand")

// Receiver reads the observations of one session. The zero value has none; it is
// for one goroutine.
type Receiver struct {
	last     *Observation
	sequence uint64
	book     *book.Book              // the last one; an observation may lack it
	state    []byte                  // what the last answer returned
	layouts  [TableStakes + 1]layout // of the tables as they were last sent whole
}

// Returned tells what the answer to the last observation returned as state.
func (r *Receiver) Returned(state []byte) { r.state = state }

// Decode reads what a Sender writes. It fails with ErrBase when that refers to
// something which this Receiver has not: the answer is then to ask for all of it.
func (r *Receiver) Decode(msg *proto.Observation) (*Observation, error) {
	before := &Observation{}
	if base := msg.GetBaseSequence(); base != 0 {
		if r.last == nil || base != r.sequence {
			return nil, fmt.Errorf("%w: it is observation %d, and the last was %d", ErrBase, base, r.sequence)
		}
		before = r.last
	} else if len(msg.GetUnchanged()) > 0 || len(msg.GetChanges()) > 0 || msg.GetSameState() || msg.GetBook().GetStep() != nil {
		return nil, fmt.Errorf("%w: a change of nothing", ErrMessage)
	}
	o := &Observation{Slot: msg.GetSlot(), Time: msg.GetTime().AsTime(), Seed: msg.GetSeed(), State: msg.GetState()}
	if msg.GetSameState() {
		o.State = r.state
	}
	layouts := r.layouts
	d := &decoding{msg: msg, layouts: &layouts}
	o.Book = d.book(before.Book, r.book)
	o.Series = receive(d, TableSeries, &seriesTable, msg.GetSeries(), before.Series)
	o.Quotes = receive(d, TableQuotes, &quotesTable, msg.GetQuotes(), before.Quotes)
	o.Holdings = receive(d, TableHoldings, &holdingsTable, msg.GetHoldings(), before.Holdings)
	o.Exposures = receive(d, TableExposures, &exposuresTable, msg.GetExposures(), before.Exposures)
	o.Headroom = receive(d, TableHeadroom, &headroomTable, msg.GetHeadroom(), before.Headroom)
	o.Prices = receive(d, TablePrices, &pricesTable, msg.GetPrices(), before.Prices)
	o.Oracles = receive(d, TableOracles, &oraclesTable, msg.GetOracles(), before.Oracles)
	o.Pools = receive(d, TablePools, &poolsTable, msg.GetPools(), before.Pools)
	o.Stakes = receive(d, TableStakes, &stakesTable, msg.GetStakes(), before.Stakes)
	if d.err != nil {
		return nil, d.err
	}
	r.last, r.sequence, r.layouts, r.state = o, msg.GetSequence(), layouts, nil
	if o.Book != nil {
		r.book = o.Book
	}
	return o, nil
}

// decoding is one message on its way in; the first error stays.
type decoding struct {
	msg     *proto.Observation
	layouts *[TableStakes + 1]layout
	err     error
}

// receive is a table's part of Decode.
func receive[T any](d *decoding, name Table, t *table[T], whole []byte, before []T) []T {
	if d.err != nil {
		return nil
	}
	if len(whole) > 0 {
		var schema *arrow.Schema
		var rows []T
		rows, schema, d.err = t.decodeSchema(whole)
		if d.err == nil {
			d.layouts[name] = t.layoutOf(schema)
		}
		return rows
	}
	if slices.Contains(d.msg.GetUnchanged(), name) {
		return before
	}
	for _, c := range d.msg.GetChanges() {
		if c.GetTable() == name {
			before, d.err = t.apply(d.layouts[name], before, int(c.GetRows()), c.GetCells())
			return before
		}
	}
	return nil
}

// book is the book's part. before is that of the observation which the message is a
// change of; a change of loans is one of the last book, whenever that came.
func (d *decoding) book(before, last *book.Book) (out *book.Book) {
	msg := d.msg.GetBook()
	switch {
	case msg.GetStep() != nil:
		out, d.err = applyStep(before, msg.GetStep())
	case msg != nil:
		out, d.err = decodeBook(msg, last)
	case slices.Contains(d.msg.GetUnchanged(), TableBook):
		out = before
	}
	return out
}

// applyStep is a book at another time, other prices and indices. It shares all loans
// with the one before.
func applyStep(before *book.Book, step *proto.BookStep) (*book.Book, error) {
	if before == nil {
		return nil, fmt.Errorf("%w: a step of a book, and there is none", ErrBase)
	}
	out := *before
	out.Block, out.Time = step.GetBlock(), step.GetTime().AsTime()
	if len(step.GetBlockHash()) != len(out.BlockHash) {
		return nil, fmt.Errorf("%w: a block hash of %d bytes", ErrMessage, len(step.GetBlockHash()))
	}
	copy(out.BlockHash[:], step.GetBlockHash())
	if len(step.GetAssets()) > 0 {
		out.Assets = slices.Clone(out.Assets)
	}
	for _, s := range step.GetAssets() {
		if int64(s.GetAsset()) >= int64(len(out.Assets)) {
			return nil, fmt.Errorf("%w: a step of asset %d of %d", ErrMessage, s.GetAsset(), len(out.Assets))
		}
		a := &out.Assets[s.GetAsset()]
		for _, n := range []struct {
			to   *amount.Amount
			from []byte
		}{{&a.Price, s.GetPrice()}, {&a.SupplyIndex, s.GetSupplyIndex()}, {&a.DebtIndex, s.GetDebtIndex()}} {
			if len(n.from) > 32 {
				return nil, fmt.Errorf("%w: a number of %d bytes", ErrMessage, len(n.from))
			}
			n.to.SetBytes(n.from)
		}
	}
	return &out, nil
}

func decodeBook(msg *proto.Book, base *book.Book) (*book.Book, error) {
	if msg == nil {
		return nil, nil
	}
	tables := book.Tables{Assets: msg.GetAssets(), Loans: msg.GetLoans(), Collateral: msg.GetCollateral(), Debt: msg.GetDebt()}
	if len(msg.GetBase()) == 0 {
		return book.Decode(tables)
	}
	if base == nil {
		return nil, fmt.Errorf("%w: it is %x and there is no book yet", ErrBase, msg.GetBase())
	}
	if v := base.Version(); string(v[:]) != string(msg.GetBase()) {
		return nil, fmt.Errorf("%w: it is %x and the book at hand is %s", ErrBase, msg.GetBase(), v)
	}
	d, err := book.DecodeDelta(tables)
	if err != nil {
		return nil, err
	}
	return base.Apply(d)
}
