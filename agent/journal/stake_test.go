package journal

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var poolOne, poolTwo = protection.Address{0x70}, protection.Address{0x71}

// onPool is an intent of an action on a risk pool.
func onPool(action trade.Action, pool protection.Address, n uint32) trade.Intent {
	in := intent(n)
	in.Identity.Action, in.Identity.Subject, in.Series, in.Symbol = action, pool, pool, "uUSDC"
	return in
}

// book is a journal that executes intents of one slot, one after another.
type book struct {
	*Journal
	t     *testing.T
	nonce uint64
}

// run proposes an intent and records its fill, mined so long after noon.
func (b *book) run(in trade.Intent, after time.Duration, shares, paid, got uint64) trade.Intent {
	b.t.Helper()
	ctx := context.Background()
	b.nonce++
	a := attempt(in, b.nonce, 1)
	must(b.t, b.Propose(ctx, in))
	must(b.t, b.Move(ctx, trade.Step{Intent: in.ID(), To: trade.Approved}))
	must(b.t, b.AddAttempts(ctx, a))
	block := trade.Block{Number: b.nonce, Hash: trade.Hash{byte(b.nonce)}, Time: noon.Add(after)}
	must(b.t, b.Record(ctx, trade.Progress{Intent: in.ID(), Attempts: []trade.AttemptStep{{Attempt: a.Hash, To: trade.Sent}, {Attempt: a.Hash, To: trade.Mined, Block: block, OK: true}},
		Steps: []trade.Step{{Intent: in.ID(), To: trade.Submitted}, {Intent: in.ID(), To: trade.Filled}},
		Fill:  &trade.Fill{Block: block, Tx: a.Hash, Amount: amount.New(shares), Paid: amount.New(paid), Got: amount.New(got)}}))
	return in
}

func openBook(t *testing.T) *book {
	t.Helper()
	j := open(t, filepath.Join(t.TempDir(), "journal.db"))
	_, err := j.BeginSlot(context.Background(), slotOne)
	must(t, err)
	must(t, j.AdoptSigner(context.Background(), signer, 1))
	return &book{Journal: j, t: t}
}

func TestWhatWasStakedAddsUpByPool(t *testing.T) {
	ctx := context.Background()
	b := openBook(t)
	b.run(onPool(trade.Deposit, poolOne, 0), 0, 90, 100, 0)
	taken := b.run(onPool(trade.Deposit, poolOne, 1), 0, 900, 1000, 0)
	must(t, b.Record(ctx, trade.Progress{Intent: taken.ID(), Void: true, Steps: []trade.Step{{Intent: taken.ID(), To: trade.Submitted}}}))
	b.run(onPool(trade.Deposit, poolTwo, 0), 0, 5, 5, 0)
	b.run(onPool(trade.Leave, poolOne, 0), time.Hour, 60, 0, 0)
	b.run(onPool(trade.Redeem, poolOne, 0), 25*time.Hour, 40, 0, 50)
	must(t, b.Propose(ctx, onPool(trade.Deposit, poolTwo, 9))) // not executed
	flows, err := b.StakeFlows(ctx)
	must(t, err)
	want := []trade.StakeFlow{
		{Pool: poolOne, Asset: usdc, Symbol: "uUSDC", Decimals: 6, In: amount.New(100), Out: amount.New(50), SharesIn: amount.New(90), SharesOut: amount.New(40)},
		{Pool: poolTwo, Asset: usdc, Symbol: "uUSDC", Decimals: 6, In: amount.New(5), SharesIn: amount.New(5)},
	}
	if len(flows) != 2 || flows[0] != want[0] || flows[1] != want[1] {
		t.Fatalf("flows %+v, want %+v", flows, want)
	}
	if paid, got, err := b.Flows(ctx, usdc); err != nil || !paid.IsZero() || !got.IsZero() {
		t.Fatalf("capital counts as premium: paid %s, received %s, %v", paid, got, err)
	}
	if p, err := b.PremiumSince(ctx, usdc, noon.Add(-time.Hour)); err != nil || !p.Total().IsZero() {
		t.Fatalf("capital counts as premium: %+v, %v", p, err)
	}
	if n, err := b.OrdersSince(ctx, noon); err != nil || n != 5 {
		t.Fatalf("%d orders, %v; want the four deposits and the departure", n, err)
	}
}

func TestTheQueueIsAsOldAsItsOldestShare(t *testing.T) {
	ctx := context.Background()
	b := openBook(t)
	b.run(onPool(trade.Leave, poolOne, 0), 1*time.Hour, 60, 0, 0)
	b.run(onPool(trade.Leave, poolOne, 1), 2*time.Hour, 30, 0, 0)
	b.run(onPool(trade.Leave, poolTwo, 0), 3*time.Hour, 30, 0, 0)
	for _, c := range []struct {
		waiting uint64
		want    time.Time
	}{{90, noon.Add(time.Hour)}, {31, noon.Add(time.Hour)}, {30, noon.Add(2 * time.Hour)}, {1, noon.Add(2 * time.Hour)}, {0, time.Time{}}, {91, time.Time{}}} {
		got, err := b.QueuedSince(ctx, poolOne, amount.New(c.waiting))
		if err != nil || !got.Equal(c.want) {
			t.Errorf("%d shares wait since %s, %v; want %s", c.waiting, got, err, c.want)
		}
	}
}

