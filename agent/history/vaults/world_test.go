package vaults

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// world is a Maker in integers, as dss computes: it knows the truth, and writes
// what a source would. Everything here is done anew from the contracts' text and
// shares nothing with the package but the powers of a fee.
type world struct {
	t     *testing.T
	rand  *rand.Rand
	now   time.Time
	block uint64

	duty, rate *big.Int
	rho        int64
	dust       *big.Int // wad
	mat        *big.Int // wad
	price      *big.Int // wad, the OSM's
	dunk, chop *big.Int // wad
	dog        bool
	room       *big.Int // wad, what may still be put up by the Dog
	urns       []*urn

	events     []history.Event
	parameters []history.Parameter
	truth      []truth // after each block
}

type urn struct {
	number   uint64
	ink, art *big.Int
}

type truth struct {
	time     time.Time
	ink, art map[uint64]*big.Int
	rate     *big.Int
}

func newWorld(t *testing.T, seed uint64) *world {
	w := &world{
		t: t, rand: rand.New(rand.NewPCG(seed, 7)), now: time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC), block: 1000,
		rate: ray, dust: dai(500), mat: milli(1300), price: dai(1500), dunk: dai(50_000), chop: milli(1130), room: dai(60_000),
	}
	w.rho = w.now.Unix()
	w.file("JUG.ilks.duty", "0", "0.06")
	w.file("SPOTTER.ilks.mat", "0", "1.3")
	w.file("VAT.ilks.dust", "0", "500")
	w.file("CAT.ilks.dunk", "0", "50000")
	w.file("CAT.ilks.chop", "0", "0.13")
	w.duty = w.second("0.06")
	return w
}

func dai(n int64) *big.Int   { return new(big.Int).Mul(big.NewInt(n), wad) }
func milli(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), pow10(15)) }

func (w *world) second(yearly string) *big.Int {
	x, err := PerSecond(fixed(w.t, yearly))
	if err != nil {
		w.t.Fatal(err)
	}
	return x
}

func (w *world) file(name, before, after string) {
	w.parameters = append(w.parameters, history.Parameter{Time: w.now, Block: w.block, Index: uint32(len(w.parameters)), Market: market, Subject: "ETH-B", Name: name, Before: before, After: after})
}

func (w *world) drip() {
	r := Power(w.duty, uint64(w.now.Unix()-w.rho))
	w.rate, w.rho = r.Quo(r.Mul(r, w.rate), ray), w.now.Unix()
}

func (w *world) emit(u *urn, kind string, ink, dai *big.Int) {
	e := history.Event{Time: w.now, Block: w.block, Index: uint32(len(w.events)), Market: market, Kind: kind, Account: strconv.FormatUint(u.number, 10), Collateral: "ETH", Debt: "DAI"}
	for _, x := range []struct {
		to   *history.Optional
		from *big.Int
	}{{&e.CollateralDelta, ink}, {&e.DebtDelta, dai}} {
		if x.from == nil {
			continue
		}
		f, err := history.FixedOfBig(x.from)
		if err != nil {
			w.t.Fatal(err)
		}
		*x.to = history.Some(f)
	}
	w.events = append(w.events, e)
}

// spot is the DAI that an ink may owe, wad.
func (w *world) spot(ink *big.Int) *big.Int {
	n := new(big.Int).Mul(ink, w.price)
	return n.Quo(n, w.mat)
}

// owes is art·rate, rad over ray: wad, rounded up.
func (w *world) owes(art *big.Int) *big.Int { return quoUp(new(big.Int).Mul(art, w.rate), ray) }

// allowed is what Vat.frob asks of an urn after it.
func (w *world) allowed(ink, art *big.Int) bool {
	owes := w.owes(art)
	return art.Sign() == 0 || owes.Cmp(w.spot(ink)) <= 0 && owes.Cmp(w.dust) >= 0
}

func (w *world) deposit(u *urn, x *big.Int) {
	if u.art.Sign() > 0 && w.owes(u.art).Cmp(w.dust) < 0 {
		return // any frob of an urn below dust reverts
	}
	u.ink.Add(u.ink, x)
	w.emit(u, history.KindDeposit, x, nil)
}

