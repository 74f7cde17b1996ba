package market

import (
	"errors"
	"math/big"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

func TestAGaugeIsBehindWhenItsSourceMovedEitherWay(t *testing.T) {
	v := &Venue{gauge: contracts.NewAaveDeficitGauge()}
	word := func(values ...int64) []byte {
		var out []byte
		for _, x := range values {
			out = append(out, big.NewInt(x).FillBytes(make([]byte, 32))...)
		}
		return out
	}
	for _, c := range []struct {
		name            string
		source          chain.Result
		behind, failing bool
	}{
		{"it has seen what the source shows", chain.Result{Data: word(100)}, false, false},
		{"new bad debt", chain.Result{Data: word(150)}, true, false},
		{"bad debt was covered: unseen, the next would hide below it", chain.Result{Data: word(0)}, true, false},
		{"the source reverts", chain.Result{Err: chain.Revert(nil)}, false, true},
		{"the source answers nothing", chain.Result{}, false, true},
		{"the source answers two words, which the gauge does not take", chain.Result{Data: word(150, 1)}, false, true},
		{"the source names a deficit that no token has", chain.Result{Data: new(big.Int).Lsh(big.NewInt(1), 128).FillBytes(make([]byte, 32))}, false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := decoder{results: []chain.Result{{Data: word(700, 1_770_000_000)}, {Data: word(100)}, c.source}}
			g := d.gauge(v, fixedGauge{maxAge: time.Hour})
			if d.err != nil || g.Behind != c.behind || g.Failing != c.failing || g.Loss.Float(0) != 700 {
				t.Errorf("gauge = %+v, %v", g, d.err)
			}
		})
	}
	d := decoder{results: []chain.Result{{}, {Data: word(100)}, {Data: word(100)}}}
	if d.gauge(v, fixedGauge{}); d.err == nil || errors.Is(d.err, chain.ErrReverted) {
		t.Errorf("a gauge without a reading gave %v", d.err)
	}
}
