package evaluate

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
)

// The methods that a VaR of the basket is forecast by.
const (
	EWMAStudent     = "EWMA and Student's t" // of nu degrees of freedom, a day's variance by EWMA
	FilteredHistory = "filtered history"     // the shocks that there were, at the variance that EWMA has now
)

// nu are the degrees of freedom that EWMAStudent assumes.
const nu = 4

// basket forecasts, day by day, what the book's collateral could lose over the next
// one with its weights held, and notes what it lost. Days do not overlap.
type basket struct {
	basis   history.Basis
	past    map[protection.Address]*tape.History // the book's own prices by day, where no feed has them
	at      time.Time                            // of the last sample
	weight  []float64                            // by asset of the book then, of 1; nil: there was no collateral
	price   []float64
	asset   []protection.Address
	open    []forecast // for the day that began then
	days    []basketDay
	without int // days without a forecast
}

// forecast is one method's at one confidence, as parts of the basket's value.
type forecast struct{ valueAtRisk, es float64 }

// basketDay is a day with its forecasts, in the order of tries.
type basketDay struct {
	at     time.Time
	loss   float64
	sigma  float64
	shocks []float64 // standardised losses that history has
	by     []forecast
}

// tries are what is forecast each day.
var tries = []struct {
	method     string
	confidence float64
}{{EWMAStudent, .95}, {EWMAStudent, .99}, {FilteredHistory, .95}, {FilteredHistory, .99}}

// saw takes the first moment of each day, UTC.
func (k *basket) saw(m *tape.Moment) error {
	at := m.Block.Time
	if m.Book == nil || !k.at.IsZero() && date(at).Equal(date(k.at)) {
		return nil
	}
	if !k.at.IsZero() {
		k.close(m)
	}
	return k.begin(m)
}

// close notes what the day that ends at a moment lost.
func (k *basket) close(m *tape.Moment) {
	if k.weight == nil {
		return // there was nothing to lose
	}
	lost := 0.
	for i, a := range k.asset {
		j := m.Book.AssetIndex(a)
		if j < 0 || !(k.price[i] > 0) {
			k.without++
			return
		}
		lost -= k.weight[i] * (m.Book.PriceUSD(j)/k.price[i] - 1)
	}
	if len(k.open) == 0 || m.Block.Time.Sub(k.at) > day+day/2 || m.Block.Time.Sub(k.at) < day/2 {
		k.without++ // without a forecast, or not a day long
		return
	}
	d := &k.days[len(k.days)-1]
	d.loss, d.by, k.open = lost, k.open, nil
}

// begin weighs the basket and forecasts the day that begins.
func (k *basket) begin(m *tape.Moment) error {
	b := m.Book
	if n := len(k.days); n > 0 && k.days[n-1].by == nil {
		k.days = k.days[:n-1] // its day did not end
	}
	k.at, k.open, k.weight, k.price, k.asset = m.Block.Time, nil, nil, nil, nil
	if k.past == nil {
		k.past = map[protection.Address]*tape.History{}
	}
	collateral, _ := b.Totals(b.Weights())
	total := 0.
	for a, usd := range collateral {
		total += usd
		own := k.past[b.Assets[a].ID]
		if own == nil {
			own = &tape.History{Asset: b.Assets[a].ID}
			k.past[own.Asset] = own
		}
		own.Times, own.Prices = append(own.Times, k.at), append(own.Prices, b.PriceUSD(a))
	}
	if !(total > 0) {
		return nil
	}
	for a, usd := range collateral {
		if usd > 0 {
			k.weight, k.price, k.asset = append(k.weight, usd/total), append(k.price, b.PriceUSD(a)), append(k.asset, b.Assets[a].ID)
		}
	}
	returns := k.returns(m)
	if !portfolio.Moves(returns) {
		return nil
	}
	return k.forecast(returns)
}

