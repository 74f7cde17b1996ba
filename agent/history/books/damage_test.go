package books

import (
	"bytes"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// versionsAt are those of the books at instants, of an archive that is opened anew.
func versionsAt(place string, at []time.Time) ([]book.Version, error) {
	a, err := history.Open(ctx, place)
	if err != nil {
		return nil, err
	}
	defer a.Close()
	s, err := a.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	r, err := Open(s, observed.Dataset)
	if err != nil {
		return nil, err
	}
	var out []book.Version
	for _, t := range at {
		b, err := r.At(ctx, t, 0)
		if err != nil {
			return nil, err
		}
		out = append(out, b.Version())
	}
	return out, nil
}

func TestNoByteThatIsDamagedGivesAnotherBook(t *testing.T) {
	place := filepath.Join(t.TempDir(), "archive")
	a, err := history.Create(ctx, place)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	list := newTown(t, 3, 31).hourly(4, 2)
	keep(t, a, observed, list[:2])
	keep(t, a, observed, list[2:])
	at := []time.Time{list[0].Time, list[1].Time.Add(time.Minute), list[2].Time, list[3].Time.Add(time.Hour)}
	want, err := versionsAt(place, at)
	if err != nil {
		t.Fatal(err)
	}
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 1))
	refused, tried := 0, 0
	try := func(path string, whole []byte, i int, bit uint8) {
		b := bytes.Clone(whole)
		b[i] ^= 1 << bit
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := versionsAt(place, at)
		tried++
		switch {
		case err != nil:
			refused++
		case !slices.Equal(got, want):
			t.Errorf("bit %d of byte %d of %s, after %q, gives other books", bit, i, filepath.Base(path), whole[max(0, i-40):i])
		}
	}
	if err := filepath.WalkDir(place, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		whole, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for range 12 {
			try(path, whole, r.IntN(len(whole)), uint8(r.IntN(8)))
		}
		// Digits of the last commit's times and blocks, which no later one vouches for.
		for _, field := range []string{`"from":"2021-05-1`, `"to":"2021-05-19T0`, `"firstBlock":`, `"lastBlock":`, `"rows":`} {
			for i, next := 0, 0; next >= 0; i += len(field) + next {
				if next = strings.Index(string(whole[i:]), field); next >= 0 && i+next+len(field) < len(whole) {
					try(path, whole, i+next+len(field), uint8(r.IntN(3)))
				}
			}
		}
		return os.WriteFile(path, whole, 0o600)
	}); err != nil {
		t.Fatal(err)
	}
	if refused < tried/2 {
		t.Errorf("%d of %d were refused", refused, tried)
	}
	if got, err := versionsAt(place, at); err != nil || !slices.Equal(got, want) {
		t.Fatalf("the archive as it was gives other books: %v", err)
	}
}

func TestPartsOfOneSegmentSayTheSameTimes(t *testing.T) {
	list := newTown(t, 20, 32).hourly(4, 1)
	a := newArchive(t)
	keep(t, a, observed, list[:2])
	s := keep(t, a, observed, list[2:])
	for name, spoil := range map[string]func(*history.Part){
		"a part that begins later": func(p *history.Part) { p.From = p.From.Add(time.Minute) },
		"a part that ends later":   func(p *history.Part) { p.To = p.To.Add(time.Minute) },
	} {
		for only := range 2 { // one part, or all of the last segment
			x := *s
			x.Parts = slices.Clone(s.Parts)
			for i := range x.Parts {
				if x.Parts[i].LastBlock == list[3].Block && (only == 0 || x.Parts[i].Table == history.Loans) {
					spoil(&x.Parts[i])
				}
			}
			r, err := Open(&x, observed.Dataset)
			if err == nil {
				_, err = r.AtBlock(ctx, list[3].Block)
			}
			if !errors.Is(err, history.ErrDamaged) {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}
