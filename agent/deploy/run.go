package deploy

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Signer signs what it is given. What it gives back is compared.
type Signer interface {
	Address() protection.Address
	Sign(ctx context.Context, tx *types.DynamicFeeTx) (*types.Transaction, error)
}

// Fees say what a transaction pays, in wei per gas, at a base fee and within a
// cap; Bump what replaces one that waited too long.
type Fees interface {
	Fees(base, most amount.Amount) (trade.Fees, error)
	Bump(last trade.Fees, base, most amount.Amount) (trade.Fees, error)
}

// Options say how a plan is carried out.
type Options struct {
	// Base is the registry that the plan adds to, or that an earlier run of it wrote;
	// nil: a market of its own that no registry has yet.
	Base *config.Registry
	// Signer is needed by Run.
	Signer Signer
	// From is the account that a preview is of, when there is no Signer.
	From protection.Address
	Fees Fees
	// Wait lets some time pass until the chain is looked at again.
	Wait func(ctx context.Context) error
	// Trip, for tests, is called at every point at which a kill may come, with the
	// step and what was just done; an error ends the run there and then.
	Trip func(step, point string) error
	// Show hears of each step that is done.
	Show func(Progress)
	Log  *slog.Logger // nil = silence
}

// The points at which Trip is called.
const (
	Written = "written" // signed, and on disk
	Sent    = "sent"    // handed to the node
	Mined   = "mined"   // in a block, and not yet on disk
	Kept    = "kept"    // in a block, and on disk
)

// bumpBlocks is how many blocks a transaction waits before it is replaced by one
// that pays an eighth more.
const bumpBlocks = 5

// gasMargin is what a gas limit exceeds the estimate by, in percent.
const gasMargin = 25

// Progress is a step that is done.
type Progress struct {
	Step    int                `json:"step"` // from 1
	Of      int                `json:"of"`
	Key     string             `json:"key"`
	What    string             `json:"what"`
	Created protection.Address `json:"created,omitzero"`
	Tx      trade.Hash         `json:"tx"`
	Block   uint64             `json:"block"`
	GasUsed uint64             `json:"gasUsed"`
	CostWei amount.Amount      `json:"costWei"`
	Resumed bool               `json:"resumed,omitempty"` // it was done by an earlier run
}

// Deployment is a plan that was looked at on its chain.
type Deployment struct {
	*look
	opts  Options
	steps []step
	state *state
}

// Open looks at what a plan means on its chain. What is wrong with it is in
// Problems; an error is the node's.
func Open(ctx context.Context, node *chain.Client, p *Plan, o Options) (*Deployment, error) {
	if o.Signer != nil {
		o.From = o.Signer.Address()
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if p.Deployer.Account != nil && o.From != *p.Deployer.Account {
		return nil, fmt.Errorf("deployer.account is %s, and the key is of %s: correct one of them", config.Checksummed(*p.Deployer.Account), config.Checksummed(o.From))
	}
	if o.Base != nil && o.Base.ChainID != p.Chain.ID {
		return nil, fmt.Errorf("the registry is of chain %d, the plan of chain %d: name the registry of this chain", o.Base.ChainID, p.Chain.ID)
	}
	if p.Market == nil && o.Base == nil {
		return nil, errors.New("the plan has no market: add one, or name the registry that it adds to with --registry")
	}
	head, err := node.Head(ctx)
	if err != nil {
		return nil, err
	}
	d := &Deployment{look: &look{node: node, head: head, plan: p, base: o.Base, from: o.From}, opts: o}
	if err := d.recall(ctx); err != nil {
		return nil, err
	}
	d.stand = d.former.placed()
	if err := d.read(ctx); err != nil {
		return nil, err
	}
	d.steps = d.look.steps()
	d.agree()
	return d, nil
}

// ErrProblems: the plan cannot be carried out on its chain as it is.
var ErrProblems = errors.New("the plan cannot be carried out")

// Problems are what is wrong with the plan on its chain, and what is worth
// knowing of it.
func (d *Deployment) Problems() (problems, notes []string) { return d.problems, d.notes }

// Run carries the plan out, or goes on with it where a former run ended, and
// returns the registry of what then stands. It sends nothing when there are
// problems, and nothing twice.
func (d *Deployment) Run(ctx context.Context) (_ *config.Registry, err error) {
	if len(d.problems) > 0 {
		return nil, fmt.Errorf("%w: %s", ErrProblems, list(d.problems))
	}
	if d.state, err = openState(d.plan.StatePath(), d.plan, d.from, d.head.Number); err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, d.state.close()) }()
	for {
		if err := d.recheck(ctx); err != nil {
			return nil, err
		}
		at := places{}
		for i, s := range d.steps {
			if err := d.advance(ctx, s, at, i); err != nil {
				return nil, fmt.Errorf("%s: %w", s.key, err)
			}
		}
		stays, err := d.settled(ctx)
		if err != nil {
			return nil, err
		}
		if stays {
			return d.register(ctx)
		}
	}
}

