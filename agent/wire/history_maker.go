package wire

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/asof"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/agent/history/vaults"
)

// RebuildOptions say which ilk is rebuilt, and what is made of it.
type RebuildOptions struct {
	Place string // the archive
	Ilk   string // ETH-B
	// Events, Parameters and Prices are data sets; "" is the only one that has rows of
	// the ilk, or of prices the one that covers most of its hours.
	Events, Parameters, Prices string
	At                         time.Time // zero: the last event
	Vault                      uint64    // of which to tell more; 0: none
	Books                      bool      // write them into the archive
	Progress                   func(Progress)
}

// Rebuilt is an ilk, rebuilt.
type Rebuilt struct {
	Archive string          `json:"archive"`
	Sources []RebuildSource `json:"sources"`
	*vaults.Summary
	At      RebuiltAt     `json:"at"`
	Seizure *SeizureStats `json:"seizures,omitempty"` // nil without prices
	Vault   *RebuiltVault `json:"vault,omitempty"`
	Books   *RebuiltBooks `json:"books,omitempty"`
}

// RebuildSource is a data set that an ilk was rebuilt from.
type RebuildSource struct {
	Table   history.Table `json:"table"`
	Dataset string        `json:"dataset"`
	Basis   history.Basis `json:"basis"`
	Note    string        `json:"note,omitempty"`
	Rows    int           `json:"rows"`
}

// RebuiltAt is the ilk at an instant.
type RebuiltAt struct {
	vaults.State
	Open int `json:"open"` // vaults that owe something
	// Price is the one by which the Vat judges, as a model has it; nil without prices.
	Price *RulingPrice `json:"price,omitempty"`
	// Ratios are those of the vaults that owe something, by rising ratio.
	Ratios []VaultRatio `json:"ratios,omitempty"`
}

// RulingPrice is what Maker's oracle is thought to have shown.
type RulingPrice struct {
	Asset  string        `json:"asset"`
	Quote  string        `json:"quote"` // stands for DAI
	Source string        `json:"source"`
	Value  history.Fixed `json:"value"`
	Read   time.Time     `json:"read"` // by the oracle, which then held it back
}

// VaultRatio is a vault's collateral over its debt.
type VaultRatio struct {
	Vault uint64        `json:"vault"`
	Ratio float64       `json:"ratio"`
	Debt  history.Fixed `json:"debt"`
}

// SeizureStats hold liquidations against prices.
type SeizureStats struct {
	Priced int `json:"priced"`
	// Below are those whose vault was below the least ratio at the price in force;
	// Highest is the highest ratio of any. DaysBelow are the vault-days on which all
	// were, DaysBelowKnown those on which they would have been at the last price known.
	Below          int     `json:"belowTheLeastRatio"`
	Highest        float64 `json:"highestRatio"`
	DaysBelow      int     `json:"vaultDaysBelow"`
	DaysBelowKnown int     `json:"vaultDaysBelowAtKnownPrice"`
	// Worst is the lowest value over debt, at the last price known to anybody, of
	// seizures of Large tokens or more, with the collateral as written and as modelled.
	Large         int       `json:"ofTwentyOrMore"`
	Worst         float64   `json:"worstValueOverDebt"`
	WorstModelled float64   `json:"worstValueOverDebtModelled"`
	WorstAt       time.Time `json:"worstAt"`
	WorstVault    uint64    `json:"worstVault"`
}

// RebuiltVault is one vault, event by event.
type RebuiltVault struct {
	vaults.Vault
	Rows     []VaultRow       `json:"rows"`
	Findings []vaults.Finding `json:"findings"`
}

// VaultRow is an event with the vault after its block.
type VaultRow struct {
	Event      history.Event `json:"event"`
	Collateral vaults.Figure `json:"collateral"`
	Debt       vaults.Figure `json:"debt"`
}

