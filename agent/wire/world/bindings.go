package world

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// bindings pack and unpack what the world's contracts say.
type bindings struct {
	token  *contracts.DevToken
	scaled *contracts.DevAToken // debt tokens share what is read
	debt   *contracts.DevDebtToken
	feed   *contracts.DevFeed
	oracle *contracts.DevPriceOracle
	dir    *contracts.DevAddressesProvider
	pool   *contracts.DevLendingPool
	market *contracts.Market
	risk   *contracts.RiskPool
	price  *contracts.PremiumModel
	gauge  *contracts.AaveDeficitGauge
	guard  *contracts.HedgeGuard
	batch  *contracts.BatchReader
}

func newBindings() bindings {
	return bindings{
		contracts.NewDevToken(), contracts.NewDevAToken(), contracts.NewDevDebtToken(), contracts.NewDevFeed(),
		contracts.NewDevPriceOracle(), contracts.NewDevAddressesProvider(), contracts.NewDevLendingPool(),
		contracts.NewMarket(), contracts.NewRiskPool(), contracts.NewPremiumModel(), contracts.NewAaveDeficitGauge(),
		contracts.NewHedgeGuard(), contracts.NewBatchReader(),
	}
}

// creation is a contract's bytecode with its constructor's arguments.
func creation(meta *bind.MetaData, args []byte) []byte {
	return append(common.FromHex(meta.Bin), args...)
}

// question is one call of a batch, and what takes its answer. One that may fail
// hears nil when it does.
type question struct {
	to      protection.Address
	data    []byte
	mayFail bool
	hear    func(answer []byte) error
}

const mostQuestions = 1000 // in one call

// ask makes all calls at the head, in few requests.
func (w *World) ask(ctx context.Context, list []question) error {
	reader := common.Address(w.at.BatchReader)
	for len(list) > 0 {
		part := list[:min(len(list), mostQuestions)]
		list = list[len(part):]
		calls := make([]contracts.Call3, len(part))
		for i, q := range part {
			calls[i] = contracts.Call3{Target: common.Address(q.to), AllowFailure: q.mayFail, CallData: q.data}
		}
		raw, err := w.net.Client().CallContract(ctx, ethereum.CallMsg{To: &reader, Data: w.abi.batch.PackAggregate3(calls)}, nil)
		if err != nil {
			return fmt.Errorf("read the world: %w", err)
		}
		answers, err := w.abi.batch.UnpackAggregate3(raw)
		if err != nil {
			return fmt.Errorf("read the world: %w", err)
		}
		for i, q := range part {
			data := answers[i].ReturnData
			if !answers[i].Success {
				data = nil
			}
			if err := q.hear(data); err != nil {
				return fmt.Errorf("read the world: %w", err)
			}
		}
	}
	return nil
}

// number asks for one uint256.
func number(to protection.Address, data []byte, into **big.Int) question {
	return question{to: to, data: data, hear: func(b []byte) error {
		if len(b) != 32 {
			return fmt.Errorf("%s answered %d bytes where 32 were expected", to, len(b))
		}
		*into = new(big.Int).SetBytes(b)
		return nil
	}}
}
