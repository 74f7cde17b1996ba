package contracts_test

import (
	"bytes"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	replica "github.com/hedgerow-fi/hedgerow/models/market"
)

// compare looks at what a call can have changed: all views of its pool, of its
// series and of two more, and of the pool's models; all gauges; state and account
// of all unresolved series of the pool. Every so often, compareAll.
func (d *differential) compare(where func() string, c *twinCall) {
	d.t.Helper()
	for _, g := range d.gauges {
		d.compareGauge(where, g)
	}
	if c.pool != nil {
		d.comparePool(where, c.pool)
		for _, m := range c.pool.models {
			d.compareModel(where, m)
		}
		open := d.twin.Pool(ra(c.pool.id)).OpenSeries()
		for _, s := range open {
			d.compareAccount(where, c.pool, common.Address(s))
		}
		if len(open) > 0 {
			d.compareSeries(where, c.pool, common.Address(pick(d, open)))
		}
	}
	for _, s := range []common.Address{c.series, d.recent()} {
		if d.twin.Series(ra(s)) != nil {
			d.compareAccount(where, d.poolOf(s), s)
			d.compareSeries(where, d.poolOf(s), s)
		}
	}
	if d.n%100 == 0 {
		d.compareAll()
	}
}

// compareAll looks at everything.
func (d *differential) compareAll() {
	d.t.Helper()
	where := func() string { return "at the end of a stretch" }
	for _, p := range d.pools {
		d.comparePool(where, p)
		for _, m := range p.models {
			d.compareModel(where, m)
		}
	}
	for _, g := range d.gauges {
		d.compareGauge(where, g)
	}
	for _, s := range d.series[max(0, len(d.series)-100):] {
		d.compareAccount(where, d.poolOf(s), s)
		d.compareSeries(where, d.poolOf(s), s)
	}
}

// words compares a view's answer with the replica's words.
func (d *differential) words(where func() string, what string, to common.Address, data []byte, want ...any) {
	d.t.Helper()
	r := d.view(to, data)
	d.tally.views += len(want)
	if words := wordsOf(want); !r.OK || !bytes.Equal(r.Out, words) {
		d.t.Fatalf("%s: %s of %s is %x (%s), the replica says %x", where(), what, to, r.Out, why(r), words)
	}
}

// number compares a view with what may fail as well.
func (d *differential) number(where func() string, what string, to common.Address, data []byte, want amount.Amount, err error) {
	d.t.Helper()
	if err == nil {
		d.words(where, what, to, data, want)
		return
	}
	r := d.view(to, data)
	d.tally.views++
	if r.OK || lower(reasonOf(r)) != lower(err.Error()) {
		d.t.Fatalf("%s: %s of %s: the contract answers %x, %s; the replica %v", where(), what, to, r.Out, reasonOf(r), err)
	}
}