// RebuiltBooks is what was written.
type RebuiltBooks struct {
	Dataset string    `json:"dataset"`
	Books   int       `json:"books"`
	Missing int       `json:"hoursWithoutPrice"`
	Present bool      `json:"present,omitempty"` // they were there
	From    time.Time `json:"from"`
	To      time.Time `json:"to"`
}

// RebuildMaker rebuilds the vaults of an ilk from what an archive has of them.
func RebuildMaker(ctx context.Context, o RebuildOptions) (r *Rebuilt, err error) {
	a, err := history.Open(ctx, o.Place)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	s, err := a.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	in, err := readIlk(ctx, s, o)
	if err != nil {
		return nil, fmt.Errorf("archive %s: %w", a.Name(), err)
	}
	r = &Rebuilt{Archive: a.Name(), Sources: in.from}
	if r.Summary, err = vaults.Summarize(in.market, in.events, in.parameters); err != nil {
		return nil, fmt.Errorf("archive %s: %w", a.Name(), err)
	}
	if err := r.at(in, o.At); err != nil {
		return nil, err
	}
	if in.prices != nil {
		r.Seizure = r.seizures(in)
	}
	if o.Vault > 0 {
		if err := r.vault(in, o.Vault); err != nil {
			return nil, err
		}
	}
	if o.Books {
		if r.Books, err = writeIlkBooks(ctx, s, in, o.Progress); err != nil {
			return nil, fmt.Errorf("archive %s: %w", a.Name(), err)
		}
	}
	return r, nil
}

// ilkRows is what an archive has of an ilk.
type ilkRows struct {
	market     string
	events     []history.Event
	parameters []history.Parameter
	prices     *ilkPrices // nil: none
	from       []RebuildSource
	digest     string // of the parts that were read
}

// ilkPrices are what the collateral was worth.
type ilkPrices struct {
	asset, quote, source string
	known                *asof.Feed // what anybody could know
	ruling               *asof.Feed // what the Vat judged by
}

// collateralOf is the token that an ilk's name begins with.
func collateralOf(ilk string) string {
	token, _, _ := strings.Cut(ilk, "-")
	return token
}

func readIlk(ctx context.Context, s *history.Snapshot, o RebuildOptions) (*ilkRows, error) {
	in := &ilkRows{market: "maker:" + o.Ilk}
	var err error
	if in.events, err = rowsOfOne[history.Event](ctx, s, in, o.Events, "events", in.market, "the table of its events"); err != nil {
		return nil, err
	}
	if in.parameters, err = rowsOfOne[history.Parameter](ctx, s, in, o.Parameters, "parameters", in.market, "the table of its parameters"); err != nil {
		return nil, err
	}
	if in.prices, err = in.readPrices(ctx, s, o); err != nil {
		return nil, err
	}
	h := sha256.New()
	fmt.Fprintln(h, "vaults/1", in.market)
	for _, p := range s.Parts {
		if slices.ContainsFunc(in.from, func(f RebuildSource) bool { return f.Table == p.Table && f.Dataset == p.Dataset }) {
			fmt.Fprintln(h, p.Key)
		}
	}
	in.digest = hex.EncodeToString(h.Sum(nil))
	return in, nil
}

// rowsOfOne are the rows of a market in one data set: the named one, or the only
// one that has any.
func rowsOfOne[R history.Row](ctx context.Context, s *history.Snapshot, in *ilkRows, dataset, flag, market, remedy string) ([]R, error) {
	rows := map[string][]R{}
	parts := map[string]history.Part{}
	q := history.Query{Names: []string{market}}
	if dataset != "" {
		q.Datasets = []string{dataset}
	}
	if err := history.Scan(ctx, s, q, func(p history.Part, list []R) error {
		parts[p.Dataset] = p
		rows[p.Dataset] = append(rows[p.Dataset], list...)
		return nil
	}); err != nil {
		return nil, err
	}
	names := slices.Sorted(maps.Keys(rows))
	switch {
	case len(names) == 0 && dataset != "":
		return nil, fmt.Errorf("data set %s has no %s of %s: `hedgerow history ls` says what there is", dataset, flag, market)
	case len(names) == 0:
		return nil, fmt.Errorf("there are no %s of %s: `hedgerow history import` %s", flag, market, remedy)
	case len(names) > 1:
		return nil, fmt.Errorf("%d data sets have %s of %s (%s): choose one with --%s", len(names), flag, market, strings.Join(names, ", "), flag)
	}
	p := parts[names[0]]
	in.from = append(in.from, RebuildSource{Table: p.Table, Dataset: p.Dataset, Basis: p.Basis, Note: p.Note, Rows: len(rows[names[0]])})
	return rows[names[0]], nil
}

