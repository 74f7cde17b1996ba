package trade

import (
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Share is the part of an order, and so of what becomes of it, that is on one
// account: a strategy's, or one of the two that stand for nobody's wish. The shares
// of an order add up to one, exactly.
type Share struct {
	Who  string        `json:"who"`
	Part amount.Amount `json:"part"` // WAD
	// By is LimitsAccount where the limits cause the part against what the strategy
	// wants: a sale of its cover that they demand. "": the strategy wants it.
	By string `json:"by,omitempty"`
}

// The accounts of what no strategy wants. No strategy has such a name.
const (
	LimitsAccount = "limits" // what limits demand, such as the last resort's purchases
	AgentAccount  = "agent"  // housekeeping: pokes, and what comes of cover that nobody bought
)

// Parts are weights as parts of their sum, in WAD, that add up to one exactly. Without
// any weight there are no parts.
func Parts(weights []amount.Amount) []amount.Amount { return Split(protection.WAD, weights) }

// Divide divides an amount by shares, to the unit.
func Divide(a amount.Amount, shares []Share) []amount.Amount {
	parts := make([]amount.Amount, len(shares))
	for i := range shares {
		parts[i] = shares[i].Part
	}
	return Split(a, parts)
}

// Split divides an amount by weights. What it gives adds up to the amount: each part is
// rounded down, and what is left goes by units to the largest remainders, of equal ones
// to the first. Without any weight it is nil.
func Split(a amount.Amount, weights []amount.Amount) []amount.Amount {
	var sum amount.Amount
	for _, w := range weights {
		sum = sum.Plus(w)
	}
	if sum.IsZero() {
		return nil
	}
	out, left := make([]amount.Amount, len(weights)), a
	rest, order := make([]amount.Amount, len(weights)), make([]int, len(weights))
	for i, w := range weights {
		out[i] = a.MulDiv(w, sum)
		rest[i].MulMod(&a.Int, &w.Int, &sum.Int)
		left, order[i] = left.Minus(out[i]), i
	}
	slices.SortStableFunc(order, func(i, j int) int { return rest[j].Cmp(rest[i]) })
	one := amount.New(1)
	for _, i := range order {
		if left.IsZero() {
			break
		}
		out[i], left = out[i].Plus(one), left.Minus(one)
	}
	return out
}
