package aave_test

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// give gives a person tokens of a reserve and lets the pool take them.
func (w *world) give(p *devnet.Sender, r *devReserve, tokens float64) {
	w.t.Helper()
	w.send(w.owner, r.token, token.PackMint(common.Address(p.Address()), r.units(tokens)))
	w.send(p, r.token, token.PackApprove(common.Address(w.pool), new(big.Int).Lsh(big.NewInt(1), 255)))
}

// borrower supplies tokens of one reserve, as collateral, and borrows another.
func (w *world) borrower(p *devnet.Sender, supply *devReserve, supplied float64, borrow *devReserve, borrowed float64) {
	w.t.Helper()
	me := common.Address(p.Address())
	w.send(p, w.pool, pool.PackSupply(common.Address(supply.token), supply.units(supplied), me, 0))
	w.send(p, w.pool, pool.PackBorrow(common.Address(borrow.token), borrow.units(borrowed), big.NewInt(2), 0, me))
}

func TestTokensOfAnyDecimalsAreExact(t *testing.T) {
	w := newWorldOf(t, 2, 21, v35)
	supplier, debtor := w.people[0], w.people[1]
	usdc := w.reserves[0]
	me := common.Address(debtor.Address())
	w.send(debtor, w.pool, pool.PackSupply(common.Address(usdc.token), usdc.units(4e6), me, 0))
	for _, decimals := range []uint8{0, 1, 2, 6, 8, 18, 24, 27, 36} {
		r := &devReserve{symbol: fmt.Sprint("D", decimals), decimals: decimals, price: 1234.5678, ltv: 7500, threshold: 8000, bonus: 10500}
		w.list(r, 7)
		w.confirm()
		w.reserves = append(w.reserves, r)
		w.give(supplier, r, 300)
		w.give(debtor, r, 20)
		w.confirm()
		w.borrowerOf(supplier, debtor, r)
	}
	w.confirm()
	r := w.open(w.batched)
	for range 3 {
		b := w.agree(r, w.mine(40*24*time.Hour))
		hf := b.HealthFactors(nil)
		for i := range b.Len() {
			exact, err := aave.Account(b, i, r.Version().Rounding)
			w.do(err)
			// A whole token of no decimals is worth $1,234: its balance is a stair of the float's slope.
			if want := exact.HF.Float(18); math.IsNaN(hf[i]) || math.Abs(hf[i]-want) > 0.05*want {
				t.Errorf("loan %d: health factor %v, exactly %v", i, hf[i], want)
			}
		}
		for a, w := range b.Weights().Supply {
			if !(w > 0) || math.IsInf(w, 0) {
				t.Errorf("a share of %s is worth $%v", b.Assets[a].Symbol, w)
			}
		}
		if n := len(b.Loan(0).Debt); n != 9 {
			t.Errorf("%d debts, want one of each token", n)
		}
	}
}

// borrowerOf has one supply 200 tokens, and the other 10 and borrow 5.
func (w *world) borrowerOf(supplier, debtor *devnet.Sender, r *devReserve) {
	w.t.Helper()
	asset := common.Address(r.token)
	w.send(supplier, w.pool, pool.PackSupply(asset, r.units(200), common.Address(supplier.Address()), 0))
	w.confirm()
	w.send(debtor, w.pool, pool.PackSupply(asset, r.units(10), common.Address(debtor.Address()), 0))
	w.send(debtor, w.pool, pool.PackBorrow(asset, r.units(5), big.NewInt(2), 0, common.Address(debtor.Address())))
	w.confirm()
}

