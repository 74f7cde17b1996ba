package maker

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What is reckoned from logs is what a MakerIlkGauge is told, and what anybody
// who disputes it recomputes, hash and all.
func TestWhatIsReckonedIsAssertedAndRecorded(t *testing.T) {
	s := newStand(t)
	gauge, token := contracts.NewMakerIlkGauge(), contracts.NewDevToken()
	daiToken := s.deploy(&contracts.DevTokenMetaData, token.PackConstructor("Dai", "DAI", 18, maker))
	before := auctioned(s)
	s.Pass(3000)
	s.take(ilkA, before, 1000) // lost before the gauge began
	at := s.deploy(&contracts.MakerIlkGaugeMetaData, gauge.PackConstructor(s.dog, name(ilkA), daiToken, 7*86400, contracts.BondedAssertionsBondTerms{
		Token: daiToken, Amount: times(1000, wad), Liveness: 7200, AnswerWithin: 86400, Arbiter: keeper,
	}))
	began, err := gauge.UnpackFromBlock(s.View(keeper, at, gauge.PackFromBlock()).Out)
	if err != nil {
		t.Fatal(err)
	}
	s.do(maker, daiToken, token.PackMint(buyer, times(1000, wad)))
	s.do(buyer, daiToken, token.PackApprove(at, times(1000, wad)))

	s.price(2000)
	id := auctioned(s)
	s.Pass(3599)
	s.take(ilkA, id, 1000)
	upTo, when := s.Number(), s.Time()
	r, err := Read(t.Context(), s, protection.Address(s.dog), name(ilkA), 0, began, upTo)
	if err != nil || r.Loss != dai(1_200_000) {
		t.Fatalf("reckoned %s: %v", r.Loss, err)
	}
	s.Pass(60)
	s.do(buyer, at, gauge.PackAssertLoss(r.Loss.Big(), upTo, when, r.Evidence))
	s.Pass(7201)
	s.do(common.Address{9}, at, gauge.PackPoke())
	got, err := gauge.UnpackReading(s.View(keeper, at, gauge.PackReading()).Out)
	if err != nil || got.Loss.Cmp(r.Loss.Big()) != 0 || got.Time != when {
		t.Fatalf("on record is %+v: %v", got, err)
	}
	if said, err := gauge.UnpackAssertions(s.View(keeper, at, gauge.PackAssertions(big.NewInt(1))).Out); err != nil || said.Evidence != r.Evidence {
		t.Errorf("the assertion is %+v: %v", said, err)
	}
}
