package agent_test

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// shortfall is a hard limit on the expected shortfall of thirty days, in whole units.
func shortfall(most uint64) limits.RiskLimit {
	l := limits.RiskLimit{Measure: limits.ExpectedShortfall, Days: 30, Confidence: amount.New(95e16), Most: money(most), Unit: limits.Unit{Symbol: "USDC", Decimals: 6}, Hard: true}
	l.Name = limits.NameOf(l)
	return l
}

// months is a fund with a past of prices, which swing by up to 30% a day, a limit on
// its shortfall and so much cover that is held.
func months(t *testing.T, most, held uint64) (agent.Policy, *agent.Observation) {
	p, o := breached(t)
	p.Bounds.Risk.Limits = []limits.RiskLimit{shortfall(most)}
	p.Bounds.ReopenAfter = time.Hour
	h := limits.DailyPrices{Asset: protection.Address{2}, At: noon.Add(-time.Hour).Truncate(time.Hour)}
	for k := range 200 {
		h.Prices = append(h.Prices, 2000*math.Exp(.15*math.Sin(float64(k*k))))
	}
	o.Daily = []limits.DailyPrices{h}
	o.Holdings = []trade.Holding{{Series: cover, Held: money(held)}}
	return p, o
}

func measuredBy(t *testing.T, p agent.Policy, o *agent.Observation, level uint64, b agent.Budget) agent.Record {
	t.Helper()
	books := wants(level)
	r := agent.Record{Policy: p, Observation: o, Budget: b, Strategies: []agent.StrategyRecord{{Strategy: books[0].Strategy, Weight: books[0].Weight, Targets: books[0].Targets}}}
	var err error
	if r.Decision, err = agent.Decide(t.Context(), p, o, books, b, hundredth); err != nil {
		t.Fatal(err)
	}
	return r
}

func TestARecordOfRiskLimitsReplaysToTheBit(t *testing.T) {
	for _, most := range []uint64{100, 100_000} {
		p, o := months(t, most, 500)
		r := measuredBy(t, p, o, 2500, active())
		if len(r.Decision.Risk) != 1 || r.Decision.Risk[0].Value.IsZero() || len(r.Decision.RiskAfter) != 1 || r.Decision.RiskAfter[0].Value.Cmp(r.Decision.Risk[0].Value) >= 0 {
			t.Fatalf("risk before %+v and after %+v", r.Decision.Risk, r.Decision.RiskAfter)
		}
		if got := len(r.Decision.Limits.Risk) == 1; got != (most == 100) {
			t.Errorf("bound %d: breached %+v", most, r.Decision.Limits.Risk)
		}
		want, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		var back agent.Record
		if err := json.Unmarshal(want, &back); err != nil {
			t.Fatal(err)
		}
		back.Observation.Book = o.Book // which evidence keeps beside the record
		if back.Decision, err = back.Replay(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got, _ := json.Marshal(back); string(got) != string(want) {
			t.Errorf("replayed\n%s\nrecorded\n%s", got, want)
		}
	}
}

func TestARecordWithoutRiskLimitsSaysNothingOfThem(t *testing.T) {
	text, err := json.Marshal(measuredBy(t, policy(), observation(), 5000, active()))
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"risk", "daily", "premiumPerYear"} {
		if strings.Contains(string(text), `"`+word) {
			t.Errorf("the record has %q", word)
		}
	}
}

func TestHardLimitsThatCannotBeMeasuredTradeNothingAndClaimStill(t *testing.T) {
	p, o := months(t, 100_000, 500)
	o.Daily = nil
	triggered := o.Series[0]
	triggered.ID, triggered.State, triggered.Fraction = protection.Address{4}, protection.Triggered, protection.WAD
	o.Series, o.Holdings = append(o.Series, triggered), append(o.Holdings, trade.Holding{Series: triggered.ID, Held: money(7)})
	d := measuredBy(t, p, o, 2500, active()).Decision
	if d.Open || len(d.Intents) != 1 || d.Intents[0].Identity.Action != trade.Claim {
		t.Errorf("open %v, intents %+v", d.Open, d.Intents)
	}
	k := slices.IndexFunc(d.Verdicts, func(v trade.Verdict) bool { return v.Limit == shortfall(1).Name })
	if k < 0 || d.Verdicts[k].Outcome != trade.Refused || !strings.Contains(d.Verdicts[k].Reason.String(), "too little is known of past prices") {
		t.Errorf("verdicts %+v", d.Verdicts)
	}
	p.Bounds.Risk.Limits[0].Hard = false
	if d = measuredBy(t, p, o, 2500, active()).Decision; !d.Open || len(d.Intents) != 2 {
		t.Errorf("a soft one: open %v, intents %+v", d.Open, d.Intents)
	}
}

func TestABreachIsRememberedByTheNextCycle(t *testing.T) {
	p, o := months(t, 100, 0)
	first := measuredBy(t, p, o, 0, active()).Decision
	if len(first.Limits.Risk) != 1 || !first.Limits.Risk[0].Since.Equal(noon) {
		t.Fatalf("breached %+v", first.Limits.Risk)
	}
	next := active()
	next.State = first.Limits
	p, o = months(t, 100, 4000)
	o.Now = noon.Add(time.Minute)
	o.Block.Time = o.Now
	d := measuredBy(t, p, o, 3900, next).Decision
	if len(d.Limits.Risk) != 1 || !d.Limits.Risk[0].Since.Equal(noon) || !d.Limits.Risk[0].Calm.Equal(o.Now) {
		t.Errorf("a minute later, well covered: %+v, %s", d.Limits.Risk, d.Risk[0].Value.Format(6))
	}
	for _, x := range d.Intents {
		if x.Identity.Action == trade.Sell {
			t.Errorf("a sale while the breach is latched: %+v", x)
		}
	}
	if d = measuredBy(t, p, o, 3900, active()).Decision; len(d.Intents) != 1 || d.Intents[0].Identity.Action != trade.Sell {
		t.Errorf("the same sale without a breach: %+v of %+v", d.Intents, d.Verdicts)
	}
}
