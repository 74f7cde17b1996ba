package maker

import (
	"bytes"
	"errors"
	"log/slog"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// seen counts what a random test came across.
type seen struct{ loans, repaid, unsafe, barked, shrunk int }

// agree checks a kept book at a block against the Vat's storage of everybody who
// can have an urn, against the Dog's own opinion of each, and against a new
// reader's.
func (w *world) agree(r *Reader, at trade.Block, s *seen) *book.Book {
	w.t.Helper()
	b, err := r.Sync(w.t.Context(), at)
	w.do(err)
	w.do(b.Validate())
	terms, err := r.TermsAt(w.t.Context(), at)
	w.do(err)
	hf := b.HealthFactors(nil)
	rows := map[[20]byte]int{}
	for i := range b.Len() {
		rows[b.Borrower(i)] = i
	}
	var barks []chain.Call
	var whose []int
	everybody := w.everybody()
	for k, u := range w.urns(name(ilkA), everybody, at) {
		who, ink, art := everybody[k], u.Ink, u.Art
		i, known := rows[who]
		if !known {
			if art.Sign() != 0 {
				w.t.Fatalf("block %d: %s owes %s and is not in the book", at.Number, who, art)
			}
			continue
		}
		delete(rows, who)
		l := b.Loan(i)
		var locked, owed big.Int
		if len(l.Collateral) > 0 {
			locked = *l.Collateral[0].Shares.Amount().Big()
		}
		owed = *artOf(l).Big()
		if locked.Cmp(ink) != 0 || owed.Cmp(art) != 0 {
			w.t.Fatalf("block %d: %s has %s and owes %s in the book, %s and %s in the Vat", at.Number, who, &locked, &owed, ink, art)
		}
		s.loans++
		if art.Sign() == 0 {
			s.repaid++
			continue
		}
		unsafe := new(big.Int).Mul(ink, terms.Spot.Big()).Cmp(new(big.Int).Mul(art, terms.Rate.Big())) < 0
		if Liquidatable(b, i) != unsafe || (hf[i] < 1) != unsafe {
			w.t.Fatalf("block %d: ink %s spot %s art %s rate %s: unsafe %v, in the book %v at health factor %v", at.Number, ink, terms.Spot, art, terms.Rate, unsafe, Liquidatable(b, i), hf[i])
		}
		if unsafe {
			s.unsafe++
		}
		barks = append(barks, chain.Call{To: w.of.Dog, Data: dogABI.PackBark(name(ilkA), common.Address(who), common.Address(who)), AllowFailure: true})
		whose = append(whose, i)
	}
	if len(rows) > 0 {
		w.t.Fatalf("block %d: the book has %d loans of nobody", at.Number, len(rows))
	}
	answers, err := w.client.ReadApart(w.t.Context(), at, barks)
	w.do(err)
	for k, a := range answers {
		refused := false
		var revert *chain.RevertError
		if errors.As(a.Err, &revert) {
			refused = bytes.HasPrefix(revert.Data, crypto.Keccak256([]byte("NotUnsafe(bytes32,address)"))[:4])
		} else {
			s.barked++
		}
		if i := whose[k]; refused == (hf[i] < 1) {
			w.t.Fatalf("block %d: the Dog answers %v to a loan with health factor %v", at.Number, a.Err, hf[i])
		}
	}
	fresh, err := w.open(w.options()).Sync(w.t.Context(), at)
	w.do(err)
	if fresh.Version() != b.Version() {
		w.t.Fatalf("block %d: kept %+v, read anew %+v", at.Number, b.Assets, fresh.Assets)
	}
	return b
}

// change files something now and then, and moves the price.
func (w *world) change(n int) {
	switch {
	case n%11 == 5:
		w.send(w.owner, w.of.Spotter, spotABI.PackFile(name(ilkA), name("mat"), times(130+w.random.Int64N(50), exp10(25))))
		if w.random.IntN(2) == 0 {
			w.send(w.owner, w.of.Spotter, spotABI.PackPoke(name(ilkA)))
		}
	case n%13 == 6:
		w.send(w.owner, w.of.Jug, jugABI.PackDrip(name(ilkA)))
		w.send(w.owner, w.of.Jug, jugABI.PackFile(name(ilkA), name("duty"), new(big.Int).Add(ray, times(w.random.Int64N(1000), exp10(17)))))
	case n%17 == 8: // a rate that falls
		w.send(w.owner, w.of.Vat, vatABI.PackFold(name(ilkA), common.Address(w.owner.Address()), times(-1, exp10(22))))
	case n%7 == 3:
		w.price(1000 + w.random.Int64N(2000))
	}
}

func TestTheBookEqualsTheVatsStorageAtEveryBlock(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 14, 7)
	r := w.open(w.options())
	var s seen
	thresholds := map[uint16]bool{}
	for n := range runs(t, 40) {
		for range 1 + w.random.IntN(6) {
			w.act()
		}
		w.change(n)
		w.auction = int64(n)
		b := w.agree(r, w.mine(time.Duration(12+w.random.IntN(3000))*time.Second), &s)
		thresholds[b.Assets[0].Threshold] = true
		if n%9 == 8 { // a reader that goes on from a book is as good as one that read it all
			o := w.options()
			o.Last, o.FromBlock = b, b.Block
			r = w.open(o)
		}
	}
	t.Logf("%+v, thresholds %v", s, thresholds)
	if s.unsafe < 5 || s.barked < 5 || s.repaid < 5 || len(thresholds) < 3 {
		t.Error("too little happened for the test to mean anything: change the seed")
	}
}

