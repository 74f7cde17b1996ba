package world

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ledger keeps the fund's flows since the day began.
type ledger struct {
	open     Marks
	flows    Flows
	index    *big.Int         // the USDC reserve's income index at the open
	shares   *big.Int         // the fund's claim in shares, which nothing moves
	pending  map[string]order // the guard's orders that wait for their mint, by id
	queued   *big.Int         // the guard's shares in the risk pool's queue
	ready    *big.Int         // what its processed shares pay
	read     uint64           // blocks up to here are booked
	agent    *big.Int         // ether of the agent's key at the open, wei
	spent    *big.Int         // of it, up to the last measure
	gasUSDC  int64
	liquid   int
	reverted int
}

type order struct {
	series common.Address
	amount int64
}

// state is what one measure reads from the chain.
type state struct {
	cash, claim, shares, supply, idle, deficit *big.Int
	recorded                                   *big.Int
	views                                      []contracts.SeriesView
	held                                       []*big.Int
	staked, capital, underwriters              *big.Int   // the guard's shares of the risk pool, its assets, all shares
	bids                                       []*big.Int // nil without one
	ether                                      *big.Int
}

// openLedger takes the first marks.
func (w *World) openLedger(ctx context.Context) error {
	s, err := w.readState(ctx)
	if err != nil {
		return err
	}
	w.ledger = ledger{pending: map[string]order{}, queued: new(big.Int), ready: new(big.Int), read: w.net.Head().Number, index: w.rates.income[day.USDC], shares: s.shares, agent: s.ether, spent: new(big.Int)}
	w.ledger.open, _, err = w.marks(s)
	if err != nil {
		return err
	}
	w.last.Marks = w.ledger.open
	return nil
}

// measure reads the world at the head, books what happened since the last time,
// and checks that profit and loss is the change of NAV, to the unit.
func (w *World) measure(ctx context.Context) (Moment, error) {
	s, err := w.readState(ctx)
	if err != nil {
		return Moment{}, err
	}
	if err := w.book(ctx); err != nil {
		return Moment{}, err
	}
	fee := w.net.BaseFee()
	m := Moment{Block: w.net.Head(), Tick: w.tick, BaseFeeWei: fee.Uint64(), Liquidations: w.ledger.liquid}
	if m.Marks, m.Series, err = w.marks(s); err != nil {
		return m, err
	}
	l := &w.ledger
	if s.shares.Cmp(l.shares) != 0 {
		return m, fmt.Errorf("%w: the fund's claim was moved: its shares went from %s to %s", ErrLedger, l.shares, s.shares)
	}
	before, after := rayMul(l.shares, l.index), rayMul(s.shares, w.rates.income[day.USDC])
	l.flows.Interest = after - before
	l.flows.LossRecognised = m.Marks.SupplierLoss - l.open.SupplierLoss
	l.flows.BidChange = m.Marks.Bid - l.open.Bid
	l.flows.ProvenChange = m.Marks.Proven - l.open.Proven
	l.flows.StakeChange = m.Marks.Stake - l.open.Stake
	m.Flows = l.flows
	if err := reconcile(l.open, m.Marks, m.Flows); err != nil {
		return m, fmt.Errorf("block %d: %w", m.Block.Number, err)
	}
	m.Supply, m.Deficit, m.Recorded = s.supply.Int64(), s.deficit.Int64(), s.recorded.Int64()
	m.Withdrawable = min(m.Marks.Claim, s.idle.Int64())
	w.bookGas(s.ether)
	m.AgentGasWei, m.AgentGas = w.ledger.spent.Uint64(), w.ledger.gasUSDC
	m.SalesPaused = !w.pausedUntil.Before(m.Block.Time)
	w.bookLoans(&m)
	return m, nil
}

// bookLoans adds up the loans at the prices on chain.
func (w *World) bookLoans(m *Moment) {
	for i := range w.loans {
		h := w.loans[i].health(w.rates, w.tick.Price)
		if h.debt <= 0 {
			continue
		}
		m.Loans++
		m.Debt += int64(h.debt * 1e6)
		if h.factor() < 1 {
			m.Liquidable++
			m.AtRisk += int64(h.debt * 1e6)
		}
		if h.collateral < h.debt {
			m.Underwater++
			if h.owed == day.USDC {
				m.Shortfall += int64((h.debt - h.collateral) * 1e6)
			}
		}
	}
}

// bookGas books the ether that the agent's key has spent since the last measure,
// in USDC at the feeds' prices, rounded up.
func (w *World) bookGas(ether *big.Int) {
	l := &w.ledger
	spent := new(big.Int).Sub(l.agent, ether)
	wei := new(big.Int).Sub(spent, l.spent)
	// wei · ETH price / USDC price, from 18 to 6 decimals.
	cost := wei.Mul(wei, big.NewInt(w.tick.Price[day.ETH]))
	per := new(big.Int).Mul(big.NewInt(w.tick.Price[day.USDC]), big.NewInt(1e12))
	cost.Add(cost, new(big.Int).Sub(per, big.NewInt(1)))
	l.gasUSDC += cost.Quo(cost, per).Int64()
	l.spent = spent
}

