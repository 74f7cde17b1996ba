package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

var (
	resolver = contracts.NewResolver()
	arbiters = contracts.NewDevArbiter()
)

const (
	grace        = day
	liveness     = 2 * day
	answerWithin = 3 * day
)

// bench is a stand whose series is undecided past its expiry, with a resolver,
// somebody to assert and somebody to dispute.
type bench struct {
	*stand
	resolver, court common.Address
	bond            *big.Int
}

// newBench has a loss recorded, then the source silent from well before expiry.
func newBench(t *testing.T, recorded *big.Int) *bench {
	t.Helper()
	b := &bench{stand: newStand(t, newChain(t, 9)), bond: usd(1000)}
	b.court = b.deploy(t, b.curator, &contracts.DevArbiterMetaData, arbiters.PackConstructor(b.arbiter.addr))
	b.resolver = b.deploy(t, b.curator, &contracts.ResolverMetaData, resolver.PackConstructor(b.market,
		contracts.BondedAssertionsBondTerms{Token: b.usd, Amount: b.bond, Liveness: liveness, AnswerWithin: answerWithin, Arbiter: b.court}, grace))
	terms := above(b.someTerms(t))
	terms.Attachment, terms.Exhaustion, terms.MaxSupply = usd(0), usd(400_000), usd(400_000)
	terms.Resolver = b.resolver
	b.series = b.announce(t, terms)
	b.hold(t, usd(100_000))
	b.lose(t, recorded)
	b.setFailing(t, true)
	for _, who := range []*account{b.buyer, b.other, b.underwriter} {
		b.do(t, who, b.usd, token.PackApprove(b.resolver, maxU))
	}
	b.passTo(t, b.terms.Expiry+2)
	b.wantState(t, pending, new(big.Int))
	return b
}

func (b *bench) packAssert(fraction *big.Int) []byte {
	return resolver.PackAssertFraction(b.series, fraction)
}

// asserted has the buyer assert as soon as anyone may.
func (b *bench) asserted(t *testing.T, fraction *big.Int) {
	t.Helper()
	b.SetTime(b.terms.Expiry + grace)
	b.do(t, b.buyer, b.resolver, b.packAssert(fraction))
}

func (b *bench) owed(t *testing.T, who *account) *big.Int {
	t.Helper()
	return read(t, b.chain, b.resolver, resolver.PackBondsOwed(who.addr), resolver.UnpackBondsOwed)
}

func (b *bench) decide(fraction *big.Int) []byte {
	return arbiters.PackDecide(b.resolver, b.series, fraction)
}

