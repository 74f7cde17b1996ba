package maker

import (
	"context"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ContractsOf asks Maker's ChainLog for its contracts, as they are at the head:
// what it names now is what an ilk's whole history is read from. A Maker without a
// CDP manager, or without a Dog, is one whose vaults have no numbers, or whose
// auctions are not read.
func ContractsOf(ctx context.Context, client *chain.Client, chainLog protection.Address) (Contracts, error) {
	fail := func(err error) (Contracts, error) {
		return Contracts{}, fmt.Errorf("ask the ChainLog %s: %w", chainLog, err)
	}
	head, err := client.Head(ctx)
	if err != nil {
		return fail(err)
	}
	if _, err := client.Code(ctx, chainLog, head); err != nil {
		return fail(err)
	}
	var c Contracts
	keys := []struct {
		name string
		to   *protection.Address
		must bool
	}{
		{"MCD_VAT", &c.Vat, true}, {"MCD_SPOT", &c.Spotter, true}, {"MCD_JUG", &c.Jug, false}, {"MCD_DOG", &c.Dog, false}, {"CDP_MANAGER", &c.Manager, false},
	}
	var q query
	for _, k := range keys {
		q.may(chainLog, callOf("getAddress(bytes32)", bytes32(k.name)))
	}
	if err := q.run(ctx, client, head); err != nil {
		return fail(err)
	}
	for i, k := range keys {
		*k.to = addressAt(q.given(i, 1), 0)
		if k.must && *k.to == (protection.Address{}) {
			return fail(fmt.Errorf("it names no %s: is it the ChainLog of a Maker?", k.name))
		}
	}
	return c, nil
}
