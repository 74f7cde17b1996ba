package config

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math/big"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/schedule"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Schedule has one of EveryBlocks, Cron and On.
type Schedule struct {
	Name        Name          `json:"name" jsonschema:"Unique; part of every slot's identity."`
	EveryBlocks uint64        `json:"everyBlocks,omitempty" jsonschema:"At every block whose number is a multiple of this."`
	Cron        string        `json:"cron,omitempty" jsonschema:"Minute, hour, day of month, month, day of week; or @hourly, @daily, @every 90s."`
	Zone        string        `json:"zone,omitempty" jsonschema:"IANA zone of the cron times. Left out: UTC."`
	CatchUp     string        `json:"catchUp,omitempty" jsonschema:"What happens to missed slots: skip (when left out) or once, for the newest."`
	On          *Trigger      `json:"on,omitempty" jsonschema:"An alarm, looked at on every block: one of price, loan and gauge."`
	Cooldown    time.Duration `json:"cooldown,omitempty" jsonschema:"Least time from one slot of an alarm to the next, by the chain's clock. Left out: 5m."`
}

// Trigger is an alarm that makes a cycle run; one of its parts is written.
type Trigger struct {
	Price *PriceMove   `json:"price,omitempty" jsonschema:"A price has moved, up or down."`
	Loan  *LoanHealth  `json:"loan,omitempty" jsonschema:"A large loan's health factor has fallen."`
	Gauge *GaugeChange `json:"gauge,omitempty" jsonschema:"A gauge or a series on it has changed."`
}

// PriceMove is of an asset that has a feed.
type PriceMove struct {
	Asset  protection.Address `json:"asset" jsonschema:"Whose price; it needs a feed under lending.feeds."`
	By     Fraction           `json:"by" jsonschema:"Least move, up or down, of the older price."`
	Within time.Duration      `json:"within" jsonschema:"How far back the older price may lie."`
}

// LoanHealth is of any loan of the market that owes enough.
type LoanHealth struct {
	Below Ratio `json:"below" jsonschema:"The health factor: below 1 a loan can be liquidated."`
	Debt  Money `json:"debt" jsonschema:"Only loans that owe at least this, in USD."`
}

// GaugeChange is of any gauge of the venue.
type GaugeChange struct {
	Change string `json:"change" jsonschema:"any, source (it stands elsewhere than at the last poke), loss (the recorded loss rose) or state (of a series)."`
}

// Cooldown that holds when none is written.
const defaultCooldown = 5 * time.Minute

// Alarm is the schedule's trigger as the timetable wants it; nil for the other
// kinds of schedule.
func (s Schedule) Alarm() (on *schedule.Trigger, cooldown time.Duration) {
	switch {
	case s.On == nil:
		return nil, 0
	case s.Cooldown == 0:
		cooldown = defaultCooldown
	default:
		cooldown = s.Cooldown
	}
	on = &schedule.Trigger{}
	switch {
	case s.On.Price != nil:
		on.Price = &schedule.PriceMove{Asset: s.On.Price.Asset, By: s.On.Price.By.WAD(), Within: s.On.Price.Within}
	case s.On.Loan != nil:
		debt, _ := new(big.Float).SetString(s.On.Loan.Debt.Value) // a decimal, as the pattern says
		usd, _ := debt.Float64()
		on.Loan = &schedule.LoanHealth{Below: s.On.Loan.Below.Float(), DebtUSD: usd}
	case s.On.Gauge != nil:
		on.Gauge = &schedule.GaugeChange{Change: schedule.Change(s.On.Gauge.Change)}
	}
	return on, cooldown
}

// When says in words when the schedule runs.
func (s Schedule) When() string {
	_, cooldown := s.Alarm()
	alarm := func(format string, args ...any) string {
		return "when " + fmt.Sprintf(format, args...) + fmt.Sprintf(", %s apart", cooldown)
	}
	switch {
	case s.EveryBlocks == 1:
		return "at every block"
	case s.EveryBlocks > 1:
		return fmt.Sprintf("every %d blocks", s.EveryBlocks)
	case s.On == nil:
		return fmt.Sprintf("%s in %s", s.Cron, cmp.Or(s.Zone, "UTC"))
	case s.On.Price != nil:
		return alarm("the price of %s moves by %s within %s", Checksummed(s.On.Price.Asset), s.On.Price.By, s.On.Price.Within)
	case s.On.Loan != nil:
		return alarm("a loan of at least %s falls below a health factor of %s", s.On.Loan.Debt, s.On.Loan.Below)
	}
	return alarm("a gauge changes: %s", s.On.Gauge.Change)
}

