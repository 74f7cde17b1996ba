package wire_test

import (
	"errors"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// part adds up the base units of one part of a NAV at the day's end.
func part(d wire.Daily, name string) (sum wire.Signed) {
	for _, l := range d.NAV {
		if l.Part == name {
			sum = sum.Plus(l.Close)
		}
	}
	return sum
}

func line(t *testing.T, d wire.Daily, name string) wire.Signed {
	t.Helper()
	for _, l := range d.Result {
		if strings.HasPrefix(l.Line, name) {
			return l.Units
		}
	}
	t.Fatalf("there is no line %q", name)
	return wire.Signed{}
}

func is(t *testing.T, what string, got wire.Signed, want int64) {
	t.Helper()
	if got.String() != strconv.FormatInt(want, 10) {
		t.Errorf("%s is %s, and the chain says %d", what, got, want)
	}
}

// The world keeps its own books, from the chain's state and events; the report has the
// journal alone.
func TestADayIsAccountedForAsTheChainHasIt(t *testing.T) {
	p := newPlay(t, 1, day.Crash)
	path := filepath.Join(p.dir, "journal.db")
	if _, err := wire.ReadDaily(t.Context(), path, wire.DailyOptions{}); !errors.Is(err, wire.ErrNoCycle) {
		t.Errorf("before any cycle: %v", err)
	}
	var records []agent.Record
	var first, m world.Moment
	for n, more := 1, true; more; n++ {
		var r agent.Record
		r, m, more = p.step(t)
		if records = append(records, r); n == 1 {
			first = m
		}
		if n != 2 && n != 40 && n != 78 && more {
			continue
		}
		d, err := wire.ReadDaily(t.Context(), path, wire.DailyOptions{}) // while the agent is open
		if err != nil {
			t.Fatal(err)
		}
		if d.Date != "2026-03-02" || d.Open.Block != first.Block || d.Close.Block != m.Block || d.Cycles.Recorded != n {
			t.Fatalf("after %d cycles: %s, from %+v to %+v, %+v", n, d.Date, d.Open, d.Close, d.Cycles)
		}
		is(t, "cash", part(d, wire.PartCash), m.Marks.Cash)
		is(t, "the claim", part(d, wire.PartClaim), m.Marks.Claim)
		is(t, "its loss", part(d, wire.PartLoss), -m.Marks.SupplierLoss)
		is(t, "the bid", part(d, wire.PartBid), m.Marks.Bid)
		is(t, "proven payouts", part(d, wire.PartProven), m.Marks.Proven)
		f, was := m.Flows, first.Flows
		is(t, "premium", line(t, d, "premium paid"), was.Premium-f.Premium)
		is(t, "refunds", line(t, d, "premium refunded"), f.Refunds-was.Refunds)
		is(t, "payouts", line(t, d, "payouts claimed"), f.Payouts-was.Payouts)
		is(t, "interest", line(t, d, "interest of the claim"), f.Interest-was.Interest)
		is(t, "loss", line(t, d, "share of bad debt"), was.LossRecognised-f.LossRecognised)
		is(t, "the mark's change", line(t, d, "cover's mark: time").Plus(line(t, d, "cover's mark: all else")), f.BidChange-was.BidChange)
		is(t, "deposits", line(t, d, "cash deposited"), 0)
		is(t, "the residual", d.Residual, 0)
		if !d.CloseNAV.Minus(d.OpenNAV).Minus(d.Profit).Minus(d.Moved).Minus(d.Rounding).Minus(d.Residual).IsZero() {
			t.Errorf("from %s to %s is not %s, %s and %s", d.OpenNAV, d.CloseNAV, d.Profit, d.Moved, d.Rounding)
		}
		var shared wire.Signed
		for _, s := range d.Strategies {
			shared = shared.Plus(s.Profit)
		}
		if !shared.Minus(d.Hedge).IsZero() {
			t.Errorf("the strategies share %s of %s", shared, d.Hedge)
		}
		if n == 40 && line(t, d, "cover's mark: time").Sign() >= 0 {
			t.Error("cover is held for hours, and time costs nothing")
		}
	}
	bands(t, path, records)
}

// bands holds limits over time against the records that the cycles returned.
func bands(t *testing.T, path string, records []agent.Record) {
	t.Helper()
	b, err := wire.ReadBands(t.Context(), path, wire.BandOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if b.Cycles != len(records) || !b.From.Equal(records[0].Block.Time) || !b.To.Equal(records[len(records)-1].Block.Time) {
		t.Fatalf("%d cycles, %s to %s, of %d", b.Cycles, b.From, b.To, len(records))
	}
	worst, breached, found := map[string]float64{}, map[string]int{}, 0
	for _, r := range records {
		facts := r.Facts(r.Budget)
		for _, m := range r.Policy.Bounds.Measures(&facts, r.Budget.State) {
			if m.Unknown != "" || m.Bound.IsZero() {
				continue
			}
			k := m.Limit + " " + m.Key.String()
			worst[k] = max(worst[k], m.Measured.Float(m.Unit.Decimals)/m.Bound.Float(m.Unit.Decimals))
			if m.Over() {
				breached[k]++
			}
		}
	}
	for _, x := range b.Limits {
		if x.Limit != "priceDeviation" {
			continue
		}
		for _, y := range records[0].Observation.Prices {
			if y.Symbol == x.Subject {
				found++
				k := x.Limit + " " + y.Asset.String()
				if *x.Worst.Part != worst[k] || x.Breached != breached[k] || x.Asked != len(records) {
					t.Errorf("%s of %s: worst %v in %d of %d, want %v in %d", x.Limit, x.Subject, *x.Worst.Part, x.Breached, x.Asked, worst[k], breached[k])
				}
			}
		}
	}
	if found != 3 {
		t.Errorf("%d of 3 assets have a band", found)
	}
	half, err := wire.ReadBands(t.Context(), path, wire.BandOptions{From: records[9].Block.Time, To: records[19].Block.Time})
	if err != nil || half.Cycles != 10 {
		t.Errorf("%d cycles of 10, %v", half.Cycles, err)
	}
	if _, err := wire.ReadBands(t.Context(), path, wire.BandOptions{From: records[len(records)-1].Block.Time}); !errors.Is(err, wire.ErrNoCycles) {
		t.Errorf("after the last cycle: %v", err)
	}
	if _, err := wire.ReadBands(t.Context(), path, wire.BandOptions{From: b.To, To: b.From}); err == nil || !strings.Contains(err.Error(), "no time") {
		t.Errorf("a time that ends before it begins: %v", err)
	}
}

// What was pruned is said, and what is still there is told.
func TestADayWhoseRecordsWerePrunedSaysSo(t *testing.T) {
	p := newPlay(t, 1, day.Calm)
	var r agent.Record
	for range 6 {
		r, _, _ = p.step(t)
	}
	path := filepath.Join(p.dir, "journal.db")
	if _, err := p.agent.Journal.PruneEvidence(t.Context(), r.At, "retention"); err != nil {
		t.Fatal(err)
	}
	last, _, _ := p.step(t)
	b, err := wire.ReadBands(t.Context(), path, wire.BandOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if b.Cycles != 7 || len(b.LeftOut) != 1 || b.LeftOut[0].Cycles < 4 || !strings.Contains(b.LeftOut[0].Why, "pruned") {
		t.Errorf("%d cycles, left out %+v", b.Cycles, b.LeftOut)
	}
	for _, x := range b.Limits {
		if x.Limit == "dataAge" && (x.Asked != 7 || x.First.Measured != nil || x.Last.Measured == nil || x.Last.State != wire.BandOK) {
			t.Errorf("data age: %+v, first %+v, last %+v", x.Asked, x.First, x.Last)
		}
	}
	d, err := wire.ReadDaily(t.Context(), path, wire.DailyOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if d.Close.Block != last.Block || d.Residual.Sign() != 0 || !strings.Contains(strings.Join(d.Unknown, " "), "pruned") {
		t.Errorf("ends with %+v, residual %s, unknown %q", d.Close, d.Residual, d.Unknown)
	}
	if _, err := wire.ReadDaily(t.Context(), path, wire.DailyOptions{Date: time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)}); !errors.Is(err, wire.ErrNoCycles) || !strings.Contains(err.Error(), "2025-01-01") {
		t.Errorf("a day before the journal: %v", err)
	}
}

// A person's changes, their reasons and alarms are in the day that they were made in.
func TestADayTellsWhoChangedTheMode(t *testing.T) {
	p := newPlay(t, 1, day.Calm)
	p.step(t)
	path := filepath.Join(p.dir, "journal.db")
	before, err := wire.ReadMode(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.agent.Journal.SetMode(t.Context(), trade.Control{Mode: trade.ModeHalted, Who: "ann", Reason: "looks odd", Person: true, Seen: before.Seq}); err != nil {
		t.Fatal(err)
	}
	p.step(t)
	d, err := wire.ReadDaily(t.Context(), path, wire.DailyOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Modes) != 1 || d.Modes[0].Who != "ann" || d.ModeOpen != "ACTIVE" || d.ModeClose != "HALTED" || len(d.Latched) != 1 || !strings.Contains(d.Latched[0].Text, "looks odd") {
		t.Errorf("modes %+v, %s to %s, latched %+v", d.Modes, d.ModeOpen, d.ModeClose, d.Latched)
	}
}