// readState asks for all that a measure needs in one call at the head.
func (w *World) readState(ctx context.Context) (*state, error) {
	a := &w.at
	s := &state{views: make([]contracts.SeriesView, len(a.Series)), held: make([]*big.Int, len(a.Series)), bids: make([]*big.Int, len(a.Series))}
	usdc, fund, guard := a.Token[day.USDC], common.Address(a.Fund), common.Address(a.Guard)
	list := []question{
		number(usdc, w.abi.token.PackBalanceOf(guard), &s.cash),
		number(a.AToken[day.USDC], w.abi.token.PackBalanceOf(fund), &s.claim),
		number(a.AToken[day.USDC], w.abi.scaled.PackScaledBalanceOf(fund), &s.shares),
		number(a.AToken[day.USDC], w.abi.token.PackTotalSupply(), &s.supply),
		number(usdc, w.abi.token.PackBalanceOf(common.Address(a.AToken[day.USDC])), &s.idle),
		number(a.Pool, w.abi.pool.PackGetReserveDeficit(common.Address(usdc)), &s.deficit),
		number(a.RiskPool, w.abi.risk.PackBalanceOf(guard), &s.staked),
		number(a.RiskPool, w.abi.risk.PackTotalAssets(), &s.capital),
		number(a.RiskPool, w.abi.risk.PackTotalSupply(), &s.underwriters),
		{to: a.Gauge, data: w.abi.gauge.PackReading(), hear: func(b []byte) error {
			r, err := w.abi.gauge.UnpackReading(b)
			s.recorded = r.Loss
			return err
		}},
	}
	for i := range day.Assets {
		token := common.Address(a.Token[i])
		list = append(list,
			number(a.Pool, w.abi.pool.PackGetReserveNormalizedIncome(token), &w.rates.income[i]),
			number(a.Pool, w.abi.pool.PackGetReserveNormalizedVariableDebt(token), &w.rates.debt[i]))
	}
	if w.wallet == nil {
		w.wallet = map[string]*holding{}
	}
	for i := range w.keepers {
		k := &w.keepers[i]
		if w.wallet[k.name] == nil {
			w.wallet[k.name] = &holding{}
		}
		for t := range day.Assets {
			list = append(list, number(a.Token[t], w.abi.token.PackBalanceOf(common.Address(w.net.Address(k.name))), &w.wallet[k.name][t]))
		}
	}
	for i, id := range a.Series {
		list = append(list, number(id, w.abi.token.PackBalanceOf(guard), &s.held[i]), question{to: a.Market, data: w.abi.market.PackViewSeries(common.Address(id)), hear: func(b []byte) error {
			v, err := w.abi.market.UnpackViewSeries(b)
			s.views[i] = v.SeriesView
			return err
		}})
	}
	if err := w.ask(ctx, list); err != nil {
		return nil, err
	}
	list = list[:0]
	for i, id := range a.Series {
		if s.held[i].Sign() > 0 {
			list = append(list, question{to: a.Market, data: w.abi.market.PackQuoteSell(common.Address(id), s.held[i]), mayFail: true, hear: func(b []byte) error {
				if b != nil {
					s.bids[i] = new(big.Int).SetBytes(b)
				}
				return nil
			}})
		}
	}
	if err := w.ask(ctx, list); err != nil {
		return nil, err
	}
	for i := range w.keepers {
		k := &w.keepers[i]
		k.cashUSD = float64(w.wallet[k.name][day.USDC].Int64()) / 1e6
	}
	var err error
	if s.ether, err = w.net.Client().BalanceAt(ctx, common.Address(a.Agent), nil); err != nil {
		return nil, fmt.Errorf("read the agent's ether: %w", err)
	}
	return s, nil
}

// marks values what the fund has.
func (w *World) marks(s *state) (m Marks, series []SeriesMoment, err error) {
	get := func(b *big.Int) int64 {
		a, e := amount.FromBig(b)
		v, e2 := units(a)
		err = errors.Join(err, e, e2)
		return v
	}
	m.Cash, m.Claim = get(s.cash), get(s.claim)
	if s.supply.Sign() > 0 { // floor(deficit × claim / supply)
		loss := new(big.Int).Mul(s.deficit, s.claim)
		m.SupplierLoss = get(loss.Quo(loss, s.supply))
	}
	if s.underwriters.Sign() > 0 {
		shares := new(big.Int).Add(s.staked, w.ledger.queued)
		worth := shares.Mul(shares, s.capital)
		m.Stake = get(worth.Quo(worth, s.underwriters))
	}
	m.Stake += get(w.ledger.ready)
	for i, v := range s.views {
		sm := SeriesMoment{Symbol: w.at.Symbols[i], State: protection.State(v.State), Held: get(s.held[i])}
		sm.Supply = get(v.Minted) + get(v.PendingMint)
		if s.bids[i] != nil {
			sm.Bid = get(s.bids[i])
			m.Bid += sm.Bid
		}
		if sm.State == protection.Triggered {
			fraction, e := amount.FromBig(v.Fraction)
			held, e2 := amount.FromBig(s.held[i])
			err = errors.Join(err, e, e2)
			m.Proven += get(protection.Payout(held, fraction).Big())
		}
		for _, o := range w.ledger.pending {
			if o.series == common.Address(w.at.Series[i]) {
				sm.Pending += o.amount
			}
		}
		series = append(series, sm)
	}
	return m, series, err
}

