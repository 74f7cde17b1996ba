package agent

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// transferGas is what a transfer of nothing uses, before what a rollup adds.
const transferGas = 21_000

// press handles an intent none of whose attempts is in a block. Its newest bytes
// are sent again at every head; every few blocks they are replaced by dearer
// ones, as far as the intent's cap goes. Past the deadline, or once it has to
// make way, a no-op takes the nonce, under the chores' cap. Only a finalised
// other transaction on the nonce ends it as failed: not being found never does.
func (t *Trader) press(ctx context.Context, head, final trade.Block, venue Executor, s trade.Standing, tried []trade.Tried) error {
	newest := tried[len(tried)-1].Attempt
	ours := newest.Signer == t.Wallet.Address()
	if !final.Hash.IsZero() {
		finalNonce := t.nonces.Final
		if !ours {
			n, err := t.Node.Nonces(ctx, newest.Signer)
			if err != nil {
				return fmt.Errorf("nonces of the former signer %s: %w", newest.Signer, err)
			}
			finalNonce = n.Final
		}
		if finalNonce > newest.Nonce {
			return t.taken(ctx, final, venue, s, tried)
		}
		if !ours && final.Time.After(s.Intent.Deadline) {
			return t.outlived(ctx, final, s)
		}
	}
	tried, err := t.leak(ctx, head, s, tried)
	if err != nil {
		return err
	}
	if !ours {
		return t.send(ctx, s, tried)
	}
	if t.nonces.Latest > newest.Nonce {
		// A transaction that is none of these has the nonce, in a block that may
		// yet go: nothing replaces it, and no trade starts, until that is final.
		t.strange = true
		t.log().Warn("a block has a transaction at our nonce that the journal does not know", "intent", s.Intent.ID().Short(), "nonce", newest.Nonce)
		return t.send(ctx, s, tried)
	}
	mode, err := t.Ledger.Mode(ctx)
	if err != nil {
		return durable(err)
	}
	base, baseErr := t.Node.BaseFee(ctx)
	if baseErr != nil {
		baseErr = fmt.Errorf("base fee: %w", baseErr)
	}
	action := s.Intent.Identity.Action
	switch {
	case baseErr != nil && !newest.NoOp && forbids(mode.Mode, action):
		return baseErr
	case baseErr != nil:
		return errors.Join(baseErr, t.send(ctx, s, tried))
	case newest.NoOp:
		return t.bump(ctx, head, base, s, tried)
	case head.Time.After(s.Intent.Deadline):
		return t.noOp(ctx, head, base, s, tried, "its deadline passed")
	case forbids(mode.Mode, action):
		return t.noOp(ctx, head, base, s, tried, "it was withdrawn as the mode forbade it")
	}
	if waits, err := t.obstructs(ctx, base, s.Intent, newest); err != nil {
		return err
	} else if waits {
		return t.noOp(ctx, head, base, s, tried, "it was withdrawn as gas is dearer than it may pay and a chore waits behind it")
	}
	return t.bump(ctx, head, base, s, tried)
}

// outlived ends an intent of a former signer, for whose nonce this wallet
// cannot sign a no-op: past a finalised deadline the guard refuses its call.
func (t *Trader) outlived(ctx context.Context, final trade.Block, s trade.Standing) error {
	if err := t.note(ctx, final); err != nil {
		return err
	}
	err := durable(t.Ledger.Record(ctx, trade.Progress{Intent: s.Intent.ID(),
		Steps: steps(s, trade.Expired, fmt.Sprintf("its deadline passed at final block %d; its signer was replaced", final.Number))}))
	t.trip("end.durable")
	return err
}

// obstructs reports a trade that no block takes at this base fee, that may not pay
// more or cannot, and that holds up a chore: nonces are mined in order.
func (t *Trader) obstructs(ctx context.Context, base amount.Amount, in trade.Intent, newest trade.Attempt) (bool, error) {
	if !in.Identity.Action.Trades() || newest.FeeCap.Cmp(base) > 0 {
		return false, nil
	}
	var dear tooDear
	if _, err := t.dearer(ctx, base, in, newest); !errors.As(err, &dear) {
		return false, nil // it is bumped, or what it cannot read is told there
	}
	open, err := t.Ledger.Open(ctx)
	if err != nil {
		return false, durable(err)
	}
	for _, s := range open {
		if s.State != trade.Approved && s.State != trade.Submitted || s.Intent.Identity.Action.Trades() {
			continue
		}
		tried, err := t.Ledger.Attempts(ctx, s.Intent.ID())
		if err != nil {
			return false, durable(err)
		}
		if len(tried) > 0 && tried[0].Attempt.Signer == newest.Signer && tried[0].Attempt.Nonce > newest.Nonce {
			return true, nil
		}
	}
	return false, nil
}

