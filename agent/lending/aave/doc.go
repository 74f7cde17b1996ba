// Package aave turns an Aave v3 market into a book of loans, and a fund's
// aTokens into exposures.
//
// In: a chain client and the market's PoolAddressesProvider. Out: immutable
// book.Book snapshots, protection.Exposure, and differences between the book
// and the market's own account data. It must not know strategies, limits or
// venues.
//
// A Reader reads the whole market once, in chunks that a checkpoint file keeps,
// every call pinned to a block's hash, and afterwards keeps it from logs: only
// accounts that a log touched are read again (whole.go, sync.go). Prices and
// indexes are read for every block, as they move without a log. So are the debt
// tokens' totals, to which the debts of all accounts must add up; a book that
// differs is read anew from the chain (drift.go).
//
// # Versions
//
// Deployments differ, and are probed at every block rather than assumed;
// docs/aave-versions.md has the sources:
//
//	eMode       v3.0–3.1  one category per reserve, in the configuration's bits 168–175;
//	                      a category may name its own price source
//	            v3.2+     a bitmap of collateral reserves per category
//	            v3.6+     a category's threshold holds even where the reserve's own is 0,
//	                      and collateral with a threshold of 0 counts
//	liquidity   v3.1+     the pool counts its own: getVirtualUnderlyingBalance
//	deficit     v3.3+     getReserveDeficit
//	rounding    v3.0–3.4  balances half up, values down, health factor through the average
//	                      threshold in whole basis points (Rounding HalfUp)
//	            v3.5+     collateral down, debt up, health factor from the uncut weighted
//	                      sum (Rounding ForProtocol); recognised by POOL_REVISION ≥ 9
//	                      (v3.4 was deployed as 8)
//
// A revision that is not known yet is read as the newest that is; should it
// round otherwise, Reconcile tells. Stable-rate debt (v3.0–3.1) is refused: no
// deployment of note has any left, and a book without it would be wrong. The
// GHO discount of v3.0–3.3 lowers what a repayment costs below shares × index
// until the account is touched; neither the book nor getUserAccountData sees it.
package aave
