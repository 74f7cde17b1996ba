package agent

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// study is one Advice in the making.
type study struct {
	*Advice
	policy   Policy
	seen     *Observation
	made     Decision
	exposure protection.Exposure
	layers   []protection.Series // of Advice.Series, by position
	another  string              // a series that is paid in another asset
	why      []string            // what keeps missing cover from being had
}

func (q *study) money(a amount.Amount) string { return a.Format(q.Decimals) + " " + q.Symbol }

// part is what one wanted series has of the three questions.
type part struct {
	series                     protection.Series
	wanted, buy, missing, held amount.Amount
	quote                      amount.Amount  // of buy
	refused                    *trade.Verdict // what kept missing from being bought
}

// parts are the wanted series of the exposure's reference that can pay for a
// further loss: those that are not resolved, nor past their expiry.
func (q *study) parts() (out []part) {
	for _, t := range q.made.Targets {
		s, ok := q.seen.series(t.Series)
		if !ok || s.Reference != q.Reference || s.State.Resolved() || !s.Expiry.After(q.seen.Block.Time) {
			continue
		}
		if s.Asset != q.Reference.Asset {
			q.another = s.Symbol
		}
		var h trade.Holding
		if i := slices.IndexFunc(q.seen.Holdings, func(h trade.Holding) bool { return h.Series == t.Series }); i >= 0 {
			h = q.seen.Holdings[i]
		}
		x := part{series: s, wanted: t.Level, held: amount.Min(h.Net(), t.Level)}
		for _, w := range q.made.Orders {
			if w.Action == trade.Buy && (w.Route == nil && w.Series == s.ID || w.Route != nil && w.Route.For == s.ID) {
				x.buy, x.quote = x.buy.Plus(w.Amount), x.quote.Plus(w.Quote)
			}
		}
		x.missing = t.Level.Minus(h.Net())
		if q.policy.Desk.Routing.Across != "" { // cover elsewhere may stand in for it
			x.missing = q.wished(s.ID)
		}
		x.missing = x.missing.Minus(x.buy)
		x.refused = q.refused(s)
		if x.refused != nil && x.onItsWay() {
			x.missing = amount.Amount{}
		}
		out = append(out, x)
	}
	return out
}

// wished is how much of a series the desk would buy, on it or elsewhere.
func (q *study) wished(series protection.Address) amount.Amount {
	for _, w := range q.policy.Desk.Wishes(q.seen.Now, q.made.Targets, q.seen.Series, q.seen.Holdings, q.seen.Routed, q.seen.behind) {
		if w.Order.Series == series && w.Order.Action == trade.Buy {
			return w.Order.Amount
		}
	}
	return amount.Amount{}
}

func (x part) whyMissing() string {
	if x.refused == nil {
		return "the venue did not price it"
	}
	return fmt.Sprintf("%s: %s", x.refused.Limit, x.refused.Reason)
}

// lacking takes off parts what nobody misses: cover beyond the fund's part of its
// exposure, and what the desk would not trade either.
func (q *study) lacking(parts []part, buy amount.Amount) (missing amount.Amount) {
	room := q.policy.Bounds.Room(&limits.Facts{Covered: limits.Covered(nil, q.seen.Series, q.seen.Holdings),
		Uncounted: limits.Uncounted(nil, q.seen.Series, q.seen.Holdings, q.seen.Credits(&q.policy.Bounds)),
		Exposures: []protection.Exposure{q.exposure}}, q.Reference).Minus(buy)
	for i := range parts {
		x := &parts[i]
		x.missing = amount.Min(x.missing, room.Minus(missing))
		if x.missing.Cmp(q.policy.Desk.Minimum) < 0 || x.missing.Cmp(x.wanted.MulDiv(q.policy.Desk.Band, protection.WAD)) < 0 {
			x.missing = amount.Amount{}
		}
		missing = missing.Plus(x.missing)
	}
	return missing
}