func TestWhatIsTooWideForABookIsRefusedByName(t *testing.T) {
	w := newWorldOf(t, 2, 22, v33)
	wide := &devReserve{symbol: "WIDE", decimals: 36, price: 10, ltv: 7500, threshold: 8000, bonus: 10500}
	w.list(wide, 7)
	w.confirm()
	r := w.open(w.client)
	w.agree(r, w.chain.Head())
	w.give(w.people[0], wide, 1000)
	w.confirm()
	w.borrower(w.people[0], wide, 1000, w.reserves[0], 100)
	w.confirm()
	// 1,000 tokens of 36 decimals are 10^39 shares, past 2^128.
	_, _, err := r.Sync(t.Context(), w.chain.Head())
	if err == nil || !strings.Contains(err.Error(), w.people[0].Address().String()) || !strings.Contains(err.Error(), wide.aToken.String()) {
		t.Errorf("shares past 128 bits: %v, want an error that names account and token", err)
	}

	w = newWorldOf(t, 1, 23, v33)
	wider := &devReserve{symbol: "WIDER", decimals: 37, price: 10, ltv: 7500, threshold: 8000, bonus: 10500}
	w.list(wider, 7)
	w.confirm()
	_, err = aave.Open(t.Context(), w.client, w.options())
	if err == nil || !strings.Contains(err.Error(), "WIDER") || !strings.Contains(err.Error(), "37 decimals") {
		t.Errorf("37 decimals: %v, want an error that says so", err)
	}
}

// mask puts a contract that lies before the oracle.
func (w *world) mask() protection.Address {
	w.t.Helper()
	mask := w.deploy(contracts.DevAnswersMetaData.Bin, answers.PackConstructor(common.Address(w.oracle)))
	w.send(w.owner, w.provider, contracts.NewDevAddressesProvider().PackSetAddress(id("PRICE_ORACLE"), common.Address(mask)))
	w.confirm()
	return mask
}

func TestAnOracleThatLiesOrFailsIsNamedWhereSomebodyHasTheAsset(t *testing.T) {
	w := newWorldOf(t, 2, 24, v34)
	usdc, wbtc, weth := w.reserves[0], w.reserves[1], w.reserves[2]
	w.borrower(w.people[0], weth, 10, usdc, 5000)
	mask := w.mask()
	r := w.open(w.client)
	w.agree(r, w.chain.Head())
	word := func(v *big.Int) []byte { return common.LeftPadBytes(v.Bytes(), 32) }
	huge := new(big.Int).Lsh(big.NewInt(1), 128)
	for _, c := range []struct {
		name string
		of   *devReserve
		tell func(call []byte) []byte
		want error
	}{
		{"reverts for an asset that nobody has", wbtc, func(call []byte) []byte { return answers.PackRefuse(call) }, nil},
		{"says 0 for an asset that nobody has", wbtc, func(call []byte) []byte { return answers.PackTell(call, word(new(big.Int))) }, nil},
		{"reverts", weth, func(call []byte) []byte { return answers.PackRefuse(call) }, aave.ErrNoPrice},
		{"says 0", weth, func(call []byte) []byte { return answers.PackTell(call, word(new(big.Int))) }, aave.ErrNoPrice},
		{"says 2^128", weth, func(call []byte) []byte { return answers.PackTell(call, word(huge)) }, aave.ErrNoPrice},
		{"says nothing", usdc, func(call []byte) []byte { return answers.PackTell(call, nil) }, aave.ErrNoPrice},
		{"says 2^128-1", weth, func(call []byte) []byte {
			return answers.PackTell(call, word(new(big.Int).Sub(huge, big.NewInt(1))))
		}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			w.t = t
			call := oracle.PackGetAssetPrice(common.Address(c.of.token))
			w.send(w.owner, mask, c.tell(call))
			w.confirm()
			_, _, err := r.Sync(t.Context(), w.chain.Head())
			if !errors.Is(err, c.want) || err != nil && !(strings.Contains(err.Error(), c.of.symbol) && strings.Contains(err.Error(), mask.String())) {
				t.Errorf("error %v, want %v that names asset and oracle", err, c.want)
			}
			if c.want == nil {
				for _, hf := range w.agree(r, w.chain.Head()).HealthFactors(nil) {
					if math.IsNaN(hf) || math.IsInf(hf, 0) {
						t.Errorf("health factor %v", hf)
					}
				}
			}
			w.send(w.owner, mask, answers.PackForget(call))
			w.confirm()
			w.agree(r, w.chain.Head())
		})
	}
}

