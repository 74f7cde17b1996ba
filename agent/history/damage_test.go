package history

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/parquet/file"
)

// inFolder is an archive of three commits, and its folder.
func inFolder(t *testing.T) (*Archive, *folder) {
	t.Helper()
	a, err := Create(context.Background(), filepath.Join(t.TempDir(), "archive"))
	if err != nil {
		t.Fatal(err)
	}
	s := snapshot(t, a)
	for i := range 3 {
		s = put(t, s, observed("hours"), fmt.Sprint(i), hourly(fmt.Sprint("A", i), 24))
	}
	return a, a.store.(*folder)
}

func TestADamagedLogIsRefusedByName(t *testing.T) {
	ctx := context.Background()
	change := func(key, from, to string) func(*testing.T, *folder) {
		return func(t *testing.T, f *folder) {
			b, err := f.read(ctx, key)
			if err != nil || !bytes.Contains(b, []byte(from)) {
				t.Fatalf("%s: %v", b, err)
			}
			if err := f.put(ctx, key, bytes.Replace(b, []byte(from), []byte(to), 1)); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, c := range map[string]struct {
		damage func(*testing.T, *folder)
		is     error
		says   string
	}{
		"a gap":                     {func(t *testing.T, f *folder) { os.Remove(f.path(commitKey(2))) }, ErrDamaged, commitKey(2)},
		"no first":                  {func(t *testing.T, f *folder) { os.Remove(f.path(commitKey(1))) }, ErrDamaged, commitKey(1)},
		"another name":              {func(t *testing.T, f *folder) { _ = f.put(ctx, "log/2.json", nil) }, ErrDamaged, "log/2.json"},
		"cut short":                 {func(t *testing.T, f *folder) { os.Truncate(f.path(commitKey(2)), 50) }, ErrDamaged, commitKey(2)},
		"empty":                     {func(t *testing.T, f *folder) { os.Truncate(f.path(commitKey(3)), 0) }, ErrDamaged, commitKey(3)},
		"altered":                   {change(commitKey(2), `"import"`, `"Import"`), ErrDamaged, commitKey(2)},
		"the last, altered":         {change(commitKey(3), `"previous":"`, `"previous":"0`), ErrDamaged, commitKey(2)},
		"a first with one before":   {change(commitKey(1), `"what"`, `"previous":"00","what"`), ErrDamaged, commitKey(1)},
		"another's number":          {change(commitKey(3), `"number":3`, `"number":4`), ErrDamaged, commitKey(3)},
		"something after":           {change(commitKey(3), `}]}`, `}]} {}`), ErrDamaged, commitKey(3)},
		"an unknown field":          {change(commitKey(3), `"what"`, `"when":"now","what"`), ErrFormat, "when"},
		"an unknown field of parts": {change(commitKey(3), `"table"`, `"codec":"lz4","table"`), ErrFormat, "codec"},
		"a part outside":            {change(commitKey(3), `"key":"parts/`, `"key":"parts/../../`), ErrDamaged, commitKey(3)},
		"another format":            {func(t *testing.T, f *folder) { _ = f.put(ctx, Marker, []byte(`{"format":"hedgerow.archive/2"}`)) }, ErrFormat, "hedgerow.archive/2"},
		"no format":                 {func(t *testing.T, f *folder) { _ = f.put(ctx, Marker, []byte("PAR1")) }, ErrDamaged, Marker},
		"a file of the desktop's":   {func(t *testing.T, f *folder) { _ = f.put(ctx, "log/.DS_Store", nil) }, nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			a, f := inFolder(t)
			c.damage(t, f)
			again, err := Open(ctx, a.Name())
			if err == nil {
				_, err = again.Snapshot(ctx)
			}
			if c.is == nil && err != nil || c.is != nil && (!errors.Is(err, c.is) || !strings.Contains(err.Error(), c.says)) {
				t.Errorf("%v", err)
			}
		})
	}
}

func TestALogThatWasReplacedIsNotGoneOnWith(t *testing.T) {
	ctx := context.Background()
	a, f := inFolder(t)
	s := snapshot(t, a)
	b, err := f.read(ctx, commitKey(3))
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, observed("hours"), "4", hourly("B", 2))
	// Commit 3 is another now, and 4 follows the old one.
	if err := f.put(ctx, commitKey(3), bytes.Replace(b, []byte("import"), []byte("Import"), 1)); err != nil {
		t.Fatal(err)
	}
	old := &Snapshot{Number: 3, Commits: s.Commits, Parts: s.Parts, archive: a, last: strings.Repeat("0", 64)}
	if _, err := a.after(ctx, old, 0); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), commitKey(3)) {
		t.Errorf("%v", err)
	}
	for n := uint64(4); n > 1; n-- {
		os.Remove(f.path(commitKey(n)))
	}
	if _, err := tryPut(s, observed("hours"), "5", hourly("C", 2)); err == nil || !strings.Contains(err.Error(), "is missing from its log") && !errors.Is(err, ErrDamaged) {
		// A log that was rolled back: the append of number 4 leaves a gap, which is said at the next read.
		if _, err = a.Snapshot(ctx); !errors.Is(err, ErrDamaged) {
			t.Errorf("a log that was rolled back is gone on with: %v", err)
		}
	}
}

