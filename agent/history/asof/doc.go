// Package asof tells what was known of a price at an instant, and nothing later.
// In: rows of an archive, each with when it became known. Out: a Feed, which
// answers for any instant with a value, when that became known, from which
// sources, and how old it is; or refuses, and says why.
//
// A Feed is a step function that is worked out once. Every step follows from rows
// that were known when it begins, so a reading cannot look ahead; there is nothing
// later in it to look at. Nothing is interpolated: between two rows the first one
// is what was known.
//
//	series, err := asof.Load(ctx, snapshot, asof.Want{Asset: "ETH", Quote: "USD"})
//	feed, err := asof.Median("ETH/USD", series, asof.Policy{MaxAge: 2 * time.Hour, MinSources: 2})
//	osm, err := asof.NewOSM(feed, asof.OSMOptions{Hop: time.Hour, MaxAge: 6 * time.Hour})
//	in := osm.Current().Cursor()
//	answer, err := in.At(now) // now never goes back
//
// Values stay decimals from the archive to the answer. What a model made of them,
// such as an oracle's rounds out of a denser price, is labelled modelled.
package asof
