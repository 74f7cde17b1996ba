package agent

// Fault is what kept a strategy from being heard, in one word: for records,
// alarms and counts. The words are those of plugins/host.
type Fault string

// NoAnswer is the strategy's own word that it has none: no failure, and what it
// wanted last stands.
const NoAnswer Fault = "no-answer"

// StrategyError is a Proposer's error with its fault.
type StrategyError struct {
	Fault Fault
	Err   error
}

func (e *StrategyError) Error() string { return string(e.Fault) + ": " + e.Err.Error() }

// Unwrap is the error that has the fault.
func (e *StrategyError) Unwrap() error { return e.Err }
