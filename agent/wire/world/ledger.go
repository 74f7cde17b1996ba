package world

import (
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// ErrLedger reports that profit and loss is not the change of NAV: something
// moved money that the ledger of flows does not know.
var ErrLedger = errors.New("profit and loss is not the change of net asset value")

// Marks is what the fund has at one block, each figure read from the chain's
// state. Amounts are base units of USDC, signed so that differences fit.
type Marks struct {
	Cash         int64 // the guard's USDC
	Claim        int64 // the fund's aUSDC at redeemable value
	SupplierLoss int64 // floor(the fund's share of supply × bad debt created)
	Bid          int64 // held protection of tradable series at the executable bid for its size
	Proven       int64 // payouts that triggered series owe
	Stake        int64 `json:",omitempty"` // the guard's part of the risk pool, queued shares too, and what processed ones pay
}

// NAV is cash + claim − supplier loss + protection at the bid + proven payouts +
// stakes. Gas is no part of it: it is another numéraire's line, see Account.
func (m Marks) NAV() int64 { return m.Cash + m.Claim - m.SupplierLoss + m.Bid + m.Proven + m.Stake }

// Flows is profit and loss since the day began, each figure from events and
// indices, none from a balance that a mark reads. Amounts are base units of USDC
// and cumulative.
type Flows struct {
	Premium  int64 // paid for orders: events Bought
	Refunds  int64 // of orders that were not minted: events Refunded
	Resale   int64 // events SoldBack
	Payouts  int64 // events Claimed
	Interest int64 // on the claim: its shares × the change of the reserve's index

	LossRecognised int64 // growth of the share of bad debt
	BidChange      int64 // of the protection's mark
	ProvenChange   int64 // of payouts owed, less those claimed

	Staked      int64 `json:",omitempty"` // capital put into the risk pool: its events Deposit
	Redeemed    int64 `json:",omitempty"` // and taken out of it: Withdraw
	StakeChange int64 `json:",omitempty"` // of the stake's mark
}

// PnL is the sum of the flows.
func (f Flows) PnL() int64 {
	return -f.Premium + f.Refunds + f.Resale + f.Payouts + f.Interest - f.LossRecognised + f.BidChange + f.ProvenChange - f.Staked + f.Redeemed + f.StakeChange
}

// HedgeCash is what the hedge has paid in less what it cost, so far.
func (f Flows) HedgeCash() int64 { return f.Refunds + f.Resale + f.Payouts - f.Premium }

// reconcile checks the identity between two blocks, to the unit: cash alone, the
// claim alone, then the whole.
func reconcile(open, now Marks, f Flows) error {
	if got, want := now.Cash-open.Cash, f.HedgeCash()-f.Staked+f.Redeemed; got != want {
		return fmt.Errorf("%w: cash changed by %d, events explain %d", ErrLedger, got, want)
	}
	if got, want := now.Claim-open.Claim, f.Interest; got != want {
		return fmt.Errorf("%w: the claim changed by %d, interest explains %d", ErrLedger, got, want)
	}
	if got, want := now.NAV()-open.NAV(), f.PnL(); got != want {
		return fmt.Errorf("%w: NAV changed by %d, flows sum to %d", ErrLedger, got, want)
	}
	return nil
}

// units is an amount as a signed number of base units.
func units(a amount.Amount) (int64, error) {
	if !a.IsUint64() || a.Uint64() > 1<<62 {
		return 0, fmt.Errorf("amount %s is too large for the demo's ledger", a)
	}
	return int64(a.Uint64()), nil
}
