package verify

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

func compareParameters(a, b *history.Parameter) int {
	return cmp.Or(strings.Compare(a.Market, b.Market), a.Time.Compare(b.Time), cmp.Compare(a.Block, b.Block), cmp.Compare(a.Index, b.Index))
}

// parameters looks at the changes of one data set: each begins where the last one
// ended.
func (v *run) parameters(ctx context.Context, dataset string, parts []history.Part) error {
	last := map[[3]string]history.Parameter{}
	var blocks blockClock
	return merged(ctx, v.snapshot, parts, compareParameters, func(p *history.Part, r *history.Parameter) {
		v.notes.add(Error, OutOfOrder, place{p.Table, p.Dataset, p.Basis, p.Key}, row{when: r.Time, example: parameterText(r)})
	}, func(p *history.Part, r *history.Parameter) {
		v.stepped()
		at := place{history.Parameters, dataset, p.Basis, r.Market + " " + r.Subject + " " + r.Name}
		v.instants(at, r.Time, r.Time, parameterText(r))
		blocks.see(&v.notes, place{history.Parameters, dataset, p.Basis, r.Market}, r.Time, r.Block, parameterText(r))
		k := [3]string{r.Market, r.Subject, r.Name}
		l, seen := last[k]
		switch {
		case !seen:
		case l.Time.Equal(r.Time) && l.Block == r.Block && l.Before == r.Before && l.After == r.After:
			v.notes.add(Warning, Duplicate, at, row{when: r.Time, example: parameterText(r)})
			return
		case r.Before != "" && !sameValue(l.After, r.Before):
			v.notes.add(Warning, BrokenChain, at, row{when: r.Time, measured: "before " + r.Before, bound: "after " + l.After + " on " + l.Time.Format(time.RFC3339), example: parameterText(r)})
		}
		last[k] = *r
	})
}

// sameValue compares as numbers what are numbers, and else as text.
func sameValue(a, b string) bool {
	x, errX := history.ParseFixed(a)
	y, errY := history.ParseFixed(b)
	if errX == nil && errY == nil {
		return x == y
	}
	return a == b
}

func parameterText(r *history.Parameter) string {
	return fmt.Sprintf("%s block %d %s %s %s from %s to %s", r.Time.Format(time.RFC3339), r.Block, r.Market, r.Subject, r.Name, r.Before, r.After)
}
