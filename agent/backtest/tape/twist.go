package tape

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/big"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/asof"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// Perturbable is a tape that knows another future.
type Perturbable interface {
	Tape
	// Perturbed is the same past up to an instant, and then another future, by a seed.
	Perturbed(ctx context.Context, after time.Time, seed uint64) (Tape, error)
}

// Perturbed is a tape with the same past up to an instant and another future: all
// that became known later is altered at random, at its source: before medians,
// histories and losses are made of it. What is decided up to the instant must not
// depend on it. It fails for a tape that knows no other future.
func Perturbed(ctx context.Context, t Tape, after time.Time, seed uint64) (Tape, error) {
	if p, ok := t.(Perturbable); ok {
		return p.Perturbed(ctx, after, seed)
	}
	return nil, fmt.Errorf("a tape of %s knows no other future: %w", t.About().Market, errors.ErrUnsupported)
}

// Perturbed is a tape of the same archive with another future: prices, gas, events,
// parameters, and of books the prices, indexes, thresholds, collateral and debt.
func (t *archived) Perturbed(ctx context.Context, after time.Time, seed uint64) (Tape, error) {
	out, err := open(ctx, t.snapshot, t.options, &twist{after: after, seed: seed})
	if err != nil {
		return nil, err
	}
	out.policy("After %s all is altered at random, by seed %d: this is no history.", instant(after), seed)
	return out, nil
}

// twist alters what became known after an instant. What it draws depends on the seed
// and on what it is drawn for, and not on when.
type twist struct {
	after time.Time
	seed  uint64
}

// draw is 64 bits for a thing. The mixing is SplitMix64's (Steele, Lea and Flood 2014).
func (w *twist) draw(what string, numbers ...uint64) uint64 {
	x := w.seed
	mix := func(n uint64) {
		x += n + 0x9e3779b97f4a7c15
		x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
		x = (x ^ x>>27) * 0x94d049bb133111eb
		x ^= x >> 31
	}
	for i := range len(what) {
		mix(uint64(what[i]))
	}
	for _, n := range numbers {
		mix(n)
	}
	return x
}

// ratio is a factor of a draw: from 1/most to most, evenly by its logarithm, in
// millionths.
func ratio(draw uint64, most float64) uint64 {
	u := float64(draw>>11) / (1 << 53)
	return uint64(math.Exp((2*u-1)*math.Log(most)) * million)
}

const million = 1_000_000

// How far prices and amounts are moved, up and down.
const (
	mostPrice  = 4
	mostAmount = 8
)

func scale(f history.Fixed, millionths uint64) history.Fixed {
	b := f.Big()
	b.Mul(b, new(big.Int).SetUint64(millionths)).Quo(b, big.NewInt(million))
	if b.Sign() == 0 {
		return f
	}
	g, err := history.FixedOfBig(b)
	if err != nil { // too large for a decimal
		return f
	}
	return g
}

// price alters a price or a measure.
func (w *twist) price(series string, p *asof.Point) {
	if p.Known.After(w.after) {
		p.Value = scale(p.Value, ratio(w.draw(series, uint64(p.Known.UnixMicro())), mostPrice))
	}
}

// swaps are the kinds that an altered event may take, where the loan's debt falls.
var swaps = []string{history.KindLiquidation, history.KindRepay, history.KindBadDebt}

// event alters one: its amounts and prices, and in one of two what it was.
func (w *twist) event(e *history.Event) {
	if !e.Time.After(w.after) {
		return
	}
	n := w.draw("event "+e.Account, e.Block, uint64(e.Index))
	for i, x := range []*history.Optional{&e.CollateralDelta, &e.DebtDelta, &e.CollateralUSD, &e.DebtUSD} {
		if x.Valid {
			x.Fixed = scale(x.Fixed, ratio(w.draw("amount", n, uint64(i)), mostAmount))
		}
	}
	if n%2 == 0 && slices.Contains(swaps, e.Kind) && e.Debt != "" && e.DebtDelta.Valid && e.DebtDelta.Sign() < 0 {
		e.Kind = swaps[w.draw("kind", n)%uint64(len(swaps))]
	}
}

