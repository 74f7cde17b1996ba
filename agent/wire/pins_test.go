package wire_test

import (
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// deploy puts a contract on the chain with the deployer's key.
func (s *stormy) deploy(t *testing.T, meta *bind.MetaData, args []byte) protection.Address {
	t.Helper()
	at, err := s.Net().Sender("deployer").Deploy(append(common.FromHex(meta.Bin), args...))
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// model deploys a premium model whose floor tells it from others.
func (s *stormy) model(t *testing.T, floorPercent int64) protection.Address {
	t.Helper()
	percent := func(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e16)) }
	return s.deploy(t, &contracts.PremiumModelMetaData, contracts.NewPremiumModel().PackConstructor(common.Address(s.Addresses().RiskPool), common.Address{}, percent(8), contracts.Parameters{
		Curve: contracts.Curve{Kink: percent(80), Slope1: percent(50), Slope2: percent(1000)},
		Drift: contracts.Drift{Target: percent(70), Speed: new(big.Int), Least: percent(8), Most: percent(8)},
		Floor: contracts.Floor{Base: percent(floorPercent), Loading: new(big.Int), Most: percent(floorPercent), PerHour: percent(1), HalfLife: new(big.Int)},
	}, common.Address(s.Net().Address("deployer")), uint64(1+floorPercent)*86400))
}

