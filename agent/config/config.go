// Package config is what is wanted, as a person wrote it down: strict YAML in,
// one typed Config out, or every mistake at once with its line.
//
// Strict means: an unknown key, a missing unit, a wrong checksum, an impossible
// value or a zero that would read as "unlimited" is refused, and nothing starts.
// The package reads no other file, asks no node and knows no strategy; what it
// must know of the built-in ones is handed to it.
package config

//go:generate go run ./generate ../../configs/hedgerow.schema.json

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Config is one agent's whole configuration. A field's json tag is its key in
// the file; omitempty marks what may be left out, default what then holds, and
// the jsonschema tag is the sentence that editors show.
type Config struct {
	Portfolio  Name       `json:"portfolio" jsonschema:"The portfolio's name; part of every intent's identity, so never rename a running one."`
	Chain      Chain      `json:"chain" jsonschema:"The chain and the node that is asked."`
	Lending    []Lending  `json:"lending" jsonschema:"Where the fund lends: the markets behind its claims."`
	Venues     []Venue    `json:"venues,omitempty" jsonschema:"Where protection is bought. Without one the agent only watches."`
	Wallet     *Wallet    `json:"wallet,omitempty" jsonschema:"The agent's key. Needed to trade; run --dry-run, book and check-config work without."`
	Schedule   []Schedule `json:"schedule" jsonschema:"When a cycle runs."`
	Strategies []Strategy `json:"strategies" jsonschema:"Which strategies propose, each a process of its own."`
	Desk       Desk       `json:"desk" jsonschema:"How proposals become orders."`
	Limits     Limits     `json:"limits" jsonschema:"What is never exceeded, whatever a strategy proposes. All are required; zero allows nothing."`
	Journal    Path       `json:"journal" jsonschema:"The journal's file: intents, evidence and slots. Relative to this file's folder."`
	// Retention is for evidence alone: promises and what became of them stay.
	Retention time.Duration `json:"retention,omitempty" default:"2160h" jsonschema:"How long the books and records that decisions were made from are kept in the journal; what was promised and done is kept for ever. At least 24h."`

	dir string // of the file, for relative paths
}

// Chain names the chain and how it is read.
type Chain struct {
	ID          uint64             `json:"id" jsonschema:"Chain id; a node that serves another is refused."`
	Endpoint    Endpoint           `json:"endpoint" jsonschema:"http(s)://, ws(s):// or the path of an IPC socket. ${NAME} is taken from the environment, so that keys in URLs stay out of this file."`
	BatchReader protection.Address `json:"batchReader" jsonschema:"A Multicall3, or any contract with its aggregate3."`
	Timeout     time.Duration      `json:"timeout,omitempty" default:"10s" jsonschema:"How long one request may take."`
	Chunk       uint64             `json:"chunk,omitempty" default:"200" jsonschema:"Calls in one batch."`
	Finality    Finality           `json:"finality" jsonschema:"When a block counts as final: either a depth or the node's tag."`
}

// Finality has exactly one of its fields.
type Finality struct {
	Depth uint64 `json:"depth,omitempty" jsonschema:"Blocks on top of it."`
	Tag   string `json:"tag,omitempty" jsonschema:"The node's own tag."`
}

// Lending is one lending market the fund is in.
type Lending struct {
	Name      Name                 `json:"name" jsonschema:"Unique among lending markets and venues."`
	Protocol  string               `json:"protocol" jsonschema:"Which protocol's rules."`
	Provider  protection.Address   `json:"provider" jsonschema:"Aave: the PoolAddressesProvider."`
	FromBlock uint64               `json:"fromBlock" jsonschema:"The block the market was deployed in; logs are read from here."`
	Holders   []protection.Address `json:"holders" jsonschema:"The fund's addresses that hold its claims (aTokens)."`
	Reserves  []protection.Address `json:"reserves" jsonschema:"The assets lent there whose claims are hedged."`
	Feeds     []Feed               `json:"feeds" jsonschema:"A second, independent price for each asset that counts; without any, nothing is traded."`
}

// Feed is a Chainlink-shaped price feed.
type Feed struct {
	Asset     protection.Address `json:"asset" jsonschema:"The asset that it prices."`
	Feed      protection.Address `json:"feed" jsonschema:"The feed (AggregatorV3Interface)."`
	Heartbeat time.Duration      `json:"heartbeat" jsonschema:"An answer older than this is stale."`
}

// Venue is one place where series are quoted, bought, sold and claimed.
type Venue struct {
	Name      Name                 `json:"name" jsonschema:"Unique among lending markets and venues; part of every intent's identity."`
	Kind      string               `json:"kind" jsonschema:"Which kind of venue."`
	Market    protection.Address   `json:"market" jsonschema:"The Market contract."`
	Guard     protection.Address   `json:"guard" jsonschema:"The fund's HedgeGuard, which holds the money and the cover."`
	Series    []protection.Address `json:"series,omitempty" jsonschema:"The series that may be traded. Either these or fromBlock."`
	FromBlock *uint64              `json:"fromBlock,omitempty" jsonschema:"Find series by the market's SeriesCreated events from this block on: those of pools that the guard allows."`
}

