package wire

import (
	"context"
	"errors"
	"log/slog"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/contagion"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Loans is a lending market's book at one block, the fund's claims there, and
// how the book compares with the protocol's own figures.
type Loans struct {
	Market    string
	Version   string // of the protocol, as probed
	Block     trade.Block
	Book      *book.Book
	Rules     liquidation.Rules // the version's
	Exposures []protection.Exposure
	// Relations are what its assets are claims on: as the tokens say, as the
	// configuration says, and, where neither does, bridges guessed from symbols.
	Relations   contagion.Relations
	Reserves    []protection.Address // whose claims are hedged, as configured
	Compared    int                  // accounts
	Differences []lending.Difference // in those
}

// ReadOptions say how a market is read; the zero value reads it and no more.
type ReadOptions struct {
	// Sample is how many accounts to compare with the protocol's own figures.
	Sample int
	// Assets is asked what it says to the market's assets, before its loans are read:
	// what is wrong with a question need not wait for the answer. An error ends the
	// reading; nil = not asked.
	Assets func([]book.Asset) error
	// Progress hears how far the reading is, from one goroutine; nil = nobody.
	Progress func(Progress)
}

// Progress is how far a reading of a whole market is.
type Progress = lending.Progress

// ReadLoans reads the configured market whole at the newest block. It needs no
// key and no journal.
func ReadLoans(ctx context.Context, c *config.Config, o ReadOptions, log *slog.Logger) (l Loans, err error) {
	m, err := openMarket(ctx, c, lendingOptions{progress: o.Progress}, log)
	if err != nil {
		return l, err
	}
	defer m.Close()
	l.Reserves = m.config.Reserves
	l.Market, l.Version, l.Rules = string(m.config.Name), m.lending.Describe(), m.lending.Rules()
	if o.Assets != nil {
		if err := m.checkAssets(ctx, o.Assets); err != nil {
			return l, err
		}
	}
	if l.Block, l.Book, err = m.bookAtHead(ctx); err != nil {
		return l, err
	}
	if l.Exposures, err = m.Exposures(ctx, l.Block); err != nil {
		return l, err
	}
	if l.Relations, err = m.relations(ctx, l.Block, l.Book); err != nil {
		return l, err
	}
	if o.Sample > 0 {
		l.Differences, l.Compared, err = m.Reconcile(ctx, l.Book, o.Sample, l.Block.Number)
	}
	return l, err
}

func (m *Market) checkAssets(ctx context.Context, check func([]book.Asset) error) error {
	at, err := m.Head(ctx)
	if err != nil {
		return err
	}
	assets, err := m.lending.Assets(ctx, at)
	if err != nil {
		return err
	}
	return check(assets)
}

// headTries is how often a head is asked for that is still there when the market
// has been read: while that takes minutes, the first may be gone.
const headTries = 5

// bookAtHead is the newest book there is.
func (m *Market) bookAtHead(ctx context.Context) (at trade.Block, b *book.Book, err error) {
	for range headTries {
		if at, err = m.Head(ctx); err != nil {
			return at, nil, err
		}
		if b, err = m.Book(ctx, at); !errors.Is(err, chain.ErrPruned) && !errors.Is(err, chain.ErrReorged) {
			break
		}
	}
	return at, b, err
}

// relations are the market's own, the configuration's, and guesses at the rest.
func (m *Market) relations(ctx context.Context, at trade.Block, b *book.Book) (contagion.Relations, error) {
	out, err := m.lending.Relations(ctx, at)
	if err != nil {
		return nil, err
	}
	var stated contagion.Relations
	for _, x := range m.config.Derived {
		stated = append(stated, x.Relation())
	}
	return out.With(stated).With(contagion.GuessBridged(b)), nil
}
