package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

var (
	lending   = contracts.NewDevLendingPool()
	aToken    = contracts.NewDevAToken()
	debtToken = contracts.NewDevDebtToken()
	provider  = contracts.NewDevAddressesProvider()
	oracle    = contracts.NewDevPriceOracle()
	feed      = contracts.NewDevFeed()
)

// lendingStand is a devnet lending pool with ether (18 decimals, LTV 75%,
// threshold 80%, bonus 5%), dollars and florins (6 decimals, LTV 70%, threshold
// 75%, bonus 4%), prices in USD with 8 decimals, and liquidity of a million
// dollars and florins. Rates are zero unless set.
type lendingStand struct {
	*chain
	owner, borrower, lender, liquidator *account

	pool            common.Address
	ether, dollar   reserve
	florin          reserve
	providerAddress common.Address
}

type reserve struct{ asset, aToken, debtToken, feed common.Address }

func reserveBits(ltv, threshold, bonus, decimals, fee uint64) *big.Int {
	bits := big64(ltv | threshold<<16 | bonus<<32 | decimals<<48 | 1<<56 | 1<<58)
	return bits.Or(bits, new(big.Int).Lsh(big64(fee), 152))
}

func newLendingStand(t *testing.T, c *chain) *lendingStand {
	t.Helper()
	l := &lendingStand{chain: c, owner: c.people[0], borrower: c.people[1], lender: c.people[2], liquidator: c.people[3]}
	o := l.owner.addr
	l.providerAddress = c.deploy(t, l.owner, &contracts.DevAddressesProviderMetaData, provider.PackConstructor("dev", o))
	l.pool = c.deploy(t, l.owner, &contracts.DevLendingPoolMetaData, lending.PackConstructor(l.providerAddress, o))
	oracleAddress := c.deploy(t, l.owner, &contracts.DevPriceOracleMetaData, oracle.PackConstructor(o))
	c.do(t, l.owner, l.providerAddress, provider.PackSetAddress(action("POOL"), l.pool))
	c.do(t, l.owner, l.providerAddress, provider.PackSetAddress(action("PRICE_ORACLE"), oracleAddress))
	list := func(symbol string, decimals uint8, price int64, bits *big.Int) reserve {
		var r reserve
		r.asset = c.deploy(t, l.owner, &contracts.DevTokenMetaData, token.PackConstructor(symbol, symbol, decimals, o))
		r.feed = c.deploy(t, l.owner, &contracts.DevFeedMetaData, feed.PackConstructor(8, symbol, big.NewInt(price*1e8), o))
		r.aToken = c.deploy(t, l.owner, &contracts.DevATokenMetaData, aToken.PackConstructor(l.pool, r.asset, o, decimals, "a", "a"))
		r.debtToken = c.deploy(t, l.owner, &contracts.DevDebtTokenMetaData, debtToken.PackConstructor(l.pool, r.asset, decimals, "d", "d"))
		c.do(t, l.owner, oracleAddress, oracle.PackSetSource(r.asset, r.feed))
		c.do(t, l.owner, l.pool, lending.PackInitReserve(r.asset, r.aToken, r.debtToken, bits, new(big.Int)))
		amount := new(big.Int).Mul(big.NewInt(10_000_000), exp10(int64(decimals)))
		for _, who := range []*account{l.borrower, l.lender, l.liquidator} {
			c.do(t, l.owner, r.asset, token.PackMint(who.addr, amount))
			c.do(t, who, r.asset, token.PackApprove(l.pool, maxU))
		}
		return r
	}
	l.ether = list("ETH", 18, 2000, reserveBits(7500, 8000, 10500, 18, 0))
	l.dollar = list("USD", 6, 1, reserveBits(7000, 7500, 10400, 6, 0))
	l.florin = list("FLO", 6, 1, reserveBits(7000, 7500, 10400, 6, 0))
	l.supply(t, l.lender, l.dollar, usd(1_000_000))
	l.supply(t, l.lender, l.florin, usd(1_000_000))
	return l
}

