package market

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// fixedGauge is what never changes about a gauge.
type fixedGauge struct {
	id        protection.Address
	reference protection.Reference
	asset     protection.Address // in whose base units it counts; zero when loss is no money
	maxAge    time.Duration
	parts     []protection.Address // of an index
	block     uint64               // in or before which it was made
}

// Gauge is one gauge's reading, and whether its source shows more.
type Gauge struct {
	ID        protection.Address   `json:"id"`
	Reference protection.Reference `json:"reference"`
	// Asset is the token in whose base units Loss counts; zero when it is no money,
	// but WAD seconds of a depeg or seconds of a freeze.
	Asset  protection.Address `json:"asset"`
	Loss   amount.Amount      `json:"loss"` // on record, cumulative
	At     time.Time          `json:"at"`   // up to which the source was seen
	MaxAge time.Duration      `json:"maxAge"`
	Next   amount.Amount      `json:"next"` // what would be on record after a poke now
	// Behind says that a poke would store more than a time: the source stands
	// elsewhere than at the last one. A fall may count as well as a rise: a gauge
	// that adds up rises would lose one from below a fall that it has not seen.
	Behind bool `json:"behind"`
	// Failing says that the source does not answer: a poke would record nothing.
	Failing bool `json:"failing"`
	// Idle says that a poke would record nothing and that nothing is wrong: the
	// source has said nothing new since the last reading. What publishes is a feed, by
	// its rounds, and who asserts an ilk's losses; any other source is seen by looking.
	Idle bool `json:"idle,omitempty"`
}

// gaugeOf is a gauge that is known; the zero value otherwise.
func (v *Venue) gaugeOf(id protection.Address) fixedGauge {
	if i, found := slices.BinarySearchFunc(v.gauges, id, func(g fixedGauge, id protection.Address) int { return g.id.Compare(id) }); found {
		return v.gauges[i]
	}
	return fixedGauge{}
}

// learnGauges makes gauges known, each there since a block; bad has why one cannot
// be used.
func (v *Venue) learnGauges(ctx context.Context, at trade.Block, ids []protection.Address, since map[protection.Address]uint64) (bad map[protection.Address]error, err error) {
	ids = slices.DeleteFunc(distinct(ids), func(id protection.Address) bool { return v.gaugeOf(id).id == id })
	list, wrong, err := readGauges(ctx, v.chain, at, ids)
	if err != nil {
		return nil, err
	}
	bad = map[protection.Address]error{}
	for i, g := range list {
		if wrong[i] != nil {
			bad[ids[i]] = wrong[i]
			continue
		}
		g.block = since[g.id]
		n, _ := slices.BinarySearchFunc(v.gauges, g.id, func(g fixedGauge, id protection.Address) int { return g.id.Compare(id) })
		v.gauges = slices.Insert(v.gauges, n, g)
	}
	return bad, nil
}

// gaugeABI is what every gauge answers, IGauge; the parts of an index are its own.
var gaugeABI = contracts.NewAaveDeficitGauge()

// readGauges asks gauges what they measure. wrong has, for each, why it is none
// that this version reads, or nil.
func readGauges(ctx context.Context, c *chain.Client, at trade.Block, ids []protection.Address) ([]fixedGauge, []error, error) {
	const each = 4
	var calls []chain.Call
	for _, id := range ids {
		for _, data := range [][]byte{gaugeABI.PackKind(), gaugeABI.PackSubject(), gaugeABI.PackAsset(), gaugeABI.PackMaxAge()} {
			calls = append(calls, chain.Call{To: id, Data: data, AllowFailure: true})
		}
	}
	r, err := c.Read(ctx, at, calls)
	if err != nil {
		return nil, nil, fmt.Errorf("gauges: %w", err)
	}
	list, wrong := make([]fixedGauge, len(ids)), make([]error, len(ids))
	for i, id := range ids {
		if list[i], wrong[i] = gaugeFrom(id, r[each*i:each*(i+1)]); wrong[i] != nil {
			wrong[i] = fmt.Errorf("its gauge %s %w", id, wrong[i])
		}
	}
	return list, wrong, readParts(ctx, c, at, list)
}

