package paper

import (
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	replica "github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What the contracts' answers are in the replica.

func address(to *protection.Address) func(common.Address) error {
	return func(a common.Address) error {
		*to = protection.Address(a)
		return nil
	}
}

func balance(of *replica.Ledger, who protection.Address) func(*big.Int) error {
	return func(b *big.Int) error {
		if of.Balances == nil {
			of.Balances = map[protection.Address]replica.Amount{}
		}
		var has replica.Amount
		err := money(&has)(b)
		of.Balances[who] = has
		return err
	}
}

func account(to *replica.Account) func(contracts.PoolBooksAccount) error {
	return func(v contracts.PoolBooksAccount) error {
		to.AccruedAt, to.Expiry = v.AccruedAt, v.Expiry
		return errors.Join(money(&to.Minted)(v.Minted), money(&to.PendingMint)(v.PendingMint), money(&to.Unearned)(v.Unearned),
			money(&to.PendingPremium)(v.PendingPremium), money(&to.Owed)(v.Owed))
	}
}

func terms(to *replica.Terms) func(contracts.Terms) error {
	return func(v contracts.Terms) error {
		*to = replica.Terms{Pool: protection.Address(v.Pool), Gauge: protection.Address(v.Gauge), PremiumModel: protection.Address(v.PremiumModel),
			Resolver: protection.Address(v.Resolver), Start: v.Start, Expiry: v.Expiry, WaitingPeriod: v.WaitingPeriod, ClaimWindow: v.ClaimWindow}
		return errors.Join(money(&to.StartLoss)(v.StartLoss), money(&to.Attachment)(v.Attachment), money(&to.Exhaustion)(v.Exhaustion), money(&to.MaxSupply)(v.MaxSupply))
	}
}

func parameters(to *replica.Parameters) func(contracts.Parameters) error {
	return func(v contracts.Parameters) error {
		return errors.Join(
			money(&to.Curve.Kink)(v.Curve.Kink), money(&to.Curve.Slope1)(v.Curve.Slope1), money(&to.Curve.Slope2)(v.Curve.Slope2),
			money(&to.Drift.Target)(v.Drift.Target), money(&to.Drift.Speed)(v.Drift.Speed), money(&to.Drift.Least)(v.Drift.Least), money(&to.Drift.Most)(v.Drift.Most),
			money(&to.Floor.Base)(v.Floor.Base), money(&to.Floor.Loading)(v.Floor.Loading), money(&to.Floor.Most)(v.Floor.Most),
			money(&to.Floor.PerHour)(v.Floor.PerHour), money(&to.Floor.HalfLife)(v.Floor.HalfLife))
	}
}
