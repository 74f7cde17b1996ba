package market

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrMarket reports an address where there is no market of this version.
var ErrMarket = errors.New("no protection market that this version reads")

// SurveyOptions say of what a survey is. The zero value of all but Market is
// everything, with no prices of the past.
type SurveyOptions struct {
	Market protection.Address
	// From is the first block whose logs count; nil looks for the one in which the
	// market was created.
	From *uint64
	// Series and Pools narrow it: a pool has all of its series, a series its pool.
	// A pool without a series is seen only when it is named.
	Series, Pools []protection.Address
	// SeriesNamed and PoolsNamed do the same by symbol. One that several have is an
	// error that says their addresses: a symbol is anybody's to choose.
	SeriesNamed, PoolsNamed []string
	// Sizes are amounts of protection that are priced, in whole tokens. None: a
	// hundredth, a tenth and a half of the most that a series may have.
	Sizes []string
	// Samples is how many past blocks are looked at for utilisation and rates.
	Samples int
	// Progress hears how far a phase is; nil = nobody.
	Progress func(phase string, done, total uint64)
}

// Survey is a market at one block, from the chain alone: who holds what, what it
// costs, and whether it can pay. Lists run by id.
type Survey struct {
	ChainID uint64             `json:"chainId"`
	Market  protection.Address `json:"market"`
	Block   trade.Block        `json:"block"`
	From    uint64             `json:"fromBlock"` // logs were read from here
	Spread  amount.Amount      `json:"spread"`    // of a sale, WAD

	Pools      []PoolSurvey   `json:"pools"`
	Series     []SeriesSurvey `json:"series"`
	Models     []ModelSurvey  `json:"models"`
	Gauges     []GaugeSurvey  `json:"gauges"`
	Orders     []OpenOrder    `json:"orders"` // bought, and not yet minted or refunded
	Assertions []Assertion    `json:"assertions"`
	Trades     []Trade        `json:"trades"`  // all since From, oldest first
	History    []Sample       `json:"history"` // oldest first
	// Unkept says why History does not reach back to the beginning; "" = it does.
	Unkept string `json:"unkept,omitempty"`
	// LeftOut are pools that series name and that are none.
	LeftOut []LeftOut `json:"leftOut"`
	// Alarms are what must not be: books that do not add up, money that is missing.
	Alarms []string `json:"alarms"`
}

// LeftOut is a contract that series name as their pool, and that does not answer as
// one: neither it nor its series are shown.
type LeftOut struct {
	Pool protection.Address `json:"pool"`
	Why  string             `json:"why"`
}

// Asset is what a pool is in.
type Asset struct {
	ID       protection.Address `json:"id"`
	Symbol   string             `json:"symbol"`
	Decimals uint8              `json:"decimals"`
}

// Holders are who has a token, from its transfers: their sum is Total, to the unit.
type Holders struct {
	Count int           `json:"count"`
	List  []Holder      `json:"list"` // the largest first
	Total amount.Amount `json:"total"`
}

// Holder is an account and what it has.
type Holder struct {
	Account protection.Address `json:"account"`
	Amount  amount.Amount      `json:"amount"`
}

// PoolSurvey is a risk pool. Utilisation is WAD: of what sales count on, and of all.
type PoolSurvey struct {
	protection.Pool
	In             Asset              `json:"in"`
	Owner          protection.Address `json:"owner"`
	Cash           amount.Amount      `json:"cash"`     // booked
	Balance        amount.Amount      `json:"balance"`  // of the asset, at the pool's address
	Unearned       amount.Amount      `json:"unearned"` // premium
	PendingPremium amount.Amount      `json:"pendingPremium"`
	Owed           amount.Amount      `json:"owed"`      // payouts that nobody claimed yet
	Returning      amount.Amount      `json:"returning"` // salvaged payouts on their way back to the capital
	Claimable      amount.Amount      `json:"claimable"` // of processed redemptions, set apart
	Retained       amount.Amount      `json:"retained"`  // shares that wait while a series is PENDING
	AskCapital     amount.Amount      `json:"askCapital"`
	AskUtilisation amount.Amount      `json:"askUtilisation"`
	BidUtilisation amount.Amount      `json:"bidUtilisation"`
	Notice         time.Duration      `json:"notice"`               // from a request to its processing
	PausedUntil    time.Time          `json:"pausedUntil,omitzero"` // sales
	Holders        Holders            `json:"holders"`              // of shares; those in the queue are the pool's own
	Queue          []Request          `json:"queue"`                // first in, first out
	TakeOut        []Holder           `json:"takeOut"`              // processed shares, by who may redeem them
	Solvency       Solvency           `json:"solvency"`
}

