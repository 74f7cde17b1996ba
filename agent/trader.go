package agent

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrUnexplainedNonce: somebody else uses the agent's key. The portfolio is
// halted.
var ErrUnexplainedNonce = errors.New("a transaction that the journal does not know has the signer's nonce")

// ErrFinalReceded: a block that a decision took for final is not canonical. The
// portfolio is halted.
var ErrFinalReceded = errors.New("a finalised block receded")

// Ledger is what the trade stage needs of the journal. Every write is durable
// when its method returns.
type Ledger interface {
	Propose(ctx context.Context, intents ...trade.Intent) error
	Move(ctx context.Context, steps ...trade.Step) error
	AddAttempts(ctx context.Context, attempts ...trade.Attempt) error
	Record(ctx context.Context, p trade.Progress) error
	AdoptSigner(ctx context.Context, signer protection.Address, nonce uint64) error
	NoteFinal(ctx context.Context, b trade.Block) error
	SetMode(ctx context.Context, change trade.Control) (trade.Control, error)

	Open(ctx context.Context) ([]trade.Standing, error)
	SlotIntents(ctx context.Context, slot string) ([]trade.Standing, error)
	Intent(ctx context.Context, id trade.Hash) (trade.Standing, error)
	Attempts(ctx context.Context, intent trade.Hash) ([]trade.Tried, error)
	NextNonce(ctx context.Context, signer protection.Address) (nonce uint64, known bool, err error)
	LastFinal(ctx context.Context) (trade.Block, error)
	Mode(ctx context.Context) (trade.Control, error)

	// Approval is a person's answer to a held intent; Seq is 0 without one.
	Approval(ctx context.Context, intent trade.Hash) (trade.Approval, error)
	// Lapse cancels a held intent that nobody answered. It reports false, and
	// changes nothing, when an answer is there.
	Lapse(ctx context.Context, intent trade.Hash, why string) (bool, error)
}

// Node is what the trade stage asks of the chain.
type Node interface {
	Head(ctx context.Context) (trade.Block, error)
	// Final is the newest final block. It fails with trade.ErrReceded when one that
	// it gave before is not canonical any more.
	Final(ctx context.Context) (trade.Block, error)
	// Block is the canonical block of a number.
	Block(ctx context.Context, number uint64) (trade.Block, error)
	// Receipt is nil when this node has none now, which proves nothing.
	Receipt(ctx context.Context, tx trade.Hash) (*trade.Receipt, error)
	// Send hands bytes to the node. Nil says that its pool has them, also from
	// before; any error says nothing about where else they are.
	Send(ctx context.Context, raw []byte) error
	Nonces(ctx context.Context, signer protection.Address) (trade.Nonces, error)
	Balance(ctx context.Context, account protection.Address) (amount.Amount, error)
	BaseFee(ctx context.Context) (amount.Amount, error)
	// DataFee is the most that a rollup charges for a call's data; zero elsewhere.
	DataFee(ctx context.Context, call trade.Call) (trade.DataFee, error)
}

// Relay hands bytes to block builders and to nobody else. It is transport, not
// safety: nil says that it took them, and it may drop them without a word.
type Relay interface {
	// SendPrivate asks for inclusion in a block up to that number.
	SendPrivate(ctx context.Context, raw []byte, until uint64) error
}

// Wallet signs within its fee policy. Most is the most that a transaction may
// pay per gas, in wei. An error of Fees, Bump or Afford means that the
// transaction has to wait.
type Wallet interface {
	Address() protection.Address
	// Cap is the configured most of a trade, or of a chore or no-op.
	Cap(chore bool) amount.Amount
	Fees(base, most amount.Amount) (trade.Fees, error)
	Bump(last trade.Fees, base, most amount.Amount) (trade.Fees, error)
	Afford(balance, open, cost amount.Amount, chore bool) error
	Sign(ctx context.Context, intent trade.Hash, call trade.Call, nonce uint64, fees trade.Fees) (trade.Attempt, error)
	SignNoOp(ctx context.Context, intent trade.Hash, nonce, gas uint64, fees trade.Fees) (trade.Attempt, error)
	// Reprice signs the call of another attempt, at its nonce, for other fees.
	Reprice(ctx context.Context, last trade.Attempt, fees trade.Fees) (trade.Attempt, error)
}

