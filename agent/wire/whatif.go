package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// WhatIfOptions are what would be done, all of it at once: each as NAME=AMOUNT UNIT.
type WhatIfOptions struct {
	Buy, Sell []string // of series, by symbol or address
	Withdraw  []string // of claims, by the lent asset's symbol or address
	// Days and Confidence are of the ES that it is held against; 0: those of the first
	// limit on one, else 30 days and 99%.
	Days       int
	Confidence float64
}

// WhatIf is what limits would measure, what it would cost, and what the agent would do
// about it. Nothing is sent and nothing is written.
type WhatIf struct {
	Source    StandpointSource `json:"source"`
	Coin      string           `json:"coin"`
	Orders    []WhatIfOrder    `json:"orders"`
	Withdraws []WhatIfWithdraw `json:"withdrawals"`
	Open      bool             `json:"open"` // the gate lets orders through
	Gate      []trade.Verdict  `json:"gate"` // why not; none when it is open
	Limits    []LimitChange    `json:"limits"`
	ES        *WhatIfES        `json:"es,omitempty"`
	Asked     []Asked          `json:"quotes"` // every price that was asked for
	// UnknownES says why there is no ES.
	UnknownES string `json:"unknownEs,omitempty"`
}

// WhatIfOrder is one purchase or sale, as it is asked for and as the agent would do it.
type WhatIfOrder struct {
	Series   protection.Address `json:"series"`
	Symbol   string             `json:"symbol"`
	Venue    string             `json:"venue"`
	Action   trade.Action       `json:"action"`
	Decimals uint8              `json:"decimals"`
	Wanted   amount.Amount      `json:"wanted"`
	State    protection.State   `json:"state"`
	// Cost is what Wanted costs, or brings, behind the orders before it; Priced how that
	// is known.
	Cost   amount.Amount `json:"cost"`
	Priced string        `json:"priced"`
	Why    string        `json:"why,omitempty"` // there is no price
	// Marginal is what the last hundredth of Wanted costs for a unit of cover.
	Marginal *float64 `json:"marginal,omitempty"`
	// Minted is when what is bought now becomes cover.
	Minted time.Time `json:"minted,omitzero"`
	// Done is what the agent would order of it, and what for.
	Done     amount.Amount   `json:"done"`
	Quote    amount.Amount   `json:"quote"`
	Limit    amount.Amount   `json:"limit"` // the worst price that it would accept
	Verdicts []trade.Verdict `json:"verdicts"`
}

// WhatIfWithdraw is one withdrawal.
type WhatIfWithdraw struct {
	Symbol       string        `json:"symbol"`
	Decimals     uint8         `json:"decimals"`
	Wanted       amount.Amount `json:"wanted"`
	Claim        amount.Amount `json:"claim"`
	Withdrawable amount.Amount `json:"withdrawable"`
}

// LimitChange is one limit before, after all that is asked for, and after what the
// agent would do of it.
type LimitChange struct {
	Limit   string `json:"limit"`
	Subject string `json:"subject,omitempty"`
	Bound   string `json:"bound"`
	Before  string `json:"before"`
	After   string `json:"after"` // as asked for, minted and withdrawn
	Done    string `json:"done"`  // as the agent would do it
	// Interval is After's, 95%, where it is modelled: the scenarios' error alone.
	Interval string `json:"interval,omitempty"`
	Hard     bool   `json:"hard"`
	State    string `json:"state"` // of After: ok, over, breaks, mends
	Risk     bool   `json:"risk"`  // modelled
}

// WhatIfES is the fund's expected shortfall, net of cover, in the coin.
type WhatIfES struct {
	Days       int     `json:"days"`
	Confidence float64 `json:"confidence"`
	Before     float64 `json:"before"`
	After      float64 `json:"after"`   // once all that is asked for is minted
	Removed    float64 `json:"removed"` // Before − After
	Cost       float64 `json:"cost"`    // of all orders, sales taken off
	// PerCoin is Removed for each coin of Cost; none where it costs nothing or has no price.
	PerCoin   *float64  `json:"removedPerCoin,omitempty"`
	Scenarios Scenarios `json:"scenarios"`
}

