package agent_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wallet"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// steal pools a transfer that somebody else signed with the agent's key.
func (s *stage) steal(t testing.TB, nonce uint64) {
	t.Helper()
	id := new(big.Int).SetUint64(s.dev.ChainID())
	to := common.Address(s.dev.Address("thief"))
	tx := types.MustSignNewTx(s.dev.Key("agent"), types.LatestSignerForChainID(id), &types.DynamicFeeTx{ChainID: id, Nonce: nonce, To: &to, Gas: 21_000,
		GasTipCap: big.NewInt(50 * params.GWei), GasFeeCap: big.NewInt(500 * params.GWei)})
	must(t, s.dev.Client().SendTransaction(context.Background(), tx))
}

// halted fails unless an error of the trade stage stops the agent and latches.
func (d *process) halted(t testing.TB, err error) {
	t.Helper()
	ctx := context.Background()
	if !errors.Is(err, agent.ErrUnexplainedNonce) || !agent.MustStop(ctx, err) {
		t.Fatalf("error %v", err)
	}
	if m, err := d.journal.Mode(ctx); err != nil || m.Mode != trade.ModeHalted || !strings.Contains(m.Reason, "setAgent") {
		t.Fatalf("mode %+v, %v", m, err)
	}
}

// pending waits until the node's pool counts that many transactions.
func (d *process) pending(t testing.TB, want uint64) {
	t.Helper()
	for range 1000 {
		n, err := d.client.NonceAt(context.Background(), d.Wallet.Address(), chain.Pending)
		must(t, err)
		if n == want {
			return
		}
		time.Sleep(5 * time.Millisecond) // another process's pool has no other sign
	}
	t.Fatalf("the pool never had %d transactions", want)
}

func TestANonceInThePoolThatTheJournalDoesNotKnowHalts(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	d.steal(t, 0)
	d.pending(t, 1)
	d.halted(t, d.Advance(context.Background(), d.dev.Head())) // before any block has it
}

func TestANonceBeyondAGapHaltsOnceTheGapIsFilled(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	ctx := context.Background()
	d.steal(t, 1) // waits for nonce 0, which we are about to use
	buy := d.lasting(t, "one", trade.Buy, 1e9, 1e8, orderGas)
	d.want(t, buy, trade.Submitted)
	d.pending(t, 2)
	d.halted(t, d.Advance(ctx, d.dev.Head()))
}

func TestARestoredOldJournalHalts(t *testing.T) {
	s, path, old := newStage(t, year), journalPath(t), journalPath(t)
	d := s.open(t, path)
	d.Close()
	for _, part := range []string{"", ".mark"} { // a whole copy, and so its own mark agrees with it
		b, err := os.ReadFile(path + part)
		must(t, err)
		must(t, os.WriteFile(old+part, b, 0o600))
	}
	d = s.open(t, path)
	d.until(t, d.submit(t, "one", trade.Poke, 0, 0), trade.Settled)
	d.Close()
	d, err := openProcess(context.Background(), s.dev.WSURL(), fmt.Sprintf("%x", crypto.FromECDSA(s.dev.Key("agent"))), old, s.contractsOf, nil)
	must(t, err)
	defer d.Close()
	err = d.Recover(context.Background())
	d.halted(t, err)
	if !strings.Contains(err.Error(), "restore the newest") {
		t.Fatal(err)
	}
	d.Close()
	// There is no newer one: a fresh key goes on with it.
	_, err = s.dev.Sender("curator").Call(s.Guard, contracts.NewHedgeGuard().PackSetAgent(common.Address(s.dev.Address("thief"))))
	must(t, err)
	s.mine(t, blockTime)
	d, err = openProcess(context.Background(), s.dev.WSURL(), fmt.Sprintf("%x", crypto.FromECDSA(s.dev.Key("thief"))), old, s.contractsOf, nil)
	must(t, err)
	defer d.Close()
	d.stage = s
	must(t, d.Recover(context.Background()))
	_, err = d.journal.SetMode(context.Background(), trade.Control{Mode: trade.ModeActive, Who: "ann", Person: true})
	must(t, err)
	d.until(t, d.submit(t, "two", trade.Buy, 1e9, 1e8), trade.Accepted)
}

