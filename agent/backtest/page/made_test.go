package page

import (
	"encoding/json"
	"fmt"
	"math"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What the made runs are about: a fund with a million DAI in a book of three loans,
// hour by hour, in which a loss comes two thirds of the way.
var (
	begin2021 = time.Date(2021, 5, 1, 0, 0, 0, 0, time.UTC)
	dai       = protection.Address{0xda, 1}
	weth      = protection.Address{0xee, 2}
	reference = protection.Reference{Kind: protection.MakerIlk, Market: protection.Address{0x3a}, Asset: dai, Item: "ETH-B"}
)

// tokens are whole ones with 18 decimals.
func tokens(n float64) amount.Amount {
	a, err := amount.FromFloat(math.Round(n*1e4)/1e4, 18)
	if err != nil {
		panic(err)
	}
	return a
}

func madeRun(moments int) Run {
	hour := time.Hour
	run := Run{Program: "v0.8.0", Seed: 7, Inputs: []Input{{"archive", "0123456789abcdef", "commit 12"}},
		Strategies: []Strategy{{"coverage", "1.2.0", "1", json.RawMessage(`{"part":0.5}`)}},
		Coin:       backtest.Coin{Asset: dai, Symbol: "DAI", Decimals: 18},
		Claims:     []backtest.Claim{{Reference: reference, Symbol: "DAI", Decimals: 18, Amount: tokens(1e6)}},
		Cell:       assumed.Cell{Loading: 2, Waiting: 72 * hour, Capacity: .5, Failure: .1}, Grid: assumed.DefaultGrid(),
		Config: Named{"fund.yaml", "9f8e7d"}, Assumed: Named{"baseline", "1"},
		Rows: []assumed.Row{{Part: "premium", Label: "loading", Value: "2 × expected loss", Source: "reinsurance layers, 1.5 to 5 times"},
			{Part: "underwriters", Label: "capacity", Value: "50% of full cover", Source: "chosen: the grid shows others"},
			{Part: "underwriters", Label: "flight in stress", Value: "60% leave within 12 h of a fall of 15%", Source: "assumed"}}}
	run.On(tape.About{Market: "maker:ETH-B", Protocol: "maker", Basis: history.Observed, From: begin2021, To: begin2021.Add(time.Duration(moments-1) * hour), Every: hour, Moments: moments,
		Sources:  []tape.Source{{What: "books", From: "maker-eth-b", Basis: history.Observed}, {What: "price of ETH", From: "binance-spot-hourly", Basis: history.Observed, Note: "USDT taken as USD"}},
		Policies: []string{"a price that is missing is that before it, up to two hours"}})
	return run
}

// madeStep is moment i of n.
func madeStep(i, n int) *backtest.Step {
	at := begin2021.Add(time.Duration(i) * time.Hour)
	x := float64(i) / float64(max(1, n-1))
	price := 2800 + 900*math.Sin(9*x) - 1200*math.Max(0, math.Min(1, (x-.62)*20))
	lost := x > .66
	loss, held := 0.0, math.Min(400_000, 6e5*x)
	if lost {
		loss = 250_000
	}
	premium := 30_000 * x
	paid := 0.0
	if x > .7 {
		paid = 120_000
	}
	block := trade.Block{Number: 12_000_000 + uint64(i)*270, Time: at}
	b := &book.Book{Market: protection.Address{1}, Protocol: "maker", Block: block.Number, Time: at, BaseDecimals: 8,
		Assets: []book.Asset{{ID: dai, Symbol: "DAI", Decimals: 18, Price: amount.New(100_000_000), SupplyIndex: ray, DebtIndex: ray},
			{ID: weth, Symbol: "ETH", Decimals: 18, Price: amount.New(uint64(price * 1e8)), SupplyIndex: ray, DebtIndex: ray}},
		Chunks: []*book.Chunk{madeLoans()}}
	m := &tape.Moment{Number: i, Block: block, Book: b, Known: at}
	usd, _ := history.ParseFixed(strconv.FormatFloat(1+.0004*math.Sin(40*x), 'f', 6, 64))
	m.Prices = []tape.Price{{Asset: dai, Feed: usd, FeedAt: at, Basis: history.Observed}}
	if i%97 == 13 {
		m.Gaps = []tape.Gap{{What: "price of ETH", Policy: "the one before", Age: time.Hour}}
	}
	s := &backtest.Step{Cell: madeRun(2).Cell, Moment: m, Account: backtest.Account{
		Cash: tokens(200_000 - premium + paid), Claims: tokens(1e6 - .4*loss), Cover: tokens(held * .03), Premium: tokens(premium), Paid: tokens(paid),
		Gas: tokens(20 * x), GasWei: tokens(.01 * x), Loss: tokens(loss), Gross: tokens(.4 * loss), Net: tokens(.38 * loss)}}
	if i%4 == 3 { // a cycle every four hours
		s.Record, s.Proposals = madeRecord(i, x, block, held), []*agent.Proposal{madeProposal(x)}
		if i%24 == 3 {
			s.Fills = []backtest.Fill{{At: at.Add(-time.Hour), Intent: trade.Hash{byte(i)}, Action: trade.Buy, Series: series1, Symbol: "pETHB-1", Amount: tokens(5000), Paid: tokens(312.5), GasWei: amount.New(4e15)}}
		}
	}
	return s
}

var (
	ray     = mustAmount("1000000000000000000000000000")
	series1 = protection.Address{0x5e, 1}
)

func mustAmount(s string) amount.Amount {
	a, err := amount.Parse(s, 0)
	if err != nil {
		panic(err)
	}
	return a
}

func madeLoans() *book.Chunk {
	c := &book.Chunk{}
	c.CollateralAt, c.DebtAt = []uint32{0}, []uint32{0}
	for i := range 3 {
		c.Borrower = append(c.Borrower, protection.Address{0xb0, byte(i)})
		c.Flags, c.EMode = append(c.Flags, 0), append(c.EMode, 0)
		c.CollateralAsset, c.CollateralThreshold, c.CollateralBonus = append(c.CollateralAsset, 1), append(c.CollateralThreshold, 7692), append(c.CollateralBonus, 11300)
		c.CollateralShares = append(c.CollateralShares, shares(float64(10+5*i)))
		c.DebtAsset, c.DebtShares = append(c.DebtAsset, 0), append(c.DebtShares, shares(12_000))
		c.CollateralAt, c.DebtAt = append(c.CollateralAt, uint32(i+1)), append(c.DebtAt, uint32(i+1))
	}
	return c
}

func shares(n float64) book.U128 {
	u, err := book.SharesOf(tokens(n))
	if err != nil {
		panic(err)
	}
	return u
}

func madeProposal(x float64) *agent.Proposal {
	return &agent.Proposal{Version: "1.2.0", Scores: agent.Scores{Horizon: 168 * time.Hour, Loan: []int32{0, 1, 2}, LiquidationPD: []float64{.2 * x, .1 * x, .01},
		LossPD: []float64{.02 * x, .01 * x, .001}, EAD: []float64{12, 12, 12}, LGD: []float64{.1, .1, .1}, EL: []float64{.02, .01, .001}}}
}

func madeRecord(i int, x float64, block trade.Block, held float64) *agent.Record {
	slot := trade.Slot{Schedule: "main", At: block.Time}
	s := protection.Series{ID: series1, Symbol: "pETHB-1", Venue: "assumed", Reference: reference, Asset: dai, Decimals: 18, Exhaustion: tokens(1e6), Expiry: block.Time.Truncate(24 * time.Hour).Add(30 * 24 * time.Hour),
		Waiting: 72 * time.Hour, State: protection.Active, Supply: tokens(held), PoolAssets: tokens(5e5), Free: tokens(5e5 - held)}
	bounds := limits.Bounds{Asset: dai, Symbol: "DAI", Decimals: 18, PremiumPerDay: tokens(2000), PremiumLifetime: tokens(60_000), CoverToExposure: tokens(1), CoverPerAsset: tokens(450_000),
		DataAge: 2 * time.Hour, Drawdown: tokens(50_000), GasPerDay: tokens(1), OrdersPerHour: 4, ConsecutiveFailures: 3}
	o := &agent.Observation{Slot: slot, Block: block, Now: block.Time, HasBook: true, Series: []protection.Series{s},
		Exposures: []protection.Exposure{{Reference: reference, Amount: tokens(1e6)}},
		Holdings:  []trade.Holding{{Series: series1, Held: tokens(held), Pending: tokens(5000)}}}
	r := &agent.Record{Slot: slot, Block: block, At: block.Time, Policy: agent.Policy{Bounds: bounds}, Observation: o,
		Strategies: []agent.StrategyRecord{{Strategy: "coverage", Spoke: true}},
		Budget:     agent.Budget{Mode: trade.ModeActive, Spent: tokens(900), Lifetime: tokens(30_000 * x)}}
	r.Decision.Combined = []trade.Target{{Series: series1, Level: tokens(held * 1.1), Until: block.Time.Add(time.Hour)}}
	r.Decision.Verdicts = []trade.Verdict{{Limit: "premiumPerDay", Measured: trade.Plain("900 DAI"), Bound: trade.Plain("2000 DAI"), Outcome: trade.Passed}}
	if i%40 == 19 {
		r.Decision.Verdicts = append(r.Decision.Verdicts, trade.Verdict{Limit: "premiumPerDay", Subject: series1, Measured: trade.Plain("2,400 DAI"), Bound: trade.Plain("2,000 DAI"), Outcome: trade.Cut, From: tokens(9000), To: tokens(7000), Reason: trade.Plain("the day's premium is spent")})
	}
	if i%24 == 3 {
		r.Decision.Intents = []trade.Intent{{Identity: trade.Identity{ChainID: 1, Slot: slot.ID(), Venue: "assumed", Subject: series1, Action: trade.Buy}, Series: series1, Symbol: "pETHB-1", Asset: dai, Decimals: 18,
			Amount: tokens(5000), Quote: tokens(310), Limit: tokens(320), Deadline: block.Time.Add(time.Hour), Reasons: []trade.Reason{{Stage: "propose", Who: "coverage", Text: trade.Plain("half of the expected loss")}}}}
	}
	return r
}

// write fills a folder with a made run.
func write(t testing.TB, dir string, moments int, more ...func(*Run)) Manifest {
	t.Helper()
	run := madeRun(moments)
	for _, change := range more {
		change(&run)
	}
	m, err := fill(dir, run, moments)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func fill(dir string, run Run, moments int) (Manifest, error) {
	w, err := Create(dir, run, []byte("version: 1\n"), []byte("name: baseline\n"))
	if err != nil {
		return Manifest{}, err
	}
	defer func() { _ = w.Abort() }()
	for i := range moments {
		if err := w.Saw(madeStep(i, moments)); err != nil {
			return Manifest{}, err
		}
	}
	return w.Finish(madeResult(run))
}

func madeResult(run Run) Result {
	s := madeSummary(run)
	r := Result{Summary: s, Outcome: backtest.Outcome{Name: "hedged", Cell: run.Cell, Seed: run.Seed, Moments: run.Moments, Cycles: run.Moments / 4,
		Counts: backtest.Counts{Promised: 12, Executed: 10, Rejected: 1, Failed: 1}, Alarms: []backtest.Alarm{{Code: "observe", Subject: "price of ETH", Text: "is two hours old", Count: 3, First: run.From, Last: run.To}},
		Trips: []backtest.Trip{{At: run.From.Add(40 * time.Hour), Limit: "drawdown", Mode: trade.ModeReduceOnly, Reason: "the hedge fell by 51,000 DAI", Resumed: run.From.Add(64 * time.Hour)}}}}
	for i, c := range run.Grid.Cells() {
		cell := CellOf(&s)
		cell.Cell = c
		scale := c.Loading * (1 + c.Capacity) / 3
		cell.Cost.Value = json.Number(fmt.Sprintf("%.2f", 15_000*scale))
		cell.Modelled.Removed.Value = json.Number(fmt.Sprintf("%.2f", 60_000*c.Capacity*(1-c.Failure)/(1+c.Waiting.Hours()/500)))
		cell.Modelled.CostPerUnit.Value = json.Number(fmt.Sprintf("%.4f", .05*scale/(c.Capacity*(1-c.Failure))))
		if i%31 == 5 {
			cell.Modelled.CostPerUnit = evaluate.Figure{Unit: "1", Basis: history.Modelled, Missing: evaluate.InsufficientData}
		}
		r.Grid = append(r.Grid, cell)
	}
	return r
}

func folderOf(t testing.TB) string { return filepath.Join(t.TempDir(), "run") }
