package assumed

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Replica is where the fund trades. It is another one after an Advance: nobody keeps
// it.
func (m *Market) Replica() *market.Market { return m.replica }

// Series are all that the market has, as the live adapter shows them, by id. What is
// over leaves the list when its claim window ends, and with it what nobody claimed.
// Like all that shows the market it is as of the latest Advance, and no call of the
// replica may have been later.
func (m *Market) Series() []protection.Series {
	return m.AppendSeries(make([]protection.Series, 0, len(m.listed)))
}

// AppendSeries is Series behind what dst has.
func (m *Market) AppendSeries(dst []protection.Series) []protection.Series {
	for _, x := range m.listed {
		v, err := m.replica.ViewSeries(m.now, x.shown.ID)
		if err != nil {
			panic("assumed: a series that was created cannot be seen: " + err.Error())
		}
		s := x.shown
		s.State, s.Fraction, s.Loss, s.GaugeAt = v.State, v.Fraction, v.Loss, at(v.GaugeAt)
		s.Supply, s.PoolAssets, s.Free = v.Minted.Plus(v.PendingMint), v.PoolAssets, v.AskCapacity
		dst = append(dst, s)
	}
	return dst
}

func at(seconds uint64) time.Time { return time.Unix(int64(seconds), 0).UTC() }

// Pools are the underwriters' capital, in the order of what is covered.
func (m *Market) Pools() []protection.Pool {
	return m.AppendPools(make([]protection.Pool, 0, len(m.lines)))
}

// AppendPools is Pools behind what dst has.
func (m *Market) AppendPools(dst []protection.Pool) []protection.Pool {
	for _, l := range m.lines {
		p := l.books
		assets, err := p.TotalAssets(m.now)
		most, err2 := p.MaxMint(m.now)
		if err != nil || err2 != nil {
			panic("assumed: a pool's assets cannot be seen: its books do not balance")
		}
		dst = append(dst, protection.Pool{ID: p.ID, Symbol: l.symbol, Venue: Venue, Asset: p.Asset, Decimals: m.coin.Decimals,
			Assets: assets, Reserved: p.Reserved, Supply: p.Shares.Supply, Queued: p.QueuedShares, Pending: most.IsZero(), Series: l.listOpen()})
	}
	return dst
}

// listOpen are the pool's unresolved series: the same list until there are others.
func (l *line) listOpen() []protection.Address {
	n := 0
	for _, x := range l.issues {
		if x.series.Settled == 0 {
			n++
		}
	}
	if l.unsettled == nil || len(l.unsettled) != n {
		l.unsettled = l.books.OpenSeries()
	}
	return l.unsettled
}

// Stake is what somebody has in a pool.
func (m *Market) Stake(pool, who protection.Address) trade.Stake {
	p := m.replica.Pool(pool)
	out := trade.Stake{Pool: pool}
	if p == nil {
		return out
	}
	out.Shares = p.Shares.BalanceOf(who)
	for i := range p.Requests {
		if r := &p.Requests[i]; r.Controller == who {
			out.Queued = out.Queued.Plus(r.PendingShares)
			out.Claimable = out.Claimable.Plus(r.ClaimableShares)
			out.Pays = out.Pays.Plus(r.ClaimableAssets)
		}
	}
	return out
}

// Gauges are those of Series, in the order of what is covered: one a reference, and
// one for each series whose trigger failed.
func (m *Market) Gauges() []Gauge { return m.AppendGauges(nil) }

// AppendGauges is Gauges behind what dst has.
func (m *Market) AppendGauges(dst []Gauge) []Gauge {
	for _, l := range m.lines {
		dst = append(dst, shown(l.gauge, l.Reference))
		for _, x := range l.issues {
			if x.gauge != l.gauge {
				dst = append(dst, shown(x.gauge, l.Reference))
			}
		}
	}
	return dst
}

func shown(of *market.Gauge, r protection.Reference) Gauge {
	last := of.Reading()
	g := Gauge{ID: of.ID, Reference: r, Asset: of.Asset, Loss: last.Loss, At: at(last.Time),
		MaxAge: time.Duration(of.MaxAge) * time.Second, Next: last.Loss, Failing: !of.Source.OK}
	if of.Source.OK {
		g.Next = of.Source.Loss
		g.Behind = g.Next != g.Loss
	}
	return g
}

// Facts are what a series depends on. No chain shows any of it. The list is not to be
// changed.
func (m *Market) Facts(series protection.Address) []protection.Fact {
	for _, x := range m.listed {
		if x.shown.ID == series {
			return x.facts
		}
	}
	return nil
}

func (m *Market) factsOf(r protection.Reference) []protection.Fact {
	source := "assumptions " + string(m.a.Name)
	fact := func(what protection.What, value string) protection.Fact {
		return protection.Fact{What: what, Value: value, Basis: protection.Assumed, Source: source}
	}
	kind := fact(protection.ClaimKind, r.Kind)
	if m.coin.Asset == r.Market { // Maker's books name the Vat for DAI, too: that is no capital lent to it
		return []protection.Fact{kind}
	}
	return []protection.Fact{fact(protection.PoolAsset, m.coin.Asset.String()), fact(protection.Settlement, m.coin.Asset.String()), kind}
}