func (l *lendingStand) supply(t *testing.T, who *account, r reserve, amount *big.Int) {
	t.Helper()
	l.do(t, who, l.pool, lending.PackSupply(r.asset, amount, who.addr, 0))
}

func packBorrow(r reserve, amount *big.Int, who *account) []byte {
	return lending.PackBorrow(r.asset, amount, big.NewInt(2), 0, who.addr)
}

// borrow has the borrower supply ten ether and borrow dollars.
func (l *lendingStand) borrow(t *testing.T, dollars uint64) {
	t.Helper()
	l.supply(t, l.borrower, l.ether, ethers(10_000))
	l.do(t, l.borrower, l.pool, packBorrow(l.dollar, usd(dollars), l.borrower))
}

// ethers is thousandths of an ether in wei.
func ethers(thousandths uint64) *big.Int { return wads(thousandths) }

func (l *lendingStand) price(t *testing.T, r reserve, cents int64) {
	t.Helper()
	l.do(t, l.owner, r.feed, feed.PackPush(big.NewInt(cents*1e6), l.now(t)))
}

func (l *lendingStand) account(t *testing.T) contracts.DevLendingPoolGetUserAccountDataOutput {
	t.Helper()
	return read(t, l.chain, l.pool, lending.PackGetUserAccountData(l.borrower.addr), lending.UnpackGetUserAccountData)
}

func (l *lendingStand) deficit(t *testing.T, r reserve) *big.Int {
	t.Helper()
	return read(t, l.chain, l.pool, lending.PackGetReserveDeficit(r.asset), lending.UnpackGetReserveDeficit)
}

func (l *lendingStand) debt(t *testing.T, r reserve) *big.Int {
	t.Helper()
	return read(t, l.chain, r.debtToken, debtToken.PackBalanceOf(l.borrower.addr), debtToken.UnpackBalanceOf)
}

func (l *lendingStand) claim(t *testing.T, r reserve, who *account) *big.Int {
	t.Helper()
	return read(t, l.chain, r.aToken, aToken.PackBalanceOf(who.addr), aToken.UnpackBalanceOf)
}

func (l *lendingStand) liquidate(t *testing.T, debt reserve, amount *big.Int, receiveAToken bool) *contracts.DevLendingPoolLiquidationCall {
	t.Helper()
	r := l.do(t, l.liquidator, l.pool, l.packLiquidate(debt, amount, receiveAToken))
	return one(t, r, l.pool, lending.UnpackLiquidationCallEvent)
}

func (l *lendingStand) packLiquidate(debt reserve, amount *big.Int, receiveAToken bool) []byte {
	return lending.PackLiquidationCall(l.ether.asset, debt.asset, l.borrower.addr, amount, receiveAToken)
}

func num(t testing.TB, digits string) *big.Int {
	t.Helper()
	v, ok := new(big.Int).SetString(digits, 10)
	if !ok {
		t.Fatalf("%q is no number", digits)
	}
	return v
}

