package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// rival is another pool of the stand's market, with its premium model.
type rival struct {
	pool, model common.Address
	owner       *account
}

func (s *stand) rival(t *testing.T, owner *account) rival {
	t.Helper()
	at := s.deploy(t, owner, &contracts.RiskPoolMetaData, pool.PackConstructor(s.usd, "Rival", "RIVAL", owner.addr, s.market))
	return rival{at, curve{20, 40, 800, 1000, 20000}.deploy(t, s.chain, at), owner}
}

// layer are terms of a series of a rival from one loss to another.
func (r rival) layer(s *stand, t *testing.T, from, to, supply uint64) contracts.Terms {
	t.Helper()
	terms := s.someTerms(t)
	terms.Pool, terms.PremiumModel = r.pool, r.model
	terms.Attachment, terms.Exhaustion, terms.MaxSupply = usd(from), usd(to), usd(supply)
	return terms
}

func (s *stand) packCreate(terms contracts.Terms) []byte {
	return market.PackCreateSeries(terms, "Layer", "LAYER")
}

func TestAUnitOfLossNeverPaysMoreThanAUnit(t *testing.T) {
	c := newChain(t, 9)

	t.Run("a layer that is sold is not sold again, in the same pool or in another", func(t *testing.T) {
		s := newStand(t, c) // sells 400,000 to 900,000 in full
		r := s.rival(t, s.curator)
		for _, x := range []struct{ from, to, supply, at uint64 }{
			{400_000, 900_000, 1, 400_000}, {0, 400_001, 400_001, 400_000}, {899_999, 1_000_000, 1, 899_999}, {0, 2_000_000, 1, 400_000},
		} {
			s.refuses(t, s.curator, s.market, s.packCreate(r.layer(s, t, x.from, x.to, x.supply)), "LayerSold("+usd(x.at).String()+", ")
		}
		s.do(t, s.curator, s.market, s.packCreate(r.layer(s, t, 0, 400_000, 400_000)))
		s.do(t, s.curator, s.market, s.packCreate(r.layer(s, t, 900_000, 1_000_000, 100_000)))
	})

	t.Run("parts of a layer add up to the whole and no more", func(t *testing.T) {
		s := newStand(t, c)
		r := s.rival(t, s.curator)
		for range 4 {
			s.do(t, s.curator, s.market, s.packCreate(r.layer(s, t, 1_000_000, 1_400_000, 100_000)))
		}
		s.refuses(t, s.curator, s.market, s.packCreate(r.layer(s, t, 1_399_999, 1_500_000, 1)), "LayerSold(")
	})

	t.Run("what counts is the gauge's own loss, from whatever start loss a series counts", func(t *testing.T) {
		s := newStand(t, c)
		s.lose(t, usd(300_000))
		r := s.rival(t, s.curator)
		// 600,000 to 650,000 since 300,000 is 900,000 to 950,000 of the gauge: just above the first.
		s.do(t, s.curator, s.market, s.packCreate(r.layer(s, t, 600_000, 650_000, 50_000)))
		s.refuses(t, s.curator, s.market, s.packCreate(r.layer(s, t, 550_000, 600_000, 50_000)), "LayerSold("+usd(850_000).String())
	})

	t.Run("a layer is free again when its series resolved", func(t *testing.T) {
		s := newStand(t, c)
		r := s.rival(t, s.curator)
		s.lose(t, usd(900_000))
		terms := r.layer(s, t, 0, 100_000, 100_000)
		terms.StartLoss = usd(900_000)
		s.do(t, s.curator, s.market, s.packCreate(terms))
		terms.Attachment, terms.Exhaustion = usd(100_000), usd(500_000)
		s.do(t, s.curator, s.market, market.PackSettle(s.series))
		s.do(t, s.curator, s.market, s.packCreate(terms))
		if got := read(t, c, s.market, market.PackLayersOf(s.gauge), market.UnpackLayersOf); len(got) != 2 {
			t.Fatalf("%d unresolved series, want 2", len(got))
		}
	})

	t.Run("over random series of three pools no loss ever pays more than itself", func(t *testing.T) {
		s := newStand(t, c)
		pools := []rival{s.rival(t, s.curator), s.rival(t, s.curator), s.rival(t, s.curator)}
		r := rand.New(rand.NewPCG(6, 4))
		t.Log("seed 6, 4")
		type sold struct{ from, to, supply uint64 }
		all := []sold{{400_000, 900_000, 500_000}}
		made, refused := 0, 0
		for range 120 {
			from := r.Uint64N(2_000_000)
			width := 1 + r.Uint64N(600_000)
			x := sold{from, from + width, 1 + r.Uint64N(width)}
			over := func(list []sold) bool { // at some loss, exactly
				for _, at := range list {
					sum := new(big.Rat)
					for _, y := range list {
						if y.from <= at.from && at.from < y.to {
							sum.Add(sum, big.NewRat(int64(y.supply), int64(y.to-y.from)))
						}
					}
					if sum.Cmp(big.NewRat(1, 1)) > 0 {
						return true
					}
				}
				return false
			}
			terms := pools[r.IntN(3)].layer(s, t, x.from, x.to, x.supply)
			if over(append(all[:len(all):len(all)], x)) {
				refused++
				s.refuses(t, s.curator, s.market, s.packCreate(terms), "LayerSold(")
				continue
			}
			if len(all) == 32 {
				s.refuses(t, s.curator, s.market, s.packCreate(terms), "TooManyLayers(")
				break
			}
			made++
			s.do(t, s.curator, s.market, s.packCreate(terms))
			all = append(all, x)
		}
		t.Logf("%d series made, %d refused", made, refused)
		if made < 8 || refused < 20 {
			t.Error("the series do not show what they should")
		}
	})

	t.Run("the thirty-third series of a gauge is refused, and the last costs a bounded amount of gas", func(t *testing.T) {
		s := newStand(t, c)
		pools := []rival{s.rival(t, s.curator), s.rival(t, s.curator)}
		var gas uint64
		for i := range uint64(31) {
			terms := pools[i/16].layer(s, t, 1_000_000+i*1000, 1_200_000+i*1000, 5_000) // thirty-one that all overlap
			gas = s.do(t, s.curator, s.market, s.packCreate(terms)).GasUsed
		}
		s.refuses(t, s.curator, s.market, s.packCreate(pools[1].layer(s, t, 2_000_000, 2_000_001, 1)), "TooManyLayers(")
		t.Logf("the thirty-second took %d gas", gas)
		if gas > 4_000_000 {
			t.Errorf("the thirty-second took %d gas, want at most 4,000,000", gas)
		}
	})
}

