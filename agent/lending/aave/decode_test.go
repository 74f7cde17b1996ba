package aave

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/holiman/uint256"
	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// declarations are the events as Aave's sources write them: IPool of v3.0 with
// the deficits of v3.3, IERC20, IAToken and IScaledBalanceToken. The names say
// where each argument belongs, so that nothing here is taken from the decoder.
var declarations = map[kind]string{
	supplied:           "Supply(address indexed reserve, address other, address indexed account, uint256 amount0, uint16 indexed code)",
	withdrawn:          "Withdraw(address indexed reserve, address indexed account, address indexed other, uint256 amount0)",
	borrowed:           "Borrow(address indexed reserve, address other, address indexed account, uint256 amount0, uint8 mode, uint256 amount1, uint16 indexed code)",
	repaid:             "Repay(address indexed reserve, address indexed account, address indexed other, uint256 amount0, bool flag)",
	liquidated:         "LiquidationCall(address indexed reserve, address indexed debt, address indexed account, uint256 amount0, uint256 amount1, address other, bool flag)",
	collateralOn:       "ReserveUsedAsCollateralEnabled(address indexed reserve, address indexed account)",
	collateralOff:      "ReserveUsedAsCollateralDisabled(address indexed reserve, address indexed account)",
	eModeSet:           "UserEModeSet(address indexed account, uint8 mode)",
	deficitCreated:     "DeficitCreated(address indexed account, address indexed reserve, uint256 amount0)",
	deficitCovered:     "DeficitCovered(address indexed reserve, address other, uint256 amount0)",
	reserveUpdated:     "ReserveDataUpdated(address indexed reserve, uint256 amount0, uint256 amount1, uint256 amount2, uint256 amount3, uint256 amount4)",
	flashLoan:          "FlashLoan(address indexed account, address other, address indexed reserve, uint256 amount0, uint8 mode, uint256 amount1, uint16 indexed code)",
	transferred:        "Transfer(address indexed account, address indexed other, uint256 amount0)",
	balanceTransferred: "BalanceTransfer(address indexed account, address indexed other, uint256 amount0, uint256 amount1)",
	minted:             "Mint(address indexed other, address indexed account, uint256 amount0, uint256 amount1, uint256 amount2)",
	burned:             "Burn(address indexed account, address indexed other, uint256 amount0, uint256 amount1, uint256 amount2)",
}

// declared is a declaration as go-ethereum's ABI reads it.
func declared(t testing.TB, k kind) abi.Event {
	t.Helper()
	name, list, ok := strings.Cut(strings.TrimSuffix(declarations[k], ")"), "(")
	if !ok {
		t.Fatalf("%s has no declaration", k)
	}
	var inputs abi.Arguments
	for _, one := range strings.Split(list, ", ") {
		words := strings.Fields(one)
		typ, err := abi.NewType(words[0], "", nil)
		if err != nil {
			t.Fatal(err)
		}
		inputs = append(inputs, abi.Argument{Name: words[len(words)-1], Type: typ, Indexed: len(words) == 3})
	}
	return abi.NewEvent(name, name, false, inputs)
}

// encoded is an event as a contract logs it, by go-ethereum's ABI.
func encoded(t testing.TB, e *event) types.Log {
	t.Helper()
	abiEvent := declared(t, e.Kind)
	l := types.Log{Address: common.Address(e.Address), BlockNumber: e.Block, Index: uint(e.Index), Topics: []common.Hash{abiEvent.ID}}
	var plain []any
	for _, in := range abiEvent.Inputs {
		v := valueOf(e, in.Name)
		if !in.Indexed {
			plain = append(plain, v)
			continue
		}
		packed, err := abi.Arguments{{Type: in.Type}}.Pack(v)
		if err != nil {
			t.Fatal(err)
		}
		l.Topics = append(l.Topics, common.Hash(packed))
	}
	var err error
	if l.Data, err = abiEvent.Inputs.NonIndexed().Pack(plain...); err != nil {
		t.Fatal(err)
	}
	return l
}

// valueOf is an event's field by its name in the declarations.
func valueOf(e *event, name string) any {
	switch name {
	case "account":
		return common.Address(e.Account)
	case "other":
		return common.Address(e.Other)
	case "reserve":
		return common.Address(e.Reserve)
	case "debt":
		return common.Address(e.Debt)
	case "mode":
		return e.Mode
	case "flag":
		return e.Flag
	case "code":
		return e.Code
	}
	return e.Amounts[name[len(name)-1]-'0'].ToBig()
}

