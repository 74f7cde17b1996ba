package history

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// asWriter has this test binary be a process that appends.
const asWriter = "HEDGEROW_TEST_WRITER"

func TestMain(m *testing.M) {
	if job := os.Getenv(asWriter); job != "" {
		if err := appendAll(job); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// writer is a process that appends some sources to an archive: name is its own
// word, and what it appends depends on that alone.
func writer(t *testing.T, dir, name string, sources int) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), fmt.Sprintf("%s=%s|%s|%d", asWriter, dir, name, sources))
	return cmd
}

const sourceRows = 40 // over two years, so that each source has two parts

func appendAll(job string) error {
	ctx := context.Background()
	f := strings.Split(job, "|")
	sources, err := strconv.Atoi(f[2])
	if err != nil {
		return err
	}
	fmt.Println("ready")
	a, err := Create(ctx, f[0])
	if err != nil {
		return err
	}
	s, err := a.Snapshot(ctx)
	if err != nil {
		return err
	}
	for i := range sources {
		source := fmt.Sprint(f[1], " ", i)
		if s.Has(source) {
			continue
		}
		next, err := tryPut(s, observed("hours"), source, hourly(fmt.Sprint(f[1], i), sourceRows))
		if err != nil {
			return err
		}
		s = next
	}
	return nil
}

func TestOfProcessesAtOnceNoCommitIsLostAndNoneIsTwice(t *testing.T) {
	const writers, each = 4, 15
	dir := filepath.Join(t.TempDir(), "archive")
	done := make(chan error, writers)
	for w := range writers {
		cmd := writer(t, dir, fmt.Sprint("W", w), each)
		go func() {
			out, err := cmd.CombinedOutput()
			if err != nil {
				err = fmt.Errorf("%w: %s", err, out)
			}
			done <- err
		}()
	}
	for range writers {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	a, err := Open(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	s := snapshot(t, a)
	if s.Number != writers*each || count(t, s) != writers*each*sourceRows {
		t.Errorf("%d commits with %d rows, of %d with %d", s.Number, count(t, s), writers*each, writers*each*sourceRows)
	}
	for w := range writers {
		for i := range each {
			if !s.Has(fmt.Sprintf("W%d %d", w, i)) {
				t.Errorf("source %d of writer %d is lost", i, w)
			}
		}
	}
}

// Kills come at any point of an append. HEDGEROW_KILLS=1000 has more of them.
func TestAKillLeavesAllOrNothingAndToRepeatGivesTheSame(t *testing.T) {
	kills, err := strconv.Atoi(os.Getenv("HEDGEROW_KILLS"))
	if err != nil {
		kills = 40
	}
	const sources = 8
	whole := filepath.Join(t.TempDir(), "whole")
	began := time.Now()
	if out, err := writer(t, whole, "K", sources).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	span := time.Since(began) / 4 // in which one that is left alone gets on by a commit or two
	a, err := Open(context.Background(), whole)
	if err != nil {
		t.Fatal(err)
	}
	want := snapshot(t, a)
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 1))

	dir := filepath.Join(t.TempDir(), "killed")
	var mid, restarts int
	at := map[int]int{}
	for range kills {
		cmd := writer(t, dir, "K", sources)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || line != "ready\n" {
			t.Fatalf("%q %v", line, err)
		}
		time.Sleep(time.Duration(random.Int64N(int64(span))))
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		killed := cmd.Wait() != nil
		a, err := Open(context.Background(), dir)
		if errors.Is(err, ErrNone) {
			at[-1]++
			continue
		}
		if err != nil {
			t.Fatalf("seed %d: after a kill: %v", seed, err)
		}
		s := snapshot(t, a)
		if got := count(t, s); got != int(s.Number)*sourceRows || len(s.Parts) != 2*int(s.Number) {
			t.Fatalf("seed %d: after a kill %d commits show %d rows", seed, s.Number, got)
		}
		at[int(s.Number)]++
		if killed && s.Number < sources {
			mid++
		}
		if s.Number == sources { // begin anew
			if s.Fingerprint() != want.Fingerprint() || s.last != want.last {
				t.Fatalf("seed %d: killed and repeated it is %s, not %s", seed, s.Fingerprint(), want.Fingerprint())
			}
			dir = filepath.Join(t.TempDir(), fmt.Sprint("killed", restarts))
			restarts++
		}
	}
	if out, err := writer(t, dir, "K", sources).CombinedOutput(); err != nil {
		t.Fatalf("seed %d: %v: %s", seed, err, out)
	}
	if a, err = Open(context.Background(), dir); err != nil {
		t.Fatal(err)
	}
	if s := snapshot(t, a); s.Fingerprint() != want.Fingerprint() || s.last != want.last {
		t.Errorf("seed %d: killed and repeated it is %s, not %s", seed, s.Fingerprint(), want.Fingerprint())
	}
	t.Logf("%d kills, %d amid the appends, by commits then visible: %v; %d archives became whole", kills, mid, at, restarts)
	if mid < kills/10 {
		t.Errorf("only %d of %d kills came amid the appends", mid, kills)
	}
}
