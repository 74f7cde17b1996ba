package contracts_test

import (
	"math/big"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

func TestGauge(t *testing.T) {
	c := newChain(t, 6)

	t.Run("a pool without getReserveDeficit is refused", func(t *testing.T) {
		s := newStand(t, c)
		for _, notAPool := range []struct {
			name string
			code []byte
		}{
			{"an account", gauge.PackConstructor(s.stranger.addr, s.usd, hour)},
			{"another contract", gauge.PackConstructor(s.usd, s.usd, hour)},
		} {
			t.Run(notAPool.name, func(t *testing.T) {
				create := append(append([]byte{}, hexBytes(contracts.AaveDeficitGaugeMetaData.Bin)...), notAPool.code...)
				wantCreationError(t, s, create, "NoDeficitView(")
			})
		}
		t.Run("no age", func(t *testing.T) {
			create := append(append([]byte{}, hexBytes(contracts.AaveDeficitGaugeMetaData.Bin)...), gauge.PackConstructor(s.source, s.usd, 0)...)
			wantCreationError(t, s, create, "ZeroMaxAge(")
		})
	})

	t.Run("a deficit that stood before it was deployed does not count", func(t *testing.T) {
		s := newStand(t, c)
		s.setDeficit(t, usd(70))
		s.gauge = c.deploy(t, s.curator, &contracts.AaveDeficitGaugeMetaData, gauge.PackConstructor(s.source, s.usd, hour))
		equal(t, "loss", s.loss(t), new(big.Int))
		s.lose(t, usd(75))
		equal(t, "loss", s.loss(t), usd(5))
	})

	t.Run("it adds up rises and ignores falls", func(t *testing.T) {
		s := newStand(t, c)
		for _, step := range []struct{ deficit, loss uint64 }{{10, 10}, {4, 10}, {9, 15}, {9, 15}, {0, 15}, {30, 45}} {
			s.lose(t, usd(step.deficit))
			equal(t, "loss", s.loss(t), usd(step.loss))
		}
	})

	t.Run("a failing source records nothing and reverts nothing, and the reading ages into staleness", func(t *testing.T) {
		s := newStand(t, c)
		s.lose(t, usd(10))
		before := read(t, c, s.gauge, gauge.PackReading(), gauge.UnpackReading)
		s.setFailing(t, true)
		r := s.do(t, s.stranger, s.gauge, gauge.PackPoke())
		if got := events(r, s.gauge, gauge.UnpackPokedEvent); len(got) != 0 {
			t.Fatalf("a failed reading was announced: %+v", got[0])
		}
		if got := read(t, c, s.gauge, gauge.PackReading(), gauge.UnpackReading); got.Time != before.Time || got.Loss.Cmp(before.Loss) != 0 {
			t.Fatalf("the reading moved from %+v to %+v", before, got)
		}
		stale := func() bool { return read(t, c, s.gauge, gauge.PackStale(), gauge.UnpackStale) }
		s.passTo(t, before.Time+gaugeMaxAge+1)
		if stale() {
			t.Fatal("stale at its maximum age")
		}
		s.pass(t, 1)
		if !stale() {
			t.Fatal("not stale past its maximum age")
		}
		s.setFailing(t, false)
		s.do(t, s.stranger, s.gauge, gauge.PackPoke())
		if stale() {
			t.Fatal("stale after a reading")
		}
	})

	t.Run("it tells what was on record at any time", func(t *testing.T) {
		s := newStand(t, c)
		type point struct {
			time uint64
			loss *big.Int
		}
		points := []point{}
		for i := uint64(1); i <= 9; i++ {
			s.setDeficit(t, usd(i*i))
			r := s.do(t, s.stranger, s.gauge, gauge.PackPoke())
			points = append(points, point{s.timeOf(t, r), usd(i * i)})
			s.pass(t, i*7)
		}
		at := func(when uint64) contracts.AaveDeficitGaugeReadingAtOutput {
			return read(t, c, s.gauge, gauge.PackReadingAt(when), gauge.UnpackReadingAt)
		}
		for i, p := range points {
			for _, when := range []uint64{p.time, p.time + 1, p.time + 5} {
				if got := at(when); got.Time != p.time || got.Loss.Cmp(p.loss) != 0 {
					t.Fatalf("at %d after point %d: %+v, want %+v", when-p.time, i, got, p)
				}
			}
			if got := at(p.time - 1); got.Time >= p.time {
				t.Fatalf("before point %d: %+v", i, got)
			}
		}
		after := func(when uint64) contracts.AaveDeficitGaugeReadingAfterOutput {
			return read(t, c, s.gauge, gauge.PackReadingAfter(when), gauge.UnpackReadingAfter)
		}
		for i, p := range points {
			if got := after(p.time - 1); got.Time != p.time || got.Loss.Cmp(p.loss) != 0 {
				t.Fatalf("after the second before point %d: %+v, want %+v", i, got, p)
			}
		}
		if got := after(points[8].time); got.Time != 0 || got.Loss.Sign() != 0 {
			t.Fatalf("after the last reading: %+v", got)
		}
		if got := at(1); got.Time != 0 || got.Loss.Sign() != 0 {
			t.Fatalf("before the first reading: %+v", got)
		}
		if got := at(1 << 63); got.Time != points[8].time {
			t.Fatalf("in the future: %+v", got)
		}
	})
}

// wantCreationError checks that contract creation reverts with a named error.
func wantCreationError(t *testing.T, s *stand, code []byte, want string) {
	t.Helper()
	s.refusesCreation(t, s.curator, code, want)
}
