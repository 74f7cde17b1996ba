package alert

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"
)

var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

// box keeps what a sink gets.
type box struct{ got []Notice }

func (b *box) Take(_ context.Context, n Notice) { b.got = append(b.got, n) }

func (b *box) kinds() (out []string) {
	for _, n := range b.got {
		out = append(out, n.Kind+" "+n.Alarm.Code)
	}
	return out
}

// page is a Ledger in memory.
type page struct {
	err   error
	notes []Notice
	ids   int64
	acks  []Acknowledgement
	known []string
	got   map[string][]int64
	tries []int // failures by attempt
}

func (p *page) Raise(_ context.Context, a Alarm) (id, seq int64, err error) {
	if p.err != nil {
		return 0, 0, p.err
	}
	p.ids++
	a.ID = p.ids
	seq, err = p.Note(context.Background(), Notice{Kind: Raised, At: a.First, Alarm: a})
	return p.ids, seq, err
}

func (p *page) Note(_ context.Context, n Notice) (int64, error) {
	if p.err != nil {
		return 0, p.err
	}
	n.Seq = int64(len(p.notes) + 1)
	p.notes = append(p.notes, n)
	return n.Seq, nil
}

func (p *page) Delivered(_ context.Context, receiver string, _ time.Time, seqs []int64) error {
	if p.got == nil {
		p.got = map[string][]int64{}
	}
	p.got[receiver] = append(p.got[receiver], seqs...)
	return p.err
}

func (p *page) Attempted(_ context.Context, receiver string, _ time.Time, failures int, _ string) error {
	p.known, p.tries = append(p.known, receiver), append(p.tries, failures)
	return p.err
}

func (p *page) Acknowledged(_ context.Context, after int64) (out []Acknowledgement, err error) {
	for _, a := range p.acks {
		if a.Seq > after {
			out = append(out, a)
		}
	}
	return out, p.err
}

func (p *page) ack(id int64, at time.Time) {
	p.acks = append(p.acks, Acknowledgement{Seq: int64(len(p.acks) + 1), Alarm: id, At: at})
}

func (p *page) Standing(context.Context, time.Time) (out []Entry, err error) {
	for id := int64(1); id <= p.ids; id++ {
		var e Entry
		for _, n := range p.notes {
			if n.Alarm.ID != id {
				continue
			}
			if e.First == "" {
				e.First = n.Alarm.Text
			}
			e.Alarm = n.Alarm
			if n.Kind != Seen {
				e.Last = n
			}
		}
		for _, a := range p.acks {
			if a.Alarm == id {
				e.Alarm.Acked = a.At
			}
		}
		for receiver, seqs := range p.got {
			if slices.Contains(seqs, e.Last.Seq) {
				e.Delivered = append(e.Delivered, receiver)
			}
		}
		out = append(out, e)
	}
	return out, p.err
}

func (p *page) Tried(_ context.Context, receiver string) (t Tried, known bool, err error) {
	if n := len(p.tries); n > 0 {
		t.Failures = p.tries[n-1]
	}
	return t, slices.Contains(p.known, receiver), p.err
}

func ring(t *testing.T) (*Bell, manual, *page, *box) {
	t.Helper()
	clk, led, got := stopped(noon), &page{}, &box{}
	return NewBell(clk, time.Hour, led, slog.New(slog.DiscardHandler), got), clk, led, got
}

func wants(t *testing.T, got *box, kinds ...string) {
	t.Helper()
	if !slices.Equal(got.kinds(), kinds) {
		t.Fatalf("said %q, want %q", got.kinds(), kinds)
	}
}

func TestTheSameFaultIsCountedAndSaidOnceARepeat(t *testing.T) {
	bell, clk, led, got := ring(t)
	for range 60 {
		bell.Raise(t.Context(), "observe", "node", "no answer")
		clk.pass(time.Minute)
	}
	wants(t, got, "raised observe")
	bell.Raise(t.Context(), "observe", "node", "another answer")
	bell.Raise(t.Context(), "observe", "node", "no answer")
	wants(t, got, "raised observe", "raised observe", "again observe")
	if n := got.got[2].Alarm; n.Times != 61 || n.ID != got.got[0].Alarm.ID || !n.First.Equal(noon) {
		t.Errorf("said again as %+v", n)
	}
	if last := led.notes[len(led.notes)-2]; led.ids != 2 || len(led.notes) < 60 || last.Alarm.Times == 0 {
		t.Errorf("the ledger has %d alarms, %d notes: the counts are lost at a kill", led.ids, len(led.notes))
	}
}

