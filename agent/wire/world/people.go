package world

import (
	"context"
	"fmt"
	"math"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Who there is besides borrowers and keepers, and with how much.
const (
	supplyUSDC     = 100e6 // of all suppliers, the fund included
	otherSuppliers = 4
	underwriters   = 3
	poolUSDC       = 6e6 // of all underwriters
	otherBuyers    = 3
	buyerUSDC      = 60_000
	guardUSDC      = 250_000
	agentEther     = 20
)

var unlimited = new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1))

// accounts are the names that genesis gives ether.
func (w *World) accounts() []string {
	out := []string{"deployer", "oracle", "faucet", "fund", "dealer"}
	for i := range otherSuppliers {
		out = append(out, fmt.Sprintf("supplier-%d", i+1))
	}
	for i := range underwriters {
		out = append(out, fmt.Sprintf("underwriter-%d", i+1))
	}
	for _, k := range keepers {
		out = append(out, k.name)
	}
	for i := range otherBuyers {
		out = append(out, fmt.Sprintf("buyer-%d", i+1))
	}
	for i := range w.cfg.Borrowers {
		out = append(out, borrowerName(i))
	}
	return out
}

func borrowerName(i int) string { return fmt.Sprintf("borrower-%d", i+1) }

// send pools a call of a named account.
func (w *World) send(from string, to protection.Address, gas uint64, data []byte) (trade.Hash, error) {
	return w.net.Sender(from).Send(devnet.Tx{To: &to, Data: data, Gas: gas})
}

// script is a run of transactions that stops at the first that cannot be pooled.
type script struct {
	w   *World
	err error
}

func (s *script) send(from string, to protection.Address, gas uint64, data []byte) {
	if s.err == nil {
		_, s.err = s.w.send(from, to, gas, data)
	}
}

// mint gives tokens to an account.
func (s *script) mint(a day.Asset, to protection.Address, units *big.Int) {
	s.send("faucet", s.w.at.Token[a], 120_000, s.w.abi.token.PackMint(common.Address(to), units))
}

// allow lets a contract take an account's tokens.
func (s *script) allow(from string, a day.Asset, spender protection.Address) {
	s.send(from, s.w.at.Token[a], 80_000, s.w.abi.token.PackApprove(common.Address(spender), unlimited))
}

// supply puts tokens into the lending pool on behalf of an account.
func (s *script) supply(from string, a day.Asset, units *big.Int, onBehalf protection.Address) {
	s.send(from, s.w.at.Pool, 400_000, s.w.abi.pool.PackSupply(common.Address(s.w.at.Token[a]), units, common.Address(onBehalf), 0))
}

// tokens is an amount of an asset worth so many USD at the tick's prices.
func (w *World) tokens(a day.Asset, usd float64) *big.Int {
	v := usd / (float64(w.tick.Price[a]) / 1e8) * pow10[decimals[a]]
	i, _ := big.NewFloat(math.Floor(v)).Int(nil)
	return i
}

// populate lets everybody in, by transactions of their own keys; collateral comes
// from the faucet on behalf of its owner, to spare two transactions a loan.
func (w *World) populate(ctx context.Context) error {
	r := day.Source(w.cfg.Seed, "people")
	share := .05 + .25*r.Float64() // the fund's part of the supply
	s := &script{w: w}
	huge := new(big.Int).Exp(big.NewInt(10), big.NewInt(30), nil)
	for a := range day.Assets {
		s.mint(a, w.net.Address("faucet"), huge)
		s.allow("faucet", a, w.at.Pool)
	}
	// Suppliers of USDC, the fund among them, and of WETH for those who are short it.
	s.mint(day.USDC, w.at.Fund, units6(share*supplyUSDC))
	s.allow("fund", day.USDC, w.at.Pool)
	s.supply("fund", day.USDC, units6(share*supplyUSDC), w.at.Fund)
	for i := range otherSuppliers {
		name := fmt.Sprintf("supplier-%d", i+1)
		part := units6((1 - share) * supplyUSDC / otherSuppliers)
		s.mint(day.USDC, w.net.Address(name), part)
		s.allow(name, day.USDC, w.at.Pool)
		s.supply(name, day.USDC, part, w.net.Address(name))
	}
	s.supply("faucet", day.ETH, w.tokens(day.ETH, .25*totalDebtUSD), w.net.Address("supplier-1"))
	pools, _ := w.at.pools()
	for i := range underwriters {
		name := fmt.Sprintf("underwriter-%d", i+1)
		s.mint(day.USDC, w.net.Address(name), units6(poolUSDC/underwriters))
		for _, pool := range pools {
			s.allow(name, day.USDC, pool)
			s.send(name, pool, 800_000, w.abi.risk.PackDeposit(units6(poolUSDC/underwriters/float64(len(pools))), common.Address(w.net.Address(name))))
		}
	}
	for _, k := range keepers {
		s.mint(day.USDC, w.net.Address(k.name), units6(k.capitalUSD))
		s.allow(k.name, day.USDC, w.at.Pool)
	}
	for _, b := range w.buyers {
		s.mint(day.USDC, w.net.Address(b), units6(buyerUSDC))
		s.allow(b, day.USDC, w.at.Market)
	}
	s.mint(day.USDC, w.net.Address("dealer"), units6(1e9))
	// The fund's guard: money, and what it may call. The agent's key: ether for gas.
	s.mint(day.USDC, w.at.Guard, units6(guardUSDC))
	for _, target := range append(pools, w.at.Market, w.at.Gauge) {
		s.send("fund", w.at.Guard, 100_000, w.abi.guard.PackAllow(common.Address(target), true))
	}
	if s.err == nil {
		ether := amount.New(1e18).MulDiv(amount.New(agentEther), amount.New(1))
		_, s.err = w.net.Sender("faucet").Send(devnet.Tx{To: &w.at.Agent, Value: ether, Gas: 21_000})
	}
	if s.err != nil {
		return s.err
	}
	if _, err := w.net.Confirm(ctx, w.net.Head().Time.Add(time.Second), time.Second); err != nil {
		return err
	}
	return w.borrow(ctx)
}

