package wire

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Status is where an agent stands, as its journal tells.
type Status struct {
	Journal   string             `json:"journal"`
	Portfolio string             `json:"portfolio"`
	ChainID   uint64             `json:"chainId"`
	Guard     protection.Address `json:"guard"`
	Signer    protection.Address `json:"signer"`
	Writer    Writer             `json:"writer"`
	Mode      trade.Control      `json:"mode"`
	Slots     []Slot             `json:"slots"` // newest first
	Counts    []StateCount       `json:"intents"`
	Open      []Standing         `json:"open"`   // oldest first
	Held      []Held             `json:"held"`   // of Open, those that wait for a person
	Recent    []Standing         `json:"recent"` // the last of all, newest first
	Premium   []AssetBudget      `json:"premium24h"`
	Stakes    []trade.StakeFlow  `json:"stakes,omitempty"`
	Gas       trade.Budget       `json:"gasWei24h"`
	Alarms    []trade.Alarm      `json:"alarms"` // newest first
	Alerts    Unheeded           `json:"alerts"`
	// Advice is the last recorded cycle's, AdvisedIn its slot; empty when no cover
	// was wanted or held, or nothing is recorded yet.
	Advice    []agent.Advice `json:"advice,omitempty"`
	AdvisedIn string         `json:"advisedIn,omitempty"`
	// Paper is what paper venues made of the listed cycles' orders: no money moved.
	Paper []Paper `json:"paper,omitempty"`
	// Strategies are the last recorded cycle's, in their configured order, where there are
	// several.
	Strategies []Strategist `json:"strategies,omitempty"`
}

// Strategist is a strategy in the last recorded cycle.
type Strategist struct {
	Strategy string        `json:"strategy"`
	Weight   amount.Amount `json:"weight"` // WAD
	Shadow   bool          `json:"shadow,omitempty"`
	Slot     string        `json:"slot"` // of the proposal that stands; "": none ever
	Error    string        `json:"error,omitempty"`
}

// Standing is an intent with the id that `hedgerow explain` takes.
type Standing struct {
	ID trade.Hash `json:"id"`
	trade.Standing
}

func withIDs(list []trade.Standing, err error) ([]Standing, error) {
	out := make([]Standing, len(list))
	for i, s := range list {
		out[i] = Standing{s.Intent.ID(), s}
	}
	return out, err
}

// Unheeded is what people have not heard or not answered.
type Unheeded struct {
	Open     int        `json:"open"`     // alarms that nobody acknowledged
	Critical int        `json:"critical"` // of them
	Failing  []Receiver `json:"failing"`  // receivers that the last messages did not reach
}

// Writer is the process that wrote the journal last.
type Writer struct {
	Epoch   uint64    `json:"epoch"`
	Started time.Time `json:"started"`
	PID     int       `json:"pid"`
	Host    string    `json:"host"`
	Version string    `json:"version"`
}

// Slot is one cycle's slot and how far it came.
type Slot struct {
	ID      string    `json:"id"`
	Due     time.Time `json:"due"`           // its instant by cron, or its block's time
	Why     string    `json:"why,omitempty"` // the alarm that it ran for, or what else was not usual
	Began   time.Time `json:"began"`
	Ended   time.Time `json:"ended"` // zero: not recorded to its end
	Outcome string    `json:"outcome"`
	Detail  string    `json:"detail,omitempty"`
	Intents int       `json:"intents"`
	// Orphaned says that a reorg took the block that its cycle ran on.
	Orphaned bool `json:"orphaned,omitempty"`
}

// StateCount is how many intents stand in one state.
type StateCount struct {
	State trade.State `json:"state"`
	Count int         `json:"count"`
}

// AssetBudget is the premium of the last 24 hours in one asset.
type AssetBudget struct {
	Asset    protection.Address `json:"asset"`
	Decimals uint8              `json:"decimals"`
	trade.Budget
}