func TestACategorysPriceSourceMayFailOrSayNothing(t *testing.T) {
	w := newWorldOf(t, 2, 25, v31)
	w.old()
	usdc, weth, wsteth := w.reserves[0], w.reserves[2], w.reserves[3]
	face := contracts.NewDevLendingPoolV31()
	source := protection.Address{0x50}
	ask := oracle.PackGetAssetPrice(common.Address(source))
	mask := w.mask()
	w.send(w.owner, mask, answers.PackTell(ask, common.LeftPadBytes(usd(5000).Bytes(), 32)))
	w.send(w.owner, w.pool, face.PackSetPriceSource(1, common.Address(source)))
	w.borrower(w.people[0], wsteth, 10, usdc, 1000)
	w.confirm()
	me := common.Address(w.people[1].Address())
	w.send(w.people[1], w.pool, pool.PackSetUserEMode(1))
	w.send(w.people[1], w.pool, pool.PackSupply(common.Address(wsteth.token), wsteth.units(10), me, 0))
	w.send(w.people[1], w.pool, pool.PackBorrow(common.Address(weth.token), weth.units(5), big.NewInt(2), 0, me))
	w.confirm()
	r := w.open(w.client)
	b := w.agree(r, w.chain.Head())
	if got := b.PriceUSD(int(b.Loan(1).Debt[0].Asset)); got != 5000 {
		t.Fatalf("WETH in the category is priced %v, want 5000 from its source", got)
	}
	w.send(w.owner, mask, answers.PackTell(ask, make([]byte, 32)))
	w.confirm()
	b = w.agree(r, w.chain.Head())
	if got := b.PriceUSD(int(b.Loan(1).Debt[0].Asset)); got != weth.price {
		t.Errorf("WETH is priced %v under a source of 0, want its own %v", got, weth.price)
	}
	w.send(w.owner, mask, answers.PackRefuse(ask))
	w.confirm()
	_, _, err := r.Sync(t.Context(), w.chain.Head())
	if !errors.Is(err, aave.ErrNoPrice) || !strings.Contains(err.Error(), source.String()) || !strings.Contains(err.Error(), "category 1") {
		t.Errorf("error %v, want ErrNoPrice that names source and category", err)
	}
	// The reserve's own price may fail meanwhile: the category's applies.
	w.send(w.owner, mask, answers.PackTell(ask, common.LeftPadBytes(usd(4000).Bytes(), 32)))
	w.send(w.owner, mask, answers.PackRefuse(oracle.PackGetAssetPrice(common.Address(weth.token))))
	w.confirm()
	w.agree(r, w.chain.Head())
	w.send(w.owner, w.pool, face.PackSetPriceSource(1, common.Address{}))
	w.send(w.owner, mask, answers.PackForget(oracle.PackGetAssetPrice(common.Address(weth.token))))
	w.confirm()
	w.agree(r, w.chain.Head())
}

func TestStableDebtIsRefusedAndSaysWhereItStands(t *testing.T) {
	w := newWorldOf(t, 1, 26, v31)
	owner := common.Address(w.owner.Address())
	stable := w.deploy(contracts.DevTokenMetaData.Bin, token.PackConstructor("stable", "stable", 6, owner))
	w.send(w.owner, w.pool, contracts.NewDevLendingPoolV31().PackSetStableDebtToken(common.Address(w.reserves[0].token), common.Address(stable)))
	w.confirm()
	r := w.open(w.client)
	w.agree(r, w.chain.Head())
	w.send(w.owner, stable, token.PackMint(owner, big.NewInt(12345)))
	w.confirm()
	_, _, err := r.Sync(t.Context(), w.chain.Head())
	if !errors.Is(err, aave.ErrStableDebt) || !strings.Contains(err.Error(), w.reserves[0].token.String()) || !strings.Contains(err.Error(), "12345") {
		t.Errorf("error %v, want ErrStableDebt with reserve and amount", err)
	}
}

