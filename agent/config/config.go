// Package config is what is wanted, as a person wrote it down: strict YAML in,
// one typed Config out, or every mistake at once with its line.
//
// Strict means: an unknown key, a missing unit, a wrong checksum, an impossible
// value or a zero that would read as "unlimited" is refused, and nothing starts.
// The package reads no other file but the registries that venues name, asks no
// node and knows no strategy; what it must know of the built-in ones is handed to
// it.
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
)

// Config is one agent's whole configuration. A field's json tag is its key in
// the file; omitempty marks what may be left out, default what then holds, and
// the jsonschema tag is the sentence that editors show.
type Config struct {
	Portfolio  Name       `json:"portfolio" jsonschema:"The portfolio's name; part of every intent's identity, so never rename a running one."`
	Chain      Chain      `json:"chain,omitempty" jsonschema:"The chain and the node that is asked. With backtest it may be left out, and so may lending and journal."`
	Lending    []Lending  `json:"lending,omitempty" jsonschema:"Where the fund lends: the markets behind its claims."`
	Venues     []Venue    `json:"venues,omitempty" jsonschema:"Where protection is bought. Without one the agent only watches."`
	Wallet     *Wallet    `json:"wallet,omitempty" jsonschema:"The agent's key. Needed to trade; run --dry-run, book and check-config work without."`
	Schedule   []Schedule `json:"schedule" jsonschema:"When a cycle runs."`
	Strategies []Strategy `json:"strategies" jsonschema:"Which strategies propose, each a process of its own."`
	Desk       Desk       `json:"desk" jsonschema:"How proposals become orders."`
	Limits     Limits     `json:"limits" jsonschema:"What is never exceeded, whatever a strategy proposes. All are required; zero allows nothing."`
	Approval   *Approval  `json:"approval,omitempty" jsonschema:"Which orders wait for hedgerow approve. Left out: all go by themselves."`
	Alerts     *Alerts    `json:"alerts,omitempty" jsonschema:"Who is told of alarms. Left out: the log and the journal only."`
	Pins       []Pin      `json:"pins,omitempty" jsonschema:"The code that contracts have to run. What is not named is pinned when it is first seen."`
	Journal    Path       `json:"journal,omitempty" jsonschema:"The journal's file: intents, evidence and slots. Relative to this file's folder."`
	// Retention is for evidence alone: promises and what became of them stay.
	Retention time.Duration `json:"retention,omitempty" default:"2160h" jsonschema:"How long the books and records that decisions were made from are kept in the journal; what was promised and done is kept for ever. At least 24h."`
	Backtest  *Backtest     `json:"backtest,omitempty" jsonschema:"The past that hedgerow backtest runs the same cycle over."`

	dir string // of the file, for relative paths
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
