package agent_test

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent"
)

func TestARecordNamesTheRiskiestLoans(t *testing.T) {
	b := lent100(t, 40)
	rapid.Check(t, func(t *rapid.T) {
		var s agent.Scores
		few := rapid.SampledFrom([]float64{0, 1, 2, 3}) // so that many are equal
		for i := range rapid.IntRange(0, 40).Draw(t, "loans") {
			s.Loan, s.LiquidationPD, s.EL = append(s.Loan, int32(i)), append(s.LiquidationPD, few.Draw(t, "pd")/4), append(s.EL, few.Draw(t, "el"))
			s.LossPD, s.EAD, s.LGD = append(s.LossPD, 0), append(s.EAD, 0), append(s.LGD, 0)
		}
		rank := make([]int, len(s.Loan))
		for i := range rank {
			rank[i] = i
		}
		slices.SortStableFunc(rank, func(a, b int) int {
			return cmp.Or(cmp.Compare(s.EL[b], s.EL[a]), cmp.Compare(s.LiquidationPD[b], s.LiquidationPD[a]))
		})
		top := s.Sum(b).Top
		if len(top) != min(5, len(rank)) {
			t.Fatalf("%d of %d loans", len(top), len(rank))
		}
		for i, x := range top {
			if x.Borrower != b.Borrower(rank[i]) {
				t.Fatalf("place %d is %s, want loan %d of %v", i, x.Borrower, rank[i], s.EL)
			}
		}
	})
}
