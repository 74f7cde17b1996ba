package chain_test

import (
	"net"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestDialSpeaksEveryTransport(t *testing.T) {
	d, ends := endpoints(t)
	want := mine(t, d, 3)
	for name, endpoint := range ends {
		t.Run(name, func(t *testing.T) {
			c := dial(t, chain.Options{Endpoint: endpoint})
			got, err := c.Head(t.Context())
			if err != nil || got != want {
				t.Fatalf("head is %+v, %v; want %+v", got, err, want)
			}
			byNumber, err := c.Block(t.Context(), 2)
			if err != nil {
				t.Fatal(err)
			}
			byHash, err := c.BlockByHash(t.Context(), byNumber.Hash)
			if err != nil || byHash != byNumber {
				t.Fatalf("block 2 is %+v by number and %+v by hash, %v", byNumber, byHash, err)
			}
			if _, err := c.Block(t.Context(), 99); err == nil {
				t.Fatal("block 99 exists")
			} else {
				wantError(t, err, chain.ErrNotFound, "block 99")
			}
		})
	}
}

func TestDialSaysWhyItCannot(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	nobody := free.Addr().String()
	free.Close()

	for name, c := range map[string]struct {
		options chain.Options
		is      error
		says    []string
	}{
		"nobody listens, http":     {chain.Options{Endpoint: "http://" + nobody + "/v3/SECRETKEY", ChainID: 1}, chain.ErrUnreachable, []string{nobody, "connection refused", "start the node, or correct the endpoint"}},
		"nobody listens, ws":       {chain.Options{Endpoint: "ws://" + nobody + "/v3/SECRETKEY", ChainID: 1}, chain.ErrUnreachable, []string{nobody, "connection refused"}},
		"no such socket":           {chain.Options{Endpoint: "/nonexistent/node.ipc", ChainID: 1}, chain.ErrUnreachable, []string{"/nonexistent/node.ipc", "no such file"}},
		"another chain, http":      {chain.Options{Endpoint: d.HTTPURL(), ChainID: 1}, chain.ErrWrongChain, []string{"chain id 31337", "configured is 1", "correct the endpoint or the chain id"}},
		"another chain, ws":        {chain.Options{Endpoint: d.WSURL(), ChainID: 8453}, chain.ErrWrongChain, []string{"configured is 8453"}},
		"a server that is no node": {chain.Options{Endpoint: d.HTTPURL() + "/SECRETKEY", ChainID: 31337}, chain.ErrUnreachable, []string{"404"}},
	} {
		t.Run(name, func(t *testing.T) {
			client, err := chain.Dial(t.Context(), c.options)
			if err == nil {
				client.Close()
				t.Fatal("it connected")
			}
			wantError(t, err, c.is, c.says...)
		})
	}
}

func TestDialReportsEveryWrongOption(t *testing.T) {
	_, err := chain.Dial(t.Context(), chain.Options{FinalityTag: "sure", Timeout: -time.Second})
	if err == nil {
		t.Fatal("it connected")
	}
	for _, part := range []string{"endpoint is empty", "chain id is 0", `"sure" is unknown`, "must not be negative"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("error %q does not say %q", err, part)
		}
	}
}

func TestReadsSurviveADroppedConnection(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	for name, endpoint := range map[string]string{"http": d.HTTPURL(), "ws": d.WSURL()} {
		t.Run(name, func(t *testing.T) {
			p, through := startProxy(t, endpoint)
			c := dial(t, chain.Options{Endpoint: through, Timeout: 2 * time.Second})
			for range 20 {
				p.cut()
				if _, err := c.Head(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func TestTruncatedAnswersAreUnreachableNotWrong(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	p, through := startProxy(t, d.HTTPURL())
	c := dial(t, chain.Options{Endpoint: through})
	p.set(false, 200) // the header and a part of the block
	p.cut()
	_, err := c.Head(t.Context())
	wantError(t, err, chain.ErrUnreachable, "read the head", "check that the node at http://127.0.0.1:")
	p.set(true, -1)
	p.cut()
	_, err = c.Head(t.Context())
	wantError(t, err, chain.ErrUnreachable)
	p.set(false, -1)
	if _, err := c.Head(t.Context()); err != nil {
		t.Fatalf("it does not recover: %v", err)
	}
}

func TestCodeNamesAMissingContract(t *testing.T) {
	d := startDevnet(t, devnet.Config{})
	reader := deployReader(t, d)
	c := dial(t, chain.Options{Endpoint: d.HTTPURL()})
	head, err := c.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if code, err := c.Code(t.Context(), reader, head); err != nil || len(code) == 0 {
		t.Fatalf("code of %d bytes, %v", len(code), err)
	}
	_, err = c.Code(t.Context(), protection.Address{1}, head)
	wantError(t, err, chain.ErrNoContract, "0x0100000000000000000000000000000000000000", "block 1", "chain 31337", "correct the address")
}
