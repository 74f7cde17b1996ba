package verify

import (
	"context"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

var start = time.Date(2021, 6, 1, 0, 0, 0, 0, time.UTC)

func hoursAfter(i int) time.Time { return start.Add(time.Duration(i) * time.Hour) }

// fixed is f to nine places.
func fixed(f float64) history.Fixed {
	if math.Abs(f) < 1e9 {
		n := big.NewInt(int64(math.Round(f * 1e9)))
		x, err := history.FixedOfBig(n.Mul(n, big.NewInt(1e9)))
		if err != nil {
			panic(err)
		}
		return x
	}
	x, err := history.ParseFixed(formatFloat(f))
	if err != nil {
		panic(err)
	}
	return x
}

func scaled(f history.Fixed, by float64) history.Fixed { return fixed(f.Float() * by) }

// walk is n hourly candles of a lognormal price in steps of five minutes.
func walk(r *rand.Rand, asset, source string, from, vol float64, n int) []history.Price {
	const steps = 12
	out := make([]history.Price, n)
	x := math.Log(from)
	for i := range out {
		open, high, low := x, x, x
		for range steps {
			x += vol / math.Sqrt(steps) * r.NormFloat64()
			high, low = max(high, x), min(low, x)
		}
		out[i] = candleOf(asset, source, i, math.Exp(open), math.Exp(high), math.Exp(low), math.Exp(x))
	}
	return out
}

func candleOf(asset, source string, i int, open, high, low, value float64) history.Price {
	o, h, l, v := fixed(open), fixed(high), fixed(low), fixed(value)
	return history.Price{Asset: asset, Quote: "USD", Source: source, Time: hoursAfter(i), Known: hoursAfter(i + 1), Value: v, Open: history.Some(o), High: history.Some(h), Low: history.Some(l), Volume: history.Some(history.Of(5))}
}

// seen is another source's view of candles: a little off.
func seen(r *rand.Rand, of []history.Price, source string) []history.Price {
	out := slices.Clone(of)
	for i := range out {
		by := math.Exp(0.0005 * r.NormFloat64())
		p := &out[i]
		p.Source = source
		p.Value, p.Open, p.High, p.Low = scaled(p.Value, by), history.Some(scaled(p.Open.Fixed, by)), history.Some(scaled(p.High.Fixed, by)), history.Some(scaled(p.Low.Fixed, by))
	}
	return out
}

// world is clean data of every table, for faults to be planted in.
type world struct {
	eth, other, lonely, dollar []history.Price
	gas                        []history.Measure
	loans                      []history.Event
	settings                   []history.Parameter
	accounts                   []history.Account
}

const rows = 400

func cleanWorld() *world {
	r := rand.New(rand.NewPCG(7, 11))
	w := &world{eth: walk(r, "ETH", "a", 2000, 0.01, rows), lonely: walk(r, "MKR", "a", 900, 0.012, rows), dollar: walk(r, "USDC", "a", 1, 0.0005, rows)}
	w.other = seen(r, w.eth, "b")
	for i := range rows {
		w.gas = append(w.gas, history.Measure{Subject: "ethereum", Quantity: "gas", Unit: "wei", Source: "node", Time: hoursAfter(i), Known: hoursAfter(i), Value: fixed(3e10 * math.Exp(0.1*r.NormFloat64()))})
	}
	event := func(i int, kind, account string, collateral, debt float64) {
		e := history.Event{Time: hoursAfter(i), Block: uint64(10_000_000 + 270*i), Index: uint32(len(w.loans)), Market: "maker:ETH-B", Kind: kind, Account: account, Collateral: "ETH", Debt: "DAI"}
		if collateral != 0 {
			e.CollateralDelta = history.Some(fixed(collateral))
			e.CollateralUSD = history.Some(w.eth[i].Value)
		}
		if debt != 0 {
			e.DebtDelta = history.Some(fixed(debt))
		}
		w.loans = append(w.loans, e)
	}
	for k := range 20 {
		id := fmt.Sprint(100 + k)
		event(k*18, history.KindOpen, id, 0, 0)
		event(k*18+1, history.KindDeposit, id, 10, 0)
		event(k*18+2, history.KindBorrow, id, 0, 9000)
		event(k*18+9, history.KindRepay, id, 0, -9003) // with a little interest
		event(k*18+10, history.KindWithdraw, id, -10, 0)
	}
	event(370, history.KindDeposit, "119", 10, 0)
	event(371, history.KindBorrow, "119", 0, 9000)
	event(375, history.KindLiquidation, "119", -6, -9000)
	fee := 0.02
	for i := range 12 {
		next := fee + 0.01
		w.settings = append(w.settings, history.Parameter{Time: hoursAfter(i * 24), Block: uint64(10_000_000 + 270*24*i), Index: uint32(i), Market: "maker:ETH-B", Subject: "ETH-B", Name: "JUG.ilks.duty", Before: formatFloat(fee), After: formatFloat(next)})
		fee = next
	}
	for i := range 30 {
		debt := float64(100 + i)
		w.accounts = append(w.accounts, history.Account{Time: start, Market: "aave", Account: fmt.Sprintf("0x%02x", i), Unit: "USD", Collateral: fixed(2 * debt), Debt: fixed(debt), Threshold: history.Some(fixed(0.83)), LTV: history.Some(fixed(0.8)), HealthFactor: history.Some(fixed(1.66))})
	}
	return w
}

func (w *world) archive(t *testing.T) (*plot, *history.Snapshot) {
	t.Helper()
	p := newPlot(t)
	return p, w.fill(p)
}

func (w *world) fill(p *plot) *history.Snapshot {
	p.t.Helper()
	p.prices("hours", slices.Concat(w.eth, w.other, w.lonely, w.dollar))
	p.measures("gas", w.gas)
	p.events("loans", w.loans)
	p.parameters("settings", w.settings)
	p.accounts("accounts", w.accounts)
	return p.snapshot()
}

func look(t *testing.T, s *history.Snapshot, o Options) []Finding {
	t.Helper()
	r, err := Run(context.Background(), s, o)
	if err != nil {
		t.Fatal(err)
	}
	return r.Findings
}

func TestCleanDataHasNoFinding(t *testing.T) {
	_, s := cleanWorld().archive(t)
	for _, f := range look(t, s, Options{}) {
		t.Error(f)
	}
}

func TestEveryFaultIsFoundWhereItWasPlanted(t *testing.T) {
	const at = 200
	cut := func(x []history.Price, from, to int) []history.Price { return slices.Delete(slices.Clone(x), from, to) }
	for _, c := range []struct {
		name     string
		plant    func(*world)
		code     Code
		severity Severity
		subject  string
		from, to int
		count    int64
	}{
		{"a gap of five hours", func(w *world) { w.eth = cut(w.eth, at, at+5) }, Gap, Warning, "ETH/USD by a", at - 1, at + 5, 5},
		{"the same row twice", func(w *world) { w.eth = append(w.eth, w.eth[at]) }, Duplicate, Warning, "ETH/USD by a", at, at, 1},
		{"two values a little apart", func(w *world) { x := w.eth[at]; x.Value = scaled(x.Value, 1.0001); w.eth = append(w.eth, x) }, Conflict, Warning, "ETH/USD by a", at, at, 1},
		{"two values far apart", func(w *world) { x := w.eth[at]; x.Value = scaled(x.Value, 1.2); w.eth = append(w.eth, x) }, Conflict, Error, "ETH/USD by a", at, at, 1},
		{"known before it was so", func(w *world) { w.eth[at].Known = w.eth[at].Time.Add(-time.Minute) }, KnownTooEarly, Error, "ETH/USD by a", at, at, 1},
		{"known after a later row", func(w *world) { w.eth[at].Known = w.eth[at].Known.Add(3 * time.Hour) }, KnownBackwards, Error, "ETH/USD by a", at + 1, at + 1, 1},
		{"a low that nobody else saw", func(w *world) { w.lonely[at].Low = history.Some(fixed(0.0001)) }, Wick, Warning, "MKR/USD by a", at, at + 1, 1},
		{"a high that nobody else saw", func(w *world) { w.lonely[at].High = history.Some(scaled(w.lonely[at].High.Fixed, 1.5)) }, Wick, Warning, "MKR/USD by a", at, at + 1, 1},
		{"a low that another source denies", func(w *world) {
			x := &w.eth[at]
			x.Low = history.Some(scaled(history.Some(min2(x.Open.Fixed, x.Value)).Fixed, math.Exp(-0.08)))
		}, Wick, Warning, "ETH/USD by a", at, at + 1, 1},
		{"a close that comes back", func(w *world) { plantGlitch(w.lonely, at, 1, 0.8) }, Glitch, Warning, "MKR/USD by a", at, at + 1, 1},
		{"a close up that comes back", func(w *world) { plantGlitch(w.lonely, at, 1, 1.3) }, Glitch, Warning, "MKR/USD by a", at, at + 1, 1},
		{"three closes that come back", func(w *world) { plantGlitch(w.lonely, at, 3, 0.75) }, Glitch, Warning, "MKR/USD by a", at, at + 3, 3},
		{"a stablecoin for an hour at 0.96", func(w *world) { plantGlitch(w.dollar, at, 1, 0.96) }, Glitch, Warning, "USDC/USD by a", at, at + 1, 1},
		{"a value in wei", func(w *world) { plantSlip(w.eth, at, 1, 1e9); w.eth[at].Volume = history.Optional{} }, UnitSlip, Error, "ETH/USD by a", at, at + 1, 1},
		{"a value in cents", func(w *world) { plantSlip(w.eth, at, 1, 100) }, UnitSlip, Error, "ETH/USD by a", at, at + 1, 1},
		{"values in thousands from then on", func(w *world) { plantSlip(w.lonely, at, rows-at, 1e-3) }, UnitSlip, Error, "MKR/USD by a", at, at + 1, 1},
		{"a source in cents", func(w *world) { plantSlip(w.other, 0, rows, 100) }, UnitSlip, Error, "ETH/USD by b", -200, rows + 200, 4},
		{"a column in cents", func(w *world) {
			for i := range w.lonely {
				w.lonely[i].Open = history.Some(scaled(w.lonely[i].Open.Fixed, 100))
			}
		}, UnitSlip, Error, "MKR/USD by a", 0, rows - 1, rows},
		{"a source that is a third too high", func(w *world) { plantSlip(w.other, 0, rows, 1.33) }, Disagreement, Warning, "ETH/USD by b", -200, rows + 200, 4},
		{"a time in seconds taken for milliseconds", func(w *world) {
			w.lonely[0].Time = time.UnixMilli(w.lonely[0].Time.Unix()).UTC()
		}, TimeImplausible, Error, "MKR/USD by a", -1e6, 0, 1},
		{"a value that stands still", func(w *world) {
			for i := at; i < at+20; i++ {
				w.lonely[i] = candleOf("MKR", "a", i, w.lonely[at].Value.Float(), w.lonely[at].Value.Float(), w.lonely[at].Value.Float(), w.lonely[at].Value.Float())
			}
		}, Stale, Warning, "MKR/USD by a", at, at + 19, 19},
		{"a price of zero", func(w *world) { w.eth[at].Value = history.Fixed{}; w.eth[at].Low = history.Optional{} }, NotPositive, Error, "ETH/USD by a", at, at, 1},
		{"a negative low", func(w *world) { w.eth[at].Low = history.Some(history.Of(-3)) }, NotPositive, Error, "ETH/USD by a", at, at, 1},
		{"a close above the high", func(w *world) {
			w.eth[at].High = history.Some(scaled(min2(w.eth[at].Value, w.eth[at].Open.Fixed), 0.98))
		}, Candle, Error, "ETH/USD by a", at, at, 1},
		{"an open a hair above the high", func(w *world) {
			x := &w.eth[at]
			x.Open = history.Some(scaled(x.High.Fixed, 1.0001))
		}, Candle, Warning, "ETH/USD by a", at, at, 1},
		{"a negative volume", func(w *world) { w.eth[at].Volume = history.Some(history.Of(-1)) }, VolumeNegative, Warning, "ETH/USD by a", at, at, 1},

		{"an event twice", func(w *world) { w.loans = append(w.loans, w.loans[50]) }, Duplicate, Error, "maker:ETH-B", 180, 180, 1},
		{"two events of one block and index", func(w *world) { x := w.loans[51]; x.Account = "1"; w.loans = append(w.loans, x) }, Conflict, Error, "maker:ETH-B", 181, 181, 1},
		{"a loan that repays too much", func(w *world) { w.loans[53].DebtDelta = history.Some(history.Of(-9500)) }, Overpaid, Warning, "maker:ETH-B", 189, 189, 1},
		{"a loan that takes too much away", func(w *world) { w.loans[54].CollateralDelta = history.Some(history.Of(-12)) }, Overdrawn, Warning, "maker:ETH-B", 190, 190, 1},
		{"a liquidation without debt", func(w *world) { w.loans[len(w.loans)-1].Account = "7" }, DebtlessSale, Warning, "maker:ETH-B", 375, 375, 1},
		{"loans numbered out of order", func(w *world) { w.loans[50].Account = "3" }, IDOrder, Warning, "maker:ETH-B", 180, 180, 1},
		{"a block that falls", func(w *world) { w.loans[52].Block -= 10_000 }, BlockBackwards, Error, "maker:ETH-B", 182, 182, 1},
		{"a block far ahead of its time", func(w *world) { w.loans[52].Block += 100_000 }, BlockTime, Error, "maker:ETH-B", 182, 182, 1},
		{"a block at two times", func(w *world) { w.loans[52].Block = w.loans[51].Block }, BlockTime, Error, "maker:ETH-B", 182, 182, 1},
		{"a price far from the market", func(w *world) { w.loans[51].CollateralUSD = history.Some(scaled(w.loans[51].CollateralUSD.Fixed, 2)) }, EventPrice, Warning, "maker:ETH-B ETH", 181, 181, 1},
		{"a price in cents in an event", func(w *world) { w.loans[51].CollateralUSD = history.Some(scaled(w.loans[51].CollateralUSD.Fixed, 100)) }, UnitSlip, Error, "maker:ETH-B ETH", 181, 181, 1},
		{"a kind that nobody knows", func(w *world) { w.loans[50].Kind = "flash" }, KindUnknown, Warning, "maker:ETH-B flash", 180, 180, 1},
		{"a parameter that does not follow", func(w *world) { w.settings[5].Before = "0.5" }, BrokenChain, Warning, "maker:ETH-B ETH-B JUG.ilks.duty", 120, 120, 1},
		{"a parameter twice", func(w *world) { x := w.settings[5]; x.Index = 9; w.settings = append(w.settings, x) }, Duplicate, Warning, "maker:ETH-B ETH-B JUG.ilks.duty", 120, 120, 1},
		{"gas in gwei for two hours", func(w *world) {
			for i := at; i < at+2; i++ {
				w.gas[i].Value = scaled(w.gas[at-1].Value, 1e-9)
			}
		}, UnitSlip, Error, "ethereum gas by node", at, at + 1, 2},
		{"gas in another unit", func(w *world) { w.gas[at].Unit = "gwei" }, UnitSlip, Error, "ethereum gas by node", at, at + 1, 2},
		{"a gap in gas", func(w *world) { w.gas = slices.Delete(w.gas, at, at+2) }, Gap, Warning, "ethereum gas by node", at - 1, at + 2, 2},
		{"a negative gas price", func(w *world) { w.gas[at].Value = history.Of(-1) }, SignWrong, Warning, "ethereum gas by node", at, at, 1},
		{"a health factor of other numbers", func(w *world) { w.accounts[3].HealthFactor = history.Some(fixed(1.7)) }, HealthFactor, Warning, "aave", 0, 0, 1},
		{"a threshold in basis points", func(w *world) { w.accounts[3].Threshold = history.Some(history.Of(8300)) }, ThresholdUnit, Error, "aave", 0, 0, 1},
		{"negative debt", func(w *world) { w.accounts[3].Debt = history.Of(-1) }, SignWrong, Error, "aave", 0, 0, 1},
		{"an account twice", func(w *world) { w.accounts = append(w.accounts, w.accounts[3]) }, Duplicate, Warning, "aave", 0, 0, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := cleanWorld()
			c.plant(w)
			_, s := w.archive(t)
			findings := look(t, s, Options{})
			i := slices.IndexFunc(findings, func(f Finding) bool { return f.Code == c.code && f.Subject == c.subject })
			if i < 0 {
				t.Fatalf("not found: %v", findings)
			}
			f := findings[i]
			if f.Severity != c.severity || f.Count != c.count || f.From.Before(hoursAfter(c.from)) || f.To.After(hoursAfter(c.to)) || f.Remedy == "" {
				t.Errorf("%v from %v to %v", f, f.From, f.To)
			}
		})
	}
}

