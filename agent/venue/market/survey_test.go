package market_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// usd and dai are whole units of the two assets of town.
func usd(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e6)) }
func dai(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }

// town is a market with two pools, of 6 and of 18 decimals, whose series are in
// every state, with a redemption queue, open orders and many holders. It keeps
// its own account of all that happened.
type town struct {
	*stage
	usd, dai               protection.Address
	pool, other            protection.Address
	active, paying, silent protection.Address
	over, inDai            protection.Address
	booked                 *big.Int // the pool's cash, by our own account
	holders                map[common.Address]*big.Int
	openOrder              uint64
}

const crowd = 2_000 // transfers of the active series

func newTown(t *testing.T) *town {
	t.Helper()
	w := &town{stage: newStage(t), booked: new(big.Int), holders: map[common.Address]*big.Int{}}
	w.usd, w.dai = w.asset("USD", 6), w.asset("DAI", 18)
	var model, otherModel protection.Address
	w.pool, model = w.stage.pool("usdPOOL", w.usd)
	w.other, otherModel = w.stage.pool("daiPOOL", w.dai)
	steady, _ := w.gauge(w.usd, 30*aDay)
	breaking, source := w.gauge(w.usd, 30*aDay)
	lazy, _ := w.gauge(w.usd, 12*anHour)
	short, _ := w.gauge(w.usd, 30*aDay)
	inDai, _ := w.gauge(w.dai, 30*aDay)
	w.mine(12 * time.Second)
	begin := w.now()
	w.active = w.create("ACTIVE", w.pool, model, steady, usd(1_000_000), begin+60*aDay)
	w.paying = w.create("PAYING", w.pool, model, breaking, usd(200_000), begin+60*aDay)
	w.silent = w.create("SILENT", w.pool, model, lazy, usd(300_000), begin+60*aDay)
	w.over = w.create("OVER", w.pool, model, short, usd(100_000), begin+2*aDay)
	w.inDai = w.create("INDAI", w.other, otherModel, inDai, dai(500_000), begin+60*aDay)

	w.deposit("writer-1", w.pool, usd(1_000_000))
	w.deposit("writer-2", w.pool, usd(600_000))
	w.deposit("writer-3", w.other, dai(900_000))
	w.mine(12 * time.Second)

	var orders []uint64
	for _, b := range []struct {
		who    string
		series protection.Address
		amount *big.Int
	}{{"buyer-1", w.active, usd(100_000)}, {"buyer-2", w.active, usd(30_000)}, {"buyer-1", w.paying, usd(50_000)}, {"buyer-1", w.silent, usd(20_000)}, {"buyer-2", w.over, usd(10_000)}, {"buyer-1", w.inDai, dai(40_000)}} {
		orders = append(orders, w.buy(b.who, b.series, b.amount))
	}
	w.mine(2 * time.Hour)
	for _, id := range orders {
		w.call("curator", w.market, abiMarket.PackActivate(new(big.Int).SetUint64(id)))
	}
	w.mine(12 * time.Second)
	w.holders[w.at("buyer-1")], w.holders[w.at("buyer-2")] = usd(100_000), usd(30_000)
	w.scatter()

	hash := w.call("buyer-1", w.market, abiMarket.PackSellBack(common.Address(w.active), usd(10_000), new(big.Int), w.now()+aDay, [32]byte{}, w.at("buyer-1")))
	w.mine(12 * time.Second)
	w.booked.Sub(w.booked, event(w.stage, hash, abiMarket.UnpackSoldBackEvent).Proceeds)
	w.holders[w.at("buyer-1")].Sub(w.holders[w.at("buyer-1")], usd(10_000))

	w.call("writer-1", w.pool, abiPool.PackRequestRedeem(usd(200_000), w.at("writer-1"), w.at("writer-1")))
	w.mine(12 * time.Second)
	w.call("writer-2", w.pool, abiPool.PackRequestRedeem(usd(100_000), w.at("writer-2"), w.at("writer-2")))
	w.mine(12 * time.Second)
	w.mine(2 * 24 * time.Hour) // OVER expires; SILENT goes silent
	for _, g := range []protection.Address{steady, short, lazy, inDai} {
		w.call("curator", g, abiGauge.PackPoke())
	}
	w.mine(12 * time.Second)
	w.call("curator", w.market, abiMarket.PackSettle(common.Address(w.over)))
	hash = w.call("curator", w.pool, abiPool.PackProcessRedemptions(big.NewInt(1)))
	w.mine(12 * time.Second)
	paid := event(w.stage, hash, abiPool.UnpackRedeemProcessedEvent).Assets
	w.booked.Sub(w.booked, paid)
	w.call("writer-1", w.pool, abiPool.PackRedeem(usd(50_000), w.at("writer-1"), w.at("writer-1")))
	w.call("curator", source, abiSource.PackSetDeficit(common.Address(w.usd), usd(250_000)))
	w.mine(12 * time.Second)
	w.call("curator", w.market, abiMarket.PackSettle(common.Address(w.paying)))
	w.mine(12 * time.Second)
	hash = w.call("buyer-1", w.market, abiMarket.PackClaim(common.Address(w.paying), usd(15_000), [32]byte{}, w.at("buyer-1")))
	w.mine(12 * time.Second)
	w.booked.Sub(w.booked, event(w.stage, hash, abiMarket.UnpackClaimedEvent).Paid)

	w.call("writer-2", w.pool, abiPool.PackRequestRedeem(usd(40_000), w.at("writer-2"), w.at("writer-2")))
	w.openOrder = w.buy("buyer-2", w.active, usd(5_000))
	w.mine(13 * time.Hour) // SILENT is stale again
	w.call("curator", steady, abiGauge.PackPoke())
	for range 3 {
		w.mine(12 * time.Second)
	}
	return w
}