// WhatIf asks. What is wrong with the question comes back all at once.
func (s *Standpoint) WhatIf(ctx context.Context, o WhatIfOptions) (WhatIf, error) {
	out := WhatIf{Source: s.Source, Coin: s.Record.Policy.Bounds.Symbol, Orders: []WhatIfOrder{}, Withdraws: []WhatIfWithdraw{}, Gate: []trade.Verdict{}}
	if err := s.parse(&out, o); err != nil {
		return out, err
	}
	q := &asker{of: s}
	x := asking{at: s, out: &out, ask: q}
	if err := x.price(ctx); err != nil {
		return out, err
	}
	if err := x.decide(ctx); err != nil {
		return out, err
	}
	if err := x.limits(); err != nil {
		return out, err
	}
	out.Asked = q.asked
	return out, x.es(o)
}

// ErrQuestion reports a what-if that cannot be asked.
var ErrQuestion = errors.New("the question cannot be asked")

// parse reads what is to be bought, sold and withdrawn.
func (s *Standpoint) parse(out *WhatIf, o WhatIfOptions) error {
	var errs []error
	for _, list := range []struct {
		flag   string
		action trade.Action
		words  []string
	}{{"--buy", trade.Buy, o.Buy}, {"--sell", trade.Sell, o.Sell}} {
		for _, w := range list.words {
			y, a, err := s.seriesAmount(w)
			if err == nil && slices.ContainsFunc(out.Orders, func(x WhatIfOrder) bool { return x.Series == y.ID }) {
				err = fmt.Errorf("%s is named twice: add the amounts up", y.Symbol)
			}
			if held := s.heldOf(y.ID); err == nil && list.action == trade.Sell && a.Cmp(held) > 0 {
				err = fmt.Errorf("of %s %s are held: no more can be sold", y.Symbol, held.Format(y.Decimals))
			}
			if err != nil {
				errs = append(errs, fmt.Errorf("%s %q: %w", list.flag, w, err))
				continue
			}
			out.Orders = append(out.Orders, WhatIfOrder{Series: y.ID, Symbol: y.Symbol, Venue: y.Venue, Action: list.action, Decimals: y.Decimals, Wanted: a, Verdicts: []trade.Verdict{}})
		}
	}
	for _, w := range o.Withdraw {
		e, a, err := s.claimAmount(w)
		if err == nil && slices.ContainsFunc(out.Withdraws, func(x WhatIfWithdraw) bool { return x.Symbol == e.Symbol }) {
			err = fmt.Errorf("%s is named twice: add the amounts up", e.Symbol)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("--withdraw %q: %w", w, err))
			continue
		}
		out.Withdraws = append(out.Withdraws, WhatIfWithdraw{Symbol: e.Symbol, Decimals: e.Decimals, Wanted: a, Claim: e.Amount, Withdrawable: e.Withdrawable})
	}
	if len(errs) == 0 && len(out.Orders) == 0 && len(out.Withdraws) == 0 {
		errs = append(errs, errors.New("nothing would be done: give --buy, --sell or --withdraw"))
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("%w: %w", ErrQuestion, err)
	}
	return nil
}

// heldOf is what could be sold of a series.
func (s *Standpoint) heldOf(id protection.Address) amount.Amount {
	for _, h := range s.Seen().Holdings {
		if h.Series == id {
			return h.Held.Minus(h.Selling)
		}
	}
	return amount.Amount{}
}

// namedAmount splits NAME=AMOUNT UNIT. The blank may be left out.
func namedAmount(w string) (name string, m config.Money, err error) {
	name, text, ok := strings.Cut(w, "=")
	if !ok || strings.TrimSpace(name) == "" {
		return "", m, errors.New("write NAME=AMOUNT UNIT, such as HG-USDC-A=1000 USDC")
	}
	text = strings.TrimSpace(text)
	if i := strings.IndexFunc(text, func(r rune) bool { return r != '.' && r != '_' && (r < '0' || r > '9') }); i > 0 && text[i] != ' ' {
		text = text[:i] + " " + text[i:]
	}
	return strings.TrimSpace(name), m, m.UnmarshalText([]byte(text))
}

func (s *Standpoint) seriesAmount(w string) (y protection.Series, a amount.Amount, err error) {
	name, m, err := namedAmount(w)
	if err != nil {
		return y, a, err
	}
	if y, err = s.series(name); err != nil {
		return y, a, err
	}
	b := &s.Record.Policy.Bounds
	unit := b.Symbol
	if y.Asset != b.Asset {
		unit = s.symbolOfAsset(y.Asset)
	}
	if a, err = m.In(unit, y.Decimals); err == nil && a.IsZero() {
		err = errors.New("the amount is zero")
	}
	return y, a, err
}