// dollars are the quotes that stand for DAI, the likeliest first.
var dollars = []string{"DAI", "USD", "USDC", "USDT"}

const (
	oldestPrice = 2 * time.Hour // that an oracle is thought to have read
	oracleHop   = time.Hour     // how long Maker's holds a price back
)

// readPrices are those of the ilk's token in the named data set, or in the one that
// has most of the hours. Prices over more than an hour are none that an oracle
// could have read.
func (in *ilkRows) readPrices(ctx context.Context, s *history.Snapshot, o RebuildOptions) (*ilkPrices, error) {
	from, to := in.events[0].Time, in.events[0].Time
	for _, e := range in.events {
		if e.Time.Before(from) {
			from = e.Time
		}
		if e.Time.After(to) {
			to = e.Time
		}
	}
	if o.At.After(to) {
		to = o.At
	}
	token := collateralOf(o.Ilk)
	q := history.Query{Names: []string{token}, From: from.Add(-6 * time.Hour), To: to}
	if o.Prices != "" {
		q.Datasets = []string{o.Prices}
	}
	type origin struct{ dataset, quote, source string }
	points, hours, parts := map[origin][]asof.Point{}, map[origin]map[int64]bool{}, map[origin]history.Part{}
	if err := history.Scan(ctx, s, q, func(p history.Part, list []history.Price) error {
		for _, r := range list {
			of := origin{p.Dataset, r.Quote, r.Source}
			if !slices.Contains(dollars, r.Quote) || r.Known.Sub(r.Time) > time.Hour {
				continue
			}
			if hours[of] == nil {
				hours[of] = map[int64]bool{}
			}
			parts[of] = p
			points[of] = append(points[of], asof.Point{Time: r.Time, Known: r.Known, Value: r.Value})
			hours[of][r.Known.Unix()/3600] = true
		}
		return nil
	}); err != nil {
		return nil, err
	}
	all := slices.SortedFunc(maps.Keys(points), func(a, b origin) int {
		return cmp.Or(cmp.Compare(len(hours[b]), len(hours[a])), cmp.Compare(slices.Index(dollars, a.quote), slices.Index(dollars, b.quote)),
			strings.Compare(a.dataset, b.dataset), strings.Compare(a.source, b.source))
	})
	switch {
	case len(all) == 0 && o.Prices != "":
		return nil, fmt.Errorf("data set %s has no hourly prices of %s in dollars from %s to %s: `hedgerow history ls` says what there is", o.Prices, token, from.Format(time.DateOnly), to.Format(time.DateOnly))
	case len(all) == 0:
		return nil, nil
	}
	best := all[0]
	p := parts[best]
	series, err := asof.NewSeries(best.source, p.Basis, points[best])
	if err != nil {
		return nil, err
	}
	out := &ilkPrices{asset: token, quote: best.quote, source: best.source}
	if out.known, err = asof.Median(token+"/"+best.quote, []*asof.Series{series}, asof.Policy{MaxAge: oldestPrice}); err != nil {
		return nil, err
	}
	osm, err := asof.NewOSM(out.known, asof.OSMOptions{Hop: oracleHop, MaxAge: oracleHop + oldestPrice})
	if err != nil {
		return nil, err
	}
	out.ruling = osm.Current()
	in.from = append(in.from, RebuildSource{Table: p.Table, Dataset: p.Dataset, Basis: p.Basis, Note: p.Note, Rows: len(points[best])})
	return out, nil
}

