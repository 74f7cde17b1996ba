package agent_test

import (
	"encoding/json"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

const day = 24 * time.Hour

// percent of RAY.
func ray(percent uint64) amount.Amount {
	return protection.RAY.MulDiv(amount.New(percent), amount.New(100))
}

// lent is the observation of a fund that lends a tenth of a reserve of 100,000
// USDC at 3% a year, where one series covers the first 100,000 of loss for a year.
func lent() *agent.Observation {
	o := observation()
	o.Exposures = []protection.Exposure{{Reference: usdcOf, Symbol: "USDC", Decimals: 6, Amount: money(10_000), Supply: money(100_000), Withdrawable: money(10_000), Idle: money(20_000), SupplyRate: ray(3)}}
	s := &o.Series[0]
	s.Exhaustion, s.Expiry = money(100_000), o.Block.Time.Add(365*day)
	return o
}

// rate quotes that many percent of the amount.
func rate(percent uint64) quoteFunc {
	return func(a amount.Amount) (amount.Amount, error) {
		return a.MulDiv(amount.New(percent), amount.New(100)), nil
	}
}

// advised is the one advice of a decision on the observation.
func advised(t *testing.T, p agent.Policy, o *agent.Observation, level uint64, b agent.Budget, q agent.Quoter) agent.Advice {
	t.Helper()
	d, err := agent.Decide(t.Context(), p, o, wants(level), b, q)
	if len(d.Advice) != 1 {
		t.Fatalf("advice = %+v, %v", d.Advice, err)
	}
	return d.Advice[0]
}

// roomy is a policy whose budgets cut nothing.
func roomy() agent.Policy {
	p := policy()
	p.Bounds.PerOrderPremium, p.Bounds.PremiumPerDay = money(1000), money(1000)
	return p
}

func TestAdviceComparesTheSameReductionOfLoss(t *testing.T) {
	// Cover of 1,000 pays 1% of a loss of up to 100,000. With a tenth of all claims
	// the fund's share falls to 9% when it withdraws x: (10,000−x)/(100,000−x) = 9%.
	for _, c := range []struct {
		name     string
		percent  uint64 // premium for a year
		counsel  agent.Counsel
		covering uint64
	}{
		{"cover dearer than the yield", 4, agent.Withdraw, 40_000_000},
		{"cover cheaper than the yield", 2, agent.BuyCover, 20_000_000},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := advised(t, roomy(), lent(), 1000, active(), rate(c.percent))
			if a.Question != agent.Buying || a.Cover != money(1000) || a.Needed != amount.New(1_098_901_099) || a.Withdraw != a.Needed || a.Replaces != a.Cover {
				t.Errorf("advice = %+v", a)
			}
			if a.Exposed != money(10_000).Minus(a.Withdraw) || a.Horizon != 365*day {
				t.Errorf("exposed %s, horizon %s", a.Exposed, a.Horizon)
			}
			if a.Withdrawing.Total != amount.New(32_967_033) || a.Covering.Total != amount.New(c.covering) {
				t.Errorf("withdrawing %s, covering %s", a.Withdrawing.Total, a.Covering.Total)
			}
			if limits.Percent(a.Withdrawing.Rate) != "3%" || a.Covering.Rate != amount.New(c.percent*1e16) {
				t.Errorf("rates %s and %s", a.Withdrawing.Rate, a.Covering.Rate)
			}
			if a.Counsel != c.counsel || a.Why == "" || len(a.Basis) < 4 {
				t.Errorf("counsel %s: %s %+v", a.Counsel, a.Why, a.Basis)
			}
		})
	}
}

