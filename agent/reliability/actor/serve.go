package actor

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
)

// Variable holds the Config, as JSON, in the actor's environment.
const Variable = "HEDGEROW_TRIAL"

// What the actor answers. Paused is said right before it stops itself.
const (
	Ready  = "ready"
	Done   = "done"
	Paused = "paused"
)

// Exit codes besides 0 and 1, which is any other error.
const (
	// ExitLocked: another process writes the journal.
	ExitLocked = 3
	// ExitStale: it may not go on: the key or the journal is somebody else's now.
	ExitStale = 4
)

// Order is one head to drive.
type Order struct {
	Head  trade.Block
	Trade bool // decide something new, as a cycle does; else only follow
}

// Serve is the actor's life: it recovers, then obeys orders until its input
// ends. A SIGKILL at its point is its only other end that is no fault.
func Serve(ctx context.Context, c Config, bug Bug, in io.Reader, out io.Writer) (err error) {
	a, err := Open(ctx, c, bug, c.trip(out))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	if err := a.Recover(ctx); err != nil {
		return err
	}
	fmt.Fprintln(out, Ready)
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		var o Order
		if err := json.Unmarshal(lines.Bytes(), &o); err != nil {
			return fmt.Errorf("order: %w", err)
		}
		if err := a.Advance(ctx, o.Head); err != nil {
			return err
		}
		if o.Trade {
			if err := a.Cycle(ctx, o.Head); err != nil {
				return err
			}
		}
		fmt.Fprintln(out, Done)
	}
	return lines.Err()
}

// trip ends, or stops, this process at the configured point.
func (c Config) trip(out io.Writer) func(string) {
	passed := 0
	return func(point string) {
		if point != c.Point {
			return
		}
		if passed++; passed != c.After {
			return
		}
		if c.Pause {
			// The signal may take a moment: nothing is done until it is over.
			goesOn := make(chan os.Signal, 1)
			signal.Notify(goesOn, syscall.SIGCONT)
			defer signal.Stop(goesOn)
			fmt.Fprintln(out, Paused)
			// The error could only say that a process may not stop itself.
			_ = syscall.Kill(os.Getpid(), syscall.SIGSTOP)
			<-goesOn
			return
		}
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
		select {} // the signal is on its way
	}
}

// ExitCode is what the process ends with.
func ExitCode(err error) int {
	switch {
	case err == nil:
		return 0
	case errors.Is(err, journal.ErrLocked):
		return ExitLocked
	case errors.Is(err, agent.ErrUnexplainedNonce), errors.Is(err, market.ErrStaleEpoch):
		return ExitStale
	}
	return 1
}
