package amount

import (
	"encoding/json"
	"errors"
	"math"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const max256 = "115792089237316195423570985008687907853269984665640564039457584007913129639935"

func dec(t testing.TB, digits string) (a Amount) {
	t.Helper()
	if err := a.UnmarshalText([]byte(digits)); err != nil {
		t.Fatal(err)
	}
	return a
}

func draw(t *rapid.T, label string) Amount {
	bits := rapid.IntRange(0, 256).Draw(t, label+" bits")
	raw := rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, label)
	b := new(big.Int).SetBytes(raw)
	a, err := FromBig(b.Rsh(b, uint(256-bits)))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestJSONIsADecimalStringByValueAndByPointer(t *testing.T) {
	type row struct {
		Value   Amount            `json:"value"`
		Pointer *Amount           `json:"pointer"`
		Keyed   map[Amount]string `json:"keyed"`
	}
	a := dec(t, max256)
	got, err := json.Marshal(row{a, &a, map[Amount]string{New(7): "seven"}})
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"value":"` + max256 + `","pointer":"` + max256 + `","keyed":{"7":"seven"}}`; string(got) != want {
		t.Errorf("got %s, want %s", got, want)
	}
	var back row
	if err := json.Unmarshal(got, &back); err != nil {
		t.Fatal(err)
	}
	if back.Value != a || *back.Pointer != a || back.Keyed[New(7)] != "seven" {
		t.Errorf("read back %+v", back)
	}
}

func TestEncodingsReadBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a := draw(rt, "amount")
		raw, err := json.Marshal(a)
		if err != nil {
			rt.Fatal(err)
		}
		var b Amount
		if err := json.Unmarshal(raw, &b); err != nil || a != b {
			rt.Fatalf("%s read back as %s, %v", raw, b, err)
		}
		if raw, err = a.MarshalText(); err != nil {
			rt.Fatal(err)
		}
		if err := b.UnmarshalText(raw); err != nil || a != b {
			rt.Fatalf("%s read back as %s, %v", raw, b, err)
		}
	})
}

func TestWhatIsNoAmountIsRefusedAndLeavesTheOldOne(t *testing.T) {
	for _, text := range []string{`12`, `""`, `"-1"`, `"+1"`, `"1.5"`, `"0x10"`, `"1e3"`, `" 1"`, `"12`, `null`, `"` + max256 + `0"`, `"115792089237316195423570985008687907853269984665640564039457584007913129639936"`} {
		a := New(5)
		if err := json.Unmarshal([]byte(text), &a); err == nil {
			t.Errorf("%s was read as %s", text, a)
		}
		if a != New(5) {
			t.Errorf("%s changed the amount to %s", text, a)
		}
	}
	var a Amount
	for _, text := range []string{"", "-1", "+1", "1_000", "abc"} {
		if err := a.UnmarshalText([]byte(text)); err == nil {
			t.Errorf("text %q was read as %s", text, a)
		}
	}
}

func TestFloatsBecomeMoneyRoundedDown(t *testing.T) {
	for name, c := range map[string]struct {
		units    float64
		decimals uint8
		want     string
	}{
		"whole units":              {12.5, 6, "12500000"},
		"below one base unit":      {0.9999e-6, 6, "0"},
		"a tenth, as doubles have": {0.1, 18, "100000000000000005"}, // 0.1 is 0.1000000000000000055…
		"a billion of 18 decimals": {1e9, 18, "1000000000000000000000000000"},
		"no decimals":              {2.999, 0, "2"},
		"zero":                     {0, 18, "0"},
		"the smallest double":      {math.SmallestNonzeroFloat64, 18, "0"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := FromFloat(c.units, c.decimals)
			if err != nil || got.String() != c.want {
				t.Errorf("got %s, %v; want %s", got, err, c.want)
			}
		})
	}
	for _, bad := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), -1e-300, 1e70} {
		if got, err := FromFloat(bad, 18); err == nil {
			t.Errorf("%v became %s", bad, got)
		}
	}
	if _, err := FromFloat(1e70, 18); !errors.Is(err, ErrOverflow) {
		t.Errorf("1e70 with 18 decimals gave %v, want ErrOverflow", err)
	}
}

