package aave_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

const slot = 12 * time.Second

// world is a devnet's stand-in for Aave, with accounts that do what they like.
// What a lending pool refuses simply does not happen.
type world struct {
	t        testing.TB
	chain    *devnet.Devnet
	client   *chain.Client // without a batch reader
	batched  *chain.Client
	edition  edition
	random   *rand.Rand
	pool     protection.Address
	provider protection.Address
	oracle   protection.Address
	owner    *devnet.Sender
	reserves []*devReserve
	people   []*devnet.Sender
}

type devReserve struct {
	symbol                    string
	decimals                  uint8
	price                     float64
	token, aToken, debt, feed protection.Address
	ltv, threshold, bonus     uint64
	category                  uint8 // before v3.2
}

var (
	pool   = contracts.NewDevLendingPool()
	token  = contracts.NewDevToken()
	oracle = contracts.NewDevPriceOracle()
)

// newWorld is of Aave v3.3, without proxies.
func newWorld(t testing.TB, people int, seed uint64) *world {
	t.Helper()
	return newWorldOf(t, people, seed, plain)
}

func newWorldOf(t testing.TB, people int, seed uint64, e edition) *world {
	t.Helper()
	fund := []string{"owner"}
	for i := range people {
		fund = append(fund, fmt.Sprint("person-", i))
	}
	d := startDevnet(t, devnet.Config{Seed: seed, Fund: fund, Finality: 400})
	w := &world{t: t, chain: d, edition: e, random: rand.New(rand.NewPCG(seed, 1)), owner: d.Sender("owner")}
	t.Logf("seed %d", seed)
	for i := range people {
		w.people = append(w.people, d.Sender(fmt.Sprint("person-", i)))
	}
	owner := common.Address(w.owner.Address())

	provider := contracts.NewDevAddressesProvider()
	w.provider = w.deploy(contracts.DevAddressesProviderMetaData.Bin, provider.PackConstructor("test", owner))
	w.oracle = w.deploy(contracts.DevPriceOracleMetaData.Bin, oracle.PackConstructor(owner))
	w.pool = w.install(e.pool(common.Address(w.provider), owner))
	w.send(w.owner, w.provider, provider.PackSetAddress(id("POOL"), common.Address(w.pool)))
	w.send(w.owner, w.provider, provider.PackSetAddress(id("PRICE_ORACLE"), common.Address(w.oracle)))
	batch := w.deploy(contracts.BatchReaderMetaData.Bin, nil)

	w.reserves = []*devReserve{
		{symbol: "USDC", decimals: 6, price: 1, ltv: 7500, threshold: 7800, bonus: 10450},
		{symbol: "WBTC", decimals: 8, price: 61234.56, ltv: 7000, threshold: 7500, bonus: 10650},
		{symbol: "WETH", decimals: 18, price: 3456.78, ltv: 8000, threshold: 8250, bonus: 10500},
		{symbol: "wstETH", decimals: 18, price: 4044.5, ltv: 7850, threshold: 8100, bonus: 10600},
	}
	for i, r := range w.reserves {
		w.list(r, 2+3*int64(i))
	}
	w.send(w.owner, w.pool, pool.PackConfigureEMode(1, contracts.CollateralConfig{Ltv: 9000, LiquidationThreshold: 9300, LiquidationBonus: 10100},
		big.NewInt(0b1100), big.NewInt(0b1100)))
	w.confirm()
	for _, p := range append([]*devnet.Sender{w.owner}, w.people...) {
		for _, r := range w.reserves {
			w.send(w.owner, r.token, token.PackMint(common.Address(p.Address()), r.units(5e6/r.price)))
			w.send(p, r.token, token.PackApprove(common.Address(w.pool), new(big.Int).Lsh(big.NewInt(1), 255)))
		}
		w.confirm()
	}
	for _, r := range w.reserves {
		w.send(w.owner, w.pool, pool.PackSupply(common.Address(r.token), r.units(2e6/r.price), owner, 0))
	}
	w.confirm()
	w.client = dial(t, d)
	batched, err := chain.Dial(t.Context(), chain.Options{Endpoint: d.WSURL(), ChainID: d.ChainID(), BatchReader: batch, ChunkSize: 37})
	w.do(err)
	t.Cleanup(batched.Close)
	w.batched = batched
	return w
}

// list makes a reserve with its own token and feed; rate is percent a year.
func (w *world) list(r *devReserve, rate int64) {
	w.t.Helper()
	owner := common.Address(w.owner.Address())
	r.token = w.deploy(contracts.DevTokenMetaData.Bin, token.PackConstructor(r.symbol, r.symbol, r.decimals, owner))
	r.feed = w.deploy(contracts.DevFeedMetaData.Bin, contracts.NewDevFeed().PackConstructor(8, r.symbol+"/USD", usd(r.price), owner))
	r.aToken, r.debt = w.install(w.aTokenCode(w.edition, r)), w.install(w.debtTokenCode(w.edition, r))
	w.send(w.owner, w.oracle, oracle.PackSetSource(common.Address(r.token), common.Address(r.feed)))
	ray := new(big.Int).Mul(big.NewInt(rate), new(big.Int).Exp(big.NewInt(10), big.NewInt(25), nil))
	w.send(w.owner, w.pool, pool.PackInitReserve(common.Address(r.token), common.Address(r.aToken), common.Address(r.debt), r.config(0), ray))
}

