package tape

import (
	"cmp"
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The assets of a made tape, in the order of its books: what loans are backed with,
// and what they owe.
var (
	MadeCollateral = protection.Address{19: 0xc0}
	MadeCoin       = protection.Address{19: 0xd0}
	// MadeMarket is where its loans are.
	MadeMarket = protection.Address{19: 0xee}
)

// Making says what a made tape is like. It stands for no market: it is for tests
// and measurements.
type Making struct {
	Seed    uint64
	Moments int           // at least 1
	Loans   int           // each with one collateral and one debt
	From    time.Time     // the first moment; zero: 1 January 2021
	Every   time.Duration // from one moment to the next; zero: an hour
	Price   float64       // of the collateral at the first moment, USD; zero: 2,000
	// Volatility is that of the collateral's log price, a year; zero: it stands still
	// but for Drops.
	Volatility float64
	Drops      []Drop
	// Health is the health factor of the weakest loan at the first moment; zero: 1.1.
	// The others lie evenly up to three times as high.
	Health float64
	// Lookback is how many moments of price history each moment has; zero: none.
	Lookback int
	GasPrice uint64 // wei; zero: the tape does not say
}

// Drop multiplies the collateral's price at a moment, for good.
type Drop struct {
	At     int
	Factor float64
}

// Made is a tape in memory, of a price path and loans from a seed.
//
// A loan whose health factor falls below 1 is liquidated at that moment: of its
// collateral, 5% goes to the liquidator, and what the rest does not repay is bad
// debt.
type Made struct {
	how    Making
	prices []amount.Amount // of the collateral by moment, 8 decimals
	feeds  []history.Fixed // the same, as a feed says it
	book   *book.Book      // of the first moment
	by     []int           // rows, the first to be liquidated first
	lines  []amount.Amount // by row: the price below which it is
}

// Make is a made tape. Equal makings make equal tapes.
func Make(how Making) *Made {
	if how.From.IsZero() {
		how.From = time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	how.Every = cmp.Or(how.Every, time.Hour)
	how.Price = cmp.Or(how.Price, 2000)
	how.Health = cmp.Or(how.Health, 1.1)
	how.Moments = max(1, how.Moments)
	t := &Made{how: how}
	r := rand.New(rand.NewPCG(how.Seed, 1))
	t.path(r)
	t.lend(r)
	return t
}

// path draws the collateral's prices.
func (t *Made) path(r *rand.Rand) {
	t.prices, t.feeds = make([]amount.Amount, t.how.Moments), make([]history.Fixed, t.how.Moments)
	sd := t.how.Volatility * math.Sqrt(t.how.Every.Hours()/(365*24))
	log := math.Log(t.how.Price)
	for i := range t.prices {
		if i > 0 && sd > 0 {
			log += sd*r.NormFloat64() - sd*sd/2
		}
		for _, d := range t.how.Drops {
			if d.At == i {
				log += math.Log(d.Factor)
			}
		}
		cents := uint64(max(1, math.Exp(log)*1e8))
		t.prices[i] = amount.New(cents)
		t.feeds[i], _ = history.FixedOfBig(new(big.Int).Mul(new(big.Int).SetUint64(cents), big.NewInt(1e10))) // below 1e20
	}
}

// lend draws the loans.
func (t *Made) lend(r *rand.Rand) {
	k := book.NewKeeper(MadeMarket, "made", 8)
	threshold := uint16(8000)
	assets := []book.Asset{
		{ID: MadeCollateral, Symbol: "WETH", Decimals: 18, Price: t.prices[0], SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: threshold, Bonus: 10_500},
		{ID: MadeCoin, Symbol: "DAI", Decimals: 18, Flags: book.Pegged, Price: amount.New(1e8), SupplyIndex: book.RAY, DebtIndex: book.RAY},
	}
	must(k.SetAssets(assets))
	t.lines = make([]amount.Amount, t.how.Loans)
	for i := range t.how.Loans {
		who := protection.Address{0: 0xb0}
		binary.BigEndian.PutUint64(who[12:], uint64(i))
		debt := math.Exp(11 + r.NormFloat64()) // USD
		health := t.how.Health * (1 + 2*float64(i)/float64(t.how.Loans))
		owed, backing := wads(debt), wads(debt*health/(t.how.Price*float64(threshold)/1e4))
		_, err := k.Upsert(book.Loan{Borrower: who, Collateral: []book.Entry{{Asset: 0, Shares: shares(backing), Threshold: threshold, Bonus: 10_500}}, Debt: []book.Entry{{Asset: 1, Shares: shares(owed)}}})
		must(err)
		t.lines[i] = owed.MulDiv(amount.New(1e12), backing).MulDiv(amount.New(1), amount.New(uint64(threshold)))
		t.by = append(t.by, i)
	}
	slices.SortStableFunc(t.by, func(a, b int) int { return t.lines[b].Cmp(t.lines[a]) })
	t.book = k.Snapshot(0, [32]byte{}, t.how.From)
}

// About says what is on the tape.
func (t *Made) About() About {
	return About{Market: "made", Protocol: "made", Basis: history.Simulated, From: t.how.From, To: t.at(t.how.Moments - 1), Every: t.how.Every,
		Moments: t.how.Moments, Assets: t.book.Assets,
		Sources: []Source{{What: "books and prices", From: fmt.Sprintf("seed %d", t.how.Seed), Basis: history.Simulated, Note: "made for a test or a measurement: it stands for no market"}}}
}

func (t *Made) at(moment int) time.Time { return t.how.From.Add(time.Duration(moment) * t.how.Every) }

// Play gives each moment to see.
func (t *Made) Play(ctx context.Context, see func(*Moment) error) error {
	p := playing{Made: t, rows: t.book.Chunks, one: history.Of(1)}
	for i := range t.how.Moments {
		if i%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		m := p.moment(i)
		if err := see(m); err != nil {
			return err
		}
	}
	return nil
}

// playing is one pass.
type playing struct {
	*Made
	one    history.Fixed
	keeper *book.Keeper
	rows   []*book.Chunk
	gone   int // of by
	bad    amount.Amount
	losses []Loss
	times  []time.Time
	past   [2][]float64
}

// sight is a moment with what it points to, made at once.
type sight struct {
	moment Moment
	book   book.Book
	assets [2]book.Asset
	prices [2]Price
}

func (p *playing) moment(i int) *Moment {
	at, price := p.at(i), p.prices[i]
	s := &sight{}
	m := &s.moment
	s.assets = [2]book.Asset(p.Made.book.Assets)
	s.assets[0].Price = price
	m.Number, m.Known = i, at
	m.Block = trade.Block{Number: uint64(i) + 1, Time: at}
	binary.BigEndian.PutUint64(m.Block.Hash[24:], m.Block.Number)
	m.Events = p.liquidate(m.Block, price, s.assets[:])
	s.book = book.Book{Market: MadeMarket, Protocol: "made", BaseDecimals: 8, Block: m.Block.Number, BlockHash: m.Block.Hash, Time: at, Assets: s.assets[:], Chunks: p.rows}
	m.Book = &s.book
	s.prices[0] = Price{Asset: MadeCollateral, Feed: p.feeds[i], FeedAt: at, Basis: history.Simulated}
	s.prices[1] = Price{Asset: MadeCoin, Feed: p.one, FeedAt: at, Basis: history.Simulated}
	m.Prices, m.Losses = s.prices[:], p.losses
	if p.how.GasPrice > 0 {
		m.GasPrice = amount.New(p.how.GasPrice)
	}
	if p.how.Lookback > 0 {
		m.History = p.look(at, price)
	}
	return m
}

// liquidate closes the loans whose line a price is below.
func (p *playing) liquidate(block trade.Block, price amount.Amount, assets []book.Asset) (events []history.Event) {
	for ; p.gone < len(p.by); p.gone++ {
		row := p.by[p.gone]
		if price.Cmp(p.lines[row]) >= 0 {
			break
		}
		if p.keeper == nil {
			p.keeper = book.NewKeeper(MadeMarket, "made", 8)
			p.keeper.Restore(p.Made.book)
		}
		loan := p.keeper.Loan(row)
		backing, owed := loan.Collateral[0].Shares.Amount(), loan.Debt[0].Shares.Amount()
		// backing and owed have 18 decimals, the price 8.
		worth := backing.MulDiv(price, amount.New(1e8)).MulDiv(amount.New(100), amount.New(105))
		e := history.Event{Time: block.Time, Block: block.Number, Index: uint32(len(events)), Market: "made", Kind: history.KindLiquidation, Account: loan.Borrower.String(),
			Collateral: assets[0].Symbol, Debt: assets[1].Symbol}
		if left := owed.Minus(worth); !left.IsZero() {
			p.bad = p.bad.Plus(left)
			p.losses = []Loss{{Asset: MadeCoin, Gross: p.bad, Basis: history.Simulated}}
			e.Kind = history.KindBadDebt
		}
		events = append(events, e)
		_, err := p.keeper.Upsert(book.Loan{Borrower: loan.Borrower})
		must(err)
	}
	if events != nil {
		p.rows = p.keeper.Snapshot(block.Number, block.Hash, block.Time).Chunks
	}
	return events
}

// look is the price history up to an instant. Its columns are never written again.
func (p *playing) look(at time.Time, price amount.Amount) []History {
	if n := p.how.Lookback; len(p.times) >= 2*n { // so that what is over is let go
		p.times = slices.Clone(p.times[len(p.times)-n+1:])
		for i := range p.past {
			p.past[i] = slices.Clone(p.past[i][len(p.past[i])-n+1:])
		}
	}
	p.times = append(p.times, at)
	p.past[0], p.past[1] = append(p.past[0], price.Float(8)), append(p.past[1], 1)
	from, to := max(0, len(p.times)-p.how.Lookback), len(p.times)
	window := func(i int, id protection.Address) History {
		return History{Asset: id, Times: p.times[from:to:to], Prices: p.past[i][from:to:to]}
	}
	return []History{window(0, MadeCollateral), window(1, MadeCoin)}
}

// wads is a number of whole tokens of 18 decimals.
func wads(v float64) amount.Amount {
	a, err := amount.FromFloat(v, 18)
	must(err)
	return a
}

func shares(a amount.Amount) book.U128 {
	s, err := book.SharesOf(a)
	must(err)
	return s
}

// must is for what cannot fail, as this file chose the numbers.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
