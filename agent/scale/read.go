package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

// build compiles the command under test.
func build(ctx context.Context, dir string) (string, error) {
	path := filepath.Join(dir, "hedgerow")
	cmd := exec.CommandContext(ctx, "go", "build", "-o", path, "github.com/hedgerow-fi/hedgerow")
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build hedgerow: %w: %s", err, out)
	}
	return path, nil
}

// reading is one or more runs of `hedgerow book` that together read the market.
type reading struct {
	Took     time.Duration  `json:"took"`     // of the runs together
	CPU      time.Duration  `json:"cpu"`      // of the command's processes
	Resident int64          `json:"resident"` // most, bytes
	Asked    map[string]int `json:"asked"`
	Kills    int            `json:"kills"`

	output []byte // of the run that ended
}

// sampled is how many accounts each reading compares with the pool's own figures.
const sampled = 500

// read has the command read the market whole, then again with kills on the way.
func (s *summary) read(ctx context.Context, o options, t *town, program string) (err error) {
	fmt.Fprintf(o.Log, "reading %d accounts …\n", o.Accounts)
	config, err := withCheckpoint(t.config, "none")
	if err != nil {
		return err
	}
	if s.Fresh, err = readMarket(ctx, t, program, config, nil); err != nil {
		return err
	}
	if o.Kills == 0 {
		return nil
	}
	fmt.Fprintf(o.Log, "reading them again, with %d kills …\n", o.Kills)
	if config, err = withCheckpoint(t.config, checkpointName); err != nil {
		return err
	}
	r := rand.New(rand.NewPCG(o.Seed, 0x6b111))
	kills := make([]int, o.Kills)
	for i := range kills {
		kills[i] = 1 + r.IntN(requests(s.Fresh.Asked))
	}
	slices.Sort(kills)
	if s.Killed, err = readMarket(ctx, t, program, config, kills); err != nil {
		return err
	}
	for _, at := range kills[:s.Killed.Kills] {
		s.Restart += at
	}
	if !bytes.Equal(s.Fresh.output, s.Killed.output) {
		s.red("the book read with kills on the way differs from the one read at once")
	}
	fmt.Fprintf(o.Log, "reading them once more, from the whole checkpoint …\n")
	s.Warm, err = readMarket(ctx, t, program, config, nil)
	if err == nil && !bytes.Equal(s.Fresh.output, s.Warm.output) {
		s.red("the book read from a checkpoint differs from the one read at once")
	}
	return err
}

// checkpointName is the file's, beside the configuration.
const checkpointName = "checkpoint.db"

// withCheckpoint writes the configuration anew with a checkpoint for its market;
// "none" for none.
func withCheckpoint(path, checkpoint string) (string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	out := strings.TrimSuffix(path, ".yaml") + "-" + checkpoint + ".yaml"
	changed := strings.Replace(string(text), "    protocol: aave\n", "    protocol: aave\n    checkpoint: "+checkpoint+"\n", 1)
	return out, os.WriteFile(out, []byte(changed), 0o600)
}

// readMarket runs the command until it has ended by itself. Each of kills is how
// many requests of all runs together the node has had when a run is killed.
func readMarket(ctx context.Context, t *town, program, config string, kills []int) (r reading, err error) {
	before, err := t.call("asked", 0)
	if err != nil {
		return r, err
	}
	began := time.Now()
	for {
		var out, errs bytes.Buffer
		cmd := exec.CommandContext(ctx, program, "book", "--config", config, "--json", "--reconcile", fmt.Sprint(sampled))
		cmd.Stdout, cmd.Stderr = &out, &errs
		if err := cmd.Start(); err != nil {
			return r, err
		}
		gone := make(chan error, 1)
		go func() { gone <- cmd.Wait() }()
		killed := false
		if len(kills) > 0 {
			killed, err = killAt(ctx, t, cmd, requests(before.Asked)+kills[0], gone)
			kills = kills[1:]
			if err != nil {
				_ = cmd.Process.Kill()
				return r, errors.Join(err, <-gone)
			}
		}
		err := <-gone
		r.CPU += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
			r.Resident = max(r.Resident, u.Maxrss*1024)
		}
		if killed {
			r.Kills++
			continue
		}
		if err != nil {
			return r, fmt.Errorf("hedgerow book: %w: %s", err, errs.String())
		}
		r.output = out.Bytes()
		break
	}
	r.Took = time.Since(began)
	after, err := t.call("asked", 0)
	r.Asked = since(before.Asked, after.Asked)
	return r, err
}

// killAt kills the command as nothing can prevent once the node has had so many
// requests. False says that it ended before.
func killAt(ctx context.Context, t *town, cmd *exec.Cmd, at int, gone chan error) (bool, error) {
	look := time.NewTicker(time.Millisecond)
	defer look.Stop()
	for {
		select {
		case err := <-gone:
			gone <- err
			return false, nil
		case <-ctx.Done():
			return false, ctx.Err()
		case <-look.C:
		}
		a, err := t.call("asked", 0)
		if err != nil {
			return false, err
		}
		if requests(a.Asked) >= at {
			return cmd.Process.Kill() == nil, nil
		}
	}
}
