package aave

import (
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrUmbrella reports first-loss cover that the configured Umbrella does not show.
var ErrUmbrella = errors.New("first-loss cover is unknown")

// The functions of Umbrella and of its stake tokens (aave-umbrella, Umbrella.sol,
// UmbrellaConfiguration.sol and ERC4626StakeTokenUpgradeable.sol).
var (
	selPool             = sel("POOL()")
	selDeficitOffset    = sel("getDeficitOffset(address)")
	selPendingDeficit   = sel("getPendingDeficit(address)")
	selSlashingConfigs  = sel("getReserveSlashingConfigs(address)")
	selUnderlyingAnswer = sel("latestUnderlyingAnswer(address)")
	selMaxSlashable     = sel("getMaxSlashableAssets()")
)

// umbrella is Aave's first loss: of a deficit beyond an offset, which governance
// sets and a treasury may or may not pay, stakes are slashed. Slashed funds wait
// as pending deficit until they are paid in.
type umbrella struct {
	at       protection.Address
	pool     protection.Address
	poolAt   int
	reserves []askedUmbrella // as the exposures
}

type askedUmbrella struct {
	asset                        protection.Address
	offsetAt, pendingAt, configs int
	stake                        protection.Address
	fee                          amount.Amount // basis points on top of what a slash covers
	several                      bool
	slashableAt, priceAt         int
}

// askUmbrella asks nothing when there is none.
func askUmbrella(q *query, at protection.Address, p *params, which []int) *umbrella {
	u := &umbrella{at: at, pool: p.pool}
	if at == (protection.Address{}) {
		return u
	}
	u.poolAt = q.may(at, selPool.call0())
	for _, i := range which {
		a := p.reserves[i].asset
		u.reserves = append(u.reserves, askedUmbrella{asset: a,
			offsetAt: q.may(at, selDeficitOffset.ofAddress(a)), pendingAt: q.may(at, selPendingDeficit.ofAddress(a)), configs: q.may(at, selSlashingConfigs.ofAddress(a))})
	}
	return u
}

func (u *umbrella) fault(format string, args ...any) error {
	return fmt.Errorf("%w: Umbrella %s %s: correct lending.umbrella, or take it out", ErrUmbrella, u.at, fmt.Sprintf(format, args...))
}

// ask asks for each reserve's stake.
func (u *umbrella) ask(first, second *query) error {
	if len(u.reserves) == 0 {
		return nil
	}
	if w, ok := first.given(u.poolAt, 1); !ok {
		return u.fault("does not answer POOL()")
	} else if w.address(0) != u.pool {
		return u.fault("is of pool %s, not of %s", w.address(0), u.pool)
	}
	for i := range u.reserves {
		a := &u.reserves[i]
		// An array: its offset, its length, and by stake the token, its price's source
		// and the fee.
		w, ok := first.given(a.configs, 2)
		if !ok {
			return u.fault("does not show the stakes of %s", a.asset)
		}
		n, ok := w.small(1)
		if at, fits := w.small(0); !ok || !fits || at != 32 || len(w) < 32*(2+3*n) {
			return u.fault("shows the stakes of %s in a form that is not known", a.asset)
		}
		a.several = n > 1
		if n != 1 {
			continue
		}
		a.stake, a.fee = w.address(2), amount.Amount{Int: w.uint(4)}
		a.slashableAt, a.priceAt = second.may(a.stake, selMaxSlashable.call0()), second.may(u.at, selUnderlyingAnswer.ofAddress(a.stake))
	}
	return nil
}

// cover is the first loss before reserve i, the n-th asked for.
func (u *umbrella) cover(first, second *query, p *params, n, i int) ([]protection.FirstLoss, error) {
	if len(u.reserves) == 0 {
		return nil, nil
	}
	a, s := &u.reserves[n], &p.reserves[i]
	offset, ok1 := first.given(a.offsetAt, 1)
	pending, ok2 := first.given(a.pendingAt, 1)
	if !ok1 || !ok2 {
		return nil, u.fault("does not show the offset and the pending deficit of %s", a.asset)
	}
	f := protection.FirstLoss{Amount: amount.Amount{Int: pending.uint(0)}, After: amount.Amount{Int: offset.uint(0)}, Basis: protection.Observed}
	staked := "no stake"
	switch {
	case a.several:
		staked = "several stakes, of which it slashes none"
	case a.stake != (protection.Address{}):
		slashable, ok1 := second.given(a.slashableAt, 1)
		price, ok2 := second.given(a.priceAt, 1)
		if !ok1 || !ok2 {
			return nil, u.fault("has stake %s for %s, whose size or price cannot be read", a.stake, a.asset)
		}
		worth := stakeWorth(amount.Amount{Int: slashable.uint(0)}, amount.Amount{Int: price.uint(0)}, s.price, a.fee)
		f.Amount = f.Amount.Plus(worth)
		staked = fmt.Sprintf("%s %s staked in %s", worth.Format(s.decimals()), s.symbol, a.stake)
	}
	if f.Amount.IsZero() && f.After.IsZero() && !a.several {
		return nil, nil
	}
	f.Source = fmt.Sprintf("Umbrella: %s slashed already, %s", (amount.Amount{Int: pending.uint(0)}).Format(s.decimals()), staked)
	return []protection.FirstLoss{f}, nil
}

// stakeWorth is how much deficit a slash of all that is staked would cover, as
// Umbrella reckons it (_slashAsset): both prices have the same decimals, and so
// have stake and reserve. Without a price, or with a negative one, it is nothing.
func stakeWorth(slashable, stakePrice, reservePrice, fee amount.Amount) amount.Amount {
	if reservePrice.IsZero() || stakePrice.Int.Sign() <= 0 {
		return amount.Amount{}
	}
	whole := amount.New(1e4)
	return slashable.MulDiv(stakePrice, reservePrice).MulDiv(whole, whole.Plus(fee))
}
