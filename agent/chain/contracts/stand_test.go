package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// Bindings hold an ABI and no state.
var (
	market  = contracts.NewMarket()
	pool    = contracts.NewRiskPool()
	token   = contracts.NewDevToken()
	series  = contracts.NewSeriesToken()
	premium = contracts.NewPremiumModel()
	gauge   = contracts.NewAaveDeficitGauge()
	source  = contracts.NewDevDeficit()
	guard   = contracts.NewHedgeGuard()
	batch   = contracts.NewBatchReader()
)

const (
	active    = uint8(1)
	pending   = uint8(2)
	triggered = uint8(3)
	expired   = uint8(4)

	gaugeMaxAge = 6 * hour
	waiting     = 2 * hour
)

// stand is one market with one pool, a settable source of loss, and people:
// the curator (who also mints the asset), an underwriter, two buyers, the
// arbiter and a stranger.
type stand struct {
	*chain
	curator, underwriter, buyer, other, arbiter, stranger *account

	usd, source, gauge, model, market, pool common.Address
	series                                  common.Address
	terms                                   contracts.Terms
}

// newStand deploys a market with 1,000,000 of capital and one series of 400,000
// to 900,000, thirty days long. Rates: floor 2%, level 4%, kink 80%, slopes 1
// and 20; spread 5%.
func newStand(t *testing.T, c *chain) *stand {
	t.Helper()
	s := &stand{chain: c, curator: c.people[0], underwriter: c.people[1], buyer: c.people[2], other: c.people[3],
		arbiter: c.people[4], stranger: c.people[5]}
	s.usd = c.deploy(t, s.curator, &contracts.DevTokenMetaData, token.PackConstructor("Dollar", "USD", 6, s.curator.addr))
	s.source = c.deploy(t, s.curator, &contracts.DevDeficitMetaData, source.PackConstructor(s.curator.addr))
	s.gauge = c.deploy(t, s.curator, &contracts.AaveDeficitGaugeMetaData, gauge.PackConstructor(s.source, s.usd, gaugeMaxAge))
	s.market = c.deploy(t, s.curator, &contracts.MarketMetaData, market.PackConstructor(wads(50)))
	s.pool = c.deploy(t, s.curator, &contracts.RiskPoolMetaData,
		pool.PackConstructor(s.usd, "Pool", "POOL", s.curator.addr, s.market))
	s.model = curve{20, 40, 800, 1000, 20000}.deploy(t, c, s.pool)
	for _, who := range []*account{s.underwriter, s.buyer, s.other} {
		s.do(t, s.curator, s.usd, token.PackMint(who.addr, usd(10_000_000)))
		s.do(t, who, s.usd, token.PackApprove(s.market, maxU))
		s.do(t, who, s.usd, token.PackApprove(s.pool, maxU))
	}
	s.series = s.create(t, s.someTerms(t))
	s.do(t, s.underwriter, s.pool, pool.PackDeposit(usd(1_000_000), s.underwriter.addr))
	return s
}

// someTerms are the terms of newStand's series, beginning now.
func (s *stand) someTerms(t *testing.T) contracts.Terms {
	t.Helper()
	now := s.now(t)
	return contracts.Terms{
		Pool: s.pool, Gauge: s.gauge, PremiumModel: s.model, Resolver: s.arbiter.addr,
		StartLoss: s.loss(t), Attachment: usd(400_000), Exhaustion: usd(900_000), MaxSupply: usd(500_000),
		Start: now, Expiry: now + 30*day, WaitingPeriod: waiting, ClaimWindow: 7 * day,
	}
}

func (s *stand) create(t *testing.T, terms contracts.Terms) common.Address {
	t.Helper()
	receipt := s.do(t, s.curator, s.market, market.PackCreateSeries(terms, "Protection", "PROT"))
	s.terms = terms
	return one(t, receipt, s.market, market.UnpackSeriesCreatedEvent).Series
}

// announce creates a series with the notice that underwriters have, and waits for
// its start: its terms are the given ones, that much later.
func (s *stand) announce(t *testing.T, terms contracts.Terms) common.Address {
	t.Helper()
	later := s.now(t) + 2*day + 10 - terms.Start
	terms.Start += later
	terms.Expiry += later
	id := s.create(t, terms)
	s.passPokedTo(t, terms.Start)
	s.do(t, s.stranger, terms.Gauge, gauge.PackPoke())
	return id
}

