package domain

import (
	"errors"
	"math"
	"testing"
)

func TestEachMistakeIsOfItsKindAndSaysWhatWhereAndWhatToDo(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for name, c := range map[string]struct {
		got  error
		kind error
		text string
	}{
		"NaN":             {Finite("returns", []float64{1, nan}), ErrNotFinite, "returns[1] is not finite: NaN: want a finite number"},
		"infinity":        {Positive("prices", []float64{inf}), ErrNotFinite, "prices[0] is not finite: +Inf: want a finite number above 0"},
		"zero":            {Positive("prices", []float64{1, 2, 0}), ErrRange, "prices[2] is out of range: 0: want a number above 0"},
		"out of range":    {Within("confidence", 2, 0, 1), ErrRange, "confidence is out of range: 2: want 0 to 1"},
		"NaN in range":    {Within("confidence", nan, 0, 1), ErrNotFinite, "confidence is not finite: NaN: want 0 to 1"},
		"an open end":     {Open("lambda", 1, 0, 1), ErrRange, "lambda is out of range: 1: want more than 0 and less than 1"},
		"NaN in an open":  {Open("lambda", nan, 0, 1), ErrNotFinite, "lambda is not finite: NaN: want more than 0 and less than 1"},
		"one of many":     {Each("pd", []float64{0, 1, -1}, 0, 1), ErrRange, "pd[2] is out of range: -1: want 0 to 1"},
		"another length":  {Length("dst", 3, 4), ErrLength, "dst has the wrong length: 3: want 4"},
		"none":            {AtLeast("returns", 0, 2), ErrEmpty, "returns is empty: want at least 2 values"},
		"too few":         {AtLeast("returns", 1, 2), ErrTooFew, "returns has too few values: 1: want at least 2"},
		"constant":        {Varies("labels", []float64{1, 1}), ErrConstant, "labels does not vary: all 1: want values that differ"},
		"constant: empty": {Varies("labels", nil), ErrEmpty, "labels is empty: want at least 2 values"},
	} {
		t.Run(name, func(t *testing.T) {
			var e *Error
			if !errors.As(c.got, &e) || !errors.Is(c.got, c.kind) || c.got.Error() != c.text {
				t.Errorf("got %v, want %q", c.got, c.text)
			}
		})
	}
}

func TestWhatIsRightIsNoError(t *testing.T) {
	for name, err := range map[string]error{
		"finite":   Finite("x", []float64{-1, 0, 1}),
		"positive": Positive("x", []float64{1e-300}),
		"ends":     Each("x", []float64{0, 1}, 0, 1),
		"infinite": Within("x", math.Inf(1), 0, math.Inf(1)),
		"open":     Open("x", .5, 0, 1),
		"length":   Length("x", 0, 0),
		"least":    AtLeast("x", 2, 2),
		"varies":   Varies("x", []float64{1, 2}),
	} {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
