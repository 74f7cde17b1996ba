package alert

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"testing"
	"time"
)

// shelf is a channel that keeps what it is sent, and answers as told.
type shelf struct {
	mu   sync.Mutex
	got  []Message
	says func(ctx context.Context, m Message) error // nil takes everything
}

func (s *shelf) Send(ctx context.Context, m Message) error {
	s.mu.Lock()
	says := s.says
	s.mu.Unlock()
	if says != nil {
		if err := says(ctx, m); err != nil {
			return err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.got = append(s.got, m)
	return nil
}

func (s *shelf) answer(says func(context.Context, Message) error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.says = says
}

// lines are what it was told, in order: "raised halt".
func (s *shelf) lines() (out []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, m := range s.got {
		for _, n := range m.Notices {
			out = append(out, n.Kind+" "+n.Alarm.Code)
		}
	}
	return out
}

func (s *shelf) messages() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.got)
}

// safe guards a ledger of these tests.
type safe struct {
	Ledger
	mu sync.Mutex
}

func (s *safe) Raise(ctx context.Context, a Alarm) (int64, int64, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.Ledger.Raise(ctx, a)
}

func (s *safe) Note(ctx context.Context, n Notice) (int64, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.Ledger.Note(ctx, n)
}

func (s *safe) Delivered(ctx context.Context, receiver string, at time.Time, seqs []int64) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.Ledger.Delivered(ctx, receiver, at, seqs)
}

func (s *safe) Attempted(ctx context.Context, receiver string, at time.Time, failures int, detail string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.Ledger.Attempted(ctx, receiver, at, failures, detail)
}

func (s *safe) Acknowledged(ctx context.Context, after int64) ([]Acknowledgement, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.Ledger.Acknowledged(ctx, after)
}

// told starts telling receivers and stops with the test.
func told(t *testing.T, clk manual, led *page, receivers ...Receiver) (*Bell, *safe) {
	t.Helper()
	kept := &safe{Ledger: led}
	bell, post, err := Start(t.Context(), PostOptions{Clock: clk, Ledger: kept, Receivers: receivers, Log: slog.New(slog.DiscardHandler)}, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		post.Stop(ctx)
	})
	return bell, kept
}

// eventually waits for a condition, and moves the clock on meanwhile.
func eventually(t *testing.T, clk manual, step time.Duration, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); !holds(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("not within half a minute: %s", what)
		}
		clk.pass(step)
	}
}

func TestEachReceiverGetsWhatIsUrgentEnoughForIt(t *testing.T) {
	clk, all, most := stopped(noon), &shelf{}, &shelf{}
	bell, _ := told(t, clk, &page{}, Receiver{"all", Info, all}, Receiver{"most", Critical, most})
	bell.Raise(t.Context(), "resume", "portfolio", "ann resumed")
	bell.Raise(t.Context(), "gas", "signer", "low")
	bell.Raise(t.Context(), "trip", "nonce", "HALTED")
	eventually(t, clk, 0, "everything arrived", func() bool { return len(all.lines()) == 3 && len(most.lines()) == 1 })
	if got := most.lines(); got[0] != "raised trip" {
		t.Errorf("the one for critical alarms got %q", got)
	}
}

func TestAReceiverThatHangsDelaysNobody(t *testing.T) {
	clk, slow, quick := stopped(noon), &shelf{}, &shelf{}
	slow.answer(func(ctx context.Context, _ Message) error { <-ctx.Done(); return ctx.Err() })
	bell, _ := told(t, clk, &page{}, Receiver{"slow", Warning, slow}, Receiver{"quick", Warning, quick})
	for i := range 3 {
		bell.Raise(t.Context(), "trip", fmt.Sprint("limit", i), "tripped") // returns at once, or the test hangs
	}
	eventually(t, clk, 0, "the other was told", func() bool { return len(quick.lines()) == 3 })
}

