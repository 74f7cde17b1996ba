package wire

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Market is what a configuration looks at: a node, the lending market there,
// and, for an agent, the venues. It is enough for commands that only read.
type Market struct {
	client  *chain.Client
	log     *slog.Logger
	lending lendingMarket
	config  config.Lending
	venues  venues
	premium token // what the venues' premiums are paid in
}

type token struct {
	id       protection.Address
	symbol   string
	decimals uint8
}

// OpenMarket connects to the configured nodes and looks at the lending market.
func OpenMarket(ctx context.Context, c *config.Config, log *slog.Logger) (*Market, error) {
	return openMarket(ctx, c, lendingOptions{}, log)
}

func openMarket(ctx context.Context, c *config.Config, o lendingOptions, log *slog.Logger) (*Market, error) {
	if len(c.Lending) != 1 {
		return nil, fmt.Errorf("lending: this version reads one lending market an agent, the configuration has %d: run one agent for each", len(c.Lending))
	}
	client, err := dial(ctx, c.Chain, log)
	if err != nil {
		return nil, err
	}
	m := &Market{client: client, log: log, config: c.Lending[0]}
	o.Lending, o.log, o.checkpoint = m.config, log, c.Checkpoint(m.config)
	if m.lending, err = openLending(ctx, client, o); err != nil {
		client.Close()
		return nil, err
	}
	return m, nil
}

// dial connects to the node and to its witnesses.
func dial(ctx context.Context, c config.Chain, log *slog.Logger) (*chain.Client, error) {
	o := chain.Options{ChainID: c.ID, Timeout: c.Timeout, BatchReader: c.BatchReader, ChunkSize: int(c.Chunk),
		FinalityTag: c.Finality.Tag, FinalityDepth: c.Finality.Depth, Logger: log}
	var err error
	if o.Endpoint, err = c.Endpoint.Resolve(os.LookupEnv); err != nil {
		return nil, err
	}
	for i, w := range c.Witnesses {
		endpoint, err := w.ResolveAs(fmt.Sprintf("chain.witnesses[%d]", i), os.LookupEnv)
		if err != nil {
			return nil, err
		}
		o.Witnesses = append(o.Witnesses, endpoint)
	}
	return chain.Dial(ctx, o)
}

// Close ends what is read and leaves the node.
func (m *Market) Close() {
	if err := m.lending.Close(); err != nil {
		m.log.Warn("what was read of the market is not kept", "market", m.config.Name, "error", err)
	}
	m.client.Close()
}

// Head is the newest block.
func (m *Market) Head(ctx context.Context) (trade.Block, error) { return m.client.Head(ctx) }

// Book is every loan at a block.
func (m *Market) Book(ctx context.Context, at trade.Block) (*book.Book, error) {
	return m.lending.Book(ctx, at)
}

// Reconcile compares a sample of the book with the protocol's own figures.
func (m *Market) Reconcile(ctx context.Context, b *book.Book, sample int, seed uint64) ([]lending.Difference, int, error) {
	return m.lending.Reconcile(ctx, b, sample, seed)
}

var erc20 = contracts.NewDevToken() // any ERC-20 with metadata

func (m *Market) readToken(ctx context.Context, at trade.Block) error {
	r, err := m.client.Read(ctx, at, []chain.Call{{To: m.premium.id, Data: erc20.PackSymbol()}, {To: m.premium.id, Data: erc20.PackDecimals()}})
	if err != nil {
		return fmt.Errorf("premium asset: %w", err)
	}
	var err1, err2 error
	m.premium.symbol, err1 = erc20.UnpackSymbol(r[0].Data)
	m.premium.decimals, err2 = erc20.UnpackDecimals(r[1].Data)
	if err := errors.Join(err1, err2); err != nil {
		return fmt.Errorf("premium asset %s: %w", m.premium.id, err)
	}
	return nil
}

func deskRules(c *config.Config, minimum amount.Amount) desk.Rules {
	r := desk.Rules{Minimum: minimum, Band: c.Desk.Band.WAD(), Slippage: c.Desk.Slippage.WAD()}
	routing := c.Routing()
	r.Routing.Across, r.Routing.Parts = routing.Across, routing.Parts
	if routing.GasAsset != nil {
		r.Routing.GasAsset = *routing.GasAsset
	}
	return r
}

// cash is what the guard has of the premium asset.
func (m *Market) cash(ctx context.Context, at trade.Block) (amount.Amount, error) {
	r, err := m.client.Read(ctx, at, []chain.Call{{To: m.premium.id, Data: erc20.PackBalanceOf(common.Address(m.venues.guard()))}})
	if err != nil {
		return amount.Amount{}, fmt.Errorf("the guard's cash: %w", err)
	}
	b, err := erc20.UnpackBalanceOf(r[0].Data)
	if err != nil {
		return amount.Amount{}, fmt.Errorf("the guard's cash: %w", err)
	}
	return amount.FromBig(b)
}
