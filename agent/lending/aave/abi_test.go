package aave

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func arguments(t *testing.T, types ...string) abi.Arguments {
	t.Helper()
	var out abi.Arguments
	for _, name := range types {
		typ, err := abi.NewType(name, "", nil)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, abi.Argument{Type: typ})
	}
	return out
}

func TestCallsAreEncodedAsTheABISays(t *testing.T) {
	a := common.HexToAddress("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")
	want, err := arguments(t, "address").Pack(a)
	if err != nil {
		t.Fatal(err)
	}
	if got := selBalanceOf.ofAddress(protection.Address(a)); !slices.Equal(got, append(common.FromHex("70a08231"), want...)) {
		t.Errorf("balanceOf: %x", got)
	}
	want, err = arguments(t, "uint8").Pack(uint8(7))
	if err != nil {
		t.Fatal(err)
	}
	if got := selCategoryData.ofUint8(7); !slices.Equal(got[4:], want) {
		t.Errorf("getEModeCategoryData: %x", got)
	}
}

func TestAnswersAreDecodedAsTheABISays(t *testing.T) {
	list := []common.Address{{1}, {2, 3}, {4}}
	data, err := arguments(t, "address[]").Pack(list)
	if err != nil {
		t.Fatal(err)
	}
	got, err := addresses(data)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 3 || got[1] != protection.Address(list[1]) {
		t.Errorf("addresses %v, want %v", got, list)
	}
	for _, s := range []string{"", "USDC", strings.Repeat("long ", 20), "wstETH·é"} {
		data, err := arguments(t, "string").Pack(s)
		if err != nil {
			t.Fatal(err)
		}
		if got := text(data); got != s {
			t.Errorf("text %q, want %q", got, s)
		}
	}
	if got := text(common.RightPadBytes([]byte("MKR"), 32)); got != "MKR" {
		t.Errorf("bytes32 symbol %q", got)
	}
	data, err = arguments(t, "string").Pack("a\x1b[31mred\nb")
	if err != nil {
		t.Fatal(err)
	}
	if got := text(data); got != "a[31mredb" {
		t.Errorf("control characters got through: %q", got)
	}
}

func TestNoAnswerMakesTheDecodersPanic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := rapid.SliceOfN(rapid.Byte(), 0, 200).Draw(t, "data")
		if len(data) > 32 && rapid.Bool().Draw(t, "plausible") {
			copy(data, make([]byte, 31))
			data[31] = 32
		}
		if list, err := addresses(data); err == nil && len(list)*32 > len(data) {
			t.Fatalf("%d addresses in %d bytes", len(list), len(data))
		}
		text(data)
	})
}

func TestConfigurationFields(t *testing.T) {
	// ltv 8000, threshold 8250, bonus 10500, decimals 18, active, paused, category 2
	v := new(big.Int)
	for _, f := range []struct{ value, at int64 }{{8000, 0}, {8250, 16}, {10500, 32}, {18, 48}, {1, 56}, {1, 60}, {2, 168}} {
		v.Or(v, new(big.Int).Lsh(big.NewInt(f.value), uint(f.at)))
	}
	r := reserve{config: *uint256.MustFromBig(v)}
	if r.threshold() != 8250 || r.bonus() != 10500 || r.decimals() != 18 || !r.active() || !r.paused() || r.category() != 2 {
		t.Errorf("read %d %d %d %v %v %d", r.threshold(), r.bonus(), r.decimals(), r.active(), r.paused(), r.category())
	}
}

func TestPowersOfTen(t *testing.T) {
	for n, v := range map[uint8]string{0: "1", 8: "100000000", 18: "1000000000000000000"} {
		if got, ok := powerOfTen(*dec(v)); !ok || got != n {
			t.Errorf("%s is 10^%d (%v), want 10^%d", v, got, ok, n)
		}
	}
	for _, v := range []string{"0", "2", "99999999"} {
		if _, ok := powerOfTen(*dec(v)); ok {
			t.Errorf("%s is not a power of ten", v)
		}
	}
}

func TestABitPastTheWordIsNotSet(t *testing.T) {
	all := new(uint256.Int).SetAllOne()
	for i, want := range map[uint]bool{0: true, 255: true, 256: false, 2*65_535 + 1: false} {
		if bit(all, i) != want {
			t.Errorf("bit %d is %v", i, !want)
		}
	}
}
