package wire

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/plugins/host"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies"
)

// Known is what a configuration may name of this binary: its strategies, with
// the schemas that their parameters are checked against.
func Known() (config.Known, error) {
	manifests, err := Builtins()
	if err != nil {
		return config.Known{}, err
	}
	var k config.Known
	for _, m := range manifests {
		d, err := strategies.Find(m.Name)
		if err != nil {
			return config.Known{}, err
		}
		k.Builtins = append(k.Builtins, config.Builtin{Name: m.Name, Schema: m.Schema, Check: func(parameters []byte) error {
			if len(parameters) == 0 {
				parameters = []byte("{}")
			}
			_, err := d.Open(parameters, 0)
			return err
		}})
	}
	return k, nil
}

// Builtins are the manifests of the built-in strategies, by name.
func Builtins() ([]strategy.Manifest, error) {
	var out []strategy.Manifest
	for _, d := range strategies.All() {
		m, err := d.Manifest()
		if err != nil {
			return nil, fmt.Errorf("built-in strategy %s: %w", d.Name, err)
		}
		out = append(out, m)
	}
	slices.SortFunc(out, func(a, b strategy.Manifest) int { return strings.Compare(a.Name, b.Name) })
	return out, nil
}

// ServeBuiltin makes this process the named built-in strategy until the host
// that started it ends.
func ServeBuiltin(name string) error {
	d, err := strategies.Find(name)
	if err != nil {
		return err
	}
	strategy.Serve(d)
	return nil
}

// VerifyProgram hashes a strategy's program, starts it as an agent would, and
// tries it on a small synthetic market. What it does wrong is in the report.
func VerifyProgram(ctx context.Context, path string) (host.Report, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return host.Report{}, err
	}
	return host.Verify(ctx, host.Options{Name: filepath.Base(path), Path: path})
}

// VerifyConfigured starts each strategy of a configuration that is a program of
// its own, checks its checksum and its parameters, and returns what is wrong,
// one problem a strategy.
func VerifyConfigured(ctx context.Context, c *config.Config) []config.Problem {
	var out []config.Problem
	for i, s := range c.Strategies {
		if s.Builtin != "" {
			continue // checked as the file was read
		}
		at := fmt.Sprintf("strategies[%d]", i)
		o, err := launchOptions(c, s)
		if err != nil {
			out = append(out, config.Problem{Path: at, Text: err.Error()})
			continue
		}
		o.Parameters = s.Parameters // it is asked whether it takes them
		m, err := describe(ctx, o)
		if err != nil {
			out = append(out, config.Problem{Path: at, Text: err.Error()})
			continue
		}
		for _, p := range config.CheckParameters(m.Schema, s.Parameters) {
			out = append(out, config.Problem{Path: at + ".parameters" + p.Path, Text: p.Text})
		}
	}
	return out
}

func describe(ctx context.Context, o host.Options) (strategy.Manifest, error) {
	p := host.New(o)
	defer p.Close()
	return p.Describe(ctx)
}
