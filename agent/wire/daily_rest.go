package wire

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// DailyTrade is an intent of the day: promised in it, or done in one of its blocks.
type DailyTrade struct {
	ID       trade.Hash    `json:"id"`
	At       time.Time     `json:"at"` // promised
	Slot     string        `json:"slot"`
	Action   trade.Action  `json:"action"`
	Venue    string        `json:"venue"`
	Symbol   string        `json:"symbol"`
	Decimals uint8         `json:"decimals"`
	Amount   amount.Amount `json:"amount"`
	Quote    amount.Amount `json:"quote"`
	Limit    amount.Amount `json:"limit"`
	Paid     amount.Amount `json:"paid"`
	Got      amount.Amount `json:"received"`
	GasWei   amount.Amount `json:"gasWei"` // of all its transactions in the journal
	Tx       trade.Hash    `json:"tx,omitzero"`
	Block    uint64        `json:"block,omitempty"` // of the last fill
	State    string        `json:"state"`
	Why      string        `json:"why,omitempty"` // of the state
	Asked    []string      `json:"asked"`         // who wanted it
	Approved string        `json:"approved,omitempty"`
}

// DailyRefusal is what limits cut or refused of the day's orders and targets.
type DailyRefusal struct {
	Limit   string    `json:"limit"`
	Subject string    `json:"subject,omitempty"`
	Outcome string    `json:"outcome"`
	Cycles  int       `json:"cycles"`
	First   time.Time `json:"first"`
	Last    time.Time `json:"last"`
	Reason  string    `json:"reason"` // of the last

	slot string
}

// Latch is what only a person, or time, opens again, as it stands at the end.
type Latch struct {
	What  string    `json:"what"`
	Since time.Time `json:"since"`
	Text  string    `json:"text"`
}

// CalendarLine is one series in which the fund has an interest at the end.
type CalendarLine struct {
	Series     protection.Address `json:"series"`
	Symbol     string             `json:"symbol"`
	Venue      string             `json:"venue"`
	Decimals   uint8              `json:"decimals"`
	State      string             `json:"state"`
	Held       amount.Amount      `json:"held"`
	Pending    amount.Amount      `json:"pending"`
	Expiry     time.Time          `json:"expiry"`
	Waiting    time.Duration      `json:"waitingNanoseconds"` // of a purchase from now
	Loss       amount.Amount      `json:"loss"`               // recorded, of the reference
	Attachment amount.Amount      `json:"attachment"`
	Exhaustion amount.Amount      `json:"exhaustion"`
	GaugeAt    time.Time          `json:"gaugeAt"`
	StaleAt    time.Time          `json:"staleAt,omitzero"` // the gauge's reading is too old from then on
	Note       string             `json:"note,omitempty"`
}

// WaitingOrder is a purchase whose mint is pending.
type WaitingOrder struct {
	Order    uint64        `json:"order"`
	Venue    string        `json:"venue"`
	Symbol   string        `json:"symbol"`
	Decimals uint8         `json:"decimals"`
	Amount   amount.Amount `json:"amount"`
	MatureAt time.Time     `json:"matureAt"`
}

// RunwayLine is how long something lasts at a rate.
type RunwayLine struct {
	What     string        `json:"what"`
	Left     amount.Amount `json:"left"`
	Daily    amount.Amount `json:"daily"`
	Days     string        `json:"days"` // "–": nothing is used
	Symbol   string        `json:"symbol"`
	Decimals uint8         `json:"decimals"`
	Rate     string        `json:"rate"` // whose
	Unknown  string        `json:"unknown,omitempty"`
}

// DailyAlarm is an alarm of which something happened in the day, or that was open at
// its end.
type DailyAlarm struct {
	ID           int64     `json:"id"`
	Raised       time.Time `json:"raised"`
	Severity     string    `json:"severity"`
	Code         string    `json:"code"`
	Subject      string    `json:"subject,omitempty"`
	Times        int       `json:"times"` // noticed by the day's end
	Text         string    `json:"text"`
	Over         time.Time `json:"over,omitzero"`
	Acknowledged time.Time `json:"acknowledged,omitzero"`
	Who          string    `json:"who,omitempty"`
	Answer       string    `json:"answer,omitempty"`
	Delivered    []string  `json:"delivered,omitempty"` // receivers that have some notice of it
}

