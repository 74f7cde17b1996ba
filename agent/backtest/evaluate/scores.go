package evaluate

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/vaults"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrPooled reports scores of real and of simulated loans that were to be judged as
// one: what holds of a simulation says nothing of the world.
var ErrPooled = errors.New("real and simulated loans are never pooled: judge them apart")

// Scores samples every strategy's liquidation PDs once a day, and labels them by what
// happened: once that is known, and never before.
//
// Loans that a strategy leaves out count as scored 0. Of a day's loans a sample is kept,
// drawn by a hash of loan and day, and beside it all that were liquidated within the
// longest horizon: over any horizon these stand for themselves, and the others of the
// sample for the rest. So what is known of a day at the end of a horizon does not
// depend on what comes after. It is for one goroutine.
type Scores struct {
	basis   history.Basis
	names   []string // of strategies, in the order in which they first spoke
	own     []time.Duration
	loans   map[protection.Address]int32
	byRow   []protection.Address  // of the latest book, whose rows mostly stay
	ids     []int32               // of byRow
	hits    map[int32][]time.Time // liquidations by loan, in order
	pending []batch
	rows    []labelled
	last    time.Time // the end of what is known
	at      time.Time // of the last sample
	draws   int       // of bootstraps
}

// Horizons are those that scores are judged over.
var horizons = []time.Duration{day, 7 * day, 30 * day}

// mostSampled is how many loans of a day are kept, beside those that were liquidated.
const mostSampled = 250

// batch is a day's sample whose labels are not known yet.
type batch struct {
	at   time.Time
	loan []int32
	hf   []float32
	pd   [][]float32 // by strategy; nil: it was silent
}

// labelled is a loan-day whose label is known as far as the tape goes.
type labelled struct {
	*sampledDay
	loan    int32
	sampled bool // by the hash
	hf      float64
	pd      []float64 // by strategy, NaN where it was silent; shorter: it had not spoken yet
	hit     time.Time // the first liquidation after at, within the longest horizon; zero: none
}

// sampledDay is what the rows of one day of one tape share.
type sampledDay struct {
	at    time.Time
	known time.Time // up to when labels are known
	all   int       // loans that day
}

// newScores is for a tape of a basis.
func newScores(basis history.Basis) *Scores {
	return &Scores{basis: basis, loans: map[protection.Address]int32{}, hits: map[int32][]time.Time{}, draws: scoreDraws}
}

// accountOf is the borrower that an event's account stands for: an address, or a
// vault's number.
func accountOf(account string) (protection.Address, error) {
	if n, err := strconv.ParseUint(account, 10, 64); err == nil {
		return vaults.AddressOf(n), nil
	}
	return protection.ParseAddress(account)
}

func (s *Scores) loan(a protection.Address) int32 {
	id, ok := s.loans[a]
	if !ok {
		id = int32(len(s.loans))
		s.loans[a] = id
	}
	return id
}

// row is the loan of a book's row.
func (s *Scores) row(b *book.Book, i int) int32 {
	who := b.Borrower(i)
	for len(s.byRow) <= i {
		s.byRow, s.ids = append(s.byRow, protection.Address{}), append(s.ids, -1)
	}
	if s.ids[i] < 0 || s.byRow[i] != who {
		s.byRow[i], s.ids[i] = who, s.loan(who)
	}
	return s.ids[i]
}

// saw takes the step's events, and its scores when they are the day's first.
func (s *Scores) saw(step *backtest.Step) error {
	at := step.Moment.Block.Time
	s.last = at
	for _, e := range step.Moment.Events {
		if e.Kind != history.KindLiquidation {
			continue
		}
		who, err := accountOf(e.Account)
		if err != nil {
			return fmt.Errorf("a liquidation of %q at %s: it is no loan's account: %w", e.Account, e.Time.Format(time.RFC3339), err)
		}
		id := s.loan(who)
		s.hits[id] = append(s.hits[id], e.Time)
	}
	s.mature(at)
	if !s.at.IsZero() && date(at).Equal(date(s.at)) || step.Record == nil || step.Record.Observation == nil || step.Moment.Book == nil {
		return nil
	}
	return s.sample(step)
}

