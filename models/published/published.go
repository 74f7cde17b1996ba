// Package published holds models to numbers that somebody else computed, for
// tests only: each comparison is one line of `go test -v`, with its source and
// tolerance. It also opens the published data sets that such numbers rest on.
package published

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Number is one published figure.
type Number struct {
	What      string  // "GARCH(1,1) DEM/GBP, omega"
	Got, Want float64 // ours and theirs
	Tolerance float64 // absolute, or of Want when Relative; more than 0
	Relative  bool
	Source    string // who computed it
}

// Check logs the figure, and fails the test when it is off.
func (n Number) Check(t testing.TB) {
	t.Helper()
	off, unit := math.Abs(n.Got-n.Want), ""
	if n.Relative {
		off, unit = off/math.Abs(n.Want), " relative"
	}
	verdict := "ok"
	if !(off <= n.Tolerance) || !(n.Tolerance > 0) {
		verdict = "OFF"
		t.Fail()
	}
	t.Logf("published: %s: got %.12g, want %.12g, off %.2g within %g%s (%s): %s", n.What, n.Got, n.Want, off, n.Tolerance, unit, n.Source, verdict)
}

// Numbers checks several that share tolerance and source.
func Numbers(t testing.TB, source string, tolerance float64, figures ...Number) {
	t.Helper()
	for _, n := range figures {
		n.Source, n.Tolerance = source, tolerance
		n.Check(t)
	}
}

// File is a published data set by its name below the shared data folder, which
// lies beside the repository; one that ends in .gz is unpacked. A test that needs one that is absent is skipped,
// and says so.
func File(t testing.TB, name string) []byte {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("no go.mod above the test's folder")
		}
		dir = parent
	}
	b, err := os.ReadFile(filepath.Join(dir, "..", "shared", "data", filepath.FromSlash(name)))
	if os.IsNotExist(err) {
		t.Skipf("no ../shared/data/%s beside the repository: this test reads published data", name)
	}
	if err == nil && strings.HasSuffix(name, ".gz") {
		b, err = unpack(b)
	}
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return b
}

func unpack(b []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// Rows are those of a data set with commas, its head first.
func Rows(t testing.TB, name string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(File(t, name))).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return rows
}

// Columns reads a data set's columns of numbers by the names in its head.
func Columns(t testing.TB, name string, comma rune, columns ...string) [][]float64 {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(File(t, name)))
	r.Comma, r.TrimLeadingSpace = comma, true
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	out := make([][]float64, len(columns))
	for c, column := range columns {
		at := -1
		for i, head := range rows[0] {
			if head == column {
				at = i
			}
		}
		if at < 0 {
			t.Fatalf("%s has no column %q, it has %q", name, column, rows[0])
		}
		for k, row := range rows[1:] {
			v, err := strconv.ParseFloat(strings.TrimSpace(row[at]), 64)
			if err != nil {
				t.Fatalf("%s: %v", name, fmt.Errorf("row %d, column %s: %w", k+1, column, err))
			}
			out[c] = append(out[c], v)
		}
	}
	return out
}
