package config

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"
)

var known = Known{Builtins: []Builtin{{Name: "coverage", Schema: []byte(`{
	"type":"object","additionalProperties":false,
	"properties":{"crashDrop":{"type":"number","minimum":0},"share":{"type":"number","minimum":0,"maximum":1},"crash":{"type":"array","items":{"type":"number"}}}}`),
	Check: func(p []byte) error {
		if bytes.Contains(p, []byte(`"share":0}`)) {
			return errors.New("a share of nothing")
		}
		return nil
	}}}}

func examples(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../configs/*.yaml")
	files = slices.DeleteFunc(files, func(f string) bool { return strings.HasPrefix(filepath.Base(f), "deploy") }) // a plan
	if err != nil || len(files) < 2 {
		t.Fatalf("the examples are not where they belong: %v, %v", files, err)
	}
	return append(files, filepath.Join("../../configs/backtest", "small.yaml"))
}

// The others of backtests take strategies that this package knows nothing of, and are
// loaded where they are run; their schema is this one.
func TestEveryBacktestMatchesTheSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../configs/hedgerow.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../../configs/backtest/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("the examples of backtests are not where they belong: %v, %v", files, err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var value any
		if err := yaml.Unmarshal(text, &value); err != nil {
			t.Fatal(err)
		}
		if whole, ok := value.(map[string]any); !ok || whole["backtest"] == nil {
			continue // assumptions
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
}

func TestEveryExampleLoadsAndMatchesTheSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../configs/hedgerow.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range examples(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			if _, err := Load(file, known); err != nil {
				t.Error(err)
			}
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var value any
			if err := yaml.Unmarshal(text, &value); err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(value); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestTheCommittedSchemaIsTheGeneratedOne(t *testing.T) {
	want, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../configs/hedgerow.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Error("configs/hedgerow.schema.json is out of date: go generate ./agent/config")
	}
}

// example is the full example with some text replaced, each pair once.
func example(t *testing.T, pairs ...string) string {
	t.Helper()
	text, err := os.ReadFile("../../configs/hedge.yaml")
	if err != nil {
		t.Fatal(err)
	}
	s := string(text)
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(s, pairs[i]) {
			t.Fatalf("the example has no %q", pairs[i])
		}
		s = strings.Replace(s, pairs[i], pairs[i+1], 1)
	}
	return s
}

func TestMistakesAreRefusedWithARemedy(t *testing.T) {
	for name, c := range map[string]struct {
		from, to string
		path     string
		says     string
	}{
		"an unknown key, with the one that was meant": {"  dataAge: 5m", "  dataAge: 5m\n  priceDevation: 2%", "limits.priceDevation", `did you mean "priceDeviation"?`},
		"a missing limit":                             {"  gasPerDay: 0.5 ETH", "", "limits.gasPerDay", "missing: most gas"},
		"a missing section":                           {"portfolio: main", "", "portfolio", "missing"},
		"money without its unit":                      {"25000 USDC", "25000", "limits.perOrderPremium", "has no unit"},
		"gas without its unit":                        {"feeCap: 150 gwei", "feeCap: 150", "wallet.feeCap", "write wei, gwei or ETH"},
		"a fraction without percent":                  {"band: 5%", "band: 0.05", "desk.band", "has no unit"},
		"a duration without its unit":                 {"dataAge: 5m", "dataAge: 300", "limits.dataAge", "has no unit"},
		"a zero duration":                             {"dataAge: 5m", "dataAge: 0s", "limits.dataAge", "is zero"},
		"a negative duration":                         {"dataAge: 5m", "dataAge: -5m", "limits.dataAge", "not a duration"},
		"a zero chunk":                                {"chunk: 200", "chunk: 0", "chain.chunk", "never means unlimited"},
		"a negative number":                           {"chunk: 200", "chunk: -1", "chain.chunk", "whole number"},
		"a quoted number":                             {"chunk: 200", `chunk: "200"`, "chain.chunk", "without quotes"},
		"an address with one digit wrong":             {"0x2f39d218133AFaB8F2B819B1066c7E434Ad94E9e", "0x2f39d218133AFaB8F2B819B1066c7E434Ad94E9f", "lending[0].provider", "wrong checksum"},
		"an address without a checksum":               {"0x2f39d218133AFaB8F2B819B1066c7E434Ad94E9e", "0x2f39d218133afab8f2b819b1066c7e434ad94e9e", "lending[0].provider", "write 0x2f39d218133AFaB8F2B819B1066c7E434Ad94E9e"},
		"a short address":                             {"0x2f39d218133AFaB8F2B819B1066c7E434Ad94E9e", "0x2f39d218", "lending[0].provider", "40 hexadecimal digits"},
		"the zero address":                            {"0x2f39d218133AFaB8F2B819B1066c7E434Ad94E9e", "0x0000000000000000000000000000000000000000", "lending[0].provider", "nobody"},
		"an unknown built-in strategy":                {"builtin: coverage", "builtin: covrage", "strategies[0].builtin", `did you mean "coverage"?`},
		"an unknown protocol":                         {"protocol: aave", "protocol: ave", "lending[0].protocol", `did you mean "aave"?`},
		"two strategies of one name":                  {"\n# How the strategies", "  - {name: coverage, builtin: coverage, weight: 10%}\n# How the strategies", "strategies[1].name", "used twice"},
		"a program without its checksum":              {"builtin: coverage", "path: ./x", "strategies[0].path", "hedgerow strategy verify ./x"},
		"a weight of zero":                            {"weight: 100%", "weight: 0%", "strategies[0].weight", "not above 0%"},
		"capital without a unit":                      {"weight: 100%", "weight: 100%\n    capital: 500", "strategies[0].capital", "no unit"},
		"capital that pays for nothing":               {"weight: 100%", "weight: 100%\n    capital: 0 USDC", "strategies[0].capital", "make it a shadow"},
		"a cooldown of no time":                       {"weight: 100%", "weight: 100%\n    cooldown: 0s", "strategies[0].cooldown", "write a duration above it"},
		"a cooldown without an end":                   {"weight: 100%", "weight: 100%\n    cooldown: 10000h", "strategies[0].cooldown", "at most"},
		"a desk that never trades back":               {"  slippage:", "  cooldown: 10000h\n  slippage:", "desk.cooldown", "at most"},
		"a strategy with the limits' name":            {"name: coverage", "name: limits", "strategies[0].name", "what no strategy wants"},
		"a weight above the whole":                    {"weight: 100%", "weight: 101%", "strategies[0].weight", "up to 100%"},
		"a parameter the strategy has not":            {"share: 0.8", "sahre: 0.8", "strategies[0].parameters.sahre", "no such parameter"},
		"a parameter out of its range":                {"share: 0.8", "share: 1.5", "strategies[0].parameters.share", "maximum"},
		"a parameter of the wrong type":               {"share: 0.8", "crash: [0.1, x]", "strategies[0].parameters.crash[1]", "want number"},
		"a parameter that is no number":               {"share: 0.8", "share: .nan", "strategies[0].parameters.share", "not a finite number"},
		"parameters that the strategy itself refuses": {"share: 0.8", "share: 0", "strategies[0].parameters", "a share of nothing"},
		"both kinds of finality":                      {"    tag: finalized", "    tag: finalized\n    depth: 5", "chain.finality.tag", "exclude each other"},
		"no kind of finality":                         {"    tag: finalized", "    {}", "chain.finality", "either depth or tag"},
		"cron in a bad zone":                          {"Europe/Zurich", "Europe/Zurick", "schedule[1].zone", "not known"},
		"a day that does not exist":                   {"30 8 * * 1-5", "0 0 30 2 *", "schedule[1].cron", "never fires"},
		"cover above the exposure":                    {"coverToExposure: 100%", "coverToExposure: 110%", "limits.coverToExposure", "at most 100%"},
		"limits in two assets":                        {"100000 USDC", "100000 DAI", "limits.premiumPerDay", "state all amounts in one asset"},
		"a tip above the cap":                         {"tip: 1 gwei", "tip: 151 gwei", "wallet.tip", "above feeCap"},
		"chores that may hardly pay more":             {"choresFeeCap: 600 gwei", "choresFeeCap: 160 gwei", "wallet.choresFeeCap", "could not replace"},
		"evidence thrown away at once":                {"retention: 2160h", "retention: 1h", "retention", "at least 24h"},
		"chores that may pay less than orders":        {"choresFeeCap: 600 gwei", "choresFeeCap: 6 gwei", "wallet.choresFeeCap", "below feeCap"},
		"an endpoint that is none":                    {"${HEDGEROW_ENDPOINT}", "example.com:8545", "chain.endpoint", "http(s)://HOST"},
		"a key twice":                                 {"  id: 1", "  id: 1\n  id: 2", "chain.id", "a second time"},
		"nothing where a value is wanted":             {"portfolio: main", "portfolio:", "portfolio", "empty"},
		"a list where one value is wanted":            {"dataAge: 5m", "dataAge: [5m]", "limits.dataAge", "a list where one value"},
		"one value where keys are wanted":             {"chain:\n  id: 1", "chain: 1\nx:\n  id: 1", "chain", "where keys are wanted"},
		"keys where a list is wanted":                 {"    fromBlock: 21000000", "    series: {a: b}", "venues[0].series", "where a list is wanted"},
		"a list with nothing in it":                   {"holders: # who holds the fund's aTokens\n      - \"0x5FbDB2315678afecb367f032d93F642f64180aa3\"", "holders: []", "lending[0].holders", "the list is empty"},
		"an alias":                                    {"dataAge: 5m", "dataAge: *age", "", "age"},
		"a tag":                                       {"portfolio: main", "portfolio: !!str main", "portfolio", "tags"},
		"a second document":                           {"journal: hedgerow.db", "journal: hedgerow.db\n---\nx: 1\n#", "", "second document"},
		"more decimals than a wei":                    {"tip: 1 gwei", "tip: 0.0000000001 gwei", "wallet.tip", "decimals"},
		"a name with a capital":                       {"portfolio: main", "portfolio: Main", "portfolio", "not a name"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse([]byte(example(t, c.from, c.to)), "x.yaml", known)
			var p *Problems
			if !errors.As(err, &p) {
				t.Fatalf("it was accepted (%v)", err)
			}
			for _, q := range p.List {
				if q.Path == c.path && strings.Contains(q.Text, c.says) && q.Line > 0 {
					return
				}
			}
			t.Errorf("no problem at %q says %q:\n%v", c.path, c.says, err)
		})
	}
}

func TestEveryMistakeIsListedAtOnceInTheOrderOfLines(t *testing.T) {
	text := example(t, "portfolio: main", "portfolio: 7up", "chunk: 200", "chunk: 0", "25000 USDC", "25000", "dataAge: 5m", "dataAge: 5", "  gasPerDay: 0.5 ETH", "  gasPerDya: 0.5 ETH")
	_, err := Parse([]byte(text), "x.yaml", known)
	var p *Problems
	if !errors.As(err, &p) {
		t.Fatal(err)
	}
	var paths []string
	for i, q := range p.List {
		paths = append(paths, q.Path)
		if i > 0 && q.Line < p.List[i-1].Line {
			t.Errorf("line %d comes after line %d", q.Line, p.List[i-1].Line)
		}
	}
	want := "portfolio chain.chunk limits.perOrderPremium limits.gasPerDay limits.dataAge limits.gasPerDya"
	if got := strings.Join(paths, " "); got != want {
		t.Errorf("problems at\n%s\nwant\n%s\n%v", got, want, err)
	}
	if !strings.HasPrefix(err.Error(), "x.yaml:15: portfolio: ") {
		t.Errorf("the message does not begin with file and line: %v", err)
	}
}

func TestVersionFollowsTheContentNotTheSpelling(t *testing.T) {
	version := func(text string) string {
		c, err := Parse([]byte(text), "x.yaml", known)
		if err != nil {
			t.Fatal(err)
		}
		return c.Version()
	}
	base := version(example(t))
	for name, pair := range map[string][2]string{
		"a comment":          {"# When a cycle runs", "# When"},
		"another unit":       {"dataAge: 5m", "dataAge: 300s"},
		"grouped digits":     {"25000 USDC", "25_000.0 USDC"},
		"gwei as ETH":        {"1 gwei", "0.000000001 ETH"},
		"a default left out": {"    deadline: 2s\n", ""},
		"another order":      {"  band: 5%               # of the target: smaller differences are left alone\n  slippage: 1%", "  slippage: 1%\n  band: 5% #"},
	} {
		if got := version(example(t, pair[0], pair[1])); got != base {
			t.Errorf("%s changed the version", name)
		}
	}
	for name, pair := range map[string][2]string{
		"a limit": {"25000 USDC", "25001 USDC"}, "a parameter": {"share: 0.8", "share: 0.5"}, "the journal": {"hedgerow.db", "other.db"},
	} {
		if got := version(example(t, pair[0], pair[1])); got == base {
			t.Errorf("%s did not change the version", name)
		}
	}
}

func TestPathsAreRelativeToTheFile(t *testing.T) {
	c, err := Load("../../configs/hedge.yaml", known)
	if err != nil {
		t.Fatal(err)
	}
	want, err := filepath.Abs("../../configs/hedgerow.db")
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Path(c.Journal); got != want {
		t.Errorf("journal is %s, want %s", got, want)
	}
	if got := c.Path("/var/x.db"); got != "/var/x.db" {
		t.Errorf("an absolute path became %s", got)
	}
}

func TestEndpointTakesItsSecretFromTheEnvironment(t *testing.T) {
	env := func(name string) (string, bool) {
		v, ok := map[string]string{"KEY": "abc", "URL": "wss://node.example/ws", "BAD": "nonsense"}[name]
		return v, ok
	}
	for in, want := range map[string]string{
		"https://node.example/${KEY}": "https://node.example/abc",
		"${URL}":                      "wss://node.example/ws",
		"/run/geth.ipc":               "/run/geth.ipc",
		"http://127.0.0.1:8545":       "http://127.0.0.1:8545",
	} {
		var e Endpoint
		if err := e.UnmarshalText([]byte(in)); err != nil {
			t.Error(err)
			continue
		}
		if got, err := e.Resolve(env); err != nil || got != want {
			t.Errorf("%s became %q, %v", in, got, err)
		}
	}
	for in, says := range map[string]string{"https://x/${NONE}": "NONE", "${BAD}": "no endpoint"} {
		_, err := Endpoint(in).Resolve(env)
		if err == nil || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), "nonsense") {
			t.Errorf("%s: %v", in, err)
		}
	}
}

func TestMoneyBecomesBaseUnitsOfItsOwnAssetOnly(t *testing.T) {
	var m Money
	if err := m.UnmarshalText([]byte("1_000.25 USDC")); err != nil {
		t.Fatal(err)
	}
	if v, err := m.In("USDC", 6); err != nil || v.String() != "1000250000" {
		t.Errorf("got %s, %v", v, err)
	}
	if _, err := m.In("DAI", 18); err == nil {
		t.Error("USDC was taken for DAI")
	}
	if _, err := m.In("USDC", 1); err == nil {
		t.Error("a fraction finer than the asset was accepted")
	}
}
