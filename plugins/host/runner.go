package host

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// runner starts and ends one operating system process for go-plugin, which by
// itself would hand it the host's standard input and not kill its children.
type runner struct {
	cmd       *exec.Cmd
	cage      *cage
	socketDir string

	stdin          *os.File // the host's end; its closing ends the process
	stdout, stderr *os.File // the host's ends
	childEnds      []*os.File

	mu      sync.Mutex
	begun   bool        // Start was called
	process *os.Process // nil until started
	doomed  bool        // killed, perhaps before it was started

	output atomic.Int64 // bytes since the last answer
	noisy  atomic.Bool  // it was killed for too many of them

	exited  chan struct{} // closed when the process is gone
	waitErr error         // set before
	once    sync.Once     // closes the pipes
}

// drainTime is how long a dead process' output is still read, in case somebody
// it started holds the pipes open.
const drainTime = 200 * time.Millisecond

func newRunner(cmd *exec.Cmd, cage *cage, socketDir string) (*runner, error) {
	r := &runner{cmd: cmd, cage: cage, socketDir: socketDir, exited: make(chan struct{})}
	for _, pipe := range []struct {
		host  **os.File
		child func(*os.File)
		reads bool // the host reads
	}{
		{&r.stdin, func(f *os.File) { cmd.Stdin = f }, false},
		{&r.stdout, func(f *os.File) { cmd.Stdout = f }, true},
		{&r.stderr, func(f *os.File) { cmd.Stderr = f }, true},
	} {
		read, write, err := os.Pipe()
		if err != nil {
			r.closePipes()
			return nil, fmt.Errorf("open a pipe: %w", err)
		}
		host, child := read, write
		if !pipe.reads {
			host, child = write, read
		}
		*pipe.host = host
		pipe.child(child)
		r.childEnds = append(r.childEnds, child)
	}
	return r, nil
}

// Start launches the process from a thread of its own that lives as long as it
// does; the cage says why.
func (r *runner) Start(context.Context) error {
	started := make(chan error, 1)
	go func() {
		runtime.LockOSThread() // never unlocked: the thread ends with the goroutine
		err := r.begin()
		for _, f := range r.childEnds {
			_ = f.Close()
		}
		started <- err
		if err == nil {
			r.waitErr = r.cmd.Wait()
			_ = killGroup(r.cmd.Process) // what it started does not outlive it
			r.cage.kill()
		}
		close(r.exited)
		time.AfterFunc(drainTime, r.closePipes)
	}()
	return <-started
}

func (r *runner) begin() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.begun = true
	if r.doomed {
		return errors.New("stopped before it was started")
	}
	if err := r.cage.start(r.cmd); err != nil {
		return err
	}
	r.process = r.cmd.Process
	return nil
}

func (r *runner) closePipes() {
	r.once.Do(func() {
		for _, f := range []*os.File{r.stdin, r.stdout, r.stderr} {
			if f != nil {
				_ = f.Close()
			}
		}
	})
}

// end kills the process and returns when it and all that it started are gone.
func (r *runner) end() {
	_ = r.Kill(context.Background())
	r.mu.Lock()
	begun := r.begun
	r.mu.Unlock()
	if begun {
		<-r.exited
	}
	r.closePipes()
}

// Wait returns when the process is gone.
func (r *runner) Wait(context.Context) error {
	<-r.exited
	return r.waitErr
}

// Kill ends the process and all that it started, without asking.
func (r *runner) Kill(context.Context) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.doomed = true
	select {
	case <-r.exited: // its number may be another's by now
		return nil
	default:
	}
	if r.process == nil {
		return nil
	}
	r.cage.kill()
	return killGroup(r.process)
}

// Stdout is what the process writes; it is read until it ends.
func (r *runner) Stdout() io.ReadCloser { return metered{r.stdout, r} }

// Stderr is like Stdout.
func (r *runner) Stderr() io.ReadCloser { return metered{r.stderr, r} }

// Name is the program's file.
func (r *runner) Name() string { return r.cmd.Path }

// mostOutput is what a process may write to standard output and error between
// two answers. Reading it costs the host's time.
const mostOutput = 64 << 20

// heard counts what it wrote, and kills it once that is too much.
func (r *runner) heard(n int) {
	if r.output.Add(int64(n)) > mostOutput && !r.noisy.Swap(true) {
		_ = r.Kill(context.Background())
	}
}

// metered is a pipe whose bytes count.
type metered struct {
	*os.File
	r *runner
}

// Read reads and counts.
func (m metered) Read(p []byte) (int, error) {
	n, err := m.File.Read(p)
	m.r.heard(n)
	return n, err
}

func (r *runner) pid() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.process == nil {
		return 0
	}
	return r.process.Pid
}

// ID is the process number.
func (r *runner) ID() string { return strconv.Itoa(r.pid()) }

// Diagnose has nothing to add to what the process said.
func (r *runner) Diagnose(context.Context) string { return "" }

// PluginToHost refuses any address but a unix socket in the process' own folder.
func (r *runner) PluginToHost(network, address string) (string, string, error) {
	if network != "unix" {
		return "", "", fmt.Errorf("%w: %s %s: it must listen on the unix socket folder that it was given", ErrAddress, network, address)
	}
	if filepath.Dir(filepath.Clean(address)) != r.socketDir {
		return "", "", fmt.Errorf("%w: socket %s is outside of %s", ErrAddress, address, r.socketDir)
	}
	info, err := os.Lstat(address)
	if err != nil {
		return "", "", fmt.Errorf("%w: %w", ErrAddress, err)
	}
	if info.Mode().Type() != os.ModeSocket {
		return "", "", fmt.Errorf("%w: %s is not a socket", ErrAddress, address)
	}
	return network, address, nil
}

// HostToPlugin is the same address: both live in one file system.
func (r *runner) HostToPlugin(network, address string) (string, string, error) {
	return network, address, nil
}
