package wire

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// pins is an observer that compares the code behind every contract which the
// agent depends on with what was pinned. A change is a problem of each
// observation until a person accepts it: nothing is bought or sold, while claims
// and pokes go on.
type pins struct {
	agent.Observer
	market  *Market
	journal *journal.Journal
	wanted  []config.Pin
	log     *slog.Logger
	minimal map[trade.Hash]protection.Address // by code hash, whether it is a minimal proxy, and of what
}

func newPins(o agent.Observer, m *Market, j *journal.Journal, c *config.Config, log *slog.Logger) *pins {
	return &pins{Observer: o, market: m, journal: j, wanted: c.Pins, log: log, minimal: map[trade.Hash]protection.Address{}}
}

// dependency is a contract that the agent depends on, by the part that it plays.
type dependency struct {
	name    string
	address protection.Address
}

// Observe adds what the pins say to what the observer within saw.
func (p *pins) Observe(ctx context.Context, slot trade.Slot, at trade.Block) (*agent.Observation, error) {
	o, err := p.Observer.Observe(ctx, slot, at)
	if err != nil {
		return nil, err
	}
	problems, err := p.check(ctx, at)
	if errors.Is(err, journal.ErrStorage) {
		return nil, err
	}
	if err != nil {
		problems = []agent.Problem{{Source: "pins", Text: err.Error()}}
	}
	o.Problems = append(o.Problems, problems...)
	return o, nil
}

// check compares every part with its pin, pins those that have none, and records
// what has changed.
func (p *pins) check(ctx context.Context, at trade.Block) ([]agent.Problem, error) {
	parts, err := p.parts(ctx, at)
	if err != nil {
		return nil, err
	}
	codes, err := p.codes(ctx, at, parts)
	if err != nil {
		return nil, err
	}
	held, err := p.journal.Pins(ctx)
	if err != nil {
		return nil, err
	}
	var problems []agent.Problem
	var fresh []journal.Pin
	for i, x := range parts {
		now := codes[i]
		if now.Running == (trade.Hash{}) || now.Running == emptyCode {
			problems = append(problems, agent.Problem{Alarm: "pin", Source: x.name, Text: fmt.Sprintf("there is no code at %s", x.address)})
			continue
		}
		for _, w := range p.wanted {
			if w.Address == x.address && string(w.Code) != now.Running.String() {
				problems = append(problems, agent.Problem{Alarm: "pin", Source: x.name, Text: fmt.Sprintf("%s runs code %s, and pins in the configuration want %s: find out what was deployed, then correct pins", x.address, now.Running, w.Code)})
			}
		}
		n, known := slices.BinarySearchFunc(held, x.name, func(h journal.Pin, name string) int { return strings.Compare(h.Part, name) })
		switch {
		case !known:
			fresh = append(fresh, journal.Pin{Part: x.name, Kind: journal.Pinned, Now: now, Block: at.Number, Who: "agent", Reason: "seen for the first time"})
			p.log.InfoContext(ctx, "pinned", "part", x.name, "address", x.address, "code", now.Running)
		case held[n].Now != now:
			was := held[n].Held
			fresh = append(fresh, journal.Pin{Part: x.name, Kind: journal.Changed, Now: now, Block: at.Number, Who: "agent", Reason: difference(was, now)})
			problems = append(problems, changed(x.name, was, now))
		case held[n].Kind == journal.Changed:
			problems = append(problems, changed(x.name, held[n].Held, now))
		}
	}
	return problems, p.journal.AddPins(ctx, fresh...)
}

func changed(name string, was, now journal.Code) agent.Problem {
	text := difference(was, now)
	if was == now {
		text = fmt.Sprintf("%s ran other code for a while, and is as it was pinned again", now.Address)
	}
	return agent.Problem{Alarm: "pin", Source: name, Text: text + ": find out what was deployed and whether it is meant, then `hedgerow pins accept`"}
}

