package maker

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Protocol is what a book of this package says it is of.
const Protocol = "maker"

// Contracts are those of one Maker.
type Contracts struct {
	Vat     protection.Address `json:"vat"`
	Spotter protection.Address `json:"spotter"`
	// Jug has the fees, Dog the penalty and the auctions, Manager the vaults'
	// numbers. Without one, what it has is not read.
	Jug     protection.Address `json:"jug"`
	Dog     protection.Address `json:"dog"`
	Manager protection.Address `json:"manager"`
}

// Options say which ilk to read.
type Options struct {
	Contracts Contracts
	Ilk       string // as the Vat names it: ETH-B
	// FromBlock is where the search for urns starts: the ilk's first block, or any
	// before it. Starting later loses urns, and shows as lending.ErrDrift.
	FromBlock uint64
	// Gem and Dai are the tokens that a book's two assets are named by; zero: the
	// ilk's name as an address, and the Vat's own address, as the Vat knows neither
	// token.
	Gem, Dai protection.Address
	// Last is a book that a Reader of the same options made: the reading goes on
	// from its block. nil = from FromBlock.
	Last *book.Book
	// Progress hears how far the first Sync is, from one goroutine at a time; nil =
	// nobody.
	Progress func(lending.Progress)
	// Log hears what was repaired; nil = silence.
	Log *slog.Logger
}

// Reader reads one ilk. It may be used by several goroutines; one Sync runs at a
// time.
type Reader struct {
	client     *chain.Client
	contracts  Contracts
	ilk        [32]byte
	name       string
	from       uint64
	collateral protection.Address
	dai        protection.Address
	progress   func(lending.Progress)
	log        *slog.Logger

	mu     sync.Mutex // guards what follows
	keeper *book.Keeper
	kept   []mark // rising; the last is what the keeper has

	telling sync.Mutex // guards story
	story   *story     // up to the last range of Happened; nil before, and after an error

}

// mark is what is known at a block.
type mark struct {
	book *book.Book
	mat  amount.Amount // the Spotter's, which spot follows at the next poke
	art  amount.Amount // of all rows
}

func (m *mark) block() trade.Block {
	return trade.Block{Number: m.book.Block, Hash: trade.Hash(m.book.BlockHash), Time: m.book.Time}
}

// keptMarks is how deep a reorg may go before everything is read again.
const keptMarks = 256

// Open checks that the contracts are a Maker's and know the ilk's Vat, and that
// the book to go on from is of it and of the node's chain.
func Open(ctx context.Context, client *chain.Client, o Options) (*Reader, error) {
	if o.Ilk == "" || len(o.Ilk) > 32 {
		return nil, fmt.Errorf("ilk %q: give its name, as ETH-A, of at most 32 letters", o.Ilk)
	}
	var zero protection.Address
	if o.Contracts.Vat == zero || o.Contracts.Spotter == zero {
		return nil, errors.New("maker needs the addresses of its Vat and its Spotter")
	}
	r := &Reader{
		client: client, contracts: o.Contracts, ilk: bytes32(o.Ilk), name: o.Ilk, from: o.FromBlock,
		collateral: o.Gem, dai: o.Dai, progress: o.Progress, log: o.Log,
	}
	if r.collateral == zero {
		copy(r.collateral[:], o.Ilk)
	}
	if r.dai == zero {
		r.dai = o.Contracts.Vat
	}
	if r.collateral == r.dai {
		return nil, fmt.Errorf("collateral and debt of %s are both %s: give two addresses, or none", o.Ilk, r.dai)
	}
	if r.log == nil {
		r.log = slog.New(slog.DiscardHandler)
	}
	if r.progress == nil {
		r.progress = func(lending.Progress) {}
	}
	if err := r.checkContracts(ctx); err != nil {
		return nil, fmt.Errorf("open %s: %w", r.name, err)
	}
	r.reset()
	if o.Last != nil {
		if err := r.goOnFrom(ctx, o.Last); err != nil {
			return nil, fmt.Errorf("open %s: go on from block %d: %w", r.name, o.Last.Block, err)
		}
	}
	return r, nil
}

