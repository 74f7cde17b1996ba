package evaluate

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Format names the layout of a Summary. A reader refuses any other.
const Format = "hedgerow.backtest.summary/1"

// Summary is all figures of one backtest: one tape, one cell of the assumptions, a
// hedged run beside those that it is compared with. Fields come in this order,
// lists in a stated one, so that equal runs give equal bytes.
type Summary struct {
	Format  string           `json:"format"`
	Tape    Tape             `json:"tape"`
	Coin    backtest.Coin    `json:"coin"`
	Claims  []backtest.Claim `json:"claims"`
	Cell    assumed.Cell     `json:"cell"`
	Seed    uint64           `json:"seed"`
	Horizon Figure           `json:"horizon"` // over which losses are measured
	// Runs are unhedged, hedged, constant cover of equal ES, HF-threshold cover: those
	// that there are, in the order in which they were given.
	Runs []Run `json:"runs"`
	// Limits, Scores and VaR are of the hedged run.
	Limits []Band     `json:"limits"`
	Scores []Quality  `json:"scores"`
	VaR    []Backtest `json:"var"`
	// Notes are what a reader must know of the figures, in words.
	Notes []string `json:"notes"`
}

// Tape is what was played.
type Tape struct {
	Market       string        `json:"market"`
	Protocol     string        `json:"protocol"`
	Basis        history.Basis `json:"basis"` // of the books
	From         time.Time     `json:"from"`
	To           time.Time     `json:"to"`
	EverySeconds int64         `json:"everySeconds"`
	Moments      int           `json:"moments"`
	Gaps         int           `json:"gaps"` // moments at which a policy stood in for what the archive lacks
	Sources      []Source      `json:"sources"`
	Policies     []string      `json:"policies"`
}

// Source is where one part of the tape is from.
type Source struct {
	What  string        `json:"what"`
	From  string        `json:"from"`
	Basis history.Basis `json:"basis"`
	Note  string        `json:"note,omitempty"`
}

// Run is one way to hedge, or not to.
type Run struct {
	Name  string `json:"name"` // unhedged, hedged, constant, threshold
	What  string `json:"what"` // for people
	Whole Period `json:"whole"`
	// Shortfalls are ES by measure and confidence: realised ones first.
	Shortfalls []Shortfall `json:"shortfalls"`
	Return     Return      `json:"return"`
	Basis      Missed      `json:"basisLosses"`
	Periods    []Period    `json:"periods"` // in order of time
	Windows    []Period    `json:"windows"` // crisis windows, in the configured order
}

// Period is what a stretch of a run came to. Sums are of the stretch, levels as at
// its end. All are in the coin unless their unit says otherwise.
type Period struct {
	Name string    `json:"name"`
	From time.Time `json:"from"`
	To   time.Time `json:"to"` // the stretch ends before it
	// Covered is false where the tape has nothing of the stretch: then no figure has
	// a value, and each says so. Partly is what part of it the tape has.
	Covered   bool   `json:"covered"`
	Partly    Figure `json:"partly"`
	Reference Figure `json:"referenceLoss"` // all suppliers'
	Gross     Figure `json:"grossLoss"`     // the fund's, before first-loss cover
	Net       Figure `json:"netLoss"`       // after it, before protection
	Premium   Figure `json:"premium"`
	Refunds   Figure `json:"refunds"`
	Sales     Figure `json:"sales"`
	Gas       Figure `json:"gas"`
	GasWei    Figure `json:"gasETH"`
	// Cost is premium − refunds − sales + gas. Payouts are apart.
	Cost    Figure `json:"cost"`
	Payouts Figure `json:"payouts"` // paid, and proven but not yet claimed: the change
	// Hedged is the net loss less payouts.
	Hedged    Figure `json:"hedgedLoss"`
	NAVStart  Figure `json:"navStart"`
	NAVEnd    Figure `json:"navEnd"`
	NAVChange Figure `json:"navChange"`
	Drawdown  Figure `json:"maxDrawdown"` // the largest fall of NAV from its highest within the stretch
	// Cover is the average cover held and minted, Bought and Sold what was traded of
	// it, in maximum payout; Turnover is (Bought + Sold)/Cover, a year.
	Cover    Figure `json:"averageCover"`
	Bought   Figure `json:"coverBought"`
	Sold     Figure `json:"coverSold"`
	Turnover Figure `json:"turnover"`
	Fills    Figure `json:"fills"`
	Failed   Figure `json:"failedFills"`
	Breaches Figure `json:"breaches"` // of limits: how often one began
	Over     Figure `json:"timeInBreach"`
}

