package desk_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// layer is a series of one reference that pays from 100 to 200.
func layer(id byte, change func(*protection.Series)) protection.Series {
	s := protection.Series{ID: protection.Address{id}, Symbol: "S", Venue: "one", Pool: protection.Address{id}, State: protection.Active,
		Attachment: amount.New(100), Exhaustion: amount.New(200), Start: now.Add(-time.Hour), Expiry: now.Add(24 * time.Hour), Waiting: time.Hour, Free: amount.New(1e9)}
	if change != nil {
		change(&s)
	}
	return s
}

func TestOnlyCoverThatPaysAtLeastAsMuchStandsIn(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*protection.Series)
		want   string
	}{
		"the same terms":     {nil, ""},
		"a lower attachment": {func(s *protection.Series) { s.Attachment = amount.New(50) }, ""},
		"a lower exhaustion": {func(s *protection.Series) { s.Exhaustion = amount.New(150) }, ""},
		"a later expiry":     {func(s *protection.Series) { s.Expiry = s.Expiry.Add(time.Hour) }, ""},
		"a shorter wait":     {func(s *protection.Series) { s.Waiting = 0 }, ""},
		"another gauge, in step": {func(s *protection.Series) {
			s.Loss, s.Attachment, s.Exhaustion = amount.New(30), amount.New(130), amount.New(230)
		}, ""},
		"another reference":         {func(s *protection.Series) { s.Reference.Asset = protection.Address{9} }, "it covers another reference"},
		"another asset":             {func(s *protection.Series) { s.Asset = protection.Address{9} }, "it pays in another asset"},
		"other units":               {func(s *protection.Series) { s.Decimals = 18 }, "it pays in another asset"},
		"a higher attachment":       {func(s *protection.Series) { s.Attachment = amount.New(101) }, "it begins to pay at a higher loss"},
		"a higher exhaustion":       {func(s *protection.Series) { s.Exhaustion = amount.New(201) }, "it pays in full at a higher loss"},
		"a gauge that saw less":     {func(s *protection.Series) { s.Attachment, s.Exhaustion = amount.New(130), amount.New(230) }, "it begins to pay at a higher loss"},
		"an earlier expiry":         {func(s *protection.Series) { s.Expiry = s.Expiry.Add(-time.Second) }, "it expires earlier"},
		"a longer wait":             {func(s *protection.Series) { s.Waiting = 2 * time.Hour }, "it covers from later on"},
		"a start that is to come":   {func(s *protection.Series) { s.Start = now.Add(time.Hour) }, "it covers from later on"},
		"a gauge that turned stale": {func(s *protection.Series) { s.State = protection.Pending }, "it is PENDING"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := desk.Unlike(layer(2, c.change), layer(1, nil), now); got != c.want {
				t.Errorf("unlike %q, want %q", got, c.want)
			}
		})
	}
	if got := desk.Unlike(layer(2, nil), layer(1, func(s *protection.Series) { s.State = protection.Pending }), now); got == "" {
		t.Error("something stands in for cover that is not traded")
	}
}

// What stands in pays at least as much at any loss to come.
func TestWhatStandsInPaysNoLess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := func(id byte) protection.Series {
			return layer(id, func(s *protection.Series) {
				at := rapid.Uint64Range(0, 50).Draw(t, "attachment")
				s.Attachment, s.Loss = amount.New(at), amount.New(rapid.Uint64Range(0, at).Draw(t, "loss"))
				s.Exhaustion = amount.New(at + rapid.Uint64Range(1, 50).Draw(t, "width"))
			})
		}
		one, other := drawn(1), drawn(2)
		if desk.Unlike(other, one, now) != "" {
			return
		}
		for more := range uint64(120) {
			fraction := func(s protection.Series) amount.Amount {
				return protection.PayoutFraction(s.Loss.Plus(amount.New(more)), s.Attachment, s.Exhaustion)
			}
			if fraction(other).Cmp(fraction(one)) < 0 {
				t.Fatalf("after %d more it pays %s, and what it stands in for %s: %+v for %+v", more, fraction(other), fraction(one), other, one)
			}
		}
	})
}