// checkContracts asks each contract for its Vat.
func (r *Reader) checkContracts(ctx context.Context) error {
	head, err := r.client.Head(ctx)
	if err != nil {
		return err
	}
	if _, err := r.client.Code(ctx, r.contracts.Vat, head); err != nil {
		return fmt.Errorf("vat %s: %w", r.contracts.Vat, err)
	}
	for _, c := range []struct {
		part string
		at   protection.Address
	}{{"spotter", r.contracts.Spotter}, {"jug", r.contracts.Jug}, {"dog", r.contracts.Dog}, {"cdp manager", r.contracts.Manager}} {
		if c.at == (protection.Address{}) {
			continue
		}
		var q query
		i := q.ask(c.at, callOf("vat()"))
		if err := q.run(ctx, r.client, head); err != nil {
			return fmt.Errorf("%s %s: %w", c.part, c.at, err)
		}
		w, err := q.words(i, 1)
		if err != nil {
			return fmt.Errorf("%s %s: %w", c.part, c.at, err)
		}
		if vat := addressAt(w, 0); vat != r.contracts.Vat {
			return fmt.Errorf("%s %s is of the vat %s and not of %s: give the contracts of one Maker", c.part, c.at, vat, r.contracts.Vat)
		}
	}
	return nil
}

// goOnFrom takes over a book.
func (r *Reader) goOnFrom(ctx context.Context, b *book.Book) error {
	if b.Market != r.contracts.Vat || b.Protocol != Protocol || b.BaseDecimals != baseDecimals || len(b.Assets) != 2 || b.Assets[0].Symbol != r.name {
		return fmt.Errorf("it is a book of another market (%s of %s): give one of %s of the vat %s", b.Protocol, b.Market, r.name, r.contracts.Vat)
	}
	if b.Assets[0].ID != r.collateral || b.Assets[1].ID != r.dai {
		return fmt.Errorf("it names its tokens %s and %s, and this one would %s and %s: name them as before", b.Assets[0].ID, b.Assets[1].ID, r.collateral, r.dai)
	}
	m := mark{book: b}
	if err := r.stands(ctx, m.block()); err != nil { // a node may never have heard of a block that was lost
		return err
	}
	t, err := r.TermsAt(ctx, m.block())
	if err != nil {
		return err
	}
	m.mat = t.Mat
	for _, l := range b.Loans() {
		m.art = m.art.Plus(artOf(l))
	}
	if m.art != t.Art {
		return fmt.Errorf("%w: its loans have %s of art and the Vat %s: read the ilk anew", lending.ErrDrift, m.art, t.Art)
	}
	r.keeper.Restore(b)
	r.kept = []mark{m}
	return nil
}

// reset forgets every urn.
func (r *Reader) reset() {
	r.keeper, r.kept = book.NewKeeper(r.contracts.Vat, Protocol, baseDecimals), nil
}

// last is the newest mark; nil before the first.
func (r *Reader) last() *mark {
	if len(r.kept) == 0 {
		return nil
	}
	return &r.kept[len(r.kept)-1]
}

// Name is the ilk's.
func (r *Reader) Name() string { return r.name }

// Begins is the block from which on it is read.
func (r *Reader) Begins() uint64 { return r.from }

// Describe says what is read, for screens.
func (r *Reader) Describe() string {
	return fmt.Sprintf("%s of the Maker with the vat %s", r.name, r.contracts.Vat)
}

// stands reports chain.ErrReorged for a block that is no longer canonical.
func (r *Reader) stands(ctx context.Context, at trade.Block) error {
	now, err := r.client.Block(ctx, at.Number)
	if err != nil {
		return err
	}
	if now.Hash != at.Hash {
		return fmt.Errorf("%w: block %d is %s now and was %s", chain.ErrReorged, at.Number, now.Hash, at.Hash)
	}
	return nil
}

// artOf is a loan's debt, normalised.
func artOf(l book.Loan) amount.Amount {
	if len(l.Debt) == 0 {
		return amount.Amount{}
	}
	return l.Debt[0].Shares.Amount()
}
