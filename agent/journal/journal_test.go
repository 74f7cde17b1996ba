package journal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

var (
	noon    = time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC)
	usdc    = protection.Address{0xaa}
	signer  = protection.Address{0x51}
	ours    = Identity{ChainID: 31337, Guard: protection.Address{0x9d}, Portfolio: "main", Signer: signer}
	slotOne = trade.Slot{Schedule: "hourly", At: noon}
)

func open(t *testing.T, path string) *Journal {
	t.Helper()
	j, err := Open(context.Background(), path, ours, Options{Clock: clock.NewManual(noon), Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { j.Close() })
	return j
}

func intent(n uint32) trade.Intent {
	return trade.Intent{
		Identity: trade.Identity{ChainID: 31337, Guard: ours.Guard, Portfolio: "main", Slot: slotOne.ID(), Venue: "market",
			Subject: protection.Address{0x5e}, Action: trade.Buy, Number: n},
		Series: protection.Address{0x5e}, Symbol: "pUSDC", Asset: usdc, Decimals: 6,
		Amount: amount.New(1000), Quote: amount.New(90), Limit: amount.New(100), Deadline: noon.Add(time.Hour), Config: "v1",
		Reasons: []trade.Reason{{Stage: "plan", Who: "desk", Text: trade.Plain("buy 0.001")}},
	}
}

func attempt(in trade.Intent, nonce uint64, tag byte) trade.Attempt {
	return trade.Attempt{Hash: trade.Hash{tag, byte(nonce)}, Intent: in.ID(), Signer: signer, Nonce: nonce, Raw: []byte{2, tag},
		GasLimit: 100, FeeCap: amount.New(7), TipCap: amount.New(1)}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func begin(t *testing.T, j *Journal, intents ...trade.Intent) {
	t.Helper()
	_, err := j.BeginSlot(context.Background(), slotOne)
	must(t, err)
	must(t, j.Propose(context.Background(), intents...))
	must(t, j.AdoptSigner(context.Background(), signer, 5))
}

func TestASlotBeginsOnceAcrossRestarts(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "deep", "journal.db")
	j := open(t, path)
	begun, err := j.BeginSlot(ctx, slotOne)
	must(t, err)
	if begun {
		t.Fatal("a fresh slot was begun before")
	}
	must(t, j.Propose(ctx, intent(0)))
	must(t, j.Close())
	j = open(t, path)
	if j.Epoch() != 2 {
		t.Fatalf("second writer has epoch %d", j.Epoch())
	}
	if begun, err = j.BeginSlot(ctx, slotOne); err != nil || !begun {
		t.Fatalf("begun %v, %v", begun, err)
	}
	s, err := j.SlotOf(ctx, slotOne.ID())
	must(t, err)
	if s.Intents != 1 || !s.Ended.IsZero() || s.Epoch != 1 {
		t.Fatalf("slot %+v", s)
	}
	verdict := trade.Verdict{Limit: "per-order", Measured: trade.Plain("5"), Bound: trade.Plain("4"), Outcome: trade.Cut, From: amount.New(5), To: amount.New(4)}
	must(t, j.EndSlot(ctx, slotOne.ID(), "traded", "", []trade.Verdict{verdict}))
	if err := j.EndSlot(ctx, slotOne.ID(), "traded", "", nil); !errors.Is(err, ErrExists) {
		t.Fatalf("ending twice: %v", err)
	}
	v, err := j.Verdicts(ctx, slotOne.ID())
	must(t, err)
	if len(v) != 1 || fmt.Sprintf("%+v", v[0]) != fmt.Sprintf("%+v", verdict) {
		t.Fatalf("verdicts %+v", v)
	}
	if last, err := j.LastSlot(ctx, "hourly"); err != nil || last.Ended.IsZero() || last.Outcome != "traded" {
		t.Fatalf("last slot %+v, %v", last, err)
	}
	if _, err := j.LastSlot(ctx, "daily"); !errors.Is(err, ErrUnknown) {
		t.Fatalf("slot of another schedule: %v", err)
	}
}

func TestAnIntentsLifeReadsBack(t *testing.T) {
	ctx := context.Background()
	j := open(t, filepath.Join(t.TempDir(), "journal.db"))
	in := intent(0)
	id := in.ID()
	begin(t, j, in)
	must(t, j.Move(ctx, trade.Step{Intent: id, To: trade.Approved, Detail: "within limits"}))
	a := attempt(in, 5, 1)
	must(t, j.AddAttempts(ctx, a))
	must(t, j.Record(ctx, trade.Progress{Intent: id, Attempts: []trade.AttemptStep{{Attempt: a.Hash, To: trade.Sent}}, Steps: []trade.Step{{Intent: id, To: trade.Submitted}}}))
	block := trade.Block{Number: 9, Hash: trade.Hash{9}, Time: noon}
	fill := trade.Fill{Block: block, Tx: a.Hash, OrderID: 1 << 63, Amount: amount.New(1000), Paid: amount.Max(), GasUsed: 80, GasWei: amount.New(400)}
	mined := trade.AttemptStep{Attempt: a.Hash, To: trade.Mined, Block: block, OK: true, GasUsed: 80, GasWei: amount.New(400)}
	must(t, j.Record(ctx, trade.Progress{Intent: id, Attempts: []trade.AttemptStep{mined}, Fill: &fill, Steps: []trade.Step{{Intent: id, To: trade.Accepted}}}))

	s, err := j.Intent(ctx, id)
	must(t, err)
	if s.State != trade.Accepted || len(s.Fills) != 1 || s.Fills[0] != fill || fmt.Sprint(s.Intent) != fmt.Sprint(in) {
		t.Fatalf("standing %+v", s)
	}
	tried, err := j.Attempts(ctx, id)
	must(t, err)
	if len(tried) != 1 || tried[0].State != trade.Mined || tried[0].Block != block || !tried[0].OK || !bytes.Equal(tried[0].Attempt.Raw, a.Raw) || tried[0].Attempt.FeeCap != a.FeeCap {
		t.Fatalf("attempts %+v", tried)
	}

	// A reorg takes the block away, and the fill with it.
	must(t, j.Record(ctx, trade.Progress{Intent: id, Attempts: []trade.AttemptStep{{Attempt: a.Hash, To: trade.Sent, Detail: "reorg"}}, Void: true,
		Steps: []trade.Step{{Intent: id, To: trade.Submitted, Detail: "reorg"}}}))
	if fills, err := j.Fills(ctx, id); err != nil || len(fills) != 0 {
		t.Fatalf("fills after the reorg %v, %v", fills, err)
	}
	must(t, j.Record(ctx, trade.Progress{Intent: id, Attempts: []trade.AttemptStep{mined}, Fill: &fill, Steps: []trade.Step{{Intent: id, To: trade.Filled}}}))
	mined.To = trade.Final
	must(t, j.Record(ctx, trade.Progress{Intent: id, Attempts: []trade.AttemptStep{mined}, Steps: []trade.Step{{Intent: id, To: trade.Settled}}}))

	story, err := j.IntentStory(ctx, id)
	must(t, err)
	var path []string
	for _, e := range story.Events {
		path = append(path, e.State.String())
	}
	if got := strings.Join(path, " "); got != "proposed approved submitted accepted submitted filled settled" {
		t.Fatalf("story %s", got)
	}
	if len(story.Fills) != 2 || !story.Fills[0].Voided || story.Fills[1].Voided || len(story.Attempts[0].Events) != 6 {
		t.Fatalf("story %+v", story)
	}
	if open, err := j.Open(ctx); err != nil || len(open) != 0 {
		t.Fatalf("open %v, %v", open, err)
	}
	if found, err := j.FindIntent(ctx, id.String()[:8]); err != nil || found != id {
		t.Fatalf("found %v, %v", found, err)
	}
	if _, err := j.FindIntent(ctx, "0x"); err == nil {
		t.Fatal("an empty prefix found an intent")
	}
	if c, err := j.Counts(ctx); err != nil || len(c) != 1 || c[0] != (StateCount{trade.Settled, 1}) {
		t.Fatalf("counts %v, %v", c, err)
	}
}

func TestWhatTheJournalRefuses(t *testing.T) {
	ctx := context.Background()
	j := open(t, filepath.Join(t.TempDir(), "journal.db"))
	in, other := intent(0), intent(1)
	begin(t, j, in, other)
	if n, known, err := j.NextNonce(ctx, signer); err != nil || n != 5 || !known {
		t.Fatalf("first nonce %d, %v", n, err)
	}
	if _, known, err := j.NextNonce(ctx, protection.Address{1}); err != nil || known {
		t.Fatalf("a signer that was not adopted: %v, %v", known, err)
	}
	must(t, j.AddAttempts(ctx, attempt(in, 5, 1)))
	step := func(id trade.Hash, to trade.State) func() error {
		return func() error { return j.Move(ctx, trade.Step{Intent: id, To: to}) }
	}
	cases := []struct {
		name string
		do   func() error
		want error
	}{
		{"an intent twice", func() error { return j.Propose(ctx, intent(2), in) }, ErrExists},
		{"a move over a state", step(in.ID(), trade.Submitted), ErrMove},
		{"a move of an unknown intent", step(trade.Hash{1}, trade.Approved), ErrUnknown},
		{"another intent's nonce", func() error { return j.AddAttempts(ctx, attempt(other, 5, 2)) }, nil},
		{"a nonce with a gap before it", func() error { return j.AddAttempts(ctx, attempt(other, 7, 2)) }, nil},
		{"the same transaction twice", func() error { return j.AddAttempts(ctx, attempt(in, 5, 1)) }, nil},
		{"an attempt of no intent", func() error { return j.AddAttempts(ctx, attempt(intent(9), 6, 3)) }, nil},
		{"an attempt's move from signed to final", func() error {
			return j.Record(ctx, trade.Progress{Intent: in.ID(), Attempts: []trade.AttemptStep{{Attempt: trade.Hash{1, 5}, To: trade.Final}}})
		}, ErrMove},
		{"an attempt's move under another intent", func() error {
			return j.Record(ctx, trade.Progress{Intent: other.ID(), Attempts: []trade.AttemptStep{{Attempt: trade.Hash{1, 5}, To: trade.Sent}}})
		}, nil},
		{"a signer adopted twice", func() error { return j.AdoptSigner(ctx, signer, 0) }, ErrExists},
		{"a second nonce of one intent", func() error { return j.AddAttempts(ctx, attempt(in, 6, 2)) }, nil},
		{"an intent of a slot that was not begun", func() error {
			x := intent(3)
			x.Identity.Slot = "never"
			return j.Propose(ctx, x)
		}, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if err := c.do(); err == nil || c.want != nil && !errors.Is(err, c.want) {
				t.Fatalf("got %v", err)
			}
		})
	}
	if _, err := j.Intent(ctx, intent(2).ID()); !errors.Is(err, ErrUnknown) {
		t.Fatalf("half of a refused batch was written: %v", err)
	}
	must(t, j.Move(ctx, trade.Step{Intent: other.ID(), To: trade.Cancelled}))
	if err := j.Move(ctx, trade.Step{Intent: other.ID(), To: trade.Approved}); !errors.Is(err, ErrMove) {
		t.Fatalf("an ended intent moved: %v", err)
	}
	open, err := j.Open(ctx)
	must(t, err)
	if len(open) != 1 || open[0].Intent.ID() != in.ID() {
		t.Fatalf("open %v", open)
	}
}

