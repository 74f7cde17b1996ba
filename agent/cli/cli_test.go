package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// actAsHedgerow in the environment has the test binary be the command, for tests
// that kill it.
const actAsHedgerow = "HEDGEROW_TEST_ACT"

// TestMain also is the strategy processes that commands launch: a built-in
// strategy is this very binary, asked to serve it.
func TestMain(m *testing.M) {
	if os.Getenv(actAsHedgerow) != "" {
		os.Exit(Run(context.Background(), "test", os.Args[1:], Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
	}
	if len(os.Args) == 4 && os.Args[1] == "strategy" && os.Args[2] == "serve" {
		os.Exit(Run(context.Background(), "test", os.Args[1:], Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
	}
	if len(os.Args) == 3 && os.Args[1] == fails {
		serveFailing(os.Args[2])
		return
	}
	os.Exit(m.Run())
}

// result is what a command left behind.
type result struct {
	code     int
	out, err string
}

func hedgerow(t *testing.T, args ...string) result {
	t.Helper()
	var out, errs bytes.Buffer
	code := Run(t.Context(), "v1.2.3", args, Streams{In: os.Stdin, Out: &out, Err: &errs})
	return result{code, out.String(), errs.String()}
}

// wants checks the code and that the texts occur in what the command printed.
func (r result) wants(t *testing.T, code int, texts ...string) {
	t.Helper()
	if r.code != code {
		t.Errorf("it exited with %d, not %d", r.code, code)
	}
	for _, text := range texts {
		if !strings.Contains(r.out+r.err, text) {
			t.Errorf("it does not say %q", text)
		}
	}
	if t.Failed() {
		t.Fatalf("output:\n%s\nerrors:\n%s", r.out, r.err)
	}
}

// decode reads the command's JSON.
func decode[T any](t *testing.T, r result) T {
	t.Helper()
	var v T
	if err := json.Unmarshal([]byte(r.out), &v); err != nil {
		t.Fatalf("%v in:\n%s\n%s", err, r.out, r.err)
	}
	return v
}

// alone moves the test to an empty folder without a configuration.
func alone(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	t.Setenv("HEDGEROW_CONFIG", "")
	return dir
}

func TestWithoutAConfigurationACommandSaysWhatToDo(t *testing.T) {
	alone(t)
	for _, command := range [][]string{{"status"}, {"run"}, {"book"}, {"positions"}, {"check-config"}, {"explain", "0x1234"}, {"halt", "why"}} {
		t.Run(command[0], func(t *testing.T) {
			hedgerow(t, command...).wants(t, exitUsage, "no configuration", "--config FILE", "cp configs/hedge.yaml", "hedgerow demo")
		})
	}
}

func TestMistakesOnTheCommandLineExitWithTwo(t *testing.T) {
	dir := alone(t)
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"an unknown command":                {[]string{"staus"}, `did you mean "status"?`},
		"an unknown command of strategy":    {[]string{"strategy", "lst"}, "there is no command"},
		"an unknown flag":                   {[]string{"status", "--foo"}, "unknown flag: --foo"},
		"a missing argument":                {[]string{"explain"}, "wants an INTENT"},
		"an argument too many":              {[]string{"version", "x"}, "takes no argument"},
		"a halt without a reason":           {[]string{"halt", " ", "--journal", dir + "/x.db"}, "wants a reason"},
		"a configuration that is not there": {[]string{"status", "--config", "nowhere.yaml"}, "nowhere.yaml"},
		"a count below one":                 {[]string{"status", "--last", "0", "--journal", "x.db"}, "at least 1"},
		"a block time below a second":       {[]string{"devnet", "--block-time", "10ms"}, "at least 1s"},
	} {
		t.Run(name, func(t *testing.T) { hedgerow(t, c.args...).wants(t, exitUsage, c.says) })
	}
}

func TestHelpOfEveryCommandHasAnExample(t *testing.T) {
	a := &app{}
	for _, cmd := range a.root().Commands() {
		if cmd.Name() == "help" || cmd.Name() == "completion" || cmd.HasSubCommands() {
			continue
		}
		if cmd.Example == "" || cmd.Short == "" || strings.HasSuffix(cmd.Short, ".") {
			t.Errorf("%s: example %q, short %q", cmd.Name(), cmd.Example, cmd.Short)
		}
	}
	hedgerow(t).wants(t, exitDone, "New here?", "check-config")
}

func TestVersion(t *testing.T) {
	hedgerow(t, "version").wants(t, exitDone, "v1.2.3")
	if v := decode[map[string]string](t, hedgerow(t, "version", "--json")); v["version"] != "v1.2.3" {
		t.Errorf("got %v", v)
	}
}

func TestStatusOfAJournalThatIsNotThereSaysWhatToDo(t *testing.T) {
	hedgerow(t, "status", "--journal", filepath.Join(alone(t), "none.db")).wants(t, exitFailed, "none.db", "start the agent once")
}

func TestCheckConfigListsEveryMistakeWithItsLine(t *testing.T) {
	text, err := os.ReadFile("../../configs/hedge.yaml")
	if err != nil {
		t.Fatal(err)
	}
	hedgerow(t, "check-config", "--config", "../../configs/hedge.yaml").wants(t, exitDone, "is in order", "built in: coverage", "25,000 USDC", "saleFloor", "HEDGEROW_SLACK", "1 reserve hedged, 1 holder, 2 feeds", "hedgerow.aave-v3.book", "premium above 15000 USDC", "within 10m, 5m apart")
	bad := strings.NewReplacer("25000 USDC", "25000", "dataAge: 5m", "dataAge: 0s", "builtin: coverage", "builtin: covrage", "slippage:", "slipage:").Replace(string(text))
	path := filepath.Join(alone(t), "bad.yaml")
	if err := os.WriteFile(path, []byte(bad), 0o600); err != nil {
		t.Fatal(err)
	}
	hedgerow(t, "check-config", "--config", path).wants(t, exitUsage, "5 problems",
		"strategies[0].builtin", `did you mean "coverage"?`, "desk.slipage: unknown key", "desk.slippage: missing",
		"limits.perOrderPremium", "limits.dataAge", path+":")
	hedgerow(t, "status", "--config", path).wants(t, exitUsage, "limits.dataAge")
	greedy := filepath.Join(filepath.Dir(path), "greedy.yaml")
	if err := os.WriteFile(greedy, bytes.Replace(text, []byte("share: 0.8"), []byte("share: 8"), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	hedgerow(t, "check-config", "--config", greedy).wants(t, exitUsage, "1 problem", "strategies[0].parameters", "[0, 1]")
	found := decode[struct {
		Problems []struct {
			Line int
			Path string
		}
	}](t, hedgerow(t, "check-config", "--config", path, "--json"))
	if len(found.Problems) != 5 {
		t.Errorf("as JSON there are %d problems", len(found.Problems))
	}
	t.Setenv("HEDGEROW_CONFIG", path)
	hedgerow(t, "check-config").wants(t, exitUsage, "5 problems")
}

func TestCheckConfigFindsAProgramThatIsNotTheOneNamed(t *testing.T) {
	text, err := os.ReadFile("../../configs/hedge.yaml")
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(alone(t), "x.yaml")
	bad := strings.Replace(string(text), "builtin: coverage", "path: "+self+"\n    sha256: "+strings.Repeat("0", 64), 1)
	if err := os.WriteFile(path, []byte(bad), 0o600); err != nil {
		t.Fatal(err)
	}
	hedgerow(t, "check-config", "--config", path).wants(t, exitUsage, "strategies[0]", "checksum does not match")
}

func TestStrategyListShowsParameters(t *testing.T) {
	hedgerow(t, "strategy", "list").wants(t, exitDone, "coverage", "crashDrop", "share")
	list := decode[[]struct{ Name string }](t, hedgerow(t, "strategy", "list", "--json"))
	if len(list) == 0 || list[0].Name != "coverage" {
		t.Errorf("got %v", list)
	}
	hedgerow(t, "strategy", "serve", "covrage").wants(t, exitFailed, "not built in", "coverage")
}

func TestVerifyingWhatIsNoStrategySaysSo(t *testing.T) {
	hedgerow(t, "strategy", "verify", filepath.Join(alone(t), "none")).wants(t, exitFailed, "no such file")
}
