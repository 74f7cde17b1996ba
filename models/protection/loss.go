package protection

import "github.com/hedgerow-fi/hedgerow/models/amount"

// Loss is what one exposure loses at one block, in base units of the reference's
// asset. Gross, Net and Locked are three numbers: what was lost, what of it is
// the fund's, and what it cannot take out.
type Loss struct {
	Reference Reference `json:"reference"`
	// BadDebt is outstanding: the protocol's deficit, and what is stranded.
	BadDebt amount.Amount `json:"badDebt"`
	// Created is bad debt ever created that is known of: the most that a gauge of
	// the reference has recorded, or BadDebt if that is more. What was covered since
	// stays in it.
	Created amount.Amount `json:"created"`
	// Gross is the fund's share of Created, before whatever covers it.
	Gross amount.Amount `json:"gross"`
	// Supplier is its share of BadDebt less first-loss cover. It rests on an
	// assumption when Basis is Assumed.
	Supplier amount.Amount `json:"supplier"`
	Basis    Basis         `json:"basis"`
	// Held is the protection of the reference that may still pay, or that a
	// resolved series owes: Proven is what is owed; Modelled is what the rest would
	// pay if the recorded loss were the last word.
	Held     amount.Amount `json:"held"`
	Proven   amount.Amount `json:"proven"`
	Modelled amount.Amount `json:"modelled"`
	// Net is Supplier less Proven and Modelled, at least 0.
	Net amount.Amount `json:"net"`
	// Locked is what of the claim cannot be withdrawn now.
	Locked amount.Amount `json:"locked"`
}

// BadDebt is what the reference's suppliers stand to lose before first-loss
// cover: the deficit, and debt stranded with borrowers who have nothing.
func (e Exposure) BadDebt() amount.Amount { return e.Deficit.Plus(e.Stranded) }

// AfterCover is what of a reference loss first-loss cover leaves to the
// suppliers, and on which basis: Assumed as soon as an assumption lowers it. The
// layers pay side by side, each its part, together at most the loss.
func (e Exposure) AfterCover(loss amount.Amount) (amount.Amount, Basis) {
	left, basis := loss, Observed
	for _, c := range e.Cover {
		pays := amount.Min(c.Amount, loss.Minus(c.After))
		if !pays.IsZero() && c.Basis == Assumed {
			basis = Assumed
		}
		left = left.Minus(pays)
	}
	return left, basis
}

// LossOf reckons an exposure's loss. held are the tokens of each series, in base
// units. Only series of the exposure's reference that pay in its asset count:
// what others pay is not the asset that was lost. Everything is rounded down.
func LossOf(e Exposure, series []Series, held map[Address]amount.Amount) Loss {
	l := Loss{Reference: e.Reference, BadDebt: e.BadDebt(), Locked: e.Amount.Minus(e.Withdrawable)}
	l.Created = l.BadDebt
	for _, s := range series {
		if s.Reference != e.Reference || s.Asset != e.Reference.Asset {
			continue
		}
		if recorded := s.StartLoss.Plus(s.Loss); recorded.Cmp(l.Created) > 0 {
			l.Created = recorded
		}
		tokens := held[s.ID]
		switch {
		case s.State.Resolved():
			owed := Payout(tokens, s.Fraction)
			l.Proven = l.Proven.Plus(owed)
			if !owed.IsZero() {
				l.Held = l.Held.Plus(tokens)
			}
		default:
			l.Held = l.Held.Plus(tokens)
			l.Modelled = l.Modelled.Plus(Payout(tokens, PayoutFraction(s.Loss, s.Attachment, s.Exhaustion)))
		}
	}
	l.Gross = e.SupplierLoss(l.Created)
	var left amount.Amount
	left, l.Basis = e.AfterCover(l.BadDebt)
	l.Supplier = e.SupplierLoss(left)
	l.Net = l.Supplier.Minus(l.Proven.Plus(l.Modelled))
	return l
}
