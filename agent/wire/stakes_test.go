package wire_test

import (
	"fmt"
	"math/big"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// staker is a world with an agent whose strategy is `levels`, in a process of its
// own.
type staker struct {
	*play
	day   day.Day
	clock *clock.Manual
}

func newStaker(t *testing.T, kind day.Kind) *staker {
	t.Helper()
	d, err := day.Synthetic(1, kind, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: 1, Day: d, Borrowers: 30})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	return &staker{play: &play{World: w, dir: t.TempDir()}, day: d}
}

// hold starts the agent with levels, as YAML, and limits on stakes; it ends one
// that runs.
func (s *staker) hold(t *testing.T, levels, stakes string) {
	t.Helper()
	if s.agent != nil {
		if err := s.agent.Close(); err != nil {
			t.Fatal(err)
		}
	}
	path, err := wire.WriteAgent(s.World, s.dir)
	if err != nil {
		t.Fatal(err)
	}
	text := read(t, path)
	from, to := strings.Index(text, "strategies:\n"), strings.Index(text, "desk:\n")
	text = text[:from] + "strategies:\n  - {name: by-hand, builtin: levels, weight: 100%, deadline: 10s, parameters: {levels: " + levels + "}}\n" + text[to:]
	text = strings.NewReplacer("minimumOrder: 1000 USDC", "minimumOrder: 10 USDC", "band: 5%", "band: 0.1%", "saleFloor: 10%", "saleFloor: 1%",
		"most: 150000 USDC, kind: hard", "most: 150000 USDC, kind: soft").Replace(text) // or the last resort trades too
	text = strings.Replace(text, "  drawdown: ", "  stakes: "+stakes+"\n  drawdown: ", 1)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	known, err := wire.Known()
	if err != nil {
		t.Fatal(err)
	}
	c, err := config.Load(path, known)
	if err != nil {
		t.Fatal(err)
	}
	s.clock = clock.NewManual(s.Head().Time)
	if s.agent, err = wire.Open(t.Context(), c, wire.Options{Clock: s.clock, Seed: 1}); err != nil {
		t.Fatal(err)
	}
	r := s.agent
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
}

