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
	"slices"
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
			return newSession(p), nil
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
type session struct {
	levels []level
	ttl    time.Duration
}

// level is a stated one, with what of it need not be worked out again.
type level struct {
	Level
	at      protection.Address // that it is named by,
	byID    bool               // if it is
	reasons []string
}

func newSession(p Parameters) *session {
	s := &session{ttl: time.Duration(p.TTLHours * float64(time.Hour))}
	for i, l := range p.Levels {
		at, err := protection.ParseAddress(strings.ToLower(l.name()))
		s.levels = append(s.levels, level{l, at, err == nil, []string{fmt.Sprintf("levels[%d] states %v", i, l.Level)}})
	}
	return s
}

// Evaluate sets the stated levels. A name that is not observed, or that several
// things share, is said and left alone: its last target stands.
func (s *session) Evaluate(_ context.Context, o *strategy.Observation) (*strategy.Proposal, error) {
	out := &strategy.Proposal{Targets: make([]strategy.Target, 0, len(s.levels))}
	say := func(format string, args ...any) { out.Reasons = append(out.Reasons, fmt.Sprintf(format, args...)) }
	for i := range s.levels {
		l := &s.levels[i]
		var what string
		var found, n int
		if l.Pool == "" {
			what = "series"
			found, n = named(l, o.Series, func(x *protection.Series) (protection.Address, string) { return x.ID, x.Symbol })
		} else {
			what = "pool"
			found, n = named(l, o.Pools, func(x *protection.Pool) (protection.Address, string) { return x.ID, x.Symbol })
		}
		switch {
		case n == 0:
			say("levels[%d]: there is no %s of that name here", i, what)
			continue
		case n > 1:
			say("levels[%d]: %d of that symbol are here: name the %s by its address", i, n, what)
			continue
		}
		t := strategy.Target{Level: l.Level.Level, TTL: s.ttl, Reasons: l.reasons}
		if l.Pool != "" {
			t.Series = o.Pools[found].ID
		} else {
			x := &o.Series[found]
			if x.State.Resolved() {
				say("levels[%d]: the series is over", i)
				continue
			}
			t.Series = x.ID
			if most, bounded := x.Most(); bounded {
				t.Level = min(t.Level, most.Float(x.Decimals))
			}
		}
		if slices.ContainsFunc(out.Targets, func(o strategy.Target) bool { return o.Series == t.Series }) {
			say("levels[%d]: another level names the same %s", i, what)
			continue
		}
		if t.Level < l.Level.Level {
			t.Reasons = []string{l.reasons[0], fmt.Sprintf("it has at most %v", t.Level)}
		}
		out.Targets = append(out.Targets, t)
	}
	return out, nil
}

// named finds what has the level's address, or else its symbol, which several may
// have: the first of them, and how many there are.
func named[T any](l *level, list []T, is func(*T) (id protection.Address, symbol string)) (first, n int) {
	name := l.name()
	for i := range list {
		id, symbol := is(&list[i])
		if l.byID && id == l.at {
			return i, 1
		}
		if symbol == name {
			if n == 0 {
				first = i
			}
			n++
		}
	}
	return first, n
}