func feesOf(a trade.Attempt) trade.Fees { return trade.Fees{Cap: a.FeeCap, Tip: a.TipCap} }

// bump replaces an intent's newest transaction by the same one for more, once it
// has waited long enough; until then, or when its cap or the balance leaves no
// room, the same bytes are sent again.
func (t *Trader) bump(ctx context.Context, head trade.Block, base amount.Amount, s trade.Standing, tried []trade.Tried) error {
	newest := tried[len(tried)-1].Attempt
	if !t.due(head, base, newest) {
		return t.send(ctx, s, tried)
	}
	fees, err := t.dearer(ctx, base, s.Intent, newest)
	if l := (ledgerError{}); errors.As(err, &l) {
		return err
	}
	if err != nil {
		t.log().Info("a transaction waits as it is", "intent", s.Intent.ID().Short(), "nonce", newest.Nonce, "error", err)
		return t.send(ctx, s, tried)
	}
	a, err := t.sign(func() (trade.Attempt, error) { return t.Wallet.Reprice(ctx, newest, fees) })
	if err != nil {
		return errors.Join(err, t.send(ctx, s, tried))
	}
	if a.NoOp {
		a.Why = newest.Why
		return t.replace(ctx, head, s, tried, a, "noop")
	}
	a.Why = fmt.Sprintf("dearer: by block %d no block had taken the one before", head.Number)
	return t.replace(ctx, head, s, tried, a, "bump")
}

// dearer is what the replacement of an intent's newest transaction pays. It fails
// with tooDear when its cap or the balance leaves no room.
func (t *Trader) dearer(ctx context.Context, base amount.Amount, in trade.Intent, newest trade.Attempt) (trade.Fees, error) {
	most, chore := t.most(in, newest.GasLimit, newest.L1Fee), !in.Identity.Action.Trades()
	if newest.NoOp {
		most, chore = t.Wallet.Cap(true), true
	}
	fees, err := t.Wallet.Bump(feesOf(newest), base, most)
	if err != nil {
		return fees, tooDear{err}
	}
	return fees, t.afford(ctx, in.ID(), trade.Attempt{GasLimit: newest.GasLimit, FeeCap: fees.Cap, L1Fee: newest.L1Fee}.WorstWei(), chore)
}

// due reports a transaction that has waited for its blocks. One that is not the
// signer's next waits for those before it, not for its own price, unless the
// base fee has passed its cap.
func (t *Trader) due(head trade.Block, base amount.Amount, newest trade.Attempt) bool {
	wait := t.BumpBlocks
	if wait == 0 {
		wait = 3
	}
	return head.Number >= newest.Head+wait && (newest.Nonce <= t.nonces.Latest || newest.FeeCap.Cmp(base) <= 0)
}

// noOp takes the nonce of an intent whose own call may not run any more. Bytes
// that would still execute are not sent again; past the deadline they only take
// the nonce, as the no-op would.
func (t *Trader) noOp(ctx context.Context, head trade.Block, base amount.Amount, s trade.Standing, tried []trade.Tried, why string) error {
	id, newest := s.Intent.ID(), tried[len(tried)-1].Attempt
	harmless := func() error {
		if !head.Time.After(s.Intent.Deadline) {
			return nil
		}
		return t.send(ctx, s, tried)
	}
	data, err := t.Node.DataFee(ctx, trade.Call{To: newest.Signer})
	if err != nil {
		return errors.Join(fmt.Errorf("what the rollup charges for a no-op: %w", err), harmless())
	}
	fees, err := t.Wallet.Bump(feesOf(newest), base, t.Wallet.Cap(true))
	if err != nil {
		t.log().Warn("no-op waits", "intent", id.Short(), "nonce", newest.Nonce, "error", err)
		return harmless()
	}
	a, err := t.sign(func() (trade.Attempt, error) {
		return t.Wallet.SignNoOp(ctx, id, newest.Nonce, transferGas+data.Gas, fees)
	})
	if err != nil {
		return errors.Join(err, harmless())
	}
	a.L1Fee, a.Why = data.Wei, why
	return t.replace(ctx, head, s, tried, a, "noop")
}

// replace makes an attempt durable that takes the nonce of those before it, and
// sends it the way that they went.
func (t *Trader) replace(ctx context.Context, head trade.Block, s trade.Standing, tried []trade.Tried, a trade.Attempt, kind string) error {
	newest := tried[len(tried)-1]
	a.Head, a.Private = head.Number, newest.Attempt.Private && !newest.Leaked
	t.trip(kind + ".signed")
	if err := t.Ledger.AddAttempts(ctx, a); err != nil {
		return durable(err)
	}
	t.trip(kind + ".durable")
	err := t.send(ctx, s, append(slices.Clone(tried), trade.Tried{Attempt: a, State: trade.Signed}))
	t.trip(kind + ".sent")
	return err
}
