package assumed

import (
	"errors"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Venue is the name that series and pools of an assumed market carry.
const Venue = "assumed"

// What New refuses.
var (
	ErrCell    = errors.New("no market has such a cell")
	ErrCovered = errors.New("this cannot be covered by the assumed market")
)

// Coin is what premiums are paid in, and capital is kept in.
type Coin struct {
	Asset    protection.Address
	Symbol   string
	Decimals uint8
}

// Covered is a reference whose loss series of the market pay for.
type Covered struct {
	Reference protection.Reference // of money: its Asset is the coin
	Symbol    string
	Decimals  uint8
	Claim     amount.Amount // the fund's
	Supply    amount.Amount // all suppliers' claims; zero: the book's debt in the asset, moment by moment
}

// Market is the protection market under assumptions. It is for one goroutine.
type Market struct{}

// New is a market at the beginning of a tape: nothing is there until the first
// Advance. Each series' trigger failure is drawn from the seed and the series' place
// in the schedule, alike in all cells.
func New(a *Assumptions, cell Cell, seed uint64, about tape.About, coin Coin, covered []Covered) (*Market, error) {
	return &Market{}, nil
}

// Advance moves the market to a moment: others act in a fixed order. Moments come in
// the order of their tape, and no call of the replica is later than the next moment.
func (m *Market) Advance(at *tape.Moment) error { return nil }

// Replica is where the fund trades. It is another one after each Advance.
func (m *Market) Replica() *market.Market { return nil }

// Series are all that the market has, as the live adapter shows them, by id. What is
// over leaves the list when its claim window ends.
func (m *Market) Series() []protection.Series { return nil }

// Pools are the underwriters' capital, by id.
func (m *Market) Pools() []protection.Pool { return nil }

// Gauges are those of Series, by id.
func (m *Market) Gauges() []Gauge { return nil }

// Facts are what a series depends on: nothing of it is observed.
func (m *Market) Facts(series protection.Address) []protection.Fact { return nil }

// Stake is what somebody has in a pool.
func (m *Market) Stake(pool, who protection.Address) trade.Stake { return trade.Stake{} }

// Tally is what has happened on the market since it began.
func (m *Market) Tally() Tally { return Tally{} }
