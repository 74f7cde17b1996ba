// Package maker reads Maker: an ilk as a book of loans at any block, what happened
// to it between two blocks, and what its liquidations left unpaid.
//
// # The book
//
// The Vat leaves only anonymous logs of calls. They say which urns moved; the Vat's
// state says what each has, at a block and pinned to its hash (Reader.Sync). One ilk
// is one book: ink and art are its shares, rate its debt's index, and price times
// threshold is the Vat's spot, so that a health factor is below 1 exactly when the
// Dog may bark. docs/data.md has the units.
//
// # What happened
//
// Reader.Happened turns logs into signed events, changes of parameters and the
// pokes of delayed price sources. It may be asked for ranges cut anywhere.
//
// # The loss
//
// In come the logs of the ilk's Dog and Clippers; out comes its loss between two
// blocks, in base units of DAI, auction by auction, with a hash of the logs that it
// rests on: what a MakerIlkGauge asks its asserters for, and what anybody needs to
// check one.
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
// It knows nothing of protection, nor of archives: agent/wire takes it there.
package maker
