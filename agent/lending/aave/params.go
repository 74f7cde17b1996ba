package aave

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var (
	// ErrStableDebt reports stable-rate debt, which the book cannot hold.
	ErrStableDebt = errors.New("stable-rate debt is not supported")
	// ErrNoPrice reports loans in an asset for which the market's oracle has no
	// price; the pool itself cannot value them then.
	ErrNoPrice = errors.New("oracle has no price")
	// ErrNotReserve reports an asset that the market does not list.
	ErrNotReserve = errors.New("asset is not a reserve of this market")
)

// maxDecimals is what a book holds.
const maxDecimals = 36

// scope is where a market's parameters are read: what one block tells the next
// to ask, and what changes almost never.
type scope struct {
	pool, oracle protection.Address
	list         []protection.Address // getReservesList
	data         []reserve            // by position in list; tokens and config
	version      Version
}

// params is everything about a market that is not a loan, at one block.
type params struct {
	scope
	baseDecimals uint8
	reserves     []reserve
	byID         map[uint16]int // the bit in a user's configuration -> position in reserves
	categories   map[uint8]category
}

// reserve is one listed asset.
type reserve struct {
	asset, aToken, debtToken, stableToken protection.Address
	id                                    uint16
	config                                uint256.Int
	symbol                                string
	supplyIndex, debtIndex                amount.Amount
	scaledDebt                            amount.Amount // all of the debt token's shares
	supplyRate                            amount.Amount // RAY a year
	price                                 amount.Amount // 0: the oracle has none, or an impossible one
	pegged                                bool
	strategy                              protection.Address // of its interest rate
}

// The fields of a reserve's configuration (ReserveConfiguration.sol).
func (r *reserve) ltv() uint16       { return uint16(field(&r.config, 0, 16)) }
func (r *reserve) threshold() uint16 { return uint16(field(&r.config, 16, 16)) }
func (r *reserve) bonus() uint16     { return uint16(field(&r.config, 32, 16)) }
func (r *reserve) decimals() uint8   { return uint8(field(&r.config, 48, 8)) }
func (r *reserve) active() bool      { return field(&r.config, 56, 1) == 1 }
func (r *reserve) paused() bool      { return field(&r.config, 60, 1) == 1 }

// category is the reserve's eMode category, in v3.0 and v3.1 only.
func (r *reserve) category() uint8 { return uint8(field(&r.config, 168, 8)) }

// category is one eMode category.
type category struct {
	threshold, bonus uint16
	collateral       uint256.Int        // v3.2+: bit i is the reserve with id i
	source           protection.Address // v3.0–3.1: the category's own price source, or zero
	price            amount.Amount      // of source; zero = the assets' own prices apply
	priceless        bool               // source has no price: the pool can value none of the category's accounts
}

// readParams reads the market at a block. It asks on the strength of what it
// last saw, so that a block costs one round of calls, and asks again where the
// answers show that something moved.
func (r *Reader) readParams(ctx context.Context, at trade.Block) (*params, error) {
	s := r.scope
	anew := s.pool == (protection.Address{})
	for range 8 {
		p, next, err := r.askParams(ctx, at, s)
		if misdirected := errors.Is(err, chain.ErrReverted) || errors.Is(err, chain.ErrNoContract) || errors.Is(err, errShort); misdirected && !anew {
			// What was last seen may not be there: a reorg has undone it, or it was
			// replaced and destroyed. Ask as if nothing had been seen.
			anew, s = true, scope{}
			clear(r.sources)
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("read market %s at block %d: %w", r.name, at.Number, err)
		}
		if p != nil {
			return p, nil
		}
		s = next
	}
	return nil, fmt.Errorf("read market %s at block %d: its addresses differ at every look: check that provider %s is a PoolAddressesProvider",
		r.name, at.Number, r.provider)
}

// notProvider explains an answer that no PoolAddressesProvider gives.
func (r *Reader) notProvider(err error) error {
	return fmt.Errorf("%s does not answer as Aave's PoolAddressesProvider: correct lending.provider: %w", r.provider, err)
}

