package wire_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// smallDisk is a file system of its own, so small that the test can fill it.
func smallDisk(t *testing.T, megabytes int) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%dm", megabytes)); err != nil {
		t.Skipf("needs to mount a tmpfs, which this user may not: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// fill writes a file until its disk is full.
func fill(t *testing.T, name string) {
	t.Helper()
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for size := 64 << 10; size > 0; { // to the last byte
		if _, err := f.Write(make([]byte, size)); err != nil {
			if !errors.Is(err, syscall.ENOSPC) {
				t.Fatal(err)
			}
			size /= 2
		}
	}
}

// sent are the signer's transactions that any node has: in a block or waiting.
func (s *stormy) sent(t *testing.T, from uint64) map[trade.Hash]bool {
	t.Helper()
	out := map[trade.Hash]bool{}
	signer := types.LatestSignerForChainID(new(big.Int).SetUint64(s.ChainID()))
	note := func(tx *types.Transaction) {
		if who, err := types.Sender(signer, tx); err == nil && who == common.Address(s.Addresses().Agent) {
			out[trade.Hash(tx.Hash())] = true
		}
	}
	for n := from; n <= s.Head().Number; n++ {
		b, err := s.Net().Client().BlockByNumber(t.Context(), new(big.Int).SetUint64(n))
		if err != nil {
			t.Fatal(err)
		}
		for _, tx := range b.Transactions() {
			note(tx)
		}
	}
	for _, tx := range s.Net().Waiting() {
		note(tx)
	}
	return out
}

// unpromised are the transactions that some node has and no row of the journal
// promises.
func (s *stormy) unpromised(t *testing.T, r *journal.Reader, sent map[trade.Hash]bool) (missing []trade.Hash) {
	t.Helper()
	all, err := r.Intents(t.Context(), 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	kept := map[trade.Hash]bool{}
	for _, in := range all {
		tried, err := r.Attempts(t.Context(), in.Intent.ID())
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range tried {
			kept[a.Attempt.Hash] = true
		}
	}
	for hash := range sent {
		if !kept[hash] {
			missing = append(missing, hash)
		}
	}
	return missing
}

// The disk is filled to its last byte at a random point of a cycle. Whatever the
// agent was about to do, nothing leaves without its row; it watches on, and once
// there is room it goes on by itself.
func TestAFullDiskSendsNothingWithoutItsRowAndHealsByItself(t *testing.T) {
	const each = 12 // runs on one disk: the journal only grows
	all, watched, looks := runs(t, each), 0, 0
	for done := 0; done < all; done += each {
		w, l := fullDisks(t, uint64(done), min(each, all-done))
		watched, looks = watched+w, looks+l
	}
	t.Logf("%d runs, %d of them came to a full disk; %d looks at a sent transaction, each had its row", all, watched, looks)
	if watched == 0 || looks == 0 {
		t.Error("the disk was never full, or nothing was sent")
	}
}

func fullDisks(t *testing.T, seed uint64, n int) (watched, looks int) {
	t.Helper()
	s := newStorm(t, seed)
	if err := s.agent.Close(); err != nil {
		t.Fatal(err)
	}
	disk := smallDisk(t, 16)
	s.config.Journal = config.Path(filepath.Join(disk, "journal.db"))
	ballast := filepath.Join(disk, "ballast")
	points, full := 0, -1
	s.trip = func(string) {
		if points++; points == full {
			fill(t, ballast)
		}
	}
	s.start(t)
	s.live(t, 3)
	first := s.Head().Number
	for run := range n {
		points, full = 0, 1+s.r.IntN(40)
		for range 4 {
			s.weather(t)
			s.look(t, s.mine(t))
			sent := s.sent(t, first)
			looks += len(sent)
			if missing := s.unpromised(t, &s.agent.Journal.Reader, sent); len(missing) > 0 {
				t.Fatalf("run %d of seed %d, full at point %d: no row of %v", run, seed, full, missing)
			}
		}
		if why := s.agent.Watching(); why != nil {
			watched++
			if !errors.Is(why, journal.ErrStorage) || !strings.Contains(why.Error(), "disk") {
				t.Fatalf("run %d of seed %d: it watches because of %v", run, seed, why)
			}
		}
		full = -1
		if err := os.RemoveAll(ballast); err != nil {
			t.Fatal(err)
		}
		s.look(t, s.mine(t))
		if why := s.agent.Watching(); why != nil {
			t.Fatalf("run %d of seed %d: with room again it still only watches: %v", run, seed, why)
		}
	}
	s.agree(t, s.live(t, 2))
	if err := s.agent.Close(); err != nil { // before its disk goes
		t.Error(err)
	}
	return watched, looks
}

// deaf is a node that nobody reaches.
type deaf struct{ agent.Node }

func (deaf) Head(context.Context) (trade.Block, error) { return trade.Block{}, chain.ErrUnreachable }

func TestAnAgentWhoseDiskIsBackWhileItsNodeIsGoneWaitsForBoth(t *testing.T) {
	s := newStorm(t, 1)
	if err := s.agent.Close(); err != nil {
		t.Fatal(err)
	}
	disk := smallDisk(t, 16)
	s.config.Journal = config.Path(filepath.Join(disk, "journal.db"))
	s.start(t)
	s.live(t, 1)
	ballast := filepath.Join(disk, "ballast")
	fill(t, ballast)
	s.look(t, s.mine(t))
	if s.agent.Watching() == nil {
		t.Fatal("the disk is full and it trades")
	}
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	back := s.agent.Replug(deaf{})
	s.look(t, s.mine(t)) // fails when the agent ends
	if why := s.agent.Watching(); !errors.Is(why, chain.ErrUnreachable) {
		t.Fatalf("it watches because of %v", why)
	}
	back()
	s.look(t, s.mine(t))
	if why := s.agent.Watching(); why != nil {
		t.Fatalf("with both back it still only watches: %v", why)
	}
	s.agree(t, s.live(t, 2))
	if err := s.agent.Close(); err != nil { // before its disk goes
		t.Error(err)
	}
}
