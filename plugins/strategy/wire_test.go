package strategy

import (
	"context"
	"errors"
	"reflect"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	gproto "google.golang.org/protobuf/proto"
)

var (
	ether   = protection.Address{19: 10}
	dollar  = protection.Address{19: 11}
	at      = time.Date(2026, 3, 12, 10, 30, 0, 0, time.UTC)
	allSeen = Manifest{Tables: []Table{TableBook, TableSeries, TableQuotes, TableHoldings, TableExposures, TableHeadroom, TablePrices, TableOracles, TablePools, TableStakes}}
)

func keeper(t testing.TB, loans int) *book.Keeper {
	t.Helper()
	k := book.NewKeeper(protection.Address{19: 1}, "aave-v3", 8)
	if err := k.SetAssets([]book.Asset{
		{ID: ether, Symbol: "WETH", Decimals: 18, Price: amount.New(2000e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8250, Bonus: 10500},
		{ID: dollar, Symbol: "USDC", Decimals: 6, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 7800, Bonus: 10450},
	}); err != nil {
		t.Fatal(err)
	}
	for i := range loans {
		put(t, k, i, 1000)
	}
	return k
}

func put(t testing.TB, k *book.Keeper, i int, debt uint64) {
	t.Helper()
	if _, err := k.Upsert(book.Loan{
		Borrower:   protection.Address{0: 0xb0, 17: byte(i >> 16), 18: byte(i >> 8), 19: byte(i)},
		Collateral: []book.Entry{{Asset: 0, Shares: book.U128{Lo: 1e18}, Threshold: 8250, Bonus: 10500}},
		Debt:       []book.Entry{{Asset: 1, Shares: book.U128{Lo: debt * 1e6}}},
	}); err != nil {
		t.Fatal(err)
	}
}

func observation(b *book.Book) *Observation {
	reference := protection.Reference{Kind: protection.AaveReserve, Market: protection.Address{19: 1}, Asset: dollar}
	series := protection.Series{
		ID: protection.Address{19: 0x51}, Symbol: "hrUSDC-1", Venue: "market", Reference: reference, Gauge: protection.Address{19: 0x61},
		Pool: protection.Address{19: 0x71}, Asset: dollar, Decimals: 6, StartLoss: amount.New(3), Attachment: amount.New(5), Exhaustion: amount.Max(),
		Start: at.Add(-time.Hour), Expiry: time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC), Waiting: 10 * time.Minute,
		State: protection.Pending, Loss: amount.New(7), GaugeAt: at, Fraction: protection.WAD, Supply: amount.New(8), PoolAssets: amount.New(9), Free: amount.New(10),
	}
	return &Observation{
		Slot: "every-block@7", Time: at, Seed: 1 << 63, State: []byte{1, 0, 2}, Book: b,
		Series:   []protection.Series{series, {Reference: reference, State: protection.Active}},
		Quotes:   []Quote{{Series: series.ID, Side: Buy, Amount: amount.New(100), Cost: amount.New(2)}, {Series: series.ID, Side: Sell, Amount: amount.New(1)}},
		Holdings: []Holding{{Series: series.ID, Held: amount.New(1), Pending: amount.New(2), Buying: amount.New(3), Selling: amount.New(4)}},
		Exposures: []protection.Exposure{
			{Reference: reference, Symbol: "aUSDC", Decimals: 6, Amount: amount.New(5), Supply: amount.New(6), Withdrawable: amount.New(7), Deficit: amount.New(8),
				Stranded: amount.New(9), Debt: amount.New(10), Idle: amount.New(11), SupplyRate: protection.RAY},
		},
		Headroom: []Headroom{{Limit: "premiumPerDay", Subject: series.ID, Asset: dollar, Decimals: 6, Left: amount.New(11)}},
		Prices: []PriceSeries{
			{Asset: ether, Times: []time.Time{at.Add(-time.Minute), at}, Prices: []float64{1999.5, 2000}},
			{Asset: dollar, Times: []time.Time{at}, Prices: []float64{1}},
		},
		Oracles: []Oracle{
			{Asset: ether, Symbol: "WETH", Price: amount.New(2000e8), Decimals: 8, Source: protection.Address{19: 0x81}, SourceAt: at.Add(-time.Second), SourceNote: "computed",
				Fed: true, FeedProblem: "dated after its block", Feed: amount.New(2001), FeedDecimals: 36, Age: -7 * time.Second, Heartbeat: time.Hour, Deviation: amount.Max()},
			{Asset: dollar, SourceAt: time.Unix(0, 0).UTC()},
		},
		Pools: []protection.Pool{{ID: series.Pool, Symbol: "hrpUSDC", Venue: "market", Asset: dollar, Decimals: 6, Assets: amount.New(12), Reserved: amount.New(13),
			Supply: amount.New(14), Queued: amount.New(15), Pending: true}},
		Stakes: []Stake{{Pool: series.Pool, Shares: amount.New(16), Queued: amount.New(17), Claimable: amount.New(18), Pays: amount.New(19), Depositing: amount.New(20), Leaving: amount.Max()}},
	}
}

// encode is an observation as the first of a session that was sent a book before.
func encode(o *Observation, m Manifest, base *book.Book) (*proto.Observation, error) {
	s := NewSender(m)
	s.book = base
	return s.Encode(o, 1)
}

func decode(msg *proto.Observation, base *book.Book) (*Observation, error) {
	return (&Receiver{book: base}).Decode(msg)
}

// overTheWire encodes to bytes and back, as gRPC does.
func overTheWire[M gproto.Message](t testing.TB, msg, into M) M {
	t.Helper()
	data, err := gproto.Marshal(msg)
	if err != nil {
		t.Fatal(err)
	}
	if err := gproto.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
	return into
}

