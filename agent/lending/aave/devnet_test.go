package aave_test

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestTheBookKeptFromLogsEqualsOneReadAnewAtEveryBlock(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 40, 11)
	w.settle()
	r := w.open(w.batched)
	if v := r.Version(); !v.BitmapEMode || !v.Deficit || v.FreeEMode || v.Rounding != aave.HalfUp {
		t.Fatalf("the stand-in for v3.3 was taken for %s", v)
	}
	var b *book.Book
	for n := range runs(t, 44) {
		for range 2 + w.random.IntN(10) {
			w.act()
		}
		switch {
		case n == 14: // the market's parameters change
			w.reserves[1].threshold = 7000
			w.send(w.owner, w.pool, pool.PackSetConfiguration(common.Address(w.reserves[1].token), w.reserves[1].config(1<<60)))
			w.send(w.owner, w.pool, pool.PackConfigureEMode(1, contracts.CollateralConfig{Ltv: 8800, LiquidationThreshold: 9100, LiquidationBonus: 10200},
				big.NewInt(0b0100), big.NewInt(0b1100)))
		case n == 17:
			w.send(w.owner, w.pool, pool.PackSetConfiguration(common.Address(w.reserves[1].token), w.reserves[1].config(0)))
		case n > 24 && n%4 == 0: // faster than anybody liquidates
			w.price(w.reserves[2], 0.75)
			w.price(w.reserves[3], 0.73)
		default:
			w.price(w.reserves[1+w.random.IntN(3)], 0.97+0.06*w.random.Float64())
		}
		at := w.mine(time.Duration(1+w.random.IntN(86_400)) * time.Second)
		b = w.agree(r, at)
		if n > 24 {
			w.liquidate(b)
		}
		_, change, err := r.Sync(t.Context(), at) // once more changes nothing
		w.do(err)
		if change.Read != 0 || len(change.Rows) != 0 {
			t.Fatalf("a second sync to block %d read %d accounts and wrote %d rows", at.Number, change.Read, len(change.Rows))
		}
	}
	exposures, err := r.Exposures(t.Context(), w.chain.Head(), []protection.Address{w.owner.Address()}, nil)
	w.do(err)
	deficit := false
	for _, e := range exposures {
		deficit = deficit || !e.Deficit.IsZero()
	}
	collateral, debt := b.Entries()
	t.Logf("%d loans with %d collaterals and %d debts; %d below 1; deficit: %v", b.Len(), collateral, debt, below(b, 1), deficit)
	if b.Len() < 25 || debt < 20 || !deficit {
		t.Error("too little happened for the test to mean anything: change the seed")
	}
}

func TestTheBookSurvivesReorgs(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 24, 5)
	w.settle()
	r := w.open(w.client)
	depths, shrunk := 0, false
	loans := 0
	for n := range runs(t, 30) {
		for range 2 + w.random.IntN(6) {
			w.act()
		}
		if n%4 == 3 {
			w.price(w.reserves[1+w.random.IntN(3)], 0.9+0.2*w.random.Float64())
		}
		at := w.mine(time.Duration(12+w.random.IntN(3600)) * time.Second)
		if w.random.IntN(3) > 0 { // some blocks are skipped
			b := w.agree(r, at)
			shrunk = shrunk || b.Len() < loans
			loans = b.Len()
		}
		if n > 5 && n%3 == 0 {
			keep := w.random.Uint64()
			at, err := w.chain.ForkAs(t.Context(), devnet.Plan{
				Depth: 1 + w.random.IntN(4),
				Keep:  func(h trade.Hash) bool { return (uint64(h[0])+keep)%3 == 0 },
			})
			w.do(err)
			if w.random.IntN(2) == 0 {
				w.chain.Forget()
				w.people = nil
				for i := range 24 {
					w.people = append(w.people, w.chain.Sender(fmt.Sprint("person-", i)))
				}
				w.owner = w.chain.Sender("owner")
			}
			_, change, err := r.Sync(t.Context(), at)
			w.do(err)
			depths += change.Depth
			b := w.agree(r, at)
			shrunk = shrunk || b.Len() < loans
			loans = b.Len()
		}
	}
	t.Logf("%d syncs undone, %d loans at the end; a borrower left with a lost block: %v", depths, loans, shrunk)
	if depths < 10 || !shrunk {
		t.Error("too few reorgs mattered for the test to mean anything: change the seed")
	}
}