func list(problems []string) string {
	out := ""
	for _, p := range problems {
		out += "\n  " + p
	}
	return out
}

// recheck takes back what a reorg has taken back since it was written down.
func (d *Deployment) recheck(ctx context.Context) error {
	changed := false
	for _, s := range d.state.Steps {
		if s.Done == nil {
			continue
		}
		r, err := d.mined(ctx, s)
		if err != nil {
			return err
		}
		if r == nil || trade.Hash(r.BlockHash) != s.Done.BlockHash {
			d.opts.Log.Warn("a reorg took a step back", "step", s.Key, "tx", s.Done.Tx)
			s.Done, changed = nil, true
		}
	}
	if !changed {
		return nil
	}
	return d.state.write()
}

// settled waits until the newest step is as deep as the plan wants, and says
// whether everything is still where it was.
func (d *Deployment) settled(ctx context.Context) (bool, error) {
	var newest uint64
	for _, s := range d.state.Steps {
		newest = max(newest, s.Done.Block)
	}
	for {
		head, err := d.node.Head(ctx)
		if err != nil {
			return false, err
		}
		if head.Number >= newest+d.plan.Chain.Confirmations {
			break
		}
		if err := d.opts.Wait(ctx); err != nil {
			return false, err
		}
	}
	for _, s := range d.state.Steps {
		r, err := d.mined(ctx, s)
		if err != nil || r == nil || trade.Hash(r.BlockHash) != s.Done.BlockHash {
			return false, err
		}
	}
	return true, nil
}

