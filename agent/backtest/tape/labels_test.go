package tape

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var within = Labelling{Kind: history.KindLiquidation, Horizon: 9*time.Hour + 10*time.Minute, Every: 6 * time.Hour}

func labelled(t *testing.T, x Tape, o Labelling) (out []Label) {
	t.Helper()
	for l, err := range Labels(ctx, x, o) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, l)
	}
	return out
}

// Each loan with debt has one label an instant, which is what a search through all
// events finds, in the order in which it became known.
func TestALabelIsWhatBecameOfALoanAndWhenThatWasKnown(t *testing.T) {
	w := newWorld(t, 31)
	var want []Label
	moments := played(t, w.open())
	for i := 0; i < len(moments); i += 6 {
		at := moments[i].Block.Time
		for row, loan := range moments[i].Book.Loans() {
			if len(loan.Debt) == 0 {
				continue
			}
			l := Label{Borrower: loan.Borrower, Row: row, At: at, Horizon: within.Horizon, Known: at.Add(within.Horizon)}
			for _, e := range w.events {
				if e.Kind == within.Kind && e.Account == loan.Borrower.String() && e.Time.After(at) && !e.Time.After(at.Add(within.Horizon)) && (!l.Happened || e.Time.Before(l.Known)) {
					l.Happened, l.Known = true, e.Time
				}
			}
			if !l.Known.After(moments[len(moments)-1].Block.Time) {
				want = append(want, l)
			}
		}
	}
	slices.SortStableFunc(want, func(a, b Label) int {
		return cmp.Or(a.Known.Compare(b.Known), a.At.Compare(b.At), cmp.Compare(a.Row, b.Row))
	})
	got := labelled(t, w.open(), within)
	yes := 0
	for i := range want {
		if want[i].Happened {
			yes++
		}
		if i >= len(got) || got[i] != want[i] {
			t.Fatalf("label %d of %d is %+v, and not %+v", i, len(got), got[min(i, len(got)-1)], want[i])
		}
	}
	if len(got) != len(want) || yes < 20 {
		t.Errorf("%d labels and not %d; %d are of something that happened", len(got), len(want), yes)
	}
}

func TestATrainerIsHandedNoLabelOfItsFuture(t *testing.T) {
	x := newWorld(t, 32).open()
	all := labelled(t, x, within)
	now := start.Add(40*time.Hour + time.Minute)
	known, err := Until(Labels(ctx, x, within), now)
	if err != nil || len(known) == 0 || len(known) == len(all) {
		t.Fatalf("%d labels of %d, %v", len(known), len(all), err)
	}
	if err := CheckTraining(known, now); err != nil {
		t.Error(err)
	}
	// One more is one too many: a liquidation that is about to be, or a quiet loan whose
	// horizon has not ended.
	err = CheckTraining(all[:len(known)+1], now)
	if !errors.Is(err, ErrLookAhead) || !strings.Contains(err.Error(), "what became of") {
		t.Errorf("a label of the future: %v", err)
	}
	for _, l := range all {
		if (l.Check(now) == nil) == l.Known.After(now) {
			t.Errorf("%+v is judged wrongly", l)
		}
	}
}

// Labels that were known do not depend on what came later, and the later ones do.
func TestLabelsOfAnotherFutureAreOthers(t *testing.T) {
	x := newWorld(t, 33).open()
	after := start.Add(48 * time.Hour)
	y, err := Perturbed(ctx, x, after, 5)
	if err != nil {
		t.Fatal(err)
	}
	before, err := Until(Labels(ctx, x, within), after)
	must(err)
	same, err := Until(Labels(ctx, y, within), after)
	must(err)
	if !slices.Equal(before, same) {
		t.Error("labels that were known by then are others")
	}
	happened := func(list []Label) (out []Label) {
		for _, l := range list[len(before):] {
			if l.Happened {
				out = append(out, l)
			}
		}
		return out
	}
	if slices.Equal(happened(labelled(t, x, within)), happened(labelled(t, y, within))) {
		t.Error("labels of another future are the same")
	}
}

func TestLabelsOfNothingAreRefusedAndAccountsAreRead(t *testing.T) {
	x := newWorld(t, 34).open()
	for _, o := range []Labelling{{Horizon: 1}, {Kind: "x"}, {Kind: "x", Horizon: 1, Every: -1}} {
		for _, err := range Labels(ctx, x, o) {
			if err == nil {
				t.Errorf("%+v was accepted", o)
			}
		}
	}
	if _, err := Until(Labels(ctx, x, Labelling{}), start); err == nil {
		t.Error("an error is passed over")
	}
	for account, want := range map[string]protection.Address{"23919": {18: 0x5d, 19: 0x6f}, "0x00000000000000000000000000000000000000ff": {19: 0xff}} {
		if got, ok := borrower(account); !ok || got != want {
			t.Errorf("%s is %s", account, got)
		}
	}
	if _, ok := borrower(""); ok {
		t.Error("nobody is somebody")
	}
	// Who has enough ends it.
	for range Labels(ctx, x, within) {
		break
	}
}
