package market

import (
	"slices"
	"sort"
)

// PremiumModel.sol: what protection of one pool costs, as a function of its
// utilisation. Rates, utilisation and variance are WAD.

// Errors of PremiumModel.sol.
const (
	BadParameter   = Name("BadParameter")
	BadUtilisation = Name("BadUtilisation")
	NoProposal     = Name("NoProposal")
	NotReady       = Name("NotReady")
	Lapsed         = Name("Lapsed")
)

// ApplyWindow is the seconds in which a ready proposal can be applied.
const ApplyWindow = 14 * 86400

// Curve is how the rate rises with utilisation:
// k(u) = 1 + Slope1 * min(u, Kink) + Slope2 * max(0, u - Kink).
type Curve struct {
	Kink   Amount `json:"kink"`
	Slope1 Amount `json:"slope1"`
	Slope2 Amount `json:"slope2"`
}

// Drift is how the level follows demand: d(ln level)/dt = Speed * (u - Target) a
// year, within [Least, Most].
type Drift struct {
	Target Amount `json:"target"`
	Speed  Amount `json:"speed"`
	Least  Amount `json:"least"`
	Most   Amount `json:"most"`
}

// Floor is how the floor follows variance: it moves toward
// min(Most, Base + Loading * variance), by at most PerHour an hour.
type Floor struct {
	Base     Amount `json:"base"`
	Loading  Amount `json:"loading"`
	Most     Amount `json:"most"`
	PerHour  Amount `json:"perHour"`
	HalfLife Amount `json:"halfLife"` // seconds of feed time over which a round's weight halves
}

// Parameters are all that a model's owner may change, after its delay.
type Parameters struct {
	Curve Curve `json:"curve"`
	Drift Drift `json:"drift"`
	Floor Floor `json:"floor"`
}

// Round is a round of a price feed. One with an answer of zero stands for any that is
// not sound.
type Round struct {
	ID     Amount `json:"id"` // uint80
	Time   uint64 `json:"time"`
	Answer Amount `json:"answer"`
}

// Feed is what a model's price feed shows: an input. A round is there from its
// time on, so that a whole history may be given at once.
type Feed struct {
	Rounds []Round `json:"rounds,omitempty"` // by rising id and time
	Silent bool    `json:"silent,omitempty"` // it does not answer
}

// PremiumModel prices the protection of one pool.
type PremiumModel struct {
	ID    Address `json:"id"`
	Pool  Address `json:"pool"`
	Feed  *Feed   `json:"feed,omitempty"` // nil: none
	Owner Address `json:"owner"`
	Delay uint64  `json:"delay"`

	Parameters Parameters `json:"parameters"`
	Proposed   Parameters `json:"proposed"`
	ReadyAt    uint64     `json:"readyAt,omitempty"` // when the proposal can be applied; 0 without one
	Points

	pool    *Pool
	lastExp lastExp
}

// Points are a model's stored points.
type Points struct {
	StoredAt    uint64 `json:"storedAt"`
	LastRound   Round  `json:"lastRound"`  // zero without a feed
	Level       Amount `json:"level"`      // as of StoredAt
	Cumulative  Amount `json:"cumulative"` // the pool's utilisation, as of StoredAt
	Floor       Amount `json:"floor"`      // in force, as of StoredAt
	FloorTarget Amount `json:"floorTarget"`
	Variance    Amount `json:"variance"`
}

var (
	year1     = n(year)
	hour1     = n(3600)
	maxRate   = wad.MulDiv(n(100), n(1))
	maxSlope  = wad.MulDiv(n(1000), n(1))
	maxSpeed  = maxSlope
	maxSquare = wad
	two       = n(2)
	twoWadWad = wadWad.MulDiv(two, n(1))
	oneE36    = &expDivisors[0]
	twoE36    = &expDivisors[1]
)

func (f *PremiumModel) clone() *PremiumModel {
	out := *f
	if f.Feed != nil {
		out.Feed = &Feed{slices.Clone(f.Feed.Rounds), f.Feed.Silent}
	}
	out.pool = nil
	return &out
}

