package aave_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var (
	vaultABI = contracts.NewDevVault()
	wrapped  = contracts.NewDevWrappedAToken()
	aToken   = contracts.NewDevAToken()
)

// vaults are those of a world, over its first reserve.
type vaults struct {
	*world
	usdc                        *devReserve
	wrapped, lender, fee, ofATs protection.Address
}

func (w *world) vaults() *vaults {
	w.t.Helper()
	usdc := w.reserves[0]
	owner := common.Address(w.owner.Address())
	vault := func(asset protection.Address, offset uint8, fee int64) protection.Address {
		return w.create(contracts.DevVaultMetaData.Bin, vaultABI.PackConstructor(common.Address(asset), common.Address(usdc.aToken), offset, big.NewInt(fee), owner))
	}
	v := &vaults{world: w, usdc: usdc}
	v.wrapped = w.create(contracts.DevWrappedATokenMetaData.Bin, wrapped.PackConstructor(common.Address(usdc.aToken), "wrapped", "waUSDC"))
	v.lender, v.fee, v.ofATs = vault(usdc.token, 6, 0), vault(usdc.token, 0, 50), vault(usdc.aToken, 0, 0)
	w.confirm()
	most := new(big.Int).Lsh(big.NewInt(1), 255)
	for _, p := range append([]*devnet.Sender{w.owner}, w.people...) {
		for _, at := range []protection.Address{v.wrapped, v.lender, v.fee} {
			w.send(p, usdc.token, token.PackApprove(common.Address(at), most))
		}
		for _, at := range []protection.Address{v.wrapped, v.ofATs} {
			w.send(p, usdc.aToken, aToken.PackApprove(common.Address(at), most))
		}
	}
	w.confirm()
	return v
}

func (v *vaults) all() []protection.Address {
	return []protection.Address{v.wrapped, v.lender, v.fee, v.ofATs}
}

func (v *vaults) openWith(o aave.Options) *aave.Reader {
	v.t.Helper()
	o.Name, o.Provider = "devnet", v.provider
	r, err := aave.Open(v.t.Context(), v.client, o)
	v.do(err)
	return r
}

// holders are everybody who may own anything.
func (w *world) holders() []protection.Address {
	out := []protection.Address{w.owner.Address()}
	for _, p := range w.people {
		out = append(out, p.Address())
	}
	return out
}

// number asks a contract for one, through a road of its own.
func (w *world) number(at trade.Block, to protection.Address, data []byte) *big.Int {
	w.t.Helper()
	out, err := w.batched.Read(w.t.Context(), at, []chain.Call{{To: to, Data: data}})
	w.do(err)
	return new(big.Int).SetBytes(out[0].Data)
}

// create deploys a contract of the owner's.
func (w *world) create(bin string, args []byte) protection.Address {
	w.t.Helper()
	at, err := w.owner.Deploy(append(common.FromHex(bin), args...))
	w.do(err)
	return at
}

func of(a protection.Address) common.Address { return common.Address(a) }

func TestClaimsThroughVaultsAreThoseOfTheChainAtEveryBlock(t *testing.T) {
	w := newWorld(t, 6, 21)
	v := w.vaults()
	w.settle()
	r := v.openWith(aave.Options{Vaults: v.all()})
	everybody, through, short := w.holders(), 0, 0
	for range 40 {
		for range 3 + w.random.IntN(6) {
			v.actOnVaults()
			w.act()
		}
		at := w.mine(time.Duration(1+w.random.IntN(200_000)) * time.Second)
		list, err := r.Exposures(t.Context(), at, everybody, []protection.Address{v.usdc.token})
		w.do(err)
		e := list[0]
		n := v.checkClaims(at, e)
		through += n
		if e.Withdrawable.Cmp(e.Amount) < 0 {
			short++
		}
		// Everybody is a holder, so that all claims and what vaults owe to nobody are
		// the supply, but for the halves that balances are rounded to.
		sum := new(big.Int)
		for _, h := range everybody {
			sum.Add(sum, w.number(at, v.usdc.aToken, aToken.PackBalanceOf(of(h))))
		}
		for _, x := range v.all() {
			sum.Add(sum, w.number(at, v.usdc.aToken, aToken.PackBalanceOf(of(x))))
		}
		if d := new(big.Int).Sub(sum, e.Supply.Big()); d.CmpAbs(big.NewInt(int64(len(everybody)+4))) > 0 {
			t.Fatalf("block %d: holders and vaults have %s, the supply is %s", at.Number, sum, e.Supply)
		}
		if e.Amount.Big().Cmp(sum) > 0 {
			t.Fatalf("block %d: claims of %s are more than all that holders and vaults have, %s", at.Number, e.Amount, sum)
		}
	}
	t.Logf("%d claims through vaults compared; %d blocks in which not all could be withdrawn", through, short)
	if through < 200 || short < 5 {
		t.Error("too little happened for the test to mean anything: change the seed")
	}
}

