// Package strategies is the table of built-in strategies. Each also runs as a
// process of the hedgerow binary: `hedgerow strategy serve NAME`.
package strategies

import (
	"fmt"
	"strings"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies/coverage"
	"github.com/hedgerow-fi/hedgerow/strategies/learned"
	"github.com/hedgerow-fi/hedgerow/strategies/levels"
	"github.com/hedgerow-fi/hedgerow/strategies/tailhedge"
)

// All is every built-in strategy, by name.
func All() []strategy.Definition {
	return []strategy.Definition{
		coverage.Definition(),
		learned.Definition(),
		levels.Definition(),
		tailhedge.Definition(),
	}
}

// Find is the built-in strategy of a name. Its error lists those there are.
func Find(name string) (strategy.Definition, error) {
	var names []string
	for _, d := range All() {
		if d.Name == name {
			return d, nil
		}
		names = append(names, d.Name)
	}
	return strategy.Definition{}, fmt.Errorf("strategy %q is not built in: there is %s", name, strings.Join(names, ", "))
}
