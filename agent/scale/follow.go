package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// followed is what a block costs in which so many accounts change.
type followed struct {
	Changes  int           `json:"changes"`
	Blocks   int           `json:"blocks"`
	P50      time.Duration `json:"p50"`
	Most     time.Duration `json:"most"`
	CPU      time.Duration `json:"cpu"`      // of the reader's process, a block
	Requests float64       `json:"requests"` // a block
	Allocs   float64       `json:"allocs"`   // a block
	Bytes    float64       `json:"bytes"`    // allocated, a block
}

// held is what a reader and its book keep in memory.
type held struct {
	Heap     int64 `json:"heap"`     // live bytes more than before
	Resident int64 `json:"resident"` // of the process, after a collection
}

// follow keeps a book from logs in this process, which has nothing else to do.
func (s *summary) follow(ctx context.Context, o options, t *town) (err error) {
	known, err := wire.Known()
	if err != nil {
		return err
	}
	c, err := config.Load(t.config, known)
	if err != nil {
		return err
	}
	endpoint, err := c.Chain.Endpoint.Resolve(os.LookupEnv)
	if err != nil {
		return err
	}
	client, err := chain.Dial(ctx, chain.Options{Endpoint: endpoint, ChainID: c.Chain.ID, BatchReader: c.Chain.BatchReader, ChunkSize: int(c.Chain.Chunk), Timeout: c.Chain.Timeout})
	if err != nil {
		return err
	}
	defer client.Close()
	open := func(checkpoint string) (*aave.Reader, error) {
		return aave.Open(ctx, client, aave.Options{Name: "scale", Provider: c.Lending[0].Provider, FromBlock: c.Lending[0].FromBlock, Checkpoint: checkpoint})
	}
	before := live()
	r, err := open("")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	a, err := t.call("asked", 0)
	if err != nil {
		return err
	}
	b, _, err := r.Sync(ctx, a.Head)
	if err != nil {
		return err
	}
	s.Loans = b.Len()
	s.Held = held{Heap: live() - before, Resident: resident()}
	for _, n := range o.Changes {
		fmt.Fprintf(o.Log, "following %d blocks with %d changed accounts …\n", o.Blocks, n)
		f := followed{Changes: n, Blocks: o.Blocks}
		var took []time.Duration
		for range o.Blocks {
			a, err := t.call("stir", n)
			if err != nil {
				return err
			}
			var was, now runtime.MemStats
			runtime.ReadMemStats(&was)
			began, used := time.Now(), cpu()
			next, change, err := r.Sync(ctx, a.Head)
			took = append(took, time.Since(began))
			f.CPU += (cpu() - used) / time.Duration(o.Blocks)
			if err != nil {
				return err
			}
			runtime.ReadMemStats(&now)
			if change.Read != n || change.Full {
				s.red("of %d changed accounts %d were read, whole book: %v", n, change.Read, change.Full)
			}
			after, err := t.call("asked", 0)
			if err != nil {
				return err
			}
			f.Requests += float64(requests(since(a.Asked, after.Asked))) / float64(o.Blocks)
			f.Allocs += float64(now.Mallocs-was.Mallocs) / float64(o.Blocks)
			f.Bytes += float64(now.TotalAlloc-was.TotalAlloc) / float64(o.Blocks)
			b = next
		}
		slices.Sort(took)
		f.P50, f.Most = took[len(took)/2], took[len(took)-1]
		s.Followed = append(s.Followed, f)
	}
	checkpoint := ""
	if o.Kills > 0 {
		checkpoint = filepath.Join(filepath.Dir(t.config), checkpointName)
	}
	return s.compare(ctx, o, r, b, checkpoint, open)
}

// compare holds the kept book against the pool's own figures, and against two
// readings of the same block: a fresh one, and one from the checkpoint that the
// killed runs left, from before all that was followed.
func (s *summary) compare(ctx context.Context, o options, r *aave.Reader, kept *book.Book, checkpoint string, open func(checkpoint string) (*aave.Reader, error)) error {
	fmt.Fprintf(o.Log, "comparing …\n")
	differences, n, err := r.Reconcile(ctx, kept, 4*sampled, o.Seed)
	if err != nil {
		return err
	}
	s.Compared = n
	if len(differences) > 0 {
		s.red("%d figures of %d accounts differ from the pool's own, the first: %s", len(differences), n, differences[0])
	}
	at := trade.Block{Number: kept.Block, Hash: trade.Hash(kept.BlockHash), Time: kept.Time}
	for _, from := range slices.Compact([]string{"", checkpoint}) {
		other, err := open(from)
		if err != nil {
			return err
		}
		again, _, err := other.Sync(ctx, at)
		if err = errors.Join(err, other.Close()); err != nil {
			return err
		}
		if again.Version() != kept.Version() {
			s.red("the book kept over %d blocks is not the one read at block %d (checkpoint %q)", len(o.Changes)*o.Blocks, at.Number, from)
		}
	}
	return nil
}

// cpu is what this process has used of the machine's, in its own code and for it.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// live is the heap that a collection leaves, in bytes.
func live() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// resident is this process's resident memory in bytes, or 0 where the system does not say.
func resident() int64 {
	text, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(text)) {
		if kb, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			n, _ := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(kb), " kB"), 10, 64)
			return n << 10
		}
	}
	return 0
}

// load is the machine's, as it says itself.
func load() string {
	text, err := os.ReadFile(filepath.FromSlash("/proc/loadavg"))
	if err != nil {
		return "unknown"
	}
	return strings.Join(strings.Fields(string(text))[:3], " ")
}