// Gauges of one reference need not agree: one may be behind, or measure otherwise.
func TestAnotherGaugeStandsInOnlyWhereItCountsTheSame(t *testing.T) {
	deficit := protection.Reference{Kind: protection.AaveReserve}
	for name, c := range map[string]struct {
		reference protection.Reference
		gauge     protection.Address // of the other; the wanted one's is 1
		behind    protection.Address
		out       bool
	}{
		"one gauge":                    {deficit, protection.Address{1}, protection.Address{}, false},
		"one gauge, behind":            {deficit, protection.Address{1}, protection.Address{1}, false},
		"two of a deficit, in step":    {deficit, protection.Address{2}, protection.Address{}, false},
		"the other one behind":         {deficit, protection.Address{2}, protection.Address{2}, true},
		"the wanted one behind":        {deficit, protection.Address{2}, protection.Address{1}, true},
		"two of a peg":                 {protection.Reference{Kind: protection.Depeg}, protection.Address{2}, protection.Address{}, true},
		"two of a freeze":              {protection.Reference{Kind: protection.Freeze}, protection.Address{2}, protection.Address{}, true},
		"two that wait for assertions": {protection.Reference{Kind: protection.MakerIlk}, protection.Address{2}, protection.Address{}, true},
		"one of a peg":                 {protection.Reference{Kind: protection.Depeg}, protection.Address{1}, protection.Address{}, false},
	} {
		t.Run(name, func(t *testing.T) {
			one := layer(1, func(s *protection.Series) { s.Reference, s.Gauge = c.reference, protection.Address{1} })
			other := layer(2, func(s *protection.Series) { s.Reference, s.Gauge = c.reference, c.gauge })
			behind := func(g protection.Address) bool { return g == c.behind }
			r := desk.Rules{Minimum: amount.New(1), Routing: desk.Routing{Across: desk.AcrossVenues}}
			got := r.Wishes(now, []trade.Target{target(one.ID, 100, now)}, []protection.Series{one, other}, nil, nil, behind)
			if len(got) != 1 || len(got[0].Places) != 2 || (got[0].Places[1].Out != "") != c.out {
				t.Fatalf("wishes %+v", got)
			}
			// What is held of it is not bought twice because a poke is late.
			held := []trade.Holding{{Series: other.ID, Held: amount.New(100)}}
			late := c.out && c.reference.Kind == protection.AaveReserve
			if got := r.Wishes(now, []trade.Target{target(one.ID, 100, now)}, []protection.Series{one, other}, held, nil, behind); (len(got) == 0) != (!c.out || late) {
				t.Errorf("held elsewhere, it wants %+v", got)
			}
		})
	}
}

func TestWishesCountWhatStandsIn(t *testing.T) {
	first, second := layer(1, nil), layer(2, func(s *protection.Series) { s.Venue = "two" })
	a, b := first.ID, second.ID
	held := func(id protection.Address, n uint64) trade.Holding {
		return trade.Holding{Series: id, Held: amount.New(n)}
	}
	for name, c := range map[string]struct {
		across  string
		targets []trade.Target
		held    []trade.Holding
		routed  []desk.Routed
		want    map[protection.Address]string // by the series of the target
		places  int
	}{
		"cover elsewhere is not bought again": {desk.AcrossVenues, []trade.Target{target(a, 100, now)}, []trade.Holding{held(b, 100)}, nil, nil, 0},
		"what is missing is":                  {desk.AcrossVenues, []trade.Target{target(a, 100, now)}, []trade.Holding{held(b, 60)}, nil, map[protection.Address]string{a: "buy 40"}, 2},
		"without routing only its own counts": {"", []trade.Target{target(a, 100, now)}, []trade.Holding{held(b, 60)}, nil, map[protection.Address]string{a: "buy 100"}, 1},
		"across pools another venue does not": {desk.AcrossPools, []trade.Target{target(a, 100, now)}, []trade.Holding{held(b, 60)}, nil, map[protection.Address]string{a: "buy 100"}, 2},
		"each target has its own cover first": {desk.AcrossVenues, []trade.Target{target(a, 100, now), target(b, 60, now)}, []trade.Holding{held(b, 60)}, nil,
			map[protection.Address]string{a: "buy 100"}, 2},
		"a target of zero sells nothing that is another's": {desk.AcrossVenues, []trade.Target{target(a, 0, now)}, []trade.Holding{held(b, 60)}, nil, nil, 0},
		"and sells what was bought for it": {desk.AcrossVenues, []trade.Target{target(a, 0, now)}, []trade.Holding{held(b, 60)}, []desk.Routed{{Series: b, For: a, Amount: amount.New(50)}},
			map[protection.Address]string{a: "sell 50"}, 2},
		"but not while a strategy is silent": {desk.AcrossVenues, []trade.Target{{Series: a, NoSell: true}}, []trade.Holding{held(b, 60)},
			[]desk.Routed{{Series: b, For: a, Amount: amount.New(50)}}, nil, 0},
		"nor of what another is silent on": {desk.AcrossVenues, []trade.Target{target(a, 0, now), {Series: b, NoSell: true}}, []trade.Holding{held(b, 60)},
			[]desk.Routed{{Series: b, For: a, Amount: amount.New(50)}}, nil, 0},
		"a part of it": {desk.AcrossVenues, []trade.Target{target(a, 70, now)}, []trade.Holding{held(a, 40), held(b, 60)}, []desk.Routed{{Series: b, For: a, Amount: amount.New(60)}},
			map[protection.Address]string{a: "sell 30"}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			r := desk.Rules{Minimum: amount.New(1), Routing: desk.Routing{Across: c.across}}
			got := r.Wishes(now, c.targets, []protection.Series{first, second}, c.held, c.routed, inStep)
			if len(got) != len(c.want) {
				t.Fatalf("wishes %+v", got)
			}
			for _, w := range got {
				if x := string(w.Order.Action) + " " + w.Order.Amount.String(); c.want[w.Order.Series] != x || len(w.Places) != c.places {
					t.Errorf("%s of %s in %d places, want %s in %d", x, w.Order.Series, len(w.Places), c.want[w.Order.Series], c.places)
				}
			}
		})
	}
}

