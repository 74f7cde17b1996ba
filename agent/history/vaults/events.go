package vaults

import (
	"cmp"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// ErrEvents reports events that cannot be those of vaults.
var ErrEvents = errors.New("events of vaults are wrong")

// step is an event of a vault.
type step struct {
	block uint64
	time  time.Time
	vault uint64
	kind  string
	// ink and dai are what the vault has more of, and owes more; in a liquidation
	// both are below 0. inkError and daiError are what the source rounded away.
	ink, dai           *big.Int
	inkError, daiError *big.Int
}

// steps takes a market's events, in the order of the chain. They fail with
// ErrEvents.
func steps(market string, rows []history.Event) ([]step, precision, error) {
	rows = slices.DeleteFunc(slices.Clone(rows), func(e history.Event) bool { return e.Market != market })
	slices.SortStableFunc(rows, func(a, b history.Event) int {
		return cmp.Or(cmp.Compare(a.Block, b.Block), cmp.Compare(a.Index, b.Index))
	})
	p := measure(rows)
	out := make([]step, 0, len(rows))
	for i, r := range rows {
		s, err := p.step(r)
		if err == nil && i > 0 && (r.Time.Before(rows[i-1].Time) || r.Block == rows[i-1].Block && !r.Time.Equal(rows[i-1].Time)) {
			err = fmt.Errorf("it is of %s, and the row before it, of block %d, of %s: give blocks and times of one chain", r.Time.Format(time.DateTime), rows[i-1].Block, rows[i-1].Time.Format(time.DateTime))
		}
		if err != nil {
			return nil, p, fmt.Errorf("%w: %s of %q in block %d: %w", ErrEvents, r.Kind, r.Account, r.Block, err)
		}
		out = append(out, s)
	}
	return out, p, nil
}

func (p precision) step(r history.Event) (step, error) {
	vault, err := strconv.ParseUint(r.Account, 10, 64)
	if err != nil {
		return step{}, errors.New("an account of Maker is a vault's number")
	}
	if r.Block == 0 {
		return step{}, errors.New("it has no block: vaults are rebuilt block by block")
	}
	s := step{block: r.Block, time: r.Time, vault: vault, kind: r.Kind, ink: r.CollateralDelta.Big(), dai: r.DebtDelta.Big()}
	var ink, dai int // signs
	switch r.Kind {
	case history.KindOpen:
	case history.KindDeposit:
		ink = 1
	case history.KindWithdraw:
		ink = -1
	case history.KindBorrow:
		dai = 1
	case history.KindRepay:
		dai = -1
	case history.KindLiquidation:
		ink, dai = -1, -1
	default:
		return step{}, errors.New("vaults know no such event")
	}
	if !r.CollateralDelta.Valid && ink != 0 || !r.DebtDelta.Valid && dai != 0 {
		return step{}, errors.New("its amount is missing")
	}
	if s.dai.Sign() != dai || s.ink.Sign() != ink && (r.Kind != history.KindLiquidation || s.ink.Sign() != 0) {
		return step{}, fmt.Errorf("it moves %s of collateral and %s of debt: a sign is wrong", r.CollateralDelta.Fixed, r.DebtDelta.Fixed)
	}
	s.inkError, s.daiError = p.ink.rounded(s.ink), p.dai.rounded(s.dai)
	if r.Kind == history.KindLiquidation && p.whole {
		s.inkError = new(big.Int).Rsh(wad, 1)
	}
	return s, nil
}
