package tape

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/asof"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/agent/history/vaults"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/published"
)

// ethB is an archive of Maker's ETH-B as its published tables have it, with a book an
// hour of a span, at the price that its oracle is thought to have had.
func ethB(t testing.TB, from, to time.Time) *history.Snapshot {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	parse := func(s string) history.Fixed {
		f, err := history.ParseFixed(s)
		must(err)
		return f
	}
	at := func(layout, s string) time.Time {
		x, err := time.Parse(layout, s)
		must(err)
		return x
	}
	const second = "2006-01-02T15:04:05"
	const market = "maker:ETH-B"
	var events []history.Event
	kinds := map[string]string{"open": history.KindOpen, "deposit": history.KindDeposit, "withdraw": history.KindWithdraw, "borrow": history.KindBorrow, "repay": history.KindRepay, "liquidate": history.KindLiquidation}
	for i, r := range published.Rows(t, "loans/maker_ethb_events.csv.gz")[1:] {
		e := history.Event{Time: at(second, r[0]), Index: uint32(i), Market: market, Kind: kinds[r[3]], Account: r[2]}
		e.Block, _ = strconv.ParseUint(r[1], 10, 64)
		if r[4] != "" {
			e.Collateral, e.CollateralDelta = "ETH", history.Some(parse(r[4]))
		}
		if r[5] != "" {
			e.Debt, e.DebtDelta = "DAI", history.Some(parse(r[5]))
		}
		events = append(events, e)
	}
	var parameters []history.Parameter
	for i, r := range published.Rows(t, "loans/maker_ethb_parameters.csv")[1:] {
		p := history.Parameter{Time: at(second, r[0]), Index: uint32(i), Market: market, Subject: r[3], Name: r[2], Before: r[4], After: r[5]}
		p.Block, _ = strconv.ParseUint(r[1], 10, 64)
		parameters = append(parameters, p)
	}
	var prices []history.Price
	var points []asof.Point
	for _, r := range published.Rows(t, "prices/eth_hourly_2019_2025.csv.gz")[1:] {
		begin := at("2006-01-02T15", r[0])
		if begin.Before(from.AddDate(0, -2, 0)) || begin.After(to) {
			continue
		}
		prices = append(prices, history.Price{Asset: "ETH", Quote: "USDT", Source: "binance-spot", Time: begin, Known: begin.Add(time.Hour), Value: parse(r[5])})
		points = append(points, asof.Point{Time: begin, Known: begin.Add(time.Hour), Value: parse(r[5])})
	}
	for _, r := range published.Rows(t, "prices/stablecoin_daily_2018_2025.csv.gz")[1:] {
		if day := at(time.DateOnly, r[0]); r[1] == "USDT" || r[1] == "DAI" {
			prices = append(prices, history.Price{Asset: r[1], Quote: "USD", Source: "coinmarketcap", Time: day, Known: day.AddDate(0, 0, 1), Value: parse(r[5])})
		}
	}
	series, err := asof.NewSeries("binance-spot", history.Observed, points)
	must(err)
	feed, err := asof.Median("ETH", []*asof.Series{series}, asof.Policy{MaxAge: 2 * time.Hour})
	must(err)
	osm, err := asof.NewOSM(feed, asof.OSMOptions{Hop: time.Hour, MaxAge: 3 * time.Hour})
	must(err)
	replay, err := vaults.New(market, events, parameters)
	must(err)
	shelf := vaults.NewShelf(replay)

	a, err := history.Create(ctx, "mem://")
	must(err)
	t.Cleanup(func() { must(a.Close()) })
	s, err := a.Snapshot(ctx)
	must(err)
	tx := s.Begin("test", nil)
	_, err = books.Put(ctx, tx, history.Label{Dataset: "maker-eth-b", Basis: history.Modelled}, func(yield func(*book.Book, error) bool) {
		for _, h := range vaults.Hours(from, to) {
			price, err := osm.Current().At(h)
			if err != nil {
				continue
			}
			if b, err := shelf.Book(h, price.Value); !yield(b, err) {
				return
			}
		}
	})
	must(err)
	of := history.Label{Basis: history.Observed}
	of.Dataset = "maker-events"
	must(history.Put(ctx, tx, of, slices.Clone(events)))
	of.Dataset = "maker-parameters"
	must(history.Put(ctx, tx, of, parameters))
	of.Dataset = "prices"
	must(history.Put(ctx, tx, of, prices))
	s, err = tx.Commit(ctx)
	must(err)
	return s
}