// askParams is one round. It returns no params, but where to ask next, when s
// was out of date.
func (r *Reader) askParams(ctx context.Context, at trade.Block, s scope) (*params, scope, error) {
	var q query
	pool, oracle := q.must(r.provider, selGetPool.call0()), q.must(r.provider, selGetPriceOracle.call0())
	if s.pool == (protection.Address{}) {
		if err := q.run(ctx, r.client, at); errors.Is(err, chain.ErrReverted) {
			return nil, s, r.notProvider(err)
		} else if err != nil {
			return nil, s, err
		}
		s.pool, s.oracle = q.words(pool, 1).address(0), q.words(oracle, 1).address(0)
		if q.err != nil {
			return nil, s, r.notProvider(q.err)
		}
		if s.pool == (protection.Address{}) || s.oracle == (protection.Address{}) {
			return nil, s, fmt.Errorf("provider %s names pool %s and oracle %s: check the address", r.provider, s.pool, s.oracle)
		}
		return nil, s, nil
	}
	list, unit := q.must(s.pool, selGetReservesList.call0()), q.must(s.oracle, selBaseCurrencyUnit.call0())
	version := r.probes(&q, s)
	decode := askReserves(&q, s)
	categories := r.askCategories(&q, s, r.categoryIDs)
	if err := q.run(ctx, r.client, at); err != nil {
		return nil, s, err
	}

	next := scope{pool: q.words(pool, 1).address(0), oracle: q.words(oracle, 1).address(0), version: version()}
	q.words(list, 2)
	if q.err != nil {
		return nil, s, q.err
	}
	var err error
	if next.list, err = addresses(q.answers[list].Data); err != nil {
		return nil, s, fmt.Errorf("getReservesList of %s: %w", s.pool, err)
	}
	p := &params{byID: map[uint16]int{}}
	base := q.words(unit, 1).uint(0)
	p.reserves = decode()
	p.categories = categories()
	if q.err != nil {
		return nil, s, q.err
	}
	var ok bool
	if p.baseDecimals, ok = powerOfTen(base); !ok || p.baseDecimals > maxDecimals {
		return nil, s, fmt.Errorf("oracle %s: BASE_CURRENCY_UNIT is not a power of ten up to 1e%d", s.oracle, maxDecimals)
	}
	sourcesMoved := false
	for _, id := range r.categoryIDs {
		if c := p.categories[id]; c.source != r.sources[id] {
			r.sources[id], sourcesMoved = c.source, true
		}
	}
	if sourcesMoved || next.pool != s.pool || next.oracle != s.oracle || next.version != s.version || !slices.Equal(next.list, s.list) || !sameTokens(s.data, p.reserves) {
		if slices.Equal(next.list, s.list) {
			next.data = p.reserves
		}
		return nil, next, nil
	}
	p.scope = next
	p.scope.data = p.reserves
	return p, s, r.checkReserves(ctx, at, p)
}

