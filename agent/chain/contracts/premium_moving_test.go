package contracts_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// The formulas of PremiumModel's comment again, in floating point of 256 bits
// and with nothing rounded: the contract must come within what its integers can
// lose.

func real(v *big.Int) *big.Float { return new(big.Float).SetPrec(256).SetInt(v) }

func ratio(num, den *big.Float) *big.Float { return new(big.Float).SetPrec(256).Quo(num, den) }

func times(a, b *big.Float) *big.Float { return new(big.Float).SetPrec(256).Mul(a, b) }

// expOf is e^x by halving the argument until its series is short.
func expOf(x *big.Float) *big.Float {
	small, halvings := new(big.Float).SetPrec(256).Set(x), 0
	for ; small.MantExp(nil) > -8; halvings++ {
		small.Quo(small, big.NewFloat(2))
	}
	sum, term := real(big.NewInt(1)), real(big.NewInt(1))
	for n := int64(1); n < 60; n++ {
		term = ratio(times(term, small), real(big.NewInt(n)))
		sum.Add(sum, term)
	}
	for range halvings {
		sum = times(sum, sum)
	}
	return sum
}

// ln2 is Σ 1/(n 2^n).
func ln2() *big.Float {
	sum := real(new(big.Int))
	for n := int64(1); n < 300; n++ {
		den := new(big.Int).Lsh(big.NewInt(n), uint(n))
		sum.Add(sum, ratio(real(big.NewInt(1)), real(den)))
	}
	return sum
}

// near fails unless got is want, but for a part and some units.
func near(t *testing.T, what string, got *big.Int, want *big.Float, part, units float64) {
	t.Helper()
	diff := new(big.Float).SetPrec(256).Sub(real(got), want)
	bound := times(want, big.NewFloat(part))
	bound.Add(bound, big.NewFloat(units))
	if diff.Abs(diff).Cmp(bound) > 0 {
		t.Fatalf("%s is %s, want %s", what, got, want.Text('f', 6))
	}
}

// moving is a premium model whose pool and feed say what they are told.
type moving struct {
	*chain
	owner, anyone *account
	at            common.Address
	pool, feed    common.Address
	p             contracts.Parameters
}

// someParameters drift fast enough for every bound to be met, and follow a feed.
func someParameters() contracts.Parameters {
	return contracts.Parameters{
		Curve: contracts.Curve{Kink: wads(800), Slope1: wads(1000), Slope2: wads(20000)},
		Drift: contracts.Drift{Target: wads(600), Speed: wads(20000), Least: wads(10), Most: wads(500)},
		Floor: contracts.Floor{Base: wads(10), Loading: wads(100), Most: wads(200), PerHour: wads(1), HalfLife: big64(10 * day)},
	}
}

func newMoving(t *testing.T, fed bool) *moving {
	t.Helper()
	c := newChain(t, 2)
	m := &moving{chain: c, owner: c.people[0], anyone: c.people[1], p: someParameters()}
	m.pool = c.deploy(t, m.owner, &contracts.DevAnswersMetaData, answers.PackConstructor(zeroAd))
	m.utilise(t, new(big.Int))
	if fed {
		m.feed = c.deploy(t, m.owner, &contracts.DevAnswersMetaData, answers.PackConstructor(zeroAd))
		m.round(t, 1, big.NewInt(2000e8), c.Time())
	} else {
		m.p.Floor.Loading, m.p.Floor.HalfLife = new(big.Int), new(big.Int)
	}
	m.at = c.deploy(t, m.owner, &contracts.PremiumModelMetaData,
		premium.PackConstructor(m.pool, m.feed, wads(50), m.p, m.owner.addr, 2*day))
	return m
}

// utilise has the pool say that its cumulative utilisation is this.
func (m *moving) utilise(t *testing.T, cumulative *big.Int) {
	t.Helper()
	m.do(t, m.owner, m.pool, answers.PackTell(pool.PackCumulativeUtilisation(), common.BigToHash(cumulative).Bytes()))
}

func words(list ...*big.Int) (out []byte) {
	for _, v := range list {
		out = append(out, common.BigToHash(new(big.Int).And(v, maxU)).Bytes()...)
	}
	return out
}

