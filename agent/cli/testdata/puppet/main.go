// Command puppet is a strategy for tests: it wants what a file says. The file's
// text is the level that it wants of every series in whole tokens, and may be a
// number that no host should take: NaN, Inf, -1. "hang" writes a file "asked" into
// its working folder, the only one that it may write to, and does not answer.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

func main() {
	strategy.Serve(strategy.Definition{
		Name: "puppet", Version: "1.0.0", About: "Wants what a file says.",
		Parameters: Parameters{},
		Tables:     []strategy.Table{strategy.TableSeries},
		Open: func(raw []byte, _ uint64) (strategy.Strategy, error) {
			var p Parameters
			if err := strategy.Decode(raw, &p); err != nil {
				return nil, err
			}
			if p.File == "" {
				return nil, errors.New("a puppet needs the file that says what it wants")
			}
			return &puppet{p}, nil
		},
	})
}

// Parameters name the file.
type Parameters struct {
	File string `json:"file" jsonschema:"what to want of every series"`
}

type puppet struct{ Parameters }

// Evaluate reads the file anew each time.
func (s *puppet) Evaluate(_ context.Context, o *strategy.Observation) (*strategy.Proposal, error) {
	text, err := os.ReadFile(s.File)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(string(text)) == "hang" {
		if err := os.WriteFile("asked", nil, 0o600); err != nil {
			return nil, err
		}
		select {}
	}
	level, err := strconv.ParseFloat(strings.TrimSpace(string(text)), 64)
	if err != nil {
		return nil, err
	}
	out := &strategy.Proposal{}
	for _, x := range o.Series {
		out.Targets = append(out.Targets, strategy.Target{Series: x.ID, Level: level, TTL: 24 * time.Hour, Reasons: []string{fmt.Sprintf("the file says %v", level)}})
	}
	return out, nil
}