func (w *town) deposit(who string, pool protection.Address, assets *big.Int) {
	w.call(who, pool, abiPool.PackDeposit(assets, w.at(who)))
	if pool == w.pool {
		w.booked.Add(w.booked, assets)
	}
}

func (w *town) buy(who string, series protection.Address, amt *big.Int) uint64 {
	w.t.Helper()
	most := new(big.Int).Mul(amt, big.NewInt(2))
	hash := w.call(who, w.market, abiMarket.PackBuy(common.Address(series), amt, most, w.now()+aDay, [32]byte{1}, w.at(who)))
	w.mine(12 * time.Second)
	e := event(w.stage, hash, abiMarket.UnpackBoughtEvent)
	if series != w.inDai {
		w.booked.Add(w.booked, e.Cost)
	}
	return e.OrderId.Uint64()
}

// scatter hands the active series' tokens around: to many, and some of it back.
func (w *town) scatter() {
	w.t.Helper()
	for i := range crowd {
		to := common.BigToAddress(big.NewInt(int64(1_000_000 + i%1_500)))
		value := big.NewInt(int64(1_000_000 + 7*i))
		w.call("buyer-1", w.active, abiToken.PackTransfer(to, value))
		w.holders[w.at("buyer-1")].Sub(w.holders[w.at("buyer-1")], value)
		if w.holders[to] == nil {
			w.holders[to] = new(big.Int)
		}
		w.holders[to].Add(w.holders[to], value)
	}
	w.mine(12 * time.Second)
}

func wide(a amount.Amount) *big.Int { return a.Big() }

func seriesOf(t *testing.T, s market.Survey, id protection.Address) market.SeriesSurvey {
	t.Helper()
	for _, x := range s.Series {
		if x.ID == id {
			return x
		}
	}
	t.Fatalf("series %s is not in the survey", id)
	return market.SeriesSurvey{}
}

func poolOf(t *testing.T, s market.Survey, id protection.Address) market.PoolSurvey {
	t.Helper()
	for _, x := range s.Pools {
		if x.ID == id {
			return x
		}
	}
	t.Fatalf("pool %s is not in the survey", id)
	return market.PoolSurvey{}
}

// timeless finds the times that a node gives with its logs.
var timeless = regexp.MustCompile(`"blockTimestamp":"0x[0-9a-f]+",?`)

// shown is a survey as JSON shows it.
func shown(s market.Survey) string {
	text, err := json.Marshal(s)
	if err != nil {
		return err.Error()
	}
	return string(text)
}

