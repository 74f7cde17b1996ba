package wire

import (
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// A balance is short when it covers less than shortDays of what a day costs, and
// enough again at enoughDays; it is out below its floor, and in again a quarter
// above. Between the two it stays as it was, so that no alarm flaps.
const (
	shortDays  = 3
	enoughDays = 4
)

// runway says how long money lasts. Its zero value has enough.
type runway struct {
	balance, daily amount.Amount // base units
	short, out     bool
}

// measure takes a balance, what the last 24 hours cost, and the floor that the
// balance must not fall below; a zero floor is none.
func (r *runway) measure(balance, daily, floor amount.Amount) {
	r.balance, r.daily = balance, daily
	limit, ground := uint64(shortDays), floor
	if r.short {
		limit = enoughDays
	}
	if r.out {
		ground = floor.MulDiv(amount.New(5), amount.New(4))
	}
	r.short = !daily.IsZero() && balance.Cmp(daily.MulDiv(amount.New(limit), amount.New(1))) < 0
	r.out = balance.Cmp(ground) < 0
}

// days is how long the balance lasts, to a tenth, rounded down.
func (r runway) days() string {
	return r.balance.MulDiv(amount.New(10), r.daily).Format(1)
}
