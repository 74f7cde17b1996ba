package main

import (
	"compress/gzip"
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/simulate/population"
)

// rows are a CSV file's by name of column, in the order of the file.
func rows(folder, name string) ([]map[string]string, error) {
	f, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var from io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if from, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	r := csv.NewReader(from)
	if strings.HasSuffix(name, ".tsv") {
		r.Comma = '\t'
	}
	all, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var out []map[string]string
	for _, rec := range all[1:] {
		row := map[string]string{}
		for i, v := range rec {
			row[all[0][i]] = v
		}
		out = append(out, row)
	}
	return out, nil
}

// number is a cell's, NaN when empty.
func number(s string) float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return math.NaN()
	}
	return v
}

// instant reads the times of the data sets.
func instant(s string) (time.Time, error) {
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02T15", time.DateTime, time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("time %q is in no layout that is known", s)
}

// series is hourly prices by symbol, from one hour on.
type series struct {
	from time.Time
	of   map[string][]float64
}

func (s *series) at(symbol string, t time.Time) (float64, bool) {
	p, ok := s.of[symbol]
	h := int(t.Sub(s.from).Hours())
	if !ok || h < 0 || h >= len(p) {
		return 0, false
	}
	return p[h], true
}

// pegged are the symbols that follow the dollar.
var pegged = []string{"USDC", "USDT", "DAI", "TUSD", "BUSD", "GUSD", "USDP", "FRAX", "LUSD", "sUSD", "UST"}

// hourly is CoinGecko's prices, the last in each hour: what liquidations are valued at that
// come without a value. It is no simulation's: those read an archive, as of each hour.
func hourly(folder string) (*series, error) {
	const name = "prices/coingecko_hourly_aave_v2_assets_2021_2023.csv.gz"
	all, err := rows(folder, name)
	if err != nil {
		return nil, err
	}
	s := &series{from: begin2021, of: map[string][]float64{}}
	hours := int(time.Date(2023, 2, 25, 23, 0, 0, 0, time.UTC).Sub(s.from).Hours()) + 1
	for i, r := range all {
		t, err := instant(r["time_utc"])
		if err != nil {
			return nil, fmt.Errorf("%s, row %d: %w", name, i+2, err)
		}
		p := s.of[r["symbol"]]
		if p == nil {
			p = make([]float64, hours)
			s.of[r["symbol"]] = p
		}
		if h := int(t.Sub(s.from).Hours()); h >= 0 && h < hours {
			p[h] = number(r["price_usd"])
		}
	}
	for _, p := range s.of {
		for h := range p {
			if h > 0 && !(p[h] > 0) {
				p[h] = p[h-1]
			}
		}
	}
	return s, nil
}

func middle(x []float64) float64 {
	s := slices.Sorted(slices.Values(x))
	return (s[(len(s)-1)/2] + s[len(s)/2]) / 2
}

// archive imports CoinGecko's prices into an archive of the program's own.
func archive(ctx context.Context, folder, place string) error {
	r, err := wire.ImportHistory(ctx, wire.ImportOptions{
		Place: place, Paths: []string{filepath.Join(folder, "prices/coingecko_hourly_aave_v2_assets_2021_2023.csv.gz")},
	})
	if err == nil && r.Refused > 0 {
		err = fmt.Errorf("%+v", r.Files)
	}
	return err
}

// simulated are the options of `hedgerow history simulate` that the document names, until
// an hour.
func simulated(place string, to time.Time) wire.SimulateOptions {
	return wire.SimulateOptions{
		Place: place, Prices: "coingecko-hourly", MaxGap: 48 * time.Hour, DollarMedian: 5 * time.Hour,
		From: begin2021.Add(4 * time.Hour), To: to,
	}
}

// liquidation is one of Aave v2's.
type liquidation struct {
	time             time.Time
	borrower         string
	collateral, debt string
	usd              float64 // of debt repaid
}

// liquidations are those of the main market. The repaid debt is the file's own figure
// where it is one; else tokens at the hour's price, else the collateral less its bonus.
// Those of which none is known are counted.
func liquidations(folder string, prices *series) (out []liquidation, unknown int, err error) {
	const name = "loans/aave_v2_liquidations_2020_2022.csv.gz"
	all, err := rows(folder, name)
	if err != nil {
		return nil, 0, err
	}
	for i, r := range all {
		if r["market"] != "main" {
			continue
		}
		t, err := instant(r["time_utc"])
		if err != nil {
			return nil, 0, fmt.Errorf("%s, row %d: %w", name, i+2, err)
		}
		usd := number(r["debt_usd"])
		if !(usd > 0) {
			if p, ok := prices.at(r["debt"], t); ok {
				usd = number(r["debt_repaid"]) * p
			}
		}
		if !(usd > 0) {
			usd = number(r["collateral_usd"]) / 1.05
		}
		if !(usd > 0) {
			unknown++
			usd = 0
		}
		out = append(out, liquidation{t, r["borrower"], r["collateral"], r["debt"], usd})
	}
	return out, unknown, nil
}

// vaults are the moves of Maker's ETH-B, in order of time, and prices of ETH as they were
// known at each hour.
func vaults(folder string) ([]population.Move, population.Hours, error) {
	all, err := rows(folder, "loans/maker_ethb_events.csv.gz")
	if err != nil {
		return nil, population.Hours{}, err
	}
	var moves []population.Move
	for i, r := range all {
		t, err := instant(r["time_utc"])
		if err != nil {
			return nil, population.Hours{}, fmt.Errorf("ETH-B, row %d: %w", i+2, err)
		}
		m := population.Move{Time: t, Loan: int64(number(r["vault"])), Forced: r["event"] == "liquidate"}
		if v := number(r["eth_delta"]); !math.IsNaN(v) {
			m.Collateral = v
		}
		if v := number(r["dai_delta"]); !math.IsNaN(v) {
			m.Debt = v
		}
		moves = append(moves, m)
	}
	slices.SortStableFunc(moves, func(a, b population.Move) int { return a.Time.Compare(b.Time) })
	const name = "prices/eth_hourly_2019_2025.csv.gz"
	all, err = rows(folder, name)
	if err != nil {
		return nil, population.Hours{}, err
	}
	var h population.Hours
	for i, r := range all {
		t, err := instant(r["hour_utc"])
		if err != nil {
			return nil, h, fmt.Errorf("%s, row %d: %w", name, i+2, err)
		}
		known := t.Add(time.Hour) // a candle's close, at its end
		if h.From.IsZero() {
			h.From = known
		}
		for n := int(known.Sub(h.From).Hours()); len(h.Price) < n; { // hours that are missing have the price before
			h.Price = append(h.Price, h.Price[len(h.Price)-1])
		}
		h.Price = append(h.Price, number(r["close"]))
	}
	return moves, h, nil
}
