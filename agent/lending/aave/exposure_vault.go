package aave

import (
	"errors"
	"fmt"
	"slices"

	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrVault reports a configured vault whose claim cannot be known. Leaving it out
// would make the exposure too low, so that no exposure is given.
var ErrVault = errors.New("claim through a vault is unknown")

// The functions of ERC-4626 vaults, beside those of their share token.
var (
	selAsset           = sel("asset()")
	selConvertToAssets = sel("convertToAssets(uint256)")
	selMaxWithdraw     = sel("maxWithdraw(address)")
)

// ofAmount is the call data of a function of one integer.
func (s selector) ofAmount(a amount.Amount) []byte {
	word := a.Bytes32()
	return append(s[:4:4], word[:]...)
}

// vault is an ERC-4626 vault whose shares the fund owns. What it owns of a
// reserve is what it has of the reserve's aTokens, itself or through another of
// the configured vaults, and nothing else: the holder's part is shares /
// totalSupply of that, or what convertToAssets says if that is less, as where
// part of the aTokens belongs to nobody (donations, virtual shares) or is owed as
// a fee.
type vault struct {
	at      protection.Address
	holders []protection.Address
	// asked in the first round
	assetAt, supplyAt, sharesAt int
	// known after it
	reserve int // among the params' reserves
	supply  amount.Amount
	shares  []amount.Amount // by holder
	// asked in the second round, where there are shares
	account                 askedAccount
	aTokensAt, debtAt       int
	balanceAt, withdrawalAt []int // by holder; -1 without shares
	dataAt                  int
	inner                   []inner
}

// inner is another vault over the same reserve, of which this one may have shares.
type inner struct {
	*vault
	heldAt int
}

func askVaults(q *query, list, holders []protection.Address) []*vault {
	var out []*vault
	for _, a := range distinct(list) {
		v := &vault{at: a, holders: holders, assetAt: q.may(a, selAsset.call0()), supplyAt: q.may(a, selTotalSupply.call0()), sharesAt: len(q.calls)}
		for _, h := range holders {
			q.may(a, selBalanceOf.ofAddress(h))
		}
		out = append(out, v)
	}
	return out
}

func (v *vault) fault(format string, args ...any) error {
	return fmt.Errorf("%w: vault %s %s: correct lending.vaults, or take it out and count its claim as unhedged", ErrVault, v.at, fmt.Sprintf(format, args...))
}

// place finds the vault's reserve among those asked for, and the holders' shares.
func (v *vault) place(q *query, p *params, which []int) error {
	w, ok := q.given(v.assetAt, 1)
	if !ok {
		return v.fault("does not answer asset(): it is no ERC-4626 vault, or not deployed")
	}
	asset := w.address(0)
	v.reserve = slices.IndexFunc(p.reserves, func(s reserve) bool { return s.asset == asset || s.aToken == asset })
	if v.reserve < 0 {
		return v.fault("is over %s, neither an asset nor an aToken of this market; a vault whose asset is a vault's share is not followed", asset)
	}
	if !slices.Contains(which, v.reserve) {
		return v.fault("is over %s, which lending.reserves does not list", p.reserves[v.reserve].asset)
	}
	if w, ok = q.given(v.supplyAt, 1); !ok {
		return v.fault("does not answer totalSupply()")
	}
	v.supply = amount.Amount{Int: w.uint(0)}
	var sum amount.Amount
	for j := range v.holders {
		if w, ok = q.given(v.sharesAt+j, 1); !ok {
			return v.fault("does not say how many shares %s has", v.holders[j])
		}
		v.shares = append(v.shares, amount.Amount{Int: w.uint(0)})
		sum = sum.Plus(v.shares[j])
	}
	if sum.Cmp(v.supply) > 0 {
		return v.fault("says that its total supply is %s, and that the holders have %s of it", v.supply, sum)
	}
	return nil
}

// ask asks for what the shares stand for; all are the vaults that are configured.
func (v *vault) ask(q *query, p *params, all []*vault) {
	s := &p.reserves[v.reserve]
	v.aTokensAt, v.debtAt = q.must(s.aToken, selBalanceOf.ofAddress(v.at)), q.must(s.debtToken, selBalanceOf.ofAddress(v.at))
	v.account = askAccount(q, p, v.at)
	v.dataAt = q.may(p.pool, selUserAccountData.ofAddress(v.at))
	for _, x := range all {
		if x != v && x.reserve == v.reserve {
			v.inner = append(v.inner, inner{x, q.may(x.at, selBalanceOf.ofAddress(v.at))})
		}
	}
	for j, h := range v.holders {
		v.balanceAt, v.withdrawalAt = append(v.balanceAt, -1), append(v.withdrawalAt, -1)
		if !v.shares[j].IsZero() {
			v.balanceAt[j], v.withdrawalAt[j] = q.may(v.at, selConvertToAssets.ofAmount(v.shares[j])), q.may(v.at, selMaxWithdraw.ofAddress(h))
		}
	}
}

// through is what the vault has of the reserve by shares of others, one level
// deep: what those have by shares in turn is not followed.
func (v *vault) through(q *query) (sum amount.Amount, err error) {
	for _, x := range v.inner {
		w, ok := q.given(x.heldAt, 1)
		if !ok {
			return sum, x.fault("does not say how many shares vault %s has", v.at)
		}
		shares := amount.Amount{Int: w.uint(0)}
		if shares.Cmp(x.supply) > 0 {
			return sum, x.fault("says that its total supply is %s, and that vault %s has %s of it", x.supply, v.at, shares)
		}
		if !shares.IsZero() {
			sum = sum.Plus(q.amount(x.aTokensAt).MulDiv(shares, x.supply))
		}
	}
	return sum, nil
}

// claims are those of the holders that have shares, and what all of them together
// could take out. What is owed is rounded up, everything else down.
func (v *vault) claims(q *query, p *params, idle amount.Amount) (out []protection.Claim, together amount.Amount, err error) {
	v.account.answered(q)
	if v.account.borrows() {
		if _, ok := q.given(v.dataAt, 6); !ok {
			return nil, together, v.fault("borrows on this market, which does not say how sound it is")
		}
		v.account.dataAt = v.dataAt
	}
	aTokens, debt := q.amount(v.aTokensAt), q.amount(v.debtAt)
	free := v.account.free(q, p, v.reserve, aTokens)
	more, err := v.through(q)
	if err != nil {
		return nil, together, err
	}
	aTokens, free = aTokens.Plus(more), free.Plus(more)
	for j, h := range v.holders {
		shares := v.shares[j]
		if shares.IsZero() {
			continue
		}
		w, ok := q.given(v.balanceAt[j], 1)
		if !ok {
			return nil, together, v.fault("does not say what %s shares are worth (convertToAssets)", shares)
		}
		worth := amount.Amount{Int: w.uint(0)}
		c := protection.Claim{Holder: h, Via: v.at, Shares: shares, HealthFactor: v.account.healthFactor(q),
			Amount: amount.Min(aTokens.MulDiv(shares, v.supply), worth)}
		c.Outside = worth.Minus(c.Amount)
		c.Debt = debt.MulDiv(shares, v.supply)
		if !new(uint256.Int).MulMod(&debt.Int, &shares.Int, &v.supply.Int).IsZero() {
			c.Debt = c.Debt.Plus(amount.New(1))
		}
		most := amount.Min(amount.Min(c.Amount, idle), free)
		if w, ok = q.given(v.withdrawalAt[j], 1); !ok {
			c.Problem = "the vault does not say what can be withdrawn (maxWithdraw fails): taken for nothing"
		} else if c.Withdrawable = amount.Min(most, amount.Amount{Int: w.uint(0)}); c.Withdrawable.Cmp(most) < 0 {
			c.Problem = "the vault lets no more be withdrawn now"
		} else if free.Cmp(amount.Min(c.Amount, idle)) < 0 {
			c.Problem = "what the vault owes keeps the rest where it is"
		}
		out, together = append(out, c), together.Plus(c.Withdrawable)
	}
	return out, amount.Min(together, free), nil
}
