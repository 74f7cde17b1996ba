package market

import (
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// sound is a survey that adds up: 1,000 of cash, 40 of it unearned, 500 promised
// by one series and 100 owed by another.
func sound() *surveyor {
	n := amount.New
	pool, active, paying := protection.Address{1}, protection.Address{2}, protection.Address{3}
	s := &surveyor{heard: heard{orders: map[uint64]OpenOrder{7: {ID: 7, Series: active, Amount: n(50)}}}}
	s.out.Pools = []PoolSurvey{{Pool: protection.Pool{ID: pool, Symbol: "POOL", Assets: n(860), Reserved: n(500), Supply: n(900)}, In: Asset{Symbol: "USD"},
		Cash: n(1000), Balance: n(1030), Unearned: n(40), Owed: n(100), Claimable: n(20), Holders: Holders{Count: 2, Total: n(900)}}}
	s.out.Series = []SeriesSurvey{
		{Series: protection.Series{ID: active, Symbol: "ACTIVE", Pool: pool, State: protection.Active, Supply: n(500), MaxSupply: n(600)}, Minted: n(450), Pending: n(50), Unearned: n(40), Holders: Holders{Count: 3, Total: n(450)}},
		{Series: protection.Series{ID: paying, Symbol: "PAYING", Pool: pool, State: protection.Triggered, Supply: n(200), MaxSupply: n(600)}, Minted: n(200), Owed: n(100), Holders: Holders{Count: 1, Total: n(200)}, settled: true},
	}
	return s
}

func TestASoundMarketAlarmsNobody(t *testing.T) {
	s := sound()
	s.check()
	if len(s.out.Alarms) > 0 {
		t.Errorf("alarms: %q", s.out.Alarms)
	}
	n := amount.New
	if want := (Solvency{Booked: n(1020), Surplus: n(10), MaxPayout: n(600), Backing: n(960), Margin: n(360)}); s.out.Pools[0].Solvency != want {
		t.Errorf("solvency %+v, want %+v", s.out.Pools[0].Solvency, want)
	}
}

func TestWhateverDoesNotAddUpIsAnAlarmOfItsOwn(t *testing.T) {
	n := amount.New
	for _, c := range []struct {
		name  string
		spoil func(p *PoolSurvey, active, paying *SeriesSurvey)
		says  string
	}{
		{"a unit of money is gone", func(p *PoolSurvey, _, _ *SeriesSurvey) { p.Balance = n(1019) }, "MONEY IS MISSING"},
		{"more is promised than stands behind it", func(p *PoolSurvey, a, _ *SeriesSurvey) {
			a.Supply, a.Minted, a.Holders.Total, a.MaxSupply, p.Reserved = n(861), n(811), n(811), n(900), n(861)
		}, "INSOLVENT"},
		{"the pool reserves less than its series can cost", func(p *PoolSurvey, _, _ *SeriesSurvey) { p.Reserved = n(499) }, "of reserved"},
		{"the pool owes less than its series do", func(p *PoolSurvey, _, _ *SeriesSurvey) { p.Owed = n(99) }, "of payouts owed"},
		{"the pool has earned what its series have not", func(p *PoolSurvey, _, _ *SeriesSurvey) { p.Unearned = n(39) }, "of unearned premium"},
		{"a share has no holder", func(p *PoolSurvey, _, _ *SeriesSurvey) { p.Holders.Total = n(899) }, "of shares held"},
		{"a token has no holder", func(_ *PoolSurvey, a, _ *SeriesSurvey) { a.Holders.Total = n(449) }, "series ACTIVE: its holders have"},
		{"an order that nobody placed", func(p *PoolSurvey, a, _ *SeriesSurvey) {
			a.Pending, a.Minted, a.Holders.Total = n(51), n(449), n(449)
		}, "series ACTIVE: its open orders"},
		{"more than the terms allow", func(_ *PoolSurvey, a, _ *SeriesSurvey) { a.MaxSupply = n(499) }, "its terms allow 499"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := sound()
			c.spoil(&s.out.Pools[0], &s.out.Series[0], &s.out.Series[1])
			s.check()
			if len(s.out.Alarms) != 1 || !strings.Contains(s.out.Alarms[0], c.says) {
				t.Errorf("alarms %q, want one with %q", s.out.Alarms, c.says)
			}
		})
	}
}

func TestATriggeredSeriesThatNobodySettledStillReserves(t *testing.T) {
	s := sound()
	s.out.Series[0].State = protection.Triggered // by its gauge; the pool has not heard
	s.check()
	if len(s.out.Alarms) > 0 || s.out.Pools[0].Solvency.MaxPayout != amount.New(600) {
		t.Errorf("alarms %q, most %s", s.out.Alarms, s.out.Pools[0].Solvency.MaxPayout)
	}
}

func TestTransfersThatCannotBeAreNoticed(t *testing.T) {
	s := &surveyor{}
	t1 := &transfers{has: map[protection.Address]amount.Amount{}, broken: true}
	s.holders("series X", t1)
	if len(s.out.Alarms) != 1 || !strings.Contains(s.out.Alarms[0], "logs are missing") {
		t.Errorf("alarms %q", s.out.Alarms)
	}
}
