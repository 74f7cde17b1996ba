package chain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/rpc"
	"github.com/gorilla/websocket"
)

// What callers branch on. Each is wrapped in a message that says where and what
// to do.
var (
	ErrUnreachable  = errors.New("node is not reachable")
	ErrWrongChain   = errors.New("node serves another chain")
	ErrNotFound     = errors.New("not found on this node")
	ErrReorged      = errors.New("block is no longer canonical")
	ErrPruned       = errors.New("node does not keep that state")
	ErrNoContract   = errors.New("no contract at this address")
	ErrReverted     = errors.New("call reverted")
	ErrReceded      = errors.New("finalized block receded")
	ErrDeepReorg    = errors.New("reorg is deeper than the hashes kept")
	ErrInconsistent = errors.New("node's answer contradicts itself")

	ErrAlreadyKnown      = errors.New("transaction is already known")
	ErrNonceTooLow       = errors.New("nonce is already used")
	ErrUnderpriced       = errors.New("transaction pays too little")
	ErrInsufficientFunds = errors.New("account cannot pay for the transaction")
)

// phrases maps what nodes say to our sentinels. JSON-RPC has no codes for these,
// so the words of geth, Erigon, Nethermind, Besu, Reth and anvil are listed here
// and nowhere else, in lower case; all fragments of a row must occur, and the
// first row that fits wins.
var phrases = []phrase{
	{is: ErrReorged, says: []string{"not currently canonical"}},
	{is: ErrReorged, says: []string{"not canonical"}},
	{is: ErrReorged, says: []string{"non-canonical"}},
	{is: ErrPruned, says: []string{"missing trie node"}},
	{is: ErrPruned, says: []string{"historical state"}},
	{is: ErrPruned, says: []string{"state", "not available"}},
	{is: ErrPruned, says: []string{"state", "unavailable"}},
	{is: ErrPruned, says: []string{"no state available"}},
	{is: ErrPruned, says: []string{"history unavailable"}},
	{is: ErrPruned, says: []string{"pruned"}},
	{is: ErrPruned, says: []string{"old data not available"}},
	{is: ErrPruned, says: []string{"data before", "not available"}},
	{is: ErrPruned, says: []string{"receipt not available"}},
	{is: ErrPruned, says: []string{"missing receipts"}},
	{is: ErrNotFound, says: []string{"beyond current head"}},
	{is: ErrNotFound, says: []string{"header not found"}},
	{is: ErrNotFound, says: []string{"block not found"}},
	{is: ErrNotFound, says: []string{"unknown block"}},
	{is: ErrNotFound, says: []string{"unknown header"}},
	{is: ErrNotFound, says: []string{"header for hash not found"}},
}

// sendPhrases is the same for a refused transaction.
var sendPhrases = []phrase{
	{is: ErrAlreadyKnown, says: []string{"already known"}},
	{is: ErrAlreadyKnown, says: []string{"alreadyknown"}},
	{is: ErrAlreadyKnown, says: []string{"known transaction"}},
	{is: ErrAlreadyKnown, says: []string{"already imported"}},
	{is: ErrNonceTooLow, says: []string{"nonce", "too low"}},
	{is: ErrNonceTooLow, says: []string{"oldnonce"}},
	{is: ErrUnderpriced, says: []string{"underpriced"}},
	{is: ErrUnderpriced, says: []string{"feetoolow"}},
	{is: ErrUnderpriced, says: []string{"less than block base fee"}},
	{is: ErrUnderpriced, says: []string{"max fee per gas less than"}},
	{is: ErrUnderpriced, says: []string{"gas price", "below"}},
	{is: ErrUnderpriced, says: []string{"gas price", "too low"}},
	{is: ErrUnderpriced, says: []string{"gas tip cap", "minimum"}},
	{is: ErrInsufficientFunds, says: []string{"insufficient funds"}},
	{is: ErrInsufficientFunds, says: []string{"insufficientfunds"}},
	{is: ErrInsufficientFunds, says: []string{"insufficient balance"}},
	{is: ErrInsufficientFunds, says: []string{"upfront cost exceeds"}},
}

