package wire

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/index"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/lending/maker"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// IndexOptions say what to index, into which archive.
type IndexOptions struct {
	Archive string
	// Config names nodes and market; without one RPC and the fields below it do.
	Config *config.Config
	RPC    []string
	// Protocol is one of IndexProtocols, Market its PoolAddressesProvider.
	Protocol  string
	Market    protection.Address
	Maker     MakerMarket
	Every     string
	From, To  *uint64
	Follow    bool
	Finality  *uint64 // confirmations; nil: the node's finalized block, else 64
	Keep      string  // a file that keeps what was read of an Aave market; "" = none
	Clock     clock.Clock
	Progress  func(Progress) // may be nil
	Log       *slog.Logger
	BatchRead protection.Address // a contract with Multicall3's aggregate3; zero = none
}

// IndexSummary is what an index did.
type IndexSummary = index.Summary

// ParseEvery checks which blocks are to have a book.
func ParseEvery(s string) error {
	_, err := index.ParseEvery(s)
	return err
}

// The protocols that can be indexed.
const (
	IndexAave  = "aave-v3"
	IndexMaker = "maker"
)

// Blocks is the phase of an index that follows its market's first reading.
const Blocks = "blocks"

// IndexChain fills an archive from a chain.
func IndexChain(ctx context.Context, o IndexOptions) (sum IndexSummary, err error) {
	every, err := index.ParseEvery(o.Every)
	if err != nil {
		return sum, err
	}
	if o.Clock == nil {
		o.Clock = clock.System{}
	}
	if o.Progress == nil {
		o.Progress = func(Progress) {}
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	node, err := dialIndex(ctx, &o)
	if err != nil {
		return sum, err
	}
	defer node.client.Close()
	i := index.Options{Chain: node, Every: every, From: o.From, To: o.To, Follow: o.Follow, Clock: o.Clock, Log: o.Log,
		Progress: func(done, total uint64) { o.Progress(Progress{Phase: Blocks, Done: done, Total: total}) }}
	switch o.Protocol {
	case IndexAave:
		i.Market = fmt.Sprintf("%s:%d:%s", aave.Protocol, node.ChainID(), o.Market)
		source := &aaveSource{client: node.client, o: o, market: i.Market}
		defer func() { err = errors.Join(err, source.Close()) }()
		i.Source, i.Dataset = source, strings.ReplaceAll(i.Market, ":", "-")
	case IndexMaker:
		source, err := newMakerSource(ctx, node.client, o.Maker, o.Progress, o.Log)
		if err != nil {
			return sum, err
		}
		source.newest = func(ctx context.Context, block uint64) (*book.Book, error) {
			return newestBook(ctx, i.Archive, i.Dataset, block)
		}
		i.Market, i.Source, i.Dataset = o.Maker.Name(), source, fmt.Sprintf("%s-%d-%s", maker.Protocol, node.ChainID(), o.Maker.Ilk)
	default:
		return sum, fmt.Errorf("protocol %q cannot be indexed: those are %s and %s", o.Protocol, IndexAave, IndexMaker)
	}
	if i.Archive, err = history.Create(ctx, o.Archive); err != nil {
		return sum, err
	}
	defer func() { err = errors.Join(err, i.Archive.Close()) }()
	return index.Run(ctx, i)
}

// indexNode is a chain to index.
type indexNode struct {
	client   *chain.Client
	finality *uint64
}

// dialIndex connects to the nodes of a configuration, or to those named, whose
// chain the first of them says.
func dialIndex(ctx context.Context, o *IndexOptions) (*indexNode, error) {
	if c := o.Config; c != nil {
		if len(c.Lending) != 1 {
			return nil, fmt.Errorf("lending: an index reads one market, the configuration has %d", len(c.Lending))
		}
		o.Protocol, o.Market = IndexAave, c.Lending[0].Provider
		node := c.Chain
		node.BatchReader = o.BatchRead // the configuration's may be younger than the blocks that are read
		client, err := dial(ctx, node, o.Log)
		return &indexNode{client, o.Finality}, err
	}
	id, err := chain.IdentityOf(ctx, o.RPC[0])
	if err != nil {
		return nil, err
	}
	at := chain.Options{Endpoint: o.RPC[0], Witnesses: o.RPC[1:], ChainID: id, BatchReader: o.BatchRead, Logger: o.Log}
	if o.Finality == nil {
		at.FinalityTag = "finalized"
	}
	client, err := chain.Dial(ctx, at)
	if err != nil || o.Finality != nil {
		return &indexNode{client, o.Finality}, err
	}
	if _, err := client.Final(ctx); err == nil || errors.Is(err, chain.ErrUnreachable) || ctx.Err() != nil {
		return &indexNode{client, nil}, err
	}
	client.Close() // the node knows no finalized block: count
	at.FinalityTag = ""
	client, err = chain.Dial(ctx, at)
	return &indexNode{client, nil}, err
}

func (n *indexNode) ChainID() uint64  { return n.client.ChainID() }
func (n *indexNode) Requests() uint64 { return n.client.Requests() }

func (n *indexNode) Head(ctx context.Context) (trade.Block, error) { return n.client.Head(ctx) }

func (n *indexNode) Block(ctx context.Context, number uint64) (trade.Block, error) {
	b, err := n.client.Block(ctx, number)
	return b, indexError(err)
}

func (n *indexNode) Final(ctx context.Context) (trade.Block, error) {
	if n.finality == nil {
		return n.client.Final(ctx)
	}
	head, err := n.client.Head(ctx)
	if err != nil {
		return head, err
	}
	return n.Block(ctx, head.Number-min(head.Number, *n.finality))
}

// indexError says what an adapter's error means to the driver.
func indexError(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, chain.ErrReorged):
		return fmt.Errorf("%w: %w", index.ErrReplaced, err)
	case errors.Is(err, aave.ErrNoPrice), errors.Is(err, maker.ErrNoPrice):
		return fmt.Errorf("%w: %w", index.ErrNoBook, err)
	case errors.Is(err, aave.ErrNoMarket), errors.Is(err, maker.ErrNotYet):
		return notYet{err}
	case errors.Is(err, chain.ErrPruned):
		return fmt.Errorf("%w (an archive node is one that keeps the states of all blocks; one that keeps the last 128 can be followed from its newest block on, with --from and --follow)", err)
	}
	return err
}

// notYet is what an adapter says of a market that is not there, in its own words.
type notYet struct{ error }

func (e notYet) Is(target error) bool { return target == index.ErrNotYet }
func (e notYet) Unwrap() error        { return e.error }

// headersAtOnce is how many headers are asked for at once.
const headersAtOnce = 8

// headersOf reads the headers of blocks, several at once. It fails with ErrReplaced
// where one is not the block that is named.
func headersOf(ctx context.Context, client *chain.Client, want map[uint64]trade.Hash) (map[uint64]trade.Block, error) {
	numbers := slices.Sorted(maps.Keys(want))
	found := make([]trade.Block, len(numbers))
	group, groupCtx := errgroup.WithContext(ctx)
	group.SetLimit(headersAtOnce)
	for i, n := range numbers {
		group.Go(func() error {
			b, err := client.Block(groupCtx, n)
			if h := want[n]; err == nil && !h.IsZero() && b.Hash != h {
				err = fmt.Errorf("%w: block %d is %s and a log names %s", index.ErrReplaced, n, b.Hash, h)
			}
			found[i] = b
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	out := make(map[uint64]trade.Block, len(numbers))
	for _, b := range found {
		out[b.Number] = b
	}
	return out, nil
}
