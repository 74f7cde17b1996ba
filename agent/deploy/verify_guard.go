package deploy

import (
	"fmt"
	"maps"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// guard compares the fund's guard: who has it, whom it obeys, what it may spend
// and whom it may call. What it allows beyond the registry is found in its events,
// as no view lists it.
func (v *verifier) guard(g *config.RegisteredGuard) {
	const part = "guard"
	at := protection.Address(g.Address)
	v.contract(part, g.Deployed)
	v.owner(part, "HedgeGuard", at, g.Owner)
	v.answers(part, "HedgeGuard", at, "agent", g.Agent)
	v.answers(part, "HedgeGuard", at, "paused", false)
	v.answers(part, "HedgeGuard", at, "saleFloor", g.SaleFloor)
	caps := map[config.Checked]bool{}
	for _, c := range g.Caps {
		caps[c.Asset] = true
		v.cap(part, at, c)
	}
	allowed := map[config.Checked]bool{}
	for _, a := range g.Allowed {
		allowed[a] = true
		v.allowed(part, at, a, true)
	}
	if v.err != nil {
		return
	}
	targets, assets, err := v.named(at, g.Block)
	if err != nil {
		v.err = err
		return
	}
	for _, a := range targets {
		if !allowed[a] {
			v.allowed(part, at, a, false)
		}
	}
	for _, a := range assets {
		if !caps[a] {
			v.cap(part, at, config.RegisteredCap{Asset: a})
		}
	}
}

func (v *verifier) cap(part string, at protection.Address, c config.RegisteredCap) {
	got, trouble := v.ask("HedgeGuard", at, "capsOf", common.Address(c.Asset))
	if v.err != nil {
		return
	}
	text := trouble
	if trouble == "" {
		text = fmt.Sprintf("%s a call, %s a day", got[0], got[1])
	}
	v.add(part, "caps of "+c.Asset.String(), fmt.Sprintf("%s a call, %s a day", c.PerCall, c.PerDay), text)
}

func (v *verifier) allowed(part string, at protection.Address, target config.Checked, want bool) {
	got, trouble := v.ask("HedgeGuard", at, "allowed", common.Address(target))
	if v.err != nil {
		return
	}
	text := trouble
	if trouble == "" {
		text = fmt.Sprint(got[0])
	}
	v.add(part, "allows "+target.String(), fmt.Sprint(want), text)
}

// named are the targets and the assets that the guard's owner ever named, in order
// of address.
func (v *verifier) named(at protection.Address, from uint64) (targets, assets []config.Checked, err error) {
	logs, err := v.node.Logs(v.ctx, from, v.report.At.Number, []protection.Address{at}, nil)
	if err != nil {
		return nil, nil, err
	}
	t, a := map[config.Checked]bool{}, map[config.Checked]bool{}
	for i := range logs {
		if e, err := guards.UnpackTargetAllowedEvent(&logs[i]); err == nil {
			t[config.Checked(e.Target)] = true
		} else if e, err := guards.UnpackCapsSetEvent(&logs[i]); err == nil {
			a[config.Checked(e.Asset)] = true
		}
	}
	order := func(m map[config.Checked]bool) []config.Checked {
		return slices.SortedFunc(maps.Keys(m), func(x, y config.Checked) int { return protection.Address(x).Compare(protection.Address(y)) })
	}
	return order(t), order(a), nil
}
