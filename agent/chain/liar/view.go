package liar

import (
	"encoding/json"
	"slices"
)

// limit is the newest block that a node shows whose honest head is given.
type limit func(t *teller, head uint64) uint64

// began stands still where the lie began.
func began(t *teller, head uint64) uint64 { return min(head, t.began()) }

// behind is three blocks behind.
func behind(_ *teller, head uint64) uint64 { return head - min(head, 3) }

// view answers as a node would that has no block past the limit.
func view(most limit) func(*teller, request) (said, bool) {
	return func(t *teller, r request) (said, bool) {
		head, ok := number(t.call("eth_blockNumber").value)
		if !ok {
			return said{}, false
		}
		end := most(t, head)
		if end >= head {
			return said{}, false
		}
		switch r.Method {
		case "eth_blockNumber":
			return value(hexNumber(end)), true
		case "eth_getTransactionReceipt", "eth_getTransactionByHash", "eth_getBlockByHash":
			x := t.ask(r)
			if x.err == nil && blockOf(x.value) > end {
				return value(nil), true
			}
			return x, true
		case "eth_getBlockByNumber":
			if len(r.Params) == 0 {
				return said{}, false
			}
			if n, ok := number(r.Params[0]); ok && n > end {
				return value(nil), true
			}
		case "eth_getLogs":
			return t.logsUntil(r, end), true
		}
		params := slices.Clone(r.Params)
		for i, p := range params {
			switch string(p) {
			case `"latest"`, `"pending"`:
				params[i] = raw(hexNumber(end))
			}
			var pin struct {
				Hash string `json:"blockHash"`
			}
			if json.Unmarshal(p, &pin) == nil && pin.Hash != "" && blockOf(t.call("eth_getBlockByHash", pin.Hash, false).value) > end {
				return refuse(-32000, "header for hash not found"), true
			}
		}
		r.Params = params
		return t.ask(r), true
	}
}

// viewed drops announcements past the limit.
func viewed(most limit) func(*teller, request, said) said {
	return func(t *teller, r request, x said) said {
		if r.Method != announced {
			return x
		}
		head, _ := number(t.call("eth_blockNumber").value)
		if blockOf(x.value) > most(t, head) {
			return said{}
		}
		return x
	}
}

// logsUntil cuts a range of logs at the end.
func (t *teller) logsUntil(r request, end uint64) said {
	var q object
	if len(r.Params) == 0 || json.Unmarshal(r.Params[0], &q) != nil {
		return t.ask(r)
	}
	if n, ok := number(q["toBlock"]); ok && n > end {
		q["toBlock"] = raw(hexNumber(end))
		if q.number("fromBlock") > end {
			return value([]object{})
		}
	}
	return t.call(r.Method, q)
}

// blockOf is the number of a block, or of the block that a receipt or a
// transaction is in; 0 when it says none.
func blockOf(b json.RawMessage) uint64 {
	var o object
	if json.Unmarshal(b, &o) != nil {
		return 0
	}
	if n := o.number("number"); n != 0 {
		return n
	}
	return o.number("blockNumber")
}
