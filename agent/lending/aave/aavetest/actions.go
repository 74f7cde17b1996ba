package aavetest

import (
	"context"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Aave's interest rate modes.
const (
	stableRate   = 1
	variableRate = 2
)

// MaxAmount is Aave's "all of it".
func MaxAmount() *big.Int {
	return new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1))
}

// Mine makes a block some time after the head, and further ones until all that
// was sent is mined. Its error says what failed and why.
func (d *Deployment) Mine(ctx context.Context, after time.Duration) (trade.Block, error) {
	return d.chain.Confirm(ctx, d.chain.Head().Time.Add(after), Slot)
}

// Address is an account's of the chain.
func (d *Deployment) Address(who string) protection.Address { return d.chain.Address(who) }

// Mint gives who an amount of reserve r's token, and lets the pool spend it.
func (d *Deployment) Mint(who string, r int, amount *big.Int) (trade.Hash, error) {
	token := d.Reserves[r].Token
	if _, err := transact(d.chain, who, token, d.token, d.minting(), d.account(who), amount); err != nil {
		return trade.Hash{}, err
	}
	return transact(d.chain, who, token, d.token, "approve", d.Pool, MaxAmount())
}

// Give makes an amount of reserve r's asset and gives it to the reserve, for
// nothing.
func (d *Deployment) Give(who string, r int, amount *big.Int) (trade.Hash, error) {
	return transact(d.chain, who, d.Reserves[r].Token, d.token, d.minting(), d.Reserves[r].AToken, amount)
}

// minting is the method that makes tokens for somebody: of two overloads the abi
// package numbers one.
func (d *Deployment) minting() string {
	if len(d.token.Methods["mint"].Inputs) == 2 {
		return "mint"
	}
	return "mint0"
}

// Supply supplies an amount of reserve r, which enables it as collateral the
// first time.
func (d *Deployment) Supply(who string, r int, amount *big.Int) (trade.Hash, error) {
	return d.SupplyFor(who, who, r, amount)
}

// SupplyFor supplies what who pays to another's account.
func (d *Deployment) SupplyFor(who, other string, r int, amount *big.Int) (trade.Hash, error) {
	return d.act(who, "supply", d.Reserves[r].Token, amount, d.account(other), uint16(0))
}

// Withdraw takes supply back.
func (d *Deployment) Withdraw(who string, r int, amount *big.Int) (trade.Hash, error) {
	return d.WithdrawTo(who, who, r, amount)
}

// WithdrawTo takes who's supply out and gives the asset to another.
func (d *Deployment) WithdrawTo(who, to string, r int, amount *big.Int) (trade.Hash, error) {
	return d.act(who, "withdraw", d.Reserves[r].Token, amount, d.account(to))
}

// Borrow borrows at the variable rate.
func (d *Deployment) Borrow(who string, r int, amount *big.Int) (trade.Hash, error) {
	return d.BorrowFor(who, who, r, amount)
}

// BorrowFor borrows what who receives and another owes, who has to have
// delegated it: see Delegate.
func (d *Deployment) BorrowFor(who, other string, r int, amount *big.Int) (trade.Hash, error) {
	return d.act(who, "borrow", d.Reserves[r].Token, amount, big.NewInt(variableRate), uint16(0), d.account(other))
}

// Delegate lets another borrow reserve r up to an amount that who will owe.
func (d *Deployment) Delegate(who, other string, r int, amount *big.Int) (trade.Hash, error) {
	return transact(d.chain, who, d.Reserves[r].DebtToken, d.debt, "approveDelegation", d.account(other), amount)
}

// Repay repays variable debt.
func (d *Deployment) Repay(who string, r int, amount *big.Int) (trade.Hash, error) {
	return d.RepayFor(who, who, r, amount)
}

// RepayFor repays another's debt.
func (d *Deployment) RepayFor(who, other string, r int, amount *big.Int) (trade.Hash, error) {
	return d.act(who, "repay", d.Reserves[r].Token, amount, big.NewInt(variableRate), d.account(other))
}

