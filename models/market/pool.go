package market

import (
	"maps"
	"slices"
)

// RiskPool.sol: the underwriters' side. This file is capital and deposits;
// queue.go is redemption.

// Notice is the seconds from a redemption's request until it can be processed;
// MaxPause the longest pause of sales.
const (
	Notice   = 86400
	MaxPause = 3 * 86400
)

// Errors of RiskPool.sol, and of ERC4626.sol and Ownable.sol below it.
const (
	SeriesPending              = Name("SeriesPending")
	ZeroShares                 = Name("ZeroShares")
	BelowLeftover              = Name("BelowLeftover")
	StrangeController          = Name("StrangeController")
	NotController              = Name("NotController")
	PauseTooLong               = Name("PauseTooLong")
	PauseTooSoon               = Name("PauseTooSoon")
	NotPaused                  = Name("NotPaused")
	ERC4626ExceededMaxRedeem   = Name("ERC4626ExceededMaxRedeem")
	OwnableUnauthorizedAccount = Name("OwnableUnauthorizedAccount")
)

// Pool is a risk pool.
type Pool struct {
	ID    Address `json:"id"`
	Asset Address `json:"asset"`
	Owner Address `json:"owner"` // the curator
	Books
	Shares Ledger    `json:"shares"`
	Open   []Address `json:"open"` // unresolved series, in the contract's order

	QueuedShares     Amount    `json:"queuedShares"`
	RetainedShares   Amount    `json:"retainedShares"`
	RetainedFor      Hash      `json:"retainedFor"` // the trouble that they stay for
	ClaimableAssets  Amount    `json:"claimableAssets"`
	SalesPausedUntil uint64    `json:"salesPausedUntil"`
	SalesPausedSince uint64    `json:"salesPausedSince"`
	Requests         []Request `json:"requests"` // id = index + 1
	Head             int       `json:"head"`     // index of the first that may still be pending

	market     *Market
	open       []*Series
	requestsOf map[Address][]int // indices into Requests
	redeemHead map[Address]int   // into requestsOf
}

// Request is one redemption.
type Request struct {
	Controller      Address `json:"controller"`
	ReadyAt         uint64  `json:"readyAt"`         // may be processed from then on
	PendingShares   Amount  `json:"pendingShares"`   // in the queue
	ClaimableShares Amount  `json:"claimableShares"` // priced, burned, not yet paid out
	ClaimableAssets Amount  `json:"claimableAssets"` // what they pay
}

// clone is a copy that shares nothing; its links are not set.
func (p *Pool) clone() *Pool {
	out := *p
	out.Shares = p.Shares.clone()
	out.Requests = slices.Clone(p.Requests)
	out.Open = nil
	for _, s := range p.open {
		out.Open = append(out.Open, s.ID)
	}
	if p.open == nil {
		out.Open = slices.Clone(p.Open)
	}
	out.market, out.open, out.requestsOf, out.redeemHead = nil, nil, nil, nil
	return &out
}

// ---------------------------------------------------------------- capital

// TotalAssets is booked cash less unearned premium, payouts owed and those still
// returning.
func (p *Pool) TotalAssets(now uint64) (Amount, error) {
	x := call{now: now}
	return x.answer(p.totalAssets(&x))
}

// FreeCapital is TotalAssets less everything that unresolved series can cost.
func (p *Pool) FreeCapital(now uint64) (Amount, error) {
	return p.view(now, func(x *call) Amount { return x.sub(p.totalAssets(x), p.Reserved) })
}

// AskCapital is the capital that sales count on: queued shares are on their way out.
func (p *Pool) AskCapital(now uint64) (Amount, error) { return p.view(now, p.askCapital) }

// BidCapital is the capital that buying back counts on: all of it.
func (p *Pool) BidCapital(now uint64) (Amount, error) { return p.view(now, p.totalAssets) }

// UnearnedPremium is premium not yet earned, refundable premium included.
func (p *Pool) UnearnedPremium(now uint64) (Amount, error) { return p.view(now, p.unearnedPremium) }

