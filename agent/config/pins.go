package config

import (
	"fmt"
	"regexp"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Pin is the code that has to run at an address.
type Pin struct {
	Address protection.Address `json:"address" jsonschema:"A contract that the agent depends on."`
	Code    CodeHash           `json:"code" jsonschema:"keccak256 of the code that runs there: of its implementation when it is a proxy. hedgerow pins shows it."`
}

// CodeHash is keccak256 of a contract's code: 0x and 64 lower-case hexadecimal
// digits.
type CodeHash string

const codeHashPattern = `^0x[0-9a-f]{64}$`

var isCodeHash = regexp.MustCompile(codeHashPattern)

// UnmarshalText checks the form.
func (h *CodeHash) UnmarshalText(b []byte) error {
	if !isCodeHash.Match(b) {
		return fmt.Errorf("%q is not 0x and 64 lower-case hexadecimal digits: `hedgerow pins` shows a contract's code", b)
	}
	*h = CodeHash(b)
	return nil
}

func checkPins(list []Pin, d *decoder) {
	if d.written("pins") {
		d.notEmpty("pins", len(list), "name at least one contract, or leave the key out")
	}
	seen := map[string]string{}
	for i, p := range list {
		d.unique(seen, fmt.Sprintf("pins[%d].address", i), p.Address.String())
	}
}
