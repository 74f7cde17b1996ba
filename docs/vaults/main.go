// Command vaults draws the plots of a rebuilt Maker ilk in docs/data.md from what
// the command that rebuilds it prints:
//
//	hedgerow history maker --at 2021-05-19T12:00:00Z --json | go run ./docs/vaults
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/plotutil"
	"gonum.org/v1/plot/vg"
)

// rebuilt is what is drawn of `hedgerow history maker --json`.
type rebuilt struct {
	Market string `json:"market"`
	Days   []struct {
		Day        time.Time `json:"day"`
		Debt       figure    `json:"debt"`
		Net        tokens    `json:"netMinted"`
		Liquidated tokens    `json:"liquidated"`
	} `json:"days"`
	Largest struct {
		Vault uint64    `json:"vault"`
		Day   time.Time `json:"day"`
		Debt  tokens    `json:"debt"`
	} `json:"largestVaultDay"`
	Checks struct {
		List []struct {
			Time    time.Time `json:"time"`
			Debt    tokens    `json:"debt"`
			Rebuilt figure    `json:"rebuilt"`
		} `json:"list"`
	} `json:"checks"`
	At struct {
		Time   time.Time `json:"time"`
		Mat    tokens    `json:"mat"`
		Ratios []struct {
			Ratio float64 `json:"ratio"`
			Debt  tokens  `json:"debt"`
		} `json:"ratios"`
	} `json:"at"`
}

type figure struct {
	Value tokens `json:"value"`
}

// tokens is a decimal that is written as a string.
type tokens float64

func (t *tokens) UnmarshalText(b []byte) error {
	v, err := strconv.ParseFloat(string(b), 64)
	*t = tokens(v)
	return err
}

func main() {
	out := flag.String("o", "docs/figures", "`folder` to write to")
	flag.Parse()
	if err := run(os.Stdin, *out); err != nil {
		fmt.Fprintln(os.Stderr, "vaults:", err)
		os.Exit(1)
	}
}

func run(in io.Reader, folder string) error {
	var r rebuilt
	if err := json.NewDecoder(in).Decode(&r); err != nil {
		return fmt.Errorf("read what `hedgerow history maker --json` prints: %w", err)
	}
	if len(r.Days) == 0 || len(r.Checks.List) == 0 || len(r.At.Ratios) == 0 {
		return errors.New("it has no days, no ceilings or no ratios: import events, parameters and hourly prices of the collateral")
	}
	for _, f := range []struct {
		name string
		draw func(rebuilt) (*plot.Plot, error)
	}{{"vaults-debt", debt}, {"vaults-ceiling", ceiling}, {"vaults-ratios", ratios}, {"vaults-liquidations", liquidations}} {
		p, err := f.draw(r)
		if err != nil {
			return fmt.Errorf("%s: %w", f.name, err)
		}
		if err := p.Save(16*vg.Centimeter, 9*vg.Centimeter, filepath.Join(folder, f.name+".svg")); err != nil {
			return err
		}
	}
	return nil
}

// timed is a plot over months.
func timed(title, y string) *plot.Plot {
	p := plot.New()
	p.Title.Text, p.Y.Label.Text = title, y
	p.X.Tick.Marker = plot.TimeTicks{Format: "2006-01", Ticker: plot.TickerFunc(func(low, high float64) []plot.Tick {
		var out []plot.Tick
		at := time.Unix(int64(low), 0).UTC()
		for m := time.Date(at.Year(), at.Month()+1, 1, 0, 0, 0, 0, time.UTC); float64(m.Unix()) <= high; m = m.AddDate(0, 2, 0) {
			out = append(out, plot.Tick{Value: float64(m.Unix()), Label: "t"})
		}
		return out
	})}
	p.Add(plotter.NewGrid())
	return p
}

// line adds one of points.
func line(p *plot.Plot, name string, i int, xy plotter.XYs) error {
	l, err := plotter.NewLine(xy)
	if err != nil {
		return err
	}
	l.Color, l.Width = plotutil.Color(i), vg.Points(1.2)
	p.Add(l)
	if name != "" {
		p.Legend.Add(name, l)
	}
	return nil
}

