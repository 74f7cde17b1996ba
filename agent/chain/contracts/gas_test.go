package contracts_test

import (
	"flag"
	"fmt"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

var gasWrite = flag.Bool("gas-write", false, "write the measured table into docs/market-tests.md")

const (
	gasDocument = "../../../docs/market-tests.md"
	gasBegin    = "<!-- gas: begin, written by make gas -->\n"
	gasEnd      = "<!-- gas: end -->\n"
	// gasTolerance is how far, in hundredths, the document may be from what is measured.
	gasTolerance = 3
)

// gasRow is a user's call: the first by that user, and again, with one series in the pool and with sixteen.
type gasRow struct {
	call string
	gas  [4]uint64
}

func TestTheGasTableIsWhatCallsCost(t *testing.T) {
	rows := measureGas(t)
	table := "| call | first, 1 series | again, 1 series | first, 16 series | again, 16 series |\n|---|---:|---:|---:|---:|\n"
	for _, r := range rows {
		table += "| " + r.call
		for _, n := range r.gas {
			table += " | " + gasWord(n)
		}
		table += " |\n"
	}
	t.Log("\n" + table)
	text, err := os.ReadFile(gasDocument)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(text), gasBegin)
	old, after, ok2 := strings.Cut(rest, gasEnd)
	if !ok || !ok2 {
		t.Fatalf("%s has no place for the gas table: it needs the lines %q and %q", gasDocument, gasBegin, gasEnd)
	}
	if *gasWrite {
		if err := os.WriteFile(gasDocument, []byte(before+gasBegin+table+gasEnd+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	documented := map[string][]string{}
	for _, line := range strings.Split(old, "\n") {
		if cells := strings.Split(strings.Trim(line, "| "), " | "); len(cells) == 5 {
			documented[cells[0]] = cells[1:]
		}
	}
	if len(documented) != len(rows)+1 { // the head is a row too
		t.Errorf("%s documents %d calls, measured are %d: run make gas", gasDocument, len(documented)-1, len(rows))
	}
	for _, r := range rows {
		cells := documented[r.call]
		if cells == nil {
			t.Errorf("%q is not in %s: run make gas", r.call, gasDocument)
			continue
		}
		for i, n := range r.gas {
			was, _ := strconv.ParseUint(strings.ReplaceAll(cells[i], ",", ""), 10, 64)
			if was*100 > n*(100+gasTolerance) || was*100 < n*(100-gasTolerance) {
				t.Errorf("%q costs %d gas, and %s says %d: run make gas", r.call, n, gasDocument, was)
			}
		}
	}
}

func gasWord(n uint64) string {
	if n == 0 {
		return "–"
	}
	if n < 1000 {
		return strconv.FormatUint(n, 10)
	}
	return gasWord(n/1000) + fmt.Sprintf(",%03d", n%1000)
}

// measureGas walks through the life of a series and of a stake, in a pool of one series and in one of sixteen, each on a
// gauge of its own: the dearest case.
func measureGas(t *testing.T) []gasRow {
	var rows []gasRow
	index := map[string]int{}
	for column, count := range []int{1, 16} {
		note := func(call string, again int, gas uint64) {
			i, ok := index[call]
			if !ok {
				i = len(rows)
				index[call] = i
				rows = append(rows, gasRow{call: call})
			}
			rows[i].gas[2*column+again] = gas
		}
		walkForGas(t, count, note)
	}
	return rows
}

func walkForGas(t *testing.T, count int, note func(call string, again int, gas uint64)) {
	c := newChain(t, 6)
	f := newFund(t, c, usd(500_000), usd(5_000_000))
	s := f.stand
	twice := func(call string, from *account, to common.Address, data func() []byte) {
		t.Helper()
		for again := range 2 {
			note(call, again, s.do(t, from, to, data()).GasUsed)
		}
	}
	main, mainTerms := s.series, s.terms
	if count == 1 {
		terms := later(s.someTerms(t), 3*day)
		terms.Gauge = c.deploy(t, s.curator, &contracts.AaveDeficitGaugeMetaData, gauge.PackConstructor(s.source, s.usd, gaugeMaxAge))
		note("Market.createSeries", 0, c.Try(msg(s.curator, s.market, market.PackCreateSeries(terms, "Protection", "PROT"))).Gas)
	}
	for range count - 1 {
		terms := s.someTerms(t)
		terms.Gauge = c.deploy(t, s.curator, &contracts.AaveDeficitGaugeMetaData, gauge.PackConstructor(s.source, s.usd, gaugeMaxAge))
		terms.Start += 2*day + hour
		terms.Expiry += 2*day + hour
		r := s.do(t, s.curator, s.market, market.PackCreateSeries(terms, "Protection", "PROT"))
		note("Market.createSeries", 0, r.GasUsed)
	}
	s.passPokedTo(t, s.now(t)+2*day+2*hour)
	for i := range count - 1 { // each of the others has tokens out and premium to earn
		at := read(t, c, s.pool, pool.PackSeriesAt(big.NewInt(int64(i+1))), pool.UnpackSeriesAt)
		s.series = at
		s.buy(t, usd(1_000))
	}
	s.series, s.terms = main, mainTerms
	s.passPokedTo(t, s.now(t)+waiting+10)
	for i := range count - 1 {
		s.do(t, s.stranger, s.market, market.PackActivate(big.NewInt(int64(i+1))))
	}
	same := func(data []byte) func() []byte { return func() []byte { return data } }

	twice("Gauge.poke (Aave deficit)", s.stranger, s.gauge, same(gauge.PackPoke()))
	twice("PremiumModel.touch", s.stranger, s.model, same(premium.PackTouch()))
	twice("RiskPool.deposit", s.buyer, s.pool, same(pool.PackDeposit(usd(10_000), s.buyer.addr)))
	twice("RiskPool.transfer", s.buyer, s.pool, same(pool.PackTransfer(s.arbiter.addr, usd(1))))
	twice("RiskPool.requestRedeem", s.buyer, s.pool, same(pool.PackRequestRedeem(usd(1_000), s.buyer.addr, s.buyer.addr)))
	note("RiskPool.pauseSales", 0, s.do(t, s.curator, s.pool, pool.PackPauseSales(s.now(t)+hour)).GasUsed)
	note("RiskPool.pauseSales (ending it)", 0, s.do(t, s.curator, s.pool, pool.PackPauseSales(0)).GasUsed)

	twice("Market.buy", s.buyer, s.market, same(s.packBuy(usd(10_000))))
	next := orderCount(t, s) - 1
	s.pass(t, waiting)
	order := func() []byte { next++; return market.PackActivate(big.NewInt(next - 1)) }
	twice("Market.activate (minted)", s.stranger, s.market, order)
	twice("SeriesToken.transfer", s.buyer, s.series, same(series.PackTransfer(s.arbiter.addr, usd(1))))
	twice("Market.sellBack", s.buyer, s.market, same(s.packSell(usd(1_000))))

	guardCall := func(pack func(contracts.Call) []byte) func() []byte {
		return func() []byte { return pack(f.next()) }
	}
	twice("HedgeGuard.buy", f.agent, f.guard, guardCall(func(k contracts.Call) []byte { return f.packBuy(k, usd(10_000)) }))
	s.pass(t, waiting)
	next = orderCount(t, s) - 1
	twice("HedgeGuard.activate", f.agent, f.guard, guardCall(func(k contracts.Call) []byte {
		next++
		return guard.PackActivate(k, f.market, big.NewInt(next-1))
	}))
	twice("HedgeGuard.sellBack", f.agent, f.guard, guardCall(func(k contracts.Call) []byte {
		return guard.PackSellBack(k, f.market, f.series, usd(1_000), new(big.Int))
	}))
	twice("HedgeGuard.deposit", f.agent, f.guard, guardCall(func(k contracts.Call) []byte {
		return guard.PackDeposit(k, f.pool, usd(1_000), new(big.Int))
	}))
	twice("HedgeGuard.requestRedeem", f.agent, f.guard, guardCall(func(k contracts.Call) []byte {
		return guard.PackRequestRedeem(k, f.pool, usd(100))
	}))
	twice("HedgeGuard.poke", f.agent, f.guard, guardCall(func(k contracts.Call) []byte { return guard.PackPoke(k, f.gauge) }))

	s.passPokedTo(t, s.now(t)+day+hour)
	twice("RiskPool.processRedemptions (one)", s.stranger, s.pool, same(pool.PackProcessRedemptions(big.NewInt(1))))
	s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(9)))
	twice("RiskPool.redeem", s.buyer, s.pool, same(pool.PackRedeem(usd(100), s.buyer.addr, s.buyer.addr)))
	twice("HedgeGuard.redeem", f.agent, f.guard, guardCall(func(k contracts.Call) []byte {
		return guard.PackRedeem(k, f.pool, usd(10))
	}))

	s.buy(t, usd(1_000))
	s.buy(t, usd(1_000))
	next = orderCount(t, s) - 1
	s.lose(t, new(big.Int).Add(mainTerms.StartLoss, usd(450_000)))
	twice("Market.activate (refunded)", s.stranger, s.market, order)
	twice("Market.settle (undecided)", s.stranger, s.market, same(market.PackSettle(s.series)))
	s.setDeficit(t, usd(2_000_000))
	note("Market.settle (decided by its poke)", 0, s.do(t, s.stranger, s.market, market.PackSettle(s.series)).GasUsed)
	twice("Market.claim", s.buyer, s.market, same(market.PackClaim(s.series, usd(1_000), id(""), s.buyer.addr)))
	twice("HedgeGuard.claim", f.agent, f.guard, guardCall(func(k contracts.Call) []byte {
		return guard.PackClaim(k, f.market, f.series, usd(1_000))
	}))
	s.pass(t, 8*day)
	note("Market.salvage", 0, s.do(t, s.stranger, s.market, market.PackSalvage(s.series)).GasUsed)
}

func orderCount(t *testing.T, s *stand) int64 {
	return read(t, s.chain, s.market, market.PackOrderCount(), market.UnpackOrderCount).Int64()
}
