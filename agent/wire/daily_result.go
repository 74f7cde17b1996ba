package wire

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// NAVLine is one part of the NAV at the day's begin and end.
type NAVLine struct {
	Part     string `json:"part"`
	Name     string `json:"name"`
	Of       string `json:"of,omitempty"` // reference, series or pool
	Symbol   string `json:"symbol"`
	Decimals uint8  `json:"decimals"`
	Open     Signed `json:"open"` // base units
	Close    Signed `json:"close"`
	OpenUSD  Signed `json:"openUsd"` // millionths
	CloseUSD Signed `json:"closeUsd"`
	Unpriced string `json:"unpriced,omitempty"` // why a value is left out
	Basis    string `json:"basis"`              // observed, modelled or assumed
	Source   string `json:"source"`
	Price    string `json:"price,omitempty"` // whose, at the end
}

// ResultLine is one cause of the NAV's change.
type ResultLine struct {
	Line     string `json:"line"`
	Symbol   string `json:"symbol"` // of Units; "" for lines in USD alone
	Decimals uint8  `json:"decimals"`
	Units    Signed `json:"units"`
	USD      Signed `json:"usd"`             // millionths, at the end's price
	Moved    bool   `json:"moved,omitempty"` // money put in or taken out: no profit and no loss
	Basis    string `json:"basis"`
	Source   string `json:"source"`
}

// AssetCheck holds the lines of one asset against what it is: exactly, in base units.
type AssetCheck struct {
	Symbol   string `json:"symbol"`
	Decimals uint8  `json:"decimals"`
	Change   Signed `json:"change"` // of all parts of the NAV
	Lines    Signed `json:"lines"`  // Σ of the causes
	Residual Signed `json:"residual"`
}

// StrategyLine is the hedge's part of the day on one account.
type StrategyLine struct {
	desk.Result
	MarkOpen amount.Amount `json:"markOpen"` // at the day's begin; Mark is at its end
	Profit   Signed        `json:"profit"`   // base units of the premium asset, without gas
	Symbol   string        `json:"symbol"`
	Decimals uint8         `json:"decimals"`
}

// costs is what gas has cost in USD, each payment at the price of its time.
type costs struct {
	wei      [2]Signed // until the day's begin, and its end
	usd      [2]Signed
	payments []payment // of the day, by block
	assumed  int       // payments whose price is not kept
}

// payment is one transaction's gas.
type payment struct {
	block uint64
	usd   Signed
}

// price values gas: what was paid until the day's begin and until its end.
func (s *statement) price(ctx context.Context) error {
	known := map[string]usdPrice{}
	for i := range s.sights {
		known[s.sights[i].slot] = s.sights[i].coin
	}
	first := s.open().coin
	for i, g := range s.paid {
		if s.progress != nil && i%100 == 0 {
			s.progress(Progress{Phase: "gas", Done: uint64(i), Total: uint64(len(s.paid))})
		}
		if g.Block > s.close().block.Number {
			break
		}
		slots, err := s.reader.SlotsUntil(ctx, g.At, 1)
		if err != nil {
			return err
		}
		q := usdPrice{why: "no record"}
		if len(slots) > 0 {
			id := slots[0].Slot.ID()
			if x, ok := known[id]; ok {
				q = x
			} else {
				record, _, err := slotRecord(ctx, s.reader, id)
				if err != nil {
					return err
				}
				if record != nil && record.Observation != nil {
					q = coinQuote(&record.Policy, record.Observation)
				}
				known[id] = q
			}
		}
		if q.why != "" {
			q = first
			s.costs.assumed++
		}
		wei := signed(g.Wei, amount.Amount{})
		usd, _ := q.usd(wei, 18)
		if g.Block <= s.open().block.Number {
			s.costs.wei[0], s.costs.usd[0] = s.costs.wei[0].Plus(wei), s.costs.usd[0].Plus(usd)
		} else {
			s.costs.payments = append(s.costs.payments, payment{g.Block, usd})
		}
		s.costs.wei[1], s.costs.usd[1] = s.costs.wei[1].Plus(wei), s.costs.usd[1].Plus(usd)
	}
	return nil
}

