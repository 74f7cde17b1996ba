package aave

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"

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
	// market was deployed, or any before it. Starting later loses borrowers.
	FromBlock uint64
	// Pegged are the assets that follow a currency by design. Nil guesses, once
	// for each asset, from a price within 5% of 1; an empty slice means none.
	Pegged []protection.Address
	// Vaults are the ERC-4626 vaults through which the fund has claims.
	Vaults []protection.Address
	// Umbrella is the contract that stands before the suppliers; zero: none is read.
	Umbrella protection.Address
	// Progress hears how far the reading of a whole market is, from one goroutine
	// at a time; nil = nobody.
	Progress func(lending.Progress)
	// Log hears what was repaired or discarded; nil = silence.
	Log *slog.Logger
}

// Reader reads one market. It may be used by several goroutines; one call runs
// at a time.
type Reader struct {
	name     string
	client   *chain.Client
	provider protection.Address
	from     uint64
	pegged   []protection.Address
	vaults   []protection.Address
	umbrella protection.Address

	forms forms // how price sources answer

	mu          sync.Mutex
	scope       scope
	symbols     map[protection.Address]string
	guessed     map[protection.Address]bool
	categoryIDs []uint8                      // of the accounts seen, rising
	sources     map[uint8]protection.Address // price sources of categories, v3.0–3.1

	accounts []account
	rows     map[protection.Address]int
	params   *params // of the last sync, at paramsAt
	paramsAt trade.Hash
	keeper   *book.Keeper
	synced   []step // oldest first; empty before the first sync
	stale    map[int]bool
	rebuild  bool
}

