package paper_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/paper"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	replica "github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

const start = uint64(1_800_000_000)

var (
	us     = protection.Address{7}
	staker = protection.Address{2}
	poolID = protection.Address{0x10}
	series = protection.Address{0x40}
	gauge  = protection.Address{0x20}
	mine   = paper.ID("shadow", series)
)

func usd(v uint64) amount.Amount  { return amount.New(v * 1e6) }
func wads(v uint64) amount.Amount { return amount.New(v * 1e15) }

func block(hours uint64) trade.Block {
	return trade.Block{Number: 100 + hours, Time: time.Unix(int64(start+3600*hours), 0).UTC()}
}

func callAt(who protection.Address, hours uint64) replica.Call {
	return replica.Call{Sender: who, Time: start + 3600*hours}
}

// recorded are the hours that the tests look at.
var recorded = []uint64{0, 1, 3, 5, 6, 239, 241, 300, 480, 485}

// record plays a month of a market that nobody else trades on, an hour a block: a
// series of 400,000 to 900,000, half of which is lost in its tenth day when there is a
// loss. Some of its blocks are recorded.
func record(t *testing.T, loss bool) *paper.Recording {
	t.Helper()
	model := protection.Address{0x30}
	p := replica.Parameters{
		Curve: replica.Curve{Kink: wads(800), Slope1: wads(1000), Slope2: wads(9000)},
		Drift: replica.Drift{Target: wads(500), Least: wads(40), Most: wads(40)},
		Floor: replica.Floor{Base: wads(20), Most: wads(20), PerHour: wads(1)},
	}
	m, err := replica.New(replica.Snapshot{ID: protection.Address{0x60}, Spread: wads(50),
		Pools:  map[protection.Address]*replica.Pool{poolID: {ID: poolID, Owner: staker, Asset: protection.Address{5}}},
		Gauges: map[protection.Address]*replica.Gauge{gauge: {ID: gauge, Asset: protection.Address{5}, MaxAge: 7200, History: []replica.Reading{{Time: start, At: start}}, Source: replica.Peek{OK: true}}},
		Models: map[protection.Address]*replica.PremiumModel{model: {ID: model, Pool: poolID, Parameters: p, Points: replica.Points{StoredAt: start, Level: wads(40), Floor: wads(20), FloorTarget: wads(20)}}}})
	if err == nil {
		err = m.CreateSeries(callAt(staker, 0), replica.Terms{Pool: poolID, Gauge: gauge, PremiumModel: model, Resolver: staker, Attachment: usd(400_000), Exhaustion: usd(900_000),
			MaxSupply: usd(500_000), Start: start, Expiry: start + 20*86400, WaitingPeriod: 7200, ClaimWindow: 86400}, series)
	}
	if err == nil {
		_, err = m.Pool(poolID).Deposit(callAt(staker, 0), usd(1_000_000), staker)
	}
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	for h := range uint64(24 * 30) {
		if loss && h == 240 {
			m.Gauge(gauge).Source.Loss = usd(650_000)
		}
		if _, err := m.Poke(callAt(staker, h), gauge); err != nil {
			t.Fatal(err)
		}
		if _, _, err := m.Settle(callAt(staker, h), series); err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(recorded, h) {
			continue
		}
		if err := paper.Record(&file, block(h), m); err != nil {
			t.Fatal(err)
		}
	}
	r, err := paper.ReadRecording(&file)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func account(t *testing.T, r *paper.Recording, l paper.Ledger) *paper.Account {
	t.Helper()
	a, err := paper.NewAccount(paper.NewVenue("shadow", "reference", us, r), l)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// bought is an account that holds 100,000 at hour 3, and what it paid.
func bought(t *testing.T, r *paper.Recording) (*paper.Account, amount.Amount) {
	t.Helper()
	a := account(t, r, paper.Ledger{})
	fill, err := a.Buy(t.Context(), block(0), mine, usd(100_000), amount.Max())
	if err != nil {
		t.Fatal(err)
	}
	if fills, err := a.Activate(t.Context(), block(1)); err != nil || len(fills) != 0 {
		t.Fatalf("minted %+v before the waiting period was over, %v", fills, err)
	}
	if fills, err := a.Activate(t.Context(), block(3)); err != nil || len(fills) != 1 || fills[0].Amount != usd(100_000) {
		t.Fatalf("minted %+v, %v", fills, err)
	}
	return a, fill.Paid
}

func TestWhatIsBoughtOnPaperMovesPaperAndNothingElse(t *testing.T) {
	r := record(t, false)
	a, _ := bought(t, r)
	one, another := usd(1000), account(t, r, paper.Ledger{})
	high, err1 := a.Quote(t.Context(), block(5), mine, trade.Buy, one)
	low, err2 := another.Quote(t.Context(), block(5), mine, trade.Buy, one)
	m, err3 := r.At(t.Context(), block(5))
	if err := errors.Join(err1, err2, err3); err != nil {
		t.Fatal(err)
	}
	chain, err := m.QuoteBuy(start+5*3600, series, one)
	if err != nil || low != chain || high.Cmp(low) <= 0 {
		t.Errorf("behind 100,000 of its own an account pays %s, another %s, the market asks %s, %v", high, low, chain, err)
	}
	list, err := a.Series(t.Context(), block(5))
	if err != nil || len(list) != 1 || list[0].ID != mine || list[0].Of != series || list[0].Minted != usd(100_000) {
		t.Errorf("series on paper are %+v, %v", list, err)
	}
	if h := a.Holdings(); len(h) != 1 || h[0].Series == series || h[0].Held != usd(100_000) {
		t.Errorf("holdings are %+v", h)
	}
	if mine == series || mine == paper.ID("other", series) {
		t.Error("a paper series has the id of another")
	}
}

func TestPaperIsSoldBackForLessThanWasPaid(t *testing.T) {
	a, paid := bought(t, record(t, false))
	bid, err := a.Quote(t.Context(), block(5), mine, trade.Sell, usd(40_000))
	if err != nil {
		t.Fatal(err)
	}
	fill, err := a.Sell(t.Context(), block(5), mine, usd(40_000), bid)
	if err != nil || fill.Got != bid || bid.Cmp(paid) >= 0 || bid.IsZero() {
		t.Fatalf("sold for %s, the bid was %s, %v", fill.Got, bid, err)
	}
	results, err := a.Results(t.Context(), block(6))
	if err != nil || len(results) != 1 || results[0].Paid != paid || results[0].Got != bid || results[0].Worth.IsZero() || results[0].Worth.Plus(bid).Cmp(paid) >= 0 {
		t.Errorf("results are %+v, %v", results, err)
	}
	for name, try := range map[string]func() error{
		"more than is held":     func() error { _, err := a.Sell(t.Context(), block(6), mine, usd(60_001), usd(0)); return err },
		"for too much":          func() error { _, err := a.Sell(t.Context(), block(6), mine, usd(1), usd(1)); return err },
		"bought for too little": func() error { _, err := a.Buy(t.Context(), block(6), mine, usd(1000), usd(0)); return err },
	} {
		before := a.Ledger()
		if err := try(); !errors.Is(err, trade.ErrRefused) || !reflect.DeepEqual(before, a.Ledger()) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := a.Buy(t.Context(), block(6), series, usd(1), usd(1)); !errors.Is(err, paper.ErrUnknownSeries) {
		t.Errorf("the real series' id bought on paper: %v", err)
	}
}

func TestALedgerReadsBackAndGoesOn(t *testing.T) {
	r := record(t, true)
	a, paid := bought(t, r)
	raw, err := json.Marshal(a.Ledger())
	if err != nil {
		t.Fatal(err)
	}
	var l paper.Ledger
	if err := json.Unmarshal(raw, &l); err != nil || !reflect.DeepEqual(l, a.Ledger()) {
		t.Fatalf("read back %+v, %v", l, err)
	}
	b := account(t, r, l)
	if _, err := b.Sell(t.Context(), block(300), mine, usd(1), usd(0)); !errors.Is(err, trade.ErrRefused) || !errors.Is(err, replica.NotActive) {
		t.Errorf("sold while the series is pending: %v", err)
	}
	end := block(24*20 + 5)
	results, err := b.Results(t.Context(), end)
	if err != nil || results[0].Worth != usd(50_000) {
		t.Errorf("before the claim it is worth %+v, %v", results, err)
	}
	fills, err := b.Claim(t.Context(), end)
	if err != nil || len(fills) != 1 || fills[0].Got != usd(50_000) {
		t.Fatalf("claimed %+v, %v", fills, err)
	}
	if again, err := b.Claim(t.Context(), end); err != nil || len(again) != 0 {
		t.Errorf("claimed twice: %+v, %v", again, err)
	}
	if got := b.Ledger().Positions[0]; got.Paid != paid || got.Got != usd(50_000) || len(b.Ledger().Fills) != 3 {
		t.Errorf("the ledger is %+v", b.Ledger())
	}
	if a.Holdings()[0].Held != usd(100_000) {
		t.Error("an account changed with another's ledger")
	}
	l.Venue = "another"
	if _, err := paper.NewAccount(paper.NewVenue("shadow", "reference", us, r), l); err == nil {
		t.Error("a ledger of another venue is taken")
	}
	l.Venue, l.Positions[0].ID = "shadow", series
	if _, err := paper.NewAccount(paper.NewVenue("shadow", "reference", us, r), l); err == nil {
		t.Error("a ledger with a real series' id is taken")
	}
}

func TestAnOrderOnPaperIsRefundedWhenTheLossComesFirst(t *testing.T) {
	r := record(t, true)
	a := account(t, r, paper.Ledger{})
	fill, err := a.Buy(t.Context(), block(239), mine, usd(1000), amount.Max())
	if err != nil {
		t.Fatal(err)
	}
	fills, err := a.Activate(t.Context(), block(241))
	if err != nil || len(fills) != 1 || fills[0].Got != fill.Paid || !fills[0].Amount.IsZero() {
		t.Fatalf("got back %+v of %s, %v", fills, fill.Paid, err)
	}
	if p := a.Ledger().Positions[0]; !p.Held.IsZero() || len(p.Pending) != 0 || p.Got != p.Paid {
		t.Errorf("left is %+v", p)
	}
}

func TestWhatExpiredIsForgotten(t *testing.T) {
	a, _ := bought(t, record(t, false))
	if over, err := a.Settle(t.Context(), block(24*20)); err != nil || len(over) != 0 {
		t.Errorf("settled %+v before the end, %v", over, err)
	}
	over, err := a.Settle(t.Context(), block(24*20+5))
	if err != nil || len(over) != 1 || over[0].Held != usd(100_000) || len(a.Holdings()) != 0 {
		t.Errorf("settled %+v, %v; left %+v", over, err, a.Holdings())
	}
}

func TestRecordingsThatAreNoneAreRefused(t *testing.T) {
	r := record(t, false)
	m, err := r.At(t.Context(), block(5))
	if err != nil {
		t.Fatal(err)
	}
	var line bytes.Buffer
	if err := paper.Record(&line, block(5), m); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"empty":         "",
		"cut short":     line.String()[:line.Len()/2],
		"twice a block": line.String() + line.String(),
		"no market":     `{"block":{"number":1}}`,
		"not JSON":      "block",
		"a bad market":  strings.Replace(line.String(), `"maxAge":7200`, `"maxAge":0`, 1),
	} {
		if _, err := paper.ReadRecording(strings.NewReader(text)); !errors.Is(err, paper.ErrRecording) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := r.At(t.Context(), trade.Block{Number: 3}); !errors.Is(err, paper.ErrNotRecorded) {
		t.Errorf("a block before the first: %v", err)
	}
	if got := r.Blocks(); len(got) != len(recorded) || got[0] != block(0) {
		t.Errorf("%d blocks from %v", len(got), got[0])
	}
}
