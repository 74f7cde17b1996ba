package deploy

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// asset is a token as it describes itself.
type asset struct {
	at       protection.Address
	symbol   string
	decimals uint8
}

// poolAt is what is known of a pool before it is one.
type poolAt struct {
	asset   asset
	curator protection.Address // who creates its series now
	others  bool               // somebody but the deployer has shares of it
}

// gaugeAt is what is known of a gauge before it is one.
type gaugeAt struct {
	unit  unit
	asset protection.Address // zero: losses are no money
	// recorded is what a poke would make of it now; nothing, for one that is new.
	recorded amount.Amount
	// feedDecimals are of a peg's feed.
	feedDecimals uint8
}

// look is what the plan's names and addresses mean on the chain, at one block.
type look struct {
	node   *chain.Client
	head   trade.Block
	plan   *Plan
	base   *config.Registry
	from   protection.Address
	assets map[protection.Address]asset
	pools  map[string]poolAt  // by Ref
	gauges map[string]gaugeAt // by Ref
	former *state             // what an earlier run has left; nil for none
	stand  places             // what it has created
	held   map[protection.Address]holding

	problems, notes []string
}

func (l *look) problem(format string, args ...any) {
	l.problems = append(l.problems, fmt.Sprintf(format, args...))
}

func (l *look) note(format string, args ...any) {
	l.notes = append(l.notes, fmt.Sprintf(format, args...))
}

// read looks at everything that the plan refers to. What is wrong with the plan
// becomes a problem; an error is the node's.
func (l *look) read(ctx context.Context) error {
	l.assets, l.pools, l.gauges = map[protection.Address]asset{}, map[string]poolAt{}, map[string]gaugeAt{}
	for _, p := range l.plan.Pools {
		a, err := l.asset(ctx, p.Asset, "pool "+string(p.Name))
		if err != nil {
			return err
		}
		l.pools[string(p.Name)] = poolAt{asset: a, curator: l.from}
	}
	for _, g := range l.plan.Gauges {
		if err := l.planned(ctx, g); err != nil {
			return err
		}
	}
	if err := l.referred(ctx); err != nil {
		return err
	}
	for _, m := range l.plan.Models {
		if m.Feed != nil {
			if _, err := l.feed(ctx, *m.Feed, "model "+string(m.Name)); err != nil {
				return err
			}
		}
	}
	return l.holdings(ctx)
}

// view calls a contract; ok is false when it reverts or is none.
func (l *look) view(ctx context.Context, to protection.Address, data []byte) (out []byte, ok bool, err error) {
	r, err := l.node.Read(ctx, l.head, []chain.Call{{To: to, Data: data, AllowFailure: true}})
	if err != nil {
		return nil, false, err
	}
	return r[0].Data, r[0].Err == nil && len(r[0].Data) > 0, nil
}

var erc20 = contracts.NewDevToken() // any ERC-20 with metadata

// habits are functions of tokens whose balances move by themselves, or whose
// transfers may deliver less than was sent. A pool that books its money cannot
// have such an asset.
var habits = []struct {
	function, says string
	always         bool // a problem whatever it answers; else only when the answer is not 0
}{
	{"scaledTotalSupply()", "an Aave token: its balances grow by themselves", true},
	{"getTotalShares()", "a rebasing token of shares: its balances change by themselves", true},
	{"rebasingCreditsPerToken()", "a rebasing token: its balances change by themselves", true},
	{"basisPointsRate()", "takes a fee on each transfer", false},
}

func selectorOf(function string) []byte { return crypto.Keccak256([]byte(function))[:4] }