// failPhrases mark an answer about the EVM's execution of a call, as against one
// about the block or the request. Nodes that send no revert data say only these.
var failPhrases = []string{"revert", "invalid opcode", "out of gas", "invalid jump", "stack underflow", "stack limit", "stack overflow", "write protection", "vm execution error", "gas required exceeds"}

type phrase struct {
	is   error
	says []string
}

// sentinel is the sentinel of the first phrase that text has, or nil.
func sentinel(rows []phrase, text string) error {
	text = strings.ToLower(text)
next:
	for _, p := range rows {
		for _, s := range p.says {
			if !strings.Contains(text, s) {
				continue next
			}
		}
		return p.is
	}
	return nil
}

// executionFailed reports an answer about the execution of a call.
func executionFailed(text string) bool {
	text = strings.ToLower(text)
	for _, s := range failPhrases {
		if strings.Contains(text, s) {
			return true
		}
	}
	return false
}

// answered reports that the node itself refused, in JSON-RPC, with its words.
func answered(err error) (rpc.Error, bool) {
	var e rpc.Error
	return e, errors.As(err, &e)
}

// transient reports a failure of the way to the node, which asking again may
// cure: no connection, one that broke, a gateway or node that is busy, an answer
// that was cut short. A request that used up its own time is among them.
func transient(err error) bool {
	if _, ok := answered(err); ok || errors.Is(err, errBusy) {
		return busy(err)
	}
	var (
		netErr  net.Error
		httpErr rpc.HTTPError
		closed  *websocket.CloseError
	)
	switch {
	case errors.As(err, &httpErr):
		return httpErr.StatusCode == http.StatusTooManyRequests || httpErr.StatusCode >= 500
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &netErr), errors.As(err, &closed):
		return true
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, rpc.ErrClientQuit), errors.Is(err, net.ErrClosed):
		return true
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.ECONNREFUSED), errors.Is(err, syscall.EPIPE):
		return true
	}
	// A truncated body reaches us as an error of the JSON decoder.
	return strings.Contains(err.Error(), "unexpected end of JSON input") || strings.Contains(err.Error(), "EOF")
}

// explain wraps err of a request in what it means and what to do. what names the
// request: "read at block 12 (0xab…)".
func (c *Client) explain(what string, err error) error {
	where := c.where
	if of := (*nodeError)(nil); errors.As(err, &of) {
		where = of.node.where
	}
	return explain(what, err, where, c.timeout)
}

func explain(what string, err error, where string, timeout time.Duration) error {
	if err == nil {
		return nil
	}
	err = hideURL(err)
	if busy(err) {
		return fmt.Errorf("%s: %w: %w: %s takes fewer requests than are made: wait, use a plan that takes more, or another node", what, ErrUnreachable, err, where)
	}
	if e, ok := answered(err); ok {
		if is := sentinel(phrases, e.Error()); is != nil {
			return fmt.Errorf("%s: %w: %s (the node says %q)", what, is, remedy[is], e.Error())
		}
		return fmt.Errorf("%s: the node refuses (code %d): %w", what, e.ErrorCode(), err)
	}
	if errors.Is(err, context.Canceled) {
		return fmt.Errorf("%s: %w", what, err)
	}
	if errors.Is(err, ErrUnreachable) {
		return fmt.Errorf("%s: %w", what, err) // it says so itself
	}
	if transient(err) {
		return fmt.Errorf("%s: %w: %w: check that the node at %s runs and answers within %s", what, ErrUnreachable, err, where, timeout)
	}
	return fmt.Errorf("%s: %w", what, err)
}

var remedy = map[error]string{
	ErrReorged:  "read again at the new head",
	ErrPruned:   "use an archive node or start from a newer block",
	ErrNotFound: "wait until the node has it, or ask a node that is in step",
}

// hideURL takes the endpoint out of an error of net/http: its path may be a key.
func hideURL(err error) error {
	var e *url.Error
	if errors.As(err, &e) {
		return e.Err
	}
	return err
}
