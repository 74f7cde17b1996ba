package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// What no walk comes by, each for its own sake: constructors that refuse, and views of nothing.
func TestContractsRefuseToBeBuiltWrong(t *testing.T) {
	c := newChain(t, 6)
	s := newStand(t, c)
	bonds := func(change func(*contracts.BondedAssertionsBondTerms)) []byte {
		b := contracts.BondedAssertionsBondTerms{Token: s.usd, Amount: usd(1), Liveness: day, AnswerWithin: day, Arbiter: s.arbiter.addr}
		change(&b)
		return resolver.PackConstructor(s.market, b, day)
	}
	good := contracts.BondedAssertionsBondTerms{Token: s.usd, Amount: usd(1), Liveness: day, AnswerWithin: day, Arbiter: s.arbiter.addr}
	for _, tc := range []struct {
		name, bin string
		args      []byte
		want      string
	}{
		{"a spread of all", contracts.MarketMetaData.Bin, market.PackConstructor(wad), "BadSpread("},
		{"a pool of no market", contracts.RiskPoolMetaData.Bin, pool.PackConstructor(s.usd, "", "", s.curator.addr, zeroAd), "ZeroAddress("},
		{"a resolver of no market", contracts.ResolverMetaData.Bin, resolver.PackConstructor(s.stranger.addr, good, day), "BadBond(market"},
		{"more than a year of grace", contracts.ResolverMetaData.Bin, resolver.PackConstructor(s.market, good, 366*day), "BadBond(grace"},
		{"a bond of no token", contracts.ResolverMetaData.Bin, bonds(func(b *contracts.BondedAssertionsBondTerms) { b.Token = zeroAd }), "BadBond(token"},
		{"no bond", contracts.ResolverMetaData.Bin, bonds(func(b *contracts.BondedAssertionsBondTerms) { b.Amount = new(big.Int) }), "BadBond(amount"},
		{"no time to dispute", contracts.ResolverMetaData.Bin, bonds(func(b *contracts.BondedAssertionsBondTerms) { b.Liveness = hour - 1 }), "BadBond(liveness"},
		{"too long to dispute", contracts.ResolverMetaData.Bin, bonds(func(b *contracts.BondedAssertionsBondTerms) { b.Liveness = 366 * day }), "BadBond(liveness"},
		{"no time to answer", contracts.ResolverMetaData.Bin, bonds(func(b *contracts.BondedAssertionsBondTerms) { b.AnswerWithin = hour - 1 }), "BadBond(answerWithin"},
		{"too long to answer", contracts.ResolverMetaData.Bin, bonds(func(b *contracts.BondedAssertionsBondTerms) { b.AnswerWithin = 366 * day }), "BadBond(answerWithin"},
		{"no arbiter", contracts.ResolverMetaData.Bin, bonds(func(b *contracts.BondedAssertionsBondTerms) { b.Arbiter = zeroAd }), "BadBond(arbiter"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c.refusesCreation(t, s.curator, append(common.FromHex(tc.bin), tc.args...), tc.want)
		})
	}
}

func TestViewsOfNothing(t *testing.T) {
	c := newChain(t, 6)
	s := newStand(t, c)
	s.refuses(t, s.stranger, s.market, market.PackQuoteBuy(s.series, new(big.Int)), "ZeroAmount(")
	s.refuses(t, s.stranger, s.market, market.PackQuoteSell(s.series, new(big.Int)), "ZeroAmount(")
	s.do(t, s.underwriter, s.pool, pool.PackRequestRedeem(usd(10), s.underwriter.addr, s.underwriter.addr))
	first := big.NewInt(1)
	equal(t, "another's pending request", s.number(t, pool.PackPendingRedeemRequest(first, s.stranger.addr), pool.UnpackPendingRedeemRequest), new(big.Int))
	equal(t, "another's assets", s.number(t, pool.PackClaimableRedeemAssets(first, s.stranger.addr), pool.UnpackClaimableRedeemAssets), new(big.Int))
	equal(t, "requests", s.number(t, pool.PackRequestCount(), pool.UnpackRequestCount), first)
	if n := read(t, c, s.series, series.PackDecimals(), series.UnpackDecimals); n != 6 {
		t.Errorf("the token has %d decimals", n)
	}
	if got := read(t, c, s.model, premium.PackProposed(), premium.UnpackProposed); got.Floor.Base.Sign() != 0 {
		t.Errorf("nobody proposed %+v", got)
	}
	most := s.number(t, pool.PackMaxDeposit(s.buyer.addr), pool.UnpackMaxDeposit)
	if most.Sign() == 0 || most.Cmp(s.number(t, pool.PackMaxMint(s.buyer.addr), pool.UnpackMaxMint)) != 0 {
		t.Errorf("most deposit of a well pool is %s", most)
	}
	// An empty pool sells nothing and takes the first shares one to one.
	s.pool = c.deploy(t, s.curator, &contracts.RiskPoolMetaData, pool.PackConstructor(s.usd, "", "", s.curator.addr, s.market))
	equal(t, "ask capital of an empty pool", s.number(t, pool.PackAskCapital(), pool.UnpackAskCapital), new(big.Int))
	equal(t, "first shares", s.number(t, pool.PackPreviewMint(usd(7)), pool.UnpackPreviewMint), usd(7))
	// A resolver that nobody asked anything.
	good := contracts.BondedAssertionsBondTerms{Token: s.usd, Amount: usd(1), Liveness: day, AnswerWithin: day, Arbiter: s.arbiter.addr}
	at := c.deploy(t, s.curator, &contracts.ResolverMetaData, resolver.PackConstructor(s.market, good, day))
	s.refuses(t, s.stranger, at, resolver.PackWithdrawBonds(s.stranger.addr), "NothingOwed(")
	if got := read(t, c, at, resolver.PackAssertionOf(s.series), resolver.UnpackAssertionOf); got.Id.Sign() != 0 {
		t.Errorf("an assertion stands: %+v", got)
	}
	s.refuses(t, s.stranger, at, resolver.PackDispute(s.series), "NoAssertion(")
}