// RepayWithATokens repays variable debt from who's own supply of the reserve.
func (d *Deployment) RepayWithATokens(who string, r int, amount *big.Int) (trade.Hash, error) {
	return d.act(who, "repayWithATokens", d.Reserves[r].Token, amount, big.NewInt(variableRate))
}

// TransferAToken moves part of who's supply of reserve r to another account.
func (d *Deployment) TransferAToken(who, to string, r int, amount *big.Int) (trade.Hash, error) {
	return transact(d.chain, who, d.Reserves[r].AToken, d.token, "transfer", d.account(to), amount)
}

// SetEMode moves who into a category; 0 leaves.
func (d *Deployment) SetEMode(who string, category uint8) (trade.Hash, error) {
	return d.act(who, "setUserEMode", category)
}

// UseAsCollateral enables or disables reserve r as who's collateral.
func (d *Deployment) UseAsCollateral(who string, r int, use bool) (trade.Hash, error) {
	return d.act(who, "setUserUseReserveAsCollateral", d.Reserves[r].Token, use)
}

// Liquidate repays up to cover of borrower's debt in reserve debt, and takes
// collateral for it, as aTokens or as the underlying.
func (d *Deployment) Liquidate(who, borrower string, collateral, debt int, cover *big.Int, aTokens bool) (trade.Hash, error) {
	return d.act(who, "liquidationCall", d.Reserves[collateral].Token, d.Reserves[debt].Token, d.account(borrower), cover, aTokens)
}

// FlashLoanSimple borrows one reserve's asset within a transaction and pays it
// back with a premium, by the package's own receiver.
func (d *Deployment) FlashLoanSimple(who string, r int, amount *big.Int) (trade.Hash, error) {
	return d.act(who, "flashLoanSimple", d.SimpleReceiver, d.Reserves[r].Token, amount, []byte{}, uint16(0))
}

// FlashLoan borrows several reserves' assets within a transaction. What is not
// paid back by its end becomes variable debt of owes, who has to have delegated
// it unless it is who.
func (d *Deployment) FlashLoan(who, owes string, reserves []int, amounts []*big.Int, payBack bool) (trade.Hash, error) {
	tokens, modes := make([]common.Address, len(reserves)), make([]*big.Int, len(reserves))
	for i, r := range reserves {
		tokens[i], modes[i] = d.Reserves[r].Token, big.NewInt(variableRate)
		if payBack {
			modes[i] = new(big.Int)
		}
	}
	return d.act(who, "flashLoan", d.Receiver, tokens, amounts, modes, d.account(owes), []byte{}, uint16(0))
}

// MintToTreasury gives the treasury aTokens for what reserves have accrued to it.
func (d *Deployment) MintToTreasury(who string, reserves ...int) (trade.Hash, error) {
	tokens := make([]common.Address, len(reserves))
	for i, r := range reserves {
		tokens[i] = d.Reserves[r].Token
	}
	return d.act(who, "mintToTreasury", tokens)
}

// MintUnbacked gives another aTokens of reserve r against nothing, as a bridge
// may: Options.Admin is one.
func (d *Deployment) MintUnbacked(other string, r int, amount *big.Int) (trade.Hash, error) {
	return d.act(d.admin, "mintUnbacked", d.Reserves[r].Token, amount, d.account(other), uint16(0))
}

// BackUnbacked pays for aTokens that were minted unbacked, and a fee.
func (d *Deployment) BackUnbacked(r int, amount, fee *big.Int) (trade.Hash, error) {
	return d.act(d.admin, "backUnbacked", d.Reserves[r].Token, amount, fee)
}

// BorrowStable borrows at the stable rate, which v3.0 still has. Reserve r must
// allow it: see AllowStable.
func (d *Deployment) BorrowStable(who string, r int, amount *big.Int) (trade.Hash, error) {
	return d.act(who, "borrow", d.Reserves[r].Token, amount, big.NewInt(stableRate), uint16(0), d.account(who))
}

func (d *Deployment) account(who string) common.Address { return common.Address(d.chain.Address(who)) }

func (d *Deployment) act(who, method string, args ...any) (trade.Hash, error) {
	return transact(d.chain, who, d.Pool, d.pool, method, args...)
}