// Wallet is the key that calls the guard, and what it may spend on gas.
type Wallet struct {
	Keystore     Path `json:"keystore" jsonschema:"A geth keystore file."`
	PasswordFile Path `json:"passwordFile,omitempty" jsonschema:"Its password. Left out: asked for on the terminal."`
	FeeCap       Wei  `json:"feeCap" jsonschema:"Most that an order pays per unit of gas."`
	ChoresFeeCap Wei  `json:"choresFeeCap" jsonschema:"The same for claims, pokes and no-ops, which must get through; not below feeCap."`
	Tip          Wei  `json:"tip" jsonschema:"Priority fee per unit of gas; not above feeCap."`
	GasReserve   Wei  `json:"gasReserve" jsonschema:"Balance kept back for chores: orders stop before it is touched."`
}

// Schedule has either EveryBlocks or Cron.
type Schedule struct {
	Name        Name   `json:"name" jsonschema:"Unique; part of every slot's identity."`
	EveryBlocks uint64 `json:"everyBlocks,omitempty" jsonschema:"At every block whose number is a multiple of this."`
	Cron        string `json:"cron,omitempty" jsonschema:"Minute, hour, day of month, month, day of week; or @hourly, @daily, @every 90s."`
	Zone        string `json:"zone,omitempty" jsonschema:"IANA zone of the cron times. Left out: UTC."`
	CatchUp     string `json:"catchUp,omitempty" jsonschema:"What happens to missed slots: skip (when left out) or once, for the newest."`
}

// Strategy is either a built-in one or a program with its checksum.
type Strategy struct {
	Name       Name          `json:"name" jsonschema:"Unique; names the proposals in journal and reports."`
	Builtin    string        `json:"builtin,omitempty" jsonschema:"A built-in strategy; hedgerow strategy list shows them."`
	Path       Path          `json:"path,omitempty" jsonschema:"The strategy's program. Relative to this file's folder."`
	SHA256     Digest        `json:"sha256,omitempty" jsonschema:"Its SHA-256, checked at every launch; hedgerow strategy verify prints it."`
	Weight     Fraction      `json:"weight" jsonschema:"The part of its targets that counts, above 0% and up to 100%."`
	Deadline   time.Duration `json:"deadline,omitempty" default:"2s" jsonschema:"How long one proposal may take."`
	Parameters Parameters    `json:"parameters,omitempty" jsonschema:"Checked against the strategy's own schema; hedgerow strategy list shows it."`
}

// Desk is how targets become orders.
type Desk struct {
	MinimumOrder Money         `json:"minimumOrder" jsonschema:"Least cover that is traded in one order."`
	Band         Fraction      `json:"band" jsonschema:"Differences below this part of the target are left alone."`
	Slippage     Fraction      `json:"slippage" jsonschema:"What a quote may worsen by until the order is mined."`
	OrderTTL     time.Duration `json:"orderTTL,omitempty" default:"10m" jsonschema:"How long an order may wait for its block, from the block it was decided on; the guard refuses it later."`
}

// Limits are the bounds that win over every strategy. Zero allows nothing.
type Limits struct {
	PerOrderPremium   Money         `json:"perOrderPremium" jsonschema:"Most premium for one order."`
	PremiumPerDay     Money         `json:"premiumPerDay" jsonschema:"Most premium in any 24 hours, open orders at their worst."`
	CoverToExposure   Fraction      `json:"coverToExposure" jsonschema:"Cover of a reference, as a part of the exposure to it; at most 100%."`
	PoolSharePerCycle Fraction      `json:"poolSharePerCycle" jsonschema:"Part of a pool's assets that one cycle may take."`
	DataAge           time.Duration `json:"dataAge" jsonschema:"Nothing is traded on a block older than this."`
	PriceDeviation    Fraction      `json:"priceDeviation" jsonschema:"Nothing is traded while oracle and feed differ by more."`
	GasPerDay         Wei           `json:"gasPerDay" jsonschema:"Most gas in any 24 hours, open orders at their worst."`
}

// Load reads and checks the file. Mistakes in it come back as Problems.
func Load(path string, known Known) (*Config, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("read configuration: %w: copy one of configs/ and pass it with --config", err)
	}
	if info.Size() > maxBytes {
		return nil, fmt.Errorf("read configuration %s: it has %d bytes, the most is %d: is it the right file?", path, info.Size(), maxBytes)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read configuration: %w", err)
	}
	return Parse(text, path, known)
}

// Path is the absolute form of a path in the file; "" stays "".
func (c *Config) Path(p Path) string {
	if p == "" || filepath.IsAbs(string(p)) {
		return string(p)
	}
	return filepath.Join(c.dir, string(p))
}

// Version is the SHA-256, in hexadecimal, of the configuration's content with
// its defaults filled in. Comments, order of keys and spelling of units ("60m",
// "1h") do not change it. Intents record it.
func (c *Config) Version() string {
	content, err := json.Marshal(c)
	if err != nil {
		panic("config: a checked configuration does not encode: " + err.Error())
	}
	sum := sha256.Sum256(append([]byte("hedgerow/config/1\n"), content...))
	return hex.EncodeToString(sum[:])
}
