package cli

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/contagion"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// largeBook is a synthetic market of the kinds of loans that a real one has:
// longs and shorts of ether, loops of wrapped ether in eMode, loops of a vault
// over dollars, one borrower who owes a lot.
func largeBook(t testing.TB, loans int) wire.Loans {
	t.Helper()
	var table []book.Asset
	for i, a := range []struct {
		symbol           string
		decimals         uint8
		usd              float64
		threshold, bonus uint16
	}{
		{"WETH", 18, 3200, 8300, 10500}, {"USDC", 6, 1, 7800, 10450}, {"WBTC", 8, 91_000, 7800, 10500}, {"wstETH", 18, 3900, 8100, 10600},
		{"sUSDe", 18, 1.21, 7500, 10850}, {"USDe", 18, .999, 7500, 10850}, {"cbBTC", 8, 91_000, 7800, 10750}, {"USDC", 6, 1, 7800, 10450},
	} {
		x := book.Asset{ID: protection.Address{byte(i + 1)}, Symbol: a.symbol, Decimals: a.decimals, Price: amount.New(uint64(a.usd * 1e8)),
			SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: a.threshold, Bonus: a.bonus}
		if a.usd > .95 && a.usd < 1.05 {
			x.Flags = book.Pegged
		}
		table = append(table, x)
	}
	entry := func(asset uint16, usd float64, threshold, bonus uint16) book.Entry {
		v, err := amount.FromFloat(usd/table[asset].Price.Float(8), table[asset].Decimals)
		if err != nil {
			t.Fatal(err)
		}
		s, err := book.SharesOf(v)
		if err != nil {
			t.Fatal(err)
		}
		return book.Entry{Asset: asset, Shares: s, Threshold: threshold, Bonus: bonus}
	}
	own := func(asset uint16, usd float64) book.Entry {
		return entry(asset, usd, table[asset].Threshold, table[asset].Bonus)
	}
	k := book.NewKeeper(protection.Address{9}, "aave-v3", 8)
	if err := k.SetAssets(table); err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 1))
	for i := range loans {
		size := 5000 / (.01 + r.Float64())
		if i == 7 {
			size = 40e6
		}
		var l book.Loan
		switch ltv := .35 + .4*r.Float64(); i % 8 {
		case 0, 1, 2:
			l = book.Loan{Collateral: []book.Entry{own(0, size)}, Debt: []book.Entry{entry(1, size*ltv, 0, 0)}}
		case 3:
			l = book.Loan{Collateral: []book.Entry{own(2, size), own(3, size/2)}, Debt: []book.Entry{entry(1, size*ltv*1.4, 0, 0)}}
		case 4:
			l = book.Loan{Collateral: []book.Entry{own(1, size)}, Debt: []book.Entry{entry(0, size*ltv, 0, 0)}}
		case 5:
			l = book.Loan{EMode: 1, Collateral: []book.Entry{entry(3, size*20, 9500, 10100)}, Debt: []book.Entry{entry(0, size*20*(.6+.34*r.Float64()), 0, 0)}}
		case 6:
			l = book.Loan{EMode: 2, Collateral: []book.Entry{entry(4, size*5, 9200, 10400)}, Debt: []book.Entry{entry(1, size*5*(.5+.41*r.Float64()), 0, 0)}}
		case 7:
			l = book.Loan{Collateral: []book.Entry{own(0, size), own(6, size)}, Debt: []book.Entry{entry(1, size*ltv*1.6, 0, 0), entry(5, size/10, 0, 0)}}
		}
		l.Borrower = protection.Address{byte(i >> 16), byte(i >> 8), byte(i), 1}
		if _, err := k.Upsert(l); err != nil {
			t.Fatal(err)
		}
	}
	b := k.Snapshot(21_000_000, [32]byte{1}, time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC))
	said := contagion.Relations{
		{Asset: table[3].ID, Of: protection.Address{0xae}, OfSymbol: "stETH", Kind: contagion.Wrapped, Observed: true, Source: "stETH()"},
		{Asset: table[4].ID, Of: table[5].ID, OfSymbol: "USDe", Kind: contagion.Vaulted, Observed: true, Source: "asset()"},
	}
	stated := contagion.Relations{{Asset: protection.Address{0xae}, Of: table[0].ID, Kind: contagion.Staked, Source: "configuration"}}
	return wire.Loans{Market: "made-up", Version: "Aave v3.3", Block: trade.Block{Number: b.Block, Hash: trade.Hash(b.BlockHash), Time: b.Time}, Book: b, Rules: liquidation.AaveV33(),
		Relations: said.With(stated).With(contagion.GuessBridged(b)), Reserves: []protection.Address{table[1].ID}}
}

