package strategy

import (
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	"google.golang.org/protobuf/types/known/durationpb"
	"google.golang.org/protobuf/types/known/timestamppb"
)

// ErrMessage reports a message that breaks the wire format.
var ErrMessage = errors.New("message breaks the wire format")

// ErrBase reports a change of a book on one that the process does not have.
var ErrBase = errors.New("book's base is not at hand")

// Encode is the observation on the wire with the tables that a manifest asks
// for. base is the book that the session saw last, or nil; the book goes as a
// change of it when that is smaller. Session, sequence and deadline are the
// caller's to set. No strategy needs it; hosts and tests do.
func (o *Observation) Encode(m Manifest, base *book.Book) (*proto.Observation, error) {
	msg := &proto.Observation{Slot: o.Slot, Time: timestamppb.New(o.Time), Seed: o.Seed, State: o.State}
	for _, part := range []struct {
		table  Table
		out    *[]byte
		encode func() ([]byte, error)
	}{
		{TableSeries, &msg.Series, func() ([]byte, error) { return seriesTable.encode(o.Series) }},
		{TableQuotes, &msg.Quotes, func() ([]byte, error) { return quotesTable.encode(o.Quotes) }},
		{TableHoldings, &msg.Holdings, func() ([]byte, error) { return holdingsTable.encode(o.Holdings) }},
		{TableExposures, &msg.Exposures, func() ([]byte, error) { return exposuresTable.encode(o.Exposures) }},
		{TableHeadroom, &msg.Headroom, func() ([]byte, error) { return headroomTable.encode(o.Headroom) }},
		{TablePrices, &msg.Prices, func() ([]byte, error) { return pricesTable.encode(o.Prices) }},
		{TableOracles, &msg.Oracles, func() ([]byte, error) { return oraclesTable.encode(o.Oracles) }},
		{TablePools, &msg.Pools, func() ([]byte, error) { return poolsTable.encode(o.Pools) }},
		{TableStakes, &msg.Stakes, func() ([]byte, error) { return stakesTable.encode(o.Stakes) }},
	} {
		if !m.Wants(part.table) {
			continue
		}
		data, err := part.encode()
		if err != nil {
			return nil, err
		}
		*part.out = data
	}
	if m.Wants(TableBook) && o.Book != nil {
		b, err := encodeBook(o.Book, base)
		if err != nil {
			return nil, err
		}
		msg.Book = b
	}
	return msg, nil
}

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

