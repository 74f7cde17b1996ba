//go:build !planted

package planted

import "github.com/hedgerow-fi/hedgerow/agent/reliability/actor"

// Bug is none: the actor acts as the product does.
var Bug = actor.Bug{}
