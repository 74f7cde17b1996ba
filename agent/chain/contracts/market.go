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
	Bin: "0x60a0604052348015600e575f5ffd5b50604051615dac380380615dac833981016040819052602b916062565b80670de0b6b3a76400008110605a57604051633cb75b3f60e21b81526004810182905260240160405180910390fd5b608052506078565b5f602082840312156071575f5ffd5b5051919050565b608051615d156100975f395f818161026701526139840152615d155ff3fe608060405234801561000f575f5ffd5b5060043610610187575f3560e01c8063a85c38ef116100d9578063c829b0e311610093578063f359e00e1161006e578063f359e00e14610456578063f869056814610477578063f94786db1461049f578063fff6cae9146104bf575f5ffd5b8063c829b0e31461041b578063c8c819ac14610423578063d98b2f5c14610443575f5ffd5b8063a85c38ef146102fd578063a9211539146103ad578063abadc6f5146103b7578063b260c42a146103ca578063bd7d53f9146103dd578063becc6fc8146103f0575f5ffd5b80634e442e7c116101445780636a256b291161011f5780636a256b29146102b15780637f32149c146102c4578063863a03e0146102d75780638d9713e4146102ea575f5ffd5b80634e442e7c146102405780635c25c76c1461026257806362400e4c14610289575f5ffd5b80630d7a94f61461018b5780631713b484146101b157806322d03b94146101c65780632453ffa8146101d957806344a98da6146101e257806345b4903a1461021f575b5f5ffd5b61019e6101993660046146d0565b6104ea565b6040519081526020015b60405180910390f35b6101c46101bf366004614707565b610507565b005b61019e6101d436600461474f565b61062b565b61019e60045481565b61020f6101f0366004614796565b600160209081525f928352604080842090915290825290205460ff1681565b60405190151581526020016101a8565b61023261022d3660046147cd565b610834565b6040516101a892919061481c565b61024a6202a30081565b6040516001600160401b0390911681526020016101a8565b61019e7f000000000000000000000000000000000000000000000000000000000000000081565b61029c6102973660046147cd565b610850565b604080519283526020830191909152016101a8565b6102326102bf3660046147cd565b6108c4565b61029c6102d2366004614856565b6108ff565b61019e6102e53660046147cd565b610c01565b61019e6102f83660046147cd565b610dd4565b61036961030b3660046148b9565b5f908152600560205260409020805460018201546002909201546001600160a01b03808316949316926001600160801b0380831693600160801b9093041691600160a01b81046001600160401b031691600160e01b90910460ff1690565b604080516001600160a01b0397881681529690951660208701529385019290925260608401526001600160401b0316608083015260ff1660a082015260c0016101a8565b61024a6201518081565b6101c46103c53660046146d0565b610e89565b61020f6103d83660046148b9565b610fdd565b61019e6103eb366004614856565b611390565b6104036103fe36600461490d565b611572565b6040516001600160a01b0390911681526020016101a8565b61019e602081565b6104366104313660046147cd565b6120d1565b6040516101a89190614a8f565b61019e6104513660046146d0565b612195565b6104696104643660046147cd565b6121a9565b6040516101a8929190614a9e565b6104036104853660046147cd565b5f602081905290815260409020546001600160a01b031681565b6104b26104ad3660046147cd565b61272e565b6040516101a89190614b31565b6104c7612751565b604080519384526001600160a01b039092166020840152908201526060016101a8565b5f6104fe6104f7846129b4565b84846129f9565b90505b92915050565b6001600160a01b038084165f90815260208181526040808320548151638da5cb5b60e01b8152915193941692638da5cb5b926004808401939192918290030181865afa158015610559573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061057d9190614b7c565b9050336001600160a01b038216146105be576040516311ce18b560e01b81523360048201526001600160a01b03821660248201526044015b60405180910390fd5b6001600160a01b038481165f81815260016020908152604080832094881680845294825291829020805460ff191687151590811790915591519182527f60b45dbd4eeb8fbbafabae2ccf9e72d3f0f83beda98a7cfa36574cfe744678b2910160405180910390a350505050565b5f610634612d96565b610646846001600160401b0384612dcd565b5f610650866129b4565b90505f600a82015460ff16600481111561066c5761066c6147e8565b0361067a5761067a81612e4e565b5f5f6106868389612edf565b9092509050600382600481111561069f5761069f6147e8565b146106c15787826040516341ea5c3960e11b81526004016105b5929190614b97565b600a830154600160481b900460ff16156106f95760405163013cae6560e61b81526001600160a01b03891660048201526024016105b5565b61070c8782670de0b6b3a7640000612f5a565b604051632770a7eb60e21b8152336004820152602481018990529094506001600160a01b03891690639dc29fac906044015f604051808303815f87803b158015610754575f5ffd5b505af1158015610766573d5f5f3e3d5ffd5b5050845460405163316d4c1d60e11b81526001600160a01b038c81166004830152602482018c905260448201899052898116606483015290911692506362da983a91506084015f604051808303815f87803b1580156107c3575f5ffd5b505af11580156107d5573d5f5f3e3d5ffd5b5050604080518a8152602081018890523393506001600160a01b038c16925089917f636cc28d1dc3c5f8610bbd1cabdf6585ab2ef79f4b9ae78e840c1b8fd5ac887a910160405180910390a450505061082c61300a565b949350505050565b5f5f610847610842846129b4565b613034565b91509150915091565b5f5f61085b836129b4565b54604051631890039360e21b81526001600160a01b038581166004830152909116906362400e4c906024016040805180830381865afa1580156108a0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108479190614bb4565b5f5f6108ce612d96565b5f6108d8846129b4565b90506108e381612e4e565b6108ed8185612edf565b92509250506108fa61300a565b915091565b5f5f610909612d96565b610914878685612dcd565b5f61091e896129b4565b905061092981612e4e565b60028101546040805163a55526db60e01b815290516001600160a01b039092169163a55526db916004808201925f9290919082900301818387803b15801561096f575f5ffd5b505af1158015610981573d5f5f3e3d5ffd5b50505050610990818a8a6129f9565b9150868211156109bd5760405163919208d760e01b815260048101839052602481018890526044016105b5565b60088101545f906109de90600160801b90046001600160401b031642614bea565b905060045f81546109ee90614c09565b91905081905593506040518060c001604052808b6001600160a01b03168152602001826001600160401b03168152602001600160ff168152602001866001600160a01b03168152602001610a418b6133dd565b6001600160801b03168152602001610a58856133dd565b6001600160801b039081169091525f8681526005602090815260409182902084518154928601518685015160ff16600160e01b0260ff60e01b196001600160401b03909216600160a01b026001600160e01b03199095166001600160a01b0393841617949094171692909217815560608501516001820180549184166001600160a01b031992909216919091179055608085015160a0909501518416600160801b02949093169390931760029092019190915583549051631aa584d960e31b8152911690819063d52c26c890610b52908e908e9089906004016001600160a01b039390931683526020830191909152604082015260600190565b5f604051808303815f87803b158015610b69575f5ffd5b505af1158015610b7b573d5f5f3e3d5ffd5b50505050610b898185613414565b604080516001600160a01b038881168252602082018d90529181018690526001600160401b0384166060820152908c1690869089907f84054300abeddda13086951b1f1abd4330eb76565dbf896b9db643845747f5c09060800160405180910390a4505050610bf661300a565b965096945050505050565b5f610c0a612d96565b5f610c14836129b4565b90506003600a82015460ff166004811115610c3157610c316147e8565b14610c5c57600a8101546040516341ea5c3960e11b81526105b591859160ff90911690600401614b97565b600a810154600160481b900460ff1615610c945760405163013cae6560e61b81526001600160a01b03841660048201526024016105b5565b6008810154600a8201545f91610cc3916001600160401b03600160c01b90920482169161010090910416614bea565b9050806001600160401b03164211610cf9576040516365ead6db60e01b81526001600160401b03821660048201526024016105b5565b600a8201805469ff0000000000000000001916600160481b1790558154604051631916558760e01b81526001600160a01b038681166004830152909116906319165587906024016020604051808303815f875af1158015610d5c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d809190614c21565b9250836001600160a01b03167f554c2b25fcf5938112613198d546f279d16686e648c9c0f85333df8cbe0ccc9984604051610dbd91815260200190565b60405180910390a25050610dcf61300a565b919050565b5f5f610ddf836129b4565b600181015460088201546040516312382ad160e21b8152600160401b9091046001600160401b031660048201529192505f916001600160a01b03909116906348e0ab44906024016040805180830381865afa158015610e40573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e649190614c38565b50905061082c82610e84845f0160040154846135ef90919063ffffffff16565b613600565b610e91612d96565b5f610e9b836129b4565b60038101549091506001600160a01b03163314610ee25760038101546040516305616a3960e41b81523360048201526001600160a01b0390911660248201526044016105b5565b670de0b6b3a7640000821115610f0e57604051634834d16760e11b8152600481018390526024016105b5565b610f1781612e4e565b5f610f2182613034565b5090506002816004811115610f3857610f386147e8565b141580610f5957506008820154600160401b90046001600160401b03164211155b15610f7b578381604051634bdced9360e01b81526004016105b5929190614b97565b5f610f8585610dd4565b905080841015610fb2576040516305195cbf60e41b815260048101859052602481018290526044016105b5565b610fce83865f8711610fc5576004610fc8565b60035b8761365e565b505050610fd961300a565b5050565b5f610fe6612d96565b5f82815260056020526040812080549091600160e01b90910460ff1690036110245760405163206ef55960e11b8152600481018490526024016105b5565b8054600160e01b900460ff16600114611065578054604051637e3d5d3160e11b815260048101859052600160e01b90910460ff1660248201526044016105b5565b80546001600160a01b03165f81815260036020526040902061108681612e4e565b5f6110918284612edf565b5082549091506001600160a01b031660018260048111156110b4576110b46147e8565b14806110d1575060048260048111156110cf576110cf6147e8565b145b15611287578454600160a01b90046001600160401b031642101561112357845460405163270c06c160e21b815260048101899052600160a01b9091046001600160401b031660248201526044016105b5565b845460ff60e01b1916600160e11b178555600285015460405163287c500f60e11b81526001600160a01b0386811660048301526001600160801b038084166024840152600160801b9093049092166044820152908216906350f8a01e906064015f604051808303815f87803b15801561119a575f5ffd5b505af11580156111ac573d5f5f3e3d5ffd5b50505050600185015460028601546040516340c10f1960e01b81526001600160a01b0392831660048201526001600160801b039091166024820152908516906340c10f19906044015f604051808303815f87803b15801561120b575f5ffd5b505af115801561121d573d5f5f3e3d5ffd5b50505050600185015460028601546040516001600160801b0390911681526001600160a01b039182169186169089907fe416bfeac447723d5206c9fd708ba3bdf7b9609406e3bad9426317e803e43c829060200160405180910390a4600195505050505050611388565b845460ff60e01b1916600360e01b1785556002850154600186015460405163555948ed60e11b81526001600160a01b0387811660048301526001600160801b038085166024840152600160801b909404909316604482015290821660648201529082169063aab291da906084015f604051808303815f87803b15801561130b575f5ffd5b505af115801561131d573d5f5f3e3d5ffd5b5050505060018501546002860154604051600160801b9091046001600160801b031681526001600160a01b039182169186169089907f1c26abe6289671e3a9d493647349673af828abb9dbadff1e81762387f7cd99a39060200160405180910390a45f955050505050505b610dcf61300a565b5f611399612d96565b6113a4868584612dcd565b5f6113ae886129b4565b90506113b981612e4e565b60028101546040805163a55526db60e01b815290516001600160a01b039092169163a55526db916004808201925f9290919082900301818387803b1580156113ff575f5ffd5b505af1158015611411573d5f5f3e3d5ffd5b5050505061142081898961376f565b91508582101561144d5760405163349465f160e01b815260048101839052602481018790526044016105b5565b604051632770a7eb60e21b8152336004820152602481018890526001600160a01b03891690639dc29fac906044015f604051808303815f87803b158015611492575f5ffd5b505af11580156114a4573d5f5f3e3d5ffd5b50508254604051630473b24760e51b81526001600160a01b038c81166004830152602482018c90526044820187905287811660648301529091169250638e7648e091506084015f604051808303815f87803b158015611501575f5ffd5b505af1158015611513573d5f5f3e3d5ffd5b5050604080518a8152602081018690523393506001600160a01b038c16925087917f8e1da5acd65aa1e00cf7bb947967216efcc9eea4fad4ee25bde49e66d2c42192910160405180910390a45061156861300a565b9695505050505050565b5f61157b612d96565b5f61158960208801886147cd565b9050336001600160a01b0316816001600160a01b0316638da5cb5b6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156115d1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115f59190614b7c565b6001600160a01b0316146116905733816001600160a01b0316638da5cb5b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611640573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116649190614b7c565b60405163b8bd343560e01b81526001600160a01b039283166004820152911660248201526044016105b5565b306001600160a01b0316816001600160a01b03166380f556056040518163ffffffff1660e01b8152600401602060405180830381865afa1580156116d6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116fa9190614b7c565b6001600160a01b0316146117595761171560208801886147cd565b604051630425ae3f60e51b81526004016105b591906040808252600490820152631c1bdbdb60e21b60608201526001600160a01b0391909116602082015260800190565b6040516370a0823160e01b81523360048201526001600160a01b038216906370a0823190602401602060405180830381865afa15801561179b573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117bf9190614c21565b816001600160a01b03166318160ddd6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156117fb573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061181f9190614c21565b11801561185157506118346202a30042614c5c565b61184661012089016101008a01614c6f565b6001600160401b0316105b1561189f5761186861012088016101008901614c6f565b6118756202a30042614c5c565b604051630e31e7a760e11b81526001600160401b03909216600483015260248201526044016105b5565b6118af60608801604089016147cd565b6001600160a01b03163b5f03611919576118cf60608801604089016147cd565b60408051630425ae3f60e51b81526004810191909152600c60448201526b1c1c995b5a5d5b535bd9195b60a21b60648201526001600160a01b0390911660248201526084016105b5565b61192660208801886147cd565b6001600160a01b031661193f6060890160408a016147cd565b6001600160a01b03166316f0115b6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561197a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061199e9190614b7c565b6001600160a01b0316146119bc576118cf60608801604089016147cd565b5f6119cd6080890160608a016147cd565b6001600160a01b031603611a175760408051630425ae3f60e51b8152600481019190915260086044820152673932b9b7b63b32b960c11b60648201525f60248201526084016105b5565b8660a001358760c00135111580611a3857506001600160801b0360c0880135115b15611a7f5760408051630425ae3f60e51b81526004810191909152600a60448201526932bc3430bab9ba34b7b760b11b606482015260c088013560248201526084016105b5565b60e08701351580611a9a57506001600160801b0360e0880135115b15611ae05760408051630425ae3f60e51b8152600481019190915260096044820152686d6178537570706c7960b81b606482015260e088013560248201526084016105b5565b5f611b05611af66101208a016101008b01614c6f565b6001600160401b031642613a55565b9050611b166301e133806064614c8a565b611b209082614c5c565b611b326101408a016101208b01614c6f565b6001600160401b03161180611b855750611b5461016089016101408a01614c6f565b611b67906001600160401b031682614c5c565b611b796101408a016101208b01614c6f565b6001600160401b031611155b15611be057611b9c61014089016101208a01614c6f565b60408051630425ae3f60e51b81526004810191909152600660448201526565787069727960d01b60648201526001600160401b0390911660248201526084016105b5565b62015180611bf66101808a016101608b01614c6f565b6001600160401b03161080611c325750611c156301e13380600a614c8a565b611c276101808a016101608b01614c6f565b6001600160401b0316115b15611c9257611c4961018089016101608a01614c6f565b60408051630425ae3f60e51b81526004810191909152600b60448201526a636c61696d57696e646f7760a81b60648201526001600160401b0390911660248201526084016105b5565b5f611ca360408a0160208b016147cd565b6001600160a01b031663181783586040518163ffffffff1660e01b81526004016020604051808303815f875af1158015611cdf573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d039190614c21565b90508089608001351015611d375760405163a1252d9d60e01b815260808a01356004820152602481018290526044016105b5565b6001600160a01b0360808a01351115611d8b5760408051630425ae3f60e51b81526004810191909152600960448201526873746172744c6f737360b81b606482015260808a013560248201526084016105b5565b5f836001600160a01b03166338d52e0f6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611dc8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611dec9190614b7c565b905088888888846001600160a01b031663313ce5676040518163ffffffff1660e01b8152600401602060405180830381865afa158015611e2e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e529190614ca1565b604051611e5e90614641565b611e6c959493929190614ce9565b604051809103905ff080158015611e85573d5f5f3e3d5ffd5b506001600160a01b0381165f9081526003602052604090209095508a90611eac8282614d5d565b505f9050611ec060408c0160208d016147cd565b6001600160a01b03166338d52e0f6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611efb573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f1f9190614b7c565b90506001600160a01b03811615611fdd57816001600160a01b0316816001600160a01b031614611f75576040516376bcda8160e11b81526001600160a01b038084166004830152821660248201526044016105b5565b611f8760a08c013560c08d0135614ec3565b8b60e001351115611fd35760408051630425ae3f60e51b8152600481019190915260096044820152686d6178537570706c7960b81b606482015260e08c013560248201526084016105b5565b611fdd868c613a64565b846001600160a01b031663c0d045ff878d6101200160208101906120019190614c6f565b6040516001600160e01b031960e085901b1681526001600160a01b0390921660048301526001600160401b031660248201526044015f604051808303815f87803b15801561204d575f5ffd5b505af115801561205f573d5f5f3e3d5ffd5b506120719250505060208c018c6147cd565b6001600160a01b0316866001600160a01b03167f0d7882eb1df373fbc2795391f97cdb60162fbb8f60243387802ab5fa9bc286598d6040516120b39190614ed6565b60405180910390a350505050506120c861300a565b95945050505050565b6120d961464e565b6120e2826129b4565b604080516101808101825282546001600160a01b03908116825260018401548116602083015260028401548116928201929092526003830154909116606082015260048201546080820152600582015460a0820152600682015460c0820152600782015460e08201526008909101546001600160401b03808216610100840152600160401b82048116610120840152600160801b82048116610140840152600160c01b9091041661016082015292915050565b5f6104fe6121a2846129b4565b848461376f565b6121b161464e565b612207604080516101408101909152805f81526020015f81526020015f81526020015f6001600160401b031681526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b5f612211846129b4565b604080516101808101825282546001600160a01b03908116825260018401548116602083015260028401548116928201929092526003830154909116606082015260048201546080820152600582015460a0820152600682015460c0820152600782015460e082015260088201546001600160401b03808216610100840152600160401b82048116610120840152600160801b82048116610140840152600160c01b909104166101608201529350905082826122cc83613034565b60208301819052828260048111156122e6576122e66147e8565b60048111156122f7576122f76147e8565b81525050505f82602001516001600160a01b031663fffd52c66040518163ffffffff1660e01b81526004016040805180830381865afa15801561233c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123609190614c38565b6001600160401b0316606084015260808401519091506123819082906135ef565b60408381019190915283519051631890039360e21b81526001600160a01b0389811660048301528216906362400e4c906024016040805180830381865afa1580156123ce573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123f29190614bb4565b60a08501526080840152604051631ae2b5b960e01b81526001600160a01b0389811660048301525f918291841690631ae2b5b9906024016040805180830381865afa158015612443573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124679190614bb4565b90925090506124768183614c5c565b8560c0018181525050826001600160a01b03166301e1d1146040518163ffffffff1660e01b8152600401602060405180830381865afa1580156124bb573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124df9190614c21565b8560e0018181525050826001600160a01b031663e6e465716040518163ffffffff1660e01b8152600401602060405180830381865afa158015612524573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125489190614c21565b610100860152600185516004811115612563576125636147e8565b14801561257e57508561010001516001600160401b03164210155b80156125f15750826001600160a01b031663437a0dad6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156125c1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125e59190614fe1565b6001600160401b031642115b801561262357508561012001516001600160401b03168661014001516001600160401b0316426126219190614c5c565b105b156127225761271b61264d8660a0015187608001516126429190614c5c565b60e0890151906135ef565b612716856001600160a01b031663fe60d12c6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561268c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906126b09190614c21565b866001600160a01b031663f8470f686040518163ffffffff1660e01b8152600401602060405180830381865afa1580156126ec573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127109190614c21565b906135ef565b613f50565b6101208601525b50505050505050915091565b6001600160a01b0381165f90815260026020526040902060609061050190613f5f565b5f5f5f61275c612d96565b5f3390505f816001600160a01b031663d7f2c0ef6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561279d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127c19190614c21565b90505b80156129a5575f6001600160a01b038316632b53cd6f6127e5600185614ec3565b6040518263ffffffff1660e01b815260040161280391815260200190565b602060405180830381865afa15801561281e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128429190614b7c565b90505f61284e826129b4565b80549091506001600160a01b0316331461288657604051631a40d9cf60e21b81526001600160a01b03831660048201526024016105b5565b61288f81612e4e565b5f61289a8284612edf565b50905060028160048111156128b1576128b16147e8565b0361299157604051631890039360e21b81526001600160a01b0384811660048301525f9182918816906362400e4c906024016040805180830381865afa1580156128fd573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129219190614bb4565b90925090506129308183614c5c565b61293a908b614c5c565b9950849850878561294a86613f6b565b604051602001612976939291909283526001600160a01b03919091166020830152604082015260600190565b60405160208183030381529060405280519060200120975050505b5050508061299e90614ffc565b90506127c4565b50506129af61300a565b909192565b6001600160a01b038082165f9081526003602052604090208054909116610dcf57604051631a40d9cf60e21b81526001600160a01b03831660048201526024016105b5565b5f815f03612a1a57604051631f2a200560e01b815260040160405180910390fd5b5f612a2485613034565b5090506001816004811115612a3b57612a3b6147e8565b14612a5d57838160405163060608e360e51b81526004016105b5929190614b97565b60088501546001600160401b0316421015612a9c576008850154604051630e5f770f60e01b81526001600160401b0390911660048201526024016105b5565b84546040805163437a0dad60e01b815290516001600160a01b03909216915f91839163437a0dad916004808201926020929091908290030181865afa158015612ae7573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612b0b9190614fe1565b9050806001600160401b03164211612b415760405163da28a9b760e01b81526001600160401b03821660048201526024016105b5565b604051631890039360e21b81526001600160a01b0387811660048301525f9182918516906362400e4c906024016040805180830381865afa158015612b88573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612bac9190614bb4565b90925090505f612bca612bbf8385614c5c565b60078c0154906135ef565b905080881115612bf757604051630acbb7e160e01b815260048101899052602481018290526044016105b5565b50505050612c048661403b565b5f03612c3a5760088601546040516326b39d0360e11b8152600160401b9091046001600160401b031660048201526024016105b5565b5f816001600160a01b031663f8470f686040518163ffffffff1660e01b8152600401602060405180830381865afa158015612c77573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612c9b9190614c21565b90505f826001600160a01b031663fe60d12c6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612cda573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612cfe9190614c21565b9050612d0a82826135ef565b861115612d3e5785612d1c83836135ef565b60405163a25dc6ad60e01b8152600481019290925260248201526044016105b5565b5f612d5282670de0b6b3a764000085612f5a565b90505f612d76670de0b6b3a7640000856001612d6e8c88614c5c565b92919061407b565b9050612d868a85848460016140bd565b96505050505050505b9392505050565b612d9e61417b565b612dcb60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b906141bb565b565b825f03612ded57604051631f2a200560e01b815260040160405180910390fd5b6001600160a01b038116612e145760405163d92e233d60e01b815260040160405180910390fd5b816001600160401b0316421115612e4957604051636768091360e01b81526001600160401b03831660048201526024016105b5565b505050565b5f600a82015460ff166004811115612e6857612e686147e8565b03612edc57600181015460408051630302f06b60e31b815290516001600160a01b039092169163181783589160048082019260209290919082900301815f875af1158015612eb8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fd99190614c21565b50565b5f5f612eea84613034565b90925090505f600a85015460ff166004811115612f0957612f096147e8565b148015612f4257506003826004811115612f2557612f256147e8565b1480612f4257506004826004811115612f4057612f406147e8565b145b15612f5357612f538484848461365e565b9250929050565b5f5f5f612f6786866141c2565b91509150815f03612f8b57838181612f8157612f81615011565b0492505050612d8f565b818411612fa257612fa260038515026011186141de565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b612dcb5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00612dc5565b5f8080600a84015460ff166004811115613050576130506147e8565b1461306a575050600a81015460099091015460ff90911691565b600183015460088401546001600160a01b0390911690600160401b90046001600160401b03164281106131c2575f826001600160a01b031663fffd52c66040518163ffffffff1660e01b81526004016040805180830381865afa1580156130d3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906130f79190614c38565b5060048701549091505f9061310d9083906135ef565b600688015490915081106131325750600396670de0b6b3a76400009650945050505050565b600587015481118061319f5750836001600160a01b031663eda3640e6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561317b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061319f9190615025565b156131b357506002965f9650945050505050565b506001965f9650945050505050565b6040516312382ad160e21b81526001600160401b03821660048201525f9081906001600160a01b038516906348e0ab44906024016040805180830381865afa158015613210573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132349190614c38565b915091505f61325688610e848a5f0160040154866135ef90919063ffffffff16565b9050670de0b6b3a764000081141580156132f45750836001600160401b0316856001600160a01b031663687043c56040518163ffffffff1660e01b8152600401602060405180830381865afa1580156132b1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132d59190614fe1565b6001600160401b0316836001600160401b03166132f29190614c5c565b105b156133bc576040516342ebf0ff60e11b81526001600160401b03851660048201525f9081906001600160a01b038816906385d7e1fe906024016040805180830381865afa158015613347573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061336b9190614c38565b91509150806001600160401b03165f14806133a257508261339f8b610e848d5f0160040154866135ef90919063ffffffff16565b14155b156133b957506002995f9950975050505050505050565b50505b5f81116133cb5760045f6133cf565b6003815b965096505050505050915091565b5f6001600160801b03821115613410576040516306dfcc6560e41b815260806004820152602481018390526044016105b5565b5090565b5f826001600160a01b03166338d52e0f6040518163ffffffff1660e01b8152600401602060405180830381865afa158015613451573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134759190614b7c565b6040516370a0823160e01b81526001600160a01b0385811660048301529192505f918316906370a0823190602401602060405180830381865afa1580156134be573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134e29190614c21565b90506134f96001600160a01b0383163386866141ef565b6040516370a0823160e01b81526001600160a01b0385811660048301525f9183918516906370a0823190602401602060405180830381865afa158015613541573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906135659190614c21565b61356f9190614ec3565b905083811461359b576040516305b9bb8f60e01b815260048101859052602481018290526044016105b5565b846001600160a01b0316637f66cafc6040518163ffffffff1660e01b81526004015f6040518083038186803b1580156135d2575f5ffd5b505afa1580156135e4573d5f5f3e3d5ffd5b505050505050505050565b5f80828403848111159081026120c8565b600582015460068301545f919080841061362657670de0b6b3a764000092505050610501565b818411613637575f92505050610501565b6120c8670de0b6b3a764000061364d8484614ec3565b6136578588614ec3565b9190612f5a565b600a8401805483919060ff1916600183600481111561367f5761367f6147e8565b021790555060098401819055600a8401805468ffffffffffffffff001916610100426001600160401b03160217905560018401546136c6906001600160a01b03168461422b565b835460405163abadc6f560e01b81526001600160a01b038581166004830152602482018490529091169063abadc6f5906044015f604051808303815f87803b158015613710575f5ffd5b505af1158015613722573d5f5f3e3d5ffd5b50505050826001600160a01b03167fa905de3a941fd3429cc0722d34155c16d43585aa46f7122754ca2345f8eb5cfe838360405161376192919061481c565b60405180910390a250505050565b5f815f0361379057604051631f2a200560e01b815260040160405180910390fd5b5f61379a85613034565b50905060018160048111156137b1576137b16147e8565b146137d357838160405163060608e360e51b81526004016105b5929190614b97565b8454604051631890039360e21b81526001600160a01b038681166004830152909116905f9082906362400e4c906024016040805180830381865afa15801561381d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906138419190614bb4565b5090508085111561386e576040516276f7db60e91b815260048101869052602481018290526044016105b5565b5f826001600160a01b03166327c028d56040518163ffffffff1660e01b8152600401602060405180830381865afa1580156138ab573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906138cf9190614c21565b90505f836001600160a01b031663fe60d12c6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561390e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906139329190614c21565b90505f61394882670de0b6b3a764000085612f5a565b90505f613964670de0b6b3a7640000856001612d6e8d88614ec3565b905081811061397c575f975050505050505050612d8f565b6139c76139b17f0000000000000000000000000000000000000000000000000000000000000000670de0b6b3a7640000614ec3565b670de0b6b3a76400006136578e8886885f6140bd565b604051631ae2b5b960e01b81526001600160a01b038c811660048301529199505f91881690631ae2b5b9906024016040805180830381865afa158015613a0f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613a339190614bb4565b509050613a4589612716838d8a612f5a565b9c9b505050505050505050505050565b5f8282188284110282186104fe565b5f8080613a7760408501602086016147cd565b6001600160a01b03908116825260208201929092526040015f205416905080613b4c57613aa760208301836147cd565b5f80613ab960408601602087016147cd565b6001600160a01b03908116825260208083019390935260409091015f2080546001600160a01b0319169390911692909217909155613af9908301836147cd565b6001600160a01b0316613b1260408401602085016147cd565b6001600160a01b03167f0c25665c4a8c6b76a2d5605aa8277180b71ee3b680deb7a632858c1e86d882a060405160405180910390a3613ca2565b613b5960208301836147cd565b6001600160a01b0316816001600160a01b031614158015613bce575060015f613b8860408501602086016147cd565b6001600160a01b031681526020808201929092526040015f90812091613bb0908501856147cd565b6001600160a01b0316815260208101919091526040015f205460ff16155b8015613c4b5750336001600160a01b0316816001600160a01b0316638da5cb5b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015613c1b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613c3f9190614b7c565b6001600160a01b031614155b15613ca257613c6060408301602084016147cd565b613c6d60208401846147cd565b6040516315277da360e11b81526001600160a01b039283166004820152908216602482015290821660448201526064016105b5565b5f600281613cb660408601602087016147cd565b6001600160a01b03166001600160a01b031681526020019081526020015f2090505f613ce18261424c565b905060208103613d075760405163110171b960e01b8152602060048201526024016105b5565b5f613d1f613d1a36879003870187615089565b614255565b90505f826001600160401b03811115613d3a57613d3a615040565b604051908082528060200260200182016040528015613d8c57816020015b613d7960405180606001604052805f81526020015f81526020015f81525090565b815260200190600190039081613d585790505b5090505f5b83811015613e9957613e74613dc2613da987846142ee565b6001600160a01b03165f90815260036020526040902090565b604080516101808101825282546001600160a01b03908116825260018401548116602083015260028401548116928201929092526003830154909116606082015260048201546080820152600582015460a0820152600682015460c0820152600782015460e08201526008909101546001600160401b03808216610100840152600160401b82048116610120840152600160801b82048116610140840152600160c01b90910416610160820152614255565b828281518110613e8657613e8661515d565b6020908102919091010152600101613d91565b50613eac825f01518360400151836142f9565b5f5b83811015613f3b57825f0151828281518110613ecc57613ecc61515d565b60200260200101515f0151118015613f0357508260200151828281518110613ef657613ef661515d565b60200260200101515f0151105b15613f3357613f33828281518110613f1d57613f1d61515d565b60200260200101515f01518460400151846142f9565b600101613eae565b50613f4684886143c0565b5050505050505050565b5f8282188284100282186104fe565b60605f612d8f836143d4565b60088101545f90600160401b90046001600160401b0316421115613f9157506001919050565b60018201546040805160016201569d60e11b0319815281515f9384936001600160a01b039091169263fffd52c692600480830193928290030181865afa158015613fdd573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906140019190614c38565b600586015460048701549294509092509061401d9084906135ef565b11614028578061402a565b5f5b6001600160401b0316949350505050565b60088101545f906105019061406090600160801b90046001600160401b031642614c5c565b6008840154600160401b90046001600160401b0316906135ef565b5f6140a86140888361442d565b80156140a357505f848061409e5761409e615011565b868809115b151590565b6140b3868686612f5a565b6120c89190614c5c565b600285015460405163c3882fef60e01b815260048101859052602481018490525f9182916001600160a01b039091169063c3882fef90604401602060405180830381865afa158015614111573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906141359190614c21565b905061417081670de0b6b3a7640000614152816301e13380614c8a565b61415c9190614c8a565b856141668b61403b565b612d6e908b614c8a565b979650505050505050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15612dcb57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b6141fd848484846001614459565b61422557604051635274afe760e01b81526001600160a01b03851660048201526024016105b5565b50505050565b6001600160a01b0382165f908152600260205260409020612e4990826144c6565b5f610501825490565b61427660405180606001604052805f81526020015f81526020015f81525090565b60405180606001604052808360a0015184608001516142959190614c5c565b81526020018360c0015184608001516142ae9190614c5c565b81526020016142e68460e001516ec097ce7bc90715b34b9f10000000008660a001518760c001516142df9190614ec3565b600161407b565b905292915050565b5f6104fe83836144da565b5f5b815181101561438557838282815181106143175761431761515d565b60200260200101515f01511115801561434c575081818151811061433d5761433d61515d565b60200260200101516020015184105b1561437d578181815181106143635761436361515d565b6020026020010151604001518361437a9190614c5c565b92505b6001016142fb565b506ec097ce7bc90715b34b9f1000000000821115612e49576040516398f8b2a160e01b815260048101849052602481018390526044016105b5565b5f6104fe836001600160a01b0384166144e5565b6060815f0180548060200260200160405190810160405280929190818152602001828054801561442157602002820191905f5260205f20905b81548152602001906001019080831161440d575b50505050509050919050565b5f6002826003811115614442576144426147e8565b61444c9190615171565b60ff166001149050919050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f511483166144b55783831516156144a9573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f6104fe836001600160a01b038416614531565b5f6104fe838361461b565b5f81815260018301602052604081205461452a57508154600181810184555f848152602080822090930184905584548482528286019093526040902091909155610501565b505f610501565b5f818152600183016020526040812054801561460b575f614553600183614ec3565b85549091505f9061456690600190614ec3565b90508082146145c5575f865f0182815481106145845761458461515d565b905f5260205f200154905080875f0184815481106145a4576145a461515d565b5f918252602080832090910192909255918252600188019052604090208390555b85548690806145d6576145d661519e565b600190038181905f5260205f20015f90559055856001015f8681526020019081526020015f205f905560019350505050610501565b5f915050610501565b5092915050565b5f825f0182815481106146305761463061515d565b905f5260205f200154905092915050565b610b62806151b383390190565b60408051610180810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810182905261016081019190915290565b6001600160a01b0381168114612edc575f5ffd5b8035610dcf816146b1565b5f5f604083850312156146e1575f5ffd5b82356146ec816146b1565b946020939093013593505050565b8015158114612edc575f5ffd5b5f5f5f60608486031215614719575f5ffd5b8335614724816146b1565b92506020840135614734816146b1565b91506040840135614744816146fa565b809150509250925092565b5f5f5f5f60808587031215614762575f5ffd5b843561476d816146b1565b93506020850135925060408501359150606085013561478b816146b1565b939692955090935050565b5f5f604083850312156147a7575f5ffd5b82356147b2816146b1565b915060208301356147c2816146b1565b809150509250929050565b5f602082840312156147dd575f5ffd5b8135612d8f816146b1565b634e487b7160e01b5f52602160045260245ffd5b6005811061481857634e487b7160e01b5f52602160045260245ffd5b9052565b6040810161482a82856147fc565b8260208301529392505050565b6001600160401b0381168114612edc575f5ffd5b8035610dcf81614837565b5f5f5f5f5f5f60c0878903121561486b575f5ffd5b8635614876816146b1565b95506020870135945060408701359350606087013561489481614837565b92506080870135915060a08701356148ab816146b1565b809150509295509295509295565b5f602082840312156148c9575f5ffd5b5035919050565b5f5f83601f8401126148e0575f5ffd5b5081356001600160401b038111156148f6575f5ffd5b602083019150836020828501011115612f53575f5ffd5b5f5f5f5f5f8587036101c0811215614923575f5ffd5b610180811215614931575f5ffd5b508594506101808601356001600160401b0381111561494e575f5ffd5b61495a888289016148d0565b9095509350506101a08601356001600160401b03811115614979575f5ffd5b614985888289016148d0565b969995985093965092949392505050565b80516001600160a01b0316825260208101516149bd60208401826001600160a01b03169052565b5060408101516149d860408401826001600160a01b03169052565b5060608101516149f360608401826001600160a01b03169052565b506080810151608083015260a081015160a083015260c081015160c083015260e081015160e0830152610100810151614a386101008401826001600160401b03169052565b50610120810151614a556101208401826001600160401b03169052565b50610140810151614a726101408401826001600160401b03169052565b50610160810151612e496101608401826001600160401b03169052565b61018081016105018284614996565b6102c08101614aad8285614996565b614abc610180830184516147fc565b60208301516101a083015260408301516101c083015260608301516001600160401b03166101e0830152608083015161020083015260a083015161022083015260c083015161024083015260e0830151610260830152610100830151610280830152610120909201516102a090910152919050565b602080825282518282018190525f918401906040840190835b81811015614b715783516001600160a01b0316835260209384019390920191600101614b4a565b509095945050505050565b5f60208284031215614b8c575f5ffd5b8151612d8f816146b1565b6001600160a01b038316815260408101612d8f60208301846147fc565b5f5f60408385031215614bc5575f5ffd5b505080516020909101519092909150565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b03818116838216019081111561050157610501614bd6565b5f60018201614c1a57614c1a614bd6565b5060010190565b5f60208284031215614c31575f5ffd5b5051919050565b5f5f60408385031215614c49575f5ffd5b825160208401519092506147c281614837565b8082018082111561050157610501614bd6565b5f60208284031215614c7f575f5ffd5b8135612d8f81614837565b808202811582820484141761050157610501614bd6565b5f60208284031215614cb1575f5ffd5b815160ff81168114612d8f575f5ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b606081525f614cfc606083018789614cc1565b8281036020840152614d0f818688614cc1565b91505060ff831660408301529695505050505050565b5f8135610501816146b1565b80546001600160a01b0319166001600160a01b0392909216919091179055565b5f813561050181614837565b614d6f614d6983614d25565b82614d31565b614d87614d7e60208401614d25565b60018301614d31565b614d9f614d9660408401614d25565b60028301614d31565b614db7614dae60608401614d25565b60038301614d31565b6080820135600482015560a0820135600582015560c0820135600682015560e0820135600782015560088101614e11614df36101008501614d51565b825467ffffffffffffffff19166001600160401b0391909116178255565b614e53614e216101208501614d51565b82546fffffffffffffffff0000000000000000191660409190911b6fffffffffffffffff000000000000000016178255565b614e8f614e636101408501614d51565b82805467ffffffffffffffff60801b191660809290921b67ffffffffffffffff60801b16919091179055565b612e49614e9f6101608501614d51565b8280546001600160c01b031660c09290921b6001600160c01b031916919091179055565b8181038181111561050157610501614bd6565b6101808101614ef582614ee8856146c5565b6001600160a01b03169052565b614f01602084016146c5565b6001600160a01b03166020830152614f1b604084016146c5565b6001600160a01b03166040830152614f35606084016146c5565b6001600160a01b031660608301526080838101359083015260a0808401359083015260c0808401359083015260e08084013590830152614f78610100840161484b565b6001600160401b0316610100830152614f94610120840161484b565b6001600160401b0316610120830152614fb0610140840161484b565b6001600160401b0316610140830152614fcc610160840161484b565b6001600160401b038116610160840152614614565b5f60208284031215614ff1575f5ffd5b8151612d8f81614837565b5f8161500a5761500a614bd6565b505f190190565b634e487b7160e01b5f52601260045260245ffd5b5f60208284031215615035575f5ffd5b8151612d8f816146fa565b634e487b7160e01b5f52604160045260245ffd5b60405161018081016001600160401b038111828210171561508357634e487b7160e01b5f52604160045260245ffd5b60405290565b5f61018082840312801561509b575f5ffd5b506150a4615054565b6150ad836146c5565b81526150bb602084016146c5565b60208201526150cc604084016146c5565b60408201526150dd606084016146c5565b60608201526080838101359082015260a0808401359082015260c0808401359082015260e08084013590820152615117610100840161484b565b61010082015261512a610120840161484b565b61012082015261513d610140840161484b565b610140820152615150610160840161484b565b6101608201529392505050565b634e487b7160e01b5f52603260045260245ffd5b5f60ff83168061518f57634e487b7160e01b5f52601260045260245ffd5b8060ff84160691505092915050565b634e487b7160e01b5f52603160045260245ffdfe60c060405234801561000f575f5ffd5b50604051610b62380380610b6283398101604081905261002e916100fb565b8282600361003c8382610207565b5060046100498282610207565b5050336080525060ff1660a052506102c59050565b634e487b7160e01b5f52604160045260245ffd5b5f82601f830112610081575f5ffd5b81516001600160401b0381111561009a5761009a61005e565b604051601f8201601f19908116603f011681016001600160401b03811182821017156100c8576100c861005e565b6040528181528382016020018510156100df575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b5f5f5f6060848603121561010d575f5ffd5b83516001600160401b03811115610122575f5ffd5b61012e86828701610072565b602086015190945090506001600160401b0381111561014b575f5ffd5b61015786828701610072565b925050604084015160ff8116811461016d575f5ffd5b809150509250925092565b600181811c9082168061018c57607f821691505b6020821081036101aa57634e487b7160e01b5f52602260045260245ffd5b50919050565b601f821115610202578282111561020257805f5260205f20601f840160051c60208510156101db57505f5b90810190601f840160051c035f5b818110156101fe575f838201556001016101e9565b5050505b505050565b81516001600160401b038111156102205761022061005e565b6102348161022e8454610178565b846101b0565b6020601f821160018114610266575f831561024f5750848201515b5f19600385901b1c1916600184901b1784556102be565b5f84815260208120601f198516915b828110156102955787850151825560209485019460019092019101610275565b50848210156102b257868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b60805160a05161086e6102f45f395f61012201525f818161018e015281816103050152610372015261086e5ff3fe608060405234801561000f575f5ffd5b50600436106100b1575f3560e01c806370a082311161006e57806370a082311461016157806380f556051461018957806395d89b41146101c85780639dc29fac146101d0578063a9059cbb146101e3578063dd62ed3e146101f6575f5ffd5b806306fdde03146100b5578063095ea7b3146100d357806318160ddd146100f657806323b872dd14610108578063313ce5671461011b57806340c10f191461014c575b5f5ffd5b6100bd61022e565b6040516100ca9190610714565b60405180910390f35b6100e66100e1366004610764565b6102be565b60405190151581526020016100ca565b6002545b6040519081526020016100ca565b6100e661011636600461078c565b6102d7565b60405160ff7f00000000000000000000000000000000000000000000000000000000000000001681526020016100ca565b61015f61015a366004610764565b6102fa565b005b6100fa61016f3660046107c6565b6001600160a01b03165f9081526020819052604090205490565b6101b07f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016100ca565b6100bd610358565b61015f6101de366004610764565b610367565b6100e66101f1366004610764565b6103bc565b6100fa6102043660046107e6565b6001600160a01b039182165f90815260016020908152604080832093909416825291909152205490565b60606003805461023d90610817565b80601f016020809104026020016040519081016040528092919081815260200182805461026990610817565b80156102b45780601f1061028b576101008083540402835291602001916102b4565b820191905f5260205f20905b81548152906001019060200180831161029757829003601f168201915b5050505050905090565b5f336102cb8185856103c9565b60019150505b92915050565b5f336102e48582856103db565b6102ef858585610457565b506001949350505050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461034a5760405163bfae38b360e01b81523360048201526024015b60405180910390fd5b61035482826104b4565b5050565b60606004805461023d90610817565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146103b25760405163bfae38b360e01b8152336004820152602401610341565b61035482826104e8565b5f336102cb818585610457565b6103d6838383600161051c565b505050565b6001600160a01b038381165f908152600160209081526040808320938616835292905220545f19811015610451578181101561044357604051637dc7a0d960e11b81526001600160a01b03841660048201526024810182905260448101839052606401610341565b61045184848484035f61051c565b50505050565b6001600160a01b03831661048057604051634b637e8f60e11b81525f6004820152602401610341565b6001600160a01b0382166104a95760405163ec442f0560e01b81525f6004820152602401610341565b6103d68383836105ee565b6001600160a01b0382166104dd5760405163ec442f0560e01b81525f6004820152602401610341565b6103545f83836105ee565b6001600160a01b03821661051157604051634b637e8f60e11b81525f6004820152602401610341565b610354825f836105ee565b6001600160a01b0384166105455760405163e602df0560e01b81525f6004820152602401610341565b6001600160a01b03831661056e57604051634a1406b160e11b81525f6004820152602401610341565b6001600160a01b038085165f908152600160209081526040808320938716835292905220829055801561045157826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925846040516105e091815260200190565b60405180910390a350505050565b6001600160a01b038316610618578060025f82825461060d919061084f565b909155506106889050565b6001600160a01b0383165f908152602081905260409020548181101561066a5760405163391434e360e21b81526001600160a01b03851660048201526024810182905260448101839052606401610341565b6001600160a01b0384165f9081526020819052604090209082900390555b6001600160a01b0382166106a4576002805482900390556106c2565b6001600160a01b0382165f9081526020819052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8360405161070791815260200190565b60405180910390a3505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80356001600160a01b038116811461075f575f5ffd5b919050565b5f5f60408385031215610775575f5ffd5b61077e83610749565b946020939093013593505050565b5f5f5f6060848603121561079e575f5ffd5b6107a784610749565b92506107b560208501610749565b929592945050506040919091013590565b5f602082840312156107d6575f5ffd5b6107df82610749565b9392505050565b5f5f604083850312156107f7575f5ffd5b61080083610749565b915061080e60208401610749565b90509250929050565b600181811c9082168061082b57607f821691505b60208210810361084957634e487b7160e01b5f52602260045260245ffd5b50919050565b808201808211156102d157634e487b7160e01b5f52601160045260245ffd",
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
