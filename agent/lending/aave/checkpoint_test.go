package aave_test

import (
	"bytes"
	"database/sql"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// checkpointed is a world with a whole checkpoint of its market.
func checkpointed(t *testing.T, seed uint64) (*world, aave.Options) {
	t.Helper()
	w := lived(t, 12, seed, 12)
	o := w.options()
	o.Checkpoint = filepath.Join(t.TempDir(), "book")
	r, err := aave.Open(t.Context(), w.client, o)
	w.do(err)
	r.InSmallSteps()
	w.agree(r, w.chain.Head())
	w.do(r.Close())
	return w, o
}

// start opens a reader on a checkpoint and checks that its book is right; it
// returns what was logged and how many accounts were read.
func (w *world) start(o aave.Options, at trade.Block) (log string, read int) {
	w.t.Helper()
	var said bytes.Buffer
	o.Log = slog.New(slog.NewTextHandler(&said, nil))
	r, err := aave.Open(w.t.Context(), w.client, o)
	w.do(err)
	r.InSmallSteps()
	_, change, err := r.Sync(w.t.Context(), at)
	w.do(err)
	w.agree(r, at)
	w.do(r.Close())
	return said.String(), change.Read
}

func TestACheckpointIsNotTrusted(t *testing.T) {
	t.Parallel()
	w, o := checkpointed(t, 5)
	whole, err := os.ReadFile(o.Checkpoint)
	w.do(err)
	alter := func(statement string) func(string) error {
		return func(path string) error {
			db, err := sql.Open("sqlite", path)
			if err != nil {
				return err
			}
			defer db.Close()
			_, err = db.Exec(statement)
			return err
		}
	}
	overwrite := func(b []byte) func(string) error {
		return func(path string) error { return os.WriteFile(path, b, 0o600) }
	}
	for _, c := range []struct {
		name string
		do   func(path string) error
		says string // "" = nothing is wrong with it
	}{
		{"is whole", overwrite(whole), "goes on from the checkpoint"},
		{"is empty", overwrite(nil), ""},
		{"is a text", overwrite([]byte("this is no database, and never was one; it is only long enough to be taken for one, perhaps")), "put aside"},
		{"is cut in half", overwrite(whole[:len(whole)/2]), "malformed"},
		{"lost its first page", overwrite(append(make([]byte, 4096), whole[4096:]...)), "put aside"},
		{"has another format", alter(`UPDATE market SET format = 999`), "another market, chain, first block or format"},
		{"is of another chain", alter(`UPDATE market SET chain = 1`), "another market, chain, first block or format"},
		{"is of another pool", alter(`UPDATE market SET pool = zeroblob(20)`), "another market, chain, first block or format"},
		{"is of another first block", alter(`UPDATE market SET born = 3`), "another market, chain, first block or format"},
		{"knows only blocks of another branch", alter(`UPDATE marks SET hash = zeroblob(32)`), "none of the"},
		{"knows a newer block than the node", alter(`INSERT INTO marks VALUES (1000000, zeroblob(32))`), "goes on from the checkpoint"},
		{"has a block without hash", alter(`UPDATE marks SET hash = x'00'`), "is not used"},
		{"lacks a row", alter(`DELETE FROM accounts WHERE row = 3`), "damaged or out of place"},
		{"has two rows swapped", alter(`UPDATE accounts SET row = -1 WHERE row = 1; UPDATE accounts SET row = 1 WHERE row = 2; UPDATE accounts SET row = 2 WHERE row = -1`), "damaged or out of place"},
		{"has an account altered", alter(`UPDATE accounts SET data = x'00' WHERE row = 2`), "damaged or out of place"},
		{"lacks a table", alter(`DROP TABLE accounts`), "is not used"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := o
			o.Checkpoint = filepath.Join(t.TempDir(), "book")
			w.do(os.WriteFile(o.Checkpoint, whole, 0o600))
			w.do(c.do(o.Checkpoint))
			log, _ := w.start(o, w.chain.Head())
			if !strings.Contains(log, c.says) {
				t.Errorf("it does not say %q:\n%s", c.says, log)
			}
			if log, read := w.start(o, w.chain.Head()); !strings.Contains(log, "goes on from the checkpoint") || read > 0 {
				t.Errorf("the start after it read %d accounts, and said\n%s", read, log)
			}
		})
	}
}

func TestAnyBitOfACheckpointMayTurn(t *testing.T) {
	t.Parallel()
	w, o := checkpointed(t, 6)
	whole, err := os.ReadFile(o.Checkpoint)
	w.do(err)
	at := w.chain.Head()
	r, err := aave.Open(t.Context(), w.client, w.options())
	w.do(err)
	truth, _, err := r.Sync(t.Context(), at)
	w.do(err)
	chance := rand.New(rand.NewPCG(6, 6))
	for n := range runs(t, 40) {
		b := bytes.Clone(whole)
		bit := chance.IntN(8 * len(b))
		b[bit/8] ^= 1 << (bit % 8)
		o.Checkpoint = filepath.Join(t.TempDir(), fmt.Sprint("book-", n))
		w.do(os.WriteFile(o.Checkpoint, b, 0o600))
		r, err := aave.Open(t.Context(), w.client, o)
		if err != nil {
			t.Fatalf("bit %d: %v", bit, err)
		}
		got, _, err := r.Sync(t.Context(), at)
		if err != nil {
			t.Fatalf("bit %d: %v", bit, err)
		}
		if got.Version() != truth.Version() {
			t.Fatalf("bit %d: the book differs:\n%s", bit, unlike(got, truth))
		}
		w.do(r.Close())
	}
}

