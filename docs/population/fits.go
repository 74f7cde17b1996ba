package main

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/simulate/population"
)

var begin2021 = time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)

// ethb is ETH-B's liquidation threshold: 130% of the debt must be there.
const ethb = 1 / 1.3

// whale is the debt from which a vault counts as one.
const whale = 250_000

// terms are what Aave v2's market was launched with: LTV, threshold, bonus.
var terms = map[string][3]float64{
	"WETH": {.8, .825, 1.05}, "WBTC": {.7, .75, 1.1}, "LINK": {.7, .75, 1.1}, "AAVE": {.5, .65, 1.1}, "YFI": {.4, .55, 1.15},
	"UNI": {.6, .65, 1.1}, "SNX": {.15, .4, 1.1}, "MKR": {.6, .65, 1.1}, "BAT": {.7, .75, 1.1},
	"ENJ": {.55, .6, 1.1}, "MANA": {.6, .65, 1.1}, "ZRX": {.6, .65, 1.1},
	"USDC": {.8, .85, 1.05}, "DAI": {.75, .8, 1.05},
}

// launch is when that was.
var launch = time.Date(2020, 12, 3, 0, 0, 0, 0, time.UTC)

// listed are those that came after: CRV by AIP-5 in the last days of 2020, BAL by AIP-8 of
// January 2021. A fit of data until 2020 has neither.
var listed = map[string][3]float64{"CRV": {.4, .55, 1.15}, "BAL": {.55, .6, 1.1}}

// everything is the assets of the fits, in the order of their numbers.
var everything = []string{"WETH", "WBTC", "LINK", "AAVE", "YFI", "UNI", "CRV", "SNX", "MKR", "BAT", "ENJ", "MANA", "BAL", "ZRX", "stETH", "USDC", "USDT", "DAI"}

// symbols are the assets of a fit.
func (m *maker) symbols() (out []string) {
	for _, s := range everything {
		if _, late := listed[s]; !late || m.until.After(begin2021) {
			out = append(out, s)
		}
	}
	return out
}

// maker makes a fit of what is known until a date.
type maker struct {
	folder       string
	until        time.Time
	moves        []population.Move
	eth          population.Hours
	liquidations []liquidation
}

func assumed(v float64, why string) population.Figure {
	return population.Figure{Value: v, Basis: population.Assumed, Source: why}
}

func (m *maker) make(name, rules, note string, loops bool) (*population.Fit, error) {
	f := &population.Fit{Name: name, Rules: rules, Note: note}
	gas, err := m.gas()
	if err != nil {
		return nil, err
	}
	f.Keeper = population.Keeper{DelaySeconds: assumed(0, "keepers act within the hour"), GasUSD: gas, MinProfitUSD: assumed(0, "the best keeper sets what is done")}
	if err := m.assets(f); err != nil {
		return nil, err
	}
	m.baskets(f)
	return f, m.segments(f, loops)
}

// gas is what a call costs: the median price of gas of the stress days before the date,
// at the price of ETH then.
func (m *maker) gas() (population.Figure, error) {
	all, err := rows(m.folder, "prices/eth_gas_stress_days.csv")
	if err != nil {
		return population.Figure{}, err
	}
	const units = 500_000
	var usd []float64
	f := population.Figure{Basis: population.Modelled, Source: fmt.Sprintf("eth_gas_stress_days: median of the average price of gas, × an assumed %d units a call with its sale × ETH's price then (eth_hourly)", units)}
	for _, r := range all {
		t, err := instant(r["time_utc"])
		if err != nil {
			return f, err
		}
		if !t.Before(m.until) {
			continue
		}
		if f.From.IsZero() {
			f.From = t
		}
		f.To = t
		usd = append(usd, number(r["avg_gas"])*1e-18*units*m.eth.Price[max(0, min(len(m.eth.Price)-1, int(t.Sub(m.eth.From).Hours())))])
	}
	f.Value = middle(usd)
	return f, nil
}

