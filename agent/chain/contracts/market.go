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
	Resolver      common.Address
	StartLoss     *big.Int
	Attachment    *big.Int
	Exhaustion    *big.Int
	MaxSupply     *big.Int
	Start         uint64
	Expiry        uint64
	WaitingPeriod uint64
	ClaimWindow   uint64
}

// MarketMetaData contains all meta data concerning the Market contract.
var MarketMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"spread_\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"asked\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"left\",\"type\":\"uint256\"}],\"name\":\"AboveMaxSupply\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"asked\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"minted\",\"type\":\"uint256\"}],\"name\":\"AboveSupply\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"AlreadySalvaged\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"poolAsset\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"gaugeAsset\",\"type\":\"address\"}],\"name\":\"AssetsDiffer\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"spread\",\"type\":\"uint256\"}],\"name\":\"BadSpread\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"BadTerm\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"ClaimWindowOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"cost\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"maxCost\",\"type\":\"uint256\"}],\"name\":\"CostAboveMax\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"DeadlinePassed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"}],\"name\":\"FractionAboveOne\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"recorded\",\"type\":\"uint256\"}],\"name\":\"FractionBelowRecorded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"sum\",\"type\":\"uint256\"}],\"name\":\"LayerSold\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"asked\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"left\",\"type\":\"uint256\"}],\"name\":\"NoCapacity\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"enumState\",\"name\":\"state\",\"type\":\"uint8\"}],\"name\":\"NotActive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"host\",\"type\":\"address\"}],\"name\":\"NotAdmitted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"curator\",\"type\":\"address\"}],\"name\":\"NotCurator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"hostOwner\",\"type\":\"address\"}],\"name\":\"NotHost\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"matureAt\",\"type\":\"uint64\"}],\"name\":\"NotMature\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"resolver\",\"type\":\"address\"}],\"name\":\"NotResolver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"enumState\",\"name\":\"state\",\"type\":\"uint8\"}],\"name\":\"NotTriggered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"enumState\",\"name\":\"state\",\"type\":\"uint8\"}],\"name\":\"NotUndecided\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"start\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"earliest\",\"type\":\"uint256\"}],\"name\":\"NoticeTooShort\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"OrderDone\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"proceeds\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"minProceeds\",\"type\":\"uint256\"}],\"name\":\"ProceedsBelowMin\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReentrancyGuardReentrantCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"bits\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"SafeCastOverflowedUintDowncast\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"SalesArePaused\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"start\",\"type\":\"uint64\"}],\"name\":\"SalesNotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"startLoss\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"recorded\",\"type\":\"uint256\"}],\"name\":\"StartLossBehind\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"}],\"name\":\"TooLate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"TooManyLayers\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"received\",\"type\":\"uint256\"}],\"name\":\"UnexpectedTransfer\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"}],\"name\":\"UnknownOrder\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"UnknownSeries\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroAddress\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroAmount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"buyer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Activated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"admitted\",\"type\":\"bool\"}],\"name\":\"Admitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"clientId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"buyer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"cost\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"matureAt\",\"type\":\"uint64\"}],\"name\":\"Bought\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"clientId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"holder\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"paid\",\"type\":\"uint256\"}],\"name\":\"Claimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"}],\"name\":\"Hosted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"buyer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"premium\",\"type\":\"uint256\"}],\"name\":\"Refunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Salvaged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"premiumModel\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"resolver\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"startLoss\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"attachment\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"exhaustion\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"maxSupply\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"start\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"waitingPeriod\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"claimWindow\",\"type\":\"uint64\"}],\"indexed\":false,\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"SeriesCreated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"enumState\",\"name\":\"state\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"}],\"name\":\"Settled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"clientId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"seller\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"proceeds\",\"type\":\"uint256\"}],\"name\":\"SoldBack\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"MAX_LAYERS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MIN_CLAIM_WINDOW\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"SERIES_NOTICE\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"}],\"name\":\"activate\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"minted\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"on\",\"type\":\"bool\"}],\"name\":\"admit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"}],\"name\":\"admitted\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"maxCost\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"clientId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"}],\"name\":\"buy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"cost\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"clientId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"}],\"name\":\"claim\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"paid\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"premiumModel\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"resolver\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"startLoss\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"attachment\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"exhaustion\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"maxSupply\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"start\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"waitingPeriod\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"claimWindow\",\"type\":\"uint64\"}],\"internalType\":\"structTerms\",\"name\":\"t\",\"type\":\"tuple\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"symbol\",\"type\":\"string\"}],\"name\":\"createSeries\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"}],\"name\":\"hostOf\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"}],\"name\":\"layersOf\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"series\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"orderCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"orderId\",\"type\":\"uint256\"}],\"name\":\"orders\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"buyer\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"premium\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"matureAt\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"quoteBuy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"cost\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"quoteSell\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"proceeds\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"recordedFraction\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"fractionWad\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"fractionWad\",\"type\":\"uint256\"}],\"name\":\"resolve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"salvage\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"minProceeds\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"clientId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"}],\"name\":\"sellBack\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"proceeds\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"settle\",\"outputs\":[{\"internalType\":\"enumState\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"spread\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"stateOf\",\"outputs\":[{\"internalType\":\"enumState\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"fractionWad\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"supplyOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"minted\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"pendingMint\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"sync\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"reservedPending\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"pendingSeries\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"trouble\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"terms\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"premiumModel\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"resolver\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"startLoss\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"attachment\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"exhaustion\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"maxSupply\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"start\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"waitingPeriod\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"claimWindow\",\"type\":\"uint64\"}],\"internalType\":\"structTerms\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"viewSeries\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"premiumModel\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"resolver\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"startLoss\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"attachment\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"exhaustion\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"maxSupply\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"start\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"waitingPeriod\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"claimWindow\",\"type\":\"uint64\"}],\"internalType\":\"structTerms\",\"name\":\"seriesTerms\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"enumState\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"gaugeAt\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"minted\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"pendingMint\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"unearned\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"poolAssets\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"poolFree\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"askCapacity\",\"type\":\"uint256\"}],\"internalType\":\"structSeriesView\",\"name\":\"seriesView\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "Market",
	Bin: "0x60a0604052348015600e575f5ffd5b50604051615dc8380380615dc8833981016040819052602b916062565b80670de0b6b3a76400008110605a57604051633cb75b3f60e21b81526004810182905260240160405180910390fd5b608052506078565b5f602082840312156071575f5ffd5b5051919050565b608051615d316100975f395f818161026701526139a00152615d315ff3fe608060405234801561000f575f5ffd5b5060043610610187575f3560e01c8063a85c38ef116100d9578063c829b0e311610093578063f359e00e1161006e578063f359e00e14610456578063f869056814610477578063f94786db1461049f578063fff6cae9146104bf575f5ffd5b8063c829b0e31461041b578063c8c819ac14610423578063d98b2f5c14610443575f5ffd5b8063a85c38ef146102fd578063a9211539146103ad578063abadc6f5146103b7578063b260c42a146103ca578063bd7d53f9146103dd578063becc6fc8146103f0575f5ffd5b80634e442e7c116101445780636a256b291161011f5780636a256b29146102b15780637f32149c146102c4578063863a03e0146102d75780638d9713e4146102ea575f5ffd5b80634e442e7c146102405780635c25c76c1461026257806362400e4c14610289575f5ffd5b80630d7a94f61461018b5780631713b484146101b157806322d03b94146101c65780632453ffa8146101d957806344a98da6146101e257806345b4903a1461021f575b5f5ffd5b61019e6101993660046146ec565b6104ea565b6040519081526020015b60405180910390f35b6101c46101bf366004614723565b610507565b005b61019e6101d436600461476b565b61062b565b61019e60045481565b61020f6101f03660046147b2565b600160209081525f928352604080842090915290825290205460ff1681565b60405190151581526020016101a8565b61023261022d3660046147e9565b610834565b6040516101a8929190614838565b61024a6202a30081565b6040516001600160401b0390911681526020016101a8565b61019e7f000000000000000000000000000000000000000000000000000000000000000081565b61029c6102973660046147e9565b610850565b604080519283526020830191909152016101a8565b6102326102bf3660046147e9565b6108c4565b61029c6102d2366004614872565b6108ff565b61019e6102e53660046147e9565b610c01565b61019e6102f83660046147e9565b610dd4565b61036961030b3660046148d5565b5f908152600560205260409020805460018201546002909201546001600160a01b03808316949316926001600160801b0380831693600160801b9093041691600160a01b81046001600160401b031691600160e01b90910460ff1690565b604080516001600160a01b0397881681529690951660208701529385019290925260608401526001600160401b0316608083015260ff1660a082015260c0016101a8565b61024a6201518081565b6101c46103c53660046146ec565b610e89565b61020f6103d83660046148d5565b610fdd565b61019e6103eb366004614872565b611390565b6104036103fe366004614929565b611572565b6040516001600160a01b0390911681526020016101a8565b61019e602081565b6104366104313660046147e9565b6120d1565b6040516101a89190614aab565b61019e6104513660046146ec565b612195565b6104696104643660046147e9565b6121a9565b6040516101a8929190614aba565b6104036104853660046147e9565b5f602081905290815260409020546001600160a01b031681565b6104b26104ad3660046147e9565b61272e565b6040516101a89190614b4d565b6104c7612751565b604080519384526001600160a01b039092166020840152908201526060016101a8565b5f6104fe6104f7846129d0565b8484612a15565b90505b92915050565b6001600160a01b038084165f90815260208181526040808320548151638da5cb5b60e01b8152915193941692638da5cb5b926004808401939192918290030181865afa158015610559573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061057d9190614b98565b9050336001600160a01b038216146105be576040516311ce18b560e01b81523360048201526001600160a01b03821660248201526044015b60405180910390fd5b6001600160a01b038481165f81815260016020908152604080832094881680845294825291829020805460ff191687151590811790915591519182527f60b45dbd4eeb8fbbafabae2ccf9e72d3f0f83beda98a7cfa36574cfe744678b2910160405180910390a350505050565b5f610634612db2565b610646846001600160401b0384612de9565b5f610650866129d0565b90505f600a82015460ff16600481111561066c5761066c614804565b0361067a5761067a81612e6a565b5f5f6106868389612efb565b9092509050600382600481111561069f5761069f614804565b146106c15787826040516341ea5c3960e11b81526004016105b5929190614bb3565b600a830154600160481b900460ff16156106f95760405163013cae6560e61b81526001600160a01b03891660048201526024016105b5565b61070c8782670de0b6b3a7640000612f76565b604051632770a7eb60e21b8152336004820152602481018990529094506001600160a01b03891690639dc29fac906044015f604051808303815f87803b158015610754575f5ffd5b505af1158015610766573d5f5f3e3d5ffd5b5050845460405163316d4c1d60e11b81526001600160a01b038c81166004830152602482018c905260448201899052898116606483015290911692506362da983a91506084015f604051808303815f87803b1580156107c3575f5ffd5b505af11580156107d5573d5f5f3e3d5ffd5b5050604080518a8152602081018890523393506001600160a01b038c16925089917f636cc28d1dc3c5f8610bbd1cabdf6585ab2ef79f4b9ae78e840c1b8fd5ac887a910160405180910390a450505061082c613026565b949350505050565b5f5f610847610842846129d0565b613050565b91509150915091565b5f5f61085b836129d0565b54604051631890039360e21b81526001600160a01b038581166004830152909116906362400e4c906024016040805180830381865afa1580156108a0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108479190614bd0565b5f5f6108ce612db2565b5f6108d8846129d0565b90506108e381612e6a565b6108ed8185612efb565b92509250506108fa613026565b915091565b5f5f610909612db2565b610914878685612de9565b5f61091e896129d0565b905061092981612e6a565b60028101546040805163a55526db60e01b815290516001600160a01b039092169163a55526db916004808201925f9290919082900301818387803b15801561096f575f5ffd5b505af1158015610981573d5f5f3e3d5ffd5b50505050610990818a8a612a15565b9150868211156109bd5760405163919208d760e01b815260048101839052602481018890526044016105b5565b60088101545f906109de90600160801b90046001600160401b031642614c06565b905060045f81546109ee90614c25565b91905081905593506040518060c001604052808b6001600160a01b03168152602001826001600160401b03168152602001600160ff168152602001866001600160a01b03168152602001610a418b6133f9565b6001600160801b03168152602001610a58856133f9565b6001600160801b039081169091525f8681526005602090815260409182902084518154928601518685015160ff16600160e01b0260ff60e01b196001600160401b03909216600160a01b026001600160e01b03199095166001600160a01b0393841617949094171692909217815560608501516001820180549184166001600160a01b031992909216919091179055608085015160a0909501518416600160801b02949093169390931760029092019190915583549051631aa584d960e31b8152911690819063d52c26c890610b52908e908e9089906004016001600160a01b039390931683526020830191909152604082015260600190565b5f604051808303815f87803b158015610b69575f5ffd5b505af1158015610b7b573d5f5f3e3d5ffd5b50505050610b898185613430565b604080516001600160a01b038881168252602082018d90529181018690526001600160401b0384166060820152908c1690869089907f84054300abeddda13086951b1f1abd4330eb76565dbf896b9db643845747f5c09060800160405180910390a4505050610bf6613026565b965096945050505050565b5f610c0a612db2565b5f610c14836129d0565b90506003600a82015460ff166004811115610c3157610c31614804565b14610c5c57600a8101546040516341ea5c3960e11b81526105b591859160ff90911690600401614bb3565b600a810154600160481b900460ff1615610c945760405163013cae6560e61b81526001600160a01b03841660048201526024016105b5565b6008810154600a8201545f91610cc3916001600160401b03600160c01b90920482169161010090910416614c06565b9050806001600160401b03164211610cf9576040516365ead6db60e01b81526001600160401b03821660048201526024016105b5565b600a8201805469ff0000000000000000001916600160481b1790558154604051631916558760e01b81526001600160a01b038681166004830152909116906319165587906024016020604051808303815f875af1158015610d5c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d809190614c3d565b9250836001600160a01b03167f554c2b25fcf5938112613198d546f279d16686e648c9c0f85333df8cbe0ccc9984604051610dbd91815260200190565b60405180910390a25050610dcf613026565b919050565b5f5f610ddf836129d0565b600181015460088201546040516312382ad160e21b8152600160401b9091046001600160401b031660048201529192505f916001600160a01b03909116906348e0ab44906024016040805180830381865afa158015610e40573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e649190614c54565b50905061082c82610e84845f01600401548461360b90919063ffffffff16565b61361c565b610e91612db2565b5f610e9b836129d0565b60038101549091506001600160a01b03163314610ee25760038101546040516305616a3960e41b81523360048201526001600160a01b0390911660248201526044016105b5565b670de0b6b3a7640000821115610f0e57604051634834d16760e11b8152600481018390526024016105b5565b610f1781612e6a565b5f610f2182613050565b5090506002816004811115610f3857610f38614804565b141580610f5957506008820154600160401b90046001600160401b03164211155b15610f7b578381604051634bdced9360e01b81526004016105b5929190614bb3565b5f610f8585610dd4565b905080841015610fb2576040516305195cbf60e41b815260048101859052602481018290526044016105b5565b610fce83865f8711610fc5576004610fc8565b60035b8761367a565b505050610fd9613026565b5050565b5f610fe6612db2565b5f82815260056020526040812080549091600160e01b90910460ff1690036110245760405163206ef55960e11b8152600481018490526024016105b5565b8054600160e01b900460ff16600114611065578054604051637e3d5d3160e11b815260048101859052600160e01b90910460ff1660248201526044016105b5565b80546001600160a01b03165f81815260036020526040902061108681612e6a565b5f6110918284612efb565b5082549091506001600160a01b031660018260048111156110b4576110b4614804565b14806110d1575060048260048111156110cf576110cf614804565b145b15611287578454600160a01b90046001600160401b031642101561112357845460405163270c06c160e21b815260048101899052600160a01b9091046001600160401b031660248201526044016105b5565b845460ff60e01b1916600160e11b178555600285015460405163287c500f60e11b81526001600160a01b0386811660048301526001600160801b038084166024840152600160801b9093049092166044820152908216906350f8a01e906064015f604051808303815f87803b15801561119a575f5ffd5b505af11580156111ac573d5f5f3e3d5ffd5b50505050600185015460028601546040516340c10f1960e01b81526001600160a01b0392831660048201526001600160801b039091166024820152908516906340c10f19906044015f604051808303815f87803b15801561120b575f5ffd5b505af115801561121d573d5f5f3e3d5ffd5b50505050600185015460028601546040516001600160801b0390911681526001600160a01b039182169186169089907fe416bfeac447723d5206c9fd708ba3bdf7b9609406e3bad9426317e803e43c829060200160405180910390a4600195505050505050611388565b845460ff60e01b1916600360e01b1785556002850154600186015460405163555948ed60e11b81526001600160a01b0387811660048301526001600160801b038085166024840152600160801b909404909316604482015290821660648201529082169063aab291da906084015f604051808303815f87803b15801561130b575f5ffd5b505af115801561131d573d5f5f3e3d5ffd5b5050505060018501546002860154604051600160801b9091046001600160801b031681526001600160a01b039182169186169089907f1c26abe6289671e3a9d493647349673af828abb9dbadff1e81762387f7cd99a39060200160405180910390a45f955050505050505b610dcf613026565b5f611399612db2565b6113a4868584612de9565b5f6113ae886129d0565b90506113b981612e6a565b60028101546040805163a55526db60e01b815290516001600160a01b039092169163a55526db916004808201925f9290919082900301818387803b1580156113ff575f5ffd5b505af1158015611411573d5f5f3e3d5ffd5b5050505061142081898961378b565b91508582101561144d5760405163349465f160e01b815260048101839052602481018790526044016105b5565b604051632770a7eb60e21b8152336004820152602481018890526001600160a01b03891690639dc29fac906044015f604051808303815f87803b158015611492575f5ffd5b505af11580156114a4573d5f5f3e3d5ffd5b50508254604051630473b24760e51b81526001600160a01b038c81166004830152602482018c90526044820187905287811660648301529091169250638e7648e091506084015f604051808303815f87803b158015611501575f5ffd5b505af1158015611513573d5f5f3e3d5ffd5b5050604080518a8152602081018690523393506001600160a01b038c16925087917f8e1da5acd65aa1e00cf7bb947967216efcc9eea4fad4ee25bde49e66d2c42192910160405180910390a450611568613026565b9695505050505050565b5f61157b612db2565b5f61158960208801886147e9565b9050336001600160a01b0316816001600160a01b0316638da5cb5b6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156115d1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115f59190614b98565b6001600160a01b0316146116905733816001600160a01b0316638da5cb5b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611640573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116649190614b98565b60405163b8bd343560e01b81526001600160a01b039283166004820152911660248201526044016105b5565b306001600160a01b0316816001600160a01b03166380f556056040518163ffffffff1660e01b8152600401602060405180830381865afa1580156116d6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116fa9190614b98565b6001600160a01b0316146117595761171560208801886147e9565b604051630425ae3f60e51b81526004016105b591906040808252600490820152631c1bdbdb60e21b60608201526001600160a01b0391909116602082015260800190565b6040516370a0823160e01b81523360048201526001600160a01b038216906370a0823190602401602060405180830381865afa15801561179b573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117bf9190614c3d565b816001600160a01b03166318160ddd6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156117fb573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061181f9190614c3d565b11801561185157506118346202a30042614c78565b61184661012089016101008a01614c8b565b6001600160401b0316105b1561189f5761186861012088016101008901614c8b565b6118756202a30042614c78565b604051630e31e7a760e11b81526001600160401b03909216600483015260248201526044016105b5565b6118af60608801604089016147e9565b6001600160a01b03163b5f03611919576118cf60608801604089016147e9565b60408051630425ae3f60e51b81526004810191909152600c60448201526b1c1c995b5a5d5b535bd9195b60a21b60648201526001600160a01b0390911660248201526084016105b5565b61192660208801886147e9565b6001600160a01b031661193f6060890160408a016147e9565b6001600160a01b03166316f0115b6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561197a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061199e9190614b98565b6001600160a01b0316146119bc576118cf60608801604089016147e9565b5f6119cd6080890160608a016147e9565b6001600160a01b031603611a175760408051630425ae3f60e51b8152600481019190915260086044820152673932b9b7b63b32b960c11b60648201525f60248201526084016105b5565b8660a001358760c00135111580611a3857506001600160801b0360c0880135115b15611a7f5760408051630425ae3f60e51b81526004810191909152600a60448201526932bc3430bab9ba34b7b760b11b606482015260c088013560248201526084016105b5565b60e08701351580611a9a57506001600160801b0360e0880135115b15611ae05760408051630425ae3f60e51b8152600481019190915260096044820152686d6178537570706c7960b81b606482015260e088013560248201526084016105b5565b5f611b05611af66101208a016101008b01614c8b565b6001600160401b031642613a71565b9050611b166301e133806064614ca6565b611b209082614c78565b611b326101408a016101208b01614c8b565b6001600160401b03161180611b855750611b5461016089016101408a01614c8b565b611b67906001600160401b031682614c78565b611b796101408a016101208b01614c8b565b6001600160401b031611155b15611be057611b9c61014089016101208a01614c8b565b60408051630425ae3f60e51b81526004810191909152600660448201526565787069727960d01b60648201526001600160401b0390911660248201526084016105b5565b62015180611bf66101808a016101608b01614c8b565b6001600160401b03161080611c325750611c156301e13380600a614ca6565b611c276101808a016101608b01614c8b565b6001600160401b0316115b15611c9257611c4961018089016101608a01614c8b565b60408051630425ae3f60e51b81526004810191909152600b60448201526a636c61696d57696e646f7760a81b60648201526001600160401b0390911660248201526084016105b5565b5f611ca360408a0160208b016147e9565b6001600160a01b031663181783586040518163ffffffff1660e01b81526004016020604051808303815f875af1158015611cdf573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d039190614c3d565b90508089608001351015611d375760405163a1252d9d60e01b815260808a01356004820152602481018290526044016105b5565b6001600160a01b0360808a01351115611d8b5760408051630425ae3f60e51b81526004810191909152600960448201526873746172744c6f737360b81b606482015260808a013560248201526084016105b5565b5f836001600160a01b03166338d52e0f6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611dc8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611dec9190614b98565b905088888888846001600160a01b031663313ce5676040518163ffffffff1660e01b8152600401602060405180830381865afa158015611e2e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e529190614cbd565b604051611e5e9061465d565b611e6c959493929190614d05565b604051809103905ff080158015611e85573d5f5f3e3d5ffd5b506001600160a01b0381165f9081526003602052604090209095508a90611eac8282614d79565b505f9050611ec060408c0160208d016147e9565b6001600160a01b03166338d52e0f6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611efb573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f1f9190614b98565b90506001600160a01b03811615611fdd57816001600160a01b0316816001600160a01b031614611f75576040516376bcda8160e11b81526001600160a01b038084166004830152821660248201526044016105b5565b611f8760a08c013560c08d0135614edf565b8b60e001351115611fd35760408051630425ae3f60e51b8152600481019190915260096044820152686d6178537570706c7960b81b606482015260e08c013560248201526084016105b5565b611fdd868c613a80565b846001600160a01b031663c0d045ff878d6101200160208101906120019190614c8b565b6040516001600160e01b031960e085901b1681526001600160a01b0390921660048301526001600160401b031660248201526044015f604051808303815f87803b15801561204d575f5ffd5b505af115801561205f573d5f5f3e3d5ffd5b506120719250505060208c018c6147e9565b6001600160a01b0316866001600160a01b03167f0d7882eb1df373fbc2795391f97cdb60162fbb8f60243387802ab5fa9bc286598d6040516120b39190614ef2565b60405180910390a350505050506120c8613026565b95945050505050565b6120d961466a565b6120e2826129d0565b604080516101808101825282546001600160a01b03908116825260018401548116602083015260028401548116928201929092526003830154909116606082015260048201546080820152600582015460a0820152600682015460c0820152600782015460e08201526008909101546001600160401b03808216610100840152600160401b82048116610120840152600160801b82048116610140840152600160c01b9091041661016082015292915050565b5f6104fe6121a2846129d0565b848461378b565b6121b161466a565b612207604080516101408101909152805f81526020015f81526020015f81526020015f6001600160401b031681526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b5f612211846129d0565b604080516101808101825282546001600160a01b03908116825260018401548116602083015260028401548116928201929092526003830154909116606082015260048201546080820152600582015460a0820152600682015460c0820152600782015460e082015260088201546001600160401b03808216610100840152600160401b82048116610120840152600160801b82048116610140840152600160c01b909104166101608201529350905082826122cc83613050565b60208301819052828260048111156122e6576122e6614804565b60048111156122f7576122f7614804565b81525050505f82602001516001600160a01b031663fffd52c66040518163ffffffff1660e01b81526004016040805180830381865afa15801561233c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123609190614c54565b6001600160401b03166060840152608084015190915061238190829061360b565b60408381019190915283519051631890039360e21b81526001600160a01b0389811660048301528216906362400e4c906024016040805180830381865afa1580156123ce573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123f29190614bd0565b60a08501526080840152604051631ae2b5b960e01b81526001600160a01b0389811660048301525f918291841690631ae2b5b9906024016040805180830381865afa158015612443573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124679190614bd0565b90925090506124768183614c78565b8560c0018181525050826001600160a01b03166301e1d1146040518163ffffffff1660e01b8152600401602060405180830381865afa1580156124bb573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124df9190614c3d565b8560e0018181525050826001600160a01b031663e6e465716040518163ffffffff1660e01b8152600401602060405180830381865afa158015612524573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125489190614c3d565b61010086015260018551600481111561256357612563614804565b14801561257e57508561010001516001600160401b03164210155b80156125f15750826001600160a01b031663437a0dad6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156125c1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125e59190614ffd565b6001600160401b031642115b801561262357508561012001516001600160401b03168661014001516001600160401b0316426126219190614c78565b105b156127225761271b61264d8660a0015187608001516126429190614c78565b60e08901519061360b565b612716856001600160a01b031663fe60d12c6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561268c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906126b09190614c3d565b866001600160a01b031663f8470f686040518163ffffffff1660e01b8152600401602060405180830381865afa1580156126ec573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127109190614c3d565b9061360b565b613f6c565b6101208601525b50505050505050915091565b6001600160a01b0381165f90815260026020526040902060609061050190613f7b565b5f5f5f61275c612db2565b5f3390505f816001600160a01b031663d7f2c0ef6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561279d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127c19190614c3d565b90505b80156129c1575f6001600160a01b038316632b53cd6f6127e5600185614edf565b6040518263ffffffff1660e01b815260040161280391815260200190565b602060405180830381865afa15801561281e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128429190614b98565b90505f61284e826129d0565b80549091506001600160a01b0316331461288657604051631a40d9cf60e21b81526001600160a01b03831660048201526024016105b5565b60088101546001600160401b03164210156128a25750506129b1565b6128ab81612e6a565b5f6128b68284612efb565b50905060028160048111156128cd576128cd614804565b036129ad57604051631890039360e21b81526001600160a01b0384811660048301525f9182918816906362400e4c906024016040805180830381865afa158015612919573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061293d9190614bd0565b909250905061294c8183614c78565b612956908b614c78565b9950849850878561296686613f87565b604051602001612992939291909283526001600160a01b03919091166020830152604082015260600190565b60405160208183030381529060405280519060200120975050505b5050505b6129ba81615018565b90506127c4565b50506129cb613026565b909192565b6001600160a01b038082165f9081526003602052604090208054909116610dcf57604051631a40d9cf60e21b81526001600160a01b03831660048201526024016105b5565b5f815f03612a3657604051631f2a200560e01b815260040160405180910390fd5b5f612a4085613050565b5090506001816004811115612a5757612a57614804565b14612a7957838160405163060608e360e51b81526004016105b5929190614bb3565b60088501546001600160401b0316421015612ab8576008850154604051630e5f770f60e01b81526001600160401b0390911660048201526024016105b5565b84546040805163437a0dad60e01b815290516001600160a01b03909216915f91839163437a0dad916004808201926020929091908290030181865afa158015612b03573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612b279190614ffd565b9050806001600160401b03164211612b5d5760405163da28a9b760e01b81526001600160401b03821660048201526024016105b5565b604051631890039360e21b81526001600160a01b0387811660048301525f9182918516906362400e4c906024016040805180830381865afa158015612ba4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612bc89190614bd0565b90925090505f612be6612bdb8385614c78565b60078c01549061360b565b905080881115612c1357604051630acbb7e160e01b815260048101899052602481018290526044016105b5565b50505050612c2086614057565b5f03612c565760088601546040516326b39d0360e11b8152600160401b9091046001600160401b031660048201526024016105b5565b5f816001600160a01b031663f8470f686040518163ffffffff1660e01b8152600401602060405180830381865afa158015612c93573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612cb79190614c3d565b90505f826001600160a01b031663fe60d12c6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612cf6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612d1a9190614c3d565b9050612d26828261360b565b861115612d5a5785612d38838361360b565b60405163a25dc6ad60e01b8152600481019290925260248201526044016105b5565b5f612d6e82670de0b6b3a764000085612f76565b90505f612d92670de0b6b3a7640000856001612d8a8c88614c78565b929190614097565b9050612da28a85848460016140d9565b96505050505050505b9392505050565b612dba614197565b612de760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b906141d7565b565b825f03612e0957604051631f2a200560e01b815260040160405180910390fd5b6001600160a01b038116612e305760405163d92e233d60e01b815260040160405180910390fd5b816001600160401b0316421115612e6557604051636768091360e01b81526001600160401b03831660048201526024016105b5565b505050565b5f600a82015460ff166004811115612e8457612e84614804565b03612ef857600181015460408051630302f06b60e31b815290516001600160a01b039092169163181783589160048082019260209290919082900301815f875af1158015612ed4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fd99190614c3d565b50565b5f5f612f0684613050565b90925090505f600a85015460ff166004811115612f2557612f25614804565b148015612f5e57506003826004811115612f4157612f41614804565b1480612f5e57506004826004811115612f5c57612f5c614804565b145b15612f6f57612f6f8484848461367a565b9250929050565b5f5f5f612f8386866141de565b91509150815f03612fa757838181612f9d57612f9d61502d565b0492505050612dab565b818411612fbe57612fbe60038515026011186141fa565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b612de75f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00612de1565b5f8080600a84015460ff16600481111561306c5761306c614804565b14613086575050600a81015460099091015460ff90911691565b600183015460088401546001600160a01b0390911690600160401b90046001600160401b03164281106131de575f826001600160a01b031663fffd52c66040518163ffffffff1660e01b81526004016040805180830381865afa1580156130ef573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906131139190614c54565b5060048701549091505f9061312990839061360b565b6006880154909150811061314e5750600396670de0b6b3a76400009650945050505050565b60058701548111806131bb5750836001600160a01b031663eda3640e6040518163ffffffff1660e01b8152600401602060405180830381865afa158015613197573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906131bb9190615041565b156131cf57506002965f9650945050505050565b506001965f9650945050505050565b6040516312382ad160e21b81526001600160401b03821660048201525f9081906001600160a01b038516906348e0ab44906024016040805180830381865afa15801561322c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132509190614c54565b915091505f61327288610e848a5f01600401548661360b90919063ffffffff16565b9050670de0b6b3a764000081141580156133105750836001600160401b0316856001600160a01b031663687043c56040518163ffffffff1660e01b8152600401602060405180830381865afa1580156132cd573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132f19190614ffd565b6001600160401b0316836001600160401b031661330e9190614c78565b105b156133d8576040516342ebf0ff60e11b81526001600160401b03851660048201525f9081906001600160a01b038816906385d7e1fe906024016040805180830381865afa158015613363573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906133879190614c54565b91509150806001600160401b03165f14806133be5750826133bb8b610e848d5f01600401548661360b90919063ffffffff16565b14155b156133d557506002995f9950975050505050505050565b50505b5f81116133e75760045f6133eb565b6003815b965096505050505050915091565b5f6001600160801b0382111561342c576040516306dfcc6560e41b815260806004820152602481018390526044016105b5565b5090565b5f826001600160a01b03166338d52e0f6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561346d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134919190614b98565b6040516370a0823160e01b81526001600160a01b0385811660048301529192505f918316906370a0823190602401602060405180830381865afa1580156134da573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134fe9190614c3d565b90506135156001600160a01b03831633868661420b565b6040516370a0823160e01b81526001600160a01b0385811660048301525f9183918516906370a0823190602401602060405180830381865afa15801561355d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906135819190614c3d565b61358b9190614edf565b90508381146135b7576040516305b9bb8f60e01b815260048101859052602481018290526044016105b5565b846001600160a01b0316637f66cafc6040518163ffffffff1660e01b81526004015f6040518083038186803b1580156135ee575f5ffd5b505afa158015613600573d5f5f3e3d5ffd5b505050505050505050565b5f80828403848111159081026120c8565b600582015460068301545f919080841061364257670de0b6b3a764000092505050610501565b818411613653575f92505050610501565b6120c8670de0b6b3a76400006136698484614edf565b6136738588614edf565b9190612f76565b600a8401805483919060ff1916600183600481111561369b5761369b614804565b021790555060098401819055600a8401805468ffffffffffffffff001916610100426001600160401b03160217905560018401546136e2906001600160a01b031684614247565b835460405163abadc6f560e01b81526001600160a01b038581166004830152602482018490529091169063abadc6f5906044015f604051808303815f87803b15801561372c575f5ffd5b505af115801561373e573d5f5f3e3d5ffd5b50505050826001600160a01b03167fa905de3a941fd3429cc0722d34155c16d43585aa46f7122754ca2345f8eb5cfe838360405161377d929190614838565b60405180910390a250505050565b5f815f036137ac57604051631f2a200560e01b815260040160405180910390fd5b5f6137b685613050565b50905060018160048111156137cd576137cd614804565b146137ef57838160405163060608e360e51b81526004016105b5929190614bb3565b8454604051631890039360e21b81526001600160a01b038681166004830152909116905f9082906362400e4c906024016040805180830381865afa158015613839573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061385d9190614bd0565b5090508085111561388a576040516276f7db60e91b815260048101869052602481018290526044016105b5565b5f826001600160a01b03166327c028d56040518163ffffffff1660e01b8152600401602060405180830381865afa1580156138c7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906138eb9190614c3d565b90505f836001600160a01b031663fe60d12c6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561392a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061394e9190614c3d565b90505f61396482670de0b6b3a764000085612f76565b90505f613980670de0b6b3a7640000856001612d8a8d88614edf565b9050818110613998575f975050505050505050612dab565b6139e36139cd7f0000000000000000000000000000000000000000000000000000000000000000670de0b6b3a7640000614edf565b670de0b6b3a76400006136738e8886885f6140d9565b604051631ae2b5b960e01b81526001600160a01b038c811660048301529199505f91881690631ae2b5b9906024016040805180830381865afa158015613a2b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613a4f9190614bd0565b509050613a6189612716838d8a612f76565b9c9b505050505050505050505050565b5f8282188284110282186104fe565b5f8080613a9360408501602086016147e9565b6001600160a01b03908116825260208201929092526040015f205416905080613b6857613ac360208301836147e9565b5f80613ad560408601602087016147e9565b6001600160a01b03908116825260208083019390935260409091015f2080546001600160a01b0319169390911692909217909155613b15908301836147e9565b6001600160a01b0316613b2e60408401602085016147e9565b6001600160a01b03167f0c25665c4a8c6b76a2d5605aa8277180b71ee3b680deb7a632858c1e86d882a060405160405180910390a3613cbe565b613b7560208301836147e9565b6001600160a01b0316816001600160a01b031614158015613bea575060015f613ba460408501602086016147e9565b6001600160a01b031681526020808201929092526040015f90812091613bcc908501856147e9565b6001600160a01b0316815260208101919091526040015f205460ff16155b8015613c675750336001600160a01b0316816001600160a01b0316638da5cb5b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015613c37573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613c5b9190614b98565b6001600160a01b031614155b15613cbe57613c7c60408301602084016147e9565b613c8960208401846147e9565b6040516315277da360e11b81526001600160a01b039283166004820152908216602482015290821660448201526064016105b5565b5f600281613cd260408601602087016147e9565b6001600160a01b03166001600160a01b031681526020019081526020015f2090505f613cfd82614268565b905060208103613d235760405163110171b960e01b8152602060048201526024016105b5565b5f613d3b613d36368790038701876150a5565b614271565b90505f826001600160401b03811115613d5657613d5661505c565b604051908082528060200260200182016040528015613da857816020015b613d9560405180606001604052805f81526020015f81526020015f81525090565b815260200190600190039081613d745790505b5090505f5b83811015613eb557613e90613dde613dc5878461430a565b6001600160a01b03165f90815260036020526040902090565b604080516101808101825282546001600160a01b03908116825260018401548116602083015260028401548116928201929092526003830154909116606082015260048201546080820152600582015460a0820152600682015460c0820152600782015460e08201526008909101546001600160401b03808216610100840152600160401b82048116610120840152600160801b82048116610140840152600160c01b90910416610160820152614271565b828281518110613ea257613ea2615179565b6020908102919091010152600101613dad565b50613ec8825f0151836040015183614315565b5f5b83811015613f5757825f0151828281518110613ee857613ee8615179565b60200260200101515f0151118015613f1f57508260200151828281518110613f1257613f12615179565b60200260200101515f0151105b15613f4f57613f4f828281518110613f3957613f39615179565b60200260200101515f0151846040015184614315565b600101613eca565b50613f6284886143dc565b5050505050505050565b5f8282188284100282186104fe565b60605f612dab836143f0565b60088101545f90600160401b90046001600160401b0316421115613fad57506001919050565b60018201546040805160016201569d60e11b0319815281515f9384936001600160a01b039091169263fffd52c692600480830193928290030181865afa158015613ff9573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061401d9190614c54565b600586015460048701549294509092509061403990849061360b565b116140445780614046565b5f5b6001600160401b0316949350505050565b60088101545f906105019061407c90600160801b90046001600160401b031642614c78565b6008840154600160401b90046001600160401b03169061360b565b5f6140c46140a483614449565b80156140bf57505f84806140ba576140ba61502d565b868809115b151590565b6140cf868686612f76565b6120c89190614c78565b600285015460405163c3882fef60e01b815260048101859052602481018490525f9182916001600160a01b039091169063c3882fef90604401602060405180830381865afa15801561412d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906141519190614c3d565b905061418c81670de0b6b3a764000061416e816301e13380614ca6565b6141789190614ca6565b856141828b614057565b612d8a908b614ca6565b979650505050505050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15612de757604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b614219848484846001614475565b61424157604051635274afe760e01b81526001600160a01b03851660048201526024016105b5565b50505050565b6001600160a01b0382165f908152600260205260409020612e6590826144e2565b5f610501825490565b61429260405180606001604052805f81526020015f81526020015f81525090565b60405180606001604052808360a0015184608001516142b19190614c78565b81526020018360c0015184608001516142ca9190614c78565b81526020016143028460e001516ec097ce7bc90715b34b9f10000000008660a001518760c001516142fb9190614edf565b6001614097565b905292915050565b5f6104fe83836144f6565b5f5b81518110156143a1578382828151811061433357614333615179565b60200260200101515f015111158015614368575081818151811061435957614359615179565b60200260200101516020015184105b156143995781818151811061437f5761437f615179565b602002602001015160400151836143969190614c78565b92505b600101614317565b506ec097ce7bc90715b34b9f1000000000821115612e65576040516398f8b2a160e01b815260048101849052602481018390526044016105b5565b5f6104fe836001600160a01b038416614501565b6060815f0180548060200260200160405190810160405280929190818152602001828054801561443d57602002820191905f5260205f20905b815481526020019060010190808311614429575b50505050509050919050565b5f600282600381111561445e5761445e614804565b614468919061518d565b60ff166001149050919050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f511483166144d15783831516156144c5573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f6104fe836001600160a01b03841661454d565b5f6104fe8383614637565b5f81815260018301602052604081205461454657508154600181810184555f848152602080822090930184905584548482528286019093526040902091909155610501565b505f610501565b5f8181526001830160205260408120548015614627575f61456f600183614edf565b85549091505f9061458290600190614edf565b90508082146145e1575f865f0182815481106145a0576145a0615179565b905f5260205f200154905080875f0184815481106145c0576145c0615179565b5f918252602080832090910192909255918252600188019052604090208390555b85548690806145f2576145f26151ba565b600190038181905f5260205f20015f90559055856001015f8681526020019081526020015f205f905560019350505050610501565b5f915050610501565b5092915050565b5f825f01828154811061464c5761464c615179565b905f5260205f200154905092915050565b610b62806151cf83390190565b60408051610180810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810182905261016081019190915290565b6001600160a01b0381168114612ef8575f5ffd5b8035610dcf816146cd565b5f5f604083850312156146fd575f5ffd5b8235614708816146cd565b946020939093013593505050565b8015158114612ef8575f5ffd5b5f5f5f60608486031215614735575f5ffd5b8335614740816146cd565b92506020840135614750816146cd565b9150604084013561476081614716565b809150509250925092565b5f5f5f5f6080858703121561477e575f5ffd5b8435614789816146cd565b9350602085013592506040850135915060608501356147a7816146cd565b939692955090935050565b5f5f604083850312156147c3575f5ffd5b82356147ce816146cd565b915060208301356147de816146cd565b809150509250929050565b5f602082840312156147f9575f5ffd5b8135612dab816146cd565b634e487b7160e01b5f52602160045260245ffd5b6005811061483457634e487b7160e01b5f52602160045260245ffd5b9052565b604081016148468285614818565b8260208301529392505050565b6001600160401b0381168114612ef8575f5ffd5b8035610dcf81614853565b5f5f5f5f5f5f60c08789031215614887575f5ffd5b8635614892816146cd565b9550602087013594506040870135935060608701356148b081614853565b92506080870135915060a08701356148c7816146cd565b809150509295509295509295565b5f602082840312156148e5575f5ffd5b5035919050565b5f5f83601f8401126148fc575f5ffd5b5081356001600160401b03811115614912575f5ffd5b602083019150836020828501011115612f6f575f5ffd5b5f5f5f5f5f8587036101c081121561493f575f5ffd5b61018081121561494d575f5ffd5b508594506101808601356001600160401b0381111561496a575f5ffd5b614976888289016148ec565b9095509350506101a08601356001600160401b03811115614995575f5ffd5b6149a1888289016148ec565b969995985093965092949392505050565b80516001600160a01b0316825260208101516149d960208401826001600160a01b03169052565b5060408101516149f460408401826001600160a01b03169052565b506060810151614a0f60608401826001600160a01b03169052565b506080810151608083015260a081015160a083015260c081015160c083015260e081015160e0830152610100810151614a546101008401826001600160401b03169052565b50610120810151614a716101208401826001600160401b03169052565b50610140810151614a8e6101408401826001600160401b03169052565b50610160810151612e656101608401826001600160401b03169052565b610180810161050182846149b2565b6102c08101614ac982856149b2565b614ad861018083018451614818565b60208301516101a083015260408301516101c083015260608301516001600160401b03166101e0830152608083015161020083015260a083015161022083015260c083015161024083015260e0830151610260830152610100830151610280830152610120909201516102a090910152919050565b602080825282518282018190525f918401906040840190835b81811015614b8d5783516001600160a01b0316835260209384019390920191600101614b66565b509095945050505050565b5f60208284031215614ba8575f5ffd5b8151612dab816146cd565b6001600160a01b038316815260408101612dab6020830184614818565b5f5f60408385031215614be1575f5ffd5b505080516020909101519092909150565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b03818116838216019081111561050157610501614bf2565b5f60018201614c3657614c36614bf2565b5060010190565b5f60208284031215614c4d575f5ffd5b5051919050565b5f5f60408385031215614c65575f5ffd5b825160208401519092506147de81614853565b8082018082111561050157610501614bf2565b5f60208284031215614c9b575f5ffd5b8135612dab81614853565b808202811582820484141761050157610501614bf2565b5f60208284031215614ccd575f5ffd5b815160ff81168114612dab575f5ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b606081525f614d18606083018789614cdd565b8281036020840152614d2b818688614cdd565b91505060ff831660408301529695505050505050565b5f8135610501816146cd565b80546001600160a01b0319166001600160a01b0392909216919091179055565b5f813561050181614853565b614d8b614d8583614d41565b82614d4d565b614da3614d9a60208401614d41565b60018301614d4d565b614dbb614db260408401614d41565b60028301614d4d565b614dd3614dca60608401614d41565b60038301614d4d565b6080820135600482015560a0820135600582015560c0820135600682015560e0820135600782015560088101614e2d614e0f6101008501614d6d565b825467ffffffffffffffff19166001600160401b0391909116178255565b614e6f614e3d6101208501614d6d565b82546fffffffffffffffff0000000000000000191660409190911b6fffffffffffffffff000000000000000016178255565b614eab614e7f6101408501614d6d565b82805467ffffffffffffffff60801b191660809290921b67ffffffffffffffff60801b16919091179055565b612e65614ebb6101608501614d6d565b8280546001600160c01b031660c09290921b6001600160c01b031916919091179055565b8181038181111561050157610501614bf2565b6101808101614f1182614f04856146e1565b6001600160a01b03169052565b614f1d602084016146e1565b6001600160a01b03166020830152614f37604084016146e1565b6001600160a01b03166040830152614f51606084016146e1565b6001600160a01b031660608301526080838101359083015260a0808401359083015260c0808401359083015260e08084013590830152614f946101008401614867565b6001600160401b0316610100830152614fb06101208401614867565b6001600160401b0316610120830152614fcc6101408401614867565b6001600160401b0316610140830152614fe86101608401614867565b6001600160401b038116610160840152614630565b5f6020828403121561500d575f5ffd5b8151612dab81614853565b5f8161502657615026614bf2565b505f190190565b634e487b7160e01b5f52601260045260245ffd5b5f60208284031215615051575f5ffd5b8151612dab81614716565b634e487b7160e01b5f52604160045260245ffd5b60405161018081016001600160401b038111828210171561509f57634e487b7160e01b5f52604160045260245ffd5b60405290565b5f6101808284031280156150b7575f5ffd5b506150c0615070565b6150c9836146e1565b81526150d7602084016146e1565b60208201526150e8604084016146e1565b60408201526150f9606084016146e1565b60608201526080838101359082015260a0808401359082015260c0808401359082015260e080840135908201526151336101008401614867565b6101008201526151466101208401614867565b6101208201526151596101408401614867565b61014082015261516c6101608401614867565b6101608201529392505050565b634e487b7160e01b5f52603260045260245ffd5b5f60ff8316806151ab57634e487b7160e01b5f52601260045260245ffd5b8060ff84160691505092915050565b634e487b7160e01b5f52603160045260245ffdfe60c060405234801561000f575f5ffd5b50604051610b62380380610b6283398101604081905261002e916100fb565b8282600361003c8382610207565b5060046100498282610207565b5050336080525060ff1660a052506102c59050565b634e487b7160e01b5f52604160045260245ffd5b5f82601f830112610081575f5ffd5b81516001600160401b0381111561009a5761009a61005e565b604051601f8201601f19908116603f011681016001600160401b03811182821017156100c8576100c861005e565b6040528181528382016020018510156100df575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b5f5f5f6060848603121561010d575f5ffd5b83516001600160401b03811115610122575f5ffd5b61012e86828701610072565b602086015190945090506001600160401b0381111561014b575f5ffd5b61015786828701610072565b925050604084015160ff8116811461016d575f5ffd5b809150509250925092565b600181811c9082168061018c57607f821691505b6020821081036101aa57634e487b7160e01b5f52602260045260245ffd5b50919050565b601f821115610202578282111561020257805f5260205f20601f840160051c60208510156101db57505f5b90810190601f840160051c035f5b818110156101fe575f838201556001016101e9565b5050505b505050565b81516001600160401b038111156102205761022061005e565b6102348161022e8454610178565b846101b0565b6020601f821160018114610266575f831561024f5750848201515b5f19600385901b1c1916600184901b1784556102be565b5f84815260208120601f198516915b828110156102955787850151825560209485019460019092019101610275565b50848210156102b257868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b60805160a05161086e6102f45f395f61012201525f818161018e015281816103050152610372015261086e5ff3fe608060405234801561000f575f5ffd5b50600436106100b1575f3560e01c806370a082311161006e57806370a082311461016157806380f556051461018957806395d89b41146101c85780639dc29fac146101d0578063a9059cbb146101e3578063dd62ed3e146101f6575f5ffd5b806306fdde03146100b5578063095ea7b3146100d357806318160ddd146100f657806323b872dd14610108578063313ce5671461011b57806340c10f191461014c575b5f5ffd5b6100bd61022e565b6040516100ca9190610714565b60405180910390f35b6100e66100e1366004610764565b6102be565b60405190151581526020016100ca565b6002545b6040519081526020016100ca565b6100e661011636600461078c565b6102d7565b60405160ff7f00000000000000000000000000000000000000000000000000000000000000001681526020016100ca565b61015f61015a366004610764565b6102fa565b005b6100fa61016f3660046107c6565b6001600160a01b03165f9081526020819052604090205490565b6101b07f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016100ca565b6100bd610358565b61015f6101de366004610764565b610367565b6100e66101f1366004610764565b6103bc565b6100fa6102043660046107e6565b6001600160a01b039182165f90815260016020908152604080832093909416825291909152205490565b60606003805461023d90610817565b80601f016020809104026020016040519081016040528092919081815260200182805461026990610817565b80156102b45780601f1061028b576101008083540402835291602001916102b4565b820191905f5260205f20905b81548152906001019060200180831161029757829003601f168201915b5050505050905090565b5f336102cb8185856103c9565b60019150505b92915050565b5f336102e48582856103db565b6102ef858585610457565b506001949350505050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461034a5760405163bfae38b360e01b81523360048201526024015b60405180910390fd5b61035482826104b4565b5050565b60606004805461023d90610817565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146103b25760405163bfae38b360e01b8152336004820152602401610341565b61035482826104e8565b5f336102cb818585610457565b6103d6838383600161051c565b505050565b6001600160a01b038381165f908152600160209081526040808320938616835292905220545f19811015610451578181101561044357604051637dc7a0d960e11b81526001600160a01b03841660048201526024810182905260448101839052606401610341565b61045184848484035f61051c565b50505050565b6001600160a01b03831661048057604051634b637e8f60e11b81525f6004820152602401610341565b6001600160a01b0382166104a95760405163ec442f0560e01b81525f6004820152602401610341565b6103d68383836105ee565b6001600160a01b0382166104dd5760405163ec442f0560e01b81525f6004820152602401610341565b6103545f83836105ee565b6001600160a01b03821661051157604051634b637e8f60e11b81525f6004820152602401610341565b610354825f836105ee565b6001600160a01b0384166105455760405163e602df0560e01b81525f6004820152602401610341565b6001600160a01b03831661056e57604051634a1406b160e11b81525f6004820152602401610341565b6001600160a01b038085165f908152600160209081526040808320938716835292905220829055801561045157826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925846040516105e091815260200190565b60405180910390a350505050565b6001600160a01b038316610618578060025f82825461060d919061084f565b909155506106889050565b6001600160a01b0383165f908152602081905260409020548181101561066a5760405163391434e360e21b81526001600160a01b03851660048201526024810182905260448101839052606401610341565b6001600160a01b0384165f9081526020819052604090209082900390555b6001600160a01b0382166106a4576002805482900390556106c2565b6001600160a01b0382165f9081526020819052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8360405161070791815260200190565b60405180910390a3505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80356001600160a01b038116811461075f575f5ffd5b919050565b5f5f60408385031215610775575f5ffd5b61077e83610749565b946020939093013593505050565b5f5f5f6060848603121561079e575f5ffd5b6107a784610749565b92506107b560208501610749565b929592945050506040919091013590565b5f602082840312156107d6575f5ffd5b6107df82610749565b9392505050565b5f5f604083850312156107f7575f5ffd5b61080083610749565b915061080e60208401610749565b90509250929050565b600181811c9082168061082b57607f821691505b60208210810361084957634e487b7160e01b5f52602260045260245ffd5b50919050565b808201808211156102d157634e487b7160e01b5f52601160045260245ffd",
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

