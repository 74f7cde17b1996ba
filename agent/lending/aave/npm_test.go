package aave_test

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"os"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave/aavetest"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The reserves of the real market, by their number in it.
const (
	usdc = iota
	wbtc
	weth
)

// artifacts finds the real Aave's bytecode. Tests that need it run only when
// HEDGEROW_NPM is set, and then fail without it: a skip would hide that nothing
// was proved.
func artifacts(t testing.TB) aavetest.Artifacts {
	t.Helper()
	if os.Getenv("HEDGEROW_NPM") == "" {
		t.Skip("the real Aave v3 is not tested: run make test-npm (needs Node), or npm ci in agent/lending/aave/npm and set HEDGEROW_NPM=1")
	}
	files, err := aavetest.OpenArtifacts("npm/node_modules")
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// market is the real Aave with borrowers, and a reader of it.
type market struct {
	*aavetest.Deployment
	t      testing.TB
	chain  *devnet.Devnet
	client *chain.Client
	random *rand.Rand
}

func startMarket(t testing.TB, borrowers int, categories []aavetest.Category) *market {
	files := artifacts(t)
	fund := []string{"admin", "supplier", "liquidator"}
	for i := range borrowers {
		fund = append(fund, borrower(i))
	}
	chain := startDevnet(t, devnet.Config{Seed: 7, Fund: fund})
	var eMode uint8
	if len(categories) > 0 {
		eMode = categories[0].ID
	}
	d, err := aavetest.Deploy(t.Context(), aavetest.OnDevnet(chain), aavetest.Options{
		Artifacts: files, Admin: "admin", Categories: categories,
		Assets: []aavetest.Asset{
			usdc: {Symbol: "USDC", Decimals: 6, Price: usd(1), LTV: 7500, Threshold: 7800, Bonus: 10450},
			wbtc: {Symbol: "WBTC", Decimals: 8, Price: usd(61234.56), LTV: 7000, Threshold: 7500, Bonus: 10650, EMode: eMode},
			weth: {Symbol: "WETH", Decimals: 18, Price: usd(3456.78), LTV: 8000, Threshold: 8250, Bonus: 10500, EMode: eMode},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	m := &market{Deployment: d, t: t, chain: chain, client: dial(t, chain), random: rand.New(rand.NewPCG(7, 7))}
	for r, units := range []float64{usdc: 50e6, wbtc: 2e3, weth: 50e3} {
		m.sent(d.Mint("supplier", r, m.units(r, units)))
		m.sent(d.Supply("supplier", r, m.units(r, units)))
	}
	m.mine(aavetest.Slot)
	return m
}

func borrower(i int) string { return fmt.Sprintf("borrower-%02d", i) }

// units is an amount of reserve r's asset in base units.
func (m *market) units(r int, v float64) *big.Int {
	a, err := amount.FromFloat(v, m.Reserves[r].Decimals)
	m.do(err)
	return a.Big()
}

func usd(v float64) *big.Int { return big.NewInt(int64(math.Round(v * 1e8))) }

func (m *market) do(err error) {
	m.t.Helper()
	if err != nil {
		m.t.Fatal(err)
	}
}

// sent takes what an action answers.
func (m *market) sent(_ trade.Hash, err error) {
	m.t.Helper()
	m.do(err)
}

func (m *market) mine(after time.Duration) trade.Block {
	m.t.Helper()
	b, err := m.Mine(m.t.Context(), after)
	m.do(err)
	return b
}

func (m *market) open() *aave.Reader {
	m.t.Helper()
	r, err := aave.Open(m.t.Context(), m.client, aave.Options{Name: "real", Provider: protection.Address(m.Provider)})
	m.do(err)
	return r
}

// borrow lets borrower i supply one asset and borrow another, up to a share of
// what its loan to value allows.
func (m *market) borrow(i int, share float64) {
	who, eMode := borrower(i), i%5 == 0
	collateral, debt := weth, usdc
	ltv := 0.80
	switch {
	case eMode:
		m.sent(m.SetEMode(who, 1))
		collateral, debt, ltv = weth, wbtc, 0.90
	case i%5 == 1:
		collateral, debt, ltv = wbtc, usdc, 0.70
	case i%5 == 2:
		collateral, debt, ltv = usdc, weth, 0.75
	}
	price := func(r int) float64 { f, _ := new(big.Float).SetInt(m.Reserves[r].Price).Float64(); return f / 1e8 }
	worth := 10_000 + 90_000*m.random.Float64()
	have := m.units(collateral, worth/price(collateral))
	m.sent(m.Mint(who, collateral, have))
	m.sent(m.Supply(who, collateral, have))
	if i%7 == 0 && !eMode { // a second collateral, and a second debt
		more := m.units(wbtc, 0.123456)
		m.sent(m.Mint(who, wbtc, more))
		m.sent(m.Supply(who, wbtc, more))
		m.sent(m.Borrow(who, weth, m.units(weth, 0.2718281828)))
	}
	m.sent(m.Borrow(who, debt, m.units(debt, worth*ltv*share/price(debt))))
}

// agree checks that the kept book equals a new reader's, and every loan's figures
// the pool's own. It returns the book.
func (m *market) agree(r *aave.Reader, at trade.Block) *book.Book {
	m.t.Helper()
	return agree(m.t, m.client, r, aave.Options{Name: "fresh", Provider: protection.Address(m.Provider)}, at)
}

func TestBookOfTheRealAaveEqualsItsAccountData(t *testing.T) {
	const borrowers = 50
	m := startMarket(t, borrowers, []aavetest.Category{{ID: 1, LTV: 9000, Threshold: 9300, Bonus: 10100, Label: "majors"}})
	for i := range borrowers {
		m.borrow(i, 0.55+0.44*m.random.Float64())
	}
	m.mine(aavetest.Slot)
	at := m.mine(30 * 24 * time.Hour) // interest grows, indexes move off 1

	r := m.open()
	if v := r.Version(); v.BitmapEMode || v.Deficit || v.Rounding != aave.HalfUp {
		t.Fatalf("v3.0 was taken for %s", v)
	}
	b := m.agree(r, at)
	if b.Len() != borrowers {
		t.Fatalf("%d loans, want %d", b.Len(), borrowers)
	}
	healthy := below(b, 1)

	m.sent(m.SetPrice(weth, usd(3456.78*0.78)))
	b = m.agree(r, m.mine(aavetest.Slot))
	if fell := below(b, 1); fell <= healthy {
		t.Fatalf("%d loans below 1 before the drop and %d after", healthy, fell)
	}
	victim := riskiestAgainst(t, b, "WETH", "USDC")
	m.sent(m.Mint("liquidator", usdc, m.units(usdc, 1e6)))
	m.sent(m.Liquidate("liquidator", m.nameOf(b.Borrower(victim)), weth, usdc, m.units(usdc, 5000), false))
	m.agree(r, m.mine(aavetest.Slot))

	m.sent(m.SetCollateral(wbtc, 6500, 7000, 10700))
	m.sent(m.ReplaceFeed(wbtc, usd(60999.99)))
	m.sent(m.SetEMode(borrower(3), 0))
	m.sent(m.UseAsCollateral(borrower(49), weth, true))
	m.sent(m.Mint(borrower(2), weth, m.units(weth, 10)))
	m.sent(m.Repay(borrower(2), weth, aavetest.MaxAmount()))
	m.sent(m.Withdraw(borrower(2), usdc, aavetest.MaxAmount()))
	b = m.agree(r, m.mine(time.Hour))
	t.Logf("the real Aave v3 at block %d: %d loans, 0 differences\n%s", b.Block, b.Len(), table(b, r.Version().Rounding))
}

func TestAnEModeWithAPriceOfItsOwnPricesItsLoans(t *testing.T) {
	m := startMarket(t, 6, []aavetest.Category{{ID: 1, LTV: 9000, Threshold: 9300, Bonus: 10100, PriceOf: usd(4000), Label: "own price"}})
	for i := range 6 {
		m.borrow(i, 0.8)
	}
	r := m.open()
	b := m.agree(r, m.mine(time.Hour))
	if n := len(b.Assets); n != 5 {
		t.Fatalf("%d assets, want 3 and 2 under the category's price", n)
	}
	// The only user of the category leaves it: its prices leave the book too.
	m.sent(m.Mint(borrower(0), wbtc, m.units(wbtc, 10)))
	m.sent(m.Repay(borrower(0), wbtc, aavetest.MaxAmount()))
	m.sent(m.SetEMode(borrower(0), 0))
	m.mine(time.Hour)
	m.sent(m.Mint(borrower(5), wbtc, m.units(wbtc, 10)))
	m.sent(m.Repay(borrower(5), wbtc, aavetest.MaxAmount()))
	m.sent(m.SetEMode(borrower(5), 0))
	if b = m.agree(r, m.mine(time.Hour)); len(b.Assets) != 3 {
		t.Fatalf("%d assets, want 3", len(b.Assets))
	}
}

func TestAnUpgradeBehindTheProxiesLeavesTheBookRight(t *testing.T) {
	m := startMarket(t, 10, []aavetest.Category{{ID: 1, LTV: 9000, Threshold: 9300, Bonus: 10100, Label: "majors"}})
	for i := range 10 {
		m.borrow(i, 0.6)
	}
	r := m.open()
	m.agree(r, m.mine(time.Hour))
	// In one block: a debt before, the upgrades, and a debt and a transfer after.
	m.sent(m.Borrow(borrower(3), usdc, m.units(usdc, 7)))
	m.sent(m.UpgradeTokens(usdc))
	m.sent(m.UpgradeTokens(weth))
	m.sent(m.UpgradePool())
	m.sent(m.Borrow(borrower(4), usdc, m.units(usdc, 11)))
	m.sent(m.TransferAToken(borrower(8), borrower(9), weth, m.units(weth, 0.01)))
	m.agree(r, m.mine(time.Hour))
	m.sent(m.SetPrice(weth, usd(3333)))
	m.sent(m.Borrow(borrower(6), usdc, m.units(usdc, 13)))
	m.agree(r, m.mine(time.Hour))
}

func TestStableDebtIsRefused(t *testing.T) {
	m := startMarket(t, 4, nil)
	m.borrow(3, 0.3)
	r := m.open()
	m.agree(r, m.mine(aavetest.Slot))
	m.sent(m.AllowStable(usdc))
	m.sent(m.BorrowStable(borrower(3), usdc, m.units(usdc, 100)))
	_, _, err := r.Sync(t.Context(), m.mine(aavetest.Slot))
	if !errors.Is(err, aave.ErrStableDebt) {
		t.Errorf("stable debt: %v, want ErrStableDebt", err)
	}
}

func TestExposureToTheRealAave(t *testing.T) {
	m := startMarket(t, 4, nil)
	m.borrow(3, 0.5)
	m.mine(aavetest.Slot)
	at := m.mine(24 * time.Hour)
	r := m.open()
	got, err := r.Exposures(t.Context(), at, []protection.Address{m.Address("supplier")}, nil)
	m.do(err)
	if len(got) != 3 {
		t.Fatalf("%d exposures, want 3: %+v", len(got), got)
	}
	e := got[usdc]
	if e.Symbol != "USDC" || e.Decimals != 6 || e.Amount.Cmp(amount.New(50e12)) <= 0 || e.Supply.Cmp(e.Amount) < 0 {
		t.Errorf("USDC exposure %+v: want 50 million and interest", e)
	}
	if e.Withdrawable.Cmp(e.Amount) >= 0 || e.Withdrawable.IsZero() {
		t.Errorf("withdrawable %s of %s: want less, for some is lent", e.Withdrawable, e.Amount)
	}
	if !e.Deficit.IsZero() {
		t.Errorf("deficit %s on v3.0, which has none", e.Deficit)
	}
}

func (m *market) nameOf(a protection.Address) string {
	for i := range 100 {
		if m.Address(borrower(i)) == a {
			return borrower(i)
		}
	}
	m.t.Fatalf("no borrower has address %s", a)
	return ""
}

// riskiestAgainst is the loan of lowest health factor with that collateral and
// that debt.
func riskiestAgainst(t testing.TB, b *book.Book, collateral, debt string) int {
	t.Helper()
	_, owed := b.Values(nil, nil)
	for _, row := range book.ByRisk(b.HealthFactors(nil), owed) {
		l := b.Loan(row)
		if len(l.Collateral) == 1 && len(l.Debt) == 1 && b.Assets[l.Collateral[0].Asset].Symbol == collateral && b.Assets[l.Debt[0].Asset].Symbol == debt {
			return row
		}
	}
	t.Fatalf("no loan of %s against %s", debt, collateral)
	return -1
}

// table is the riskiest loans, exact to the unit.
func table(b *book.Book, law aave.Rounding) string {
	var out bytes.Buffer
	w := tabwriter.NewWriter(&out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "loan\tborrower\teMode\tcollateral USD\tdebt USD\tthreshold\thealth factor\t")
	_, owed := b.Values(nil, nil)
	for n, row := range book.ByRisk(b.HealthFactors(nil), owed) {
		if n == 12 {
			break
		}
		d, err := aave.Account(b, row, law)
		if err != nil {
			return err.Error()
		}
		fmt.Fprintf(w, "%d\t%s\t%d\t%s\t%s\t%s\t%s\t\n", row, b.Borrower(row).String()[:10], b.Loan(row).EMode,
			d.Collateral.Format(b.BaseDecimals), d.Debt.Format(b.BaseDecimals), d.Threshold.Format(4), d.HF.Format(18))
	}
	w.Flush()
	return out.String()
}
