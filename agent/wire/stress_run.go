package wire

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Stressed is what a stress would do. Amounts are in the coin unless they say USD.
// All of it is modelled: liquidators come late, at the stressed prices, and act at once.
type Stressed struct {
	Scenario StressScenario `json:"scenario"`
	Moves    []AssetMove    `json:"moves"` // of each asset of the book that moves

	Loans         int     `json:"loansBelowOne"` // health factor below 1 at the stressed prices
	LiquidatedUSD float64 `json:"liquidatedUsd"` // their debt
	BadLoans      int     `json:"badLoans"`
	BadDebtUSD    float64 `json:"badDebtUsd"` // of all suppliers

	Gross      float64 `json:"gross"`      // the fund's share of the bad debt, before anything covers it
	FirstLoss  float64 `json:"firstLoss"`  // of it, what stands before the suppliers bears
	Loss       float64 `json:"loss"`       // Gross − FirstLoss: the supplier loss
	Protection float64 `json:"protection"` // what minted cover pays
	Net        float64 `json:"net"`        // Loss − Protection
	Claims     float64 `json:"claims"`     // the fund's, before the stress
	// Locked is what is left of the claims and could not be withdrawn: what is lent out
	// at the instant, less what is lost of it. A stress pays no borrower's debt back.
	Locked float64 `json:"locked"`

	References []StressedReference `json:"references"`
	Risks      []RiskChange        `json:"riskLimits,omitempty"` // measured anew at the stressed prices
	Unmeasured string              `json:"unmeasured,omitempty"` // why they are not
}

// StressedReference is what one reference loses.
type StressedReference struct {
	Reference protection.Reference `json:"reference"`
	Symbol    string               `json:"symbol"`
	Claim     float64              `json:"claim"`   // the fund's, in the reference's asset
	Share     float64              `json:"share"`   // the fund's, of the supply
	BadDebt   float64              `json:"badDebt"` // of all suppliers
	Gross     float64              `json:"gross"`   // the fund's share of it
	Net       float64              `json:"net"`     // after first-loss cover
}

// Stressing runs stresses over one standpoint: the book is prepared once.
type Stressing struct {
	at    *Standpoint
	loans *liquidation.Loans
	model *portfolio.Model
	each  []*portfolio.Model // of each claim by itself
	held  []float64
	risks *measuring // nil: there are no risk limits
}

// Stressing prepares the standpoint's book.
func (s *Standpoint) Stressing() (*Stressing, error) {
	fund := s.Fund()
	out := &Stressing{at: s, loans: liquidation.LoansOf(s.Book()), held: s.Held()}
	var err error
	if out.model, err = portfolio.NewOf(s.Book(), out.loans, fund); err != nil {
		return nil, fmt.Errorf("%s: %w", s.Source, err)
	}
	for _, c := range fund.Claims {
		m, err := out.model.For(portfolio.Fund{Coin: fund.Coin, Claims: []protection.Exposure{c}})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.Source, err)
		}
		out.each = append(out.each, m)
	}
	out.risks, err = s.measuring()
	return out, err
}

// net is by row of price factors what the fund loses, and what is left of it when
// minted cover has paid.
func (x *Stressing) net(factor []float64) (l *portfolio.Losses, net []float64, err error) {
	if l, err = x.model.Run(factor, x.at.Seen().Block.Time, 0); err != nil {
		return nil, nil, err
	}
	net, err = l.Net(nil, x.held)
	return l, net, err
}

