package config

import (
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Wallet is the key that calls the guard, and what it may spend on gas.
type Wallet struct {
	Keystore     Path `json:"keystore" jsonschema:"A geth keystore file."`
	PasswordFile Path `json:"passwordFile,omitempty" jsonschema:"Its password. Left out: asked for on the terminal."`
	FeeCap       Wei  `json:"feeCap" jsonschema:"Most that an order pays per unit of gas."`
	ChoresFeeCap Wei  `json:"choresFeeCap" jsonschema:"The same for claims, pokes and no-ops, which must get through; not below feeCap."`
	Tip          Wei  `json:"tip" jsonschema:"Priority fee per unit of gas; not above feeCap."`
	GasReserve   Wei  `json:"gasReserve" jsonschema:"Balance kept back for chores: orders stop before it is touched."`
}

func checkWallet(w Wallet, d *decoder) {
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
}