func TestEveryTableRefusesUpdateAndDelete(t *testing.T) {
	ctx := context.Background()
	j := open(t, filepath.Join(t.TempDir(), "journal.db"))
	in := intent(0)
	begin(t, j, in)
	a := attempt(in, 5, 1)
	must(t, j.AddAttempts(ctx, a))
	must(t, j.Move(ctx, trade.Step{Intent: in.ID(), To: trade.Approved}, trade.Step{Intent: in.ID(), To: trade.Submitted}))
	must(t, j.Record(ctx, trade.Progress{Intent: in.ID(), Fill: &trade.Fill{Tx: a.Hash}}))
	must(t, j.Record(ctx, trade.Progress{Intent: in.ID(), Void: true}))
	_, err := j.SaveEvidence(ctx, slotOne.ID(), "record", []byte("x"))
	must(t, err)
	must(t, j.End(ctx, slotOne.ID(), "traded", "", Decided{Block: trade.Block{Number: 7, Hash: trade.Hash{7}}, Verdicts: []trade.Verdict{{Limit: "x", Outcome: trade.Passed}}, Limits: []byte("{}"), Faults: []Fault{{Strategy: "s", Fault: "crash"}}}))
	must(t, j.Rebranch(ctx, Branch{Slot: slotOne.ID()}))
	must(t, j.AddPins(ctx, Pin{Part: "pool", Kind: Pinned}))
	must(t, j.SaveMemory(ctx, trade.Memory{Strategy: "s"}))
	must(t, j.Record(ctx, trade.Progress{Intent: in.ID(), Leaked: "the relay had its time"}))
	e, err := j.Raise(ctx, trade.Alarm{Severity: "info"})
	must(t, err)
	must(t, j.NoteDelivered(ctx, "desk", noon, []int64{e.Seq}))
	must(t, j.NoteAttempt(ctx, ReceiverAttempt{Receiver: "desk"}))
	must(t, j.NoteFinal(ctx, trade.Block{Number: 1}))
	_, err = j.SetMode(ctx, trade.Control{Mode: trade.ModeHalted})
	must(t, err)
	_, err = j.write.Exec(`INSERT INTO evidence_pruned VALUES ('other', '', '')`)
	must(t, err)
	_, err = j.write.Exec(`INSERT INTO approval (intent, at, granted, who, reason) VALUES (?, '', 1, 'anna', '')`, in.ID().String())
	must(t, err)

	tables, err := rows(ctx, j.db, "tables", func(s scanner) (string, error) {
		var n string
		err := s.Scan(&n)
		return n, err
	}, `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'goose_%' ORDER BY name`)
	must(t, err)
	if len(tables) < 21 {
		t.Fatalf("%d tables: %v", len(tables), tables)
	}
	for _, name := range tables {
		var n int
		must(t, j.db.QueryRow(`SELECT COUNT(*) FROM `+name).Scan(&n))
		if n == 0 {
			t.Errorf("%s is empty: the test proves nothing about it", name)
		}
		var column string
		must(t, j.db.QueryRow(`SELECT name FROM pragma_table_info(?) LIMIT 1`, name).Scan(&column))
		for _, q := range []string{"DELETE FROM " + name, "UPDATE " + name + " SET " + column + " = " + column, "REPLACE INTO " + name + " SELECT * FROM " + name} {
			if _, err := j.write.Exec(q); err == nil {
				t.Errorf("%s went through", q)
			}
		}
	}
}

