package liar

import (
	"encoding/hex"
	"encoding/json"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// blockNumber is a JSON quantity.
type blockNumber = hexutil.Uint64

// object is a JSON object whose fields nobody here needs to know.
type object map[string]json.RawMessage

func (o object) copy() object {
	out := make(object, len(o))
	for k, v := range o {
		out[k] = v
	}
	return out
}

// number is a quantity among the fields; 0 when there is none.
func (o object) number(key string) uint64 {
	n, _ := number(o[key])
	return n
}

// reseal makes the hash that of the fields, as a forger would.
func (o object) reseal() {
	b, err := json.Marshal(o)
	if err != nil {
		return
	}
	var h types.Header
	if json.Unmarshal(b, &h) == nil {
		o["hash"] = raw(h.Hash().Hex())
	}
}

func raw(s string) json.RawMessage { return json.RawMessage(strconv.Quote(s)) }

func hexNumber(n uint64) string { return "0x" + strconv.FormatUint(n, 16) }

func hexOf(b []byte) string { return hex.EncodeToString(b) }

// number reads a JSON quantity.
func number(b json.RawMessage) (uint64, bool) {
	var s string
	if json.Unmarshal(b, &s) != nil {
		return 0, false
	}
	n, err := strconv.ParseUint(strings.TrimPrefix(s, "0x"), 16, 64)
	return n, err == nil && strings.HasPrefix(s, "0x")
}

// noise is n bytes of chance.
func (t *teller) noise(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(t.n(256))
	}
	return b
}

// word is a 256-bit number.
type word struct{ big.Int }

func (w *word) times(n int64) *word { w.Mul(&w.Int, big.NewInt(n)); return w }
func (w *word) over(n int64) *word  { w.Div(&w.Int, big.NewInt(n)); return w }
func (w *word) set(n uint64) *word  { w.SetUint64(n); return w }
func (w *word) hex() string         { return "0x" + hexOf(w.FillBytes(make([]byte, 32))) }

// onMethods lies about some methods, when the honest node has an answer.
func onMethods(lie func(*teller, request, said) said, methods ...string) func(*teller, request, said) said {
	return func(t *teller, r request, x said) said {
		if x.err != nil || !slices.Contains(methods, r.Method) {
			return x
		}
		return lie(t, r, x)
	}
}

// plus adds to a quantity.
func plus(x said, n uint64) said {
	v, ok := number(x.value)
	if !ok {
		return x
	}
	return value(hexNumber(v + n))
}

// scale multiplies a quantity by a fraction.
func scale(x said, by, over uint64) said {
	v, ok := number(x.value)
	if !ok {
		return x
	}
	return value(hexNumber(v * by / over))
}

// logs lies about lists of logs.
func logs(lie func(*teller, []object) []object) func(*teller, request, said) said {
	return onMethods(func(t *teller, _ request, x said) said {
		var list []object
		if json.Unmarshal(x.value, &list) != nil {
			return x
		}
		return value(lie(t, list))
	}, "eth_getLogs")
}

// lastLog lies about the last log of a list.
func lastLog(lie func(*teller, object)) func(*teller, request, said) said {
	return logs(func(t *teller, l []object) []object {
		if n := len(l) - 1; n >= 0 {
			l[n] = l[n].copy()
			lie(t, l[n])
		}
		return l
	})
}

// receipts lies about a receipt that there is.
func receipts(lie func(*teller, object)) func(*teller, request, said) said {
	return onMethods(func(t *teller, _ request, x said) said {
		var o object
		if json.Unmarshal(x.value, &o) != nil || o == nil {
			return x
		}
		lie(t, o)
		return value(o)
	}, "eth_getTransactionReceipt")
}

// headers lies about blocks: about all of them, or only where the newest is
// asked for or announced.
func headers(newest bool, lie func(*teller, object)) func(*teller, request, said) said {
	return onMethods(func(t *teller, r request, x said) said {
		var o object
		if json.Unmarshal(x.value, &o) != nil || o == nil {
			return x
		}
		if newest && r.Method != announced && !slices.ContainsFunc(r.Params, func(p json.RawMessage) bool { return string(p) == `"latest"` }) {
			return x
		}
		lie(t, o)
		return value(o)
	}, announced, "eth_getBlockByNumber", "eth_getBlockByHash")
}

// tagged answers for another block where a final one is asked for.
func tagged(instead string) func(*teller, request) (said, bool) {
	return func(t *teller, r request) (said, bool) {
		if r.Method != "eth_getBlockByNumber" || len(r.Params) == 0 || string(r.Params[0]) != `"finalized"` && string(r.Params[0]) != `"safe"` {
			return said{}, false
		}
		return t.call(r.Method, instead, false), true
	}
}

// onSend answers for a transaction that is not passed on.
func onSend(answer func(raw []byte) said) func(*teller, request) (said, bool) {
	return func(_ *teller, r request) (said, bool) {
		if r.Method != "eth_sendRawTransaction" || len(r.Params) == 0 {
			return said{}, false
		}
		var tx hexutil.Bytes
		if json.Unmarshal(r.Params[0], &tx) != nil {
			return said{}, false
		}
		return answer(tx), true
	}
}