// at looks at the ilk at an instant.
func (r *Rebuilt) at(in *ilkRows, at time.Time) error {
	if at.IsZero() {
		at = r.To
	}
	if at.Before(r.From) {
		return fmt.Errorf("%s is before the first event of %s, of %s: give a later instant", at.Format(time.DateTime), in.market, r.From.Format(time.DateTime))
	}
	replay, err := vaults.New(in.market, in.events, in.parameters)
	if err != nil {
		return err
	}
	if err := replay.To(at); err != nil {
		return err
	}
	state, err := replay.State()
	if err != nil {
		return err
	}
	r.At = RebuiltAt{State: state}
	if p := in.prices; p != nil {
		if a, err := p.ruling.At(at); err == nil {
			r.At.Price = &RulingPrice{Asset: p.asset, Quote: p.quote, Source: p.source, Value: a.Value, Read: a.Known}
		}
	}
	for _, v := range state.Vaults {
		if !v.Open() {
			continue
		}
		r.At.Open++
		if r.At.Price == nil {
			continue
		}
		if ratio, ok := v.Ratio(r.At.Price.Value); ok {
			r.At.Ratios = append(r.At.Ratios, VaultRatio{Vault: v.Number, Ratio: ratio, Debt: v.Debt.Value})
		}
	}
	slices.SortStableFunc(r.At.Ratios, func(a, b VaultRatio) int { return cmp.Compare(a.Ratio, b.Ratio) })
	return nil
}

// largeSeizure is the least collateral of the liquidations that are compared with
// what is published of them.
var largeSeizure = history.Of(20)

func (r *Rebuilt) seizures(in *ilkRows) *SeizureStats {
	s := &SeizureStats{}
	mat := r.At.Mat.Float()
	type vaultDay struct {
		vault uint64
		day   int64
	}
	highest := map[vaultDay][2]float64{} // at the price in force, and at the last known
	for _, l := range r.Seized {
		ruling, err := in.prices.ruling.At(l.Time)
		if err != nil {
			continue // a gap; Priced says how many are left
		}
		public, err := in.prices.known.At(l.Time)
		if err != nil || l.Debt.Value.Sign() <= 0 {
			continue
		}
		s.Priced++
		debt := l.Debt.Value.Float()
		ratio := l.Seized.Value.Float() * ruling.Value.Float() / debt
		d := vaultDay{l.Vault, l.Time.Unix() / (24 * 60 * 60)}
		highest[d] = [2]float64{max(highest[d][0], ratio), max(highest[d][1], l.Seized.Value.Float()*public.Value.Float()/debt)}
		if ratio < mat {
			s.Below++
		}
		s.Highest = max(s.Highest, ratio)
		if l.Written.Value.Cmp(largeSeizure) < 0 {
			continue
		}
		written, modelled := l.Written.Value.Float()*public.Value.Float()/debt, l.Seized.Value.Float()*public.Value.Float()/debt
		if s.Large == 0 || written < s.Worst {
			s.Worst, s.WorstAt, s.WorstVault = written, l.Time, l.Vault
		}
		if s.Large == 0 || modelled < s.WorstModelled {
			s.WorstModelled = modelled
		}
		s.Large++
	}
	for _, h := range highest {
		if h[0] < mat {
			s.DaysBelow++
		}
		if h[1] < mat {
			s.DaysBelowKnown++
		}
	}
	return s
}

