package deploy

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/big"
	"reflect"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Report is what a registry says, held against a chain at one block.
type Report struct {
	ChainID uint64      `json:"chainId"`
	At      trade.Block `json:"block"`
	Checks  []Check     `json:"checks"`
	// Differences are the checks that failed.
	Differences []Check  `json:"differences"`
	Notes       []string `json:"notes,omitempty"`
}

// Check is one fact of the registry.
type Check struct {
	Part string `json:"part"` // such as pool usdc
	What string `json:"what"` // such as code, or spread
	Want string `json:"want"`
	Got  string `json:"got,omitempty"` // when it is another
}

// Verify holds a registry against its chain: the code of every contract against
// what this build's creation code leaves behind there, and every parameter against
// what the contracts answer. The registry need not be of this deployer: anybody's
// market can be checked. What differs is in the report; an error is the node's.
func Verify(ctx context.Context, node *chain.Client, r *config.Registry) (*Report, error) {
	head, err := node.Head(ctx)
	if err != nil {
		return nil, err
	}
	v := &verifier{ctx: ctx, node: node, r: r, report: &Report{ChainID: node.ChainID(), At: head, Differences: []Check{}}}
	if node.ChainID() != r.ChainID {
		return nil, fmt.Errorf("the node serves chain %d, and the registry is of chain %d: ask a node of that chain", node.ChainID(), r.ChainID)
	}
	v.registry()
	return v.report, v.err
}

// verifier asks one thing after another; its first error of the node ends it.
type verifier struct {
	ctx    context.Context
	node   *chain.Client
	r      *config.Registry
	report *Report
	err    error
}

func (v *verifier) add(part, what, want, got string) {
	c := Check{Part: part, What: what, Want: want}
	if want != got {
		c.Got = whether(got == "", "nothing", got)
		v.report.Differences = append(v.report.Differences, c)
	}
	v.report.Checks = append(v.report.Checks, c)
}

func (v *verifier) registry() {
	r := v.r
	v.contract("market", r.Market)
	for _, p := range r.Pools {
		part := "pool " + string(p.Name)
		v.contract(part, p.Deployed)
		at := protection.Address(p.Address)
		v.answers(part, "RiskPool", at, "asset", p.Asset)
		v.answers(part, "RiskPool", at, "symbol", p.Symbol)
		v.answers(part, "RiskPool", at, "decimals", p.Decimals)
		v.answers(part, "RiskPool", at, "market", r.Market.Address)
		v.owner(part, "RiskPool", at, p.Curator)
		v.seriesOf(part, at)
	}
	for _, m := range r.Models {
		part := "model " + string(m.Name)
		v.contract(part, m.Deployed)
		v.answers(part, "PremiumModel", protection.Address(m.Address), "pool", m.Pool)
		v.owner(part, "PremiumModel", protection.Address(m.Address), m.Owner)
	}
	for _, g := range r.Gauges {
		part, at := "gauge "+string(g.Name), protection.Address(g.Address)
		v.contract(part, g.Deployed)
		var kind, item [32]byte
		copy(kind[:], g.Reference.Kind)
		copy(item[:], g.Reference.Item)
		v.answers(part, g.Contract, at, "kind", kind)
		v.answers(part, g.Contract, at, "asset", g.Asset)
		v.answers(part, g.Contract, at, "subject", config.Checked(g.Reference.Market), config.Checked(g.Reference.Asset), item)
		if g.Reference.Kind == protection.Index {
			v.parts(part, g)
		}
	}
	for _, x := range r.Resolvers {
		part := "resolver " + string(x.Name)
		v.contract(part, x.Deployed)
		v.answers(part, "Resolver", protection.Address(x.Address), "arbiter", x.Arbiter)
		v.answers(part, "Resolver", protection.Address(x.Address), "market", r.Market.Address)
	}
	if r.Guard != nil {
		v.guard(r.Guard)
	}
	for _, s := range r.Series {
		v.series(s)
	}
}