// asset reads a token, once.
func (l *look) asset(ctx context.Context, at protection.Address, whose string) (asset, error) {
	if a, ok := l.assets[at]; ok {
		return a, nil
	}
	a := asset{at: at, symbol: config.Checksummed(at)[:10], decimals: 18}
	if _, err := l.node.Code(ctx, at, l.head); errors.Is(err, chain.ErrNoContract) {
		l.problem("%s: asset %s is no contract on chain %d", whose, config.Checksummed(at), l.plan.Chain.ID)
		l.assets[at] = a
		return a, nil
	} else if err != nil {
		return a, err
	}
	symbol, ok, err := l.view(ctx, at, erc20.PackSymbol())
	if err != nil {
		return a, err
	}
	if s, good := readSymbol(symbol); ok && good {
		a.symbol = s
	} else {
		l.problem("%s: asset %s answers no symbol: amounts of it cannot be written", whose, config.Checksummed(at))
	}
	decimals, ok, err := l.view(ctx, at, erc20.PackDecimals())
	if err != nil {
		return a, err
	}
	if n, err := erc20.UnpackDecimals(decimals); ok && err == nil && n <= 18 {
		a.decimals = n
	} else {
		l.problem("%s: asset %s answers no decimals from 0 to 18: it is no ERC-20 with metadata", whose, a.symbol)
	}
	for _, f := range []struct {
		name string
		data []byte
	}{{"totalSupply", erc20.PackTotalSupply()}, {"balanceOf", erc20.PackBalanceOf(common.Address(l.from))}} {
		if out, ok, err := l.view(ctx, at, f.data); err != nil {
			return a, err
		} else if !ok || len(out) != 32 {
			l.problem("%s: asset %s does not answer %s: it is no ERC-20", whose, a.symbol, f.name)
		}
	}
	for _, h := range habits {
		out, ok, err := l.view(ctx, at, selectorOf(h.function))
		switch {
		case err != nil:
			return a, err
		case !ok:
		case h.always || !zero(out):
			l.problem("%s: asset %s is %s: a pool books what is sent, and refuses it", whose, a.symbol, h.says)
		default:
			l.note("asset %s can be made to take a fee on transfers (%s): then deposits and purchases revert", a.symbol, h.function)
		}
	}
	l.assets[at] = a
	return a, nil
}

func zero(b []byte) bool { return len(bytes.Trim(b, "\x00")) == 0 }

// readSymbol reads a symbol that is a text, or thirty-two bytes as old tokens have.
func readSymbol(out []byte) (string, bool) {
	s, err := erc20.UnpackSymbol(out)
	if err != nil && len(out) == 32 {
		s, err = string(bytes.TrimRight(out, "\x00")), nil
	}
	return s, err == nil && s != "" && len(s) <= 32 && utf8.ValidString(s) && !strings.ContainsAny(s, " \n\t")
}

// planned says what a gauge of the plan will count, and whether its source answers.
func (l *look) planned(ctx context.Context, g Gauge) error {
	k, _ := kindOf(g.Kind)
	who := "gauge " + string(g.Name)
	a, err := l.asset(ctx, *g.Asset, who)
	if err != nil {
		return err
	}
	out := gaugeAt{unit: unit{kind: k.unit}}
	if k.unit == levelMoney {
		out.unit.symbol, out.unit.decimals, out.asset = a.symbol, a.decimals, a.at
	}
	switch g.Kind {
	case protection.AaveReserve:
		answer, ok, err := l.view(ctx, *g.Market, deficits.PackGetReserveDeficit(common.Address(*g.Asset)))
		if err != nil {
			return err
		}
		if !ok || len(answer) != 32 {
			l.problem("%s: %s does not answer getReserveDeficit of %s: it is no Aave pool of v3.3 or later", who, config.Checksummed(*g.Market), a.symbol)
		}
	case protection.Depeg:
		if out.feedDecimals, err = l.feed(ctx, *g.Feed, who); err != nil {
			return err
		}
	}
	l.gauges[string(g.Name)] = out
	return nil
}

var (
	deficits = contracts.NewDevDeficit() // any pool that answers getReserveDeficit
	feeds    = contracts.NewDevFeed()    // any AggregatorV3Interface
	pools    = contracts.NewRiskPool()
	gauges   = contracts.NewIndexGauge() // what all gauges answer
)

// referred reads the pools and gauges that stand already.
func (l *look) referred(ctx context.Context) error {
	var ps, gs []Ref
	for _, m := range l.plan.Models {
		ps = append(ps, m.Pool)
	}
	for _, r := range l.plan.Resolve {
		ps = append(ps, r.Pool)
	}
	if g := l.plan.Guard; g != nil {
		for _, c := range g.Caps {
			ps = append(ps, c.Pool)
		}
	}
	for _, s := range l.plan.Series {
		ps, gs = append(ps, s.Pool), append(gs, s.Gauge)
	}
	for _, g := range l.plan.Gauges {
		for _, x := range g.Parts {
			gs = append(gs, x.Gauge)
		}
	}
	for _, r := range ps {
		if err := l.pool(ctx, r); err != nil {
			return err
		}
	}
	for _, r := range gs {
		if err := l.gauge(ctx, r); err != nil {
			return err
		}
	}
	return nil
}