func TestADamagedPartIsRefusedByName(t *testing.T) {
	ctx := context.Background()
	for name, c := range map[string]struct {
		damage func(path string, b []byte) error
		says   string
		found  Condition
	}{
		"gone":         {func(path string, _ []byte) error { return os.Remove(path) }, "is gone", Missing},
		"cut short":    {func(path string, b []byte) error { return os.WriteFile(path, b[:len(b)-100], 0o600) }, "another content", Short},
		"a bit turned": {func(path string, b []byte) error { b[len(b)/2] ^= 1; return os.WriteFile(path, b, 0o600) }, "another content", Altered},
		"empty":        {func(path string, _ []byte) error { return os.WriteFile(path, nil, 0o600) }, "0 bytes", Short},
	} {
		t.Run(name, func(t *testing.T) {
			a, f := inFolder(t)
			s := snapshot(t, a)
			p := s.Parts[1]
			b, err := os.ReadFile(f.path(p.Key))
			if err != nil {
				t.Fatal(err)
			}
			if err := c.damage(f.path(p.Key), b); err != nil {
				t.Fatal(err)
			}
			err = Scan(ctx, s, Query{}, func(Part, []Price) error { return nil })
			if !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), p.Key) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%v", err)
			}
			if got, _, err := s.Examine(ctx, p); got != c.found || err != nil {
				t.Errorf("examined it is %s: %v", got, err)
			}
		})
	}
}

func TestAPartOfAnotherSchemaIsRefused(t *testing.T) {
	ctx := context.Background()
	a, _ := inFolder(t)
	tx := snapshot(t, a).Begin("import", nil)
	l := layoutOf[Price]()
	batches := func(yield func(arrow.RecordBatch) bool) { _ = l.whole(hourly("X", 3)).batches(yield) }
	p := Part{Table: Prices, Dataset: "later", Basis: Observed}
	later := arrow.NewMetadata([]string{"schema"}, []string{"hedgerow.history/2"})
	if err := tx.PutRecords(ctx, p, "2021", arrow.NewSchema(l.schema().Fields(), &later), batches); err != nil {
		t.Fatal(err)
	}
	s, err := tx.Commit(ctx)
	if err != nil {
		t.Fatal(err)
	}
	err = Scan(ctx, s, Query{Datasets: []string{"later"}}, func(Part, []Price) error { return nil })
	if !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), "hedgerow.history/2") || !strings.Contains(err.Error(), "parts/prices/later/2021/") {
		t.Errorf("%v", err)
	}
	// The same name and other types.
	tx = s.Begin("import", nil)
	fields := slices.Clone(l.schema().Fields())
	measured := layoutOf[Measure]()
	m := measured.schema().Metadata()
	of := func(yield func(arrow.RecordBatch) bool) {
		at := hourly("X", 1)[0].Time
		_ = measured.whole([]Measure{{Subject: "a", Time: at, Known: at}}).batches(yield)
	}
	p.Dataset = "other"
	if err := tx.PutRecords(ctx, p, "2021", arrow.NewSchema(measured.schema().Fields(), &m), of); err != nil {
		t.Fatal(err)
	}
	if s, err = tx.Commit(ctx); err != nil {
		t.Fatal(err)
	}
	if err := Scan(ctx, s, Query{Datasets: []string{"other"}}, func(Part, []Price) error { return nil }); !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), fields[0].Name) {
		t.Errorf("%v", err)
	}
}

