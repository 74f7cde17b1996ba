package vaults

import (
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

func fixed(t *testing.T, s string) history.Fixed {
	t.Helper()
	f, err := history.ParseFixed(s)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func number(t *testing.T, s string) uint64 {
	t.Helper()
	n, err := strconv.ParseUint(s, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// runs is how many random worlds a test has: HEDGEROW_RUNS, or a few.
func runs(t *testing.T, few uint64) uint64 {
	t.Helper()
	if text := os.Getenv("HEDGEROW_RUNS"); text != "" {
		return max(number(t, text), few)
	}
	return few
}

// instant reads the files' times, some of whose hours have one digit.
func instant(t *testing.T, s string) time.Time {
	t.Helper()
	at, err := time.Parse("2006-01-02T15:04:05", s)
	if err != nil {
		at, err = time.Parse("2006-01-02T3:04:05", s)
	}
	if err != nil {
		t.Fatal(err)
	}
	return at
}