func TestAUnitOfCoverIsNotAUnitOfTheClaim(t *testing.T) {
	// A thin layer: cover of 100 pays 10% of a loss of 1,000. The fund has to leave
	// with all of its tenth of the reserve for that, and forgoes the yield on it.
	o := lent()
	o.Series[0].Exhaustion = money(1000)
	a := advised(t, roomy(), o, 100, active(), rate(50))
	if a.Needed != money(10_000) || a.Counsel != agent.BuyCover || a.Withdrawing.Money != money(300) || a.Covering.Money != money(50) {
		t.Errorf("advice = %+v", a)
	}
}

func TestWithdrawingAPartReplacesAPartOfTheCover(t *testing.T) {
	o := lent()
	o.Exposures[0].Withdrawable = money(500)
	o.OrderGas = amount.New(1)
	a := advised(t, roomy(), o, 1000, active(), rate(4))
	if a.Withdraw != money(500) || a.Exposed != money(9500) {
		t.Errorf("advice = %+v", a)
	}
	// The share falls from 10% to 9,500/99,500: by 0.4522…% of the 1% that the cover pays.
	if a.Replaces != amount.New(452_261_306) || a.Covering.Money != amount.New(18_090_452) || a.Withdrawing.Money != money(15) {
		t.Errorf("replaces %s for %s, %s", a.Replaces, a.Covering.Money, a.Withdrawing.Money)
	}
	if !a.Covering.GasWei.IsZero() || a.Withdrawing.GasWei != amount.New(2) {
		t.Errorf("a smaller order saves gas: %+v, %+v", a.Covering, a.Withdrawing)
	}
	if a.Counsel != agent.Withdraw {
		t.Errorf("counsel %s: %s", a.Counsel, a.Why)
	}
}

func TestGasDecidesWhereTheAmountsAreSmall(t *testing.T) {
	o := lent()
	o.OrderGas = amount.New(1e16) // 0.01 ETH, 20 USDC; to withdraw and supply again 40
	o.Prices = []limits.Price{{Asset: protection.Address{2}, Symbol: "WETH", Oracle: amount.New(2000e8), OracleDecimals: 8, Feed: amount.New(2000e8), FeedDecimals: 8, FeedAt: noon, Heartbeat: time.Hour},
		{Asset: usdc, Symbol: "USDC", Oracle: amount.New(1e8), OracleDecimals: 8, Feed: amount.New(1e8), FeedDecimals: 8, FeedAt: noon, Heartbeat: time.Hour}}
	a := advised(t, roomy(), o, 1000, active(), rate(4))
	if a.Withdrawing.Gas != money(40) || a.Covering.Gas != money(20) || a.Counsel != agent.BuyCover {
		t.Errorf("withdrawing %+v, covering %+v: %s", a.Withdrawing, a.Covering, a.Counsel)
	}
}

func TestWhatIsWantedAndCannotBeHadIsToldFirst(t *testing.T) {
	p := roomy()
	for _, c := range []struct {
		name    string
		change  func(*agent.Observation, *agent.Budget)
		quote   agent.Quoter
		missing uint64
		why     string
	}{
		{"the venue has little capital left", func(o *agent.Observation, _ *agent.Budget) { o.Series[0].Free = money(300) }, rate(1), 700, limits.PoolFree},
		{"the portfolio is halted", func(_ *agent.Observation, b *agent.Budget) { b.Mode = trade.ModeHalted }, rate(1), 1000, limits.Mode},
		{"the settlement coin is off par", func(o *agent.Observation, _ *agent.Budget) { o.Settlement.Feed = amount.New(9e7) }, rate(1), 1000, limits.SettlementPar},
		{"loss has begun", func(o *agent.Observation, _ *agent.Budget) { o.Series[0].State = protection.Pending }, rate(1), 1000, limits.SeriesState},
		{"the venue refuses", func(*agent.Observation, *agent.Budget) {}, quoteFunc(func(amount.Amount) (amount.Amount, error) {
			return amount.Amount{}, trade.ErrRefused
		}), 1000, "quote"},
		{"the venue answers nothing", func(*agent.Observation, *agent.Budget) {}, quoteFunc(func(amount.Amount) (amount.Amount, error) {
			return amount.Amount{}, errors.New("down")
		}), 1000, "did not price it"},
		{"its quotes cannot be read", func(o *agent.Observation, _ *agent.Budget) {
			o.Problems = []agent.Problem{{Source: "venue", Text: "down"}}
		}, rate(1), 1000, "observation"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o, b := lent(), active()
			c.change(o, &b)
			a := advised(t, p, o, 1000, b, c.quote)
			if a.Question != agent.Missing || a.Cover != money(c.missing) || a.Counsel != agent.Withdraw || !a.Missed() || a.Withdraw.IsZero() || !strings.Contains(a.Why, c.why) {
				t.Errorf("advice = %+v", a)
			}
		})
	}
	o := lent()
	o.Series, o.Problems = nil, []agent.Problem{{Source: "venue", Text: "down"}}
	if a := advised(t, p, o, 1000, active(), rate(1)); a.Question != agent.Unknown || a.Counsel != agent.NoView || !strings.Contains(a.Why, "10000 USDC could be withdrawn now") {
		t.Errorf("of a venue that says nothing at all: %+v", a)
	}
}

