package desk_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// quadratic is a place whose ask of a is rate·a + curve·a² in parts of a
// thousand and a billion, and whose bid is so many percent of it.
type quadratic struct {
	rate, curve, bid, basis uint64
	room                    uint64
	pool                    byte
}

func (q quadratic) cost(a amount.Amount) desk.Cost {
	one := amount.New(1)
	ask := a.MulDiv(amount.New(q.rate), amount.New(1000)).Plus(a.MulDiv(a, one).MulDiv(amount.New(q.curve), amount.New(1e9))).Plus(one)
	return desk.Cost{Quote: ask, Resale: ask.MulDiv(amount.New(q.bid), amount.New(100)), Basis: a.MulDiv(amount.New(q.basis), amount.New(1000))}
}

func placesOf(list []quadratic) (out []desk.Place, price desk.Pricer) {
	of := map[protection.Address]quadratic{}
	for i, q := range list {
		s := protection.Series{ID: protection.Address{byte(i + 1)}, Symbol: fmt.Sprint("S", i+1), Venue: "m", Pool: protection.Address{q.pool}}
		of[s.ID] = q
		out = append(out, desk.Place{Series: s, Most: amount.New(q.room)})
	}
	return out, func(s protection.Series, a amount.Amount) (desk.Cost, error) { return of[s.ID].cost(a), nil }
}

func totalOf(c desk.Cost, gas amount.Amount) amount.Amount {
	return c.Quote.Plus(gas).Plus(c.Quote.Minus(c.Resale)).Plus(c.Basis)
}

func TestAPurchaseGoesWhereItIsCheapestInAll(t *testing.T) {
	const want = 10_000
	cheap := quadratic{rate: 50, bid: 95, room: want, pool: 1}
	for name, c := range map[string]struct {
		places []quadratic
		gas    uint64
		parts  uint64
		want   []uint64 // by place
		why    string
	}{
		"the lower premium":                      {[]quadratic{{rate: 60, bid: 95, room: want, pool: 1}, {rate: 50, bid: 95, room: want, pool: 2}}, 10, 1, []uint64{0, want}, "S1 on m costs"},
		"the higher premium, when resale is bad": {[]quadratic{{rate: 60, bid: 100, room: want, pool: 1}, {rate: 50, bid: 50, room: want, pool: 2}}, 10, 1, []uint64{want, 0}, "S2 on m costs"},
		"the higher premium, when basis is bad":  {[]quadratic{{rate: 60, bid: 95, room: want, pool: 1}, {rate: 50, bid: 95, basis: 20, room: want, pool: 2}}, 10, 1, []uint64{want, 0}, "S2 on m costs"},
		"the wanted one of equals":               {[]quadratic{cheap, {rate: 50, bid: 95, room: want, pool: 2}}, 10, 4, []uint64{want, 0}, ""},
		"split where a pool gets dearer":         {[]quadratic{{rate: 50, curve: 10_000, bid: 100, room: want, pool: 1}, {rate: 50, curve: 10_000, bid: 100, room: want, pool: 2}}, 1, 4, []uint64{want / 2, want / 2}, " and "},
		"whole where gas costs more than that":   {[]quadratic{{rate: 50, curve: 10_000, bid: 100, room: want, pool: 1}, {rate: 50, curve: 10_000, bid: 100, room: want, pool: 2}}, 10_000, 4, []uint64{want, 0}, ""},
		"whole where both are of one pool":       {[]quadratic{{rate: 50, curve: 10_000, bid: 100, room: want, pool: 1}, {rate: 50, curve: 10_000, bid: 100, room: want, pool: 1}}, 1, 4, []uint64{want, 0}, ""},
		"on to the next where one has no room":   {[]quadratic{{rate: 50, bid: 95, room: 2500, pool: 1}, {rate: 90, bid: 95, room: want, pool: 2}}, 1, 4, []uint64{2500, 7500}, ""},
		"what there is room for":                 {[]quadratic{{rate: 50, bid: 95, room: 2600, pool: 1}, {rate: 90, bid: 95, room: 5000, pool: 2}}, 1, 4, []uint64{2600, 5000}, ""},
		"less than a part, where it is all":      {[]quadratic{{rate: 50, bid: 95, room: 1200, pool: 1}, {rate: 90, bid: 95, room: 2000, pool: 2}}, 1, 4, []uint64{0, 2000}, ""},
		"nowhere":                                {[]quadratic{{rate: 50, bid: 95, room: 0, pool: 1}, {rate: 90, bid: 95, room: 5, pool: 2}}, 1, 4, []uint64{0, 0}, "no place takes any of it"},
	} {
		t.Run(name, func(t *testing.T) {
			places, price := placesOf(c.places)
			r := desk.Rules{Minimum: amount.New(100), Routing: desk.Routing{Across: desk.AcrossVenues, Parts: c.parts}}
			gas := amount.New(c.gas)
			parts, route, err := r.Route(desk.Wish{Order: trade.Order{Series: places[0].Series.ID, Action: trade.Buy, Amount: amount.New(want)}, Places: places}, &gas, price)
			if err != nil {
				t.Fatal(err)
			}
			got := make([]uint64, len(places))
			for _, p := range parts {
				got[p.Series.ID[0]-1] = p.Amount.Uint64()
			}
			if !reflect.DeepEqual(got, c.want) || !strings.Contains(route.Why, c.why) {
				t.Errorf("parts %v, want %v: %s", got, c.want, route.Why)
			}
			for _, x := range route.Candidates {
				if x.Out == "" && x.Total != totalOf(desk.Cost{Quote: x.Quote, Resale: x.Resale, Basis: x.Basis}, gas) {
					t.Errorf("the figures of %s do not add up: %+v", x.Symbol, x)
				}
			}
		})
	}
}

