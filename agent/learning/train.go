package learning

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/loanday"
	"github.com/hedgerow-fi/hedgerow/models/scoring"
)

// Settings say how a model is trained.
type Settings struct {
	// Folds are stretches of time of equal length that training walks over, 4 to 24; 0:
	// 6. The first two are only trained on.
	Folds    int
	Archive  string // fingerprint of the content, for the record
	Progress func(done, total int)
}

// Check fails with ErrSettings where something is out of range.
func (o Settings) Check() error {
	if o.Folds != 0 && (o.Folds < 4 || o.Folds > 24) {
		return fmt.Errorf("%w: %d folds: 4 to 24 are wanted", ErrSettings, o.Folds)
	}
	return nil
}

const (
	defaultFolds = 6
	leastToTrain = 20 // events of a fit
)

// ErrSettings reports settings that are out of range.
var ErrSettings = errors.New("settings of a training are out of range")

// ErrTooFew reports a span without events enough to train on.
var ErrTooFew = errors.New("too few events to train on")

// kind is a way to fit a scorer.
type kind struct {
	name     string
	features []string // nil: all
	fit      func(s scoring.Sample) (scoring.Scorer, error)
}

// kinds are the candidates, the simplest first: of two as good the first is taken.
func kinds(seed uint64) []kind {
	line := func(l2 float64) func(s scoring.Sample) (scoring.Scorer, error) {
		return func(s scoring.Sample) (scoring.Scorer, error) {
			return scoring.FitLogistic(s, scoring.LogisticOptions{L2: l2})
		}
	}
	trees := func(depth, rounds int) func(s scoring.Sample) (scoring.Scorer, error) {
		return func(s scoring.Sample) (scoring.Scorer, error) {
			o := scoring.DefaultTrees()
			o.MaxDepth, o.Rounds, o.LearningRate, o.MinChildWeight, o.L2, o.Seed, o.Bins = depth, rounds, .08, 5, 5, seed, 128
			o.RowFraction, o.ColumnFraction = .7, .8
			o.Monotone = make([]int, len(s.Names))
			for f, name := range s.Names {
				switch name { // what physics says of each alone
				case "nearness", "structural", "tails":
					o.Monotone[f] = 1
				case "distance":
					o.Monotone[f] = -1
				}
			}
			return scoring.FitTrees(s, nil, o)
		}
	}
	return []kind{
		{"logistic on the structural PD", []string{"structural"}, line(1)},
		{"logistic on fat tails", []string{"tails"}, line(1)},
		{"logistic on fat tails, nearness, volatility", []string{"tails", "nearness", "volatility"}, line(1)},
		{"logistic on all features", nil, line(1)},
		{"logistic on all features, penalty 100", nil, line(100)},
		{"60 trees of depth 2", nil, trees(2, 60)},
		{"150 trees of depth 3", nil, trees(3, 150)},
	}
}

// trainer walks over folds.
type trainer struct {
	*Samples
	kinds []kind
	folds [][]int     // rows
	begin []time.Time // of each fold
	raw   map[[2]int][]float64
	fits  map[[2]int]scoring.Scorer
	step  func()
}

// Train fits a model on samples, walking forward. Each kind of scorer is fitted on the
// folds before each fold, without labels that the fold's begin did not know, and scores
// the fold. Which kind is kept is decided by the log loss of these scores, and
// calibration is a line in log-odds through the last of them: a scorer has seen none of the rows that
// it is chosen and calibrated by. The scorer that is kept is that of the last fold. The
// figures of walking forward repeat all of this, the choice too, with what was known at
// the begin of each fold from the third on, and judge it on that fold.
func Train(ctx context.Context, s *Samples, o Settings) (*loanday.Model, error) {
	if err := o.Check(); err != nil {
		return nil, err
	}
	if o.Folds == 0 {
		o.Folds = defaultFolds
	}
	every := make([]int, s.Len())
	for i := range every {
		every[i] = i
	}
	if n := s.events(every); n < leastToTrain || s.Days < 2*o.Folds {
		return nil, fmt.Errorf("%w: %d loan-days with the event on %d days: at least %d, and %d days, are wanted: take a longer span", ErrTooFew, n, s.Days, leastToTrain, 2*o.Folds)
	}
	t := &trainer{Samples: s, kinds: kinds(s.Seed), raw: map[[2]int][]float64{}, fits: map[[2]int]scoring.Scorer{}, step: func() {}}
	if o.Progress != nil {
		done, total := 0, len(t.kinds)*(o.Folds-1)
		t.step = func() { done++; o.Progress(done, total) }
	}
	t.cut(o.Folds)
	if err := t.fitAll(ctx); err != nil {
		return nil, err
	}
	return t.model(o, every)
}

