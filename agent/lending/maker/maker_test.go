package maker

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// An urn of 1 ether at 2,000 that drew 1,200: its auction asks for 1,356.
func auctioned(s *stand) *big.Int {
	urn := s.open(ilkA, 1000, 1200)
	s.price(1700)
	return s.bark(ilkA, urn)
}

func TestAnAuctionThatPaysItsPenaltyLosesNothing(t *testing.T) {
	s := newStand(t)
	id := auctioned(s)
	if r := s.reckon(ilkA); !r.Loss.IsZero() || len(r.Running) != 1 || len(r.Finished) != 0 {
		t.Fatalf("before any take: %+v", r)
	}
	s.take(ilkA, id, 1000)
	r := s.reckon(ilkA)
	if len(r.Finished) != 1 || len(r.Running) != 0 || !r.Loss.IsZero() {
		t.Fatalf("reckoned %+v", r)
	}
	a := r.Finished[0]
	if a.Due != of(times(1200, rad)) || a.Asked != of(times(1356, rad)) || a.Paid != a.Asked || a.Lot.IsZero() {
		t.Errorf("auction is %+v", a)
	}
}

func TestAnAuctionThatPaysItsDebtAndNotItsPenaltyLosesNothing(t *testing.T) {
	s := newStand(t)
	id := auctioned(s)
	s.Pass(1400) // 2,040 x (3600 - 1401)/3600: between 1,200 and 1,356
	s.take(ilkA, id, 1000)
	r := s.reckon(ilkA)
	a := r.Finished[0]
	if !r.Loss.IsZero() || a.Paid.Cmp(a.Due) < 0 || a.Paid.Cmp(a.Asked) >= 0 || !a.Lot.IsZero() {
		t.Errorf("reckoned %+v", a)
	}
}

func TestAZeroBidAuctionLosesAllOfItsDebt(t *testing.T) {
	s := newStand(t)
	id := auctioned(s)
	s.Pass(3599) // the price is nothing in its last second
	s.take(ilkA, id, 1000)
	r := s.reckon(ilkA)
	if r.Loss != dai(1_200_000) || len(r.Finished) != 1 || !r.Finished[0].Paid.IsZero() {
		t.Errorf("reckoned %+v", r)
	}
	if s.number(s.clips[ilkA], clipABI.PackCount()).Sign() != 0 {
		t.Error("the sale still stands")
	}
}

func TestPartialTakesAddUpAcrossARedo(t *testing.T) {
	s := newStand(t)
	id := auctioned(s)
	s.Pass(1799)
	s.take(ilkA, id, 300) // 2,040 x 1/2 x 0.3
	paid := times(306, rad)
	s.Pass(1900)
	s.refuses(buyer, s.clips[ilkA], clipABI.PackTake(id, wad, times(1e9, ray), buyer, nil), "NeedsReset(")
	s.price(600)
	s.do(keeper, s.clips[ilkA], clipABI.PackRedo(id, keeper))
	s.Pass(899)
	s.take(ilkA, id, 200) // 720 x 3/4 x 0.2
	paid.Add(paid, times(108, rad))
	if r := s.reckon(ilkA); !r.Loss.IsZero() || len(r.Running) != 1 || r.Running[0].Paid != of(paid) || r.Running[0].Redos != 1 {
		t.Fatalf("while it runs: %+v", r)
	}
	s.Pass(899)
	s.take(ilkA, id, 9000) // all that is left, 720 x 1/2 x 0.5
	paid.Add(paid, times(180, rad))
	r := s.reckon(ilkA)
	if a := r.Finished[0]; a.Paid != of(paid) || a.Takes != 3 || a.Redos != 1 || r.Loss != dai(606_000) {
		t.Errorf("reckoned %s from %+v", r.Loss, a)
	}
}

func TestAYankedAuctionIsNotFinished(t *testing.T) {
	s := newStand(t)
	id := auctioned(s)
	s.do(maker, s.clips[ilkA], clipABI.PackYank(id))
	r := s.reckon(ilkA)
	if !r.Loss.IsZero() || len(r.Finished) != 0 || len(r.Running) != 0 || len(r.Yanked) != 1 || !r.Yanked[0].Yanked {
		t.Errorf("reckoned %+v", r)
	}
}

