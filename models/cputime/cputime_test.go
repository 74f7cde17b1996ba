package cputime

import (
	"testing"
	"time"
)

func TestWorkCountsAndWaitingDoesNot(t *testing.T) {
	start, began := Now(), time.Now()
	x := 0.0
	for Now()-start < 20*time.Millisecond && time.Since(began) < 30*time.Second {
		for i := range 100_000 {
			x += float64(i)
		}
	}
	if worked := Now() - start; worked < 20*time.Millisecond || x == 0 {
		t.Errorf("work of more than 20 ms counted as %v", worked)
	}
	start = Now()
	time.Sleep(50 * time.Millisecond)
	if waited := Now() - start; waited > 40*time.Millisecond {
		t.Errorf("50 ms of waiting counted as %v of work", waited)
	}
}
