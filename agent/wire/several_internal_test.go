package wire

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What strategies have, spent and may not undo yet follows from the journal's intents
// alone: one that was killed and started anew knows it as one that went on.
func TestAccountsFollowFromTheJournalAlone(t *testing.T) {
	ctx, asset, series := t.Context(), protection.Address{1}, protection.Address{7}
	now := clock.NewManual(time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC))
	path := t.TempDir() + "/journal.db"
	j, err := journal.Open(ctx, path, journal.Identity{ChainID: 1, Portfolio: "test"}, journal.Options{Clock: now})
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(j.AdoptSigner(ctx, protection.Address{9}, 0))
	nonce := uint64(0)
	half := []trade.Share{{Who: "one", Part: amount.New(5e17)}, {Who: "two", Part: amount.New(5e17)}}
	promise := func(action trade.Action, n, limit uint64, shares ...trade.Share) trade.Intent {
		now.Set(now.Now().Add(time.Hour))
		slot := trade.Slot{Schedule: "s", Block: uint64(now.Now().Unix())}
		_, err := j.BeginSlot(ctx, slot)
		must(err)
		in := trade.Intent{Identity: trade.Identity{ChainID: 1, Slot: slot.ID(), Subject: series, Action: action}, Series: series, Asset: asset, Amount: amount.New(n), Limit: amount.New(limit), For: shares}
		must(j.Propose(ctx, in))
		return in
	}
	execute := func(in trade.Intent, paid uint64, final bool, to ...trade.State) {
		a := trade.Attempt{Hash: trade.Hash{1, byte(nonce)}, Intent: in.ID(), Signer: protection.Address{9}, Nonce: nonce, Raw: []byte{1}, GasLimit: 1}
		nonce++
		must(j.Move(ctx, trade.Step{Intent: in.ID(), To: trade.Approved}))
		must(j.AddAttempts(ctx, a))
		block := trade.Block{Number: nonce, Time: now.Now()}
		x := trade.Progress{Intent: in.ID(), Attempts: []trade.AttemptStep{{Attempt: a.Hash, To: trade.Sent}, {Attempt: a.Hash, To: trade.Mined, Block: block, OK: true}},
			Fill: &trade.Fill{Block: block, Tx: a.Hash, Amount: in.Amount, Paid: amount.New(paid)}, Steps: []trade.Step{{Intent: in.ID(), To: trade.Submitted}}}
		if final {
			x.Attempts = append(x.Attempts, trade.AttemptStep{Attempt: a.Hash, To: trade.Final, Block: block, OK: true})
		}
		for _, s := range to {
			x.Steps = append(x.Steps, trade.Step{Intent: in.ID(), To: s})
		}
		must(j.Record(ctx, x))
	}
	going := &bookkeeper{on: true}
	check := func(want string) {
		t.Helper()
		goes, series1, err := going.accounts(ctx, &j.Reader, asset, now.Now())
		must(err)
		anew, series2, err := (&bookkeeper{on: true}).accounts(ctx, &j.Reader, asset, now.Now())
		must(err)
		if !reflect.DeepEqual(goes, anew) || !reflect.DeepEqual(series1, series2) {
			t.Fatalf("one that goes on says %+v, %+v, one that starts anew %+v, %+v", goes, series1, anew, series2)
		}
		got := ""
		for _, a := range goes {
			x := desk.PositionOf(goes, a.Who, series)
			got += fmt.Sprintf("%s spent %s has %s bought %s sold %s; ", a.Who, a.Spent, x.Amount, hour(x.Bought), hour(x.Sold))
		}
		if got != want {
			t.Fatalf("the accounts are\n%s\nwant\n%s", got, want)
		}
	}
	check("")
	first := promise(trade.Buy, 100, 12, half...)
	check("one spent 6 has 50 bought 13h sold –; two spent 6 has 50 bought 13h sold –; ")
	execute(first, 10, false, trade.Filled)
	check("one spent 6 has 50 bought 13h sold –; two spent 6 has 50 bought 13h sold –; ") // its block may go
	second := promise(trade.Buy, 40, 8, trade.Share{Who: "two", Part: protection.WAD})
	execute(second, 4, true, trade.Accepted)
	check("one spent 6 has 50 bought 13h sold –; two spent 10 has 90 bought 14h sold –; ")
	vain := promise(trade.Sell, 30, 0, trade.Share{Who: "one", Part: protection.WAD})
	check("one spent 6 has 20 bought 13h sold 15h; two spent 10 has 90 bought 14h sold –; ")
	must(j.Move(ctx, trade.Step{Intent: vain.ID(), To: trade.Cancelled}))
	check("one spent 6 has 50 bought 13h sold –; two spent 10 has 90 bought 14h sold –; ")
	execute(promise(trade.Sell, 20, 0, trade.Share{Who: "one", Part: protection.WAD}), 0, true, trade.Filled, trade.Settled)
	check("one spent 6 has 30 bought 13h sold 16h; two spent 10 has 90 bought 14h sold –; ")
	now.Set(now.Now().Add(24 * time.Hour))
	check("one spent 6 has 30 bought 13h sold 16h; two spent 6 has 90 bought 14h sold –; ") // what is open counts, however old
}

func hour(t time.Time) string {
	if t.IsZero() {
		return "–"
	}
	return t.Format("15h")
}
