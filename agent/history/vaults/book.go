package vaults

import (
	"encoding/binary"
	"fmt"
	"math/big"
	"slices"
	"sort"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Vat is Maker's ledger on Ethereum: what a rebuilt book says that its market is.
var Vat = protection.Address{0x35, 0xd1, 0xb3, 0xf3, 0xd7, 0x96, 0x6a, 0x1d, 0xfe, 0x20, 0x7a, 0xa4, 0x51, 0x4c, 0x12, 0xa2, 0x59, 0xa0, 0x49, 0x2b}

// A book of vaults is as one that is read from a node: the protocol, the decimals
// of its prices, and two assets, the ilk by its name and DAI by the Vat.
const (
	bookProtocol = "maker"
	baseDecimals = 27
	basis        = 10_000
)

// AddressOf stands for a vault in a book: its number in the last eight bytes. The
// urn that the vault is in the Vat is not in the data.
func AddressOf(vault uint64) protection.Address {
	var a protection.Address
	binary.BigEndian.PutUint64(a[12:], vault)
	return a
}

// NumberOf is the vault that an address of a rebuilt book stands for.
func NumberOf(a protection.Address) uint64 { return binary.BigEndian.Uint64(a[12:]) }

// Shelf makes books of a replay, one after the other, that share what did not
// change.
type Shelf struct {
	replay *Replay
	keeper *book.Keeper
	mat    history.Fixed // of the last book
}

// NewShelf starts with the first book of a replay that has not begun.
func NewShelf(r *Replay) *Shelf {
	return &Shelf{replay: r, keeper: book.NewKeeper(Vat, bookProtocol, baseDecimals)}
}

// Book goes on to an instant and is the book of it, at what one token of the
// collateral is to the Vat in DAI. Debt is art at the last drip that is known, as
// the Vat reckons it. The block is the one that the times of the events around it
// suggest; its hash is not known and is zero.
func (s *Shelf) Book(at time.Time, price history.Fixed) (*book.Book, error) {
	r := s.replay
	if price.Sign() <= 0 {
		return nil, fmt.Errorf("book of %s at %s: a price of %s: give one above 0", r.terms.market, at.Format(time.DateTime), price)
	}
	if err := r.To(at); err != nil {
		return nil, err
	}
	mat := r.terms.Mat(r.block)
	if mat.Sign() == 0 {
		return nil, fmt.Errorf("%w: %s has no %s at block %d yet: import the parameters from the ilk's beginning", ErrTerms, r.terms.market, nameMat, r.block)
	}
	threshold := thresholdOf(mat)
	assets, err := s.assets(price, mat, threshold)
	if err != nil {
		return nil, err
	}
	if err := s.keeper.SetAssets(assets); err != nil {
		return nil, err
	}
	for _, v := range r.sorted() {
		if !r.changed[v.number] && mat == s.mat {
			continue
		}
		l := book.Loan{Borrower: AddressOf(v.number)}
		for _, x := range []struct {
			to    *[]book.Entry
			from  *big.Int
			entry book.Entry
		}{{&l.Collateral, v.ink.value, book.Entry{Asset: 0, Threshold: threshold, Bonus: basis}}, {&l.Debt, v.art.value, book.Entry{Asset: 1}}} {
			a, err := amount.FromBig(x.from)
			if err == nil {
				x.entry.Shares, err = book.SharesOf(a)
			}
			if err != nil {
				return nil, fmt.Errorf("vault %d at %s: %w", v.number, at.Format(time.DateTime), err)
			}
			if x.from.Sign() > 0 {
				*x.to = []book.Entry{x.entry}
			}
		}
		if _, err := s.keeper.Upsert(l); err != nil {
			return nil, err
		}
	}
	clear(r.changed)
	s.mat = mat
	return s.keeper.Snapshot(r.BlockAt(at), [32]byte{}, at.UTC()), nil
}

// thresholdOf is 1/mat in basis points, to the nearest.
func thresholdOf(mat history.Fixed) uint16 {
	n := new(big.Int).Mul(big.NewInt(basis), wad)
	n.Add(n, new(big.Int).Rsh(mat.Big(), 1))
	return uint16(n.Quo(n, mat.Big()).Uint64()) // mat is from 1 to 100
}

// assets are the ilk and DAI. A book's threshold has whole basis points, and the
// Vat's line is spot = price/mat: so the price gives way, by half a basis point over
// the threshold at most, until their product is spot.
func (s *Shelf) assets(price, mat history.Fixed, threshold uint16) ([]book.Asset, error) {
	r := s.replay
	spot := new(big.Int).Mul(price.Big(), ray) // wad·1e27/wad
	spot.Quo(spot, mat.Big())
	at, err := amount.FromBig(quoUp(spot.Mul(spot, big.NewInt(basis)), big.NewInt(int64(threshold))))
	if err != nil {
		return nil, err
	}
	rate, err := amount.FromBig(r.meter.rate)
	if err != nil {
		return nil, err
	}
	ilk, _ := ilkOf(r.terms.market)
	var id protection.Address
	copy(id[:], ilk)
	return []book.Asset{
		{ID: id, Symbol: ilk, Decimals: 18, Price: at, SupplyIndex: book.RAY, DebtIndex: book.RAY, Threshold: threshold, Bonus: basis},
		{ID: Vat, Symbol: "DAI", Decimals: 18, Flags: book.Pegged, Price: book.RAY, SupplyIndex: book.RAY, DebtIndex: rate},
	}, nil
}

// secondsOfBlock is how long a block took in the years of these data, for instants
// after the last event.
const secondsOfBlock = 13

// BlockAt is the last block at an instant, as the events before and after suggest:
// exact at an event, in between in proportion.
func (r *Replay) BlockAt(at time.Time) uint64 {
	i := sort.Search(len(r.steps), func(i int) bool { return r.steps[i].time.After(at) })
	if i == 0 {
		return r.steps[0].block - min(r.steps[0].block-1, uint64(r.steps[0].time.Sub(at)/time.Second)/secondsOfBlock+1)
	}
	before := r.steps[i-1]
	if i == len(r.steps) {
		return before.block + uint64(at.Sub(before.time)/time.Second)/secondsOfBlock
	}
	after := r.steps[i]
	share := at.Sub(before.time).Seconds() / after.time.Sub(before.time).Seconds()
	return before.block + uint64(share*float64(after.block-before.block))
}

// Hours are the whole hours of a span, its own end included where it is one.
func Hours(from, to time.Time) []time.Time {
	var out []time.Time
	h := from.UTC().Truncate(time.Hour)
	if h.Before(from) {
		h = h.Add(time.Hour)
	}
	for ; !h.After(to); h = h.Add(time.Hour) {
		out = append(out, h)
	}
	return slices.Clip(out)
}