// round has the feed say that this is its newest round.
func (m *moving) round(t *testing.T, id uint64, answer *big.Int, at uint64) {
	t.Helper()
	said := words(big64(id), answer, big64(at), big64(at), big64(id))
	m.do(t, m.owner, m.feed, answers.PackTell(feed.PackGetRoundData(big64(id)), said))
	m.do(t, m.owner, m.feed, answers.PackTell(feed.PackLatestRoundData(), said))
}

func (m *moving) touch(t *testing.T) { t.Helper(); m.do(t, m.anyone, m.at, premium.PackTouch()) }

func (m *moving) level(t *testing.T) *big.Int {
	t.Helper()
	return read(t, m.chain, m.at, premium.PackLevel(), premium.UnpackLevel)
}

func (m *moving) floor(t *testing.T) *big.Int {
	t.Helper()
	return read(t, m.chain, m.at, premium.PackFloorRate(), premium.UnpackFloorRate)
}

func (m *moving) target(t *testing.T) *big.Int {
	t.Helper()
	return read(t, m.chain, m.at, premium.PackFloorTarget(), premium.UnpackFloorTarget)
}

func (m *moving) variance(t *testing.T) *big.Int {
	t.Helper()
	return read(t, m.chain, m.at, premium.PackVariance(), premium.UnpackVariance)
}

func (m *moving) lastRound(t *testing.T) uint64 {
	t.Helper()
	return read(t, m.chain, m.at, premium.PackLastRound(), premium.UnpackLastRound).Uint64()
}

func TestALevelFollowsUtilisationOverTime(t *testing.T) {
	t.Run("as the formula says, over 400 random spans between its bounds", func(t *testing.T) {
		m := newMoving(t, false)
		r := rand.New(rand.NewPCG(6, 1))
		t.Log("seed 6, 1")
		level, least, most := real(wads(50)), real(wads(10)), real(wads(500))
		cumulative := new(big.Int) // what the pool says
		stored, storedAt := new(big.Int), m.timeOfModel(t)
		atLeast, atMost := 0, 0
		for i := range 400 {
			// A utilisation for a while: long waves, so that both bounds are met.
			u := r.Uint64N(1e18 + 1)
			if i/40%2 == 0 {
				u = u / 4
			} else {
				u = 1e18 - u/4
			}
			span := 1 + r.Uint64N(20*day)
			cumulative.Add(cumulative, new(big.Int).Mul(big64(u), big64(span)))
			m.utilise(t, cumulative)
			m.passTo(t, m.now(t)+span+2)
			m.touch(t)
			now := m.now(t)
			// level * exp(20 * (dI - 0.6 dt) / year)
			excess := new(big.Int).Sub(cumulative, stored)
			excess.Sub(excess, new(big.Int).Mul(wads(600), big64(now-storedAt)))
			x := ratio(times(real(excess), big.NewFloat(20)), times(real(wad), real(big64(year))))
			level = times(level, expOf(x))
			if level.Cmp(least) < 0 {
				level, atLeast = least, atLeast+1
			}
			if level.Cmp(most) > 0 {
				level, atMost = most, atMost+1
			}
			stored.Set(cumulative)
			storedAt = now
			near(t, fmt.Sprintf("level %d", i), m.level(t), level, 1e-14, 2)
		}
		t.Logf("the level was at its least %d times and at its most %d times of 400", atLeast, atMost)
		if atLeast < 10 || atMost < 10 || atLeast+atMost > 390 {
			t.Error("the spans do not show what they should")
		}
	})

	t.Run("by hand: a year at a tenth above target, at speed one, is a factor of e^0.1", func(t *testing.T) {
		m := newMoving(t, false)
		p := m.p
		p.Drift.Speed = wad
		m.at = m.deploy(t, m.owner, &contracts.PremiumModelMetaData, premium.PackConstructor(m.pool, zeroAd, wads(100), p, m.owner.addr, 2*day))
		begun := m.timeOfModel(t)
		m.utilise(t, new(big.Int).Mul(wads(700), big64(year)))
		m.SetTime(begun + year)
		// 0.1 * 1.105170918075647624811707826490...
		equal(t, "level", m.level(t), big.NewInt(110_517_091_807_564_762))
	})

	t.Run("no visit within one second moves it, nor does touching it", func(t *testing.T) {
		s := newStand(t, newChain(t, 6))
		p := someParameters()
		p.Floor.Loading, p.Floor.HalfLife = new(big.Int), new(big.Int)
		model := s.deploy(t, s.curator, &contracts.PremiumModelMetaData, premium.PackConstructor(s.pool, zeroAd, wads(50), p, s.curator.addr, 2*day))
		level := func() *big.Int { return read(t, s.chain, model, premium.PackLevel(), premium.UnpackLevel) }
		s.pass(t, day)
		twin := s.Snapshot()
		s.pass(t, day)
		quiet := level()
		s.Revert(twin)
		// All capacity is bought and given back within a second.
		now := s.Time()
		for _, data := range [][]byte{s.packBuy(usd(500_000))} {
			if r := s.Call(s.buyer.addr, s.market, data); !r.OK {
				t.Fatal(why(r))
			}
		}
		before := level()
		if r := s.Call(s.stranger.addr, model, premium.PackTouch()); !r.OK {
			t.Fatal(why(r))
		}
		equal(t, "level after a touch", level(), before)
		s.Call(s.curator.addr, s.source, source.PackSetDeficit(s.usd, usd(400_001)))
		if r := s.Call(s.stranger.addr, s.market, market.PackActivate(big.NewInt(1))); !r.OK {
			t.Fatal(why(r))
		}
		equal(t, "reserved", s.number(t, pool.PackReserved(), pool.UnpackReserved), new(big.Int))
		if s.Time() != now {
			t.Fatal("time passed")
		}
		s.SetTime(now)
		s.pass(t, day)
		if diff := new(big.Int).Sub(level(), quiet); diff.CmpAbs(big.NewInt(1)) > 0 {
			t.Fatalf("level is %s a day after the visit, want %s", level(), quiet)
		}
	})
}

