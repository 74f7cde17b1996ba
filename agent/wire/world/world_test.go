package world

import (
	"context"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"go.uber.org/goleak"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestMain(m *testing.M) {
	// go-ethereum keeps two workers for the process, and its peer database one
	// that ends half a minute after the database.
	goleak.VerifyTestMain(m, goleak.IgnoreTopFunction("github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache"),
		goleak.IgnoreTopFunction("github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain"))
}

var opening = time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)

// build makes a world and closes it with the test.
func build(t testing.TB, seed uint64, d day.Day, borrowers int) *World {
	t.Helper()
	w, err := New(context.Background(), Config{Seed: seed, Day: d, Borrowers: borrowers})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	return w
}

func synthetic(t testing.TB, seed uint64, kind day.Kind) day.Day {
	t.Helper()
	d, err := day.Synthetic(seed, kind, opening)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// hedger is an agent of a few lines: it buys once, mints, pokes, claims, and
// with sells set sells half of the first series back at noon.
type hedger struct {
	w     *World
	calls uint64
	sells bool
	buys  []*big.Int // of each series, on the first step
}

func (h *hedger) call() contracts.Call {
	h.calls++
	c := contracts.Call{Epoch: 1, Deadline: uint64(h.w.Head().Time.Add(time.Hour).Unix())}
	big.NewInt(int64(h.calls)).FillBytes(c.IntentId[:])
	return c
}

func (h *hedger) act(t testing.TB, m Moment) {
	t.Helper()
	w := h.w
	market := common.Address(w.at.Market)
	send := func(data []byte) {
		if _, err := w.send("agent", w.at.Guard, 1_500_000, data); err != nil {
			t.Fatal(err)
		}
	}
	if w.next == 1 {
		for i, a := range h.buys {
			send(w.abi.guard.PackBuy(h.call(), market, common.Address(w.at.Series[i]), a, new(big.Int).Quo(a, big.NewInt(10))))
		}
	}
	if w.next%6 == 0 || m.Deficit > m.Recorded {
		send(w.abi.guard.PackPoke(h.call(), common.Address(w.at.Gauge)))
	}
	if w.next == 12 {
		for _, id := range slices.Sorted(maps.Keys(w.ledger.pending)) {
			n, _ := new(big.Int).SetString(id, 10)
			send(w.abi.guard.PackActivate(h.call(), market, n))
		}
	}
	for i, s := range m.Series {
		series := common.Address(w.at.Series[i])
		if s.State == protection.Triggered && s.Held > 0 {
			send(w.abi.guard.PackClaim(h.call(), market, series, big.NewInt(s.Held)))
		}
		if h.sells && i == 0 && w.next == 72 && s.State == protection.Active {
			send(w.abi.guard.PackSellBack(h.call(), market, series, big.NewInt(s.Held/2), new(big.Int)))
		}
	}
}

func play(t testing.TB, w *World, h *hedger) (all []Moment, a Account) {
	t.Helper()
	for more := true; more; {
		var m Moment
		var err error
		if m, more, err = w.Step(context.Background()); err != nil {
			t.Fatal(err)
		}
		if h != nil {
			h.act(t, m)
		}
		all = append(all, m)
	}
	for range 3 {
		if _, err := w.Tail(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	a, err := w.Account(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return all, a
}

func TestACrashMakesBadDebtThatCoverPaysFor(t *testing.T) {
	w := build(t, 1, synthetic(t, 1, day.Crash), 100)
	h := &hedger{w: w, buys: []*big.Int{units6(60_000), units6(200_000)}}
	_, a := play(t, w, h)
	if a.Deficit == 0 || a.SupplierLoss == 0 {
		t.Fatalf("no bad debt: %+v", a)
	}
	if a.Flows.Premium == 0 || a.Flows.Payouts == 0 || a.GasWei == 0 || a.GasUSDC == 0 {
		t.Errorf("the hedge did nothing: %+v", a)
	}
	if got, want := a.Flows.PnL(), a.Close.NAV()-a.Open.NAV(); got != want {
		t.Errorf("P&L %d, change of NAV %d", got, want)
	}
	t.Logf("bad debt %d, fund's loss %d, payouts %d, premium %d, gas %d, net loss %d", a.Deficit, a.SupplierLoss, a.Flows.Payouts, a.Flows.Premium, a.GasUSDC, a.NetLoss())
}

func TestACalmDayCostsTheHedgeAndNothingElse(t *testing.T) {
	w := build(t, 2, synthetic(t, 2, day.Calm), 25)
	_, a := play(t, w, &hedger{w: w, buys: []*big.Int{units6(60_000), units6(200_000)}, sells: true})
	if a.SupplierLoss != 0 || a.Flows.Payouts != 0 {
		t.Errorf("a calm day had a loss: %+v", a)
	}
	if a.Flows.Resale == 0 || a.Flows.Premium <= a.Flows.Resale || a.NetLoss() <= 0 {
		t.Errorf("a calm day's hedge should cost something: %+v", a)
	}
}

func TestEachKindOfNoTriggerDayLosesWithoutAPayout(t *testing.T) {
	seen := map[day.Twist]bool{}
	for seed := uint64(1); len(seen) < 3; seed++ {
		d := synthetic(t, seed, day.NoTrigger)
		if seen[d.Twist] {
			continue
		}
		seen[d.Twist] = true
		t.Run(string(d.Twist), func(t *testing.T) {
			w := build(t, seed, d, 25)
			_, a := play(t, w, &hedger{w: w, buys: []*big.Int{units6(60_000), units6(200_000)}})
			if a.Flows.Payouts != 0 || a.Close.Proven != 0 {
				t.Errorf("a series paid: %+v", a)
			}
			if lost := a.SupplierLoss; d.Twist == day.Frozen {
				if lost != 0 || a.Unrecognised == 0 {
					t.Errorf("frozen: recognised %d, hidden %d", lost, a.Unrecognised)
				}
			} else if lost == 0 {
				t.Errorf("no loss: %+v", a)
			}
		})
	}
}

func TestASeedRepeatsEveryFigure(t *testing.T) {
	run := func() string {
		w := build(t, 5, synthetic(t, 5, day.Crash), 25)
		all, a := play(t, w, &hedger{w: w, buys: []*big.Int{units6(50_000), units6(200_000)}})
		return fmt.Sprintf("%+v %+v", all, a)
	}
	a, b := run(), run()
	if a == b {
		return
	}
	for i := range a {
		if a[i] != b[i] {
			t.Fatalf("two runs of one seed differ at …%s and …%s", a[max(0, i-200):i+100], b[max(0, i-200):i+100])
		}
	}
}

func TestThePopulationAddsUpWhateverItsSize(t *testing.T) {
	for _, n := range []int{1, 10, 60, 500, 2000} {
		var sum, low float64
		for _, p := range population(day.Source(1, "population"), n) {
			sum += p.debt
			var weighted float64
			for a, c := range p.collateral {
				weighted += c * float64(reserves[a].threshold) / 1e4
			}
			if hf := weighted / p.debt; hf < leastHF-1e-9 || hf > mostHF+1e-9 {
				t.Errorf("%d borrowers: one has HF %.3f", n, hf)
			} else if hf < 1.2 {
				low++
			}
		}
		if sum < .999*totalDebtUSD || sum > 1.001*totalDebtUSD {
			t.Errorf("%d borrowers owe %.0f", n, sum)
		}
		if n >= 500 && low == 0 {
			t.Errorf("%d borrowers: none is near liquidation", n)
		}
	}
}

func TestTheLedgerRefusesMoneyThatNoFlowExplains(t *testing.T) {
	open := Marks{Cash: 100, Claim: 1000}
	for name, c := range map[string]struct {
		now  Marks
		f    Flows
		want bool
	}{
		"premium and interest":      {Marks{Cash: 90, Claim: 1003, Bid: 8}, Flows{Premium: 10, Interest: 3, BidChange: 8}, true},
		"a loss and its payout":     {Marks{Cash: 140, Claim: 1000, SupplierLoss: 50}, Flows{Premium: 10, Payouts: 50, LossRecognised: 50}, true},
		"cash from nowhere":         {Marks{Cash: 101, Claim: 1000}, Flows{}, false},
		"a claim that was moved":    {Marks{Cash: 100, Claim: 900}, Flows{}, false},
		"a mark without its change": {Marks{Cash: 100, Claim: 1000, Proven: 1}, Flows{}, false},
	} {
		if err := reconcile(open, c.now, c.f); (err == nil) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := units(amount.Max()); err == nil {
		t.Error("an amount past the ledger's range was taken")
	}
}

func BenchmarkDay(b *testing.B) {
	for b.Loop() {
		w := build(b, 1, synthetic(b, 1, day.Crash), 60)
		play(b, w, nil)
	}
}
