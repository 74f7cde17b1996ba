package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// robot is a contract with money that makes many calls in one transaction, as
// whoever attacks a market would.
type robot struct {
	*stand
	at common.Address
}

func newRobot(t *testing.T, s *stand, money *big.Int) *robot {
	t.Helper()
	r := &robot{s, s.deploy(t, s.curator, &contracts.BatchReaderMetaData, nil)}
	s.do(t, s.curator, s.usd, token.PackMint(r.at, money))
	r.calls(t, contracts.Call3{Target: s.usd, CallData: token.PackApprove(s.market, maxU)},
		contracts.Call3{Target: s.usd, CallData: token.PackApprove(s.pool, maxU)})
	return r
}

// calls mines the calls in one transaction.
func (r *robot) calls(t *testing.T, list ...contracts.Call3) {
	t.Helper()
	r.do(t, r.stranger, r.at, batch.PackAggregate3(list))
}

// tries makes the calls in a block that leaves no trace and returns the last
// word that each answers.
func (r *robot) tries(t *testing.T, list ...contracts.Call3) []*big.Int {
	t.Helper()
	results := read(t, r.chain, r.at, batch.PackAggregate3(list), batch.UnpackAggregate3)
	words := make([]*big.Int, len(results))
	for i, x := range results {
		words[i] = new(big.Int).SetBytes(x.ReturnData[len(x.ReturnData)-32:])
	}
	return words
}

func TestMarketSeesTheSourceAndNotTheLastReading(t *testing.T) {
	c := newChain(t, 6)

	t.Run("a quote is what the trade after it in the same block costs or brings", func(t *testing.T) {
		s := newStand(t, c)
		s.hold(t, usd(100_000))
		s.do(t, s.buyer, s.series, series.PackTransfer(s.other.addr, usd(40_000)))
		r := newRobot(t, s, usd(10_000))
		s.do(t, s.other, s.series, series.PackTransfer(r.at, usd(40_000)))
		for _, amount := range []*big.Int{big.NewInt(1), big.NewInt(999_983), usd(39_999)} {
			n := r.tries(t,
				contracts.Call3{Target: s.market, CallData: market.PackQuoteBuy(s.series, amount)},
				contracts.Call3{Target: s.market, CallData: market.PackBuy(s.series, amount, maxU, 1<<63, id(""), r.at)},
				contracts.Call3{Target: s.market, CallData: market.PackQuoteSell(s.series, amount)},
				contracts.Call3{Target: s.market, CallData: market.PackSellBack(s.series, amount, new(big.Int), 1<<63, id(""), r.at)})
			equal(t, "cost", n[1], n[0])
			equal(t, "proceeds", n[3], n[2])
		}
	})

	t.Run("a loss that nobody has poked yet stops buying, selling and minting", func(t *testing.T) {
		s := newStand(t, c)
		s.hold(t, usd(100_000))
		order, cost := s.buy(t, usd(50_000))
		s.pass(t, waiting)
		s.setDeficit(t, usd(400_001))
		s.wantState(t, active, new(big.Int)) // as far as the record goes
		s.refuses(t, s.buyer, s.market, s.packBuy(usd(1)), "NotActive(")
		s.refuses(t, s.buyer, s.market, s.packSell(usd(1)), "NotActive(")
		r := s.do(t, s.stranger, s.market, market.PackActivate(order))
		equal(t, "refund of an order that had matured", one(t, r, s.market, market.UnpackRefundedEvent).Premium, cost)
	})

	t.Run("the last reading in time decides when it was maxAge old at expiry, and not a second older", func(t *testing.T) {
		for _, tc := range []struct {
			age  uint64
			want uint8
		}{{gaugeMaxAge, expired}, {gaugeMaxAge + 1, pending}} {
			s := newStand(t, c)
			s.hold(t, usd(100_000))
			last := s.now(t) + 3*day
			terms := above(s.someTerms(t))
			terms.Start, terms.Expiry = last-hour, last+tc.age
			s.series = s.create(t, terms)
			s.passTo(t, last)
			s.do(t, s.stranger, s.gauge, gauge.PackPoke())
			if at := s.view(t).GaugeAt; at != last {
				t.Fatalf("poked at %d, want %d", at, last)
			}
			s.setFailing(t, true)
			s.passTo(t, terms.Expiry+2)
			s.wantState(t, tc.want, new(big.Int))
		}
	})

	t.Run("another's order under the same client id neither uses a fund's intent nor stops it", func(t *testing.T) {
		f := newFund(t, c, usd(100_000), usd(100_000))
		call := f.next()
		f.do(t, f.buyer, f.market, market.PackBuy(f.series, big.NewInt(1), maxU, 1<<63, call.IntentId, f.guard))
		if read(t, c, f.guard, guard.PackUsed(call.IntentId), guard.UnpackUsed) {
			t.Fatal("the intent is used")
		}
		f.executed(t, f.packBuy(call, usd(1000)))
	})
}

func TestPoolBoundsWhatStrangersCanMakeItWork(t *testing.T) {
	c := newChain(t, 6)

	t.Run("many tiny requests are cleared by anyone, for less gas than they took", func(t *testing.T) {
		const requests = 60
		s := newStand(t, c)
		s.do(t, s.other, s.pool, pool.PackDeposit(usd(10), s.other.addr))
		r := newRobot(t, s, usd(10))
		s.do(t, s.other, s.pool, pool.PackTransfer(r.at, usd(1)))
		list := make([]contracts.Call3, requests)
		for i := range list {
			list[i] = contracts.Call3{Target: s.pool, CallData: pool.PackRequestRedeem(big.NewInt(1), r.at, r.at)}
		}
		made := s.do(t, s.stranger, r.at, batch.PackAggregate3(list))
		u := s.underwriter.addr
		s.do(t, s.underwriter, s.pool, pool.PackRequestRedeem(usd(1000), u, u))
		s.pass(t, 2*day)
		cleared := s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(requests)))
		s.do(t, s.underwriter, s.pool, pool.PackProcessRedemptions(big.NewInt(1)))
		equal(t, "who came after them", s.number(t, pool.PackMaxRedeem(u), pool.UnpackMaxRedeem), usd(1000))
		if cleared.GasUsed >= made.GasUsed {
			t.Fatalf("clearing took %d gas, making %d", cleared.GasUsed, made.GasUsed)
		}
	})

	t.Run("with sixteen series a deposit and a redemption stay far below a block's gas", func(t *testing.T) {
		s := newStand(t, c)
		var list []common.Address
		for range 15 {
			terms := s.someTerms(t)
			terms.Gauge = s.anotherGauge(t)
			terms.Start, terms.Expiry = terms.Start+2*day+hour, terms.Expiry+3*day
			s.create(t, terms)
			list = append(list, terms.Gauge)
		}
		s.pass(t, 2*day+hour)
		for i, g := range list {
			s.do(t, s.stranger, g, gauge.PackPoke())
			s.series = read(t, c, s.pool, pool.PackSeriesAt(big.NewInt(int64(i+1))), pool.UnpackSeriesAt)
			s.buy(t, usd(1000))
		}
		u := s.underwriter.addr
		deposit := s.do(t, s.underwriter, s.pool, pool.PackDeposit(usd(1000), u))
		s.do(t, s.underwriter, s.pool, pool.PackRequestRedeem(usd(1000), u, u))
		s.pass(t, 2*day)
		process := s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(1)))
		if gas := max(deposit.GasUsed, process.GasUsed); gas > 2_000_000 {
			t.Errorf("one of them took %d gas, want at most 2,000,000", gas)
		}
	})
}
