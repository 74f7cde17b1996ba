package desk

import (
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Several is what the desk keeps to where several strategies trade, or one on terms of
// its own. The zero value keeps no accounts.
type Several struct {
	Terms []Terms `json:"terms,omitempty"` // by strategy that trades, as configured
	// Cooldown is how long after an order on a series it gets no opposite one.
	Cooldown time.Duration `json:"cooldownNanoseconds,omitempty"`
}

// Kept reports that accounts are kept.
func (s *Several) Kept() bool { return len(s.Terms) > 0 }

// IsZero reports that nothing is kept.
func (s Several) IsZero() bool { return len(s.Terms) == 0 && s.Cooldown == 0 }

// Of are a strategy's terms; none of any other account.
func (s *Several) Of(who string) (t Terms) {
	for i := range s.Terms {
		if s.Terms[i].Strategy == who {
			return s.Terms[i]
		}
	}
	return t
}

// Terms are what the desk holds a strategy to, beside the weight of its targets.
type Terms struct {
	Strategy string `json:"strategy"`
	// Capital is the most premium of any 24 hours on its account; nil: no bound but the
	// limits'.
	Capital *amount.Amount `json:"capital,omitempty"`
	// Cooldown is how long after an order on its account a target gets no opposite one
	// on it.
	Cooldown time.Duration `json:"cooldownNanoseconds,omitempty"`
}

// Account is where one account stands, as the journal's intents have it. Those that
// came to nothing do not count.
type Account struct {
	Who   string        `json:"who"`
	Spent amount.Amount `json:"spent"` // premium of the last 24 hours, open orders at their worst
	Lots  []Position    `json:"lots,omitempty"`
}

// Position is what an account has for one target, by the orders on it: held, waiting
// for its mint and on its way; of a pool what was put in, less what left it. Bought and
// Sold are when the last order of either kind was promised.
type Position struct {
	Target protection.Address `json:"target"`
	Amount amount.Amount      `json:"amount"`
	Bought time.Time          `json:"bought,omitzero"`
	Sold   time.Time          `json:"sold,omitzero"`
}

// Traded is when the last orders on a series, or pool, were promised, on whichever account.
type Traded struct {
	Series protection.Address `json:"series"`
	Bought time.Time          `json:"bought,omitzero"`
	Sold   time.Time          `json:"sold,omitzero"`
}

// Entry is one trade that was promised and has not come to nothing.
type Entry struct {
	At      time.Time // promised
	Action  trade.Action
	Series  protection.Address // or pool
	Target  protection.Address
	Amount  amount.Amount // of cover; of a pool what goes in, or what its shares are worth
	Premium amount.Amount // of a purchase: paid, or else the most that it may cost
	Paid    time.Time     // when; zero: not yet, and it counts however old it is
	For     []trade.Share
}

// Accounts adds up entries, in the order of their promise, as of an instant: by account,
// in the order of the first, and by series.
func Accounts(entries []Entry, now time.Time) (accounts []Account, traded []Traded) {
	day := now.Add(-24 * time.Hour)
	for i := range entries {
		e := &entries[i]
		k := slices.IndexFunc(traded, func(t Traded) bool { return t.Series == e.Series })
		if k < 0 {
			k = len(traded)
			traded = append(traded, Traded{Series: e.Series})
		}
		buys := e.Action == trade.Buy || e.Action == trade.Deposit
		stamp(&traded[k].Bought, &traded[k].Sold, buys, e.At)
		amounts, premiums := trade.Divide(e.Amount, e.For), trade.Divide(e.Premium, e.For)
		for n := range e.For {
			who := e.For[n].Who
			k := slices.IndexFunc(accounts, func(a Account) bool { return a.Who == who })
			if k < 0 {
				k = len(accounts)
				accounts = append(accounts, Account{Who: who})
			}
			a := &accounts[k]
			x := a.position(e.Target)
			if e.For[n].By == "" {
				stamp(&x.Bought, &x.Sold, buys, e.At)
			}
			if !buys {
				x.Amount = x.Amount.Minus(amounts[n])
				continue
			}
			x.Amount = x.Amount.Plus(amounts[n])
			if e.Action == trade.Buy && (e.Paid.IsZero() || !e.Paid.Before(day)) {
				a.Spent = a.Spent.Plus(premiums[n])
			}
		}
	}
	return accounts, traded
}

func stamp(bought, sold *time.Time, buys bool, at time.Time) {
	to := sold
	if buys {
		to = bought
	}
	if at.After(*to) {
		*to = at
	}
}

// position is what an account has for a target, until the next one is asked for.
func (a *Account) position(target protection.Address) *Position {
	for i := range a.Lots {
		if a.Lots[i].Target == target {
			return &a.Lots[i]
		}
	}
	a.Lots = append(a.Lots, Position{Target: target})
	return &a.Lots[len(a.Lots)-1]
}

// PositionOf is what an account has for a target.
func PositionOf(accounts []Account, who string, target protection.Address) Position {
	for i := range accounts {
		for j := range accounts[i].Lots {
			if accounts[i].Who == who && accounts[i].Lots[j].Target == target {
				return accounts[i].Lots[j]
			}
		}
	}
	return Position{Target: target}
}

// Want is what one strategy wants of a series, or pool.
type Want struct {
	Who   string
	Level amount.Amount // that it wants
	Part  amount.Amount // of it that counts, by its weight
}

// Wants are what strategies want of a series now: those whose target stands.
func Wants(now time.Time, books []Book, series protection.Address) (out []Want) {
	for i := range books {
		b := &books[i]
		for j := range b.Targets {
			if t := &b.Targets[j]; t.Series == series && !now.After(t.Until) {
				out = append(out, Want{Who: b.Strategy, Level: t.Level, Part: t.Level.MulDiv(b.Weight, protection.WAD)})
			}
		}
	}
	return out
}

// Slice is the amount of an order that is on one account.
type Slice struct {
	Who    string
	Amount amount.Amount
	By     string // as trade.Share has it
}

// Slices divide an order of so much for a target by account: they add up to it.
//
// A purchase is on the accounts of the strategies that have less for the target than
// they want, by how much less. A sale is on those that have more, by how much more. By
// as much as the limits' level, to which it sells, is below what all of them want, it is
// by the limits: on the accounts that have any. What nobody accounts for is the limits'.
func Slices(action trade.Action, a amount.Amount, target protection.Address, level amount.Amount, wants []Want, accounts []Account) []Slice {
	has := make([]amount.Amount, 0, len(wants)+len(accounts))
	who := make([]string, 0, cap(has))
	part := make([]amount.Amount, 0, cap(has))
	var wanted amount.Amount
	for _, w := range wants {
		who, part, has = append(who, w.Who), append(part, w.Part), append(has, PositionOf(accounts, w.Who, target).Amount)
		wanted = wanted.Plus(w.Part)
	}
	if action == trade.Buy || action == trade.Deposit {
		return slicesOf(a, who, "", differences(part, has), part)
	}
	for i := range accounts { // those that say nothing of it any more have it all the same
		if x := accounts[i].Who; !slices.Contains(who, x) {
			who, part, has = append(who, x), append(part, amount.Amount{}), append(has, PositionOf(accounts, x, target).Amount)
		}
	}
	own := a.Minus(wanted.Minus(level))
	out := slicesOf(own, who, "", differences(has, part), has)
	left := slices.Clone(has)
	for _, s := range out {
		if i := slices.Index(who, s.Who); i >= 0 {
			left[i] = left[i].Minus(s.Amount)
		}
	}
	return append(out, slicesOf(a.Minus(own), who, trade.LimitsAccount, left, part)...)
}

// differences are how much more each of some is than each of others.
func differences(of, than []amount.Amount) []amount.Amount {
	out := make([]amount.Amount, len(of))
	for i := range of {
		out[i] = of[i].Minus(than[i])
	}
	return out
}

// slicesOf divides an amount by the first weights of which there are any.
func slicesOf(a amount.Amount, who []string, by string, weights ...[]amount.Amount) (out []Slice) {
	if a.IsZero() {
		return nil
	}
	for _, w := range weights {
		for i, x := range trade.Split(a, w) {
			if !x.IsZero() {
				out = append(out, Slice{who[i], x, by})
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return []Slice{{trade.LimitsAccount, a, ""}}
}

// Shares are slices as parts of all of them.
func Shares(list []Slice) []trade.Share {
	weights := make([]amount.Amount, len(list))
	for i := range list {
		weights[i] = list[i].Amount
	}
	var out []trade.Share
	for i, p := range trade.Parts(weights) {
		if !p.IsZero() {
			out = append(out, trade.Share{Who: list[i].Who, Part: p, By: list[i].By})
		}
	}
	return out
}

// All is the amount of all slices.
func All(list []Slice) (sum amount.Amount) {
	for i := range list {
		sum = sum.Plus(list[i].Amount)
	}
	return sum
}

// Cooling reports until when an order on an account may not be placed for a target,
// after the last opposite one on it; the zero time: it may.
func (s *Several) Cooling(now time.Time, action trade.Action, who string, target protection.Address, accounts []Account) time.Time {
	t := s.Of(who)
	if t.Cooldown == 0 {
		return time.Time{}
	}
	x := PositionOf(accounts, who, target)
	return cools(now, action, x.Bought, x.Sold, t.Cooldown)
}

// Rests reports until when an order on a series may not be placed, on whichever
// account, after the last opposite one; the zero time: it may.
func (s *Several) Rests(now time.Time, action trade.Action, series protection.Address, traded []Traded) time.Time {
	for i := range traded {
		if t := &traded[i]; s.Cooldown > 0 && t.Series == series {
			return cools(now, action, t.Bought, t.Sold, s.Cooldown)
		}
	}
	return time.Time{}
}

func cools(now time.Time, action trade.Action, bought, sold time.Time, length time.Duration) time.Time {
	opposite := bought
	if action == trade.Buy || action == trade.Deposit {
		opposite = sold
	}
	if opposite.IsZero() || !now.Before(opposite.Add(length)) {
		return time.Time{}
	}
	return opposite.Add(length)
}

// Conflict reports strategies that want opposite things of a series of which so much is
// held: one more than that and one less, or one something and one nothing.
func Conflict(wants []Want, held amount.Amount) bool {
	above := slices.ContainsFunc(wants, func(w Want) bool { return w.Level.Cmp(held) > 0 })
	below := slices.ContainsFunc(wants, func(w Want) bool { return w.Level.Cmp(held) < 0 })
	some := slices.ContainsFunc(wants, func(w Want) bool { return !w.Level.IsZero() })
	none := slices.ContainsFunc(wants, func(w Want) bool { return w.Level.IsZero() })
	return above && below || some && none
}

// Exceeds reports strategies whose weighted levels together are more than the largest
// level that one of them wants: each is content with less than all of them get.
func Exceeds(wants []Want) (together, largest amount.Amount, exceeds bool) {
	for _, w := range wants {
		together = together.Plus(w.Part)
		if w.Level.Cmp(largest) > 0 {
			largest = w.Level
		}
	}
	return together, largest, together.Cmp(largest) > 0
}
