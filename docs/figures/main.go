// Command figures draws the plots of docs/models.md from the models themselves.
// Each file here draws one package's; the seed and the sizes stand in the code,
// so that the same code draws the same picture.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
)

// figure is one plot: what it is called, and how it is made.
type figure struct {
	name string // of the file, without its ending
	draw func() (*plot.Plot, error)
}

// figures are all of them, by package.
var figures = []figure{
	{"volatility-forecast", volatilityForecast},
	{"volatility-ranges", volatilityRanges},
	{"structural-passage", structuralPassage},
	{"structural-delay", structuralDelay},
	{"dependence-tails", dependenceTails},
	{"dependence-pool", dependencePool},
	{"calibration-reliability", calibrationReliability},
	{"calibration-power", calibrationPower},
	{"liquidation-call", liquidationCall},
	{"liquidation-delay", liquidationDelay},
	{"loss-covered", lossCovered},
	{"hedge-frontier", hedgeFrontier},
	{"scoring-rounds", scoringRounds},
	{"scoring-shape", scoringShape},
	{"simulate-tails", simulateTails},
	{"simulate-error", simulateError},
	{"simulate-stress", simulateStress},
}

func main() {
	out := flag.String("o", "docs/figures", "`folder` to write to")
	only := flag.String("only", "", "draw the figures whose names begin with this `name` alone")
	flag.Parse()
	for _, f := range figures {
		if !strings.HasPrefix(f.name, *only) {
			continue
		}
		if err := save(f, *out); err != nil {
			fmt.Fprintf(os.Stderr, "figures: %s: %v\n", f.name, err)
			os.Exit(1)
		}
	}
}

func save(f figure, dir string) error {
	p, err := f.draw()
	if err != nil {
		return err
	}
	return p.Save(16*vg.Centimeter, 9*vg.Centimeter, filepath.Join(dir, f.name+".svg"))
}
