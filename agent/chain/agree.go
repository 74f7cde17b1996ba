package chain

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// ErrDisagree: two nodes gave different answers to one question. Nothing that
// depends on the answer may go on.
var ErrDisagree = errors.New("nodes disagree")

// ballot is what one node said to one question.
type ballot struct {
	node  *node
	value any
	// revert is an answer too: the node ran the call and it reverted.
	revert *RevertError
	origin error // the revert in the node's words
	// err is no answer: the node cannot be reached, or will not say.
	err error
}

func (b ballot) valid() bool { return b.err == nil }

func countValid(list []ballot) (n int) {
	for _, b := range list {
		if b.valid() {
			n++
		}
	}
	return n
}

// grace is how long nodes that are not needed any more may still answer, to be
// compared with what was agreed.
const grace = 2 * time.Second

// settle is how long a third node is waited for when two have answered, and not
// the same: it may be the one that is in step.
const settle = 500 * time.Millisecond

// survey asks every node at once, and returns what came in, in the order of the
// nodes: as soon as enough says that it is, when all have answered, or, for
// questions that may be settled by less, soon after two have. Late answers go to
// late, if there is one; they are waited for by Close.
func (c *Client) survey(ctx context.Context, ask func(context.Context, *node) ballot, enough func([]ballot) bool, soon bool, late func(ballot)) ([]ballot, error) {
	life, cancel := context.WithCancel(c.life)
	unlink := context.AfterFunc(ctx, cancel)
	answers := make(chan ballot, len(c.nodes))
	for _, n := range c.nodes {
		if !c.begin(func() { answers <- ask(life, n) }) {
			answers <- ballot{node: n, err: errClosed}
		}
	}
	var got []ballot
	var hurry <-chan time.Time
	for len(got) < len(c.nodes) && !enough(got) {
		if valid := countValid(got); soon && valid >= quorum && hurry == nil {
			t := time.NewTimer(settle)
			defer t.Stop()
			hurry = t.C
		}
		select {
		case <-hurry:
			enough = func([]ballot) bool { return true }
		case b := <-answers:
			got = append(got, b)
		case <-ctx.Done():
			cancel()
			return nil, ctx.Err()
		}
	}
	unlink()
	missing := len(c.nodes) - len(got)
	if missing == 0 || late == nil || !c.begin(func() {
		defer cancel()
		over := time.AfterFunc(grace, cancel)
		defer over.Stop()
		for range missing {
			b := <-answers
			if errors.Is(b.err, context.Canceled) {
				b.err = fmt.Errorf("%w within %s of the others", ErrUnreachable, grace)
			}
			late(b)
		}
	}) {
		cancel()
	}
	slices.SortFunc(got, func(a, b ballot) int { return slices.Index(c.nodes, a.node) - slices.Index(c.nodes, b.node) })
	return got, nil
}

// agree asks all nodes and returns the first answer that two of them give. An
// answer that another contradicts is reported, whether or not it was outvoted.
// Where two differ, tell says so; nil quotes the answers.
func (c *Client) agree(ctx context.Context, what string, ask func(context.Context, *node) ballot, same func(a, b any) bool, tell func([]ballot) string) (ballot, error) {
	if tell == nil {
		tell = func(list []ballot) string { return what + ": " + quote(list) }
	}
	alike := func(a, b ballot) bool {
		if a.revert != nil || b.revert != nil {
			return a.revert != nil && b.revert != nil && sameRevert(a.revert, b.revert)
		}
		return same(a.value, b.value)
	}
	pair := func(got []ballot) (ballot, bool) {
		for i, a := range got {
			for _, b := range got[i+1:] {
				if a.valid() && b.valid() && alike(a, b) {
					return a, true
				}
			}
		}
		return ballot{}, false
	}
	var agreed ballot // set before late runs
	judge := func(b ballot) {
		switch {
		case b.err != nil:
			c.complain(b.node, fmt.Errorf("%s: %s does not answer, two others agree: %w", what, b.node.where, hideURL(b.err)))
		case !alike(agreed, b):
			c.complain(b.node, fmt.Errorf("%w: %s, as another does: look at %s, or take it out", ErrDisagree, tell([]ballot{b, agreed}), b.node.where))
		}
	}
	ready := make(chan struct{})
	defer close(ready)
	got, err := c.survey(ctx, ask, func(got []ballot) bool { _, ok := pair(got); return ok }, false, func(b ballot) { <-ready; judge(b) })
	if err != nil {
		return ballot{}, err
	}
	var ok bool
	if agreed, ok = pair(got); !ok {
		return ballot{}, c.noAgreement(what, got, tell)
	}
	for _, b := range got {
		judge(b)
	}
	return agreed, nil
}

