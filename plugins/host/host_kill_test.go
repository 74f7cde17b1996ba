package host

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// hostUntilKilled is a host process with one running strategy, whose number it
// prints.
func hostUntilKilled(mode string) {
	path, err := os.Executable()
	if err != nil {
		panic(err)
	}
	sum, err := SHA256(path)
	if err != nil {
		panic(err)
	}
	p := New(Options{Name: "orphan", Path: path, Args: []string{"rogue", mode}, SHA256: sum})
	if _, err := p.Describe(context.Background()); err != nil {
		panic(err)
	}
	fmt.Println(p.Status().PID)
	select {}
}

func TestAKilledHostLeavesNoStrategyBehind(t *testing.T) {
	for _, mode := range []string{"honest", "spins"} {
		t.Run(mode, func(t *testing.T) {
			t.Parallel()
			path, err := os.Executable()
			if err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(path, "host", mode)
			cmd.Stderr = os.Stderr
			out, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			var pid int
			line, err := bufio.NewReader(out).ReadString('\n')
			if err != nil {
				t.Fatal(err)
			}
			if _, err := fmt.Sscan(line, &pid); err != nil {
				t.Fatal(err)
			}
			if !running(pid) {
				t.Fatalf("strategy %d does not run", pid)
			}
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
			_ = cmd.Wait()
			waitFor(t, func() bool { return !running(pid) }, "strategy %d outlives its host", pid)
		})
	}
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
