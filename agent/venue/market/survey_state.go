package market

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// asset is any ERC-20 with metadata.
var asset = contracts.NewSeriesToken()

// terms finds the pools and series that are asked about, and what never changes
// about them.
func (s *surveyor) terms(ctx context.Context) error {
	fresh, pools, err := s.chosen()
	if err != nil {
		return err
	}
	found, err := s.genuine(ctx, pools)
	if err != nil {
		return err
	}
	fresh = slices.DeleteFunc(fresh, func(c created) bool {
		return !slices.ContainsFunc(found, func(p fixedPool) bool { return p.id == c.pool })
	})
	v := &Venue{opts: Options{Market: s.o.Market}, chain: s.c, market: s.market, token: s.token, pool: s.pool}
	list, wrong, err := v.readTerms(ctx, s.at, fresh)
	if err != nil {
		return err
	}
	if err := errors.Join(wrong...); err != nil { // the market itself told of them
		return fmt.Errorf("%w: %w", ErrMarket, err)
	}
	var gauges []protection.Address
	for _, f := range list {
		gauges = append(gauges, f.Gauge)
	}
	gauges = distinct(gauges)
	known, bad, err := readGauges(ctx, s.c, s.at, gauges)
	if err != nil {
		return err
	}
	assets, err := s.assets(ctx, found)
	if err != nil {
		return err
	}
	for i, p := range found {
		s.out.Pools = append(s.out.Pools, PoolSurvey{In: assets[i], Pool: protection.Pool{ID: p.id, Symbol: p.symbol, Asset: p.asset, Decimals: p.decimals}})
	}
	for _, f := range list {
		p := s.poolAt(f.Pool)
		x := SeriesSurvey{Series: f.Series, In: p.In, Model: f.model, Resolver: f.resolver, ClaimWindow: f.claimWindow, created: f.block}
		x.Asset = p.Asset
		i, _ := slices.BinarySearchFunc(gauges, f.Gauge, protection.Address.Compare)
		x.Reference, x.GaugeAsset = known[i].reference, known[i].asset
		if bad[i] != nil {
			x.Unusable = bad[i].Error()
		}
		s.out.Series = append(s.out.Series, x)
		if s.modelAt(f.model) == nil {
			s.out.Models = append(s.out.Models, ModelSurvey{ID: f.model})
		}
	}
	slices.SortFunc(s.out.Series, func(a, b SeriesSurvey) int { return a.ID.Compare(b.ID) })
	slices.SortFunc(s.out.Models, func(a, b ModelSurvey) int { return a.ID.Compare(b.ID) })
	for i, id := range gauges {
		s.out.Gauges = append(s.out.Gauges, GaugeSurvey{Gauge: Gauge{ID: id, Reference: known[i].reference, Asset: known[i].asset, MaxAge: known[i].maxAge}, Unreadable: textOf(bad[i])})
	}
	return nil
}

// genuine are those of the pools that answer as such. Anybody may write a contract
// that says what the market asks of a pool and create series of it: one that is
// none is left out, and hides nothing of the others. One that is asked for by name
// is an error.
func (s *surveyor) genuine(ctx context.Context, pools []protection.Address) (out []fixedPool, err error) {
	list, wrong, err := readPools(ctx, s.c, s.at, s.o.Market, pools)
	if err != nil {
		return nil, err
	}
	for i, p := range list {
		switch {
		case wrong[i] == nil:
			out = append(out, p)
		case len(s.o.Series)+len(s.o.Pools) > 0:
			return nil, wrong[i]
		default:
			s.out.LeftOut = append(s.out.LeftOut, LeftOut{Pool: pools[i], Why: wrong[i].Error()})
		}
	}
	return out, nil
}

