package wire

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/asof"
	"github.com/hedgerow-fi/hedgerow/models/simulate/population"
)

// simulationLead is how far back rows are read: a row's time is a candle's begin, and
// what counts is when it became known.
const simulationLead = 32 * 24 * time.Hour

// HourlyPrices are what a simulation steps through.
type HourlyPrices struct {
	From  time.Time   // of the first hour
	Price [][]float64 // by the fit's assets, then by hour: what was known at its instant
	Notes []string    // what was done to them
}

// Hours is how many there are.
func (p *HourlyPrices) Hours() int { return len(p.Price[0]) }

// At copies an hour's prices into dst.
func (p *HourlyPrices) At(hour int, dst []float64) {
	for a, of := range p.Price {
		dst[a] = of[hour]
	}
}

// SimulationPrices are the prices that SimulateHistory gives to a simulation of a fit:
// what the archive's data set knew at each hour, the median of its sources. Nothing that
// became known after an hour is in it. Those of assets that no loan can have are 1.
func SimulationPrices(ctx context.Context, fit *population.Fit, o SimulateOptions) (p *HourlyPrices, err error) {
	a, err := history.Open(ctx, o.Place)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	s, err := a.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	return simulationPrices(ctx, s, fit, o)
}

func simulationPrices(ctx context.Context, s *history.Snapshot, fit *population.Fit, o SimulateOptions) (*HourlyPrices, error) {
	hours, err := o.hours()
	if err != nil {
		return nil, err
	}
	called, err := o.called(fit)
	if err != nil {
		return nil, err
	}
	r := &simulationReader{fit: fit, o: o, hours: hours, out: &HourlyPrices{From: o.From, Price: make([][]float64, len(fit.Assets)), Notes: []string{}}}
	if err := r.load(ctx, s, called); err != nil {
		return nil, err
	}
	needed := fit.Needed()
	for i, asset := range fit.Assets {
		switch {
		case !slices.Contains(needed, asset.Symbol):
			r.out.Price[i] = slices.Repeat([]float64{1}, hours)
		case r.points[i] == nil && asset.Pegged && o.Par:
			r.out.Price[i] = slices.Repeat([]float64{1}, hours)
			r.note("%s: assumed to be worth 1 throughout", asset.Symbol)
		case r.points[i] == nil:
			return nil, fmt.Errorf("data set %s has no prices of %s that were known between %s and %s: name another with --prices (hedgerow history ls lists them), say how it is called there with --as %s=NAME, leave it out with --only, or take dollars for 1 with --par",
				o.Prices, asset.Symbol, o.From.Format(time.DateOnly), o.To.Format(time.DateOnly), asset.Symbol)
		default:
			r.wanted = append(r.wanted, i)
		}
	}
	for _, i := range r.wanted {
		if err := r.read(i); err != nil {
			return nil, err
		}
	}
	return r.out, nil
}

// hours is how many hours there are, and whether the options are in order.
func (o *SimulateOptions) hours() (int, error) {
	if o.From.IsZero() || !o.To.After(o.From) || !o.From.Equal(o.From.Truncate(time.Hour)) {
		return 0, fmt.Errorf("from %s to %s: give a whole hour, and a later time", o.From.Format(time.RFC3339), o.To.Format(time.RFC3339))
	}
	hours := int(o.To.Sub(o.From)/time.Hour) + 1
	if hours > 100*8766 {
		return 0, fmt.Errorf("from %s to %s is more than 100 years: give less", o.From.Format(time.RFC3339), o.To.Format(time.RFC3339))
	}
	if o.MaxGap < time.Hour {
		return 0, fmt.Errorf("a gap of %s: give an hour at least", o.MaxGap)
	}
	if o.DollarMedian < 0 || o.DollarMedian%time.Hour != 0 {
		return 0, fmt.Errorf("a median of %s: give whole hours, or 0 for none", o.DollarMedian)
	}
	return hours, nil
}

// called are the fit's assets by what the data set calls them.
func (o *SimulateOptions) called(fit *population.Fit) (map[string]int, error) {
	out := map[string]int{}
	for i, asset := range fit.Assets {
		name := asset.Symbol
		if as, ok := o.As[name]; ok {
			name = as
		}
		if _, twice := out[name]; twice {
			return nil, fmt.Errorf("two assets of the fit would have the prices of %s: name one of them otherwise with --as", name)
		}
		out[name] = i
	}
	for _, symbol := range slices.Sorted(maps.Keys(o.As)) {
		if !slices.ContainsFunc(fit.Assets, func(a population.Asset) bool { return a.Symbol == symbol }) {
			return nil, fmt.Errorf("--as names %s, which is no asset of the fit", symbol)
		}
	}
	return out, nil
}

// simulationReader makes hourly prices of an archive's rows.
type simulationReader struct {
	fit    *population.Fit
	o      SimulateOptions
	hours  int
	out    *HourlyPrices
	wanted []int // the fit's assets that have prices and need them
	points []map[string][]asof.Point
	quote  []string
}

func (r *simulationReader) note(format string, a ...any) {
	r.out.Notes = append(r.out.Notes, fmt.Sprintf(format, a...))
}

