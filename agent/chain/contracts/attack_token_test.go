package contracts_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// In the middle of every call that moves the asset, the token calls the attacker back, and the attacker calls everything.
func TestAttackReentrancyByTokenCallback(t *testing.T) {
	type call struct {
		name  string
		steps func(r *ring) []contracts.HostileCallerStep
	}
	one := func(name string, f func(r *ring) contracts.HostileCallerStep) call {
		return call{name, func(r *ring) []contracts.HostileCallerStep { return []contracts.HostileCallerStep{f(r)} }}
	}
	outer := []call{
		one("buy", func(r *ring) contracts.HostileCallerStep { return r.buyStep(r.u(10_000)) }),
		one("sell back", func(r *ring) contracts.HostileCallerStep { return r.sellStep(r.u(10_000)) }),
		one("deposit", func(r *ring) contracts.HostileCallerStep {
			return r.step(r.pool, pool.PackDeposit(r.u(10_000), r.attacker))
		}),
		one("mint", func(r *ring) contracts.HostileCallerStep {
			return r.step(r.pool, pool.PackMint(r.u(10_000), r.attacker))
		}),
		one("redeem", func(r *ring) contracts.HostileCallerStep {
			return r.step(r.pool, pool.PackRedeem(r.u(100), r.attacker, r.attacker))
		}),
	}
	inner := append(append([]call{}, outer...),
		one("activate", func(r *ring) contracts.HostileCallerStep { return r.step(r.market, market.PackActivate(big.NewInt(1))) }),
		one("settle", func(r *ring) contracts.HostileCallerStep { return r.step(r.market, market.PackSettle(r.series)) }),
		one("sync", func(r *ring) contracts.HostileCallerStep { return r.step(r.market, market.PackSync()) }),
		one("claim", func(r *ring) contracts.HostileCallerStep {
			return r.step(r.market, market.PackClaim(r.series, r.u(1), id(""), r.attacker))
		}),
		one("salvage", func(r *ring) contracts.HostileCallerStep { return r.step(r.market, market.PackSalvage(r.series)) }),
		one("request redemption", func(r *ring) contracts.HostileCallerStep {
			return r.step(r.pool, pool.PackRequestRedeem(r.u(10), r.attacker, r.attacker))
		}),
		one("process redemptions", func(r *ring) contracts.HostileCallerStep {
			return r.step(r.pool, pool.PackProcessRedemptions(big.NewInt(9)))
		}),
		one("touch", func(r *ring) contracts.HostileCallerStep { return r.step(r.model, premium.PackTouch()) }),
	)
	// The attacker holds tokens and shares, has processed shares to redeem, and more in the queue.
	r := newRing(t, 6, wads(50), nil)
	r.holds(r.u(50_000))
	r.runs(r.step(r.pool, pool.PackDeposit(r.u(100_000), r.attacker)), r.step(r.pool, pool.PackRequestRedeem(r.u(1_000), r.attacker, r.attacker)))
	r.pass(t, day)
	r.do(t, r.stranger, r.pool, pool.PackProcessRedemptions(big.NewInt(1)))
	r.runs(r.step(r.pool, pool.PackRequestRedeem(r.u(1_000), r.attacker, r.attacker)))
	r.pass(t, day)
	r.do(t, r.stranger, r.gauge, gauge.PackPoke())
	r.do(t, r.curator, r.usd, hostileToken.PackSetHook(r.attacker))
	start := r.Snapshot()
	tried, refused := 0, 0
	for _, out := range outer {
		for _, in := range inner {
			// The pool's worth of a share when the two are made one after the other, within one transaction.
			r.Revert(start)
			plain, _ := r.tries(append(append([]contracts.HostileCallerStep{}, out.steps(r)...), in.steps(r)...)...)
			r.runs(out.steps(r)...)
			best := r.worth(r.attacker)
			if plain.OK {
				r.Revert(start)
				r.runs(append(append([]contracts.HostileCallerStep{}, out.steps(r)...), in.steps(r)...)...)
				if inTurn := r.worth(r.attacker); inTurn.Cmp(best) > 0 {
					best = inTurn
				}
			}
			r.Revert(start)
			price := r.number(t, pool.PackConvertToAssets(wad), pool.UnpackConvertToAssets)
			r.do(t, r.stranger, r.attacker, hostileCaller.PackArm(in.steps(r)))
			res := r.Send(msg(r.stranger, r.attacker, hostileCaller.PackRun(out.steps(r))))
			tried++
			if one := out.steps(r)[0].Target; one == in.steps(r)[0].Target { // both of the market, or both of the pool
				if !res.OK {
					t.Fatalf("%s fails for %s within it: %s", out.name, in.name, why(res))
				}
				answer := read(t, r.chain, r.attacker, hostileCaller.PackLastAnswer(), hostileCaller.UnpackLastAnswer)
				if got, _ := contracts.DescribeError(answer); !strings.HasPrefix(got, "ReentrancyGuardReentrantCall(") {
					t.Errorf("%s within %s answers %q %x, want the guard's refusal", in.name, out.name, got, answer)
				}
			}
			if !res.OK { // the outer call notices what happened within it
				refused++
				continue
			}
			attempts := read(t, r.chain, r.attacker, hostileCaller.PackAttempts(), hostileCaller.UnpackAttempts)
			successes := read(t, r.chain, r.attacker, hostileCaller.PackSuccesses(), hostileCaller.UnpackSuccesses)
			if attempts.Sign() == 0 {
				t.Fatalf("%s within %s was never tried: the token does not call back", in.name, out.name)
			}
			if successes.Sign() == 0 {
				refused++
			}
			r.sound()
			if now := r.number(t, pool.PackConvertToAssets(wad), pool.UnpackConvertToAssets); now.Cmp(price) < 0 {
				t.Errorf("%s within %s lowered a share's price from %s to %s", in.name, out.name, price, now)
			}
			// A unit for the price of the attacker's own shares, which rounds.
			if got := r.worth(r.attacker); got.Cmp(new(big.Int).Add(best, big.NewInt(1))) > 0 {
				t.Errorf("%s within %s leaves the attacker %s, alone or in turn %s", in.name, out.name, got, best)
			}
		}
	}
	t.Logf("%d pairs of calls, one within the other; %d were refused", tried, refused)
	if refused < tried*3/4 {
		t.Errorf("only %d of %d were refused", refused, tried)
	}
}

