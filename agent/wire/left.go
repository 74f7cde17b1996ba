package wire

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// leftBehind fails when the guard still holds cover that may pay, or shares, of a
// venue that the configuration lists no more: it would be bought a second time, and
// never claimed or taken out.
func (m *Market) leftBehind(ctx context.Context, at trade.Block, list []config.Venue, held map[string]past) error {
	guard, token, abi := common.Address(m.venues.guard()), contracts.NewSeriesToken(), contracts.NewMarket()
	for _, name := range slices.Sorted(maps.Keys(held)) {
		if slices.ContainsFunc(list, func(v config.Venue) bool { return string(v.Name) == name }) {
			continue
		}
		gone := slices.DeleteFunc(slices.Clone(held[name].series), func(id protection.Address) bool {
			_, err := m.venues.with(id)
			return err == nil // on a venue of another name
		})
		series := len(gone)
		for _, id := range held[name].pools {
			if !m.venues.knowsPool(id) {
				gone = append(gone, id)
			}
		}
		var calls []chain.Call
		for i, id := range gone {
			calls = append(calls, chain.Call{To: id, Data: token.PackBalanceOf(guard), AllowFailure: true})
			if i < series {
				calls = append(calls, chain.Call{To: id, Data: token.PackMarket(), AllowFailure: true})
			}
		}
		answers, err := m.client.Read(ctx, at, calls)
		if err != nil {
			return fmt.Errorf("what is left of venue %s: %w", name, err)
		}
		for i, id := range gone {
			what := "shares of pool"
			balance, err1 := token.UnpackBalanceOf(answers[0].Data)
			err1 = errors.Join(answers[0].Err, err1)
			answers = answers[1:]
			if i < series {
				what = "cover of series"
				where, err2 := token.UnpackMarket(answers[0].Data)
				err2 = errors.Join(answers[0].Err, err2)
				answers = answers[1:]
				if err1 == nil && err2 == nil && balance.Sign() > 0 {
					r, err := m.client.Read(ctx, at, []chain.Call{{To: protection.Address(where), Data: abi.PackStateOf(common.Address(id)), AllowFailure: true}})
					if err != nil {
						return fmt.Errorf("what is left of venue %s: %w", name, err)
					}
					if state, err := abi.UnpackStateOf(r[0].Data); r[0].Err == nil && err == nil && protection.State(state.State) == protection.Expired {
						continue
					}
				}
			}
			if err1 == nil && balance.Sign() > 0 {
				return fmt.Errorf("venues: %s is not listed any more, and the guard still has %s %s that came from it: nothing would claim or redeem it, and it would be bought a second time: "+
					"list the venue again until it is over, or have the fund's owner take it out of the guard", name, what, config.Checksummed(id))
			}
		}
	}
	return nil
}