// trades lists the day's intents.
func (s *statement) trades(ctx context.Context) error {
	list, err := s.reader.IntentsBetween(ctx, s.From, s.To)
	if err != nil {
		return err
	}
	gas := map[trade.Hash]amount.Amount{}
	for _, g := range s.paid {
		gas[g.Intent] = gas[g.Intent].Plus(g.Wei)
	}
	s.Trades = []DailyTrade{}
	for _, x := range list {
		in := x.Intent
		t := DailyTrade{ID: in.ID(), At: x.Proposed, Slot: in.Identity.Slot, Action: in.Identity.Action, Venue: in.Identity.Venue, Symbol: in.Symbol, Decimals: in.Decimals, Amount: in.Amount,
			Quote: in.Quote, Limit: in.Limit, GasWei: gas[in.ID()], State: x.State.String(), Why: x.Detail, Asked: askers(in)}
		for _, f := range x.Fills {
			t.Paid, t.Got, t.Tx, t.Block = t.Paid.Plus(f.Paid), t.Got.Plus(f.Got), f.Tx, f.Block.Number
		}
		a, err := s.reader.Approval(ctx, in.ID())
		if err != nil {
			return err
		}
		if a.Seq != 0 {
			t.Approved = "rejected by " + a.Who
			if a.Granted {
				t.Approved = "approved by " + a.Who
			}
		}
		s.Trades = append(s.Trades, t)
	}
	return nil
}

// askers are who proposed an intent, in the order of its reasons; the agent itself for
// a chore.
func askers(in trade.Intent) (out []string) {
	for _, r := range in.Reasons {
		if r.Stage == "propose" && !slices.Contains(out, r.Who) {
			out = append(out, r.Who)
		}
	}
	if len(out) == 0 {
		out = []string{"the agent"}
	}
	return out
}

// refused notes what limits took from a cycle's orders. It is called from the newest
// cycle to the oldest.
func (s *statement) refused(x *journal.SlotRow, r *agent.Record) {
	names := map[protection.Address]string{}
	if r.Observation != nil {
		names = symbols(r.Observation)
	}
	for _, v := range r.Decision.Verdicts {
		if v.Outcome == trade.Passed {
			continue
		}
		subject := ""
		if v.Subject != (protection.Address{}) {
			subject = cmp.Or(names[v.Subject], v.Subject.String())
		}
		outcome := stateOf(v)
		i := slices.IndexFunc(s.Refusals, func(y DailyRefusal) bool { return y.Limit == v.Limit && y.Subject == subject && y.Outcome == outcome })
		if i < 0 {
			i = len(s.Refusals)
			s.Refusals = append(s.Refusals, DailyRefusal{Limit: v.Limit, Subject: subject, Outcome: outcome, Last: x.Block.Time, Reason: v.Reason.String()})
		}
		y := &s.Refusals[i]
		if y.First = x.Block.Time; y.slot != x.Slot.ID() {
			y.slot = x.Slot.ID()
			y.Cycles++
		}
	}
}

// calendar is what is held or waits, by expiry, at the end.
func (s *statement) calendar() {
	o := s.close().seen
	s.Calendar, s.Waiting = []CalendarLine{}, []WaitingOrder{}
	for i := range o.Series {
		x := &o.Series[i]
		l := CalendarLine{Series: x.ID, Symbol: x.Symbol, Venue: x.Venue, Decimals: x.Decimals, State: x.State.String(), Expiry: x.Expiry, Waiting: x.Waiting, Loss: x.Loss, Attachment: x.Attachment, Exhaustion: x.Exhaustion, GaugeAt: x.GaugeAt}
		for _, h := range o.Holdings {
			if h.Series == x.ID {
				l.Held, l.Pending = h.Held, h.Pending
			}
		}
		var notes []string
		for _, g := range o.Gauges {
			if g.ID != x.Gauge {
				continue
			}
			l.StaleAt = g.At.Add(g.MaxAge)
			if g.Failing {
				notes = append(notes, "the gauge's source does not answer")
			} else if o.Block.Time.After(l.StaleAt) {
				notes = append(notes, "the gauge is stale")
			}
		}
		switch {
		case x.State == protection.Pending:
			notes = append(notes, "pending: a poke, an assertion with a bond, or the arbiter resolves it")
		case x.State.Resolved() && !l.Held.IsZero() && !x.Fraction.IsZero():
			notes = append(notes, "pays "+protection.Payout(l.Held, x.Fraction).Format(x.Decimals)+": claim it before the claim window closes")
		case !x.State.Resolved() && !x.Expiry.After(o.Block.Time):
			notes = append(notes, "past its expiry and not resolved")
		case !x.State.Resolved() && x.Expiry.Sub(o.Block.Time) < x.Waiting:
			notes = append(notes, "bought now, it would be minted after its expiry")
		}
		l.Note = strings.Join(notes, "; ")
		s.Calendar = append(s.Calendar, l)
	}
	slices.SortStableFunc(s.Calendar, func(a, b CalendarLine) int {
		return cmp.Or(a.Expiry.Compare(b.Expiry), cmp.Compare(a.Symbol, b.Symbol))
	})
	for _, x := range o.Orders {
		w := WaitingOrder{Order: x.ID, Venue: x.Venue, Amount: x.Amount, MatureAt: x.MatureAt}
		for _, y := range o.Series {
			if y.ID == x.Series {
				w.Symbol, w.Decimals = y.Symbol, y.Decimals
			}
		}
		s.Waiting = append(s.Waiting, w)
	}
}

