package wire

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
)

// Replayed is a slot's decision as it was recorded, and as it is made again.
type Replayed struct {
	Record   *agent.Record  `json:"record"` // with the book that the cycle saw
	Decision agent.Decision `json:"decision"`
	// Differences name the parts in which the two disagree; none for the build
	// that decided, unless it does not decide purely.
	Differences []string `json:"differences"`
}

// Replay decides a slot again from what the journal kept of it, and compares: the
// decision with the recorded one, and its intents with those that were promised.
// It fails with journal.ErrUnknown for a slot that never began, ErrNoEvidence for
// one that was not recorded to its end, journal.ErrPruned when its evidence is
// gone, and agent.ErrNotReplayable when its cycle decided nothing.
func Replay(ctx context.Context, r *journal.Reader, slot string) (Replayed, error) {
	var out Replayed
	if _, err := r.SlotOf(ctx, slot); err != nil {
		return out, err
	}
	kept, err := r.SlotEvidence(ctx, slot)
	if err != nil {
		return out, err
	}
	body, err := loadEvidence(ctx, r, kept, evidenceRecord)
	if err != nil {
		return out, fmt.Errorf("replay slot %s: %w", slot, err)
	}
	out.Record = &agent.Record{}
	if err := json.Unmarshal(body, out.Record); err != nil {
		return out, fmt.Errorf("replay slot %s: read its record: %w: was it written by a newer version?", slot, err)
	}
	if o := out.Record.Observation; o != nil && o.HasBook {
		// A cycle that was cut off after its promise has kept no book; a decision is
		// made from what was observed and proposed, and needs none but to measure risk.
		if o.Book, err = loadBook(ctx, r, slot); err != nil && (!errors.Is(err, ErrNoEvidence) || out.Record.Policy.Bounds.Risk != nil) {
			return out, fmt.Errorf("replay slot %s: %w", slot, err)
		}
	}
	was := out.Record.Decision
	out.Decision, err = out.Record.Replay(ctx)
	if err != nil && len(out.Record.Errors) == 0 {
		return out, fmt.Errorf("replay slot %s: %w", slot, err)
	}
	type part struct {
		name     string
		was, now any
	}
	parts := []part{
		{"open", was.Open, out.Decision.Open}, {"quotes", was.Quotes, out.Decision.Quotes},
		{"combined", was.Combined, out.Decision.Combined}, {"targets", was.Targets, out.Decision.Targets},
		{"orders", was.Orders, out.Decision.Orders}, {"verdicts", was.Verdicts, out.Decision.Verdicts}, {"intents", was.Intents, out.Decision.Intents},
		{"trips", was.Trips, out.Decision.Trips}, {"limits", was.Limits, out.Decision.Limits}, {"risk", was.Risk, out.Decision.Risk}, {"risk after", was.RiskAfter, out.Decision.RiskAfter},
	}
	if was.Advice != nil { // records of before there was any have none
		parts = append(parts, part{"advice", was.Advice, out.Decision.Advice})
	}
	promised, err := r.SlotIntents(ctx, slot)
	if err != nil {
		return out, err
	}
	if len(promised) > 0 { // a dry run promises none
		intents := make([]any, len(promised))
		for i, p := range promised {
			intents[i] = p.Intent
		}
		parts = append(parts, part{"promised intents", intents, out.Decision.Intents})
	}
	for _, p := range parts {
		was, err1 := json.Marshal(p.was)
		now, err2 := json.Marshal(p.now)
		if err1 != nil || err2 != nil || !bytes.Equal(was, now) {
			out.Differences = append(out.Differences, fmt.Sprintf("%s: recorded %s, replayed %s", p.name, was, now))
		}
	}
	return out, nil
}
