package host

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// hostUntilKilled is a host process whose strategy it has started, and asks.
func hostUntilKilled(mode, token string) {
	path, err := os.Executable()
	if err != nil {
		panic(err)
	}
	sum, err := SHA256(path)
	if err != nil {
		panic(err)
	}
	p := New(Options{Name: "orphan", Path: path, Args: []string{"rogue", mode, token}, SHA256: sum, Deadline: time.Hour})
	if _, err := p.Describe(context.Background()); err != nil {
		panic(err)
	}
	fmt.Println(p.Status().PID)
	calm, _ := exampleWorld(0)
	_, _ = p.Evaluate(context.Background(), calm)
	hang()
}

// hostKills is how many hosts are killed: HEDGEROW_HOST_KILLS, or a few.
func hostKills(t *testing.T) int {
	text := os.Getenv("HEDGEROW_HOST_KILLS")
	if text == "" {
		return 24
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		t.Fatalf("HEDGEROW_HOST_KILLS is %q, not a number of at least 1", text)
	}
	return n
}

// outliving are strategies that a dead host could not ask to end.
var outliving = []string{
	"honest",                   // the SDK sees its standard input end
	"spins",                    //
	"ignores its input",        // a program without the SDK
	"ignores requests to end",  //
	"leaves an orphan",         // in another session, nobody's child
	"bursts into 200 children", // each in a session of its own
}

// Hosts are killed at random moments: while they start a strategy, when it runs,
// when it is asked. No process of it outlives them, and the next launch removes
// the folders and control groups that they left.
func TestAKilledHostLeavesNoStrategyBehind(t *testing.T) {
	kills := hostKills(t)
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	root, err := folderRoot()
	if err != nil {
		t.Fatal(err)
	}
	var early atomic.Int64
	var workers sync.WaitGroup
	next := atomic.Int64{}
	for range 4 {
		workers.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= kills || t.Failed() {
					return
				}
				random := rand.New(rand.NewPCG(seed, uint64(i)))
				token := fmt.Sprintf("%d%06d", os.Getpid(), i)
				started, err := killHost(outliving[i%len(outliving)], token, random)
				if err != nil {
					t.Errorf("kill %d: %v", i, err)
					return
				}
				if !started {
					early.Add(1)
				}
				for over := time.Now().Add(10 * time.Second); ; time.Sleep(5 * time.Millisecond) {
					left := leftovers(token, nil)
					if len(left) == 0 {
						break
					}
					if time.Now().After(over) {
						t.Errorf("kill %d, %s: %v outlive the host", i, outliving[i%len(outliving)], left)
						break
					}
				}
			}
		})
	}
	workers.Wait()
	left, _ := filepath.Glob(filepath.Join(root, folderPrefix+"*"))
	if _, err := start(t, rogueOptions(t, "honest")).Describe(context.Background()); err != nil {
		t.Fatal(err)
	}
	if still := leftovers("no process has this token", left); len(still) > 0 {
		t.Errorf("the next launch leaves %v", still)
	}
	t.Logf("%d hosts killed, %d of them before their strategy ran: 0 processes left; the next launch removed %d folders", kills, early.Load(), len(left))
}

// killHost starts a host and kills it, either while it starts its strategy or
// when that runs, which it returns.
func killHost(mode, token string, random *rand.Rand) (ran bool, err error) {
	path, err := os.Executable()
	if err != nil {
		return false, err
	}
	cmd := exec.Command(path, "host", mode, token)
	var said strings.Builder
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	if err != nil {
		return false, err
	}
	if err := cmd.Start(); err != nil {
		return false, err
	}
	moment := time.Duration(random.IntN(150)) * time.Millisecond
	if random.IntN(3) == 0 { // in the midst of starting
		time.Sleep(moment)
	} else {
		line, err := bufio.NewReader(out).ReadString('\n')
		if err != nil {
			_ = cmd.Process.Kill()
			_ = cmd.Wait()
			return false, fmt.Errorf("the host ended before it was killed: %w: %s", err, said.String())
		}
		pid, err := strconv.Atoi(strings.TrimSpace(line))
		if err != nil {
			return false, err
		}
		ran = running(pid)
		time.Sleep(moment / 3)
	}
	if err := cmd.Process.Kill(); err != nil {
		return ran, err
	}
	_, _ = io.Copy(io.Discard, out)
	if err := cmd.Wait(); err != nil && !errors.Is(err, os.ErrProcessDone) && !strings.Contains(err.Error(), "killed") {
		return ran, err
	}
	return ran, nil
}

// running reports a process that is neither gone nor a zombie waiting for init.
func running(pid int) bool {
	if syscall.Kill(pid, 0) != nil {
		return false
	}
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return !os.IsNotExist(err)
	}
	_, rest, _ := strings.Cut(string(stat), ") ")
	return !strings.HasPrefix(rest, "Z")
}

// waitFor polls a condition for ten seconds.
func waitFor(t testing.TB, condition func() bool, format string, a ...any) {
	t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(10 * time.Second)
	for !condition() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf(format, a...)
		}
	}
}
