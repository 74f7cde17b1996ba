package host

import (
	"errors"
	"fmt"
)

// What can go wrong with a strategy. The errors of Process wrap these.
var (
	// ErrChecksum: a file is not the one that the operator named. Nothing ran.
	ErrChecksum = errors.New("checksum does not match")
	// ErrStart: the process did not come up as a strategy of this version.
	ErrStart = errors.New("strategy did not start")
	// ErrAddress: it announced an address other than its unix socket.
	ErrAddress = errors.New("strategy announced a foreign address")
	// ErrParameters: the parameters do not satisfy its schema, or it refused them.
	ErrParameters = errors.New("parameters are not acceptable")
	// ErrDeadline: it did not answer in time, and was killed.
	ErrDeadline = errors.New("deadline passed without an answer")
	// ErrCrash: the process ended, or broke off the conversation.
	ErrCrash = errors.New("strategy broke off")
	// ErrDown: it failed, and the pause before the next start is not over.
	ErrDown = errors.New("strategy is down")
	// ErrBreaker: it failed too often and is put aside until Reset.
	ErrBreaker = errors.New("strategy is put aside")
	// ErrClosed: the Process was closed.
	ErrClosed = errors.New("strategy is closed")
)

// Fault is what a refused proposal does wrong.
type Fault string

// The faults.
const (
	FaultSession  Fault = "session"  // another session than asked
	FaultSequence Fault = "sequence" // another sequence than asked, or an answer to nothing
	FaultSize     Fault = "size"     // a message, state or list that is too long
	FaultShape    Fault = "shape"    // fields that cannot stand together
	FaultScores   Fault = "scores"   // columns of unequal length, or values out of range
	FaultSeries   Fault = "series"   // unknown to the observation, or named twice
	FaultLevel    Fault = "level"    // not finite, negative, or above the cap
	FaultTTL      Fault = "ttl"      // not positive, or too long
	FaultText     Fault = "text"     // reasons that are no plain text
)

// Refused is a proposal that was refused whole. The process was killed.
type Refused struct {
	Fault Fault
	Text  string
}

func (r *Refused) Error() string { return "proposal refused: " + string(r.Fault) + ": " + r.Text }

func refuse(f Fault, format string, a ...any) error {
	return &Refused{Fault: f, Text: fmt.Sprintf(format, a...)}
}

// NoAnswer is a strategy's own word that it has no proposal this time. It is no
// failure of the process.
type NoAnswer struct{ Reason string }

func (n *NoAnswer) Error() string { return "strategy has no answer: " + n.Reason }
