package deploy_test

import (
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/deploy"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// deployed is a market on the stage's chain.
func (s *stage) deployed(pairs ...string) *config.Registry {
	s.t.Helper()
	r, err := s.open(s.plan(pairs...), s.options()).Run(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	return r
}

func (s *stage) verify(r *config.Registry) *deploy.Report {
	s.t.Helper()
	out, err := deploy.Verify(s.t.Context(), s.node, r)
	if err != nil {
		s.t.Fatal(err)
	}
	return out
}

// copied is a registry to spoil.
func copied(t *testing.T, r *config.Registry) *config.Registry {
	t.Helper()
	text, err := r.Text()
	if err != nil {
		t.Fatal(err)
	}
	out, err := config.ParseRegistry(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestWhatStandsIsHeldAgainstTheRegistry(t *testing.T) {
	s := newStage(t)
	r := s.deployed()
	report := s.verify(r)
	if len(report.Differences) > 0 {
		t.Fatalf("differences %+v", report.Differences)
	}
	if len(report.Checks) < 60 || len(report.Notes) != 2 {
		t.Errorf("%d checks, notes %q", len(report.Checks), report.Notes)
	}
	t.Logf("%d checks", len(report.Checks))

	for name, c := range map[string]struct {
		spoil func(r *config.Registry)
		want  []string // part what
	}{
		"another spread": {func(r *config.Registry) {
			r.Market.Constructor = contracts.NewMarket().PackConstructor(amount.New(6e16).Big())
		}, []string{"market code", "market spread"}},
		"another market": {func(r *config.Registry) { r.Market.Address = r.Gauges[0].Address; r.Gauges = nil },
			[]string{"market code", "pool usdc market", "resolver usdc-word market", "series HG-USDC-A terms"}},
		"no contract at all": {func(r *config.Registry) { r.Gauges[0].Address = config.Checked{1, 2, 3} }, []string{"gauge usdc-deficit code"}},
		"a gauge of another source": {func(r *config.Registry) {
			r.Gauges[0].Reference.Market = protection.Address(r.Market.Address)
		}, []string{"gauge usdc-deficit subject"}},
		"another curator":         {func(r *config.Registry) { r.Pools[0].Curator = r.Market.Address }, []string{"pool usdc owner"}},
		"another agent":           {func(r *config.Registry) { r.Guard.Agent = r.Market.Address }, []string{"guard agent"}},
		"a higher cap":            {func(r *config.Registry) { r.Guard.Caps[0].PerDay = amount.New(1) }, []string{"guard caps of"}},
		"no caps":                 {func(r *config.Registry) { r.Guard.Caps = nil }, []string{"guard caps of"}},
		"a target more":           {func(r *config.Registry) { r.Guard.Allowed = append(r.Guard.Allowed, config.Checked{7}) }, []string{"guard allows " + config.Checked{7}.String()}},
		"a target less":           {func(r *config.Registry) { r.Guard.Allowed = r.Guard.Allowed[:2] }, []string{"guard allows " + r.Guard.Allowed[2].String()}},
		"another sale floor":      {func(r *config.Registry) { r.Guard.SaleFloor = amount.Amount{} }, []string{"guard saleFloor"}},
		"terms that differ":       {func(r *config.Registry) { r.Series[0].Terms.Exhaustion = amount.New(5) }, []string{"series HG-USDC-A exhaustion"}},
		"a series too few":        {func(r *config.Registry) { r.Series = nil }, []string{"pool usdc series"}},
		"another title":           {func(r *config.Registry) { r.Series[0].Title = "x" }, []string{"series HG-USDC-A name"}},
		"a block that is to come": {func(r *config.Registry) { r.Market.Block = 1e9 }, []string{"market block"}},
	} {
		t.Run(name, func(t *testing.T) {
			bad := copied(t, r)
			c.spoil(bad)
			report := s.verify(bad)
			for _, w := range c.want {
				found := false
				for _, d := range report.Differences {
					found = found || strings.HasPrefix(d.Part+" "+d.What, w)
				}
				if !found {
					t.Errorf("%q is not among the differences: %+v", w, report.Differences)
				}
			}
		})
	}
}

func TestWhatChangesOnChainLaterIsNamed(t *testing.T) {
	s := newStage(t)
	r := s.deployed("owner: \""+config.Checksummed(s.net.Address("fund"))+"\"\n  agent", "agent")
	guard := protection.Address(r.Guard.Address)
	g := contracts.NewHedgeGuard()
	owner := s.net.Sender("deployer")
	for _, data := range [][]byte{g.PackAllow(common.Address{9}, true), g.PackSetCaps(common.Address{8}, contracts.Caps{PerCall: amount.New(1).Big(), PerDay: amount.New(2).Big()}),
		g.PackRevoke(), g.PackPause()} {
		if _, err := owner.Call(guard, data); err != nil {
			t.Fatal(err)
		}
	}
	s.mine()
	got := map[string]string{}
	for _, d := range s.verify(r).Differences {
		got[d.Part+" "+d.What] = d.Got
	}
	want := map[string]string{
		"guard agent":  common.Address{}.Hex(),
		"guard paused": "true",
		"guard allows " + config.Checked{9}.String():  "true",
		"guard caps of " + config.Checked{8}.String(): "1 a call, 2 a day",
	}
	if len(got) != len(want) {
		t.Errorf("got %q", got)
	}
	for k, v := range want {
		if got[k] != v {
			t.Errorf("%s: got %q, want %q", k, got[k], v)
		}
	}
}
