package chain

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Head is one block that the chain grew by. Every block is delivered once, in
// order: the next one's parent is this one, unless its Reorg says otherwise.
type Head struct {
	Block trade.Block
	// Missed is how many blocks the node did not announce before the one that it
	// did: after a disconnect, or between two polls. They are delivered all the
	// same; the first of them carries the number.
	Missed uint64
	// Reorg is how many delivered blocks (or, at the start, blocks before them)
	// are no longer canonical: those after CommonAncestor, whose child Block is.
	// 0 = none.
	Reorg          int
	CommonAncestor trade.Block
}

// Heads is a chain being followed. It ends with its context: C closes, and Err
// says why.
type Heads struct {
	// C delivers the heads. It is unbuffered: a slow reader loses nothing.
	C <-chan Head
	// Trouble says what is being retried, for alarms. It keeps the last 16 when
	// nobody reads. It closes with C.
	Trouble <-chan error

	done chan struct{}
	err  error
}

// Wait returns when nothing runs any more and C is closed.
func (h *Heads) Wait() { <-h.done }

// Err waits for the end and is its reason: the context's error, or ErrDeepReorg.
func (h *Heads) Err() error {
	<-h.done
	return h.err
}

const (
	keptHashes   = 128 // how deep a reorg can be measured
	walkLimit    = 32  // gaps up to this are walked by parent hash, one by one
	fillBatch    = 64  // wider ones by number, so many at a time
	troubleKept  = 16
	firstBackoff = 50 * time.Millisecond
	lastBackoff  = 8 * time.Second // with a request's timeout after it, back within 30 s
	silentTicks  = 7               // polls' worth of time after which a subscription is checked
)

// follower is the state of one Follow; only its goroutine touches it.
type follower struct {
	c       *Client
	out     chan Head
	trouble chan error
	kept    []trade.Block // the newest delivered blocks, contiguous, oldest first
}

// Follow delivers the head and every block after it until ctx ends: by
// subscription over websocket and ipc, by polling over http. It reconnects with
// backoff for as long as it takes; an unreachable node is trouble, not an end.
// Only the first look at the node can fail here.
func (c *Client) Follow(ctx context.Context) (*Heads, error) {
	if err := c.checkChain(ctx); err != nil {
		return nil, fmt.Errorf("follow the chain: %w", err)
	}
	head, err := c.Head(ctx)
	if err != nil {
		return nil, fmt.Errorf("follow the chain: %w", err)
	}
	f := &follower{c: c, out: make(chan Head), trouble: make(chan error, troubleKept)}
	if f.kept, err = c.ancestry(ctx, head); err != nil {
		return nil, fmt.Errorf("follow the chain: %w", err)
	}
	h := &Heads{C: f.out, Trouble: f.trouble, done: make(chan struct{})}
	go func() {
		defer close(h.done)
		defer close(f.out)
		defer close(f.trouble)
		ctx, cancel := context.WithCancel(ctx)
		var side sync.WaitGroup
		side.Go(func() { f.pass(ctx) })
		h.err = f.run(ctx, head)
		cancel()
		side.Wait()
	}()
	return h, nil
}

// run goes from session to session; each ends with what went wrong.
func (f *follower) run(ctx context.Context, head trade.Block) error {
	if err := f.deliver(ctx, Head{Block: head}); err != nil {
		return err
	}
	backoff := firstBackoff
	for {
		worked, err := f.session(ctx)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if errors.Is(err, ErrDeepReorg) {
			return err
		}
		if worked {
			backoff = firstBackoff
		}
		f.report(fmt.Errorf("follow %s: %w; trying again in %s", f.c.where, err, backoff))
		if !sleep(ctx, backoff) {
			return ctx.Err()
		}
		backoff = min(2*backoff, lastBackoff)
	}
}

