package agent_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// signing is a wallet whose signer does something before it signs.
type signing struct {
	agent.Wallet
	first func() error
}

func (s signing) Sign(ctx context.Context, id trade.Hash, call trade.Call, nonce uint64, f trade.Fees) (trade.Attempt, error) {
	if err := s.first(); err != nil {
		return trade.Attempt{}, err
	}
	return s.Wallet.Sign(ctx, id, call, nonce, f)
}

func (s signing) Reprice(ctx context.Context, last trade.Attempt, f trade.Fees) (trade.Attempt, error) {
	if err := s.first(); err != nil {
		return trade.Attempt{}, err
	}
	return s.Wallet.Reprice(ctx, last, f)
}

func (s signing) SignNoOp(ctx context.Context, id trade.Hash, nonce, gas uint64, f trade.Fees) (trade.Attempt, error) {
	if err := s.first(); err != nil {
		return trade.Attempt{}, err
	}
	return s.Wallet.SignNoOp(ctx, id, nonce, gas, f)
}

func TestAHaltWhileTheSignerThinksIsHeard(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	ctx := context.Background()
	d.Wallet = signing{d.Wallet, func() error {
		_, err := d.journal.SetMode(ctx, trade.Control{Mode: trade.ModeHalted, Who: "ann", Person: true})
		return err
	}}
	buy := d.submit(t, "one", trade.Buy, 1e9, 1e8)
	d.want(t, buy, trade.Cancelled)
	if tried := d.attempts(t, buy); len(tried) != 0 {
		t.Fatalf("it was kept to be sent: %+v", tried)
	}
	d.until(t, d.submit(t, "two", trade.Poke, 0, 0), trade.Settled) // its nonce is not lost
}

// A signer that hangs costs its patience once a head, however much waits for it.
func TestASignerThatHangsIsAskedOnceAHead(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	ctx, asked, hangs := context.Background(), 0, false
	d.Wallet = signing{d.Wallet, func() error {
		if asked++; hangs {
			return fmt.Errorf("signer: no answer within 10s: %w", context.DeadlineExceeded)
		}
		return nil
	}}
	stuck := d.lasting(t, "stuck", trade.Buy, 1e9, 1e8, orderGas)
	hangs = true
	var pokes []trade.Intent
	for n := range 4 { // as many slots
		d.dev.Forget()
		head := d.mine(t, time.Second)
		asked = 0
		if err := d.Advance(ctx, head); n > 0 && !errors.Is(err, context.DeadlineExceeded) {
			t.Fatalf("what waits for the signer is not told: %v", err)
		}
		slot := trade.Slot{Schedule: "poke", At: head.Time, Block: head.Number}
		_, err := d.journal.BeginSlot(ctx, slot)
		must(t, err)
		in := d.intent(slot.ID(), trade.Poke, gwei(0), gwei(0), head.Time.Add(time.Hour))
		if err := d.Submit(ctx, []trade.Intent{in}); err == nil || agent.MustStop(ctx, err) {
			t.Fatalf("submit: %v", err)
		}
		pokes = append(pokes, in)
		if asked != 1 {
			t.Fatalf("the signer was asked %d times at one head", asked)
		}
	}
	hangs = false
	d.until(t, stuck, trade.Accepted)
	for _, in := range pokes {
		d.until(t, in, trade.Settled)
	}
}

func TestARelayThatHangsIsAskedOnceAHead(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	ctx, relay := context.Background(), &hangingRelay{}
	d.Relay, d.RelayBlocks = relay, 6
	for _, name := range []string{"one", "two", "three"} {
		d.lasting(t, name, trade.Buy, 1e8, 1e8, orderGas)
	}
	for range 3 {
		relay.asked = 0
		must(t, d.Advance(ctx, d.mine(t, time.Second)))
		if relay.asked != 1 {
			t.Fatalf("the relay was asked %d times at one head", relay.asked)
		}
	}
}

// hangingRelay never answers.
type hangingRelay struct{ asked int }

func (r *hangingRelay) SendPrivate(context.Context, []byte, uint64) error {
	r.asked++
	return fmt.Errorf("relay: no answer within 5s: %w", context.DeadlineExceeded)
}
