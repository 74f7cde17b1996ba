// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package contracts

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// SeriesView is an auto generated low-level Go binding around an user-defined struct.
type SeriesView struct {
	State       uint8
	Fraction    *big.Int
	Loss        *big.Int
	GaugeAt     uint64
	Minted      *big.Int
	PendingMint *big.Int
	Unearned    *big.Int
	PoolAssets  *big.Int
	PoolFree    *big.Int
	AskCapacity *big.Int
}

// Terms is an auto generated low-level Go binding around an user-defined struct.
type Terms struct {
	Pool          common.Address
	Gauge         common.Address
	PremiumModel  common.Address
	Arbiter       common.Address
	StartLoss     *big.Int
	Attachment    *big.Int
	Exhaustion    *big.Int
	Start         uint64
	Expiry        uint64
	WaitingPeriod uint64
	ClaimWindow   uint64
}

// MarketMetaData contains all meta data concerning the Market contract.
var MarketMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"spread_\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"asked\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"minted\",\"type\":\"uint256\"}],\"name\":\"AboveSupply\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"asked\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"left\",\"type\":\"uint256\"}],\"name\":\"AboveWidth\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"AlreadySalvaged\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"poolAsset\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"gaugeAsset\",\"type\":\"address\"}],\"name\":\"AssetsDiffer\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"spread\",\"type\":\"uint256\"}],\"name\":\"BadSpread\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"BadTerm\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"ClaimWindowOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"cost\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"maxCost\",\"type\":\"uint256\"}],\"name\":\"CostAboveMax\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"DeadlinePassed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"}],\"name\":\"FractionAboveOne\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"recorded\",\"type\":\"uint256\"}],\"name\":\"FractionBelowRecorded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"asked\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"left\",\"type\":\"uint256\"}],\"name\":\"NoCapacity\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"enumState\",\"name\":\"state\",\"type\":\"uint8\"}],\"name\":\"NotActive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"arbiter\",\"type\":\"address\"}],\"name\":\"NotArbiter\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"curator\",\"type\":\"address\"}],\"name\":\"NotCurator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"matureAt\",\"type\":\"uint64\"}],\"name\":\"NotMature\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"enumState\",\"name\":\"state\",\"type\":\"uint8\"}],\"name\":\"NotTriggered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"enumState\",\"name\":\"state\",\"type\":\"uint8\"}],\"name\":\"NotUndecided\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"OrderDone\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"proceeds\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"minProceeds\",\"type\":\"uint256\"}],\"name\":\"ProceedsBelowMin\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReentrancyGuardReentrantCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"bits\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"SafeCastOverflowedUintDowncast\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"SalesArePaused\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"start\",\"type\":\"uint64\"}],\"name\":\"SalesNotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"startLoss\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"recorded\",\"type\":\"uint256\"}],\"name\":\"StartLossBehind\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"}],\"name\":\"TooLate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"received\",\"type\":\"uint256\"}],\"name\":\"UnexpectedTransfer\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"}],\"name\":\"UnknownOrder\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"UnknownSeries\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroAddress\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroAmount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"buyer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Activated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"clientId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"buyer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"cost\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"matureAt\",\"type\":\"uint64\"}],\"name\":\"Bought\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"clientId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"holder\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"paid\",\"type\":\"uint256\"}],\"name\":\"Claimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"buyer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"premium\",\"type\":\"uint256\"}],\"name\":\"Refunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Salvaged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"premiumModel\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"arbiter\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"startLoss\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"attachment\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"exhaustion\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"start\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"waitingPeriod\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"claimWindow\",\"type\":\"uint64\"}],\"indexed\":false,\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"SeriesCreated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"enumState\",\"name\":\"state\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"}],\"name\":\"Settled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"clientId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"seller\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"proceeds\",\"type\":\"uint256\"}],\"name\":\"SoldBack\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"MIN_CLAIM_WINDOW\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"}],\"name\":\"activate\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"minted\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"maxCost\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"clientId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"}],\"name\":\"buy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"cost\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"clientId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"}],\"name\":\"claim\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"paid\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"premiumModel\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"arbiter\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"startLoss\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"attachment\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"exhaustion\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"start\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"waitingPeriod\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"claimWindow\",\"type\":\"uint64\"}],\"internalType\":\"structTerms\",\"name\":\"t\",\"type\":\"tuple\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"symbol\",\"type\":\"string\"}],\"name\":\"createSeries\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"orderCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"}],\"name\":\"orders\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"buyer\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"premium\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"matureAt\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"quoteBuy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"cost\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"quoteSell\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"proceeds\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"fractionWad\",\"type\":\"uint256\"}],\"name\":\"resolve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"salvage\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"minProceeds\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"clientId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"}],\"name\":\"sellBack\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"proceeds\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"settle\",\"outputs\":[{\"internalType\":\"enumState\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"spread\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"stateOf\",\"outputs\":[{\"internalType\":\"enumState\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"fractionWad\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"supplyOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"minted\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"pendingMint\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"sync\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"reservedPending\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"pendingSeries\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"terms\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"premiumModel\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"arbiter\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"startLoss\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"attachment\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"exhaustion\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"start\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"waitingPeriod\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"claimWindow\",\"type\":\"uint64\"}],\"internalType\":\"structTerms\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"viewSeries\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"premiumModel\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"arbiter\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"startLoss\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"attachment\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"exhaustion\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"start\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"waitingPeriod\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"claimWindow\",\"type\":\"uint64\"}],\"internalType\":\"structTerms\",\"name\":\"seriesTerms\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"enumState\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"gaugeAt\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"minted\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"pendingMint\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"unearned\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"poolAssets\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"poolFree\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"askCapacity\",\"type\":\"uint256\"}],\"internalType\":\"structSeriesView\",\"name\":\"seriesView\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "Market",
	Bin: "0x60a0604052348015600e575f5ffd5b50604051614b0b380380614b0b833981016040819052602b916062565b80670de0b6b3a76400008110605a57604051633cb75b3f60e21b81526004810182905260240160405180910390fd5b608052506078565b5f602082840312156071575f5ffd5b5051919050565b608051614a746100975f395f8181610188015261325e0152614a745ff3fe608060405234801561000f575f5ffd5b506004361061011c575f3560e01c8063a85c38ef116100a9578063c8c819ac1161006e578063c8c819ac14610329578063d98b2f5c14610349578063dd18d8111461035c578063f359e00e14610387578063fff6cae9146103a8575f5ffd5b8063a85c38ef1461020b578063a9211539146102bc578063abadc6f5146102de578063b260c42a146102f3578063bd7d53f914610316575f5ffd5b80635c25c76c116100ef5780635c25c76c1461018357806362400e4c146101aa5780636a256b29146101d25780637f32149c146101e5578063863a03e0146101f8575f5ffd5b80630d7a94f61461012057806322d03b94146101465780632453ffa81461015957806345b4903a14610162575b5f5ffd5b61013361012e36600461365d565b6103cd565b6040519081526020015b60405180910390f35b610133610154366004613687565b6103ea565b61013360015481565b6101756101703660046136ce565b6105fc565b60405161013d92919061371d565b6101337f000000000000000000000000000000000000000000000000000000000000000081565b6101bd6101b83660046136ce565b610618565b6040805192835260208301919091520161013d565b6101756101e03660046136ce565b61068c565b6101bd6101f3366004613757565b6106c7565b6101336102063660046136ce565b61096a565b6102786102193660046137ba565b5f9081526002602081905260409091208054600182015491909201546001600160a01b03808416949216926001600160801b0380831693600160801b9093041691600160a01b82046001600160401b031691600160e01b900460ff1690565b604080516001600160a01b0397881681529690951660208701529385019290925260608401526001600160401b0316608083015260ff1660a082015260c00161013d565b6102c66201518081565b6040516001600160401b03909116815260200161013d565b6102f16102ec36600461365d565b610b3d565b005b6103066103013660046137ba565b610d31565b604051901515815260200161013d565b610133610324366004613757565b6110c7565b61033c6103373660046136ce565b61124d565b60405161013d91906138be565b61013361035736600461365d565b611306565b61036f61036a36600461390a565b61131a565b6040516001600160a01b03909116815260200161013d565b61039a6103953660046136ce565b611bca565b60405161013d929190613993565b6103b061214c565b604080519283526001600160a01b0390911660208301520161013d565b5f6103e16103da8461235e565b84846123a3565b90505b92915050565b5f6103f3612749565b610405846001600160401b0384612780565b5f61040f8661235e565b90505f600982015460ff16600481111561042b5761042b6136e9565b036104395761043981612801565b5f5f6104458389612892565b9092509050600382600481111561045e5761045e6136e9565b146104895787826040516341ea5c3960e11b8152600401610480929190613a26565b60405180910390fd5b6009830154600160481b900460ff16156104c15760405163013cae6560e61b81526001600160a01b0389166004820152602401610480565b6104d48782670de0b6b3a764000061290d565b604051632770a7eb60e21b8152336004820152602481018990529094506001600160a01b03891690639dc29fac906044015f604051808303815f87803b15801561051c575f5ffd5b505af115801561052e573d5f5f3e3d5ffd5b5050845460405163316d4c1d60e11b81526001600160a01b038c81166004830152602482018c905260448201899052898116606483015290911692506362da983a91506084015f604051808303815f87803b15801561058b575f5ffd5b505af115801561059d573d5f5f3e3d5ffd5b5050604080518a8152602081018890523393506001600160a01b038c16925089917f636cc28d1dc3c5f8610bbd1cabdf6585ab2ef79f4b9ae78e840c1b8fd5ac887a910160405180910390a45050506105f46129bd565b949350505050565b5f5f61060f61060a8461235e565b6129e7565b91509150915091565b5f5f6106238361235e565b54604051631890039360e21b81526001600160a01b038581166004830152909116906362400e4c906024016040805180830381865afa158015610668573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061060f9190613a43565b5f5f610696612749565b5f6106a08461235e565b90506106ab81612801565b6106b58185612892565b92509250506106c26129bd565b915091565b5f5f6106d1612749565b6106dc878685612780565b5f6106e68961235e565b90506106f181612801565b6106fc818a8a6123a3565b9150868211156107295760405163919208d760e01b81526004810183905260248101889052604401610480565b60078101545f9061074a90600160801b90046001600160401b031642613a79565b905060015f815461075a90613a98565b91905081905593506040518060c001604052808b6001600160a01b03168152602001826001600160401b03168152602001600160ff168152602001866001600160a01b031681526020016107ad8b612d1c565b6001600160801b031681526020016107c485612d1c565b6001600160801b039081169091525f8681526002602081815260409283902085518154928701518786015160ff16600160e01b0260ff60e01b196001600160401b03909216600160a01b026001600160e01b03199095166001600160a01b0393841617949094171692909217815560608601516001820180549184166001600160a01b031992909216919091179055608086015160a0909601518516600160801b02959094169490941792019190915583549051631aa584d960e31b8152911690819063d52c26c8906108bb908e908e9089906004016001600160a01b039390931683526020830191909152604082015260600190565b5f604051808303815f87803b1580156108d2575f5ffd5b505af11580156108e4573d5f5f3e3d5ffd5b505050506108f28185612d53565b604080516001600160a01b038881168252602082018d90529181018690526001600160401b0384166060820152908c1690869089907f84054300abeddda13086951b1f1abd4330eb76565dbf896b9db643845747f5c09060800160405180910390a450505061095f6129bd565b965096945050505050565b5f610973612749565b5f61097d8361235e565b90506003600982015460ff16600481111561099a5761099a6136e9565b146109c55760098101546040516341ea5c3960e11b815261048091859160ff90911690600401613a26565b6009810154600160481b900460ff16156109fd5760405163013cae6560e61b81526001600160a01b0384166004820152602401610480565b600781015460098201545f91610a2c916001600160401b03600160c01b90920482169161010090910416613a79565b9050806001600160401b03164211610a62576040516365ead6db60e01b81526001600160401b0382166004820152602401610480565b60098201805469ff0000000000000000001916600160481b1790558154604051631916558760e01b81526001600160a01b038681166004830152909116906319165587906024016020604051808303815f875af1158015610ac5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ae99190613ab0565b9250836001600160a01b03167f554c2b25fcf5938112613198d546f279d16686e648c9c0f85333df8cbe0ccc9984604051610b2691815260200190565b60405180910390a25050610b386129bd565b919050565b610b45612749565b5f610b4f8361235e565b60038101549091506001600160a01b03163314610b9957600381015460405160016204153960e11b031981523360048201526001600160a01b039091166024820152604401610480565b670de0b6b3a7640000821115610bc557604051634834d16760e11b815260048101839052602401610480565b610bce81612801565b5f610bd8826129e7565b5090506002816004811115610bef57610bef6136e9565b141580610c1057506007820154600160401b90046001600160401b03164211155b15610c32578381604051634bdced9360e01b8152600401610480929190613a26565b600182015460078301546040516312382ad160e21b8152600160401b9091046001600160401b031660048201525f916001600160a01b0316906348e0ab44906024016040805180830381865afa158015610c8e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610cb29190613ac7565b5090505f610cd884610cd3865f016004015485612ee190919063ffffffff16565b612ef2565b905080851015610d05576040516305195cbf60e41b81526004810186905260248101829052604401610480565b610d2184875f8811610d18576004610d1b565b60035b88612f50565b50505050610d2d6129bd565b5050565b5f610d3a612749565b5f82815260026020526040812080549091600160e01b90910460ff169003610d785760405163206ef55960e11b815260048101849052602401610480565b8054600160e01b900460ff16600114610db9578054604051637e3d5d3160e11b815260048101859052600160e01b90910460ff166024820152604401610480565b80546001600160a01b03165f818152602081905260409020610dda81612801565b5f610de58284612892565b5082549091506001600160a01b03166001826004811115610e0857610e086136e9565b03610fbe578454600160a01b90046001600160401b0316421015610e5a57845460405163270c06c160e21b815260048101899052600160a01b9091046001600160401b03166024820152604401610480565b845460ff60e01b1916600160e11b178555600285015460405163287c500f60e11b81526001600160a01b0386811660048301526001600160801b038084166024840152600160801b9093049092166044820152908216906350f8a01e906064015f604051808303815f87803b158015610ed1575f5ffd5b505af1158015610ee3573d5f5f3e3d5ffd5b50505050600185015460028601546040516340c10f1960e01b81526001600160a01b0392831660048201526001600160801b039091166024820152908516906340c10f19906044015f604051808303815f87803b158015610f42575f5ffd5b505af1158015610f54573d5f5f3e3d5ffd5b50505050600185015460028601546040516001600160801b0390911681526001600160a01b039182169186169089907fe416bfeac447723d5206c9fd708ba3bdf7b9609406e3bad9426317e803e43c829060200160405180910390a46001955050505050506110bf565b845460ff60e01b1916600360e01b1785556002850154600186015460405163555948ed60e11b81526001600160a01b0387811660048301526001600160801b038085166024840152600160801b909404909316604482015290821660648201529082169063aab291da906084015f604051808303815f87803b158015611042575f5ffd5b505af1158015611054573d5f5f3e3d5ffd5b5050505060018501546002860154604051600160801b9091046001600160801b031681526001600160a01b039182169186169089907f1c26abe6289671e3a9d493647349673af828abb9dbadff1e81762387f7cd99a39060200160405180910390a45f955050505050505b610b386129bd565b5f6110d0612749565b6110db868584612780565b5f6110e58861235e565b90506110f081612801565b6110fb818989613049565b9150858210156111285760405163349465f160e01b81526004810183905260248101879052604401610480565b604051632770a7eb60e21b8152336004820152602481018890526001600160a01b03891690639dc29fac906044015f604051808303815f87803b15801561116d575f5ffd5b505af115801561117f573d5f5f3e3d5ffd5b50508254604051630473b24760e51b81526001600160a01b038c81166004830152602482018c90526044820187905287811660648301529091169250638e7648e091506084015f604051808303815f87803b1580156111dc575f5ffd5b505af11580156111ee573d5f5f3e3d5ffd5b5050604080518a8152602081018690523393506001600160a01b038c16925087917f8e1da5acd65aa1e00cf7bb947967216efcc9eea4fad4ee25bde49e66d2c42192910160405180910390a4506112436129bd565b9695505050505050565b6112556135d6565b61125e8261235e565b604080516101608101825282546001600160a01b03908116825260018401548116602083015260028401548116928201929092526003830154909116606082015260048201546080820152600582015460a0820152600682015460c08201526007909101546001600160401b0380821660e0840152600160401b82048116610100840152600160801b82048116610120840152600160c01b9091041661014082015292915050565b5f6103e16113138461235e565b8484613049565b5f611323612749565b5f61133160208801886136ce565b9050336001600160a01b0316816001600160a01b0316638da5cb5b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611379573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061139d9190613af6565b6001600160a01b0316146114385733816001600160a01b0316638da5cb5b6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156113e8573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061140c9190613af6565b60405163b8bd343560e01b81526001600160a01b03928316600482015291166024820152604401610480565b306001600160a01b0316816001600160a01b03166380f556056040518163ffffffff1660e01b8152600401602060405180830381865afa15801561147e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114a29190613af6565b6001600160a01b031614611501576114bd60208801886136ce565b604051630425ae3f60e51b815260040161048091906040808252600490820152631c1bdbdb60e21b60608201526001600160a01b0391909116602082015260800190565b5f816001600160a01b03166338d52e0f6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561153e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115629190613af6565b90506115746040890160208a016136ce565b6001600160a01b03166338d52e0f6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156115af573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115d39190613af6565b6001600160a01b0316816001600160a01b03161461168757806115fc60408a0160208b016136ce565b6001600160a01b03166338d52e0f6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611637573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061165b9190613af6565b6040516376bcda8160e11b81526001600160a01b03928316600482015291166024820152604401610480565b6116976060890160408a016136ce565b6001600160a01b03163b5f03611701576116b76060890160408a016136ce565b60408051630425ae3f60e51b81526004810191909152600c60448201526b1c1c995b5a5d5b535bd9195b60a21b60648201526001600160a01b039091166024820152608401610480565b5f61171260808a0160608b016136ce565b6001600160a01b03160361175b5760408051630425ae3f60e51b81526004810191909152600760448201526630b93134ba32b960c91b60648201525f6024820152608401610480565b8760a001358860c0013511158061177c57506001600160801b0360c0890135115b156117c35760408051630425ae3f60e51b81526004810191909152600a60448201526932bc3430bab9ba34b7b760b11b606482015260c08901356024820152608401610480565b5f6117e76117d86101008b0160e08c01613b11565b6001600160401b03164261332f565b90506117f86301e133806064613b2c565b6118029082613b43565b6118146101208b016101008c01613b11565b6001600160401b0316118061186757506118366101408a016101208b01613b11565b611849906001600160401b031682613b43565b61185b6101208b016101008c01613b11565b6001600160401b031611155b156118c25761187e6101208a016101008b01613b11565b60408051630425ae3f60e51b81526004810191909152600660448201526565787069727960d01b60648201526001600160401b039091166024820152608401610480565b620151806118d86101608b016101408c01613b11565b6001600160401b0316108061191457506118f76301e13380600a613b2c565b6119096101608b016101408c01613b11565b6001600160401b0316115b156119745761192b6101608a016101408b01613b11565b60408051630425ae3f60e51b81526004810191909152600b60448201526a636c61696d57696e646f7760a81b60648201526001600160401b039091166024820152608401610480565b5f61198560408b0160208c016136ce565b6001600160a01b031663181783586040518163ffffffff1660e01b81526004016020604051808303815f875af11580156119c1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119e59190613ab0565b9050808a608001351015611a195760405163a1252d9d60e01b815260808b0135600482015260248101829052604401610480565b88888888866001600160a01b031663313ce5676040518163ffffffff1660e01b8152600401602060405180830381865afa158015611a59573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a7d9190613b56565b604051611a8990613631565b611a97959493929190613b9e565b604051809103905ff080158015611ab0573d5f5f3e3d5ffd5b506001600160a01b0381165f9081526020819052604090209095508a90611ad78282613c12565b50506001600160a01b03841663c0d045ff86611afb6101208e016101008f01613b11565b6040516001600160e01b031960e085901b1681526001600160a01b0390921660048301526001600160401b031660248201526044015f604051808303815f87803b158015611b47575f5ffd5b505af1158015611b59573d5f5f3e3d5ffd5b50611b6b9250505060208b018b6136ce565b6001600160a01b0316856001600160a01b03167f64035ac8f166aa7bea64d66e4d81d3917be100abba6c797dd5ff8c86b8d4811d8c604051611bad9190613d6d565b60405180910390a350505050611bc16129bd565b95945050505050565b611bd26135d6565b611c28604080516101408101909152805f81526020015f81526020015f81526020015f6001600160401b031681526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b5f611c328461235e565b604080516101608101825282546001600160a01b03908116825260018401548116602083015260028401548116928201929092526003830154909116606082015260048201546080820152600582015460a0820152600682015460c082015260078201546001600160401b0380821660e0840152600160401b82048116610100840152600160801b82048116610120840152600160c01b90910416610140820152935090508282611ce2836129e7565b6020830181905282826004811115611cfc57611cfc6136e9565b6004811115611d0d57611d0d6136e9565b81525050505f82602001516001600160a01b031663fffd52c66040518163ffffffff1660e01b81526004016040805180830381865afa158015611d52573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d769190613ac7565b6001600160401b031660608401526080840151909150611d97908290612ee1565b60408381019190915283519051631890039360e21b81526001600160a01b0389811660048301528216906362400e4c906024016040805180830381865afa158015611de4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e089190613a43565b60a08501526080840152604051631ae2b5b960e01b81526001600160a01b0389811660048301525f918291841690631ae2b5b9906024016040805180830381865afa158015611e59573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e7d9190613a43565b9092509050611e8c8183613b43565b8560c0018181525050826001600160a01b03166301e1d1146040518163ffffffff1660e01b8152600401602060405180830381865afa158015611ed1573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ef59190613ab0565b8560e0018181525050826001600160a01b031663e6e465716040518163ffffffff1660e01b8152600401602060405180830381865afa158015611f3a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f5e9190613ab0565b610100860152600185516004811115611f7957611f796136e9565b148015611f9357508560e001516001600160401b03164210155b80156120065750826001600160a01b031663437a0dad6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611fd6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ffa9190613e6e565b6001600160401b031642115b801561203857508561010001516001600160401b03168661012001516001600160401b0316426120369190613b43565b105b15612140576121396120718660a0015187608001516120579190613b43565b8860a001518960c0015161206b9190613e89565b90612ee1565b612134856001600160a01b031663fe60d12c6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156120b0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906120d49190613ab0565b866001600160a01b031663f8470f686040518163ffffffff1660e01b8152600401602060405180830381865afa158015612110573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061206b9190613ab0565b61333e565b6101208601525b50505050505050915091565b5f5f612156612749565b5f3390505f816001600160a01b031663d7f2c0ef6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612197573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906121bb9190613ab0565b90505b8015612350575f6001600160a01b038316632b53cd6f6121df600185613e89565b6040518263ffffffff1660e01b81526004016121fd91815260200190565b602060405180830381865afa158015612218573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061223c9190613af6565b90505f6122488261235e565b80549091506001600160a01b0316331461228057604051631a40d9cf60e21b81526001600160a01b0383166004820152602401610480565b61228981612801565b5f6122948284612892565b50905060028160048111156122ab576122ab6136e9565b0361233c57604051631890039360e21b81526001600160a01b0384811660048301525f9182918816906362400e4c906024016040805180830381865afa1580156122f7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061231b9190613a43565b909250905061232a8183613b43565b612334908a613b43565b985084975050505b5050508061234990613e9c565b90506121be565b505061235a6129bd565b9091565b6001600160a01b038082165f9081526020819052604090208054909116610b3857604051631a40d9cf60e21b81526001600160a01b0383166004820152602401610480565b5f815f036123c457604051631f2a200560e01b815260040160405180910390fd5b5f6123ce856129e7565b50905060018160048111156123e5576123e56136e9565b1461240757838160405163060608e360e51b8152600401610480929190613a26565b60078501546001600160401b0316421015612446576007850154604051630e5f770f60e01b81526001600160401b039091166004820152602401610480565b84546040805163437a0dad60e01b815290516001600160a01b03909216915f91839163437a0dad916004808201926020929091908290030181865afa158015612491573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124b59190613e6e565b9050806001600160401b031642116124eb5760405163da28a9b760e01b81526001600160401b0382166004820152602401610480565b604051631890039360e21b81526001600160a01b0387811660048301525f9182918516906362400e4c906024016040805180830381865afa158015612532573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125569190613a43565b90925090505f61257d6125698385613b43565b60058c015460068d015461206b9190613e89565b9050808811156125aa5760405163f1f3260360e01b81526004810189905260248101829052604401610480565b505050506125b78661334d565b5f036125ed5760078601546040516326b39d0360e11b8152600160401b9091046001600160401b03166004820152602401610480565b5f816001600160a01b031663f8470f686040518163ffffffff1660e01b8152600401602060405180830381865afa15801561262a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061264e9190613ab0565b90505f826001600160a01b031663fe60d12c6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561268d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906126b19190613ab0565b90506126bd8282612ee1565b8611156126f157856126cf8383612ee1565b60405163a25dc6ad60e01b815260048101929092526024820152604401610480565b5f61270582670de0b6b3a76400008561290d565b90505f612729670de0b6b3a76400008560016127218c88613b43565b92919061338d565b90506127398a85848460016133cf565b96505050505050505b9392505050565b61275161348d565b61277e60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b906134cd565b565b825f036127a057604051631f2a200560e01b815260040160405180910390fd5b6001600160a01b0381166127c75760405163d92e233d60e01b815260040160405180910390fd5b816001600160401b03164211156127fc57604051636768091360e01b81526001600160401b0383166004820152602401610480565b505050565b5f600982015460ff16600481111561281b5761281b6136e9565b0361288f57600181015460408051630302f06b60e31b815290516001600160a01b039092169163181783589160048082019260209290919082900301815f875af115801561286b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d2d9190613ab0565b50565b5f5f61289d846129e7565b90925090505f600985015460ff1660048111156128bc576128bc6136e9565b1480156128f5575060038260048111156128d8576128d86136e9565b14806128f5575060048260048111156128f3576128f36136e9565b145b156129065761290684848484612f50565b9250929050565b5f5f5f61291a86866134d4565b91509150815f0361293e5783818161293457612934613eb1565b0492505050612742565b8184116129555761295560038515026011186134f0565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b61277e5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00612778565b5f8080600984015460ff166004811115612a0357612a036136e9565b14612a1d575050600981015460089091015460ff90911691565b600183015460078401546040805160016201569d60e11b0319815281516001600160a01b0390941693600160401b9093046001600160401b0316925f928392869263fffd52c6926004808401939192918290030181865afa158015612a84573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612aa89190613ac7565b91509150826001600160401b03164211612b865760048701545f90612ace908490612ee1565b60068901549091508110612af45750600397670de0b6b3a7640000975095505050505050565b6005880154811180612b615750846001600160a01b031663eda3640e6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612b3d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612b619190613ec5565b15612b7657506002975f975095505050505050565b506001975f975095505050505050565b6040516312382ad160e21b81526001600160401b03841660048201525f9081906001600160a01b038716906348e0ab44906024016040805180830381865afa158015612bd4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612bf89190613ac7565b915091505f612c1a8a610cd38c5f016004015486612ee190919063ffffffff16565b90505f670de0b6b3a7640000821480612cb85750866001600160401b0316886001600160a01b031663687043c56040518163ffffffff1660e01b8152600401602060405180830381865afa158015612c74573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612c989190613e6e565b6001600160401b0316846001600160401b0316612cb59190613b43565b10155b80612cde5750826001600160401b0316856001600160401b0316118015612cde57508386145b905080612cf8575060029a5f9a5098505050505050505050565b5f8211612d075760045f612d0b565b6003825b995099505050505050505050915091565b5f6001600160801b03821115612d4f576040516306dfcc6560e41b81526080600482015260248101839052604401610480565b5090565b5f826001600160a01b03166338d52e0f6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612d90573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612db49190613af6565b6040516370a0823160e01b81526001600160a01b0385811660048301529192505f918316906370a0823190602401602060405180830381865afa158015612dfd573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612e219190613ab0565b9050612e386001600160a01b038316338686613501565b6040516370a0823160e01b81526001600160a01b0385811660048301525f9183918516906370a0823190602401602060405180830381865afa158015612e80573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612ea49190613ab0565b612eae9190613e89565b9050838114612eda576040516305b9bb8f60e01b81526004810185905260248101829052604401610480565b5050505050565b5f8082840384811115908102611bc1565b600582015460068301545f9190808410612f1857670de0b6b3a7640000925050506103e4565b818411612f29575f925050506103e4565b611bc1670de0b6b3a7640000612f3f8484613e89565b612f498588613e89565b919061290d565b60098401805483919060ff19166001836004811115612f7157612f716136e9565b02179055506008840181905560098401805468ffffffffffffffff001916610100426001600160401b031602179055835460405163abadc6f560e01b81526001600160a01b038581166004830152602482018490529091169063abadc6f5906044015f604051808303815f87803b158015612fea575f5ffd5b505af1158015612ffc573d5f5f3e3d5ffd5b50505050826001600160a01b03167fa905de3a941fd3429cc0722d34155c16d43585aa46f7122754ca2345f8eb5cfe838360405161303b92919061371d565b60405180910390a250505050565b5f815f0361306a57604051631f2a200560e01b815260040160405180910390fd5b5f613074856129e7565b509050600181600481111561308b5761308b6136e9565b146130ad57838160405163060608e360e51b8152600401610480929190613a26565b8454604051631890039360e21b81526001600160a01b038681166004830152909116905f9082906362400e4c906024016040805180830381865afa1580156130f7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061311b9190613a43565b50905080851115613148576040516276f7db60e91b81526004810186905260248101829052604401610480565b5f826001600160a01b03166327c028d56040518163ffffffff1660e01b8152600401602060405180830381865afa158015613185573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906131a99190613ab0565b90505f836001600160a01b031663fe60d12c6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156131e8573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061320c9190613ab0565b90505f61322282670de0b6b3a76400008561290d565b90505f61323e670de0b6b3a76400008560016127218d88613e89565b9050818110613256575f975050505050505050612742565b6132a161328b7f0000000000000000000000000000000000000000000000000000000000000000670de0b6b3a7640000613e89565b670de0b6b3a7640000612f498e8886885f6133cf565b604051631ae2b5b960e01b81526001600160a01b038c811660048301529199505f91881690631ae2b5b9906024016040805180830381865afa1580156132e9573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061330d9190613a43565b50905061331f89612134838d8a61290d565b9c9b505050505050505050505050565b5f8282188284110282186103e1565b5f8282188284100282186103e1565b60078101545f906103e49061337290600160801b90046001600160401b031642613b43565b6007840154600160401b90046001600160401b031690612ee1565b5f6133ba61339a8361353d565b80156133b557505f84806133b0576133b0613eb1565b868809115b151590565b6133c586868661290d565b611bc19190613b43565b600285015460405163c3882fef60e01b815260048101859052602481018490525f9182916001600160a01b039091169063c3882fef90604401602060405180830381865afa158015613423573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134479190613ab0565b905061348281670de0b6b3a7640000613464816301e13380613b2c565b61346e9190613b2c565b856134788b61334d565b612721908b613b2c565b979650505050505050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561277e57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b61350f848484846001613569565b61353757604051635274afe760e01b81526001600160a01b0385166004820152602401610480565b50505050565b5f6002826003811115613552576135526136e9565b61355c9190613ee4565b60ff166001149050919050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f511483166135c55783831516156135b9573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b60408051610160810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101829052610120810182905261014081019190915290565b610b6280613f1283390190565b6001600160a01b038116811461288f575f5ffd5b8035610b388161363e565b5f5f6040838503121561366e575f5ffd5b82356136798161363e565b946020939093013593505050565b5f5f5f5f6080858703121561369a575f5ffd5b84356136a58161363e565b9350602085013592506040850135915060608501356136c38161363e565b939692955090935050565b5f602082840312156136de575f5ffd5b81356127428161363e565b634e487b7160e01b5f52602160045260245ffd5b6005811061371957634e487b7160e01b5f52602160045260245ffd5b9052565b6040810161372b82856136fd565b8260208301529392505050565b6001600160401b038116811461288f575f5ffd5b8035610b3881613738565b5f5f5f5f5f5f60c0878903121561376c575f5ffd5b86356137778161363e565b95506020870135945060408701359350606087013561379581613738565b92506080870135915060a08701356137ac8161363e565b809150509295509295509295565b5f602082840312156137ca575f5ffd5b5035919050565b80516001600160a01b0316825260208101516137f860208401826001600160a01b03169052565b50604081015161381360408401826001600160a01b03169052565b50606081015161382e60608401826001600160a01b03169052565b506080810151608083015260a081015160a083015260c081015160c083015260e081015161386760e08401826001600160401b03169052565b506101008101516138846101008401826001600160401b03169052565b506101208101516138a16101208401826001600160401b03169052565b506101408101516127fc6101408401826001600160401b03169052565b61016081016103e482846137d1565b5f5f83601f8401126138dd575f5ffd5b5081356001600160401b038111156138f3575f5ffd5b602083019150836020828501011115612906575f5ffd5b5f5f5f5f5f8587036101a0811215613920575f5ffd5b61016081121561392e575f5ffd5b508594506101608601356001600160401b0381111561394b575f5ffd5b613957888289016138cd565b9095509350506101808601356001600160401b03811115613976575f5ffd5b613982888289016138cd565b969995985093965092949392505050565b6102a081016139a282856137d1565b6139b1610160830184516136fd565b602083015161018083015260408301516101a083015260608301516001600160401b03166101c083015260808301516101e083015260a083015161020083015260c083015161022083015260e08301516102408301526101008301516102608301526101209092015161028090910152919050565b6001600160a01b03831681526040810161274260208301846136fd565b5f5f60408385031215613a54575f5ffd5b505080516020909101519092909150565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b0381811683821601908111156103e4576103e4613a65565b5f60018201613aa957613aa9613a65565b5060010190565b5f60208284031215613ac0575f5ffd5b5051919050565b5f5f60408385031215613ad8575f5ffd5b82516020840151909250613aeb81613738565b809150509250929050565b5f60208284031215613b06575f5ffd5b81516127428161363e565b5f60208284031215613b21575f5ffd5b813561274281613738565b80820281158282048414176103e4576103e4613a65565b808201808211156103e4576103e4613a65565b5f60208284031215613b66575f5ffd5b815160ff81168114612742575f5ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b606081525f613bb1606083018789613b76565b8281036020840152613bc4818688613b76565b91505060ff831660408301529695505050505050565b5f81356103e48161363e565b80546001600160a01b0319166001600160a01b0392909216919091179055565b5f81356103e481613738565b613c24613c1e83613bda565b82613be6565b613c3c613c3360208401613bda565b60018301613be6565b613c54613c4b60408401613bda565b60028301613be6565b613c6c613c6360608401613bda565b60038301613be6565b6080820135600482015560a0820135600582015560c0820135600682015560078101613cbb613c9d60e08501613c06565b825467ffffffffffffffff19166001600160401b0391909116178255565b613cfd613ccb6101008501613c06565b82546fffffffffffffffff0000000000000000191660409190911b6fffffffffffffffff000000000000000016178255565b613d39613d0d6101208501613c06565b82805467ffffffffffffffff60801b191660809290921b67ffffffffffffffff60801b16919091179055565b6127fc613d496101408501613c06565b8280546001600160c01b031660c09290921b6001600160c01b031916919091179055565b6101608101613d8c82613d7f85613652565b6001600160a01b03169052565b613d9860208401613652565b6001600160a01b03166020830152613db260408401613652565b6001600160a01b03166040830152613dcc60608401613652565b6001600160a01b031660608301526080838101359083015260a0808401359083015260c08084013590830152613e0460e0840161374c565b6001600160401b031660e0830152613e1f610100840161374c565b6001600160401b0316610100830152613e3b610120840161374c565b6001600160401b0316610120830152613e57610140840161374c565b6001600160401b0381166101408401525092915050565b5f60208284031215613e7e575f5ffd5b815161274281613738565b818103818111156103e4576103e4613a65565b5f81613eaa57613eaa613a65565b505f190190565b634e487b7160e01b5f52601260045260245ffd5b5f60208284031215613ed5575f5ffd5b81518015158114612742575f5ffd5b5f60ff831680613f0257634e487b7160e01b5f52601260045260245ffd5b8060ff8416069150509291505056fe60c060405234801561000f575f5ffd5b50604051610b62380380610b6283398101604081905261002e916100fb565b8282600361003c8382610207565b5060046100498282610207565b5050336080525060ff1660a052506102c59050565b634e487b7160e01b5f52604160045260245ffd5b5f82601f830112610081575f5ffd5b81516001600160401b0381111561009a5761009a61005e565b604051601f8201601f19908116603f011681016001600160401b03811182821017156100c8576100c861005e565b6040528181528382016020018510156100df575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b5f5f5f6060848603121561010d575f5ffd5b83516001600160401b03811115610122575f5ffd5b61012e86828701610072565b602086015190945090506001600160401b0381111561014b575f5ffd5b61015786828701610072565b925050604084015160ff8116811461016d575f5ffd5b809150509250925092565b600181811c9082168061018c57607f821691505b6020821081036101aa57634e487b7160e01b5f52602260045260245ffd5b50919050565b601f821115610202578282111561020257805f5260205f20601f840160051c60208510156101db57505f5b90810190601f840160051c035f5b818110156101fe575f838201556001016101e9565b5050505b505050565b81516001600160401b038111156102205761022061005e565b6102348161022e8454610178565b846101b0565b6020601f821160018114610266575f831561024f5750848201515b5f19600385901b1c1916600184901b1784556102be565b5f84815260208120601f198516915b828110156102955787850151825560209485019460019092019101610275565b50848210156102b257868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b60805160a05161086e6102f45f395f61012201525f818161018e015281816103050152610372015261086e5ff3fe608060405234801561000f575f5ffd5b50600436106100b1575f3560e01c806370a082311161006e57806370a082311461016157806380f556051461018957806395d89b41146101c85780639dc29fac146101d0578063a9059cbb146101e3578063dd62ed3e146101f6575f5ffd5b806306fdde03146100b5578063095ea7b3146100d357806318160ddd146100f657806323b872dd14610108578063313ce5671461011b57806340c10f191461014c575b5f5ffd5b6100bd61022e565b6040516100ca9190610714565b60405180910390f35b6100e66100e1366004610764565b6102be565b60405190151581526020016100ca565b6002545b6040519081526020016100ca565b6100e661011636600461078c565b6102d7565b60405160ff7f00000000000000000000000000000000000000000000000000000000000000001681526020016100ca565b61015f61015a366004610764565b6102fa565b005b6100fa61016f3660046107c6565b6001600160a01b03165f9081526020819052604090205490565b6101b07f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016100ca565b6100bd610358565b61015f6101de366004610764565b610367565b6100e66101f1366004610764565b6103bc565b6100fa6102043660046107e6565b6001600160a01b039182165f90815260016020908152604080832093909416825291909152205490565b60606003805461023d90610817565b80601f016020809104026020016040519081016040528092919081815260200182805461026990610817565b80156102b45780601f1061028b576101008083540402835291602001916102b4565b820191905f5260205f20905b81548152906001019060200180831161029757829003601f168201915b5050505050905090565b5f336102cb8185856103c9565b60019150505b92915050565b5f336102e48582856103db565b6102ef858585610457565b506001949350505050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461034a5760405163bfae38b360e01b81523360048201526024015b60405180910390fd5b61035482826104b4565b5050565b60606004805461023d90610817565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146103b25760405163bfae38b360e01b8152336004820152602401610341565b61035482826104e8565b5f336102cb818585610457565b6103d6838383600161051c565b505050565b6001600160a01b038381165f908152600160209081526040808320938616835292905220545f19811015610451578181101561044357604051637dc7a0d960e11b81526001600160a01b03841660048201526024810182905260448101839052606401610341565b61045184848484035f61051c565b50505050565b6001600160a01b03831661048057604051634b637e8f60e11b81525f6004820152602401610341565b6001600160a01b0382166104a95760405163ec442f0560e01b81525f6004820152602401610341565b6103d68383836105ee565b6001600160a01b0382166104dd5760405163ec442f0560e01b81525f6004820152602401610341565b6103545f83836105ee565b6001600160a01b03821661051157604051634b637e8f60e11b81525f6004820152602401610341565b610354825f836105ee565b6001600160a01b0384166105455760405163e602df0560e01b81525f6004820152602401610341565b6001600160a01b03831661056e57604051634a1406b160e11b81525f6004820152602401610341565b6001600160a01b038085165f908152600160209081526040808320938716835292905220829055801561045157826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925846040516105e091815260200190565b60405180910390a350505050565b6001600160a01b038316610618578060025f82825461060d919061084f565b909155506106889050565b6001600160a01b0383165f908152602081905260409020548181101561066a5760405163391434e360e21b81526001600160a01b03851660048201526024810182905260448101839052606401610341565b6001600160a01b0384165f9081526020819052604090209082900390555b6001600160a01b0382166106a4576002805482900390556106c2565b6001600160a01b0382165f9081526020819052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8360405161070791815260200190565b60405180910390a3505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80356001600160a01b038116811461075f575f5ffd5b919050565b5f5f60408385031215610775575f5ffd5b61077e83610749565b946020939093013593505050565b5f5f5f6060848603121561079e575f5ffd5b6107a784610749565b92506107b560208501610749565b929592945050506040919091013590565b5f602082840312156107d6575f5ffd5b6107df82610749565b9392505050565b5f5f604083850312156107f7575f5ffd5b61080083610749565b915061080e60208401610749565b90509250929050565b600181811c9082168061082b57607f821691505b60208210810361084957634e487b7160e01b5f52602260045260245ffd5b50919050565b808201808211156102d157634e487b7160e01b5f52601160045260245ffd",
}

