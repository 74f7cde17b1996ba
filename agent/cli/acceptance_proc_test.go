package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// needsProc skips where there is no /proc to find processes in.
func needsProc(t *testing.T) {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("not tested: which processes a killed one leaves behind is read from Linux's /proc")
	}
}

// mortal is a process of the machine: a number and when it began, as numbers are
// used again.
type mortal struct {
	pid     int
	parent  int
	began   string
	command string
}

// look reads a process; false when it is gone, or dead and not yet collected.
func look(pid int) (m mortal, alive bool) {
	dir := filepath.Join("/proc", strconv.Itoa(pid))
	stat, err := os.ReadFile(filepath.Join(dir, "stat"))
	if err != nil {
		return m, false
	}
	// The name in brackets may hold anything: fields are counted after it.
	_, rest, found := strings.Cut(string(stat[strings.LastIndexByte(string(stat), ')'):]), ") ")
	fields := strings.Fields(rest)
	if !found || len(fields) < 20 || fields[0] == "Z" || fields[0] == "X" {
		return m, false
	}
	command, _ := os.ReadFile(filepath.Join(dir, "cmdline"))
	parent, err := strconv.Atoi(fields[1])
	return mortal{pid: pid, parent: parent, began: fields[19], command: strings.ReplaceAll(string(command), "\x00", " ")}, err == nil
}

// lives reports that it is still the same process.
func (m mortal) lives() bool {
	now, alive := look(m.pid)
	return alive && now.began == m.began
}

func (m mortal) String() string { return fmt.Sprintf("%d (%s)", m.pid, strings.TrimSpace(m.command)) }

// children are the processes that a process started and that live, by number.
func children(t *testing.T, pid int) (out []mortal) {
	t.Helper()
	all, err := filepath.Glob("/proc/[0-9]*")
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range all {
		n, err := strconv.Atoi(filepath.Base(dir))
		if err != nil {
			continue
		}
		if m, alive := look(n); alive && m.parent == pid {
			out = append(out, m)
		}
	}
	return out
}

// plugins are the children once there are as many as wanted.
func (p *process) plugins(want int) (out []mortal) {
	p.t.Helper()
	p.eventually(fmt.Sprintf("%d strategy processes", want), func() bool {
		out = children(p.t, p.pid())
		return len(out) == want
	})
	return out
}
