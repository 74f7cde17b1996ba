package tape

import (
	"cmp"
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/asof"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Each part of each moment is what a search through all that the archive has finds.
func TestAMomentHasWhatWasKnownThenAndNothingElse(t *testing.T) {
	w := newWorld(t, 1)
	x := w.open()
	moments := played(t, x)
	about := x.About()
	if about.Moments != worldHours || len(moments) != worldHours || !about.From.Equal(start) || !about.To.Equal(moments[len(moments)-1].Block.Time) || about.Protocol != "aave-v3" || about.Lending != (protection.Address{1}) || about.Basis != history.Modelled {
		t.Fatalf("%d moments of %+v", len(moments), about)
	}
	feed := w.ether(t)
	gross := amount.Amount{}
	for i, m := range moments {
		at := start.Add(time.Duration(i) * time.Hour)
		if m.Number != i || !m.Block.Time.Equal(at) || i > 0 && m.Block.Number <= moments[i-1].Block.Number {
			t.Fatalf("moment %d is %d, block %+v", i, m.Number, m.Block)
		}
		known := time.Time{}
		later := func(at time.Time) { known = map[bool]time.Time{true: at, false: known}[at.After(known)] }
		var b *book.Book
		for _, y := range w.books {
			if !y.Time.After(at) {
				b = y
			}
		}
		later(b.Time)
		if m.Book.Version() != b.Version() {
			t.Errorf("moment %d has the book of block %d, and not of %d", i, m.Book.Block, b.Block)
		}
		a, err := feed.At(at)
		if err == nil != (m.Prices[0].Problem == "") || err == nil && (m.Prices[0].Feed != a.Value || !m.Prices[0].FeedAt.Equal(a.Known)) {
			t.Errorf("moment %d has ETH at %+v, and not %+v, %v", i, m.Prices[0], a, err)
		}
		if err == nil {
			later(a.Known)
		}
		for _, p := range w.prices { // of USDC
			if p.Asset == "USDC" && !p.Known.After(at) {
				later(p.Known)
			}
		}
		if p := m.Prices[2]; len(m.Prices) != 3 || m.Prices[1].Asset != usdc || p.Asset != gold || p.Feed != history.Of(1800) || p.Basis != history.Assumed {
			t.Errorf("moment %d has prices %+v", i, m.Prices)
		}
		var events []history.Event
		for _, e := range w.events {
			if e.Time.After(at.Add(-time.Hour)) && !e.Time.After(at) && i > 0 {
				events = append(events, e)
				later(e.Time)
				if e.Kind == history.KindBadDebt {
					more, err := e.DebtDelta.Negated().Amount(6)
					must(err)
					gross = gross.Plus(more)
				}
			}
		}
		slices.SortStableFunc(events, func(a, b history.Event) int { return a.Time.Compare(b.Time) })
		if !slices.Equal(m.Events, events) {
			t.Errorf("moment %d has events %v, and not %v", i, m.Events, events)
		}
		if !gross.IsZero() && (len(m.Losses) != 1 || m.Losses[0] != Loss{usdc, gross, history.Observed}) {
			t.Errorf("moment %d has losses %+v, and not %s", i, m.Losses, gross)
		}
		changes := 0
		for _, p := range w.parameters {
			if p.Time.After(at.Add(-time.Hour)) && !p.Time.After(at) && i > 0 {
				changes++
				later(p.Time)
			}
		}
		if len(m.Parameters) != changes {
			t.Errorf("moment %d has %d changes, and not %d", i, len(m.Parameters), changes)
		}
		var gas amount.Amount
		for _, g := range w.gas {
			if !g.Known.After(at) && at.Sub(g.Known) <= time.Hour {
				v, err := g.Value.Amount(9)
				must(err)
				gas = v
				later(g.Known)
			}
		}
		if m.GasPrice != gas {
			t.Errorf("moment %d has gas at %s, and not %s", i, m.GasPrice, gas)
		}
		if !m.Known.Equal(known) {
			t.Errorf("moment %d was known at %s, and not %s", i, m.Known, known)
		}
		if err := m.Check(); err != nil {
			t.Error(err)
		}
	}
	if gross.IsZero() {
		t.Error("the world has no bad debt, and the test says nothing of it")
	}
}

// ether is the feed that the tape should have.
func (w *world) ether(t *testing.T) *asof.Feed {
	t.Helper()
	leg := func(asset, quote string, age time.Duration) *asof.Feed {
		s, err := asof.Load(ctx, w.snapshot, asof.Want{Asset: asset, Quote: quote})
		must(err)
		f, err := asof.Median(asset, s, asof.Policy{MaxAge: age})
		must(err)
		return f
	}
	f, err := asof.Times("ETH", leg("ETH", "USDT", 2*time.Hour), leg("USDT", "USD", 25*time.Hour))
	must(err)
	return f
}

func TestATapePlaysTheSameEachTimeAndSoDoesOneThatIsKept(t *testing.T) {
	x := newWorld(t, 2).open()
	k, err := Keep(ctx, x)
	if err != nil {
		t.Fatal(err)
	}
	first := played(t, x)
	var before []string // now, and after another play
	for _, m := range first {
		before = append(before, text(t, m))
	}
	for name, again := range map[string][]*Moment{"again": played(t, x), "kept": played(t, k), "kept, again": played(t, k), "the first": first} {
		for i := range again {
			if got := text(t, again[i]); got != before[i] {
				t.Fatalf("%s: moment %d is\n%s\nand was\n%s", name, i, got, before[i])
			}
		}
	}
	if k.About().Moments != x.About().Moments {
		t.Error("a tape that is kept says something else of itself")
	}
	enough := errors.New("enough")
	n := 0
	for _, y := range []Tape{x, k} {
		if err := y.Play(ctx, func(*Moment) error { n++; return enough }); !errors.Is(err, enough) {
			t.Errorf("it ends with %v", err)
		}
	}
	if n != 2 {
		t.Errorf("it went on for %d moments after it was ended", n)
	}
}

// A history is the prices that had become known by the grid's instants, within the
// lookback, whatever came later, and no price twice.
func TestAHistoryIsAWindowOfThePricesThatWereKnown(t *testing.T) {
	w := newWorld(t, 3)
	const back = 10 * time.Hour
	feed := w.ether(t)
	for i, m := range played(t, w.open()) {
		var times []time.Time
		var prices []float64
		for at := start.Add(-back); !at.After(m.Block.Time); at = at.Add(time.Hour) {
			a, err := feed.At(at)
			if err != nil || len(times) > 0 && !a.Known.After(times[len(times)-1]) {
				continue
			}
			times, prices = append(times, a.Known), append(prices, a.Value.Float())
		}
		for len(times) > 0 && times[0].Before(m.Block.Time.Add(-back)) {
			times, prices = times[1:], prices[1:]
		}
		h := m.History
		if len(h) != 2 || h[0].Asset != ether || h[1].Asset != usdc {
			t.Fatalf("moment %d has histories of %+v", i, h)
		}
		if !slices.EqualFunc(h[0].Times, times, time.Time.Equal) || !slices.Equal(h[0].Prices, prices) {
			t.Fatalf("moment %d: the history is\n%v %v\nand not\n%v %v", i, h[0].Times, h[0].Prices, times, prices)
		}
		_ = append(h[0].Prices, math.NaN()) // a strategy's own append does no harm
	}
}

func TestGapsAreRefusedOrHeldAndSaidSo(t *testing.T) {
	w := newWorld(t, 4)
	t.Run("a book that is too old ends the run", func(t *testing.T) {
		err := w.open(func(o *Options) { o.MaxBookAge = 3 * time.Hour }).Play(ctx, func(*Moment) error { return nil })
		if !errors.Is(err, books.ErrGap) || !strings.Contains(err.Error(), "tape of small at 2021-12-31T19:00:00Z") || !strings.Contains(err.Error(), "4h old and not at most 3h") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("or is held", func(t *testing.T) {
		x := w.open(func(o *Options) { o.MaxBookAge, o.HoldBooks = 3*time.Hour, true })
		held := 0
		for _, m := range played(t, x) {
			for _, g := range m.Gaps {
				if g.What == "books" {
					held++
					if g.Age <= 3*time.Hour || g.Policy != "the newest is held" || m.Book.Block != 1390 {
						t.Errorf("%+v at block %d", g, m.Book.Block)
					}
				}
			}
		}
		if held != 4 {
			t.Errorf("%d moments are without a book of their time, and not 4", held)
		}
		if !slices.ContainsFunc(x.About().Policies, func(p string) bool { return strings.HasPrefix(p, "A book older than 3h is held") }) {
			t.Errorf("policies are %q", x.About().Policies)
		}
	})
	gaps := func(x Tape) (out []Price) {
		for _, m := range played(t, x) {
			for _, g := range m.Gaps {
				if g.What == "price of ETH" {
					out = append(out, m.Prices[0])
				}
			}
		}
		return out
	}
	t.Run("a price that is not there is a problem", func(t *testing.T) {
		list := gaps(w.open())
		for _, p := range list {
			if p.Feed != (history.Fixed{}) || !strings.Contains(p.Problem, "the price known was too old") && !strings.Contains(p.Problem, "no price was known yet") {
				t.Errorf("%+v", p)
			}
		}
		if len(list) != 1+3 { // the first hour, and three of five
			t.Errorf("%d gaps", len(list))
		}
	})
	t.Run("or is held, and assumed", func(t *testing.T) {
		x := w.open(func(o *Options) { o.Prices[0].Legs[0].Hold = 24 * time.Hour })
		list := gaps(x)
		for _, p := range list[1:] {
			if p.Problem != "" || p.Basis != history.Assumed || p.Feed.Sign() <= 0 {
				t.Errorf("%+v", p)
			}
		}
		for i, m := range played(t, x) { // what is held is no news
			if n := len(m.History[0].Prices); i >= 62 && i < 65 && n != 10-(i-61) {
				t.Errorf("moment %d has %d prices", i, n)
			}
		}
	})
}

func TestLoansArePricedByTheFeedWhereThatIsWanted(t *testing.T) {
	w := newWorld(t, 5)
	from := func(o *Options) {
		o.FeedOracle, o.From, o.To = true, start.Add(5*time.Hour), start.Add(55*time.Hour)
	}
	own := played(t, w.open(from, func(o *Options) { o.FeedOracle = false }))
	for i, m := range played(t, w.open(from)) {
		want, err := m.Prices[0].Feed.Amount(8)
		must(err)
		if b := m.Book; b.Assets[0].Price != want || b.Block != own[i].Book.Block || !b.Time.Equal(own[i].Book.Time) || b.Chunks[0] != own[i].Book.Chunks[0] && b.Chunks[0].Len() != own[i].Book.Chunks[0].Len() {
			t.Fatalf("moment %d: ETH is at %s, and not %s", i, b.Assets[0].Price, want)
		}
		hf, was := m.Book.HealthFactors(nil), own[i].Book.HealthFactors(nil)
		factor := want.Float(8) / own[i].Book.Assets[0].Price.Float(8) / (m.Book.Assets[1].Price.Float(8) / own[i].Book.Assets[1].Price.Float(8))
		for k := range hf {
			if !math.IsInf(hf[k], 1) && math.Abs(hf[k]-was[k]*factor) > 1e-9*hf[k] {
				t.Fatalf("loan %d has a health factor of %g, and not %g", k, hf[k], was[k]*factor)
			}
		}
	}
	err := w.open(from, func(o *Options) { o.To = time.Time{} }).Play(ctx, func(*Moment) error { return nil })
	if !errors.Is(err, ErrPrice) || !strings.Contains(err.Error(), "to value loans by") {
		t.Errorf("a gap in the feed: %v", err)
	}
}

func TestStrandedDebtIsWhatLoansWithoutCollateralOweMore(t *testing.T) {
	w := newWorld(t, 6)
	var before, gross amount.Amount
	risen := 0
	for i, m := range played(t, w.open(func(o *Options) { o.Stranded = true })) {
		var shares amount.Amount
		for _, l := range m.Book.Loans() {
			if len(l.Collateral) == 0 && len(l.Debt) > 0 {
				shares = shares.Plus(l.Debt[0].Shares.Amount())
			}
		}
		owed := shares.MulDiv(m.Book.Assets[1].DebtIndex, book.RAY)
		if i > 0 && owed.Cmp(before) > 0 {
			gross = gross.Plus(owed.Minus(before))
			risen++
		}
		before = owed
		if gross.IsZero() && len(m.Losses) == 0 {
			continue
		}
		if len(m.Losses) != 1 || m.Losses[0] != (Loss{usdc, gross, history.Modelled}) {
			t.Fatalf("moment %d has losses %+v, and not %s", i, m.Losses, gross)
		}
	}
	if risen < 5 {
		t.Error("nothing was stranded, and the test says nothing")
	}
}

func TestATapeSaysWhetherItHasAllBadDebtThatThereWas(t *testing.T) {
	told := rowsOf{parts: []history.Part{{}}, basis: history.Simulated}
	for name, c := range map[string]struct {
		books  history.Basis
		events rowsOf
		from   Options
		want   history.Basis
	}{
		"events of a chain may leave some out":    {history.Observed, rowsOf{parts: []history.Part{{}}, basis: history.Observed}, Options{}, ""},
		"books rebuilt from them as well":         {history.Modelled, told, Options{}, ""},
		"a simulation tells every event":          {history.Simulated, told, Options{}, history.Simulated},
		"without its events nothing is told":      {history.Simulated, rowsOf{}, Options{}, ""},
		"a loan without collateral is in a book":  {history.Modelled, rowsOf{}, Options{Stranded: true}, history.Modelled},
		"in one that was simulated, simulated so": {history.Simulated, told, Options{Stranded: true}, history.Simulated},
	} {
		a := &archived{about: About{Basis: c.books}, events: c.events, options: c.from}
		if got := a.complete(); got != c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
	w := newWorld(t, 6)
	if got := w.open(func(o *Options) { o.Stranded = true }).About().Losses; got != history.Modelled {
		t.Errorf("an opened tape says %q", got)
	}
}

func TestWhatCannotBePlayedIsRefusedWithARemedy(t *testing.T) {
	w := newWorld(t, 7)
	for name, c := range map[string]struct {
		change func(*Options)
		is     error
		says   string
	}{
		"no step":                    {func(o *Options) { o.Every = 0 }, nil, "a step of 0s"},
		"no age":                     {func(o *Options) { o.MaxBookAge = 0 }, nil, "give the greatest age"},
		"another market":             {func(o *Options) { o.Market = "large" }, books.ErrNoMarket, `no books of "large", but of small`},
		"an empty window":            {func(o *Options) { o.From, o.To = start.Add(time.Hour), start }, ErrWindow, "give a later end"},
		"a window before the books":  {func(o *Options) { o.From = start.Add(-time.Second) }, ErrWindow, "before 2021-12-30T00:00:00Z the archive has no books: it has small"},
		"a window after the books":   {func(o *Options) { o.To = start.AddDate(1, 0, 0) }, ErrWindow, "the last book is of 2022-01-02T23:00:00Z"},
		"a window without a moment":  {func(o *Options) { o.Every, o.MaxBookAge = 1000*time.Hour, 2000*time.Hour }, ErrWindow, "there is no moment"},
		"an asset that is none":      {func(o *Options) { o.Prices[0].Assets[0] = "BTC" }, nil, "the books have no such asset: they have ETH, USDC"},
		"an address that is none":    {func(o *Options) { o.Prices[0].Assets[0] = "0x12" }, nil, "is not 0x and 40"},
		"an asset twice":             {func(o *Options) { o.Prices[0].Assets = []string{"ETH", ether.String()} }, nil, "once by symbol and once by address"},
		"a symbol twice":             {func(o *Options) { o.Prices[0].Assets = []string{"ETH", "ETH"} }, nil, "it is there twice: keep one"},
		"neither legs nor fixed":     {func(o *Options) { o.Prices[0].Legs = nil }, nil, "either legs or a fixed price"},
		"prices that are not there":  {func(o *Options) { o.Prices[0].Legs[0].Quote = "DAI" }, ErrPrice, "there is ETH in USDT by exchange"},
		"a source that is not there": {func(o *Options) { o.Prices[0].Legs[0].Sources = []string{"third"} }, ErrPrice, "ETH in USDT by exchange, USDT by other"},
		"an age of nothing":          {func(o *Options) { o.Prices[0].Legs[0].MaxAge = 0 }, ErrPrice, "at least the sources' step"},
		"a leg without a name": {func(o *Options) {
			o.Prices[2] = Quote{Assets: []string{gold.String()}, Legs: []Leg{{Quote: "USD", MaxAge: 1}}}
		}, ErrPrice, "wants an asset and a quote"},
		"a feed that lacks an asset": {func(o *Options) { o.FeedOracle, o.Prices = true, o.Prices[:1] }, ErrPrice, "of USDC (" + usdc.String() + ")"},
		"gas that is not there":      {func(o *Options) { o.Gas.Quantity = "gas" }, ErrRows, "leave the measure out"},
		"events that are not there":  {func(o *Options) { o.Events.Dataset = "none" }, ErrRows, "small-events has"},
		"a market without events":    {func(o *Options) { o.Events.Market = "small:2" }, ErrRows, "no events of market small:2"},
		"a market without changes":   {func(o *Options) { o.Parameters.Market = "small:2" }, ErrRows, "no parameters of market small:2"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Open(ctx, w.snapshot, w.options(c.change))
			if err == nil || !strings.Contains(err.Error(), c.says) || c.is != nil && !errors.Is(err, c.is) {
				t.Errorf("got %v, want %q", err, c.says)
			}
		})
	}
	t.Run("several at once", func(t *testing.T) {
		_, err := Open(ctx, w.snapshot, w.options(func(o *Options) {
			o.Prices[0].Assets[0], o.Gas.Quantity, o.Events.Dataset = "BTC", "gas", "none"
		}))
		for _, says := range []string{"price of BTC", "no gas of ethereum", "data set none has no events"} {
			if err == nil || !strings.Contains(err.Error(), says) {
				t.Errorf("%q is not said: %v", says, err)
			}
		}
	})
	t.Run("an asset without a price is a policy where the books price loans", func(t *testing.T) {
		x := w.open(func(o *Options) { o.Prices = o.Prices[1:2] })
		if !slices.ContainsFunc(x.About().Policies, func(p string) bool {
			return strings.HasPrefix(p, "There is no independent price of ETH ("+ether.String()+")")
		}) {
			t.Errorf("policies are %q", x.About().Policies)
		}
		for _, m := range played(t, x) {
			if len(m.Prices) != 1 || m.Prices[0].Asset != usdc || len(m.History) != 2 || len(m.History[0].Times) != 0 {
				t.Fatalf("moment %d has %+v and %+v", m.Number, m.Prices, m.History)
			}
		}
	})
	t.Run("events of none are a policy where none are named", func(t *testing.T) {
		x := w.open(func(o *Options) { o.Events, o.Parameters = Rows{}, Rows{} })
		if !slices.Contains(x.About().Policies, "The archive has no events of data set small: the tape has none.") {
			t.Errorf("policies are %q", x.About().Policies)
		}
	})
}

// What only a row itself shows is refused when it is reached, with its place.
func TestRowsThatCannotBeAreRefusedWhereTheyStand(t *testing.T) {
	bad := func(e history.Event) history.Event {
		e.Time, e.Market, e.Kind, e.Account = start.Add(90*time.Minute), cmp.Or(e.Market, "small:1"), history.KindBadDebt, "0x01"
		return e
	}
	for name, c := range map[string]struct {
		event history.Event
		says  string
	}{
		"bad debt of another asset":  {bad(history.Event{Debt: "LUNA", DebtDelta: history.Some(history.Of(-1))}), `is in "LUNA", which the books do not have`},
		"bad debt without an amount": {bad(history.Event{Debt: "USDC"}), "what its loan has less of is wanted"},
		"bad debt that is a gift":    {bad(history.Event{Debt: "USDC", DebtDelta: history.Some(history.Of(1))}), "as a number below 0"},
		"events of two markets":      {bad(history.Event{Debt: "USDC", Market: "zmall:2", DebtDelta: history.Some(history.Of(-1))}), "there are rows of market small:1, and of zmall:2: name one"},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, 8)
			putRows(w, "small-events", []history.Event{c.event})
			err := w.open().Play(ctx, func(*Moment) error { return nil })
			if !errors.Is(err, ErrRows) || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "tape of small at 2021-12-30T0") {
				t.Errorf("got %v", err)
			}
		})
	}
	t.Run("two markets' books in one data set", func(t *testing.T) {
		w := newWorld(t, 9)
		k := book.NewKeeper(protection.Address{2}, "aave-v3", 8)
		must(k.SetAssets(w.books[0].Assets))
		b := k.Snapshot(9000, [32]byte{9}, start.Add(200*time.Hour))
		w.add(func(tx *history.Tx) error {
			_, err := books.Put(ctx, tx, history.Label{Dataset: "small", Basis: history.Modelled}, func(yield func(*book.Book, error) bool) { yield(b, nil) })
			return err
		})
		err := w.open(func(o *Options) { o.MaxBookAge = 1000 * time.Hour }).Play(ctx, func(*Moment) error { return nil })
		if !errors.Is(err, history.ErrConflict) || !strings.Contains(err.Error(), "a data set of its own") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("two books' archives and no name", func(t *testing.T) {
		w := newWorld(t, 10)
		w.add(func(tx *history.Tx) error {
			_, err := books.Put(ctx, tx, history.Label{Dataset: "other", Basis: history.Modelled}, func(yield func(*book.Book, error) bool) { yield(w.books[0], nil) })
			return err
		})
		_, err := Open(ctx, w.snapshot, w.options())
		if !errors.Is(err, books.ErrNoMarket) || !strings.Contains(err.Error(), "other") || !strings.Contains(err.Error(), "small") {
			t.Errorf("got %v", err)
		}
	})
}

// A moment that holds what is later than it is an error, whichever part it is.
func TestAPartThatIsLaterThanItsMomentIsLookingAhead(t *testing.T) {
	moments := played(t, newWorld(t, 11).open())
	late := moments[50].Block.Time.Add(time.Second)
	for name, spoil := range map[string]func(*Moment){
		"all of it":   func(m *Moment) { m.Known = late },
		"the book":    func(m *Moment) { m.Book = moments[60].Book },
		"a price":     func(m *Moment) { m.Prices = []Price{{FeedAt: late}} },
		"a history":   func(m *Moment) { m.History = moments[60].History },
		"an event":    func(m *Moment) { m.Events = []history.Event{{Time: late}} },
		"a parameter": func(m *Moment) { m.Parameters = []history.Parameter{{Time: late}} },
	} {
		m := *moments[50]
		if err := m.Check(); err != nil {
			t.Fatal(err)
		}
		spoil(&m)
		if err := m.Check(); !errors.Is(err, ErrLookAhead) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Nobody has it, so nobody misses its price; once a loan has it, it is missed.
func TestAnAssetThatNoLoanHasNeedsNoPrice(t *testing.T) {
	w := &world{t: t, r: newWorld(t, 12).r}
	k := book.NewKeeper(protection.Address{1}, "aave-v3", 8)
	assets := []book.Asset{
		{ID: ether, Symbol: "ETH", Decimals: 18, Price: amount.New(4000e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8000, Bonus: 10500},
		{ID: gold, Symbol: "GOLD", Decimals: 18, Price: amount.New(1800e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 8000, Bonus: 10500},
		{ID: usdc, Symbol: "USDC", Decimals: 6, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY},
	}
	must(k.SetAssets(assets))
	lend := func(collateral uint16) {
		_, err := k.Upsert(book.Loan{Borrower: protection.Address{byte(collateral + 1)}, Collateral: []book.Entry{{Asset: collateral, Shares: book.U128{Lo: 1e18}, Threshold: 8000, Bonus: 10500}}, Debt: []book.Entry{{Asset: 2, Shares: book.U128{Lo: 1e9}}}})
		must(err)
	}
	lend(0)
	w.books = append(w.books, k.Snapshot(1, [32]byte{1}, start))
	w.price("USDC", "USD", "aggregator", start.Add(-time.Hour), time.Hour, 1)
	w.price("USDC", "USD", "aggregator", start, time.Hour, 0) // none
	w.put()
	o := Options{Every: time.Hour, MaxBookAge: 5 * time.Hour, To: start.Add(2 * time.Hour), FeedOracle: true,
		Prices: []Quote{{Assets: []string{"ETH"}, Fixed: history.Of(3000)}, {Assets: []string{"USDC"}, Legs: []Leg{{Quote: "USD", MaxAge: 5 * time.Hour}}}}}
	x, err := Open(ctx, w.snapshot, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, says := range []string{"No loan of the first book or the last has GOLD", "Of USDC/USD by aggregator, values that are not above 0 are passed over: 1."} {
		if !slices.ContainsFunc(x.About().Policies, func(p string) bool { return strings.HasPrefix(p, says) }) {
			t.Errorf("%q is not among %q", says, x.About().Policies)
		}
	}
	moments := played(t, x)
	for _, m := range moments {
		if a := m.Book.Assets; a[0].Price != amount.New(3000e8) || a[1].Price != amount.New(1800e8) || a[2].Price != amount.New(1e8) {
			t.Errorf("prices are %s, %s and %s", a[0].Price, a[1].Price, a[2].Price)
		}
	}
	if moments[1].Book != moments[2].Book {
		t.Error("the same book at the same prices is two")
	}
	lend(1)
	w.books = append(w.books, k.Snapshot(2, [32]byte{2}, start.Add(time.Hour)))
	w.put()
	if _, err := Open(ctx, w.snapshot, o); !errors.Is(err, ErrPrice) || !strings.Contains(err.Error(), "of GOLD") {
		t.Errorf("got %v", err)
	}
	o.Prices = append(o.Prices, Quote{Assets: []string{"GOLD"}, Fixed: history.Of(1800)})
	if x, err = Open(ctx, w.snapshot, o); err != nil {
		t.Fatal(err)
	}
	moments = played(t, x)
	if a, b, c := moments[0].Book, moments[1].Book, moments[2].Book; a.Block != 1 || b.Block != 2 || b != c {
		t.Errorf("books of blocks %d, %d and %d", a.Block, b.Block, c.Block)
	}
}

// Between two books and without a price, the last event or measure is the last that
// became known.
func TestWhatBecameKnownLastIsToldWhateverItIs(t *testing.T) {
	w := newWorld(t, 14)
	last := map[string]int{}
	for i, m := range played(t, w.open(func(o *Options) { o.Prices, o.From, o.Every = nil, start.Add(29*time.Minute), time.Hour })) {
		known, what := m.Book.Time, "book"
		note := func(at time.Time, name string) {
			if at.After(known) && !at.After(m.Block.Time) {
				known, what = at, name
			}
		}
		for _, g := range w.gas {
			note(g.Known, "gas")
		}
		for _, e := range m.Events {
			note(e.Time, "event")
		}
		for _, p := range m.Parameters {
			note(p.Time, "parameter")
		}
		if !m.GasPrice.IsZero() != (i < 49) || !m.Known.Equal(known) && i < 49 {
			t.Errorf("moment %d was known at %s, and not %s (%s)", i, m.Known, known, what)
		}
		if i >= 50 { // no gas is measured any more
			known, what = m.Book.Time, "book"
			for _, e := range m.Events {
				note(e.Time, "event")
			}
			for _, p := range m.Parameters {
				note(p.Time, "parameter")
			}
			if !m.Known.Equal(known) {
				t.Errorf("moment %d was known at %s, and not %s (%s)", i, m.Known, known, what)
			}
		}
		last[what]++
	}
	for _, what := range []string{"book", "gas", "event"} {
		if last[what] == 0 {
			t.Errorf("%s was never the last: %v", what, last)
		}
	}
}

// What is damaged, and what another version wrote, is refused by its name.
func TestADamagedArchiveAndOneOfAnotherVersionAreRefused(t *testing.T) {
	place := t.TempDir() + "/archive"
	a, err := history.Create(ctx, place)
	must(err)
	w := newWorld(t, 13)
	w.snapshot, err = a.Snapshot(ctx)
	must(err)
	w.fill()
	must(a.Close())
	reopen := func() (*history.Snapshot, error) {
		a, err := history.Open(ctx, place)
		if err != nil {
			return nil, err
		}
		t.Cleanup(func() { a.Close() })
		return a.Snapshot(ctx)
	}
	s, err := reopen()
	must(err)
	x, err := Open(ctx, s, w.options())
	must(err)
	parts, err := filepath.Glob(place + "/parts/events/small-events/*/*.parquet")
	must(err)
	if len(parts) == 0 {
		t.Fatal("there are no events")
	}
	must(os.Truncate(parts[0], 100))
	if err := x.Play(ctx, func(*Moment) error { return nil }); !errors.Is(err, history.ErrDamaged) || !strings.Contains(err.Error(), filepath.Base(parts[0])) {
		t.Errorf("a part that was cut: %v", err)
	}
	must(os.WriteFile(place+"/"+history.Marker, []byte(`{"format":"hedgerow.archive/9"}`), 0o600))
	if _, err := reopen(); !errors.Is(err, history.ErrFormat) || !strings.Contains(err.Error(), "use the version that wrote it") {
		t.Errorf("another version: %v", err)
	}
}
