package aave_test

import (
	"bytes"
	"encoding/json"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"text/template"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave/aavetest"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The commands of the built program on the real Aave v3.0: its whole book with
// no difference from the pool's own figures, and a cycle of a dry run.
//
// The protection market beside it is real too, but for one thing: a v3.0 pool
// has no getReserveDeficit, so no gauge can be made for it. The series' gauge
// reads a DevDeficit, a stand-in that is named as the pool of its reference. The
// agent must see that such a series covers another reference than the fund's
// claim, and buy nothing of it.
func TestTheCommandsOnTheRealAave(t *testing.T) {
	const borrowers = 50
	m := startMarket(t, borrowers, []aavetest.Category{{ID: 1, LTV: 9000, Threshold: 9300, Bonus: 10100, Label: "majors"}})
	// The machine's clock judges how old a block is: from here on blocks run ahead of it.
	m.mine(time.Since(m.chain.Head().Time).Truncate(time.Second) + 24*time.Hour)
	for i := range borrowers {
		m.borrow(i, 0.55+0.44*m.random.Float64())
	}
	s := m.hedgeable()
	prices := []float64{usdc: 1, wbtc: 61234.56, weth: 3456.78}
	for range 30 { // a price history that a strategy can look back on
		for _, r := range []int{wbtc, weth} {
			prices[r] *= 1 + 0.002*m.random.NormFloat64()
		}
		s.quote(prices)
		m.mine(10 * time.Minute)
	}

	program := filepath.Join(t.TempDir(), "hedgerow")
	build := exec.Command("go", "build", "-buildvcs=false", "-o", program, ".")
	build.Dir = filepath.Join("..", "..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build hedgerow: %v\n%s", err, out)
	}
	config := s.config()

	before := readBook(t, program, config)
	prices[weth] *= 0.78
	s.quote(prices)
	m.mine(aavetest.Slot)
	dropped := readBook(t, program, config)
	if dropped.Liquidatable <= before.Liquidatable {
		t.Errorf("%d loans can be liquidated before the drop and %d after", before.Liquidatable, dropped.Liquidatable)
	}
	b := m.agree(m.open(), m.chain.Head())
	victim := b.Borrower(riskiestAgainst(t, b, "WETH", "USDC"))
	m.sent(m.Mint("liquidator", usdc, m.units(usdc, 1e6)))
	m.sent(m.Liquidate("liquidator", m.nameOf(victim), weth, usdc, m.units(usdc, 5000), false))
	m.mine(aavetest.Slot)
	after := readBook(t, program, config)
	if loss := dropped.DebtUSD - after.DebtUSD; loss < 4000 || loss > 6000 {
		t.Errorf("a liquidation of 5000 took %.2f off the book's debt", loss)
	}
	for _, v := range []bookView{before, dropped, after} {
		if v.Loans != borrowers || v.Compared != borrowers || len(v.Differences) != 0 || !strings.HasPrefix(v.Protocol, "Aave v3.0") {
			t.Errorf("%s at block %d: %d loans, %d compared, differences %q", v.Protocol, v.Block.Number, v.Loans, v.Compared, v.Differences)
		}
	}
	t.Logf("hedgerow book, the real Aave v3.0: %d loans compared, %d differences; below 1: %d, after a drop of 22%% %d, after a liquidation %d",
		after.Compared, len(after.Differences), before.Liquidatable, dropped.Liquidatable, after.Liquidatable)

	cycle := command[dryCycle](t, program, "run", "--dry-run", "--cycles", "1", "--json", "-c", config)
	if len(cycle.Observation.Problems) != 0 || len(cycle.Errors) != 0 || !cycle.Decision.Open {
		t.Errorf("the cycle met %v, errors %q; gate open: %v, limits %v", cycle.Observation.Problems, cycle.Errors, cycle.Decision.Open, cycle.Decision.Verdicts)
	}
	if n := len(cycle.Observation.Exposures); n != 1 || cycle.Observation.Exposures[0].Symbol != "USDC" {
		t.Errorf("%d exposures", n)
	}
	if len(cycle.Strategies) != 1 || !cycle.Strategies[0].Spoke || cycle.Strategies[0].Scores.Loans != borrowers || cycle.Strategies[0].Scores.ExpectedLiquidations <= 0 {
		t.Errorf("the strategy's word on %d loans: %+v", borrowers, cycle.Strategies)
	}
	for _, in := range cycle.Decision.Intents {
		t.Errorf("the agent would %s %s, which covers another reference", in.Identity.Action, in.Symbol)
	}
	for _, x := range cycle.Strategies {
		t.Logf("hedgerow run --dry-run: %s", strings.Join(x.Reasons, "; "))
	}
}