func view(t *testing.T, l wire.Loans, o referenceOptions) bookView {
	t.Helper()
	if o.top == 0 {
		o.top = 10
	}
	v := viewBook(l, o.top)
	var err error
	if v.Reference, err = viewReference(l, o); err != nil {
		t.Fatal(err)
	}
	return v
}

func text(t *testing.T, tables []report.Table) string {
	t.Helper()
	var b strings.Builder
	for _, x := range tables {
		if err := x.WriteText(&b); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func TestTheReferenceIsTheFundsUnlessSomebodySaysOtherwise(t *testing.T) {
	l := largeBook(t, 400)
	usdc, weth := view(t, l, referenceOptions{}).Reference, view(t, l, referenceOptions{asset: "weth"}).Reference
	if usdc.Symbol != "USDC" || usdc.Asset != "0x0200000000000000000000000000000000000000" || usdc.Cliffs[0].Name != "all volatile assets" || len(usdc.Cliffs) != 1 {
		t.Errorf("got %s %s, cliff of %s", usdc.Symbol, usdc.Asset, usdc.Cliffs[0].Name)
	}
	if slices.Contains(usdc.Cliffs[0].Falls, "sUSDe") || !slices.Contains(usdc.Cliffs[0].Falls, "wstETH") {
		t.Errorf("falls: %v", usdc.Cliffs[0].Falls)
	}
	if weth.Cliffs[0].Name != "everything but WETH" || weth.Cliffs[1].Name != "all volatile assets" || slices.Contains(weth.Cliffs[0].Falls, "wstETH") {
		t.Errorf("a volatile reference: %s of %v", weth.Cliffs[0].Name, weth.Cliffs[0].Falls)
	}
	only := view(t, l, referenceOptions{asset: usdc.Asset, drop: []string{"wstETH", "0x0700000000000000000000000000000000000000"}}).Reference
	if only.Cliffs[0].Name != "wstETH and cbBTC" || len(only.Cliffs) != 2 || len(only.Cliffs[0].Falls) != 2 {
		t.Errorf("named: %s of %v", only.Cliffs[0].Name, only.Cliffs[0].Falls)
	}
}

func TestAnAssetThatTheMarketDoesNotHaveIsAMistake(t *testing.T) {
	l := largeBook(t, 10)
	for _, c := range []struct {
		o    referenceOptions
		says string
	}{
		{referenceOptions{asset: "DAI"}, `--reference: the market lists no asset called "DAI"; it has WETH, USDC`},
		{referenceOptions{asset: "usdc"}, "--reference: 2 assets are called \"usdc\": give the address of the one that is meant, of 0x0200"},
		{referenceOptions{drop: []string{"stETH"}}, `--drop-asset: the market lists no asset called "stETH"`},
		{referenceOptions{asset: "0xff00000000000000000000000000000000000000"}, "--reference: the market lists no asset 0xff00"},
	} {
		_, err := viewReference(l, c.o)
		var usage *usageError
		if !errors.As(err, &usage) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("got %v, want a usage error that says %q", err, c.says)
		}
	}
	l.Reserves = nil
	if _, err := viewReference(l, referenceOptions{}); err == nil || !strings.Contains(err.Error(), "--reference") {
		t.Errorf("without reserves: %v", err)
	}
}

func TestTablesOfTheReferenceSayWhatTheyAreOf(t *testing.T) {
	v := view(t, largeBook(t, 400), referenceOptions{})
	got := text(t, v.Reference.tables())
	for _, want := range []string{
		"Reference USDC: who owes it [observed]", "the cliff when all volatile assets fall [modelled]", "now", "−90%", "bad debt (USDC)",
		"what stands behind it", "stETH", "wrapped (observed)", "vaulted (observed)", "elsewhere", "bridged (assumed)", "it comes down to WETH",
		"largest borrowers", "cbBTC 50%", "loops", "eMode 2", "broken at −5% (USD)",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the tables lack %q:\n%s", want, got)
		}
	}
	weth := text(t, view(t, largeBook(t, 400), referenceOptions{asset: "WETH"}).Reference.tables())
	for _, want := range []string{"the cliff when everything but WETH falls", "WETH is worth 2 times as much of it", "eMode 1"} {
		if !strings.Contains(weth, want) {
			t.Errorf("the tables of WETH lack %q:\n%s", want, weth)
		}
	}
}