// report hands trouble to whoever listens, who also says it to people, and
// forgets the oldest when nobody does.
func (f *follower) report(err error) {
	f.c.log.Debug("lost the chain's head; trying again", "node", f.c.where, "error", err)
	push(f.trouble, err)
}

// pass hands on what is said against one of several nodes.
func (f *follower) pass(ctx context.Context) {
	for {
		select {
		case err := <-f.c.complaints:
			f.c.log.Debug("a node stands apart", "error", err)
			push(f.trouble, err)
		case <-ctx.Done():
			return
		}
	}
}

// session subscribes (or polls), catches up with what happened meanwhile, and
// follows until something fails. worked says that it got as far as catching up.
func (f *follower) session(ctx context.Context) (worked bool, err error) {
	announced := make(chan *header, 256)
	period := f.c.opts.PollInterval
	var failed <-chan error
	if len(f.c.nodes) > 1 {
		defer f.ring(ctx, announced)()
	} else {
		sub, err := subscribe(ctx, f.c.nodes[0], announced)
		switch {
		case err == nil:
			defer sub.Unsubscribe()
			failed = sub.Err()
			period *= silentTicks
		case errors.Is(err, rpc.ErrNotificationsUnsupported):
		default:
			return false, f.c.explain("subscribe to heads", err)
		}
	}
	if err := f.poll(ctx); err != nil {
		return false, err
	}
	ticker := time.NewTicker(period)
	defer ticker.Stop()
	silent := 0
	for {
		select {
		case <-ctx.Done():
			return true, ctx.Err()
		case err := <-failed:
			if err == nil {
				err = rpc.ErrClientQuit
			}
			return true, fmt.Errorf("subscription ended: %w", hideURL(err))
		case h := <-announced:
			silent = 0
			if err := f.hear(ctx, h); err != nil {
				return true, err
			}
		case <-ticker.C:
			before := f.last()
			if err := f.poll(ctx); err != nil {
				return true, err
			}
			if failed == nil || f.last() == before {
				continue
			}
			if silent++; silent > 1 {
				return true, errors.New("subscription is silent although the chain grows")
			}
		}
	}
}

// checkChain asks again which chain this is: behind one endpoint the node may
// have been replaced.
func (c *Client) checkChain(ctx context.Context) error {
	var id hexutil.Uint64
	if err := c.call(ctx, &id, "eth_chainId"); err != nil {
		return c.explain("ask for the chain id", err)
	}
	if uint64(id) != c.opts.ChainID {
		return fmt.Errorf("%w: it has chain id %d, configured is %d: correct the endpoint", ErrWrongChain, uint64(id), c.opts.ChainID)
	}
	return nil
}

func subscribe(ctx context.Context, n *node, ch chan *header) (*rpc.ClientSubscription, error) {
	ctx, cancel := context.WithTimeout(ctx, n.timeout)
	defer cancel()
	conn, err := n.connect(ctx)
	if err != nil {
		return nil, err
	}
	return conn.EthSubscribe(ctx, ch, "newHeads")
}

// ring listens to the announcements of all nodes that make any, until the
// function that it returns is called. What they announce is only a reason to
// look: no single node says what the head is. A node that cannot be listened to
// is tried again; meanwhile there is the poll.
func (f *follower) ring(ctx context.Context, bell chan<- *header) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	var wait sync.WaitGroup
	for _, n := range f.c.nodes {
		if n.http {
			continue
		}
		wait.Go(func() {
			for backoff := firstBackoff; ; backoff = min(2*backoff, lastBackoff) {
				if listen(ctx, n, bell) {
					backoff = firstBackoff
				}
				if !sleep(ctx, backoff) {
					return
				}
			}
		})
	}
	return func() { cancel(); wait.Wait() }
}

