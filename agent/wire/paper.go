package wire

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// evidencePaper is the kind of a slot's paper fills as JSON. They are evidence
// and nothing else: no intent, fill or budget of the journal knows of them.
const evidencePaper = "paper"

// keepPaper is how a slot keeps its paper fills; nil for none.
func keepPaper(fills []trade.PaperFill) ([]journal.Kept, error) {
	if len(fills) == 0 {
		return nil, nil
	}
	body, err := json.Marshal(fills)
	if err != nil {
		return nil, fmt.Errorf("encode the paper fills: %w", err)
	}
	return []journal.Kept{{Kind: evidencePaper, Body: body}}, nil
}

// loadPaper is what paper venues made of a slot's orders; nil when nothing is
// kept of it, or not any more.
func loadPaper(ctx context.Context, r *journal.Reader, kept []journal.Evidence) (out []trade.PaperFill, err error) {
	body, err := loadEvidence(ctx, r, kept, evidencePaper)
	if errors.Is(err, ErrNoEvidence) || errors.Is(err, journal.ErrPruned) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(body, &out); err != nil {
		return nil, fmt.Errorf("read the paper fills: %w: were they written by a newer version?", err)
	}
	return out, nil
}

// Paper is a fill that never happened, and the slot of the order that it shadows.
type Paper struct {
	Slot string `json:"slot"`
	trade.PaperFill
}

// papers are the paper fills of slots, in their order.
func papers(ctx context.Context, r *journal.Reader, slots []journal.SlotRow) (out []Paper, err error) {
	for _, s := range slots {
		kept, err := r.SlotEvidence(ctx, s.Slot.ID())
		if err != nil {
			return nil, err
		}
		fills, err := loadPaper(ctx, r, kept)
		if err != nil {
			return nil, fmt.Errorf("slot %s: %w", s.Slot.ID(), err)
		}
		for _, f := range fills {
			out = append(out, Paper{s.Slot.ID(), f})
		}
	}
	return out, nil
}

// addPaper puts what paper venues made of the intent's order into its story.
func (s *Story) addPaper(ctx context.Context, r *journal.Reader, kept []journal.Evidence) error {
	fills, err := loadPaper(ctx, r, kept)
	in := s.Standing.Intent
	for _, f := range fills {
		if f.Of == in.Identity.Venue && f.Order.Series == in.Series && f.Order.Action == in.Identity.Action && f.Order.Amount == in.Amount {
			s.Paper = append(s.Paper, f)
		}
	}
	return err
}