func TestLendingAccounts(t *testing.T) {
	c := newChain(t, 4)

	t.Run("account data are Aave's: base sums, weighted basis points, health factor", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.borrow(t, 12_000)
		a := l.account(t)
		equal(t, "collateral", a.TotalCollateralBase, num(t, "2000000000000"))
		equal(t, "debt", a.TotalDebtBase, num(t, "1200000000000"))
		equal(t, "available", a.AvailableBorrowsBase, num(t, "300000000000"))
		equal(t, "threshold", a.CurrentLiquidationThreshold, big.NewInt(8000))
		equal(t, "ltv", a.Ltv, big.NewInt(7500))
		equal(t, "health factor", a.HealthFactor, num(t, "1333333333333333333")) // 16000/12000
		// With 10,000 dollars too: 30,000 of collateral at (0.8*20000 + 0.75*10000)/30000 = 78.33%, cut to 7833.
		l.supply(t, l.borrower, l.dollar, usd(10_000))
		a = l.account(t)
		equal(t, "threshold", a.CurrentLiquidationThreshold, big.NewInt(7833))
		equal(t, "health factor", a.HealthFactor, num(t, "1958250000000000000")) // 23499/12000
		l.do(t, l.borrower, l.pool, lending.PackSetUserUseReserveAsCollateral(l.dollar.asset, false))
		equal(t, "health factor", l.account(t).HealthFactor, num(t, "1333333333333333333"))
		bits := read(t, c, l.pool, lending.PackGetUserConfiguration(l.borrower.addr), lending.UnpackGetUserConfiguration)
		equal(t, "user's bits", bits.Data, big.NewInt(0b0110)) // collateral in 0, debt in 1
	})

	t.Run("an account without debt has the largest health factor", func(t *testing.T) {
		l := newLendingStand(t, c)
		equal(t, "health factor", l.account(t).HealthFactor, maxU)
	})

	t.Run("borrowing stops at the LTV, withdrawing at a health factor of one", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.borrow(t, 12_000)
		l.refuses(t, l.borrower, l.pool, packBorrow(l.dollar, usd(3001), l.borrower), "CollateralCannotCover(")
		l.do(t, l.borrower, l.pool, packBorrow(l.dollar, usd(3000), l.borrower))
		l.refuses(t, l.borrower, l.pool, lending.PackWithdraw(l.ether.asset, ethers(626), l.borrower.addr), "HealthFactorTooLow(")
		l.do(t, l.borrower, l.pool, lending.PackWithdraw(l.ether.asset, ethers(625), l.borrower.addr)) // 9.375 * 2000 * 0.8 = 15000
		equal(t, "health factor", l.account(t).HealthFactor, wad)
		l.refuses(t, l.borrower, l.ether.aToken, aToken.PackTransfer(l.lender.addr, ethers(1)), "HealthFactorTooLow(")
		l.refuses(t, l.borrower, l.pool, lending.PackSetUserUseReserveAsCollateral(l.ether.asset, false), "HealthFactorTooLow(")
	})

	t.Run("repaying the maximum clears the debt and its bit", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.borrow(t, 12_000)
		l.do(t, l.borrower, l.pool, lending.PackRepay(l.dollar.asset, maxU, big.NewInt(2), l.borrower.addr))
		equal(t, "debt", l.debt(t, l.dollar), new(big.Int))
		l.do(t, l.borrower, l.pool, lending.PackWithdraw(l.ether.asset, maxU, l.borrower.addr))
		bits := read(t, c, l.pool, lending.PackGetUserConfiguration(l.borrower.addr), lending.UnpackGetUserConfiguration)
		equal(t, "user's bits", bits.Data, new(big.Int))
	})

	t.Run("moving a claim moves its collateral bits", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.supply(t, l.borrower, l.ether, ethers(1000))
		r := l.do(t, l.borrower, l.ether.aToken, aToken.PackTransfer(l.lender.addr, ethers(1000)))
		if e := one(t, r, l.pool, lending.UnpackReserveUsedAsCollateralDisabledEvent); e.User != l.borrower.addr {
			t.Fatalf("unexpected event %+v", e)
		}
		if e := one(t, r, l.pool, lending.UnpackReserveUsedAsCollateralEnabledEvent); e.User != l.lender.addr {
			t.Fatalf("unexpected event %+v", e)
		}
		equal(t, "moved", one(t, r, l.ether.aToken, aToken.UnpackBalanceTransferEvent).Value, ethers(1000))
	})

	t.Run("interest is what borrowers pay and suppliers get", func(t *testing.T) {
		l := newLendingStand(t, c)
		ray := exp10(27)
		l.borrow(t, 10_000)
		tenPercent := new(big.Int).Div(ray, big.NewInt(10))
		set := l.timeOf(t, l.do(t, l.owner, l.pool, lending.PackSetBorrowRate(l.dollar.asset, tenPercent)))
		data := read(t, c, l.pool, lending.PackGetReserveData(l.dollar.asset), lending.UnpackGetReserveData)
		// 1% of a million is lent at 10%: suppliers earn 0.1%.
		equal(t, "supply rate", data.CurrentLiquidityRate, new(big.Int).Div(ray, big.NewInt(1000)))
		l.passTo(t, set+year+1)
		equal(t, "borrow index", read(t, c, l.pool, lending.PackGetReserveNormalizedVariableDebt(l.dollar.asset), lending.UnpackGetReserveNormalizedVariableDebt),
			new(big.Int).Add(ray, tenPercent))
		equal(t, "debt after a year", l.debt(t, l.dollar), usd(11_000))
		equal(t, "claims after a year", l.claim(t, l.dollar, l.lender), usd(1_001_000))
		// The next touch names the interest: a repayment smaller than it is a Mint, as in Aave.
		r := l.do(t, l.borrower, l.pool, lending.PackRepay(l.dollar.asset, usd(400), big.NewInt(2), l.borrower.addr))
		mint := one(t, r, l.dollar.debtToken, debtToken.UnpackMintEvent)
		if mint.BalanceIncrease.Cmp(usd(1000)) < 0 || new(big.Int).Sub(mint.BalanceIncrease, mint.Value).Cmp(usd(400)) != 0 {
			t.Fatalf("unexpected event: value %s, increase %s", mint.Value, mint.BalanceIncrease)
		}
	})

	t.Run("an eMode category replaces thresholds and bonus of the assets in its bitmap", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.borrow(t, 12_000)
		l.do(t, l.owner, l.pool, lending.PackConfigureEMode(1,
			contracts.CollateralConfig{Ltv: 9000, LiquidationThreshold: 9300, LiquidationBonus: 10100}, big.NewInt(0b001), big.NewInt(0b010)))
		r := l.do(t, l.borrower, l.pool, lending.PackSetUserEMode(1))
		if e := one(t, r, l.pool, lending.UnpackUserEModeSetEvent); e.CategoryId != 1 || e.User != l.borrower.addr {
			t.Fatalf("unexpected event %+v", e)
		}
		equal(t, "health factor", l.account(t).HealthFactor, num(t, "1550000000000000000")) // 18600/12000
		l.refuses(t, l.borrower, l.pool, packBorrow(l.florin, usd(1), l.borrower), "NotBorrowableInEMode(")
		l.do(t, l.borrower, l.pool, packBorrow(l.dollar, usd(5000), l.borrower))
		l.refuses(t, l.borrower, l.pool, lending.PackSetUserEMode(0), "HealthFactorTooLow(")
		l.refuses(t, l.borrower, l.pool, lending.PackSetUserEMode(9), "BadEMode(")
		l.price(t, l.ether, 1800_00) // 18000*0.93 = 16740 < 17000
		e := l.liquidate(t, l.dollar, usd(1800), false)
		equal(t, "seized with a bonus of 1%", e.LiquidatedCollateralAmount, ethers(1010))
	})
}

