package market

import (
	"maps"
	"slices"
)

// Layers.sol: which layers of a gauge's loss are sold, never more than a unit for a
// unit.

// MaxLayers is the most unresolved series of one gauge.
const MaxLayers = 32

// Errors of Layers.sol.
const (
	NotHost       = Name("NotHost")
	NotAdmitted   = Name("NotAdmitted")
	TooManyLayers = Name("TooManyLayers")
	LayerSold     = Name("LayerSold")
)

// Layers are the sold layers of one gauge's loss.
type Layers struct {
	Host     Address          `json:"host"`               // the pool that opened the gauge's first series
	Admitted map[Address]bool `json:"admitted,omitempty"` // other owners' pools that may open series
	Taken    []Address        `json:"taken,omitempty"`    // unresolved series, in the contract's order
}

func (l *Layers) clone() Layers {
	return Layers{l.Host, maps.Clone(l.Admitted), slices.Clone(l.Taken)}
}

// layer is what one series takes of it.
type layer struct {
	from, to Amount // cumulative loss of the gauge
	part     Amount // paid for a unit, 36 decimals, rounded up
}

// Admit lets a pool open series of the gauge, or no more of them.
func (m *Market) Admit(c Call, gauge, pool Address, on bool) error {
	g := m.gauges[gauge]
	if g == nil {
		return unknown("gauge", gauge)
	}
	return m.do(c, func(x *call) {
		host := m.pools[g.Layers.Host]
		if host == nil {
			x.refuse(NoReason)
			return
		}
		if x.sender != host.Owner {
			x.refuse(NotHost, x.sender, host.Owner)
			return
		}
		if g.Layers.Admitted == nil {
			g.Layers.Admitted = map[Address]bool{}
		}
		keepEntry(m, g.Layers.Admitted, pool)
		if g.Layers.Admitted[pool] = true; !on {
			delete(g.Layers.Admitted, pool)
		}
		m.emit(m.ID, "Admitted", gauge, pool, on)
	})
}

// takeLayer enters the layer of a new series whose loss is money, or refuses it.
func (m *Market) takeLayer(x *call, g *Gauge, s *Series) {
	l := &g.Layers
	switch {
	case l.Host == Address{}:
		keep(m, &l.Host)
		l.Host = s.Terms.Pool
		m.emit(m.ID, "Hosted", g.ID, l.Host)
	case l.Host != s.Terms.Pool && !l.Admitted[s.Terms.Pool] && m.pools[l.Host].Owner != x.sender:
		x.refuse(NotAdmitted, g.ID, s.Terms.Pool, l.Host)
		return
	}
	if len(l.Taken) == MaxLayers {
		x.refuse(TooManyLayers, n(MaxLayers))
		return
	}
	own := layerOf(x, &s.Terms)
	others := make([]layer, len(l.Taken))
	for i, id := range l.Taken {
		others[i] = layerOf(x, &m.series[id].Terms)
	}
	// The sum rises only where a layer begins.
	checkAt(x, own.from, own.part, others)
	for _, o := range others {
		if o.from.Cmp(own.from) > 0 && o.from.Cmp(own.to) < 0 {
			checkAt(x, o.from, own.part, others)
		}
	}
	keep(m, &l.Taken)
	l.Taken = append(slices.Clip(l.Taken), s.ID)
}

// leaveLayer gives up the layer of a series that resolved.
func (m *Market) leaveLayer(s *Series) {
	l := &s.gauge.Layers
	if i := slices.Index(l.Taken, s.ID); i >= 0 {
		keep(m, &l.Taken)
		l.Taken = without(l.Taken, i)
	}
}

func checkAt(x *call, loss, sum Amount, layers []layer) {
	for _, l := range layers {
		if l.from.Cmp(loss) <= 0 && loss.Cmp(l.to) < 0 {
			sum = x.add(sum, l.part)
		}
	}
	if sum.Cmp(expOne) > 0 {
		x.refuse(LayerSold, loss, sum)
	}
}

func layerOf(x *call, t *Terms) layer {
	return layer{x.add(t.StartLoss, t.Attachment), x.add(t.StartLoss, t.Exhaustion),
		x.mulDivUp(t.MaxSupply, expOne, x.sub(t.Exhaustion, t.Attachment))}
}

// without is a list without its i-th element, whose place the last one takes, as in
// EnumerableSet. The list itself stays as it is.
func without[T any](list []T, i int) []T {
	out := slices.Clone(list)
	last := len(out) - 1
	out[i] = out[last]
	return out[:last]
}