func TestAFileOfSomethingElseIsLeftAlone(t *testing.T) {
	w, o := checkpointed(t, 7)
	path := filepath.Join(t.TempDir(), "journal.db")
	db, err := sql.Open("sqlite", path)
	w.do(err)
	_, err = db.Exec(`CREATE TABLE intents (id INTEGER); INSERT INTO intents VALUES (7)`)
	w.do(err)
	w.do(db.Close())
	before, err := os.ReadFile(path)
	w.do(err)
	o.Checkpoint = path
	if log, _ := w.start(o, w.chain.Head()); !strings.Contains(log, "database of something else") {
		t.Errorf("it says\n%s", log)
	}
	after, err := os.ReadFile(path)
	w.do(err)
	if !bytes.Equal(before, after) {
		t.Error("it was written to")
	}
}

func TestACheckpointOfALostBranchIsRolledBack(t *testing.T) {
	w, o := checkpointed(t, 8)
	for range 6 {
		for range 4 {
			w.act()
		}
		w.start(o, w.mine(slot)) // a mark each
	}
	at, err := w.chain.ForkAs(t.Context(), devnet.Plan{Depth: 4, Keep: func(h trade.Hash) bool { return h[0]%2 == 0 }})
	w.do(err)
	w.newcomers()
	if log, _ := w.start(o, at); !strings.Contains(log, "rolled back") {
		t.Errorf("it says\n%s", log)
	}
}

func TestAnAccountThatIsStaleInTheCheckpointIsFound(t *testing.T) {
	w, o := checkpointed(t, 9)
	r, err := aave.Open(t.Context(), w.client, o)
	w.do(err)
	_, _, err = r.Sync(t.Context(), w.chain.Head())
	w.do(err)
	_, known := r.Kept()
	for row := range known {
		r.Corrupt(row, false) // what no sum shows
	}
	_, _, err = r.Sync(t.Context(), w.chain.Head())
	w.do(err)
	w.do(r.Close())
	if log, _ := w.start(o, w.mine(slot)); !strings.Contains(log, "of the checkpoint is") {
		t.Errorf("it says\n%s", log)
	}
}

// The borrowers of a young market first owed in the blocks that a first reading
// leaves to the logs.
func TestAFirstReadingIsKeptToItsLastBlock(t *testing.T) {
	t.Parallel()
	w := lived(t, 12, 11, 12)
	o := w.options()
	o.Checkpoint = filepath.Join(t.TempDir(), "book")
	r, err := aave.Open(t.Context(), w.client, o)
	w.do(err)
	w.agree(r, w.chain.Head())
	r.Abandon()
	if log, read := w.start(o, w.chain.Head()); read > 0 {
		t.Errorf("after a kill %d accounts were read again, and it said\n%s", read, log)
	}
}

func TestOneProcessWritesAndAnotherReadsBeside(t *testing.T) {
	w, o := checkpointed(t, 10)
	writer, err := aave.Open(t.Context(), w.client, o)
	w.do(err)
	w.agree(writer, w.chain.Head())
	reader, err := aave.Open(t.Context(), w.client, o)
	w.do(err)
	for range 10 {
		w.act()
	}
	at := w.mine(slot)
	_, change, err := reader.Sync(t.Context(), at)
	w.do(err)
	if _, known := reader.Kept(); change.Read >= known {
		t.Errorf("the second read %d of %d accounts", change.Read, known)
	}
	w.agree(reader, at)
	w.agree(writer, at)
	w.do(writer.Close())
	w.do(reader.Close()) // the place is free: it writes what it has
	if _, read := w.start(o, at); read > 0 {
		t.Errorf("the next start read %d accounts", read)
	}
}

// A checkpoint that cannot be written is told once, and is nobody's end.
func TestACheckpointThatCannotBeWrittenIsTold(t *testing.T) {
	w := lived(t, 6, 11, 4)
	file := filepath.Join(t.TempDir(), "file")
	w.do(os.WriteFile(file, nil, 0o600))
	full := filepath.Join(t.TempDir(), "full")
	w.do(os.Mkdir(full, 0o700))
	for name, path := range map[string]string{
		"a folder that is a file": filepath.Join(file, "book"),
		"a file that is a folder": full,
	} {
		t.Run(name, func(t *testing.T) {
			o := w.options()
			o.Checkpoint = path
			log, read := w.start(o, w.chain.Head())
			if read == 0 || strings.Count(log, "correct lending.checkpoint") != 1 {
				t.Errorf("read %d accounts, and said\n%s", read, log)
			}
		})
	}
}
