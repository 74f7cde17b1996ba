package journal

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// ack is what a caller was told: after so many bytes of log, so many slots; and
// the mark file that says so.
type ack struct {
	bytes int64
	slots int
	mark  []byte
}

// runs is how many rounds a random test has: HEDGEROW_RUNS, or a few.
func runs(t *testing.T, usual int) int {
	t.Helper()
	text := os.Getenv("HEDGEROW_RUNS")
	if text == "" {
		return usual
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		t.Fatalf("HEDGEROW_RUNS=%q is not a number of runs", text)
	}
	return n
}

// written is a journal's files after 30 slots, none of them moved from the log to
// the database, and what was acknowledged on the way.
func written(t *testing.T, dir string) (database, log []byte, acks []ack) {
	t.Helper()
	ctx, path := context.Background(), filepath.Join(dir, "journal.db")
	j := open(t, path)
	note := func(slots int) {
		info, err := os.Stat(path + "-wal")
		must(t, err)
		mark, err := os.ReadFile(path + ".mark")
		must(t, err)
		acks = append(acks, ack{info.Size(), slots, mark})
	}
	note(0)
	for n := range 30 {
		_, err := j.BeginSlot(ctx, trade.Slot{Schedule: "s", At: noon.Add(time.Duration(n) * time.Hour)})
		must(t, err)
		note(n + 1)
	}
	database, err := os.ReadFile(path)
	must(t, err)
	log, err = os.ReadFile(path + "-wal")
	must(t, err)
	if int64(len(log)) != acks[30].bytes {
		t.Fatalf("the log has %d bytes, %d when last acknowledged", len(log), acks[30].bytes)
	}
	return database, log, acks
}

// found lays out a journal's files as a crash left them, and opens it. It gives
// how many slots are there, and fails when they are not the first ones.
func found(t *testing.T, dir string, database, log, mark []byte) (int, error) {
	t.Helper()
	ctx, p := context.Background(), filepath.Join(dir, "journal.db")
	must(t, os.Mkdir(dir, 0o700))
	must(t, os.WriteFile(p, database, 0o600))
	if log != nil {
		must(t, os.WriteFile(p+"-wal", log, 0o600))
	}
	if mark != nil {
		must(t, os.WriteFile(p+".mark", mark, 0o600))
	}
	back, err := Open(ctx, p, ours, Options{})
	if err != nil {
		return 0, err
	}
	slots, err := back.Slots(ctx, 100)
	must(t, errors.Join(err, back.Close()))
	for i, s := range slots {
		if want := noon.Add(time.Duration(len(slots)-1-i) * time.Hour); !s.Slot.At.Equal(want) {
			t.Fatalf("slot %d is %s, want %s", i, s.Slot.At, want)
		}
	}
	return len(slots), nil
}

// A crash: all that was acknowledged has reached the disk; behind it the log is
// cut short, or ends in zeros or noise.
func TestATornLogGivesBackTheAcknowledgedPrefix(t *testing.T) {
	dir := t.TempDir()
	database, log, acks := written(t, dir)
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	for n := range runs(t, 120) {
		cut := acks[0].bytes + r.Int64N(int64(len(log))-acks[0].bytes+1)
		torn, kind := spoil(r, log, cut, n)
		sure := acks[0]
		for _, a := range acks {
			if a.bytes <= cut {
				sure = a
			}
		}
		slots, err := found(t, filepath.Join(dir, fmt.Sprint("torn", n)), database, torn, sure.mark)
		if errors.Is(err, ErrCorrupt) {
			continue // refused: nothing is traded on it
		}
		must(t, err)
		if slots != sure.slots {
			t.Fatalf("%s after %d bytes: %d slots, %d were acknowledged", kind, cut, slots, sure.slots)
		}
	}
}

// spoil is a log whose bytes from cut on are missing, zeros or noise, in turn.
func spoil(r *rand.Rand, log []byte, cut int64, n int) (torn []byte, kind string) {
	torn = append([]byte{}, log[:cut]...)
	switch n % 3 {
	case 1: // the file has its length, the last sectors were never written
		return append(torn, make([]byte, int64(len(log))-cut)...), "zeros at the end"
	case 2:
		for range len(log) - int(cut) {
			torn = append(torn, byte(r.Uint32()))
		}
		return torn, "noise at the end"
	}
	return torn, "cut short"
}

// Damage: what was acknowledged is not all there any more. SQLite gives back the
// commits before the damage without a word.
func TestAJournalThatLostAcknowledgedRowsIsRefused(t *testing.T) {
	dir := t.TempDir()
	database, log, acks := written(t, dir)
	all := acks[30]
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	refused, harmless := 0, 0
	for n := range runs(t, 120) {
		var torn []byte
		var kind string
		switch cut := r.Int64N(int64(len(log))); n % 5 {
		case 0, 1, 2:
			torn, kind = spoil(r, log, cut, n)
		case 3:
			torn, kind = append([]byte{}, log...), "one flipped bit"
			torn[cut] ^= 1 << r.IntN(8)
		case 4:
			kind = "no log at all"
		}
		slots, err := found(t, filepath.Join(dir, fmt.Sprint("lost", n)), database, torn, all.mark)
		switch {
		case errors.Is(err, ErrLost):
			refused++
			if !strings.Contains(err.Error(), "accept-loss") {
				t.Fatalf("no remedy: %v", err)
			}
		case errors.Is(err, ErrCorrupt):
			refused++
		case err != nil:
			t.Fatalf("%s: %v", kind, err)
		case slots != all.slots:
			t.Fatalf("%s: opened with %d slots of %d", kind, slots, all.slots)
		default:
			harmless++
		}
	}
	t.Logf("%d refused, %d opened with every row", refused, harmless)
	if refused == 0 {
		t.Fatal("no loss was noticed")
	}
	if _, err := found(t, filepath.Join(dir, "unmarked"), database, log, nil); !errors.Is(err, ErrLost) {
		t.Errorf("without its mark it opens: %v", err)
	}
	half := append([]byte{}, all.mark...)
	half[5] ^= 1 // one place is torn: the other one is the commit before
	if slots, err := found(t, filepath.Join(dir, "half"), database, log, half); err != nil || slots != all.slots {
		t.Errorf("with half of its mark: %d slots, %v", slots, err)
	}
}

