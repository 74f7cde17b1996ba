package deploy_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/deploy"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

var errKilled = errors.New("killed")

// nonce is how many transactions of the deployer the chain has.
func (s *stage) nonce() uint64 {
	s.t.Helper()
	n, err := s.net.Client().NonceAt(s.t.Context(), common.Address(s.net.Address("deployer")), nil)
	if err != nil {
		s.t.Fatal(err)
	}
	return n
}

// content is a registry without what depends on when its blocks were mined.
func content(t *testing.T, r *config.Registry) string {
	t.Helper()
	c := copied(t, r)
	c.Block, c.Market.Block, c.Guard.Block = 0, 0, 0
	for i := range c.Pools {
		c.Pools[i].Block = 0
	}
	for i := range c.Models {
		c.Models[i].Block = 0
	}
	for i := range c.Gauges {
		c.Gauges[i].Block = 0
	}
	for i := range c.Resolvers {
		c.Resolvers[i].Block = 0
	}
	for i := range c.Series {
		c.Series[i].Block, c.Series[i].Terms.Start = 0, 0
	}
	text, err := c.Text()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// A kill at every point of every step, one run after another: what then stands is
// what stands without any, and the account has sent no transaction more.
func TestAKilledDeploymentGoesOnWithoutDoingAnythingTwice(t *testing.T) {
	quiet := newStage(t)
	want := quiet.deployed()
	sent := quiet.nonce()

	s := newStage(t)
	path := filepath.Join(t.TempDir(), "plan.yaml")
	killed := map[string]bool{}
	kills := 0
	for {
		o := s.options()
		o.Trip = func(step, point string) error {
			at := step + " " + point
			if killed[at] {
				return nil
			}
			killed[at] = true
			return fmt.Errorf("%w at %s", errKilled, at)
		}
		if p, err := s.open(s.planAt(path), o).Preview(t.Context()); err != nil || len(p.Problems) > 0 {
			t.Fatalf("a preview after %d kills: %v, %q", kills, err, p.Problems)
		}
		r, err := s.open(s.planAt(path), o).Run(t.Context())
		if errors.Is(err, errKilled) {
			kills++
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if got, want := content(t, r), content(t, want); got != want {
			t.Errorf("after kills\n%s\nwithout\n%s", got, want)
		}
		if n := s.nonce(); n != sent {
			t.Errorf("%d transactions after kills, %d without", n, sent)
		}
		if d := s.verify(r).Differences; len(d) > 0 {
			t.Errorf("differences %+v", d)
		}
		break
	}
	if kills != 4*int(sent) {
		t.Errorf("%d kills, want one at each of 4 points of %d steps", kills, sent)
	}
	again, err := s.open(s.planAt(path), s.options()).Run(t.Context())
	if err != nil || content(t, again) != content(t, want) || s.nonce() != sent {
		t.Errorf("a run of what is done: %v, %d transactions", err, s.nonce())
	}
}

// One alone, so that a kill that is never followed by another is covered too.
func TestAKillBetweenSendingAndTheReceiptIsGoneOnFrom(t *testing.T) {
	s := newStage(t)
	path := filepath.Join(t.TempDir(), "plan.yaml")
	o := s.options()
	o.Trip = func(step, point string) error {
		if step == "guard" && point == deploy.Sent {
			return errKilled
		}
		return nil
	}
	if _, err := s.open(s.planAt(path), o).Run(t.Context()); !errors.Is(err, errKilled) {
		t.Fatal(err)
	}
	before := s.nonce()
	s.mine()
	if s.nonce() != before+1 {
		t.Fatal("what was sent is not mined")
	}
	p, err := s.open(s.planAt(path), s.options()).Preview(t.Context())
	if err != nil || len(p.Problems) > 0 {
		t.Fatalf("a preview of the rest: %v, %q", err, p.Problems)
	}
	if _, err := s.open(s.planAt(path), s.options()).Run(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestAChangedPlanIsRefusedWithWhatDiffers(t *testing.T) {
	s := newStage(t)
	path := filepath.Join(t.TempDir(), "plan.yaml")
	o := s.options()
	o.Trip = func(step, _ string) error { return errKilled }
	if _, err := s.open(s.planAt(path), o).Run(t.Context()); !errors.Is(err, errKilled) {
		t.Fatal(err)
	}
	_, err := s.open(s.planAt(path, "spread: 5%", "spread: 6%", "level: 8%", "level: 9%"), s.options()).Run(t.Context())
	if !errors.Is(err, deploy.ErrChanged) || !strings.Contains(err.Error(), `market.spread: was "5%", is "6%"`) || !strings.Contains(err.Error(), `models[0].level: was "8%", is "9%"`) {
		t.Errorf("got %v", err)
	}
	if _, err := s.open(s.planAt(path, "feeCap: 100 gwei", "feeCap: 200 gwei", "confirmations: 1", "confirmations: 2"), s.options()).Run(t.Context()); err != nil {
		t.Errorf("other fees are no other plan: %v", err)
	}
}

func TestAnotherKeyDoesNotGoOn(t *testing.T) {
	s := newStage(t)
	path := filepath.Join(t.TempDir(), "plan.yaml")
	o := s.options()
	o.Trip = func(string, string) error { return errKilled }
	if _, err := s.open(s.planAt(path), o).Run(t.Context()); !errors.Is(err, errKilled) {
		t.Fatal(err)
	}
	o = s.options()
	o.Signer = key{s.net, "other"}
	if _, err := s.open(s.planAt(path), o).Run(t.Context()); !errors.Is(err, deploy.ErrState) {
		t.Errorf("got %v", err)
	}
}

// Somebody else's transaction takes the nonce of one that was written down and
// never sent. Only when it is final does the step take another.
func TestANonceThatWentElsewhereIsGivenUpOnlyWhenThatIsFinal(t *testing.T) {
	s := newStage(t)
	path := filepath.Join(t.TempDir(), "plan.yaml")
	o := s.options()
	o.Trip = func(step, point string) error {
		if step == "pools.usdc" && point == deploy.Written {
			return errKilled
		}
		return nil
	}
	if _, err := s.open(s.planAt(path), o).Run(t.Context()); !errors.Is(err, errKilled) {
		t.Fatal(err)
	}
	to := s.net.Address("other")
	if _, err := s.net.Sender("deployer").Send(devnet.Tx{To: &to, Value: amount.New(1), Gas: 21_000}); err != nil {
		t.Fatal(err)
	}
	s.mine()
	if _, err := s.open(s.planAt(path), s.options()).Run(t.Context()); err == nil || !strings.Contains(err.Error(), "run again when it is final") {
		t.Fatalf("got %v", err)
	}
	s.mine()
	s.mine()
	r, err := s.open(s.planAt(path), s.options()).Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if d := s.verify(r).Differences; len(d) > 0 {
		t.Errorf("differences %+v", d)
	}
}

func TestAReorgAtTheEndIsMinedAgain(t *testing.T) {
	s := newStage(t)
	path := filepath.Join(t.TempDir(), "plan.yaml")
	o := s.options()
	forked := false
	o.Trip = func(step, point string) error {
		if step == "pools.usdc.owner" && point == deploy.Kept && !forked {
			forked = true
			if _, err := s.net.Fork(t.Context(), 1); err != nil {
				t.Fatal(err)
			}
		}
		return nil
	}
	r, err := s.open(s.planAt(path), o).Run(t.Context())
	if err != nil || !forked {
		t.Fatalf("%v, forked %t", err, forked)
	}
	if d := s.verify(r).Differences; len(d) > 0 {
		t.Errorf("differences %+v", d)
	}
}
