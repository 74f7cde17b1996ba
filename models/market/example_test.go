package market_test

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/market"
)

// What would cover cost after somebody else had bought, and what would it bring a
// week later? Clone asks without moving the market.
func Example() {
	m, err := market.New(empty())
	if err != nil {
		panic(err)
	}
	now := start
	if err := m.CreateSeries(market.Call{Sender: curator, Time: now}, terms(), series); err != nil {
		panic(err)
	}
	if _, err := m.Pool(poolID).Deposit(market.Call{Sender: staker, Time: now}, usd(1_000_000), staker); err != nil {
		panic(err)
	}
	ask, _ := m.QuoteBuy(now, series, usd(100_000))
	fmt.Println("100,000 of cover costs", ask.Format(6))

	what := m.Clone()
	if _, _, err := what.Buy(market.Call{Sender: buyer, Time: now}, series, usd(400_000), amount.Max(), now, market.Hash{}, buyer); err != nil {
		panic(err)
	}
	ask, _ = what.QuoteBuy(now, series, usd(100_000))
	fmt.Println("behind 400,000 of somebody else", ask.Format(6))

	_, err = what.QuoteBuy(now, series, usd(100_001))
	fmt.Println("one more:", err)
	ask, _ = m.QuoteBuy(now, series, usd(100_000))
	fmt.Println("the market itself did not move:", ask.Format(6))
	// Output:
	// 100,000 of cover costs 344.246576
	// behind 400,000 of somebody else 475.388128
	// one more: AboveMaxSupply(100001000000, 100000000000)
	// the market itself did not move: 344.246576
}
