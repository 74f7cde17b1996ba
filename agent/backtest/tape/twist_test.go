package tape

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Whatever the instant and the seed, up to it nothing is other than it was, to the
// byte, and after it every part is.
func TestAnotherFutureLeavesThePastAsItWasAndNothingAfterIt(t *testing.T) {
	w := newWorld(t, 21)
	for name, change := range map[string]func(*Options){
		"as the books are priced": func(*Options) {},
		"by the feed, with holds, guards and stranded debt": func(o *Options) {
			o.FeedOracle, o.Stranded, o.From = true, true, start.Add(2*time.Hour)
			leg := &o.Prices[0].Legs[0]
			leg.Hold, leg.MaxJump, leg.MinSources = 24*time.Hour, .5, 1
			o.Prices[0].Legs[1].Hold = 24 * time.Hour
		},
	} {
		t.Run(name, func(t *testing.T) {
			x := w.open(change)
			was := played(t, x)
			var texts []string
			for _, m := range was {
				texts = append(texts, text(t, m))
			}
			seen := map[string]int{}
			seed := rand.Uint64()
			t.Logf("seed %d", seed)
			r := rand.New(rand.NewPCG(seed, 1))
			for range 12 {
				// Any second, and often the very one at which much becomes known.
				after := start.Add(time.Duration(9*r.IntN(7)+1+r.IntN(2)*8)*time.Hour + time.Duration([]int{0, 0, 1, 60, 420, 599, 3599}[r.IntN(7)])*time.Second)
				y, err := Perturbed(ctx, x, after, r.Uint64())
				if err != nil {
					t.Fatal(err)
				}
				n := 0
				if err := y.Play(ctx, func(m *Moment) error {
					n++
					if !m.Block.Time.After(after) {
						if text(t, m) != texts[n-1] {
							t.Fatalf("after %s moment %s is\n%s\nand was\n%s", after, m.Block.Time, text(t, m), texts[n-1])
						}
						return nil
					}
					if err := m.Book.Validate(); err != nil {
						t.Fatalf("a book that cannot be: %v", err)
					}
					for part, differs := range differences(m, was[n-1]) {
						if differs {
							seen[part]++
						}
					}
					return nil
				}); err != nil {
					t.Fatal(err)
				}
				if n != len(was) {
					t.Fatalf("%d moments of %d", n, len(was))
				}
			}
			for part := range differences(was[0], was[0]) {
				if seen[part] < 10 {
					t.Errorf("%s: it was another in %d moments only", part, seen[part])
				}
			}
		})
	}
}

// differences says which parts of two moments are not the same.
func differences(a, b *Moment) map[string]bool {
	rows := func(m *Moment) (collateral, debt []uint64, thresholds []uint16) {
		for _, l := range m.Book.Loans() {
			for _, e := range l.Collateral {
				collateral, thresholds = append(collateral, e.Shares.Lo), append(thresholds, e.Threshold)
			}
			for _, e := range l.Debt {
				debt = append(debt, e.Shares.Lo)
			}
		}
		return collateral, debt, thresholds
	}
	ac, ad, at := rows(a)
	bc, bd, bt := rows(b)
	kinds := func(m *Moment) (out []string) {
		for _, e := range m.Events {
			out = append(out, e.Kind)
		}
		return out
	}
	return map[string]bool{
		"price of the feed":     a.Prices[0].Feed != b.Prices[0].Feed,
		"price of the book":     a.Book.Assets[0].Price != b.Book.Assets[0].Price,
		"debt index":            a.Book.Assets[1].DebtIndex != b.Book.Assets[1].DebtIndex,
		"collateral":            !reflect.DeepEqual(ac, bc),
		"debt":                  !reflect.DeepEqual(ad, bd),
		"thresholds":            !reflect.DeepEqual(at, bt),
		"history":               !reflect.DeepEqual(a.History[0].Prices, b.History[0].Prices),
		"amounts of events":     !reflect.DeepEqual(a.Events, b.Events),
		"kinds of events":       !reflect.DeepEqual(kinds(a), kinds(b)),
		"changes of parameters": !reflect.DeepEqual(a.Parameters, b.Parameters),
		"losses":                !reflect.DeepEqual(a.Losses, b.Losses),
		"gas":                   a.GasPrice != b.GasPrice,
	}
}

func TestAnotherFutureIsTheSameEachTimeAndSaysThatItIsNone(t *testing.T) {
	x := newWorld(t, 22).open()
	after := start.Add(50 * time.Hour)
	future := func(seed uint64, x Tape) []*Moment {
		y, err := Perturbed(ctx, x, after, seed)
		if err != nil {
			t.Fatal(err)
		}
		if p := y.About().Policies; !strings.Contains(p[len(p)-1], "this is no history") {
			t.Errorf("policies are %q", p)
		}
		return played(t, y)
	}
	k, err := Keep(ctx, x)
	if err != nil {
		t.Fatal(err)
	}
	a, b, c, d := future(1, x), future(1, x), future(2, x), future(1, k)
	others := 0
	for i := range a {
		if text(t, a[i]) != text(t, b[i]) || text(t, a[i]) != text(t, d[i]) {
			t.Fatalf("moment %d of one seed is two", i)
		}
		if text(t, a[i]) != text(t, c[i]) {
			others++
		}
	}
	if others != worldHours-51 {
		t.Errorf("another seed has %d other moments", others)
	}
	if _, err := Perturbed(ctx, still{}, after, 1); !errors.Is(err, errors.ErrUnsupported) {
		t.Errorf("a tape without another future: %v", err)
	}
}

// still is a tape of which nothing else is known.
type still struct{ Tape }

func (still) About() About { return About{Market: "still"} }

// A scale keeps the sign, and what it cannot hold stays.
func TestWhatIsAlteredStaysWhatItIs(t *testing.T) {
	w := &twist{seed: 3}
	large, err := history.ParseFixed("99999999999999999999")
	must(err)
	for _, f := range []history.Fixed{history.Of(1), history.Of(-7), {}, large, fixed(1e-9)} {
		for n := range uint64(50) {
			g := scale(f, ratio(w.draw("x", n), mostAmount))
			if g.Sign() != f.Sign() || !g.InRange() {
				t.Fatalf("%s became %s", f, g)
			}
		}
	}
	for n := range uint64(1000) {
		if r := ratio(w.draw("y", n), mostPrice); r < million/mostPrice-1 || r > mostPrice*million {
			t.Fatalf("a ratio of %d millionths", r)
		}
	}
}

func TestAMadeTapeHasAnotherFutureToo(t *testing.T) {
	x := Make(Making{Seed: 4, Moments: 200, Loans: 50, Volatility: 1, Lookback: 20})
	was := played(t, x)
	after := was[120].Block.Time
	y, err := Perturbed(ctx, x, after, 9)
	if err != nil {
		t.Fatal(err)
	}
	others, events := 0, 0
	for i, m := range played(t, y) {
		same := text(t, m) == text(t, was[i])
		if i <= 120 && !same {
			t.Fatalf("moment %d is another", i)
		}
		if i > 120 && !same {
			others++
		}
		if len(m.Events) != len(was[i].Events) {
			events++
		}
	}
	if others != 79 || events == 0 {
		t.Errorf("%d moments are others, %d with other events", others, events)
	}
	for i, m := range played(t, x) {
		if text(t, m) != text(t, was[i]) {
			t.Fatal("the tape itself became another")
		}
	}
}
