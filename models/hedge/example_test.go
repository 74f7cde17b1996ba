package hedge_test

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/models/hedge"
)

// Two series cover four scenarios. The worst half may lose 20 on average. The
// steep series covers more for its price, but never the second scenario, which is
// among the worst once the others are covered.
func ExampleCheapest() {
	p := &hedge.Problem{
		Loss: []float64{0, 10, 40, 100},
		Payout: []float64{ // scenarios × series
			0, 0,
			0, .5,
			.5, .5,
			1, .5,
		},
		Series: []hedge.Series{
			{Name: "steep", Ask: []hedge.Piece{{Size: 40, Price: .30}, {Size: 60, Price: .40}}},
			{Name: "flat", Ask: []hedge.Piece{{Size: 100, Price: .30}}},
		},
		Limits: []hedge.Limit{{Confidence: .5, Most: 20}},
		Budget: 100,
	}
	s, err := hedge.Cheapest(p, hedge.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for j, x := range s.Buy {
		fmt.Printf("%s: %.2f\n", p.Series[j].Name, x)
	}
	l := s.Limits[0]
	fmt.Printf("%v at %.2f: shortfall %.1f, before %.1f; a limit higher by 1 saves %.3f\n", s.Status, s.Cost, l.After, l.Before, l.Price)
	// Output:
	// steep: 60.00
	// flat: 10.00
	// met at 23.00: shortfall 20.0, before 70.0; a limit higher by 1 saves 0.600
}

// A limit that is out of reach is no error: the answer comes as close as can be,
// and says what is missing.
func ExampleNeed() {
	p := &hedge.Problem{
		Loss:   []float64{0, 0, 2, 4},
		Payout: []float64{0, 0, .5, 1},
		Series: []hedge.Series{{Name: "USDC 2026-12", Ask: []hedge.Piece{{Size: 4, Price: .1}, {Size: 6, Price: .2}}}},
		Limits: []hedge.Limit{{Confidence: .5, Most: 1.5}},
		Budget: .1,
	}
	s, _ := hedge.Cheapest(p, hedge.Options{})
	fmt.Println(s.Status, s.Need.Lacks)
	fmt.Println(s.Need)

	p.Budget, p.Series[0].Ask = hedge.NoLimit, []hedge.Piece{{Size: 1, Price: .1}}
	s, _ = hedge.Cheapest(p, hedge.Options{})
	fmt.Println(s.Need)
	// Output:
	// short budget
	// the limits are exceeded by 0.75 at least: a budget of 0.2 would meet them, 0.1 more
	// the limits are exceeded by 0.75 at least: 1 units of USDC 2026-12 beyond capacity and a budget of 0.2 would meet them
}

// Lots and minimum sizes cost something; the gap says how much at most.
func ExampleSeries_lots() {
	p := &hedge.Problem{
		Loss:   []float64{0, 0, 2, 4},
		Payout: []float64{0, 0, .5, 1},
		Series: []hedge.Series{{Lot: 1.5, Ask: []hedge.Piece{{Size: 4, Price: .1}, {Size: 6, Price: .2}}}},
		Limits: []hedge.Limit{{Confidence: .5, Most: 1.5}},
		Budget: hedge.NoLimit,
	}
	s, _ := hedge.Cheapest(p, hedge.Options{})
	fmt.Printf("%.1f for %.2f; of any size it would cost %.2f\n", s.Buy[0], s.Cost, s.Convex)
	// Output:
	// 3.0 for 0.30; of any size it would cost 0.20
}

// A cover is fitted to the scenarios that it is found on. It is judged on others.
func ExampleRecheck() {
	draw := func(shift float64) *hedge.Problem {
		p := &hedge.Problem{Series: []hedge.Series{{Ask: []hedge.Piece{{Size: 10, Price: .1}}}}, Limits: []hedge.Limit{{Confidence: .9, Most: 1}}, Budget: hedge.NoLimit}
		for i := range 400 {
			x := (float64(i) + shift) / 400
			p.Loss, p.Payout = append(p.Loss, 2*x), append(p.Payout, x)
		}
		return p
	}
	s, _ := hedge.Cheapest(draw(0), hedge.Options{})
	verdicts, _ := hedge.Recheck(draw(1), s.Buy)
	for _, v := range verdicts {
		fmt.Printf("limit %.0f: measured %.3f, below %.3f with 95%%: holds %v\n", v.Most, v.Measured, v.Upper, v.Holds)
	}
	// Output:
	// limit 1: measured 1.003, below 1.019 with 95%: holds false
}