// Request is one place in a redemption queue.
type Request struct {
	ID         uint64             `json:"id"`
	Controller protection.Address `json:"controller"` // who may redeem the result
	Shares     amount.Amount      `json:"shares"`     // that still wait
	ReadyAt    time.Time          `json:"readyAt"`    // not processed earlier
	// PaysNow is what processing the queue at this block would pay for Processed of
	// the shares.
	Processed amount.Amount `json:"processed"`
	PaysNow   amount.Amount `json:"paysNow"`
	Unasked   bool          `json:"unasked,omitempty"` // too far back to be asked what it would be paid
	made      moment
}

// Solvency holds a pool's promises against its money. All of it is counted anew
// from the series' own accounts and the asset's balance.
type Solvency struct {
	Booked    amount.Amount `json:"booked"`    // cash, and what is set apart for redemptions
	Surplus   amount.Amount `json:"surplus"`   // balance above Booked: sent unasked
	Missing   amount.Amount `json:"missing"`   // Booked above the balance
	MaxPayout amount.Amount `json:"maxPayout"` // of every token, minted or pending, and what is owed
	Backing   amount.Amount `json:"backing"`   // cash less unearned premium
	Margin    amount.Amount `json:"margin"`    // Backing above MaxPayout
	Short     amount.Amount `json:"short"`     // MaxPayout above Backing
}

// SeriesSurvey is a series. Amounts of loss are in the gauge's unit, which is the
// asset's when the gauge counts money.
type SeriesSurvey struct {
	protection.Series
	In          Asset              `json:"in"`
	GaugeAsset  protection.Address `json:"gaugeAsset"` // zero: loss is no money
	Model       protection.Address `json:"model"`
	Resolver    protection.Address `json:"resolver"`
	ClaimWindow time.Duration      `json:"claimWindow"`
	Minted      amount.Amount      `json:"minted"`
	Pending     amount.Amount      `json:"pending"`
	Unearned    amount.Amount      `json:"unearned"`
	Owed        amount.Amount      `json:"owed"`
	Rate        amount.Amount      `json:"rate"` // of the next unit, annual, WAD; zero when none is sold
	Quotes      []SizeQuote        `json:"quotes"`
	Holders     Holders            `json:"holders"`
	Settled     time.Time          `json:"settled,omitzero"`    // when it triggered for good
	ClaimUntil  time.Time          `json:"claimUntil,omitzero"` // salvage may come after
	Salvaged    bool               `json:"salvaged,omitempty"`
	// Unusable says why an agent of this version leaves the series alone.
	Unusable string `json:"unusable,omitempty"`
	created  uint64
	settled  bool // and not only decided
}

// SizeQuote is what one size costs and brings. A price that is refused is zero,
// with the market's reason.
type SizeQuote struct {
	Amount     amount.Amount `json:"amount"`
	Ask        amount.Amount `json:"ask"`
	AskRate    amount.Amount `json:"askRate"` // annual, WAD
	AskRefused string        `json:"askRefused,omitempty"`
	Bid        amount.Amount `json:"bid"`
	BidRefused string        `json:"bidRefused,omitempty"`
}

// ModelSurvey is a premium model: annual rates and variance, WAD.
type ModelSurvey struct {
	ID          protection.Address `json:"id"`
	Pool        protection.Address `json:"pool"`
	Feed        protection.Address `json:"feed"` // zero: none
	Level       amount.Amount      `json:"level"`
	Floor       amount.Amount      `json:"floor"`
	FloorTarget amount.Amount      `json:"floorTarget"`
	Variance    amount.Amount      `json:"variance"`
	Rate        amount.Amount      `json:"rate"` // at the pool's ask utilisation
	StoredAt    time.Time          `json:"storedAt"`
	Owner       protection.Address `json:"owner"`
	Parameters  ModelParameters    `json:"parameters"`
	Proposed    *ModelParameters   `json:"proposed,omitempty"`
	ReadyAt     time.Time          `json:"readyAt,omitzero"` // of Proposed
	Unreadable  string             `json:"unreadable,omitempty"`
	Touches     []Touch            `json:"touches"` // all since From, oldest first
}

