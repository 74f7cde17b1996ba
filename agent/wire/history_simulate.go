package wire

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/simulate/population"
)

// SimulateOptions say which borrowers are simulated, on which prices.
type SimulateOptions struct {
	Place  string // the archive
	Fit    string // one that comes with hedgerow, or a JSON file
	Only   []string
	Prices string            // data set
	As     map[string]string // what the data set calls an asset of the fit
	Par    bool              // dollars without prices are worth 1
	MaxGap time.Duration     // how old a price may be
	// DollarMedian, unless 0, takes for a dollar's price the median of so many hours up to
	// now: aggregators glitch for an hour or two.
	DollarMedian time.Duration
	From, To     time.Time
	Borrowers    int
	Seed         uint64
	Dataset      string        // "": simulated-FIT-SEED
	BookEvery    time.Duration // 0: no books
	DryRun       bool
	Progress     func(Progress)
}

// SimulateReport says what was simulated. Label stands wherever it is shown.
type SimulateReport struct {
	Archive   string          `json:"archive"`
	Dataset   string          `json:"dataset"`
	Basis     history.Basis   `json:"basis"`
	Label     string          `json:"label"` // simulated, or simulated with hindsight
	Fit       string          `json:"fit"`
	Rules     string          `json:"rules"`
	From      time.Time       `json:"from"`
	To        time.Time       `json:"to"`
	Prices    string          `json:"prices"`
	Borrowers int             `json:"borrowers"`
	Seed      uint64          `json:"seed"`
	Figures   map[string]int  `json:"figures"` // of the fit, by basis
	Hindsight []string        `json:"hindsight"`
	Notes     []string        `json:"notes"`
	Hours     int             `json:"hours"`
	Loans     int             `json:"loans"` // open at the end
	Below     int             `json:"belowOne"`
	DebtUSD   float64         `json:"debtUSD"`
	RepaidUSD float64         `json:"repaidByKeepersUSD"`
	BadUSD    float64         `json:"badDebtUSD"`
	Events    []SimulatedKind `json:"events"`
	Rows      int64           `json:"rows"`
	Books     int             `json:"books"`
	Written   bool            `json:"written"`
	Already   bool            `json:"already,omitempty"` // the archive had just this
	Content   string          `json:"fingerprint,omitempty"`
}

// SimulatedKind is how often something happened.
type SimulatedKind struct {
	Kind  string `json:"kind"`
	Count int64  `json:"count"`
}

