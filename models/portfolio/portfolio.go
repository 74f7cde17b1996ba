package portfolio

import (
	"encoding/binary"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Coin is what protection is paid in, and what losses are told in.
type Coin struct {
	Asset    protection.Address
	Symbol   string
	Decimals uint8
}

// Fund is what a fund has at stake: claims, and series held or on offer.
type Fund struct {
	Coin    Coin
	Claims  []protection.Exposure // of each reference's asset at most one
	Series  []protection.Series
	Failure []protection.TriggerFailure // stated; none: triggers are certain
}

// Model is a book as one fund sees it. It is immutable: many goroutines may use it.
type Model struct {
	Notes  []string // what was assumed, for people
	Book   *book.Book
	Fund   Fund
	kernel *loss.Kernel
	claims []loss.Claim
	price  []float64 // USD now, by the book's assets and then the coin where the book lacks it
	coin   int       // its row in price

	series []loss.Series
	pools  []loss.Pool
	column []int     // by series of the fund the place in series, or -1: it pays nothing
	worth  []float64 // by place in series: USD now that a token pays at most
}

// New prepares a book and a fund.
func New(b *book.Book, f Fund) (*Model, error) { return NewOf(b, liquidation.LoansOf(b), f) }

// NewOf is New with the book's loans as the caller has them, row by row: scaled ones
// count for as much more or less, as what a loan loses is in proportion to its size.
func NewOf(b *book.Book, loans *liquidation.Loans, f Fund) (*Model, error) {
	m := &Model{Book: b, Fund: f, price: make([]float64, len(b.Assets), len(b.Assets)+1)}
	for a := range m.price {
		m.price[a] = b.PriceUSD(a)
	}
	if m.coin = b.AssetIndex(f.Coin.Asset); m.coin < 0 {
		m.coin, m.price = len(m.price), append(m.price, 1)
		m.Notes = append(m.Notes, fmt.Sprintf("modelled losses take %s, which is not in the book, for a dollar (assumed)", f.Coin.Symbol))
	}
	if !(m.price[m.coin] > 0) {
		return nil, &domain.Error{What: "price of " + f.Coin.Symbol, At: -1, Got: fmt.Sprint(m.price[m.coin]), Want: "more than 0", Kind: domain.ErrRange}
	}
	var err error
	if m.kernel, err = loss.NewKernel(loans, len(m.price)); err != nil {
		return nil, fmt.Errorf("prepare the book of %s for scenarios: %w", b.Time.UTC().Format(time.RFC3339), err)
	}
	if err := m.claim(); err != nil {
		return nil, err
	}
	m.protect()
	return m, nil
}

// claim turns the fund's claims into the kernel's.
func (m *Model) claim() error {
	for i, c := range m.Fund.Claims {
		for _, d := range m.Fund.Claims[:i] {
			if c.Reference.Asset == d.Reference.Asset {
				return fmt.Errorf("claims on %s and on %s are both of %s: losses are known by asset, so state one of them", d.Reference, c.Reference, c.Symbol)
			}
		}
		row := m.Book.AssetIndex(c.Reference.Asset)
		if row < 0 {
			m.Notes = append(m.Notes, fmt.Sprintf("the claim on %s loses nothing in scenarios of books that do not have it", c.Symbol))
			continue
		}
		var cover []loss.Layer
		for _, l := range c.Cover {
			cover = append(cover, loss.Layer{AmountUSD: l.Amount.Float(c.Decimals) * m.price[row], AfterUSD: l.After.Float(c.Decimals) * m.price[row]})
		}
		m.claims = append(m.claims, loss.Claim{Reference: row, Share: min(1, c.Share()), Cover: cover})
	}
	return nil
}

// protect turns series into the scenarios' own. Resolved ones, those of references
// that the book does not have and those paid in another coin pay nothing here.
func (m *Model) protect() {
	var ids []protection.Address
	for _, y := range m.Fund.Series {
		row := m.Book.AssetIndex(y.Reference.Asset)
		if y.State.Resolved() || row < 0 || y.Asset != m.Fund.Coin.Asset || y.Check() != nil {
			m.column = append(m.column, -1)
			continue
		}
		usd, coin := m.price[row], m.price[m.coin]
		pool := slices.Index(ids, y.Pool)
		if pool < 0 {
			pool, ids = len(ids), append(ids, y.Pool)
			m.pools = append(m.pools, loss.Pool{ID: name(y.Pool), Asset: m.coin, AssetsUSD: y.PoolAssets.Float(y.Decimals) * coin})
		}
		x := loss.Series{ID: name(y.ID), Reference: row,
			RecordedUSD: y.Loss.Float(y.Decimals) * usd, AttachmentUSD: y.Attachment.Float(y.Decimals) * usd, ExhaustionUSD: y.Exhaustion.Float(y.Decimals) * usd,
			Pool: pool, SupplyUSD: y.Supply.Float(y.Decimals) * coin}
		if f, ok := protection.FailureOf(m.Fund.Failure, y); ok {
			x.Assumed.Failure.Probability = f.Probability.Float(18)
		}
		m.column = append(m.column, len(m.series))
		m.series = append(m.series, x)
		m.worth = append(m.worth, coin)
	}
}

// name is a number for an address' draws.
func name(a protection.Address) uint64 {
	return binary.BigEndian.Uint64(a[:8]) ^ binary.BigEndian.Uint64(a[12:])
}

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

// At are the losses at the k-th horizon of drawn prices. A series that expires before
// the horizon pays nothing then. Seed draws which triggers fail, where that is stated.
func (m *Model) At(p *Prices, k int, now time.Time, seed uint64) (*Losses, error) {
	if p.Assets != len(m.Book.Assets) {
		return nil, fmt.Errorf("prices of %d assets for a book of %d: draw them for this book", p.Assets, len(m.Book.Assets))
	}
	return m.Run(p.factor[k], now.Add(time.Duration(p.Days[k])*day), seed)
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
// claims what on it: the part of Run that costs.
func (m *Model) Suffer(factor []float64) (*loss.Outcome, error) {
	assets, table := len(m.Book.Assets), len(m.price)
	if assets == 0 || len(factor)%assets != 0 {
		return nil, fmt.Errorf("%d price factors are no rows of %d assets", len(factor), assets)
	}
	n := len(factor) / assets
	if table != assets { // the coin, which stands
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

// For is the same book as another fund sees it, whose coin is the same. Nothing of
// the book is prepared anew, and what the book suffers is the same.
func (m *Model) For(f Fund) (*Model, error) {
	if f.Coin != m.Fund.Coin {
		return nil, fmt.Errorf("a fund in %s shares no model with one in %s: prepare its own", f.Coin.Symbol, m.Fund.Coin.Symbol)
	}
	n := &Model{Book: m.Book, Fund: f, kernel: m.kernel, price: m.price, coin: m.coin}
	if n.coin == len(m.Book.Assets) {
		n.Notes = append(n.Notes, m.Notes[0])
	}
	if err := n.claim(); err != nil {
		return nil, err
	}
	n.protect()
	return n, nil
}

// Of are the fund's losses in what its book suffers, which it keeps. Series that
// expire before the instant pay nothing.
func (m *Model) Of(o *loss.Outcome, until time.Time, seed uint64) (*Losses, error) {
	table, n := len(m.price), o.Scenarios()
	out := &Losses{Scenarios: n, Series: len(m.Fund.Series), Outcome: o}
	parts, err := o.SupplierLosses(nil, m.claims)
	if err != nil {
		return nil, fmt.Errorf("the fund's losses in scenarios: %w", err)
	}
	if out.Loss, err = loss.Totals(make([]float64, n), parts, len(m.claims)); err != nil {
		return nil, err
	}
	coin := make([]float64, n) // its price in USD
	for s := range coin {
		if coin[s] = m.price[m.coin] * o.Factor[s*table+m.coin]; coin[s] > 0 {
			out.Loss[s] /= coin[s]
		}
	}
	return out, m.pay(out, coin, until, seed)
}

// pay fills in what tokens pay.
func (m *Model) pay(out *Losses, coin []float64, until time.Time, seed uint64) error {
	out.Token = make([]float64, out.Scenarios*out.Series)
	if len(m.series) == 0 {
		return nil
	}
	pays, err := out.Outcome.Protect(m.series, m.pools, loss.Terms{Stress: make([]float64, out.Scenarios), Seed: seed})
	if err != nil {
		return fmt.Errorf("payouts in scenarios: %w", err)
	}
	for j, c := range m.column {
		if c < 0 || m.Fund.Series[j].Expiry.Before(until) {
			continue
		}
		for s := range coin {
			if coin[s] > 0 {
				out.Token[s*out.Series+j] = pays.PerUnit[s*len(m.series)+c] * m.worth[c] / coin[s]
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