// askReserves asks for every reserve of s, and for stable debt where v3.0 and
// v3.1 may have it.
func askReserves(q *query, s scope) func() []reserve {
	type asked struct{ data, income, debt, price int }
	at := make([]asked, len(s.list))
	for i, a := range s.list {
		at[i] = asked{
			data:   q.must(s.pool, selGetReserveData.ofAddress(a)),
			income: q.must(s.pool, selNormalizedIncome.ofAddress(a)),
			debt:   q.must(s.pool, selNormalizedDebt.ofAddress(a)),
			price:  q.may(s.oracle, selAssetPrice.ofAddress(a)),
		}
	}
	stable, scaled := make([]int, len(s.data)), make([]int, len(s.data))
	for i := range s.data {
		scaled[i], stable[i] = -1, -1
		if s.data[i].debtToken != (protection.Address{}) {
			scaled[i] = q.must(s.data[i].debtToken, selScaledTotalSupply.call0())
		}
		if !s.version.BitmapEMode && s.data[i].stableToken != (protection.Address{}) {
			stable[i] = q.must(s.data[i].stableToken, selTotalSupply.call0())
		}
	}
	return func() []reserve {
		out := make([]reserve, len(s.list))
		for i, a := range s.list {
			w := q.words(at[i].data, 15)
			id, _ := w.small(7)
			out[i] = reserve{
				asset: a, id: uint16(id), config: w.uint(0), supplyRate: amount.Amount{Int: w.uint(2)},
				aToken: w.address(8), stableToken: w.address(9), debtToken: w.address(10), strategy: w.address(11),
				supplyIndex: q.amount(at[i].income), debtIndex: q.amount(at[i].debt),
			}
			if w, ok := q.given(at[i].price, 1); ok {
				out[i].price = possible(w.uint(0))
			}
			if i < len(scaled) && scaled[i] >= 0 {
				out[i].scaledDebt = q.amount(scaled[i])
			}
			if i < len(stable) && stable[i] >= 0 {
				if owed := q.amount(stable[i]); !owed.IsZero() && q.err == nil {
					q.err = fmt.Errorf("%w: reserve %s has %s base units of it: read this market from a block after the migration to v3.2",
						ErrStableDebt, a, owed)
				}
			}
		}
		return out
	}
}

// sameTokens reports that the reserves asked about had the tokens that they have.
func sameTokens(a, b []reserve) bool {
	return slices.EqualFunc(a, b, func(x, y reserve) bool {
		return x.aToken == y.aToken && x.debtToken == y.debtToken && x.stableToken == y.stableToken && x.id == y.id
	})
}

// askCategories asks for eMode categories, in the form that the version has; of
// one that is not known yet, for none. An answer that is missing, because an
// upgrade or the reorg of one has changed the form, has readParams ask anew.
func (r *Reader) askCategories(q *query, s scope, ids []uint8) func() map[uint8]category {
	type asked struct{ config, bitmap, price int }
	if s.version == (Version{}) {
		ids = nil
	}
	at := make([]asked, len(ids))
	for i, id := range ids {
		if s.version.BitmapEMode {
			at[i] = asked{q.may(s.pool, selCategoryConfig.ofUint8(id)), q.may(s.pool, selCategoryBitmap.ofUint8(id)), -1}
			continue
		}
		at[i] = asked{q.may(s.pool, selCategoryData.ofUint8(id)), -1, -1}
		if source := r.sources[id]; source != (protection.Address{}) {
			at[i].price = q.may(s.oracle, selAssetPrice.ofAddress(source))
		}
	}
	return func() map[uint8]category {
		out := map[uint8]category{}
		for i, id := range ids {
			var c category
			if at[i].bitmap >= 0 {
				w := q.words(at[i].config, 3)
				c.threshold, c.bonus = w.uint16(1), w.uint16(2)
				c.collateral = q.words(at[i].bitmap, 1).uint(0)
			} else {
				// A dynamic struct: an offset, then ltv, threshold, bonus, source and the label's offset.
				w := q.words(at[i].config, 6)
				c.threshold, c.bonus, c.source = w.uint16(2), w.uint16(3), w.address(4)
				if at[i].price >= 0 && c.source == r.sources[id] {
					price, ok := q.given(at[i].price, 1)
					if c.priceless = !ok; ok {
						c.price = possible(price.uint(0))
						c.priceless = c.price.IsZero() && price.uint(0) != (uint256.Int{})
					}
				}
			}
			out[id] = c
		}
		return out
	}
}