func TestAResolverEndsWhatNoReadingDecided(t *testing.T) {
	t.Run("an assertion that nobody disputes is the payout", func(t *testing.T) {
		b := newBench(t, usd(40_000)) // a tenth
		b.refuses(t, b.buyer, b.resolver, b.packAssert(wads(500)), "GraceLasts(")
		b.SetTime(b.terms.Expiry + grace + 1)
		b.refuses(t, b.buyer, b.resolver, b.packAssert(wads(99)), "FractionBelowRecorded(")
		b.refuses(t, b.buyer, b.resolver, b.packAssert(new(big.Int).Add(wad, big.NewInt(1))), "FractionAboveOne(")
		b.refuses(t, b.stranger, b.resolver, b.packAssert(wads(500)), "ERC20InsufficientAllowance(")
		b.do(t, b.buyer, b.resolver, b.packAssert(wads(500)))
		at := b.Time()
		b.refuses(t, b.other, b.resolver, b.packAssert(wads(400)), "AssertionStands(")
		b.refuses(t, b.stranger, b.resolver, resolver.PackFinalize(b.series), "TooEarlyFor(")
		b.SetTime(at + liveness)
		b.refuses(t, b.stranger, b.resolver, resolver.PackFinalize(b.series), "TooEarlyFor(")
		b.SetTime(at + liveness + 1)
		b.refuses(t, b.other, b.resolver, resolver.PackDispute(b.series), "TooLateFor(")
		e := one(t, b.do(t, b.stranger, b.resolver, resolver.PackFinalize(b.series)), b.resolver, resolver.UnpackFinalizedEvent)
		equal(t, "finalized", e.Fraction, wads(500))
		b.wantState(t, triggered, wads(500))
		equal(t, "bond back", b.owed(t, b.buyer), b.bond)
		before := b.balance(t, b.usd, b.buyer.addr)
		b.do(t, b.buyer, b.resolver, resolver.PackWithdrawBonds(b.buyer.addr))
		equal(t, "withdrawn", new(big.Int).Sub(b.balance(t, b.usd, b.buyer.addr), before), b.bond)
		b.do(t, b.buyer, b.market, market.PackClaim(b.series, usd(100_000), id(""), b.buyer.addr))
		b.refuses(t, b.other, b.resolver, b.packAssert(wad), "NotForResolver(")
		b.refuses(t, b.stranger, b.resolver, resolver.PackFinalize(b.series), "NoAssertion(")
	})

	for _, tc := range []struct {
		name  string
		word  *big.Int
		buyer uint64 // bonds
		other uint64
		ends  uint8
		pays  *big.Int
	}{
		{"disputed and confirmed, the asserter gets both bonds", wads(500), 2, 0, triggered, wads(500)},
		{"disputed and refuted, the disputer gets both bonds", new(big.Int), 0, 2, expired, new(big.Int)},
		{"disputed and found to be something else, the disputer was right", wads(501), 0, 2, triggered, wads(501)},
	} {
		t.Run(tc.name, func(t *testing.T) {
			b := newBench(t, new(big.Int))
			b.asserted(t, wads(500))
			b.refuses(t, b.arbiter, b.court, b.decide(tc.word), "NotDisputed(")
			b.do(t, b.other, b.resolver, resolver.PackDispute(b.series))
			b.refuses(t, b.underwriter, b.resolver, resolver.PackDispute(b.series), "NotOpen(")
			b.refuses(t, b.stranger, b.resolver, resolver.PackDecide(b.series, wad), "NotTheArbiter(")
			b.refuses(t, b.stranger, b.court, b.decide(wad), "OwnableUnauthorizedAccount(")
			b.refuses(t, b.stranger, b.resolver, resolver.PackFinalize(b.series), "NotOpen(")
			b.refuses(t, b.arbiter, b.court, b.decide(new(big.Int).Add(wad, big.NewInt(1))), "FractionAboveOne(")
			b.do(t, b.arbiter, b.court, b.decide(tc.word))
			b.wantState(t, tc.ends, tc.pays)
			equal(t, "asserter's", b.owed(t, b.buyer), new(big.Int).Mul(b.bond, big64(tc.buyer)))
			equal(t, "disputer's", b.owed(t, b.other), new(big.Int).Mul(b.bond, big64(tc.other)))
			equal(t, "held", b.balance(t, b.usd, b.resolver), new(big.Int).Mul(b.bond, big.NewInt(2)))
		})
	}

	t.Run("a silent arbiter costs nobody a bond, and it begins anew", func(t *testing.T) {
		b := newBench(t, new(big.Int))
		b.asserted(t, wads(500))
		b.do(t, b.other, b.resolver, resolver.PackDispute(b.series))
		at := b.Time()
		b.SetTime(at + answerWithin)
		b.refuses(t, b.stranger, b.resolver, resolver.PackDrop(b.series), "TooEarlyFor(")
		b.SetTime(at + answerWithin + 1)
		b.refuses(t, b.arbiter, b.court, b.decide(wad), "TooLateFor(")
		b.do(t, b.stranger, b.resolver, resolver.PackDrop(b.series))
		equal(t, "asserter's", b.owed(t, b.buyer), b.bond)
		equal(t, "disputer's", b.owed(t, b.other), b.bond)
		b.wantState(t, pending, new(big.Int))
		b.do(t, b.other, b.resolver, b.packAssert(new(big.Int)))
		b.pass(t, liveness+1)
		b.do(t, b.stranger, b.resolver, resolver.PackFinalize(b.series))
		b.wantState(t, expired, new(big.Int))
	})

	t.Run("whoever disputes for ever against a silent arbiter keeps a series open three times, and gets what was recorded", func(t *testing.T) {
		b := newBench(t, usd(40_000))
		b.SetTime(b.terms.Expiry + grace)
		for round := uint64(1); ; round++ {
			b.do(t, b.buyer, b.resolver, b.packAssert(wad))
			b.do(t, b.other, b.resolver, resolver.PackDispute(b.series))
			b.pass(t, answerWithin)
			r := b.do(t, b.stranger, b.resolver, resolver.PackDrop(b.series))
			equal(t, "silences", read(t, b.chain, b.resolver, resolver.PackSilences(b.series), resolver.UnpackSilences), big64(round))
			equal(t, "asserter's", b.owed(t, b.buyer), new(big.Int).Mul(b.bond, big64(round)))
			equal(t, "disputer's", b.owed(t, b.other), new(big.Int).Mul(b.bond, big64(round)))
			if round < 3 {
				b.wantState(t, pending, new(big.Int))
				continue
			}
			equal(t, "default", one(t, r, b.resolver, resolver.UnpackDefaultedEvent).Fraction, wads(100))
			b.wantState(t, triggered, wads(100))
			break
		}
		b.refuses(t, b.buyer, b.resolver, b.packAssert(wad), "NotForResolver(")
	})

	t.Run("when readings decide meanwhile everybody gets their own bond back", func(t *testing.T) {
		for _, disputed := range []bool{false, true} {
			for _, end := range []string{"finalize", "decide", "drop"} {
				b := newBench(t, usd(40_000))
				b.asserted(t, wad)
				if disputed {
					b.do(t, b.other, b.resolver, resolver.PackDispute(b.series))
				}
				b.setFailing(t, false) // and the source says that no more was lost
				switch end {
				case "finalize":
					b.do(t, b.stranger, b.resolver, resolver.PackFinalize(b.series))
				case "decide":
					b.do(t, b.arbiter, b.court, b.decide(wad))
				default:
					b.do(t, b.stranger, b.resolver, resolver.PackDrop(b.series))
				}
				b.wantState(t, triggered, wads(100))
				equal(t, "asserter's after "+end, b.owed(t, b.buyer), b.bond)
				want := new(big.Int)
				if disputed {
					want = b.bond
				}
				equal(t, "disputer's after "+end, b.owed(t, b.other), want)
			}
		}
	})

	t.Run("an arbiter cannot take back what was recorded, and may answer again", func(t *testing.T) {
		b := newBench(t, usd(40_000))
		b.asserted(t, wad)
		b.do(t, b.other, b.resolver, resolver.PackDispute(b.series))
		b.refuses(t, b.arbiter, b.court, b.decide(wads(99)), "FractionBelowRecorded(")
		b.do(t, b.arbiter, b.court, b.decide(wads(100)))
		b.wantState(t, triggered, wads(100))
		equal(t, "disputer's", b.owed(t, b.other), new(big.Int).Mul(b.bond, big.NewInt(2)))
	})

	t.Run("it has no say about series that are not its own, not past expiry, or not undecided", func(t *testing.T) {
		b := newBench(t, new(big.Int))
		first := read(t, b.chain, b.pool, pool.PackSeriesAt(new(big.Int)), pool.UnpackSeriesAt)
		b.SetTime(b.terms.Expiry + 10*day)
		b.refuses(t, b.buyer, b.resolver, resolver.PackAssertFraction(first, wad), "NotForResolver(")
		b.refuses(t, b.buyer, b.resolver, resolver.PackAssertFraction(b.pool, wad), "UnknownSeries(")
		b.setFailing(t, false)
		b.refuses(t, b.buyer, b.resolver, b.packAssert(wad), "NotForResolver(")
		b.refuses(t, b.buyer, b.market, market.PackResolve(b.series, wad), "NotResolver(")
	})
}

