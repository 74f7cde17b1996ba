package cli

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) strategyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "strategy",
		Short: "List, judge, serve and verify strategies",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("there is no command %q: %s --help lists them", args[0], cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(a.strategyListCommand(), a.strategyResultsCommand(), a.strategyServeCommand(), a.strategyVerifyCommand())
	return cmd
}

func (a *app) strategyListCommand() *cobra.Command {
	configured := false
	cmd := a.wantsConfig(&cobra.Command{
		Use:     "list",
		Short:   "List the built-in strategies and their parameters, or the configured ones and their terms",
		Example: "  hedgerow strategy list\n  hedgerow strategy list --json | jq '.[0].parametersSchema'\n  hedgerow strategy list --configured --config hedgerow.yaml",
		Args:    exactly(),
		RunE: func(*cobra.Command, []string) error {
			if configured {
				c, _, err := a.loadConfig()
				if err != nil {
					return err
				}
				return a.print(c.Strategies, configuredTable(c))
			}
			list, err := wire.Builtins()
			if err != nil {
				return err
			}
			var tables []report.Table
			for _, m := range list {
				tables = append(tables, parameterTable(fmt.Sprintf("%s %s: %s", m.Name, m.Version, m.About), m.Schema))
			}
			return a.print(list, tables...)
		},
	})
	cmd.Flags().BoolVar(&configured, "configured", false, "those of the configuration: which trade, which are shadows, and on what terms")
	return cmd
}

// parameterTable shows a JSON schema's properties, one a row.
func parameterTable(title string, schema []byte) report.Table {
	t := report.Table{Title: title, Columns: columns("parameter", "type", "default", "what")}
	var s struct {
		Properties map[string]struct {
			Type        any             `json:"type"`
			Description string          `json:"description"`
			Default     json.RawMessage `json:"default"`
		} `json:"properties"`
	}
	if len(schema) == 0 || json.Unmarshal(schema, &s) != nil || len(s.Properties) == 0 {
		t.Add("none", "", "", "it takes no parameters")
		return t
	}
	var names []string
	for name := range s.Properties {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		p := s.Properties[name]
		t.Add(name, typeName(p.Type), string(p.Default), p.Description)
	}
	return t
}

// typeName is a JSON schema's type: one word, or several of which null is none
// that a person writes.
func typeName(t any) string {
	var words []string
	list, ok := t.([]any)
	if !ok {
		list = []any{t}
	}
	for _, x := range list {
		if w, ok := x.(string); ok && w != "null" {
			words = append(words, w)
		}
	}
	return strings.Join(words, " or ")
}

func (a *app) strategyServeCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "serve NAME",
		Short: "Be a built-in strategy's process (the agent starts this itself)",
		Long: `Serve a built-in strategy to the agent that started this process, over a unix
socket that only the two know. Started by hand it says so and ends.`,
		Args: exactly("the NAME of a strategy"),
		RunE: func(_ *cobra.Command, args []string) error { return wire.ServeBuiltin(args[0]) },
	}
}

func (a *app) strategyVerifyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "verify PROGRAM",
		Short: "Try a strategy's program, show what it is, and print its checksum",
		Long: `Start a strategy's program as an agent would, try it on a small synthetic market,
and print the lines that configure it. It is tried whether its answers hold
together and come in time, are the same again from the same observation and after
a restart, and whether it ends with its host. The checksum pins this very file:
verify it again after each change.`,
		Example: "  hedgerow strategy verify ./mystrategy",
		Args:    exactly("the path of a PROGRAM"),
		RunE: func(cmd *cobra.Command, args []string) error {
			v, err := wire.VerifyProgram(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			m := v.Manifest
			checks := report.Table{Title: "Tried on a synthetic market", Columns: columns("check", "result", ">took", "detail")}
			failed := 0
			for _, c := range v.Checks {
				result := "passed"
				if !c.OK {
					result = "FAILED"
					failed++
				}
				checks.Add(c.Name, result, c.Took.Round(time.Millisecond).String(), c.Detail)
			}
			tables := []report.Table{checks}
			if m.Name != "" {
				checks.Note = v.Contained.String()
				tables = append([]report.Table{parameterTable(fmt.Sprintf("%s %s: %s", m.Name, m.Version, m.About), m.Schema)}, checks)
			}
			if err := a.print(v, tables...); err != nil {
				return err
			}
			if failed > 0 {
				return fmt.Errorf("%s failed %d of %d checks: mend it and verify it again", v.Path, failed, len(v.Checks))
			}
			if !a.json {
				fmt.Fprintf(a.Out, "\nIn the configuration:\n\nstrategies:\n  - name: %s\n    path: %s\n    sha256: %s\n    weight: 100%%\n", m.Name, v.Path, v.SHA256)
			}
			return nil
		},
	}
}
