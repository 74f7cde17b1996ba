package scoring

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// small is rows of three features; the event is likelier when x0 is low.
func small(rows int, seed uint64) Sample {
	r := rand.New(rand.NewPCG(seed, 5))
	s := Sample{Features: Features{Columns: make([][]float64, 3)}, Event: "default"}
	for range rows {
		x := []float64{r.NormFloat64(), math.Round(3 * r.NormFloat64()), r.ExpFloat64()}
		for j, v := range x {
			s.Columns[j] = append(s.Columns[j], v)
		}
		s.Happened = append(s.Happened, r.Float64() < sigmoid(-1-1.5*x[0]+.3*x[1]*min(x[2], 2)))
	}
	return s
}

func TestASplitIsTheBestOfAll(t *testing.T) {
	s := small(60, 1)
	o := options(1, 1)
	o.Rounds, o.MinChildWeight = 1, 0
	m, err := FitTrees(s, nil, o)
	if err != nil {
		t.Fatal(err)
	}
	root := m.forest[0][0]
	share := 0.0
	for _, h := range s.Happened {
		if h {
			share += 1. / 60
		}
	}
	best := 0.0
	for _, column := range s.Columns {
		for _, threshold := range column {
			var gl, hl, gr, hr float64
			for i, x := range column {
				g, h := share, share*(1-share)
				if s.Happened[i] {
					g--
				}
				if x < threshold {
					gl, hl = gl+g, hl+h
				} else {
					gr, hr = gr+g, hr+h
				}
			}
			best = max(best, gl*gl/(hl+1)+gr*gr/(hr+1)-(gl+gr)*(gl+gr)/(hl+hr+1))
		}
	}
	if math.Abs(root.Gain-best) > 1e-12 {
		t.Errorf("the split gains %v, the best one %v", root.Gain, best)
	}
}

// Of equal gains the first feature wins, and within it the highest threshold.
func TestTiesGoToTheFirstFeatureAndTheHighestThreshold(t *testing.T) {
	x := []float64{1, 2, 3, 4, 5, 6}
	y := []bool{false, true, true, true, true, false} // 1|23456 and 12345|6 gain the same
	o := options(1, 1)
	o.MinChildWeight = 0
	m, err := FitTrees(Sample{Features: Features{Columns: [][]float64{x, x}}, Happened: y}, nil, o)
	if err != nil {
		t.Fatal(err)
	}
	if root := m.forest[0][0]; root.Feature != 0 || root.Threshold != 5.5 {
		t.Errorf("the first split is %+v, want feature 0 below 5.5", root)
	}
}

func TestTheLossFallsEachRoundAndTheFitIsTheSameTwice(t *testing.T) {
	s := small(2000, 2)
	o := DefaultTrees()
	o.Bins = 32
	a, err := FitTrees(s, nil, o)
	if err != nil {
		t.Fatal(err)
	}
	for k := 1; k < len(a.History); k++ {
		if a.History[k].Train > a.History[k-1].Train {
			t.Errorf("round %d raises the loss from %v to %v", k, a.History[k-1].Train, a.History[k].Train)
		}
	}
	b, _ := FitTrees(s, nil, o)
	if !slices.EqualFunc(a.forest, b.forest, func(x, y []Node) bool { return slices.Equal(x, y) }) {
		t.Error("two fits differ")
	}
	p, _ := a.Predict(nil, s.Features)
	loss := 0.0
	for i, h := range s.Happened {
		if h {
			loss -= math.Log(p[i]) / 2000
		} else {
			loss -= math.Log1p(-p[i]) / 2000
		}
	}
	if math.Abs(loss-a.History[99].Train) > 1e-12 {
		t.Errorf("the loss of the predictions is %v, the history says %v", loss, a.History[99].Train)
	}
}

