// Package market is the reference protection market as a venue: what its series
// stand at, what they cost, and the guard calls that buy, sell, mint, claim and
// poke.
//
// In: one block, one intent, one receipt. Out: series, gauges, holdings, quotes;
// calldata for the fund's HedgeGuard; fills. It holds no key and sends nothing.
package market

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrSeries reports a configured series that this market does not have, or that
// cannot be used.
var ErrSeries = errors.New("series cannot be used")

// What stands in the way of trading through a guard.
var (
	ErrNotAgent   = errors.New("the guard does not take calls from this key")
	ErrStaleEpoch = errors.New("the journal is older than the guard's last call")
)

// Options name a venue's contracts. Series that may be traded are listed, or,
// with FromBlock, found by the market's SeriesCreated events: then those of a
// pool that the guard allows. Anyone may open a pool and create series of it,
// with a gauge of his own making; the fund's owner says whose are trusted.
type Options struct {
	Name      string
	Market    protection.Address
	Guard     protection.Address
	Series    []protection.Address
	FromBlock *uint64
	// Held are series bought before and not listed any more: they are read,
	// minted, claimed and may be sold, but nothing of them is free to buy.
	Held []protection.Address
	// Agent is the account that calls the guard, and Epoch this writer's turn:
	// the guard refuses a lower one. Both are needed to trade only.
	Agent protection.Address
	Epoch uint64
}

// Venue reads and speaks to one market through one guard. It is not safe for
// concurrent use: one cycle uses it at a time.
type Venue struct {
	opts   Options
	chain  *chain.Client
	market *contracts.Market
	guard  *contracts.HedgeGuard
	gauge  *contracts.AaveDeficitGauge
	token  *contracts.SeriesToken

	known    []fixed       // by series id
	created  []created     // all that events told of, in their order
	ignored  []Ignored     // those of them that cannot be used
	searched uint64        // SeriesCreated events are known up to this block
	looks    []trade.Block // at which series were looked for, oldest first
}

// created is a series that an event told of, and the event's block.
type created struct {
	series, pool protection.Address
	block        uint64
}

// Ignored is a series of an allowed pool that this version cannot use.
type Ignored struct {
	Series protection.Address
	Err    error
	block  uint64 // in or before which it was created
}

// fixed is what never changes about a series.
type fixed struct {
	protection.Series
	deficitPool protection.Address
	model       protection.Address // that prices it
	maxAge      uint64
	block       uint64 // in or before which it was created
}

// Open checks that the contracts are there at a block and reads the series.
func Open(ctx context.Context, c *chain.Client, at trade.Block, o Options) (*Venue, error) {
	v := &Venue{opts: o, chain: c, market: contracts.NewMarket(), guard: contracts.NewHedgeGuard(),
		gauge: contracts.NewAaveDeficitGauge(), token: contracts.NewSeriesToken()}
	for _, x := range []struct {
		what string
		at   protection.Address
	}{{"market", o.Market}, {"guard", o.Guard}} {
		if _, err := c.Code(ctx, x.at, at); err != nil {
			return nil, fmt.Errorf("venue %s: venues.%s: %w", o.Name, x.what, err)
		}
	}
	if err := v.checkEpoch(ctx, at); err != nil {
		return nil, err
	}
	return v, v.find(ctx, at)
}

// checkEpoch refuses to start below the epoch that the guard has seen from this
// key: the guard would refuse every call.
func (v *Venue) checkEpoch(ctx context.Context, at trade.Block) error {
	if v.opts.Agent == (protection.Address{}) {
		return nil
	}
	r, err := v.chain.Read(ctx, at, []chain.Call{
		{To: v.opts.Guard, Data: v.guard.PackEpochOf(common.Address(v.opts.Agent))},
		{To: v.opts.Guard, Data: v.guard.PackAgent()},
	})
	if err != nil {
		return fmt.Errorf("venue %s: venues.guard does not answer as a HedgeGuard: %w", v.opts.Name, err)
	}
	seen, err1 := v.guard.UnpackEpochOf(r[0].Data)
	agent, err2 := v.guard.UnpackAgent(r[1].Data)
	if err := errors.Join(err1, err2); err != nil {
		return fmt.Errorf("venue %s: guard: %w", v.opts.Name, err)
	}
	if agent != common.Address(v.opts.Agent) {
		return fmt.Errorf("venue %s: %w: the guard's agent is %s, the keystore's account %s: the fund's owner sets it with setAgent", v.opts.Name, ErrNotAgent, agent.Hex(), common.Address(v.opts.Agent).Hex())
	}
	if seen > v.opts.Epoch {
		return fmt.Errorf("venue %s: %w: the guard has seen epoch %d from this key and the journal is at %d: restore the newest journal, or give the agent a fresh key", v.opts.Name, ErrStaleEpoch, seen, v.opts.Epoch)
	}
	return nil
}

