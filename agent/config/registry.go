package config

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// RegistryFormat names the format that this version reads and writes.
const RegistryFormat = "hedgerow.registry/1"

// ErrRegistry: a file is no registry, or is not what it was when it was written.
var ErrRegistry = errors.New("not a registry that can be relied on")

// Registry is what a protection market consists of and where it is: written by
// `hedgerow deploy`, read by an agent's venue. It has every parameter that the
// contracts were made with, so that anybody can hold them against the chain.
// Amounts are base units, rates and fractions WAD, times seconds.
type Registry struct {
	Format   string  `json:"format"`
	Name     Name    `json:"name"`
	ChainID  uint64  `json:"chainId"`
	Deployer Checked `json:"deployer"`
	Block    uint64  `json:"block"` // nothing was created before it

	Market    Deployed             `json:"market"`
	Pools     []RegisteredPool     `json:"pools"`
	Models    []RegisteredModel    `json:"models"`
	Gauges    []RegisteredGauge    `json:"gauges"`
	Resolvers []RegisteredResolver `json:"resolvers"`
	Guard     *RegisteredGuard     `json:"guard,omitempty"`
	Series    []RegisteredSeries   `json:"series"`

	// Digest is the SHA-256 of all of the above but the facts of series, which may
	// be edited.
	Digest string `json:"digest"`
}

// Deployed is a contract: what it is, where, since when and from what.
type Deployed struct {
	Name     Name    `json:"name"`
	Contract string  `json:"contract"` // of agent/chain/contracts
	Address  Checked `json:"address"`
	Block    uint64  `json:"block"` // it was created in
	Creator  Checked `json:"creator"`
	// Constructor is the ABI encoding of what the constructor was given.
	Constructor hexutil.Bytes `json:"constructor"`
}

// RegisteredPool is a pool of underwriters' capital.
type RegisteredPool struct {
	Deployed
	Asset       Checked `json:"asset"`
	AssetSymbol string  `json:"assetSymbol"`
	Decimals    uint8   `json:"decimals"` // of the asset and of shares
	Symbol      string  `json:"symbol"`   // of shares
	Curator     Checked `json:"curator"`  // has the pool, or has still to accept it
}

// RegisteredModel prices the series of one pool.
type RegisteredModel struct {
	Deployed
	Pool  Checked `json:"pool"`
	Owner Checked `json:"owner"` // may propose other parameters
}

// RegisteredGauge records losses of one reference.
type RegisteredGauge struct {
	Deployed
	Reference protection.Reference `json:"reference"`
	// Asset is what losses are counted in; zero: they are no money.
	Asset protection.Address `json:"asset,omitzero"`
}

// RegisteredResolver decides what no reading decided.
type RegisteredResolver struct {
	Deployed
	Arbiter Checked `json:"arbiter"`
}

// RegisteredGuard is the fund's HedgeGuard.
type RegisteredGuard struct {
	Deployed
	Owner     Checked         `json:"owner"` // has the guard, or has still to accept it
	Agent     Checked         `json:"agent"`
	Caps      []RegisteredCap `json:"caps"`
	SaleFloor amount.Amount   `json:"saleFloor"` // WAD
	Allowed   []Checked       `json:"allowed"`
}

// RegisteredCap is what a guard may spend of one asset.
type RegisteredCap struct {
	Asset   Checked       `json:"asset"`
	PerCall amount.Amount `json:"perCall"`
	PerDay  amount.Amount `json:"perDay"`
}

// RegisteredSeries is a series with its terms.
type RegisteredSeries struct {
	Symbol  string          `json:"symbol"`
	Title   string          `json:"title"`
	Address Checked         `json:"address"`
	Block   uint64          `json:"block"`
	Terms   RegisteredTerms `json:"terms"`
	// Facts say what the series depends on and no chain says, as protection.Stated
	// reads them.
	Facts json.RawMessage `json:"facts,omitempty"`
}

