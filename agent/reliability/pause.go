package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/model"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/stage"
)

// Pauses counts what came of second agents. In each round an agent is stopped
// (SIGSTOP) at a named point; a second one must not get at its journal; one on a
// copy of the journal, with the same key, takes over; the first goes on.
type Pauses struct {
	Seed   uint64 `json:"seed"`
	Rounds int    `json:"rounds"`
	Locked int    `json:"locked"` // second agents that the journal's lock kept out
	Ended  int    `json:"ended"`  // stopped agents that gave up by themselves once they went on
	// LastWords are signatures that stopped agents made after they went on: the
	// stop fell between their last look at the chain and the signature.
	LastWords int `json:"lastWords"`
	// Taken are those of them that a block has: a reverted call, a no-op or a copy
	// of a call that both agents knew. They take a nonce, which Halted successors
	// found and gave up at.
	Taken  int `json:"taken"`
	Halted int `json:"halted"`
	// Stale are those that the guard executed for an intent of the stopped agent
	// alone, or a second time. There must be none.
	Stale    int             `json:"stale"`
	Findings []model.Finding `json:"findings,omitempty"`
}

// Fenced is that a stopped agent does no harm when it goes on.
const Fenced model.Check = "fenced"

// pausesPerWorld is how many rounds share a chain.
const pausesPerWorld = 10

// pausePoints are where an agent is stopped: all that a driven one passes in fair
// weather.
var pausePoints = []string{"propose.begin", "propose.durable", "build.done", "approve.durable", "sign.begin", "sign.done",
	"attempt.durable", "send.begin", "send.done", "sent.durable", "receipt.seen", "mined.durable", "final.seen", "final.durable",
	"journal.attempt.commit", "journal.record.commit"}

// pauses stops agents, a few in each world.
func pauses(ctx context.Context, o options, program string) ([]Pauses, error) {
	n := (o.Pauses + pausesPerWorld - 1) / pausesPerWorld
	out := make([]Pauses, n)
	done := 0
	err := lanes(ctx, o.Lanes, n, func(ctx context.Context, i int) error {
		rounds := min(pausesPerWorld, o.Pauses-i*pausesPerWorld)
		seed := o.Seed + uint64(i)
		return inWorld(ctx, program, seed, func(t *trial) error {
			var err error
			out[i], err = t.pauses(ctx, rounds)
			return err
		})
	}, func(i int) {
		done += out[i].Rounds
		fmt.Fprintf(o.Log, "\r%d of %d pauses", done, o.Pauses)
	})
	fmt.Fprintln(o.Log)
	return out, err
}

func (t *trial) pauses(ctx context.Context, rounds int) (Pauses, error) {
	p := Pauses{Seed: t.Seed}
	t.config.Relay = false
	halted := false
	for p.Rounds < rounds && !halted && len(t.findings.List()) == 0 {
		p.Rounds++
		var err error
		if halted, err = t.pause(ctx, &p); errors.Is(err, errEnded) {
			t.findings.Add(model.GoesOn, "%v", err)
		} else if err != nil {
			return p, fmt.Errorf("round %d: %w", p.Rounds, err)
		}
	}
	if !halted && len(t.findings.List()) == 0 {
		if err := t.rest(ctx); err != nil {
			return p, err
		}
		if _, err := model.Audit(ctx, t.Stage, t.config.Journal, t.findings); err != nil {
			return p, err
		}
	}
	p.Findings = t.findings.List()
	return p, nil
}

// pause is one round. The second agent's journal is the next round's, unless it
// had to halt: then this was the world's last.
func (t *trial) pause(ctx context.Context, p *Pauses) (halted bool, err error) {
	c := t.config
	c.Point, c.After, c.Pause = pausePoints[t.random.IntN(len(pausePoints))], 1+t.random.IntN(2), true
	first, err := startVictim(t.program, c)
	if err != nil {
		return false, err
	}
	defer first.abandon()
	if err := t.untilPaused(ctx, first); err != nil {
		return false, fmt.Errorf("stop at %s: %w", c.Point, err)
	}
	if err := t.keptOut(p); err != nil {
		return false, err
	}
	// The machine with the first agent is cut off; another one has a copy.
	old := t.config.Journal
	before, err := model.Signed(ctx, old)
	if err != nil {
		return false, err
	}
	t.config.Journal = filepath.Join(filepath.Dir(old), fmt.Sprintf("journal-%d.db", p.Rounds))
	if err := copyJournal(old, t.config.Journal); err != nil {
		return false, err
	}
	t.witness.Watch(t.config.Journal)
	if err := t.takeOver(ctx); err != nil {
		return false, fmt.Errorf("a second agent, with the first stopped at %s: %w", c.Point, err)
	}
	t.witness.Watch(old)
	if err := first.cmd.Process.Signal(syscall.SIGCONT); err != nil {
		return false, err
	}
	// It sees at once that the chain has more of its nonces than it knows, or, when
	// it signed as many itself, that others are final in their place.
	alive, err := first.says(actor.Ready, actor.Done)
	for heads := 0; alive && err == nil && heads < 2*actor.Finality; heads++ {
		head, err := t.Mine(ctx, stage.BlockTime)
		if err != nil {
			return false, err
		}
		if alive, err = first.drive(head, true); err != nil {
			break
		}
	}
	first.abandon()
	after, err := model.Signed(ctx, old)
	if err != nil {
		return false, err
	}
	t.witness.Watch(t.config.Journal)
	switch code := first.code(); code {
	case 1, actor.ExitStale:
		p.Ended++
	default:
		t.findings.Add(Fenced, "stopped at %s and gone on beside a second agent, the first ended with %d: %s", c.Point, code, tail(first.words.String()))
	}
	if taken, err := t.judgeLastWords(ctx, p, after[len(before):]); err != nil || !taken {
		return false, err
	}
	return true, t.mustHalt(ctx, p)
}

