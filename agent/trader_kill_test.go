package agent_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// premiumPerDay is the budget that the killed agent keeps, in base units.
const premiumPerDay = 3e7

// order is what the parent tells a child on its standard input: drive one head.
// The child answers with a line of its own once the head is done.
type order struct {
	Head  trade.Block
	Trade bool // decide something new, as a cycle does; else only follow
}

// childConfig starts a child.
type childConfig struct {
	URL, Key, Path string
	contractsOf
	Point string // die at this point
	After int    // when it is passed for this time, from 1
}

const childVariable = "HEDGEROW_TEST_KILLED_TRADER"

// killPoints are where the child dies: every point of the trade stage, and the
// journal's on both sides of a commit.
var killPoints = append(slices.Clone(agent.Points),
	"journal.open.durable", "journal.slot.commit", "journal.slot.durable", "journal.propose.commit", "journal.move.commit",
	"journal.attempt.commit", "journal.record.commit", "journal.final.durable")

// TestKilledTraderChild is the child process, not a test.
func TestKilledTraderChild(t *testing.T) {
	text := os.Getenv(childVariable)
	if text == "" {
		t.Skip("it is started by TestKilledAnywhereNothingIsDoubledLostOrStuck")
	}
	var c childConfig
	must(t, json.Unmarshal([]byte(text), &c))
	passed := 0
	trip := func(point string) {
		if point != c.Point {
			return
		}
		if passed++; passed == c.After {
			syscall.Kill(os.Getpid(), syscall.SIGKILL)
			select {}
		}
	}
	ctx := context.Background()
	d, err := openProcess(ctx, c.URL, c.Key, c.Path, c.contractsOf, trip)
	must(t, err)
	defer d.Close()
	must(t, d.Recover(ctx))
	fmt.Println("ready")
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		var o order
		must(t, json.Unmarshal(in.Bytes(), &o))
		must(t, d.Advance(ctx, o.Head))
		if o.Trade {
			must(t, d.cycle(ctx, o.Head))
		}
		fmt.Println("done")
	}
}

// cycle decides for the slot of a head, once: mints what matured, buys within
// the budget, sells some of what is held, pokes.
func (d *process) cycle(ctx context.Context, head trade.Block) error {
	slot := trade.Slot{Schedule: "block", At: head.Time, Block: head.Number}
	if begun, err := d.journal.BeginSlot(ctx, slot); err != nil || begun {
		return err
	}
	open, err := d.journal.Open(ctx)
	if err != nil {
		return err
	}
	var orders []uint64
	minting := map[uint64]bool{}
	var selling amount.Amount
	for _, s := range open {
		switch {
		case s.Intent.Identity.Action == trade.Buy && s.State == trade.Accepted:
			orders = append(orders, s.Fills[0].OrderID)
		case s.Intent.Identity.Action == trade.Activate:
			minting[s.Intent.OrderID] = true
		case s.Intent.Identity.Action == trade.Sell && s.State < trade.Filled:
			selling = selling.Plus(s.Intent.Amount)
		}
	}
	seen, err := d.venue.Observe(ctx, head, orders)
	if err != nil {
		return err
	}
	deadline := head.Time.Add(ttl * time.Second)
	var intents []trade.Intent
	for i, o := range seen.Orders {
		if o.State == trade.OrderPending && !minting[o.ID] && !head.Time.Before(o.MatureAt) {
			in := d.intent(slot.ID(), trade.Activate, amount.Amount{}, amount.Amount{}, deadline)
			in.OrderID, in.Identity.Number = o.ID, uint32(i)
			intents = append(intents, in)
		}
	}
	if head.Number%4 == 0 {
		intents = append(intents, d.intent(slot.ID(), trade.Poke, amount.Amount{}, amount.Amount{}, deadline))
	}
	if piece := amount.New(2e7); head.Number%3 == 0 && seen.Held[0].Minus(selling).Cmp(piece) >= 0 {
		intents = append(intents, d.intent(slot.ID(), trade.Sell, piece, amount.New(1), deadline))
	}
	spent, err := d.journal.PremiumSince(ctx, d.Token, head.Time.Add(-24*time.Hour))
	if err != nil {
		return err
	}
	size := amount.New(1e7 * (1 + head.Number%5))
	quote, err := d.venue.Quote(ctx, head, d.Series, trade.Buy, size)
	if err != nil {
		return err
	}
	if limit := quote.MulDiv(amount.New(11), amount.New(10)); spent.Total().Plus(limit).Cmp(amount.New(premiumPerDay)) <= 0 {
		intents = append(intents, d.intent(slot.ID(), trade.Buy, size, limit, deadline))
	}
	if err := d.Submit(ctx, intents); err != nil {
		return err
	}
	return d.journal.EndSlot(ctx, slot.ID(), "traded", "", nil)
}

