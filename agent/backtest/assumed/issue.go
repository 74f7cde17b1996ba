package assumed

import (
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
)

// issue is a series, with a premium model of its own. It reads the reference's gauge,
// like the others, until its trigger fails.
type issue struct {
	shown      protection.Series // what the market does not move; Gauge is another once its trigger has failed
	model      protection.Address
	gauge      *market.Gauge  // the replica's
	series     *market.Series // the replica's
	generation uint64
	layer      uint64
	line       protection.Address // the reference's gauge
	facts      []protection.Fact
	part       amount.Amount // of the layer that is the fund's: what covers it in full

	fails bool   // drawn: a loss above its attachment does not trigger it
	began bool   // its sales have opened
	order uint64 // of other buyers, waiting for its mint; 0: none
	over  bool   // it is settled and counted

	repriceAt uint64 // the curator's next look; 0: none is left
	applyAt   uint64 // when what it proposed can be applied; 0: nothing is proposed
	settleAt  uint64 // when settling is tried next, after expiry
}

// open creates the line's next generation, one series a layer, the notice before
// its sales open. The first one's open at once: nobody else has capital in the pool.
func (m *Market) open(l *line, at *tape.Moment) error {
	every, early := m.a.Series.Every.Value.Seconds(), uint64(notice/time.Second)
	first := l.generation == 0
	if !first && m.now+early < l.opens {
		return nil
	}
	for m.now > l.opens+every { // moments that are farther apart than generations
		l.opens += every
		l.generation++
	}
	start := l.opens
	if !first {
		start = max(start, m.now+early)
	}
	generation := l.generation
	l.opens += every
	l.generation++
	unresolved := map[uint64]bool{}
	for _, x := range l.issues {
		if x.series.Settled == 0 {
			unresolved[x.generation] = true
		}
	}
	if len(unresolved) >= m.a.generations() {
		m.tally.Refused++ // the layers are still taken by series that nothing has decided
		return nil
	}
	v, err := m.a.viewOf(at, m.about.Protocol)
	if err != nil {
		return err
	}
	m.basket.weigh(at, v.basket)
	supply := l.Supply
	if supply.IsZero() {
		supply = v.debt(l.Reference.Asset)
	}
	if supply.Cmp(l.Claim) < 0 {
		supply = l.Claim // the fund is all there is
	}
	of := supply
	if m.a.Series.Of.Value == OfClaim {
		of = l.Claim
	}
	l.need = amount.Amount{}
	var fresh []*issue
	for n, layer := range m.a.Series.Layers {
		x := m.issue(l, generation, uint64(n), start, of, layer)
		if x.shown.MaxSupply.IsZero() {
			m.tally.Refused++ // a base unit is wider than the layer
			continue
		}
		x.part = x.shown.Exhaustion.Minus(x.shown.Attachment).MulDiv(l.Claim, supply)
		l.need = l.need.Plus(x.part.MulDiv(amount.New(uint64(m.a.onSale())), amount.New(1)))
		fresh = append(fresh, x)
	}
	return m.create(l, fresh, v)
}

// issue is a series that is not created yet.
func (m *Market) issue(l *line, generation, n, start uint64, of amount.Amount, layer Layer) *issue {
	id := address("series", l.Reference, generation, n)
	terms := &m.a.Series
	from, to := of.MulDiv(layer.From.WAD(), protection.WAD), of.MulDiv(layer.To.WAD(), protection.WAD)
	expiry := time.Unix(int64(start+terms.Term.Value.Seconds()), 0).UTC()
	return &issue{
		model: address("premium model", l.Reference, generation, n), generation: generation, layer: n, line: l.gauge.ID, facts: m.factsOf(l.Reference),
		fails: m.draw(l.Reference, generation, n) < m.a.Trigger.Failure.Value.Float(),
		shown: protection.Series{ID: id, Symbol: fmt.Sprintf("%s-L%d-%s", l.Symbol, n+1, expiry.Format("20060102")), Venue: Venue,
			Reference: l.Reference, Gauge: l.gauge.ID, Pool: l.pool, Asset: m.coin.Asset, Decimals: m.coin.Decimals,
			StartLoss: l.loss, Attachment: from, Exhaustion: to,
			// Generations share a layer: a unit of loss is never paid for twice.
			MaxSupply: to.Minus(from).MulDiv(amount.New(1), amount.New(uint64(m.a.generations()))),
			Start:     time.Unix(int64(start), 0).UTC(), Expiry: expiry, Waiting: time.Duration(terms.Waiting.Value)},
	}
}

// create brings series to the replica, with their premium models.
func (m *Market) create(l *line, fresh []*issue, v *view) error {
	s := m.replica.Snapshot()
	cumulative, err := l.books.CumulativeUtilisation(m.now)
	if err != nil {
		return err
	}
	for _, x := range fresh {
		p := m.priced(l, x, v)
		s.Models[x.model] = &market.PremiumModel{ID: x.model, Pool: l.pool, Owner: curator, Delay: m.a.Premium.Notice.Value.Seconds(), Parameters: p,
			Points: market.Points{StoredAt: m.now, Cumulative: cumulative, Level: p.Drift.Least, Floor: p.Floor.Base, FloorTarget: p.Floor.Base}}
	}
	if err := m.rebuild(s); err != nil {
		return err
	}
	for _, x := range fresh {
		t := &x.shown
		err := m.replica.CreateSeries(m.call(curator), market.Terms{Pool: l.pool, Gauge: t.Gauge, PremiumModel: x.model, Resolver: curator,
			StartLoss: t.StartLoss, Attachment: t.Attachment, Exhaustion: t.Exhaustion, MaxSupply: t.MaxSupply,
			Start: uint64(t.Start.Unix()), Expiry: uint64(t.Expiry.Unix()), WaitingPeriod: uint64(t.Waiting / time.Second),
			ClaimWindow: m.a.Series.ClaimWindow.Value.Seconds()}, t.ID)
		if err != nil {
			return fmt.Errorf("create series %s: %w", t.Symbol, err)
		}
		x.repriceAt = m.now + m.a.Premium.Reprice.Value.Seconds()
		l.issues = append(l.issues, x)
		m.listed = append(m.listed, x)
		m.tally.Opened++
		if x.fails {
			m.tally.Drawn++
		}
	}
	slices.SortFunc(m.listed, func(a, b *issue) int { return a.shown.ID.Compare(b.shown.ID) })
	m.link()
	return nil
}