func (w *world) withdraw(u *urn, x *big.Int) bool {
	left := new(big.Int).Sub(u.ink, x)
	if x.Sign() <= 0 || left.Sign() < 0 || !w.allowed(left, u.art) {
		return false
	}
	u.ink = left
	w.emit(u, history.KindWithdraw, new(big.Int).Neg(x), nil)
	return true
}

// draw is DssProxyActions.draw: it drips.
func (w *world) draw(u *urn, x *big.Int) {
	w.drip()
	dart := quoUp(new(big.Int).Mul(x, ray), w.rate)
	art := new(big.Int).Add(u.art, dart)
	if w.allowed(u.ink, art) {
		u.art = art
		w.emit(u, history.KindBorrow, nil, x)
	}
}

// wipe is DssProxyActions.wipe: it does not drip. What a whole number of art does
// not take stays in the Vat.
func (w *world) wipe(u *urn, x *big.Int) {
	dart := new(big.Int).Mul(x, ray)
	dart.Quo(dart, w.rate)
	left := new(big.Int).Sub(u.art, dart)
	if dart.Sign() > 0 && left.Sign() >= 0 && w.allowed(u.ink, left) {
		u.art = left
		w.emit(u, history.KindRepay, nil, new(big.Int).Neg(x))
	}
}

func (w *world) wipeAll(u *urn) {
	if u.art.Sign() > 0 {
		w.emit(u, history.KindRepay, nil, new(big.Int).Neg(w.owes(u.art)))
		u.art = new(big.Int)
	}
}

// liquidate is Cat.bite (1.2) or Dog.bark, if the urn is unsafe.
func (w *world) liquidate(u *urn) {
	if u.art.Sign() == 0 || w.owes(u.art).Cmp(w.spot(u.ink)) <= 0 {
		return
	}
	dart := new(big.Int).Set(u.art)
	most := w.dunk
	if w.dog {
		most = w.room
	}
	lot := new(big.Int).Mul(most, wad)
	lot.Mul(lot, ray).Quo(lot, w.rate).Quo(lot, w.chop)
	if lot.Cmp(dart) < 0 {
		dart = lot
		if rest := new(big.Int).Sub(u.art, dart); w.dog && w.owes(rest).Cmp(w.dust) < 0 {
			dart = new(big.Int).Set(u.art)
		}
	}
	dink := new(big.Int).Mul(u.ink, dart)
	dink.Quo(dink, u.art)
	if dart.Sign() == 0 || dink.Sign() == 0 {
		return
	}
	u.ink, u.art = new(big.Int).Sub(u.ink, dink), new(big.Int).Sub(u.art, dart)
	w.emit(u, history.KindLiquidation, new(big.Int).Neg(dink), new(big.Int).Neg(new(big.Int).Quo(new(big.Int).Mul(dart, w.rate), ray)))
}

// part is a random share of x, from low to high thousandths.
func (w *world) part(x *big.Int, low, high int64) *big.Int {
	n := new(big.Int).Mul(x, big.NewInt(low+w.rand.Int64N(high-low+1)))
	return n.Quo(n, big.NewInt(1000))
}

// run goes through blocks, in each of which one to three vaults do something, and
// keepers drip now and then.
func (w *world) run(blocks int) {
	w.mark()
	for i := range blocks {
		seconds := 60 + w.rand.Int64N(6*3600)
		w.now = w.now.Add(time.Duration(seconds) * time.Second)
		w.block += uint64(seconds / 13)
		if w.rand.IntN(20) == 0 {
			w.drip() // nobody writes it down
		}
		switch {
		case i == blocks/2:
			w.dog = true
			w.file("DOG.ilks.hole", "0", "60000")
		case i == blocks/3:
			w.drip()
			w.file("JUG.ilks.duty", "0.06", "0.1")
			w.duty = w.second("0.1")
		case i == 2*blocks/3:
			w.file("VAT.ilks.dust", "500", "2000")
			w.dust = dai(2000)
		default:
			w.price = w.part(w.price, 970, 1029)
			for range 1 + w.rand.IntN(3) {
				w.act()
			}
			for _, u := range w.urns {
				w.liquidate(u)
				if w.rand.IntN(3) == 0 {
					w.liquidate(u) // a second lot
				}
			}
		}
		w.mark()
	}
}

