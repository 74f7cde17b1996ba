// Package demo plays a day on a devnet with an agent in it, shows it, and adds
// it up: one path with a live view, a table and a page, or many paths with their
// distribution.
//
// In: options and a way to build an agent. Out: text on a writer, a page on
// disk. World and agent move in lockstep: block n+1 comes after cycle n is
// recorded, so that a seed repeats every figure. The package reaches the chain
// through wire/world alone and knows neither contracts nor journal.
package demo

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// Agent is the agent under demonstration.
type Agent interface {
	// Cycle runs the slot of a block and returns once it is recorded.
	Cycle(ctx context.Context, at trade.Block) (agent.Record, error)
	// Advance follows open intents at a block and decides nothing.
	Advance(ctx context.Context, at trade.Block) error
	// Intents are all that were journalled, in order.
	Intents(ctx context.Context) ([]trade.Standing, error)
	Close() error
}

// Build puts an agent together for a world; its files go into dir.
type Build func(ctx context.Context, w *world.World, dir string) (Agent, error)

// Options say what is played. Zero values have the defaults that their comments
// name.
type Options struct {
	Seed      uint64
	Kind      day.Kind  // "" = a crash; ignored with Prices and with Paths above 1
	Paths     int       // 0 = 1; more print a distribution over seeds and kinds of day
	Workers   int       // paths at a time; 0 = 2
	Borrowers int       // 0 = 500; 60 for each of several paths
	Prices    string    // CSV file of a real day's prices
	Gas       string    // CSV file of its gas prices; "" = assumed
	Day       time.Time // which day of Prices
	Node      string    // endpoint of a development node to play on, such as anvil's; "" = a devnet of this process
	Page      string    // where the HTML report goes; "" = none
	Out       io.Writer
	// Terminal redraws a live view in place; otherwise lines are printed.
	Terminal bool
}

// ErrOptions reports options that do not go together.
var ErrOptions = errors.New("demo options")

const (
	onePathBorrowers  = 500
	manyPathBorrowers = 60
)

func (o *Options) complete() error {
	if o.Paths == 0 {
		o.Paths = 1
	}
	if o.Workers == 0 {
		o.Workers = 2
	}
	if o.Borrowers == 0 {
		o.Borrowers = onePathBorrowers
		if o.Paths > 1 {
			o.Borrowers = manyPathBorrowers
		}
	}
	if o.Kind == "" {
		o.Kind = day.Crash
	}
	if o.Out == nil {
		o.Out = io.Discard
	}
	switch {
	case o.Paths < 0 || o.Workers < 0 || o.Borrowers < 0:
		return fmt.Errorf("%w: paths, workers and borrowers must not be negative", ErrOptions)
	case o.Prices != "" && o.Day.IsZero():
		return fmt.Errorf("%w: --prices needs --day: which day of the file, as in --day 2020-03-12", ErrOptions)
	case o.Prices == "" && (o.Gas != "" || !o.Day.IsZero()):
		return fmt.Errorf("%w: --gas and --day need --prices: a file with columns time_utc, open and close", ErrOptions)
	case o.Node != "" && o.Paths > 1:
		return fmt.Errorf("%w: --node has one chain, --paths needs one each: give one of them", ErrOptions)
	case o.Prices != "" && o.Paths > 1:
		return fmt.Errorf("%w: --prices plays one real day, --paths many synthetic ones: give one of them", ErrOptions)
	}
	return nil
}

// start is the date of synthetic days.
var start = time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)

// date is start, or later if the node's clock is past the days before it.
func (o Options) date(ctx context.Context) (time.Time, error) {
	if o.Node == "" {
		return start, nil
	}
	now, err := world.NodeTime(ctx, o.Node)
	if first := now.Truncate(24 * time.Hour).Add(72 * time.Hour); first.After(start) {
		return first, err
	}
	return start, err
}

// day makes the day of path i, a synthetic one on a date.
func (o Options) day(i int, start time.Time) (day.Day, error) {
	switch {
	case o.Prices != "":
		return day.FromFiles(o.Seed, o.Day, o.Prices, o.Gas)
	case o.Paths > 1:
		return day.Synthetic(o.Seed+uint64(i), day.Mixed(uint64(i)), start)
	}
	return day.Synthetic(o.Seed, o.Kind, start)
}
