package proposer_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"reflect"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/proposer"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/host"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies"
	"pgregory.net/rapid"
)

// The test binary is also the strategies' process: its second argument names one.
func TestMain(m *testing.M) {
	if len(os.Args) > 2 && os.Args[1] == "serve" {
		d, err := find(os.Args[2])
		if err != nil {
			panic(err)
		}
		strategy.Serve(d)
		return
	}
	os.Exit(m.Run())
}

func find(name string) (strategy.Definition, error) {
	if name == "witness" {
		return witness, nil
	}
	return strategies.Find(name)
}

// witness tells in its reasons all that it sees, and what it saw before.
var witness = strategy.Definition{
	Name: "witness", Version: "1", About: "Tells what it sees.", Lookback: time.Hour,
	Tables: []strategy.Table{strategy.TableBook, strategy.TableSeries, strategy.TableQuotes, strategy.TableHoldings, strategy.TableExposures, strategy.TableHeadroom,
		strategy.TablePrices, strategy.TableOracles, strategy.TablePools, strategy.TableStakes},
	Open: func([]byte, uint64) (strategy.Strategy, error) { return &telling{}, nil },
}

type telling struct{ buffer []byte }

func (s *telling) Evaluate(_ context.Context, o *strategy.Observation) (*strategy.Proposal, error) {
	if o.Seed%7 == 3 {
		return nil, fmt.Errorf("none for seed %d", o.Seed)
	}
	p := &strategy.Proposal{Scores: strategy.Scores{Horizon: time.Hour}}
	told := *o
	told.Book = nil
	if o.Book != nil {
		for i, hf := range o.Book.HealthFactors(nil) {
			p.Scores.Add(i, 1/(1+hf), 0, 1, 0.5)
		}
		p.Reasons = append(p.Reasons, "book "+o.Book.Version().String())
	}
	text, err := json.Marshal(told)
	if err != nil {
		return nil, err
	}
	sum := fnv.New64a()
	_, _ = sum.Write(text)
	p.Reasons = append(p.Reasons, fmt.Sprintf("saw %x", sum.Sum64()), fmt.Sprintf("state %x", o.State))
	s.buffer = append(s.buffer[:0], fmt.Sprint(len(o.State), o.Seed)...) // its memory is used again
	p.State = s.buffer
	for _, x := range o.Series {
		p.Targets = append(p.Targets, strategy.Target{Series: x.ID, Level: float64(o.Seed%1000) / 7, TTL: time.Hour, Reasons: []string{x.Symbol}})
	}
	return p, nil
}

func options(t testing.TB, name, parameters string) host.Options {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	sum, err := host.SHA256(path)
	if err != nil {
		t.Fatal(err)
	}
	return host.Options{Name: name, Path: path, Args: []string{"serve", name}, SHA256: sum, Parameters: []byte(parameters), Seed: 3,
		Deadline: 20 * time.Second, StartTimeout: 20 * time.Second}
}

var (
	ether  = protection.Address{19: 10}
	dollar = protection.Address{19: 11}
	market = protection.Address{19: 1}
	began  = time.Date(2023, 3, 10, 0, 0, 0, 0, time.UTC)
	bounds = limits.Bounds{Asset: dollar, Symbol: "USDC", Decimals: 6, PerOrderPremium: usd(500), PremiumPerDay: usd(1000), PremiumLifetime: usd(1e6),
		CoverToExposure: protection.WAD, CoverPerAsset: usd(1e6), OrdersPerHour: 9, GasPerDay: amount.New(1e18)}
)

func usd(n uint64) amount.Amount { return amount.New(n * 1e6) }

// world is a fund's, hour by hour.
type world struct {
	t      testing.TB
	keeper *book.Keeper
	hour   int
	o      agent.Observation
	times  []time.Time
	prices []float64
}

