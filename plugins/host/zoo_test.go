package host

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// Every way in which a strategy was seen or thought to misbehave: it is refused
// or killed, in time, with an error that says what it did, and nothing of it is
// left.
func TestARogueStrategyIsKilledAndNamed(t *testing.T) {
	const short = 400 * time.Millisecond
	for _, c := range []struct {
		mode  string
		is    error // or
		fault Fault
		says  []string
		short bool // deadline and start timeout
	}{
		{mode: "exits at start", is: ErrStart, says: []string{"cannot find my model file"}},
		{mode: "never shakes hands", is: ErrStart, says: []string{"within 400ms"}, short: true},
		{mode: "writes garbage first", is: ErrStart, says: []string{"Loading model weights"}},
		{mode: "writes an endless first line", is: ErrStart, says: []string{"Failed to read any lines"}},
		{mode: "announces tcp", is: ErrAddress, says: []string{"tcp 127.0.0.1:7777"}},
		{mode: "announces a foreign socket", is: ErrAddress, says: []string{"/run/docker.sock is outside of"}},
		{mode: "announces a file", is: ErrAddress, says: []string{"is not a socket"}},
		{mode: "speaks another version", is: ErrStart, says: []string{"Plugin version: 99, Client versions: [1]"}},
		{mode: "speaks net/rpc", is: ErrStart},
		{mode: "has a certificate of its own making", is: ErrStart},
		{mode: "refuses its parameters", is: ErrParameters, says: []string{"share 3 is more than all of the loss"}},
		{mode: "asks for an unknown table", is: strategy.ErrManifest, says: []string{"table 99 is unknown to this host"}},

		{mode: "hangs", is: ErrDeadline, says: []string{"within 400ms"}, short: true},
		{mode: "spins", is: ErrDeadline, short: true},
		{mode: "stops itself", is: ErrDeadline, short: true},
		{mode: "crashes", is: ErrCrash, says: []string{"panic: index out of range: the model has no row 7"}},
		{mode: "leaves a child behind", is: ErrCrash},
		{mode: "hangs up", is: ErrCrash},

		{mode: "scores NaN", fault: FaultScores, says: []string{"liquidation PD of loan 2 is NaN"}},
		{mode: "scores infinity", fault: FaultScores, says: []string{"EAD of loan 0 is +Inf"}},
		{mode: "scores more than certain", fault: FaultScores, says: []string{"loss PD of loan 1 is 1.5"}},
		{mode: "scores an EL of its own", fault: FaultScores, says: []string{"EL of loan 1"}},
		{mode: "scores too few", fault: FaultScores, says: []string{"4 values of LGD for 5 loans"}},
		{mode: "scores a loan that is not there", fault: FaultScores, says: []string{"loan 5 of a book of 5"}},
		{mode: "scores a loan twice", fault: FaultScores, says: []string{"loan 0 follows that of loan 0"}},
		{mode: "scores without a horizon", fault: FaultScores, says: []string{"horizon 0s"}},
		{mode: "targets an unknown series", fault: FaultSeries, says: []string{"0xff00", "is not among the 1 series observed"}},
		{mode: "targets a series twice", fault: FaultSeries, says: []string{"2 targets for 1 series"}},
		{mode: "wants NaN", fault: FaultLevel, says: []string{"level of hrUSDC-1 is NaN"}},
		{mode: "wants less than nothing", fault: FaultLevel, says: []string{"is -1, not between 0 and 1e+06"}},
		{mode: "wants more than there can be", fault: FaultLevel, says: []string{"is 2e+06, not between 0 and 1e+06"}},
		{mode: "wants it for ever", fault: FaultTTL, says: []string{"lives 1000h0m0s"}},
		{mode: "wants it for no time", fault: FaultTTL, says: []string{"lives 0s"}},
		{mode: "wants it for an age", fault: FaultShape, says: []string{"time to live of target 0"}},
		{mode: "keeps too much state", fault: FaultSize, says: []string{"state of 1048577 bytes, at most 1048576"}},
		{mode: "paints the terminal", fault: FaultText, says: []string{`'\x1b', which is not printable`}},
		{mode: "talks too much", fault: FaultSize, says: []string{"65 reasons, at most 64"}},
		{mode: "floods", fault: FaultSize, says: []string{"received message larger than max"}},
		{mode: "sends a million targets", fault: FaultSize, says: []string{"targets and reasons of"}},
		{mode: "names a series of nine bytes", fault: FaultShape, says: []string{"has 9 bytes, not 20"}},
		{mode: "answers in another session", fault: FaultSession, says: []string{`answer for session "elsewhere", asked in "only"`}},
		{mode: "answers out of sequence", fault: FaultSequence, says: []string{"answer to observation 4, asked was 1"}},
		{mode: "never has the book", fault: FaultShape, says: []string{"asks for the whole book and has it"}},
		{mode: "fails with targets", fault: FaultShape, says: []string{"a failure comes with"}},
	} {
		t.Run(c.mode, func(t *testing.T) {
			t.Parallel()
			opts := rogueOptions(t, c.mode)
			if c.short {
				opts.StartTimeout, opts.Deadline = startOf(c.mode, short), short
			}
			p := start(t, opts)
			began := time.Now()
			_, err := p.Evaluate(context.Background(), newWorld(t, 5).observe(nil))
			if took, most := time.Since(began), opts.StartTimeout+opts.Deadline+2*time.Second; took > most {
				t.Errorf("took %v, more than %v", took, most)
			}
			contains(t, err, append(c.says, "strategy under-test: ")...)
			var refused *Refused
			switch {
			case c.is != nil && !errors.Is(err, c.is):
				t.Errorf("error %q is not %q", err, c.is)
			case c.fault != "" && (!errors.As(err, &refused) || refused.Fault != c.fault):
				t.Errorf("error %q is not fault %q", err, c.fault)
			}
			if s := p.Status(); s.PID != 0 || s.Failures != 1 || s.LastFail == "" {
				t.Errorf("status %+v is not that of a killed process", s)
			}
		})
	}
}

// startOf leaves a process that is to come up the time to do so.
func startOf(mode string, short time.Duration) time.Duration {
	if mode == "never shakes hands" {
		return short
	}
	return 20 * time.Second
}
