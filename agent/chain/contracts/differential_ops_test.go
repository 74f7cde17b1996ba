package contracts_test

import (
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	replica "github.com/hedgerow-fi/hedgerow/models/market"
)

// twinCall is one call, to be made of both.
type twinCall struct {
	from, to common.Address
	data     []byte
	pool     *twinPool // whose views it may change most; nil: none
	series   common.Address
	// play makes the replica's call and says what it returned, as the contract's words.
	play func(replica.Call) ([]any, error)
}

type differentialOperation struct {
	name   string
	weight int
	never  bool // it is never refused
	plan   func(*differential) *twinCall
}

// differentialOperations are all that anybody can do to a market.
var differentialOperations = []differentialOperation{
	{"createSeries", 60, false, (*differential).planCreate},
	{"buy", 200, false, (*differential).planBuy},
	{"activate", 200, false, (*differential).planActivate},
	{"sellBack", 110, false, (*differential).planSell},
	{"settle", 60, false, (*differential).planSettle},
	{"claim", 70, false, (*differential).planClaim},
	{"salvage", 30, false, (*differential).planSalvage},
	{"resolve", 40, false, (*differential).planResolve},
	{"deposit", 90, false, (*differential).planDeposit},
	{"mint", 20, false, (*differential).planMint},
	{"requestRedeem", 50, false, (*differential).planRequest},
	{"processRedemptions", 50, true, (*differential).planProcess},
	{"redeem", 50, false, (*differential).planRedeem},
	{"pauseSales", 8, false, (*differential).planPause},
	{"poke", 40, true, (*differential).planPoke},
	{"touch", 30, true, (*differential).planTouch},
	{"propose", 10, false, (*differential).planPropose},
	{"applyProposal", 14, false, (*differential).planApply},
	{"cancel", 3, false, (*differential).planCancel},
	{"admit", 6, false, (*differential).planAdmit},
	{"transfer series", 20, false, (*differential).planTransfer},
	{"transfer shares", 10, false, (*differential).planTransferShares},
	{"approve shares", 10, false, (*differential).planApprove},
}

func ra(a common.Address) replica.Address { return replica.Address(a) }

func pick[T any](d *differential, of []T) T { return of[d.r.IntN(len(of))] }

func (d *differential) one(in int) bool { return d.r.IntN(in) == 0 }

// recent is a series, seldom one that is long over; the zero address without any.
func (d *differential) recent() common.Address {
	if len(d.series) == 0 || d.one(300) {
		return someone("no series")
	}
	if d.one(40) {
		return pick(d, d.series)
	}
	return d.series[max(0, len(d.series)-1-d.r.IntN(50))]
}

// live is an unresolved series of some pool, most often.
func (d *differential) live() common.Address {
	for range 3 {
		p := pick(d, d.pools)
		if open := d.twin.Pool(ra(p.id)).OpenSeries(); len(open) > 0 && !d.one(30) {
			return common.Address(pick(d, open))
		}
	}
	return d.recent()
}

func (d *differential) poolOf(series common.Address) *twinPool {
	if s := d.twin.Series(ra(series)); s != nil {
		for _, p := range d.pools {
			if p.id == common.Address(s.Terms.Pool) {
				return p
			}
		}
	}
	return d.pools[0]
}

// some is an amount up to most: small, large, all of it, or more than there is.
func (d *differential) some(most *big.Int) *big.Int {
	switch d.r.IntN(40) {
	case 0:
		return new(big.Int)
	case 1, 2:
		return big.NewInt(1 + d.r.Int64N(1000))
	case 3:
		return new(big.Int).Add(most, big.NewInt(1))
	case 4:
		return new(big.Int).Lsh(big.NewInt(1+d.r.Int64N(9)), uint(d.r.IntN(253)))
	case 5, 6, 7:
		return new(big.Int).Set(most)
	}
	part := new(big.Int).Mul(most, big.NewInt(1+d.r.Int64N(1_000_000)))
	return part.Div(part, big.NewInt(1_000_000*int64(1+d.r.IntN(10))))
}