// bookView is what the test reads of `hedgerow book --json`.
type bookView struct {
	Protocol     string
	Block        struct{ Number uint64 }
	Loans        int
	DebtUSD      float64
	Liquidatable int
	Compared     int
	Differences  []string
}

// dryCycle is what the test reads of `hedgerow run --dry-run --json`.
type dryCycle struct {
	Observation struct {
		Problems  []struct{ Source, Text string }
		Exposures []struct{ Symbol string }
	}
	Strategies []struct {
		Spoke   bool
		Error   string
		Reasons []string
		Scores  struct {
			Loans                int
			ExpectedLiquidations float64
		}
	}
	Decision struct {
		Open     bool
		Verdicts []struct{ Limit, Measured, Bound, Outcome, Reason string }
		Intents  []struct {
			Symbol   string
			Identity struct{ Action string }
		}
	}
	Errors []string
}

func readBook(t *testing.T, program, config string) bookView {
	t.Helper()
	return command[bookView](t, program, "book", "--json", "--reconcile", "1000", "-c", config)
}

// command runs the program and reads the JSON that it prints.
func command[T any](t *testing.T, program string, args ...string) (v T) {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := exec.CommandContext(t.Context(), program, args...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("hedgerow %s: %v\n%s%s", strings.Join(args, " "), err, out.String(), errs.String())
	}
	if err := json.Unmarshal(out.Bytes(), &v); err != nil {
		t.Fatalf("hedgerow %s: %v in %s", strings.Join(args, " "), err, out.String())
	}
	return v
}

// stand is a protection market beside the real Aave.
type stand struct {
	*market
	Deficit, Gauge, Market, Pool, Guard, Series common.Address
	Second                                      [3]common.Address // a second feed of each reserve
}

// hedgeable deploys a protection market with one series on USDC, and a second
// price source.
func (m *market) hedgeable() *stand {
	m.t.Helper()
	s := &stand{market: m}
	admin, asset := common.Address(m.Address("admin")), m.Reserves[usdc].Token
	wad := func(thousandths int64) *big.Int { return new(big.Int).Mul(big.NewInt(thousandths), big.NewInt(1e15)) }
	s.Deficit = m.create(&contracts.DevDeficitMetaData, contracts.NewDevDeficit().PackConstructor(admin))
	s.Gauge = m.create(&contracts.AaveDeficitGaugeMetaData, contracts.NewAaveDeficitGauge().PackConstructor(s.Deficit, asset, 7*24*3600))
	s.Market = m.create(&contracts.MarketMetaData, contracts.NewMarket().PackConstructor(wad(50)))
	s.Pool = m.create(&contracts.RiskPoolMetaData, contracts.NewRiskPool().PackConstructor(asset, "Stand-in underwriters", "UW", admin, s.Market))
	s.Guard = m.create(&contracts.HedgeGuardMetaData, contracts.NewHedgeGuard().PackConstructor(admin, common.Address(m.Address("agent")), asset,
		contracts.Caps{PerCall: m.units(usdc, 25_000), PerDay: m.units(usdc, 100_000)}))
	for r := range m.Reserves {
		s.Second[r] = m.create(&contracts.DevFeedMetaData, contracts.NewDevFeed().PackConstructor(8, m.Reserves[r].Symbol+" / USD, second source", m.Reserves[r].Price, admin))
	}
	m.mine(aavetest.Slot)

	model := m.create(&contracts.PremiumModelMetaData, contracts.NewPremiumModel().PackConstructor(s.Pool, common.Address{}, wad(40), contracts.Parameters{
		Curve: contracts.Curve{Kink: wad(800), Slope1: wad(1000), Slope2: wad(20000)},
		Drift: contracts.Drift{Target: wad(700), Speed: new(big.Int), Least: wad(40), Most: wad(40)},
		Floor: contracts.Floor{Base: wad(20), Loading: new(big.Int), Most: wad(20), PerHour: wad(1), HalfLife: new(big.Int)},
	}, admin, 2*86400))
	m.mine(aavetest.Slot)

	// The fund's owner allows what the agent may trade with.
	for _, target := range []common.Address{s.Market, s.Pool, s.Gauge} {
		m.call("admin", s.Guard, contracts.NewHedgeGuard().PackAllow(target, true))
	}
	now := m.mine(aavetest.Slot)
	abi := contracts.NewMarket()
	m.call("admin", s.Market, abi.PackCreateSeries(contracts.Terms{Pool: s.Pool, Gauge: s.Gauge, PremiumModel: model, Resolver: admin,
		StartLoss: new(big.Int), Attachment: m.units(usdc, 10_000), Exhaustion: m.units(usdc, 500_000), MaxSupply: m.units(usdc, 490_000),
		Start: uint64(now.Time.Unix()), Expiry: uint64(now.Time.Add(30 * 24 * time.Hour).Unix()), WaitingPeriod: 3600, ClaimWindow: 7 * 24 * 3600}, "Stand-in", "HG-STAND-IN"))
	m.mine(aavetest.Slot)
	// The pool may take the supplier's token; then it holds capital for the series.
	m.sent(m.Mint("supplier", usdc, m.units(usdc, 1e6)))
	approve := contracts.NewDevToken().PackApprove(s.Pool, aavetest.MaxAmount())
	m.call("supplier", asset, approve)
	m.call("supplier", s.Pool, contracts.NewRiskPool().PackDeposit(m.units(usdc, 1e6), common.Address(m.Address("supplier"))))
	m.mine(aavetest.Slot)
	return s
}