func min2(a, b history.Fixed) history.Fixed {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

// plantGlitch moves the closes of n rows away from the level, and their candles with
// them.
func plantGlitch(x []history.Price, at, n int, by float64) {
	level := x[at-1].Value.Float()
	for i := at; i < at+n; i++ {
		v := level * by * (1 + 0.0001*float64(i-at))
		x[i] = candleOf(x[i].Asset, x[i].Source, i, v, v, v, v)
	}
}

// plantSlip puts n rows in another unit.
func plantSlip(x []history.Price, at, n int, by float64) {
	for i := at; i < at+n; i++ {
		p := &x[i]
		p.Value, p.Open, p.High, p.Low = scaled(p.Value, by), history.Some(scaled(p.Open.Fixed, by)), history.Some(scaled(p.High.Fixed, by)), history.Some(scaled(p.Low.Fixed, by))
	}
}

func TestAMoveThatIsConfirmedIsNoGlitch(t *testing.T) {
	for name, plant := range map[string]func(*world){
		"the rows that follow stay there": func(w *world) { plantSlip(w.lonely, 200, rows-200, 0.5) },
		"it takes a dozen hours to come back": func(w *world) {
			plantGlitch(w.lonely, 200, 12, 0.8)
		},
		"another source saw it": func(w *world) {
			plantGlitch(w.eth, 200, 1, 0.9)
			w.other[200] = w.eth[200]
			w.other[200].Source = "b"
			for _, x := range [][]history.Price{w.eth, w.other} {
				x[200].Low = history.Some(scaled(x[200].Low.Fixed, 0.99))
			}
		},
		"another source saw the low": func(w *world) {
			w.eth[200].Low = history.Some(scaled(w.eth[200].Low.Fixed, 0.8))
			w.other[200].Low = history.Some(scaled(w.other[200].Low.Fixed, 0.82))
		},
		"it falls to a hundredth at once, and goes on": func(w *world) {
			plantSlip(w.lonely, 200, rows-200, w.lonely[199].Value.Float()/w.lonely[200].Value.Float()/100)
			plantSlip(w.lonely, 202, rows-202, 0.4)
		},
		"the price falls to nothing in days": func(w *world) {
			for i := 200; i < rows; i++ {
				plantSlip(w.lonely, i, 1, math.Exp(-0.15*float64(min(i-199, 60))))
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := cleanWorld()
			plant(w)
			_, s := w.archive(t)
			for _, f := range look(t, s, Options{}) {
				if f.Code == Glitch || f.Code == Wick || f.Code == UnitSlip {
					t.Error(f)
				}
			}
		})
	}
}

func TestSeriesOfOneSourceAreJoinedOverDatasets(t *testing.T) {
	for _, c := range []struct {
		name     string
		by       float64
		overlap  int
		code     Code
		severity Severity
		at       int
		count    int64
	}{
		{"the second is in cents", 100, 0, UnitSlip, Error, 200, 1},
		{"they overlap, a little apart", 1.001, 20, Conflict, Warning, 180, 20},
		{"they overlap, far apart", 1.2, 20, Conflict, Error, 180, 20},
		{"they overlap and agree", 1, 20, "", Info, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			all := cleanWorld().lonely
			second := slices.Clone(all[200-c.overlap:])
			plantSlip(second, 0, len(second), c.by)
			if c.by == 1 {
				second = all[200-c.overlap:]
			}
			p := newPlot(t)
			p.prices("first", all[:200])
			p.prices("second", second)
			f := look(t, p.snapshot(), Options{})
			if c.code == "" {
				if len(f) != 0 {
					t.Error(f)
				}
				return
			}
			if len(f) != 1 || f[0].Code != c.code || f[0].Severity != c.severity || f[0].Dataset != "second" || f[0].Count != c.count || !f[0].From.Equal(hoursAfter(c.at)) {
				t.Error(f)
			}
		})
	}
}