func TestACopyThatWentOnByItselfIsRefused(t *testing.T) {
	dir := t.TempDir()
	database, log, acks := written(t, dir)
	if _, err := found(t, filepath.Join(dir, "copy"), database, log, acks[30].mark); err != nil { // one commit more
		t.Fatal(err)
	}
	other, err := os.ReadFile(filepath.Join(dir, "copy", "journal.db"))
	must(t, err)
	if _, err := found(t, filepath.Join(dir, "first"), database, log, acks[30].mark); err != nil { // one more, another one
		t.Fatal(err)
	}
	mark, err := os.ReadFile(filepath.Join(dir, "first", "journal.db.mark"))
	must(t, err)
	if _, err := found(t, filepath.Join(dir, "mixed"), other, nil, mark); !errors.Is(err, ErrLost) || !strings.Contains(err.Error(), "copy") {
		t.Errorf("the copy opens in its place: %v", err)
	}
}

func TestALossIsAcceptedByAPersonAndHalts(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	database, log, acks := written(t, dir)
	at := filepath.Join(dir, "lost")
	if _, err := found(t, at, database, log[:acks[20].bytes], acks[30].mark); !errors.Is(err, ErrLost) {
		t.Fatal(err)
	}
	path := filepath.Join(at, "journal.db")
	now, err := AcceptLoss(ctx, path, nil, "ann", "the disk died")
	must(t, err)
	if now.Mode != trade.ModeHalted || !now.Person || !strings.Contains(now.Reason, "the disk died") {
		t.Fatalf("it holds %+v", now)
	}
	j := open(t, path)
	if m, err := j.Mode(ctx); err != nil || m.Mode != trade.ModeHalted {
		t.Fatalf("it holds %+v, %v", m, err)
	}
	begin(t, j, intent(0))
	must(t, j.Close())
	if _, err := AcceptLoss(ctx, path, nil, "ann", "again"); err == nil || !strings.Contains(err.Error(), "nothing to accept") {
		t.Errorf("a whole journal was accepted as lost: %v", err)
	}
}

func TestADamagedPageIsRefusedOrHarmless(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	path := filepath.Join(dir, "journal.db")
	j := open(t, path)
	begin(t, j, intent(0), intent(1), intent(2))
	must(t, j.Close())
	whole, err := os.ReadFile(path)
	must(t, err)
	mark, err := os.ReadFile(path + ".mark")
	must(t, err)
	refused := 0
	for page := 1; page < len(whole)/4096; page++ {
		p := filepath.Join(dir, fmt.Sprint("damaged", page), "journal.db")
		must(t, os.Mkdir(filepath.Dir(p), 0o700))
		bad := append([]byte{}, whole...)
		for i := range 64 {
			bad[page*4096+i] ^= 0x5a
		}
		must(t, os.WriteFile(p, bad, 0o600))
		must(t, os.WriteFile(p+".mark", mark, 0o600))
		back, err := Open(ctx, p, ours, Options{})
		if err != nil {
			if !errors.Is(err, ErrCorrupt) || !strings.Contains(err.Error(), "restore") {
				t.Fatalf("page %d: %v", page, err)
			}
			refused++
			continue
		}
		got, err := back.Open(ctx)
		must(t, errors.Join(err, back.Close()))
		if len(got) != 3 {
			t.Fatalf("page %d: %d intents of 3", page, len(got))
		}
	}
	if refused == 0 {
		t.Fatal("no damage was noticed")
	}
}

func TestAFullDiskWritesNothingAndSaysSo(t *testing.T) {
	ctx := context.Background()
	j := open(t, filepath.Join(t.TempDir(), "journal.db"))
	in := intent(0)
	begin(t, j, in)
	if _, err := j.write.Exec(`PRAGMA max_page_count = 1`); err != nil { // clamped to the pages in use
		t.Fatal(err)
	}
	a := attempt(in, 5, 1)
	a.Raw = make([]byte, 1<<16)
	if err := j.AddAttempts(ctx, a); err == nil || !strings.Contains(err.Error(), "disk is full") {
		t.Fatalf("a full disk: %v", err)
	}
	if tried, err := j.Attempts(ctx, in.ID()); err != nil || len(tried) != 0 {
		t.Fatalf("%d attempts, %v", len(tried), err)
	}
	if _, err := j.write.Exec(`PRAGMA max_page_count = 1000000`); err != nil {
		t.Fatal(err)
	}
	must(t, j.AddAttempts(ctx, a))
}