// RegisteredTerms are a series' terms, in the order of the contract's.
type RegisteredTerms struct {
	Pool          Checked       `json:"pool"`
	Gauge         Checked       `json:"gauge"`
	PremiumModel  Checked       `json:"premiumModel"`
	Resolver      Checked       `json:"resolver"`
	StartLoss     amount.Amount `json:"startLoss"`
	Attachment    amount.Amount `json:"attachment"`
	Exhaustion    amount.Amount `json:"exhaustion"`
	MaxSupply     amount.Amount `json:"maxSupply"`
	Start         uint64        `json:"start"`
	Expiry        uint64        `json:"expiry"`
	WaitingPeriod uint64        `json:"waitingPeriod"`
	ClaimWindow   uint64        `json:"claimWindow"`
}

// Checked is an address that files write with its checksum, and must have it.
type Checked protection.Address

// String is EIP-55's form.
func (c Checked) String() string { return Checksummed(protection.Address(c)) }

// MarshalText is String.
func (c Checked) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText wants a checksum, and not the zero address.
func (c *Checked) UnmarshalText(b []byte) error {
	a, err := parseAddress(string(b))
	if err == nil {
		*c = Checked(a)
	}
	return err
}

// maxRegistry is the most bytes that a registry may have.
const maxRegistry = 16 << 20

// ReadRegistry reads and checks the file. What is wrong with its content is
// ErrRegistry.
func ReadRegistry(path string) (*Registry, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("registry %s does not exist: correct the path, or make it with hedgerow deploy: %w", path, err)
	case err != nil:
		return nil, fmt.Errorf("registry %s: %w", path, err)
	case info.Size() > maxRegistry:
		return nil, fmt.Errorf("registry %s: %w: it has %d bytes, the most is %d", path, ErrRegistry, info.Size(), maxRegistry)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("registry %s: %w", path, err)
	}
	r, err := ParseRegistry(text)
	if err != nil {
		return nil, fmt.Errorf("registry %s: %w", path, err)
	}
	return r, nil
}

// ParseRegistry reads and checks a registry's text.
func ParseRegistry(text []byte) (*Registry, error) {
	var named struct {
		Format string `json:"format"`
	}
	if err := json.Unmarshal(text, &named); err != nil {
		return nil, fmt.Errorf("%w: it is not JSON: %w", ErrRegistry, err)
	}
	if named.Format != RegistryFormat {
		return nil, fmt.Errorf("%w: its format is %q, this version reads %q", ErrRegistry, named.Format, RegistryFormat)
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	r := &Registry{}
	if err := d.Decode(r); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRegistry, err)
	}
	if err := r.check(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRegistry, err)
	}
	digest, err := r.digest()
	if err != nil {
		return nil, err
	}
	if r.Digest != digest {
		return nil, fmt.Errorf("%w: its content was changed after it was written (its digest is %.12s…, it says %.12s…): take a copy from where it was written, or move it away and run hedgerow deploy with its plan again, which writes it anew", ErrRegistry, digest, r.Digest)
	}
	return r, nil
}

// check wants what a reader takes for granted.
func (r *Registry) check() error {
	var wrong []error
	say := func(format string, args ...any) { wrong = append(wrong, fmt.Errorf(format, args...)) }
	if r.ChainID == 0 {
		say("it names no chain")
	}
	if r.Market.Address == (Checked{}) {
		say("it has no market")
	}
	seen := map[Checked]string{}
	once := func(what string, at Checked) {
		if first, ok := seen[at]; ok {
			say("%s and %s have one address, %s", first, what, at)
		}
		seen[at] = what
	}
	once("the market", r.Market.Address)
	pools := map[Checked]bool{}
	for _, p := range r.Pools {
		once("pool "+string(p.Name), p.Address)
		pools[p.Address] = true
	}
	for _, m := range r.Models {
		once("model "+string(m.Name), m.Address)
	}
	for _, g := range r.Gauges {
		once("gauge "+string(g.Name), g.Address)
	}
	for _, x := range r.Resolvers {
		once("resolver "+string(x.Name), x.Address)
	}
	if r.Guard != nil {
		once("the guard", r.Guard.Address)
	}
	for _, s := range r.Series {
		once("series "+s.Symbol, s.Address)
		if !pools[s.Terms.Pool] {
			say("series %s is of pool %s, which it does not have", s.Symbol, s.Terms.Pool)
		}
	}
	return errors.Join(wrong...)
}

