package agent_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// want is one strategy's wish for the series of these tests.
func want(who string, percent, level uint64) desk.Book {
	b := wants(level)[0]
	b.Strategy, b.Weight = who, amount.New(percent*1e16)
	return b
}

// apart is a policy that keeps accounts.
func apart(terms ...desk.Terms) agent.Policy {
	p := policy()
	p.Several.Terms = terms
	return p
}

func capital(n uint64) *amount.Amount { a := money(n); return &a }

// has is where an account stands: what it has for the series, and when it was traded.
func has(who string, n uint64, bought, sold time.Time) desk.Account {
	return desk.Account{Who: who, Lots: []desk.Position{{Target: cover, Amount: money(n), Bought: bought, Sold: sold}}}
}

func said(d agent.Decision, limit string) (out []trade.Verdict) {
	for _, v := range d.Verdicts {
		if v.Limit == limit {
			out = append(out, v)
		}
	}
	return out
}

func TestAnOrderSaysOnWhoseAccountItIs(t *testing.T) {
	terms := []desk.Terms{{Strategy: "one"}, {Strategy: "two"}}
	for name, c := range map[string]struct {
		books    []desk.Book
		accounts []desk.Account
		held     uint64
		exposed  uint64
		action   trade.Action
		amount   uint64
		want     []trade.Share
	}{
		"a purchase is on those that have too little, by how much": {
			books: []desk.Book{want("one", 50, 6000), want("two", 50, 2000)}, accounts: []desk.Account{has("two", 0, noon, time.Time{})},
			action: trade.Buy, amount: 4000, want: []trade.Share{{Who: "one", Part: amount.New(75e16)}, {Who: "two", Part: amount.New(25e16)}}},
		"one that has what it wants has no part": {
			books: []desk.Book{want("one", 50, 6000), want("two", 50, 2000)}, accounts: []desk.Account{has("two", 1000, noon, time.Time{})}, held: 1000,
			action: trade.Buy, amount: 3000, want: []trade.Share{{Who: "one", Part: protection.WAD}}},
		"a sale is on those that have too much": {
			books: []desk.Book{want("one", 50, 2000), want("two", 50, 2000)}, accounts: []desk.Account{has("one", 1000, time.Time{}, time.Time{}), has("two", 3000, time.Time{}, time.Time{})}, held: 4000,
			action: trade.Sell, amount: 2000, want: []trade.Share{{Who: "two", Part: protection.WAD}}},
		"what limits sell against the wishes is by the limits": {
			books: []desk.Book{want("one", 100, 3000), want("two", 100, 1000)}, accounts: []desk.Account{has("one", 3000, time.Time{}, time.Time{}), has("two", 2000, time.Time{}, time.Time{})}, held: 5000, exposed: 2000,
			action: trade.Sell, amount: 3000, want: []trade.Share{{Who: "two", Part: amount.New(333333333333333333)},
				{Who: "one", Part: amount.New(500000000000000000), By: trade.LimitsAccount}, {Who: "two", Part: amount.New(166666666666666667), By: trade.LimitsAccount}}},
		"what nobody accounts for is on those that want it": {
			books: []desk.Book{want("one", 50, 0), want("two", 50, 2000)}, held: 3000,
			action: trade.Sell, amount: 2000, want: []trade.Share{{Who: trade.LimitsAccount, Part: protection.WAD}}},
	} {
		t.Run(name, func(t *testing.T) {
			o, b := observation(), active()
			o.Holdings = []trade.Holding{{Series: cover, Held: money(c.held)}}
			if b.Accounts = c.accounts; c.exposed > 0 {
				o.Exposures[0].Amount = money(c.exposed)
			}
			d, err := agent.Decide(t.Context(), apart(terms...), o, c.books, b, hundredth)
			if err != nil || len(d.Intents) != 1 || d.Intents[0].Identity.Action != c.action || d.Intents[0].Amount != money(c.amount) {
				t.Fatalf("intents %+v, %v", d.Intents, err)
			}
			got, all := d.Intents[0].For, amount.Amount{}
			if len(got) != len(c.want) {
				t.Fatalf("it is for %+v, want %+v", got, c.want)
			}
			for i := range got {
				if all = all.Plus(got[i].Part); got[i] != c.want[i] {
					t.Errorf("part %d is %+v, want %+v", i, got[i], c.want[i])
				}
			}
			if all != protection.WAD {
				t.Errorf("the parts add up to %s", all)
			}
		})
	}
}

func TestOneStrategyAloneLeavesRecordsAsTheyWere(t *testing.T) {
	d, err := agent.Decide(t.Context(), policy(), observation(), wants(5000), active(), hundredth)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range []any{policy(), d, active()} {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{`"several"`, `"accounts"`, `"traded"`, `"for":[`} {
			if strings.Contains(string(b), key) {
				t.Errorf("%s is in %s", key, b)
			}
		}
	}
}

