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
	Figures []RebuiltFigure `json:"figures"` // what each number is counted in, and what stands behind it
	*vaults.Summary
	At      RebuiltAt     `json:"at"`
	Seizure *SeizureStats `json:"seizures,omitempty"` // nil without prices
	Vault   *RebuiltVault `json:"vault,omitempty"`
	Books   *RebuiltBooks `json:"books,omitempty"`
}

// RebuiltFigure says what a number of a Rebuilt is: its path in JSON, where one
// stands for all that are below it and have no line of their own.
type RebuiltFigure struct {
	Path  string        `json:"path"`
	Unit  string        `json:"unit"`
	Basis history.Basis `json:"basis"`
}

// figuresOf are those of an ilk with a collateral.
func figuresOf(token string) []RebuiltFigure {
	return []RebuiltFigure{
		{"events", "rows", history.Observed}, {"vaults", "vaults", history.Observed}, {"everBorrowed", "vaults", history.Observed},
		{"everLiquidated", "vaults", history.Observed}, {"liquidations", "rows", history.Observed}, {"vaultDays", "vaults by day", history.Observed},
		{"digits", "digits", history.Observed}, {"wholeTokens", "", history.Observed}, {"largestVaultDay", "rows, and DAI", history.Observed},
		{"flows", "DAI", history.Observed}, {"netMinted", "DAI", history.Observed},
		{"debt", "DAI", history.Modelled}, {"collateral", token, history.Modelled}, {"open", "vaults", history.Modelled},
		{"ends", "vaults, and DAI as sum", history.Modelled}, {"ends.belowMinusOne", "vaults", history.Observed}, {"ends.sum", "DAI", history.Observed},
		{"findings", "DAI, or " + token + ", as in of", history.Modelled},
		{"checks", "DAI; within is ceilings, and median a share", history.Modelled}, {"checks.list.debt", "DAI", history.Observed},
		{"days", "DAI; of collateral " + token + "; open is vaults", history.Modelled}, {"days.netMinted", "DAI", history.Observed},
		{"days.liquidated", "DAI", history.Observed}, {"days.liquidations", "rows", history.Observed}, {"days.vaultsLiquidated", "vaults", history.Observed},
		{"seized.debt", "DAI", history.Observed}, {"seized.written", token, history.Observed}, {"seized.seized", token, history.Modelled},
		{"seized.whole", "", history.Modelled}, {"seized.mat", "collateral's value over debt", history.Observed},
		{"at", "DAI; of collateral " + token + "; of price and ratios DAI over " + token + ", and value over debt; open is vaults", history.Modelled},
		{"at.mat", "collateral's value over debt", history.Observed},
		{"seizures", "rows, vaults by day, and value over debt", history.Modelled},
		{"vault", "DAI; of collateral " + token + "; art is DAI over the rate", history.Modelled}, {"vault.borrowed", "DAI", history.Observed},
		{"vault.repaid", "DAI", history.Observed}, {"vault.liquidated", "DAI", history.Observed}, {"vault.seizures", "rows", history.Observed},
		{"vault.rows.event", "DAI, and " + token, history.Observed},
		{"books", "books and hours", history.Modelled},
	}
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
	r = &Rebuilt{Archive: a.Name(), Sources: in.from, Figures: figuresOf(vaults.CollateralOf(in.market))}
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

func readIlk(ctx context.Context, s *history.Snapshot, o RebuildOptions) (*ilkRows, error) {
	in := &ilkRows{market: "maker:" + o.Ilk}
	var err error
	if in.events, err = rowsOfOne[history.Event](ctx, s, in, o.Events, "events", in.market, "the table of its events"); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(in.events, func(e history.Event) bool { return strings.HasPrefix(e.Account, "0x") }) {
		set := in.from[0].Dataset
		return nil, fmt.Errorf("the events of data set %s were read from a node, which reads what each vault owes too: `hedgerow book --market %s` shows its books; name the data set of an imported table with --events", set, set)
	}
	if in.parameters, err = rowsOfOne[history.Parameter](ctx, s, in, o.Parameters, "parameters", in.market, "the table of its parameters"); err != nil {
		return nil, err
	}
	if in.prices, err = in.readPrices(ctx, s, o); err != nil {
		return nil, err
	}
	h := sha256.New()
	fmt.Fprintln(h, in.market)
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

// at looks at the ilk at an instant.
func (r *Rebuilt) at(in *ilkRows, at time.Time) error {
	if at.IsZero() {
		at = r.To
	}
	if at.Before(r.From) {
		return fmt.Errorf("%s is before the first event of %s, of %s: give a later instant", at.Format(time.DateTime), in.market, r.From.Format(time.DateTime))
	}
	if at.After(vaults.EndOfDay(r.To)) {
		return fmt.Errorf("%s is after the last event of %s, of %s, and what came then is not known: give an earlier instant, or `hedgerow history import` later events", at.Format(time.DateTime), in.market, r.To.Format(time.DateTime))
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