// cover finds the cover that there is a question about: what is wanted and cannot
// be had, else what is about to be bought, else what is held and still wanted.
func (q *study) cover() bool {
	parts := q.parts()
	var buy, held amount.Amount
	for _, x := range parts {
		buy, held = buy.Plus(x.buy), held.Plus(x.held)
	}
	switch missing := q.lacking(parts, buy); {
	case !missing.IsZero():
		q.Question = Missing
	case !buy.IsZero():
		q.Question = Buying
	case !held.IsZero():
		q.Question = Rolling
	}
	for _, x := range parts {
		c := CoverUnderStudy{Series: x.series.ID, Symbol: x.series.Symbol, Expiry: x.series.Expiry}
		switch q.Question {
		case Missing:
			if c.Amount = x.missing; !c.Amount.IsZero() {
				q.why = append(q.why, x.whyMissing())
			}
		case Buying:
			c.Amount, c.Premium, c.Price = x.buy, x.quote, quoted
		case Rolling:
			c.Amount = x.held
			c.Premium, c.Price = q.ladder(x.series, x.held)
		}
		if c.Amount.IsZero() {
			continue
		}
		q.Series, q.layers = append(q.Series, c), append(q.layers, x.series)
		q.Cover = q.Cover.Plus(c.Amount)
		q.Horizon = max(q.Horizon, c.Expiry.Sub(q.seen.Block.Time))
	}
	return q.Question != ""
}

// quoted is a price that the venue gave for the very amount.
const quoted = "the venue's quote"

// refused is what kept cover of a series from being bought: the last limit that
// cut it, or else a gate; nil when none did.
func (q *study) refused(s protection.Series) (last *trade.Verdict) {
	for i, v := range q.made.Verdicts {
		if v.Outcome == trade.Passed || v.Limit == limits.CoverToExposure {
			continue
		}
		if v.Subject == s.ID || v.From.IsZero() && last == nil {
			last = &q.made.Verdicts[i]
		}
	}
	return last
}

// patience are limits that spread a purchase over cycles, and what waits for a
// person's answer: the rest is on its way.
var patience = []string{limits.PoolShare, limits.OrdersPerHour, approvalLimit}

// onItsWay reports that what is missing is bought by later orders: the bound of
// one order spreads a purchase too, unless it leaves nothing of this one.
func (x part) onItsWay() bool {
	return slices.Contains(patience, x.refused.Limit) || x.refused.Limit == limits.PerOrder && !x.buy.IsZero()
}

// ladder prices an amount of a series by what the venue asks for parts of its free
// capital: in a line between two of them, in proportion below the first and above
// the last.
func (q *study) ladder(s protection.Series, a amount.Amount) (premium amount.Amount, price string) {
	below, above := Quote{}, Quote{}
	for _, x := range q.seen.Quotes {
		if x.Series != s.ID || x.Action != trade.Buy {
			continue
		}
		if x.Amount.Cmp(a) <= 0 && x.Amount.Cmp(below.Amount) > 0 {
			below = x
		}
		if x.Amount.Cmp(a) >= 0 && (above.Amount.IsZero() || x.Amount.Cmp(above.Amount) < 0) {
			above = x
		}
	}
	switch {
	case below.Amount.IsZero() && above.Amount.IsZero():
		return amount.Amount{}, ""
	case below.Amount == a:
		return below.Total, quoted
	case above.Amount.IsZero():
		return below.Total.MulDiv(a, below.Amount), "in proportion to the venue's largest quote"
	}
	step := above.Total.Minus(below.Total).MulDiv(a.Minus(below.Amount), above.Amount.Minus(below.Amount))
	return below.Total.Plus(step), "between the venue's quotes"
}

