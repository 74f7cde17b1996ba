// Command scale measures the agent on a lending market of many borrowers: make
// scale.
//
// A process of its own has the devnet, with a crowd of real positions on its
// pool (see world.Crowd), and a gate that counts what is asked. Against it run
// the built hedgerow, which reads the market whole, is killed with SIGKILL on
// the way and goes on; a reader that keeps the book from logs while accounts
// change; and an agent with one strategy process, from head to signed
// transaction. It exits with 1 when a book differs from what it has to equal,
// or a killed reading began again.
package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/pprof"
	"slices"
	"syscall"

	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	taken, err := role(ctx, os.Args[1:])
	if !taken {
		err = run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	}
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(1)
	}
}

// role plays a part that this program starts itself for: the town, or a strategy
// that the agent launches. False says that the arguments name none.
func role(ctx context.Context, args []string) (bool, error) {
	switch {
	case len(args) == 2 && args[0] == "town":
		return true, serveTown(ctx, args[1], os.Stdin, os.Stdout)
	case len(args) == 3 && args[0] == "strategy" && args[1] == "serve":
		return true, wire.ServeBuiltin(args[2])
	}
	return false, nil
}

// options are what to measure.
type options struct {
	Accounts int
	Kills    int
	Changes  []int // accounts changed a block
	Blocks   int   // of each number of changes
	Cycles   int   // that trade
	Seed     uint64
	Dir      string
	Profile  string    // file for a CPU profile of the cycles; "" = none
	Log      io.Writer // what is being done
}

// errRed reports that everything was measured and something is not as it must be.
var errRed = errors.New("the result is red")

func run(ctx context.Context, args []string, stdout, stderr io.Writer) (err error) {
	o := options{Log: stderr, Changes: []int{10, 100, 1000}}
	asJSON := false
	f := flag.NewFlagSet("scale", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.IntVar(&o.Accounts, "accounts", 200_000, "borrowers on the market")
	f.IntVar(&o.Kills, "kills", 6, "how often the first reading is killed")
	f.IntVar(&o.Blocks, "blocks", 20, "blocks to follow with each number of changed accounts")
	f.IntVar(&o.Cycles, "cycles", 150, "cycles from head to signed transaction, at half of the accounts and at all")
	f.Uint64Var(&o.Seed, "seed", 1, "of the crowd, its changes and the kills")
	f.StringVar(&o.Profile, "cpuprofile", "", "write a CPU profile of the cycles at all accounts to this file")
	f.BoolVar(&asJSON, "json", false, "print the summary as JSON")
	if err := f.Parse(args); err != nil {
		return err
	}
	if o.Accounts < 2 || o.Kills < 0 || o.Blocks < 1 || o.Cycles < 0 {
		return errors.New("accounts are 2 or more, blocks 1 or more, kills and cycles 0 or more")
	}
	o.Changes = slices.DeleteFunc(o.Changes, func(n int) bool { return n > o.Accounts/2 })
	if o.Dir, err = os.MkdirTemp("", "hedgerow-scale-"); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(o.Dir)) }()
	s, err := measure(ctx, o)
	if err != nil {
		return err
	}
	if asJSON {
		err = json.NewEncoder(stdout).Encode(s)
	} else {
		err = s.print(stdout)
	}
	if len(s.Red) > 0 {
		err = cmp.Or(err, fmt.Errorf("%w: %d reasons", errRed, len(s.Red)))
	}
	return err
}

// measure does it all, on one market that grows from half of the accounts to all.
func measure(ctx context.Context, o options) (_ *summary, err error) {
	s := &summary{Accounts: o.Accounts, Seed: o.Seed, Load: []string{load()}}
	program, err := build(ctx, o.Dir)
	if err != nil {
		return nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	t, err := startTown(ctx, self, o.Dir, o.Seed)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, t.end()) }()
	for _, n := range []int{o.Accounts / 2, o.Accounts - o.Accounts/2} {
		fmt.Fprintf(o.Log, "opening %d positions …\n", n)
		a, err := t.call("open", n)
		if err != nil {
			return nil, err
		}
		s.Opened = append(s.Opened, opened{Accounts: a.People, Took: a.Took, Blocks: a.Blocks})
		if o.Cycles > 0 {
			fmt.Fprintf(o.Log, "%d cycles with %d accounts …\n", o.Cycles, a.People)
			stop := func() {}
			if a.People == o.Accounts && o.Profile != "" {
				if stop, err = profile(o.Profile); err != nil {
					return nil, err
				}
			}
			signed, err := headToSigned(ctx, t, filepath.Join(o.Dir, fmt.Sprint("agent-", a.People)), o.Cycles)
			stop()
			if err != nil {
				return nil, err
			}
			s.Signed = append(s.Signed, signed)
			fmt.Fprintf(o.Log, "p50 %v, p99 %v\n", signed.P50, signed.P99)
		}
	}
	if err := s.read(ctx, o, t, program); err != nil {
		return nil, err
	}
	if err := s.follow(ctx, o, t); err != nil {
		return nil, err
	}
	s.Load = append(s.Load, load())
	s.judge()
	return s, nil
}

// profile writes a CPU profile until the function that it returns is called.
func profile(path string) (stop func(), err error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return func() { pprof.StopCPUProfile(); _ = f.Close() }, nil
}
