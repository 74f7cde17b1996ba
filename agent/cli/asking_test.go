package cli

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// asked runs a question with --json and reads the answer.
func asked(t *testing.T, into any, args ...string) {
	t.Helper()
	r := hedgerow(t, append(args, "--json")...)
	if r.code != exitDone {
		t.Fatalf("%v: exit %d: %s", args, r.code, r.err)
	}
	must(t, json.Unmarshal([]byte(r.out), into))
}

// bounded is tinyFund with limits on risk that its book keeps, and one that it breaks.
func bounded(t *testing.T) string {
	return tinyConfig(t, "  dataAge: 4h\n", `  dataAge: 4h
  risk:
    scenarios: 1000
    bounds:
      - {measure: expectedShortfall, days: 90, confidence: 99%, most: 900000 DAI, kind: hard}
      - {measure: stressLoss, scenario: crash, most: 500000 DAI, kind: soft}
      - {measure: borrowerShare, most: 0.01%, kind: soft}
    stresses: [{name: crash, all: 50%}]
`)
}

func TestAQuestionAboutAnArchivesFund(t *testing.T) {
	place := tinyArchive(t, nil)
	at := tinyFrom.Add(48 * time.Hour)
	from := []string{"--config", bounded(t), "--archive", place, "--at", at.Format(time.RFC3339)}
	ask := func(t *testing.T, into any, args ...string) {
		t.Helper()
		asked(t, into, append(args, from...)...)
	}
	l, err := wire.ReadPastLoans(t.Context(), place, wire.PastOptions{At: wire.PastPoint{Time: at}, Rules: "aave-v3.0"})
	must(t, err)

	t.Run("a stress is what each loan loses, added up", func(t *testing.T) {
		var v stressView
		ask(t, &v, "stress", "fall-45")
		x := v.Scenarios[0]
		below, bad, usd := brute(l.Book, .45)
		price := l.Book.PriceUSD(l.Book.AssetIndex(x.References[0].Reference.Asset))
		near(t, "bad debt", x.BadDebtUSD, usd)
		near(t, "the fund's share", x.Gross, usd/price*x.References[0].Share)
		near(t, "net", x.Net, x.Gross)
		if x.Loans != below || x.BadLoans != bad || below == bad || bad == 0 {
			t.Errorf("%d loans below 1, %d with bad debt: counted %d and %d", x.Loans, x.BadLoans, below, bad)
		}
		if len(x.Risks) != 3 || x.Risks[0].After.Value.Cmp(x.Risks[0].Before.Value) <= 0 || x.Risks[1].After.Value.Cmp(x.Risks[1].Before.Value) <= 0 {
			t.Errorf("the risk limits after: %+v", x.Risks)
		}
	})

	t.Run("the configuration's own stress counts", func(t *testing.T) {
		var v, w stressView
		ask(t, &v, "stress", "crash")
		ask(t, &w, "stress", "fall-50")
		near(t, "net", v.Scenarios[0].Net, w.Scenarios[0].Net)
	})

	t.Run("scores add up to the fund's", func(t *testing.T) {
		var v scoreView
		ask(t, &v, "score", "--horizon", "90d", "--top", "1000", "--sort", "pd")
		var es, el float64
		for i, y := range v.Loans {
			es, el = es+y.ES, el+y.ELUSD
			if i > 0 && y.LiquidationPD > v.Loans[i-1].LiquidationPD {
				t.Errorf("loan %d comes after one with less PD", i)
			}
			if y.LossPD > y.EndPD || y.ELUSD > 0 && math.Abs(y.EndPD*y.EADUSD*y.LGD-y.ELUSD) > 1e-9*y.ELUSD {
				t.Errorf("loan %d: %+v", i, y)
			}
			if y.Liquidates != nil && *y.Liquidates > 0 && *y.Liquidates < 1 {
				if hf := healthAt(l.Book, y.Row, *y.Liquidates); math.Abs(hf-1) > 1e-9 {
					t.Errorf("loan %d has HF %v at the fall that is said to liquidate it", i, hf)
				}
			}
		}
		near(t, "ES", es, v.Totals.ES)
		near(t, "EL", el, v.Totals.ELUSD)
		if v.Totals.ES <= 0 || math.Abs(v.Totals.Remainder) > 1e-6*v.Totals.ES {
			t.Errorf("totals %+v", v.Totals)
		}
	})

	t.Run("a reversed stress stands on its bound", func(t *testing.T) {
		var v reverseView
		ask(t, &v, "stress", "--reverse", "--loss", "200000 DAI")
		x := v.Shocks[0]
		if x.Direction != "all that is not pegged falls" || len(x.Breaks) != 1 {
			t.Fatalf("%+v", x)
		}
		share := func(fall float64) float64 {
			_, _, usd := brute(l.Book, fall)
			_, owed := l.Book.Totals(l.Book.Weights())
			total := 0.
			for _, d := range owed {
				total += d
			}
			return usd * min(1, 1e6/total)
		}
		if fall := x.Breaks[0].Shock; share(fall) < 200000 || share(fall-2e-4) > 200000 {
			t.Errorf("a fall of %v loses %v, and one a little less %v", fall, share(fall), share(fall-2e-4))
		}
		found := false
		for _, y := range v.Shocks {
			found = found || y.Direction == "most plausible" && len(y.Breaks) == 1
		}
		if !found {
			t.Error("no most plausible shock")
		}
		ask(t, &v, "stress", "--reverse")
		if len(v.Broken) != 1 || !strings.Contains(v.Broken[0], "borrowerShare") {
			t.Errorf("broken before: %v", v.Broken)
		}
		var none reverseView
		ask(t, &none, "stress", "--reverse", "--loss", "1000001 DAI", "--asset", "WETH")
		if len(none.Shocks[0].Breaks) != 0 {
			t.Errorf("a fund of 1000000 loses more: %+v", none.Shocks[0])
		}
	})

	t.Run("a what-if is the agent's own decision, and sends nothing", func(t *testing.T) {
		var none whatifView
		r := hedgerow(t, append([]string{"whatif", "--buy", "X=1 DAI"}, from...)...)
		if r.code != exitUsage {
			t.Fatalf("an unknown series: exit %d", r.code)
		}
		_, list, _ := strings.Cut(r.err, "there are ")
		series := strings.FieldsFunc(list, func(c rune) bool { return c == ',' || c == ')' || c == ' ' || c == '\n' })
		if len(series) < 2 {
			t.Fatalf("the series are not named: %s", r.err)
		}
		ask(t, &none, "whatif", "--buy", series[1]+"=10000 DAI")
		o := none.Orders[0]
		if o.Cost.IsZero() || o.Priced != "replica" || o.Marginal == nil || *o.Marginal < .999*o.Cost.Float(18)/o.Wanted.Float(18) {
			t.Errorf("the price: %+v", o)
		}
		if none.ES == nil || none.ES.PerCoin == nil || none.ES.Removed <= 0 || none.ES.After >= none.ES.Before {
			t.Errorf("ES: %+v", none.ES)
		}
		risk := map[string]wire.LimitChange{}
		for _, c := range none.Limits {
			risk[c.Limit] = c
		}
		es := risk["risk.expectedShortfall 90d 99%"]
		if es.Before == es.After || es.Interval == "" || es.State != "ok" || !es.Risk {
			t.Errorf("the limit on ES: %+v", es)
		}
		if c := risk["coverToExposure"]; c.Before != "0 DAI" || c.After != "10000 DAI" {
			t.Errorf("cover: %+v", c)
		}
	})

	t.Run("all that is wrong is said at once", func(t *testing.T) {
		r := hedgerow(t, append([]string{"whatif", "--buy", "X=1 DAI", "--sell", "no", "--withdraw", "WETH=1 WETH"}, from...)...)
		r.wants(t, exitUsage, `--buy "X=1 DAI"`, "there is no such series", `--sell "no"`, "NAME=AMOUNT UNIT", "no claim on WETH")
		hedgerow(t, append([]string{"whatif"}, from...)...).wants(t, exitUsage, "nothing would be done")
		hedgerow(t, append([]string{"stress", "crush"}, from...)...).wants(t, exitUsage, `did you mean "crash"`)
		hedgerow(t, append([]string{"stress", "only-FOO-50"}, from...)...).wants(t, exitFailed, "FOO: not an asset of the book", "WETH")
		hedgerow(t, append([]string{"stress", "fall-101"}, from...)...).wants(t, exitUsage, "1 to 100")
		hedgerow(t, append([]string{"stress", "--reverse", "--limit", "risk.expectedShortfal 90d 99%"}, from...)...).wants(t, exitFailed, `did you mean "risk.expectedShortfall 90d 99%"`)
		hedgerow(t, append([]string{"stress", "--reverse", "--loss", "5 USDC"}, from...)...).wants(t, exitFailed, "stated in USDC where DAI is meant")
	})

	t.Run("a file of stresses", func(t *testing.T) {
		file := func(text string) string {
			path := filepath.Join(t.TempDir(), "stresses.yaml")
			must(t, os.WriteFile(path, []byte(text), 0o600))
			return path
		}
		var v, w stressView
		ask(t, &v, "stress", file("schema: 1\nscenarios:\n  - {name: a, source: assumed, all: -10%, moves: [{asset: WETH, change: -45%}]}\n"))
		ask(t, &w, "stress", "fall-45")
		near(t, "net", v.Scenarios[0].Net, w.Scenarios[0].Net)
		bad := file("schema: 2\nscenarios:\n  - {name: a, source: ' ', all: 5%}\n  - {name: a, source: b, moves: [{asset: WETH, change: 45}]}\n")
		hedgerow(t, append([]string{"stress", bad}, from...)...).wants(t, exitUsage, "2 is not read", "it is blank", "is a rise", "twice", "is not a change")
		hedgerow(t, append([]string{"stress", file("schema: 1\nscenarios:\n  - {name: a, source: b, moves: [{asset: FOO, change: -45%}]}\n")}, from...)...).wants(t, exitFailed, "FOO: not an asset of the book")
	})

	t.Run("pages are written", func(t *testing.T) {
		r := hedgerow(t, append([]string{"whatif", "--buy", "X=1 DAI"}, from...)...)
		_, list, _ := strings.Cut(r.err, "there are ")
		series, _, _ := strings.Cut(list, ",")
		for name, args := range map[string][]string{"score": {"score"}, "whatif": {"whatif", "--buy", series + "=10000 DAI"}, "stress": {"stress"}, "reverse": {"stress", "--reverse", "--loss", "200000 DAI", "--asset", "WETH"}} {
			page := filepath.Join(t.TempDir(), name+".html")
			hedgerow(t, append(append(args, "--out", page), from...)...).wants(t, exitDone, "Page with plots")
			text, err := os.ReadFile(page)
			must(t, err)
			if !strings.Contains(string(text), "<svg") {
				t.Errorf("%s: no plot", name)
			}
		}
	})
}

