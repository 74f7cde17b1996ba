package wire

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

func TestAnImportThatCannotBeWrittenFails(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	csv := filepath.Join(dir, "eth.csv")
	if err := os.WriteFile(csv, []byte("time,PriceUSD\n2021-01-01,730.5\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	place := filepath.Join(dir, "archive")
	a, err := history.Create(ctx, place)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	o := ImportOptions{Place: place, Paths: []string{csv}}
	blocked := filepath.Join(place, "parts") // as a disk that takes no more
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if r, err := ImportHistory(ctx, o); err == nil || !strings.Contains(err.Error(), "write parts/") {
		t.Errorf("%+v: %v", r.Files, err)
	}
	if err := os.Remove(blocked); err != nil {
		t.Fatal(err)
	}
	if r, err := ImportHistory(ctx, o); err != nil || r.Commits != 1 {
		t.Errorf("%+v: %v", r.Files, err)
	}
}
