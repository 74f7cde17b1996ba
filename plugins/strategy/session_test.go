package strategy

import (
	"errors"
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	gproto "google.golang.org/protobuf/proto"
	"pgregory.net/rapid"
)

// wandering is a world that changes a little from one observation to the next, in
// every way that one may.
type wandering struct {
	t      *rapid.T
	now    Observation
	keeper *book.Keeper
	block  uint64
	loans  int
	times  []time.Time
	prices []float64
}

func wander(t *rapid.T) *wandering {
	w := &wandering{t: t, now: *observation(nil), keeper: book.NewKeeper(protection.Address{19: 1}, "aave-v3", 8), block: 7, loans: 3}
	w.reprice(2000)
	for i := range w.loans {
		w.put(i)
	}
	w.book()
	return w
}

func (w *wandering) reprice(eth uint64) {
	assets := []book.Asset{
		{ID: ether, Symbol: "WETH", Decimals: 18, Price: amount.New(eth * 1e8), SupplyIndex: book.RAY.Plus(amount.New(eth)), DebtIndex: book.RAY, Threshold: 8250, Bonus: 10500},
		{ID: dollar, Symbol: "USDC", Decimals: 6, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: 7800, Bonus: 10450},
	}
	if err := w.keeper.SetAssets(assets); err != nil {
		w.t.Fatal(err)
	}
}

func (w *wandering) put(i int) {
	if _, err := w.keeper.Upsert(book.Loan{
		Borrower:   protection.Address{0: 0xb0, 18: byte(i >> 8), 19: byte(i)},
		Collateral: []book.Entry{{Asset: 0, Shares: book.U128{Lo: 1e18}, Threshold: 8250, Bonus: 10500}},
		Debt:       []book.Entry{{Asset: 1, Shares: book.U128{Lo: rapid.Uint64Range(1, 1e10).Draw(w.t, "debt")}}},
	}); err != nil {
		w.t.Fatal(err)
	}
}

func (w *wandering) book() {
	w.block++
	w.now.Book = w.keeper.Snapshot(w.block, [32]byte{byte(w.block)}, at.Add(time.Duration(w.block)*time.Second))
}

// step changes one thing, or nothing.
func (w *wandering) step() {
	t, o := w.t, &w.now
	any := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "which") }
	money := func() amount.Amount { return amount.New(rapid.Uint64().Draw(t, "amount")) }
	switch any(16) {
	case 0:
		o.Series = append([]protection.Series{}, o.Series...)
		if s := &o.Series[any(len(o.Series))]; rapid.Bool().Draw(t, "loss") {
			s.Loss = money()
		} else {
			s.GaugeAt, s.Waiting = s.GaugeAt.Add(1234567*time.Nanosecond), 1500*time.Millisecond
		}
	case 1:
		o.Series = append(append([]protection.Series{}, o.Series[any(len(o.Series)):]...), o.Series...)
	case 2:
		o.Quotes = []Quote{{Series: ether, Side: Sell, Amount: money(), Cost: money()}}
	case 3:
		o.Quotes = nil
	case 4:
		o.Holdings = append([]Holding{}, append(o.Holdings, Holding{Series: dollar, Held: money()})...)
	case 5:
		o.Exposures = []protection.Exposure{o.Exposures[0]}
		o.Exposures[0].Amount, o.Exposures[0].Holders = money(), []protection.Claim{{Amount: money()}}
	case 6:
		o.Headroom = append([]Headroom{{Limit: "cash", Left: money()}}, o.Headroom...)
	case 7, 8: // a window of prices slides, in memory that it shares or not
		for range 1 + any(3) {
			w.times = append(w.times, at.Add(time.Duration(len(w.times))*time.Hour+time.Nanosecond))
			w.prices = append(w.prices, rapid.SampledFrom([]float64{1, 2000.5, math.NaN(), math.Inf(1)}).Draw(t, "price"))
		}
		from := any(len(w.times) + 1)
		p := PriceSeries{Asset: ether, Times: w.times[from:], Prices: w.prices[from:]}
		if rapid.Bool().Draw(t, "copied") {
			p.Times, p.Prices = append([]time.Time{}, p.Times...), append([]float64{}, p.Prices...)
		}
		o.Prices = append([]PriceSeries{p}, o.Prices[min(1, len(o.Prices)):]...)
	case 9:
		o.Oracles = append([]Oracle{}, o.Oracles...)
		o.Oracles[any(len(o.Oracles))].Age = time.Duration(rapid.Int64().Draw(t, "age"))
	case 10:
		o.Pools = append([]protection.Pool{}, o.Pools...)
		o.Pools[0].Pending, o.Pools[0].Series = !o.Pools[0].Pending, []protection.Address{ether}
	case 11:
		o.Stakes = o.Stakes[:any(len(o.Stakes)+1)]
	case 12:
		w.reprice(rapid.Uint64Range(1, 5000).Draw(t, "ether"))
		w.book()
	case 13:
		if rapid.Bool().Draw(t, "comes") {
			w.loans++
		}
		w.put(any(w.loans))
		w.book()
	case 14:
		w.book()
	case 15:
		if o.Book = nil; rapid.Bool().Draw(t, "back") {
			w.book()
		}
	}
	o.Slot, o.Seed, o.Time = fmt.Sprint("slot", w.block), rapid.Uint64().Draw(t, "seed"), at.Add(time.Duration(any(1e9)))
}