func TestAQuestionIsAskedFromOnePlace(t *testing.T) {
	config := tinyConfig(t)
	hedgerow(t, "score", "--journal", "x.db", "--at", "2021-02-12").wants(t, exitUsage, "--journal and --at")
	hedgerow(t, "score", "--config", config, "--slot", "hours@1").wants(t, exitUsage, "--slot is of a journal")
	hedgerow(t, "score", "--config", config, "--at", "noon").wants(t, exitUsage, `--at "noon" is no instant`)
	hedgerow(t, "stress", "--config", config, "--since", "2021-02-13", "--at", "2021-02-12").wants(t, exitUsage, "--since 2021-02-13 is not before")
	hedgerow(t, "stress", "march-2020", "--reverse").wants(t, exitUsage, "--reverse looks for a shock itself")
	hedgerow(t, "stress", "march-2020", "--limit", "x").wants(t, exitUsage, "--limit goes with --reverse")
	hedgerow(t, "score", "--top", "-1", "--horizon", "25h", "--confidence", "2", "--sort", "pf", "--loan", "0x1").wants(t, exitUsage,
		"--top", "--horizon", "whole days", "--confidence", "has no unit", `did you mean "pd"`, "--loan")
	hedgerow(t, "whatif", "--horizon", "0d", "--confidence", "x").wants(t, exitUsage, "--horizon", "--confidence")
	hedgerow(t, "score", "--journal", filepath.Join(t.TempDir(), "none.db")).wants(t, exitFailed, "none.db")
}

