package history

import (
	"encoding/json"
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/cockroachdb/apd/v3"
	"pgregory.net/rapid"
)

func mustParse(t testing.TB, s string) Fixed {
	t.Helper()
	f, err := ParseFixed(s)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestNumbersAreReadToTheEighteenthPlace(t *testing.T) {
	nines := strings.Repeat("9", 20)
	for in, want := range map[string]string{
		"0": "0", "-0": "0", "+1.50": "1.5", ".5": "0.5", "5.": "5", "007": "7", "-3.25": "-3.25",
		"1e3": "1000", "1.5E+2": "150", "12e-1": "1.2", "0e999999999999999999999": "0", "1e-400000000": "0", "-1e-99999999999999999999": "0",
		"0.0000000000000000005":                             "0", // half, to even
		"0.0000000000000000015":                             "0.000000000000000002",
		"0.0000000000000000025":                             "0.000000000000000002",
		"0.00000000000000000250000000000000000000000000001": "0.000000000000000003",
		"0.00000000000000000049":                            "0",
		nines + ".999999999999999999":                       nines + ".999999999999999999",
		"-" + nines + ".999999999999999999":                 "-" + nines + ".999999999999999999",
		"0.1e20":                                            "10000000000000000000",
		"10000000000.0000000001":                            "10000000000.0000000001",
	} {
		if f, err := ParseFixed(in); err != nil || f.String() != want {
			t.Errorf("%s is %s, want %s (%v)", in, f, want, err)
		}
	}
}

func TestWhatIsNoNumberIsRefused(t *testing.T) {
	for _, in := range []string{"", " ", "-", "+", ".", "1_000", " 1", "1 ", "1,5", "0x10", "1e", "1e+", "1e1.5", "1e_5", "1e 5", "e5", "--1", "+-1", "1.2.3", "NaN", "Inf", "-infinity", "١٢", "１", "1\x00", "1\n",
		"1e20", "100000000000000000000", "-100000000000000000000", "99999999999999999999.9999999999999999995", "1e400000000", "-1e99999999999999999999", strings.Repeat("9", 1<<20)} {
		began := time.Now()
		f, err := ParseFixed(in)
		if err == nil {
			t.Errorf("%.40q is %s", in, f)
		} else if len(err.Error()) > 200 {
			t.Errorf("%.40q: its error has %d bytes", in, len(err.Error()))
		}
		if took := time.Since(began); took > time.Second {
			t.Errorf("%.40q took %v", in, took)
		}
	}
}

// genFixed draws from the whole range, and often from its ends.
var genFixed = rapid.Custom(func(t *rapid.T) Fixed {
	n := new(big.Int)
	switch digits := rapid.IntRange(0, 39).Draw(t, "digits"); digits {
	case 0:
	case 39:
		n.Sub(pow10(38), big.NewInt(rapid.Int64Range(1, 3).Draw(t, "from the end")))
	default:
		n.SetString(rapid.StringMatching("[1-9]"+"[0-9]{"+strconv.Itoa(digits-1)+"}").Draw(t, "n"), 10)
	}
	if rapid.Bool().Draw(t, "negative") {
		n.Neg(n)
	}
	f, err := FixedOfBig(n)
	if err != nil {
		t.Fatal(err)
	}
	return f
})

func pow10(n int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil) }

func TestEveryFixedReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := genFixed.Draw(t, "f")
		if g, err := ParseFixed(f.String()); err != nil || g != f {
			t.Fatalf("%s reads as %s: %v", f, g, err)
		}
		if g, err := FixedOfBig(f.Big()); err != nil || g != f {
			t.Fatalf("%s is %s as a whole number: %v", f, g, err)
		}
		want, _ := new(big.Rat).SetFrac(f.Big(), wad).Float64()
		if f.Float() != want {
			t.Fatalf("%s is %v as a double, want %v", f, f.Float(), want)
		}
		b, err := json.Marshal(Some(f))
		var o Optional
		if err != nil || json.Unmarshal(b, &o) != nil || o != Some(f) {
			t.Fatalf("%s reads from JSON as %v: %v", f, o, err)
		}
	})
}

func TestSumsAreThoseOfWholeNumbersOrOutOfRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, g := genFixed.Draw(t, "f"), genFixed.Draw(t, "g")
		for got, want := range map[Fixed]*big.Int{
			f.Plus(g): new(big.Int).Add(f.Big(), g.Big()), f.Minus(g): new(big.Int).Sub(f.Big(), g.Big()), f.Negated(): new(big.Int).Neg(f.Big()),
		} {
			fits := new(big.Int).Abs(want).Cmp(pow10(38)) < 0
			if got.InRange() != fits || fits && got.Big().Cmp(want) != 0 {
				t.Fatalf("%s and %s: %s, want %s", f, g, got, want)
			}
			if !fits {
				if back := got.Minus(g); back.InRange() || !math.IsNaN(got.Float()) || got.String() != "out of range" {
					t.Fatalf("%s came back into range as %s", got, back)
				}
				if _, err := got.MarshalText(); err == nil {
					t.Fatal("a sum out of range is written")
				}
			}
		}
		if f.Cmp(g) != f.Big().Cmp(g.Big()) || f.Sign() != f.Big().Sign() {
			t.Fatalf("%s and %s are in another order", f, g)
		}
	})
}

// apd is an implementation of others: rounding at the 18th place agrees with its.
func TestRoundingIsThatOfAnotherDecimalLibrary(t *testing.T) {
	c := apd.Context{Precision: 60, MaxExponent: apd.MaxExponent, MinExponent: apd.MinExponent, Rounding: apd.RoundHalfEven}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[-+]?[0-9]{1,11}(\.[0-9]{0,30}[05]{0,3})?(e-?[0-9])?`).Draw(t, "s")
		var want apd.Decimal
		d, _, err := apd.NewFromString(s)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.Quantize(&want, d, -Places); err != nil {
			t.Fatal(err)
		}
		n := want.Coeff.MathBigInt()
		if want.Negative {
			n.Neg(n)
		}
		if f, err := ParseFixed(s); err != nil || f.Big().Cmp(n) != 0 {
			t.Fatalf("%s is %s, want %s·1e-18: %v", s, f, n, err)
		}
	})
}

func TestNoValueIsNullAndNoText(t *testing.T) {
	b, err := json.Marshal(map[string]Optional{"a": {}, "b": Some(Fixed{})})
	if err != nil || string(b) != `{"a":null,"b":"0"}` {
		t.Fatalf("%s %v", b, err)
	}
	var got map[string]Optional
	if err := json.Unmarshal(b, &got); err != nil || got["a"].Valid || !got["b"].Valid {
		t.Fatalf("%v %v", got, err)
	}
	o := Some(Of(1))
	if err := o.UnmarshalText(nil); err != nil || o.Valid || o.String() != "" {
		t.Errorf("%v %v", o, err)
	}
	if err := json.Unmarshal([]byte(`{"a":1}`), &got); err == nil {
		t.Error("a number without quotes, which may have been rounded, is read")
	}
}

func BenchmarkParseFixed(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParseFixed("2345.67890123"); err != nil {
			b.Fatal(err)
		}
	}
}
