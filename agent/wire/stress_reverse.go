package wire

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// ReverseOptions say which limit's break is looked for, and where.
type ReverseOptions struct {
	Limit string // by its name; "": any
	Asset string // "": all directions
	// Most is a bound on the loss at once, as AMOUNT UNIT, in place of the risk limits.
	Most     string
	Progress func(done, total int) // from one goroutine; nil = nobody
}

// ReverseStress are the smallest shocks that break a limit. All of it is modelled.
type ReverseStress struct {
	Source    StandpointSource `json:"source"`
	Coin      string           `json:"coin"`
	Limits    []string         `json:"limits"` // that are looked at
	Broken    []string         `json:"broken"` // over their bounds before any shock: not looked at
	Shocks    []ReverseShock   `json:"shocks"`
	Scenarios Scenarios        `json:"scenarios"` // of a day, that likelihoods rest on
	Curve     *StressCurve     `json:"curve,omitempty"`
}

// ReverseShock is the smallest shock in one direction.
type ReverseShock struct {
	Direction string `json:"direction"`
	// Breaks are the limits that break on the way, the first one first; none: nothing
	// does, up to Top.
	Breaks []ReverseBreak `json:"breaks"`
	Top    string         `json:"top"`
	// Moves is the shock at the first break.
	Moves []AssetMove `json:"moves,omitempty"`
	Net   float64     `json:"net"` // the fund's loss in it at once, less what cover pays, in the coin
	// Sigmas is how many standard deviations of a day it is away, none where no scenario
	// moves in that direction; Normal P(a day is at least so bad in that direction) by the
	// normal law, Frequency in the scenarios.
	Sigmas    *float64 `json:"sigmas,omitempty"`
	Normal    float64  `json:"normal"`
	Frequency float64  `json:"frequency"`
}

// ReverseBreak is a limit's.
type ReverseBreak struct {
	Limit    string  `json:"limit"`
	Shock    float64 `json:"shock"` // fall or rise of price, or standard deviations
	Measured string  `json:"measured"`
	Bound    string  `json:"bound"`
}

// reading is one limit at one shock.
type reading struct {
	limit           string
	measured, bound string
	ratio           float64 // measured/bound
}

// over says that it is broken.
func (r reading) over() bool { return r.ratio > 1 }

// ErrNothingToBreak reports a portfolio without a limit that a shock could break.
var ErrNothingToBreak = errors.New("there is no risk limit to break: state limits.risk, or a bound with --loss")

// reverse is a search on its way.
type reverse struct {
	run    *Stressing
	o      ReverseOptions
	most   amount.Amount // of ReverseOptions.Most
	day    *Scenarios
	broken []string
	done   int
	total  int
}

// Reverse looks for the smallest shocks, on the exact model of losses: along each
// direction on a grid, then between two of its points by bisection.
//
// The most plausible direction is the point of the limit's surface that is nearest to
// today by the covariance of a day's log prices (Mahalanobis), by Hasofer and Lind's
// (1974) iteration with Rackwitz and Fiessler's (1978) step: the nearest that it finds,
// which another start might better.
func (x *Stressing) Reverse(ctx context.Context, o ReverseOptions) (ReverseStress, error) {
	s := x.at
	out := ReverseStress{Source: s.Source, Coin: s.Record.Policy.Bounds.Symbol, Broken: []string{}, Shocks: []ReverseShock{}}
	r := &reverse{run: x, o: o}
	if err := r.check(); err != nil {
		return out, err
	}
	var err error
	if r.day, err = s.Draw(1); err != nil {
		return out, err
	}
	out.Scenarios = *r.day
	flat := r.flat()
	now, err := r.readings(flat)
	if err != nil {
		return out, err
	}
	for _, l := range now {
		if l.over() {
			out.Broken = append(out.Broken, l.limit)
		} else {
			out.Limits = append(out.Limits, l.limit)
		}
	}
	if r.broken = out.Broken; len(out.Limits) == 0 {
		return out, nil
	}
	paths, err := r.paths()
	if err != nil {
		return out, err
	}
	r.total = gridSteps * (len(paths) + plausibleRounds)
	for _, p := range paths {
		shock, err := r.along(ctx, p)
		if err != nil {
			return out, err
		}
		out.Shocks = append(out.Shocks, shock)
	}
	if o.Asset == "" && len(paths) > 0 {
		shock, found, err := r.plausible(ctx, out.Shocks, paths)
		if err != nil {
			return out, err
		}
		if found {
			out.Shocks = append(out.Shocks, shock)
		}
	}
	out.Curve, err = x.Curve()
	if err == nil {
		out.Curve.mark(out.Shocks, r.most.Float(s.Record.Policy.Bounds.Decimals))
	}
	return out, err
}