// checkReserves completes what was read and refuses what no book can hold.
func (r *Reader) checkReserves(ctx context.Context, at trade.Block, p *params) error {
	if err := r.readSymbols(ctx, at, p.reserves); err != nil {
		return err
	}
	for i := range p.reserves {
		s := &p.reserves[i]
		s.symbol = r.symbols[s.asset]
		if other, taken := p.byID[s.id]; taken {
			return fmt.Errorf("reserves %s and %s both have id %d", p.reserves[other].asset, s.asset, s.id)
		}
		p.byID[s.id] = i
		if s.decimals() > maxDecimals {
			return fmt.Errorf("reserve %s (%s) has %d decimals, more than the %d that a book holds: this market cannot be read while it lists that asset",
				s.symbol, s.asset, s.decimals(), maxDecimals)
		}
		if s.supplyIndex.Int[2]|s.supplyIndex.Int[3]|s.debtIndex.Int[2]|s.debtIndex.Int[3] != 0 {
			return fmt.Errorf("reserve %s (%s): indexes %s and %s do not fit 128 bits", s.symbol, s.asset, s.supplyIndex, s.debtIndex)
		}
		s.pegged = r.isPegged(s, p.baseDecimals)
	}
	return nil
}

// replaces reports that accounts read under old say nothing any more: another
// pool answers, or an id is not the reserve's any more that it was, or not with
// the same tokens.
func (p *params) replaces(old *params) bool {
	if p.pool != old.pool {
		return true
	}
	for i := range old.reserves {
		was := &old.reserves[i]
		at, listed := p.byID[was.id]
		if !listed || p.reserves[at].asset != was.asset || p.reserves[at].aToken != was.aToken || p.reserves[at].debtToken != was.debtToken {
			return true
		}
	}
	return false
}

// priced is an asset under the price of an eMode category (v3.0–3.1).
type priced struct {
	reserve  int
	category uint8
}

// table is the book's asset table: the reserves, and behind them the assets
// under the own price of a category in use.
func (p *params) table(inUse [256]bool) ([]book.Asset, map[priced]uint16) {
	var out []book.Asset
	for i := range p.reserves {
		s := &p.reserves[i]
		a := book.Asset{
			ID: s.asset, Symbol: s.symbol, Decimals: s.decimals(), Price: s.price, SupplyIndex: s.supplyIndex, DebtIndex: s.debtIndex,
			Threshold: s.threshold(), Bonus: s.bonus(),
		}
		if s.pegged {
			a.Flags |= book.Pegged
		}
		if s.paused() {
			a.Flags |= book.Paused
		}
		out = append(out, a)
	}
	rows := map[priced]uint16{}
	if p.version.BitmapEMode {
		return out, rows
	}
	for id := 1; id < 256; id++ {
		c := p.categories[uint8(id)]
		if !inUse[id] || c.price.IsZero() {
			continue
		}
		for i := range p.reserves {
			if p.reserves[i].category() != uint8(id) {
				continue
			}
			a := out[i]
			a.ID = pricedID(a.ID, uint8(id))
			a.Symbol = fmt.Sprintf("%s (eMode %d)", a.Symbol, id)
			a.Price = c.price
			rows[priced{i, uint8(id)}] = uint16(len(out))
			out = append(out, a)
		}
	}
	return out, rows
}

// pricedID names an asset under a category's price: no contract, but unique and
// the same in every book.
func pricedID(asset protection.Address, category uint8) protection.Address {
	return protection.Address(crypto.Keccak256([]byte("hedgerow/aave/emode-price"), asset[:], []byte{category})[12:])
}

// risk is everything that turns an account into a loan, apart from prices and
// indexes: when it changes, every row is looked at again.
func (p *params) risk() string {
	b := fmt.Appendf(nil, "%v %v\n", p.version.BitmapEMode, p.version.FreeEMode)
	for i := range p.reserves {
		s := &p.reserves[i]
		b = fmt.Appendf(b, "%d %s %d %d %d\n", s.id, s.asset, s.threshold(), s.bonus(), s.category())
	}
	for id := range 256 {
		if c, ok := p.categories[uint8(id)]; ok {
			b = fmt.Appendf(b, "%d %d %d %s %v\n", id, c.threshold, c.bonus, c.collateral.Hex(), c.price.IsZero())
		}
	}
	return string(b)
}
