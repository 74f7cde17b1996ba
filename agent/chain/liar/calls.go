package liar

import (
	"encoding/json"
	"slices"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// Selectors of views that are worth lying about.
const (
	aggregate3 = "82ad56cb"
	balanceOf  = "70a08231"
)

// prices are latestRoundData of a feed and getAssetPrice of Aave's oracle.
var prices = []string{"feaf968c", "b3596f07"}

// altered makes of the result of one call what is said; index and of say where
// among how many it stands.
type altered func(t *teller, selector string, index, of int, result []byte) []byte

// always alters every result that there is.
func always(lie func(*teller, []byte) []byte) altered {
	return func(t *teller, _ string, _, _ int, b []byte) []byte {
		if len(b) == 0 {
			return b
		}
		return lie(t, b)
	}
}

// sometimes alters one result of each request: the last, whose place in a batch
// is as good as any.
func sometimes(lie func(*teller, []byte) []byte) altered {
	return func(t *teller, _ string, index, of int, b []byte) []byte {
		if len(b) == 0 || index != of-1 {
			return b
		}
		return lie(t, b)
	}
}

// only alters the results of some views.
func only(selectors []string, lie func(*teller, []byte) []byte) altered {
	return func(t *teller, selector string, _, _ int, b []byte) []byte {
		if !slices.Contains(selectors, selector) {
			return b
		}
		return lie(t, b)
	}
}

// flip changes one byte.
func flip(t *teller, b []byte) []byte {
	b = slices.Clone(b)
	b[t.n(len(b))] ^= byte(1 + t.n(255))
	return b
}

// answered is the word of a result that is the answer: the second of
// latestRoundData, the first of anything shorter.
type answered struct {
	word
	at int
}

func answerWord(b []byte) *answered {
	a := &answered{}
	if len(b) >= 5*32 {
		a.at = 32
	}
	if len(b) >= a.at+32 {
		a.SetBytes(b[a.at : a.at+32])
	}
	return a
}

func (a *answered) times(n int64) *answered { a.word.times(n); return a }
func (a *answered) over(n int64) *answered  { a.word.over(n); return a }

// bytes is the result with the answer in its place.
func (a *answered) bytes(b []byte) []byte {
	if len(b) < a.at+32 || a.BitLen() > 256 {
		return b
	}
	b = slices.Clone(b)
	a.FillBytes(b[a.at : a.at+32])
	return b
}

// balances lies about an account's coin and tokens.
func balances(lie func(*teller, *word)) func(*teller, request, said) said {
	tokens := calls(only([]string{balanceOf}, func(t *teller, b []byte) []byte {
		w := new(word)
		if w.SetBytes(b); len(b) != 32 {
			return b
		}
		if lie(t, w); w.BitLen() > 256 {
			return b
		}
		return w.FillBytes(make([]byte, 32))
	}))
	return func(t *teller, r request, x said) said {
		if r.Method != "eth_getBalance" || x.err != nil {
			return tokens(t, r, x)
		}
		var v hexutil.Big
		if json.Unmarshal(x.value, &v) != nil {
			return x
		}
		w := new(word)
		w.Set(v.ToInt())
		lie(t, w)
		return value((*hexutil.Big)(&w.Int))
	}
}

// calls lies about results of eth_call, alone or within aggregate3.
func calls(lie altered) func(*teller, request, said) said {
	reader := contracts.NewBatchReader()
	parsed := reader.GetABI()
	batch := parsed.Methods["aggregate3"]
	return onMethods(func(t *teller, r request, x said) said {
		var call struct {
			Data  hexutil.Bytes `json:"data"`
			Input hexutil.Bytes `json:"input"`
		}
		var result hexutil.Bytes
		if len(r.Params) == 0 || json.Unmarshal(r.Params[0], &call) != nil || json.Unmarshal(x.value, &result) != nil {
			return x
		}
		data := call.Data
		if len(data) == 0 {
			data = call.Input
		}
		if len(data) < 4 {
			return x
		}
		if hexOf(data[:4]) != aggregate3 {
			return value(hexutil.Bytes(lie(t, hexOf(data[:4]), 0, 1, result)))
		}
		asked, err := batch.Inputs.Unpack(data[4:])
		if err != nil {
			return x
		}
		list := *abi.ConvertType(asked[0], new([]contracts.Call3)).(*[]contracts.Call3)
		answers, err := reader.UnpackAggregate3(result)
		if err != nil || len(answers) != len(list) {
			return x
		}
		for i := range answers {
			if answers[i].Success && len(list[i].CallData) >= 4 {
				answers[i].ReturnData = lie(t, hexOf(list[i].CallData[:4]), i, len(list), answers[i].ReturnData)
			}
		}
		packed, err := batch.Outputs.Pack(answers)
		if err != nil {
			return x
		}
		return value(hexutil.Bytes(packed))
	}, "eth_call")
}
