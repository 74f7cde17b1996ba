package protection

import (
	"encoding/json"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"pgregory.net/rapid"
)

func amountOf(t *rapid.T, label string) amount.Amount {
	return amount.New(rapid.Uint64().Draw(t, label)).MulDiv(amount.New(rapid.Uint64().Draw(t, label+" scale")), amount.New(1))
}

func TestAddressesReadBack(t *testing.T) {
	const text = "0x00112233445566778899aabbccddeeff00112233"
	a, err := ParseAddress("0x00112233445566778899AABBCCDDEEFF00112233")
	if err != nil || a.String() != text {
		t.Fatalf("got %s, %v", a, err)
	}
	raw, err := json.Marshal(map[Address]Address{a: a})
	if err != nil || string(raw) != `{"`+text+`":"`+text+`"}` {
		t.Fatalf("JSON %s, %v", raw, err)
	}
	var back map[Address]Address
	if err := json.Unmarshal(raw, &back); err != nil || back[a] != a {
		t.Fatalf("read back %v, %v", back, err)
	}
	for _, bad := range []string{"", "0x", text[2:], text + "00", text[:41], "0X" + text[2:], "0x" + strings.Repeat("g", 40), text[:40] + "zz"} {
		got, err := ParseAddress(bad)
		if err == nil {
			t.Errorf("%q was read", bad)
		}
		if got != (Address{}) {
			t.Errorf("%q left %s behind", bad, got)
		}
	}
}

func TestAddressesOrderByTheirBytes(t *testing.T) {
	list := []Address{{2}, {1, 255}, {0xff}, {1}}
	slices.SortFunc(list, Address.Compare)
	if want := []Address{{1}, {1, 255}, {2}, {0xff}}; !slices.Equal(list, want) {
		t.Errorf("sorted %v", list)
	}
}

func TestReferencesReadBack(t *testing.T) {
	r := Reference{Kind: AaveReserve, Market: Address{1}, Asset: Address{2}}
	for _, r := range []Reference{r, {Kind: MakerIlk, Market: Address{1}, Asset: Address{2}, Item: "ETH-B"}, {Kind: Index, Market: Address{3}}} {
		if got, err := ParseReference(r.String()); err != nil || got != r {
			t.Errorf("%s read back as %v, %v", r, got, err)
		}
	}
	for _, bad := range []string{"", "aave-reserve", "other:" + r.Market.String() + ":" + r.Asset.String(), AaveReserve + ":0x1:" + r.Asset.String(), AaveReserve + ":" + r.Asset.String() + ":0x1", r.String() + ":"} {
		if got, err := ParseReference(bad); err == nil {
			t.Errorf("%q was read as %v", bad, got)
		}
	}
}

func TestStatesReadBackAndKnowWhenTheyAreResolved(t *testing.T) {
	for s, resolved := range map[State]bool{Active: false, Pending: false, Triggered: true, Expired: true} {
		text, err := s.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back State
		if err := back.UnmarshalText(text); err != nil || back != s || s.Resolved() != resolved {
			t.Errorf("%s: read back %s, %v; resolved %v", s, back, err, s.Resolved())
		}
	}
	var s State
	for _, bad := range []string{"", "active", "State(0)"} {
		if err := s.UnmarshalText([]byte(bad)); err == nil {
			t.Errorf("%q was read as %s", bad, s)
		}
	}
	if got := State(9).String(); got != "State(9)" {
		t.Errorf("an unknown state prints %q", got)
	}
}

func TestSeriesReadBackFromJSON(t *testing.T) {
	s := Series{
		ID: Address{1}, Symbol: "hUSDC-26Q1", Venue: "market", Reference: Reference{MakerIlk, Address{2}, Address{3}, "ETH-B"},
		Decimals: 6, Exhaustion: amount.New(100), Start: time.Unix(5, 0).UTC(), Expiry: time.Unix(9, 0).UTC(), Waiting: time.Hour, State: Pending, Fraction: WAD,
	}
	raw, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	var back Series
	if err := json.Unmarshal(raw, &back); err != nil || back != s {
		t.Errorf("read back %+v, %v", back, err)
	}
}