// cut makes folds of equal length in time.
func (t *trainer) cut(n int) {
	first, last := t.At[0], t.At[t.Len()-1]
	length := last.Sub(first)/time.Duration(n) + 1
	for k := range n {
		begin := first.Add(time.Duration(k) * length)
		t.begin = append(t.begin, begin)
		t.folds = append(t.folds, t.between(begin, begin.Add(length)))
	}
}

// before are the rows of folds before one, whose labels its begin knew.
func (t *trainer) before(fold int) []int {
	return t.known(slices.Concat(t.folds[:fold]...), t.begin[fold])
}

// fitAll fits every kind for every fold but the first, and scores the fold by it. A
// fold whose past has too few events has no scores.
func (t *trainer) fitAll(ctx context.Context) error {
	for fold := 1; fold < len(t.folds); fold++ {
		past := t.before(fold)
		enough := t.events(past) >= leastToTrain
		for k := range t.kinds {
			if err := ctx.Err(); err != nil {
				return err
			}
			t.step()
			if !enough || len(t.folds[fold]) == 0 {
				continue
			}
			m, err := t.kinds[k].on(t.sample(past))
			if errors.Is(err, scoring.ErrNotConverged) || errors.Is(err, domain.ErrConstant) || errors.Is(err, errNothing) {
				continue
			}
			if err != nil {
				return fmt.Errorf("fit %s before %s: %w", t.kinds[k].name, date(t.begin[fold]), err)
			}
			p, err := predict(m, t.sample(t.folds[fold]).Features)
			if err != nil {
				return err
			}
			t.raw[[2]int{k, fold}], t.fits[[2]int{k, fold}] = p, m
		}
	}
	return nil
}

var errNothing = errors.New("no feature varies")

// on fits the kind to the features that vary.
func (k kind) on(s scoring.Sample) (scoring.Scorer, error) {
	wanted := k.features
	if wanted == nil {
		wanted = s.Names
	}
	var use []string
	for f, name := range s.Names {
		if slices.Contains(wanted, name) && slices.Min(s.Columns[f]) < slices.Max(s.Columns[f]) {
			use = append(use, name)
		}
	}
	if len(use) == 0 {
		return nil, errNothing
	}
	x, err := s.Select(use...)
	if err != nil {
		return nil, err
	}
	return k.fit(x)
}

func predict(m scoring.Scorer, x scoring.Features) ([]float64, error) {
	some, err := x.Select(m.Names()...)
	if err != nil {
		return nil, err
	}
	return m.Predict(nil, some)
}

// choose is the kind of the least log loss over folds before one, by what was known. One that has no scores
// on a fold where others have is out.
func (t *trainer) choose(before int, known time.Time) (chosen int, list []loanday.Candidate) {
	chosen = -1
	best := math.Inf(1)
	most := 0
	for k := range t.kinds {
		_, rows := t.scores(k, 1, before, known)
		most = max(most, len(rows))
	}
	for k := range t.kinds {
		c := loanday.Candidate{Name: t.kinds[k].name}
		p, rows := t.scores(k, 1, before, known)
		switch {
		case len(rows) < most:
			c.Missing = "it has no fit on a fold where others have"
		case len(rows) == 0 || t.events(rows) == 0:
			c.Missing = "no inner fold has scores and events"
		default:
			c.LogLoss = t.logLoss(p, rows)
			if c.LogLoss < best {
				best, chosen = c.LogLoss, k
			}
		}
		list = append(list, c)
	}
	if chosen >= 0 {
		list[chosen].Chosen = true
	}
	return chosen, list
}

// scores are a kind's on folds from one on and before another, each by a scorer of the
// folds before it, of rows whose horizon had ended at an instant.
func (t *trainer) scores(k, from, before int, known time.Time) (p []float64, rows []int) {
	for fold := from; fold < before; fold++ {
		for n, v := range t.raw[[2]int{k, fold}] {
			if i := t.folds[fold][n]; !t.At[i].Add(t.Horizon).After(known) {
				p, rows = append(p, v), append(rows, i)
			}
		}
	}
	return p, rows
}

func (t *trainer) logLoss(p []float64, rows []int) float64 {
	sum, total := 0., 0.
	for k, i := range rows {
		v := min(1-leastPD, max(leastPD, p[k]))
		if !t.Happened[i] {
			v = 1 - v
		}
		sum -= t.Weight[i] * math.Log(v)
		total += t.Weight[i]
	}
	return sum / total
}