func TestTheBookSurvivesReorgs(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 8, 5)
	o := w.options()
	var said bytes.Buffer
	o.Log = slog.New(slog.NewTextHandler(&said, nil))
	r := w.open(o)
	var s seen
	loans := 0
	for n := range runs(t, 24) {
		for range 1 + w.random.IntN(5) {
			w.act()
		}
		w.change(n)
		at := w.mine(time.Duration(12+w.random.IntN(3000)) * time.Second)
		if w.random.IntN(3) > 0 { // some blocks are skipped
			loans = w.agree(r, at, &s).Len()
		}
		if n > 3 && n%3 == 0 {
			keep := w.random.Uint64()
			at, err := w.chain.ForkAs(t.Context(), devnet.Plan{
				Depth: 1 + w.random.IntN(4),
				Keep:  func(h trade.Hash) bool { return (uint64(h[0])+keep)%3 == 0 },
			})
			w.do(err)
			w.chain.Forget()
			w.names(8)
			if b := w.agree(r, at, &s); b.Len() < loans {
				s.shrunk++
			}
		}
	}
	t.Logf("%+v", s)
	if strings.Contains(said.String(), "read anew") || !strings.Contains(said.String(), "goes back") {
		t.Errorf("a reorg cost a reading of everything: %s", said.String())
	}
	if s.shrunk == 0 {
		t.Error("no loan left with a lost block: change the seed")
	}
}

func TestABlockThatIsGoneIsRefusedAndTheReaderGoesOn(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 4, 3)
	r := w.open(w.options())
	for range 6 {
		w.act()
	}
	var s seen
	w.agree(r, w.mine(slot), &s)
	lost := w.mine(slot)
	at, err := w.chain.Fork(t.Context(), 1)
	w.do(err)
	if _, err := r.Sync(t.Context(), lost); !errors.Is(err, chain.ErrReorged) {
		t.Fatalf("sync to a lost block: %v, want ErrReorged", err)
	}
	w.agree(r, at, &s)
	// An earlier block is as good as a later one.
	w.agree(r, trade.Block{Number: at.Number, Hash: at.Hash, Time: at.Time}, &s)
	early, err := w.client.Block(t.Context(), at.Number-1)
	w.do(err)
	w.agree(r, early, &s)
	if _, err := w.open(w.options()).Sync(t.Context(), trade.Block{Number: w.first - 1}); err == nil {
		t.Error("a block before the first one was read")
	}
	if _, err := Open(t.Context(), w.client, withLast(w.options(), &book.Book{})); err == nil {
		t.Error("a book of nothing was gone on from")
	}
}

func withLast(o Options, b *book.Book) Options {
	o.Last = b
	return o
}

func TestADebtThatIsForkedHasANewRow(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 4, 13)
	r := w.open(w.options())
	fork := func(src, dst *devnet.Sender, ether, dai int64) {
		w.send(w.owner, w.of.Vat, vatABI.PackFork(name(ilkA), common.Address(src.Address()), common.Address(dst.Address()), times(ether, wad), times(dai, wad)))
	}
	var s seen
	w.frob(w.people[0], 10, 4000)
	w.agree(r, w.mine(slot), &s)
	fork(w.people[0], w.people[1], 4, 1000) // to somebody new
	w.agree(r, w.mine(slot), &s)
	fork(w.people[2], w.people[0], -3, -900) // from somebody new, less than nothing
	if b := w.agree(r, w.mine(slot), &s); b.Len() != 3 || b.Borrower(1) != w.people[1].Address() || b.Borrower(2) != w.people[2].Address() {
		t.Fatalf("%d loans", b.Len())
	}
	fork(w.people[1], w.people[3], 1, 0) // collateral alone makes no loan
	w.frob(w.people[3], 5, 0)
	if b := w.agree(r, w.mine(slot), &s); b.Len() != 3 {
		t.Fatalf("%d loans", b.Len())
	}
}

