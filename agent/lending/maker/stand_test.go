package maker

import (
	"context"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/evm"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var (
	vatABI  = contracts.NewDevVat()
	dogABI  = contracts.NewDevDog()
	clipABI = contracts.NewDevClip()
	vowABI  = contracts.NewDevVow()
	spotABI = contracts.NewDevSpotter()
	pipABI  = contracts.NewDevPip()
	calcABI = contracts.NewDevDecrease()

	maker  = common.Address{19: 1} // ward of all, and where debt goes
	buyer  = common.Address{19: 2}
	keeper = common.Address{19: 3}

	wad = exp10(18)
	ray = exp10(27)
	rad = exp10(45)
)

func exp10(n int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil) }

func times(n int64, unit *big.Int) *big.Int { return new(big.Int).Mul(big.NewInt(n), unit) }

func name(s string) (b [32]byte) {
	copy(b[:], s)
	return b
}

// stand is the stand-ins of Maker's contracts with two ilks: penalty 13%,
// minimum ratio 150%, dust 100, auctions that begin a fifth above the oracle's
// price and fall to nothing within an hour, and that must be begun anew after
// half of it. A price is in dai.
type stand struct {
	*evm.Chain
	t                        *testing.T
	vat, dog, vow, spot, pip common.Address
	clips                    map[string]common.Address
	urns                     int
	logs                     []types.Log
}

const ilkA, ilkB = "ETH-A", "ETH-B"

func newStand(t *testing.T) *stand {
	s := &stand{Chain: evm.New(4_000_000_000), t: t, clips: map[string]common.Address{}}
	s.vat = s.deploy(&contracts.DevVatMetaData, nil)
	s.dog = s.deploy(&contracts.DevDogMetaData, dogABI.PackConstructor(s.vat))
	s.vow = s.deploy(&contracts.DevVowMetaData, vowABI.PackConstructor(s.vat, new(big.Int)))
	s.spot = s.deploy(&contracts.DevSpotterMetaData, spotABI.PackConstructor(s.vat))
	s.pip = s.deploy(&contracts.DevPipMetaData, pipABI.PackConstructor(maker))
	s.do(maker, s.pip, pipABI.PackSet(times(2000, wad)))
	calc := s.deploy(&contracts.DevDecreaseMetaData, calcABI.PackConstructor(big.NewInt(3600)))
	s.do(maker, s.dog, dogABI.PackFile1(name("vow"), s.vow))
	s.do(maker, s.dog, dogABI.PackFile0(name("Hole"), times(1e9, rad)))
	s.do(maker, s.vow, vowABI.PackRely(s.dog))
	for _, who := range []common.Address{s.dog, s.spot} {
		s.do(maker, s.vat, vatABI.PackRely(who))
	}
	for _, ilk := range []string{ilkA, ilkB} {
		s.do(maker, s.vat, vatABI.PackInit(name(ilk)))
		s.do(maker, s.vat, vatABI.PackFile(name(ilk), name("dust"), times(100, rad)))
		s.do(maker, s.dog, dogABI.PackFile(name(ilk), name("chop"), times(113, exp10(16))))
		s.do(maker, s.dog, dogABI.PackFile(name(ilk), name("hole"), times(1e9, rad)))
		s.do(maker, s.spot, spotABI.PackFile1(name(ilk), name("pip"), s.pip))
		s.do(maker, s.spot, spotABI.PackFile(name(ilk), name("mat"), times(15, exp10(26))))
		s.do(maker, s.spot, spotABI.PackPoke(name(ilk)))
		s.newClip(ilk, calc)
	}
	s.do(maker, s.vat, vatABI.PackSuck(maker, buyer, times(1e7, rad))) // the buyer's dai
	return s
}

// newClip gives an ilk a Clipper, in place of any it has.
func (s *stand) newClip(ilk string, calc common.Address) {
	s.t.Helper()
	clip := s.deploy(&contracts.DevClipMetaData, clipABI.PackConstructor(s.vat, s.spot, s.dog, name(ilk)))
	s.clips[ilk] = clip
	s.do(maker, clip, clipABI.PackRely(s.dog))
	for what, to := range map[string]common.Address{"vow": s.vow, "calc": calc} {
		s.do(maker, clip, clipABI.PackFile0(name(what), to))
	}
	s.do(maker, clip, clipABI.PackFile(name("buf"), times(12, exp10(26))))
	s.do(maker, clip, clipABI.PackFile(name("tail"), big.NewInt(3600)))
	s.do(maker, clip, clipABI.PackFile(name("cusp"), new(big.Int)))
	s.do(maker, s.dog, dogABI.PackFile2(name(ilk), name("clip"), clip))
	s.do(maker, s.dog, dogABI.PackRely(clip))
	s.do(maker, s.vat, vatABI.PackRely(clip))
	s.do(maker, clip, clipABI.PackUpchost())
	s.do(buyer, s.vat, vatABI.PackHope(clip))
}

