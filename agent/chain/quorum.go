package chain

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// quorum is how many nodes must say a thing before it counts, when there are
// several. The rules, by what is asked:
//
//   - a block's state, code, logs, header or receipt: two nodes give the same;
//   - "latest", "finalized", "safe": the newest block that two nodes have. A node
//     that is ahead, or says so, waits for another; one that is behind is not
//     waited for when two others are in step;
//   - an account's state "now": its state at that newest block;
//   - the pending nonce: the highest, since each node knows its own pool only;
//   - gas needed: the higher of two that differ by no more than a tenth;
//   - a tip: the lower;
//   - a transaction goes to every node, and is sent when one has taken it.
//
// One node alone is believed, but for what contradicts itself.
const quorum = 2

// again is the pause before a question that is not tied to a block hash is asked
// once more: nodes that just disagreed may have been on two sides of a reorg.
const again = 250 * time.Millisecond

// call makes one idempotent request, of one node or by the rules of quorum.
func (c *Client) call(ctx context.Context, result any, method string, args ...any) error {
	if len(c.nodes) == 1 {
		return c.nodes[0].call(ctx, result, method, args...)
	}
	if tag, ok := tagOf(args); ok {
		switch {
		case method == "eth_getBlockByNumber":
			h, err := c.newest(ctx, tag)
			if err != nil {
				return err
			}
			return assign(result, &h)
		case method == "eth_getTransactionCount" && tag == Pending:
			return c.choose(ctx, result, method, args, highest)
		case tag == Latest:
			head, err := c.newest(ctx, Latest)
			if err != nil {
				return err
			}
			args = slices.Clone(args)
			args[len(args)-1] = pinned(head.block())
		default:
			return fmt.Errorf("%s of %q has no rule for several nodes: name a block", method, tag)
		}
	}
	switch method {
	case "eth_getTransactionReceipt":
		return c.receipt(ctx, result, method, args)
	case "eth_estimateGas":
		return c.choose(ctx, result, method, args, closeAndHighest)
	case "eth_maxPriorityFeePerGas":
		return c.choose(ctx, result, method, args, lowest)
	}
	return c.callAlike(ctx, result, method, args)
}

// tagOf is the block tag among a request's arguments, where JSON-RPC has one.
func tagOf(args []any) (string, bool) {
	for _, a := range args {
		switch a {
		case Latest, Pending, "finalized", "safe":
			return a.(string), true
		}
	}
	return "", false
}

// callAlike is call for what two nodes must answer alike.
func (c *Client) callAlike(ctx context.Context, result any, method string, args []any) error {
	for try := 1; ; try++ {
		b, err := c.agree(ctx, summary(method, args), asker(result, method, args), alike, nil)
		if errors.Is(err, ErrDisagree) && try == 1 && !isPinned(args) && sleep(ctx, again) {
			continue
		}
		if err != nil {
			return err
		}
		if b.revert != nil {
			return b.origin
		}
		return assign(result, b.value)
	}
}

// asker asks one node, with a result of its own like the one given.
func asker(like any, method string, args []any) func(context.Context, *node) ballot {
	return func(ctx context.Context, n *node) ballot {
		b := ballot{node: n, value: fresh(like)}
		b.err = n.call(ctx, b.value, method, args...)
		if revert, ok := asRevert(b.err); ok {
			b.revert, b.origin, b.err = revert, b.err, nil
		}
		return b
	}
}

func fresh(like any) any { return reflect.New(reflect.TypeOf(like).Elem()).Interface() }

// assign sets what result points to from another pointer of its type.
func assign(result, from any) error {
	to, value := reflect.ValueOf(result).Elem(), reflect.ValueOf(from).Elem()
	if to.Type() != value.Type() {
		return fmt.Errorf("a %s cannot be read into a %s", value.Type(), to.Type())
	}
	to.Set(value)
	return nil
}

// batch is call for several requests in one message. Errors of single elements
// stay in them when they are reverts; an element that a node refuses for another
// reason makes its whole answer void.
func (c *Client) batch(ctx context.Context, what string, elems []rpc.BatchElem) error {
	if len(c.nodes) == 1 {
		return c.nodes[0].batch(ctx, what, elems)
	}
	b, err := c.agree(ctx, what, func(ctx context.Context, n *node) ballot {
		own := slices.Clone(elems)
		for i := range own {
			own[i].Result = fresh(elems[i].Result)
		}
		b := ballot{node: n, value: own, err: n.batch(ctx, what, own)}
		for i := range own {
			if _, ok := asRevert(own[i].Error); own[i].Error != nil && !ok && b.err == nil {
				b.err = own[i].Error
			}
		}
		return b
	}, func(a, b any) bool { return firstDifference(a.([]rpc.BatchElem), b.([]rpc.BatchElem)) < 0 }, tellBatch)
	if err != nil {
		return err
	}
	for i, e := range b.value.([]rpc.BatchElem) {
		elems[i].Error = e.Error
		if e.Error != nil {
			continue
		}
		if err := assign(elems[i].Result, e.Result); err != nil {
			return err
		}
	}
	return nil
}