// load takes all rows up, by asset and source.
func (r *simulationReader) load(ctx context.Context, s *history.Snapshot, called map[string]int) error {
	r.points, r.quote = make([]map[string][]asof.Point, len(r.fit.Assets)), make([]string, len(r.fit.Assets))
	q := history.Query{Datasets: []string{r.o.Prices}, From: r.o.From.Add(-r.o.MaxGap - simulationLead), To: r.o.To, Names: slices.Sorted(maps.Keys(called))}
	return history.Scan(ctx, s, q, func(_ history.Part, rows []history.Price) error {
		for i := range rows {
			p := &rows[i]
			a, ok := called[p.Asset]
			if !ok || p.Known.After(r.o.To) {
				continue
			}
			if !strings.HasPrefix(p.Quote, "USD") || r.quote[a] != "" && r.quote[a] != p.Quote {
				return fmt.Errorf("%s in data set %s is counted in %s: give prices in one dollar", p.Asset, r.o.Prices, p.Quote)
			}
			if p.Value.Sign() <= 0 {
				return fmt.Errorf("%s in data set %s is %s at %s: run hedgerow history verify", p.Asset, r.o.Prices, p.Value, p.Time.Format(time.RFC3339))
			}
			if r.points[a] == nil {
				r.points[a] = map[string][]asof.Point{}
			}
			r.quote[a] = p.Quote
			r.points[a][p.Source] = append(r.points[a][p.Source], asof.Point{Time: p.Time, Known: p.Known, Value: p.Value})
		}
		return nil
	})
}

// feed is an asset's price as it was known, for so long after it became known.
func (r *simulationReader) feed(i int, maxAge time.Duration) (*asof.Feed, error) {
	var series []*asof.Series
	for _, source := range slices.Sorted(maps.Keys(r.points[i])) {
		// What is simulated on prices is simulated, whatever they are.
		x, err := asof.NewSeries(source, history.Observed, r.points[i][source])
		if err != nil {
			return nil, fmt.Errorf("%s in data set %s: %w", r.fit.Assets[i].Symbol, r.o.Prices, err)
		}
		series = append(series, x)
	}
	return asof.Median(r.fit.Assets[i].Symbol, series, asof.Policy{MaxAge: maxAge})
}

// read goes through an asset's hours.
func (r *simulationReader) read(i int) error {
	asset := r.fit.Assets[i]
	if r.quote[i] != "USD" {
		r.note("%s: %s taken for USD", asset.Symbol, r.quote[i])
	}
	feed, err := r.feed(i, r.o.MaxGap)
	if err != nil {
		return err
	}
	price, carried := make([]float64, r.hours), 0
	var known time.Time
	in := feed.Cursor()
	for h := range price {
		at := r.o.From.Add(time.Duration(h) * time.Hour)
		a, err := in.At(at)
		if err != nil {
			return r.unknown(err)
		}
		price[h] = a.Value.Float()
		if h > 0 && a.Known.Equal(known) {
			carried++
		}
		known = a.Known
	}
	if carried > 0 {
		r.note("%s: %d of %d hours have the price before", asset.Symbol, carried, r.hours)
	}
	if n := int(r.o.DollarMedian / time.Hour); n > 1 && asset.Pegged {
		price = medians(price, n)
		r.note("%s: median of %d hours", asset.Symbol, n)
	}
	r.out.Price[i] = price
	return nil
}

// unknown says of prices that are missing at an hour from when, until when, and with
// what gap, all would be there.
func (r *simulationReader) unknown(err error) error {
	const ever = math.MaxInt64 / 2
	feeds := make([]*asof.Feed, 0, len(r.wanted))
	begin, end := r.o.From, r.o.To
	first, last := "", ""
	for _, i := range r.wanted {
		feed, err := r.feed(i, ever)
		if err != nil {
			return err
		}
		feeds = append(feeds, feed)
		from, to := feed.Span()
		if from.After(begin) {
			begin, first = from, feed.Name()
		}
		if to = to.Add(r.o.MaxGap); to.Before(end) {
			end, last = to, feed.Name()
		}
	}
	begin, end = begin.Add(time.Hour-1).Truncate(time.Hour), end.Truncate(time.Hour)
	gap := time.Duration(0)
	for _, feed := range feeds {
		in := feed.Cursor()
		for at := begin; !at.After(end); at = at.Add(time.Hour) {
			a, err := in.At(at)
			if err != nil {
				return err
			}
			gap = max(gap, a.Age)
		}
	}
	var say []string
	if first != "" && !end.Before(begin) {
		say = append(say, fmt.Sprintf("begin with --from %s, when all are known", begin.Format(simulatedHour)))
	}
	if last != "" && !end.Before(begin) {
		say = append(say, fmt.Sprintf("end with --to %s, when %s ends", end.Format(simulatedHour), last))
	}
	if gap > r.o.MaxGap {
		say = append(say, fmt.Sprintf("allow --max-gap %dh, as long as prices stay away", int64((gap+time.Hour-1)/time.Hour)))
	}
	say = append(say, "or leave assets out with --only")
	var why *asof.Refusal
	if errors.As(err, &why) {
		age := ""
		if !why.Known.IsZero() {
			age = fmt.Sprintf(": the last is of %s", why.Known.Format(time.RFC3339))
		}
		err = fmt.Errorf("%s in data set %s at %s: %w%s", why.Feed, r.o.Prices, why.At.Format(time.RFC3339), why.Reason, age)
	}
	return fmt.Errorf("%w: %s", err, strings.Join(say, "; "))
}

// simulatedHour is how the command's flags write an hour.
const simulatedHour = "2006-01-02T15:04"

// medians are those of the last so many values, up to each.
func medians(p []float64, n int) []float64 {
	out := make([]float64, len(p))
	var window []float64
	for h := range p {
		window = append(window[:0], p[max(0, h-n+1):h+1]...)
		slices.Sort(window)
		out[h] = (window[(len(window)-1)/2] + window[len(window)/2]) / 2
	}
	return out
}
