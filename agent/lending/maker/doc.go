// Package maker reads what liquidations of a Maker ilk left unpaid. In come the
// logs of its Dog and Clippers; out comes the ilk's loss between two blocks, in
// base units of DAI, auction by auction, with a hash of the logs that it rests on:
// what a MakerIlkGauge asks its asserters for, and what anybody needs to check
// one.
//
// Nothing on chain keeps this figure. An auction that sold all its collateral
// deletes its sale, and what was left of its debt goes with it; tab, what an
// auction asks for, has the penalty on top; and the Vow's sin rises with every
// liquidation, whatever it brings. So an auction's loss is its debt without the
// penalty, which is Bark's due, less what buyers paid, which is the sum of what
// its Takes owe; never below zero, rounded down to a wad.
//
// An auction counts in the block in which it finished. What runs is no loss yet;
// what was yanked, at a shutdown or for another Clipper, did not finish. Rewards
// to keepers are a cost of the system and not of the ilk, and do not count.
//
// It knows chains by their logs only, and nothing of protection.
package maker
