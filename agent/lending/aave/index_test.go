package aave_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	demo "github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// archived indexes a market from a node, and checks that the archive's book equals
// that of a new reader at every block with a market.
func archived(t testing.TB, client *chain.Client, url string, provider protection.Address, place string) wire.IndexSummary {
	t.Helper()
	none := uint64(0)
	sum, err := wire.IndexChain(t.Context(), wire.IndexOptions{Archive: place, RPC: []string{url}, Protocol: wire.IndexAave, Market: provider, Every: "1", Finality: &none})
	if err != nil {
		t.Fatal(err)
	}
	a, err := history.Open(t.Context(), place)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s, err := a.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	r, err := books.Open(s, sum.Dataset)
	if err != nil {
		t.Fatal(err)
	}
	next := sum.From
	err = r.Each(t.Context(), books.Walk{Thorough: true}, func(_ time.Time, b *book.Book) error {
		if b.Block != next {
			return fmt.Errorf("block %d where %d is next", b.Block, next)
		}
		next++
		at, err := client.Block(t.Context(), b.Block)
		if err != nil {
			return err
		}
		live, err := aave.Open(t.Context(), client, aave.Options{Provider: provider})
		if err != nil {
			return err
		}
		defer live.Close()
		fresh, _, err := live.Sync(t.Context(), at)
		if err != nil {
			return err
		}
		if fresh.Version() != b.Version() {
			return fmt.Errorf("block %d: %s", b.Block, unlike(b, fresh))
		}
		return nil
	})
	if err != nil || next != sum.To+1 {
		t.Fatalf("compared up to block %d of %d: %v", next, sum.To, err)
	}
	return sum
}

func TestTheArchivesBookEqualsTheLiveOneAtEveryBlock(t *testing.T) {
	t.Parallel()
	for _, e := range []edition{v31, v32, v33, v34, v35, v36, v37} {
		t.Run(e.name, func(t *testing.T) {
			t.Parallel()
			w := newWorldOf(t, 6, 21, e)
			w.settle()
			for n := range 10 {
				for range 6 {
					w.act()
				}
				if n%4 == 3 {
					w.price(w.reserves[2+n%2], 0.7)
				}
				if e.name == v33.name && n == 6 {
					w.upgrade(v36)
				}
				w.mine(time.Duration(1+w.random.IntN(7200)) * time.Second)
			}
			sum := archived(t, w.client, w.chain.WSURL(), w.provider, t.TempDir())
			t.Logf("%+v", sum)
			if sum.Events < 15 || sum.Parameters == 0 || sum.Prices == 0 || sum.To != w.chain.Head().Number {
				t.Errorf("too little happened: %+v", sum)
			}
		})
	}
}

func TestTwoMarketsOfOneChainAndAnEmptyOneShareAnArchive(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 3, 22)
	first := w.provider
	w.settle()
	for range 30 {
		w.act()
	}
	w.mine(time.Hour)
	// A second market of the same pool's making, later and without a loan.
	owner := common.Address(w.owner.Address())
	provider := contracts.NewDevAddressesProvider()
	second := w.deploy(contracts.DevAddressesProviderMetaData.Bin, provider.PackConstructor("empty", owner))
	empty := w.install(w.edition.pool(common.Address(second), owner))
	w.mine(slot)
	w.send(w.owner, second, provider.PackSetAddress(id("POOL"), common.Address(empty)))
	w.send(w.owner, second, provider.PackSetAddress(id("PRICE_ORACLE"), common.Address(w.oracle)))
	begins := w.mine(slot)
	for range 4 {
		w.mine(slot)
	}
	place := t.TempDir()
	one := archived(t, w.client, w.chain.WSURL(), first, place)
	other := archived(t, w.client, w.chain.WSURL(), second, place)
	if one.From >= other.From || other.From != begins.Number || other.To != one.To || other.Events != 0 || other.Books != 5 {
		t.Errorf("the first %+v\nthe empty one %+v, which begins at block %d", one, other, begins.Number)
	}
	if again := archived(t, w.client, w.chain.WSURL(), first, place); again.Blocks != 0 {
		t.Errorf("again: %+v", again)
	}
}

// Blocks that were archived and are replaced afterwards, deeper than the
// confirmations that were asked for, are taken out and read anew.
func TestAnArchiveFollowsAReorgDeeperThanItsConfirmations(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 4, 23)
	w.settle()
	for range 6 {
		for range 4 {
			w.act()
		}
		w.mine(slot)
	}
	place := t.TempDir()
	first := archived(t, w.client, w.chain.WSURL(), w.provider, place)
	if _, err := w.chain.Fork(t.Context(), 4); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		w.act()
		w.mine(slot)
	}
	sum := archived(t, w.client, w.chain.WSURL(), w.provider, place)
	if sum.Undone != first.Blocks || sum.Blocks <= first.Blocks {
		t.Errorf("first %+v\nthen %+v", first, sum)
	}
	anew := t.TempDir()
	archived(t, w.client, w.chain.WSURL(), w.provider, anew)
	if a, b := content(t, place), content(t, anew); a != b {
		t.Errorf("content %s, and %s of who saw one branch only", a, b)
	}
}

func content(t *testing.T, place string) string {
	t.Helper()
	a, err := history.Open(t.Context(), place)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s, err := a.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s.Fingerprint()
}

// The demo's world: borrowers, keepers, a crash, bad debt.
func TestTheArchiveOfTheDemosWorldHasItsBookAtEveryBlock(t *testing.T) {
	t.Parallel()
	d, err := day.Synthetic(5, "crash", time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := demo.New(t.Context(), demo.Config{Seed: 5, Day: d, Borrowers: 10, Archive: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	for range 30 {
		if _, _, err := w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	client, err := chain.Dial(t.Context(), chain.Options{Endpoint: w.URL(), ChainID: w.ChainID()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	sum := archived(t, client, w.URL(), w.Addresses().Provider, t.TempDir())
	if sum.To != w.Head().Number || sum.Events < 20 {
		t.Errorf("too little happened: %+v", sum)
	}
	t.Logf("%+v", sum)
}