func newWorld(t testing.TB, loans int) *world {
	w := &world{t: t, keeper: book.NewKeeper(market, "aave-v3", 8)}
	for k := range 90 { // days, for who draws from them
		w.times, w.prices = append(w.times, began.AddDate(0, 0, k-90)), append(w.prices, 1900+float64(k*k%173))
	}
	w.reprice(2000)
	for i := range loans {
		w.put(i, uint64(1000+100*i))
	}
	ref := protection.Reference{Kind: protection.AaveReserve, Market: market, Asset: dollar}
	for i := range 2 {
		w.o.Series = append(w.o.Series, protection.Series{ID: protection.Address{19: byte(0x51 + i)}, Symbol: fmt.Sprint("hrUSDC-", i), Venue: "market", Reference: ref,
			Gauge: protection.Address{19: 0x61}, Pool: protection.Address{19: 0x71}, Asset: dollar, Decimals: 6, Attachment: usd(uint64(i) * 1000), Exhaustion: usd(5000),
			MaxSupply: usd(4000), Start: began, Expiry: began.Add(90 * 24 * time.Hour), Waiting: 1500 * time.Millisecond, State: protection.Active, GaugeAt: began.Add(time.Nanosecond), Free: usd(3000)})
	}
	w.o.Pools = []protection.Pool{{ID: protection.Address{19: 0x71}, Symbol: "hrpUSDC", Venue: "market", Asset: dollar, Decimals: 6, Assets: usd(9000), Series: []protection.Address{ether}}}
	w.o.Exposures = []protection.Exposure{{Reference: ref, Symbol: "aUSDC", Decimals: 6, Amount: usd(80_000), Supply: usd(400_000), Withdrawable: usd(60_000),
		Holders: []protection.Claim{{Holder: ether}}, Cover: []protection.FirstLoss{{Amount: usd(1)}}}}
	w.o.Holdings = []trade.Holding{{Series: w.o.Series[0].ID, Held: usd(10)}}
	w.o.Quotes = []agent.Quote{{Series: w.o.Series[0].ID, Action: trade.Buy, Amount: usd(100), Total: usd(1)}}
	w.o.Prices = []limits.Price{{Asset: ether, Symbol: "WETH", Oracle: amount.New(2000e8), OracleDecimals: 8, Unfed: true}}
	w.next()
	return w
}

