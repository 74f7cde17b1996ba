package evaluate

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// village is a toy world in which loans are liquidated with a probability a day that
// one strategy knows, another does not, and the health factor knows a little of.
type village struct {
	days    int
	book    *book.Book
	chances [][]float64 // by day and loan
	struck  [][]bool    // within the day that begins then
	seed    uint64
}

func newVillage(t testing.TB, seed uint64, days int, rate float64) *village {
	r := rand.New(rand.NewPCG(seed, 9))
	v := &village{days: days, seed: seed}
	var debts []uint64
	for i := range 40 {
		debts = append(debts, uint64(400+8*i)) // the more the nearer
	}
	v.book = aBook(t, begin, 100, append(debts, 0)...)
	for range days {
		p, hit := make([]float64, len(debts)), make([]bool, len(debts))
		for i := range p {
			p[i] = min(.9, rate*r.ExpFloat64()*r.ExpFloat64()*(.2+float64(i)/25))
			hit[i] = r.Float64() < p[i]
		}
		v.chances, v.struck = append(v.chances, p), append(v.struck, hit)
	}
	return v
}

// play lets scores see two moments a day: midnight, with what every strategy says,
// and noon, when what happened is known.
func (v *village) play(t testing.TB, s *Scores) *Scores {
	s.draws = 40
	for d := range v.days {
		at := begin.AddDate(0, 0, d)
		step := aStep(2*d, at, v.book, 0)
		step.Record.Strategies = []agent.StrategyRecord{{Strategy: "knows"}, {Strategy: "silent"}, {Strategy: "alike"}}
		knows, alike := &agent.Proposal{}, &agent.Proposal{}
		knows.Scores.Horizon, alike.Scores.Horizon = day, day
		for i, p := range v.chances[d] {
			knows.Scores.Loan, alike.Scores.Loan = append(knows.Scores.Loan, int32(i)), append(alike.Scores.Loan, int32(i))
			knows.Scores.LiquidationPD, alike.Scores.LiquidationPD = append(knows.Scores.LiquidationPD, p), append(alike.Scores.LiquidationPD, .02)
		}
		step.Proposals = []*agent.Proposal{knows, nil, alike}
		noon := &backtest.Step{Moment: aStep(2*d+1, at.Add(12*time.Hour), v.book, 0).Moment}
		for i, hit := range v.struck[d] {
			if hit {
				noon.Moment.Events = append(noon.Moment.Events, history.Event{Time: at.Add(time.Duration(6+i%5) * time.Hour), Kind: history.KindLiquidation, Account: borrower(i).String()},
					history.Event{Time: at.Add(12 * time.Hour), Kind: history.KindRepay, Account: borrower(i).String()})
			}
		}
		for _, x := range []*backtest.Step{step, noon} {
			if err := s.saw(x); err != nil {
				t.Fatal(err)
			}
		}
	}
	return s
}

func quality(t testing.TB, list []Quality, strategy string, days float64) Quality {
	for _, q := range list {
		if q.Strategy == strategy && q.Horizon.Float() == days {
			return q
		}
	}
	t.Fatalf("no quality of %s over %v days", strategy, days)
	return Quality{}
}

