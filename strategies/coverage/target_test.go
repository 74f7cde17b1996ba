package coverage

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"pgregory.net/rapid"
)

func levels(p *strategy.Proposal) map[byte]float64 {
	out := map[byte]float64{}
	for _, x := range p.Targets {
		out[x.Series[1]] = x.Level
	}
	return out
}

// reshape gives the observation one series of a layer after the other, 1, 2, …
func reshape(o *strategy.Observation, layers ...[2]float64) {
	o.Series = nil
	for i, l := range layers {
		x := usdcSeries(byte(i+1), 30)
		x.Attachment, x.Exhaustion = usdcOf(l[0]), usdcOf(l[1])
		o.Series = append(o.Series, x)
	}
}

// The crash of observation loses badDebt = 3,571.43, and a quarter of it is the
// fund's.
func TestEachSeriesPaysTheFundsShareOfItsLayer(t *testing.T) {
	for name, c := range map[string]struct {
		parameters string
		change     func(*strategy.Observation)
		want       map[byte]float64
	}{
		"one layer, all of it by default":       {``, nil, map[byte]float64{1: 4000. / 4}},
		"half of it":                            {`{"share":0.5}`, nil, map[byte]float64{1: 4000. / 8}},
		"none of it":                            {`{"share":0}`, nil, map[byte]float64{1: 0}},
		"no loss in a small fall: nothing held": {`{"crashDrop":0.05}`, nil, map[byte]float64{1: 0}},
		"another asset falls":                   {`{"crashAssets":["` + usdc.String() + `"]}`, nil, map[byte]float64{1: 0}},
		"layers side by side":                   {``, func(o *strategy.Observation) { reshape(o, [2]float64{0, 1000}, [2]float64{1000, 3000}) }, map[byte]float64{1: 250, 2: 500}},
		"a gap between layers stays one":        {``, func(o *strategy.Observation) { reshape(o, [2]float64{0, 1000}, [2]float64{2000, 3000}) }, map[byte]float64{1: 250, 2: 250}},
		"a layer that the crash only enters":    {``, func(o *strategy.Observation) { reshape(o, [2]float64{0, 1000}, [2]float64{3000, 9000}) }, map[byte]float64{1: 250, 2: 1500}},
		"a layer above the crash":               {``, func(o *strategy.Observation) { reshape(o, [2]float64{3900, 4000}) }, map[byte]float64{1: 0}},
		"loss recorded already counts":          {``, func(o *strategy.Observation) { o.Series[0].Attachment, o.Series[0].Loss = usdcOf(3900), usdcOf(3900) }, map[byte]float64{1: 25}},
		"series that started at other losses": {``, func(o *strategy.Observation) {
			reshape(o, [2]float64{500, 1500}, [2]float64{1000, 2000}) // 0 to 1,000 and 1,000 to 2,000 from here
			o.Series[0].Loss = usdcOf(500)
		}, map[byte]float64{1: 250, 2: 250}},
		"a pool that is nearly full":           {``, func(o *strategy.Observation) { o.Series[0].Free = usdcOf(100) }, map[byte]float64{1: 100}},
		"held ones count as capacity":          {``, func(o *strategy.Observation) { o.Series[0].Free = usdcOf(100); hold(o, 1, 200) }, map[byte]float64{1: 300}},
		"more held than wanted":                {``, func(o *strategy.Observation) { hold(o, 1, 1200) }, map[byte]float64{1: 1000}},
		"PENDING is left alone":                {``, func(o *strategy.Observation) { o.Series[0].State = protection.Pending }, map[byte]float64{}},
		"over before it is minted: left alone": {``, func(o *strategy.Observation) { o.Series[0].Waiting = 31 * 24 * time.Hour }, map[byte]float64{}},
		"no claim, no say":                     {``, func(o *strategy.Observation) { o.Exposures = nil }, map[byte]float64{}},
		"a claim of zero wants no cover":       {``, func(o *strategy.Observation) { o.Exposures[0].Amount = amount.Amount{} }, map[byte]float64{1: 0}},
		"a claim on another market":            {``, func(o *strategy.Observation) { o.Exposures[0].Reference.Market[0] = 8 }, map[byte]float64{}},
		"loans that will not be liquidated":    {`{"minPD":0.9999}`, func(o *strategy.Observation) { o.Book = lendingBook(t, 10_000) }, map[byte]float64{1: 0}},
		"one layer twice: the earlier without quotes": {``, func(o *strategy.Observation) {
			o.Series = append(o.Series, usdcSeries(2, 20))
		}, map[byte]float64{1: 0, 2: 1000}},
		"one layer twice: the cheaper a year": {``, func(o *strategy.Observation) {
			o.Series = append(o.Series, usdcSeries(2, 20))
			quote(o, 1, 100, 1) // 1% for 30 days
			quote(o, 2, 100, 0.8)
		}, map[byte]float64{1: 1000, 2: 0}},
		"one layer twice: the held one first": {``, func(o *strategy.Observation) {
			o.Series = append(o.Series, usdcSeries(2, 20))
			hold(o, 1, 300)
		}, map[byte]float64{1: 300, 2: 700}},
		"one layer twice: the second takes what is left": {``, func(o *strategy.Observation) {
			o.Series = append(o.Series, usdcSeries(2, 20))
			o.Series[1].Free = usdcOf(500)
		}, map[byte]float64{1: 500, 2: 500}},
		"a wide layer pays what a full narrow one cannot": {``, func(o *strategy.Observation) {
			reshape(o, [2]float64{0, 1000}, [2]float64{0, 4000})
			quote(o, 1, 100, 0.5)
			o.Series[0].Free = usdcOf(100) // a tenth of its layer; the other 15% are wanted everywhere
		}, map[byte]float64{1: 100, 2: 600}},
		"an overlap is paid once": {``, func(o *strategy.Observation) {
			reshape(o, [2]float64{0, 2000}, [2]float64{1000, 3000})
		}, map[byte]float64{1: 500, 2: 0}},
		"what is held of a PENDING series pays too": {``, func(o *strategy.Observation) {
			reshape(o, [2]float64{0, 1000}, [2]float64{0, 1000}, [2]float64{1000, 2000})
			o.Series[0].State = protection.Pending
			o.Holdings = []strategy.Holding{{Series: o.Series[0].ID, Held: usdcOf(100), Pending: usdcOf(50)}} // a pending mint is no cover
		}, map[byte]float64{2: 150, 3: 250}},
		"but not once it is over": {``, func(o *strategy.Observation) {
			reshape(o, [2]float64{0, 1000}, [2]float64{0, 1000})
			o.Series[0].State, o.Series[0].Expiry = protection.Pending, now
			o.Holdings = []strategy.Holding{{Series: o.Series[0].ID, Held: usdcOf(100)}}
		}, map[byte]float64{2: 250}},
	} {
		t.Run(name, func(t *testing.T) {
			o := observation(t)
			if c.change != nil {
				c.change(o)
			}
			got := levels(evaluate(t, c.parameters, o))
			if len(got) != len(c.want) {
				t.Fatalf("levels %v, want %v", got, c.want)
			}
			for id, want := range c.want {
				if math.Abs(got[id]-want) > 1e-6 {
					t.Errorf("series %d: level %v, want %v", id, got[id], want)
				}
			}
		})
	}
}

