package liquidation_test

import (
	"fmt"
	"math"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// One call on Aave v3.3: a loan a little below 1 loses half of its debt, one that
// is well below 1 all of it.
func ExampleRules_Largest() {
	call := liquidation.Call{HealthFactor: 0.98, TotalDebtUSD: 50_000, DebtUSD: 50_000, CollateralUSD: 60_000, Bonus: 1.05}
	repaid, seized := liquidation.AaveV33().Largest(call)
	fmt.Printf("at .98: $%.0f repaid, $%.0f seized\n", repaid, seized)

	call.HealthFactor, call.CollateralUSD = 0.9, 54_500
	repaid, seized = liquidation.AaveV33().Largest(call)
	fmt.Printf("at .90: $%.0f repaid, $%.0f seized\n", repaid, seized)
	// Output:
	// at .98: $25000 repaid, $26250 seized
	// at .90: $50000 repaid, $52500 seized
}

// A vault of Maker's ETH-B: 20 ETH for 60,000 DAI, which may not be worth less than
// 130% of that. It goes to auction whole, and pays the penalty if it can.
func ExampleRules_Bark() {
	r := liquidation.MakerETHB()
	price := 3_800.0
	sale, ok := r.Bark(20, 60_000, 20*price/1.3, price, 30e6)
	fmt.Printf("barked %v: %.0f ETH for %.0f DAI, from $%.0f\n", ok, sale.Lot, sale.Tab, sale.Top)

	after := 19 * 60.0 // the first minute that is below the market
	slice, paid := r.Take(&sale, 20, sale.Top*r.Auction.Decline.At(after))
	fmt.Printf("after 19 minutes %.2f ETH bring %.0f DAI; %.2f ETH go back, %.0f DAI are lost\n", slice, paid, sale.Lot, sale.BadDebt())
	// Output:
	// barked true: 20 ETH for 67800 DAI, from $4560
	// after 19 minutes 18.00 ETH bring 67800 DAI; 2.00 ETH go back, 0 DAI are lost
}

// A loan of $1m in a crash of 25% within two hours, of which the market takes little
// at a time: keepers sell until the last unit breaks even, and come again as the
// market recovers.
func ExamplePopulation() {
	loans := &liquidation.Loans{
		CollateralAt: []uint32{0, 1}, CollateralAsset: []uint16{0}, CollateralUSD: []float64{1_300_000}, Threshold: []float64{0.8}, Bonus: []float64{1.05},
		DebtAt: []uint32{0, 1}, DebtAsset: []uint16{1}, DebtUSD: []float64{1_000_000},
	}
	thin := []liquidation.Depth{{TwoPercentUSD: 100_000, HalfLifeSeconds: 1800}, {TwoPercentUSD: math.Inf(1)}}
	keeper := liquidation.Keeper{DelaySeconds: 600, GasUSD: 50}
	p, err := liquidation.NewPopulation(loans, 2, liquidation.AaveV33(), liquidation.Environment{Keeper: keeper, Depth: thin})
	if err != nil {
		fmt.Println(err)
		return
	}
	for hour, price := range []float64{0.88, 0.75, 0.75} {
		if err := p.Step([]float64{price, 1}, nil, 3600); err != nil {
			fmt.Println(err)
			return
		}
		lost := 0.0
		p.EachLost(func(l liquidation.Lost) { lost += l.RealisedUSD + l.LatentUSD })
		t := p.Tally()
		fmt.Printf("hour %d at %.2f: %d calls, $%.0f seized, sold for $%.0f; lost if nobody did more: $%.0f\n", hour+1, price, t.Calls, t.SeizedUSD, t.SoldUSD, lost)
	}
	// Output:
	// hour 1 at 0.88: 0 calls, $0 seized, sold for $0; lost if nobody did more: $0
	// hour 2 at 0.75: 1 calls, $241503 seized, sold for $235706; lost if nobody did more: $71429
	// hour 3 at 0.75: 2 calls, $422630 seized, sold for $411403; lost if nobody did more: $71429
}

// What is out of range is refused by name.
func ExampleNewPopulation_refused() {
	loans := &liquidation.Loans{
		CollateralAt: []uint32{0, 1}, CollateralAsset: []uint16{0}, CollateralUSD: []float64{130}, Threshold: []float64{80}, Bonus: []float64{1.05},
		DebtAt: []uint32{0, 1}, DebtAsset: []uint16{1}, DebtUSD: []float64{100},
	}
	_, err := liquidation.NewPopulation(loans, 2, liquidation.AaveV33(), liquidation.Environment{})
	fmt.Println(err)
	// Output:
	// population: Loans.Threshold[0] is out of range: 80: want 0 to 1
}
