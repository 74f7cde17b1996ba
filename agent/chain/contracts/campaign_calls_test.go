package contracts_test

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// kindOfCall is a kind of call that the campaign makes.
type kindOfCall struct {
	name   string
	weight int
	least  int  // how often it must succeed in 100,000 calls
	never  bool // whether it must never succeed
	wild   bool // whether its arguments may overflow
	plan   func(*campaign, *ground) (from *account, to common.Address, data []byte)
}

var nothing = func() (*account, common.Address, []byte) { return nil, common.Address{}, nil }

func (c *campaign) anyone() *account { return c.person[c.r.IntN(len(c.person))] }

// friend is somebody of the same clan.
func (c *campaign) friend(of *account) *account {
	k := c.clanOf[of.addr]
	return k.people[c.r.IntN(len(k.people))]
}

// one is an unresolved series of the ground in one of the states.
func (c *campaign) one(g *ground, states ...uint8) *entry {
	n := len(g.books.open)
	if n == 0 {
		return nil
	}
	first := c.r.IntN(n)
	for i := range n {
		e := g.books.open[(first+i)%n]
		is, _ := e.state(c.Time())
		if is == active && e.terms.Start > c.Time() && c.r.IntN(20) > 0 {
			continue
		}
		for _, s := range states {
			if is == s {
				return e
			}
		}
	}
	return nil
}

// paying is a series that is settled and pays.
func (c *campaign) paying(g *ground) *entry {
	if len(c.past) == 0 {
		return nil
	}
	first := c.r.IntN(len(c.past))
	for i := range c.past {
		if e := c.past[(first+i)%len(c.past)]; e.ground == g && e.settled == triggered && !e.salvaged {
			return e
		}
	}
	return nil
}

func (c *campaign) held(asset common.Address, who *account) *big.Int {
	return c.word(asset, token.PackBalanceOf(who.addr))
}

// word is the first word that a view answers.
func (c *campaign) word(to common.Address, data []byte) *big.Int {
	r := c.View(common.Address{}, to, data)
	if !r.OK || len(r.Out) < 32 { // no view of ours may fail: one that does has broken books under it
		panic(fmt.Sprintf("seed %d: the view %x of %s answers %x: %s", c.seed, data, to, r.Out, why(r)))
	}
	return new(big.Int).SetBytes(r.Out[:32])
}

// holder is somebody with tokens of the series.
func (c *campaign) holder(e *entry) (*account, *big.Int) {
	if e.minted.Sign() == 0 {
		return nil, nil
	}
	first := c.r.IntN(len(c.person))
	for i := range c.person {
		who := c.person[(first+i)%len(c.person)]
		if n := c.held(e.id, who); n.Sign() > 0 {
			return who, n
		}
	}
	return nil, nil
}

// capacity is what can be bought of a series now, by the books.
func (c *campaign) capacity(e *entry) *big.Int {
	free := new(big.Int).Sub(c.word(e.ground.pool, askCapitalCall), c.word(e.ground.pool, reservedCall))
	if left := new(big.Int).Sub(e.width(), e.supply()); left.Cmp(free) < 0 {
		free = left
	}
	return free
}

// campaignKinds are what the crowd does; the last is what it does when nothing else makes sense.
var (
	campaignKinds  []kindOfCall
	campaignWeight int
)

