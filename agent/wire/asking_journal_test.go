package wire_test

import (
	"errors"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func standing(t *testing.T, path, slot string) *wire.Standpoint {
	t.Helper()
	s, err := wire.ReadStandpoint(t.Context(), wire.StandpointOptions{Journal: path, Slot: slot})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A journal that a real agent writes, and goes on writing: the standpoint is what its
// cycle saw, and what is asked from it adds up.
func TestQuestionsAreAskedFromAJournal(t *testing.T) {
	p := newPlay(t, 1, day.Crash)
	path := filepath.Join(p.dir, "journal.db")
	if _, err := wire.ReadStandpoint(t.Context(), wire.StandpointOptions{Journal: path}); !errors.Is(err, wire.ErrNoCycle) {
		t.Errorf("before any cycle: %v", err)
	}
	first, m, _ := p.step(t)
	s := standing(t, path, "")
	if s.Source.Slot != first.Slot.ID() || s.Source.Block != m.Block || s.Book().Len() == 0 || !s.Book().Time.Equal(m.Block.Time) {
		t.Errorf("after one cycle: %+v, a book of %d", s.Source, s.Book().Len())
	}
	for _, held := range s.Held() {
		if held != 0 {
			t.Errorf("%v is held before anything is minted", held)
		}
	}
	for range 15 { // ordered in the first, minted an hour later
		p.step(t)
	}
	s = standing(t, path, "")
	total := 0.
	for _, held := range s.Held() {
		total += held
	}
	if total == 0 {
		t.Fatal("the agent holds no cover")
	}

	scored, err := s.Score(wire.ScoreOptions{Horizon: 30 * 24 * 3600e9})
	if err != nil {
		t.Fatal(err)
	}
	es, el := 0., 0.
	for _, y := range scored.Loans {
		es, el = es+y.ES, el+y.ELUSD
	}
	x := scored.Totals
	if !scored.Scenarios.Assumed || x.ES <= 0 || math.Abs(es-x.ES) > 1e-6*x.ES || math.Abs(el-x.ELUSD) > 1e-6*x.ELUSD || x.Protection != x.ES-x.Net || x.ESInterval == nil {
		t.Errorf("contributions of %v and EL of %v, of %+v", es, el, x)
	}
	day, err := s.Score(wire.ScoreOptions{})
	if err != nil || day.Totals.ES != 0 || day.Totals.ESInterval != nil {
		t.Errorf("no scenario of a day loses anything: %+v: %v", day.Totals, err)
	}

	stressing, err := s.Stressing()
	if err != nil {
		t.Fatal(err)
	}
	list, err := s.FindStresses("fall-60")
	if err != nil {
		t.Fatal(err)
	}
	y, err := stressing.Run(list[0])
	if err != nil || y.Loss <= 0 || y.Protection <= 0 || y.Protection > total*1.000001 || math.Abs(y.Net+y.Protection-y.Loss) > 1e-9*y.Loss {
		t.Errorf("a fall of 60%%: %+v: %v", y, err)
	}
	s.Record.Policy.Bounds.Risk = nil
	if stressing, err = s.Stressing(); err != nil {
		t.Fatal(err)
	}
	if _, err := stressing.Reverse(t.Context(), wire.ReverseOptions{}); !errors.Is(err, wire.ErrNothingToBreak) {
		t.Errorf("there is no risk limit: %v", err)
	}
	broken, err := stressing.Reverse(t.Context(), wire.ReverseOptions{Most: "1 USDC"})
	if err != nil || len(broken.Shocks) == 0 || len(broken.Shocks[0].Breaks) != 1 {
		t.Errorf("one coin is lost nowhere: %+v: %v", broken, err)
	}
}

func TestAWhatIfWithoutAPriceSaysSo(t *testing.T) {
	p := newPlay(t, 1, day.Crash)
	path := filepath.Join(p.dir, "journal.db")
	first, _, _ := p.step(t)
	s := standing(t, path, first.Slot.ID())
	var series protection.Series
	for _, x := range first.Decision.Orders {
		for _, y := range s.Seen().Series {
			if y.ID == x.Series {
				series = y
			}
		}
	}
	name := series.ID.String()
	ask := func(o wire.WhatIfOptions) wire.WhatIf {
		t.Helper()
		w, err := s.WhatIf(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		return w
	}
	limit := func(w wire.WhatIf, name string) wire.LimitChange {
		for _, c := range w.Limits {
			if c.Limit == name {
				return c
			}
		}
		t.Fatalf("%s is not among %+v", name, w.Limits)
		return wire.LimitChange{}
	}

	dear := ask(wire.WhatIfOptions{Buy: []string{name + "=1000000000000 USDC"}})
	if dear.Orders[0].Why == "" || dear.ES.Cost != nil || dear.ES.PerCoin != nil {
		t.Errorf("more than was ever quoted costs: %+v, %+v", dear.Orders[0], dear.ES)
	}
	if c := limit(dear, "premiumPerDay"); c.After != "unknown" || c.State != "unknown" {
		t.Errorf("what it spends of a day: %+v", c)
	}
	if c := limit(dear, "coverToExposure"); c.State != "breaks" || dear.Orders[0].Done == dear.Orders[0].Wanted {
		t.Errorf("cover: %+v, ordered %s", c, dear.Orders[0].Done)
	}

	cheap := ask(wire.WhatIfOptions{Buy: []string{name + "=1000 USDC"}})
	if cheap.ES.Cost == nil || *cheap.ES.Cost <= 0 || cheap.ES.PerCoin == nil || cheap.Orders[0].Done != cheap.Orders[0].Wanted || !cheap.Open {
		t.Errorf("what was quoted: %+v, %+v", cheap.Orders[0], cheap.ES)
	}
	if c := limit(cheap, "premiumPerDay"); c.After == c.Before || c.State != "ok" {
		t.Errorf("what it spends of a day: %+v", c)
	}
	both := ask(wire.WhatIfOptions{Buy: []string{name + "=1000 USDC"}, Withdraw: []string{"USDC=1000 USDC"}})
	if both.ES.Removed <= cheap.ES.Removed || both.ES.PerCoin != nil {
		t.Errorf("the premium is said to remove what the withdrawal does: %+v", both.ES)
	}

	mode, err := wire.ReadMode(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.agent.Journal.SetMode(t.Context(), trade.Control{Mode: trade.ModeHalted, Who: "ann", Reason: "looks odd", Person: true, Seen: mode.Seq}); err != nil {
		t.Fatal(err)
	}
	p.step(t)
	s = standing(t, path, "")
	halted := ask(wire.WhatIfOptions{Buy: []string{name + "=1000 USDC"}})
	if halted.Open || len(halted.Gate) == 0 || !halted.Orders[0].Done.IsZero() || !strings.Contains(halted.Gate[0].Reason.String(), "halted") {
		t.Errorf("while it is halted: %+v, gate %+v", halted.Orders[0], halted.Gate)
	}
}