// balance is the NAV, line by line and over time.
func (s *statement) balance() {
	open, end := s.open(), s.close()
	s.Open, s.Close = Instant{open.slot, open.block}, Instant{end.slot, end.block}
	list := slices.Clone(end.holdings)
	for i := range open.holdings {
		if !slices.ContainsFunc(list, func(h mark) bool { return h.same(&open.holdings[i]) }) {
			list = append(list, open.holdings[i])
		}
	}
	order := []string{PartCash, PartClaim, PartLoss, PartOwed, PartBid, PartProven, PartStake}
	slices.SortStableFunc(list, func(a, b mark) int { return slices.Index(order, a.part) - slices.Index(order, b.part) })
	for i := range list {
		h := &list[i]
		l := NAVLine{Part: h.part, Name: h.name, Of: h.of, Decimals: h.decimals, Open: open.of(h), Close: end.of(h), Basis: h.basis, Source: h.source}
		if l.Open.Sign() == 0 && l.Close.Sign() == 0 && (h.part == PartOwed || h.part == PartStake || h.part == PartProven || h.part == PartBid) {
			continue
		}
		q0, q1 := open.quoteFor(h.asset), end.quoteFor(h.asset)
		l.Symbol, l.Price = q1.symbol, q1.source
		var ok0, ok1 bool
		l.OpenUSD, ok0 = q0.usd(l.Open, l.Decimals)
		l.CloseUSD, ok1 = q1.usd(l.Close, l.Decimals)
		if !ok0 && l.Open.Sign() != 0 {
			l.Unpriced = "at the begin: " + q0.why
		}
		if !ok1 && l.Close.Sign() != 0 {
			l.Unpriced = "at the end: " + q1.why
		}
		s.NAV = append(s.NAV, l)
	}
	gas := NAVLine{Part: PartGas, Name: "accrued costs: gas since the journal began", Symbol: "ETH", Decimals: 18, Open: s.costs.wei[0].Negative(), Close: s.costs.wei[1].Negative(),
		OpenUSD: s.costs.usd[0].Negative(), CloseUSD: s.costs.usd[1].Negative(), Basis: "observed", Source: "receipts of the signer's transactions, each at the price of its time", Price: end.coin.source}
	if s.costs.assumed > 0 {
		gas.Basis, gas.Source = "assumed", gas.Source+fmt.Sprintf("; %d at the price of the day's begin, as theirs is not kept", s.costs.assumed)
	}
	if end.coin.why != "" && gas.Close.Sign() != 0 {
		gas.Unpriced = end.coin.why
	}
	s.NAV = append(s.NAV, gas)
	for _, l := range s.NAV {
		s.OpenNAV, s.CloseNAV = s.OpenNAV.Plus(l.OpenUSD), s.CloseNAV.Plus(l.CloseUSD)
	}
	spent, next := s.costs.usd[0], s.costs.payments
	for _, x := range s.sights {
		for len(next) > 0 && next[0].block <= x.block.Number {
			spent, next = spent.Plus(next[0].usd), next[1:]
		}
		if x.priced {
			s.Hours = append(s.Hours, NAVPoint{At: x.at, NAV: x.nav.Minus(spent)})
		}
	}
}

// quoteFor is an asset's price at the sight, also of an asset that it holds nothing of.
func (s *sight) quoteFor(asset protection.Address) usdPrice {
	if q, ok := s.quotes[asset]; ok {
		return q
	}
	return quoteOf(s.seen, asset)
}

// cause is one line of the result in one asset.
type cause struct {
	line     string
	asset    protection.Address
	decimals uint8
	units    Signed
	moved    bool
	basis    string
	source   string
}

