package evaluate

import (
	"math/big"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// scene is a step of the causes' tests: what the reference has lost, the fund half of it.
type scene struct {
	days     int
	lost     uint64
	series   []protection.Series
	holdings []trade.Holding
}

func missedBy(t *testing.T, list ...scene) Missed {
	m := newMissed(coin, claims())
	for i, c := range list {
		s := aStep(i, begin.Add(time.Duration(c.days)*day), nil, c.lost)
		s.Account.Net = whole(c.lost / 2)
		s.Record.Observation.Series, s.Record.Observation.Holdings = c.series, c.holdings
		m.saw(s)
	}
	return m.figures(bases{history.Observed, history.Observed})
}

func TestWhyALossWasNotPaid(t *testing.T) {
	end := begin.Add(30 * day)
	on := func(attachment, exhaustion, recorded uint64) []protection.Series {
		s := aSeries(1, attachment, exhaustion, begin, end)
		s.Loss = whole(recorded)
		return []protection.Series{s}
	}
	over := func(attachment, exhaustion, fractionPercent uint64, state protection.State) []protection.Series {
		s := aSeries(1, attachment, exhaustion, begin, end)
		s.State, s.Fraction = state, whole(1e16*fractionPercent)
		return []protection.Series{s}
	}
	have := func(held, pending uint64) []trade.Holding {
		return []trade.Holding{{Series: protection.Address{1}, Held: whole(held), Pending: whole(pending)}}
	}
	// two series, the second behind the first or, when that leaves it no room, beside it.
	two := func(from, middle, to uint64) []protection.Series {
		a, b := aSeries(1, from, middle, begin, end), aSeries(2, middle, to, begin, end.Add(30*day))
		if middle == to {
			b = aSeries(2, from, to, begin, end.Add(30*day))
		}
		return []protection.Series{a, b}
	}
	both := func(held uint64) []trade.Holding {
		return []trade.Holding{{Series: protection.Address{1}, Held: whole(held)}, {Series: protection.Address{2}, Held: whole(held)}}
	}
	expired := func(list []protection.Series) []protection.Series {
		list[0].State = protection.Expired
		return list
	}
	type causes = map[string]string
	for name, c := range map[string]struct {
		scenes []scene
		want   causes
	}{
		"covered in full and paid": {[]scene{{0, 0, on(0, 200, 0), have(100, 0)}, {1, 200, on(0, 200, 0), have(100, 0)}, {2, 200, over(0, 200, 100, protection.Triggered), have(100, 0)}},
			causes{"loss": "100", "paid": "100"}},
		"the trigger fails": {[]scene{{0, 0, on(0, 200, 0), have(100, 0)}, {1, 200, on(0, 200, 0), have(100, 0)}, {31, 200, over(0, 200, 0, protection.Expired), have(100, 0)}},
			causes{"loss": "100", "failure": "100"}},
		"a third is recorded": {[]scene{{0, 0, on(0, 200, 0), have(100, 0)}, {1, 100, on(0, 200, 0), have(100, 0)}, {31, 100, over(0, 200, 30, protection.Expired), have(100, 0)}},
			causes{"loss": "50", "paid": "30", "failure": "20"}},
		"it still waits":   {[]scene{{0, 0, on(0, 200, 0), have(0, 100)}, {1, 100, on(0, 200, 0), have(0, 100)}}, causes{"loss": "50", "waiting": "50"}},
		"half of it waits": {[]scene{{0, 0, on(0, 200, 0), have(50, 50)}, {1, 100, on(0, 200, 0), have(50, 50)}}, causes{"loss": "50", "owed": "25", "waiting": "25"}},
		// Of 100 lost, 40 is below the attachment: 20 of the fund's 50. Cover is good for half of each unit.
		"below and within the layer": {[]scene{{0, 0, on(40, 240, 0), have(100, 0)}, {1, 100, on(40, 240, 0), have(100, 0)}}, causes{"loss": "50", "owed": "30", "attachment": "20"}},
		"above the exhaustion":       {[]scene{{0, 0, on(0, 80, 0), have(40, 0)}, {1, 100, on(0, 80, 0), have(40, 0)}}, causes{"loss": "50", "owed": "40", "uncovered": "10"}},
		"too little of it":           {[]scene{{0, 0, on(0, 200, 0), have(20, 0)}, {1, 100, on(0, 200, 0), have(20, 0)}}, causes{"loss": "50", "owed": "10", "uncovered": "40"}},
		"no cover":                   {[]scene{{0, 0, nil, nil}, {1, 100, nil, nil}}, causes{"loss": "50", "uncovered": "50"}},
		"it had expired": {[]scene{{0, 0, on(0, 200, 0), have(100, 0)}, {31, 0, over(0, 200, 0, protection.Expired), have(100, 0)}, {40, 100, nil, nil}},
			causes{"loss": "50", "expiry": "50"}},
		"it had expired longer ago than its term": {[]scene{{0, 0, on(0, 200, 0), have(100, 0)}, {31, 0, over(0, 200, 0, protection.Expired), have(100, 0)}, {61, 100, nil, nil}},
			causes{"loss": "50", "uncovered": "50"}},
		"it was sold before it paid": {[]scene{{0, 0, on(0, 200, 0), have(100, 0)}, {1, 100, on(0, 200, 0), have(100, 0)}, {2, 100, on(0, 200, 0), have(40, 0)}},
			causes{"loss": "50", "owed": "20", "uncovered": "30"}},
		"it pays more than was lost": {[]scene{{0, 0, on(0, 200, 0), have(200, 0)}, {1, 100, on(0, 200, 0), have(200, 0)}, {31, 100, over(0, 200, 50, protection.Expired), have(200, 0)}},
			causes{"loss": "50", "paid": "50", "beyond": "50"}},
		"a later series counts from its start": {[]scene{{0, 0, nil, nil}, {1, 100, nil, nil}, {2, 100, on(0, 200, 0), have(100, 0)}, {3, 300, on(0, 200, 0), have(100, 0)}},
			causes{"loss": "150", "uncovered": "50", "owed": "100"}},
		"what was lost at the first moment": {[]scene{{0, 100, on(0, 200, 0), have(0, 0)}, {1, 100, on(0, 200, 0), have(100, 0)}}, causes{"loss": "50", "uncovered": "50"}},
		// Two layers of the same cover lie above 40 of the loss: they are one attachment, for .6 of it.
		"below two layers":                   {[]scene{{0, 0, two(40, 240, 440), both(60)}, {1, 40, two(40, 240, 440), both(60)}}, causes{"loss": "20", "attachment": "12", "uncovered": "8"}},
		"within one layer and below another": {[]scene{{0, 0, two(0, 200, 400), both(60)}, {1, 100, two(0, 200, 400), both(60)}}, causes{"loss": "50", "owed": "30", "uncovered": "20"}},
		// The second generation has taken the first one's place, for as much of it.
		"it was replaced when it expired": {[]scene{{0, 0, two(0, 200, 200), both(60)}, {31, 0, expired(two(0, 200, 200)), both(60)}, {40, 100, expired(two(0, 200, 200)), both(60)}},
			causes{"loss": "50", "owed": "30", "uncovered": "20"}},
		"it had paid already": {[]scene{{0, 0, on(0, 200, 0), have(100, 0)}, {1, 100, over(0, 200, 50, protection.Triggered), have(100, 0)}, {2, 200, over(0, 200, 50, protection.Triggered), nil}},
			causes{"loss": "100", "beyond": "50", "uncovered": "100"}},
		// 60 are recorded of it when it is first seen, of 60 lost: its layer is from 50 to 250 of all that is lost.
		"it is met late": {[]scene{{0, 0, nil, nil}, {1, 60, nil, nil}, {2, 60, on(50, 250, 60), have(100, 0)}, {3, 160, on(50, 250, 60), have(100, 0)}},
			causes{"loss": "80", "uncovered": "30", "owed": "50"}},
		"it vanishes": {[]scene{{0, 0, on(0, 200, 0), have(100, 0)}, {1, 100, on(0, 200, 0), have(100, 0)}, {2, 100, nil, nil}}, causes{"loss": "50", "failure": "50"}},
	} {
		t.Run(name, func(t *testing.T) {
			m := missedBy(t, c.scenes...)
			for what, f := range map[string]Figure{"loss": m.Loss, "paid": m.Paid, "owed": m.Owed, "failure": m.TriggerFailure, "waiting": m.Waiting,
				"expiry": m.Expiry, "attachment": m.Attachment, "uncovered": m.Uncovered, "beyond": m.Beyond} {
				value := c.want[what]
				if value == "" {
					value = "0"
				}
				want(t, what, f, value)
			}
		})
	}
}

func TestFirstLossCoverIsNoLossOfTheFund(t *testing.T) {
	list := claims()
	list[0].FirstLoss = whole(60)
	for exhaustion, owed := range map[uint64]string{200: "20", 60: "0"} { // a layer that first-loss cover has to itself pays nothing of the fund's loss
		m := newMissed(coin, list)
		series := []protection.Series{aSeries(1, 0, exhaustion, begin, begin.Add(30*day))}
		for i, lost := range []uint64{0, 100} {
			s := aStep(i, begin.Add(time.Duration(i)*time.Hour), nil, lost)
			s.Account.Net = whole((max(60, lost) - 60) / 2)
			s.Record.Observation.Series, s.Record.Observation.Holdings = series, []trade.Holding{{Series: protection.Address{1}, Held: whole(100)}}
			m.saw(s)
		}
		f := m.figures(bases{history.Observed, history.Observed})
		want(t, "loss", f.Loss, "20")
		want(t, "owed", f.Owed, owed)
	}
}

func TestCausesAddUpToTheLoss(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := newMissed(coin, claims())
		lost, at := uint64(0), begin
		var net amount.Amount
		states := map[byte]protection.State{}
		for i := range rapid.IntRange(2, 40).Draw(t, "steps") {
			at = at.Add(time.Duration(rapid.IntRange(1, 200).Draw(t, "hours")) * time.Hour)
			lost += rapid.Uint64Range(0, 90).Draw(t, "lost")
			net = whole(lost).MulDiv(whole(500), whole(1000))
			s := aStep(i, at, nil, lost)
			s.Account.Net = net
			for id := byte(1); id <= 4; id++ {
				x := aSeries(id, uint64(id)*13, uint64(id)*13+57, begin, begin.Add(time.Duration(id)*10*day))
				if states[id] == 0 {
					states[id] = protection.Active
				}
				if states[id] == protection.Active && rapid.IntRange(0, 5).Draw(t, "resolve") == 0 {
					states[id] = rapid.SampledFrom([]protection.State{protection.Triggered, protection.Expired}).Draw(t, "state")
				}
				if x.State = states[id]; x.State.Resolved() {
					x.Fraction = whole(rapid.Uint64Range(0, 1e18).Draw(t, "fraction"))
				}
				s.Record.Observation.Series = append(s.Record.Observation.Series, x)
				s.Record.Observation.Holdings = append(s.Record.Observation.Holdings, trade.Holding{Series: x.ID,
					Held: whole(rapid.Uint64Range(0, 80).Draw(t, "held")), Pending: whole(rapid.Uint64Range(0, 80).Draw(t, "pending"))})
			}
			m.saw(s)
		}
		f := m.figures(bases{history.Simulated, history.Simulated})
		sum := new(big.Int)
		for _, x := range []Figure{f.Paid, f.Owed, f.TriggerFailure, f.Waiting, f.Expiry, f.Attachment, f.Uncovered} {
			v, ok := new(big.Int).SetString(string(x.Value), 10)
			if !ok || v.Sign() < 0 {
				t.Fatalf("a cause of %q", x.Value)
			}
			sum.Add(sum, v)
		}
		if lost := net; sum.String() != lost.String() || string(f.Loss.Value) != lost.String() {
			t.Fatalf("causes add up to %s, stated is %s, lost was %s", sum, f.Loss.Value, lost)
		}
	})
}