func TestBudgetsAssumeTheWorstOfOpenIntents(t *testing.T) {
	ctx := context.Background()
	j := open(t, filepath.Join(t.TempDir(), "journal.db"))
	filled, refunded, open, proposed := intent(0), intent(1), intent(2), intent(3)
	begin(t, j, filled, refunded, open, proposed)
	old := intent(4)
	must(t, j.Propose(ctx, old))
	at := func(n uint64, when time.Time) trade.Block {
		return trade.Block{Number: n, Hash: trade.Hash{byte(n)}, Time: when}
	}
	run := func(in trade.Intent, nonce uint64, paid uint64, block trade.Block, to ...trade.State) {
		a := attempt(in, nonce, 1)
		must(t, j.Move(ctx, trade.Step{Intent: in.ID(), To: trade.Approved}))
		must(t, j.AddAttempts(ctx, a))
		p := trade.Progress{Intent: in.ID(), Steps: []trade.Step{{Intent: in.ID(), To: trade.Submitted}}}
		p.Attempts = []trade.AttemptStep{{Attempt: a.Hash, To: trade.Sent}, {Attempt: a.Hash, To: trade.Mined, Block: block, OK: true, GasWei: amount.New(11)}}
		p.Fill = &trade.Fill{Block: block, Tx: a.Hash, Paid: amount.New(paid)}
		for _, s := range to {
			p.Steps = append(p.Steps, trade.Step{Intent: in.ID(), To: s})
		}
		must(t, j.Record(ctx, p))
	}
	run(filled, 5, 60, at(1, noon), trade.Filled)
	run(refunded, 6, 70, at(2, noon), trade.Accepted, trade.Refunded)
	run(old, 7, 80, at(3, noon.Add(-time.Second)), trade.Filled)
	must(t, j.Move(ctx, trade.Step{Intent: open.ID(), To: trade.Approved}))
	bumped := attempt(open, 8, 2)
	bumped.FeeCap = amount.New(9)
	must(t, j.AddAttempts(ctx, attempt(open, 8, 1), bumped))

	premium, err := j.PremiumSince(ctx, usdc, noon)
	must(t, err)
	// Two are promised at 100; two executed at 60 and at 80 and may yet cost 100,
	// for a reorg may let them execute again.
	if premium.Spent != amount.New(60) || premium.Reserved != amount.New(200+40+20) {
		t.Fatalf("premium %+v", premium)
	}
	must(t, j.Record(ctx, trade.Progress{Intent: filled.ID(), Attempts: []trade.AttemptStep{{Attempt: attempt(filled, 5, 1).Hash, To: trade.Final, Block: at(1, noon), OK: true, GasWei: amount.New(11)}}}))
	if premium, err = j.PremiumSince(ctx, usdc, noon); err != nil || premium.Spent != amount.New(60) || premium.Reserved != amount.New(200+20) {
		t.Fatalf("premium with one final %+v, %v", premium, err)
	}
	if other, err := j.PremiumSince(ctx, protection.Address{1}, noon); err != nil || !other.Total().IsZero() {
		t.Fatalf("another asset's premium %+v, %v", other, err)
	}
	gas, err := j.GasSince(ctx, noon)
	must(t, err)
	// The dearest of the open one's, and what the old one may cost above its 11.
	if gas.Spent != amount.New(22) || gas.Reserved != amount.New(900+700-11) {
		t.Fatalf("gas %+v", gas)
	}
}

