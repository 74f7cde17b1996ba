package portfolio

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/simulate"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
)

// ErrTooLittle reports that too little is known of past prices to draw scenarios.
var ErrTooLittle = errors.New("too little is known of past prices to draw scenarios")

// Options say what is drawn.
type Options struct {
	Scenarios int    // 100 or more
	Days      []int  // the horizons, rising, 1 to 365
	Seed      uint64 // equal seeds give common random numbers, whatever the book
	// WorstFirst orders the scenarios of each horizon by the sum of their price factors,
	// the lowest first, which changes nothing that is drawn: loans of several assets are
	// looked at in neighbouring scenarios together, and most lose in few.
	WorstFirst bool
}

// Check refuses options that have no meaning.
func (o Options) Check() error {
	if err := domain.AtLeast("scenarios", o.Scenarios, 100); err != nil {
		return err
	}
	if err := domain.AtLeast("horizons", len(o.Days), 1); err != nil {
		return err
	}
	for i, d := range o.Days {
		if err := domain.Within("horizon in days", float64(d), 1, 365); err != nil {
			return err
		}
		if i > 0 && d <= o.Days[i-1] {
			return &domain.Error{What: "horizons", At: i, Got: fmt.Sprint(d), Want: fmt.Sprintf("more than the one before, %d", o.Days[i-1]), Kind: domain.ErrRange}
		}
	}
	return nil
}

// Prices are the prices of a book's assets in scenarios, relative to now. They are
// immutable: many goroutines may use them.
type Prices struct {
	Scenarios, Assets int
	Days              []int
	// Notes are what was assumed for want of history, for people.
	Notes  []string
	drawn  *simulate.Paths // of the assets with a history
	of     []int           // by asset its column in drawn, or -1: its price stands
	order  [][]int32       // by horizon the drawn scenario of each row; nil: as drawn
	made   Options         // what it was drawn with
	from   [][]float64     // and from: the returns by column
	factor [][]float64     // by horizon: scenarios × Assets by rows
}

// Factor is each asset's price at the k-th horizon relative to now, scenarios × Assets
// by rows. It is not to be changed.
func (p *Prices) Factor(k int) []float64 { return p.factor[k] }

// Before is Factor at the end of an earlier day, within [1, Days[k]], in the same rows.
func (p *Prices) Before(k, days int) []float64 {
	out := make([]float64, p.Scenarios*p.Assets)
	for row := range p.Scenarios {
		s := row
		if p.order != nil {
			s = int(p.order[k][row])
		}
		from, to := p.drawn.At(s, days-1), out[row*p.Assets:(row+1)*p.Assets]
		for a, c := range p.of {
			if to[a] = 1; c >= 0 {
				to[a] = from[c]
			}
		}
	}
	return out
}

// sort orders the scenarios of a horizon, the worst first.
func (p *Prices) sort(k int) {
	order, sum, drawn := make([]int32, p.Scenarios), make([]float64, p.Scenarios), p.factor[k]
	for s := range sum {
		order[s] = int32(s)
		for _, f := range drawn[s*p.Assets : (s+1)*p.Assets] {
			sum[s] += f
		}
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Or(cmp.Compare(sum[a], sum[b]), cmp.Compare(a, b)) })
	p.order[k], p.factor[k] = order, make([]float64, len(drawn))
	for row, s := range order {
		copy(p.factor[k][row*p.Assets:(row+1)*p.Assets], drawn[int(s)*p.Assets:])
	}
}

// Draw draws the prices of a book's assets from what was known of them at an instant.
//
// An asset without enough history keeps its price when it is pegged, and otherwise
// moves as the largest collateral with a history does; Notes say so. It fails with
// ErrTooLittle where no asset has sixty days of prices that move.
func Draw(b *book.Book, at time.Time, known []History, o Options) (*Prices, error) {
	return (*Prices)(nil).Again(b, at, known, o)
}

// Again is Draw, and p itself where that would be the same: where daily prices, assets
// and options are. p may be nil.
func (p *Prices) Again(b *book.Book, at time.Time, known []History, o Options) (*Prices, error) {
	if err := o.Check(); err != nil {
		return nil, err
	}
	of, returns, err := filtered(b, at, known)
	if err != nil {
		return nil, err
	}
	o.Days = slices.Clone(o.Days)
	q := &Prices{Scenarios: o.Scenarios, Assets: len(b.Assets), Days: o.Days, of: of, made: o, from: returns}
	q.follow(b, of)
	if p != nil && p.alike(q) {
		return p, nil
	}
	if err := q.draw(at); err != nil {
		return nil, err
	}
	return q, nil
}