// firstDifference is the first element in which two answers to a batch differ,
// or -1.
func firstDifference(a, b []rpc.BatchElem) int {
	for i := range a {
		x, failedX := asRevert(a[i].Error)
		y, failedY := asRevert(b[i].Error)
		same := failedX == failedY
		if same && failedX {
			same = sameRevert(x, y)
		} else if same {
			same = alike(a[i].Result, b[i].Result)
		}
		if !same {
			return i
		}
	}
	return -1
}

// tellBatch quotes the first element on which the first two of some answers
// differ that do.
func tellBatch(list []ballot) string {
	for _, b := range list[1:] {
		x, y := list[0].value.([]rpc.BatchElem), b.value.([]rpc.BatchElem)
		if i := firstDifference(x, y); i >= 0 {
			return fmt.Sprintf("%s: %s says %s, %s says %s", summary(x[i].Method, x[i].Args), list[0].node.where, element(x[i]), b.node.where, element(y[i]))
		}
	}
	return "a batch of requests"
}

// element is one answer of a batch for error texts.
func element(e rpc.BatchElem) string {
	if e.Error != nil {
		return e.Error.Error()
	}
	return describe(e.Result)
}

// newest is the newest block of a tag that two nodes have: the second highest
// number that they name, or below it the next, on which two agree.
func (c *Client) newest(ctx context.Context, tag string) (*header, error) {
	ask := func(ctx context.Context, n *node) ballot {
		var h *header
		err := n.call(ctx, &h, "eth_getBlockByNumber", tag, false)
		if err == nil {
			err = c.check(h, tag)
		}
		return ballot{node: n, value: h, err: err}
	}
	agreed := func(got []ballot) *header {
		var best *header
		for i, a := range got {
			for _, b := range got[i+1:] {
				if a.valid() && b.valid() && sameHeader(a.value.(*header), b.value.(*header)) && (best == nil || *best.Number < *a.value.(*header).Number) {
					best = a.value.(*header)
				}
			}
		}
		return best
	}
	ready := make(chan struct{})
	defer close(ready)
	var best *header // set before late answers are judged
	got, err := c.survey(ctx, ask, func(got []ballot) bool { return agreed(got) != nil }, true, func(b ballot) {
		if <-ready; best != nil {
			c.compareHead(tag, best, b)
		}
	})
	if err != nil {
		return nil, err
	}
	var there []ballot
	for _, b := range got {
		if b.valid() {
			there = append(there, b)
		}
	}
	if len(there) < quorum {
		return nil, c.noAgreement("the "+tag+" block", got, quote)
	}
	slices.SortStableFunc(there, func(a, b ballot) int {
		return int(int64(*b.value.(*header).Number) - int64(*a.value.(*header).Number))
	})
	best = agreed(there)
	for _, b := range there[1:] {
		if best != nil {
			break
		}
		if best, err = c.shared(ctx, uint64(*b.value.(*header).Number)); err != nil {
			best = nil
		}
	}
	if best == nil {
		return nil, err
	}
	for _, b := range got {
		c.compareHead(tag, best, b)
	}
	return best, nil
}

// shared is the block of a number that two nodes have.
func (c *Client) shared(ctx context.Context, number uint64) (*header, error) {
	which := hexutil.Uint64(number).String()
	var h *header
	if err := c.callAlike(ctx, &h, "eth_getBlockByNumber", []any{which, false}); err != nil {
		return nil, err
	}
	return h, c.check(h, which)
}

// How many blocks a node may be away from what two agree on before a person
// hears of it. What is final moves by an epoch of 32 at a time.
const (
	outOfStep      = 2
	finalOutOfStep = 128
)

// compareHead tells of a node that stands apart from the block that two agree on.
func (c *Client) compareHead(tag string, agreed *header, b ballot) {
	if b.err != nil {
		c.complain(b.node, fmt.Errorf("%s does not give its %s block; two others go on: %w", b.node.where, tag, hideURL(b.err)))
		return
	}
	most := int64(outOfStep)
	if tag != Latest {
		most = finalOutOfStep
	}
	at, head := int64(*b.value.(*header).Number), int64(*agreed.Number)
	if c.standsApart(b.node, tag, at-head >= most || head-at >= most) {
		c.complain(b.node, fmt.Errorf("%w on the %s block: %s is at %d, two nodes agree on %d at most: the agent goes on there; find out which node is right", ErrDisagree, tag, b.node.where, at, head))
	}
}

