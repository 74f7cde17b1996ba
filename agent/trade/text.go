package trade

import (
	"fmt"
	"time"

	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Text is words that are put together when somebody reads them: a cycle says much
// more than is ever read. It encodes as the words. The zero value is "".
//
// What it is made of is kept by value, so that its words stay the same.
type Text struct {
	said  string // the words, or with parts their form
	parts []Part
}

// Plain is a text of words as they are.
func Plain(words string) Text { return Text{said: words} }

// Say is a text in the manner of fmt.Sprintf: each %s of the form is a part, %%
// is a percent sign, and there is no other verb.
func Say(form string, parts ...Part) Text { return (*Words)(nil).Say(form, parts...) }

// String is the words.
func (t Text) String() string {
	if len(t.parts) == 0 {
		return t.said
	}
	args := make([]any, 0, len(t.parts))
	for i := 0; i < len(t.parts); i++ {
		p := &t.parts[i]
		if p.kind == aText {
			n := int(p.number[0])
			args = append(args, Text{p.word, t.parts[i+1 : i+1+n]})
			i += n
			continue
		}
		args = append(args, p)
	}
	return fmt.Sprintf(t.said, args...)
}

// MarshalText is String.
func (t Text) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (t *Text) UnmarshalText(b []byte) error {
	*t = Text{said: string(b)}
	return nil
}

// IsZero reports a text that says nothing.
func (t Text) IsZero() bool { return t.said == "" }

// Part is one figure or word of a text. It is small, as there are many.
type Part struct {
	kind     partKind
	decimals uint8
	number   [2]uint64 // low, high
	word     string    // of a quantity, what comes after it
}

type partKind uint8

const (
	aWord partKind = iota
	aQuantity
	aQuantityOf
	aRounded
	aDuration
	aSpan
	aText // word is its form, and so many parts after this one are its own
)

// Word is a word as it is.
func Word(s string) Part { return Part{word: s} }

// Count is a number.
func Count(n uint64) Part { return Part{kind: aQuantity, number: [2]uint64{n}} }

// Quantity is an amount in whole units of so many decimals.
func Quantity(a amount.Amount, decimals uint8) Part { return quantity(aQuantity, a, decimals, "") }

// QuantityOf is an amount in whole units, and after it their symbol.
func QuantityOf(a amount.Amount, decimals uint8, symbol string) Part {
	return quantity(aQuantityOf, a, decimals, symbol)
}

// Percent is a fraction in WAD as a percentage, exactly.
func Percent(wad amount.Amount) Part { return quantity(aQuantity, wad, 16, "%") }

// Rounded is a fraction in WAD as a percentage, rounded down to a basis point's
// hundredth.
func Rounded(wad amount.Amount) Part { return quantity(aRounded, wad, 16, "%") }

// quantity keeps a number of at most 128 bits; a larger one is said at once.
func quantity(kind partKind, a amount.Amount, decimals uint8, after string) Part {
	if a.Int[2]|a.Int[3] != 0 {
		return Word(said(kind, a, decimals, after))
	}
	return Part{kind: kind, decimals: decimals, number: [2]uint64{a.Int[0], a.Int[1]}, word: after}
}

func said(kind partKind, a amount.Amount, decimals uint8, after string) string {
	switch kind {
	case aQuantityOf:
		return a.Format(decimals) + " " + after
	case aRounded:
		return RoundedPercent(a)
	}
	return a.Format(decimals) + after
}

// Duration is a time as Go prints it.
func Duration(d time.Duration) Part { return Part{kind: aDuration, number: [2]uint64{uint64(d)}} }

// Seconds is a time to the second.
func Seconds(d time.Duration) Part { return Part{kind: aSpan, number: [2]uint64{uint64(d)}} }

// Quote adds a text to parts, as one of them.
func Quote(parts []Part, t Text) []Part {
	return append(append(parts, Part{kind: aText, word: t.said, number: [2]uint64{uint64(len(t.parts))}}), t.parts...)
}

// String is the part's words.
func (p *Part) String() string {
	switch p.kind {
	case aWord:
		return p.word
	case aDuration:
		return time.Duration(p.number[0]).String()
	case aSpan:
		return time.Duration(p.number[0]).Round(time.Second).String()
	}
	return said(p.kind, amount.Amount{Int: uint256.Int{p.number[0], p.number[1]}}, p.decimals, p.word)
}

// RoundedPercent is the words of Rounded.
func RoundedPercent(wad amount.Amount) string {
	step := amount.New(1e12)
	return wad.MulDiv(amount.New(1), step).MulDiv(step, amount.New(1)).Format(16) + "%"
}
