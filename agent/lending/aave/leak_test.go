package aave_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
)

func TestMain(m *testing.M) {
	var o []goleak.Option
	for _, f := range devnet.Outliving() {
		o = append(o, goleak.IgnoreTopFunction(f))
	}
	goleak.VerifyTestMain(m, o...)
}
