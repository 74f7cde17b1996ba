package paper

import (
	"context"
	"fmt"
	"math/big"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// questions are views to be read at one block, all at once, and what is done with
// each answer.
type questions struct {
	calls []chain.Call
	take  []func(chain.Result) error
}

// ask adds a question whose answer must be there.
func ask[T any](q *questions, what string, to protection.Address, data []byte, unpack func([]byte) (T, error), take func(T) error) {
	q.add(chain.Call{To: to, Data: data}, func(r chain.Result) error {
		v, err := unpack(r.Data)
		if err == nil {
			err = take(v)
		}
		if err != nil {
			return fmt.Errorf("%s of %s: %w", what, to, err)
		}
		return nil
	})
}

// may adds a question to which a contract may have no answer: then take is not called.
func may[T any](q *questions, to protection.Address, data []byte, unpack func([]byte) (T, error), take func(T) error) {
	q.add(chain.Call{To: to, Data: data, AllowFailure: true}, func(r chain.Result) error {
		if v, err := unpack(r.Data); r.Err == nil && err == nil {
			return take(v)
		}
		return nil
	})
}

func (q *questions) add(c chain.Call, take func(chain.Result) error) {
	q.calls, q.take = append(q.calls, c), append(q.take, take)
}

// put asks them and forgets them.
func (q *questions) put(ctx context.Context, c *chain.Client, at trade.Block) error {
	results, err := c.Read(ctx, at, q.calls)
	if err != nil {
		return err
	}
	for i, r := range results {
		if err := q.take[i](r); err != nil {
			return err
		}
	}
	*q = questions{}
	return nil
}

// money, seconds and text are where a question's answer goes.
func money(to *amount.Amount) func(*big.Int) error {
	return func(b *big.Int) (err error) {
		*to, err = amount.FromBig(b)
		return err
	}
}

func to[T any](p *T) func(T) error {
	return func(v T) error {
		*p = v
		return nil
	}
}

func small(to *uint64) func(*big.Int) error {
	return func(b *big.Int) error {
		if !b.IsUint64() {
			return fmt.Errorf("%s does not fit 64 bits", b)
		}
		*to = b.Uint64()
		return nil
	}
}
