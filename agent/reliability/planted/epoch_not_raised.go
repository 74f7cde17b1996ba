//go:build bug_epoch_not_raised

package planted

import "github.com/hedgerow-fi/hedgerow/agent/reliability/actor"

// Bug calls the guard with the epoch of the writer before it, which the guard
// still takes: an older process is not fenced off.
var Bug = actor.Bug{Epoch: func(e uint64) uint64 { return max(e, 2) - 1 }}