func TestNoViewSaysWhatIsMissing(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*agent.Observation)
		why    string
	}{
		{"nothing can be withdrawn", func(o *agent.Observation) {
			o.Exposures[0].Withdrawable, o.Exposures[0].Idle = amount.Amount{}, amount.Amount{}
		}, "nothing can be withdrawn now"},
		{"prices disagree", func(o *agent.Observation) { o.Prices[0].Oracle = amount.New(120) }, "prices are not believed (priceDeviation"},
		{"a feed is stale", func(o *agent.Observation) { o.Prices[0].FeedAt = noon.Add(-2 * time.Hour) }, "prices are not believed (feedHeartbeat"},
		{"the block is old", func(o *agent.Observation) { o.Block.Time = noon.Add(-time.Hour) }, "the block is too old"},
		{"the book is in doubt", func(o *agent.Observation) { o.Problems = []agent.Problem{{Source: "lending", Text: "drift"}} }, "in doubt (lending: drift)"},
		{"the claim is more than all claims", func(o *agent.Observation) { o.Exposures[0].Supply = money(1) }, "more than all claims"},
		{"cover is paid in another coin", func(o *agent.Observation) { o.Series[0].Asset = protection.Address{77} }, "another asset"},
		{"the cover is spent", func(o *agent.Observation) { o.Series[0].Loss = o.Series[0].Exhaustion }, "exhausted"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := lent()
			c.change(o)
			a := advised(t, roomy(), o, 1000, active(), rate(4))
			if a.Counsel != agent.NoView || !strings.Contains(a.Why, c.why) {
				t.Errorf("counsel %s: %s", a.Counsel, a.Why)
			}
		})
	}
	d, err := agent.Decide(t.Context(), roomy(), lent(), nil, active(), rate(4))
	if err != nil || d.Advice != nil {
		t.Errorf("where nobody wants cover: %+v, %v", d.Advice, err)
	}
}

func TestHeldCoverIsComparedWithBuyingItAgain(t *testing.T) {
	o := lent()
	o.Holdings = []trade.Holding{{Series: cover, Held: money(1000)}}
	if a := advised(t, roomy(), o, 1000, active(), rate(4)); a.Question != agent.Rolling || a.Counsel != agent.NoView || !strings.Contains(a.Why, "no cover to compare with") {
		t.Errorf("without a quote: %+v", a)
	}
	o.Quotes = []agent.Quote{{Series: cover, Action: trade.Buy, Amount: money(500), Total: money(15)}, {Series: cover, Action: trade.Buy, Amount: money(2000), Total: money(90)},
		{Series: cover, Action: trade.Sell, Amount: money(1000), Total: money(1)}}
	a := advised(t, roomy(), o, 1000, active(), rate(4))
	if a.Covering.Money != money(40) || a.Series[0].Price != "between the venue's quotes" || a.Counsel != agent.Withdraw || !strings.Contains(a.Why, "when the cover that is held ends") {
		t.Errorf("advice = %+v", a)
	}
	if a.Missed() {
		t.Error("that is no alarm: the fund has its cover")
	}
}

