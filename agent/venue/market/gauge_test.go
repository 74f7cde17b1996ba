package market

import (
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// words is an answer of numbers.
func words(values ...int64) []byte {
	var out []byte
	for _, x := range values {
		out = append(out, big.NewInt(x).FillBytes(make([]byte, 32))...)
	}
	return out
}

// text is an answer of a bytes32.
func text(s string) []byte { return append([]byte(s), make([]byte, 32-len(s))...) }

func TestAGaugeIsBehindWhenAPokeWouldStoreMoreThanATime(t *testing.T) {
	const read = 1_770_000_000
	for _, c := range []struct {
		name   string
		kind   string
		peek   chain.Result
		round  int64 // the feed's newest, of a peg, seconds after the reading
		later  int64 // seconds since the reading
		is     string
		onPoke float64
	}{
		{"it has seen what the source shows", protection.AaveReserve, chain.Result{Data: words(1, 700, 0)}, 0, 0, "", 700},
		{"new bad debt", protection.AaveReserve, chain.Result{Data: words(1, 750, 1)}, 0, 0, "behind", 750},
		{"bad debt was covered: unseen, the next would hide below it", protection.AaveReserve, chain.Result{Data: words(1, 700, 1)}, 0, 0, "behind", 700},
		{"the source fails", protection.AaveReserve, chain.Result{Data: words(0, 700, 0)}, 0, 0, "failing", 700},
		{"the source fails, whatever else is said", protection.AaveReserve, chain.Result{Data: words(0, 900, 1)}, 0, 0, "failing", 700},
		{"the gauge reverts", protection.Depeg, chain.Result{Err: chain.Revert(nil)}, 0, 0, "failing", 700},
		{"the gauge answers nothing", protection.MakerIlk, chain.Result{}, 0, 0, "failing", 700},
		{"no new round", protection.Depeg, chain.Result{Data: words(1, 700, 0)}, 0, 3600, "idle", 700},
		{"a new round at par: a poke records its time", protection.Depeg, chain.Result{Data: words(1, 700, 0)}, 60, 3600, "", 700},
		{"a new round below par", protection.Depeg, chain.Result{Data: words(1, 760, 1)}, 60, 3600, "behind", 760},
		{"the feed is silent or broken", protection.Depeg, chain.Result{Data: words(0, 700, 0)}, 60, 10, "failing", 700},
		{"nobody asserts anything for too long", protection.MakerIlk, chain.Result{Data: words(0, 700, 0)}, 0, 3601, "failing", 700},
		{"nobody asserts anything", protection.MakerIlk, chain.Result{Data: words(0, 700, 0)}, 0, 10, "idle", 700},
		{"more rounds wait than one poke takes", protection.Depeg, chain.Result{Data: words(0, 700, 1)}, 0, 3700, "behind", 700},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := decoder{results: []chain.Result{{Data: words(700, read)}, c.peek}}
			if c.kind == protection.Depeg {
				d.results = append(d.results, chain.Result{Data: words(9, 1, 1, read+c.round, 9)})
			}
			g, err := d.gauge(fixedGauge{maxAge: time.Hour, reference: protection.Reference{Kind: c.kind}}, time.Unix(read+c.later, 0))
			is := map[string]bool{"behind": g.Behind, "failing": g.Failing, "idle": g.Idle}
			for word, set := range is {
				if set != (word == c.is) {
					t.Errorf("%s is %v: %+v", word, set, g)
				}
			}
			if err != nil || d.err != nil || g.Loss.Float(0) != 700 || g.Next.Float(0) != c.onPoke {
				t.Errorf("gauge = %+v, %v", g, d.err)
			}
		})
	}
	d := decoder{results: []chain.Result{{}, {Data: words(1, 100, 0)}}}
	if g, err := d.gauge(fixedGauge{}, time.Unix(read, 0)); err == nil || errors.Is(err, chain.ErrReverted) || !g.Failing || d.err != nil {
		t.Errorf("a gauge without a reading is %+v: %v, %v", g, err, d.err)
	}
}

func TestAGaugeNamesWhatItMeasuresOrIsNotRead(t *testing.T) {
	var market, asset protection.Address
	market[19], asset[19] = 7, 8
	subject := func(item string) chain.Result { return chain.Result{Data: append(words(7, 8), text(item)...)} }
	asks, age := chain.Result{Data: words(8)}, chain.Result{Data: words(3600)}
	for _, c := range []struct {
		name    string
		answers []chain.Result
		is      protection.Reference
		wrong   string
	}{
		{"a reserve", []chain.Result{{Data: text("aave-reserve")}, subject(""), asks, age}, protection.Reference{Kind: protection.AaveReserve, Market: market, Asset: asset}, ""},
		{"an ilk", []chain.Result{{Data: text("maker-ilk")}, subject("ETH-A"), asks, age}, protection.Reference{Kind: protection.MakerIlk, Market: market, Asset: asset, Item: "ETH-A"}, ""},
		{"a peg, whose loss is no money", []chain.Result{{Data: text("depeg")}, subject(""), {Data: words(0)}, age}, protection.Reference{Kind: protection.Depeg, Market: market, Asset: asset}, ""},
		{"one from before kind()", []chain.Result{{Err: chain.Revert(nil)}, {Err: chain.Revert(nil)}, asks, age}, protection.Reference{}, "older than kind()"},
		{"an account", []chain.Result{{}, {}, {}, {}}, protection.Reference{}, "no gauge"},
		{"a kind to come", []chain.Result{{Data: text("weather")}, subject(""), asks, age}, protection.Reference{}, "does not know"},
		{"a kind that would break the wire", []chain.Result{{Data: text("de peg")}, subject(""), asks, age}, protection.Reference{}, "no plain word"},
		{"an item that would pass for two", []chain.Result{{Data: text("maker-ilk")}, subject("ETH:A"), asks, age}, protection.Reference{}, "no plain word"},
		{"an item with a hole", []chain.Result{{Data: text("maker-ilk")}, subject("E\x00A"), asks, age}, protection.Reference{}, "no plain word"},
		{"half an answer", []chain.Result{{Data: text("depeg")}, {Data: words(7)}, asks, age}, protection.Reference{}, "does not answer as a gauge"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g, err := gaugeFrom(protection.Address{1}, c.answers)
			if c.wrong == "" {
				if err != nil || g.reference != c.is || g.maxAge != time.Hour {
					t.Errorf("gauge = %+v, %v", g, err)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), c.wrong) {
				t.Errorf("err = %v, want %q in it", err, c.wrong)
			}
		})
	}
}
