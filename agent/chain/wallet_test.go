package chain_test

import (
	"context"
	"encoding/json"
	"errors"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// signed makes a transfer of one wei from a named account.
func signed(t testing.TB, d *devnet.Devnet, from string, nonce uint64, tip, feeCap int64) ([]byte, trade.Hash) {
	t.Helper()
	to := common.Address(d.Address("somebody"))
	tx := types.MustSignNewTx(d.Key(from), types.LatestSignerForChainID(new(big.Int).SetUint64(d.ChainID())), &types.DynamicFeeTx{
		ChainID: new(big.Int).SetUint64(d.ChainID()), Nonce: nonce, To: &to, Value: big.NewInt(1), Gas: 21_000,
		GasTipCap: big.NewInt(tip), GasFeeCap: big.NewInt(feeCap),
	})
	raw, err := tx.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	return raw, trade.Hash(tx.Hash())
}

const gwei = params.GWei

func TestATransactionFromSigningToFinality(t *testing.T) {
	d := startDevnet(t, devnet.Config{Fund: []string{"agent"}, Finality: 3})
	c := dial(t, chain.Options{Endpoint: d.WSURL(), FinalityTag: "finalized"})
	ctx, agent := t.Context(), d.Address("agent")
	nonces := func(latest, pending, final uint64) {
		t.Helper()
		for state, want := range map[string]uint64{chain.Latest: latest, chain.Pending: pending, chain.Final: final} {
			if got, err := c.NonceAt(ctx, agent, state); err != nil || got != want {
				t.Errorf("%s nonce is %d, %v; want %d", state, got, err, want)
			}
		}
	}
	mine(t, d, 1)
	raw, hash := signed(t, d, "agent", 0, gwei, 10*gwei)
	_, err := c.Receipt(ctx, hash)
	wantError(t, err, chain.ErrNotFound, hash.String())
	_, _, err = c.TransactionByHash(ctx, hash)
	wantError(t, err, chain.ErrNotFound, hash.String())

	if err := c.SendRaw(ctx, raw); err != nil {
		t.Fatal(err)
	}
	wantError(t, c.SendRaw(ctx, raw), chain.ErrAlreadyKnown, hash.String())
	if tx, pending, err := c.TransactionByHash(ctx, hash); err != nil || !pending || tx.Hash() != common.Hash(hash) {
		t.Fatalf("pooled: %v, pending %v, %v", tx, pending, err)
	}
	eventually(t, "the pool counts the transaction", func(ctx context.Context) bool {
		n, err := c.NonceAt(ctx, agent, chain.Pending)
		return err == nil && n == 1
	})
	nonces(0, 1, 0)
	mine(t, d, 1)
	if _, pending, err := c.TransactionByHash(ctx, hash); err != nil || pending {
		t.Fatalf("mined: pending %v, %v", pending, err)
	}
	r, err := c.Receipt(ctx, hash)
	if err != nil || r.Status != types.ReceiptStatusSuccessful || r.BlockNumber.Uint64() != 2 {
		t.Fatalf("receipt %+v, %v", r, err)
	}
	nonces(1, 1, 0)
	mine(t, d, 3)
	nonces(1, 1, 1)
	wantError(t, c.SendRaw(ctx, raw), chain.ErrNonceTooLow)

	balance, err := c.Balance(ctx, d.Address("somebody"))
	if err != nil || balance.Cmp(amount.New(1)) != 0 {
		t.Fatalf("balance %s, %v", balance, err)
	}
}

func TestRefusedTransactionsSayWhy(t *testing.T) {
	d := startDevnet(t, devnet.Config{Fund: []string{"agent"}, BaseFee: amount.New(20 * gwei)})
	c := dial(t, chain.Options{Endpoint: d.HTTPURL()})
	first, _ := signed(t, d, "agent", 0, gwei, 50*gwei)
	if err := c.SendRaw(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	again, _ := signed(t, d, "agent", 0, gwei, 51*gwei)
	wantError(t, c.SendRaw(t.Context(), again), chain.ErrUnderpriced, "replacement")
	free, _ := signed(t, d, "agent", 1, 0, 50*gwei)
	wantError(t, c.SendRaw(t.Context(), free), chain.ErrUnderpriced)
	poor, _ := signed(t, d, "pauper", 0, gwei, 50*gwei)
	wantError(t, c.SendRaw(t.Context(), poor), chain.ErrInsufficientFunds)
	if err := c.SendRaw(t.Context(), []byte("garbage")); err == nil || errors.Is(err, chain.ErrUnreachable) {
		t.Fatalf("garbage: %v", err)
	}
}

func TestWordsOfOtherNodesAreUnderstood(t *testing.T) {
	d := startDevnet(t, devnet.Config{Fund: []string{"agent"}})
	raw, hash := signed(t, d, "agent", 0, gwei, 50*gwei)
	says := ""
	other := gateway(t, d.HTTPURL(), func(method string, _ []json.RawMessage) (string, string) {
		if method == "eth_sendRawTransaction" || method == "eth_getTransactionReceipt" {
			return "", `{"code":-32000,"message":"` + says + `"}`
		}
		return "", ""
	})
	c := dial(t, chain.Options{Endpoint: other})
	for text, is := range map[string]error{
		"AlreadyKnown":                 chain.ErrAlreadyKnown,
		"Known transaction":            chain.ErrAlreadyKnown,
		"transaction already imported": chain.ErrAlreadyKnown,
		"Nonce too low":                chain.ErrNonceTooLow,
		"OldNonce, Current nonce: 5, nonce of rejected tx: 4":       chain.ErrNonceTooLow,
		"FeeTooLow, EffectivePriorityFeePerGas too low":             chain.ErrUnderpriced,
		"max fee per gas less than block base fee: address 0x":      chain.ErrUnderpriced,
		"Upfront cost exceeds account balance":                      chain.ErrInsufficientFunds,
		"InsufficientFunds, Account balance: 0, cumulative cost: 1": chain.ErrInsufficientFunds,
	} {
		says = text
		wantError(t, c.SendRaw(t.Context(), raw), is, text)
	}
	says = "transaction indexing is in progress"
	_, err := c.Receipt(t.Context(), hash)
	wantError(t, err, chain.ErrNotFound, "still indexing")
}

func TestAWalletWithoutANodeKnowsNothing(t *testing.T) {
	d := startDevnet(t, devnet.Config{Fund: []string{"agent"}})
	p, through := startProxy(t, d.HTTPURL())
	c := dial(t, chain.Options{Endpoint: through, Timeout: 2 * time.Second})
	p.set(true, -1)
	p.cut()
	raw, hash := signed(t, d, "agent", 0, gwei, 50*gwei)
	wantError(t, c.SendRaw(t.Context(), raw), chain.ErrUnreachable, hash.String())
}

func TestFeesAndGasAreThoseOfTheHead(t *testing.T) {
	d := startDevnet(t, devnet.Config{BaseFee: amount.New(30 * gwei)})
	feed := deployFeed(t, d, 1)
	c := dial(t, chain.Options{Endpoint: d.HTTPURL()})
	fee, err := c.BaseFee(t.Context())
	if err != nil || fee.Cmp(d.BaseFee()) != 0 {
		t.Fatalf("base fee %s, %v; want %s", fee, err, d.BaseFee())
	}
	if tip, err := c.SuggestTip(t.Context()); err != nil || tip.IsZero() {
		t.Fatalf("tip %s, %v", tip, err)
	}
	owner := d.Sender("deployer").Address()
	data := devFeed.PackPush(big.NewInt(5), 1)
	gas, err := c.EstimateGas(t.Context(), owner, feed, data)
	if err != nil || gas < 30_000 || gas > 200_000 {
		t.Fatalf("gas %d, %v", gas, err)
	}
	_, err = c.EstimateGas(t.Context(), d.Address("stranger"), feed, data)
	wantError(t, err, chain.ErrReverted, feed.String(), "custom error 0x118cdaa7")
}
