package aave_test

import (
	"bytes"
	"math"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/models/contagion"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// says is a token that answers some functions with a word each, beside its own.
func (w *world) says(symbol string, answers map[string][]byte) protection.Address {
	w.t.Helper()
	plain := w.deploy(contracts.DevTokenMetaData.Bin, token.PackConstructor(symbol, symbol, 18, common.Address(w.owner.Address())))
	told := contracts.NewDevAnswers()
	at := w.deploy(contracts.DevAnswersMetaData.Bin, told.PackConstructor(common.Address(plain)))
	for function, answer := range answers {
		w.send(w.owner, at, told.PackTell(crypto.Keccak256([]byte(function))[:4], answer))
	}
	return at
}

// listed makes a reserve of a token that is there.
func (w *world) listed(symbol string, at protection.Address) {
	w.t.Helper()
	r := &devReserve{symbol: symbol, decimals: 18, price: 1, ltv: 5000, threshold: 6000, bonus: 10500}
	r.token = at
	owner := common.Address(w.owner.Address())
	r.feed = w.deploy(contracts.DevFeedMetaData.Bin, contracts.NewDevFeed().PackConstructor(8, symbol+"/USD", usd(1), owner))
	r.aToken, r.debt = w.install(w.aTokenCode(w.edition, r)), w.install(w.debtTokenCode(w.edition, r))
	w.send(w.owner, w.oracle, oracle.PackSetSource(common.Address(at), common.Address(r.feed)))
	w.send(w.owner, w.pool, pool.PackInitReserve(common.Address(at), common.Address(r.aToken), common.Address(r.debt), r.config(0), big.NewInt(0)))
	w.confirm()
}

func TestTokensSayWhatTheyAreClaimsOn(t *testing.T) {
	w := newWorld(t, 0, 1)
	word := func(a protection.Address) []byte { return common.LeftPadBytes(a[:], 32) }
	nobody, junk := protection.Address{0xdd}, bytes.Repeat([]byte{0xff}, 32)

	stETH := w.says("stETH", nil)
	long := w.says(strings.Repeat("X\u202e", 100), nil)
	odd := w.says("ODD", map[string][]byte{"asset()": word(long)})
	wsteth := w.says("wstETH", map[string][]byte{"stETH()": word(stETH)})
	vault := w.says("sUSDe", map[string][]byte{"asset()": word(w.reserves[0].token), "exchangeRate()": word(protection.Address{19: 1})})
	sy := w.says("SY-sUSDe", map[string][]byte{"yieldToken()": word(vault)})
	pt := w.says("PT-sUSDe", map[string][]byte{"SY()": word(sy)})
	reth := w.says("rETH", map[string][]byte{"getExchangeRate()": common.LeftPadBytes(big.NewInt(1.1e18).Bytes(), 32)})
	liars := map[string]protection.Address{
		"no address":       w.says("LIE1", map[string][]byte{"asset()": junk, "stETH()": junk[:31]}),
		"no token":         w.says("LIE2", map[string][]byte{"asset()": word(nobody)}),
		"nothing":          w.says("LIE3", map[string][]byte{"asset()": word(protection.Address{}), "getExchangeRate()": make([]byte, 32)}),
		"a market as well": w.says("LIE4", map[string][]byte{"asset()": append(word(stETH), 1)}),
	}
	w.confirm()
	circle := w.says("CIRCLE", map[string][]byte{"asset()": word(wsteth)})
	w.send(w.owner, wsteth, contracts.NewDevAnswers().PackTell(crypto.Keccak256([]byte("eETH()"))[:4], word(circle))) // stETH() is believed first
	// A vault of real code: shares over an aToken, whose asset is the underlying.
	stata := w.deploy(contracts.DevWrappedATokenMetaData.Bin, contracts.NewDevWrappedAToken().PackConstructor(common.Address(w.reserves[0].aToken), "stataUSDC", "stataUSDC"))
	w.confirm()
	w.listed("ODD", odd)
	w.listed("wstETH", wsteth)
	w.listed("sUSDe", vault)
	w.listed("PT-sUSDe", pt)
	w.listed("rETH", reth)
	w.listed("stataUSDC", stata)
	w.listed("aUSDC", w.reserves[0].aToken)
	for _, a := range []string{"no address", "no token", "nothing", "a market as well"} {
		w.listed(a, liars[a])
	}

	for name, client := range map[string]*chain.Client{"singly": w.client, "through the batch reader": w.batched} {
		t.Run(name, func(t *testing.T) {
			got, err := w.open(client).Relations(t.Context(), w.chain.Head())
			if err != nil {
				t.Fatal(err)
			}
			usdc := w.reserves[0].token
			want := contagion.Relations{
				{Asset: odd, Of: long, OfSymbol: strings.Repeat("X", 31) + "…", Kind: contagion.Vaulted, Observed: true, Source: "asset()"},
				{Asset: wsteth, Of: stETH, OfSymbol: "stETH", Kind: contagion.Wrapped, Observed: true, Source: "stETH()"},
				{Asset: vault, Of: usdc, OfSymbol: "USDC", Kind: contagion.Vaulted, Observed: true, Source: "asset()"},
				{Asset: pt, Of: sy, OfSymbol: "SY-sUSDe", Kind: contagion.Vaulted, Observed: true, Source: "SY()"},
				{Asset: stata, Of: usdc, OfSymbol: "USDC", Kind: contagion.Vaulted, Observed: true, Source: "asset()"},
				{Asset: w.reserves[0].aToken, Of: usdc, OfSymbol: "USDC", Kind: contagion.Wrapped, Observed: true, Source: "UNDERLYING_ASSET_ADDRESS()"},
				{Asset: reth, Kind: contagion.Rated, Observed: true, Source: "getExchangeRate()"},
				{Asset: sy, Of: vault, OfSymbol: "sUSDe", Kind: contagion.Wrapped, Observed: true, Source: "yieldToken()"},
			}
			if !slices.Equal(got, want) {
				t.Errorf("got  %+v\nwant %+v", got, want)
			}
			if root := got.Root(pt); root != usdc {
				t.Errorf("PT-sUSDe comes down to %s, want USDC through two others", root)
			}
		})
	}
}

func TestAnAssetUnderAnEModePriceIsTheSameReference(t *testing.T) {
	w := newWorldOf(t, 1, 2, v31)
	w.old()
	wbtc, weth, wsteth := w.reserves[1], w.reserves[2], w.reserves[3]
	me := common.Address(w.people[0].Address())
	w.send(w.owner, w.pool, contracts.NewDevLendingPoolV31().PackSetPriceSource(1, common.Address(wbtc.token))) // any asset that the oracle knows
	w.send(w.people[0], w.pool, pool.PackSetUserEMode(1))
	w.send(w.people[0], w.pool, pool.PackSupply(common.Address(wsteth.token), wsteth.units(10), me, 0))
	w.send(w.people[0], w.pool, pool.PackBorrow(common.Address(weth.token), weth.units(5), big.NewInt(2), 0, me))
	w.confirm()
	r, at := w.open(w.client), w.chain.Head()
	b, _, err := r.Sync(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	relations, err := r.Relations(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	x, err := contagion.Of(b, liquidation.AaveV30(), relations, weth.token)
	if err != nil {
		t.Fatal(err)
	}
	if want := 5 * wbtc.price; math.Abs(x.DebtUSD-want) > want*1e-6 || x.Loans != 1 {
		t.Errorf("%d loans owe %v of WETH, want 1 and %v: relations %+v", x.Loans, x.DebtUSD, want, relations)
	}
	loops := x.Loops(nil)
	if len(loops) != 1 || loops[0].Name != "eMode 1" || math.Abs(loops[0].Leverage.P50-2) > 1e-6 || loops[0].Fixed != 0 {
		t.Errorf("loops: %+v", loops)
	}
	if claims := x.Collateral(nil).Claims; claims.Share != 0 {
		t.Errorf("an eMode's price makes wstETH a claim: %+v", claims)
	}
}
