package desk

import (
	"cmp"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Deed is one execution of an intent that no reorg took back.
type Deed struct {
	Intent trade.Intent
	trade.Fill
	// Refunded is when the venue gave the premium back; zero: it did not.
	Refunded time.Time
}

// Fee is what the gas of one transaction of an intent cost, whatever became of it.
type Fee struct {
	Intent trade.Intent
	At     time.Time // of its block
	Wei    amount.Amount
}

// Mark is what all cover of a series that is held is worth now: its executable bid, or
// what it pays if that is more; nothing without either.
type Mark struct {
	Series protection.Address
	Worth  amount.Amount
}

// Result is what was done on one account. Money is base units of the asset.
type Result struct {
	Who      string        `json:"who"`
	Premium  amount.Amount `json:"premium"`  // paid, refunds not taken off
	Refunded amount.Amount `json:"refunded"` // of it
	Sold     amount.Amount `json:"sold"`     // proceeds of sales
	Forced   amount.Amount `json:"forced"`   // of Sold: by sales that limits demanded
	Paid     amount.Amount `json:"paid"`     // payouts claimed
	Staked   amount.Amount `json:"staked"`   // put into risk pools
	Redeemed amount.Amount `json:"redeemed"` // taken out of them
	GasWei   amount.Amount `json:"gasWei"`
	Cover    amount.Amount `json:"cover"` // of marked series, held or waiting for its mint
	Mark     amount.Amount `json:"mark"`  // of Cover
	Fills    uint64        `json:"fills"` // executions of which it has a part
	// Assumed counts those of Fills of which the journal does not say on whose account
	// they are: the strategies that their reasons name have equal parts.
	Assumed uint64 `json:"assumed,omitempty"`
}

// Up and Down are what counts for and against an account: its profit is their
// difference. Gas, which another key pays in another coin, and capital in risk pools
// are apart.
func (r Result) Up() amount.Amount {
	return r.Refunded.Plus(r.Sold).Plus(r.Paid).Plus(r.Mark)
}

// Down is the premium.
func (r Result) Down() amount.Amount { return r.Premium }

// Attribute tells what was done after one instant, and not after the other, by
// account: of strategies in the order given, of others that the deeds name, of limits,
// and of the agent. Zero instants bound nothing. Deeds and fees are all that there
// ever were in one asset, deeds in the order of their blocks. Every column adds up to
// the portfolio's own number, to the unit.
//
// Money of an order is on the accounts that the order is on. A payout is theirs whose
// cover pays: what each bought less what was sold on its account. So is a mark. Sold
// cover that an account does not have is taken from the others, by what they have.
// Gas of an order is divided as the order; that of minting as the purchase, of a claim
// or redemption as what it brings. Cover and marks are those at the end.
func Attribute(strategies []string, deeds []Deed, fees []Fee, marks []Mark, after, until time.Time) []Result {
	out := attribute(strategies, deeds, fees, marks, until)
	if after.IsZero() {
		return out
	}
	for _, was := range attribute(strategies, deeds, fees, nil, after) {
		i := slices.IndexFunc(out, func(r Result) bool { return r.Who == was.Who }) // no account ever goes
		out[i] = out[i].since(&was)
	}
	return out
}

// since is what was done after another result of the same account.
func (r Result) since(was *Result) Result {
	then := was.money()
	for i, x := range r.money() {
		*x = x.Minus(*then[i])
	}
	r.Fills, r.Assumed = r.Fills-was.Fills, r.Assumed-was.Assumed
	return r
}

// money is what a result counts of what was done.
func (r *Result) money() []*amount.Amount {
	return []*amount.Amount{&r.Premium, &r.Refunded, &r.Sold, &r.Forced, &r.Paid, &r.Staked, &r.Redeemed, &r.GasWei}
}

// Sum adds the money of results up, their cover and their marks. An execution on two
// accounts is one of each: fills do not add up, and are left out.
func Sum(results []Result) (all Result) {
	for i := range results {
		r := &results[i]
		more := append(all.money(), &all.Cover, &all.Mark)
		for i, x := range append(r.money(), &r.Cover, &r.Mark) {
			*more[i] = more[i].Plus(*x)
		}
	}
	return all
}

func attribute(strategies []string, deeds []Deed, fees []Fee, marks []Mark, until time.Time) []Result {
	t := teller{cover: map[protection.Address]*stock{}, capital: map[protection.Address]*stock{}, known: map[trade.Hash][]trade.Share{}, mints: map[mint][]trade.Share{}}
	for _, s := range strategies {
		t.of(s)
	}
	past := func(at time.Time) bool { return until.IsZero() || !at.After(until) }
	for i := range deeds {
		if d := &deeds[i]; past(d.Block.Time) {
			t.deed(d, !d.Refunded.IsZero() && past(d.Refunded))
		}
	}
	for i := range fees {
		if f := &fees[i]; past(f.At) {
			shares, _ := t.whose(&f.Intent)
			t.each(shares, f.Wei, func(r *Result, _ *trade.Share, wei amount.Amount) { r.GasWei = r.GasWei.Plus(wei) })
		}
	}
	for _, m := range marks {
		held := t.stock(t.cover, m.Series)
		t.each(held.shares(), m.Worth, func(r *Result, _ *trade.Share, worth amount.Amount) { r.Mark = r.Mark.Plus(worth) })
		for _, x := range held.lots {
			r := t.of(x.who)
			r.Cover = r.Cover.Plus(x.amount)
		}
	}
	last := []string{trade.LimitsAccount, trade.AgentAccount}
	for _, who := range last {
		t.of(who)
	}
	slices.SortStableFunc(t.results[len(strategies):], func(a, b Result) int {
		return cmp.Or(cmp.Compare(slices.Index(last, a.Who), slices.Index(last, b.Who)), cmp.Compare(a.Who, b.Who))
	})
	return t.results
}

// teller tells what was done from who it was done for.
type teller struct {
	results []Result
	cover   map[protection.Address]*stock // by series, of what was bought
	capital map[protection.Address]*stock // by pool, of what was put in, in its asset
	known   map[trade.Hash][]trade.Share  // of claims and redemptions, whose cover or capital it was
	mints   map[mint][]trade.Share        // of purchases, by the venue's order
}

// mint is an order that waits for its mint, as its venue names it.
type mint struct {
	venue string
	order uint64
}

// of is an account's result, until the next one is asked for.
func (t *teller) of(who string) *Result {
	i := slices.IndexFunc(t.results, func(r Result) bool { return r.Who == who })
	if i < 0 {
		i = len(t.results)
		t.results = append(t.results, Result{Who: who})
	}
	return &t.results[i]
}

// each divides an amount, and hands over each account's part.
func (t *teller) each(shares []trade.Share, a amount.Amount, do func(*Result, *trade.Share, amount.Amount)) {
	for i, part := range trade.Divide(a, shares) {
		do(t.of(shares[i].Who), &shares[i], part)
	}
}

func (t *teller) deed(d *Deed, refunded bool) {
	shares, assumed := t.whose(&d.Intent)
	switch d.Intent.Identity.Action {
	case trade.Buy:
		t.mints[mint{d.Intent.Identity.Venue, d.OrderID}] = shares
		t.each(shares, d.Fill.Paid, func(r *Result, _ *trade.Share, paid amount.Amount) {
			if r.Premium = r.Premium.Plus(paid); refunded {
				r.Refunded = r.Refunded.Plus(paid)
			}
		})
		if d.Refunded.IsZero() { // what is refunded was never minted, and nothing of it paid
			held := t.stock(t.cover, d.Intent.Series)
			t.each(shares, d.Fill.Amount, func(_ *Result, s *trade.Share, bought amount.Amount) { held.add(s.Who, bought) })
		}
	case trade.Sell:
		t.each(shares, d.Got, func(r *Result, s *trade.Share, got amount.Amount) {
			if r.Sold = r.Sold.Plus(got); s.By == trade.LimitsAccount || s.Who == trade.LimitsAccount {
				r.Forced = r.Forced.Plus(got)
			}
		})
		held, missing := t.stock(t.cover, d.Intent.Series), amount.Amount{}
		t.each(shares, d.Fill.Amount, func(_ *Result, s *trade.Share, sold amount.Amount) { missing = missing.Plus(held.take(s.Who, sold)) })
		held.takeAll(missing)
	case trade.Claim:
		held := t.stock(t.cover, d.Intent.Series)
		shares, assumed = held.shares(), false
		t.known[d.Intent.ID()] = shares
		t.each(shares, d.Got, func(r *Result, _ *trade.Share, got amount.Amount) { r.Paid = r.Paid.Plus(got) })
		held.takeAll(d.Fill.Amount)
	case trade.Deposit:
		in := t.stock(t.capital, d.Intent.Series)
		t.each(shares, d.Fill.Paid, func(r *Result, s *trade.Share, paid amount.Amount) {
			r.Staked = r.Staked.Plus(paid)
			in.add(s.Who, paid)
		})
	case trade.Redeem:
		in := t.stock(t.capital, d.Intent.Series)
		shares, assumed = in.shares(), false
		t.known[d.Intent.ID()] = shares
		t.each(shares, d.Got, func(r *Result, _ *trade.Share, got amount.Amount) { r.Redeemed = r.Redeemed.Plus(got) })
		in.takeAll(d.Got)
	}
	for i := range shares {
		if slices.ContainsFunc(shares[:i], func(s trade.Share) bool { return s.Who == shares[i].Who }) {
			continue
		}
		r := t.of(shares[i].Who)
		if r.Fills++; assumed {
			r.Assumed++
		}
	}
}

// whose is on whose account an intent is; assumed says that the journal does not say
// so, and that its reasons name several strategies.
func (t *teller) whose(in *trade.Intent) (shares []trade.Share, assumed bool) {
	if known, ok := t.known[in.ID()]; ok {
		return known, false
	}
	switch in.Identity.Action {
	case trade.Activate:
		if bought, ok := t.mints[mint{in.Identity.Venue, in.OrderID}]; ok {
			return bought, false
		}
		return whole(trade.AgentAccount), false
	case trade.Poke:
		return whole(trade.AgentAccount), false
	case trade.Claim:
		return t.stock(t.cover, in.Series).shares(), false
	case trade.Redeem:
		return t.stock(t.capital, in.Series).shares(), false
	}
	return OnAccount(in)
}

// OnAccount is on whose account an order is, as its intent says. Of one that does not
// say so, since the journal is older or only one strategy trades, the strategies that
// its reasons name have equal parts; assumed says that they are several.
func OnAccount(in *trade.Intent) (shares []trade.Share, assumed bool) {
	if len(in.For) > 0 {
		return in.For, false
	}
	var names []string
	for i := range in.Reasons {
		if r := &in.Reasons[i]; r.Stage == "combine" && !slices.Contains(names, r.Who) {
			names = append(names, r.Who)
		}
	}
	if len(names) == 0 {
		return whole(trade.LimitsAccount), false
	}
	even := make([]amount.Amount, len(names))
	for i := range even {
		even[i] = amount.New(1)
	}
	for i, part := range trade.Parts(even) {
		shares = append(shares, trade.Share{Who: names[i], Part: part})
	}
	return shares, len(names) > 1
}

func whole(who string) []trade.Share { return []trade.Share{{Who: who, Part: protection.WAD}} }

func (t *teller) stock(all map[protection.Address]*stock, id protection.Address) *stock {
	if all[id] == nil {
		all[id] = new(stock)
	}
	return all[id]
}

// stock is what accounts have of one thing, by account, in the order of the first.
type stock struct{ lots []owned }

type owned struct {
	who    string
	amount amount.Amount
}

func (s *stock) add(who string, a amount.Amount) {
	i := slices.IndexFunc(s.lots, func(x owned) bool { return x.who == who })
	if i < 0 {
		i = len(s.lots)
		s.lots = append(s.lots, owned{who: who})
	}
	s.lots[i].amount = s.lots[i].amount.Plus(a)
}

// take takes an amount from an account, and returns what it has not.
func (s *stock) take(who string, a amount.Amount) amount.Amount {
	for i := range s.lots {
		if x := &s.lots[i]; x.who == who {
			part := amount.Min(a, x.amount)
			x.amount = x.amount.Minus(part)
			return a.Minus(part)
		}
	}
	return a
}

// takeAll takes an amount from all accounts, by what they have: all of it when they
// have no more.
func (s *stock) takeAll(a amount.Amount) {
	if a.IsZero() {
		return
	}
	weights, all := s.weights(), amount.Amount{}
	for _, w := range weights {
		all = all.Plus(w)
	}
	for i, part := range trade.Split(amount.Min(a, all), weights) {
		s.lots[i].amount = s.lots[i].amount.Minus(part)
	}
}

func (s *stock) weights() []amount.Amount {
	out := make([]amount.Amount, len(s.lots))
	for i, x := range s.lots {
		out[i] = x.amount
	}
	return out
}

// shares are the accounts' parts of it: the agent's alone where nobody has any.
func (s *stock) shares() (out []trade.Share) {
	for i, part := range trade.Parts(s.weights()) {
		if !part.IsZero() {
			out = append(out, trade.Share{Who: s.lots[i].who, Part: part})
		}
	}
	if len(out) == 0 {
		return whole(trade.AgentAccount)
	}
	return out
}
