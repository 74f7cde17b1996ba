package limits

import (
	"maps"
	"slices"
)

// Clone is usage that may be gone back to.
func (u *Usage) Clone() Usage {
	c := *u
	c.bought, c.sold, c.cover, c.counted, c.staked = maps.Clone(u.bought), maps.Clone(u.sold), maps.Clone(u.cover), maps.Clone(u.counted), maps.Clone(u.staked)
	c.trades = slices.Clone(u.trades)
	return c
}