// Market is an auto generated Go binding around an Ethereum contract.
type Market struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Market) GetABI() abi.ABI {
	return c.abi
}

// NewMarket creates a new instance of Market.
func NewMarket() *Market {
	parsed, err := MarketMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Market{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Market) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(uint256 spread_) returns()
func (market *Market) PackConstructor(spread_ *big.Int) []byte {
	enc, err := market.abi.Pack("", spread_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackMINCLAIMWINDOW is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9211539.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MIN_CLAIM_WINDOW() view returns(uint64)
func (market *Market) PackMINCLAIMWINDOW() []byte {
	enc, err := market.abi.Pack("MIN_CLAIM_WINDOW")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMINCLAIMWINDOW is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9211539.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MIN_CLAIM_WINDOW() view returns(uint64)
func (market *Market) TryPackMINCLAIMWINDOW() ([]byte, error) {
	return market.abi.Pack("MIN_CLAIM_WINDOW")
}

// UnpackMINCLAIMWINDOW is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9211539.
//
// Solidity: function MIN_CLAIM_WINDOW() view returns(uint64)
func (market *Market) UnpackMINCLAIMWINDOW(data []byte) (uint64, error) {
	out, err := market.abi.Unpack("MIN_CLAIM_WINDOW", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackActivate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb260c42a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function activate(uint256 orderId) returns(bool minted)
func (market *Market) PackActivate(orderId *big.Int) []byte {
	enc, err := market.abi.Pack("activate", orderId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackActivate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb260c42a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function activate(uint256 orderId) returns(bool minted)
func (market *Market) TryPackActivate(orderId *big.Int) ([]byte, error) {
	return market.abi.Pack("activate", orderId)
}

// UnpackActivate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb260c42a.
//
// Solidity: function activate(uint256 orderId) returns(bool minted)
func (market *Market) UnpackActivate(data []byte) (bool, error) {
	out, err := market.abi.Unpack("activate", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBuy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7f32149c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function buy(address series, uint256 amount, uint256 maxCost, uint64 deadline, bytes32 clientId, address recipient) returns(uint256 orderId, uint256 cost)
func (market *Market) PackBuy(series common.Address, amount *big.Int, maxCost *big.Int, deadline uint64, clientId [32]byte, recipient common.Address) []byte {
	enc, err := market.abi.Pack("buy", series, amount, maxCost, deadline, clientId, recipient)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBuy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7f32149c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function buy(address series, uint256 amount, uint256 maxCost, uint64 deadline, bytes32 clientId, address recipient) returns(uint256 orderId, uint256 cost)
func (market *Market) TryPackBuy(series common.Address, amount *big.Int, maxCost *big.Int, deadline uint64, clientId [32]byte, recipient common.Address) ([]byte, error) {
	return market.abi.Pack("buy", series, amount, maxCost, deadline, clientId, recipient)
}

// MarketBuyOutput serves as a container for the return parameters of contract
// method Buy.
type MarketBuyOutput struct {
	OrderId *big.Int
	Cost    *big.Int
}

// UnpackBuy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7f32149c.
//
// Solidity: function buy(address series, uint256 amount, uint256 maxCost, uint64 deadline, bytes32 clientId, address recipient) returns(uint256 orderId, uint256 cost)
func (market *Market) UnpackBuy(data []byte) (MarketBuyOutput, error) {
	out, err := market.abi.Unpack("buy", data)
	outstruct := new(MarketBuyOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.OrderId = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Cost = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x22d03b94.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claim(address series, uint256 amount, bytes32 clientId, address recipient) returns(uint256 paid)
func (market *Market) PackClaim(series common.Address, amount *big.Int, clientId [32]byte, recipient common.Address) []byte {
	enc, err := market.abi.Pack("claim", series, amount, clientId, recipient)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x22d03b94.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claim(address series, uint256 amount, bytes32 clientId, address recipient) returns(uint256 paid)
func (market *Market) TryPackClaim(series common.Address, amount *big.Int, clientId [32]byte, recipient common.Address) ([]byte, error) {
	return market.abi.Pack("claim", series, amount, clientId, recipient)
}

// UnpackClaim is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x22d03b94.
//
// Solidity: function claim(address series, uint256 amount, bytes32 clientId, address recipient) returns(uint256 paid)
func (market *Market) UnpackClaim(data []byte) (*big.Int, error) {
	out, err := market.abi.Unpack("claim", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCreateSeries is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd18d811.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function createSeries((address,address,address,address,uint256,uint256,uint256,uint64,uint64,uint64,uint64) t, string name, string symbol) returns(address series)
func (market *Market) PackCreateSeries(t Terms, name string, symbol string) []byte {
	enc, err := market.abi.Pack("createSeries", t, name, symbol)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreateSeries is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd18d811.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function createSeries((address,address,address,address,uint256,uint256,uint256,uint64,uint64,uint64,uint64) t, string name, string symbol) returns(address series)
func (market *Market) TryPackCreateSeries(t Terms, name string, symbol string) ([]byte, error) {
	return market.abi.Pack("createSeries", t, name, symbol)
}

// UnpackCreateSeries is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd18d811.
//
// Solidity: function createSeries((address,address,address,address,uint256,uint256,uint256,uint64,uint64,uint64,uint64) t, string name, string symbol) returns(address series)
func (market *Market) UnpackCreateSeries(data []byte) (common.Address, error) {
	out, err := market.abi.Unpack("createSeries", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackOrderCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2453ffa8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function orderCount() view returns(uint256)
func (market *Market) PackOrderCount() []byte {
	enc, err := market.abi.Pack("orderCount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOrderCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2453ffa8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function orderCount() view returns(uint256)
func (market *Market) TryPackOrderCount() ([]byte, error) {
	return market.abi.Pack("orderCount")
}

// UnpackOrderCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2453ffa8.
//
// Solidity: function orderCount() view returns(uint256)
func (market *Market) UnpackOrderCount(data []byte) (*big.Int, error) {
	out, err := market.abi.Unpack("orderCount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackOrders is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa85c38ef.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function orders(uint256 orderId) view returns(address series, address buyer, uint256 amount, uint256 premium, uint64 matureAt, uint8 status)
func (market *Market) PackOrders(orderId *big.Int) []byte {
	enc, err := market.abi.Pack("orders", orderId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOrders is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa85c38ef.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function orders(uint256 orderId) view returns(address series, address buyer, uint256 amount, uint256 premium, uint64 matureAt, uint8 status)
func (market *Market) TryPackOrders(orderId *big.Int) ([]byte, error) {
	return market.abi.Pack("orders", orderId)
}

// MarketOrdersOutput serves as a container for the return parameters of contract
// method Orders.
type MarketOrdersOutput struct {
	Series   common.Address
	Buyer    common.Address
	Amount   *big.Int
	Premium  *big.Int
	MatureAt uint64
	Status   uint8
}

// UnpackOrders is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa85c38ef.
//
// Solidity: function orders(uint256 orderId) view returns(address series, address buyer, uint256 amount, uint256 premium, uint64 matureAt, uint8 status)
func (market *Market) UnpackOrders(data []byte) (MarketOrdersOutput, error) {
	out, err := market.abi.Unpack("orders", data)
	outstruct := new(MarketOrdersOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Series = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Buyer = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	outstruct.Amount = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.Premium = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.MatureAt = *abi.ConvertType(out[4], new(uint64)).(*uint64)
	outstruct.Status = *abi.ConvertType(out[5], new(uint8)).(*uint8)
	return *outstruct, nil
}

// PackQuoteBuy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d7a94f6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function quoteBuy(address series, uint256 amount) view returns(uint256 cost)
func (market *Market) PackQuoteBuy(series common.Address, amount *big.Int) []byte {
	enc, err := market.abi.Pack("quoteBuy", series, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQuoteBuy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d7a94f6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function quoteBuy(address series, uint256 amount) view returns(uint256 cost)
func (market *Market) TryPackQuoteBuy(series common.Address, amount *big.Int) ([]byte, error) {
	return market.abi.Pack("quoteBuy", series, amount)
}

// UnpackQuoteBuy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0d7a94f6.
//
// Solidity: function quoteBuy(address series, uint256 amount) view returns(uint256 cost)
func (market *Market) UnpackQuoteBuy(data []byte) (*big.Int, error) {
	out, err := market.abi.Unpack("quoteBuy", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackQuoteSell is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd98b2f5c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function quoteSell(address series, uint256 amount) view returns(uint256 proceeds)
func (market *Market) PackQuoteSell(series common.Address, amount *big.Int) []byte {
	enc, err := market.abi.Pack("quoteSell", series, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQuoteSell is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd98b2f5c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function quoteSell(address series, uint256 amount) view returns(uint256 proceeds)
func (market *Market) TryPackQuoteSell(series common.Address, amount *big.Int) ([]byte, error) {
	return market.abi.Pack("quoteSell", series, amount)
}

// UnpackQuoteSell is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd98b2f5c.
//
// Solidity: function quoteSell(address series, uint256 amount) view returns(uint256 proceeds)
func (market *Market) UnpackQuoteSell(data []byte) (*big.Int, error) {
	out, err := market.abi.Unpack("quoteSell", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackResolve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xabadc6f5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function resolve(address series, uint256 fractionWad) returns()
func (market *Market) PackResolve(series common.Address, fractionWad *big.Int) []byte {
	enc, err := market.abi.Pack("resolve", series, fractionWad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackResolve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xabadc6f5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function resolve(address series, uint256 fractionWad) returns()
func (market *Market) TryPackResolve(series common.Address, fractionWad *big.Int) ([]byte, error) {
	return market.abi.Pack("resolve", series, fractionWad)
}

// PackSalvage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x863a03e0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function salvage(address series) returns(uint256 amount)
func (market *Market) PackSalvage(series common.Address) []byte {
	enc, err := market.abi.Pack("salvage", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSalvage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x863a03e0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function salvage(address series) returns(uint256 amount)
func (market *Market) TryPackSalvage(series common.Address) ([]byte, error) {
	return market.abi.Pack("salvage", series)
}

// UnpackSalvage is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x863a03e0.
//
// Solidity: function salvage(address series) returns(uint256 amount)
func (market *Market) UnpackSalvage(data []byte) (*big.Int, error) {
	out, err := market.abi.Unpack("salvage", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSellBack is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbd7d53f9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sellBack(address series, uint256 amount, uint256 minProceeds, uint64 deadline, bytes32 clientId, address recipient) returns(uint256 proceeds)
func (market *Market) PackSellBack(series common.Address, amount *big.Int, minProceeds *big.Int, deadline uint64, clientId [32]byte, recipient common.Address) []byte {
	enc, err := market.abi.Pack("sellBack", series, amount, minProceeds, deadline, clientId, recipient)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSellBack is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbd7d53f9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sellBack(address series, uint256 amount, uint256 minProceeds, uint64 deadline, bytes32 clientId, address recipient) returns(uint256 proceeds)
func (market *Market) TryPackSellBack(series common.Address, amount *big.Int, minProceeds *big.Int, deadline uint64, clientId [32]byte, recipient common.Address) ([]byte, error) {
	return market.abi.Pack("sellBack", series, amount, minProceeds, deadline, clientId, recipient)
}

// UnpackSellBack is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbd7d53f9.
//
// Solidity: function sellBack(address series, uint256 amount, uint256 minProceeds, uint64 deadline, bytes32 clientId, address recipient) returns(uint256 proceeds)
func (market *Market) UnpackSellBack(data []byte) (*big.Int, error) {
	out, err := market.abi.Unpack("sellBack", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6a256b29.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settle(address series) returns(uint8 state, uint256 fraction)
func (market *Market) PackSettle(series common.Address) []byte {
	enc, err := market.abi.Pack("settle", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6a256b29.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settle(address series) returns(uint8 state, uint256 fraction)
func (market *Market) TryPackSettle(series common.Address) ([]byte, error) {
	return market.abi.Pack("settle", series)
}

// MarketSettleOutput serves as a container for the return parameters of contract
// method Settle.
type MarketSettleOutput struct {
	State    uint8
	Fraction *big.Int
}

// UnpackSettle is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6a256b29.
//
// Solidity: function settle(address series) returns(uint8 state, uint256 fraction)
func (market *Market) UnpackSettle(data []byte) (MarketSettleOutput, error) {
	out, err := market.abi.Unpack("settle", data)
	outstruct := new(MarketSettleOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.State = *abi.ConvertType(out[0], new(uint8)).(*uint8)
	outstruct.Fraction = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackSpread is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c25c76c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function spread() view returns(uint256)
func (market *Market) PackSpread() []byte {
	enc, err := market.abi.Pack("spread")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSpread is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c25c76c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function spread() view returns(uint256)
func (market *Market) TryPackSpread() ([]byte, error) {
	return market.abi.Pack("spread")
}

// UnpackSpread is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5c25c76c.
//
// Solidity: function spread() view returns(uint256)
func (market *Market) UnpackSpread(data []byte) (*big.Int, error) {
	out, err := market.abi.Unpack("spread", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackStateOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x45b4903a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stateOf(address series) view returns(uint8 state, uint256 fractionWad)
func (market *Market) PackStateOf(series common.Address) []byte {
	enc, err := market.abi.Pack("stateOf", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStateOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x45b4903a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stateOf(address series) view returns(uint8 state, uint256 fractionWad)
func (market *Market) TryPackStateOf(series common.Address) ([]byte, error) {
	return market.abi.Pack("stateOf", series)
}

// MarketStateOfOutput serves as a container for the return parameters of contract
// method StateOf.
type MarketStateOfOutput struct {
	State       uint8
	FractionWad *big.Int
}

// UnpackStateOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x45b4903a.
//
// Solidity: function stateOf(address series) view returns(uint8 state, uint256 fractionWad)
func (market *Market) UnpackStateOf(data []byte) (MarketStateOfOutput, error) {
	out, err := market.abi.Unpack("stateOf", data)
	outstruct := new(MarketStateOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.State = *abi.ConvertType(out[0], new(uint8)).(*uint8)
	outstruct.FractionWad = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackSupplyOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x62400e4c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supplyOf(address series) view returns(uint256 minted, uint256 pendingMint)
func (market *Market) PackSupplyOf(series common.Address) []byte {
	enc, err := market.abi.Pack("supplyOf", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSupplyOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x62400e4c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function supplyOf(address series) view returns(uint256 minted, uint256 pendingMint)
func (market *Market) TryPackSupplyOf(series common.Address) ([]byte, error) {
	return market.abi.Pack("supplyOf", series)
}

// MarketSupplyOfOutput serves as a container for the return parameters of contract
// method SupplyOf.
type MarketSupplyOfOutput struct {
	Minted      *big.Int
	PendingMint *big.Int
}

// UnpackSupplyOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x62400e4c.
//
// Solidity: function supplyOf(address series) view returns(uint256 minted, uint256 pendingMint)
func (market *Market) UnpackSupplyOf(data []byte) (MarketSupplyOfOutput, error) {
	out, err := market.abi.Unpack("supplyOf", data)
	outstruct := new(MarketSupplyOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Minted = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.PendingMint = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackSync is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfff6cae9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sync() returns(uint256 reservedPending, address pendingSeries)
func (market *Market) PackSync() []byte {
	enc, err := market.abi.Pack("sync")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSync is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfff6cae9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sync() returns(uint256 reservedPending, address pendingSeries)
func (market *Market) TryPackSync() ([]byte, error) {
	return market.abi.Pack("sync")
}

// MarketSyncOutput serves as a container for the return parameters of contract
// method Sync.
type MarketSyncOutput struct {
	ReservedPending *big.Int
	PendingSeries   common.Address
}

// UnpackSync is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfff6cae9.
//
// Solidity: function sync() returns(uint256 reservedPending, address pendingSeries)
func (market *Market) UnpackSync(data []byte) (MarketSyncOutput, error) {
	out, err := market.abi.Unpack("sync", data)
	outstruct := new(MarketSyncOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.ReservedPending = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.PendingSeries = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	return *outstruct, nil
}

// PackTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc8c819ac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function terms(address series) view returns((address,address,address,address,uint256,uint256,uint256,uint64,uint64,uint64,uint64))
func (market *Market) PackTerms(series common.Address) []byte {
	enc, err := market.abi.Pack("terms", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc8c819ac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function terms(address series) view returns((address,address,address,address,uint256,uint256,uint256,uint64,uint64,uint64,uint64))
func (market *Market) TryPackTerms(series common.Address) ([]byte, error) {
	return market.abi.Pack("terms", series)
}

// UnpackTerms is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc8c819ac.
//
// Solidity: function terms(address series) view returns((address,address,address,address,uint256,uint256,uint256,uint64,uint64,uint64,uint64))
func (market *Market) UnpackTerms(data []byte) (Terms, error) {
	out, err := market.abi.Unpack("terms", data)
	if err != nil {
		return *new(Terms), err
	}
	out0 := *abi.ConvertType(out[0], new(Terms)).(*Terms)
	return out0, nil
}

// PackViewSeries is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf359e00e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewSeries(address series) view returns((address,address,address,address,uint256,uint256,uint256,uint64,uint64,uint64,uint64) seriesTerms, (uint8,uint256,uint256,uint64,uint256,uint256,uint256,uint256,uint256,uint256) seriesView)
func (market *Market) PackViewSeries(series common.Address) []byte {
	enc, err := market.abi.Pack("viewSeries", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewSeries is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf359e00e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewSeries(address series) view returns((address,address,address,address,uint256,uint256,uint256,uint64,uint64,uint64,uint64) seriesTerms, (uint8,uint256,uint256,uint64,uint256,uint256,uint256,uint256,uint256,uint256) seriesView)
func (market *Market) TryPackViewSeries(series common.Address) ([]byte, error) {
	return market.abi.Pack("viewSeries", series)
}

// MarketViewSeriesOutput serves as a container for the return parameters of contract
// method ViewSeries.
type MarketViewSeriesOutput struct {
	SeriesTerms Terms
	SeriesView  SeriesView
}

// UnpackViewSeries is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf359e00e.
//
// Solidity: function viewSeries(address series) view returns((address,address,address,address,uint256,uint256,uint256,uint64,uint64,uint64,uint64) seriesTerms, (uint8,uint256,uint256,uint64,uint256,uint256,uint256,uint256,uint256,uint256) seriesView)
func (market *Market) UnpackViewSeries(data []byte) (MarketViewSeriesOutput, error) {
	out, err := market.abi.Unpack("viewSeries", data)
	outstruct := new(MarketViewSeriesOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.SeriesTerms = *abi.ConvertType(out[0], new(Terms)).(*Terms)
	outstruct.SeriesView = *abi.ConvertType(out[1], new(SeriesView)).(*SeriesView)
	return *outstruct, nil
}

// MarketActivated represents a Activated event raised by the Market contract.
type MarketActivated struct {
	OrderId *big.Int
	Series  common.Address
	Buyer   common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const MarketActivatedEventName = "Activated"

// ContractEventName returns the user-defined event name.
func (MarketActivated) ContractEventName() string {
	return MarketActivatedEventName
}

// UnpackActivatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Activated(uint256 indexed orderId, address indexed series, address indexed buyer, uint256 amount)
func (market *Market) UnpackActivatedEvent(log *types.Log) (*MarketActivated, error) {
	event := "Activated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketActivated)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketBought represents a Bought event raised by the Market contract.
type MarketBought struct {
	ClientId [32]byte
	OrderId  *big.Int
	Series   common.Address
	Buyer    common.Address
	Amount   *big.Int
	Cost     *big.Int
	MatureAt uint64
	Raw      *types.Log // Blockchain specific contextual infos
}

const MarketBoughtEventName = "Bought"

// ContractEventName returns the user-defined event name.
func (MarketBought) ContractEventName() string {
	return MarketBoughtEventName
}

// UnpackBoughtEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Bought(bytes32 indexed clientId, uint256 indexed orderId, address indexed series, address buyer, uint256 amount, uint256 cost, uint64 matureAt)
func (market *Market) UnpackBoughtEvent(log *types.Log) (*MarketBought, error) {
	event := "Bought"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketBought)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketClaimed represents a Claimed event raised by the Market contract.
type MarketClaimed struct {
	ClientId [32]byte
	Series   common.Address
	Holder   common.Address
	Amount   *big.Int
	Paid     *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const MarketClaimedEventName = "Claimed"

// ContractEventName returns the user-defined event name.
func (MarketClaimed) ContractEventName() string {
	return MarketClaimedEventName
}

// UnpackClaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Claimed(bytes32 indexed clientId, address indexed series, address indexed holder, uint256 amount, uint256 paid)
func (market *Market) UnpackClaimedEvent(log *types.Log) (*MarketClaimed, error) {
	event := "Claimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketClaimed)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketRefunded represents a Refunded event raised by the Market contract.
type MarketRefunded struct {
	OrderId *big.Int
	Series  common.Address
	Buyer   common.Address
	Premium *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const MarketRefundedEventName = "Refunded"

// ContractEventName returns the user-defined event name.
func (MarketRefunded) ContractEventName() string {
	return MarketRefundedEventName
}

// UnpackRefundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Refunded(uint256 indexed orderId, address indexed series, address indexed buyer, uint256 premium)
func (market *Market) UnpackRefundedEvent(log *types.Log) (*MarketRefunded, error) {
	event := "Refunded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketRefunded)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketSalvaged represents a Salvaged event raised by the Market contract.
type MarketSalvaged struct {
	Series common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const MarketSalvagedEventName = "Salvaged"

// ContractEventName returns the user-defined event name.
func (MarketSalvaged) ContractEventName() string {
	return MarketSalvagedEventName
}

// UnpackSalvagedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Salvaged(address indexed series, uint256 amount)
func (market *Market) UnpackSalvagedEvent(log *types.Log) (*MarketSalvaged, error) {
	event := "Salvaged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketSalvaged)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketSeriesCreated represents a SeriesCreated event raised by the Market contract.
type MarketSeriesCreated struct {
	Series common.Address
	Pool   common.Address
	Terms  Terms
	Raw    *types.Log // Blockchain specific contextual infos
}

const MarketSeriesCreatedEventName = "SeriesCreated"

// ContractEventName returns the user-defined event name.
func (MarketSeriesCreated) ContractEventName() string {
	return MarketSeriesCreatedEventName
}

// UnpackSeriesCreatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SeriesCreated(address indexed series, address indexed pool, (address,address,address,address,uint256,uint256,uint256,uint64,uint64,uint64,uint64) terms)
func (market *Market) UnpackSeriesCreatedEvent(log *types.Log) (*MarketSeriesCreated, error) {
	event := "SeriesCreated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketSeriesCreated)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketSettled represents a Settled event raised by the Market contract.
type MarketSettled struct {
	Series   common.Address
	State    uint8
	Fraction *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const MarketSettledEventName = "Settled"

// ContractEventName returns the user-defined event name.
func (MarketSettled) ContractEventName() string {
	return MarketSettledEventName
}

// UnpackSettledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Settled(address indexed series, uint8 state, uint256 fraction)
func (market *Market) UnpackSettledEvent(log *types.Log) (*MarketSettled, error) {
	event := "Settled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketSettled)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// MarketSoldBack represents a SoldBack event raised by the Market contract.
type MarketSoldBack struct {
	ClientId [32]byte
	Series   common.Address
	Seller   common.Address
	Amount   *big.Int
	Proceeds *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const MarketSoldBackEventName = "SoldBack"

// ContractEventName returns the user-defined event name.
func (MarketSoldBack) ContractEventName() string {
	return MarketSoldBackEventName
}

// UnpackSoldBackEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SoldBack(bytes32 indexed clientId, address indexed series, address indexed seller, uint256 amount, uint256 proceeds)
func (market *Market) UnpackSoldBackEvent(log *types.Log) (*MarketSoldBack, error) {
	event := "SoldBack"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketSoldBack)
	if len(log.Data) > 0 {
		if err := market.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range market.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (market *Market) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], market.abi.Errors["AboveSupply"].ID.Bytes()[:4]) {
		return market.UnpackAboveSupplyError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["AboveWidth"].ID.Bytes()[:4]) {
		return market.UnpackAboveWidthError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["AlreadySalvaged"].ID.Bytes()[:4]) {
		return market.UnpackAlreadySalvagedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["AssetsDiffer"].ID.Bytes()[:4]) {
		return market.UnpackAssetsDifferError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["BadSpread"].ID.Bytes()[:4]) {
		return market.UnpackBadSpreadError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["BadTerm"].ID.Bytes()[:4]) {
		return market.UnpackBadTermError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["ClaimWindowOpen"].ID.Bytes()[:4]) {
		return market.UnpackClaimWindowOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["CostAboveMax"].ID.Bytes()[:4]) {
		return market.UnpackCostAboveMaxError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["DeadlinePassed"].ID.Bytes()[:4]) {
		return market.UnpackDeadlinePassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["FractionAboveOne"].ID.Bytes()[:4]) {
		return market.UnpackFractionAboveOneError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["FractionBelowRecorded"].ID.Bytes()[:4]) {
		return market.UnpackFractionBelowRecordedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NoCapacity"].ID.Bytes()[:4]) {
		return market.UnpackNoCapacityError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotActive"].ID.Bytes()[:4]) {
		return market.UnpackNotActiveError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotArbiter"].ID.Bytes()[:4]) {
		return market.UnpackNotArbiterError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotCurator"].ID.Bytes()[:4]) {
		return market.UnpackNotCuratorError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotMature"].ID.Bytes()[:4]) {
		return market.UnpackNotMatureError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotTriggered"].ID.Bytes()[:4]) {
		return market.UnpackNotTriggeredError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotUndecided"].ID.Bytes()[:4]) {
		return market.UnpackNotUndecidedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["OrderDone"].ID.Bytes()[:4]) {
		return market.UnpackOrderDoneError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["ProceedsBelowMin"].ID.Bytes()[:4]) {
		return market.UnpackProceedsBelowMinError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["ReentrancyGuardReentrantCall"].ID.Bytes()[:4]) {
		return market.UnpackReentrancyGuardReentrantCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["SafeCastOverflowedUintDowncast"].ID.Bytes()[:4]) {
		return market.UnpackSafeCastOverflowedUintDowncastError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return market.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["SalesArePaused"].ID.Bytes()[:4]) {
		return market.UnpackSalesArePausedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["SalesNotOpen"].ID.Bytes()[:4]) {
		return market.UnpackSalesNotOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["StartLossBehind"].ID.Bytes()[:4]) {
		return market.UnpackStartLossBehindError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["TooLate"].ID.Bytes()[:4]) {
		return market.UnpackTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["UnexpectedTransfer"].ID.Bytes()[:4]) {
		return market.UnpackUnexpectedTransferError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["UnknownOrder"].ID.Bytes()[:4]) {
		return market.UnpackUnknownOrderError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["UnknownSeries"].ID.Bytes()[:4]) {
		return market.UnpackUnknownSeriesError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["ZeroAddress"].ID.Bytes()[:4]) {
		return market.UnpackZeroAddressError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["ZeroAmount"].ID.Bytes()[:4]) {
		return market.UnpackZeroAmountError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// MarketAboveSupply represents a AboveSupply error raised by the Market contract.
type MarketAboveSupply struct {
	Asked  *big.Int
	Minted *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AboveSupply(uint256 asked, uint256 minted)
func MarketAboveSupplyErrorID() common.Hash {
	return common.HexToHash("0xedefb600eb3ce5d726d56ec41fb41adddf13ac7b450976129d6609bcd3f4dde2")
}

// UnpackAboveSupplyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AboveSupply(uint256 asked, uint256 minted)
func (market *Market) UnpackAboveSupplyError(raw []byte) (*MarketAboveSupply, error) {
	out := new(MarketAboveSupply)
	if err := market.abi.UnpackIntoInterface(out, "AboveSupply", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketAboveWidth represents a AboveWidth error raised by the Market contract.
type MarketAboveWidth struct {
	Asked *big.Int
	Left  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AboveWidth(uint256 asked, uint256 left)
func MarketAboveWidthErrorID() common.Hash {
	return common.HexToHash("0xf1f32603f738f2d25e2c2d31f966a873e38a926a215e060ee4be323a04450882")
}

// UnpackAboveWidthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AboveWidth(uint256 asked, uint256 left)
func (market *Market) UnpackAboveWidthError(raw []byte) (*MarketAboveWidth, error) {
	out := new(MarketAboveWidth)
	if err := market.abi.UnpackIntoInterface(out, "AboveWidth", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketAlreadySalvaged represents a AlreadySalvaged error raised by the Market contract.
type MarketAlreadySalvaged struct {
	Series common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadySalvaged(address series)
func MarketAlreadySalvagedErrorID() common.Hash {
	return common.HexToHash("0x4f2b9940fd09833a417a963cad5a14e2af541028e7d36eaf011a5c3b9910877d")
}

// UnpackAlreadySalvagedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadySalvaged(address series)
func (market *Market) UnpackAlreadySalvagedError(raw []byte) (*MarketAlreadySalvaged, error) {
	out := new(MarketAlreadySalvaged)
	if err := market.abi.UnpackIntoInterface(out, "AlreadySalvaged", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketAssetsDiffer represents a AssetsDiffer error raised by the Market contract.
type MarketAssetsDiffer struct {
	PoolAsset  common.Address
	GaugeAsset common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AssetsDiffer(address poolAsset, address gaugeAsset)
func MarketAssetsDifferErrorID() common.Hash {
	return common.HexToHash("0xed79b50260036a067c16bdaa0ef97f8669a95f5958a47bc690b0cd07000cd814")
}

// UnpackAssetsDifferError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AssetsDiffer(address poolAsset, address gaugeAsset)
func (market *Market) UnpackAssetsDifferError(raw []byte) (*MarketAssetsDiffer, error) {
	out := new(MarketAssetsDiffer)
	if err := market.abi.UnpackIntoInterface(out, "AssetsDiffer", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketBadSpread represents a BadSpread error raised by the Market contract.
type MarketBadSpread struct {
	Spread *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadSpread(uint256 spread)
func MarketBadSpreadErrorID() common.Hash {
	return common.HexToHash("0xf2dd6cfc8d55426cb0989a1ed8453f38b5ce69d2776ef97edafb9c06c01924bc")
}

// UnpackBadSpreadError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadSpread(uint256 spread)
func (market *Market) UnpackBadSpreadError(raw []byte) (*MarketBadSpread, error) {
	out := new(MarketBadSpread)
	if err := market.abi.UnpackIntoInterface(out, "BadSpread", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketBadTerm represents a BadTerm error raised by the Market contract.
type MarketBadTerm struct {
	Name  string
	Value *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadTerm(string name, uint256 value)
func MarketBadTermErrorID() common.Hash {
	return common.HexToHash("0x84b5c7e00cc3594447f4dd512336233a038a17a65443899a09d4173a6a375116")
}

// UnpackBadTermError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadTerm(string name, uint256 value)
func (market *Market) UnpackBadTermError(raw []byte) (*MarketBadTerm, error) {
	out := new(MarketBadTerm)
	if err := market.abi.UnpackIntoInterface(out, "BadTerm", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketClaimWindowOpen represents a ClaimWindowOpen error raised by the Market contract.
type MarketClaimWindowOpen struct {
	Until uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClaimWindowOpen(uint64 until)
func MarketClaimWindowOpenErrorID() common.Hash {
	return common.HexToHash("0x65ead6db87aeff64ca93d491f568e22b907bed06406e734635cbb51e00d88ba0")
}

// UnpackClaimWindowOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClaimWindowOpen(uint64 until)
func (market *Market) UnpackClaimWindowOpenError(raw []byte) (*MarketClaimWindowOpen, error) {
	out := new(MarketClaimWindowOpen)
	if err := market.abi.UnpackIntoInterface(out, "ClaimWindowOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketCostAboveMax represents a CostAboveMax error raised by the Market contract.
type MarketCostAboveMax struct {
	Cost    *big.Int
	MaxCost *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CostAboveMax(uint256 cost, uint256 maxCost)
func MarketCostAboveMaxErrorID() common.Hash {
	return common.HexToHash("0x919208d73e8a48d8a297f30ea48bfe3fdd55b786e8eced958a7611a886671f25")
}

// UnpackCostAboveMaxError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CostAboveMax(uint256 cost, uint256 maxCost)
func (market *Market) UnpackCostAboveMaxError(raw []byte) (*MarketCostAboveMax, error) {
	out := new(MarketCostAboveMax)
	if err := market.abi.UnpackIntoInterface(out, "CostAboveMax", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketDeadlinePassed represents a DeadlinePassed error raised by the Market contract.
type MarketDeadlinePassed struct {
	Deadline uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeadlinePassed(uint64 deadline)
func MarketDeadlinePassedErrorID() common.Hash {
	return common.HexToHash("0x6768091307d5da213ba3ac1392311a935d1607f1020232ee01d118de33b68661")
}

// UnpackDeadlinePassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeadlinePassed(uint64 deadline)
func (market *Market) UnpackDeadlinePassedError(raw []byte) (*MarketDeadlinePassed, error) {
	out := new(MarketDeadlinePassed)
	if err := market.abi.UnpackIntoInterface(out, "DeadlinePassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketFractionAboveOne represents a FractionAboveOne error raised by the Market contract.
type MarketFractionAboveOne struct {
	Fraction *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FractionAboveOne(uint256 fraction)
func MarketFractionAboveOneErrorID() common.Hash {
	return common.HexToHash("0x9069a2ceed2f80612b610d2dd3bf50459e5a88224499c4840f5e5d5fd2ccbc96")
}

// UnpackFractionAboveOneError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FractionAboveOne(uint256 fraction)
func (market *Market) UnpackFractionAboveOneError(raw []byte) (*MarketFractionAboveOne, error) {
	out := new(MarketFractionAboveOne)
	if err := market.abi.UnpackIntoInterface(out, "FractionAboveOne", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketFractionBelowRecorded represents a FractionBelowRecorded error raised by the Market contract.
type MarketFractionBelowRecorded struct {
	Fraction *big.Int
	Recorded *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FractionBelowRecorded(uint256 fraction, uint256 recorded)
func MarketFractionBelowRecordedErrorID() common.Hash {
	return common.HexToHash("0x5195cbf0d937b4609520bd03adc5b73f3fa0caaf1e422fae2a427375b29bb022")
}

// UnpackFractionBelowRecordedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FractionBelowRecorded(uint256 fraction, uint256 recorded)
func (market *Market) UnpackFractionBelowRecordedError(raw []byte) (*MarketFractionBelowRecorded, error) {
	out := new(MarketFractionBelowRecorded)
	if err := market.abi.UnpackIntoInterface(out, "FractionBelowRecorded", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketNoCapacity represents a NoCapacity error raised by the Market contract.
type MarketNoCapacity struct {
	Asked *big.Int
	Left  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoCapacity(uint256 asked, uint256 left)
func MarketNoCapacityErrorID() common.Hash {
	return common.HexToHash("0xa25dc6ad4ec1d10e93da632ceeffb5e51e471ad23ff3f7d71f10e3cd418cc3aa")
}

// UnpackNoCapacityError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoCapacity(uint256 asked, uint256 left)
func (market *Market) UnpackNoCapacityError(raw []byte) (*MarketNoCapacity, error) {
	out := new(MarketNoCapacity)
	if err := market.abi.UnpackIntoInterface(out, "NoCapacity", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketNotActive represents a NotActive error raised by the Market contract.
type MarketNotActive struct {
	Series common.Address
	State  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotActive(address series, uint8 state)
func MarketNotActiveErrorID() common.Hash {
	return common.HexToHash("0xc0c11c606187c3998a752cceb8f290c4e8e0ddfb6c7539047c1216ef420a6e6c")
}

// UnpackNotActiveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotActive(address series, uint8 state)
func (market *Market) UnpackNotActiveError(raw []byte) (*MarketNotActive, error) {
	out := new(MarketNotActive)
	if err := market.abi.UnpackIntoInterface(out, "NotActive", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketNotArbiter represents a NotArbiter error raised by the Market contract.
type MarketNotArbiter struct {
	Caller  common.Address
	Arbiter common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotArbiter(address caller, address arbiter)
func MarketNotArbiterErrorID() common.Hash {
	return common.HexToHash("0xfff7d58e7193f3a6867a174c692402b2edb5cc37f48794136b0844f6938a453e")
}

// UnpackNotArbiterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotArbiter(address caller, address arbiter)
func (market *Market) UnpackNotArbiterError(raw []byte) (*MarketNotArbiter, error) {
	out := new(MarketNotArbiter)
	if err := market.abi.UnpackIntoInterface(out, "NotArbiter", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketNotCurator represents a NotCurator error raised by the Market contract.
type MarketNotCurator struct {
	Caller  common.Address
	Curator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotCurator(address caller, address curator)
func MarketNotCuratorErrorID() common.Hash {
	return common.HexToHash("0xb8bd3435b2c671eb3b93a107ca18aed457c59d7ee17cc633dac964ed6e6aabc4")
}

// UnpackNotCuratorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotCurator(address caller, address curator)
func (market *Market) UnpackNotCuratorError(raw []byte) (*MarketNotCurator, error) {
	out := new(MarketNotCurator)
	if err := market.abi.UnpackIntoInterface(out, "NotCurator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketNotMature represents a NotMature error raised by the Market contract.
type MarketNotMature struct {
	OrderId  *big.Int
	MatureAt uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotMature(uint256 orderId, uint64 matureAt)
func MarketNotMatureErrorID() common.Hash {
	return common.HexToHash("0x9c301b0437f9a8b245fccd2b6e86b083402e71e4b18813978174836d8b89e2e5")
}

// UnpackNotMatureError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotMature(uint256 orderId, uint64 matureAt)
func (market *Market) UnpackNotMatureError(raw []byte) (*MarketNotMature, error) {
	out := new(MarketNotMature)
	if err := market.abi.UnpackIntoInterface(out, "NotMature", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketNotTriggered represents a NotTriggered error raised by the Market contract.
type MarketNotTriggered struct {
	Series common.Address
	State  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotTriggered(address series, uint8 state)
func MarketNotTriggeredErrorID() common.Hash {
	return common.HexToHash("0x83d4b872adb2ce9ecbe4b93b8c8d4e9c8cb0b05d8b24c0aa66427fa2cc5588bc")
}

// UnpackNotTriggeredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotTriggered(address series, uint8 state)
func (market *Market) UnpackNotTriggeredError(raw []byte) (*MarketNotTriggered, error) {
	out := new(MarketNotTriggered)
	if err := market.abi.UnpackIntoInterface(out, "NotTriggered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketNotUndecided represents a NotUndecided error raised by the Market contract.
type MarketNotUndecided struct {
	Series common.Address
	State  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotUndecided(address series, uint8 state)
func MarketNotUndecidedErrorID() common.Hash {
	return common.HexToHash("0x4bdced93225c891c09b3c5b9ff6a41365b23b546885726d305ad79c07962ff5c")
}

// UnpackNotUndecidedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotUndecided(address series, uint8 state)
func (market *Market) UnpackNotUndecidedError(raw []byte) (*MarketNotUndecided, error) {
	out := new(MarketNotUndecided)
	if err := market.abi.UnpackIntoInterface(out, "NotUndecided", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketOrderDone represents a OrderDone error raised by the Market contract.
type MarketOrderDone struct {
	OrderId *big.Int
	Status  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OrderDone(uint256 orderId, uint8 status)
func MarketOrderDoneErrorID() common.Hash {
	return common.HexToHash("0xfc7aba6231a15de2127b49bf54521e2d290ce4874ba8ca1cdc54c15964e60ed1")
}

// UnpackOrderDoneError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OrderDone(uint256 orderId, uint8 status)
func (market *Market) UnpackOrderDoneError(raw []byte) (*MarketOrderDone, error) {
	out := new(MarketOrderDone)
	if err := market.abi.UnpackIntoInterface(out, "OrderDone", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketProceedsBelowMin represents a ProceedsBelowMin error raised by the Market contract.
type MarketProceedsBelowMin struct {
	Proceeds    *big.Int
	MinProceeds *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ProceedsBelowMin(uint256 proceeds, uint256 minProceeds)
func MarketProceedsBelowMinErrorID() common.Hash {
	return common.HexToHash("0x349465f15e8b960e9e069093b1ffc965c40933cfc736228349afd12cc0ff012d")
}

// UnpackProceedsBelowMinError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ProceedsBelowMin(uint256 proceeds, uint256 minProceeds)
func (market *Market) UnpackProceedsBelowMinError(raw []byte) (*MarketProceedsBelowMin, error) {
	out := new(MarketProceedsBelowMin)
	if err := market.abi.UnpackIntoInterface(out, "ProceedsBelowMin", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketReentrancyGuardReentrantCall represents a ReentrancyGuardReentrantCall error raised by the Market contract.
type MarketReentrancyGuardReentrantCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReentrancyGuardReentrantCall()
func MarketReentrancyGuardReentrantCallErrorID() common.Hash {
	return common.HexToHash("0x3ee5aeb571de7fc460830b4d0017439a1ca56fb0bc39062227ade4fe4a24c1ca")
}

// UnpackReentrancyGuardReentrantCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReentrancyGuardReentrantCall()
func (market *Market) UnpackReentrancyGuardReentrantCallError(raw []byte) (*MarketReentrancyGuardReentrantCall, error) {
	out := new(MarketReentrancyGuardReentrantCall)
	if err := market.abi.UnpackIntoInterface(out, "ReentrancyGuardReentrantCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketSafeCastOverflowedUintDowncast represents a SafeCastOverflowedUintDowncast error raised by the Market contract.
type MarketSafeCastOverflowedUintDowncast struct {
	Bits  uint8
	Value *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func MarketSafeCastOverflowedUintDowncastErrorID() common.Hash {
	return common.HexToHash("0x6dfcc6503a32754ce7a89698e18201fc5294fd4aad43edefee786f88423b1a12")
}

// UnpackSafeCastOverflowedUintDowncastError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func (market *Market) UnpackSafeCastOverflowedUintDowncastError(raw []byte) (*MarketSafeCastOverflowedUintDowncast, error) {
	out := new(MarketSafeCastOverflowedUintDowncast)
	if err := market.abi.UnpackIntoInterface(out, "SafeCastOverflowedUintDowncast", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the Market contract.
type MarketSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func MarketSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (market *Market) UnpackSafeERC20FailedOperationError(raw []byte) (*MarketSafeERC20FailedOperation, error) {
	out := new(MarketSafeERC20FailedOperation)
	if err := market.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketSalesArePaused represents a SalesArePaused error raised by the Market contract.
type MarketSalesArePaused struct {
	Until uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SalesArePaused(uint64 until)
func MarketSalesArePausedErrorID() common.Hash {
	return common.HexToHash("0xda28a9b7e2f10f66671ddf5736e6efb818580714e6d7c28d6c1812205c8611f2")
}

// UnpackSalesArePausedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SalesArePaused(uint64 until)
func (market *Market) UnpackSalesArePausedError(raw []byte) (*MarketSalesArePaused, error) {
	out := new(MarketSalesArePaused)
	if err := market.abi.UnpackIntoInterface(out, "SalesArePaused", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketSalesNotOpen represents a SalesNotOpen error raised by the Market contract.
type MarketSalesNotOpen struct {
	Start uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SalesNotOpen(uint64 start)
func MarketSalesNotOpenErrorID() common.Hash {
	return common.HexToHash("0x0e5f770f752e8e535b56c0d8a496d19e304815f436063d29b197a8a4a3317f24")
}

// UnpackSalesNotOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SalesNotOpen(uint64 start)
func (market *Market) UnpackSalesNotOpenError(raw []byte) (*MarketSalesNotOpen, error) {
	out := new(MarketSalesNotOpen)
	if err := market.abi.UnpackIntoInterface(out, "SalesNotOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketStartLossBehind represents a StartLossBehind error raised by the Market contract.
type MarketStartLossBehind struct {
	StartLoss *big.Int
	Recorded  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StartLossBehind(uint256 startLoss, uint256 recorded)
func MarketStartLossBehindErrorID() common.Hash {
	return common.HexToHash("0xa1252d9d30a2b7d0f1aef1723f4d090d931f48f3205d2d824dace146bf9a7ef1")
}

// UnpackStartLossBehindError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StartLossBehind(uint256 startLoss, uint256 recorded)
func (market *Market) UnpackStartLossBehindError(raw []byte) (*MarketStartLossBehind, error) {
	out := new(MarketStartLossBehind)
	if err := market.abi.UnpackIntoInterface(out, "StartLossBehind", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketTooLate represents a TooLate error raised by the Market contract.
type MarketTooLate struct {
	Expiry uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooLate(uint64 expiry)
func MarketTooLateErrorID() common.Hash {
	return common.HexToHash("0x4d673a06590205f21674ad45375abc81b85de145ee567806f534cab23841a1cf")
}

// UnpackTooLateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooLate(uint64 expiry)
func (market *Market) UnpackTooLateError(raw []byte) (*MarketTooLate, error) {
	out := new(MarketTooLate)
	if err := market.abi.UnpackIntoInterface(out, "TooLate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketUnexpectedTransfer represents a UnexpectedTransfer error raised by the Market contract.
type MarketUnexpectedTransfer struct {
	Expected *big.Int
	Received *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnexpectedTransfer(uint256 expected, uint256 received)
func MarketUnexpectedTransferErrorID() common.Hash {
	return common.HexToHash("0x05b9bb8f65f02bdd801a155ec2d8550e6684a338f0c45cb79243dae7a941cb00")
}

// UnpackUnexpectedTransferError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnexpectedTransfer(uint256 expected, uint256 received)
func (market *Market) UnpackUnexpectedTransferError(raw []byte) (*MarketUnexpectedTransfer, error) {
	out := new(MarketUnexpectedTransfer)
	if err := market.abi.UnpackIntoInterface(out, "UnexpectedTransfer", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketUnknownOrder represents a UnknownOrder error raised by the Market contract.
type MarketUnknownOrder struct {
	OrderId *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownOrder(uint256 orderId)
func MarketUnknownOrderErrorID() common.Hash {
	return common.HexToHash("0x40ddeab2f6af4f0aff74c3813ec8ddf75e28bbd22193a4f365bece4f1f503f58")
}

// UnpackUnknownOrderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownOrder(uint256 orderId)
func (market *Market) UnpackUnknownOrderError(raw []byte) (*MarketUnknownOrder, error) {
	out := new(MarketUnknownOrder)
	if err := market.abi.UnpackIntoInterface(out, "UnknownOrder", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketUnknownSeries represents a UnknownSeries error raised by the Market contract.
type MarketUnknownSeries struct {
	Series common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownSeries(address series)
func MarketUnknownSeriesErrorID() common.Hash {
	return common.HexToHash("0x6903673cae29a433b3cec78165de1400314ed6062b7d4c22a8acc122b4c7ce6d")
}

// UnpackUnknownSeriesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownSeries(address series)
func (market *Market) UnpackUnknownSeriesError(raw []byte) (*MarketUnknownSeries, error) {
	out := new(MarketUnknownSeries)
	if err := market.abi.UnpackIntoInterface(out, "UnknownSeries", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketZeroAddress represents a ZeroAddress error raised by the Market contract.
type MarketZeroAddress struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroAddress()
func MarketZeroAddressErrorID() common.Hash {
	return common.HexToHash("0xd92e233df2717d4a40030e20904abd27b68fcbeede117eaaccbbdac9618c8c73")
}

// UnpackZeroAddressError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroAddress()
func (market *Market) UnpackZeroAddressError(raw []byte) (*MarketZeroAddress, error) {
	out := new(MarketZeroAddress)
	if err := market.abi.UnpackIntoInterface(out, "ZeroAddress", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MarketZeroAmount represents a ZeroAmount error raised by the Market contract.
type MarketZeroAmount struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroAmount()
func MarketZeroAmountErrorID() common.Hash {
	return common.HexToHash("0x1f2a2005cb66a8e145327e8814e243a0996aec9bfe1e15a495778b1236dbd485")
}

// UnpackZeroAmountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroAmount()
func (market *Market) UnpackZeroAmountError(raw []byte) (*MarketZeroAmount, error) {
	out := new(MarketZeroAmount)
	if err := market.abi.UnpackIntoInterface(out, "ZeroAmount", raw); err != nil {
		return nil, err
	}
	return out, nil
}
