package tape

import (
	"context"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// player is one pass over a tape.
type player struct {
	*archived
	feeds      []*reading // as the tape's prices
	order      []int      // of them, as the book's assets, and then those that are not in it
	assets     []book.Asset
	events     *stream[history.Event]
	parameters *stream[history.Parameter]
	gas        *gasReading
	loss       tallier
	bender     *bender // nil: the books as they are
	pricer     pricer
	number     int
	block      uint64 // of the moment before
}

func (t *archived) player(ctx context.Context) *player {
	p := &player{archived: t, loss: tallier{basis: t.about.Basis}}
	for i := range t.prices {
		p.feeds = append(p.feeds, t.prices[i].read(t.about.From, &t.options))
	}
	p.events = newStream(ctx, t.snapshot, t.events, t.about.From, eventAt)
	p.parameters = newStream(ctx, t.snapshot, t.parameters, t.about.From, parameterAt)
	if t.gas != nil {
		p.gas = t.gas.read()
	}
	if t.twist != nil {
		p.bender = &bender{twist: t.twist}
	}
	return p
}

func (p *player) close() {
	p.events.close()
	p.parameters.close()
}

// moment is what was known at an instant.
func (p *player) moment(at time.Time, b *book.Book) (*Moment, error) {
	if p.bender != nil {
		b = p.bender.book(b)
	}
	m := &Moment{Number: p.number, Book: b, Known: b.Time}
	p.number++
	if err := p.age(m, at); err != nil {
		return nil, err
	}
	p.block = max(b.Block, p.block+1) // what comes later has a higher number, also where a book is used again
	m.Block = trade.Block{Number: p.block, Hash: b.BlockHash, Time: at}
	p.arrange(b)
	if err := p.price(m, at); err != nil {
		return nil, err
	}
	if p.gas != nil {
		if err := p.gas.at(m, at); err != nil {
			return nil, err
		}
	}
	if err := p.happened(m, at); err != nil {
		return nil, err
	}
	return m, nil
}

// age judges how old the newest book is.
func (p *player) age(m *Moment, at time.Time) error {
	age := at.Sub(m.Book.Time)
	if age <= p.options.MaxBookAge {
		return nil
	}
	if !p.options.HoldBooks {
		return fmt.Errorf("%w: the newest book is of block %d, %s, %s old and not at most %s: index that span, allow the age, or hold books", books.ErrGap,
			m.Book.Block, instant(m.Book.Time), span(age.Round(time.Second)), span(p.options.MaxBookAge))
	}
	m.Gaps = append(m.Gaps, Gap{What: "books", Policy: "the newest is held", Age: age})
	return nil
}

// happened adds what became known since the moment before, and the bad debt in it.
func (p *player) happened(m *Moment, at time.Time) error {
	err := p.events.upTo(at, func(e *history.Event) error {
		if p.twist != nil {
			p.twist.event(e)
		}
		m.Events = append(m.Events, *e)
		return nil
	})
	if err != nil {
		return err
	}
	if err := p.parameters.upTo(at, func(x *history.Parameter) error {
		if p.twist != nil {
			p.twist.parameter(x)
		}
		m.Parameters = append(m.Parameters, *x)
		return nil
	}); err != nil {
		return err
	}
	if n := len(m.Events); n > 0 {
		m.learned(m.Events[n-1].Time)
	}
	if n := len(m.Parameters); n > 0 {
		m.learned(m.Parameters[n-1].Time)
	}
	if p.options.Stranded {
		err = p.loss.stranded(m.Book)
	} else {
		err = p.loss.told(m.Book, m.Events, p.archived.events.basis)
	}
	m.Losses = p.loss.losses
	return err
}

// learned notes when a part became known.
func (m *Moment) learned(at time.Time) {
	if at.After(m.Known) {
		m.Known = at
	}
}

// arrange finds each asset's price again when the books' assets change.
func (p *player) arrange(b *book.Book) {
	if same(p.assets, b.Assets) {
		return
	}
	p.assets, p.order = b.Assets, p.order[:0]
	taken := make([]bool, len(p.prices))
	for i := range b.Assets {
		for k := range p.prices {
			if p.prices[k].asset == b.Assets[i].ID {
				p.order, taken[k] = append(p.order, k), true
			}
		}
	}
	for k := range p.prices {
		if !taken[k] && p.prices[k].outside {
			p.order = append(p.order, k)
		}
	}
}

func same(a, b []book.Asset) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].ID != b[i].ID {
			return false
		}
	}
	return true
}