// child is a running child process.
type child struct {
	cmd   *exec.Cmd
	in    io.WriteCloser
	out   *bufio.Scanner
	words strings.Builder
}

func startChild(t *testing.T, c childConfig) *child {
	t.Helper()
	text, err := json.Marshal(c)
	must(t, err)
	k := &child{cmd: exec.Command(os.Args[0], "-test.run=^TestKilledTraderChild$")}
	k.cmd.Env = append(os.Environ(), childVariable+"="+string(text))
	k.cmd.Stderr = &k.words
	k.in, err = k.cmd.StdinPipe()
	must(t, err)
	out, err := k.cmd.StdoutPipe()
	must(t, err)
	k.out = bufio.NewScanner(out)
	must(t, k.cmd.Start())
	return k
}

// says waits for a line; false when the child was killed at its point. A child
// that ends in any other way fails the test.
func (k *child) says(t *testing.T, line string) bool {
	t.Helper()
	for k.out.Scan() {
		if k.out.Text() == line {
			return true
		}
		k.words.WriteString(k.out.Text() + "\n")
	}
	err := k.cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		if status, ok := exit.Sys().(syscall.WaitStatus); ok && status.Signaled() && status.Signal() == syscall.SIGKILL {
			return false
		}
	}
	t.Fatalf("the agent ended by itself: %v\n%s", err, k.words.String())
	return false
}

// drive hands the child one head.
func (k *child) drive(t *testing.T, o order) bool {
	t.Helper()
	b, err := json.Marshal(o)
	must(t, err)
	if _, err := k.in.Write(append(b, '\n')); err != nil && !errors.Is(err, syscall.EPIPE) {
		t.Fatal(err)
	}
	return k.says(t, "done")
}

// stop lets the child end in peace.
func (k *child) stop(t *testing.T) {
	t.Helper()
	must(t, k.in.Close())
	for k.out.Scan() {
		k.words.WriteString(k.out.Text() + "\n")
	}
	if err := k.cmd.Wait(); err != nil {
		t.Fatalf("%v\n%s", err, k.words.String())
	}
}

// weather makes the next head: mostly a plain block, sometimes a reorg, a late
// block, or a pool that forgets. Points that need bad weather get more of it.
func weather(t *testing.T, s *stage, r *rand.Rand, point string) trade.Block {
	t.Helper()
	ctx := context.Background()
	head, final := s.dev.Head(), s.dev.Head().Number-min(s.dev.Head().Number, finality)
	deep := func() int { return 1 + r.IntN(int(min(2, head.Number-final))) }
	dice := r.Float64()
	switch {
	case strings.HasPrefix(point, "reorg") && r.IntN(2) == 0:
		dice *= .15
	case strings.HasPrefix(point, "noop"):
		dice = .17 + dice*.2
	}
	switch {
	case dice < .15 && head.Number > final+1: // a reorg; transactions return to the pool
		next, err := s.dev.Fork(ctx, deep())
		must(t, err)
		return next
	case dice < .2 && head.Number > final+1: // a reorg, and a branch that comes past every deadline
		next, err := s.dev.ForkAs(ctx, devnet.Plan{Depth: deep(), At: head.Time.Add(2 * ttl * time.Second)})
		must(t, err)
		return next
	case dice < .25: // every node forgets what waits
		s.dev.Forget()
	case dice < .3: // a block past every deadline: what waits reverts
		return s.mine(t, 2*ttl*time.Second)
	case dice < .33: // a quiet quarter of a day: the budget comes back
		return s.mine(t, 6*time.Hour)
	}
	return s.mine(t, blockTime)
}