func TestAListingUnknownAtStartEntersTheBook(t *testing.T) {
	w := newWorldOf(t, 6, 27, v36)
	w.settle()
	w.borrower(w.people[0], w.reserves[2], 10, w.reserves[0], 5000)
	w.confirm()
	r := w.open(w.batched)
	w.agree(r, w.chain.Head())
	quiet := &devReserve{symbol: "QUIET", decimals: 9, price: 3, ltv: 5000, threshold: 6000, bonus: 11000}
	loud := &devReserve{symbol: "LOUD", decimals: 12, price: 7, ltv: 5000, threshold: 6000, bonus: 11000}
	w.list(quiet, 3)
	w.confirm()
	b := w.agree(r, w.chain.Head())
	if n := len(b.Assets); n != 5 || b.Assets[4].Symbol != "QUIET" {
		t.Fatalf("%d assets, want 5 with QUIET", n)
	}
	got, err := r.Exposures(t.Context(), w.chain.Head(), []protection.Address{w.owner.Address()}, []protection.Address{quiet.token})
	w.do(err)
	if e := got[0]; e.Share() != 0 || !e.Supply.IsZero() || !e.Withdrawable.IsZero() {
		t.Errorf("a reserve without supply: %+v with share %v, want zeros", e, e.Share())
	}
	// Listed, supplied and borrowed between two looks.
	w.list(loud, 3)
	w.confirm()
	for i, p := range w.people[:2] {
		w.give(p, loud, 1000)
		w.confirm()
		w.borrower(p, loud, 900, []*devReserve{loud, w.reserves[0]}[i], 100)
	}
	w.confirm()
	b = w.agree(r, w.chain.Head())
	if n := b.AssetIndex(loud.token); n != 5 {
		t.Errorf("LOUD is asset %d, want 5", n)
	}
	w.reserves = append(w.reserves, quiet, loud)
	for range 5 {
		for range 10 {
			w.act()
		}
		w.agree(r, w.mine(time.Hour))
	}
}

func TestAnIdThatIsAnotherReservesIsReadAnew(t *testing.T) {
	w := newWorldOf(t, 4, 28, v35)
	usdc, weth := w.reserves[0], w.reserves[2]
	for _, p := range w.people {
		w.borrower(p, weth, 10, usdc, 3000)
	}
	w.confirm()
	r := w.open(w.client)
	w.agree(r, w.chain.Head())
	other := &devReserve{symbol: "OTHER", decimals: 18, price: 50, ltv: 5000, threshold: 6000, bonus: 11000}
	w.list(other, 1) // for its tokens; it takes WETH's id below
	w.confirm()
	third := *other
	third.token = w.deploy(contracts.DevTokenMetaData.Bin, token.PackConstructor("THIRD", "THIRD", 18, common.Address(w.owner.Address())))
	third.aToken, third.debt = w.install(w.aTokenCode(w.edition, &third)), w.install(w.debtTokenCode(w.edition, &third))
	w.send(w.owner, w.oracle, oracle.PackSetSource(common.Address(third.token), common.Address(third.feed)))
	w.confirm()
	w.agree(r, w.chain.Head())
	w.send(w.owner, w.pool, contracts.NewDevLendingPoolV33().PackReplaceReserve(common.Address(weth.token), common.Address(third.token),
		common.Address(third.aToken), common.Address(third.debt), third.config(0)))
	w.confirm()
	b := w.agree(r, w.chain.Head())
	if n := len(b.Loan(0).Collateral); b.Len() != 4 || n != 0 {
		t.Errorf("%d loans, the first with %d collaterals; want 4 without any", b.Len(), n)
	}
	w.give(w.people[0], &third, 100)
	w.confirm()
	w.send(w.people[0], w.pool, pool.PackSupply(common.Address(third.token), third.units(90), common.Address(w.people[0].Address()), 0))
	w.confirm()
	w.agree(r, w.chain.Head())
}

