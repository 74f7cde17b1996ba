package scoring

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/published"
)

// spector is Spector and Mazzeo's (1980) data: GRADE by GPA, TUCE and PSI.
func spector(t testing.TB) Sample {
	c := table(t, "bench/spector.csv", "GPA", "TUCE", "PSI", "GRADE")
	s := Sample{Features: Features{Names: []string{"GPA", "TUCE", "PSI"}, Columns: c[:3]}}
	for _, y := range c[3] {
		s.Happened = append(s.Happened, y == 1)
	}
	return s
}

// table reads columns that are separated by spaces, with quotes around names.
func table(t testing.TB, name string, columns ...string) [][]float64 {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(string(published.File(t, name))), "\n")
	head := strings.Fields(strings.ReplaceAll(lines[0], "'", ""))
	out := make([][]float64, len(columns))
	for c, column := range columns {
		at := -1
		for i, h := range head {
			if h == column {
				at = i
			}
		}
		for _, line := range lines[1:] {
			v, err := strconv.ParseFloat(strings.Fields(line)[at], 64)
			if err != nil {
				t.Fatal(err)
			}
			out[c] = append(out[c], v)
		}
	}
	return out
}

func TestLogisticRegressionOfSpectorsGrades(t *testing.T) {
	m, err := FitLogistic(spector(t), LogisticOptions{})
	if err != nil {
		t.Fatal(err)
	}
	published.Numbers(t, "Greene, Econometric Analysis, and the reference table", 1e-8,
		published.Number{What: "Spector logit, GPA", Got: m.Coefficients[0], Want: 2.826112595},
		published.Number{What: "Spector logit, TUCE", Got: m.Coefficients[1], Want: .095157661},
		published.Number{What: "Spector logit, PSI", Got: m.Coefficients[2], Want: 2.378687655},
		published.Number{What: "Spector logit, intercept", Got: m.Intercept, Want: -13.021346858},
		published.Number{What: "Spector logit, log likelihood", Got: m.LogLikelihood, Want: -12.889634222})
}

func TestPenalisedLogisticRegressionOfSpectorsGrades(t *testing.T) {
	m, err := FitLogistic(spector(t), LogisticOptions{L2: 1})
	if err != nil {
		t.Fatal(err)
	}
	published.Numbers(t, "scikit-learn, C = 1, and the reference table", 1e-6,
		published.Number{What: "Spector logit with L2, GPA", Got: m.Coefficients[0], Want: 1.210087426},
		published.Number{What: "Spector logit with L2, TUCE", Got: m.Coefficients[1], Want: .130151913},
		published.Number{What: "Spector logit with L2, PSI", Got: m.Coefficients[2], Want: 1.162144480},
		published.Number{What: "Spector logit with L2, intercept", Got: m.Intercept, Want: -7.949012020})
}

// longley is NIST's certified regression, in the data set's own file.
func longley(t testing.TB) (y []float64, x [][]float64) {
	lines := bytes.Split(published.File(t, "bench/nist_strd/Longley.dat"), []byte("\n"))
	x = make([][]float64, 6)
	for _, line := range lines[60:76] {
		f := strings.Fields(string(line))
		for k, field := range f {
			v, err := strconv.ParseFloat(field, 64)
			if err != nil {
				t.Fatal(err)
			}
			if k == 0 {
				y = append(y, v)
			} else {
				x[k-1] = append(x[k-1], v)
			}
		}
	}
	return y, x
}

// The solver has the columns as they are, a constant first, uncentred and
// unscaled: their condition number is 5e9.
func TestTheSolverHasLongleysRegression(t *testing.T) {
	y, x := longley(t)
	l := newLeastSquares(7)
	one := make([]float64, len(y))
	for i := range one {
		one[i] = 1
	}
	columns := append([][]float64{one}, x...)
	columns = append(columns, y)
	for from := 0; from < len(y); from += 5 { // tiles that do not divide the rows
		part := make([][]float64, len(columns))
		for c := range part {
			part[c] = append([]float64(nil), columns[c][from:min(from+5, len(y))]...)
		}
		l.absorb(part)
	}
	b := make([]float64, 7)
	l.solve(b)
	certified := []float64{-3482258.63459582, 15.0618722713733, -0.358191792925910e-01, -2.02022980381683, -1.03322686717369, -0.511041056535807e-01, 1829.15146461355}
	for j, want := range certified {
		published.Number{What: "Longley, B" + strconv.Itoa(j), Got: b[j], Want: want, Tolerance: 1e-9, Relative: true, Source: "NIST StRD, certified"}.Check(t)
	}
	inv, ssr := l.inverse(), 0.0
	for i := range y {
		r := y[i] - b[0]
		for j := range x {
			r -= b[j+1] * x[j][i]
		}
		ssr += r * r
	}
	sd := []float64{890420.383607373, 84.9149257747669, 0.334910077722432e-01, 0.488399681651699, 0.214274163161675, 0.226073200069370, 455.478499142212}
	for j, want := range sd {
		v := 0.0
		for c := range 7 {
			v += inv[j*7+c] * inv[j*7+c]
		}
		published.Number{What: "Longley, standard deviation of B" + strconv.Itoa(j), Got: math.Sqrt(v * ssr / 9), Want: want, Tolerance: 1e-9, Relative: true, Source: "NIST StRD, certified"}.Check(t)
	}
}
