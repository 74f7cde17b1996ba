package coverage

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// story says what the fund loses of a reference in the crash, and what of it no
// level covers.
func (s *session) story(e protection.Exposure, crash float64, g gaps) []string {
	symbol := plain(e.Symbol)
	lost := crash * e.Share()
	out := []string{fmt.Sprintf("a fall of %.4g%% leaves %s %s of bad debt; the fund's share of %.4g%% is %s, of which %.4g%% is to be covered",
		100*s.CrashDrop, tokens(crash), symbol, 100*e.Share(), tokens(lost), 100*s.Share)}
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
			parts = append(parts, tokens(p.lost)+" "+p.why)
		}
	}
	if len(parts) > 0 {
		out = append(out, fmt.Sprintf("%s %s of that stay uncovered: %s", tokens(g.total()), symbol, strings.Join(parts, ", ")))
	}
	return out
}

// reason says why the level is what it is.
func (c *candidate) reason(crash, wanted float64) string {
	x := c.series
	recorded := x.Loss.Float(x.Decimals)
	out := fmt.Sprintf("layer %s to %s of a loss that the crash takes from %s to %s",
		tokens(x.Attachment.Float(x.Decimals)), tokens(x.Exhaustion.Float(x.Decimals)), tokens(recorded), tokens(recorded+crash))
	if c.from >= crash {
		return out + ": not reached, none wanted"
	}
	out += fmt.Sprintf(": %.4g%% of it is wanted; level %s, of at most %s, pays %.4g%%", 100*wanted, tokens(c.level()), tokens(c.capacity), 100*c.density)
	if c.density < wanted && c.spare() {
		out += " as other series cover the rest"
	}
	if c.to > crash && c.density > 0 {
		out += "; it pays that share of worse losses too"
	}
	return out
}

// tokens is a count of whole tokens for people: six digits, or all before the
// point.
func tokens(v float64) string {
	if v >= 1e5 {
		return fmt.Sprintf("%.0f", v)
	}
	return fmt.Sprintf("%.6g", v)
}

// plain is a token's symbol as a reason may hold it: whoever made the token chose
// the symbol, and the host refuses reasons that are not plain text.
func plain(symbol string) string {
	clean := strings.Map(func(r rune) rune {
		if r == utf8.RuneError || !unicode.IsPrint(r) {
			return '?'
		}
		return r
	}, symbol)
	if runes := []rune(clean); len(runes) > 20 {
		clean = string(runes[:20]) + "…"
	}
	return clean
}