func init() {
	campaignKinds = []kindOfCall{
		{name: "deposit", weight: 40, least: 300, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			who := c.anyone()
			most := c.units(g, 300_000)
			if g.last.assets.Cmp(c.units(g, 3_000_000)) > 0 {
				most = c.units(g, 10)
			}
			amount := new(big.Int).Add(c.part(most), big.NewInt(c.r.Int64N(2)))
			if g.last.supply.Sign() == 0 {
				amount.Add(amount, g.last.assets) // a new generation matches what the last one left
			}
			if c.r.IntN(3) == 0 {
				return who, g.pool, pool.PackMint(amount, c.friend(who).addr)
			}
			return who, g.pool, pool.PackDeposit(amount, c.friend(who).addr)
		}},
		{name: "request redemption", weight: 40, least: 300, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			who := c.anyone()
			shares := c.held(g.pool, who)
			if c.r.IntN(8) > 0 {
				shares.Div(shares, big.NewInt(5))
			}
			if shares.Sign() == 0 {
				return nothing()
			}
			return who, g.pool, pool.PackRequestRedeem(c.part(shares), who.addr, who.addr)
		}},
		{name: "process redemptions", weight: 30, least: 500, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			return c.anyone(), g.pool, pool.PackProcessRedemptions(big64(c.r.Uint64N(5)))
		}},
		{name: "redeem", weight: 30, least: 300, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			who := c.anyone()
			shares := c.word(g.pool, pool.PackMaxRedeem(who.addr))
			if shares.Sign() == 0 {
				return nothing()
			}
			return who, g.pool, pool.PackRedeem(c.part(shares), c.friend(who).addr, who.addr)
		}},
		{name: "move shares", weight: 8, least: 100, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			who := c.anyone()
			shares := c.held(g.pool, who)
			if shares.Sign() == 0 {
				return nothing()
			}
			return who, g.pool, pool.PackTransfer(c.friend(who).addr, c.part(shares))
		}},
		{name: "buy", weight: 160, least: 2000, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			e := c.one(g, active)
			if e == nil {
				return nothing()
			}
			most := c.capacity(e)
			if most.Sign() <= 0 {
				return nothing()
			}
			if few := c.units(g, 150_000); most.Cmp(few) > 0 && c.r.IntN(6) > 0 {
				most = few
			}
			who := c.anyone()
			return who, g.market, market.PackBuy(e.id, c.part(most), maxU, c.Time()+c.r.Uint64N(100), id("campaign"), c.friend(who).addr)
		}},
		{name: "end an order", weight: 160, least: 2000, plan: func(c *campaign, _ *ground) (*account, common.Address, []byte) {
			for range 6 {
				if len(c.orders) == 0 {
					break
				}
				o := c.orders[c.r.IntN(len(c.orders))]
				if state, _ := o.series.state(c.Time()); state == pending || state == triggered || o.matureAt <= c.Time() {
					return c.anyone(), o.market, market.PackActivate(o.id)
				}
			}
			return nothing()
		}},
		{name: "sell back", weight: 90, least: 1000, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			e := c.one(g, active)
			if e == nil {
				return nothing()
			}
			who, held := c.holder(e)
			if who == nil {
				return nothing()
			}
			return who, g.market, market.PackSellBack(e.id, c.part(held), new(big.Int), c.Time()+c.r.Uint64N(100), id("campaign"), c.friend(who).addr)
		}},
		{name: "pass tokens on", weight: 20, least: 200, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			e := c.one(g, active, pending, triggered, expired)
			if e == nil {
				return nothing()
			}
			who, held := c.holder(e)
			if who == nil {
				return nothing()
			}
			return who, e.id, series.PackTransfer(c.friend(who).addr, c.part(held))
		}},
		{name: "poke", weight: 60, least: 1500, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			of := g.gauges[c.r.IntN(len(g.gauges))]
			if of.heartbeat != nil && c.r.IntN(3) > 0 {
				return of.heartbeat(c)
			}
			return c.anyone(), of.at, gauge.PackPoke()
		}},
		{name: "a source moves", weight: 24, least: 400, plan: func(c *campaign, _ *ground) (*account, common.Address, []byte) {
			return c.sources[c.r.IntN(len(c.sources))].disturb(c)
		}},
		{name: "a source fails or recovers", weight: 12, least: 50, plan: func(c *campaign, _ *ground) (*account, common.Address, []byte) {
			s := c.sources[c.r.IntN(len(c.sources))]
			if s.recovers == nil || !s.failing && c.r.IntN(4) > 0 {
				return nothing() // mostly well
			}
			return s.recovers(c)
		}},
		{name: "a round of the variance's feed", weight: 16, least: 300, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			price, at := int64(1000e8+c.r.Uint64N(2000e8)), c.Time()
			switch c.r.IntN(12) {
			case 0:
				price = []int64{0, -1, 1, 1 << 62}[c.r.IntN(4)]
			case 1:
				at -= c.r.Uint64N(day)
			case 2:
				at += c.r.Uint64N(day)
			}
			return c.crew, g.feed, feed.PackPush(big.NewInt(price), at)
		}},
		{name: "touch the premium", weight: 8, least: 150, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			return c.anyone(), g.model, premium.PackTouch()
		}},
		{name: "propose, cancel or apply parameters", weight: 4, least: 20, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			switch c.r.IntN(4) {
			case 0:
				return g.curator, g.model, premium.PackPropose(parametersOf(1+c.r.Uint64N(90), 40, c.r.Uint64N(1001), c.r.Uint64N(5000), c.r.Uint64N(30000)))
			case 1:
				if c.r.IntN(3) > 0 {
					return nothing()
				}
				return g.curator, g.model, premium.PackCancel()
			default:
				return c.anyone(), g.model, premium.PackApplyProposal()
			}
		}},
		{name: "settle", weight: 40, least: 500, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			e := c.one(g, pending, triggered, expired)
			if e == nil {
				return nothing()
			}
			return c.anyone(), g.market, market.PackSettle(e.id)
		}},
		{name: "resolver's word", weight: 12, least: 5, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			e := c.one(g, pending)
			if e == nil || c.Time() <= e.terms.Expiry {
				return nothing()
			}
			fraction := new(big.Int).Set(e.recorded(c.Time())) // at least what was recorded in time
			if c.r.IntN(2) == 0 {
				fraction.Add(fraction, c.part(new(big.Int).Sub(wad, fraction)))
			}
			return g.resolver, g.market, market.PackResolve(e.id, fraction)
		}},
		{name: "claim", weight: 60, least: 200, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			e := c.paying(g)
			if e == nil {
				return nothing()
			}
			who, held := c.holder(e)
			if who == nil {
				return nothing()
			}
			return who, g.market, market.PackClaim(e.id, c.part(held), id("campaign"), c.friend(who).addr)
		}},
		{name: "salvage", weight: 10, least: 20, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			e := c.paying(g)
			if e == nil || c.Time() <= e.settledAt+e.terms.ClaimWindow {
				return nothing()
			}
			return c.anyone(), g.market, market.PackSalvage(e.id)
		}},
		{name: "create a series", weight: 24, least: 100, plan: (*campaign).newSeries},
		{name: "pause sales", weight: 4, least: 50, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			return g.curator, g.pool, pool.PackPauseSales(c.Time() + c.r.Uint64N(hour))
		}},
		{name: "send the pool money unasked", weight: 3, least: 20, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			return c.crew, g.asset, token.PackMint(g.pool, c.part(c.units(g, 1000)))
		}},

		{name: "buy beyond capacity", weight: 8, never: true, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			e := c.one(g, active)
			if e == nil {
				return nothing()
			}
			most := c.capacity(e)
			if most.Sign() < 0 {
				most.SetInt64(0)
			}
			who := c.anyone()
			return who, g.market, market.PackBuy(e.id, most.Add(most, big.NewInt(1)), maxU, 1<<63, id(""), who.addr)
		}},
		{name: "sell what one has not", weight: 5, never: true, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			e := c.one(g, active)
			if e == nil {
				return nothing()
			}
			who := c.anyone()
			return who, g.market, market.PackSellBack(e.id, new(big.Int).Add(c.held(e.id, who), big.NewInt(1)), new(big.Int), 1<<63, id(""), who.addr)
		}},
		{name: "claim what does not pay", weight: 5, never: true, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			e := c.one(g, active, expired)
			if e == nil {
				return nothing()
			}
			who, held := c.holder(e)
			if who == nil {
				return nothing()
			}
			if latest := e.gauge.losses[len(e.gauge.losses)-1]; c.peeked(e.gauge).Cmp(latest) != 0 {
				return nothing() // the poke in the call may find the loss that decides it
			}
			return who, g.market, market.PackClaim(e.id, held, id(""), who.addr)
		}},
		{name: "redeem another's shares", weight: 5, never: true, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			who, other := c.anyone(), c.anyone()
			if who == other {
				return nothing()
			}
			return who, g.pool, pool.PackRedeem(big.NewInt(1), who.addr, other.addr)
		}},
		{name: "queue another's shares", weight: 5, never: true, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			who, other := c.anyone(), c.anyone()
			if who == other {
				return nothing()
			}
			return who, g.pool, pool.PackRequestRedeem(big.NewInt(1), who.addr, other.addr)
		}},
		{name: "end an order twice", weight: 5, never: true, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			n := c.word(g.market, market.PackOrderCount()).Int64()
			if n == 0 {
				return nothing()
			}
			order := big.NewInt(1 + c.r.Int64N(n))
			for _, o := range c.orders {
				if o.market == g.market && o.id.Cmp(order) == 0 {
					return nothing()
				}
			}
			return c.anyone(), g.market, market.PackActivate(order)
		}},
		{name: "the word of no resolver", weight: 5, never: true, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			if len(g.books.open) == 0 {
				return nothing()
			}
			return c.anyone(), g.market, market.PackResolve(g.books.open[c.r.IntN(len(g.books.open))].id, wad)
		}},
		{name: "lower a fraction, or raise a fixed one", weight: 5, never: true, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			if e := c.paying(g); e != nil && c.r.IntN(2) == 0 {
				return g.resolver, g.market, market.PackResolve(e.id, wad)
			}
			e := c.one(g, pending)
			if e == nil {
				return nothing()
			}
			recorded := e.recorded(c.Time())
			if recorded.Sign() == 0 {
				return nothing()
			}
			return g.resolver, g.market, market.PackResolve(e.id, c.part(new(big.Int).Sub(recorded, big.NewInt(1))))
		}},
		{name: "move the books by hand", weight: 8, never: true, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			who := append([]*account{g.curator, g.resolver}, c.person...)[c.r.IntN(len(c.person)+2)]
			id := g.pool
			if len(g.books.open) > 0 {
				id = g.books.open[c.r.IntN(len(g.books.open))].id
			}
			n, to := c.part(c.units(g, 1000)), who.addr
			return who, g.pool, [][]byte{
				pool.PackOpen(id, c.Time()+day), pool.PackWrite(id, n, n), pool.PackStart(id, n, n), pool.PackRefund(id, n, n, to),
				pool.PackRepurchase(id, n, n, to), pool.PackResolve(id, wad), pool.PackPayClaim(id, n, n, to), pool.PackRelease(id),
			}[c.r.IntN(8)]
		}},
		{name: "mint or burn by hand", weight: 5, never: true, plan: func(c *campaign, g *ground) (*account, common.Address, []byte) {
			if len(g.books.open) == 0 {
				return nothing()
			}
			who := append([]*account{g.curator, g.resolver}, c.person...)[c.r.IntN(len(c.person)+2)]
			e := g.books.open[c.r.IntN(len(g.books.open))]
			return who, e.id, [][]byte{series.PackMint(who.addr, wad), series.PackBurn(c.anyone().addr, big.NewInt(1))}[c.r.IntN(2)]
		}},
		{name: "anything, with any arguments", weight: 120, least: 500, wild: true, plan: (*campaign).anything},
	}
	for _, k := range campaignKinds {
		campaignWeight += k.weight
	}
}

