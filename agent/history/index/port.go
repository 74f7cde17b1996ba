package index

import (
	"context"
	"errors"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// What a Chain or a Source says in its errors, and a driver branches on.
var (
	// ErrReplaced reports that a block is not canonical any more: read again.
	ErrReplaced = errors.New("a block was replaced")
	// ErrNoBook reports a block at which the market itself can value no loans. It is
	// the same to whoever reads that block: the sample is left out.
	ErrNoBook = errors.New("there is no book at this block")
	// ErrNotYet reports a market that is not there at any block asked about.
	ErrNotYet = errors.New("the market is not there")
)

// What a run ends with.
var (
	// ErrNotFinal reports that the last block asked for is not final.
	ErrNotFinal = errors.New("not all blocks are final")
	// ErrOtherChain reports an archive of another chain, or of one that began anew.
	ErrOtherChain = errors.New("the archive is of another chain")
	// ErrOtherwise reports an archive that was sampled otherwise.
	ErrOtherwise = errors.New("the archive was indexed otherwise")
)

// Chain is where blocks are from, for several goroutines. Its errors say what to do.
type Chain interface {
	ChainID() uint64
	// Head is the newest block.
	Head(ctx context.Context) (trade.Block, error)
	// Block is the canonical block of a number.
	Block(ctx context.Context, number uint64) (trade.Block, error)
	// Final is the newest block that may be archived.
	Final(ctx context.Context) (trade.Block, error)
	// Requests is how many have been made of nodes.
	Requests() uint64
}

// Source reads one market. One goroutine uses it, with rising blocks but after one
// was replaced, and after an interrupt. Of two rows of one block and index there
// is none. Whatever it answers about a block is the same whenever it is
// asked, and whatever it was asked before.
type Source interface {
	// Begins is the first block from from to to at which the market is there;
	// ErrNotYet without.
	Begins(ctx context.Context, from, to uint64) (uint64, error)
	// Sync is the market at a block.
	Sync(ctx context.Context, at trade.Block) (State, error)
	// Between is what happened in the blocks from..to, in order.
	Between(ctx context.Context, from, to trade.Block) (Happened, error)
}

// State is a market at one block.
type State struct {
	Book *book.Book
	// Unquoted says that the book's prices are no oracle's own, to the last digit: no
	// rows are made of them, and Happened has what oracles said.
	Unquoted bool
	// Settings are parameters that are compared with those of the block before; a
	// source that gives changes in Happened gives none.
	Settings []Setting
}

// Setting is one parameter of a market.
type Setting struct {
	Subject string // a reserve, an ilk
	Name    string // as the protocol calls it
	Value   string
}

// Happened is what happened in some blocks.
type Happened struct {
	Events     []history.Event
	Parameters []history.Parameter
	// Prices are what oracles said beside what a State's book has, as one that is
	// public before it holds.
	Prices []Price
}

// Price is what an oracle said in a block.
type Price struct {
	Block uint64
	history.Price
}