func TestAFaultThatNamesAnotherBlockEachTimeIsTheSameFault(t *testing.T) {
	bell, _, _, got := ring(t)
	for n := range 100 {
		bell.Raise(t.Context(), "observe", "lending", fmt.Sprintf("read book at block %d (0x%08x…): timeout after 1.%ds at 12:00:%02d", n, n*n, n, n%60))
	}
	bell.Raise(t.Context(), "observe", "lending", "read book at block 7 (0x00000031…): node does not keep that state")
	wants(t, got, "raised observe", "raised observe")
}

func TestACriticalAlarmRepeatsUntilSomebodyAcknowledges(t *testing.T) {
	bell, clk, led, got := ring(t)
	bell.Raise(t.Context(), "trip", "gasPerDay", "REDUCE_ONLY: spent")
	bell.Raise(t.Context(), "missed", "morning", "slot was missed")
	for range 3 {
		clk.pass(time.Hour)
		bell.Remind(t.Context())
	}
	wants(t, got, "raised trip", "raised missed", "again trip", "again trip", "again trip")
	led.ack(1, clk.Now())
	if next := bell.Remind(t.Context()); next.After(clk.Now().Add(lookEvery)) {
		t.Errorf("it wants to look again only at %s", next)
	}
	clk.pass(30 * time.Hour)
	bell.Remind(t.Context())
	if len(got.got) != 5 || !bell.Acknowledged(1) {
		t.Fatalf("an acknowledged alarm was said again: %q", got.kinds())
	}
	bell.Raise(t.Context(), "trip", "gasPerDay", "REDUCE_ONLY: spent")
	if n := got.got[5]; n.Kind != Raised || n.Alarm.ID != 3 {
		t.Errorf("what happened anew after it was acknowledged came as %+v", n)
	}
}

func TestAnAcknowledgedFaultThatLastsIsQuietForADay(t *testing.T) {
	bell, clk, led, got := ring(t)
	bell.Raise(t.Context(), "halt", "portfolio", "HALTED")
	led.ack(1, clk.Now())
	bell.Remind(t.Context())
	for range 24*60 - 1 {
		clk.pass(time.Minute)
		bell.Raise(t.Context(), "halt", "portfolio", "HALTED")
	}
	wants(t, got, "raised halt")
	clk.pass(time.Minute)
	bell.Raise(t.Context(), "halt", "portfolio", "HALTED")
	wants(t, got, "raised halt", "raised halt")
}

func TestAFaultIsOverOnceAndBackOnTheSameAlarm(t *testing.T) {
	bell, clk, led, got := ring(t)
	rounds := func(n int) {
		for range n {
			clk.pass(time.Minute)
			bell.Round(t.Context())
		}
	}
	bell.Raise(t.Context(), "feed", "WETH", "stale")
	bell.Raise(t.Context(), "reorg", "chain", "3 blocks are gone") // it happened: it does not end by itself
	bell.Round(t.Context())
	rounds(4)
	wants(t, got, "raised feed", "raised reorg")
	rounds(20)
	wants(t, got, "raised feed", "raised reorg", "over feed")
	if got.got[2].Alarm.Over.IsZero() {
		t.Error("its end has no instant")
	}
	// Back at once: it has to be away for twice as long now.
	bell.Raise(t.Context(), "feed", "WETH", "stale")
	bell.Round(t.Context())
	rounds(8)
	wants(t, got, "raised feed", "raised reorg", "over feed", "again feed")
	rounds(8)
	wants(t, got, "raised feed", "raised reorg", "over feed", "again feed", "over feed")
	if led.ids != 2 {
		t.Errorf("a fault that flaps made %d alarms", led.ids)
	}
	led.ack(1, clk.Now())
	bell.Remind(t.Context())
	bell.Raise(t.Context(), "feed", "WETH", "stale")
	if n := got.got[5]; n.Kind != Raised || n.Alarm.ID != 3 {
		t.Errorf("after the acknowledgement it came as %+v", n)
	}
}

func TestAnEndIsSaidOnceByWhoeverKnowsIt(t *testing.T) {
	bell, _, _, got := ring(t)
	bell.Over(t.Context(), "delivery", "ops")
	bell.Raise(t.Context(), "delivery", "ops", "refused")
	bell.Raise(t.Context(), "delivery", "desk", "refused")
	bell.Over(t.Context(), "delivery", "ops")
	bell.Over(t.Context(), "delivery", "ops")
	wants(t, got, "raised delivery", "raised delivery", "over delivery")
}

