package config

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Backtest is the past that `hedgerow backtest` runs the same cycle over: where
// the archive is, what the fund held then, and what stands in for what no archive
// has. With it, the sections of a chain may be left out.
type Backtest struct {
	Archive    Place         `json:"archive,omitempty" jsonschema:"The archive: a folder, relative to this file's, or a bucket's URL. Left out: --archive or $HEDGEROW_ARCHIVE."`
	Market     Dataset       `json:"market,omitempty" jsonschema:"The data set of the loan books. Left out: the only one that the archive has."`
	Every      time.Duration `json:"every" jsonschema:"From one moment of the past to the next, such as 1h; the schedule says which of them are slots."`
	MaxBookAge time.Duration `json:"maxBookAge" jsonschema:"How old the newest book may be at a moment."`
	BookGaps   string        `json:"bookGaps,omitempty" default:"refuse" jsonschema:"What is done where the newest book is older: refuse ends the run, hold goes on with it and says so."`
	Oracle     string        `json:"oracle,omitempty" default:"book" jsonschema:"What prices the loans: book, the prices that the archive's books have; or feed, those of prices below, at each moment."`
	Coin       Coin          `json:"coin" jsonschema:"What premiums are paid in, and the account is kept in."`
	Cash       Money         `json:"cash" jsonschema:"What the fund has of it at the start."`
	Claims     []Claim       `json:"claims" jsonschema:"What the fund has lent, which no archive knows: a claim in the coin, in which cover pays."`
	Prices     []BookPrice   `json:"prices,omitempty" jsonschema:"An independent price for each asset of the books. Assets without one count as without a feed."`
	Settlement *Quoted       `json:"settlement,omitempty" jsonschema:"The independent price of the coin. Left out: that of prices above."`
	Gas        *Gas          `json:"gas,omitempty" jsonschema:"What gas cost. Left out: as the assumptions say."`
	Events     *Rows         `json:"events,omitempty" jsonschema:"Which events are the market's. Left out: those of the books' data set."`
	Parameters *Rows         `json:"parameters,omitempty" jsonschema:"Which changes of parameters are the market's. Left out: those of the books' data set."`
	LossFrom   string        `json:"lossFrom,omitempty" default:"events" jsonschema:"What counts as bad debt: events of that kind; or stranded, debt in the books without any collateral."`
	// Assumptions have a format of their own, which agent/backtest/assumed reads.
	Assumptions Path      `json:"assumptions,omitempty" jsonschema:"The file of assumptions on the protection market. Left out: those that come with hedgerow."`
	Grid        *Grid     `json:"grid,omitempty" jsonschema:"The assumptions over which results are stated, as lists whose product is run. Left out: loading 1, 2, 3, 5; waiting 0, 3, 7 days; capacity 10%, 50%, 100%; failure 0%, 10%, 30%."`
	Windows     []Window  `json:"windows,omitempty" jsonschema:"Named crises to report on by themselves; one without data is shown as not covered."`
	Report      *Sampling `json:"report,omitempty" jsonschema:"How much of a run its report keeps. Left out: as its keys say."`
}

// Coin is what premiums are paid in.
type Coin struct {
	Asset    AssetName `json:"asset" jsonschema:"Its symbol in the books, or its address."`
	Symbol   Symbol    `json:"symbol,omitempty" jsonschema:"Its symbol, where amounts are to be stated in another than the books'. Left out: as in the books."`
	Decimals *uint64   `json:"decimals,omitempty" jsonschema:"How many decimals the books have it in, as a check. Left out: as in the books."`
}

// Claim is what the fund has lent in one asset.
type Claim struct {
	Asset     AssetName `json:"asset" jsonschema:"The lent asset: its symbol in the books, or its address."`
	Amount    Money     `json:"amount" jsonschema:"The fund's claim, in that asset."`
	Supply    *Money    `json:"supply,omitempty" jsonschema:"All suppliers' claims. Left out: the books' debt in the asset."`
	FirstLoss *Money    `json:"firstLoss,omitempty" jsonschema:"Bad debt that others bear before the suppliers do. Left out: none."`
	Kind      string    `json:"kind,omitempty" jsonschema:"The kind of reference. Left out: as the books' protocol has it."`
	Item      Symbol    `json:"item,omitempty" jsonschema:"What else tells the reference apart, such as Maker's ilk."`
}