// A new series is not bid for before something of it is minted. That is no loss of
// what is paid, and no gain over places that bid.
func TestAPlaceThatBidsNothingYetIsNeitherShunnedNorFavoured(t *testing.T) {
	for name, c := range map[string]struct {
		rates []uint64 // thousandths asked; an even place bids 90% of it, an odd one nothing yet
		want  byte
	}{
		"a new one that is cheaper":        {[]uint64{150, 100}, 2},
		"a wanted new one that is cheaper": {[]uint64{100 + 1, 100}, 2},
		"a new one that is as cheap":       {[]uint64{100, 100}, 1},
		"a new one that is dearer":         {[]uint64{100, 101}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			places, _ := placesOf([]quadratic{{room: 10_000, pool: 1}, {room: 10_000, pool: 2}})
			r := desk.Rules{Routing: desk.Routing{Across: desk.AcrossVenues}}
			parts, route, err := r.Route(desk.Wish{Order: trade.Order{Series: places[0].Series.ID, Action: trade.Buy, Amount: amount.New(10_000)}, Places: places}, nil,
				func(s protection.Series, a amount.Amount) (desk.Cost, error) {
					i := s.ID[0] - 1
					out := desk.Cost{Quote: a.MulDiv(amount.New(c.rates[i]), amount.New(1000))}
					if out.NoBid = i%2 == 1; !out.NoBid {
						out.Resale = out.Quote.MulDiv(amount.New(9), amount.New(10))
					}
					return out, nil
				})
			if err != nil || len(parts) != 1 || parts[0].Series.ID[0] != c.want {
				t.Fatalf("%+v, %v: %s", parts, err, route.Why)
			}
			for _, x := range route.Candidates {
				if x.NoBid != (x.Series[0] == 2) || x.Resale != x.Quote.MulDiv(amount.New(9), amount.New(10)) {
					t.Errorf("candidate %+v", x)
				}
			}
		})
	}
	places, price := placesOf([]quadratic{{rate: 60, room: 10_000, pool: 1}, {rate: 50, room: 10_000, pool: 2}})
	r := desk.Rules{Routing: desk.Routing{Across: desk.AcrossVenues}}
	parts, route, err := r.Route(desk.Wish{Order: trade.Order{Series: places[0].Series.ID, Action: trade.Buy, Amount: amount.New(10_000)}, Places: places}, nil,
		func(s protection.Series, a amount.Amount) (desk.Cost, error) {
			c, err := price(s, a)
			c.Resale, c.NoBid = amount.Amount{}, true
			return c, err
		})
	if err != nil || len(parts) != 1 || parts[0].Series.ID[0] != 2 || !route.Candidates[0].Resale.IsZero() {
		t.Errorf("where nobody bids all is lost alike: %+v, %v, %+v", parts, err, route)
	}
}

// What a venue would not price is not put on top of what it did.
func TestTheRestGoesNowhereWhereAVenueRefusesMore(t *testing.T) {
	places, price := placesOf([]quadratic{{rate: 50, bid: 95, room: 10_000, pool: 1}, {rate: 60, bid: 95, room: 0, pool: 2}})
	r := desk.Rules{Routing: desk.Routing{Across: desk.AcrossVenues, Parts: 4}}
	gas := amount.New(1)
	parts, _, err := r.Route(desk.Wish{Order: trade.Order{Series: places[0].Series.ID, Action: trade.Buy, Amount: amount.New(10_000)}, Places: places}, &gas,
		func(s protection.Series, a amount.Amount) (desk.Cost, error) {
			if a.Cmp(amount.New(6000)) > 0 {
				return desk.Cost{}, fmt.Errorf("%w: no capacity", trade.ErrRefused)
			}
			return price(s, a)
		})
	if err != nil || len(parts) != 1 || parts[0].Amount != amount.New(5000) {
		t.Errorf("%+v, %v: the venue prices two quarters and not three", parts, err)
	}
}