func TestCoverBeyondTheFundsPartOfItsExposureIsNotMissed(t *testing.T) {
	o, p := lent(), roomy()
	p.Bounds.CoverToExposure = amount.New(1e17) // 1,000 of 10,000
	other := o.Series[0]
	other.ID, other.Symbol = protection.Address{5}, "D"
	o.Series = append(o.Series, other)
	o.Holdings = []trade.Holding{{Series: other.ID, Held: money(600)}}
	if a := advised(t, p, o, 1000, active(), rate(4)); a.Question != agent.Buying || a.Cover != money(400) {
		t.Errorf("advice = %+v", a)
	}
}

func TestWhatIsSpreadOverCyclesIsNotMissed(t *testing.T) {
	o := lent()
	o.Series[0].PoolAssets = money(2000) // a cycle takes a fifth
	if a := advised(t, roomy(), o, 1000, active(), rate(4)); a.Question != agent.Buying || a.Cover != money(400) {
		t.Errorf("advice = %+v", a)
	}
	o.Series[0].Free = money(300) // and less is to be had at all
	if a := advised(t, roomy(), o, 1000, active(), rate(4)); a.Question != agent.Missing || a.Cover != money(700) {
		t.Errorf("advice = %+v", a)
	}
}

func TestAPurchaseInSeveralOrdersIsNotMissed(t *testing.T) {
	p := roomy()
	p.Bounds.PerOrderPremium = money(10) // 400 of 1,000 are bought now, the rest in the next cycles
	a := advised(t, p, lent(), 1000, active(), rate(2))
	if a.Question != agent.Buying || a.Cover.IsZero() || a.Cover.Cmp(money(1000)) >= 0 || a.Missed() {
		t.Errorf("advice = %+v", a)
	}
	p.Bounds.PerOrderPremium = amount.Amount{}
	if a := advised(t, p, lent(), 1000, active(), rate(2)); a.Question != agent.Missing || a.Cover != money(1000) {
		t.Errorf("where no order may cost anything: %+v", a)
	}
}

func TestCoverThatHasEndedPaysForNoFurtherLoss(t *testing.T) {
	o := lent()
	ended := o.Series[0]
	ended.ID, ended.State, ended.Expiry = protection.Address{5}, protection.Pending, o.Block.Time
	o.Series = append(o.Series, ended)
	books := wants(1000)
	books[0].Targets = append(books[0].Targets, trade.Target{Series: ended.ID, Level: money(3000), Until: noon.Add(time.Hour)})
	for _, held := range []uint64{0, 3000} {
		o.Holdings = []trade.Holding{{Series: ended.ID, Held: money(held)}}
		d, err := agent.Decide(t.Context(), roomy(), o, books, active(), rate(4))
		if err != nil || len(d.Advice) != 1 {
			t.Fatalf("%+v, %v", d.Advice, err)
		}
		if a := d.Advice[0]; a.Question != agent.Buying || a.Cover != money(1000) || a.Needed != amount.New(1_098_901_099) {
			t.Errorf("with %d of what has ended: %+v", held, a)
		}
	}
}

