package feed

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What can be wrong with one feed's answer.
var (
	ErrStale       = errors.New("price is stale")
	ErrNotPositive = errors.New("price is not positive")
	ErrDecimals    = errors.New("feed has other decimals than configured")
	ErrFuture      = errors.New("price is dated after its block")
	ErrIncomplete  = errors.New("round is not complete")
	ErrNotAFeed    = errors.New("contract does not answer as a feed")
)

// Feed is one configured price feed.
type Feed struct {
	Name      string             `json:"name"` // for people, "ETH/USD"
	Address   protection.Address `json:"address"`
	Decimals  uint8              `json:"decimals"`
	Heartbeat time.Duration      `json:"heartbeat"` // the oldest that a price may be; 0 is an error
}

// RoundID names a round: the proxy's phase, which changes with the aggregator
// behind it, and the aggregator's own count. Plain feeds have phase 0.
type RoundID struct {
	Phase uint16 `json:"phase"`
	Round uint64 `json:"round"`
}

// Price is one round of a feed: Answer / 10^Decimals, written at UpdatedAt.
type Price struct {
	Round     RoundID       `json:"round"`
	Answer    amount.Amount `json:"answer"`
	Decimals  uint8         `json:"decimals"`
	UpdatedAt time.Time     `json:"updatedAt"`
}

// Reading is a feed's latest price at a block, or what is wrong with it: then Err
// is set, and Price is what the feed said, as far as it could be read.
type Reading struct {
	Feed  Feed
	Price Price
	Err   error
}

// Caller is what a feed is read through; *chain.Client is one.
type Caller interface {
	Read(ctx context.Context, at trade.Block, calls []chain.Call) ([]chain.Result, error)
}

// Selectors of AggregatorV3Interface.
var (
	latestRoundData = []byte{0xfe, 0xaf, 0x96, 0x8c}
	getRoundData    = []byte{0x9a, 0x6f, 0xc8, 0xf5}
	decimals        = []byte{0x31, 0x3c, 0xe5, 0x67}
)

// Latest reads the feeds at a block, in one batch, and returns one Reading each,
// in order. An error is about the read as a whole.
func Latest(ctx context.Context, node Caller, at trade.Block, feeds []Feed) ([]Reading, error) {
	calls := make([]chain.Call, 0, 2*len(feeds))
	for _, f := range feeds {
		if f.Heartbeat <= 0 {
			return nil, fmt.Errorf("feed %s: its heartbeat is %s: give how old its price may be", f, f.Heartbeat)
		}
		calls = append(calls,
			chain.Call{To: f.Address, Data: latestRoundData, AllowFailure: true},
			chain.Call{To: f.Address, Data: decimals, AllowFailure: true})
	}
	results, err := node.Read(ctx, at, calls)
	if err != nil {
		return nil, fmt.Errorf("read %d price feeds: %w", len(feeds), err)
	}
	readings := make([]Reading, len(feeds))
	for i, f := range feeds {
		price, err := f.judge(at, results[2*i], results[2*i+1])
		if err != nil {
			err = fmt.Errorf("feed %s: %w", f, err)
		}
		readings[i] = Reading{Feed: f, Price: price, Err: err}
	}
	return readings, nil
}

// String is the name and the address.
func (f Feed) String() string { return f.Name + " (" + f.Address.String() + ")" }

// judge decodes a feed's two answers and says what is wrong with them.
func (f Feed) judge(at trade.Block, round, dec chain.Result) (Price, error) {
	if dec.Err != nil || len(dec.Data) < 32 {
		return Price{}, f.notAFeed("decimals", dec)
	}
	if round.Err != nil || len(round.Data) < 5*32 {
		return Price{}, f.notAFeed("latestRoundData", round)
	}
	p, err := decode(round.Data, f.Decimals)
	if have := new(uint256.Int).SetBytes(dec.Data[:32]); !have.IsUint64() || have.Uint64() != uint64(f.Decimals) {
		return p, fmt.Errorf("%w: it has %s, configured are %d: correct the configuration", ErrDecimals, have.Dec(), f.Decimals)
	}
	if err != nil {
		return p, err
	}
	age := at.Time.Sub(p.UpdatedAt)
	switch {
	case age < 0:
		return p, fmt.Errorf("%w: %s, block %d is of %s", ErrFuture, p.UpdatedAt.Format(time.RFC3339), at.Number, at.Time.Format(time.RFC3339))
	case age > f.Heartbeat:
		return p, fmt.Errorf("%w: it is %s old at block %d, its heartbeat is %s: wait for its next round, or look why there is none", ErrStale, age, at.Number, f.Heartbeat)
	}
	return p, nil
}

func (f Feed) notAFeed(view string, r chain.Result) error {
	if r.Err != nil {
		return fmt.Errorf("%w: %s: %w: correct its address", ErrNotAFeed, view, r.Err)
	}
	return fmt.Errorf("%w: %s returned %d bytes: correct its address", ErrNotAFeed, view, len(r.Data))
}

// decode reads (uint80 roundId, int256 answer, uint256 startedAt, uint256
// updatedAt, uint80 answeredInRound).
func decode(b []byte, decimals uint8) (Price, error) {
	p := Price{
		Round:    RoundID{Phase: binary.BigEndian.Uint16(b[22:24]), Round: binary.BigEndian.Uint64(b[24:32])},
		Decimals: decimals,
	}
	updated := new(uint256.Int).SetBytes(b[96:128])
	if !updated.IsUint64() || updated.Uint64() > 1<<40 {
		return p, fmt.Errorf("%w: updatedAt is %s", ErrNotAFeed, updated.Dec())
	}
	if updated.IsZero() {
		return p, fmt.Errorf("%w: round %d has no time yet", ErrIncomplete, p.Round.Round)
	}
	p.UpdatedAt = time.Unix(int64(updated.Uint64()), 0).UTC()
	answer := new(uint256.Int).SetBytes(b[32:64])
	if answer.Sign() <= 0 { // two's complement
		return p, fmt.Errorf("%w: round %d says %s", ErrNotPositive, p.Round.Round, signed(answer))
	}
	p.Answer = amount.Amount{Int: *answer}
	return p, nil
}

// signed prints a two's complement word.
func signed(v *uint256.Int) string {
	if v.Sign() >= 0 {
		return v.Dec()
	}
	return "-" + new(uint256.Int).Neg(v).Dec()
}