// Executor is a venue as the trade stage sees it.
type Executor interface {
	// Build is the guarded call of an intent, with its gas limit. It fails with
	// trade.ErrRefused when the call would revert at that block.
	Build(ctx context.Context, at trade.Block, in trade.Intent) (trade.Call, error)
	// Outcome reads what a successful transaction of the intent did.
	Outcome(ctx context.Context, in trade.Intent, r trade.Receipt) (trade.Fill, error)
	// Reason says why a transaction of the intent reverted, as well as can be
	// told; "" when it cannot.
	Reason(ctx context.Context, in trade.Intent, r trade.Receipt) string
	// Order is where an accepted buy stands at a block.
	Order(ctx context.Context, at trade.Block, in trade.Intent, order uint64) (trade.OrderState, error)
	// Executed reports whether the guard has executed an intent id by a block.
	Executed(ctx context.Context, at trade.Block, id trade.Hash) (bool, error)
}

// Trader is the trade stage: it turns intents into transactions, each promise
// durable before its side effect, and follows them to their end. Ledger, Node,
// Wallet and Venues are required.
type Trader struct {
	Ledger Ledger
	Node   Node
	Wallet Wallet
	Venues map[string]Executor // by the configured name
	// BumpBlocks is how many blocks a transaction waits before it is replaced by
	// a dearer one; 0 means 3.
	BumpBlocks uint64
	// Relay takes trades, and what replaces them; nil: none, the node takes all.
	Relay Relay
	// RelayBlocks is after how many blocks a transaction that went to the relay
	// counts as leaked, and goes to the node; 0 means 25.
	RelayBlocks uint64
	// Recheck says why an order may not be traded at a block, "" when it may: asked
	// before one starts that waited, for a person or for dear gas. nil: it always may.
	Recheck func(ctx context.Context, at trade.Block, in trade.Intent) (why string, err error)
	Log     *slog.Logger       // nil: none
	Trip    func(point string) // nil: none. Called at named points, for kill tests

	mu     sync.Mutex // one at a time: nonces are handed out in order
	head   trade.Block
	ahead  *ahead       // what is known of open intents while they are followed; nil: nothing
	nonces trade.Nonces // the signer's, at the last head
	// strange says that, at the last head, a nonce of ours was taken by a
	// transaction that the journal does not know and that is not final.
	strange bool
	// gap is a nonce before the journal's next that is on no chain and that no open
	// intent holds: nothing after it can be mined. nil: none.
	gap error
	// mute and jammed are why signer and relay are not asked again before the next
	// head: one of them hung, and each question costs all its patience.
	mute, jammed error
}

// Points are the names that Trip is called with, in the order of an intent's
// life. A name ends in "durable" when the row that it speaks of was committed.
var Points = []string{
	"recover.begin", "adopt.durable", "recover.end",
	"propose.begin", "propose.durable", "build.done", "approve.durable",
	"sign.begin", "sign.done", "attempt.durable", "send.begin", "send.done", "sent.durable",
	"receipt.seen", "mined.durable", "reorg.seen", "reorg.durable",
	"order.seen", "order.durable", "final.seen", "final.durable", "end.durable",
	"bump.signed", "bump.durable", "bump.sent",
	"noop.signed", "noop.durable", "noop.sent",
}

// RelayPoints are those that only a Trader with a Relay passes.
var RelayPoints = []string{"relay.begin", "relay.sent", "leaked.durable"}

func (t *Trader) trip(point string) {
	if t.Trip != nil {
		t.Trip(point)
	}
}

func (t *Trader) log() *slog.Logger {
	if t.Log == nil {
		return slog.New(slog.DiscardHandler)
	}
	return t.Log
}

// ledgerError is an error of the journal: nothing may be signed any more.
type ledgerError struct{ error }

func (e ledgerError) Unwrap() error { return e.error }

// durable marks an error of the journal.
func durable(err error) error {
	if err == nil {
		return nil
	}
	return ledgerError{err}
}

// MustStop reports an error of Cycle or of the trade stage after which an agent
// must not go on, nor the trade stage to its next intent: an unusable journal, a
// key that others use, a chain that went back.
func MustStop(ctx context.Context, err error) bool {
	var l ledgerError
	return errors.As(err, &l) || errors.Is(err, ErrUnexplainedNonce) || errors.Is(err, ErrFinalReceded) || ctx.Err() != nil
}

