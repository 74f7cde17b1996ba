package cli

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// hedged is a devnet world whose agent has bought cover and stopped: a node that
// answers, and the agent's files.
func hedged(t *testing.T) (config string, intent trade.Hash) {
	t.Helper()
	d, err := day.Synthetic(1, day.Crash, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: 1, Day: d, Borrowers: 20})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	dir := t.TempDir()
	r, err := wire.InWorld(t.Context(), w, dir, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}()
	for range 100 {
		m, _, err := w.Step(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := r.Cycle(t.Context(), m.Block); err != nil {
			t.Fatal(err)
		}
		list, err := r.Intents(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range list {
			if s.Intent.Identity.Action == trade.Buy && len(s.Fills) > 0 {
				return filepath.Join(dir, "hedgerow.yaml"), s.Intent.ID()
			}
		}
	}
	t.Fatal("the agent bought nothing in 100 steps")
	return "", trade.Hash{}
}

func TestCommandsOnAnAgentThatHedges(t *testing.T) {
	path, intent := hedged(t)
	on := func(args ...string) []string { return append(args, "--config", path) }

	t.Run("check-config", func(t *testing.T) {
		hedgerow(t, on("check-config")...).wants(t, exitDone, "is in order")
	})
	t.Run("status shows mode, cycles, intents and budgets", func(t *testing.T) {
		hedgerow(t, on("status")...).wants(t, exitDone, "Portfolio demo", "ACTIVE", "Last cycles", "Last intents", "Intents by state", "premium, last 24 h")
		s := decode[wire.Status](t, hedgerow(t, on("status", "--json", "--last", "2")...))
		if s.Portfolio != "demo" || len(s.Slots) != 2 || s.Mode.Mode != trade.ModeActive || len(s.Counts) == 0 {
			t.Errorf("got %+v", s)
		}
	})
	t.Run("limits shows what each measures, leaves and says since when", func(t *testing.T) {
		hedgerow(t, on("limits")...).wants(t, exitDone, "Limits as of blocks@", "premiumPerDay", "premiumLifetime", "coverPerAsset", "settlementDeviation", "ordersPerHour",
			"consecutiveFailures", "drawdown", "saleFloor", "headroom", "since")
		h := decode[wire.Headroom](t, hedgerow(t, on("limits", "--json")...))
		for _, l := range h.Limits {
			if l.Limit == "premiumLifetime" && (l.Left == nil || l.Left.IsZero() || l.State != "ok" || l.Since.IsZero()) {
				t.Errorf("got %+v", l)
			}
		}
		if len(h.Limits) < 20 {
			t.Errorf("only %d limits", len(h.Limits))
		}
	})
	t.Run("prices shows both sources, their ages and what the limits said", func(t *testing.T) {
		hedgerow(t, on("prices")...).wants(t, exitDone, "Prices as of blocks@", "WETH", "apart", "heartbeat", "(settlement)", "Where the protocol's oracle has its prices from")
		p := decode[wire.Pricing](t, hedgerow(t, on("prices", "--json")...))
		for _, x := range p.Prices {
			if x.Verdict != "ok" || x.Check == nil || x.Check.AgeSeconds < 0 || !x.Settlement && (x.Check.Deviation == nil || x.Source == nil || x.Source.At.IsZero() || x.Source.Shared) {
				t.Errorf("got %+v of %+v and %+v", x, x.Check, x.Source)
			}
		}
	})
	t.Run("status and explain say what withdrawing would have cost", func(t *testing.T) {
		hedgerow(t, on("status")...).wants(t, exitDone, "Withdraw or cover, as of blocks@", "Only a person can withdraw")
		hedgerow(t, on("explain", intent.Short())...).wants(t, exitDone, "The alternative: to withdraw", "stays exposed", "observed", "assumed", "price  ")
		s := decode[wire.Status](t, hedgerow(t, on("status", "--json")...))
		if len(s.Advice) != 1 || s.Advice[0].Why == "" || s.Advice[0].Needed.IsZero() || len(s.Advice[0].Basis) < 4 {
			t.Errorf("got %+v", s.Advice)
		}
	})
	t.Run("explain tells the whole story of an intent", func(t *testing.T) {
		r := hedgerow(t, on("explain", intent.Short())...)
		r.wants(t, exitDone, "1. Slot and book", "2. What each strategy said", "3. The level wanted", "4. What the limits said", "priceDeviation", "feedHeartbeat", "5. The order",
			"6. Its life", "7. Transactions", "8. Fill and settlement", "coverToExposure", "blocks@", intent.String())
		s := decode[wire.Story](t, hedgerow(t, on("explain", intent.String(), "--json")...))
		if s.ID != intent || s.Record == nil || len(s.Attempts) == 0 || len(s.Fills) == 0 || len(s.Verdicts) == 0 {
			t.Errorf("the story has holes: %+v", s)
		}
		hedgerow(t, on("explain", "0x0000")...).wants(t, exitFailed, "hedgerow status lists them")
		hedgerow(t, on("explain", "three")...).wants(t, exitFailed, "give 0x and at least four")
	})
	t.Run("book shows loans, histogram, cliff and claims", func(t *testing.T) {
		hedgerow(t, on("book")...).wants(t, exitDone, "Loans by risk", "Health factors", "The cliff", "−50%", "The fund's claims", "USDC")
		page := filepath.Join(t.TempDir(), "weth.html")
		hedgerow(t, on("book", "--reference", "weth", "--drop-asset", "USDC,WBTC", "--plot", page)...).wants(t, exitDone,
			"Reference WETH: who owes it", "the cliff when USDC and WBTC fall", "what stands behind it", "largest borrowers", "Page with plots: "+page)
		if b, err := os.ReadFile(page); err != nil || !strings.Contains(string(b), "<title>WETH on ") {
			t.Errorf("the page: %v, %d bytes", err, len(b))
		}
		v := decode[bookView](t, hedgerow(t, on("book", "--json", "--top", "3")...))
		if v.Loans == 0 || len(v.Top) != 3 || len(v.Cliff) != 4 || v.Compared == 0 || len(v.Differences) != 0 || v.Top[0].HF > v.Top[1].HF ||
			v.Reference.Symbol != "USDC" || len(v.Reference.Cliffs[0].Steps) != 91 || len(v.Reference.Borrowers.Top) != 3 || len(v.Reference.Relations) != 1 {
			t.Errorf("got %+v", v)
		}
	})
	t.Run("book says what is wrong with the question before it reads a loan", func(t *testing.T) {
		for _, args := range [][]string{
			{"book", "--reference", "DAI"},
			{"book", "--drop-asset", "WETH,DAI"},
			{"book", "--plot", filepath.Join(t.TempDir(), "none", "page.html")},
			{"book", "--plot", t.TempDir()},
		} {
			r := hedgerow(t, on(args...)...)
			r.wants(t, exitUsage, args[1])
			if r.out != "" {
				t.Errorf("%v: printed %s", args, r.out)
			}
		}
		c, _, err := (&app{configPath: path}).loadConfig()
		if err != nil {
			t.Fatal(err)
		}
		c.Lending[0].Checkpoint = "none"
		wrong := errors.New("wrong")
		_, err = wire.ReadLoans(t.Context(), c, wire.ReadOptions{Assets: func(list []book.Asset) error {
			if len(list) != 3 {
				t.Errorf("asked about %v", list)
			}
			return wrong
		}, Progress: func(p wire.Progress) { t.Errorf("the market is being read: %s", p) }}, slog.New(slog.DiscardHandler))
		if !errors.Is(err, wrong) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("positions shows claims and cover", func(t *testing.T) {
		hedgerow(t, on("positions")...).wants(t, exitDone, "The fund's claims", "Protection", "In the guard", "USDC   0x")
	})
	t.Run("a halt holds until a person resumes", func(t *testing.T) {
		hedgerow(t, on("halt", "prices look odd")...).wants(t, exitDone, "HALTED", "prices look odd", "hedgerow resume")
		hedgerow(t, on("status")...).wants(t, exitDone, "HALTED since", "prices look odd")
		hedgerow(t, on("reduce", "half way")...).wants(t, exitDone, "REDUCE_ONLY")
		hedgerow(t, on("resume", "they were right")...).wants(t, exitDone, "ACTIVE", "they were right")
	})
	t.Run("a dry run decides, shows and leaves the journal alone", func(t *testing.T) {
		before := decode[wire.Status](t, hedgerow(t, on("status", "--json")...))
		hedgerow(t, on("run", "--dry-run", "--cycles", "1")...).wants(t, exitDone, "a dry run", "blocks@", "dataAge")
		after := decode[wire.Status](t, hedgerow(t, on("status", "--json")...))
		if before.Slots[0].ID != after.Slots[0].ID || before.Writer != after.Writer {
			t.Error("the dry run wrote the journal")
		}
	})
}

func TestBadInputIsRefusedWithARemedy(t *testing.T) {
	path, _ := hedged(t)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	line := func(key string) string { // the file's line of a key
		for l := range strings.Lines(string(text)) {
			if strings.HasPrefix(strings.TrimSpace(l), key+":") {
				return l
			}
		}
		t.Fatalf("the configuration has no %s", key)
		return ""
	}
	const nobody = "0x5FbDB2315678afecb367f032d93F642f64180aa3"
	for name, c := range map[string]struct {
		command  []string
		from, to string
		code     int
		says     []string
	}{
		"an unreachable node":     {[]string{"book"}, line("endpoint"), "  endpoint: http://127.0.0.1:1\n", exitFailed, []string{"node is not reachable", "127.0.0.1:1"}},
		"a wrong chain id":        {[]string{"book"}, line("id"), "  id: 5\n", exitFailed, []string{"another chain", "31337", "5"}},
		"no lending market":       {[]string{"book"}, line("provider"), "    provider: \"" + nobody + "\"\n", exitFailed, []string{"no contract", strings.ToLower(nobody)[:10]}},
		"no protection market":    {[]string{"run", "--dry-run", "--cycles", "1"}, line("market"), "    market: \"" + nobody + "\"\n", exitFailed, []string{"no contract"}},
		"no guard":                {[]string{"run", "--dry-run", "--cycles", "1"}, line("guard"), "    guard: \"" + nobody + "\"\n", exitFailed, []string{"no contract"}},
		"an unknown key":          {[]string{"run"}, "portfolio:", "portfolo: x\nportfolio:", exitUsage, []string{"portfolo", `did you mean "portfolio"?`}},
		"a limit in another coin": {[]string{"run", "--dry-run", "--cycles", "1"}, "", "", exitFailed, []string{"stated in DAI", "state it in USDC"}},
		"a wrong password":        {[]string{"run", "--cycles", "1"}, line("passwordFile"), "  passwordFile: wrong.password\n", exitFailed, []string{"wrong keystore password"}},
		"no keystore":             {[]string{"run", "--cycles", "1"}, line("keystore"), "  keystore: none.json\n", exitFailed, []string{"none.json"}},
		"an endpoint without its variable": {[]string{"book"}, line("endpoint"), "  endpoint: https://node.example/${HEDGEROW_TEST_UNSET}\n", exitFailed,
			[]string{"hedgerow: chain.endpoint needs HEDGEROW_TEST_UNSET", "set it before"}},
	} {
		t.Run(name, func(t *testing.T) {
			bad := strings.Replace(string(text), c.from, c.to, 1)
			if c.from == "" {
				bad = strings.ReplaceAll(string(text), " USDC", " DAI")
			}
			file := filepath.Join(filepath.Dir(path), "bad.yaml")
			for name, body := range map[string]string{file: bad, filepath.Join(filepath.Dir(path), "wrong.password"): "nonsense\n"} {
				if err := os.WriteFile(name, []byte(body), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			hedgerow(t, append(c.command, "--config", file)...).wants(t, c.code, c.says...)
		})
	}
}

func TestADevnetRunsUntilItIsInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var info wire.DevnetInfo
	blocks := 0
	err := wire.RunDevnet(ctx, wire.DevnetOptions{Seed: 3, BlockTime: time.Second}, func(i wire.DevnetInfo) { info = i }, func(trade.Block) {
		if blocks++; blocks == 2 {
			stop()
		}
	})
	if err != nil || blocks != 2 || info.ChainID != 31337 || len(info.Accounts) < 3 || !strings.HasPrefix(info.WS, "ws://127.0.0.1:") {
		t.Errorf("%v after %d blocks of %+v", err, blocks, info)
	}
}