// brute lets late liquidators at each loan when all that is not pegged falls: how many
// are below 1, how many of them leave bad debt, and how much.
func brute(b *book.Book, fall float64) (below, bad int, usd float64) {
	l, f := liquidation.LoansOf(b), liquidation.Fall(b, fall)
	for i := range l.Len() {
		var back, pays, owes float64
		for c := l.CollateralAt[i]; c < l.CollateralAt[i+1]; c++ {
			v := l.CollateralUSD[c] * f[l.CollateralAsset[c]]
			back, pays = back+v*l.Threshold[c], pays+v/l.Bonus[c]
		}
		for d := l.DebtAt[i]; d < l.DebtAt[i+1]; d++ {
			owes += l.DebtUSD[d] * f[l.DebtAsset[d]]
		}
		if l.CollateralAt[i] == l.CollateralAt[i+1] || back >= owes {
			continue
		}
		below++
		if owes > pays {
			bad, usd = bad+1, usd+owes-pays
		}
	}
	return below, bad, usd
}

// healthAt is a loan's health factor at a fall.
func healthAt(b *book.Book, row int, fall float64) float64 {
	return b.HealthFactorsAt(nil, b.WeightsAt(liquidation.Fall(b, fall)))[row]
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9*math.Max(1, math.Abs(want)) {
		t.Errorf("%s is %v, not %v", what, got, want)
	}
}
