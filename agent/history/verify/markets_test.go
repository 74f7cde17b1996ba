package verify

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// instants are values of rising times.
type instants struct {
	asset string
	rows  []history.Price
}

func (s *instants) say(at time.Time, v float64) {
	s.rows = append(s.rows, history.Price{Asset: s.asset, Quote: "USD", Source: "x", Time: at, Known: at, Value: fixed(v)})
}

// TestUnusualMarketsHaveNoFinding is of sources whose rows look wrong, and are as
// they should be.
func TestUnusualMarketsHaveNoFinding(t *testing.T) {
	for name, draw := range map[string]func(r *rand.Rand, s *instants){
		"a pool whose price moves once in a day and a half": func(r *rand.Rand, s *instants) {
			x := 1.0
			for i := range 4000 {
				if r.Float64() < 0.03 {
					x = 1 + 0.0001*math.Round(3*r.NormFloat64())
				}
				s.say(hoursAfter(i), x)
			}
		},
		"a pool that is idle for days": func(r *rand.Rand, s *instants) {
			x, active := 1.0, true
			for i := range 4000 {
				if r.Float64() < 0.03 {
					active = !active
				}
				if active && r.Float64() < 0.7 {
					x = 1 + 0.00001*math.Round(30*r.NormFloat64())
				}
				s.say(hoursAfter(i), x)
			}
		},
		"a staked token's rate that rises once a day": func(r *rand.Rand, s *instants) {
			x := 1.1
			for i := range 3000 {
				if i%24 == 12 {
					x *= 1 + 0.0001*(1+0.1*r.NormFloat64())
				}
				s.say(hoursAfter(i), x)
			}
		},
		"a token whose price has one digit": func(r *rand.Rand, s *instants) {
			x := math.Log(0.0012)
			for i := range 3000 {
				x += 0.004 * student(r)
				s.say(hoursAfter(i), math.Round(math.Exp(x)*1e4)/1e4)
			}
		},
		"trades as they come": func(r *rand.Rand, s *instants) {
			x, at := 5.0, start
			for range 10_000 {
				at = at.Add(time.Duration(1+r.ExpFloat64()*3e6) * time.Microsecond)
				x += 0.0001 * student(r)
				s.say(at, math.Exp(x))
			}
		},
		"rounds of an oracle": func(r *rand.Rand, s *instants) {
			x := 5.0
			last, when := x, start
			for i := range 100_000 {
				at := start.Add(time.Duration(i) * 12 * time.Second)
				x += 0.0006 * student(r)
				if math.Abs(x-last) > 0.005 || at.Sub(when) >= time.Hour {
					s.say(at, math.Exp(x))
					last, when = x, at
				}
			}
		},
		"weeks":  func(r *rand.Rand, s *instants) { s.every(r, 7, 300, 0.1) },
		"months": func(r *rand.Rand, s *instants) { s.every(r, 30, 120, 0.2) },
	} {
		t.Run(name, func(t *testing.T) {
			p := newPlot(t)
			for seed := range uint64(2) {
				s := &instants{asset: fmt.Sprint("A", seed)}
				draw(rand.New(rand.NewPCG(seed, 17)), s)
				p.prices("x", s.rows)
			}
			for _, f := range look(t, p.snapshot(), Options{}) {
				t.Error(f)
			}
		})
	}
}

func (s *instants) every(r *rand.Rand, days, n int, vol float64) {
	x := 5.0
	for i := range n {
		x += vol * student(r)
		s.say(start.AddDate(0, 0, days*i), math.Exp(x))
	}
}

func TestALivelySourceThatStallsOftenIsStaleEachTime(t *testing.T) {
	w := walk(rand.New(rand.NewPCG(3, 4)), "MKR", "a", 900, 0.01, 6000)
	for i := range w {
		if i%250 >= 240 { // ten hours in 250
			w[i] = candleOf("MKR", "a", i, w[i-i%250+240].Value.Float(), w[i-i%250+240].Value.Float(), w[i-i%250+240].Value.Float(), w[i-i%250+240].Value.Float())
		}
	}
	p := newPlot(t)
	p.prices("x", w)
	f := look(t, p.snapshot(), Options{Only: []Code{Stale}})
	if len(f) != 1 || f[0].Count != 24*9 {
		t.Error(f)
	}
}

func TestAFewGapsOfAnIrregularSeriesAreFound(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	s := &instants{asset: "ETH"}
	at, x := start, 5.0
	for i := range 400 {
		at = at.Add(time.Duration(1+r.ExpFloat64()*3e6) * time.Microsecond)
		if i == 100 || i == 300 {
			at = at.Add(10 * time.Minute)
		}
		x += 0.0001 * student(r)
		s.say(at, math.Exp(x))
	}
	p := newPlot(t)
	p.prices("x", s.rows)
	f := look(t, p.snapshot(), Options{})
	if len(f) != 1 || f[0].Code != Gap || f[0].Count != 2 {
		t.Error(f)
	}
}

func TestAStepByAUnitIsJudgedByOthersAndByItsOwnTrades(t *testing.T) {
	slipped := func() *world {
		w := cleanWorld()
		plantSlip(w.eth, 200, rows-200, 1e-3)
		return w
	}
	for _, c := range []struct {
		name     string
		plant    func(*world)
		severity Severity
		found    bool
	}{
		{"nobody else has it", func(*world) {}, Error, true},
		{"another source was redenominated too", func(w *world) { plantSlip(w.other, 200, rows-200, 1e-3) }, Warning, true},
		{"it was traded through", func(w *world) {
			x := &w.eth[200]
			x.Open, x.High = w.eth[199].Open, w.eth[199].High
		}, Error, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := slipped()
			c.plant(w)
			_, s := w.archive(t)
			f := look(t, s, Options{Only: []Code{UnitSlip}})
			i := slices.IndexFunc(f, func(f Finding) bool { return f.Subject == "ETH/USD by a" && f.From.Equal(hoursAfter(200)) })
			if (i >= 0) != c.found || i >= 0 && f[i].Severity != c.severity {
				t.Error(f)
			}
		})
	}
}
