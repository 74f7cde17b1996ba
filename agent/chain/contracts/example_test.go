package contracts_test

import (
	"fmt"
	"math/big"
	"os"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// The worked example of docs/market.md, line by line: what is printed there is
// what the contracts say here.
func TestTheWorkedExampleOfTheDocs(t *testing.T) {
	doc, err := os.ReadFile("../../../docs/market.md")
	if err != nil {
		t.Fatal(err)
	}
	says := func(line string) {
		t.Helper()
		t.Log(line)
		if !strings.Contains(string(doc), line) {
			t.Errorf("docs/market.md does not say %q", line)
		}
	}
	money := func(v *big.Int) string { return new(big.Rat).SetFrac(v, big.NewInt(1e6)).FloatString(6) }
	percent := func(v *big.Int) string { return new(big.Rat).SetFrac(v, exp10(16)).FloatString(6) + "%" }

	c := newChain(t, 6)
	s := newStand(t, c)
	priceFeed := c.deploy(t, s.curator, &contracts.DevFeedMetaData, feed.PackConstructor(8, "ETH / USD", big.NewInt(2000e8), s.curator.addr))
	p := contracts.Parameters{
		Curve: contracts.Curve{Kink: wads(800), Slope1: wads(1000), Slope2: wads(20000)},
		Drift: contracts.Drift{Target: wads(600), Speed: wads(4000), Least: wads(10), Most: wads(1000)},
		Floor: contracts.Floor{Base: wads(20), Loading: wads(100), Most: wads(250), PerHour: wads(1), HalfLife: big64(30 * day)},
	}
	model := c.deploy(t, s.curator, &contracts.PremiumModelMetaData, premium.PackConstructor(s.pool, priceFeed, wads(40), p, s.curator.addr, 2*day))
	level := func() *big.Int { return read(t, c, model, premium.PackLevel(), premium.UnpackLevel) }
	floor := func() *big.Int { return read(t, c, model, premium.PackFloorRate(), premium.UnpackFloorRate) }
	terms := above(s.someTerms(t))
	terms.PremiumModel = model
	terms.Expiry = terms.Start + 90*day
	s.series = s.announce(t, terms)
	begun := s.terms.Start
	reserve := func() string {
		u := new(big.Rat).SetFrac(s.number(t, pool.PackReserved(), pool.UnpackReserved), s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets))
		return u.Mul(u, big.NewRat(100, 1)).FloatString(2) + "%"
	}

	// The first order: a day after the start, at exact seconds.
	s.SetTime(begun + day - 1)
	buy := func(amount *big.Int) *big.Int {
		t.Helper()
		e := one(t, s.do(t, s.buyer, s.market, s.packBuy(amount)), s.market, market.UnpackBoughtEvent)
		s.pass(t, waiting)
		s.do(t, s.stranger, s.market, market.PackActivate(e.OrderId))
		return e.Cost
	}
	says("| the level has fallen, as nothing was sold for three days | level " + percent(level()) + " |")
	cost := buy(usd(200_000))
	says("| 200,000 bought a day after the start | " + money(cost) + " |")
	cost = buy(usd(300_000))
	says("| 300,000 more, two hours later | " + money(cost) + " |")
	s.SetTime(begun + 11*day - 1)
	s.do(t, s.stranger, s.gauge, gauge.PackPoke())
	says("| ten days at a utilisation of " + reserve() + " | level " + percent(level()) + " |")
	quote := read(t, c, s.market, market.PackQuoteSell(s.series, usd(100_000)), market.UnpackQuoteSell)
	says("| 100,000 sold back then | " + money(quote) + " |")

	// A fall of a fifth in a day, and what it does to the floor.
	s.do(t, s.curator, priceFeed, feed.PackPush(big.NewInt(1600e8), s.Time()))
	s.do(t, s.stranger, model, premium.PackTouch())
	variance := read(t, c, model, premium.PackVariance(), premium.UnpackVariance)
	says("| the feed falls by a fifth | variance " + new(big.Rat).SetFrac(variance, wad).FloatString(6) + " |")
	says("| its floor's target | " + percent(read(t, c, model, premium.PackFloorTarget(), premium.UnpackFloorTarget)) + " |")
	says("| the floor in force at once | " + percent(floor()) + " |")
	at := read(t, c, model, premium.PackStoredAt(), premium.UnpackStoredAt)
	s.SetTime(at + day)
	says("| a day later | " + percent(floor()) + " |")
	s.SetTime(at + 7*day)
	says("| a week later | " + percent(floor()) + " |")
	fmt.Fprintln(t.Output(), "utilisation", reserve())
}
