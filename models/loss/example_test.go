package loss_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loss"
)

// ethBook is two loans against ether, asset 1, that owe a dollar, asset 0.
func ethBook() *liquidation.Loans {
	return &liquidation.Loans{
		CollateralAt: []uint32{0, 1, 2}, CollateralAsset: []uint16{1, 1}, CollateralUSD: []float64{150, 400},
		Threshold: []float64{.8, .8}, Bonus: []float64{1.05, 1.05},
		DebtAt: []uint32{0, 1, 2}, DebtAsset: []uint16{0, 0}, DebtUSD: []float64{100, 200},
	}
}

func ExampleNewKernel() {
	kernel, err := loss.NewKernel(ethBook(), 2)
	if err != nil {
		fmt.Println(err)
		return
	}
	// Ether as it is, down 20%, 40% and 60%; the dollar stands.
	losses, err := kernel.Losses(nil, []float64{1, 1, 1, .8, 1, .6, 1, .4})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("bad debt: %.2f\n", losses)
	// Output:
	// bad debt: [0.00 0.00 14.29 90.48]
}

func ExampleDistribution() {
	d, err := loss.NewDistribution([]float64{0, 0, 0, 0, 0, 0, 10, 20, 40, 80}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	va, _ := d.VaR(.75)
	es, _ := d.ES(.75)
	fmt.Printf("EL %.1f, loss PD %.1f, VaR %.0f, ES %.0f\n", d.EL(), d.LossPD(), va, es)
	// The worst 2½ of ten scenarios: 80, 40, and half of 20.
	tail, _ := d.TailWeights(nil, .75)
	fmt.Printf("weights %.1f\n", tail[6:])
	_, err = d.ESInterval(.95, .95)
	fmt.Println(err)
	// Output:
	// EL 15.0, loss PD 0.4, VaR 20, ES 52
	// weights [0.0 0.2 0.4 0.4]
	// scenarios beyond the VaR has too few values: 0: want at least 2 that count: more scenarios, or a lower alpha
}

// Which loan, which collateral makes the tail.
func ExampleKernel_ByLoan() {
	kernel, _ := loss.NewKernel(ethBook(), 2)
	factor := []float64{1, 1, 1, .8, 1, .6, 1, .4}
	losses, _ := kernel.Losses(nil, factor)
	d, _ := loss.NewDistribution(losses, nil)
	es, _ := d.ES(.5)
	tail, _ := d.TailWeights(nil, .5)
	loans, _ := kernel.ByLoan(nil, factor, tail)
	collateral, _ := kernel.ByCollateral(nil, loans)
	fmt.Printf("ES %.2f, by loan %.2f, by collateral %.2f\n", es, loans, collateral)
	// Output:
	// ES 52.38, by loan [28.57 23.81], by collateral [0.00 52.38]
}

// From bad debt to the fund's loss, gross, after first-loss cover, and net of
// protection that may fail.
func ExampleOutcome_Protect() {
	kernel, _ := loss.NewKernel(ethBook(), 2)
	r := rand.New(rand.NewPCG(1, 1))
	factor := make([]float64, 0, 20_000)
	for range 10_000 {
		factor = append(factor, 1, min(2, .3+r.ExpFloat64()))
	}
	outcome, err := kernel.Outcome(factor, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	claim := loss.Claim{Reference: 0, Share: .5, Cover: []loss.Layer{{AmountUSD: 10}}}
	supplier, _ := outcome.SupplierLosses(nil, []loss.Claim{claim})
	series := loss.Series{
		ID: 1, Reference: 0, AttachmentUSD: 10, ExhaustionUSD: 110, SupplyUSD: 40,
		Assumed: loss.SeriesAssumptions{Failure: loss.Chance{Probability: .05, Correlation: .5}},
	}
	payouts, err := outcome.Protect([]loss.Series{series}, []loss.Pool{{Asset: 0, AssetsUSD: 100}}, loss.Terms{Seed: 7})
	if err != nil {
		fmt.Println(err)
		return
	}
	net, _ := payouts.Net(nil, supplier, []float64{40})
	for _, x := range []struct {
		name string
		loss []float64
	}{{"supplier loss", supplier}, {"net of protection", net}} {
		d, _ := loss.NewDistribution(x.loss, nil)
		es, _ := d.ES(.95)
		fmt.Printf("%-17s EL %5.2f, ES .95 %5.2f\n", x.name, d.EL(), es)
	}
	// Output:
	// supplier loss     EL  8.09, ES .95 60.21
	// net of protection EL  3.00, ES .95 36.23
}
