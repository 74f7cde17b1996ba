package maker

import (
	"os"
	"strconv"
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

// runs is how many rounds a random test has: HEDGEROW_RUNS, or a few.
func runs(t *testing.T, few int) int {
	t.Helper()
	text := os.Getenv("HEDGEROW_RUNS")
	if text == "" {
		return few
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		t.Fatalf("HEDGEROW_RUNS=%q is not a number of runs", text)
	}
	return max(n, few)
}
