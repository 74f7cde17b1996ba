package liquidation

import (
	"fmt"
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Keepers are liquidators with the markets that they sell in, for a caller that
// has loans of its own, which open, change and close: a simulated population. They
// do to a loan what they do to a Population's, by the same rules and economics. It
// is for one goroutine, and allocates nothing per step or call.
type Keepers struct {
	rules      Rules
	env        Environment
	assets     int
	now, delay float64 // seconds
	desk       desk
	position   position
}

// NewKeepers checks rules and environment for so many assets. Auctions are for a
// Population: rules that have one are refused.
func NewKeepers(assets int, r Rules, e Environment) (*Keepers, error) {
	if err := domain.Within("assets", float64(assets), 1, mostAssets); err != nil {
		return nil, fmt.Errorf("keepers: %w", err)
	}
	if err := r.Check(); err != nil {
		return nil, fmt.Errorf("keepers: %w", err)
	}
	if r.Auction != (Auction{}) {
		return nil, fmt.Errorf("keepers: %w", &domain.Error{What: "Rules.Auction", At: -1, Got: r.Name, Want: "rules without auctions", Kind: domain.ErrRange})
	}
	if err := e.Check(assets); err != nil {
		return nil, fmt.Errorf("keepers: %w", err)
	}
	k := &Keepers{rules: r, env: e, assets: assets, delay: e.Keeper.DelaySeconds}
	k.desk.depth, k.desk.keeper, k.desk.scale = e.Depth, e.Keeper, 1
	k.desk.begin(assets)
	return k, nil
}

// Pass moves on by so many seconds, within (0, 1e9], to prices in USD, which
// keepers and protocol see alike; within [1e-30, 1e30].
func (k *Keepers) Pass(price []float64, seconds float64) error {
	if err := domain.Length("price", len(price), k.assets); err != nil {
		return err
	}
	if err := domain.Each("price", price, 1/most, most); err != nil {
		return err
	}
	if err := domain.Open("seconds", seconds, 0, math.Inf(1)); err != nil {
		return err
	}
	if err := domain.Within("seconds", seconds, 0, 1e9); err != nil {
		return err
	}
	k.now += seconds
	k.desk.pass(price, price, seconds)
	return nil
}

// Prices are those of the last Pass, less what sales have done to them for good;
// until the next one, and not to be written to.
func (k *Keepers) Prices() []float64 { return k.desk.oracle }

// Now is the seconds that have passed.
func (k *Keepers) Now() float64 { return k.now }

// Act reports that keepers come now for a loan that was found below 1 at that Now.
func (k *Keepers) Act(since float64) bool { return since <= latest(k.now, k.delay) }

// latest is when a loan must have been found below 1 for keepers to come now. Steps
// add up to the delay but for rounding.
func latest(now, delay float64) float64 { return now - delay*(1-1e-9) }

// Pays reports whether a call on debt of so much, in USD, could ever earn its gas
// and profit: in markets without bottom, and without a bound on what a call repays.
// While it does not, no call on it is made, whatever else happens.
func (k *Keepers) Pays(debtUSD, bonus float64) bool {
	earns := debtUSD * (1 + k.rules.Penalty) * (bonus - 1) * (1 - k.rules.BonusFee)
	return earns*(1+1e-9) >= k.env.Keeper.GasUSD+k.env.Keeper.MinProfitUSD
}

// Sells reports whether a call of any size could pay that seizes an asset with such a
// bonus: whether the asset's market takes enough of it yet, at a price that covers
// debt and gas. What it denies it denies until the next Pass.
func (k *Keepers) Sells(asset uint16, bonus float64) bool {
	worth := k.rules.Received(Call{Bonus: bonus}, 1)
	bottom := k.desk.bottom(asset)
	room := k.desk.room(asset, 1/(bonus*worth), bottom)
	if math.IsInf(room, 1) {
		return true
	}
	earns := k.desk.proceeds(asset, room, bottom) - room/(bonus*worth)
	return room > 0 && earns*(1+1e-6)+1e-9*room >= k.env.Keeper.GasUSD+k.env.Keeper.MinProfitUSD
}

// Account is one loan in USD at Prices: what Keepers change.
type Account struct {
	CollateralAsset []uint16
	CollateralUSD   []float64 // ≥ 0
	Threshold       []float64 // within (0, 1]
	Bonus           []float64 // ≥ 1
	DebtAsset       []uint16
	DebtUSD         []float64 // ≥ 0
}

// Liquidate makes the calls that keepers want, takes them off CollateralUSD and
// DebtUSD, and returns how many and whether the loan is healthy. What a call did
// not touch keeps its value to the bit, and what it took whole is 0.
func (k *Keepers) Liquidate(a *Account) (calls int, healthy bool) {
	q := &k.position
	q.empty()
	q.collateral = append(q.collateral, a.CollateralUSD...)
	q.threshold = append(q.threshold, a.Threshold...)
	q.bonus = append(q.bonus, a.Bonus...)
	q.collateralAsset = append(q.collateralAsset, a.CollateralAsset...)
	q.debt = append(q.debt, a.DebtUSD...)
	q.debtAsset = append(q.debtAsset, a.DebtAsset...)
	for range a.CollateralUSD {
		q.seizable = append(q.seizable, true)
	}
	for range a.DebtUSD {
		q.repayable = append(q.repayable, true)
	}
	before := q.done.calls
	healthy = q.liquidate(&k.rules, &k.desk)
	copy(a.CollateralUSD, q.collateral)
	copy(a.DebtUSD, q.debt)
	return q.done.calls - before, healthy
}

// Tally is what keepers have done. BadLoans, PenaltyUSD of auctions and TipsUSD
// are not theirs to count.
func (k *Keepers) Tally() Tally {
	d := k.position.done
	return Tally{
		Calls: d.calls, RepaidUSD: d.repaid, SeizedUSD: d.seized, SoldUSD: k.desk.sold,
		GasUSD: float64(d.calls) * k.desk.keeper.GasUSD, PenaltyUSD: d.penalty,
	}
}
