package deploy_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// answering is a contract that answers calls as told.
func (s *stage) answering(told ...[2][]byte) protection.Address {
	s.t.Helper()
	other := s.net.Sender("other")
	at, err := other.Deploy(append(common.FromHex(contracts.DevAnswersMetaData.Bin), contracts.NewDevAnswers().PackConstructor(common.Address{})...))
	if err != nil {
		s.t.Fatal(err)
	}
	for _, x := range told {
		if _, err := other.Call(at, contracts.NewDevAnswers().PackTell(x[0], x[1])); err != nil {
			s.t.Fatal(err)
		}
	}
	s.mine()
	return at
}

func TestGaugesOfAllKindsAreDeployedWithSeriesInTheirUnits(t *testing.T) {
	s := newStage(t)
	usdc, other := common.Address(s.usdc), s.net.Sender("other")
	token, lending := contracts.NewDevToken(), contracts.NewDevLendingPool()

	// A lending pool with 5 million to take out, an ilk with its auctions, DAI.
	holder := common.Address{0xaa}
	if _, err := other.Call(s.usdc, token.PackMint(holder, big.NewInt(5e12))); err != nil {
		t.Fatal(err)
	}
	reserve := make([]byte, 15*32)
	copy(reserve[8*32+12:], holder[:])
	bits := new(big.Int).SetBit(big.NewInt(6<<48), 56, 1)
	pool := s.answering([2][]byte{lending.PackGetReserveData(usdc), reserve}, [2][]byte{lending.PackGetConfiguration(usdc), common.LeftPadBytes(bits.Bytes(), 32)})
	ilk := [32]byte{'E', 'T', 'H', '-', 'A'}
	clip := s.answering([2][]byte{contracts.NewDevClip().PackIlk(), ilk[:]})
	dog := s.answering([2][]byte{contracts.NewDevDog().PackIlks(ilk), append(common.LeftPadBytes(clip[:], 32), make([]byte, 96)...)})
	dai, err := other.Deploy(append(common.FromHex(contracts.DevTokenMetaData.Bin), token.PackConstructor("Dai", "DAI", 18, common.Address(other.Address()))...))
	if err != nil {
		t.Fatal(err)
	}
	s.mine()

	hex := config.Checksummed
	text := strings.NewReplacer("POOL", hex(pool), "DOG", hex(dog), "DAI0", hex(dai), "USDC0", hex(s.usdc), "FEED", hex(s.feed), "FUND", hex(s.net.Address("fund"))).Replace
	gauges := text(`
  - {name: eth-a, kind: maker-ilk, market: "DOG", asset: "DAI0", ilk: ETH-A, bond: 1000 DAI, liveness: 24h, answerWithin: 48h, arbiter: "FUND", maxAge: 72h}
  - {name: peg, kind: depeg, feed: "FEED", asset: "USDC0", par: 1, maxGap: 25h, maxAge: 26h}
  - {name: freeze, kind: freeze, market: "POOL", asset: "USDC0", minLiquidity: 1000 USDC, maxGap: 30m, grace: 4h, maxAge: 2h}
  - {name: index, kind: index, asset: "USDC0", parts: [{gauge: usdc-deficit, weight: 100%}, {gauge: eth-a, weight: 0.0000000001%}]}`)
	series := ""
	for _, x := range [][4]string{{"PEG", "peg", "2% for 24h", "10% for 24h"}, {"FREEZE", "freeze", "36h", "168h"}, {"INDEX", "index", "0", "1000 USDC"}} {
		most := "\n    maxSupply: 500 USDC"
		if x[0] == "INDEX" {
			most = ""
		}
		series += "  - symbol: " + x[0] + "\n    title: A layer\n    pool: usdc\n    gauge: " + x[1] + "\n    model: usdc-price\n    resolver: usdc-word\n    attachment: " + x[2] + "\n    exhaustion: " + x[3] + most +
			"\n    expiry: 2024-06-30T12:00:00Z\n    waitingPeriod: 1h\n    claimWindow: 168h\n"
	}
	r := s.deployed("maxAge: 4h}", "maxAge: 4h}"+gauges, "series:\n", "series:\n"+series)
	if d := s.verify(r).Differences; len(d) > 0 {
		t.Errorf("differences %+v", d)
	}
	want := map[string]string{"PEG": "1728000000000000000000", "FREEZE": "129600", "INDEX": "0"}
	for _, x := range r.Series {
		if w, ok := want[x.Symbol]; ok && x.Terms.Attachment.String() != w {
			t.Errorf("%s attaches at %s, want %s", x.Symbol, x.Terms.Attachment, w)
		}
	}
	kinds := ""
	for _, g := range r.Gauges {
		kinds += g.Reference.Kind + " "
	}
	if kinds != "aave-reserve maker-ilk depeg freeze index " || r.Gauges[1].Reference.Item != "ETH-A" {
		t.Errorf("gauges %s, %+v", kinds, r.Gauges[1])
	}
	// What a constructor read has changed since: the code is held against its own block.
	if _, err := other.Call(pool, contracts.NewDevAnswers().PackTell(lending.PackGetConfiguration(usdc), common.LeftPadBytes(new(big.Int).SetBit(bits, 60, 1).Bytes(), 32))); err != nil {
		t.Fatal(err)
	}
	s.mine()
	if d := s.verify(r).Differences; len(d) > 0 {
		t.Errorf("after a pause: differences %+v", d)
	}
	bad := copied(t, r)
	bad.Gauges[4].Constructor = contracts.NewIndexGauge().PackConstructor(usdc, []common.Address{common.Address(r.Gauges[0].Address)}, []*big.Int{big.NewInt(5)})
	found := false
	for _, d := range s.verify(bad).Differences {
		found = found || d.Part == "gauge index" && d.What == "parts"
	}
	if !found {
		t.Error("an index of other parts is not found out")
	}
}