func (f *PremiumModel) check(id Address) string {
	if f.ID != id {
		return "its id is another"
	}
	x := &call{}
	if checkParameters(x, &f.Parameters, f.Feed != nil); x.err != nil {
		return x.err.Error()
	}
	return ""
}

// ---------------------------------------------------------------- views

// LevelAt is the annual rate at utilisation 0 before the floor.
func (f *PremiumModel) LevelAt(now uint64) (Amount, error) {
	return f.pool.view(now, func(x *call) Amount { return f.levelNow(x, f.pool.cumulativeUtilisation(x)) })
}

// FloorAt is the least annual rate.
func (f *PremiumModel) FloorAt(now uint64) (Amount, error) { return f.pool.view(now, f.floorRate) }

// Rate is the annual rate at a utilisation, rounded down.
func (f *PremiumModel) Rate(now uint64, u Amount) (Amount, error) {
	return f.pool.view(now, func(x *call) Amount {
		if u.Cmp(wad) > 0 {
			x.refuse(BadUtilisation, u, u)
			return Amount{}
		}
		c := &f.Parameters.Curve
		below := least(u, c.Kink)
		k := x.add(x.add(wadWad, x.mul(c.Slope1, below)), x.mul(c.Slope2, x.sub(u, below)))
		return most(f.floorRate(x), x.mulDiv(f.levelNow(x, f.pool.cumulativeUtilisation(x)), k, wadWad))
	})
}

// Integral is the integral of the annual rate from u0 to u1, in WAD * WAD.
func (f *PremiumModel) Integral(now uint64, u0, u1 Amount) (Amount, error) {
	return f.pool.view(now, func(x *call) Amount { return f.integral(x, u0, u1) })
}

func (f *PremiumModel) floorRate(x *call) Amount {
	from, to := f.Floor, f.FloorTarget
	if from == to {
		return to
	}
	step := x.mulDiv(f.Parameters.Floor.PerHour, n(x.now-f.StoredAt), hour1)
	if to.Cmp(from) > 0 {
		if x.sub(to, from).Cmp(step) > 0 {
			return x.add(from, step)
		}
		return to
	}
	if x.sub(from, to).Cmp(step) > 0 {
		return x.sub(from, step)
	}
	return to
}

func (f *PremiumModel) integral(x *call, u0, u1 Amount) Amount {
	if u0.Cmp(u1) > 0 || u1.Cmp(wad) > 0 {
		x.refuse(BadUtilisation, u0, u1)
		return Amount{}
	}
	level := f.levelNow(x, f.pool.cumulativeUtilisation(x))
	floor := f.floorRate(x)
	end := f.floorEnd(x, level, floor)
	if end.IsZero() { // the level is above the floor throughout
		return x.sub(f.area(x, &level, &u1), f.area(x, &level, &u0))
	}
	return x.sub(f.primitive(x, level, floor, end, u1), f.primitive(x, level, floor, end, u0))
}

// ---------------------------------------------------------------- what anyone may do

// Touch stores level and floor as of now, and reads one round of the feed. It
// changes no rate of this second.
func (m *Market) Touch(c Call, model Address) error {
	f := m.models[model]
	if f == nil {
		return unknown("premium model", model)
	}
	x := call{sender: c.Sender, now: c.Time}
	f.touch(&x, m)
	return m.end(&x)
}

func (f *PremiumModel) touch(x *call, m *Market) {
	cumulative := f.pool.cumulativeUtilisation(x)
	level, floor := f.levelNow(x, cumulative), f.floorRate(x)
	moved := level != f.Level || floor != f.Floor
	m.points = append(m.points, keptPoints{f, f.Points})
	f.Level, f.Floor, f.Cumulative, f.StoredAt = level, floor, cumulative, x.now
	if f.Feed != nil && f.readRound(x) {
		f.FloorTarget = f.targetOf(x, &f.Parameters.Floor)
		moved = true
	}
	if moved && m.OnEvent != nil {
		m.emit(f.ID, "Touched", level, floor, f.FloorTarget, f.Variance, f.LastRound.ID)
	}
}

