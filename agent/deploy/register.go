package deploy

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/ethereum/go-ethereum/accounts/abi"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// register is the registry of what stands: that which was added to, and what the
// steps have created, with the parameters that were sent. What it has already stays
// as it is written there, with its facts and what was added since.
func (d *Deployment) register(ctx context.Context) (*config.Registry, error) {
	r := &config.Registry{Format: config.RegistryFormat, Name: d.plan.Name, ChainID: d.plan.Chain.ID, Deployer: config.Checked(d.from), Block: d.state.Block}
	if d.base != nil {
		copied := *d.base
		r = &copied
	}
	has := written(d.base)
	if d.plan.Market != nil {
		x, err := d.deployed("market", "market", "Market")
		if err != nil {
			return nil, err
		}
		r.Market = x
	}
	for _, v := range d.plan.Pools {
		x, err := d.deployed("pools."+string(v.Name), v.Name, "RiskPool")
		if err != nil {
			return nil, err
		}
		if has[x.Address] {
			continue
		}
		a := d.assets[v.Asset]
		r.Pools = append(r.Pools[:len(r.Pools):len(r.Pools)], config.RegisteredPool{Deployed: x, Asset: config.Checked(a.at), AssetSymbol: a.symbol, Decimals: a.decimals,
			Symbol: v.Symbol, Curator: config.Checked(d.curator(v))})
	}
	at := d.state.placed()
	for _, v := range d.plan.Models {
		x, err := d.deployed("models."+string(v.Name), v.Name, "PremiumModel")
		if err != nil {
			return nil, err
		}
		if has[x.Address] {
			continue
		}
		pool, err := d.at(at, "pool", v.Pool)
		if err != nil {
			return nil, err
		}
		r.Models = append(r.Models[:len(r.Models):len(r.Models)], config.RegisteredModel{Deployed: x, Pool: config.Checked(pool), Owner: config.Checked(d.modelOwner(v))})
	}
	for _, v := range d.plan.Gauges {
		x, err := d.deployed("gauges."+string(v.Name), v.Name, contractOf(v))
		if err != nil {
			return nil, err
		}
		if has[x.Address] {
			continue
		}
		ref, err := d.reference(ctx, protection.Address(x.Address))
		if err != nil {
			return nil, err
		}
		r.Gauges = append(r.Gauges[:len(r.Gauges):len(r.Gauges)], config.RegisteredGauge{Deployed: x, Reference: ref, Asset: d.gauges[string(v.Name)].asset})
	}
	for _, v := range d.plan.Resolve {
		x, err := d.deployed("resolvers."+string(v.Name), v.Name, "Resolver")
		if err != nil {
			return nil, err
		}
		if has[x.Address] {
			continue
		}
		r.Resolvers = append(r.Resolvers[:len(r.Resolvers):len(r.Resolvers)], config.RegisteredResolver{Deployed: x, Arbiter: config.Checked(v.Arbiter)})
	}
	if d.plan.Guard != nil {
		g, err := d.registerGuard(at)
		if err != nil {
			return nil, err
		}
		if !has[g.Address] {
			r.Guard = g
		}
	}
	for _, v := range d.plan.Series {
		x, err := d.registerSeries(v)
		if err != nil {
			return nil, err
		}
		if has[x.Address] {
			continue
		}
		r.Series = append(r.Series[:len(r.Series):len(r.Series)], x)
	}
	text, err := r.Text() // checks it, and gives it its digest
	if err != nil {
		return nil, err
	}
	return config.ParseRegistry(text)
}

// written are the addresses of what a registry has; none of no registry.
func written(r *config.Registry) map[config.Checked]bool {
	has := map[config.Checked]bool{}
	if r == nil {
		return has
	}
	for _, x := range r.Pools {
		has[x.Address] = true
	}
	for _, x := range r.Models {
		has[x.Address] = true
	}
	for _, x := range r.Gauges {
		has[x.Address] = true
	}
	for _, x := range r.Resolvers {
		has[x.Address] = true
	}
	for _, x := range r.Series {
		has[x.Address] = true
	}
	if r.Guard != nil {
		has[r.Guard.Address] = true
	}
	return has
}

// deployed is what a step has created, with what its constructor was given.
func (d *Deployment) deployed(key string, name config.Name, contract string) (config.Deployed, error) {
	t := d.state.step(key)
	code, err := creation(contract, nil)
	if err != nil {
		return config.Deployed{}, err
	}
	if t == nil || t.Done == nil || !bytes.HasPrefix(t.Data, code) {
		return config.Deployed{}, fmt.Errorf("%w: %s was not created by this build: go on with the build that began the deployment", ErrState, key)
	}
	return config.Deployed{Name: name, Contract: contract, Address: config.Checked(t.Done.Created), Block: t.Done.Block, Creator: config.Checked(d.from),
		Constructor: bytes.Clone(t.Data[len(code):])}, nil
}