func textOf(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// chosen are the pools that are asked about with all of their series.
func (s *surveyor) chosen() (fresh []created, pools []protection.Address, err error) {
	pools = slices.Clone(s.o.Pools)
	for _, id := range s.o.Series {
		i := slices.IndexFunc(s.heard.created, func(c created) bool { return c.series == id })
		if i < 0 {
			return nil, nil, fmt.Errorf("%w: the market created no %s in the blocks %d to %d", ErrSeries, common.Address(id).Hex(), s.out.From, s.at.Number)
		}
		pools = append(pools, s.heard.created[i].pool)
	}
	for _, c := range s.heard.created {
		if len(s.o.Series)+len(s.o.Pools) == 0 {
			pools = append(pools, c.pool)
		}
	}
	pools = distinct(pools)
	for _, c := range s.heard.created {
		if slices.Contains(pools, c.pool) {
			fresh = append(fresh, c)
		}
	}
	return fresh, pools, nil
}

// assets are what pools are in. A token without a symbol is shown by its address.
func (s *surveyor) assets(ctx context.Context, pools []fixedPool) ([]Asset, error) {
	var calls []chain.Call
	for _, p := range pools {
		calls = append(calls, chain.Call{To: p.asset, Data: asset.PackSymbol(), AllowFailure: true})
	}
	r, err := s.c.Read(ctx, s.at, calls)
	if err != nil {
		return nil, err
	}
	out := make([]Asset, len(pools))
	for i, p := range pools {
		out[i] = Asset{ID: p.asset, Decimals: p.decimals, Symbol: p.asset.String()}
		if name, err := asset.UnpackSymbol(r[i].Data); r[i].Err == nil && err == nil && name != "" {
			out[i].Symbol = symbol(name)
		}
	}
	return out, nil
}

// state reads where everything stands, in one go. A view that reverts is no
// reason to show nothing: books that do not add up are what one looks for.
func (s *surveyor) state(ctx context.Context) error {
	var calls []chain.Call
	ask := func(to protection.Address, data ...[]byte) {
		for _, d := range data {
			calls = append(calls, chain.Call{To: to, Data: d, AllowFailure: true})
		}
	}
	for _, p := range s.out.Pools {
		ask(p.Asset, asset.PackBalanceOf(common.Address(p.ID)))
		ask(p.ID, s.pool.PackTotalAssets(), s.pool.PackReserved(), s.pool.PackTotalSupply(), s.pool.PackQueuedShares(), s.pool.PackMaxDeposit(common.Address{}),
			s.pool.PackCash(), s.pool.PackUnearnedPremium(), s.pool.PackPendingPremium(), s.pool.PackPayoutsOwed(), s.pool.PackReturningPayouts(),
			s.pool.PackClaimableAssets(), s.pool.PackRetainedShares(), s.pool.PackAskCapital(), s.pool.PackSalesPausedUntil(), s.pool.PackNOTICE(), s.pool.PackOwner())
	}
	for _, x := range s.out.Series {
		id := common.Address(x.ID)
		ask(s.o.Market, s.market.PackStateOf(id), s.market.PackViewSeries(id))
		ask(x.Pool, s.pool.PackSupplyOf(id), s.pool.PackUnearnedOf(id), s.pool.PackOwedOf(id))
		ask(x.ID, s.token.PackTotalSupply())
	}
	for _, g := range s.out.Gauges {
		ask(g.ID, gaugeABI.PackStale())
		calls = append(calls, gaugeCalls(g.fixed())...)
	}
	r, err := s.c.Read(ctx, s.at, calls)
	if err != nil {
		return err
	}
	d := &decoder{results: r}
	for i := range s.out.Pools {
		s.poolState(d, &s.out.Pools[i])
	}
	for i := range s.out.Series {
		s.seriesState(d, &s.out.Series[i])
	}
	for i := range s.out.Gauges {
		s.gaugeState(d, &s.out.Gauges[i])
	}
	for i := range s.out.Series {
		x := &s.out.Series[i]
		if n := slices.IndexFunc(s.out.Gauges, func(g GaugeSurvey) bool { return g.ID == x.Gauge }); n >= 0 {
			x.Loss, x.GaugeAt = s.out.Gauges[n].Loss.Minus(x.StartLoss), s.out.Gauges[n].At
		}
	}
	return s.models(ctx)
}

// named answers of one look, by what they are.
type answers struct {
	s    *surveyor
	d    *decoder
	what string
}

// word is the next answer; one that fails is an alarm and counts as nothing.
func (a answers) word(name string) amount.Amount {
	r := a.d.next()
	one := decoder{results: []chain.Result{r}}
	if r.Err != nil {
		one.err = named(r.Err)
	}
	v := amount.Amount{}
	if one.err == nil {
		v = one.word()
	}
	if one.err != nil {
		a.s.alarm("%s: %s cannot be read: %s", a.what, name, one.err)
		return amount.Amount{}
	}
	return v
}

// pair is the next answer, of two words.
func (a answers) pair(name string) (first, second amount.Amount) {
	r := a.d.next()
	err := named(r.Err)
	if err == nil && len(r.Data) != 64 {
		err = fmt.Errorf("it answered %d bytes where two words were due", len(r.Data))
	}
	if err != nil {
		a.s.alarm("%s: %s cannot be read: %s", a.what, name, err)
		return first, second
	}
	both := decoder{results: []chain.Result{{Data: r.Data[:32]}, {Data: r.Data[32:]}}}
	return both.word(), both.word()
}

func (s *surveyor) poolState(d *decoder, p *PoolSurvey) {
	a := answers{s, d, "pool " + p.Symbol}
	p.Balance = a.word("the asset's balance")
	p.Assets, p.Reserved, p.Supply, p.Queued = a.word("totalAssets"), a.word("reserved"), a.word("totalSupply"), a.word("queuedShares")
	p.Pending = a.word("maxDeposit").IsZero()
	p.Cash, p.Unearned, p.PendingPremium = a.word("cash"), a.word("unearnedPremium"), a.word("pendingPremium")
	p.Owed, p.Returning, p.Claimable = a.word("payoutsOwed"), a.word("returningPayouts"), a.word("claimableAssets")
	p.Retained, p.AskCapital = a.word("retainedShares"), a.word("askCapital")
	if until := a.word("salesPausedUntil"); until.IsUint64() && int64(until.Uint64()) >= s.at.Time.Unix() {
		p.PausedUntil = seconds(until.Uint64())
	}
	if notice := a.word("NOTICE"); notice.IsUint64() {
		p.Notice = span(notice.Uint64())
	}
	word := a.word("owner")
	owner := word.Bytes32()
	copy(p.Owner[:], owner[12:])
	p.AskUtilisation, p.BidUtilisation = utilisation(p.Reserved, p.AskCapital), utilisation(p.Reserved, p.Assets)
}

// utilisation is reserved over capital, WAD, rounded down and at most 1; zero
// without capital.
func utilisation(reserved, capital amount.Amount) amount.Amount {
	if capital.IsZero() {
		return amount.Amount{}
	}
	return amount.Min(reserved.MulDiv(protection.WAD, capital), protection.WAD)
}

func (s *surveyor) seriesState(d *decoder, x *SeriesSurvey) {
	a := answers{s, d, "series " + x.Symbol}
	state, fraction := a.pair("stateOf")
	x.State, x.Fraction = protection.State(state.Uint64()), fraction
	if r := d.next(); r.Err == nil {
		if view, err := s.market.UnpackViewSeries(r.Data); err == nil {
			x.Free, _ = amount.FromBig(view.SeriesView.AskCapacity)
		}
	}
	x.Minted, x.Pending = a.pair("supplyOf")
	minted, pending := a.pair("unearnedOf")
	x.Unearned, x.Owed = minted.Plus(pending), a.word("owedOf")
	if total := a.word("totalSupply"); total.Cmp(x.Minted) != 0 {
		s.alarm("series %s: its token's supply is %s and its pool's books say %s", x.Symbol, total, x.Minted)
	}
	x.Supply = x.Minted.Plus(x.Pending)
	if p := s.poolAt(x.Pool); p != nil {
		x.PoolAssets = p.Assets
		if !x.State.Resolved() {
			p.Series = append(p.Series, x.ID)
		}
	}
	_, x.settled = s.heard.settled[x.ID]
	x.Salvaged = s.heard.salvaged[x.ID]
}

// fixed is what never changes about it.
func (g *GaugeSurvey) fixed() fixedGauge {
	return fixedGauge{id: g.ID, reference: g.Reference, asset: g.Asset, maxAge: g.MaxAge}
}

func (s *surveyor) gaugeState(d *decoder, g *GaugeSurvey) {
	stale := d.next()
	var err error
	if g.Gauge, err = d.gauge(g.fixed(), s.at.Time); err != nil {
		if g.Unreadable == "" {
			g.Unreadable = err.Error()
		}
		return
	}
	g.Age = max(0, s.at.Time.Sub(g.At)).Round(time.Second)
	if word := (decoder{results: []chain.Result{stale}}); stale.Err == nil {
		g.Stale = !word.word().IsZero()
	}
}