func TestLendingLiquidation(t *testing.T) {
	c := newChain(t, 4)

	t.Run("a healthy account cannot be liquidated", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.borrow(t, 12_000)
		l.price(t, l.ether, 1500_00)
		equal(t, "health factor", l.account(t).HealthFactor, wad)
		l.refuses(t, l.liquidator, l.pool, l.packLiquidate(l.dollar, maxU, false), "HealthFactorNotBelowOne(")
	})

	t.Run("above 0.95 half of the debt is repaid, for collateral and the bonus", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.borrow(t, 12_000)
		l.price(t, l.ether, 1450_00)
		equal(t, "health factor", l.account(t).HealthFactor, num(t, "966666666666666667")) // 11600/12000, half up
		before := l.balanceOf(t, l.ether.asset, l.liquidator)
		e := l.liquidate(t, l.dollar, maxU, false)
		equal(t, "repaid", e.DebtToCover, usd(6000))
		equal(t, "seized", e.LiquidatedCollateralAmount, num(t, "4344827586206896551")) // 6000/1450*1.05
		equal(t, "received", new(big.Int).Sub(l.balanceOf(t, l.ether.asset, l.liquidator), before), e.LiquidatedCollateralAmount)
		equal(t, "debt", l.debt(t, l.dollar), usd(6000))
		equal(t, "collateral", l.claim(t, l.ether, l.borrower), num(t, "5655172413793103449"))
		equal(t, "deficit", l.deficit(t, l.dollar), new(big.Int))
	})

	t.Run("half is of the total debt: a smaller one goes whole", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.borrow(t, 8000)
		l.do(t, l.borrower, l.pool, packBorrow(l.florin, usd(4000), l.borrower))
		l.price(t, l.ether, 1450_00)
		e := l.liquidate(t, l.florin, maxU, false)
		equal(t, "repaid", e.DebtToCover, usd(4000))
		equal(t, "florins", l.debt(t, l.florin), new(big.Int))
		bits := read(t, c, l.pool, lending.PackGetUserConfiguration(l.borrower.addr), lending.UnpackGetUserConfiguration)
		equal(t, "user's bits", bits.Data, big.NewInt(0b0110))
	})

	t.Run("at 0.95 and below all of the debt is repaid", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.borrow(t, 12_000)
		l.price(t, l.ether, 1425_00)
		equal(t, "health factor", l.account(t).HealthFactor, wads(950))
		e := l.liquidate(t, l.dollar, maxU, false)
		equal(t, "repaid", e.DebtToCover, usd(12_000))
		equal(t, "seized", e.LiquidatedCollateralAmount, num(t, "8842105263157894736")) // floor(12000/1425 ETH)*1.05, half up
		equal(t, "debt", l.debt(t, l.dollar), new(big.Int))
	})

	t.Run("below 2,000 of debt all of it is repaid though the health factor is above 0.95", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.supply(t, l.borrower, l.ether, ethers(1500))
		l.do(t, l.borrower, l.pool, packBorrow(l.dollar, usd(1900), l.borrower))
		l.price(t, l.ether, 1550_00) // 1860/1900
		e := l.liquidate(t, l.dollar, maxU, false)
		equal(t, "repaid", e.DebtToCover, usd(1900))
	})

	t.Run("a liquidation leaves a thousand on both sides or nothing on one", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.borrow(t, 12_000)
		l.price(t, l.ether, 1400_00)
		l.refuses(t, l.liquidator, l.pool, l.packLiquidate(l.dollar, usd(11_001), false), "MustNotLeaveDust(99900000000, ")
		e := l.liquidate(t, l.dollar, usd(11_000), false)
		equal(t, "repaid", e.DebtToCover, usd(11_000))
		equal(t, "debt", l.debt(t, l.dollar), usd(1000))
	})

	t.Run("what the fee takes is not left over", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.do(t, l.owner, l.pool, lending.PackSetConfiguration(l.ether.asset, reserveBits(7500, 8000, 10500, 18, 5000)))
		l.supply(t, l.borrower, l.ether, ethers(2000))
		l.do(t, l.borrower, l.pool, packBorrow(l.dollar, usd(2990), l.borrower))
		l.price(t, l.ether, 1500_00) // 3000 of collateral, HF 0.80: all of the debt may be covered
		// 1,900 seizes 1,995, of which 47.50 is the fee: 1,005 is left, and 1,052.50 would be without it.
		l.do(t, l.liquidator, l.pool, l.packLiquidate(l.dollar, usd(1900), false))
		l = newLendingStand(t, c)
		l.do(t, l.owner, l.pool, lending.PackSetConfiguration(l.ether.asset, reserveBits(7500, 8000, 10500, 18, 5000)))
		l.supply(t, l.borrower, l.ether, ethers(2000))
		l.do(t, l.borrower, l.pool, packBorrow(l.dollar, usd(2990), l.borrower))
		l.price(t, l.ether, 1500_00)
		// 1,910 seizes 2,005.50: 994.50 is left, though 1,042.25 by a count that forgets the fee.
		l.refuses(t, l.liquidator, l.pool, l.packLiquidate(l.dollar, usd(1910), false), "MustNotLeaveDust(108000000000, 99450000000)")
	})

	t.Run("when the last collateral goes, the debt that is left becomes deficit", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.borrow(t, 12_000)
		l.price(t, l.ether, 1000_00)
		r := l.do(t, l.liquidator, l.pool, l.packLiquidate(l.dollar, maxU, false))
		e := one(t, r, l.pool, lending.UnpackLiquidationCallEvent)
		equal(t, "seized", e.LiquidatedCollateralAmount, ethers(10_000))
		equal(t, "repaid", e.DebtToCover, num(t, "9523809524")) // 10000/1.05, half up
		created := one(t, r, l.pool, lending.UnpackDeficitCreatedEvent)
		if created.User != l.borrower.addr || created.DebtAsset != l.dollar.asset {
			t.Fatalf("unexpected event %+v", created)
		}
		equal(t, "deficit created", created.AmountCreated, num(t, "2476190476"))
		equal(t, "deficit", l.deficit(t, l.dollar), num(t, "2476190476"))
		equal(t, "debt", l.debt(t, l.dollar), new(big.Int))
		bits := read(t, c, l.pool, lending.PackGetUserConfiguration(l.borrower.addr), lending.UnpackGetUserConfiguration)
		equal(t, "user's bits", bits.Data, new(big.Int))
		// Suppliers' balances do not fall; what is there to withdraw does.
		equal(t, "claims", l.claim(t, l.dollar, l.lender), usd(1_000_000))
		liquidity := l.balanceOf(t, l.dollar.asset, &account{addr: l.dollar.aToken})
		equal(t, "liquidity", liquidity, new(big.Int).Sub(usd(1_000_000), num(t, "2476190476")))
	})

	t.Run("a debt in another reserve becomes that reserve's deficit, whole", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.borrow(t, 8000)
		l.do(t, l.borrower, l.pool, packBorrow(l.florin, usd(4000), l.borrower))
		l.price(t, l.ether, 700_00)
		r := l.do(t, l.liquidator, l.pool, l.packLiquidate(l.dollar, maxU, false))
		if got := len(events(r, l.pool, lending.UnpackDeficitCreatedEvent)); got != 2 {
			t.Fatalf("%d deficits created, want 2", got)
		}
		equal(t, "dollars", l.deficit(t, l.dollar), num(t, "1333333333")) // 8000 - 7000/1.05
		equal(t, "florins", l.deficit(t, l.florin), usd(4000))
	})

	t.Run("collateral in another reserve keeps the debt alive", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.borrow(t, 12_000)
		l.supply(t, l.borrower, l.florin, usd(100))
		l.price(t, l.ether, 1000_00)
		l.liquidate(t, l.dollar, maxU, false)
		equal(t, "deficit", l.deficit(t, l.dollar), new(big.Int))
		equal(t, "debt", l.debt(t, l.dollar), num(t, "2476190476"))
	})

	t.Run("the owner covers a deficit with claims, and the figure falls", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.borrow(t, 12_000)
		l.price(t, l.ether, 1000_00)
		l.liquidate(t, l.dollar, maxU, false)
		l.do(t, l.lender, l.dollar.aToken, aToken.PackTransfer(l.owner.addr, usd(5000)))
		l.refuses(t, l.owner, l.pool, lending.PackEliminateReserveDeficit(l.dollar.asset, usd(2477)), "AboveDeficit(")
		e := one(t, l.do(t, l.owner, l.pool, lending.PackEliminateReserveDeficit(l.dollar.asset, usd(2000))), l.pool, lending.UnpackDeficitCoveredEvent)
		equal(t, "covered", e.AmountCovered, usd(2000))
		equal(t, "deficit", l.deficit(t, l.dollar), num(t, "476190476"))
		equal(t, "claims burned", l.claim(t, l.dollar, l.owner), usd(3000))
	})

	t.Run("a liquidator may take the claim instead of the collateral", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.borrow(t, 12_000)
		l.price(t, l.ether, 1450_00)
		e := l.liquidate(t, l.dollar, usd(1450), true)
		equal(t, "claim", l.claim(t, l.ether, l.liquidator), e.LiquidatedCollateralAmount)
		equal(t, "seized", e.LiquidatedCollateralAmount, ethers(1050))
	})

	t.Run("the protocol's fee is a part of the bonus and goes to the treasury", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.borrow(t, 12_000)
		l.do(t, l.owner, l.pool, lending.PackSetConfiguration(l.ether.asset, reserveBits(7500, 8000, 10500, 18, 1000)))
		l.price(t, l.ether, 1450_00)
		e := l.liquidate(t, l.dollar, usd(1450), false)
		equal(t, "to the liquidator", e.LiquidatedCollateralAmount, ethers(1045)) // 1.05 less a tenth of 0.05
		equal(t, "to the treasury", l.claim(t, l.ether, l.owner), ethers(5))
	})

	t.Run("the gauge reads its deficit", func(t *testing.T) {
		l := newLendingStand(t, c)
		at := c.deploy(t, l.owner, &contracts.AaveDeficitGaugeMetaData, gauge.PackConstructor(l.pool, l.dollar.asset, hour))
		l.borrow(t, 12_000)
		l.price(t, l.ether, 1000_00)
		l.liquidate(t, l.dollar, maxU, false)
		l.do(t, l.lender, at, gauge.PackPoke())
		equal(t, "loss", read(t, c, at, gauge.PackReading(), gauge.UnpackReading).Loss, num(t, "2476190476"))
	})

	t.Run("frozen, paused and inactive reserves are refused", func(t *testing.T) {
		l := newLendingStand(t, c)
		l.supply(t, l.borrower, l.ether, ethers(1000))
		with := func(bit uint) *big.Int {
			bits := reserveBits(7000, 7500, 10400, 6, 0)
			return bits.SetBit(bits, int(bit), bits.Bit(int(bit))^1)
		}
		supply := lending.PackSupply(l.dollar.asset, usd(1), l.borrower.addr, 0)
		l.do(t, l.owner, l.pool, lending.PackSetConfiguration(l.dollar.asset, with(57)))
		l.refuses(t, l.borrower, l.pool, supply, "ReserveUnusable(")
		l.do(t, l.lender, l.pool, lending.PackWithdraw(l.dollar.asset, usd(1), l.lender.addr))
		l.do(t, l.owner, l.pool, lending.PackSetConfiguration(l.dollar.asset, with(60)))
		l.refuses(t, l.lender, l.pool, lending.PackWithdraw(l.dollar.asset, usd(1), l.lender.addr), "ReserveUnusable(")
		l.do(t, l.owner, l.pool, lending.PackSetConfiguration(l.dollar.asset, with(56)))
		l.refuses(t, l.borrower, l.pool, supply, "ReserveUnusable(")
		l.do(t, l.owner, l.pool, lending.PackSetConfiguration(l.dollar.asset, with(58)))
		l.refuses(t, l.borrower, l.pool, packBorrow(l.dollar, usd(1), l.borrower), "BorrowingDisabled(")
	})
}
