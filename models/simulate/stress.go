package simulate

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// Stress is one scenario that somebody has thought of: what prices do, what the
// oracle says they do, and what becomes of the liquidators meanwhile. It has no
// probability. The file format is in stress/README.md.
type Stress struct {
	Version     int     `json:"version"` // of the format: 1
	Name        string  `json:"name"`    // lower case, digits and hyphens
	Title       string  `json:"title"`
	What        string  `json:"what"` // what happens and whom it hurts
	Steps       int     `json:"steps"`
	StepSeconds float64 `json:"stepSeconds"`

	Moves        []Move        `json:"moves"`
	Prints       []Print       `json:"prints"`
	Strain       Strained      `json:"strain"`
	Correlations []Correlation `json:"correlations"`
}

// Basis is where a number is from, and how far it can be trusted.
type Basis struct {
	Basis  string `json:"basis"`  // "observed", or "assumed"
	Source string `json:"source"` // data or post for the one, the reason for the other
}

// Move is what the price of some assets does, relative to now.
type Move struct {
	Asset Selector  `json:"asset"`
	Path  []float64 `json:"path"` // at the end of each step, more than 0; of a derivative, relative to what it is a claim on
	Basis
}

// Print is an oracle that is wrong about some assets: it says Times the market's
// price from step From on, for so many Steps. Steps count from 0.
type Print struct {
	Asset Selector `json:"asset"`
	From  int      `json:"from"`
	Steps int      `json:"steps"`
	Times float64  `json:"times"` // more than 0
	Basis
}

// Strained is what multiplies the liquidators' environment, and where it is from.
type Strained struct {
	liquidation.Strain
	Basis
}

// Correlation changes the correlations between assets of two kinds: Set replaces
// them, Times multiplies them. One of the two is there, within [−1, 1].
type Correlation struct {
	Between [2]Selector `json:"between"`
	Set     *float64    `json:"set"`
	Times   *float64    `json:"times"`
	Basis
}

// Class is how an asset's price is tied to others.
type Class string

// The classes.
const (
	Volatile   Class = "volatile"   // it has a price of its own
	Pegged     Class = "pegged"     // it is meant to be worth a currency
	Derivative Class = "derivative" // it is a claim on another asset, as staked ether is
)

// Asset is one that a stress is applied to.
type Asset struct {
	Symbol string
	Class  Class
	Of     string // the currency of a Pegged one, the symbol that a Derivative is a claim on
}

// Selector picks assets: "all", a class ("volatile"), a class of something
// ("pegged:USD", "derivative:ETH"), or one ("symbol:ETH"). Of several that pick an
// asset the most particular counts: symbol, class of, class, all; of prints as
// particular that overlap, the first.
type Selector string

// rank is how particularly a selector picks an asset: 0 not at all, 4 by name.
func (s Selector) rank(a Asset) int {
	switch {
	case s == Selector("symbol:"+a.Symbol):
		return 4
	case s == Selector(string(a.Class)+":"+a.Of):
		return 3
	case s == Selector(a.Class):
		return 2
	case s == "all":
		return 1
	}
	return 0
}

// Stressed is a stress applied to assets.
type Stressed struct {
	Market *Paths // what assets sell for; one scenario
	Oracle *Paths // what the lending protocol is told; one scenario
	Strain liquidation.Strain
}

// Apply is what becomes of assets. One that no move picks keeps its price. A
// derivative's price, and what the oracle says of it, are those of what it is a
// claim on times its own move, for which "all" does not pick it; what it is a
// claim on need not be among the assets, and is Volatile then.
//
// Assets without a symbol or of an unknown class, two of one symbol, and a
// derivative of itself, through others or not, are a *domain.Error.
func (s *Stress) Apply(assets []Asset) (*Stressed, error) {
	if err := s.Check(); err != nil {
		return nil, err
	}
	bases, err := basesOf(assets)
	if err != nil {
		return nil, err
	}
	years := s.StepSeconds / (365 * 24 * 3600)
	if err := fits(1, s.Steps, len(assets)); err != nil {
		return nil, err
	}
	var market, oracle *Paths
	market = market.resize(1, s.Steps, len(assets), years, false)
	oracle = oracle.resize(1, s.Steps, len(assets), years, false)
	for k := range market.Factor {
		market.Factor[k], oracle.Factor[k] = 1, 1
	}
	for i := range assets {
		for _, a := range bases[i] {
			s.move(market, oracle, i, a)
		}
	}
	for _, p := range []*Paths{market, oracle} {
		if err := domain.Positive("factor", p.Factor); err != nil {
			return nil, fmt.Errorf("stress %s: %w", s.Name, err)
		}
	}
	return &Stressed{market, oracle, s.Strain.Strain}, nil
}