// A repeated cycle wants nothing more, wherever the first one did it.
func TestARepeatedCycleWantsNothingMore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 4).Draw(t, "series")
		var list []protection.Series
		var targets []trade.Target
		var held []trade.Holding
		for i := range n {
			list = append(list, layer(byte(i+1), func(s *protection.Series) {
				s.Attachment = amount.New(rapid.Uint64Range(90, 100).Draw(t, "attachment"))
			}))
			held = append(held, trade.Holding{Series: list[i].ID, Held: amount.New(rapid.Uint64Range(0, 200).Draw(t, "held"))})
			if rapid.Bool().Draw(t, "wanted") {
				targets = append(targets, trade.Target{Series: list[i].ID, Level: amount.New(rapid.Uint64Range(0, 200).Draw(t, "level")), NoSell: rapid.Bool().Draw(t, "silent")})
			}
		}
		r := desk.Rules{Routing: desk.Routing{Across: desk.AcrossVenues, Parts: 3}}
		var routed []desk.Routed
		price := func(s protection.Series, a amount.Amount) (desk.Cost, error) {
			return desk.Cost{Quote: a.MulDiv(amount.New(uint64(s.ID[0]%3)+1), amount.New(100))}, nil
		}
		gas := amount.New(1)
		for _, w := range r.Wishes(now, targets, list, held, nil, inStep) {
			parts, _, err := r.Route(w, &gas, price)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range parts {
				h := &held[p.Series.ID[0]-1]
				if w.Order.Action == trade.Buy {
					h.Pending = h.Pending.Plus(p.Amount)
				} else {
					h.Selling = h.Selling.Plus(p.Amount)
				}
				if p.Series.ID != w.Order.Series && w.Order.Action == trade.Buy {
					routed = append(routed, desk.Routed{Series: p.Series.ID, For: w.Order.Series, Amount: p.Amount})
				}
			}
		}
		if again := r.Wishes(now, targets, list, held, routed, inStep); len(again) != 0 {
			t.Fatalf("it wants %+v once more", again)
		}
	})
}

func inStep(protection.Address) bool { return false }

// Where nothing is routed the desk first asks whether anything is to do at all: that
// must never hide an order. Of series that nothing stands in for, routing changes none.
func TestNoWishIsHiddenByTheQuickLook(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		few := func(name string) amount.Amount { return amount.New(rapid.Uint64Range(0, 120).Draw(t, name)) }
		rules := desk.Rules{Minimum: few("minimum"), Band: amount.New(rapid.Uint64Range(0, 3e17).Draw(t, "band"))}
		var series []protection.Series
		var targets []trade.Target
		var held []trade.Holding
		for id := byte(1); id <= 3; id++ {
			s := layer(id, func(s *protection.Series) { s.Reference.Asset = protection.Address{id} })
			if series = append(series, s); rapid.Bool().Draw(t, "wanted") {
				targets = append(targets, trade.Target{Series: s.ID, Level: few("level"), NoSell: rapid.Bool().Draw(t, "silent")})
			}
			for range rapid.IntRange(0, 2).Draw(t, "holdings") {
				held = append(held, trade.Holding{Series: s.ID, Held: few("held"), Pending: few("pending"), Buying: few("buying")})
			}
		}
		here := func(protection.Address) bool { return false }
		quick := rules.Wishes(now, targets, series, held, nil, here)
		rules.Routing.Across = desk.AcrossVenues
		whole := rules.Wishes(now, targets, series, held, nil, here)
		if len(quick) != len(whole) {
			t.Fatalf("%d wishes, and %d when all is looked at", len(quick), len(whole))
		}
		for i := range quick {
			a, b := quick[i].Order, whole[i].Order
			if a.Series != b.Series || a.Action != b.Action || a.Amount != b.Amount {
				t.Fatalf("%s %s of %s, want %s %s of %s", a.Action, a.Amount, a.Series, b.Action, b.Amount, b.Series)
			}
		}
	})
}