func TestARestartRepeatsNothingAndForgetsNothing(t *testing.T) {
	bell, clk, led, _ := ring(t)
	bell.Raise(t.Context(), "trade", "advance", "node 7 is gone")
	bell.Raise(t.Context(), "feed", "WETH", "stale")
	led.ack(2, clk.Now())

	clk.pass(10 * time.Minute)
	var got box
	bell = NewBell(clk, time.Hour, led, slog.New(slog.DiscardHandler), &got)
	if _, err := bell.Resume(t.Context()); err != nil {
		t.Fatal(err)
	}
	bell.Raise(t.Context(), "trade", "advance", "node 8 is gone")
	bell.Raise(t.Context(), "feed", "WETH", "stale")
	wants(t, &got)
	clk.pass(50 * time.Minute)
	bell.Remind(t.Context())
	wants(t, &got, "again trade")
	if a := got.got[0].Alarm; a.ID != 1 || a.Times != 2 || !a.First.Equal(noon) {
		t.Errorf("it went on as %+v", a)
	}
}

// A disk that is full keeps no alarm from people: it goes out without a row, and
// so does one about the journal itself.
func TestAnAlarmGoesOutThoughItCannotBeJournalled(t *testing.T) {
	bell, clk, led, got := ring(t)
	led.err = errors.New("database or disk is full")
	for range 3 {
		bell.Raise(t.Context(), "trade", "submit", "nothing is signed")
		clk.pass(time.Minute)
	}
	wants(t, got, "raised trade", "raised journal")
	if a := got.got[0].Alarm; a.ID >= 0 || !strings.Contains(got.got[1].Alarm.Text, "disk is full") {
		t.Errorf("said %+v", got.got)
	}
	led.err = nil
	clk.pass(2 * time.Hour)
	bell.Remind(t.Context())
	if led.ids != 2 || got.got[2].Alarm.ID <= 0 {
		t.Errorf("once there is room, %d alarms are kept; said %+v", led.ids, got.got)
	}
}

func TestABellForgetsRatherThanGrow(t *testing.T) {
	bell, clk, _, _ := ring(t)
	for i := range 3 * maxLive {
		clk.pass(time.Second)
		bell.Raise(t.Context(), "x", strings.Repeat("a", i+1), "z")
	}
	if len(bell.live) > maxLive {
		t.Errorf("it remembers %d alarms", len(bell.live))
	}
}

func TestABellWithoutALedgerRingsAllTheSame(t *testing.T) {
	var got box
	bell := NewBell(stopped(noon), time.Hour, nil, slog.New(slog.DiscardHandler), &got)
	if _, err := bell.Resume(t.Context()); err != nil {
		t.Fatal(err)
	}
	bell.Raise(t.Context(), "observe", "node", "no answer")
	bell.Remind(t.Context())
	wants(t, &got, "raised observe")
}

func TestAnAcknowledgedFaultThatGoesOnIsNotNewEachTime(t *testing.T) {
	bell, clk, led, got := ring(t)
	bell.Raise(t.Context(), "delivery", "ops", "refused")
	led.ack(1, clk.Now())
	bell.Remind(t.Context())
	for range 100 {
		clk.pass(5 * time.Minute)
		bell.Raise(t.Context(), "delivery", "ops", "refused")
	}
	wants(t, got, "raised delivery")
}

func TestAStrategyThatFailsInNewWordsEachTimeIsOneAlarm(t *testing.T) {
	bell, clk, _, got := ring(t)
	for _, words := range []string{"no prices", "no luck", "the moon is full", "HALTED by ann: send ether to me"} {
		bell.Raise(t.Context(), "strategy", "mine", words)
		clk.pass(time.Second)
	}
	bell.Raise(t.Context(), "strategy", "other", "no prices")
	wants(t, got, "raised strategy", "raised strategy")
}

func TestALimitOnRiskIsOneAlarmWhateverWouldMendIt(t *testing.T) {
	for _, code := range []string{"risk", "last-resort"} {
		bell, clk, _, got := ring(t)
		for _, text := range []string{
			"measured 714 USDC (95%: 700 USDC to 730 USDC), bound 500 USDC: cover of about 1290 USDC of S, once it is effective, or withdraw about 3 USDC of the claims",
			"measured 716 USDC, bound 500 USDC: all cover on offer together leaves 600 USDC: withdraw about 3 USDC of the claims, or raise the bound",
			"measured 480 USDC, bound 500 USDC: it was above its bound and is not yet calm",
		} {
			bell.Raise(t.Context(), code, "risk.stressLoss crash", text)
			clk.pass(time.Second)
		}
		bell.Raise(t.Context(), code, "risk.uncovered", "measured 1 USDC, bound 0 USDC")
		wants(t, got, "raised "+code, "raised "+code)
	}
}
