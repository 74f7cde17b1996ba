package portfolio

import (
	"encoding/binary"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
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

// Check refuses claims that cannot be told apart.
func (f Fund) Check() error {
	for i, c := range f.Claims {
		for _, d := range f.Claims[:i] {
			if c.Reference.Asset == d.Reference.Asset {
				return fmt.Errorf("claims on %s and on %s are both of %s: losses are known by asset, so state one of them", d.Reference, c.Reference, c.Symbol)
			}
		}
	}
	return nil
}

// Model is a book as one fund sees it. It is immutable: many goroutines may use it.
type Model struct {
	Notes   []string // what was assumed, for people
	Book    *book.Book
	Fund    Fund
	loans   *liquidation.Loans
	kernel  *loss.Kernel
	claims  []loss.Claim
	claimed []int     // by claim its place in the fund's
	debt    []float64 // what loans owe by asset, USD; nil until asked for
	price   []float64 // USD now, by the book's assets and then the coin where the book lacks it
	coin    int       // its row in price

	series []loss.Series
	pools  []loss.Pool
	column []int // by series of the fund the place in series, or -1: it pays nothing
}

// New prepares a book and a fund.
func New(b *book.Book, f Fund) (*Model, error) { return NewOf(b, liquidation.LoansOf(b), f) }

// NewOf is New with the book's loans as the caller has them, row by row: scaled ones
// count for as much more or less, as what a loan loses is in proportion to its size.
func NewOf(b *book.Book, loans *liquidation.Loans, f Fund) (*Model, error) {
	m := &Model{Book: b, Fund: f, loans: loans, price: make([]float64, len(b.Assets), len(b.Assets)+1)}
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
	if err := m.Fund.Check(); err != nil {
		return err
	}
	for i, c := range m.Fund.Claims {
		row := m.row(c.Reference)
		if row < 0 {
			m.Notes = append(m.Notes, fmt.Sprintf("the claim on %s loses nothing in scenarios of books that do not have it", c.Symbol))
			continue
		}
		share := c.Share()
		if c.Supply.IsZero() && m.owed()[row] > 0 { // what loans owe is all that anyone claims
			share = min(1, c.Amount.Float(c.Decimals)*m.price[row]/m.owed()[row])
		}
		m.claims = append(m.claims, loss.Claim{Reference: row, Share: share, Cover: m.layers(c, m.price[row])})
		m.claimed = append(m.claimed, i)
	}
	return nil
}

// Exposure is what the fund's claims on the book are worth in the coin now.
func (m *Model) Exposure() float64 {
	usd := 0.
	for k, i := range m.claimed {
		c := &m.Fund.Claims[i]
		usd += c.Amount.Float(c.Decimals) * m.price[m.claims[k].Reference]
	}
	return usd / m.price[m.coin]
}

// layers is first-loss cover of losses to come: of the deficit that there is it has
// paid, or owes, its part already.
func (m *Model) layers(c protection.Exposure, usd float64) (out []loss.Layer) {
	for _, l := range c.Cover {
		owes := amount.Min(l.Amount, c.BadDebt().Minus(l.After))
		out = append(out, loss.Layer{AmountUSD: l.Amount.Minus(owes).Float(c.Decimals) * usd, AfterUSD: l.After.Minus(c.BadDebt()).Float(c.Decimals) * usd})
	}
	return out
}

// row is the asset of the book that a reference is of, or -1. A reference that names
// no market is of any.
func (m *Model) row(r protection.Reference) int {
	if r.Market != (protection.Address{}) && r.Market != m.Book.Market {
		return -1
	}
	return m.Book.AssetIndex(r.Asset)
}

// owed is what loans owe by asset, USD.
func (m *Model) owed() []float64 {
	if m.debt == nil {
		_, m.debt = m.Book.Totals(m.Book.Weights())
	}
	return m.debt
}

// protect turns series into the scenarios' own. Resolved ones, those that pay for
// something else than bad debt of the book, and those that pay another coin pay
// nothing here.
func (m *Model) protect() {
	var ids []protection.Address
	m.column = make([]int, 0, len(m.Fund.Series))
	for i := range m.Fund.Series {
		y := &m.Fund.Series[i]
		row := m.row(y.Reference)
		if row < 0 || !ofBadDebt(y.Reference) || y.State.Resolved() || y.Asset != m.Fund.Coin.Asset || y.Check() != nil {
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
		if f, ok := protection.FailureOf(m.Fund.Failure, *y); ok {
			x.Assumed.Failure.Probability = f.Probability.Float(18)
		}
		m.column = append(m.column, len(m.series))
		m.series = append(m.series, x)
	}
}

// For is the same book as another fund sees it, whose coin is the same. Nothing of
// the book is prepared anew, and what the book suffers is the same.
func (m *Model) For(f Fund) (*Model, error) {
	if f.Coin != m.Fund.Coin {
		return nil, fmt.Errorf("a fund in %s shares no model with one in %s: prepare its own", f.Coin.Symbol, m.Fund.Coin.Symbol)
	}
	n := &Model{Book: m.Book, Fund: f, loans: m.loans, kernel: m.kernel, price: m.price, coin: m.coin, debt: m.debt}
	if n.coin == len(m.Book.Assets) {
		n.Notes = append(n.Notes, m.Notes[0])
	}
	if err := n.claim(); err != nil {
		return nil, err
	}
	n.protect()
	return n, nil
}

// ofBadDebt says that a reference counts bad debt, which scenarios know.
func ofBadDebt(r protection.Reference) bool {
	return r.Kind != protection.Depeg && r.Kind != protection.Freeze && r.Kind != protection.Index
}

// name is a number for an address' draws.
func name(a protection.Address) uint64 {
	return binary.BigEndian.Uint64(a[:8]) ^ binary.BigEndian.Uint64(a[12:])
}
