package cli

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// trouble is something that a cycle did not do as it should.
type trouble struct{ what, text string }

// troublesOf are a cycle's, in the order of the road.
func troublesOf(x agent.Record) (out []trouble) {
	if x.Observation != nil {
		for _, p := range x.Observation.Problems {
			out = append(out, trouble{"problem " + p.Source, p.Text})
		}
	}
	for _, s := range x.Strategies {
		if s.Error != "" {
			text := strings.TrimPrefix(s.Error, string(s.Fault)+": ")
			out = append(out, trouble{"strategy " + s.Strategy, strings.TrimPrefix(text, "strategy "+s.Strategy+": ")})
		}
	}
	for _, v := range x.Decision.Verdicts {
		if v.Outcome != trade.Passed {
			out = append(out, trouble{fmt.Sprintf("limit %s %s", v.Limit, v.Outcome), fmt.Sprintf("%s against %s: %s", short(quantity(v.Measured.String())), short(quantity(v.Bound.String())), v.Reason)})
		}
	}
	for _, e := range x.Errors {
		out = append(out, trouble{"error", e})
	}
	return out
}

// troubles remember what the last cycle's were, so that an hour of the same is
// said once and then named.
type troubles struct{ last []trouble }

var digits = regexp.MustCompile(`[0-9][0-9a-fA-Fx.,:]*`)

// same is a trouble without its numbers.
func (t trouble) same() trouble { return trouble{t.what, digits.ReplaceAllString(t.text, "#")} }

// next is what to print of a cycle's troubles.
func (m *troubles) next(now []trouble) (lines []string) {
	var still []string
	before := m.last
	m.last = nil
	for _, t := range now {
		k := t.same()
		m.last = append(m.last, k)
		switch {
		case !slices.Contains(before, k):
			lines = append(lines, t.what+": "+t.text)
		case !slices.Contains(still, t.what):
			still = append(still, t.what)
		}
	}
	if len(still) > 0 {
		lines = append(lines, "still: "+strings.Join(still, ", "))
	}
	return lines
}