// mined is the receipt of whichever of the step's attempts is in the chain; nil
// when none is.
func (l *look) mined(ctx context.Context, s *stepState) (*types.Receipt, error) {
	for _, a := range s.Attempts {
		r, err := l.node.Receipt(ctx, a.Tx)
		if errors.Is(err, chain.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		b, err := l.node.Block(ctx, r.BlockNumber.Uint64())
		if errors.Is(err, chain.ErrNotFound) || err == nil && b.Hash != trade.Hash(r.BlockHash) {
			continue // a reorg came between the two answers
		}
		return r, err
	}
	return nil, nil
}

// advance brings one step to its end, and notes where it put what it created.
func (d *Deployment) advance(ctx context.Context, s step, at places, i int) error {
	t := d.state.step(s.key)
	resumed := t != nil && t.Done != nil
	if !resumed {
		var err error
		if t, err = d.send(ctx, s, t, at); err != nil {
			return err
		}
		if err := d.await(ctx, s, t); err != nil {
			return err
		}
	}
	if t.Done.Created != (protection.Address{}) {
		at[s.key] = t.Done.Created
	}
	if d.opts.Show != nil {
		d.opts.Show(Progress{Step: i + 1, Of: len(d.steps), Key: s.key, What: s.what, Created: t.Done.Created, Tx: t.Done.Tx, Block: t.Done.Block,
			GasUsed: t.Done.GasUsed, CostWei: t.Done.GasPrice.MulDiv(amount.New(t.Done.GasUsed), amount.New(1)), Resumed: resumed})
	}
	return nil
}

// unsent is a step's transaction on what stands so far.
func (s step) unsent(at places) (chain.Unsent, error) {
	to, data, err := s.make(at)
	if err != nil {
		return chain.Unsent{}, err
	}
	if s.contract == "" {
		return chain.Unsent{To: &to, Data: data}, nil
	}
	code, err := creation(s.contract, data)
	return chain.Unsent{Data: code}, err
}

// send signs the step's transaction, writes it down, and hands it to the node. One
// that was written down before is handed over again as it is.
func (d *Deployment) send(ctx context.Context, s step, t *stepState, at places) (*stepState, error) {
	if t != nil && len(t.Attempts) > 0 {
		if err := d.resend(ctx, s, t); !errors.Is(err, errNonceGone) {
			return t, err
		}
	}
	u, err := s.unsent(at)
	if err != nil {
		return nil, err
	}
	nonce, err := d.nonce(ctx)
	if err != nil {
		return nil, err
	}
	gas, err := d.node.EstimateUnsent(ctx, d.from, u)
	if err != nil {
		return nil, described(err)
	}
	base, err := d.node.BaseFee(ctx)
	if err != nil {
		return nil, err
	}
	fees, err := d.opts.Fees.Fees(base, d.plan.Deployer.FeeCap.Amount)
	if err != nil {
		return nil, fmt.Errorf("%w: wait, or raise deployer.feeCap", err)
	}
	if t == nil {
		t = &stepState{Key: s.key}
		d.state.Steps = append(d.state.Steps, t)
	}
	t.To, t.Data, t.Nonce = u.To, u.Data, nonce
	return t, d.attempt(ctx, s, t, gas+gas*gasMargin/100, fees)
}

// nonce is the account's next. Transactions that wait elsewhere would come first,
// and move every address.
func (d *Deployment) nonce(ctx context.Context) (uint64, error) {
	latest, err := d.node.NonceAt(ctx, d.from, chain.Latest)
	if err != nil {
		return 0, err
	}
	pending, err := d.node.NonceAt(ctx, d.from, chain.Pending)
	if err != nil {
		return 0, err
	}
	if pending > latest {
		return 0, fmt.Errorf("account %s has %d transactions waiting that this deployment did not send: let them be mined first, and use the account for nothing else meanwhile", config.Checksummed(d.from), pending-latest)
	}
	return latest, nil
}

// attempt signs the step's transaction with these fees, writes it down and sends it.
func (d *Deployment) attempt(ctx context.Context, s step, t *stepState, gas uint64, fees trade.Fees) error {
	tx := &types.DynamicFeeTx{ChainID: new(big.Int).SetUint64(d.plan.Chain.ID), Nonce: t.Nonce, GasTipCap: fees.Tip.Big(), GasFeeCap: fees.Cap.Big(),
		Gas: gas, To: (*common.Address)(t.To), Value: new(big.Int), Data: t.Data}
	signed, err := d.opts.Signer.Sign(ctx, tx)
	if err != nil {
		return err
	}
	if err := d.compare(tx, signed); err != nil {
		return err
	}
	raw, err := signed.MarshalBinary()
	if err != nil {
		return err
	}
	t.Attempts = append(t.Attempts, attempt{Tx: trade.Hash(signed.Hash()), Raw: raw, Gas: gas, FeeCap: fees.Cap, Tip: fees.Tip})
	if err := d.state.write(); err != nil {
		return err
	}
	if err := d.trip(s, Written); err != nil {
		return err
	}
	if err := d.broadcast(ctx, raw); err != nil {
		return err
	}
	return d.trip(s, Sent)
}

// compare refuses a signature of anything but what was asked for.
func (d *Deployment) compare(want *types.DynamicFeeTx, got *types.Transaction) error {
	rules := types.LatestSignerForChainID(want.ChainID)
	if got == nil || rules.Hash(got) != rules.Hash(types.NewTx(want)) {
		return errors.New("the signer signed something else than it was asked to: nothing of it is sent")
	}
	if who, err := types.Sender(rules, got); err != nil || protection.Address(who) != d.from {
		return fmt.Errorf("the signer signed with another key than that of %s: nothing of it is sent", config.Checksummed(d.from))
	}
	return nil
}

func (d *Deployment) broadcast(ctx context.Context, raw []byte) error {
	if err := d.node.SendRaw(ctx, raw); err != nil && !errors.Is(err, chain.ErrAlreadyKnown) {
		return err
	}
	return nil
}

// resend hands over again what was written down, unless it is in the chain. A
// nonce that went to another transaction of the account is given up only when that
// is final.
func (d *Deployment) resend(ctx context.Context, s step, t *stepState) error {
	r, err := d.mined(ctx, t)
	if err != nil || r != nil {
		return err
	}
	last := t.Attempts[len(t.Attempts)-1]
	err = d.broadcast(ctx, last.Raw)
	if err == nil {
		return d.trip(s, Sent)
	}
	if !errors.Is(err, chain.ErrNonceTooLow) {
		return err
	}
	if r, again := d.mined(ctx, t); again != nil || r != nil {
		return again
	}
	final, ferr := d.node.NonceAt(ctx, d.from, chain.Final)
	if ferr != nil {
		return ferr
	}
	if final <= t.Nonce {
		return fmt.Errorf("nonce %d of %s was used by a transaction that is not this deployment's: run again when it is final; then the step takes another nonce", t.Nonce, config.Checksummed(d.from))
	}
	d.opts.Log.Warn("a nonce went to another transaction of the account", "step", t.Key, "nonce", t.Nonce)
	t.Spent, t.Attempts = append(t.Spent, t.Attempts...), nil
	return errNonceGone
}

var errNonceGone = errors.New("the nonce went to another transaction, for good")

// await waits for the step's receipt, and replaces a transaction that waits too
// long by one that pays more.
func (d *Deployment) await(ctx context.Context, s step, t *stepState) error {
	began, err := d.node.Head(ctx)
	if err != nil {
		return err
	}
	for {
		r, err := d.mined(ctx, t)
		if err != nil {
			return err
		}
		if r != nil {
			return d.keep(s, t, r)
		}
		head, err := d.node.Head(ctx)
		if err != nil {
			return err
		}
		if head.Number >= began.Number+bumpBlocks {
			began = head
			if err := d.bump(ctx, s, t); err != nil {
				return err
			}
		}
		if err := d.opts.Wait(ctx); err != nil {
			return err
		}
	}
}

// bump replaces the last attempt, as far as the cap lets it. At the cap it is
// handed over again, in case nodes forgot it.
func (d *Deployment) bump(ctx context.Context, s step, t *stepState) error {
	last := t.Attempts[len(t.Attempts)-1]
	base, err := d.node.BaseFee(ctx)
	if err != nil {
		return err
	}
	fees, err := d.opts.Fees.Bump(trade.Fees{Cap: last.FeeCap, Tip: last.Tip}, base, d.plan.Deployer.FeeCap.Amount)
	if err != nil {
		d.opts.Log.Warn("a transaction waits", "step", t.Key, "tx", last.Tx, "error", err)
		if err := d.broadcast(ctx, last.Raw); errors.Is(err, chain.ErrNonceTooLow) {
			return nil // it was mined meanwhile
		} else {
			return err
		}
	}
	err = d.attempt(ctx, s, t, last.Gas, fees)
	if errors.Is(err, chain.ErrNonceTooLow) || errors.Is(err, chain.ErrUnderpriced) {
		return nil // one of the attempts was mined meanwhile, or a node wants more next time
	}
	return err
}

// keep writes down what became of a step. One that reverted created nothing: its
// nonce is spent, and a later run tries again.
func (d *Deployment) keep(s step, t *stepState, r *types.Receipt) error {
	if err := d.trip(s, Mined); err != nil {
		return err
	}
	if r.Status != types.ReceiptStatusSuccessful {
		t.Spent, t.Attempts = append(t.Spent, t.Attempts...), nil
		return errors.Join(fmt.Errorf("transaction %s was mined in block %d and reverted: nothing was created by it; find out why, and run again", r.TxHash, r.BlockNumber), d.state.write())
	}
	x, err := d.outcome(t, r)
	if err != nil {
		return err
	}
	t.Done = x
	if err := d.state.write(); err != nil {
		return err
	}
	return d.trip(s, Kept)
}

// outcome is what a receipt says of a step that succeeded.
func (l *look) outcome(t *stepState, r *types.Receipt) (*done, error) {
	price, err := amount.FromBig(r.EffectiveGasPrice)
	if err != nil {
		return nil, fmt.Errorf("receipt of %s: %w", r.TxHash, err)
	}
	x := &done{Tx: trade.Hash(r.TxHash), Block: r.BlockNumber.Uint64(), BlockHash: trade.Hash(r.BlockHash), GasUsed: r.GasUsed, GasPrice: price}
	switch {
	case t.To == nil:
		x.Created = protection.Address(crypto.CreateAddress(common.Address(l.from), t.Nonce))
	case strings.HasPrefix(t.Key, "series."):
		if x.Created, err = createdSeries(r.Logs, t); err != nil {
			return nil, err
		}
	}
	return x, nil
}

// recall reads what an earlier run has left, with what was mined since it ended.
// What is wrong with its file is for Run and Preview to say.
func (l *look) recall(ctx context.Context) error {
	l.former = nil
	former, err := readState(l.plan.StatePath(), l.plan, l.from)
	if err != nil || former == nil {
		return nil
	}
	for _, t := range former.Steps {
		if t.Done != nil {
			continue
		}
		r, err := l.mined(ctx, t)
		if err != nil {
			return err
		}
		if r == nil || r.Status != types.ReceiptStatusSuccessful {
			continue
		}
		if t.Done, err = l.outcome(t, r); err != nil {
			return err
		}
	}
	l.former = former
	return nil
}

// createdSeries finds the token in the market's event.
func createdSeries(logs []*types.Log, t *stepState) (protection.Address, error) {
	for _, l := range logs {
		if e, err := markets.UnpackSeriesCreatedEvent(l); err == nil && protection.Address(l.Address) == *t.To {
			return protection.Address(e.Series), nil
		}
	}
	return protection.Address{}, fmt.Errorf("no event of a series among %d: is market %s what it should be?", len(logs), config.Checksummed(*t.To))
}

func (d *Deployment) trip(s step, point string) error {
	if d.opts.Trip == nil {
		return nil
	}
	return d.opts.Trip(s.key, point)
}

// described puts a revert into words.
func described(err error) error {
	var revert *chain.RevertError
	if errors.As(err, &revert) {
		if text, ok := contracts.DescribeError(revert.Data); ok {
			return fmt.Errorf("it would revert with %s", text)
		}
	}
	return err
}