func ethBOptions() Options {
	return Options{Every: time.Hour, MaxBookAge: 6 * time.Hour, Lookback: 30 * 24 * time.Hour,
		Prices: []Quote{
			{Assets: []string{"ETH-B"}, Legs: []Leg{{Asset: "ETH", Quote: "USDT", MaxAge: 2 * time.Hour, Hold: 24 * time.Hour}, {Asset: "USDT", Quote: "USD", MaxAge: 49 * time.Hour}}},
			{Assets: []string{"DAI"}, Legs: []Leg{{Quote: "USD", MaxAge: 49 * time.Hour}}},
		},
		Events: Rows{Dataset: "maker-events"}, Parameters: Rows{Dataset: "maker-parameters"}}
}

// The worst weeks of ETH-B: what is published of its liquidations is on the tape when
// it happened, and labels the vaults that were liquidated.
func TestTheFallOfMay2021IsOnTheTapeAsItHappened(t *testing.T) {
	from, to := time.Date(2021, 4, 25, 0, 0, 0, 0, time.UTC), time.Date(2021, 5, 27, 0, 0, 0, 0, time.UTC)
	s := ethB(t, from, to)
	x, err := Open(ctx, s, ethBOptions())
	if err != nil {
		t.Fatal(err)
	}
	type vaultDay struct{ vault, day string }
	days := map[vaultDay]int{}
	farthest := 0.0
	if err := x.Play(ctx, func(m *Moment) error {
		for _, e := range m.Events {
			if e.Kind == history.KindLiquidation {
				days[vaultDay{e.Account, e.Time.Format(time.DateOnly)}]++
			}
		}
		p := &m.Prices[0]
		if own := m.Book.PriceUSD(0); p.Problem == "" {
			farthest = max(farthest, own/p.Feed.Float()-1)
		}
		if n := len(m.History[0].Times); n < 24*28 || n > 24*30+1 {
			t.Fatalf("at %s there are %d prices of 30 days", m.Block.Time, n)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	published.Numbers(t, "reference/models.md", .5, published.Number{What: "liquidation rows of vault 21348 on 28 April 2021", Got: float64(days[vaultDay{"21348", "2021-04-28"}]), Want: 363})
	// On 19 May the price that vaults were judged by was an hour behind one that fell by
	// a fifth within it.
	if farthest < .1 || farthest > .5 {
		t.Errorf("the oracle was %.0f%% above the market at most", 100*farthest)
	}
	liquidated := map[string]bool{}
	for d := range days {
		liquidated[d.vault] = true
	}
	labelled := map[string]bool{}
	for l, err := range Labels(ctx, x, Labelling{Kind: history.KindLiquidation, Horizon: 48 * time.Hour, Every: 24 * time.Hour}) {
		if err != nil {
			t.Fatal(err)
		}
		if l.Happened {
			labelled[strconv.FormatUint(vaults.NumberOf(l.Borrower), 10)] = true
		}
	}
	if len(liquidated) < 10 || len(labelled) < len(liquidated)-2 {
		t.Errorf("%d vaults were liquidated, and %d have a label of it", len(liquidated), len(labelled))
	}
	t.Logf("%d vault-days of %d vaults, %d labelled; the oracle was %.1f%% above the market at most", len(days), len(liquidated), len(labelled), 100*farthest)
}