// borrow opens the borrowers' loans.
func (w *World) borrow(ctx context.Context) error {
	s := &script{w: w}
	for i, wish := range w.wishes {
		name := borrowerName(i)
		l := loan{name: name, borrower: w.net.Address(name)}
		for a := range day.Assets {
			l.supplied[a], l.borrowed[a] = new(big.Int), new(big.Int)
			if units := w.tokens(a, wish.collateral[a]); units.Sign() > 0 {
				l.holds[a] = true
				s.supply("faucet", a, units, l.borrower)
			}
		}
		l.owes = wish.debtAsset
		s.send(name, w.at.Pool, 700_000, w.abi.pool.PackBorrow(common.Address(w.at.Token[l.owes]), w.tokens(l.owes, wish.debt), big.NewInt(2), 0, common.Address(l.borrower)))
		w.loans = append(w.loans, l)
	}
	if s.err != nil {
		return s.err
	}
	_, err := w.net.Confirm(ctx, w.net.Head().Time.Add(time.Second), time.Second)
	return err
}

// push sends a tick's prices to the feeds of both sources. USDC's stands still,
// so its feeds publish it once an hour.
func (w *World) push(t day.Tick) error {
	s := &script{w: w}
	at := uint64(t.At.Unix())
	for a := range day.Assets {
		if a == day.USDC && t.At.Minute() != 0 {
			continue
		}
		s.send("oracle", w.at.Feed[a], 150_000, w.abi.feed.PackPush(big.NewInt(t.Price[a]), at))
		s.send("oracle", w.at.Second[a], 150_000, w.abi.feed.PackPush(big.NewInt(t.Second[a]), at))
	}
	return s.err
}

// freeze pauses the collateral reserves when a Frozen day's jump begins: nobody
// can be liquidated then, and no bad debt recognised.
func (w *World) freeze() error {
	if w.cfg.Day.Twist != day.Frozen || w.next != w.cfg.Day.Jump {
		return nil
	}
	s := &script{w: w}
	for _, a := range []day.Asset{day.ETH, day.BTC} {
		s.send("deployer", w.at.Pool, 100_000, w.abi.pool.PackSetConfiguration(common.Address(w.at.Token[a]), bitmap(a, true)))
	}
	return s.err
}

// The curator pauses sales for a while whenever more than a part of all debt can
// be liquidated: underwriters do not sell cover for a fire that they see.
const (
	curatorPart  = 0.02
	curatorPause = 3 * time.Hour
)

// curate pauses sales, by what the last block showed. The pools allow another pause
// once sales were open for as long as the last one took.
func (w *World) curate() error {
	if float64(w.last.AtRisk) <= curatorPart*float64(w.last.Debt) || !w.last.Block.Time.After(w.pausedUntil.Add(curatorPause)) {
		return nil
	}
	w.pausedUntil = w.last.Block.Time.Add(curatorPause)
	pools, _ := w.at.pools()
	for i := range pools {
		if _, err := w.net.Sender("deployer").Send(devnet.Tx{To: &pools[i], Data: w.abi.risk.PackPauseSales(uint64(w.pausedUntil.Unix())), Gas: 100_000, Tip: amount.New(5e9)}); err != nil {
			return err
		}
	}
	return nil
}

// others lets some of the other buyers buy a little, so that the pool's
// utilisation moves; they stop when nothing is for sale.
func (w *World) others(ctx context.Context) error {
	r := day.Source(w.cfg.Seed+uint64(w.next)<<32, "others")
	for _, name := range w.buyers {
		pick, size := r.IntN(len(w.at.Series)), 5_000+r.Float64()*25_000
		if r.Float64() > .04 || w.last.Block.Number == 0 || w.last.SalesPaused || w.last.Series[pick].State != protection.Active {
			continue
		}
		deadline := uint64(w.tick.At.Add(time.Hour).Unix())
		data := w.abi.market.PackBuy(common.Address(w.at.Series[pick]), units6(size), units6(size/10), deadline, [32]byte{}, common.Address(w.net.Address(name)))
		if _, err := w.send(name, w.at.Market, 1_000_000, data); err != nil {
			return err
		}
	}
	return ctx.Err()
}
