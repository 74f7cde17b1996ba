package devnet_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// refuser's constructor reverts with Error("no").
var refuser = append([]byte{0x60, 0x64, 0x60, 0x0c, 0x5f, 0x39, 0x60, 0x64, 0x5f, 0xfd, 0, 0},
	append([]byte{0x08, 0xc3, 0x79, 0xa0}, abiString("no")...)...)

func abiString(s string) []byte {
	b := make([]byte, 96)
	b[31], b[63] = 0x20, byte(len(s))
	copy(b[64:], s)
	return b
}

func TestConfirmNamesTheFailedTransactionAndItsReason(t *testing.T) {
	d := start(t, devnet.Config{Fund: []string{"a"}})
	s := d.Sender("a")
	pay(t, s, d.Address("b"), 1)
	if _, err := s.Deploy(refuser); err != nil {
		t.Fatal(err)
	}
	_, err := d.Confirm(t.Context(), genesis.Add(time.Second), time.Second)
	if !errors.Is(err, devnet.ErrFailed) || !errors.Is(err, chain.ErrReverted) || !strings.Contains(err.Error(), "of a, nonce 1") || !strings.HasSuffix(err.Error(), ": no") {
		t.Fatalf("got %v", err)
	}
	if err := d.Check(t.Context()); err != nil {
		t.Fatalf("a failure is reported twice: %v", err)
	}
}

func TestConfirmSaysWhatNoBlockTakes(t *testing.T) {
	d := start(t, devnet.Config{Fund: []string{"a"}, BaseFee: amount.New(50 * gwei)})
	to := d.Address("b")
	if _, err := d.Sender("a").Send(devnet.Tx{To: &to, Gas: 21_000, FeeCap: amount.New(gwei)}); err != nil {
		t.Fatal(err)
	}
	_, err := d.Confirm(t.Context(), genesis.Add(time.Second), time.Second)
	if !errors.Is(err, devnet.ErrStuck) || !strings.Contains(err.Error(), "fee cap 1000000000") {
		t.Fatalf("got %v", err)
	}
}

func TestAnUnfundedAccountIsToldWhatItLacks(t *testing.T) {
	d := start(t, devnet.Config{})
	to := d.Address("b")
	_, err := d.Sender("pauper").Send(devnet.Tx{To: &to})
	if err == nil || !strings.Contains(err.Error(), "pauper") || !strings.Contains(err.Error(), "insufficient funds") {
		t.Fatalf("got %v", err)
	}
}
