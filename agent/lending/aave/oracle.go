package aave

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The oracle takes each price from a source, of which it asks latestAnswer alone:
// it does not look how old that is. A source is a Chainlink feed, which says its
// age; an adapter that computes one price from others, whose addresses it shows;
// or a contract with latestAnswer and nothing else.
var (
	selSentinel           = sel("getPriceOracleSentinel()") // of the provider; zero but on rollups
	selLiquidationAllowed = sel("isLiquidationAllowed()")
	selLatestAnswer       = sel("latestAnswer()")
	selLatestRoundData    = sel("latestRoundData()")
	selLatestTimestamp    = sel("latestTimestamp()")
)

// partGetters are how Aave's adapters name what they compute from: the
// synchronicity adapters (by way of a peg) and the capped ones (a ratio times a
// base, a stable coin, a Pendle token). A part may be such an adapter itself.
var partGetters = []selector{
	sel("ASSET_TO_PEG()"), sel("PEG_TO_BASE()"), sel("BASE_TO_PEG()"), sel("BASE_TO_USD_AGGREGATOR()"), sel("ASSET_TO_USD_AGGREGATOR()"),
}

// deepest is how many adapters may stand one upon another.
const deepest = 4

// form is how a source says how old its price is.
type form struct {
	kind  formKind
	parts []protection.Address
}

type formKind uint8

const (
	unseen  formKind = iota // not asked yet
	rounds                  // latestRoundData
	stamped                 // latestTimestamp
	made                    // from parts
	bare                    // not at all
)

// forms remembers how each source answers, so that a block costs the calls that
// give an answer and no others.
type forms struct {
	mu   sync.Mutex
	of   map[protection.Address]form
	used []protection.Address // the sources of the last block, and their parts
}

// Oracle is where the market's prices are from at a block, by reserve. What a
// source does not say is in its note; an error is the node's.
func (r *Reader) Oracle(ctx context.Context, at trade.Block) (lending.Oracle, error) {
	r.mu.Lock()
	p, err := r.paramsOf(ctx, at)
	r.mu.Unlock()
	if err != nil {
		return lending.Oracle{}, err
	}
	r.forms.mu.Lock()
	defer r.forms.mu.Unlock()
	for range 4 + 2*deepest { // a source that is new, or answers otherwise, is asked again
		out, done, err := r.askOracle(ctx, at, p)
		if err != nil {
			return out, fmt.Errorf("read the price sources of market %s at block %d: %w", r.name, at.Number, err)
		}
		if done {
			return out, nil
		}
	}
	return lending.Oracle{}, fmt.Errorf("read the price sources of market %s at block %d: they answer otherwise at every look", r.name, at.Number)
}

// askOracle is one round of calls; done is false when it learned whom to ask.
func (r *Reader) askOracle(ctx context.Context, at trade.Block, p *params) (out lending.Oracle, done bool, err error) {
	f := &r.forms
	if f.of == nil {
		f.of = map[protection.Address]form{}
	}
	q := &query{}
	sentinel := q.may(r.provider, selSentinel.call0())
	asked := make([]int, len(p.reserves))
	for i := range p.reserves {
		asked[i] = q.may(p.oracle, selSourceOfAsset.ofAddress(p.reserves[i].asset))
	}
	answers := make([]func() (answer, bool), len(f.used))
	for i, s := range f.used {
		answers[i] = askSource(q, s, f.of[s])
	}
	if err := q.run(ctx, r.client, at); err != nil {
		return out, false, err
	}
	said := map[protection.Address]answer{}
	done = true
	for i, s := range f.used {
		a, same := answers[i]()
		if !same {
			done = false
		}
		f.of[s], said[s] = a.form, a
	}
	out.Address = p.oracle
	used := map[protection.Address]bool{}
	for i := range p.reserves {
		x := lending.PriceSource{Asset: p.reserves[i].asset}
		w, ok := q.given(asked[i], 1)
		switch {
		case !ok:
			x.Note = "the oracle does not name sources"
		case w.address(0) == (protection.Address{}):
			x.Note = "the oracle names no source: its price is fixed, or a fallback's"
		default:
			x.Address = w.address(0)
			n := f.resolve(x.Address, said, used, 0)
			done = done && n.known
			x.Parts, x.At, x.Note = n.feeds, n.at, n.note
		}
		out.Sources = append(out.Sources, x)
	}
	f.used = slices.SortedFunc(maps.Keys(used), protection.Address.Compare)
	maps.DeleteFunc(f.of, func(s protection.Address, _ form) bool { return !used[s] })
	if w, ok := q.given(sentinel, 1); ok && done && w.address(0) != (protection.Address{}) {
		out.Barred, err = r.barred(ctx, at, w.address(0))
	}
	return out, done, err
}

// node is what a source comes to, with all that it is computed from.
type node struct {
	known bool                 // all of it was asked
	at    time.Time            // the oldest of its feeds; zero if one does not say
	feeds []protection.Address // at its ends; none for a source that is a feed itself
	note  string
}