// bytesOf takes a message to bytes and back.
func bytesOf(t *rapid.T, msg *proto.Observation) *proto.Observation {
	data, err := gproto.Marshal(msg)
	if err != nil {
		t.Fatal(err)
	}
	out := &proto.Observation{}
	if err := gproto.Unmarshal(data, out); err != nil {
		t.Fatal(err)
	}
	return out
}

// alike compares all but books, which it compares by their names; NaN is like NaN.
func alike(t *rapid.T, who string, a, b *Observation) {
	x, y := *a, *b
	if (x.Book == nil) != (y.Book == nil) || x.Book != nil && (x.Book.Version() != y.Book.Version() || x.Book.Validate() != nil) {
		t.Fatalf("%s: the book differs", who)
	}
	x.Book, y.Book = nil, nil
	if len(x.State)+len(y.State) == 0 {
		x.State, y.State = nil, nil
	}
	if got, want := fmt.Sprintf("%+v", x), fmt.Sprintf("%+v", y); got != want {
		t.Fatalf("%s:\n got %s\nwant %s", who, got, want)
	}
}

// What a session sees is the same in this process, through a process that is sent
// what changed, and through one that is sent everything; and what it saw before does
// not change under it.
func TestASessionSeesTheSameWhereverItRuns(t *testing.T) {
	older := allSeen
	newer := allSeen
	newer.Features = []Feature{FeatureChanges}
	rapid.Check(t, func(t *rapid.T) {
		w := wander(t)
		view, whole := NewView(newer), NewView(older)
		short, long := NewSender(newer), NewSender(older)
		shortIn, longIn := &Receiver{}, &Receiver{}
		var state []byte
		var kept []*Observation
		var said []string
		for n := uint64(1); n <= uint64(rapid.IntRange(2, 12).Draw(t, "steps")); n++ {
			w.now.State = state
			o := w.now
			want, err := view.See(&o)
			if err != nil {
				t.Fatal(err)
			}
			for who, other := range map[string]*View{"another view": whole, "one that has seen nothing": NewView(newer)} {
				same, err := other.See(&o)
				if err != nil {
					t.Fatal(err)
				}
				alike(t, who, same, want)
			}
			state = fmt.Append(nil, n/3)
			for name, x := range map[string]struct {
				s *Sender
				r *Receiver
			}{"changes": {short, shortIn}, "everything": {long, longIn}} {
				msg, err := x.s.Encode(&o, n)
				if err != nil {
					t.Fatal(err)
				}
				if name == "everything" && (msg.BaseSequence != 0 || msg.SameState || msg.Unchanged != nil || msg.Changes != nil || msg.GetBook().GetStep() != nil) {
					t.Fatal("a process that understands no changes was sent one")
				}
				got, err := x.r.Decode(bytesOf(t, msg))
				if err != nil {
					t.Fatal(err)
				}
				alike(t, name, got, want)
				x.r.Returned(state)
				x.s.Answered(&proto.Proposal{State: state})
				kept, said = append(kept, got), append(said, fmt.Sprintf("%+v", *got))
			}
			kept, said = append(kept, want), append(said, fmt.Sprintf("%+v", *want))
			switch rapid.IntRange(0, 9).Draw(t, "accident") {
			case 0: // the process lost what it had
				*shortIn = Receiver{}
				short.Forget()
			case 1: // an observation got lost
				if _, err := short.Encode(&o, n+1000); err != nil {
					t.Fatal(err)
				}
				short.Forget()
			}
			for range rapid.IntRange(0, 4).Draw(t, "changes") {
				w.step()
			}
		}
		for i, o := range kept {
			if now := fmt.Sprintf("%+v", *o); now != said[i] {
				t.Fatalf("observation %d changed after it was shown:\n was %s\n now %s", i, said[i], now)
			}
		}
	})
}

// A window slides in memory that its owner shares, as tapes do.
func TestAWindowThatSlidesIsSeenAsItIs(t *testing.T) {
	times, prices := make([]time.Time, 0, 1000), make([]float64, 0, 1000)
	view := NewView(allSeen)
	for hour := range 200 {
		times, prices = append(times, at.Add(time.Duration(hour)*time.Hour)), append(prices, float64(hour))
		from := max(0, hour-24)
		p := PriceSeries{Asset: ether, Times: times[from:], Prices: prices[from:]}
		got, err := view.See(&Observation{Prices: []PriceSeries{p}})
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Sprint(got.Prices) != fmt.Sprint([]PriceSeries{p}) {
			t.Fatalf("hour %d:\n got %v\nwant %v", hour, got.Prices[0], p)
		}
	}
}

