// Package day makes a day for a devnet world: prices and gas at every step,
// from a seed or from files of a real day, and what was assumed on the way.
//
// In: a seed and a kind, or CSV files and a date. Out: a Day, a value that
// depends on them alone. It knows no chain: the world pushes a Day into feeds.
package day

import (
	"math/rand/v2"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// Kind is what happens on the day.
type Kind string

// The kinds.
const (
	Calm      Kind = "calm"       // nothing but volatility: what does a hedge cost?
	Crash     Kind = "crash"      // a jump, late liquidators, bad debt, series that pay
	NoTrigger Kind = "no-trigger" // the loss comes but no series pays
	Observed  Kind = "observed"   // prices of a real day, from a file
)

// Kinds are those that a seed makes.
func Kinds() []Kind { return []Kind{Calm, Crash, NoTrigger} }

// Twist is why no series pays on a NoTrigger day.
type Twist string

// The twists, in turn of the seed.
const (
	None           Twist = ""
	HighAttachment Twist = "loss below every attachment"
	AfterExpiry    Twist = "loss after every expiry"
	Frozen         Twist = "liquidation frozen: bad debt is never recognised"
)

// Steps of Step make a day. Ticks[i] holds from Start + (i+1)·Step on.
const (
	Steps = 144
	Step  = 10 * time.Minute
)

// Asset indexes a tick's prices.
type Asset int

// The assets of the demo's market.
const (
	ETH Asset = iota
	BTC
	USDC
	Assets
)

// Tick is one instant: prices in 1e-8 USD, as Chainlink's USD feeds count, from
// two sources, and what a unit of gas costs.
type Tick struct {
	At     time.Time
	Price  [Assets]int64
	Second [Assets]int64 // an independent source of the same prices
	GasWei uint64
}

// Note is where a figure of the day comes from.
type Note struct {
	What  string
	Basis report.Basis
	Text  string
}

// Day is prices and gas over one day, and what keepers can do on it.
type Day struct {
	Kind    Kind
	Twist   Twist
	Title   string
	Start   time.Time // midnight UTC
	History []Tick    // before Start, oldest first: what volatility is estimated from
	Ticks   []Tick    // Steps of them
	Jump    int       // index of the first tick of the jump; -1 without one
	Notes   []Note
}

// usualGasWei is what gas costs when nothing happens, unless a file says so.
const usualGasWei = 12e9

// source is the random stream of one purpose: adding a purpose moves no other.
func source(seed uint64, purpose string) *rand.Rand {
	h := uint64(14695981039346656037) // FNV-1a
	for i := range len(purpose) {
		h = (h ^ uint64(purpose[i])) * 1099511628211
	}
	return rand.New(rand.NewPCG(seed, h))
}

// Source is the random stream of one purpose of a seed.
func Source(seed uint64, purpose string) *rand.Rand { return source(seed, purpose) }