// resolve follows a source to its feeds, and notes whom to ask at the next block.
func (f *forms) resolve(s protection.Address, said map[protection.Address]answer, used map[protection.Address]bool, depth int) node {
	used[s] = true
	a, known := said[s]
	n := node{known: known, at: a.at, note: a.note}
	if a.kind != made {
		return n
	}
	if depth == deepest {
		n.note = "it stands on too many adapters to follow"
		return n
	}
	silent := false
	for i, part := range a.parts {
		x := f.resolve(part, said, used, depth+1)
		n.known = n.known && x.known
		if x.note != "" {
			n.note = noted(n.note, fmt.Sprintf("its part %s: %s", part, x.note))
		}
		silent = silent || x.at.IsZero()
		if i == 0 || x.at.Before(n.at) {
			n.at = x.at
		}
		if len(x.feeds) == 0 {
			x.feeds = []protection.Address{part}
		}
		n.feeds = append(n.feeds, x.feeds...)
	}
	if silent {
		n.at = time.Time{}
	}
	return n
}

// barred asks a rollup's sentinel whether loans may be liquidated.
func (r *Reader) barred(ctx context.Context, at trade.Block, sentinel protection.Address) (string, error) {
	q := &query{}
	i := q.may(sentinel, selLiquidationAllowed.call0())
	if err := q.run(ctx, r.client, at); err != nil {
		return "", err
	}
	w, ok := q.given(i, 1)
	if !ok {
		return fmt.Sprintf("the market's sentinel %s does not say whether loans may be liquidated", sentinel), nil
	}
	if v := w.uint(0); v.IsZero() {
		return fmt.Sprintf("the market's sentinel %s allows no liquidation of loans above 0.95: the sequencer is down, or was until lately", sentinel), nil
	}
	return "", nil
}

// answer is what one source said.
type answer struct {
	form
	at   time.Time
	note string
}

// askSource asks a source for its price and age in the form that it has. The
// result is false when it has another one: then that is known, and its age is not.
func askSource(q *query, s protection.Address, f form) func() (answer, bool) {
	latest := q.may(s, selLatestAnswer.call0())
	round, stamp := -1, -1
	var getters []int
	switch f.kind {
	case rounds:
		round = q.may(s, selLatestRoundData.call0())
	case stamped:
		stamp = q.may(s, selLatestTimestamp.call0())
	case unseen:
		round, stamp = q.may(s, selLatestRoundData.call0()), q.may(s, selLatestTimestamp.call0())
		for _, g := range partGetters {
			getters = append(getters, q.may(s, g.call0()))
		}
	}
	return func() (answer, bool) {
		a := answer{form: f, note: notAPrice(q, latest)}
		switch f.kind {
		case unseen:
			a.form = formOf(q, round, stamp, getters)
			return a, false
		case bare:
			a.note = noted(a.note, "no timestamp")
			return a, true
		case made:
			return a, true
		}
		if w, ok := q.given(round, 5); ok {
			return a.stamp(w.uint(3)), true
		}
		if w, ok := q.given(stamp, 1); ok {
			return a.stamp(w.uint(0)), true
		}
		a.form = form{} // it answers otherwise than it did
		return a, false
	}
}

// formOf learns from all of a source's answers how it says its age.
func formOf(q *query, round, stamp int, getters []int) form {
	written := func(i, words, at int) bool {
		w, ok := q.given(i, words)
		if !ok {
			return false
		}
		v := w.uint(at)
		return !v.IsZero()
	}
	var parts []protection.Address
	for _, g := range getters {
		if w, ok := q.given(g, 1); ok && w.address(0) != (protection.Address{}) && !slices.Contains(parts, w.address(0)) {
			parts = append(parts, w.address(0))
		}
	}
	_, answers := q.given(round, 5)
	switch {
	case written(round, 5, 3):
		return form{kind: rounds}
	case len(parts) > 0:
		return form{kind: made, parts: parts}
	case written(stamp, 1, 0):
		return form{kind: stamped}
	case answers: // a round that is not complete yet
		return form{kind: rounds}
	}
	return form{kind: bare}
}

// notAPrice says what is wrong with a source's answer; "" is nothing. The oracle
// asks its fallback then.
func notAPrice(q *query, latest int) string {
	w, ok := q.given(latest, 1)
	if !ok {
		return "it does not answer latestAnswer"
	}
	if v := w.uint(0); v.Sign() <= 0 { // two's complement
		if v.IsZero() {
			return "its answer is 0"
		}
		return "its answer is -" + new(uint256.Int).Neg(&v).Dec()
	}
	return ""
}

// noted puts two notes into one.
func noted(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}

// lastInstant is the end of the year 9999: no record can state a later time.
const lastInstant = 253_402_300_799

// stamp reads Unix seconds.
func (a answer) stamp(v uint256.Int) answer {
	switch {
	case v.IsZero():
		a.note = noted(a.note, "its round has no time yet")
	case !v.IsUint64() || v.Uint64() > lastInstant:
		a.note = noted(a.note, "it has no plausible time")
	default:
		a.at = time.Unix(int64(v.Uint64()), 0).UTC()
	}
	return a
}
