package aave

import (
	"context"
	"fmt"
	"math/bits"
	"slices"

	"github.com/holiman/uint256"
	"golang.org/x/sync/errgroup"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// account is one borrower as the pool stores it: the book's row before the
// market's parameters are applied. A change of parameters therefore needs no
// account read again.
type account struct {
	borrower protection.Address
	eMode    uint8
	sides    []side
}

// side is a balance that counts: supply enabled as collateral, or debt.
type side struct {
	reserve uint16 // id
	debt    bool
	shares  book.U128
}

// partAccounts are read in one go, partsAtOnce such parts beside each other.
const (
	partAccounts = 512
	partsAtOnce  = 4
)

// readAccounts reads accounts at a block, in the order asked.
func (r *Reader) readAccounts(ctx context.Context, at trade.Block, p *params, who []protection.Address) ([]account, error) {
	out := make([]account, len(who))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(partsAtOnce)
	for from := 0; from < len(who); from += partAccounts {
		to := min(from+partAccounts, len(who))
		group.Go(func() error { return r.readPart(ctx, at, p, who[from:to], out[from:to]) })
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	return out, nil
}

// readPart fills out in two rounds of calls: what each account has at all, then
// how much of that.
func (r *Reader) readPart(ctx context.Context, at trade.Block, p *params, who []protection.Address, out []account) error {
	var first query
	for _, a := range who {
		first.must(p.pool, selUserConfiguration.ofAddress(a))
		first.must(p.pool, selUserEMode.ofAddress(a))
	}
	if err := first.run(ctx, r.client, at); err != nil {
		return fmt.Errorf("read %d accounts: %w", len(who), err)
	}
	var second query
	for i, a := range who {
		config, eMode := first.words(2*i, 1).uint(0), first.words(2*i+1, 1).uint(0)
		if !eMode.LtUint64(256) {
			return fmt.Errorf("account %s: eMode category %s is past 255", a, eMode.Dec())
		}
		out[i] = account{borrower: a, eMode: uint8(eMode.Uint64()), sides: sides(&config, p)}
		for _, s := range out[i].sides {
			reserve := &p.reserves[p.byID[s.reserve]]
			token := reserve.aToken
			if s.debt {
				token = reserve.debtToken
			}
			second.must(token, selScaledBalanceOf.ofAddress(a))
		}
	}
	if first.err != nil {
		return fmt.Errorf("read %d accounts: %w", len(who), first.err)
	}
	if err := second.run(ctx, r.client, at); err != nil {
		return fmt.Errorf("read balances of %d accounts: %w", len(who), err)
	}
	n := 0
	for i := range out {
		for j := range out[i].sides {
			s := &out[i].sides[j]
			shares, err := book.SharesOf(second.amount(n))
			if err != nil {
				return fmt.Errorf("account %s: balance of %s: %w", out[i].borrower, second.calls[n].To, err)
			}
			s.shares = shares
			n++
		}
		out[i].sides = slices.DeleteFunc(out[i].sides, func(s side) bool { return s.shares.IsZero() })
	}
	return second.err
}

// sides lists what a user's configuration marks, by rising reserve, collateral
// before debt: bit 2·id debt, bit 2·id+1 collateral. Reserves that were dropped
// are not listed any more and count for nothing.
func sides(config *uint256.Int, p *params) []side {
	var out []side
	for w, left := range config {
		for left != 0 {
			id := uint16(64*w+bits.TrailingZeros64(left)) / 2
			pair := left >> (2 * (id % 32)) & 3
			left &^= 3 << (2 * (id % 32))
			if _, listed := p.byID[id]; !listed {
				continue
			}
			if pair&2 != 0 {
				out = append(out, side{reserve: id})
			}
			if pair&1 != 0 {
				out = append(out, side{reserve: id, debt: true})
			}
		}
	}
	return out
}

// loan is the account's row under the market's parameters.
func (a *account) loan(p *params, rows map[priced]uint16) book.Loan {
	l := book.Loan{Borrower: a.borrower, EMode: a.eMode}
	for _, s := range a.sides {
		i, listed := p.byID[s.reserve]
		if !listed {
			continue
		}
		reserve := &p.reserves[i]
		e := book.Entry{Asset: uint16(i), Shares: s.shares}
		if row, own := rows[priced{i, a.eMode}]; own {
			e.Asset = row
		}
		if s.debt {
			l.Debt = append(l.Debt, e)
			continue
		}
		counts := false
		if e.Threshold, e.Bonus, counts = p.thresholdFor(reserve, a.eMode); counts {
			l.Collateral = append(l.Collateral, e)
		}
	}
	return l
}

// thresholdFor is the liquidation threshold and bonus of a reserve's collateral
// for a user in an eMode category, and whether the pool adds it to the user's
// collateral at all: up to v3.5 not where the reserve's own threshold is 0, from
// v3.6 always. Counted at a threshold of 0 it raises the collateral and not the
// health factor: in a category that lost its threshold, or from v3.6 outside of
// the category that made it collateral.
func (p *params) thresholdFor(s *reserve, eMode uint8) (threshold, bonus uint16, counts bool) {
	if s.threshold() == 0 && !p.version.FreeEMode {
		return 0, 0, false
	}
	if eMode != 0 {
		c := p.categories[eMode]
		in := s.category() == eMode
		if p.version.BitmapEMode {
			in = bit(&c.collateral, uint(s.id))
		}
		if in {
			return c.threshold, c.bonus, true
		}
	}
	return s.threshold(), s.bonus(), true
}