// Name is the configured one.
func (v *Venue) Name() string { return v.opts.Name }

// Guard is the fund's contract, which holds the money and the cover.
func (v *Venue) Guard() protection.Address { return v.opts.Guard }

// Contract is a contract that the venue consists of, and the part it plays.
type Contract struct {
	Part    string
	Address protection.Address
}

// Contracts are those whose code decides what a purchase is worth: market, guard,
// and of each series known its token, gauge, pool and premium model.
func (v *Venue) Contracts() []Contract {
	out := []Contract{{"market", v.opts.Market}, {"guard", v.opts.Guard}}
	for _, f := range v.known {
		of := " of series " + f.ID.String()
		out = append(out, Contract{"token" + of, f.ID}, Contract{"gauge" + of, f.Gauge}, Contract{"pool" + of, f.Pool}, Contract{"premium model" + of, f.model})
	}
	return out
}

// find learns the series that appeared since the last look, once it has
// forgotten those that a reorg took.
func (v *Venue) find(ctx context.Context, at trade.Block) error {
	if err := v.rewind(ctx, at); err != nil {
		return err
	}
	look := v.list
	if v.opts.FromBlock != nil {
		look = v.search
	}
	if err := look(ctx, at); err != nil {
		return err
	}
	v.looked(at)
	return nil
}

// search learns the series of trusted pools that events tell of.
func (v *Venue) search(ctx context.Context, at trade.Block) error {
	if v.searched == 0 || at.Number > v.searched {
		if err := v.hear(ctx, at); err != nil {
			return err
		}
	}
	var fresh []created
	for _, c := range v.created {
		_, known := v.position(c.series)
		if !known && !slices.ContainsFunc(v.ignored, func(x Ignored) bool { return x.Series == c.series }) {
			fresh = append(fresh, c)
		}
	}
	trusted, err := v.trusted(ctx, at, fresh)
	if err != nil {
		return err
	}
	for _, c := range fresh {
		if !trusted[c.pool] {
			continue
		}
		switch err := v.learn(ctx, at, c.series, c.block); {
		case errors.Is(err, ErrSeries):
			v.ignored = append(v.ignored, Ignored{c.series, err, c.block})
		case err != nil:
			return err
		}
	}
	return nil
}

// hear reads the SeriesCreated events since the last search.
func (v *Venue) hear(ctx context.Context, at trade.Block) error {
	from := max(*v.opts.FromBlock, v.searched+1)
	logs, err := v.chain.Logs(ctx, from, at.Number, []protection.Address{v.opts.Market}, [][]common.Hash{{v.market.GetABI().Events["SeriesCreated"].ID}})
	if err != nil {
		return fmt.Errorf("venue %s: find series: %w", v.opts.Name, err)
	}
	// Logs are read by number: they have to be of this block's branch.
	if now, err := v.chain.Block(ctx, at.Number); err != nil {
		return fmt.Errorf("venue %s: find series: %w", v.opts.Name, err)
	} else if now.Hash != at.Hash {
		return fmt.Errorf("venue %s: find series: %w: block %d is %s now: look at the new head", v.opts.Name, chain.ErrReorged, at.Number, now.Hash.Short())
	}
	var heard []created
	for i := range logs {
		e, err := v.market.UnpackSeriesCreatedEvent(&logs[i])
		if err != nil {
			return fmt.Errorf("venue %s: read SeriesCreated in %s: %w", v.opts.Name, logs[i].TxHash, err)
		}
		heard = append(heard, created{protection.Address(e.Series), protection.Address(e.Pool), logs[i].BlockNumber})
	}
	v.created, v.searched = append(v.created, heard...), at.Number
	return nil
}

// list learns the configured series.
func (v *Venue) list(ctx context.Context, at trade.Block) error {
	for _, id := range slices.Concat(v.opts.Series, v.opts.Held) {
		if err := v.learn(ctx, at, id, at.Number); err != nil {
			return err
		}
	}
	return nil
}

