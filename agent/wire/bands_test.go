package wire

import (
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// riskCycle is a cycle whose expected shortfall measures so much of a thousand.
func riskCycle(block, value uint64, outcome trade.Outcome) (*journal.SlotRow, *agent.Record) {
	at := trade.Block{Number: block, Time: time.Unix(1_700_000_000, 0).UTC().Add(time.Duration(block) * time.Minute)}
	l := limits.RiskLimit{Name: "risk.expectedShortfall 30d 99%", Measure: limits.ExpectedShortfall, Most: amount.New(1000), Unit: limits.Unit{Symbol: "USDC", Decimals: 6}, Hard: true}
	o := &agent.Observation{Block: at}
	r := &agent.Record{Slot: trade.Slot{Schedule: "blocks", Block: block}, Block: at, Observation: o, Decision: agent.Decision{
		Risk:      []limits.Measured{{Limit: l, Value: amount.New(value), Low: amount.New(value - 10), High: amount.New(value + 10)}},
		RiskAfter: []limits.Measured{{Limit: l, Value: amount.New(value / 2)}},
		Verdicts:  []trade.Verdict{{Limit: l.Name, Outcome: outcome, Reason: trade.Plain("buy 5 more")}}}}
	return &journal.SlotRow{Slot: r.Slot, Block: at}, r
}

func TestRiskLimitsHaveBandsByThemselves(t *testing.T) {
	var b Bands
	var out omissions
	for _, c := range []struct {
		block, value uint64
		outcome      trade.Outcome
	}{{4, 900, trade.Passed}, {3, 1200, trade.Refused}, {2, 1200, trade.Refused}, {1, 500, trade.Passed}} { // newest first
		row, r := riskCycle(c.block, c.value, c.outcome)
		if err := b.saw(t.Context(), nil, row, r, &out); err != nil {
			t.Fatal(err)
		}
	}
	for i := range b.Limits {
		x := &b.Limits[i]
		x.finish()
		if x.Limit != "risk.expectedShortfall 30d 99%" {
			continue
		}
		if x.Asked != 4 || x.Breached != 2 || x.Basis != "modelled" || len(x.Points) != 3 || x.First.Block != 1 || x.Last.State != BandOK || x.Worst.Block != 2 || *x.Worst.Part != 1.2 {
			t.Errorf("got %+v, worst %+v", x, x.Worst)
		}
		if p := x.Points[1]; p.State != BandBreached || p.Why != "buy 5 more" || p.After.String() != "600" || p.Low.String() != "1190" {
			t.Errorf("the second point is %+v", p)
		}
		return
	}
	t.Errorf("no band of the risk limit among %+v", b.Limits)
}

func TestTheHardestWordOfACycleCounts(t *testing.T) {
	x := &Band{Limit: "saleFloor"}
	at := BandPoint{Slot: "blocks@7", Block: 7}
	for _, o := range []trade.Outcome{trade.Passed, trade.Refused, trade.Cut} {
		x.said(at, trade.Verdict{Outcome: o, From: amount.New(5), Reason: trade.Plain(o.String())})
	}
	x.said(BandPoint{Slot: "blocks@6", Block: 6}, trade.Verdict{Outcome: trade.Passed})
	x.finish()
	if x.Asked != 2 || x.Refused != 1 || x.Cut != 0 || x.Worst.Block != 7 || x.Worst.Why != "refused" || x.First.Block != 6 {
		t.Errorf("got %+v, worst %+v", x, x.Worst)
	}
}

func TestNothingIsAboveAllPartsOfABoundOfZero(t *testing.T) {
	one, zero := amount.New(1), amount.Amount{}
	above, half := BandPoint{Measured: &one, Bound: &zero, State: BandBreached}, .5
	below := BandPoint{Measured: &one, Bound: &one, Part: &half}
	unknown := BandPoint{State: BandUnknown}
	if !above.worse(&below) || below.worse(&above) || !below.worse(&unknown) || unknown.worse(&below) {
		t.Error("the order of the worst is wrong")
	}
}
