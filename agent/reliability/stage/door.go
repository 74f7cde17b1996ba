package stage

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
)

// Witness is told of a transaction before any node is.
type Witness func(raw []byte)

// Door is the node as an actor reaches it: an HTTP endpoint on loopback that
// passes every request on, after its witness saw the transactions in it. It can
// kill the actor between two requests, and lose answers.
type Door struct {
	URL string

	node    string
	client  *http.Client
	server  *http.Server
	gone    chan struct{}
	witness Witness

	mu     sync.Mutex
	ambush *Ambush
	losing bool
	held   [][]byte // by the relay
	relay  Relay
	err    error
}

// Ambush kills at a request. Kill must not return before the actor is dead.
type Ambush struct {
	After int  // at this request, from 1
	Heard bool // the node gets the request, and its answer is lost
	Kill  func()
}

// Relay is what becomes of transactions that are sent in private.
type Relay uint8

// The relay's moods.
const (
	Delivers Relay = iota // the node has it at once
	Holds                 // the node has it when the mood is Delivers again
	Drops                 // nobody ever has it, and the sender is told that all is well
)

// OpenDoor listens in front of a node's HTTP endpoint.
func OpenDoor(node string, witness Witness) (*Door, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("open the door: %w", err)
	}
	d := &Door{URL: "http://" + l.Addr().String(), node: node, client: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 16, DisableCompression: true}},
		witness: witness, gone: make(chan struct{})}
	d.server = &http.Server{Handler: d, ReadHeaderTimeout: time.Minute}
	go func() {
		defer close(d.gone)
		if err := d.server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			d.fail(err)
		}
	}()
	return d, nil
}

// Close ends the door, and returns what went wrong at it.
func (d *Door) Close() error {
	err := d.server.Close()
	<-d.gone
	d.client.CloseIdleConnections()
	d.mu.Lock()
	defer d.mu.Unlock()
	return errors.Join(err, d.err)
}

func (d *Door) fail(err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.err = errors.Join(d.err, err)
}

// Lie sets an ambush; nil lifts it.
func (d *Door) Lie(a *Ambush) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.ambush = a
}

// Lose has every answer to a broadcast get lost, from now on or no more. The
// node hears the broadcast.
func (d *Door) Lose(on bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.losing = on
}

// SetRelay sets the mood of the private relay. What it held goes to the node
// when it delivers again.
func (d *Door) SetRelay(r Relay) error {
	d.mu.Lock()
	d.relay = r
	var out [][]byte
	if r == Delivers {
		out, d.held = d.held, nil
	}
	d.mu.Unlock()
	for _, raw := range out {
		if err := d.broadcast(raw); err != nil {
			return err
		}
	}
	return nil
}

// request is a JSON-RPC request, as far as the door looks at it.
type request struct {
	ID     json.RawMessage   `json:"id"`
	Method string            `json:"method"`
	Params []json.RawMessage `json:"params"`
}

// ServeHTTP passes one request on.
func (d *Door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // the actor died while it spoke
	}
	d.mu.Lock()
	var sprung *Ambush
	if d.ambush != nil {
		if d.ambush.After--; d.ambush.After <= 0 {
			sprung, d.ambush = d.ambush, nil
		}
	}
	losing := d.losing
	d.mu.Unlock()
	if sprung != nil && !sprung.Heard {
		sprung.Kill()
		panic(http.ErrAbortHandler)
	}
	answer, sent, err := d.pass(body)
	if err != nil {
		d.fail(err)
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	if sprung != nil {
		sprung.Kill()
	}
	if sprung != nil || sent && losing {
		panic(http.ErrAbortHandler)
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(answer) // to an actor that may be dead
}

// pass gives the node's answer, or the relay's; sent reports a broadcast.
func (d *Door) pass(body []byte) (answer []byte, sent bool, err error) {
	var one request
	// A batch is an array: it never carries a broadcast.
	if json.Unmarshal(body, &one) != nil || len(one.Params) == 0 {
		answer, err = d.forward(body)
		return answer, false, err
	}
	switch one.Method {
	case "eth_sendRawTransaction":
		raw, err := rawOf(one.Params[0])
		if err != nil {
			return nil, true, err
		}
		d.witness(raw)
		answer, err = d.forward(body)
		return answer, true, err
	case "eth_sendPrivateTransaction":
		answer, err = d.private(one)
		return answer, true, err
	}
	answer, err = d.forward(body)
	return answer, false, err
}

func rawOf(param json.RawMessage) ([]byte, error) {
	var raw hexutil.Bytes
	if err := json.Unmarshal(param, &raw); err != nil {
		return nil, fmt.Errorf("door: a broadcast's bytes: %w", err)
	}
	return raw, nil
}

// private is the relay: it says yes to everything.
func (d *Door) private(r request) ([]byte, error) {
	var p struct {
		Tx hexutil.Bytes `json:"tx"`
	}
	if err := json.Unmarshal(r.Params[0], &p); err != nil {
		return nil, fmt.Errorf("door: a private transaction: %w", err)
	}
	d.witness(p.Tx)
	d.mu.Lock()
	mood := d.relay
	if mood == Holds {
		d.held = append(d.held, p.Tx)
	}
	d.mu.Unlock()
	if mood == Delivers {
		if err := d.broadcast(p.Tx); err != nil {
			return nil, err
		}
	}
	return json.Marshal(map[string]any{"jsonrpc": "2.0", "id": r.ID, "result": crypto.Keccak256Hash(p.Tx)})
}

// broadcast hands bytes to the node. That it refuses them (known, replaced, too
// cheap) is none of the door's business.
func (d *Door) broadcast(raw []byte) error {
	body, err := json.Marshal(map[string]any{"jsonrpc": "2.0", "id": 1, "method": "eth_sendRawTransaction", "params": []string{hexutil.Encode(raw)}})
	if err != nil {
		return err
	}
	_, err = d.forward(body)
	return err
}

func (d *Door) forward(body []byte) ([]byte, error) {
	r, err := d.client.Post(d.node, "application/json", bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("door: %w", err)
	}
	defer r.Body.Close()
	return io.ReadAll(r.Body)
}
