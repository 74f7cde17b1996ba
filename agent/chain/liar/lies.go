package liar

import (
	"slices"

	"github.com/ethereum/go-ethereum/crypto"
)

// Lie is one way not to tell the truth. The zero Lie is honest.
type Lie struct {
	Name  string // as tables print it
	About string // what it stands for

	// instead answers a request that the honest node is not asked at all; false =
	// ask it.
	instead func(t *teller, r request) (said, bool)
	// answer makes of the honest answer x to r what is said.
	answer func(t *teller, r request, x said) said
	way    way
}

// Honest is no lie.
func Honest() Lie { return Lie{Name: "honest"} }

// Money reports a lie about values, as against one that breaks the way to the
// node: those are troubles.
func (l Lie) Money() bool { return l.way == straight }

// Find is the lie of a name.
func Find(name string) (Lie, bool) {
	for _, l := range Lies() {
		if l.Name == name {
			return l, true
		}
	}
	return Lie{}, false
}

// Lies are all lies and troubles, in the order of tables.
func Lies() []Lie { return slices.Concat(stateLies(), logLies(), headLies(), walletLies(), troubles()) }

func stateLies() []Lie {
	return []Lie{
		{Name: "balance too high", About: "eth_getBalance and balanceOf ten times as much", answer: balances(func(t *teller, w *word) { w.times(10) })},
		{Name: "balance zero", About: "eth_getBalance and balanceOf nothing", answer: balances(func(t *teller, w *word) { w.set(0) })},
		{Name: "price doubled", About: "latestRoundData and the protocol's prices twice as high", answer: calls(only(prices, func(t *teller, b []byte) []byte { return answerWord(b).times(2).bytes(b) }))},
		{Name: "price halved", About: "latestRoundData and the protocol's prices half as high", answer: calls(only(prices, func(t *teller, b []byte) []byte { return answerWord(b).over(2).bytes(b) }))},
		{Name: "one call altered", About: "one result of each batch of calls has one byte changed", answer: calls(sometimes(func(t *teller, b []byte) []byte { return flip(t, b) }))},
		{Name: "every call altered", About: "every result has one byte changed", answer: calls(always(func(t *teller, b []byte) []byte { return flip(t, b) }))},
		{Name: "calls empty", About: "every call returns nothing, as where there is no contract", answer: calls(always(func(*teller, []byte) []byte { return nil }))},
		{Name: "calls revert", About: "every call reverts", answer: onMethods(func(*teller, request, said) said {
			return said{err: &failure{Code: 3, Message: "execution reverted", Data: "0x"}}
		}, "eth_call", "eth_estimateGas")},
		{Name: "code replaced", About: "eth_getCode gives other code", answer: onMethods(func(t *teller, _ request, _ said) said { return value("0x60016002") }, "eth_getCode")},
		{Name: "storage altered", About: "eth_getStorageAt gives another word", answer: onMethods(func(t *teller, _ request, _ said) said { return value(new(word).set(uint64(1 + t.n(1<<30))).hex()) }, "eth_getStorageAt")},
		{Name: "state denied", About: "the node says that it does not have the block's state", answer: onMethods(func(*teller, request, said) said { return refuse(-32000, "missing trie node 5ca1ab1e") }, "eth_call", "eth_getBalance", "eth_getTransactionCount", "eth_getCode")},
		{Name: "block denied", About: "the node says that the pinned block is not canonical", answer: onMethods(func(*teller, request, said) said { return refuse(-32000, "hash 5ca1ab1e is not currently canonical") }, "eth_call", "eth_getBalance", "eth_getTransactionCount", "eth_getCode")},
	}
}

func logLies() []Lie {
	return []Lie{
		{Name: "logs dropped", About: "one log of each answer is missing", answer: logs(func(t *teller, l []object) []object {
			if len(l) == 0 {
				return l
			}
			return slices.Delete(l, t.n(len(l)), len(l))
		})},
		{Name: "logs withheld", About: "no logs at all", answer: logs(func(*teller, []object) []object { return []object{} })},
		{Name: "logs and receipts withheld", About: "no logs at all, nor the receipts that would prove them", answer: onMethods(func(_ *teller, r request, _ said) said {
			if r.Method == "eth_getLogs" {
				return value([]object{})
			}
			return value(nil)
		}, "eth_getLogs", "eth_getBlockReceipts")},
		{Name: "log added", About: "the last log comes again, as another", answer: logs(func(t *teller, l []object) []object {
			if len(l) == 0 {
				return l
			}
			more := l[len(l)-1].copy()
			more["logIndex"] = raw(hexNumber(uint64(100_000 + t.n(1000))))
			return append(l, more)
		})},
		{Name: "log altered", About: "one log of each answer has other data", answer: logs(func(t *teller, l []object) []object {
			if len(l) > 0 {
				i := t.n(len(l))
				l[i] = l[i].copy()
				l[i]["data"] = raw("0x" + hexOf(t.noise(32)))
			}
			return l
		})},
		{Name: "log given twice", About: "the last log comes twice", answer: logs(func(_ *teller, l []object) []object {
			if len(l) == 0 {
				return l
			}
			return append(l, l[len(l)-1])
		})},
		{Name: "logs reordered", About: "the first and the last log change places", answer: logs(func(_ *teller, l []object) []object {
			if len(l) > 0 {
				l[0], l[len(l)-1] = l[len(l)-1], l[0]
			}
			return l
		})},
		{Name: "logs null", About: "null in place of a list of logs", answer: onMethods(func(*teller, request, said) said { return value(nil) }, "eth_getLogs")},
		{Name: "log removed", About: "the last log is marked removed", answer: lastLog(func(_ *teller, l object) { l["removed"] = []byte("true") })},
		{Name: "log of another address", About: "the last log is of a contract that was not asked for", answer: lastLog(func(t *teller, l object) { l["address"] = raw("0x" + hexOf(t.noise(20))) })},
		{Name: "log of another block", About: "the last log is of block 0", answer: lastLog(func(_ *teller, l object) { l["blockNumber"] = raw("0x0") })},
		{Name: "log of no block", About: "the last log names no block, as a pending one", answer: lastLog(func(_ *teller, l object) { delete(l, "blockHash") })},
		{Name: "log without data", About: "the last log has no data field", answer: lastLog(func(_ *teller, l object) { delete(l, "data") })},
		{Name: "log history pruned", About: "the node says that it has dropped the logs", answer: onMethods(func(*teller, request, said) said { return refuse(4444, "pruned history unavailable") }, "eth_getLogs")},
		{Name: "log range truncated", About: "the second half of every range is left out", answer: logs(func(_ *teller, l []object) []object { return l[:len(l)/2] })},
	}
}

