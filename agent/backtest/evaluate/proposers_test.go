package evaluate

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// levels are the targets by the first byte of their series.
func levels(t testing.TB, p agent.Proposer, o *agent.Observation) map[byte]uint64 {
	got, err := p.Propose(t.Context(), o, nil)
	if err != nil {
		t.Fatal(err)
	}
	out := map[byte]uint64{}
	for i, x := range got.Targets {
		if i > 0 && got.Targets[i-1].Series.Compare(x.Series) >= 0 {
			t.Error("targets are not by series")
		}
		if !x.Until.After(o.Block.Time) || len(x.Reasons) == 0 {
			t.Errorf("target %+v", x)
		}
		out[x.Series[0]] = x.Level.Uint64()
	}
	return out
}

func TestConstantCoverIsAPartOfWhatTheFundLoses(t *testing.T) {
	soon, later := begin.Add(10*day), begin.Add(40*day)
	waits := func(s protection.Series) protection.Series { s.Waiting = 3 * day; return s }
	for name, c := range map[string]struct {
		level    float64
		series   []protection.Series
		holdings []trade.Holding
		want     map[byte]uint64
	}{
		// The fund has half of the supply: all of a layer of 200 is 100 tokens.
		"one layer":                {1, []protection.Series{aSeries(1, 0, 200, begin, soon)}, nil, map[byte]uint64{1: 100}},
		"half of two layers":       {.5, []protection.Series{aSeries(1, 0, 200, begin, soon), aSeries(2, 200, 600, begin, soon)}, nil, map[byte]uint64{1: 50, 2: 100}},
		"none":                     {0, []protection.Series{aSeries(1, 0, 200, begin, soon)}, nil, map[byte]uint64{1: 0}},
		"the longer of two alike":  {1, []protection.Series{aSeries(1, 0, 200, begin, soon), aSeries(2, 0, 200, begin, later)}, nil, map[byte]uint64{1: 0, 2: 100}},
		"the one that is held":     {1, []protection.Series{aSeries(1, 0, 200, begin, soon), aSeries(2, 0, 200, begin, later)}, []trade.Holding{{Series: protection.Address{1}, Held: whole(30)}}, map[byte]uint64{1: 100, 2: 0}},
		"the next, before the end": {1, []protection.Series{waits(aSeries(1, 0, 200, begin.Add(-27*day), begin.Add(4*day))), waits(aSeries(2, 0, 200, begin, later))}, []trade.Holding{{Series: protection.Address{1}, Held: whole(100)}}, map[byte]uint64{1: 100, 2: 100}},
	} {
		t.Run(name, func(t *testing.T) {
			o := aStep(0, begin, aBook(t, begin, 100, 500), 0).Record.Observation
			o.Series, o.Holdings = c.series, c.holdings
			for i := range o.Series {
				o.Series[i].Supply = whole(0)
			}
			got := levels(t, Constant{c.level}, o)
			for id, level := range c.want {
				if got[id] != level {
					t.Errorf("series %d: %d, want %d", id, got[id], level)
				}
			}
			if len(got) != len(c.want) {
				t.Errorf("levels %v", got)
			}
		})
	}
}

func TestConstantCoverStaysWithinWhatIsOnOffer(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		o := aStep(0, begin, nil, 0).Record.Observation
		held := rapid.Uint64Range(0, 50).Draw(r, "held")
		s := aSeries(1, 0, 200, begin, begin.Add(30*day))
		s.Supply, s.Free = whole(rapid.Uint64Range(held, 200).Draw(r, "supply")), whole(rapid.Uint64Range(0, 300).Draw(r, "free"))
		o.Series, o.Holdings = []protection.Series{s}, []trade.Holding{{Series: s.ID, Held: whole(held)}}
		low, high := rapid.Float64Range(0, 1).Draw(r, "low"), rapid.Float64Range(0, 1).Draw(r, "high")
		low, high = min(low, high), max(low, high)
		a, b := levels(t, Constant{low}, o)[1], levels(t, Constant{high}, o)[1]
		if a > b {
			r.Fatalf("level %v wants %d, %v wants %d", low, a, high, b)
		}
		if room := min(200-s.Supply.Uint64(), s.Free.Uint64()); b > held+room || b > 100 {
			r.Fatalf("%d wanted, %d held, %d on offer", b, held, room)
		}
	})
}

func TestThresholdCoverFollowsTheDebtNearLiquidation(t *testing.T) {
	// Health factors at an ether of 100 USD: 10·100·.8/debt.
	o := aStep(0, begin, aBook(t, begin, 100, 700, 400, 300, 0), 0).Record.Observation // 1.14, 2, 2.67
	o.Series = []protection.Series{aSeries(1, 0, 2800, begin, begin.Add(30*day))}
	o.Series[0].Supply = whole(0)
	for bound, want := range map[float64]uint64{1.1: 0, 1.5: 700, 2.1: 1100, 3: 1400} { // of 1400 owed; the fund's half of the layer is 1400
		if got := levels(t, Threshold{bound, 1}, o)[1]; got != want && got != want-1 {
			t.Errorf("below %v: %d, want %d", bound, got, want)
		}
		if got := levels(t, Threshold{bound, .5}, o)[1]; got != want/2 && got+1 != want/2 {
			t.Errorf("half below %v: %d, want %d", bound, got, want/2)
		}
	}
}

func TestProposersRefuseWhatIsNoLevel(t *testing.T) {
	o := aStep(0, begin, aBook(t, begin, 100, 500), 0).Record.Observation
	for _, p := range []agent.Proposer{Constant{-.1}, Constant{1.1}, Constant{nan()}, Threshold{1, .5}, Threshold{2, 1.1}, Threshold{nan(), .5}} {
		if _, err := p.Propose(t.Context(), o, nil); err == nil || !strings.Contains(err.Error(), "within 0 and 1") {
			t.Errorf("%+v: %v", p, err)
		}
	}
	if (Constant{}).Name() == (Threshold{}).Name() {
		t.Error("two comparators have one name")
	}
}