// PackMAXLAYERS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc829b0e3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_LAYERS() view returns(uint256)
func (market *Market) PackMAXLAYERS() []byte {
	enc, err := market.abi.Pack("MAX_LAYERS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXLAYERS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc829b0e3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_LAYERS() view returns(uint256)
func (market *Market) TryPackMAXLAYERS() ([]byte, error) {
	return market.abi.Pack("MAX_LAYERS")
}

// UnpackMAXLAYERS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc829b0e3.
//
// Solidity: function MAX_LAYERS() view returns(uint256)
func (market *Market) UnpackMAXLAYERS(data []byte) (*big.Int, error) {
	out, err := market.abi.Unpack("MAX_LAYERS", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
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

// PackSERIESNOTICE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4e442e7c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function SERIES_NOTICE() view returns(uint64)
func (market *Market) PackSERIESNOTICE() []byte {
	enc, err := market.abi.Pack("SERIES_NOTICE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSERIESNOTICE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4e442e7c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function SERIES_NOTICE() view returns(uint64)
func (market *Market) TryPackSERIESNOTICE() ([]byte, error) {
	return market.abi.Pack("SERIES_NOTICE")
}

// UnpackSERIESNOTICE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4e442e7c.
//
// Solidity: function SERIES_NOTICE() view returns(uint64)
func (market *Market) UnpackSERIESNOTICE(data []byte) (uint64, error) {
	out, err := market.abi.Unpack("SERIES_NOTICE", data)
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

// PackAdmit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1713b484.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function admit(address gauge, address pool, bool on) returns()
func (market *Market) PackAdmit(gauge common.Address, pool common.Address, on bool) []byte {
	enc, err := market.abi.Pack("admit", gauge, pool, on)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAdmit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1713b484.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function admit(address gauge, address pool, bool on) returns()
func (market *Market) TryPackAdmit(gauge common.Address, pool common.Address, on bool) ([]byte, error) {
	return market.abi.Pack("admit", gauge, pool, on)
}

// PackAdmitted is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x44a98da6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function admitted(address gauge, address pool) view returns(bool)
func (market *Market) PackAdmitted(gauge common.Address, pool common.Address) []byte {
	enc, err := market.abi.Pack("admitted", gauge, pool)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAdmitted is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x44a98da6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function admitted(address gauge, address pool) view returns(bool)
func (market *Market) TryPackAdmitted(gauge common.Address, pool common.Address) ([]byte, error) {
	return market.abi.Pack("admitted", gauge, pool)
}

// UnpackAdmitted is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x44a98da6.
//
// Solidity: function admitted(address gauge, address pool) view returns(bool)
func (market *Market) UnpackAdmitted(data []byte) (bool, error) {
	out, err := market.abi.Unpack("admitted", data)
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
// the contract method with ID 0xbecc6fc8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function createSeries((address,address,address,address,uint256,uint256,uint256,uint256,uint64,uint64,uint64,uint64) t, string name, string symbol) returns(address series)
func (market *Market) PackCreateSeries(t Terms, name string, symbol string) []byte {
	enc, err := market.abi.Pack("createSeries", t, name, symbol)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreateSeries is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbecc6fc8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function createSeries((address,address,address,address,uint256,uint256,uint256,uint256,uint64,uint64,uint64,uint64) t, string name, string symbol) returns(address series)
func (market *Market) TryPackCreateSeries(t Terms, name string, symbol string) ([]byte, error) {
	return market.abi.Pack("createSeries", t, name, symbol)
}

// UnpackCreateSeries is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbecc6fc8.
//
// Solidity: function createSeries((address,address,address,address,uint256,uint256,uint256,uint256,uint64,uint64,uint64,uint64) t, string name, string symbol) returns(address series)
func (market *Market) UnpackCreateSeries(data []byte) (common.Address, error) {
	out, err := market.abi.Unpack("createSeries", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackHostOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8690568.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hostOf(address gauge) view returns(address pool)
func (market *Market) PackHostOf(gauge common.Address) []byte {
	enc, err := market.abi.Pack("hostOf", gauge)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHostOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8690568.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hostOf(address gauge) view returns(address pool)
func (market *Market) TryPackHostOf(gauge common.Address) ([]byte, error) {
	return market.abi.Pack("hostOf", gauge)
}

// UnpackHostOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf8690568.
//
// Solidity: function hostOf(address gauge) view returns(address pool)
func (market *Market) UnpackHostOf(data []byte) (common.Address, error) {
	out, err := market.abi.Unpack("hostOf", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackLayersOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf94786db.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function layersOf(address gauge) view returns(address[] series)
func (market *Market) PackLayersOf(gauge common.Address) []byte {
	enc, err := market.abi.Pack("layersOf", gauge)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLayersOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf94786db.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function layersOf(address gauge) view returns(address[] series)
func (market *Market) TryPackLayersOf(gauge common.Address) ([]byte, error) {
	return market.abi.Pack("layersOf", gauge)
}

// UnpackLayersOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf94786db.
//
// Solidity: function layersOf(address gauge) view returns(address[] series)
func (market *Market) UnpackLayersOf(data []byte) ([]common.Address, error) {
	out, err := market.abi.Unpack("layersOf", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
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

// PackRecordedFraction is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8d9713e4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function recordedFraction(address series) view returns(uint256 fractionWad)
func (market *Market) PackRecordedFraction(series common.Address) []byte {
	enc, err := market.abi.Pack("recordedFraction", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRecordedFraction is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8d9713e4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function recordedFraction(address series) view returns(uint256 fractionWad)
func (market *Market) TryPackRecordedFraction(series common.Address) ([]byte, error) {
	return market.abi.Pack("recordedFraction", series)
}

// UnpackRecordedFraction is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8d9713e4.
//
// Solidity: function recordedFraction(address series) view returns(uint256 fractionWad)
func (market *Market) UnpackRecordedFraction(data []byte) (*big.Int, error) {
	out, err := market.abi.Unpack("recordedFraction", data)
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
// Solidity: function sync() returns(uint256 reservedPending, address pendingSeries, bytes32 trouble)
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
// Solidity: function sync() returns(uint256 reservedPending, address pendingSeries, bytes32 trouble)
func (market *Market) TryPackSync() ([]byte, error) {
	return market.abi.Pack("sync")
}

// MarketSyncOutput serves as a container for the return parameters of contract
// method Sync.
type MarketSyncOutput struct {
	ReservedPending *big.Int
	PendingSeries   common.Address
	Trouble         [32]byte
}

// UnpackSync is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfff6cae9.
//
// Solidity: function sync() returns(uint256 reservedPending, address pendingSeries, bytes32 trouble)
func (market *Market) UnpackSync(data []byte) (MarketSyncOutput, error) {
	out, err := market.abi.Unpack("sync", data)
	outstruct := new(MarketSyncOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.ReservedPending = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.PendingSeries = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	outstruct.Trouble = *abi.ConvertType(out[2], new([32]byte)).(*[32]byte)
	return *outstruct, nil
}

// PackTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc8c819ac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function terms(address series) view returns((address,address,address,address,uint256,uint256,uint256,uint256,uint64,uint64,uint64,uint64))
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
// Solidity: function terms(address series) view returns((address,address,address,address,uint256,uint256,uint256,uint256,uint64,uint64,uint64,uint64))
func (market *Market) TryPackTerms(series common.Address) ([]byte, error) {
	return market.abi.Pack("terms", series)
}

// UnpackTerms is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc8c819ac.
//
// Solidity: function terms(address series) view returns((address,address,address,address,uint256,uint256,uint256,uint256,uint64,uint64,uint64,uint64))
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
// Solidity: function viewSeries(address series) view returns((address,address,address,address,uint256,uint256,uint256,uint256,uint64,uint64,uint64,uint64) seriesTerms, (uint8,uint256,uint256,uint64,uint256,uint256,uint256,uint256,uint256,uint256) seriesView)
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
// Solidity: function viewSeries(address series) view returns((address,address,address,address,uint256,uint256,uint256,uint256,uint64,uint64,uint64,uint64) seriesTerms, (uint8,uint256,uint256,uint64,uint256,uint256,uint256,uint256,uint256,uint256) seriesView)
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
// Solidity: function viewSeries(address series) view returns((address,address,address,address,uint256,uint256,uint256,uint256,uint64,uint64,uint64,uint64) seriesTerms, (uint8,uint256,uint256,uint64,uint256,uint256,uint256,uint256,uint256,uint256) seriesView)
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

// MarketAdmitted represents a Admitted event raised by the Market contract.
type MarketAdmitted struct {
	Gauge    common.Address
	Pool     common.Address
	Admitted bool
	Raw      *types.Log // Blockchain specific contextual infos
}

const MarketAdmittedEventName = "Admitted"

// ContractEventName returns the user-defined event name.
func (MarketAdmitted) ContractEventName() string {
	return MarketAdmittedEventName
}

// UnpackAdmittedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Admitted(address indexed gauge, address indexed pool, bool admitted)
func (market *Market) UnpackAdmittedEvent(log *types.Log) (*MarketAdmitted, error) {
	event := "Admitted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketAdmitted)
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

// MarketHosted represents a Hosted event raised by the Market contract.
type MarketHosted struct {
	Gauge common.Address
	Pool  common.Address
	Raw   *types.Log // Blockchain specific contextual infos
}

const MarketHostedEventName = "Hosted"

// ContractEventName returns the user-defined event name.
func (MarketHosted) ContractEventName() string {
	return MarketHostedEventName
}

// UnpackHostedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Hosted(address indexed gauge, address indexed pool)
func (market *Market) UnpackHostedEvent(log *types.Log) (*MarketHosted, error) {
	event := "Hosted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != market.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(MarketHosted)
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
// Solidity: event SeriesCreated(address indexed series, address indexed pool, (address,address,address,address,uint256,uint256,uint256,uint256,uint64,uint64,uint64,uint64) terms)
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
	if bytes.Equal(raw[:4], market.abi.Errors["AboveMaxSupply"].ID.Bytes()[:4]) {
		return market.UnpackAboveMaxSupplyError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["AboveSupply"].ID.Bytes()[:4]) {
		return market.UnpackAboveSupplyError(raw[4:])
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
	if bytes.Equal(raw[:4], market.abi.Errors["LayerSold"].ID.Bytes()[:4]) {
		return market.UnpackLayerSoldError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NoCapacity"].ID.Bytes()[:4]) {
		return market.UnpackNoCapacityError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotActive"].ID.Bytes()[:4]) {
		return market.UnpackNotActiveError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotAdmitted"].ID.Bytes()[:4]) {
		return market.UnpackNotAdmittedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotCurator"].ID.Bytes()[:4]) {
		return market.UnpackNotCuratorError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotHost"].ID.Bytes()[:4]) {
		return market.UnpackNotHostError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotMature"].ID.Bytes()[:4]) {
		return market.UnpackNotMatureError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotResolver"].ID.Bytes()[:4]) {
		return market.UnpackNotResolverError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotTriggered"].ID.Bytes()[:4]) {
		return market.UnpackNotTriggeredError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NotUndecided"].ID.Bytes()[:4]) {
		return market.UnpackNotUndecidedError(raw[4:])
	}
	if bytes.Equal(raw[:4], market.abi.Errors["NoticeTooShort"].ID.Bytes()[:4]) {
		return market.UnpackNoticeTooShortError(raw[4:])
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
	if bytes.Equal(raw[:4], market.abi.Errors["TooManyLayers"].ID.Bytes()[:4]) {
		return market.UnpackTooManyLayersError(raw[4:])
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

// MarketAboveMaxSupply represents a AboveMaxSupply error raised by the Market contract.
type MarketAboveMaxSupply struct {
	Asked *big.Int
	Left  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AboveMaxSupply(uint256 asked, uint256 left)
func MarketAboveMaxSupplyErrorID() common.Hash {
	return common.HexToHash("0x0acbb7e152217af3f8cbce293756ea364cac0707ab52d5e6c3f5a9eb10c11bf0")
}

// UnpackAboveMaxSupplyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AboveMaxSupply(uint256 asked, uint256 left)
func (market *Market) UnpackAboveMaxSupplyError(raw []byte) (*MarketAboveMaxSupply, error) {
	out := new(MarketAboveMaxSupply)
	if err := market.abi.UnpackIntoInterface(out, "AboveMaxSupply", raw); err != nil {
		return nil, err
	}
	return out, nil
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

// MarketLayerSold represents a LayerSold error raised by the Market contract.
type MarketLayerSold struct {
	Loss *big.Int
	Sum  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LayerSold(uint256 loss, uint256 sum)
func MarketLayerSoldErrorID() common.Hash {
	return common.HexToHash("0x98f8b2a112d663added9eaf79c757d03e8fb4c759f93c37fa0eeadedd9271dd2")
}

// UnpackLayerSoldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LayerSold(uint256 loss, uint256 sum)
func (market *Market) UnpackLayerSoldError(raw []byte) (*MarketLayerSold, error) {
	out := new(MarketLayerSold)
	if err := market.abi.UnpackIntoInterface(out, "LayerSold", raw); err != nil {
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

// MarketNotAdmitted represents a NotAdmitted error raised by the Market contract.
type MarketNotAdmitted struct {
	Gauge common.Address
	Pool  common.Address
	Host  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAdmitted(address gauge, address pool, address host)
func MarketNotAdmittedErrorID() common.Hash {
	return common.HexToHash("0x2a4efb4632bc865e340f053fcb55aa0b13a118ec74a78b8b223feab4aca9c0fa")
}

// UnpackNotAdmittedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAdmitted(address gauge, address pool, address host)
func (market *Market) UnpackNotAdmittedError(raw []byte) (*MarketNotAdmitted, error) {
	out := new(MarketNotAdmitted)
	if err := market.abi.UnpackIntoInterface(out, "NotAdmitted", raw); err != nil {
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

// MarketNotHost represents a NotHost error raised by the Market contract.
type MarketNotHost struct {
	Caller    common.Address
	HostOwner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotHost(address caller, address hostOwner)
func MarketNotHostErrorID() common.Hash {
	return common.HexToHash("0x11ce18b5018d0bbd06c64791e23d8c96af4fee65f8cff65512a81eb3397a7c66")
}

// UnpackNotHostError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotHost(address caller, address hostOwner)
func (market *Market) UnpackNotHostError(raw []byte) (*MarketNotHost, error) {
	out := new(MarketNotHost)
	if err := market.abi.UnpackIntoInterface(out, "NotHost", raw); err != nil {
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

// MarketNotResolver represents a NotResolver error raised by the Market contract.
type MarketNotResolver struct {
	Caller   common.Address
	Resolver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotResolver(address caller, address resolver)
func MarketNotResolverErrorID() common.Hash {
	return common.HexToHash("0x5616a3900d4a68ec3e5b33dda4d6de75632da7bbb9c5b924590826c391d3e4ed")
}

// UnpackNotResolverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotResolver(address caller, address resolver)
func (market *Market) UnpackNotResolverError(raw []byte) (*MarketNotResolver, error) {
	out := new(MarketNotResolver)
	if err := market.abi.UnpackIntoInterface(out, "NotResolver", raw); err != nil {
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

// MarketNoticeTooShort represents a NoticeTooShort error raised by the Market contract.
type MarketNoticeTooShort struct {
	Start    uint64
	Earliest *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoticeTooShort(uint64 start, uint256 earliest)
func MarketNoticeTooShortErrorID() common.Hash {
	return common.HexToHash("0x1c63cf4e38a7432ed039d29d866244135c311f4188611ecfa360b99c3bff0a1e")
}

// UnpackNoticeTooShortError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoticeTooShort(uint64 start, uint256 earliest)
func (market *Market) UnpackNoticeTooShortError(raw []byte) (*MarketNoticeTooShort, error) {
	out := new(MarketNoticeTooShort)
	if err := market.abi.UnpackIntoInterface(out, "NoticeTooShort", raw); err != nil {
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

// MarketTooManyLayers represents a TooManyLayers error raised by the Market contract.
type MarketTooManyLayers struct {
	Max *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooManyLayers(uint256 max)
func MarketTooManyLayersErrorID() common.Hash {
	return common.HexToHash("0x110171b914836744a0cb61c888b91fec8ad930f4d599a4c8ccdc45d2363fabbb")
}

// UnpackTooManyLayersError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooManyLayers(uint256 max)
func (market *Market) UnpackTooManyLayersError(raw []byte) (*MarketTooManyLayers, error) {
	out := new(MarketTooManyLayers)
	if err := market.abi.UnpackIntoInterface(out, "TooManyLayers", raw); err != nil {
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
