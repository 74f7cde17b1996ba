package loss

import (
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// PayoutFraction is clamp((loss − attachment)/(exhaustion − attachment), 0, 1), as
// protection.PayoutFraction has it in integers; attachment < exhaustion.
func PayoutFraction(loss, attachment, exhaustion float64) float64 {
	switch {
	case loss >= exhaustion:
		return 1
	case loss <= attachment:
		return 0
	}
	return (loss - attachment) / (exhaustion - attachment)
}

// Series is a protection series as scenarios see it. Losses and terms are in the
// reference's own tokens, in USD at prices now; what it pays is in the pool's asset,
// in USD at prices now likewise. One that expires before the scenarios' losses are
// recorded pays for none of them: leave it out.
type Series struct {
	// ID names its draws: the same series gets the same luck in any list. Series
	// with one ID, on one gauge for instance, fail together.
	ID            uint64
	Reference     int     // the asset row whose bad debt it pays for
	RecordedUSD   float64 // reference loss recorded since its start, 0 or more
	AttachmentUSD float64 // of reference loss since its start, 0 or more
	ExhaustionUSD float64 // more than AttachmentUSD
	Pool          int     // by place in the pools
	SupplyUSD     float64 // what all its tokens pay at most, whoever holds or will buy them
	Assumed       SeriesAssumptions
}

// SeriesAssumptions are judgements about a series: nothing on a chain tells them.
type SeriesAssumptions struct {
	// Failure is that a loss above the attachment never pays: the gauge is stale, the
	// dispute is lost, the claim cannot be made.
	Failure Chance
	Delay   Delay
}

// Pool backs series. What it has and owes is in its asset, in USD at prices now.
type Pool struct {
	ID        uint64  // names its draws
	Asset     int     // the asset row that it pays in
	AssetsUSD float64 // less unearned premium, 0 or more
	Assumed   PoolAssumptions
}

// PoolAssumptions are judgements about a pool.
type PoolAssumptions struct {
	// Impairment is that the pool loses a part of its assets in the scenario: they are
	// lent, bridged or wrapped.
	Impairment Chance
	Lost       float64 // that part, within [0, 1]
}

// Terms are how Protect runs.
type Terms struct {
	// WithinDays is how long after the trigger money still counts as received.
	WithinDays float64
	// Stress is each scenario's, standard normal and the worse the higher. Nil is
	// Distribution.Stress of all bad debt.
	Stress []float64
	Seed   uint64
}

// Payouts is what a unit of each series pays by scenario. A unit is a maximum
// payout of one USD at prices now. Both matrices are scenarios × Series by rows, in
// USD at the scenario's prices.
type Payouts struct {
	Scenarios, Series int
	PerUnit           []float64 // received within Terms.WithinDays
	Late              []float64 // received after
	supply            []float64
}

// Protect draws what every series pays in every scenario. The reference's loss sets
// the payout fraction; the trigger may fail; the pool may be impaired, and pays all
// claims of its series, of whomever, by the same part when it has too little; its
// asset may have fallen; and the money may come too late. All of that is drawn by
// series, pool and scenario and depends on the stress: a mean haircut would leave
// the tail, where cover is bought for, untouched.
//
// The draws depend on Seed, IDs and the scenario's row alone. Runs with one Seed
// have common random numbers.
func (o *Outcome) Protect(series []Series, pools []Pool, terms Terms) (*Payouts, error) {
	if err := o.checkProtection(series, pools, terms); err != nil {
		return nil, err
	}
	stress := terms.Stress
	if stress == nil {
		all, err := o.Losses(nil)
		if err != nil {
			return nil, err
		}
		d, err := NewDistribution(all, o.Weight)
		if err != nil {
			return nil, err
		}
		if stress, err = d.Stress(nil, terms.Seed); err != nil {
			return nil, err
		}
	}
	n, k := o.Scenarios(), len(series)
	p := &Payouts{Scenarios: n, Series: k, PerUnit: make([]float64, n*k), Late: make([]float64, n*k), supply: make([]float64, k)}
	column := make([]int, k)
	for j, s := range series {
		p.supply[j], column[j] = s.SupplyUSD, o.column(s.Reference)
	}
	r := draws{terms.Seed}
	fraction, owed := make([]float64, k), make([]float64, len(pools))
	for s := range n {
		clear(owed)
		for j, x := range series {
			loss := o.ownLoss(s, column[j], x.Reference)
			fraction[j] = PayoutFraction(x.RecordedUSD+loss, x.AttachmentUSD, x.ExhaustionUSD)
			if fraction[j] > 0 && r.happens(x.Assumed.Failure, drawFailure, x.ID, s, stress[s]) {
				fraction[j] = 0
			}
			owed[x.Pool] += fraction[j] * x.SupplyUSD
		}
		for i, pool := range pools {
			owed[i] = pool.pays(owed[i], r, s, stress[s]) * o.Factor[s*o.Assets+pool.Asset]
		}
		for j, x := range series {
			pays := fraction[j] * owed[x.Pool]
			if pays == 0 {
				continue
			}
			to := p.PerUnit
			if r.days(x.Assumed.Delay, x.ID, s, stress[s]) > terms.WithinDays {
				to = p.Late
			}
			to[s*k+j] = pays
		}
	}
	return p, nil
}

// pays is the part of what it owes that a pool can pay.
func (p Pool) pays(owed float64, r draws, scenario int, stress float64) float64 {
	if owed == 0 {
		return 1
	}
	has := p.AssetsUSD
	if p.Assumed.Lost > 0 && r.happens(p.Assumed.Impairment, drawImpairment, p.ID, scenario, stress) {
		has *= 1 - p.Assumed.Lost
	}
	return min(1, has/owed)
}

// Received is what holdings pay within the time, by scenario: held is by series, in
// units, 0 to its supply. What the fund has yet to buy must be in the supply too,
// as the pool will owe it. The result is stored in dst, which is made when nil and must otherwise have a
// place for each scenario.
func (p *Payouts) Received(dst, held []float64) ([]float64, error) {
	return p.sum(dst, held, p.PerUnit)
}

// ReceivedLate is what they pay after it.
func (p *Payouts) ReceivedLate(dst, held []float64) ([]float64, error) {
	return p.sum(dst, held, p.Late)
}

func (p *Payouts) sum(dst, held, paid []float64) ([]float64, error) {
	if err := domain.Length("held", len(held), p.Series); err != nil {
		return nil, err
	}
	for j, h := range held {
		if err := domain.Each("held", held[j:j+1], 0, p.supply[j]*(1+1e-12)); err != nil {
			return nil, &domain.Error{What: "held", At: j, Got: sprint(h), Want: "0 to the series' supply, " + sprint(p.supply[j]), Kind: domain.ErrRange}
		}
	}
	dst, err := destination(dst, p.Scenarios)
	if err != nil {
		return nil, err
	}
	for s := range dst {
		dst[s] = 0
		for j, h := range held {
			dst[s] += h * paid[s*p.Series+j]
		}
	}
	return dst, nil
}

// Net is gross less what holdings pay within the time, by scenario. It is below 0
// where they pay more than was lost: protection pays on the reference's loss, not
// on the fund's. The result is stored in dst as Received's is; dst may be gross.
func (p *Payouts) Net(dst, gross, held []float64) ([]float64, error) {
	if err := domain.Length("gross", len(gross), p.Scenarios); err != nil {
		return nil, err
	}
	if err := domain.Each("gross", gross, -largestLoss, largestLoss); err != nil {
		return nil, err
	}
	paid, err := p.Received(nil, held)
	if err != nil {
		return nil, err
	}
	if dst, err = destination(dst, p.Scenarios); err != nil {
		return nil, err
	}
	for s, g := range gross {
		dst[s] = g - paid[s]
	}
	return dst, nil
}

func (o *Outcome) checkProtection(series []Series, pools []Pool, terms Terms) error {
	if err := o.check(); err != nil {
		return err
	}
	if err := domain.Within("terms.WithinDays", terms.WithinDays, 0, math.Inf(1)); err != nil {
		return err
	}
	if terms.Stress != nil {
		if err := domain.Length("terms.Stress", len(terms.Stress), o.Scenarios()); err != nil {
			return err
		}
		if err := domain.Each("terms.Stress", terms.Stress, -largestLoss, largestLoss); err != nil {
			return err
		}
	}
	for i, p := range pools {
		if err := p.check("pools["+sprint(i)+"]", o.Assets); err != nil {
			return err
		}
	}
	for j, s := range series {
		if err := s.check("series["+sprint(j)+"]", o.Assets, len(pools)); err != nil {
			return err
		}
	}
	return nil
}

func (p Pool) check(what string, assets int) error {
	for _, err := range []error{
		row(what+".Asset", p.Asset, assets),
		domain.Within(what+".AssetsUSD", p.AssetsUSD, 0, largestLoss),
		domain.Within(what+".Assumed.Lost", p.Assumed.Lost, 0, 1),
		p.Assumed.Impairment.check(what + ".Assumed.Impairment"),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

func (s Series) check(what string, assets, pools int) error {
	for _, err := range []error{
		row(what+".Reference", s.Reference, assets),
		row(what+".Pool", s.Pool, pools),
		domain.Within(what+".RecordedUSD", s.RecordedUSD, 0, largestLoss),
		domain.Within(what+".AttachmentUSD", s.AttachmentUSD, 0, largestLoss),
		domain.Within(what+".ExhaustionUSD", s.ExhaustionUSD, 0, largestLoss),
		domain.Within(what+".SupplyUSD", s.SupplyUSD, 0, largestLoss),
		s.Assumed.Failure.check(what + ".Assumed.Failure"),
		s.Assumed.Delay.check(what + ".Assumed.Delay"),
	} {
		if err != nil {
			return err
		}
	}
	if s.ExhaustionUSD <= s.AttachmentUSD {
		return &domain.Error{What: what + ".ExhaustionUSD", At: -1, Got: sprint(s.ExhaustionUSD), Want: "more than the attachment, " + sprint(s.AttachmentUSD), Kind: domain.ErrRange}
	}
	return nil
}

func row(what string, at, rows int) error {
	if at < 0 || at >= rows {
		return &domain.Error{What: what, At: -1, Got: sprint(at), Want: "a row below " + sprint(rows), Kind: domain.ErrRange}
	}
	return nil
}