func TestTwoAssetsSwappedForAMonthDisagreeWithAnotherSource(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 12))
	eth, btc := walk(r, "ETH", "a", 2000, 0.008, 3000), walk(r, "BTC", "a", 30000, 0.006, 3000)
	others := append(seen(r, eth, "b"), seen(r, btc, "b")...)
	for i := 1200; i < 1920; i++ {
		eth[i], btc[i] = btc[i], eth[i]
		eth[i].Asset, btc[i].Asset = "ETH", "BTC"
	}
	p := newPlot(t)
	p.prices("x", slices.Concat(eth, btc, others))
	f := look(t, p.snapshot(), Options{})
	if len(f) != 2 || f[0].Code != Disagreement || f[1].Code != Disagreement {
		t.Error(f)
	}
}

func TestCollateralThatWasTransferredIsThere(t *testing.T) {
	w := cleanWorld()
	index := uint32(1000)
	move := func(i int, kind, account string, by int64) history.Event {
		index++
		return history.Event{Time: hoursAfter(i), Block: uint64(10_000_000 + 270*i), Index: index, Market: "maker:ETH-B", Kind: kind, Account: account, Collateral: "ETH", CollateralDelta: history.Some(history.Of(by))}
	}
	w.loans = append(w.loans, move(380, history.KindDeposit, "a", 10), move(381, history.KindTransfer, "a", -4), move(381, history.KindTransfer, "b", 4), move(382, history.KindWithdraw, "b", -4))
	_, s := w.archive(t)
	for _, f := range look(t, s, Options{}) {
		t.Error(f)
	}
	w.loans = append(w.loans, move(383, history.KindWithdraw, "a", -10))
	_, s = w.archive(t)
	if f := look(t, s, Options{}); len(f) != 1 || f[0].Code != Overdrawn {
		t.Error(f)
	}
}