// later makes a block so long after the head, with the day's last prices, and runs
// the agent's cycle on it.
func (s *staker) later(t *testing.T, d time.Duration) agent.Record {
	t.Helper()
	at := s.Head().Time.Add(d)
	a, last := s.Addresses(), s.day.Ticks[len(s.day.Ticks)-1]
	for i := range day.Assets {
		push := devFeed.PackPush(big.NewInt(last.Price[i]), uint64(at.Unix()))
		(&stormy{play: s.play}).send(t, "oracle", a.Feed[i], 150_000, push)
		(&stormy{play: s.play}).send(t, "oracle", a.Second[i], 150_000, push)
	}
	b, err := s.Net().Mine(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.agent.Cycle(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// of is the only intent of an action, and where it stands.
func (s *staker) of(t *testing.T, action trade.Action) trade.Standing {
	t.Helper()
	var found []trade.Standing
	for _, x := range s.intents(t) {
		if x.Intent.Identity.Action == action {
			found = append(found, x)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d intents of %s: %+v", len(found), action, found)
	}
	return found[0]
}

func (s *staker) flow(t *testing.T) trade.StakeFlow {
	t.Helper()
	flows, err := s.agent.Journal.StakeFlows(t.Context())
	if err != nil || len(flows) != 1 || flows[0].Pool != s.Addresses().RiskPool {
		t.Fatalf("flows = %+v, %v", flows, err)
	}
	return flows[0]
}

func stakeOf(t *testing.T, r agent.Record) trade.Stake {
	t.Helper()
	if r.Observation == nil || len(r.Observation.Stakes) != 1 {
		t.Fatalf("observation %+v, errors %v", r.Observation, r.Errors)
	}
	return r.Observation.Stakes[0]
}

const freely = "{perOrder: 50000 USDC, perPool: 20000 USDC, total: 50000 USDC, shareOfPool: 50%, ownRisk: allow}"

// TestAStakeSuffersAPayoutLeavesIsProcessedAndRedeemed is a stake's whole life
// against the real contracts, with what the journal says of each step.
func TestAStakeSuffersAPayoutLeavesIsProcessedAndRedeemed(t *testing.T) {
	s := newStaker(t, day.Crash)
	pool := s.Addresses().RiskPool
	level := func(n int) string { return fmt.Sprintf("[{pool: %q, level: %d}]", pool, n) }
	s.hold(t, level(20_000), freely)

	first, _, _ := s.step(t)
	if len(first.Decision.Orders) != 1 || first.Decision.Orders[0].Action != trade.Deposit {
		t.Fatalf("orders = %+v, verdicts %+v", first.Decision.Orders, first.Decision.Verdicts)
	}
	var r agent.Record
	for range 3 {
		r, _, _ = s.step(t)
	}
	in := s.of(t, trade.Deposit)
	if in.State != trade.Settled || in.Fills[0].Paid != amount.New(20_000e6) || in.Fills[0].Amount.Cmp(in.Intent.Limit) < 0 {
		t.Fatalf("the deposit is %s: %s; %+v", in.State, in.Detail, in.Fills)
	}
	if x := stakeOf(t, r); x.Shares != in.Fills[0].Amount || !x.Depositing.IsZero() {
		t.Errorf("stake = %+v", x)
	}
	if b := r.Budget; !b.Paid.IsZero() || !b.Spent.IsZero() || b.Stakes[0].In != amount.New(20_000e6) {
		t.Errorf("capital counts as premium: %+v", b)
	}
	put := worthOf(t, r)

	for more := true; more; { // the crash
		for order := range int64(8) { // somebody mints what others bought: what is not minted is given back, and pays nothing
			(&stormy{play: s.play}).send(t, "dealer", s.Addresses().Market, 500_000, devMarket.PackActivate(big.NewInt(order)))
		}
		r, _, more = s.step(t)
		for _, o := range r.Decision.Orders {
			t.Errorf("in %s it trades %+v: what is lost is not replaced", r.Slot.ID(), o)
		}
	}
	for _, series := range s.Addresses().Series {
		(&stormy{play: s.play}).send(t, "dealer", s.Addresses().Market, 1_000_000, devMarket.PackSettle(common.Address(series)))
	}
	r = s.later(t, 12*time.Minute)
	if now := worthOf(t, r); now.Cmp(put) >= 0 {
		t.Fatalf("the crash cost the stake nothing: worth %s before, %s after", put.Format(6), now.Format(6))
	}
	if !slices.ContainsFunc(r.Decision.Verdicts, func(v trade.Verdict) bool {
		return v.Subject == pool && v.Limit == limits.StakePerPool && v.Outcome == trade.Refused
	}) || len(r.Decision.Orders) > 0 {
		t.Errorf("a loss made room for more: orders %+v, verdicts %+v", r.Decision.Orders, r.Decision.Verdicts)
	}

	s.hold(t, level(0), freely)
	for range 4 {
		r = s.later(t, 12*time.Minute)
	}
	out := s.of(t, trade.Leave)
	if out.State != trade.Settled || out.Fills[0].OrderID == 0 || out.Fills[0].Amount != in.Fills[0].Amount {
		t.Fatalf("the departure is %s: %s; %+v", out.State, out.Detail, out.Fills)
	}
	if x := stakeOf(t, r); !x.Shares.IsZero() || x.Queued != in.Fills[0].Amount {
		t.Errorf("stake = %+v", x)
	}

	r = s.later(t, 26*time.Hour)
	stuck := slices.ContainsFunc(r.Observation.Ignored, func(p agent.Problem) bool { return p.Code() == "queue" })
	if !stuck {
		t.Errorf("nobody says that the queue does not move: %+v", r.Observation.Ignored)
	}
	(&stormy{play: s.play}).send(t, "dealer", pool, 3_000_000, devRisk.PackProcessRedemptions(big.NewInt(10)))
	s.later(t, 12*time.Minute)
	processed := stakeOf(t, s.later(t, 12*time.Minute))
	for range 3 {
		r = s.later(t, 12*time.Minute)
	}
	paid := s.of(t, trade.Redeem)
	if paid.State != trade.Settled || paid.Fills[0].Got.IsZero() || paid.Fills[0].Got != paid.Intent.Quote {
		t.Fatalf("the redemption is %s: %s; %+v, of %+v", paid.State, paid.Detail, paid.Fills, processed)
	}
	f := s.flow(t)
	if f.Out != paid.Fills[0].Got || f.SharesOut != paid.Fills[0].Amount || f.In != amount.New(20_000e6) {
		t.Errorf("flow = %+v", f)
	}
	if f.Out.Cmp(f.In) >= 0 {
		t.Errorf("it came out with %s of %s: the payout cost nothing", f.Out.Format(6), f.In.Format(6))
	}
	left := stakeOf(t, r)
	if got := left.Queued.Plus(f.SharesOut); got != f.SharesIn {
		t.Errorf("shares in %s, out %s, queued %s", f.SharesIn, f.SharesOut, left.Queued)
	}
	t.Logf("put in %s for %s shares; %s redeemed for %s, %s still queued", f.In.Format(6), f.SharesIn.Format(6), f.SharesOut.Format(6), f.Out.Format(6), left.Queued.Format(6))
}

// worthOf is what the account counts the stake at: all of its Up, as nothing was
// bought.
func worthOf(t *testing.T, r agent.Record) amount.Amount {
	t.Helper()
	a := r.Facts(r.Budget).Account
	if a == nil {
		t.Fatalf("no account in %s: %+v", r.Slot.ID(), r.Observation.Problems)
	}
	return a.Up
}

// TestCoverThatIsNotWantedAnyMoreIsSoldBack sells through the guard, whose owner
// set a floor on chain: an order that it refuses is not proposed again at once.
func TestCoverThatIsNotWantedAnyMoreIsSoldBack(t *testing.T) {
	s := newStaker(t, day.Calm)
	series, symbol := s.Addresses().Series[0], s.Addresses().Symbols[0]
	level := func(n int) string { return fmt.Sprintf("[{series: %s, level: %d}]", symbol, n) }
	s.hold(t, level(5000), freely)
	r, _, _ := s.step(t)
	held := func() amount.Amount {
		for _, h := range r.Observation.Holdings {
			if h.Series == series {
				return h.Held
			}
		}
		return amount.Amount{}
	}
	for n := 0; held() != amount.New(5000e6); n++ {
		if n == 20 {
			t.Fatalf("it holds %s after %d steps: %+v", held(), n, r.Decision.Verdicts)
		}
		r, _, _ = s.step(t)
		if r.Observation == nil {
			t.Fatalf("%s: %v", r.Slot.ID(), r.Errors)
		}
	}
	for range 3 {
		r, _, _ = s.step(t)
	}
	floor := func(wad uint64) {
		(&stormy{play: s.play}).send(t, "fund", s.Addresses().Guard, 200_000, devGuard.PackSetSaleFloor(amount.New(wad).Big()))
	}
	floor(1e18) // nothing that was bought can be sold at its own price
	s.later(t, 12*time.Second)
	s.hold(t, level(1000), freely)
	r = s.later(t, 12*time.Second)
	sale := s.of(t, trade.Sell)
	if sale.State != trade.Rejected || !strings.Contains(sale.Detail, "BelowSaleFloor") || sale.Intent.Amount != amount.New(4000e6) {
		t.Fatalf("the sale is %s: %s; verdicts %+v", sale.State, sale.Detail, r.Decision.Verdicts)
	}
	r = s.later(t, 12*time.Second)
	said := slices.IndexFunc(r.Decision.Verdicts, func(v trade.Verdict) bool { return v.Limit == "refusedLately" && v.Subject == series })
	if said < 0 || !strings.Contains(r.Decision.Verdicts[said].Measured.String(), "BelowSaleFloor") || len(r.Decision.Orders) != 0 {
		t.Errorf("it is proposed again in vain: orders %+v, verdicts %+v", r.Decision.Orders, r.Decision.Verdicts)
	}
	s.of(t, trade.Sell)

	floor(5e17)
	cash := r.Observation.Cash
	for range 4 {
		r = s.later(t, 12*time.Minute)
	}
	var sold trade.Standing
	for _, x := range s.intents(t) {
		if x.Intent.Identity.Action == trade.Sell {
			sold = x
		}
	}
	if sold.State != trade.Settled || sold.Fills[0].Got.IsZero() || sold.Fills[0].Got.Cmp(sold.Intent.Limit) < 0 {
		t.Fatalf("the sale is %s: %s", sold.State, sold.Detail)
	}
	if held() != amount.New(1000e6) || r.Observation.Cash != cash.Plus(sold.Fills[0].Got) {
		t.Errorf("held %s, cash %s before and %s after %s", held(), cash, r.Observation.Cash, sold.Fills[0].Got)
	}

	// The rest in a day with hardly a cap: what it gives up is measured, and nothing
	// is tried in vain; half as much lets through about half of it.
	caps := func(perDay amount.Amount) {
		set := devGuard.PackSetCaps(common.Address(s.Addresses().Token[day.USDC]), contracts.Caps{PerCall: big.NewInt(1e12), PerDay: perDay.Big()})
		(&stormy{play: s.play}).send(t, "fund", s.Addresses().Guard, 200_000, set)
	}
	verdict := func() trade.Verdict {
		i := slices.IndexFunc(r.Decision.Verdicts, func(v trade.Verdict) bool { return v.Limit == limits.GuardCaps && v.Subject == series })
		if i < 0 {
			t.Fatalf("nothing is held to the guard's caps: %+v", r.Decision.Verdicts)
		}
		return r.Decision.Verdicts[i]
	}
	caps(amount.New(1))
	s.later(t, 26*time.Hour)
	s.hold(t, level(0), freely)
	r = s.later(t, 12*time.Minute)
	var usd float64
	if v := verdict(); v.Outcome != trade.Cut || len(r.Decision.Orders) != 0 { // to less than an order
		t.Fatalf("verdict %+v, orders %+v", v, r.Decision.Orders)
	} else if _, err := fmt.Sscanf(v.Measured.String(), "%f USDC", &usd); err != nil || usd == 0 {
		t.Fatalf("measured %s: %v", v.Measured, err)
	}
	caps(amount.New(uint64(usd * 1e6 / 2)))
	r = s.later(t, 12*time.Minute)
	if v := verdict(); v.Outcome != trade.Cut || len(r.Decision.Orders) != 1 {
		t.Fatalf("verdict %+v, orders %+v", v, r.Decision.Orders)
	}
	part := r.Decision.Orders[0].Amount
	for range 4 {
		r = s.later(t, 12*time.Minute)
	}
	if part.Cmp(amount.New(400e6)) < 0 || part.Cmp(amount.New(600e6)) > 0 || held().Cmp(amount.New(1000e6).Minus(part)) > 0 {
		t.Errorf("sold %s of 1000, %s is left", part.Format(6), held().Format(6))
	}
	for _, x := range s.intents(t) {
		if x.Intent.Identity.Action == trade.Sell && x.Seq > sold.Seq && x.State != trade.Settled && x.State != trade.Filled {
			t.Errorf("the guard did not let it through: %s: %s", x.State, x.Detail)
		}
	}
}
