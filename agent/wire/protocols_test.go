package wire

import (
	"maps"
	"slices"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/config"
)

// A word that a configuration may use and the table does not have would be
// refused only once the agent runs; a row without its word could never be used.
func TestEveryProtocolOfAConfigurationHasAnAdapter(t *testing.T) {
	rows, words := slices.Sorted(maps.Keys(protocols)), slices.Sorted(slices.Values(config.Protocols()))
	if !slices.Equal(rows, words) {
		t.Errorf("the table of protocols has %q, a configuration may name %q: give each an entry in both", rows, words)
	}
}
