package wire

import (
	"context"
	"errors"
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
	if r, err := ImportHistory(ctx, o); err == nil || !strings.Contains(err.Error(), "write parts/") || !strings.Contains(err.Error(), "nothing of this file was imported, the 0 before it are done") {
		t.Errorf("%+v: %v", r.Files, err)
	}
	interrupted, cancel := context.WithCancel(ctx)
	o.Progress = func(Progress) { cancel() }
	if r, err := ImportHistory(interrupted, o); !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), "eth.csv: interrupted") {
		t.Errorf("%+v: %v", r.Files, err)
	}
	o.Progress = nil
	if err := os.Remove(blocked); err != nil {
		t.Fatal(err)
	}
	if r, err := ImportHistory(ctx, o); err != nil || r.Commits != 1 {
		t.Errorf("%+v: %v", r.Files, err)
	}
}
