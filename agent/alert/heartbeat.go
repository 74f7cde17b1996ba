package alert

import (
	"context"
	"crypto/tls"
	"encoding/json"
	"fmt"
	"sync"
	"time"
)

// Heartbeat tells an outside service, again and again, that cycles run; when it
// stops, the service calls a person. It is the answer to what no alarm can say:
// that the machine is off, the process gone or its loop hung.
//
// It speaks only while the loop does its work: Beat says so each time, and a
// Beat that is older than the stall ends the pings and raises an alarm. An agent
// that is HALTED runs its cycles, so it beats; its mode is in the ping.
type Heartbeat struct {
	o  HeartbeatOptions
	to *endpoint // nil: no outside service, only the watch over the loop

	mu   sync.Mutex
	last time.Time // the last beat; before the first, when it was made
	beat bool      // there was one
	mode string

	failures int // pings in a row
}

// HeartbeatOptions say who listens. An empty URL pings nobody.
type HeartbeatOptions struct {
	Sender Sender
	Clock  Clock
	Bell   *Bell
	URL    string
	Every  time.Duration // from one ping to the next
	Stall  time.Duration // how old a beat may be
	TLS    *tls.Config   // nil but in tests
}

// Ping is the JSON that the outside service gets.
type Ping struct {
	Version   int       `json:"version"` // 1
	Sender    Sender    `json:"sender"`
	At        time.Time `json:"at"`
	LastCycle time.Time `json:"lastCycle"` // when the loop last did its work
	Mode      string    `json:"mode"`      // ACTIVE, REDUCE_ONLY, HALTED
}

// NewHeartbeat checks the address; Run beats.
func NewHeartbeat(o HeartbeatOptions) (*Heartbeat, error) {
	h := &Heartbeat{o: o, last: o.Clock.Now()}
	if o.URL == "" {
		return h, nil
	}
	var err error
	h.to, err = newEndpoint(o.URL, o.TLS)
	return h, err
}

// Beat says that the loop has just done its work, in which mode.
func (h *Heartbeat) Beat(mode string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.last, h.beat, h.mode = h.o.Clock.Now(), true, mode
}

// Run watches and pings until ctx ends.
func (h *Heartbeat) Run(ctx context.Context) {
	for next := h.o.Clock.Now(); ctx.Err() == nil; next = next.Add(h.o.Every) {
		if now := h.o.Clock.Now(); now.Sub(next) > h.o.Every {
			next = now // the machine slept, or a ping took long
		}
		if h.o.Clock.Until(ctx, next) != nil {
			return
		}
		if h.alive(ctx) && h.to != nil {
			h.ping(ctx)
		}
	}
}

// alive reports that the loop has done its work lately, and raises or ends the
// alarm when that changes.
func (h *Heartbeat) alive(ctx context.Context) bool {
	h.mu.Lock()
	last, beat := h.last, h.beat
	h.mu.Unlock()
	silent := h.o.Clock.Now().Sub(last)
	if silent > h.o.Stall {
		h.o.Bell.Raise(ctx, "stalled", "cycles", fmt.Sprintf("no cycle has ended well since %s: nothing is hedged; the heartbeat is silent until one does", stamp(last)))
		return false
	}
	if beat {
		h.o.Bell.Over(ctx, "stalled", "cycles") // perhaps of before a restart
	}
	return beat
}

func (h *Heartbeat) ping(ctx context.Context) {
	h.mu.Lock()
	p := Ping{Version: 1, Sender: h.o.Sender, At: h.o.Clock.Now().UTC(), LastCycle: h.last.UTC(), Mode: h.mode}
	h.mu.Unlock()
	body, err := json.Marshal(p)
	if err == nil {
		sending, cancel := context.WithTimeout(ctx, min(Patience, h.o.Every))
		_, err = h.to.send(sending, "application/json", body, nil)
		cancel()
	}
	switch {
	case err == nil:
		h.failures = 0
		h.o.Bell.Over(ctx, "heartbeat", "alerts.heartbeat")
	case ctx.Err() == nil:
		if h.failures++; h.failures >= complainAfter {
			h.o.Bell.Raise(ctx, "heartbeat", "alerts.heartbeat", fmt.Sprintf("the last %d pings did not arrive: %v", h.failures, err))
		}
	}
}