// runway is how long money lasts at the rate of the day before the end, and of the
// week before it.
func (s *statement) runway(ctx context.Context) error {
	end := s.close()
	b, o := &end.policy.Bounds, end.seen
	for _, span := range []struct {
		name string
		days uint64
	}{{"the last 24 hours", 1}, {"the last 7 days", 7}} {
		since := end.at.Add(-time.Duration(span.days) * 24 * time.Hour) //nolint:gosec // 1 or 7
		var premium, gas amount.Amount
		for _, x := range s.filled {
			if x.Intent.Identity.Action != trade.Buy || x.Intent.Asset != b.Asset || x.State == trade.Refunded {
				continue
			}
			for _, f := range x.Fills {
				if f.Block.Time.After(since) && !f.Block.Time.After(end.at) {
					premium = premium.Plus(f.Paid)
				}
			}
		}
		for _, g := range s.paid {
			if g.At.After(since) && !g.At.After(end.at) {
				gas = gas.Plus(g.Wei)
			}
		}
		over := amount.New(span.days)
		premium, gas = premium.MulDiv(amount.New(1), over), gas.MulDiv(amount.New(1), over)
		line := func(what string, left, daily amount.Amount, symbol string, decimals uint8) {
			l := RunwayLine{What: what, Left: left, Daily: daily, Days: "–", Symbol: symbol, Decimals: decimals, Rate: span.name}
			if !daily.IsZero() {
				var r runway
				r.measure(left, daily, amount.Amount{})
				l.Days = r.days()
			}
			s.Runway = append(s.Runway, l)
		}
		line("premium, of premiumLifetime", b.PremiumLifetime.Minus(o.Lifetime), premium, b.Symbol, b.Decimals)
		line("cash, for premium", o.Cash.Minus(o.Committed), premium, b.Symbol, b.Decimals)
		s.Runway = append(s.Runway, RunwayLine{What: "gas, of the signer's ether", Daily: gas, Days: "?", Symbol: "ETH", Decimals: 18, Rate: span.name, Unknown: "the signer's balance is not in the journal; the alarm gas watches it"})
	}
	return ctx.Err()
}

// alarms are those of the day, and what was open at its end.
func (s *statement) alarms(ctx context.Context) error {
	stories, err := s.reader.AlarmStories(ctx, s.From)
	if err != nil {
		return err
	}
	s.Alarms = []DailyAlarm{}
	for _, x := range stories {
		if x.At.After(s.To) {
			continue
		}
		a := DailyAlarm{ID: x.Seq, Raised: x.At, Severity: x.Severity, Code: x.Source, Subject: x.Subject, Text: x.Text, Times: 1}
		of, told := x.At.After(s.From), map[int64]bool{}
		for _, e := range x.Events {
			if e.At.After(s.To) {
				continue
			}
			told[e.Seq] = true
			of = of || e.At.After(s.From)
			a.Times = max(a.Times, e.Times)
			switch e.Kind {
			case journal.AlarmAcknowledged:
				a.Acknowledged, a.Who, a.Answer = e.At, e.Who, e.Text
			case journal.AlarmOver:
				a.Over = e.At
			case journal.AlarmRaised, journal.AlarmAgain:
				a.Over = time.Time{}
			}
		}
		for _, d := range x.Deliveries {
			if told[d.Event] && !slices.Contains(a.Delivered, d.Receiver) {
				a.Delivered = append(a.Delivered, d.Receiver)
			}
		}
		if of || a.Over.IsZero() && a.Acknowledged.IsZero() {
			s.Alarms = append(s.Alarms, a)
		}
	}
	return nil
}