func (w *world) reprice(eth uint64) {
	if err := w.keeper.SetAssets([]book.Asset{
		{ID: ether, Symbol: "WETH", Decimals: 18, Price: amount.New(eth * 1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8250, Bonus: 10500},
		{ID: dollar, Symbol: "USDC", Decimals: 6, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 7800, Bonus: 10450, Flags: book.Pegged},
	}); err != nil {
		w.t.Fatal(err)
	}
	w.prices, w.times = append(w.prices, float64(eth)), append(w.times, began.Add(time.Duration(w.hour)*time.Hour))
}

func (w *world) put(i int, debt uint64) {
	if _, err := w.keeper.Upsert(book.Loan{Borrower: protection.Address{0: 0xb0, 19: byte(i)},
		Collateral: []book.Entry{{Asset: 0, Shares: book.U128{Lo: 1e18}, Threshold: 8250, Bonus: 10500}},
		Debt:       []book.Entry{{Asset: 1, Shares: book.U128{Lo: debt * 1e6}}}}); err != nil {
		w.t.Fatal(err)
	}
}

// next is an hour later; what is observed then is good for ever, as the observer of
// no run promises.
func (w *world) next() {
	w.hour++
	o := &w.o
	at := began.Add(time.Duration(w.hour) * time.Hour)
	o.Slot, o.Now, o.Seed = trade.Slot{Schedule: "hourly", At: at}, at.Add(time.Second), uint64(w.hour)*2654435761
	o.Block = trade.Block{Number: uint64(w.hour), Time: at}
	o.Book = w.keeper.Snapshot(uint64(w.hour), [32]byte{byte(w.hour)}, at)
	from := max(0, len(w.times)-720)
	o.History = []agent.PriceHistory{{Asset: ether, Times: w.times[from:], Prices: w.prices[from:]}}
}

// change changes things as draws say.
func (w *world) change(draw func(most int) int) {
	money := func() amount.Amount { return usd(uint64(draw(4000))) }
	o := &w.o
	for range draw(4) {
		switch draw(9) {
		case 0:
			w.reprice(uint64(1 + draw(4000)))
		case 1:
			w.put(draw(20), uint64(1+draw(3000)))
		case 2: // in place, as the observer of a backtest does
			o.Holdings = append(o.Holdings[:0], trade.Holding{Series: o.Series[draw(2)].ID, Held: money(), Buying: money()})
		case 3:
			o.Quotes = append(o.Quotes[:0], agent.Quote{Series: o.Series[draw(2)].ID, Action: trade.Sell, Amount: money(), Total: money()})
		case 4:
			o.Stakes = append(o.Stakes[:0], trade.Stake{Pool: o.Pools[0].ID, Shares: money(), Leaving: money()})
		case 5:
			s := &o.Series[draw(2)]
			s.Loss, s.Free, s.State = money(), money(), protection.State(1+draw(4))
		case 6:
			o.Spent, o.Cash = money(), money()
		case 7:
			o.Exposures[0].Amount, o.Pools[0].Assets = money(), money()
		case 8:
			o.Prices[0].Symbol, o.Prices[0].Oracle = fmt.Sprint("W", draw(9)), money()
		}
	}
	w.next()
}

var configured = map[string]string{
	"levels":    `{"levels": [{"series": "hrUSDC-0", "level": 4500}, {"pool": "hrpUSDC", "level": 12.5}, {"series": "gone", "level": 1}]}`,
	"coverage":  `{"share": 0.7}`,
	"tailhedge": `{"scenarios": 500, "bound": 0.0005, "triggerFailure": 0.1}`,
	"witness":   ``,
}

// The cycle knows that word of the host's.
func TestNoAnswerIsOneWord(t *testing.T) {
	var e *agent.StrategyError
	if err := proposer.Faulty(fmt.Errorf("strategy x: %w", &host.NoAnswer{Reason: "none yet"})); !errors.As(err, &e) || e.Fault != agent.NoAnswer {
		t.Errorf("error %v", err)
	}
}

// Through a process, through one that is shared, and in this process a strategy
// gives one answer to one world.
func TestAStrategyAnswersTheSameWhereverItRuns(t *testing.T) {
	for name, parameters := range configured {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := options(t, name, parameters)
			shared, err := host.OpenMany(context.Background(), o)
			if err != nil {
				t.Fatal(err)
			}
			defer shared.Close()
			alone := host.New(o)
			defer alone.Close()
			def, err := find(name)
			if err != nil {
				t.Fatal(err)
			}
			own := proposer.Over(alone, name, shared.Manifest(), bounds)
			rapid.Check(t, func(rt *rapid.T) {
				inside, err := proposer.InProcess(def, bounds, o)
				if err != nil {
					rt.Fatal(err)
				}
				session, err := shared.Session(context.Background(), o.Parameters, o.Seed)
				if err != nil {
					rt.Fatal(err)
				}
				defer session.Close()
				over := proposer.Over(session, name, shared.Manifest(), bounds)
				w := newWorld(t, rapid.IntRange(0, 8).Draw(rt, "loans"))
				var state []byte
				for range rapid.IntRange(1, 8).Draw(rt, "hours") {
					w.change(func(most int) int { return rapid.IntRange(0, most-1).Draw(rt, "draw") })
					want, wantErr := inside.Propose(context.Background(), &w.o, state)
					for who, p := range map[string]*proposer.Proposer{"shared": over, "alone": own} {
						got, err := p.Propose(context.Background(), &w.o, state)
						if fault(err) != fault(wantErr) || fault(err) != "" && fault(err) != agent.Fault(host.FaultNoAnswer) {
							rt.Fatalf("%s: %v, and in process %v", who, err, wantErr)
						}
						if a, b := text(rt, got), text(rt, want); a != b || !reflect.DeepEqual(got, want) {
							rt.Fatalf("%s:\n got %s\nwant %s", who, a, b)
						}
					}
					if want != nil {
						state = want.State
					}
				}
			})
		})
	}
}

func fault(err error) agent.Fault {
	var f *agent.StrategyError
	if errors.As(err, &f) {
		return f.Fault
	}
	return ""
}

func text(t *rapid.T, p *agent.Proposal) string {
	out, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestParametersAreRefusedInThisProcessToo(t *testing.T) {
	def, err := find("levels")
	if err != nil {
		t.Fatal(err)
	}
	for _, parameters := range []string{`{"ttlHours": "long"}`, `{"levls": []}`, `{"ttlHours": 1000}`, `[`} {
		if _, err := proposer.InProcess(def, bounds, host.Options{Name: "levels", Parameters: []byte(parameters)}); fault(err) != agent.Fault(host.FaultParameters) {
			t.Errorf("%s: %v", parameters, err)
		}
	}
}