// ReturningPayouts are salvaged payouts that have not yet returned to the capital.
func (p *Pool) ReturningPayouts(now uint64) (Amount, error) { return p.view(now, p.returningPayouts) }

// CumulativeUtilisation is the integral of utilisation over time, WAD seconds.
func (p *Pool) CumulativeUtilisation(now uint64) (Amount, error) {
	return p.view(now, p.cumulativeUtilisation)
}

// MaxDeposit is 0 while any started, unresolved series is PENDING, or TRIGGERED and
// not settled; else what MaxMint costs, and below 2^128.
func (p *Pool) MaxDeposit(now uint64) (Amount, error) {
	return p.view(now, func(x *call) Amount {
		most := p.toAssets(x, p.maxMint(x), x.mulDiv)
		if most.Cmp(max128) > 0 {
			return max128
		}
		return most
	})
}

// MaxMint is 0 while MaxDeposit is; else how many shares there may still be: fewer
// than 2^128 in all.
func (p *Pool) MaxMint(now uint64) (Amount, error) {
	x := call{now: now}
	return x.answer(p.maxMint(&x))
}

func (p *Pool) maxMint(x *call) Amount {
	for _, s := range p.open {
		if x.now < s.Terms.Start {
			continue
		}
		if state, _ := s.state(x); state == Pending || state == Triggered {
			return Amount{}
		}
	}
	return x.sub(max128, p.Shares.Supply)
}

// ConvertToShares is ERC-4626's, rounded down; so is previewDeposit.
func (p *Pool) ConvertToShares(now uint64, assets Amount) (Amount, error) {
	return p.view(now, func(x *call) Amount { return p.toShares(x, assets) })
}

// ConvertToAssets is ERC-4626's, rounded down.
func (p *Pool) ConvertToAssets(now uint64, shares Amount) (Amount, error) {
	return p.view(now, func(x *call) Amount { return p.toAssets(x, shares, x.mulDiv) })
}

// PreviewMint is what minting shares costs: ERC-4626's, rounded up.
func (p *Pool) PreviewMint(now uint64, shares Amount) (Amount, error) {
	return p.view(now, func(x *call) Amount { return p.toAssets(x, shares, x.mulDivUp) })
}

// OpenSeries are the unresolved series, in the contract's order.
func (p *Pool) OpenSeries() []Address {
	out := make([]Address, len(p.open))
	for i, s := range p.open {
		out[i] = s.ID
	}
	return out
}

func (p *Pool) view(now uint64, f func(*call) Amount) (Amount, error) {
	x := &call{now: now}
	return x.answer(f(x))
}

// answer is what a view found, unless something was wrong.
func (x *call) answer(v Amount) (Amount, error) {
	if x.err != nil {
		return Amount{}, x.err
	}
	return v, nil
}

func (p *Pool) totalAssets(x *call) Amount { return p.bookedAssets(x) }

func (p *Pool) askCapital(x *call) Amount {
	if p.Shares.Supply.IsZero() {
		return Amount{}
	}
	return p.askOf(x, p.totalAssets(x))
}

// askOf is askCapital of total assets.
func (p *Pool) askOf(x *call, assets Amount) Amount {
	switch {
	case p.Shares.Supply.IsZero():
		return Amount{}
	case p.QueuedShares.IsZero():
		return assets
	}
	return x.sub(assets, x.mulDivUp(assets, p.QueuedShares, p.Shares.Supply))
}

// toShares is _convertToShares rounded down, the only way in which it is used.
func (p *Pool) toShares(x *call, assets Amount) Amount {
	if p.Shares.Supply.IsZero() {
		return assets
	}
	return x.mulDiv(assets, x.add(p.Shares.Supply, n(1)), x.add(p.totalAssets(x), n(1)))
}

// toAssets is _convertToAssets; round is mulDiv or mulDivUp.
func (p *Pool) toAssets(x *call, shares Amount, round func(a, b, d Amount) Amount) Amount {
	if p.Shares.Supply.IsZero() {
		return shares
	}
	return round(shares, x.add(p.totalAssets(x), n(1)), x.add(p.Shares.Supply, n(1)))
}

