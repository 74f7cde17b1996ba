package wire

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
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
	FitDigest string          `json:"fitDigest"`          // SHA-256 of the fit: a name is anybody's
	FitUntil  *time.Time      `json:"fitUntil,omitempty"` // the last datum that it rests on; none: all is assumed
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
	if o.Borrowers < 1 || o.Borrowers > population.MostBorrowers {
		return r, fmt.Errorf("%d borrowers: give 1 to %d", o.Borrowers, population.MostBorrowers)
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
	text, err := json.Marshal(fit)
	if err != nil {
		return r, err
	}
	r = run.head(fit, text, a.Name())
	digest, err := run.digest(text)
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
	until := "all assumed"
	if r.FitUntil != nil {
		until = "of data until " + r.FitUntil.Format(time.RFC3339)
	}
	return fmt.Sprintf("%s; fit %s (%.12s, %s), rules %s, %d borrowers at the start, seed %d, prices %s",
		r.Label, r.Fit, r.FitDigest, until, r.Rules, r.Borrowers, r.Seed, r.Prices)
}

// simulationRun is one simulation on its way into an archive.
type simulationRun struct {
	o      SimulateOptions
	prices *HourlyPrices
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

func (s *simulationRun) head(fit *population.Fit, text []byte, archive string) SimulateReport {
	r := SimulateReport{
		Archive: archive, Dataset: s.o.Dataset, Basis: history.Simulated, Label: "simulated", Fit: fit.Name, Rules: fit.Rules,
		From: s.o.From, To: s.o.To, Prices: s.o.Prices, Borrowers: s.o.Borrowers, Seed: s.o.Seed,
		Figures: map[string]int{}, Hindsight: []string{}, Notes: s.prices.Notes, Hours: s.prices.Hours(),
	}
	r.FitDigest = fmt.Sprintf("%x", sha256.Sum256(text))
	for _, p := range fit.Parameters() {
		r.Figures[string(p.Basis)]++
		if !p.To.IsZero() && (r.FitUntil == nil || p.To.After(*r.FitUntil)) {
			r.FitUntil = &p.To
		}
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
func (s *simulationRun) digest(fit []byte) (string, error) {
	h := sha256.New()
	fmt.Fprintf(h, "hedgerow.simulation/1 %s %d %d %d %d\n%s\n", s.o.Dataset, s.o.From.Unix(), s.o.Borrowers, s.o.Seed, s.o.BookEvery, fit)
	for _, p := range s.prices.Price {
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
	now := make([]float64, len(s.prices.Price))
	for h := range s.prices.Hours() {
		if err := ctx.Err(); err != nil {
			return err
		}
		s.prices.At(h, now)
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
			s.o.Progress(Progress{Phase: "hours", Done: uint64(h) + 1, Total: uint64(s.prices.Hours())})
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