// returns are what the basket of now would have made a day, of those days that all
// assets whose price moves have a history of. One that has none stands when it is
// pegged, and otherwise moves as the heaviest that has one does.
func (k *basket) returns(m *tape.Moment) []float64 {
	of := make([][]float64, len(k.asset))
	lead, periods := -1, portfolio.MostDays
	pegged := func(i int) bool {
		row := m.Book.AssetIndex(k.asset[i])
		return m.Book.Assets[row].Flags&book.Pegged != 0 || m.Book.LooksPegged(row)
	}
	for i, a := range k.asset {
		for _, h := range m.History {
			if h.Asset == a {
				of[i] = portfolio.DailyReturns(portfolio.History(h), k.at, portfolio.MostDays)
			}
		}
		if own := portfolio.DailyReturns(portfolio.History(*k.past[a]), k.at, portfolio.MostDays); len(own) > len(of[i]) {
			of[i] = own
		}
		if len(of[i]) < portfolio.LeastDays {
			of[i] = nil
			continue
		}
		if periods = min(periods, len(of[i])); !pegged(i) && (lead < 0 || k.weight[i] > k.weight[lead]) {
			lead = i
		}
	}
	for i := range of {
		switch {
		case of[i] != nil || pegged(i):
		case lead < 0:
			return nil
		default:
			of[i] = of[lead]
		}
	}
	out := make([]float64, periods)
	for i, r := range of {
		if r == nil {
			continue
		}
		for t, x := range r[len(r)-periods:] {
			out[t] += k.weight[i] * math.Expm1(x)
		}
	}
	return out
}

func (k *basket) forecast(returns []float64) error {
	variances, next, err := volatility.EWMA{Lambda: portfolio.Lambda, Step: day}.Filter(nil, returns)
	if err != nil {
		return fmt.Errorf("variance of the basket at %s: %w", k.at.Format(time.RFC3339), err)
	}
	d := basketDay{at: k.at, sigma: math.Sqrt(next)}
	for i, r := range returns {
		if variances[i] > 0 {
			d.shocks = append(d.shocks, -r/math.Sqrt(variances[i]))
		}
	}
	past, err := loss.NewDistribution(d.shocks, nil)
	if err != nil {
		return fmt.Errorf("shocks of the basket at %s: %w", k.at.Format(time.RFC3339), err)
	}
	for _, t := range tries {
		f := forecast{math.NaN(), math.NaN()}
		switch {
		case t.method == EWMAStudent:
			law, err := calibration.StudentLaw(nu, 1-t.confidence)
			if err != nil {
				return err
			}
			f = forecast{d.sigma * law.VaR, d.sigma * law.ES}
		case float64(len(d.shocks))*(1-t.confidence) >= 2-1e-9: // two shocks in the tail
			q, err := past.VaR(t.confidence)
			if err != nil {
				return err
			}
			es, err := past.ES(t.confidence)
			if err != nil {
				return err
			}
			if q > 0 && es >= q {
				f = forecast{d.sigma * q, d.sigma * es}
			}
		}
		k.open = append(k.open, f)
	}
	k.days = append(k.days, d)
	return nil
}

// size of the tests.
const size = .05

// figures are the backtests of all tries.
func (k *basket) figures(seed uint64) ([]Backtest, error) {
	out := make([]Backtest, 0, len(tries))
	for i, t := range tries {
		b, err := k.figure(i, t.method, t.confidence, seed)
		if err != nil {
			return nil, fmt.Errorf("backtest of VaR by %s at %g%%: %w", t.method, 100*t.confidence, err)
		}
		out = append(out, b)
	}
	return out, nil
}

