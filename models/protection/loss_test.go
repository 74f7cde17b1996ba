package protection

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"pgregory.net/rapid"
)

var lent = Reference{Kind: AaveReserve, Market: Address{1}, Asset: Address{2}}

func TestFirstLossCoverPaysInLayers(t *testing.T) {
	n := amount.New
	umbrella := FirstLoss{Amount: n(100), After: n(50), Basis: Observed}
	treasury := FirstLoss{Amount: n(30), Basis: Assumed}
	for name, c := range map[string]struct {
		cover []FirstLoss
		loss  uint64
		left  uint64
		basis Basis
	}{
		"none":                               {nil, 70, 70, Observed},
		"below the offset nothing is paid":   {[]FirstLoss{umbrella}, 50, 50, Observed},
		"beyond it the stakes pay":           {[]FirstLoss{umbrella}, 120, 50, Observed},
		"until they are gone":                {[]FirstLoss{umbrella}, 400, 300, Observed},
		"a treasury stands beside":           {[]FirstLoss{umbrella, treasury}, 120, 20, Assumed},
		"together they pay no more than all": {[]FirstLoss{{Amount: n(100), Basis: Observed}, treasury}, 90, 0, Assumed},
		"no loss":                            {[]FirstLoss{umbrella, treasury}, 0, 0, Observed},
	} {
		t.Run(name, func(t *testing.T) {
			left, basis := Exposure{Cover: c.cover}.AfterCover(n(c.loss))
			if left != n(c.left) || basis != c.basis {
				t.Errorf("left %s (%s), want %d (%s)", left, basis, c.left, c.basis)
			}
		})
	}
}

func TestLossesAreGrossNetAndLocked(t *testing.T) {
	n := amount.New
	e := Exposure{Reference: lent, Amount: n(250), Supply: n(1000), Withdrawable: n(40), Deficit: n(300), Stranded: n(100),
		Cover: []FirstLoss{{Amount: n(200), Basis: Observed}}}
	wide := Series{ID: Address{3}, Reference: lent, Asset: lent.Asset, StartLoss: n(200), Loss: n(600), Attachment: n(0), Exhaustion: n(1200), State: Pending}
	owing := Series{ID: Address{4}, Reference: lent, Asset: lent.Asset, State: Triggered, Fraction: WAD}
	expired := Series{ID: Address{5}, Reference: lent, Asset: lent.Asset, State: Expired}
	foreign := Series{ID: Address{6}, Reference: lent, Asset: Address{9}, State: Triggered, Fraction: WAD}
	other := Series{ID: Address{7}, Reference: Reference{Kind: AaveReserve, Market: Address{1}, Asset: Address{9}}, Asset: Address{9}, Loss: n(9999)}
	held := map[Address]amount.Amount{wide.ID: n(20), owing.ID: n(15), expired.ID: n(7), foreign.ID: n(1000), other.ID: n(1000)}
	got := LossOf(e, []Series{wide, owing, expired, foreign, other}, held)
	want := Loss{Reference: lent, BadDebt: n(400), Created: n(800), Gross: n(200), Supplier: n(50), Basis: Observed,
		Held: n(35), Proven: n(15), Modelled: n(10), Net: n(25), Locked: n(210)}
	if got != want {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestLossesWithoutAnySeriesAreThoseOfTheDeficit(t *testing.T) {
	n := amount.New
	got := LossOf(Exposure{Reference: lent, Amount: n(500), Supply: n(1000), Withdrawable: n(500), Deficit: n(40)}, nil, nil)
	if want := (Loss{Reference: lent, BadDebt: n(40), Created: n(40), Gross: n(20), Supplier: n(20), Basis: Observed, Net: n(20)}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestLossesOrderAsTheyMust(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		draw := func(name string) amount.Amount { return amount.New(rapid.Uint64Range(0, 1e15).Draw(rt, name)) }
		supply := draw("supply").Plus(amount.New(1))
		e := Exposure{Reference: lent, Supply: supply, Amount: amount.Min(supply, draw("claim")), Deficit: draw("deficit"), Stranded: draw("stranded"),
			Cover: []FirstLoss{{Amount: draw("staked"), After: draw("offset")}, {Amount: draw("treasury"), Basis: Assumed}}}
		e.Withdrawable = amount.Min(e.Amount, draw("idle"))
		s := Series{ID: Address{3}, Reference: lent, Asset: lent.Asset, State: Active, Loss: draw("recorded"), Exhaustion: draw("exhaustion").Plus(amount.New(1))}
		l := LossOf(e, []Series{s}, map[Address]amount.Amount{s.ID: draw("held")})
		if l.Gross.Cmp(e.Amount) > 0 && l.Created.Cmp(e.Supply) <= 0 {
			rt.Fatalf("a loss within the supply takes %s of a claim of %s", l.Gross, e.Amount)
		}
		if l.Supplier.Cmp(l.Gross) > 0 || l.Net.Cmp(l.Supplier) > 0 || l.Locked.Plus(e.Withdrawable) != e.Amount {
			rt.Fatalf("gross %s, supplier %s, net %s, locked %s", l.Gross, l.Supplier, l.Net, l.Locked)
		}
	})
}

// What was written before exposures knew of vaults reads as it was meant, and an
// exposure without any writes nothing new.
func TestOldExposuresReadAsBefore(t *testing.T) {
	const old = `{"reference":{"kind":"aave-reserve","market":"0x0100000000000000000000000000000000000000","asset":"0x0200000000000000000000000000000000000000"},` +
		`"symbol":"USDC","decimals":6,"amount":"250","supply":"1000","withdrawable":"40","deficit":"3","holders":[{"holder":"0x0300000000000000000000000000000000000000","amount":"250"}]}`
	var e Exposure
	if err := json.Unmarshal([]byte(old), &e); err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(e)
	if err != nil || string(again) != old {
		t.Errorf("reads back as\n%s, %v, want\n%s", again, err, old)
	}
	e.Holders[0].Via, e.Debt, e.Cover = Address{4}, amount.New(1), []FirstLoss{{Amount: amount.New(5), Basis: Assumed}}
	more, err := json.Marshal(e)
	if err != nil || !strings.Contains(string(more), `"via":"0x04`) || !strings.Contains(string(more), `"debt":"1"`) || !strings.Contains(string(more), `"basis":"assumed"`) {
		t.Errorf("writes %s, %v", more, err)
	}
}
