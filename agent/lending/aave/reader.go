package aave

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Protocol is what a book of this package says it is of.
const Protocol = "aave-v3"

// Options say which market to read.
type Options struct {
	// Name is the market's, for errors and screens.
	Name string
	// Provider is the market's PoolAddressesProvider.
	Provider protection.Address
	// FromBlock is where the search for borrowers starts: the block in which the
	// market was deployed, or any before it. Starting later loses borrowers, and
	// shows as lending.ErrDrift.
	FromBlock uint64
	// Pegged are the assets that follow a currency by design. Nil guesses, at every
	// block, from a price within 5% of 1: a peg that breaks is none any more, and one
	// to another currency never was. An empty slice means none.
	Pegged []protection.Address
	// Vaults are the ERC-4626 vaults through which the fund has claims.
	Vaults []protection.Address
	// Umbrella is the contract that stands before the suppliers; zero: none is read.
	Umbrella protection.Address
	// Checkpoint is a file that keeps what was read, so that a reading that was
	// killed goes on where it was, and a later start reads only logs since. It is a
	// cache: whatever is wrong with it, it is discarded. "" = none.
	Checkpoint string
	// Patience is how long a Sync waits while the whole market has to be read. Then
	// it answers lending.ErrReading, and the reading goes on beside. 0 = until it
	// is read.
	Patience time.Duration
	// Progress hears how far the reading of a whole market is, from one goroutine
	// at a time; nil = nobody.
	Progress func(lending.Progress)
	// Log hears what was repaired or discarded; nil = silence.
	Log *slog.Logger
}

// Reader reads one market, until it is closed. It may be used by several
// goroutines; one Sync runs at a time, and Exposures wait for none.
type Reader struct {
	name     string
	client   *chain.Client
	provider protection.Address
	from     uint64
	pegged   []protection.Address
	vaults   []protection.Address
	umbrella protection.Address
	patience time.Duration
	progress func(lending.Progress)
	log      *slog.Logger

	life    context.Context // of readings beside their callers
	end     context.CancelFunc
	running sync.WaitGroup

	turn sync.Mutex // of a Sync with patience: one at a time

	// mu guards what is known of the market apart from its loans. It is held while
	// the node is asked for that.
	mu          sync.Mutex
	scope       scope
	symbols     map[protection.Address]string
	categoryIDs []uint8                      // of the accounts seen, rising
	sources     map[uint8]protection.Address // price sources of categories, v3.0–3.1
	params      *params                      // of the last sync, at paramsAt
	paramsAt    trade.Hash
	published   *book.Book // of the last sync

	// state guards what is said of a reading. Nobody waits for it: whoever holds
	// several takes it last.
	state   sync.Mutex
	suspect error    // why no book is given away; nil while what is kept is believed
	reread  bool     // what is kept is what is suspect: nothing of it may stay
	again   backoff  // of reading anew
	reading *reading // beside, or just ended; nil without

	forms forms // how price sources answer

	// kept guards the loans. It is taken after turn and before mu.
	kept        sync.Mutex
	stride      strides
	rows        *rows
	steps       []step // oldest first; empty before anything was read
	whole       bool   // every row is read, and right at the last step
	resumed     bool   // rows came from the checkpoint and were not tried yet
	unpublished []int  // rows that changed since the keeper was written
	rebuild     bool   // the keeper is to be made anew
	keeper      *book.Keeper
	checkpoint  *checkpoint // nil without

	far atomic.Pointer[lending.Progress] // how far a reading of the whole market is
}

// Open checks that there is a market behind the options' provider, and which
// version of Aave it runs, and looks what the checkpoint has. Close ends it.
func Open(ctx context.Context, client *chain.Client, o Options) (*Reader, error) {
	if o.Provider == (protection.Address{}) {
		return nil, errors.New("aave market needs the address of its PoolAddressesProvider")
	}
	r := &Reader{
		name: o.Name, client: client, provider: o.Provider, from: o.FromBlock, pegged: o.Pegged, vaults: o.Vaults, umbrella: o.Umbrella,
		patience: o.Patience, progress: o.Progress, log: o.Log, stride: usual,
		symbols: map[protection.Address]string{}, sources: map[uint8]protection.Address{},
	}
	if r.name == "" {
		r.name = o.Provider.String()
	}
	if r.log == nil {
		r.log = slog.New(slog.DiscardHandler)
	}
	r.reset()
	head, err := client.Head(ctx)
	if err != nil {
		return nil, fmt.Errorf("open market %s: %w", r.name, err)
	}
	p, err := r.readParams(ctx, head)
	if err != nil {
		return nil, err
	}
	r.scope = p.scope
	if o.Checkpoint != "" {
		r.checkpoint = openCheckpoint(ctx, o.Checkpoint, identity{client.ChainID(), r.provider, p.pool, r.from}, r.log.With("market", r.name))
		if err := r.resume(ctx); err != nil {
			return nil, errors.Join(err, r.checkpoint.close())
		}
	}
	r.life, r.end = context.WithCancel(context.Background())
	return r, nil
}

// errClosed: nothing is read any more.
var errClosed = errors.New("the reader is closed: open another")

// Close ends a reading that goes on beside, waits for it and for a Sync, and
// brings the checkpoint up to date.
func (r *Reader) Close() error {
	r.end()
	r.turn.Lock()
	defer r.turn.Unlock()
	r.running.Wait()
	r.kept.Lock()
	defer r.kept.Unlock()
	if r.checkpoint == nil {
		return nil
	}
	if why := r.mustReread(); why != nil {
		r.checkpoint.discard(context.Background(), why)
	} else {
		r.save(context.Background())
	}
	err := r.checkpoint.close()
	r.checkpoint = nil
	return err
}

// reset forgets every account.
func (r *Reader) reset() {
	r.mu.Lock()
	r.params, r.published = nil, nil
	r.mu.Unlock()
	r.rows, r.steps, r.whole, r.resumed = newRows(), nil, false, false
	r.unpublished, r.rebuild, r.keeper = nil, true, nil
}

// Name is the market's.
func (r *Reader) Name() string { return r.name }

// Pool is the market's pool: the Market of its books and references.
func (r *Reader) Pool() protection.Address {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.scope.pool
}

// Version is what the deployment could do when it was last read.
func (r *Reader) Version() Version {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.scope.version
}

// marketAt reads the market's parameters, with those of every eMode category that
// an account is in.
func (r *Reader) marketAt(ctx context.Context, at trade.Block) (*params, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for id := 1; id < categoryIDs; id++ {
		if r.rows.members[id] > 0 {
			r.knowCategory(uint8(id))
		}
	}
	return r.marketLocked(ctx, at)
}

func (r *Reader) marketLocked(ctx context.Context, at trade.Block) (*params, error) {
	p, err := r.readParams(ctx, at)
	if err != nil {
		return nil, err
	}
	r.scope = p.scope
	return p, nil
}

// knowCategory adds a category to those whose parameters are asked for, and
// reports whether it was new.
func (r *Reader) knowCategory(id uint8) bool {
	n, known := slices.BinarySearch(r.categoryIDs, id)
	if !known {
		r.categoryIDs = slices.Insert(r.categoryIDs, n, id)
	}
	return !known
}

// withCategories completes p with the eMode categories of accounts just read that
// were not known.
func (r *Reader) withCategories(ctx context.Context, at trade.Block, p *params, read []account) (*params, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	grew := false
	for i := range read {
		if id := read[i].eMode; id != 0 && r.knowCategory(id) {
			grew = true
		}
	}
	if !grew {
		return p, nil
	}
	return r.marketLocked(ctx, at)
}
