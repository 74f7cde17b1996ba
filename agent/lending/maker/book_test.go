package maker

import (
	"bytes"
	"errors"
	"math/big"
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
type seen struct{ loans, repaid, unsafe, barked, thresholds, shrunk int }

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
	for n := range runs(t, 60) {
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
	r := w.open(w.options())
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

func TestAStartTooLateIsDrift(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 3, 2)
	p := w.people[1]
	me := common.Address(p.Address())
	w.send(p, w.of.Vat, vatABI.PackFrob(name(ilkA), me, me, me, times(10, wad), times(1000, wad)))
	w.mine(slot)
	o := w.options()
	o.FromBlock = w.mine(slot).Number
	if _, err := w.open(o).Sync(t.Context(), w.chain.Head()); !errors.Is(err, lending.ErrDrift) {
		t.Errorf("%v, want ErrDrift", err)
	}
}
