package market_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/market"
)

const (
	day   = uint64(86400)
	start = uint64(1_800_000_000)
)

var (
	curator = market.Address{1}
	staker  = market.Address{2}
	buyer   = market.Address{3}
	poolID  = market.Address{0x10}
	gaugeID = market.Address{0x20}
	modelID = market.Address{0x30}
	series  = market.Address{0x40}
	dollar  = market.Address{0x50}
)

// usd is whole dollars of 6 decimals; wads thousandths of one.
func usd(v uint64) market.Amount  { return amount.New(v * 1e6) }
func wads(v uint64) market.Amount { return amount.New(v * 1e15) }

func at(who market.Address, t uint64) market.Call { return market.Call{Sender: who, Time: t} }

// parameters: floor 2%, level 4%, kink at 80%, slopes 1 and 20.
func parameters() market.Parameters {
	return market.Parameters{
		Curve: market.Curve{Kink: wads(800), Slope1: wads(1000), Slope2: amount.New(20).MulDiv(wads(1000), amount.New(1))},
		Drift: market.Drift{Target: wads(500), Speed: wads(2000), Least: wads(10), Most: wads(400)},
		Floor: market.Floor{Base: wads(20), Most: wads(20), PerHour: wads(1)},
	}
}

// empty is a market with a pool that nobody has staked in.
func empty() market.Snapshot {
	p := parameters()
	return market.Snapshot{
		ID: market.Address{0x60}, Spread: wads(50),
		Pools:  map[market.Address]*market.Pool{poolID: {ID: poolID, Asset: dollar, Owner: curator}},
		Gauges: map[market.Address]*market.Gauge{gaugeID: {ID: gaugeID, Asset: dollar, MaxAge: day, History: []market.Reading{{Time: start, At: start}}, Source: market.Peek{OK: true}}},
		Models: map[market.Address]*market.PremiumModel{modelID: {ID: modelID, Pool: poolID, Owner: curator, Delay: 2 * day, Parameters: p,
			Points: market.Points{StoredAt: start, Level: wads(40), Floor: p.Floor.Base, FloorTarget: p.Floor.Base}}},
	}
}

func terms() market.Terms {
	return market.Terms{Pool: poolID, Gauge: gaugeID, PremiumModel: modelID, Resolver: curator,
		Attachment: usd(400_000), Exhaustion: usd(900_000), MaxSupply: usd(500_000),
		Start: start, Expiry: start + 30*day, WaitingPeriod: 7200, ClaimWindow: 7 * day}
}

