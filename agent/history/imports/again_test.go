package imports

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// years is a file of hourly prices of several years, and how many.
func years(rows int) string {
	var b strings.Builder
	b.WriteString(geckoHead)
	t := time.Date(2019, 12, 30, 0, 3, 0, 0, time.UTC)
	for i := range rows {
		fmt.Fprintf(&b, "%s,WETH,%d.%d\n", t.Format("2006-01-02T15:04"), 1000+i%777, i%10)
		t = t.Add(7 * time.Hour)
	}
	return b.String()
}

func TestImportingAgainChangesNothing(t *testing.T) {
	d := newDesk(t)
	d.good("a.csv", gecko("1", "2"), Options{})
	before := d.snapshot
	for _, c := range []struct{ file, content string }{{"a.csv", gecko("1", "2")}, {"other-name.csv", gecko("1", "2")}, {"a.csv.gz", gzipped(gecko("1", "2"))}} {
		r, err := d.file(d.write(c.file, c.content), Options{})
		if err != nil || r.Status != Already || d.snapshot.Number != before.Number {
			t.Errorf("%s was %s in commit %d: %v", c.file, r.Status, d.snapshot.Number, err)
		}
	}
	// The same rows otherwise written are another source of the same parts.
	r := d.good("crlf.csv", strings.ReplaceAll(gecko("1", "2"), "\n", "\r\n"), Options{})
	if d.snapshot.Fingerprint() != before.Fingerprint() || len(r.Warnings) != 1 || !strings.Contains(r.Warnings[0], "2 rows from 2021-01-01 on are in data set coingecko-hourly already") {
		t.Errorf("the content is another, or nobody was warned: %q", r.Warnings)
	}
	// Into another data set they are other rows.
	d.good("a.csv", gecko("1", "2"), Options{Dataset: "second"})
	if d.snapshot.Fingerprint() == before.Fingerprint() || len(all[history.Price](d)) != 4 {
		t.Error("another data set is not another")
	}
}

func TestHowAFormatWasToldIsNoOtherSource(t *testing.T) {
	d := newDesk(t)
	content := "time_utc,open,high,low,close,volume\n2020-03-12T00:00,195.21,195.43,194.38,194.52,69.68\n"
	d.good("eth_10min_a.csv", content, Options{})
	named := *builtIn()[slices.IndexFunc(builtIn(), func(m *Mapping) bool { return m.Name == "eth-10min" })]
	named.File.Name = "" // as --format has it
	if r, err := d.file(d.write("b.csv", content), Options{Mappings: []*Mapping{&named}}); err != nil || r.Status != Already {
		t.Errorf("it was %s: %v", r.Status, err)
	}
}

func TestTheOrderOfImportsDoesNotMatter(t *testing.T) {
	files := map[string]string{"a": gecko("1", "2"), "b": geckoHead + "2020-06-01T00:00,WETH,5\n" + gecko("1", "2")[len(geckoHead):], "c": geckoHead + "2021-03-01T00:00,DAI,1\n", "d": "time,PriceUSD\n2021-03-01,5\n"}
	var want string
	for _, order := range []string{"abcd", "dcba", "bdac", "cabd"} {
		d := newDesk(t)
		for _, name := range strings.Split(order, "") {
			o := Options{}
			if name == "d" {
				o.Inputs = map[string]string{"symbol": "ETH"}
			}
			d.good(name+".csv", files[name], o)
		}
		if want == "" {
			want = d.snapshot.Fingerprint()
		}
		if got := d.snapshot.Fingerprint(); got != want {
			t.Errorf("in order %s the content is %s, in order abcd %s", order, got, want)
		}
	}
}

func TestABadLastRowLeavesNothing(t *testing.T) {
	d := newDesk(t)
	f := &file{path: d.write("a.csv", years(4_000)+"2021-01-01T00:00,WETH,x\n"), name: "a.csv", chunk: 1_000, options: Options{Mappings: builtIn()}}
	_, err := f.run(t.Context(), d.snapshot)
	var e *Error
	if !errors.As(err, &e) || len(e.Problems) != 1 || e.Problems[0].Line != 4_002 {
		t.Fatalf("%v", err)
	}
	after, err := d.archive.Snapshot(t.Context())
	if err != nil || after.Number != 0 || len(after.Parts) != 0 {
		t.Errorf("there are %d parts in %d commits, %v", len(after.Parts), after.Number, err)
	}
	// Its parts do not stand in the way of the file once it is right.
	f = &file{path: d.write("a.csv", years(4_000)), name: "a.csv", chunk: 1_000, options: Options{Mappings: builtIn()}}
	if d.snapshot, err = f.run(t.Context(), d.snapshot); err != nil || len(all[history.Price](d)) != 4_000 {
		t.Errorf("%d rows, %v", len(all[history.Price](d)), err)
	}
}

func TestADryRunWritesNothing(t *testing.T) {
	d := newDesk(t)
	path := d.write("a.csv", gecko("1", "2"))
	r, err := d.file(path, Options{DryRun: true})
	if err != nil || r.Status != Checked || r.Rows != 2 || d.snapshot.Number != 0 {
		t.Errorf("%v %v", r, err)
	}
	if r, _, err = File(t.Context(), nil, path, Options{DryRun: true}); err != nil || r.Status != Checked {
		t.Errorf("without an archive: %v %v", r, err)
	}
	if r, err = d.file(d.write("b.csv", gecko("x")), Options{DryRun: true}); err == nil || r.Status != Refused {
		t.Errorf("%v %v", r, err)
	}
}

// child are the archive and the file of a process that is to be killed.
const child = "HEDGEROW_IMPORTS_CHILD"