// newSeries is short or long, thin or wide, on any of the ground's gauges; now and then one too many or with bad terms.
func (c *campaign) newSeries(g *ground) (*account, common.Address, []byte) {
	if len(g.books.open) > 16 {
		return nothing()
	}
	of := g.gauges[c.r.IntN(len(g.gauges))]
	start := new(big.Int).Set(c.peeked(of))
	now := c.Time()
	t := contracts.Terms{Pool: g.pool, Gauge: of.at, PremiumModel: g.model, Resolver: g.resolver.addr, StartLoss: start,
		Start: now + c.r.Uint64N(3)*c.r.Uint64N(hour), WaitingPeriod: c.r.Uint64N(8 * hour), ClaimWindow: day + c.r.Uint64N(2*day)}
	if c.r.IntN(4) == 0 {
		t.WaitingPeriod = 0
	}
	if g.last.supply.Sign() != 0 && c.r.IntN(12) > 0 { // underwriters get to know of it first
		t.Start += c.word(g.market, seriesNoticeCall).Uint64()
	}
	t.Expiry = max(t.Start, now) + t.WaitingPeriod + 1 + c.r.Uint64N(9*day)
	width := c.units(g, 20_000+c.r.Uint64N(400_000))
	if of.ofMoney {
		t.Attachment = c.units(g, c.r.Uint64N(100_000))
		t.MaxSupply = width // all of a layer, or a part that leaves room for others
		if c.r.IntN(4) > 0 {
			t.MaxSupply = new(big.Int).Div(new(big.Int).Mul(width, big64(3+c.r.Uint64N(40))), big.NewInt(100))
		}
		t.Exhaustion = new(big.Int).Add(t.Attachment, width)
	} else { // WAD seconds of a peg's shortfall
		t.Attachment = new(big.Int).Mul(wad, big64(c.r.Uint64N(5000)))
		t.Exhaustion = new(big.Int).Add(t.Attachment, new(big.Int).Mul(wad, big64(1+c.r.Uint64N(20_000))))
		t.MaxSupply = width
	}
	return g.curator, g.market, market.PackCreateSeries(t, "P", "P")
}