func TestAttackFeeOnTransferAndRebasingAssetsAreRefused(t *testing.T) {
	type habit struct {
		name string
		data []byte
		want string
	}
	for _, h := range []habit{
		{"a fee of a hundredth of a percent", hostileToken.PackSetFee(big.NewInt(1)), "UnexpectedTransfer("},
		{"balances that shrank by a tenth", hostileToken.PackRebase(wads(900)), "UnexpectedTransfer("},
		{"balances that grew by a tenth", hostileToken.PackRebase(wads(1100)), "UnexpectedTransfer("},
		{"an answer of false", hostileToken.PackSetAnswers(true, false), "SafeERC20FailedOperation("},
	} {
		t.Run(h.name, func(t *testing.T) {
			r := newRing(t, 6, wads(50), nil)
			price := r.number(t, pool.PackConvertToAssets(wad), pool.UnpackConvertToAssets)
			r.do(t, r.curator, r.usd, h.data)
			r.refuses(t, r.underwriter, r.pool, pool.PackDeposit(r.u(1000), r.underwriter.addr), h.want)
			r.refuses(t, r.underwriter, r.pool, pool.PackMint(r.u(1000), r.underwriter.addr), h.want)
			r.refuses(t, r.buyer, r.market, r.packBuy(r.u(100_000)), h.want)
			equal(t, "price of a share", r.number(t, pool.PackConvertToAssets(wad), pool.UnpackConvertToAssets), price)
		})
	}
	t.Run("no answer at all is how some good tokens transfer", func(t *testing.T) {
		r := newRing(t, 6, wads(50), nil)
		r.do(t, r.curator, r.usd, hostileToken.PackSetAnswers(false, true))
		r.do(t, r.underwriter, r.pool, pool.PackDeposit(r.u(1000), r.underwriter.addr))
		r.do(t, r.buyer, r.market, r.packBuy(r.u(100_000)))
		r.sound()
	})
}

