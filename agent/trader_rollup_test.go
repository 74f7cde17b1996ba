package agent_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wallet"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// devFeeOracle is the init code of a stand-in for a rollup's fee contract: it
// answers every call with the words that it was deployed with.
func devFeeOracle(words ...uint64) []byte {
	answer := make([]byte, 32*len(words))
	for i, w := range words {
		binary.BigEndian.PutUint64(answer[32*i+24:], w)
	}
	// CODECOPY the words that follow the code to memory 0 and RETURN them.
	n := byte(len(answer))
	runtime := append([]byte{0x60, n, 0x60, 12, 0x60, 0, 0x39, 0x60, n, 0x60, 0, 0xf3}, answer...)
	init := []byte{0x60, byte(len(runtime)), 0x60, 12, 0x60, 0, 0x39, 0x60, byte(len(runtime)), 0x60, 0, 0xf3}
	return append(init, runtime...)
}

func (s *stage) feeOracle(t testing.TB, words ...uint64) protection.Address {
	t.Helper()
	at, err := s.dev.Sender("curator").Deploy(devFeeOracle(words...))
	must(t, err)
	s.mine(t, blockTime)
	return at
}

// DevRollup is a proxy before a devnet that puts an l1Fee on receipts, as nodes
// of the OP stack do.
func DevRollup(t testing.TB, node string, l1Fee uint64) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		q, _ := http.NewRequestWithContext(r.Context(), http.MethodPost, node, bytes.NewReader(body))
		q.Header.Set("Content-Type", "application/json")
		answer, err := http.DefaultClient.Do(q)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer answer.Body.Close()
		text, _ := io.ReadAll(answer.Body)
		var one map[string]json.RawMessage
		if json.Unmarshal(text, &one) == nil {
			var receipt map[string]any
			if json.Unmarshal(one["result"], &receipt) == nil && receipt["effectiveGasPrice"] != nil {
				receipt["l1Fee"] = "0x" + new(big.Int).SetUint64(l1Fee).Text(16)
				one["result"], _ = json.Marshal(receipt)
				text, _ = json.Marshal(one)
			}
		}
		w.Write(text)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func TestARollupsDataFeeIsReckonedReservedAndSpent(t *testing.T) {
	const upper, real = 3e15, 2e15 // wei: what the oracle says at most, and what the receipt says
	s := newStage(t, year)
	oracle := s.feeOracle(t, upper)
	d := s.open(t, journalPath(t))
	ctx := context.Background()
	client, err := chain.Dial(ctx, chain.Options{Endpoint: DevRollup(t, s.dev.HTTPURL(), real), ChainID: 31337, FinalityDepth: finality})
	must(t, err)
	t.Cleanup(client.Close)
	d.Node = wallet.Node{Client: client, Rollup: wallet.OPStack, FeeOracle: oracle}

	gas := amount.New(1e18)
	buy := d.lasting(t, "one", trade.Buy, 1e9, 1e8, gas)
	a := d.attempts(t, buy)[0].Attempt
	if want := amount.New(2 * upper); a.L1Fee != want || a.WorstWei() != a.FeeCap.MulDiv(amount.New(a.GasLimit), amount.New(1)).Plus(want) {
		t.Fatalf("L1 fee %s, worst %s: the chain under it may get dearer", a.L1Fee, a.WorstWei())
	}
	if g, err := d.journal.GasSince(ctx, time.Time{}); err != nil || g.Reserved != gas {
		t.Fatalf("gas %+v, %v", g, err)
	}
	d.step(t, blockTime)
	f := d.want(t, buy, trade.Accepted).Fills[0]
	receipt, err := s.dev.Client().TransactionReceipt(ctx, common.Hash(f.Tx))
	must(t, err)
	paid := new(big.Int).Mul(receipt.EffectiveGasPrice, new(big.Int).SetUint64(receipt.GasUsed))
	paid.Add(paid, big.NewInt(real))
	if g, err := d.journal.GasSince(ctx, time.Time{}); err != nil || f.GasWei.Big().Cmp(paid) != 0 || g.Spent.Big().Cmp(paid) != 0 || g.Reserved != a.WorstWei().Minus(f.GasWei) {
		t.Fatalf("the fill has %s wei, the journal %+v, paid were %s, %v", f.GasWei, g, paid, err)
	}

	// Reckoned with less than the data alone costs, it is not signed.
	poor := d.lasting(t, "two", trade.Buy, 1e9, 1e8, amount.New(upper))
	d.want(t, poor, trade.Approved)
	// The balance has to pay for it beside the reserve.
	d.Node = balanceOf{d.Node, fees.GasReserve.Plus(amount.New(upper))}
	dear := d.lasting(t, "three", trade.Buy, 1e9, 1e8, gas)
	d.want(t, dear, trade.Approved)
	if n := len(d.attempts(t, poor)) + len(d.attempts(t, dear)); n != 0 {
		t.Fatalf("%d transactions were signed", n)
	}
}

func TestARollupThatDoesNotTellItsFeeStopsTrades(t *testing.T) {
	s := newStage(t, year)
	d := s.open(t, journalPath(t))
	d.Node = wallet.Node{Client: d.client, Rollup: wallet.OPStack} // a devnet has no such contract
	buy := d.lasting(t, "one", trade.Buy, 1e9, 1e8, orderGas)
	d.want(t, buy, trade.Approved)
	if n := len(d.attempts(t, buy)); n != 0 {
		t.Fatalf("%d transactions were signed", n)
	}
}

func TestANoOpBringsTheGasThatArbitrumChargesForData(t *testing.T) {
	s := newStage(t, year)
	d := s.open(t, journalPath(t))
	d.Node = wallet.Node{Client: d.client, Rollup: wallet.Arbitrum, FeeOracle: s.feeOracle(t, 4000, 1e9, 1e9)}
	buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
	d.dev.Forget()
	d.mine(t, (ttl+1)*time.Second)
	must(t, d.Advance(context.Background(), s.dev.Head()))
	tried := d.attempts(t, buy)
	if last := tried[len(tried)-1].Attempt; !last.NoOp || last.GasLimit != 21_000+2*4000 || !last.L1Fee.IsZero() {
		t.Fatalf("%+v", last)
	}
	d.until(t, buy, trade.Expired)
}
