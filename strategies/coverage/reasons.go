package coverage

import (
	"fmt"
	"strings"

	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/words"
)

// story says what the fund loses of a reference in the crash, and what of it no
// level covers.
func (s *session) story(e protection.Exposure, crash float64, g gaps) []string {
	symbol := words.Plain(e.Symbol)
	lost := crash * e.Share()
	out := []string{fmt.Sprintf("a fall of %.4g%% leaves %s %s of bad debt; the fund's share of %.4g%% is %s, of which %.4g%% is to be covered",
		100*s.CrashDrop, words.Tokens(crash), symbol, 100*e.Share(), words.Tokens(lost), 100*s.Share)}
	var parts []string
	for _, p := range []struct {
		lost float64
		why  string
	}{
		{g.outside, "where no traded series pays"},
		{g.capacity, "for want of capacity"},
		{g.overlap, "where a series overlaps what another covers"},
	} {
		if p.lost > 1e-9*lost {
			parts = append(parts, words.Tokens(p.lost)+" "+p.why)
		}
	}
	if len(parts) > 0 {
		out = append(out, fmt.Sprintf("%s %s of that stay uncovered: %s", words.Tokens(g.total()), symbol, strings.Join(parts, ", ")))
	}
	return out
}

// reason says why the level is what it is.
func (c *candidate) reason(crash, wanted float64) string {
	x := c.series
	recorded := x.Loss.Float(x.Decimals)
	out := fmt.Sprintf("layer %s to %s of a loss that the crash takes from %s to %s",
		words.Tokens(x.Attachment.Float(x.Decimals)), words.Tokens(x.Exhaustion.Float(x.Decimals)), words.Tokens(recorded), words.Tokens(recorded+crash))
	if c.from >= crash {
		return out + ": not reached, none wanted"
	}
	out += fmt.Sprintf(": %.4g%% of it is wanted; level %s, of at most %s, pays %.4g%%", 100*wanted, words.Tokens(c.level()), words.Tokens(c.capacity), 100*c.density)
	if c.density < wanted && c.spare() {
		out += " as other series cover the rest"
	}
	if c.to > crash && c.density > 0 {
		out += "; it pays that share of worse losses too"
	}
	return out
}
