package aave_test

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// edition is which version of Aave a world stands in for: the code of its pool
// and of its tokens. Only v3.0 can be had as bytecode; the contracts named here
// stand in for the others, each with its difference alone.
type edition struct {
	name              string // "v3.5"
	pool              func(provider, owner common.Address) []byte
	aToken, debtToken string // bytecode; both take the same arguments in every version
	proxied           bool   // pool and tokens stand behind proxies, and can be upgraded
}

// later is an edition behind proxies, under a revision.
func later(name, bin string, rounded bool, revision int64) edition {
	e := edition{
		name: name, proxied: true, aToken: contracts.DevATokenMetaData.Bin, debtToken: contracts.DevDebtTokenMetaData.Bin,
		pool: func(provider, owner common.Address) []byte {
			return code(bin, contracts.NewDevLendingPoolV33().PackConstructor(provider, owner, big.NewInt(revision)))
		},
	}
	if rounded {
		e.aToken, e.debtToken = contracts.DevATokenV35MetaData.Bin, contracts.DevDebtTokenV35MetaData.Bin
	}
	return e
}

// plain is v3.3 without proxies.
var plain = edition{
	pool: func(provider, owner common.Address) []byte {
		return code(contracts.DevLendingPoolMetaData.Bin, pool.PackConstructor(provider, owner))
	},
	aToken: contracts.DevATokenMetaData.Bin, debtToken: contracts.DevDebtTokenMetaData.Bin,
}

var (
	v31 = later("v3.1", contracts.DevLendingPoolV31MetaData.Bin, false, 4)
	v32 = later("v3.2", contracts.DevLendingPoolV32MetaData.Bin, false, 5)
	v33 = later("v3.3", contracts.DevLendingPoolV33MetaData.Bin, false, 6)
	v34 = later("v3.4", contracts.DevLendingPoolV33MetaData.Bin, false, 8)
	v35 = later("v3.5", contracts.DevLendingPoolV35MetaData.Bin, true, 9)
	v36 = later("v3.6", contracts.DevLendingPoolV36MetaData.Bin, true, 10)
	v37 = later("v3.7", contracts.DevLendingPoolV36MetaData.Bin, true, 11)
	// fork counts its revisions as it likes.
	fork = later("v3.6–3.7", contracts.DevLendingPoolV36MetaData.Bin, true, 3)
	v99  = later("past v3.7", contracts.DevLendingPoolV36MetaData.Bin, true, 99)
)

// aTokenCode deploys a reserve's aToken.
func (w *world) aTokenCode(e edition, r *devReserve) []byte {
	return code(e.aToken, contracts.NewDevAToken().PackConstructor(common.Address(w.pool), common.Address(r.token),
		common.Address(w.owner.Address()), r.decimals, "a"+r.symbol, "a"+r.symbol))
}

// debtTokenCode deploys a reserve's debt token.
func (w *world) debtTokenCode(e edition, r *devReserve) []byte {
	return code(e.debtToken, contracts.NewDevDebtToken().PackConstructor(common.Address(w.pool), common.Address(r.token),
		r.decimals, "v"+r.symbol, "v"+r.symbol))
}

// install deploys a contract, behind a proxy if the edition has them.
func (w *world) install(code []byte) protection.Address {
	w.t.Helper()
	at := w.deployCode(code)
	if w.edition.proxied {
		at = w.deploy(contracts.DevProxyMetaData.Bin, contracts.NewDevProxy().PackConstructor(common.Address(at)))
	}
	return at
}

// upgrade puts other code behind the proxies, with transactions that the next
// block takes.
func (w *world) upgrade(to edition) {
	w.t.Helper()
	swap := func(proxy protection.Address, code []byte) {
		w.send(w.owner, proxy, contracts.NewDevProxy().PackUpgradeProxyTo(common.Address(w.deployCode(code))))
	}
	swap(w.pool, to.pool(common.Address(w.provider), common.Address(w.owner.Address())))
	for _, r := range w.reserves {
		swap(r.aToken, w.aTokenCode(to, r))
		swap(r.debt, w.debtTokenCode(to, r))
	}
	w.edition = to
}
