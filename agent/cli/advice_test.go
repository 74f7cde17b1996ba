package cli

import (
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

func TestCostsStandBesideTheAmountsThatTheyAreOf(t *testing.T) {
	n := amount.New
	a := agent.Advice{Symbol: "USDC", Question: agent.Buying, Cover: n(1000), Needed: n(1098), Withdraw: n(500), Withdrawable: n(500), Replaces: n(452), Horizon: time.Hour,
		Withdrawing: agent.Cost{Total: n(15)}, Covering: agent.Cost{Total: n(18)}, Counsel: agent.Withdraw}
	if got := text(t, []report.Table{adviceTable("", []agent.Advice{a})}); !strings.Contains(got, "452 of 1,000") || !strings.Contains(got, "500 of 1,098") {
		t.Errorf("18 is for 452 of the cover, and 15 for 500 withdrawn:\n%s", got)
	}
	a.Withdraw, a.Replaces = a.Needed, a.Cover
	if got := text(t, []report.Table{adviceTable("", []agent.Advice{a})}); strings.Contains(got, " of ") && strings.Contains(got, "1,000 of") {
		t.Errorf("all of both is told as a part:\n%s", got)
	}
}
