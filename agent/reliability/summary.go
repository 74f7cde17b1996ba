package main

import (
	"fmt"
	"io"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/model"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// summary is what a whole trial found.
type summary struct {
	Seed  uint64 `json:"seed"`
	Lanes int    `json:"lanes"`
	Floor int    `json:"floor"`

	Points    []pointRow    `json:"points"`
	Kills     int           `json:"kills"`
	Unreached int           `json:"unreached"` // killed all the same, and counted at no point
	Sends     int           `json:"sends"`
	Total     model.Tally   `json:"total"` // sums; the dearest day of any world
	KillTime  time.Duration `json:"killNanoseconds"`

	Bugs    []caught      `json:"bugs"`
	BugTime time.Duration `json:"bugNanoseconds"`

	Pauses    []Pauses      `json:"pauses"`
	PauseTime time.Duration `json:"pauseNanoseconds"`

	Worlds []World  `json:"worlds"`
	Red    []string `json:"red"` // why the result is bad; none: it is good
}

type pointRow struct {
	Point     string `json:"point"`
	Kills     int    `json:"kills"`
	Unreached int    `json:"unreached"`
}

// judge sums up, and says what is red.
func (s *summary) judge() {
	for _, p := range points() {
		row := pointRow{Point: p}
		for _, w := range s.Worlds {
			row.Kills += w.Kills[p]
			row.Unreached += w.Unreached[p]
		}
		s.Points = append(s.Points, row)
		s.Kills += row.Kills
		s.Unreached += row.Unreached
		if row.Kills < s.Floor {
			s.Red = append(s.Red, fmt.Sprintf("point %s was hit %d times, at least %d are wanted", p, row.Kills, s.Floor))
		}
	}
	for _, w := range s.Worlds {
		s.Total.Intents += w.Tally.Intents
		s.Total.Executed += w.Tally.Executed
		s.Total.Staked += w.Tally.Staked
		s.Total.Doubled += w.Tally.Doubled
		s.Total.Lost += w.Tally.Lost
		s.Total.Stuck += w.Tally.Stuck
		s.Total.Attempts += w.Tally.Attempts
		s.Total.NoOps += w.Tally.NoOps
		s.Total.Blocks += w.Tally.Blocks
		s.Total.Premium = larger(s.Total.Premium, w.Tally.Premium)
		s.Total.Gas = larger(s.Total.Gas, w.Tally.Gas)
		s.Sends += w.Sends
		for _, f := range w.Findings {
			s.Red = append(s.Red, fmt.Sprintf("seed %d: %s: %s (repeat: make reliability SEED=%d KILLS=%d)", w.Seed, f.Check, f.Text, w.Seed, len(plan(w.Seed))))
		}
	}
	for _, p := range s.Pauses {
		for _, f := range p.Findings {
			s.Red = append(s.Red, fmt.Sprintf("second agent, seed %d: %s: %s (repeat: make reliability SEED=%d KILLS=0 PAUSES=%d)", p.Seed, f.Check, f.Text, p.Seed, pausesPerWorld))
		}
	}
	if len(s.Worlds) > 0 && s.Total.Executed*10 < s.Kills {
		s.Red = append(s.Red, fmt.Sprintf("only %d executions in %d kills: the trial proves little", s.Total.Executed, s.Kills))
	}
	for _, b := range s.Bugs {
		if b.Check == "" {
			s.Red = append(s.Red, fmt.Sprintf("planted bug %s was not caught as it should be: %s (after %d kills, seed %d, also %v)", b.Bug, b.Text, b.Kills, b.Seed, b.Other))
		}
	}
}

func larger(a, b amount.Amount) amount.Amount {
	if a.Cmp(b) < 0 {
		return b
	}
	return a
}

func (s *summary) print(w io.Writer) {
	if len(s.Worlds) > 0 {
		fmt.Fprintf(w, "%-26s %7s %9s\n", "killed at", "kills", "unreached")
		for _, p := range s.Points {
			fmt.Fprintf(w, "%-26s %7d %9d\n", p.Point, p.Kills, p.Unreached)
		}
		fmt.Fprintf(w, "%-26s %7d %9d\n\n", "together", s.Kills, s.Unreached)
		t := s.Total
		fmt.Fprintf(w, "worlds      %d, seeds %d to %d, %d at a time; %d blocks\n", len(s.Worlds), s.Seed, s.Seed+uint64(len(s.Worlds))-1, s.Lanes, t.Blocks)
		fmt.Fprintf(w, "intents     %d, executed %d (%d deposits and departures); %d transactions signed, %d of them no-ops, %d broadcasts\n", t.Intents, t.Executed, t.Staked, t.Attempts, t.NoOps, s.Sends)
		fmt.Fprintf(w, "            %d doubled, %d lost, %d stuck\n", t.Doubled, t.Lost, t.Stuck)
		fmt.Fprintf(w, "budgets     dearest 24 hours: premium %s of %d base units, gas of trades %s of %s ETH\n", t.Premium, int64(actor.PremiumPerDay), t.Gas.Format(18), actor.GasPerDay.Format(18))
		fmt.Fprintf(w, "wall time   %v, %.1f kills a second\n", s.KillTime.Round(time.Second), float64(s.Kills+s.Unreached)/s.KillTime.Seconds())
	}
	if len(s.Bugs) > 0 {
		n := 0
		fmt.Fprintf(w, "\n%-26s %6s  %-22s %s\n", "planted bug", "kills", "caught by", "what it does")
		for _, b := range s.Bugs {
			by := string(b.Check)
			if b.Check == "" {
				by = "NOT CAUGHT"
			} else {
				n++
			}
			fmt.Fprintf(w, "%-26s %6d  %-22s %s\n", b.Bug, b.Kills, by, b.What)
		}
		fmt.Fprintf(w, "%d of %d planted bugs caught, in %v\n", n, len(s.Bugs), s.BugTime.Round(time.Second))
	}
	if len(s.Pauses) > 0 {
		var t Pauses
		for _, p := range s.Pauses {
			t.Rounds, t.Locked, t.Ended, t.LastWords = t.Rounds+p.Rounds, t.Locked+p.Locked, t.Ended+p.Ended, t.LastWords+p.LastWords
			t.Taken, t.Halted, t.Stale = t.Taken+p.Taken, t.Halted+p.Halted, t.Stale+p.Stale
		}
		fmt.Fprintf(w, "\nsecond agent   %d rounds in %v: an agent is stopped, one on its journal and one on a copy of it are started, and it goes on\n", t.Rounds, s.PauseTime.Round(time.Second))
		fmt.Fprintf(w, "               %d kept out by the lock; %d stopped ones gave up by themselves\n", t.Locked, t.Ended)
		fmt.Fprintf(w, "               of %d signatures that they still made, %d took a nonce, at which %d successors halted; the guard executed %d\n", t.LastWords, t.Taken, t.Halted, t.Stale)
	}
	fmt.Fprintln(w)
	for _, r := range s.Red {
		fmt.Fprintln(w, "RED:", r)
	}
	if len(s.Red) == 0 {
		fmt.Fprintf(w, "green; make reliability SEED=%d repeats it\n", s.Seed)
	}
}
