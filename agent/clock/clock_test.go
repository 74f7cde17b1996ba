package clock_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/hedgerow-fi/hedgerow/agent/clock"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

func TestAManualClockMovesOnlyWhenToldAndNeverBack(t *testing.T) {
	c := clock.NewManual(noon)
	c.Set(noon.Add(-time.Hour))
	if !c.Now().Equal(noon) {
		t.Errorf("it ran back to %s", c.Now())
	}
	c.Set(noon.Add(time.Hour).In(time.FixedZone("CET", 3600)))
	if !c.Now().Equal(noon.Add(time.Hour)) || c.Now().Location() != time.UTC {
		t.Errorf("now = %s", c.Now())
	}
}

func TestWaitingForAManualClockEndsWhenItGetsThere(t *testing.T) {
	c := clock.NewManual(noon)
	done := make(chan error)
	go func() { done <- c.Until(t.Context(), noon.Add(2*time.Hour)) }()
	c.Set(noon.Add(time.Hour)) // not yet
	c.Set(noon.Add(3 * time.Hour))
	if err := <-done; err != nil {
		t.Error(err)
	}
	if err := c.Until(t.Context(), noon); err != nil { // long past
		t.Error(err)
	}
}

func TestWaitingEndsWithItsContext(t *testing.T) {
	for _, c := range []clock.Clock{clock.NewManual(noon), clock.System{}} {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := c.Until(ctx, c.Now().Add(time.Hour)); !errors.Is(err, context.Canceled) {
			t.Errorf("%T: err = %v", c, err)
		}
	}
}

func TestTheSystemClockIsInUTC(t *testing.T) {
	if (clock.System{}).Now().Location() != time.UTC {
		t.Error("it is not")
	}
	if err := (clock.System{}).Until(t.Context(), time.Now()); err != nil {
		t.Error(err)
	}
}