// open is a market with a pool of 1,000,000 and one series of 400,000 to 900,000,
// thirty days long.
func open(t testing.TB) *market.Market {
	t.Helper()
	m, err := market.New(empty())
	if err == nil {
		err = m.CreateSeries(at(curator, start), terms(), series)
	}
	if err == nil {
		_, err = m.Pool(poolID).Deposit(at(staker, start), usd(1_000_000), staker)
	}
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// hold buys and mints.
func hold(t testing.TB, m *market.Market, amt market.Amount) (paid market.Amount) {
	t.Helper()
	order, paid, err := m.Buy(at(buyer, start+10), series, amt, amount.Max(), 1<<62, market.Hash{}, buyer)
	if err != nil {
		t.Fatal(err)
	}
	if minted, err := m.Activate(at(buyer, start+8000), order); err != nil || !minted {
		t.Fatalf("minted %v, %v", minted, err)
	}
	return paid
}

func encoded(t testing.TB, m *market.Market) string {
	t.Helper()
	b, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestAMarketReadsBackFromJSONAndGoesOnAlike(t *testing.T) {
	m := open(t)
	hold(t, m, usd(100_000))
	p := m.Pool(poolID)
	if _, err := p.RequestRedeem(at(staker, start+9000), usd(1000), staker, staker); err != nil {
		t.Fatal(err)
	}
	text := encoded(t, m)
	var back market.Market
	if err := json.Unmarshal([]byte(text), &back); err != nil {
		t.Fatal(err)
	}
	for _, x := range []*market.Market{m, &back, m.Clone()} {
		if got := encoded(t, x); got != text {
			t.Fatalf("reads back as\n%s\nwas\n%s", got, text)
		}
	}
	copied := m.Clone()
	for _, x := range []*market.Market{m, &back} {
		if _, err := x.SellBack(at(buyer, start+9000), series, usd(5), amount.Amount{}, 1<<62, market.Hash{}, buyer); err != nil {
			t.Fatal(err)
		}
		if _, _, err := x.Pool(poolID).ProcessRedemptions(at(staker, start+9000+2*day), 5); err != nil {
			t.Fatal(err)
		}
		if _, err := x.Pool(poolID).Redeem(at(staker, start+9000+2*day), usd(10), staker, staker); err != nil {
			t.Fatal(err)
		}
	}
	if a, b := encoded(t, m), encoded(t, &back); a != b || a == text {
		t.Errorf("one that was read back goes on as\n%s\nthe other as\n%s", b, a)
	}
	if encoded(t, copied) != text {
		t.Error("what was done to a market was done to its clone")
	}
}

func TestACallThatIsRefusedChangesNothing(t *testing.T) {
	m := open(t)
	hold(t, m, usd(100_000))
	text := encoded(t, m)
	g := m.Gauge(gaugeID)
	g.Source = market.Peek{OK: true, Loss: usd(500_000)} // a poke would turn the series PENDING
	var told int
	m.OnEvent = func(market.Event) { told++ }
	now := start + 9000
	for name, f := range map[market.Name]func() error{
		market.SeriesPending: func() error { _, err := m.Pool(poolID).Deposit(at(staker, now), usd(1), staker); return err },
		market.NotActive: func() error {
			_, _, err := m.Buy(at(buyer, now), series, usd(1), amount.Max(), 1<<62, market.Hash{}, buyer)
			return err
		},
		market.NotTriggered: func() error { _, err := m.Claim(at(buyer, now), series, usd(1), market.Hash{}, buyer); return err },
		market.OrderDone:    func() error { _, err := m.Activate(at(buyer, now), 1); return err },
		market.NotUndecided: func() error { return m.Resolve(at(curator, now), series, wads(500)) },
		market.StartLossBehind: func() error {
			next := terms()
			next.Start = now + 2*day
			return m.CreateSeries(at(curator, now), next, market.Address{0x41})
		},
	} {
		err := f()
		refusal := new(market.Refusal)
		if !errors.Is(err, name) || !errors.As(err, &refusal) || !strings.HasPrefix(err.Error(), string(name)+"(") {
			t.Errorf("want %s, got %v", name, err)
		}
	}
	g.Source = market.Peek{OK: true}
	if got := encoded(t, m); got != text || told != 0 {
		t.Errorf("after refusals, and %d events, the market is\n%s\nwas\n%s", told, got, text)
	}
}

func TestARefusedCallPutsBackTheReadingOfItsOwnSecond(t *testing.T) {
	m := open(t)
	hold(t, m, usd(100_000))
	now := start + 9000
	if _, err := m.Poke(at(buyer, now), gaugeID); err != nil {
		t.Fatal(err)
	}
	text := encoded(t, m)
	g := m.Gauge(gaugeID)
	g.Source.Loss = usd(500_000)
	if _, err := m.Claim(at(buyer, now), series, usd(1), market.Hash{}, buyer); !errors.Is(err, market.NotTriggered) {
		t.Fatal(err)
	}
	g.Source.Loss = market.Amount{}
	if got := encoded(t, m); got != text {
		t.Errorf("the market is\n%s\nwas\n%s", got, text)
	}
}

func TestALossPaysHoldersOutOfThePool(t *testing.T) {
	m := open(t)
	paid := hold(t, m, usd(100_000))
	m.Gauge(gaugeID).Source = market.Peek{OK: true, Loss: usd(650_000)} // half way
	if _, err := m.Poke(at(buyer, start+9000), gaugeID); err != nil {
		t.Fatal(err)
	}
	if state, _, err := m.StateOf(start+9000, series); err != nil || state != market.Pending {
		t.Fatalf("the series is %s, %v", state, err)
	}
	end := start + 30*day
	if _, err := m.Poke(at(buyer, end), gaugeID); err != nil {
		t.Fatal(err)
	}
	got, err := m.Claim(at(buyer, end+1), series, usd(100_000), market.Hash{}, buyer)
	if err != nil || got != usd(50_000) {
		t.Fatalf("paid %s, %v", got, err)
	}
	if left, err := m.Pool(poolID).TotalAssets(end + 1); err != nil || left != usd(950_000).Plus(paid) {
		t.Errorf("the pool has %s, %v", left, err)
	}
}

func TestSnapshotsThatNoMarketCanBeInAreRefused(t *testing.T) {
	m := open(t)
	hold(t, m, usd(100))
	for name, spoil := range map[string]func(*market.Snapshot){
		"spread":                     func(s *market.Snapshot) { s.Spread = amount.New(1e18) },
		"premium model is not there": func(s *market.Snapshot) { delete(s.Gauges, gaugeID) },
		"pool":                       func(s *market.Snapshot) { s.Pools[poolID].Open = append(s.Pools[poolID].Open, market.Address{9}) },
		"reading":                    func(s *market.Snapshot) { s.Gauges[gaugeID].History = nil },
		"kink":                       func(s *market.Snapshot) { s.Models[modelID].Parameters.Curve.Kink = wads(1001) },
		"settled":                    func(s *market.Snapshot) { s.Series[series].Settled = 9 },
		"order":                      func(s *market.Snapshot) { s.Orders[7] = &market.Order{Series: series, Status: 1} },
		"expiry":                     func(s *market.Snapshot) { s.Series[series].Account.AccruedAt = start + 31*day },
		"queue's head": func(s *market.Snapshot) {
			s.Pools[poolID].Requests = make([]market.Request, 3)
			s.Pools[poolID].Requests[2].ClaimableShares = usd(1)
		},
		"entry is missing": func(s *market.Snapshot) { s.Pools[market.Address{0x11}] = nil },
		"exhaustion":       func(s *market.Snapshot) { s.Series[series].Terms.Exhaustion = usd(1) },
	} {
		s := m.Snapshot()
		spoil(&s)
		if _, err := market.New(s); !errors.Is(err, market.ErrSnapshot) || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := market.New(m.Snapshot()); err != nil {
		t.Errorf("an unbroken one is refused: %v", err)
	}
	broken := m.Snapshot()
	broken.Spread, broken.Gauges[gaugeID].History = amount.New(1e18), nil
	if _, err := market.New(broken); err == nil || strings.Count(err.Error(), market.ErrSnapshot.Error()) != 2 {
		t.Errorf("two faults are told as %v", err)
	}
	before := encoded(t, m)
	for _, bad := range []string{`{`, `{"spread":"1000000000000000000"}`, `{"spread":5}`} {
		if err := json.Unmarshal([]byte(bad), m); err == nil {
			t.Errorf("%s was read", bad)
		}
	}
	if encoded(t, m) != before {
		t.Error("a snapshot that is refused changes the market")
	}
}

func TestQuotesAllocateNothing(t *testing.T) {
	m := open(t)
	hold(t, m, usd(100_000))
	now := start + 20*day
	if _, err := m.Poke(at(buyer, now), gaugeID); err != nil {
		t.Fatal(err)
	}
	if n := testing.AllocsPerRun(100, func() {
		if _, err := m.QuoteBuy(now, series, usd(1000)); err != nil {
			t.Fatal(err)
		}
		if _, err := m.QuoteSell(now, series, usd(1000)); err != nil {
			t.Fatal(err)
		}
	}); n != 0 {
		t.Errorf("two quotes allocate %v times", n)
	}
}

func TestEventsAreToldInTheirOrder(t *testing.T) {
	m := open(t)
	var names []string
	m.OnEvent = func(e market.Event) { names = append(names, e.Name) }
	hold(t, m, usd(100))
	if want := []string{"Poked", "Touched", "PremiumBooked", "Bought", "Poked", "PremiumStarted", "Activated"}; !reflect.DeepEqual(names, want) {
		// A model that was touched in the second of its points tells nothing.
		t.Errorf("told %v, want %v", names, want)
	}
}
