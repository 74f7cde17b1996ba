package aavetest

import (
	"context"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
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

// Address is a devnet account's.
func (d *Deployment) Address(who string) protection.Address { return d.chain.Address(who) }

// Mint gives who an amount of reserve r's token, and lets the pool spend it.
func (d *Deployment) Mint(who string, r int, amount *big.Int) error {
	token, method := d.Reserves[r].Token, "mint"
	if len(d.token.Methods[method].Inputs) != 2 {
		method = "mint0" // the other overload, as the abi package numbers them
	}
	if err := transact(d.chain.Sender(who), token, d.token, method, d.account(who), amount); err != nil {
		return err
	}
	return transact(d.chain.Sender(who), token, d.token, "approve", d.Pool, MaxAmount())
}

// Supply supplies an amount of reserve r, which enables it as collateral the
// first time.
func (d *Deployment) Supply(who string, r int, amount *big.Int) error {
	return d.act(who, "supply", d.Reserves[r].Token, amount, d.account(who), uint16(0))
}

// Withdraw takes supply back.
func (d *Deployment) Withdraw(who string, r int, amount *big.Int) error {
	return d.act(who, "withdraw", d.Reserves[r].Token, amount, d.account(who))
}

// Borrow borrows at the variable rate.
func (d *Deployment) Borrow(who string, r int, amount *big.Int) error {
	return d.act(who, "borrow", d.Reserves[r].Token, amount, big.NewInt(variableRate), uint16(0), d.account(who))
}

// Repay repays variable debt.
func (d *Deployment) Repay(who string, r int, amount *big.Int) error {
	return d.act(who, "repay", d.Reserves[r].Token, amount, big.NewInt(variableRate), d.account(who))
}

// RepayWithATokens repays variable debt from who's own supply of the reserve.
func (d *Deployment) RepayWithATokens(who string, r int, amount *big.Int) error {
	return d.act(who, "repayWithATokens", d.Reserves[r].Token, amount, big.NewInt(variableRate))
}

// TransferAToken moves part of who's supply of reserve r to another account.
func (d *Deployment) TransferAToken(who, to string, r int, amount *big.Int) error {
	return transact(d.chain.Sender(who), d.Reserves[r].AToken, d.token, "transfer", d.account(to), amount)
}

// SetEMode moves who into a category; 0 leaves.
func (d *Deployment) SetEMode(who string, category uint8) error {
	return d.act(who, "setUserEMode", category)
}

// UseAsCollateral enables or disables reserve r as who's collateral.
func (d *Deployment) UseAsCollateral(who string, r int, use bool) error {
	return d.act(who, "setUserUseReserveAsCollateral", d.Reserves[r].Token, use)
}

// Liquidate repays up to cover of borrower's debt in reserve debt, and takes
// collateral for it, as the underlying.
func (d *Deployment) Liquidate(who, borrower string, collateral, debt int, cover *big.Int) error {
	return d.act(who, "liquidationCall", d.Reserves[collateral].Token, d.Reserves[debt].Token, d.account(borrower), cover, false)
}

// BorrowStable borrows at the stable rate, which v3.0 still has. Reserve r must
// allow it: see AllowStable.
func (d *Deployment) BorrowStable(who string, r int, amount *big.Int) error {
	return d.act(who, "borrow", d.Reserves[r].Token, amount, big.NewInt(stableRate), uint16(0), d.account(who))
}

// AllowStable lets reserve r be borrowed at the stable rate.
func (d *Deployment) AllowStable(r int) error {
	return transact(d.chain.Sender(d.admin), d.Configurator, d.config, "setReserveStableRateBorrowing", d.Reserves[r].Token, true)
}

// SetPrice pushes a price to reserve r's feed, in 1e8 of the base currency.
func (d *Deployment) SetPrice(r int, price *big.Int) error {
	feed := protection.Address(d.Reserves[r].Feed)
	_, err := d.chain.Sender(d.admin).Call(feed, contracts.NewDevFeed().PackPush(price, uint64(d.chain.Head().Time.Unix())))
	return err
}

// ReplaceFeed gives reserve r a new feed at a price, as when a market changes its
// source.
func (d *Deployment) ReplaceFeed(ctx context.Context, r int, price *big.Int) error {
	b := newBuilder(ctx, d.chain, d.files, d.admin)
	feed := b.feed(d.Reserves[r].Symbol, price)
	b.call(d.Oracle, d.oracle, "setAssetSources", []common.Address{d.Reserves[r].Token}, []common.Address{feed})
	d.Reserves[r].Feed = feed
	return b.err
}

// SetCollateral changes reserve r's risk parameters, in basis points.
func (d *Deployment) SetCollateral(r int, ltv, threshold, bonus uint16) error {
	return transact(d.chain.Sender(d.admin), d.Configurator, d.config, "configureReserveAsCollateral",
		d.Reserves[r].Token, bps(ltv), bps(threshold), bps(bonus))
}

func (d *Deployment) account(who string) common.Address { return common.Address(d.chain.Address(who)) }

func (d *Deployment) act(who, method string, args ...any) error {
	return transact(d.chain.Sender(who), d.Pool, d.pool, method, args...)
}