// sample notes each loan with debt, and what each strategy said of it.
func (s *Scores) sample(step *backtest.Step) error {
	b, at := step.Moment.Book, step.Moment.Block.Time
	x := batch{at: at, pd: make([][]float32, len(s.names))}
	spoke := false
	for i, p := range step.Proposals {
		if p == nil || len(p.Scores.Loan) == 0 || p.Scores.Horizon <= 0 || i >= len(step.Record.Strategies) {
			continue
		}
		k := slices.Index(s.names, step.Record.Strategies[i].Strategy)
		if k < 0 {
			k = len(s.names)
			s.names, s.own, x.pd = append(s.names, step.Record.Strategies[i].Strategy), append(s.own, p.Scores.Horizon), append(x.pd, nil)
		}
		if s.own[k] != p.Scores.Horizon {
			return fmt.Errorf("strategy %s scored over %s and at %s over %s: scores of one run are over one horizon", s.names[k], s.own[k], at.Format(time.RFC3339), p.Scores.Horizon)
		}
		x.pd[k] = make([]float32, b.Len())
		for j, row := range p.Scores.Loan {
			if int(row) >= b.Len() || row < 0 {
				return fmt.Errorf("strategy %s scored loan %d at %s, of a book of %d", s.names[k], row, at.Format(time.RFC3339), b.Len())
			}
			x.pd[k][row] = float32(p.Scores.LiquidationPD[j])
		}
		spoke = true
	}
	if !spoke {
		return nil
	}
	s.at = at
	hf := b.HealthFactors(nil)
	keep := 0
	for i, h := range hf {
		if math.IsInf(h, 1) || math.IsNaN(h) {
			continue // without debt
		}
		x.loan, x.hf = append(x.loan, s.row(b, i)), append(x.hf, float32(h))
		for k := range x.pd {
			if x.pd[k] != nil {
				x.pd[k][keep] = x.pd[k][i]
			}
		}
		keep++
	}
	for k := range x.pd {
		if x.pd[k] != nil {
			x.pd[k] = slices.Clip(x.pd[k][:keep])
		}
	}
	s.pending = append(s.pending, x)
	return nil
}

// mature labels the batches whose longest horizon is over.
func (s *Scores) mature(now time.Time) {
	n := 0
	for ; n < len(s.pending) && !s.pending[n].at.Add(horizons[len(horizons)-1]).After(now); n++ {
		s.label(s.pending[n])
	}
	s.pending = slices.Delete(s.pending, 0, n)
}

// label turns a batch into rows, in the book's order.
func (s *Scores) label(x batch) {
	end := x.at.Add(horizons[len(horizons)-1])
	every := make([]int, len(x.loan))
	for i := range every {
		every[i] = i
	}
	shared := &sampledDay{at: x.at, known: s.last, all: len(x.loan)}
	sample := thin(every, mostSampled, func(i int) uint64 { return mixed(uint64(x.loan[i])<<32 ^ uint64(x.at.Unix())) })
	for i, id := range x.loan {
		r := labelled{sampledDay: shared, loan: id, hf: float64(x.hf[i])}
		if len(sample) > 0 && sample[0] == i {
			r.sampled, sample = true, sample[1:]
		}
		if k := slices.IndexFunc(s.hits[id], func(t time.Time) bool { return t.After(x.at) }); k >= 0 && !s.hits[id][k].After(end) {
			r.hit = s.hits[id][k]
		}
		if !r.sampled && r.hit.IsZero() {
			continue
		}
		r.pd = make([]float64, len(x.pd))
		for k := range x.pd {
			if r.pd[k] = math.NaN(); x.pd[k] != nil {
				r.pd[k] = float64(x.pd[k][i])
			}
		}
		s.rows = append(s.rows, r)
	}
}

// thin is at most so many of a list, those with the least hash, in the list's order.
func thin(list []int, most int, hash func(int) uint64) []int {
	if len(list) <= most {
		return list
	}
	h := make([]uint64, len(list))
	for k, i := range list {
		h[k] = hash(i)
	}
	sorted := slices.Clone(h)
	slices.Sort(sorted)
	var out []int
	for k, i := range list {
		if h[k] <= sorted[most-1] && len(out) < most {
			out = append(out, i)
		}
	}
	return out
}

// mixed is a finaliser of SplitMix64: alike on every machine.
func mixed(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// settle labels what is pending as far as the tape goes. Nothing can be sampled
// afterwards.
func (s *Scores) settle() {
	for _, x := range s.pending {
		s.label(x)
	}
	s.pending = nil
}

// real says that loans were not made up.
func real(b history.Basis) bool { return b == history.Observed || b == history.Modelled }

// Pool adds the loan-days of another tape, or of another stretch of this one, so that
// they are judged together. It fails with ErrPooled when one is real and the other is
// not, and changes nothing then. The other is over afterwards.
func (s *Scores) Pool(o *Scores) error {
	if real(s.basis) != real(o.basis) {
		return fmt.Errorf("%w: one tape is %s, the other %s", ErrPooled, s.basis, o.basis)
	}
	to := make([]int, len(o.names))
	for k, name := range o.names {
		if to[k] = slices.Index(s.names, name); to[k] >= 0 && s.own[to[k]] != o.own[k] {
			return fmt.Errorf("strategy %s scores over %s on one tape and over %s on the other: judge them apart", name, s.own[to[k]], o.own[k])
		}
	}
	for k, name := range o.names {
		if to[k] < 0 {
			to[k] = len(s.names)
			s.names, s.own = append(s.names, name), append(s.own, o.own[k])
		}
	}
	s.settle()
	o.settle()
	s.basis = joint(s.basis, o.basis)
	ids := make([]protection.Address, len(o.loans))
	for a, id := range o.loans {
		ids[id] = a
	}
	for _, r := range o.rows {
		r.loan = s.loan(ids[r.loan])
		pd := slices.Repeat([]float64{math.NaN()}, len(s.names))
		for k, p := range r.pd {
			pd[to[k]] = p
		}
		r.pd = pd
		s.rows = append(s.rows, r)
	}
	slices.SortStableFunc(s.rows, func(a, b labelled) int { return a.at.Compare(b.at) }) // a day's rows stay together
	return nil
}
