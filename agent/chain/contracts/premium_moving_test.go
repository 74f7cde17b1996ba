package contracts_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/evm"
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
		price, at, id := big.NewInt(2000e8), m.Time()-2, uint64(1)
		last, lastAt := new(big.Int).Set(price), read(t, m.chain, m.feed, feed.PackLatestRoundData(), feed.UnpackLatestRoundData).UpdatedAt.Uint64()
		v := real(new(big.Int))
		for i := range 300 {
			at = m.Time() + 1 + r.Uint64N(2*day)
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
		// Calm rounds, far apart: the variance fades, and the floor follows.
		for id := uint64(3); id < 9; id++ {
			m.Pass(60 * day)
			m.round(t, id, big.NewInt(1000e8), m.Time())
			m.touch(t)
		}
		from = m.timeOfModel(t)
		if m.target(t).Cmp(wads(11)) >= 0 {
			t.Fatalf("after a calm year the target is still %s", m.target(t))
		}
		high := m.floor(t)
		m.SetTime(from + 10*hour)
		if fell := new(big.Int).Sub(high, m.floor(t)); high.Cmp(wads(30)) > 0 && fell.Cmp(wads(10)) != 0 {
			t.Fatalf("in ten hours the floor fell by %s, want %s", fell, wads(10))
		}
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
		m.touch(t)
		if got := m.lastRound(t); got != 5 {
			t.Fatalf("round %d was read where nothing was new", got)
		}
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

func TestABadFeedChangesNothingAndStopsNothing(t *testing.T) {
	m := newMoving(t, true)
	m.Pass(hour)
	m.round(t, 2, big.NewInt(2100e8), m.Time())
	m.touch(t)
	variance := m.variance(t)
	latest, next := feed.PackLatestRoundData(), feed.PackGetRoundData(big.NewInt(3))
	now := m.Time()
	for _, tc := range []struct {
		name string
		said []byte
	}{
		{"an answer of zero", words(big64(3), new(big.Int), big64(now), big64(now), big64(3))},
		{"a negative answer", words(big64(3), big.NewInt(-5), big64(now), big64(now), big64(3))},
		{"an answer of 2^127", words(big64(3), new(big.Int).Lsh(big.NewInt(1), 127), big64(now), big64(now), big64(3))},
		{"a time to come", words(big64(3), big.NewInt(9e11), big64(now), big64(now+year), big64(3))},
		{"no time", words(big64(3), big.NewInt(9e11), big64(now), new(big.Int), big64(3))},
		{"a time before the last round's", words(big64(3), big.NewInt(9e11), big64(now-day), big64(now-day), big64(3))},
		{"a time that does not fit", words(big64(3), big.NewInt(9e11), maxU, maxU, big64(3))},
		{"an id that does not fit", words(maxU, big.NewInt(9e11), big64(now), big64(now), maxU)},
		{"too few words", words(big64(3), big.NewInt(9e11))},
		{"too many words", words(big64(3), big.NewInt(9e11), big64(now), big64(now), big64(3), big64(3))},
		{"nothing", nil},
		{"ten kilobytes", make([]byte, 10_240)},
	} {
		t.Run(tc.name, func(t *testing.T) {
			m.do(t, m.owner, m.feed, answers.PackTell(latest, tc.said))
			m.do(t, m.owner, m.feed, answers.PackTell(next, tc.said))
			m.touch(t)
			equal(t, "variance", m.variance(t), variance)
			if got := m.lastRound(t); got != 2 {
				t.Fatalf("round %d was read", got)
			}
		})
	}

	t.Run("a silent one", func(t *testing.T) {
		m.do(t, m.owner, m.feed, answers.PackRefuse(latest))
		m.do(t, m.owner, m.feed, answers.PackRefuse(next))
		m.touch(t)
		equal(t, "variance", m.variance(t), variance)
	})

	t.Run("it is heard again when it speaks sense", func(t *testing.T) {
		m.Pass(hour)
		m.round(t, 3, big.NewInt(2200e8), m.Time())
		m.touch(t)
		if m.variance(t).Cmp(variance) == 0 || m.lastRound(t) != 3 {
			t.Fatal("the round was not read")
		}
	})

	t.Run("one that eats gas costs at most 100,000 a question, and orders go on", func(t *testing.T) {
		s := newStand(t, newChain(t, 6))
		eats := s.deploy(t, s.curator, &contracts.DevAnswersMetaData, answers.PackConstructor(s.eater(t)))
		said := words(big64(1), big.NewInt(2000e8), big64(s.Time()), big64(s.Time()), big64(1))
		s.do(t, s.curator, eats, answers.PackTell(latest, said))
		model := s.deploy(t, s.curator, &contracts.PremiumModelMetaData, premium.PackConstructor(s.pool, eats, wads(50), someParameters(), s.curator.addr, 2*day))
		terms := above(s.someTerms(t))
		terms.PremiumModel = model
		s.series = s.announce(t, terms)
		s.hold(t, usd(100_000))
		s.do(t, s.curator, eats, answers.PackForget(latest))
		bought := s.do(t, s.buyer, s.market, s.packBuy(usd(1000)))
		sold := s.do(t, s.buyer, s.market, s.packSell(usd(1000)))
		t.Logf("buying took %d gas, selling back %d", bought.GasUsed, sold.GasUsed)
		if bought.GasUsed > 1_000_000 || sold.GasUsed > 1_000_000 {
			t.Error("the feed ate more than its part")
		}
		s.lose(t, usd(1_400_000))
		s.do(t, s.buyer, s.market, market.PackClaim(s.series, usd(1000), id(""), s.buyer.addr))
	})
}

// eater is a contract that uses up all gas it is given, on whatever call.
func (s *stand) eater(t *testing.T) common.Address {
	t.Helper()
	// PUSH3 JUMPDEST PUSH0 JUMP; PUSH0 MSTORE; PUSH1 3, PUSH1 29, RETURN: a loop without end.
	r := s.Deploy(s.curator.addr, common.FromHex("625b5f565f526003601df3"))
	if !r.OK {
		t.Fatalf("deploy the eater: %v", r.Err)
	}
	return r.Address
}

func TestTooLittleGasIsRefusedRatherThanARoundMissed(t *testing.T) {
	m := newMoving(t, true)
	m.Pass(hour)
	m.round(t, 2, big.NewInt(2100e8), m.Time())
	skipped, refused, done := 0, 0, 0
	for gas := uint64(40_000); gas < 400_000; gas += 3_000 {
		snapshot := m.Snapshot()
		r := m.Send(evm.Msg{From: m.anyone.addr, To: m.at, Data: premium.PackTouch(), Gas: gas})
		switch {
		case !r.OK:
			refused++
		case m.lastRound(t) == 2:
			done++
		default:
			skipped++
		}
		m.Revert(snapshot)
	}
	if skipped > 0 || refused < 10 || done < 10 {
		t.Errorf("with various gas %d touches missed the round, %d were refused and %d read it", skipped, refused, done)
	}
}

func TestParametersChangeOnlyAfterTheirDelay(t *testing.T) {
	m := newMoving(t, false)
	p := m.p
	p.Curve.Slope1 = wads(3000)
	p.Drift.Least = wads(60)
	p.Floor.Base = wads(20)
	m.refuses(t, m.anyone, m.at, premium.PackPropose(p), "OwnableUnauthorizedAccount(")
	m.refuses(t, m.anyone, m.at, premium.PackApplyProposal(), "NoProposal(")
	m.refuses(t, m.owner, m.at, premium.PackCancel(), "NoProposal(")
	r := m.do(t, m.owner, m.at, premium.PackPropose(p))
	ready := one(t, r, m.at, premium.UnpackProposedEvent).ReadyAt
	if ready != m.timeOf(t, r)+2*day {
		t.Fatalf("ready at %d, want two days after %d", ready, m.timeOf(t, r))
	}
	m.SetTime(ready - 1)
	m.refuses(t, m.anyone, m.at, premium.PackApplyProposal(), "NotReady(")
	before := m.floor(t)
	m.do(t, m.anyone, m.at, premium.PackApplyProposal())
	equal(t, "slope", read(t, m.chain, m.at, premium.PackParameters(), premium.UnpackParameters).Curve.Slope1, wads(3000))
	equal(t, "level within its new bounds", m.level(t), wads(60))
	equal(t, "floor goes on from where it is", m.floor(t), before)
	m.Pass(day)
	equal(t, "and moves to its new base", m.floor(t), wads(20))
	m.refuses(t, m.anyone, m.at, premium.PackApplyProposal(), "NoProposal(")

	m.do(t, m.owner, m.at, premium.PackPropose(m.p))
	m.refuses(t, m.anyone, m.at, premium.PackCancel(), "OwnableUnauthorizedAccount(")
	m.do(t, m.owner, m.at, premium.PackCancel())
	m.Pass(3 * day)
	m.refuses(t, m.anyone, m.at, premium.PackApplyProposal(), "NoProposal(")

	m.do(t, m.owner, m.at, premium.PackPropose(m.p))
	m.Pass(17 * day)
	m.refuses(t, m.anyone, m.at, premium.PackApplyProposal(), "Lapsed(")
}

func TestAPremiumModelRefusesWhatIsOutOfRange(t *testing.T) {
	m := newMoving(t, true)
	big9 := new(big.Int).Mul(wad, big.NewInt(1001))
	for _, tc := range []struct {
		name string
		edit func(*contracts.Parameters)
		want string
	}{
		{"a kink above one", func(p *contracts.Parameters) { p.Curve.Kink = wads(1001) }, "BadParameter(kink"},
		{"a steep slope", func(p *contracts.Parameters) { p.Curve.Slope1 = big9 }, "BadParameter(slope1"},
		{"a steep second slope", func(p *contracts.Parameters) { p.Curve.Slope2 = big9 }, "BadParameter(slope2"},
		{"a target above one", func(p *contracts.Parameters) { p.Drift.Target = wads(1001) }, "BadParameter(target"},
		{"a hasty level", func(p *contracts.Parameters) { p.Drift.Speed = big9 }, "BadParameter(speed"},
		{"no least level", func(p *contracts.Parameters) { p.Drift.Least = big.NewInt(1e12 - 1) }, "BadParameter(drift.least"},
		{"a least level above the most", func(p *contracts.Parameters) { p.Drift.Least = wads(501) }, "BadParameter(drift.least"},
		{"a most level above a hundred", func(p *contracts.Parameters) { p.Drift.Most = big9 }, "BadParameter(drift.most"},
		{"no floor", func(p *contracts.Parameters) { p.Floor.Base = new(big.Int) }, "BadParameter(floor.base"},
		{"a base above the most", func(p *contracts.Parameters) { p.Floor.Base = wads(201) }, "BadParameter(floor.base"},
		{"a floor above a hundred", func(p *contracts.Parameters) { p.Floor.Most = big9 }, "BadParameter(floor.most"},
		{"a heavy loading", func(p *contracts.Parameters) { p.Floor.Loading = big9 }, "BadParameter(floor.loading"},
		{"a floor that hardly moves", func(p *contracts.Parameters) { p.Floor.PerHour = big.NewInt(1e9 - 1) }, "BadParameter(floor.perHour"},
		{"a nervous variance", func(p *contracts.Parameters) { p.Floor.HalfLife = big64(hour - 1) }, "BadParameter(floor.halfLife"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p := someParameters()
			tc.edit(&p)
			m.refuses(t, m.owner, m.at, premium.PackPropose(p), tc.want)
		})
	}
	create := func(pool, feed common.Address, level *big.Int, p contracts.Parameters, delay uint64) []byte {
		return append(common.FromHex(contracts.PremiumModelMetaData.Bin), premium.PackConstructor(pool, feed, level, p, m.owner.addr, delay)...)
	}
	unfed := someParameters()
	for _, tc := range []struct {
		name, want string
		code       []byte
	}{
		{"no pool", "BadParameter(pool", create(m.anyone.addr, m.feed, wads(50), m.p, 2*day)},
		{"a short delay", "BadParameter(delay", create(m.pool, m.feed, wads(50), m.p, 2*day-1)},
		{"a long delay", "BadParameter(delay", create(m.pool, m.feed, wads(50), m.p, 366*day)},
		{"a level below its least", "BadParameter(level", create(m.pool, m.feed, wads(9), m.p, 2*day)},
		{"a level above its most", "BadParameter(level", create(m.pool, m.feed, wads(501), m.p, 2*day)},
		{"a feed that says nothing", "BadFeed(", create(m.pool, m.pool, wads(50), m.p, 2*day)},
		{"a loading without a feed", "BadParameter(floor.loading", create(m.pool, zeroAd, wads(50), unfed, 2*day)},
	} {
		t.Run(tc.name, func(t *testing.T) { m.refusesCreation(t, m.owner, tc.code, tc.want) })
	}
}
