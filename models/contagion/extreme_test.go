package contagion

import (
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// TestAnyBookGivesFiguresThatJSONCanSay draws prices of nothing, of far too much,
// all decimals and the widest shares.
func TestAnyBookGivesFiguresThatJSONCanSay(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		wide := rapid.Custom(func(t *rapid.T) amount.Amount {
			a := amount.New(rapid.Uint64().Draw(t, "low"))
			for range rapid.IntRange(0, 3).Draw(t, "limbs") {
				a = a.MulDiv(amount.New(1<<31), amount.New(1))
			}
			return a
		})
		k := book.NewKeeper(protection.Address{9}, "aave-v3", rapid.Uint8Range(0, 36).Draw(rt, "base"))
		var table []book.Asset
		for i := range 4 {
			x := book.Asset{ID: protection.Address{byte(i + 1)}, Symbol: "X", Decimals: rapid.Uint8Range(0, 36).Draw(rt, "decimals"),
				SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: rapid.Uint16Range(0, 10_000).Draw(rt, "threshold"), Bonus: rapid.Uint16Range(10_000, 20_000).Draw(rt, "bonus")}
			if rapid.IntRange(0, 3).Draw(rt, "priced") > 0 {
				x.Price = wide.Draw(rt, "price")
			}
			table = append(table, x)
		}
		if err := k.SetAssets(table); err != nil {
			return
		}
		for i := range rapid.IntRange(0, 5).Draw(rt, "loans") {
			l := book.Loan{Borrower: protection.Address{19: byte(i)}, EMode: rapid.Uint8Range(0, 1).Draw(rt, "eMode")}
			for a := range uint16(4) {
				side := rapid.IntRange(0, 3).Draw(rt, "side")
				e := book.Entry{Asset: a, Shares: book.U128{Hi: rapid.Uint64().Draw(rt, "hi"), Lo: rapid.Uint64Min(1).Draw(rt, "lo")}}
				if rapid.Bool().Draw(rt, "narrow") {
					e.Shares.Hi = 0
				}
				if side&1 != 0 {
					c := e
					c.Threshold, c.Bonus = rapid.SampledFrom([]uint16{0, 1, 9500, table[a].Threshold}).Draw(rt, "t"), table[a].Bonus
					l.Collateral = append(l.Collateral, c)
				}
				if side&2 != 0 {
					l.Debt = append(l.Debt, e)
				}
			}
			if _, err := k.Upsert(l); err != nil {
				return
			}
		}
		b := k.Snapshot(1, [32]byte{1}, time.Unix(1, 0))
		r := Relations{{Asset: table[1].ID, Of: table[0].ID, Kind: Wrapped}, {Asset: table[0].ID, Of: table[1].ID, Kind: Wrapped}}
		for a := range b.Assets {
			x, err := Of(b, liquidation.AaveV33(), r, b.Assets[a].ID)
			if err != nil {
				rt.Fatal(err)
			}
			f := VolatileFall(b, r)
			for _, v := range []any{x.Borrowers(10, f, .6), x.Collateral([]float64{.5, 1}), x.Loops([]float64{0, 1}), x.Cliff(f, Drops(1, 4)), x.Cliff(OthersFall(b, r, a), Drops(1, 4)), x.DebtUSD} {
				if _, err := json.Marshal(v); err != nil {
					rt.Fatalf("%T: %v", v, err)
				}
			}
		}
		if _, err := json.Marshal(liquidation.Cliff(b, liquidation.AaveV30(), Drops(1, 4), nil)); err != nil {
			rt.Fatal(err)
		}
	})
}