func (d *differential) comparePool(where func() string, p *twinPool) {
	d.t.Helper()
	x, now, at := d.twin.Pool(ra(p.id)), d.chain.Time(), p.id
	for _, v := range []struct {
		name string
		data []byte
		view func(uint64) (amount.Amount, error)
	}{
		{"totalAssets", pool.PackTotalAssets(), x.TotalAssets},
		{"freeCapital", pool.PackFreeCapital(), x.FreeCapital},
		{"askCapital", pool.PackAskCapital(), x.AskCapital},
		{"bidCapital", pool.PackBidCapital(), x.BidCapital},
		{"unearnedPremium", pool.PackUnearnedPremium(), x.UnearnedPremium},
		{"returningPayouts", pool.PackReturningPayouts(), x.ReturningPayouts},
		{"cumulativeUtilisation", pool.PackCumulativeUtilisation(), x.CumulativeUtilisation},
		{"maxDeposit", pool.PackMaxDeposit(d.owner), x.MaxDeposit},
		{"maxMint", pool.PackMaxMint(d.owner), x.MaxMint},
	} {
		got, err := v.view(now)
		d.number(where, v.name, at, v.data, got, err)
	}
	amt := amountOf(d.some(new(big.Int).Mul(p.unit, big.NewInt(1000))))
	shares, err := x.ConvertToShares(now, amt)
	d.number(where, "convertToShares", at, pool.PackConvertToShares(amt.Big()), shares, err)
	assets, err := x.ConvertToAssets(now, amt)
	d.number(where, "convertToAssets", at, pool.PackConvertToAssets(amt.Big()), assets, err)
	assets, err = x.PreviewMint(now, amt)
	d.number(where, "previewMint", at, pool.PackPreviewMint(amt.Big()), assets, err)

	open := x.OpenSeries()
	d.words(where, "cash", at, pool.PackCash(), x.Cash)
	d.words(where, "payoutsOwed", at, pool.PackPayoutsOwed(), x.PayoutsOwed)
	d.words(where, "reserved", at, pool.PackReserved(), x.Reserved)
	d.words(where, "pendingPremium", at, pool.PackPendingPremium(), x.PendingPremium)
	d.words(where, "totalSupply", at, pool.PackTotalSupply(), x.Shares.Supply)
	d.words(where, "queuedShares", at, pool.PackQueuedShares(), x.QueuedShares)
	d.words(where, "retainedShares", at, pool.PackRetainedShares(), x.RetainedShares)
	d.words(where, "claimableAssets", at, pool.PackClaimableAssets(), x.ClaimableAssets)
	d.words(where, "salesPausedUntil", at, pool.PackSalesPausedUntil(), x.SalesPausedUntil)
	d.words(where, "salesPausedSince", at, pool.PackSalesPausedSince(), x.SalesPausedSince)
	d.words(where, "seriesCount", at, pool.PackSeriesCount(), uint64(len(open)))
	if k := len(open); k > 0 {
		i := d.r.IntN(k)
		d.words(where, "seriesAt", at, pool.PackSeriesAt(big64(uint64(i))), open[i])
		if k == replica.MaxSeries {
			count(&d.tally.states, "16 unresolved in a pool")
		}
	}
	d.words(where, "queue", at, pool.PackQueue(), uint64(x.Head)+1, x.RetainedFor)
	d.words(where, "points", at, pool.PackPoints(), x.Cumulative, x.Utilisation, x.UtilisationAt, x.Returning, x.ReturningSince, x.ReturningUntil)
	requests := uint64(len(x.Requests))
	d.words(where, "requestCount", at, pool.PackRequestCount(), requests)
	for range min(3, requests) {
		request := requests - d.r.Uint64N(min(requests, 8))
		who := x.Requests[request-1].Controller
		if d.one(8) {
			who = replica.Address(d.owner)
		}
		a, b := big64(request), common.Address(who)
		d.words(where, "pendingRedeemRequest", at, pool.PackPendingRedeemRequest(a, b), x.PendingRedeemRequest(request, who))
		d.words(where, "claimableRedeemRequest", at, pool.PackClaimableRedeemRequest(a, b), x.ClaimableRedeemRequest(request, who))
		d.words(where, "claimableRedeemAssets", at, pool.PackClaimableRedeemAssets(a, b), x.ClaimableRedeemAssets(request, who))
	}
	for _, who := range d.everyone {
		d.words(where, "maxRedeem", at, pool.PackMaxRedeem(who), x.MaxRedeem(ra(who)))
		d.words(where, "balanceOf", at, pool.PackBalanceOf(who), x.Shares.BalanceOf(ra(who)))
	}
	a, b := pick(d, d.underwriters), pick(d, d.underwriters)
	d.words(where, "allowance", at, pool.PackAllowance(a, b), x.Shares.Allowance(ra(a), ra(b)))
}

func (d *differential) compareGauge(where func() string, g *twinGauge) {
	d.t.Helper()
	x, now := d.twin.Gauge(ra(g.id)), d.chain.Time()
	last := x.Reading()
	d.words(where, "reading", g.id, gauge.PackReading(), last.Loss, last.Time)
	d.words(where, "stale", g.id, gauge.PackStale(), x.Stale(now))
	t := now - d.between(0, 40*86400)
	at, after := x.ReadingAt(t), x.ReadingAfter(t)
	d.words(where, "readingAt", g.id, gauge.PackReadingAt(t), at.Loss, at.Time)
	d.words(where, "readingAfter", g.id, gauge.PackReadingAfter(t), after.Loss, after.Time)
	d.words(where, "hostOf", d.market, market.PackHostOf(g.id), x.Layers.Host)
	if d.one(10) {
		words := []any{uint64(32), uint64(len(x.Layers.Taken))}
		for _, s := range x.Layers.Taken {
			words = append(words, s)
		}
		d.words(where, "layersOf", d.market, market.PackLayersOf(g.id), words...)
	}
}

