package config

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Lending is one lending market the fund is in.
type Lending struct {
	Name      Name                 `json:"name" jsonschema:"Unique among lending markets and venues."`
	Protocol  string               `json:"protocol" jsonschema:"Which protocol's rules."`
	Provider  protection.Address   `json:"provider" jsonschema:"Aave: the PoolAddressesProvider."`
	FromBlock uint64               `json:"fromBlock" jsonschema:"The block the market was deployed in; logs are read from here."`
	Holders   []protection.Address `json:"holders" jsonschema:"The fund's addresses that hold its claims (aTokens, or shares of vaults)."`
	Vaults    []protection.Address `json:"vaults,omitempty" jsonschema:"ERC-4626 vaults over aTokens, or over assets that they lend there, whose shares the holders own; wrapped aTokens are such."`
	Reserves  []protection.Address `json:"reserves" jsonschema:"The assets lent there whose claims are hedged."`
	Umbrella  *protection.Address  `json:"umbrella,omitempty" jsonschema:"Aave: the Umbrella contract, whose stakes bear a deficit before the suppliers do."`
	FirstLoss []FirstLoss          `json:"firstLoss,omitempty" jsonschema:"What else is assumed to bear bad debt before the suppliers do, such as a treasury; shown as assumed, and never traded on."`
	Pegged    []protection.Address `json:"pegged,omitempty" jsonschema:"The assets that follow a currency by design: a crash of volatile assets leaves their price alone. Left out: those whose price is within 5% of one dollar at the block."`
	Derived   []Derived            `json:"derived,omitempty" jsonschema:"Assets that are claims on others, where the chain does not say so: bridges above all."`
	// Checkpoint is a file, or noCheckpoint.
	Checkpoint Path   `json:"checkpoint,omitempty" jsonschema:"A file that keeps what was read of the market, so that a restart reads only what moved since; none for none. Left out: beside the journal, named like it and the market. It is a cache and may be deleted while nothing runs."`
	Facts      []Fact `json:"facts,omitempty" jsonschema:"What its references depend on and no chain says: bridges and custodians above all."`
	Feeds      []Feed `json:"feeds" jsonschema:"A second, independent price for each asset that counts; without any, nothing is traded."`
}

// FirstLoss is cover that nobody can read from the chain.
type FirstLoss struct {
	Asset  protection.Address `json:"asset" jsonschema:"The reserve that it stands before."`
	Amount Money              `json:"amount" jsonschema:"Most bad debt that it bears, in that asset."`
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
	Registry  Path                 `json:"registry,omitempty" jsonschema:"The file that hedgerow deploy wrote: market, guard and series. It stands in place of the four keys below."`
	Market    protection.Address   `json:"market,omitempty" jsonschema:"The Market contract."`
	Guard     protection.Address   `json:"guard,omitempty" jsonschema:"The fund's HedgeGuard, which holds the money and the cover."`
	Series    []protection.Address `json:"series,omitempty" jsonschema:"The series that may be traded. Either these or fromBlock."`
	FromBlock *uint64              `json:"fromBlock,omitempty" jsonschema:"Find series by the market's SeriesCreated events from this block on: those of pools that the guard allows."`
	Of        Name                 `json:"of,omitempty" jsonschema:"Paper: the market venue that it shadows. It gets the orders that go there, filled by a replica of its state; no money moves."`
	Recording Path                 `json:"recording,omitempty" jsonschema:"Paper: a file of hedgerow market --record, whose states fill the orders. Left out: the market as it is at each cycle's block."`
	Facts     []Fact               `json:"facts,omitempty" jsonschema:"What its series depend on and no chain says: bridges and custodians above all. Shown as assumed; shared with a reference, it is wrong-way risk."`
}

// noCheckpoint is the word for doing without.
const noCheckpoint = "none"

// Checkpoint is the absolute path of a market's checkpoint; "" = none.
func (c *Config) Checkpoint(l Lending) string {
	switch l.Checkpoint {
	case noCheckpoint:
		return ""
	case "":
		beside := c.Path(c.Journal)
		return strings.TrimSuffix(beside, filepath.Ext(beside)) + "." + string(l.Name) + ".book"
	}
	return c.Path(l.Checkpoint)
}

// Protocols are the lending protocols that a configuration may name; agent/wire
// has an adapter for each.
func Protocols() []string { return slices.Clone(protocols) }