func TestTheOrderOfRowsDecidesNothing(t *testing.T) {
	s := small(700, 13)
	other := Sample{Features: Features{Columns: make([][]float64, 3)}}
	for _, i := range rand.New(rand.NewPCG(1, 2)).Perm(700) {
		for j, c := range s.Columns {
			other.Columns[j] = append(other.Columns[j], c[i])
		}
		other.Happened = append(other.Happened, s.Happened[i])
	}
	a, err := FitTrees(s, nil, DefaultTrees())
	if err != nil {
		t.Fatal(err)
	}
	b, err := FitTrees(other, nil, DefaultTrees())
	if err != nil {
		t.Fatal(err)
	}
	if !slices.EqualFunc(a.forest, b.forest, func(x, y []Node) bool { return slices.Equal(x, y) }) {
		t.Error("the trees of shuffled rows differ")
	}
}

// A row of weight 2 is two rows and one of weight 0 is none, for both models.
func TestAWeightIsHowOftenARowCounts(t *testing.T) {
	s, long := small(300, 3), Sample{Features: Features{Columns: make([][]float64, 3)}}
	for i, h := range s.Happened {
		w := i % 3
		s.Weight = append(s.Weight, float64(w))
		for range w {
			for j, c := range s.Columns {
				long.Columns[j] = append(long.Columns[j], c[i])
			}
			long.Happened = append(long.Happened, h)
		}
	}
	o := options(4, .3)
	for name, fit := range map[string]func(Sample) (Scorer, error){
		"trees":    func(s Sample) (Scorer, error) { return FitTrees(s, nil, o) },
		"logistic": func(s Sample) (Scorer, error) { return FitLogistic(s, LogisticOptions{}) },
	} {
		a, err := fit(s)
		if err != nil {
			t.Fatal(name, err)
		}
		b, err := fit(long)
		if err != nil {
			t.Fatal(name, err)
		}
		p, _ := a.Predict(nil, s.Features)
		q, _ := b.Predict(nil, s.Features)
		for i := range p {
			if math.Abs(p[i]-q[i]) > 1e-9 {
				t.Fatalf("%s: row %d has %v, with rows repeated %v", name, i, p[i], q[i])
			}
		}
	}
}

func TestMonotoneTreesNeverTurn(t *testing.T) {
	s := small(1500, 4)
	o := DefaultTrees()
	o.Monotone, o.MaxDepth, o.MinChildWeight = []int{-1, 1, 0}, 5, .1
	m, err := FitTrees(s, nil, o)
	if err != nil {
		t.Fatal(err)
	}
	free := DefaultTrees()
	f, _ := FitTrees(s, nil, free)
	turns := func(m *Trees) (n int) {
		r := rand.New(rand.NewPCG(9, 9))
		for range 300 {
			at := []float64{r.NormFloat64(), r.NormFloat64() * 3, r.ExpFloat64()}
			for j, direction := range []float64{-1, 1} {
				x := make([][]float64, 3)
				for k := range 40 {
					for c := range x {
						v := at[c]
						if c == j {
							v = -4 + float64(k)/5
						}
						x[c] = append(x[c], v)
					}
				}
				p, err := m.Predict(nil, Features{Columns: x})
				if err != nil {
					t.Fatal(err)
				}
				for k := 1; k < len(p); k++ {
					if direction*(p[k]-p[k-1]) < 0 {
						n++
					}
				}
			}
		}
		return n
	}
	if n := turns(m); n > 0 {
		t.Errorf("the constrained score turns %d times", n)
	}
	if turns(f) == 0 {
		t.Error("the free score never turns: this test shows nothing")
	}
	if m.History[99].Train > .95*m.History[0].Train {
		t.Errorf("the constrained score learns nothing: %v", m.History[99])
	}
}

