package contagion

import (
	"slices"
	"strings"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Kind is in which way an asset is a claim on another one.
type Kind string

// The kinds.
const (
	// Wrapped is another form of the same thing, redeemed at will: wstETH of stETH.
	Wrapped Kind = "wrapped"
	// Staked is redeemed after a queue, and can be slashed: stETH of ether.
	Staked Kind = "staked"
	// Vaulted are shares of a vault, worth what the vault holds: ERC-4626.
	Vaulted Kind = "vaulted"
	// Bridged stands for something that is locked, or promised, elsewhere.
	Bridged Kind = "bridged"
	// Rated carries an exchange rate to something that it does not name.
	Rated Kind = "rated"
	// Same is not a claim: the same asset under another price, as in an eMode
	// category of Aave v3.0.
	Same Kind = "same asset"
)

// Kinds are those that a person may state.
func Kinds() []Kind { return []Kind{Wrapped, Staked, Vaulted, Bridged} }

// Relation is that an asset is a claim on another.
type Relation struct {
	Asset protection.Address `json:"asset"`
	// Of is what it is a claim on, in the book or not; zero when not known.
	Of       protection.Address `json:"of,omitzero"`
	OfSymbol string             `json:"ofSymbol,omitempty"` // for people
	Kind     Kind               `json:"kind"`
	// Observed relations are read from the chain; the others are assumed.
	Observed bool `json:"observed"`
	// Source is which function said so, or who assumes it.
	Source string `json:"source"`
}

// Relations are what is known of a book's assets. One asset may have several.
type Relations []Relation

// Of are an asset's own, the first stated first.
func (r Relations) Of(id protection.Address) Relations {
	var out Relations
	for _, x := range r {
		if x.Asset == id {
			out = append(out, x)
		}
	}
	return out
}

// claims are Of without Same.
func (r Relations) claims(id protection.Address) Relations {
	return slices.DeleteFunc(r.Of(id), func(x Relation) bool { return x.Kind == Same })
}

// Underneath is everything that an asset is a claim on, directly or through
// others, itself left out: nearest first. A circle ends where it closes.
func (r Relations) Underneath(id protection.Address) []protection.Address {
	seen := []protection.Address{id}
	for i := 0; i < len(seen); i++ {
		for _, x := range r.Of(seen[i]) {
			if x.Of != (protection.Address{}) && !slices.Contains(seen, x.Of) {
				seen = append(seen, x.Of)
			}
		}
	}
	return seen[1:]
}

// Root is what an asset comes down to, following its first relation that names
// something; the asset itself when nothing does.
func (r Relations) Root(id protection.Address) protection.Address {
	seen := []protection.Address{id}
	for {
		at := seen[len(seen)-1]
		next := slices.IndexFunc(r, func(x Relation) bool { return x.Asset == at && x.Of != (protection.Address{}) })
		if next < 0 || slices.Contains(seen, r[next].Of) {
			return at
		}
		seen = append(seen, r[next].Of)
	}
}

// Symbol is an asset's, from the book or from whoever names it; its address when
// nobody does.
func (r Relations) Symbol(b *book.Book, id protection.Address) string {
	if i := b.AssetIndex(id); i >= 0 {
		return b.Assets[i].Symbol
	}
	for _, x := range r {
		if x.Of == id && x.OfSymbol != "" {
			return x.OfSymbol
		}
	}
	return id.String()
}

// With is r and those relations of more whose asset has none of that kind yet:
// what is stated first is not overruled.
func (r Relations) With(more Relations) Relations {
	out := slices.Clone(r)
	for _, x := range more {
		if !slices.ContainsFunc(out, func(y Relation) bool { return y.Asset == x.Asset && y.Kind == x.Kind }) {
			out = append(out, x)
		}
	}
	return out
}

// reserve is the rows of the asset table that are one asset: its own, and those
// that are the same asset under another price.
func (r Relations) reserve(b *book.Book, id protection.Address) []bool {
	rows := make([]bool, len(b.Assets))
	for i := range b.Assets {
		rows[i] = b.Assets[i].ID == id || slices.ContainsFunc(r, func(x Relation) bool {
			return x.Kind == Same && x.Asset == b.Assets[i].ID && x.Of == id
		})
	}
	return rows
}

// GuessBridged reads bridges out of symbols, the only place where they show:
// USDC.e, axlUSDC, soUSDC are what three bridges call theirs, and whatever calls
// itself BTC on a chain that is not bitcoin's stands for bitcoin held elsewhere.
// Guesses are assumed, and miss every bridge that names its token like the
// original.
func GuessBridged(b *book.Book) Relations {
	var out Relations
	for _, a := range b.Assets {
		s := a.Symbol
		rest := strings.TrimLeft(s, "abcdefghijklmnopqrstuvwxyz")
		prefix := s[:len(s)-len(rest)]
		why := ""
		switch {
		case strings.HasSuffix(s, ".e"), (prefix == "axl" || prefix == "so") && rest != "":
			why = "its symbol is that of a bridge's token"
		case strings.Contains(s, "BTC"):
			why = "bitcoin lives on another chain"
		default:
			continue
		}
		out = append(out, Relation{Asset: a.ID, Kind: Bridged, Source: "a guess: " + why})
	}
	return out
}
