package day

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// betaBTC is what BTC's log price moves for one of ETH's on a day whose file
// holds ETH alone; ethPerBTC is its level then.
const (
	betaBTC   = 0.80
	ethPerBTC = 40.0
)

// FromFiles makes the day of a date from a file of ten-minute prices and, when
// named, a file of gas prices (see ReadPrices and ReadGas for their columns).
// ETH and gas are the files'; everything else is assumed, and Notes says what.
func FromFiles(seed uint64, date time.Time, pricesPath, gasPath string) (Day, error) {
	d := Day{Kind: Observed, Start: date.UTC().Truncate(24 * time.Hour), Jump: -1}
	d.Title = "prices of " + d.Start.Format("2 January 2006")
	bars, note, err := ReadPrices(pricesPath, d.Start)
	if err != nil {
		return Day{}, err
	}
	d.Notes = append(d.Notes, Note{"ETH price", report.Observed, strings.TrimSpace("Closes of ten-minute bars, each known at its bar's end. " + note)})
	gas := make([]float64, Steps)
	for i := range gas {
		gas[i] = usualGasWei
	}
	if gasPath == "" {
		d.Notes = append(d.Notes, Note{"gas", report.Assumed, "12 gwei all day: no file of gas prices was given."})
	} else {
		var note string
		if gas, note, err = ReadGas(gasPath, d.Start); err != nil {
			return Day{}, err
		}
		d.Notes = append(d.Notes, Note{"gas", report.Observed, "Average price over each ten minutes. " + note})
	}
	r := source(seed, "observed")
	first := bars[0].Open
	btc0 := first * ethPerBTC
	d.History = history(r, d.Start, first, btc0)
	for i := range Steps {
		btc := btc0 * math.Pow(bars[i].Close/first, betaBTC)
		d.Ticks = append(d.Ticks, tick(r, d.at(i), bars[i].Close, btc, gas[i]))
	}
	d.Notes = append(d.Notes,
		Note{"BTC price", report.Assumed, fmt.Sprintf("Moves %.2f in log for 1 of ETH, from a level of %.0f ETH: the file holds ETH alone.", betaBTC, ethPerBTC)},
		Note{"the day before", report.Assumed, fmt.Sprintf("A Gaussian walk that ends at the day's first price (volatility a year: ETH %.0f%%): the file holds the day alone.", 100*volETH)},
		usdcNote, secondNote)
	return d, nil
}
