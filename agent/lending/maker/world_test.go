package maker

import (
	"context"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var (
	jugABI     = contracts.NewDevJug()
	osmABI     = contracts.NewDevOsm()
	managerABI = contracts.NewDevCdpManager()
)

const slot = 12 * time.Second

// world is a devnet with the stand-ins of Maker and people who do what they like.
// What the contracts refuse simply does not happen.
type world struct {
	t       *testing.T
	chain   *devnet.Devnet
	client  *chain.Client
	random  *rand.Rand
	owner   *devnet.Sender
	people  []*devnet.Sender
	vaults  []protection.Address // urns of the manager's vaults; vault n has number n+1
	of      Contracts
	first   uint64 // block of the Vat
	vow     protection.Address
	pip     protection.Address
	osm     protection.Address
	clip    protection.Address
	value   int64 // the price, dai
	auction int64 // auctions that may have begun
}

func newWorld(t *testing.T, people int, seed uint64) *world {
	t.Helper()
	fund := []string{"owner"}
	for i := range people {
		fund = append(fund, fmt.Sprint("person-", i))
	}
	d, err := devnet.Start(context.Background(), devnet.Config{Seed: seed, Fund: fund, Finality: 400, Archive: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	client, err := chain.Dial(t.Context(), chain.Options{Endpoint: d.WSURL(), ChainID: d.ChainID()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	w := &world{t: t, chain: d, client: client, random: rand.New(rand.NewPCG(seed, 1)), value: 2000}
	t.Logf("seed %d", seed)
	w.names(people)
	w.build()
	return w
}

func (w *world) names(people int) {
	w.owner, w.people = w.chain.Sender("owner"), nil
	for i := range people {
		w.people = append(w.people, w.chain.Sender(fmt.Sprint("person-", i)))
	}
}

// build deploys a Maker with the ilks of stand: ratio 150%, penalty 13%, dust 100,
// and prices an hour late.
func (w *world) build() {
	w.first = w.chain.Head().Number + 1
	w.of.Vat = w.deploy(&contracts.DevVatMetaData, nil)
	vat := common.Address(w.of.Vat)
	w.of.Dog = w.deploy(&contracts.DevDogMetaData, dogABI.PackConstructor(vat))
	w.of.Spotter = w.deploy(&contracts.DevSpotterMetaData, spotABI.PackConstructor(vat))
	w.of.Jug = w.deploy(&contracts.DevJugMetaData, jugABI.PackConstructor(vat))
	w.of.Manager = w.deploy(&contracts.DevCdpManagerMetaData, managerABI.PackConstructor(vat))
	w.vow = w.deploy(&contracts.DevVowMetaData, vowABI.PackConstructor(vat, new(big.Int)))
	w.pip = w.deploy(&contracts.DevPipMetaData, pipABI.PackConstructor(common.Address(w.owner.Address())))
	w.osm = w.deploy(&contracts.DevOsmMetaData, osmABI.PackConstructor(common.Address(w.pip)))
	calc := w.deploy(&contracts.DevDecreaseMetaData, calcABI.PackConstructor(big.NewInt(3600)))
	w.confirm()
	w.send(w.owner, w.of.Dog, dogABI.PackFile1(name("vow"), common.Address(w.vow)))
	w.send(w.owner, w.of.Dog, dogABI.PackFile0(name("Hole"), times(1e9, rad)))
	w.send(w.owner, w.vow, vowABI.PackRely(common.Address(w.of.Dog)))
	w.send(w.owner, w.of.Jug, jugABI.PackFile1(name("vow"), common.Address(w.vow)))
	for _, who := range []protection.Address{w.of.Dog, w.of.Spotter, w.of.Jug} {
		w.send(w.owner, w.of.Vat, vatABI.PackRely(common.Address(who)))
	}
	w.send(w.owner, w.osm, osmABI.PackKiss(common.Address(w.of.Spotter)))
	for _, ilk := range []string{ilkA, ilkB} {
		w.send(w.owner, w.of.Vat, vatABI.PackInit(name(ilk)))
		w.send(w.owner, w.of.Jug, jugABI.PackInit(name(ilk)))
		w.send(w.owner, w.of.Vat, vatABI.PackFile(name(ilk), name("dust"), times(100, rad)))
		w.send(w.owner, w.of.Dog, dogABI.PackFile(name(ilk), name("chop"), times(113, exp10(16))))
		w.send(w.owner, w.of.Dog, dogABI.PackFile(name(ilk), name("hole"), times(1e9, rad)))
		w.send(w.owner, w.of.Spotter, spotABI.PackFile1(name(ilk), name("pip"), common.Address(w.osm)))
		w.send(w.owner, w.of.Spotter, spotABI.PackFile(name(ilk), name("mat"), times(15, exp10(26))))
		clip := w.deploy(&contracts.DevClipMetaData, clipABI.PackConstructor(vat, common.Address(w.of.Spotter), common.Address(w.of.Dog), name(ilk)))
		w.confirm()
		if ilk == ilkA {
			w.clip = clip
		}
		w.send(w.owner, clip, clipABI.PackRely(common.Address(w.of.Dog)))
		w.send(w.owner, clip, clipABI.PackFile0(name("vow"), common.Address(w.vow)))
		w.send(w.owner, clip, clipABI.PackFile0(name("calc"), common.Address(calc)))
		w.send(w.owner, clip, clipABI.PackFile(name("buf"), times(12, exp10(26))))
		w.send(w.owner, clip, clipABI.PackFile(name("tail"), big.NewInt(3600)))
		w.send(w.owner, w.of.Dog, dogABI.PackFile2(name(ilk), name("clip"), common.Address(clip)))
		w.send(w.owner, w.of.Dog, dogABI.PackRely(common.Address(clip)))
		w.send(w.owner, w.of.Vat, vatABI.PackRely(common.Address(clip)))
		w.send(w.owner, w.osm, osmABI.PackKiss(common.Address(clip)))
		w.send(w.owner, w.of.Vat, vatABI.PackHope(common.Address(clip)))
		w.confirm()
	}
	w.send(w.owner, w.of.Vat, vatABI.PackSuck(common.Address(w.owner.Address()), common.Address(w.owner.Address()), times(1e9, rad)))
	for i, p := range w.people {
		me := common.Address(p.Address())
		for _, ilk := range []string{ilkA, ilkB} {
			w.send(w.owner, w.of.Vat, vatABI.PackSlip(name(ilk), me, times(1000, wad)))
		}
		w.send(p, w.of.Vat, vatABI.PackHope(common.Address(w.owner.Address())))
		if i%2 == 0 {
			w.send(p, w.of.Manager, managerABI.PackOpen(name(ilkA), me))
		}
	}
	w.confirm()
	for n := int64(1); n <= int64((len(w.people)+1)/2); n++ {
		w.vaults = append(w.vaults, w.vault(n))
		w.send(w.owner, w.of.Vat, vatABI.PackSlip(name(ilkA), common.Address(w.vaults[n-1]), times(1000, wad)))
	}
	w.price(w.value)
	w.mine(slot)
	w.price(w.value)
	w.mine(time.Hour)
}

// vault is the urn of a vault of the manager.
func (w *world) vault(n int64) protection.Address {
	w.t.Helper()
	got, err := w.client.Read(w.t.Context(), w.chain.Head(), []chain.Call{{To: w.of.Manager, Data: managerABI.PackUrns(big.NewInt(n))}})
	w.do(err)
	return addressAt(got[0].Data, 0)
}

// price sets what the OSM reads, has it read, and brings spot up to what it held.
func (w *world) price(dai int64) {
	w.value = dai
	w.send(w.owner, w.pip, pipABI.PackSet(times(dai, wad)))
	w.send(w.owner, w.osm, osmABI.PackPoke())
	w.send(w.owner, w.of.Spotter, spotABI.PackPoke(name(ilkA)))
	w.send(w.owner, w.of.Spotter, spotABI.PackPoke(name(ilkB)))
}

func (w *world) do(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) deploy(meta *bind.MetaData, args []byte) protection.Address {
	w.t.Helper()
	at, err := w.owner.Deploy(append(common.FromHex(meta.Bin), args...))
	w.do(err)
	return at
}

func (w *world) send(from *devnet.Sender, to protection.Address, data []byte) {
	w.t.Helper()
	_, err := from.Send(devnet.Tx{To: &to, Data: data, Gas: 600_000})
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

func (w *world) options() Options { return Options{Contracts: w.of, Ilk: ilkA, FromBlock: w.first} }

func (w *world) open(o Options) *Reader {
	w.t.Helper()
	r, err := Open(w.t.Context(), w.client, o)
	w.do(err)
	return r
}

func (w *world) someone() *devnet.Sender { return w.people[w.random.IntN(len(w.people))] }

// some is up to most whole units, in wad, of either sign.
func (w *world) some(most int64) *big.Int {
	v := times(w.random.Int64N(most*1_000_000), exp10(12))
	if w.random.IntN(3) == 0 {
		v.Neg(v)
	}
	return v
}

// act pools something that somebody may do.
func (w *world) act() {
	p, q := w.someone(), w.someone()
	me, other := common.Address(p.Address()), common.Address(q.Address())
	ilk := name(ilkA)
	if w.random.IntN(5) == 0 {
		ilk = name(ilkB)
	}
	switch w.random.IntN(12) {
	case 0, 1, 2, 3:
		ink := w.some(20)
		w.send(p, w.of.Vat, vatABI.PackFrob(ilk, me, me, me, ink, w.some(20_000)))
	case 4: // as much as may be, so that a small fall is enough
		w.send(p, w.of.Vat, vatABI.PackFrob(ilk, me, me, me, times(3, wad), times(w.value*2*98, exp10(16))))
	case 5, 6:
		if n := w.random.IntN(len(w.vaults)); true {
			w.send(w.people[2*n], w.of.Manager, managerABI.PackFrob(big.NewInt(int64(n+1)), w.some(10), w.some(10_000)))
		}
	case 7:
		w.send(w.owner, w.of.Vat, vatABI.PackFork(ilk, me, other, w.some(4), w.some(3000)))
	case 8: // all of a debt, and the collateral with it
		w.leave(p, ilk)
	case 9:
		w.send(p, w.of.Jug, jugABI.PackDrip(ilk))
	case 10:
		w.send(w.owner, w.of.Dog, dogABI.PackBark(ilk, me, other))
	case 11:
		if w.auction > 0 {
			w.send(w.owner, w.clip, clipABI.PackTake(big.NewInt(1+w.random.Int64N(w.auction)), w.lot(), times(1e9, ray), common.Address(w.owner.Address()), nil))
		}
	}
}

func (w *world) lot() *big.Int { return times(1+w.random.Int64N(20), exp10(18)) }

// leave repays all and takes all.
func (w *world) leave(p *devnet.Sender, ilk [32]byte) {
	ink, art := w.urn(ilk, p.Address(), w.chain.Head())
	me := common.Address(p.Address())
	w.send(p, w.of.Vat, vatABI.PackFrob(ilk, me, me, me, ink.Neg(ink), art.Neg(art)))
}

// urn is what the Vat has of one.
func (w *world) urn(ilk [32]byte, at protection.Address, block trade.Block) (ink, art *big.Int) {
	w.t.Helper()
	u := w.urns(ilk, []protection.Address{at}, block)[0]
	return u.Ink, u.Art
}

// urns is that of several.
func (w *world) urns(ilk [32]byte, of []protection.Address, block trade.Block) []contracts.DevVatUrnsOutput {
	w.t.Helper()
	var calls []chain.Call
	for _, a := range of {
		calls = append(calls, chain.Call{To: w.of.Vat, Data: vatABI.PackUrns(ilk, common.Address(a))})
	}
	got, err := w.client.Read(w.t.Context(), block, calls)
	w.do(err)
	out := make([]contracts.DevVatUrnsOutput, len(of))
	for i := range got {
		out[i], err = vatABI.UnpackUrns(got[i].Data)
		w.do(err)
	}
	return out
}

// frob has somebody lock ether and draw dai, whole ones.
func (w *world) frob(p *devnet.Sender, ether, dai int64) {
	w.t.Helper()
	me := common.Address(p.Address())
	w.send(p, w.of.Vat, vatABI.PackFrob(name(ilkA), me, me, me, times(ether, wad), times(dai, wad)))
}

// crash has the price fall for good, everybody barked at, and the auctions taken
// from until they are over, the last ones when the price is next to nothing.
func (w *world) crash(price int64) {
	for range 2 {
		w.price(price)
		w.mine(time.Hour)
	}
	for _, who := range w.everybody() {
		w.send(w.owner, w.of.Dog, dogABI.PackBark(name(ilkA), common.Address(who), common.Address(who)))
	}
	w.mine(slot)
	const newest = 40 // of the auctions
	got, err := w.client.Read(w.t.Context(), w.chain.Head(), []chain.Call{{To: w.clip, Data: clipABI.PackKicks()}})
	w.do(err)
	kicks := wordAt(got[0].Data, 0)
	before := max(0, kicks.Big().Int64()-newest)
	for _, after := range []time.Duration{time.Second, 1700 * time.Second, 1800 * time.Second} {
		for id := range int64(newest) {
			w.send(w.owner, w.clip, clipABI.PackTake(big.NewInt(before+id+1), w.lot(), times(1e9, ray), common.Address(w.owner.Address()), nil))
		}
		w.mine(after)
	}
}

// everybody is every address that can have an urn.
func (w *world) everybody() []protection.Address {
	out := append([]protection.Address{w.owner.Address()}, w.vaults...)
	for _, p := range w.people {
		out = append(out, p.Address())
	}
	return out
}

func amountOf(t *testing.T, v *big.Int) amount.Amount {
	t.Helper()
	a, err := amount.FromBig(v)
	if err != nil {
		t.Fatal(err)
	}
	return a
}
