package chain_test

import (
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
)

// shout is creation code that logs a megabyte of zeros.
var shout = []byte{0x62, 0x10, 0x00, 0x00, 0x5f, 0xa0, 0x00} // PUSH3 2^20, PUSH0, LOG0, STOP

// All of it together is a message larger than the client takes, which ends a
// websocket. A market of 200,000 accounts has as much.
func TestLogsThatOverflowAMessageAreReadInParts(t *testing.T) {
	const logs = 36
	d := startDevnet(t, devnet.Config{})
	s := d.Sender("deployer")
	for range logs {
		if _, err := s.Deploy(shout); err != nil {
			t.Fatal(err)
		}
	}
	head, err := d.Confirm(t.Context(), d.Head().Time.Add(time.Second), time.Second)
	if err != nil {
		t.Fatal(err)
	}
	for name, endpoint := range map[string]string{"websocket": d.WSURL(), "http": d.HTTPURL()} {
		t.Run(name, func(t *testing.T) {
			c := dial(t, chain.Options{Endpoint: endpoint, Timeout: time.Minute})
			got, err := c.Logs(t.Context(), 1, head.Number, nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			if len(got) != logs {
				t.Fatalf("%d logs of %d", len(got), logs)
			}
		})
	}
}
