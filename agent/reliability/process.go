package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"syscall"

	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// process is a running victim.
type process struct {
	cmd   *exec.Cmd
	in    io.WriteCloser
	out   *bufio.Scanner
	words strings.Builder // standard error, and what it said unasked
	once  sync.Once
	err   error // of Wait
}

// errEnded reports a victim that ended, other than by a kill.
var errEnded = errors.New("the agent ended by itself")

// startVictim starts a program as an actor. Its temporary files, if any, are
// under the journal's folder.
func startVictim(program string, c actor.Config) (*process, error) {
	text, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	p := &process{cmd: exec.Command(program)}
	p.cmd.Env = []string{actor.Variable + "=" + string(text), "PATH=" + os.Getenv("PATH"), "GOMAXPROCS=2", "GOGC=400"}
	p.cmd.Stderr = &p.words
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	p.out = bufio.NewScanner(out)
	return p, p.cmd.Start()
}

// kill ends the process as nothing can prevent. The reader of its output, who is
// another goroutine, collects it.
func (p *process) kill() { _ = p.cmd.Process.Kill() }

// says waits for one of some lines. False without an error says that it was killed.
func (p *process) says(lines ...string) (bool, error) {
	for p.out.Scan() {
		if slices.Contains(lines, p.out.Text()) {
			return true, nil
		}
		p.words.WriteString(p.out.Text() + "\n")
	}
	return false, p.end()
}

// end waits for the process, and is nil when a SIGKILL ended it.
func (p *process) end() error {
	p.once.Do(func() { p.err = p.cmd.Wait() })
	var exit *exec.ExitError
	if errors.As(p.err, &exit) {
		if status, ok := exit.Sys().(syscall.WaitStatus); ok && status.Signaled() && status.Signal() == syscall.SIGKILL {
			return nil
		}
	}
	return fmt.Errorf("%w: %s: %s", errEnded, p.cmd.ProcessState, tail(p.words.String()))
}

// code is the exit code of a process that has ended.
func (p *process) code() int { return p.cmd.ProcessState.ExitCode() }

// tail is the end of a text, which is where the reason stands.
func tail(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 600 {
		s = "…" + s[len(s)-600:]
	}
	return s
}

// drive hands the process one head. False says that it was killed.
func (p *process) drive(head trade.Block, decide bool) (bool, error) {
	if err := p.order(head, decide); err != nil {
		return false, err
	}
	return p.says(actor.Done)
}

func (p *process) order(head trade.Block, decide bool) error {
	b, err := json.Marshal(actor.Order{Head: head, Trade: decide})
	if err != nil {
		return err
	}
	// A broken pipe is a dead process: says tells how it died.
	if _, err := p.in.Write(append(b, '\n')); err != nil && !errors.Is(err, syscall.EPIPE) && !errors.Is(err, os.ErrClosed) {
		return err
	}
	return nil
}

// stop lets the process end in peace.
func (p *process) stop() error {
	_ = p.in.Close()
	for p.out.Scan() {
		p.words.WriteString(p.out.Text() + "\n")
	}
	p.once.Do(func() { p.err = p.cmd.Wait() })
	if p.err != nil {
		return fmt.Errorf("%w: %s: %s", errEnded, p.cmd.ProcessState, tail(p.words.String()))
	}
	return nil
}

// abandon makes sure that nothing is left of the process.
func (p *process) abandon() {
	p.kill()
	_ = p.in.Close()
	for p.out.Scan() { // until the pipe ends, which Wait needs
	}
	p.once.Do(func() { p.err = p.cmd.Wait() })
}