func TestScoresAreJudgedByWhatHappened(t *testing.T) {
	v := newVillage(t, 1, 150, .03)
	list, err := v.play(t, newScores(history.Simulated)).Qualities(1)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 6 {
		t.Fatalf("%d qualities, want those of two strategies over three horizons", len(list))
	}
	q := quality(t, list, "knows", 1)
	early := q.Early.Float()
	// All loan-days but those of the last day are judged, or are before the baseline; the loan without debt is none.
	if q.Censored.Value != "40" || q.LoanDays.Float()+early != 40*149 || !(early > 0 && early <= 40*10) {
		t.Errorf("%v loan-days, %v before the baseline, %s censored", q.LoanDays.Float(), early, q.Censored.Value)
	}
	events, dates := 0, 0
	for d := int(early) / 40; d < 149; d++ {
		any := false
		for _, hit := range v.struck[d] {
			if hit {
				events, any = events+1, true
			}
		}
		if any {
			dates++
		}
	}
	if q.Events.Float() != float64(events) || q.EventDays.Float() != float64(dates) || events < leastEvents {
		t.Errorf("%s events on %s days, by hand %d on %d", q.Events.Value, q.EventDays.Value, events, dates)
	}
	if !(q.Score.AUC.Float() > .75) || !(q.AUCGain.Float() > 0) || q.AUCGain.Low == "" || !strings.HasPrefix(string(q.BrierGain.Low), "0.") {
		t.Errorf("who knows has an AUC of %v, gains %+v and %+v", q.Score.AUC, q.AUCGain, q.BrierGain)
	}
	within(t, "the slope of who knows", q.Score.Slope.Float(), 1, .2)
	if !(q.Baseline.AUC.Float() > .55 && q.Baseline.AUC.Float() < q.Score.AUC.Float()) {
		t.Errorf("the health factor has an AUC of %v", q.Baseline.AUC.Value)
	}
	if len(q.Score.Bins) != 10 || q.Score.Bins[9].Mean.Float() <= q.Score.Bins[0].Mean.Float() {
		t.Errorf("bins %+v", q.Score.Bins)
	}
	if q.Basis != history.Simulated || q.Score.AUC.Basis != history.Simulated || q.Event != "liquidation within 1 days" {
		t.Errorf("%s, %s, %s", q.Basis, q.Score.AUC.Basis, q.Event)
	}
	alike := quality(t, list, "alike", 1)
	within(t, "the AUC of who says the same of all", alike.Score.AUC.Float(), .5, 1e-12)
	if alike.Score.Slope.Has() || alike.Score.Slope.Missing == "" {
		t.Errorf("its slope is %+v", alike.Score.Slope)
	}
	week := quality(t, list, "knows", 7)
	if week.Censored.Value != "280" || !(week.Events.Float() <= float64(events+40*7)) {
		t.Errorf("over a week %+v", week)
	}
	if again := ofADay(t, newVillage(t, 1, 150, .03).play(t, newScores(history.Simulated))); again.AUCGain != q.AUCGain || again.Score.Brier != q.Score.Brier {
		t.Errorf("a second time: %+v", again.AUCGain)
	}
}

func TestTheBaselineKnowsNoLaterLabel(t *testing.T) {
	const cut = 90
	v, w := newVillage(t, 1, 150, .03), newVillage(t, 1, 150, .03)
	for d := cut; d < 150; d++ { // another future
		for i := range w.struck[d] {
			w.struck[d][i] = i < 5
		}
	}
	for _, horizon := range horizons[:2] {
		a, b := v.play(t, newScores(history.Simulated)), w.play(t, newScores(history.Simulated))
		a.settle()
		b.settle()
		x, _, _, _, _ := a.rowsOf(0, horizon)
		y, _, _, _, _ := b.rowsOf(0, horizon)
		last, same, later := int(begin.AddDate(0, 0, cut).Unix()/86400), 0, 0
		for i := range x.base {
			switch {
			case x.day[i] <= last && x.base[i] != y.base[i]:
				t.Fatalf("a baseline of day %d knows what happened from day %d on", x.day[i], last)
			case x.day[i] <= last:
				same++
			case x.base[i] != y.base[i]:
				later++
			}
		}
		if same == 0 || later == 0 {
			t.Errorf("%d forecasts before the other future, %d after it that know it", same, later)
		}
	}
}

func TestFewEventsAreInsufficient(t *testing.T) {
	list, err := newVillage(t, 3, 60, .002).play(t, newScores(history.Observed)).Qualities(1)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range list {
		if q.Score.AUC.Has() || !strings.HasPrefix(q.Score.AUC.Missing, InsufficientData) || q.AUCGain.Has() || len(q.Score.Bins) > 0 {
			t.Errorf("%s over %s days: %+v", q.Strategy, q.Horizon.Value, q.Score.AUC)
		}
	}
}

func TestALargeDayIsThinnedAndStillCounted(t *testing.T) {
	s := newScores(history.Observed)
	debts := make([]uint64, 3*mostSampled)
	for i := range debts {
		debts[i] = 300
	}
	b := aBook(t, begin, 100, debts...)
	for d := range 40 {
		at := begin.AddDate(0, 0, d)
		step := aStep(d, at, b, 0)
		step.Record.Strategies = []agent.StrategyRecord{{Strategy: "one"}}
		step.Proposals = []*agent.Proposal{{Scores: agent.Scores{Horizon: day, Loan: []int32{7}, LiquidationPD: []float64{.5}}}}
		if d == 3 {
			step.Moment.Events = []history.Event{{Time: at, Kind: history.KindLiquidation, Account: borrower(7).String()}}
		}
		if err := s.saw(step); err != nil {
			t.Fatal(err)
		}
	}
	s.settle()
	total, first := 0., 0
	rows, censored := s.over(0, 7*day)
	for _, r := range rows {
		if total += r.weight; r.at.Equal(begin) {
			first++
			if (r.loan == 7) != r.happened || r.loan == 7 && r.weight != 1 {
				t.Errorf("loan %d was liquidated: %v, weight %v", r.loan, r.happened, r.weight)
			}
		}
	}
	within(t, "loan-days", total+censored, float64(40*len(debts)), 1e-6)
	within(t, "those beyond the tape", censored, float64(7*len(debts)), 0)
	// The loan was liquidated at the very instant of the fourth sample, which is not within a day of it.
	day1, _ := s.over(0, day)
	for _, r := range day1 {
		if r.happened != (r.loan == 7 && r.at.Equal(begin.AddDate(0, 0, 2))) {
			t.Errorf("loan %d at %s: %v", r.loan, r.at, r.happened)
		}
	}
	if first != mostSampled && first != mostSampled+1 {
		t.Errorf("%d rows of the first day", first)
	}
}

