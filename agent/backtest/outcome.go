package backtest

import (
	"context"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Outcome is what became of a run.
type Outcome struct {
	Name    string       `json:"name"`
	Cell    assumed.Cell `json:"cell"`
	Seed    uint64       `json:"seed"`
	From    time.Time    `json:"from"` // first moment
	To      time.Time    `json:"to"`   // last
	Moments int          `json:"moments"`
	Cycles  int          `json:"cycles"`
	Start   Account      `json:"start"` // before the first moment
	End     Account      `json:"end"`
	Counts  Counts       `json:"counts"`
	Alarms  []Alarm      `json:"alarms"` // by code and subject, in the order of their first
	Trips   []Trip       `json:"trips"`
	// Market is what happened on the assumed market.
	Market assumed.Tally `json:"market"`
}

// Counts are what became of intents.
type Counts struct {
	Promised int `json:"promised"` // trades and chores
	Executed int `json:"executed"`
	Rejected int `json:"rejected"` // by the venue, before they were sent
	Failed   int `json:"failed"`   // on chain: they cost gas
	Expired  int `json:"expired"`  // their deadline passed, or a person was waited for in vain
	Refunded int `json:"refunded"` // of those executed: orders that were never minted
	Open     int `json:"open"`     // at the end, orders that wait for their mint among them
}

// Alarm is what a person would have been told, how often and when.
type Alarm struct {
	Code    string    `json:"code"`
	Subject string    `json:"subject"`
	Text    string    `json:"text"` // of the first
	Count   int       `json:"count"`
	First   time.Time `json:"first"`
	Last    time.Time `json:"last"`
}

// Trip is a change of the portfolio's mode by a limit.
type Trip struct {
	At      time.Time  `json:"at"`
	Limit   string     `json:"limit"`
	Mode    trade.Mode `json:"mode"`
	Reason  string     `json:"reason"`
	Resumed time.Time  `json:"resumed,omitzero"` // by the assumed person; zero: never
}

// alarms collects what a person would be told.
type alarms struct {
	now  time.Time
	list []Alarm
}

// Raise counts an alarm.
func (a *alarms) Raise(_ context.Context, code, subject, text string) {
	for i := range a.list {
		if x := &a.list[i]; x.Code == code && x.Subject == subject {
			x.Count++
			x.Last = a.now
			return
		}
	}
	a.list = append(a.list, Alarm{Code: code, Subject: subject, Text: text, Count: 1, First: a.now, Last: a.now})
}
