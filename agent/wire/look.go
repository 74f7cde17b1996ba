package wire

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Look observes once what an agent of the configuration would see at the head,
// beside a running one: it needs no key and takes no lock of the journal,
// and writes nothing but the market's checkpoint, if no agent does. Open
// intents come from the journal when there is one.
func Look(ctx context.Context, c *config.Config, log *slog.Logger) (*agent.Observation, error) {
	m, err := OpenMarket(ctx, c, log)
	if err != nil {
		return nil, err
	}
	defer m.Close()
	if len(c.Venues) == 0 {
		return nil, errors.New("venues: there is none to have positions on: add one, or use `hedgerow book`")
	}
	var j promises = none{}
	var held map[string]past
	reader, err := journal.OpenReader(ctx, c.Path(c.Journal))
	switch {
	case err == nil:
		defer reader.Close()
		j = reader
		if held, err = bought(ctx, reader); err != nil {
			return nil, err
		}
	case !errors.Is(err, journal.ErrMissing):
		return nil, err
	}
	if err := m.openVenues(ctx, c.Venues, nil, 0, held); err != nil {
		return nil, err
	}
	o, err := m.newObserver(ctx, j, c, clock.System{})
	if err != nil {
		return nil, err
	}
	head, err := m.Head(ctx)
	if err != nil {
		return nil, err
	}
	return o.Observe(ctx, trade.Slot{Schedule: "look", At: head.Time}, head)
}

// none promised anything.
type none struct{}

func (none) Open(context.Context) ([]trade.Standing, error) { return nil, nil }

func (none) EndedChores(context.Context, time.Time) ([]journal.EndedChore, error) { return nil, nil }

func (none) Purchases(context.Context) ([]journal.Purchase, error) { return nil, nil }

func (none) Refusals(context.Context, time.Time) ([]journal.Refusal, error) { return nil, nil }

func (none) QueuedSince(context.Context, protection.Address, amount.Amount) (time.Time, error) {
	return time.Time{}, nil
}

func (none) RoutedCover(context.Context) ([]journal.Routed, error) { return nil, nil }
