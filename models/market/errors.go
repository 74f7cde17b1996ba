package market

import (
	"fmt"
	"strings"
)

// Name is a custom error of the contracts, or of the library in them, without its
// arguments. Every refusal of the replica matches its name with errors.Is.
type Name string

// Error is the name.
func (n Name) Error() string { return string(n) }

// Refusal is why the contracts revert: a custom error and its arguments, in the
// order of the Solidity.
type Refusal struct {
	Name Name
	Args []any // Address, Amount, uint64, uint8, bool, string, [32]byte
}

// Error is Name(argument, argument), addresses in lower case.
func (r *Refusal) Error() string {
	words := make([]string, len(r.Args))
	for i, a := range r.Args {
		words[i] = fmt.Sprint(a)
	}
	return string(r.Name) + "(" + strings.Join(words, ", ") + ")"
}

// Is matches the refusal's name.
func (r *Refusal) Is(target error) bool { return target == r.Name }

// NoReason is a revert without an error, as of a call to an address without code.
const NoReason = Name("NoReason")

// Panic is what Solidity's own checks revert with, by code.
const Panic = Name("Panic")

var (
	errOverflow = error(&Refusal{Panic, []any{uint64(0x11)}})
	errDivision = error(&Refusal{Panic, []any{uint64(0x12)}})
)

// refuse ends a call with a custom error, unless it ended before.
func (x *call) refuse(name Name, args ...any) {
	x.fail(&Refusal{name, args})
}
