package vaults

import (
	"sync"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

// sharedETHB is ETH-B as its files have it.
func sharedETHB(t *testing.T) ([]history.Event, []history.Parameter) {
	t.Helper()
	rows, params := published.Rows(t, "loans/maker_ethb_events.csv.gz")[1:], published.Rows(t, "loans/maker_ethb_parameters.csv")[1:]
	kinds := map[string]string{"open": history.KindOpen, "deposit": history.KindDeposit, "withdraw": history.KindWithdraw,
		"borrow": history.KindBorrow, "repay": history.KindRepay, "liquidate": history.KindLiquidation}
	optional := func(s string) history.Optional {
		if s == "" {
			return history.Optional{}
		}
		return history.Some(fixed(t, s))
	}
	var events []history.Event
	for i, r := range rows {
		events = append(events, history.Event{Time: instant(t, r[0]), Block: number(t, r[1]), Index: uint32(i), Market: market, Kind: kinds[r[3]], Account: r[2],
			Collateral: "ETH", CollateralDelta: optional(r[4]), Debt: "DAI", DebtDelta: optional(r[5])})
	}
	var parameters []history.Parameter
	for i, r := range params {
		parameters = append(parameters, history.Parameter{Time: instant(t, r[0]), Block: number(t, r[1]), Index: uint32(i), Market: market, Subject: r[3], Name: r[2], Before: r[4], After: r[5]})
	}
	return events, parameters
}

// summary is of the shared files, made once.
func summary(t *testing.T) *Summary {
	t.Helper()
	events, parameters := sharedETHB(t)
	made.Do(func() { whole, wrong = Summarize(market, events, parameters) })
	if wrong != nil {
		t.Fatal(wrong)
	}
	return whole
}

var (
	made  sync.Once
	whole *Summary
	wrong error
)

const market = "maker:ETH-B"

// What the files say, counted, and what the rebuilding makes of it. Numbers of the
// second kind are this package's own and stand here to be seen when they change.
func TestETHBIsRebuilt(t *testing.T) {
	s := summary(t)
	count := func(what string, got, want int) {
		t.Helper()
		if got != want {
			t.Errorf("%s: %d, want %d", what, got, want)
		}
	}
	count("rows", s.Events, 25322)
	count("vaults", s.Vaults, 715)
	count("vaults that ever borrowed", s.Borrowed, 682)
	count("vaults that were ever liquidated", s.Liquidated, 48)
	published.Numbers(t, "reference/models.md", 0.5,
		published.Number{What: "liquidation rows of ETH-B up to 2021", Got: float64(s.Seizures), Want: 459},
		published.Number{What: "of one vault on 28 April 2021", Got: float64(s.Largest.Rows), Want: 363},
		published.Number{What: "vault-days with a liquidation", Got: float64(s.VaultDays), Want: 49})
	if s.Largest.Vault != 21348 || s.Largest.Day.Format("2006-01-02") != "2021-04-28" {
		t.Errorf("the largest vault-day is %+v", s.Largest)
	}
	if got, want := s.Net.String(), "160093610.3746010438515"; got != want {
		t.Errorf("net minted DAI: %s, want %s", got, want)
	}

	count("vaults below −1 DAI as written", s.Ends.Below, 499)
	count("of them by fees to known drips", s.Ends.KnownFees, 393)
	count("of them by fees to the payments", s.Ends.LaterFees, 106)
	count("of them by nothing known", len(s.Ends.Unexplained), 0)
	count("the sum of the reasons", s.Ends.KnownFees+s.Ends.LaterFees+s.Ends.Findings+len(s.Ends.Unexplained), s.Ends.Below)
	count("vaults that are closed", s.Ends.Closed+s.Open, s.Borrowed)
	count("closed ones whose bounds have nothing in them", s.Ends.Bounded, s.Ends.Closed-4)

	found := map[Kind]int{}
	for _, f := range s.Findings {
		found[f.Kind]++
	}
	for k, want := range map[Kind]int{MissingRepayment: 6, PaidBeyond: 1, TakenBack: 1, LessSeized: 1, SeizedBeyond: 0, SeizedOtherwise: 0, WithdrawnBeyond: 0} {
		count(string(k), found[k], want)
	}

	// The debt ceiling tells the debt: 414 times, by somebody who read the Vat.
	count("ceilings that tell the debt", len(s.Checks.List), 414)
	if s.Checks.Median > 1e-3 || s.Checks.Largest.Share() > 4e-3 || s.Checks.Last.Share() > 1e-3 {
		t.Errorf("the debt is off by %v (median), %v (at most), %v (at the end)", s.Checks.Median, s.Checks.Largest.Share(), s.Checks.Last.Share())
	}
	t.Logf("ceilings: %d of %d within bounds, off by %.5f (median), %.5f (at most, %s), %.5f (at the end)", s.Checks.Within, len(s.Checks.List),
		s.Checks.Median, s.Checks.Largest.Share(), s.Checks.Largest.Time.Format("2006-01-02"), s.Checks.Last.Share())
	count("moves of the debt without a row", len(s.Checks.Jumps), 12)
	for _, c := range s.Checks.List[:7] { // before the first repayment that the file lacks
		if !c.Within() {
			t.Errorf("%s: the debt was %s, rebuilt %+v", c.Time, c.Debt, c.Rebuilt)
		}
	}

	// Days add up to the whole.
	net, liquidated, seizures := history.Fixed{}, history.Fixed{}, 0
	for _, d := range s.Days {
		net, liquidated, seizures = net.Plus(d.Net), liquidated.Plus(d.Liquidated), seizures+d.Seizures
		if d.Debt.Low.Cmp(d.Debt.Value) > 0 || d.Debt.Value.Cmp(d.Debt.High) > 0 || d.Debt.Low.Sign() < 0 || d.Collateral.Low.Sign() < 0 {
			t.Errorf("%s: debt %+v, collateral %+v", d.Day, d.Debt, d.Collateral)
		}
	}
	if net != s.Net || liquidated != s.Flows.Liquidated || seizures != s.Seizures {
		t.Errorf("days add up to %s, %s and %d", net, liquidated, seizures)
	}
}

// Rows of a block are by vault and kind, not as they were. That matters for a vault
// that is liquidated in the block in which it is touched, and there is none.
func TestNoVaultIsLiquidatedAndTouchedInOneBlock(t *testing.T) {
	events, _ := sharedETHB(t)
	type place struct {
		block   uint64
		account string
	}
	seen := map[place]string{}
	for _, e := range events {
		p := place{e.Block, e.Account}
		if k := seen[p]; k != "" && (k == history.KindLiquidation) != (e.Kind == history.KindLiquidation) {
			t.Errorf("vault %s in block %d: %s and %s", e.Account, e.Block, k, e.Kind)
		}
		seen[p] = e.Kind
	}
}

// The source does not cut the collateral of liquidations to integers, it rounds it:
// taken as cut, a tenth of the rows would disagree with the rules.
func TestTheCollateralOfLiquidationsIsRounded(t *testing.T) {
	s := summary(t)
	half, up := history.Some(fixed(t, "0.5")), 0
	for _, l := range s.Seized {
		off := l.Written.Value.Minus(l.Seized.Value)
		if off.Cmp(half.Fixed) > 0 || off.Negated().Cmp(half.Fixed) > 0 {
			t.Errorf("%s vault %d: %s ETH are written, the rules take %s", l.Time, l.Vault, l.Written.Value, l.Seized.Value)
		}
		if off.Sign() > 0 {
			up++
		}
	}
	if up < 30 {
		t.Errorf("only %d of %d are rounded up", up, len(s.Seized))
	}
	t.Logf("%d of %d are rounded up", up, len(s.Seized))
}