func TestIlksAndRangesAreToldApart(t *testing.T) {
	s := newStand(t)
	a, b := s.open(ilkA, 1000, 1200), s.open(ilkB, 1000, 1000)
	late := s.open(ilkA, 1000, 1100)
	s.price(1400)
	idA := s.bark(ilkA, a)
	began := s.Number()
	idB, idLate := s.bark(ilkB, b), s.bark(ilkA, late)
	s.Pass(3596)
	s.take(ilkA, idA, 1000)
	first := s.Number()
	s.take(ilkB, idB, 1000)
	s.take(ilkA, idLate, 1000)
	dog := protection.Address(s.dog)
	for _, tc := range []struct {
		ilk         string
		after, upTo uint64
		auctions    int
		more, below int64 // thousandths of dai: the price is next to nothing by then
	}{
		{ilkA, 0, s.Number(), 2, 2_298_000, 2_300_000}, {ilkB, 0, s.Number(), 1, 998_000, 1_000_000},
		{ilkA, 0, first, 1, 1_198_000, 1_200_000}, {ilkA, first, s.Number(), 1, 1_099_000, 1_100_001},
		{ilkA, 0, first - 1, 0, -1, 1}, {ilkA, s.Number(), s.Number(), 0, -1, 1}, {"WBTC-A", 0, s.Number(), 0, -1, 1},
	} {
		r, err := Reckon(s.logs, dog, name(tc.ilk), tc.after, tc.upTo)
		if err != nil {
			t.Fatal(err)
		}
		if loss := r.Loss.Big(); len(r.Finished) != tc.auctions || loss.Cmp(times(tc.more, exp10(15))) <= 0 || loss.Cmp(times(tc.below, exp10(15))) > 0 && tc.below > 1 {
			t.Errorf("%s after %d up to %d: %s over %d auctions", tc.ilk, tc.after, tc.upTo, r.Loss, len(r.Finished))
		}
	}
	// Losses of consecutive ranges add up, so that who asserts piece by piece ends with the same.
	whole := s.reckon(ilkA)
	one, err := Reckon(s.logs, dog, name(ilkA), 0, first)
	if err != nil {
		t.Fatal(err)
	}
	two, err := Reckon(s.logs, dog, name(ilkA), first, s.Number())
	if err != nil || one.Loss.Plus(two.Loss) != whole.Loss {
		t.Errorf("%s and %s, together %s: %v", one.Loss, two.Loss, whole.Loss, err)
	}
	if _, err := Read(t.Context(), s, dog, name(ilkA), began+1, began, s.Number()); !errors.Is(err, ErrIncomplete) {
		t.Errorf("an auction that began before the first block read is %v", err)
	}
}

func TestAClipperThatWasReplacedStillCounts(t *testing.T) {
	s := newStand(t)
	id := auctioned(s)
	old := s.clips[ilkA]
	calc := s.deploy(&contracts.DevDecreaseMetaData, calcABI.PackConstructor(big.NewInt(3600)))
	s.newClip(ilkA, calc)
	other := s.open(ilkA, 1000, 1100)
	s.price(1500)
	if got := s.bark(ilkA, other); got.Cmp(id) != 0 {
		t.Fatalf("the new Clipper begins with auction %s", got)
	}
	s.Pass(3580)
	s.do(buyer, old, clipABI.PackTake(id, wad, times(1e9, ray), buyer, nil))
	r := s.reckon(ilkA)
	if len(r.Finished) != 1 || len(r.Running) != 1 || r.Finished[0].Clip != protection.Address(old) || r.Finished[0].Due != of(times(1200, rad)) {
		t.Errorf("reckoned %+v", r)
	}
}