// A state is left out only after the very answer that returned it.
func TestAStateIsSentAgainUnlessTheLastAnswerReturnedIt(t *testing.T) {
	m := allSeen
	m.Features = []Feature{FeatureChanges}
	s, n := NewSender(m), uint64(0)
	encode := func(state string) *proto.Observation {
		n++
		o := *observation(nil)
		o.State = []byte(state)
		msg, err := s.Encode(&o, n)
		if err != nil {
			t.Fatal(err)
		}
		return msg
	}
	for i, c := range []struct {
		answer *proto.Proposal // to the observation before
		state  string
		left   bool
	}{
		{nil, "", false},
		{&proto.Proposal{State: []byte("a")}, "a", true},
		{&proto.Proposal{State: []byte("a")}, "a", true},
		{&proto.Proposal{State: []byte("b")}, "a", false}, // it was refused, or never stood
		{&proto.Proposal{Failure: "not now"}, "a", false}, // it returned none
		{nil, "a", false},              // nobody knows what it returned
		{&proto.Proposal{}, "", false}, // none is none
		{&proto.Proposal{State: []byte("last")}, "last", true},
	} {
		if c.answer != nil {
			s.Answered(c.answer)
		}
		if msg := encode(c.state); msg.SameState != c.left || string(msg.State) != c.state && !c.left {
			t.Fatalf("observation %d: same %v, state %q, want %v of %q", i+1, msg.SameState, msg.State, c.left, c.state)
		}
	}
	s.Answered(&proto.Proposal{State: []byte("last")})
	if s.Forget(); encode("last").SameState {
		t.Fatal("a process that has nothing has no state")
	}
}

// A change of an observation that did not come, or in another order, is refused.
func TestAChangeOfAnotherObservationThanTheLastIsRefused(t *testing.T) {
	m := allSeen
	m.Features = []Feature{FeatureChanges}
	s, in := NewSender(m), &Receiver{}
	encode := func(n uint64) *proto.Observation {
		msg, err := s.Encode(observation(nil), n)
		if err != nil {
			t.Fatal(err)
		}
		return gproto.Clone(msg).(*proto.Observation)
	}
	first, second, third := encode(1), encode(2), encode(3)
	for _, c := range []struct {
		msg  *proto.Observation
		lost bool
	}{{second, true}, {first, false}, {third, true}, {second, false}, {second, true}, {third, false}} {
		_, err := in.Decode(c.msg)
		if errors.Is(err, ErrBase) != c.lost || err != nil && !c.lost {
			t.Fatalf("observation %d of base %d: %v", c.msg.Sequence, c.msg.BaseSequence, err)
		}
	}
	if msg := encode(5); msg.BaseSequence != 0 {
		t.Fatalf("observation 5 refers to %d, which is not the one before", msg.BaseSequence)
	}
}

// A table that was empty and is again what it was before is seen again, and a row's
// values do not stay behind.
func TestATableThatComesBackIsSeenAgain(t *testing.T) {
	m := allSeen
	m.Features = []Feature{FeatureChanges}
	view, s, in := NewView(m), NewSender(m), &Receiver{}
	full := *observation(nil)
	full.Prices = []PriceSeries{{Asset: ether, Times: []time.Time{at}, Prices: []float64{2000}}}
	for n, o := range []Observation{full, {}, full, {}, {}, full, full} {
		want := o
		want.Book, o.Book = nil, nil
		seen, err := NewView(m).See(&want)
		if err != nil {
			t.Fatal(err)
		}
		here, err := view.See(&o)
		if err != nil {
			t.Fatal(err)
		}
		msg, err := s.Encode(&o, uint64(n+1))
		if err != nil {
			t.Fatal(err)
		}
		there, err := in.Decode(gproto.Clone(msg).(*proto.Observation))
		if err != nil {
			t.Fatal(err)
		}
		for who, got := range map[string]*Observation{"here": here, "in a process": there} {
			got.State = seen.State
			if a, b := fmt.Sprintf("%+v", *got), fmt.Sprintf("%+v", *seen); a != b {
				t.Fatalf("observation %d, %s:\n got %s\nwant %s", n+1, who, a, b)
			}
		}
	}
}

// Two histories may share their times, as all of one grid do, and not their prices.
func TestPricesAreNotTakenForThoseOfOthersWithTheSameTimes(t *testing.T) {
	times := []time.Time{at, at.Add(time.Hour), at.Add(2 * time.Hour)}
	view := NewView(allSeen)
	for n, p := range []PriceSeries{
		{Asset: ether, Times: times[:2], Prices: []float64{1, 2}},
		{Asset: ether, Times: times[:2], Prices: []float64{3, 4}},
		{Asset: ether, Times: times[1:], Prices: []float64{5, 6}},
		{Asset: dollar, Times: times[1:], Prices: []float64{7, 8}},
	} {
		got, err := view.See(&Observation{Prices: []PriceSeries{p}})
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Sprint(got.Prices) != fmt.Sprint([]PriceSeries{p}) {
			t.Fatalf("observation %d:\n got %v\nwant %v", n+1, got.Prices[0], p)
		}
	}
}