// SimulateHistory simulates borrowers on prices of an archive and appends what they did,
// as one commit: all of it, or none.
func SimulateHistory(ctx context.Context, o SimulateOptions) (r SimulateReport, err error) {
	fit, err := o.fit()
	if err != nil {
		return r, err
	}
	if o.BookEvery < 0 || o.BookEvery%time.Hour != 0 {
		return r, fmt.Errorf("books every %s: give whole hours, such as 24h, or 0 for none", o.BookEvery)
	}
	if o.Dataset == "" {
		o.Dataset = fmt.Sprintf("simulated-%s-%d", fit.Name, o.Seed)
	}
	if !strings.HasPrefix(o.Dataset, "simulated") {
		return r, fmt.Errorf("data set %q: its name must begin with simulated", o.Dataset)
	}
	a, err := history.Open(ctx, o.Place)
	if err != nil {
		return r, err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	s, err := a.Snapshot(ctx)
	if err != nil {
		return r, err
	}
	prices, err := simulationPrices(ctx, s, fit, o)
	if err != nil {
		return r, err
	}
	run := &simulationRun{o: o, prices: prices, market: o.Dataset}
	if run.sim, err = population.New(fit, population.Draw{Start: o.From, Borrowers: o.Borrowers, Seed: o.Seed}); err != nil {
		return r, err
	}
	r = run.head(fit, a.Name())
	digest, err := run.digest(fit)
	if err != nil {
		return r, err
	}
	r.Already = s.Has(digest)
	if !r.Already && !o.DryRun {
		if slices.ContainsFunc(s.Parts, func(p history.Part) bool { return p.Dataset == o.Dataset }) {
			return r, fmt.Errorf("the archive has a data set %s already, of another simulation: name another with --dataset", o.Dataset)
		}
		run.label = history.Label{Dataset: o.Dataset, Basis: history.Simulated, Note: r.note()}
		run.tx = s.Begin("simulate", &history.Source{Name: o.Dataset, Digest: digest, Note: r.note(), Format: "population"})
	}
	if err := run.run(ctx); err != nil {
		return r, err
	}
	run.tail(&r)
	if run.tx != nil {
		if s, err = run.tx.Commit(ctx); err != nil {
			return r, err
		}
		r.Written = true
	}
	r.Content = s.Fingerprint()
	return r, nil
}

// fit is the one that is named, of the assets that are wanted.
func (o *SimulateOptions) fit() (*population.Fit, error) {
	var fit *population.Fit
	var err error
	if strings.HasSuffix(o.Fit, ".json") {
		text, err := os.ReadFile(o.Fit)
		if err != nil {
			return nil, err
		}
		if fit, err = population.Read(text); err != nil {
			return nil, fmt.Errorf("%s: %w", o.Fit, err)
		}
	} else if fit, err = population.Named(o.Fit); err != nil {
		return nil, err
	}
	if len(o.Only) > 0 {
		return fit.Only(o.Only)
	}
	return fit, nil
}

// note is what stands beside the data set.
func (r *SimulateReport) note() string {
	return fmt.Sprintf("%s; fit %s, rules %s, %d borrowers at the start, seed %d, prices %s", r.Label, r.Fit, r.Rules, r.Borrowers, r.Seed, r.Prices)
}

// simulationRun is one simulation on its way into an archive.
type simulationRun struct {
	o      SimulateOptions
	prices *simulationSeries
	sim    *population.Simulation
	market string
	label  history.Label
	tx     *history.Tx // nil: nothing is written
	rows   []history.Event
	put    int64
	books  int
	block  uint64
	index  uint32
	rays   [2][]indexRay
}

func (s *simulationRun) head(fit *population.Fit, archive string) SimulateReport {
	r := SimulateReport{
		Archive: archive, Dataset: s.o.Dataset, Basis: history.Simulated, Label: "simulated", Fit: fit.Name, Rules: fit.Rules,
		From: s.o.From, To: s.o.To, Prices: s.o.Prices, Borrowers: s.o.Borrowers, Seed: s.o.Seed,
		Figures: map[string]int{}, Hindsight: []string{}, Notes: s.prices.notes, Hours: s.prices.hours,
	}
	for _, p := range fit.Parameters() {
		r.Figures[string(p.Basis)]++
	}
	for _, p := range s.sim.Hindsight() {
		r.Hindsight = append(r.Hindsight, p.Name)
	}
	if len(r.Hindsight) > 0 {
		r.Label = "simulated with hindsight"
	}
	return r
}

// digest names all that the outcome depends on.
func (s *simulationRun) digest(fit *population.Fit) (string, error) {
	text, err := json.Marshal(fit)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	fmt.Fprintf(h, "hedgerow.simulation/1 %s %d %d %d %d\n%s\n", s.o.Dataset, s.o.From.Unix(), s.o.Borrowers, s.o.Seed, s.o.BookEvery, text)
	for _, p := range s.prices.price {
		if err := binary.Write(h, binary.LittleEndian, p); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func (s *simulationRun) run(ctx context.Context) error {
	var kept *population.Books
	var writer *books.Writer
	if s.tx != nil {
		s.sim.Watch = func(e *population.Event) error { return s.event(ctx, e) }
		if s.o.BookEvery > 0 {
			var err error
			if kept, err = s.sim.Books(simulatedMarket(s.o.Dataset)); err != nil {
				return err
			}
			writer = books.NewWriter(s.label)
		}
	}
	now := make([]float64, len(s.prices.price))
	for h := range s.prices.hours {
		if err := ctx.Err(); err != nil {
			return err
		}
		for a, p := range s.prices.price {
			now[a] = p[h]
		}
		s.block, s.index, s.rays = uint64(h)+1, 0, [2][]indexRay{}
		if err := s.sim.Step(now); err != nil {
			return err
		}
		if writer != nil && h%int(s.o.BookEvery/time.Hour) == 0 {
			b, err := kept.Take()
			if err != nil {
				return err
			}
			if err := writer.Add(b); err != nil {
				return err
			}
			if err := writer.FlushEnded(ctx, s.tx); err != nil {
				return err
			}
			s.books++
		}
		if s.o.Progress != nil {
			s.o.Progress(Progress{Phase: "hours", Done: uint64(h) + 1, Total: uint64(s.prices.hours)})
		}
	}
	if s.tx == nil {
		return nil
	}
	if writer != nil {
		if err := writer.Flush(ctx, s.tx); err != nil {
			return err
		}
	}
	return s.flush(ctx)
}

func (s *simulationRun) tail(r *SimulateReport) {
	t := s.sim.Totals()
	r.Loans, r.Below, r.DebtUSD, r.RepaidUSD, r.BadUSD = t.Loans, t.Below, t.DebtUSD, t.RepaidByKeepersUSD, t.BadDebtUSD
	for k, n := range t.Events {
		r.Events = append(r.Events, SimulatedKind{population.Kind(k).String(), n})
	}
	r.Rows, r.Books = s.put, s.books
}

// simulatedMarket is the address of a data set's market in books.
func simulatedMarket(dataset string) (a protection.Address) {
	sum := sha256.Sum256([]byte(dataset))
	copy(a[:], "simulated")
	copy(a[9:], sum[:11])
	return a
}

// simulationSeries is prices hour by hour, by the fit's assets.
type simulationSeries struct {
	hours int
	price [][]float64
	notes []string
}

// simulationPrices are, at each hour, the newest prices that were known by then. Those
// of assets that no loan can have are 1.
func simulationPrices(ctx context.Context, snapshot *history.Snapshot, fit *population.Fit, o SimulateOptions) (*simulationSeries, error) {
	if o.From.IsZero() || !o.To.After(o.From) || !o.From.Equal(o.From.Truncate(time.Hour)) {
		return nil, fmt.Errorf("from %s to %s: give a whole hour, and a later time", o.From.Format(time.RFC3339), o.To.Format(time.RFC3339))
	}
	out := &simulationSeries{hours: int(o.To.Sub(o.From)/time.Hour) + 1, notes: []string{}}
	if out.hours > 100*8766 {
		return nil, fmt.Errorf("from %s to %s is more than 100 years: give less", o.From.Format(time.RFC3339), o.To.Format(time.RFC3339))
	}
	if o.MaxGap < time.Hour {
		return nil, fmt.Errorf("a gap of %s: give an hour at least", o.MaxGap)
	}
	called := map[string]int{} // by the data set's names
	for a, asset := range fit.Assets {
		name := asset.Symbol
		if as, ok := o.As[name]; ok {
			name = as
		}
		if _, twice := called[name]; twice {
			return nil, fmt.Errorf("two assets of the fit would have the prices of %s: name one of them otherwise with --as", name)
		}
		called[name] = a
	}
	for symbol := range o.As {
		if !slices.ContainsFunc(fit.Assets, func(a population.Asset) bool { return a.Symbol == symbol }) {
			return nil, fmt.Errorf("--as names %s, which is no asset of the fit", symbol)
		}
	}
	if o.DollarMedian < 0 || o.DollarMedian%time.Hour != 0 {
		return nil, fmt.Errorf("a median of %s: give whole hours, or 0 for none", o.DollarMedian)
	}
	out.price = make([][]float64, len(fit.Assets))
	known := make([][]time.Time, len(fit.Assets))
	quote := make([]string, len(fit.Assets))
	names := make([]string, 0, len(called))
	for n := range called {
		names = append(names, n)
	}
	slices.Sort(names)
	q := history.Query{Datasets: []string{o.Prices}, From: o.From.Add(-o.MaxGap - 48*time.Hour), To: o.To, Names: names}
	err := history.Scan(ctx, snapshot, q, func(_ history.Part, rows []history.Price) error {
		for i := range rows {
			p := &rows[i]
			a, ok := called[p.Asset]
			if !ok || p.Known.After(o.To) || p.Known.Before(o.From.Add(-o.MaxGap)) {
				continue
			}
			if !strings.HasPrefix(p.Quote, "USD") || quote[a] != "" && quote[a] != p.Quote {
				return fmt.Errorf("%s in data set %s is counted in %s: give prices in one dollar", p.Asset, o.Prices, p.Quote)
			}
			if p.Value.Sign() <= 0 {
				return fmt.Errorf("%s in data set %s is %s at %s: run hedgerow history verify", p.Asset, o.Prices, p.Value, p.Time.Format(time.RFC3339))
			}
			if out.price[a] == nil {
				out.price[a], known[a] = make([]float64, out.hours), make([]time.Time, out.hours)
			}
			quote[a] = p.Quote
			h := 0 // the first hour at which it is known
			if late := p.Known.Sub(o.From); late > 0 {
				h = int((late + time.Hour - 1) / time.Hour)
			}
			if h < out.hours && !p.Known.Before(known[a][h]) {
				out.price[a][h], known[a][h] = p.Value.Float(), p.Known
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, out.fill(fit, known, quote, o)
}

// fill carries prices on over hours without, as far as it may.
func (s *simulationSeries) fill(fit *population.Fit, known [][]time.Time, quote []string, o SimulateOptions) error {
	needed := fit.Needed()
	for a, asset := range fit.Assets {
		if !slices.Contains(needed, asset.Symbol) || s.price[a] == nil && asset.Pegged && o.Par {
			if slices.Contains(needed, asset.Symbol) {
				s.notes = append(s.notes, asset.Symbol+": assumed to be worth 1 throughout")
			}
			s.price[a] = slices.Repeat([]float64{1}, s.hours)
			continue
		}
		if s.price[a] == nil {
			return fmt.Errorf("data set %s has no prices of %s between %s and %s: name another with --prices, say how it is called there with --as, leave it out with --only, or take dollars for 1 with --par",
				o.Prices, asset.Symbol, o.From.Format(time.DateOnly), o.To.Format(time.DateOnly))
		}
		if quote[a] != "USD" {
			s.notes = append(s.notes, fmt.Sprintf("%s: %s taken for USD", asset.Symbol, quote[a]))
		}
		p, carried := s.price[a], 0
		for h := range p {
			at := o.From.Add(time.Duration(h) * time.Hour)
			if p[h] == 0 && h > 0 {
				p[h], known[a][h] = p[h-1], known[a][h-1]
				carried++
			}
			if p[h] == 0 || at.Sub(known[a][h]) > o.MaxGap {
				return fmt.Errorf("%s has no price in data set %s that is known at %s and no older than %s: begin later, allow more with --max-gap, or leave it out with --only",
					asset.Symbol, o.Prices, at.Format(time.RFC3339), o.MaxGap)
			}
			if math.IsInf(p[h], 0) {
				return fmt.Errorf("%s is %v at %s: run hedgerow history verify", asset.Symbol, p[h], at.Format(time.RFC3339))
			}
		}
		if carried > 0 {
			s.notes = append(s.notes, fmt.Sprintf("%s: %d hours have the price before", asset.Symbol, carried))
		}
		if n := int(o.DollarMedian / time.Hour); n > 1 && asset.Pegged {
			s.price[a] = medians(p, n)
			s.notes = append(s.notes, fmt.Sprintf("%s: median of %d hours", asset.Symbol, n))
		}
	}
	return nil
}

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
