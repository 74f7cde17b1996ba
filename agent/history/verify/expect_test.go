package verify

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"
)

func expectations(t *testing.T, text string) *Expectations {
	t.Helper()
	e, err := ReadExpectations("expected.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestWhatIsExpectedDoesNotCount(t *testing.T) {
	w := cleanWorld()
	w.eth = slices.Delete(w.eth, 200, 205)
	w.loans[53].Block = 1 // an error
	_, s := w.archive(t)
	e := expectations(t, `
version: 1
expected:
  - {code: gap, dataset: hours, subject: "ETH/* by a", count: 5, reason: the venue was down}
  - {code: block-backwards, reason: known}
`)
	r, err := Run(context.Background(), s, Options{Expect: e})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Findings) != 2 || r.Worst(Error) != 0 || r.Worst(Warning) != 0 || r.Findings[1].Expected != "the venue was down" {
		t.Error(r.Findings)
	}
	if r, err = Run(context.Background(), s, Options{}); err != nil || r.Worst(Error) != 1 || r.Worst(Warning) != 1 {
		t.Error(r, err)
	}
}

func TestAnExpectationThatNoLongerHoldsIsAWarning(t *testing.T) {
	_, s := cleanWorld().archive(t)
	e := expectations(t, `
version: 1
expected:
  - {code: gap, dataset: hours, count: 5, reason: the venue was down}
  - {code: conflict, dataset: elsewhere, reason: of another archive}
  - {code: duplicate, dataset: hours, count: 5, reason: compacting dropped them}
`)
	r, err := Run(context.Background(), s, Options{Expect: e})
	if err != nil || len(r.Findings) != 2 || r.Worst(Warning) != 2 || r.Findings[0].Code != NotExpected {
		t.Error(r, err)
	}
	// What was not looked at is not missed.
	r, err = Run(context.Background(), s, Options{Expect: e, Only: []Code{Wick}})
	if err != nil || len(r.Findings) != 0 {
		t.Error(r, err)
	}
}

func TestAnExpectationOfADayIsNotMissedWhereTheDataEndsBefore(t *testing.T) {
	w := cleanWorld()
	w.eth = slices.Delete(w.eth, 200, 205)
	w.lonely = slices.Delete(w.lonely, 100, 101)
	_, s := w.archive(t)
	entry := func(on, more string) []Finding {
		e := expectations(t, "version: 1\nexpected:\n  - {code: gap, dataset: hours, subject: ETH/USD by a, on: "+on+more+", reason: x}\n")
		return look(t, s, Options{Expect: e, Only: []Code{Gap}})
	}
	counts := func(f []Finding) (met, unmet int) {
		for _, x := range f {
			if x.Expected != "" {
				met++
			}
			if x.Code == NotExpected {
				unmet++
			}
		}
		return met, unmet
	}
	for _, c := range []struct {
		on, more   string
		met, unmet int
	}{
		{start.AddDate(0, 0, 8).Format(time.DateOnly), "", 1, 0},
		{start.AddDate(0, 0, 2).Format(time.DateOnly), "", 0, 1}, // there is data, and no gap
		{"2025-10-10", "", 0, 0},
		{start.AddDate(0, 0, 8).Format(time.DateOnly), ", count: 4", 0, 1},
	} {
		f := entry(c.on, c.more)
		if met, unmet := counts(f); met != c.met || unmet != c.unmet {
			t.Errorf("on %s%s: %v", c.on, c.more, f)
		}
		if c.more != "" && f[0].Measured != "found ×5" && f[1].Measured != "found ×5" && f[2].Measured != "found ×5" {
			t.Error(f)
		}
	}
}

func TestAnIntervalMayBeDeclared(t *testing.T) {
	w := cleanWorld()
	var every2 = w.lonely[:0:0]
	for i, r := range w.lonely {
		if i%2 == 0 {
			every2 = append(every2, r)
		}
	}
	w.lonely = every2
	_, s := w.archive(t)
	if f := look(t, s, Options{}); len(f) != 0 {
		t.Error(f)
	}
	e := expectations(t, "version: 1\nintervals:\n  - {dataset: hours, subject: MKR/USD by a, every: 1h}\n")
	f := look(t, s, Options{Expect: e})
	if len(f) != 1 || f[0].Code != Gap || f[0].Count != rows/2-1 {
		t.Error(f)
	}
}

func TestExpectationsAreReadStrictly(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"another version", "version: 2", "version 2: 1 is read here"},
		{"an unknown key", "version: 1\nexpect: []", "field expect not found"},
		{"an unknown code", "version: 1\nexpected: [{code: gaps, reason: x}]", `there is no finding "gaps"`},
		{"no reason", "version: 1\nexpected: [{code: gap}]", "a reason is wanted"},
		{"a broken pattern", `{version: 1, expected: [{code: gap, subject: "[", reason: x}]}`, "is no pattern"},
		{"damage", "version: 1\nexpected: [{code: part-missing, reason: x}]", "cannot be expected"},
		{"a day that is none", "version: 1\nexpected: [{code: gap, on: 2021-02-29, reason: x}]", "it wants a day"},
		{"no interval", "version: 1\nintervals: [{dataset: x}]", "it wants a duration"},
		{"two documents", "version: 1\n---\nversion: 1", "second document"},
		{"nothing", "", "EOF"},
		{"two mistakes at once", "version: 1\nexpected: [{code: gap}, {code: gaps, reason: x}]", "expected 2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ReadExpectations("expected.yaml", strings.NewReader(c.text))
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "expected.yaml") {
				t.Errorf("%v", err)
			}
		})
	}
}

func TestAFilterThatNamesNothingIsRefused(t *testing.T) {
	_, s := cleanWorld().archive(t)
	for _, o := range []Options{{Datasets: []string{"hour"}}, {Only: []Code{"gaps"}}} {
		if _, err := Run(context.Background(), s, o); err == nil {
			t.Errorf("%v was taken", o)
		}
	}
}

func TestFiltersKeepWhatTheyName(t *testing.T) {
	w := cleanWorld()
	w.eth = slices.Delete(w.eth, 200, 205)
	w.eth[10].Volume.Fixed = w.eth[10].Volume.Negated()
	w.gas = slices.Delete(w.gas, 10, 12)
	_, s := w.archive(t)
	if f := look(t, s, Options{Only: []Code{Gap}}); len(f) != 2 {
		t.Error(f)
	}
	if f := look(t, s, Options{Datasets: []string{"gas"}}); len(f) != 1 || f[0].Dataset != "gas" {
		t.Error(f)
	}
}

func TestProgressReachesItsTotal(t *testing.T) {
	_, s := cleanWorld().archive(t)
	var last Progress
	if _, err := Run(context.Background(), s, Options{Progress: func(p Progress) { last = p }}); err != nil {
		t.Fatal(err)
	}
	if last.Done == 0 || last.Done > last.Total {
		t.Errorf("%+v", last)
	}
}

func TestEveryCodeHasARemedy(t *testing.T) {
	for _, c := range Codes() {
		if Remedy(c) == "" {
			t.Errorf("%s has none", c)
		}
	}
}

func TestACancelledRunEnds(t *testing.T) {
	_, s := cleanWorld().archive(t)
	ctx, cancel := context.WithTimeout(context.Background(), -time.Second)
	defer cancel()
	if _, err := Run(ctx, s, Options{}); err == nil {
		t.Error("it went on")
	}
}
