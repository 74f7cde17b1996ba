package maker

import (
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestAChainLogNamesTheContracts(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 1, 8)
	logABI := contracts.NewDevChainLog()
	at := w.deploy(&contracts.DevChainLogMetaData, nil)
	w.confirm()
	if _, err := ContractsOf(t.Context(), w.client, at); err == nil || !strings.Contains(err.Error(), "MCD_VAT") {
		t.Errorf("an empty one: %v", err)
	}
	for key, to := range map[string]protection.Address{"MCD_VAT": w.of.Vat, "MCD_SPOT": w.of.Spotter, "MCD_JUG": w.of.Jug, "CDP_MANAGER": w.of.Manager} {
		w.send(w.owner, at, logABI.PackSetAddress(name(key), common.Address(to)))
	}
	w.confirm()
	want := w.of
	want.Dog = protection.Address{}
	got, err := ContractsOf(t.Context(), w.client, at)
	if err != nil || got != want {
		t.Fatalf("%+v, %v", got, err)
	}
	// Without a Dog there are books, and liquidations that name who took the collateral.
	o := w.options()
	o.Contracts = got
	r := w.open(o)
	if _, err := r.Sync(t.Context(), w.chain.Head()); err != nil {
		t.Error(err)
	}
	w.happened(r, w.first, w.chain.Head().Number)
	if _, err := ContractsOf(t.Context(), w.client, protection.Address{9}); err == nil {
		t.Error("an address without code was a ChainLog")
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 1, 1)
	other := w.deploy(&contracts.DevVatMetaData, nil)
	w.confirm()
	for _, c := range []struct {
		name   string
		change func(*Options)
		want   string
	}{
		{"no ilk", func(o *Options) { o.Ilk = "" }, "give its name"},
		{"no vat", func(o *Options) { o.Contracts.Vat = protection.Address{} }, "addresses of its Vat and its Spotter"},
		{"no contract there", func(o *Options) { o.Contracts.Vat = protection.Address{7} }, "no contract at this address"},
		{"another Maker's vat", func(o *Options) { o.Contracts.Vat = other }, "contracts of one Maker"},
		{"a jug that is none", func(o *Options) { o.Contracts.Jug = w.pip }, "jug"},
		{"one token twice", func(o *Options) { o.Gem, o.Dai = w.pip, w.pip }, "give two addresses"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := w.options()
			c.change(&o)
			if _, err := Open(t.Context(), w.client, o); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}
