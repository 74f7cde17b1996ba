package strategy

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Observation is the world at one block. Parts that the strategy did not ask
// for are nil. It is not to be changed: the next one may share its memory.
type Observation struct {
	Slot string    // unique and stable, also across restarts
	Time time.Time // the instant described: the block's, UTC
	Seed uint64    // all randomness of the answer comes from here
	// State is what the last accepted proposal returned; empty at first.
	State []byte

	Book      *book.Book            // all loans behind the fund's claims
	Series    []protection.Series   // all that may be traded or are held
	Quotes    []Quote               // for the sizes that the host asked venues for
	Holdings  []Holding             // of series held or in flight
	Exposures []protection.Exposure // the fund's claims; a process sees no Holders and no Cover
	Headroom  []Headroom            // what the host's limits leave; for information
	Prices    []PriceSeries         // over the lookback
	Oracles   []Oracle              // what prices the book at this block, and what checks it
	Pools     []protection.Pool     // whose capital stands behind the series; a process sees no Series of them
	Stakes    []Stake               // of pools that the fund has anything in
}

// Side is which way a quote trades.
type Side string

// The sides.
const (
	Buy  Side = "buy"
	Sell Side = "sell"
)

// Quote is what trading an amount of a series would cost or bring at the
// observed block, executable and all in. Both are base units of the series'
// asset.
type Quote struct {
	Series protection.Address `json:"series"`
	Side   Side               `json:"side"`
	Amount amount.Amount      `json:"amount"` // of tokens
	Cost   amount.Amount      `json:"cost"`   // premium of a Buy, proceeds of a Sell
}

// Holding is how much of a series the fund has, in base units, and where it
// stands: what is wanted is compared with Held + Pending + Buying − Selling.
type Holding struct {
	Series  protection.Address `json:"series"`
	Held    amount.Amount      `json:"held"`    // tokens, which pay when triggered
	Pending amount.Amount      `json:"pending"` // bought and paid, not yet minted: no cover yet
	Buying  amount.Amount      `json:"buying"`  // in buys not yet on chain
	Selling amount.Amount      `json:"selling"` // in sells not yet on chain
}

// Stake is what the fund has in one risk pool, and where it stands. What is wanted
// of the pool is compared with what Shares less Leaving are worth, and Depositing.
type Stake struct {
	Pool       protection.Address `json:"pool"`
	Shares     amount.Amount      `json:"shares"`     // held, not queued
	Queued     amount.Amount      `json:"queued"`     // shares that wait to be redeemed: they still bear loss
	Claimable  amount.Amount      `json:"claimable"`  // shares that were priced and are not paid out yet
	Pays       amount.Amount      `json:"pays"`       // what those pay, of the pool's asset
	Depositing amount.Amount      `json:"depositing"` // of the pool's asset, in deposits not yet on chain
	Leaving    amount.Amount      `json:"leaving"`    // shares, in departures not yet on chain
}

// Headroom is how much a limit of the host still leaves.
type Headroom struct {
	Limit    string             `json:"limit"`
	Subject  protection.Address `json:"subject"` // the lent asset that it is of; zero for the portfolio
	Asset    protection.Address `json:"asset"`   // what Left counts; zero for the chain's own coin and for a number of orders
	Decimals uint8              `json:"decimals"`
	Left     amount.Amount      `json:"left"` // base units; 0 is nothing, never "no limit"
}

// Oracle is an asset's price by the protocol's own oracle, which the book is
// priced by, and by an independent feed that checks it, at the observed block.
// Both are USD for one whole token, Price / 10^Decimals.
type Oracle struct {
	Asset    protection.Address `json:"asset"`
	Symbol   string             `json:"symbol"`
	Price    amount.Amount      `json:"price"` // by the oracle
	Decimals uint8              `json:"decimals"`
	// Source is where the oracle has its price from; zero when it names none. SourceAt
	// is when that was written; the Unix epoch, and SourceNote, when it does not say.
	Source     protection.Address `json:"source"`
	SourceAt   time.Time          `json:"sourceAt"`
	SourceNote string             `json:"sourceNote"`

	// Fed says that there is a feed, which FeedProblem may say cannot be used. The
	// fields below are zero without one.
	Fed          bool          `json:"fed"`
	FeedProblem  string        `json:"feedProblem"`
	Feed         amount.Amount `json:"feed"`
	FeedDecimals uint8         `json:"feedDecimals"`
	Age          time.Duration `json:"ageNanoseconds"`       // of the feed's price; below zero: dated after the block
	Heartbeat    time.Duration `json:"heartbeatNanoseconds"` // the oldest that it may be
	// Deviation is |price − feed| / feed in WAD, rounded up; 2^256 − 1 when one of
	// them is no price, and without a feed.
	Deviation amount.Amount `json:"deviation"`
}

// PriceSeries is an asset's price over time, oldest first, in the book's price
// unit (USD) for one whole token. Times and Prices are equally long.
type PriceSeries struct {
	Asset  protection.Address `json:"asset"`
	Times  []time.Time        `json:"times"`
	Prices []float64          `json:"prices"`
}