// untilPaused drives an agent until it has stopped itself.
func (t *trial) untilPaused(ctx context.Context, first *process) error {
	for heads := range patience {
		if heads > 0 {
			head, err := t.Mine(ctx, stage.BlockTime)
			if err != nil {
				return err
			}
			if err := first.order(head, true); err != nil {
				return err
			}
		}
		// It says "paused" instead of the line that an order ends with.
		for first.out.Scan() {
			switch first.out.Text() {
			case actor.Paused:
				return nil
			case actor.Ready, actor.Done:
			default:
				continue
			}
			break
		}
		if err := first.out.Err(); err != nil {
			return err
		}
	}
	return errors.New("it does not get there")
}

// keptOut starts a second agent on the first one's journal.
func (t *trial) keptOut(p *Pauses) error {
	second, err := startVictim(t.program, t.config)
	if err != nil {
		return err
	}
	defer second.abandon()
	alive, err := second.says(actor.Ready)
	if !alive && errors.Is(err, errEnded) && second.code() == actor.ExitLocked {
		p.Locked++
		return nil
	}
	t.findings.Add(Fenced, "a second agent on the same journal was not kept out: ready %v, %v", alive, err)
	return nil
}

// takeOver runs a second agent on its copy until the guard has executed a call
// of its own: from then on the guard refuses every earlier writer. A no-op, or a
// dearer copy of what the first agent signed, does not do that.
func (t *trial) takeOver(ctx context.Context) error {
	second, err := startVictim(t.program, t.config)
	if err != nil {
		return err
	}
	defer second.abandon()
	if alive, err := second.says(actor.Ready); err != nil || !alive {
		return errors.Join(err, errors.New("it is dead"))
	}
	own, err := model.LastEpoch(ctx, t.config.Journal)
	if err != nil {
		return err
	}
	for range patience {
		head, err := t.Mine(ctx, stage.BlockTime)
		if err != nil {
			return err
		}
		if alive, err := second.drive(head, true); err != nil || !alive {
			return err
		}
		seen, err := t.Epoch(ctx)
		if err != nil {
			return err
		}
		if seen == own {
			return second.stop()
		}
	}
	return errors.New("the guard executes nothing of it")
}

// judgeLastWords looks for signatures of the stopped agent that had an effect.
// True says that one took a nonce from its successor.
func (t *trial) judgeLastWords(ctx context.Context, p *Pauses, hashes []string) (taken bool, err error) {
	for range 2 {
		if _, err := t.Mine(ctx, stage.BlockTime); err != nil {
			return false, err
		}
	}
	p.LastWords += len(hashes)
	for _, h := range hashes {
		r, err := t.Dev.Client().TransactionReceipt(ctx, common.HexToHash(h))
		if errors.Is(err, ethereum.NotFound) {
			continue
		}
		if err != nil {
			return taken, err
		}
		p.Taken++
		taken = true
		if len(r.Logs) > 0 { // a call that the guard executed; a no-op has none
			p.Stale++
			t.findings.Add(Fenced, "the guard executed %s, signed by an agent whose place was taken", h)
		}
	}
	return taken, nil
}

// mustHalt has the successor find that its nonce is somebody else's.
func (t *trial) mustHalt(ctx context.Context, p *Pauses) error {
	second, err := startVictim(t.program, t.config)
	if err != nil {
		return err
	}
	defer second.abandon()
	alive, err := second.says(actor.Ready)
	for heads := 0; alive && err == nil && heads < 4*actor.Finality; heads++ {
		head, mineErr := t.Mine(ctx, stage.BlockTime)
		if mineErr != nil {
			return mineErr
		}
		alive, err = second.drive(head, true)
	}
	if errors.Is(err, errEnded) && second.code() == actor.ExitStale {
		p.Halted++
		return nil
	}
	t.findings.Add(Fenced, "a nonce was taken by an agent that should be gone, and its successor did not halt: %v", err)
	return nil
}

// copyJournal copies a journal that nobody writes now: the file, the log that
// SQLite reads with it, and the mark of its last commit.
func copyJournal(from, to string) error {
	for _, suffix := range []string{"", "-wal", ".mark"} {
		in, err := os.Open(from + suffix)
		if errors.Is(err, os.ErrNotExist) && suffix != "" {
			continue
		}
		if err != nil {
			return err
		}
		out, err := os.OpenFile(to+suffix, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err == nil {
			_, err = io.Copy(out, in)
			err = errors.Join(err, out.Close())
		}
		if err = errors.Join(err, in.Close()); err != nil {
			return fmt.Errorf("copy the journal: %w", err)
		}
	}
	return nil
}
