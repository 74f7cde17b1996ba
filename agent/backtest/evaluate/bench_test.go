package evaluate

import (
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// BenchmarkAStep is what measuring costs a step, an hour apart, of a run with four
// series of which two are held: the account alone, as in a sweep, and with limits.
func BenchmarkAStep(b *testing.B) {
	for name, o := range map[string]Options{"account": {}, "limits": {Limits: true}} {
		b.Run(name, func(b *testing.B) {
			o.Name, o.About, o.Coin, o.Claims = Hedged, about, coin, claims()
			e, err := New(o)
			if err != nil {
				b.Fatal(err)
			}
			s := spending(0, 0, 10)
			s.Record.Policy.Desk = desk.Rules{Minimum: whole(1)}
			for id := byte(1); id <= 4; id++ {
				x := aSeries(id, 10, 100, begin, begin.AddDate(50, 0, 0))
				s.Record.Observation.Series = append(s.Record.Observation.Series, x)
				s.Record.Decision.Targets = append(s.Record.Decision.Targets, trade.Target{Series: x.ID, Level: whole(10)})
				if id <= 2 {
					s.Record.Observation.Holdings = append(s.Record.Observation.Holdings, trade.Holding{Series: protection.Address{id}, Held: whole(10)})
				}
			}
			b.ReportAllocs()
			for n := range b.N {
				at := begin.Add(time.Duration(n) * time.Hour)
				s.Moment.Block.Time, s.Record.Block.Time = at, at
				if err := e.Saw(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