// Run runs one stress. It fails with portfolio.ErrUnknownAsset.
func (x *Stressing) Run(of StressScenario) (Stressed, error) {
	b := x.at.Book()
	out := Stressed{Scenario: of, References: []StressedReference{}}
	stress, err := of.stressOf(b)
	if err != nil {
		return out, err
	}
	factor, err := x.model.Factor(stress)
	if err != nil {
		return out, err
	}
	for a, f := range factor {
		if f != 1 {
			out.Moves = append(out.Moves, AssetMove{b.Assets[a].Symbol, f - 1})
		}
	}
	if err := x.count(&out, factor); err != nil {
		return out, err
	}
	l, net, err := x.net(factor)
	if err != nil {
		return out, err
	}
	out.Loss, out.Net = l.Loss[0], net[0]
	for i := range x.each {
		if err := x.reference(&out, i, factor, l.Outcome); err != nil {
			return out, err
		}
	}
	out.FirstLoss, out.Protection = max(0, out.Gross-out.Loss), out.Loss-out.Net
	if x.risks != nil {
		after, err := x.risks.moved(factor)
		if err != nil {
			out.Unmeasured = err.Error()
			return out, nil
		}
		for i := range after {
			out.Risks = append(out.Risks, RiskChange{x.risks.before[i], after[i]})
		}
	}
	return out, nil
}

// count fills in what becomes of the loans.
func (x *Stressing) count(out *Stressed, factor []float64) error {
	below, lost, err := loss.Chances(x.loans, len(factor), factor)
	if err != nil {
		return err
	}
	for i := range below {
		if x.loans.CollateralAt[i] == x.loans.CollateralAt[i+1] || below[i] == 0 { // lost already, or healthy
			continue
		}
		out.Loans++
		for d := x.loans.DebtAt[i]; d < x.loans.DebtAt[i+1]; d++ {
			out.LiquidatedUSD += x.loans.DebtUSD[d] * factor[x.loans.DebtAsset[d]]
		}
		if lost[i] > 0 {
			out.BadLoans++
		}
	}
	return nil
}

// reference fills in what the i-th claim loses.
func (x *Stressing) reference(out *Stressed, i int, factor []float64, suffered *loss.Outcome) error {
	s, b, e := x.at, x.at.Book(), x.at.Seen().Exposures[i]
	l, err := x.each[i].Of(suffered, s.Seen().Block.Time, 0)
	if err != nil {
		return err
	}
	coin, before, after := s.Fund().Coin.Asset, 1., 1.
	if a := b.AssetIndex(coin); a >= 0 {
		before, after = b.PriceUSD(a), b.PriceUSD(a)*factor[a]
	}
	usdBefore, usdAfter := before, after
	if a := b.AssetIndex(e.Reference.Asset); a >= 0 {
		usdBefore, usdAfter = b.PriceUSD(a), b.PriceUSD(a)*factor[a]
	}
	r := StressedReference{Reference: e.Reference, Symbol: e.Symbol, Claim: e.Amount.Float(e.Decimals), Share: shareIn(b, e)}
	locked := e.Amount.Minus(e.Withdrawable).Float(e.Decimals)
	out.BadDebtUSD = sum(suffered.BadDebt)
	for k, a := range suffered.Reference {
		if b.Assets[a].ID == e.Reference.Asset {
			r.BadDebt = inCoin(suffered.BadDebt[k], usdAfter)
		}
	}
	r.Gross, r.Net = r.Share*r.BadDebt, inCoin(l.Loss[0]*after, usdAfter)
	out.References = append(out.References, r)
	out.Gross += inCoin(r.Gross*usdAfter, after)
	out.Claims += inCoin(r.Claim*usdBefore, before)
	out.Locked += max(0, inCoin(locked*usdAfter, after)-l.Loss[0])
	return nil
}

// inCoin is USD in a coin of that price; a worthless coin counts for a dollar, as the
// model of losses has it.
func inCoin(usd, price float64) float64 {
	if price > 0 {
		return usd / price
	}
	return usd
}

// shareIn is the fund's share of what everybody claims: of what the loans owe where
// that is all that is known.
func shareIn(b *book.Book, e protection.Exposure) float64 {
	a := b.AssetIndex(e.Reference.Asset)
	if !e.Supply.IsZero() || a < 0 {
		return e.Share()
	}
	_, debt := b.Totals(b.Weights())
	if debt[a] == 0 {
		return 1
	}
	return min(1, e.Amount.Float(e.Decimals)*b.PriceUSD(a)/debt[a])
}
