package scoring

import (
	"bytes"
	"errors"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/domain"
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

func TestStandardErrorsAndWeightsAreStatsmodels(t *testing.T) {
	const source = "statsmodels 0.15.0, Logit by Newton"
	s := spector(t)
	m, err := FitLogistic(s, LogisticOptions{})
	if err != nil {
		t.Fatal(err)
	}
	se, err := m.StandardErrors(nil)
	if err != nil {
		t.Fatal(err)
	}
	published.Numbers(t, source, 1e-9,
		published.Number{What: "Spector logit, SE of the intercept", Got: se[0], Want: 4.93132421360274},
		published.Number{What: "Spector logit, SE of GPA", Got: se[1], Want: 1.26294107562909},
		published.Number{What: "Spector logit, SE of TUCE", Got: se[2], Want: .14155420567369},
		published.Number{What: "Spector logit, SE of PSI", Got: se[3], Want: 1.06456425449713},
		published.Number{What: "Spector logit, covariance of the intercept and PSI", Got: m.Covariance.At(0, 3), Want: -2.35916088704357},
		published.Number{What: "Spector logit, covariance of GPA and TUCE", Got: m.Covariance.At(1, 2), Want: -.0369205768007174},
		published.Number{What: "Spector logit, null log likelihood", Got: m.NullLogLikelihood, Want: -20.591729696634204})

	for i := range s.Happened {
		s.Weight = append(s.Weight, float64(1+i%3))
	}
	if m, err = FitLogistic(s, LogisticOptions{}); err != nil {
		t.Fatal(err)
	}
	se, _ = m.StandardErrors(se)
	published.Numbers(t, "statsmodels 0.15.0, GLM with freq_weights 1, 2, 3, 1, ...", 1e-9,
		published.Number{What: "Spector logit weighted, intercept", Got: m.Intercept, Want: -10.6315204753347},
		published.Number{What: "Spector logit weighted, GPA", Got: m.Coefficients[0], Want: 2.57297026716918},
		published.Number{What: "Spector logit weighted, SE of PSI", Got: se[3], Want: .74379036895886},
		published.Number{What: "Spector logit weighted, log likelihood", Got: m.LogLikelihood, Want: -25.634555810349642})
}

// All 1,000 rows, encoded as in trees_test.go, in columns from 1 to 18,000.
func TestLogisticRegressionOfTwentyColumns(t *testing.T) {
	s, test := german(t)
	for j := range s.Columns {
		s.Columns[j] = append(s.Columns[j], test.Columns[j]...)
	}
	s.Happened = append(s.Happened, test.Happened...)
	m, err := FitLogistic(s, LogisticOptions{})
	if err != nil {
		t.Fatal(err)
	}
	se, _ := m.StandardErrors(nil)
	published.Numbers(t, "statsmodels 0.15.0, Logit by Newton", 1e-9,
		published.Number{What: "German credit logit, STATUS_ACCOUNT", Got: m.Coefficients[0], Want: -.586155408845576},
		published.Number{What: "German credit logit, AMOUNT", Got: m.Coefficients[4], Want: 9.32339919251811e-05},
		published.Number{What: "German credit logit, SE of AMOUNT", Got: se[5], Want: 4.03648258057043e-05},
		published.Number{What: "German credit logit, FOREIGN", Got: m.Coefficients[19], Want: -1.23474140435485},
		published.Number{What: "German credit logit, log likelihood", Got: m.LogLikelihood, Want: -476.19875485603814})
	if m, err = FitLogistic(s, LogisticOptions{L2: 10}); err != nil {
		t.Fatal(err)
	}
	published.Numbers(t, "scikit-learn 1.9.1, newton-cholesky, C = .1", 1e-7,
		published.Number{What: "German credit logit with L2, STATUS_ACCOUNT", Got: m.Coefficients[0], Want: -.552748882981076},
		published.Number{What: "German credit logit with L2, AMOUNT", Got: m.Coefficients[4], Want: 8.18255953698572e-05},
		published.Number{What: "German credit logit with L2, FOREIGN", Got: m.Coefficients[19], Want: -.307963132097833},
		published.Number{What: "German credit logit with L2, intercept", Got: m.Intercept, Want: .70508489204249})
}

// sampleOf is rows of x0, x1, ... and labels.
func sampleOf(happened string, columns ...[]float64) Sample {
	s := Sample{Features: Features{Columns: columns}}
	for _, c := range happened {
		s.Happened = append(s.Happened, c == '1')
	}
	return s
}

func TestSeparableClassesAreToldFromSlowOnes(t *testing.T) {
	x, z := []float64{1, 2, 3, 4, 5, 6, 7, 8}, []float64{3, 1, 4, 1, 5, 9, 2, 6}
	far := []float64{1, 2, 3, 4, 5, 6, 7, 1e9}
	for name, s := range map[string]Sample{
		"complete":                          sampleOf("00001111", x),
		"complete, two features":            sampleOf("00001111", x, z),
		"complete, the other way":           sampleOf("11110000", x),
		"complete, two rows":                sampleOf("01", []float64{0, 1}),
		"quasi-complete, a tie":             sampleOf("00010111", []float64{1, 2, 3, 4, 4, 5, 6, 7}),
		"quasi-complete, a flag":            sampleOf("01010111", []float64{0, 0, 0, 0, 0, 1, 1, 1}),
		"quasi-complete, flag and more":     sampleOf("01010111", []float64{0, 0, 0, 0, 0, 1, 1, 1}, z),
		"quasi-complete, one event":         sampleOf("00000001", []float64{0, 0, 0, 1, 1, 1, 1, 1}, z),
		"complete, far away":                sampleOf("00001111", far),
		"complete but for a row of no use":  {Features: Features{Columns: [][]float64{x}}, Happened: []bool{true, false, false, false, true, true, true, true}, Weight: []float64{0, 1, 1, 1, 1, 1, 1, 1}},
		"complete, more columns than rows":  sampleOf("011", []float64{1, 5, 2}, []float64{2, 2, 9}),
		"complete, shifted and tiny":        sampleOf("00001111", scaled(x, 1e-12, 1e3)),
		"quasi-complete, one of two is tie": sampleOf("0010111", []float64{0, 1, 2, 2, 2, 3, 4}, []float64{1, 0, 1, 0, 1, 1, 0}),
	} {
		if _, err := FitLogistic(s, LogisticOptions{}); !errors.Is(err, ErrSeparable) {
			t.Errorf("%s: got %v", name, err)
		}
		if m, err := FitLogistic(s, LogisticOptions{L2: 1}); err != nil {
			t.Errorf("%s, with L2: %v", name, err)
		} else if p, err := m.Predict(nil, s.Features); err != nil || !(p[0] >= 0 && p[0] <= 1) {
			t.Errorf("%s, with L2: %v, %v", name, p, err)
		}
	}
	for name, s := range map[string]Sample{
		"overlapping":        sampleOf("00101011", x),
		"nearly complete":    sampleOf("00001111", []float64{1, 2, 3, 5.001, 5, 6, 7, 8}),
		"all but one row":    sampleOf("100000000111111111", []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17}),
		"far apart":          sampleOf("00101011", scaled(x, 1e9, -7e9)),
		"one row far away":   sampleOf("00101101", far),
		"flag without order": sampleOf("01010101", []float64{0, 0, 0, 0, 0, 1, 1, 1}),
	} {
		if _, err := FitLogistic(s, LogisticOptions{}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func scaled(x []float64, by, plus float64) []float64 {
	out := make([]float64, len(x))
	for i, v := range x {
		out[i] = v*by + plus
	}
	return out
}

func TestColumnsThatSayNothingNewAreRefused(t *testing.T) {
	x, z := []float64{1, 2, 3, 4, 5, 6, 7, 8}, []float64{3, 1, 4, 1, 5, 9, 2, 6}
	sum := make([]float64, 8)
	for i := range sum {
		sum[i] = 2*x[i] - 3*z[i] + 1000
	}
	if _, err := FitLogistic(sampleOf("00101011", x, z, sum), LogisticOptions{}); !errors.Is(err, ErrCollinear) || !strings.Contains(err.Error(), `"x2"`) {
		t.Errorf("a combination: got %v", err)
	}
	if _, err := FitLogistic(sampleOf("00101011", x, x), LogisticOptions{}); !errors.Is(err, ErrCollinear) {
		t.Errorf("a column twice: got %v", err)
	}
	m, err := FitLogistic(sampleOf("00101011", x, x), LogisticOptions{L2: 1})
	if err != nil || math.Abs(m.Coefficients[0]-m.Coefficients[1]) > 1e-12 {
		t.Errorf("a column twice, with L2: got %v, %v, want them to share", m, err)
	}
	for _, lambda := range []float64{0, 1} {
		if _, err := FitLogistic(sampleOf("00101011", x, ones(8)), LogisticOptions{L2: lambda}); !errors.Is(err, domain.ErrConstant) {
			t.Errorf("a constant: got %v", err)
		}
	}
	if _, err := FitLogistic(sampleOf("00101011", x), LogisticOptions{L2: -1}); !errors.Is(err, domain.ErrRange) {
		t.Errorf("a negative penalty: got %v", err)
	}
	if _, err := FitLogistic(sampleOf("00101011", x), LogisticOptions{L2: math.NaN()}); !errors.Is(err, domain.ErrNotFinite) {
		t.Errorf("a penalty of NaN: got %v", err)
	}
	if _, err := FitLogistic(sampleOf("00101011", x), LogisticOptions{Iterations: 1}); !errors.Is(err, ErrNotConverged) {
		t.Errorf("one step: got %v", err)
	}
	if _, err := (&Logistic{}).StandardErrors(nil); !errors.Is(err, domain.ErrEmpty) {
		t.Errorf("standard errors of nothing: got %v", err)
	}
}

// At the maximum the (penalised) score is nil, and changing a feature's unit
// changes its coefficient alone (without penalty).
func TestTheFitIsAMaximumInAnyUnit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		lambda := rapid.SampledFrom([]float64{0, .1, 10}).Draw(t, "lambda")
		s := small(50+r.IntN(400), r.Uint64())
		m, err := FitLogistic(s, LogisticOptions{L2: lambda})
		if err != nil {
			t.Fatal(err)
		}
		p, _ := m.Predict(nil, s.Features)
		score := make([]float64, 4)
		for i, y := range s.Happened {
			g := -p[i]
			if y {
				g++
			}
			score[0] += g
			for j, c := range s.Columns {
				score[j+1] += g * c[i]
			}
		}
		for j, b := range m.Coefficients {
			score[j+1] -= lambda * b
		}
		for j, v := range score {
			if math.Abs(v) > 1e-9*float64(len(p)) {
				t.Fatalf("score %d is %v", j, v)
			}
		}
		if lambda > 0 {
			return
		}
		by, plus := math.Pow(10, float64(r.IntN(13)-6)), 10*r.NormFloat64()
		s.Columns[1] = scaled(s.Columns[1], by, plus*by)
		other, err := FitLogistic(s, LogisticOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if off := other.Coefficients[1]*by/m.Coefficients[1] - 1; math.Abs(off) > 1e-7 {
			t.Fatalf("the coefficient is off by %v when its feature is times %v", off, by)
		}
		if off := other.LogLikelihood/m.LogLikelihood - 1; math.Abs(off) > 1e-11 {
			t.Fatalf("the likelihood is off by %v", off)
		}
	})
}
