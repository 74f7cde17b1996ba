package journal

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

func TestRestraintLatchesUntilAPersonResumes(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "journal.db")
	j := open(t, path)
	person, err := OpenControl(ctx, path, clock.NewManual(noon))
	must(t, err)
	defer person.Close()
	steps := []struct {
		name  string
		set   func(context.Context, trade.Control) (trade.Control, error)
		ask   trade.Control
		holds trade.Mode
		err   error
	}{
		{"a trip restrains", j.SetMode, trade.Control{Mode: trade.ModeReduceOnly, Who: "gas"}, trade.ModeReduceOnly, nil},
		{"a harder trip restrains more", j.SetMode, trade.Control{Mode: trade.ModeHalted, Who: "nonce"}, trade.ModeHalted, nil},
		{"a softer trip does not loosen", j.SetMode, trade.Control{Mode: trade.ModeReduceOnly, Who: "gas"}, trade.ModeHalted, nil},
		{"a person who saw an older trip does not resume", person.SetMode, trade.Control{Mode: trade.ModeActive, Person: true, Seen: 1}, trade.ModeHalted, ErrModeMoved},
		{"a person resumes", person.SetMode, trade.Control{Mode: trade.ModeActive, Who: "ann", Person: true, Seen: 2}, trade.ModeActive, nil},
		{"a person halts", person.SetMode, trade.Control{Mode: trade.ModeHalted, Who: "ann", Person: true}, trade.ModeHalted, nil},
		{"no mode is refused", person.SetMode, trade.Control{Person: true}, trade.ModeHalted, errors.ErrUnsupported},
	}
	for _, s := range steps {
		t.Run(s.name, func(t *testing.T) {
			if _, err := s.set(ctx, s.ask); (err != nil) != (s.err != nil) || errors.Is(s.err, ErrModeMoved) && !errors.Is(err, ErrModeMoved) {
				t.Fatal(err)
			}
			if m, err := j.Mode(ctx); err != nil || m.Mode != s.holds {
				t.Fatalf("holds %+v, %v", m, err)
			}
		})
	}
	if all, err := j.Modes(ctx); err != nil || len(all) != 4 {
		t.Fatalf("changes %v, %v", all, err)
	}
}

func TestTwoProcessesAppendModesWithoutLosingOne(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "journal.db")
	j := open(t, path)
	person, err := OpenControl(ctx, path, nil)
	must(t, err)
	defer person.Close()
	const each = 25
	done := make(chan error, 2)
	for _, set := range []func(context.Context, trade.Control) (trade.Control, error){j.SetMode, person.SetMode} {
		go func() {
			for range each {
				if _, err := set(ctx, trade.Control{Mode: trade.ModeActive, Person: true}); err != nil {
					done <- err
					return
				}
			}
			done <- nil
		}()
	}
	must(t, errors.Join(<-done, <-done))
	if all, err := j.Modes(ctx); err != nil || len(all) != 2*each {
		t.Fatalf("%d changes, %v", len(all), err)
	}
}

func TestOpeningRefusesWhatIsNotOurs(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "journal.db")
	j := open(t, path)
	begin(t, j, intent(0))

	t.Run("a second writer, naming the first", func(t *testing.T) {
		_, err := Open(ctx, path, ours, Options{})
		if !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), fmt.Sprintf("process %d", os.Getpid())) {
			t.Fatal(err)
		}
	})
	t.Run("nothing of a reader beside the writer, and the reader writes nothing", func(t *testing.T) {
		r, err := OpenReader(ctx, path)
		must(t, err)
		defer r.Close()
		if _, err := r.Intent(ctx, intent(0).ID()); err != nil {
			t.Fatal(err)
		}
		if m, err := r.Meta(ctx); err != nil || m.Identity != ours || m.PID != os.Getpid() || m.Version != "test" {
			t.Fatalf("%+v, %v", m, err)
		}
		if _, err := r.db.Exec(`INSERT INTO control (at, mode, who, reason, person) VALUES ('', 'ACTIVE', '', '', 1)`); err == nil {
			t.Fatal("a reader wrote")
		}
	})
	must(t, j.Close())
	t.Run("nothing of a reader without a writer", func(t *testing.T) {
		r, err := OpenReader(ctx, path)
		must(t, err)
		must(t, r.Close())
	})
	for _, c := range []struct {
		name   string
		change func(*Identity)
		want   error
	}{
		{"another chain", func(i *Identity) { i.ChainID = 1 }, ErrIdentity},
		{"another guard", func(i *Identity) { i.Guard[0]++ }, ErrIdentity},
		{"another portfolio", func(i *Identity) { i.Portfolio = "two" }, ErrIdentity},
		{"not another signer, for keys are rotated", func(i *Identity) { i.Signer[0]++ }, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			id := ours
			c.change(&id)
			j, err := Open(ctx, path, id, Options{})
			if !errors.Is(err, c.want) {
				t.Fatal(err)
			}
			if j != nil {
				must(t, j.Close())
			}
		})
	}
	t.Run("a file of a newer program", func(t *testing.T) {
		db, err := openFile(path, "rw")
		must(t, err)
		_, err = db.Exec(`INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, 1)`)
		must(t, errors.Join(err, db.Close()))
		if _, err := Open(ctx, path, ours, Options{}); !errors.Is(err, ErrVersion) {
			t.Fatal(err)
		}
		if _, err := OpenReader(ctx, path); !errors.Is(err, ErrVersion) {
			t.Fatal(err)
		}
	})
	t.Run("a path without a journal, for reading", func(t *testing.T) {
		if _, err := OpenReader(ctx, filepath.Join(t.TempDir(), "none.db")); !errors.Is(err, ErrMissing) {
			t.Fatal(err)
		}
		if _, err := OpenControl(ctx, filepath.Join(t.TempDir(), "none.db"), nil); !errors.Is(err, ErrMissing) {
			t.Fatal(err)
		}
	})
	t.Run("a file that is no database", func(t *testing.T) {
		p := filepath.Join(t.TempDir(), "journal.db")
		must(t, os.WriteFile(p, bytes.Repeat([]byte("not a database "), 500), 0o600))
		if _, err := Open(ctx, p, ours, Options{}); !errors.Is(err, ErrCorrupt) {
			t.Fatal(err)
		}
		if _, err := OpenReader(ctx, p); !errors.Is(err, ErrCorrupt) {
			t.Fatal(err)
		}
	})
	t.Run("a path with odd characters is only a path", func(t *testing.T) {
		p := filepath.Join(t.TempDir(), "a ?b%20#c.db")
		must(t, open(t, p).Close())
		if _, err := os.Stat(p); err != nil {
			t.Fatal(err)
		}
	})
}

// pragma reads one of the writer's settings.
func pragma(t *testing.T, db *sql.DB, name string) string {
	t.Helper()
	var v string
	must(t, db.QueryRow("PRAGMA "+name).Scan(&v))
	return v
}

func TestTheWriterIsDurable(t *testing.T) {
	j := open(t, filepath.Join(t.TempDir(), "journal.db"))
	if m, s := pragma(t, j.write, "journal_mode"), pragma(t, j.write, "synchronous"); m != "wal" || s != "2" {
		t.Fatalf("journal_mode %s, synchronous %s", m, s)
	}
}