// difference says what of a contract is another than it was.
func difference(was, now journal.Code) string {
	switch {
	case was.Address != now.Address:
		return fmt.Sprintf("it was %s with code %s and is %s with code %s", was.Address, was.Running, now.Address, now.Running)
	case was.Implementation != now.Implementation:
		return fmt.Sprintf("the implementation of %s was %s with code %s and is %s with code %s", now.Address, was.Implementation, was.Running, now.Implementation, now.Running)
	}
	return fmt.Sprintf("the code of %s was %s and is %s", now.Address, was.Running, now.Running)
}

// parts are the contracts that the agent depends on, by name.
func (p *pins) parts(ctx context.Context, at trade.Block) ([]dependency, error) {
	c := p.market.config
	assets := slices.Clone(c.Reserves)
	for _, f := range c.Feeds {
		if !slices.Contains(assets, f.Asset) {
			assets = append(assets, f.Asset)
		}
	}
	lending, err := p.market.lending.Contracts(ctx, at, assets)
	if err != nil {
		return nil, err
	}
	var out []dependency
	for _, x := range lending {
		out = append(out, dependency{"lending " + x.Part, x.Address})
	}
	for _, f := range c.Feeds {
		out = append(out, dependency{"feed of " + f.Asset.String(), f.Feed})
	}
	for _, x := range p.market.venues.contracts() {
		out = append(out, dependency{"venue " + x.Part, x.Address})
	}
	for _, w := range p.wanted {
		if !slices.ContainsFunc(out, func(x dependency) bool { return x.address == w.Address }) {
			out = append(out, dependency{"configured " + w.Address.String(), w.Address})
		}
	}
	slices.SortFunc(out, func(a, b dependency) int { return strings.Compare(a.name, b.name) })
	return out, nil
}

// Where proxies keep their implementation, or the beacon that names it: EIP-1967,
// and OpenZeppelin's proxies before it.
var (
	slotImplementation = trade.Hash(common.HexToHash("0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc"))
	slotBeacon         = trade.Hash(common.HexToHash("0xa3f0ad74e5423aebfd80d3ef4346578335a9a72aeaee59ff6cb3582b35133d50"))
	slotBefore1967     = trade.Hash(common.HexToHash("0x7050c9e0f4ca769c69bd3a8ef740bc37934f8e2c036e5a723fd8ee048ed3f8c3"))
	// emptyCode is keccak256 of nothing: an account without code.
	emptyCode = trade.Hash(common.HexToHash("0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"))
	// selImplementation is a beacon's implementation().
	selImplementation = []byte{0x5c, 0x60, 0xda, 0x1b}
)

// mostNested is how many proxies may stand behind each other.
const mostNested = 4

// codes is what runs at each part, at one block: proxies are followed to the code
// behind them.
func (p *pins) codes(ctx context.Context, at trade.Block, parts []dependency) ([]journal.Code, error) {
	out, behind := make([]journal.Code, len(parts)), make([]protection.Address, len(parts))
	for i, x := range parts {
		out[i].Address, behind[i] = x.address, x.address
	}
	for depth := 0; ; depth++ {
		hashes, next, err := p.resolve(ctx, at, behind)
		if err != nil {
			return nil, err
		}
		more := false
		for i, a := range behind {
			if a == (protection.Address{}) {
				continue
			}
			if depth == 0 {
				out[i].Code = hashes[a]
			} else {
				out[i].Implementation = a
			}
			out[i].Running, behind[i] = hashes[a], next[a]
			more = more || next[a] != (protection.Address{})
		}
		if !more {
			return out, nil
		}
		if depth == mostNested {
			return nil, fmt.Errorf("more than %d proxies stand behind each other: this version does not follow them", mostNested)
		}
	}
}

