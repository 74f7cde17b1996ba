package simulate

import (
	"encoding/json"
	"errors"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

var market = []Asset{
	{"ETH", Volatile, ""}, {"BTC", Volatile, ""}, {"LINK", Volatile, ""}, {"USDC", Pegged, "USD"}, {"DAI", Pegged, "USD"},
	{"EURS", Pegged, "EUR"}, {"stETH", Derivative, "ETH"}, {"wstETH", Derivative, "stETH"}, {"mSOL", Derivative, "SOL"},
}

func stressNamed(t testing.TB, name string) *Stress {
	t.Helper()
	all, err := Stresses()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		if s.Name == name {
			return s
		}
	}
	t.Fatalf("there is no stress %q", name)
	return nil
}

func applied(t testing.TB, s *Stress, assets ...Asset) *Stressed {
	t.Helper()
	out, err := s.Apply(assets)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEveryKindOfStressComesWithTheProgram(t *testing.T) {
	all, err := Stresses()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	kinds := map[string]bool{}
	for _, s := range all {
		names = append(names, s.Name)
		kind, _, _ := strings.Cut(s.Name, "-")
		kinds[kind] = true
		x := applied(t, s, market...)
		if x.Market.Scenarios != 1 || x.Market.Steps != s.Steps || x.Oracle.Assets != len(market) {
			t.Errorf("%s has %d × %d × %d prices", s.Name, x.Market.Scenarios, x.Market.Steps, x.Oracle.Assets)
		}
		if len(s.Prints) == 0 && !slices.Equal(x.Market.Factor, x.Oracle.Factor) {
			t.Errorf("%s: the oracle differs from the market", s.Name)
		}
		if _, err := s.Covariance(nil, crypto(), market[:4]); err != nil {
			t.Errorf("%s: %v", s.Name, err)
		}
		if err := x.Strain.Check(); err != nil {
			t.Errorf("%s: %v", s.Name, err)
		}
	}
	for _, kind := range []string{"crash", "depeg", "oracle", "gas", "liquidity", "broken"} {
		if !kinds[kind] {
			t.Errorf("no %s among %q", kind, names)
		}
	}
	if !slices.IsSorted(names) {
		t.Errorf("names are not sorted: %q", names)
	}
}

func TestAFileIsNamedForItsStress(t *testing.T) {
	all, err := Stresses()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		if _, err := os.Stat("stress/" + s.Name + ".json"); err != nil {
			t.Error(err)
		}
	}
}

func TestTheMostParticularMoveCountsAndDerivativesMoveWithTheirBase(t *testing.T) {
	observed := Basis{"assumed", "test"}
	s := &Stress{
		Version: 1, Name: "x", Title: "x", What: "x", Steps: 1, StepSeconds: 60, Strain: Strained{liquidation.Strain{Delay: 1, Gas: 2, Depth: 3}, observed},
		Moves: []Move{
			{"all", []float64{.9}, observed}, {"volatile", []float64{.8}, observed}, {"symbol:ETH", []float64{.5}, observed},
			{"pegged:EUR", []float64{.7}, observed}, {"derivative", []float64{.95}, observed}, {"derivative:stETH", []float64{1}, observed},
		},
		Prints: []Print{{"symbol:ETH", 0, 1, 2, observed}, {"derivative", 0, 1, 3, observed}, {"pegged", 1, 1, 7, observed}},
	}
	if err := s.Check(); err == nil || !strings.Contains(err.Error(), "prints[2].from") {
		t.Fatalf("a print after the end: %v", err)
	}
	s.Steps, s.Prints[2].From = 2, 1
	for k := range s.Moves {
		s.Moves[k].Path = append(s.Moves[k].Path, s.Moves[k].Path[0])
	}
	x := applied(t, s, market...)
	wantMarket := []float64{.5, .8, .8, .9, .9, .7, .5 * .95, .5 * .95, .8 * .95}
	wantOracle := []float64{1, .8, .8, .9, .9, .7, 1 * .95 * 3, 1 * .95 * 3 * 3, .8 * .95 * 3}
	for i, a := range market {
		if got := x.Market.At(0, 0)[i]; math.Abs(got-wantMarket[i]) > 1e-15 {
			t.Errorf("%s sells at %v, want %v", a.Symbol, got, wantMarket[i])
		}
		if got := x.Oracle.At(0, 0)[i]; math.Abs(got-wantOracle[i]) > 1e-14 {
			t.Errorf("%s is printed at %v, want %v", a.Symbol, got, wantOracle[i])
		}
	}
	if got := x.Oracle.At(0, 1); got[0] != .5 || math.Abs(got[3]-6.3) > 1e-12 {
		t.Errorf("after the prints ether is at %v, USDC at %v", got[0], got[3])
	}
	if x.Strain != (liquidation.Strain{Delay: 1, Gas: 2, Depth: 3}) {
		t.Errorf("strain %v", x.Strain)
	}
}