// weigh compares, and says what comes of it.
func (q *study) weigh(doubt string) {
	if q.another != "" {
		q.Why = fmt.Sprintf("series %s pays in another asset than the claim is in", q.another)
		return
	}
	if q.Horizon <= 0 || q.Supply.Cmp(q.Claim) < 0 || q.Cover.IsZero() {
		q.Why = "the cover ends now, or the claim is more than all claims"
		return
	}
	n, d := q.steepest()
	if n.Sign() == 0 {
		q.Why = "recorded loss has exhausted the cover: no further loss would be paid for"
		return
	}
	q.size(n, d)
	q.cost()
	left := fmt.Sprintf("%s of the claim could be withdrawn now", q.money(q.Withdrawable))
	cheaper := q.Withdrawing.Total.Cmp(q.Covering.Total) < 0
	switch {
	case doubt != "":
		q.Why = doubt + "; " + left
	case q.Withdraw.IsZero():
		q.Why = "nothing can be withdrawn now: " + q.kept()
	case q.Replaces.IsZero():
		q.Why = "what could be withdrawn now hardly lowers the fund's part of a loss"
	case q.Question == Missing:
		q.Counsel = Withdraw
		q.Why = fmt.Sprintf("cover of %s is wanted and cannot be had (%s); withdrawing %s takes the place of %s of it", q.money(q.Cover), strings.Join(slices.Compact(q.why), "; "), q.money(q.Withdraw), q.money(q.Replaces))
	case slices.ContainsFunc(q.Series, func(s CoverUnderStudy) bool { return s.Price == "" }):
		q.Why = "the venue quotes no cover to compare with; " + left
	case !cheaper:
		q.Counsel = BuyCover
		q.Why = fmt.Sprintf("cover costs %s, withdrawing %s", q.money(q.Covering.Total), q.money(q.Withdrawing.Total))
	default:
		q.Counsel = Withdraw
		when := "now"
		if q.Question == Rolling {
			when = "when the cover that is held ends, the first at " + q.first().Format(time.RFC3339)
		}
		q.Why = fmt.Sprintf("withdrawing %s %s costs %s, the cover that it replaces %s", q.money(q.Withdraw), when, q.money(q.Withdrawing.Total), q.money(q.Covering.Total))
	}
}

// kept is why nothing of the claim can be withdrawn.
func (q *study) kept() string {
	why := []string{q.money(q.exposure.Idle) + " of the reserve are idle"}
	for _, c := range q.exposure.Holders {
		switch {
		case !c.HealthFactor.IsZero() && !c.Amount.IsZero():
			why = append(why, fmt.Sprintf("%s of the claim back what their holder borrows", q.money(c.Amount)))
		case c.Problem != "":
			why = append(why, c.Problem)
		}
	}
	return strings.Join(slices.Compact(why), "; ")
}

// first is the earliest expiry of the cover.
func (q *study) first() time.Time {
	at := q.Series[0].Expiry
	for _, s := range q.Series[1:] {
		if s.Expiry.Before(at) {
			at = s.Expiry
		}
	}
	return at
}

// steepest is the part n/d of further reference loss that the cover pays where it
// pays the largest: a fund whose share falls by as much loses less by at least
// what the cover pays, at every loss. Payouts are piecewise linear, so that it is
// where one of the series is exhausted.
func (q *study) steepest() (n, d *big.Int) {
	n, d = new(big.Int), big.NewInt(1)
	for _, at := range q.layers {
		more := at.Exhaustion.Minus(at.Loss)
		if more.IsZero() {
			continue
		}
		var pays amount.Amount
		for i, s := range q.layers {
			// From what a series has to pay anyway to what it pays after more loss.
			before, after := layer(s, s.Loss), layer(s, s.Loss.Plus(more))
			pays = pays.Plus(ceilDiv(q.Series[i].Amount, after.Minus(before), s.Exhaustion.Minus(s.Attachment)))
		}
		if x, y := pays.Big(), more.Big(); new(big.Int).Mul(x, d).Cmp(new(big.Int).Mul(n, y)) > 0 {
			n, d = x, y
		}
	}
	return n, d
}

