package aavetest

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
	"golang.org/x/sync/errgroup"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Views are read with the package's own interfaces, and share no code with the
// reader that they check.

// Standing is what the pool says of an account.
type Standing struct {
	Collateral, Debt, Available uint256.Int // base currency
	Threshold, HF               uint256.Int // basis points; WAD
	EMode                       uint8
	config                      uint256.Int
}

// Owes reports that the account is marked as a borrower of reserve r.
func (s *Standing) Owes(r int) bool { return s.marked(2 * r) }

// Pledges reports that the account's supply of reserve r is marked as collateral.
func (s *Standing) Pledges(r int) bool { return s.marked(2*r + 1) }

// Empty reports an account with neither debt nor collateral.
func (s *Standing) Empty() bool { return s.config.IsZero() }

func (s *Standing) marked(i int) bool { return s.config[i/64]>>(i%64)&1 == 1 }

// viewsAtOnce keeps a chunk under the gas that nodes give a call.
const viewsAtOnce = 60

// Standings reads accounts at a block, in the order asked.
func (d *Deployment) Standings(ctx context.Context, at trade.Block, who []protection.Address) ([]Standing, error) {
	out := make([]Standing, len(who))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(2)
	for from := 0; from < len(who); from += viewsAtOnce {
		some := who[from:min(from+viewsAtOnce, len(who))]
		group.Go(func() error {
			var calls []contracts.Call3
			for _, a := range some {
				for _, method := range []string{"getUserAccountData", "getUserConfiguration", "getUserEMode"} {
					data, err := d.pool.Pack(method, common.Address(a))
					if err != nil {
						return err
					}
					calls = append(calls, contracts.Call3{Target: d.Pool, CallData: data})
				}
			}
			answers, err := d.aggregate(ctx, at, calls)
			if err != nil {
				return err
			}
			for i := range some {
				s, w := &out[from+i], answers[3*i]
				// collateral, debt, available, threshold, ltv, health factor
				for n, field := range map[int]*uint256.Int{0: &s.Collateral, 1: &s.Debt, 2: &s.Available, 3: &s.Threshold, 5: &s.HF} {
					field.SetBytes32(w[32*n:])
				}
				s.config.SetBytes32(answers[3*i+1])
				s.EMode = answers[3*i+2][31]
			}
			return nil
		})
	}
	return out, group.Wait()
}

// Assets are the pool's reserves at a block.
func (d *Deployment) Assets(ctx context.Context, at trade.Block) ([]common.Address, error) {
	data, err := d.pool.Pack("getReservesList")
	if err != nil {
		return nil, err
	}
	answers, err := d.aggregate(ctx, at, []contracts.Call3{{Target: d.Pool, CallData: data}})
	if err != nil {
		return nil, err
	}
	out, err := d.pool.Unpack("getReservesList", answers[0])
	if err != nil {
		return nil, err
	}
	return out[0].([]common.Address), nil
}

// Paused asks Aave's data provider whether reserve r is paused at a block.
func (d *Deployment) Paused(ctx context.Context, at trade.Block, r int) (bool, error) {
	data, err := d.data.Pack("getPaused", d.Reserves[r].Token)
	if err != nil {
		return false, err
	}
	answers, err := d.aggregate(ctx, at, []contracts.Call3{{Target: d.DataProvider, CallData: data}})
	if err != nil {
		return false, err
	}
	return answers[0][31] == 1, nil
}

// Supplied reads aToken balances of reserve r at a block, and behind them their
// total supply.
func (d *Deployment) Supplied(ctx context.Context, at trade.Block, r int, who []protection.Address) ([]*big.Int, error) {
	var calls []contracts.Call3
	for _, a := range who {
		data, err := d.debt.Pack("balanceOf", common.Address(a))
		if err != nil {
			return nil, err
		}
		calls = append(calls, contracts.Call3{Target: d.Reserves[r].AToken, CallData: data})
	}
	data, err := d.debt.Pack("totalSupply")
	if err != nil {
		return nil, err
	}
	answers, err := d.aggregate(ctx, at, append(calls, contracts.Call3{Target: d.Reserves[r].AToken, CallData: data}))
	if err != nil {
		return nil, err
	}
	out := make([]*big.Int, len(answers))
	for i, a := range answers {
		out[i] = new(big.Int).SetBytes(a[:32])
	}
	return out, nil
}

// aggregate makes calls at a block, in one.
func (d *Deployment) aggregate(ctx context.Context, at trade.Block, calls []contracts.Call3) ([][]byte, error) {
	reader := contracts.NewBatchReader()
	msg := ethereum.CallMsg{To: &d.BatchReader, Data: reader.PackAggregate3(calls)}
	data, err := d.chain.Client().CallContractAtHash(ctx, msg, common.Hash(at.Hash))
	if err != nil {
		return nil, fmt.Errorf("%d views at block %d: %w", len(calls), at.Number, err)
	}
	results, err := reader.UnpackAggregate3(data)
	if err != nil {
		return nil, err
	}
	out := make([][]byte, len(results))
	for i, r := range results {
		if out[i] = r.ReturnData; len(out[i]) < 32 {
			return nil, fmt.Errorf("view %d of %s at block %d: %w", i, calls[i].Target, at.Number, errNoCode)
		}
	}
	return out, nil
}

// BalanceAt is what who's aTokens of reserve r will be worth in a block of a
// later time, unless the block has interest of another kind: a flash loan's.
func (d *Deployment) BalanceAt(ctx context.Context, who string, r int, at time.Time) (*big.Int, error) {
	b := d.builder()
	b.ctx = ctx
	shares := new(big.Int).SetBytes(b.word(0, d.Reserves[r].AToken, d.debt, "scaledBalanceOf", d.account(who)))
	reserve := func(word int) *big.Int {
		return new(big.Int).SetBytes(b.word(word, d.Pool, d.pool, "getReserveData", d.Reserves[r].Token))
	}
	const index, rate, updated = 1, 2, 6
	// MathUtils.calculateLinearInterest, then WadRayMath.rayMul twice.
	ray, half := rayBps(1e4), rayBps(5e3)
	mul := func(a, b *big.Int) *big.Int {
		v := new(big.Int).Mul(a, b)
		return v.Quo(v.Add(v, half), ray)
	}
	interest := new(big.Int).Mul(reserve(rate), big.NewInt(at.Unix()-reserve(updated).Int64()))
	interest.Add(interest.Quo(interest, big.NewInt(365*24*3600)), ray)
	return mul(shares, mul(interest, reserve(index))), b.err
}

// word reads one word of what a view returns at the head.
func (b *builder) word(n int, to common.Address, in abi.ABI, method string, args ...any) []byte {
	if b.err != nil {
		return nil
	}
	data, err := in.Pack(method, args...)
	if err == nil {
		data, err = b.chain.Client().CallContract(b.ctx, ethereum.CallMsg{To: &to, Data: data}, nil)
	}
	if err == nil && len(data) < 32*(n+1) {
		err = errNoCode
	}
	if err != nil {
		b.err = fmt.Errorf("%s: %w", method, err)
		return nil
	}
	return data[32*n : 32*(n+1)]
}