// vault tells of one vault.
func (r *Rebuilt) vault(in *ilkRows, number uint64) error {
	i := slices.IndexFunc(r.At.Vaults, func(v vaults.Vault) bool { return v.Number == number })
	if i < 0 {
		return fmt.Errorf("%s has no vault %d at %s: leave out --vault to see how many there are", in.market, number, r.At.Time.Format(time.DateTime))
	}
	out := &RebuiltVault{Vault: r.At.Vaults[i], Findings: []vaults.Finding{}}
	for _, f := range r.Findings {
		if f.Vault == number && !f.Time.After(r.At.Time) {
			out.Findings = append(out.Findings, f)
		}
	}
	replay, err := vaults.New(in.market, in.events, in.parameters)
	if err != nil {
		return err
	}
	own := slices.DeleteFunc(slices.Clone(in.events), func(e history.Event) bool {
		return e.Account != fmt.Sprint(number) || e.Time.After(r.At.Time)
	})
	slices.SortStableFunc(own, func(a, b history.Event) int {
		return cmp.Or(cmp.Compare(a.Block, b.Block), cmp.Compare(a.Index, b.Index))
	})
	for _, e := range own {
		if err := replay.To(e.Time); err != nil {
			return err
		}
		v, err := replay.Vault(number)
		if err != nil {
			return err
		}
		out.Rows = append(out.Rows, VaultRow{e, v.Collateral, v.Debt})
	}
	r.Vault = out
	return nil
}

// booksNote stands beside the books wherever they are shown.
const booksNote = "rebuilt from events and parameters; debt at the last known drip, collateral at the oracle's price as a model has it; blocks are estimated"

// writeIlkBooks writes a book for each whole hour.
func writeIlkBooks(ctx context.Context, s *history.Snapshot, in *ilkRows, progress func(Progress)) (*RebuiltBooks, error) {
	if in.prices == nil {
		return nil, fmt.Errorf("there are no hourly prices of %s in dollars: a book needs them: `hedgerow history import` some", collateralOf(strings.TrimPrefix(in.market, "maker:")))
	}
	out := &RebuiltBooks{Dataset: strings.ToLower(strings.ReplaceAll(in.market, ":", "-"))}
	label := history.Label{Dataset: out.Dataset, Basis: history.Modelled, Note: booksNote}
	replay, err := vaults.New(in.market, in.events, in.parameters)
	if err != nil {
		return nil, err
	}
	from, to := replay.Span()
	hours := vaults.Hours(from, to)
	if len(hours) == 0 {
		return nil, fmt.Errorf("from %s to %s there is no whole hour: there is no book to write", from.Format(time.DateTime), to.Format(time.DateTime))
	}
	out.From, out.To = hours[0], hours[len(hours)-1]
	out.Present = s.Has(in.digest)
	tx := s.Begin("rebuild", &history.Source{Name: in.market + ", rebuilt", Digest: in.digest, Note: booksNote, Format: "vaults/1"})
	for _, p := range s.Parts {
		if p.Dataset != out.Dataset || p.Table != history.Heads && p.Table != history.Assets && p.Table != history.Loans && p.Table != history.Collateral && p.Table != history.Debt {
			continue
		}
		if p.Basis != history.Modelled || p.Note != booksNote {
			return nil, fmt.Errorf("data set %s has books that are not rebuilt ones (%s): they stay, and nothing was written", out.Dataset, p.Basis)
		}
		tx.Remove(p) // rebuilt from other rows
	}
	shelf, writer := vaults.NewShelf(replay), books.NewWriter(label)
	for i, at := range hours {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		price, err := in.prices.ruling.At(at)
		if err != nil {
			out.Missing++
			continue
		}
		out.Books++
		if out.Present {
			continue
		}
		b, err := shelf.Book(at, price.Value)
		if err != nil {
			return nil, err
		}
		if err := writer.Add(b); err != nil {
			return nil, err
		}
		if progress != nil && i%100 == 0 {
			progress(Progress{Phase: "books", Done: uint64(i), Total: uint64(len(hours))})
		}
	}
	if out.Present {
		return out, nil
	}
	if out.Books == 0 {
		return nil, fmt.Errorf("no hour from %s to %s has a price: `hedgerow history import` those of the span", from.Format(time.DateTime), to.Format(time.DateTime))
	}
	if err := writer.Flush(ctx, tx); err != nil {
		return nil, err
	}
	_, err = tx.Commit(ctx)
	return out, err
}
