//go:build bug_fresh_id

package planted

import (
	"context"
	"crypto/rand"

	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Bug gives the guard an id of its own making for each try of a call, so that the
// guard cannot tell a repetition from a new promise.
var Bug = actor.Bug{Ports: func(p actor.Ports) actor.Ports {
	p.Venue = salted{p.Venue}
	return p
}}

type salted struct{ actor.Venue }

func (s salted) Build(ctx context.Context, at trade.Block, in trade.Intent) (trade.Call, error) {
	c, err := s.Venue.Build(ctx, at, in)
	if err == nil {
		_, err = rand.Read(c.Data[4:36])
	}
	return c, err
}
