package wallet

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// peer is a JSON-RPC server that is no node: a relay or a signer. It is asked
// once and never followed elsewhere: what it is told is meant for it alone.
type peer struct {
	what    string // for errors: "relay relay.example"
	url     string // may hold a secret: never in an error
	timeout time.Duration
	client  *http.Client
}

// maxAnswer bounds what a peer may answer, in bytes. A signed transaction is far
// smaller.
const maxAnswer = 1 << 20

// newPeer is the way to a server at an http or https address. Its transport is
// the peer's own: close gives its connections up.
func newPeer(what, address string, timeout time.Duration, transport *http.Transport) (*peer, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("%s: its address is no http(s)://HOST: correct it", what) // the text may hold a secret
	}
	if timeout <= 0 {
		return nil, fmt.Errorf("%s %s: a timeout of %s: give it some time to answer", what, u.Host, timeout)
	}
	return &peer{what: what + " " + u.Host, url: address, timeout: timeout, client: &http.Client{Transport: transport,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}, nil
}

func (p *peer) close() { p.client.CloseIdleConnections() }

// call asks for one method and gives its result back as it came.
func (p *peer) call(ctx context.Context, method string, params any) (json.RawMessage, error) {
	body, err := json.Marshal(struct {
		Version string `json:"jsonrpc"`
		ID      int    `json:"id"`
		Method  string `json:"method"`
		Params  []any  `json:"params"`
	}{"2.0", 1, method, []any{params}})
	if err != nil {
		return nil, fmt.Errorf("%s: %s: %w", p.what, method, err)
	}
	ctx, cancel := context.WithTimeout(ctx, p.timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, p.url, bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("%s: %s: %w", p.what, method, hidden(err))
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := p.client.Do(request)
	if err != nil {
		if errors.Is(err, context.DeadlineExceeded) {
			return nil, fmt.Errorf("%s: %s: no answer within %s: %w", p.what, method, p.timeout, context.DeadlineExceeded)
		}
		return nil, fmt.Errorf("%s: %s: %w", p.what, method, hidden(err))
	}
	defer response.Body.Close()
	text, err := io.ReadAll(io.LimitReader(response.Body, maxAnswer+1))
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return nil, fmt.Errorf("%s: %s: its answer did not end within %s: %w", p.what, method, p.timeout, context.DeadlineExceeded)
	case err != nil:
		return nil, fmt.Errorf("%s: %s: read its answer: %w", p.what, method, err)
	case len(text) > maxAnswer:
		return nil, fmt.Errorf("%s: %s: its answer is longer than %d bytes", p.what, method, maxAnswer)
	}
	var answer struct {
		Result json.RawMessage `json:"result"`
		Error  *struct {
			Code    int    `json:"code"`
			Message string `json:"message"`
		} `json:"error"`
	}
	switch err := json.Unmarshal(text, &answer); {
	case err == nil && answer.Error != nil:
		return nil, &peerError{p.what, method, answer.Error.Code, brief(answer.Error.Message)}
	case response.StatusCode != http.StatusOK:
		return nil, fmt.Errorf("%s: %s: http status %s", p.what, method, response.Status)
	case err != nil:
		return nil, fmt.Errorf("%s: %s: its answer is no JSON-RPC: is the address right?", p.what, method)
	case len(answer.Result) == 0 || string(answer.Result) == "null":
		return nil, fmt.Errorf("%s: %s: its answer has no result", p.what, method)
	}
	return answer.Result, nil
}

// peerError is a refusal in the server's own words.
type peerError struct {
	what, method string
	code         int
	message      string
}

func (e *peerError) Error() string {
	return fmt.Sprintf("%s: %s: it refuses: %s (code %d)", e.what, e.method, e.message, e.code)
}

// brief is the start of a stranger's text, on one line.
func brief(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > 200 {
		s = strings.ToValidUTF8(s[:200], "") + "…"
	}
	return s
}

// hidden drops the address from net/http's errors: it may hold a secret.
func hidden(err error) error {
	if e := (*url.Error)(nil); errors.As(err, &e) {
		return e.Err
	}
	return err
}
