package market

import (
	"context"
	"errors"
	"math/big"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

const yearSeconds = 365 * 86400

// models reads the premium models, each at its pool's utilisation.
func (s *surveyor) models(ctx context.Context) error {
	var calls []chain.Call
	for i := range s.out.Models {
		m := &s.out.Models[i]
		u := amount.Amount{}
		if p := s.poolAt(s.poolOfModel(m.ID)); p != nil {
			u, m.Pool = p.AskUtilisation, p.ID
		}
		for _, data := range [][]byte{s.model.PackLevel(), s.model.PackFloorRate(), s.model.PackFloorTarget(), s.model.PackVariance(), s.model.PackRate(u.Big()),
			s.model.PackStoredAt(), s.model.PackReadyAt(), s.model.PackFeed(), s.model.PackOwner(), s.model.PackParameters(), s.model.PackProposed()} {
			calls = append(calls, chain.Call{To: m.ID, Data: data, AllowFailure: true})
		}
	}
	r, err := s.c.Read(ctx, s.at, calls)
	if err != nil {
		return err
	}
	d := &decoder{results: r}
	for i := range s.out.Models {
		if err := s.modelState(d, &s.out.Models[i]); err != nil {
			s.out.Models[i].Unreadable = "it does not answer as a premium model of this version: " + err.Error()
		}
	}
	for i := range s.out.Series {
		x := &s.out.Series[i]
		if m := s.modelAt(x.Model); m != nil && !x.Free.IsZero() {
			x.Rate = m.Rate
		}
	}
	return nil
}

// poolOfModel is the pool of the first series that a model prices.
func (s *surveyor) poolOfModel(id protection.Address) (pool protection.Address) {
	for _, x := range s.out.Series {
		if x.Model == id {
			return x.Pool
		}
	}
	return pool
}

func (s *surveyor) modelState(d *decoder, m *ModelSurvey) error {
	const words = 9
	r := d.results[:words+2]
	d.results = d.results[words+2:]
	one := decoder{results: r[:words]}
	for _, x := range r {
		if x.Err != nil {
			return named(x.Err)
		}
	}
	m.Level, m.Floor, m.FloorTarget, m.Variance, m.Rate = one.word(), one.word(), one.word(), one.word(), one.word()
	stored, ready := one.word(), one.word()
	m.Feed, m.Owner = one.address(one.next()), one.address(one.next())
	if one.err != nil {
		return one.err
	}
	m.StoredAt = seconds(stored.Uint64())
	p, err1 := parameters(r[words].Data)
	next, err2 := parameters(r[words+1].Data)
	m.Parameters = p
	if !ready.IsZero() {
		m.Proposed, m.ReadyAt = &next, seconds(ready.Uint64())
	}
	return errors.Join(err1, err2)
}

// parameters reads a model's Parameters: twelve words, in their order.
func parameters(data []byte) (p ModelParameters, err error) {
	var d decoder
	for part := range slices.Chunk(data, 32) {
		d.results = append(d.results, chain.Result{Data: part})
	}
	if len(d.results) != 12 {
		return p, errors.New("its parameters are not twelve words")
	}
	for _, to := range []*amount.Amount{&p.Kink, &p.Slope1, &p.Slope2, &p.Target, &p.Speed, &p.Least, &p.Most, &p.Base, &p.Loading, &p.FloorTop, &p.PerHour, &p.HalfLife} {
		*to = d.word()
	}
	return p, d.err
}

// sizes are the amounts that a series is priced for.
func (s *surveyor) sizes(x *SeriesSurvey) (out []amount.Amount, err error) {
	for _, text := range s.o.Sizes {
		a, err := amount.Parse(text, x.Decimals)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	if len(out) > 0 {
		return out, nil
	}
	for _, part := range []uint64{100, 10, 2} {
		if a := x.MaxSupply.MulDiv(amount.New(1), amount.New(part)); !a.IsZero() {
			out = append(out, a)
		}
	}
	return out, nil
}

// quotes asks for the price of each size of the series that are traded.
func (s *surveyor) quotes(ctx context.Context) error {
	var calls []chain.Call
	for i := range s.out.Series {
		x := &s.out.Series[i]
		if x.State != protection.Active || !s.wanted(x.ID, x.Pool) {
			continue
		}
		sizes, err := s.sizes(x)
		if err != nil {
			return err
		}
		for _, size := range sizes {
			x.Quotes = append(x.Quotes, SizeQuote{Amount: size})
			calls = append(calls, chain.Call{To: s.o.Market, Data: s.market.PackQuoteBuy(common.Address(x.ID), size.Big()), AllowFailure: true})
			if size.Cmp(x.Minted) <= 0 {
				calls = append(calls, chain.Call{To: s.o.Market, Data: s.market.PackQuoteSell(common.Address(x.ID), size.Big()), AllowFailure: true})
			}
		}
	}
	r, err := s.c.Read(ctx, s.at, calls)
	if err != nil {
		return err
	}
	price := func() (amount.Amount, string) {
		one := decoder{results: r[:1]}
		r = r[1:]
		var revert *chain.RevertError
		if err := one.results[0].Err; errors.As(err, &revert) {
			return amount.Amount{}, reason(revert)
		}
		total := one.word()
		return total, textOf(one.err)
	}
	for i := range s.out.Series {
		x := &s.out.Series[i]
		for n := range x.Quotes {
			q := &x.Quotes[n]
			q.Ask, q.AskRefused = price()
			if q.BidRefused = "more than is minted"; q.Amount.Cmp(x.Minted) <= 0 {
				q.Bid, q.BidRefused = price()
			}
			q.AskRate = annual(q.Ask, q.Amount, s.term(x, s.at.Time.Unix()))
		}
	}
	return nil
}

// term is the seconds of a series that are priced at an instant: from the end of a
// waiting period that begins then, to expiry.
func (s *surveyor) term(x *SeriesSurvey, at int64) int64 {
	return max(0, x.Expiry.Unix()-at-int64(x.Waiting.Seconds()))
}

// annual is what total for an amount and a term is a year, WAD, rounded down; zero
// without a term.
func annual(total, amt amount.Amount, term int64) amount.Amount {
	if amt.IsZero() || term <= 0 {
		return amount.Amount{}
	}
	return total.MulDiv(amount.New(yearSeconds), amount.New(uint64(term))).MulDiv(protection.WAD, amt)
}

// askedOfQueue is how many requests of a queue are asked what they would be paid.
const askedOfQueue = 100

// queues finds when requests can be processed and what they would be paid now: the
// chain says it, by processing the first, the first two and so on, none of which
// is sent.
func (s *surveyor) queues(ctx context.Context) error {
	var calls []chain.Call
	for _, p := range s.out.Pools {
		for n := range min(len(p.Queue), askedOfQueue) {
			calls = append(calls, chain.Call{To: p.ID, Data: s.pool.PackProcessRedemptions(big.NewInt(int64(n + 1))), AllowFailure: true})
		}
	}
	r, err := s.c.ReadApart(ctx, s.at, calls)
	if err != nil {
		return err
	}
	for i := range s.out.Pools {
		p := &s.out.Pools[i]
		var shares, assets amount.Amount // of those before
		for n := range p.Queue {
			q := &p.Queue[n]
			made, err := s.timeOf(ctx, q.made)
			if err != nil {
				return err
			}
			q.ReadyAt = made.Add(p.Notice)
			if n >= askedOfQueue {
				q.Unasked = true
				continue
			}
			done, err := s.pool.UnpackProcessRedemptions(r[0].Data)
			failed := r[0].Err != nil || err != nil
			r = r[1:]
			if failed {
				q.Unasked = true
				continue
			}
			upTo, err1 := amount.FromBig(done.Shares)
			paid, err2 := amount.FromBig(done.Assets)
			if err := errors.Join(err1, err2); err != nil {
				return err
			}
			q.Processed, q.PaysNow = upTo.Minus(shares), paid.Minus(assets)
			shares, assets = upTo, paid
		}
	}
	return nil
}

// timeOf is when something happened: as its log says, or its block.
func (s *surveyor) timeOf(ctx context.Context, m moment) (time.Time, error) {
	if !m.time.IsZero() {
		return m.time, nil
	}
	if at, known := s.times[m.block]; known {
		return at, nil
	}
	b, err := s.c.Block(ctx, m.block)
	if err != nil {
		return time.Time{}, err
	}
	s.times[m.block] = b.Time
	return b.Time, nil
}

// dated finds when series were settled that can still be claimed.
func (s *surveyor) dated(ctx context.Context) error {
	for i := range s.out.Series {
		x := &s.out.Series[i]
		at, settled := s.heard.settled[x.ID]
		if !settled || x.State != protection.Triggered {
			continue
		}
		var err error
		if x.Settled, err = s.timeOf(ctx, at); err != nil {
			return err
		}
		x.ClaimUntil = x.Settled.Add(x.ClaimWindow)
	}
	return nil
}

// history looks at the pools and their models at blocks of the past, from the first
// series on, for as far as the node keeps state.
func (s *surveyor) history(ctx context.Context) error {
	if err := s.priced(ctx); err != nil {
		return err
	}
	if s.o.Samples <= 0 || len(s.out.Series) == 0 {
		return nil
	}
	first := s.at.Number
	for _, x := range s.out.Series {
		first = min(first, x.created)
	}
	n := uint64(min(s.o.Samples, int(min(s.at.Number-first, 1<<20))+1))
	blocks := make([]uint64, 0, n)
	for i := uint64(1); i <= n; i++ {
		blocks = append(blocks, first+uint64(float64(s.at.Number-first)*float64(i)/float64(n)))
	}
	samples := make([][]Sample, n)
	pruned := uint64(0) // the newest block whose state is gone
	var mu sync.Mutex
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(4)
	done := uint64(0)
	for i, number := range blocks {
		group.Go(func() error {
			list, err := s.sample(ctx, number)
			mu.Lock()
			defer mu.Unlock()
			if errors.Is(err, chain.ErrPruned) {
				pruned, err = max(pruned, number), nil
			}
			done++
			s.progress("prices", done, n)
			samples[i] = list
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	if pruned > 0 {
		s.out.Unkept = "the node does not keep the state of block " + new(big.Int).SetUint64(pruned).String() + " and before: older prices are those of trades and of what models stored"
	}
	s.out.History = slices.Concat(samples...)
	return nil
}

// sample reads every pool with its models at a past block.
func (s *surveyor) sample(ctx context.Context, number uint64) ([]Sample, error) {
	b, err := s.c.Block(ctx, number)
	if err != nil {
		return nil, err
	}
	var out []Sample
	var calls []chain.Call
	for _, m := range s.out.Models {
		if m.Unreadable != "" || s.poolAt(m.Pool) == nil {
			continue
		}
		out = append(out, Sample{Block: b, Pool: m.Pool, Model: m.ID})
		for _, c := range []chain.Call{{To: m.Pool, Data: s.pool.PackReserved()}, {To: m.Pool, Data: s.pool.PackAskCapital()}, {To: m.Pool, Data: s.pool.PackTotalAssets()},
			{To: m.ID, Data: s.model.PackLevel()}, {To: m.ID, Data: s.model.PackFloorRate()}} {
			c.AllowFailure = true
			calls = append(calls, c)
		}
	}
	r, err := s.c.Read(ctx, b, calls)
	if err != nil {
		return nil, err
	}
	d := decoder{results: r}
	var there []Sample
	calls = nil
	for _, x := range out {
		five := d.results[:5]
		d.results = d.results[5:]
		if slices.ContainsFunc(five, func(r chain.Result) bool { return r.Err != nil || len(r.Data) != 32 }) {
			continue // it was not there yet
		}
		one := decoder{results: five}
		var capital amount.Amount
		x.Reserved, capital, x.Assets, x.Level, x.Floor = one.word(), one.word(), one.word(), one.word(), one.word()
		x.Utilisation = utilisation(x.Reserved, capital)
		there = append(there, x)
		calls = append(calls, chain.Call{To: x.Model, Data: s.model.PackRate(x.Utilisation.Big())})
	}
	if r, err = s.c.Read(ctx, b, calls); err != nil {
		return nil, err
	}
	d = decoder{results: r}
	for i := range there {
		there[i].Rate = d.word()
	}
	return there, d.err
}

// datedTrades is how many sales, the newest, are dated by their blocks where the
// node says no time with a log. A purchase says its time itself.
const datedTrades = 100

// priced gives the trades of what is shown their rates, and leaves out the rest.
func (s *surveyor) priced(ctx context.Context) error {
	for n, t := range s.heard.trades {
		x := s.seriesAt(t.Series)
		if x == nil || !s.wanted(x.ID, x.Pool) {
			continue
		}
		switch {
		case !t.At.IsZero():
		case t.Action == trade.Buy:
			t.At = t.matureAt.Add(-x.Waiting)
		case len(s.heard.trades)-n <= datedTrades:
			var err error
			if t.At, err = s.timeOf(ctx, moment{block: t.Block}); err != nil {
				return err
			}
		}
		if !t.At.IsZero() {
			t.Rate = annual(t.Total, t.Amount, s.term(x, t.At.Unix()))
		}
		s.out.Trades = append(s.out.Trades, t)
	}
	return nil
}
