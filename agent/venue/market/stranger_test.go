package market_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/venue/market"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// Anyone may open a pool on the market and create series of it, with terms that
// look like a bargain. The guard does not allow this pool.
func TestAStrangersSeriesIsNeitherSeenNorInTheWay(t *testing.T) {
	w, c := onDevnet(t)
	at := w.Addresses()
	v, err := market.Open(t.Context(), c, w.Head(), options(w))
	if err != nil {
		t.Fatal(err)
	}
	node, err := ethclient.DialContext(t.Context(), w.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer node.Close()
	stranger := crypto.PubkeyToAddress(w.AgentKey().PublicKey) // the one key at hand
	nonce, err := node.PendingNonceAt(t.Context(), stranger)
	if err != nil {
		t.Fatal(err)
	}
	send := func(to *common.Address, data []byte) common.Address {
		t.Helper()
		tx := types.MustSignNewTx(w.AgentKey(), types.LatestSignerForChainID(new(big.Int).SetUint64(w.ChainID())), &types.DynamicFeeTx{
			ChainID: new(big.Int).SetUint64(w.ChainID()), Nonce: nonce, GasTipCap: big.NewInt(1e9), GasFeeCap: big.NewInt(150e9), Gas: 6_000_000, To: to, Data: data})
		if err := node.SendTransaction(t.Context(), tx); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Tail(t.Context()); err != nil {
			t.Fatal(err)
		}
		r, err := node.TransactionReceipt(t.Context(), tx.Hash())
		if err != nil || r.Status != types.ReceiptStatusSuccessful {
			t.Fatalf("transaction %d: %+v, %v", nonce, r, err)
		}
		nonce++
		return r.ContractAddress
	}
	usdc := common.Address(at.Token[day.USDC])
	pool := send(nil, append(common.FromHex(contracts.RiskPoolMetaData.Bin), contracts.NewRiskPool().PackConstructor(usdc, "Trust me", "TRUST", stranger, common.Address(at.Market))...))
	gauge := send(nil, append(common.FromHex(contracts.AaveDeficitGaugeMetaData.Bin), contracts.NewAaveDeficitGauge().PackConstructor(common.Address(at.Pool), usdc, 60)...))
	one := big.NewInt(1e18)
	premium := send(nil, append(common.FromHex(contracts.PremiumModelMetaData.Bin), contracts.NewPremiumModel().PackConstructor(pool, common.Address{}, one, contracts.Parameters{
		Curve: contracts.Curve{Kink: one, Slope1: new(big.Int), Slope2: new(big.Int)},
		Drift: contracts.Drift{Target: one, Speed: new(big.Int), Least: one, Most: one},
		Floor: contracts.Floor{Base: one, Loading: new(big.Int), Most: one, PerHour: one, HalfLife: new(big.Int)},
	}, stranger, 2*86400)...))
	to := common.Address(at.Market)
	send(&to, contracts.NewMarket().PackCreateSeries(contracts.Terms{Pool: pool, Gauge: gauge, PremiumModel: premium, Resolver: stranger,
		StartLoss: new(big.Int), Attachment: new(big.Int), Exhaustion: big.NewInt(1e12), MaxSupply: big.NewInt(1e12), Start: uint64(w.Head().Time.Unix()),
		Expiry: uint64(w.Head().Time.Add(30 * 24 * time.Hour).Unix()), WaitingPeriod: 60, ClaimWindow: 30 * 86400}, "Cheap cover", "CHEAP"))
	s, err := v.Observe(t.Context(), w.Head(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Series) != 2 || len(s.Gauges) != 1 || len(s.Ignored) != 0 {
		t.Errorf("the venue shows %d series and %d gauges, ignored %v", len(s.Series), len(s.Gauges), s.Ignored)
	}
}
