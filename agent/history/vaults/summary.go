package vaults

import (
	"math"
	"math/big"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Summary is what an ilk's history came to.
type Summary struct {
	Market string    `json:"market"`
	From   time.Time `json:"from"` // the first event
	To     time.Time `json:"to"`
	// Counted from the source.
	Events      int           `json:"events"`
	Vaults      int           `json:"vaults"`
	Borrowed    int           `json:"everBorrowed"`   // vaults
	Liquidated  int           `json:"everLiquidated"` // vaults
	Seizures    int           `json:"liquidations"`   // rows
	VaultDays   int           `json:"vaultDays"`      // on which a vault was liquidated
	Digits      int           `json:"digits"`         // that the source writes at most
	WholeTokens bool          `json:"wholeTokens"`    // liquidations' collateral is in whole tokens
	Largest     VaultDay      `json:"largestVaultDay"`
	Flows       Flows         `json:"flows"`
	Net         history.Fixed `json:"netMinted"`
	// Modelled.
	Debt       Figure        `json:"debt"`
	Collateral Figure        `json:"collateral"`
	Open       int           `json:"open"` // vaults that owe something
	Ends       Ends          `json:"ends"`
	Findings   []Finding     `json:"findings"`
	Checks     Checks        `json:"checks"`
	Days       []Day         `json:"days"`
	Seized     []Liquidation `json:"seized"`
}

// VaultDay is a vault's liquidations of a day.
type VaultDay struct {
	Vault uint64        `json:"vault"`
	Day   time.Time     `json:"day"`
	Rows  int           `json:"rows"`
	Debt  history.Fixed `json:"debt"`
}

// Ends says of the vaults whose DAI, as written, adds up to less than −1 why it
// does. Each is counted once.
type Ends struct {
	Below int `json:"belowMinusOne"`
	// KnownFees: with fees to the last drip that is known they end at −1 or above.
	KnownFees int `json:"feesToTheLastKnownDrip"`
	// LaterFees: with fees to the second of each payment they do; somebody dripped in
	// between.
	LaterFees int `json:"feesToTheSecondOfPayment"`
	// Findings: they have a finding of payments beyond the debt.
	Findings int `json:"paidBeyond"`
	// Unexplained is the rest.
	Unexplained []uint64 `json:"unexplained"`
	// Sum is of what they are below 0, as written, and Fees what fees explain of it.
	Sum history.Fixed `json:"sum"`
	// Closed vaults owe nothing by the Vat's rules and had borrowed. Exact ones of
	// them end within 0.01 DAI of nothing by the last known drips alone, and Bounded
	// ones have nothing within their bounds.
	Closed  int `json:"closed"`
	Exact   int `json:"closedExactly"`
	Bounded int `json:"closedWithinBounds"`
}

// Checks are the comparisons of the debt of all vaults with what ceilings tell.
type Checks struct {
	List   []Check `json:"list"`
	Within int     `json:"within"`
	// Median is of how far they are off, as a share of the debt; Largest the one that
	// is farthest; Last the last one.
	Median  float64 `json:"median"`
	Largest *Check  `json:"largest,omitempty"`
	Last    *Check  `json:"last,omitempty"`
	// Jumps are where the told debt moved without a row that says so.
	Jumps []Jump `json:"jumps"`
}

// Day is a day of the ilk, UTC.
type Day struct {
	Day        time.Time     `json:"day"`
	Debt       Figure        `json:"debt"`       // at its end, modelled
	Collateral Figure        `json:"collateral"` // at its end
	Open       int           `json:"open"`
	Net        history.Fixed `json:"netMinted"`  // of the day, observed
	Liquidated history.Fixed `json:"liquidated"` // DAI of the day, observed
	Seizures   int           `json:"liquidations"`
	Vaults     int           `json:"vaultsLiquidated"`
}

// Summarize goes through the whole history. It fails as New does.
func Summarize(market string, events []history.Event, parameters []history.Parameter) (*Summary, error) {
	r, err := New(market, events, parameters)
	if err != nil {
		return nil, err
	}
	s := &Summary{Market: market, Events: len(r.steps), Digits: r.precision.digits(), WholeTokens: r.precision.whole, Findings: []Finding{}}
	s.From, s.To = r.Span()
	before, seizures := Flows{}, 0
	for d := s.From.Truncate(day); !d.After(s.To); d = d.Add(day) {
		if err := r.To(d.Add(day - 1)); err != nil {
			return nil, err
		}
		state, err := r.State()
		if err != nil {
			return nil, err
		}
		out := Day{Day: d, Debt: state.Debt(), Collateral: state.Collateral(), Net: r.flows.Net().Minus(before.Net()),
			Liquidated: r.flows.Liquidated.Minus(before.Liquidated), Seizures: len(r.liquidations) - seizures}
		for _, v := range state.Vaults {
			if v.Open() {
				out.Open++
			}
		}
		s.Days = append(s.Days, out)
		s.count(&s.Days[len(s.Days)-1], r.liquidations[seizures:])
		before, seizures = r.flows, len(r.liquidations)
	}
	last := s.Days[len(s.Days)-1]
	s.Debt, s.Collateral, s.Open = last.Debt, last.Collateral, last.Open
	s.Vaults, s.Flows, s.Net, s.Seizures = len(r.vaults), r.flows, r.flows.Net(), len(r.liquidations)
	s.Findings, s.Seized = append(s.Findings, r.findings...), r.liquidations
	for _, v := range r.vaults {
		if v.borrowed.Sign() > 0 {
			s.Borrowed++
		}
		if v.seizures > 0 {
			s.Liquidated++
		}
	}
	s.Checks = r.summarizeChecks()
	s.Ends, err = r.ends()
	return s, err
}

const day = 24 * time.Hour

// EndOfDay is when the day of an instant ends, UTC. What is known of an ilk reaches
// to that of its last event.
func EndOfDay(t time.Time) time.Time { return t.UTC().Truncate(day).Add(day) }

// count adds a day's liquidations by vault.
func (s *Summary) count(d *Day, list []Liquidation) {
	var by []VaultDay
	for _, l := range list {
		i := slices.IndexFunc(by, func(v VaultDay) bool { return v.Vault == l.Vault })
		if i < 0 {
			i, by = len(by), append(by, VaultDay{Vault: l.Vault, Day: d.Day})
		}
		by[i].Rows++
		by[i].Debt = by[i].Debt.Plus(l.Debt.Value)
	}
	for _, v := range by {
		if v.Rows > s.Largest.Rows {
			s.Largest = v
		}
	}
	d.Vaults = len(by)
	s.VaultDays += len(by)
}

// Jump is a move of the debt between two ceilings that the rows do not have: what
// the rebuilt debt is farther above the told one than before. Above 0, something was
// repaid without a row, or a finding of what was took place; below, borrowed.
type Jump struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
	By   Figure    `json:"by"`
}