// The measures of loss. They answer different questions and are never mixed.
const (
	// Realised is over the losses that came about, period by period.
	Realised = "realised"
	// Modelled is over scenarios of the horizon from sampled instants, averaged.
	Modelled = "modelled"
)

// Shortfall is expected shortfall over the horizon by one measure.
type Shortfall struct {
	Measure    string  `json:"measure"` // realised or modelled
	Confidence float64 `json:"confidence"`
	Samples    int     `json:"samples"` // periods, or sampled instants
	// Blocks of successive samples are what intervals are drawn from; of fewer than
	// FewBlocks these are too narrow. 0: there is no interval.
	Blocks   int    `json:"blocks,omitempty"`
	Unhedged Figure `json:"unhedged"` // of the same loss without protection
	Hedged   Figure `json:"hedged"`
	Removed  Figure `json:"removed"`
	// CostPerUnit is the run's cost a year for a unit of ES removed.
	CostPerUnit Figure `json:"costPerUnit"`
}

// Return is how long what was off stayed off, beside the waiting period that any
// cover takes at least.
type Return struct {
	Waiting Figure `json:"waiting"`
	Limits  Spells `json:"limits"`  // a limit was breached
	Targets Spells `json:"targets"` // less was held and minted than was wanted and allowed
}

// Spells are stretches of one kind.
type Spells struct {
	Spells Figure `json:"spells"`
	Open   Figure `json:"open"`   // not over when the run ended
	Share  Figure `json:"share"`  // of the time
	Median Figure `json:"median"` // of those that ended, as is the 90th percentile
	P90    Figure `json:"p90"`
	// Longest and Beyond count one that is not over for as long as it had lasted.
	Longest Figure `json:"longest"`
	// Beyond is how many lasted longer than the waiting period.
	Beyond Figure `json:"beyondWaiting"`
}

// Missed is what became of the fund's net loss, by cause. Loss = Paid + Owed +
// TriggerFailure + Waiting + Expiry + Attachment + Uncovered, to the unit.
type Missed struct {
	Loss           Figure `json:"loss"`           // the fund's net loss
	Paid           Figure `json:"paid"`           // of it, by cover
	Owed           Figure `json:"owed"`           // within cover whose series is not resolved
	TriggerFailure Figure `json:"triggerFailure"` // within minted cover that was resolved and did not pay it
	Waiting        Figure `json:"waiting"`        // within cover that waited for its mint
	Expiry         Figure `json:"expiry"`         // within cover that had expired and was not replaced
	Attachment     Figure `json:"attachment"`     // below the attachment of cover that was held
	Uncovered      Figure `json:"uncovered"`      // within no cover
	// Beyond is what cover paid that the fund had not lost, in addition.
	Beyond Figure `json:"paidBeyondLoss"`
}

// Band is a limit over time: what was measured, and its bound.
type Band struct {
	Limit   string        `json:"limit"`
	Subject string        `json:"subject,omitempty"`
	Unit    string        `json:"unit"`
	Basis   history.Basis `json:"basis"`
	Least   Figure        `json:"least"`
	Most    Figure        `json:"most"`
	Bound   Figure        `json:"bound"` // at the end
	// Closest is the highest that measured/bound came to.
	Closest  Figure    `json:"closest"`
	Breaches Figure    `json:"breaches"` // how often one began
	Over     Figure    `json:"timeInBreach"`
	First    time.Time `json:"firstBreach,omitzero"`
	Unknown  Figure    `json:"unknown"` // records without a measure
	// Cut, Refused and Tripped are what the limit did to targets and orders.
	Cut     Figure      `json:"cut"`
	Refused Figure      `json:"refused"`
	Tripped Figure      `json:"tripped"`
	Points  []BandPoint `json:"points"` // at most BandPoints, the highest within each stretch
}

