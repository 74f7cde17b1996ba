package aavetest

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

const variableRate = 2

// MaxAmount is Aave's "all of it".
func MaxAmount() *big.Int {
	return new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1))
}

// Mint gives who an amount of reserve r's token, and lets the pool spend it.
func (d *Deployment) Mint(ctx context.Context, who common.Address, r int, amount *big.Int) error {
	token := d.Reserves[r].Token
	// abigen's numbering: mint is mint(uint256) or mint(address,uint256), whichever came first.
	method := "mint"
	if len(d.token.Methods[method].Inputs) != 2 {
		method = "mint0"
	}
	if _, err := transact(ctx, d.send, who, token, d.token, method, who, amount); err != nil {
		return err
	}
	_, err := transact(ctx, d.send, who, token, d.token, "approve", d.Pool, MaxAmount())
	return err
}

// Supply supplies an amount of reserve r, which enables it as collateral the
// first time.
func (d *Deployment) Supply(ctx context.Context, who common.Address, r int, amount *big.Int) error {
	return d.act(ctx, who, "supply", d.Reserves[r].Token, amount, who, uint16(0))
}

// Withdraw takes supply back.
func (d *Deployment) Withdraw(ctx context.Context, who common.Address, r int, amount *big.Int) error {
	return d.act(ctx, who, "withdraw", d.Reserves[r].Token, amount, who)
}

// Borrow borrows at the variable rate.
func (d *Deployment) Borrow(ctx context.Context, who common.Address, r int, amount *big.Int) error {
	return d.act(ctx, who, "borrow", d.Reserves[r].Token, amount, big.NewInt(variableRate), uint16(0), who)
}

// Repay repays variable debt.
func (d *Deployment) Repay(ctx context.Context, who common.Address, r int, amount *big.Int) error {
	return d.act(ctx, who, "repay", d.Reserves[r].Token, amount, big.NewInt(variableRate), who)
}

// SetEMode moves who into a category; 0 leaves.
func (d *Deployment) SetEMode(ctx context.Context, who common.Address, category uint8) error {
	return d.act(ctx, who, "setUserEMode", category)
}

// UseAsCollateral enables or disables reserve r as who's collateral.
func (d *Deployment) UseAsCollateral(ctx context.Context, who common.Address, r int, use bool) error {
	return d.act(ctx, who, "setUserUseReserveAsCollateral", d.Reserves[r].Token, use)
}

// Liquidate repays cover of borrower's debt in reserve debt, and takes
// collateral.
func (d *Deployment) Liquidate(ctx context.Context, who, borrower common.Address, collateral, debt int, cover *big.Int) error {
	return d.act(ctx, who, "liquidationCall", d.Reserves[collateral].Token, d.Reserves[debt].Token, borrower, cover, false)
}

// SetPrice gives reserve r a new price, in 1e8 of the base currency. The
// package's feed has no setter, so a new one takes its place, as when a market
// changes its source.
func (d *Deployment) SetPrice(ctx context.Context, r int, price *big.Int) error {
	b := &builder{ctx: ctx, o: Options{Artifacts: d.files, Admin: d.admin}, send: d.send}
	feed, _ := b.deploy("mocks/oracle/CLAggregators/MockAggregator", price)
	b.call(d.Oracle, d.oracle, "setAssetSources", []common.Address{d.Reserves[r].Token}, []common.Address{feed})
	return b.err
}

// SetCollateral changes reserve r's risk parameters, in basis points.
func (d *Deployment) SetCollateral(ctx context.Context, r int, ltv, threshold, bonus uint16) error {
	_, err := transact(ctx, d.send, d.admin, d.Configurator, d.config, "configureReserveAsCollateral",
		d.Reserves[r].Token, bps(ltv), bps(threshold), bps(bonus))
	return err
}

// AToken is reserve r's aToken.
func (d *Deployment) AToken(ctx context.Context, r int) (common.Address, error) {
	data, err := d.pool.Pack("getReserveData", d.Reserves[r].Token)
	if err != nil {
		return common.Address{}, err
	}
	out, err := d.send.Call(ctx, d.Pool, data)
	if err != nil {
		return common.Address{}, fmt.Errorf("getReserveData: %w", err)
	}
	return common.BytesToAddress(out[8*32 : 9*32]), nil
}

func (d *Deployment) act(ctx context.Context, who common.Address, method string, args ...any) error {
	var receipt *types.Receipt
	receipt, err := transact(ctx, d.send, who, d.Pool, d.pool, method, args...)
	if err != nil {
		return err
	}
	if receipt.Status != types.ReceiptStatusSuccessful {
		return fmt.Errorf("%s from %s reverted", method, who)
	}
	return nil
}