// peeked is what a gauge would record now.
func (c *campaign) peeked(g *readings) *big.Int {
	r := c.View(common.Address{}, g.at, gauge.PackPoke())
	return new(big.Int).SetBytes(r.Out)
}

var seriesNoticeCall = market.PackSERIESNOTICE()

// methods are what strangers may call with anything. Moving tokens out of the clan is left out, so that who
// put in and took out what stays known.
var methods = func() (out []struct {
	of     string
	method abi.Method
}) {
	for _, meta := range []*bind.MetaData{&contracts.MarketMetaData, &contracts.RiskPoolMetaData, &contracts.PremiumModelMetaData,
		&contracts.AaveDeficitGaugeMetaData, &contracts.SeriesTokenMetaData} {
		parsed, err := meta.ParseABI()
		if err != nil {
			panic(err)
		}
		names := make([]string, 0, len(parsed.Methods))
		for name := range parsed.Methods {
			names = append(names, name)
		}
		slices.Sort(names)
		for _, name := range names {
			m := parsed.Methods[name]
			if m.IsConstant() || name == "transfer" || name == "transferFrom" || name == "approve" {
				continue
			}
			out = append(out, struct {
				of     string
				method abi.Method
			}{meta.ID, m})
		}
	}
	return out
}()

// anything is any method of any contract with arguments that are right, nearly right or absurd.
func (c *campaign) anything(g *ground) (*account, common.Address, []byte) {
	m := methods[c.r.IntN(len(methods))]
	who := c.anyone()
	to := map[string]common.Address{"Market": g.market, "RiskPool": g.pool, "PremiumModel": g.model,
		"AaveDeficitGauge": g.gauges[c.r.IntN(len(g.gauges))].at}[m.of]
	if m.of == "SeriesToken" {
		if len(g.books.open) == 0 {
			return who, g.market, market.PackSettle(g.pool)
		}
		to = g.books.open[c.r.IntN(len(g.books.open))].id
	}
	args := make([]any, len(m.method.Inputs))
	for i, in := range m.method.Inputs {
		switch in.Type.T {
		case abi.AddressTy:
			args[i] = c.someAddress(g, who, in.Name)
		case abi.UintTy:
			n := c.someNumber(g)
			switch in.Type.Size {
			case 64:
				args[i] = n.Uint64()
			case 256:
				args[i] = n
			}
		case abi.FixedBytesTy:
			args[i] = id("anything")
		case abi.BoolTy:
			args[i] = c.r.IntN(2) == 0
		case abi.StringTy:
			args[i] = "anything"
		case abi.TupleTy:
			if m.of == "PremiumModel" {
				args[i] = parametersOf(c.r.Uint64N(100), 40, 500, 500, 500)
			} else {
				args[i] = contracts.Terms{Pool: g.pool, Gauge: g.gauges[0].at, PremiumModel: g.model, Resolver: who.addr, StartLoss: new(big.Int),
					Attachment: new(big.Int), Exhaustion: wad, MaxSupply: wad, Start: c.Time(), Expiry: c.Time() + day, ClaimWindow: day}
			}
		}
	}
	data, err := m.method.Inputs.Pack(args...)
	if err != nil {
		panic(m.of + "." + m.method.Name + ": " + err.Error())
	}
	if c.r.IntN(40) == 0 {
		data = data[:c.r.IntN(len(data)+1)]
	}
	return who, to, append(append([]byte{}, m.method.ID...), data...)
}