// ApplyParameters puts the proposed parameters in force.
func (m *Market) ApplyParameters(c Call, model Address) error {
	f := m.models[model]
	if f == nil {
		return unknown("premium model", model)
	}
	return m.do(c, func(x *call) {
		switch ready := f.ReadyAt; {
		case ready == 0:
			x.refuse(NoProposal)
		case x.now < ready:
			x.refuse(NotReady, ready)
		case x.now > ready+ApplyWindow:
			x.refuse(Lapsed, ready+ApplyWindow)
		default:
			f.touch(x, m)
			keep(m, f)
			p := &f.Proposed
			f.ReadyAt, f.Parameters = 0, *p
			f.Level = most(p.Drift.Least, least(p.Drift.Most, f.Level))
			f.FloorTarget = f.targetOf(x, &p.Floor)
			m.emit(f.ID, "Applied", f.Parameters)
			m.emit(f.ID, "Touched", f.Level, f.Floor, f.FloorTarget, f.Variance, f.LastRound.ID)
		}
	})
}

// ProposeParameters proposes parameters, which can be applied after the delay.
func (m *Market) ProposeParameters(c Call, model Address, p Parameters) error {
	f := m.models[model]
	if f == nil {
		return unknown("premium model", model)
	}
	return m.do(c, func(x *call) {
		if f.onlyOwner(x); x.err == nil {
			checkParameters(x, &p, f.Feed != nil)
		}
		keep(m, f)
		f.Proposed, f.ReadyAt = p, x.after(x.now, f.Delay)
		m.emit(f.ID, "Proposed", p, f.ReadyAt)
	})
}

// CancelParameters withdraws the proposal.
func (m *Market) CancelParameters(c Call, model Address) error {
	f := m.models[model]
	if f == nil {
		return unknown("premium model", model)
	}
	return m.do(c, func(x *call) {
		if f.onlyOwner(x); x.err == nil && f.ReadyAt == 0 {
			x.refuse(NoProposal)
		}
		keep(m, f)
		f.ReadyAt = 0
		m.emit(f.ID, "Cancelled")
	})
}

func (f *PremiumModel) onlyOwner(x *call) {
	if x.sender != f.Owner {
		x.refuse(OwnableUnauthorizedAccount, x.sender)
	}
}

// ---------------------------------------------------------------- formulas

// levelNow is the level now, from its stored point.
func (f *PremiumModel) levelNow(x *call, cumulative Amount) Amount {
	d := &f.Parameters.Drift
	excess := minus(x.sub(cumulative, f.Cumulative), x.mul(d.Target, n(x.now-f.StoredAt)))
	factor := expOne
	if !excess.IsZero() && !d.Speed.IsZero() {
		// Solidity divides toward zero, as magnitudes do.
		factor = f.lastExp.of(signed{excess.negative, x.mulDiv(x.mul(d.Speed, excess.Amount), n(1), year1)})
	}
	return most(d.Least, least(d.Most, x.scaled(&f.Level, &factor, oneE36)))
}

// readRound reads one round and enters it in the variance; false when there was none.
func (f *PremiumModel) readRound(x *call) bool {
	was := f.LastRound
	r, ok := f.Feed.following(x, was)
	if !ok {
		return false
	}
	change := minus(r.Answer, was.Answer).Amount
	square := least(x.mulDiv(x.mul(change, change), wad, x.mul(r.Answer, was.Answer)), maxSquare)
	dt := n(max(r.Time-was.Time, 1))
	weight := exp(signed{true, x.mulDiv(expLn2, dt, f.Parameters.Floor.HalfLife)}) // of what was known before
	f.Variance = x.add(x.mulDiv(f.Variance, weight, expOne),
		x.mulDiv(x.mul(square, year1), x.sub(expOne, weight), x.mul(expOne, dt)))
	f.LastRound = r
	return true
}

// following is FeedRounds.following: the round with the next id if it is not older,
// else the newest, if that is another one and not older.
func (f *Feed) following(x *call, last Round) (Round, bool) {
	if f.Silent {
		return Round{}, false
	}
	next := last.ID.Plus(n(1))
	there := f.Rounds[:sort.Search(len(f.Rounds), func(i int) bool { return f.Rounds[i].Time > x.now })]
	i := sort.Search(len(there), func(i int) bool { return there[i].ID.Cmp(next) >= 0 })
	if i < len(there) && there[i].ID == next && there[i].follows(last) {
		return there[i], true
	}
	if len(there) == 0 {
		return Round{}, false
	}
	latest := there[len(there)-1]
	return latest, latest.ID != last.ID && latest.follows(last)
}