const (
	// lastFolds are those that a calibration is made on: their scorers have seen most, and
	// are the most like the one that is kept.
	lastFolds = 2
	// leastToBend is how many events a calibration wants for a slope of its own.
	leastToBend = 50
)

// calibrate is the line through a kind's scores on the last folds before one, of labels
// that its begin knew. It bends them only where they are known to be bent: where the interval of
// the slope, loans and days drawn anew, leaves 1 out. Else it moves them up or down; and
// where they tell nothing, it leaves them.
func (t *trainer) calibrate(k, before int, known time.Time) (loanday.Line, error) {
	p, rows := t.scores(k, max(1, before-lastFolds), before, known)
	line := loanday.Line{Slope: 1}
	var j judged
	for n, i := range rows {
		if line.From == "" {
			line.From = date(t.At[i])
		}
		line.To = date(t.At[i])
		if t.Happened[i] {
			line.Events++
		}
		j.add(t.Samples, i, min(1-leastPD, max(leastPD, p[n])), 0)
	}
	if line.Events < firstEvents {
		return line, nil
	}
	x, err := calibration.FitSlope(j.p, j.happened, j.weight)
	if err != nil { // they part, or are all alike: they tell nothing
		return line, nil
	}
	line.Intercept = x.InTheLarge
	if line.Events < leastToBend {
		return line, nil
	}
	j.thin(t.Samples)
	bend, err := j.figure(t.bootstrap(&j), func(w []float64) (float64, error) {
		x, err := calibration.FitSlope(j.p, j.happened, w)
		return x.Slope, err
	})
	if err != nil {
		return line, err
	}
	if bend.Missing == "" && !bend.Contains(1) && x.Slope > 0 {
		line.Intercept, line.Slope = x.Intercept, x.Slope
	}
	return line, nil
}

// model puts together what the walk found.
func (t *trainer) model(o Settings, every []int) (*loanday.Model, error) {
	n := len(t.folds)
	end := t.At[t.Len()-1].Add(t.Horizon)
	base, line := t.baseline()
	forward, err := t.forward(base)
	if err != nil {
		return nil, err
	}
	k, list := t.choose(n, end)
	if k < 0 || t.fits[[2]int{k, n - 1}] == nil {
		return nil, fmt.Errorf("%w: no fold but the last has events to choose a scorer by: take a longer span, or fewer folds", ErrTooFew)
	}
	bent, err := t.calibrate(k, n, end)
	if err != nil {
		return nil, err
	}
	m := &loanday.Model{Event: loanday.EventOf(t.Horizon), Horizon: t.Horizon, Candidates: list, Scorer: t.fits[[2]int{k, n - 1}],
		Calibration: bent, Baseline: line, WalkForward: forward,
		Trained: loanday.Trained{Dataset: t.Market, Basis: string(t.Basis), Archive: o.Archive, From: t.From.UTC(), To: end.UTC(), Days: t.Days, Rows: t.Len(), Events: t.events(every),
			Seed: t.Seed, PerDay: t.PerDay, Folds: n}}
	if line.Slope == 0 {
		return nil, fmt.Errorf("%w: the health factor alone has no fit either", ErrTooFew)
	}
	days := map[string]bool{}
	for _, i := range every {
		m.Trained.LoanDays += t.Weight[i]
		if t.Happened[i] {
			days[date(t.At[i])] = true
		}
	}
	m.Trained.LoanDays, m.Trained.EventDays = math.Round(m.Trained.LoanDays), len(days)
	past := t.before(n - 1)
	pd, err := m.PD(t.sample(past).Features)
	if err != nil {
		return nil, err
	}
	m.InSample, err = t.judge(past, pd, base)
	return m, err
}

// forward judges the whole procedure, walking forward: at each fold from the third on,
// the kind that the folds before would have chosen, calibrated on them.
func (t *trainer) forward(base []float64) (loanday.Figures, error) {
	var rows []int
	var pd []float64
	for fold := 2; fold < len(t.folds); fold++ {
		k, _ := t.choose(fold, t.begin[fold])
		if k < 0 {
			continue
		}
		raw, there := t.raw[[2]int{k, fold}]
		if !there {
			continue
		}
		line, err := t.calibrate(k, fold, t.begin[fold])
		if err != nil {
			return loanday.Figures{}, err
		}
		for n, i := range t.folds[fold] {
			rows, pd = append(rows, i), append(pd, line.Of(raw[n]))
		}
	}
	return t.judge(rows, pd, base)
}
