package deploy

import (
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Bounds that the contracts have too: refused here, with a line, before anything
// is asked of a node.
const (
	minClaimWindow = 24 * time.Hour
	maxClaimWindow = 10 * 365 * 24 * time.Hour
	minDelay       = 48 * time.Hour
	maxText        = 64 // bytes of a name or symbol
)

var (
	whole   = amount.New(1e18)
	hundred = whole.MulDiv(amount.New(100), amount.New(1))
)

// finder collects what the file alone shows to be wrong.
type finder struct {
	config.Findings
	p     *Plan
	kinds map[config.Name]string // of named contracts: "pool", "model", "gauge", "resolver"
}

// check looks at what a type alone does not say.
func (p *Plan) check(f config.Findings) {
	x := finder{f, p, map[config.Name]string{"market": "market", "guard": "guard"}}
	x.chain()
	names := map[string]string{}
	for i, v := range p.Pools {
		x.named(names, fmt.Sprintf("pools[%d]", i), v.Name, "pool")
	}
	for i, v := range p.Models {
		x.named(names, fmt.Sprintf("models[%d]", i), v.Name, "model")
	}
	for i, v := range p.Gauges {
		x.named(names, fmt.Sprintf("gauges[%d]", i), v.Name, "gauge")
	}
	for i, v := range p.Resolve {
		x.named(names, fmt.Sprintf("resolvers[%d]", i), v.Name, "resolver")
	}
	if p.Market != nil {
		x.below("market.spread", p.Market.Spread.WAD(), whole, "100%")
	}
	x.pools()
	x.models()
	x.gauges()
	x.resolvers()
	x.guard()
	x.series()
	if p.Market == nil && len(p.Pools)+len(p.Models)+len(p.Gauges)+len(p.Resolve)+len(p.Series) == 0 && p.Guard == nil {
		x.Near("market", "missing: the plan has nothing to deploy")
	}
}

func (x finder) chain() {
	c, d := x.p.Chain, x.p.Deployer
	if c.ID == 0 {
		x.At("chain.id", "0 is no chain's id")
	}
	if c.Confirmations > 1000 {
		x.At("chain.confirmations", "%d blocks are out of reach: at most 1000", c.Confirmations)
	}
	if d.Keystore != "" && d.Devnet != "" {
		x.At("deployer.devnet", "keystore and devnet exclude each other: keep one")
	}
	if d.PasswordFile != "" && d.Keystore == "" {
		x.At("deployer.passwordFile", "has a meaning for keystore only: leave it out")
	}
	if d.FeeCap.IsZero() {
		x.At("deployer.feeCap", "zero would let nothing be sent: write an amount above it")
	}
	if d.Tip.Cmp(d.FeeCap.Amount) > 0 {
		x.At("deployer.tip", "%s is above feeCap, %s: nodes refuse such transactions", d.Tip, d.FeeCap)
	}
}

func (x finder) named(names map[string]string, at string, name config.Name, kind string) {
	if name == "market" || name == "guard" {
		x.At(at+".name", "%q is what the plan calls the one of its own: choose another name", name)
		return
	}
	x.Unique(names, at+".name", string(name))
	x.kinds[name] = kind
}

// known names of a kind, for hints.
func (x finder) known(kind string) (out []string) {
	for n, k := range x.kinds {
		if k == kind {
			out = append(out, string(n))
		}
	}
	return out
}

// refers wants a name of that kind. What the plan does not name may be in the
// registry that it adds to, unless it has a market of its own.
func (x finder) refers(at string, r Ref, kinds ...string) {
	if r.name == "" {
		return
	}
	have, ok := x.kinds[r.name]
	for _, k := range kinds {
		if ok && have == k {
			return
		}
	}
	switch {
	case ok:
		x.At(at, "%q is a %s; what is wanted here is a %s", r.name, have, kinds[0])
	case x.p.Market != nil:
		x.At(at, "the plan has no %s %q%s", kinds[0], r.name, config.Meant(string(r.name), x.known(kinds[0])))
	}
}

func (x finder) text(at, s string) {
	if s == "" || len(s) > maxText || !utf8.ValidString(s) {
		x.At(at, "%q is empty or longer than %d bytes", s, maxText)
	}
}

func (x finder) below(at string, v, most amount.Amount, says string) {
	if v.Cmp(most) >= 0 {
		x.At(at, "is not below %s", says)
	}
}

func (x finder) atMost(at string, v, most amount.Amount, says string) {
	if v.Cmp(most) > 0 {
		x.At(at, "is above %s", says)
	}
}

// seconds wants a time in whole seconds, as contracts count.
func (x finder) seconds(at string, d time.Duration) {
	if d <= 0 || d%time.Second != 0 {
		x.At(at, "%s is not whole seconds, at least one: contracts count in seconds", d)
	}
}

func (x finder) pools() {
	symbols := map[string]string{}
	for i, p := range x.p.Pools {
		at := fmt.Sprintf("pools[%d]", i)
		x.text(at+".title", p.Title)
		x.text(at+".symbol", p.Symbol)
		x.Unique(symbols, at+".symbol", p.Symbol)
	}
}

func (x finder) models() {
	for i, m := range x.p.Models {
		at := fmt.Sprintf("models[%d]", i)
		x.refers(at+".pool", m.Pool, "pool")
		x.atMost(at+".curve.kink", m.Curve.Kink.WAD(), whole, "100%")
		x.atMost(at+".drift.target", m.Drift.Target.WAD(), whole, "100%")
		x.atMost(at+".drift.most", m.Drift.Most.WAD(), hundred, "10000% a year")
		x.atMost(at+".floor.most", m.Floor.Most.WAD(), hundred, "10000% a year")
		if m.Drift.Least.WAD().Cmp(m.Level.WAD()) > 0 || m.Level.WAD().Cmp(m.Drift.Most.WAD()) > 0 {
			x.At(at+".level", "%s is not between drift.least and drift.most, %s and %s", m.Level, m.Drift.Least, m.Drift.Most)
		}
		if m.Floor.Base.WAD().IsZero() {
			x.At(at+".floor.base", "0%% would let cover be free: write a rate above it")
		}
		x.atMost(at+".floor.base", m.Floor.Base.WAD(), m.Floor.Most.WAD(), "floor.most, "+m.Floor.Most.String())
		x.seconds(at+".delay", m.Delay)
		if m.Delay < minDelay {
			x.At(at+".delay", "%s is too short for anybody to leave before a change: at least %s", m.Delay, minDelay)
		}
		x.feed(at, m)
	}
}

// feed wants what has a meaning with a feed only with one, and then wants it.
func (x finder) feed(at string, m Model) {
	for _, key := range []string{".floor.loading", ".floor.halfLife"} {
		switch {
		case m.Feed == nil && x.Written(at+key):
			x.At(at+key, "has a meaning with a feed only: name one, or leave it out")
		case m.Feed != nil && !x.Written(at+key):
			x.Near(at+key, "missing: with a feed the floor follows its variance")
		}
	}
	if m.Feed != nil && x.Written(at+".floor.halfLife") {
		x.seconds(at+".floor.halfLife", m.Floor.HalfLife)
		if m.Floor.HalfLife < time.Hour || m.Floor.HalfLife > 10*365*24*time.Hour {
			x.At(at+".floor.halfLife", "%s is not between an hour and ten years", m.Floor.HalfLife)
		}
	}
}

func (x finder) resolvers() {
	for i, r := range x.p.Resolve {
		at := fmt.Sprintf("resolvers[%d]", i)
		x.refers(at+".pool", r.Pool, "pool")
		x.seconds(at+".grace", r.Grace)
		x.seconds(at+".liveness", r.Liveness)
		x.seconds(at+".answerWithin", r.AnswerWithin)
	}
}

func (x finder) guard() {
	g := x.p.Guard
	if g == nil {
		return
	}
	if len(g.Caps) == 0 {
		x.At("guard.caps", "the list is empty: the agent could spend nothing")
	}
	seen := map[string]string{}
	for i, c := range g.Caps {
		at := fmt.Sprintf("guard.caps[%d].pool", i)
		x.refers(at, c.Pool, "pool")
		x.Unique(seen, at, c.Pool.String())
	}
	if g.SaleFloor != nil {
		x.atMost("guard.saleFloor", g.SaleFloor.WAD(), whole, "100%: what was bought could never be sold")
	}
	seen = map[string]string{}
	for i, r := range g.Allow {
		at := fmt.Sprintf("guard.allow[%d]", i)
		x.refers(at, r, "pool", "gauge", "market")
		x.Unique(seen, at, r.String())
	}
	if x.Written("guard.allow") && len(g.Allow) == 0 {
		x.At("guard.allow", "the list is empty: leave the key out to allow all of this plan")
	}
}

func (x finder) series() {
	symbols := map[string]string{}
	for i, s := range x.p.Series {
		at := fmt.Sprintf("series[%d]", i)
		x.text(at+".symbol", s.Symbol)
		x.text(at+".title", s.Title)
		x.Unique(symbols, at+".symbol", s.Symbol)
		x.refers(at+".pool", s.Pool, "pool")
		x.refers(at+".gauge", s.Gauge, "gauge")
		x.refers(at+".model", s.Model, "model")
		x.refers(at+".resolver", s.Resolver, "resolver")
		x.seconds(at+".waitingPeriod", s.WaitingPeriod)
		x.seconds(at+".claimWindow", s.ClaimWindow)
		if s.ClaimWindow < minClaimWindow || s.ClaimWindow > maxClaimWindow {
			x.At(at+".claimWindow", "%s is not between %s and ten years", s.ClaimWindow, minClaimWindow)
		}
		if s.Start != nil && s.Expiry.Unix() <= s.Start.Unix()+uint64(s.WaitingPeriod/time.Second) {
			x.At(at+".expiry", "nothing could be minted: it is not after start and waitingPeriod")
		}
		for _, m := range x.p.Models {
			if m.Name == s.Model.name && s.Model.name != "" && m.Pool != s.Pool {
				x.At(at+".model", "%s prices pool %s, and the series is of pool %s", m.Name, m.Pool, s.Pool)
			}
		}
	}
}