func TestAReorgBelowTheFirstSyncReadsEverythingAgain(t *testing.T) {
	w := newWorld(t, 4, 3)
	for _, p := range w.people {
		me := common.Address(p.Address())
		w.send(p, w.pool, pool.PackSupply(common.Address(w.reserves[2].token), w.reserves[2].units(5), me, 0))
		w.send(p, w.pool, pool.PackBorrow(common.Address(w.reserves[0].token), w.reserves[0].units(5000), big.NewInt(2), 0, me))
	}
	r := w.open(w.client)
	if b := w.agree(r, w.mine(slot)); b.Len() != 4 {
		t.Fatalf("%d loans, want 4", b.Len())
	}
	at, err := w.chain.Fork(t.Context(), 1)
	w.do(err)
	b, change, err := r.Sync(t.Context(), at)
	w.do(err)
	if !change.Full || change.Depth != 1 || b.Len() != 0 {
		t.Errorf("full %v, depth %d, %d loans; want a full read of a market without loans", change.Full, change.Depth, b.Len())
	}
	w.agree(r, w.mine(slot)) // the transactions come back
}

func TestABlockThatIsGoneIsRefusedAndTheReaderGoesOn(t *testing.T) {
	w := newWorld(t, 6, 9)
	r := w.open(w.client)
	for range 30 {
		w.act()
	}
	w.agree(r, w.mine(slot))
	for range 10 {
		w.act()
	}
	lost := w.mine(slot)
	at, err := w.chain.Fork(t.Context(), 1)
	w.do(err)
	if _, _, err := r.Sync(t.Context(), lost); !errors.Is(err, chain.ErrReorged) {
		t.Fatalf("sync to a lost block: %v, want ErrReorged", err)
	}
	w.agree(r, at)
}

func TestAnAssetWithoutPriceStopsTheBookOnlyWhileItIsMissing(t *testing.T) {
	w := newWorld(t, 8, 6)
	w.settle()
	for range 20 {
		w.act()
	}
	r := w.open(w.client)
	w.agree(r, w.mine(slot))
	weth := w.reserves[2]
	w.send(w.owner, weth.feed, contracts.NewDevFeed().PackPush(new(big.Int), 0))
	w.act()
	_, _, err := r.Sync(t.Context(), w.mine(slot))
	if !errors.Is(err, aave.ErrNoPrice) || !strings.Contains(err.Error(), "WETH") {
		t.Fatalf("without a price of WETH: %v, want ErrNoPrice", err)
	}
	w.price(weth, 1)
	_, change, err := r.Sync(t.Context(), w.mine(slot))
	w.do(err)
	if change.Full || change.Read > 4 {
		t.Errorf("the error cost a read of %d accounts (full: %v)", change.Read, change.Full)
	}
	w.agree(r, w.mine(slot))
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	w := newWorld(t, 1, 1)
	for _, c := range []struct {
		name     string
		provider protection.Address
		want     string
	}{
		{"no provider", protection.Address{}, "needs the address of its PoolAddressesProvider"},
		{"no contract there", protection.Address{1, 2, 3}, "no contract at this address: check the address"},
		{"another contract", w.reserves[0].token, "correct lending.provider"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := aave.Open(t.Context(), w.client, aave.Options{Name: "core", Provider: c.provider})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one with %q", err, c.want)
			}
		})
	}
	r := w.open(w.client)
	if _, err := r.Exposures(t.Context(), w.chain.Head(), nil, []protection.Address{{9}}); !errors.Is(err, aave.ErrNotReserve) {
		t.Errorf("exposure to an unknown asset: %v, want ErrNotReserve", err)
	}
	late, err := aave.Open(t.Context(), w.client, aave.Options{Provider: w.provider, FromBlock: 1 << 40})
	w.do(err)
	if _, _, err := late.Sync(t.Context(), w.chain.Head()); err == nil || !strings.Contains(err.Error(), "lower it") {
		t.Errorf("a first block past the head: %v", err)
	}
}