// apartFor is how long a node must stand apart before a person hears of it: two
// heads that are asked for at once are answered one after the other, and blocks
// can come between.
const apartFor = time.Second

// apart names a node's view of a tag.
type apart struct {
	node *node
	tag  string
}

// standsApart keeps since when a node is out of step, and reports one that has
// been for long enough.
func (c *Client) standsApart(n *node, tag string, now bool) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := apart{n, tag}
	since, before := c.apart[key]
	switch {
	case !now:
		delete(c.apart, key)
	case !before:
		c.apart[key] = time.Now()
	}
	return now && before && time.Since(since) >= apartFor
}

// receipt is callAlike for a receipt. One of a block that two nodes do not have
// yet is none: a node that is ahead waits for another.
func (c *Client) receipt(ctx context.Context, result any, method string, args []any) error {
	head, err := c.newest(ctx, Latest)
	if err != nil {
		return err
	}
	ask := asker(result, method, args)
	b, err := c.agree(ctx, summary(method, args), func(ctx context.Context, n *node) ballot {
		b := ask(ctx, n)
		if r, ok := b.value.(**types.Receipt); ok && *r != nil && (*r).BlockNumber != nil && (*r).BlockNumber.Uint64() > uint64(*head.Number) {
			*r = nil
		}
		return b
	}, alike, nil)
	if err != nil {
		return err
	}
	return assign(result, b.value)
}

// choose asks all nodes for a number and lets rule make one of two or more.
func (c *Client) choose(ctx context.Context, result any, method string, args []any, rule func([]ballot) (ballot, bool)) error {
	got, err := c.survey(ctx, asker(result, method, args), func(got []ballot) bool { return false }, true, nil)
	if err != nil {
		return err
	}
	var there []ballot
	for _, b := range got {
		if b.valid() && b.revert == nil {
			there = append(there, b)
		}
	}
	if len(there) < quorum {
		// Two that say that it reverts are an answer; anything else is none.
		b, err := c.agree(ctx, method, asker(result, method, args), alike, nil)
		if err == nil && b.revert != nil {
			return b.origin
		}
		if err == nil {
			return assign(result, b.value)
		}
		return err
	}
	slices.SortStableFunc(there, func(a, b ballot) int { return compareNumbers(a.value, b.value) })
	b, ok := rule(there)
	if !ok {
		return c.noAgreement(method, got, func(list []ballot) string { return method + ": " + quote(list) })
	}
	return assign(result, b.value)
}

// The rules of choose take ballots by rising number.
func lowest(b []ballot) (ballot, bool) { return b[0], true }

func highest(b []ballot) (ballot, bool) { return b[len(b)-1], true }

// closeAndHighest wants two neighbours within a tenth of each other.
func closeAndHighest(b []ballot) (ballot, bool) {
	for i := len(b) - 1; i > 0; i-- {
		if low, high := number(b[i-1].value), number(b[i].value); high-low <= low/10 {
			return b[i], true
		}
	}
	return ballot{}, false
}

// broadcast hands one transaction to every node, each once. It is sent when one
// has taken it and calls it by its hash; otherwise what a node says is the
// answer, and weighs more than that another is away.
func (c *Client) broadcast(ctx context.Context, got *common.Hash, want common.Hash, raw string) error {
	taken := func(list []ballot) bool {
		return slices.ContainsFunc(list, func(b ballot) bool { return b.valid() && *b.value.(*common.Hash) == want })
	}
	list, err := c.survey(ctx, func(ctx context.Context, n *node) ballot {
		ctx, cancel := context.WithTimeout(ctx, n.timeout)
		defer cancel()
		b := ballot{node: n, value: new(common.Hash)}
		conn, err := n.connect(ctx)
		if err == nil {
			err = conn.CallContext(ctx, b.value, "eth_sendRawTransaction", raw)
		}
		b.err = err
		return b
	}, func(list []ballot) bool { return taken(list) || slices.ContainsFunc(list, known) }, false, func(ballot) {})
	if err != nil {
		return err
	}
	if taken(list) {
		*got = want
		return nil
	}
	// One that has it has it, whatever others say or call it.
	if i := slices.IndexFunc(list, known); i >= 0 {
		return &nodeError{list[i].node, list[i].err}
	}
	for _, b := range list {
		if b.valid() {
			*got = *b.value.(*common.Hash)
			return nil
		}
	}
	refusal := list[0]
	for _, b := range list {
		if _, ok := answered(b.err); ok {
			refusal = b
			break
		}
	}
	return &nodeError{refusal.node, refusal.err}
}

// known reports a node that has the transaction already.
func known(b ballot) bool {
	e, ok := answered(b.err)
	return ok && errors.Is(sentinel(sendPhrases, e.Error()), ErrAlreadyKnown)
}