func TestJSONCarriesTheWholeReference(t *testing.T) {
	for _, asset := range []string{"", "WETH", "USDe", "wstETH"} { // nobody owes the last
		out, err := json.Marshal(view(t, largeBook(t, 400), referenceOptions{asset: asset}))
		if err != nil {
			t.Fatal(err)
		}
		var back struct{ Reference json.RawMessage }
		if err := json.Unmarshal(out, &back); err != nil {
			t.Fatal(err)
		}
		var r referenceView
		if err := json.Unmarshal(back.Reference, &r); err != nil {
			t.Fatal(err)
		}
		if len(r.Cliffs[0].Steps) != 91 || r.Cliffs[0].Steps[90].Drop != .9 || strings.Contains(string(back.Reference), "null") {
			t.Errorf("%s: %d steps, or a null in %.300s", asset, len(r.Cliffs[0].Steps), back.Reference)
		}
		for _, c := range append(r.Cliffs, r.Alone...) {
			for i, s := range c.Steps {
				sold := 0.0
				for _, x := range c.Sold {
					sold += x.USD[i]
				}
				if d := sold - s.SeizedUSD; d > 1e-3 || d < -1e-3 {
					t.Fatalf("%s, %s at −%v: %v sold by asset, %v in all", asset, c.Name, s.Drop, sold, s.SeizedUSD)
				}
			}
		}
	}
}

func TestThePageIsOneFileThatLoadsNothing(t *testing.T) {
	for _, o := range []referenceOptions{{}, {asset: "WETH"}, {asset: "wstETH"}, {drop: []string{"wstETH", "WBTC"}}} {
		path := filepath.Join(t.TempDir(), "page.html")
		if err := view(t, largeBook(t, 400), o).page().WriteFile(path); err != nil {
			t.Fatal(err)
		}
		page, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"at block 21000000</title>", "observed", "modelled", "assumed", "block hash 0x01", "Bad debt by fall", "Forced selling"} {
			if !strings.Contains(string(page), want) {
				t.Errorf("%+v: the page lacks %q", o, want)
			}
		}
		for _, bad := range []string{"http://", "https://", "<script", "src=", "NaN", "Inf"} {
			if strings.Contains(string(page), bad) {
				t.Errorf("%+v: the page contains %q", o, bad)
			}
		}
	}
}

func TestAmountsKeepTheirSize(t *testing.T) {
	for x, want := range map[float64]string{0: "0", 12: "12", 999: "999", 1500: "1.5k", 23_456: "23.5k", 7.25e6: "7.2M", 3e9: "3.0B"} {
		if got := compact(x); got != want {
			t.Errorf("%v: got %s, want %s", x, got, want)
		}
	}
	for x, want := range map[float64]string{0: "now", .01: "−1%", .125: "−12%", .025: "−2.5%", .5: "−50%", 1: "−100%", -.03: "3%"} {
		if got := fall(x); got != want {
			t.Errorf("%v: got %s, want %s", x, got, want)
		}
	}
}

func TestAMarketOfDollarsAloneHasNothingThatFalls(t *testing.T) {
	l := largeBook(t, 0)
	k := book.NewKeeper(protection.Address{9}, "aave-v3", 8)
	if err := k.SetAssets(l.Book.Assets[4:6]); err != nil { // sUSDe, no dollar itself, and USDe
		t.Fatal(err)
	}
	units := book.U128{Lo: 1e18}
	if _, err := k.Upsert(book.Loan{Collateral: []book.Entry{{Asset: 0, Shares: units, Threshold: 7500, Bonus: 10850}}, Debt: []book.Entry{{Asset: 1, Shares: book.U128{Lo: 8e17}}}}); err != nil {
		t.Fatal(err)
	}
	l.Book = k.Snapshot(1, [32]byte{1}, time.Unix(1, 0))
	for _, s := range viewBook(l, 1).Cliff {
		if s.Liquidated != 0 {
			t.Errorf("at −%v %d loans are below 1: a claim on a dollar is no volatile asset", s.Drop, s.Liquidated)
		}
	}
}