func (s *stand) deploy(meta *bind.MetaData, args []byte) common.Address {
	s.t.Helper()
	r := s.Deploy(maker, append(common.FromHex(meta.Bin), args...))
	if !r.OK {
		s.t.Fatalf("deploy %s: %v", meta.ID, r.Err)
	}
	return r.Address
}

// do makes a call in a block of its own.
func (s *stand) do(from, to common.Address, data []byte) []byte {
	s.t.Helper()
	s.NextBlock()
	r := s.Call(from, to, data)
	if !r.OK {
		why, _ := contracts.DescribeError(r.Out)
		s.t.Fatalf("call reverted: %v %s", r.Err, why)
	}
	for _, l := range r.Logs {
		s.logs = append(s.logs, *l)
	}
	return r.Out
}

func (s *stand) refuses(from, to common.Address, data []byte, want string) {
	s.t.Helper()
	r := s.View(from, to, data)
	if why, _ := contracts.DescribeError(r.Out); r.OK || !strings.HasPrefix(why, want) {
		s.t.Fatalf("call ended with %v %s, want %s", r.Err, why, want)
	}
}

func (s *stand) price(dai int64) {
	s.t.Helper()
	s.do(maker, s.pip, pipABI.PackSet(times(dai, wad)))
	for ilk := range s.clips {
		s.do(maker, s.spot, spotABI.PackPoke(name(ilk)))
	}
}

// open has a new urn lock ether (thousandths) and draw dai.
func (s *stand) open(ilk string, milliEther, dai int64) common.Address {
	s.t.Helper()
	s.urns++
	urn := common.BigToAddress(big.NewInt(int64(1000 + s.urns)))
	ink := times(milliEther, exp10(15))
	s.do(maker, s.vat, vatABI.PackSlip(name(ilk), urn, ink))
	s.do(urn, s.vat, vatABI.PackFrob(name(ilk), urn, urn, urn, ink, times(dai, wad)))
	return urn
}

func (s *stand) bark(ilk string, urn common.Address) *big.Int {
	s.t.Helper()
	id, err := dogABI.UnpackBark(s.do(keeper, s.dog, dogABI.PackBark(name(ilk), urn, keeper)))
	if err != nil {
		s.t.Fatal(err)
	}
	return id
}

// take buys up to so much ether (thousandths) at this second's price.
func (s *stand) take(ilk string, id *big.Int, milliEther int64) {
	s.t.Helper()
	s.do(buyer, s.clips[ilk], clipABI.PackTake(id, times(milliEther, exp10(15)), times(1e9, ray), buyer, nil))
}

func (s *stand) Logs(_ context.Context, from, to uint64, addresses []protection.Address, topics [][]common.Hash) ([]types.Log, error) {
	var out []types.Log
	for _, l := range s.logs {
		in := l.BlockNumber >= from && l.BlockNumber <= to && slices.Contains(addresses, protection.Address(l.Address))
		for i, want := range topics {
			in = in && i < len(l.Topics) && (len(want) == 0 || slices.Contains(want, l.Topics[i]))
		}
		if in {
			out = append(out, l)
		}
	}
	return out, nil
}

func (s *stand) reckon(ilk string) Reckoning {
	s.t.Helper()
	r, err := Read(s.t.Context(), s, protection.Address(s.dog), name(ilk), 0, 0, s.Number())
	if err != nil {
		s.t.Fatal(err)
	}
	return r
}

// number is what a view of a single number answers.
func (s *stand) number(to common.Address, data []byte) *big.Int {
	s.t.Helper()
	r := s.View(keeper, to, data)
	if !r.OK || len(r.Out) != 32 {
		s.t.Fatalf("view answered %d bytes: %v", len(r.Out), r.Err)
	}
	return new(big.Int).SetBytes(r.Out)
}

func dai(thousandths int64) amount.Amount { return of(times(thousandths, exp10(15))) }

func of(v *big.Int) amount.Amount { return amount.Amount{Int: *uint256.MustFromBig(v)} }
