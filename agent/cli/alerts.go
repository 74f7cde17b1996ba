package cli

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) alertsCommand() *cobra.Command {
	var all bool
	cmd := a.wantsJournal(&cobra.Command{
		Use:   "alerts",
		Short: "List the alarms that nobody acknowledged, and whether people were told",
		Long: `Read the journal, also while an agent writes it: each alarm, since when, how often, and which
receivers have the last word on it; and which receivers cannot be reached.

Critical alarms are repeated until somebody acknowledges them. One that is over
stays here until then. docs/alarms.md explains each code.`,
		Example: "  hedgerow alerts --config hedgerow.yaml\n  hedgerow alerts ack 12 --reason \"the node is back\"\n  hedgerow alerts --all --json | jq '.alarms[] | select(.severity==\"critical\")'",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			path, err := a.findJournal()
			if err != nil {
				return err
			}
			list, err := wire.ReadAlerts(cmd.Context(), path, all)
			if err != nil {
				return err
			}
			return a.print(list, alertTables(list, all)...)
		},
	})
	cmd.Flags().BoolVar(&all, "all", false, "also what was acknowledged, and what is only for information")
	cmd.AddCommand(a.alertsAckCommand(), a.alertsTestCommand())
	return cmd
}

func alertTables(list wire.Alerts, all bool) []report.Table {
	t := report.Table{Title: "Alarms that nobody acknowledged", Columns: columns(">id", "severity", "code", "about", "first", "last", ">times", "state", "delivered to", "what")}
	if all {
		t.Title = "Alarms"
	}
	for _, x := range list.Alarms {
		var told []string
		for _, d := range x.Delivered {
			told = append(told, d.Receiver)
		}
		t.Add(fmt.Sprint(x.ID), x.Severity.String(), x.Code, oneLine(x.Subject, 24), instant(x.First), instant(x.Last), fmt.Sprint(x.Times), alarmState(x),
			orDash(strings.Join(told, ", ")), oneLine(x.Text, 100))
	}
	switch {
	case len(list.Alarms) == 0:
		t.Note = "There are none."
	case !all:
		t.Note = "hedgerow alerts ack ID ends the repeating; --all lists the rest too."
	}
	out := []report.Table{t}
	if len(list.Receivers) > 0 {
		r := report.Table{Title: "Receivers", Columns: columns("receiver", "state", ">failures", "why")}
		for _, x := range list.Receivers {
			state, why := "works", "" // the last record of one that works is of its start, or of a repair
			if x.Failures > 0 {
				state, why = "not delivered since "+instant(x.Since), oneLine(x.Error, 100)
			}
			r.Add(x.Name, state, fmt.Sprint(x.Failures), why)
		}
		out = append(out, r)
	}
	return out
}

func alarmState(x wire.Alarm) string {
	switch {
	case !x.Acked.IsZero():
		return "acknowledged by " + x.AckedBy
	case !x.Over.IsZero():
		return "over since " + instant(x.Over)
	}
	return "open"
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

func (a *app) alertsAckCommand() *cobra.Command {
	var reason string
	cmd := a.wantsJournal(&cobra.Command{
		Use:   "ack ID…",
		Short: "Acknowledge alarms: they are not repeated any more",
		Long: `Record in the journal that somebody has seen the alarms and takes them from here. A running agent
heeds it within seconds; it works without one too.

What is still wrong a day later is an alarm again.`,
		Example: "  hedgerow alerts ack 12 13 --reason \"the node is being replaced\"",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("%s wants the alarms' numbers; `hedgerow alerts` lists them", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			var ids []int64
			for _, s := range args {
				id, err := strconv.ParseInt(s, 10, 64)
				if err != nil || id < 1 {
					return usagef("%q is no alarm's number; `hedgerow alerts` lists them", s)
				}
				ids = append(ids, id)
			}
			path, err := a.findJournal()
			if err != nil {
				return err
			}
			done, err := wire.Acknowledge(cmd.Context(), path, ids, person(), reason)
			t := report.Table{Columns: columns(">id", "what", "by", "at", "reason")}
			for _, x := range done {
				what := "acknowledged"
				if x.Before {
					what = "was acknowledged before"
				}
				t.Add(fmt.Sprint(x.Alarm), what, x.Who, instant(x.At), oneLine(x.Reason, 60))
			}
			if len(done) > 0 {
				err = errors.Join(err, a.print(done, t))
			}
			return err
		},
	})
	cmd.Flags().StringVar(&reason, "reason", "", "why, for whoever looks next")
	return cmd
}

func (a *app) alertsTestCommand() *cobra.Command {
	return a.wantsConfig(&cobra.Command{
		Use:   "test [NAME]",
		Short: "Send a test message to a receiver of the configuration, or to all",
		Long: `Send a message that says it is a test to one receiver, or to all that alerts.to names, and say what
each answered. Neither journal nor node is needed.`,
		Example: "  hedgerow alerts test --config hedgerow.yaml\n  hedgerow alerts test ops",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usagef("%s wants one receiver's name, or none for all", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			c, _, err := a.loadConfig()
			if err != nil {
				return err
			}
			tried, err := wire.TestAlerts(cmd.Context(), c, strings.Join(args, ""), a.version, a.Now())
			if err != nil {
				return err
			}
			t := report.Table{Columns: columns("receiver", "kind", "arrived", "why not")}
			failed := 0
			for _, x := range tried {
				arrived := "yes"
				if !x.OK {
					arrived = "no"
					failed++
				}
				t.Add(x.Receiver, x.Kind, arrived, x.Error)
			}
			if err := a.print(tried, t); err != nil {
				return err
			}
			if failed > 0 {
				return fmt.Errorf("%d of %d receivers did not take the test message", failed, len(tried))
			}
			return nil
		},
	})
}
