package paper

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	replica "github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrNotMirrored reports contracts that the replica cannot stand for.
var ErrNotMirrored = errors.New("market cannot be mirrored")

// Extent is how much of a market is read. Unresolved series of the pools are read
// without being named.
type Extent struct {
	Market protection.Address
	Pools  []protection.Address
	// Series are others that are wanted: resolved ones that still pay.
	Series []protection.Address
	// Holders are whose tokens of each series are read. Nobody else's are: the
	// chain keeps no list of holders.
	Holders []protection.Address
}

// Snapshot reads a market's pools at a block into a replica that goes on as the
// contracts would: the same quotes, now and later. Of a pool's redemption queue it
// reads what is not processed yet; of orders, none, as the chain keeps no list of
// those that wait; of a gauge's history, what its series still depend on.
func Snapshot(ctx context.Context, c *chain.Client, at trade.Block, market protection.Address, pools []protection.Address) (*replica.Market, error) {
	return Extent{Market: market, Pools: pools}.Read(ctx, c, at)
}

// Read is Snapshot of an extent.
func (e Extent) Read(ctx context.Context, c *chain.Client, at trade.Block) (*replica.Market, error) {
	r := reader{Extent: e, chain: c, at: at, now: uint64(at.Time.Unix()), s: replica.Snapshot{ID: e.Market,
		Pools: map[protection.Address]*replica.Pool{}, Series: map[protection.Address]*replica.Series{},
		Gauges: map[protection.Address]*replica.Gauge{}, Models: map[protection.Address]*replica.PremiumModel{}}}
	for _, stage := range []func(context.Context) error{r.pools, r.queues, r.series, r.gaugesAndModels, r.feeds, r.layers} {
		if err := stage(ctx); err != nil {
			return nil, fmt.Errorf("mirror market %s at block %d: %w", e.Market, at.Number, err)
		}
	}
	m, err := replica.New(r.s)
	if err != nil {
		return nil, fmt.Errorf("%w: %s at block %d: %w", ErrNotMirrored, e.Market, at.Number, err)
	}
	return m, nil
}

// Bindings hold an ABI and no state.
var (
	marketABI = contracts.NewMarket()
	poolABI   = contracts.NewRiskPool()
	modelABI  = contracts.NewPremiumModel()
	tokenABI  = contracts.NewSeriesToken()
	gaugeABI  = contracts.NewAaveDeficitGauge() // its readings and peek are every gauge's
	indexABI  = contracts.NewIndexGauge()
	feedABI   = contracts.NewDevFeed() // AggregatorV3Interface
)

// reader fills a snapshot, stage by stage: each asks for what the one before found.
type reader struct {
	Extent
	chain *chain.Client
	at    trade.Block
	now   uint64
	s     replica.Snapshot
	q     questions
}

func (r *reader) put(ctx context.Context) error { return r.q.put(ctx, r.chain, r.at) }

