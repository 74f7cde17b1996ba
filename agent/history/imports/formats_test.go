package imports

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// short is a price on one line.
func short(p history.Price) string {
	s := fmt.Sprint(p.Asset, "/", p.Quote, " ", p.Source, " ", p.Time.Format("2006-01-02T15:04:05"), " +", p.Known.Sub(p.Time), " ", p.Value)
	for _, o := range []history.Optional{p.Open, p.High, p.Low, p.Volume} {
		if o.Valid {
			s += " " + o.String()
		} else {
			s += " –"
		}
	}
	return s
}

func TestPricesOfEveryFormat(t *testing.T) {
	for _, c := range []struct {
		format, file, content string
		options               Options
		dataset               string
		want                  []string
	}{
		{"binance-spot-daily", "b.csv", "date,symbol,open,high,low,close,volume,quote_volume,trades\n2020-10-15,AAVE,51.43,59,42.747,42.999,98648.87,4650960.754,19170\n", Options{}, "binance-spot-daily",
			[]string{"AAVE/USDT binance-spot 2020-10-15T00:00:00 +24h0m0s 42.999 51.43 59 42.747 98648.87"}},
		{"binance-spot-hourly", "b.csv", "hour_utc,symbol,open,high,low,close,volume\n2019-12-04T06,ETH,143.61,144.62,143.31,144.09,7611.36\n", Options{}, "binance-spot-hourly",
			[]string{"ETH/USDT binance-spot 2019-12-04T06:00:00 +1h0m0s 144.09 143.61 144.62 143.31 7611.36"}},
		{"cryptodatadownload-hourly", "c.csv", "hour_utc,symbol,open,high,low,close\n2018-05-15T06,BTC,8733.86,8796.68,8707.28,8740.99\n", Options{}, "cryptodatadownload-hourly",
			[]string{"BTC/USD cryptodatadownload 2018-05-15T06:00:00 +1h0m0s 8740.99 8733.86 8796.68 8707.28 –"}},
		{"cryptodatadownload", "Binance_ETHUSDT_1h.csv", "https://www.CryptoDataDownload.com\nunix,date,symbol,open,high,low,close,Volume ETH,Volume USDT,tradecount\n1643932800000,2022-02-04 00:00:00,ETH/USDT,2682,2700,2680,2695.5,10.5,28000,77\n1643929200,2022-02-03 23:00:00,ETH/USDT,2670,2685,2665,2682,9,24000,66\n", Options{}, "cryptodatadownload-1h",
			[]string{"ETH/USDT binance 2022-02-03T23:00:00 +1h0m0s 2682 2670 2685 2665 9", "ETH/USDT binance 2022-02-04T00:00:00 +1h0m0s 2695.5 2682 2700 2680 10.5"}},
		{"cryptodatadownload", "Binance_ETHUSDT_1h_new.csv", "https://www.CryptoDataDownload.com,,,,,,,,,\nUnix,Date,Symbol,Open,High,Low,Close,Volume ETH,Volume USDT,tradecount\n1774652400000,2026-03-27 23:00:00,ETHUSDT,1985.51,1993.85,1980.54,1992.75,5204.99,10345971.73643,61934\n", Options{Inputs: map[string]string{"interval": "1h"}}, "cryptodatadownload-1h",
			[]string{"ETH/USDT binance 2026-03-27T23:00:00 +1h0m0s 1992.75 1985.51 1993.85 1980.54 5204.99"}},
		{"cryptodatadownload", "Gemini_BTCUSD_d.csv", "https://www.CryptoDataDownload.com\nDate,Symbol,Open,High,Low,Close,Volume USD,Volume BTC\n2020-04-16,BTCUSD,6600,7200,6500,7100,1000,7\n", Options{}, "cryptodatadownload-1d",
			[]string{"BTC/USD gemini 2020-04-16T00:00:00 +24h0m0s 7100 6600 7200 6500 7"}},
		{"coinmetrics", "eth.csv", "time,AdrActCnt,PriceUSD,ReferenceRateUSD\n2015-08-07,,,\n2015-08-08,1,1.19,2.83\n", Options{}, "coinmetrics-daily",
			[]string{"ETH/USD coinmetrics 2015-08-08T00:00:00 +24h0m0s 1.19 – – – –", "ETH/USD coinmetrics-reference-rate 2015-08-08T00:00:00 +0s 2.83 – – – –"}},
		{"coinmetrics", "api.csv", "asset,time,PriceUSD\nbtc,2023-03-18T00:00:00.000000000Z,26978.1\neth,2023-03-18T00:00:00.000000000Z,1764.2\n", Options{}, "coinmetrics-daily",
			[]string{"BTC/USD coinmetrics 2023-03-18T00:00:00 +24h0m0s 26978.1 – – – –", "ETH/USD coinmetrics 2023-03-18T00:00:00 +24h0m0s 1764.2 – – – –"}},
		{"coinmetrics", "download (1).csv", "time,ReferenceRateUSD\n2023-03-18T00:00:00Z,1764.2\n", Options{Inputs: map[string]string{"symbol": "stETH"}}, "coinmetrics-reference-rates",
			[]string{"STETH/USD coinmetrics-reference-rate 2023-03-18T00:00:00 +0s 1764.2 – – – –"}},
		{"coingecko-export", "eth-usd-max.csv", "snapped_at,price,market_cap,total_volume\n2015-08-07 00:00:00 UTC,2.83162,,90622.0\n2015-08-08 00:00:00 UTC,1.33075,80339475.4,368070.0\n", Options{}, "coingecko",
			[]string{"ETH/USD coingecko 2015-08-07T00:00:00 +0s 2.83162 – – – –", "ETH/USD coingecko 2015-08-08T00:00:00 +0s 1.33075 – – – –"}},
		{"coingecko-hourly", "g.csv", "time_utc,symbol,price_usd\n2021-01-01T00:26,WETH,732.0869\n", Options{}, "coingecko-hourly",
			[]string{"WETH/USD coingecko 2021-01-01T00:26:00 +0s 732.0869 – – – –"}},
		{"stablecoin-daily", "s.csv", "date;symbol;open;high;low;close;volume_usd;mcap_usd;supply\n2018-10-08;USDC;1.0041;1.00768;1.0019;1.00221;382900;0;0\n", Options{}, "coinmarketcap-daily",
			[]string{"USDC/USD coinmarketcap 2018-10-08T00:00:00 +24h0m0s 1.00221 1.0041 1.00768 1.0019 –"}},
		{"coinmarketcap-export", "Dai_1_1_2024_historical_data_coinmarketcap.csv", "\xef\xbb\xbftimeOpen;timeClose;timeHigh;timeLow;name;open;high;low;close;volume;marketCap;circulatingSupply;timestamp\n\"2025-10-20T00:00:00.000Z\";\"2025-10-20T23:59:59.999Z\";\"2025-10-20T15:53:00.000Z\";\"2025-10-20T00:34:00.000Z\";\"2781\";0.9998;1.01;0.99;1.0001;63507793084.59;5000000000;5000100000;\"2025-10-20T23:59:59.999Z\"\n", Options{Inputs: map[string]string{"symbol": "DAI"}}, "coinmarketcap-daily",
			[]string{"DAI/USD coinmarketcap 2025-10-20T00:00:00 +24h0m0s 1.0001 0.9998 1.01 0.99 –"}},
		{"eth-10min", "eth_10min_stress_days.csv", "time_utc,open,high,low,close,volume\n2020-03-12T00:00,195.21,195.43,194.38,194.52,69.6820754\n", Options{}, "coinapi-eth-10min",
			[]string{"ETH/USD coinapi 2020-03-12T00:00:00 +10m0s 194.52 195.21 195.43 194.38 69.6820754"}},
		{"usdc-15min", "usdc_depeg_15min_2023_03.csv", "time_utc,open,high,low,close,volume\n2023-03-09T05:00,1.003023194,1.003023194,1.003023194,1.003023194,1185.127116\n", Options{}, "usdc-depeg-15min",
			[]string{"USDC/USD unnamed-venue 2023-03-09T05:00:00 +15m0s 1.003023194 1.003023194 1.003023194 1.003023194 1185.127116"}},
	} {
		t.Run(c.format+" "+c.file, func(t *testing.T) {
			d := newDesk(t)
			r := d.good(c.file, c.content, c.options)
			var got []string
			for _, p := range all[history.Price](d) {
				got = append(got, short(p))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("read\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
			if r.Format != c.format || r.Into[0].Dataset != c.dataset {
				t.Errorf("it was read as %s into %v", r.Format, r.Into)
			}
		})
	}
}

func TestLoansOfEveryFormat(t *testing.T) {
	d := newDesk(t)
	d.good("maker_ethb_events.csv", "time_utc,block,vault,event,eth_delta,dai_delta\n2020-10-19T20:04:20,11088554,15967,open,,\n2020-10-19T20:04:20,11088554,15967,deposit,0.35,\n2021-04-28T10:00:00,12330000,21451,liquidate,-17400,-11007428.78\n", Options{})
	d.good("liquidations.csv", "time_utc,borrower,liquidator,collateral,collateral_amount,collateral_price_usd,debt,debt_repaid,debt_price_usd,collateral_usd,debt_usd,source_units,market\n"+
		"2020-12-17T14:21:03,0x9A90affd5fd50561a98a6fb4358f941a131ac592,,USDC,5688.207158,0.9977746623,WETH,8.167385241,,5675.548976,,raw,AMM\n", Options{})
	wantEvents := []history.Event{
		{Time: at("2020-12-17T14:21:03Z"), Market: "aave-v2-amm", Kind: "liquidation", Account: "0x9a90affd5fd50561a98a6fb4358f941a131ac592", Collateral: "USDC", CollateralDelta: some("-5688.207158"), Debt: "WETH", DebtDelta: some("-8.167385241"), CollateralUSD: some("0.9977746623")},
		{Time: at("2020-10-19T20:04:20Z"), Block: 11088554, Market: "maker:ETH-B", Kind: "open", Account: "15967", Collateral: "ETH", Debt: "DAI"},
		{Time: at("2020-10-19T20:04:20Z"), Block: 11088554, Index: 1, Market: "maker:ETH-B", Kind: "deposit", Account: "15967", Collateral: "ETH", CollateralDelta: some("0.35"), Debt: "DAI"},
		{Time: at("2021-04-28T10:00:00Z"), Block: 12330000, Index: 2, Market: "maker:ETH-B", Kind: "liquidation", Account: "21451", Collateral: "ETH", CollateralDelta: some("-17400"), Debt: "DAI", DebtDelta: some("-11007428.78")},
	}
	if got := all[history.Event](d); !slices.Equal(got, wantEvents) {
		t.Errorf("read %+v", got)
	}
	d.good("maker_parameters.csv", "time_utc,block,parameter,ilk,from,to\n2020-12-21T0:37:27,11495000,JUG.ilks.duty,ETH-B,0,0.06\n", Options{})
	wantParameters := []history.Parameter{{Time: at("2020-12-21T00:37:27Z"), Block: 11495000, Market: "maker:ETH-B", Subject: "ETH-B", Name: "JUG.ilks.duty", Before: "0", After: "0.06"}}
	if got := all[history.Parameter](d); !slices.Equal(got, wantParameters) {
		t.Errorf("read %+v", got)
	}
	d.good("aave_steth_borrowers_2023_06.csv", "market,user,collateral,debt,liq_threshold_bps,ltv_bps,health_factor,steth_amount,eth_debt,emode\nv3,0xa976ea51b9ba3232706af125a92e32788dc08ddc,93361.96977,5.8e-10,8277,7216,1.481129875,61017.57616,45068.8368,1\n", Options{})
	wantAccounts := []history.Account{{Time: at("2023-07-01T00:00:00Z"), Market: "aave-v3", Account: "0xa976ea51b9ba3232706af125a92e32788dc08ddc", Unit: "USD", Collateral: number("93361.96977"), Debt: number("0.00000000058"), Threshold: some("0.8277"), LTV: some("0.7216"), HealthFactor: some("1.481129875"), EMode: 1}}
	if got := all[history.Account](d); !slices.Equal(got, wantAccounts) {
		t.Errorf("read %+v", got)
	}
}

func TestMeasuresOfEveryFormat(t *testing.T) {
	d := newDesk(t)
	d.good("s.csv", "date,symbol,open,high,low,close,volume_usd,mcap_usd,supply\n2018-10-08,USDC,1.0041,1.00768,1.0019,1.00221,382900,0,5\n", Options{})
	d.good("curve_steth_pool.csv", "time_utc,virtual_price,steth_balance,eth_balance\n2021-09-04T09:15,1.021165608,723406.765,578486.6236\n", Options{})
	d.good("eth_gas.csv", "time_utc,avg_gas,p30,p60,p90\n2020-02-22 01:00:00,1.345737758e+10,94,1.005659584e+10,3e+10\n", Options{})
	d.good("event_facts.tsv", "date\tprotocol\tquantity\tvalue\tunit\tsource_url\n2020-03-12\tMakerDAO\tsystem debt (bad debt)\t5.67e6\tDAI\tmedium.com/@whiterabbit_hq black-thursday\n", Options{})
	d.good("eth-usd-max.csv", "snapped_at,price,market_cap,total_volume\n2015-08-07 00:00:00 UTC,2.83162,,90622.0\n", Options{})
	var got []string
	for _, m := range all[history.Measure](d) {
		got = append(got, fmt.Sprint(m.Subject, " ", m.Quantity, " ", m.Value, " ", m.Unit, " ", m.Source, " ", m.Time.Format("2006-01-02T15:04"), " +", m.Known.Sub(m.Time)))
	}
	slices.Sort(got)
	want := []string{
		"ETH volume_24h 90622 USD coingecko 2015-08-07T00:00 +0s",
		"MakerDAO system debt (bad debt) 5670000 DAI medium.com/@whiterabbit_hq black-thursday 2020-03-12T00:00 +24h0m0s",
		"USDC market_cap 0 USD coinmarketcap 2018-10-08T00:00 +24h0m0s",
		"USDC supply 5 tokens coinmarketcap 2018-10-08T00:00 +24h0m0s",
		"USDC volume_24h 382900 USD coinmarketcap 2018-10-08T00:00 +24h0m0s",
		"curve-steth-eth eth_balance 578486.6236 ETH curve 2021-09-04T09:15 +0s",
		"curve-steth-eth steth_balance 723406.765 stETH curve 2021-09-04T09:15 +0s",
		"curve-steth-eth virtual_price 1.021165608 ratio curve 2021-09-04T09:15 +0s",
		"ethereum gas_price_mean 13457377580 wei stablesims 2020-02-22T01:00 +10m0s",
		"ethereum gas_price_p30 94 wei stablesims 2020-02-22T01:00 +10m0s",
		"ethereum gas_price_p60 10056595840 wei stablesims 2020-02-22T01:00 +10m0s",
		"ethereum gas_price_p90 30000000000 wei stablesims 2020-02-22T01:00 +10m0s",
	}
	if !slices.Equal(got, want) {
		t.Errorf("read\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestAPairIsReadInOneWayOnly(t *testing.T) {
	for symbol, want := range map[string]string{
		"ETHUSDT": "ETH/USDT", "BNBUSD": "BNB/USD", "BNBBUSD": "BNB/BUSD", "BATUSD": "BAT/USD", "ETHBUSD": "ETH/BUSD", "BTCFDUSD": "BTC/FDUSD", "TUSDT": "T/USDT", "TUSDUSDT": "TUSD/USDT",
		"WBTCBTC": "WBTC/BTC", "1000SHIBUSDT": "1000SHIB/USDT", "USDTZAR": "USDT/ZAR", "GMT/USD": "GMT/USD", "GMTUSD": "GM and GMT may be meant", "ARTBUSD": "may be meant", "ETHXYZ": "what matches",
	} {
		d := newDesk(t)
		_, err := d.file(d.write("k.csv", klines), Options{Inputs: map[string]string{"symbol": symbol}})
		got := fmt.Sprint(err)
		if err == nil {
			p := all[history.Price](d)[0]
			got = p.Asset + "/" + p.Quote
		}
		if !strings.Contains(got, want) {
			t.Errorf("%s: %s, want %s", symbol, got, want)
		}
		// A column's pair is read in the same way.
		d = newDesk(t)
		_, err = d.file(d.write("Gemini_ETHUSD_1h.csv", "Date,Symbol,Open,High,Low,Close,Volume\n2020-04-16 12-AM,"+symbol+",1,1,1,1,1\n"), Options{})
		got = fmt.Sprint(err)
		if err == nil {
			p := all[history.Price](d)[0]
			got = p.Asset + "/" + p.Quote
		} else if !strings.Contains(got, "line 2: column Symbol") {
			t.Errorf("%s: %s", symbol, got)
		}
		if !strings.Contains(got, want) {
			t.Errorf("%s in a column: %s, want %s", symbol, got, want)
		}
	}
}

func TestFuturesCanBeToldFromSpot(t *testing.T) {
	d := newDesk(t)
	d.good("ETHUSDT-1h-2021-05.csv", klines, Options{Inputs: map[string]string{"venue": "binance-futures"}})
	if got := all[history.Price](d)[0].Source; got != "binance-futures" {
		t.Errorf("the source is %s", got)
	}
	// Contracts are no volume of the asset: such a name is not taken for a symbol.
	_, err := d.file(d.write("BTCUSD_PERP-1h-2021-05.csv", klines), Options{})
	if err == nil || !strings.Contains(err.Error(), "not of futures in coin, whose volume is in contracts") {
		t.Errorf("%v", err)
	}
}
