package market

// RiskPool.sol, redemption: a first-in first-out queue, priced when processed.

// RequestRedeem puts shares into the queue; the id counts from 1.
func (p *Pool) RequestRedeem(c Call, shares Amount, controller, owner Address) (id uint64, err error) {
	err = p.market.do(c, func(x *call) {
		if shares.IsZero() {
			x.refuse(ZeroShares)
			return
		}
		if controller != owner && controller != x.sender {
			x.refuse(StrangeController, controller)
			return
		}
		if owner != x.sender {
			p.Shares.spend(x, p.market, owner, x.sender, shares)
		}
		if x.err == nil {
			p.Shares.transfer(x, p.market, owner, p.ID, shares)
		}
		if x.err != nil {
			return
		}
		keep(p.market, &p.QueuedShares)
		keep(p.market, &p.Requests)
		keepEntry(p.market, p.requestsOf, controller)
		p.QueuedShares = x.add(p.QueuedShares, shares)
		p.Requests = append(p.Requests, Request{Controller: controller, ReadyAt: x.now + Notice, PendingShares: x.fit128(shares)})
		id = uint64(len(p.Requests))
		p.requestsOf[controller] = append(p.requestsOf[controller], len(p.Requests)-1)
		p.market.emit(p.ID, "RedeemRequest", controller, owner, n(id), x.sender, shares)
	})
	return id, err
}

// ProcessRedemptions prices requests in their order, each after its notice, while
// free capital lasts.
func (p *Pool) ProcessRedemptions(c Call, maxRequests uint64) (shares, assets Amount, err error) {
	err = p.market.do(c, func(x *call) { shares, assets = p.processRedemptions(x, maxRequests) })
	return shares, assets, err
}

func (p *Pool) processRedemptions(x *call, maxRequests uint64) (shares, assets Amount) {
	reservedPending, _, trouble := p.market.sync(x, p)
	total := p.totalAssets(x)
	left := x.sub(total, p.Reserved)
	value := x.sub(total, reservedPending)
	supply := p.Shares.Supply
	spare := x.sub(supply, p.retain(x, supply, reservedPending, total, trouble))
	if x.err != nil {
		return
	}
	head := p.Head
	for done := uint64(0); done < maxRequests && head < len(p.Requests) && !left.IsZero() && !spare.IsZero(); done++ {
		r := &p.Requests[head]
		if x.now < r.ReadyAt {
			break
		}
		fill := least(r.PendingShares, spare)
		pay := x.mulDiv(fill, x.add(value, n(1)), x.add(supply, n(1)))
		if pay.Cmp(left) > 0 {
			fill = x.mulDiv(left, x.add(supply, n(1)), x.add(value, n(1)))
			pay = x.mulDiv(fill, x.add(value, n(1)), x.add(supply, n(1)))
			if fill.IsZero() {
				break
			}
		}
		keep(p.market, r)
		r.PendingShares = x.sub(r.PendingShares, fill)
		r.ClaimableShares = x.sum128(r.ClaimableShares, fill)
		r.ClaimableAssets = x.sum128(r.ClaimableAssets, x.fit128(pay))
		p.market.emit(p.ID, "RedeemProcessed", n(uint64(head)+1), r.Controller, fill, pay)
		supply, value = x.sub(supply, fill), x.sub(value, pay)
		left, spare = x.sub(left, pay), x.sub(spare, fill)
		shares, assets = x.add(shares, fill), x.add(assets, pay)
		if !r.PendingShares.IsZero() {
			break
		}
		head++
	}
	keep(p.market, &p.Head)
	keep(p.market, &p.QueuedShares)
	keep(p.market, &p.Books)
	keep(p.market, &p.ClaimableAssets)
	p.Head = head
	p.QueuedShares = x.sub(p.QueuedShares, shares)
	p.Cash = x.sub(p.Cash, assets)
	p.ClaimableAssets = x.add(p.ClaimableAssets, assets)
	p.Shares.burn(x, p.market, p.ID, shares)
	p.noteUtilisation(x)
	return shares, assets
}

