package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// ops are what the crowd does. Those with a least of zero must always fail.
var ops = []op{
	{"deposit", 14, 100, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		if _, wait := c.anySeries(pending); wait && c.r.IntN(10) > 0 {
			return nil, common.Address{}, nil
		}
		who := c.underwriters[c.r.IntN(3)]
		if c.last.assets.Cmp(usd(3_000_000)) > 0 {
			return nil, common.Address{}, nil
		}
		amount := c.part(usd(300_000))
		if c.last.supply.Sign() == 0 {
			amount.Add(amount, c.last.assets) // a new generation matches what the last one left
		}
		if c.r.IntN(3) == 0 {
			return who, c.pool, pool.PackMint(amount, who.addr)
		}
		return who, c.pool, pool.PackDeposit(new(big.Int).Add(amount, usd(1)), who.addr)
	}},
	{"request redemption", 4, 60, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		who := c.underwriters[c.r.IntN(3)]
		shares := c.balanceOf(t, c.pool, who)
		if shares.Sign() == 0 {
			return nil, common.Address{}, nil
		}
		if c.r.IntN(8) > 0 {
			shares.Div(shares, big.NewInt(5))
		}
		amount := c.part(shares)
		if amount.Sign() == 0 {
			return nil, common.Address{}, nil
		}
		return who, c.pool, pool.PackRequestRedeem(amount, who.addr, who.addr)
	}},
	{"process redemptions", 3, 60, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		return c.stranger, c.pool, pool.PackProcessRedemptions(big64(1 + c.r.Uint64N(4)))
	}},
	{"redeem", 4, 40, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		who := c.underwriters[c.r.IntN(3)]
		shares := c.number(t, pool.PackMaxRedeem(who.addr), pool.UnpackMaxRedeem)
		if shares.Sign() == 0 {
			return nil, common.Address{}, nil
		}
		return who, c.pool, pool.PackRedeem(c.part(shares), who.addr, who.addr)
	}},
	{"buy", 22, 500, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		x, ok := c.anySeries(active)
		if !ok {
			return nil, common.Address{}, nil
		}
		v := read(t, c.chain, c.market, market.PackViewSeries(x.entry.id), market.UnpackViewSeries).SeriesView
		if v.AskCapacity.Sign() == 0 {
			return nil, common.Address{}, nil
		}
		who := c.buyers[c.r.IntN(3)]
		to := who.addr
		if c.r.IntN(4) == 0 {
			to = c.reader
		}
		most := v.AskCapacity
		if most.Cmp(usd(150_000)) > 0 && c.r.IntN(6) > 0 {
			most = usd(150_000)
		}
		return who, c.market, market.PackBuy(x.entry.id, c.part(most), maxU, c.last.now+100, id("crowd"), to)
	}},
	{"activate", 24, 300, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		for _, i := range c.r.Perm(len(c.orders)) {
			o := c.orders[i]
			if state, _ := c.books.state(o.series, c.last.now); state != active || o.matureAt <= c.last.now {
				return c.stranger, c.market, market.PackActivate(o.id)
			}
		}
		return nil, common.Address{}, nil
	}},
	{"sell back", 12, 200, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		x, ok := c.anySeries(active)
		if !ok {
			return nil, common.Address{}, nil
		}
		who, held := c.holder(t, x.entry)
		if who == nil {
			return nil, common.Address{}, nil
		}
		return who, c.market, market.PackSellBack(x.entry.id, c.part(held), new(big.Int), c.last.now+100, id("crowd"), who.addr)
	}},
	{"move tokens", 4, 40, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		if len(c.last.series) == 0 {
			return nil, common.Address{}, nil
		}
		e := c.last.series[c.r.IntN(len(c.last.series))].entry
		who, held := c.holder(t, e)
		if who == nil {
			return nil, common.Address{}, nil
		}
		to := c.reader
		if e.settled != 0 || c.r.IntN(2) == 0 {
			to = c.buyers[c.r.IntN(3)].addr
		}
		return who, e.id, series.PackTransfer(to, c.part(held))
	}},
	{"poke", 8, 150, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		return c.stranger, c.gauges[c.r.IntN(2)], gauge.PackPoke()
	}},
	{"deficit moves", 3, 60, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		i := c.r.IntN(2)
		g := c.books.gauges[c.gauges[i]]
		next := new(big.Int).Set(g.deficit)
		switch c.r.IntN(24) {
		case 0, 1, 2, 3: // covered in part
			next.Sub(next, c.part(next))
		case 4: // a disaster
			next.Add(next, usd(700_000))
		case 5, 6: // a loss that may reach an attachment
			next.Add(next, c.part(usd(150_000)))
		default:
			next.Add(next, c.part(usd(1_000)))
		}
		g.deficit = next
		return c.curator, c.sources[i], source.PackSetDeficit(c.usd, next)
	}},
	{"source fails or recovers", 3, 30, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		i := c.r.IntN(2)
		if !c.failing[i] && c.r.IntN(4) > 0 {
			return nil, common.Address{}, nil // mostly well
		}
		c.failing[i] = !c.failing[i]
		return c.curator, c.sources[i], source.PackSetFailing(c.failing[i])
	}},
	{"time passes", 14, 0, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		secs := 60 + c.r.Uint64N(2*hour)
		if c.r.IntN(20) == 0 {
			secs = hour + c.r.Uint64N(18*hour)
		}
		c.pass(t, secs)
		c.last = c.look(t)
		c.books.audit(t, c.last)
		return nil, common.Address{}, nil
	}},
	{"settle", 5, 60, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		x, ok := c.anySeries(pending, triggered, expired)
		if !ok {
			return nil, common.Address{}, nil
		}
		return c.stranger, c.market, market.PackSettle(x.entry.id)
	}},
	{"arbiter resolves", 2, 3, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		x, ok := c.anySeries(pending)
		if !ok || c.last.now <= x.entry.terms.Expiry {
			return nil, common.Address{}, nil
		}
		// At least what was recorded in time.
		g := c.books.gauges[x.entry.terms.Gauge]
		inTime, _ := g.at(x.entry.terms.Expiry)
		above := new(big.Int).Sub(new(big.Int).Sub(inTime, x.entry.terms.StartLoss), x.entry.terms.Attachment)
		fraction := new(big.Int)
		if above.Sign() > 0 {
			fraction.Div(above.Mul(above, wad), new(big.Int).Sub(x.entry.terms.Exhaustion, x.entry.terms.Attachment))
		}
		if c.r.IntN(2) == 0 {
			fraction.Add(fraction, c.part(new(big.Int).Sub(wad, fraction)))
		}
		return c.arbiter, c.market, market.PackResolve(x.entry.id, fraction)
	}},
	{"claim", 8, 40, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		x, ok := c.anySeries(triggered)
		if !ok || x.entry.salvaged {
			return nil, common.Address{}, nil
		}
		who, held := c.holder(t, x.entry)
		if who == nil {
			return nil, common.Address{}, nil
		}
		return who, c.market, market.PackClaim(x.entry.id, c.part(held), id("crowd"), who.addr)
	}},
	{"salvage", 3, 5, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		x, ok := c.anySeries(triggered)
		if !ok || x.entry.settled == 0 || x.entry.salvaged || c.last.now < x.entry.settledAt+x.entry.terms.ClaimWindow {
			return nil, common.Address{}, nil
		}
		return c.stranger, c.market, market.PackSalvage(x.entry.id)
	}},
	{"create a series", 3, 30, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		if c.last.count.Cmp(big.NewInt(7)) >= 0 {
			return nil, common.Address{}, nil
		}
		i := c.r.IntN(2)
		// A loss not yet poked would be recorded by the creation itself.
		g := c.books.gauges[c.gauges[i]]
		start := new(big.Int).Set(g.loss)
		if g.deficit.Cmp(g.last) > 0 {
			start.Add(start, new(big.Int).Sub(g.deficit, g.last))
		}
		attachment := usd(5_000 + c.r.Uint64N(100_000))
		now := c.last.now
		return c.curator, c.market, market.PackCreateSeries(contracts.Terms{
			Pool: c.pool, Gauge: c.gauges[i], PremiumModel: c.model, Resolver: c.arbiter.addr, MaxSupply: usd(20_000), StartLoss: start,
			Attachment: attachment, Exhaustion: new(big.Int).Add(attachment, usd(20_000+c.r.Uint64N(400_000))),
			Start: now, Expiry: now + day + c.r.Uint64N(6*day), WaitingPeriod: c.r.Uint64N(8 * hour), ClaimWindow: day + c.r.Uint64N(2*day),
		}, "P", "P")
	}},
	{"curator pauses sales", 1, 20, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		return c.curator, c.pool, pool.PackPauseSales(c.last.now + c.r.Uint64N(hour))
	}},

	{"buy beyond capacity", 1, 0, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		x, ok := c.anySeries(active)
		if !ok {
			return nil, common.Address{}, nil
		}
		v := read(t, c.chain, c.market, market.PackViewSeries(x.entry.id), market.UnpackViewSeries).SeriesView
		if v.AskCapacity.Sign() == 0 {
			return nil, common.Address{}, nil // a pause may end within the second
		}
		beyond := v.AskCapacity.Add(v.AskCapacity, usd(1)) // a dollar, as the next second earns some more capacity
		return c.buyers[0], c.market, market.PackBuy(x.entry.id, beyond, maxU, 1<<63, id(""), c.buyers[0].addr)
	}},
	{"sell what one has not", 1, 0, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		x, ok := c.anySeries(active)
		if !ok {
			return nil, common.Address{}, nil
		}
		return c.stranger, c.market, market.PackSellBack(x.entry.id, big.NewInt(1), new(big.Int), 1<<63, id(""), c.stranger.addr)
	}},
	{"activate an order twice", 1, 0, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		for id := int64(1); id < 50; id++ {
			open := false
			for _, o := range c.orders {
				open = open || o.id.Cmp(big.NewInt(id)) == 0
			}
			if !open {
				return c.stranger, c.market, market.PackActivate(big.NewInt(id))
			}
		}
		return nil, common.Address{}, nil
	}},
	{"claim what does not pay", 1, 0, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		x, ok := c.anySeries(expired)
		if !ok {
			return nil, common.Address{}, nil
		}
		return c.stranger, c.market, market.PackClaim(x.entry.id, big.NewInt(1), id(""), c.stranger.addr)
	}},
	{"redeem another's shares", 1, 0, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		return c.stranger, c.pool, pool.PackRedeem(big.NewInt(1), c.stranger.addr, c.underwriters[0].addr)
	}},
	{"move the books by hand", 1, 0, func(c *crowd, t *testing.T) (*account, common.Address, []byte) {
		return c.curator, c.pool, pool.PackRelease(c.series)
	}},
}