// noAgreement says why no two nodes gave one answer: they contradict each
// other, or too few answered.
func (c *Client) noAgreement(what string, got []ballot, tell func([]ballot) string) error {
	var said, silent []ballot
	for _, b := range got {
		if b.valid() {
			said = append(said, b)
		} else {
			silent = append(silent, b)
		}
	}
	if len(said) == 0 {
		return frankest(silent)
	}
	if len(said) > 1 {
		err := fmt.Errorf("%w: %s: nothing is traded on it; find out which node is right", ErrDisagree, tell(said))
		c.complain(nil, err)
		return err
	}
	for _, b := range silent {
		e, ok := answered(b.err)
		if !ok {
			continue
		}
		if is := sentinel(phrases, e.Error()); errors.Is(is, ErrReorged) || errors.Is(is, ErrNotFound) {
			// One node's word does not make a reorg: the sentinel stays text.
			err := fmt.Errorf("%w: %s: %s, %s refuses with %q: wait until both are in step", ErrDisagree, what, quote(said), b.node.where, e.Error())
			c.complain(b.node, err)
			return err
		}
	}
	return frankest(silent)
}

// frankest is the error of the node, among some that do not answer, that says
// what would help: to ask for less, or more slowly. Otherwise it is the first.
func frankest(silent []ballot) error {
	best := silent[0]
	for _, b := range silent {
		if e, ok := answered(b.err); ok && !busy(b.err) && sentinel(phrases, e.Error()) == nil {
			best = b
			break
		}
		if busy(b.err) && !busy(best.err) {
			best = b
		}
	}
	return &nodeError{best.node, best.err}
}

// quote is what some nodes say, for error texts.
func quote(list []ballot) string {
	var said []string
	for _, b := range list {
		said = append(said, b.node.where+" says "+b.String())
	}
	return strings.Join(said, ", ")
}

// nodeError says which of several nodes an error is about.
type nodeError struct {
	node *node
	err  error
}

func (e *nodeError) Error() string { return e.node.where + ": " + e.err.Error() }
func (e *nodeError) Unwrap() error { return e.err }

// String is an answer for error texts.
func (b ballot) String() string {
	if b.revert != nil {
		return b.revert.Error()
	}
	return describe(b.value)
}

// sameRevert compares what was returned. Some nodes do not tell: then that both
// reverted has to do.
func sameRevert(a, b *RevertError) bool {
	return len(a.Data) == 0 || len(b.Data) == 0 || bytes.Equal(a.Data, b.Data)
}

const (
	complaintsKept = 16
	complaintEvery = 10 * time.Second // of one node, at most
)

// complain hands what a person should know of a node to whoever follows the
// chain. A node that is complained of all the time is complained of every ten
// seconds. n is nil when it is not known whose fault it is.
func (c *Client) complain(n *node, err error) {
	if c.life.Err() != nil {
		return
	}
	now := time.Now()
	c.mu.Lock()
	defer c.mu.Unlock()
	if last, ok := c.complained[n]; ok && now.Sub(last) < complaintEvery {
		return
	}
	c.complained[n] = now
	push(c.complaints, err)
}

// push sends, and forgets the oldest when nobody reads.
func push(to chan error, err error) {
	for {
		select {
		case to <- err:
			return
		default:
		}
		select {
		case <-to: //nolint:errcheck // the oldest is what is forgotten
		default:
		}
	}
}