func (l *look) pool(ctx context.Context, r Ref) error {
	if _, ok := l.pools[r.String()]; ok {
		return nil
	}
	at, ok := l.standing("pool", r)
	if !ok {
		l.problem("there is no pool %q in the registry", r)
		return nil
	}
	who := "pool " + r.String()
	token, isPool, err := l.view(ctx, at, pools.PackAsset())
	if err != nil {
		return err
	}
	owner, owned, err := l.view(ctx, at, pools.PackOwner())
	if err != nil {
		return err
	}
	if !isPool || !owned || len(token) != 32 || len(owner) != 32 {
		l.problem("%s: %s does not answer as a RiskPool", who, config.Checksummed(at))
		return nil
	}
	a, err := l.asset(ctx, protection.Address(common.BytesToAddress(token)), who)
	if err != nil {
		return err
	}
	shares, ok1, err1 := l.view(ctx, at, pools.PackTotalSupply())
	own, ok2, err2 := l.view(ctx, at, pools.PackBalanceOf(common.Address(l.from)))
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	others := !ok1 || !ok2 || new(big.Int).SetBytes(shares).Cmp(new(big.Int).SetBytes(own)) > 0
	l.pools[r.String()] = poolAt{a, protection.Address(common.BytesToAddress(owner)), others}
	return nil
}

func (l *look) gauge(ctx context.Context, r Ref) error {
	if _, ok := l.gauges[r.String()]; ok {
		return nil
	}
	at, ok := l.standing("gauge", r)
	if !ok {
		l.problem("there is no gauge %q in the registry", r)
		return nil
	}
	kind, isGauge, err := l.view(ctx, at, gauges.PackKind())
	if err != nil {
		return err
	}
	token, counts, err := l.view(ctx, at, gauges.PackAsset())
	if err != nil {
		return err
	}
	known, named := kindOf(word(kind))
	if !isGauge || !counts || !named || len(token) != 32 {
		l.problem("gauge %s: %s does not answer as a gauge of a known kind", r, config.Checksummed(at))
		return nil
	}
	out := gaugeAt{unit: unit{kind: known.unit}, asset: protection.Address(common.BytesToAddress(token))}
	if known.unit == levelMoney {
		a, err := l.asset(ctx, out.asset, "gauge "+r.String())
		if err != nil {
			return err
		}
		out.unit.symbol, out.unit.decimals = a.symbol, a.decimals
	}
	peek, ok, err := l.view(ctx, at, gauges.PackPeek())
	if err != nil {
		return err
	}
	now, bad := gauges.UnpackPeek(peek)
	switch {
	case !ok || bad != nil:
		l.problem("gauge %s: %s does not answer peek", r, config.Checksummed(at))
	case !now.Ok:
		l.problem("gauge %s: its source does not answer: a series of it would be silent from the start", r)
	default:
		if out.recorded, err = amount.FromBig(now.Loss); err != nil {
			return err
		}
	}
	l.gauges[r.String()] = out
	return nil
}

// standing is where something stands already: an address, or a name of the
// registry that the plan adds to.
func (l *look) standing(kind string, r Ref) (protection.Address, bool) {
	if r.name == "" {
		return r.at, true
	}
	if l.base == nil {
		return protection.Address{}, false
	}
	find := func(n config.Name, d config.Deployed) bool { return n == r.name && d.Address != (config.Checked{}) }
	switch kind {
	case "market":
		return protection.Address(l.base.Market.Address), true
	case "pool":
		for _, x := range l.base.Pools {
			if find(x.Name, x.Deployed) {
				return protection.Address(x.Address), true
			}
		}
	case "model":
		for _, x := range l.base.Models {
			if find(x.Name, x.Deployed) {
				return protection.Address(x.Address), true
			}
		}
	case "gauge":
		for _, x := range l.base.Gauges {
			if find(x.Name, x.Deployed) {
				return protection.Address(x.Address), true
			}
		}
	case "resolver":
		for _, x := range l.base.Resolvers {
			if find(x.Name, x.Deployed) {
				return protection.Address(x.Address), true
			}
		}
	}
	return protection.Address{}, false
}

// feed checks that a price feed answers with a price, and reads its decimals.
func (l *look) feed(ctx context.Context, at protection.Address, who string) (uint8, error) {
	out, ok, err := l.view(ctx, at, feeds.PackLatestRoundData())
	if err != nil {
		return 0, err
	}
	digits, has, err := l.view(ctx, at, feeds.PackDecimals())
	if err != nil {
		return 0, err
	}
	r, bad := feeds.UnpackLatestRoundData(out)
	decimals, worse := feeds.UnpackDecimals(digits)
	switch {
	case !ok || !has || bad != nil || worse != nil || decimals > 36:
		l.problem("%s: %s does not answer latestRoundData and decimals: it is no price feed", who, config.Checksummed(at))
	case r.Answer.Sign() <= 0:
		l.problem("%s: feed %s answers %s, which is no price", who, config.Checksummed(at), r.Answer)
	}
	return decimals, nil
}
