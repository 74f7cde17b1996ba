package aave_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave/aavetest"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Claims on the real Aave v3.0: by aTokens, wrapped and vaulted, with a debt of
// the fund's own; and bad debt, which v3.0 leaves with its borrowers.
func TestClaimsOnTheRealAaveAreThoseOfItsTokens(t *testing.T) {
	m := startMarket(t, 8, nil)
	fund, other := borrower(0), borrower(1)
	usdcToken, usdcATokens := protection.Address(m.Reserves[usdc].Token), protection.Address(m.Reserves[usdc].AToken)
	deploy := func(bin string, args []byte) protection.Address {
		at, err := m.chain.Sender("admin").Deploy(append(common.FromHex(bin), args...))
		m.do(err)
		return at
	}
	call := func(who string, to protection.Address, data []byte) {
		_, err := m.chain.Sender(who).Send(devnet.Tx{To: &to, Data: data, Gas: 2_000_000})
		m.do(err)
	}
	wrapper := deploy(contracts.DevWrappedATokenMetaData.Bin, wrapped.PackConstructor(of(usdcATokens), "wrapped", "waUSDC"))
	vault := deploy(contracts.DevVaultMetaData.Bin, vaultABI.PackConstructor(of(usdcToken), of(usdcATokens), uint8(3), new(big.Int), of(m.Address("admin"))))
	for i, who := range []string{fund, other} {
		m.sent(m.Mint(who, usdc, m.units(usdc, 3_000_000)))
		m.sent(m.Supply(who, usdc, m.units(usdc, 500_000+float64(i))))
		for _, v := range []protection.Address{wrapper, vault} {
			call(who, usdcToken, token.PackApprove(of(v), aavetest.MaxAmount()))
		}
		m.mine(aavetest.Slot)
		call(who, wrapper, vaultABI.PackDeposit(m.units(usdc, 700_000.123456), of(m.Address(who))))
		call(who, vault, vaultABI.PackDeposit(m.units(usdc, 900_000.654321), of(m.Address(who))))
	}
	m.mine(aavetest.Slot)
	call("admin", vault, vaultABI.PackInvest(m.units(usdc, 1_000_000)))
	m.sent(m.Borrow(fund, usdc, m.units(usdc, 123_456)))
	for i := 2; i < 8; i++ { // ether against dollars, close to the edge
		m.sent(m.Mint(borrower(i), weth, m.units(weth, 20)))
		m.sent(m.Supply(borrower(i), weth, m.units(weth, 20)))
		m.sent(m.Borrow(borrower(i), usdc, m.units(usdc, 50_000)))
	}
	m.mine(aavetest.Slot)

	r, err := aave.Open(t.Context(), m.client, aave.Options{Provider: protection.Address(m.Provider), Vaults: []protection.Address{wrapper, vault}})
	m.do(err)
	v := &vaults{world: &world{t: t, chain: m.chain, client: m.client, batched: m.client},
		usdc: &devReserve{token: usdcToken, aToken: usdcATokens, debt: protection.Address(m.Reserves[usdc].DebtToken)}}
	look := func(after time.Duration) protection.Exposure {
		at := m.mine(after)
		_, _, err := r.Sync(t.Context(), at)
		m.do(err)
		list, err := r.Exposures(t.Context(), at, []protection.Address{m.Address(fund), m.Address(other)}, []protection.Address{usdcToken})
		m.do(err)
		if n := v.checkClaims(at, list[0]); n != 4 {
			t.Fatalf("%d claims through vaults, want 4: %+v", n, list[0].Holders)
		}
		return list[0]
	}
	e := look(30 * 24 * time.Hour)
	if e.Debt.Cmp(amount.New(123_456e6)) <= 0 || !e.Stranded.IsZero() || e.SupplyRate.IsZero() {
		t.Errorf("debt %s, stranded %s, supply rate %s", e.Debt, e.Stranded, e.SupplyRate)
	}

	m.sent(m.Mint("liquidator", usdc, m.units(usdc, 1e6)))
	m.sent(m.SetPrice(weth, usd(1000))) // 20 ether are worth 20,000 against 50,000
	m.mine(aavetest.Slot)
	for i := 2; i < 5; i++ {
		m.sent(m.Liquidate("liquidator", borrower(i), weth, usdc, aavetest.MaxAmount(), false))
	}
	e = look(aavetest.Slot)
	// Of each, 20,000 less the bonus is repaid; the rest has nothing behind it.
	if e.Stranded.Cmp(amount.New(90_000e6)) < 0 || e.Stranded.Cmp(amount.New(95_000e6)) > 0 || !e.Deficit.IsZero() {
		t.Errorf("stranded %s, deficit %s: want three times 31,000, and v3.0 has no deficit", e.Stranded, e.Deficit)
	}
	var owed amount.Amount
	for i := 2; i < 5; i++ {
		a, err := amount.FromBig(v.number(m.chain.Head(), v.usdc.debt, token.PackBalanceOf(of(m.Address(borrower(i))))))
		m.do(err)
		owed = owed.Plus(a)
	}
	if e.Stranded.Cmp(owed) != 0 {
		t.Errorf("stranded %s, the debt tokens say %s", e.Stranded, owed)
	}
	if l := protection.LossOf(e, nil, nil); l.Gross.IsZero() || !l.Proven.IsZero() || l.Net.Cmp(l.Gross) != 0 {
		t.Errorf("loss %+v: a stranded debt is lost, and nothing pays for it", l)
	}
}

