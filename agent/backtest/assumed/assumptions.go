package assumed

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // the baseline
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Schema is the version of the file's form that this package reads.
const Schema = 1

// ErrSchema reports a file of another form.
var ErrSchema = errors.New("the assumptions are of another schema")

// Assumptions are all that a backtest takes to be so because nobody observed it. A
// field's json tag is its key in the file; every number says where it is from.
type Assumptions struct {
	Schema  uint64      `json:"schema" jsonschema:"The version of the file's form: 1."`
	Name    config.Name `json:"name" jsonschema:"The assumptions' name, for people and reports."`
	Edition uint64      `json:"version" jsonschema:"The version of this content, from 1, by its author."`
	Note    string      `json:"note,omitempty" jsonschema:"What the assumptions are for."`

	Premium   Premium   `json:"premium" jsonschema:"What protection costs."`
	Series    Terms     `json:"series" jsonschema:"Which series there are."`
	Capacity  Capacity  `json:"capacity" jsonschema:"How much can be bought."`
	Flight    Flight    `json:"flight" jsonschema:"What underwriters do in stress."`
	Trigger   Trigger   `json:"trigger" jsonschema:"How losses come to be paid for, or do not."`
	Execution Execution `json:"execution" jsonschema:"What it takes to get a transaction done."`
	People    People    `json:"people" jsonschema:"What people do."`

	text []byte
	seen *views
}

// Stated is a value with who says so.
type Stated[T any] struct {
	Value  T      `json:"value" jsonschema:"The value, with its unit."`
	Source string `json:"source" jsonschema:"Who says so, or why it was chosen."`
}

// Premium is what protection costs: at utilisation u of the pool, a year,
//
//	max(minimum + volatility loading · variance, level · (1 + slope1·min(u, kink) + slope2·max(0, u − kink)))
//
// with the level such that at target utilisation it is the loading times the
// series' expected loss a year by the market's own model.
type Premium struct {
	Loading           Stated[Multiple] `json:"loading" jsonschema:"Premium at target utilisation over the expected loss by the market's own model."`
	MinimumRate       Stated[Part]     `json:"minimumRate" jsonschema:"Least premium, a year."`
	VolatilityLoading Stated[Part]     `json:"volatilityLoading" jsonschema:"What the least premium rises for each unit of the collateral basket's annual variance."`
	Target            Stated[Part]     `json:"target" jsonschema:"Utilisation of the pool at which the loading holds."`
	Kink              Stated[Part]     `json:"kink" jsonschema:"Utilisation above which the second slope holds."`
	Slope1            Stated[Multiple] `json:"slope1" jsonschema:"Rise of the premium per unit of utilisation below the kink, over that at none."`
	Slope2            Stated[Multiple] `json:"slope2" jsonschema:"The same above the kink."`
	Spread            Stated[Part]     `json:"spread" jsonschema:"What a sale back gives up of its price."`
	Reprice           Stated[Span]     `json:"reprice" jsonschema:"How often the curator proposes another level."`
	Notice            Stated[Span]     `json:"notice" jsonschema:"How long a proposal waits until it holds."`
	Decay             Stated[Part]     `json:"decay" jsonschema:"The weight that the past keeps over a day in the market's volatility."`
	History           Stated[Span]     `json:"history" jsonschema:"How far back that volatility looks."`
	Late              Stated[Span]     `json:"late" jsonschema:"How late liquidators come, by that model: a fall within as long leaves bad debt, a slower one finds loans repaid or liquidated."`
	Tail              Stated[uint64]   `json:"tail" jsonschema:"Degrees of freedom of the return over that time, Student's t: 4 has the tails of daily returns, 1000 is normal."`
	WithoutHistory    Stated[Part]     `json:"withoutHistory" jsonschema:"Annual volatility where there is no history to take it from."`
	PeggedUnknown     Stated[Part]     `json:"peggedWithoutHistory" jsonschema:"The same where all that could fall is pegged."`
}

