package alert

import (
	"context"
	"slices"
	"testing"
	"time"
)

// picky refuses every message that has an alarm of that code.
func picky(code string) func(context.Context, Message) error {
	return func(_ context.Context, m Message) error {
		if slices.ContainsFunc(m.Notices, func(n Notice) bool { return n.Alarm.Code == code }) {
			return &Refusal{Status: 400, Permanent: true, Text: "invalid_blocks"}
		}
		return nil
	}
}

func TestAMessageThatAReceiverRefusesForGoodKeepsNothingElseFromIt(t *testing.T) {
	clk, desk, other := stopped(noon), &shelf{}, &shelf{}
	desk.answer(picky("pin"))
	bell, _ := told(t, clk, &page{}, Receiver{"desk", Warning, desk}, Receiver{"other", Warning, other})
	bell.Raise(t.Context(), "pin", "lending pool", "it is \x00 now")
	bell.Raise(t.Context(), "gas", "signer", "low")
	bell.Raise(t.Context(), "trip", "nonce", "HALTED")
	eventually(t, clk, time.Second, "the rest arrived", func() bool { return len(desk.lines()) >= 2 })
	bell.Raise(t.Context(), "cash", "guard", "low")
	eventually(t, clk, time.Second, "what came later arrived", func() bool { return slices.Contains(desk.lines(), "raised cash") })
	eventually(t, clk, time.Second, "it was given up", func() bool {
		other.mu.Lock()
		defer other.mu.Unlock()
		for _, m := range other.got {
			for _, n := range m.Notices {
				if n.Alarm.Code == "delivery" && n.Alarm.Subject == "desk" && n.Kind == Raised && len(n.Alarm.Text) > 11 && n.Alarm.Text[:11] == "it refuses " {
					return true
				}
			}
		}
		return false
	})
	if clk.Now().Sub(noon) > time.Hour {
		t.Errorf("it took until %s", clk.Now())
	}
	for _, l := range desk.lines() {
		if l == "raised pin" {
			t.Error("it took what it refuses")
		}
	}
	if !slices.Contains(other.lines(), "raised pin") {
		t.Errorf("the other receiver was told %q", other.lines())
	}
}

func TestAReceiverThatRefusesEverythingIsTriedForADayAndTellsTheOthers(t *testing.T) {
	clk, desk, other := stopped(noon), &shelf{}, &shelf{}
	desk.answer(func(context.Context, Message) error { return &Refusal{Status: 404, Permanent: true} })
	bell, _ := told(t, clk, &page{}, Receiver{"desk", Warning, desk}, Receiver{"other", Warning, other})
	bell.Raise(t.Context(), "gas", "signer", "low")
	eventually(t, clk, time.Second, "the other knows", func() bool { return slices.Contains(other.lines(), "raised delivery") })
	eventually(t, clk, 5*time.Minute, "hours passed", func() bool { return clk.Now().Sub(noon) > 20*time.Hour })
	desk.answer(nil)
	eventually(t, clk, time.Minute, "it arrived after all", func() bool { return slices.Contains(desk.lines(), "raised gas") })
}