// alike says that two are drawn from the same.
func (p *Prices) alike(q *Prices) bool {
	return p.made.Scenarios == q.made.Scenarios && p.made.Seed == q.made.Seed && p.made.WorstFirst == q.made.WorstFirst && slices.Equal(p.Days, q.Days) &&
		slices.Equal(p.of, q.of) && slices.Equal(p.Notes, q.Notes) && slices.EqualFunc(p.from, q.from, slices.Equal[[]float64])
}

func (p *Prices) draw(at time.Time) error {
	models := make([]volatility.GARCH, len(p.from))
	for i := range models {
		models[i] = volatility.GARCH{Alpha: 1 - Lambda, Beta: Lambda}
	}
	h, err := simulate.NewHistory(p.from, models)
	if err != nil {
		return fmt.Errorf("filter the prices known at %s: %w", at.UTC().Format(time.RFC3339), err)
	}
	fhs := simulate.FHS{History: h, Steps: p.Days[len(p.Days)-1], StepYears: 1. / 365}
	if p.drawn, err = fhs.Paths(nil, simulate.Draw{Scenarios: p.Scenarios, Seed: p.made.Seed}); err != nil {
		return fmt.Errorf("draw prices from %s: %w", at.UTC().Format(time.RFC3339), err)
	}
	for k, d := range p.Days {
		p.factor = append(p.factor, p.Before(k, d))
	}
	if p.made.WorstFirst {
		p.order = make([][]int32, len(p.Days))
		for k := range p.Days {
			p.sort(k)
		}
	}
	return nil
}

// filtered are the daily returns that are drawn from, over the days that all have, and
// for each of the book's assets the column that it has among them, or -1.
func filtered(b *book.Book, at time.Time, known []History) (of []int, returns [][]float64, err error) {
	of = make([]int, len(b.Assets))
	periods := MostDays
	for a := range b.Assets {
		of[a] = -1
		for i := range known {
			if known[i].Asset != b.Assets[a].ID || of[a] >= 0 {
				continue
			}
			if r := DailyReturns(known[i], at, MostDays); Moves(r) {
				of[a], periods = len(returns), min(periods, len(r))
				returns = append(returns, r)
			}
		}
	}
	if len(returns) == 0 {
		return nil, nil, fmt.Errorf("%w: no asset has %d days of prices that move", ErrTooLittle, LeastDays)
	}
	for i, r := range returns {
		if returns[i] = r[len(r)-periods:]; !Moves(returns[i]) {
			return nil, nil, fmt.Errorf("%w: a price does not move in the %d days that all have", ErrTooLittle, periods)
		}
	}
	return of, returns, nil
}

// follow lets each asset without a history that is not pegged move as the largest
// collateral with one.
func (p *Prices) follow(b *book.Book, of []int) {
	collateral, _ := b.Totals(b.Weights())
	lead := -1
	for a, c := range of {
		if c >= 0 && b.Assets[a].Flags&book.Pegged == 0 && (lead < 0 || collateral[a] > collateral[lead]) {
			lead = a
		}
	}
	var led, stand []string
	for a := range of {
		switch {
		case of[a] >= 0:
		case lead >= 0 && b.Assets[a].Flags&book.Pegged == 0 && !b.LooksPegged(a):
			of[a] = of[lead]
			led = append(led, b.Assets[a].Symbol)
		default:
			stand = append(stand, b.Assets[a].Symbol)
		}
	}
	if len(led) > 0 {
		p.Notes = append(p.Notes, fmt.Sprintf("modelled losses move %s as %s, for want of %d days of prices (assumed)", strings.Join(led, ", "), b.Assets[lead].Symbol, LeastDays))
	}
	if len(stand) > 0 {
		p.Notes = append(p.Notes, fmt.Sprintf("modelled losses let %s stand, for want of %d days of prices that move (assumed)", strings.Join(stand, ", "), LeastDays))
	}
}
