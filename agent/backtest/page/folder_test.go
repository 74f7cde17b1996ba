package page

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var update = flag.Bool("update", false, "write the golden files anew")

func entries(t *testing.T, dir string) (out []string) {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	for _, e := range list {
		out = append(out, e.Name())
	}
	return out
}

func TestEqualRunsMakeEqualFolders(t *testing.T) {
	a, b := write(t, folderOf(t), 300), write(t, folderOf(t), 300)
	if !reflect.DeepEqual(a, b) {
		t.Errorf("got\n%+v\nand\n%+v", a, b)
	}
	if c := write(t, folderOf(t), 301); c.SHA256(EquityFile) == a.SHA256(EquityFile) {
		t.Error("another run has the same equity")
	}
}

func TestASmallFolderHasTheChecksumsItHad(t *testing.T) {
	dir := folderOf(t)
	write(t, dir, 200)
	got, err := os.ReadFile(filepath.Join(dir, ManifestFile))
	if err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", "MANIFEST.json")
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("the format of the folder changed: if that is meant, give it another schema or run with -update; got\n%s", got)
	}
}

func TestAFolderOfTheSameRunIsAcceptedAndOfAnotherRefused(t *testing.T) {
	dir := folderOf(t)
	m := write(t, dir, 50)
	if again := write(t, dir, 50); !reflect.DeepEqual(m, again) {
		t.Error("the same run has another manifest")
	}
	if _, err := fill(dir, func() Run { r := madeRun(50); r.Seed = 8; return r }(), 50); !errors.Is(err, ErrOther) || !strings.Contains(err.Error(), "seed differ") {
		t.Errorf("another seed: got %v", err)
	}
	// The same run with other steps: what is there stays.
	if _, err := fill(dir, madeRun(50), 49); !errors.Is(err, ErrOther) || !strings.Contains(err.Error(), EquityFile) {
		t.Errorf("other steps: got %v", err)
	}
	if _, err := Open(dir); err != nil {
		t.Errorf("what was there is no longer whole: %v", err)
	}
	if got := len(entries(t, dir)); got != len(order)+1 {
		t.Errorf("the folder has %v", entries(t, dir))
	}
}

func TestAFolderWithSomethingElseIsRefusedBeforeTheRun(t *testing.T) {
	dir := t.TempDir()
	photo := filepath.Join(dir, "photo.jpg")
	if err := os.WriteFile(photo, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for what, at := range map[string]string{"a folder with a photo": dir, "a file": photo} {
		if _, err := Create(at, madeRun(5), nil, nil); !errors.Is(err, ErrOther) {
			t.Errorf("%s: got %v", what, err)
		}
	}
	if got := entries(t, dir); len(got) != 1 {
		t.Errorf("it left %v", got)
	}
}

func TestARunThatEndsEarlyLeavesNothing(t *testing.T) {
	dir := folderOf(t)
	w, err := Create(dir, madeRun(5), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Create(dir, madeRun(5), nil, nil); err == nil || !strings.Contains(err.Error(), "another process") {
		t.Errorf("two write at once: %v", err)
	}
	if err := w.Saw(madeStep(0, 5)); err != nil {
		t.Fatal(err)
	}
	if err := w.Abort(); err != nil {
		t.Fatal(err)
	}
	if got := entries(t, filepath.Dir(dir)); len(got) != 0 {
		t.Errorf("it left %v", got)
	}
}

func TestARunThatWasKilledIsCompletedByTheSameRun(t *testing.T) {
	dir := folderOf(t)
	want := write(t, dir, 50)
	// Killed between two names: some files are there, the manifest is not.
	for _, name := range []string{ManifestFile, SummaryFile, ReportFile} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll(filepath.Join(dir, partFolder), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, partFolder, EquityFile), []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir); !errors.Is(err, ErrFolder) || !strings.Contains(err.Error(), "run the same backtest again") {
		t.Errorf("opening it: got %v", err)
	}
	if got := write(t, dir, 50); !reflect.DeepEqual(got, want) {
		t.Error("the run that completes it has another manifest")
	}
	if _, err := Open(dir); err != nil {
		t.Error(err)
	}
}

// full is a disk without room for one more byte.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

func TestAFullDiskLeavesNoHalfFileAndSaysWhatIsMissing(t *testing.T) {
	for _, name := range append(slices.Clone(order), ManifestFile) {
		dir := folderOf(t)
		run := madeRun(40)
		f, err := begin(dir, mustEncode(t, run))
		if err != nil {
			t.Fatal(err)
		}
		f.disk = func(file *os.File) writer {
			if filepath.Base(file.Name()) == name {
				return full{}
			}
			return file
		}
		err = writeTo(f, run)
		for _, says := range []string{"write " + name, "the disk is full: free some", "nothing of this run"} {
			if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), says) {
				t.Errorf("%s: got %v, want %q", name, err, says)
			}
		}
		if got := entries(t, dir); len(got) != 0 {
			t.Errorf("%s: it left %v", name, got)
		}
	}
}

