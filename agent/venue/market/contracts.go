package market

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Contract is a contract that the venue consists of, and the part it plays.
type Contract struct {
	Part    string
	Address protection.Address
}

// Contracts are those whose code decides what a purchase is worth: market, guard,
// of each series known its token, gauge, pool, premium model and that one's feed,
// its resolver, if that is a contract, and the parts of a gauge that is an index.
func (v *Venue) Contracts() []Contract {
	out := []Contract{{"market", v.opts.Market}, {"guard", v.opts.Guard}}
	for _, f := range v.known {
		of := " of series " + f.ID.String()
		out = append(out, Contract{"token" + of, f.ID}, Contract{"gauge" + of, f.Gauge}, Contract{"pool" + of, f.Pool}, Contract{"premium model" + of, f.model})
		if f.feed != (protection.Address{}) {
			out = append(out, Contract{"premium model's feed" + of, f.feed})
		}
		if f.resolves {
			out = append(out, Contract{"resolver" + of, f.resolver})
		}
		for i, part := range v.gaugeOf(f.Gauge).parts {
			out = append(out, Contract{fmt.Sprintf("gauge's part %d%s", i+1, of), part})
		}
	}
	return out
}

// hashed is how many code hashes are asked for at once.
const hashed = 500

// empty is the code hash of an account that has been used.
var empty = trade.Hash(types.EmptyCodeHash)

// partsOf reads what series stand on besides their terms: the feeds of their
// models, and whether a contract or an account would resolve them.
func (v *Venue) partsOf(ctx context.Context, at trade.Block, list []fixed) error {
	abi := contracts.NewPremiumModel()
	var models, resolvers []protection.Address
	for _, f := range list {
		models, resolvers = append(models, f.model), append(resolvers, f.resolver)
	}
	models, resolvers = distinct(models), distinct(resolvers)
	var calls []chain.Call
	for _, m := range models {
		calls = append(calls, chain.Call{To: m, Data: abi.PackFeed(), AllowFailure: true})
	}
	r, err := v.chain.Read(ctx, at, calls)
	if err != nil {
		return fmt.Errorf("premium models: %w", err)
	}
	feeds, isContract := map[protection.Address]protection.Address{}, map[protection.Address]bool{}
	for i, m := range models {
		if feed, err := abi.UnpackFeed(r[i].Data); err == nil && r[i].Err == nil {
			feeds[m] = protection.Address(feed)
		}
	}
	for from := 0; from < len(resolvers); from += hashed {
		part := resolvers[from:min(from+hashed, len(resolvers))]
		codes, err := v.chain.CodeHashes(ctx, at, part)
		if err != nil {
			return fmt.Errorf("resolvers: %w", err)
		}
		for i, x := range part {
			isContract[x] = codes[i] != trade.Hash{} && codes[i] != empty
		}
	}
	for i := range list {
		list[i].feed, list[i].resolves = feeds[list[i].model], isContract[list[i].resolver]
	}
	return nil
}

// readParts reads what the indices among gauges add up.
func readParts(ctx context.Context, c *chain.Client, at trade.Block, gauges []fixedGauge) error {
	abi := contracts.NewIndexGauge()
	var calls []chain.Call
	var indices []int
	for i, g := range gauges {
		if g.reference.Kind == protection.Index {
			indices, calls = append(indices, i), append(calls, chain.Call{To: g.id, Data: abi.PackParts(), AllowFailure: true})
		}
	}
	r, err := c.Read(ctx, at, calls)
	if err != nil {
		return fmt.Errorf("parts of index gauges: %w", err)
	}
	for n, i := range indices {
		if r[n].Err != nil {
			continue // another contract's index: its own code is pinned all the same
		}
		parts, err := abi.UnpackParts(r[n].Data)
		if err != nil {
			continue
		}
		for _, p := range parts {
			gauges[i].parts = append(gauges[i].parts, protection.Address(p.Gauge))
		}
	}
	return nil
}
