package strategy

import (
	"bytes"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	"google.golang.org/protobuf/types/known/timestamppb"
)

// Sender puts the observations of one session on the wire: what its manifest asks
// for, and to a process that understands changes only what it has not yet. No
// strategy needs it; hosts and tests do. It is for one goroutine.
type Sender struct {
	view    *View
	wants   func(Table) bool
	changes bool // the process understands them

	sent     *Observation // what the process saw last; nil: nothing, or it is not known
	sequence uint64       // of that
	book     *book.Book   // the last one sent, also to a process that understands no changes
	state    []byte       // what its answer to that returned

	msg   proto.Observation // the last message, whose memory the next one uses
	cells []byte
}

// NewSender is that of a session which was sent nothing.
func NewSender(m Manifest) *Sender {
	return &Sender{view: NewView(m), wants: m.Wants, changes: m.Understands(FeatureChanges)}
}

// Forget has the next observation sent whole.
func (s *Sender) Forget() { s.sent, s.book, s.state = nil, nil, nil }

// Answered tells what the process answered to the last observation.
func (s *Sender) Answered(p *proto.Proposal) { s.state = p.GetState() }

// Encode is the observation on the wire, under a sequence one higher than that of
// the one before. Session and deadline are the caller's to set. The message is good
// until the next. It fails when no process could read it; nothing is then sent.
func (s *Sender) Encode(o *Observation, sequence uint64) (*proto.Observation, error) {
	seen, err := s.view.See(o)
	if err != nil {
		return nil, err
	}
	msg := &s.msg
	msg.Reset()
	msg.Slot, msg.Time, msg.Seed, msg.Sequence = seen.Slot, timestamppb.New(seen.Time), seen.Seed, sequence
	before := s.sent
	if !s.changes || before == nil || s.sequence+1 != sequence {
		before = nil
	} else {
		msg.BaseSequence = s.sequence
	}
	if before != nil && len(seen.State) > 0 && bytes.Equal(seen.State, s.state) {
		msg.SameState = true
	} else {
		msg.State = seen.State
	}
	old := before
	if old == nil {
		old = &Observation{}
	}
	s.cells = s.cells[:0]
	send(s, TableSeries, &seriesTable, &msg.Series, old.Series, seen.Series, &err)
	send(s, TableQuotes, &quotesTable, &msg.Quotes, old.Quotes, seen.Quotes, &err)
	send(s, TableHoldings, &holdingsTable, &msg.Holdings, old.Holdings, seen.Holdings, &err)
	send(s, TableExposures, &exposuresTable, &msg.Exposures, old.Exposures, seen.Exposures, &err)
	send(s, TableHeadroom, &headroomTable, &msg.Headroom, old.Headroom, seen.Headroom, &err)
	send(s, TablePrices, &pricesTable, &msg.Prices, old.Prices, seen.Prices, &err)
	send(s, TableOracles, &oraclesTable, &msg.Oracles, old.Oracles, seen.Oracles, &err)
	send(s, TablePools, &poolsTable, &msg.Pools, old.Pools, seen.Pools, &err)
	send(s, TableStakes, &stakesTable, &msg.Stakes, old.Stakes, seen.Stakes, &err)
	if s.wants(TableBook) && seen.Book != nil && err == nil {
		err = s.sendBook(before, seen.Book)
	}
	if err != nil {
		return nil, err
	}
	s.sent, s.sequence, s.state = seen, sequence, nil
	return msg, nil
}

// send is a table's part of Encode: whole, as the cells that differ, or as a word
// that nothing does. before is nil when the process has none to go by.
func send[T any](s *Sender, name Table, t *table[T], whole *[]byte, before, rows []T, err *error) {
	if *err != nil || !s.wants(name) {
		return
	}
	if before == nil {
		*whole, *err = t.encode(rows)
		return
	}
	if len(rows) == len(before) && (len(rows) == 0 || &rows[0] == &before[0]) {
		s.msg.Unchanged = append(s.msg.Unchanged, name)
		return
	}
	from := len(s.cells)
	s.cells = t.change(s.cells, before, rows)
	s.msg.Changes = append(s.msg.Changes, &proto.TableChange{Table: name, Rows: uint32(len(rows)), Cells: s.cells[from:len(s.cells):len(s.cells)]})
}

// sendBook is the book's part: nothing, a step, a change or all of it.
func (s *Sender) sendBook(before *Observation, b *book.Book) error {
	if before != nil && before.Book != nil {
		if before.Book == b {
			s.msg.Unchanged = append(s.msg.Unchanged, TableBook)
			return nil
		}
		if sameLoans(before.Book, b) {
			s.msg.Book = &proto.Book{Step: stepOf(before.Book, b)}
			s.book = b
			return nil
		}
	}
	msg, err := encodeBook(b, s.book)
	if err != nil {
		return err
	}
	s.msg.Book, s.book = msg, b
	return nil
}

func stepOf(was, b *book.Book) *proto.BookStep {
	step := &proto.BookStep{Block: b.Block, BlockHash: b.BlockHash[:], Time: timestamppb.New(b.Time)}
	for i := range b.Assets {
		if a := &b.Assets[i]; *a != was.Assets[i] {
			step.Assets = append(step.Assets, &proto.AssetStep{Asset: uint32(i), Price: number(a.Price), SupplyIndex: number(a.SupplyIndex), DebtIndex: number(a.DebtIndex)})
		}
	}
	return step
}

// number is big-endian, without leading zeros.
func number(a amount.Amount) []byte { return a.Bytes() }

// encodeBook sends a change when fewer than half of the loans differ.
func encodeBook(b, base *book.Book) (*proto.Book, error) {
	version := b.Version()
	msg := &proto.Book{Version: version[:]}
	var tables book.Tables
	var err error
	if base != nil && base.Market == b.Market && base.Protocol == b.Protocol {
		if d := book.Diff(base, b); 2*len(d.Index) < b.Len() || b.Len() == 0 {
			msg.Base = d.Base[:]
			tables, err = d.Encode()
		}
	}
	if msg.Base == nil {
		tables, err = b.Encode()
	}
	if err != nil {
		return nil, err
	}
	msg.Assets, msg.Loans, msg.Collateral, msg.Debt = tables.Assets, tables.Loans, tables.Collateral, tables.Debt
	return msg, nil
}
