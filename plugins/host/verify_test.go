package host

import (
	"context"
	"strings"
	"testing"
)

func TestVerifyPassesAnHonestStrategy(t *testing.T) {
	t.Parallel()
	opts := rogueOptions(t, "honest")
	opts.SHA256 = "" // verify finds it
	report, err := Verify(context.Background(), opts)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range report.Checks {
		t.Logf("%-45s %v %s", c.Name, c.OK, c.Detail)
	}
	if sum, _ := ownHash(); !report.OK() || report.SHA256 != sum || len(report.Checks) != 7 || report.Answer == nil {
		t.Errorf("report %+v", report)
	}
}

func TestVerifyNamesWhatAStrategyDoesWrong(t *testing.T) {
	for mode, want := range map[string][2]string{
		"exits at start":              {"starts and describes itself", "cannot find my model file"},
		"scores NaN":                  {"answers a whole book", "liquidation PD of loan 2 is NaN"},
		"crashes when asked twice":    {"answers a change of it, a market that fell", "exit status 7"},
		"draws randomness of its own": {"says the same again", "draw randomness from the observation's seed only"},
		"remembers outside its state": {"goes on identically after a restart", "keep memory in the state"},
		"crashes on an empty market":  {"bears an empty market", "panic: runtime error: index out of range"},
		"ignores its input":           {"ends with its host", "exit then, for the host is gone"},
		"has no answer":               {"", ""},
	} {
		t.Run(mode, func(t *testing.T) {
			t.Parallel()
			report, err := Verify(context.Background(), rogueOptions(t, mode))
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range report.Checks {
				if c.OK {
					continue
				}
				if c.Name != want[0] || !strings.Contains(c.Detail, want[1]) {
					t.Errorf("check %q failed with %q", c.Name, c.Detail)
				}
				return
			}
			if want[0] != "" {
				t.Error("all checks passed")
			}
		})
	}
}
