package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Daily is one day of a portfolio as its journal tells it: docs/daily.md says what
// each line means. A day begins after midnight, UTC, and ends with the next one,
// by the time of blocks.
type Daily struct {
	Journal   string             `json:"journal"`
	Portfolio string             `json:"portfolio"`
	ChainID   uint64             `json:"chainId"`
	Guard     protection.Address `json:"guard"`
	Signer    protection.Address `json:"signer"`
	Version   string             `json:"version"` // of the agent that wrote last
	Configs   []string           `json:"configurations"`
	Date      string             `json:"date"`
	From      time.Time          `json:"from"`
	To        time.Time          `json:"to"`
	Open      Instant            `json:"open"`
	Close     Instant            `json:"close"`
	// Numeraire is what values are stated in, and who says what it is worth.
	Numeraire string       `json:"numeraire"`
	Cycles    DailyCycles  `json:"cycles"`
	NAV       []NAVLine    `json:"nav"`
	OpenNAV   Signed       `json:"openNav"` // USD in millionths
	CloseNAV  Signed       `json:"closeNav"`
	Result    []ResultLine `json:"result"`
	Profit    Signed       `json:"profit"` // Σ Result but for deposits, withdrawals, rounding and the residual
	Moved     Signed       `json:"moved"`  // deposits less withdrawals
	Rounding  Signed       `json:"rounding"`
	Residual  Signed       `json:"residual"` // what no line explains: zero, or an error of this report or of the journal
	// Hedge is the part of the result that strategies share: premium, refunds, sales,
	// payouts and marks, in base units of the premium asset.
	Hedge      Signed          `json:"hedge"`
	Unrounded  []AssetCheck    `json:"checks"` // the same in each asset's base units, exactly
	Strategies []StrategyLine  `json:"strategies"`
	Hours      []NAVPoint      `json:"navOverTime"`
	Limits     Bands           `json:"limits"`
	Latched    []Latch         `json:"latched"`
	Trades     []DailyTrade    `json:"trades"`
	Refusals   []DailyRefusal  `json:"refusals"`
	Calendar   []CalendarLine  `json:"calendar"`
	Waiting    []WaitingOrder  `json:"waiting"`
	Runway     []RunwayLine    `json:"runway"`
	Alarms     []DailyAlarm    `json:"alarms"`
	Modes      []trade.Control `json:"modes"` // changes of the day
	ModeOpen   string          `json:"modeOpen"`
	ModeClose  string          `json:"modeClose"`
	// Unknown is what the journal cannot tell, a sentence each.
	Unknown []string `json:"unknown"`
}

// Instant is the record that a NAV is of.
type Instant struct {
	Slot  string      `json:"slot"`
	Block trade.Block `json:"block"`
}

// DailyCycles are the day's slots.
type DailyCycles struct {
	Recorded int           `json:"recorded"`
	Traded   int           `json:"traded"`
	Failed   int           `json:"failed"`
	Unended  int           `json:"unended"` // begun and not recorded to their end
	Orphaned int           `json:"orphaned"`
	Blind    int           `json:"blind"` // recorded without what a NAV needs
	Epochs   int           `json:"writers"`
	Gap      time.Duration `json:"longestGapNanoseconds"` // between blocks of recorded cycles
	GapAt    time.Time     `json:"longestGapFrom,omitzero"`
}

// NAVPoint is the NAV at one cycle.
type NAVPoint struct {
	At  time.Time `json:"at"`
	NAV Signed    `json:"nav"` // USD in millionths
}

// DailyOptions choose the day. A zero Date is the day of the last recorded block.
type DailyOptions struct {
	Date     time.Time
	Progress func(Progress)
}

