package wire_test

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"math/big"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/chain/feed"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// A branch is what becomes of the transactions of the blocks that a reorg takes.
type branch struct {
	name   string
	keep   func(r *rand.Rand) func(trade.Hash) bool // on the new branch, where they were
	forget bool                                     // the rest does not wait in the pool
}

func keepAll(*rand.Rand) func(trade.Hash) bool { return func(trade.Hash) bool { return true } }

func keepSome(r *rand.Rand) func(trade.Hash) bool {
	return func(trade.Hash) bool { return r.IntN(2) == 0 }
}

var branches = []branch{
	{"same transactions, other blocks", keepAll, false},
	{"all wait, then come in other blocks", nil, false},
	{"half stay, half come later", keepSome, false},
	{"half stay, half are lost", keepSome, true},
	{"all are lost", nil, true},
}

// runs is how many rounds a random test has: HEDGEROW_RUNS, or a few.
func runs(t *testing.T, usual int) int {
	t.Helper()
	text := os.Getenv("HEDGEROW_RUNS")
	if text == "" {
		return usual
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		t.Fatalf("HEDGEROW_RUNS=%q is not a number of runs", text)
	}
	return n
}

// Every depth from 1 to 64, or without HEDGEROW_RUNS every fourth, one after the
// other in one agent's life, in an order and with weather that a seed draws.
// After each, everything that the agent has is compared with what the canonical
// chain alone gives.
func TestReorgsOfEveryDepthUnwindToTheCanonicalChain(t *testing.T) {
	seed := uint64(2026)
	s := newStorm(t, seed)
	s.live(t, 12)
	table := []string{fmt.Sprintf("seed %d; each line: one reorg in the life of one agent", seed),
		"depth  intents touched  fills at once  fills later  book  venue  prices  ledger=replay  nonces  slots  branch"}
	touched, fills := 0, 0
	depths := s.r.Perm(deepest)
	if n := runs(t, deepest/4); n < deepest {
		depths = slices.DeleteFunc(depths, func(d int) bool { return d != 0 && (d+1)%(deepest/n) != 0 })
	}
	for i, depth := range depths {
		depth++
		if i%8 == 7 { // time for what was done to become final
			s.rest(t)
		}
		b := branches[i%len(branches)]
		before := s.mined(t)
		s.fork(t, depth, b)
		rec := s.cycle(t, s.Head())
		after := s.mined(t)
		c := s.compare(t, rec)
		n := 0
		for id, was := range before {
			if after[id] != was {
				n++
			}
		}
		later := s.compare(t, s.live(t, 2+s.r.IntN(4)))
		touched, fills = touched+n, later.fills
		table = append(table, fmt.Sprintf("%5d  %15d  %13d  %11d  %4s  %5s  %6s  %13s  %6s  %5s  %s", depth, n, c.fills, later.fills, yes(c.book && later.book), yes(c.venue && later.venue),
			yes(c.prices && later.prices), yes(c.ledger && later.ledger), yes(c.nonces && later.nonces), yes(c.slots && later.slots), b.name))
		if all := append(c.differences, later.differences...); len(all) > 0 {
			t.Errorf("depth %d, %s, seed %d:\n%s", depth, b.name, seed, strings.Join(all, "\n"))
			break
		}
	}
	t.Log("\n" + strings.Join(table, "\n"))
	if touched < len(depths)/2 || fills < 5 {
		t.Errorf("%d intents were touched and %d fills are left: the test proves little", touched, fills)
	}
}

// yes is how a table says so.
func yes(ok bool) string {
	if ok {
		return "equal"
	}
	return "NO"
}

// live is n blocks of weather with a cycle on each, and gives the last.
func (s *stormy) live(t *testing.T, n int) (last agent.Record) {
	t.Helper()
	for range n {
		s.weather(t)
		last = s.cycle(t, s.mine(t))
	}
	return last
}

// rest is blocks until what is in one now is final, and three cycles on them.
func (s *stormy) rest(t *testing.T) {
	t.Helper()
	for i := range agentFinality + 2 {
		if b := s.mine(t); i%(agentFinality/2) == 1 {
			s.cycle(t, b)
		}
	}
}