// checkClaims compares every claim with what the contracts say, by another road
// and in other arithmetic. It returns how many were through vaults.
func (v *vaults) checkClaims(at trade.Block, e protection.Exposure) (through int) {
	v.t.Helper()
	total, free := new(big.Int), new(big.Int)
	idle := v.number(at, v.usdc.token, token.PackBalanceOf(of(v.usdc.aToken)))
	for _, c := range e.Holders {
		want, owes := new(big.Int), v.number(at, v.usdc.debt, token.PackBalanceOf(of(c.Holder)))
		if c.Via == (protection.Address{}) {
			want = v.number(at, v.usdc.aToken, aToken.PackBalanceOf(of(c.Holder)))
		} else {
			through++
			shares := v.number(at, c.Via, vaultABI.PackBalanceOf(of(c.Holder)))
			supply, has := v.number(at, c.Via, vaultABI.PackTotalSupply()), v.number(at, v.usdc.aToken, aToken.PackBalanceOf(of(c.Via)))
			worth := v.number(at, c.Via, vaultABI.PackConvertToAssets(shares))
			want.Quo(want.Mul(shares, has), supply)
			if want.Cmp(worth) > 0 {
				want = worth
			}
			if got := c.Amount.Plus(c.Outside); c.Shares.Big().Cmp(shares) != 0 || got.Big().Cmp(worth) != 0 {
				v.t.Fatalf("block %d: %s of %s shares of %s worth %s: got %s worth %s", at.Number, c.Holder, shares, c.Via, worth, c.Shares, got)
			}
			if most := v.number(at, c.Via, vaultABI.PackMaxWithdraw(of(c.Holder))); c.Withdrawable.Big().Cmp(most) > 0 {
				v.t.Fatalf("block %d: %s of %s is withdrawable, the vault says %s", at.Number, c.Withdrawable, c.Via, most)
			}
			owes = new(big.Int) // no vault here borrows
		}
		if c.Amount.Big().Cmp(want) != 0 || c.Debt.Big().Cmp(owes) != 0 {
			v.t.Fatalf("block %d: claim of %s via %s is %s and owes %s, want %s and %s", at.Number, c.Holder, c.Via, c.Amount, c.Debt, want, owes)
		}
		if c.Withdrawable.Cmp(c.Amount) > 0 || c.Withdrawable.Big().Cmp(idle) > 0 {
			v.t.Fatalf("block %d: %s of %s is withdrawable with %s idle", at.Number, c.Withdrawable, c.Amount, idle)
		}
		total.Add(total, c.Amount.Big())
		free.Add(free, c.Withdrawable.Big())
	}
	if free.Cmp(idle) > 0 {
		free = idle
	}
	if e.Amount.Big().Cmp(total) != 0 || e.Withdrawable.Big().Cmp(free) != 0 || e.Idle.Big().Cmp(idle) != 0 {
		v.t.Fatalf("block %d: sums are %s, withdrawable %s, idle %s; want %s, %s, %s", at.Number, e.Amount, e.Withdrawable, e.Idle, total, free, idle)
	}
	return through
}

// actOnVaults pools something that somebody may do with a vault.
func (v *vaults) actOnVaults() {
	p := v.people[v.random.IntN(len(v.people))]
	me := of(p.Address())
	some := v.usdc.units(30_000 * v.random.Float64())
	at := v.all()[v.random.IntN(4)]
	switch v.random.IntN(9) {
	case 0, 1, 2:
		v.send(p, at, vaultABI.PackDeposit(some, me))
	case 3:
		v.send(p, v.wrapped, wrapped.PackDepositATokens(some, me))
	case 4:
		v.send(p, at, vaultABI.PackWithdraw(some, me, me))
	case 5:
		v.send(p, at, vaultABI.PackTransfer(of(v.people[v.random.IntN(len(v.people))].Address()), some))
	case 6:
		v.send(v.owner, []protection.Address{v.lender, v.fee}[v.random.IntN(2)], vaultABI.PackInvest(some))
	case 7:
		v.send(v.owner, []protection.Address{v.lender, v.fee}[v.random.IntN(2)], vaultABI.PackDivest(some))
	case 8: // a gift, which moves the price of some vaults' shares and not of others
		v.send(p, v.usdc.aToken, aToken.PackTransfer(of(at), some.Div(some, big.NewInt(100))))
	}
}