// BookPrice says where the independent price of some of the books' assets is from.
type BookPrice struct {
	Assets []AssetName `json:"assets" jsonschema:"Assets of the books, by symbol or address."`
	From   []Leg       `json:"from,omitempty" jsonschema:"Prices of the archive that are multiplied, such as ETH in USDT and USDT in USD; the last is in USD. Either these or fixed."`
	Fixed  *Money      `json:"fixed,omitempty" jsonschema:"A price that is assumed, in USD. Either this or from."`
}

// Quoted is one price in USD.
type Quoted struct {
	From  []Leg  `json:"from,omitempty" jsonschema:"Prices of the archive that are multiplied, such as ETH in USDT and USDT in USD; the last is in USD. Either these or fixed."`
	Fixed *Money `json:"fixed,omitempty" jsonschema:"A price that is assumed, in USD. Either this or from."`
}

// Leg is one price of the archive, as a median over its sources.
type Leg struct {
	Asset      Symbol        `json:"asset,omitempty" jsonschema:"What the archive calls it. Left out, in a first one: the books' symbol."`
	Quote      Symbol        `json:"quote" jsonschema:"What it is counted in, as the archive writes it: USD, USDT."`
	Sources    []Symbol      `json:"sources,omitempty" jsonschema:"Whose prices; left out: all that the archive has."`
	Datasets   []Dataset     `json:"datasets,omitempty" jsonschema:"Of which data sets; left out: of all."`
	MaxAge     time.Duration `json:"maxAge" jsonschema:"How long a price counts after it became known: at least the sources' step."`
	MinSources uint64        `json:"minSources,omitempty" default:"1" jsonschema:"How many sources must have one that counts."`
	Hold       time.Duration `json:"hold,omitempty" jsonschema:"How long the last good price is given again in a gap, which is then assumed. Left out: not at all."`
	MaxSpread  Fraction      `json:"maxSpread,omitempty" jsonschema:"How far the highest source may be above the lowest. Left out: the median decides."`
	MaxJump    Fraction      `json:"maxJump,omitempty" jsonschema:"A price further than this from its source's last waits for the next one to confirm it. Left out: every price counts at once."`
}

// Gas is what transactions cost.
type Gas struct {
	Measure *GasMeasure `json:"measure,omitempty" jsonschema:"Measured prices of gas. Left out, or where there are none: as the assumptions say."`
	Price   *Quoted     `json:"price,omitempty" jsonschema:"The price of the chain's own coin, which gas is paid in. Left out: as the assumptions say."`
}

// GasMeasure is a measure of the archive.
type GasMeasure struct {
	Subject  Symbol        `json:"subject,omitempty" default:"ethereum" jsonschema:"What it is of."`
	Quantity Symbol        `json:"quantity" jsonschema:"What is measured, such as gas_price_p60."`
	Source   Symbol        `json:"source,omitempty" jsonschema:"Who says so. Left out: the only source that there is."`
	MaxAge   time.Duration `json:"maxAge" jsonschema:"How long a measure counts after it became known."`
}

// Rows say which rows of the archive are the market's.
type Rows struct {
	Dataset Dataset `json:"dataset" jsonschema:"Their data set."`
	Market  Symbol  `json:"market,omitempty" jsonschema:"The market as the rows name it, such as maker:ETH-B. Left out: the only one in the data set."`
}

// Grid is a list for each axis.
type Grid struct {
	Loading  []Ratio    `json:"loading,omitempty" jsonschema:"Premium, as a multiple of the expected loss."`
	Waiting  []Wait     `json:"waiting,omitempty" jsonschema:"From a purchase to the beginning of its cover: 0, or a duration."`
	Capacity []Fraction `json:"capacity,omitempty" jsonschema:"Capital of the underwriters, as a part of what full cover takes."`
	Failure  []Fraction `json:"failure,omitempty" jsonschema:"Probability that a covered loss does not trigger."`
}

