package day

import (
	"fmt"
	"math"
	"math/rand/v2"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// Volatilities a year, correlation and levels of the synthetic market: chosen,
// not estimated.
const (
	volETH, volBTC = 0.60, 0.48
	correlation    = 0.85
	startETH       = 2500.0
	startBTC       = 62000.0
	stepsPerYear   = 365 * Steps
	// Two sources of one price differ by a normal of this size, in log.
	sourceNoise = 0.0004
)

// Mixed is the kind that a path of a given number takes: of twenty, twelve
// calm, five with a crash and three on which no series pays.
func Mixed(path uint64) Kind {
	switch path % 20 {
	case 1, 5, 9, 13, 17:
		return Crash
	case 3, 10, 16:
		return NoTrigger
	}
	return Calm
}

// Synthetic makes a day of a kind from a seed. Between jumps, log prices are
// correlated Gaussian walks; on Crash and NoTrigger days ETH loses 35 to 50%
// within forty minutes, BTC three quarters of that in log, gas rises tenfold or
// more and falls back over hours, and volatility triples; the second source of
// prices lags by a step meanwhile.
func Synthetic(seed uint64, kind Kind, start time.Time) (Day, error) {
	d := Day{Kind: kind, Start: start.UTC().Truncate(24 * time.Hour), Jump: -1}
	r := source(seed, "day")
	switch kind {
	case Calm:
		d.Title = "a calm day"
	case Crash:
		d.Title = "a crash"
		d.Jump = 6*7 + r.IntN(6*6) // from 07:00 to 13:00
	case NoTrigger:
		d.Twist = []Twist{HighAttachment, AfterExpiry, Frozen}[seed%3]
		d.Title = "a crash on which no series pays: " + string(d.Twist)
		d.Jump = 6*7 + r.IntN(6*7)
		if d.Twist == AfterExpiry {
			d.Jump = 6*12 + r.IntN(6*3) // the series expire before noon
		}
	default:
		return Day{}, fmt.Errorf("day kind %q has no generator: use calm, crash or no-trigger, or give a file of prices", kind)
	}
	eth, btc := startETH*math.Exp(.05*r.NormFloat64()), startBTC*math.Exp(.05*r.NormFloat64())
	d.History = history(r, d.Start, eth, btc)
	depth := 0.35 + 0.15*r.Float64() // of ETH's price
	leg := []float64{.18, .37, .30, .15}
	switch d.Twist {
	case HighAttachment:
		depth = 0.35 + 0.3*(depth-0.35) // stays below what the series cover
	case Frozen:
		depth = 0.42 + 0.5*(depth-0.35) // deep enough that loans are still under water at the close
	}
	after := 0.02 + .06*r.Float64() // half of it comes back
	gas := 1.0
	for i := range Steps {
		vol := 1.0
		dEth, dBtc := 0.0, 0.0
		if d.Jump >= 0 && i >= d.Jump {
			vol = 1 + 2*math.Exp(-float64(i-d.Jump)/36)
			if k := i - d.Jump; k < len(leg) {
				dEth = math.Log(1-depth) * leg[k]
				dBtc = dEth * .75
				gas = math.Max(gas, []float64{3, 9, 16, 20}[k])
			} else if k == 18 {
				dEth, dBtc = after, after*.75
			}
		}
		e, b := pair(r)
		eth *= math.Exp(dEth + vol*volETH/math.Sqrt(stepsPerYear)*e)
		btc *= math.Exp(dBtc + vol*volBTC/math.Sqrt(stepsPerYear)*b)
		gas = 1 + (gas-1)*math.Exp(-1.0/18) // half gone in two hours
		noise := math.Exp(.05 * r.NormFloat64())
		d.Ticks = append(d.Ticks, tick(r, d.at(i), eth, btc, usualGasWei*gas*noise))
	}
	second := secondNote
	if d.Jump >= 0 {
		for k := len(leg) - 1; k >= 0; k-- {
			i := d.Jump + k
			d.Ticks[i].Second = d.Ticks[i-1].Price
		}
		second.Text += " While prices jump it lags by ten minutes."
	}
	d.Notes = []Note{
		{"prices", report.Synthetic, fmt.Sprintf("Correlated Gaussian walks (volatility a year: ETH %.0f%%, BTC %.0f%%; correlation %.2f) from seed %d.", 100*volETH, 100*volBTC, correlation, seed)},
		{"gas", report.Synthetic, "Noise around 12 gwei; on a crash up to about twenty times that, half gone in two hours."},
		usdcNote, second,
	}
	if d.Jump >= 0 {
		d.Notes = append(d.Notes, Note{"jump", report.Synthetic, fmt.Sprintf("ETH falls by %.0f%% in forty minutes from %s, BTC by three quarters of that in log.", 100*depth, d.at(d.Jump).Format("15:04"))})
	}
	return d, nil
}

var (
	usdcNote   = Note{"USDC", report.Assumed, "Its feed stands at 1 USD all day."}
	secondNote = Note{"second price source", report.Synthetic, "The first source times log-normal noise of 0.04%."}
)

func (d Day) at(i int) time.Time { return d.Start.Add(time.Duration(i+1) * Step) }

// pair is two standard normals of the correlation.
func pair(r *rand.Rand) (float64, float64) {
	a, b := r.NormFloat64(), r.NormFloat64()
	return a, correlation*a + math.Sqrt(1-correlation*correlation)*b
}

// history is a day of ticks that ends at start with the given prices: a walk
// drawn backward from them.
func history(r *rand.Rand, start time.Time, eth, btc float64) []Tick {
	out := make([]Tick, Steps)
	for i := Steps - 1; i >= 0; i-- {
		out[i] = tick(r, start.Add(-time.Duration(Steps-1-i)*Step), eth, btc, usualGasWei)
		e, b := pair(r)
		eth *= math.Exp(volETH / math.Sqrt(stepsPerYear) * e)
		btc *= math.Exp(volBTC / math.Sqrt(stepsPerYear) * b)
	}
	return out
}

func tick(r *rand.Rand, at time.Time, eth, btc, gasWei float64) Tick {
	t := Tick{At: at, GasWei: uint64(gasWei)}
	t.Price = [Assets]int64{ETH: int64(math.Round(eth * 1e8)), BTC: int64(math.Round(btc * 1e8)), USDC: 1e8}
	for a, p := range t.Price {
		t.Second[a] = p
		if Asset(a) != USDC {
			t.Second[a] = int64(math.Round(float64(p) * math.Exp(sourceNoise*r.NormFloat64())))
		}
	}
	return t
}