func TestAttackInflationAndDonation(t *testing.T) {
	for _, decimals := range []int64{6, 18} {
		r := newRing(t, decimals, wads(50), nil)
		// A new pool, and the attacker is first.
		r.pool = r.deploy(t, r.curator, &contracts.RiskPoolMetaData, pool.PackConstructor(r.usd, "", "", r.curator.addr, r.market))
		r.do(t, r.other, r.usd, token.PackApprove(r.pool, maxU))
		before := r.cash(r.attacker)
		r.runs(r.step(r.usd, token.PackApprove(r.pool, maxU)), r.step(r.pool, pool.PackDeposit(big.NewInt(1), r.attacker)),
			r.step(r.usd, token.PackTransfer(r.pool, r.u(1_000_000))))
		r.do(t, r.other, r.pool, pool.PackDeposit(r.u(1000), r.other.addr))
		equal(t, "the victim's shares", r.balance(t, r.pool, r.other.addr), r.u(1000))
		equal(t, "what they are worth", r.number(t, pool.PackConvertToAssets(r.u(1000)), pool.UnpackConvertToAssets), r.u(1000))
		equal(t, "the attacker's loss", minus(before, r.worth(r.attacker)), r.u(1_000_000))
		// Queueing and leaving brings the donation to nobody either.
		r.runs(r.step(r.pool, pool.PackRequestRedeem(big.NewInt(1), r.attacker, r.attacker)))
		r.do(t, r.other, r.pool, pool.PackRequestRedeem(r.u(1000), r.other.addr, r.other.addr))
		r.pass(t, 2*day)
		r.do(t, r.stranger, r.pool, pool.PackProcessRedemptions(big.NewInt(2)))
		equal(t, "what the victim takes out", r.number(t, pool.PackClaimableAssets(), pool.UnpackClaimableAssets), new(big.Int).Add(r.u(1000), big.NewInt(1)))
	}
}

// blockedHolder is the hostile token's Blocked(address), which nothing that ships knows to describe.
const blockedHolder = "execution reverted 75e91ce7"

func TestAttackABlacklistedHolderHoldsUpNobody(t *testing.T) {
	r := newRing(t, 6, wads(50), nil)
	order, cost := r.buy(t, r.u(50_000)) // the one to be blocked: an order, tokens, and shares in the queue
	r.do(t, r.buyer, r.pool, pool.PackDeposit(r.u(10_000), r.buyer.addr))
	r.do(t, r.buyer, r.pool, pool.PackRequestRedeem(r.u(10_000), r.buyer.addr, r.buyer.addr))
	r.do(t, r.underwriter, r.pool, pool.PackRequestRedeem(r.u(10_000), r.underwriter.addr, r.underwriter.addr))
	r.holds(r.u(50_000))
	r.do(t, r.curator, r.usd, hostileToken.PackSetBlocked(r.buyer.addr, true))

	// The queue behind the blocked is processed.
	r.pass(t, day)
	r.do(t, r.stranger, r.gauge, gauge.PackPoke())
	r.do(t, r.stranger, r.pool, pool.PackProcessRedemptions(big.NewInt(2)))
	r.do(t, r.underwriter, r.pool, pool.PackRedeem(r.u(10_000), r.underwriter.addr, r.underwriter.addr))
	r.refuses(t, r.buyer, r.pool, pool.PackRedeem(r.u(10_000), r.buyer.addr, r.buyer.addr), blockedHolder)
	// To an account that is not blocked it is paid.
	before := r.cash(r.other.addr)
	r.do(t, r.buyer, r.pool, pool.PackRedeem(r.u(10_000), r.other.addr, r.buyer.addr))
	if got := minus(r.cash(r.other.addr), before); got.Cmp(r.u(10_000)) < 0 {
		t.Fatalf("the blocked holder's friend got %s", got)
	}

	// A trigger: others claim in full; the blocked one's refund waits, and costs the pool nothing.
	r.lose(t, r.u(900_000))
	r.do(t, r.stranger, r.market, market.PackSettle(r.series))
	paid := r.cash(r.attacker)
	r.runs(r.step(r.market, market.PackClaim(r.series, r.u(50_000), id(""), r.attacker)))
	equal(t, "another holder's payout", minus(r.cash(r.attacker), paid), r.u(50_000))
	assets := r.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets)
	r.refuses(t, r.stranger, r.market, market.PackActivate(order), blockedHolder)
	equal(t, "set aside for the blocked one's refund", r.number(t, pool.PackPendingPremium(), pool.UnpackPendingPremium), cost)
	r.do(t, r.curator, r.usd, hostileToken.PackSetBlocked(r.buyer.addr, false))
	r.do(t, r.stranger, r.market, market.PackActivate(order))
	equal(t, "total assets after the refund", r.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets), assets)
	r.sound()
}