// timeOfModel is when the model last stored.
func (m *moving) timeOfModel(t *testing.T) uint64 {
	t.Helper()
	return read(t, m.chain, m.at, premium.PackStoredAt(), premium.UnpackStoredAt)
}

func TestAPoolKeepsTheIntegralOfItsUtilisation(t *testing.T) {
	s := newStand(t, newChain(t, 6))
	want, since := new(big.Int), s.Time()
	u := new(big.Int)
	r := rand.New(rand.NewPCG(6, 2))
	integral := func() *big.Int {
		return s.number(t, pool.PackCumulativeUtilisation(), pool.UnpackCumulativeUtilisation)
	}
	steps := 0
	for range 60 {
		now := s.Time()
		want.Add(want, new(big.Int).Mul(u, big64(now-since)))
		since = now
		equal(t, "cumulative utilisation", integral(), want)
		// One change of state, then what is reserved over what there is.
		var did bool
		switch r.IntN(4) {
		case 0:
			res := s.Call(s.buyer.addr, s.market, s.packBuy(usd(1+r.Uint64N(60_000))))
			did = res.OK
		case 1:
			did = s.Call(s.other.addr, s.pool, pool.PackDeposit(usd(1+r.Uint64N(50_000)), s.other.addr)).OK
		case 2:
			n := read(t, s.chain, s.market, market.PackOrderCount(), market.UnpackOrderCount).Uint64()
			did = s.Call(s.stranger.addr, s.market, market.PackActivate(big64(1+r.Uint64N(n+1)))).OK
		default:
			did = s.Call(s.buyer.addr, s.market, s.packSell(usd(1+r.Uint64N(20_000)))).OK
		}
		if did {
			steps++
			u = new(big.Int).Mul(s.number(t, pool.PackReserved(), pool.UnpackReserved), wad)
			u.Div(u, s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets))
		}
		s.Pass(1 + r.Uint64N(5*hour))
	}
	if steps < 25 {
		t.Errorf("only %d changes of state", steps)
	}
}

