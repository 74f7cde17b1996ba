package chain

import (
	"context"
	"errors"
	"fmt"
	"math/bits"
	"slices"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/trie"
)

// A node that is asked alone can leave logs out, by fault or load, and nothing in
// its answer shows it. The block's header can: its bloom has every address and
// topic that was logged, and its receipts' root is a hash over all logs. So a log
// that the bloom excludes is a contradiction; a kind or an address that the bloom
// admits and the answer has not is a suspicion, and the block's receipts settle
// it: those that hash to the root are what happened.
//
// What stays undetected with one node: what is missing in a block whose bloom is
// crowded, as on Ethereum's own chain most are; a missing log whose address and topic other
// logs of the answer have too; a node that keeps receipts back, or whose chain
// forms them its own way (Polygon's state syncs, deposits of rollups), where the
// root proves nothing; headers of chains that do not hash as Ethereum's. The sums
// that a kept book is held against find what is left, and two nodes that must
// agree have none of it.

// evidence is what a header says of its block's logs. Without bloom and root, those
// of a header that does not hash to its hash, it says where they are.
type evidence struct {
	hash     common.Hash
	number   uint64
	sealed   bool
	bloom    types.Bloom
	receipts common.Hash // root
}

// evidences keeps those of the newest headers that were read: whoever asks for a
// block's logs has just read its header.
type evidences struct {
	mu       sync.Mutex
	recent   [16]evidence
	next     int
	unproven int  // receipts in a row that did not hash to their block's root
	mute     bool // the node gives no receipts, or none that prove anything
}

func (k *evidences) keep(e evidence) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if slices.ContainsFunc(k.recent[:], func(x evidence) bool { return x.hash == e.hash }) {
		return
	}
	k.recent[k.next] = e
	k.next = (k.next + 1) % len(k.recent)
}

func (k *evidences) find(hash common.Hash) (evidence, bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for _, e := range k.recent {
		if e.hash == hash {
			return e, true
		}
	}
	return evidence{}, false
}

// hold holds one node's logs of a block against the block, and returns them, or
// what the block has in their place. Only what is proven wrong is an error.
func (c *Client) hold(ctx context.Context, q *question, hash common.Hash, logs []types.Log) ([]types.Log, error) {
	e, ok := c.evidences.find(hash)
	if !ok {
		h, err := c.headerBy(ctx, "eth_getBlockByHash", hash.Hex())
		if err != nil {
			return nil, err
		}
		if *h.Hash != hash {
			return nil, fmt.Errorf("%w: asked for the block of that hash the node gives %s: use another node", ErrInconsistent, h.Hash)
		}
		e = h.evidence
	}
	for i := range logs {
		if logs[i].BlockNumber != e.number {
			return nil, fmt.Errorf("%w: log %d of block %s says that it is of block %d, not %d: use another node", ErrInconsistent, logs[i].Index, hash, logs[i].BlockNumber, e.number)
		}
		if e.sealed && !admits(&e.bloom, &logs[i]) {
			return nil, fmt.Errorf("%w: log %d is not in the bloom of block %s: use another node", ErrInconsistent, logs[i].Index, hash)
		}
	}
	if !e.sealed || !q.suspects(&e.bloom, logs) {
		return logs, nil
	}
	all, err := c.provenLogs(ctx, e)
	if err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		c.log.Debug("logs of a block cannot be proven", "node", c.where, "block", hash, "error", hideURL(err))
		return logs, nil
	}
	var have []types.Log
	for i := range all {
		if l := &all[i]; (len(q.wanted) == 0 || q.wanted[l.Address]) && matches(l.Topics, q.Topics) {
			have = append(have, *l)
		}
	}
	if slices.EqualFunc(have, logs, func(a, b types.Log) bool { return a.Index == b.Index && sameContent(&a, &b) }) {
		return logs, nil
	}
	c.complain(c.nodes[0], fmt.Errorf("%w: %s gives %d logs of block %s, the block's receipts have %d: the receipts count; repair the node or take another", ErrInconsistent, c.where, len(logs), hash, len(have)))
	return have, nil
}