func TestRefusalsAreTheVenuesAndNotAPersons(t *testing.T) {
	ctx := context.Background()
	b := openBook(t)
	refused, rejected := onPool(trade.Deposit, poolOne, 0), onPool(trade.Leave, poolTwo, 0)
	rejected.Hold = &trade.Hold{Why: []string{"much"}, Until: noon.Add(time.Hour)}
	must(t, b.Propose(ctx, refused, rejected))
	must(t, b.Move(ctx, trade.Step{Intent: refused.ID(), To: trade.Rejected, Detail: "AboveDayCap"}))
	_, err := b.write.Exec(`INSERT INTO approval (intent, at, granted, who, reason) VALUES (?, '', 0, 'anna', '')`, rejected.ID().String())
	must(t, err)
	must(t, b.Move(ctx, trade.Step{Intent: rejected.ID(), To: trade.Rejected}))
	b.run(onPool(trade.Deposit, poolOne, 1), time.Hour, 1, 1, 0)
	list, err := b.Refusals(ctx, noon.Add(-time.Hour))
	must(t, err)
	if len(list) != 2 || list[0].State != trade.Filled || list[1].State != trade.Rejected || list[1].Detail != "AboveDayCap" || list[1].Series != poolOne || list[1].Action != trade.Deposit {
		t.Fatalf("refusals %+v", list)
	}
	if list, err = b.Refusals(ctx, noon.Add(time.Second)); err != nil || len(list) != 0 {
		t.Fatalf("later than all: %+v, %v", list, err)
	}
	if n, err := b.FailuresSince(ctx, noon.Add(-time.Hour)); err != nil || n != 0 {
		t.Fatalf("%d failures in a row, %v", n, err)
	}
}

// A floor keeps a sale back for days; the breaker is for what goes wrong in more
// ways than one.
func TestAnOrderThatIsRefusedTimeAndAgainCountsOnce(t *testing.T) {
	ctx := context.Background()
	b := openBook(t)
	end := func(in trade.Intent, to ...trade.State) {
		must(t, b.Propose(ctx, in))
		for _, s := range to {
			must(t, b.Move(ctx, trade.Step{Intent: in.ID(), To: s}))
		}
	}
	failures := func(want uint64) {
		t.Helper()
		if n, err := b.FailuresSince(ctx, noon.Add(-time.Hour)); err != nil || n != want {
			t.Errorf("%d failures, %v; want %d", n, err, want)
		}
	}
	for i := range uint32(5) {
		end(onPool(trade.Deposit, poolOne, i), trade.Rejected)
	}
	failures(1)
	end(onPool(trade.Deposit, poolTwo, 0), trade.Rejected)
	end(onPool(trade.Leave, poolOne, 0), trade.Rejected)
	failures(3)
	for i := range uint32(2) { // each cost gas
		end(onPool(trade.Leave, poolTwo, i), trade.Approved, trade.Submitted, trade.Failed)
	}
	failures(5)
	b.run(onPool(trade.Deposit, poolOne, 9), time.Hour, 1, 1, 0)
	failures(0)
}

func TestPromisesAddUpWithoutWhatEndedOrWasAPersons(t *testing.T) {
	ctx := context.Background()
	b := openBook(t)
	held, lost := intent(0), intent(1)
	held.Hold = &trade.Hold{Why: []string{"much"}, Until: noon.Add(time.Hour)}
	must(t, b.Propose(ctx, held, lost, intent(2), onPool(trade.Deposit, poolOne, 0)))
	must(t, b.Move(ctx, trade.Step{Intent: lost.ID(), To: trade.Cancelled}))
	b.run(intent(3), 0, 1000, 60, 0)
	list, err := b.PromisedSince(ctx, noon)
	must(t, err)
	want := []trade.Promised{
		{Action: trade.Buy, Series: intent(0).Series, Amount: amount.New(2000), Quote: amount.New(180), Limit: amount.New(200)},
		{Action: trade.Deposit, Series: poolOne, Amount: amount.New(1000), Quote: amount.New(90), Limit: amount.New(100)},
	}
	if len(list) != 2 || list[0] != want[0] || list[1] != want[1] {
		t.Fatalf("promised %+v, want %+v", list, want)
	}
	if list, err = b.PromisedSince(ctx, noon.Add(time.Second)); err != nil || len(list) != 0 {
		t.Fatalf("later than all: %+v, %v", list, err)
	}
}