func TestASaleGoesWhereItFetchesMost(t *testing.T) {
	places, _ := placesOf([]quadratic{{room: 6000, pool: 1}, {room: 10_000, pool: 2}})
	for name, c := range map[string]struct {
		bids [2]func(uint64) uint64
		want [2]uint64
	}{
		"the higher bid":              {[2]func(uint64) uint64{func(a uint64) uint64 { return a / 20 }, func(a uint64) uint64 { return a / 10 }}, [2]uint64{0, 10_000}},
		"as far as it is held":        {[2]func(uint64) uint64{func(a uint64) uint64 { return a / 10 }, func(a uint64) uint64 { return a / 20 }}, [2]uint64{5000, 5000}},
		"both, where bids fall":       {[2]func(uint64) uint64{func(a uint64) uint64 { return a/10 - a*a/200_000 }, func(a uint64) uint64 { return a/10 - a*a/200_000 }}, [2]uint64{5000, 5000}},
		"gas against a better second": {[2]func(uint64) uint64{func(a uint64) uint64 { return a / 10 }, func(a uint64) uint64 { return a/10 - a/1000 }}, [2]uint64{0, 10_000}},
	} {
		t.Run(name, func(t *testing.T) {
			r := desk.Rules{Minimum: amount.New(1), Routing: desk.Routing{Across: desk.AcrossVenues, Parts: 2}}
			gas := amount.New(20)
			if name == "gas against a better second" {
				gas = amount.New(200)
			}
			parts, _, err := r.Route(desk.Wish{Order: trade.Order{Series: places[0].Series.ID, Action: trade.Sell, Amount: amount.New(10_000)}, Places: places}, &gas,
				func(s protection.Series, a amount.Amount) (desk.Cost, error) {
					return desk.Cost{Quote: amount.New(c.bids[s.ID[0]-1](a.Uint64()))}, nil
				})
			if err != nil {
				t.Fatal(err)
			}
			var got [2]uint64
			for _, p := range parts {
				got[p.Series.ID[0]-1] = p.Amount.Uint64()
			}
			if got != c.want {
				t.Errorf("parts %v, want %v", got, c.want)
			}
		})
	}
}

func TestNothingIsSplitWhereNothingPricesGas(t *testing.T) {
	places, price := placesOf([]quadratic{{rate: 50, curve: 10_000, bid: 100, room: 10_000, pool: 1}, {rate: 50, curve: 10_000, bid: 100, room: 10_000, pool: 2}})
	r := desk.Rules{Routing: desk.Routing{Across: desk.AcrossVenues, Parts: 4}}
	parts, route, err := r.Route(desk.Wish{Order: trade.Order{Series: places[0].Series.ID, Action: trade.Buy, Amount: amount.New(10_000)}, Places: places}, nil, price)
	if err != nil || len(parts) != 1 || !strings.Contains(route.Why, "nothing prices an order's gas") {
		t.Errorf("%+v, %v, %v", parts, route, err)
	}
}

func TestARefusalIsAPlacesAndAnErrorEverybodys(t *testing.T) {
	places, price := placesOf([]quadratic{{rate: 50, bid: 95, room: 10_000, pool: 1}, {rate: 60, bid: 95, room: 10_000, pool: 2}})
	r := desk.Rules{Routing: desk.Routing{Across: desk.AcrossVenues, Parts: 2}}
	w := desk.Wish{Order: trade.Order{Series: places[0].Series.ID, Action: trade.Buy, Amount: amount.New(10_000)}, Places: places}
	broken := errors.New("the node is gone")
	failing := func(err error) desk.Pricer {
		return func(s protection.Series, a amount.Amount) (desk.Cost, error) {
			if s.ID == places[0].Series.ID {
				return desk.Cost{}, err
			}
			return price(s, a)
		}
	}
	parts, route, err := r.Route(w, nil, failing(fmt.Errorf("%w: paused", trade.ErrRefused)))
	if err != nil || len(parts) != 1 || parts[0].Series.ID != places[1].Series.ID || !strings.Contains(route.Why, "is out: ") {
		t.Errorf("%+v, %v, %v", parts, route, err)
	}
	if _, _, err := r.Route(w, nil, failing(broken)); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
}

