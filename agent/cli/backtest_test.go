package cli

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/lookahead"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/page"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// The same inputs and seed make the same files, to the byte: in this process and
// through plugins, on one thread and on two, in one go and after it was killed.
func TestABacktestsFilesAreTheSameHoweverItRuns(t *testing.T) {
	if testing.Short() {
		t.Skip("not tested in short mode: eight backtests in processes of their own take about 15 s")
	}
	archive, config, dir := tinyArchive(t, nil), tinyConfig(t), t.TempDir()
	args := func(out string, more ...string) []string {
		return append([]string{"backtest", "-c", config, "--archive", archive, "--out", filepath.Join(dir, out)}, more...)
	}
	run := func(threads int, out string, more ...string) map[string]string {
		t.Helper()
		cmd := process(threads, args(out, more...)...)
		if text, err := cmd.Output(); err != nil {
			t.Fatalf("%s: %v\n%s\n%s", out, err, text, cmd.Stderr)
		}
		return sums(t, filepath.Join(dir, out))
	}
	want := run(1, "in-process", "--in-process")
	goldenSums(t, want)
	same(t, "in process, two threads", run(2, "in-process-2", "--in-process"), want)
	same(t, "plugin, one thread", run(1, "plugin"), want)
	same(t, "plugin, two threads", run(2, "plugin-2"), want)

	// Killed while it runs, sooner and later: nothing has its name yet, and the next run
	// goes over what it left.
	for _, after := range []time.Duration{0, 50 * time.Millisecond, 200 * time.Millisecond} {
		killed(t, filepath.Join(dir, "killed"), after, args("killed", "--in-process"))
	}
	same(t, "killed and run again", run(2, "killed", "--in-process"), want)
	same(t, "run again over what is whole", run(1, "killed", "--in-process"), want)

	other := run(2, "seed", "--in-process", "--seed", "2")
	for _, name := range []string{page.SummaryFile, page.GridFile, page.RunFile} {
		if other[name] == want[name] {
			t.Errorf("another seed has the same %s", name)
		}
	}
	for _, name := range []string{page.ConfigFile, page.AssumptionsFile} {
		if other[name] != want[name] {
			t.Errorf("another seed has another %s", name)
		}
	}
	hedgerow(t, args("seed", "--in-process", "--seed", "3")...).wants(t, 1, "is of another run (", "seed", "name another folder, or remove that one")
	same(t, "a folder that is another run's", sums(t, filepath.Join(dir, "seed")), other)
}

// killed runs the command until it has begun to fill a folder and some time more, and
// kills it.
func killed(t *testing.T, out string, after time.Duration, args []string) {
	t.Helper()
	must(t, os.RemoveAll(filepath.Join(out, ".part", page.EquityFile)))
	victim := process(2, args...)
	must(t, victim.Start())
	ended := make(chan error, 1)
	go func() { ended <- victim.Wait() }()
	for begun := false; !begun; {
		select {
		case err := <-ended:
			t.Fatalf("it ended before it could be killed: %v, %s", err, victim.Stderr)
		case <-time.After(time.Millisecond):
			_, err := os.Stat(filepath.Join(out, ".part", page.EquityFile))
			begun = err == nil
		}
	}
	time.Sleep(after)
	must(t, victim.Process.Kill())
	if err := <-ended; err == nil {
		t.Fatalf("it ended within %s, before it could be killed", after)
	}
	if left, err := os.ReadDir(out); err != nil || len(left) != 1 || left[0].Name() != ".part" {
		t.Fatalf("killed after %s, it left %v, %v", after, left, err)
	}
}

// goldenSums compares with the checksums of the last run that was looked at. Floats are
// rounded as this processor does it.
func goldenSums(t *testing.T, got map[string]string) {
	t.Helper()
	if runtime.GOARCH != "amd64" {
		t.Logf("the checksums are of amd64, and this is %s", runtime.GOARCH)
		return
	}
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(got)) {
		b.WriteString(got[name] + "  " + name + "\n")
	}
	const path = "testdata/backtest.sha256"
	if *update {
		must(t, os.WriteFile(path, []byte(b.String()), 0o600))
	}
	want, err := os.ReadFile(path)
	must(t, err)
	if b.String() != string(want) {
		t.Errorf("the folder is another than it was: look at it, and if it is meant, run go test ./agent/cli -run TestABacktestsFiles -update\n%s\nand was\n%s", b.String(), want)
	}
}

// What a check found is shown, as is what differed first, and the command fails by it.
func TestALookAheadThatWasFoundIsShown(t *testing.T) {
	at := tinyFrom.Add(30 * time.Hour)
	r := wire.LookAhead{Market: "tiny", From: tinyFrom, To: tinyFrom.Add(48 * time.Hour), Moments: 49, Steps: 49, Seed: 7, Instants: []lookahead.Instant{
		{At: at.Add(-time.Hour), Moments: 30, Steps: 30, Equal: true},
		{At: at.Add(90 * time.Second), Moments: 31, Steps: 31, Difference: &lookahead.Difference{Moment: 29, At: at.Add(-time.Hour), Strategy: "peeks", What: "targets", Old: "1", New: "2"}},
	}}
	tables := lookAheadTables(r)
	if len(tables) != 2 || !slices.Equal(tables[0].Rows[0], []string{"2021-02-11 05:00:00", "30", "30", "yes"}) || !slices.Equal(tables[0].Rows[1], []string{"2021-02-11 06:01:30", "31", "31", "no"}) ||
		!slices.Equal(tables[1].Rows[0], []string{"2021-02-11 06:01:30", "29, 2021-02-11 05:00", "peeks", "targets", "1", "2"}) {
		t.Errorf("%+v", tables)
	}
	if err := r.Err(); !errors.Is(err, lookahead.ErrFuture) || !strings.Contains(err.Error(), "targets of strategy peeks: 1 became 2") {
		t.Errorf("got %v", err)
	}
}
