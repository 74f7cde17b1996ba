package main

import (
	"math/rand/v2"

	"github.com/hedgerow-fi/hedgerow/models/structural"
)

// tasks are what grows with the number of loans.
var tasks = []task{
	{"liquidation PDs", passages},
}

func passages(n int) (func() error, error) {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	hf, sigma, pd := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range hf {
		hf[i], sigma[i] = 1+2*r.Float64(), .2+r.Float64()
	}
	return func() error {
		structural.FirstPassages(pd, hf, sigma, 0, 1.0/365)
		return nil
	}, nil
}