// digest is what Digest has to be.
func (r *Registry) digest() (string, error) {
	bare := *r
	bare.Digest = ""
	bare.Series = slices.Clone(r.Series)
	for i := range bare.Series {
		bare.Series[i].Facts = nil
	}
	text, err := json.Marshal(bare)
	if err != nil {
		return "", fmt.Errorf("digest of the registry: %w", err)
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), nil
}

// Text is the registry as a file has it, with its digest made anew.
func (r *Registry) Text() ([]byte, error) {
	if err := r.check(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRegistry, err)
	}
	out := *r
	out.Format = RegistryFormat
	var err error
	if out.Digest, err = out.digest(); err != nil {
		return nil, err
	}
	text, err := json.MarshalIndent(out, "", "  ")
	return append(text, '\n'), err
}

// checkRegistry reads a venue's registry, which stands in place of addresses.
func checkRegistry(c *Config, i int, d *decoder) {
	at := fmt.Sprintf("venues[%d].", i)
	for _, key := range []string{"market", "guard", "series", "fromBlock"} {
		if d.written(at + key) {
			d.at(at+key, "the registry says it: leave it out, or write market, guard and series without registry")
		}
	}
	if !d.good[at+"registry"] || !d.good["chain.id"] {
		return
	}
	if err := c.Venues[i].fill(c.Path(c.Venues[i].Registry), c.Chain.ID); err != nil {
		d.at(at+"registry", "%s", err)
	}
}

// wanted reports keys below path that are not in the file.
func (d *decoder) wanted(path string, keys ...string) {
	for _, k := range keys {
		if !d.written(path + "." + k) {
			d.nearest(path+"."+k, "missing: write it, or registry")
		}
	}
}

// fill puts what a venue's registry says into the venue, so that everything which
// reads the configuration reads addresses, and its version covers them.
func (v *Venue) fill(path string, chainID uint64) error {
	r, err := ReadRegistry(path)
	switch {
	case err != nil:
		return err
	case r.ChainID != chainID:
		return fmt.Errorf("registry %s is of chain %d, and chain.id is %d: name the registry of this chain", path, r.ChainID, chainID)
	case r.Guard == nil:
		return fmt.Errorf("registry %s has no guard: deploy one with hedgerow deploy, or write market and guard instead", path)
	case len(r.Series) == 0:
		return fmt.Errorf("registry %s has no series: create one with hedgerow series create", path)
	}
	v.Market, v.Guard = protection.Address(r.Market.Address), protection.Address(r.Guard.Address)
	allowed := map[Checked]bool{}
	for _, a := range r.Guard.Allowed {
		allowed[a] = true
	}
	var left []string
	for _, s := range r.Series {
		if allowed[s.Terms.Pool] {
			id := protection.Address(s.Address)
			v.Series = append(v.Series, id)
			if len(s.Facts) == 0 {
				continue
			}
			facts, err := protection.Stated(s.Facts)
			if err != nil {
				return fmt.Errorf("registry %s: series %s: %w", path, s.Symbol, err)
			}
			for _, f := range facts {
				v.Facts = append(v.Facts, Fact{Series: &id, What: string(f.What), Value: f.Value, Source: f.Source})
			}
		} else {
			left = append(left, s.Symbol)
		}
	}
	if len(v.Series) == 0 {
		return fmt.Errorf("registry %s: the guard allows the pool of no series (%s): have its owner allow one", path, strings.Join(left, ", "))
	}
	return nil
}
