package contracts_test

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/evm"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	replica "github.com/hedgerow-fi/hedgerow/models/market"
)

// differential is one world twice: contracts, and the replica of them.
type differential struct {
	t     *testing.T
	seed  uint64
	r     *rand.Rand
	chain *evm.Chain
	twin  *replica.Market
	tally *tally

	market                         common.Address
	owner, resolver                common.Address
	underwriters, buyers, everyone []common.Address
	pools                          []*twinPool
	gauges                         []*twinGauge
	models                         []*twinModel
	series                         []common.Address // the newest last
	orders                         uint64
	waiting                        []uint64 // orders not minted yet
	abis                           map[common.Address]*abi.ABI
	events                         []string // the replica's, of the call under way
	out                            []byte   // what the contract returned to it
	n                              int      // operations so far
}

type twinPool struct {
	id, asset common.Address
	unit      *big.Int // one whole token
	models    []*twinModel
	gauges    []*twinGauge
}

type twinGauge struct {
	id, source, asset common.Address
	deficit           *big.Int
	failing           bool
	index             bool // of others, and late when one of them is
}

type twinModel struct {
	id, feed common.Address
	pool     *twinPool
	price    int64
	rounds   uint64
}

func newDifferential(t *testing.T, seed uint64, c *tally) *differential {
	t.Helper()
	d := &differential{t: t, seed: seed, r: rand.New(rand.NewPCG(seed, 11)), chain: evm.New(1_800_000_000), tally: c, abis: map[common.Address]*abi.ABI{},
		owner: someone("owner"), resolver: someone("resolver"),
		underwriters: []common.Address{someone("una"), someone("ugo"), someone("uma")},
		buyers:       []common.Address{someone("bea"), someone("ben"), someone("bob")}}
	d.everyone = append(append([]common.Address{d.owner, d.resolver, someone("stranger")}, d.underwriters...), d.buyers...)
	state := replica.Snapshot{Pools: map[replica.Address]*replica.Pool{}, Gauges: map[replica.Address]*replica.Gauge{}, Models: map[replica.Address]*replica.PremiumModel{}}
	spread := d.between(0, 200)
	d.market = d.deploy(&contracts.MarketMetaData, market.PackConstructor(wads(spread)))
	state.ID, state.Spread = replica.Address(d.market), amountOf(wads(spread))

	usd := d.deploy(&contracts.DevTokenMetaData, token.PackConstructor("Dollar", "USD", 6, d.owner))
	eth := d.deploy(&contracts.DevTokenMetaData, token.PackConstructor("Ether", "ETH", 18, d.owner))
	money := d.newGauge(state, usd, d.between(1, 8)*hour)
	other := d.newGauge(state, usd, d.between(1, 8)*hour)
	ether := d.newGauge(state, eth, 6*hour)
	index := d.newIndex(state, usd, money, other)
	plain := d.newGauge(state, zeroAd, 4*hour) // counts no money
	for _, p := range []struct {
		asset    common.Address
		decimals int64
		gauges   []*twinGauge
	}{{usd, 6, []*twinGauge{money, other, plain}}, {usd, 6, []*twinGauge{money, other, index}}, {eth, 18, []*twinGauge{ether, plain}}} {
		d.newPool(state, p.asset, p.decimals, p.gauges)
	}
	var err error
	if d.twin, err = replica.New(state); err != nil {
		t.Fatal(err)
	}
	d.twin.OnEvent = func(e replica.Event) { d.events = append(d.events, lower(describeReplica(e))) }
	for _, p := range d.pools {
		d.must(p.asset, p.id)
	}
	return d
}

// must gives everybody money that does not run out, and lets market and pool take it.
func (d *differential) must(asset, pool common.Address) {
	d.t.Helper()
	for _, who := range d.everyone {
		for _, c := range []struct {
			from common.Address
			data []byte
		}{{d.owner, token.PackMint(who, new(big.Int).Lsh(big.NewInt(1), 240))}, {who, token.PackApprove(d.market, maxU)}, {who, token.PackApprove(pool, maxU)}} {
			if r := d.chain.Call(c.from, asset, c.data); !r.OK {
				d.t.Fatal(why(r))
			}
		}
	}
}

