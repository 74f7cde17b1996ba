package published

import (
	"math"
	"testing"
)

// recorder is a test that keeps whether it failed.
type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Helper()             {}
func (r *recorder) Fail()               { r.failed = true }
func (r *recorder) Logf(string, ...any) {}

func TestAFigureThatIsOffFails(t *testing.T) {
	for name, c := range map[string]struct {
		number Number
		fails  bool
	}{
		"equal":                {Number{Got: 1, Want: 1, Tolerance: 1e-12}, false},
		"within":               {Number{Got: 1.0001, Want: 1, Tolerance: 1e-3}, false},
		"off":                  {Number{Got: 1.01, Want: 1, Tolerance: 1e-3}, true},
		"relative, within":     {Number{Got: 1001, Want: 1000, Tolerance: 1e-2, Relative: true}, false},
		"relative, off":        {Number{Got: 1001, Want: 1000, Tolerance: 1e-4, Relative: true}, true},
		"not a number":         {Number{Got: math.NaN(), Want: 1, Tolerance: 1}, true},
		"no tolerance is said": {Number{Got: 1, Want: 1}, true},
	} {
		r := &recorder{TB: t}
		if c.number.Check(r); r.failed != c.fails {
			t.Errorf("%s: failed %v, want %v", name, r.failed, c.fails)
		}
	}
}