// retain is how many shares must stay: found once for a trouble and kept, so that
// repeated calls do not wear it down.
func (p *Pool) retain(x *call, supply, reservedPending, total Amount, trouble Hash) (retained Amount) {
	if !reservedPending.IsZero() {
		retained = x.mulDivUp(supply, reservedPending, total)
	}
	if trouble == p.RetainedFor {
		retained = least(supply, most(retained, p.RetainedShares))
	}
	if retained != p.RetainedShares {
		p.market.emit(p.ID, "SharesRetained", retained)
	}
	keep(p.market, &p.RetainedShares)
	keep(p.market, &p.RetainedFor)
	p.RetainedShares, p.RetainedFor = retained, trouble
	return retained
}

// PendingRedeemRequest are a request's shares still in the queue; 0 when the
// controller is another.
func (p *Pool) PendingRedeemRequest(id uint64, controller Address) Amount {
	return p.request(id, controller).PendingShares
}

// ClaimableRedeemRequest are a request's shares that redeem would pay out now.
func (p *Pool) ClaimableRedeemRequest(id uint64, controller Address) Amount {
	return p.request(id, controller).ClaimableShares
}

// ClaimableRedeemAssets is what the claimable shares of a request pay.
func (p *Pool) ClaimableRedeemAssets(id uint64, controller Address) Amount {
	return p.request(id, controller).ClaimableAssets
}

func (p *Pool) request(id uint64, controller Address) Request {
	if id == 0 || id > uint64(len(p.Requests)) || p.Requests[id-1].Controller != controller {
		return Request{}
	}
	return p.Requests[id-1]
}

// MaxRedeem are claimable shares over all of the controller's requests.
func (p *Pool) MaxRedeem(controller Address) (sum Amount) {
	for _, i := range p.requestsOf[controller][p.redeemHead[controller]:] {
		sum = sum.Plus(p.Requests[i].ClaimableShares)
	}
	return sum
}

// Redeem pays out processed shares at the prices they were processed at, oldest
// request first. The controller must be the sender.
func (p *Pool) Redeem(c Call, shares Amount, receiver, controller Address) (assets Amount, err error) {
	err = p.market.do(c, func(x *call) { assets = p.redeem(x, shares, receiver, controller) })
	return assets, err
}

func (p *Pool) redeem(x *call, shares Amount, receiver, controller Address) (assets Amount) {
	if controller != x.sender {
		x.refuse(NotController, x.sender, controller)
		return
	}
	if shares.IsZero() {
		x.refuse(ZeroShares)
		return
	}
	if max := p.MaxRedeem(controller); shares.Cmp(max) > 0 {
		x.refuse(ERC4626ExceededMaxRedeem, controller, shares, max)
		return
	}
	ids, cursor := p.requestsOf[controller], p.redeemHead[controller]
	for left := shares; !left.IsZero(); {
		r := &p.Requests[ids[cursor]]
		take := least(left, r.ClaimableShares)
		pay := r.ClaimableAssets
		if take.Cmp(r.ClaimableShares) != 0 {
			pay = x.mulDiv(take, r.ClaimableAssets, r.ClaimableShares)
		}
		keep(p.market, r)
		r.ClaimableShares = x.sub(r.ClaimableShares, take)
		r.ClaimableAssets = x.sub(r.ClaimableAssets, pay)
		assets, left = x.add(assets, pay), x.sub(left, take)
		if r.ClaimableShares.IsZero() && r.PendingShares.IsZero() {
			cursor++
		}
	}
	keepEntry(p.market, p.redeemHead, controller)
	keep(p.market, &p.ClaimableAssets)
	p.redeemHead[controller] = cursor
	p.ClaimableAssets = x.sub(p.ClaimableAssets, assets)
	p.market.emit(p.ID, "Withdraw", x.sender, receiver, controller, assets, shares)
	return assets
}