func TestExposuresAreTheHoldersShare(t *testing.T) {
	w := newWorld(t, 2, 2)
	usdc := w.reserves[0]
	me := common.Address(w.people[0].Address())
	w.send(w.people[0], w.pool, pool.PackSupply(common.Address(usdc.token), usdc.units(1e6), me, 0))
	w.send(w.people[1], w.pool, pool.PackSupply(common.Address(w.reserves[2].token), w.reserves[2].units(1000), common.Address(w.people[1].Address()), 0))
	w.send(w.people[1], w.pool, pool.PackBorrow(common.Address(usdc.token), usdc.units(2.5e6), big.NewInt(2), 0, common.Address(w.people[1].Address())))
	w.confirm()
	at := w.mine(time.Hour)
	r := w.open(w.client)
	got, err := r.Exposures(t.Context(), at, []protection.Address{w.people[0].Address(), w.people[1].Address(), w.people[0].Address()}, []protection.Address{usdc.token})
	w.do(err)
	e := got[0]
	if len(got) != 1 || len(e.Holders) != 2 || e.Reference.String() != "aave-reserve:"+w.pool.String()+":"+usdc.token.String() {
		t.Fatalf("exposures %+v", got)
	}
	if million := amount.New(1e12); e.Amount.Cmp(million) <= 0 || e.Amount.Cmp(amount.New(1.001e12)) > 0 {
		t.Errorf("amount %s, want a million USDC and an hour's interest", e.Amount)
	}
	if s := e.Share(); s < 0.3333 || s > 0.3334 {
		t.Errorf("share %v, want a third", s)
	}
	if idle := amount.New(5e11); e.Withdrawable.Cmp(idle) != 0 {
		t.Errorf("withdrawable %s, want what is left, %s", e.Withdrawable, idle)
	}
	w.send(w.owner, w.pool, pool.PackSetConfiguration(common.Address(usdc.token), usdc.config(1<<60)))
	got, err = r.Exposures(t.Context(), w.mine(slot), []protection.Address{w.people[0].Address()}, []protection.Address{usdc.token})
	w.do(err)
	if !got[0].Withdrawable.IsZero() {
		t.Errorf("withdrawable %s from a paused reserve", got[0].Withdrawable)
	}
}

// BenchmarkSync is one block of a book: a few accounts changed, all prices moved.
func BenchmarkSync(b *testing.B) {
	w := newWorld(b, 200, 4)
	for _, p := range w.people {
		me := common.Address(p.Address())
		w.send(p, w.pool, pool.PackSupply(common.Address(w.reserves[2].token), w.reserves[2].units(5), me, 0))
		w.send(p, w.pool, pool.PackBorrow(common.Address(w.reserves[0].token), w.reserves[0].units(1000), big.NewInt(2), 0, me))
	}
	w.confirm()
	for _, c := range []struct {
		name   string
		client *chain.Client
	}{{"batch reader", w.batched}, {"json-rpc batches", w.client}} {
		b.Run(c.name, func(b *testing.B) {
			r := w.open(c.client)
			_, _, err := r.Sync(b.Context(), w.chain.Head())
			w.do(err)
			read := 0
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				for k := range 8 {
					p := w.people[(8*i+k)%len(w.people)]
					w.send(p, w.pool, pool.PackBorrow(common.Address(w.reserves[0].token), big.NewInt(1e6), big.NewInt(2), 0, common.Address(p.Address())))
				}
				at := w.mine(slot)
				b.StartTimer()
				_, change, err := r.Sync(b.Context(), at)
				w.do(err)
				read += change.Read
			}
			b.ReportMetric(float64(read)/float64(b.N), "accounts/op")
		})
	}
}