func (w *world) act() {
	if len(w.urns) < 12 && (len(w.urns) == 0 || w.rand.IntN(8) == 0) {
		u := &urn{number: uint64(100 + len(w.urns)), ink: new(big.Int), art: new(big.Int)}
		w.urns = append(w.urns, u)
		w.emit(u, history.KindOpen, nil, nil)
		w.deposit(u, w.amount(300))
		return
	}
	u := w.urns[w.rand.IntN(len(w.urns))]
	free := new(big.Int).Sub(w.spot(u.ink), w.owes(u.art))
	switch w.rand.IntN(7) {
	case 0:
		w.deposit(u, w.amount(50))
	case 1, 2:
		if free.Sign() > 0 {
			w.draw(u, w.part(free, 300, 1000))
		}
	case 3:
		w.wipe(u, w.part(w.owes(u.art), 50, 700))
	case 4:
		w.wipeAll(u)
		if w.rand.IntN(2) == 0 {
			w.withdraw(u, new(big.Int).Set(u.ink))
		}
	case 5:
		w.withdraw(u, w.part(u.ink, 10, 400))
	case 6:
		w.wipe(u, w.part(w.owes(u.art), 50, 300))
		w.withdraw(u, w.part(u.ink, 10, 100))
	}
}

// amount is up to n tokens, to the last wei.
func (w *world) amount(n int64) *big.Int {
	return new(big.Int).Add(dai(1+w.rand.Int64N(n)), big.NewInt(w.rand.Int64N(1e18)))
}

func (w *world) mark() {
	m := truth{time: w.now, rate: w.rate, ink: map[uint64]*big.Int{}, art: map[uint64]*big.Int{}}
	for _, u := range w.urns {
		m.ink[u.number], m.art[u.number] = new(big.Int).Set(u.ink), new(big.Int).Set(u.art)
	}
	w.truth = append(w.truth, m)
}

// degraded are the events as the published file has them: ten digits, the
// collateral of liquidations in whole tokens, and within a block by vault and kind,
// but for liquidations: the file has no vault that is liquidated and touched in one
// block.
func (w *world) degraded() []history.Event {
	out := slices.Clone(w.events)
	for i := range out {
		e := &out[i]
		e.DebtDelta = cut(w.t, e.DebtDelta, 10)
		if e.Kind != history.KindLiquidation {
			e.CollateralDelta = cut(w.t, e.CollateralDelta, 10)
			continue
		}
		n := new(big.Int).Add(new(big.Int).Neg(e.CollateralDelta.Big()), new(big.Int).Rsh(wad, 1))
		n.Sub(n, new(big.Int).Mod(n, wad))
		e.CollateralDelta = some(w.t, n.Neg(n))
	}
	order := []string{history.KindOpen, history.KindDeposit, history.KindBorrow, history.KindRepay, history.KindWithdraw}
	seized := map[uint64]bool{} // blocks
	for _, e := range out {
		seized[e.Block] = seized[e.Block] || e.Kind == history.KindLiquidation
	}
	slices.SortStableFunc(out, func(a, b history.Event) int {
		switch {
		case a.Block != b.Block || seized[a.Block]:
			return int(a.Index) - int(b.Index)
		case a.Account != b.Account:
			return int(number(w.t, a.Account)) - int(number(w.t, b.Account))
		}
		return slices.Index(order, a.Kind) - slices.Index(order, b.Kind)
	})
	for i := range out {
		out[i].Index = uint32(i)
	}
	return out
}

// cut rounds a number to so many digits.
func cut(t *testing.T, o history.Optional, digits int) history.Optional {
	if !o.Valid || o.Sign() == 0 {
		return o
	}
	n := o.Big()
	over := len(new(big.Int).Abs(n).String()) - digits
	if over <= 0 {
		return o
	}
	ulp := pow10(int64(over))
	abs := new(big.Int).Add(new(big.Int).Abs(n), new(big.Int).Rsh(ulp, 1))
	abs.Sub(abs, new(big.Int).Mod(abs, ulp))
	if n.Sign() < 0 {
		abs.Neg(abs)
	}
	return some(t, abs)
}

func some(t *testing.T, n *big.Int) history.Optional {
	f, err := history.FixedOfBig(n)
	if err != nil {
		t.Fatal(err)
	}
	return history.Some(f)
}

func (w *world) String() string {
	return fmt.Sprintf("%d events of %d vaults", len(w.events), len(w.urns))
}
