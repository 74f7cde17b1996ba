package chain

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"regexp"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/rpc"
	"github.com/gorilla/websocket"
)

// refusal is why a node does not answer a range of logs, by what helps: fewer
// blocks, fewer logs, more time between requests.
type refusal int

const (
	otherwise refusal = iota // asking for less does not help
	unclear                  // a refusal in words that are not known: less may help
	tooWide                  // more blocks than it looks through at once
	tooMany                  // more logs, or bytes of them, than it gives at once
	tooFast                  // more requests than it takes
)

// refused is a refusal and what the node said of its limit.
type refused struct {
	is     refusal
	blocks uint64 // what it allows in one request; 0 = it does not say
	logs   uint64 // likewise
	upTo   uint64 // the last block that it suggests for this request; 0 = none
}

// tooFastWords mark a limit of the rate of requests, in lower case. The words are
// those of Alchemy, Infura, Tenderly, QuickNode, Ankr, Base and proxyd.
var tooFastWords = []string{"too many requests", "rate limit", "request rate", "requests per second", "request count exceeded", "compute units", "throughput limit", "rps limit"}

// tooManyWords mark a limit of what an answer may hold, tooWideWords one of the
// blocks, or of the time that looking through them takes. Where both occur, the
// first says what was exceeded and the second is advice.
var (
	tooManyWords = []string{"results", "response size", "too many logs", "logs matched", "response too large", "response is too big", "too large response", "matched logs", "number of logs"}
	tooWideWords = []string{"range", "blocks", "timeout", "timed out", "took too long", "deadline"}
)

// notLimits are refusals that speak of ranges and limits and that a narrower
// range does not cure.
var notLimits = []string{"max addresses", "max topics", "invalid block range"}

var (
	// suggestedHex is Infura's and Alchemy's "[0x1, 0x2]", suggestedDecimal Reth's
	// "retry with the range 1-2".
	suggestedHex     = regexp.MustCompile(`\[0x([0-9a-f]{1,16}),\s*0x([0-9a-f]{1,16})\]`)
	suggestedDecimal = regexp.MustCompile(`range (\d{1,19})-(\d{1,19})`)
	// allowedLogs is a number of results: "more than 10000 results", "exceeds limit
	// of 10000", "max results 20000".
	allowedLogs = regexp.MustCompile(`(?:more than|max results|limit of|cap of) ([\d,.]*\d)(k?)`)
	// allowedBlocks is a number beside the words that the providers put around it.
	allowedBlocks = []*regexp.Regexp{
		regexp.MustCompile(`([\d,.]*\d)(k?)[ -]blocks?\b`),             // "limited to 1024 block range", "max is 1k blocks", "ranges over 10000 blocks"
		regexp.MustCompile(`(?:limited to|up to) an? ([\d,.]*\d)(k?)`), // "limited to a 10,000 range"
		regexp.MustCompile(`(?:maximum|max|limit|exceeds|greater than|size|distance|set to|is|of|range)[a-z ]*[:=(]? ?([\d,.]*\d)(k?)`),
		regexp.MustCompile(`> ([\d,.]*\d)(k?)`), // "exceeds the range allowed for your plan (5000 > 1000)"
	}
)

// refusalOf says why a node did not answer eth_getLogs of blocks from..to.
func refusalOf(ctx context.Context, err error, from, to uint64) refused {
	if ctx.Err() != nil {
		return refused{}
	}
	if busy(err) {
		return refused{is: tooFast}
	}
	text, ok := refusalText(err)
	switch {
	case !ok && errors.Is(err, context.DeadlineExceeded):
		return refused{is: tooWide}
	case !ok && overflowed(err):
		return refused{is: tooMany}
	case !ok, sentinel(phrases, text) != nil, containsAny(text, notLimits):
		return refused{}
	}
	r := refused{is: unclear}
	switch {
	case containsAny(text, tooManyWords):
		r.is = tooMany
		if m := allowedLogs.FindStringSubmatch(text); m != nil {
			r.logs = quantity(m[1], m[2])
		}
	case containsAny(text, tooWideWords):
		r.is = tooWide
		r.blocks = allowed(text, to-from)
	case tooLarge(err):
		r.is = tooMany
	}
	if low, high, ok := suggestion(text); ok && low <= from && from <= high && high < to {
		r.upTo = high
	}
	return r
}

// busy reports that a node wants fewer requests, whatever they ask.
func busy(err error) bool {
	if errors.Is(err, errBusy) {
		return true
	}
	var status rpc.HTTPError
	if errors.As(err, &status) {
		return status.StatusCode == http.StatusTooManyRequests
	}
	e, ok := answered(err)
	return ok && !executionFailed(e.Error()) && (e.ErrorCode() == http.StatusTooManyRequests || containsAny(strings.ToLower(e.Error()), tooFastWords))
}

// overflowed reports an answer that is larger than we take. Over a websocket it
// may have been another request's: the connection ends with it.
func overflowed(err error) bool {
	var body *http.MaxBytesError
	return errors.Is(err, websocket.ErrReadLimit) || errors.As(err, &body)
}

// tooLarge reports HTTP's word for a request or an answer that is too large.
func tooLarge(err error) bool {
	var status rpc.HTTPError
	return errors.As(err, &status) && status.StatusCode == http.StatusRequestEntityTooLarge
}

// refusalText is what a node says, in lower case: its message and what it adds to
// it as data, or the body under an HTTP status, where some put both.
func refusalText(err error) (string, bool) {
	if e, ok := answered(err); ok {
		text := e.Error()
		var more rpc.DataError
		if errors.As(err, &more) && more.ErrorData() != nil {
			if b, err := json.Marshal(more.ErrorData()); err == nil {
				text += " " + string(b)
			}
		}
		return strings.ToLower(text), true
	}
	var status rpc.HTTPError
	if !errors.As(err, &status) {
		return "", false
	}
	switch status.StatusCode {
	case http.StatusGatewayTimeout, http.StatusRequestTimeout, 524: // Cloudflare's timeout
		return "timeout", true
	case http.StatusBadRequest, http.StatusForbidden, http.StatusRequestEntityTooLarge, http.StatusUnprocessableEntity:
		return strings.ToLower(string(status.Body)), true
	}
	return "", false
}

func containsAny(text string, words []string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// suggestion is the range that a node says would work.
func suggestion(text string) (low, high uint64, ok bool) {
	base := 16
	m := suggestedHex.FindStringSubmatch(text)
	if m == nil {
		base, m = 10, suggestedDecimal.FindStringSubmatch(text)
	}
	if m == nil {
		return 0, 0, false
	}
	low, err := strconv.ParseUint(m[1], base, 64)
	if err != nil {
		return 0, 0, false
	}
	high, err = strconv.ParseUint(m[2], base, 64)
	return low, high, err == nil
}

// allowed is the number of blocks that a text allows: the largest of one form that
// is less than what was asked for, which many texts repeat. 0 = it names none.
func allowed(text string, asked uint64) uint64 {
	for _, form := range allowedBlocks {
		best := uint64(0)
		for _, m := range form.FindAllStringSubmatch(text, -1) {
			if n := quantity(m[1], m[2]); n > best && n < asked {
				best = n
			}
		}
		if best > 0 {
			return best
		}
	}
	return 0
}

// quantity reads "10,000" and "2k"; 0 = it is no number.
func quantity(digits, thousand string) uint64 {
	n, err := strconv.ParseUint(strings.NewReplacer(",", "", ".", "").Replace(digits), 10, 32)
	if err != nil {
		return 0
	}
	if thousand != "" {
		n *= 1000
	}
	return n
}