// Shifts says which of a cron schedule's times the zone's clock leaves out or
// shows twice in a span, and what happens to them.
func (s Schedule) Shifts(from, to time.Time) (why []string) {
	if s.Cron == "" {
		return nil
	}
	c, err := schedule.ParseCron(s.Cron, s.Zone)
	if err != nil {
		return nil // of a checked configuration it parses
	}
	for _, x := range c.Shifts(from, to) {
		why = append(why, x.Why)
	}
	return why
}

// Ratio is a plain number above zero, kept exactly, in WAD.
type Ratio struct{ wad amount.Amount }

// UnmarshalText reads decimal digits with up to eighteen behind the point.
func (r *Ratio) UnmarshalText(b []byte) error {
	if !decimalForm.Match(b) {
		return fmt.Errorf("%q is not a number such as 1.05", b)
	}
	v, err := amount.Parse(plainDecimal(string(b)), 18)
	if err != nil {
		return err
	}
	if v.IsZero() {
		return fmt.Errorf("%q is not above zero", b)
	}
	r.wad = v
	return nil
}

// Float is the number as the nearest double.
func (r Ratio) Float() float64 { return r.wad.Float(18) }

// String is in decimal digits.
func (r Ratio) String() string { return r.wad.Format(18) }

// MarshalJSON is the number itself, as the file has it.
func (r Ratio) MarshalJSON() ([]byte, error) { return json.RawMessage(r.String()), nil }

var (
	catchUps = []string{string(schedule.Skip), string(schedule.Once)}
	changes  = []string{string(schedule.AnyChange), string(schedule.SourceMoved), string(schedule.LossRecorded), string(schedule.StateChanged)}
)

func checkSchedules(c *Config, d *decoder) {
	d.notEmpty("schedule", len(c.Schedule), "without one no cycle runs; {name: blocks, everyBlocks: 1} runs at every block")
	names := map[string]string{}
	for i, s := range c.Schedule {
		at := fmt.Sprintf("schedule[%d]", i)
		d.unique(names, at+".name", string(s.Name))
		d.one(at, "everyBlocks", "cron", "on")
		d.positive(at+".everyBlocks", s.EveryBlocks)
		d.oneOf(at+".catchUp", s.CatchUp, catchUps)
		if s.On != nil {
			checkTrigger(c, *s.On, at+".on", d)
		} else {
			d.at(at+".cooldown", "has a meaning for an alarm (on) only: leave it out")
		}
		if d.written(at + ".cron") {
			if _, err := schedule.ParseCron("@daily", s.Zone); err != nil {
				d.at(at+".zone", "%s", err)
			} else if _, err := schedule.ParseCron(s.Cron, s.Zone); err != nil {
				d.at(at+".cron", "%s", err)
			}
			continue
		}
		d.at(at+".zone", "has a meaning for cron only: leave it out")
		d.at(at+".catchUp", "has a meaning for cron only, blocks and alarms run the newest block: leave it out")
	}
}

func checkTrigger(c *Config, t Trigger, at string, d *decoder) {
	d.one(at, "price", "loan", "gauge")
	if p := t.Price; p != nil {
		if p.By.wad.IsZero() || p.By.wad.Cmp(whole) > 0 {
			d.at(at+".price.by", "%s is no move to wait for: write more than 0%% and at most 100%%", p.By)
		}
		if p.Within <= 0 || p.Within > 24*time.Hour {
			d.at(at+".price.within", "%s is no window: write up to 24h", p.Within)
		}
		has := false
		for _, l := range c.Lending {
			for _, f := range l.Feeds {
				has = has || f.Asset == p.Asset
			}
		}
		if c.Backtest != nil {
			has = has || c.Backtest.priced(p.Asset)
		}
		if !has && (d.good["lending"] || c.Backtest != nil && d.good["backtest"]) {
			d.at(at+".price.asset", "%s has no feed under lending.feeds, and the alarm reads that: add one; in a backtest, a price under backtest.prices", Checksummed(p.Asset))
		}
	}
	if l := t.Loan; l != nil && l.Debt.Unit != "USD" {
		d.at(at+".loan.debt", "stated in %s: loans are valued in USD, write \"%s USD\"", l.Debt.Unit, l.Debt.Value)
	}
	if t.Gauge != nil {
		d.oneOf(at+".gauge.change", t.Gauge.Change, changes)
	}
}

// one wants exactly one of three keys below path.
func (d *decoder) one(path string, keys ...string) {
	var written []string
	for _, k := range keys {
		if d.written(path + "." + k) {
			written = append(written, k)
		}
	}
	switch {
	case len(written) == 0:
		d.at(path, "missing: one of %s, %s and %s", keys[0], keys[1], keys[2])
	case len(written) > 1:
		d.at(path+"."+written[1], "%s and %s exclude each other: keep one", written[0], written[1])
	}
}