// modes are the day's changes of the mode, and what is latched at its end.
func (s *statement) modes(ctx context.Context) error {
	all, err := s.reader.Modes(ctx)
	if err != nil {
		return err
	}
	s.Modes, s.Latched = []trade.Control{}, []Latch{}
	mode, last := trade.ModeActive.String(), trade.Control{}
	s.ModeOpen = mode
	for _, c := range all {
		if c.At.After(s.To) {
			break
		}
		mode, last = c.Mode.String(), c
		if !c.At.After(s.From) {
			s.ModeOpen = mode
		} else {
			s.Modes = append(s.Modes, c)
		}
	}
	s.ModeClose = mode
	if last.Seq != 0 && last.Mode != trade.ModeActive {
		s.Latched = append(s.Latched, Latch{What: last.Mode.String(), Since: last.At, Text: fmt.Sprintf("by %s: %s", last.Who, last.Reason)})
	}
	for _, g := range s.last.Decision.Limits.Closed {
		s.Latched = append(s.Latched, Latch{What: g.Limit, Since: g.Since, Text: "closed: nothing is traded until it has been calm for long enough"})
	}
	for _, x := range s.last.Decision.Limits.Risk {
		s.Latched = append(s.Latched, Latch{What: x.Limit, Since: x.Since, Text: "breached, or not calm for long enough: no order that raises it"})
	}
	return nil
}

// unknown says what the journal cannot tell of this day.
func (s *statement) unknown() {
	say := func(form string, args ...any) { s.Unknown = append(s.Unknown, fmt.Sprintf(form, args...)) }
	open, end := s.open(), s.close()
	if open.at.After(s.From) {
		say("There is no record at or before the day's begin that saw the fund: the day is told from block %d on, of %s.", open.block.Number, stamp(open.at))
	} else if d := s.From.Sub(open.at); d > time.Hour {
		say("The record that the day begins with is %s older than its midnight: what happened in between is in this day.", d.Round(time.Minute))
	}
	if d := s.To.Sub(end.at); d > time.Hour {
		say("The last record that saw the fund is of %s: the day is told until then.", stamp(end.at))
	}
	if len(s.sights) == 1 {
		say("One record saw the fund: there is no change to explain.")
	}
	if n := s.Cycles.Blind; n > 0 {
		say("%d cycles could not read what the fund has; they are in no NAV.", n)
	}
	for _, l := range s.Limits.LeftOut {
		say("%d cycles: %s.", l.Cycles, l.Why)
	}
	for _, l := range s.NAV {
		if l.Unpriced != "" {
			say("%s has no value in USD %s: the NAV is without it.", l.Name, l.Unpriced)
		}
	}
	if s.Moved.Sign() != 0 || slices.ContainsFunc(s.Result, func(l ResultLine) bool { return l.Moved && l.Units.Sign() != 0 }) {
		say("Deposits and withdrawals are what no fill and no interest explains. The journal does not hold the transactions of the fund's owner: hold them against the chain.")
	}
	if s.costs.assumed > 0 {
		say("The price of ether at %d gas payments is not kept any more: the day's first was taken.", s.costs.assumed)
	}
	for _, e := range end.seen.Exposures {
		for _, h := range e.Holders {
			if !h.Outside.IsZero() {
				say("A vault of %s says that its shares are worth %s %s beyond this reference: its cash and other markets are not in the NAV.", e.Symbol, h.Outside.Format(e.Decimals), e.Symbol)
			}
		}
	}
	if !end.seen.Escrow.IsZero() {
		say("%s %s of premium is in escrow for cover that is not minted: it has no bid, and counts nothing here until then.", end.seen.Escrow.Format(end.policy.Bounds.Decimals), end.policy.Bounds.Symbol)
	}
	for _, x := range s.filled {
		if x.Intent.Asset != end.policy.Bounds.Asset && x.Intent.Identity.Action != trade.Poke {
			say("Intents that are paid in another asset than %s move cash that the records do not show.", end.policy.Bounds.Symbol)
			break
		}
	}
	say("The signer's ether, claim windows, and assertions with a bond are on the chain and not in the journal.")
}
