package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnode"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// fresh is a chain with nothing on it, and how its deployer signs there.
type fresh struct {
	seed    uint64
	url     string
	chainID uint64
	head    func() trade.Block
	mine    func(ctx context.Context, at time.Time) (trade.Block, error)
	deploy  func(code []byte) (protection.Address, error)
	signs   []string // flags
	dry     string   // how a dry run says that it knows the gas
}

func (f fresh) address(name string) protection.Address {
	return protection.Address(crypto.PubkeyToAddress(devnet.KeyOf(f.seed, name).PublicKey))
}

func TestAMarketIsDeployedAddedToAndManagedByCommands(t *testing.T) {
	net, err := devnet.Start(t.Context(), devnet.Config{Fund: []string{"deployer", "other"}})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := net.Close(); err != nil {
			t.Error(err)
		}
	}()
	deployAndManage(t, fresh{url: net.WSURL(), chainID: net.ChainID(), head: net.Head, mine: net.Mine, deploy: net.Sender("other").Deploy,
		signs: []string{"--devnet-account", "deployer"}, dry: "as the node ran it"})
}

// The same on another program's chain, where a devnet's key is refused and a
// keystore signs.
func TestAMarketIsDeployedAddedToAndManagedByCommandsOnAnvil(t *testing.T) {
	if os.Getenv("HEDGEROW_NPM") == "" {
		t.Skip("needs anvil from npm: run `make test-npm`")
	}
	net, err := devnode.StartAnvil(t.Context(), "../lending/aave/npm/node_modules", devnode.Options{Seed: 3, Fund: []string{"deployer", "other"}})
	if errors.Is(err, devnode.ErrNoAnvil) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := net.Close(); err != nil {
			t.Error(err)
		}
	}()
	sealed, err := keystore.EncryptKey(&keystore.Key{Address: crypto.PubkeyToAddress(devnet.KeyOf(3, "deployer").PublicKey), PrivateKey: devnet.KeyOf(3, "deployer")}, "secret", keystore.LightScryptN, keystore.LightScryptP)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, text := range map[string][]byte{"key.json": sealed, "password": []byte("secret\n")} {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	deployAndManage(t, fresh{seed: 3, url: net.WSURL(), chainID: net.ChainID(), head: net.Head, mine: net.Mine, deploy: net.Sender("other").Deploy,
		signs: []string{"--keystore", filepath.Join(dir, "key.json"), "--password-file", filepath.Join(dir, "password")}, dry: "reckoned from sizes"})
}

