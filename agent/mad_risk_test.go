package agent_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// lendings are the books of the mad sequences that have risk limits: 10,000,000 USDC lent against
// more and more collateral. What their scenarios lose is worked out here once, and
// apart from the limits; the fund has its share of it.
type lendings struct {
	books []*book.Book
	daily []float64     // prices of WETH
	week  [][][]float64 // bad debt by book, scenario and day
	crash []float64     // by book
}

// debt is what each book has lent.
const debt = 10_000_000

var lendingsOnce = sync.OnceValues(func() (*lendings, error) {
	l := &lendings{}
	r, price := rand.New(rand.NewPCG(1, 2)), 2000.
	for range 62 {
		l.daily = append(l.daily, price)
		price *= math.Exp(.06 * r.NormFloat64())
	}
	for _, ether := range []uint64{6400, 7400, 9000, 12_000} {
		b, err := lend(money(debt), ether*1000)
		if err != nil {
			return nil, err
		}
		l.books = append(l.books, b)
		h := portfolio.History{Asset: protection.Address{2}, Prices: l.daily}
		for i := range l.daily {
			h.Times = append(h.Times, noon.Add(-time.Duration(len(l.daily)-1-i)*24*time.Hour))
		}
		drawn, err := portfolio.Draw(b, noon, []portfolio.History{h}, portfolio.Options{Scenarios: madScenarios, Days: []int{madDays}, Seed: 7})
		if err != nil {
			return nil, err
		}
		week := make([][]float64, madScenarios)
		for day := 1; day <= madDays; day++ {
			for s := range week {
				week[s] = append(week[s], lostAt(ether, drawn.Before(0, day)[s*2+1]))
			}
		}
		l.week, l.crash = append(l.week, week), append(l.crash, lostAt(ether, .5))
	}
	return l, nil
})

const (
	madScenarios = 100
	madDays      = 7
)

// lostAt is the bad debt when ether is worth so much of $2,000: what liquidators leave
// once a health factor falls below 1, at a bonus of 5%.
func lostAt(ether uint64, factor float64) float64 {
	collateral := float64(ether) * 2000 * factor
	if collateral*.8 >= debt {
		return 0
	}
	return max(0, debt-collateral/1.05)
}

// madRisk are two hard limits and a soft one.
func madRisk() *limits.Risk {
	usd := limits.Unit{Symbol: "USDC", Decimals: 6}
	r := &limits.Risk{Scenarios: madScenarios, Seed: 7, Partial: limits.NoPartial, Stresses: []portfolio.Stress{{Name: "crash", All: .5}}, Limits: []limits.RiskLimit{
		{Measure: limits.StressLoss, Scenario: "crash", Most: money(20_000), Unit: usd, Hard: true},
		{Measure: limits.ExpectedShortfall, Days: madDays, Confidence: amount.New(95e16), Most: money(15_000), Unit: usd, Hard: true},
		{Measure: limits.ExpectedLoss, Days: madDays, Most: money(1000), Unit: usd},
	}}
	for i := range r.Limits {
		r.Limits[i].Name = limits.NameOf(r.Limits[i])
	}
	return r
}

// risky is what a sequence with risk limits keeps beside what every one does.
type risky struct {
	*lendings
	book  int // of the slot; -1: its loans could not be read
	since map[string]*lock
}

// lock is a hard limit that was breached.
type lock struct{ calm time.Time }

// lend gives a sequence risk limits, where the agent has some.
func (r *run) lend() error {
	if r.policy.Bounds.Risk == nil {
		return nil
	}
	l, err := lendingsOnce()
	if err != nil {
		return err
	}
	r.risk = &risky{lendings: l, since: map[string]*lock{}}
	r.truth.Risk = madRisk()
	told := *r.policy.Bounds.Risk
	if told.Partial == limits.NoPartial && r.chance(2) {
		r.truth.Risk.Partial, told.Partial = limits.BuyPartial, limits.BuyPartial
	}
	r.policy.Bounds.Risk = &told
	if r.chance(2) { // a layer that pays in large losses alone
		r.market.series[2].Attachment, r.market.series[2].Exhaustion = money(1_000_000), money(3_000_000)
	}
	return nil
}

