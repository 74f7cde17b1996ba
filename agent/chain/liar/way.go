package liar

import (
	"context"
	"net/http"
	"time"
)

// way is what is wrong with the way to the node, as against its answers.
type way int

const (
	straight way = iota
	busy         // 429 with Retry-After, or the socket closed
	broken       // 503, or the socket closed
	hang         // no answer
	drip         // one byte at a time
	half         // an answer that ends in its middle
	garbage      // no JSON
	wrongID      // the answer to another question
	twice        // every answer two times
	cut          // the connection closed without an answer
)

// refuses answers without asking the node.
func (y way) refuses(w http.ResponseWriter) bool {
	switch y {
	case busy:
		w.Header().Set("Retry-After", "1")
		http.Error(w, "too many requests", http.StatusTooManyRequests)
	case broken:
		http.Error(w, "the upstream node is away", http.StatusServiceUnavailable)
	case cut:
		panic(http.ErrAbortHandler) // net/http's way to close a connection
	default:
		return false
	}
	return true
}

// dripEvery is slower than any deadline allows for a whole answer.
const dripEvery = 250 * time.Millisecond

// write sends an answer, as far as the way lets it.
func (y way) write(ctx context.Context, w http.ResponseWriter, b []byte) {
	switch y {
	case drip:
		for i := range b {
			if _, err := w.Write(b[i : i+1]); err != nil {
				return
			}
			if http.NewResponseController(w).Flush() != nil || !pause(ctx, dripEvery) {
				return
			}
		}
		return
	case half:
		b = b[:len(b)/2]
	case garbage:
		b = []byte("<html>It works!</html>")
	}
	_, _ = w.Write(b) // whoever asked may have left
}

func pause(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}
