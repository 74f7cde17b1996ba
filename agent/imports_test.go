package agent_test

import (
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/hedgerow-fi/hedgerow"

// room is a row of the import law: the packages of a pattern, and what of ours
// they may import. In both, "x/**" is x and everything below it, "x/*" one level
// below. The first matching row counts.
type room struct {
	pattern string
	may     []string
}

// law is DESIGN.md's "who may import whom". A package of a new room needs a row
// here, which is the moment to think about its arrows.
var law = []room{
	{"", []string{"agent/cli"}}, // main.go

	// The host's root: stages and ports, and no adapter.
	{"agent", []string{"agent/trade", "agent/clock", "agent/alert", "agent/report", "agent/desk", "agent/limits", "models/**"}},

	// Leaves import no sibling.
	{"agent/trade", []string{"models/**"}},
	{"agent/clock", []string{"models/**"}},
	{"agent/alert", []string{"models/**"}},
	{"agent/report", []string{"models/**"}},

	// What is wanted, when, how much, what never: leaves and models.
	{"agent/config/generate", []string{"agent/config"}},
	{"agent/config", []string{"agent/schedule", "models/**"}},
	{"agent/schedule", []string{"agent/trade", "agent/clock", "models/**"}},
	{"agent/desk", []string{"agent/trade", "agent/clock", "models/**"}},
	{"agent/limits", []string{"agent/trade", "agent/clock", "models/**"}},
	// Strategies, wherever they run, as the cycle sees them.
	{"agent/proposer", []string{"agent", "agent/trade", "agent/limits", "models/**", "plugins/host", "plugins/strategy"}},

	// Adapters: chain below lending, venue and wallet, none knows another.
	{"agent/chain/contracts/**", nil},
	{"agent/chain/devnode", []string{"agent/chain", "agent/chain/devnet", "agent/trade", "models/**"}}, // driven as the devnet is
	{"agent/chain/**", []string{"agent/chain", "agent/chain/contracts", "agent/trade", "agent/clock", "models/**"}},
	{"agent/lending/aave/aavetest", []string{"agent/chain/**", "agent/trade", "models/**"}}, // for tests only
	{"agent/lending", []string{"models/**"}},                                                // the nouns that its adapters share
	{"agent/lending/*", []string{"agent/lending", "agent/chain", "agent/chain/contracts", "agent/trade", "agent/clock", "models/**"}},
	{"agent/venue/*", []string{"agent/chain", "agent/chain/contracts", "agent/trade", "agent/clock", "models/**"}},
	{"agent/wallet", []string{"agent/chain", "agent/trade", "agent/clock", "models/**"}},
	{"agent/journal", []string{"agent/trade", "agent/clock", "models/**"}},

	// The archive: nouns, and no adapter; wire brings it nodes.
	{"agent/history/**", []string{"agent/history", "agent/history/**", "agent/trade", "agent/clock", "models/**"}},

	// History through the same cycle: figures from steps.
	{"agent/backtest", []string{"agent", "agent/backtest/tape", "agent/backtest/assumed", "agent/history", "agent/desk", "agent/limits", "agent/trade", "models/**"}},
	{"agent/backtest/tape", []string{"agent/history", "agent/history/**", "agent/trade", "models/**"}},
	{"agent/backtest/assumed", []string{"agent/backtest/tape", "agent/config", "agent/history", "agent/trade", "models/**"}},
	{"agent/backtest/page", []string{"agent", "agent/backtest", "agent/backtest/tape", "agent/backtest/assumed", "agent/backtest/evaluate", "agent/history", "agent/limits", "agent/report", "agent/trade", "models/**"}},
	{"agent/backtest/lookahead", []string{"agent", "agent/backtest", "agent/backtest/tape"}},
	{"agent/backtest/evaluate", []string{"agent", "agent/backtest", "agent/backtest/tape", "agent/backtest/assumed", "agent/history/**", "agent/limits", "agent/trade", "models/**"}},
	{"agent/backtest/paths", []string{"agent", "agent/backtest", "agent/backtest/tape", "agent/backtest/assumed", "agent/backtest/evaluate", "agent/config", "agent/history", "agent/report", "agent/trade", "models/**"}},
	{"agent/backtest/sweep", []string{"agent", "agent/backtest", "agent/backtest/tape", "agent/backtest/evaluate", "agent/history", "models/**"}},

	// What a model is trained on, from a tape: it knows no strategy.
	{"agent/learning", []string{"agent/backtest/tape", "agent/history", "models/**"}},

	// What puts contracts on a chain: the chain and the nouns, and no adapter.
	{"agent/deploy", []string{"agent/chain", "agent/chain/contracts", "agent/config", "agent/trade", "models/**"}},

	// The one place that imports adapters, and what drives it.
	{"agent/wire/world/day", []string{"agent/report", "models/**"}},
	{"agent/wire/world", []string{"agent/wire/world/day", "agent/chain/**", "agent/deploy", "agent/trade", "agent/clock", "agent/report", "agent/config", "models/**"}},
	{"agent/wire", []string{"agent", "agent/**", "models/**", "plugins/host", "plugins/strategy", "strategies"}},
	{"agent/demo", []string{"agent", "agent/wire/**", "agent/trade", "agent/clock", "agent/alert", "agent/report", "models/**"}},
	{"agent/cli", []string{"agent", "agent/wire/**", "agent/demo", "agent/config", "agent/history", "agent/trade", "agent/clock", "agent/alert", "agent/report", "models/**"}},

	// The kill harness is a test that is a program: it puts the trade stage over
	// real adapters together itself, as tests do, so that bugs can be planted
	// between them. Nothing imports it.
	{"agent/reliability/**", []string{"agent", "agent/**", "models/**"}},
	// So is the program that measures the agent on a large market.
	{"agent/scale", []string{"agent", "agent/**", "models/**"}},

	{"strategies/**", []string{"strategies/**", "models/**", "plugins/strategy"}},
	{"plugins/proto", nil},
	{"plugins/strategy", []string{"plugins/proto", "models/amount", "models/book", "models/protection"}},
	{"plugins/host", []string{"plugins/proto", "plugins/strategy", "models/amount", "models/book", "models/protection"}},
	{"models/**", []string{"models/**"}},
	{"docs/population", []string{"agent/wire", "models/**"}}, // simulates as the command does
	{"docs/**", []string{"models/**"}},                       // programs that draw the documents' plots
}

// withoutChain are the packages that must not have go-ethereum among their
// dependencies, near or far: a strategy's author does not take a chain along.
var withoutChain = []string{"models/**", "plugins/proto", "plugins/strategy", "strategies/**"}

// wrong are the arrows that the law forbids, and the packages without a row.
func wrong(graph map[string][]string) []string {
	var out []string
	for from, imports := range graph {
		i := slices.IndexFunc(law, func(r room) bool { return within(r.pattern, from) })
		if i < 0 {
			out = append(out, from+" has no row in the import law")
			continue
		}
		for _, to := range imports {
			if !slices.ContainsFunc(law[i].may, func(p string) bool { return within(p, to) }) {
				out = append(out, from+" -> "+to)
			}
		}
	}
	slices.Sort(out)
	return out
}

func within(pattern, pkg string) bool {
	if tree, ok := strings.CutSuffix(pattern, "/**"); ok {
		return pkg == tree || strings.HasPrefix(pkg, tree+"/")
	}
	if tree, ok := strings.CutSuffix(pattern, "/*"); ok {
		return path.Dir(pkg) == tree
	}
	return pattern == pkg
}

// goList asks the go command for one line a package.
func goList(t *testing.T, args ...string) []string {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list"}, args...)...)
	cmd.Dir = ".."
	var errs strings.Builder
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list %v: %v\n%s", args, err, errs.String())
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

// ours is a package's path inside the module; false for others'.
func ours(pkg string) (string, bool) {
	if pkg == module {
		return "", true
	}
	return strings.CutPrefix(pkg, module+"/")
}

func TestNoArrowIsWrong(t *testing.T) {
	graph := map[string][]string{}
	for _, line := range goList(t, "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...") {
		names := strings.Fields(line)
		from, ok := ours(names[0])
		if !ok {
			t.Fatalf("%s is not of this module", names[0])
		}
		graph[from] = nil
		for _, name := range names[1:] {
			if to, ok := ours(name); ok {
				graph[from] = append(graph[from], to)
			}
		}
	}
	if len(graph) < 20 {
		t.Fatalf("only %d packages were found: the law was not checked", len(graph))
	}
	for _, arrow := range wrong(graph) {
		t.Error(arrow)
	}
	for _, r := range law {
		if !slices.ContainsFunc(goPackages(graph), func(p string) bool { return within(r.pattern, p) }) {
			t.Errorf("the law's row %q matches no package: take it out", r.pattern)
		}
	}
}

func goPackages(graph map[string][]string) []string {
	var out []string
	for p := range graph {
		out = append(out, p)
	}
	slices.Sort(out)
	return out
}

func TestStrategiesTakeNoChainAlong(t *testing.T) {
	for _, line := range goList(t, "-f", `{{.ImportPath}} {{join .Deps " "}}`, "./models/...", "./plugins/...", "./strategies/...") {
		names := strings.Fields(line)
		from, _ := ours(names[0])
		if !slices.ContainsFunc(withoutChain, func(p string) bool { return within(p, from) }) {
			continue
		}
		for _, dep := range names[1:] {
			if strings.HasPrefix(dep, "github.com/ethereum/") {
				t.Errorf("%s depends on %s", from, dep)
				break
			}
		}
	}
}

func TestTheLawFindsWrongArrows(t *testing.T) {
	for name, c := range map[string]struct{ from, to string }{
		"the root imports an adapter":              {"agent", "agent/journal"},
		"the root imports the plugin host":         {"agent", "plugins/host"},
		"the command imports an adapter":           {"agent/cli", "agent/journal"},
		"the demo imports the devnet":              {"agent/demo", "agent/chain/devnet"},
		"a leaf imports a sibling":                 {"agent/alert", "agent/trade"},
		"an adapter imports another":               {"agent/lending/aave", "agent/venue/market"},
		"an adapter imports the journal":           {"agent/venue/market", "agent/journal"},
		"a model imports the host":                 {"models/book", "agent/trade"},
		"the wire format imports a model":          {"plugins/proto", "models/book"},
		"the SDK imports a model that is no noun":  {"plugins/strategy", "models/liquidation"},
		"a strategy imports the plugin host":       {"strategies/coverage", "plugins/host"},
		"a strategy imports the host":              {"strategies/coverage", "agent/trade"},
		"limits import what they must not know":    {"agent/limits", "agent/config"},
		"a room that the law does not know at all": {"agent/misc", ""},
	} {
		if got := wrong(map[string][]string{c.from: {c.to}}); len(got) != 1 {
			t.Errorf("%s: %s -> %s was found to be %q", name, c.from, c.to, got)
		}
	}
	if got := wrong(map[string][]string{"strategies/coverage": {"models/book", "plugins/strategy"}, "models/book": {"models/amount"}}); len(got) != 0 {
		t.Errorf("right arrows were found wrong: %q", got)
	}
}