// ask is the levels for a crash of so much bad debt, without a book's crash.
func ask(t testing.TB, o *strategy.Observation, crash float64) (targets []strategy.Target, missing []string) {
	return open(t, ``).(*session).targets(o, []float64{0, crash})
}

func TestReasonsNameTheLayerAndWhatStaysUncovered(t *testing.T) {
	o := observation(t)
	o.Exposures[0].Amount = usdcOf(75_000) // 7.5%
	for name, c := range map[string]struct {
		change func()
		crash  float64
		levels map[byte]float64
		want   []string // one in each target's reasons or more, by series, then in all
	}{
		"layers of a whole market": {
			func() { reshape(o, [2]float64{100_000, 700_000}, [2]float64{700_000, 4_700_000}) }, 4_700_000,
			map[byte]float64{1: 45_000, 2: 300_000},
			[]string{
				"leaves 4700000 USDC of bad debt; the fund's share of 7.5% is 352500, of which 100% is to be covered",
				"7500 USDC of that stay uncovered: 7500 where no traded series pays",
				"layer 100000 to 700000 of a loss that the crash takes from 0 to 4700000: 7.5% of it is wanted; level 45000, of at most 600000, pays 7.5%",
				"layer 700000 to 4700000 of a loss that the crash takes from 0 to 4700000: 7.5% of it is wanted; level 300000, of at most 1000000, pays 7.5%",
			},
		},
		"a crash that ends inside a layer, and one below another": {
			func() { reshape(o, [2]float64{0, 20_000}, [2]float64{30_000, 50_000}) }, 10_000,
			map[byte]float64{1: 1500, 2: 0},
			[]string{"level 1500, of at most 20000, pays 7.5%; it pays that share of worse losses too", "layer 30000 to 50000 of a loss that the crash takes from 0 to 10000: not reached, none wanted"},
		},
		"a full pool": {
			func() { reshape(o, [2]float64{0, 20_000}); o.Series[0].Free = usdcOf(500) }, 20_000,
			map[byte]float64{1: 500},
			[]string{"1000 USDC of that stay uncovered: 1000 for want of capacity", "level 500, of at most 500, pays 2.5%"},
		},
		"an overlap": {
			func() { reshape(o, [2]float64{0, 20_000}, [2]float64{10_000, 30_000}) }, 30_000,
			map[byte]float64{1: 1500, 2: 0},
			[]string{"750 USDC of that stay uncovered: 750 where a series overlaps what another covers", "level 0, of at most 20000, pays 0% as other series cover the rest"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			c.change()
			targets, _ := ask(t, o, c.crash)
			var text []string
			for _, x := range targets {
				if got, want := x.Level, c.levels[x.Series[1]]; math.Abs(got-want) > 1e-6 {
					t.Errorf("series %d: level %v, want %v", x.Series[1], got, want)
				}
				text = append(text, x.Reasons...)
			}
			for _, want := range c.want {
				if !slices.ContainsFunc(text, func(s string) bool { return strings.Contains(s, want) }) {
					t.Errorf("reasons lack %q:\n%s", want, strings.Join(text, "\n"))
				}
			}
		})
	}
}

