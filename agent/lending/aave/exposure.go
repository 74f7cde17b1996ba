package aave

import (
	"context"
	"fmt"
	"slices"

	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Exposures reads the fund's claims at a block: for each asset, in the order
// asked, the aTokens that the holders have themselves and through the options'
// vaults, what they owe, and what part of all aTokens the claims are. No assets
// means every reserve in which there is a claim or a debt.
//
// Nothing is withdrawable from a reserve that is paused or not active, and never
// more than the liquidity that the market has idle. Deficit is 0 before v3.3,
// where bad debt stays with its borrowers: Stranded counts it in the book of
// this block, and is 0 when the last Sync was to another.
//
// It fails with ErrVault when a vault cannot be trusted to say what it holds, and
// with ErrUmbrella when first-loss cover cannot be read: an exposure without them
// would be wrong.
func (r *Reader) Exposures(ctx context.Context, at trade.Block, holders, assets []protection.Address) ([]protection.Exposure, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	out, err := r.exposures(ctx, at, holders, assets)
	if err != nil {
		return nil, fmt.Errorf("read exposures to market %s at block %d: %w", r.name, at.Number, err)
	}
	return out, nil
}

// exposures takes two rounds of calls: what is known to ask for, and what the
// answers show to ask: of accounts that borrow, of vaults and of stakes.
func (r *Reader) exposures(ctx context.Context, at trade.Block, holders, assets []protection.Address) ([]protection.Exposure, error) {
	p, err := r.paramsOf(ctx, at)
	if err != nil {
		return nil, err
	}
	which, err := p.positions(assets)
	if err != nil {
		return nil, err
	}
	holders = distinct(holders)

	var first query
	reserves := make([]askedReserve, len(which))
	for n, i := range which {
		reserves[n] = askReserve(&first, p, &p.reserves[i], holders)
	}
	owners := make([]askedAccount, len(holders))
	for j, h := range holders {
		owners[j] = askAccount(&first, p, h)
	}
	vaults := askVaults(&first, r.vaults, holders)
	umbrella := askUmbrella(&first, r.umbrella, p, which)
	if err := first.run(ctx, r.client, at); err != nil {
		return nil, err
	}

	var second query
	for j := range owners {
		owners[j].answered(&first)
		if owners[j].borrows() {
			owners[j].askData(&second, p)
		}
	}
	for _, v := range vaults {
		if err := v.place(&first, p, which); err != nil {
			return nil, err
		}
	}
	for _, v := range vaults {
		v.ask(&second, p, vaults)
	}
	if err := umbrella.ask(&first, &second); err != nil {
		return nil, err
	}
	if err := second.run(ctx, r.client, at); err != nil {
		return nil, err
	}

	stranded := r.stranded(p, at)
	var out []protection.Exposure
	for n, i := range which {
		e := reserves[n].exposure(&first, p, i)
		for j := range owners {
			c := reserves[n].direct(&first, &second, p, i, j, &owners[j], e.Idle)
			e.Holders, e.Withdrawable = append(e.Holders, c), e.Withdrawable.Plus(c.Withdrawable)
		}
		for _, v := range vaults {
			if v.reserve != i {
				continue
			}
			claims, together, err := v.claims(&second, p, e.Idle)
			if err != nil {
				return nil, err
			}
			e.Holders, e.Withdrawable = append(e.Holders, claims...), e.Withdrawable.Plus(together)
		}
		slices.SortStableFunc(e.Holders, func(a, b protection.Claim) int { return a.Holder.Compare(b.Holder) })
		for _, c := range e.Holders {
			e.Amount, e.Debt = e.Amount.Plus(c.Amount), e.Debt.Plus(c.Debt)
		}
		e.Withdrawable = amount.Min(e.Withdrawable, e.Idle)
		e.Stranded = stranded[i]
		if e.Cover, err = umbrella.cover(&first, &second, p, n, i); err != nil {
			return nil, err
		}
		if len(assets) == 0 && e.Amount.IsZero() && e.Debt.IsZero() {
			continue
		}
		out = append(out, e)
	}
	for _, q := range []*query{&first, &second} {
		if q.err != nil {
			return nil, q.err
		}
	}
	return out, nil
}

// distinct is addresses in the order of their bytes, each once.
func distinct(list []protection.Address) []protection.Address {
	return slices.Compact(slices.SortedFunc(slices.Values(list), protection.Address.Compare))
}

// askedReserve is where a reserve's figures are among the answers; -1 is not
// asked.
type askedReserve struct{ supply, idle, virtual, deficit, holders int }

func askReserve(q *query, p *params, s *reserve, holders []protection.Address) askedReserve {
	a := askedReserve{supply: q.must(s.aToken, selTotalSupply.call0()), idle: q.must(s.asset, selBalanceOf.ofAddress(s.aToken)), virtual: -1, deficit: -1}
	if p.version.Virtual {
		a.virtual = q.must(p.pool, selVirtualBalance.ofAddress(s.asset))
	}
	if p.version.Deficit {
		a.deficit = q.must(p.pool, selReserveDeficit.ofAddress(s.asset))
	}
	a.holders = len(q.calls)
	for _, h := range holders {
		q.must(s.aToken, selBalanceOf.ofAddress(h))
		q.must(s.debtToken, selBalanceOf.ofAddress(h))
	}
	return a
}

// exposure is the reserve's without any claim.
func (a askedReserve) exposure(q *query, p *params, i int) protection.Exposure {
	s := &p.reserves[i]
	e := protection.Exposure{
		Reference: protection.Reference{Kind: protection.AaveReserve, Market: p.pool, Asset: s.asset},
		Symbol:    s.symbol, Decimals: s.decimals(), Supply: q.amount(a.supply), SupplyRate: s.supplyRate,
	}
	if s.active() && !s.paused() {
		e.Idle = q.amount(a.idle)
		if a.virtual >= 0 {
			e.Idle = amount.Min(e.Idle, q.amount(a.virtual))
		}
	}
	if a.deficit >= 0 {
		e.Deficit = q.amount(a.deficit)
	}
	return e
}

// direct is holder j's claim by its own aTokens.
func (a askedReserve) direct(first, second *query, p *params, i, j int, owner *askedAccount, idle amount.Amount) protection.Claim {
	c := protection.Claim{
		Holder: owner.who, Amount: first.amount(a.holders + 2*j), Debt: first.amount(a.holders + 2*j + 1), HealthFactor: owner.healthFactor(second),
	}
	free := owner.free(second, p, i, c.Amount)
	switch {
	case owner.heldBack(p, i):
		c.Problem = "the holder borrows, and other collateral of it has no LTV any more: the pool lets that go first"
	case free.Cmp(amount.Min(c.Amount, idle)) < 0:
		c.Problem = "what the holder owes keeps the rest where it is: its health factor would fall below 1"
	}
	c.Withdrawable = amount.Min(free, idle)
	return c
}

// askedAccount is an account that has aTokens: one of the fund's, or a vault. Its
// data is asked for only where it matters.
type askedAccount struct {
	who               protection.Address
	configAt, eModeAt int
	dataAt            int // asked for when it borrows
	config            uint256.Int
	eMode             uint8
}

func askAccount(q *query, p *params, who protection.Address) askedAccount {
	return askedAccount{who: who,
		configAt: q.must(p.pool, selUserConfiguration.ofAddress(who)), eModeAt: q.must(p.pool, selUserEMode.ofAddress(who))}
}

// answered takes what askAccount asked for.
func (a *askedAccount) answered(q *query) {
	a.config = q.words(a.configAt, 1).uint(0)
	a.eMode = q.words(a.eModeAt, 1)[31]
}

// debtBits are the even bits of an account's configuration: what it borrows.
var debtBits = uint256.MustFromHex("0x5555555555555555555555555555555555555555555555555555555555555555")

func (a *askedAccount) borrows() bool {
	var b uint256.Int
	return !b.And(&a.config, debtBits).IsZero()
}

func (a *askedAccount) askData(q *query, p *params) {
	a.dataAt = q.must(p.pool, selUserAccountData.ofAddress(a.who))
}

// healthFactor is 0 for an account without debt.
func (a *askedAccount) healthFactor(q *query) amount.Amount {
	if !a.borrows() {
		return amount.Amount{}
	}
	return amount.Amount{Int: q.words(a.dataAt, 6).uint(5)}
}

// backedBy reports that the account's balance of a reserve is collateral.
func (a *askedAccount) backedBy(s *reserve) bool { return bit(&a.config, 2*uint(s.id)+1) }

// heldBack reports that the pool lets none of the account's collateral in reserve
// i go, for other collateral without LTV has to go first (validateHFAndLtv). From
// v3.6 on a category may take LTV back as well, which is not looked at.
func (a *askedAccount) heldBack(p *params, i int) bool {
	if !a.borrows() || !a.backedBy(&p.reserves[i]) || !p.lends(&p.reserves[i], a.eMode) {
		return false
	}
	return slices.ContainsFunc(p.reserves, func(s reserve) bool {
		_, _, counts := p.thresholdFor(&s, a.eMode)
		return counts && a.backedBy(&s) && !p.lends(&s, a.eMode)
	})
}

// lends reports that a reserve's own LTV, or from v3.6 on its category's, is not 0.
func (p *params) lends(s *reserve, eMode uint8) bool {
	if p.version.FreeEMode && eMode != 0 {
		c := p.categories[eMode]
		return s.ltv() != 0 || bit(&c.collateral, uint(s.id))
	}
	return s.ltv() != 0
}

// free is how much of a balance of reserve i the account can take away without
// its health factor falling below 1, rounded down: all of it unless it borrows
// against it. The pool cuts the average threshold to whole basis points, so one
// basis point is kept.
func (a *askedAccount) free(q *query, p *params, i int, balance amount.Amount) amount.Amount {
	s := &p.reserves[i]
	if !a.borrows() || !a.backedBy(s) {
		return balance
	}
	if a.heldBack(p, i) {
		return amount.Amount{}
	}
	threshold, _, counts := p.thresholdFor(s, a.eMode)
	if _, known := p.categories[a.eMode]; a.eMode != 0 && !known {
		threshold, counts = 10_000, true // a category that no loan of the book is in: the most that it can be
	}
	if !counts || threshold == 0 {
		return balance
	}
	w := q.words(a.dataAt, 6) // collateral, debt, available, average threshold, ltv, health factor
	whole, one := amount.New(1e4), amount.New(1)
	average := amount.Amount{Int: w.uint(3)}.Minus(one)
	left := amount.Amount{Int: w.uint(0)}.MulDiv(average, one).Minus(amount.Amount{Int: w.uint(1)}.MulDiv(whole, one)).Minus(whole)
	if s.price.IsZero() {
		return amount.Amount{}
	}
	unit := amount.Amount{Int: *unit(s.decimals())}
	return amount.Min(balance, left.MulDiv(one, amount.New(uint64(threshold))).MulDiv(unit, s.price))
}

// stranded is the debt of loans without any collateral, by position among the
// reserves, in the book of this block.
func (r *Reader) stranded(p *params, at trade.Block) []amount.Amount {
	out := make([]amount.Amount, len(p.reserves))
	b := r.published
	if b == nil || r.paramsAt != at.Hash {
		return out
	}
	of := make([]int, len(b.Assets)) // further rows are reserves under a category's own price
	for n := range of {
		of[n] = slices.IndexFunc(p.reserves, func(s reserve) bool {
			return s.asset == b.Assets[n].ID || n >= len(p.reserves) && pricedID(s.asset, s.category()) == b.Assets[n].ID
		})
	}
	var owed uint256.Int
	for _, c := range b.Chunks { // by column: every loan is looked at in every block
		for j := range c.Len() {
			if c.CollateralAt[j] < c.CollateralAt[j+1] {
				continue
			}
			for k := c.DebtAt[j]; k < c.DebtAt[j+1]; k++ {
				if i := of[c.DebtAsset[k]]; i >= 0 {
					shares := c.DebtShares[k].Amount()
					p.version.Rounding.balance(&owed, &shares.Int, &p.reserves[i].debtIndex.Int, true)
					out[i] = out[i].Plus(amount.Amount{Int: owed})
				}
			}
		}
	}
	return out
}

// paramsOf is the market at a block, from the last sync if that was there.
func (r *Reader) paramsOf(ctx context.Context, at trade.Block) (*params, error) {
	if r.params != nil && r.paramsAt == at.Hash {
		return r.params, nil
	}
	return r.readParams(ctx, at)
}

// positions finds assets among the reserves.
func (p *params) positions(assets []protection.Address) ([]int, error) {
	if len(assets) == 0 {
		return all(len(p.reserves)), nil
	}
	out := make([]int, len(assets))
	for n, a := range assets {
		out[n] = slices.IndexFunc(p.reserves, func(s reserve) bool { return s.asset == a })
		if out[n] < 0 {
			return nil, fmt.Errorf("%w: %s: list only assets that pool %s has", ErrNotReserve, a, p.pool)
		}
	}
	return out, nil
}
