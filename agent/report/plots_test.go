package report

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
	"testing"
	"time"
)

func plots() map[string]Plot {
	nan := math.NaN()
	return map[string]Plot{
		"points": Points{XAxis: Axis{Label: "forecast", Log: true}, YAxis: Axis{Label: "frequency", Log: true}, Diagonal: true,
			Clouds: []Cloud{{Name: "score", X: []float64{.001, .1}, Y: []float64{0, .2}, Low: []float64{0, .1}, High: []float64{.002, .3}}, {Name: "baseline <HF>", X: []float64{.01}, Y: []float64{.02}, Labels: []string{"a & b"}}}},
		"a line and dots": Points{XAxis: Axis{Label: "day", Dates: true}, YAxis: Axis{Label: "loss"}, Clouds: []Cloud{{Name: "VaR", Line: true, X: []float64{18628, 18629}, Y: []float64{1, 2}}, {Name: "loss", X: []float64{18628.5}, Y: []float64{3}}}},
		"heat": Heat{Columns: Scheme{GroupLabel: "loading", Label: "capacity", Groups: []string{"1×", "2×"}, Names: []string{"10%"}}, Rows: Scheme{Label: "failure", Names: []string{"0%", "30%"}},
			Values: [][]float64{{1, nan}, {2, 3}}, Texts: [][]string{{"1", "insufficient <data>"}, {"2", "3"}}, Unit: "cost", Frame: true, FramedRow: 1},
		"strips": Strips{XAxis: Axis{Label: "date", Dates: true}, From: 18628, To: 18700, Rows: []Strip{{Name: "premium a day", Note: "3 breaches", X: []float64{18628, 18640, 18660}, Y: []float64{.5, 1.3, nan}}}},
		"dates":  Lines{X: []float64{18628, 19000}, XAxis: Axis{Label: "date", Dates: true}, Series: []Line{{Name: "NAV", Y: []float64{1, 2}}}},
	}
}

func TestEachNewPlotIsWellFormedXML(t *testing.T) {
	for name, p := range plots() {
		svg, err := p.draw("p")
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		d := xml.NewDecoder(strings.NewReader(svg))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v in %s", name, err, svg)
			}
		}
		if strings.Contains(svg, "NaN") || strings.Contains(svg, "Inf") {
			t.Errorf("%s has a coordinate that is no number", name)
		}
	}
}

func TestANewPlotRefusesWhatItCannotDraw(t *testing.T) {
	nan, two := math.NaN(), []float64{1, 2}
	for name, p := range map[string]Plot{
		"no clouds":            Points{},
		"NaN":                  Points{Clouds: []Cloud{{X: two, Y: []float64{1, nan}}}},
		"lengths that differ":  Points{Clouds: []Cloud{{X: two, Y: two[:1]}}},
		"half of an interval":  Points{Clouds: []Cloud{{X: two, Y: two, Low: two}}},
		"an empty table":       Heat{},
		"a short row":          Heat{Columns: Scheme{Names: []string{"a", "b"}}, Rows: Scheme{Names: []string{"c"}}, Values: [][]float64{{1}}, Texts: [][]string{{"1"}}},
		"infinite heat":        Heat{Columns: Scheme{Names: []string{"a"}}, Rows: Scheme{Names: []string{"c"}}, Values: [][]float64{{math.Inf(1)}}, Texts: [][]string{{"1"}}},
		"no strips":            Strips{To: 1},
		"strips without a way": Strips{From: nan, To: 1, Rows: []Strip{{}}},
		"a strip cut off":      Strips{To: 1, Rows: []Strip{{X: two, Y: two[:1]}}},
	} {
		if _, err := p.draw("p"); err == nil {
			t.Errorf("%s was drawn", name)
		}
	}
}

func TestDatesAreTickedWhereTheyBegin(t *testing.T) {
	at := func(s string) float64 {
		x, err := time.Parse("2006-01-02 15:04", s)
		if err != nil {
			t.Fatal(err)
		}
		return Day(x)
	}
	for _, c := range []struct{ from, to, want string }{
		{"2020-10-05 00:00", "2021-12-31 00:00", "2020-11 2021-01 2021-03 2021-05 2021-07 2021-09 2021-11"},
		{"2020-01-01 00:00", "2024-01-01 00:00", "2020 2021 2022 2023 2024"},
		{"2000-06-01 00:00", "2024-01-01 00:00", "2005 2010 2015 2020"},
		{"2021-05-01 00:00", "2021-05-09 12:00", "05-01 05-03 05-05 05-07 05-09"},
		{"2021-02-01 00:00", "2021-03-25 00:00", "02-01 02-11 02-21 03-01 03-11 03-21"},
		{"2021-05-01 05:00", "2021-05-01 20:00", "01 06:00 01 09:00 01 12:00 01 15:00 01 18:00"},
	} {
		s := fit(Axis{Dates: true}, at(c.from), at(c.to), 0, 100, 8)
		var got []string
		for _, v := range s.ticks {
			got = append(got, s.label(v))
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s to %s: got %q, want %q", c.from, c.to, g, c.want)
		}
	}
}
