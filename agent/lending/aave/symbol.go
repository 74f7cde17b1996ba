package aave

import (
	"context"
	"strings"
	"unicode"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// readSymbols asks for the symbols that are not known yet.
func (r *Reader) readSymbols(ctx context.Context, at trade.Block, reserves []reserve) error {
	var q query
	var asked []protection.Address
	for _, s := range reserves {
		if _, known := r.symbols[s.asset]; !known {
			q.may(s.asset, selSymbol.call0())
			asked = append(asked, s.asset)
		}
	}
	if err := q.run(ctx, r.client, at); err != nil {
		return err
	}
	for i, a := range asked {
		name := ""
		if q.answers[i].Err == nil {
			name = label(text(q.answers[i].Data))
		}
		if name == "" {
			name = a.String()[:10]
		}
		r.symbols[a] = name
	}
	return nil
}

// maxLabel is what a table has room for, in characters.
const maxLabel = 32

// label is a symbol as people may see it: what prints, without marks that turn a
// line around or clear it, and not too long.
func label(symbol string) string {
	out := make([]rune, 0, maxLabel)
	for _, c := range strings.TrimSpace(symbol) {
		if !unicode.IsPrint(c) {
			continue
		}
		if len(out) == maxLabel {
			return string(out[:maxLabel-1]) + "…"
		}
		out = append(out, c)
	}
	return string(out)
}