func TestARouteIsNeverWorseThanOnePlaceAndSpendsExactlyTheWish(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5).Draw(t, "places")
		want := rapid.Uint64Range(1000, 1_000_000).Draw(t, "amount")
		gas := amount.New(rapid.Uint64Range(0, want/20).Draw(t, "gas"))
		list := make([]quadratic, n)
		for i := range list {
			list[i] = quadratic{rate: rapid.Uint64Range(1, 200).Draw(t, "rate"), curve: rapid.Uint64Range(0, 2000).Draw(t, "curve"), bid: rapid.Uint64Range(0, 100).Draw(t, "bid"),
				basis: rapid.Uint64Range(0, 50).Draw(t, "basis"), room: rapid.Uint64Range(0, 2*want).Draw(t, "room"), pool: byte(rapid.IntRange(1, 3).Draw(t, "pool"))}
		}
		places, price := placesOf(list)
		r := desk.Rules{Minimum: amount.New(rapid.Uint64Range(0, want/10).Draw(t, "minimum")), Routing: desk.Routing{Across: desk.AcrossVenues, Parts: rapid.Uint64Range(0, 9).Draw(t, "parts")}}
		w := desk.Wish{Order: trade.Order{Series: places[0].Series.ID, Action: trade.Buy, Amount: amount.New(want)}, Places: places}
		parts, route, err := r.Route(w, &gas, price)
		if err != nil {
			t.Fatal(err)
		}
		var sum, cost amount.Amount
		pools, room := map[protection.Address]bool{}, map[protection.Address]uint64{}
		for _, p := range parts {
			c, err := price(p.Series, p.Amount)
			if err != nil {
				t.Fatal(err)
			}
			if p.Amount.IsZero() || p.Amount.Cmp(r.Minimum) < 0 || pools[p.Series.Pool] || p.Amount.Cmp(amount.New(list[p.Series.ID[0]-1].room)) > 0 {
				t.Fatalf("part %+v of %+v", p, parts)
			}
			pools[p.Series.Pool] = true
			sum, cost = sum.Plus(p.Amount), cost.Plus(totalOf(c, gas))
		}
		if sum.Cmp(amount.New(want)) > 0 {
			t.Fatalf("parts add up to %s of %d", sum, want)
		}
		for i, q := range list {
			room[places[i].Series.Pool] = max(room[places[i].Series.Pool], q.room)
			if q.room < want {
				continue
			}
			if sum != amount.New(want) {
				t.Fatalf("place %d takes all of it, and the route %s of %d", i, sum, want)
			}
			// The last few base units go where the table had none: at most one a part.
			single := totalOf(q.cost(amount.New(want)), gas).Plus(amount.New(10 * uint64(len(parts))))
			if cost.Cmp(single) > 0 {
				t.Fatalf("the route costs %s, all on place %d %s: %s", cost, i, single, route.Why)
			}
		}
		shuffled := rapid.Permutation(places).Draw(t, "permutation")
		w.Places = shuffled
		again, why, err := r.Route(w, &gas, price)
		if err != nil || !reflect.DeepEqual(parts, again) || !reflect.DeepEqual(route, why) {
			t.Fatalf("in another order: %+v, then %+v (%v)", parts, again, err)
		}
	})
}

// The best division is found by trying all of them.
func TestARouteIsTheBestDivision(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const parts, want = 4, 4000
		list := make([]quadratic, 3)
		for i := range list {
			list[i] = quadratic{rate: rapid.Uint64Range(1, 200).Draw(t, "rate"), curve: rapid.Uint64Range(0, 60_000).Draw(t, "curve"), bid: rapid.Uint64Range(0, 100).Draw(t, "bid"),
				room: want, pool: byte(i + 1)}
		}
		gas := amount.New(rapid.Uint64Range(0, 200).Draw(t, "gas"))
		places, price := placesOf(list)
		r := desk.Rules{Routing: desk.Routing{Across: desk.AcrossVenues, Parts: parts}}
		got, _, err := r.Route(desk.Wish{Order: trade.Order{Series: places[0].Series.ID, Action: trade.Buy, Amount: amount.New(want)}, Places: places}, &gas, price)
		if err != nil {
			t.Fatal(err)
		}
		var cost amount.Amount
		for _, p := range got {
			cost = cost.Plus(totalOf(list[p.Series.ID[0]-1].cost(p.Amount), gas))
		}
		best := amount.Max()
		for a := uint64(0); a <= parts; a++ {
			for b := uint64(0); a+b <= parts; b++ {
				var sum amount.Amount
				for i, k := range []uint64{a, b, parts - a - b} {
					if k > 0 {
						sum = sum.Plus(totalOf(list[i].cost(amount.New(k*want/parts)), gas))
					}
				}
				best = amount.Min(best, sum)
			}
		}
		if cost != best {
			t.Fatalf("the route costs %s, the best division %s", cost, best)
		}
	})
}
