package host

import (
	"math"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// maxHorizon bounds the scores' horizon.
const maxHorizon = 10 * 366 * 24 * time.Hour

// judge refuses what cannot be trusted of one session's proposals. It remembers what
// was in order the last time, as most of it is the same the next. It is for one
// goroutine.
type judge struct {
	maxTTL time.Duration
	may    []wanted
	at     map[protection.Address]int // in may
	round  uint64
	texts  []string // that were in order, by their place in a proposal
	place  int
}

// read is check of a message. It returns *Refused, or *NoAnswer when the strategy
// has none.
func (j *judge) read(obs *strategy.Observation, msg *proto.Proposal) (*strategy.Proposal, error) {
	if f := msg.GetFailure(); f != "" {
		if err := checkText("failure", f); err != nil {
			return nil, err
		}
		if msg.GetScores() != nil || len(msg.GetTargets()) > 0 || len(msg.GetState()) > 0 {
			return nil, refuse(FaultShape, "a failure comes with scores, targets or state")
		}
		return nil, &NoAnswer{Reason: f}
	}
	p, err := strategy.DecodeProposal(msg)
	if err != nil {
		return nil, refuse(FaultShape, "%v", err)
	}
	if err := j.check(obs, p); err != nil {
		return nil, err
	}
	return p, nil
}

// check refuses a proposal to obs whole if anything in it cannot be trusted, with
// *Refused. It sets the amounts of an accepted one's targets.
func (j *judge) check(obs *strategy.Observation, p *strategy.Proposal) error {
	if n := len(p.State); n > strategy.MaxStateBytes {
		return refuse(FaultSize, "state of %d bytes, at most %d", n, strategy.MaxStateBytes)
	}
	j.place = 0
	if err := j.text("reasons", p.Reasons); err != nil {
		return err
	}
	loans := 0
	if obs.Book != nil {
		loans = obs.Book.Len()
	}
	if err := checkScores(&p.Scores, loans); err != nil {
		return err
	}
	return j.targets(obs.Series, obs.Pools, p.Targets)
}

func checkScores(s *strategy.Scores, loans int) error {
	n := s.Len()
	columns := []struct {
		name   string
		values []float64
		most   float64
	}{
		{"liquidation PD", s.LiquidationPD, 1},
		{"loss PD", s.LossPD, 1},
		{"EAD", s.EAD, math.MaxFloat64},
		{"LGD", s.LGD, 1},
		{"EL", s.EL, math.MaxFloat64},
	}
	for _, c := range columns {
		if len(c.values) != n {
			return refuse(FaultScores, "%d values of %s for %d loans", len(c.values), c.name, n)
		}
	}
	if n == 0 {
		return nil
	}
	if s.Horizon <= 0 || s.Horizon > maxHorizon {
		return refuse(FaultScores, "horizon %v is not between 0 and %v", s.Horizon, maxHorizon)
	}
	for i, loan := range s.Loan {
		if int(loan) >= loans {
			return refuse(FaultScores, "score %d is of loan %d of a book of %d", i, loan, loans)
		}
		if i > 0 && loan <= s.Loan[i-1] {
			return refuse(FaultScores, "score of loan %d follows that of loan %d", loan, s.Loan[i-1])
		}
	}
	for _, c := range columns {
		for i, v := range c.values {
			if !(v >= 0 && v <= c.most) { // NaN fails too
				return refuse(FaultScores, "%s of loan %d is %v", c.name, s.Loan[i], v)
			}
		}
	}
	for i := range n {
		if el := s.LiquidationPD[i] * s.EAD[i] * s.LGD[i]; math.Abs(s.EL[i]-el) > 1e-6*math.Max(1, el) {
			return refuse(FaultScores, "EL of loan %d is %v, but liquidation PD · EAD · LGD is %v", s.Loan[i], s.EL[i], el)
		}
	}
	return nil
}

// wanted is what a target may name, and the most that its level may be.
type wanted struct {
	id       protection.Address
	symbol   string
	decimals uint8
	most     amount.Amount
	why      string // it is the most
	bound    float64

	named  uint64        // the round in which it last was
	level  float64       // that it then had,
	amount amount.Amount // as an amount
}

// mostCapital is more than any pool can hold: they count in 128 bits.
var mostCapital = func() amount.Amount {
	a := amount.Max()
	a.Rsh(&a.Int, 128)
	return a
}()

// look has may say what these series and pools are. Of two with one id the last counts.
func (j *judge) look(series []protection.Series, pools []protection.Pool) {
	n := 0
	set := func(w wanted) {
		if n < len(j.may) {
			if o := &j.may[n]; o.id == w.id && o.decimals == w.decimals && o.most == w.most && o.symbol == w.symbol && o.why == w.why {
				n++
				return
			}
			j.may[n] = w
		} else {
			j.may = append(j.may, w)
		}
		j.may[n].bound = w.most.Float(w.decimals)
		j.at = nil
		n++
	}
	for i := range series {
		s := &series[i]
		most, bounded := s.Most()
		if !bounded {
			most = mostCapital
		}
		set(wanted{id: s.ID, symbol: s.Symbol, decimals: s.Decimals, most: most, why: "the most that it can ever have"})
	}
	for i := range pools {
		p := &pools[i]
		set(wanted{id: p.ID, symbol: p.Symbol, decimals: p.Decimals, most: mostCapital, why: "the most that a pool can hold"})
	}
	if n == len(j.may) && j.at != nil {
		return
	}
	j.may = j.may[:n]
	j.at = make(map[protection.Address]int, n)
	for i := range j.may {
		j.at[j.may[i].id] = i
	}
}

// targets sets the accepted targets' amounts.
func (j *judge) targets(series []protection.Series, pools []protection.Pool, targets []strategy.Target) error {
	if len(targets) > len(series)+len(pools) {
		return refuse(FaultSeries, "%d targets for %d series and %d pools", len(targets), len(series), len(pools))
	}
	if len(targets) == 0 {
		return nil
	}
	j.look(series, pools)
	j.round++
	for i := range targets {
		t := &targets[i]
		at, ok := j.at[t.Series]
		if !ok {
			return refuse(FaultSeries, "%s is not among the %d series and %d pools observed", t.Series, len(series), len(pools))
		}
		w := &j.may[at]
		switch {
		case w.named == j.round:
			return refuse(FaultSeries, "%s has two targets", t.Series)
		case t.TTL <= 0 || t.TTL > j.maxTTL:
			return refuse(FaultTTL, "target for %s lives %v, not between 0 and %v", w.symbol, t.TTL, j.maxTTL)
		}
		known := w.named != 0 && w.level == t.Level // what a level came to depends on nothing else
		w.named = j.round
		if err := j.textOf(w.symbol, t.Reasons); err != nil {
			return err
		}
		if known {
			t.Amount = w.amount
			continue
		}
		if !(t.Level >= 0 && t.Level <= w.bound) { // NaN fails too
			return refuse(FaultLevel, "level of %s is %v, not between 0 and %v, %s", w.symbol, t.Level, w.bound, w.why)
		}
		level, err := amount.FromFloat(t.Level, w.decimals)
		if err != nil {
			return refuse(FaultLevel, "level of %s: %v", w.symbol, err)
		}
		t.Amount = amount.Min(level, w.most)
		w.level, w.amount = t.Level, t.Amount
	}
	return nil
}

// textOf is text of a target's reasons.
func (j *judge) textOf(symbol string, reasons []string) error {
	for k, r := range reasons {
		if at := j.place + k; at >= len(j.texts) || j.texts[at] != r {
			return j.text("reasons for "+symbol, reasons)
		}
	}
	if len(reasons) > strategy.MaxReasons {
		return j.text("reasons for "+symbol, reasons)
	}
	j.place += len(reasons)
	return nil
}

// text refuses what could move a terminal's cursor or end a log line.
func (j *judge) text(what string, reasons []string) error {
	if len(reasons) > strategy.MaxReasons {
		return refuse(FaultSize, "%d %s, at most %d", len(reasons), what, strategy.MaxReasons)
	}
	for _, r := range reasons {
		if j.place < len(j.texts) && j.texts[j.place] == r {
			j.place++
			continue
		}
		if err := checkText(what, r); err != nil {
			return err
		}
		if j.place < keptTexts {
			j.texts = append(j.texts[:j.place], r)
		}
		j.place++
	}
	return nil
}

// keptTexts is how many of a proposal's reasons are compared with those of the last.
const keptTexts = 4096

func checkText(what, r string) error {
	if len(r) > strategy.MaxReasonBytes {
		return refuse(FaultSize, "%s: one of %d bytes, at most %d", what, len(r), strategy.MaxReasonBytes)
	}
	if !utf8.ValidString(r) {
		return refuse(FaultText, "%s: %q is not UTF-8", what, r)
	}
	for _, c := range r {
		if !unicode.IsPrint(c) {
			return refuse(FaultText, "%s: %q holds %q, which is not printable", what, r, c)
		}
	}
	return nil
}