// mark draws the breaks of a common fall into the curve.
func (c *StressCurve) mark(shocks []ReverseShock, most float64) {
	for _, x := range shocks {
		if x.Direction == everything {
			for _, y := range x.Breaks {
				c.Breaks = append(c.Breaks, BreaksAt{y.Limit, y.Shock})
			}
		}
	}
	if most > 0 {
		c.Bound, c.Limit = &most, lossAtOnce
	}
}

// lossAtOnce is the limit that is stated on the command line.
const lossAtOnce = "loss at once"

// check reads what is looked for.
func (r *reverse) check() error {
	s := r.run.at
	b := &s.Record.Policy.Bounds
	if r.o.Most != "" {
		if r.o.Limit != "" {
			return errors.New("--limit and --loss: one of them is the bound that is to break")
		}
		var m config.Money
		if err := m.UnmarshalText([]byte(r.o.Most)); err != nil {
			return fmt.Errorf("--loss: %w", err)
		}
		var err error
		if r.most, err = m.In(b.Symbol, b.Decimals); err != nil {
			return fmt.Errorf("--loss: %w", err)
		}
		if r.most.IsZero() {
			return errors.New("--loss: a bound of zero is broken by any loss: state more")
		}
		return nil
	}
	if r.run.risks == nil {
		return ErrNothingToBreak
	}
	if r.o.Limit == "" {
		return nil
	}
	var names []string
	for _, l := range b.Risk.Limits {
		if l.Name == r.o.Limit {
			return nil
		}
		names = append(names, l.Name)
	}
	return fmt.Errorf("there is no risk limit %q%s (there are %s)", r.o.Limit, config.Meant(r.o.Limit, names), strings.Join(names, ", "))
}

// flat are the prices of the instant.
func (r *reverse) flat() []float64 {
	out := make([]float64, len(r.run.at.Book().Assets))
	for a := range out {
		out[a] = 1
	}
	return out
}

// readings are the limits at price factors, those left out that were broken before.
func (r *reverse) readings(factor []float64) (out []reading, err error) {
	s := r.run.at
	b := &s.Record.Policy.Bounds
	if !r.most.IsZero() {
		_, net, err := r.run.net(factor)
		if err != nil {
			return nil, err
		}
		most := r.most.Float(b.Decimals)
		return []reading{{lossAtOnce, fmt.Sprintf("%.2f %s", net[0], b.Symbol), r.most.Format(b.Decimals) + " " + b.Symbol, net[0] / most}}, nil
	}
	measured, err := r.run.risks.moved(factor)
	if err != nil {
		return nil, err
	}
	for _, m := range measured {
		if r.o.Limit != "" && m.Limit.Name != r.o.Limit || slices.Contains(r.broken, m.Limit.Name) {
			continue
		}
		out = append(out, readingOf(m))
	}
	return out, nil
}

func readingOf(m limits.Measured) reading {
	unit := m.Limit.Unit
	x := reading{limit: m.Limit.Name, measured: unit.Format(m.Value), bound: unit.Format(m.Limit.Most)}
	switch value, most := m.Value.Float(unit.Decimals), m.Limit.Most.Float(unit.Decimals); {
	case m.Over():
		x.ratio = math.Nextafter(1, 2)
		if most > 0 {
			x.ratio = max(x.ratio, value/most)
		}
	case most > 0:
		x.ratio = min(1, value/most)
	}
	return x
}

// everything is the direction in which all falls that is not pegged.
const everything = "all that is not pegged falls"

// path is a direction: price factors at a size of the shock.
type path struct {
	name   string
	at     func(size float64) []float64
	top    float64
	topSay string
	along  []float64 // the weights of log prices whose fall or rise it is
}

// paths are the directions that are looked along.
func (r *reverse) paths() (out []path, err error) {
	s, b := r.run.at, r.run.at.Book()
	n := len(b.Assets)
	single := func(a int, rises bool) path {
		along := make([]float64, n)
		p := path{name: b.Assets[a].Symbol + " alone falls", top: 1, topSay: "−100%", along: along}
		along[a] = -1
		sign := -1.
		if rises {
			p.name, p.topSay, sign, along[a] = b.Assets[a].Symbol+" alone rises", "+100%", 1, 1
		}
		if b.Assets[a].ID == s.Record.Policy.Bounds.Asset && !rises {
			p.top, p.topSay = .999, "−99.9%" // what losses are told in is worth something
		}
		p.at = func(size float64) []float64 {
			f := r.flat()
			f[a] = 1 + sign*size
			return f
		}
		return p
	}
	if r.o.Asset != "" {
		a, err := rowOf(b, r.o.Asset)
		if err != nil {
			return nil, fmt.Errorf("--asset: %w", err)
		}
		return []path{single(a, false), single(a, true)}, nil
	}
	along := make([]float64, n)
	collateral, _ := b.Totals(b.Weights())
	total := 0.
	for a := range along {
		if !stands(b, a) {
			total += collateral[a]
		}
	}
	for a := range along {
		if !stands(b, a) && total > 0 {
			along[a] = -collateral[a] / total
		}
	}
	out = append(out, path{name: everything, top: 1, topSay: "−100%", along: along, at: func(size float64) []float64 { return commonFactor(b, size) }})
	for _, a := range s.largestCollaterals(mostSingle) {
		out = append(out, single(a, false))
	}
	for _, e := range s.lent() {
		if a := b.AssetIndex(e.Reference.Asset); a >= 0 {
			out = append(out, single(a, true))
		}
	}
	return out, nil
}

