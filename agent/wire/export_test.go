package wire

import (
	"context"
	"errors"
	"log/slog"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
)

// Replug gives the trade stage another node than its own, until it is called.
func (r *Runtime) Replug(node agent.Node) (back func()) {
	was := r.trader.Node
	r.trader.Node = node
	return func() { r.trader.Node = was }
}

// NewStrategy is a configured strategy as the cycle sees it, and its end.
func NewStrategy(s config.Strategy, clk clock.Clock) (agent.Strategy, func(), error) {
	p, err := newProposer(&config.Config{}, s, limits.Bounds{}, 1, clk, slog.New(slog.DiscardHandler))
	if err != nil {
		return agent.Strategy{}, nil, err
	}
	return agent.Strategy{Proposer: p, Weight: s.Weight.WAD(), Deadline: patience(s.Deadline)}, p.Close, nil
}

// Silence makes one of the venues fail to be observed.
func (m *Market) Silence(n int) { m.venues.list[n] = silent{m.venues.list[n]} }

type silent struct{ venue }

func (s silent) Observe(context.Context, trade.Block, []uint64) (market.State, error) {
	return market.State{}, errors.New("it does not answer")
}
