package wire

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/structural"
)

// ScoreOptions say how loans are scored; the zero value is a day and 99%.
type ScoreOptions struct {
	Horizon    time.Duration // whole days; 0 is one
	Confidence float64       // of ES, within (0, 1); 0 is .99
}

// Scored are all loans with debt of a standpoint, scored. All of it is modelled.
type Scored struct {
	Source     StandpointSource `json:"source"`
	Coin       string           `json:"coin"`
	Scenarios  Scenarios        `json:"scenarios"`
	Confidence float64          `json:"confidence"`
	Totals     ScoreTotals      `json:"totals"`
	Loans      []ScoredLoan     `json:"loans"` // by row of the book
}

// ScoreTotals are the sums over all loans, and the fund's own figures.
type ScoreTotals struct {
	Loans       int     `json:"loans"`
	DebtUSD     float64 `json:"debtUsd"`
	StrandedUSD float64 `json:"strandedUsd"` // owed by loans without any collateral: lost already, and in no figure below
	ELUSD       float64 `json:"elUsd"`       // of all suppliers

	EL float64 `json:"el"` // the fund's, in the coin, before protection
	ES float64 `json:"es"`
	// ESInterval is 95%, the scenarios' error alone; none where too few of them lose anything.
	ESInterval *loss.Interval `json:"esInterval,omitempty"`
	// Attributed is what loans contribute to ES, Remainder what they do not: ES less that.
	Attributed float64 `json:"attributed"`
	Remainder  float64 `json:"remainder"`
	// Protection is what minted cover takes off ES, and Net what is left.
	Protection float64 `json:"protection"`
	Net        float64 `json:"net"`
	LossPD     float64 `json:"lossPd"` // P(the fund's supplier loss > 0)
}

// ScoredLoan is one loan.
type ScoredLoan struct {
	Row      int                `json:"row"`
	Borrower protection.Address `json:"borrower"`
	HF       float64            `json:"healthFactor"`
	// Sigmas is ln HF over the standard deviation of its own logarithm over the horizon;
	// none where it does not move.
	Sigmas *float64 `json:"sigmas,omitempty"`
	// LiquidationPD is P(HF < 1 at some instant within the horizon), by first passage.
	LiquidationPD float64 `json:"liquidationPd"`
	// EndPD is P(HF < 1 at the horizon), and LossPD P(bad debt > 0 then), by scenario.
	EndPD  float64 `json:"endPd"`
	LossPD float64 `json:"lossPd"`
	EADUSD float64 `json:"eadUsd"` // the debt at the instant; interest to come is left out
	LGD    float64 `json:"lgd"`    // E[bad debt given HF < 1 at the horizon]/EAD, zeros included
	ELUSD  float64 `json:"elUsd"`  // of all suppliers: EndPD·EAD·LGD
	// ES is its Euler contribution to the fund's ES, in the coin: after first-loss cover,
	// before protection.
	ES    float64 `json:"es"`
	Share float64 `json:"share"` // of the fund's ES

	Collateral []ScoredPart `json:"collateral"`
	Debt       []ScoredPart `json:"debt"`
	Volatility float64      `json:"volatility"` // of HF, a year
	Match      string       `json:"match"`      // how far one lognormal stands for it: exact, near or outside
	// Liquidates is the fall of all that is not pegged that brings it to a health factor
	// of 1, Loses the one that leaves bad debt; none where no fall does. Below 0: a rise.
	Liquidates *float64 `json:"liquidatesAtFall,omitempty"`
	Loses      *float64 `json:"losesAtFall,omitempty"`
	Reasons    []string `json:"reasons"`
}

// ScoredPart is one asset of a loan.
type ScoredPart struct {
	Symbol string  `json:"symbol"`
	USD    float64 `json:"usd"`
	Share  float64 `json:"share"` // of the side
}

// Score scores every loan with debt.
func (s *Standpoint) Score(o ScoreOptions) (Scored, error) {
	o.Horizon, o.Confidence = cmp.Or(o.Horizon, 24*time.Hour), cmp.Or(o.Confidence, .99)
	out := Scored{Source: s.Source, Coin: s.Record.Policy.Bounds.Symbol, Confidence: o.Confidence, Loans: []ScoredLoan{}}
	days, err := HorizonDays(o.Horizon)
	if err != nil {
		return out, err
	}
	if err := domain.Open("confidence", o.Confidence, 0, 1); err != nil {
		return out, err
	}
	drawn, err := s.Draw(days)
	if err != nil {
		return out, err
	}
	out.Scenarios = *drawn
	x := scoring{at: s, o: o, drawn: drawn, years: float64(days) / 365, loans: liquidation.LoansOf(s.Book())}
	if err := x.fund(&out); err != nil {
		return out, err
	}
	return out, x.each(&out)
}

// scoring is a book on its way to scores.
type scoring struct {
	at     *Standpoint
	o      ScoreOptions
	drawn  *Scenarios
	years  float64
	loans  *liquidation.Loans
	byLoan []float64 // contributions to the fund's ES before protection, in the coin
}

