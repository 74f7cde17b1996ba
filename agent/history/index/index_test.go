package index

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// same checks that an archive has what the world has: books at the samples, events
// of all blocks.
func (w *world) same(t *testing.T, o Options, from, to uint64) {
	t.Helper()
	s := snapshot(t, o.Archive)
	r, err := books.Open(s, o.Dataset)
	if err != nil {
		t.Fatal(err)
	}
	var want, got []uint64
	for n := from; n <= to; n++ {
		if o.Every.Time == 0 && n%o.Every.Blocks == 0 || o.Every.Time > 0 && (n == 0 || o.Every.slot(w.blocks[n]) > o.Every.slot(w.blocks[n-1])) {
			want = append(want, n)
		}
	}
	err = r.Each(t.Context(), books.Walk{Thorough: true}, func(_ time.Time, b *book.Book) error {
		got = append(got, b.Block)
		if v := bookAt(w.blocks[b.Block]).Version(); b.Version() != v {
			t.Errorf("the book of block %d is another", b.Block)
		}
		return nil
	})
	if err != nil || !slices.Equal(got, want) {
		t.Fatalf("books at %v, want %v: %v", got, want, err)
	}
	var events []history.Event
	err = history.Scan(t.Context(), s, history.Query{Datasets: []string{o.Dataset}}, func(_ history.Part, rows []history.Event) error { events = append(events, rows...); return nil })
	end := w.blocks[to]
	h, err2 := w.Between(t.Context(), w.blocks[from], end)
	if err != nil || err2 != nil || !slices.Equal(events, h.Events) {
		t.Fatalf("%d events, want %d: %v", len(events), len(h.Events), err)
	}
	var last history.Price
	err = history.Scan(t.Context(), s, history.Query{Datasets: []string{o.Dataset}}, func(_ history.Part, rows []history.Price) error {
		for _, p := range rows {
			if p.Asset == last.Asset && p.Value == last.Value || p.Known != p.Time {
				return fmt.Errorf("price %+v after %+v", p, last)
			}
			last = p
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAnArchiveInManyRunsEqualsOneMadeAtOnce(t *testing.T) {
	t.Parallel()
	for _, e := range []string{"1", "7", "1h", "10m"} {
		t.Run(e, func(t *testing.T) {
			t.Parallel()
			w := grown(2300, 1)
			w.begins = 5
			once := w.options(shelf(t), e)
			sum := run(t, once)
			w.same(t, once, 5, 2299)
			if sum.From != 5 || sum.To != 2299 || sum.Blocks != 2295 {
				t.Errorf("summary %+v", sum)
			}
			again := run(t, once)
			if again.Blocks+uint64(again.Books+again.Events+again.Prices+again.Parameters+again.Commits) != 0 {
				t.Errorf("a second run did %+v", again)
			}
			random := rand.New(rand.NewPCG(1, 2))
			o := w.options(shelf(t), e)
			total := Summary{}
			for to := uint64(5); to < 2299; {
				to = min(2299, to+random.Uint64N(900))
				o.To = &to
				s := run(t, o)
				total.Books, total.Events, total.Prices, total.Parameters, total.Blocks = total.Books+s.Books, total.Events+s.Events, total.Prices+s.Prices, total.Parameters+s.Parameters, total.Blocks+s.Blocks
			}
			if a, b := fingerprint(t, once.Archive), fingerprint(t, o.Archive); a != b {
				t.Errorf("fingerprints differ")
			}
			if total.Books != sum.Books || total.Events != sum.Events || total.Prices != sum.Prices || total.Parameters != sum.Parameters || total.Blocks != sum.Blocks {
				t.Errorf("in parts %+v, at once %+v", total, sum)
			}
		})
	}
}

func TestWhatWasReadBeforeAnErrorIsKeptAndNotReadAgain(t *testing.T) {
	t.Parallel()
	w := grown(1500, 2)
	o := w.options(shelf(t), "1")
	down := errors.New("the node is gone")
	w.before = func(at trade.Block) error {
		if at.Number == 1300 {
			return down
		}
		return nil
	}
	sum, err := Run(t.Context(), o)
	if !errors.Is(err, down) || !strings.Contains(err.Error(), "the same command goes on") || sum.To != 1299 || sum.Commits != 2 {
		t.Fatalf("%+v, %v", sum, err)
	}
	w.same(t, o, 0, 1299)
	w.before, w.synced = nil, nil
	if sum = run(t, o); sum.Books != 200 || len(w.synced) != 200 {
		t.Errorf("%+v: %d blocks were read", sum, len(w.synced))
	}
	once := w.options(shelf(t), "1")
	run(t, once)
	if fingerprint(t, o.Archive) != fingerprint(t, once.Archive) {
		t.Error("fingerprints differ")
	}
}

func TestAnInterruptCommitsWhatWasRead(t *testing.T) {
	t.Parallel()
	w := grown(300, 3)
	o := w.options(shelf(t), "1")
	ctx, cancel := context.WithCancel(t.Context())
	w.before = func(at trade.Block) error {
		if at.Number == 100 {
			cancel()
		}
		return ctx.Err()
	}
	sum, err := Run(ctx, o)
	if !errors.Is(err, context.Canceled) || sum.To != 99 {
		t.Fatalf("%+v, %v", sum, err)
	}
	w.same(t, o, 0, 99)
}

func TestABlockWithoutABookIsLeftOut(t *testing.T) {
	t.Parallel()
	w := grown(50, 4)
	w.before = func(at trade.Block) error {
		if at.Number == 20 {
			return fmt.Errorf("%w: no price", ErrNoBook)
		}
		return nil
	}
	o := w.options(shelf(t), "1")
	if sum := run(t, o); sum.NoBook != 1 || sum.Books != 49 || sum.To != 49 {
		t.Errorf("%+v", sum)
	}
}

func TestUnitsOfALostBranchAreTakenOutAndReadAnew(t *testing.T) {
	t.Parallel()
	w := grown(2500, 5)
	o := w.options(shelf(t), "1")
	run(t, o)
	first := fingerprint(t, o.Archive)
	was := slices.Clone(w.blocks)
	w.fork(1400, 2500, 6)
	sum := run(t, o)
	if sum.Undone != 1500 || sum.Blocks != 1500 {
		t.Errorf("%+v", sum)
	}
	w.same(t, o, 0, 2499)
	once := w.options(shelf(t), "1")
	run(t, once)
	if fingerprint(t, o.Archive) != fingerprint(t, once.Archive) {
		t.Error("fingerprints differ")
	}
	w.blocks = was // the branch that was lost comes back
	run(t, o)
	if fingerprint(t, o.Archive) != first {
		t.Error("the first branch has another fingerprint now")
	}
	// Also where the archive has one unit, and begins late.
	o = w.options(shelf(t), "1")
	o.From, o.To = upTo(100), upTo(600)
	run(t, o)
	w.fork(500, 900, 7)
	o.From, o.To = nil, nil
	w.final = 899
	if sum := run(t, o); sum.Undone != 501 || sum.From != 100 || sum.To != 899 {
		t.Errorf("%+v", sum)
	}
	w.same(t, o, 100, 899)
}

func TestAnotherChainIsRefused(t *testing.T) {
	t.Parallel()
	w := grown(300, 8)
	o := w.options(shelf(t), "1")
	o.To = upTo(200)
	run(t, o)
	for name, c := range map[string]struct {
		change func(*world, *Options)
		want   error
		says   string
	}{
		"began anew":       {func(w *world, _ *Options) { w.fork(0, 300, 9) }, ErrOtherChain, "began anew"},
		"another id":       {func(w *world, _ *Options) { w.chainID = 8 }, ErrOtherChain, "chain 8"},
		"lags":             {func(w *world, _ *Options) { w.blocks, w.final = w.blocks[:150], 149 }, ErrNotFinal, "caught up"},
		"anew and shorter": {func(w *world, _ *Options) { w.fork(0, 150, 9); w.final = 149 }, ErrOtherChain, "began anew"},
		"other sampling":   {func(_ *world, o *Options) { o.Every = every("1h") }, ErrOtherwise, "a book every 1,"},
		"the same":         {func(_ *world, o *Options) { o.To = upTo(250) }, nil, ""},
		"a gap":            {func(_ *world, o *Options) { o.From, o.To = upTo(280), nil }, ErrOtherwise, "missing"},
	} {
		t.Run(name, func(t *testing.T) {
			w := grown(300, 8)
			o := o
			o.Chain, o.Source = w, w
			c.change(w, &o)
			_, err := Run(t.Context(), o)
			if !errors.Is(err, c.want) || err != nil && !strings.Contains(err.Error(), c.says) {
				t.Errorf("%v", err)
			}
		})
	}
	late := w.options(shelf(t), "1")
	late.From, late.To = upTo(50), upTo(60)
	run(t, late)
	late.From = upTo(49)
	if _, err := Run(t.Context(), late); !errors.Is(err, ErrOtherwise) {
		t.Errorf("an earlier start: %v", err)
	}
}

func TestAReorgWhileItReadsCostsNothing(t *testing.T) {
	t.Parallel()
	w := grown(1200, 10)
	o := w.options(shelf(t), "1")
	forked := false
	w.before = func(at trade.Block) error {
		if at.Number == 1150 && !forked {
			forked = true
			w.fork(1100, 1200, 11)
		}
		return nil
	}
	if sum := run(t, o); sum.To != 1199 || sum.Undone != 0 {
		t.Errorf("%+v", sum)
	}
	w.same(t, o, 0, 1199)
}

func TestALastBlockThatIsReplacedBehindTheLastSampleIsSeen(t *testing.T) {
	t.Parallel()
	w := grown(1000, 16)
	o := w.options(shelf(t), "7")
	forked := false
	w.before = func(at trade.Block) error {
		if at.Number == 994 && !forked {
			forked = true
			w.fork(998, 1000, 17)
		}
		return nil
	}
	run(t, o)
	w.same(t, o, 0, 999)
}

func TestABranchThatIsShorterThanTheArchiveIsNoLag(t *testing.T) {
	t.Parallel()
	w := grown(2500, 18)
	o := w.options(shelf(t), "1")
	run(t, o)
	w.fork(1500, 2300, 19)
	w.final = 2299
	if sum := run(t, o); sum.Undone != 1500 || sum.To != 2299 {
		t.Errorf("%+v", sum)
	}
	w.same(t, o, 0, 2299)
}

func TestBlocksThatAreNotFinalAreNotArchived(t *testing.T) {
	t.Parallel()
	w := grown(100, 12)
	w.final = 60
	o := w.options(shelf(t), "1")
	o.To = upTo(80)
	sum, err := Run(t.Context(), o)
	if !errors.Is(err, ErrNotFinal) || sum.To != 60 {
		t.Errorf("%+v %v", sum, err)
	}
	o.From, o.To = upTo(90), nil
	o.Archive = shelf(t)
	if _, err := Run(t.Context(), o); !errors.Is(err, ErrNotFinal) {
		t.Errorf("%v", err)
	}
	w.begins = 70
	o.From = nil
	if _, err := Run(t.Context(), o); !errors.Is(err, ErrNotYet) {
		t.Errorf("a market that is not there: %v", err)
	}
}

// ticks is a clock that lets the world grow whenever it is waited on.
type ticks struct {
	now  time.Time
	tick func()
}

func (c *ticks) Now() time.Time { return c.now }
func (c *ticks) Until(ctx context.Context, t time.Time) error {
	c.now = t
	c.tick()
	return ctx.Err()
}

func TestFollowingEndsWithAllThatIsFinal(t *testing.T) {
	t.Parallel()
	w := grown(990, 13)
	w.final = 900
	o := w.options(shelf(t), "1")
	ctx, cancel := context.WithCancel(t.Context())
	commits := 0
	o.Follow, o.Clock = true, &ticks{tick: func() {
		w.final += 7
		w.grow(len(w.blocks)+7, 13)
		if w.final > 1300 {
			cancel()
		}
	}}
	sum, err := Run(ctx, o)
	if err != nil || sum.To != w.final {
		t.Fatalf("%+v %v, final %d", sum, err, w.final)
	}
	if commits = sum.Commits; commits < 5 || commits > 30 {
		t.Errorf("%d commits", commits)
	}
	w.same(t, o, 0, w.final)
	if len(w.synced) != int(w.final)+1 {
		t.Errorf("%d blocks were read for %d", len(w.synced), w.final+1)
	}
	once := w.options(shelf(t), "1")
	run(t, once)
	if fingerprint(t, o.Archive) != fingerprint(t, once.Archive) {
		t.Error("fingerprints differ")
	}
	// Interrupted while it reads, it adds what is final all the same.
	o = w.options(shelf(t), "1")
	ctx, cancel = context.WithCancel(t.Context())
	w.before = func(at trade.Block) error {
		if at.Number == 700 {
			cancel()
		}
		return nil
	}
	o.Follow, o.Clock = true, &ticks{tick: func() {}}
	if sum, err := Run(ctx, o); err != nil || sum.To != w.final {
		t.Errorf("%+v %v, final %d", sum, err, w.final)
	}
	w.before = nil
	o = w.options(shelf(t), "1h")
	o.Follow, o.To, o.Clock = true, upTo(500), &ticks{tick: func() {}}
	if sum := run(t, o); sum.To != 500 {
		t.Errorf("to a block: %+v", sum)
	}
}

func TestTwoMarketsShareAnArchive(t *testing.T) {
	t.Parallel()
	w, v := grown(1100, 14), grown(1100, 14)
	o := w.options(shelf(t), "1")
	p := v.options(o.Archive, "10m")
	p.Dataset = "made-up-8"
	for to := uint64(300); to < 1400; to += 300 {
		o.To, p.To = upTo(min(to, 1099)), upTo(min(to, 1099))
		run(t, o)
		run(t, p)
	}
	w.same(t, o, 0, 1099)
	v.same(t, p, 0, 1099)
}

func TestACompactedUnitStaysAndAnotherFollows(t *testing.T) {
	t.Parallel()
	w := grown(800, 15)
	o := w.options(shelf(t), "1")
	for _, to := range []uint64{300, 500} {
		o.To = &to
		run(t, o)
	}
	s := snapshot(t, o.Archive)
	tx := s.Begin("compact", nil)
	for _, p := range s.Parts {
		if p.Table != history.Events {
			continue
		}
		var rows []history.Event
		if err := collect(t.Context(), s, p, &rows); err != nil {
			t.Fatal(err)
		}
		tx.Remove(p)
		for part := range slices.Chunk(rows, 100) { // other parts than before
			if err := history.Put(t.Context(), tx, history.Label{Dataset: o.Dataset, Basis: history.Observed}, part); err != nil {
				t.Fatal(err)
			}
		}
	}
	if _, err := tx.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	o.To = nil
	run(t, o)
	w.same(t, o, 0, 799)
}

func TestSamplingsAreRead(t *testing.T) {
	for in, want := range map[string]string{"1": "1", "100": "100", "100 blocks": "100", "1h": "1h0m0s", "90s": "1m30s"} {
		if e, err := ParseEvery(in); err != nil || e.String() != want {
			t.Errorf("%q: %v %v", in, e, err)
		} else if again, err := ParseEvery(e.String()); err != nil || again != e {
			t.Errorf("%q does not read back: %v %v", want, again, err)
		}
	}
	for _, in := range []string{"", "0", "-1", "0s", "1ms", "1500ms", "blocks", "1.5", "4294967296"} {
		if e, err := ParseEvery(in); err == nil {
			t.Errorf("%q is %v", in, e)
		}
	}
}