// Submit journals intents as proposed, all at once, and sends them in order. A
// slot that has intents in the journal is resumed: what is there goes on, and
// what is given is not looked at. An intent that has to wait, for cheaper gas
// or a node that answers, is tried again by Advance until its deadline. The
// errors of single intents are joined; the rest is still tried, unless the
// journal failed.
func (t *Trader) Submit(ctx context.Context, intents []trade.Intent) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(intents) == 0 {
		return nil
	}
	if t.head == (trade.Block{}) {
		head, err := t.Node.Head(ctx)
		if err != nil {
			return fmt.Errorf("submit %d intents: %w", len(intents), err)
		}
		t.head = head
	}
	slot := intents[0].Identity.Slot
	for _, in := range intents {
		if in.Identity.Slot != slot {
			return fmt.Errorf("submit: intents of two slots, %s and %s", slot, in.Identity.Slot)
		}
		if t.Venues[in.Identity.Venue] == nil {
			return fmt.Errorf("submit: intent %s is for venue %q, which is not configured", in.ID().Short(), in.Identity.Venue)
		}
	}
	t.trip("propose.begin")
	keep := context.WithoutCancel(ctx) // a decided slot is promised whole, also when the agent is told to stop
	stand, err := t.Ledger.SlotIntents(keep, slot)
	if err != nil {
		return durable(err)
	}
	if len(stand) == 0 {
		if err := t.Ledger.Propose(keep, intents...); err != nil {
			return durable(err)
		}
		if stand, err = t.Ledger.SlotIntents(keep, slot); err != nil {
			return durable(err)
		}
	}
	t.trip("propose.durable")
	var errs []error
	for _, s := range stand {
		if s.State.Terminal() {
			continue
		}
		if err := t.follow(ctx, t.head, trade.Block{}, s); err != nil {
			errs = append(errs, fmt.Errorf("intent %s: %w", s.Intent.ID().Short(), err))
			if MustStop(ctx, err) {
				break
			}
		}
	}
	return errors.Join(errs...)
}

// Advance brings every open intent up to date with the chain at head: sends
// what was promised and is not on chain, records what was mined, unwinds what a
// reorg took, ends what is final. It is safe to repeat.
func (t *Trader) Advance(ctx context.Context, head trade.Block) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.head = head
	return t.advance(ctx, head)
}

func (t *Trader) advance(ctx context.Context, head trade.Block) error {
	t.strange, t.mute, t.jammed = false, nil, nil
	final, err := t.final(ctx)
	if err != nil {
		return err
	}
	if err := t.checkNonces(ctx); err != nil {
		return err
	}
	open, err := t.Ledger.Open(ctx)
	if err != nil {
		return durable(err)
	}
	if err := t.findGap(ctx, open); err != nil {
		return err
	}
	tried := make([][]trade.Tried, len(open))
	for i, s := range open {
		if tried[i], err = t.Ledger.Attempts(ctx, s.Intent.ID()); err != nil {
			return durable(err)
		}
	}
	t.ahead = t.lookAhead(ctx, head, open, tried)
	defer func() { t.ahead = nil }()
	errs := []error{t.gap}
	for i, s := range open {
		if err := t.followFrom(ctx, head, final, s, tried[i]); err != nil {
			errs = append(errs, fmt.Errorf("intent %s: %w", s.Intent.ID().Short(), err))
			if MustStop(ctx, err) {
				break
			}
		}
	}
	return errors.Join(errs...)
}

// afterReceding is the way out. The journal's past did not happen on the new
// chain: its nonces were not used there, so neither it nor its key goes on.
const afterReceding = "find out which chain is right, and point the agent at a node that follows it; when the journal's chain is gone for good, " +
	"set a fresh key on the guard (setAgent), move the journal aside with its -wal and .mark, and start with the key and a new journal: what was executed the guard refuses a second time"

// final is the newest final block, once it is sure that the one noted last is
// still canonical.
func (t *Trader) final(ctx context.Context) (trade.Block, error) {
	final, err := t.Node.Final(ctx)
	if errors.Is(err, trade.ErrReceded) {
		return final, t.halt(ctx, fmt.Errorf("%w: %w: %s", ErrFinalReceded, err, afterReceding))
	}
	if err != nil {
		return final, fmt.Errorf("newest final block: %w", err)
	}
	noted, err := t.Ledger.LastFinal(ctx)
	if err != nil {
		return final, durable(err)
	}
	if noted.Hash.IsZero() || noted.Hash == final.Hash {
		return final, nil
	}
	now, err := t.Node.Block(ctx, noted.Number)
	if err != nil {
		return final, fmt.Errorf("check that final block %d stands: %w", noted.Number, err)
	}
	if now.Hash != noted.Hash {
		return final, t.halt(ctx, fmt.Errorf("%w: block %d was %s and is %s now: %s", ErrFinalReceded, noted.Number, noted.Hash.Short(), now.Hash.Short(), afterReceding))
	}
	return final, nil
}

// halt trips the portfolio and returns why.
func (t *Trader) halt(ctx context.Context, why error) error {
	if _, err := t.Ledger.SetMode(ctx, trade.Control{Mode: trade.ModeHalted, Who: "trade stage", Reason: why.Error()}); err != nil {
		return errors.Join(why, durable(err))
	}
	return why
}
