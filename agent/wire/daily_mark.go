package wire

import (
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The parts of a NAV, in their order.
const (
	PartCash   = "cash"
	PartClaim  = "claim"
	PartLoss   = "share of bad debt"
	PartOwed   = "owed"
	PartBid    = "cover at the bid"
	PartProven = "proven payouts"
	PartStake  = "capital that underwrites"
	PartGas    = "gas"
)

// USDDecimals are those of amounts in USD: millionths of a dollar, to which each
// line's value is cut toward zero.
const USDDecimals = 6

// usdPrice is an asset's price in USD at one block.
type usdPrice struct {
	symbol   string
	price    amount.Amount
	decimals uint8
	source   string
	why      string // there is no price; "": there is
}

// usd is what base units are worth, toward zero; false without a price.
func (q usdPrice) usd(units Signed, decimals uint8) (Signed, bool) {
	if q.why != "" {
		return Signed{}, false
	}
	v := new(big.Int).Mul(units.big(), q.price.Big())
	return Signed{v.Mul(v, power(USDDecimals)).Quo(v, power(int(decimals)+int(q.decimals)))}, true
}

func power(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// quoteOf is an asset's price as an observation has it: by its independent feed, or
// without one by the protocol's own oracle.
func quoteOf(o *agent.Observation, asset protection.Address) usdPrice {
	if s := o.Settlement; s.Asset == asset && s.Problem == "" && !s.Feed.IsZero() {
		return usdPrice{symbol: s.Symbol, price: s.Feed, decimals: s.FeedDecimals, source: "its feed, of " + stamp(s.FeedAt)}
	}
	i := slices.IndexFunc(o.Prices, func(p limits.Price) bool { return p.Asset == asset })
	if i < 0 {
		return usdPrice{symbol: asset.String(), why: "no price of it was observed"}
	}
	p := &o.Prices[i]
	switch {
	case !p.Unfed && p.Problem == "" && !p.Feed.IsZero():
		return usdPrice{symbol: p.Symbol, price: p.Feed, decimals: p.FeedDecimals, source: "its feed, of " + stamp(p.FeedAt)}
	case !p.Oracle.IsZero():
		return usdPrice{symbol: p.Symbol, price: p.Oracle, decimals: p.OracleDecimals, source: "the protocol's own oracle, as no feed can be used"}
	}
	return usdPrice{symbol: p.Symbol, why: "neither feed nor oracle has a price"}
}

// coinQuote is the price of what gas is paid in: of the asset that the desk prices
// gas with, or else of WETH.
func coinQuote(p *agent.Policy, o *agent.Observation) usdPrice {
	asset := p.Desk.Routing.GasAsset
	if asset == (protection.Address{}) {
		for _, x := range o.Prices {
			if x.Symbol == "WETH" {
				asset = x.Asset
			}
		}
	}
	q := quoteOf(o, asset)
	q.symbol = "ETH"
	if q.why == "" {
		q.source = "taken as WETH: " + q.source
	} else {
		q.why = "no price of WETH was observed"
	}
	return q
}

// mark is one line of a NAV at one block.
type mark struct {
	part     string
	asset    protection.Address
	of       string // the reference, series or pool; tells lines of one part and asset apart
	name     string // for people
	decimals uint8
	units    Signed
	basis    string
	source   string
}

func (h *mark) same(g *mark) bool {
	return h.part == g.part && h.asset == g.asset && h.of == g.of
}

// sight is what the statement needs of one record.
type sight struct {
	slot     string
	block    trade.Block
	at       time.Time // the block's
	holdings []mark
	quotes   map[protection.Address]usdPrice
	coin     usdPrice
	seen     *agent.Observation // without its book
	policy   agent.Policy
	nav      Signed // USD, without gas
	priced   bool   // every mark has a price
	marks    []desk.Mark
}

// blind says why an observation says nothing of what the fund has; "" when it does.
func blind(o *agent.Observation) string {
	if o == nil {
		return "nothing was observed"
	}
	for _, p := range o.Problems {
		for _, part := range []string{"lending", "venue", "cash", "prices"} {
			if strings.HasPrefix(p.Source, part) {
				return "the " + part + " could not be read"
			}
		}
	}
	return ""
}

// sightOf values a record's observation.
func sightOf(r *agent.Record) *sight {
	o := r.Observation
	s := &sight{slot: r.Slot.ID(), block: r.Block, at: r.Block.Time, quotes: map[protection.Address]usdPrice{}, coin: coinQuote(&r.Policy, o), seen: o, policy: r.Policy, priced: true}
	b := &r.Policy.Bounds
	s.add(mark{part: PartCash, asset: b.Asset, name: "cash in the guard", decimals: b.Decimals, units: signed(o.Cash, amount.Amount{}), basis: "observed", source: "balance of the guard"})
	for _, e := range o.Exposures {
		of := e.Reference.String()
		s.add(mark{part: PartClaim, asset: e.Reference.Asset, of: of, name: "claim on " + e.Symbol, decimals: e.Decimals, units: signed(e.Amount, amount.Amount{}), basis: "observed", source: "balance at the protocol, " + e.Reference.Kind})
		loss := protection.LossOf(e, nil, nil)
		s.add(mark{part: PartLoss, asset: e.Reference.Asset, of: of, name: "its share of bad debt", decimals: e.Decimals, units: signed(amount.Amount{}, loss.Supplier), basis: string(loss.Basis), source: "outstanding bad debt after first-loss cover, by the claim's share of the supply"})
		s.add(mark{part: PartOwed, asset: e.Reference.Asset, of: of, name: "owed on " + e.Symbol, decimals: e.Decimals, units: signed(amount.Amount{}, e.Debt), basis: "observed", source: "the fund's own debt at the protocol"})
	}
	for _, h := range o.Holdings {
		i := slices.IndexFunc(o.Series, func(x protection.Series) bool { return x.ID == h.Series })
		if i < 0 {
			continue
		}
		x := &o.Series[i]
		worth := amount.Amount{}
		if x.State.Resolved() {
			worth = protection.Payout(h.Held, x.Fraction)
			s.add(mark{part: PartProven, asset: x.Asset, of: x.ID.String(), name: "proven payout of " + x.Symbol, decimals: x.Decimals, units: signed(worth, amount.Amount{}), basis: "observed", source: "the market's fixed payout fraction"})
		} else {
			for _, q := range o.Quotes {
				if q.Series == x.ID && q.Action == trade.Sell && q.Amount == h.Held {
					worth = q.Total
				}
			}
			source := "the market's bid for all that is held"
			if !h.Held.IsZero() && worth.IsZero() {
				source = "zero: there is no bid for " + h.Held.Format(x.Decimals)
			}
			s.add(mark{part: PartBid, asset: x.Asset, of: x.ID.String(), name: "cover of " + x.Symbol, decimals: x.Decimals, units: signed(worth, amount.Amount{}), basis: "observed", source: source})
		}
		s.marks = append(s.marks, desk.Mark{Series: x.ID, Worth: worth})
	}
	for _, x := range o.Stakes {
		i := slices.IndexFunc(o.Pools, func(p protection.Pool) bool { return p.ID == x.Pool })
		if i < 0 {
			continue
		}
		p := &o.Pools[i]
		s.add(mark{part: PartStake, asset: p.Asset, of: p.ID.String(), name: "capital in " + p.Symbol, decimals: p.Decimals, units: signed(p.Worth(x.Shares.Plus(x.Queued)).Plus(x.Pays), amount.Amount{}), basis: "observed", source: "shares at the pool's book value, and what processed ones pay"})
	}
	s.seen = slim(o)
	return s
}

// slim is an observation without what a statement does not look at, so that a day of
// many blocks fits memory.
func slim(o *agent.Observation) *agent.Observation {
	return &agent.Observation{Slot: o.Slot, Block: o.Block, Now: o.Now, Exposures: o.Exposures, Series: o.Series, Gauges: o.Gauges, Holdings: o.Holdings, Pools: o.Pools, Stakes: o.Stakes, Orders: o.Orders,
		Cash: o.Cash, Escrow: o.Escrow, Committed: o.Committed, Spent: o.Spent, Lifetime: o.Lifetime, Gas: o.Gas, Prices: o.Prices, Settlement: o.Settlement, Worth: o.Worth}
}

func (s *sight) add(h mark) {
	q, known := s.quotes[h.asset]
	if !known {
		q = quoteOf(s.seen, h.asset)
		s.quotes[h.asset] = q
	}
	s.holdings = append(s.holdings, h)
	if h.units.Sign() == 0 {
		return
	}
	v, ok := q.usd(h.units, h.decimals)
	if !ok {
		s.priced = false
		return
	}
	s.nav = s.nav.Plus(v)
}

// of is a sight's mark like another; zero without one.
func (s *sight) of(g *mark) Signed {
	for i := range s.holdings {
		if s.holdings[i].same(g) {
			return s.holdings[i].units
		}
	}
	return Signed{}
}

// total is the units of one part and asset.
func (s *sight) total(part string, asset protection.Address) (sum Signed) {
	for i := range s.holdings {
		if h := &s.holdings[i]; h.part == part && h.asset == asset {
			sum = sum.Plus(h.units)
		}
	}
	return sum
}
