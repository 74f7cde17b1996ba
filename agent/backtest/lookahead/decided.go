package lookahead

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
)

// digest is of all that a step decided, and of what came of it.
type digest [sha256.Size]byte

// piece is a part of what a step decided. That which was decided first comes first:
// what differs there makes the rest differ.
type piece struct {
	strategy, what string
	of             any
}

// pieces are all of a step's, but for scores.
func pieces(s *backtest.Step) []piece {
	var out []piece
	if r := s.Record; r != nil {
		out = append(out, piece{"", "the slot", r.Slot}, piece{"", "the budget", r.Budget})
		for i := range r.Strategies {
			x := r.Strategies[i]
			add := func(what string, of any) { out = append(out, piece{x.Strategy, what, of}) }
			add("the sum of scores", x.Scores)
			add("targets", x.Targets)
			add("reasons", x.Reasons)
			if i < len(s.Proposals) && s.Proposals[i] != nil {
				state := sha256.Sum256(s.Proposals[i].State)
				add("the state", hex.EncodeToString(state[:]))
			}
			x.Targets, x.Scores, x.Reasons = nil, agent.ScoreSum{}, nil
			add("the answer", x)
		}
		d := &r.Decision
		out = append(out, []piece{{"", "the combined targets", d.Combined}, {"", "what the venue answered", d.Quotes}, {"", "the targets", d.Targets}, {"", "orders", d.Orders},
			{"", "verdicts of limits", d.Verdicts}, {"", "intents", d.Intents}, {"", "trips of limits", d.Trips}, {"", "the state of limits", d.Limits}, {"", "whether orders may pass", d.Open},
			{"", "errors", r.Errors}}...)
	}
	return append(out, piece{"", "fills", s.Fills}, piece{"", "the account", s.Account})
}

// scored are a step's scores, by strategy, where there are some.
func scored(s *backtest.Step, each func(strategy string, of *agent.Scores)) {
	for i, p := range s.Proposals {
		if p != nil && s.Record != nil && i < len(s.Record.Strategies) {
			each(s.Record.Strategies[i].Strategy, &p.Scores)
		}
	}
}

// digester works out digests.
type digester struct{ buffer []byte }

// sum is a step's digest: of every score and every piece.
func (d *digester) sum(s *backtest.Step) (out digest, err error) {
	b := d.buffer[:0]
	scored(s, func(strategy string, of *agent.Scores) {
		b = append(b, strategy...)
		b = binary.BigEndian.AppendUint64(b, uint64(of.Horizon)) //nolint:gosec // its bits
		b = binary.BigEndian.AppendUint64(b, uint64(len(of.Loan)))
		for _, row := range of.Loan {
			b = binary.BigEndian.AppendUint32(b, uint32(row)) //nolint:gosec // its bits
		}
		for _, column := range [][]float64{of.LiquidationPD, of.LossPD, of.EAD, of.LGD, of.EL} {
			for _, x := range column {
				b = binary.BigEndian.AppendUint64(b, math.Float64bits(x))
			}
		}
	})
	for _, p := range pieces(s) {
		text, err := json.Marshal(p.of)
		if err != nil {
			return out, fmt.Errorf("encode %s: %w", p.what, err)
		}
		b = append(append(append(b, p.what...), text...), 0)
	}
	d.buffer = b
	return sha256.Sum256(b), nil
}

// seen is a step in words.
type seen struct {
	moment int
	at     time.Time
	slot   string
	parts  []part
}

type part struct {
	strategy, what string
	lines          []string
}

// see puts a step into words: scores loan by loan, lists entry by entry.
func see(s *backtest.Step) (*seen, error) {
	out := &seen{moment: s.Moment.Number, at: s.Moment.Block.Time}
	if s.Record != nil {
		out.slot = s.Record.Slot.ID()
	}
	scored(s, func(strategy string, of *agent.Scores) {
		p := part{strategy: strategy, what: "a score"}
		for i, row := range of.Loan {
			p.lines = append(p.lines, fmt.Sprintf("loan %d within %s: liquidation PD %v, loss PD %v, EAD %v, LGD %v, EL %v", row, of.Horizon, of.LiquidationPD[i], of.LossPD[i], of.EAD[i], of.LGD[i], of.EL[i]))
		}
		out.parts = append(out.parts, p)
	})
	for _, x := range pieces(s) {
		p := part{strategy: x.strategy, what: x.what}
		entries := []any{x.of}
		if v := reflect.ValueOf(x.of); v.Kind() == reflect.Slice {
			entries = entries[:0]
			for i := range v.Len() {
				entries = append(entries, v.Index(i).Interface())
			}
		}
		for _, e := range entries {
			text, err := json.Marshal(e)
			if err != nil {
				return nil, fmt.Errorf("encode %s: %w", x.what, err)
			}
			p.lines = append(p.lines, string(text))
		}
		out.parts = append(out.parts, p)
	}
	return out, nil
}

// nothing stands for a line that one of two steps does not have.
const nothing = "nothing"

// compare says what differs first. was is nil where there was no such step.
func compare(was, is *seen) *Difference {
	d := &Difference{Moment: is.moment, At: is.at, Slot: is.slot, What: "the step", Old: nothing, New: nothing}
	if was != nil && was.moment < is.moment {
		d.Moment, d.At = was.moment, was.at
	}
	if was == nil || was.moment != is.moment || len(is.parts) < 2 { // one of them has none, or failed
		if was != nil {
			d.Old, d.Slot = "a step", was.slot
		}
		if len(is.parts) > 0 {
			d.New = "a step"
		}
		if len(is.parts) == 1 {
			d.What, d.New = is.parts[0].what, cut(is.parts[0].lines[0])
		}
		return d
	}
	for i := range max(len(was.parts), len(is.parts)) {
		var a, b part
		if i < len(was.parts) {
			a = was.parts[i]
		}
		if i < len(is.parts) {
			b = is.parts[i]
		}
		for k := range max(len(a.lines), len(b.lines)) {
			x, y := nothing, nothing
			if k < len(a.lines) {
				x = a.lines[k]
			}
			if k < len(b.lines) {
				y = b.lines[k]
			}
			if x != y {
				if d.What, d.Strategy = b.what, b.strategy; b.what == "" {
					d.What, d.Strategy = a.what, a.strategy
				}
				d.Old, d.New = cut(x), cut(y)
				return d
			}
		}
	}
	return d
}

// cut is a text that fits a page: what is long is cut off at its end.
func cut(s string) string {
	const most = 400
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
