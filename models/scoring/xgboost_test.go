package scoring

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/published"
)

// german is the Statlog German credit data; the event is a bad credit. A column
// of codes (A11, A12, ...) counts them by the order of their text, from 0.
func german(t testing.TB) (train, test Sample) {
	lines := strings.Split(strings.TrimSpace(string(published.File(t, "bench/german_credit.csv"))), "\n")
	head := strings.Fields(lines[0])
	text := make([][]string, len(head))
	for _, line := range lines[1:] {
		for j, f := range strings.Fields(line) {
			text[j] = append(text[j], f)
		}
	}
	last := len(head) - 1
	for _, column := range text[:last] {
		codes := slices.Clone(column)
		sort.Strings(codes)
		codes = slices.Compact(codes)
		x := make([]float64, len(column))
		for i, f := range column {
			if f[0] == 'A' {
				x[i] = float64(slices.Index(codes, f))
			} else {
				x[i], _ = strconv.ParseFloat(f, 64)
			}
		}
		train.Columns, test.Columns = append(train.Columns, x[:700]), append(test.Columns, x[700:])
	}
	train.Names, test.Names = head[:last], head[:last]
	for i, f := range text[last] {
		if i < 700 {
			train.Happened = append(train.Happened, f == "0")
		} else {
			test.Happened = append(test.Happened, f == "0")
		}
	}
	return train, test
}

func auc(p []float64, happened []bool) float64 {
	won, pairs := 0.0, 0.0
	for i, a := range p {
		for j, b := range p {
			if happened[i] && !happened[j] {
				pairs++
				if a > b {
					won++
				} else if a == b {
					won += .5
				}
			}
		}
	}
	return won / pairs
}

// options are XGBoost's defaults but for depth and rate.
func options(depth int, rate float64) TreesOptions {
	o := DefaultTrees()
	o.MaxDepth, o.LearningRate = depth, rate
	return o
}

// The reference was made by XGBoost 3.2.0, tree_method exact, reg_lambda 1,
// min_child_weight 1, gamma 0, on the first 700 rows encoded as above; the dump
// of its first tree has these nodes, numbered breadth first.
func TestTheFirstTreeIsXGBoosts(t *testing.T) {
	const source = "XGBoost 3.2.0, tree_method exact, depth 3, eta .3"
	train, _ := german(t)
	m, err := FitTrees(train, nil, options(3, .3))
	if err != nil {
		t.Fatal(err)
	}
	got, err := m.Tree(0)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []struct {
		split              string
		threshold          float64
		left               int
		value, gain, cover float64
	}{
		{"STATUS_ACCOUNT", 1.5, 1, 0, 78.4028625, 145.787155},
		{"DURATION_MONTHS", 22.5, 3, 0, 17.9867668, 79.1415939},
		{"INSTALLMENT_PLANS", 1.5, 5, 0, 12.2756958, 66.6455536},
		{"CREDIT_HISTORY", 1.5, 7, 0, 13.1618929, 45.4022865},
		{"INSTALLMENT_RATE", 2.5, 9, 0, 10.8372231, 33.7393112},
		{"PURPOSE", 1.5, 11, 0, 5.35847187, 11.4547052},
		{"AGE", 22.5, 13, 0, 3.53217316, 55.1908493},
		{"", 0, 0, .572579086, 0, 3.33227777},
		{"", 0, 0, .0227470286, 0, 42.0700073},
		{"", 0, 0, .130501211, 0, 12.7043095},
		{"", 0, 0, .491938114, 0, 21.0350037},
		{"", 0, 0, .295472383, 0, 3.74881244},
		{"", 0, 0, -.101359926, 0, 7.70589256},
		{"", 0, 0, .0387026407, 0, 2.49920845},
		{"", 0, 0, -.311868191, 0, 52.6916428},
	} {
		n := breadthFirst(got)[i]
		if want.split == "" {
			if n.Feature != -1 {
				t.Errorf("node %d is a split by %s, want a leaf", i, train.Names[n.Feature])
			}
			published.Number{What: "first tree, leaf " + strconv.Itoa(i), Got: n.Value, Want: want.value, Tolerance: 1e-6, Source: source}.Check(t)
		} else {
			if n.Feature < 0 || train.Names[n.Feature] != want.split || n.Threshold != want.threshold || n.Left != want.left {
				t.Fatalf("node %d is %+v, want a split by %s below %g", i, n, want.split, want.threshold)
			}
			published.Number{What: "first tree, gain of " + want.split, Got: n.Gain, Want: want.gain, Tolerance: 1e-6, Relative: true, Source: source}.Check(t)
		}
		published.Number{What: "first tree, cover of node " + strconv.Itoa(i), Got: n.Cover, Want: want.cover, Tolerance: 1e-6, Relative: true, Source: source}.Check(t)
	}
}

