package market

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The stages of a bonded assertion.
const (
	stageOpen     = 1
	stageDisputed = 2
)

// assertions reads what stands asserted with a bond: of series that no reading
// decided, at their resolvers, and of ilks' losses, at their gauges.
func (s *surveyor) assertions(ctx context.Context) error {
	if err := s.ofSeries(ctx); err != nil {
		return err
	}
	return s.ofIlks(ctx)
}

// ofSeries reads what stands asserted of PENDING series. A resolver that is an
// account, or another contract, asserts nothing.
func (s *surveyor) ofSeries(ctx context.Context) error {
	abi := contracts.NewResolver()
	var calls []chain.Call
	var of []*SeriesSurvey
	for i := range s.out.Series {
		x := &s.out.Series[i]
		if x.State != protection.Pending || !s.wanted(x.ID, x.Pool) {
			continue
		}
		of = append(of, x)
		for _, data := range [][]byte{abi.PackAssertionOf(common.Address(x.ID)), abi.PackLiveness(), abi.PackAnswerWithin()} {
			calls = append(calls, chain.Call{To: x.Resolver, Data: data, AllowFailure: true})
		}
	}
	r, err := s.c.Read(ctx, s.at, calls)
	if err != nil {
		return err
	}
	for i, x := range of {
		said, liveness, answer := r[3*i], r[3*i+1], r[3*i+2]
		if said.Err != nil || len(said.Data) == 0 {
			continue
		}
		a, err1 := abi.UnpackAssertionOf(said.Data)
		open, err2 := abi.UnpackLiveness(liveness.Data)
		wait, err3 := abi.UnpackAnswerWithin(answer.Data)
		if err1 != nil || err2 != nil || err3 != nil || a.Id.Sign() == 0 {
			continue
		}
		fraction, err := amount.FromBig(a.Fraction)
		if err != nil {
			return fmt.Errorf("assertion of series %s: %w", x.Symbol, err)
		}
		out := Assertion{Resolver: x.Resolver, ID: a.Id.Uint64(), Series: x.ID, Fraction: &fraction, Asserter: protection.Address(a.Bonds.Asserter), AssertedAt: seconds(a.Bonds.AssertedAt)}
		switch a.Bonds.Stage {
		case stageOpen:
			out.Until = out.AssertedAt.Add(span(open))
		case stageDisputed:
			out.Disputer, out.Until = protection.Address(a.Bonds.Disputer), seconds(a.Bonds.DisputedAt).Add(span(wait))
		default:
			continue
		}
		s.out.Assertions = append(s.out.Assertions, out)
	}
	return nil
}

// mostAssertions is how many assertions of a gauge are looked at, the newest.
const mostAssertions = 64

// ofIlks reads what stands asserted of the losses of Maker's ilks: they are recorded
// when nobody disputes them.
func (s *surveyor) ofIlks(ctx context.Context) error {
	abi := contracts.NewMakerIlkGauge()
	var calls []chain.Call
	var of []GaugeSurvey
	for _, g := range s.out.Gauges {
		shown := slices.ContainsFunc(s.out.Series, func(x SeriesSurvey) bool { return x.Gauge == g.ID && s.wanted(x.ID, x.Pool) })
		if !shown || g.Unreadable != "" || g.Reference.Kind != protection.MakerIlk {
			continue
		}
		of = append(of, g)
		for _, data := range [][]byte{abi.PackAssertionCount(), abi.PackLiveness(), abi.PackAnswerWithin()} {
			calls = append(calls, chain.Call{To: g.ID, Data: data, AllowFailure: true})
		}
	}
	heads, err := s.c.Read(ctx, s.at, calls)
	if err != nil {
		return err
	}
	for i, g := range of {
		d := decoder{results: heads[3*i:][:3]}
		count, liveness, wait := d.word(), d.word(), d.word()
		if d.err != nil || !count.IsUint64() || !liveness.IsUint64() || !wait.IsUint64() {
			continue // another contract's ilk: nothing is asserted at it as at ours
		}
		list, err := s.assertedAt(ctx, g.ID, count.Uint64(), span(liveness.Uint64()), span(wait.Uint64()))
		if err != nil {
			return err
		}
		s.out.Assertions = append(s.out.Assertions, list...)
	}
	return nil
}

// assertedAt are the assertions of one gauge that are open or disputed.
func (s *surveyor) assertedAt(ctx context.Context, gauge protection.Address, count uint64, liveness, wait time.Duration) (out []Assertion, err error) {
	abi := contracts.NewMakerIlkGauge()
	first := count - min(count, mostAssertions) + 1
	var calls []chain.Call
	for id := first; id <= count; id++ {
		n := new(big.Int).SetUint64(id)
		calls = append(calls, chain.Call{To: gauge, Data: abi.PackBondsOf(n), AllowFailure: true}, chain.Call{To: gauge, Data: abi.PackAssertions(n), AllowFailure: true})
	}
	r, err := s.c.Read(ctx, s.at, calls)
	if err != nil {
		return nil, err
	}
	for i := 0; i < len(r); i += 2 {
		b, err1 := abi.UnpackBondsOf(r[i].Data)
		a, err2 := abi.UnpackAssertions(r[i+1].Data)
		if errors.Join(r[i].Err, r[i+1].Err, err1, err2) != nil {
			continue
		}
		loss, err := amount.FromBig(a.Loss)
		if err != nil {
			return nil, fmt.Errorf("assertion at gauge %s: %w", gauge, err)
		}
		upTo := seconds(a.UpToTime)
		x := Assertion{Gauge: gauge, ID: first + uint64(i/2), Loss: &loss, UpTo: &upTo, Asserter: protection.Address(b.Asserter), AssertedAt: seconds(b.AssertedAt)}
		switch b.Stage {
		case stageOpen:
			x.Until = x.AssertedAt.Add(liveness)
		case stageDisputed:
			x.Disputer, x.Until = protection.Address(b.Disputer), seconds(b.DisputedAt).Add(wait)
		default:
			continue
		}
		out = append(out, x)
	}
	return out, nil
}
