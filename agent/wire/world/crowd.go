package world

import (
	"context"
	"fmt"
	"math/big"
	"math/rand/v2"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Crowd is further borrowers on a world's lending market, as many as a large
// deployment has: opened by a DevCrowd, without keys. They have no part in the
// day's plot, so Step is not to be used with one; what they do, Stir does.
type Crowd struct {
	w      *World
	at     common.Address
	abi    *contracts.DevCrowd
	assets []crowdAsset // the world's by day.Asset, then two more
	people []person
	random *rand.Rand
}

// crowdAsset is a reserve that the crowd uses.
type crowdAsset struct {
	symbol       string
	token        protection.Address
	feed, second protection.Address
	decimals     uint8
	parameters   parameters
	usd          float64 // price, as last pushed
}

// person is a borrower of the crowd, and what Stir may do for it.
type person struct {
	account          protection.Address
	collateral, debt int // one asset of each
}

// Feed is an asset's independent price feed.
type Feed struct{ Asset, Feed protection.Address }

// The crowd's own reserves, after the world's.
const (
	stETH = int(day.Assets) + iota
	dai
)

// The crowd's eModes.
const (
	eModeETH     = 1 // WETH and wstETH, WETH borrowed
	eModeDollars = 2 // USDC and DAI
)

// eModes are their ltv, threshold and bonus, in basis points.
var eModes = [...]parameters{eModeETH: {9300, 9500, 10100}, eModeDollars: {9000, 9300, 10200}}

// NewCrowd lists the crowd's reserves and eModes and deploys what opens its
// positions. The world stays where it is in its day.
func (w *World) NewCrowd(ctx context.Context) (*Crowd, error) {
	c := &Crowd{w: w, abi: contracts.NewDevCrowd(), random: day.Source(w.cfg.Seed, "crowd")}
	for i := range day.Assets {
		c.assets = append(c.assets, crowdAsset{symbols[i], w.at.Token[i], w.at.Feed[i], w.at.Second[i], decimals[i], reserves[i], float64(w.tick.Price[i]) / 1e8})
	}
	if err := c.deploy(ctx); err != nil {
		return nil, fmt.Errorf("let in a crowd: %w", err)
	}
	return c, nil
}

func (c *Crowd) deploy(ctx context.Context) error {
	w, s := c.w, &script{w: c.w}
	deployer := w.net.Sender("deployer")
	owner, pusher, faucet := common.Address(deployer.Address()), common.Address(w.net.Address("oracle")), common.Address(w.net.Address("faucet"))
	put := func(code []byte) (at protection.Address) {
		if s.err == nil {
			at, s.err = deployer.Deploy(code)
		}
		return at
	}
	for _, a := range []crowdAsset{
		{symbol: "wstETH", decimals: 18, parameters: parameters{7850, 8100, 10600}, usd: 1.2 * c.assets[day.ETH].usd},
		{symbol: "DAI", decimals: 18, parameters: parameters{7500, 7800, 10500}, usd: 1},
	} {
		price := big.NewInt(int64(a.usd * 1e8))
		a.token = put(creation(&contracts.DevTokenMetaData, w.abi.token.PackConstructor(a.symbol+" (devnet)", a.symbol, a.decimals, faucet)))
		token, pool := common.Address(a.token), common.Address(w.at.Pool)
		supplied := put(creation(&contracts.DevATokenMetaData, w.abi.scaled.PackConstructor(pool, token, owner, a.decimals, "Supplied "+a.symbol, "a"+a.symbol)))
		borrowed := put(creation(&contracts.DevDebtTokenMetaData, w.abi.debt.PackConstructor(pool, token, a.decimals, "Borrowed "+a.symbol, "debt"+a.symbol)))
		a.feed = put(creation(&contracts.DevFeedMetaData, w.abi.feed.PackConstructor(8, a.symbol+" / USD", price, pusher)))
		a.second = put(creation(&contracts.DevFeedMetaData, w.abi.feed.PackConstructor(8, a.symbol+" / USD, second source", price, pusher)))
		s.send("deployer", w.at.Oracle, 200_000, w.abi.oracle.PackSetSource(token, common.Address(a.feed)))
		s.send("deployer", w.at.Pool, 1_000_000, w.abi.pool.PackInitReserve(token, common.Address(supplied), common.Address(borrowed), a.parameters.bitmap(a.decimals), wadOf(.03, 27)))
		c.assets = append(c.assets, a)
	}
	bits := func(assets ...int) *big.Int {
		b := new(big.Int)
		for _, a := range assets {
			b.SetBit(b, a, 1) // the world lists its reserves in the order of day.Asset
		}
		return b
	}
	for id, sides := range [...][2]*big.Int{ // collateral, borrowable
		eModeETH:     {bits(int(day.ETH), stETH), bits(int(day.ETH))},
		eModeDollars: {bits(int(day.USDC), dai), bits(int(day.USDC), dai)},
	} {
		if p := eModes[id]; p.threshold != 0 {
			risk := contracts.CollateralConfig{Ltv: uint16(p.ltv), LiquidationThreshold: uint16(p.threshold), LiquidationBonus: uint16(p.bonus)}
			s.send("deployer", w.at.Pool, 300_000, w.abi.pool.PackConfigureEMode(uint8(id), risk, sides[0], sides[1]))
		}
	}
	at := put(creation(&contracts.DevCrowdMetaData, c.abi.PackConstructor(common.Address(w.at.Pool), owner)))
	c.at = common.Address(at)
	huge := new(big.Int).Exp(big.NewInt(10), big.NewInt(32), nil)
	for _, a := range c.assets {
		s.send("faucet", a.token, 120_000, w.abi.token.PackMint(c.at, huge))
		s.send("deployer", at, 100_000, c.abi.PackAllow(common.Address(a.token)))
	}
	if s.err != nil {
		return s.err
	}
	_, err := w.net.Confirm(ctx, w.net.Head().Time.Add(time.Second), time.Second)
	return err
}

// bitmap is a reserve's configuration as Aave packs it: active, can be borrowed.
func (p parameters) bitmap(decimals uint8) *big.Int {
	b := big.NewInt(p.ltv | p.threshold<<16 | p.bonus<<32 | int64(decimals)<<48)
	b.SetBit(b, 56, 1)
	return b.SetBit(b, 58, 1)
}

// Len is how many borrowers the crowd has.
func (c *Crowd) Len() int { return len(c.people) }

// Feeds are the independent prices of the assets that only the crowd uses.
func (c *Crowd) Feeds() (out []Feed) {
	for _, a := range c.assets[day.Assets:] {
		out = append(out, Feed{a.token, a.second})
	}
	return out
}

// perTransaction is how many positions fit a transaction's gas: one takes 350,000
// to 620,000.
const perTransaction = 26

// Open adds n borrowers, of different assets, sizes and health factors, each by
// the pool's own functions. A block takes as many as leave the base fee alone:
// half its gas limit.
func (c *Crowd) Open(ctx context.Context, n int) error {
	list := make([]want, n)
	lent := make([]float64, len(c.assets)) // USD
	for i := range list {
		list[i] = c.want()
		for _, d := range list[i].debt {
			lent[d.asset] += d.usd
		}
	}
	s := &script{w: c.w}
	for a, usd := range lent {
		s.send("deployer", protection.Address(c.at), 600_000, c.abi.PackLend(common.Address(c.assets[a].token), c.units(leg{a, 1.5*usd + 1000})))
	}
	before := c.w.net.Head().Number
	perBlock := max(1, int(c.w.net.GasLimit()/2/params.MaxTxGas))
	for sent := 1; len(list) > 0; sent++ {
		some := list[:min(len(list), perTransaction)]
		list = list[len(some):]
		positions := make([]contracts.CrowdPosition, len(some))
		for i := range some {
			positions[i] = c.position(some[i])
			c.people = append(c.people, person{collateral: some[i].collateral[0].asset, debt: some[i].debt[0].asset})
		}
		s.send("deployer", protection.Address(c.at), params.MaxTxGas, c.abi.PackOpen(positions))
		if s.err != nil {
			return fmt.Errorf("open the crowd's positions: %w", s.err)
		}
		if sent%perBlock == 0 || len(list) == 0 {
			if _, err := c.w.net.Confirm(ctx, c.w.net.Head().Time.Add(time.Second), time.Second); err != nil {
				return fmt.Errorf("open the crowd's positions: %w", err)
			}
		}
	}
	return c.meet(ctx, before+1, len(c.people)-n)
}

// meet learns the addresses of the people from number first on, in the order in
// which they were created.
func (c *Crowd) meet(ctx context.Context, from uint64, first int) error {
	logs, err := c.w.net.Client().FilterLogs(ctx, ethereum.FilterQuery{FromBlock: new(big.Int).SetUint64(from), Addresses: []common.Address{c.at}})
	if err != nil {
		return fmt.Errorf("find the crowd's people: %w", err)
	}
	if len(logs) != len(c.people)-first {
		return fmt.Errorf("find the crowd's people: %d were created where %d were wanted", len(logs), len(c.people)-first)
	}
	for i := range logs {
		opened, err := c.abi.UnpackOpenedEvent(&logs[i])
		if err != nil {
			return fmt.Errorf("find the crowd's people: %w", err)
		}
		c.people[first+i].account = protection.Address(opened.Person)
	}
	return nil
}

// stirGas is what one change takes at most.
const stirGas = 300_000

// Stir mines one block, so long after the last, in which n different people's
// positions change: a little collateral comes in for two of three, the third
// repays a little. Prices move by a few hundredths of a percent with it, on every
// feed.
func (c *Crowd) Stir(ctx context.Context, n int, after time.Duration) (trade.Block, error) {
	if n > len(c.people) {
		return trade.Block{}, fmt.Errorf("stir %d people: the crowd has %d", n, len(c.people))
	}
	s := &script{w: c.w}
	at := c.w.net.Head().Time.Add(after)
	for i := range c.assets {
		a := &c.assets[i]
		if i != int(day.USDC) && i != dai {
			a.usd *= 1 + 3e-4*c.random.NormFloat64()
		}
		for _, feed := range []protection.Address{a.feed, a.second} {
			s.send("oracle", feed, 150_000, c.w.abi.feed.PackPush(big.NewInt(int64(a.usd*1e8)), uint64(at.Unix())))
		}
	}
	changes := make([]contracts.CrowdStir, 0, n)
	for _, i := range c.some(n) {
		p := c.people[i]
		change := contracts.CrowdStir{Account: common.Address(p.account), Repay: c.random.IntN(3) == 0}
		l := leg{p.collateral, 1 + c.random.Float64()}
		if change.Repay {
			l.asset = p.debt
		}
		change.Asset, change.Amount = common.Address(c.assets[l.asset].token), c.units(l)
		changes = append(changes, change)
	}
	for len(changes) > 0 {
		some := changes[:min(len(changes), int(params.MaxTxGas/stirGas)-1)]
		changes = changes[len(some):]
		s.send("deployer", protection.Address(c.at), uint64(len(some)+1)*stirGas, c.abi.PackStir(some))
	}
	if s.err != nil {
		return trade.Block{}, fmt.Errorf("stir the crowd: %w", s.err)
	}
	head, err := c.w.net.Mine(ctx, at)
	if err == nil {
		err = c.w.net.Check(ctx)
	}
	if err == nil && c.w.net.Pooled() > 0 {
		err = fmt.Errorf("%d transactions do not fit one block: give the world a larger gas limit", c.w.net.Pooled())
	}
	if err != nil {
		return trade.Block{}, fmt.Errorf("stir the crowd: %w", err)
	}
	return head, nil
}

// some draws n different people (Floyd's sample).
func (c *Crowd) some(n int) []int {
	out, taken := make([]int, 0, n), make(map[int]bool, n)
	for i := len(c.people) - n; i < len(c.people); i++ {
		k := c.random.IntN(i + 1)
		if taken[k] {
			k = i
		}
		taken[k] = true
		out = append(out, k)
	}
	return out
}
