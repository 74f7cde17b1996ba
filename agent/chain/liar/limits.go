package liar

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// Limit is how a provider refuses requests that are too much for it, in its own
// words. It is no lie: what it does answer is true.
type Limit struct {
	Name string
	// Blocks and Logs are the most that one eth_getLogs may cover and bring; Rate is
	// how many requests a second are taken. 0 = there is no such limit.
	Blocks, Logs, Rate uint64
	// refuse makes the refusal of logs of blocks from..to, of which from..fits would
	// be answered.
	refuse func(l Limit, from, to, fits uint64) *failure
}

// Limits are the refusals seen at real providers and nodes, with limits small
// enough for a test chain. Where they were reported is said beside the words.
func Limits(blocks, logs, rate uint64) []Limit {
	of := func(name string, l Limit, refuse func(l Limit, from, to, fits uint64) *failure) Limit {
		l.Name, l.refuse = name, refuse
		return l
	}
	wide, dense, fast := Limit{Blocks: blocks}, Limit{Logs: logs}, Limit{Blocks: blocks, Rate: rate}
	return []Limit{
		// INFURA/infura#237
		of("infura, blocks", wide, func(l Limit, from, to, _ uint64) *failure {
			return &failure{Code: -32602, Message: fmt.Sprintf("range %d exceeds limit of %d", to-from, l.Blocks)}
		}),
		// ethers-io/ethers.js#4703
		of("infura, results", dense, func(l Limit, from, to, fits uint64) *failure {
			return &failure{Code: -32005, Message: fmt.Sprintf("query returned more than %d results. Try with this block range [0x%X, 0x%X].", l.Logs, from, fits),
				Data: map[string]any{"from": fmt.Sprintf("0x%X", from), "limit": l.Logs, "to": fmt.Sprintf("0x%X", fits)}}
		}),
		// ethers-io/ethers.js#4703
		of("alchemy, results", dense, func(l Limit, from, to, fits uint64) *failure {
			return &failure{Code: -32602, Message: fmt.Sprintf("Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range and no limit on the response size, or you can request any block range with a cap of 10K logs in the response. Based on your parameters and the response size limit, this block range should work: [0x%x, 0x%x]", from, fits)}
		}),
		of("alchemy, blocks", wide, func(l Limit, from, to, fits uint64) *failure {
			return &failure{status: http.StatusBadRequest, Code: -32600, Message: fmt.Sprintf("You can make eth_getLogs requests with up to a %d block range. Based on your parameters, this block range should work: [0x%x, 0x%x]", l.Blocks, from, fits)}
		}),
		// OffchainLabs/arbitrum-sdk#609
		of("quicknode", wide, func(l Limit, _, _, _ uint64) *failure {
			return &failure{status: http.StatusRequestEntityTooLarge, Code: -32614, Message: fmt.Sprintf("eth_getLogs is limited to a %s range", thousands(l.Blocks))}
		}),
		of("ankr", wide, func(Limit, uint64, uint64, uint64) *failure {
			return &failure{Code: -32600, Message: "block range is too wide"}
		}),
		// bobanetwork/boba_legacy#827: the words are in the data
		of("tenderly", wide, func(l Limit, from, to, _ uint64) *failure {
			return &failure{Code: -32602, Message: "invalid params", Data: map[string]any{"error_id": "4ed94073", "payload": fmt.Sprintf("range %d is bigger than range limit %d", to-from, l.Blocks)}}
		}),
		// foundry-rs/foundry#12687
		of("reth, blocks", wide, func(l Limit, _, _, _ uint64) *failure {
			return &failure{Code: -32602, Message: fmt.Sprintf("query exceeds max block range %d", l.Blocks)}
		}),
		// paradigmxyz/reth#23810: the range that it names is the one asked for
		of("reth, results", dense, func(l Limit, from, to, _ uint64) *failure {
			return &failure{Code: -32602, Message: fmt.Sprintf("query exceeds max results %d, retry with the range %d-%d", l.Logs, from, to)}
		}),
		of("geth", wide, func(l Limit, _, _, _ uint64) *failure {
			return &failure{Code: -32602, Message: fmt.Sprintf("exceed maximum block range %d", l.Blocks)}
		}),
		of("arbitrum", dense, func(l Limit, _, _, _ uint64) *failure {
			return &failure{Code: -32000, Message: fmt.Sprintf("logs matched by query exceeds limit of %d", l.Logs)}
		}),
		of("proxyd", dense, func(Limit, uint64, uint64, uint64) *failure {
			return &failure{Code: -32020, Message: "backend response too large"}
		}),
		of("without a word", wide, func(Limit, uint64, uint64, uint64) *failure {
			return &failure{Code: -32005, Message: "limit exceeded"}
		}),
		of("a gateway's 413", dense, func(Limit, uint64, uint64, uint64) *failure {
			return &failure{status: http.StatusRequestEntityTooLarge, Code: -32600, Message: "payload too large"}
		}),
		of("alchemy, rate", fast, func(Limit, uint64, uint64, uint64) *failure {
			return &failure{Code: 429, Message: "Your app has exceeded its compute units per second capacity. If you have retries enabled, you can safely ignore this message."}
		}),
		// status-im/status-go#4807
		of("infura, rate", fast, func(l Limit, _, _, _ uint64) *failure {
			return &failure{status: http.StatusTooManyRequests, Code: -32005, Message: "project ID request rate exceeded", Data: map[string]any{"rate": map[string]any{"allowed_rps": l.Rate, "backoff_seconds": 1}}}
		}),
		of("a gateway's 429", fast, func(Limit, uint64, uint64, uint64) *failure {
			return &failure{status: http.StatusTooManyRequests, retryAfter: "1", Code: -32029, Message: "Too Many Requests"}
		}),
	}
}

