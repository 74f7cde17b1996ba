package market_test

import (
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/market"
)

func TestAMarketThatForgetsReadingsGoesOnAlikeAndDoesNotGrow(t *testing.T) {
	for name, c := range map[string]struct {
		until uint64 // of the last poke before expiry; a day or longer is stale
		late  uint64 // reading after expiry
	}{
		"fresh at expiry":       {30*day - 600, 500_000},
		"silent over expiry":    {28 * day, 500_000},
		"a loss in the silence": {28 * day, 700_000},
	} {
		t.Run(name, func(t *testing.T) {
			whole, short := open(t), open(t)
			both := func(f func(m *market.Market) any) {
				t.Helper()
				if a, b := f(whole), f(short); a != b {
					t.Fatalf("the one that keeps all answers %v, the one that forgets %v", a, b)
				}
			}
			hold(t, whole, usd(100_000))
			hold(t, short, usd(100_000))
			type answer struct {
				amount market.Amount
				state  market.State
				err    string
			}
			ask := func(m *market.Market, now uint64) answer {
				state, fraction, err := m.StateOf(now, series)
				if err != nil {
					return answer{err: err.Error()}
				}
				if bid, err := m.QuoteSell(now, series, usd(10)); err == nil {
					fraction = fraction.Plus(bid)
				}
				return answer{amount: fraction, state: state}
			}
			for at1 := start + day/2; at1 <= start+c.until; at1 += 600 {
				both(func(m *market.Market) any {
					m.Gauge(gaugeID).Source = market.Peek{OK: true}
					if at1 > start+20*day {
						m.Gauge(gaugeID).Source.Loss = usd(500_000)
					}
					_, err := m.Poke(at(buyer, at1), gaugeID)
					return err
				})
				short.Forget(at1 - day)
				both(func(m *market.Market) any { return ask(m, at1) })
			}
			if n, all := len(short.Gauge(gaugeID).History), len(whole.Gauge(gaugeID).History); n > 200 || all < 3000 {
				t.Fatalf("%d readings of %d are left", n, all)
			}
			end := start + 30*day
			for _, now := range []uint64{end, end + 1, end + 3*day} {
				both(func(m *market.Market) any { return ask(m, now) })
			}
			short.Forget(end + 3*day)
			both(func(m *market.Market) any {
				m.Gauge(gaugeID).Source.Loss = usd(c.late)
				_, err := m.Poke(at(buyer, end+3*day), gaugeID)
				return err
			})
			short.Forget(end + 4*day)
			both(func(m *market.Market) any { return ask(m, end+4*day) })
			both(func(m *market.Market) any {
				state, fraction, err := m.Settle(at(buyer, end+4*day), series)
				return answer{fraction, state, errorText(err)}
			})
			both(func(m *market.Market) any {
				paid, err := m.Claim(at(buyer, end+4*day), series, usd(100), market.Hash{}, buyer)
				return answer{amount: paid, err: errorText(err)}
			})
			short.Forget(end + 5*day)
			if n := len(short.Gauge(gaugeID).History); n != 1 && c.late == 500_000 {
				t.Errorf("%d readings are left of a gauge whose series is settled", n)
			}
			if _, err := market.New(short.Snapshot()); err != nil {
				t.Errorf("its snapshot is refused: %v", err)
			}
		})
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestPokesAndTouchesAllocateNothing(t *testing.T) {
	m := open(t)
	hold(t, m, amount.New(1e11))
	now := start + 9000
	for range 100 { // room for the readings between two times of forgetting
		now++
		if _, err := m.Poke(at(buyer, now), gaugeID); err != nil {
			t.Fatal(err)
		}
	}
	if n := testing.AllocsPerRun(1000, func() {
		now++
		if _, err := m.Poke(at(buyer, now), gaugeID); err != nil {
			t.Fatal(err)
		}
		if err := m.Touch(at(buyer, now), modelID); err != nil {
			t.Fatal(err)
		}
		m.Forget(now - 10)
	}); n != 0 {
		t.Errorf("a poke and a touch allocate %v times", n)
	}
}
