package host

import (
	"errors"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// nap is how long a rogue's children sleep: 600 seconds and a fraction that names
// the test, by which it finds them whatever they did to their environment.
func nap() string {
	if len(os.Args) > 3 {
		return "600." + os.Args[3]
	}
	return "600"
}

// child starts a process without an environment, in a session of its own or in
// this process' group with its pipes open.
func child(apart bool) (int, error) {
	attr := &syscall.ProcAttr{Files: []uintptr{0, 1, 2}}
	if apart {
		attr = &syscall.ProcAttr{Sys: &syscall.SysProcAttr{Setsid: true}}
	}
	return syscall.ForkExec("/bin/sleep", []string{"sleep", nap()}, attr)
}

// fill writes a file until the system refuses, 256 MiB at most.
func fill(path string) {
	f, err := os.Create(path)
	if err != nil {
		return
	}
	signal.Ignore(syscall.SIGXFSZ)
	block := make([]byte, 1<<20)
	for range 256 {
		if _, err := f.Write(block); err != nil {
			return
		}
	}
}

// attempts are what a contained process tries, and whether it got through. The
// host's process number is in its parameters, for want of another way in.
func attempts(host int) []string {
	outcome := func(what string, err error) string {
		if err == nil {
			return what + ": done"
		}
		return what + ": " + err.Error()
	}
	write := func(path string) error { return os.WriteFile(path, []byte("x"), 0o600) }
	dial := func() error {
		conn, err := net.DialTimeout("tcp", "127.0.0.1:80", time.Second)
		if err == nil {
			return conn.Close()
		}
		if errors.Is(err, syscall.ECONNREFUSED) {
			return nil // there is a network that refuses
		}
		return errors.New("no network")
	}
	var files unix.Rlimit
	_ = unix.Getrlimit(unix.RLIMIT_NOFILE, &files)
	capabilities := "unknown"
	status, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(status)) {
		if mask, ok := strings.CutPrefix(line, "CapEff:"); ok {
			capabilities = strings.TrimSpace(mask)
		}
	}
	return []string{
		"capabilities " + capabilities,
		outcome("write into its folder", write("here")),
		outcome("write into its temporary folder", write(filepath.Join(os.TempDir(), "there"))),
		outcome("write beside its program", write(filepath.Join(os.Getenv("HEDGEROW_STRATEGY_HOME"), "rogue-was-here"))),
		outcome("write into a control group", write("/sys/fs/cgroup/rogue-was-here")),
		outcome("connect", dial()),
		outcome("signal the host", syscall.Kill(host, 0)),
		"open files at most " + strconv.FormatUint(files.Max, 10),
	}
}
