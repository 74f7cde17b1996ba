package host

import "errors"

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
	// ErrMemory: it wanted more memory than it may have, and the kernel killed it.
	ErrMemory = errors.New("strategy ran out of its memory")
	// ErrNoise: it wrote to standard output or error without end.
	ErrNoise = errors.New("strategy writes without end")
	// ErrDown: it failed, and the pause before the next start is not over.
	ErrDown = errors.New("strategy is down")
	// ErrBreaker: it failed too often and is put aside until Reset.
	ErrBreaker = errors.New("strategy is put aside")
	// ErrClosed: the Process was closed.
	ErrClosed = errors.New("strategy is closed")
)

// NoAnswer is a strategy's own word that it has no proposal this time. It is no
// failure of the process.
type NoAnswer struct{ Reason string }

func (n *NoAnswer) Error() string { return "strategy has no answer: " + n.Reason }