// The words that the file may use where there is a choice.
var (
	protocols  = []string{"aave"}
	venueKinds = []string{KindMarket, KindPaper}
)

// files are what the configuration names beside checkpoints, by absolute path, and
// the configuration itself.
func (c *Config) files(own string) map[string]string {
	out := map[string]string{filepath.Join(c.dir, filepath.Base(own)): "this configuration"}
	add := func(path Path, what string) {
		if path != "" {
			out[filepath.Clean(c.Path(path))] = what
		}
	}
	add(c.Journal, "the journal")
	if w := c.Wallet; w != nil {
		add(w.Keystore, "wallet.keystore")
		add(w.PasswordFile, "wallet.passwordFile")
		if w.Signer != nil {
			add(w.Signer.CA, "wallet.signer.ca")
			add(w.Signer.Cert, "wallet.signer.cert")
			add(w.Signer.Key, "wallet.signer.key")
		}
	}
	for i, s := range c.Strategies {
		add(s.Path, fmt.Sprintf("strategies[%d].path", i))
	}
	for i, v := range c.Venues {
		add(v.Registry, fmt.Sprintf("venues[%d].registry", i))
	}
	if c.Alerts != nil {
		for i, r := range c.Alerts.To {
			at := fmt.Sprintf("alerts.to[%d].", i)
			add(r.SecretFile, at+"secretFile")
			add(r.TokenFile, at+"tokenFile")
			add(r.PasswordFile, at+"passwordFile")
		}
	}
	return out
}

func checkMarkets(c *Config, d *decoder) {
	names, checkpoints, taken := map[string]string{}, map[string]string{}, c.files(d.problems.File)
	if d.written("lending") {
		d.notEmpty("lending", len(c.Lending), "without one there is nothing to hedge")
	}
	for i, l := range c.Lending {
		at := fmt.Sprintf("lending[%d]", i)
		d.unique(names, at+".name", string(l.Name))
		d.oneOf(at+".protocol", l.Protocol, protocols)
		d.addresses(at+".holders", l.Holders)
		d.addresses(at+".reserves", l.Reserves)
		if path := c.Checkpoint(l); path != "" {
			if what := taken[filepath.Clean(path)]; what != "" {
				d.at(at+".checkpoint", "%s is %s, and would be put aside as a damaged checkpoint: name a file of its own", l.Checkpoint, what)
			}
			d.unique(checkpoints, at+".checkpoint", path)
		}
		checkClaims(l, at, d)
		checkDerived(l, at, d)
		checkFacts(at, l.Facts, false, d)
		seen := map[string]string{}
		for j, f := range l.Feeds {
			d.unique(seen, fmt.Sprintf("%s.feeds[%d].asset", at, j), Checksummed(f.Asset))
		}
	}
	for i, v := range c.Venues {
		at := fmt.Sprintf("venues[%d]", i)
		d.unique(names, at+".name", string(v.Name))
		checkVenue(c, i, d)
	}
	checkTogether(c.Venues, d)
}

// checkClaims looks at what belongs to the fund's claims, and to what they are
// worth, beside holders and reserves.
func checkClaims(l Lending, at string, d *decoder) {
	if d.written(at + ".vaults") {
		d.addresses(at+".vaults", l.Vaults)
	}
	if d.written(at + ".pegged") {
		d.addresses(at+".pegged", l.Pegged)
	}
	for i, v := range l.Vaults {
		if slices.Contains(l.Holders, v) {
			d.at(fmt.Sprintf("%s.vaults[%d]", at, i), "%s is listed under holders too: its aTokens would count whole and again by shares; keep it here if the fund owns shares of it, there if the fund owns all of it", Checksummed(v))
		}
	}
	if d.written(at + ".firstLoss") {
		d.notEmpty(at+".firstLoss", len(l.FirstLoss), "leave the key out, or name an asset and an amount")
	}
	seen := map[string]string{}
	for i, f := range l.FirstLoss {
		path := fmt.Sprintf("%s.firstLoss[%d].asset", at, i)
		d.unique(seen, path, Checksummed(f.Asset))
		if !slices.Contains(l.Reserves, f.Asset) {
			d.at(path, "%s is not among reserves: cover that no claim stands behind says nothing", Checksummed(f.Asset))
		}
	}
}