// above moves a series' layer up to just above newStand's own.
func above(terms contracts.Terms) contracts.Terms {
	terms.Attachment, terms.Exhaustion = usd(900_000), usd(1_400_000)
	return terms
}

// anotherGauge counts the same source's loss on its own.
func (s *stand) anotherGauge(t *testing.T) common.Address {
	t.Helper()
	return s.deploy(t, s.curator, &contracts.AaveDeficitGaugeMetaData, gauge.PackConstructor(s.source, s.usd, gaugeMaxAge))
}

func (s *stand) loss(t *testing.T) *big.Int {
	t.Helper()
	return read(t, s.chain, s.gauge, gauge.PackReading(), gauge.UnpackReading).Loss
}

// lose sets the source's deficit and pokes the gauge.
func (s *stand) lose(t *testing.T, deficit *big.Int) {
	t.Helper()
	s.setDeficit(t, deficit)
	s.do(t, s.stranger, s.gauge, gauge.PackPoke())
}

func (s *stand) setDeficit(t *testing.T, deficit *big.Int) {
	t.Helper()
	s.do(t, s.curator, s.source, source.PackSetDeficit(s.usd, deficit))
}

func (s *stand) setFailing(t *testing.T, on bool) {
	t.Helper()
	s.do(t, s.curator, s.source, source.PackSetFailing(on))
}

// passPoked lets time pass with a poke before every staleness.
func (s *stand) passPokedTo(t *testing.T, at uint64) {
	t.Helper()
	for now := s.now(t); now+gaugeMaxAge < at; now = s.now(t) {
		s.pass(t, gaugeMaxAge-10)
		s.do(t, s.stranger, s.gauge, gauge.PackPoke())
	}
	s.passTo(t, at)
}

// buy buys for the buyer and returns the order's id and its cost.
func (s *stand) buy(t *testing.T, amount *big.Int) (orderID, cost *big.Int) {
	t.Helper()
	e := one(t, s.do(t, s.buyer, s.market, s.packBuy(amount)), s.market, market.UnpackBoughtEvent)
	return e.OrderId, e.Cost
}

func (s *stand) packBuy(amount *big.Int) []byte {
	return market.PackBuy(s.series, amount, maxU, 1<<63, id("buy"), s.buyer.addr)
}

func (s *stand) packSell(amount *big.Int) []byte {
	return market.PackSellBack(s.series, amount, new(big.Int), 1<<63, id("sell"), s.buyer.addr)
}

// hold buys for the buyer, waits, and activates.
func (s *stand) hold(t *testing.T, amount *big.Int) (cost *big.Int) {
	t.Helper()
	orderID, cost := s.buy(t, amount)
	s.pass(t, waiting)
	s.do(t, s.stranger, s.market, market.PackActivate(orderID))
	return cost
}

func (s *stand) balance(t *testing.T, asset common.Address, who common.Address) *big.Int {
	t.Helper()
	return read(t, s.chain, asset, token.PackBalanceOf(who), token.UnpackBalanceOf)
}

func (s *stand) state(t *testing.T) contracts.MarketStateOfOutput {
	t.Helper()
	return read(t, s.chain, s.market, market.PackStateOf(s.series), market.UnpackStateOf)
}

func (s *stand) wantState(t *testing.T, want uint8, fraction *big.Int) {
	t.Helper()
	got := s.state(t)
	if got.State != want || got.FractionWad.Cmp(fraction) != 0 {
		t.Fatalf("state is %d with fraction %s, want %d with %s", got.State, got.FractionWad, want, fraction)
	}
}

func (s *stand) view(t *testing.T) contracts.SeriesView {
	t.Helper()
	return read(t, s.chain, s.market, market.PackViewSeries(s.series), market.UnpackViewSeries).SeriesView
}

func (s *stand) order(t *testing.T, orderID *big.Int) contracts.MarketOrdersOutput {
	t.Helper()
	return read(t, s.chain, s.market, market.PackOrders(orderID), market.UnpackOrders)
}

func (s *stand) number(t *testing.T, data []byte, unpack func([]byte) (*big.Int, error)) *big.Int {
	t.Helper()
	return read(t, s.chain, s.pool, data, unpack)
}