// pin is the one pin whose part begins so.
func (s *stormy) pin(t *testing.T, part string) wire.Pin {
	t.Helper()
	list, err := s.agent.Journal.Pins(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range list {
		if strings.HasPrefix(p.Part, part) {
			return p
		}
	}
	t.Fatalf("no pin of %q among %d", part, len(list))
	return wire.Pin{}
}

// stopped fails unless a record's cycle traded nothing because of a pin that says
// so.
func stopped(t *testing.T, rec agent.Record, says ...string) {
	t.Helper()
	if rec.Decision.Open {
		t.Fatal("trading goes on")
	}
	var all []string
	for _, p := range rec.Observation.Problems {
		all = append(all, p.Source+": "+p.Text)
	}
	text := strings.Join(all, "\n")
	for _, want := range says {
		if !strings.Contains(text, want) {
			t.Errorf("no problem says %q:\n%s", want, text)
		}
	}
}

func TestAProxysNewImplementationStopsTradingUntilAPersonAcceptsIt(t *testing.T) {
	s := newStorm(t, 1)
	a := s.Addresses()
	first, second := s.model(t, 2), s.model(t, 1)
	proxy := s.deploy(t, &contracts.DevProxyMetaData, contracts.NewDevProxy().PackConstructor(common.Address(first)))
	s.mine(t)
	s.send(t, "deployer", a.Market, 5_000_000, devMarket.PackCreateSeries(contracts.Terms{Pool: common.Address(a.RiskPool), Gauge: common.Address(a.Gauge),
		PremiumModel: common.Address(proxy), Resolver: common.Address(s.Net().Address("deployer")), StartLoss: new(big.Int),
		Attachment: units(20_200_000), Exhaustion: units(20_900_000), MaxSupply: units(100_000), Start: uint64(s.Head().Time.Add(49 * time.Hour).Unix()),
		Expiry: uint64(s.Head().Time.Add(40 * 24 * time.Hour).Unix()), WaitingPeriod: 3600, ClaimWindow: 7 * 86400}, "Behind a proxy", "PROXY"))
	if rec := s.cycle(t, s.mine(t)); !rec.Decision.Open {
		t.Fatalf("it does not trade: %+v", rec.Observation.Problems)
	}
	var was wire.Pin
	for _, p := range s.pinsOf(t) {
		if p.Now.Address == proxy {
			was = p
		}
	}
	if was.Now.Implementation != first || was.Now.Running == was.Now.Code || was.Kind != "pinned" {
		t.Fatalf("the proxy is pinned as %+v", was)
	}

	s.send(t, "deployer", proxy, 200_000, contracts.NewDevProxy().PackUpgradeProxyTo(common.Address(second)))
	stopped(t, s.cycle(t, s.mine(t)), proxy.String(), first.String(), second.String(), was.Now.Running.String())
	stopped(t, s.cycle(t, s.mine(t)), "hedgerow pins accept") // it does not get used to it
	alarms, err := s.agent.Journal.Alarms(t.Context(), 20)
	if err != nil {
		t.Fatal(err)
	}
	told := false
	for _, x := range alarms {
		told = told || x.Source == "pin" && strings.Contains(x.Text, second.String())
	}
	if !told {
		t.Errorf("no alarm: %+v", alarms)
	}

	// Back to the old code it is still stopped: somebody can change it at will.
	s.send(t, "deployer", proxy, 200_000, contracts.NewDevProxy().PackUpgradeProxyTo(common.Address(first)))
	stopped(t, s.cycle(t, s.mine(t)), "for a while")
	s.send(t, "deployer", proxy, 200_000, contracts.NewDevProxy().PackUpgradeProxyTo(common.Address(second)))
	stopped(t, s.cycle(t, s.mine(t)), second.String())

	// A person accepts, from another process; a restart changes nothing.
	if _, err := wire.AcceptPins(t.Context(), s.config.Path(s.config.Journal), proxy.String(), "ann", "audited"); err != nil {
		t.Fatal(err)
	}
	if rec := s.cycle(t, s.mine(t)); !rec.Decision.Open {
		t.Fatalf("accepted, and it does not trade: %+v", rec.Observation.Problems)
	}
	if err := s.agent.Close(); err != nil {
		t.Fatal(err)
	}
	s.start(t)
	if rec := s.cycle(t, s.mine(t)); !rec.Decision.Open {
		t.Fatalf("started again, and it does not trade: %+v", rec.Observation.Problems)
	}
	if _, err := wire.AcceptPins(t.Context(), s.config.Path(s.config.Journal), proxy.String(), "ann", "again"); err == nil {
		t.Error("there was nothing to accept")
	}
}

func (s *stormy) pinsOf(t *testing.T) []wire.Pin {
	t.Helper()
	list, err := s.agent.Journal.Pins(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// The lending market's own registry may point elsewhere without any code changing:
// the part that a contract plays is pinned, not its address alone.
func TestAnotherOracleIsAChangeOfItsPart(t *testing.T) {
	s := newStorm(t, 1)
	a := s.Addresses()
	s.live(t, 1)
	was := s.pin(t, "lending oracle")
	owner := common.Address(s.Net().Address("deployer"))
	oracle := s.deploy(t, &contracts.DevPriceOracleMetaData, contracts.NewDevPriceOracle().PackConstructor(owner))
	for i := range day.Assets {
		s.send(t, "deployer", oracle, 200_000, contracts.NewDevPriceOracle().PackSetSource(common.Address(a.Token[i]), common.Address(a.Feed[i])))
	}
	var name [32]byte
	copy(name[:], "PRICE_ORACLE")
	s.send(t, "deployer", a.Provider, 200_000, contracts.NewDevAddressesProvider().PackSetAddress(name, common.Address(oracle)))
	stopped(t, s.cycle(t, s.mine(t)), "lending oracle", was.Now.Address.String(), oracle.String())
	if _, err := wire.AcceptPins(t.Context(), s.config.Path(s.config.Journal), "lending oracle", "ann", "meant"); err != nil {
		t.Fatal(err)
	}
	if rec := s.cycle(t, s.mine(t)); !rec.Decision.Open {
		t.Fatalf("accepted, and it does not trade: %+v", rec.Observation.Problems)
	}
	// Claims and pokes go on while it is stopped: the chores of such a cycle.
	s.send(t, "deployer", a.Provider, 200_000, contracts.NewDevAddressesProvider().PackSetAddress(name, common.Address(was.Now.Address)))
	s.clock.Set(s.Head().Time.Add(5 * time.Hour)) // the gauge turns old
	late := s.Head().Time.Add(5 * time.Hour)
	s.publish(t, late)
	b, err := s.Net().Mine(t.Context(), late)
	if err != nil {
		t.Fatal(err)
	}
	rec := s.cycle(t, b)
	stopped(t, rec, "lending oracle")
	pokes := 0
	for _, in := range rec.Decision.Intents {
		if in.Identity.Action == trade.Poke {
			pokes++
		}
	}
	if pokes == 0 {
		t.Errorf("a stopped cycle poked nothing: %+v", rec.Decision.Intents)
	}
}

func TestConfiguredCodeHoldsFromTheStart(t *testing.T) {
	s := newStorm(t, 1)
	if err := s.agent.Close(); err != nil {
		t.Fatal(err)
	}
	a := s.Addresses()
	s.config.Pins = []config.Pin{{Address: a.Guard, Code: config.CodeHash(trade.Hash{1}.String())}}
	s.start(t)
	stopped(t, s.cycle(t, s.mine(t)), "pins in the configuration", a.Guard.String())
	right := s.pin(t, "venue guard").Now.Running
	if err := s.agent.Close(); err != nil {
		t.Fatal(err)
	}
	s.config.Pins[0].Code = config.CodeHash(right.String())
	s.start(t)
	if rec := s.cycle(t, s.mine(t)); !rec.Decision.Open {
		t.Fatalf("with the right code it does not trade: %+v", rec.Observation.Problems)
	}
}
