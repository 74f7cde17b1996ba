package host

import (
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// Fault is what kept a strategy from being heard: one word of a closed list, for
// records, alarms and counts. The error beside it says the rest.
type Fault string

// What a refused proposal does wrong. The process was killed.
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

// What a process does wrong.
const (
	FaultChecksum   Fault = "checksum"   // ErrChecksum: nothing ran
	FaultStart      Fault = "start"      // ErrStart
	FaultAddress    Fault = "address"    // ErrAddress
	FaultManifest   Fault = "manifest"   // it describes itself badly, or otherwise than before
	FaultParameters Fault = "parameters" // ErrParameters
	FaultDeadline   Fault = "deadline"   // ErrDeadline
	FaultCrash      Fault = "crash"      // ErrCrash
	FaultMemory     Fault = "memory"     // ErrMemory
	FaultNoise      Fault = "noise"      // ErrNoise
)

// Why a process was not asked, or did not propose, without a new wrong.
const (
	FaultDown     Fault = "down"      // ErrDown: it failed before
	FaultAside    Fault = "aside"     // ErrBreaker: it failed too often before
	FaultNoAnswer Fault = "no-answer" // NoAnswer: the strategy's own word
	FaultHost     Fault = "host"      // the agent's doing: it stopped, or its observation cannot be sent
)

// byError is in order: an error may wrap several, and the first is the nearest.
var byError = []struct {
	is    error
	fault Fault
}{
	{ErrChecksum, FaultChecksum}, {ErrAddress, FaultAddress},
	{strategy.ErrManifest, FaultManifest}, {ErrParameters, FaultParameters}, {ErrMemory, FaultMemory}, {ErrNoise, FaultNoise},
	{ErrDeadline, FaultDeadline}, {ErrCrash, FaultCrash}, {ErrStart, FaultStart},
}

// FaultOf is the fault in an error of Process; "" for nil.
func FaultOf(err error) Fault {
	if err == nil {
		return ""
	}
	var (
		refused *Refused
		none    *NoAnswer
	)
	switch {
	case errors.Is(err, ErrBreaker):
		return FaultAside
	case errors.Is(err, ErrDown):
		return FaultDown
	case errors.As(err, &refused):
		return refused.Fault
	case errors.As(err, &none):
		return FaultNoAnswer
	}
	for _, b := range byError {
		if errors.Is(err, b.is) {
			return b.fault
		}
	}
	return FaultHost
}

// Refused is a proposal that was refused whole. The process was killed.
type Refused struct {
	Fault Fault
	Text  string
}

func (r *Refused) Error() string { return "proposal refused: " + string(r.Fault) + ": " + r.Text }

func refuse(f Fault, format string, a ...any) error {
	return &Refused{Fault: f, Text: clean(fmt.Sprintf(format, a...))} // it may quote the strategy
}
