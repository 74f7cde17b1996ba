package host

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"go.uber.org/goleak"
)

// The test binary is also every strategy of the tests, good and bad, and a host
// of its own: the first argument says so.
func TestMain(m *testing.M) {
	if len(os.Args) > 2 {
		switch os.Args[1] {
		case "rogue":
			rogue(os.Args[2])
			os.Exit(0)
		case "host":
			hostUntilKilled(os.Args[2], os.Args[3])
			os.Exit(0)
		}
	}
	dir, err := os.MkdirTemp("", "host-test-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	_ = os.Setenv("TMPDIR", dir) // sockets of this run, and of nobody else
	code := m.Run()
	if code == 0 {
		if err := goleak.Find(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = 1
		}
		// One that a host was killed over as it made it has another name, for a minute.
		if left, _ := filepath.Glob(filepath.Join(dir, folderPrefix+"*")); len(left) > 0 {
			fmt.Fprintln(os.Stderr, "socket folders left behind:", left)
			code = 1
		}
	}
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// ownHash is the test binary's, taken once.
var ownHash = sync.OnceValues(func() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	return SHA256(path)
})

// rogueOptions start this binary as the strategy of that mode.
func rogueOptions(t testing.TB, mode string) Options {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	sum, err := ownHash()
	if err != nil {
		t.Fatal(err)
	}
	return Options{
		Name: "under-test", Path: path, Args: []string{"rogue", mode}, SHA256: sum,
		Seed: 7, Deadline: 20 * time.Second, StartTimeout: 20 * time.Second, Clock: newTestClock(),
	}
}

func start(t testing.TB, opts Options) *Process {
	t.Helper()
	p := New(opts)
	t.Cleanup(p.Close)
	return p
}

// testClock stands until it is moved.
type testClock struct {
	mu  sync.Mutex
	now time.Time
}

func newTestClock() *testClock {
	return &testClock{now: time.Date(2026, 3, 12, 0, 0, 0, 0, time.UTC)}
}

func (c *testClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *testClock) advance(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// world is a book that moves and a series to cover it.
type world struct {
	keeper *book.Keeper
	block  uint64
	series protection.Series
}

func address(n uint64) (a protection.Address) {
	for i := range 8 {
		a[19-i] = byte(n >> (8 * i))
	}
	return a
}

func newWorld(t testing.TB, loans int) *world {
	t.Helper()
	w := &world{keeper: book.NewKeeper(address(1), "aave-v3", 8), block: 100}
	w.reprice(t, 2000)
	for i := range loans {
		w.upsert(t, i, 3_000_000_000_000_000_000, uint64(1000+i%3500)*1_000_000)
	}
	market := protection.Reference{Kind: protection.AaveReserve, Market: address(1), Asset: address(11)}
	w.series = protection.Series{
		ID: address(0x51), Symbol: "hrUSDC-1", Venue: "market", Reference: market, Gauge: address(0x61), Pool: address(0x71),
		Asset: address(11), Decimals: 6, Exhaustion: amount.New(1_000_000_000_000),
		Start: w.time().Add(-time.Hour), Expiry: w.time().Add(720 * time.Hour), Waiting: 10 * time.Minute, State: protection.Active,
	}
	return w
}

func (w *world) time() time.Time { return time.Unix(1_700_000_000+12*int64(w.block), 0).UTC() }

func (w *world) reprice(t testing.TB, eth uint64) {
	t.Helper()
	err := w.keeper.SetAssets([]book.Asset{
		{ID: address(10), Symbol: "WETH", Decimals: 18, Price: amount.New(eth * 1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8250, Bonus: 10500},
		{ID: address(11), Symbol: "USDC", Decimals: 6, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 7800, Bonus: 10450},
	})
	if err != nil {
		t.Fatal(err)
	}
}

func (w *world) upsert(t testing.TB, i int, collateral, debt uint64) {
	t.Helper()
	_, err := w.keeper.Upsert(book.Loan{
		Borrower:   address(uint64(1_000_000 + i)),
		Collateral: []book.Entry{{Asset: 0, Shares: book.U128{Lo: collateral}, Threshold: 8250, Bonus: 10500}},
		Debt:       []book.Entry{{Asset: 1, Shares: book.U128{Lo: debt}}},
	})
	if err != nil {
		t.Fatal(err)
	}
}

// observe is the next block's observation.
func (w *world) observe(state []byte) *strategy.Observation {
	w.block++
	return &strategy.Observation{
		Slot: fmt.Sprintf("every-block@%d", w.block), Time: w.time(), Seed: 40 + w.block, State: state,
		Book:   w.keeper.Snapshot(w.block, [32]byte{byte(w.block)}, w.time()),
		Series: []protection.Series{w.series},
		Holdings: []strategy.Holding{
			{Series: w.series.ID, Held: amount.New(5_000_000)},
		},
		Exposures: []protection.Exposure{{
			Reference: w.series.Reference, Symbol: "USDC", Decimals: 6, Amount: amount.New(1_000_000), Supply: amount.New(4_000_000),
		}},
		Prices: []strategy.PriceSeries{{Asset: address(10), Times: []time.Time{w.time()}, Prices: []float64{2000}}},
	}
}

func contains(t *testing.T, err error, parts ...string) {
	t.Helper()
	if err == nil {
		t.Fatal("no error")
	}
	for _, part := range parts {
		if !strings.Contains(err.Error(), part) {
			t.Fatalf("error %q does not say %q", err, part)
		}
	}
}
