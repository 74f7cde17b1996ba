package deploy

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Act is one call by which a person manages what stands.
type Act struct {
	What string             `json:"what"`
	To   protection.Address `json:"to"`
	Data []byte             `json:"-"`
}

// ErrUnknown: the registry has nothing of that name.
var ErrUnknown = errors.New("the registry has none of that name")

// poolNamed finds a pool by its name or its share token's symbol.
func poolNamed(r *config.Registry, name string) (config.RegisteredPool, error) {
	for _, p := range r.Pools {
		if string(p.Name) == name || p.Symbol == name {
			return p, nil
		}
	}
	return config.RegisteredPool{}, fmt.Errorf("pool %q: %w: hedgerow pool list shows them", name, ErrUnknown)
}

// seriesNamed finds a series by its symbol.
func seriesNamed(r *config.Registry, symbol string) (config.RegisteredSeries, error) {
	for _, s := range r.Series {
		if s.Symbol == symbol {
			return s, nil
		}
	}
	return config.RegisteredSeries{}, fmt.Errorf("series %q: %w: hedgerow series list shows them", symbol, ErrUnknown)
}

// PausePool stops a pool's sales for a time from now; claims, redemptions and
// refunds go on. Only its curator may.
func PausePool(r *config.Registry, name string, now time.Time, lasting time.Duration) (Act, error) {
	p, err := poolNamed(r, name)
	until := now.Add(lasting)
	return Act{fmt.Sprintf("pause sales of pool %s until %s", name, until.UTC().Format("2006-01-02 15:04:05Z")), protection.Address(p.Address), pools.PackPauseSales(uint64(until.Unix()))}, err
}

// mostRequests is how many redemptions one call processes.
const mostRequests = 50

// ProcessPool prices the redemptions that are due. Anyone may.
func ProcessPool(r *config.Registry, name string) (Act, error) {
	p, err := poolNamed(r, name)
	return Act{"process redemptions of pool " + name, protection.Address(p.Address), pools.PackProcessRedemptions(big.NewInt(mostRequests))}, err
}

// AcceptPool takes a pool that was offered to its curator.
func AcceptPool(r *config.Registry, name string) (Act, error) {
	p, err := poolNamed(r, name)
	return Act{"accept pool " + name, protection.Address(p.Address), pools.PackAcceptOwnership()}, err
}

// AllowPool has the guard call a pool. Only the guard's owner may.
func AllowPool(r *config.Registry, name string) (Act, error) {
	p, err := poolNamed(r, name)
	if err == nil && r.Guard == nil {
		err = fmt.Errorf("guard: %w", ErrUnknown)
	}
	if err != nil {
		return Act{}, err
	}
	return Act{"allow the guard pool " + name, protection.Address(r.Guard.Address), guards.PackAllow(common.Address(p.Address), true)}, nil
}

// SettleSeries fixes a series' fraction when it is decided. Anyone may.
func SettleSeries(r *config.Registry, symbol string) (Act, error) {
	s, err := seriesNamed(r, symbol)
	return Act{"settle series " + symbol, protection.Address(r.Market.Address), markets.PackSettle(common.Address(s.Address))}, err
}

// PokeSeries has a series' gauge read its source. Anyone may.
func PokeSeries(r *config.Registry, symbol string) (Act, error) {
	s, err := seriesNamed(r, symbol)
	return Act{"poke the gauge of series " + symbol, protection.Address(s.Terms.Gauge), gauges.PackPoke()}, err
}

// SalvageSeries gives what nobody claimed in time back to the pool. Anyone may.
func SalvageSeries(r *config.Registry, symbol string) (Act, error) {
	s, err := seriesNamed(r, symbol)
	return Act{"salvage series " + symbol, protection.Address(r.Market.Address), markets.PackSalvage(common.Address(s.Address))}, err
}

// Acted is what became of an Act, or, of a dry run, what it would use.
type Acted struct {
	Act
	Gas  uint64        `json:"gas"`
	Tx   trade.Hash    `json:"tx,omitzero"`
	Cost amount.Amount `json:"costWei"`
	Sent bool          `json:"sent"`
}

// Do sends an act and waits until it is mined; with dry it only tries it. Most is
// the most that is paid per unit of gas. It sends one transaction, and another run
// another one: every Act may be done twice.
func Do(ctx context.Context, node *chain.Client, a Act, o Options, most amount.Amount, dry bool) (Acted, error) {
	if o.Signer != nil {
		o.From = o.Signer.Address()
	}
	out := Acted{Act: a}
	u := chain.Unsent{To: &a.To, Data: a.Data}
	gas, err := node.EstimateUnsent(ctx, o.From, u)
	if err != nil {
		return out, fmt.Errorf("%s: %w", a.What, described(err))
	}
	base, err := node.BaseFee(ctx)
	if err != nil {
		return out, err
	}
	pays, err := o.Fees.Fees(base, most)
	if err != nil {
		return out, err
	}
	out.Gas, out.Cost = gas, base.Plus(pays.Tip).MulDiv(amount.New(gas), amount.New(1))
	if dry {
		return out, nil
	}
	d := &Deployment{look: &look{node: node, from: o.From, plan: &Plan{Chain: Chain{ID: node.ChainID()}}}, opts: o}
	nonce, err := d.nonce(ctx)
	if err != nil {
		return out, err
	}
	tx := &types.DynamicFeeTx{ChainID: new(big.Int).SetUint64(node.ChainID()), Nonce: nonce, GasTipCap: pays.Tip.Big(), GasFeeCap: pays.Cap.Big(),
		Gas: gas + gas*gasMargin/100, To: (*common.Address)(&a.To), Value: new(big.Int), Data: a.Data}
	signed, err := o.Signer.Sign(ctx, tx)
	if err != nil {
		return out, err
	}
	if err := d.compare(tx, signed); err != nil {
		return out, err
	}
	raw, err := signed.MarshalBinary()
	if err != nil {
		return out, err
	}
	out.Tx, out.Sent = trade.Hash(signed.Hash()), true
	if err := d.broadcast(ctx, raw); err != nil {
		return out, err
	}
	for {
		r, err := d.mined(ctx, &stepState{Attempts: []attempt{{Tx: out.Tx}}})
		switch {
		case err != nil:
			return out, err
		case r != nil && r.Status != types.ReceiptStatusSuccessful:
			return out, fmt.Errorf("%s: transaction %s was mined in block %d and reverted", a.What, out.Tx, r.BlockNumber)
		case r != nil:
			out.Gas = r.GasUsed
			price, err := amount.FromBig(r.EffectiveGasPrice)
			out.Cost = price.MulDiv(amount.New(r.GasUsed), amount.New(1))
			return out, err
		}
		if err := o.Wait(ctx); err != nil {
			return out, fmt.Errorf("%s: transaction %s was sent, and nobody waited for it: %w", a.What, out.Tx, err)
		}
	}
}

