package contracts_test

import (
	"math/big"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// An order that nobody activated until its series expired is minted worthless, and
// its whole premium is the underwriters' at once.
func TestCapitalThatVisitsForALateOrderGainsNextToNothing(t *testing.T) {
	s := newStand(t, newChain(t, 6))
	orderID, cost := s.buy(t, usd(400_000))
	s.passPokedTo(t, s.terms.Expiry+1)
	s.do(t, s.stranger, s.market, market.PackSettle(s.series))

	// Somebody brings ten times the pool, activates, and leaves after a day.
	in := usd(10_000_000)
	visitor := s.other.addr
	s.do(t, s.other, s.pool, pool.PackDeposit(in, visitor))
	shares := s.balance(t, s.pool, visitor)
	before := s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets)
	s.do(t, s.other, s.market, market.PackActivate(orderID))
	equal(t, "on its way", s.number(t, pool.PackReturningPayouts(), pool.UnpackReturningPayouts), cost)
	equal(t, "total assets", s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets), before)
	s.do(t, s.other, s.pool, pool.PackRequestRedeem(shares, visitor, visitor))
	s.pass(t, day)
	s.do(t, s.other, s.pool, pool.PackProcessRedemptions(big.NewInt(1)))
	out := s.number(t, pool.PackClaimableRedeemAssets(big.NewInt(1), visitor), pool.UnpackClaimableRedeemAssets)
	gain := new(big.Int).Sub(out, in)
	t.Logf("a visitor with ten times the capital took %s of a premium of %s", gain, cost)
	if limit := new(big.Int).Div(cost, big.NewInt(30)); gain.Cmp(limit) > 0 {
		t.Errorf("gained %s of %s, want at most a thirtieth", gain, cost)
	}

	// All of it is the capital's in the end.
	s.pass(t, 30*day)
	left := s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets)
	want := new(big.Int).Sub(new(big.Int).Add(usd(11_000_000), cost), out)
	equal(t, "in the end", left, want)
}

// A pool that lost nearly everything mints many shares for little; a request holds
// fewer than 2^128, so a pool has no more.
func TestSharesStayFewEnoughToLeave(t *testing.T) {
	c := newChain(t, 6)
	s := newStand(t, c)
	coin := s.deploy(t, s.curator, &contracts.DevTokenMetaData, token.PackConstructor("Coin", "COIN", 18, s.curator.addr))
	at := s.deploy(t, s.curator, &contracts.RiskPoolMetaData, pool.PackConstructor(coin, "Pool", "POOL", s.curator.addr, s.market))
	who := s.underwriter
	s.do(t, s.curator, coin, token.PackMint(who.addr, maxU))
	s.do(t, who, coin, token.PackApprove(at, maxU))
	max128 := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 128), big.NewInt(1))
	one := big.NewInt(1)

	above := new(big.Int).Add(max128, one)
	s.refuses(t, who, at, pool.PackDeposit(above, who.addr), "SafeCastOverflowedUintDowncast(")
	s.refuses(t, who, at, pool.PackMint(above, who.addr), "SafeCastOverflowedUintDowncast(")
	most := func(data []byte, unpack func([]byte) (*big.Int, error)) *big.Int { return read(t, c, at, data, unpack) }
	equal(t, "most to mint", most(pool.PackMaxMint(who.addr), pool.UnpackMaxMint), max128)
	equal(t, "most to deposit", most(pool.PackMaxDeposit(who.addr), pool.UnpackMaxDeposit), max128)

	first := new(big.Int).Sub(max128, usd(7))
	s.do(t, who, at, pool.PackDeposit(first, who.addr))
	equal(t, "most to mint then", most(pool.PackMaxMint(who.addr), pool.UnpackMaxMint), usd(7))
	equal(t, "most to deposit then", most(pool.PackMaxDeposit(who.addr), pool.UnpackMaxDeposit), usd(7))
	s.refuses(t, who, at, pool.PackDeposit(new(big.Int).Add(usd(7), one), who.addr), "SafeCastOverflowedUintDowncast(")
	s.do(t, who, at, pool.PackDeposit(usd(7), who.addr))
	equal(t, "most to deposit at last", most(pool.PackMaxDeposit(who.addr), pool.UnpackMaxDeposit), new(big.Int))

	// All of them leave in one request.
	s.do(t, who, at, pool.PackRequestRedeem(max128, who.addr, who.addr))
	s.pass(t, day)
	s.do(t, who, at, pool.PackProcessRedemptions(one))
	s.do(t, who, at, pool.PackRedeem(max128, who.addr, who.addr))
	equal(t, "back", s.balance(t, coin, who.addr), maxU)
}
