package trade

import "time"

// Hold says that an intent waits for a person before it may be approved.
type Hold struct {
	Why   []string  `json:"why"`   // what it exceeds, a sentence each
	Until time.Time `json:"until"` // by the chain's time; unanswered after it, the intent is cancelled
}

// Approval is a person's answer to an intent that waits for one. The first
// answer stands. Seq is 0 while there is none.
type Approval struct {
	Seq     int64     `json:"seq"`
	Intent  Hash      `json:"intent"`
	At      time.Time `json:"at"`
	Granted bool      `json:"granted"` // false: rejected
	Who     string    `json:"who"`
	Reason  string    `json:"reason,omitempty"`
}