// BandPoint is a limit's highest measure within a stretch that begins at an instant, and
// its bound then, in the band's unit.
type BandPoint struct {
	At       time.Time `json:"at"`
	Measured Figure    `json:"measured"`
	Bound    Figure    `json:"bound"`
}

// Quality is how good a strategy's liquidation PDs were over one horizon, beside
// the health factor alone.
type Quality struct {
	Strategy  string        `json:"strategy"`
	Event     string        `json:"event"` // what the probability is of
	Basis     history.Basis `json:"basis"` // of books and events: real and simulated are never pooled
	Horizon   Figure        `json:"horizon"`
	Scored    Figure        `json:"scoredHorizon"` // the strategy's own; PDs are carried from it to Horizon
	LoanDays  Figure        `json:"loanDays"`
	Events    Figure        `json:"events"`         // loan-days on which a liquidation was within the horizon, by distinct loan and day of the event
	EventDays Figure        `json:"eventDays"`      // distinct days of liquidations
	Censored  Figure        `json:"censored"`       // loan-days whose horizon reaches beyond the tape
	Early     Figure        `json:"beforeBaseline"` // loan-days before a baseline could be fitted
	Score     Accuracy      `json:"score"`
	Baseline  Accuracy      `json:"baseline"` // the health factor alone, recalibrated on what was known by then
	// Gains are score less baseline, the better the higher.
	AUCGain   Figure `json:"aucGain"`
	BrierGain Figure `json:"brierGain"`
}

// Accuracy is one forecast's.
type Accuracy struct {
	AUC   Figure `json:"auc"`
	Brier Figure `json:"brier"`
	Skill Figure `json:"skill"`            // 1 − Brier/Brier of the event's frequency
	Slope Figure `json:"calibrationSlope"` // 1 is right, below it forecasts are too extreme
	// Bins are a reliability diagram, by rising forecast; empty where there are too few
	// events for figures.
	Bins []Bin `json:"bins"`
}

// Bin is the forecasts of a range, and how often the event came: a point of a
// reliability diagram.
type Bin struct {
	Forecasts Figure `json:"forecasts"` // how many
	Mean      Figure `json:"mean"`      // forecast
	Frequency Figure `json:"frequency"` // of the event; its interval, where there is one
}

// Backtest is a VaR of the collateral basket held up against what came.
type Backtest struct {
	Method     string  `json:"method"`
	Confidence float64 `json:"confidence"`
	Days       Figure  `json:"days"`
	Left       Figure  `json:"daysWithoutForecast"`
	Violations Figure  `json:"violations"`
	Expected   Figure  `json:"expectedViolations"`
	Average    Figure  `json:"averageVaR"`
	AverageES  Figure  `json:"averageES"`
	Tests      []Test  `json:"tests"`
	// Points are the days with a forecast, in order; all of them, or none.
	Points []Day `json:"points"`
}

// Day is one day of a VaR backtest: the loss that came, and what was forecast.
type Day struct {
	At   time.Time `json:"at"`   // the day begins
	Loss Figure    `json:"loss"` // of the collateral basket, marked to market; below zero a gain
	VaR  Figure    `json:"var"`
	Over bool      `json:"violation,omitempty"`
}

// Test is one test of a Backtest, with what it could have found.
type Test struct {
	Name      string `json:"name"`
	Statistic Figure `json:"statistic"`
	P         Figure `json:"p"`
	Power     Figure `json:"power"`
	Against   string `json:"against"` // the truth that power is stated for
}