// What is said to be withdrawable can be withdrawn, holder after holder, until
// there is nothing idle left.
func TestWhatIsWithdrawableCanBeWithdrawn(t *testing.T) {
	w := newWorld(t, 4, 8)
	v := w.vaults()
	usdc := of(v.usdc.token)
	for i, p := range w.people[:3] {
		me := of(p.Address())
		w.send(p, w.pool, pool.PackSupply(usdc, v.usdc.units(100_000), me, 0))
		w.send(p, v.all()[i], vaultABI.PackDeposit(v.usdc.units(50_000), me))
	}
	w.confirm()
	w.send(w.owner, v.lender, vaultABI.PackInvest(v.usdc.units(30_000)))
	w.send(w.owner, v.fee, vaultABI.PackInvest(v.usdc.units(50_000)))
	borrower := w.people[3]
	weth := w.reserves[2]
	w.send(borrower, w.pool, pool.PackSupply(of(weth.token), weth.units(1400), of(borrower.Address()), 0))
	w.confirm()
	w.send(borrower, w.pool, pool.PackBorrow(usdc, v.usdc.units(2_150_000), big.NewInt(2), 0, of(borrower.Address())))
	w.confirm()
	r := v.openWith(aave.Options{Vaults: v.all()})
	taken := 0
	for range 12 {
		list, err := r.Exposures(t.Context(), w.mine(slot), w.holders()[1:4], []protection.Address{v.usdc.token})
		w.do(err)
		var next *protection.Claim
		for i, c := range list[0].Holders {
			if !c.Withdrawable.IsZero() && (next == nil || v.random.IntN(2) == 0) {
				next = &list[0].Holders[i]
			}
		}
		if next == nil {
			break
		}
		taken++
		me, p := of(next.Holder), w.people[0]
		for _, x := range w.people {
			if x.Address() == next.Holder {
				p = x
			}
		}
		if next.Via == (protection.Address{}) {
			w.send(p, w.pool, pool.PackWithdraw(usdc, next.Withdrawable.Big(), me))
		} else {
			w.send(p, next.Via, vaultABI.PackWithdraw(next.Withdrawable.Big(), me, me))
		}
		w.confirm() // fails the test if it reverts
	}
	if taken < 3 {
		t.Errorf("only %d withdrawals were tried", taken)
	}
}

func TestAHolderThatBorrowsIsShownWithItsDebtAndCannotTakeItsCollateral(t *testing.T) {
	w := newWorld(t, 2, 4)
	me, p := of(w.people[0].Address()), w.people[0]
	usdc, weth := w.reserves[0], w.reserves[2]
	w.send(p, w.pool, pool.PackSupply(of(usdc.token), usdc.units(100_000), me, 0))
	w.send(p, w.pool, pool.PackSupply(of(weth.token), weth.units(1), me, 0))
	w.send(p, w.pool, pool.PackBorrow(of(usdc.token), usdc.units(40_000), big.NewInt(2), 0, me))
	w.confirm()
	at := w.mine(time.Hour)
	r := w.open(w.client)
	b, _, err := r.Sync(t.Context(), at)
	w.do(err)
	list, err := r.Exposures(t.Context(), at, []protection.Address{p.Address()}, nil)
	w.do(err)
	e := list[0]
	c := e.Holders[0]
	data := w.number(at, w.pool, pool.PackGetUserAccountData(me)) // six words
	hf := new(big.Int).And(data, new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1)))
	if len(list) != 2 || e.Debt.Cmp(amount.New(40_000e6)) < 0 || c.Debt != e.Debt || c.HealthFactor.Big().Cmp(hf) != 0 {
		t.Errorf("debt %s, health factor %s, want 40,000 and interest, %s, in %+v", e.Debt, c.HealthFactor, hf, list)
	}
	if e.Amount.Cmp(amount.New(100_000e6)) < 0 {
		t.Errorf("claim %s: want 100,000 and interest, its holder's debt not taken off", e.Amount)
	}
	if b.Len() != 1 || b.Borrower(0) != p.Address() {
		t.Errorf("the fund's own loan is not in the book of %d", b.Len())
	}
	if rate := e.SupplyRate.Float(27); rate <= 0 || rate > 0.01 {
		t.Errorf("supply rate %v: want some of the 2%% that borrowers pay", rate)
	}
	if c.Withdrawable.IsZero() || c.Withdrawable.Cmp(c.Amount) >= 0 || c.Problem == "" {
		t.Fatalf("withdrawable %s of %s, %q: want a part, for the rest is collateral", c.Withdrawable, c.Amount, c.Problem)
	}
	w.send(p, w.pool, pool.PackWithdraw(of(usdc.token), c.Withdrawable.Big(), me))
	w.confirm() // it can be withdrawn,
	more := c.Amount.MulDiv(amount.New(1), amount.New(500))
	w.send(p, w.pool, pool.PackWithdraw(of(usdc.token), more.Big(), me))
	at = w.mine(slot) // and a fifth of a percent more cannot
	left := w.number(at, usdc.aToken, aToken.PackBalanceOf(me))
	if left.Cmp(c.Amount.Minus(c.Withdrawable).Big()) < 0 {
		t.Errorf("%s are left of %s: more could be withdrawn than was said", left, c.Amount)
	}
}