// resolve reads the code hash of each address, and the one that it delegates to.
func (p *pins) resolve(ctx context.Context, at trade.Block, of []protection.Address) (hashes map[protection.Address]trade.Hash, next map[protection.Address]protection.Address, err error) {
	var list []protection.Address
	for _, a := range of {
		if a != (protection.Address{}) && !slices.Contains(list, a) {
			list = append(list, a)
		}
	}
	var slots []chain.Slot
	for _, a := range list {
		slots = append(slots, chain.Slot{Of: a, Key: slotImplementation}, chain.Slot{Of: a, Key: slotBeacon}, chain.Slot{Of: a, Key: slotBefore1967})
	}
	var codes, words []trade.Hash
	var err1, err2 error
	var wait sync.WaitGroup
	wait.Go(func() { codes, err1 = p.market.client.CodeHashes(ctx, at, list) })
	wait.Go(func() { words, err2 = p.market.client.Storage(ctx, at, slots) })
	wait.Wait()
	if err := errors.Join(err1, err2); err != nil {
		return nil, nil, err
	}
	hashes, next = map[protection.Address]trade.Hash{}, map[protection.Address]protection.Address{}
	var beacons []chain.Call
	var ofBeacon []protection.Address
	for i, a := range list {
		hashes[a] = codes[i]
		switch implementation, beacon, older := addressIn(words[3*i]), addressIn(words[3*i+1]), addressIn(words[3*i+2]); {
		case implementation != (protection.Address{}):
			next[a] = implementation
		case beacon != (protection.Address{}):
			beacons, ofBeacon = append(beacons, chain.Call{To: beacon, Data: selImplementation}), append(ofBeacon, a)
		case older != (protection.Address{}):
			next[a] = older
		default:
			if next[a], err = p.clone(ctx, at, a, codes[i]); err != nil {
				return nil, nil, err
			}
		}
	}
	if len(beacons) == 0 {
		return hashes, next, nil
	}
	answers, err := p.market.client.Read(ctx, at, beacons)
	if err != nil {
		return nil, nil, fmt.Errorf("ask a beacon for its implementation: %w", err)
	}
	for i, a := range ofBeacon {
		if len(answers[i].Data) != 32 {
			return nil, nil, fmt.Errorf("the beacon %s of %s names no implementation", beacons[i].To, a)
		}
		next[a] = addressIn(trade.Hash(answers[i].Data))
	}
	return hashes, next, nil
}

// The code of a minimal proxy (EIP-1167) around the address that it delegates to.
var (
	minimalHead = common.FromHex("0x363d3d373d3d3d363d73")
	minimalTail = common.FromHex("0x5af43d82803e903d91602b57fd5bf3")
)

// clone is what a minimal proxy delegates to; zero for any other code. The code's
// hash settles it, so each code is read once.
func (p *pins) clone(ctx context.Context, at trade.Block, a protection.Address, hash trade.Hash) (protection.Address, error) {
	if hash == (trade.Hash{}) || hash == emptyCode {
		return protection.Address{}, nil
	}
	if to, seen := p.minimal[hash]; seen {
		return to, nil
	}
	code, err := p.market.client.Code(ctx, a, at)
	if err != nil {
		return protection.Address{}, err
	}
	var to protection.Address
	if len(code) == len(minimalHead)+20+len(minimalTail) && bytes.HasPrefix(code, minimalHead) && bytes.HasSuffix(code, minimalTail) {
		copy(to[:], code[len(minimalHead):])
	}
	p.minimal[hash] = to
	return to, nil
}

// addressIn is the address in a word's lower 20 bytes.
func addressIn(word trade.Hash) (a protection.Address) {
	copy(a[:], word[12:])
	return a
}

// Pin is the code behind a part that the agent depends on.
type Pin = journal.Pin

// PinChanged is the kind of a pin that the chain does not keep any more.
const PinChanged = journal.Changed

// ReadPins lists a journal's pins by part.
func ReadPins(ctx context.Context, path string) (list []Pin, err error) {
	r, err := journal.OpenReader(ctx, path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	return r.Pins(ctx)
}

// AcceptPins takes what changed pins of a part or address have changed to.
func AcceptPins(ctx context.Context, path, name, who, reason string) (list []Pin, err error) {
	c, err := journal.OpenControl(ctx, path, clock.System{})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, c.Close()) }()
	return c.AcceptPins(ctx, name, who, reason)
}