func (d *differential) deploy(meta *bind.MetaData, constructor []byte) common.Address {
	d.t.Helper()
	r := d.chain.Deploy(d.owner, append(common.FromHex(meta.Bin), constructor...))
	if !r.OK {
		d.t.Fatal(why(r))
	}
	parsed, err := meta.ParseABI()
	if err != nil {
		d.t.Fatal(err)
	}
	d.abis[r.Address] = parsed
	return r.Address
}

func (d *differential) newGauge(state replica.Snapshot, asset common.Address, maxAge uint64) *twinGauge {
	d.t.Helper()
	g := &twinGauge{asset: asset, deficit: new(big.Int)}
	g.source = d.deploy(&contracts.DevDeficitMetaData, source.PackConstructor(d.owner))
	g.id = d.deploy(&contracts.AaveDeficitGaugeMetaData, gauge.PackConstructor(g.source, asset, maxAge))
	d.gauges = append(d.gauges, g)
	state.Gauges[replica.Address(g.id)] = &replica.Gauge{ID: replica.Address(g.id), Asset: replica.Address(asset), MaxAge: maxAge,
		History: []replica.Reading{{Time: d.chain.Time(), At: d.chain.Time()}}}
	return g
}

// newIndex is a gauge of two others: of the whole of one loss and half of the other.
func (d *differential) newIndex(state replica.Snapshot, asset common.Address, parts ...*twinGauge) *twinGauge {
	d.t.Helper()
	var ids []common.Address
	x := &replica.Gauge{Asset: replica.Address(asset)}
	for _, p := range parts {
		ids, x.Parts = append(ids, p.id), append(x.Parts, ra(p.id))
	}
	g := &twinGauge{asset: asset, index: true}
	g.id = d.deploy(&contracts.IndexGaugeMetaData, contracts.NewIndexGauge().PackConstructor(asset, ids, []*big.Int{wads(1000), wads(500)}))
	d.gauges = append(d.gauges, g)
	first, err1 := gauge.UnpackReading(d.view(g.id, gauge.PackReading()).Out)
	maxAge, err2 := gauge.UnpackMaxAge(d.view(g.id, gauge.PackMaxAge()).Out)
	if err := errors.Join(err1, err2); err != nil {
		d.t.Fatal(err)
	}
	x.ID, x.MaxAge, x.History = ra(g.id), maxAge, []replica.Reading{{Loss: amountOf(first.Loss), Time: first.Time, At: d.chain.Time()}}
	state.Gauges[x.ID] = x
	return g
}

func (d *differential) newPool(state replica.Snapshot, asset common.Address, decimals int64, gauges []*twinGauge) {
	d.t.Helper()
	p := &twinPool{asset: asset, unit: exp10(decimals), gauges: gauges}
	p.id = d.deploy(&contracts.RiskPoolMetaData, pool.PackConstructor(asset, "Pool", "POOL", d.owner, d.market))
	state.Pools[replica.Address(p.id)] = &replica.Pool{ID: replica.Address(p.id), Asset: replica.Address(asset), Owner: replica.Address(d.owner)}
	d.pools = append(d.pools, p)
	for range 2 {
		d.newModel(state, p)
	}
}