// Window is a named stretch of the past.
type Window struct {
	Name Name    `json:"name" jsonschema:"Unique."`
	From Instant `json:"from" jsonschema:"A day, 2020-03-12, or an instant, 2020-03-12T10:00:00Z."`
	To   Instant `json:"to" jsonschema:"Likewise; a day counts whole."`
}

// Sampling says how much of a run is kept.
type Sampling struct {
	ScoresEvery time.Duration `json:"scoresEvery,omitempty" jsonschema:"Scores are kept once in this time. Left out: at about a thousand instants of the run."`
	ScoredLoans uint64        `json:"scoredLoans,omitempty" jsonschema:"Of about how many loans at a time, drawn by the seed where there are more. Left out: 256."`
}

// The words for what prices the books, what is bad debt, and what a gap does.
const (
	OracleBook   = "book"
	OracleFeed   = "feed"
	LossEvents   = "events"
	LossStranded = "stranded"
	GapRefuse    = "refuse"
	GapHold      = "hold"
)

var (
	oracles        = []string{OracleBook, OracleFeed}
	lossFroms      = []string{LossEvents, LossStranded}
	bookGaps       = []string{GapRefuse, GapHold}
	referenceKinds = []string{protection.AaveReserve, protection.MakerIlk, protection.Depeg, protection.Freeze, protection.Index}
)

const (
	mostDecimals = 36
	mostLegs     = 4
	mostCells    = 100_000
	shortestStep = time.Second
)

// Live fails when the configuration is for backtests alone, and says which sections
// an agent on a chain needs beside: chain, lending and journal, and what the caller
// wants also.
func (c *Config) Live(also ...string) error {
	if c.Chain.ID != 0 && len(c.Lending) > 0 && c.Journal != "" {
		return nil
	}
	var missing []string
	for _, s := range []struct {
		key    string
		absent bool
	}{
		{"chain", c.Chain.ID == 0}, {"lending", len(c.Lending) == 0}, {"venues", len(c.Venues) == 0 && slices.Contains(also, "venues")},
		{"wallet", c.Wallet == nil && slices.Contains(also, "wallet")}, {"journal", c.Journal == ""},
	} {
		if s.absent {
			missing = append(missing, s.key)
		}
	}
	return fmt.Errorf("%w: %s %s missing: add what is missing, or use `hedgerow backtest`", ErrBacktestOnly, strings.Join(missing, ", "), be(len(missing)))
}