// gaugeFrom reads the answers of a gauge's kind, subject, asset and maxAge.
func gaugeFrom(id protection.Address, r []chain.Result) (fixedGauge, error) {
	if r[0].Err != nil || len(r[0].Data) != 32 {
		return fixedGauge{}, errors.New("does not say what it measures: it is no gauge, or older than kind(): this version does not read it")
	}
	kind, err1 := gaugeABI.UnpackKind(r[0].Data)
	subject, err2 := gaugeABI.UnpackSubject(r[1].Data)
	asset, err3 := gaugeABI.UnpackAsset(r[2].Data)
	maxAge, err4 := gaugeABI.UnpackMaxAge(r[3].Data)
	if err := errors.Join(r[1].Err, r[2].Err, r[3].Err, err1, err2, err3, err4); err != nil {
		return fixedGauge{}, fmt.Errorf("does not answer as a gauge: %w", err)
	}
	g := fixedGauge{id: id, asset: protection.Address(asset), maxAge: span(maxAge),
		reference: protection.Reference{Market: protection.Address(subject.Arg0), Asset: protection.Address(subject.Arg1)}}
	var err error
	if g.reference.Kind, err = word32(kind); err != nil {
		return fixedGauge{}, fmt.Errorf("names a kind that %w", err)
	}
	if g.reference.Item, err = word32(subject.Arg2); err != nil {
		return fixedGauge{}, fmt.Errorf("names an item that %w", err)
	}
	// Whatever reads the reference later must be able to.
	if _, err := protection.ParseReference(g.reference.String()); err != nil {
		return fixedGauge{}, fmt.Errorf("measures what this version does not know: %w", err)
	}
	return g, nil
}

// word32 is a bytes32 as text: ASCII without a blank or colon, then zeros.
func word32(b [32]byte) (string, error) {
	s := strings.TrimRight(string(b[:]), "\x00")
	for _, c := range []byte(s) {
		if c <= ' ' || c > '~' || c == ':' {
			return "", fmt.Errorf("is no plain word: 0x%x", b)
		}
	}
	return s, nil
}

// feedABI is a price feed as gauges of pegs read it.
var feedABI = contracts.NewDevFeed()

// gaugeCalls read a gauge as it stands, and of a peg its feed's newest round;
// decoder.gauge reads their answers.
func gaugeCalls(g fixedGauge) []chain.Call {
	out := []chain.Call{{To: g.id, Data: gaugeABI.PackReading(), AllowFailure: true}, {To: g.id, Data: gaugeABI.PackPeek(), AllowFailure: true}}
	if g.reference.Kind == protection.Depeg {
		out = append(out, chain.Call{To: g.reference.Market, Data: feedABI.PackLatestRoundData(), AllowFailure: true})
	}
	return out
}

// gauge reads a gauge's answers at an instant. One that stores something without a
// reading yet, as more rounds wait than one poke takes, is behind too. One that does
// not even give a reading is failing, and the error says how.
func (d *decoder) gauge(f fixedGauge, now time.Time) (Gauge, error) {
	reading, peek, round := d.next(), d.next(), chain.Result{}
	if f.reference.Kind == protection.Depeg {
		round = d.next()
	}
	g := Gauge{ID: f.id, Reference: f.reference, Asset: f.asset, MaxAge: f.maxAge}
	r, err := gaugeABI.UnpackReading(reading.Data)
	if err = errors.Join(reading.Err, err); err != nil {
		g.Failing = true
		return g, fmt.Errorf("it gives no reading: %w", named(err))
	}
	g.Loss, g.At = d.big(r.Loss), seconds(r.Time)
	g.Next = g.Loss
	p, err := gaugeABI.UnpackPeek(peek.Data)
	switch {
	case peek.Err != nil || err != nil:
		g.Failing = true
	case p.Ok:
		g.Next, g.Behind = d.big(p.Loss), p.Changed
		g.Idle = !p.Changed && g.seen(round)
	case p.Changed: // more rounds wait than one poke takes
		g.Behind = f.reference.Kind == protection.Depeg
		g.Failing = !g.Behind
	case f.reference.Kind == protection.MakerIlk && !now.After(g.At.Add(g.MaxAge)):
		g.Idle = true // nothing that is asserted stands yet
	default:
		g.Failing = true
	}
	return g, nil
}

// seen reports that a feed's newest round is in a reading: a poke would record
// nothing until the next one. Not when that is not known.
func (g Gauge) seen(round chain.Result) bool {
	r, err := feedABI.UnpackLatestRoundData(round.Data)
	return round.Err == nil && err == nil && r.UpdatedAt.IsUint64() && !seconds(r.UpdatedAt.Uint64()).After(g.At)
}

// distinct is ids, each once, sorted.
func distinct(ids []protection.Address) []protection.Address {
	out := slices.Clone(ids)
	slices.SortFunc(out, protection.Address.Compare)
	return slices.Compact(out)
}