func TestWhatFailsComesAgainAndThatItFailsIsItselfAnAlarm(t *testing.T) {
	clk, led, broken, other := stopped(noon), &page{}, &shelf{}, &shelf{}
	var mu sync.Mutex
	var tries []time.Time
	broken.answer(func(context.Context, Message) error {
		mu.Lock()
		defer mu.Unlock()
		tries = append(tries, clk.Now())
		return &Refusal{Status: 500}
	})
	bell, kept := told(t, clk, led, Receiver{"broken", Warning, broken}, Receiver{"other", Warning, other})
	bell.Raise(t.Context(), "trip", "nonce", "HALTED")
	eventually(t, clk, time.Second, "the others know that it fails", func() bool { return slices.Contains(other.lines(), "raised delivery") })
	mu.Lock()
	if n := len(tries); n < complainAfter {
		t.Errorf("it was said after %d tries", n)
	}
	mu.Unlock()
	eventually(t, clk, 10*time.Second, "it was tried often", func() bool { mu.Lock(); defer mu.Unlock(); return len(tries) > 12 })
	mu.Lock()
	for i := 1; i < len(tries); i++ {
		if gap := tries[i].Sub(tries[i-1]); gap < min(time.Second<<(i-1), longest) {
			t.Errorf("try %d came %s after the one before", i+1, gap)
		}
	}
	mu.Unlock()
	broken.answer(nil)
	eventually(t, clk, 10*time.Second, "it arrived, and that was said", func() bool {
		return slices.Contains(broken.lines(), "raised trip") && slices.Contains(other.lines(), "over delivery")
	})
	if slices.Contains(broken.lines(), "raised delivery") {
		t.Error("the one that fails was told that it fails")
	}
	kept.mu.Lock()
	defer kept.mu.Unlock()
	if n := len(led.tries); n < 12 || led.tries[n-1] != 0 || !slices.Contains(led.tries, 12) {
		t.Errorf("the ledger has the failures %v", led.tries)
	}
}

func TestARefusalForGoodIsSaidAtOnce(t *testing.T) {
	clk, broken, other := stopped(noon), &shelf{}, &shelf{}
	broken.answer(func(context.Context, Message) error { return &Refusal{Status: 404, Permanent: true, Text: "no_team"} })
	bell, _ := told(t, clk, &page{}, Receiver{"broken", Warning, broken}, Receiver{"other", Warning, other})
	bell.Raise(t.Context(), "trip", "nonce", "HALTED")
	eventually(t, clk, 0, "the others know", func() bool { return slices.Contains(other.lines(), "raised delivery") })
}

func TestAReceiverThatAsksForTimeGetsIt(t *testing.T) {
	clk, busy := stopped(noon), &shelf{}
	var mu sync.Mutex
	tries := 0
	busy.answer(func(context.Context, Message) error {
		mu.Lock()
		defer mu.Unlock()
		if tries++; clk.Now().Before(noon.Add(17 * time.Minute)) {
			return &Refusal{Status: 429, RetryAfter: 17 * time.Minute}
		}
		return nil
	})
	bell, _ := told(t, clk, &page{}, Receiver{"busy", Warning, busy})
	bell.Raise(t.Context(), "trip", "nonce", "HALTED")
	eventually(t, clk, time.Second, "it arrived", func() bool { return len(busy.lines()) > 0 })
	mu.Lock()
	defer mu.Unlock()
	if tries != 2 {
		t.Errorf("it was asked %d times", tries)
	}
}

func TestAFloodIsAFewMessagesAndNothingOfItIsLost(t *testing.T) {
	clk, desk := stopped(noon), &shelf{}
	bell, _ := told(t, clk, &page{}, Receiver{"desk", Warning, desk})
	const count = 500
	for i := range count {
		bell.Raise(t.Context(), "gas", fmt.Sprint("signer ", i), "low")
	}
	bell.Raise(t.Context(), "trip", "nonce", "HALTED")
	eventually(t, clk, 0, "the first went", func() bool { return desk.messages() >= burst })
	if n := desk.messages(); n > burst {
		t.Errorf("%d messages at once", n)
	}
	from := clk.Now()
	eventually(t, clk, 5*time.Second, "all arrived", func() bool { return len(desk.lines()) == count+1 })
	if n, most := desk.messages(), burst+int(clk.Now().Sub(from)/interval)+1; n > most || n > count/10 {
		t.Errorf("%d messages in %s, want at most %d", n, clk.Now().Sub(from), most)
	}
	seen := map[string]bool{}
	desk.mu.Lock()
	defer desk.mu.Unlock()
	for _, m := range desk.got {
		for _, n := range m.Notices {
			if seen[n.Alarm.Subject] {
				t.Errorf("%s was told twice", n.Alarm.Subject)
			}
			seen[n.Alarm.Subject] = true
		}
		if len(m.Notices) > mostNotices {
			t.Errorf("a message has %d notices", len(m.Notices))
		}
	}
}