func TestAFloorFollowsAFeedsVariance(t *testing.T) {
	t.Run("as the formula says, over 300 rounds with gaps, late ones and leaps", func(t *testing.T) {
		m := newMoving(t, true)
		r := rand.New(rand.NewPCG(6, 3))
		t.Log("seed 6, 3")
		price, id := big.NewInt(2000e8), uint64(1)
		last, lastAt := new(big.Int).Set(price), read(t, m.chain, m.feed, feed.PackLatestRoundData(), feed.UnpackLatestRoundData).UpdatedAt.Uint64()
		v := real(new(big.Int))
		for i := range 300 {
			at := m.Time() + 1 + r.Uint64N(2*day)
			id++
			if r.IntN(20) == 0 {
				id += 1 << (1 + r.IntN(56)) // a gap, or another phase
			}
			step := int64(r.IntN(2001)) - 1000 // parts of ten thousand
			if r.IntN(30) == 0 {
				step = 50_000 // a leap beyond what counts
			}
			price = new(big.Int).Div(new(big.Int).Mul(price, big.NewInt(10_000+step)), big.NewInt(10_000))
			if price.Cmp(big.NewInt(1e8)) < 0 {
				price = big.NewInt(2000e8)
			}
			m.SetTime(at)
			m.round(t, id, price, at)
			m.touch(t)
			if got := m.lastRound(t); got != id {
				t.Fatalf("round %d was read, want %d", got, id)
			}
			// q = (p1-p0)²/(p0 p1), at most 1
			change := real(new(big.Int).Sub(price, last))
			q := ratio(times(change, change), times(real(price), real(last)))
			if q.Cmp(big.NewFloat(1)) > 0 {
				q = real(big.NewInt(1))
			}
			dt := real(big64(at - lastAt))
			w := ratio(real(big.NewInt(1)), expOf(times(ln2(), ratio(dt, real(big64(10*day))))))
			rest := new(big.Float).SetPrec(256).Sub(real(big.NewInt(1)), w)
			v = times(v, w)
			v.Add(v, times(times(q, rest), ratio(real(big64(year)), dt)))
			last, lastAt = price, at
			near(t, fmt.Sprintf("variance after round %d", i), m.variance(t), times(v, real(wad)), 1e-14, 2e6)
			// min(20%, 1% + 10% of the variance)
			target := real(wads(10))
			target.Add(target, times(times(v, big.NewFloat(0.1)), real(wad)))
			if target.Cmp(real(wads(200))) > 0 {
				target = real(wads(200))
			}
			near(t, "floor's target", m.target(t), target, 1e-14, 1e6)
		}
	})

	t.Run("it moves by at most so much an hour, upward and downward, and stops at its target", func(t *testing.T) {
		m := newMoving(t, true)
		equal(t, "floor to begin with", m.floor(t), wads(10))
		m.Pass(hour)
		m.round(t, 2, big.NewInt(1000e8), m.Time()) // half: a square of a half
		m.touch(t)
		from := m.timeOfModel(t)
		target := m.target(t)
		equal(t, "target", target, wads(200))
		equal(t, "floor in the same second", m.floor(t), wads(10))
		m.SetTime(from + 90*60)
		equal(t, "after an hour and a half", m.floor(t), new(big.Int).Add(wads(11), new(big.Int).Div(wads(1), big.NewInt(2))))
		m.SetTime(from + 200*hour)
		equal(t, "at its target", m.floor(t), target)
		// A calm round two months later: the variance fades, and the floor follows.
		m.Pass(60 * day)
		m.round(t, 3, big.NewInt(1000e8), m.Time())
		m.touch(t)
		from = m.timeOfModel(t)
		target = m.target(t)
		if target.Cmp(wads(30)) >= 0 {
			t.Fatalf("after two calm months the target is still %s", target)
		}
		equal(t, "floor in the same second", m.floor(t), wads(200))
		m.SetTime(from + 10*hour)
		equal(t, "ten hours later", m.floor(t), wads(190))
		m.SetTime(from + 300*hour)
		equal(t, "at its target", m.floor(t), target)
	})

	t.Run("each touch reads one round, in order, and a gap or a new phase leads to the newest", func(t *testing.T) {
		m := newMoving(t, true)
		for id := uint64(2); id <= 5; id++ {
			m.Pass(hour)
			m.round(t, id, big64(2000e8+id), m.Time())
		}
		for id := uint64(2); id <= 5; id++ {
			m.touch(t)
			if got := m.lastRound(t); got != id {
				t.Fatalf("round %d was read, want %d", got, id)
			}
		}
		variance := m.variance(t)
		m.touch(t)
		if got := m.lastRound(t); got != 5 {
			t.Fatalf("round %d was read where nothing was new", got)
		}
		equal(t, "variance where nothing was new", m.variance(t), variance)
		for _, id := range []uint64{9, 5<<60 + 1, 7} {
			m.Pass(hour)
			m.round(t, id, big.NewInt(2000e8), m.Time())
			m.touch(t)
			if got := m.lastRound(t); got != id {
				t.Fatalf("round %d was read, want %d", got, id)
			}
		}
	})
}
