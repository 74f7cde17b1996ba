package assumed

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Assumptions are a file of them.
type Assumptions struct{}

// Default is the embedded file, baseline.
func Default() *Assumptions { return &Assumptions{} }

// DefaultText is the embedded file as it is written.
func DefaultText() []byte { return nil }

// Load reads a file. Mistakes in it come back all at once, as config.Problems.
func Load(path string) (*Assumptions, error) { return Default(), nil }

// Cell is the cell that the file itself states.
func (a *Assumptions) Cell() Cell { return Cell{} }

// At is a copy in which a cell's four figures stand.
func (a *Assumptions) At(c Cell) *Assumptions { return a }

// Version is the SHA-256, in hexadecimal, of the content. Comments, order of keys
// and spelling of units do not change it.
func (a *Assumptions) Version() string { return "" }

// Row is one assumption as a report prints it. Its basis is assumed.
type Row struct {
	Part   string `json:"part"`
	Label  string `json:"label"`
	Value  string `json:"value"`
	Source string `json:"source"`
}

// Rows are all assumptions, in the order of the file.
func (a *Assumptions) Rows() []Row { return nil }

// ExecutionDelay is how long after its decision an intent is executed.
func (a *Assumptions) ExecutionDelay() time.Duration { return 0 }

// GasUnits is what an action uses.
func (a *Assumptions) GasUnits(trade.Action) uint64 { return 0 }

// GasPrice is wei for a unit of gas, where the tape does not say.
func (a *Assumptions) GasPrice() amount.Amount { return amount.Amount{} }

// ResumeAfter is how long a person takes to resume a halted portfolio; zero: nobody
// does.
func (a *Assumptions) ResumeAfter() time.Duration { return 0 }

// Approves says whether a person approves what asks for it, at once.
func (a *Assumptions) Approves() bool { return false }
