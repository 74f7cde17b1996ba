package journal

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// ack is what a caller was told: after so many bytes of log, so many slots.
type ack struct {
	bytes int64
	slots int
}

func TestATornLogGivesBackTheAcknowledgedPrefix(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	path := filepath.Join(dir, "journal.db")
	j := open(t, path)
	logSize := func() int64 {
		info, err := os.Stat(path + "-wal")
		must(t, err)
		return info.Size()
	}
	acks := []ack{{logSize(), 0}}
	for n := range 30 {
		_, err := j.BeginSlot(ctx, trade.Slot{Schedule: "s", At: noon.Add(time.Duration(n) * time.Hour)})
		must(t, err)
		acks = append(acks, ack{logSize(), n + 1})
	}
	database, err := os.ReadFile(path)
	must(t, err)
	log, err := os.ReadFile(path + "-wal")
	must(t, err)
	if int64(len(log)) != acks[30].bytes {
		t.Fatalf("the log has %d bytes, %d when last acknowledged", len(log), acks[30].bytes)
	}

	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	for n := range 120 {
		cut := acks[0].bytes + r.Int64N(int64(len(log))-acks[0].bytes+1)
		torn := append([]byte{}, log[:cut]...)
		kind := "cut short"
		switch n % 3 {
		case 1: // the file has its length, the last sectors were never written
			torn, kind = append(torn, make([]byte, int64(len(log))-cut)...), "zeros at the end"
		case 2:
			for range len(log) - int(cut) {
				torn = append(torn, byte(r.Uint32()))
			}
			kind = "noise at the end"
		}
		sure := 0
		for _, a := range acks {
			if a.bytes <= cut {
				sure = a.slots
			}
		}
		p := filepath.Join(dir, fmt.Sprint("torn", n), "journal.db")
		must(t, os.Mkdir(filepath.Dir(p), 0o700))
		must(t, os.WriteFile(p, database, 0o600))
		must(t, os.WriteFile(p+"-wal", torn, 0o600))
		back, err := Open(ctx, p, ours, Options{})
		if errors.Is(err, ErrCorrupt) {
			continue // refused: nothing is traded on it
		}
		must(t, err)
		slots, err := back.Slots(ctx, 100)
		must(t, errors.Join(err, back.Close()))
		if len(slots) != sure {
			t.Fatalf("%s after %d bytes: %d slots, %d were acknowledged", kind, cut, len(slots), sure)
		}
		for i, s := range slots {
			if want := noon.Add(time.Duration(sure-1-i) * time.Hour); !s.Slot.At.Equal(want) {
				t.Fatalf("%s: slot %d is %s, want %s", kind, i, s.Slot.At, want)
			}
		}
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
	refused := 0
	for page := 1; page < len(whole)/4096; page++ {
		p := filepath.Join(dir, fmt.Sprint("damaged", page), "journal.db")
		must(t, os.Mkdir(filepath.Dir(p), 0o700))
		bad := append([]byte{}, whole...)
		for i := range 64 {
			bad[page*4096+i] ^= 0x5a
		}
		must(t, os.WriteFile(p, bad, 0o600))
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
