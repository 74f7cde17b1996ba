package maker

import (
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// live has the world live through some blocks.
func (w *world) live(blocks int) {
	for n := range blocks {
		for range 1 + w.random.IntN(6) {
			w.act()
		}
		w.change(n)
		if n%25 == 24 {
			w.crash(w.value / 4)
		}
		if n%20 == 10 {
			p := w.random.IntN(len(w.people))
			w.send(w.people[p], w.of.Manager, managerABI.PackOpen(name(ilkA), [20]byte(w.people[p].Address())))
			w.send(w.owner, w.of.Dog, dogABI.PackFile(name(ilkA), name("chop"), times(110+w.random.Int64N(10), exp10(16))))
			w.send(w.owner, w.clip, clipABI.PackFile(name("buf"), times(110+w.random.Int64N(20), exp10(25))))
			w.send(w.owner, w.of.Vat, vatABI.PackFile0(name("Line"), times(1e9+int64(n), rad)))
			w.send(w.owner, w.of.Vat, vatABI.PackFile(name(ilkA), name("line"), times(1e6+int64(n), rad)))
		}
		w.mine(time.Duration(12+w.random.IntN(3000)) * time.Second)
	}
}

func (w *world) happened(r *Reader, from, to uint64) *Record {
	w.t.Helper()
	rec, err := r.Happened(w.t.Context(), from, to)
	w.do(err)
	return rec
}

// same compares records, an empty list being none.
func same(t *testing.T, got, want *Record) {
	t.Helper()
	a, err := json.Marshal(got)
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	if string(a) != string(b) {
		for i := range min(len(got.Events), len(want.Events)) {
			if fmt.Sprint(got.Events[i]) != fmt.Sprint(want.Events[i]) {
				t.Fatalf("event %d is %v, want %v", i, got.Events[i], want.Events[i])
			}
		}
		for i := range min(len(got.Changes), len(want.Changes)) {
			if got.Changes[i] != want.Changes[i] {
				t.Fatalf("change %d is %v, want %v", i, got.Changes[i], want.Changes[i])
			}
		}
		t.Fatalf("%d events, %d changes, %d pokes, want %d, %d, %d", len(got.Events), len(got.Changes), len(got.Pokes), len(want.Events), len(want.Changes), len(want.Pokes))
	}
}

func joined(parts []*Record) *Record {
	var out Record
	for _, p := range parts {
		out.Events, out.Changes, out.Pokes = append(out.Events, p.Events...), append(out.Changes, p.Changes...), append(out.Pokes, p.Pokes...)
	}
	return &out
}

func TestWhatHappenedAddsUpToTheVat(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 12, 19)
	w.live(runs(t, 52))
	head := w.chain.Head()
	r := w.open(w.options())
	rec := w.happened(r, w.first, head.Number)

	// Collateral and normalised debt of every urn, by its events and the rates of their moments.
	ink, art, kinds := map[string]*big.Int{}, map[string]*big.Int{}, map[Kind]int{}
	rates := slices.DeleteFunc(slices.Clone(rec.Changes), func(c Change) bool { return c.Name != "vat.rate" })
	rate := new(big.Int)
	for _, e := range rec.Events {
		kinds[e.Kind]++
		for len(rates) > 0 && rates[0].compare(e.When) < 0 {
			a, err := amount.Parse(rates[0].After, 27)
			w.do(err)
			rate, rates = a.Big(), rates[1:]
		}
		if ink[e.Account] == nil {
			ink[e.Account], art[e.Account] = new(big.Int), new(big.Int)
		}
		if e.Ink != nil {
			ink[e.Account].Add(ink[e.Account], e.Ink)
		}
		if e.Debt == nil || e.Kind == KindAuction || e.Kind == KindSale || e.Kind == KindBadDebt {
			continue
		}
		n, rest := new(big.Int).QuoRem(e.Debt, rate, new(big.Int))
		if rest.Sign() != 0 {
			t.Fatalf("%+v is not of the rate %s", e, rate)
		}
		art[e.Account].Add(art[e.Account], n)
	}
	moved := 0
	for _, who := range w.everybody() {
		locked, owed := w.urn(name(ilkA), who, head)
		a := who.String()
		if ink[a] == nil {
			ink[a], art[a] = new(big.Int), new(big.Int)
		}
		if ink[a].Cmp(locked) != 0 || art[a].Cmp(owed) != 0 {
			t.Errorf("%s has %s and owes %s by its events, %s and %s in the Vat", a, ink[a], art[a], locked, owed)
		}
		moved++
	}

	// What auctions lost is what whoever asserts it reckons.
	reckoned, err := Read(t.Context(), w.client, w.of.Dog, name(ilkA), w.first, w.first, head.Number)
	w.do(err)
	auctions := map[string]Event{}
	for _, e := range rec.Events {
		if e.Kind == KindAuction {
			auctions[e.Account] = e
		}
	}
	var lost, paid, lots, asked amount.Amount
	for _, e := range rec.Events {
		switch e.Kind {
		case KindAuction:
			asked = asked.Plus(amountOf(t, e.Debt))
		case KindBadDebt:
			lost = lost.Plus(amountOf(t, new(big.Int).Neg(e.Debt)).MulDiv(amount.New(1), protection.RAY))
		case KindSale:
			paid = paid.Plus(amountOf(t, new(big.Int).Neg(e.Debt)))
			lots = lots.Plus(amountOf(t, new(big.Int).Neg(e.Ink)))
		case KindLiquidation:
			if a := auctions[e.Other]; a.Ink == nil || a.Block != e.Block || a.Other != e.Account || new(big.Int).Add(a.Ink, e.Ink).Sign() != 0 {
				t.Errorf("%+v, and its auction %+v", e, a)
			}
		}
	}
	var want, tabs amount.Amount
	for _, a := range append(reckoned.Finished, reckoned.Running...) {
		want, tabs = want.Plus(a.Paid), tabs.Plus(a.Asked)
	}
	if lost != reckoned.Loss || paid != want || asked != tabs || lots.IsZero() {
		t.Errorf("sales brought %s and lost %s, reckoned are %s and %s", paid, lost, want, reckoned.Loss)
	}
	t.Logf("%v over %d urns, %d changes, %d pokes, lost %s", kinds, moved, len(rec.Changes), len(rec.Pokes), lost)
	for _, k := range []Kind{KindOpen, KindDeposit, KindWithdraw, KindBorrow, KindRepay, KindTransfer, KindLiquidation, KindAuction, KindSale} {
		if kinds[k] < 2 {
			t.Errorf("%d events of %s: change the seed", kinds[k], k)
		}
	}
	w.checkChanges(r, rec, head)
	w.checkPokes(rec)
}