// listen rings for what one node announces, until that ends. It reports whether
// it began.
func listen(ctx context.Context, n *node, bell chan<- *header) bool {
	heads := make(chan *header, 16)
	sub, err := subscribe(ctx, n, heads)
	if err != nil {
		return false
	}
	defer sub.Unsubscribe()
	for {
		select {
		case h := <-heads:
			select {
			case bell <- h:
			default: // it rings already
			}
		case <-sub.Err(): //nolint:errcheck // that it ended is enough: the session asks the node itself
			return true
		case <-ctx.Done():
			return true
		}
	}
}

// poll looks at the head, and whether this still is the chain.
func (f *follower) poll(ctx context.Context) error {
	if err := f.c.checkChain(ctx); err != nil {
		return err
	}
	h, err := f.c.headerBy(ctx, "eth_getBlockByNumber", Latest)
	if err != nil {
		return f.c.explain("read the head", err)
	}
	return f.advance(ctx, h)
}

// deliver hands one head over and remembers it.
func (f *follower) deliver(ctx context.Context, h Head) error {
	select {
	case f.out <- h:
	case <-ctx.Done():
		return ctx.Err()
	}
	if h.Block.Hash == f.last().Hash {
		return nil // the first head, which ancestry kept already
	}
	if h.Reorg > 0 {
		f.kept = f.kept[:len(f.kept)-h.Reorg]
	}
	f.kept = append(f.kept, h.Block)
	if len(f.kept) > 2*keptHashes {
		f.kept = append(f.kept[:0], f.kept[len(f.kept)-keptHashes:]...)
	}
	return nil
}

func (f *follower) last() trade.Block { return f.kept[len(f.kept)-1] }

// position is where a kept block stands, or -1.
func (f *follower) position(number uint64, hash trade.Hash) int {
	first := f.kept[0].Number
	if number < first || number > f.last().Number || f.kept[number-first].Hash != hash {
		return -1
	}
	return int(number - first)
}

// hear acts on an announcement. Only the next block is taken at its word: any
// other may have waited here while a reorg took it, so the node is asked.
func (f *follower) hear(ctx context.Context, h *header) error {
	if len(f.c.nodes) > 1 {
		return f.poll(ctx)
	}
	if err := f.c.check(h, "announced"); err != nil {
		return err
	}
	if trade.Hash(h.Parent) == f.last().Hash {
		return f.advance(ctx, h)
	}
	if f.position(uint64(*h.Number), trade.Hash(*h.Hash)) >= 0 {
		return nil
	}
	return f.poll(ctx)
}

// advance delivers what leads from the last delivered block to tip. A tip that
// was delivered already, which a node that lags may announce, is nothing new.
func (f *follower) advance(ctx context.Context, tip *header) error {
	said := false // the first head of a filled gap says how wide it was
	for gap := f.gap(tip); gap > walkLimit; gap = f.gap(tip) {
		ahead := int64(gap)
		if said {
			ahead = 0
		}
		if err := f.fill(ctx, tip, ahead); err != nil {
			return fmt.Errorf("fill a gap of %d blocks: %w", gap, err)
		}
		said = true
	}
	if said {
		return f.walk(ctx, tip, -int64(f.gap(tip)))
	}
	return f.walk(ctx, tip, 0)
}

// gap is how many blocks lie between the last delivered one and tip.
func (f *follower) gap(tip *header) uint64 {
	last := f.last().Number
	if number := uint64(*tip.Number); number > last+1 {
		return number - last - 1
	}
	return 0
}

// fill delivers the next blocks of a wide gap, by number; ahead is as in walk.
func (f *follower) fill(ctx context.Context, tip *header, ahead int64) error {
	from := f.last().Number + 1
	headers, err := f.c.headers(ctx, from, min(from+fillBatch, uint64(*tip.Number))-1)
	if err != nil {
		return err
	}
	if err := f.walk(ctx, headers[0], ahead); err != nil {
		return err
	}
	for _, h := range headers[1:] {
		if trade.Hash(h.Parent) != f.last().Hash {
			return fmt.Errorf("%w: block %d does not follow %s", ErrReorged, uint64(*h.Number), name(f.last()))
		}
		if err := f.deliver(ctx, Head{Block: h.block()}); err != nil {
			return err
		}
	}
	return nil
}

