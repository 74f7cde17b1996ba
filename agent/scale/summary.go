package main

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// summary is what was measured, and what is wrong.
type summary struct {
	Accounts int        `json:"accounts"` // of the crowd
	Seed     uint64     `json:"seed"`
	Load     []string   `json:"load"` // of the machine, at the start and at the end
	Opened   []opened   `json:"opened"`
	Signed   []signed   `json:"signed"`
	Fresh    reading    `json:"fresh"`
	Killed   reading    `json:"killed"`  // from a checkpoint, with kills on the way
	Restart  int        `json:"restart"` // requests more that the kills would have cost without one
	Warm     reading    `json:"warm"`    // from the whole checkpoint
	Loans    int        `json:"loans"`
	Held     held       `json:"held"`
	Followed []followed `json:"followed"`
	Compared int        `json:"compared"`
	Red      []string   `json:"red"`
}

// opened is how long it took until there were so many accounts.
type opened struct {
	Accounts int           `json:"accounts"`
	Took     time.Duration `json:"took"`
	Blocks   int           `json:"blocks"`
}

func (s *summary) red(format string, args ...any) {
	s.Red = append(s.Red, fmt.Sprintf(format, args...))
}

// again is how many requests the kills cost more than a reading in one go.
func (s *summary) again() int { return requests(s.Killed.Asked) - requests(s.Fresh.Asked) }

// several is how many accounts make so many chunks that a reading which began
// again after a kill would show.
const several = 20_000

// judge looks at what no single part could.
func (s *summary) judge() {
	if s.Accounts >= several && s.Killed.Kills > 0 && 2*s.again() > s.Restart {
		s.red("%d kills cost %d requests more; beginning again each time would have cost %d", s.Killed.Kills, s.again(), s.Restart)
	}
}

// goalP99 is DESIGN.md's, of 100,000 loans: from head to signed transaction.
const goalP99 = 150 * time.Millisecond

func (s *summary) print(w io.Writer) error {
	t := report.Table{Columns: []report.Column{{Name: "what"}, {Name: "measured", Align: report.Right}, {Name: "goal", Align: report.Right}}}
	add := func(what, measured string, goal ...string) { t.Add(append([]string{what, measured}, goal...)...) }
	for _, x := range s.Opened {
		add(fmt.Sprintf("to %d accounts, opened on the devnet's pool", x.Accounts), fmt.Sprintf("%s, %d blocks", seconds(x.Took), x.Blocks))
	}
	each := func(d time.Duration) string { return fmt.Sprintf("%.0f µs", float64(d)/1e3/float64(s.Accounts)) }
	if f := s.Fresh; f.Took > 0 {
		add(fmt.Sprintf("first reading of %d accounts", s.Accounts), seconds(f.Took))
		add("  an account", each(f.Took))
		add("  an account, CPU of the command", each(f.CPU))
		add("  requests", fmt.Sprintf("%d (%s)", requests(f.Asked), methods(f.Asked)))
		add("  most resident memory of the command", megabytes(f.Resident))
	}
	if k := s.Killed; k.Took > 0 {
		add(fmt.Sprintf("the same with %d kills, the runs together", k.Kills), seconds(k.Took))
		add("  requests more", fmt.Sprint(s.again()))
		add("  requests more, if each run began anew", fmt.Sprint(s.Restart))
		add("the same from the whole checkpoint", fmt.Sprintf("%s, %d requests", seconds(s.Warm.Took), requests(s.Warm.Asked)))
	}
	for _, f := range s.Followed {
		add(fmt.Sprintf("a block with %d changed accounts, p50", f.Changes), millis(f.P50))
		add(fmt.Sprintf("  most of %d", f.Blocks), millis(f.Most))
		add("  CPU of the reader", millis(f.CPU))
		add("  requests", fmt.Sprintf("%.1f", f.Requests))
		add("  allocations", fmt.Sprintf("%.0f, %s", f.Allocs, megabytes(int64(f.Bytes))))
	}
	if s.Loans > 0 {
		add("reader and book in memory", fmt.Sprintf("%s, %d bytes a loan", megabytes(s.Held.Heap), s.Held.Heap/int64(s.Loans)))
		add("  resident memory of their process", megabytes(s.Held.Resident))
	}
	for _, x := range s.Signed {
		goal := []string(nil)
		if x.Accounts >= 100_000 {
			goal = []string{fmt.Sprintf("≤ %s at 100,000", millis(goalP99))}
		}
		add(fmt.Sprintf("head to signed transaction, %d loans, p99 of %d", x.Accounts, x.Trades), millis(x.P99), goal...)
		add("  p50", millis(x.P50))
		add("  most", millis(x.Most))
		add("  p50 of the agent's CPU", millis(x.CPU))
		add("  p50 of following open orders", millis(x.Follow))
		add(fmt.Sprintf("  p50 of observing, %d accounts changed", changedABlock), millis(x.Observe))
		add("  p50 of the strategy", millis(x.Propose))
		add("  p50 of signing and sending", millis(x.Trade))
	}
	if err := t.WriteText(w); err != nil {
		return err
	}
	fmt.Fprintf(w, "\n%d accounts compared with the pool's own figures. %s, %d CPUs, load %s. Seed %d.\n", s.Compared, runtime.Version(), runtime.NumCPU(), strings.Join(s.Load, " then "), s.Seed)
	for _, r := range s.Red {
		fmt.Fprintln(w, "RED:", r)
	}
	return nil
}

func seconds(d time.Duration) string { return fmt.Sprintf("%.2f s", d.Seconds()) }
func millis(d time.Duration) string  { return fmt.Sprintf("%.1f ms", d.Seconds()*1e3) }
func megabytes(n int64) string       { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }

// methods names the two requests that matter.
func methods(asked map[string]int) string {
	return fmt.Sprintf("%d eth_call, %d eth_getLogs", asked["eth_call"], asked["eth_getLogs"])
}