func TestClaimsOfAccountsThatBorrowAreNotCountedAsWithdrawable(t *testing.T) {
	o := lent()
	o.Exposures[0].Holders = []protection.Claim{
		{Holder: protection.Address{1}, Amount: money(7000), Withdrawable: money(7000), HealthFactor: amount.New(18e17)},
		{Holder: protection.Address{2}, Amount: money(3000), Withdrawable: money(300)},
	}
	o.Exposures[0].Withdrawable = money(7300)
	a := advised(t, roomy(), o, 1000, active(), rate(4))
	if a.Withdrawable != money(300) || a.Withdraw != money(300) {
		t.Errorf("withdrawable %s, withdraw %s: the rest is what an account's health rests on", a.Withdrawable, a.Withdraw)
	}
	if !slices.ContainsFunc(a.Basis, func(g agent.Ground) bool {
		return g.Basis == "observed" && strings.Contains(g.Text, "a health factor of 1.8") && strings.Contains(g.Text, "7000 USDC")
	}) {
		t.Errorf("nothing says so: %+v", a.Basis)
	}
	o.Exposures[0].Holders[1].Withdrawable = amount.Amount{}
	a = advised(t, roomy(), o, 1000, active(), rate(4))
	if a.Counsel != agent.NoView || !strings.Contains(a.Why, "7000 USDC of the claim back what their holder borrows") {
		t.Errorf("counsel %s: %s", a.Counsel, a.Why)
	}
}

func TestWhatKeepsTheClaimIsToldWhereItIsNotLackOfLiquidity(t *testing.T) {
	o := lent()
	o.Exposures[0].Withdrawable = amount.Amount{}
	o.Exposures[0].Holders = []protection.Claim{{Holder: protection.Address{1}, Amount: money(10_000), Problem: "the vault lets no more be withdrawn now"}}
	a := advised(t, roomy(), o, 1000, active(), rate(4))
	if a.Counsel != agent.NoView || !strings.Contains(a.Why, "the vault lets no more be withdrawn now") {
		t.Errorf("counsel %s: %s", a.Counsel, a.Why)
	}
}

func TestGasIsRoundedAgainstWithdrawing(t *testing.T) {
	o := lent()
	// A coin without decimals at 1,000 USD: gas of 40 USD is a part of one.
	e := &o.Exposures[0]
	e.Decimals, e.Amount, e.Supply, e.Withdrawable, e.SupplyRate = 0, amount.New(10_000e6), amount.New(100_000e6), amount.New(10_000e6), amount.Amount{}
	o.OrderGas = amount.New(1e16)
	o.Prices = []limits.Price{{Asset: protection.Address{2}, Symbol: "WETH", Oracle: amount.New(2000e8), OracleDecimals: 8, Feed: amount.New(2000e8), FeedDecimals: 8, FeedAt: noon, Heartbeat: time.Hour},
		{Asset: usdc, Symbol: "USDC", Oracle: amount.New(1000e8), OracleDecimals: 8, Feed: amount.New(1000e8), FeedDecimals: 8, FeedAt: noon, Heartbeat: time.Hour}}
	a := advised(t, roomy(), o, 1000, active(), rate(1))
	if a.Withdrawing.Gas != amount.New(1) || !a.Covering.Gas.IsZero() {
		t.Errorf("gas of withdrawing %s, of covering %s", a.Withdrawing.Gas, a.Covering.Gas)
	}
}

func TestTheLadderPricesAnyAmount(t *testing.T) {
	quotes := []agent.Quote{{Series: cover, Action: trade.Buy, Amount: money(100), Total: money(2)}, {Series: cover, Action: trade.Buy, Amount: money(200), Total: money(6)}}
	for level, want := range map[uint64]uint64{50: 1e6, 100: 2e6, 150: 4e6, 200: 6e6, 400: 12e6} {
		o := lent()
		o.Quotes, o.Holdings = quotes, []trade.Holding{{Series: cover, Held: money(level)}}
		if a := advised(t, roomy(), o, level, active(), rate(1)); a.Series[0].Premium != amount.New(want) {
			t.Errorf("%d cost %s, want %d", level, a.Series[0].Premium, want)
		}
	}
}

