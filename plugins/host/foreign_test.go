package host

import (
	"context"
	"errors"
	"math"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// buildExample compiles plugins/strategy/example, a module of its own. It needs
// the Go command, and its modules in the cache or a proxy.
func buildExample(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "threshold")
	build := exec.Command("go", "build", "-buildvcs=false", "-o", program, ".")
	build.Dir = filepath.Join("..", "strategy", "example")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build the example strategy: %v\n%s", err, out)
	}
	return program
}

func TestTheExampleRunsAsAForeignStrategy(t *testing.T) {
	t.Parallel()
	program := buildExample(t)
	sum, err := SHA256(program)
	if err != nil {
		t.Fatal(err)
	}
	foreign := Options{Name: "foreign", Path: program, SHA256: sum, Deadline: 20 * time.Second, StartTimeout: 20 * time.Second}

	t.Run("it passes verification", func(t *testing.T) {
		t.Parallel()
		report, err := Verify(context.Background(), foreign)
		if err != nil || !report.OK() {
			t.Errorf("%+v, %v", report.Checks, err)
		}
	})
	t.Run("its level is the fund's share of the loss on loans below the threshold", func(t *testing.T) {
		t.Parallel()
		opts := foreign
		opts.Parameters = []byte(`{"threshold": 2, "lossShare": 0.5}`)
		p := start(t, opts)
		w := newWorld(t, 3)
		w.reprice(t, 2000)
		w.upsert(t, 0, 1e18, 1000e6) // health factor 1.65
		w.upsert(t, 1, 1e18, 1640e6) // 1.006
		w.upsert(t, 2, 1e18, 500e6)  // 3.3
		got := evaluate(t, p, w.observe(nil))
		if len(got.Targets) != 1 {
			t.Fatalf("%d targets", len(got.Targets))
		}
		// The fund has a quarter of the supply, and half of 2640 is lost.
		if want := 0.25 * 0.5 * 2640; math.Abs(got.Targets[0].Level-want) > 1e-9 || got.Targets[0].Amount.Cmp(amount.New(330_000_000)) != 0 {
			t.Errorf("level %v, amount %s, not %v", got.Targets[0].Level, got.Targets[0].Amount, want)
		}
	})
	t.Run("it refuses parameters out of range", func(t *testing.T) {
		t.Parallel()
		opts := foreign
		opts.Parameters = []byte(`{"threshold": 0.5}`)
		_, err := start(t, opts).Describe(context.Background())
		if !errors.Is(err, ErrParameters) {
			t.Error(err)
		}
		contains(t, err, "are out of range")
	})
}