func TestOppositeWishesAreAVerdict(t *testing.T) {
	for name, c := range map[string]struct {
		books []desk.Book
		held  uint64
		says  string // "": nothing
		after string
	}{
		"more and less than is held":  {[]desk.Book{want("one", 50, 6000), want("two", 50, 1000)}, 3000, "one wants 6000, of which 3000 counts; two wants 1000, of which 500 counts", "3500 is wanted, so 500 more"},
		"something and nothing":       {[]desk.Book{want("one", 50, 6000), want("two", 50, 0)}, 0, "two wants 0", "3000 is wanted, so 3000 more"},
		"the level that is held":      {[]desk.Book{want("one", 50, 6000), want("two", 50, 0)}, 3000, "one wants 6000", "3000 is wanted, and held"},
		"sold against one's wish":     {[]desk.Book{want("one", 50, 6000), want("two", 50, 0)}, 4000, "one wants 6000", "so 1000 less"},
		"both more than is held":      {[]desk.Book{want("one", 50, 6000), want("two", 50, 5000)}, 1000, "", ""},
		"both less than is held":      {[]desk.Book{want("one", 50, 2000), want("two", 50, 1000)}, 6000, "", ""},
		"one is silent":               {[]desk.Book{want("one", 50, 2000), {Strategy: "two", Weight: protection.WAD}}, 1500, "", ""},
		"one whose time to live ends": {[]desk.Book{want("one", 50, 2000), {Strategy: "two", Weight: protection.WAD, Targets: []trade.Target{{Series: cover, Until: noon.Add(-time.Second)}}}}, 1500, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			o := observation()
			o.Holdings = []trade.Holding{{Series: cover, Held: money(c.held)}}
			d, err := agent.Decide(t.Context(), apart(desk.Terms{Strategy: "one"}, desk.Terms{Strategy: "two"}), o, c.books, active(), hundredth)
			if err != nil {
				t.Fatal(err)
			}
			got := said(d, agent.ConflictVerdict)
			if c.says == "" {
				if len(got) != 0 {
					t.Errorf("it says %+v", got)
				}
				return
			}
			if len(got) != 1 || got[0].Subject != cover || got[0].Outcome != trade.Warned || !strings.Contains(got[0].Measured.String(), c.says) || !strings.Contains(got[0].Reason.String(), c.after) {
				t.Fatalf("it says %+v", got)
			}
			told := map[string]bool{}
			for _, r := range d.Combined[0].Reasons {
				told[r.Who] = told[r.Who] || r.Stage == "combine"
			}
			if !told["one"] || !told["two"] {
				t.Errorf("the combined target has the reasons %+v", d.Combined[0].Reasons)
			}
		})
	}
}

func TestWeightsThatGiveMoreThanAnybodyWantsAreSaid(t *testing.T) {
	terms := apart(desk.Terms{Strategy: "one"}, desk.Terms{Strategy: "two"})
	d, err := agent.Decide(t.Context(), terms, observation(), []desk.Book{want("one", 100, 3000), want("two", 50, 2000)}, active(), hundredth)
	if got := said(d, agent.WeightsVerdict); err != nil || len(got) != 1 || !strings.Contains(got[0].Reason.String(), "together they get 4000") || !strings.HasPrefix(got[0].Bound.String(), "3000") {
		t.Errorf("%+v, %v", got, err)
	}
	d, err = agent.Decide(t.Context(), terms, observation(), []desk.Book{want("one", 60, 3000), want("two", 60, 2000)}, active(), hundredth)
	if got := said(d, agent.WeightsVerdict); err != nil || len(got) != 0 {
		t.Errorf("3000 is what one of them wants: %+v, %v", got, err)
	}
}

func TestAStrategyThatAsksForEverythingIsSaid(t *testing.T) {
	second := observation().Series[0]
	second.ID, second.Symbol = protection.Address{5}, "D"
	book := func(levels ...uint64) []desk.Book {
		b := wants(levels[0])
		for _, n := range levels[1:] {
			b[0].Targets = append(b[0].Targets, trade.Target{Series: second.ID, Level: money(n), Until: noon.Add(time.Hour)})
		}
		return b
	}
	for name, c := range map[string]struct {
		levels []uint64
		supply uint64 // of each series; 0: not known
		two    bool
		all    bool
	}{
		"the whole exposure once":            {[]uint64{10_000}, 0, false, false},
		"more than the exposure":             {[]uint64{10_001}, 0, false, true},
		"the exposure, once for each":        {[]uint64{10_000, 10_000}, 0, true, true},
		"the exposure, divided":              {[]uint64{5000, 5000}, 0, true, false},
		"nothing of one of them":             {[]uint64{20_000}, 0, true, false},
		"all supply, and less is exposed":    {[]uint64{6000, 6000}, 6000, true, true},
		"all supply, and as much is at risk": {[]uint64{5000, 5000}, 5000, true, false},
	} {
		t.Run(name, func(t *testing.T) {
			o := observation()
			if c.two {
				o.Series = append(o.Series, second)
			}
			for i := range o.Series {
				o.Series[i].MaxSupply = money(c.supply)
			}
			d, err := agent.Decide(t.Context(), policy(), o, book(c.levels...), active(), hundredth)
			if got := said(d, agent.GreedVerdict); err != nil || (len(got) == 1) != c.all || len(got) == 1 && !strings.HasPrefix(got[0].Measured.String(), "x wants ") {
				t.Errorf("%+v, %v", got, err)
			}
		})
	}
}