func TestEarlyStoppingKeepsTheBestRound(t *testing.T) {
	train, validation := small(400, 5), small(400, 6)
	o := DefaultTrees()
	o.Rounds, o.Patience = 500, 20
	m, err := FitTrees(train, &validation, o)
	if err != nil {
		t.Fatal(err)
	}
	best := 0
	for k, r := range m.History {
		if r.Validation < m.History[best].Validation {
			best = k
		}
	}
	if m.Rounds() != best+1 || len(m.History) != best+21 {
		t.Errorf("%d rounds kept of %d, the best was %d", m.Rounds(), len(m.History), best+1)
	}
}

func TestFractionsAreDrawnBySeed(t *testing.T) {
	s := small(500, 7)
	o := DefaultTrees()
	o.Rounds, o.RowFraction, o.ColumnFraction, o.Seed = 20, .5, .67, 1
	a, err := FitTrees(s, nil, o)
	if err != nil {
		t.Fatal(err)
	}
	b, _ := FitTrees(s, nil, o)
	o.Seed = 2
	c, _ := FitTrees(s, nil, o)
	p, _ := a.Predict(nil, s.Features)
	q, _ := b.Predict(nil, s.Features)
	r, _ := c.Predict(nil, s.Features)
	if !slices.Equal(p, q) || slices.Equal(p, r) {
		t.Error("want the same score for the same seed, another for another")
	}
	for k, tree := range a.forest {
		used := map[int]bool{}
		for _, n := range tree {
			if n.Feature >= 0 {
				used[n.Feature] = true
			}
		}
		if len(used) > 2 {
			t.Errorf("tree %d splits %d features, two were drawn", k, len(used))
		}
	}
}

func TestGammaPrunesFromBelow(t *testing.T) {
	s := small(800, 8)
	o := DefaultTrees()
	o.Rounds, o.Gamma = 10, 3
	m, err := FitTrees(s, nil, o)
	if err != nil {
		t.Fatal(err)
	}
	weak := 0
	for _, tree := range m.forest {
		for _, n := range tree {
			if n.Feature < 0 || n.Gain >= 3 {
				continue
			}
			weak++
			if tree[n.Left].Feature < 0 && tree[n.Left+1].Feature < 0 {
				t.Errorf("a split that gains %v has two leaves", n.Gain)
			}
		}
	}
	t.Logf("%d weak splits stand above strong ones", weak)
}

func TestContributionsAddUp(t *testing.T) {
	s := small(600, 9)
	m, err := FitTrees(s, nil, DefaultTrees())
	if err != nil {
		t.Fatal(err)
	}
	p, _ := m.Predict(nil, s.Features)
	for i := range 50 {
		row := []float64{s.Columns[0][i], s.Columns[1][i], s.Columns[2][i]}
		c, base, err := m.Contributions(nil, row)
		if err != nil {
			t.Fatal(err)
		}
		if got := sigmoid(base + c[0] + c[1] + c[2]); math.Abs(got-p[i]) > 1e-12 {
			t.Errorf("row %d: contributions come to %v, the prediction is %v", i, got, p[i])
		}
	}
	share, err := m.Importance(nil)
	if err != nil || math.Abs(share[0]+share[1]+share[2]-1) > 1e-12 || share[0] < share[2] {
		t.Errorf("importance %v, %v", share, err)
	}
}

func TestColumnsWithoutUseAreNeverSplit(t *testing.T) {
	s := small(300, 10)
	constant := make([]float64, 300)
	s.Columns = append([][]float64{constant}, s.Columns...)
	m, err := FitTrees(s, nil, DefaultTrees())
	if err != nil {
		t.Fatal(err)
	}
	if share, _ := m.Importance(nil); share[0] != 0 {
		t.Errorf("the constant column has a share of %v", share[0])
	}
	s.Columns = s.Columns[:1]
	m, err = FitTrees(s, nil, DefaultTrees())
	if err != nil {
		t.Fatal(err)
	}
	p, err := m.Predict(nil, s.Features)
	if err != nil || math.Abs(p[0]-sigmoid(m.Base)) > 1e-12 {
		t.Errorf("with nothing to split the prediction is %v, %v, want the share of events", p[0], err)
	}
}