func TestWhatWasNotDeliveredIsAfterARestart(t *testing.T) {
	clk, led := stopped(noon), &page{}
	start := func(desk *shelf, more ...Receiver) (*Bell, *Post) {
		bell, post, err := Start(t.Context(), PostOptions{Clock: clk, Ledger: &safe{Ledger: led}, Log: slog.New(slog.DiscardHandler),
			Receivers: append([]Receiver{{"desk", Info, desk}}, more...)}, time.Hour)
		if err != nil {
			t.Fatal(err)
		}
		return bell, post
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()

	desk := &shelf{}
	bell, post := start(desk)
	bell.Raise(t.Context(), "gas", "signer", "low")
	eventually(t, clk, 0, "the first arrived", func() bool { return len(desk.lines()) == 1 })
	down := errors.New("connection refused")
	desk.answer(func(context.Context, Message) error { return down })
	bell.Raise(t.Context(), "trip", "nonce", "HALTED")
	bell.Raise(t.Context(), "resume", "portfolio", "ann resumed")
	post.Stop(gone)

	desk, late := &shelf{}, &shelf{}
	_, post = start(desk, Receiver{"late", Info, late})
	defer post.Stop(gone)
	eventually(t, clk, time.Second, "the rest arrived", func() bool { return len(desk.lines()) >= 2 && len(late.lines()) >= 2 })
	if got := desk.lines(); !slices.Equal(got, []string{"raised trip", "raised resume"}) {
		t.Errorf("after the restart it was told %q", got)
	}
	if got := late.lines(); !slices.Equal(got, []string{"raised trip", "raised gas"}) {
		t.Errorf("a new receiver was told %q, not what is open", got)
	}
}

func TestARepeatThatSomebodyAcknowledgedIsNotSent(t *testing.T) {
	clk, led, desk := stopped(noon), &page{}, &shelf{}
	bell, kept := told(t, clk, led, Receiver{"desk", Warning, desk})
	bell.Raise(t.Context(), "trip", "nonce", "HALTED")
	eventually(t, clk, 0, "it arrived", func() bool { return len(desk.lines()) == 1 })
	eventually(t, clk, 10*time.Minute, "it was repeated", func() bool { return len(desk.lines()) == 2 })
	kept.mu.Lock()
	led.ack(1, clk.Now())
	kept.mu.Unlock()
	eventually(t, clk, time.Second, "the bell heard of it", func() bool { return bell.Acknowledged(1) })
	sent := len(desk.lines())
	for range 100 {
		clk.pass(time.Hour)
		time.Sleep(time.Millisecond)
	}
	if n := len(desk.lines()); n != sent {
		t.Errorf("it was repeated %d times after somebody had it", n-sent)
	}
}

func TestTheLastWordGoesOutBeforeTheEnd(t *testing.T) {
	clk, desk := stopped(noon), &shelf{}
	desk.answer(func(context.Context, Message) error { time.Sleep(50 * time.Millisecond); return nil })
	bell, post, err := Start(t.Context(), PostOptions{Clock: clk, Receivers: []Receiver{{"desk", Warning, desk}}, Log: slog.New(slog.DiscardHandler)}, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	bell.Raise(t.Context(), "died", "agent", "the chain went back")
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	post.Stop(ctx)
	if len(desk.lines()) != 1 {
		t.Error("the agent was gone before its last alarm")
	}
}

func TestTheEndDoesNotWaitForAReceiverThatFails(t *testing.T) {
	clk, desk := stopped(noon), &shelf{}
	desk.answer(func(context.Context, Message) error { return errors.New("connection refused") })
	bell, post, err := Start(t.Context(), PostOptions{Clock: clk, Receivers: []Receiver{{"desk", Warning, desk}}, Log: slog.New(slog.DiscardHandler)}, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	bell.Raise(t.Context(), "gas", "signer", "low")
	post.Stop(t.Context()) // else it never returns
}

// A full disk keeps no alarm from people: nothing of it is in the ledger, and
// everything goes out.
func TestAlarmsReachPeopleThoughTheJournalCannotBeWritten(t *testing.T) {
	clk, led, desk := stopped(noon), &page{}, &shelf{}
	bell, kept := told(t, clk, led, Receiver{"desk", Warning, desk})
	kept.mu.Lock()
	led.err = errors.New("database or disk is full")
	kept.mu.Unlock()
	bell.Raise(t.Context(), "trade", "submit", "nothing is signed")
	eventually(t, clk, time.Second, "both arrived", func() bool {
		return slices.Contains(desk.lines(), "raised trade") && slices.Contains(desk.lines(), "raised journal")
	})
}