// Terms are which series there are.
type Terms struct {
	Every       Stated[Span]   `json:"every" jsonschema:"How often a generation of series opens, one a layer."`
	Term        Stated[Span]   `json:"term" jsonschema:"From the opening of sales to expiry."`
	Waiting     Stated[Span]   `json:"waiting" jsonschema:"How long after a purchase cover begins."`
	ClaimWindow Stated[Span]   `json:"claimWindow" jsonschema:"How long payouts can be claimed."`
	Of          Stated[string] `json:"layersOf" jsonschema:"What layers are parts of: supply, all suppliers' claims, or claim, the fund's."`
	Layers      []Layer        `json:"layers" jsonschema:"Layers of the reference's loss, from below."`
}

// Layer is a layer of the reference's loss.
type Layer struct {
	From   Part   `json:"from" jsonschema:"Loss above which it pays."`
	To     Part   `json:"to" jsonschema:"Loss at which it pays in full."`
	Source string `json:"source" jsonschema:"Who says so, or why it was chosen."`
}

// Capacity is how much can be bought.
type Capacity struct {
	Capital Stated[Part] `json:"capital" jsonschema:"Underwriters' capital, as a part of what the fund would have to buy to be covered in full, in every generation that is open at once."`
	Others  Stated[Part] `json:"others" jsonschema:"Others' part of demand: they buy it when sales open."`
}

// Flight is what underwriters do in stress.
type Flight struct {
	Fall   Stated[Part] `json:"fall" jsonschema:"Fall of the collateral basket that they flee from."`
	Within Stated[Span] `json:"within" jsonschema:"Time within which it has to fall so much."`
	Part   Stated[Part] `json:"part" jsonschema:"Part of their shares that queues for redemption then."`
	Calm   Stated[Span] `json:"calm" jsonschema:"Time without such a fall after which the capital is brought back."`
}

// Trigger is how losses come to be paid for.
type Trigger struct {
	Failure Stated[Part] `json:"failure" jsonschema:"Probability, a series, that a loss above its attachment does not trigger it."`
	PokeLag Stated[Span] `json:"pokeLag" jsonschema:"How long after a loss keepers poke the gauge, unless the agent did."`
	MaxAge  Stated[Span] `json:"maxAge" jsonschema:"How old a gauge's reading may be before its series is PENDING."`
	Resolve Stated[Span] `json:"resolve" jsonschema:"How long after expiry the resolver decides, on what was recorded, what no reading decided."`
}

// Execution is what it takes to get a transaction done.
type Execution struct {
	Delay    Stated[Span]       `json:"delay" jsonschema:"From a decision to its execution."`
	Gas      Gas                `json:"gas" jsonschema:"What the guard's calls use."`
	GasPrice Stated[config.Wei] `json:"gasPrice" jsonschema:"Price of a unit of gas where the tape has none."`
}

// Gas is what the guard's calls use, in units.
type Gas struct {
	Buy           Stated[uint64] `json:"buy" jsonschema:"Gas of a purchase."`
	Sell          Stated[uint64] `json:"sell" jsonschema:"Gas of a sale back."`
	Deposit       Stated[uint64] `json:"deposit" jsonschema:"Gas of a deposit into a pool."`
	RequestRedeem Stated[uint64] `json:"requestRedeem" jsonschema:"Gas of queueing shares of a pool."`
	Activate      Stated[uint64] `json:"activate" jsonschema:"Gas of minting an order."`
	Claim         Stated[uint64] `json:"claim" jsonschema:"Gas of a claim."`
	Redeem        Stated[uint64] `json:"redeem" jsonschema:"Gas of taking out what the queue has processed."`
	Poke          Stated[uint64] `json:"poke" jsonschema:"Gas of a poke."`
}

// People is what people do.
type People struct {
	Resume  *Stated[Span]  `json:"resume,omitempty" jsonschema:"How long a person takes to resume a halted portfolio. Left out: nobody does."`
	Approve Stated[string] `json:"approve" jsonschema:"Whether a person approves what asks for it: at once, or never."`
}

// What words Approve and Of take.
const (
	AtOnce   = "at once"
	Never    = "never"
	OfSupply = "supply"
	OfClaim  = "claim"
)

//go:embed baseline.yaml
var baseline []byte

// Default is the embedded file, baseline.
func Default() *Assumptions {
	a, err := Parse(baseline, "baseline.yaml")
	if err != nil {
		panic("assumed: the embedded assumptions are not sound: " + err.Error())
	}
	return a
}

// DefaultText is the embedded file as it is written.
func DefaultText() []byte { return bytes.Clone(baseline) }

const maxBytes = 1 << 20