// Lie is the limit as a proxy is told it.
func (l Limit) Lie() Lie {
	var mu sync.Mutex
	taken, second := uint64(0), time.Time{}
	return Lie{Name: l.Name, About: "a limit, not a lie", instead: func(t *teller, r request) (said, bool) {
		if l.Rate > 0 {
			mu.Lock()
			defer mu.Unlock()
			if now := time.Now(); now.Sub(second) >= time.Second {
				taken, second = 0, now
			}
			if taken++; taken > l.Rate {
				return said{err: l.refuse(l, 0, 0, 0)}, true
			}
		}
		var q object
		if r.Method != "eth_getLogs" || len(r.Params) == 0 || json.Unmarshal(r.Params[0], &q) != nil {
			return said{}, false
		}
		from, ok := number(q["fromBlock"])
		to, ok2 := number(q["toBlock"])
		if !ok || !ok2 {
			return said{}, false
		}
		if l.Blocks > 0 {
			if to-from >= l.Blocks && l.Rate > 0 {
				return refuse(-32602, fmt.Sprintf("exceed maximum block range %d", l.Blocks)), true
			}
			if to-from >= l.Blocks {
				return said{err: l.refuse(l, from, to, from+l.Blocks-1)}, true
			}
			return said{}, false
		}
		x := t.ask(r)
		var list []object
		if json.Unmarshal(x.value, &list) != nil || uint64(len(list)) <= l.Logs {
			return said{}, false
		}
		fits := from // one block is always suggested
		if n := list[l.Logs].number("blockNumber"); n > from {
			fits = n - 1
		}
		return said{err: l.refuse(l, from, to, fits)}, true
	}}
}

// thousands writes 10000 as 10,000.
func thousands(n uint64) string {
	s := strconv.FormatUint(n, 10)
	var parts []string
	for ; len(s) > 3; s = s[:len(s)-3] {
		parts = append([]string{s[len(s)-3:]}, parts...)
	}
	return strings.Join(append([]string{s}, parts...), ",")
}

// Counting is a lie that counts how often it is asked for something.
func Counting(l Lie, method string, n *atomic.Int64) Lie {
	instead := l.instead
	l.instead = func(t *teller, r request) (said, bool) {
		if r.Method == method {
			n.Add(1)
		}
		if instead == nil {
			return said{}, false
		}
		return instead(t, r)
	}
	return l
}
