package chain

import (
	"net/http"
	"strconv"
	"sync"
	"time"
)

// longestWait is the most that a node's Retry-After holds requests back: a node
// that asks for more is asked again all the same, so that trouble which has
// ended is noticed.
const longestWait = 10 * time.Second

// The pace of requests to a node that takes only so many: the gap between two
// doubles when it refuses, from least to most, and shrinks by a part with every
// answer, until it is gone.
const (
	leastGap, mostGap = 10 * time.Millisecond, 250 * time.Millisecond
	gapShrinks        = 8
)

// manners are how one node is asked: no faster than it likes, and with patience
// when it says so. Over http they are the transport too, which hears Retry-After
// and cuts an answer off that is larger than any sound one.
type manners struct {
	transport *http.Transport

	mu     sync.Mutex
	heard  time.Time     // when it last answered
	until  time.Time     // no request before
	gap    time.Duration // between two requests; 0 = as many as there are
	slowed time.Time     // when the gap grew last
}

func newManners() *manners {
	return &manners{transport: http.DefaultTransport.(*http.Transport).Clone()}
}

func (m *manners) client() *http.Client { return &http.Client{Transport: m} }

// RoundTrip is http.RoundTripper.
func (m *manners) RoundTrip(r *http.Request) (*http.Response, error) {
	resp, err := m.transport.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode == http.StatusTooManyRequests || resp.StatusCode == http.StatusServiceUnavailable {
		now := time.Now()
		if d := retryAfter(resp.Header.Get("Retry-After"), now); d > 0 {
			m.hold(now.Add(min(d, longestWait)))
		}
	}
	resp.Body = http.MaxBytesReader(nil, resp.Body, messageLimit)
	return resp, nil
}

// turn lets one request start when it is 0; otherwise it is how long to wait before
// asking for a turn again.
func (m *manners) turn() time.Duration {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.until.IsZero() && m.gap == 0 {
		return 0
	}
	now := time.Now()
	if now.Before(m.until) {
		return m.until.Sub(now)
	}
	m.until = now.Add(m.gap)
	return 0
}

// hold lets no request start before a time.
func (m *manners) hold(until time.Time) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if until.After(m.until) {
		m.until = until
	}
}

// refused slows down: the node takes fewer requests, and none for a while.
// Refusals of requests that were under way together count once.
func (m *manners) refused(rest time.Duration) {
	now := time.Now()
	m.hold(now.Add(min(rest, longestWait)))
	m.mu.Lock()
	defer m.mu.Unlock()
	if now.Sub(m.slowed) > m.gap {
		m.gap, m.slowed = min(max(leastGap, 2*m.gap), mostGap), now
	}
}

// silent is how long the node has answered nobody, since a time at most.
func (m *manners) silent(since time.Time) time.Duration {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.heard.After(since) {
		since = m.heard
	}
	return time.Since(since)
}

// answered lets the pace recover.
func (m *manners) answered() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.heard = time.Now()
	if m.gap -= m.gap / gapShrinks; m.gap < leastGap/2 {
		m.gap = 0
	}
}

func (m *manners) close() { m.transport.CloseIdleConnections() }

// retryAfter reads the header's two forms, seconds and a date (RFC 9110,
// 10.2.3); what is neither counts as nothing.
func retryAfter(header string, now time.Time) time.Duration {
	if s, err := strconv.ParseUint(header, 10, 32); err == nil {
		return time.Duration(s) * time.Second
	}
	if t, err := http.ParseTime(header); err == nil {
		return t.Sub(now)
	}
	return 0
}
