package portfolio

import (
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/loss"
)

// Losses are what the fund loses in scenarios, and what a token of each series pays.
type Losses struct {
	Scenarios int
	// Loss is the claims' by scenario in the coin, after first-loss cover and before
	// protection.
	Loss []float64
	// Token is what one token of each series pays by scenario in the coin, scenarios ×
	// the fund's series by rows.
	Token   []float64
	Series  int
	Outcome *loss.Outcome // bad debt by reference, USD
}

// Early is what the book has suffered at an instant before the horizon, in the same
// scenarios row by row.
type Early struct {
	At      time.Time
	Outcome *loss.Outcome
}

// At are the losses at the k-th horizon of drawn prices. Seed draws which triggers
// fail, where that is stated.
//
// A series that expires before the horizon pays for what is lost when it expires, in
// whole days from now, rounded down, as far as that is still lost at the horizon: cover
// that ends counts for the days that it lasts, and what is recovered later is no gain.
// One that expires within a day pays nothing.
func (m *Model) At(p *Prices, k int, now time.Time, seed uint64) (*Losses, error) {
	o, err := m.Suffer(p.factor[k])
	if err != nil {
		return nil, err
	}
	early, err := m.Early(p, k, now)
	if err != nil {
		return nil, err
	}
	return m.Of(o, now.Add(time.Duration(p.Days[k])*day), seed, early...)
}

// Early is what the book has suffered at the ends of those of the fund's series that
// expire before the k-th horizon of drawn prices: Of takes it beside what Suffer makes
// of Factor(k).
func (m *Model) Early(p *Prices, k int, now time.Time) ([]Early, error) {
	var days []int
	for j, c := range m.column {
		if d := int(m.Fund.Series[j].Expiry.Sub(now) / day); c >= 0 && d >= 1 && d < p.Days[k] {
			days = append(days, d)
		}
	}
	slices.Sort(days)
	var out []Early
	for _, d := range slices.Compact(days) {
		o, err := m.Suffer(p.Before(k, d))
		if err != nil {
			return nil, err
		}
		out = append(out, Early{now.Add(time.Duration(d) * day), o})
	}
	return out, nil
}

// Run are the losses at price factors, rows of the book's assets. Series that expire
// before the instant pay nothing.
func (m *Model) Run(factor []float64, until time.Time, seed uint64) (*Losses, error) {
	o, err := m.Suffer(factor)
	if err != nil {
		return nil, err
	}
	return m.Of(o, until, seed)
}

// Suffer is what price factors, rows of the book's assets, do to the book, whoever
// claims what on it: the part of Run that costs. It keeps the factors.
func (m *Model) Suffer(factor []float64) (*loss.Outcome, error) {
	assets, table := len(m.Book.Assets), len(m.price)
	if assets == 0 || len(factor)%assets != 0 {
		return nil, fmt.Errorf("%d price factors are no rows of the book's %d assets: draw them for this book", len(factor), assets)
	}
	if table != assets { // the coin, which stands
		n := len(factor) / assets
		wide := make([]float64, 0, n*table)
		for s := range n {
			wide = append(append(wide, factor[s*assets:(s+1)*assets]...), 1)
		}
		factor = wide
	}
	o, err := m.kernel.Outcome(factor, nil)
	if err != nil {
		return nil, fmt.Errorf("losses in scenarios of the book of %s: %w", m.Book.Time.UTC().Format(time.RFC3339), err)
	}
	return o, nil
}

// Of are the fund's losses in what its book suffers until an instant, which it keeps. A
// series that expires before pays what the latest of early by then has it pay, at most
// what it would pay at the end; and nothing without one.
func (m *Model) Of(o *loss.Outcome, until time.Time, seed uint64, early ...Early) (*Losses, error) {
	out := &Losses{Scenarios: o.Scenarios(), Series: len(m.Fund.Series), Outcome: o}
	parts, err := m.lost(o)
	if err != nil {
		return nil, err
	}
	if out.Loss, err = loss.Totals(make([]float64, out.Scenarios), parts, len(m.claims)); err != nil {
		return nil, err
	}
	return out, m.pay(out, until, seed, early)
}

