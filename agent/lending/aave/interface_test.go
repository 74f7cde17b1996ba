package aave

import (
	"os"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/lending/aave/aavetest"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The hand-made calls and decoders against the interfaces of the real contracts.
func TestHandMadeInterfaceEqualsTheRealContracts(t *testing.T) {
	if os.Getenv("HEDGEROW_NPM") == "" {
		t.Skip("not compared with the real contracts: run make test-npm (needs Node)")
	}
	files, err := aavetest.OpenArtifacts("npm/node_modules")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		contract string
		methods  map[string]selector
	}{
		{"protocol/configuration/PoolAddressesProvider", map[string]selector{"getPool": selGetPool, "getPriceOracle": selGetPriceOracle}},
		{"misc/AaveOracle", map[string]selector{"getAssetPrice": selAssetPrice, "BASE_CURRENCY_UNIT": selBaseCurrencyUnit}},
		{"protocol/pool/Pool", map[string]selector{
			"POOL_REVISION": selPoolRevision, "getReservesList": selGetReservesList, "getReserveData": selGetReserveData,
			"getReserveNormalizedIncome": selNormalizedIncome, "getReserveNormalizedVariableDebt": selNormalizedDebt,
			"getUserConfiguration": selUserConfiguration, "getUserEMode": selUserEMode, "getUserAccountData": selUserAccountData,
			"getEModeCategoryData": selCategoryData,
		}},
		{"protocol/tokenization/AToken", map[string]selector{
			"scaledBalanceOf": selScaledBalanceOf, "balanceOf": selBalanceOf, "totalSupply": selTotalSupply, "symbol": selSymbol,
		}},
	} {
		face, err := files.ABI(c.contract)
		if err != nil {
			t.Fatal(err)
		}
		for name, s := range c.methods {
			if !slices.Equal(face.Methods[name].ID, s[:]) {
				t.Errorf("%s.%s has selector %x, ours is %x", c.contract, name, face.Methods[name].ID, s)
			}
		}
	}

	// The account of each event, by the name of its indexed argument.
	for _, e := range []struct {
		contract, event string
		accounts        []string
		owes            bool
	}{
		{"protocol/pool/Pool", "Borrow", []string{"onBehalfOf"}, true},
		{"protocol/pool/Pool", "Repay", []string{"user"}, false},
		{"protocol/pool/Pool", "Supply", []string{"onBehalfOf"}, false},
		{"protocol/pool/Pool", "Withdraw", []string{"user"}, false},
		{"protocol/pool/Pool", "LiquidationCall", []string{"user"}, false},
		{"protocol/pool/Pool", "ReserveUsedAsCollateralEnabled", []string{"user"}, false},
		{"protocol/pool/Pool", "ReserveUsedAsCollateralDisabled", []string{"user"}, false},
		{"protocol/pool/Pool", "UserEModeSet", []string{"user"}, false},
		{"protocol/tokenization/AToken", "BalanceTransfer", []string{"from", "to"}, true},
		{"protocol/tokenization/VariableDebtToken", "Transfer", []string{"from", "to"}, true},
		{"protocol/tokenization/VariableDebtToken", "Mint", []string{"onBehalfOf"}, true},
		{"protocol/tokenization/VariableDebtToken", "Burn", []string{"from"}, false},
	} {
		face, err := files.ABI(e.contract)
		if err != nil {
			t.Fatal(err)
		}
		event, ok := face.Events[e.event]
		if !ok {
			// Libraries declare the pool's events, and the pool's own ABI has those that it emits itself.
			if face, err = files.ABI("interfaces/IPool"); err != nil {
				t.Fatal(err)
			}
			event = face.Events[e.event]
		}
		if !slices.Contains(moves, event.ID) {
			t.Errorf("%s (%s) is not among the events that the reader asks for", event.Sig, event.ID)
		}
		l := types.Log{Topics: []common.Hash{event.ID}, Data: make([]byte, 32*len(event.Inputs.NonIndexed()))}
		var want []protection.Address
		n := byte(0)
		for _, in := range event.Inputs {
			if in.Indexed {
				n++
				l.Topics = append(l.Topics, common.BytesToHash([]byte{n}))
				if slices.Contains(e.accounts, in.Name) {
					want = append(want, protection.Address(common.BytesToAddress([]byte{n})))
				}
			}
		}
		got, owes := []protection.Address(nil), false
		if events, err := decodeLogs(nil, []types.Log{l}); err != nil {
			t.Error(err)
		} else {
			got, owes = events[0].mentions(nil, true)
		}
		if !slices.Equal(got, want) || owes != e.owes {
			t.Errorf("%s mentions %v (owes %v), want %v (%v)", event.Sig, got, owes, want, e.owes)
		}
	}
}