// fund fills in what the fund as a whole could lose.
func (x *scoring) fund(out *Scored) error {
	s := x.at
	m, err := portfolio.NewOf(s.Book(), x.loans, s.Fund())
	if err != nil {
		return fmt.Errorf("%s: %w", s.Source, err)
	}
	losses, err := x.drawn.losses(m, s.Seen().Block.Time)
	if err != nil {
		return fmt.Errorf("%s: %w", s.Source, err)
	}
	out.Scenarios.Notes = notesOf(out.Scenarios.Notes, m.Notes)
	t := &out.Totals
	gross, err := losses.Distribution(make([]float64, losses.Series))
	if err != nil {
		return err
	}
	c, err := m.Contributions(losses, nil, x.o.Confidence)
	if err != nil {
		return err
	}
	t.EL, t.LossPD, t.ES, t.Net, x.byLoan = gross.EL(), gross.LossPD(), c.Measure, c.Measure, c.ByLoan
	switch in, err := gross.ESInterval(x.o.Confidence, .95); {
	case err == nil && in.High > 0:
		t.ESInterval = &in
	case err != nil && !errors.Is(err, domain.ErrTooFew):
		return err
	}
	if held := s.Held(); protected(held) {
		net, err := losses.Distribution(held)
		if err != nil {
			return err
		}
		if t.Net, err = net.ES(x.o.Confidence); err != nil {
			return err
		}
	}
	t.Protection = t.ES - t.Net
	return nil
}

// each fills in the loans.
func (x *scoring) each(out *Scored) error {
	b, l := x.at.Book(), x.loans
	end, lost, err := loss.Chances(l, len(b.Assets), x.drawn.factor)
	if err != nil {
		return err
	}
	kernel, err := loss.NewKernel(l, len(b.Assets))
	if err != nil {
		return err
	}
	el, err := kernel.ByLoan(nil, x.drawn.factor, nil)
	if err != nil {
		return err
	}
	hf := b.HealthFactors(nil)
	matches, err := structural.MatchLoans(nil, l, x.drawn.covariance, nil, x.years)
	if err != nil {
		return err
	}
	out.Totals.StrandedUSD = kernel.Stranded()
	for i := range l.Len() {
		owed := sum(l.DebtUSD[l.DebtAt[i]:l.DebtAt[i+1]])
		if owed == 0 || l.CollateralAt[i] == l.CollateralAt[i+1] {
			continue
		}
		y := ScoredLoan{Row: i, Borrower: b.Borrower(i), HF: hf[i], EndPD: end[i], LossPD: lost[i], EADUSD: owed, ELUSD: el[i], ES: x.byLoan[i],
			Volatility: matches[i].Sigma, Match: matches[i].Verdict.String()}
		y.LiquidationPD = structural.FirstPassage(hf[i], matches[i].Mu, matches[i].Sigma, x.years)
		if sd := y.Volatility * math.Sqrt(x.years); sd > 0 && hf[i] > 0 {
			d := math.Log(hf[i]) / sd
			y.Sigmas = &d
		}
		if end[i] > 0 {
			y.LGD = el[i] / end[i] / owed
		}
		if out.Totals.ES > 0 {
			y.Share = x.byLoan[i] / out.Totals.ES
		}
		x.anatomy(&y, i)
		out.Loans = append(out.Loans, y)
		t := &out.Totals
		t.Loans++
		t.DebtUSD += owed
		t.ELUSD += el[i]
		t.Attributed += x.byLoan[i]
	}
	out.Totals.Remainder = out.Totals.ES - out.Totals.Attributed
	return nil
}

func sum(list []float64) (out float64) {
	for _, x := range list {
		out += x
	}
	return out
}

// anatomy fills in what a loan is made of, and which falls hurt it. With all that is
// not pegged at x of its price, the health factor is 1 where
//
//	Cp + Cv·x = Dp + Dv·x
//
// C the collateral by its thresholds, D the debt, p pegged and v not; and bad debt is
// left below that and below the same with C over the bonus in its place.
func (x *scoring) anatomy(y *ScoredLoan, i int) {
	b, l := x.at.Book(), x.loans
	var at, pays [2]float64 // standing, moving
	var owes [2]float64
	side := func(a uint16) int {
		if stands(b, int(a)) {
			return 0
		}
		return 1
	}
	total := 0.
	for c := l.CollateralAt[i]; c < l.CollateralAt[i+1]; c++ {
		k := side(l.CollateralAsset[c])
		at[k] += l.CollateralUSD[c] * l.Threshold[c]
		pays[k] += l.CollateralUSD[c] / l.Bonus[c]
		total += l.CollateralUSD[c]
	}
	for c := l.CollateralAt[i]; c < l.CollateralAt[i+1]; c++ {
		y.Collateral = append(y.Collateral, ScoredPart{b.Assets[l.CollateralAsset[c]].Symbol, l.CollateralUSD[c], ratio(l.CollateralUSD[c], total)})
	}
	for d := l.DebtAt[i]; d < l.DebtAt[i+1]; d++ {
		owes[side(l.DebtAsset[d])] += l.DebtUSD[d]
		y.Debt = append(y.Debt, ScoredPart{b.Assets[l.DebtAsset[d]].Symbol, l.DebtUSD[d], ratio(l.DebtUSD[d], y.EADUSD)})
	}
	for _, parts := range [][]ScoredPart{y.Collateral, y.Debt} {
		slices.SortStableFunc(parts, func(a, b ScoredPart) int { return cmp.Compare(b.USD, a.USD) })
	}
	if healthy, ok := crossing(at, owes); ok {
		y.Liquidates = &healthy
		if bad, ok := crossing(pays, owes); ok {
			if (healthy < 0) == (bad < 0) && math.Abs(bad) < math.Abs(healthy) {
				bad = healthy // what is seized does not pay from the first on
			}
			y.Loses = &bad
		}
	}
	y.Reasons = y.reasons()
}