// debt is the ilk's debt by day, as rebuilt and as the rows add up.
func debt(r rebuilt) (*plot.Plot, error) {
	p := timed(r.Market+": debt of all vaults", "million DAI")
	p.Legend.Top, p.Legend.Left = true, true
	var with, without, told plotter.XYs
	sum := 0.
	for _, d := range r.Days {
		x := float64(d.Day.AddDate(0, 0, 1).Unix())
		sum += float64(d.Net - d.Liquidated)
		with, without = append(with, plotter.XY{X: x, Y: float64(d.Debt.Value) / 1e6}), append(without, plotter.XY{X: x, Y: sum / 1e6})
	}
	for _, c := range r.Checks.List {
		told = append(told, plotter.XY{X: float64(c.Time.Unix()), Y: float64(c.Debt) / 1e6})
	}
	points, err := plotter.NewScatter(told)
	if err != nil {
		return nil, err
	}
	points.Radius, points.Color = vg.Points(1.5), plotutil.Color(2)
	p.Add(points)
	p.Legend.Add("told by the ceiling (observed)", points)
	return p, errors.Join(line(p, "with fees (modelled)", 0, with), line(p, "rows added up, no fees (observed)", 1, without))
}

// ceiling is how far the rebuilt debt is off what ceilings tell.
func ceiling(r rebuilt) (*plot.Plot, error) {
	p := timed(r.Market+": rebuilt debt less what its ceiling tells", "thousand DAI")
	var off plotter.XYs
	for _, c := range r.Checks.List {
		off = append(off, plotter.XY{X: float64(c.Time.Unix()), Y: float64(c.Rebuilt.Value-c.Debt) / 1e3})
	}
	points, err := plotter.NewScatter(off)
	if err != nil {
		return nil, err
	}
	points.Radius, points.Color = vg.Points(1.5), plotutil.Color(0)
	p.Add(points)
	return p, nil
}

// ratios are the vaults, and their debt, below each ratio of collateral to debt.
func ratios(r rebuilt) (*plot.Plot, error) {
	p := plot.New()
	p.Title.Text = fmt.Sprintf("%s: %d vaults at %s", r.Market, len(r.At.Ratios), r.At.Time.UTC().Format("2006-01-02 15:04"))
	p.X.Label.Text, p.Y.Label.Text = "collateral over debt at the price in force", "% below it"
	p.Legend.Left, p.Legend.Top = false, false
	p.Add(plotter.NewGrid())
	all := 0.
	for _, v := range r.At.Ratios {
		all += float64(v.Debt)
	}
	vaults, debt, owed := plotter.XYs{{X: 1}}, plotter.XYs{{X: 1}}, 0.
	for i, v := range r.At.Ratios {
		owed += float64(v.Debt)
		vaults = append(vaults, plotter.XY{X: v.Ratio, Y: 100 * float64(i+1) / float64(len(r.At.Ratios))})
		debt = append(debt, plotter.XY{X: v.Ratio, Y: 100 * owed / all})
	}
	mat := float64(r.At.Mat)
	err := errors.Join(line(p, "of the debt", 1, steps(debt)), line(p, "of the vaults", 0, steps(vaults)),
		line(p, fmt.Sprintf("least ratio, %g", mat), 2, plotter.XYs{{X: mat, Y: 0}, {X: mat, Y: 100}}))
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 1, 6, 0, 100
	return p, err
}

// steps makes a line stay until its next point.
func steps(xy plotter.XYs) (out plotter.XYs) {
	for i, at := range xy {
		if i > 0 {
			out = append(out, plotter.XY{X: at.X, Y: xy[i-1].Y})
		}
		out = append(out, at)
	}
	return out
}

// liquidations are by day, and without the largest vault-day.
func liquidations(r rebuilt) (*plot.Plot, error) {
	p := timed(r.Market+": debt liquidated by day (observed)", "million DAI")
	p.Legend.Top, p.Legend.Left = true, true
	day := func(d time.Time, y float64) plotter.XYs {
		x := float64(d.Unix())
		return plotter.XYs{{X: x, Y: 0}, {X: x, Y: y / 1e6}}
	}
	others := true
	for _, d := range r.Days {
		x, y := d.Day, float64(d.Liquidated)
		if d.Day.Equal(r.Largest.Day) {
			name := fmt.Sprintf("vault %d, %s", r.Largest.Vault, r.Largest.Day.Format(time.DateOnly))
			if err := line(p, name, 1, day(x, y)); err != nil {
				return nil, err
			}
			y -= float64(r.Largest.Debt)
		}
		if y <= 0 {
			continue
		}
		name := ""
		if others {
			name, others = "all others", false
		}
		if err := line(p, name, 0, day(x, y)); err != nil {
			return nil, err
		}
	}
	p.X.Min, p.X.Max = float64(r.Days[0].Day.Unix()), float64(r.Days[len(r.Days)-1].Day.Unix())
	p.Y.Min = 0
	return p, nil
}
