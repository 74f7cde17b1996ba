// Package cputime measures what a benchmark costs in CPU time, for tests only. On
// a machine that does other work wall time drifts, CPU time does not; and work
// that several cores share counts whole.
package cputime

import (
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// Now is the CPU time that this process has used, user and system, all threads.
func Now() time.Duration {
	var u unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// Report begins to measure, and its result ends it and adds the metric
// cpu-ns/op. Put `defer cputime.Report(b)()` before the loop, after the set-up.
func Report(b *testing.B) (end func()) {
	start := Now()
	return func() { b.ReportMetric(float64(Now()-start)/float64(b.N), "cpu-ns/op") }
}
