package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/plugins/host"
)

// TestAcceptance tries the program as its users have it: the built binary, real
// processes, a real chain on loopback, signals that cannot be caught. It owns
// the build; each part is in a file of its own.
func TestAcceptance(t *testing.T) {
	h := &house{program: build(t, "hedgerow", "../..", "."), puppet: build(t, "puppet", "testdata/puppet", ".")}
	var err error
	if h.puppetSum, err = host.SHA256(h.puppet); err != nil {
		t.Fatal(err)
	}
	t.Run("bad input is refused with a remedy", h.badInput)
	t.Run("a series past its expiry is not bought", h.pastExpiry)
	t.Run("a proposal of NaN leaves the last target standing", h.nanProposal)
	t.Run("the example strategy proposes", h.example)
	t.Run("a killed host leaves no strategy behind", h.hostKilled)
	t.Run("a killed strategy is started again", h.pluginKilled)
	t.Run("a dry run sends nothing", h.dryRun)
	t.Run("a world, an agent and a look from a third terminal", h.twoTerminals)
	t.Run("modes hold", h.modes)
	t.Run("a node lies", h.incident)
	t.Run("large orders wait for a person", h.approvals)
	t.Run("alarms survive a kill and reach people", h.alarms)
	t.Run("a killed agent does nothing twice", h.agentKilled)
}

// patience is how long a condition may take on a machine that does much else.
const patience = time.Minute

// The exit codes that cli promises.
const (
	done   = 0
	failed = 1
	usage  = 2
)

// house has the program under test, and a strategy that does as it is told.
type house struct{ program, puppet, puppetSum string }

// build compiles a command into a folder that goes with the test.
func build(t *testing.T, name, in, what string) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), name)
	cmd := exec.Command("go", "build", "-buildvcs=false", "-o", program, what)
	cmd.Dir = in
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("build %s: %v\n%s", name, err, out)
	}
	return program
}

// transcript is what a process wrote so far.
type transcript struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (s *transcript) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(b)
}

func (s *transcript) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// process is a running hedgerow.
type process struct {
	t        *testing.T
	args     []string
	cmd      *exec.Cmd
	temp     string // its temporary files
	out, err transcript
	gone     chan struct{}
	read     int // bytes of out that records has decoded
	cycles   []agent.Record
}

// start starts the program and kills it with the test, if nobody did before.
// Its temporary files go under the test's own folder.
func (h *house) start(t *testing.T, args ...string) *process {
	t.Helper()
	p := &process{t: t, args: args, cmd: exec.Command(h.program, args...), temp: shortDir(t), gone: make(chan struct{})}
	p.cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + p.temp, "TMPDIR=" + p.temp}
	p.cmd.Stdout, p.cmd.Stderr = &p.out, &p.err
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		_ = p.cmd.Wait() // its code is in ProcessState
		close(p.gone)
	}()
	t.Cleanup(p.kill)
	return p
}

// shortDir is a folder that goes with the test. A socket's path may have 107
// bytes, and those of t.TempDir carry the test's whole name.
func shortDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "hg-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// run runs the program to its end.
func (h *house) run(t *testing.T, args ...string) *process {
	t.Helper()
	p := h.start(t, args...)
	p.ends()
	return p
}

func (p *process) pid() int { return p.cmd.Process.Pid }

// kill ends the process as nothing can prevent, and waits until it is gone.
func (p *process) kill() {
	_ = p.cmd.Process.Kill()
	<-p.gone
}

// stop asks the process to end, as a person does, and waits for its code.
func (p *process) stop() int {
	p.t.Helper()
	if err := p.cmd.Process.Signal(syscall.SIGINT); err != nil && !errors.Is(err, os.ErrProcessDone) {
		p.t.Fatal(err)
	}
	return p.ends()
}

// ends waits for the process and returns its code.
func (p *process) ends() int {
	p.t.Helper()
	select {
	case <-p.gone:
	case <-time.After(patience):
		p.fatalf("it did not end within %v", patience)
	}
	return p.cmd.ProcessState.ExitCode()
}

// wants checks the code of a process that ends, and that every text occurs in
// what it wrote.
func (p *process) wants(code int, texts ...string) *process {
	p.t.Helper()
	if got := p.ends(); got != code {
		p.fatalf("it exited with %d, not %d", got, code)
	}
	all := p.out.String() + p.err.String()
	for _, text := range texts {
		if !strings.Contains(all, text) {
			p.fatalf("it does not say %q", text)
		}
	}
	return p
}

func (p *process) fatalf(format string, args ...any) {
	p.t.Helper()
	out := p.out.String()
	if len(out) > 4000 {
		out = "…" + out[len(out)-4000:]
	}
	p.t.Fatalf("hedgerow %s: %s\noutput:\n%s\nerrors:\n%s", strings.Join(p.args, " "), fmt.Sprintf(format, args...), out, p.err.String())
}

// decode reads the JSON that a process printed.
func decode[T any](p *process) (v T) {
	p.t.Helper()
	p.wants(done)
	if err := json.Unmarshal([]byte(p.out.String()), &v); err != nil {
		p.fatalf("its JSON: %v", err)
	}
	return v
}

// records are the cycles that `run --json` printed so far.
func (p *process) records() []agent.Record {
	p.t.Helper()
	text := p.out.String()[p.read:]
	for {
		line, rest, whole := strings.Cut(text, "\n")
		if !whole {
			return p.cycles
		}
		var r agent.Record
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			p.fatalf("a cycle's JSON: %v in %.200s", err, line)
		}
		p.cycles = append(p.cycles, r)
		p.read += len(line) + 1
		text = rest
	}
}

// eventually waits until a condition holds.
func (p *process) eventually(what string, holds func() bool) {
	p.t.Helper()
	if err := until(p.t.Context(), p.gone, holds); err != nil {
		p.fatalf("%s: %v", what, err)
	}
}

// until polls a condition until it holds, a process is gone or patience ends.
func until(ctx context.Context, gone <-chan struct{}, holds func() bool) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		if holds() {
			return nil
		}
		select {
		case <-tick.C:
		case <-gone:
			if holds() {
				return nil
			}
			return errors.New("the process ended before")
		case <-ctx.Done():
			return fmt.Errorf("not within %v", patience)
		}
	}
}
