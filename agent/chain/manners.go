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

// manners is the http transport of one node: it heeds Retry-After, and cuts an
// answer off that is larger than any sound one.
type manners struct {
	transport *http.Transport

	mu    sync.Mutex
	until time.Time // no request before
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
			m.mu.Lock()
			m.until = now.Add(min(d, longestWait))
			m.mu.Unlock()
		}
	}
	resp.Body = http.MaxBytesReader(nil, resp.Body, messageLimit)
	return resp, nil
}

// wait is how long the node wants to be left alone; 0 = not at all.
func (m *manners) wait() time.Duration {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.until.IsZero() {
		return 0
	}
	return max(0, time.Until(m.until))
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
