package tape

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/asof"
)

// gas is the measured price of gas.
type gas struct {
	feed *asof.Feed // in units of the source, which are weiPer
	wei  int64
}

// weiUnits are the units that gas may be measured in.
var weiUnits = map[string]int64{"wei": 1, "gwei": 1e9}

// openGas reads what gas cost.
func (t *archived) openGas(ctx context.Context) error {
	g := t.options.Gas
	if g == nil {
		t.policy("The tape does not say what gas cost: the assumptions do.")
		return nil
	}
	points, units, bases := map[string][]asof.Point{}, map[string]string{}, map[string]history.Basis{}
	q := history.Query{Names: []string{g.Subject}, From: t.about.From.Add(-g.MaxAge - warmUp), To: t.about.To}
	if err := history.Scan(ctx, t.snapshot, q, func(p history.Part, rows []history.Measure) error {
		for _, r := range rows {
			if r.Quantity != g.Quantity || g.Source != "" && r.Source != g.Source {
				continue
			}
			if u, ok := units[r.Source]; ok && u != r.Unit {
				return fmt.Errorf("%w: %s of %s by %s is in %s and in %s: keep one", ErrRows, g.Quantity, g.Subject, r.Source, u, r.Unit)
			}
			x := asof.Point{Time: r.Time, Known: r.Known, Value: r.Value}
			if t.twist != nil {
				t.twist.price("gas "+r.Source, &x)
			}
			points[r.Source], units[r.Source], bases[r.Source] = append(points[r.Source], x), r.Unit, p.Basis
		}
		return nil
	}); err != nil {
		return err
	}
	sources := slices.Sorted(maps.Keys(points))
	switch {
	case len(sources) == 0:
		return fmt.Errorf("%w: there is no %s of %s from %s to %s: leave the measure out, and gas costs what the assumptions say", ErrRows, g.Quantity, g.Subject, instant(t.about.From), instant(t.about.To))
	case len(sources) > 1:
		return fmt.Errorf("%w: %s of %s is there by %s: name one source", ErrRows, g.Quantity, g.Subject, strings.Join(sources, ", "))
	}
	source := sources[0]
	wei, ok := weiUnits[units[source]]
	if !ok {
		return fmt.Errorf("%w: %s of %s is in %q: a price of gas in wei or gwei is wanted", ErrRows, g.Quantity, g.Subject, units[source])
	}
	series, err := asof.NewSeries(source, bases[source], points[source])
	if err != nil {
		return fmt.Errorf("%w: %w", ErrRows, err)
	}
	name := g.Quantity + " of " + g.Subject
	feed, err := asof.Median(name, []*asof.Series{series}, asof.Policy{MaxAge: g.MaxAge})
	if err != nil {
		return err
	}
	t.gas = &gas{feed: feed, wei: wei}
	t.source("gas", name+" by "+source, feed.Basis(), "")
	t.policy("A price of gas counts for %s; where there is none, the assumptions say.", span(g.MaxAge))
	return nil
}

// gasReading reads it in one pass.
type gasReading struct {
	*gas
	cursor *asof.Cursor
}

func (g *gas) read() *gasReading { return &gasReading{g, g.feed.Cursor()} }

func (g *gasReading) at(m *Moment, at time.Time) error {
	a, err := g.cursor.At(at)
	var no *asof.Refusal
	if errors.As(err, &no) {
		gap := Gap{What: "gas", Policy: "the assumptions say"}
		if !no.Known.IsZero() {
			gap.Age = at.Sub(no.Known)
		}
		m.Gaps = append(m.Gaps, gap)
		return nil
	}
	if err != nil {
		return err
	}
	wei, err := history.FixedOfBig(new(big.Int).Mul(a.Value.Big(), big.NewInt(g.wei)))
	if err == nil {
		m.GasPrice, err = wei.Amount(0)
	}
	m.learned(a.Known)
	return err
}