func TestRealAndSimulatedAreNeverPooled(t *testing.T) {
	v := newVillage(t, 1, 80, .03)
	a, b := v.play(t, newScores(history.Observed)), v.play(t, newScores(history.Simulated))
	if err := a.Pool(b); !errors.Is(err, ErrPooled) {
		t.Errorf("pooled: %v", err)
	}
	c := v.play(t, newScores(history.Modelled))
	if err := c.Pool(v.play(t, newScores(history.Observed))); err != nil {
		t.Fatal(err)
	}
	one, two := ofADay(t, v.play(t, newScores(history.Observed))), ofADay(t, c)
	if two.LoanDays.Float()+two.Early.Float() != 2*(one.LoanDays.Float()+one.Early.Float()) || two.Basis != history.Modelled {
		t.Errorf("%s loan-days of two tapes, %s of one", two.LoanDays.Value, one.LoanDays.Value)
	}
}

func ofADay(t *testing.T, s *Scores) Quality {
	s.settle()
	q, err := s.quality(0, "knows", day, 1)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func TestScoresRefuseWhatMakesNoSense(t *testing.T) {
	s := newScores(history.Observed)
	b := aBook(t, begin, 100, 500)
	step := func(n int, horizon time.Duration, loan int32) *backtest.Step {
		x := aStep(n, begin.AddDate(0, 0, n), b, 0)
		x.Record.Strategies = []agent.StrategyRecord{{Strategy: "one"}}
		x.Proposals = []*agent.Proposal{{Scores: agent.Scores{Horizon: horizon, Loan: []int32{loan}, LiquidationPD: []float64{.5}}}}
		return x
	}
	if err := s.saw(step(0, day, 0)); err != nil {
		t.Fatal(err)
	}
	if err := s.saw(step(1, 2*day, 0)); err == nil || !strings.Contains(err.Error(), "one horizon") {
		t.Errorf("another horizon: %v", err)
	}
	if err := s.saw(step(2, day, 5)); err == nil || !strings.Contains(err.Error(), "of a book of 1") {
		t.Errorf("another book's loan: %v", err)
	}
	x := step(3, day, 0)
	x.Moment.Events = []history.Event{{Kind: history.KindLiquidation, Account: "somebody"}}
	if err := s.saw(x); err == nil || !strings.Contains(err.Error(), "no loan's account") {
		t.Errorf("an account of nobody: %v", err)
	}
	if a, err := accountOf("21348"); err != nil || a[18] != 83 || a[19] != 100 {
		t.Errorf("a vault is %v, %v", a, err)
	}
}

func TestACarriedProbabilityHasOneHazard(t *testing.T) {
	within(t, "a week's from a day's", carried(.1, day, 7*day), 1-.9*.9*.9*.9*.9*.9*.9, 1e-12)
	within(t, "a day's from a week's", carried(carried(.1, day, 7*day), 7*day, day), .1, 1e-12)
	within(t, "of nothing", carried(0, day, 7*day), 0, 0)
	within(t, "of all", carried(1, day, 7*day), 1, 0)
}

func TestAMonthsEventsAreThinnedAndWeighAsMuch(t *testing.T) {
	j := judged{}
	for i := range 40_000 {
		j.day, j.loan = append(j.day, i/200), append(j.loan, i%200)
		j.pd, j.base = append(j.pd, .5), append(j.base, .5)
		j.happened, j.weight = append(j.happened, i%2 == 0), append(j.weight, 1)
	}
	j.thin()
	of := map[bool]float64{}
	for i, h := range j.happened {
		of[h] += j.weight[i]
	}
	if n := len(j.pd); n != 2*mostRows {
		t.Errorf("%d rows are judged", n)
	}
	within(t, "those with an event", of[true], 20_000, 1e-6)
	within(t, "those without", of[false], 20_000, 1e-6)
}
