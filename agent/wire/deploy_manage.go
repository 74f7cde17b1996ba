package wire

import (
	"context"
	"log/slog"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/deploy"
	"github.com/hedgerow-fi/hedgerow/agent/wallet"
)

// What managing a market shows.
type (
	// PoolView is a pool of a registry as it stands.
	PoolView = deploy.PoolView
	// SeriesState is a series of a registry as it stands.
	SeriesState = deploy.SeriesState
	// Acted is what became of a call by which a person manages a market.
	Acted = deploy.Acted
)

// Registered says which market is managed, and over which node.
type Registered struct {
	Registry string
	Endpoint config.Endpoint
	Log      *slog.Logger
}

// ReadPools reads the registry's pools.
func ReadPools(ctx context.Context, w Registered) ([]PoolView, error) {
	r, node, err := openRegistry(ctx, w.Registry, w.Endpoint, w.Log)
	if err != nil {
		return nil, err
	}
	defer node.Close()
	return deploy.ReadPools(ctx, node, r)
}

// ReadSeries reads the registry's series.
func ReadSeries(ctx context.Context, w Registered) ([]SeriesState, error) {
	r, node, err := openRegistry(ctx, w.Registry, w.Endpoint, w.Log)
	if err != nil {
		return nil, err
	}
	defer node.Close()
	return deploy.ReadSeries(ctx, node, r)
}

// Action is what Manage does to a named pool or series.
type Action string

// The actions.
const (
	PausePool     Action = "pause"
	ProcessPool   Action = "process"
	AcceptPool    Action = "accept"
	AllowPool     Action = "allow"
	SettleSeries  Action = "settle"
	PokeSeries    Action = "poke"
	SalvageSeries Action = "salvage"
)

// ManageOptions say who does what, and what it may cost.
type ManageOptions struct {
	Registered
	Action  Action
	Name    string
	Lasting time.Duration // of a pause
	Key     KeyOptions
	FeeCap  config.Wei
	Tip     config.Wei
	DryRun  bool
	Clock   clock.Clock // nil: the machine's
}

// Manage does one thing to a pool or series. AllowPool is written into the
// registry too.
func Manage(ctx context.Context, o ManageOptions) (Acted, error) {
	if o.Clock == nil {
		o.Clock = clock.System{}
	}
	r, node, err := openRegistry(ctx, o.Registry, o.Endpoint, o.Log)
	if err != nil {
		return Acted{}, err
	}
	defer node.Close()
	var act deploy.Act
	switch o.Action {
	case PausePool:
		head, headErr := node.Head(ctx)
		if headErr != nil {
			return Acted{}, headErr
		}
		act, err = deploy.PausePool(r, o.Name, head.Time, o.Lasting)
	case ProcessPool:
		act, err = deploy.ProcessPool(r, o.Name)
	case AcceptPool:
		act, err = deploy.AcceptPool(r, o.Name)
	case AllowPool:
		act, err = deploy.AllowPool(r, o.Name)
	case SettleSeries:
		act, err = deploy.SettleSeries(r, o.Name)
	case PokeSeries:
		act, err = deploy.PokeSeries(r, o.Name)
	default:
		act, err = deploy.SalvageSeries(r, o.Name)
	}
	if err != nil {
		return Acted{}, err
	}
	signer, err := o.Key.open(ctx, node)
	if err != nil {
		return Acted{}, err
	}
	done, err := deploy.Do(ctx, node, act, deploy.Options{Signer: signer, Log: o.Log,
		Fees: wallet.Policy{FeeCap: o.FeeCap.Amount, ChoresFeeCap: o.FeeCap.Amount, Tip: o.Tip.Amount},
		Wait: func(ctx context.Context) error { return o.Clock.Until(ctx, o.Clock.Now().Add(pollEvery)) }}, o.FeeCap.Amount, o.DryRun)
	if err != nil || !done.Sent || o.Action != AllowPool {
		return done, err
	}
	for _, p := range r.Pools {
		if (string(p.Name) == o.Name || p.Symbol == o.Name) && !slices.Contains(r.Guard.Allowed, p.Address) {
			r.Guard.Allowed = append(r.Guard.Allowed, p.Address)
		}
	}
	text, err := r.Text()
	if err != nil {
		return done, err
	}
	return done, deploy.WriteFile(o.Registry, text, 0o644)
}