// walk goes from tip back by parent hashes to a block that was delivered, and
// delivers the branch from there. Its first head says how many blocks before tip
// were missed; ahead is how many more, or fewer, than the branch has.
func (f *follower) walk(ctx context.Context, tip *header, ahead int64) error {
	if f.position(uint64(*tip.Number), trade.Hash(*tip.Hash)) >= 0 {
		return nil
	}
	branch := []*header{tip} // newest first
	ancestor := -1
	for {
		oldest := branch[len(branch)-1]
		number := uint64(*oldest.Number)
		if number <= f.kept[0].Number {
			return fmt.Errorf("%w: no common ancestor in the %d blocks before %s: the node is on another branch; find out which is right, then start again", ErrDeepReorg, len(f.kept), name(f.last()))
		}
		if ancestor = f.position(number-1, trade.Hash(oldest.Parent)); ancestor >= 0 {
			break
		}
		parent, err := f.c.headerBy(ctx, "eth_getBlockByHash", oldest.Parent.Hex())
		if err != nil {
			return f.c.explain(fmt.Sprintf("walk back from block %d", uint64(*tip.Number)), err)
		}
		if uint64(*parent.Number) != number-1 || *parent.Hash != oldest.Parent {
			return fmt.Errorf("walk back from block %d: %w: the parent of block %d is given as block %d", uint64(*tip.Number), ErrInconsistent, number, uint64(*parent.Number))
		}
		branch = append(branch, parent)
	}
	first := Head{Missed: uint64(max(0, int64(len(branch)-1)+ahead))}
	if depth := len(f.kept) - 1 - ancestor; depth > 0 {
		first.Reorg, first.CommonAncestor = depth, f.kept[ancestor]
	}
	for i := len(branch) - 1; i >= 0; i-- {
		h := Head{Block: branch[i].block()}
		if i == len(branch)-1 {
			first.Block = h.Block
			h = first
		}
		if err := f.deliver(ctx, h); err != nil {
			return err
		}
	}
	return nil
}

// headers are the canonical blocks from..to in one batch.
func (c *Client) headers(ctx context.Context, from, to uint64) ([]*header, error) {
	out := make([]*header, to-from+1)
	elems := make([]rpc.BatchElem, len(out))
	for i := range elems {
		elems[i] = rpc.BatchElem{Method: "eth_getBlockByNumber", Args: []any{hexutil.Uint64(from + uint64(i)).String(), false}, Result: &out[i]}
	}
	what := fmt.Sprintf("read blocks %d..%d", from, to)
	if err := c.batch(ctx, what, elems); err != nil {
		return nil, c.explain(what, err)
	}
	for i := range out {
		err := elems[i].Error
		if err == nil {
			err = c.check(out[i], hexutil.Uint64(from+uint64(i)).String())
		}
		if err != nil {
			return nil, c.explain(what, err)
		}
	}
	return out, nil
}

// ancestry is the head and the blocks before it, as far as a reorg is measured,
// each checked to be the next one's parent.
func (c *Client) ancestry(ctx context.Context, head trade.Block) ([]trade.Block, error) {
	var kept []trade.Block
	for from := head.Number - min(head.Number, keptHashes); from <= head.Number; from += fillBatch {
		headers, err := c.headers(ctx, from, min(from+fillBatch-1, head.Number))
		if err != nil {
			return nil, err
		}
		for _, h := range headers {
			if len(kept) > 0 && kept[len(kept)-1].Hash != trade.Hash(h.Parent) {
				kept = nil // a reorg between two batches: what is older cannot be trusted
			}
			kept = append(kept, h.block())
		}
	}
	if kept[len(kept)-1].Hash != head.Hash {
		return []trade.Block{head}, nil
	}
	return kept, nil
}