// anyEvent draws an event of a kind, with zeros where the kind has nothing.
func anyEvent(t *rapid.T, k kind, d abi.Event) event {
	e := event{Kind: k, Block: rapid.Uint64().Draw(t, "block"), Index: uint64(rapid.Uint32().Draw(t, "index"))}
	address := func(name string) (a protection.Address) {
		copy(a[:], rapid.SliceOfN(rapid.Byte(), 20, 20).Draw(t, name))
		return a
	}
	e.Address = address("contract")
	for _, in := range d.Inputs {
		switch in.Name {
		case "account":
			e.Account = address(in.Name)
		case "other":
			e.Other = address(in.Name)
		case "reserve":
			e.Reserve = address(in.Name)
		case "debt":
			e.Debt = address(in.Name)
		case "mode":
			e.Mode = rapid.Uint8().Draw(t, in.Name)
		case "flag":
			e.Flag = rapid.Bool().Draw(t, in.Name)
		case "code":
			e.Code = rapid.Uint16().Draw(t, in.Name)
		default:
			e.Amounts[in.Name[len(in.Name)-1]-'0'] = uint256.Int(rapid.SliceOfN(rapid.Uint64(), 4, 4).Draw(t, in.Name))
		}
	}
	return e
}

func TestEveryEventIsDecodedAsTheABISays(t *testing.T) {
	for k := supplied; k < kinds; k++ {
		t.Run(k.String(), func(t *testing.T) {
			d := declared(t, k)
			if d.ID != topics[k] || d.Sig != shapes[k].signature {
				t.Fatalf("%s has topic %s, ours is %s of %s", d.Sig, d.ID, topics[k], shapes[k].signature)
			}
			rapid.Check(t, func(r *rapid.T) {
				want := anyEvent(r, k, d)
				l := encoded(t, &want)
				var got event
				got.Amounts[4].SetOne() // what is left of an event before must go
				if err := got.decode(&l); err != nil {
					r.Fatal(err)
				}
				if got != want {
					r.Fatalf("decoded %+v, want %+v", got, want)
				}
				// And the ABI's own decoder, which knows nothing of ours.
				values := map[string]any{}
				if err := d.Inputs.NonIndexed().UnpackIntoMap(values, l.Data); err != nil {
					r.Fatal(err)
				}
				var indexed abi.Arguments
				for _, in := range d.Inputs {
					if in.Indexed {
						indexed = append(indexed, in)
					}
				}
				if err := abi.ParseTopicsIntoMap(values, indexed, l.Topics[1:]); err != nil {
					r.Fatal(err)
				}
				for name, v := range values {
					ours := valueOf(&got, name)
					if n, ok := v.(*big.Int); ok {
						v, ours = n.String(), ours.(*big.Int).String()
					}
					if v != ours {
						r.Fatalf("%s is %v by the ABI, %v by hand", name, v, ours)
					}
				}
			})
		})
	}
}

func TestTopicsDifferInTheByteThatTellsThemApart(t *testing.T) {
	for k := supplied; k < kinds; k++ {
		if other := kindByTelling[topics[k][telling]]; other != k {
			t.Errorf("%s and %s have the same byte there: tell them apart by another", k, other)
		}
	}
}

func TestALogThatIsNotItsEventIsNamed(t *testing.T) {
	good := encoded(t, &event{Kind: borrowed, Address: protection.Address{0xaa}, Block: 77, Index: 5, Account: protection.Address{1}})
	for name, c := range map[string]struct {
		twist func(*types.Log)
		says  string
	}{
		"no topics":               {func(l *types.Log) { l.Topics = nil }, "topic none"},
		"an unknown topic":        {func(l *types.Log) { l.Topics[0][31] ^= 1 }, "no event that is known"},
		"too few topics":          {func(l *types.Log) { l.Topics = l.Topics[:3] }, "has 3 topics and 128 bytes, Borrow(address,address,address,uint256,uint8,uint256,uint16) has 4 and 128"},
		"too many topics":         {func(l *types.Log) { l.Topics = append(l.Topics, common.Hash{}) }, "has 5 topics"},
		"no data":                 {func(l *types.Log) { l.Data = nil }, "and 0 bytes"},
		"data cut in a word":      {func(l *types.Log) { l.Data = l.Data[:127] }, "and 127 bytes"},
		"a word too many":         {func(l *types.Log) { l.Data = append(l.Data, make([]byte, 32)...) }, "and 160 bytes"},
		"an account of 21 bytes":  {func(l *types.Log) { l.Topics[2][11] = 1 }, "indexed argument 2 too wide"},
		"a caller of 32 bytes":    {func(l *types.Log) { l.Data[0] = 1 }, "word 1 too wide"},
		"a mode of 256":           {func(l *types.Log) { l.Data[64+30] = 1 }, "word 3 too wide"},
		"a code of 65536":         {func(l *types.Log) { l.Topics[3][29] = 1 }, "indexed argument 3 too wide"},
		"a wide word of high bit": {func(l *types.Log) { l.Data[64] = 0x80 }, "word 3 too wide"},
	} {
		t.Run(name, func(t *testing.T) {
			l := good
			l.Topics, l.Data = append([]common.Hash(nil), good.Topics...), append([]byte(nil), good.Data...)
			c.twist(&l)
			_, err := decodeLogs(nil, []types.Log{good, l})
			if err == nil {
				t.Fatal("it was decoded")
			}
			for _, s := range []string{"log 5 of block 77", good.Address.Hex(), "use another node", c.says} {
				if !strings.Contains(err.Error(), s) {
					t.Errorf("%q does not say %q", err, s)
				}
			}
		})
	}
	flagged := encoded(t, &event{Kind: repaid})
	flagged.Data[63] = 2
	if _, err := decodeLogs(nil, []types.Log{flagged}); err == nil {
		t.Error("a truth value of 2 was decoded")
	}
	// An ERC-721's Transfer has Transfer's topic and a fourth: no token of a market.
	foreign := types.Log{Topics: []common.Hash{topics[transferred], {}, {}, {}}}
	if _, err := decodeLogs(nil, []types.Log{foreign}); err == nil {
		t.Error("an ERC-721 transfer was decoded")
	}
}