func (d *differential) planCreate() *twinCall {
	p := pick(d, d.pools)
	g := pick(d, p.gauges)
	now := d.chain.Time()
	reading := d.twin.Gauge(ra(g.id)).Source.Loss
	unit := func(n uint64) *big.Int { return new(big.Int).Mul(p.unit, big64(n)) }
	t := contracts.Terms{Pool: p.id, Gauge: g.id, PremiumModel: pick(d, p.models).id, Resolver: d.resolver,
		StartLoss: reading.Big(), Attachment: unit(d.between(0, 300) * 1000), WaitingPeriod: d.between(0, 6) * hour,
		Start: now + 2*day + d.between(0, 2*86400), ClaimWindow: d.between(1, 10) * day}
	if d.one(4) {
		t.Attachment = new(big.Int)
	}
	width := new(big.Int).Add(unit(d.between(1, 300)*1000), big64(d.between(0, 1000)))
	t.Exhaustion = new(big.Int).Add(t.Attachment, width)
	t.MaxSupply = new(big.Int).Div(new(big.Int).Mul(width, big64(d.between(5, 60))), big.NewInt(100))
	t.Expiry = t.Start + 6*hour + 1 + d.between(0, 20*86400)
	switch d.r.IntN(60) {
	case 0:
		t.Start = now + d.between(0, 2*86400)
	case 1:
		t.PremiumModel = pick(d, d.models).id
	case 2:
		t.Resolver = zeroAd
	case 3:
		t.Exhaustion = d.some(t.Attachment)
	case 4:
		t.MaxSupply = d.some(width)
	case 5:
		t.Expiry = t.Start + d.between(0, int(t.WaitingPeriod)+10)
	case 6:
		t.ClaimWindow = d.between(0, 86400)
	case 7:
		t.StartLoss = d.some(reading.Big())
	case 8:
		t.Gauge = pick(d, d.gauges).id
	case 9:
		t.Expiry = t.Start + 100*year + d.between(0, 2)
	}
	from := d.owner
	if d.one(50) {
		from = pick(d, d.everyone)
	}
	return &twinCall{from: from, to: d.market, data: market.PackCreateSeries(t, "Protection", "PROT"), pool: p,
		play: func(c replica.Call) ([]any, error) {
			made := someone("nobody's token") // where it is on chain is the chain's affair
			if len(d.out) == 32 {
				made = common.BytesToAddress(d.out)
			}
			if err := d.twin.CreateSeries(c, replicaTerms(t), ra(made)); err != nil {
				return nil, err
			}
			d.series = append(d.series, made)
			return []any{ra(made)}, nil
		}}
}

func (d *differential) planBuy() *twinCall {
	s := d.live()
	var most *big.Int
	for range 6 {
		if v, err := d.twin.ViewSeries(d.chain.Time(), ra(s)); err == nil && !v.AskCapacity.IsZero() {
			most = v.AskCapacity.Big()
			if !d.one(8) {
				most.Div(most, big.NewInt(3))
			}
			break
		}
		s = d.live()
	}
	p := d.poolOf(s)
	if most == nil || d.one(20) {
		most = new(big.Int).Mul(p.unit, big.NewInt(100_000))
	}
	amt, maxCost, deadline := d.some(most), maxU, d.chain.Time()+d.between(0, 100)
	if d.one(20) {
		maxCost = d.some(p.unit)
	}
	if d.one(60) {
		deadline = d.chain.Time() - 1
	}
	from, to := pick(d, d.buyers), pick(d, d.buyers)
	if d.one(80) {
		to = zeroAd
	}
	client := id("order")
	return &twinCall{from: from, to: d.market, data: market.PackBuy(s, amt, maxCost, deadline, client, to), pool: p, series: s,
		play: func(c replica.Call) ([]any, error) {
			order, cost, err := d.twin.Buy(c, ra(s), amountOf(amt), amountOf(maxCost), deadline, client, ra(to))
			if err == nil {
				d.orders, d.waiting = order, append(d.waiting, order)
			}
			return []any{amount.New(order), cost}, err
		}}
}

// order is a pending order most often, and a mature one if some is.
func (d *differential) order() (at uint64) {
	d.waiting = slices.DeleteFunc(d.waiting, func(at uint64) bool { return d.twin.Order(at).Status != replica.OrderPending })
	if len(d.waiting) == 0 || d.one(12) {
		return d.r.Uint64N(d.orders + 2)
	}
	for range 6 {
		if at = pick(d, d.waiting); d.twin.Order(at).MatureAt <= d.chain.Time() {
			break
		}
	}
	return at
}