// Values so large, so small and so close that their middle is no value between.
func TestThresholdsSeparateNeighbouringNumbers(t *testing.T) {
	for _, pair := range [][2]float64{
		{1, math.Nextafter(1, 2)}, {-1e150, 1e150}, {0, math.SmallestNonzeroFloat64},
		{-math.SmallestNonzeroFloat64, 0}, {1e150, math.Nextafter(1e150, 0)}, {math.Copysign(0, -1), 5e-324},
	} {
		s := Sample{}
		x := make([]float64, 40)
		for i := range x {
			x[i] = pair[i%2]
			s.Happened = append(s.Happened, i%2 == 0 || i == 1)
		}
		s.Columns = [][]float64{x}
		m, err := FitTrees(s, nil, DefaultTrees())
		if err != nil {
			t.Fatal(err)
		}
		p, _ := m.Predict(nil, s.Features)
		if !(p[0] > .9 && p[1] < .3) {
			t.Errorf("%v: predictions %v, want the two told apart", pair, p[:2])
		}
	}
}

func TestManyDistinctValuesAreCutIntoBinsOfLikeNumbers(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	column, weight := make([]float64, 10_000), make([]float64, 10_000)
	for i := range column {
		column[i], weight[i] = r.NormFloat64(), 1
		if i%4 == 0 {
			column[i] = 1 // a quarter of the rows
		}
	}
	b := newBins(column, weight, 64)
	if len(b.low) > 64 || len(b.low) < 56 {
		t.Fatalf("%d bins, want about 64", len(b.low))
	}
	count := make([]int, len(b.low))
	for i, x := range column {
		k := int(b.small[i])
		count[k]++
		if x < b.low[k] || x > b.high[k] {
			t.Fatalf("%v is in the bin from %v to %v", x, b.low[k], b.high[k])
		}
	}
	for k, n := range count {
		if b.low[k] == 1 && b.high[k] == 1 {
			continue
		}
		if n > 200 {
			t.Errorf("bin %d has %d rows", k, n)
		}
	}
	if i := slices.Index(b.low, 1); i < 0 || b.high[i] != 1 {
		t.Error("the frequent value shares its bin")
	}
}

func TestTreesRefuseWhatTheyCannotLearnFrom(t *testing.T) {
	good := DefaultTrees()
	for name, o := range map[string]func(*TreesOptions){
		"no rounds":          func(o *TreesOptions) { *o = TreesOptions{} },
		"a rate of 0":        func(o *TreesOptions) { o.LearningRate = 0 },
		"a rate of NaN":      func(o *TreesOptions) { o.LearningRate = math.NaN() },
		"a negative penalty": func(o *TreesOptions) { o.L2 = -1 },
		"an infinite gamma":  func(o *TreesOptions) { o.Gamma = math.Inf(1) },
		"a start of 1":       func(o *TreesOptions) { o.Start = 1 },
		"one bin":            func(o *TreesOptions) { o.Bins = 1 },
		"a depth of 31":      func(o *TreesOptions) { o.MaxDepth = 31 },
		"a direction of 2":   func(o *TreesOptions) { o.Monotone = []int{0, 2, 0} },
		"too few directions": func(o *TreesOptions) { o.Monotone = []int{1} },
		"a fraction above 1": func(o *TreesOptions) { o.RowFraction = 1.1 },
		"negative patience":  func(o *TreesOptions) { o.Patience = -1 },
		"patience alone":     func(o *TreesOptions) { o.Patience = 1 },
	} {
		bad := good
		o(&bad)
		if _, err := FitTrees(small(50, 1), nil, bad); !isDomain(err) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	other := small(50, 2)
	other.Names = []string{"a", "b", "c"}
	if _, err := FitTrees(small(50, 1), &other, good); !errors.Is(err, ErrNames) {
		t.Errorf("validation rows of other names: got %v", err)
	}
}
