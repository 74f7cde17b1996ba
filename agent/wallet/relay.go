package wallet

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
)

// Relay hands transactions to block builders and to nobody else, by
// eth_sendPrivateTransaction. It is transport, not safety: a relay may drop what
// it took without a word, or show it to others.
type Relay struct{ peer *peer }

// NewRelay is the way to the relay at an http(s) address, which may hold a
// secret; each request has timeout to be answered. Nothing is asked yet.
func NewRelay(address string, timeout time.Duration) (*Relay, error) {
	p, err := newPeer("relay", address, timeout, &http.Transport{Proxy: http.ProxyFromEnvironment, MaxIdleConns: 2, IdleConnTimeout: time.Minute})
	if err != nil {
		return nil, err
	}
	return &Relay{p}, nil
}

// Close gives the relay's connections up.
func (r *Relay) Close() { r.peer.close() }

// SendPrivate asks for inclusion in a block up to that number. Nil says that the
// relay has taken the bytes, also from before. An error says nothing about
// whether it has them.
func (r *Relay) SendPrivate(ctx context.Context, raw []byte, until uint64) error {
	result, err := r.peer.call(ctx, "eth_sendPrivateTransaction", struct {
		Tx    hexutil.Bytes  `json:"tx"`
		Until hexutil.Uint64 `json:"maxBlockNumber"`
	}{raw, hexutil.Uint64(until)})
	if e := (*peerError)(nil); errors.As(err, &e) && strings.Contains(strings.ToLower(e.message), "already known") {
		return nil
	}
	if err != nil {
		return err
	}
	var got common.Hash
	if err := json.Unmarshal(result, &got); err != nil {
		return fmt.Errorf("%s: eth_sendPrivateTransaction: its result is no transaction hash", r.peer.what)
	}
	if want := crypto.Keccak256Hash(raw); got != want {
		return fmt.Errorf("%s: eth_sendPrivateTransaction: it calls transaction %s %s: use another relay", r.peer.what, want, got)
	}
	return nil
}
