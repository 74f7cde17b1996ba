package population

import (
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Move is a change of one loan of one collateral and one debt, as a chain tells of it.
type Move struct {
	Time       time.Time
	Loan       int64
	Collateral float64 // what the loan has more of, tokens
	Debt       float64 // tokens; what is borrowed is above 0
	Forced     bool    // a liquidation
}

// Hours are prices of the collateral in the debt, hour by hour without gaps.
type Hours struct {
	From  time.Time // of the first
	Price []float64
}

func (h *Hours) at(hour int) float64 { return h.Price[min(max(hour, 0), len(h.Price)-1)] }

func (h *Hours) hour(t time.Time) int { return int(math.Floor(t.Sub(h.From).Hours())) }

// Estimate is what moves say of a segment's habits. Counts say how much each rests on.
type Estimate struct {
	From, To time.Time // the first and the last move

	Openings                             int
	DebtMedian, DebtLogSD, DebtMost      float64
	ExcessMedian, ExcessLogSD            float64
	LoanDays                             float64 // open
	Exits, Raises, Lowers                int     // by their owners; the latter toward the target
	ExitsPerDay                          float64
	RaisesPerDay, LowersPerDay           float64 // for each day above and below the target
	Move, BorrowPart, TopUpPart          float64
	Episodes, Answered                   int // stretches near liquidation, and those with an answer
	Vigilant                             float64
	AlarmMedian, AlarmLogSD, AnswerHours float64
}

// NearHealth is the health factor below which a loan is so near to liquidation that its
// owner's doing something is an answer.
const NearHealth = 1.1

// farHealth is the one above which it is no longer.
const farHealth = 1.2

// leastDebt is where a loan counts as open.
const leastDebt = 1

// life is one loan while its moves are gone through.
type life struct {
	collateral, debt, target float64
	hour                     int // of the last look
	near, answered           bool
	nearSince                int
}

// EstimateHabits reads habits from moves in order of time, with the health factor at
// collateral · price · threshold / debt. What happens to a loan within an hour counts as
// one: an opening is often a deposit and a loan after it. The target is the health
// factor of the opening. What is liquidated is nobody's habit.
//
// Vigilant is low: an owner whose alarm is nearer than NearHealth, or whose loan
// recovers before he answers, counts as one who does not. AlarmMedian is high, as moves
// up that no alarm asked for are among those that it is the median of.
func EstimateHabits(moves []Move, prices Hours, threshold float64) (*Estimate, error) {
	if err := domain.AtLeast("moves", len(moves), 2); err != nil {
		return nil, err
	}
	if err := domain.AtLeast("prices", len(prices.Price), 1); err != nil {
		return nil, err
	}
	if err := domain.Positive("prices", prices.Price); err != nil {
		return nil, err
	}
	if err := domain.Open("threshold", threshold, 0, 1); err != nil {
		return nil, err
	}
	t := &tracker{prices: prices, threshold: threshold, lives: map[int64]*life{}}
	t.From, t.To = moves[0].Time, moves[len(moves)-1].Time
	for i := range moves {
		if i > 0 && moves[i].Time.Before(moves[i-1].Time) {
			return nil, fmt.Errorf("moves[%d] of %s is earlier than the one before it: sort them by time", i, moves[i].Time.Format(time.RFC3339))
		}
	}
	last := prices.hour(t.To)
	// Hour by hour, and within one loan by loan in order of number.
	for from := 0; from < len(moves); {
		hour, to := prices.hour(moves[from].Time), from
		for to < len(moves) && prices.hour(moves[to].Time) == hour {
			to++
		}
		some := slices.Clone(moves[from:to])
		slices.SortStableFunc(some, func(a, b Move) int { return int(a.Loan - b.Loan) })
		for i := 0; i < len(some); {
			net := some[i]
			for i++; i < len(some) && some[i].Loan == net.Loan; i++ {
				net.Collateral += some[i].Collateral
				net.Debt += some[i].Debt
				net.Forced = net.Forced || some[i].Forced
			}
			t.move(net, hour)
		}
		from = to
	}
	return t.end(last)
}

type tracker struct {
	Estimate
	prices               Hours
	threshold            float64
	lives                map[int64]*life
	order                []int64
	excess, sizes        []float64
	moved, alarm, answer []float64
	borrows, topUps      int
	above, under         float64 // hours
}

func (t *tracker) health(l *life, hour int) float64 {
	return l.collateral * t.prices.at(hour) * t.threshold / l.debt
}

// look goes through a loan's hours up to one.
func (t *tracker) look(l *life, to int) {
	for ; l.hour < to && l.debt > leastDebt; l.hour++ {
		h := t.health(l, l.hour)
		if h > l.target {
			t.above++
		} else {
			t.under++
		}
		t.nearness(l, h, l.hour)
	}
	l.hour = to
}

func (t *tracker) nearness(l *life, h float64, hour int) {
	near := h < NearHealth && h < l.target || l.near && h < min(farHealth, l.target)
	if near != l.near {
		if l.near && l.answered {
			t.Answered++
		}
		if near {
			t.Episodes++
			l.nearSince = hour
		}
		l.near, l.answered = near, false
	}
}

func (t *tracker) move(m Move, hour int) {
	l := t.lives[m.Loan]
	if l == nil {
		l = &life{hour: hour}
		t.lives[m.Loan] = l
		t.order = append(t.order, m.Loan)
	}
	t.look(l, hour)
	open := l.debt > leastDebt && l.collateral > 0
	was := 0.0
	if open {
		was = t.health(l, hour)
	}
	collateral, debt := l.collateral, l.debt
	l.collateral, l.debt = max(0, l.collateral+m.Collateral), max(0, l.debt+m.Debt)
	now := l.debt > leastDebt && l.collateral > 0
	switch {
	case m.Forced:
	case !open && now:
		h := t.health(l, hour)
		l.target, l.near, l.answered = h, false, false
		if h > 1 {
			t.Openings++
			t.excess, t.sizes = append(t.excess, h-1), append(t.sizes, l.debt)
		}
	case open && !now:
		if l.near && l.answered {
			t.Answered++
		}
		if l.near { // who leaves has answered, and is counted among exits
			t.Episodes--
			if l.answered {
				t.Answered--
			}
		}
		l.near = false
		t.Exits++
	case open:
		t.adjust(l, was, t.health(l, hour), l.collateral/collateral, l.debt/debt, hour)
	}
}

// adjust counts a move toward the target.
func (t *tracker) adjust(l *life, was, now, collateral, debt float64, hour int) {
	const least = 1e-3 // a change that is one
	change, gap := math.Log(now/was), math.Log(l.target/was)
	if math.Abs(change) < least || math.Abs(gap) < least || change*gap < 0 {
		return
	}
	t.moved = append(t.moved, min(1, change/gap))
	byDebt := math.Abs(math.Log(debt)) > math.Abs(math.Log(collateral))
	if change < 0 {
		t.Raises++
		if byDebt {
			t.borrows++
		}
		return
	}
	t.Lowers++
	if !byDebt {
		t.topUps++
	}
	if was > 1 {
		t.alarm = append(t.alarm, was-1)
	}
	if l.near && !l.answered {
		l.answered = true
		t.answer = append(t.answer, float64(hour-l.nearSince))
	}
}

func (t *tracker) end(last int) (*Estimate, error) {
	for _, n := range t.order {
		l := t.lives[n]
		t.look(l, last)
		if l.near && l.answered {
			t.Answered++
		}
	}
	for _, v := range []struct {
		what string
		n    int
	}{{"openings", len(t.sizes)}, {"moves toward the target", len(t.moved)}, {"answers near liquidation", len(t.answer)}, {"moves under the target", len(t.alarm)}} {
		if err := domain.AtLeast(v.what, v.n, 2); err != nil {
			return nil, err
		}
	}
	e := &t.Estimate
	e.DebtMedian, e.DebtLogSD = lognormal(t.sizes)
	e.DebtMost = slices.Max(t.sizes)
	e.ExcessMedian, e.ExcessLogSD = lognormal(t.excess)
	e.AlarmMedian, e.AlarmLogSD = lognormal(t.alarm)
	e.LoanDays = (t.above + t.under) / 24
	e.ExitsPerDay = float64(e.Exits) / e.LoanDays
	e.RaisesPerDay = float64(e.Raises) / max(1, t.above) * 24
	e.LowersPerDay = float64(e.Lowers) / max(1, t.under) * 24
	e.Move = median(t.moved)
	e.BorrowPart, e.TopUpPart = float64(t.borrows)/max(1, float64(e.Raises)), float64(t.topUps)/max(1, float64(e.Lowers))
	e.Vigilant = float64(e.Answered) / max(1, float64(e.Episodes))
	e.AnswerHours = max(1, median(t.answer)/math.Ln2)
	return e, nil
}

// lognormal is the median and the standard deviation of the logarithm.
func lognormal(x []float64) (middle, logSD float64) {
	mean, sq := 0.0, 0.0
	for _, v := range x {
		mean += math.Log(v) / float64(len(x))
	}
	for _, v := range x {
		sq += (math.Log(v) - mean) * (math.Log(v) - mean) / float64(len(x)-1)
	}
	return median(x), math.Sqrt(sq)
}

func median(x []float64) float64 {
	s := slices.Sorted(slices.Values(x))
	return (s[(len(s)-1)/2] + s[len(s)/2]) / 2
}