func (d *differential) planActivate() *twinCall {
	order := d.order()
	s := common.Address(d.twin.Order(order).Series)
	return &twinCall{from: pick(d, d.everyone), to: d.market, data: market.PackActivate(big64(order)), pool: d.poolOf(s), series: s,
		play: func(c replica.Call) ([]any, error) {
			minted, err := d.twin.Activate(c, order)
			return []any{minted}, err
		}}
}

// holder is a series and somebody who holds it, if there is anybody.
func (d *differential) holder(of common.Address) (who common.Address, held *big.Int) {
	s := d.twin.Series(ra(of))
	for range 6 {
		who = pick(d, d.buyers)
		if s == nil {
			break
		}
		if b := s.Token.BalanceOf(ra(who)); !b.IsZero() {
			return who, b.Big()
		}
	}
	return who, big.NewInt(1000)
}

func (d *differential) planSell() *twinCall {
	s := d.live()
	who, held := d.holder(s)
	for range 6 {
		state, _, err := d.twin.StateOf(d.chain.Time(), ra(s))
		if err == nil && state == replica.Active && held.BitLen() > 10 {
			break
		}
		s = d.live()
		who, held = d.holder(s)
	}
	amt, least, deadline := d.some(held), new(big.Int), d.chain.Time()+1
	if d.one(20) {
		least = d.some(held)
	}
	to, client := pick(d, d.everyone), id("sale")
	return &twinCall{from: who, to: d.market, data: market.PackSellBack(s, amt, least, deadline, client, to), pool: d.poolOf(s), series: s,
		play: func(c replica.Call) ([]any, error) {
			got, err := d.twin.SellBack(c, ra(s), amountOf(amt), amountOf(least), deadline, client, ra(to))
			return []any{got}, err
		}}
}

func (d *differential) planSettle() *twinCall {
	s := d.live()
	return &twinCall{from: pick(d, d.everyone), to: d.market, data: market.PackSettle(s), pool: d.poolOf(s), series: s,
		play: func(c replica.Call) ([]any, error) {
			state, fraction, err := d.twin.Settle(c, ra(s))
			return []any{amount.New(uint64(state)), fraction}, err
		}}
}

// triggered is a series that is claimable, if one of some is.
func (d *differential) triggered() common.Address {
	for range 60 {
		s := d.recent()
		if x := d.twin.Series(ra(s)); x != nil && replica.State(x.Settled) == replica.Triggered && !x.Salvaged && !x.Account.Minted.IsZero() {
			return s
		}
	}
	return d.recent()
}

func (d *differential) planClaim() *twinCall {
	s := d.triggered()
	who, held := d.holder(s)
	amt, to, client := d.some(held), pick(d, d.everyone), id("claim")
	return &twinCall{from: who, to: d.market, data: market.PackClaim(s, amt, client, to), pool: d.poolOf(s), series: s,
		play: func(c replica.Call) ([]any, error) {
			paid, err := d.twin.Claim(c, ra(s), amountOf(amt), client, ra(to))
			return []any{paid}, err
		}}
}

func (d *differential) planSalvage() *twinCall {
	s := d.triggered()
	return &twinCall{from: pick(d, d.everyone), to: d.market, data: market.PackSalvage(s), pool: d.poolOf(s), series: s,
		play: func(c replica.Call) ([]any, error) {
			got, err := d.twin.Salvage(c, ra(s))
			return []any{got}, err
		}}
}

func (d *differential) planResolve() *twinCall {
	s := d.live()
	for range 10 {
		if x := d.twin.Series(ra(s)); x != nil && x.Settled == 0 && d.chain.Time() > x.Terms.Expiry {
			break
		}
		s = d.live()
	}
	fraction, from := wads(d.between(0, 1000)), d.resolver
	switch d.r.IntN(12) {
	case 0:
		fraction = new(big.Int)
	case 1:
		fraction = d.some(wad)
	case 2:
		from = pick(d, d.everyone)
	}
	return &twinCall{from: from, to: d.market, data: market.PackResolve(s, fraction), pool: d.poolOf(s), series: s,
		play: func(c replica.Call) ([]any, error) { return nil, d.twin.Resolve(c, ra(s), amountOf(fraction)) }}
}

