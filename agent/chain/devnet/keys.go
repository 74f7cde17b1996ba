package devnet

import (
	"crypto/ecdsa"
	"crypto/sha256"
	"encoding/binary"
	"strings"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// KeyOf is the private key of a name under a seed: SHA-256 of both, taken again in
// the one case of 2^128 that it is no key of the curve.
func KeyOf(seed uint64, name string) *ecdsa.PrivateKey {
	for try := uint64(0); ; try++ {
		digest := digest("account", seed, try, name)
		if key, err := crypto.ToECDSA(digest[:]); err == nil {
			return key
		}
	}
}

// digest hashes what a derived value is for, the seed, a number and a name.
func digest(purpose string, seed, number uint64, name string) [32]byte {
	var n [16]byte
	binary.BigEndian.PutUint64(n[:8], seed)
	binary.BigEndian.PutUint64(n[8:], number)
	h := sha256.New()
	h.Write([]byte("hedgerow/devnet/1/" + purpose + "/"))
	h.Write(n[:])
	h.Write([]byte(name))
	var out [32]byte
	h.Sum(out[:0])
	return out
}

// Key is the private key of a name. Every seed gives a name another key; all of
// them are public knowledge.
func (d *Devnet) Key(name string) *ecdsa.PrivateKey { return KeyOf(d.cfg.Seed, name) }

// Address is the account of Key(name).
func (d *Devnet) Address(name string) protection.Address {
	return protection.Address(crypto.PubkeyToAddress(d.Key(name).PublicKey))
}

// IsDevnet reports whether a node that says this of itself is a devnet.
func IsDevnet(clientVersion string) bool { return strings.HasPrefix(clientVersion, nodeName+"/") }