// FuzzDecode puts any topics and data to the decoder: it must not panic, and what
// it takes must be, word for word, what the ABI makes of the result.
func FuzzDecode(f *testing.F) {
	for k := supplied; k < kinds; k++ {
		e := event{Kind: k, Mode: 2, Flag: true, Code: 7}
		for _, in := range declared(f, k).Inputs { // only what the kind has
			switch in.Name {
			case "account":
				e.Account = protection.Address{1, 19: 2}
			case "other":
				e.Other = protection.Address{3, 19: 4}
			case "amount0":
				e.Amounts[0].SetAllOne()
			}
		}
		l := encoded(f, &e)
		f.Add(joined(l.Topics), l.Data)
		f.Add(joined(l.Topics[:1]), l.Data[:len(l.Data)/2])
	}
	f.Add([]byte{}, []byte{})
	f.Fuzz(func(t *testing.T, topicBytes, data []byte) {
		l := types.Log{Data: data}
		for ; len(topicBytes) >= 32 && len(l.Topics) < 5; topicBytes = topicBytes[32:] {
			l.Topics = append(l.Topics, common.Hash(topicBytes[:32]))
		}
		var e event
		if e.decode(&l) != nil {
			return
		}
		again := encoded(t, &e)
		if fmt.Sprintf("%x %x", again.Topics, again.Data) != fmt.Sprintf("%x %x", l.Topics, l.Data) {
			t.Fatalf("%s decoded from %x %x is encoded as %x %x", e.Kind, l.Topics, l.Data, again.Topics, again.Data)
		}
	})
}

func joined(list []common.Hash) (b []byte) {
	for _, h := range list {
		b = append(b, h[:]...)
	}
	return b
}

// stream is a realistic mix of a market's logs: what a supply, a withdrawal, a
// loan, a repayment, a liquidation and a plain transfer leave behind, in the
// proportions of a quiet day on Ethereum.
func stream(t testing.TB, n int) []types.Log {
	rng := rand.New(rand.NewPCG(1, 2))
	recipes := []struct {
		weight int
		logs   []kind
	}{
		{30, []kind{transferred, minted, collateralOn, supplied}},
		{25, []kind{transferred, burned, withdrawn}},
		{20, []kind{transferred, minted, borrowed}},
		{15, []kind{transferred, burned, repaid}},
		{8, []kind{transferred, balanceTransferred}},
		{2, []kind{transferred, burned, transferred, burned, collateralOff, liquidated}},
	}
	var out []types.Log
	for len(out) < n {
		pick := rng.IntN(100)
		for _, r := range recipes {
			if pick -= r.weight; pick >= 0 {
				continue
			}
			for _, k := range r.logs {
				e := event{Kind: k, Block: uint64(len(out) / 40), Index: uint64(len(out) % 40), Mode: 2, Code: uint16(rng.IntN(2))}
				for _, a := range []*protection.Address{&e.Address, &e.Account, &e.Other, &e.Reserve, &e.Debt} {
					for i := range a {
						a[i] = byte(rng.Uint32())
					}
				}
				for i := range e.Amounts {
					e.Amounts[i] = uint256.Int{rng.Uint64(), rng.Uint64() >> 40}
				}
				out = append(out, encoded(t, &e))
			}
			break
		}
	}
	return out[:n]
}

// BenchmarkDecodeLogs decodes a mixed stream of a market's logs, in batches into
// one slice: one operation is one log.
func BenchmarkDecodeLogs(b *testing.B) {
	logs := stream(b, 4096)
	events, err := decodeLogs(nil, logs)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.ResetTimer()
	for done := 0; done < b.N; done += len(logs) {
		if events, err = decodeLogs(events, logs[:min(len(logs), b.N-done)]); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "logs/s")
}

func TestDecodingIntoAUsedSliceAllocatesNothing(t *testing.T) {
	logs := stream(t, 256)
	events, err := decodeLogs(nil, logs)
	if err != nil {
		t.Fatal(err)
	}
	if n := testing.AllocsPerRun(100, func() { events, _ = decodeLogs(events, logs) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
