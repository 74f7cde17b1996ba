package wire

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// WorldOptions say which world runs alone.
type WorldOptions struct {
	Seed      uint64
	Kind      day.Kind
	Borrowers int
	Dir       string        // gets the agent's configuration, key and password
	Archive   bool          // keep the states of all blocks
	Every     time.Duration // of the machine's time between two steps of ten minutes
	Clock     clock.Clock   // nil: the machine's
}

// WorldInfo is how to point an agent at a world.
type WorldInfo struct {
	ChainID uint64 `json:"chainId"`
	URL     string `json:"url"`
	Config  string `json:"config"`
}

// RunWorld plays a day without an agent of its own until ctx ends, whose error is
// then nil: the chain outlives every agent that is pointed at it. After the day
// it makes blocks without events. The day is tomorrow's: its blocks run ahead of
// the machine's clock, ten minutes a step, so that they are never stale.
func RunWorld(ctx context.Context, o WorldOptions, ready func(WorldInfo), show func(world.Moment)) (err error) {
	if o.Clock == nil {
		o.Clock = clock.System{}
	}
	d, err := day.Synthetic(o.Seed, o.Kind, o.Clock.Now().Add(24*time.Hour))
	if err != nil {
		return err
	}
	w, err := world.New(ctx, world.Config{Seed: o.Seed, Day: d, Borrowers: o.Borrowers, Archive: o.Archive})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	if err := os.MkdirAll(o.Dir, 0o700); err != nil {
		return fmt.Errorf("make the agent's folder: %w", err)
	}
	path, err := WriteAgent(w, o.Dir)
	if err != nil {
		return err
	}
	ready(WorldInfo{ChainID: w.ChainID(), URL: w.URL(), Config: path})
	next, more := o.Clock.Now(), true
	for {
		next = next.Add(o.Every)
		if o.Clock.Until(ctx, next) != nil {
			return nil
		}
		if more {
			var m world.Moment
			if m, more, err = w.Step(ctx); err == nil {
				show(m)
			}
		} else {
			_, err = w.Tail(ctx)
		}
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