func TestEvidenceIsOfTheLogsThatCount(t *testing.T) {
	s := newStand(t)
	id := auctioned(s)
	if r := s.reckon(ilkA); r.Evidence != (common.Hash{}) {
		t.Error("there is evidence of nothing")
	}
	s.Pass(3000)
	s.take(ilkA, id, 1000)
	was := s.reckon(ilkA).Evidence
	s.open(ilkB, 1000, 100)
	s.open(ilkA, 1000, 100)
	if now := s.reckon(ilkA).Evidence; now != was || now == (common.Hash{}) {
		t.Errorf("evidence went from %s to %s", was, now)
	}
	for i := range s.logs {
		if s.logs[i].Address == s.clips[ilkA] && s.logs[i].Topics[0] == topicTake {
			s.logs[i].Index++
		}
	}
	if s.reckon(ilkA).Evidence == was {
		t.Error("another log has the same evidence")
	}
}

// The stand-ins are ours, so that they and the reader could agree on what no
// Clipper says: these are the topics of mainnet's Dog and Clippers.
func TestTopicsAreThoseOfMainnet(t *testing.T) {
	for want, got := range map[string]common.Hash{
		"0x85258d09e1e4ef299ff3fc11e74af99563f022d21f3f940db982229dc2a3358c": topicBark,
		"0x7c5bfdc0a5e8192f6cd4972f382cec69116862fb62e6abff8003874c58e064b8": topicKick,
		"0x05e309fd6ce72f2ab888a20056bb4210df08daed86f21f95053deb19964d86b1": topicTake,
		"0x275de7ecdd375b5e8049319f8b350686131c219dd4dc450a08e9cf83b03c865f": topicRedo,
		"0x2c5d2826eb5903b8fc201cf48094b858f42f61c7eaac9aaf43ebed490138144e": topicYank,
	} {
		if got != common.HexToHash(want) {
			t.Errorf("reads %s where mainnet says %s", got, want)
		}
	}
	s := newStand(t)
	id := auctioned(s)
	s.take(ilkA, id, 100)
	s.do(maker, s.clips[ilkA], clipABI.PackYank(id))
	seen := map[common.Hash]bool{}
	for i := range s.logs {
		seen[s.logs[i].Topics[0]] = true
	}
	for _, topic := range []common.Hash{topicBark, topicKick, topicTake, topicYank} {
		if !seen[topic] {
			t.Errorf("the stand-in says no %s", topic)
		}
	}
}

