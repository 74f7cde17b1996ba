package alert

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"
)

// service is an outside service that listens for a heart.
type service struct {
	mu    sync.Mutex
	pings []Ping
	down  bool
}

func (s *service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var p Ping
	b, _ := io.ReadAll(r.Body)
	_ = json.Unmarshal(b, &p)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.down {
		http.Error(w, "down", http.StatusServiceUnavailable)
		return
	}
	s.pings = append(s.pings, p)
}

func (s *service) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.pings)
}

func (s *service) last() Ping {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.pings[len(s.pings)-1]
}

func (s *service) set(down bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.down = down
}

// guarded is a box that several goroutines may fill.
type guarded struct {
	mu sync.Mutex
	box
}

func (g *guarded) Take(ctx context.Context, n Notice) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.box.Take(ctx, n)
}

func (g *guarded) said() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return strings.Join(g.kinds(), ", ")
}

func heart(t *testing.T) (*Heartbeat, manual, *service, *guarded) {
	t.Helper()
	clk, ear, got := stopped(noon), &service{}, &guarded{}
	url, conf := answers(t, ear.ServeHTTP)
	bell := NewBell(clk, time.Hour, nil, slog.New(slog.DiscardHandler), got)
	h, err := NewHeartbeat(HeartbeatOptions{Sender: Sender{Portfolio: "main", ChainID: 1}, Clock: clk, Bell: bell, URL: url + "/ping/" + hidden, Every: time.Minute, Stall: 5 * time.Minute, TLS: conf})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { defer close(done); h.Run(ctx) }()
	t.Cleanup(func() { cancel(); <-done })
	return h, clk, ear, got
}

func TestAHeartBeatsWhileCyclesRun(t *testing.T) {
	h, clk, ear, got := heart(t)
	h.Beat("HALTED") // an agent that is halted lives
	eventually(t, clk, 10*time.Second, "three pings", func() bool { h.Beat("HALTED"); return ear.count() >= 3 })
	if p := ear.last(); p.Mode != "HALTED" || p.Sender.Portfolio != "main" || p.Version != 1 || p.LastCycle.Before(noon) {
		t.Errorf("the service got %+v", p)
	}
	if got.said() != "" {
		t.Errorf("alarms: %s", got.said())
	}
}

func TestALoopThatHangsSilencesTheHeart(t *testing.T) {
	h, clk, ear, got := heart(t)
	h.Beat("ACTIVE")
	eventually(t, clk, 10*time.Second, "the watch over the loop raised it", func() bool { return got.said() == "raised stalled" })
	n := ear.count()
	h.mu.Lock()
	last := h.last
	h.mu.Unlock()
	if at := ear.last().At; at.Sub(last) > 5*time.Minute {
		t.Errorf("it still beat %s after the last cycle", at.Sub(last))
	}
	for range 50 {
		clk.pass(time.Minute)
		time.Sleep(time.Millisecond)
	}
	if ear.count() != n {
		t.Errorf("a hung loop beat %d times more", ear.count()-n)
	}
	eventually(t, clk, 10*time.Second, "it beats again", func() bool { h.Beat("ACTIVE"); return ear.count() > n && strings.HasSuffix(got.said(), "over stalled") })
}

func TestAnAgentThatNeverFinishesACycleNeverBeats(t *testing.T) {
	_, clk, ear, got := heart(t)
	eventually(t, clk, 10*time.Second, "the watch raised it", func() bool { return got.said() == "raised stalled" })
	if ear.count() != 0 {
		t.Errorf("it beat %d times without a cycle", ear.count())
	}
}

func TestAServiceThatDoesNotListenIsAnAlarmWithoutItsAddress(t *testing.T) {
	h, clk, ear, got := heart(t)
	ear.set(true)
	eventually(t, clk, 10*time.Second, "it is said", func() bool { h.Beat("ACTIVE"); return got.said() == "raised heartbeat" })
	got.mu.Lock()
	if text := got.got[0].Alarm.Text; strings.Contains(text, "hunter2") || !strings.Contains(text, "503") {
		t.Errorf("it reads %q", text)
	}
	got.mu.Unlock()
	ear.set(false)
	eventually(t, clk, 10*time.Second, "its end is said", func() bool { h.Beat("ACTIVE"); return got.said() == "raised heartbeat, over heartbeat" })
}