// see puts the loans of the slot into an observation.
func (r *run) see(o *agent.Observation) {
	k := r.risk
	if k.book = r.IntN(len(k.books)); r.chance(40) {
		k.book = -1
		return
	}
	b := *k.books[k.book]
	b.Time = o.Block.Time
	o.Book = &b
	o.Exposures[0].Supply, o.Exposures[0].Decimals = money(debt), 6
	o.Daily = []limits.DailyPrices{{Asset: protection.Address{2}, At: o.Block.Time.Truncate(time.Hour), Prices: k.daily}}
}

// losses is what a limit measures when so many tokens of each series pay, worked out
// apart from the limits.
func (r *run) losses(l *limits.RiskLimit, o *agent.Observation, tokens [3]amount.Amount) float64 {
	k, share := r.risk, o.Exposures[0].Amount.Float(6)/debt
	net := func(lost func(days int) float64, days int) float64 {
		out := share * lost(days)
		for i := range o.Series {
			s := &o.Series[i]
			last := min(days, int(s.Expiry.Sub(o.Block.Time)/(24*time.Hour))) // cover that ends earlier pays for what is lost then and still at the end
			if s.Expiry.Before(o.Block.Time) || days > 0 && last < 1 {
				continue
			}
			from, to := s.Attachment.Float(6), s.Exhaustion.Float(6)
			out -= tokens[i].Float(6) * min(1, max(0, (min(lost(last), lost(days))-from)/(to-from)))
		}
		return out
	}
	if l.Measure == limits.StressLoss {
		return max(0, net(func(int) float64 { return k.crash[k.book] }, 0))
	}
	all := make([]float64, madScenarios)
	for s, week := range k.week[k.book] {
		all[s] = net(func(days int) float64 { return week[days-1] }, madDays)
	}
	slices.Sort(all)
	worst := all
	if l.Measure == limits.ExpectedShortfall {
		worst = all[95*madScenarios/100:]
	}
	sum := 0.
	for _, x := range worst {
		sum += x
	}
	return max(0, sum/float64(len(worst))) // a gain counts as no loss
}

// judgeRisk holds a decision against the risk limits.
func (r *run) judgeRisk(o *agent.Observation, d agent.Decision) {
	if r.risk.book < 0 {
		if len(d.Intents) > 0 {
			r.broke("unmeasured", "traded without loans to measure")
		}
		for _, x := range r.risk.since {
			x.calm = time.Time{}
		}
		return
	}
	var held, sold, coming, all [3]amount.Amount // effective before and after; with what is on its way, without and with the last resort
	for i, h := range o.Holdings {
		held[i] = h.Held.Minus(h.Selling)
		sold[i], coming[i] = held[i], h.Net()
		for _, in := range d.Intents {
			if in.Series == h.Series && in.Identity.Action == trade.Sell {
				sold[i], coming[i] = sold[i].Minus(in.Amount), coming[i].Minus(in.Amount)
			}
		}
		all[i] = coming[i]
		for _, in := range d.Intents {
			if in.Series == h.Series && in.Identity.Action == trade.Buy {
				if all[i] = all[i].Plus(in.Amount); !resorted(in) {
					coming[i] = coming[i].Plus(in.Amount)
				}
			}
		}
	}
	needed, left, tight := false, "", false
	for n := range r.truth.Risk.Limits {
		l := &r.truth.Risk.Limits[n]
		was, is := r.losses(l, o, held), r.losses(l, o, sold)
		if len(d.Risk) > n {
			if got := d.Risk[n].Value.Float(6); math.Abs(got-was) > 1e-3+1e-9*was {
				r.broke("the measure", "%s measured %v, it is %v", l.Name, got, was)
			}
		}
		if !l.Hard {
			continue
		}
		bound := l.Most.Float(6)
		locked := r.locked(l, was)
		if is > was+.01 {
			switch {
			case was > bound+.01:
				r.broke("a breached limit", "%s went from %.2f to %.2f, bound %.2f", l.Name, was, is, bound)
			case is > bound+.01:
				r.broke("into a breach", "%s went from %.2f to %.2f, bound %.2f", l.Name, was, is, bound)
			case locked:
				r.broke("the latch", "%s went from %.2f to %.2f before it was calm", l.Name, was, is)
			}
		}
		needed = needed || r.losses(l, o, coming) > bound-.01
		after := r.losses(l, o, all)
		if after > bound+.01 {
			left = l.Name
		}
		tight = tight || after > bound*(1-.8*r.slackness())-50
	}
	r.judgeResort(d, needed, left, tight)
}