// ModelParameters are a premium model's, WAD but HalfLife, in seconds.
type ModelParameters struct {
	Kink     amount.Amount `json:"kink"`
	Slope1   amount.Amount `json:"slope1"`
	Slope2   amount.Amount `json:"slope2"`
	Target   amount.Amount `json:"target"` // utilisation at which the level stands still
	Speed    amount.Amount `json:"speed"`
	Least    amount.Amount `json:"least"`
	Most     amount.Amount `json:"most"`
	Base     amount.Amount `json:"base"`
	Loading  amount.Amount `json:"loading"`
	FloorTop amount.Amount `json:"floorMost"`
	PerHour  amount.Amount `json:"perHour"`
	HalfLife amount.Amount `json:"halfLife"`
}

// Touch is what a premium model stored in a block.
type Touch struct {
	Block       uint64        `json:"block"`
	Level       amount.Amount `json:"level"`
	Floor       amount.Amount `json:"floor"`
	FloorTarget amount.Amount `json:"floorTarget"`
	Variance    amount.Amount `json:"variance"`
}

// GaugeSurvey is a gauge and what a poke would do.
type GaugeSurvey struct {
	Gauge
	Age   time.Duration `json:"age"` // of the reading, at the block
	Stale bool          `json:"stale"`
	// Unreadable says why this version does not know what it measures.
	Unreadable string `json:"unreadable,omitempty"`
}

// OpenOrder is an accepted purchase that waits.
type OpenOrder struct {
	ID       uint64             `json:"id"`
	Series   protection.Address `json:"series"`
	Buyer    protection.Address `json:"buyer"`
	Amount   amount.Amount      `json:"amount"`
	Premium  amount.Amount      `json:"premium"`
	MatureAt time.Time          `json:"matureAt"`
	Block    uint64             `json:"block"`
}

// Trade is one purchase or sale.
type Trade struct {
	Block  uint64             `json:"block"`
	At     time.Time          `json:"at,omitzero"` // zero: the node does not say
	Series protection.Address `json:"series"`
	Action trade.Action       `json:"action"`
	Amount amount.Amount      `json:"amount"`
	Total  amount.Amount      `json:"total"`
	Rate   amount.Amount      `json:"rate"` // annual, WAD, of the term that is priced; zero without a time

	matureAt time.Time // of a purchase
}

// Sample is a pool's utilisation and what its model asked, by the views of a block.
type Sample struct {
	Block       trade.Block        `json:"block"`
	Pool        protection.Address `json:"pool"`
	Model       protection.Address `json:"model"`
	Utilisation amount.Amount      `json:"utilisation"` // of what sales count on, WAD
	Level       amount.Amount      `json:"level"`
	Floor       amount.Amount      `json:"floor"`
	Rate        amount.Amount      `json:"rate"`
	Assets      amount.Amount      `json:"assets"`
	Reserved    amount.Amount      `json:"reserved"`
}

// Assertion is what somebody says, with a bond: at a resolver of a series that no
// reading decided, or at a gauge of its cumulative loss.
type Assertion struct {
	Resolver   protection.Address `json:"resolver,omitzero"`
	Series     protection.Address `json:"series,omitzero"`
	Fraction   *amount.Amount     `json:"fraction,omitempty"` // of the series, WAD
	Gauge      protection.Address `json:"gauge,omitzero"`
	Loss       *amount.Amount     `json:"loss,omitempty"` // of the gauge, in its unit
	UpTo       *time.Time         `json:"upTo,omitempty"` // until when losses are counted
	ID         uint64             `json:"id"`
	Asserter   protection.Address `json:"asserter"`
	AssertedAt time.Time          `json:"assertedAt"`
	Disputer   protection.Address `json:"disputer,omitzero"`
	// Until is when an undisputed one can be finalised, or a disputed one lapses.
	Until time.Time `json:"until"`
}

// surveyor makes one survey.
type surveyor struct {
	c      *chain.Client
	o      SurveyOptions
	at     trade.Block
	out    Survey
	market *contracts.Market
	pool   *contracts.RiskPool
	token  *contracts.SeriesToken
	model  *contracts.PremiumModel

	heard heard                // by the market's events
	times map[uint64]time.Time // of blocks that were asked for it
}