// contract compares a contract's code with what its creation code leaves behind,
// and its constructor's arguments with what it answers.
func (v *verifier) contract(part string, d config.Deployed) {
	v.code(part, d, d.Constructor)
	parsed, ok := v.parsed(part, d.Contract)
	if !ok {
		return
	}
	values, err := parsed.Constructor.Inputs.Unpack(d.Constructor)
	if err != nil {
		v.add(part, "constructor", "arguments of "+d.Contract, err.Error())
		return
	}
	for i, in := range parsed.Constructor.Inputs {
		if getter, ok := getters[d.Contract+"."+in.Name]; ok && getter != "" {
			v.answers(part, d.Contract, protection.Address(d.Address), getter, values[i])
		} else if fields, ok := fieldGetters[d.Contract+"."+in.Name]; ok {
			s := reflect.ValueOf(values[i])
			for n, getter := range fields {
				v.answers(part, d.Contract, protection.Address(d.Address), getter, s.Field(n).Interface())
			}
		}
	}
}

// getters are the views that answer a constructor's argument as it was given.
var getters = map[string]string{
	"Market.spread_":            "spread",
	"RiskPool.asset_":           "asset",
	"RiskPool.name_":            "name",
	"RiskPool.symbol_":          "symbol",
	"RiskPool.market_":          "market",
	"PremiumModel.pool_":        "pool",
	"PremiumModel.feed_":        "feed",
	"PremiumModel.p":            "parameters",
	"PremiumModel.delay_":       "delay",
	"Resolver.market_":          "market",
	"Resolver.grace_":           "grace",
	"AaveDeficitGauge.pool_":    "pool",
	"AaveDeficitGauge.reserve_": "reserve",
	"AaveDeficitGauge.maxAge_":  "maxAge",
	"MakerIlkGauge.dog_":        "dog",
	"MakerIlkGauge.ilk_":        "ilk",
	"MakerIlkGauge.dai_":        "asset",
	"MakerIlkGauge.maxAge_":     "maxAge",
	"DepegGauge.feed_":          "feed",
	"DepegGauge.token_":         "token",
	"DepegGauge.par_":           "par",
	"DepegGauge.maxGap_":        "maxGap",
	"DepegGauge.maxAge_":        "maxAge",
	"FreezeGauge.pool_":         "pool",
	"FreezeGauge.reserve_":      "reserve",
	"FreezeGauge.minLiquidity_": "minLiquidity",
	"FreezeGauge.maxGap_":       "maxGap",
	"FreezeGauge.grace_":        "grace",
	"FreezeGauge.maxAge_":       "maxAge",
	"IndexGauge.asset_":         "asset",

	// What may have changed since, is answered elsewhere, or is compared below.
	"RiskPool.curator":    "",
	"PremiumModel.level_": "", // drifts
	"PremiumModel.owner_": "",
	"IndexGauge.parts_":   "",
	"IndexGauge.weights_": "",
	"HedgeGuard.owner_":   "",
	"HedgeGuard.agent_":   "",
	"HedgeGuard.asset":    "",
	"HedgeGuard.caps":     "",
}

// fieldGetters are the views that answer the fields of an argument, in order.
var fieldGetters = map[string][]string{
	"Resolver.terms_":     {"bondToken", "bond", "liveness", "answerWithin", "arbiter"},
	"MakerIlkGauge.terms": {"bondToken", "bond", "liveness", "answerWithin", "arbiter"},
}