func (r *reader) pools(ctx context.Context) error {
	q := &r.q
	ask(q, "spread", r.Market, marketABI.PackSpread(), marketABI.UnpackSpread, money(&r.s.Spread))
	ask(q, "orderCount", r.Market, marketABI.PackOrderCount(), marketABI.UnpackOrderCount, small(&r.s.OrderCount))
	for _, id := range r.Pools {
		p := &replica.Pool{ID: id}
		r.s.Pools[id] = p
		ask(q, "market", id, poolABI.PackMarket(), poolABI.UnpackMarket, func(m common.Address) error {
			if protection.Address(m) != r.Market {
				return fmt.Errorf("%w: the pool's market is %s", ErrNotMirrored, m)
			}
			return nil
		})
		ask(q, "asset", id, poolABI.PackAsset(), poolABI.UnpackAsset, address(&p.Asset))
		ask(q, "owner", id, poolABI.PackOwner(), poolABI.UnpackOwner, address(&p.Owner))
		ask(q, "cash", id, poolABI.PackCash(), poolABI.UnpackCash, money(&p.Cash))
		ask(q, "payoutsOwed", id, poolABI.PackPayoutsOwed(), poolABI.UnpackPayoutsOwed, money(&p.PayoutsOwed))
		ask(q, "reserved", id, poolABI.PackReserved(), poolABI.UnpackReserved, money(&p.Reserved))
		ask(q, "pendingPremium", id, poolABI.PackPendingPremium(), poolABI.UnpackPendingPremium, money(&p.PendingPremium))
		ask(q, "points", id, poolABI.PackPoints(), poolABI.UnpackPoints, func(v contracts.RiskPoolPointsOutput) error {
			p.UtilisationAt, p.ReturningSince, p.ReturningUntil = v.UtilisationAt, v.ReturningSince, v.ReturningUntil
			return errors.Join(money(&p.Cumulative)(v.Cumulative), money(&p.Utilisation)(v.Utilisation), money(&p.Returning)(v.Returning))
		})
		ask(q, "totalSupply", id, poolABI.PackTotalSupply(), poolABI.UnpackTotalSupply, money(&p.Shares.Supply))
		// Queued shares are the pool's own; of others' nothing here depends.
		ask(q, "balanceOf", id, poolABI.PackBalanceOf(common.Address(id)), poolABI.UnpackBalanceOf, balance(&p.Shares, id))
		ask(q, "queuedShares", id, poolABI.PackQueuedShares(), poolABI.UnpackQueuedShares, money(&p.QueuedShares))
		ask(q, "retainedShares", id, poolABI.PackRetainedShares(), poolABI.UnpackRetainedShares, money(&p.RetainedShares))
		ask(q, "claimableAssets", id, poolABI.PackClaimableAssets(), poolABI.UnpackClaimableAssets, money(&p.ClaimableAssets))
		ask(q, "salesPausedUntil", id, poolABI.PackSalesPausedUntil(), poolABI.UnpackSalesPausedUntil, to(&p.SalesPausedUntil))
		ask(q, "salesPausedSince", id, poolABI.PackSalesPausedSince(), poolABI.UnpackSalesPausedSince, to(&p.SalesPausedSince))
		ask(q, "queue", id, poolABI.PackQueue(), poolABI.UnpackQueue, func(v contracts.RiskPoolQueueOutput) error {
			p.RetainedFor = v.RetainedFor
			var next uint64
			err := small(&next)(v.Next)
			p.Head = int(next) - 1
			return err
		})
		var requests, series uint64
		ask(q, "requestCount", id, poolABI.PackRequestCount(), poolABI.UnpackRequestCount, func(b *big.Int) error {
			err := small(&requests)(b)
			p.Requests = make([]replica.Request, requests)
			return err
		})
		ask(q, "seriesCount", id, poolABI.PackSeriesCount(), poolABI.UnpackSeriesCount, func(b *big.Int) error {
			if err := small(&series)(b); err != nil || series > replica.MaxSeries {
				return fmt.Errorf("%w: %s unresolved series, at most %d can be", ErrNotMirrored, b, replica.MaxSeries)
			}
			p.Open = make([]protection.Address, series)
			return nil
		})
	}
	return r.put(ctx)
}

func (r *reader) queues(ctx context.Context) error {
	for _, id := range r.Pools {
		p := r.s.Pools[id]
		for i := range p.Open {
			ask(&r.q, "seriesAt", id, poolABI.PackSeriesAt(big.NewInt(int64(i))), poolABI.UnpackSeriesAt, address(&p.Open[i]))
		}
		for i := max(p.Head, 0); i < len(p.Requests); i++ {
			ask(&r.q, "requestAt", id, poolABI.PackRequestAt(big.NewInt(int64(i)+1)), poolABI.UnpackRequestAt, func(v contracts.RiskPoolRequest) error {
				x := &p.Requests[i]
				x.Controller, x.ReadyAt = protection.Address(v.Controller), v.ReadyAt
				return errors.Join(money(&x.PendingShares)(v.PendingShares), money(&x.ClaimableShares)(v.ClaimableShares), money(&x.ClaimableAssets)(v.ClaimableAssets))
			})
		}
	}
	return r.put(ctx)
}

