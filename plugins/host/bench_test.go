package host

import (
	"context"
	"fmt"
	"syscall"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// BenchmarkRoundTrip is an observation out and a proposal with a score for every
// loan back, checked: with a whole book, and with one of which a loan in a
// thousand and all prices changed. cpu-ns/op is of this process alone; the
// strategy's own is not in it.
func BenchmarkRoundTrip(b *testing.B) {
	for _, loans := range []int{10, 100_000} {
		for _, whole := range []bool{true, false} {
			kind := map[bool]string{true: "whole", false: "change"}[whole]
			b.Run(fmt.Sprintf("loans=%d/book=%s", loans, kind), func(b *testing.B) {
				opts := rogueOptions(b, "honest")
				p := start(b, opts)
				w := newWorld(b, loans)
				ask := func(o *strategy.Observation) {
					if _, err := p.Evaluate(context.Background(), o); err != nil {
						b.Fatal(err)
					}
				}
				ask(w.observe(nil))
				began := cpuTime(b)
				for i := 0; b.Loop(); i++ {
					b.StopTimer()
					w.reprice(b, uint64(1900+i%100))
					for j := 0; j < loans; j += 1000 {
						w.upsert(b, j, 5, uint64(1_000_000+i))
					}
					o := w.observe(nil)
					if whole {
						p.talk.sender.Forget()
					}
					b.StartTimer()
					ask(o)
				}
				b.ReportMetric(float64(cpuTime(b)-began)/float64(b.N), "cpu-ns/op")
			})
		}
	}
}

// BenchmarkClosedLoop is one session with one observation in flight that holds
// everything but a book, with a program that understands no changes: all of it is
// sent each time. BenchmarkShared is with one that does.
func BenchmarkClosedLoop(b *testing.B) {
	p := start(b, rogueOptions(b, "answers with nothing"))
	w := newWorld(b, 1)
	o := w.observe(nil)
	b.ResetTimer()
	for b.Loop() {
		if _, err := p.Evaluate(context.Background(), o); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLaunch is from nothing to a session: two hashes of the file, two
// certificates, two handshakes.
func BenchmarkLaunch(b *testing.B) {
	opts := rogueOptions(b, "honest").withDefaults()
	for b.Loop() {
		r, err := launch(context.Background(), opts, func(ctx context.Context, r *run) error {
			_, err := r.open(ctx, opts.Parameters, opts.Seed)
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
		r.stop()
	}
}

// BenchmarkEncode is the host's part of a round trip that is bytes.
func BenchmarkEncode(b *testing.B) {
	w := newWorld(b, 100_000)
	first := w.observe(nil)
	for j := 0; j < 100_000; j += 1000 {
		w.upsert(b, j, 5, 7_000_000)
	}
	second := w.observe(nil)
	all := strategy.Manifest{Tables: []strategy.Table{strategy.TableBook, strategy.TableSeries, strategy.TableHoldings, strategy.TableExposures, strategy.TablePrices}}
	for _, name := range []string{"whole", "change"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				s := strategy.NewSender(all)
				if name == "change" {
					if _, err := s.Encode(first, 1); err != nil {
						b.Fatal(err)
					}
				}
				b.StartTimer()
				if _, err := s.Encode(second, 2); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func cpuTime(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