// breadthFirst numbers a tree's nodes as XGBoost does.
func breadthFirst(tree []Node) []Node { return compact(tree) }

func TestTheScoreRanksAsXGBoosts(t *testing.T) {
	train, test := german(t)
	for _, c := range []struct {
		what        string
		depth       int
		rate, start float64
		want        float64
	}{
		{"depth 6, eta .3", 6, .3, 0, .812996727},
		{"depth 4, eta .1", 4, .1, 0, .818295154},
		{"depth 3, eta .1", 3, .1, 0, .806191886},
		{"depth 3, eta .3", 3, .3, 0, .804010181},
		{"depth 6, eta .3, base score .5", 6, .3, .5, .816840684},
		{"depth 3, eta .1, base score .5", 3, .1, .5, .812269492},
	} {
		o := options(c.depth, c.rate)
		o.Start = c.start
		m, err := FitTrees(train, nil, o)
		if err != nil {
			t.Fatal(err)
		}
		p, err := m.Predict(nil, test.Features)
		if err != nil {
			t.Fatal(err)
		}
		published.Number{What: "German credit, AUC of the last 300 rows after 100 rounds, " + c.what, Got: auc(p, test.Happened), Want: c.want, Tolerance: .005, Source: "XGBoost 3.2.0, tree_method exact"}.Check(t)
	}
}

// The rest of XGBoost's rules: weights, directions, pruning and penalties, and
// what explains one row.
func TestTheOtherOptionsAreXGBoosts(t *testing.T) {
	const source = "XGBoost 3.2.0, tree_method exact"
	train, test := german(t)
	fit := func(train Sample, change func(*TreesOptions)) (*Trees, []float64) {
		o := options(4, .1)
		change(&o)
		m, err := FitTrees(train, nil, o)
		if err != nil {
			t.Fatal(err)
		}
		p, err := m.Predict(nil, test.Features)
		if err != nil {
			t.Fatal(err)
		}
		return m, p
	}
	_, p := fit(train, func(o *TreesOptions) {
		o.Monotone = make([]int, 20)
		o.Monotone[0], o.Monotone[1], o.Monotone[4], o.Monotone[12] = -1, 1, 1, -1
	})
	published.Number{What: "German credit, AUC with monotone STATUS, DURATION, AMOUNT and AGE", Got: auc(p, test.Happened), Want: .819489897, Tolerance: .005, Source: source}.Check(t)
	m, p := fit(train, func(o *TreesOptions) { o.MaxDepth, o.Gamma, o.L2, o.MinChildWeight = 6, 5, .5, 2 })
	published.Number{What: "German credit, AUC with gamma 5, lambda .5, min_child_weight 2", Got: auc(p, test.Happened), Want: .799179263, Tolerance: .005, Source: source}.Check(t)
	nodes := 0
	for _, tree := range m.forest {
		nodes += len(tree)
	}
	published.Number{What: "German credit, nodes left by gamma 5", Got: float64(nodes), Want: 510, Tolerance: .02, Relative: true, Source: source}.Check(t)

	for i := range train.Happened {
		train.Weight = append(train.Weight, float64(1+i%3))
	}
	m, p = fit(train, func(*TreesOptions) {})
	published.Numbers(t, source+", weights 1, 2, 3, 1, ...", 2e-5,
		published.Number{What: "German credit weighted, prediction of row 700", Got: p[0], Want: .11724836},
		published.Number{What: "German credit weighted, prediction of row 701", Got: p[1], Want: .41941723},
		published.Number{What: "German credit weighted, prediction of row 702", Got: p[2], Want: .23391306})
	row := make([]float64, 20)
	for j := range row {
		row[j] = test.Columns[j][0]
	}
	c, base, err := m.Contributions(nil, row)
	if err != nil {
		t.Fatal(err)
	}
	published.Numbers(t, source+", approx_contribs", 2e-5,
		published.Number{What: "German credit weighted, contribution of STATUS_ACCOUNT", Got: c[0], Want: -1.225368},
		published.Number{What: "German credit weighted, contribution of AMOUNT", Got: c[4], Want: -.29207668},
		published.Number{What: "German credit weighted, contribution of the base", Got: base, Want: -.8743859})
}