func (r *reader) series(ctx context.Context) error {
	var list, over []protection.Address
	for _, p := range r.Pools {
		list = append(list, r.s.Pools[p].Open...)
	}
	for _, id := range r.Series {
		if !slices.Contains(list, id) {
			list, over = append(list, id), append(over, id)
		}
	}
	for _, id := range list {
		x := &replica.Series{ID: id}
		r.s.Series[id] = x
		token := common.Address(id)
		ask(&r.q, "terms", r.Market, marketABI.PackTerms(token), marketABI.UnpackTerms, terms(&x.Terms))
		ask(&r.q, "totalSupply", id, tokenABI.PackTotalSupply(), tokenABI.UnpackTotalSupply, money(&x.Token.Supply))
		for _, who := range r.Holders {
			ask(&r.q, "balanceOf", id, tokenABI.PackBalanceOf(common.Address(who)), tokenABI.UnpackBalanceOf, balance(&x.Token, who))
		}
		if slices.Contains(over, id) {
			ask(&r.q, "stateOf", r.Market, marketABI.PackStateOf(token), marketABI.UnpackStateOf, func(v contracts.MarketStateOfOutput) error {
				x.Settled = v.State
				return money(&x.Fraction)(v.FractionWad)
			})
		}
	}
	if err := r.put(ctx); err != nil {
		return err
	}
	for _, id := range list {
		x := r.s.Series[id]
		ask(&r.q, "accountOf", x.Terms.Pool, poolABI.PackAccountOf(common.Address(id)), poolABI.UnpackAccountOf, account(&x.Account))
	}
	return errors.Join(r.put(ctx), r.windows(ctx, over))
}

// windows finds when resolved series were settled, and which were salvaged. The
// market shows neither, but says it to whoever would salvage: tried, never sent.
func (r *reader) windows(ctx context.Context, over []protection.Address) error {
	calls := make([]chain.Call, len(over))
	for i, id := range over {
		calls[i] = chain.Call{To: r.Market, Data: marketABI.PackSalvage(common.Address(id)), AllowFailure: true}
	}
	if len(over) == 0 {
		return nil
	}
	results, err := r.chain.ReadApart(ctx, r.at, calls)
	if err != nil {
		return err
	}
	for i, id := range over {
		var revert *chain.RevertError
		if !errors.As(results[i].Err, &revert) {
			continue // the window is over: settled long ago is as good as any time
		}
		x := r.s.Series[id]
		said, err := marketABI.UnpackError(revert.Data)
		if err != nil {
			return fmt.Errorf("%w: claim window of series %s: %w", ErrNotMirrored, id, revert)
		}
		switch e := said.(type) {
		case *contracts.MarketClaimWindowOpen:
			x.SettledAt = e.Until - x.Terms.ClaimWindow
		case *contracts.MarketAlreadySalvaged:
			x.Salvaged = true
		}
	}
	return nil
}

// promptKinds see their source up to the second of a poke. Of the others peek does not
// say up to when a poke would: their next reading counts as no fresher than the last.
var promptKinds = []string{protection.AaveReserve, protection.Freeze}

func (r *reader) gaugesAndModels(ctx context.Context) error {
	q := &r.q
	past := map[protection.Address]map[uint64]*replica.Reading{} // at expiries that are over
	after := map[protection.Address][]*replica.Reading{}
	latest := map[protection.Address]*replica.Reading{}
	prompt := map[protection.Address]bool{}
	for _, id := range slices.SortedFunc(maps.Keys(r.s.Series), protection.Address.Compare) {
		t := r.s.Series[id].Terms
		if r.s.Gauges[t.Gauge] == nil {
			g := &replica.Gauge{ID: t.Gauge}
			r.s.Gauges[t.Gauge] = g
			ask(q, "asset", g.ID, gaugeABI.PackAsset(), gaugeABI.UnpackAsset, address(&g.Asset))
			ask(q, "maxAge", g.ID, gaugeABI.PackMaxAge(), gaugeABI.UnpackMaxAge, to(&g.MaxAge))
			may(q, g.ID, gaugeABI.PackPeek(), gaugeABI.UnpackPeek, func(v contracts.AaveDeficitGaugePeekOutput) error {
				g.Source.OK = v.Ok
				return money(&g.Source.Loss)(v.Loss)
			})
			may(q, g.ID, indexABI.PackParts(), indexABI.UnpackParts, func(list []contracts.IndexGaugePart) error {
				for _, p := range list {
					g.Parts = append(g.Parts, protection.Address(p.Gauge))
				}
				return nil
			})
			may(q, g.ID, gaugeABI.PackKind(), gaugeABI.UnpackKind, func(kind [32]byte) error {
				prompt[g.ID] = slices.Contains(promptKinds, strings.TrimRight(string(kind[:]), "\x00"))
				return nil
			})
			last := &replica.Reading{At: r.now}
			latest[g.ID], past[g.ID] = last, map[uint64]*replica.Reading{}
			ask(q, "reading", g.ID, gaugeABI.PackReading(), gaugeABI.UnpackReading, func(v contracts.AaveDeficitGaugeReadingOutput) error {
				last.Time = v.Time
				return money(&last.Loss)(v.Loss)
			})
		}
		if t.Expiry < r.now && past[t.Gauge][t.Expiry] == nil && r.s.Series[id].Settled == 0 {
			before, next := &replica.Reading{At: t.Expiry}, &replica.Reading{}
			past[t.Gauge][t.Expiry], after[t.Gauge] = before, append(after[t.Gauge], next)
			ask(q, "readingAt", t.Gauge, gaugeABI.PackReadingAt(t.Expiry), gaugeABI.UnpackReadingAt, func(v contracts.AaveDeficitGaugeReadingAtOutput) error {
				before.Time = v.Time
				return money(&before.Loss)(v.Loss)
			})
			ask(q, "readingAfter", t.Gauge, gaugeABI.PackReadingAfter(t.Expiry), gaugeABI.UnpackReadingAfter, func(v contracts.AaveDeficitGaugeReadingAfterOutput) error {
				next.Time = v.Time
				return money(&next.Loss)(v.Loss)
			})
		}
		if r.s.Models[t.PremiumModel] == nil {
			r.model(t.PremiumModel)
		}
	}
	if err := r.put(ctx); err != nil {
		return err
	}
	for id, g := range r.s.Gauges {
		if !prompt[id] {
			g.Source.Time = latest[id].Time
		}
		g.History = history(latest[id], past[id], after[id], r.now)
	}
	return nil
}

