package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// answer is what the town says to one request, a line of JSON.
type answer struct {
	Err    string         `json:"err,omitempty"`
	Config string         `json:"config,omitempty"` // of an agent, once, at the start
	Head   trade.Block    `json:"head"`
	Took   time.Duration  `json:"took"`
	People int            `json:"people"`
	Blocks int            `json:"blocks"`
	Asked  map[string]int `json:"asked"` // of the node, so far
}

// gasLimit of the town's blocks: a crowd moves in at half of it a block.
const gasLimit = 600_000_000

// between two blocks: an agent that trades at each stays within its orders an hour.
const between = 2 * time.Minute

// serveTown has the chain. A line it reads is what to do and how much: "open"
// lets people in, "stir" mines a block in which so many accounts change, "asked"
// does nothing. It ends with its input.
func serveTown(ctx context.Context, args string, in io.Reader, out io.Writer) error {
	seedText, dir, _ := strings.Cut(args, ",")
	seed, err := strconv.ParseUint(seedText, 10, 64)
	if err != nil {
		return fmt.Errorf("town: seed: %w", err)
	}
	d, err := day.Synthetic(seed, day.Calm, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		return err
	}
	w, err := world.New(ctx, world.Config{Seed: seed, Day: d, Borrowers: 10, GasLimit: gasLimit})
	if err != nil {
		return err
	}
	defer func() { _ = w.Close() }() // the process ends with it
	crowd, err := w.NewCrowd(ctx)
	if err != nil {
		return err
	}
	g, err := openGate(w.URL())
	if err != nil {
		return err
	}
	defer g.close()
	path, err := writeAgent(w, crowd, g.url, dir)
	if err != nil {
		return err
	}
	say := json.NewEncoder(out)
	if err := say.Encode(answer{Config: path, Head: w.Head()}); err != nil {
		return err
	}
	for lines := bufio.NewScanner(in); lines.Scan(); {
		var a answer
		what, number, _ := strings.Cut(lines.Text(), " ")
		n, err := strconv.Atoi(number)
		began, before := time.Now(), w.Head().Number
		switch {
		case err != nil:
		case what == "open":
			err = crowd.Open(ctx, n)
		case what == "stir":
			_, err = crowd.Stir(ctx, n, between)
		case what != "asked":
			err = fmt.Errorf("the town does not know how to %q", what)
		}
		if err != nil {
			a.Err = err.Error()
		}
		a.Head, a.Took, a.People, a.Asked = w.Head(), time.Since(began), crowd.Len(), g.counts()
		a.Blocks = int(a.Head.Number - before)
		if err := say.Encode(a); err != nil {
			return err
		}
	}
	return nil
}

// writeAgent writes the configuration of the world's agent, with the gate for a
// node and with feeds for what the crowd uses.
func writeAgent(w *world.World, crowd *world.Crowd, url, dir string) (string, error) {
	path, err := wire.WriteAgent(w, dir)
	if err != nil {
		return "", err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	var feeds strings.Builder
	feeds.WriteString("    feeds:\n")
	for _, f := range crowd.Feeds() {
		fmt.Fprintf(&feeds, "      - {asset: %q, feed: %q, heartbeat: 1h}\n", config.Checksummed(f.Asset), config.Checksummed(f.Feed))
	}
	changed := strings.NewReplacer(w.URL(), url, "    feeds:\n", feeds.String()).Replace(string(text))
	return path, os.WriteFile(path, []byte(changed), 0o600)
}

// town is that process, from outside.
type town struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    *json.Decoder
	errs   strings.Builder
	config string // path
}

// startTown starts a town that writes its agent's files into dir.
func startTown(ctx context.Context, self, dir string, seed uint64) (*town, error) {
	home := filepath.Join(dir, "town")
	if err := os.MkdirAll(home, 0o700); err != nil {
		return nil, err
	}
	t := &town{cmd: exec.CommandContext(ctx, self, "town", fmt.Sprintf("%d,%s", seed, home))}
	t.cmd.Stderr = &t.errs
	var err error
	if t.in, err = t.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := t.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	t.out = json.NewDecoder(out)
	if err := t.cmd.Start(); err != nil {
		return nil, err
	}
	var a answer
	if err := t.out.Decode(&a); err != nil {
		return nil, errors.Join(fmt.Errorf("start the town: %w", err), t.end())
	}
	t.config = a.Config
	return t, nil
}

// call has the town do something.
func (t *town) call(what string, n int) (a answer, err error) {
	if _, err = fmt.Fprintln(t.in, what, n); err == nil {
		err = t.out.Decode(&a)
	}
	if err == nil && a.Err != "" {
		err = errors.New(a.Err)
	}
	if err != nil {
		return a, fmt.Errorf("town: %s %d: %w %s", what, n, err, t.errs.String())
	}
	return a, nil
}

// end closes the town and waits for it.
func (t *town) end() error {
	err := t.in.Close()
	if ended := t.cmd.Wait(); ended != nil {
		err = errors.Join(err, fmt.Errorf("town: %w %s", ended, t.errs.String()))
	}
	return err
}

// requests is how many of all methods.
func requests(asked map[string]int) (n int) {
	for _, x := range asked {
		n += x
	}
	return n
}

// since are the requests between two counts, by method.
func since(was, now map[string]int) map[string]int {
	out := map[string]int{}
	for method, n := range now {
		if n -= was[method]; n > 0 {
			out[method] = n
		}
	}
	return out
}
