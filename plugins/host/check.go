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

// check reads an answer to obs and refuses it whole if anything in it cannot be
// trusted. It returns *Refused, or *NoAnswer when the strategy has none.
func check(obs *strategy.Observation, msg *proto.Proposal, maxTTL time.Duration) (*strategy.Proposal, error) {
	if f := msg.GetFailure(); f != "" {
		if err := checkText("failure", []string{f}); err != nil {
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
	if n := len(p.State); n > strategy.MaxStateBytes {
		return nil, refuse(FaultSize, "state of %d bytes, at most %d", n, strategy.MaxStateBytes)
	}
	if err := checkText("reasons", p.Reasons); err != nil {
		return nil, err
	}
	loans := 0
	if obs.Book != nil {
		loans = obs.Book.Len()
	}
	if err := checkScores(&p.Scores, loans); err != nil {
		return nil, err
	}
	if err := checkTargets(obs.Series, obs.Pools, p.Targets, maxTTL); err != nil {
		return nil, err
	}
	return p, nil
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
	symbol   string
	decimals uint8
	most     amount.Amount
	why      string // it is the most
}

// mostCapital is more than any pool can hold: they count in 128 bits.
func mostCapital() amount.Amount {
	a := amount.Max()
	a.Rsh(&a.Int, 128)
	return a
}

// checkTargets sets the accepted targets' amounts.
func checkTargets(series []protection.Series, pools []protection.Pool, targets []strategy.Target, maxTTL time.Duration) error {
	if len(targets) > len(series)+len(pools) {
		return refuse(FaultSeries, "%d targets for %d series and %d pools", len(targets), len(series), len(pools))
	}
	known := make(map[protection.Address]*wanted, len(series)+len(pools))
	for _, s := range series {
		most, bounded := s.Most()
		if !bounded {
			most = mostCapital()
		}
		known[s.ID] = &wanted{s.Symbol, s.Decimals, most, "the most that it can ever have"}
	}
	for _, p := range pools {
		known[p.ID] = &wanted{p.Symbol, p.Decimals, mostCapital(), "the most that a pool can hold"}
	}
	for i := range targets {
		t := &targets[i]
		w, ok := known[t.Series]
		switch {
		case !ok:
			return refuse(FaultSeries, "%s is not among the %d series and %d pools observed", t.Series, len(series), len(pools))
		case w == nil:
			return refuse(FaultSeries, "%s has two targets", t.Series)
		case t.TTL <= 0 || t.TTL > maxTTL:
			return refuse(FaultTTL, "target for %s lives %v, not between 0 and %v", w.symbol, t.TTL, maxTTL)
		}
		known[t.Series] = nil
		if err := checkText("reasons for "+w.symbol, t.Reasons); err != nil {
			return err
		}
		if bound := w.most.Float(w.decimals); !(t.Level >= 0 && t.Level <= bound) { // NaN fails too
			return refuse(FaultLevel, "level of %s is %v, not between 0 and %v, %s", w.symbol, t.Level, bound, w.why)
		}
		level, err := amount.FromFloat(t.Level, w.decimals)
		if err != nil {
			return refuse(FaultLevel, "level of %s: %v", w.symbol, err)
		}
		t.Amount = amount.Min(level, w.most)
	}
	return nil
}

// checkText refuses what could move a terminal's cursor or end a log line.
func checkText(what string, reasons []string) error {
	if len(reasons) > strategy.MaxReasons {
		return refuse(FaultSize, "%d %s, at most %d", len(reasons), what, strategy.MaxReasons)
	}
	for _, r := range reasons {
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
	}
	return nil
}