// code compares what runs at an address with what the creation code leaves there.
func (v *verifier) code(part string, d config.Deployed, arguments []byte) {
	if v.err != nil {
		return
	}
	create, err := creation(d.Contract, arguments)
	if err != nil {
		v.add(part, "code", "a contract of this build", d.Contract)
		return
	}
	born, err := v.node.Block(v.ctx, d.Block)
	if errors.Is(err, chain.ErrNotFound) {
		v.add(part, "block", fmt.Sprint(d.Block), "no such block")
		return
	}
	if err != nil {
		v.err = err
		return
	}
	const same = "as this build creates it"
	got, err := v.node.Code(v.ctx, protection.Address(d.Address), v.report.At)
	if errors.Is(err, chain.ErrNoContract) {
		v.add(part, "code", same, "there is no contract at "+d.Address.String())
		return
	}
	if err != nil {
		v.err = err
		return
	}
	birth := chain.Birth{At: protection.Address(d.Address), Creator: protection.Address(d.Creator), Block: born, Code: create}
	want, err := v.node.Constructed(v.ctx, born, birth)
	hint := ""
	if errors.Is(err, chain.ErrPruned) { // what constructors read of others is then of today
		hint = " on today's state; ask an archive node"
		want, err = v.node.Constructed(v.ctx, v.report.At, birth)
	}
	var revert *chain.RevertError
	if errors.As(err, &revert) {
		v.add(part, "code", same, "the constructor, run again"+hint+", fails: "+described(err).Error())
		return
	}
	if err != nil {
		v.err = err
		return
	}
	v.add(part, "code", same, whether(bytes.Equal(want, got), same, apart(want, got)))
}

func whether(ok bool, yes, no string) string {
	if ok {
		return yes
	}
	return no
}

// apart says how two codes differ.
func apart(want, got []byte) string {
	if len(want) != len(got) {
		return fmt.Sprintf("%d bytes where %d are expected", len(got), len(want))
	}
	n, first := 0, -1
	for i := range want {
		if want[i] != got[i] {
			if n++; first < 0 {
				first = i
			}
		}
	}
	return fmt.Sprintf("%d of %d bytes are others, the first at %d", n, len(got), first)
}

func (v *verifier) parsed(part, contract string) (*abi.ABI, bool) {
	meta, ok := creations[contract]
	if !ok {
		return nil, false // code has said so
	}
	parsed, err := meta.ParseABI()
	if err != nil {
		v.add(part, "abi", contract, err.Error())
		return nil, false
	}
	return parsed, true
}

// ask calls a view with arguments and gives what it returned, for people.
func (v *verifier) ask(contract string, at protection.Address, view string, arguments ...any) ([]any, string) {
	if v.err != nil {
		return nil, ""
	}
	parsed, ok := v.parsed(contract, contract)
	if !ok {
		return nil, "unknown"
	}
	data, err := parsed.Pack(view, arguments...)
	if err != nil {
		return nil, err.Error()
	}
	r, err := v.node.Read(v.ctx, v.report.At, []chain.Call{{To: at, Data: data, AllowFailure: true}})
	switch {
	case err != nil:
		v.err = err
		return nil, ""
	case r[0].Err != nil:
		return nil, described(r[0].Err).Error()
	case len(r[0].Data) == 0:
		return nil, "no answer"
	}
	out, err := parsed.Methods[view].Outputs.Unpack(r[0].Data)
	if err != nil {
		return nil, "an answer of another form"
	}
	return out, ""
}

// answers compares what a view without arguments returns with what is wanted.
func (v *verifier) answers(part, contract string, at protection.Address, view string, want ...any) {
	got, trouble := v.ask(contract, at, view)
	if v.err != nil {
		return
	}
	if trouble != "" {
		v.add(part, view, plain(want), trouble)
		return
	}
	v.add(part, view, plain(want), plain(got))
}

// plain is a list of values as people write them; equal values give equal texts,
// whichever of the types that Go has for them they are of.
func plain(values []any) string {
	out := ""
	for i, x := range values {
		if i > 0 {
			out += " "
		}
		switch x := x.(type) {
		case common.Address:
			out += x.Hex()
		case protection.Address:
			out += config.Checksummed(x)
		case config.Checked:
			out += x.String()
		case [32]byte:
			out += word(x[:])
		case *big.Int:
			out += x.String()
		default:
			out += fmt.Sprint(x)
		}
	}
	return out
}