func TestAllIsNotCountedTwiceInADerivative(t *testing.T) {
	basis := Basis{"assumed", "test"}
	s := &Stress{Version: 1, Name: "x", Title: "x", What: "x", Steps: 1, StepSeconds: 60, Strain: Strained{unstrained, basis},
		Moves: []Move{{"all", []float64{.9}, basis}}, Prints: []Print{{"all", 0, 1, 2, basis}}}
	x := applied(t, s, market...)
	for i, a := range market {
		if m, o := x.Market.At(0, 0)[i], x.Oracle.At(0, 0)[i]; m != .9 || o != 1.8 {
			t.Errorf("%s sells at %v and is printed at %v", a.Symbol, m, o)
		}
	}
}

func TestTheOraclePrintsDAIAt130ForHalfAnHour(t *testing.T) {
	x := applied(t, stressNamed(t, "oracle-print-dai-2020-11-26"), market...)
	for step := range x.Oracle.Steps {
		want := 1.01
		if step >= 3 && step < 6 {
			want = 1.3
		}
		if got := x.Oracle.At(0, step)[4]; math.Abs(got-want) > 1e-3 {
			t.Errorf("step %d: DAI printed at %v, want %v", step, got, want)
		}
		if got := x.Market.At(0, step)[4]; got != 1.01 {
			t.Errorf("step %d: DAI at %v", step, got)
		}
	}
}

