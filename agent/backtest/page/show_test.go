package page

import (
	"os"
	"testing"
)

// TestShow leaves a folder to look at, where HEDGEROW_SHOW says.
func TestShow(t *testing.T) {
	dir := os.Getenv("HEDGEROW_SHOW")
	if dir == "" {
		t.Skip("HEDGEROW_SHOW names no folder")
	}
	write(t, dir, 9000)
}