// slackness is how far below a bound the last resort aims: 20% of hysteresis, and a
// tenth of it for least orders.
func (r *run) slackness() float64 { return 1.1 * r.truth.Hysteresis.Float(18) / .8 }

// resorted reports an order of the last resort.
func resorted(in trade.Intent) bool {
	return len(in.For) == 1 && in.For[0].Who == trade.LimitsAccount
}

// judgeResort holds what the last resort did against what was needed.
func (r *run) judgeResort(d agent.Decision, needed bool, left string, tight bool) {
	bought, tripped := 0, false
	for _, in := range d.Intents {
		if resorted(in) {
			bought++
			if in.Identity.Action != trade.Buy {
				r.broke("the last resort", "it does %s", in.Identity.Action)
			}
		}
	}
	for _, x := range d.Trips {
		tripped = tripped || x.Limit == agent.LastResort
	}
	r.tally.resorts += bought
	switch {
	case bought > 0 && !needed:
		r.broke("the last resort", "it bought though what was coming was enough")
	case bought > 0 && !tight:
		r.broke("the last resort", "it bought far more than was needed")
	case tripped && left == "":
		r.broke("the last resort", "it tripped though the limits will hold")
	case d.Open && left != "" && !tripped && r.mode == trade.ModeActive:
		r.broke("the last resort", "%s will not hold, and nothing was said", left)
	case left != "" && bought > 0 && r.truth.Risk.Partial == limits.NoPartial:
		r.broke("the last resort", "it bought a part though none is wanted")
	}
	if tripped {
		for _, in := range d.Intents {
			if in.Identity.Action == trade.Sell {
				r.broke(limits.Mode, "sold while tripping REDUCE_ONLY")
			}
		}
	}
}

// locked follows one hard limit's latch by itself.
func (r *run) locked(l *limits.RiskLimit, measured float64) bool {
	k, bound := r.risk, l.Most.Float(6)
	x := k.since[l.Name]
	if x == nil {
		if measured > bound {
			k.since[l.Name] = &lock{}
		}
		return measured > bound
	}
	switch {
	case measured > bound*(1-r.truth.Hysteresis.Float(18)):
		x.calm = time.Time{}
	case x.calm.IsZero():
		x.calm = r.now
	}
	if x.calm.IsZero() || r.now.Sub(x.calm) < r.truth.ReopenAfter {
		return true
	}
	delete(k.since, l.Name)
	return false
}

// lend is a book of one loan: so many USDC against thousandths of an ether at $2,000.
func lend(owed amount.Amount, milliether uint64) (*book.Book, error) {
	k := book.NewKeeper(protection.Address{9}, "aave-v3", 8)
	index := amount.New(1e9).MulDiv(amount.New(1e18), amount.New(1))
	if err := k.SetAssets([]book.Asset{
		{ID: usdc, Symbol: "USDC", Decimals: 6, Price: amount.New(1e8), SupplyIndex: index, DebtIndex: index, Flags: book.Pegged},
		{ID: protection.Address{2}, Symbol: "WETH", Decimals: 18, Price: amount.New(2000e8), Threshold: 8000, Bonus: 10500, SupplyIndex: index, DebtIndex: index}}); err != nil {
		return nil, err
	}
	owes, err := book.SharesOf(owed)
	if err != nil {
		return nil, err
	}
	has, err := book.SharesOf(amount.New(milliether).MulDiv(amount.New(1e15), amount.New(1)))
	if err != nil {
		return nil, err
	}
	if _, err := k.Upsert(book.Loan{Borrower: protection.Address{77}, Debt: []book.Entry{{Asset: 0, Shares: owes}},
		Collateral: []book.Entry{{Asset: 1, Shares: has, Threshold: 8000, Bonus: 10500}}}); err != nil {
		return nil, err
	}
	return k.Snapshot(1, [32]byte{1}, noon), nil
}

// lentTo is lend of 10,000 USDC.
func lentTo(t testing.TB, milliether uint64) *book.Book {
	t.Helper()
	b, err := lend(money(10_000), milliether)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
