package sweep_test

import (
	"context"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/sweep"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/proposer"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/host"
	"github.com/hedgerow-fi/hedgerow/strategies/coverage"
)

// covering makes runs of the built-in strategy: over one process, or in this one.
type covering struct {
	maker
	shared   *host.Shared // nil: in this process
	sessions *int
}

func (c *covering) Strategies(ctx context.Context, p sweep.Point) ([]agent.Strategy, func() error, error) {
	text := fmt.Appendf(nil, `{"share": %v}`, number(p, "cover.share", 1))
	if c.shared == nil {
		s, err := proposer.InProcess(coverage.Definition(), terms("").Policy.Bounds, host.Options{Name: "cover", Parameters: text, Seed: 1, Deadline: time.Minute})
		return []agent.Strategy{{Proposer: s, Weight: protection.WAD}}, func() error { return nil }, err
	}
	*c.sessions++
	s, err := c.shared.Session(ctx, text, 1)
	if err != nil {
		return nil, nil, err
	}
	return []agent.Strategy{{Proposer: proposer.Over(s, "cover", c.shared.Manifest(), terms("").Policy.Bounds), Weight: protection.WAD}}, func() error { s.Close(); return nil }, nil
}

func TestSixtyFourRunsShareOneProcessAndComeToTheSame(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	sum, err := host.SHA256(self)
	if err != nil {
		t.Fatal(err)
	}
	shared, err := host.OpenMany(t.Context(), host.Options{Name: "cover", Path: self, Args: []string{"serve"}, SHA256: sum, Deadline: time.Minute, StartTimeout: 20 * time.Second, Clock: clock.System{}})
	if err != nil {
		t.Fatal(err)
	}
	defer shared.Close()
	made := tape.Make(tape.Making{Seed: 5, Moments: 10, Loans: 20, Every: 12 * time.Hour, Volatility: .8, Lookback: 30})
	var got [2]string
	sessions, points := 0, 0
	for i, process := range []*host.Shared{shared, nil} {
		s := over(made, t.TempDir(), sweep.Axis{Name: "cover.share", Range: &sweep.Range{Low: 0, High: 1}})
		s.Space.Sobol, s.Space.Seed = 64, 3
		s.Maker, s.Group, s.Workers = &covering{maker: *s.Maker.(*maker), shared: process, sessions: &sessions}, 65, 2
		r, _ := run(t, s)
		points = len(r.Trials)
		got[i] = files(t, s.Dir)
	}
	if sessions != 64 || points != 64 {
		t.Errorf("%d sessions for %d points", sessions, points)
	}
	if got[0] != got[1] {
		t.Error("over one process and in this one they leave other files")
	}
}
