package calibration

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/published"
)

// number reads a cell; an empty one is 0.
func number(t *testing.T, cell string) float64 {
	if cell == "" {
		return 0
	}
	v, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// vaultDays are Maker's ETH-B vaults with a debt at midnight, up to 2021: by
// vault and day the health factor at a liquidation ratio of 130%, and whether the
// vault was liquidated before the next midnight. Debt is without its fees, and
// liquidations' collateral is rounded in the source.
type vaultDays struct {
	day, vault   []int
	hf           []float64
	liquidated   []bool
	liquidations int
	distinct     int
	largest      int // of one vault on one day
}

func ethB(t *testing.T) vaultDays {
	price := map[string]float64{}
	for _, r := range published.Rows(t, "prices/eth_hourly_2019_2025.csv.gz")[1:] {
		if hour := r[0]; hour[len(hour)-2:] == "00" {
			price[hour[:10]] = number(t, r[2])
		}
	}
	type position struct{ eth, dai float64 }
	held := map[int]position{}
	var known []int
	var v vaultDays
	from, today, day := 0, "", 0
	struck := map[int]bool{}
	close := func() {
		for i := from; i < len(v.vault); i++ {
			v.liquidated[i] = struck[v.vault[i]]
		}
		v.distinct += len(struck)
		clear(struck)
		from = len(v.vault)
	}
	for _, r := range published.Rows(t, "loans/maker_ethb_events.csv.gz")[1:] {
		if date := r[0][:10]; date != today {
			close()
			today, day = date, day+1
			for _, id := range known {
				p := held[id]
				if p.dai > 100 && p.eth > 0 && price[date] > 0 {
					v.day, v.vault, v.liquidated = append(v.day, day), append(v.vault, id), append(v.liquidated, false)
					v.hf = append(v.hf, p.eth*price[date]/(1.3*p.dai))
				}
			}
		}
		id := int(number(t, r[2]))
		p, seen := held[id]
		if !seen {
			known = append(known, id)
		}
		p.eth, p.dai = p.eth+number(t, r[4]), p.dai+number(t, r[5])
		held[id] = p
		if r[3] == "liquidate" {
			v.liquidations++
			if id == 21348 && r[0][:10] == "2021-04-28" {
				v.largest++
			}
			struck[id] = true
		}
	}
	close()
	return v
}

// The health factor alone ranks well, and is what any score has to beat; the
// interval by vault and day is what one may say of it.
func TestMakersLiquidationsByVaultAndDay(t *testing.T) {
	v := ethB(t)
	published.Numbers(t, "models.md", .5,
		published.Number{What: "ETH-B liquidations up to 2021", Got: float64(v.liquidations), Want: 459},
		published.Number{What: "distinct vault-days of them", Got: float64(v.distinct), Want: 49},
		published.Number{What: "those of one vault on 28 April 2021", Got: float64(v.largest), Want: 363})
	score := make([]float64, len(v.hf))
	for i, hf := range v.hf {
		score[i] = -hf
	}
	auc := func(w []float64) (float64, error) { return AUC(score, v.liquidated, w) }
	run := func(clusters ...[]int) Resampled {
		return must[Resampled](t)(Bootstrap{Clusters: clusters, Replicates: 60, Level: .95, Seed: 1}.Run(len(score), auc))
	}
	rows, both := run(), run(v.day, v.vault)
	a := must[Assessment](t)(Assess(slices.Repeat([]float64{.5}, len(score)), v.liquidated, nil))
	t.Logf("%.0f vault-days, %.0f liquidated, AUC of HF alone %.4f, 95%%: %.3f to %.3f by row, %.3f to %.3f by day and vault",
		a.Rows, a.Happened, both.Value, rows.Low, rows.High, both.Low, both.High)
	if !(both.Value > .9 && both.Value < 1) || math.IsNaN(both.Low) {
		t.Errorf("AUC of the health factor alone: %+v", both)
	}
	if both.SE <= rows.SE {
		t.Errorf("standard error %v by day and vault, %v by row", both.SE, rows.SE)
	}
}