func TestAMarketOf128ReservesIsReadToItsLastBit(t *testing.T) {
	w := newWorldOf(t, 3, 29, v33)
	idle := &devReserve{symbol: "idle", decimals: 18}
	idle.token = w.reserves[0].token
	idle.aToken, idle.debt = w.install(w.aTokenCode(w.edition, idle)), w.install(w.debtTokenCode(w.edition, idle))
	for i := range 128 - 1 - len(w.reserves) {
		w.send(w.owner, w.pool, pool.PackInitReserve(common.Address{19: byte(i + 1), 0: 0xee}, common.Address(idle.aToken), common.Address(idle.debt), idle.config(0), new(big.Int)))
	}
	w.confirm()
	last := &devReserve{symbol: "LAST", decimals: 18, price: 20, ltv: 7000, threshold: 7500, bonus: 10500}
	w.list(last, 5)
	w.confirm()
	for i, p := range w.people {
		w.give(p, last, 10_000)
		w.confirm()
		w.borrower(p, last, 9000, []*devReserve{last, w.reserves[0], w.reserves[2]}[i], 10)
	}
	w.confirm()
	r := w.open(w.batched)
	b := w.agree(r, w.mine(time.Hour))
	if len(b.Assets) != 128 || b.Loan(0).Collateral[0].Asset != 127 || b.Loan(0).Debt[0].Asset != 127 {
		t.Errorf("%d assets, the first loan %+v; want 128 and the last of them", len(b.Assets), b.Loan(0))
	}
	if s := b.Assets[100].Symbol; !strings.HasPrefix(s, "0xee") {
		t.Errorf("an asset without code is called %q, want its address", s)
	}
}

func TestAReserveThatCannotBeBorrowedOrHasNoDebtTokenIsRead(t *testing.T) {
	w := newWorldOf(t, 2, 30, v34)
	usdc := w.reserves[0]
	w.borrower(w.people[0], w.reserves[2], 10, usdc, 1000)
	w.confirm()
	sealed := *usdc
	w.send(w.owner, w.pool, pool.PackSetConfiguration(common.Address(usdc.token), sealed.config(0).Xor(sealed.config(0), big.NewInt(1<<58))))
	bare := w.deploy(contracts.DevTokenMetaData.Bin, token.PackConstructor("BARE", "BARE", 18, common.Address(w.owner.Address())))
	w.send(w.owner, w.pool, pool.PackInitReserve(common.Address(bare), common.Address(usdc.aToken), common.Address{}, big.NewInt(18<<48), new(big.Int)))
	w.confirm()
	r := w.open(w.batched)
	w.agree(r, w.mine(time.Hour))
	w.send(w.people[0], w.pool, pool.PackRepay(common.Address(usdc.token), usdc.units(100), big.NewInt(2), common.Address(w.people[0].Address())))
	w.confirm()
	w.agree(r, w.chain.Head())
}