func TestKilledAnywhereNothingIsDoubledLostOrStuck(t *testing.T) {
	if testing.Short() {
		t.Skip("needs some seconds and child processes")
	}
	kills := 2 * len(killPoints)
	if v := os.Getenv("HEDGEROW_KILLS"); v != "" {
		n, err := strconv.Atoi(v)
		must(t, err)
		kills = n
	}
	seed := uint64(time.Now().UnixNano())
	if v := os.Getenv("HEDGEROW_SEED"); v != "" {
		n, err := strconv.ParseUint(v, 10, 64)
		must(t, err)
		seed = n
	}
	t.Logf("seed %d (HEDGEROW_SEED repeats it)", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	s := newStage(t, year)
	config := childConfig{URL: s.dev.WSURL(), Key: fmt.Sprintf("%x", crypto.FromECDSA(s.dev.Key("agent"))), Path: journalPath(t), contractsOf: s.contractsOf}
	died := map[string]int{}
	for n := range kills {
		config.Point, config.After = killPoints[n%len(killPoints)], 1+r.IntN(3)
		if config.Point == "adopt.durable" && n >= len(killPoints) {
			continue // a journal adopts its signer once
		}
		if slices.Contains([]string{"recover.begin", "adopt.durable", "recover.end", "journal.open.durable"}, config.Point) {
			config.After = 1
		}
		k := startChild(t, config)
		alive := k.says(t, "ready")
		for heads := 0; alive; heads++ {
			if heads == 200 {
				t.Fatalf("200 heads did not bring the agent to %s for time %d", config.Point, config.After)
			}
			head := weather(t, s, r, config.Point)
			alive = k.drive(t, order{Head: head, Trade: true})
		}
		died[config.Point]++
	}
	config.Point = ""
	k := startChild(t, config)
	k.says(t, "ready")
	for heads := 0; !quiet(t, config.Path); heads++ {
		if heads == 100 {
			break // what is stuck is counted below
		}
		// Orders of intents that settle need their mint: cycles go on, without chaos.
		k.drive(t, order{Head: s.mine(t, blockTime), Trade: heads < 6})
		if heads >= 6 {
			s.mintRest(t, config.Path)
		}
	}
	k.stop(t)
	total := 0
	for _, p := range killPoints {
		t.Logf("%-24s %3d kills", p, died[p])
		total += died[p]
	}
	if v := os.Getenv("HEDGEROW_KILLS"); v == "" && (total < 50 || len(died) < len(killPoints)) {
		t.Errorf("%d kills at %d points", total, len(died))
	}
	s.audit(t, config.Path, total)
}

// quiet reports that every intent has ended.
func quiet(t *testing.T, path string) bool {
	t.Helper()
	r, err := journal.OpenReader(context.Background(), path)
	must(t, err)
	defer r.Close()
	open, err := r.Open(context.Background())
	must(t, err)
	return len(open) == 0
}

// mintRest mints, as anyone may, the orders that wait and have matured.
func (s *stage) mintRest(t *testing.T, path string) {
	t.Helper()
	ctx := context.Background()
	r, err := journal.OpenReader(ctx, path)
	must(t, err)
	defer r.Close()
	open, err := r.Open(ctx)
	must(t, err)
	for _, in := range open {
		if in.State != trade.Accepted || s.dev.Head().Time.Sub(in.Fills[0].Block.Time) < waiting*time.Second {
			continue
		}
		_, err := s.dev.Sender("thief").Call(s.Market, contracts.NewMarket().PackActivate(new(amount.Amount).Plus(amount.New(in.Fills[0].OrderID)).Big()))
		must(t, err)
	}
}

// audit compares the journal with the chain, intent by intent.
func (s *stage) audit(t *testing.T, path string, kills int) {
	t.Helper()
	ctx := context.Background()
	j, err := journal.OpenReader(ctx, path)
	must(t, err)
	defer j.Close()
	all, err := j.Intents(ctx, 1<<30)
	must(t, err)
	client, err := chain.Dial(ctx, chain.Options{Endpoint: s.dev.WSURL(), ChainID: 31337})
	must(t, err)
	defer client.Close()
	logs, err := client.Logs(ctx, 0, s.dev.Head().Number, []protection.Address{s.Guard}, [][]common.Hash{{contracts.NewHedgeGuard().GetABI().Events["Executed"].ID}})
	must(t, err)

	executed := map[trade.Hash]*contracts.HedgeGuardExecuted{}
	doubled, lost, stuck := 0, 0, 0
	var paid, got amount.Amount
	for i := range logs {
		e := unpack(t, &logs[i])
		id := trade.Hash(e.IntentId)
		if executed[id] != nil {
			doubled++
			t.Errorf("intent %s was executed twice", id)
		}
		executed[id] = e
		p, err := amount.FromBig(e.Paid)
		must(t, err)
		g, err := amount.FromBig(e.Received)
		must(t, err)
		paid, got = paid.Plus(p), got.Plus(g)
		if p.Cmp(amount.New(premiumPerDay)) > 0 {
			t.Errorf("intent %s paid %s", id, p)
		}
	}
	states := map[trade.State]int{}
	known := map[trade.Hash]bool{}
	for _, in := range all {
		id := in.Intent.ID()
		known[id] = true
		states[in.State]++
		if !in.State.Terminal() {
			stuck++
			t.Errorf("intent %s is stuck at %s: %s", id, in.State, in.Detail)
			continue
		}
		e := executed[id]
		done := in.State == trade.Settled || in.State == trade.Refunded
		if done != (e != nil) {
			lost++
			t.Errorf("intent %s is %s in the journal; executed on chain: %v", id, in.State, e != nil)
			continue
		}
		if !done {
			if len(in.Fills) != 0 {
				t.Errorf("intent %s is %s and has fills %+v", id, in.State, in.Fills)
			}
			continue
		}
		if len(in.Fills) != 1 {
			t.Errorf("intent %s has %d fills", id, len(in.Fills))
			continue
		}
		f := in.Fills[0]
		if f.Paid.Big().Cmp(e.Paid) != 0 || f.Got.Big().Cmp(e.Received) != 0 || f.Amount.Big().Cmp(e.Amount) != 0 || f.Tx != trade.Hash(e.Raw.TxHash) || f.Block.Hash != trade.Hash(e.Raw.BlockHash) {
			t.Errorf("intent %s: journal %+v, chain %+v", id, f, e)
		}
	}
	for id := range executed {
		if !known[id] {
			lost++
			t.Errorf("the chain executed %s and the journal does not know it", id)
		}
	}
	spent, err := j.PremiumSince(ctx, s.Token, time.Time{})
	must(t, err)
	if !spent.Reserved.IsZero() || spent.Spent != paid {
		t.Errorf("premium in the journal %+v, on chain %s", spent, paid)
	}
	signer := s.dev.Address("agent")
	next, _, err := j.NextNonce(ctx, signer)
	must(t, err)
	if n, err := client.NonceAt(ctx, signer, chain.Latest); err != nil || n != next {
		t.Errorf("the chain has %d transactions of the signer, the journal %d, %v", n, next, err)
	}
	s.checkRollingBudget(t, all)
	s.checkBalances(t, client, paid, got)
	t.Logf("%d kills, %d intents, %d executed, blocks %d: %d doubled, %d lost, %d stuck; by state %v", kills, len(all), len(executed), s.dev.Head().Number, doubled, lost, stuck, states)
	if len(executed) < 10 {
		t.Errorf("only %d executions: the test proves little", len(executed))
	}
}

func unpack(t *testing.T, l *types.Log) *contracts.HedgeGuardExecuted {
	t.Helper()
	e, err := contracts.NewHedgeGuard().UnpackExecutedEvent(l)
	must(t, err)
	return e
}

// checkRollingBudget fails when any 24 hours cost more than the budget.
func (s *stage) checkRollingBudget(t *testing.T, all []trade.Standing) {
	t.Helper()
	for _, end := range all {
		var sum amount.Amount
		for _, in := range all {
			if len(end.Fills) == 0 || len(in.Fills) == 0 {
				continue
			}
			if age := end.Fills[0].Block.Time.Sub(in.Fills[0].Block.Time); age >= 0 && age < 24*time.Hour {
				sum = sum.Plus(in.Fills[0].Paid)
			}
		}
		if sum.Cmp(amount.New(premiumPerDay)) > 0 {
			t.Errorf("24 hours to %s cost %s of %d", end.Fills[0].Block.Time, sum, int64(premiumPerDay))
		}
	}
}

// checkBalances compares the guard's tokens with what the events moved.
func (s *stage) checkBalances(t *testing.T, client *chain.Client, paid, got amount.Amount) {
	t.Helper()
	token := contracts.NewDevToken()
	r, err := client.Read(context.Background(), s.dev.Head(), []chain.Call{{To: s.Token, Data: token.PackBalanceOf(common.Address(s.Guard))}})
	must(t, err)
	b, err := token.UnpackBalanceOf(r[0].Data)
	must(t, err)
	cash, err := amount.FromBig(b)
	must(t, err)
	if want := amount.New(guardCash).Plus(got).Minus(paid); cash != want {
		t.Errorf("the guard has %s, its events say %s", cash, want)
	}
}