// Load reads a file. Mistakes in it come back all at once, as config.Problems; a
// file of another form as ErrSchema.
func Load(path string) (*Assumptions, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("read assumptions: %w: write hedgerow backtest assumptions into a file and change that", err)
	}
	if info.Size() > maxBytes {
		return nil, fmt.Errorf("read assumptions %s: it has %d bytes, the most is %d: is it the right file?", path, info.Size(), maxBytes)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read assumptions: %w", err)
	}
	return Parse(text, path)
}

// Parse checks text, which came from the file of that name.
func Parse(text []byte, file string) (*Assumptions, error) {
	// Of another form nothing else that is said about it would be of use.
	var form struct{ Schema *uint64 }
	if err := yaml.Unmarshal(text, &form); err == nil && form.Schema != nil && *form.Schema != Schema {
		return nil, fmt.Errorf("%s: %w: it is of schema %d, this version reads %d: start from hedgerow backtest assumptions", file, ErrSchema, *form.Schema, Schema)
	}
	a := &Assumptions{}
	if err := config.Strict(text, file, a, a.check); err != nil {
		return nil, err
	}
	a.text, a.seen = bytes.Clone(text), &views{}
	return a, nil
}

// Text is the file as it was written.
func (a *Assumptions) Text() []byte { return bytes.Clone(a.text) }

// Cell is the cell that the file itself states.
func (a *Assumptions) Cell() Cell {
	return Cell{Loading: a.Premium.Loading.Value.Float(), Waiting: time.Duration(a.Series.Waiting.Value),
		Capacity: a.Capacity.Capital.Value.Float(), Failure: a.Trigger.Failure.Value.Float()}
}

// ofGrid is the source of what a cell states.
const ofGrid = "this cell of the grid"

// At is a copy in which a cell's four figures stand.
func (a *Assumptions) At(c Cell) *Assumptions {
	out := *a
	out.Series.Layers = slices.Clone(a.Series.Layers)
	put(&out.Premium.Loading, MultipleOf(c.Loading))
	put(&out.Series.Waiting, Span(c.Waiting))
	put(&out.Capacity.Capital, PartOf(c.Capacity))
	put(&out.Trigger.Failure, PartOf(c.Failure))
	return &out
}

// put states a cell's value, unless the file states the same.
func put[T comparable](s *Stated[T], v T) {
	if s.Value != v {
		*s = Stated[T]{v, ofGrid}
	}
}

// Version is the SHA-256, in hexadecimal, of the content. Comments, order of keys
// and spelling of units do not change it.
func (a *Assumptions) Version() string {
	content, err := json.Marshal(a)
	if err != nil {
		panic("assumed: checked assumptions do not encode: " + err.Error())
	}
	sum := sha256.Sum256(append([]byte("hedgerow/assumptions/1\n"), content...))
	return hex.EncodeToString(sum[:])
}

// ExecutionDelay is how long after its decision an intent is executed.
func (a *Assumptions) ExecutionDelay() time.Duration { return time.Duration(a.Execution.Delay.Value) }

// GasUnits is what an action uses; 0 for one that there is not.
func (a *Assumptions) GasUnits(action trade.Action) uint64 {
	g := &a.Execution.Gas
	switch action {
	case trade.Buy:
		return g.Buy.Value
	case trade.Sell:
		return g.Sell.Value
	case trade.Deposit:
		return g.Deposit.Value
	case trade.Leave:
		return g.RequestRedeem.Value
	case trade.Activate:
		return g.Activate.Value
	case trade.Claim:
		return g.Claim.Value
	case trade.Redeem:
		return g.Redeem.Value
	case trade.Poke:
		return g.Poke.Value
	}
	return 0
}

// GasPrice is wei for a unit of gas, where the tape does not say.
func (a *Assumptions) GasPrice() amount.Amount { return a.Execution.GasPrice.Value.Amount }

// ResumeAfter is how long a person takes to resume a halted portfolio; zero: nobody
// does.
func (a *Assumptions) ResumeAfter() time.Duration {
	if a.People.Resume == nil {
		return 0
	}
	return time.Duration(a.People.Resume.Value)
}

// Approves says whether a person approves what asks for it, at once.
func (a *Assumptions) Approves() bool { return a.People.Approve.Value == AtOnce }
