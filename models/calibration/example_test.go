package calibration_test

import (
	"fmt"
	"log"
	"math/rand/v2"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
)

// history is 6,000 loans over 40 days, each with a health factor, a score from
// its distance and the day's turmoil, and whether it was liquidated.
func history() (pd, hf []float64, liquidated []bool, day []int) {
	r := rand.New(rand.NewPCG(1, 1))
	for d := range 40 {
		turmoil := r.ExpFloat64()
		for range 150 {
			h := 1.05 + r.ExpFloat64()/2
			p := min(1, .5*turmoil/(1+100*(h-1)*(h-1)))
			pd, hf = append(pd, p), append(hf, h)
			liquidated = append(liquidated, r.Float64() < p/3) // two of three borrowers act in time
			day = append(day, d)
		}
	}
	return pd, hf, liquidated, day
}

// A score is printed beside the baseline that it has to beat: the health factor
// alone, which only ranks.
func ExampleAssess() {
	pd, hf, liquidated, _ := history()
	a, err := calibration.Assess(pd, liquidated, nil)
	if err != nil {
		log.Fatal(err)
	}
	alone := make([]float64, len(hf))
	for i, h := range hf {
		alone[i] = -h
	}
	baseline, err := calibration.AUC(alone, liquidated, nil)
	if err != nil {
		log.Fatal(err)
	}
	skill, err := calibration.BrierSkill(pd, nil, liquidated, nil)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%.0f loans, %.0f liquidated\n", a.Rows, a.Happened)
	fmt.Printf("AUC %.3f, HF alone %.3f\n", a.AUC, baseline)
	fmt.Printf("liquidated, of what was expected: %.2f\n", a.ObservedExpected)
	fmt.Printf("Brier skill over the frequency: %.2f\n", skill)
	// Output:
	// 6000 loans, 133 liquidated
	// AUC 0.900, HF alone 0.821
	// liquidated, of what was expected: 0.33
	// Brier skill over the frequency: -0.40
}

// Fit the map on one part of history, judge it on another. The ranking stays.
func ExampleFitIsotonic() {
	pd, _, liquidated, _ := history()
	y := make([]float64, len(pd))
	for i, l := range liquidated {
		if l {
			y[i] = 1
		}
	}
	const half = 3000
	m, err := calibration.FitIsotonic(pd[:half], y[:half], nil, calibration.Rising)
	if err != nil {
		log.Fatal(err)
	}
	mended, err := m.Predict(nil, pd[half:])
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range []struct {
		name string
		p    []float64
	}{{"raw", pd[half:]}, {"recalibrated", mended}} {
		ece, err := calibration.ECE(f.p, liquidated[half:], nil, calibration.EqualCount(10))
		if err != nil {
			log.Fatal(err)
		}
		brier, err := calibration.Brier(f.p, liquidated[half:], nil)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%-12s ECE %.4f Brier %.4f\n", f.name, ece, brier)
	}
	// Output:
	// raw          ECE 0.0394 Brier 0.0225
	// recalibrated ECE 0.0072 Brier 0.0161
}

// What was expected beside what came, by bin. The topmost bins say it: three
// times as many expected as came.
func ExampleReliability() {
	pd, _, liquidated, _ := history()
	bins, err := calibration.Reliability(pd, liquidated, nil, calibration.AtEdges(.01, .05, .2), .95)
	if err != nil {
		log.Fatal(err)
	}
	for _, b := range bins {
		fmt.Printf("PD to %.2f: %4.0f loans, expected %6.1f, liquidated %2.0f (%.1f%%, %.1f to %.1f)\n",
			b.High, b.Rows, b.Expected, b.Events, 100*b.Observed, 100*b.ObservedLow, 100*b.ObservedHigh)
	}
	// Output:
	// PD to 0.01: 2617 loans, expected    8.7, liquidated  1 (0.0%, 0.0 to 0.2)
	// PD to 0.05: 1711 loans, expected   41.6, liquidated 13 (0.8%, 0.4 to 1.3)
	// PD to 0.20: 1086 loans, expected  113.4, liquidated 32 (2.9%, 2.1 to 4.1)
	// PD to 1.00:  586 loans, expected  242.8, liquidated 87 (14.8%, 12.2 to 18.0)
}

// Loans of one day are liquidated together: draw days, not loans.
func ExampleBootstrap_Run() {
	pd, _, liquidated, day := history()
	brier := func(w []float64) (float64, error) { return calibration.Brier(pd, liquidated, w) }
	for _, b := range []struct {
		name     string
		clusters [][]int
	}{{"by loan", nil}, {"by day", [][]int{day}}} {
		e, err := calibration.Bootstrap{Clusters: b.clusters, Replicates: 200, Level: .95, Seed: 1}.Run(len(pd), brier)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s: Brier %.4f, %.4f to %.4f\n", b.name, e.Value, e.Low, e.High)
	}
	// Output:
	// by loan: Brier 0.0303, 0.0273 to 0.0331
	// by day: Brier 0.0303, 0.0193 to 0.0423
}

// Seven violations of a VaR at 99% in a year are too many, and they come in runs.
func ExampleChristoffersen() {
	violation := make([]bool, 250)
	for _, day := range []int{10, 11, 50, 120, 121, 122, 200} {
		violation[day-1] = true
	}
	c, err := calibration.Christoffersen(violation, .01)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("as many as stated?  LR %5.2f, P %.4f\n", c.Unconditional.Statistic, c.Unconditional.P)
	fmt.Printf("one by one?         LR %5.2f, P %.4f\n", c.Independence.Statistic, c.Independence.P)
	fmt.Printf("both?               LR %5.2f, P %.4f\n", c.Conditional.Statistic, c.Conditional.P)
	// Output:
	// as many as stated?  LR  5.50, P 0.0190
	// one by one?         LR 13.49, P 0.0002
	// both?               LR 18.98, P 0.0001
}

// A year of losses with fat tails against forecasts from the normal law: the test,
// and how often it would have found out.
func ExampleShortfallBacktest_Test() {
	normal, err := calibration.NormalLaw(.025)
	if err != nil {
		log.Fatal(err)
	}
	student, err := calibration.StudentLaw(3, .025)
	if err != nil {
		log.Fatal(err)
	}
	const days = 250
	b := calibration.ShortfallBacktest{
		VaR: make([]float64, days), ES: make([]float64, days), Tail: .025,
		Model: normal.Draw(1), Replicates: 2000, Seed: 1,
	}
	loss, truth, r := make([]float64, days), student.Draw(1.2), rand.New(rand.NewPCG(4, 1))
	for day := range days {
		b.VaR[day], b.ES[day], loss[day] = normal.VaR, normal.ES, truth(r, day)
	}
	test, err := b.Test(calibration.Z2, loss, .05)
	if err != nil {
		log.Fatal(err)
	}
	power, err := b.Power(calibration.Z2, truth, .05)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d violations, Z2 %.2f, critical %.2f, P %.3f\n", test.Violations, test.Statistic, test.Critical, test.P)
	fmt.Printf("power %.2f\n", power.Power)
	// Output:
	// 9 violations, Z2 -1.28, critical -0.68, P 0.002
	// power 0.52
}