func (m *maker) assets(f *population.Fit) error {
	all, err := rows(m.folder, "prices/binance_spot_daily.csv.gz")
	if err != nil {
		return err
	}
	binance := map[string]string{"WETH": "ETH", "WBTC": "BTC", "LINK": "LINK", "AAVE": "AAVE", "UNI": "UNI"}
	const share = .01
	for _, s := range m.symbols() {
		depth := assumed(5e5, "no data: half a million dollars takes 2% off the price")
		if of := binance[s]; of != "" {
			var volume []float64
			depth = population.Figure{Basis: population.Modelled, Source: fmt.Sprintf("binance_spot_daily: median daily volume of %s over 90 days, × an assumed %g", of, share)}
			for _, r := range all {
				t, err := instant(r["date"])
				if err != nil {
					return err
				}
				if t = t.Add(24*time.Hour - time.Second); r["symbol"] != of || !t.Before(m.until) || t.Before(m.until.AddDate(0, 0, -90)) {
					continue
				}
				if depth.From.IsZero() {
					depth.From = t
				}
				depth.To = t
				volume = append(volume, number(r["quote_volume"]))
			}
			depth.Value = share * middle(volume)
		}
		if slices.Contains(pegged, s) {
			depth = assumed(2e7, "no data: dollars sell well")
		}
		f.Assets = append(f.Assets, population.Asset{
			Symbol: s, Pegged: slices.Contains(pegged, s),
			SupplyRate:    assumed(.01, "no data on rates"),
			BorrowRate:    assumed(map[bool]float64{true: .05, false: .02}[slices.Contains(pegged, s)], "no data on rates"),
			TwoPercentUSD: depth, HalfLifeSeconds: assumed(1800, "no data"), Permanent: assumed(0, "prices are observed, and hold what sales did to them"),
		})
	}
	return nil
}

func one(s string) []population.Part { return []population.Part{{Asset: s, Part: 1}} }

func (m *maker) baskets(f *population.Fit) {
	add := func(name string, eMode uint8, collateral, debt []population.Part) {
		f.Baskets = append(f.Baskets, population.Basket{Name: name, EMode: eMode, Collateral: collateral, Debt: debt})
	}
	for _, s := range m.symbols() {
		figure := func(v float64) population.Figure {
			return population.Figure{Value: v, Basis: population.Observed, From: launch, To: launch, Source: "the configuration that Aave v2's market was launched with: aave/protocol-v2, markets/aave/reservesConfigs.ts"}
		}
		t, ok := terms[s]
		if !ok {
			t, ok = listed[s]
			figure = func(v float64) population.Figure {
				return assumed(v, "from memory of the proposal that listed it; the bonus is that of its liquidations in early 2021")
			}
		}
		if ok {
			f.Terms = append(f.Terms, population.Terms{Asset: s, LTV: figure(t[0]), Threshold: figure(t[1]), Bonus: figure(t[2])})
		}
		if ok && !slices.Contains(pegged, s) {
			add(s+"/USDC", 0, one(s), one("USDC"))
		}
	}
	f.Terms = append(f.Terms, population.Terms{Asset: "stETH", EMode: 1, LTV: assumed(.9, "Aave v3's ETH eMode"), Threshold: assumed(.93, "Aave v3's ETH eMode"), Bonus: assumed(1.01, "Aave v3's ETH eMode")})
	add("WETH/USDT", 0, one("WETH"), one("USDT"))
	add("WETH/DAI", 0, one("WETH"), one("DAI"))
	add("WBTC+WETH/USDC", 0, []population.Part{{Asset: "WBTC", Part: .5}, {Asset: "WETH", Part: .5}}, one("USDC"))
	add("USDC/WETH", 0, one("USDC"), one("WETH"))
	add("DAI/WBTC", 0, one("DAI"), one("WBTC"))
	add("USDC/DAI", 0, one("USDC"), one("DAI"))
	add("DAI/USDT", 0, one("DAI"), one("USDT"))
	add("stETH/WETH loop", 1, one("stETH"), one("WETH"))
}