// create pools the deployment of a contract.
func (m *market) create(meta *bind.MetaData, args []byte) common.Address {
	m.t.Helper()
	at, err := m.chain.Sender("admin").Deploy(slices.Concat(common.FromHex(meta.Bin), args))
	m.do(err)
	return common.Address(at)
}

// call pools a call.
func (m *market) call(who string, to common.Address, data []byte) {
	m.t.Helper()
	at := protection.Address(to)
	_, err := m.chain.Sender(who).Send(devnet.Tx{To: &at, Data: data, Gas: 5_000_000})
	m.do(err)
}

// quote pushes prices to both sources.
func (s *stand) quote(prices []float64) {
	s.t.Helper()
	for r, p := range prices {
		s.sent(s.SetPrice(r, usd(p)))
		s.call("admin", s.Second[r], contracts.NewDevFeed().PackPush(usd(p*1.0003), uint64(s.chain.Head().Time.Unix())))
	}
}

var commandConfig = template.Must(template.New("config").Parse(`portfolio: real-aave
chain:
  id: {{.ChainID}}
  endpoint: {{.URL}}
  batchReader: "{{.S.BatchReader}}"
  finality: {depth: 2}
lending:
  - name: real-aave
    protocol: aave
    provider: "{{.S.Provider}}"
    fromBlock: 0
    holders: ["{{.Holder}}"]
    reserves: ["{{(index .S.Reserves 0).Token}}"]
    feeds:
{{- range $i, $r := .S.Reserves}}
      - {asset: "{{$r.Token}}", feed: "{{index $.S.Second $i}}", heartbeat: 1h}
{{- end}}
venues:
  - name: stand-in
    kind: market
    market: "{{.S.Market}}"
    guard: "{{.S.Guard}}"
    fromBlock: 0
schedule:
  - {name: blocks, everyBlocks: 1}
strategies:
  - {name: coverage, builtin: coverage, weight: 100%, deadline: 10s}
desk:
  minimumOrder: 100 USDC
  band: 5%
  slippage: 1%
limits:
  perOrderPremium: 25000 USDC
  premiumPerDay: 100000 USDC
  coverToExposure: 100%
  poolSharePerCycle: 20%
  dataAge: 5m
  priceDeviation: 2%
  gasPerDay: 0.5 ETH
  premiumLifetime: 1000000 USDC
  coverPerAsset: 100000000 USDC
  withoutFeed: 1%
  settlementDeviation: 2%
  ordersPerHour: 60
  minimumPremium: 1%
  maximumPremium: 1000%
  saleFloor: 10%
  consecutiveFailures: 5
  drawdown: 1000000 USDC
journal: hedgerow.db
`))

// config writes a configuration without a key, as a dry run needs none.
func (s *stand) config() string {
	s.t.Helper()
	var text bytes.Buffer
	s.do(commandConfig.Execute(&text, struct {
		ChainID uint64
		URL     string
		S       *stand
		Holder  common.Address
	}{s.chain.ChainID(), s.chain.WSURL(), s, common.Address(s.Address("supplier"))}))
	path := filepath.Join(s.t.TempDir(), "hedgerow.yaml")
	s.do(os.WriteFile(path, text.Bytes(), 0o600))
	return path
}