// reference is what a gauge says it measures.
func (l *look) reference(ctx context.Context, at protection.Address) (protection.Reference, error) {
	head, err := l.node.Head(ctx)
	if err != nil {
		return protection.Reference{}, err
	}
	l.head = head
	kind, ok1, err1 := l.view(ctx, at, gauges.PackKind())
	subject, ok2, err2 := l.view(ctx, at, gauges.PackSubject())
	if err1 != nil || err2 != nil || !ok1 || !ok2 {
		return protection.Reference{}, fmt.Errorf("gauge %s does not say what it measures", config.Checksummed(at))
	}
	s, err := gauges.UnpackSubject(subject)
	if err != nil {
		return protection.Reference{}, err
	}
	return protection.Reference{Kind: word(kind), Market: protection.Address(s.Arg0), Asset: protection.Address(s.Arg1), Item: word(s.Arg2[:])}, nil
}

// word is a text of up to thirty-two bytes.
func word(b []byte) string { return string(bytes.TrimRight(b, "\x00")) }

func (d *Deployment) registerGuard(at places) (*config.RegisteredGuard, error) {
	x, err := d.deployed("guard", "guard", "HedgeGuard")
	if err != nil {
		return nil, err
	}
	g := &config.RegisteredGuard{Deployed: x, Owner: config.Checked(d.guardOwner()), Agent: config.Checked(d.plan.Guard.Agent)}
	for _, c := range d.plan.Guard.Caps {
		token, caps, err := d.caps(c)
		if err != nil {
			return nil, err
		}
		call, err1 := amount.FromBig(caps.PerCall)
		day, err2 := amount.FromBig(caps.PerDay)
		if err1 != nil || err2 != nil {
			return nil, fmt.Errorf("caps of %s are out of range", c.Pool)
		}
		g.Caps = append(g.Caps, config.RegisteredCap{Asset: config.Checked(token), PerCall: call, PerDay: day})
	}
	if f := d.plan.Guard.SaleFloor; f != nil {
		g.SaleFloor = f.WAD()
	}
	for _, t := range d.targets() {
		a, err := d.at(at, t.kind, t.ref)
		if err != nil {
			return nil, err
		}
		g.Allowed = append(g.Allowed, config.Checked(a))
	}
	return g, nil
}

// registerSeries takes the terms from what was sent.
func (d *Deployment) registerSeries(v Series) (config.RegisteredSeries, error) {
	t := d.state.step("series." + v.Symbol)
	terms, title, symbol, err := unpackCreateSeries(t.Data)
	if err != nil {
		return config.RegisteredSeries{}, err
	}
	out := config.RegisteredSeries{Symbol: symbol, Title: title, Address: config.Checked(t.Done.Created), Block: t.Done.Block}
	if out.Terms, err = registeredTerms(terms); err != nil {
		return out, err
	}
	if len(v.Facts) > 0 {
		if out.Facts, err = json.Marshal(v.Facts); err != nil {
			return out, err
		}
	}
	return out, nil
}

// registeredTerms are a contract's terms as a registry has them.
func registeredTerms(t contracts.Terms) (config.RegisteredTerms, error) {
	out := config.RegisteredTerms{Pool: config.Checked(t.Pool), Gauge: config.Checked(t.Gauge), PremiumModel: config.Checked(t.PremiumModel), Resolver: config.Checked(t.Resolver),
		Start: t.Start, Expiry: t.Expiry, WaitingPeriod: t.WaitingPeriod, ClaimWindow: t.ClaimWindow}
	for _, x := range []struct {
		to   *amount.Amount
		from interface{ String() string }
	}{{&out.StartLoss, t.StartLoss}, {&out.Attachment, t.Attachment}, {&out.Exhaustion, t.Exhaustion}, {&out.MaxSupply, t.MaxSupply}} {
		v, err := amount.Parse(x.from.String(), 0)
		if err != nil {
			return out, fmt.Errorf("terms: %w", err)
		}
		*x.to = v
	}
	return out, nil
}

// unpackCreateSeries is the inverse of the binding's packing.
func unpackCreateSeries(data []byte) (t contracts.Terms, title, symbol string, err error) {
	parsed, err := contracts.MarketMetaData.ParseABI()
	if err != nil {
		return t, "", "", err
	}
	m := parsed.Methods["createSeries"]
	if !bytes.HasPrefix(data, m.ID) {
		return t, "", "", fmt.Errorf("%w: the call is no createSeries of this build", ErrState)
	}
	values, err := m.Inputs.Unpack(data[len(m.ID):])
	if err != nil {
		return t, "", "", fmt.Errorf("%w: createSeries: %w", ErrState, err)
	}
	t = *abi.ConvertType(values[0], new(contracts.Terms)).(*contracts.Terms)
	return t, values[1].(string), values[2].(string), nil
}
