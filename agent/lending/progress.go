package lending

import (
	"errors"
	"fmt"
)

// Phase is what a reading of a whole market is at.
type Phase string

// The phases, in their order.
const (
	Logs     Phase = "logs"     // looking for borrowers; counted in blocks
	Accounts Phase = "accounts" // reading what each of them has and owes
)

// Progress is how far a reading of a whole market is. Within a phase Total may
// rise, as the chain goes on.
type Progress struct {
	Phase Phase
	Done  uint64
	Total uint64
}

// String is "accounts 82000 of 200000 (41%)".
func (p Progress) String() string {
	return fmt.Sprintf("%s %d of %d (%d%%)", p.Phase, p.Done, p.Total, p.Percent())
}

// Percent is how much of the phase is done, 0 to 100.
func (p Progress) Percent() uint64 {
	if p.Total == 0 {
		return 0
	}
	return min(100, uint64(float64(p.Done)/float64(p.Total)*100))
}

// What callers branch on.
var (
	// ErrReading reports that the market is being read whole beside the caller, who
	// has no book until that is done.
	ErrReading = errors.New("the book is being read")
	// ErrDrift reports that what was kept from logs is not what the chain has: a
	// borrower, a log or a balance is missing. Nothing may be traded on it.
	ErrDrift = errors.New("the book has drifted from the chain")
)
