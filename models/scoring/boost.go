package scoring

import (
	"fmt"
	"math"
	"math/rand/v2"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// TreesOptions say how trees are boosted. Start from DefaultTrees: rounds, rate,
// depth and fractions of 0 are refused; a penalty of 0 is no penalty.
type TreesOptions struct {
	Rounds         int     `json:"rounds"`           // trees, 1 to 10,000
	LearningRate   float64 `json:"learning_rate"`    // η, how much of each tree counts, in (0, 1]
	MaxDepth       int     `json:"max_depth"`        // splits on the way to a leaf, 1 to 30
	L2             float64 `json:"l2"`               // λ on leaf weights, 0 or more
	Gamma          float64 `json:"gamma"`            // least gain of a split that has only leaves below, 0 or more
	MinChildWeight float64 `json:"min_child_weight"` // least sum of the hessian p(1 − p) in a child, 0 or more
	// Start is the probability that boosting starts at, in (0, 1); 0 is the
	// weighted share of events. XGBoost before 2.0 started at .5.
	Start float64 `json:"start"`
	// Bins is how many a feature is cut into at most, 2 to 65,536. A feature of
	// no more distinct values has one bin for each, which is the exact algorithm;
	// up to 256 are fast. 0 is exact up to 4,096 rows, and 256 above.
	Bins int `json:"bins"`
	// RowFraction and ColumnFraction, in (0, 1], are drawn for each tree without
	// replacement, by Seed. At least one row and one column are.
	RowFraction    float64 `json:"row_fraction"`
	ColumnFraction float64 `json:"column_fraction"`
	Seed           uint64  `json:"seed"`
	// Monotone is a direction for each feature: +1, the probability never falls
	// when it rises; −1, it never rises; 0, free. Nil is all free. A liquidation
	// PD falls with the health factor: −1.
	Monotone []int `json:"monotone"`
	// Patience is after how many rounds without a better log loss on the
	// validation rows, which it needs, boosting ends; the rounds after the best
	// are dropped. 0 is never.
	Patience int `json:"patience"`
}

// DefaultTrees are XGBoost's defaults with 100 rounds: rate .3, depth 6, λ 1,
// least child weight 1, all rows and columns.
func DefaultTrees() TreesOptions {
	return TreesOptions{
		Rounds: 100, LearningRate: .3, MaxDepth: 6, L2: 1, MinChildWeight: 1,
		RowFraction: 1, ColumnFraction: 1,
	}
}

func (o TreesOptions) check(features int) error {
	for _, c := range []struct {
		what      string
		value     float64
		low, high float64
	}{
		{"rounds", float64(o.Rounds), 1, mostTrees},
		{"max depth", float64(o.MaxDepth), 1, 30},
		{"L2", o.L2, 0, largest},
		{"gamma", o.Gamma, 0, largest},
		{"min child weight", o.MinChildWeight, 0, largest},
		{"bins", float64(o.bins(0)), 2, 1 << 16},
		{"learning rate", o.LearningRate, math.SmallestNonzeroFloat64, 1},
		{"start", o.Start, 0, 1 - 0x1p-53},
		{"row fraction", o.RowFraction, math.SmallestNonzeroFloat64, 1},
		{"column fraction", o.ColumnFraction, math.SmallestNonzeroFloat64, 1},
		{"patience", float64(o.Patience), 0, math.MaxInt32},
	} {
		if err := domain.Within(c.what, c.value, c.low, c.high); err != nil {
			return fmt.Errorf("tree options (start from DefaultTrees): %w", err)
		}
	}
	if o.Monotone == nil {
		return nil
	}
	if err := domain.Length("monotone", len(o.Monotone), features); err != nil {
		return err
	}
	for j, m := range o.Monotone {
		if m < -1 || m > 1 {
			return &domain.Error{What: "monotone", At: j, Got: fmt.Sprint(m), Want: "−1, 0 or 1", Kind: domain.ErrRange}
		}
	}
	return nil
}

// FitTrees boosts trees on the log loss, each a Newton step (Friedman, Annals of
// Statistics 29, 2001; Chen and Guestrin, XGBoost, KDD 2016, equations 5 to 7,
// algorithm 1): with G and H the sums of p − y and p(1 − p) over a leaf's rows,
//
//	value = −η G/(H + λ),   gain = G²_L/(H_L + λ) + G²_R/(H_R + λ) − G²/(H + λ).
//
// A column that does not vary is never split. Validation rows, nil for none, are
// scored after each round: see Patience. It fails with ErrOneClass or an error of package domain.
func FitTrees(train Sample, validation *Sample, o TreesOptions) (*Trees, error) {
	weight, total, events, err := train.check()
	if err != nil {
		return nil, err
	}
	if err := o.check(len(train.Columns)); err != nil {
		return nil, err
	}
	m := &Trees{
		Event: train.Event, Options: o, features: append([]string(nil), train.names()...),
		Base: math.Log(events) - math.Log(total-events),
	}
	if o.Start > 0 {
		m.Base = math.Log(o.Start) - math.Log1p(-o.Start)
	}
	m.Options.Monotone = append([]int(nil), o.Monotone...)
	held, err := newHeldOut(validation, m)
	if err != nil {
		return nil, err
	}
	b := newBooster(train, weight, total, o)
	for i := range b.eta {
		b.eta[i] = m.Base
	}
	best := 0
	for round := range o.Rounds {
		tree := b.next(uint64(round))
		m.forest = append(m.forest, tree)
		done := Round{Train: logLoss(b.eta, train.Happened, weight, total)}
		if held != nil {
			done.Validation = held.add(tree)
		}
		m.History = append(m.History, done)
		if held == nil || o.Patience == 0 {
			continue
		}
		if done.Validation < m.History[best].Validation {
			best = round
		}
		if round-best >= o.Patience {
			break
		}
	}
	if held != nil && o.Patience > 0 {
		m.forest = m.forest[:best+1]
	}
	return m, nil
}

// booster is a fit under way.
type booster struct {
	grower
	train  Sample
	weight []float64
	counts []int32   // the rows of weight above 0
	eta    []float64 // log-odds, by row
}

func newBooster(train Sample, weight []float64, total float64, o TreesOptions) *booster {
	b := &booster{train: train, weight: weight, eta: make([]float64, len(weight))}
	b.TreesOptions = o
	if o.monotone() == 0 {
		b.Monotone = nil
	}
	for i, w := range weight {
		if w > 0 {
			b.counts = append(b.counts, int32(i))
		}
	}
	b.start = []int{0}
	for j, column := range train.Columns {
		b.bins = append(b.bins, newBins(column, weight, o.bins(len(column))))
		b.start = append(b.start, b.start[j]+len(b.bins[j].low))
	}
	// The gradients of all rows add up to less than 2⁶¹ units.
	_, exponent := math.Frexp(total)
	b.unit = math.Ldexp(1, exponent-61)
	n := len(b.counts)
	b.rows, b.apart = make([]int32, n), make([]int32, n)
	b.sums, b.moved = make([]sums, n), make([]sums, n)
	return b
}

// bins is Bins, or what 0 stands for.
func (o TreesOptions) bins(rows int) int {
	switch {
	case o.Bins != 0:
		return o.Bins
	case rows <= 4096:
		return 1 << 16
	}
	return 256
}

// monotone is how many features have a direction.
func (o TreesOptions) monotone() (n int) {
	for _, m := range o.Monotone {
		n += m * m
	}
	return n
}

// next grows the tree of a round and adds it to the rows' log-odds.
func (b *booster) next(round uint64) []Node {
	random := rand.New(rand.NewPCG(b.Seed, round))
	b.rows = draw(b.rows[:0], b.counts, b.RowFraction, random)
	b.sums = b.sums[:len(b.rows)]
	columns := make([]int, len(b.bins))
	for j := range columns {
		columns[j] = j
	}
	b.use = draw(b.use[:0], columns, b.ColumnFraction, random)
	for i, row := range b.rows {
		e := math.Exp(-math.Abs(b.eta[row]))
		g, w := e/(1+e), b.weight[row]
		h := g / (1 + e)
		if b.train.Happened[row] != (b.eta[row] > 0) {
			g = 1 / (1 + e)
		}
		if b.train.Happened[row] {
			g = -g
		}
		b.sums[i] = sums{int64(math.RoundToEven(g * w / b.unit)), max(1, int64(math.RoundToEven(h*w/b.unit)))}
	}
	tree := b.grow()
	addTrees(b.eta, [][]Node{tree}, b.train.Columns)
	return tree
}

// draw appends a fraction of the values to dst, in their order, each set of that
// size as likely as any other (Knuth, TAOCP 2, algorithm 3.4.2 S).
func draw[T any](dst, from []T, fraction float64, random *rand.Rand) []T {
	if fraction == 1 {
		return append(dst, from...)
	}
	want := max(1, int(math.Round(fraction*float64(len(from)))))
	for i, v := range from {
		if random.IntN(len(from)-i) < want {
			dst = append(dst, v)
			want--
		}
	}
	return dst
}

// heldOut is validation rows with their log-odds so far.
type heldOut struct {
	Sample
	weight []float64
	total  float64
	eta    []float64
}

func newHeldOut(s *Sample, m *Trees) (*heldOut, error) {
	if s == nil && m.Options.Patience > 0 {
		return nil, &domain.Error{What: "validation", At: -1, Want: "rows to be patient on, or patience 0", Kind: domain.ErrEmpty}
	}
	if s == nil {
		return nil, nil
	}
	if err := s.toScore(m.features); err != nil {
		return nil, fmt.Errorf("validation: %w", err)
	}
	weight, total, _, err := s.check()
	if err != nil {
		return nil, fmt.Errorf("validation: %w", err)
	}
	h := &heldOut{Sample: *s, weight: weight, total: total, eta: make([]float64, len(weight))}
	for i := range h.eta {
		h.eta[i] = m.Base
	}
	return h, nil
}

// add takes one more tree and gives the log loss.
func (h *heldOut) add(tree []Node) float64 {
	addTrees(h.eta, [][]Node{tree}, h.Columns)
	return logLoss(h.eta, h.Happened, h.weight, h.total)
}