// ReadDaily reads a day from a journal, also while an agent writes it.
func ReadDaily(ctx context.Context, path string, o DailyOptions) (d Daily, err error) {
	r, err := journal.OpenReader(ctx, path)
	if err != nil {
		return d, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	meta, err := r.Meta(ctx)
	if err != nil {
		return d, err
	}
	if o.Date.IsZero() {
		last, err := r.LastBlocks(ctx, 1)
		if err != nil {
			return d, err
		}
		if len(last) == 0 {
			return d, ErrNoCycle
		}
		o.Date = last[0].Block.Time.Add(-time.Nanosecond) // midnight ends a day
	}
	y, m, day := o.Date.UTC().Date()
	from := time.Date(y, m, day, 0, 0, 0, 0, time.UTC)
	d = Daily{Journal: path, Portfolio: meta.Portfolio, ChainID: meta.ChainID, Guard: meta.Guard, Signer: meta.Signer, Version: meta.Version,
		Date: from.Format(time.DateOnly), From: from, To: from.AddDate(0, 0, 1), Numeraire: "USD"}
	s := statement{Daily: &d, reader: r, progress: o.Progress}
	return d, s.read(ctx)
}

// statement makes a Daily.
type statement struct {
	*Daily
	reader   *journal.Reader
	progress func(Progress)
	sights   []*sight // the opening one, then the day's, by time
	last     *agent.Record
	paid     []journal.GasPaid
	filled   []trade.Standing
	costs    costs
}

func (s *statement) read(ctx context.Context) (err error) {
	if err := s.cycles(ctx); err != nil {
		return err
	}
	if len(s.sights) == 0 {
		return fmt.Errorf("%s: %w", s.Date, ErrNoCycles)
	}
	if s.filled, err = s.reader.Filled(ctx); err != nil {
		return err
	}
	if s.paid, err = s.reader.GasPayments(ctx); err != nil {
		return err
	}
	if err := s.price(ctx); err != nil {
		return err
	}
	s.balance()
	s.result()
	s.byStrategy()
	s.calendar()
	for _, part := range []func(context.Context) error{s.trades, s.runway, s.alarms, s.modes} {
		if err := part(ctx); err != nil {
			return err
		}
	}
	s.unknown()
	return nil
}

func (s *statement) open() *sight  { return s.sights[0] }
func (s *statement) close() *sight { return s.sights[len(s.sights)-1] }

// cycles reads the records of the day from the newest, and the one that it opens with.
func (s *statement) cycles(ctx context.Context) error {
	slots, err := s.reader.SlotsBetween(ctx, s.From, s.To)
	if err != nil {
		return err
	}
	b := Bands{Journal: s.Journal, Portfolio: s.Portfolio, Limits: []Band{}}
	var out omissions
	epochs := map[uint64]bool{}
	var after time.Time // of the cycle after this one
	for i := range slots {
		if s.progress != nil {
			s.progress(Progress{Phase: "cycles", Done: uint64(i), Total: uint64(len(slots))})
		}
		x := &slots[len(slots)-1-i]
		epochs[x.Epoch] = true
		if s.count(x, &out) {
			continue
		}
		if !after.IsZero() && after.Sub(x.Block.Time) > s.Cycles.Gap {
			s.Cycles.Gap, s.Cycles.GapAt = after.Sub(x.Block.Time), x.Block.Time
		}
		after = x.Block.Time
		record, _, err := slotRecord(ctx, s.reader, x.Slot.ID())
		if err != nil {
			return err
		}
		if err := b.saw(ctx, s.reader, x, record, &out); err != nil {
			return err
		}
		if record == nil {
			continue
		}
		if !slices.Contains(s.Configs, record.Policy.Config) {
			s.Configs = append(s.Configs, record.Policy.Config)
		}
		s.refused(x, record)
		if blind(record.Observation) != "" {
			s.Cycles.Blind++
			continue
		}
		if s.last == nil {
			s.last = record
		}
		s.sights = append(s.sights, sightOf(record))
	}
	s.Cycles.Epochs = len(epochs)
	before, err := s.before(ctx)
	if err != nil {
		return err
	}
	if before != nil && len(s.sights) > 0 {
		if gap := after.Sub(before.at); !after.IsZero() && gap > s.Cycles.Gap {
			s.Cycles.Gap, s.Cycles.GapAt = gap, before.at
		}
		s.sights = append(s.sights, before)
	}
	slices.Reverse(s.sights)
	slices.Reverse(s.Configs)
	b.LeftOut = out
	for i := range b.Limits {
		b.Limits[i].finish()
	}
	s.Limits = b
	return nil
}

// count counts a slot, and says whether it has nothing more to tell.
func (s *statement) count(x *journal.SlotRow, out *omissions) (skip bool) {
	switch {
	case x.Orphaned:
		s.Cycles.Orphaned++
		out.add("a reorg took their block")
		return true
	case x.Block.Number == 0:
		s.Cycles.Unended++
		out.add("not recorded: under way, skipped, or killed")
		return true
	case x.Ended.IsZero():
		s.Cycles.Unended++
	}
	s.Cycles.Recorded++
	switch x.Outcome {
	case "traded":
		s.Cycles.Traded++
	case "failed":
		s.Cycles.Failed++
	}
	return false
}

// beforeDay is how many slots before a day are looked at for one that saw all.
const beforeDay = 200

// before is the last sight at or before the day's begin; nil without one.
func (s *statement) before(ctx context.Context) (*sight, error) {
	slots, err := s.reader.SlotsUntil(ctx, s.From, beforeDay)
	if err != nil {
		return nil, err
	}
	for i := range slots {
		if slots[i].Orphaned {
			continue
		}
		record, _, err := slotRecord(ctx, s.reader, slots[i].Slot.ID())
		if err != nil {
			return nil, err
		}
		if record != nil && blind(record.Observation) == "" {
			return sightOf(record), nil
		}
	}
	return nil, nil
}