func TestStressedCovarianceIsOneAndKeepsTheVariances(t *testing.T) {
	assets := []Asset{market[0], market[1], market[3], market[6]} // ETH, BTC, USDC, stETH
	c := mat.NewSymDense(4, nil)
	for i, sd := range []float64{.8, .7, 0, .8} {
		c.SetSym(i, i, sd*sd)
	}
	c.SetSym(0, 1, .8*.8*.7)
	c.SetSym(0, 3, .99*.8*.8)
	c.SetSym(1, 3, .8*.8*.7)
	broken := stressNamed(t, "broken-correlation")
	got, err := broken.Covariance(nil, c, assets)
	if err != nil {
		t.Fatal(err)
	}
	rho := func(m *mat.SymDense, i, j int) float64 { return m.At(i, j) / math.Sqrt(m.At(i, i)*m.At(j, j)) }
	for i := range 4 {
		if got.At(i, i) != c.At(i, i) || got.At(i, 2) != 0 {
			t.Errorf("asset %d: variance %v, with the stable %v", i, got.At(i, i), got.At(i, 2))
		}
	}
	if r := rho(got, 0, 1); r > -.7 {
		t.Errorf("ether and bitcoin correlate by %.3f, calm by .8", r)
	}
	if r := rho(got, 0, 3); r > .6 {
		t.Errorf("ether and staked ether correlate by %.3f, calm by .99", r)
	}
	if _, err := rootOf(got); err != nil {
		t.Error(err)
	}
	// Contradictory rules: each pair of three reversed is no correlation matrix.
	minus, basis := -.9, Basis{"assumed", "test"}
	s := &Stress{Version: 1, Name: "x", Title: "x", What: "x", Steps: 1, StepSeconds: 1, Strain: Strained{unstrained, basis},
		Correlations: []Correlation{{Between: [2]Selector{"volatile", "volatile"}, Set: &minus, Basis: basis}}}
	three := mat.NewSymDense(3, []float64{.25, .2, .2, .2, .25, .2, .2, .2, .25})
	if got, err = s.Covariance(three, three, market[:3]); err != nil || got != three {
		t.Fatal(err)
	}
	for i := range 3 {
		for j := range i {
			if math.Abs(rho(got, i, j)+.5) > 1e-9 { // as far apart as three can be
				t.Errorf("correlation %v, want −.5", rho(got, i, j))
			}
		}
	}
	one := 1.0
	s.Correlations[0].Set = &one
	if got, err = s.Covariance(nil, mat.NewSymDense(2, []float64{.64, .1, .1, .49}), assets[:2]); err != nil || math.Abs(rho(got, 0, 1)-1) > 1e-12 {
		t.Errorf("all as one: %v, %v", got, err)
	}
	half := .5
	s.Correlations = append(s.Correlations, Correlation{Between: [2]Selector{"symbol:BTC", "symbol:ETH"}, Times: &half, Basis: basis}) // after the first
	if got, err = s.Covariance(nil, mat.NewSymDense(2, []float64{.64, .1, .1, .49}), assets[:2]); err != nil || math.Abs(rho(got, 0, 1)-.5) > 1e-12 {
		t.Errorf("half of all as one: %v, %v", got, err)
	}
	for name, err := range map[string]error{
		"of none":        second(s.Covariance(nil, nil, assets)),
		"of nil":         second(s.Covariance(nil, (*mat.SymDense)(nil), assets)),
		"of another":     second(s.Covariance(nil, three, assets)),
		"into another":   second(s.Covariance(mat.NewSymDense(2, nil), c, assets)),
		"of what is not": second(s.Covariance(nil, mat.NewSymDense(2, []float64{1, 2, 2, 1}), assets[:2])),
		"of no assets":   second(s.Covariance(nil, three, nil)),
	} {
		var e *domain.Error
		if !errors.As(err, &e) {
			t.Errorf("a covariance %s: %v", name, err)
		}
	}
}

func second[A any](_ A, err error) error { return err }