// history is a record of readings that answers as the gauge does: for the expiries
// that are over, and from now on.
func history(latest *replica.Reading, past map[uint64]*replica.Reading, after []*replica.Reading, now uint64) (out []replica.Reading) {
	out = append(out, *latest)
	for _, expiry := range slices.Sorted(maps.Keys(past)) {
		if r := past[expiry]; r.Time != 0 {
			out = append(out, *r)
		}
	}
	for _, r := range after {
		if r.Time != 0 {
			out = append(out, *r)
		}
	}
	// When a reading was recorded is only known to be by the earliest expiry that it
	// counts for; where there is none, now.
	slices.SortStableFunc(out, func(a, b replica.Reading) int {
		return cmp.Or(cmp.Compare(a.Time, b.Time), a.Loss.Cmp(b.Loss), cmp.Compare(known(a.At), known(b.At)))
	})
	out = slices.CompactFunc(out, func(a, b replica.Reading) bool { return a.Time == b.Time && a.Loss == b.Loss })
	next := now
	for i := len(out) - 1; i >= 0; i-- {
		if out[i].At == 0 || out[i].At > next {
			out[i].At = next
		}
		next = out[i].At
	}
	return out
}

// known sorts an unknown second behind the known ones.
func known(at uint64) uint64 { return at - 1 }

func (r *reader) model(id protection.Address) {
	f, q := &replica.PremiumModel{ID: id}, &r.q
	r.s.Models[id] = f
	ask(q, "pool", id, modelABI.PackPool(), modelABI.UnpackPool, address(&f.Pool))
	ask(q, "owner", id, modelABI.PackOwner(), modelABI.UnpackOwner, address(&f.Owner))
	ask(q, "feed", id, modelABI.PackFeed(), modelABI.UnpackFeed, func(a common.Address) error {
		if a != (common.Address{}) {
			f.Feed = &replica.Feed{}
		}
		return nil
	})
	ask(q, "delay", id, modelABI.PackDelay(), modelABI.UnpackDelay, to(&f.Delay))
	ask(q, "parameters", id, modelABI.PackParameters(), modelABI.UnpackParameters, parameters(&f.Parameters))
	ask(q, "proposed", id, modelABI.PackProposed(), modelABI.UnpackProposed, parameters(&f.Proposed))
	ask(q, "readyAt", id, modelABI.PackReadyAt(), modelABI.UnpackReadyAt, to(&f.ReadyAt))
	ask(q, "storedAt", id, modelABI.PackStoredAt(), modelABI.UnpackStoredAt, to(&f.StoredAt))
	ask(q, "lastRound", id, modelABI.PackLastRound(), modelABI.UnpackLastRound, money(&f.LastRound.ID))
	ask(q, "floorTarget", id, modelABI.PackFloorTarget(), modelABI.UnpackFloorTarget, money(&f.FloorTarget))
	ask(q, "variance", id, modelABI.PackVariance(), modelABI.UnpackVariance, money(&f.Variance))
	ask(q, "points", id, modelABI.PackPoints(), modelABI.UnpackPoints, func(v contracts.PremiumModelPointsOutput) error {
		f.LastRound.Time = v.LastTime
		return errors.Join(money(&f.Level)(v.Level), money(&f.Cumulative)(v.Cumulative), money(&f.Floor)(v.Floor), money(&f.LastRound.Answer)(v.LastAnswer))
	})
}

