package wire_test

import (
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// A rogue in the shadow, as a process of its own: the strategy that trades is heard as
// ever, and a cycle's orders do not wait for what hangs.
func TestARogueInTheShadowHindersNobody(t *testing.T) {
	p := newPlay(t, 1, day.Calm)
	p.step(t)
	var bell alarmBook
	p.agent.Agent.Alarms = &bell
	honest := p.agent.Agent.Strategies[1]
	for mode, late := range map[string]bool{"hangs": true, "crashes": false, "wants NaN": false, "hoards": false} {
		t.Run(mode, func(t *testing.T) {
			s, end, err := wire.NewStrategy(rogue(t, mode), p.agent.Agent.Clock)
			if err != nil {
				t.Fatal(err)
			}
			s.Weight, s.Shadow = protection.WAD, true
			p.agent.Agent.Strategies = []agent.Strategy{s, honest}
			r, _, _ := p.step(t)
			end()
			p.agent.Agent.Rest()
			if good := r.Strategies[1]; !good.Spoke || good.Fault != "" || len(good.Targets) == 0 || !r.Decision.Open {
				t.Errorf("the honest strategy suffered: %+v, gate open %v", good, r.Decision.Open)
			}
			if x := r.Strategies[0]; !x.Shadow || len(x.Targets) > 0 || len(r.Shadows) != 1 || r.Shadows[0].Spoke || len(r.Shadows[0].Targets) > 0 {
				t.Errorf("the rogue is %+v, and left %+v", x, r.Shadows)
			}
			if late && !strings.Contains(r.Shadows[0].Error, "nothing waits for it") {
				t.Errorf("of one that hangs it says %q", r.Shadows[0].Error)
			}
			// What it answered too late is heard by the cycle after.
			if r, _, _ = p.step(t); len(r.Shadows) != 1 || r.Shadows[0].Error == "" || len(r.Shadows[0].Targets) > 0 || !bell.has("strategy rogue a shadow: ") {
				t.Errorf("then it left %+v, alarms %q", r.Shadows, bell.rung)
			}
			bell.rung = nil
		})
	}
}