func TestASurveyIsWhatWeKnowOfTheMarket(t *testing.T) {
	if testing.Short() {
		t.Skip("not tested in short mode: a town with thousands of transfers takes seconds")
	}
	w := newTown(t)
	c := w.client(w.net.HTTPURL())
	at := w.net.Head()
	s, err := market.Take(t.Context(), c, at, market.SurveyOptions{Market: w.market, Samples: 5, Sizes: []string{"1000"}})
	if err != nil {
		t.Fatal(err)
	}
	t.Run("nothing is alarming", func(t *testing.T) {
		if len(s.Alarms) > 0 {
			t.Errorf("alarms: %q", s.Alarms)
		}
	})
	t.Run("it begins where the market does", func(t *testing.T) {
		if s.From != w.since || s.Block != at {
			t.Errorf("from %d at %+v, want from %d at %+v", s.From, s.Block, w.since, at)
		}
	})
	t.Run("series are in their states", func(t *testing.T) {
		for id, want := range map[protection.Address]protection.State{w.active: protection.Active, w.paying: protection.Triggered, w.silent: protection.Pending, w.over: protection.Expired, w.inDai: protection.Active} {
			if x := seriesOf(t, s, id); x.State != want {
				t.Errorf("%s is %s, want %s", x.Symbol, x.State, want)
			}
		}
	})
	t.Run("holders are ours, to the unit, and sum to the supply", func(t *testing.T) {
		x := seriesOf(t, s, w.active)
		sum := new(big.Int)
		for _, h := range x.Holders.List {
			if want := w.holders[common.Address(h.Account)]; want == nil || want.Cmp(wide(h.Amount)) != 0 {
				t.Fatalf("%s has %s, want %s", h.Account, h.Amount, want)
			}
			sum.Add(sum, wide(h.Amount))
		}
		supply := w.view(w.active, abiToken.PackTotalSupply())
		if x.Holders.Count != len(w.holders) || sum.Cmp(supply) != 0 || wide(x.Holders.Total).Cmp(supply) != 0 {
			t.Errorf("%d holders have %s of %s, want %d", x.Holders.Count, sum, supply, len(w.holders))
		}
		for i := 1; i < len(x.Holders.List); i++ {
			if x.Holders.List[i].Amount.Cmp(x.Holders.List[i-1].Amount) > 0 {
				t.Fatal("holders are not listed from the largest on")
			}
		}
	})
	t.Run("the pool's books are ours", func(t *testing.T) {
		p := poolOf(t, s, w.pool)
		if wide(p.Cash).Cmp(w.booked) != 0 {
			t.Errorf("cash is %s, by our own account %s", p.Cash, w.booked)
		}
		balance := w.view(w.usd, abiToken.PackBalanceOf(common.Address(w.pool)))
		if wide(p.Balance).Cmp(balance) != 0 || wide(p.Solvency.Booked).Cmp(balance) != 0 || !p.Solvency.Surplus.IsZero() {
			t.Errorf("balance %s, booked %s, want %s", p.Balance, p.Solvency.Booked, balance)
		}
		// Every token that may still pay, and what PAYING owes: it paid in full, and
		// 15,000 of 50,000 were claimed.
		want := new(big.Int).Add(usd(100_000-10_000+30_000+5_000), usd(20_000))
		want.Add(want, usd(50_000-15_000))
		if wide(p.Solvency.MaxPayout).Cmp(want) != 0 {
			t.Errorf("the most it can pay out is %s, want %s", p.Solvency.MaxPayout, want)
		}
		unearned := w.view(w.pool, abiPool.PackUnearnedPremium())
		margin := new(big.Int).Sub(new(big.Int).Sub(w.booked, unearned), want)
		if wide(p.Solvency.Margin).Cmp(margin) != 0 || margin.Sign() <= 0 {
			t.Errorf("margin %s, want %s", p.Solvency.Margin, margin)
		}
	})
	t.Run("shares are who deposited, and the queue's", func(t *testing.T) {
		p := poolOf(t, s, w.pool)
		want := map[protection.Address]*big.Int{w.net.Address("writer-1"): usd(800_000), w.net.Address("writer-2"): usd(460_000), w.pool: usd(140_000)}
		for _, h := range p.Holders.List {
			if want[h.Account] == nil || want[h.Account].Cmp(wide(h.Amount)) != 0 {
				t.Errorf("%s has %s shares, want %s", h.Account, h.Amount, want[h.Account])
			}
		}
		if p.Holders.Count != len(want) {
			t.Errorf("%d holders, want %d", p.Holders.Count, len(want))
		}
	})
	t.Run("the queue is in order, with its times and what it would be paid", func(t *testing.T) {
		p := poolOf(t, s, w.pool)
		if len(p.Queue) != 2 || p.Queue[0].ID != 2 || p.Queue[1].ID != 3 || wide(p.Queue[0].Shares).Cmp(usd(100_000)) != 0 || wide(p.Queue[1].Shares).Cmp(usd(40_000)) != 0 {
			t.Fatalf("queue = %+v", p.Queue)
		}
		if !p.Queue[0].ReadyAt.Before(at.Time) || !p.Queue[1].ReadyAt.After(at.Time) {
			t.Errorf("ready at %s and %s, now is %s", p.Queue[0].ReadyAt, p.Queue[1].ReadyAt, at.Time)
		}
		if p.Queue[0].Processed.IsZero() || p.Queue[0].PaysNow.IsZero() || !p.Queue[1].PaysNow.IsZero() {
			t.Errorf("would be paid: %+v", p.Queue)
		}
		if len(p.TakeOut) != 1 || p.TakeOut[0].Account != w.net.Address("writer-1") || wide(p.TakeOut[0].Amount).Cmp(usd(150_000)) != 0 {
			t.Errorf("to be taken out: %+v", p.TakeOut)
		}
	})
	t.Run("one order is open", func(t *testing.T) {
		if len(s.Orders) != 1 || s.Orders[0].ID != w.openOrder || s.Orders[0].Buyer != w.net.Address("buyer-2") {
			t.Errorf("open orders: %+v", s.Orders)
		}
	})
	t.Run("prices are the market's", func(t *testing.T) {
		x := seriesOf(t, s, w.active)
		ask, bid := w.view(w.market, abiMarket.PackQuoteBuy(common.Address(w.active), usd(1_000))), w.view(w.market, abiMarket.PackQuoteSell(common.Address(w.active), usd(1_000)))
		if q := x.Quotes[0]; wide(q.Ask).Cmp(ask) != 0 || wide(q.Bid).Cmp(bid) != 0 || q.AskRate.IsZero() {
			t.Errorf("quote %+v, want %s and %s", q, ask, bid)
		}
		if n := len(seriesOf(t, s, w.silent).Quotes); n != 0 {
			t.Errorf("a pending series has %d prices", n)
		}
	})
	t.Run("trades are the events, with rates in reason", func(t *testing.T) {
		if len(s.Trades) != 8 {
			t.Fatalf("%d trades, want 8", len(s.Trades))
		}
		for _, x := range s.Trades {
			if r := x.Rate.Float(18); x.At.IsZero() || r < .01 || r > 1 {
				t.Errorf("trade %+v at a rate of %v", x, r)
			}
		}
		if s.Trades[6].Action != trade.Sell {
			t.Errorf("the seventh is %s, want a sale", s.Trades[6].Action)
		}
	})
	t.Run("models and their past are read", func(t *testing.T) {
		if len(s.Models) != 2 || s.Models[0].Unreadable+s.Models[1].Unreadable != "" || s.Unkept != "" {
			t.Fatalf("models: %+v", s.Models)
		}
		for _, m := range s.Models {
			if m.Level.IsZero() || m.Rate.Cmp(m.Floor) < 0 || len(m.Touches) < 2 {
				t.Errorf("model %+v", m)
			}
		}
		if last := s.History[len(s.History)-1]; last.Block != at || last.Rate.IsZero() {
			t.Errorf("the last sample is %+v", last)
		}
	})
	t.Run("a node that gives no times with its logs is no obstacle", func(t *testing.T) {
		_, url := w.gate(func(method string, body []byte) []byte {
			if method != "eth_getLogs" {
				return nil
			}
			return timeless.ReplaceAll(w.ask(body), nil)
		})
		x, err := market.Take(t.Context(), w.client(url), at, market.SurveyOptions{Market: w.market, From: &w.since, Samples: 5, Sizes: []string{"1000"}})
		if err != nil || shown(x) != shown(s) {
			t.Errorf("it differs, %v:\n%+v\n%+v", err, x.Trades, s.Trades)
		}
	})
	t.Run("narrowed to a series it shows the same of it", func(t *testing.T) {
		one, err := market.Take(t.Context(), c, at, market.SurveyOptions{Market: w.market, Series: []protection.Address{w.inDai}, From: &w.since})
		if err != nil {
			t.Fatal(err)
		}
		if len(one.Series) != 1 || len(one.Pools) != 1 || one.Pools[0].ID != w.other || len(one.Alarms) != 0 || len(one.Gauges) != 1 {
			t.Errorf("narrowed: %d series, pools %+v, alarms %q", len(one.Series), one.Pools, one.Alarms)
		}
	})
	t.Run("at an earlier block it is what it was", func(t *testing.T) {
		then, err := w.client(w.net.HTTPURL()).Block(t.Context(), s.Trades[5].Block+3)
		if err != nil {
			t.Fatal(err)
		}
		was, err := market.Take(t.Context(), c, then, market.SurveyOptions{Market: w.market, From: &w.since})
		if err != nil || len(was.Alarms) != 0 {
			t.Errorf("at block %d: %v, alarms %q", then.Number, err, was.Alarms)
		}
	})
	t.Run("without the first logs it says that they are missing", func(t *testing.T) {
		late := s.Orders[0].Block
		if _, err := market.Take(t.Context(), c, at, market.SurveyOptions{Market: w.market, From: &late}); !errors.Is(err, market.ErrNoSeries) {
			t.Errorf("from block %d: %v", late, err)
		}
		x, err := market.Take(t.Context(), c, at, market.SurveyOptions{Market: w.market, From: &late, Pools: []protection.Address{w.pool}})
		if err != nil || !strings.Contains(strings.Join(x.Alarms, "\n"), "of shares held") {
			t.Errorf("a pool from block %d on: %v, alarms %q", late, err, x.Alarms)
		}
	})
	t.Run("bad questions are answered as such", func(t *testing.T) {
		nobody := protection.Address{9, 9}
		for _, x := range []struct {
			name string
			o    market.SurveyOptions
			want error
			text string
		}{
			{"an account", market.SurveyOptions{Market: nobody}, market.ErrMarket, "no contract"},
			{"a token in place of the market", market.SurveyOptions{Market: w.usd}, market.ErrMarket, "correct the address"},
			{"a pool in place of the market", market.SurveyOptions{Market: w.pool}, market.ErrMarket, "correct the address"},
			{"a series that is none", market.SurveyOptions{Market: w.market, Series: []protection.Address{nobody}}, market.ErrSeries, "created no"},
			{"a pool that is none", market.SurveyOptions{Market: w.market, Pools: []protection.Address{w.usd}}, market.ErrPool, "no risk pool"},
		} {
			if _, err := market.Take(t.Context(), c, at, x.o); !errors.Is(err, x.want) || !strings.Contains(fmt.Sprint(err), x.text) {
				t.Errorf("%s: %v", x.name, err)
			}
		}
	})
	t.Run("each request is told its own part when several can be processed", func(t *testing.T) {
		w.mine(36 * time.Hour)
		later, err := market.Take(t.Context(), c, w.net.Head(), market.SurveyOptions{Market: w.market, From: &w.since})
		if err != nil {
			t.Fatal(err)
		}
		q := poolOf(t, later, w.pool).Queue
		if len(q) != 2 || q[0].Processed != q[0].Shares || q[1].Processed != q[1].Shares {
			t.Fatalf("queue = %+v", q)
		}
		hash := w.call("curator", w.pool, abiPool.PackProcessRedemptions(big.NewInt(2)))
		w.mine(time.Second)
		r, err := w.net.Client().TransactionReceipt(t.Context(), common.Hash(hash))
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, l := range r.Logs {
			e, err := abiPool.UnpackRedeemProcessedEvent(l)
			if err != nil {
				continue
			}
			// Capital goes on earning premium for the second between.
			if gap := new(big.Int).Sub(e.Assets, wide(q[n].PaysNow)); gap.Sign() < 0 || gap.Cmp(usd(1)) > 0 {
				t.Errorf("request %d was told %s and paid %s", q[n].ID, q[n].PaysNow, e.Assets)
			}
			n++
		}
		if n != 2 {
			t.Errorf("%d requests were processed", n)
		}
	})
}
