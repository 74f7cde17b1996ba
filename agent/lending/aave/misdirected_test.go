package aave_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// A reader asks where it last saw things. What a fork takes back is not there.
func TestAForkThatTakesANewOracleBackLeavesTheBookRight(t *testing.T) {
	w := newWorld(t, 4, 11)
	for range 10 {
		w.act()
	}
	r := w.open(w.batched)
	w.agree(r, w.mine(slot))

	owner := common.Address(w.owner.Address())
	again := w.deploy(contracts.DevPriceOracleMetaData.Bin, oracle.PackConstructor(owner))
	for _, s := range w.reserves {
		w.send(w.owner, again, oracle.PackSetSource(common.Address(s.token), common.Address(s.feed)))
	}
	w.send(w.owner, w.provider, contracts.NewDevAddressesProvider().PackSetAddress(id("PRICE_ORACLE"), common.Address(again)))
	w.agree(r, w.mine(slot))
	forked, err := w.chain.Fork(t.Context(), 1)
	w.do(err)
	w.agree(r, forked)
}
