package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/evm"
)

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

	t.Run("another round than the one asked for", func(t *testing.T) {
		m.do(t, m.owner, m.feed, answers.PackRefuse(latest))
		m.do(t, m.owner, m.feed, answers.PackTell(next, words(big64(7), big.NewInt(9e11), big64(now), big64(now), big64(7))))
		m.touch(t)
		equal(t, "variance", m.variance(t), variance)
	})

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