func TestASlotEndsWithAllOfItsEvidenceOrNone(t *testing.T) {
	ctx := context.Background()
	j := open(t, filepath.Join(t.TempDir(), "journal.db"))
	begin(t, j)
	whole := []byte("a whole book")
	missing := trade.Hash{7}
	if err := j.EndSlot(ctx, slotOne.ID(), "quiet", "", nil, Kept{Kind: "record", Body: []byte("r")}, Kept{Kind: "book", Hash: missing}); !errors.Is(err, ErrUnknown) {
		t.Fatalf("a body that is not there: %v", err)
	}
	if kept, err := j.SlotEvidence(ctx, slotOne.ID()); err != nil || len(kept) != 0 {
		t.Fatalf("half of its evidence was kept: %+v, %v", kept, err)
	}
	must(t, j.EndSlot(ctx, slotOne.ID(), "quiet", "", nil, Kept{Kind: "record", Body: []byte("r")}, Kept{Kind: "book", Body: whole}))
	later := trade.Slot{Schedule: "blocks", Block: 99}
	_, err := j.BeginSlot(ctx, later)
	must(t, err)
	kept, err := j.SlotEvidence(ctx, slotOne.ID())
	must(t, err)
	if len(kept) != 2 || kept[1].Kind != "book" {
		t.Fatalf("kept %+v", kept)
	}
	must(t, j.EndSlot(ctx, later.ID(), "quiet", "", nil, Kept{Kind: "book", Hash: kept[1].Hash}))
	if again, err := j.SlotEvidence(ctx, later.ID()); err != nil || len(again) != 1 || again[0].Hash != kept[1].Hash {
		t.Fatalf("kept %+v, %v", again, err)
	}
}