func TestAChainThatStoodStillIsAWarningOnce(t *testing.T) {
	w := cleanWorld()
	for i := range w.loans { // a quarter of a second a block, and a day without any
		since := w.loans[i].Time.Sub(start)
		w.loans[i].Block = uint64(since.Seconds() * 4)
		if i >= 50 {
			w.loans[i].Time = w.loans[i].Time.Add(24 * 20 * time.Hour)
		}
		w.loans[i].CollateralUSD = history.Optional{}
	}
	_, s := w.archive(t)
	f := look(t, s, Options{})
	if len(f) != 1 || f[0].Code != BlockTime || f[0].Severity != Warning || f[0].Count != 1 {
		t.Error(f)
	}
}

func TestDamagedObjectsAreTold(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(path string) error
		code Code
	}{
		{"missing", os.Remove, PartMissing},
		{"cut short", func(p string) error { return os.Truncate(p, 100) }, PartShort},
		{"altered", func(p string) error {
			b, err := os.ReadFile(p)
			if err != nil {
				return err
			}
			b[len(b)/2] ^= 1
			return os.WriteFile(p, b, 0o600)
		}, PartAltered},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := cleanWorld()
			plantGlitch(w.eth, 200, 1, 0.8) // witnesses are asked for
			p := newFolder(t)
			p.prices("hours", w.eth)
			p.prices("witness", w.other)
			s := p.snapshot()
			key := s.Parts[1].Key
			path := filepath.Join(p.place, filepath.FromSlash(key))
			if err := os.Chmod(path, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := c.do(path); err != nil {
				t.Fatal(err)
			}
			findings := look(t, s, Options{Only: []Code{Glitch}})
			if len(findings) != 2 || findings[1].Code != Glitch || findings[0].Code != c.code || findings[0].Severity != Error || findings[0].Subject != key {
				t.Error(findings)
			}
		})
	}
}

func TestWhatNoCommitNamesIsInformation(t *testing.T) {
	p := newFolder(t)
	s := cleanWorld().fill(p)
	stray := filepath.Join(p.place, "parts", "prices", "hours", "2021", "stray.parquet")
	if err := os.WriteFile(stray, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	findings := look(t, s, Options{})
	if len(findings) != 1 || findings[0].Code != PartUnnamed || findings[0].Severity != Info || !strings.HasSuffix(findings[0].Subject, "stray.parquet") {
		t.Error(findings)
	}
}

func TestRowsOfOverlappingPartsAreOneSeries(t *testing.T) {
	w := cleanWorld()
	p := newPlot(t)
	var even, odd []history.Price
	for i, r := range w.eth {
		if i%2 == 0 {
			even = append(even, r)
		} else {
			odd = append(odd, r)
		}
	}
	p.prices("hours", even)
	p.prices("hours", append(odd, w.eth[100]))
	findings := look(t, p.snapshot(), Options{})
	if len(findings) != 1 || findings[0].Code != Duplicate || !findings[0].From.Equal(hoursAfter(100)) {
		t.Error(findings)
	}
}