func TestCapitalCutsTheStrategyThatHasSpentItAlone(t *testing.T) {
	// A hundredth of the cover is asked, and one in a hundred more accepted.
	for name, c := range map[string]struct {
		capital uint64
		spent   uint64
		want    uint64
		parts   []trade.Share
		outcome trade.Outcome // 0: no verdict
	}{
		"enough":                      {41, 0, 4000, []trade.Share{{Who: "one", Part: amount.New(5e17)}, {Who: "two", Part: amount.New(5e17)}}, 0},
		"the other's part is not cut": {101, 96, 2495, []trade.Share{{Who: "one", Part: amount.New(0)}, {Who: "two"}}, trade.Cut},
		"nothing is left":             {10, 10, 2000, []trade.Share{{Who: "two", Part: protection.WAD}}, trade.Cut},
		"more was spent":              {10, 12, 2000, []trade.Share{{Who: "two", Part: protection.WAD}}, trade.Cut},
	} {
		t.Run(name, func(t *testing.T) {
			b := active()
			b.Accounts = []desk.Account{{Who: "one", Spent: money(c.spent)}}
			d, err := agent.Decide(t.Context(), apart(desk.Terms{Strategy: "one", Capital: capital(c.capital)}, desk.Terms{Strategy: "two"}), observation(),
				[]desk.Book{want("one", 50, 4000), want("two", 50, 4000)}, b, hundredth)
			if err != nil || len(d.Intents) != 1 {
				t.Fatalf("intents %+v, %v", d.Intents, err)
			}
			in, got := d.Intents[0], said(d, agent.CapitalVerdict)
			if (len(got) == 1) != (c.outcome != 0) || len(got) == 1 && (got[0].Outcome != c.outcome || got[0].From != money(4000) || got[0].To != in.Amount) {
				t.Errorf("it says %+v", got)
			}
			if d := in.Amount.Minus(money(c.want)).Plus(money(c.want).Minus(in.Amount)); d.Cmp(money(1)) > 0 {
				t.Errorf("%s is bought, want about %d", in.Amount.Format(6), c.want)
			}
			if len(in.For) != len(c.parts) {
				t.Fatalf("it is for %+v", in.For)
			}
			for i, cost := range trade.Divide(in.Limit, in.For) {
				if left := money(c.capital).Minus(money(c.spent)); in.For[i].Who == "one" && cost.Cmp(left) > 0 {
					t.Errorf("one may pay %s and its part costs up to %s", left, cost)
				}
				if c.parts[i].Part != (amount.Amount{}) && in.For[i] != c.parts[i] {
					t.Errorf("part %d is %+v", i, in.For[i])
				}
			}
		})
	}
	t.Run("and alone it is refused", func(t *testing.T) {
		d, err := agent.Decide(t.Context(), apart(desk.Terms{Strategy: "x", Capital: &amount.Amount{}}), observation(), wants(4000), active(), hundredth)
		if got := said(d, agent.CapitalVerdict); err != nil || len(d.Intents) != 0 || len(got) != 1 || got[0].Outcome != trade.Refused {
			t.Errorf("%+v, %+v, %v", d.Intents, got, err)
		}
	})
}