func TestATransactionThatTakesOurNonceInThePoolIsNotFollowed(t *testing.T) {
	d := newStage(t, year).open(t, journalPath(t))
	buy := d.lasting(t, "one", trade.Buy, 1e9, 1e8, orderGas)
	d.steal(t, 0) // dearer: it replaces ours in the pool
	must(t, d.Advance(context.Background(), d.mine(t, time.Second)))
	other := d.lasting(t, "two", trade.Buy, 1e9, 1e8, orderGas)
	d.want(t, other, trade.Proposed) // it may be a thief: nothing starts
	d.want(t, d.submit(t, "three", trade.Poke, 0, 0), trade.Submitted)
	var err error
	for range finality + 1 {
		d.want(t, buy, trade.Submitted)
		if err = d.Advance(context.Background(), d.mine(t, time.Second)); err != nil {
			break
		}
	}
	d.halted(t, err)
	d.want(t, buy, trade.Failed)
}

func TestFinalityIsByDepthOrByTag(t *testing.T) {
	for name, o := range map[string]chain.Options{"by a depth of 2": {FinalityDepth: 2}, "by the finalized tag": {FinalityTag: "finalized"}, "by the safe tag": {FinalityTag: "safe"}} {
		t.Run(name, func(t *testing.T) {
			s := newStage(t, year)
			d := s.open(t, journalPath(t))
			depth := uint64(finality)
			if o.FinalityDepth != 0 {
				depth = o.FinalityDepth
			}
			o.Endpoint, o.ChainID = s.dev.WSURL(), 31337
			client, err := chain.Dial(context.Background(), o)
			must(t, err)
			t.Cleanup(client.Close)
			d.Node = wallet.Node{Client: client}
			poke := d.lasting(t, "one", trade.Poke, 0, 0, orderGas)
			d.step(t, blockTime)
			at := d.dev.Head().Number
			for d.dev.Head().Number < at+depth {
				d.want(t, poke, trade.Filled)
				d.step(t, blockTime)
			}
			d.want(t, poke, trade.Settled)
			if f, err := d.journal.LastFinal(context.Background()); err != nil || f.Number != at {
				t.Fatalf("noted final block %d, %v; want %d", f.Number, err, at)
			}
		})
	}
}

// A key that was replaced while its transaction was nowhere, and comes back,
// finds a nonce that nothing of the journal will ever take.
func TestAnAbandonedNonceStartsNothingAndIsTold(t *testing.T) {
	s, path, ctx := newStage(t, year), journalPath(t), context.Background()
	d := s.open(t, path)
	lost := d.submit(t, "lost", trade.Poke, 0, 0)
	s.dev.Forget()
	d.Close()
	become := func(name string) *process {
		_, err := s.dev.Sender("curator").Call(s.Guard, contracts.NewHedgeGuard().PackSetAgent(common.Address(s.dev.Address(name))))
		must(t, err)
		s.mine(t, ttl*time.Second)
		d, err := openProcess(ctx, s.dev.WSURL(), fmt.Sprintf("%x", crypto.FromECDSA(s.dev.Key(name))), path, s.contractsOf, nil)
		must(t, err)
		d.stage = s
		t.Cleanup(d.Close)
		return d
	}
	d = become("thief")
	must(t, d.Recover(ctx))
	for range finality + 1 {
		s.dev.Forget()
		d.step(t, ttl*time.Second)
	}
	d.want(t, lost, trade.Expired)
	d.Close()

	d = become("agent")
	if err := d.Recover(ctx); err == nil || agent.MustStop(ctx, err) || !strings.Contains(err.Error(), "nonce 0") {
		t.Fatalf("recover: %v", err)
	}
	slot := trade.Slot{Schedule: "next", At: s.dev.Head().Time}
	_, err := d.journal.BeginSlot(ctx, slot)
	must(t, err)
	in := d.intent(slot.ID(), trade.Poke, amount.Amount{}, amount.Amount{}, s.dev.Head().Time.Add(time.Hour))
	must(t, d.Submit(ctx, []trade.Intent{in}))
	if d.want(t, in, trade.Proposed); len(d.attempts(t, in)) != 0 {
		t.Fatal("it was signed, and could never be mined")
	}
	s.steal(t, 0) // by hand, as the error says
	must(t, d.Advance(ctx, s.mine(t, time.Second)))
	d.until(t, in, trade.Settled)
}
