package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// registered is a small market of a chain.
func registered(chainID uint64) *Registry {
	pool, other, guard := Checked{2}, Checked{7}, Checked{3}
	return &Registry{
		Name: "test", ChainID: chainID, Deployer: Checked{9}, Block: 5,
		Market: Deployed{Name: "market", Contract: "Market", Address: Checked{1}, Block: 5, Creator: Checked{9}, Constructor: []byte{0, 1}},
		Pools: []RegisteredPool{
			{Deployed: Deployed{Name: "usdc", Contract: "RiskPool", Address: pool, Creator: Checked{9}}, Asset: Checked{8}, AssetSymbol: "USDC", Decimals: 6, Symbol: "hgUSDC", Curator: Checked{9}},
			{Deployed: Deployed{Name: "other", Contract: "RiskPool", Address: other, Creator: Checked{9}}, Asset: Checked{8}, AssetSymbol: "USDC", Decimals: 6, Symbol: "hg2", Curator: Checked{9}},
		},
		Guard: &RegisteredGuard{Deployed: Deployed{Name: "guard", Contract: "HedgeGuard", Address: guard, Creator: Checked{9}}, Owner: Checked{10}, Agent: Checked{11}, Allowed: []Checked{{1}, pool}},
		Series: []RegisteredSeries{
			{Symbol: "A", Address: Checked{4}, Terms: RegisteredTerms{Pool: pool, Gauge: Checked{5}, PremiumModel: Checked{6}, Resolver: Checked{9}, Exhaustion: amount.New(100)}},
			{Symbol: "B", Address: Checked{12}, Terms: RegisteredTerms{Pool: other, Gauge: Checked{5}, PremiumModel: Checked{6}, Resolver: Checked{9}, Exhaustion: amount.New(100)}},
		},
	}
}

func writeRegistry(t *testing.T, r *Registry) (path, text string) {
	t.Helper()
	b, err := r.Text()
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "registry.json")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path, string(b)
}

func TestAVenueTakesItsAddressesFromARegistry(t *testing.T) {
	path, _ := writeRegistry(t, registered(1))
	text := strings.NewReplacer(
		`    market: "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512"`, "    registry: "+path,
		`    guard: "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0" # the fund's HedgeGuard`, "",
		`    fromBlock: 21000000`, "").Replace(example(t))
	c, err := Parse([]byte(text), "x.yaml", known)
	if err != nil {
		t.Fatal(err)
	}
	v := c.Venues[0]
	if v.Market != (protection.Address{1}) || v.Guard != (protection.Address{3}) || len(v.Series) != 1 || v.Series[0] != (protection.Address{4}) || v.FromBlock != nil {
		t.Errorf("got %+v: want the market, the guard and the one series whose pool the guard allows", v)
	}
	before := c.Version()
	r := registered(1)
	r.Guard.Address = Checked{13}
	other, _ := writeRegistry(t, r)
	if c, err = Parse([]byte(strings.ReplaceAll(text, path, other)), "x.yaml", known); err != nil || c.Version() == before {
		t.Errorf("another guard in the registry leaves the configuration's version: %v", err)
	}
}

func TestABadRegistryIsRefusedWithWhatIsWrong(t *testing.T) {
	_, good := writeRegistry(t, registered(1))
	bare := registered(1)
	bare.Guard = nil
	_, noGuard := writeRegistry(t, bare)
	_, otherChain := writeRegistry(t, registered(10))
	bare = registered(1)
	bare.Series = nil
	_, noSeries := writeRegistry(t, bare)
	bare = registered(1)
	bare.Guard.Allowed = bare.Guard.Allowed[:1]
	_, closed := writeRegistry(t, bare)
	swap := func(old, by string) string {
		if !strings.Contains(good, old) {
			t.Fatalf("the registry has no %s", old)
		}
		return strings.Replace(good, old, by, 1)
	}
	base := strings.NewReplacer(
		`    guard: "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0" # the fund's HedgeGuard`, "",
		`    fromBlock: 21000000`, "").Replace(example(t))
	for name, c := range map[string]struct{ text, want string }{
		"not JSON":                        {"market: 0x1", "it is not JSON"},
		"another format":                  {swap(RegistryFormat, "hedgerow.registry/2"), `its format is "hedgerow.registry/2"`},
		"another chain":                   {otherChain, "is of chain 10, and chain.id is 1"},
		"an address without its checksum": {swap(Checked{3}.String(), strings.ToLower("0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045")), "carries no checksum"},
		"an address by another":           {swap(Checked{3}.String(), "0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045"), "was changed after it was written"},
		"an amount by another":            {swap(`"exhaustion": "100"`, `"exhaustion": "1000"`), "was changed after it was written"},
		"a key that nobody knows":         {swap(`"chainId"`, `"chain"`), `unknown field "chain"`},
		"no guard":                        {noGuard, "has no guard"},
		"no series":                       {noSeries, "has no series"},
		"no pool that the guard allows":   {closed, "the guard allows the pool of no series (A, B)"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "registry.json")
			if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
			text := strings.Replace(base, `    market: "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512"`, "    registry: "+path, 1)
			if _, err := Parse([]byte(text), "x.yaml", known); err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "venues[0].registry") {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	t.Run("missing", func(t *testing.T) {
		text := strings.Replace(base, `    market: "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512"`, "    registry: ./nowhere.json", 1)
		if _, err := Parse([]byte(text), "x.yaml", known); err == nil || !strings.Contains(err.Error(), "does not exist") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("beside addresses", func(t *testing.T) {
		path, _ := writeRegistry(t, registered(1))
		text := strings.Replace(example(t), "    kind: market\n", "    kind: market\n    registry: "+path+"\n", 1)
		_, err := Parse([]byte(text), "x.yaml", known)
		var p *Problems
		if !errors.As(err, &p) || len(p.List) != 3 {
			t.Errorf("got %v, want market, guard and fromBlock refused", err)
		}
	})
}

func TestFactsOfSeriesMayBeEdited(t *testing.T) {
	r := registered(1)
	_, text := writeRegistry(t, r)
	edited := strings.Replace(text, `"claimWindow": 0`+"\n      }", `"claimWindow": 0`+"\n      },\n      \"facts\": {}", 1)
	if edited == text {
		t.Fatal("nothing was edited")
	}
	if _, err := ParseRegistry([]byte(edited)); err != nil {
		t.Error(err)
	}
}

func TestARegistryHasEveryAddressOnce(t *testing.T) {
	r := registered(1)
	r.Series[1].Address = r.Market.Address
	r.Series[0].Terms.Pool = Checked{99}
	if _, err := r.Text(); !errors.Is(err, ErrRegistry) || !strings.Contains(err.Error(), "the market and series B have one address") || !strings.Contains(err.Error(), "series A is of pool") {
		t.Errorf("got %v", err)
	}
}