// TestNeededIsTheLeastWithdrawalThatSavesWhatCoverPays tries it on every loss
// that matters, against the definition and not the formula.
func TestNeededIsTheLeastWithdrawalThatSavesWhatCoverPays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := lent()
		supply := rapid.Uint64Range(1e6, 1e15).Draw(t, "supply")
		claim := rapid.Uint64Range(1, supply).Draw(t, "claim")
		o.Exposures[0].Supply, o.Exposures[0].Amount, o.Exposures[0].Withdrawable = amount.New(supply), amount.New(claim), amount.New(claim)
		p := roomy()
		p.Desk.Minimum = amount.Amount{}
		p.Bounds.CoverToExposure = amount.Max()
		books := wants(0)
		books[0].Targets = nil
		first := o.Series[0]
		o.Series = nil
		var held []uint64
		for i := range rapid.IntRange(1, 3).Draw(t, "series") {
			s := first
			s.ID = protection.Address{7, byte(i)}
			from := rapid.Uint64Range(0, supply/2).Draw(t, "attachment")
			s.Attachment, s.Exhaustion = amount.New(from), amount.New(from+rapid.Uint64Range(1, supply).Draw(t, "width"))
			s.Loss = amount.New(rapid.Uint64Range(0, from+1).Draw(t, "loss"))
			h := rapid.Uint64Range(1, supply).Draw(t, "cover")
			held = append(held, h)
			o.Series = append(o.Series, s)
			o.Holdings = append(o.Holdings, trade.Holding{Series: s.ID, Held: amount.New(h)})
			books[0].Targets = append(books[0].Targets, trade.Target{Series: s.ID, Level: amount.New(h), Until: noon.Add(time.Hour)})
		}
		d, err := agent.Decide(t.Context(), p, o, books, active(), rate(1))
		if err != nil || len(d.Advice) != 1 {
			t.Fatalf("%+v, %v", d.Advice, err)
		}
		a := d.Advice[0]
		if a.Why == "recorded loss has exhausted the cover: no further loss would be paid for" {
			return
		}
		// saved is what withdrawing x saves of a further loss less what cover pays of it.
		saved := func(x, loss uint64) *big.Rat {
			share := func(x uint64) *big.Rat {
				if claim == x {
					return new(big.Rat)
				}
				return new(big.Rat).SetFrac(new(big.Int).SetUint64(claim-x), new(big.Int).SetUint64(supply-x))
			}
			out := new(big.Rat).Sub(share(0), share(x))
			out.Mul(out, new(big.Rat).SetInt(new(big.Int).SetUint64(loss)))
			for i, s := range o.Series {
				width := s.Exhaustion.Minus(s.Attachment)
				at := func(l amount.Amount) *big.Rat {
					in := amount.Min(l, s.Exhaustion).Minus(s.Attachment)
					return new(big.Rat).SetFrac(in.Big(), width.Big())
				}
				pays := new(big.Rat).Sub(at(s.Loss.Plus(amount.New(loss))), at(s.Loss))
				out.Sub(out, pays.Mul(pays, new(big.Rat).SetInt(new(big.Int).SetUint64(held[i]))))
			}
			return out
		}
		x := a.Needed.Uint64()
		var losses []uint64
		for _, s := range o.Series {
			exhausted, attached := s.Exhaustion.Minus(s.Loss), s.Attachment.Minus(s.Loss)
			losses = append(losses, exhausted.Uint64(), attached.Uint64())
		}
		losses = append(losses, rapid.SliceOfN(rapid.Uint64Range(1, 2*supply), 5, 5).Draw(t, "losses")...)
		if x < claim { // else the cover pays more than the fund can lose, or as much
			for _, l := range losses {
				if saved(x, l).Sign() < 0 {
					t.Fatalf("withdrawing %d saves %s less than the cover pays of a loss of %d", x, saved(x, l).FloatString(6), l)
				}
			}
		}
		if less := x - x/1000 - 2; x > 2 && x < claim {
			for _, l := range losses {
				if saved(less, l).Sign() < 0 {
					return
				}
			}
			// What cover pays is rounded up to a base unit once a series: of dust that is all.
			if x > 1e6 && a.Cover.Uint64() > 1e6 {
				t.Fatalf("withdrawing %d, less than %d, saves as much as the cover pays", less, x)
			}
		}
	})
}

