package assumed

import (
	"fmt"
	"reflect"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/market"
)

// notice is the time from a series' creation to its start.
const notice = market.SeriesNotice * time.Second

// noticeOfPrices is the least delay that the contract of premiums takes.
const noticeOfPrices = 2 * day

// check reports what the form of the values alone does not say.
func (a *Assumptions) check(f config.Findings) {
	eachStated(reflect.ValueOf(*a), "", func(path, _ string, _ any, source string) {
		if strings.TrimSpace(source) == "" {
			f.At(path+".source", "it is blank: say who says so, or that it was chosen and why")
		}
	})
	if a.Edition == 0 {
		f.At("version", "0 is impossible: the first version of a content is 1")
	}
	if a.Schema != Schema {
		f.At("schema", "%d is not read: write %d", a.Schema, Schema)
	}
	x := bounds{f}
	whole, none := wadOf(1), amount.Amount{}
	p := &a.Premium
	x.multiple("premium.loading", p.Loading, 1e-3, 1000)
	x.part("premium.minimumRate", p.MinimumRate, none, wadOf(10))
	x.part("premium.volatilityLoading", p.VolatilityLoading, none, wadOf(10))
	x.part("premium.target", p.Target, wadOf(.01), whole)
	x.part("premium.kink", p.Kink, none, whole)
	x.multiple("premium.slope1", p.Slope1, 0, 1000)
	x.multiple("premium.slope2", p.Slope2, 0, 1000)
	x.part("premium.spread", p.Spread, none, wadOf(.99))
	x.span("premium.reprice", p.Reprice, time.Hour, 3650*day)
	x.span("premium.notice", p.Notice, noticeOfPrices, 365*day)
	x.part("premium.decay", p.Decay, wadOf(.01), wadOf(.9999))
	x.span("premium.history", p.History, 2*day, 3650*day)
	x.span("premium.late", p.Late, time.Minute, 3650*day)
	if n := p.Tail.Value; n < 3 || n > 1000 {
		f.At("premium.tail.value", "%d is out of its range, 3 to 1000: with fewer than 3 degrees of freedom a return has no variance", n)
	}
	x.part("premium.withoutHistory", p.WithoutHistory, wadOf(.01), wadOf(10))
	x.part("premium.peggedWithoutHistory", p.PeggedUnknown, wadOf(.001), wadOf(10))

	t := &a.Series
	x.span("series.every", t.Every, day, 3650*day)
	x.span("series.term", t.Term, day, 3650*day)
	x.span("series.waiting", t.Waiting, 0, 365*day)
	x.span("series.claimWindow", t.ClaimWindow, market.MinClaimWindow*time.Second, 3650*day)
	if t.Term.Value <= t.Waiting.Value {
		f.At("series.term.value", "%s leaves no time for cover after a waiting period of %s", t.Term.Value, t.Waiting.Value)
	}
	f.OneOf("series.layersOf.value", t.Of.Value, []string{OfSupply, OfClaim})
	x.layers(t.Layers)

	x.part("capacity.capital", a.Capacity.Capital, wadOf(1e-6), wadOf(100))
	x.part("capacity.others", a.Capacity.Others, none, wadOf(.99))
	x.part("flight.fall", a.Flight.Fall, wadOf(.001), wadOf(.999))
	x.span("flight.within", a.Flight.Within, time.Minute, 90*day)
	x.part("flight.part", a.Flight.Part, none, whole)
	x.span("flight.calm", a.Flight.Calm, 0, 3650*day)
	g := &a.Trigger
	x.part("trigger.failure", g.Failure, none, whole)
	x.span("trigger.maxAge", g.MaxAge, time.Hour, 365*day)
	x.span("trigger.resolve", g.Resolve, 0, 365*day)
	if g.PokeLag.Value > g.MaxAge.Value/2 {
		f.At("trigger.pokeLag.value", "%s is impossible: keepers poke after half of maxAge at the latest, %s", g.PokeLag.Value, g.MaxAge.Value/2)
	}
	if n := a.generations() * len(t.Layers); t.Every.Value >= Span(day) && n > market.MaxSeries {
		f.At("series.every.value", "with a term of %s and %d layers, %d series of a pool would be unresolved at once, and %d can be: open them less often", t.Term.Value, len(t.Layers), n, market.MaxSeries)
	}
	x.span("execution.delay", a.Execution.Delay, 0, day)
	units := &a.Execution.Gas
	for _, u := range []struct {
		name string
		of   Stated[uint64]
	}{{"buy", units.Buy}, {"sell", units.Sell}, {"deposit", units.Deposit}, {"requestRedeem", units.RequestRedeem},
		{"activate", units.Activate}, {"claim", units.Claim}, {"redeem", units.Redeem}, {"poke", units.Poke}} {
		if v := u.of.Value; v < 21_000 || v > 30_000_000 {
			f.At("execution.gas."+u.name+".value", "%d is impossible: a call uses 21000 to 30000000", v)
		}
	}
	if a.GasPrice().IsZero() || a.GasPrice().Cmp(amount.New(1e15)) > 0 {
		f.At("execution.gasPrice.value", "a price of gas is above 0 and at most 0.001 ETH")
	}
	if r := a.People.Resume; r != nil {
		x.span("people.resume", *r, time.Minute, 3650*day)
	}
	f.OneOf("people.approve.value", a.People.Approve.Value, []string{AtOnce, Never})
}

