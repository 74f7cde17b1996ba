package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.uber.org/goleak"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/model"
)

func TestMain(m *testing.M) {
	var ignore []goleak.Option
	for _, f := range devnet.Outliving() {
		ignore = append(ignore, goleak.IgnoreAnyFunction(f))
	}
	goleak.VerifyTestMain(m, ignore...)
}

func TestEveryPlantedBugIsHuntedAndHasItsFile(t *testing.T) {
	files, err := filepath.Glob("planted/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var tags []string
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(f), ".go")
		if strings.HasPrefix(string(b), "//go:build bug_"+name+"\n") {
			tags = append(tags, name)
		} else if name != "doc" && name != "none" {
			t.Errorf("%s is not behind the build tag bug_%s", f, name)
		}
	}
	var names []string
	for _, b := range bugs {
		names = append(names, b.Name)
		if b.What == "" || len(b.By) == 0 {
			t.Errorf("bug %s does not say what it does or which check finds it", b.Name)
		}
	}
	slices.Sort(tags)
	slices.Sort(names)
	if !slices.Equal(tags, names) {
		t.Errorf("planted: %q\nhunted:  %q", tags, names)
	}
}

func TestAWorldKillsAtEveryPointThatItHas(t *testing.T) {
	for seed := range uint64(4) {
		kills := map[string]int{}
		for _, p := range plan(seed) {
			kills[p]++
		}
		for _, p := range points() {
			want := passes
			switch {
			case p == "adopt.durable":
				want = 1
			case slices.Contains(agent.RelayPoints, p) && !relays(seed):
				want = 0
			}
			if kills[p] != want {
				t.Errorf("the world of seed %d kills %d times at %s, want %d", seed, kills[p], p, want)
			}
		}
		if again := plan(seed); !slices.Equal(again, plan(seed)) {
			t.Errorf("the plan of seed %d is not repeated", seed)
		}
	}
}

func TestWhatIsWrongIsRed(t *testing.T) {
	good := func() *summary {
		w := World{Seed: 4, Kills: map[string]int{}, Tally: model.Tally{Executed: 1000}}
		for _, p := range points() {
			w.Kills[p] = 5
		}
		return &summary{Floor: 5, Worlds: []World{w}, Bugs: []caught{{Bug: "x", Check: model.Once}}, Pauses: []Pauses{{Rounds: 1}}}
	}
	for _, c := range []struct {
		name, says string
		spoil      func(*summary)
	}{
		{"nothing", "", func(*summary) {}},
		{"a finding", "seed 4: executed once: twice", func(s *summary) { s.Worlds[0].Findings = []model.Finding{{Check: model.Once, Text: "twice"}} }},
		{"a point that is seldom hit", "point recover.end was hit 4 times", func(s *summary) { s.Worlds[0].Kills["recover.end"] = 4 }},
		{"a bug that is not caught", "planted bug x", func(s *summary) { s.Bugs[0].Check = "" }},
		{"a second agent", "second agent", func(s *summary) { s.Pauses[0].Findings = []model.Finding{{Check: Fenced}} }},
		{"an idle agent", "proves little", func(s *summary) { s.Worlds[0].Tally.Executed = 1 }},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := good()
			c.spoil(s)
			s.judge()
			if c.says == "" && len(s.Red) != 0 || c.says != "" && (len(s.Red) != 1 || !strings.Contains(s.Red[0], c.says)) {
				t.Errorf("red: %q", s.Red)
			}
		})
	}
}

// The whole, small: some kills of the sound victim, none of which finds anything,
// a planted bug, which is found, and stopped agents.
func TestAShortTrialIsGreenAndFindsAPlantedBug(t *testing.T) {
	if testing.Short() {
		t.Skip("not tested in short mode: it builds two programs and kills them some times, which takes some seconds")
	}
	var out strings.Builder
	args := []string{"-kills", "12", "-pauses", "2", "-bug", "send_before_journal", "-seed", "1", "-floor", "-1"}
	if err := run(t.Context(), args, &out, io.Discard); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	for _, text := range []string{"0 doubled, 0 lost, 0 stuck", "1 of 1 planted bugs caught", "2 kept out by the lock", "green; make reliability SEED=1"} {
		if !strings.Contains(out.String(), text) {
			t.Errorf("it does not say %q:\n%s", text, out.String())
		}
	}
}
