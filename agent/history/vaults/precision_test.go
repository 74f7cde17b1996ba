package vaults

import (
	"math/big"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// A source may round to places, as to cents, and each of its two amounts in its own
// way. The bounds carry that, and nothing is found missing where nothing is.
func TestEachAmountHasItsOwnRounding(t *testing.T) {
	cents := func(o history.Optional) history.Optional {
		if !o.Valid || o.Sign() == 0 {
			return o
		}
		return cut(t, o, len(new(big.Int).Abs(o.Big()).String())-16)
	}
	for name, rough := range map[string]func(*history.Event){
		"cents":                            func(e *history.Event) { e.DebtDelta = cents(e.DebtDelta) },
		"ten digits of one, all of others": func(e *history.Event) { e.DebtDelta = cut(t, e.DebtDelta, 10) },
	} {
		for seed := range uint64(8) {
			w := newWorld(t, seed)
			w.run(120)
			events := append([]history.Event{}, w.events...)
			for i := range events {
				rough(&events[i])
			}
			compare(t, w, events)
			if t.Failed() {
				t.Fatalf("%s, seed %d, %s", name, seed, w)
			}
		}
	}
}

func TestWhatASourceRoundsShowsByWhatItWrites(t *testing.T) {
	for _, c := range []struct {
		seen []string
		of   string
		want string
	}{
		{[]string{"1234567.891", "0.35"}, "44247.78761", "0.0005"},
		{[]string{"1234567.891", "0.35"}, "12345678900", "5"},
		{[]string{"100", "12.34"}, "102.54", "0.005"},
		{[]string{"1000", "25"}, "1000", "0"}, // round by themselves
		{[]string{"123456789.123456789012345678"}, "7.5", "0"},
	} {
		var w written
		for _, s := range c.seen {
			w.see(fixed(t, s).Big())
		}
		if got := fixedOf(t, w.rounded(fixed(t, c.of).Big())); got != fixed(t, c.want) {
			t.Errorf("after %v, %s is off by %s at most, want %s", c.seen, c.of, got, c.want)
		}
	}
}