// checkChanges holds the chain of each parameter together, and its end against
// the contracts.
func (w *world) checkChanges(r *Reader, rec *Record, head trade.Block) {
	w.t.Helper()
	last, first := map[string]string{}, map[string]string{}
	for _, c := range rec.Changes {
		was, known := last[c.Name]
		if !known {
			first[c.Name] = c.Before
		} else if was != c.Before {
			w.t.Errorf("%s was %s and then, before it changed, %s", c.Name, was, c.Before)
		}
		last[c.Name] = c.After
	}
	t, err := r.TermsAt(w.t.Context(), head)
	w.do(err)
	for name, want := range map[string]string{
		"vat.rate": t.Rate.Format(27), "vat.spot": t.Spot.Format(27), "vat.line": t.Line.Format(45), "vat.dust": t.Dust.Format(45),
		"spotter.mat": t.Mat.Format(27), "spotter.pip": t.Pip.String(), "jug.duty": t.Duty.Format(27),
		"dog.chop": t.Chop.Format(18), "dog.hole": t.Hole.Format(45), "dog.clip": t.Clip.String(), "dog.Hole": t.HoleAll.Format(45),
	} {
		if last[name] != want {
			w.t.Errorf("%s ends at %s, and is %s", name, last[name], want)
		}
	}
	if first["clip.buf"] != "1" || first["dog.chop"] != "0" || last["vat.Line"] == "" || first["vat.rate"] != "0" {
		w.t.Errorf("first %v", first)
	}
}

// checkPokes: what a poke puts in line is what the next one says.
func (w *world) checkPokes(rec *Record) {
	w.t.Helper()
	if len(rec.Pokes) < 5 {
		w.t.Fatalf("%d pokes: change the seed", len(rec.Pokes))
	}
	for i := range rec.Pokes[1:] {
		p, q := rec.Pokes[i], rec.Pokes[i+1]
		if !p.HasNext || p.Next != q.Price || p.Pip != w.osm || q.Time.Unix()/3600 == p.Time.Unix()/3600 {
			w.t.Errorf("poke %d is %+v, then %+v", i, p, q)
		}
	}
	if last := rec.Pokes[len(rec.Pokes)-1]; last.Next != of(times(w.value, wad)) {
		w.t.Errorf("the last poke is %+v, and the source has %d", last, w.value)
	}
}

