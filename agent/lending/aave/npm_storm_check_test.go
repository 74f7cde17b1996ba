package aave_test

import (
	"errors"
	"slices"
	"time"

	"github.com/holiman/uint256"
	"golang.org/x/sync/errgroup"

	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave/aavetest"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// check compares, at a block, the book kept from logs with a new reader's and
// with what the pool says of every account. A second kept book is brought there
// from a few blocks before, now and then.
func (s *storm) check(at trade.Block) {
	s.t.Helper()
	began := time.Now()
	var kept, whole *book.Book
	group, ctx := errgroup.WithContext(s.t.Context())
	group.Go(func() (err error) {
		kept, _, err = s.kept.Sync(ctx, at)
		return err
	})
	group.Go(func() error {
		fresh, err := aave.Open(ctx, s.client, s.options("fresh"))
		if err != nil {
			return err
		}
		whole, _, err = fresh.Sync(ctx, at)
		return err
	})
	group.Go(func() (err error) {
		s.standings, err = s.Standings(ctx, at, s.addresses)
		return err
	})
	s.do(group.Wait())
	s.equal("kept from logs", at, kept, whole)
	s.holds(at, kept)
	s.flags(at, kept)
	s.claims(at)
	if s.random.IntN(4) == 0 {
		late, _, err := s.lazy.Sync(s.t.Context(), at)
		s.do(err)
		s.equal("brought forward over several blocks", at, late, whole)
	}
	s.compared.blocks++
	s.spent.checking += time.Since(began)
}

// refused fails unless a market in which people have an asset without a price has
// no book, kept or new.
func (s *storm) refused(at trade.Block) {
	s.t.Helper()
	fresh := s.open("fresh")
	for _, r := range []*aave.Reader{s.kept, fresh} {
		if _, _, err := r.Sync(s.t.Context(), at); !errors.Is(err, aave.ErrNoPrice) {
			s.t.Fatalf("block %d, in which the oracle has no price of %s: %v, want ErrNoPrice", at.Number, s.Reserves[s.lost].Symbol, err)
		}
	}
	s.compared.refusals++
}

// equal fails unless a book is the one that was just read.
func (s *storm) equal(how string, at trade.Block, kept, whole *book.Book) {
	s.t.Helper()
	if kept.Version() != whole.Version() {
		s.t.Fatalf("block %d: the book %s differs from a new one:\n%s", at.Number, how, unlike(kept, whole))
	}
	if err := kept.Validate(); err != nil {
		s.t.Fatalf("block %d: the book %s: %v", at.Number, how, err)
	}
	s.compared.rows += kept.Len()
}

// holds fails unless the book has the pool's figures for every row, and a row for
// every account that the pool says has debt.
func (s *storm) holds(at trade.Block, b *book.Book) {
	s.t.Helper()
	rows := make(map[protection.Address]int, b.Len())
	for row := range b.Len() {
		rows[b.Borrower(row)] = row
	}
	law, found := s.kept.Version().Rounding, 0
	for i := range s.people {
		pool := &s.standings[i]
		row, in := rows[s.addresses[i]]
		if !in {
			if !pool.Debt.IsZero() {
				s.t.Errorf("block %d: %s owes %s and is not in the book", at.Number, s.people[i], pool.Debt.Dec())
			}
			continue
		}
		found++
		ours, err := aave.Account(b, row, law)
		s.do(err)
		for _, f := range []struct {
			name         string
			book, actual uint256.Int
		}{
			{"collateral", ours.Collateral.Int, pool.Collateral}, {"debt", ours.Debt.Int, pool.Debt},
			{"threshold", ours.Threshold.Int, pool.Threshold}, {"health factor", ours.HF.Int, pool.HF},
			{"eMode", *uint256.NewInt(uint64(b.Loan(row).EMode)), *uint256.NewInt(uint64(pool.EMode))},
		} {
			if s.compared.figures++; !f.book.Eq(&f.actual) {
				s.t.Errorf("block %d: %s of %s is %s in the book and %s in the pool", at.Number, f.name, s.people[i], f.book.Dec(), f.actual.Dec())
			}
		}
	}
	if found != b.Len() {
		s.t.Errorf("block %d: %d loans, of which %d are of people of the storm", at.Number, b.Len(), found)
	}
	if s.t.Failed() {
		s.t.FailNow()
	}
}

// flags compares which assets the book says are paused.
func (s *storm) flags(at trade.Block, b *book.Book) {
	s.t.Helper()
	for _, a := range b.Assets {
		for r := range s.Reserves {
			if protection.Address(s.Reserves[r].Token) != a.ID {
				continue // or it is an asset under an eMode's price
			}
			paused, err := s.Paused(s.t.Context(), at, r)
			s.do(err)
			if said := a.Flags&book.Paused != 0; said != paused {
				s.t.Fatalf("block %d: %s is paused in the book: %t, on chain: %t", at.Number, a.Symbol, said, paused)
			}
		}
	}
}

// claims compares what some suppliers have, and what there is of it, with the
// tokens.
func (s *storm) claims(at trade.Block) {
	s.t.Helper()
	holders := []protection.Address{s.Address("supplier"), s.Address(aavetest.TreasuryName), s.addresses[s.random.IntN(len(s.addresses))]}
	got, err := s.kept.Exposures(s.t.Context(), at, holders, nil)
	s.do(err)
	listed, err := s.Assets(s.t.Context(), at)
	s.do(err)
	for r := range s.Reserves {
		if !slices.Contains(listed, s.Reserves[r].Token) {
			continue
		}
		want, err := s.Supplied(s.t.Context(), at, r, holders)
		s.do(err)
		sum, supply := want[0], want[len(holders)]
		for _, w := range want[1:len(holders)] {
			sum.Add(sum, w)
		}
		i := slices.IndexFunc(got, func(e protection.Exposure) bool {
			return e.Reference.Asset == protection.Address(s.Reserves[r].Token)
		})
		s.compared.claims++
		switch {
		case i < 0 && sum.Sign() == 0:
		case i < 0:
			s.t.Fatalf("block %d: holders have %s of %s, and no exposure says so", at.Number, sum, s.Reserves[r].Symbol)
		case got[i].Amount.Big().Cmp(sum) != 0 || got[i].Supply.Big().Cmp(supply) != 0:
			s.t.Fatalf("block %d: an exposure of %s of %s %s; the tokens say %s of %s", at.Number, got[i].Amount, got[i].Supply, s.Reserves[r].Symbol, sum, supply)
		}
	}
}