func TestEvidenceIsKeptOnceAndPruningSaysSo(t *testing.T) {
	ctx := context.Background()
	j := open(t, filepath.Join(t.TempDir(), "journal.db"))
	begin(t, j)
	for _, body := range [][]byte{nil, []byte("x"), bytes.Repeat([]byte("book "), 10_000)} {
		kind := fmt.Sprint("kind", len(body))
		h, err := j.SaveEvidence(ctx, slotOne.ID(), kind, body)
		must(t, err)
		again, err := j.SaveEvidence(ctx, slotOne.ID(), kind, body)
		must(t, err)
		if h != again {
			t.Fatal("one body, two hashes")
		}
		got, err := j.LoadEvidence(ctx, h)
		must(t, err)
		if !bytes.Equal(got, body) {
			t.Fatalf("%d bytes read back as %d", len(body), len(got))
		}
	}
	if _, err := j.SaveEvidence(ctx, slotOne.ID(), "kind1", []byte("y")); !errors.Is(err, ErrExists) {
		t.Fatalf("other evidence of one kind: %v", err)
	}
	e, err := j.SlotEvidence(ctx, slotOne.ID())
	must(t, err)
	if len(e) != 3 {
		t.Fatalf("evidence %v", e)
	}
	if n, err := j.PruneEvidence(ctx, noon, "retention"); err != nil || n != 0 {
		t.Fatalf("pruned %d, %v", n, err)
	}
	if n, err := j.PruneEvidence(ctx, noon.Add(time.Second), "retention"); err != nil || n != 3 {
		t.Fatalf("pruned %d, %v", n, err)
	}
	if _, err := j.LoadEvidence(ctx, e[0].Hash); !errors.Is(err, ErrPruned) {
		t.Fatalf("pruned evidence: %v", err)
	}
	if _, err := j.LoadEvidence(ctx, trade.Hash{1}); !errors.Is(err, ErrUnknown) {
		t.Fatalf("unknown evidence: %v", err)
	}
}

