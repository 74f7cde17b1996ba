package sweep

import (
	"context"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
)

// stitched is one strategy whose parameters, and whose scores' recalibration, are set
// anew at every refit. State is of one setting: the next one begins without.
type stitched struct {
	name string
	legs []leg // by time, the first from the beginning
	at   int
}

// leg is a setting that holds from an instant on.
type leg struct {
	from  time.Time
	by    agent.Proposer
	remap *Recalibration
}

// Name is the configured one.
func (s *stitched) Name() string { return s.name }

// Propose asks the setting that holds.
func (s *stitched) Propose(ctx context.Context, o *agent.Observation, state []byte) (*agent.Proposal, error) {
	for s.at+1 < len(s.legs) && !o.Now.Before(s.legs[s.at+1].from) {
		s.at++
		state = nil
	}
	l := &s.legs[s.at]
	p, err := l.by.Propose(ctx, o, state)
	if err != nil || l.remap == nil || o.Book == nil {
		return p, err
	}
	out := *p
	out.Scores = l.remap.scores(p.Scores, o.Book.HealthFactors(nil))
	return &out, nil
}