// fork replaces the last blocks. The new branch is one block longer.
func (s *stormy) fork(t *testing.T, depth int, b branch) trade.Block {
	t.Helper()
	p := devnet.Plan{Depth: depth}
	if b.keep != nil {
		p.Keep = b.keep(s.r)
	}
	head, err := s.Net().ForkAs(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	if b.forget {
		s.Net().Forget()
	}
	return head
}

// mined is the block of each intent whose transaction is in one.
func (s *stormy) mined(t *testing.T) map[trade.Hash]trade.Hash {
	t.Helper()
	out := map[trade.Hash]trade.Hash{}
	for _, in := range s.intents(t) {
		tried, err := s.agent.Journal.Attempts(t.Context(), in.Intent.ID())
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range tried {
			if a.State == trade.Mined || a.State == trade.Final {
				out[in.Intent.ID()] = a.Block.Hash
			}
		}
	}
	return out
}

// comparison is how an agent that lived through a reorg compares with what the
// canonical chain alone gives at the same block.
type comparison struct {
	book, venue, prices, ledger, nonces, slots bool
	fills                                      int
	differences                                []string
}

func (c *comparison) same(what string, got, want any) bool {
	if reflect.DeepEqual(got, want) {
		return true
	}
	c.differences = append(c.differences, fmt.Sprintf("%s: the agent has\n  %+v\nthe canonical chain gives\n  %+v", what, got, want))
	return false
}

// compare compares a cycle's observation and the journal with the chain.
func (s *stormy) compare(t *testing.T, rec agent.Record) *comparison {
	t.Helper()
	c := &comparison{}
	live := rec.Observation
	if live == nil || live.Book == nil || len(live.Problems) > 0 {
		c.differences = append(c.differences, fmt.Sprintf("the agent could not observe: %+v %v", live, rec.Errors))
		return c
	}
	fresh, err := wire.Look(t.Context(), s.config, nil)
	if err != nil {
		t.Fatal(err)
	}
	if fresh.Block != live.Block {
		t.Fatalf("the chain went on from %+v to %+v", live.Block, fresh.Block)
	}
	c.book = c.same("book", loansOf(live.Book), loansOf(fresh.Book)) && c.same("assets", live.Book.Assets, fresh.Book.Assets) &&
		c.same("exposures", live.Exposures, fresh.Exposures)
	c.venue = c.same("series", live.Series, fresh.Series) && c.same("gauges", gaugesOf(live), gaugesOf(fresh)) && c.same("quotes", live.Quotes, fresh.Quotes) &&
		c.same("holdings", holdingsOf(live), holdingsOf(fresh)) && c.same("orders", ordersOf(live), ordersOf(fresh)) && c.same("cash", live.Cash, fresh.Cash)
	c.prices = c.same("prices", live.Prices, fresh.Prices) && s.comparePast(t, c, live)
	c.ledger = s.compareLedger(t, c)
	c.nonces = s.compareNonces(t, c)
	c.slots = s.compareSlots(t, c)
	return c
}

// loansOf are a book's loans by borrower, whatever the order of its rows.
func loansOf(b *book.Book) []book.Loan {
	var out []book.Loan
	for _, l := range b.Loans() {
		out = append(out, l)
	}
	slices.SortFunc(out, func(a, b book.Loan) int { return a.Borrower.Compare(b.Borrower) })
	return out
}

// What open intents add to an observation is left out: the agent's own was made
// before it sent the cycle's.
func gaugesOf(o *agent.Observation) []agent.Gauge {
	out := slices.Clone(o.Gauges)
	for i := range out {
		out[i].InFlight = false
	}
	return out
}

func ordersOf(o *agent.Observation) []agent.PendingOrder {
	out := slices.Clone(o.Orders)
	for i := range out {
		out[i].InFlight = false
	}
	return out
}

func holdingsOf(o *agent.Observation) (out [][3]string) {
	for _, h := range o.Holdings {
		out = append(out, [3]string{h.Series.String(), h.Held.String(), h.Pending.String()})
	}
	return out
}

// comparePast compares price histories with those of a reader that has kept
// nothing.
func (s *stormy) comparePast(t *testing.T, c *comparison, live *agent.Observation) bool {
	t.Helper()
	same := true
	past := feed.NewHistory(s.node)
	for _, h := range live.History {
		f := feed.Feed{Name: "fresh", Decimals: 8}
		for _, x := range s.config.Lending[0].Feeds {
			if x.Asset == h.Asset {
				f.Address = x.Feed
			}
		}
		list, err := past.Read(t.Context(), live.Block, f, feed.Window{Since: h.Times[0]})
		if err != nil {
			t.Fatal(err)
		}
		want := agent.PriceHistory{Asset: h.Asset}
		for _, p := range list {
			want.Times, want.Prices = append(want.Times, p.UpdatedAt), append(want.Prices, p.Answer.Float(8))
		}
		same = c.same("history of "+h.Asset.String(), h, want) && same
	}
	return same
}

// done is what one intent did, as an event of the guard or a fill tells.
type done struct {
	tx, block            trade.Hash
	order                uint64
	amount, paid, gained string
}

// compareLedger compares the journal's fills with the guard's events on the
// canonical chain, both ways, and the premium of both.
func (s *stormy) compareLedger(t *testing.T, c *comparison) bool {
	t.Helper()
	kept, premium := map[trade.Hash]done{}, amount.Amount{}
	for _, in := range s.intents(t) {
		for _, f := range in.Fills {
			if _, twice := kept[in.Intent.ID()]; twice {
				c.differences = append(c.differences, "intent "+in.Intent.ID().Short()+" has two fills")
			}
			kept[in.Intent.ID()] = done{f.Tx, f.Block.Hash, f.OrderID, f.Amount.String(), f.Paid.String(), f.Got.String()}
			if in.Intent.Identity.Action == trade.Buy {
				premium = premium.Plus(f.Paid)
			}
		}
	}
	c.fills = len(kept)
	a := s.Addresses()
	logs, err := s.Net().Client().FilterLogs(t.Context(), ethereum.FilterQuery{FromBlock: new(big.Int).SetUint64(a.FromBlock), Addresses: []common.Address{common.Address(a.Guard)}})
	if err != nil {
		t.Fatal(err)
	}
	chain := map[trade.Hash]done{}
	for i := range logs {
		e, err := devGuard.UnpackExecutedEvent(&logs[i])
		if err != nil {
			continue // another event of the guard
		}
		chain[trade.Hash(e.IntentId)] = done{trade.Hash(logs[i].TxHash), trade.Hash(logs[i].BlockHash), e.OrderId.Uint64(), e.Amount.String(), e.Paid.String(), e.Received.String()}
	}
	same := c.same("what was executed", kept, chain)
	budget, err := s.agent.Journal.PremiumSince(t.Context(), s.asset(), time.Unix(0, 0))
	if err != nil {
		t.Fatal(err)
	}
	return c.same("premium spent", budget.Spent.String(), premium.String()) && same
}

// compareNonces compares the signer's nonces with the journal's, and that every
// promise which is not in a block waits in the node's pool.
func (s *stormy) compareNonces(t *testing.T, c *comparison) bool {
	t.Helper()
	ctx, signer := context.Background(), s.Addresses().Agent
	node := s.Net().Client()
	next, known, err := s.agent.Journal.NextNonce(ctx, signer)
	if err != nil || !known {
		t.Fatalf("next nonce: %v %v", known, err)
	}
	latest, err := node.NonceAt(ctx, common.Address(signer), nil)
	if err != nil {
		t.Fatal(err)
	}
	inBlock, same := uint64(0), true
	for _, in := range s.intents(t) {
		tried, err := s.agent.Journal.Attempts(ctx, in.Intent.ID())
		if err != nil {
			t.Fatal(err)
		}
		taken := slices.ContainsFunc(tried, func(x trade.Tried) bool { return x.State == trade.Mined || x.State == trade.Final })
		for i, x := range tried {
			tx, pending, err := node.TransactionByHash(ctx, common.Hash(x.Attempt.Hash))
			switch {
			case x.State == trade.Mined || x.State == trade.Final:
				inBlock++
				r, err := node.TransactionReceipt(ctx, common.Hash(x.Attempt.Hash))
				if err != nil {
					c.differences, same = append(c.differences, fmt.Sprintf("the journal has %s in a block, the chain does not: %v", x.Attempt.Hash, err)), false
					continue
				}
				same = c.same("block of "+x.Attempt.Hash.Short(), x.Block.Hash, trade.Hash(r.BlockHash)) && c.same("outcome of "+x.Attempt.Hash.Short(), x.OK, r.Status == 1) && same
			case x.State == trade.Sent && !in.State.Terminal() && !taken && i == len(tried)-1:
				if err != nil || !pending || tx == nil {
					c.differences, same = append(c.differences, fmt.Sprintf("%s of %s intent %s is neither in a block nor in the pool: %v", x.Attempt.Hash, in.State, in.Intent.ID().Short(), err)), false
				}
			}
		}
	}
	return c.same("transactions in blocks", inBlock, latest) && next >= latest && same
}

// compareSlots checks that each slot ran once, and that those are marked whose
// block is not canonical, and no others.
func (s *stormy) compareSlots(t *testing.T, c *comparison) bool {
	t.Helper()
	list, err := s.agent.Journal.Slots(t.Context(), 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	same, seen := true, map[string]int{}
	for _, x := range list {
		seen[x.Slot.ID()]++
		if x.Ended.IsZero() || x.Outcome == "interrupted" {
			continue // its cycle never came to its end, nor its record
		}
		if x.Block == (trade.Block{}) {
			c.differences, same = append(c.differences, "slot "+x.Slot.ID()+" has no block: "+x.Outcome), false
			continue
		}
		h, err := s.Net().Client().HeaderByNumber(t.Context(), new(big.Int).SetUint64(x.Block.Number))
		if err != nil {
			t.Fatal(err)
		}
		same = c.same("slot "+x.Slot.ID()+" is orphaned", x.Orphaned, trade.Hash(h.Hash()) != x.Block.Hash) && same
	}
	for _, id := range slices.SortedFunc(maps.Keys(seen), cmp.Compare[string]) {
		if seen[id] > 1 {
			c.differences, same = append(c.differences, "slot "+id+" ran more than once"), false
		}
	}
	return same
}

// asset is what premiums are paid in.
func (s *stormy) asset() protection.Address { return s.Addresses().Token[day.USDC] }
