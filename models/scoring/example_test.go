package scoring_test

import (
	"fmt"
	"math"
	"math/rand/v2"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/scoring"
)

// loans are 40 loans on each of so many days, with the market's move of the day
// in common: collateral of a daily volatility falls, and HF with it. Borrowers
// who have repaid lately do it again when HF is low.
func loans(days int, seed uint64) (s scoring.Sample, day []int) {
	s = scoring.Sample{
		Event:    "liquidation within 24 h",
		Features: scoring.Features{Names: []string{"hf", "volatility", "repaid"}, Columns: make([][]float64, 3)},
	}
	r := rand.New(rand.NewPCG(seed, 0))
	for d := range days {
		market := r.NormFloat64()
		for range 40 {
			hf, volatility, repaid := 1+.6*r.Float64(), .02+.1*r.Float64(), math.Floor(2*r.Float64())
			move := volatility * (.6*market + .8*r.NormFloat64())
			if repaid == 1 && hf < 1.15 {
				move /= 2
			}
			for j, x := range []float64{hf, volatility, repaid} {
				s.Columns[j] = append(s.Columns[j], x)
			}
			s.Happened = append(s.Happened, hf*math.Exp(move) < 1)
			day = append(day, d)
		}
	}
	return s, day
}

// A liquidation PD is learned from history, saved, loaded, and put beside the
// health factor alone on later days.
func Example() {
	train, _ := loans(200, 1)
	options := scoring.DefaultTrees()
	options.MaxDepth, options.LearningRate = 3, .1
	options.Monotone = []int{-1, +1, 0} // falls with HF, rises with volatility
	trees, err := scoring.FitTrees(train, nil, options)
	if err != nil {
		panic(err)
	}
	saved, err := trees.Save()
	if err != nil {
		panic(err)
	}
	score, err := scoring.Load(saved)
	if err != nil {
		panic(err)
	}

	hf, err := train.Select("hf")
	if err != nil {
		panic(err)
	}
	baseline, err := scoring.FitLogistic(hf, scoring.LogisticOptions{})
	if err != nil {
		panic(err)
	}
	later, day := loans(100, 2)
	c, err := scoring.Compare(later, score, baseline, calibration.Bootstrap{Clusters: [][]int{day}, Replicates: 200, Level: .95, Seed: 1})
	if err != nil {
		panic(err)
	}
	fmt.Println(c)
	fmt.Println("worth shipping:", c.Beats())
	// Output:
	// P(liquidation within 24 h): 4000 rows in 100 clusters
	//             score baseline     gain  95% interval
	// AUC        0.9547   0.9366   0.0181  0.0110 to 0.0253
	// Brier      0.0260   0.0281   0.0021  0.0009 to 0.0033
	// log loss   0.0868   0.0971   0.0103  0.0062 to 0.0149
	// worth shipping: true
}

// Coefficients with their standard errors: log-odds for one unit more.
func ExampleFitLogistic() {
	train, _ := loans(200, 1)
	m, err := scoring.FitLogistic(train, scoring.LogisticOptions{})
	if err != nil {
		panic(err)
	}
	se, err := m.StandardErrors(nil)
	if err != nil {
		panic(err)
	}
	fmt.Printf("%-10s %8.2f ± %.2f\n", "intercept", m.Intercept, se[0])
	for j, name := range m.Features {
		fmt.Printf("%-10s %8.2f ± %.2f\n", name, m.Coefficients[j], se[j+1])
	}
	p, err := m.Predict(nil, scoring.Features{Names: m.Names(), Columns: [][]float64{{1.05, 1.5}, {.08, .08}, {0, 0}}})
	if err != nil {
		panic(err)
	}
	fmt.Printf("%s: HF 1.05 %.3f, HF 1.5 %.5f\n", m.Event, p[0], p[1])
	// Output:
	// intercept     19.76 ± 1.40
	// hf           -21.53 ± 1.33
	// volatility    18.97 ± 2.51
	// repaid        -0.56 ± 0.14
	// liquidation within 24 h: HF 1.05 0.210, HF 1.5 0.00002
}

// Why one loan is scored as it is: the log-odds by feature.
func ExampleTrees_Contributions() {
	train, _ := loans(200, 1)
	options := scoring.DefaultTrees()
	options.MaxDepth, options.LearningRate = 3, .1
	m, err := scoring.FitTrees(train, nil, options)
	if err != nil {
		panic(err)
	}
	by, base, err := m.Contributions(nil, []float64{1.05, .08, 0})
	if err != nil {
		panic(err)
	}
	fmt.Printf("%-10s %6.2f\n", "base", base)
	for j, name := range m.Names() {
		fmt.Printf("%-10s %+6.2f\n", name, by[j])
	}
	// Output:
	// base        -3.47
	// hf          +1.60
	// volatility  +0.23
	// repaid      +0.29
}

// Classes that a feature tells apart have no finite estimate; the error says
// what to do.
func ExampleFitLogistic_separable() {
	s := scoring.Sample{
		Features: scoring.Features{Names: []string{"hf"}, Columns: [][]float64{{1.02, 1.01, 1.4, 1.5}}},
		Event:    "liquidation within 24 h",
		Happened: []bool{true, true, false, false},
	}
	_, err := scoring.FitLogistic(s, scoring.LogisticOptions{})
	fmt.Println(err)
	m, err := scoring.FitLogistic(s, scoring.LogisticOptions{L2: .1})
	fmt.Printf("with L2: %.2f log-odds for one unit of HF, %v\n", m.Coefficients[0], err)
	// Output:
	// the classes are separable: the likelihood rises without end: give L2 above 0, or leave out the feature that gives the outcome away
	// with L2: -2.96 log-odds for one unit of HF, <nil>
}

// A score from published coefficients, or by another program: the least that Load
// takes. Trees have base and forest instead, each tree by column: feature −1 is a
// leaf, the children of a split are left and left+1.
func ExampleLoad() {
	score, err := scoring.Load([]byte(`{
		"format": "hedgerow.scoring", "version": 1, "event": "liquidation within 24 h",
		"features": ["hf"],
		"trees": {"base": -2, "forest": [{
			"feature": [0, -1, -1], "threshold": [1.2, 0, 0], "left": [1, 0, 0],
			"value": [0, 0.5, -0.25], "gain": [3, 0, 0], "cover": [5, 2, 3]}]}
	}`))
	if err != nil {
		panic(err)
	}
	p, err := score.Predict(nil, scoring.Features{Names: []string{"hf"}, Columns: [][]float64{{1.1, 1.2}}})
	fmt.Printf("%.4f %v\n", p, err)
	_, err = scoring.Load([]byte(`{"format": "hedgerow.scoring", "version": 2}`))
	fmt.Println(err)
	// Output:
	// [0.1824 0.0953] <nil>
	// another version of the format: 2, this build reads 1: fit it again, or use the build that wrote it
}
