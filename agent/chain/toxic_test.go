package chain_test

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	toxiproxy "github.com/Shopify/toxiproxy/v2"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
)

// toxics are what toxiproxy does to the bytes between client and node, each in
// its own JSON.
var toxics = []struct{ name, kind, attributes string }{
	{"late answers", "latency", `{"latency": 400, "jitter": 100}`},
	{"answers later than the deadline", "latency", `{"latency": 2500}`},
	{"a black hole", "timeout", `{"timeout": 0}`},
	{"silence, then the end", "timeout", `{"timeout": 300}`},
	{"answers in slices", "slicer", `{"average_size": 64, "size_variation": 32, "delay": 2000}`},
	{"a slow line", "bandwidth", `{"rate": 1}`},
	{"a trickle", "bandwidth", `{"rate": 0}`},
	{"connections reset", "reset_peer", `{"timeout": 0}`},
	{"connections reset in mid-answer", "reset_peer", `{"timeout": 50}`},
	{"connections closed late", "slow_close", `{"delay": 2000}`},
	{"answers cut after 300 bytes", "limit_data", `{"bytes": 300}`},
}

// TestAClientComesBackFromEveryToxic follows a chain through a bad network, one
// node at a time: trouble must end within deadlines and be over within 30 s of
// its cause.
func TestAClientComesBackFromEveryToxic(t *testing.T) {
	const deadline = time.Second
	for _, transport := range []string{"http", "ws"} {
		for _, toxic := range toxics {
			t.Run(transport+", "+toxic.name, func(t *testing.T) {
				t.Parallel()
				d := startDevnet(t, devnet.Config{})
				endpoint := d.HTTPURL()
				if transport == "ws" {
					endpoint = d.WSURL()
				}
				p, through := startToxiproxy(t, endpoint)
				c := dial(t, chain.Options{Endpoint: through, Timeout: deadline, PollInterval: 50 * time.Millisecond})
				w := follow(t, c)
				w.until(mine(t, d, 2))
				if _, err := p.Toxics.AddToxicJson(strings.NewReader(fmt.Sprintf(`{"name": "it", "type": %q, "stream": "downstream", "attributes": %s}`, toxic.kind, toxic.attributes))); err != nil {
					t.Fatal(err)
				}
				missed := mine(t, d, 3)
				asked := time.Now()
				_, err := c.Head(t.Context())
				if took := time.Since(asked); took > 30*time.Second {
					t.Errorf("one question took %s", took)
				}
				outcome := "answers"
				if err != nil {
					outcome = "fails"
				}
				if err := p.Toxics.RemoveToxic(context.Background(), "it"); err != nil {
					t.Fatal(err)
				}
				over := time.Now()
				w.until(missed)
				w.until(mine(t, d, 1))
				back := time.Since(over)
				if back > 30*time.Second {
					t.Errorf("the chain is followed again after %s", back)
				}
				t.Logf("%s: the node %s; followed again %s after it ended", toxic.name, outcome, back.Round(10*time.Millisecond))
			})
		}
	}
}

// startToxiproxy is a toxiproxy in front of an endpoint, and the way through it.
func startToxiproxy(t testing.TB, endpoint string) (*toxiproxy.Proxy, string) {
	t.Helper()
	u, err := url.Parse(endpoint)
	if err != nil {
		t.Fatal(err)
	}
	server := toxiproxy.NewServer(toxiproxy.NewMetricsContainer(prometheus.NewRegistry()), zerolog.Nop())
	p := toxiproxy.NewProxy(server, t.Name(), "127.0.0.1:0", u.Host)
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Stop)
	return p, u.Scheme + "://" + p.Listen
}