func id(name string) (out [32]byte) { copy(out[:], name); return out }

// config is the reserve's bitmap, with further bits.
func (r *devReserve) config(more uint64) *big.Int {
	own := new(big.Int).SetUint64(r.ltv | r.threshold<<16 | r.bonus<<32 | uint64(r.decimals)<<48 | 1<<56 | 1<<58 | more)
	return own.Or(own, new(big.Int).Lsh(big.NewInt(int64(r.category)), 168))
}

func (r *devReserve) units(v float64) *big.Int {
	a, err := amount.FromFloat(v, r.decimals)
	if err != nil {
		panic(err)
	}
	return a.Big()
}

func (w *world) do(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) deploy(bin string, args []byte) protection.Address {
	w.t.Helper()
	return w.deployCode(code(bin, args))
}

func (w *world) deployCode(code []byte) protection.Address {
	w.t.Helper()
	at, err := w.owner.Deploy(code)
	w.do(err)
	return at
}

// code is what deploys a contract.
func code(bin string, args []byte) []byte { return append(common.FromHex(bin), args...) }

func (w *world) send(from *devnet.Sender, to protection.Address, data []byte) {
	w.t.Helper()
	_, err := from.Send(devnet.Tx{To: &to, Data: data, Gas: 1_500_000})
	w.do(err)
}

// confirm mines until everything is done, and checks it.
func (w *world) confirm() {
	w.t.Helper()
	_, err := w.chain.Confirm(w.t.Context(), w.chain.Head().Time.Add(slot), slot)
	w.do(err)
}

// mine makes one block; what reverts in it reverts.
func (w *world) mine(after time.Duration) trade.Block {
	w.t.Helper()
	b, err := w.chain.Mine(w.t.Context(), w.chain.Head().Time.Add(after))
	w.do(err)
	return b
}

func (w *world) options() aave.Options { return aave.Options{Name: "devnet", Provider: w.provider} }

func (w *world) open(c *chain.Client) *aave.Reader {
	w.t.Helper()
	r, err := aave.Open(w.t.Context(), c, w.options())
	w.do(err)
	return r
}

func (w *world) agree(r *aave.Reader, at trade.Block) *book.Book {
	w.t.Helper()
	return agree(w.t, w.client, r, w.options(), at)
}

// act pools something that somebody may do.
func (w *world) act() {
	p := w.people[w.random.IntN(len(w.people))]
	me := common.Address(p.Address())
	r := w.reserves[w.random.IntN(len(w.reserves))]
	asset := common.Address(r.token)
	some := r.units(200_000 * w.random.Float64() / r.price)
	most := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1))
	switch w.random.IntN(14) {
	case 0, 1, 2:
		w.send(p, w.pool, pool.PackSupply(asset, some, me, 0))
	case 3, 4, 5, 6:
		w.send(p, w.pool, pool.PackBorrow(asset, some.Div(some, big.NewInt(2)), big.NewInt(2), 0, me))
	case 7:
		w.send(p, w.pool, pool.PackRepay(asset, some, big.NewInt(2), me))
	case 8:
		w.send(p, w.pool, pool.PackRepay(asset, most, big.NewInt(2), me))
	case 9:
		w.send(p, w.pool, pool.PackWithdraw(asset, some, me))
	case 10:
		w.send(p, w.pool, pool.PackSetUserUseReserveAsCollateral(asset, w.random.IntN(2) == 0))
	case 11:
		w.send(p, w.pool, pool.PackSetUserEMode(uint8(w.random.IntN(2))))
	case 12:
		other := w.people[w.random.IntN(len(w.people))]
		w.send(p, r.aToken, contracts.NewDevAToken().PackTransfer(common.Address(other.Address()), some.Div(some, big.NewInt(10))))
	case 13:
		if w.random.IntN(3) == 0 {
			w.send(p, w.pool, pool.PackWithdraw(asset, most, me))
		}
	}
}

// settle gives every person a supply to borrow against.
func (w *world) settle() {
	for i, p := range w.people {
		r := w.reserves[i%len(w.reserves)]
		w.send(p, w.pool, pool.PackSupply(common.Address(r.token), r.units((50_000+100_000*w.random.Float64())/r.price), common.Address(p.Address()), 0))
	}
	w.confirm()
}

// liquidate lets somebody repay whatever can be liquidated.
func (w *world) liquidate(b *book.Book) {
	hf := b.HealthFactors(nil)
	for i, h := range hf {
		if h >= 1 || w.random.IntN(3) == 0 {
			continue
		}
		l := b.Loan(i)
		if len(l.Collateral) == 0 {
			continue
		}
		collateral, debt := l.Collateral[w.random.IntN(len(l.Collateral))].Asset, l.Debt[w.random.IntN(len(l.Debt))].Asset
		most := new(big.Int).Lsh(big.NewInt(1), 200)
		w.send(w.people[w.random.IntN(len(w.people))], w.pool, pool.PackLiquidationCall(common.Address(b.Assets[collateral].ID),
			common.Address(b.Assets[debt].ID), common.Address(b.Borrower(i)), most, w.random.IntN(2) == 0))
	}
}

// price moves a reserve's price by a factor.
func (w *world) price(r *devReserve, factor float64) {
	r.price *= factor
	w.send(w.owner, r.feed, contracts.NewDevFeed().PackPush(usd(r.price), uint64(w.chain.Head().Time.Unix())))
}