func (d *differential) compareModel(where func() string, m *twinModel) {
	d.t.Helper()
	x, now := d.twin.Model(ra(m.id)), d.chain.Time()
	level, err := x.LevelAt(now)
	d.number(where, "level", m.id, premium.PackLevel(), level, err)
	floor, err := x.FloorAt(now)
	d.number(where, "floorRate", m.id, premium.PackFloorRate(), floor, err)
	d.words(where, "floorTarget", m.id, premium.PackFloorTarget(), x.FloorTarget)
	d.words(where, "variance", m.id, premium.PackVariance(), x.Variance)
	d.words(where, "lastRound", m.id, premium.PackLastRound(), x.LastRound.ID)
	d.words(where, "storedAt", m.id, premium.PackStoredAt(), x.StoredAt)
	d.words(where, "readyAt", m.id, premium.PackReadyAt(), x.ReadyAt)
	d.words(where, "points", m.id, premium.PackPoints(), x.Level, x.Cumulative, x.Floor, x.LastRound.Time, x.LastRound.Answer)
	u0, u1 := amountOf(d.some(wad)), amountOf(d.some(wad))
	if u0.Cmp(u1) > 0 && !d.one(10) {
		u0, u1 = u1, u0
	}
	rate, err := x.Rate(now, u0)
	d.number(where, "rate", m.id, premium.PackRate(u0.Big()), rate, err)
	area, err := x.Integral(now, u0, u1)
	d.number(where, "integral", m.id, premium.PackIntegral(u0.Big(), u1.Big()), area, err)
}

// compareAccount looks at what is cheap to ask of a series.
func (d *differential) compareAccount(where func() string, p *twinPool, s common.Address) {
	d.t.Helper()
	x, now := d.twin.Series(ra(s)), d.chain.Time()
	state, fraction, err := d.twin.StateOf(now, ra(s))
	if err != nil {
		d.t.Fatalf("%s: %v", where(), err)
	}
	d.words(where, "stateOf", d.market, market.PackStateOf(s), state, fraction)
	d.words(where, "supplyOf", p.id, pool.PackSupplyOf(s), x.Account.Minted, x.Account.PendingMint)
	unearned, err := x.UnearnedAt(now)
	if err != nil {
		d.t.Fatalf("%s: %v", where(), err)
	}
	d.words(where, "unearnedOf", p.id, pool.PackUnearnedOf(s), unearned, x.Account.PendingPremium)
	d.words(where, "owedOf", p.id, pool.PackOwedOf(s), x.Account.Owed)
	a := x.Account
	d.words(where, "accountOf", p.id, pool.PackAccountOf(s), a.Minted, a.PendingMint, a.Unearned, a.PendingPremium, a.Owed, a.AccruedAt, a.Expiry)
	count(&d.tally.states, stateName(x, state, now))
}

func stateName(x *replica.Series, state replica.State, now uint64) string {
	switch {
	case x.Salvaged:
		return "salvaged"
	case state == replica.Pending && now > x.Terms.Expiry:
		return "PENDING after expiry"
	case state == replica.Pending:
		return "PENDING before expiry"
	case state == replica.Triggered && x.Settled == 0:
		return "TRIGGERED, not settled"
	case state == replica.Triggered && x.Fraction.Big().Cmp(wad) == 0:
		return "TRIGGERED in full"
	case state == replica.Triggered:
		return "TRIGGERED in part"
	}
	return state.String()
}

// compareSeries looks at the rest: the view of a series, quotes at random amounts,
// and who holds it.
func (d *differential) compareSeries(where func() string, p *twinPool, s common.Address) {
	d.t.Helper()
	x, now, id := d.twin.Series(ra(s)), d.chain.Time(), ra(s)
	v, err := d.twin.ViewSeries(now, id)
	if err != nil {
		d.t.Fatalf("%s: %v", where(), err)
	}
	t := x.Terms
	d.words(where, "viewSeries", d.market, market.PackViewSeries(s),
		t.Pool, t.Gauge, t.PremiumModel, t.Resolver, t.StartLoss, t.Attachment, t.Exhaustion, t.MaxSupply, t.Start, t.Expiry, t.WaitingPeriod, t.ClaimWindow,
		v.State, v.Fraction, v.Loss, v.GaugeAt, v.Minted, v.PendingMint, v.Unearned, v.PoolAssets, v.PoolFree, v.AskCapacity)
	most := v.AskCapacity.Big()
	if most.Sign() == 0 {
		most = p.unit
	}
	amt := d.some(most)
	cost, err := d.twin.QuoteBuy(now, id, amountOf(amt))
	d.number(where, "quoteBuy", d.market, market.PackQuoteBuy(s, amt), cost, err)
	amt = d.some(v.Minted.Big())
	proceeds, err := d.twin.QuoteSell(now, id, amountOf(amt))
	d.number(where, "quoteSell", d.market, market.PackQuoteSell(s, amt), proceeds, err)
	d.words(where, "totalSupply", s, series.PackTotalSupply(), x.Token.Supply)
	who := pick(d, d.buyers)
	d.words(where, "balanceOf", s, series.PackBalanceOf(who), x.Token.BalanceOf(ra(who)))
}
