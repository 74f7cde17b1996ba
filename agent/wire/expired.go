package wire

import (
	"context"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// tellExpired says which series that a person listed are over. The market would
// refuse to sell them, so the strategies leave them alone, and without a word
// an agent whose every series is over looks like one that has nothing to do.
// Series that were found by events come and go: of those it says nothing.
func (r *Runtime) tellExpired(ctx context.Context, o *agent.Observation) {
	if o == nil {
		return
	}
	var listed []protection.Address
	for _, v := range r.Config.Venues {
		listed = append(listed, v.Series...)
	}
	for _, s := range o.Series {
		if o.Block.Time.Before(s.Expiry) || !slices.Contains(listed, s.ID) {
			continue
		}
		then := "take it off venues.series, and list one that is open, or find them with fromBlock"
		if s.State == protection.Pending {
			then = "what it pays is decided by its gauge's next reading; then " + then
		}
		r.alarms.Raise(ctx, "observe", s.Symbol, fmt.Sprintf("series %s, %s, expired at %s: nothing of it can be bought or sold any more: %s",
			s.Symbol, config.Checksummed(s.ID), s.Expiry.Format("2006-01-02 15:04:05Z"), then))
	}
}
