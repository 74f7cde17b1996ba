package agent_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestARecordReplaysWhateverTheVenueAnswered(t *testing.T) {
	for _, c := range []struct {
		name  string
		quote quoteFunc
		fails bool
	}{
		{"a price", hundredth, false},
		{"a price that a limit cuts", func(a amount.Amount) (amount.Amount, error) { return a.MulDiv(amount.New(1), amount.New(10)), nil }, false},
		{"a refusal", func(amount.Amount) (amount.Amount, error) {
			return amount.Amount{}, fmt.Errorf("%w: SalesArePaused(until 7)", trade.ErrRefused)
		}, false},
		{"nothing, as the node was down", func(amount.Amount) (amount.Amount, error) { return amount.Amount{}, errors.New("down") }, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			books := wants(5000)
			r := agent.Record{Policy: policy(), Observation: observation(), Budget: active(),
				Strategies: []agent.StrategyRecord{{Strategy: books[0].Strategy, Weight: books[0].Weight, Targets: books[0].Targets}}}
			r.Observation.Gauges[0].Behind = true
			var err error
			if r.Decision, err = agent.Decide(t.Context(), r.Policy, r.Observation, books, r.Budget, c.quote); (err != nil) != c.fails {
				t.Fatal(err)
			}
			want, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			var back agent.Record
			if err := json.Unmarshal(want, &back); err != nil {
				t.Fatal(err)
			}
			if back.Decision, err = back.Replay(t.Context()); (err != nil) != c.fails {
				t.Fatal(err)
			}
			if got, _ := json.Marshal(back); string(got) != string(want) {
				t.Errorf("replayed\n%s\nrecorded\n%s", got, want)
			}
		})
	}
	if _, err := (agent.Record{}).Replay(t.Context()); !errors.Is(err, agent.ErrNotReplayable) {
		t.Errorf("a record of nothing gave %v", err)
	}
}

func TestDigestTellsHistoriesApart(t *testing.T) {
	h := func(asset byte, at int64, price float64) agent.PriceHistory {
		return agent.PriceHistory{Asset: protection.Address{asset}, Times: []time.Time{time.Unix(at, 0)}, Prices: []float64{price}}
	}
	seen := map[trade.Hash]int{}
	for i, x := range [][]agent.PriceHistory{nil, {h(1, 5, 2)}, {h(2, 5, 2)}, {h(1, 6, 2)}, {h(1, 5, 3)}, {h(1, 5, 2), h(2, 5, 2)}, {h(2, 5, 2), h(1, 5, 2)}, {{Asset: protection.Address{1}}}} {
		d := agent.Digest(x)
		if j, twice := seen[d]; twice {
			t.Errorf("histories %d and %d have one digest", i, j)
		}
		if seen[d] = i; d != agent.Digest(x) {
			t.Errorf("history %d has two digests", i)
		}
	}
}