// layer is the part of a loss within a series' layer.
func layer(s protection.Series, loss amount.Amount) amount.Amount {
	return amount.Min(loss, s.Exhaustion).Minus(s.Attachment)
}

// size finds how much to withdraw so that the fund's share of all claims falls by
// n/d, and what as much as can be withdrawn does. With share A/S the one is
// S²n / ((S−A)d + Sn), at most A; the other, for w, w(S−A) / S(S−w).
func (q *study) size(n, d *big.Int) {
	s, a := q.Supply.Big(), q.Claim.Big()
	others := new(big.Int).Sub(s, a)
	sn := new(big.Int).Mul(s, n)
	den := new(big.Int).Mul(others, d)
	den.Add(den, sn)
	x, rest := new(big.Int).QuoRem(new(big.Int).Mul(s, sn), den, new(big.Int))
	if rest.Sign() > 0 {
		x.Add(x, big.NewInt(1))
	}
	if x.Cmp(a) > 0 {
		x = a
	}
	q.Needed = fromBig(x)
	q.Withdraw = amount.Min(q.Needed, q.Withdrawable)
	q.Exposed = q.Claim.Minus(q.Withdraw)
	q.Replaces = q.Cover
	if q.Withdraw.Cmp(q.Needed) < 0 {
		w := q.Withdraw.Big()
		num := new(big.Int).Mul(w, others)
		num.Mul(num, d)
		den := new(big.Int).Sub(s, w)
		den.Mul(den, s)
		den.Mul(den, n)
		num.Mul(num, q.Cover.Big())
		q.Replaces = amount.Min(q.Cover, fromBig(num.Quo(num, den)))
	}
}

// cost prices both over the horizon, and says what that rests on.
func (q *study) cost() {
	h := amount.New(uint64(q.Horizon))
	whole := amount.New(uint64(year))
	rate := q.exposure.SupplyRate
	q.Withdrawing = Cost{Money: ceilDiv(ceilDiv(q.Withdraw, rate, protection.RAY), h, whole), GasWei: q.seen.OrderGas.Plus(q.seen.OrderGas)}
	q.Withdrawing.Rate = rate.MulDiv(amount.New(1), amount.New(1e9))

	var premium amount.Amount
	for _, s := range q.Series {
		term := max(1, s.Expiry.Sub(q.seen.Block.Time))
		premium = premium.Plus(s.Premium.MulDiv(h, amount.New(uint64(term))))
	}
	q.Covering.Money = premium.MulDiv(q.Replaces, q.Cover)
	if q.Replaces == q.Cover { // a smaller order costs as much gas
		q.Covering.GasWei = q.seen.OrderGas.MulDiv(amount.New(uint64(len(q.Series))), amount.New(1))
	}
	q.Covering.Yearly = q.Covering.Money.MulDiv(whole, h)
	if !q.Replaces.IsZero() {
		q.Covering.Rate = q.Covering.Yearly.MulDiv(protection.WAD, q.Replaces)
	}
	q.Withdrawing.Yearly = q.Withdrawing.Money.MulDiv(whole, h)

	priced := q.gas(&q.Withdrawing, ceilDiv)
	q.gas(&q.Covering, amount.Amount.MulDiv)
	q.ground(priced)
}

// gas states a cost's gas in the claim's asset, rounded as mulDiv does; false
// without prices for it.
func (q *study) gas(c *Cost, mulDiv func(a, num, den amount.Amount) amount.Amount) bool {
	c.Total = c.Money
	if c.GasWei.IsZero() {
		return true
	}
	price := func(is func(limits.Price) bool) amount.Amount {
		if i := slices.IndexFunc(q.seen.Prices, is); i >= 0 {
			return q.seen.Prices[i].Oracle
		}
		return amount.Amount{}
	}
	coin := price(func(p limits.Price) bool { return p.Symbol == wrappedCoin })
	own := price(func(p limits.Price) bool { return p.Asset == q.Reference.Asset })
	if coin.IsZero() || own.IsZero() {
		return false
	}
	c.Gas = mulDiv(mulDiv(c.GasWei, coin, own), ten(q.Decimals), ten(18))
	c.Total = c.Money.Plus(c.Gas)
	return true
}

