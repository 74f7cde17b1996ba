package agent_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
)

// The way out that the error names: a fresh key, which the guard's owner sets,
// and a journal of its own. What the old one executed is refused by the guard.
func TestAFreshKeyAndJournalGoOnAfterAFinalBlockReceded(t *testing.T) {
	s, path, ctx := newStageWith(t, year, 60), journalPath(t), context.Background()
	s.open(t, path).Close()
	d := s.open(t, path) // its epoch is 2
	kept := d.submit(t, "kept", trade.Poke, 0, 0)
	d.until(t, kept, trade.Settled)
	for range 20 {
		d.step(t, blockTime)
	}
	d.until(t, d.submit(t, "lost", trade.Poke, 0, 0), trade.Settled) // notes a final block
	head, err := s.dev.ForkAs(ctx, devnet.Plan{Depth: finality + 8})
	must(t, err)
	err = d.Advance(ctx, head)
	if !errors.Is(err, agent.ErrFinalReceded) || !agent.MustStop(ctx, err) {
		t.Fatal(err)
	}
	for _, remedy := range []string{"setAgent", "journal", ".mark"} {
		if !strings.Contains(err.Error(), remedy) {
			t.Errorf("%q does not name %s", err, remedy)
		}
	}
	d.Close()
	agentKey := fmt.Sprintf("%x", crypto.FromECDSA(s.dev.Key("agent")))
	again, err := openProcess(ctx, s.dev.WSURL(), agentKey, path, s.contractsOf, nil)
	must(t, err)
	if err := again.Recover(ctx); !errors.Is(err, agent.ErrFinalReceded) {
		t.Fatalf("the same journal: %v", err)
	}
	again.Close()
	for _, part := range []string{"", "-wal", ".mark"} {
		if err := os.Rename(path+part, path+".old"+part); err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
	}
	if _, err := openProcess(ctx, s.dev.WSURL(), agentKey, path, s.contractsOf, nil); !errors.Is(err, market.ErrStaleEpoch) {
		t.Fatalf("a new journal begins below the epoch that the guard has seen from this key: %v", err)
	}
	must(t, errors.Join(os.Remove(path), os.Remove(path+".mark")))

	_, err = s.dev.Sender("curator").Call(s.Guard, contracts.NewHedgeGuard().PackSetAgent(common.Address(s.dev.Address("thief"))))
	must(t, err)
	s.mine(t, blockTime)
	fresh, err := openProcess(ctx, s.dev.WSURL(), fmt.Sprintf("%x", crypto.FromECDSA(s.dev.Key("thief"))), path, s.contractsOf, nil)
	must(t, err)
	fresh.stage = s
	defer fresh.Close()
	must(t, fresh.Recover(ctx))
	_, err = fresh.journal.BeginSlot(ctx, trade.Slot{Schedule: "kept", At: kept.Deadline.Add(-ttl * time.Second)})
	must(t, err)
	kept.Deadline = s.dev.Head().Time.Add(ttl * time.Second)
	must(t, fresh.Submit(ctx, []trade.Intent{kept})) // as a slot that runs again would
	if s := fresh.want(t, kept, trade.Rejected); !strings.Contains(s.Detail, "IntentUsed") {
		t.Errorf("rejected as %s", s.Detail)
	}
	fresh.until(t, fresh.submit(t, "new", trade.Buy, 1e9, 1e8), trade.Accepted)
}