func TestWhatCannotBeKeptIsRefusedAndNothingIsAppended(t *testing.T) {
	ctx := context.Background()
	a, _ := inFolder(t)
	base := snapshot(t, a)
	good := hourly("ETH", 3)
	with := func(change func(*Price)) []Price {
		rows := slices.Clone(good)
		change(&rows[1])
		return rows
	}
	huge := mustParse(t, "99999999999999999999")
	for name, c := range map[string]struct {
		of   Label
		rows []Price
		says string
	}{
		"no name":            {Label{Basis: Observed}, good, "data set"},
		"a slash":            {observed("a/b"), good, "a/b"},
		"the folder above":   {observed(".."), good, `".."`},
		"a dot first":        {observed(".hidden"), good, ".hidden"},
		"a space":            {observed("a b"), good, "a b"},
		"other letters":      {observed("preise-ä"), good, "preise-ä"},
		"a line's end":       {observed("a\n"), good, "data set"},
		"a long name":        {observed(strings.Repeat("a", 101)), good, "100"},
		"no basis":           {Label{Dataset: "a"}, good, "basis"},
		"another basis":      {Label{Dataset: "a", Basis: "guessed"}, good, "guessed"},
		"a long note":        {Label{"a", Observed, strings.Repeat("n", noteLength+1)}, good, "note"},
		"a note of bytes":    {Label{"a", Observed, "\xff"}, good, "note"},
		"no time":            {observed("a"), with(func(p *Price) { p.Time = time.Time{} }), "year 1 is"},
		"no time known":      {observed("a"), with(func(p *Price) { p.Known = time.Time{} }), "known"},
		"a negative year":    {observed("a"), with(func(p *Price) { p.Time = time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC) }), "year -5"},
		"the year 10000":     {observed("a"), with(func(p *Price) { p.Time = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) }), "year 10000"},
		"seconds as millis":  {observed("a"), with(func(p *Price) { p.Known = time.Unix(1639000000000, 0) }), "year"},
		"a sum out of range": {observed("a"), with(func(p *Price) { p.Value = huge.Plus(huge) }), "value"},
		"one that is not":    {observed("a"), with(func(p *Price) { p.Low = Some(huge.Negated().Minus(huge)) }), "low"},
		"bytes":              {observed("a"), with(func(p *Price) { p.Source = "\xc3\x28" }), "source"},
		"a long word":        {observed("a"), with(func(p *Price) { p.Asset = strings.Repeat("E", textLength+1) }), "asset"},
	} {
		tx := base.Begin("import", nil)
		if err := Put(ctx, tx, observed("fine"), slices.Clone(good)); err != nil {
			t.Fatal(err)
		}
		err := Put(ctx, tx, c.of, slices.Clone(c.rows))
		if err == nil || !strings.Contains(err.Error(), c.says) || len(err.Error()) > 1000 {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := tx.Commit(ctx); err == nil || !strings.Contains(err.Error(), "nothing was appended") {
			t.Errorf("%s: half of it was committed: %v", name, err)
		}
	}
	tx := base.Begin("import", nil)
	if err := tx.PutRecords(ctx, Part{Table: Loans, Dataset: "a", Basis: Observed}, "../../..", prices.schema(), func(func(arrow.RecordBatch) bool) {}); err == nil || !strings.Contains(err.Error(), "no folder") {
		t.Errorf("a part went outside: %v", err)
	}
	if s := snapshot(t, a); s.Fingerprint() != base.Fingerprint() {
		t.Error("something was appended")
	}
	if err := os.Remove(filepath.Join(a.Name(), Marker)); err != nil {
		t.Fatal(err)
	}
}