// result splits the change of the NAV by its causes.
func (s *statement) result() {
	open, end := s.open(), s.close()
	b := &end.policy.Bounds
	var list []cause
	add := func(c cause) { list = append(list, c) }
	money := func(line string, units Signed, basis, source string) {
		add(cause{line: line, asset: b.Asset, decimals: b.Decimals, units: units, basis: basis, source: source})
	}
	f := s.flows()
	money("premium paid", f.premium.Negative(), "observed", "fills of purchases")
	money("premium refunded", f.refunded, "observed", "fills of mints that gave the premium back")
	money("sales of cover", f.sold, "observed", "fills of sales")
	money("payouts claimed", f.paid, "observed", "fills of claims")
	money("payouts proven, change", end.total(PartProven, b.Asset).Minus(open.total(PartProven, b.Asset)), "observed", "resolved series at their fixed fraction: becomes cash when it is claimed")
	decay := s.decay()
	bid := end.total(PartBid, b.Asset).Minus(open.total(PartBid, b.Asset))
	money("cover's mark: time", decay.Negative(), "modelled", "premium that was earned by its sellers, pro rata of the time to expiry")
	money("cover's mark: all else", bid.Plus(decay), "observed", "change of the bid but for time: what was bought and sold, and prices")
	for _, c := range list {
		s.Hedge = s.Hedge.Plus(c.units)
	}
	stake := end.total(PartStake, b.Asset).Minus(open.total(PartStake, b.Asset))
	money("underwriting", stake.Plus(f.redeemed).Minus(f.staked), "observed", "change of staked capital's worth, and what was redeemed less what was deposited")
	list = append(list, s.claims()...)
	cash := end.total(PartCash, b.Asset).Minus(open.total(PartCash, b.Asset))
	explained := f.refunded.Plus(f.sold).Plus(f.paid).Plus(f.redeemed).Minus(f.premium).Minus(f.staked)
	add(cause{line: "cash deposited in the guard, less withdrawn", asset: b.Asset, decimals: b.Decimals, units: cash.Minus(explained), moved: true, basis: "observed",
		source: "the guard's balance, less what every fill moved: only the guard's owner moves the rest"})
	s.checks(list)
	s.state(list)
}

// flows are what fills moved in the blocks of the day, in base units of the premium asset.
type flows struct{ premium, refunded, sold, paid, staked, redeemed Signed }

func (s *statement) flows() (f flows) {
	asset := s.close().policy.Bounds.Asset
	for _, x := range s.filled {
		if x.Intent.Asset != asset {
			continue
		}
		for _, y := range x.Fills {
			if y.Block.Number <= s.open().block.Number || y.Block.Number > s.close().block.Number {
				continue
			}
			out, in := signed(y.Paid, amount.Amount{}), signed(y.Got, amount.Amount{})
			switch x.Intent.Identity.Action {
			case trade.Buy:
				f.premium, f.refunded = f.premium.Plus(out), f.refunded.Plus(in)
			case trade.Activate:
				f.refunded = f.refunded.Plus(in).Minus(out)
			case trade.Sell:
				f.sold = f.sold.Plus(in).Minus(out)
			case trade.Claim:
				f.paid = f.paid.Plus(in).Minus(out)
			case trade.Deposit:
				f.staked = f.staked.Plus(out).Minus(in)
			case trade.Leave, trade.Redeem:
				f.redeemed = f.redeemed.Plus(in).Minus(out)
			case trade.Poke:
			}
		}
	}
	for _, x := range s.filled { // refunded by somebody else's call, which is no fill of ours
		if x.State != trade.Refunded || x.Intent.Asset != asset || !x.Moved.After(s.open().at) || x.Moved.After(s.close().at) || s.gaveBack(x) {
			continue
		}
		for _, y := range x.Fills {
			f.refunded = f.refunded.Plus(signed(y.Paid, amount.Amount{}))
		}
	}
	return f
}

// gaveBack says that a fill of ours brought a purchase's premium back.
func (s *statement) gaveBack(bought trade.Standing) bool {
	return slices.ContainsFunc(s.filled, func(x trade.Standing) bool {
		return x.Intent.Identity.Action == trade.Activate && x.Intent.Identity.Venue == bought.Intent.Identity.Venue && len(bought.Fills) > 0 &&
			x.Intent.OrderID == bought.Fills[len(bought.Fills)-1].OrderID && len(x.Fills) > 0
	})
}

// decay is the premium of held cover that time used up over the day: from each record
// to the next, of what was not earned yet the part of the time to expiry that passed.
func (s *statement) decay() (sum Signed) {
	asset := s.close().policy.Bounds.Asset
	for i := 0; i+1 < len(s.sights); i++ {
		a, b := s.sights[i], s.sights[i+1]
		for _, w := range a.seen.Worth {
			k := slices.IndexFunc(a.seen.Series, func(x protection.Series) bool { return x.ID == w.Series })
			if k < 0 {
				continue
			}
			x := &a.seen.Series[k]
			left, passed := x.Expiry.Sub(a.at), b.at.Sub(a.at)
			if x.Asset != asset || x.State.Resolved() || left <= 0 {
				continue
			}
			sum = sum.Plus(signed(w.Unearned.MulDiv(amount.New(uint64(min(passed, left))), amount.New(uint64(left))), amount.Amount{})) //nolint:gosec // both are above 0
		}
	}
	return sum
}

