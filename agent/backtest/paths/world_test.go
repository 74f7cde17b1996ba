package paths

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// small is the study of the configuration with a short past and few borrowers, and text
// replaced in it.
func small(t *testing.T, replaced ...string) *Spec {
	t.Helper()
	text, err := os.ReadFile(studied)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Parse([]byte(strings.NewReplacer(append([]string{"past: {value: 9600h", "past: {value: 480h", "borrowers: {value: 400", "borrowers: {value: 100"}, replaced...)...).Replace(string(text))), studied)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func world(t *testing.T, s *Spec, seed uint64) *World {
	t.Helper()
	w, err := s.World(seed)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// violent has crashes of a quarter every week, and keepers that stay away for days.
var violent = []string{"crashesPerYear: {value: 5.227", "crashesPerYear: {value: 60", "crashMore: {value: 0.02406", "crashMore: {value: 0.2", "awayHours: {value: 24", "awayHours: {value: 72"}

func lost(m *tape.Moment) (sum amount.Amount) {
	for _, l := range m.Losses {
		sum = sum.Plus(l.Gross)
	}
	return sum
}

func TestAMarketIsAPureFunctionOfItsSeed(t *testing.T) {
	s := small(t, violent...)
	a, b, c := world(t, s, 7), world(t, s, 7), world(t, s, 8)
	for i, m := range a.moments {
		n := b.moments[i]
		if m.Block != n.Block || !slices.Equal(m.Prices, n.Prices) || !slices.Equal(m.Losses, n.Losses) || !reflect.DeepEqual(m.Book, n.Book) {
			t.Fatalf("moment %d is another the second time", i)
		}
	}
	if slices.Equal(a.moments[9].Prices, c.moments[9].Prices) {
		t.Error("another seed has the same prices")
	}
}

func TestLossesCountWithinTheWindowOnly(t *testing.T) {
	s := small(t, violent...)
	some := false
	for seed := range uint64(3) {
		w := world(t, s, seed)
		if got := lost(w.moments[w.Opens]); !got.IsZero() {
			t.Errorf("seed %d: %s is lost when the window opens", seed, got)
		}
		end := lost(w.moments[w.Closes])
		some = some || !end.IsZero()
		for i, m := range w.moments[w.Closes+1:] {
			if lost(m) != end {
				t.Errorf("seed %d: something is lost %d moments after the window has closed", seed, i+1)
			}
			if !slices.EqualFunc(m.Prices, w.moments[w.Closes].Prices, func(a, b tape.Price) bool { return a.Feed == b.Feed }) {
				t.Errorf("seed %d: prices move after the window has closed", seed)
			}
		}
		for i, m := range w.moments[1:] {
			if lost(m).Cmp(lost(w.moments[i])) < 0 {
				t.Fatalf("seed %d: bad debt falls at moment %d", seed, i+1)
			}
			if err := m.Check(); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
		}
	}
	if !some {
		t.Error("crashes of a quarter without keepers left no bad debt")
	}
}

func TestKeepersWhoStayAwayLeaveBadDebt(t *testing.T) {
	present := append(slices.Clone(violent), "awayChance: {value: 1", "awayChance: {value: 0", "keeperDelayHours: {value: 6", "keeperDelayHours: {value: 0")
	var with, without amount.Amount
	for seed := range uint64(3) {
		a, b := world(t, small(t, violent...), seed), world(t, small(t, present...), seed)
		with, without = with.Plus(lost(a.moments[a.Closes])), without.Plus(lost(b.moments[b.Closes]))
		if b.Away > 0 || a.Away == 0 {
			t.Fatalf("keepers are away for %d hours where they always come, and for %d where they do not", b.Away, a.Away)
		}
		if a.moments[50].Prices[0].Feed != b.moments[50].Prices[0].Feed {
			t.Fatal("prices depend on keepers")
		}
	}
	if with.Cmp(without) <= 0 {
		t.Errorf("keepers who stay away leave %s of bad debt, and those who come %s", with, without)
	}
}

func TestAMomentHasThePastUpToItself(t *testing.T) {
	w := world(t, small(t), 1)
	for _, m := range []*tape.Moment{w.moments[0], w.moments[100], w.moments[w.Closes]} {
		for i, h := range m.History {
			n := len(h.Times)
			if n < 400 || !h.Times[n-1].Equal(m.Block.Time) {
				t.Fatalf("moment %d has %d prices, the last of %s", m.Number, n, h.Times[n-1])
			}
			if p := m.Prices[i].Feed.Float(); h.Prices[n-1] < p*(1-1e-9) || h.Prices[n-1] > p*(1+1e-9) {
				t.Errorf("moment %d: its price is %g, and the last of its past %g", m.Number, p, h.Prices[n-1])
			}
		}
	}
}