// rebuild makes the replica anew from a snapshot: the contracts forget nothing, and a
// run of any length has to.
func (m *Market) rebuild(s market.Snapshot) error {
	r, err := market.New(s)
	if err != nil {
		return err
	}
	r.OnEvent, m.replica = m.replica.OnEvent, r
	m.link()
	return nil
}

// link finds the replica's own of all that is looked at often.
func (m *Market) link() {
	for _, l := range m.lines {
		l.unsettled = nil
		l.books, l.gauge = m.replica.Pool(l.pool), m.replica.Gauge(l.gaugeID())
	}
	for _, x := range m.listed {
		x.gauge, x.series = m.replica.Gauge(x.shown.Gauge), m.replica.Series(x.shown.ID)
	}
}

// start is what happens when sales of a generation open: underwriters bring the
// capital to where it is assumed to be, and others buy their part.
func (m *Market) start(l *line) error {
	var begun []*issue
	for _, x := range l.issues {
		if !x.began && m.now >= uint64(x.shown.Start.Unix()) {
			x.began = true
			begun = append(begun, x)
		}
	}
	if begun == nil {
		return nil
	}
	if err := m.fund(l); err != nil {
		return err
	}
	for _, x := range begun {
		// Others' part o of all demand is o/(1−o) of the fund's.
		o := m.a.Capacity.Others.Value.WAD()
		want := x.part.MulDiv(o, protection.WAD.Minus(o))
		v, err := m.replica.ViewSeries(m.now, x.shown.ID)
		if err != nil {
			return err
		}
		if want = amount.Min(want, v.AskCapacity); want.IsZero() {
			continue
		}
		x.order, _, err = m.replica.Buy(m.call(others), x.shown.ID, want, amount.Max(), math.MaxUint64, market.Hash{}, others)
		if err := m.refusal(err); err != nil {
			return err
		}
	}
	return nil
}

// reprice is the curator at work: proposals, and those whose notice has passed.
func (m *Market) reprice(l *line, at *tape.Moment) error {
	for _, x := range l.issues {
		if x.applyAt != 0 && m.now >= x.applyAt {
			x.applyAt = 0
			if err := m.refusal(m.replica.ApplyParameters(m.call(curator), x.model)); err != nil {
				return err
			}
		}
		if x.repriceAt == 0 || m.now < x.repriceAt {
			continue
		}
		ready := m.now + m.a.Premium.Notice.Value.Seconds()
		if x.series.Settled != 0 || ready >= uint64(x.shown.Expiry.Unix()) {
			x.repriceAt = 0 // it would hold for nobody
			continue
		}
		v, err := m.a.viewOf(at, m.about.Protocol)
		if err != nil {
			return err
		}
		if err := m.replica.ProposeParameters(m.call(curator), x.model, m.priced(l, x, v)); err != nil {
			return err
		}
		m.basket.weigh(at, v.basket)
		x.applyAt = ready
		// A proposal before the last one holds would take its place for ever.
		x.repriceAt = max(m.now+m.a.Premium.Reprice.Value.Seconds(), ready)
	}
	return nil
}

// Bounds of what the contract of premiums takes, a year.
const (
	leastLevel = 1e-6
	mostRate   = 100
)

// priced is what a series costs by the view of a moment. Its level stands still
// between two looks: Least and Most of its drift are one.
func (m *Market) priced(l *line, x *issue, v *view) market.Parameters {
	p := &m.a.Premium
	left := float64(max(1, x.shown.Expiry.Unix()-int64(m.now))) / volatility.Year.Seconds()
	lost := l.loss.Minus(x.shown.StartLoss).Float(l.Decimals)
	expected := v.expected(l.Reference.Asset, lost, x.shown.Attachment.Float(l.Decimals), x.shown.Exhaustion.Float(l.Decimals), left, time.Duration(p.Late.Value).Seconds()/volatility.Year.Seconds())
	target, kink := p.Target.Value.Float(), p.Kink.Value.Float()
	rise := 1 + p.Slope1.Value.Float()*min(target, kink) + p.Slope2.Value.Float()*max(0, target-kink)
	asked := p.Loading.Value.Float() * expected / left
	floor := min(mostRate, p.MinimumRate.Value.Float()+p.VolatilityLoading.Value.Float()*v.sigma*v.sigma)
	m.tally.Priced++
	if asked < floor {
		m.tally.AtLeast++
	}
	if v.noHistory {
		m.tally.NoHistory++
	}
	level := wadOf(min(mostRate, max(leastLevel, asked/rise)))
	least := amount.New(1).Plus(wadOf(floor).Minus(amount.New(1)))
	most := wadOf(mostRate)
	return market.Parameters{
		Curve: market.Curve{Kink: p.Kink.Value.WAD(), Slope1: p.Slope1.Value.WAD(), Slope2: p.Slope2.Value.WAD()},
		Drift: market.Drift{Target: p.Target.Value.WAD(), Least: level, Most: level},
		Floor: market.Floor{Base: least, Most: least, PerHour: most},
	}
}