func be(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// ErrBacktestOnly: a configuration has no chain to act on.
var ErrBacktestOnly = errors.New("the configuration is for backtests only")

// Place is the archive's place, resolved like a path where it is no URL; "" stays "".
func (c *Config) Place(p Place) string {
	if p == "" || filepath.IsAbs(string(p)) || strings.Contains(string(p), "://") {
		return string(p)
	}
	return filepath.Join(c.dir, string(p))
}

func checkBacktest(c *Config, d *decoder) {
	b := c.Backtest
	if b.Every < shortestStep || b.Every%shortestStep != 0 {
		d.at("backtest.every", "%s is no step of whole seconds: write such as 1h", b.Every)
	}
	d.oneOf("backtest.bookGaps", b.BookGaps, bookGaps)
	d.oneOf("backtest.oracle", b.Oracle, oracles)
	d.oneOf("backtest.lossFrom", b.LossFrom, lossFroms)
	checkCoin(c, d)
	checkLent(b, d)
	checkPrices(b, d)
	checkGrid(b.Grid, d)
	checkWindows(b.Windows, d)
	if g := b.Gas; g != nil && g.Measure == nil && g.Price == nil {
		d.at("backtest.gas", "it says nothing: write measure, price, or both, or leave it out")
	}
	if r := b.Report; r != nil && d.written("backtest.report.scoredLoans") {
		d.positive("backtest.report.scoredLoans", r.ScoredLoans)
	}
	if r := b.Report; r != nil && r.ScoresEvery != 0 && r.ScoresEvery < b.Every {
		d.at("backtest.report.scoresEvery", "%s is less than from one moment to the next, %s: write at least that", r.ScoresEvery, b.Every)
	}
}

// checkCoin wants one unit for all that is paid.
func checkCoin(c *Config, d *decoder) {
	b := c.Backtest
	if n := b.Coin.Decimals; n != nil && *n > mostDecimals {
		d.at("backtest.coin.decimals", "%d is no number of decimals: write at most %d", *n, mostDecimals)
	}
	symbol := string(b.Coin.Symbol)
	if symbol == "" && !b.Coin.Asset.isAddress() {
		symbol = string(b.Coin.Asset)
	}
	if unit := c.Limits.PerOrderPremium.Unit; symbol != "" && d.good["limits.perOrderPremium"] && unit != symbol {
		d.at("backtest.coin", "premiums are paid in %s, but limits.perOrderPremium is stated in %s: state all amounts in one asset", symbol, unit)
	}
	if unit := c.Limits.PerOrderPremium.Unit; d.good["limits.perOrderPremium"] && b.Cash.Unit != unit {
		d.at("backtest.cash", "stated in %s, but limits.perOrderPremium in %s: state all amounts in one asset", b.Cash.Unit, unit)
	}
}

func checkLent(b *Backtest, d *decoder) {
	d.notEmpty("backtest.claims", len(b.Claims), "without one there is nothing to hedge")
	seen := map[string]string{}
	for i, l := range b.Claims {
		at := fmt.Sprintf("backtest.claims[%d]", i)
		d.unique(seen, at+".asset", string(l.Asset)+" "+l.Kind+" "+string(l.Item))
		if l.Kind != "" {
			d.oneOf(at+".kind", l.Kind, referenceKinds)
		}
		if l.Amount.Value == "0" {
			d.at(at+".amount", "a claim of nothing needs no hedge: leave it out, or write what was lent")
		}
		if s := l.Supply; s != nil && s.Unit == l.Amount.Unit && s.rat().Cmp(l.Amount.rat()) < 0 {
			d.at(at+".supply", "all suppliers' claims, %s, are less than the fund's, %s: write at least that, or leave it out for the books' debt", s, l.Amount)
		}
		for key, m := range map[string]*Money{"amount": &l.Amount, "supply": l.Supply, "firstLoss": l.FirstLoss} {
			switch {
			case m == nil:
			case !l.Asset.isAddress() && m.Unit != string(l.Asset):
				d.at(at+"."+key, "stated in %s, but lent in %s: state it in %s", m.Unit, l.Asset, l.Asset)
			case m.Unit != l.Amount.Unit:
				d.at(at+"."+key, "stated in %s, but the claim in %s: state it in %s", m.Unit, l.Amount.Unit, l.Amount.Unit)
			}
		}
	}
}

func checkPrices(b *Backtest, d *decoder) {
	if b.Oracle == OracleFeed && d.good["backtest.oracle"] && len(b.Prices) == 0 {
		d.nearest("backtest.prices", "with oracle: feed the loans are priced by these, and there are none: write where the price of each asset is from")
	}
	seen := map[string]string{}
	for i, p := range b.Prices {
		at := fmt.Sprintf("backtest.prices[%d]", i)
		d.notEmpty(at+".assets", len(p.Assets), "name at least one asset of the books")
		for j, a := range p.Assets {
			d.unique(seen, fmt.Sprintf("%s.assets[%d]", at, j), string(a))
		}
		named := len(p.From) > 0 && p.From[0].Asset != ""
		if named && len(p.Assets) > 1 {
			d.at(at+".from[0].asset", "%s would price %d assets: give each an entry of its own", p.From[0].Asset, len(p.Assets))
		}
		checkQuoted(at, Quoted{p.From, p.Fixed}, slices.ContainsFunc(p.Assets, AssetName.isAddress), d)
	}
	if b.Settlement != nil {
		checkQuoted("backtest.settlement", *b.Settlement, true, d)
	}
	if b.Gas != nil && b.Gas.Price != nil {
		checkQuoted("backtest.gas.price", *b.Gas.Price, true, d)
	}
}

// checkQuoted wants legs that lead to USD. mustName says that the first has no name
// to fall back on.
func checkQuoted(at string, q Quoted, mustName bool, d *decoder) {
	d.either(at, "from", "fixed")
	if f := q.Fixed; f != nil {
		if f.Unit != "USD" {
			d.at(at+".fixed", "stated in %s, but prices are in USD: write \"%s USD\"", f.Unit, f.Value)
		} else if f.Value == "0" {
			d.at(at+".fixed", "a price of zero values nothing: write one above it")
		}
	}
	if d.written(at + ".from") {
		d.notEmpty(at+".from", len(q.From), "write where the price is from, or fixed")
	}
	if len(q.From) > mostLegs {
		d.at(at+".from", "%d prices multiplied are more than help: at most %d", len(q.From), mostLegs)
	}
	for i, l := range q.From {
		leg := fmt.Sprintf("%s.from[%d]", at, i)
		switch {
		case i == 0 && l.Asset == "" && mustName:
			d.at(leg, "missing: asset, what the archive calls it")
		case i > 0 && l.Asset == "":
			d.at(leg, "missing: asset; it follows a price in %s: write asset: %s", q.From[i-1].Quote, q.From[i-1].Quote)
		case i > 0 && l.Asset != q.From[i-1].Quote:
			d.at(leg+".asset", "%s follows a price in %s: write asset: %s", l.Asset, q.From[i-1].Quote, q.From[i-1].Quote)
		}
		if i+1 == len(q.From) && l.Quote != "USD" {
			d.at(leg+".quote", "the last price is in %s, and no coin is taken for a dollar: add {asset: %s, quote: USD, maxAge: …} behind it", l.Quote, l.Quote)
		}
		d.positive(leg+".minSources", l.MinSources)
		if n := uint64(len(l.Sources)); n > 0 && l.MinSources > n {
			d.at(leg+".minSources", "%d of %d sources: write at most %d", l.MinSources, n, n)
		}
		for _, list := range []struct {
			key   string
			words []string
		}{{"sources", texts(l.Sources)}, {"datasets", texts(l.Datasets)}} {
			if path := leg + "." + list.key; d.written(path) {
				d.notEmpty(path, len(list.words), "leave the key out for all")
				seen := map[string]string{}
				for j, w := range list.words {
					d.unique(seen, fmt.Sprintf("%s[%d]", path, j), w)
				}
			}
		}
	}
}

func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = string(x)
	}
	return out
}