func (d *differential) newModel(state replica.Snapshot, p *twinPool) {
	d.t.Helper()
	m := &twinModel{pool: p, price: 2000_00000000}
	var feed *replica.Feed
	var last replica.Round
	if len(p.models) == 0 {
		m.feed = d.deploy(&contracts.DevFeedMetaData, contracts.NewDevFeed().PackConstructor(8, "ETH / USD", big.NewInt(m.price), d.owner))
		m.rounds = 1
		last = replica.Round{ID: amount.New(1), Time: d.chain.Time(), Answer: amount.New(uint64(m.price))}
		feed = &replica.Feed{Rounds: []replica.Round{last}}
	}
	q := d.someParameters(feed != nil)
	level := new(big.Int).Div(new(big.Int).Add(q.Drift.Least, q.Drift.Most), big.NewInt(2))
	delay := d.between(2, 5) * day
	m.id = d.deploy(&contracts.PremiumModelMetaData, premium.PackConstructor(p.id, m.feed, level, q, d.owner, delay))
	base := amountOf(q.Floor.Base)
	state.Models[replica.Address(m.id)] = &replica.PremiumModel{ID: replica.Address(m.id), Pool: replica.Address(p.id), Owner: replica.Address(d.owner), Delay: delay,
		Feed: feed, Parameters: replicaParameters(q),
		Points: replica.Points{StoredAt: d.chain.Time(), LastRound: last, Level: amountOf(level), Floor: base, FloorTarget: base}}
	p.models = append(p.models, m)
	d.models = append(d.models, m)
}

// someParameters are sound, and now and then extreme.
func (d *differential) someParameters(fed bool) contracts.Parameters {
	pick := func(from, to uint64) *big.Int { return wads(d.between(int(from), int(to))) }
	q := contracts.Parameters{
		Curve: contracts.Curve{Kink: pick(0, 1000), Slope1: pick(0, 3000), Slope2: pick(0, 30000)},
		Drift: contracts.Drift{Target: pick(100, 900), Speed: pick(0, 20000), Least: pick(1, 20), Most: pick(20, 900)},
		Floor: contracts.Floor{Base: pick(1, 30), Loading: new(big.Int), Most: pick(30, 500), PerHour: pick(1, 50), HalfLife: new(big.Int)},
	}
	if d.r.IntN(8) == 0 {
		q.Drift.Speed = wads(1000_000)
	}
	if d.r.IntN(8) == 0 {
		q.Curve.Slope1 = new(big.Int)
	}
	if fed {
		q.Floor.Loading, q.Floor.HalfLife = pick(0, 2000), big64(d.between(1, 200)*hour)
	}
	return q
}

func (d *differential) between(from, to int) uint64 { return uint64(from + d.r.IntN(to-from+1)) }

func amountOf(b *big.Int) amount.Amount {
	a, err := amount.FromBig(b)
	if err != nil {
		panic(err)
	}
	return a
}

func replicaParameters(q contracts.Parameters) replica.Parameters {
	return replica.Parameters{
		Curve: replica.Curve{Kink: amountOf(q.Curve.Kink), Slope1: amountOf(q.Curve.Slope1), Slope2: amountOf(q.Curve.Slope2)},
		Drift: replica.Drift{Target: amountOf(q.Drift.Target), Speed: amountOf(q.Drift.Speed), Least: amountOf(q.Drift.Least), Most: amountOf(q.Drift.Most)},
		Floor: replica.Floor{Base: amountOf(q.Floor.Base), Loading: amountOf(q.Floor.Loading), Most: amountOf(q.Floor.Most), PerHour: amountOf(q.Floor.PerHour), HalfLife: amountOf(q.Floor.HalfLife)},
	}
}

func replicaTerms(t contracts.Terms) replica.Terms {
	return replica.Terms{Pool: replica.Address(t.Pool), Gauge: replica.Address(t.Gauge), PremiumModel: replica.Address(t.PremiumModel), Resolver: replica.Address(t.Resolver),
		StartLoss: amountOf(t.StartLoss), Attachment: amountOf(t.Attachment), Exhaustion: amountOf(t.Exhaustion), MaxSupply: amountOf(t.MaxSupply),
		Start: t.Start, Expiry: t.Expiry, WaitingPeriod: t.WaitingPeriod, ClaimWindow: t.ClaimWindow}
}