// checks hold the causes of each asset against its change, in base units.
func (s *statement) checks(list []cause) {
	assets := []protection.Address{}
	decimals := map[protection.Address]uint8{}
	for _, l := range [][]mark{s.open().holdings, s.close().holdings} {
		for _, h := range l {
			if !slices.Contains(assets, h.asset) {
				assets = append(assets, h.asset)
			}
			decimals[h.asset] = h.decimals
		}
	}
	for _, a := range assets {
		c := AssetCheck{Symbol: s.close().quoteFor(a).symbol, Decimals: decimals[a]}
		for _, h := range s.close().holdings {
			if h.asset == a {
				c.Change = c.Change.Plus(h.units)
			}
		}
		for _, h := range s.open().holdings {
			if h.asset == a {
				c.Change = c.Change.Minus(h.units)
			}
		}
		for _, x := range list {
			if x.asset == a {
				c.Lines = c.Lines.Plus(x.units)
			}
		}
		c.Residual = c.Change.Minus(c.Lines)
		s.Unrounded = append(s.Unrounded, c)
	}
}

// state values the causes at the end's prices, adds gas and the change of prices, and
// holds all against the change of the NAV.
func (s *statement) state(list []cause) {
	open, end := s.open(), s.close()
	slices.SortStableFunc(list, func(a, b cause) int { return compareBool(a.moved, b.moved) })
	for _, c := range list {
		q := end.quoteFor(c.asset)
		usd, _ := q.usd(c.units, c.decimals)
		s.Result = append(s.Result, ResultLine{Line: c.line, Symbol: q.symbol, Decimals: c.decimals, Units: c.units, USD: usd, Moved: c.moved, Basis: c.basis, Source: c.source})
	}
	gas := ResultLine{Line: "gas", Symbol: "ETH", Decimals: 18, Units: s.costs.wei[0].Minus(s.costs.wei[1]), USD: s.costs.usd[0].Minus(s.costs.usd[1]), Basis: "observed", Source: "receipts, reverts and no-ops too, at the price of their time; " + end.coin.source}
	prices := ResultLine{Line: "prices of what is held", Basis: "observed", Source: "what was held at the begin, at the end's price less the begin's"}
	for i := range open.holdings {
		h := &open.holdings[i]
		v0, ok0 := open.quoteFor(h.asset).usd(h.units, h.decimals)
		v1, ok1 := end.quoteFor(h.asset).usd(h.units, h.decimals)
		if ok0 && ok1 {
			prices.USD = prices.USD.Plus(v1.Minus(v0))
		}
	}
	at := slices.IndexFunc(s.Result, func(l ResultLine) bool { return l.Moved })
	if at < 0 {
		at = len(s.Result)
	}
	s.Result = slices.Insert(s.Result, at, gas, prices)
	sum := Signed{}
	for _, l := range s.Result {
		sum = sum.Plus(l.USD)
		if l.Moved {
			s.Moved = s.Moved.Plus(l.USD)
		} else {
			s.Profit = s.Profit.Plus(l.USD)
		}
	}
	s.Residual = s.CloseNAV.Minus(s.OpenNAV).Minus(sum)
	exact := !slices.ContainsFunc(s.Unrounded, func(c AssetCheck) bool { return c.Residual.Sign() != 0 })
	if lines := int64(2*len(s.NAV) + 3*len(s.Result) + 2*len(open.holdings)); exact && new(big.Int).Abs(s.Residual.big()).Cmp(big.NewInt(lines)) <= 0 {
		s.Rounding, s.Residual = s.Residual, Signed{}
	}
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// byStrategy is the hedge's part of the result by account.
func (s *statement) byStrategy() {
	open, end := s.open(), s.close()
	b := &end.policy.Bounds
	var names []string
	for _, x := range s.last.Strategies {
		names = append(names, x.Strategy)
	}
	then := Attribute(names, b.Asset, s.filled, s.paid, open.marks, time.Time{}, open.at)
	for _, r := range Attribute(names, b.Asset, s.filled, s.paid, end.marks, open.at, end.at) {
		l := StrategyLine{Result: r, Symbol: b.Symbol, Decimals: b.Decimals}
		if i := slices.IndexFunc(then, func(x desk.Result) bool { return x.Who == r.Who }); i >= 0 {
			l.MarkOpen = then[i].Mark
		}
		l.Profit = signed(r.Up(), r.Down()).Minus(signed(l.MarkOpen, amount.Amount{}))
		s.Strategies = append(s.Strategies, l)
	}
}