// follows reports a sound round that is not older than another.
func (r Round) follows(last Round) bool { return !r.Answer.IsZero() && r.Time >= last.Time }

// targetOf is min(most, base + loading * variance), rounded up.
func (f *PremiumModel) targetOf(x *call, p *Floor) Amount {
	return least(p.Most, x.add(p.Base, x.mulDivUp(p.Loading, f.Variance, wad)))
}

// primitive is one primitive of max(floor, level * k), WAD * WAD, rounded down.
func (f *PremiumModel) primitive(x *call, level, floor, end, u Amount) Amount {
	if u.Cmp(end) <= 0 {
		return x.mul(floor, u)
	}
	return x.sub(x.add(x.mul(floor, end), f.area(x, &level, &u)), f.area(x, &level, &end))
}

// area is a primitive of level * k, WAD * WAD, rounded down.
func (f *PremiumModel) area(x *call, level, u *Amount) Amount {
	c := &f.Parameters.Curve
	var sum, slope, part Amount
	x.times(&sum, &twoWadWad, u)
	if u.Cmp(c.Kink) <= 0 { // nothing is above
		x.times(&slope, &c.Slope1, u)
		x.times(&part, &slope, u)
		sum = x.add(sum, part)
		return x.scaled(level, &sum, twoE36)
	}
	below, above := c.Kink, x.sub(*u, c.Kink)
	sum = x.add(sum, x.mul(x.mul(c.Slope1, below), below))
	sum = x.add(sum, x.mul(x.mul(x.mul(two, c.Slope1), below), above))
	sum = x.add(sum, x.mul(x.mul(c.Slope2, above), above))
	return x.scaled(level, &sum, twoE36)
}

// floorEnd is the largest u with level * k(u) <= floor, rounded down.
func (f *PremiumModel) floorEnd(x *call, level, floor Amount) Amount {
	c := &f.Parameters.Curve
	if level.Cmp(floor) >= 0 {
		return Amount{}
	}
	if level.IsZero() {
		return wad
	}
	rise := x.mulDiv(x.sub(floor, level), wadWad, level)
	switch low := x.mul(c.Slope1, c.Kink); {
	case low.Cmp(rise) >= 0:
		if c.Slope1.IsZero() {
			return c.Kink
		}
		return x.mulDiv(rise, n(1), c.Slope1)
	case c.Slope2.IsZero():
		return wad
	default:
		return least(wad, x.add(c.Kink, x.mulDiv(x.sub(rise, low), n(1), c.Slope2)))
	}
}

func checkParameters(x *call, p *Parameters, fed bool) {
	loading, shortest, longest := maxRate, n(3600), n(3650*86400)
	if !fed {
		loading, shortest, longest = Amount{}, Amount{}, Amount{}
	}
	for _, w := range []struct {
		name               string
		value, least, most Amount
	}{
		{"kink", p.Curve.Kink, n(0), wad},
		{"slope1", p.Curve.Slope1, n(0), maxSlope},
		{"slope2", p.Curve.Slope2, n(0), maxSlope},
		{"target", p.Drift.Target, n(0), wad},
		{"speed", p.Drift.Speed, n(0), maxSpeed},
		{"drift.most", p.Drift.Most, n(1e12), maxRate},
		{"drift.least", p.Drift.Least, n(1e12), p.Drift.Most},
		{"floor.most", p.Floor.Most, n(1), maxRate},
		{"floor.base", p.Floor.Base, n(1), p.Floor.Most},
		{"floor.loading", p.Floor.Loading, n(0), loading},
		{"floor.perHour", p.Floor.PerHour, n(1e9), maxRate},
		{"floor.halfLife", p.Floor.HalfLife, shortest, longest},
	} {
		if w.value.Cmp(w.least) < 0 || w.value.Cmp(w.most) > 0 {
			x.refuse(BadParameter, w.name, w.value)
		}
	}
}
