package devnet

import (
	"bytes"
	"cmp"
	"container/heap"
	"math"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// queue is what may be mined: one line an account, in order of nonces. Of the
// lines' first transactions the best goes first: by tip at the block's base fee,
// then by order of sending, then by account. The machine's clock has no part in
// it, and neither has the order in which JSON-RPC clients happened to be served.
type queue struct {
	lines lines
	ready bool
}

type line struct {
	from common.Address
	txs  []*types.Transaction
	seq  []uint64 // order of sending; the greatest number for what came by JSON-RPC
	tip  *big.Int // of the first transaction
}

type lines []*line

func (l lines) Len() int      { return len(l) }
func (l lines) Swap(i, j int) { l[i], l[j] = l[j], l[i] }
func (l lines) Less(i, j int) bool {
	a, b := l[i], l[j]
	return cmp.Or(b.tip.Cmp(a.tip), cmp.Compare(a.seq[0], b.seq[0]), bytes.Compare(a.from[:], b.from[:])) < 0
}
func (l *lines) Push(x any) { *l = append(*l, x.(*line)) }
func (l *lines) Pop() any {
	last := (*l)[len(*l)-1]
	*l = (*l)[:len(*l)-1]
	return last
}

// pooled takes stock of the pool on the head's state. Besides what the pool calls
// pending it takes what stands next in the pool's own queue: a transaction that
// arrives while the pool looks at a new head stays there until the next one.
// mu is held.
func (d *Devnet) pooled() (*queue, error) {
	state, err := d.eth.BlockChain().State()
	if err != nil {
		return nil, err
	}
	pending, queued := d.eth.TxPool().Content()
	accounts := map[common.Address][]*types.Transaction{}
	for from, txs := range pending {
		accounts[from] = txs
	}
	for from, txs := range queued {
		accounts[from] = append(accounts[from], txs...)
	}
	delete(accounts, d.traffic.address) // put back by a fork; it is made anew
	d.sendMu.Lock()
	defer d.sendMu.Unlock()
	q := &queue{}
	for from, txs := range accounts { // next orders the lines
		l := &line{from: from}
		slices.SortFunc(txs, func(a, b *types.Transaction) int { return cmp.Compare(a.Nonce(), b.Nonce()) })
		nonce := state.GetNonce(from)
		for _, tx := range txs {
			if tx.Nonce() == nonce {
				l.txs = append(l.txs, tx)
				l.seq = append(l.seq, d.sequence(tx.Hash()))
				nonce++
			}
		}
		if len(l.txs) > 0 {
			q.lines = append(q.lines, l)
		}
	}
	return q, nil
}

// sequence is when a Sender pooled the transaction. sendMu is held.
func (d *Devnet) sequence(hash common.Hash) uint64 {
	if t, ok := d.sent.byHash[hash]; ok {
		return t.seq
	}
	return math.MaxUint64
}

// next is the transaction to try, or nil when none is left that pays the base
// fee. The caller then says take or drop.
func (q *queue) next(baseFee *big.Int) *types.Transaction {
	if !q.ready {
		paying := q.lines[:0]
		for _, l := range q.lines {
			if l.price(baseFee) {
				paying = append(paying, l)
			}
		}
		q.lines, q.ready = paying, true
		heap.Init(&q.lines)
	}
	if len(q.lines) == 0 {
		return nil
	}
	return q.lines[0].txs[0]
}

// price sets the first transaction's tip; false when it pays less than the base
// fee, or there is none, and the line has to wait.
func (l *line) price(baseFee *big.Int) bool {
	if len(l.txs) == 0 {
		return false
	}
	tip, err := l.txs[0].EffectiveGasTip(baseFee)
	l.tip = tip
	return err == nil
}

// take moves past the transaction that next gave, which is in the block.
func (q *queue) take(baseFee *big.Int) {
	l := q.lines[0]
	l.txs, l.seq = l.txs[1:], l.seq[1:]
	if !l.price(baseFee) {
		q.drop()
		return
	}
	heap.Fix(&q.lines, 0)
}

// drop leaves the whole line of the transaction that next gave for a later block.
func (q *queue) drop() { heap.Pop(&q.lines) }