func ratio(x, of float64) float64 {
	if of == 0 {
		return 0
	}
	return x / of
}

// crossing is the fall at which what stands behind a debt equals it; below 0 a rise.
// ok is false where no move of more than zero price gets there.
func crossing(behind, owes [2]float64) (fall float64, ok bool) {
	if behind[1] == owes[1] {
		return 0, false
	}
	x := (owes[0] - behind[0]) / (behind[1] - owes[1])
	if !(x > 0) || math.IsInf(x, 0) {
		return 0, false
	}
	return 1 - x, true
}

// reasons say in words why a loan scores as it does.
func (y *ScoredLoan) reasons() (out []string) {
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	if y.HF < 1 {
		add("HF %.4f: it can be liquidated now", y.HF)
	} else if y.Sigmas != nil {
		add("HF %.4f, %.1f standard deviations of the horizon from 1", y.HF, *y.Sigmas)
	} else {
		add("HF %.4f, and neither its collateral nor its debt moves", y.HF)
	}
	if y.HF >= 1 {
		switch {
		case y.Liquidates == nil:
			add("no common fall of what is not pegged liquidates it")
		case *y.Liquidates >= 0:
			add("a fall of %.1f%% liquidates it", 100**y.Liquidates)
		default:
			add("a rise of %.1f%% liquidates it: it is short", -100**y.Liquidates)
		}
	}
	if y.Loses != nil && *y.Loses >= 0 {
		add("one of %.1f%% leaves bad debt", 100**y.Loses)
	}
	switch c := y.Collateral; {
	case len(c) == 1:
		add("%s is all its collateral", c[0].Symbol)
	case len(c) > 1:
		add("%s is %.0f%% of its collateral", c[0].Symbol, 100*c[0].Share)
	}
	if len(y.Debt) > 0 && y.Volatility > 0 {
		add("HF moves %.0f%% a year", 100*y.Volatility)
	}
	if y.Match == structural.Outside.String() {
		add("its assets are too unlike for one lognormal: the liquidation PD is a guide")
	}
	if y.Share >= .01 {
		add("%.1f%% of the fund's ES", 100*y.Share)
	}
	return out
}

// ErrNoLoan reports a borrower that the book does not have.
var ErrNoLoan = errors.New("the book has no loan with debt and collateral of that borrower")

// Of are the scores of one borrower's loans. It fails with ErrNoLoan.
func (s Scored) Of(who protection.Address) ([]ScoredLoan, error) {
	var out []ScoredLoan
	for _, y := range s.Loans {
		if y.Borrower == who {
			out = append(out, y)
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: %w", config.Checksummed(who), ErrNoLoan)
	}
	return out, nil
}

// The orders of scores.
const (
	ByES     = "es"
	ByEL     = "el"
	ByPD     = "pd"
	ByLossPD = "losspd"
)

// ScoreOrders are the orders of scores.
var ScoreOrders = []string{ByES, ByEL, ByPD, ByLossPD}

// Top are the loans that come first in one of ScoreOrders, at most so many; of equals
// the one with more EL, more liquidation PD, the lower row.
func (s Scored) Top(by string, most int) []ScoredLoan {
	figure := func(y *ScoredLoan) float64 {
		switch by {
		case ByEL:
			return y.ELUSD
		case ByPD:
			return y.LiquidationPD
		case ByLossPD:
			return y.LossPD
		}
		return y.ES
	}
	out := slices.Clone(s.Loans)
	slices.SortStableFunc(out, func(a, b ScoredLoan) int {
		return cmp.Or(cmp.Compare(figure(&b), figure(&a)), cmp.Compare(b.ELUSD, a.ELUSD), cmp.Compare(b.LiquidationPD, a.LiquidationPD), cmp.Compare(a.Row, b.Row))
	})
	return out[:min(most, len(out))]
}