// PoolView is a pool as it stands.
type PoolView struct {
	config.RegisteredPool
	Assets      amount.Amount  `json:"assets"`
	Free        amount.Amount  `json:"free"`
	Reserved    amount.Amount  `json:"reserved"`
	Shares      amount.Amount  `json:"shares"`
	Queued      amount.Amount  `json:"queuedShares"`
	PausedUntil uint64         `json:"salesPausedUntil"`
	Unresolved  uint64         `json:"unresolvedSeries"`
	Owner       config.Checked `json:"owner"`
}

// ReadPools reads the registry's pools at the head.
func ReadPools(ctx context.Context, node *chain.Client, r *config.Registry) ([]PoolView, error) {
	head, err := node.Head(ctx)
	if err != nil {
		return nil, err
	}
	var out []PoolView
	for _, p := range r.Pools {
		at := protection.Address(p.Address)
		data := [][]byte{pools.PackTotalAssets(), pools.PackFreeCapital(), pools.PackReserved(), pools.PackTotalSupply(), pools.PackQueuedShares(),
			pools.PackSalesPausedUntil(), pools.PackSeriesCount(), pools.PackOwner()}
		var calls []chain.Call
		for _, d := range data {
			calls = append(calls, chain.Call{To: at, Data: d})
		}
		results, err := node.Read(ctx, head, calls)
		if err != nil {
			return nil, fmt.Errorf("pool %s: %w", p.Name, err)
		}
		v := PoolView{RegisteredPool: p}
		numbers := []*amount.Amount{&v.Assets, &v.Free, &v.Reserved, &v.Shares, &v.Queued}
		for i, x := range results {
			if len(x.Data) != 32 {
				return nil, fmt.Errorf("pool %s: %s does not answer as a RiskPool: verify the registry", p.Name, p.Address)
			}
			n := new(big.Int).SetBytes(x.Data)
			switch i {
			case 5:
				v.PausedUntil = n.Uint64()
			case 6:
				v.Unresolved = n.Uint64()
			case 7:
				v.Owner = config.Checked(common.BytesToAddress(x.Data))
			default:
				if *numbers[i], err = amount.FromBig(n); err != nil {
					return nil, err
				}
			}
		}
		out = append(out, v)
	}
	return out, nil
}

// SeriesState is a series as it stands.
type SeriesState struct {
	config.RegisteredSeries
	State       string        `json:"state"`
	Fraction    amount.Amount `json:"fraction"` // WAD
	Loss        amount.Amount `json:"loss"`     // recorded since startLoss, in the gauge's unit
	GaugeAt     uint64        `json:"gaugeAt"`
	Minted      amount.Amount `json:"minted"`
	PendingMint amount.Amount `json:"pendingMint"`
	AskCapacity amount.Amount `json:"askCapacity"`
}

// ReadSeries reads the registry's series at the head.
func ReadSeries(ctx context.Context, node *chain.Client, r *config.Registry) ([]SeriesState, error) {
	head, err := node.Head(ctx)
	if err != nil {
		return nil, err
	}
	var calls []chain.Call
	for _, s := range r.Series {
		calls = append(calls, chain.Call{To: protection.Address(r.Market.Address), Data: markets.PackViewSeries(common.Address(s.Address))})
	}
	results, err := node.Read(ctx, head, calls)
	if err != nil {
		return nil, err
	}
	var out []SeriesState
	for i, s := range r.Series {
		o, err := markets.UnpackViewSeries(results[i].Data)
		v := o.SeriesView
		if err != nil {
			return nil, fmt.Errorf("series %s: the market does not answer: verify the registry: %w", s.Symbol, err)
		}
		x := SeriesState{RegisteredSeries: s, State: protection.State(v.State).String(), GaugeAt: v.GaugeAt}
		for _, n := range []struct {
			to   *amount.Amount
			from *big.Int
		}{{&x.Fraction, v.Fraction}, {&x.Loss, v.Loss}, {&x.Minted, v.Minted}, {&x.PendingMint, v.PendingMint}, {&x.AskCapacity, v.AskCapacity}} {
			if *n.to, err = amount.FromBig(n.from); err != nil {
				return nil, err
			}
		}
		out = append(out, x)
	}
	return out, nil
}
