package market

import (
	"context"
	"fmt"

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

// assertions reads what stands asserted of the series that no reading decided. A
// resolver that is an account, or another contract, asserts nothing.
func (s *surveyor) assertions(ctx context.Context) error {
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
		out := Assertion{Resolver: x.Resolver, ID: a.Id.Uint64(), Series: x.ID, Fraction: fraction, Asserter: protection.Address(a.Bonds.Asserter), AssertedAt: seconds(a.Bonds.AssertedAt)}
		switch a.Bonds.Stage {
		case stageOpen:
			out.Until = out.AssertedAt.Add(span(open))
		case stageDisputed:
			out.Disputer, out.Until = protection.Address(a.Bonds.Disputer), seconds(a.Bonds.DisputedAt).Add(span(wait))
		}
		s.out.Assertions = append(s.out.Assertions, out)
	}
	return nil
}
