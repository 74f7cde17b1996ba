package aavetest_test

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave/aavetest"
)

type sim struct {
	*simulated.Backend
	keys  map[common.Address]*ecdsa.PrivateKey
	nonce map[common.Address]uint64
}

func (s *sim) Send(ctx context.Context, from common.Address, to *common.Address, data []byte) (*types.Receipt, error) {
	n := s.nonce[from]
	tx := types.MustSignNewTx(s.keys[from], types.LatestSignerForChainID(big.NewInt(1337)), &types.DynamicFeeTx{
		ChainID: big.NewInt(1337), Nonce: n, GasTipCap: big.NewInt(1e9), GasFeeCap: big.NewInt(20e9), Gas: 8e6, To: to, Data: data})
	s.nonce[from]++
	if err := s.Client().SendTransaction(ctx, tx); err != nil {
		return nil, err
	}
	for range 10 {
		s.Commit()
		r, err := s.Client().TransactionReceipt(ctx, tx.Hash())
		if err == nil {
			if r.Status != 1 {
				_, err := s.Client().CallContract(ctx, ethereum.CallMsg{From: from, To: to, Data: data, Gas: 8e6}, nil)
				return r, fmt.Errorf("reverted: %v", err)
			}
			return r, nil
		}
	}
	return nil, fmt.Errorf("not mined")
}

func (s *sim) Call(ctx context.Context, to common.Address, data []byte) ([]byte, error) {
	return s.Client().CallContract(ctx, ethereum.CallMsg{To: &to, Data: data}, nil)
}

func TestSmoke(t *testing.T) {
	files, err := aavetest.OpenArtifacts("../npm/node_modules")
	if err != nil {
		t.Skip(err)
	}
	s := &sim{keys: map[common.Address]*ecdsa.PrivateKey{}, nonce: map[common.Address]uint64{}}
	alloc := types.GenesisAlloc{}
	var who []common.Address
	for i := range 5 {
		k, _ := crypto.ToECDSA(crypto.Keccak256([]byte{byte(i)}))
		a := crypto.PubkeyToAddress(k.PublicKey)
		s.keys[a] = k
		who = append(who, a)
		alloc[a] = types.Account{Balance: new(big.Int).Lsh(big.NewInt(1), 100)}
	}
	s.Backend = simulated.NewBackend(alloc)
	defer s.Close()
	ctx := context.Background()
	d, err := aavetest.Deploy(ctx, s, aavetest.Options{Artifacts: files, Admin: who[0], Assets: []aavetest.Asset{
		{Symbol: "USDC", Decimals: 6, Price: big.NewInt(1e8), LTV: 7500, Threshold: 7800, Bonus: 10500},
		{Symbol: "WETH", Decimals: 18, Price: big.NewInt(2000e8), LTV: 8000, Threshold: 8250, Bonus: 10500, EMode: 1},
	}, Categories: []aavetest.Category{{ID: 1, LTV: 9000, Threshold: 9300, Bonus: 10100, Label: "ETH correlated"}}})
	if err != nil {
		t.Fatal(err)
	}
	e18 := func(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(d.Mint(ctx, who[1], 0, big.NewInt(1e12)))
	must(d.Supply(ctx, who[1], 0, big.NewInt(1e12)))
	must(d.Mint(ctx, who[2], 1, e18(10)))
	must(d.Supply(ctx, who[2], 1, e18(10)))
	must(d.Borrow(ctx, who[2], 0, big.NewInt(15000e6)))
	must(d.SetPrice(ctx, 1, big.NewInt(1500e8)))
	must(d.Mint(ctx, who[3], 0, big.NewInt(1e12)))
	must(d.Liquidate(ctx, who[3], who[2], 1, 0, big.NewInt(1000e6)))
}