func (d *differential) planDeposit() *twinCall {
	p := pick(d, d.pools)
	amt := d.deposit(p)
	who, to := pick(d, d.underwriters), pick(d, d.underwriters)
	if d.one(6) {
		who, to = d.owner, d.owner
	}
	if d.one(100) {
		to = zeroAd
	}
	return &twinCall{from: who, to: p.id, data: pool.PackDeposit(amt, to), pool: p,
		play: func(c replica.Call) ([]any, error) {
			shares, err := d.twin.Pool(ra(p.id)).Deposit(c, amountOf(amt), ra(to))
			return []any{shares}, err
		}}
}

// deposit is as much as leads a pool toward seven hundred thousand, but for those who bring
// nothing, or next to nothing.
func (d *differential) deposit(p *twinPool) *big.Int {
	most := new(big.Int).Mul(p.unit, big.NewInt(200_000))
	if assets, err := d.twin.Pool(ra(p.id)).TotalAssets(d.chain.Time()); err == nil && assets.Big().Cmp(new(big.Int).Mul(p.unit, big.NewInt(700_000))) > 0 {
		most = new(big.Int).Set(p.unit)
	}
	if amt := d.some(most); amt.BitLen() < 128 {
		return amt
	}
	return most
}

func (d *differential) planMint() *twinCall {
	p := pick(d, d.pools)
	shares := d.deposit(p)
	who, to := pick(d, d.underwriters), pick(d, d.underwriters)
	return &twinCall{from: who, to: p.id, data: pool.PackMint(shares, to), pool: p,
		play: func(c replica.Call) ([]any, error) {
			assets, err := d.twin.Pool(ra(p.id)).Mint(c, amountOf(shares), ra(to))
			return []any{assets}, err
		}}
}

func (d *differential) planRequest() *twinCall {
	p := pick(d, d.pools)
	owner := pick(d, d.underwriters)
	from, controller := owner, owner
	if d.one(5) {
		from = pick(d, d.underwriters)
	}
	if d.one(5) {
		controller = pick(d, d.everyone)
	}
	has := d.twin.Pool(ra(p.id)).Shares.BalanceOf(ra(owner)).Big()
	if !d.one(6) {
		has.Div(has, big.NewInt(4))
	}
	shares := d.some(has)
	return &twinCall{from: from, to: p.id, data: pool.PackRequestRedeem(shares, controller, owner), pool: p,
		play: func(c replica.Call) ([]any, error) {
			request, err := d.twin.Pool(ra(p.id)).RequestRedeem(c, amountOf(shares), ra(controller), ra(owner))
			return []any{amount.New(request)}, err
		}}
}

func (d *differential) planProcess() *twinCall {
	p := pick(d, d.pools)
	most := d.between(0, 5)
	if d.one(3) {
		most = 40
	}
	return &twinCall{from: pick(d, d.everyone), to: p.id, data: pool.PackProcessRedemptions(big64(most)), pool: p,
		play: func(c replica.Call) ([]any, error) {
			shares, assets, err := d.twin.Pool(ra(p.id)).ProcessRedemptions(c, most)
			return []any{shares, assets}, err
		}}
}

func (d *differential) planRedeem() *twinCall {
	p := pick(d, d.pools)
	who := pick(d, d.underwriters)
	for range 6 {
		if !d.twin.Pool(ra(p.id)).MaxRedeem(ra(who)).IsZero() {
			break
		}
		p, who = pick(d, d.pools), pick(d, d.everyone)
	}
	controller, to := who, pick(d, d.everyone)
	if d.one(30) {
		controller = pick(d, d.everyone)
	}
	shares := d.some(d.twin.Pool(ra(p.id)).MaxRedeem(ra(who)).Big())
	return &twinCall{from: who, to: p.id, data: pool.PackRedeem(shares, to, controller), pool: p,
		play: func(c replica.Call) ([]any, error) {
			assets, err := d.twin.Pool(ra(p.id)).Redeem(c, amountOf(shares), ra(to), ra(controller))
			return []any{assets}, err
		}}
}

func (d *differential) planPause() *twinCall {
	p := pick(d, d.pools)
	until, from := d.chain.Time()+d.between(0, 4*86400)/(1+d.between(0, 30)), d.owner
	if d.one(4) {
		until = d.chain.Time() - d.between(0, 1000)
	}
	if d.one(20) {
		from = pick(d, d.everyone)
	}
	return &twinCall{from: from, to: p.id, data: pool.PackPauseSales(until), pool: p,
		play: func(c replica.Call) ([]any, error) { return nil, d.twin.Pool(ra(p.id)).PauseSales(c, until) }}
}

