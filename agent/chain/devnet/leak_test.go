package devnet_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
)

func TestMain(m *testing.M) {
	var ignore []goleak.Option
	for _, f := range devnet.Outliving() {
		ignore = append(ignore, goleak.IgnoreTopFunction(f))
	}
	goleak.VerifyTestMain(m, ignore...)
}
