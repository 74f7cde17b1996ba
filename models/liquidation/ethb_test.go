package liquidation

import (
	"bytes"
	"encoding/csv"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/published"
)

// Every seizure of ETH-B under Liquidations 2.0 (from 6 May 2021) took a whole
// vault, when a price of the hours before had made it liquidatable.
func TestMakersSeizuresAreThoseOfTheRules(t *testing.T) {
	hours := hourlyETH(t)
	ink := map[string]float64{}
	seizures, large, worst := 0, 0, math.Inf(1)
	for _, e := range ethBEvents(t) {
		vault, eth, debt := e[2], number(t, e[4]), -number(t, e[5])
		had := ink[vault]
		ink[vault] += eth
		if e[3] != "liquidate" {
			continue
		}
		at, err := time.Parse("2006-01-02T15:04:05", e[0])
		if err != nil {
			t.Fatal(err)
		}
		if eth <= -20 {
			large++
			worst = min(worst, -eth*hours[at.Format("2006-01-02T15")].open/debt)
		}
		if e[0] < "2021-05-06" {
			continue
		}
		seizures++
		if math.Abs(ink[vault]) > 0.5 { // the file rounds seizures to ETH
			t.Errorf("%s: vault %s had %v ETH, %v were seized", e[0], vault, had, -eth)
		}
		// The protocol's price is public an hour ahead and stands for an hour.
		price := math.Inf(1)
		for h := range 3 {
			if v, ok := hours[at.Add(-time.Duration(h)*time.Hour).Format("2006-01-02T15")]; ok {
				price = min(price, v.low)
			}
		}
		s, ok := MakerETHB().Bark(had, debt, had*price/1.3, price, 30e6)
		if !ok || s.Lot != had || math.Abs(s.Tab-debt*1.13) > 1e-9*debt {
			t.Errorf("%s: vault %s of %v ETH and %v DAI at $%v: the rules say %v, %+v", e[0], vault, had, debt, price, ok, s)
		}
	}
	published.Number{What: "seizures of ETH-B, 6 May to 31 December 2021", Got: float64(seizures), Want: 22, Tolerance: 0.5, Source: "counted in MKR-Elasticity-ETHB"}.Check(t)
	published.Number{What: "worst value over debt of ETH-B's seizures of 20 ETH or more, at the hour's open", Got: worst, Want: 1.19, Tolerance: 0.005, Source: "reference/models.md"}.Check(t)
	t.Logf("%d seizures of 20 ETH or more", large)
}

// The parameters in the code are the last of the year's.
func TestETHBParametersAreThePublishedOnes(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(published.File(t, "loans/maker_ethb_parameters.csv"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	last := map[string]float64{}
	for _, r := range rows[1:] {
		if to := number(t, r[5]); r[2] != "CLIPPER.buf" || to > 1 { // its first value stands last in its block
			last[r[2]] = to
		}
	}
	r := MakerETHB()
	a := r.Auction
	published.Numbers(t, "MKR-Elasticity-ETHB, end 2021", 1e-12,
		published.Number{What: "ETH-B penalty", Got: r.Penalty, Want: last["DOG.ilks.chop"]},
		published.Number{What: "ETH-B buffer", Got: a.Buffer, Want: last["CLIPPER.buf"]},
		published.Number{What: "ETH-B tail, s", Got: a.TailSeconds, Want: last["CLIPPER.tail"]},
		published.Number{What: "ETH-B cusp", Got: a.Cusp, Want: last["CLIPPER.cusp"]},
		published.Number{What: "ETH-B tip", Got: a.TipUSD, Want: last["CLIPPER.tip"]},
		published.Number{What: "ETH-B chip", Got: a.Chip, Want: last["CLIPPER.chip"]},
		published.Number{What: "ETH-B hole", Got: a.HoleUSD, Want: last["DOG.ilks.hole"]},
		published.Number{What: "ETH-B dust", Got: a.DustUSD, Want: last["VAT.ilks.dust"]})
}

func ethBEvents(t *testing.T) [][]string {
	t.Helper()
	rows := published.Rows(t, "loans/maker_ethb_events.csv.gz")[1:]
	slices.SortStableFunc(rows, func(a, b []string) int { return strings.Compare(a[0], b[0]) })
	return rows
}

type hour struct{ open, low float64 }

func hourlyETH(t *testing.T) map[string]hour {
	t.Helper()
	hours := map[string]hour{}
	for _, r := range published.Rows(t, "prices/eth_hourly_2019_2025.csv.gz")[1:] {
		hours[r[0]] = hour{number(t, r[2]), number(t, r[4])}
	}
	return hours
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	if s == "" {
		return 0
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}
