package market_test

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

func TestWhatIsAssertedOfAnIlkIsListedUntilItEnds(t *testing.T) {
	s := newStage(t)
	dai := s.asset("DAI", 18)
	answers, ilkGauge := contracts.NewDevAnswers(), contracts.NewMakerIlkGauge()
	dog := s.deploy(&contracts.DevAnswersMetaData, answers.PackConstructor(common.Address{}))
	clip := s.deploy(&contracts.DevAnswersMetaData, answers.PackConstructor(common.Address{}))
	var ilk [32]byte
	copy(ilk[:], "ETH-A")
	tell := append(common.LeftPadBytes(clip[:], 32), make([]byte, 96)...)
	s.call("curator", dog, answers.PackTell(append(crypto.Keccak256([]byte("ilks(bytes32)"))[:4], ilk[:]...), tell))
	s.call("curator", clip, answers.PackTell(crypto.Keccak256([]byte("ilk()"))[:4], ilk[:]))
	pool, model := s.pool("POOL", dai)
	s.mine(12 * time.Second)
	gauge := s.deploy(&contracts.MakerIlkGaugeMetaData, ilkGauge.PackConstructor(common.Address(dog), ilk, common.Address(dai), 30*aDay,
		contracts.BondedAssertionsBondTerms{Token: common.Address(dai), Amount: usd(100), Liveness: anHour, AnswerWithin: 2 * anHour, Arbiter: s.at("curator")}))
	for _, who := range []string{"writer-1", "writer-2"} {
		s.call(who, dai, abiToken.PackApprove(common.Address(gauge), usd(1_000)))
	}
	s.mine(12 * time.Second)
	s.create("ILK", pool, model, gauge, usd(100_000), s.now()+30*aDay)
	s.mine(12 * time.Second)
	c := s.client(s.net.HTTPURL())
	take := func() []market.Assertion {
		t.Helper()
		out, err := market.Take(t.Context(), c, s.net.Head(), market.SurveyOptions{Market: s.market, From: &s.since})
		if err != nil || len(out.Alarms) > 0 {
			t.Fatalf("%v, alarms %q", err, out.Alarms)
		}
		return out.Assertions
	}
	if list := take(); len(list) != 0 {
		t.Fatalf("nothing is asserted, and there is %+v", list)
	}
	head := s.net.Head()
	for range 2 {
		s.call("writer-1", gauge, ilkGauge.PackAssertLoss(usd(7_000), head.Number, uint64(head.Time.Unix()), [32]byte{1}))
	}
	s.mine(12 * time.Second)
	at := s.net.Head().Time
	s.call("writer-2", gauge, ilkGauge.PackDispute(amount.New(2).Big()))
	s.mine(12 * time.Second)
	list := take()
	if len(list) != 2 {
		t.Fatalf("assertions: %+v", list)
	}
	first, second := list[0], list[1]
	if first.Gauge != gauge || first.ID != 1 || *first.Loss != dollars(7_000) || !first.UpTo.Equal(head.Time) || first.Asserter != s.net.Address("writer-1") || !first.Until.Equal(at.Add(time.Hour)) || first.Fraction != nil {
		t.Errorf("first %+v", first)
	}
	if second.ID != 2 || second.Disputer != s.net.Address("writer-2") || !second.Until.Equal(s.net.Head().Time.Add(2*time.Hour)) {
		t.Errorf("second %+v", second)
	}
	s.mine(time.Hour)
	s.call("curator", gauge, ilkGauge.PackPoke()) // records what nobody disputed
	s.mine(12 * time.Second)
	if list := take(); len(list) != 1 || list[0].ID != 2 {
		t.Errorf("once the first was recorded: %+v", list)
	}
}
