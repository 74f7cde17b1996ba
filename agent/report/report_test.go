package report

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func example() Report {
	var x, price, loss, cover []float64
	for i := range 145 {
		h := float64(i) / 6
		x = append(x, h)
		p, l := 2500+20*math.Sin(h), 0.0
		if h > 11 {
			p, l = 1450+30*math.Sin(h*2), 312_000
		}
		price, loss, cover = append(price, p), append(loss, l), append(cover, math.Min(h*60_000, 350_000))
	}
	clock := Axis{Label: "time of day", Unit: "UTC", Hours: true}
	table := Table{Title: "Account", Basis: Observed, Columns: []Column{{Name: "line"}, {Name: "amount", Unit: "USDC", Align: Right}}}
	table.Add("supplier loss, unhedged", "-312,000.00")
	table.Add("payouts <claimed>", "301,224.17")
	table.AddTotal("net", "-10,775.83")
	return Report{
		Title: "One day of hedging", Subtitle: "Seed 7, 2026-03-02", Basis: []Basis{Synthetic},
		Facts:  []Fact{{"Loss unhedged", "312,000 USDC", "15.2% of the deficit"}, {"Loss hedged", "10,776 USDC", ""}},
		Lede:   []string{"A synthetic crash & what the agent did."},
		Footer: "Nothing on this page is loaded from elsewhere.",
		Sections: []Section{{
			Title: "The day", Text: []string{"Prices fall at 11:00."},
			Figures: []Figure{
				{Title: "Price", Basis: Synthetic, Plot: Lines{X: x, XAxis: clock, YAxis: Axis{Label: "ETH", Unit: "USD"}, Series: []Line{{Name: "ETH", Y: price}}, Marks: []Mark{{11, "jump"}}}},
				{Title: "Loss and cover", Basis: Observed, Note: "Cover counts minted tokens.", Plot: Lines{X: x, XAxis: clock, YAxis: Axis{Label: "amount", Unit: "USDC", Zero: true},
					Series: []Line{{Name: "supplier loss", Y: loss, Step: true}, {Name: "cover held", Y: cover, Area: true}}, Level: &Level{400_000, "limit"}}},
				{Title: "Health factors", Basis: Modelled, Plot: Bars{Categories: []string{"<1", "1–1.1", "1.1–1.25", "1.25–1.5", "1.5–2", "≥2"}, XAxis: Axis{Label: "health factor"}, YAxis: Axis{Label: "loans"},
					Series: []Sample{{"00:00", []float64{0, 20, 80, 150, 160, 90}}, {"after the jump", []float64{120, 60, 80, 100, 70, 70}}}}},
				{Title: "Bad debt by fall", Basis: Modelled, Plot: Lines{X: []float64{0, 10, 20, 30}, XAxis: Axis{Label: "fall", Unit: "%"}, YAxis: Axis{Label: "bad debt", Unit: "USD", Log: true},
					Series: []Line{{Name: "all", Y: []float64{0, 40, 25_000, 3.2e6}, Area: true}}}},
				{Title: "Paths", Basis: Synthetic, Plot: Histogram{XAxis: Axis{Label: "loss", Unit: "USDC"}, Samples: []Sample{{"unhedged", []float64{0, 0, 100_000, 300_000, 310_000}}, {"hedged", []float64{150, 150, 200, 9_000, 8_000}}}}},
			},
			Tables: []Table{table},
		}},
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs from what is written now; look at it in a browser, then run with -update", path)
	}
}

func TestAPageIsOneFileThatLoadsNothing(t *testing.T) {
	var b bytes.Buffer
	if err := example().WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	golden(t, "page.html", b.Bytes())
	for _, bad := range []string{"http://", "https://", "<script", "src=", "@import", "url(", "NaN", "ZgotmplZ"} {
		if strings.Contains(b.String(), bad) {
			t.Errorf("the page contains %q", bad)
		}
	}
	if !strings.Contains(b.String(), "payouts &lt;claimed&gt;") {
		t.Error("a cell's text is not escaped")
	}
}

func TestEachPlotIsWellFormedXML(t *testing.T) {
	for _, f := range example().Sections[0].Figures {
		svg, err := f.Plot.draw("p")
		if err != nil {
			t.Fatal(err)
		}
		d := xml.NewDecoder(strings.NewReader(svg))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Title, err)
			}
		}
	}
}

func TestAPlotRefusesWhatItCannotDraw(t *testing.T) {
	for name, p := range map[string]Plot{
		"NaN":                 Lines{X: []float64{0, 1}, Series: []Line{{Y: []float64{0, math.NaN()}}}},
		"no points":           Lines{Series: []Line{{}}},
		"lengths that differ": Lines{X: []float64{0, 1}, Series: []Line{{Y: []float64{0}}}},
		"no series":           Lines{X: []float64{0}},
		"negative stack":      Bars{Categories: []string{"a"}, Stacked: true, Series: []Sample{{"s", []float64{-1}}}},
		"an empty histogram":  Histogram{Samples: []Sample{{}}},
		"infinite bars":       Bars{Categories: []string{"a"}, Series: []Sample{{"s", []float64{math.Inf(1)}}}},
	} {
		if _, err := p.draw("p"); err == nil {
			t.Errorf("%s was drawn", name)
		}
	}
}