// How finely shocks are looked for.
const (
	gridSteps       = 20
	shockPrecision  = 1e-4 // of the top
	plausibleRounds = 8
)

// along looks along one path.
func (r *reverse) along(ctx context.Context, p path) (ReverseShock, error) {
	out := ReverseShock{Direction: p.name, Breaks: []ReverseBreak{}, Top: p.topSay}
	type edge struct{ low, high float64 }
	edges := map[string]edge{}
	var names []string
	for k := 1; k <= gridSteps; k++ {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		size := p.top * float64(k) / gridSteps
		list, err := r.readings(p.at(size))
		if err != nil && k == gridSteps { // nothing can be reckoned at a price of zero
			break
		}
		if err != nil {
			return out, err
		}
		for _, l := range list {
			if _, known := edges[l.limit]; l.over() && !known {
				edges[l.limit], names = edge{p.top * float64(k-1) / gridSteps, size}, append(names, l.limit)
			}
		}
		r.tick()
		if len(names) > 0 && len(names) == len(list) {
			break
		}
	}
	for _, name := range names {
		e := edges[name]
		var last reading
		for e.high-e.low > shockPrecision*p.top || last.limit == "" {
			at := (e.low + e.high) / 2
			if e.high-e.low <= shockPrecision*p.top {
				at = e.high
			}
			l, err := r.one(p.at(at), name)
			if err != nil {
				return out, err
			}
			if l.over() {
				e.high, last = at, l
			} else {
				e.low = at
			}
		}
		out.Breaks = append(out.Breaks, ReverseBreak{name, e.high, last.measured, last.bound})
	}
	slices.SortStableFunc(out.Breaks, func(a, b ReverseBreak) int { return cmp.Compare(a.Shock, b.Shock) })
	if len(out.Breaks) == 0 {
		return out, nil
	}
	return out, r.describe(&out, p.at(out.Breaks[0].Shock), p.along)
}

func (r *reverse) tick() {
	if r.done++; r.o.Progress != nil {
		r.o.Progress(min(r.done, r.total), r.total)
	}
}

// one is one limit's reading.
func (r *reverse) one(factor []float64, name string) (reading, error) {
	list, err := r.readings(factor)
	if err != nil {
		return reading{}, err
	}
	i := slices.IndexFunc(list, func(l reading) bool { return l.limit == name })
	return list[i], nil
}

// describe fills in what a shock does at once, and how likely a day is that goes as
// far: in the half-space beyond it, along the weights of log prices.
func (r *reverse) describe(out *ReverseShock, factor, along []float64) error {
	b := r.run.at.Book()
	for a, f := range factor {
		if f != 1 {
			out.Moves = append(out.Moves, AssetMove{b.Assets[a].Symbol, f - 1})
		}
	}
	_, net, err := r.run.net(factor)
	if err != nil {
		return err
	}
	out.Net = net[0]
	reach := dot(along, logs(factor))
	sd := 0.
	for i := range along {
		for j := range along {
			sd += along[i] * along[j] * r.day.covariance.At(i, j) / 365
		}
	}
	if sd = math.Sqrt(max(0, sd)); sd == 0 {
		return nil
	}
	away := reach / sd
	out.Sigmas, out.Normal = &away, math.Erfc(away/math.Sqrt2)/2
	n, beyond := len(along), 0
	for s := range r.day.Count {
		if dot(along, logs(r.day.factor[s*n:(s+1)*n])) >= reach {
			beyond++
		}
	}
	out.Frequency = float64(beyond) / float64(r.day.Count)
	return nil
}

// logs are those of price factors; of zero, that of e⁻²⁰.
func logs(factor []float64) []float64 {
	out := make([]float64, len(factor))
	for i, f := range factor {
		out[i] = math.Log(max(f, math.Exp(-20)))
	}
	return out
}

func dot(a, b []float64) (sum float64) {
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}