// wrappedCoin is the symbol of the asset that has the price of what gas is paid in.
const wrappedCoin = "WETH"

func (q *study) ground(gasPriced bool) {
	e := q.exposure
	add := func(basis, format string, args ...any) {
		q.Basis = append(q.Basis, Ground{Basis: basis, Text: fmt.Sprintf(format, args...)})
	}
	add("observed", "claim %s of %s, %s of it withdrawable, at block %d", q.money(q.Claim), q.money(q.Supply), q.money(q.Withdrawable), q.seen.Block.Number)
	add("observed", "claims earn %s a year", limits.Parts.Format(q.Withdrawing.Rate))
	part := func(a, of amount.Amount) string {
		if a.IsZero() {
			return "0%"
		}
		return limits.Parts.Format(a.MulDiv(protection.WAD, of))
	}
	add("modelled", "withdrawing lowers the fund's part of every further loss from %s to %s, also where the cover pays nothing", part(q.Claim, q.Supply),
		part(q.Exposed, q.Supply.Minus(q.Withdraw)))
	for _, s := range q.Series {
		switch s.Price {
		case "":
		case quoted:
			add("observed", "%s of %s costs %s until %s", q.money(s.Amount), s.Symbol, q.money(s.Premium), s.Expiry.Format(time.RFC3339))
		default:
			add("modelled", "%s of %s would cost %s until %s, %s", q.money(s.Amount), s.Symbol, q.money(s.Premium), s.Expiry.Format(time.RFC3339), s.Price)
		}
	}
	add("assumed", "the supply rate stays for %s, what is withdrawn earns nothing elsewhere, and cover that ends earlier is bought again at its price", q.Horizon.Round(time.Minute))
	switch {
	case q.Withdrawing.GasWei.IsZero():
		add("assumed", "gas is not known and counts nothing")
	case gasPriced:
		add("assumed", "withdrawing and supplying again are two transactions, each at the worst that an order may cost now; gas at the oracle's price of %s", wrappedCoin)
	default:
		add("assumed", "gas (%s ETH to withdraw and supply again) has no price here and counts nothing", q.Withdrawing.GasWei.Format(18))
	}
	for _, c := range e.Cover {
		add("assumed", "losses are gross: that the first %s are not the suppliers' (%s, %s) lowers what either saves", q.money(c.Amount), c.Basis, c.Source)
	}
	if !e.Debt.IsZero() {
		add("observed", "the fund itself owes %s here", q.money(e.Debt))
	}
	if pledged, lowest := pledged(e); !pledged.IsZero() {
		add("observed", "%s of the claim are with accounts that borrow on the market, down to a health factor of %s: taking them out would bring those nearer to liquidation, and they do not count as withdrawable",
			q.money(pledged), lowest.MulDiv(amount.New(100), protection.WAD).Format(2))
	}
}

// ceilDiv is a·num/den, rounded up.
func ceilDiv(a, num, den amount.Amount) amount.Amount {
	q := a.MulDiv(num, den)
	p := new(big.Int).Mul(a.Big(), num.Big())
	if den.IsZero() || new(big.Int).Mul(q.Big(), den.Big()).Cmp(p) >= 0 {
		return q
	}
	return q.Plus(amount.New(1))
}

// ten is 10^n.
func ten(n uint8) amount.Amount {
	out := amount.New(1)
	for range n {
		out = out.MulDiv(amount.New(10), amount.New(1))
	}
	return out
}

func fromBig(b *big.Int) amount.Amount {
	a, err := amount.FromBig(b)
	if err != nil {
		return amount.Max()
	}
	return a
}