// trusted is which pools of series that events told of the guard allows.
func (v *Venue) trusted(ctx context.Context, at trade.Block, series []created) (map[protection.Address]bool, error) {
	var pools []protection.Address
	for _, c := range series {
		if !slices.Contains(pools, c.pool) {
			pools = append(pools, c.pool)
		}
	}
	calls := make([]chain.Call, len(pools))
	for i, p := range pools {
		calls[i] = chain.Call{To: v.opts.Guard, Data: v.guard.PackAllowed(common.Address(p))}
	}
	results, err := v.chain.Read(ctx, at, calls)
	if err != nil {
		return nil, fmt.Errorf("venue %s: which pools the guard allows: %w", v.opts.Name, err)
	}
	trusted := map[protection.Address]bool{}
	for i, r := range results {
		if trusted[pools[i]], err = v.guard.UnpackAllowed(r.Data); err != nil {
			return nil, fmt.Errorf("venue %s: guard: %w", v.opts.Name, err)
		}
	}
	return trusted, nil
}

// position is where a series stands among the known, or would stand.
func (v *Venue) position(id protection.Address) (int, bool) {
	return slices.BinarySearchFunc(v.known, id, func(f fixed, id protection.Address) int { return f.ID.Compare(id) })
}

// learn makes a series known that was created in the given block or before it.
func (v *Venue) learn(ctx context.Context, at trade.Block, id protection.Address, block uint64) error {
	i, found := v.position(id)
	if found {
		return nil
	}
	f, err := v.fixedOf(ctx, at, id)
	if err != nil {
		return fmt.Errorf("venue %s: %w", v.opts.Name, err)
	}
	f.block = block
	v.known = slices.Insert(v.known, i, f)
	return nil
}

// fixedOf reads a series' terms, its token's names and its gauge's subject.
func (v *Venue) fixedOf(ctx context.Context, at trade.Block, id protection.Address) (fixed, error) {
	wrong := func(err error) (fixed, error) {
		return fixed{}, fmt.Errorf("%w: %s: %w", ErrSeries, common.Address(id).Hex(), err)
	}
	r, err := v.chain.Read(ctx, at, []chain.Call{
		{To: v.opts.Market, Data: v.market.PackViewSeries(common.Address(id)), AllowFailure: true},
		{To: id, Data: v.token.PackSymbol(), AllowFailure: true},
		{To: id, Data: v.token.PackDecimals(), AllowFailure: true},
	})
	if err != nil {
		return fixed{}, err
	}
	for _, x := range r {
		if x.Err != nil {
			return wrong(fmt.Errorf("the market does not know it: correct venues.series or venues.market, or use fromBlock: %w", named(x.Err)))
		}
	}
	view, err := v.market.UnpackViewSeries(r[0].Data)
	if err != nil {
		return wrong(err)
	}
	symbol, err1 := v.token.UnpackSymbol(r[1].Data)
	decimals, err2 := v.token.UnpackDecimals(r[2].Data)
	if err := errors.Join(err1, err2); err != nil {
		return wrong(err)
	}
	t := view.SeriesTerms
	gauge := protection.Address(t.Gauge)
	if r, err = v.chain.Read(ctx, at, []chain.Call{
		{To: gauge, Data: v.gauge.PackAsset(), AllowFailure: true},
		{To: gauge, Data: v.gauge.PackPool(), AllowFailure: true},
		{To: gauge, Data: v.gauge.PackMaxAge(), AllowFailure: true},
	}); err != nil {
		return fixed{}, err
	}
	asset, err1 := v.gauge.UnpackAsset(r[0].Data)
	pool, err2 := v.gauge.UnpackPool(r[1].Data)
	maxAge, err3 := v.gauge.UnpackMaxAge(r[2].Data)
	if err := errors.Join(r[0].Err, r[1].Err, r[2].Err, err1, err2, err3); err != nil {
		return wrong(fmt.Errorf("its gauge is not an Aave deficit gauge, the only kind that this version reads: %w", err))
	}
	f := fixed{deficitPool: protection.Address(pool), model: protection.Address(t.PremiumModel), maxAge: maxAge}
	f.Series = protection.Series{ID: id, Symbol: symbol, Venue: v.opts.Name, Gauge: gauge, Pool: protection.Address(t.Pool),
		Asset: protection.Address(asset), Decimals: decimals,
		Reference: protection.Reference{Kind: protection.AaveReserve, Market: protection.Address(pool), Asset: protection.Address(asset)},
		Start:     seconds(t.Start), Expiry: seconds(t.Expiry), Waiting: span(t.WaitingPeriod)}
	for _, x := range []struct {
		to   *amount.Amount
		from *big.Int
	}{{&f.StartLoss, t.StartLoss}, {&f.Attachment, t.Attachment}, {&f.Exhaustion, t.Exhaustion}} {
		if *x.to, err = amount.FromBig(x.from); err != nil {
			return wrong(err)
		}
	}
	if err := f.Check(); err != nil {
		return wrong(err)
	}
	return f, nil
}