func TestFromFloatIsTheFloorOfTheExactProduct(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		units := rapid.Float64Range(0, 1e50).Draw(rt, "units")
		decimals := rapid.Uint8Range(0, 24).Draw(rt, "decimals")
		got, err := FromFloat(units, decimals)
		if err != nil {
			rt.Fatal(err)
		}
		exact := new(big.Rat).Mul(new(big.Rat).SetFloat64(units), new(big.Rat).SetInt(pow10(decimals)))
		if want := new(big.Int).Quo(exact.Num(), exact.Denom()); got.Big().Cmp(want) != 0 {
			rt.Fatalf("%v with %d decimals is %s, want %s", units, decimals, got, want)
		}
	})
}

func TestParseReadsWhatPeopleWrite(t *testing.T) {
	for text, want := range map[string]string{"10000": "10000000000", "0.25": "250000", "1_000": "1000000000", ".5": "500000", "5.": "5000000", "007": "7000000", " 3 ": "3000000", "1.500000000": "1500000"} {
		if got, err := Parse(text, 6); err != nil || got.String() != want {
			t.Errorf("%q is %s, %v; want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"", ".", "-1", "+1", "1e3", "0x10", "1.2.3", "1,000", "1.0000001", "_", "½", strings.Repeat("9", 80)} {
		if got, err := Parse(text, 6); err == nil {
			t.Errorf("%q was read as %s", text, got)
		}
	}
}

func TestFormatAndParseAreInverse(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a, decimals := draw(rt, "amount"), rapid.Uint8Range(0, 36).Draw(rt, "decimals")
		text := a.Format(decimals)
		if got, err := Parse(text, decimals); err != nil || got != a {
			rt.Fatalf("%s with %d decimals prints %q, which reads as %s, %v", a, decimals, text, got, err)
		}
	})
}

func TestArithmeticSaturatesInsteadOfWrapping(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a, b, c := draw(rt, "a"), draw(rt, "b"), draw(rt, "c")
		clamp := func(x *big.Int) *big.Int {
			if x.Sign() < 0 {
				return new(big.Int)
			}
			if x.Cmp(Max().Big()) > 0 {
				return Max().Big()
			}
			return x
		}
		muldiv := Max().Big()
		if !c.IsZero() {
			muldiv = clamp(new(big.Int).Quo(new(big.Int).Mul(a.Big(), b.Big()), c.Big()))
		}
		least := a
		if a.Big().Cmp(b.Big()) > 0 {
			least = b
		}
		for what, p := range map[string]struct {
			got  Amount
			want *big.Int
		}{
			"plus":   {a.Plus(b), clamp(new(big.Int).Add(a.Big(), b.Big()))},
			"minus":  {a.Minus(b), clamp(new(big.Int).Sub(a.Big(), b.Big()))},
			"muldiv": {a.MulDiv(b, c), muldiv},
			"min":    {Min(a, b), least.Big()},
		} {
			if p.got.Big().Cmp(p.want) != 0 {
				rt.Fatalf("%s of %s, %s, %s is %s, want %s", what, a, b, c, p.got, p.want)
			}
		}
		if a.Cmp(b) != a.Big().Cmp(b.Big()) {
			rt.Fatalf("%s against %s is %d", a, b, a.Cmp(b))
		}
	})
}

func TestFromBigRefusesWhatDoesNotFit(t *testing.T) {
	over := new(big.Int).Lsh(big.NewInt(1), 256)
	for name, b := range map[string]*big.Int{"nil": nil, "negative": big.NewInt(-1), "2^256": over} {
		if got, err := FromBig(b); err == nil {
			t.Errorf("%s became %s", name, got)
		}
	}
	if _, err := FromBig(over); !errors.Is(err, ErrOverflow) {
		t.Errorf("2^256 gave %v, want ErrOverflow", err)
	}
	b := big.NewInt(5)
	a, _ := FromBig(b)
	b.SetInt64(6)
	if a != New(5) {
		t.Error("an amount shares memory with the number it came from")
	}
}

func TestFloatIsTheNearestDouble(t *testing.T) {
	for digits, want := range map[string]float64{"1500000": 1.5, "0": 0, "1": 1e-6, "123456789": 123.456789} {
		if got := dec(t, digits).Float(6); got != want {
			t.Errorf("%s is %v, want %v", digits, got, want)
		}
	}
}
