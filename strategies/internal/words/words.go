// Package words is how strategies put amounts and names in reasons.
package words

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// Tokens is a count of whole tokens for people: six digits, or all before the
// point.
func Tokens(v float64) string {
	if v >= 1e5 {
		return fmt.Sprintf("%.0f", v)
	}
	return fmt.Sprintf("%.6g", v)
}

// Plain is a token's symbol as a reason may hold it: whoever made the token chose
// the symbol, and the host refuses reasons that are not plain text.
func Plain(symbol string) string {
	clean := printable(symbol)
	if runes := []rune(clean); len(runes) > 20 {
		clean = string(runes[:20]) + "…"
	}
	return clean
}

// Line is text as a reason may hold it, cut where it is longer.
func Line(text string) string {
	clean := printable(text)
	if len(clean) <= strategy.MaxReasonBytes {
		return clean
	}
	cut := strategy.MaxReasonBytes - len("…")
	for !utf8.RuneStart(clean[cut]) {
		cut--
	}
	return clean[:cut] + "…"
}

func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || !unicode.IsPrint(r) {
			return '?'
		}
		return r
	}, text)
}
