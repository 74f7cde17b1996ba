package paper

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"math"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	replica "github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Source is where the mirrored market comes from. What it returns is the caller's.
type Source interface {
	At(ctx context.Context, at trade.Block) (*replica.Market, error)
}

// ID is a paper venue's own id of a real series: the first twenty bytes of a hash.
// Nothing is held under it on any chain.
func ID(venue string, series protection.Address) (id protection.Address) {
	h := sha256.Sum256(fmt.Appendf(nil, "hedgerow/paper/1\n%d\n%s\n%s", len(venue), venue, series))
	copy(id[:], h[:])
	return id
}

// Venue is a shadow of another venue.
type Venue struct {
	name, of string
	holder   protection.Address
	source   Source
}

// NewVenue is a paper venue in the shadow of another. The holder is who trades
// there: his tokens, as far as the source reads them, can be sold on paper.
func NewVenue(name, of string, holder protection.Address, source Source) *Venue {
	return &Venue{name, of, holder, source}
}

// Name is the configured one.
func (v *Venue) Name() string { return v.name }

// Of is the name of the venue that it shadows.
func (v *Venue) Of() string { return v.of }

// Fill fills the orders of one cycle, one behind the other, from the state at the
// block: as many fills as orders, in their order. What the market would refuse is
// Refused with its error; so is what is neither a purchase nor a sale. An error says
// that none could be filled.
func (v *Venue) Fill(ctx context.Context, at trade.Block, orders []trade.Order) ([]trade.PaperFill, error) {
	m, err := v.source.At(ctx, at)
	if err != nil {
		return nil, fmt.Errorf("paper venue %s: %w", v.name, err)
	}
	fills := make([]trade.PaperFill, len(orders))
	for i, o := range orders {
		f := trade.PaperFill{Venue: v.name, Of: v.of, Block: at, Order: o}
		switch o.Action {
		case trade.Buy:
			_, f.Price, err = m.Buy(v.call(at), o.Series, o.Amount, o.Limit, math.MaxUint64, replica.Hash{}, v.holder)
		case trade.Sell:
			f.Price, err = m.SellBack(v.call(at), o.Series, o.Amount, o.Limit, math.MaxUint64, replica.Hash{}, v.holder)
		default:
			err = fmt.Errorf("%w: %q is neither a purchase nor a sale", trade.ErrRefused, o.Action)
		}
		if err != nil {
			f.Refused = err.Error()
		}
		fills[i] = f
	}
	return fills, nil
}

func (v *Venue) call(at trade.Block) replica.Call {
	return replica.Call{Sender: v.holder, Time: uint64(at.Time.Unix())}
}

// refused turns a refusal of the replica into the venues' word for it.
func refused(err error) error {
	if refusal := new(replica.Refusal); errors.As(err, &refusal) {
		return fmt.Errorf("%w: %w", trade.ErrRefused, err)
	}
	return err
}