func TestLogsThatCannotBeAreRefused(t *testing.T) {
	s := newStand(t)
	id := auctioned(s)
	s.take(ilkA, id, 100)
	s.take(ilkA, id, 1000)
	dog := protection.Address(s.dog)
	at := func(topic common.Hash, n int) int {
		for i := range s.logs {
			if s.logs[i].Topics[0] == topic {
				if n--; n == 0 {
					return i
				}
			}
		}
		t.Fatal("no such log")
		return 0
	}
	bark, kick, first, second := at(topicBark, 1), at(topicKick, 1), at(topicTake, 1), at(topicTake, 2)
	for name_, tc := range map[string]struct {
		change func(logs []types.Log) []types.Log
		want   string
	}{
		"no Bark":          {func(l []types.Log) []types.Log { return append(l[:bark:bark], l[bark+1:]...) }, ""},
		"no Kick":          {func(l []types.Log) []types.Log { return append(l[:kick:kick], l[kick+1:]...) }, "is not running"},
		"one twice":        {func(l []types.Log) []types.Log { return append(l, l[second]) }, "order of the chain"},
		"out of order":     {func(l []types.Log) []types.Log { l[first], l[second] = l[second], l[first]; return l }, "order of the chain"},
		"a take too short": {func(l []types.Log) []types.Log { l[first].Data = l[first].Data[:96]; return l }, "96 bytes"},
		"a Bark too short": {func(l []types.Log) []types.Log { l[bark].Data = l[bark].Data[:96]; return l }, "96 bytes"},
		"a tab that rises": {func(l []types.Log) []types.Log {
			l[second].Data = append([]byte{}, l[second].Data...)
			l[second].Data[96] = 0xff
			return l
		}, "before"},
		"a take that pays another amount than tab falls by": {func(l []types.Log) []types.Log {
			l[first].Data = append([]byte{}, l[first].Data...)
			l[first].Data[95]++
			return l
		}, "before"},
		"a take after the end": {func(l []types.Log) []types.Log {
			more := l[second]
			more.BlockNumber++
			return append(l, more)
		}, "is not running"},
		"an auction twice": {func(l []types.Log) []types.Log {
			more := l[kick]
			more.BlockNumber = s.Number() + 1
			return append(l, more)
		}, "twice"},
	} {
		t.Run(name_, func(t *testing.T) {
			r, err := Reckon(tc.change(append([]types.Log{}, s.logs...)), dog, name(ilkA), 0, s.Number()+5)
			if tc.want == "" { // nothing tells of a liquidation: the Clipper is nobody's
				if err != nil || len(r.Finished) != 0 {
					t.Fatalf("%+v, %v", r, err)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("%v, want %q", err, tc.want)
			}
		})
	}
	if _, err := Reckon(nil, dog, name(ilkA), 2, 1); err == nil {
		t.Error("a range the wrong way round is fine")
	}
	if _, err := Read(t.Context(), s, dog, name(ilkA), 2, 0, 1); err == nil {
		t.Error("a range the wrong way round is fine")
	}
}

// The Vow's own books are the judge: over random liquidations of both ilks, what
// it is owed by auctions that ended (its sin less its dai) is what all of them
// lacked less what some brought beyond their debt.
func TestReckoningsEqualTheVowsBooks(t *testing.T) {
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 9))
		s := newStand(t)
		type sale struct {
			ilk string
			id  *big.Int
		}
		var running []sale
		for range 60 {
			ilk := []string{ilkA, ilkB}[r.IntN(2)]
			s.price(2000)
			drawn := 600 + r.Int64N(700)
			urn := s.open(ilk, 1000, drawn)
			s.price(drawn*3/2 - 1 - r.Int64N(drawn))
			running = append(running, sale{ilk, s.bark(ilk, urn)})
			for range r.IntN(4) {
				i := r.IntN(len(running))
				x := running[i]
				s.Pass(r.Uint64N(1500))
				status, err := clipABI.UnpackGetStatus(s.View(keeper, s.clips[x.ilk], clipABI.PackGetStatus(x.id)).Out)
				if err != nil {
					t.Fatal(err)
				}
				switch {
				case status.Tab.Sign() == 0:
				case status.NeedsRedo:
					s.do(keeper, s.clips[x.ilk], clipABI.PackRedo(x.id, keeper))
				default:
					call := clipABI.PackTake(x.id, times(1+r.Int64N(1000), exp10(15)), times(1e9, ray), buyer, nil)
					if s.View(buyer, s.clips[x.ilk], call).OK { // a part that would leave dust is refused
						s.do(buyer, s.clips[x.ilk], call)
					}
				}
			}
		}
		books := new(big.Int).Sub(s.number(s.vat, vatABI.PackSin(s.vow)), s.number(s.vat, vatABI.PackDai(s.vow)))
		sum := new(big.Int)
		finished, lost := 0, 0
		for _, ilk := range []string{ilkA, ilkB} {
			got := s.reckon(ilk)
			finished += len(got.Finished)
			loss := amount.Amount{}
			for _, a := range append(got.Finished, got.Running...) {
				sum.Add(sum, new(big.Int).Sub(a.Due.Big(), a.Paid.Big()))
				loss = loss.Plus(a.Loss())
				if !a.Loss().IsZero() {
					lost++
				}
			}
			if loss != got.Loss {
				t.Fatalf("seed %d: auctions lost %s, the ilk %s", seed, loss, got.Loss)
			}
			if n := s.number(s.clips[ilk], clipABI.PackCount()); n.Cmp(big.NewInt(int64(len(got.Running)))) != 0 {
				t.Fatalf("seed %d: %d auctions run, the Clipper has %s", seed, len(got.Running), n)
			}
		}
		if sum.Cmp(books) != 0 {
			t.Fatalf("seed %d: auctions lack %s, the Vow %s", seed, sum, books)
		}
		if finished == 0 || lost == 0 {
			t.Fatalf("seed %d: %d auctions finished, %d with a loss: nothing was tried", seed, finished, lost)
		}
	}
}
