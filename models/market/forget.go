package market

import "sort"

// Forget drops the readings of gauges that were recorded before a time and that no
// rule asks for from then on: all but the last of them, and but those that a series
// without a settlement still needs to tell its loss at expiry. The contracts keep
// them for good; a replica that is driven for years of hours would grow with them.
// What it quotes, settles and pays is the same with and without; a Gauge's ReadingAt
// and ReadingAfter of a time before no longer is.
func (m *Market) Forget(before uint64) {
	for _, g := range m.gauges {
		cut := before
		for _, s := range m.series {
			if s.gauge == g && s.Settled == 0 {
				cut = min(cut, s.Terms.Expiry)
			}
		}
		// The latest at or before the cut stays: it is what stood then.
		k := sort.Search(len(g.History), func(i int) bool { return g.History[i].At > cut }) - 1
		if k > 0 {
			g.History = g.History[:copy(g.History, g.History[k:])]
		}
	}
}