// ReadStatus reads a journal, also while an agent writes it. It lists the last
// n slots, intents and alarms; budgets look back from now.
func ReadStatus(ctx context.Context, path string, now time.Time, n int) (s Status, err error) {
	r, err := journal.OpenReader(ctx, path)
	if err != nil {
		return s, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	meta, err := r.Meta(ctx)
	if err != nil {
		return s, err
	}
	s = Status{Journal: path, Portfolio: meta.Portfolio, ChainID: meta.ChainID, Guard: meta.Guard, Signer: meta.Signer,
		Writer: Writer{Epoch: meta.Epoch, Started: meta.Started, PID: meta.PID, Host: meta.Host, Version: meta.Version}}
	if s.Mode, err = r.Mode(ctx); err != nil {
		return s, err
	}
	slots, err := r.Slots(ctx, n)
	if err != nil {
		return s, err
	}
	for _, x := range slots {
		s.Slots = append(s.Slots, slotOf(x))
	}
	if s.Paper, err = papers(ctx, r, slots); err != nil {
		return s, err
	}
	counts, err := r.Counts(ctx)
	if err != nil {
		return s, err
	}
	for _, x := range counts {
		s.Counts = append(s.Counts, StateCount(x))
	}
	if s.Open, err = withIDs(r.Open(ctx)); err != nil {
		return s, err
	}
	if s.Held, err = held(ctx, r); err != nil {
		return s, err
	}
	if s.Recent, err = withIDs(r.Intents(ctx, n)); err != nil {
		return s, err
	}
	if s.Premium, err = premiums(ctx, r, now.Add(-24*time.Hour)); err != nil {
		return s, err
	}
	if s.Stakes, err = r.StakeFlows(ctx); err != nil {
		return s, err
	}
	if s.Gas, err = r.GasSince(ctx, now.Add(-24*time.Hour)); err != nil {
		return s, err
	}
	if s.Alarms, err = r.Alarms(ctx, n); err != nil {
		return s, err
	}
	if s.Alerts, err = unheeded(ctx, r); err != nil {
		return s, err
	}
	record, err := lastRecord(ctx, r)
	if errors.Is(err, ErrNoCycle) {
		return s, nil
	}
	if err != nil {
		return s, err
	}
	s.Advice, s.AdvisedIn = record.Decision.Advice, record.Slot.ID()
	s.Strategies, err = strategists(ctx, r, record)
	return s, err
}

// premiums are the budgets of every asset that a recent intent is paid in, in
// the order in which they first appear.
func premiums(ctx context.Context, r *journal.Reader, since time.Time) ([]AssetBudget, error) {
	recent, err := r.Intents(ctx, recentIntents)
	if err != nil {
		return nil, err
	}
	var out []AssetBudget
	seen := map[protection.Address]bool{}
	for _, x := range recent {
		if seen[x.Intent.Asset] || !x.Intent.Identity.Action.Trades() {
			continue
		}
		seen[x.Intent.Asset] = true
		b, err := r.PremiumSince(ctx, x.Intent.Asset, since)
		if err != nil {
			return nil, err
		}
		out = append(out, AssetBudget{Asset: x.Intent.Asset, Decimals: x.Intent.Decimals, Budget: b})
	}
	return out, nil
}

// recentIntents is how far back a status looks for assets that premium was paid in.
const recentIntents = 1000

func slotOf(x journal.SlotRow) Slot {
	return Slot{ID: x.Slot.ID(), Due: x.Slot.At, Why: x.Slot.Why, Began: x.Began, Ended: x.Ended, Outcome: x.Outcome, Detail: x.Detail, Intents: x.Intents, Orphaned: x.Orphaned}
}

// Story is all that is known about one intent: how it came about and what
// became of it.
type Story struct {
	ID       trade.Hash      `json:"id"`
	Standing trade.Standing  `json:"standing"`
	Slot     Slot            `json:"slot"`
	Events   []Event         `json:"events"` // the intent's moves, oldest first
	Attempts []Attempt       `json:"attempts"`
	Fills    []Fill          `json:"fills"`
	Verdicts []trade.Verdict `json:"verdicts"` // every limit's on the slot
	Record   *agent.Record   `json:"record,omitempty"`
	Evidence []Evidence      `json:"evidence"`
	// RecordGone says why there is no Record: not written yet, or pruned.
	RecordGone string `json:"recordGone,omitempty"`
	// Paper is what paper venues would have done with its order: no money moved.
	Paper []trade.PaperFill `json:"paper,omitempty"`
	// Shadows are what shadow strategies said and would have done: no money moved.
	Shadows []agent.StrategyRecord `json:"shadows,omitempty"`
}

// Event is one move of an intent or of an attempt.
type Event struct {
	At     time.Time    `json:"at"`
	State  string       `json:"state"`
	Block  *trade.Block `json:"block,omitempty"`
	Detail string       `json:"detail,omitempty"`
}

// Attempt is one signed transaction and its moves.
type Attempt struct {
	trade.Tried
	Events []Event `json:"events"`
}

// Fill is what the intent did on chain; voided when a reorg took it back.
type Fill struct {
	trade.Fill
	Voided bool `json:"voided"`
}

// Evidence is one body that the slot's decision rests on, by its SHA-256.
type Evidence struct {
	Kind string     `json:"kind"`
	Hash trade.Hash `json:"hash"`
	At   time.Time  `json:"at"`
}

// Explain reads the story of the intent with that id, or its first digits.
func Explain(ctx context.Context, path, intent string) (s Story, err error) {
	r, err := journal.OpenReader(ctx, path)
	if err != nil {
		return s, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	if s.ID, err = r.FindIntent(ctx, intent); err != nil {
		return s, err
	}
	known, err := r.IntentStory(ctx, s.ID)
	if err != nil {
		return s, err
	}
	s.Standing, s.Slot, s.Verdicts = known.Standing, slotOf(known.Slot), known.Verdicts
	for _, e := range known.Events {
		s.Events = append(s.Events, Event{At: e.At, State: e.State.String(), Detail: e.Detail})
	}
	if err := s.addAnswer(ctx, r); err != nil {
		return s, err
	}
	for _, a := range known.Attempts {
		out := Attempt{Tried: a.Tried}
		for _, e := range a.Events {
			x := Event{At: e.At, State: string(e.State), Detail: e.Detail}
			if e.Block.Number != 0 {
				x.Block = &e.Block
			}
			out.Events = append(out.Events, x)
		}
		s.Attempts = append(s.Attempts, out)
	}
	for _, f := range known.Fills {
		s.Fills = append(s.Fills, Fill{Fill: f.Fill, Voided: f.Voided})
	}
	s.RecordGone = "the cycle was not recorded to its end: it is under way, or was killed"
	for _, e := range known.Evidence {
		s.Evidence = append(s.Evidence, Evidence(e))
		if e.Kind != evidenceRecord {
			continue
		}
		if s.Record, s.RecordGone, err = readRecord(ctx, r, e.Hash); err != nil {
			return s, err
		}
	}
	if s.Shadows, err = loadShadows(ctx, r, known.Evidence); err != nil {
		return s, err
	}
	return s, s.addPaper(ctx, r, known.Evidence)
}

// addAnswer puts a person's answer among the intent's moves.
func (s *Story) addAnswer(ctx context.Context, r *journal.Reader) error {
	a, err := r.Approval(ctx, s.ID)
	if err != nil || a.Seq == 0 {
		return err
	}
	e := Event{At: a.At, State: "rejected by " + a.Who, Detail: a.Reason}
	if a.Granted {
		e.State = "approved by " + a.Who
	}
	i := slices.IndexFunc(s.Events, func(x Event) bool { return x.At.After(a.At) })
	if i < 0 {
		i = len(s.Events)
	}
	s.Events = slices.Insert(s.Events, i, e)
	return nil
}

func readRecord(ctx context.Context, r *journal.Reader, hash trade.Hash) (record *agent.Record, gone string, err error) {
	body, err := r.LoadEvidence(ctx, hash)
	if errors.Is(err, journal.ErrPruned) {
		return nil, err.Error(), nil
	}
	if err != nil {
		return nil, "", err
	}
	record = &agent.Record{}
	if err := json.Unmarshal(body, record); err != nil {
		return nil, "", fmt.Errorf("read the record %s: %w: was it written by a newer version?", hash, err)
	}
	return record, "", nil
}

// SetMode records a person's change of the mode, also while an agent runs: it
// takes effect at its next cycle and before its next signature. The change is
// refused when another one came in after the caller looked; before is what the
// caller saw.
func SetMode(ctx context.Context, path string, before trade.Control, to trade.Mode, who, reason string) (after trade.Control, err error) {
	c, err := journal.OpenControl(ctx, path, clock.System{})
	if err != nil {
		return after, err
	}
	defer func() { err = errors.Join(err, c.Close()) }()
	after, err = c.SetMode(ctx, trade.Control{Mode: to, Who: who, Reason: reason, Person: true, Seen: before.Seq})
	if errors.Is(err, journal.ErrModeMoved) {
		return after, fmt.Errorf("%w: look at `hedgerow status` and decide again", err)
	}
	return after, err
}

// ReadMode is the mode that holds, and who set it why.
func ReadMode(ctx context.Context, path string) (m trade.Control, err error) {
	r, err := journal.OpenReader(ctx, path)
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	return r.Mode(ctx)
}

// AcceptLoss takes a journal that was refused for lost rows as it is, and halts
// its portfolio.
func AcceptLoss(ctx context.Context, path, who, reason string) (trade.Control, error) {
	return journal.AcceptLoss(ctx, path, clock.System{}, who, reason)
}