func TestAnObservationArrivesAsItWasSent(t *testing.T) {
	sent := observation(keeper(t, 2100).Snapshot(7, [32]byte{7}, at))
	msg, err := encode(sent, allSeen, nil)
	if err != nil {
		t.Fatal(err)
	}
	got, err := decode(overTheWire(t, msg, &proto.Observation{}), nil)
	if err != nil {
		t.Fatal(err)
	}
	if got.Book.Version() != sent.Book.Version() {
		t.Error("the book differs")
	}
	got.Book = sent.Book
	if !reflect.DeepEqual(got, sent) {
		t.Errorf("sent %+v\n got %+v", sent, got)
	}
}

func TestHoldersStayWithTheHost(t *testing.T) {
	sent := observation(nil)
	sent.Exposures[0].Holders = []protection.Claim{{Holder: ether, Amount: amount.New(5)}}
	msg, err := encode(sent, allSeen, nil)
	if err != nil {
		t.Fatal(err)
	}
	got, err := decode(msg, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got.Exposures[0].Holders != nil {
		t.Errorf("holders %v went out", got.Exposures[0].Holders)
	}
}

func TestAnUnaskedTableIsNotSent(t *testing.T) {
	msg, err := encode(observation(keeper(t, 3).Snapshot(7, [32]byte{7}, at)), Manifest{Tables: []Table{TableQuotes}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	got, err := decode(msg, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got.Book != nil || got.Series != nil || got.Holdings != nil || got.Exposures != nil || got.Headroom != nil || got.Prices != nil || got.Oracles != nil || got.Pools != nil || got.Stakes != nil || len(got.Quotes) != 2 {
		t.Errorf("%+v", got)
	}
}

func TestATableWithoutRowsIsNotAnAbsentOne(t *testing.T) {
	msg, err := encode(&Observation{Time: at}, allSeen, nil)
	if err != nil {
		t.Fatal(err)
	}
	got, err := decode(overTheWire(t, msg, &proto.Observation{}), nil)
	if err != nil {
		t.Fatal(err)
	}
	if got.Series == nil || got.Prices == nil || len(got.Series)+len(got.Prices) != 0 {
		t.Errorf("series %v, prices %v", got.Series, got.Prices)
	}
}

func TestABookGoesAsAChangeOfTheLast(t *testing.T) {
	k := keeper(t, 5000)
	first := k.Snapshot(7, [32]byte{7}, at)
	put(t, k, 17, 900)
	put(t, k, 5000, 100)
	second := k.Snapshot(8, [32]byte{8}, at.Add(12*time.Second))
	whole, err := encode(&Observation{Book: second}, allSeen, nil)
	if err != nil {
		t.Fatal(err)
	}
	change, err := encode(&Observation{Book: second}, allSeen, first)
	if err != nil {
		t.Fatal(err)
	}
	if w, c := gproto.Size(whole), gproto.Size(change); 10*c > w {
		t.Errorf("the change has %d bytes, the whole book %d", c, w)
	}
	got, err := decode(change, first)
	if err != nil {
		t.Fatal(err)
	}
	if got.Book.Version() != second.Version() {
		t.Error("the change leads elsewhere")
	}
	for name, base := range map[string]*book.Book{"no book": nil, "another book": second} {
		if _, err := decode(change, base); !errors.Is(err, ErrBase) {
			t.Errorf("with %s: %v", name, err)
		}
	}
}

func TestABookThatChangedAllOverGoesWhole(t *testing.T) {
	k := keeper(t, 1000)
	first := k.Snapshot(7, [32]byte{7}, at)
	for i := range 600 {
		put(t, k, i, 5)
	}
	msg, err := encode(&Observation{Book: k.Snapshot(8, [32]byte{8}, at)}, allSeen, first)
	if err != nil {
		t.Fatal(err)
	}
	if msg.GetBook().GetBase() != nil {
		t.Error("it went as a change")
	}
}

func TestAProposalArrivesAsItWasSent(t *testing.T) {
	sent := &Proposal{
		Targets: []Target{{Series: dollar, Level: 12.5, TTL: time.Hour, Reasons: []string{"because"}}},
		State:   []byte("state"), Reasons: []string{"one", "two"},
	}
	sent.Scores.Horizon = 24 * time.Hour
	sent.Scores.Add(0, 0.5, 0.25, 1000, 0.1)
	sent.Scores.Add(70_000, 1, 1, 1e12, 1)
	got, err := DecodeProposal(overTheWire(t, sent.Encode(), &proto.Proposal{}))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, sent) {
		t.Errorf("sent %+v\n got %+v", sent, got)
	}
	empty, err := DecodeProposal(overTheWire(t, (&Proposal{}).Encode(), &proto.Proposal{}))
	if err != nil || !reflect.DeepEqual(empty, &Proposal{}) {
		t.Errorf("nothing became %+v, %v", empty, err)
	}
}

func TestBrokenTablesAreErrorsNotPanics(t *testing.T) {
	msg, err := encode(observation(nil), allSeen, nil)
	if err != nil {
		t.Fatal(err)
	}
	good := msg.GetSeries()
	quotes := msg.GetQuotes()
	for name, data := range map[string][]byte{
		"another table": quotes, "half of it": good[:len(good)/2], "no Arrow": []byte("series of nonsense, long enough"), "one byte": {1},
	} {
		if _, err := decode(&proto.Observation{Series: data}, nil); !errors.Is(err, ErrTable) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

type silent struct{}

func (silent) Evaluate(context.Context, *Observation) (*Proposal, error) { return &Proposal{}, nil }