func TestAssetsThatMakeNoSenseAreRefused(t *testing.T) {
	s := stressNamed(t, "gas-spike")
	for name, c := range map[string]struct {
		assets []Asset
		want   string
	}{
		"none":                  {nil, "assets is empty"},
		"without a symbol":      {[]Asset{{"", Volatile, ""}}, `assets[0] is out of range: symbol ""`},
		"two of a symbol":       {[]Asset{{"A", Volatile, ""}, {"A", Pegged, "USD"}}, `assets[1] is out of range: symbol "A"`},
		"of no class":           {[]Asset{{"A", "", ""}}, `class ""`},
		"of an unknown class":   {[]Asset{{"A", "bond", ""}}, `class "bond"`},
		"a claim on nothing":    {[]Asset{{"A", Derivative, ""}}, "a derivative of nothing"},
		"a claim on itself":     {[]Asset{{"A", Derivative, "A"}}, "a claim on itself: A of A"},
		"claims on one another": {[]Asset{{"A", Derivative, "B"}, {"B", Derivative, "A"}}, "a claim on itself: A of B of A"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := s.Apply(c.assets)
			var e *domain.Error
			if !errors.As(err, &e) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
	if _, err := (*Stress)(nil).Apply(market); !errors.Is(err, domain.ErrEmpty) {
		t.Errorf("no stress: %v", err)
	}
}

func TestEveryMistakeInAFileIsListed(t *testing.T) {
	_, err := ReadStress([]byte(`{"version": 2, "name": "No Good", "what": "x", "steps": 2, "stepSeconds": 0,
		"moves": [{"asset": "symbol:", "path": [1, -1, 2], "basis": "heard", "source": "x"},
		          {"asset": "volatile", "path": [1, 1], "basis": "assumed"}, {"asset": "volatile", "path": [1, 1], "basis": "assumed", "source": "x"}],
		"prints": [{"asset": "everything", "from": 2, "steps": 0, "times": 0, "basis": "assumed", "source": "x"}],
		"strain": {"gas": -1, "basis": "assumed", "source": "x"},
		"correlations": [{"between": ["all", "gold"], "set": 2, "basis": "assumed", "source": "x"}, {"between": ["all", "all"], "basis": "assumed", "source": "x"}]}`))
	if err == nil {
		t.Fatal("it is taken")
	}
	for _, want := range []string{
		"version is out of range: 2", `name is out of range: "No Good"`, "title is empty", "stepSeconds is out of range: 0",
		`moves[0].asset is out of range: "symbol:"`, "moves[0].path has the wrong length: 3", "moves[0].path[1] is out of range: -1", `moves[0].basis is out of range: "heard"`,
		"moves[1].source is empty", `moves[2].asset is out of range: "volatile" again`,
		`prints[0].asset is out of range: "everything"`, "prints[0].from is out of range: 2", "prints[0].steps is out of range: 0", "prints[0].times is out of range: 0",
		"strain.gas is out of range: -1", `correlations[0].between[1] is out of range: "gold"`, "correlations[0].set is out of range: 2", "correlations[1] is out of range",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("no word of %s", want)
		}
	}
	// What encoding/json passes over, or stops at.
	_, err = ReadStress([]byte(`{"version": "1", "Name": "x", "title": "x", "title": "y", "what": 3, "steps": 1.5, "stepSeconds": 1e999, "edition": 1,
		"moves": [{"asset": "all", "path": "1, 1", "basis": "assumed", "source": "x", "from": 1}, 7], "prints": {}, "strain": {"delay": "2", "wind": 3},
		"correlations": [{"between": ["all", "volatile", "pegged"], "set": 0, "basis": "assumed", "source": "x"}, {"between": ["all"], "set": true, "basis": "assumed", "source": "x"}]}`))
	if err == nil {
		t.Fatal("what is of another shape is taken")
	}
	for _, want := range []string{
		`version is out of range: "1": want a whole number`, "Name is out of range: no field", "title is out of range: it again", "what is out of range: 3: want a text",
		"steps is out of range: 1.5: want a whole number", "stepSeconds is out of range: 1e999: want a number", "edition is out of range", `moves[0].path is out of range: "1, 1": want a list`,
		"moves[0].from is out of range: no field", "moves[1] is out of range: 7", "prints is out of range: {}", "strain.delay is out of range", "strain.wind is out of range",
		"correlations[0].between is out of range: 3 of them: want 2", "correlations[1].between is out of range: 1 of them", "correlations[1].set is out of range: true",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("no word of %s", want)
		}
	}
	for name, text := range map[string]string{
		"nothing": "", "cut off": `{"version": 1`, "no object": "[]", "more than one": `{"version":1}{}`, "a field that is unknown": `{"edition": 1}`, "a number too large": `{"stepSeconds": 1e999}`,
	} {
		if _, err := ReadStress([]byte(text)); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
}

// Whatever bytes come, reading ends in an error or in a scenario that applies.
func FuzzReadStress(f *testing.F) {
	entries, err := named.ReadDir("stress")
	if err != nil {
		f.Fatal(err)
	}
	for _, e := range entries {
		b, err := named.ReadFile("stress/" + e.Name())
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte(`{"version":1,"name":"a","title":"b","what":"c","steps":1,"stepSeconds":1e-300,"moves":[{"asset":"all","path":[1e-308],"basis":"assumed","source":"d"},{"asset":"derivative","path":[1e-308],"basis":"assumed","source":"d"}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := ReadStress(b)
		if err != nil {
			return
		}
		x, err := s.Apply(market)
		if err != nil {
			var e *domain.Error
			if !errors.As(err, &e) {
				t.Fatal(err)
			}
			return
		}
		if err := domain.Positive("factor", append(x.Market.Factor, x.Oracle.Factor...)); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Covariance(nil, crypto(), market[:4]); err != nil {
			t.Fatal(err)
		}
		again, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := ReadStress(again); err != nil {
			t.Fatalf("what was read is not read again: %v", err)
		}
	})
}