// lost is what each claim loses by scenario in the coin, scenarios × claims by rows.
func (m *Model) lost(o *loss.Outcome) ([]float64, error) {
	parts, err := o.SupplierLosses(nil, m.claims)
	if err != nil {
		return nil, fmt.Errorf("the fund's losses in scenarios: %w", err)
	}
	price, n := m.price[m.coin], len(m.claims)
	for s := range o.Scenarios() {
		usd := price * o.Factor[s*o.Assets+m.coin]
		if !(usd > 0) {
			return nil, &domain.Error{What: "price of " + m.Fund.Coin.Symbol + " in scenarios", At: s, Got: fmt.Sprint(usd), Want: "more than 0: losses are told in it", Kind: domain.ErrRange}
		}
		if usd == 1 {
			continue
		}
		for i := range n {
			parts[s*n+i] /= usd
		}
	}
	return parts, nil
}

// pay fills in what tokens pay.
func (m *Model) pay(out *Losses, until time.Time, seed uint64, early []Early) error {
	out.Token = make([]float64, out.Scenarios*out.Series)
	ends := make([]int, out.Series) // by series: the place in early, or
	const (
		never = -2 // it pays nothing
		late  = -1 // it lasts
	)
	paid, shortened := false, false
	for j, c := range m.column {
		y := &m.Fund.Series[j]
		switch ends[j] = late; {
		case c < 0:
			ends[j] = never
		case y.Expiry.Before(until):
			ends[j] = never
			for i := range early {
				if !early[i].At.After(y.Expiry) && (ends[j] < 0 || early[i].At.After(early[ends[j]].At)) {
					ends[j], shortened = i, true
				}
			}
		}
		paid = paid || ends[j] != never
	}
	if !paid {
		return nil
	}
	if err := m.tokens(out.Outcome, seed, func(s, j int, token float64) {
		if ends[j] != never {
			out.Token[s*out.Series+j] = token
		}
	}); err != nil {
		return err
	}
	for i := range early {
		if !shortened || !slices.Contains(ends, i) {
			continue
		}
		if n := early[i].Outcome.Scenarios(); n != out.Scenarios {
			return &domain.Error{What: "early", At: i, Got: fmt.Sprintf("%d scenarios", n), Want: fmt.Sprintf("the same %d scenarios", out.Scenarios), Kind: domain.ErrLength}
		}
		if err := m.tokens(early[i].Outcome, seed, func(s, j int, token float64) {
			if ends[j] == i {
				out.Token[s*out.Series+j] = min(out.Token[s*out.Series+j], token)
			}
		}); err != nil {
			return err
		}
	}
	return nil
}

// tokens gives what a token of each series that can pay does pay, in the coin.
func (m *Model) tokens(o *loss.Outcome, seed uint64, take func(s, j int, token float64)) error {
	pays, err := o.Protect(m.series, m.pools, loss.Terms{Stress: make([]float64, o.Scenarios()), Seed: seed})
	if err != nil {
		return fmt.Errorf("payouts in scenarios: %w", err)
	}
	k := len(m.series)
	for s := range pays.Scenarios {
		coin := o.Factor[s*o.Assets+m.coin] // a unit is a dollar's worth of the coin now
		for j, c := range m.column {
			if c >= 0 {
				take(s, j, pays.PerUnit[s*k+c]/coin)
			}
		}
	}
	return nil
}

// Net is the loss by scenario when so many tokens of each of the fund's series are
// held: below 0 where more is paid than lost. The result is stored in dst, which is
// made when nil and must otherwise have a place for each scenario.
func (l *Losses) Net(dst, tokens []float64) ([]float64, error) {
	if dst == nil {
		dst = make([]float64, l.Scenarios)
	}
	if err := domain.Length("dst", len(dst), l.Scenarios); err != nil {
		return nil, err
	}
	if err := domain.Length("tokens", len(tokens), l.Series); err != nil {
		return nil, err
	}
	copy(dst, l.Loss)
	for j, t := range tokens {
		if t == 0 {
			continue
		}
		for s := range dst {
			dst[s] -= t * l.Token[s*l.Series+j]
		}
	}
	return dst, nil
}

// Distribution is the law of Net.
func (l *Losses) Distribution(tokens []float64) (*loss.Distribution, error) {
	net, err := l.Net(nil, tokens)
	if err != nil {
		return nil, err
	}
	return loss.NewDistribution(net, nil)
}