// weights are how often a collateral was liquidated before the date, by borrower and day,
// and half a time for those that were not.
func (m *maker) weights() (map[string]population.Figure, error) {
	seen, n := map[string]bool{}, map[string]float64{}
	f := population.Figure{Basis: population.Modelled, Source: "aave_v2_liquidations_2020_2022: liquidated borrowers and days by collateral, and half a one on top of each"}
	for _, l := range m.liquidations {
		if !l.time.Before(m.until) {
			continue
		}
		if f.From.IsZero() {
			f.From = l.time
		}
		f.To = l.time
		if key := l.borrower + l.collateral + l.time.Format(time.DateOnly); !seen[key] {
			seen[key] = true
			n[l.collateral]++
		}
	}
	out := map[string]population.Figure{}
	for _, s := range m.symbols() {
		f.Value = n[s] + .5
		out[s] = f
	}
	return out, nil
}

func (m *maker) segments(f *population.Fit, loops bool) error {
	weight, err := m.weights()
	if err != nil {
		return err
	}
	var long []population.Share
	for _, b := range f.Baskets {
		c, d, _ := strings.Cut(b.Name, "/")
		w, ok := weight[c]
		switch {
		case b.Name == "WBTC+WETH/USDC":
			w = weight["WBTC"]
		case slices.Contains(pegged, c) || b.EMode != 0 || !ok:
			continue
		case c == "WETH":
			w.Value *= map[string]float64{"USDC": .45, "USDT": .3, "DAI": .25}[d]
			w.Source += "; of them 45% owe USDC, 30% USDT, 25% DAI, assumed"
		}
		long = append(long, population.Share{Basket: b.Name, Weight: w})
	}
	equal := func(names ...string) (out []population.Share) {
		for _, n := range names {
			out = append(out, population.Share{Basket: n, Weight: assumed(1, "no data")})
		}
		return out
	}
	small, large, err := m.crowds()
	if err != nil {
		return err
	}
	whales := float64(large.Openings) / float64(small.Openings+large.Openings)
	part := func(v float64, why string) population.Figure { return assumed(v, why) }
	const no = "no data: assumed"
	of := 0.0
	if loops {
		of = .1
	}
	rest := 1 - .1 - .05 - of
	share := population.Figure{Value: rest * whales, Basis: population.Modelled, From: small.From, To: small.To, Source: fmt.Sprintf("ETH-B vaults that owed $%d or more, of those that are neither short, nor stable, nor loops", whale)}
	f.Segments = []population.Segment{
		habits("retail", long, small), habits("whales", long, large),
		habits("short sellers", equal("USDC/WETH", "DAI/WBTC"), small), habits("stable on stable", equal("USDC/DAI", "DAI/USDT"), small),
		habits("stETH loops", equal("stETH/WETH loop"), small),
	}
	f.Segments[1].Borrowers = share
	share.Value = rest - share.Value
	f.Segments[0].Borrowers = share
	f.Segments[2].Borrowers, f.Segments[3].Borrowers = part(.1, no), part(.05, no)
	f.Segments[4].Borrowers = part(of, map[bool]string{false: "there were none", true: no + ", a segment and not the market"}[loops])
	f.Segments[3].ExcessMedian, f.Segments[3].ExcessLogSD = assumed(.1, no), assumed(.5, no)
	f.Segments[4].ExcessMedian, f.Segments[4].ExcessLogSD = assumed(.03, no), assumed(.5, no)
	if loops {
		return m.loops(&f.Segments[4])
	}
	return nil
}

// loops take their health factors and debts from a snapshot.
func (m *maker) loops(s *population.Segment) error {
	all, err := rows(m.folder, "loans/aave_steth_borrowers_2023_06.csv.gz")
	if err != nil {
		return err
	}
	var excess, debt []float64
	for _, r := range all {
		h, d := number(r["health_factor"]), number(r["debt"])
		if r["market"] == "v3" && number(r["emode"]) == 1 && h > 1 && h < 10 && d > 1 {
			excess, debt = append(excess, h-1), append(debt, d)
		}
	}
	// The day of the snapshot is not told.
	from, to := time.Date(2023, 6, 1, 0, 0, 0, 0, time.UTC), time.Date(2023, 6, 30, 23, 59, 59, 0, time.UTC)
	fig := func(v float64, what string) population.Figure {
		return population.Figure{Value: v, Basis: population.Modelled, From: from, To: to, Source: fmt.Sprintf("aave_steth_borrowers_2023_06: %s of the %d v3 accounts in ETH eMode with debt", what, len(excess))}
	}
	s.ExcessMedian, s.ExcessLogSD = fig(middle(excess), "health factors less 1"), fig(logSD(excess), "health factors less 1")
	s.DebtMedianUSD, s.DebtLogSD, s.DebtMostUSD = fig(middle(debt), "debts"), fig(logSD(debt), "debts"), fig(slices.Max(debt), "debts")
	return nil
}