// feeds reads the rounds that the next touch of a model would look at: the one that
// follows its last, and the newest. A feed that does not answer is silent.
func (r *reader) feeds(ctx context.Context) error {
	feeds := map[protection.Address]protection.Address{}
	for _, id := range slices.SortedFunc(maps.Keys(r.s.Models), protection.Address.Compare) {
		if r.s.Models[id].Feed != nil {
			ask(&r.q, "feed", id, modelABI.PackFeed(), modelABI.UnpackFeed, func(a common.Address) error {
				feeds[id] = protection.Address(a)
				return nil
			})
		}
	}
	if err := r.put(ctx); err != nil {
		return err
	}
	for _, id := range slices.SortedFunc(maps.Keys(feeds), protection.Address.Compare) {
		f := r.s.Models[id]
		f.Feed.Silent = true
		next := new(big.Int).Add(f.LastRound.ID.Big(), big.NewInt(1))
		may(&r.q, feeds[id], feedABI.PackGetRoundData(next), feedABI.UnpackGetRoundData, func(v contracts.DevFeedGetRoundDataOutput) error {
			return heard(f.Feed, v.RoundId, v.Answer, v.UpdatedAt)
		})
		may(&r.q, feeds[id], feedABI.PackLatestRoundData(), feedABI.UnpackLatestRoundData, func(v contracts.DevFeedLatestRoundDataOutput) error {
			return heard(f.Feed, v.RoundId, v.Answer, v.UpdatedAt)
		})
	}
	return r.put(ctx)
}

// heard enters a round, once; one that is not sound with an answer of zero.
func heard(f *replica.Feed, id, answer, updated *big.Int) error {
	f.Silent = false
	var round replica.Round
	if err := money(&round.ID)(id); err != nil || !updated.IsUint64() {
		return nil // no round that a model reads
	}
	round.Time = updated.Uint64()
	if answer.Sign() > 0 && answer.BitLen() <= 127 {
		if err := money(&round.Answer)(answer); err != nil {
			return err
		}
	}
	if !slices.Contains(f.Rounds, round) {
		f.Rounds = append(f.Rounds, round)
		slices.SortFunc(f.Rounds, func(a, b replica.Round) int { return a.ID.Cmp(b.ID) })
	}
	return nil
}

// layers reads who may open series of each gauge, where the whole of it was read:
// new series are not what a mirror is for.
func (r *reader) layers(ctx context.Context) error {
	for _, id := range slices.SortedFunc(maps.Keys(r.s.Gauges), protection.Address.Compare) {
		l := &r.s.Gauges[id].Layers
		ask(&r.q, "hostOf", r.Market, marketABI.PackHostOf(common.Address(id)), marketABI.UnpackHostOf, address(&l.Host))
		ask(&r.q, "layersOf", r.Market, marketABI.PackLayersOf(common.Address(id)), marketABI.UnpackLayersOf, func(list []common.Address) error {
			for _, s := range list {
				l.Taken = append(l.Taken, protection.Address(s))
			}
			return nil
		})
		for _, p := range r.Pools {
			ask(&r.q, "admitted", r.Market, marketABI.PackAdmitted(common.Address(id), common.Address(p)), marketABI.UnpackAdmitted, func(yes bool) error {
				if yes && l.Admitted == nil {
					l.Admitted = map[protection.Address]bool{}
				}
				if yes {
					l.Admitted[p] = true
				}
				return nil
			})
		}
	}
	if err := r.put(ctx); err != nil {
		return err
	}
	for _, g := range r.s.Gauges {
		strange := func(s protection.Address) bool { return r.s.Series[s] == nil }
		if r.s.Pools[g.Layers.Host] == nil || slices.ContainsFunc(g.Layers.Taken, strange) {
			g.Layers = replica.Layers{}
		}
	}
	return nil
}
