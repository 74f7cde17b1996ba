package wire

import (
	"context"
	"log/slog"
	"math/big"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/agent/history/index"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// makerChain is a devnet with a small Maker on it: one ilk at 150% whose price is
// an OSM's, without auctions.
type makerChain struct {
	t        *testing.T
	chain    *devnet.Devnet
	client   *chain.Client
	owner    *devnet.Sender
	chainLog protection.Address
	vat, jug protection.Address
	spot     protection.Address
	osm, pip protection.Address
	ilk      [32]byte
}

func newMakerChain(t *testing.T) *makerChain {
	t.Helper()
	d, err := devnet.Start(t.Context(), devnet.Config{Seed: 3, Fund: []string{"owner"}, Finality: 2, Archive: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	client, err := chain.Dial(t.Context(), chain.Options{Endpoint: d.WSURL(), ChainID: d.ChainID(), FinalityTag: "finalized"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	m := &makerChain{t: t, chain: d, client: client, owner: d.Sender("owner")}
	copy(m.ilk[:], "WETH-A")
	me := common.Address(m.owner.Address())
	m.vat = m.deploy(contracts.DevVatMetaData.Bin, nil)
	m.spot = m.deploy(contracts.DevSpotterMetaData.Bin, contracts.NewDevSpotter().PackConstructor(common.Address(m.vat)))
	m.jug = m.deploy(contracts.DevJugMetaData.Bin, contracts.NewDevJug().PackConstructor(common.Address(m.vat)))
	m.pip = m.deploy(contracts.DevPipMetaData.Bin, contracts.NewDevPip().PackConstructor(me))
	m.osm = m.deploy(contracts.DevOsmMetaData.Bin, contracts.NewDevOsm().PackConstructor(common.Address(m.pip)))
	m.chainLog = m.deploy(contracts.DevChainLogMetaData.Bin, nil)
	m.mine(12 * time.Second)
	vat, spot, jug, named := contracts.NewDevVat(), contracts.NewDevSpotter(), contracts.NewDevJug(), contracts.NewDevChainLog()
	for key, to := range map[string]protection.Address{"MCD_VAT": m.vat, "MCD_SPOT": m.spot, "MCD_JUG": m.jug} {
		var k [32]byte
		copy(k[:], key)
		m.send(m.chainLog, named.PackSetAddress(k, common.Address(to)))
	}
	m.send(m.vat, vat.PackRely(common.Address(m.spot)))
	m.send(m.vat, vat.PackRely(common.Address(m.jug)))
	m.send(m.osm, contracts.NewDevOsm().PackKiss(common.Address(m.spot)))
	m.mine(12 * time.Second)
	m.send(m.spot, spot.PackFile1(m.ilk, b32("pip"), common.Address(m.osm)))
	m.send(m.spot, spot.PackFile(m.ilk, b32("mat"), scaled(15, 26)))
	m.send(m.jug, jug.PackFile1(b32("vow"), me))
	m.send(m.vat, vat.PackInit(m.ilk))
	m.send(m.jug, jug.PackInit(m.ilk))
	m.send(m.vat, vat.PackSlip(m.ilk, me, scaled(1000, 18)))
	m.mine(12 * time.Second)
	for range 2 {
		m.poke(2000)
		m.mine(time.Hour)
	}
	return m
}

func b32(s string) (b [32]byte) { copy(b[:], s); return b }

func scaled(n, places int64) *big.Int {
	return new(big.Int).Mul(big.NewInt(n), new(big.Int).Exp(big.NewInt(10), big.NewInt(places), nil))
}

func (m *makerChain) deploy(bin string, args []byte) protection.Address {
	m.t.Helper()
	at, err := m.owner.Deploy(append(common.FromHex(bin), args...))
	if err != nil {
		m.t.Fatal(err)
	}
	return at
}

func (m *makerChain) send(to protection.Address, data []byte) {
	m.t.Helper()
	if _, err := m.owner.Send(devnet.Tx{To: &to, Data: data, Gas: 600_000}); err != nil {
		m.t.Fatal(err)
	}
}

func (m *makerChain) mine(after time.Duration) {
	m.t.Helper()
	if _, err := m.chain.Mine(m.t.Context(), m.chain.Head().Time.Add(after)); err != nil {
		m.t.Fatal(err)
	}
}

func (m *makerChain) poke(dai int64) {
	m.send(m.pip, contracts.NewDevPip().PackSet(scaled(dai, 18)))
	m.send(m.osm, contracts.NewDevOsm().PackPoke())
	m.send(m.spot, contracts.NewDevSpotter().PackPoke(m.ilk))
}

// days has the owner deposit, borrow, pay back and drip while the price moves.
func (m *makerChain) days(blocks int) {
	me := common.Address(m.owner.Address())
	vat := contracts.NewDevVat()
	for n := range blocks {
		switch n % 5 {
		case 0:
			m.send(m.vat, vat.PackFrob(m.ilk, me, me, me, scaled(3, 18), scaled(1000, 18)))
		case 1:
			m.send(m.vat, vat.PackFrob(m.ilk, me, me, me, scaled(-1, 18), scaled(-400, 18)))
		case 2:
			m.poke(1800 + int64(n))
		case 3:
			m.send(m.jug, contracts.NewDevJug().PackDrip(m.ilk))
			m.send(m.jug, contracts.NewDevJug().PackFile(m.ilk, b32("duty"), new(big.Int).Add(scaled(1, 27), scaled(int64(n+1), 18))))
		}
		m.mine(40 * time.Minute)
	}
}

func (m *makerChain) index(archive string, to uint64) IndexSummary {
	m.t.Helper()
	sum, err := IndexChain(m.t.Context(), m.options(archive, to))
	if err != nil {
		m.t.Fatal(err)
	}
	return sum
}

func (m *makerChain) options(archive string, to uint64) IndexOptions {
	return IndexOptions{
		Archive: archive, RPC: []string{m.chain.WSURL()}, Protocol: IndexMaker, Maker: m.market(), Every: "1", To: &to,
	}
}

func (m *makerChain) market() MakerMarket { return MakerMarket{ChainLog: m.chainLog, Ilk: "WETH-A"} }

func TestAnIndexedIlkIsTheNodesAtEveryBlock(t *testing.T) {
	m := newMakerChain(t)
	m.days(40)
	ctx := t.Context()
	final, err := m.client.Final(ctx)
	if err != nil {
		t.Fatal(err)
	}
	prints := map[string]bool{}
	var whole *history.Snapshot
	for _, stops := range [][]uint64{{final.Number}, {14, 15, 23, final.Number}} {
		place := filepath.Join(t.TempDir(), "archive")
		for _, to := range stops {
			if sum := m.index(place, to); sum.To != to {
				t.Fatalf("%+v", sum)
			}
		}
		a, err := history.Open(ctx, place)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = a.Close() })
		if whole, err = a.Snapshot(ctx); err != nil {
			t.Fatal(err)
		}
		var keys string
		for _, p := range whole.Parts {
			keys += p.Key + "\n"
		}
		prints[keys] = true
	}
	if len(prints) != 1 {
		t.Errorf("an index in pieces has other parts than one at once: %v", prints)
	}
	archived, err := books.Open(whole, "maker-31337-WETH-A")
	if err != nil {
		t.Fatal(err)
	}
	s, err := newMakerSource(ctx, m.client, m.market(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	first, err := s.Begins(ctx, 0, final.Number)
	if err != nil {
		t.Fatal(err)
	}
	for n := first; n <= final.Number; n++ {
		at, err := m.client.Block(ctx, n)
		if err != nil {
			t.Fatal(err)
		}
		fresh, err := newMakerSource(ctx, m.client, s.market, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		want, err := fresh.Sync(ctx, at)
		if err != nil {
			t.Fatal(err)
		}
		got, err := archived.AtBlock(ctx, n)
		if err != nil || got.Version() != want.Book.Version() {
			t.Fatalf("block %d: %v, %v", n, got, err)
		}
	}
	kinds, sources, names := map[string]int{}, map[string]int{}, map[string]int{}
	err = history.Scan(ctx, whole, history.Query{}, func(_ history.Part, rows []history.Event) error {
		for _, e := range rows {
			kinds[e.Kind]++
		}
		return nil
	})
	if err == nil {
		err = history.Scan(ctx, whole, history.Query{}, func(_ history.Part, rows []history.Price) error {
			for _, p := range rows {
				sources[p.Source]++
			}
			return nil
		})
	}
	if err == nil {
		err = history.Scan(ctx, whole, history.Query{}, func(_ history.Part, rows []history.Parameter) error {
			for _, p := range rows {
				names[p.Name]++
			}
			return nil
		})
	}
	for source := range sources {
		if !strings.HasPrefix(source, "osm") {
			t.Errorf("%d prices of %s, which is no oracle's", sources[source], source)
		}
	}
	if err != nil || kinds["borrow"] < 5 || kinds["withdraw"] < 5 || sources["osm-next:"+m.osm.String()] < 5 || names["jug.duty"] < 5 || names["vat.rate"] < 5 {
		t.Errorf("%v %v %v: %v", kinds, sources, names, err)
	}
}

func TestAnIndexOfAnIlkGoesOnFromItsNewestBook(t *testing.T) {
	m := newMakerChain(t)
	m.days(12)
	place := filepath.Join(t.TempDir(), "archive")
	m.index(place, 10)
	o := m.options(place, 13)
	phases := map[lending.Phase]int{}
	o.Progress = func(p Progress) { phases[p.Phase]++ }
	if _, err := IndexChain(t.Context(), o); err != nil || phases[Blocks] == 0 || len(phases) != 1 {
		t.Errorf("read %v, want blocks alone: %v", phases, err)
	}
	o.Maker.Gem, *o.To = m.pip, 14
	if _, err := IndexChain(t.Context(), o); err == nil || !strings.Contains(err.Error(), "name them as before") {
		t.Errorf("tokens named otherwise: %v", err)
	}
	// A newest book that the chain does not bear out is not gone on from.
	at, err := m.client.Block(t.Context(), 13)
	if err != nil {
		t.Fatal(err)
	}
	var want, got index.State
	for _, lost := range []bool{false, true} {
		s, err := newMakerSource(t.Context(), m.client, o.Maker, func(lending.Progress) {}, slog.New(slog.DiscardHandler))
		if err != nil {
			t.Fatal(err)
		}
		if want, err = s.Sync(t.Context(), at); err != nil {
			t.Fatal(err)
		}
		s.reader = nil
		s.newest = func(context.Context, uint64) (*book.Book, error) {
			k := book.NewKeeper(want.Book.Market, want.Book.Protocol, want.Book.BaseDecimals)
			k.Restore(want.Book)
			if lost {
				return k.Snapshot(at.Number-1, trade.Hash{1}, at.Time), nil
			}
			l := want.Book.Loan(0)
			l.Debt[0].Shares.Lo++
			if _, err := k.Upsert(l); err != nil {
				return nil, err
			}
			return k.Snapshot(at.Number, at.Hash, at.Time), nil
		}
		if got, err = s.Sync(t.Context(), at); err != nil || got.Book.Version() != want.Book.Version() {
			t.Errorf("lost %v: %v, %v", lost, got.Book, err)
		}
	}
}