func TestAGaugesHostSaysWhoSellsItsLoss(t *testing.T) {
	c := newChain(t, 9)
	s := newStand(t, c)
	if host := read(t, c, s.market, market.PackHostOf(s.gauge), market.UnpackHostOf); host != s.pool {
		t.Fatalf("the host is %s, want %s", host, s.pool)
	}
	stranger := s.rival(t, s.stranger)
	create := s.packCreate(stranger.layer(s, t, 0, 1, 1))

	s.refuses(t, s.stranger, s.market, create, "NotAdmitted(")
	s.refuses(t, s.stranger, s.market, market.PackAdmit(s.gauge, stranger.pool, true), "NotHost(")
	e := one(t, s.do(t, s.curator, s.market, market.PackAdmit(s.gauge, stranger.pool, true)), s.market, market.UnpackAdmittedEvent)
	if e.Gauge != s.gauge || e.Pool != stranger.pool || !e.Admitted {
		t.Fatalf("unexpected event %+v", e)
	}
	first := one(t, s.do(t, s.stranger, s.market, create), s.market, market.UnpackSeriesCreatedEvent).Series
	s.do(t, s.curator, s.market, market.PackAdmit(s.gauge, stranger.pool, false))
	s.refuses(t, s.stranger, s.market, s.packCreate(stranger.layer(s, t, 1, 2, 1)), "NotAdmitted(")
	if state := read(t, c, s.market, market.PackStateOf(first), market.UnpackStateOf); state.State != active {
		t.Fatalf("what was admitted is in state %d", state.State)
	}

	// On a gauge of its own a stranger is host, and takes nothing from anybody.
	own := stranger.layer(s, t, 400_000, 900_000, 500_000)
	own.Gauge = s.anotherGauge(t)
	s.do(t, s.stranger, s.market, s.packCreate(own))
}