func TestALossThatNoSeriesCoversIsSaid(t *testing.T) {
	o := observation(t)
	o.Series = nil
	p := evaluate(t, ``, o)
	if text := strings.Join(p.Reasons, "\n"); len(p.Targets) != 0 || !strings.Contains(text, "892.857 USDC of that stay uncovered: 892.857 where no traded series pays") {
		t.Errorf("%d targets, reasons %q", len(p.Targets), text)
	}
	for range 100 { // a fund with claims everywhere
		o.Exposures = append(o.Exposures, o.Exposures[0])
	}
	if p := evaluate(t, ``, o); len(p.Reasons) > strategy.MaxReasons || !strings.Contains(p.Reasons[len(p.Reasons)-1], "61 more references") {
		t.Errorf("%d reasons, the last %q", len(p.Reasons), p.Reasons[len(p.Reasons)-1])
	}
}

// payout is what levels, rounded to base units as the host does, pay when the
// loss grows by further base units.
func payout(o *strategy.Observation, targets []strategy.Target, further amount.Amount) (total float64) {
	for _, x := range targets {
		s := o.Series[slices.IndexFunc(o.Series, func(s protection.Series) bool { return s.ID == x.Series })]
		level, err := amount.FromFloat(x.Level, s.Decimals)
		if err != nil {
			panic(err)
		}
		total += protection.Payout(level, protection.PayoutFraction(s.Loss.Plus(further), s.Attachment, s.Exhaustion)).Float(s.Decimals)
	}
	return total
}

// drawn is a seed's randomness: figures with all their digits.
func drawn(rt *rapid.T) *rand.Rand { return rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 0)) }

func TestCoverNeverPaysMoreThanTheFundLoses(t *testing.T) {
	paid := 0
	rapid.Check(t, func(rt *rapid.T) {
		r := drawn(rt)
		upTo := func(most float64) amount.Amount { return usdcOf(most * r.Float64()) }
		o := observation(t)
		o.Exposures[0].Amount = upTo(1e6)
		o.Series = nil
		for id := range byte(1 + r.IntN(6)) {
			x := usdcSeries(id+1, 1+r.IntN(60))
			x.Loss = upTo(500)
			x.Attachment = x.Loss.Plus(upTo(3000 * float64(r.IntN(2)))) // half of them begin at once
			x.Exhaustion = x.Attachment.Plus(upTo(3000)).Plus(amount.New(1))
			x.Supply = amount.Min(upTo(6000), x.Exhaustion.Minus(x.Attachment))
			x.Free = upTo(3000)
			o.Series = append(o.Series, x)
			if r.IntN(2) == 0 {
				hold(o, id+1, 1000*r.Float64())
			}
			if r.IntN(2) == 0 {
				quote(o, id+1, 100, 100*r.Float64())
			}
		}
		crash := 5000 * r.Float64()
		targets, _ := ask(t, o, crash)
		for range 20 {
			further := upTo(2 * crash) // worse than the crash, too
			got, lost := payout(o, targets, further), further.Float(6)*o.Exposures[0].Share()
			if got > lost+1e-9*lost+1e-6 {
				rt.Fatalf("a further loss of %s costs the fund %v and pays %v, after a crash of %v", further, lost, got, crash)
			}
			if got > lost/2 {
				paid++
			}
		}
	})
	if paid < 100 {
		t.Fatalf("only %d losses were paid by half: the drawn series hardly cover", paid)
	}
}

func TestLayersThatTileTheLossPayAllThatTheFundLoses(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := drawn(rt)
		o := observation(t)
		o.Exposures[0].Amount = usdcOf(1e6 * r.Float64())
		recorded := usdcOf(500 * r.Float64())
		ends := []float64{recorded.Float(6)}
		for range 1 + r.IntN(6) {
			ends = append(ends, ends[len(ends)-1]+0.01+2000*r.Float64())
		}
		var layers [][2]float64
		for i := 1; i < len(ends); i++ {
			layers = append(layers, [2]float64{ends[i-1], ends[i]})
		}
		reshape(o, layers...)
		for i := range o.Series {
			o.Series[i].Loss = recorded
			if r.IntN(2) == 0 {
				hold(o, byte(i+1), 1000*r.Float64())
			}
		}
		crash := (ends[len(ends)-1] - ends[0]) * r.Float64()
		targets, _ := ask(t, o, crash)
		for range 20 {
			further := usdcOf(crash * r.Float64())
			got, lost := payout(o, targets, further), further.Float(6)*o.Exposures[0].Share()
			if tolerance := 1e-9*lost + 2e-6*float64(len(layers)); math.Abs(got-lost) > tolerance {
				rt.Fatalf("a further loss of %s of %v costs the fund %v and pays %v", further, crash, lost, got)
			}
		}
	})
}
