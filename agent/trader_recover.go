package agent

import (
	"context"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Recover is the start of a trade stage: before anything new, the journal is
// compared with the chain, and every open intent is brought up to date. It
// fails with ErrUnexplainedNonce when the chain has transactions of the signer
// that the journal does not, and with ErrFinalReceded; both halt the portfolio.
func (t *Trader) Recover(ctx context.Context) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.trip("recover.begin")
	head, err := t.Node.Head(ctx)
	if err != nil {
		return fmt.Errorf("recover: %w", err)
	}
	t.head = head
	if err := t.advance(ctx, head); err != nil {
		return fmt.Errorf("recover at block %d: %w", head.Number, err)
	}
	t.trip("recover.end")
	return nil
}

// checkNonces compares the signer's nonces with the journal's, which adopts a
// signer that it does not know.
func (t *Trader) checkNonces(ctx context.Context) error {
	signer := t.Wallet.Address()
	next, known, err := t.Ledger.NextNonce(ctx, signer)
	if err != nil {
		return durable(err)
	}
	n, err := t.Node.Nonces(ctx, signer)
	if err != nil {
		return fmt.Errorf("nonces of %s: %w", signer, err)
	}
	t.nonces = n
	if !known {
		if n.Pending > n.Latest {
			return fmt.Errorf("%w: %s has %d waiting transactions and a journal without any: wait until they are mined, or use a fresh account for the agent alone",
				ErrUnexplainedNonce, signer, n.Pending-n.Latest)
		}
		err := durable(t.Ledger.AdoptSigner(ctx, signer, n.Latest))
		t.trip("adopt.durable")
		return err
	}
	if most := max(n.Latest, n.Final, n.Pending); most > next {
		return t.halt(ctx, fmt.Errorf("%w: %s has sent %d transactions and the journal knows %d: another process or person has its key: revoke it on the guard (setAgent), and give the agent a fresh account; if an older copy of the journal was restored, restore the newest",
			ErrUnexplainedNonce, signer, most, next))
	}
	return nil
}

// findGap looks for a nonce that the journal gave out, the chain has not used and
// no open intent will: that of a former key's transaction, which ended with its
// deadline, once the key is back, or the chain's before the first that was adopted.
func (t *Trader) findGap(ctx context.Context, open []trade.Standing) error {
	t.gap = nil
	signer, first := t.Wallet.Address(), max(t.nonces.Latest, t.nonces.Final)
	next, _, err := t.Ledger.NextNonce(ctx, signer)
	if err != nil || first >= next {
		return durable(err)
	}
	held := map[uint64]bool{}
	for _, s := range open {
		tried, err := t.Ledger.Attempts(ctx, s.Intent.ID())
		if err != nil {
			return durable(err)
		}
		if len(tried) > 0 && tried[0].Attempt.Signer == signer {
			held[tried[0].Attempt.Nonce] = true
		}
	}
	for n := first; n < next; n++ {
		if !held[n] {
			t.gap = fmt.Errorf("nonce %d of %s was not used on chain, and no open intent has it: nothing starts, as nothing later could be mined: use it for any transaction of that account, or give the agent a fresh one (setAgent)", n, signer)
			return nil
		}
	}
	return nil
}

// taken handles a nonce that a finalised transaction took which none of the
// intent's attempts is.
func (t *Trader) taken(ctx context.Context, final trade.Block, venue Executor, s trade.Standing, tried []trade.Tried) error {
	id, nonce := s.Intent.ID(), tried[0].Attempt.Nonce
	done, err := venue.Executed(ctx, final, id)
	if err != nil {
		return fmt.Errorf("ask the guard whether it was executed: %w", err)
	}
	if done {
		return fmt.Errorf("the guard executed it and the node has no receipt of nonce %d: use a node that indexes transactions", nonce)
	}
	p := trade.Progress{Intent: id, Steps: steps(s, trade.Failed, fmt.Sprintf("another transaction took nonce %d", nonce))}
	for _, a := range tried {
		p.Attempts = append(p.Attempts, trade.AttemptStep{Attempt: a.Attempt.Hash, To: trade.Replaced, Detail: "another transaction took the nonce"})
	}
	if err := t.Ledger.Record(ctx, p); err != nil {
		return durable(err)
	}
	t.trip("end.durable")
	return t.halt(ctx, fmt.Errorf("%w: nonce %d of %s: another process or person has its key: revoke it on the guard (setAgent), and give the agent a fresh account",
		ErrUnexplainedNonce, nonce, tried[0].Attempt.Signer))
}