func TestAnIlksGaugeIsOfThatIlkAndOfDai(t *testing.T) {
	a := newAsserted(t)
	if s := ask(a.lab, a.gauge, ilkGauge.PackSubject(), ilkGauge.UnpackSubject); s.Arg0 != a.dog || s.Arg1 != a.dai || s.Arg2 != action("ETH-A") {
		t.Errorf("the gauge's subject is %+v", s)
	}
	of := func(ilk [32]byte, dai common.Address) []byte {
		return ilkGauge.PackConstructor(a.dog, ilk, dai, ilkAge, a.bonds())
	}
	six := a.deploy(&contracts.DevTokenMetaData, token.PackConstructor("Dollar", "USD", 6, labOwner))
	a.refusesDeploy(&contracts.MakerIlkGaugeMetaData, of(action("ETH-A"), six), "NotDai(")
	a.refusesDeploy(&contracts.MakerIlkGaugeMetaData, of(action("ETH-A"), a.clip), "NotDai(")
	a.refusesDeploy(&contracts.MakerIlkGaugeMetaData, of(action("ETH-B"), a.dai), "NoIlk(")
	// A Dog that names the Clipper of another ilk.
	a.do(labOwner, a.dog, answers.PackTell(contracts.NewDevDog().PackIlks(action("ETH-B")), append(common.LeftPadBytes(a.clip[:], 32), make([]byte, 96)...)))
	a.refusesDeploy(&contracts.MakerIlkGaugeMetaData, of(action("ETH-B"), a.dai), "NoIlk(")
}

func TestGaugesNameTheirSubjects(t *testing.T) {
	c := newChain(t, 6)
	s := newStand(t, c)
	if got := read(t, c, s.gauge, gauge.PackSubject(), gauge.UnpackSubject); got.Arg0 != s.source || got.Arg1 != s.usd || got.Arg2 != [32]byte{} {
		t.Errorf("a deficit's subject is %+v", got)
	}
	f := newFrozen(t, true)
	if got := ask(f.lab, f.gauge, freeze.PackSubject(), freeze.UnpackSubject); got.Arg0 != f.pool || got.Arg1 != f.reserve {
		t.Errorf("a freeze's subject is %+v", got)
	}
	b := newBasket(t)
	parts := ask(b.lab, b.index, index.PackParts(), index.UnpackParts)
	if len(parts) != 3 || parts[2].Gauge != b.gauges[2] || parts[2].Weight.Cmp(b.weights[2]) != 0 {
		t.Errorf("an index has the parts %+v", parts)
	}
}

// A curve that never rises stays under its floor all the way, and costs the floor.
func TestAFlatCurveUnderItsFloorCostsTheFloor(t *testing.T) {
	c := newChain(t, 6)
	s := newStand(t, c)
	model := curve{80, 40, 800, 0, 0}.deploy(t, c, s.pool)
	equal(t, "a year's rate on all", read(t, c, model, premium.PackIntegral(new(big.Int), wad), premium.UnpackIntegral), new(big.Int).Mul(wads(80), wad))
	points := read(t, c, model, premium.PackPoints(), premium.UnpackPoints)
	equal(t, "the level on record", points.Level, wads(40))
}
