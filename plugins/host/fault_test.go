package host

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

func TestEveryErrorHasItsFaultAndIsDocumented(t *testing.T) {
	text, err := os.ReadFile("../../docs/writing-a-strategy.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		err   error
		fault Fault
	}{
		{fmt.Errorf("%w: %w", ErrStart, ErrAddress), FaultAddress},
		{fmt.Errorf("%w: %w", ErrStart, strategy.ErrManifest), FaultManifest},
		{fmt.Errorf("%w after 5 failures, the last: %s", ErrBreaker, ErrCrash.Error()), FaultAside},
		{fmt.Errorf("%w until noon", ErrDown), FaultDown},
		{ErrStart, FaultStart}, {ErrChecksum, FaultChecksum}, {ErrParameters, FaultParameters}, {ErrDeadline, FaultDeadline},
		{ErrCrash, FaultCrash}, {ErrMemory, FaultMemory}, {ErrNoise, FaultNoise},
		{refuse(FaultSession, ""), FaultSession}, {refuse(FaultSequence, ""), FaultSequence}, {refuse(FaultSize, ""), FaultSize},
		{refuse(FaultShape, ""), FaultShape}, {refuse(FaultScores, ""), FaultScores}, {refuse(FaultSeries, ""), FaultSeries},
		{refuse(FaultLevel, ""), FaultLevel}, {refuse(FaultTTL, ""), FaultTTL}, {refuse(FaultText, ""), FaultText},
		{&NoAnswer{"no prices"}, FaultNoAnswer},
	} {
		if got := FaultOf(fmt.Errorf("strategy x: %w", c.err)); got != c.fault {
			t.Errorf("%v is fault %q, not %q", c.err, got, c.fault)
		}
		if !strings.Contains(string(text), "`"+string(c.fault)+"`") {
			t.Errorf("docs/writing-a-strategy.md does not explain %q", c.fault)
		}
	}
	if got := FaultOf(errors.New("the agent stops")); got != FaultHost {
		t.Errorf("the agent's own error is fault %q", got)
	}
	if got := FaultOf(nil); got != "" {
		t.Errorf("no error is fault %q", got)
	}
}