// deployAndManage has a plan tried, carried out, verified, added to and managed, on
// a chain that mines by itself meanwhile.
func deployAndManage(t *testing.T, net fresh) {
	put := func(meta *bind.MetaData, args []byte) string {
		at, err := net.deploy(append(common.FromHex(meta.Bin), args...))
		if err != nil {
			t.Fatal(err)
		}
		return config.Checksummed(at)
	}
	owner := common.Address(net.address("other"))
	usdc := put(&contracts.DevTokenMetaData, contracts.NewDevToken().PackConstructor("USD Coin", "USDC", 6, owner))
	lending := put(&contracts.DevDeficitMetaData, contracts.NewDevDeficit().PackConstructor(owner))
	if _, err := net.mine(t.Context(), net.head().Time.Add(time.Second)); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stopped := make(chan struct{})
	go func() {
		defer close(stopped)
		tick := time.NewTicker(100 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				if _, err := net.mine(ctx, net.head().Time.Add(12*time.Second)); err != nil && ctx.Err() == nil {
					t.Error(err)
					return
				}
			}
		}
	}()
	defer func() { stop(); <-stopped }()

	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	account := func(name string) string { return config.Checksummed(net.address(name)) }
	head := fmt.Sprintf(`name: small
chain: {id: 31337, endpoint: "%s", confirmations: 1}
deployer: {feeCap: 100 gwei, tip: 1 gwei}
`, net.url)
	series := `series:
  - {symbol: %s, title: A layer, pool: usdc, gauge: deficit, model: rate, resolver: "%s", attachment: %s USDC, exhaustion: %s USDC, expiry: 2024-06-30T12:00:00Z, waitingPeriod: 1h, claimWindow: 168h}
`
	plan := write("plan.yaml", head+fmt.Sprintf(`market: {spread: 5%%}
pools: [{name: usdc, asset: "%s", title: Underwriters, symbol: hgUSDC}]
models:
  - name: rate
    pool: usdc
    level: 8%%
    curve: {kink: 80%%, slope1: 0.5, slope2: 10}
    drift: {target: 60%%, speed: 2, least: 1%%, most: 200%%}
    floor: {base: 2%%, most: 50%%, perHour: 0.5%%}
    delay: 48h
gauges: [{name: deficit, kind: aave-reserve, market: "%s", asset: "%s", maxAge: 4h}]
guard:
  agent: "%s"
  caps: [{pool: usdc, perCall: 25000 USDC, perDay: 100000 USDC}]
`, usdc, lending, usdc, account("agent"))+fmt.Sprintf(series, "A", account("other"), "0", "1000"))
	registry := filepath.Join(dir, "small.registry.json")
	on := func(args ...string) []string {
		return append(args, "--registry", registry, "--endpoint", net.url)
	}

	signed := func(args ...string) []string { return append(args, net.signs...) }
	hedgerow(t, "deploy", plan).wants(t, exitFailed, "nobody signs")
	hedgerow(t, signed("deploy", plan, "--dry-run")...).wants(t, exitDone, "What the plan would do on chain 31337", "pools.usdc", net.dry, "Nothing was sent")
	if _, err := os.Stat(registry); err == nil {
		t.Fatal("a dry run wrote the registry")
	}
	hedgerow(t, signed("deploy", plan)...).wants(t, exitDone, "9/9", "Registry: "+registry, "0 differences")
	hedgerow(t, signed("deploy", plan)...).wants(t, exitDone, "(before)", "Nothing was sent", "0 differences")
	hedgerow(t, "deploy", "--verify", registry, "--endpoint", net.url).wants(t, exitDone, "0 differences")
	hedgerow(t, on("pool", "list")...).wants(t, exitDone, "hgUSDC"[2:], "usdc", account("deployer"))
	hedgerow(t, on("series", "list")...).wants(t, exitDone, "A", "ACTIVE")

	again := write("again.yaml", head+fmt.Sprintf(series, "A", account("other"), "999", "2000"))
	hedgerow(t, signed("series", "create", again, "--registry", registry)...).wants(t, exitFailed, "the registry has one of that name already", "it and A would pay 2.000 for a unit of loss")
	more := write("more.yaml", head+fmt.Sprintf(series, "B", account("other"), "1000", "2000"))
	hedgerow(t, signed("series", "create", more, "--registry", registry, "--dry-run")...).wants(t, exitDone, "series.B")
	hedgerow(t, signed("series", "create", more, "--registry", registry)...).wants(t, exitDone, "0 differences")
	hedgerow(t, signed("series", "create", more, "--registry", registry, "--dry-run")...).wants(t, exitDone, "(done)")
	hedgerow(t, signed("series", "create", more, "--registry", registry)...).wants(t, exitDone, "(before)", "Nothing was sent", "0 differences")
	hedgerow(t, signed("deploy", plan)...).wants(t, exitDone, "(before)", "0 differences") // keeps what was added
	if list := decode[[]wire.SeriesState](t, hedgerow(t, on("series", "list", "--json")...)); len(list) != 2 || list[1].Symbol != "B" || list[1].State != "ACTIVE" {
		t.Errorf("got %+v", list)
	}
	key := net.signs
	hedgerow(t, append(on("pool", "pause", "usdc", "12h", "--dry-run"), key...)...).wants(t, exitDone, "Nothing was sent")
	hedgerow(t, append(on("pool", "pause", "usdc", "12h"), key...)...).wants(t, exitDone, "pause sales of pool usdc")
	hedgerow(t, append(on("pool", "pause", "usdc", "900h"), key...)...).wants(t, exitFailed, "PauseTooLong")
	if p := decode[wire.PoolView](t, hedgerow(t, on("pool", "show", "usdc", "--json")...)); p.PausedUntil == 0 || protection.Address(p.Owner) != net.address("deployer") {
		t.Errorf("got %+v", p)
	}
	hedgerow(t, append(on("series", "poke", "A"), key...)...).wants(t, exitDone, "poke the gauge of series A")
	hedgerow(t, append(on("series", "settle", "C"), key...)...).wants(t, exitFailed, `series "C"`, "hedgerow series list")
	if net.signs[0] == "--devnet-account" {
		hedgerow(t, append(on("pool", "pause", "usdc", "12h"), "--devnet-account", "other")...).wants(t, exitFailed, "OwnableUnauthorizedAccount")
	} else {
		hedgerow(t, append(on("pool", "pause", "usdc", "12h"), "--devnet-account", "other")...).wants(t, exitFailed, "is public knowledge")
	}

	text, err := os.ReadFile(registry)
	if err != nil {
		t.Fatal(err)
	}
	spoilt := write("spoilt.json", strings.Replace(string(text), account("agent"), account("other"), 1))
	hedgerow(t, "deploy", "--verify", spoilt, "--endpoint", net.url).wants(t, exitFailed, "was changed after it was written")
}

func TestDeployRefusesWhatItCannotDo(t *testing.T) {
	hedgerow(t, "deploy").wants(t, exitUsage, "PLAN")
	hedgerow(t, "deploy", "nowhere.yaml").wants(t, exitFailed, "copy configs/deploy.yaml")
	hedgerow(t, "pool", "list").wants(t, exitUsage, "--registry FILE")
	hedgerow(t, "series", "create", "x.yaml").wants(t, exitUsage, "use hedgerow deploy")
	hedgerow(t, "pool", "pause", "usdc", "soon", "--registry", "x").wants(t, exitUsage, "is no time such as 12h")
}