func (c *campaign) someAddress(g *ground, who *account, name string) common.Address {
	switch name {
	case "recipient", "receiver", "to", "controller", "owner", "newOwner":
		return []common.Address{who.addr, c.friend(who).addr, {}, who.addr}[c.r.IntN(4)]
	}
	if len(g.books.open) > 0 && c.r.IntN(4) > 0 {
		return g.books.open[c.r.IntN(len(g.books.open))].id
	}
	return []common.Address{g.pool, g.market, g.asset, {}, who.addr}[c.r.IntN(5)]
}

func (c *campaign) someNumber(g *ground) *big.Int {
	switch c.r.IntN(8) {
	case 0:
		return new(big.Int)
	case 1:
		return big64(c.Time() + c.r.Uint64N(day))
	case 2:
		return new(big.Int).Set(maxU)
	case 3:
		return new(big.Int).Lsh(big.NewInt(1), uint(c.r.IntN(256)))
	case 4:
		return big64(c.r.Uint64N(uint64(len(c.orders)) + 8))
	case 5:
		return new(big.Int).Set(wad)
	default:
		return c.part(c.units(g, 100_000))
	}
}

// parametersOf is a curve in thousandths of a WAD, with a level that drifts and a floor that follows a feed.
func parametersOf(floor, level, kink, slope1, slope2 uint64) contracts.Parameters {
	return contracts.Parameters{
		Curve: contracts.Curve{Kink: wads(kink), Slope1: wads(slope1), Slope2: wads(slope2)},
		Drift: contracts.Drift{Target: wads(500), Speed: wads(8000), Least: wads(level / 4), Most: wads(level * 10)},
		Floor: contracts.Floor{Base: wads(floor), Loading: wads(20), Most: wads(floor * 5), PerHour: wads(2), HalfLife: big64(7 * day)},
	}
}
