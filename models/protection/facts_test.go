package protection

import (
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

var (
	usdc, ust = Address{1}, Address{2}
	pool      = Address{3} // a lending market
	feedOf    = Address{4}
	gaugeOf   = Address{5}
)

func TestWrongWayCoverSharesWhatItCovers(t *testing.T) {
	cash := func(a Address) []Fact {
		return []Fact{Observe(PoolAsset, a, "asset()"), Observe(Settlement, a, "asset()")}
	}
	with := func(list []Fact, more ...Fact) []Fact { return append(list, more...) }
	stated := func(what What, value string) Fact {
		return Fact{What: what, Value: value, Basis: Assumed, Source: "a person"}
	}
	reserve := Reference{Kind: AaveReserve, Market: pool, Asset: usdc}
	peg := Reference{Kind: Depeg, Market: feedOf, Asset: ust}
	freeze := Reference{Kind: Freeze, Market: pool, Asset: usdc}
	for name, c := range map[string]struct {
		reference     Reference
		series, other []Fact
		want          []string // part of each reason
	}{
		"a reserve's loss in USDC, paid from USDC":       {reserve, cash(usdc), nil, nil},
		"a reserve's loss, paid from what is lent there": {reserve, with(cash(usdc), Observe(ClaimOn, pool, "POOL()")), nil, []string{"lent to the market"}},
		"a market that is its own token":                 {freeze, cash(pool), nil, []string{"lent to the market", "lent to the market"}},
		"a staking token, as a person says":              {freeze, with(cash(Address{9}), stated(Custody, "Lido")), []Fact{stated(Custody, "lido")}, []string{"one custodian"}},
		"an index over what a vault's vault is lent to":  {Reference{Kind: Index, Market: gaugeOf, Asset: usdc}, with(cash(usdc), Observe(ClaimOn, Address{9}, "asset()"), Observe(ClaimOn, pool, "POOL()")), []Fact{Observe(Market, pool, "parts()")}, []string{"lent to the market"}},
		"a freeze, paid from what is frozen":             {freeze, with(cash(Address{9}), Observe(ClaimOn, pool, "POOL()")), nil, []string{"lent to the market"}},
		"a freeze, paid from cash":                       {freeze, cash(usdc), nil, nil},
		"a claim on another market":                      {reserve, with(cash(usdc), Observe(ClaimOn, Address{7}, "POOL()")), nil, nil},
		"a peg paid in the coin":                         {peg, cash(ust), nil, []string{"whose fall it covers", "whose fall it covers"}},
		"a peg paid in a wrapper of the coin":            {peg, with(cash(usdc), Observe(ClaimOn, ust, "asset()")), nil, []string{"whose fall it covers"}},
		"a peg paid in another coin":                     {peg, cash(usdc), nil, nil},
		"a peg that its own feed defines":                {peg, with(cash(usdc), Observe(Oracle, feedOf, "gauge")), nil, nil},
		"one oracle for both":                            {peg, with(cash(usdc), Observe(Oracle, feedOf, "gauge")), []Fact{Observe(Oracle, feedOf, "market")}, []string{"one oracle"}},
		"two oracles":                                    {peg, with(cash(usdc), Observe(Oracle, feedOf, "gauge")), []Fact{Observe(Oracle, Address{8}, "market")}, nil},
		"one bridge, written twice":                      {reserve, with(cash(usdc), stated(Bridge, "Wormhole")), []Fact{stated(Bridge, "wormhole")}, []string{"same bridge"}},
		"one custodian":                                  {reserve, with(cash(usdc), stated(Custody, "bank")), []Fact{stated(Custody, "bank")}, []string{"one custodian"}},
		"a bridge with a custodian's name":               {reserve, with(cash(usdc), stated(Bridge, "bank")), []Fact{stated(Custody, "bank")}, nil},
		"an index is no market of its own":               {Reference{Kind: Index, Market: gaugeOf, Asset: usdc}, with(cash(usdc), Observe(ClaimOn, gaugeOf, "?")), nil, nil},
		"an index over the market that capital is in":    {Reference{Kind: Index, Market: gaugeOf, Asset: usdc}, with(cash(usdc), Observe(ClaimOn, pool, "POOL()")), []Fact{stated(Market, pool.String())}, []string{"lent to the market"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := WrongWay(c.reference, c.series, c.other)
			if len(got) != len(c.want) {
				t.Fatalf("shared %+v, want %d", got, len(c.want))
			}
			for i, w := range c.want {
				if !strings.Contains(got[i].Why, w) {
					t.Errorf("why %q, want %q", got[i].Why, w)
				}
			}
		})
	}
}

func TestTriggerFailureIsAnInputWithASource(t *testing.T) {
	part := amount.New(2e16)
	s := Series{ID: Address{1}, Reference: Reference{Kind: AaveReserve}}
	kind, own := TriggerFailure{Kind: AaveReserve, Probability: part, Source: "k"}, TriggerFailure{Series: s.ID, Probability: part, Source: "s"}
	for name, c := range map[string]struct {
		list []TriggerFailure
		want string
	}{
		"nothing is stated":         {nil, ""},
		"its kind's":                {[]TriggerFailure{kind}, "k"},
		"its own before its kind's": {[]TriggerFailure{kind, own}, "s"},
		"another kind's":            {[]TriggerFailure{{Kind: Depeg, Probability: part, Source: "d"}}, ""},
		"another series'":           {[]TriggerFailure{{Series: Address{2}, Probability: part, Source: "o"}}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, known := FailureOf(c.list, s)
			if got.Source != c.want || known != (c.want != "") {
				t.Errorf("got %+v, %v", got, known)
			}
		})
	}
	for name, c := range map[string]struct {
		f    TriggerFailure
		want string
	}{
		"neither":       {TriggerFailure{Probability: part, Source: "x"}, "name one of the two"},
		"both":          {TriggerFailure{Series: s.ID, Kind: Depeg, Probability: part, Source: "x"}, "name one of the two"},
		"unknown kind":  {TriggerFailure{Kind: "moon", Probability: part, Source: "x"}, "the kinds are"},
		"above one":     {TriggerFailure{Kind: Depeg, Probability: WAD.Plus(amount.New(1)), Source: "x"}, "above 100%"},
		"no source":     {TriggerFailure{Kind: Depeg, Probability: part, Source: " "}, "without a source"},
		"as it must be": {kind, ""},
	} {
		t.Run(name, func(t *testing.T) {
			err := c.f.Check()
			if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

func TestStatedFactsAreAssumed(t *testing.T) {
	got, err := Stated([]byte(`[{"what":"bridge","value":"x","basis":"observed","source":"deployer"}]`))
	if err != nil || len(got) != 1 || got[0].Basis != Assumed || got[0].What != Bridge {
		t.Errorf("got %+v, %v", got, err)
	}
	for _, text := range []string{`{}`, `[{"what":"moon","value":"x","source":"y"}]`, `[{"what":"bridge","value":"","source":"y"}]`, `[{"what":"bridge","value":"x"}]`,
		`[{"what":"settlement","value":"x","source":"y"}]`} {
		if _, err := Stated([]byte(text)); err == nil {
			t.Errorf("%s was read", text)
		}
	}
}