// parameter alters what one became, where that is a number.
func (w *twist) parameter(p *history.Parameter) {
	if !p.Time.After(w.after) {
		return
	}
	n := w.draw("parameter "+p.Subject+" "+p.Name, p.Block, uint64(p.Index))
	if v, err := history.ParseFixed(p.After); err == nil {
		p.After = scale(v, ratio(n, mostAmount)).String()
	}
}

// bender alters books, which go on to share the chunks in which nothing changed.
type bender struct {
	*twist
	from, to      []*book.Chunk
	before, after *book.Book // the last
}

func (w *bender) book(b *book.Book) *book.Book {
	if !b.Time.After(w.twist.after) {
		return b
	}
	if w.before == b {
		return w.after
	}
	out := *b
	out.Assets, out.Chunks = slices.Clone(b.Assets), make([]*book.Chunk, len(b.Chunks))
	for i := range out.Assets {
		w.asset(&out.Assets[i], b.Time)
	}
	for i, c := range b.Chunks {
		if i == len(w.from) {
			w.from, w.to = append(w.from, nil), append(w.to, nil)
		}
		if w.from[i] != c {
			w.from[i], w.to[i] = c, w.chunk(c)
		}
		out.Chunks[i] = w.to[i]
	}
	w.before, w.after = b, &out
	return &out
}

func (w *bender) asset(a *book.Asset, at time.Time) {
	name := a.ID.String()
	a.Price = times(a.Price, ratio(w.draw("price "+name, uint64(at.UnixMicro())), mostPrice))
	a.DebtIndex = times(a.DebtIndex, million+w.draw("debt index "+name)%million)
	a.SupplyIndex = times(a.SupplyIndex, million+w.draw("supply index "+name)%million)
	a.Threshold = lower(a.Threshold, w.draw("threshold "+name))
}

func (w *bender) chunk(c *book.Chunk) *book.Chunk {
	out := &book.Chunk{Borrower: c.Borrower, Flags: c.Flags, EMode: c.EMode,
		CollateralAt: c.CollateralAt, CollateralAsset: c.CollateralAsset, CollateralShares: slices.Clone(c.CollateralShares),
		CollateralThreshold: slices.Clone(c.CollateralThreshold), CollateralBonus: c.CollateralBonus,
		DebtAt: c.DebtAt, DebtAsset: c.DebtAsset, DebtShares: slices.Clone(c.DebtShares)}
	for j := range c.Len() {
		a := &c.Borrower[j]
		whose := w.draw("loan", binary.BigEndian.Uint64(a[:]), binary.BigEndian.Uint64(a[8:]), uint64(binary.BigEndian.Uint32(a[16:])))
		for k := c.CollateralAt[j]; k < c.CollateralAt[j+1]; k++ {
			n := w.draw("c", whose, uint64(c.CollateralAsset[k]))
			out.CollateralShares[k] = w.shares(c.CollateralShares[k], n)
			out.CollateralThreshold[k] = lower(c.CollateralThreshold[k], n)
		}
		for k := c.DebtAt[j]; k < c.DebtAt[j+1]; k++ {
			out.DebtShares[k] = w.shares(c.DebtShares[k], w.draw("d", whose, uint64(c.DebtAsset[k])))
		}
	}
	return out
}

// shares are never none, as a loan has no empty entry.
func (w *bender) shares(s book.U128, n uint64) book.U128 {
	out, err := book.SharesOf(times(s.Amount(), ratio(n, mostAmount)))
	if err != nil { // wider than shares are
		return s
	}
	return out
}

// times is a number in millionths of it, and never none where there is one.
func times(a amount.Amount, millionths uint64) amount.Amount {
	if b := a.MulDiv(amount.New(millionths), amount.New(million)); !b.IsZero() {
		return b
	}
	return a
}

// lower is a threshold from half of it up to all.
func lower(threshold uint16, n uint64) uint16 {
	return uint16(uint64(threshold) * (million/2 + n%(million/2)) / million) //nolint:gosec // below itself
}