// owner compares who owns a contract, and says when it was offered and not
// accepted yet.
func (v *verifier) owner(part, contract string, at protection.Address, want config.Checked) {
	owner, trouble := v.ask(contract, at, "owner")
	pending, more := v.ask(contract, at, "pendingOwner")
	if v.err != nil {
		return
	}
	if trouble != "" || more != "" {
		v.add(part, "owner", want.String(), trouble+more)
		return
	}
	is, next := config.Checked(owner[0].(common.Address)), config.Checked(pending[0].(common.Address))
	if is != want && next == want {
		v.report.Notes = append(v.report.Notes, fmt.Sprintf("%s is still %s's: %s has to accept it (acceptOwnership)", part, is, want))
		v.add(part, "owner", want.String(), want.String())
		return
	}
	if is == want && next != (config.Checked{}) {
		v.add(part, "pendingOwner", config.Checked{}.String(), next.String())
	}
	v.add(part, "owner", want.String(), is.String())
}

// parts compares what an index adds up.
func (v *verifier) parts(part string, g config.RegisteredGauge) {
	parsed, ok := v.parsed(part, g.Contract)
	if !ok {
		return
	}
	arguments, err := parsed.Constructor.Inputs.Unpack(g.Constructor)
	if err != nil || len(arguments) != 3 {
		return // contract has said so
	}
	want := ""
	for i, a := range arguments[1].([]common.Address) {
		want += plain([]any{a, arguments[2].([]*big.Int)[i]}) + ";"
	}
	got, trouble := v.ask(g.Contract, protection.Address(g.Address), "parts")
	if v.err != nil {
		return
	}
	is := trouble
	if trouble == "" {
		for _, p := range *abi.ConvertType(got[0], new([]contracts.IndexGaugePart)).(*[]contracts.IndexGaugePart) {
			is += plain([]any{p.Gauge, p.Weight}) + ";"
		}
	}
	v.add(part, "parts", want, is)
}

// seriesOf finds series of a pool that the registry does not have.
func (v *verifier) seriesOf(part string, at protection.Address) {
	n, trouble := v.ask("RiskPool", at, "seriesCount")
	if v.err != nil || trouble != "" {
		return // the pool's other answers say what it is
	}
	known := map[common.Address]bool{}
	for _, s := range v.r.Series {
		known[common.Address(s.Address)] = true
	}
	for i := range n[0].(*big.Int).Uint64() {
		s, trouble := v.ask("RiskPool", at, "seriesAt", new(big.Int).SetUint64(i))
		if v.err != nil || trouble != "" {
			return
		}
		if a := s[0].(common.Address); !known[a] {
			v.add(part, "series", "those of the registry", "also "+a.Hex())
		}
	}
}

// series compares a series' terms, and its token.
func (v *verifier) series(s config.RegisteredSeries) {
	part, at := "series "+s.Symbol, protection.Address(s.Address)
	got, trouble := v.ask("Market", protection.Address(v.r.Market.Address), "terms", common.Address(s.Address))
	if v.err != nil {
		return
	}
	if trouble != "" {
		v.add(part, "terms", "those of the registry", trouble)
	} else {
		t, err := registeredTerms(*abi.ConvertType(got[0], new(contracts.Terms)).(*contracts.Terms))
		if err != nil {
			v.add(part, "terms", "those of the registry", err.Error())
		}
		want, is := reflect.ValueOf(s.Terms), reflect.ValueOf(t)
		for i := range want.NumField() {
			v.add(part, want.Type().Field(i).Tag.Get("json"), fmt.Sprint(want.Field(i)), fmt.Sprint(is.Field(i)))
		}
	}
	v.answers(part, "SeriesToken", at, "symbol", s.Symbol)
	v.answers(part, "SeriesToken", at, "name", s.Title)
	v.answers(part, "SeriesToken", at, "market", v.r.Market.Address)
	for _, p := range v.r.Pools {
		if p.Address == s.Terms.Pool {
			arguments := contracts.NewSeriesToken().PackConstructor(s.Title, s.Symbol, p.Decimals)
			v.code(part, config.Deployed{Contract: "SeriesToken", Address: s.Address, Block: s.Block, Creator: v.r.Market.Address}, arguments)
			v.answers(part, "SeriesToken", at, "decimals", p.Decimals)
		}
	}
}
