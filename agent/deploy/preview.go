package deploy

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/params"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Preview is what a run would do now. Nothing was sent for it.
type Preview struct {
	ChainID  uint64         `json:"chainId"`
	At       trade.Block    `json:"block"`
	Deployer config.Checked `json:"deployer"`
	Balance  amount.Amount  `json:"balanceWei"`
	Nonce    uint64         `json:"nonce"`
	BaseFee  amount.Amount  `json:"baseFeeWei"`
	// Price is what a unit of gas costs now, tip included; Most what it may cost.
	Price amount.Amount `json:"priceWei"`
	Most  amount.Amount `json:"mostWei"`

	Steps []Forecast    `json:"steps"`
	Gas   uint64        `json:"gas"`     // of what is still to be sent
	Cost  amount.Amount `json:"costWei"` // of it at Price
	// Simulated says that the node ran all of it; else gas is reckoned.
	Simulated bool     `json:"simulated"`
	Problems  []string `json:"problems,omitempty"`
	Notes     []string `json:"notes,omitempty"`
}

// Forecast is one step of a preview.
type Forecast struct {
	Key  string `json:"key"`
	What string `json:"what"`
	// Address is where the step will put what it creates, or has put it.
	Address *config.Checked `json:"address,omitempty"`
	Gas     uint64          `json:"gas"`
	Cost    amount.Amount   `json:"costWei"`
	Done    bool            `json:"done,omitempty"`
	Problem string          `json:"problem,omitempty"`
}

// Preview tries the plan on the node's present state, from where a former run has
// left it, and says what each step would do and cost.
func (d *Deployment) Preview(ctx context.Context) (*Preview, error) {
	p := &Preview{ChainID: d.plan.Chain.ID, At: d.head, Deployer: config.Checked(d.from), Most: d.plan.Deployer.FeeCap.Amount}
	var err error
	if p.Balance, err = d.node.Balance(ctx, d.from); err != nil {
		return nil, err
	}
	if p.Nonce, err = d.node.NonceAt(ctx, d.from, chain.Latest); err != nil {
		return nil, err
	}
	if p.BaseFee, err = d.node.BaseFee(ctx); err != nil {
		return nil, err
	}
	p.Price = p.BaseFee.Plus(d.plan.Deployer.Tip.Amount)
	if _, err := readState(d.plan.StatePath(), d.plan, d.from); err != nil {
		return nil, err
	}
	former := d.former
	created := uint64(1) // a contract's own nonce begins at 1
	stands := places{}
	if t := former.begun("market"); t != nil && t.Done != nil {
		stands["market"] = t.Done.Created
	}
	if m, err := d.market(stands); err == nil {
		if created, err = d.node.NonceAt(ctx, m, chain.Latest); err != nil {
			return nil, err
		}
	}
	if err := d.forecast(ctx, p, former, created); err != nil {
		return nil, err
	}
	for i := range p.Steps {
		f := &p.Steps[i]
		f.Cost = p.Price.MulDiv(amount.New(f.Gas), amount.New(1))
		if f.Done {
			continue
		}
		p.Gas += f.Gas
		p.Cost = p.Cost.Plus(f.Cost)
		if f.Problem != "" {
			d.problem("%s: %s", f.Key, f.Problem)
		}
	}
	d.afford(p)
	p.Problems, p.Notes = d.problems, d.notes
	return p, nil
}

// afford holds the balance against the cost.
func (d *Deployment) afford(p *Preview) {
	if p.Most.Cmp(p.BaseFee) <= 0 {
		d.problem("gas costs %s, and deployer.feeCap is %s: wait, or raise it", config.Wei{Amount: p.BaseFee}, d.plan.Deployer.FeeCap)
	}
	switch twice := p.Cost.Plus(p.Cost); {
	case p.Balance.Cmp(p.Cost) < 0:
		d.problem("the deployer %s has %s, and the rest costs %s at the present fee: send it ether", p.Deployer, config.Wei{Amount: p.Balance}, config.Wei{Amount: p.Cost})
	case p.Balance.Cmp(twice) < 0:
		d.note("the deployer has less than twice what it costs now: fees may rise meanwhile")
	}
}