func (d *differential) planPoke() *twinCall {
	g := pick(d, d.gauges)
	return &twinCall{from: pick(d, d.everyone), to: g.id, data: gauge.PackPoke(),
		play: func(c replica.Call) ([]any, error) {
			loss, err := d.twin.Poke(c, ra(g.id))
			return []any{loss}, err
		}}
}

func (d *differential) planTouch() *twinCall {
	m := pick(d, d.models)
	return &twinCall{from: pick(d, d.everyone), to: m.id, data: premium.PackTouch(), pool: m.pool,
		play: func(c replica.Call) ([]any, error) { return nil, d.twin.Touch(c, ra(m.id)) }}
}

func (d *differential) planPropose() *twinCall {
	m := pick(d, d.models)
	q, from := d.someParameters(m.feed != zeroAd), d.owner
	switch d.r.IntN(10) {
	case 0:
		q.Curve.Kink = new(big.Int).Add(wad, big.NewInt(1))
	case 1:
		q.Floor.Base = new(big.Int)
	case 2:
		q.Floor.HalfLife = big.NewInt(59)
	case 3:
		from = pick(d, d.everyone)
	}
	return &twinCall{from: from, to: m.id, data: premium.PackPropose(q), pool: m.pool,
		play: func(c replica.Call) ([]any, error) {
			return nil, d.twin.ProposeParameters(c, ra(m.id), replicaParameters(q))
		}}
}

func (d *differential) planApply() *twinCall {
	m := pick(d, d.models)
	return &twinCall{from: pick(d, d.everyone), to: m.id, data: premium.PackApplyProposal(), pool: m.pool,
		play: func(c replica.Call) ([]any, error) { return nil, d.twin.ApplyParameters(c, ra(m.id)) }}
}

func (d *differential) planCancel() *twinCall {
	m := pick(d, d.models)
	from := d.owner
	if d.one(4) {
		from = pick(d, d.everyone)
	}
	return &twinCall{from: from, to: m.id, data: premium.PackCancel(), pool: m.pool,
		play: func(c replica.Call) ([]any, error) { return nil, d.twin.CancelParameters(c, ra(m.id)) }}
}

func (d *differential) planAdmit() *twinCall {
	g, p, on, from := pick(d, d.gauges), pick(d, d.pools), d.one(2), d.owner
	if d.one(5) {
		from = pick(d, d.everyone)
	}
	return &twinCall{from: from, to: d.market, data: market.PackAdmit(g.id, p.id, on),
		play: func(c replica.Call) ([]any, error) { return nil, d.twin.Admit(c, ra(g.id), ra(p.id), on) }}
}

func (d *differential) planTransfer() *twinCall {
	s := d.live()
	if d.twin.Series(ra(s)) == nil {
		return nil
	}
	who, held := d.holder(s)
	amt, to := d.some(held), pick(d, d.buyers)
	if d.one(20) {
		to = zeroAd
	}
	return &twinCall{from: who, to: s, data: series.PackTransfer(to, amt), series: s, pool: d.poolOf(s),
		play: func(c replica.Call) ([]any, error) {
			return []any{true}, d.twin.Transfer(c, ra(s), ra(to), amountOf(amt))
		}}
}

func (d *differential) planTransferShares() *twinCall {
	p := pick(d, d.pools)
	who, to := pick(d, d.underwriters), pick(d, d.underwriters)
	amt := d.some(d.twin.Pool(ra(p.id)).Shares.BalanceOf(ra(who)).Big())
	return &twinCall{from: who, to: p.id, data: pool.PackTransfer(to, amt), pool: p,
		play: func(c replica.Call) ([]any, error) {
			return []any{true}, d.twin.Pool(ra(p.id)).Transfer(c, ra(to), amountOf(amt))
		}}
}

func (d *differential) planApprove() *twinCall {
	p := pick(d, d.pools)
	who, spender := pick(d, d.underwriters), pick(d, d.underwriters)
	amt := d.some(new(big.Int).Mul(p.unit, big.NewInt(100_000)))
	if d.one(10) {
		amt = maxU
	}
	if d.one(10) {
		spender = zeroAd
	}
	return &twinCall{from: who, to: p.id, data: pool.PackApprove(spender, amt), pool: p,
		play: func(c replica.Call) ([]any, error) {
			return []any{true}, d.twin.Pool(ra(p.id)).Approve(c, ra(spender), amountOf(amt))
		}}
}
