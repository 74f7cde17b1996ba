package wire

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What a survey of a protection market shows.
type (
	Survey        = market.Survey
	PoolSurvey    = market.PoolSurvey
	SeriesSurvey  = market.SeriesSurvey
	ModelSurvey   = market.ModelSurvey
	GaugeSurvey   = market.GaugeSurvey
	SurveyOptions = market.SurveyOptions
	SurveyAsset   = market.Asset
	SurveyHolders = market.Holders
	Sample        = market.Sample
)

// What a survey fails with when the question is wrong, and not the node.
var (
	ErrNoMarket  = market.ErrMarket
	ErrNoSeries  = market.ErrNoSeries
	ErrNotSeries = market.ErrSeries
	ErrNotPool   = market.ErrPool
)

// SurveyAt says through which nodes a market is read, and at which block.
type SurveyAt struct {
	Chain config.Chain
	// Endpoint is used in place of the chain's; "" = the chain's. Its chain id may
	// then be 0: that of the node.
	Endpoint string
	Block    *uint64 // nil = the newest
}

// surveyTries is how often a market is read anew when a reorg takes the block.
const surveyTries = 4

// SurveyMarket reads a market from the chain alone: it needs no key, no guard and
// no journal.
func SurveyMarket(ctx context.Context, where SurveyAt, o SurveyOptions, progress func(Progress), log *slog.Logger) (Survey, error) {
	client, err := where.dial(ctx, log)
	if err != nil {
		return Survey{}, err
	}
	defer client.Close()
	if progress != nil {
		o.Progress = func(phase string, done, total uint64) {
			progress(Progress{Phase: lending.Phase(phase), Done: done, Total: total})
		}
	}
	for try := 1; ; try++ {
		at, err := where.block(ctx, client)
		if err != nil {
			return Survey{}, err
		}
		s, err := market.Take(ctx, client, at, o)
		if try < surveyTries && (errors.Is(err, chain.ErrReorged) || where.Block == nil && errors.Is(err, chain.ErrPruned)) {
			log.DebugContext(ctx, "the block is gone; reading at another", "block", at.Number, "error", err)
			continue
		}
		return s, err
	}
}

func (w SurveyAt) dial(ctx context.Context, log *slog.Logger) (*chain.Client, error) {
	if w.Endpoint == "" {
		return dial(ctx, w.Chain, log)
	}
	id := w.Chain.ID
	if id == 0 {
		var err error
		if id, err = chain.IdentityOf(ctx, w.Endpoint); err != nil {
			return nil, err
		}
	}
	return chain.Dial(ctx, chain.Options{Endpoint: w.Endpoint, ChainID: id, BatchReader: w.Chain.BatchReader, Timeout: w.Chain.Timeout, Logger: log})
}

func (w SurveyAt) block(ctx context.Context, c *chain.Client) (trade.Block, error) {
	if w.Block == nil {
		return c.Head(ctx)
	}
	at, err := c.Block(ctx, *w.Block)
	if errors.Is(err, chain.ErrNotFound) {
		return at, fmt.Errorf("%w: --block names one that is not there yet, or that the node does not have", err)
	}
	return at, err
}

// RegisteredMarket is what a registry says of where its market is.
type RegisteredMarket struct {
	Market  protection.Address
	ChainID uint64
	From    uint64
}

// ReadRegisteredMarket reads a registry that `hedgerow deploy` wrote.
func ReadRegisteredMarket(path string) (RegisteredMarket, error) {
	r, err := config.ReadRegistry(path)
	if err != nil {
		return RegisteredMarket{}, err
	}
	return RegisteredMarket{Market: protection.Address(r.Market.Address), ChainID: r.ChainID, From: r.Block}, nil
}