func (k *basket) figure(try int, method string, confidence float64, seed uint64) (Backtest, error) {
	forecasts := joint(k.basis, history.Modelled)
	b := Backtest{Method: method, Confidence: confidence, Points: []Day{}, Tests: []Test{}}
	var list []basketDay
	without := k.without
	for _, d := range k.days {
		switch {
		case d.by == nil: // its day did not end
		case math.IsNaN(d.by[try].valueAtRisk):
			without++
		default:
			list = append(list, d)
		}
	}
	n, tail := len(list), 1-confidence
	losses, at, es := make([]float64, n), make([]float64, n), make([]float64, n)
	sumVaR, sumES := 0., 0.
	for i, d := range list {
		losses[i], at[i], es[i] = d.loss, d.by[try].valueAtRisk, d.by[try].es
		sumVaR, sumES = sumVaR+at[i], sumES+es[i]
		b.Points = append(b.Points, Day{At: d.at, Loss: statistic(d.loss, Part, k.basis), VaR: statistic(at[i], Part, forecasts), Over: d.loss > at[i]})
	}
	b.Days, b.Left = counted(n, k.basis), counted(without, k.basis)
	b.Expected = statistic(float64(n)*tail, Count, forecasts)
	if float64(n)*tail < 1-1e-9 {
		why := fmt.Sprintf("%s: %d days expect %.3g violations", InsufficientData, n, float64(n)*tail)
		b.Violations = missing(Count, k.basis, why)
		b.Average, b.AverageES = missing(Part, forecasts, why), missing(Part, forecasts, why)
		for _, name := range []string{"Kupiec", "Christoffersen independence", "Christoffersen conditional coverage", "Acerbi-Szekely Z2"} {
			b.Tests = append(b.Tests, Test{Name: name, Statistic: missing(Unitless, forecasts, why), P: missing(Part, forecasts, why), Power: missing(Part, forecasts, why)})
		}
		return b, nil
	}
	b.Average, b.AverageES = statistic(sumVaR/float64(n), Part, forecasts), statistic(sumES/float64(n), Part, forecasts)
	hit, err := calibration.Violations(losses, at)
	if err != nil {
		return b, err
	}
	x := 0
	for _, h := range hit {
		if h {
			x++
		}
	}
	b.Violations = counted(x, forecasts)
	kupiec, err := calibration.Kupiec(x, n, tail)
	if err != nil {
		return b, err
	}
	power, err := calibration.KupiecPower(n, tail, 2*tail, size)
	if err != nil {
		return b, err
	}
	test := func(name string, statisticIs, p, power float64, against string) {
		b.Tests = append(b.Tests, Test{name, statistic(statisticIs, Unitless, forecasts), statistic(p, Part, forecasts), statistic(power, Part, history.Modelled), against})
	}
	test("Kupiec", kupiec.Statistic, kupiec.P, power, "twice as many violations as the VaR says")
	cover, err := calibration.Christoffersen(hit, tail)
	if err != nil {
		return b, err
	}
	independence, conditional, err := clusteredPower(n, tail, seed)
	if err != nil {
		return b, err
	}
	const clusters = "as many violations as the VaR says, of which one is followed by another with probability .3"
	test("Christoffersen independence", cover.Independence.Statistic, cover.Independence.P, independence, clusters)
	test("Christoffersen conditional coverage", cover.Conditional.Statistic, cover.Conditional.P, conditional, clusters)
	return b, k.shortfall(&b, list, losses, at, es, tail, method, seed)
}

// shortfall adds Z2, against losses half as large again.
func (k *basket) shortfall(b *Backtest, list []basketDay, losses, at, es []float64, tail float64, method string, seed uint64) error {
	draw := func(r *rand.Rand, d int) float64 { return list[d].sigma * list[d].shocks[r.IntN(len(list[d].shocks))] }
	if method == EWMAStudent {
		law, err := calibration.StudentLaw(nu, tail)
		if err != nil {
			return err
		}
		unit := law.Draw(1)
		draw = func(r *rand.Rand, d int) float64 { return list[d].sigma * unit(r, d) }
	}
	z := calibration.ShortfallBacktest{VaR: at, ES: es, Tail: tail, Model: draw, Replicates: 2000, Seed: seed}
	found, err := z.Test(calibration.Z2, losses, size)
	if err != nil {
		return err
	}
	power, err := z.Power(calibration.Z2, func(r *rand.Rand, d int) float64 { return 1.5 * draw(r, d) }, size)
	if err != nil {
		return err
	}
	f := joint(k.basis, history.Modelled)
	b.Tests = append(b.Tests, Test{"Acerbi-Szekely Z2", statistic(found.Statistic, Unitless, f), statistic(found.P, Part, f), statistic(power.Power, Part, history.Modelled), "losses half as large again as forecast"})
	return nil
}

// clusteredPower is how often Christoffersen's tests reject, at their size, violations
// that come as often as they should and follow each other: a violation after one with
// probability .3. By simulation.
func clusteredPower(days int, tail float64, seed uint64) (independence, conditional float64, err error) {
	const runs, again = 2000, .3
	first := tail * (1 - again) / (1 - tail) // after a day without: the chain's mean is tail
	r := rand.New(rand.NewPCG(seed, uint64(days)))
	hit := make([]bool, days)
	for range runs {
		p := tail
		for i := range hit {
			if hit[i] = r.Float64() < p; hit[i] {
				p = again
			} else {
				p = first
			}
		}
		c, err := calibration.Christoffersen(hit, tail)
		if err != nil {
			return 0, 0, err
		}
		if c.Independence.P < size {
			independence++
		}
		if c.Conditional.P < size {
			conditional++
		}
	}
	return independence / runs, conditional / runs, nil
}

var errNoBasis = errors.New("a tape without a basis: say whether its books are observed, modelled, simulated or assumed")