func TestAnIlkWithoutSpotHasNoBook(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 2, 6)
	r := w.open(w.options())
	w.frob(w.people[0], 10, 4000)
	var s seen
	w.agree(r, w.mine(slot), &s)
	w.send(w.owner, w.osm, osmABI.PackVoid())
	w.send(w.owner, w.of.Spotter, spotABI.PackPoke(name(ilkA)))
	at := w.mine(slot)
	for _, one := range []*Reader{r, w.open(w.options())} {
		if _, err := one.Sync(t.Context(), at); !errors.Is(err, ErrNoPrice) {
			t.Fatalf("%v, want ErrNoPrice", err)
		}
	}
	w.send(w.owner, w.of.Spotter, spotABI.PackFile(name(ilkA), name("mat"), times(17, exp10(26))))
	if _, err := r.Sync(t.Context(), w.mine(slot)); !errors.Is(err, ErrNoPrice) {
		t.Fatalf("%v, want ErrNoPrice", err)
	}
	w.send(w.owner, w.osm, osmABI.PackStart())
	for range 2 {
		w.price(2100)
		w.mine(time.Hour)
	}
	if b := w.agree(r, w.chain.Head(), &s); b.Assets[0].Threshold != 5882 {
		t.Errorf("threshold %d", b.Assets[0].Threshold)
	}
	rec := w.happened(r, at.Number, w.chain.Head().Number)
	if n := len(rec.Pokes); n != 2 || !rec.Pokes[0].Price.IsZero() || !rec.Pokes[0].HasNext {
		t.Errorf("%+v", rec.Pokes)
	}
}

// Before the first price there is nothing to owe against, and the ratio is the
// Spotter's of the moment: whenever one asks.
func TestAnIlkBeforeItsFirstPrice(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 1, 6)
	w.send(w.owner, w.of.Vat, vatABI.PackInit(name("NEW-A")))
	w.send(w.owner, w.of.Spotter, spotABI.PackFile(name("NEW-A"), name("mat"), times(13, exp10(26))))
	o := w.options()
	o.Ilk, o.FromBlock = "NEW-A", w.mine(slot).Number
	r := w.open(o)
	for _, mat := range []int64{14, 15} {
		if _, err := r.Sync(t.Context(), w.chain.Head()); err != nil {
			t.Fatal(err)
		}
		w.send(w.owner, w.of.Spotter, spotABI.PackFile(name("NEW-A"), name("mat"), times(mat, exp10(26))))
		w.mine(slot)
	}
	kept, err := r.Sync(t.Context(), w.chain.Head())
	w.do(err)
	fresh, err := w.open(o).Sync(t.Context(), w.chain.Head())
	if err != nil || fresh.Version() != kept.Version() || kept.Assets[0].Threshold != 6667 {
		t.Errorf("%+v and %+v: %v", kept.Assets, fresh.Assets, err)
	}
}

func TestABookToGoOnFromIsHeldAgainstTheChain(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 2, 12)
	w.frob(w.people[0], 10, 4000)
	var s seen
	b := w.agree(w.open(w.options()), w.mine(slot), &s)
	k := book.NewKeeper(b.Market, b.Protocol, b.BaseDecimals)
	k.Restore(b)
	l := k.Loan(0)
	l.Debt[0].Shares.Lo++
	if _, err := k.Upsert(l); err != nil {
		t.Fatal(err)
	}
	damaged := k.Snapshot(b.Block, b.BlockHash, b.Time)
	if _, err := Open(t.Context(), w.client, withLast(w.options(), damaged)); !errors.Is(err, lending.ErrDrift) {
		t.Errorf("a damaged book: %v, want ErrDrift", err)
	}
	unheard := k.Snapshot(b.Block, trade.Hash{1}, b.Time) // of a branch that the node never had
	if _, err := Open(t.Context(), w.client, withLast(w.options(), unheard)); !errors.Is(err, chain.ErrReorged) {
		t.Errorf("a book of an unheard-of block: %v, want ErrReorged", err)
	}
	other := w.options()
	other.Ilk = ilkB
	if _, err := Open(t.Context(), w.client, withLast(other, b)); err == nil {
		t.Error("a book of another ilk was gone on from")
	}
	_, err := w.chain.Fork(t.Context(), 1)
	w.do(err)
	if _, err := Open(t.Context(), w.client, withLast(w.options(), b)); !errors.Is(err, chain.ErrReorged) {
		t.Errorf("a book of a lost block: %v, want ErrReorged", err)
	}
}

func TestAStartTooLateIsDrift(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 3, 2)
	w.frob(w.people[1], 10, 1000)
	w.mine(slot)
	o := w.options()
	o.FromBlock = w.mine(slot).Number
	if _, err := w.open(o).Sync(t.Context(), w.chain.Head()); !errors.Is(err, lending.ErrDrift) {
		t.Errorf("%v, want ErrDrift", err)
	}
}