type bounds struct{ config.Findings }

func (x bounds) part(path string, v Stated[Part], least, most amount.Amount) {
	if w := v.Value.wad; w.Cmp(least) < 0 || w.Cmp(most) > 0 {
		x.At(path+".value", "%s is out of its range, %s to %s", v.Value, Part{least}, Part{most})
	}
}

func (x bounds) multiple(path string, v Stated[Multiple], least, most float64) {
	if w := v.Value.wad; w.Cmp(wadOf(least)) < 0 || w.Cmp(wadOf(most)) > 0 {
		x.At(path+".value", "%s is out of its range, %s to %s", v.Value, MultipleOf(least), MultipleOf(most))
	}
}

func (x bounds) span(path string, v Stated[Span], least, most time.Duration) {
	if d := time.Duration(v.Value); d < least || d > most {
		x.At(path+".value", "%s is out of its range, %s to %s", v.Value, Span(least), Span(most))
	}
}

// layers lie above each other: a unit of loss is paid for once.
func (x bounds) layers(list []Layer) {
	if len(list) == 0 {
		x.At("series.layers", "the list is empty: name at least one layer")
	}
	var top amount.Amount
	for i, l := range list {
		at := fmt.Sprintf("series.layers[%d]", i)
		switch {
		case l.To.wad.Cmp(l.From.wad) <= 0 || l.To.wad.Cmp(wadOf(1)) > 0:
			x.At(at, "%s to %s is no layer: it ends above where it begins, and at 100%% at most", l.From, l.To)
		case l.From.wad.Cmp(top) < 0:
			x.At(at, "it begins at %s, below the end of the layer before, %s: a unit of loss is paid for once", l.From, Part{top})
		}
		top = l.To.wad
	}
}

// generations is how many may be unresolved at once: from their creation until they
// are resolved at the latest.
func (a *Assumptions) generations() int {
	life := notice + time.Duration(a.Series.Term.Value+a.Trigger.Resolve.Value) + day
	return times(life, time.Duration(a.Series.Every.Value))
}

// onSale is how many may be held at once.
func (a *Assumptions) onSale() int {
	return times(time.Duration(a.Series.Term.Value), time.Duration(a.Series.Every.Value))
}

// times is how often a span begins within another, rounded up; at least once.
func times(long, every time.Duration) int {
	if every <= 0 {
		return 1
	}
	return max(1, int((long+every-1)/every))
}