func TestRecordsMayBeCutAnywhere(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 8, 23)
	w.live(runs(t, 16))
	head := w.chain.Head().Number
	whole := w.happened(w.open(w.options()), w.first, head)
	for _, resumed := range []bool{false, true} {
		r := w.open(w.options())
		var parts []*Record
		for from := w.first; from <= head; {
			to := min(head, from+uint64(w.random.IntN(30)))
			parts = append(parts, w.happened(r, from, to))
			if from = to + 1; resumed {
				r = w.open(w.options())
			}
		}
		same(t, joined(parts), whole)
	}
	// What a call that failed had read is not read twice.
	r := w.open(w.options())
	w.happened(r, w.first, head-20)
	if _, err := r.Happened(t.Context(), head-19, head+1); err == nil {
		t.Error("a block that is not there was read")
	}
	rest := w.happened(r, head-19, head)
	same(t, rest, w.happened(w.open(w.options()), head-19, head))
	// And what lies between two calls is not left out: auctions begin there.
	for range 2 {
		w.price(2000)
		w.mine(time.Hour)
	}
	for _, p := range w.people {
		w.frob(p, 10, 9000)
	}
	w.mine(slot)
	w.crash(500)
	head = w.chain.Head().Number
	w.happened(r, w.first, head-6)
	last := w.happened(r, head-2, head)
	same(t, last, w.happened(w.open(w.options()), head-2, head))
	if !slices.ContainsFunc(last.Events, func(e Event) bool { return e.Kind == KindSale }) {
		t.Error("nothing was sold: change the seed")
	}
	// A start after its price's source was filed knows it all the same.
	o := w.options()
	o.FromBlock = head - 8
	if late := w.happened(w.open(o), head-8, head); len(late.Pokes) == 0 {
		t.Error("a late start knows no price")
	}
	if _, err := r.Happened(t.Context(), w.first-1, head); err == nil {
		t.Error("a range before the first block was read")
	}
}

func TestARecordIsOfTheCanonicalChain(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 6, 29)
	for _, p := range w.people {
		w.frob(p, 10, 9000)
	}
	w.mine(slot)
	w.crash(500)
	r := w.open(w.options())
	cut := w.chain.Head().Number
	w.happened(r, w.first, cut)
	_, err := w.chain.ForkAs(t.Context(), devnet.Plan{Depth: 6}) // none of the auctions began
	w.do(err)
	w.chain.Forget()
	w.names(6)
	w.crash(400)
	w.live(5)
	head := w.chain.Head().Number
	same(t, w.happened(r, cut+1, head), w.happened(w.open(w.options()), cut+1, head))
	same(t, w.happened(r, w.first, head), w.happened(w.open(w.options()), w.first, head))
}

func TestTheFirstBlockOfAnIlkIsFound(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 1, 4)
	head := w.chain.Head().Number
	at, err := Begins(t.Context(), w.client, w.of.Vat, ilkA, 0, head)
	w.do(err)
	was := func(number uint64) bool {
		b, err := w.client.Block(t.Context(), number)
		w.do(err)
		there, err := exists(t.Context(), w.client, w.of.Vat, ilkA, b)
		w.do(err)
		return there
	}
	if at <= w.first || was(at-1) || !was(at) {
		t.Errorf("block %d", at)
	}
	if later, err := Begins(t.Context(), w.client, w.of.Vat, ilkA, at+1, head); err != nil || later != at+1 {
		t.Errorf("from a later block: %d, %v", later, err)
	}
	if _, err := Begins(t.Context(), w.client, w.of.Vat, "NONE-A", 0, head); err == nil {
		t.Error("an ilk that is not there was found")
	}
}

func TestEachLiquidationOfAnUrnNamesItsOwnAuction(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 1, 37)
	for range 2 {
		for range 2 {
			w.price(2000)
			w.mine(time.Hour)
		}
		w.frob(w.people[0], 10, 9000)
		w.mine(slot)
		w.crash(500)
	}
	rec := w.happened(w.open(w.options()), w.first, w.chain.Head().Number)
	began := map[string]uint64{}
	for _, e := range rec.Events {
		if e.Kind == KindAuction {
			began[e.Account] = e.Block
		}
	}
	liquidations := 0
	for _, e := range rec.Events {
		if e.Kind != KindLiquidation {
			continue
		}
		if liquidations++; began[e.Other] != e.Block || e.Account != w.people[0].Address().String() {
			t.Errorf("%+v, and its auction began in block %d", e, began[e.Other])
		}
	}
	if liquidations != 2 || len(began) != 2 {
		t.Errorf("%d liquidations, %d auctions", liquidations, len(began))
	}
}
