// Command reliability kills the agent's trade stage, again and again, at named
// points, and counts what was doubled, lost or stuck: make reliability.
//
// Each world is a chain with weather (reorgs, pools that forget, dear gas, lost
// answers, a private relay that drops), a journal, and a process that is killed
// with SIGKILL at every point in turn and started again. A model watches each
// broadcast and compares journal and chain at the end. Then the same harness
// must find each bug of agent/reliability/planted: a harness that finds nothing
// has to show that it would. At last processes are stopped and second ones
// started beside them.
//
// It exits with 1 when anything was found, missed, or hit too rarely. Seeds
// repeat it: a world depends on nothing but its seed and the program.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"
)

func main() {
	debug.SetGCPercent(300) // chains in memory: time matters here, and room does not
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "reliability:", err)
		os.Exit(1)
	}
}

// errRed reports that the trial was made and its result is bad.
var errRed = errors.New("the result is red")

func run(ctx context.Context, args []string, stdout, stderr io.Writer) (err error) {
	o := options{Log: stderr}
	asJSON := false
	f := flag.NewFlagSet("reliability", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.IntVar(&o.Kills, "kills", 10_000, "how often the agent is killed")
	f.IntVar(&o.Floor, "floor", 0, "fewest kills at each point; 0 = 50, less when the kills are few")
	f.IntVar(&o.Lanes, "lanes", 2, "worlds at a time")
	f.IntVar(&o.Pauses, "pauses", 1_000, "how often a second agent starts beside a stopped one")
	f.BoolVar(&o.Bugs, "bugs", true, "hunt the planted bugs")
	f.StringVar(&o.Only, "bug", "", "hunt this planted bug only")
	f.Uint64Var(&o.Seed, "seed", uint64(time.Now().Unix()), "of the first world; the others follow")
	f.BoolVar(&asJSON, "json", false, "print the summary as JSON")
	if err := f.Parse(args); err != nil {
		return err
	}
	if o.Kills < 0 || o.Pauses < 0 || o.Lanes < 1 {
		return errors.New("kills and pauses are 0 or more, lanes 1 or more")
	}
	if o.Floor == 0 {
		o.Floor = min(50, o.Kills/(3*len(points())))
	}
	if o.Dir, err = os.MkdirTemp("", "hedgerow-victims-"); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(o.Dir)) }()
	s, err := measure(ctx, o)
	if err != nil {
		return err
	}
	if asJSON {
		if err := json.NewEncoder(stdout).Encode(s); err != nil {
			return err
		}
	} else {
		s.print(stdout)
	}
	if len(s.Red) > 0 {
		return fmt.Errorf("%w: %d reasons", errRed, len(s.Red))
	}
	return nil
}

// measure makes all parts of the trial.
func measure(ctx context.Context, o options) (*summary, error) {
	s := &summary{Seed: o.Seed, Floor: o.Floor, Lanes: o.Lanes}
	program, err := build(ctx, o.Dir, "")
	if err != nil {
		return nil, err
	}
	began := time.Now()
	if s.Worlds, err = campaign(ctx, o, program); err != nil {
		return nil, err
	}
	s.KillTime = time.Since(began)
	if o.Bugs {
		began = time.Now()
		if s.Bugs, err = hunts(ctx, o); err != nil {
			return nil, err
		}
		s.BugTime = time.Since(began)
	}
	began = time.Now()
	if s.Pauses, err = pauses(ctx, o, program); err != nil {
		return nil, err
	}
	s.PauseTime = time.Since(began)
	s.judge()
	return s, nil
}
