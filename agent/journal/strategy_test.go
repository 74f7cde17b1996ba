package journal

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

func TestFaultsAreCountedByStrategy(t *testing.T) {
	ctx := t.Context()
	j := open(t, filepath.Join(t.TempDir(), "journal.db"))
	begin(t, j, intent(0))
	must(t, j.End(ctx, slotOne.ID(), "quiet", "", Decided{Faults: []Fault{{"b", "crash", "first"}, {"a", "deadline", "late"}, {"b", "crash", "second"}}}))
	got, err := j.FaultsBetween(ctx, time.Time{}, time.Time{})
	must(t, err)
	if len(got) != 2 || got[0].Strategy != "a" || got[0].Times != 1 || got[1].Strategy != "b" || got[1].Times != 2 || got[1].Error != "second" {
		t.Errorf("%+v", got)
	}
	if got, err = j.FaultsBetween(ctx, got[1].Last, time.Time{}); err != nil || len(got) != 0 {
		t.Errorf("after the last one: %+v, %v", got, err)
	}
}

func TestATrialIsKeptWithWhatItsStrategyLeft(t *testing.T) {
	ctx := t.Context()
	j := open(t, filepath.Join(t.TempDir(), "journal.db"))
	for _, want := range []string{"", `{"fills":1}`} {
		must(t, j.SaveMemory(ctx, trade.Memory{Strategy: "s", Trial: []byte(want)}))
		if m, err := j.LastMemory(ctx, "s"); err != nil || string(m.Trial) != want || (want == "") != (m.Trial == nil) {
			t.Errorf("kept %q, read %q, %v", want, m.Trial, err)
		}
	}
}

func TestLaterIntentsComeInTheirOrder(t *testing.T) {
	ctx := t.Context()
	j := open(t, filepath.Join(t.TempDir(), "journal.db"))
	begin(t, j, intent(0), intent(1), intent(2))
	got, err := j.IntentsAfter(ctx, 1)
	must(t, err)
	if len(got) != 2 || got[0].Seq != 2 || got[1].Seq != 3 {
		t.Errorf("%+v", got)
	}
}