// TestAdviceHoldsWhateverAmountsAreSeen draws amounts up to 256 bits, all decimals,
// series that have ended and gauges past exhaustion.
func TestAdviceHoldsWhateverAmountsAreSeen(t *testing.T) {
	wide := rapid.Custom(func(t *rapid.T) amount.Amount {
		a := amount.New(rapid.Uint64Range(0, 1_000_000).Draw(t, "digits"))
		for range rapid.IntRange(0, 5).Draw(t, "scale") {
			a = a.MulDiv(amount.New(1e15), amount.New(1))
		}
		return a
	})
	rapid.Check(t, func(t *rapid.T) {
		o := lent()
		e := &o.Exposures[0]
		e.Decimals = rapid.Uint8Range(0, 36).Draw(t, "decimals")
		e.Amount, e.Supply, e.Withdrawable, e.Idle, e.SupplyRate = wide.Draw(t, "claim"), wide.Draw(t, "supply"), wide.Draw(t, "withdrawable"), wide.Draw(t, "idle"), wide.Draw(t, "rate")
		e.Holders = []protection.Claim{{Amount: e.Amount, Withdrawable: e.Withdrawable, HealthFactor: rapid.SampledFrom([]amount.Amount{{}, amount.Max()}).Draw(t, "health")}}
		o.OrderGas = wide.Draw(t, "gas")
		o.Prices = append(o.Prices, limits.Price{Asset: protection.Address{2}, Symbol: "WETH", Oracle: wide.Draw(t, "coin"), Unfed: true}, limits.Price{Asset: usdc, Symbol: "USDC", Oracle: wide.Draw(t, "own"), Unfed: true})
		s := &o.Series[0]
		s.Attachment, s.Exhaustion, s.Loss = wide.Draw(t, "attachment"), wide.Draw(t, "exhaustion"), wide.Draw(t, "loss")
		s.Expiry = o.Block.Time.Add(time.Duration(rapid.Int64().Draw(t, "term")))
		o.Holdings = []trade.Holding{{Series: cover, Held: wide.Draw(t, "held")}}
		for range rapid.IntRange(0, 3).Draw(t, "quotes") {
			o.Quotes = append(o.Quotes, agent.Quote{Series: cover, Action: trade.Buy, Amount: wide.Draw(t, "amount"), Total: wide.Draw(t, "total")})
		}
		p := roomy()
		p.Bounds.CoverToExposure, p.Desk.Minimum = amount.Max(), amount.Amount{}
		books := wants(0)
		books[0].Targets[0].Level = wide.Draw(t, "level")
		d, _ := agent.Decide(t.Context(), p, o, books, active(), rate(4))
		again, _ := agent.Decide(t.Context(), p, o, books, active(), rate(4))
		first, err1 := json.Marshal(d.Advice)
		second, err2 := json.Marshal(again.Advice)
		if err1 != nil || err2 != nil || string(first) != string(second) {
			t.Fatalf("%s, then %s: %v, %v", first, second, err1, err2)
		}
		for _, a := range d.Advice {
			if a.Withdraw.Cmp(a.Withdrawable) > 0 || a.Withdrawable.Cmp(a.Claim) > 0 || a.Replaces.Cmp(a.Cover) > 0 || a.Needed.Cmp(a.Claim) > 0 || a.Why == "" {
				t.Fatalf("advice %s", first)
			}
			if a.Counsel == agent.Withdraw && (a.Withdraw.IsZero() || a.Question != agent.Missing && a.Withdrawing.Total.Cmp(a.Covering.Total) >= 0) {
				t.Fatalf("counsel without a reason: %s", first)
			}
		}
	})
}