func TestNoOppositeOrderComesBeforeItsCooldownIsOver(t *testing.T) {
	const hour = time.Hour
	before := func(d time.Duration) time.Time { return noon.Add(-d) }
	for name, c := range map[string]struct {
		terms    []desk.Terms
		rests    time.Duration // desk.cooldown
		accounts []desk.Account
		traded   []desk.Traded
		books    []desk.Book
		held     uint64
		exposed  uint64
		want     uint64 // traded
		says     string // "": no verdict
	}{
		"a sale too soon after its purchase": {terms: []desk.Terms{{Strategy: "one", Cooldown: 2 * hour}}, accounts: []desk.Account{has("one", 3000, before(hour), time.Time{})},
			books: []desk.Book{want("one", 100, 1000)}, held: 3000, says: "not before 2026-03-01T13:00:00Z"},
		"a sale as it is over": {terms: []desk.Terms{{Strategy: "one", Cooldown: 2 * hour}}, accounts: []desk.Account{has("one", 3000, before(2*hour), time.Time{})},
			books: []desk.Book{want("one", 100, 1000)}, held: 3000, want: 2000},
		"a purchase too soon after its sale": {terms: []desk.Terms{{Strategy: "one", Cooldown: 2 * hour}}, accounts: []desk.Account{has("one", 3000, before(3*hour), before(hour))},
			books: []desk.Book{want("one", 100, 5000)}, held: 3000, says: "not before 2026-03-01T13:00:00Z"},
		"more of the same goes on": {terms: []desk.Terms{{Strategy: "one", Cooldown: 2 * hour}}, accounts: []desk.Account{has("one", 3000, before(time.Minute), before(3*hour))},
			books: []desk.Book{want("one", 100, 5000)}, held: 3000, want: 2000},
		"another's part goes on": {terms: []desk.Terms{{Strategy: "one", Cooldown: 2 * hour}, {Strategy: "two"}}, accounts: []desk.Account{has("one", 3000, before(hour), time.Time{}), has("two", 3000, before(hour), time.Time{})},
			books: []desk.Book{want("one", 100, 1000), want("two", 100, 2000)}, held: 6000, want: 1000, says: "not before"},
		"what limits demand goes on": {terms: []desk.Terms{{Strategy: "one", Cooldown: 2 * hour}}, accounts: []desk.Account{has("one", 3000, before(hour), time.Time{})},
			books: []desk.Book{want("one", 100, 3000)}, held: 3000, exposed: 1000, want: 2000},
		"any sale too soon, by the desk's": {terms: []desk.Terms{{Strategy: "one"}}, rests: 2 * hour, accounts: []desk.Account{has("one", 3000, before(hour), time.Time{})},
			traded: []desk.Traded{{Series: cover, Bought: before(hour)}}, books: []desk.Book{want("one", 100, 1000)}, held: 3000, says: "not before 2026-03-01T13:00:00Z"},
		"what limits demand, by the desk's": {terms: []desk.Terms{{Strategy: "one"}}, rests: 2 * hour, accounts: []desk.Account{has("one", 3000, before(hour), time.Time{})},
			traded: []desk.Traded{{Series: cover, Bought: before(hour)}}, books: []desk.Book{want("one", 100, 2500)}, held: 3000, exposed: 1000, want: 1500, says: "not before"},
		"another series rests": {terms: []desk.Terms{{Strategy: "one"}}, rests: 2 * hour, accounts: []desk.Account{has("one", 3000, before(hour), time.Time{})},
			traded: []desk.Traded{{Series: protection.Address{5}, Bought: before(hour)}}, books: []desk.Book{want("one", 100, 1000)}, held: 3000, want: 2000},
	} {
		t.Run(name, func(t *testing.T) {
			p, o, b := apart(c.terms...), observation(), active()
			p.Several.Cooldown = c.rests
			o.Holdings, b.Accounts, b.Traded = []trade.Holding{{Series: cover, Held: money(c.held)}}, c.accounts, c.traded
			if c.exposed > 0 {
				o.Exposures[0].Amount = money(c.exposed)
			}
			d, err := agent.Decide(t.Context(), p, o, c.books, b, hundredth)
			if err != nil {
				t.Fatal(err)
			}
			var sum amount.Amount
			for _, x := range d.Orders {
				sum = sum.Plus(x.Amount)
			}
			if sum != money(c.want) {
				t.Errorf("%s is traded, want %d: %+v", sum.Format(6), c.want, d.Verdicts)
			}
			got := said(d, agent.CooldownVerdict)
			if (len(got) > 0) != (c.says != "") || len(got) > 0 && !strings.Contains(got[0].Bound.String(), c.says) {
				t.Errorf("it says %+v, want %q", got, c.says)
			}
		})
	}
	t.Run("and claims never wait", func(t *testing.T) {
		p, o, b := apart(desk.Terms{Strategy: "one", Cooldown: hour}), observation(), active()
		p.Several.Cooldown = hour
		o.Series[0].State, o.Series[0].Fraction = protection.Triggered, protection.WAD
		o.Holdings = []trade.Holding{{Series: cover, Held: money(5)}}
		b.Accounts, b.Traded = []desk.Account{has("one", 5, noon, noon)}, []desk.Traded{{Series: cover, Bought: noon, Sold: noon}}
		if d, err := agent.Decide(t.Context(), p, o, nil, b, hundredth); err != nil || len(d.Intents) != 1 || d.Intents[0].Identity.Action != trade.Claim {
			t.Errorf("%+v, %v", d.Intents, err)
		}
	})
}
