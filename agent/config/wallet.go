package config

import (
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Wallet is the key that calls the guard, and what it may spend on gas. It has
// either Keystore or Signer.
type Wallet struct {
	Keystore     Path    `json:"keystore,omitempty" jsonschema:"A geth keystore file."`
	PasswordFile Path    `json:"passwordFile,omitempty" jsonschema:"Its password. Left out: asked for on the terminal."`
	Signer       *Signer `json:"signer,omitempty" jsonschema:"A remote signer that holds the key."`
	FeeCap       Wei     `json:"feeCap" jsonschema:"Most that an order pays per unit of gas."`
	ChoresFeeCap Wei     `json:"choresFeeCap" jsonschema:"The same for claims, pokes and no-ops, which must get through; not below feeCap."`
	Tip          Wei     `json:"tip" jsonschema:"Priority fee per unit of gas; not above feeCap."`
	GasReserve   Wei     `json:"gasReserve" jsonschema:"Balance kept back for chores: orders stop before it is touched."`
	BumpBlocks   uint64  `json:"bumpBlocks,omitempty" default:"3" jsonschema:"Blocks that a transaction waits before it is replaced by one that pays an eighth more."`
	L1Fee        string  `json:"l1Fee,omitempty" default:"none" jsonschema:"How a rollup charges for data: none, op-stack (beside the gas) or arbitrum (within it)."`
	Relay        *Relay  `json:"relay,omitempty" jsonschema:"A private way to block builders for orders."`
}

// Signer is a remote signer: eth_signTransaction over TLS, with certificates on
// both sides.
type Signer struct {
	URL        Endpoint           `json:"url" jsonschema:"Its https:// address."`
	Account    protection.Address `json:"account" jsonschema:"The account that it signs for."`
	CA         Path               `json:"ca" jsonschema:"PEM file: the authority that its certificate comes from; no other is trusted."`
	Cert       Path               `json:"cert" jsonschema:"PEM file: the agent's own certificate."`
	Key        Path               `json:"key" jsonschema:"PEM file: the key of that certificate, closed to other users."`
	ServerName string             `json:"serverName,omitempty" jsonschema:"The name in its certificate. Left out: the host of url."`
	Timeout    time.Duration      `json:"timeout,omitempty" default:"10s" jsonschema:"How long one signature may take."`
}

// Relay is a private way to block builders.
type Relay struct {
	Endpoint Endpoint      `json:"endpoint" jsonschema:"Its http(s):// address, asked by eth_sendPrivateTransaction. ${NAME} is taken from the environment."`
	Blocks   uint64        `json:"blocks,omitempty" default:"25" jsonschema:"Blocks after which what it did not bring into one counts as leaked and goes to the node."`
	Timeout  time.Duration `json:"timeout,omitempty" default:"5s" jsonschema:"How long one request may take."`
}

var l1Fees = []string{"none", "op-stack", "arbitrum"}

// maxWait is the most blocks that a transaction may be left alone; more would
// outlast any order.
const maxWait = 1000

func checkWallet(w Wallet, d *decoder) {
	d.either("wallet", "keystore", "signer")
	if d.written("wallet.signer") {
		d.at("wallet.passwordFile", "has a meaning for keystore only: leave it out")
	}
	for _, f := range []struct {
		key string
		wei Wei
	}{{"feeCap", w.FeeCap}, {"choresFeeCap", w.ChoresFeeCap}, {"gasReserve", w.GasReserve}} {
		if f.wei.IsZero() {
			d.at("wallet."+f.key, "zero would let nothing be sent: write an amount above it")
		}
	}
	if d.good["wallet.feeCap"] && w.Tip.Cmp(w.FeeCap.Amount) > 0 {
		d.at("wallet.tip", "%s is above feeCap, %s: nodes refuse such transactions", w.Tip, w.FeeCap)
	}
	nine, eight := amount.New(9), amount.New(8)
	switch good := d.good["wallet.feeCap"]; {
	case good && w.ChoresFeeCap.Cmp(w.FeeCap.Amount) < 0:
		d.at("wallet.choresFeeCap", "%s is below feeCap, %s: claims and pokes must get through when orders do not", w.ChoresFeeCap, w.FeeCap)
	case good && w.ChoresFeeCap.MulDiv(eight, nine).Cmp(w.FeeCap.Amount) < 0:
		d.at("wallet.choresFeeCap", "%s is less than an eighth above feeCap, %s: a no-op could not replace an order that is stuck", w.ChoresFeeCap, w.FeeCap)
	}
	d.blocks("wallet.bumpBlocks", w.BumpBlocks)
	d.oneOf("wallet.l1Fee", w.L1Fee, l1Fees)
	if r := w.Relay; r != nil {
		d.scheme("wallet.relay.endpoint", r.Endpoint, "http://", "https://")
		d.blocks("wallet.relay.blocks", r.Blocks)
		d.lasting("wallet.relay.timeout", r.Timeout)
	}
	if s := w.Signer; s != nil {
		d.scheme("wallet.signer.url", s.URL, "https://")
		if s.Account == (protection.Address{}) {
			d.at("wallet.signer.account", "the zero address signs nothing: write the account that the signer holds")
		}
		d.lasting("wallet.signer.timeout", s.Timeout)
	}
}

// blocks is a wait in blocks, from 1.
func (d *decoder) blocks(path string, n uint64) {
	d.positive(path, n)
	if n > maxWait {
		d.at(path, "%d blocks outlast any order: write at most %d", n, maxWait)
	}
}

func (d *decoder) lasting(path string, t time.Duration) {
	if t <= 0 {
		d.at(path, "%s leaves no time to answer: write some seconds", t)
	}
}

// scheme wants one of the schemes, as far as the endpoint is written out.
func (d *decoder) scheme(path string, e Endpoint, schemes ...string) {
	for _, s := range append(schemes, "${") {
		if strings.HasPrefix(string(e), s) {
			return
		}
	}
	d.at(path, "%q is no address that it can be asked at: write %sHOST", e, schemes[len(schemes)-1])
}
