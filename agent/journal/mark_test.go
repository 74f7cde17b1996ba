package journal

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// The agent's loop and its alarms commit at once, and mark in any order.
func TestNoMarkOvertakesALaterOne(t *testing.T) {
	m, err := openMarks(filepath.Join(t.TempDir(), "journal.db"))
	must(t, err)
	t.Cleanup(func() { m.close() })
	var next struct {
		sync.Mutex
		seq uint64
	}
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 200 {
				next.Lock()
				next.seq++
				x := mark{seq: next.seq, token: [16]byte{byte(next.seq)}}
				next.Unlock()
				if err := m.keep(x); err != nil {
					t.Error(err)
				}
				if last, found, err := m.last(); err != nil || !found || last.seq < x.seq {
					t.Errorf("%d was marked and the file says %d, %v, %v", x.seq, last.seq, found, err)
					return
				}
			}
		})
	}
	wait.Wait()
}

// docs/security.md: the mark first, then the journal by SQLite's own backup.
func TestABackupThatWasTakenWhileTheAgentWritesOpens(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	path, copied := filepath.Join(dir, "journal.db"), filepath.Join(dir, "copy.db")
	j := open(t, path)
	stop := make(chan struct{})
	var wait sync.WaitGroup
	wait.Go(func() {
		for n := uint64(1); ; n++ {
			select {
			case <-stop:
				return
			default:
				if err := j.NoteFinal(ctx, trade.Block{Number: n}); err != nil {
					t.Error(err)
				}
			}
		}
	})
	for range 5 {
		must(t, errors.Join(os.RemoveAll(copied), os.RemoveAll(copied+".mark"), os.RemoveAll(copied+".lock")))
		b, err := os.ReadFile(path + ".mark")
		must(t, err)
		must(t, os.WriteFile(copied+".mark", b, 0o600))
		db, err := openExisting(ctx, path, "rw")
		must(t, err)
		_, err = db.ExecContext(ctx, `VACUUM INTO ?`, copied)
		must(t, errors.Join(err, db.Close()))
		back, err := Open(ctx, copied, ours, Options{})
		must(t, err)
		must(t, back.Close())
	}
	close(stop)
	wait.Wait()
}
