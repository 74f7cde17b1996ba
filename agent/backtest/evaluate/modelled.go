package evaluate

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Confidences are those that ES is stated at.
var confidences = []float64{.95, .99}

// modelled samples what the book could lose with the cover held then, and without.
type modelled struct {
	with    *Scenarios
	every   time.Duration
	next    time.Time
	list    []modelledSample
	lacking map[string]int // samples that could not be drawn, by why
}

// modelledSample is one instant's ES, in the coin, by confidence.
type modelledSample struct {
	at               time.Time
	unhedged, hedged []float64
	account          backtest.Account
}

// saw takes a sample when one is due: the first an interval after the run began, so
// that there was time to buy.
func (m *modelled) saw(s *backtest.Step) error {
	at := s.Moment.Block.Time
	if m.next.IsZero() {
		m.next = at.Add(m.every)
	}
	if at.Before(m.next) || s.Record == nil || s.Record.Observation == nil {
		return nil
	}
	for !at.Before(m.next) {
		m.next = m.next.Add(m.every)
	}
	set, err := m.with.at(s.Moment)
	if err != nil {
		return err
	}
	if set.lacking != "" {
		if m.lacking == nil {
			m.lacking = map[string]int{}
		}
		m.lacking[set.lacking]++
		return nil
	}
	covered, err := set.covered(m.with, s)
	if err != nil {
		return err
	}
	x := modelledSample{at: at, account: s.Account, unhedged: set.es, hedged: set.es}
	if covered != nil {
		if x.hedged, err = shortfallsOf(covered); err != nil {
			return fmt.Errorf("ES of what is left at %s: %w", at.Format(time.RFC3339), err)
		}
	}
	m.list = append(m.list, x)
	return nil
}

// shortfallsOf are the ES of losses by scenario, by confidence.
func shortfallsOf(losses []float64) ([]float64, error) {
	d, err := loss.NewDistribution(losses, nil)
	if err != nil {
		return nil, err
	}
	out := make([]float64, len(confidences))
	for k, c := range confidences {
		if out[k], err = d.ES(c); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// covered is the fund's loss by scenario less what the cover that is minted pays, in
// the coin. Series that end before the horizon, and those that are resolved, pay
// nothing of it. nil: there is no such cover.
func (x *scenarioSet) covered(s *Scenarios, step *backtest.Step) ([]float64, error) {
	series, pools, units := x.cover(s, step)
	if len(series) == 0 {
		return nil, nil
	}
	pays, err := x.outcome.Protect(series, pools, loss.Terms{Stress: x.calm, Seed: s.seedOf(x.moment) + 1})
	if err != nil {
		return nil, fmt.Errorf("payouts in scenarios: %w", err)
	}
	out, err := pays.Received(nil, units)
	if err != nil {
		return nil, fmt.Errorf("payouts in scenarios: %w", err)
	}
	x.inCoin(out)
	for i, p := range out {
		out[i] = x.net[i] - p
	}
	return out, nil
}

// cover is what is held, as scenarios see it: units are maximum payout in USD.
func (x *scenarioSet) cover(s *Scenarios, step *backtest.Step) (series []loss.Series, pools []loss.Pool, units []float64) {
	o, b := step.Record.Observation, x.moment.Book
	end := x.moment.Block.Time.Add(time.Duration(s.days) * day)
	var ids []protection.Address
	for _, h := range o.Holdings {
		i := slices.IndexFunc(o.Series, func(y protection.Series) bool { return y.ID == h.Series })
		if i < 0 || h.Held.IsZero() {
			continue
		}
		y := o.Series[i]
		row := b.AssetIndex(y.Reference.Asset)
		if y.State.Resolved() || y.Expiry.Before(end) || row < 0 || y.Asset != s.coin.Asset || y.Check() != nil {
			continue
		}
		pool := slices.Index(ids, y.Pool)
		if pool < 0 {
			pool = len(ids)
			ids = append(ids, y.Pool)
			pools = append(pools, loss.Pool{ID: name(y.Pool), Asset: x.coin, AssetsUSD: y.PoolAssets.Float(y.Decimals) * x.price[x.coin]})
		}
		usd, coin := x.price[row], x.price[x.coin]
		held := h.Held.Float(y.Decimals) * coin
		units = append(units, held)
		series = append(series, loss.Series{ID: name(y.ID), Reference: row,
			RecordedUSD: y.Loss.Float(y.Decimals) * usd, AttachmentUSD: y.Attachment.Float(y.Decimals) * usd, ExhaustionUSD: y.Exhaustion.Float(y.Decimals) * usd,
			Pool: pool, SupplyUSD: max(held, y.Supply.Float(y.Decimals)*coin), Assumed: failure(step.Cell)})
	}
	return series, pools, units
}

func failure(c assumed.Cell) loss.SeriesAssumptions {
	return loss.SeriesAssumptions{Failure: loss.Chance{Probability: c.Failure}}
}

// name is a number for an address' draws.
func name(a protection.Address) uint64 {
	return binary.BigEndian.Uint64(a[:8]) ^ binary.BigEndian.Uint64(a[12:])
}

// why lists what kept samples from being drawn.
func (m *modelled) why() string {
	out := ""
	for _, w := range slices.Sorted(maps.Keys(m.lacking)) {
		out += fmt.Sprintf("; at %d instants %s", m.lacking[w], w)
	}
	return out
}

// mean is the average ES at a confidence with the cover held; NaN without samples.
func (m *modelled) mean(confidence float64) float64 {
	k, sum := slices.Index(confidences, confidence), 0.
	if k < 0 {
		return math.NaN()
	}
	for _, x := range m.list {
		sum += x.hedged[k]
	}
	return sum / float64(len(m.list))
}