func TestAProviderThatNamesAnotherPoolIsFollowed(t *testing.T) {
	w := newWorldOf(t, 4, 31, v33)
	usdc, weth := w.reserves[0], w.reserves[2]
	for _, p := range w.people {
		w.borrower(p, weth, 10, usdc, 3000)
	}
	w.confirm()
	r := w.open(w.client)
	w.agree(r, w.chain.Head())
	was := w.pool
	provider := contracts.NewDevAddressesProvider()
	owner := common.Address(w.owner.Address())
	w.pool = w.install(w.edition.pool(common.Address(w.provider), owner))
	for _, x := range w.reserves {
		x.aToken, x.debt = w.install(w.aTokenCode(w.edition, x)), w.install(w.debtTokenCode(w.edition, x))
		w.send(w.owner, w.pool, pool.PackInitReserve(common.Address(x.token), common.Address(x.aToken), common.Address(x.debt), x.config(0), new(big.Int)))
	}
	w.send(w.owner, w.provider, provider.PackSetAddress(id("POOL"), common.Address(w.pool)))
	w.confirm()
	if b := w.agree(r, w.chain.Head()); b.Market != w.pool || b.Len() != 0 {
		t.Errorf("a book of %s with %d loans, want an empty one of %s (it was %s)", b.Market, b.Len(), w.pool, was)
	}
	p := w.people[1]
	w.send(w.owner, usdc.token, token.PackApprove(common.Address(w.pool), new(big.Int).Lsh(big.NewInt(1), 255)))
	w.send(w.owner, w.pool, pool.PackSupply(common.Address(usdc.token), usdc.units(1e5), owner, 0))
	w.give(p, weth, 20)
	w.confirm()
	w.borrower(p, weth, 20, usdc, 500)
	w.confirm()
	if b := w.agree(r, w.chain.Head()); b.Len() != 1 {
		t.Errorf("%d loans, want the one that the new pool has", b.Len())
	}

	// An address without code is no pool; the old one back is as if nothing had been.
	w.send(w.owner, w.provider, provider.PackSetAddress(id("POOL"), common.Address{0xdd}))
	w.confirm()
	_, _, err := r.Sync(t.Context(), w.chain.Head())
	if !errors.Is(err, chain.ErrNoContract) || !strings.Contains(err.Error(), (protection.Address{0xdd}).String()) {
		t.Errorf("a pool without code: %v, want ErrNoContract that names it", err)
	}
	w.send(w.owner, w.provider, provider.PackSetAddress(id("POOL"), common.Address(w.pool)))
	w.confirm()
	w.agree(r, w.chain.Head())
}

func TestSymbolsOfAnyKindArePrintable(t *testing.T) {
	w := newWorldOf(t, 1, 32, v33)
	str := func(s string) []byte {
		out := append(common.LeftPadBytes([]byte{32}, 32), common.LeftPadBytes(big.NewInt(int64(len(s))).Bytes(), 32)...)
		return append(append(out, s...), make([]byte, (32-len(s)%32)%32)...)
	}
	bytes32 := make([]byte, 32)
	copy(bytes32, "MKR")
	said := []struct {
		name   string
		answer []byte
		want   string // "" is the address
	}{
		{"bytes32", bytes32, "MKR"},
		{"an empty string", str(""), ""},
		{"nothing", nil, ""},
		{"ten kilobytes", str(strings.Repeat("LONG", 2500)), strings.Repeat("LONG", 7) + "LON…"},
		{"control characters", str("US\x1b[2JDC\u009b\u202e\u200b\r\n"), "US[2JDC"},
		{"only control characters", str("\x00\x01\u202e"), ""},
		{"not UTF-8", str("\xff\xfe"), ""},
		{"a length past the end", append(common.LeftPadBytes([]byte{32}, 32), common.LeftPadBytes([]byte{200}, 32)...), ""},
		{"a euro", str("€"), "€"},
	}
	tell := answers.PackTell
	var at []protection.Address
	for _, s := range said {
		a := w.deploy(contracts.DevAnswersMetaData.Bin, answers.PackConstructor(common.Address{}))
		if s.answer != nil {
			_, err := w.owner.Send(devnet.Tx{To: &a, Data: tell(token.PackSymbol(), s.answer), Gas: 12_000_000})
			w.do(err)
		}
		w.send(w.owner, w.pool, pool.PackInitReserve(common.Address(a), common.Address(w.reserves[0].aToken), common.Address(w.reserves[0].debt), big.NewInt(18<<48), new(big.Int)))
		w.confirm()
		at = append(at, a)
	}
	b, _, err := w.open(w.client).Sync(t.Context(), w.chain.Head())
	w.do(err)
	for i, s := range said {
		want := s.want
		if want == "" {
			want = at[i].String()[:10]
		}
		if got := b.Assets[b.AssetIndex(at[i])].Symbol; got != want {
			t.Errorf("%s: %q, want %q", s.name, got, want)
		}
	}
}