// forecast fills in the steps.
func (d *Deployment) forecast(ctx context.Context, p *Preview, former *state, created uint64) error {
	at := places{}
	var left []step
	for _, s := range d.steps {
		f := Forecast{Key: s.key, What: s.what}
		if t := former.begun(s.key); t != nil && t.Done != nil {
			f.Done, f.Gas = true, t.Done.GasUsed
			at[s.key] = t.Done.Created
		} else {
			left = append(left, s)
		}
		p.Steps = append(p.Steps, f)
	}
	rest := &Deployment{look: d.look, steps: left}
	at = rest.predictedAfter(at, p.Nonce, created)
	var list []chain.Unsent
	for _, s := range left {
		u, err := s.unsent(at)
		if err != nil {
			return nil // agree has said so
		}
		list = append(list, u)
	}
	var results []chain.Simulated
	var err error
	if len(list) > 0 { // nodes refuse to simulate nothing
		results, err = d.node.Simulate(ctx, d.head, d.from, list)
	}
	p.Simulated = err == nil
	if err != nil && !errors.Is(err, chain.ErrUnsupported) {
		return err
	}
	if err != nil {
		d.note("the node cannot run transactions one after another (eth_simulateV1): gas of steps that need former ones is reckoned from sizes, and whether they revert is not tried")
	}
	n := 0
	for i := range p.Steps {
		f := &p.Steps[i]
		if a := at[f.Key]; a != (protection.Address{}) {
			f.Address = (*config.Checked)(&a)
		}
		if f.Done {
			continue
		}
		switch {
		case p.Simulated:
			f.Gas, f.Problem = results[n].GasUsed, reverts(results[n].Err)
		case d.needs(list[n], left, at):
			f.Gas = reckoned(list[n])
		default:
			f.Gas, err = d.node.EstimateUnsent(ctx, d.from, list[n])
			if errors.Is(err, chain.ErrReverted) {
				f.Gas, f.Problem = reckoned(list[n]), reverts(err)
			} else if err != nil {
				return err
			}
		}
		n++
	}
	return nil
}

// needs says whether a transaction names what steps before it have still to create.
func (d *Deployment) needs(u chain.Unsent, left []step, at places) bool {
	for _, s := range left {
		a := at[s.key]
		if a != (protection.Address{}) && (u.To != nil && *u.To == a || bytes.Contains(u.Data, a[:])) {
			return true
		}
	}
	return false
}

// begun is a step's state; nil of no state.
func (s *state) begun(key string) *stepState {
	if s == nil {
		return nil
	}
	return s.step(key)
}

// reverts says why a simulated step fails; "" when it does not.
func reverts(err error) string {
	var revert *chain.RevertError
	switch {
	case err == nil:
		return ""
	case errors.As(err, &revert):
		if text, ok := contracts.DescribeError(revert.Data); ok {
			return "it would revert with " + text
		}
	}
	return fmt.Sprintf("it would fail: %s", err)
}

// reckoned is about what a transaction uses, without running it: what its data
// costs, and for a creation 200 gas for each byte that stays, about all of it, and
// what constructors store.
func reckoned(u chain.Unsent) uint64 {
	gas := params.TxGas
	for _, b := range u.Data {
		if b == 0 {
			gas += params.TxDataZeroGas
		} else {
			gas += params.TxDataNonZeroGasEIP2028
		}
	}
	if u.To != nil {
		return gas + reckonedCall
	}
	return gas + params.CreateGas + params.CreateDataGas*uint64(len(u.Data)) + reckonedConstructor
}

// What a call and a constructor store, about.
const (
	reckonedCall        = 600_000 // createSeries, the dearest, creates a token
	reckonedConstructor = 300_000
)
