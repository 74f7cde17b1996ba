package aave

import (
	"context"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// query gathers calls that are made together at one block. A call's number,
// which must and may return, names its answer. The first answer that is not what
// it should be is kept as the query's error.
type query struct {
	calls   []chain.Call
	answers []chain.Result
	err     error
}

// must adds a call that has to succeed.
func (q *query) must(to protection.Address, data []byte) int {
	q.calls = append(q.calls, chain.Call{To: to, Data: data})
	return len(q.calls) - 1
}

// may adds a call that not every deployment answers.
func (q *query) may(to protection.Address, data []byte) int {
	q.calls = append(q.calls, chain.Call{To: to, Data: data, AllowFailure: true})
	return len(q.calls) - 1
}

// run makes the calls at a block, in as few requests as the node takes.
func (q *query) run(ctx context.Context, client *chain.Client, at trade.Block) (err error) {
	if len(q.calls) > 0 {
		q.answers, err = client.Read(ctx, at, q.calls)
	}
	return err
}

// words is answer i, of at least n words; zeros, and the query's error, if it is
// shorter.
func (q *query) words(i, n int) words {
	w, err := unpack(q.answers[i].Data, n)
	if err != nil {
		q.fail(i, err)
		return make(words, 32*n)
	}
	return w
}

// given is answer i of a may call; false when there is none. i < 0 was not asked.
func (q *query) given(i, n int) (words, bool) {
	if i < 0 || q.answers[i].Err != nil {
		return nil, false
	}
	w, err := unpack(q.answers[i].Data, n)
	return w, err == nil
}

// amount is answer i's only word.
func (q *query) amount(i int) amount.Amount { return amount.Amount{Int: q.words(i, 1).uint(0)} }

func (q *query) fail(i int, err error) {
	if q.err != nil {
		return
	}
	if len(q.answers[i].Data) == 0 {
		err = fmt.Errorf("%w: check the address, or the block to start from", chain.ErrNoContract)
	}
	q.err = fmt.Errorf("call 0x%x of %s: %w", q.calls[i].Data[:4], q.calls[i].To, err)
}
