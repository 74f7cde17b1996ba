package alert

import (
	"context"
	"time"
)

// Ledger keeps alarms where a kill does not reach them: the journal. Every
// write is durable when its method returns. A Bell without one, or one whose
// ledger fails, still tells everybody it can.
type Ledger interface {
	// Raise records a new alarm with its first notice and returns both numbers.
	Raise(ctx context.Context, a Alarm) (id, seq int64, err error)
	// Note records that an alarm was seen again, said again, or is over.
	Note(ctx context.Context, n Notice) (seq int64, err error)
	// Delivered records which notices a receiver has.
	Delivered(ctx context.Context, receiver string, at time.Time, seqs []int64) error
	// Attempted records how handing over to a receiver went: the failures in a
	// row, 0 when it works, and the last one's text.
	Attempted(ctx context.Context, receiver string, at time.Time, failures int, detail string) error
	// Acknowledged lists what people acknowledged after a number, oldest first.
	Acknowledged(ctx context.Context, after int64) ([]Acknowledgement, error)
	// Standing lists the alarms that are open, or were spoken of since an instant.
	Standing(ctx context.Context, since time.Time) ([]Entry, error)
	// Tried is how handing over to a receiver last went; known is false for one
	// that was never recorded.
	Tried(ctx context.Context, receiver string) (t Tried, known bool, err error)
}

// Seen is the Kind of a note that only counts: nobody is told.
const Seen = "seen"

// Acknowledgement says that a person has seen an alarm and takes it from here.
type Acknowledgement struct {
	Seq   int64
	Alarm int64
	At    time.Time
}

// Entry is an alarm as the ledger has it.
type Entry struct {
	Alarm     Alarm
	First     string   // the text that it was raised with
	Last      Notice   // the last thing said of it
	Delivered []string // the receivers that have Last
}

// Tried is how handing over to a receiver goes.
type Tried struct {
	Failures int       // in a row; 0 when it works
	Since    time.Time // of the first of them
}
