package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

func TestParametersChangeOnlyAfterTheirDelay(t *testing.T) {
	m := newMoving(t, false)
	p := m.p
	p.Curve.Slope1 = wads(3000)
	p.Drift.Least = wads(60)
	p.Floor.Base = wads(20)
	m.refuses(t, m.anyone, m.at, premium.PackPropose(p), "OwnableUnauthorizedAccount(")
	m.refuses(t, m.anyone, m.at, premium.PackApplyProposal(), "NoProposal(")
	m.refuses(t, m.owner, m.at, premium.PackCancel(), "NoProposal(")
	r := m.do(t, m.owner, m.at, premium.PackPropose(p))
	ready := one(t, r, m.at, premium.UnpackProposedEvent).ReadyAt
	if ready != m.timeOf(t, r)+2*day {
		t.Fatalf("ready at %d, want two days after %d", ready, m.timeOf(t, r))
	}
	m.SetTime(ready - 1)
	m.refuses(t, m.anyone, m.at, premium.PackApplyProposal(), "NotReady(")
	before := m.floor(t)
	m.do(t, m.anyone, m.at, premium.PackApplyProposal())
	equal(t, "slope", read(t, m.chain, m.at, premium.PackParameters(), premium.UnpackParameters).Curve.Slope1, wads(3000))
	equal(t, "level within its new bounds", m.level(t), wads(60))
	equal(t, "floor goes on from where it is", m.floor(t), before)
	m.Pass(day)
	equal(t, "and moves to its new base", m.floor(t), wads(20))
	m.refuses(t, m.anyone, m.at, premium.PackApplyProposal(), "NoProposal(")

	m.do(t, m.owner, m.at, premium.PackPropose(m.p))
	m.refuses(t, m.anyone, m.at, premium.PackCancel(), "OwnableUnauthorizedAccount(")
	m.do(t, m.owner, m.at, premium.PackCancel())
	m.Pass(3 * day)
	m.refuses(t, m.anyone, m.at, premium.PackApplyProposal(), "NoProposal(")

	m.do(t, m.owner, m.at, premium.PackPropose(m.p))
	m.Pass(17 * day)
	m.refuses(t, m.anyone, m.at, premium.PackApplyProposal(), "Lapsed(")
}

func TestAPremiumModelRefusesWhatIsOutOfRange(t *testing.T) {
	m := newMoving(t, true)
	big9 := new(big.Int).Mul(wad, big.NewInt(1001))
	for _, tc := range []struct {
		name string
		edit func(*contracts.Parameters)
		want string
	}{
		{"a kink above one", func(p *contracts.Parameters) { p.Curve.Kink = wads(1001) }, "BadParameter(kink"},
		{"a steep slope", func(p *contracts.Parameters) { p.Curve.Slope1 = big9 }, "BadParameter(slope1"},
		{"a steep second slope", func(p *contracts.Parameters) { p.Curve.Slope2 = big9 }, "BadParameter(slope2"},
		{"a target above one", func(p *contracts.Parameters) { p.Drift.Target = wads(1001) }, "BadParameter(target"},
		{"a hasty level", func(p *contracts.Parameters) { p.Drift.Speed = big9 }, "BadParameter(speed"},
		{"no least level", func(p *contracts.Parameters) { p.Drift.Least = big.NewInt(1e12 - 1) }, "BadParameter(drift.least"},
		{"a least level above the most", func(p *contracts.Parameters) { p.Drift.Least = wads(501) }, "BadParameter(drift.least"},
		{"a most level above a hundred", func(p *contracts.Parameters) { p.Drift.Most = big9 }, "BadParameter(drift.most"},
		{"no floor", func(p *contracts.Parameters) { p.Floor.Base = new(big.Int) }, "BadParameter(floor.base"},
		{"a base above the most", func(p *contracts.Parameters) { p.Floor.Base = wads(201) }, "BadParameter(floor.base"},
		{"a floor above a hundred", func(p *contracts.Parameters) { p.Floor.Most = big9 }, "BadParameter(floor.most"},
		{"a heavy loading", func(p *contracts.Parameters) { p.Floor.Loading = big9 }, "BadParameter(floor.loading"},
		{"a floor that hardly moves", func(p *contracts.Parameters) { p.Floor.PerHour = big.NewInt(1e9 - 1) }, "BadParameter(floor.perHour"},
		{"a nervous variance", func(p *contracts.Parameters) { p.Floor.HalfLife = big64(hour - 1) }, "BadParameter(floor.halfLife"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p := someParameters()
			tc.edit(&p)
			m.refuses(t, m.owner, m.at, premium.PackPropose(p), tc.want)
		})
	}
	create := func(pool, feed common.Address, level *big.Int, p contracts.Parameters, delay uint64) []byte {
		return append(common.FromHex(contracts.PremiumModelMetaData.Bin), premium.PackConstructor(pool, feed, level, p, m.owner.addr, delay)...)
	}
	unfed := someParameters()
	for _, tc := range []struct {
		name, want string
		code       []byte
	}{
		{"no pool", "BadParameter(pool", create(m.anyone.addr, m.feed, wads(50), m.p, 2*day)},
		{"a short delay", "BadParameter(delay", create(m.pool, m.feed, wads(50), m.p, 2*day-1)},
		{"a long delay", "BadParameter(delay", create(m.pool, m.feed, wads(50), m.p, 366*day)},
		{"a level below its least", "BadParameter(level", create(m.pool, m.feed, wads(9), m.p, 2*day)},
		{"a level above its most", "BadParameter(level", create(m.pool, m.feed, wads(501), m.p, 2*day)},
		{"a feed that says nothing", "BadFeed(", create(m.pool, m.pool, wads(50), m.p, 2*day)},
		{"a loading without a feed", "BadParameter(floor.loading", create(m.pool, zeroAd, wads(50), unfed, 2*day)},
	} {
		t.Run(tc.name, func(t *testing.T) { m.refusesCreation(t, m.owner, tc.code, tc.want) })
	}
}