func TestHowLongASeriesCanStayUndecided(t *testing.T) {
	t.Run("dust that is lost after a silent expiry makes no difference, and any poke ends it", func(t *testing.T) {
		s := newStand(t, newChain(t, 6))
		s.hold(t, usd(100_000))
		s.lose(t, usd(399_999))
		s.passTo(t, s.terms.Expiry+hour) // nobody poked
		s.wantState(t, pending, new(big.Int))
		s.lose(t, usd(400_000)) // up to the attachment, late
		s.wantState(t, expired, new(big.Int))
		equal(t, "reserved", func() *big.Int {
			s.do(t, s.stranger, s.market, market.PackSettle(s.series))
			return s.number(t, pool.PackReserved(), pool.UnpackReserved)
		}(), new(big.Int))
	})

	t.Run("a loss that makes a difference and comes after a silence waits for the resolver, and for nothing else", func(t *testing.T) {
		s := newStand(t, newChain(t, 6))
		s.hold(t, usd(100_000))
		s.passTo(t, s.terms.Expiry+hour)
		s.lose(t, usd(400_001))
		s.wantState(t, pending, new(big.Int))
		s.do(t, s.arbiter, s.market, market.PackResolve(s.series, new(big.Int)))
		s.wantState(t, expired, new(big.Int))
	})

	t.Run("a loss in the last second locks nothing beyond it", func(t *testing.T) {
		s := newStand(t, newChain(t, 6))
		s.hold(t, usd(100_000))
		s.passPokedTo(t, s.terms.Expiry-1)
		s.setDeficit(t, usd(525_000))
		s.do(t, s.stranger, s.gauge, gauge.PackPoke())
		if s.Time() != s.terms.Expiry {
			t.Fatalf("it is %d, want %d", s.Time(), s.terms.Expiry)
		}
		s.wantState(t, pending, new(big.Int))
		s.setFailing(t, true)
		s.wantState(t, triggered, wads(250))
	})

	t.Run("a poke at the second of expiry settles the matter though the source was silent before and is after", func(t *testing.T) {
		s := newStand(t, newChain(t, 6))
		s.hold(t, usd(100_000))
		s.SetTime(s.terms.Expiry - 1)
		s.do(t, s.stranger, s.gauge, gauge.PackPoke())
		s.setFailing(t, true)
		s.Pass(day)
		s.wantState(t, expired, new(big.Int))
	})
}