func logSD(x []float64) float64 {
	mean, sq := 0.0, 0.0
	for _, v := range x {
		mean += math.Log(v) / float64(len(x))
	}
	for _, v := range x {
		sq += (math.Log(v) - mean) * (math.Log(v) - mean) / float64(len(x)-1)
	}
	return math.Sqrt(sq)
}

// crowds are the habits of small vaults and of whales until the date.
func (m *maker) crowds() (small, large *population.Estimate, err error) {
	owed, most := map[int64]float64{}, map[int64]float64{}
	for _, v := range m.moves {
		if v.Time.Before(m.until) {
			owed[v.Loan] += v.Debt
			most[v.Loan] = max(most[v.Loan], owed[v.Loan])
		}
	}
	var moves [2][]population.Move
	for _, v := range m.moves {
		if v.Time.Before(m.until) {
			k := 0
			if most[v.Loan] >= whale {
				k = 1
			}
			moves[k] = append(moves[k], v)
		}
	}
	if small, err = population.EstimateHabits(moves[0], m.eth, ethb); err != nil {
		return nil, nil, fmt.Errorf("small vaults: %w", err)
	}
	if large, err = population.EstimateHabits(moves[1], m.eth, ethb); err != nil {
		return nil, nil, fmt.Errorf("whales: %w", err)
	}
	return small, large, nil
}

// habits are a segment that lives as an estimate says, at the same size: as many come
// as leave.
func habits(name string, of []population.Share, e *population.Estimate) population.Segment {
	fig := func(v float64, what string, n int) population.Figure {
		return population.Figure{Value: v, Basis: population.Modelled, From: e.From, To: e.To, Source: fmt.Sprintf("maker_ethb_events: %s (n = %d)", what, n)}
	}
	return population.Segment{
		Name: name, Baskets: of,
		DebtMedianUSD: fig(e.DebtMedian, "debt at opening", e.Openings), DebtLogSD: fig(e.DebtLogSD, "debt at opening", e.Openings), DebtMostUSD: fig(e.DebtMost, "largest debt at opening", e.Openings),
		ExcessMedian: fig(e.ExcessMedian, "health factor at opening", e.Openings), ExcessLogSD: fig(e.ExcessLogSD, "health factor at opening", e.Openings),
		EntriesPerDay: fig(e.ExitsPerDay, "debts repaid; as many come as leave, assumed, as the data has no market's growth", e.Exits),
		ExitsPerDay:   fig(e.ExitsPerDay, "debts repaid", e.Exits), RaisesPerDay: fig(e.RaisesPerDay, "moves down to the opening's health factor", e.Raises), LowersPerDay: fig(e.LowersPerDay, "moves up to it", e.Lowers),
		Move: fig(e.Move, "part of the way, median", e.Raises+e.Lowers), BorrowPart: fig(e.BorrowPart, "of moves down", e.Raises), TopUpPart: fig(e.TopUpPart, "of moves up", e.Lowers),
		Vigilant: fig(e.Vigilant, "stretches from under 1.1 until above 1.2 with an answer", e.Episodes), AlarmMedian: fig(e.AlarmMedian, "health factor at moves up", e.Lowers), AlarmLogSD: fig(e.AlarmLogSD, "health factor at moves up", e.Lowers),
		AnswerHours: fig(e.AnswerHours, "median time to an answer / ln 2", e.Answered),
	}
}