// series is one on offer, by symbol or address.
func (s *Standpoint) series(name string) (out protection.Series, err error) {
	id, err := protection.ParseAddress(name)
	byID := err == nil
	var found []protection.Series
	var have []string
	for _, y := range s.Seen().Series {
		have = append(have, y.Symbol)
		if byID && y.ID == id || !byID && strings.EqualFold(y.Symbol, name) {
			found = append(found, y)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		if len(have) == 0 {
			return out, errors.New("no series was on offer there")
		}
		return out, fmt.Errorf("there is no such series%s (there are %s)", config.Meant(name, have), strings.Join(have, ", "))
	}
	var all []string
	for _, y := range found {
		all = append(all, fmt.Sprintf("%s at %s, until %s", config.Checksummed(y.ID), y.Venue, y.Expiry.UTC().Format(time.DateOnly)))
	}
	return out, fmt.Errorf("%d series are called so: name one by its address: %s", len(found), strings.Join(all, "; "))
}

func (s *Standpoint) claimAmount(w string) (e protection.Exposure, a amount.Amount, err error) {
	name, m, err := namedAmount(w)
	if err != nil {
		return e, a, err
	}
	id, notID := protection.ParseAddress(name)
	var have []string
	for _, x := range s.Seen().Exposures {
		have = append(have, x.Symbol)
		if notID == nil && x.Reference.Asset == id || notID != nil && strings.EqualFold(x.Symbol, name) {
			if a, err = m.In(x.Symbol, x.Decimals); err == nil && a.IsZero() {
				err = errors.New("the amount is zero")
			}
			if err == nil && a.Cmp(x.Amount) > 0 {
				err = fmt.Errorf("the claim is %s %s: nothing more can leave", x.Amount.Format(x.Decimals), x.Symbol)
			}
			return x, a, err
		}
	}
	return e, a, fmt.Errorf("the fund has no claim on %s%s (it has %s)", name, config.Meant(name, have), strings.Join(have, ", "))
}

// symbolOfAsset is an asset of the book, or its address.
func (s *Standpoint) symbolOfAsset(id protection.Address) string {
	if a := s.Book().AssetIndex(id); a >= 0 {
		return s.Book().Assets[a].Symbol
	}
	return id.String()
}

// asking is a what-if on its way.
type asking struct {
	at  *Standpoint
	out *WhatIf
	ask *asker
}

// price fills in what each order costs behind the earlier ones: a pool's price depends
// on how much of it is taken, and not by which series.
func (x *asking) price(ctx context.Context) error {
	for i := range x.out.Orders {
		o := &x.out.Orders[i]
		y, err := x.at.series(o.Series.String())
		if err != nil {
			return err
		}
		o.State = y.State
		if o.Action == trade.Buy {
			o.Minted = x.at.Seen().Block.Time.Add(y.Waiting)
		}
		var before amount.Amount
		for _, e := range x.out.Orders[:i] {
			if z, err := x.at.series(e.Series.String()); err == nil && z.Pool == y.Pool && e.Action == o.Action {
				before = before.Plus(e.Wanted)
			}
		}
		total, err := x.behind(ctx, o, before, o.Wanted)
		switch {
		case errIsRefused(err):
			o.Priced, o.Why = quoteUnknown, err.Error()
			continue
		case err != nil:
			return err
		}
		o.Cost, o.Priced = total, x.ask.how(o.Series, o.Action, before.Plus(o.Wanted))
		last := o.Wanted.MulDiv(amount.New(1), amount.New(100))
		if last.IsZero() {
			continue
		}
		if less, err := x.behind(ctx, o, before, o.Wanted.Minus(last)); err == nil {
			m := total.Minus(less).Float(o.Decimals) / last.Float(o.Decimals)
			o.Marginal = &m
		}
	}
	return nil
}

// behind is the price of an amount of a series once so much of its pool is taken.
func (x *asking) behind(ctx context.Context, o *WhatIfOrder, before, a amount.Amount) (amount.Amount, error) {
	at := x.at.Seen().Block
	both, err := x.ask.Quote(ctx, at, o.Series, o.Action, before.Plus(a))
	if err != nil || before.IsZero() {
		return both, err
	}
	first, err := x.ask.Quote(ctx, at, o.Series, o.Action, before)
	return both.Minus(first), err
}

// policy is the recorded one for this question alone: the named series and no other
// that would stand in for it, and no difference too small to be traded.
func (x *asking) policy() agent.Policy {
	p := x.at.Record.Policy
	p.Desk.Routing, p.Desk.Band, p.Several = desk.Routing{}, amount.Amount{}, desk.Several{}
	return p
}

// decide asks the agent's own decision what it would do.
func (x *asking) decide(ctx context.Context) error {
	s := x.at
	o := s.Seen()
	asked := desk.Book{Strategy: "whatif", Weight: protection.WAD}
	for _, w := range x.out.Orders {
		level := w.Wanted
		for _, h := range o.Holdings {
			if h.Series == w.Series {
				if level = h.Held.Plus(h.Pending).Plus(h.Buying).Minus(h.Selling); w.Action == trade.Sell {
					level = level.Minus(w.Wanted)
				} else {
					level = level.Plus(w.Wanted)
				}
			}
		}
		asked.Targets = append(asked.Targets, trade.Target{Series: w.Series, Level: level, Until: o.Now.Add(time.Hour)})
	}
	d, err := agent.Decide(ctx, x.policy(), x.withdrawn(), []desk.Book{asked}, s.Record.Budget, x.ask)
	if err != nil {
		return fmt.Errorf("%s: what the agent would do: %w", s.Source, err)
	}
	x.out.Open = d.Open
	for _, v := range d.Verdicts {
		if i := slices.IndexFunc(x.out.Orders, func(w WhatIfOrder) bool { return w.Series == v.Subject }); i >= 0 {
			x.out.Orders[i].Verdicts = append(x.out.Orders[i].Verdicts, v)
		} else if !d.Open && v.Outcome == trade.Refused {
			x.out.Gate = append(x.out.Gate, v)
		}
	}
	for _, y := range d.Orders {
		if i := slices.IndexFunc(x.out.Orders, func(w WhatIfOrder) bool { return w.Series == y.Series && w.Action == y.Action }); i >= 0 && !y.Amount.IsZero() {
			w := &x.out.Orders[i]
			w.Done, w.Quote, w.Limit = w.Done.Plus(y.Amount), w.Quote.Plus(y.Quote), w.Limit.Plus(y.Limit)
		}
	}
	return nil
}

// withdrawn is the observation once claims are withdrawn. What leaves is idle, so that
// what others claim stays lent out.
func (x *asking) withdrawn() *agent.Observation {
	o := *x.at.Seen()
	o.Exposures = slices.Clone(o.Exposures)
	for i := range o.Exposures {
		e := &o.Exposures[i]
		for _, w := range x.out.Withdraws {
			if w.Symbol == e.Symbol {
				e.Amount, e.Supply = e.Amount.Minus(w.Wanted), e.Supply.Minus(w.Wanted)
				e.Idle, e.Withdrawable = e.Idle.Minus(w.Wanted), e.Withdrawable.Minus(w.Wanted)
			}
		}
	}
	return &o
}

// filled is the observation and the budget once orders are done and minted. done asks
// for what the agent would do, and else for all that is asked for.
func (x *asking) filled(done bool) (*agent.Observation, agent.Budget) {
	o, b := x.withdrawn(), x.at.Record.Budget
	o.Holdings = slices.Clone(o.Holdings)
	for _, w := range x.out.Orders {
		a, cost := w.Wanted, w.Cost
		if done {
			a, cost = w.Done, w.Limit
		}
		if a.IsZero() {
			continue
		}
		i := slices.IndexFunc(o.Holdings, func(h trade.Holding) bool { return h.Series == w.Series })
		if i < 0 {
			i, o.Holdings = len(o.Holdings), append(o.Holdings, trade.Holding{Series: w.Series})
		}
		b.Gas, b.Orders = b.Gas.Plus(o.OrderGas), b.Orders+1
		if w.Action == trade.Sell {
			o.Holdings[i].Held = o.Holdings[i].Held.Minus(a)
			continue
		}
		o.Holdings[i].Held = o.Holdings[i].Held.Plus(a)
		b.Spent, b.Lifetime = b.Spent.Plus(cost), b.Lifetime.Plus(cost)
	}
	return o, b
}

// moving are the standing limits that an order or a withdrawal can move; what prices
// and the node's age make of the others is the same before and after.
var moving = []string{limits.PerDay, limits.Lifetime, limits.CoverToExposure, limits.CoverPerAsset, limits.GasPerDay, limits.OrdersPerHour}

// limits fills in every limit before and after.
func (x *asking) limits() error {
	s := x.at
	now := *s.Record
	wanted, done := now, now
	var spent, spentDone agent.Budget
	wanted.Observation, spent = x.filled(false)
	done.Observation, spentDone = x.filled(true)
	b := &s.Record.Policy.Bounds
	names := symbols(s.Seen())
	before, after, would := now.Facts(now.Budget), wanted.Facts(spent), done.Facts(spentDone)
	was, then, did := b.Measures(&before, now.Budget.State), b.Measures(&after, now.Budget.State), b.Measures(&would, now.Budget.State)
	for i, m := range was {
		if !slices.Contains(moving, m.Limit) || i >= len(then) || i >= len(did) {
			continue
		}
		c := LimitChange{Limit: m.Limit, Subject: m.Subject, Bound: then[i].Unit.Format(then[i].Bound), Before: m.Unit.Format(m.Measured), After: then[i].Unit.Format(then[i].Measured),
			Done: did[i].Unit.Format(did[i].Measured), Hard: true, State: becomes(m.Over(), then[i].Over())}
		if name, ok := names[addressOf(m.Subject)]; ok {
			c.Subject = name
		}
		x.out.Limits = append(x.out.Limits, c)
	}
	if !s.bounded() {
		return nil
	}
	cache := new(limits.RiskCache)
	var measured [3][]limits.Measured
	for i, o := range []*agent.Observation{s.Seen(), wanted.Observation, done.Observation} {
		m, err := s.riskOf(o, cache)
		if err == nil {
			measured[i], err = m.Measure(limits.CoverOf(o.Series, o.Holdings))
		}
		if err != nil {
			return fmt.Errorf("%s: the risk limits cannot be measured: %w", s.Source, err)
		}
	}
	for i, m := range measured[0] {
		a := measured[1][i]
		unit := func(v amount.Amount) string { return m.Limit.Unit.Format(v) }
		c := LimitChange{Limit: m.Limit.Name, Subject: a.Subject, Bound: unit(m.Limit.Most), Before: unit(m.Value), After: unit(a.Value), Done: unit(measured[2][i].Value),
			Hard: m.Limit.Hard, State: becomes(m.Over(), a.Over()), Risk: m.Limit.Modelled()}
		if a.Low != a.High {
			c.Interval = unit(a.Low) + " to " + unit(a.High)
		}
		x.out.Limits = append(x.out.Limits, c)
	}
	return nil
}

// becomes is a bound's fate in a word.
func becomes(before, after bool) string {
	switch {
	case before && after:
		return "over"
	case before:
		return "mends"
	case after:
		return "breaks"
	}
	return "ok"
}

// What ES is of where no limit says.
const (
	whatIfDays       = 30
	whatIfConfidence = .99
)

// es fills in what it does to the expected shortfall.
func (x *asking) es(o WhatIfOptions) error {
	s := x.at
	if o.Days == 0 {
		o.Days = whatIfDays
		if s.bounded() {
			for _, l := range s.Record.Policy.Bounds.Risk.Limits {
				if l.Measure == limits.ExpectedShortfall {
					o.Days = l.Days
					if o.Confidence == 0 {
						o.Confidence = l.Confidence.Float(18)
					}
					break
				}
			}
		}
	}
	if o.Confidence == 0 {
		o.Confidence = whatIfConfidence
	}
	drawn, err := s.Draw(o.Days)
	if err != nil {
		x.out.UnknownES = err.Error()
		return nil //nolint:nilerr // it is told
	}
	after, _ := x.filled(false)
	e := &WhatIfES{Days: o.Days, Confidence: o.Confidence, Scenarios: *drawn}
	for i, at := range []*agent.Observation{s.Seen(), after} {
		fund := s.Fund()
		fund.Claims = at.Exposures
		m, err := portfolio.New(s.Book(), fund)
		if err != nil {
			return err
		}
		e.Scenarios.Notes = notesOf(e.Scenarios.Notes, m.Notes)
		l, err := drawn.losses(m, s.Seen().Block.Time)
		if err != nil {
			return err
		}
		held := make([]float64, len(at.Series))
		for j, a := range limits.CoverOf(at.Series, at.Holdings).Effective {
			held[j] = a.Float(at.Series[j].Decimals)
		}
		d, err := l.Distribution(held)
		if err != nil {
			return err
		}
		to := &e.Before
		if i == 1 {
			to = &e.After
		}
		if *to, err = d.ES(o.Confidence); err != nil {
			return err
		}
	}
	e.Removed = e.Before - e.After
	priced := true
	for _, w := range x.out.Orders {
		cost := w.Cost.Float(w.Decimals)
		if priced = priced && w.Why == ""; w.Action == trade.Sell {
			cost = -cost
		}
		e.Cost += cost
	}
	if priced && e.Cost > 0 {
		v := e.Removed / e.Cost
		e.PerCoin = &v
	}
	x.out.ES = e
	return nil
}