// rayMul is what shares are worth at an index, rounded half up as Aave does.
func rayMul(shares, index *big.Int) int64 {
	v := new(big.Int).Mul(shares, index)
	v.Add(v, new(big.Int).Rsh(ray, 1))
	return v.Quo(v, ray).Int64()
}

// book books the market's and the risk pool's events of the fund's guard, and
// counts liquidations.
func (w *World) book(ctx context.Context) error {
	l := &w.ledger
	head := w.net.Head().Number
	if head == l.read {
		return nil
	}
	logs, err := w.net.Client().FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(l.read + 1), ToBlock: new(big.Int).SetUint64(head),
		Addresses: []common.Address{common.Address(w.at.Market), common.Address(w.at.RiskPool)}})
	if err != nil {
		return fmt.Errorf("read the market's events: %w", err)
	}
	for i := range logs {
		w.bookLog(&logs[i])
	}
	l.read = head
	left := w.sent[:0]
	for _, hash := range w.sent {
		r, err := w.net.Client().TransactionReceipt(ctx, common.Hash(hash))
		switch {
		case errors.Is(err, ethereum.NotFound):
			left = append(left, hash)
		case err != nil:
			return fmt.Errorf("read a liquidation's receipt: %w", err)
		case r.Status == types.ReceiptStatusSuccessful:
			l.liquid++
		default:
			l.reverted++
		}
	}
	w.sent = left
	return nil
}

// bookLog books one event when it is the guard's.
func (w *World) bookLog(log *types.Log) {
	l, guard := &w.ledger, common.Address(w.at.Guard)
	if log.Address == common.Address(w.at.RiskPool) {
		w.bookStake(log, guard)
		return
	}
	if e, err := w.abi.market.UnpackBoughtEvent(log); err == nil && e.Buyer == guard {
		l.flows.Premium += e.Cost.Int64()
		l.pending[e.OrderId.String()] = order{e.Series, e.Amount.Int64()}
	} else if e, err := w.abi.market.UnpackActivatedEvent(log); err == nil && e.Buyer == guard {
		delete(l.pending, e.OrderId.String())
	} else if e, err := w.abi.market.UnpackRefundedEvent(log); err == nil && e.Buyer == guard {
		delete(l.pending, e.OrderId.String())
		l.flows.Refunds += e.Premium.Int64()
	} else if e, err := w.abi.market.UnpackSoldBackEvent(log); err == nil && e.Seller == guard {
		l.flows.Resale += e.Proceeds.Int64()
	} else if e, err := w.abi.market.UnpackClaimedEvent(log); err == nil && e.Holder == guard {
		l.flows.Payouts += e.Paid.Int64()
	}
}

// bookStake books one event of the risk pool when it is the guard's.
func (w *World) bookStake(log *types.Log, guard common.Address) {
	l := &w.ledger
	if e, err := w.abi.risk.UnpackDepositEvent(log); err == nil && e.Owner == guard {
		l.flows.Staked += e.Assets.Int64()
	} else if e, err := w.abi.risk.UnpackRedeemRequestEvent(log); err == nil && e.Controller == guard {
		l.queued.Add(l.queued, e.Shares)
	} else if e, err := w.abi.risk.UnpackRedeemProcessedEvent(log); err == nil && e.Controller == guard {
		l.queued.Sub(l.queued, e.Shares)
		l.ready.Add(l.ready, e.Assets)
	} else if e, err := w.abi.risk.UnpackWithdrawEvent(log); err == nil && e.Owner == guard {
		l.ready.Sub(l.ready, e.Assets)
		l.flows.Redeemed += e.Assets.Int64()
	}
}

// Account closes the day's account at the head.
func (w *World) Account(ctx context.Context) (Account, error) {
	if err := w.readLoans(ctx, nil); err != nil {
		return Account{}, err
	}
	m, err := w.measure(ctx)
	if err != nil {
		return Account{}, err
	}
	l := &w.ledger
	a := Account{
		Open: l.open, Close: m.Marks, Flows: m.Flows, GasWei: m.AgentGasWei, GasUSDC: l.gasUSDC,
		SupplierLoss: m.Marks.SupplierLoss - l.open.SupplierLoss, Deficit: m.Deficit, Liquidations: l.liquid, Reverted: l.reverted,
	}
	if m.Supply > 0 {
		share := new(big.Int).Mul(big.NewInt(m.Shortfall), big.NewInt(m.Marks.Claim))
		a.Unrecognised = share.Quo(share, big.NewInt(m.Supply)).Int64()
	}
	return a, nil
}