// admits reports that a bloom can have a log in it.
func admits(bloom *types.Bloom, l *types.Log) bool {
	if !bloom.Test(l.Address[:]) {
		return false
	}
	for i := range l.Topics {
		if !bloom.Test(l.Topics[i][:]) {
			return false
		}
	}
	return true
}

// suspects reports that a block may have logs that were asked for and not given:
// of an address, or with a first topic, that no given log has.
func (q *question) suspects(bloom *types.Bloom, logs []types.Log) bool {
	words := len(q.Addresses)
	if len(q.Topics) > 0 {
		words += len(q.Topics[0])
	}
	if *bloom == (types.Bloom{}) || crowded(bloom, words) {
		return false
	}
	given, told := map[common.Address]bool{}, map[common.Hash]bool{}
	for i := range logs {
		given[logs[i].Address] = true
		if len(logs[i].Topics) > 0 {
			told[logs[i].Topics[0]] = true
		}
	}
	// Whether the bloom admits one that is not given, and whether it admits any. What
	// is not asked for by name is admitted, and not given where nothing is.
	newAddress, address := len(logs) == 0, true
	if len(q.Addresses) > 0 {
		newAddress, address = unseen(bloom, q.Addresses, given)
	}
	newTopic, topic := len(logs) == 0, true
	if len(q.Topics) > 0 && len(q.Topics[0]) > 0 {
		newTopic, topic = unseen(bloom, q.Topics[0], told)
	}
	return newAddress && topic || newTopic && address
}

// crowded reports a bloom so full that it admits, by chance alone, one of so many
// words at least once in mostByChance times. What it admits is no reason to ask
// then: a busy chain's blocks would all be asked for their receipts, a megabyte
// each. A word sets three bits of 2,048.
func crowded(bloom *types.Bloom, words int) bool {
	ones := 0
	for _, b := range bloom {
		ones += bits.OnesCount8(b)
	}
	full := float64(ones) / (8 * types.BloomByteLength)
	return float64(words)*full*full*full > 1.0/mostByChance
}

// mostByChance: one block in so many may be asked for its receipts for nothing.
const mostByChance = 8

// unseen reports whether a bloom admits any of some words, and any that was not
// seen.
func unseen[W interface {
	comparable
	Bytes() []byte
}](bloom *types.Bloom, words []W, seen map[W]bool) (fresh, any bool) {
	for _, w := range words {
		if bloom.Test(w.Bytes()) {
			any = true
			fresh = fresh || !seen[w]
		}
	}
	return fresh, any
}

// errUnproven: a node's receipts do not hash to the block's root.
var errUnproven = errors.New("receipts do not hash to the block's root")

// provenLogs are all logs of a block, in order, as its receipts' root says.
func (c *Client) provenLogs(ctx context.Context, e evidence) ([]types.Log, error) {
	if c.evidences.isMute() {
		return nil, errUnproven
	}
	var receipts types.Receipts
	if err := c.call(ctx, &receipts, "eth_getBlockReceipts", e.hash.Hex()); err != nil {
		if a, ok := answered(err); ok && !busy(err) && a.ErrorCode() == methodNotFound {
			c.evidences.setMute()
		}
		return nil, err
	}
	proven := !slices.Contains(receipts, nil) && types.DeriveSha(receipts, trie.NewStackTrie(nil)) == e.receipts
	if c.evidences.judged(proven); !proven {
		return nil, errUnproven
	}
	var all []types.Log
	for i, r := range receipts {
		for _, l := range r.Logs {
			l.BlockHash, l.BlockNumber = e.hash, e.number
			l.TxHash, l.TxIndex, l.Index, l.Removed = r.TxHash, uint(i), uint(len(all)), false
			all = append(all, *l)
		}
	}
	return all, nil
}

// methodNotFound is JSON-RPC's code for what a node does not offer.
const methodNotFound = -32601

func (k *evidences) isMute() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.mute
}

// hopeless is how many blocks' receipts in a row prove nothing before no more are
// asked for: the chain forms them its own way.
const hopeless = 8

// judged counts what receipts proved.
func (k *evidences) judged(proven bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if proven {
		k.unproven = 0
		return
	}
	k.unproven++
	k.mute = k.mute || k.unproven == hopeless
}

func (k *evidences) setMute() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.mute = true
}