// move multiplies the prices of asset i by what a, itself or what it is a claim
// on, does of its own.
func (s *Stress) move(market, oracle *Paths, i int, a Asset) {
	best, path := 0, []float64(nil)
	for _, m := range s.Moves {
		if r := own(m.Asset, a); r > best {
			best, path = r, m.Path
		}
	}
	ranks := make([]int, len(s.Prints))
	for k, p := range s.Prints {
		ranks[k] = own(p.Asset, a)
	}
	for step := range s.Steps {
		price, times, best := 1.0, 1.0, 0
		if path != nil {
			price = path[step]
		}
		for k, p := range s.Prints {
			if step >= p.From && step-p.From < p.Steps && ranks[k] > best {
				best, times = ranks[k], p.Times
			}
		}
		market.At(0, step)[i] *= price
		oracle.At(0, step)[i] *= price * times
	}
}

// own is the rank of a selector, which is 0 for "all" and a derivative: that moves
// with what it is a claim on already.
func own(s Selector, a Asset) int {
	if s == "all" && a.Class == Derivative {
		return 0
	}
	return s.rank(a)
}

// basesOf are, by asset, itself and what it is a claim on, down to what is none.
func basesOf(assets []Asset) ([][]Asset, error) {
	if err := domain.AtLeast("assets", len(assets), 1); err != nil {
		return nil, err
	}
	at := make(map[string]int, len(assets))
	for i, a := range assets {
		refuse := func(got, want string) error {
			return &domain.Error{What: "assets", At: i, Got: got, Want: want, Kind: domain.ErrRange}
		}
		if _, twice := at[a.Symbol]; twice || a.Symbol == "" {
			return nil, refuse(fmt.Sprintf("symbol %q", a.Symbol), "a symbol that no other has")
		}
		if !slices.Contains([]Class{Volatile, Pegged, Derivative}, a.Class) {
			return nil, refuse(fmt.Sprintf("class %q", a.Class), "volatile, pegged or derivative")
		}
		if a.Class == Derivative && a.Of == "" {
			return nil, refuse("a derivative of nothing", "what it is a claim on in Of")
		}
		at[a.Symbol] = i
	}
	out := make([][]Asset, len(assets))
	for i, a := range assets {
		for out[i] = append(out[i], a); a.Class == Derivative; out[i] = append(out[i], a) {
			if len(out[i]) > len(assets) {
				return nil, &domain.Error{What: "assets", At: i, Got: "a claim on itself: " + chain(out[i]), Want: "one that ends", Kind: domain.ErrRange}
			}
			base, known := at[a.Of]
			if known {
				a = assets[base]
			} else {
				a = Asset{Symbol: a.Of, Class: Volatile}
			}
		}
	}
	return out, nil
}

func chain(assets []Asset) string {
	var names []string
	for _, a := range assets {
		names = append(names, a.Symbol)
	}
	return strings.Join(names, " of ")
}

// longest is how many steps a stress may have: a year by five minutes.
const longest = 366 * 24 * 12

// Check refuses a stress with mistakes, and lists all of them.
func (s *Stress) Check() error {
	if s == nil {
		return domain.AtLeast("stress", 0, 1)
	}
	var c complaints
	c.add(domain.Within("version", float64(s.Version), 1, 1))
	if s.Name == "" || strings.Trim(s.Name, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		c.refuse("name", fmt.Sprintf("%q", s.Name), "lower case letters, digits and hyphens")
	}
	c.text("title", s.Title)
	c.text("what", s.What)
	c.add(domain.Within("steps", float64(s.Steps), 1, longest))
	c.add(domain.Open("stepSeconds", s.StepSeconds, 0, math.Inf(1)))
	seen := map[Selector]bool{}
	for k, m := range s.Moves {
		at := fmt.Sprintf("moves[%d]", k)
		c.selector(at+".asset", m.Asset)
		if seen[m.Asset] {
			c.refuse(at+".asset", fmt.Sprintf("%q again", m.Asset), "one move each")
		}
		seen[m.Asset] = true
		c.add(domain.Length(at+".path", len(m.Path), s.Steps))
		c.add(domain.Positive(at+".path", m.Path))
		c.basis(at, m.Basis)
	}
	for k, p := range s.Prints {
		at := fmt.Sprintf("prints[%d]", k)
		c.selector(at+".asset", p.Asset)
		c.add(domain.Within(at+".from", float64(p.From), 0, float64(max(s.Steps, 1)-1)))
		c.add(domain.Within(at+".steps", float64(p.Steps), 1, longest))
		c.add(domain.Open(at+".times", p.Times, 0, math.Inf(1)))
		c.basis(at, p.Basis)
	}
	c.strain(s.Strain)
	for k, r := range s.Correlations {
		c.correlation(fmt.Sprintf("correlations[%d]", k), r)
	}
	return c.all()
}
