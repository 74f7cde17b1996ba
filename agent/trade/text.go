package trade

import (
	"fmt"
	"time"

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
	args := make([]any, len(t.parts))
	for i := range t.parts {
		args[i] = &t.parts[i]
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

// Words is where the texts of one decision lie, in a few pieces of memory. The
// zero value is ready; with a nil one each text lies by itself.
type Words struct {
	parts []Part
	first [wordsRoom]Part
}

// wordsRoom is how many parts one piece of memory has: those of a quiet cycle.
const wordsRoom = 32

// Say is the function Say.
func (w *Words) Say(form string, parts ...Part) Text {
	if w == nil {
		return Text{said: form, parts: append([]Part(nil), parts...)}
	}
	if w.parts == nil {
		w.parts = w.first[:0]
	}
	if cap(w.parts)-len(w.parts) < len(parts) {
		w.parts = make([]Part, 0, max(wordsRoom, len(parts)))
	}
	from := len(w.parts)
	w.parts = append(w.parts, parts...)
	return Text{said: form, parts: w.parts[from:len(w.parts):len(w.parts)]}
}

// Part is one figure or word of a text.
type Part struct {
	kind     partKind
	decimals uint8
	word     string
	number   amount.Amount
	by       fmt.Stringer
}

type partKind uint8

const (
	aWord partKind = iota
	aQuantity
	aQuantityOf
	aRounded
	aDuration
	aSpan
	another
)

// Word is a word as it is.
func Word(s string) Part { return Part{kind: aWord, word: s} }

// Count is a number.
func Count(n uint64) Part { return Part{kind: aQuantity, number: amount.New(n)} }

// Quantity is an amount in whole units of so many decimals.
func Quantity(a amount.Amount, decimals uint8) Part {
	return Part{kind: aQuantity, decimals: decimals, number: a}
}

// QuantityOf is an amount in whole units, and after it their symbol.
func QuantityOf(a amount.Amount, decimals uint8, symbol string) Part {
	return Part{kind: aQuantityOf, decimals: decimals, number: a, word: symbol}
}

// Percent is a fraction in WAD as a percentage, exactly.
func Percent(wad amount.Amount) Part {
	return Part{kind: aQuantity, decimals: 16, number: wad, word: "%"}
}

// Rounded is a fraction in WAD as a percentage, rounded down to a basis point's
// hundredth.
func Rounded(wad amount.Amount) Part { return Part{kind: aRounded, number: wad} }

// Duration is a time as Go prints it.
func Duration(d time.Duration) Part {
	return Part{kind: aDuration, number: amount.New(uint64(d))}
}

// Seconds is a time to the second.
func Seconds(d time.Duration) Part { return Part{kind: aSpan, number: amount.New(uint64(d))} }

// By is what x says when it is asked, for which x must stay as it is.
func By(x fmt.Stringer) Part { return Part{kind: another, by: x} }

// String is the part's words.
func (p *Part) String() string {
	switch p.kind {
	case aQuantity:
		return p.number.Format(p.decimals) + p.word
	case aQuantityOf:
		return p.number.Format(p.decimals) + " " + p.word
	case aRounded:
		return RoundedPercent(p.number)
	case aDuration:
		return time.Duration(p.number.Uint64()).String()
	case aSpan:
		return time.Duration(p.number.Uint64()).Round(time.Second).String()
	case another:
		return p.by.String()
	}
	return p.word
}

// RoundedPercent is the words of Rounded.
func RoundedPercent(wad amount.Amount) string {
	step := amount.New(1e12)
	return wad.MulDiv(amount.New(1), step).MulDiv(step, amount.New(1)).Format(16) + "%"
}