func TestTheSameRowsMakeTheSamePartInAnyOrderOfDistinctOnes(t *testing.T) {
	ctx := context.Background()
	rows := append(hourly("ETH", 50), hourly("BTC", 50)...)
	twin := rows[3]
	twin.Value = Of(7) // sorts like rows[3], and stays after it
	rows = append(rows, twin)
	key := func(rows []Price) string {
		a := inMemory(t)
		tx := snapshot(t, a).Begin("import", nil)
		if err := Put(ctx, tx, observed("hours"), rows); err != nil {
			t.Fatal(err)
		}
		s, err := tx.Commit(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return s.Fingerprint()
	}
	want := key(slices.Clone(rows))
	seed := uint64(time.Now().UnixNano())
	for range 5 {
		shuffled := slices.Clone(rows)
		rand.New(rand.NewPCG(seed, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		i, j := slices.Index(shuffled, rows[3]), slices.Index(shuffled, twin)
		if i > j {
			shuffled[i], shuffled[j] = shuffled[j], shuffled[i]
		}
		if got := key(shuffled); got != want {
			t.Errorf("seed %d: %s, not %s", seed, got, want)
		}
	}
	rows[3], rows[len(rows)-1] = rows[len(rows)-1], rows[3]
	if key(rows) == want {
		t.Error("rows that sort alike do not keep their order")
	}
}

func TestAQueryReadsWhatItNamesAndNoMore(t *testing.T) {
	ctx := context.Background()
	a := inMemory(t)
	rows := hours(4, batchRows/2) // two assets a row group
	s := put(t, snapshot(t, a), observed("minutes"), "1", slices.Clone(rows))
	at := rows[batchRows/4].Time
	for name, c := range map[string]struct {
		q    Query
		want func(Price) bool
		read int // rows decoded
	}{
		"all":        {Query{}, func(Price) bool { return true }, 2 * batchRows},
		"one asset":  {Query{Names: []string{"ASSET03"}}, func(p Price) bool { return p.Asset == "ASSET03" }, batchRows},
		"no asset":   {Query{Names: []string{"ASSET04"}}, func(Price) bool { return false }, 0},
		"an instant": {Query{From: at, To: at}, func(p Price) bool { return p.Time.Equal(at) }, 2 * batchRows},
		"after":      {Query{From: rows[batchRows/2-1].Time.Add(time.Microsecond)}, func(Price) bool { return false }, 0},
	} {
		var got, want []Price
		for _, r := range rows {
			if c.want(r) {
				want = append(want, r)
			}
		}
		if err := Scan(ctx, s, c.q, func(_ Part, rows []Price) error { got = append(got, rows...); return nil }); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %d rows, want %d: %v", name, len(got), len(want), err)
		}
		read := 0
		for _, p := range s.Parts {
			for rows, err := range rowsOf(ctx, s, p, layoutOf[Price](), c.q) {
				if err != nil {
					t.Fatal(err)
				}
				read += len(rows)
			}
		}
		if read != c.read {
			t.Errorf("%s: %d rows were decoded, of %d", name, read, c.read)
		}
	}
}

func TestAPartSaysItselfWhatItIsOf(t *testing.T) {
	ctx := context.Background()
	a := inMemory(t)
	s := put(t, snapshot(t, a), Label{"drawn", Simulated, "seed 7"}, "1", hourly("ETH", 2))
	b, err := a.store.read(ctx, s.Parts[0].Key)
	if err != nil {
		t.Fatal(err)
	}
	f, err := file.NewParquetReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	for k, want := range map[string]string{"schema": SchemaVersion, "table": "prices", "dataset": "drawn", "basis": "simulated", "note": "seed 7"} {
		if got := f.MetaData().KeyValueMetadata().FindValue(k); got == nil || *got != want {
			t.Errorf("%s is %v", k, got)
		}
	}
}

func TestASlowAnswerIsWaitedForWhileItComes(t *testing.T) {
	s3 := serveS3(t)
	st, _, err := openStore(context.Background(), s3.url, true)
	if err != nil {
		t.Fatal(err)
	}
	b := st.(*bucket)
	want := bytes.Repeat([]byte("slowly "), 1000)
	if err := b.put(context.Background(), "parts/x", want); err != nil {
		t.Fatal(err)
	}
	b.patience = 150 * time.Millisecond
	s3.meddle(func(api http.Handler, w http.ResponseWriter, r *http.Request) bool {
		if r.Method != http.MethodGet {
			return false
		}
		rec := httptest.NewRecorder()
		api.ServeHTTP(rec, r)
		for k, v := range rec.Header() {
			w.Header()[k] = v
		}
		for piece := range slices.Chunk(rec.Body.Bytes(), len(want)/6) {
			_, _ = w.Write(piece)
			w.(http.Flusher).Flush()
			time.Sleep(b.patience / 3)
		}
		return true
	})
	if got, err := b.read(context.Background(), "parts/x"); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes: %v", len(got), err)
	}
}