// chunkOfKills makes many parts of a small file, to be killed between.
const chunkOfKills = 1_000

func TestMain(m *testing.M) {
	if what := os.Getenv(child); what != "" {
		if err := importAndSay(strings.Split(what, "\n")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// importAndSay is the process that is killed.
func importAndSay(what []string) error {
	ctx, place, path := context.Background(), what[0], what[1]
	mappings, err := BuiltIn()
	if err != nil {
		return err
	}
	fmt.Println("begins")
	a, err := history.Create(ctx, place)
	if err != nil {
		return err
	}
	defer a.Close()
	s, err := a.Snapshot(ctx)
	if err != nil {
		return err
	}
	f := &file{path: path, name: filepath.Base(path), chunk: chunkOfKills, options: Options{Mappings: mappings}}
	_, err = f.run(ctx, s)
	return err
}

// start runs the process and waits until it has begun.
func start(t *testing.T, place, path string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), child+"="+place+"\n"+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || line != "begins\n" {
		t.Fatalf("it said %q, %v", line, err)
	}
	return cmd
}

func TestAKilledImportGoesOnToTheSameArchive(t *testing.T) {
	d := newDesk(t)
	path := d.write("a.csv", years(5_000))
	whole := filepath.Join(d.dir, "whole")
	if err := start(t, whole, path).Wait(); err != nil {
		t.Fatal(err)
	}
	want, parts := fingerprint(t, whole), len(written(t, whole))
	place := filepath.Join(d.dir, "killed")
	midway := 0
	for i := 0; len(written(t, place)) < parts && i < 2*parts; i++ {
		// It is killed as soon as it has written one more part, each of which takes a while.
		before := len(written(t, place))
		cmd := start(t, place, path)
		exited := make(chan error, 1)
		go func() { exited <- cmd.Wait() }()
		for ended := false; !ended && len(written(t, place)) == before; {
			select {
			case err := <-exited:
				ended = true
				exited <- err
			case <-time.After(100 * time.Microsecond):
			}
		}
		if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			t.Fatal(err)
		}
		err := <-exited
		// Whatever the moment, all of the file is there or nothing.
		a, opened := history.Open(t.Context(), place)
		if opened != nil {
			t.Fatalf("after kill %d: %v", i, opened)
		}
		s, opened := a.Snapshot(t.Context())
		if opened != nil {
			t.Fatalf("after kill %d: %v", i, opened)
		}
		a.Close()
		switch {
		case s.Number == 0 && err != nil:
			midway++
		case s.Fingerprint() != want:
			t.Fatalf("after kill %d the content is %s in place of %s", i, s.Fingerprint(), want)
		}
	}
	if midway < 2 {
		t.Errorf("%d kills came between the first part and the commit", midway)
	}
	if err := start(t, place, path).Wait(); err != nil {
		t.Fatal(err)
	}
	if got := fingerprint(t, place); got != want {
		t.Errorf("killed %d times, the content is %s in place of %s", midway, got, want)
	}
	t.Logf("%d kills came between the first of %d parts and the commit", midway, parts)
}

// written are the parts that lie in an archive's folder, named by a commit or not.
func written(t *testing.T, place string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(place, "parts", "*", "*", "*", "*.parquet"))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// fingerprint is an archive's.
func fingerprint(t *testing.T, place string) string {
	t.Helper()
	a, err := history.Open(t.Context(), place)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s, err := a.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s.Fingerprint()
}

func TestRowsThatFillAPartTwiceAreThereOnce(t *testing.T) {
	d := newDesk(t)
	content := geckoHead + strings.Repeat("2021-01-01T00:03,WETH,1\n", 2*flushLines)
	f := &file{path: d.write("a.csv", content), name: "a.csv", chunk: flushLines, options: Options{Mappings: builtIn()}}
	var err error
	if d.snapshot, err = f.run(t.Context(), d.snapshot); err != nil {
		t.Fatal(err)
	}
	if got := len(all[history.Price](d)); got != flushLines || len(f.result.Warnings) != 1 || !strings.Contains(f.result.Warnings[0], "4096 rows from 2021-01-01 on are in the file more than once") {
		t.Errorf("%d rows, %q", got, f.result.Warnings)
	}
}

func TestAFileThatGrewIsSaidToHaveRowsTwice(t *testing.T) {
	whole := newDesk(t)
	whole.good("a.csv", gecko("1", "2", "3"), Options{})
	d := newDesk(t)
	d.good("a.csv", gecko("1", "2"), Options{})
	if r := d.good("b.csv", gecko("7", "8"), Options{}); len(r.Warnings) != 0 {
		t.Errorf("another name: %q", r.Warnings)
	}
	if r := d.good("a.csv", gecko("7"), Options{Dataset: "other"}); len(r.Warnings) != 0 {
		t.Errorf("another data set: %q", r.Warnings)
	}
	d = newDesk(t)
	d.good("a.csv", gecko("1", "2"), Options{})
	r := d.good("a.csv", gecko("1", "2", "3"), Options{})
	if len(r.Warnings) != 1 || !strings.Contains(r.Warnings[0], "commit 1 has another content of a file of this name") || len(all[history.Price](d)) != 5 {
		t.Errorf("%d rows, %q", len(all[history.Price](d)), r.Warnings)
	}
	tx := d.snapshot.Begin("compact", nil)
	if _, err := history.Merge(t.Context(), d.snapshot, tx, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	var err error
	if d.snapshot, err = tx.Commit(t.Context()); err != nil || d.snapshot.Fingerprint() != whole.snapshot.Fingerprint() {
		t.Errorf("compacted, it has %d rows, %v", len(all[history.Price](d)), err)
	}
}
