package wire

import (
	"log/slog"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
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