// Open checks that there is a market behind the options' provider, and which
// version of Aave it runs.
func Open(ctx context.Context, client *chain.Client, o Options) (*Reader, error) {
	if o.Provider == (protection.Address{}) {
		return nil, errors.New("aave market needs the address of its PoolAddressesProvider")
	}
	r := &Reader{
		name: o.Name, client: client, provider: o.Provider, from: o.FromBlock, pegged: o.Pegged, vaults: o.Vaults, umbrella: o.Umbrella,
		symbols: map[protection.Address]string{}, guessed: map[protection.Address]bool{}, sources: map[uint8]protection.Address{},
	}
	if r.name == "" {
		r.name = o.Provider.String()
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
	return r, nil
}

// reset forgets every account.
func (r *Reader) reset() {
	r.accounts, r.rows = nil, map[protection.Address]int{}
	r.synced, r.stale = nil, map[int]bool{}
	r.params, r.keeper, r.rebuild = nil, nil, true
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

// Change is what a Sync did.
type Change struct {
	Full  bool  // the rows were built anew: numbers of rows may have moved
	Rows  []int // rows written, rising; all of them when Full
	Read  int   // accounts read from the chain
	Logs  int   // logs that mattered
	Depth int   // syncs undone because a reorg took their blocks
}

// step is one sync: what it saw and touched, for undoing it.
type step struct {
	block   trade.Block
	touched []int // rows read again
	rows    int   // accounts there were after it
}

// keptSteps is how many syncs can be undone without reading everything again.
const keptSteps = 256

// Sync brings the book to a block and publishes it. The first call reads the
// whole book; later ones read the logs since the last block, and the accounts
// that they touched. The block may be on another branch than the last one: what
// the lost blocks touched is then read again, or everything if they go back
// further than 256 calls. The result equals that of a new Reader at that block.
//
// After an error, such as chain.ErrReorged, the reader is as good as before:
// call again with the head.
func (r *Reader) Sync(ctx context.Context, at trade.Block) (*book.Book, Change, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	b, change, err := r.sync(ctx, at)
	if err != nil {
		return nil, Change{}, fmt.Errorf("sync market %s to block %d: %w", r.name, at.Number, err)
	}
	return b, change, nil
}

func (r *Reader) sync(ctx context.Context, at trade.Block) (*book.Book, Change, error) {
	var change Change
	undone, err := r.rewind(ctx, at)
	if err != nil {
		return nil, change, err
	}
	change.Depth = undone
	p, err := r.readParams(ctx, at)
	if err != nil {
		return nil, change, err
	}
	r.scope = p.scope
	if r.params != nil && p.replaces(r.params) {
		r.reset()
	}

	dirty, fresh, logs, err := r.moved(ctx, p, at)
	if err != nil {
		return nil, change, err
	}
	who := make([]protection.Address, 0, len(dirty)+len(fresh))
	for _, row := range dirty {
		who = append(who, r.accounts[row].borrower)
	}
	who = append(who, fresh...)
	read, err := r.readAccounts(ctx, at, p, who)
	if err != nil {
		return nil, change, err
	}
	if p, err = r.withCategories(ctx, at, p, read); err != nil {
		return nil, change, err
	}
	// A block that was replaced while we read would leave logs of one branch and
	// accounts of another.
	if now, err := r.client.Block(ctx, at.Number); err != nil {
		return nil, change, err
	} else if now.Hash != at.Hash {
		return nil, change, fmt.Errorf("%w: block %d is %s now: sync to the new head", chain.ErrReorged, at.Number, now.Hash)
	}

	for i, a := range read {
		if i < len(dirty) {
			r.accounts[dirty[i]] = a
			continue
		}
		r.rows[a.borrower] = len(r.accounts)
		dirty = append(dirty, len(r.accounts))
		r.accounts = append(r.accounts, a)
	}
	change.Read, change.Logs = len(read), logs
	if change.Full, change.Rows, err = r.publish(p, dirty); err != nil {
		r.reset() // what the accounts are now belongs to no recorded block
		return nil, change, err
	}
	r.params, r.paramsAt = p, at.Hash
	clear(r.stale)
	r.record(step{block: at, touched: dirty, rows: len(r.accounts)})
	// The accounts are in order; only the book cannot be given away.
	if err := r.checkPrices(p); err != nil {
		return nil, change, err
	}
	return r.keeper.Snapshot(at.Number, at.Hash, at.Time), change, nil
}

// moved finds which rows to read again, rising, and which accounts are new.
func (r *Reader) moved(ctx context.Context, p *params, at trade.Block) (dirty []int, fresh []protection.Address, logs int, err error) {
	if len(r.synced) == 0 {
		fresh, err = r.discover(ctx, p, r.from, at.Number)
		return nil, fresh, len(fresh), err
	}
	found, err := r.movesBetween(ctx, p, r.synced[len(r.synced)-1].block, at)
	if err != nil {
		return nil, nil, 0, err
	}
	debt := map[protection.Address]bool{}
	for _, t := range p.debtTokens() {
		debt[t] = true
	}
	known := func(a protection.Address) bool { _, ok := r.rows[a]; return ok }
	touched := map[int]bool{}
	for row := range r.stale {
		touched[row] = true
	}
	var who []protection.Address
	for i := range found {
		who, _ = found[i].mentions(who[:0], debt[found[i].Address])
		for _, a := range who {
			if row, ok := r.rows[a]; ok {
				touched[row] = true
			}
		}
	}
	for row := range touched {
		dirty = append(dirty, row)
	}
	slices.Sort(dirty)
	return dirty, newcomers(found, func(a protection.Address) bool { return debt[a] }, known), len(found), nil
}

// rewind undoes the syncs that are not behind at on the canonical chain, and
// marks what they touched. It returns how many it undid.
func (r *Reader) rewind(ctx context.Context, at trade.Block) (int, error) {
	keep := len(r.synced)
	for ; keep > 0; keep-- {
		s := r.synced[keep-1]
		if s.block.Number > at.Number {
			continue
		}
		if s.block.Number == at.Number {
			if s.block.Hash == at.Hash {
				break
			}
			continue
		}
		now, err := r.client.Block(ctx, s.block.Number)
		if err != nil && !errors.Is(err, chain.ErrNotFound) {
			return 0, err
		}
		if err == nil && now.Hash == s.block.Hash {
			break
		}
	}
	undone := len(r.synced) - keep
	if undone == 0 {
		return 0, nil
	}
	if keep == 0 {
		r.reset()
		return undone, nil
	}
	rows := r.synced[keep-1].rows
	for _, s := range r.synced[keep:] {
		for _, row := range s.touched {
			r.stale[row] = true
		}
	}
	if rows < len(r.accounts) {
		// Borrowers whose first loan was on the lost branch leave the book.
		for row := rows; row < len(r.accounts); row++ {
			delete(r.rows, r.accounts[row].borrower)
			delete(r.stale, row)
		}
		r.accounts = r.accounts[:rows]
		r.rebuild = true
	}
	r.synced = r.synced[:keep]
	return undone, nil
}

// record remembers a sync.
func (r *Reader) record(s step) {
	if n := len(r.synced); n > 0 && r.synced[n-1].block == s.block {
		return
	}
	if len(r.synced) == keptSteps {
		copy(r.synced, r.synced[1:])
		r.synced = r.synced[:keptSteps-1]
	}
	r.synced = append(r.synced, s)
}

// withCategories completes p with the eMode categories of accounts just read that
// were not known. They are asked for again with the next block's parameters.
func (r *Reader) withCategories(ctx context.Context, at trade.Block, p *params, read []account) (*params, error) {
	var unknown []uint8
	for i := range read {
		if id := read[i].eMode; id != 0 && !slices.Contains(r.categoryIDs, id) && !slices.Contains(unknown, id) {
			unknown = append(unknown, id)
		}
	}
	if len(unknown) > 0 {
		r.categoryIDs = append(r.categoryIDs, unknown...)
		slices.Sort(r.categoryIDs)
		var err error
		if p, err = r.readParams(ctx, at); err != nil {
			return nil, err
		}
		r.scope = p.scope
	}
	return p, nil
}

// publish writes the rows that changed into the keeper, or all of them into a new
// one when the asset table cannot simply grow.
func (r *Reader) publish(p *params, dirty []int) (full bool, rows []int, err error) {
	assets, priced := p.table(r.categoriesInUse(p))
	full = r.rebuild || !extends(assets, r.keeper.Assets())
	switch {
	case full:
		r.keeper = book.NewKeeper(p.pool, Protocol, p.baseDecimals)
		dirty = all(len(r.accounts))
	case p.risk() != r.params.risk():
		dirty = all(len(r.accounts))
	}
	r.rebuild = true // until every row is written
	if err := r.keeper.SetAssets(assets); err != nil {
		return full, nil, err
	}
	for _, row := range dirty {
		l := r.accounts[row].loan(p, priced)
		if row < r.keeper.Len() && equal(l, r.keeper.Loan(row)) {
			continue
		}
		if _, err := r.keeper.Upsert(l); err != nil {
			return full, nil, err
		}
		rows = append(rows, row)
	}
	r.rebuild = false
	return full, rows, nil
}

// categoriesInUse are those of the accounts, as far as the asset table needs them:
// empty unless one has a price of its own.
func (r *Reader) categoriesInUse(p *params) (used [256]bool) {
	own := false
	for _, c := range p.categories {
		own = own || !c.price.IsZero()
	}
	if own {
		for i := range r.accounts {
			used[r.accounts[i].eMode] = true
		}
	}
	return used
}

// extends reports that a table is an old one with rows added at its end.
func extends(assets, old []book.Asset) bool {
	if len(assets) < len(old) {
		return false
	}
	for i := range old {
		if assets[i].ID != old[i].ID {
			return false
		}
	}
	return true
}

func equal(a, b book.Loan) bool {
	return a.Borrower == b.Borrower && a.EMode == b.EMode && a.Flags == b.Flags &&
		slices.Equal(a.Collateral, b.Collateral) && slices.Equal(a.Debt, b.Debt)
}

func all(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}
