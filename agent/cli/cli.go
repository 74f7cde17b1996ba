// Package cli is the hedgerow command: one file a command. In: arguments and
// three streams. Out: a table for people or, with --json, a document for
// programs, and an exit code. It puts nothing together itself: what reaches a
// chain, a journal or a strategy goes through agent/wire.
package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

// The exit codes.
const (
	exitDone   = 0
	exitFailed = 1 // it was tried and did not work, or what was checked does not hold
	exitUsage  = 2 // the command line or the configuration is wrong; nothing was tried
)

// Streams are where a command reads and writes. Now is for tests; nil is the
// machine's clock.
type Streams struct {
	In  *os.File
	Out io.Writer
	Err io.Writer
	Now func() time.Time
}

// Run runs the command line and returns its exit code. Cancelling ctx ends a
// running command in good order.
func Run(ctx context.Context, version string, args []string, s Streams) int {
	if s.Now == nil {
		s.Now = time.Now
	}
	a := &app{Streams: s, version: version}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(s.In)
	root.SetOut(s.Out)
	root.SetErr(s.Err)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitDone
	}
	fmt.Fprintf(s.Err, "hedgerow: %v\n", err)
	var problems *config.Problems
	var usage *usageError
	if errors.As(err, &problems) || errors.As(err, &usage) {
		return exitUsage
	}
	return exitFailed
}

// app is what the commands share.
type app struct {
	Streams
	version string

	json       bool
	verbose    bool
	configPath string
	journal    string
	archive    string
}

// usageError is a mistake on the command line.
type usageError struct{ error }

func (u *usageError) Unwrap() error { return u.error }

func usagef(format string, args ...any) error { return &usageError{fmt.Errorf(format, args...)} }

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "hedgerow",
		Short: "Hedges on-chain lending risk, by itself and with evidence",
		Long: `Hedgerow watches the loans behind a fund's claims on a lending market, scores
them, and buys or sells protection so that the fund stays inside its limits.

New here? ` + "`hedgerow demo`" + ` plays a crash day on a chain of its own.`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			hint := ""
			if s := cmd.SuggestionsFor(args[0]); len(s) > 0 {
				hint = fmt.Sprintf(": did you mean %q?", s[0])
			}
			return usagef("there is no command %q%s (hedgerow --help lists them)", args[0], hint)
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usagef("%w (%s --help lists the flags)", err, cmd.CommandPath())
	})
	root.PersistentFlags().BoolVar(&a.json, "json", false, "print JSON for programs instead of tables")
	root.PersistentFlags().BoolVarP(&a.verbose, "verbose", "v", false, "log more to standard error")
	root.SuggestionsMinimumDistance = 2
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(a.runCommand(), a.demoCommand(), a.devnetCommand(), a.deployCommand(), a.poolCommand(), a.seriesCommand(), a.checkConfigCommand(), a.bookCommand(), a.historyCommand(), a.backtestCommand(), a.marketCommand(), a.positionsCommand(),
		a.statusCommand(), a.alertsCommand(), a.limitsCommand(), a.scoreCommand(), a.stressCommand(), a.whatifCommand(), a.pricesCommand(), a.reportCommand(), a.explainCommand(), a.approveCommand(), a.haltCommand(), a.reduceCommand(), a.resumeCommand(), a.strategyCommand(), a.modelCommand(), a.journalCommand(), a.pinsCommand(), a.versionCommand())
	return root
}

// exactly wants n arguments, named for the message.
func exactly(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == len(names) {
			return nil
		}
		if len(names) == 0 && cmd.HasSubCommands() {
			var has []string
			for _, c := range cmd.Commands() {
				if c.IsAvailableCommand() {
					has = append(has, c.Name())
				}
			}
			return usagef("%s has no command %q, but %s", cmd.CommandPath(), args[0], strings.Join(has, ", "))
		}
		if len(names) == 0 {
			return usagef("%s takes no argument, and got %q", cmd.CommandPath(), args)
		}
		return usagef("%s wants %s; see %s --help", cmd.CommandPath(), strings.Join(names, " and "), cmd.CommandPath())
	}
}

// wantsConfig adds --config.
func (a *app) wantsConfig(cmd *cobra.Command) *cobra.Command {
	cmd.Flags().StringVarP(&a.configPath, "config", "c", "", "the configuration's file (else $HEDGEROW_CONFIG, else ./"+defaultConfig+")")
	return cmd
}

// wantsJournal adds --journal beside --config.
func (a *app) wantsJournal(cmd *cobra.Command) *cobra.Command {
	cmd.Flags().StringVar(&a.journal, "journal", "", "the journal's file, instead of the one that the configuration names")
	return a.wantsConfig(cmd)
}

const defaultConfig = "hedgerow.yaml"

// findConfig is the path of the configuration: the flag, the environment, or
// the default in this folder.
func (a *app) findConfig() (string, error) {
	if a.configPath != "" {
		return a.configPath, nil
	}
	if path := os.Getenv("HEDGEROW_CONFIG"); path != "" {
		return path, nil
	}
	if _, err := os.Stat(defaultConfig); err == nil {
		return defaultConfig, nil
	}
	return "", usagef(`no configuration: there is no %s here
  pass one:         --config FILE
  or start one:     cp configs/hedge.yaml %s, and change it
  or see an agent:  hedgerow demo needs none`, defaultConfig, defaultConfig)
}

func (a *app) loadConfig() (*config.Config, string, error) {
	path, err := a.findConfig()
	if err != nil {
		return nil, "", err
	}
	known, err := wire.Known()
	if err != nil {
		return nil, path, err
	}
	c, err := config.Load(path, known)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, path, &usageError{err}
	}
	return c, path, err
}

// liveConfig is a configuration of an agent on a chain.
func (a *app) liveConfig() (*config.Config, string, error) {
	c, path, err := a.loadConfig()
	if err == nil {
		if err = c.Live(); err != nil {
			err = fmt.Errorf("%s: %w", path, err)
		}
	}
	return c, path, err
}

// findJournal is the path of the journal: the flag, or the configuration's.
func (a *app) findJournal() (string, error) {
	if a.journal != "" {
		return a.journal, nil
	}
	c, _, err := a.liveConfig()
	if err != nil {
		return "", err
	}
	return c.Path(c.Journal), nil
}

// log writes to standard error: warnings, and with --verbose everything.
func (a *app) log() *slog.Logger {
	level := slog.LevelWarn
	if a.verbose {
		level = slog.LevelDebug
	}
	return slog.New(slog.NewTextHandler(a.Err, &slog.HandlerOptions{Level: level}))
}

// print writes v as JSON with --json, and the tables otherwise.
func (a *app) print(v any, tables ...report.Table) error {
	if a.json {
		return a.printJSON(v)
	}
	for i, t := range tables {
		if i > 0 {
			fmt.Fprintln(a.Out)
		}
		if err := t.WriteText(a.Out); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) printJSON(v any) error {
	e := json.NewEncoder(a.Out)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// columns are a table's: "name" is set left, ">name" right.
func columns(names ...string) []report.Column {
	var out []report.Column
	for _, n := range names {
		c := report.Column{Name: strings.TrimPrefix(n, ">")}
		if c.Name != n {
			c.Align = report.Right
		}
		out = append(out, c)
	}
	return out
}

// instant is a time for people.
func instant(t time.Time) string {
	if t.IsZero() {
		return "–"
	}
	return t.UTC().Format("2006-01-02 15:04:05Z")
}
