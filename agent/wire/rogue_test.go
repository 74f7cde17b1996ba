package wire_test

import (
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/host"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// rogues are strategies of this test binary that misbehave when they are asked,
// one for each kind of fault. The zoo of plugins/host has the rest.
var rogues = map[string]func(obs *strategy.Observation, p *strategy.Proposal){
	"hangs":              func(*strategy.Observation, *strategy.Proposal) { forever() },
	"crashes":            func(*strategy.Observation, *strategy.Proposal) { panic("no row 7") },
	"wants NaN":          func(_ *strategy.Observation, p *strategy.Proposal) { p.Targets[0].Level = math.NaN() },
	"wants the unknown":  func(_ *strategy.Observation, p *strategy.Proposal) { p.Targets[0].Series[0] ^= 0xff },
	"wants it for ever":  func(_ *strategy.Observation, p *strategy.Proposal) { p.Targets[0].TTL = 1e6 * time.Hour },
	"scores NaN":         func(_ *strategy.Observation, p *strategy.Proposal) { p.Scores.Add(0, math.NaN(), 0, 0, 0) },
	"paints":             func(_ *strategy.Observation, p *strategy.Proposal) { p.Reasons = []string{"\x1b[2J"} },
	"remembers too much": func(_ *strategy.Observation, p *strategy.Proposal) { p.State = make([]byte, strategy.MaxStateBytes+1) },
	"hoards": func(_ *strategy.Observation, p *strategy.Proposal) {
		hoard := make([]byte, 1<<30)
		for i := 0; i < len(hoard); i += 4096 {
			hoard[i] = 1
		}
		p.State = hoard[:1]
	},
	"shouts": func(*strategy.Observation, *strategy.Proposal) {
		for {
			fmt.Fprintln(os.Stderr, strings.Repeat("noise ", 10_000))
		}
	},
}

func forever() {
	for {
		time.Sleep(time.Hour)
	}
}

type rogueStrategy struct {
	misbehave func(*strategy.Observation, *strategy.Proposal)
}

// Evaluate wants a little of each series, and misbehaves.
func (r rogueStrategy) Evaluate(_ context.Context, obs *strategy.Observation) (*strategy.Proposal, error) {
	p := &strategy.Proposal{}
	p.Scores.Horizon = 24 * time.Hour
	for _, s := range obs.Series {
		p.Targets = append(p.Targets, strategy.Target{Series: s.ID, Level: 1, TTL: time.Hour})
	}
	r.misbehave(obs, p)
	return p, nil
}

// serveRogue makes this process a rogue.
func serveRogue(mode string) {
	strategy.Serve(strategy.Definition{
		Name: "rogue", Version: "1.0.0", About: "Misbehaves in one way.",
		Tables: []strategy.Table{strategy.TableBook, strategy.TableSeries},
		Open:   func([]byte, uint64) (strategy.Strategy, error) { return rogueStrategy{rogues[mode]}, nil },
	})
}

// rogue is the configured strategy that a script starts: the configuration pins
// a file and knows no arguments.
func rogue(t *testing.T, mode string) config.Strategy {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "rogue.sh")
	script := fmt.Sprintf("#!/bin/sh\nexec %s rogue '%s'\n", self, mode)
	switch mode {
	case "never starts":
		script = "#!/bin/sh\nexit 9\n"
	case "was changed":
		script = "#!/bin/sh\necho changed\n"
	}
	if err := os.WriteFile(path, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	sum, err := host.SHA256(path)
	if err != nil {
		t.Fatal(err)
	}
	if mode == "was changed" {
		sum = strings.Repeat("0", 64)
	}
	return config.Strategy{Name: "rogue", Path: config.Path(path), SHA256: config.Digest(sum), Deadline: 3 * time.Second}
}

// The whole cycle, once with each kind of rogue beside a built-in strategy: the
// cycle goes on, the other strategy is heard and traded for, and the record and
// the alarm say which fault it was.
func TestARogueIsRecordedAndTheCycleGoesOn(t *testing.T) {
	p := newPlay(t, 1, day.Calm)
	p.step(t)
	var bell alarmBook
	p.agent.Agent.Alarms = &bell
	honest := p.agent.Agent.Strategies[1]
	for _, c := range []struct {
		mode  string
		fault host.Fault
	}{
		{"never starts", host.FaultStart}, {"was changed", host.FaultChecksum}, {"hangs", host.FaultDeadline}, {"crashes", host.FaultCrash},
		{"wants NaN", host.FaultLevel}, {"wants the unknown", host.FaultSeries}, {"wants it for ever", host.FaultTTL}, {"scores NaN", host.FaultScores},
		{"paints", host.FaultText}, {"remembers too much", host.FaultSize}, {"hoards", host.FaultMemory}, {"shouts", host.FaultNoise},
	} {
		t.Run(c.mode, func(t *testing.T) {
			s, end, err := wire.NewStrategy(rogue(t, c.mode), p.agent.Agent.Clock)
			if err != nil {
				t.Fatal(err)
			}
			defer end()
			s.Weight = protection.WAD
			p.agent.Agent.Strategies = []agent.Strategy{s, honest}
			bell.rung = nil
			r, _, _ := p.step(t)
			bad, good := r.Strategies[0], r.Strategies[1]
			if bad.Spoke || bad.Fault != agent.Fault(c.fault) || bad.Error == "" || len(bad.Targets) > 0 {
				t.Errorf("the rogue's record is %+v, not fault %q", bad, c.fault)
			}
			if !good.Spoke || good.Fault != "" || len(good.Targets) == 0 || !r.Decision.Open {
				t.Errorf("the honest strategy suffered: %+v, gate open %v", good, r.Decision.Open)
			}
			if want := "strategy rogue " + string(c.fault) + ": "; !bell.has(want) {
				t.Errorf("no alarm begins with %q: %q", want, bell.rung)
			}
		})
	}
}

// alarmBook keeps what rings.
type alarmBook struct{ rung []string }

func (b *alarmBook) Raise(_ context.Context, code, subject, text string) {
	b.rung = append(b.rung, code+" "+subject+" "+text)
}

func (b *alarmBook) has(prefix string) bool {
	for _, r := range b.rung {
		if strings.HasPrefix(r, prefix) {
			return true
		}
	}
	return false
}
