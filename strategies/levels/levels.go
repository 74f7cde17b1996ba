// Package levels is the built-in strategy of that name: hold the levels of series
// and risk pools that an operator states.
//
// In: a list of levels. Out: a target for each that names something observed. It
// scores nothing, looks at no price, and keeps no state.
package levels

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// Parameters are what an operator states.
type Parameters struct {
	Levels   []Level `json:"levels" jsonschema:"what to hold; what is not listed is not this strategy's concern"`
	TTLHours float64 `json:"ttlHours" jsonschema:"how long a level stands when the strategy falls silent, more than 0 to 720 hours"`
}

// Level is how much of one series, or in one pool, to hold.
type Level struct {
	Series string  `json:"series,omitempty" jsonschema:"a series, by address or symbol"`
	Pool   string  `json:"pool,omitempty" jsonschema:"or a risk pool, by address or symbol"`
	Level  float64 `json:"level" jsonschema:"whole tokens of cover, or whole units of capital; 0 sells all, or leaves with all"`
}

// name is what the level is of.
func (l Level) name() string { return l.Series + l.Pool }

// Defaults hold nothing for six hours.
func Defaults() Parameters { return Parameters{Levels: []Level{}, TTLHours: 6} }

// ErrParameters wraps everything that is wrong with parameters.
var ErrParameters = errors.New("parameters of levels are out of range")

// Definition is the strategy as a program offers it.
func Definition() strategy.Definition {
	return strategy.Definition{
		Name:       "levels",
		Version:    "1",
		About:      "Holds the stated levels of series and risk pools, as long as they are traded. Ignores every price, risk and cost.",
		Parameters: Defaults(),
		Tables:     []strategy.Table{strategy.TableSeries, strategy.TablePools},
		Open: func(parameters []byte, _ uint64) (strategy.Strategy, error) {
			p := Defaults()
			if err := strategy.Decode(parameters, &p); err != nil {
				return nil, err
			}
			if err := p.check(); err != nil {
				return nil, err
			}
			return &session{p}, nil
		},
	}
}

// check reports everything that is wrong, wrapped in ErrParameters.
func (p Parameters) check() error {
	var wrong []error
	if !(p.TTLHours > 0 && p.TTLHours <= 720) {
		wrong = append(wrong, fmt.Errorf("ttlHours %v is not within (0, 720]", p.TTLHours))
	}
	if n := len(p.Levels); n > strategy.MaxReasons {
		wrong = append(wrong, fmt.Errorf("levels has %d entries, at most %d", n, strategy.MaxReasons))
	}
	seen := map[string]int{}
	for i, l := range p.Levels {
		if (l.Series == "") == (l.Pool == "") {
			wrong = append(wrong, fmt.Errorf("levels[%d]: name either a series or a pool", i))
			continue
		}
		if !(l.Level >= 0 && l.Level <= math.MaxFloat64) {
			wrong = append(wrong, fmt.Errorf("levels[%d]: level %v is no amount: write 0 or more", i, l.Level))
		}
		if first, twice := seen[strings.ToLower(l.name())]; twice {
			wrong = append(wrong, fmt.Errorf("levels[%d]: %s is listed before, as levels[%d]", i, l.name(), first))
		} else {
			seen[strings.ToLower(l.name())] = i
		}
	}
	if len(wrong) > 0 {
		return fmt.Errorf("%w: %w", ErrParameters, errors.Join(wrong...))
	}
	return nil
}

// session is one opened strategy.
type session struct{ Parameters }

// candidate is something that a level may name.
type candidate struct {
	id     protection.Address
	symbol string
	most   float64 // the most that a level may be
	over   bool    // a resolved series: there is nothing to trade
}

// Evaluate sets the stated levels. A name that is not observed, or that several
// things share, is said and left alone: its last target stands.
func (s *session) Evaluate(_ context.Context, o *strategy.Observation) (*strategy.Proposal, error) {
	var series, pools []candidate
	for _, x := range o.Series {
		c := candidate{x.ID, x.Symbol, math.Inf(1), x.State.Resolved()}
		if most, bounded := x.Most(); bounded {
			c.most = most.Float(x.Decimals)
		}
		series = append(series, c)
	}
	for _, x := range o.Pools {
		pools = append(pools, candidate{id: x.ID, symbol: x.Symbol, most: math.Inf(1)})
	}
	out := &strategy.Proposal{}
	say := func(format string, args ...any) { out.Reasons = append(out.Reasons, fmt.Sprintf(format, args...)) }
	set := map[protection.Address]bool{}
	for i, l := range s.Levels {
		what, list := "series", series
		if l.Pool != "" {
			what, list = "pool", pools
		}
		found := named(list, l.name())
		switch {
		case len(found) == 0:
			say("levels[%d]: there is no %s of that name here", i, what)
			continue
		case len(found) > 1:
			say("levels[%d]: %d of that symbol are here: name the %s by its address", i, len(found), what)
			continue
		case found[0].over:
			say("levels[%d]: the series is over", i)
			continue
		case set[found[0].id]:
			say("levels[%d]: another level names the same %s", i, what)
			continue
		}
		set[found[0].id] = true
		t := strategy.Target{Series: found[0].id, Level: min(l.Level, found[0].most), TTL: time.Duration(s.TTLHours * float64(time.Hour)),
			Reasons: []string{fmt.Sprintf("levels[%d] states %v", i, l.Level)}}
		if t.Level < l.Level {
			t.Reasons = append(t.Reasons, fmt.Sprintf("it has at most %v", t.Level))
		}
		out.Targets = append(out.Targets, t)
	}
	return out, nil
}

// named are the candidates with an address, in any case, or a symbol.
func named(list []candidate, name string) (out []candidate) {
	for _, c := range list {
		if strings.EqualFold(c.id.String(), name) {
			return []candidate{c}
		}
		if c.symbol == name {
			out = append(out, c)
		}
	}
	return out
}