// Take surveys a market at a block. The block must be canonical and stay so
// (chain.ErrReorged: survey again at another), and the node must keep its state.
func Take(ctx context.Context, c *chain.Client, at trade.Block, o SurveyOptions) (Survey, error) {
	s := &surveyor{c: c, o: o, at: at, market: contracts.NewMarket(), pool: contracts.NewRiskPool(), token: contracts.NewSeriesToken(), model: contracts.NewPremiumModel(), times: map[uint64]time.Time{}}
	s.out = Survey{ChainID: c.ChainID(), Market: o.Market, Block: at}
	if err := s.take(ctx); err != nil {
		return Survey{}, fmt.Errorf("market %s at block %d: %w", common.Address(o.Market).Hex(), at.Number, err)
	}
	s.check()
	return s.out, nil
}

func (s *surveyor) take(ctx context.Context) error {
	for _, step := range []func(context.Context) error{s.recognise, s.begin, s.hear, s.byName, s.terms, s.state, s.follow, s.queues, s.dated, s.assertions, s.quotes, s.history} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	// Logs are read by number: they have to be of this block's branch.
	now, err := s.c.Block(ctx, s.at.Number)
	if err != nil {
		return err
	}
	if now.Hash != s.at.Hash {
		return fmt.Errorf("%w: block %d is %s now: look again", chain.ErrReorged, s.at.Number, now.Hash.Short())
	}
	return nil
}

func (s *surveyor) progress(phase string, done, total uint64) {
	if s.o.Progress != nil {
		s.o.Progress(phase, done, total)
	}
}

// recognise refuses an address that does not answer as a market.
func (s *surveyor) recognise(ctx context.Context) error {
	r, err := s.c.Read(ctx, s.at, []chain.Call{
		{To: s.o.Market, Data: s.market.PackSpread(), AllowFailure: true},
		{To: s.o.Market, Data: s.market.PackOrderCount(), AllowFailure: true}})
	if err != nil {
		return err
	}
	if len(r[0].Data) == 0 && r[0].Err == nil {
		if _, err := s.c.Code(ctx, s.o.Market, s.at); err != nil {
			return fmt.Errorf("%w: %w", ErrMarket, err)
		}
	}
	d := decoder{results: r}
	for _, x := range r {
		if x.Err != nil {
			d.keep(named(x.Err))
		}
	}
	s.out.Spread = d.word()
	d.word()
	if d.err != nil {
		return fmt.Errorf("%w: the contract there answers otherwise: correct the address: %w", ErrMarket, d.err)
	}
	return nil
}

// begin settles from which block logs count: without being told, from the market's
// creation, which a node with all state finds in some twenty questions, and else
// from the first block.
func (s *surveyor) begin(ctx context.Context) error {
	if s.o.From != nil {
		s.out.From = min(*s.o.From, s.at.Number)
		return nil
	}
	low, high := uint64(0), s.at.Number // created in low..high
	for low < high {
		middle := (low + high) / 2
		b, err := s.c.Block(ctx, middle)
		if err != nil {
			return err
		}
		_, err = s.c.Code(ctx, s.o.Market, b)
		switch {
		case err == nil:
			high = middle
		case errors.Is(err, chain.ErrNoContract):
			low = middle + 1
		case errors.Is(err, chain.ErrPruned):
			return nil // it cannot tell: logs are there all the same
		default:
			return err
		}
	}
	s.out.From = low
	return nil
}

func (s *surveyor) poolAt(id protection.Address) *PoolSurvey {
	i, found := slices.BinarySearchFunc(s.out.Pools, id, func(p PoolSurvey, id protection.Address) int { return p.ID.Compare(id) })
	if !found {
		return nil
	}
	return &s.out.Pools[i]
}

func (s *surveyor) seriesAt(id protection.Address) *SeriesSurvey {
	i, found := slices.BinarySearchFunc(s.out.Series, id, func(x SeriesSurvey, id protection.Address) int { return x.ID.Compare(id) })
	if !found {
		return nil
	}
	return &s.out.Series[i]
}

func (s *surveyor) modelAt(id protection.Address) *ModelSurvey {
	for i := range s.out.Models {
		if s.out.Models[i].ID == id {
			return &s.out.Models[i]
		}
	}
	return nil
}

// wanted reports a series that the survey shows: its pool may be there for it.
func (s *surveyor) wanted(id, pool protection.Address) bool {
	return len(s.o.Series)+len(s.o.Pools) == 0 || slices.Contains(s.o.Series, id) || slices.Contains(s.o.Pools, pool)
}

func byAmount(a, b Holder) int {
	return cmp.Or(b.Amount.Cmp(a.Amount), a.Account.Compare(b.Account))
}
