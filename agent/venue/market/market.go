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
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
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
	// Pools are read besides those of the series: where the guard has a stake from
	// before, whatever is listed or allowed now.
	Pools []protection.Address
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
	token  *contracts.SeriesToken
	pool   *contracts.RiskPool

	known    []fixed       // by series id
	gauges   []fixedGauge  // by id, of the known series
	pools    []fixedPool   // by id, of the known series and the configured
	queues   queues        // the guard's places in the pools' redemption queues
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

// Open checks that the contracts are there at a block and reads the series.
func Open(ctx context.Context, c *chain.Client, at trade.Block, o Options) (*Venue, error) {
	v := &Venue{opts: o, chain: c, market: contracts.NewMarket(), guard: contracts.NewHedgeGuard(),
		token: contracts.NewSeriesToken(), pool: contracts.NewRiskPool(), queues: queues{}}
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
	if err := v.learnPools(ctx, at, v.opts.Pools, nil); err != nil {
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
	fresh = slices.DeleteFunc(fresh, func(c created) bool { return !trusted[c.pool] })
	wrong, err := v.learn(ctx, at, fresh)
	if err != nil {
		return err
	}
	for i, c := range fresh {
		if wrong[i] != nil {
			v.ignored = append(v.ignored, Ignored{c.series, wrong[i], c.block})
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
	var fresh []created
	for _, id := range slices.Concat(v.opts.Series, v.opts.Held) {
		if _, known := v.position(id); !known {
			fresh = append(fresh, created{series: id, block: at.Number})
		}
	}
	wrong, err := v.learn(ctx, at, fresh)
	if err != nil {
		return err
	}
	return errors.Join(wrong...)
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
