package main

import (
	"math"
	"math/rand/v2"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/scoring"
	"github.com/hedgerow-fi/hedgerow/models/simulate"
	"github.com/hedgerow-fi/hedgerow/models/structural"
)

// tasks are what grows with the number of loans.
var tasks = []task{
	{"liquidation PDs", passages},
	{"loss kernel: prepare", prepare},
	{"loss kernel: 1,000 scenarios", kernel(1)},
	{"loss kernel, multi-asset: 100 scenarios", kernel(2)},
	{"path mode: 20 scenarios of 24 steps", paths},
	{"boosted trees, 8 features: train 10 rounds", trees(false)},
	{"boosted trees, 8 features: predict by 10", trees(true)},
	{"AUC", auc},
}

// collaterals and debts are the assets: 20 against 10 are 200 pairs.
const collaterals, debts = 20, 10

func passages(n int) (func() error, error) {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	hf, sigma, pd := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range hf {
		hf[i], sigma[i] = 1+2*r.Float64(), .2+r.Float64()
	}
	return func() error {
		_, err := structural.FirstPassages(pd, hf, sigma, 0, 1.0/365)
		return err
	}, nil
}

// loans are n, each of so many collaterals, with health factors of 1.02 and more.
func loans(n, each int) *liquidation.Loans {
	r := rand.New(rand.NewPCG(2, uint64(n)))
	l := &liquidation.Loans{CollateralAt: []uint32{0}, DebtAt: []uint32{0}}
	for i := range n {
		owed := math.Exp(8 + 2*r.NormFloat64())
		for k := range each {
			l.CollateralAsset = append(l.CollateralAsset, uint16((i+7*k)%collaterals))
			l.CollateralUSD = append(l.CollateralUSD, owed*(1.02+.6*r.ExpFloat64())/.8/float64(each))
			l.Threshold, l.Bonus = append(l.Threshold, .8), append(l.Bonus, 1.05)
		}
		l.DebtAsset = append(l.DebtAsset, uint16(collaterals+i/collaterals%debts))
		l.DebtUSD = append(l.DebtUSD, owed)
		l.CollateralAt, l.DebtAt = append(l.CollateralAt, uint32(len(l.CollateralUSD))), append(l.DebtAt, uint32(len(l.DebtUSD)))
	}
	return l
}

// factors are a bad day's price factors, scenarios × assets.
func factors(scenarios int) []float64 {
	r := rand.New(rand.NewPCG(3, 4))
	f := make([]float64, scenarios*(collaterals+debts))
	for i := range f {
		f[i] = math.Exp(.3 * r.NormFloat64())
	}
	return f
}

func prepare(n int) (func() error, error) {
	l := loans(n, 1)
	return func() error {
		_, err := loss.NewKernel(l, collaterals+debts)
		return err
	}, nil
}

func kernel(each int) func(n int) (func() error, error) {
	return func(n int) (func() error, error) {
		scenarios := 1000
		if each > 1 {
			scenarios = 100
		}
		k, err := loss.NewKernel(loans(n, each), collaterals+debts)
		if err != nil {
			return nil, err
		}
		f, dst := factors(scenarios), make([]float64, scenarios)
		return func() error {
			_, err := k.Losses(dst, f)
			return err
		}, nil
	}
}

func paths(n int) (func() error, error) {
	const scenarios, steps, assets = 20, 24, collaterals + debts
	r := rand.New(rand.NewPCG(5, 6))
	p := &simulate.Paths{Scenarios: scenarios, Steps: steps, Assets: assets, StepYears: 1.0 / 8760, Factor: make([]float64, scenarios*steps*assets)}
	for s := range scenarios {
		price := make([]float64, assets)
		for t := range steps {
			for a := range price {
				price[a] += .06 * r.NormFloat64()
				p.At(s, t)[a] = math.Exp(price[a])
			}
		}
	}
	l := loans(n, 1)
	m := loss.PathMode{Rules: liquidation.AaveV33(), Environment: liquidation.Environment{Keeper: liquidation.Keeper{DelaySeconds: 3600, GasUSD: 20}}}
	return func() error {
		_, err := m.Run(l, p)
		return err
	}, nil
}

func auc(n int) (func() error, error) {
	r := rand.New(rand.NewPCG(7, uint64(n)))
	score, happened := make([]float64, n), make([]bool, n)
	for i := range score {
		score[i] = r.Float64()
		happened[i] = r.Float64() < score[i]
	}
	return func() error {
		_, err := calibration.AUC(score, happened, nil)
		return err
	}, nil
}

func trees(predict bool) func(n int) (func() error, error) {
	return func(n int) (func() error, error) {
		r := rand.New(rand.NewPCG(8, uint64(n)))
		s := scoring.Sample{Features: scoring.Features{Columns: make([][]float64, 8)}, Event: "liquidation within 24 h", Happened: make([]bool, n)}
		for c := range s.Columns {
			s.Columns[c] = make([]float64, n)
			for i := range n {
				s.Columns[c][i] = r.NormFloat64()
			}
		}
		for i := range n {
			s.Happened[i] = s.Columns[0][i]-s.Columns[1][i]*s.Columns[2][i]+r.NormFloat64() > 1
		}
		o := scoring.DefaultTrees()
		o.Rounds, o.Bins = 10, 256
		fitted, err := scoring.FitTrees(s, nil, o)
		if err != nil {
			return nil, err
		}
		dst := make([]float64, n)
		return func() error {
			var err error
			if predict {
				_, err = fitted.Predict(dst, s.Features)
			} else {
				_, err = scoring.FitTrees(s, nil, o)
			}
			return err
		}, nil
	}
}