// DecodeObservation reads what Encode writes. base is the book of the session's
// last observation, or nil. It fails with ErrBase on a change of another book:
// the answer is then to ask for the whole one.
func DecodeObservation(msg *proto.Observation, base *book.Book) (*Observation, error) {
	o := &Observation{Slot: msg.GetSlot(), Time: msg.GetTime().AsTime(), Seed: msg.GetSeed(), State: msg.GetState()}
	var err error
	if o.Book, err = decodeBook(msg.GetBook(), base); err != nil {
		return nil, err
	}
	if o.Series, err = seriesTable.decode(msg.GetSeries()); err != nil {
		return nil, err
	}
	if o.Quotes, err = quotesTable.decode(msg.GetQuotes()); err != nil {
		return nil, err
	}
	if o.Holdings, err = holdingsTable.decode(msg.GetHoldings()); err != nil {
		return nil, err
	}
	if o.Exposures, err = exposuresTable.decode(msg.GetExposures()); err != nil {
		return nil, err
	}
	if o.Headroom, err = headroomTable.decode(msg.GetHeadroom()); err != nil {
		return nil, err
	}
	if o.Prices, err = pricesTable.decode(msg.GetPrices()); err != nil {
		return nil, err
	}
	if o.Oracles, err = oraclesTable.decode(msg.GetOracles()); err != nil {
		return nil, err
	}
	if o.Pools, err = poolsTable.decode(msg.GetPools()); err != nil {
		return nil, err
	}
	if o.Stakes, err = stakesTable.decode(msg.GetStakes()); err != nil {
		return nil, err
	}
	return o, nil
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

// Encode is the proposal on the wire. Session and sequence are the caller's to
// set.
func (p *Proposal) Encode() *proto.Proposal {
	msg := &proto.Proposal{State: p.State, Reasons: p.Reasons}
	if n := p.Scores.Len(); n > 0 {
		loan := make([]uint32, n)
		for i, l := range p.Scores.Loan {
			loan[i] = uint32(l)
		}
		msg.Scores = &proto.Scores{
			Horizon: durationpb.New(p.Scores.Horizon), Loan: loan,
			LiquidationPd: p.Scores.LiquidationPD, LossPd: p.Scores.LossPD,
			Ead: p.Scores.EAD, Lgd: p.Scores.LGD, El: p.Scores.EL,
		}
	}
	for _, t := range p.Targets {
		msg.Targets = append(msg.Targets, &proto.Target{
			Series: t.Series[:], Level: t.Level, Ttl: durationpb.New(t.TTL), Reasons: t.Reasons,
		})
	}
	return msg
}

// DecodeProposal reads what Encode writes. It checks the shape, not whether the
// content makes sense: that is the host's to judge.
func DecodeProposal(msg *proto.Proposal) (*Proposal, error) {
	p := &Proposal{State: msg.GetState(), Reasons: msg.GetReasons()}
	var err error
	if s := msg.GetScores(); s != nil {
		if p.Scores.Horizon, err = duration(s.GetHorizon()); err != nil {
			return nil, fmt.Errorf("%w: horizon: %w", ErrMessage, err)
		}
		if n := len(s.GetLoan()); n > 0 {
			p.Scores.Loan = make([]int32, n)
		}
		for i, l := range s.GetLoan() {
			if l > math.MaxInt32 {
				return nil, fmt.Errorf("%w: score %d is of loan %d", ErrMessage, i, l)
			}
			p.Scores.Loan[i] = int32(l)
		}
		p.Scores.LiquidationPD, p.Scores.LossPD = s.GetLiquidationPd(), s.GetLossPd()
		p.Scores.EAD, p.Scores.LGD, p.Scores.EL = s.GetEad(), s.GetLgd(), s.GetEl()
	}
	for i, t := range msg.GetTargets() {
		if len(t.GetSeries()) != len(protection.Address{}) {
			return nil, fmt.Errorf("%w: series of target %d has %d bytes, not 20", ErrMessage, i, len(t.GetSeries()))
		}
		ttl, err := duration(t.GetTtl())
		if err != nil {
			return nil, fmt.Errorf("%w: time to live of target %d: %w", ErrMessage, i, err)
		}
		p.Targets = append(p.Targets, Target{
			Series: protection.Address(t.GetSeries()), Level: t.GetLevel(), TTL: ttl, Reasons: t.GetReasons(),
		})
	}
	return p, nil
}

// duration refuses what AsDuration would bend to fit.
func duration(d *durationpb.Duration) (time.Duration, error) {
	if d == nil {
		return 0, nil
	}
	if err := d.CheckValid(); err != nil {
		return 0, err
	}
	v := d.AsDuration()
	if v == math.MaxInt64 || v == math.MinInt64 {
		return 0, fmt.Errorf("%d seconds is out of range", d.GetSeconds())
	}
	return v, nil
}

// Encode is the manifest on the wire.
func (m Manifest) Encode() *proto.Manifest {
	return &proto.Manifest{
		Name: m.Name, Version: m.Version, About: m.About, ParametersSchema: string(m.Schema),
		Tables: m.Tables, Lookback: durationpb.New(m.Lookback),
	}
}

// DecodeManifest reads what Encode writes, and checks it.
func DecodeManifest(msg *proto.Manifest) (Manifest, error) {
	m := Manifest{
		Name: msg.GetName(), Version: msg.GetVersion(), About: msg.GetAbout(),
		Schema: []byte(msg.GetParametersSchema()), Tables: msg.GetTables(),
	}
	var err error
	if m.Lookback, err = duration(msg.GetLookback()); err != nil {
		return m, fmt.Errorf("%w: lookback: %w", ErrManifest, err)
	}
	return m, m.Check()
}
