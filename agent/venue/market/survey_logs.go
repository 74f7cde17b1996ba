package market

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrNoSeries reports a market on which nothing was created yet.
var ErrNoSeries = errors.New("the market has no series")

// heard is what the market's events told.
type heard struct {
	created  []created
	orders   map[uint64]OpenOrder // neither minted nor refunded
	trades   []Trade
	settled  map[protection.Address]moment
	salvaged map[protection.Address]bool
}

// moment is a block, and its time where the node says it with a log.
type moment struct {
	block uint64
	time  time.Time
}

func momentOf(l *types.Log) moment {
	m := moment{block: l.BlockNumber}
	if l.BlockTimestamp != 0 {
		m.time = seconds(l.BlockTimestamp)
	}
	return m
}

// phase of reading logs, for progress.
const logsPhase = "logs"

// hear reads all that the market said since the beginning.
func (s *surveyor) hear(ctx context.Context) error {
	s.heard = heard{orders: map[uint64]OpenOrder{}, settled: map[protection.Address]moment{}, salvaged: map[protection.Address]bool{}}
	total := s.at.Number - s.out.From + 1
	err := s.c.EachLogs(ctx, s.out.From, s.at.Number, []protection.Address{s.o.Market}, nil, func(upTo uint64, logs []types.Log) error {
		s.progress(logsPhase, (upTo-s.out.From+1)/2, total) // the first of two readings
		for i := range logs {
			if err := s.said(&logs[i]); err != nil {
				return fmt.Errorf("%w: log %d of transaction %s: %w", ErrMarket, logs[i].Index, logs[i].TxHash, err)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if len(s.heard.created) == 0 && len(s.o.Pools) == 0 {
		return fmt.Errorf("%w: none was created in the blocks %d to %d: is it the right market, and from the right block on?", ErrNoSeries, s.out.From, s.at.Number)
	}
	return nil
}

// said takes one of the market's events in.
func (s *surveyor) said(l *types.Log) error {
	events, h := s.market.GetABI().Events, &s.heard
	if len(l.Topics) == 0 {
		return nil
	}
	switch l.Topics[0] {
	case events["SeriesCreated"].ID:
		e, err := s.market.UnpackSeriesCreatedEvent(l)
		if err != nil {
			return err
		}
		h.created = append(h.created, created{protection.Address(e.Series), protection.Address(e.Pool), l.BlockNumber})
	case events["Bought"].ID:
		e, err := s.market.UnpackBoughtEvent(l)
		if err != nil {
			return err
		}
		o := OpenOrder{ID: e.OrderId.Uint64(), Series: protection.Address(e.Series), Buyer: protection.Address(e.Buyer), MatureAt: seconds(e.MatureAt), Block: l.BlockNumber}
		var err1, err2 error
		o.Amount, err1 = amount.FromBig(e.Amount)
		o.Premium, err2 = amount.FromBig(e.Cost)
		h.orders[o.ID] = o
		h.trades = append(h.trades, Trade{Block: o.Block, At: momentOf(l).time, Series: o.Series, Action: trade.Buy, Amount: o.Amount, Total: o.Premium, matureAt: o.MatureAt})
		return errors.Join(err1, err2)
	case events["SoldBack"].ID:
		e, err := s.market.UnpackSoldBackEvent(l)
		if err != nil {
			return err
		}
		t := Trade{Block: l.BlockNumber, At: momentOf(l).time, Series: protection.Address(e.Series), Action: trade.Sell}
		var err1, err2 error
		t.Amount, err1 = amount.FromBig(e.Amount)
		t.Total, err2 = amount.FromBig(e.Proceeds)
		h.trades = append(h.trades, t)
		return errors.Join(err1, err2)
	case events["Activated"].ID, events["Refunded"].ID, events["Settled"].ID, events["Salvaged"].ID:
		return h.ended(l, l.Topics[0] == events["Settled"].ID, l.Topics[0] == events["Salvaged"].ID)
	}
	return nil
}

// ended takes in what ends an order or a series: its first topic says which.
func (h *heard) ended(l *types.Log, settled, salvaged bool) error {
	if len(l.Topics) < 2 {
		return fmt.Errorf("an event of %d topics: this version's market indexes what it is about", len(l.Topics))
	}
	switch {
	case settled:
		h.settled[addressOf(l.Topics[1])] = momentOf(l)
	case salvaged:
		h.salvaged[addressOf(l.Topics[1])] = true
	default:
		delete(h.orders, l.Topics[1].Big().Uint64())
	}
	return nil
}

// addressOf is the address in an indexed argument.
func addressOf(topic common.Hash) (a protection.Address) {
	copy(a[:], topic[12:])
	return a
}

// transfers replays what moved of one token.
type transfers struct {
	has    map[protection.Address]amount.Amount
	broken bool // somebody gave more than he had: logs are missing
}

func (t *transfers) take(l *types.Log) {
	if len(l.Topics) != 3 || len(l.Data) != 32 {
		t.broken = true
		return
	}
	from, to := addressOf(l.Topics[1]), addressOf(l.Topics[2])
	value, err := amount.FromBig(common.BytesToHash(l.Data).Big())
	if err != nil || from != (protection.Address{}) && t.has[from].Cmp(value) < 0 {
		t.broken = true
		return
	}
	if from != (protection.Address{}) {
		if t.has[from] = t.has[from].Minus(value); t.has[from].IsZero() {
			delete(t.has, from)
		}
	}
	if to != (protection.Address{}) && !value.IsZero() {
		t.has[to] = t.has[to].Plus(value)
	}
}

// holders are all that have some, the largest first.
func (t *transfers) holders() Holders {
	h := Holders{Count: len(t.has), List: make([]Holder, 0, len(t.has))}
	for account, amt := range t.has {
		h.List = append(h.List, Holder{account, amt})
		h.Total = h.Total.Plus(amt)
	}
	slices.SortFunc(h.List, byAmount)
	return h
}

// queue is a pool's redemption queue as events tell of it.
type queue struct {
	requests []Request // that wait
	takeOut  map[protection.Address]amount.Amount
	assets   amount.Amount // set apart for them
}

// followed is what the transfers and the pools' own events told.
type followed struct {
	tokens map[protection.Address]*transfers
	queues map[protection.Address]*queue
	// strange are contracts one of whose logs could not be read.
	strange map[protection.Address]bool
}

// addressesAsked is how many contracts' logs are asked for at once.
const addressesAsked = 400

// follow reads who has what, who waits for redemption, and what models stored.
func (s *surveyor) follow(ctx context.Context) error {
	f := followed{tokens: map[protection.Address]*transfers{}, queues: map[protection.Address]*queue{}, strange: map[protection.Address]bool{}}
	var of []protection.Address
	for _, p := range s.out.Pools {
		f.tokens[p.ID], f.queues[p.ID] = &transfers{has: map[protection.Address]amount.Amount{}}, &queue{takeOut: map[protection.Address]amount.Amount{}}
		of = append(of, p.ID)
	}
	for _, x := range s.out.Series {
		if s.wanted(x.ID, x.Pool) {
			f.tokens[x.ID] = &transfers{has: map[protection.Address]amount.Amount{}}
			of = append(of, x.ID)
		}
	}
	for _, m := range s.out.Models {
		of = append(of, m.ID)
	}
	pool := s.pool.GetABI().Events
	topics := [][]common.Hash{{pool["Transfer"].ID, pool["RedeemRequest"].ID, pool["RedeemProcessed"].ID, pool["Withdraw"].ID, s.model.GetABI().Events["Touched"].ID}}
	span := s.at.Number - s.out.From + 1
	batches := slices.Collect(slices.Chunk(of, addressesAsked))
	for n, list := range batches {
		err := s.c.EachLogs(ctx, s.out.From, s.at.Number, list, topics, func(upTo uint64, logs []types.Log) error {
			done := float64(n) + float64(upTo-s.out.From+1)/float64(span)
			s.progress(logsPhase, span/2+uint64(float64(span-span/2)*done/float64(len(batches))), span)
			for i := range logs {
				// What another contract says in place of ours is its own trouble.
				if err := s.moved(&f, &logs[i]); err != nil && !f.strange[protection.Address(logs[i].Address)] {
					f.strange[protection.Address(logs[i].Address)] = true
					s.alarm("%s: log %d of transaction %s cannot be read: %s", protection.Address(logs[i].Address), logs[i].Index, logs[i].TxHash, err)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	for i := range s.out.Pools {
		p := &s.out.Pools[i]
		p.Holders = s.holders("shares of pool "+p.Symbol, f.tokens[p.ID])
		s.queued(p, f.queues[p.ID])
	}
	for i := range s.out.Series {
		if x := &s.out.Series[i]; f.tokens[x.ID] != nil {
			x.Holders = s.holders("series "+x.Symbol, f.tokens[x.ID])
		}
	}
	return nil
}

func (s *surveyor) holders(what string, t *transfers) Holders {
	if t.broken {
		s.alarm("%s: its transfers do not add up: logs are missing: begin at an earlier block, or use another node", what)
	}
	return t.holders()
}

// moved takes one log of a token, pool or model in.
func (s *surveyor) moved(f *followed, l *types.Log) error {
	at, pool := protection.Address(l.Address), s.pool.GetABI().Events
	if l.Topics[0] == pool["Transfer"].ID {
		if t := f.tokens[at]; t != nil {
			t.take(l)
		}
		return nil
	}
	if m := s.modelAt(at); m != nil {
		return s.touched(m, l)
	}
	q := f.queues[at]
	if q == nil {
		return nil
	}
	switch l.Topics[0] {
	case pool["RedeemRequest"].ID:
		e, err := s.pool.UnpackRedeemRequestEvent(l)
		if err != nil {
			return err
		}
		shares, err := amount.FromBig(e.Shares)
		q.requests = append(q.requests, Request{ID: e.RequestId.Uint64(), Controller: protection.Address(e.Controller), Shares: shares, made: momentOf(l)})
		return err
	case pool["RedeemProcessed"].ID:
		e, err := s.pool.UnpackRedeemProcessedEvent(l)
		if err != nil {
			return err
		}
		shares, err1 := amount.FromBig(e.Shares)
		assets, err2 := amount.FromBig(e.Assets)
		controller := protection.Address(e.Controller)
		if i := slices.IndexFunc(q.requests, func(r Request) bool { return r.ID == e.RequestId.Uint64() }); i >= 0 {
			q.requests[i].Shares = q.requests[i].Shares.Minus(shares)
			if q.requests[i].Shares.IsZero() {
				q.requests = slices.Delete(q.requests, i, i+1)
			}
		}
		q.takeOut[controller], q.assets = q.takeOut[controller].Plus(shares), q.assets.Plus(assets)
		return errors.Join(err1, err2)
	case pool["Withdraw"].ID:
		e, err := s.pool.UnpackWithdrawEvent(l)
		if err != nil {
			return err
		}
		shares, err1 := amount.FromBig(e.Shares)
		assets, err2 := amount.FromBig(e.Assets)
		controller := protection.Address(e.Owner)
		if q.takeOut[controller] = q.takeOut[controller].Minus(shares); q.takeOut[controller].IsZero() {
			delete(q.takeOut, controller)
		}
		q.assets = q.assets.Minus(assets)
		return errors.Join(err1, err2)
	}
	return nil
}

func (s *surveyor) touched(m *ModelSurvey, l *types.Log) error {
	if l.Topics[0] != s.model.GetABI().Events["Touched"].ID {
		return nil
	}
	e, err := s.model.UnpackTouchedEvent(l)
	if err != nil {
		return err
	}
	t := Touch{Block: l.BlockNumber}
	var errs [4]error
	t.Level, errs[0] = amount.FromBig(e.Level)
	t.Floor, errs[1] = amount.FromBig(e.Floor)
	t.FloorTarget, errs[2] = amount.FromBig(e.FloorTarget)
	t.Variance, errs[3] = amount.FromBig(e.Variance)
	m.Touches = append(m.Touches, t)
	return errors.Join(errs[:]...)
}

// queued puts the requests that still wait into the pool's survey.
func (s *surveyor) queued(p *PoolSurvey, q *queue) {
	slices.SortFunc(q.requests, func(a, b Request) int { return cmp.Compare(a.ID, b.ID) })
	sum := amount.Amount{}
	for _, r := range q.requests {
		sum = sum.Plus(r.Shares)
	}
	p.Queue = append(p.Queue, q.requests...)
	for account, shares := range q.takeOut {
		p.TakeOut = append(p.TakeOut, Holder{account, shares})
	}
	slices.SortFunc(p.TakeOut, byAmount)
	if sum.Cmp(p.Queued) != 0 {
		s.alarm("pool %s: its requests hold %s shares and its books say %s: logs are missing, or its books are wrong", p.Symbol, sum, p.Queued)
	}
	if q.assets.Cmp(p.Claimable) != 0 {
		s.alarm("pool %s: %s were set apart for redemptions and its books say %s: logs are missing, or its books are wrong", p.Symbol, q.assets, p.Claimable)
	}
}