func TestAStrategysLastMemoryStands(t *testing.T) {
	ctx := context.Background()
	j := open(t, filepath.Join(t.TempDir(), "journal.db"))
	if _, err := j.LastMemory(ctx, "coverage"); !errors.Is(err, ErrUnknown) {
		t.Fatalf("no memory: %v", err)
	}
	for i := range 2 {
		must(t, j.SaveMemory(ctx, trade.Memory{Strategy: "coverage", Slot: "s", Sequence: uint64(i), State: []byte{byte(i)},
			Targets: []trade.Target{{Series: protection.Address{1}, Level: amount.New(7), Until: noon}}}))
	}
	m, err := j.LastMemory(ctx, "coverage")
	must(t, err)
	if m.Sequence != 1 || !bytes.Equal(m.State, []byte{1}) || len(m.Targets) != 1 || m.Targets[0].Level != amount.New(7) || !m.Targets[0].Until.Equal(noon) {
		t.Fatalf("memory %+v", m)
	}
	_, err = j.Raise(ctx, trade.Alarm{Severity: "critical", Source: "trader", Text: "x"})
	must(t, err)
	if a, err := j.Alarms(ctx, 5); err != nil || len(a) != 1 || a[0].Severity != "critical" {
		t.Fatalf("alarms %v, %v", a, err)
	}
}

func BenchmarkCommit(b *testing.B) {
	ctx := context.Background()
	j, err := Open(ctx, filepath.Join(b.TempDir(), "journal.db"), ours, Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer j.Close()
	for b.Loop() {
		if err := j.NoteFinal(ctx, trade.Block{Number: 1}); err != nil {
			b.Fatal(err)
		}
	}
}
