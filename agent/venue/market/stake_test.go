package market_test

import (
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// fund is a guard on a stage with one pool and one series, and the venue that an
// agent, buyer-1, sees through it.
type fund struct {
	*stage
	asset, pool, series, gauge, guard protection.Address
	venue                             *market.Venue
	slot                              int
}

func newFund(t *testing.T, maxAge uint64) *fund {
	t.Helper()
	f := &fund{stage: newStage(t)}
	f.asset = f.stage.asset("USD", 6)
	var model protection.Address
	f.pool, model = f.stage.pool("POOL", f.asset)
	f.gauge, _ = f.stage.gauge(f.asset, maxAge)
	f.guard = f.stage.guard("curator", "buyer-1", f.asset)
	f.call("curator", f.guard, abiGuard.PackAllow(common.Address(f.pool), true))
	f.mine(12 * time.Second)
	f.series = f.create("SERIES", f.pool, model, f.gauge, usd(100_000), f.now()+30*aDay)
	f.deposit("writer-1", 500_000)
	f.mine(12 * time.Second)
	var err error
	if f.venue, err = market.Open(t.Context(), f.client(f.net.HTTPURL()), f.net.Head(), market.Options{Name: "stage", Market: f.market, Guard: f.guard, FromBlock: &f.since, Agent: f.net.Address("buyer-1"), Epoch: 1}); err != nil {
		t.Fatal(err)
	}
	return f
}

func (f *fund) deposit(who string, dollars int64) {
	f.call(who, f.pool, abiPool.PackDeposit(usd(dollars), f.at(who)))
}

func (f *fund) intent(action trade.Action, amt, limit amount.Amount) trade.Intent {
	f.slot++
	return trade.Intent{Identity: trade.Identity{ChainID: f.net.ChainID(), Guard: f.guard, Portfolio: "test", Slot: string(rune('a' + f.slot)), Venue: "stage", Subject: f.pool, Action: action},
		Series: f.pool, Asset: f.asset, Decimals: 6, Amount: amt, Limit: limit, Deadline: f.net.Head().Time.Add(time.Hour)}
}

// do builds an intent's call, sends it and reads what it did.
func (f *fund) do(in trade.Intent) trade.Fill {
	f.t.Helper()
	call, err := f.venue.Build(f.t.Context(), f.block(), in)
	if err != nil {
		f.t.Fatal(err)
	}
	hash, err := f.net.Sender("buyer-1").Send(devnet.Tx{To: &call.To, Data: call.Data, Gas: call.Gas})
	if err != nil {
		f.t.Fatal(err)
	}
	f.mine(12 * time.Second)
	r, err := f.client(f.net.HTTPURL()).Receipt(f.t.Context(), hash)
	if err != nil {
		f.t.Fatal(err)
	}
	receipt := trade.Receipt{Tx: hash, Block: f.block(), OK: true, GasUsed: r.GasUsed}
	for _, l := range r.Logs {
		log := trade.Log{Address: protection.Address(l.Address), Data: l.Data}
		for _, topic := range l.Topics {
			log.Topics = append(log.Topics, trade.Hash(topic))
		}
		receipt.Logs = append(receipt.Logs, log)
	}
	fill, err := f.venue.Outcome(f.t.Context(), in, receipt)
	if err != nil {
		f.t.Fatal(err)
	}
	return fill
}

func (f *fund) block() trade.Block { return f.net.Head() }

func (f *fund) stake() (protection.Pool, trade.Stake) {
	f.t.Helper()
	s, err := f.venue.Observe(f.t.Context(), f.block(), nil)
	if err != nil {
		f.t.Fatal(err)
	}
	if len(s.Pools) != 1 || len(s.Stakes) != 1 || s.Pools[0].ID != f.pool || s.Stakes[0].Pool != f.pool {
		f.t.Fatalf("pools %+v, stakes %+v", s.Pools, s.Stakes)
	}
	return s.Pools[0], s.Stakes[0]
}

func dollars(n uint64) amount.Amount { return amount.New(n * 1e6) }

func TestAStakeGoesInWaitsAndComesOut(t *testing.T) {
	f := newFund(t, 30*aDay)
	if p, s := f.stake(); p.Supply != dollars(500_000) || p.Assets != dollars(500_000) || len(p.Series) != 1 || p.Series[0] != f.series || p.Pending || s != (trade.Stake{Pool: f.pool}) {
		t.Fatalf("pool %+v, stake %+v", p, s)
	}
	shares, err := f.venue.Quote(t.Context(), f.block(), f.pool, trade.Deposit, dollars(10_000))
	if err != nil || shares != dollars(10_000) {
		t.Fatalf("10,000 would bring %s shares: %v", shares, err)
	}
	if fill := f.do(f.intent(trade.Deposit, dollars(10_000), shares)); fill.Amount != shares || fill.Paid != dollars(10_000) {
		t.Errorf("deposit: %+v", fill)
	}
	if _, s := f.stake(); s.Shares != shares {
		t.Errorf("stake %+v", s)
	}
	if worth, err := f.venue.Quote(t.Context(), f.block(), f.pool, trade.Leave, dollars(4_000)); err != nil || worth != dollars(4_000) {
		t.Errorf("4,000 shares are worth %s: %v", worth, err)
	}
	// Strangers' requests stand before and between the fund's own.
	f.call("writer-1", f.pool, abiPool.PackRequestRedeem(usd(1_000), f.at("writer-1"), f.at("writer-1")))
	f.mine(12 * time.Second)
	first := f.do(f.intent(trade.Leave, dollars(4_000), amount.Amount{}))
	if first.OrderID != 2 || first.Amount != dollars(4_000) {
		t.Errorf("leave: %+v", first)
	}
	if _, s := f.stake(); s.Queued != dollars(4_000) || s.Shares != dollars(6_000) {
		t.Errorf("stake %+v", s)
	}
	f.call("writer-1", f.pool, abiPool.PackRequestRedeem(usd(2_000), f.at("writer-1"), f.at("writer-1")))
	f.mine(12 * time.Second)
	f.do(f.intent(trade.Leave, dollars(500), amount.Amount{}))
	if _, s := f.stake(); s.Queued != dollars(4_500) {
		t.Errorf("over two requests, stake %+v", s)
	}
	f.mine(25 * time.Hour)
	f.call("writer-2", f.pool, abiPool.PackProcessRedemptions(big.NewInt(2)))
	f.mine(12 * time.Second)
	_, s := f.stake()
	if s.Queued != dollars(500) || s.Claimable != dollars(4_000) || s.Pays != dollars(4_000) {
		t.Errorf("processed in part, stake %+v", s)
	}
	if fill := f.do(f.intent(trade.Redeem, s.Claimable, amount.Amount{})); fill.Got != dollars(4_000) || fill.Amount != dollars(4_000) {
		t.Errorf("redeem: %+v", fill)
	}
	if _, s := f.stake(); s.Queued != dollars(500) || !s.Claimable.IsZero() || !s.Pays.IsZero() || s.Shares != dollars(5_500) {
		t.Errorf("redeemed, stake %+v", s)
	}
	// A venue that begins now finds the same by itself.
	again, err := market.Open(t.Context(), f.client(f.net.HTTPURL()), f.block(), market.Options{Name: "stage", Market: f.market, Guard: f.guard, Series: []protection.Address{f.series}})
	if err != nil {
		t.Fatal(err)
	}
	state, err := again.Observe(t.Context(), f.block(), nil)
	_, kept := f.stake()
	if err != nil || len(state.Stakes) != 1 || state.Stakes[0] != kept {
		t.Errorf("afresh %+v, kept %+v: %v", state.Stakes, kept, err)
	}
}

func TestAReorgForgetsWhatItTookFromTheQueue(t *testing.T) {
	f := newFund(t, 30*aDay)
	f.do(f.intent(trade.Deposit, dollars(10_000), amount.Amount{}))
	for range 15 {
		f.mine(12 * time.Second)
	}
	f.do(f.intent(trade.Leave, dollars(4_000), amount.Amount{}))
	if _, s := f.stake(); s.Queued != dollars(4_000) {
		t.Fatalf("stake %+v", s)
	}
	if _, err := f.net.Fork(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if _, s := f.stake(); !s.Queued.IsZero() || s.Shares != dollars(10_000) {
		t.Errorf("without the request, stake %+v", s)
	}
	f.net.Forget()
	// The request's number is a stranger's now.
	f.call("writer-1", f.pool, abiPool.PackRequestRedeem(usd(7_000), f.at("writer-1"), f.at("writer-1")))
	f.mine(12 * time.Second)
	if p, s := f.stake(); !s.Queued.IsZero() || p.Queued != dollars(7_000) {
		t.Errorf("a stranger's request: pool %+v, stake %+v", p, s)
	}
}

func TestAPoolWithASilentGaugeTakesNoDeposit(t *testing.T) {
	f := newFund(t, anHour)
	f.mine(2 * time.Hour)
	if p, _ := f.stake(); !p.Pending {
		t.Errorf("pool %+v", p)
	}
	if _, err := f.venue.Quote(t.Context(), f.block(), f.pool, trade.Deposit, dollars(10_000)); !errors.Is(err, trade.ErrRefused) || !strings.Contains(err.Error(), "PENDING") {
		t.Errorf("err = %v", err)
	}
	if _, err := f.venue.Quote(t.Context(), f.block(), f.series, trade.Buy, dollars(1_000)); !errors.Is(err, trade.ErrRefused) || !strings.Contains(err.Error(), "NotActive") {
		t.Errorf("err = %v", err)
	}
}

func TestAPoolOfAnotherMarketIsRefusedByName(t *testing.T) {
	f := newFund(t, 30*aDay)
	other := f.deployOther()
	for _, x := range []struct {
		name string
		pool protection.Address
		says string
	}{{"a token", f.asset, "no risk pool"}, {"an account", f.net.Address("writer-1"), "no risk pool"}, {"a pool of another market", other, "belongs to the market"}} {
		_, err := market.Open(t.Context(), f.client(f.net.HTTPURL()), f.block(), market.Options{Name: "stage", Market: f.market, Guard: f.guard, FromBlock: &f.since, Pools: []protection.Address{x.pool}})
		if !errors.Is(err, market.ErrPool) || !strings.Contains(err.Error(), x.says) {
			t.Errorf("%s: %v", x.name, err)
		}
	}
}

func (f *fund) deployOther() protection.Address {
	f.t.Helper()
	was := f.market
	f.market = f.stage.deploy(&contracts.MarketMetaData, abiMarket.PackConstructor(wads(50)))
	pool, _ := f.stage.pool("OTHER", f.asset)
	f.mine(12 * time.Second)
	f.market = was
	return pool
}
