package contracts

import (
	"bytes"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

// DescribeError renders what a call reverted with, as NotActive(0x…, 2), when it
// is a custom error of one of the contracts here or of the library in them; else
// ok is false. The address that reverted does not matter: errors bubble up
// through the market and the guard.
func DescribeError(data []byte) (text string, ok bool) {
	if len(data) < 4 {
		return "", false
	}
	for _, meta := range []*bind.MetaData{
		&MarketMetaData, &RiskPoolMetaData, &ResolverMetaData, &HedgeGuardMetaData, &SeriesTokenMetaData, &PremiumModelMetaData,
		&AaveDeficitGaugeMetaData, &MakerIlkGaugeMetaData, &DepegGaugeMetaData, &FreezeGaugeMetaData, &IndexGaugeMetaData,
		&BatchReaderMetaData, &DevLendingPoolMetaData, &DevATokenMetaData, &DevDogMetaData, &DevClipMetaData, &DevVatMetaData, &DevSpotterMetaData,
		&DevJugMetaData, &DevOsmMetaData, &DevCdpManagerMetaData,
		&DevDebtTokenMetaData, &DevPriceOracleMetaData, &DevFeedMetaData, &DevTokenMetaData, &DevDeficitMetaData,
	} {
		parsed, err := meta.ParseABI()
		if err != nil {
			continue // the bindings' own tests would have failed first
		}
		// At most one error of a contract has the selector, so the map's order does not matter.
		for _, e := range parsed.Errors {
			if !bytes.Equal(e.ID[:4], data[:4]) {
				continue
			}
			values, err := e.Inputs.Unpack(data[4:])
			if err != nil {
				return "", false
			}
			return describe(e, values), true
		}
	}
	return "", false
}

func describe(e abi.Error, values []any) string {
	words := make([]string, len(values))
	for i, v := range values {
		switch v := v.(type) {
		case common.Address:
			words[i] = v.Hex()
		case [32]byte:
			words[i] = hexutil.Encode(v[:])
		case []byte:
			words[i] = hexutil.Encode(v)
		case *big.Int:
			words[i] = v.String()
		default:
			words[i] = fmt.Sprint(v)
		}
	}
	return e.Name + "(" + strings.Join(words, ", ") + ")"
}
