package loss

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// most bounds price factors, as liquidation.Loans.Check does USD and bonuses, so
// that no sum of products can overflow.
const most = 1e30

// entries are where loan i's collateral and debt begin and end.
func entries(l *liquidation.Loans, i int) (c0, c1, d0, d1 uint32) {
	return l.CollateralAt[i], l.CollateralAt[i+1], l.DebtAt[i], l.DebtAt[i+1]
}

func sprint(v any) string { return fmt.Sprint(v) }
