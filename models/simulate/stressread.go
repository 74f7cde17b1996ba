package simulate

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

//go:embed stress/*.json
var named embed.FS

// Stresses are the scenarios that come with the program, by name.
func Stresses() ([]*Stress, error) {
	entries, err := named.ReadDir("stress") // sorted by name
	if err != nil {
		return nil, err
	}
	out := make([]*Stress, 0, len(entries))
	for _, e := range entries {
		b, err := named.ReadFile("stress/" + e.Name())
		if err != nil {
			return nil, err
		}
		s, err := ReadStress(b)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", e.Name(), err)
		}
		out = append(out, s)
	}
	return out, nil
}

// unstrained is no strain.
var unstrained = liquidation.Strain{Delay: 1, Gas: 1, Depth: 1}

// ReadStress reads a stress scenario from JSON. A field that the format does not
// have, or that is there twice, is an error, and so is a value of another kind or
// out of its range: all of these are listed, each as a *domain.Error that says
// which.
func ReadStress(b []byte) (*Stress, error) {
	var raw json.RawMessage
	if err := json.Unmarshal(b, &raw); err != nil {
		return nil, fmt.Errorf("stress scenario is not JSON: %w: keep one scenario a file", err)
	}
	s := &Stress{Strain: Strained{Strain: unstrained}}
	var c complaints
	c.shape("", raw, reflect.TypeFor[Stress]())
	if err := json.Unmarshal(b, s); err != nil && len(c) == 0 {
		return nil, fmt.Errorf("stress scenario: %w", err)
	}
	c.add(s.Check())
	if err := c.all(); err != nil {
		return nil, fmt.Errorf("stress scenario %q: %w", s.Name, err)
	}
	return s, nil
}

// complaints are the mistakes found so far.
type complaints []error

func (c *complaints) add(err error) {
	if err != nil {
		*c = append(*c, err)
	}
}

func (c *complaints) all() error { return errors.Join(*c...) }

func (c *complaints) refuse(what, got, want string) {
	c.add(&domain.Error{What: what, At: -1, Got: got, Want: want, Kind: domain.ErrRange})
}

func (c *complaints) text(what, s string) {
	if strings.TrimSpace(s) == "" {
		c.add(&domain.Error{What: what, At: -1, Want: "a text", Kind: domain.ErrEmpty})
	}
}

func (c *complaints) basis(at string, b Basis) {
	if b.Basis != "observed" && b.Basis != "assumed" {
		c.refuse(at+".basis", fmt.Sprintf("%q", b.Basis), `"observed" or "assumed"`)
	}
	c.text(at+".source", b.Source)
}

func (c *complaints) selector(what string, s Selector) {
	kind, of, named := strings.Cut(string(s), ":")
	switch {
	case !named && (kind == "all" || kind == string(Volatile) || kind == string(Pegged) || kind == string(Derivative)):
	case named && of != "" && (kind == "symbol" || kind == string(Pegged) || kind == string(Derivative)):
	default:
		c.refuse(what, fmt.Sprintf("%q", s), "all, volatile, pegged, derivative, pegged:CURRENCY, derivative:SYMBOL or symbol:SYMBOL")
	}
}

func (c *complaints) strain(s Strained) {
	if s.Strain == unstrained && s.Basis == (Basis{}) {
		return // there is none
	}
	c.add(domain.Within("strain.delay", s.Delay, 0, math.MaxFloat64))
	c.add(domain.Within("strain.gas", s.Gas, 0, math.MaxFloat64))
	c.add(domain.Within("strain.depth", s.Depth, 0, math.MaxFloat64))
	c.basis("strain", s.Basis)
}

func (c *complaints) correlation(at string, r Correlation) {
	c.selector(at+".between[0]", r.Between[0])
	c.selector(at+".between[1]", r.Between[1])
	switch {
	case (r.Set == nil) == (r.Times == nil):
		c.refuse(at, "set and times", "one of the two")
	case r.Set != nil:
		c.add(domain.Within(at+".set", *r.Set, -1, 1))
	default:
		c.add(domain.Within(at+".times", *r.Times, -1, 1))
	}
	c.basis(at, r.Basis)
}
