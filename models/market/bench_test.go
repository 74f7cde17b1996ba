package market_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/models/market"
)

// crowded is a pool of 1,000,000 with so many series, of each of which 20,000 are
// minted, a while after its model was last touched.
func crowded(b *testing.B, many int) (*market.Market, []market.Address) {
	b.Helper()
	m, err := market.New(empty())
	if err != nil {
		b.Fatal(err)
	}
	ids := make([]market.Address, many)
	for i := range ids {
		ids[i] = market.Address{0x40, byte(i)}
		t := terms()
		t.MaxSupply, t.Expiry = usd(30_000), start+365*day
		if err := m.CreateSeries(at(curator, start), t, ids[i]); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := m.Pool(poolID).Deposit(at(staker, start), usd(1_000_000), staker); err != nil {
		b.Fatal(err)
	}
	for _, id := range ids {
		order, _, err := m.Buy(at(buyer, start+10), id, usd(20_000), amount.Max(), 1<<62, market.Hash{}, buyer)
		if err == nil {
			_, err = m.Activate(at(buyer, start+8000), order)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	return m, ids
}

// BenchmarkAsk is what a backtest asks of a market at every step, in a pool with
// one series and in one with as many as there can be.
func BenchmarkAsk(b *testing.B) {
	for _, many := range []int{1, market.MaxSeries} {
		m, ids := crowded(b, many)
		asked := uint64(0)
		for _, bench := range []struct {
			name  string
			ask   func(now uint64, id market.Address) error
			moves bool
		}{
			{"buy", func(now uint64, id market.Address) error { _, err := m.QuoteBuy(now, id, usd(1000)); return err }, false},
			{"sell", func(now uint64, id market.Address) error { _, err := m.QuoteSell(now, id, usd(1000)); return err }, false},
			{"view", func(now uint64, id market.Address) error { _, err := m.ViewSeries(now, id); return err }, false},
			{"all three", func(now uint64, id market.Address) error {
				_, err := m.ViewSeries(now, id)
				_, sell := m.QuoteSell(now, id, usd(1000))
				_, buy := m.QuoteBuy(now, id, usd(1000))
				return errors.Join(err, sell, buy)
			}, false},
			{"state", func(now uint64, id market.Address) error { _, _, err := m.StateOf(now, id); return err }, false},
			{"touch", func(now uint64, id market.Address) error { return m.Touch(at(buyer, now), modelID) }, true},
			{"poke", func(now uint64, id market.Address) error {
				if now%1024 == 0 {
					m.Forget(now)
				}
				_, err := m.Poke(at(buyer, now), gaugeID)
				return err
			}, true},
		} {
			b.Run(fmt.Sprintf("%s/series=%d", bench.name, many), func(b *testing.B) {
				b.ReportAllocs()
				defer cputime.Report(b)()
				for i := 0; b.Loop(); i++ {
					now := start + 9000 + uint64(i%3600)
					if bench.moves {
						now = start + 9000 + asked // a change of state does not go back in time
						asked++
					}
					if err := bench.ask(now, ids[i%many]); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