func headLies() []Lie {
	return []Lie{
		{Name: "wrong chain id", About: "eth_chainId gives 1", answer: onMethods(func(*teller, request, said) said { return value("0x1") }, "eth_chainId")},
		{Name: "stale head", About: "the node stands still and serves its old head", instead: view(began), answer: viewed(began)},
		{Name: "lags by three", About: "the node is three blocks behind", instead: view(behind), answer: viewed(behind)},
		{Name: "head of another fork", About: "the newest block has another hash and parent, sound in itself", answer: headers(true, func(t *teller, h object) { h["extraData"] = raw("0xf0"); h.reseal() })},
		{Name: "head runs ahead", About: "a block that nobody has, a hundred blocks on", answer: headers(true, func(t *teller, h object) {
			h["number"] = raw(hexNumber(h.number("number") + 100))
			h.reseal()
		})},
		{Name: "wrong time", About: "headers are an hour late under their true hash", answer: headers(false, func(_ *teller, h object) { h["timestamp"] = raw(hexNumber(h.number("timestamp") + 3600)) })},
		{Name: "wrong base fee", About: "headers have ten times the base fee under their true hash", answer: headers(false, func(_ *teller, h object) { h["baseFeePerGas"] = raw(hexNumber(h.number("baseFeePerGas") * 10)) })},
		{Name: "wrong base fee, resealed", About: "the newest header has ten times the base fee and hashes to what it is called", answer: headers(true, func(_ *teller, h object) {
			h["baseFeePerGas"] = raw(hexNumber(h.number("baseFeePerGas") * 10))
			h.reseal()
		})},
		{Name: "final runs ahead", About: "the head is called finalized", instead: tagged("latest")},
		{Name: "final recedes", About: "genesis is called finalized", instead: tagged("0x0")},
	}
}

func walletLies() []Lie {
	return []Lie{
		{Name: "receipt status flipped", About: "failed transactions succeed and the others fail", answer: receipts(func(_ *teller, r object) { r["status"] = raw(hexNumber(1 - min(1, r.number("status")))) })},
		{Name: "receipt without logs", About: "receipts have no logs", answer: receipts(func(_ *teller, r object) { r["logs"] = []byte("[]") })},
		{Name: "receipt of another block", About: "receipts name the block before", answer: receipts(func(t *teller, r object) {
			r["blockNumber"] = raw(hexNumber(r.number("blockNumber") - 1))
			r["blockHash"] = raw("0x" + hexOf(t.noise(32)))
		})},
		{Name: "receipts withheld", About: "no transaction has a receipt", answer: onMethods(func(*teller, request, said) said { return value(nil) }, "eth_getTransactionReceipt")},
		{Name: "nonce too low", About: "every nonce is 0", answer: onMethods(func(*teller, request, said) said { return value("0x0") }, "eth_getTransactionCount")},
		{Name: "nonce too high", About: "every nonce is 7 more", answer: onMethods(func(_ *teller, _ request, x said) said { return plus(x, 7) }, "eth_getTransactionCount")},
		{Name: "gas estimate tiny", About: "a transaction needs a tenth of the gas", answer: onMethods(func(_ *teller, _ request, x said) said { return scale(x, 1, 10) }, "eth_estimateGas")},
		{Name: "gas estimate huge", About: "a transaction needs a hundred times the gas", answer: onMethods(func(_ *teller, _ request, x said) said { return scale(x, 100, 1) }, "eth_estimateGas")},
		{Name: "transactions swallowed", About: "a transaction is taken and goes nowhere", instead: onSend(func(raw []byte) said { return value("0x" + hexOf(crypto.Keccak256(raw))) })},
		{Name: "transaction misnamed", About: "a transaction is taken under another hash", answer: func(t *teller, r request, x said) said {
			if r.Method != "eth_sendRawTransaction" {
				return x
			}
			return value("0x" + hexOf(t.noise(32)))
		}},
		{Name: "transactions refused", About: "the node says that the nonce is too low", instead: onSend(func([]byte) said { return refuse(-32000, "nonce too low: next nonce 99, tx nonce 1") })},
	}
}

func troubles() []Lie {
	return []Lie{
		{Name: "429", About: "too many requests, Retry-After one second", way: busy},
		{Name: "503", About: "the gateway has no node", way: broken},
		{Name: "hangs", About: "no answer ever comes", way: hang},
		{Name: "drips", About: "four bytes a second", way: drip},
		{Name: "half answers", About: "every answer ends in its middle", way: half},
		{Name: "garbage", About: "a web page instead of JSON", way: garbage},
		{Name: "wrong id", About: "the answer to another question", way: wrongID},
		{Name: "answers twice", About: "every answer two times", way: twice},
		{Name: "disconnects", About: "the connection closes without an answer", way: cut},
	}
}
