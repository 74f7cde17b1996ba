package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"go.uber.org/goleak"
)

// TestMain also is the town and the strategies that the tests launch.
func TestMain(m *testing.M) {
	if taken, err := role(context.Background(), os.Args[1:]); taken {
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	goleak.VerifyTestMain(m)
}

// accounts is HEDGEROW_ACCOUNTS, or a number that an ordinary test run bears.
func accounts(t testing.TB, few int) int {
	text := os.Getenv("HEDGEROW_ACCOUNTS")
	if text == "" {
		return few
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 2 {
		t.Fatalf("HEDGEROW_ACCOUNTS is %q, not a number of 2 or more", text)
	}
	return n
}

// The whole trial, small: what it measures is not judged here, what it compares is.
func TestAMarketIsReadThroughKillsKeptAndHedged(t *testing.T) {
	o := options{Accounts: accounts(t, 2000), Kills: 4, Changes: []int{1, 60}, Blocks: 4, Cycles: 3, Seed: 1, Dir: t.TempDir(), Log: t.Output()}
	s, err := measure(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.print(t.Output()); err != nil {
		t.Fatal(err)
	}
	for _, r := range s.Red {
		t.Error(r)
	}
	if s.Loans < o.Accounts || s.Compared == 0 || len(s.Followed) != 2 || len(s.Signed) != 2 || s.Signed[1].Trades != o.Cycles {
		t.Errorf("%d loans of %d accounts, %d compared, %d and %d parts", s.Loans, o.Accounts, s.Compared, len(s.Followed), len(s.Signed))
	}
	if s.Killed.Kills == 0 {
		t.Error("no reading was killed on its way")
	}
}

func TestAReadingThatBeganAgainIsRed(t *testing.T) {
	s := &summary{Accounts: several, Fresh: reading{Asked: map[string]int{"eth_call": 4000}}, Restart: 9000}
	s.Killed = reading{Kills: 4, Asked: map[string]int{"eth_call": 4900}}
	if s.judge(); len(s.Red) > 0 {
		t.Fatalf("a tenth more requests: %v", s.Red)
	}
	s.Killed.Asked["eth_call"] = 13_000
	if s.judge(); len(s.Red) != 1 || !strings.Contains(s.Red[0], "9000 requests more") {
		t.Fatalf("all kills began again: %v", s.Red)
	}
}

// BenchmarkHeadToSigned100k is the number in DESIGN.md: 100,000 loans on the
// devnet's pool, a hundred of them changed at each head and read again, one
// strategy process, limits on. The time of one operation is that of them all.
func BenchmarkHeadToSigned100k(b *testing.B) {
	self, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	dir := b.TempDir()
	// b's own context ends before what is cleaned up: the town is to end by itself.
	t, err := startTown(context.WithoutCancel(b.Context()), self, dir, 1)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := t.end(); err != nil {
			b.Error(err)
		}
	})
	if _, err := t.call("open", accounts(b, 100_000)); err != nil {
		b.Fatal(err)
	}
	var s signed
	n := 0
	for b.Loop() {
		n++
		if s, err = headToSigned(b.Context(), t, filepath.Join(dir, fmt.Sprint("agent-", n)), 150); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(s.P50.Seconds()*1e3, "p50-ms")
	b.ReportMetric(s.P99.Seconds()*1e3, "p99-ms")
	b.ReportMetric(s.CPU.Seconds()*1e3, "cpu-p50-ms")
	b.ReportMetric(s.Follow.Seconds()*1e3, "follow-ms")
	b.ReportMetric(s.Observe.Seconds()*1e3, "observe-ms")
	b.ReportMetric(s.Propose.Seconds()*1e3, "propose-ms")
	b.ReportMetric(s.Trade.Seconds()*1e3, "trade-ms")
	b.ReportMetric(float64(s.Trades), "trades")
}