// ---------------------------------------------------------------- deposits

// Deposit stakes assets and mints shares to the receiver.
func (p *Pool) Deposit(c Call, assets Amount, receiver Address) (shares Amount, err error) {
	err = p.market.do(c, func(x *call) {
		p.refuseWhilePending(x)
		shares = p.toShares(x, assets)
		p.deposit(x, receiver, assets, shares)
	})
	return shares, err
}

// Mint is Deposit by the number of shares.
func (p *Pool) Mint(c Call, shares Amount, receiver Address) (assets Amount, err error) {
	err = p.market.do(c, func(x *call) {
		p.refuseWhilePending(x)
		assets = p.toAssets(x, shares, x.mulDivUp)
		p.deposit(x, receiver, assets, shares)
	})
	return assets, err
}

func (p *Pool) deposit(x *call, receiver Address, assets, shares Amount) {
	if shares.IsZero() {
		x.refuse(ZeroShares)
		return
	}
	if p.Shares.Supply.IsZero() {
		if leftover := p.totalAssets(x); assets.Cmp(leftover) < 0 {
			x.refuse(BelowLeftover, assets, leftover)
		}
	}
	keep(p.market, &p.Books)
	p.Cash = x.add(p.Cash, assets)
	p.noteUtilisation(x)
	p.Shares.mint(x, p.market, receiver, shares)
	x.fit128(p.Shares.Supply)
	p.market.emit(p.ID, "Deposit", x.sender, receiver, assets, shares)
}

func (p *Pool) refuseWhilePending(x *call) {
	if _, series, _ := p.market.sync(x, p); series != (Address{}) {
		x.refuse(SeriesPending, series)
	}
}

// PauseSales stops sales of this pool's series; only its owner may. A pause can be
// prolonged up to MaxPause from its beginning, or ended; another begins only when
// sales were open for as long as it lasted.
func (p *Pool) PauseSales(c Call, until uint64) error {
	return p.market.do(c, func(x *call) {
		if p.onlyOwner(x); x.err != nil {
			return
		}
		since, last := p.SalesPausedSince, p.SalesPausedUntil
		if x.now > last {
			if until < x.now {
				x.refuse(NotPaused)
				return
			}
			if earliest := 2*(last+1) - since; since != 0 && x.now < earliest {
				x.refuse(PauseTooSoon, n(earliest))
				return
			}
			since = x.now
		}
		if until > since+MaxPause {
			x.refuse(PauseTooLong, until, n(since+MaxPause))
			return
		}
		keep(p.market, &p.SalesPausedSince)
		keep(p.market, &p.SalesPausedUntil)
		p.SalesPausedSince, p.SalesPausedUntil = since, max(until, x.now-1)
		p.market.emit(p.ID, "SalesPaused", p.SalesPausedUntil)
	})
}

func (p *Pool) onlyOwner(x *call) {
	if x.sender != p.Owner {
		x.refuse(OwnableUnauthorizedAccount, x.sender)
	}
}

// Transfer moves shares of the sender's.
func (p *Pool) Transfer(c Call, to Address, shares Amount) error {
	return p.market.do(c, func(x *call) { p.Shares.transfer(x, p.market, x.sender, to, shares) })
}

// Approve lets a spender move shares of the sender's.
func (p *Pool) Approve(c Call, spender Address, shares Amount) error {
	return p.market.do(c, func(x *call) { p.Shares.approve(x, p.market, x.sender, spender, shares) })
}

// link rebuilds what is derived from the requests.
func (p *Pool) link() {
	p.requestsOf, p.redeemHead = map[Address][]int{}, map[Address]int{}
	for i, r := range p.Requests {
		p.requestsOf[r.Controller] = append(p.requestsOf[r.Controller], i)
	}
	for _, who := range slices.SortedFunc(maps.Keys(p.requestsOf), Address.Compare) {
		for _, i := range p.requestsOf[who] {
			if r := p.Requests[i]; !r.ClaimableShares.IsZero() || !r.PendingShares.IsZero() {
				break
			}
			p.redeemHead[who]++
		}
	}
}
