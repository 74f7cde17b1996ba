package wire

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/contagion"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// lendingMarket is what an agent needs of a lending protocol's adapter. All of it
// is read at the block that is asked for, pinned to its hash.
type lendingMarket interface {
	// Describe names protocol and version, as probed.
	Describe() string
	// Rules are the version's liquidation rules.
	Rules() liquidation.Rules
	// Assets are what the market lists at a block, without reading a loan.
	Assets(ctx context.Context, at trade.Block) ([]book.Asset, error)
	// Book is every loan at a block. While the whole market has to be read it is
	// lending.ErrReading, if the market was opened with patience; while what is kept
	// is not what the chain has, lending.ErrDrift. chain.ErrPruned and ErrReorged
	// say that the block went meanwhile: ask at the head.
	Book(ctx context.Context, at trade.Block) (*book.Book, error)
	// Exposures are the fund's claims at a block, vaults' and first-loss cover that
	// the chain shows included, by asset asked for.
	Exposures(ctx context.Context, at trade.Block, holders, assets []protection.Address) ([]protection.Exposure, error)
	// Reconcile compares a sample of a book with the protocol's own figures, and
	// says how many loans it compared. A newest book that differs is read anew
	// before the next is given away.
	Reconcile(ctx context.Context, b *book.Book, sample int, seed uint64) ([]lending.Difference, int, error)
	// Relations are what the market's assets say that they are claims on.
	Relations(ctx context.Context, at trade.Block) (contagion.Relations, error)
	// Oracle is where the protocol's prices are from at a block.
	Oracle(ctx context.Context, at trade.Block) (lending.Oracle, error)
	// Contracts are those whose code decides what the assets' claims are worth.
	Contracts(ctx context.Context, at trade.Block, assets []protection.Address) ([]lending.Contract, error)
	// Close ends readings that go on, and writes what is worth keeping.
	Close() error
}

// protocols is the table of lending protocols, by the word for which
// lending[].protocol stands in a configuration: how each opens a market.
var protocols = map[string]func(context.Context, *chain.Client, lendingOptions) (lendingMarket, error){
	"aave": openAave,
}

// lendingOptions are what a market is opened with.
type lendingOptions struct {
	config.Lending
	log        *slog.Logger
	checkpoint string                 // the file that keeps what was read; "" = none
	patience   time.Duration          // for a reading of the whole market, before lending.ErrReading; 0 = until it is read
	progress   func(lending.Progress) // hears how far such a reading is; may be nil
}

func openAave(ctx context.Context, c *chain.Client, o lendingOptions) (lendingMarket, error) {
	a := aave.Options{Name: string(o.Name), Provider: o.Provider, FromBlock: o.FromBlock, Vaults: o.Vaults, Pegged: o.Pegged, Checkpoint: o.checkpoint, Patience: o.patience, Progress: o.progress, Log: o.log}
	if o.Umbrella != nil {
		a.Umbrella = *o.Umbrella
	}
	return aave.Open(ctx, c, a)
}

// openLending looks at a configured market.
func openLending(ctx context.Context, c *chain.Client, o lendingOptions) (lendingMarket, error) {
	open, known := protocols[o.Protocol]
	if !known {
		return nil, fmt.Errorf("lending %s: there is no adapter of protocol %q", o.Name, o.Protocol)
	}
	return open(ctx, c, o)
}
