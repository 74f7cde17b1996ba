package contracts_test

import (
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

func hexBytes(s string) []byte { return common.FromHex(s) }

func TestEveryContractFitsAChain(t *testing.T) {
	c := newChain(t, 6)
	s := newStand(t, c)
	from := c.people[0]
	lendingPool, aToken, debtToken := contracts.NewDevLendingPool(), contracts.NewDevAToken(), contracts.NewDevDebtToken()
	provider, oracle, feed := contracts.NewDevAddressesProvider(), contracts.NewDevPriceOracle(), contracts.NewDevFeed()
	for _, tc := range []struct {
		meta *bind.MetaData
		args []byte
	}{
		{&contracts.MarketMetaData, market.PackConstructor(wads(50))},
		{&contracts.RiskPoolMetaData, pool.PackConstructor(s.usd, "", "", from.addr, s.market)},
		{&contracts.HedgeGuardMetaData, guard.PackConstructor(from.addr, from.addr, s.usd, contracts.Caps{PerCall: wad, PerDay: wad})},
		{&contracts.SeriesTokenMetaData, series.PackConstructor("", "", 6)},
		{&contracts.PremiumModelMetaData, premium.PackConstructor(s.pool, zeroAd, wads(1), curve{1, 1, 1, 1, 1}.parameters(), from.addr, 2*day)},
		{&contracts.AaveDeficitGaugeMetaData, gauge.PackConstructor(s.source, s.usd, hour)},
		{&contracts.BatchReaderMetaData, nil},
		{&contracts.DevLendingPoolMetaData, lendingPool.PackConstructor(from.addr, from.addr)},
		{&contracts.DevATokenMetaData, aToken.PackConstructor(from.addr, s.usd, from.addr, 6, "", "")},
		{&contracts.DevDebtTokenMetaData, debtToken.PackConstructor(from.addr, s.usd, 6, "", "")},
		{&contracts.DevLendingPoolV31MetaData, contracts.NewDevLendingPoolV31().PackConstructor(from.addr, from.addr, wad)},
		{&contracts.DevLendingPoolV32MetaData, contracts.NewDevLendingPoolV32().PackConstructor(from.addr, from.addr, wad)},
		{&contracts.DevLendingPoolV33MetaData, contracts.NewDevLendingPoolV33().PackConstructor(from.addr, from.addr, wad)},
		{&contracts.DevLendingPoolV35MetaData, contracts.NewDevLendingPoolV35().PackConstructor(from.addr, from.addr, wad)},
		{&contracts.DevLendingPoolV36MetaData, contracts.NewDevLendingPoolV36().PackConstructor(from.addr, from.addr, wad)},
		{&contracts.DevATokenV35MetaData, contracts.NewDevATokenV35().PackConstructor(from.addr, s.usd, from.addr, 6, "", "")},
		{&contracts.DevDebtTokenV35MetaData, contracts.NewDevDebtTokenV35().PackConstructor(from.addr, s.usd, 6, "", "")},
		{&contracts.DevAnswersMetaData, contracts.NewDevAnswers().PackConstructor(from.addr)},
		{&contracts.DevAddressesProviderMetaData, provider.PackConstructor("", from.addr)},
		{&contracts.DevPriceOracleMetaData, oracle.PackConstructor(from.addr)},
		{&contracts.DevFeedMetaData, feed.PackConstructor(8, "", wad, from.addr)},
		{&contracts.DevTokenMetaData, token.PackConstructor("", "", 6, from.addr)},
		{&contracts.DevCrowdMetaData, contracts.NewDevCrowd().PackConstructor(from.addr, from.addr)},
		{&contracts.DevDeficitMetaData, source.PackConstructor(from.addr)},
	} {
		t.Run(tc.meta.ID, func(t *testing.T) {
			at := c.deploy(t, from, tc.meta, tc.args)
			code := c.Code(at)
			if len(code) == 0 || len(code) > params.MaxCodeSize {
				t.Fatalf("%d bytes of code, want 1 to %d", len(code), params.MaxCodeSize)
			}
			t.Logf("%d bytes", len(code))
		})
	}
}

func TestBatchReader(t *testing.T) {
	c := newChain(t, 6)
	s := newStand(t, c)
	at := c.deploy(t, s.curator, &contracts.BatchReaderMetaData, nil)
	good := contracts.Call3{Target: s.market, CallData: market.PackStateOf(s.series)}
	bad := contracts.Call3{Target: s.market, CallData: market.PackStateOf(s.pool)}

	t.Run("answers come in order, and a call that may fail takes nobody with it", func(t *testing.T) {
		bad := bad
		bad.AllowFailure = true
		got := read(t, c, at, batch.PackAggregate3([]contracts.Call3{good, bad, good}), batch.UnpackAggregate3)
		if len(got) != 3 || !got[0].Success || got[1].Success || !got[2].Success {
			t.Fatalf("unexpected results %+v", got)
		}
		state, err := market.UnpackStateOf(got[2].ReturnData)
		if err != nil || state.State != active {
			t.Fatalf("state %+v, %v", state, err)
		}
		if text, ok := contracts.DescribeError(got[1].ReturnData); !ok || !strings.HasPrefix(text, "UnknownSeries(0x") {
			t.Fatalf("failure described as %q", text)
		}
	})

	t.Run("a call that must not fail fails them all and says which", func(t *testing.T) {
		s.refuses(t, s.stranger, at, batch.PackAggregate3([]contracts.Call3{good, bad}), "CallFailed(1, ")
	})
}

func TestDescribeErrorKnowsOnlyOurErrors(t *testing.T) {
	for _, data := range [][]byte{nil, {1, 2}, {1, 2, 3, 4}, hexBytes("0x08c379a0")} {
		if text, ok := contracts.DescribeError(data); ok {
			t.Fatalf("%x was described as %q", data, text)
		}
	}
}