// leastJump is what bounds must be apart to count: more than the fees of what is
// off already.
var leastJump = history.Of(1000)

// jumps compares each ceiling with the one before.
func jumps(list []Check) []Jump {
	out := []Jump{}
	for i := 1; i < len(list); i++ {
		a, b := list[i-1], list[i]
		by := Figure{
			Low:   b.Rebuilt.Low.Minus(b.Debt).Minus(a.Rebuilt.High.Minus(a.Debt)),
			Value: b.Off().Minus(a.Off()),
			High:  b.Rebuilt.High.Minus(b.Debt).Minus(a.Rebuilt.Low.Minus(a.Debt)),
		}
		if by.Low.Cmp(leastJump) > 0 || by.High.Cmp(leastJump.Negated()) < 0 {
			out = append(out, Jump{a.Time, b.Time, by})
		}
	}
	return out
}

// Share is Off as a share of the told debt, without its sign.
func (c Check) Share() float64 { return math.Abs(c.Off().Float()) / c.Debt.Float() }

func (r *Replay) summarizeChecks() Checks {
	c := Checks{List: r.checks, Jumps: jumps(r.checks)}
	if len(c.List) == 0 {
		c.List = []Check{}
		return c
	}
	var shares []float64
	for i := range c.List {
		k := &c.List[i]
		shares = append(shares, k.Share())
		if k.Within() {
			c.Within++
		}
		if c.Largest == nil || k.Share() > c.Largest.Share() {
			c.Largest = k
		}
		c.Last = k
	}
	slices.Sort(shares)
	c.Median = shares[len(shares)/2]
	return c
}

// ends sorts the vaults by how their DAI add up.
func (r *Replay) ends() (Ends, error) {
	e := Ends{Unexplained: []uint64{}}
	instant := r.meter.instant(r.now)
	one := new(big.Int).Neg(wad)
	cent := pow10(16)
	in := func(art, rate *big.Int) *big.Int {
		n := new(big.Int).Mul(art, rate)
		return n.Quo(n, ray)
	}
	sum := new(big.Int)
	for _, v := range r.sorted() {
		known, full := in(v.lastKnown, r.meter.rate), in(v.lastFull, instant)
		if v.borrowed.Sign() > 0 && v.art.high.Sign() == 0 {
			e.Closed++
			if known.CmpAbs(cent) <= 0 {
				e.Exact++
			}
			if known.Cmp(cent) <= 0 && full.Cmp(new(big.Int).Neg(cent)) >= 0 {
				e.Bounded++
			}
		}
		net := new(big.Int).Sub(v.borrowed, v.repaid)
		net.Sub(net, v.seized)
		if net.Cmp(one) >= 0 {
			continue
		}
		e.Below++
		sum.Sub(sum, net)
		switch {
		case known.Cmp(one) >= 0:
			e.KnownFees++
		case full.Cmp(one) >= 0:
			e.LaterFees++
		case slices.ContainsFunc(r.findings, func(f Finding) bool {
			return f.Vault == v.number && (f.Kind == PaidBeyond || f.Kind == SeizedBeyond)
		}):
			e.Findings++
		default:
			e.Unexplained = append(e.Unexplained, v.number)
		}
	}
	var err error
	e.Sum, err = history.FixedOfBig(sum)
	return e, err
}