func TestTheMostOfASeriesIsMoneyWhateverItsGaugeCounts(t *testing.T) {
	n := amount.New
	for name, c := range map[string]struct {
		series  Series
		want    amount.Amount
		bounded bool
	}{
		"what the terms say":            {Series{Reference: Reference{Kind: Freeze}, Attachment: n(10), Exhaustion: n(30), MaxSupply: n(7)}, n(7), true},
		"a width of money":              {Series{Reference: Reference{Kind: AaveReserve}, Attachment: n(10), Exhaustion: n(30)}, n(20), true},
		"a width of seconds is no most": {Series{Reference: Reference{Kind: Freeze}, Attachment: n(10), Exhaustion: n(30)}, n(0), false},
		"nor is one of a price's time":  {Series{Reference: Reference{Kind: Depeg}, Attachment: n(10), Exhaustion: n(30)}, n(0), false},
	} {
		t.Run(name, func(t *testing.T) {
			if most, bounded := c.series.Most(); most != c.want || bounded != c.bounded {
				t.Errorf("got %s, %t, want %s, %t", most, bounded, c.want, c.bounded)
			}
		})
	}
}

func TestPayoutFractionFollowsTheLoss(t *testing.T) {
	n := amount.New
	for name, c := range map[string]struct {
		loss, attachment, exhaustion amount.Amount
		want                         amount.Amount
	}{
		"no loss":                  {n(0), n(100), n(300), n(0)},
		"at attachment":            {n(100), n(100), n(300), n(0)},
		"half way":                 {n(200), n(100), n(300), n(5e17)},
		"at exhaustion":            {n(300), n(100), n(300), WAD},
		"beyond exhaustion":        {amount.Max(), n(100), n(300), WAD},
		"a third, rounded down":    {n(101), n(100), n(103), n(333333333333333333)},
		"no loss, no attachment":   {n(0), n(0), n(1), n(0)},
		"impossible terms pay all": {n(5), n(5), n(5), WAD},
	} {
		t.Run(name, func(t *testing.T) {
			if got := PayoutFraction(c.loss, c.attachment, c.exhaustion); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestPayoutsNeverExceedTheLossThatTheyCover(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		attachment, width := amountOf(rt, "attachment"), amountOf(rt, "width").Plus(amount.New(1))
		exhaustion := attachment.Plus(width)
		loss := amountOf(rt, "loss")
		f := PayoutFraction(loss, attachment, exhaustion)
		if f.Cmp(WAD) > 0 {
			rt.Fatalf("fraction %s", f)
		}
		// All of the supply together, at most the width, is paid at most what
		// was lost beyond attachment.
		paid := Payout(width, f)
		if paid.Cmp(width) > 0 || paid.Cmp(loss.Minus(attachment)) > 0 {
			rt.Fatalf("paid %s of loss %s above attachment %s", paid, loss, attachment)
		}
		if more := PayoutFraction(loss.Plus(amount.New(1)), attachment, exhaustion); more.Cmp(f) < 0 {
			rt.Fatalf("a larger loss has fraction %s, less than %s", more, f)
		}
	})
}

func TestTermsThatCannotBeAreReported(t *testing.T) {
	good := Series{Symbol: "X", Exhaustion: amount.New(1), Start: time.Unix(0, 0), Expiry: time.Unix(1, 0)}
	if err := good.Check(); err != nil {
		t.Fatal(err)
	}
	flat, brief := good, good
	flat.Attachment = amount.New(1)
	brief.Expiry = brief.Start
	for name, s := range map[string]Series{"no width": flat, "no time": brief} {
		if err := s.Check(); !errors.Is(err, ErrTerms) {
			t.Errorf("%s gave %v, want ErrTerms", name, err)
		}
	}
}

func TestSupplierLossIsTheFundsShare(t *testing.T) {
	e := Exposure{Decimals: 6, Amount: amount.New(250), Supply: amount.New(1000)}
	if e.Share() != 0.25 {
		t.Errorf("share %v", e.Share())
	}
	if got := e.SupplierLoss(amount.New(101)); got != amount.New(25) {
		t.Errorf("loss %s, want 25: rounded down", got)
	}
	none := Exposure{Amount: amount.New(5)}
	if none.Share() != 0 || !none.SupplierLoss(amount.New(9)).IsZero() {
		t.Errorf("nothing supplied: share %v, loss %s", none.Share(), none.SupplierLoss(amount.New(9)))
	}
	rapid.Check(t, func(rt *rapid.T) {
		supply := amountOf(rt, "supply").Plus(amount.New(1))
		claim := amount.Min(supply, amountOf(rt, "claim"))
		loss := amountOf(rt, "loss")
		got := Exposure{Amount: claim, Supply: supply}.SupplierLoss(loss)
		want := new(big.Int).Quo(new(big.Int).Mul(loss.Big(), claim.Big()), supply.Big())
		if got.Big().Cmp(want) != 0 || got.Cmp(loss) > 0 {
			rt.Fatalf("loss %s, want %s", got, want)
		}
	})
}
