package tape_test

import (
	"reflect"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

func played(t *testing.T, m *tape.Made) (out []*tape.Moment) {
	t.Helper()
	err := m.Play(t.Context(), func(m *tape.Moment) error {
		out = append(out, m)
		return m.Check()
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestAMadeTapePlaysTheSameMomentsEachTimeAndLosesWhatItsLoansLack(t *testing.T) {
	how := tape.Making{Seed: 7, Moments: 200, Loans: 600, Volatility: .8, Lookback: 24, Drops: []tape.Drop{{At: 100, Factor: .5}}}
	m := tape.Make(how)
	one, two := played(t, m), played(t, m)
	if !reflect.DeepEqual(one, two) || !reflect.DeepEqual(one, played(t, tape.Make(how))) {
		t.Fatal("two passes differ")
	}
	before, after := one[99], one[100]
	if len(before.Losses) != 0 {
		t.Fatalf("bad debt %s before the drop: quiet hours have none", before.Losses[0].Gross)
	}
	if len(after.Losses) != 1 || len(after.Events) < 100 {
		t.Fatalf("the drop left losses %v and %d events: want bad debt of most loans", after.Losses, len(after.Events))
	}
	// What the rules say, from the books alone.
	price := after.Book.Assets[0].Price
	var bad amount.Amount
	for i, l := range before.Book.Loans() {
		if now := after.Book.Loan(i); len(l.Debt) == 0 || len(now.Debt) > 0 {
			continue
		}
		worth := l.Collateral[0].Shares.Amount().MulDiv(price, amount.New(1e8)).MulDiv(amount.New(100), amount.New(105))
		bad = bad.Plus(l.Debt[0].Shares.Amount().Minus(worth))
	}
	if after.Losses[0].Gross != bad {
		t.Fatalf("bad debt %s, want %s", after.Losses[0].Gross, bad)
	}
	for i, hf := range after.Book.HealthFactors(nil) {
		if hf < .999999 {
			t.Fatalf("loan %d is left with a health factor of %v", i, hf)
		}
	}
	if err := after.Book.Validate(); err != nil {
		t.Fatal(err)
	}
	if h := one[150].History; len(h) != 2 || len(h[0].Times) != 24 || h[0].Times[23] != one[150].Block.Time || h[0].Prices[23] != one[150].Book.PriceUSD(0) {
		t.Fatalf("history at moment 150: %+v", h)
	}
}
