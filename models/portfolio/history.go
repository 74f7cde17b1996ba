package portfolio

import (
	"math"
	"sort"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// History is one asset's past prices, oldest first.
type History struct {
	Asset  protection.Address
	Times  []time.Time
	Prices []float64 // USD
}

// What drawing rests on.
const (
	Lambda    = .94 // of EWMA, a day: RiskMetrics
	LeastDays = 60  // of returns that an asset's history must have
	MostDays  = 500 // of returns that are drawn from
)

const (
	staleDays = 3 // how old a price may be at a day's end
	day       = 24 * time.Hour
)

// DailyReturns are log returns of whole days that end at an instant, oldest first, at
// most so many: of each day's end the latest price then. A history that says nothing
// for more than three days ends there.
func DailyReturns(h History, at time.Time, most int) []float64 {
	logs := make([]float64, 0, most+1)
	for k := 0; k <= most; k++ {
		end := at.Add(-time.Duration(k) * day)
		i := sort.Search(len(h.Times), func(i int) bool { return h.Times[i].After(end) }) - 1
		if i < 0 || end.Sub(h.Times[i]) > staleDays*day || !(h.Prices[i] > 0) || math.IsInf(h.Prices[i], 0) {
			break
		}
		logs = append(logs, math.Log(h.Prices[i]))
	}
	if len(logs) < 2 {
		return nil
	}
	out := make([]float64, len(logs)-1)
	for k := range out {
		out[len(out)-1-k] = logs[k] - logs[k+1]
	}
	return out
}

// Moves says that returns are enough to draw from, and not all alike: a price that
// stands has no shocks.
func Moves(returns []float64) bool {
	return len(returns) >= LeastDays && domain.Varies("returns", returns) == nil
}