func TestAnAmountThatNoColumnHoldsIsAnErrorThatNamesIt(t *testing.T) {
	w, err := Create(folderOf(t), madeRun(5), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = w.Abort() }()
	s := madeStep(0, 5)
	s.Account.Loss = mustAmount("99999999999999999999999999999999999999")
	if err := w.Saw(s); err != nil {
		t.Errorf("38 digits: %v", err)
	}
	for _, wide := range []string{"100000000000000000000000000000000000000", "200000000000000000000000000000000000000", "99999999999999999999999999999999999999999999999999"} {
		s.Account.Loss = mustAmount(wide)
		if err := w.Saw(s); err == nil || !strings.Contains(err.Error(), "reference_loss") || !strings.Contains(err.Error(), "fewer decimals") || strings.Contains(err.Error(), "disk") {
			t.Errorf("%s: got %v", wide, err)
		}
	}
}

func mustEncode(t *testing.T, run Run) []byte {
	t.Helper()
	run.Schema = Schema
	b, err := encode(run)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// writeTo writes a made run to a folder that was begun.
func writeTo(f *folder, run Run) (err error) {
	run.Schema = Schema
	w, err := create(f, run, []byte("version: 1\n"), []byte("name: baseline\n"))
	if err != nil {
		return err
	}
	defer func() { _ = w.Abort() }()
	for i := range run.Moments {
		if err := w.Saw(madeStep(i, run.Moments)); err != nil {
			return err
		}
	}
	_, err = w.Finish(madeResult(run))
	return err
}

func TestOpenRefusesWhatIsNotWhole(t *testing.T) {
	whole := folderOf(t)
	write(t, whole, 30)
	for what, c := range map[string]struct {
		spoil func(dir string) error
		says  string
	}{
		"a byte changed": {func(dir string) error {
			p := filepath.Join(dir, EquityFile)
			b, err := os.ReadFile(p)
			b[len(b)/2] ^= 1
			return errors.Join(err, os.WriteFile(p, b, 0o600))
		}, EquityFile + " is not what"},
		"a file cut off":          {func(dir string) error { return os.Truncate(filepath.Join(dir, FillsFile), 100) }, FillsFile + " has 100 bytes"},
		"a file gone":             {func(dir string) error { return os.Remove(filepath.Join(dir, SummaryFile)) }, "lists " + SummaryFile},
		"an empty folder":         {func(dir string) error { return errors.Join(os.RemoveAll(dir), os.Mkdir(dir, 0o755)) }, "name the folder"},
		"another schema":          {edit(ManifestFile, Schema, "hedgerow.backtest/2"), `"hedgerow.backtest/2", and this program reads`},
		"a manifest that is none": {func(dir string) error { return os.WriteFile(filepath.Join(dir, ManifestFile), []byte("{"), 0o600) }, "is no JSON"},
		"a path":                  {edit(ManifestFile, `"name": "run.json"`, `"name": "../run.json"`), "which it cannot"},
	} {
		dir := folderOf(t)
		if err := os.CopyFS(dir, os.DirFS(whole)); err != nil {
			t.Fatal(err)
		}
		if err := c.spoil(dir); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(dir); !errors.Is(err, ErrFolder) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v, want %q", what, err, c.says)
		}
	}
}

func edit(name, from, to string) func(string) error {
	return func(dir string) error {
		p := filepath.Join(dir, name)
		b, err := os.ReadFile(p)
		return errors.Join(err, os.WriteFile(p, []byte(strings.Replace(string(b), from, to, 1)), 0o600))
	}
}

func TestScoresAreKeptOfTheFirstCycleOfEachStretch(t *testing.T) {
	for what, c := range map[string]struct {
		every  time.Duration
		most   uint64
		cycles int
	}{
		"each cycle without a word of it": {0, 0, 24},
		"once a day":                      {24 * time.Hour, 3, 4},
		"every twelve hours":              {12 * time.Hour, 3, 8},
	} {
		dir := folderOf(t)
		write(t, dir, 96, func(r *Run) { r.ScoresEvery, r.ScoredLoans = c.every, c.most })
		got, err := rowsIn(filepath.Join(dir, ScoresFile)) // a cycle every four hours, each of three loans
		if err != nil || got != 3*c.cycles {
			t.Errorf("%s: %d rows, %v", what, got, err)
		}
	}
	n := 0
	for i := range byte(200) {
		if chosen(1, 20, protection.Address{i}, 200) {
			n++
		}
	}
	if n < 10 || n > 30 {
		t.Errorf("of 200 loans %d are drawn for about 20", n)
	}
}