func checkGrid(g *Grid, d *decoder) {
	if g == nil {
		return
	}
	cells := 1
	for _, axis := range []struct {
		key   string
		words []string
	}{{"loading", words(g.Loading)}, {"waiting", words(g.Waiting)}, {"capacity", words(g.Capacity)}, {"failure", words(g.Failure)}} {
		path := "backtest.grid." + axis.key
		if d.written(path) {
			d.notEmpty(path, len(axis.words), "leave the key out for what holds by itself")
		}
		cells *= max(len(axis.words), 1)
		seen := map[string]string{}
		for i, w := range axis.words {
			d.unique(seen, fmt.Sprintf("%s[%d]", path, i), w)
		}
	}
	if cells > mostCells {
		d.at("backtest.grid", "%d cells are more than a report can show: at most %d", cells, mostCells)
	}
	for i, f := range g.Capacity {
		if f.wad.IsZero() {
			d.at(fmt.Sprintf("backtest.grid.capacity[%d]", i), "0%% sells nothing at all, which is the run without a hedge: write more")
		}
	}
	for i, f := range g.Failure {
		if f.wad.Cmp(whole) > 0 {
			d.at(fmt.Sprintf("backtest.grid.failure[%d]", i), "%s is no probability: write at most 100%%", f)
		}
	}
}

func words[T fmt.Stringer](list []T) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = x.String()
	}
	return out
}

func checkWindows(list []Window, d *decoder) {
	names := map[string]string{}
	for i, w := range list {
		at := fmt.Sprintf("backtest.windows[%d]", i)
		d.unique(names, at+".name", string(w.Name))
		if d.good[at+".from"] && !w.From.Time().Before(w.To.End()) {
			d.at(at+".to", "%s is before its beginning, %s", w.To, w.From)
		}
	}
}

// priced reports that the backtest has a price of its own for an asset.
func (b *Backtest) priced(a protection.Address) bool {
	return slices.ContainsFunc(b.Prices, func(p BookPrice) bool {
		return slices.ContainsFunc(p.Assets, func(n AssetName) bool {
			x, ok := n.Address()
			return !ok || x == a // of a symbol only the books know
		})
	})
}