// Collateral whose LTV was taken back, as freezing does from v3.1 on, has to leave
// an account that borrows before any other (LTV_VALIDATION_FAILED, 57).
func TestCollateralOnTheRealAaveIsHeldBackByOneWithoutLTV(t *testing.T) {
	m := startMarket(t, 1, nil)
	fund := borrower(0)
	m.sent(m.Mint(fund, usdc, m.units(usdc, 100_000)))
	m.sent(m.Mint(fund, weth, m.units(weth, 10)))
	m.sent(m.Supply(fund, usdc, m.units(usdc, 100_000)))
	m.sent(m.Supply(fund, weth, m.units(weth, 10)))
	m.mine(aavetest.Slot)
	m.sent(m.Borrow(fund, wbtc, m.units(wbtc, 0.1)))
	m.mine(aavetest.Slot)
	r, err := aave.Open(t.Context(), m.client, aave.Options{Provider: protection.Address(m.Provider)})
	m.do(err)
	who := []protection.Address{m.Address(fund)}
	look := func() (dollars, ether protection.Claim) {
		list, err := r.Exposures(t.Context(), m.mine(aavetest.Slot), who, []protection.Address{protection.Address(m.Reserves[usdc].Token), protection.Address(m.Reserves[weth].Token)})
		m.do(err)
		return list[0].Holders[0], list[1].Holders[0]
	}
	if d, e := look(); d.Withdrawable.IsZero() || e.Withdrawable.IsZero() {
		t.Fatalf("withdrawable %s and %s: want both", d.Withdrawable, e.Withdrawable)
	}
	m.sent(m.SetCollateral(weth, 0, 8250, 10500))
	d, e := look()
	if !d.Withdrawable.IsZero() || d.Problem == "" {
		t.Errorf("withdrawable %s, %q: the pool lets nothing but ether go first", d.Withdrawable, d.Problem)
	}
	if e.Withdrawable.IsZero() {
		t.Errorf("ether: withdrawable %s, %q", e.Withdrawable, e.Problem)
	}
	m.sent(m.Withdraw(fund, weth, e.Withdrawable.Big()))
	if d, _ := look(); d.Withdrawable.IsZero() {
		t.Errorf("without ether: withdrawable %s, %q", d.Withdrawable, d.Problem)
	}
}