func TestTicksTellTheirStepsApart(t *testing.T) {
	for _, c := range []struct {
		hi   float64
		want string
	}{{10, "0 2.5 5.0 7.5 10.0"}, {20, "0 5 10 15 20"}, {0.2, "0 0.05 0.10 0.15 0.20"}, {1e7, "0 2.5M 5.0M 7.5M 10.0M"}, {3, "0 1 2 3"}} {
		s := fit(Axis{Zero: true}, 0, c.hi, 0, 100, 4)
		var got []string
		for _, v := range s.ticks {
			got = append(got, s.label(v))
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("up to %v: got %q, want %q", c.hi, g, c.want)
		}
	}
}

func TestALogAxisCountsInPowersOfTen(t *testing.T) {
	labels := func(s scale) (out []string) {
		for _, v := range s.ticks {
			out = append(out, s.label(v))
		}
		return out
	}
	log := Axis{Log: true}
	for name, c := range map[string]struct {
		lo, hi float64
		want   string
	}{
		"six decades below the top": {0, 3.2e9, "10k 100k 1M 10M 100M 1B 10B"},
		"no more than there are":    {40, 25_000, "10 100 1,000 10k 100k"},
		"at least one":              {500, 500, "100 1,000"},
		"small ones":                {0.002, 0.3, "0.001 0.01 0.1 1"},
		"linear without a value":    {0, 0, "0 0.2 0.4 0.6 0.8 1.0"},
	} {
		s := fit(log, c.lo, c.hi, 250, 50, 5)
		got := strings.Join(labels(s), " ")
		if got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
		if s.px(0) != 250 || s.px(c.hi) < 50 || s.px(c.hi) > 250 {
			t.Errorf("%s: 0 lies at %v and %v at %v of 250 to 50", name, s.px(0), c.hi, s.px(c.hi))
		}
	}
}

func TestAPageIsWrittenWholeOrNotAtAll(t *testing.T) {
	path := filepath.Join(t.TempDir(), "page.html")
	if err := example().WriteFile(path); err != nil {
		t.Fatal(err)
	}
	was, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := (Report{Sections: []Section{{Figures: []Figure{{Plot: Lines{}}}}}}).WriteFile(path); err == nil {
		t.Error("a plot without points was written")
	}
	now, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(now, was) {
		t.Errorf("the failure left another page: %v", err)
	}
	if err := CanWrite(path); err != nil {
		t.Error(err)
	}
	if list, _ := os.ReadDir(filepath.Dir(path)); len(list) != 1 {
		t.Errorf("%d files are left", len(list))
	}
	for place, says := range map[string]string{filepath.Join(path, "under", "a-file.html"): "choose another place", filepath.Dir(path): "name a file in it"} {
		for what, err := range map[string]error{"writing": example().WriteFile(place), "asking": CanWrite(place)} {
			if err == nil || !strings.Contains(err.Error(), says) {
				t.Errorf("%s: got %v, want %q", what, err, says)
			}
		}
	}
}

func TestATableLinesUpForATerminal(t *testing.T) {
	table := example().Sections[0].Tables[0]
	var b bytes.Buffer
	if err := table.WriteText(&b); err != nil {
		t.Fatal(err)
	}
	want := `Account [observed]
line                     amount (USDC)
───────────────────────  ─────────────
supplier loss, unhedged    -312,000.00
payouts <claimed>           301,224.17
───────────────────────  ─────────────
net                         -10,775.83
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	table.Add("one", "two", "three")
	if err := table.WriteText(&b); err == nil {
		t.Error("a row longer than the columns was written")
	}
}

func TestSummariesEqualHandComputedNumbers(t *testing.T) {
	ramp := make([]float64, 100) // 1..100
	for i := range ramp {
		ramp[i] = float64(100 - i)
	}
	for _, c := range []struct {
		name   string
		values []float64
		want   Summary
	}{
		{"one value", []float64{4}, Summary{N: 1, Mean: 4, P5: 4, P50: 4, P95: 4, ES: 4, Min: 4, Max: 4}},
		// R: quantile(1:100, c(.05,.5,.95)) 5.95 50.5 95.05; sd 29.01149; ES = mean(96..100).
		{"a ramp of a hundred", ramp, Summary{N: 100, Mean: 50.5, SD: 29.011491975882016, P5: 5.95, P50: 50.5, P95: 95.05, ES: 98, Min: 1, Max: 100}},
		{"ten values, where 5% is half a value", []float64{0, 0, 0, 0, 0, 0, 0, 0, 0, 8}, Summary{N: 10, Mean: .8, SD: 2.5298221281347035, P5: 0, P50: 0, P95: 4.4, ES: 8, Min: 0, Max: 8}},
	} {
		got, err := Sample{c.name, c.values}.Summarize()
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range [][2]float64{{got.Mean, c.want.Mean}, {got.SD, c.want.SD}, {got.P5, c.want.P5}, {got.P50, c.want.P50}, {got.P95, c.want.P95}, {got.ES, c.want.ES}, {got.Min, c.want.Min}, {got.Max, c.want.Max}} {
			if math.Abs(p[0]-p[1]) > 1e-9 {
				t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
			}
		}
	}
	for name, v := range map[string][]float64{"empty": nil, "NaN": {1, math.NaN()}, "Inf": {math.Inf(1)}} {
		if _, err := (Sample{name, v}).Summarize(); !errors.Is(err, ErrSample) {
			t.Errorf("%s: got %v, want ErrSample", name, err)
		}
	}
}

func TestNumbersAreGrouped(t *testing.T) {
	for in, want := range map[string]string{"0": "0", "-1234567.50": "-1,234,567.50", "999": "999", "1000": "1,000"} {
		if got := Group(in); got != want {
			t.Errorf("Group(%q) = %q, want %q", in, got, want)
		}
	}
	if got := Number(-0.001, 2); got != "0.00" {
		t.Errorf("minus zero prints as %q", got)
	}
}
