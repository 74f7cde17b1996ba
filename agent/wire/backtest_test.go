package wire_test

import (
	"path/filepath"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// The configurations that come with hedgerow are read by the hedgerow that they come
// with.
func TestEveryConfigurationOfABacktestIsValid(t *testing.T) {
	known, err := wire.Known()
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob("../../configs/backtest/*.yaml")
	if err != nil || len(paths) < 5 {
		t.Fatalf("%d configurations were found, %v", len(paths), err)
	}
	for _, path := range paths {
		c, err := config.Load(path, known)
		switch {
		case err != nil:
			t.Errorf("%s: %v", filepath.Base(path), err)
		case c.Backtest == nil:
			t.Errorf("%s has no section backtest", filepath.Base(path))
		}
	}
}
