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

// CollateralConfig is an auto generated low-level Go binding around an user-defined struct.
type CollateralConfig struct {
	Ltv                  uint16
	LiquidationThreshold uint16
	LiquidationBonus     uint16
}

// ReserveConfigurationMap is an auto generated low-level Go binding around an user-defined struct.
type ReserveConfigurationMap struct {
	Data *big.Int
}

// ReserveDataLegacy is an auto generated low-level Go binding around an user-defined struct.
type ReserveDataLegacy struct {
	Configuration               ReserveConfigurationMap
	LiquidityIndex              *big.Int
	CurrentLiquidityRate        *big.Int
	VariableBorrowIndex         *big.Int
	CurrentVariableBorrowRate   *big.Int
	CurrentStableBorrowRate     *big.Int
	LastUpdateTimestamp         *big.Int
	Id                          uint16
	ATokenAddress               common.Address
	StableDebtTokenAddress      common.Address
	VariableDebtTokenAddress    common.Address
	InterestRateStrategyAddress common.Address
	AccruedToTreasury           *big.Int
	Unbacked                    *big.Int
	IsolationModeTotalDebt      *big.Int
}

// UserConfigurationMap is an auto generated low-level Go binding around an user-defined struct.
type UserConfigurationMap struct {
	Data *big.Int
}

// DevLendingPoolMetaData contains all meta data concerning the DevLendingPool contract.
var DevLendingPoolMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"asked\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"deficit\",\"type\":\"uint256\"}],\"name\":\"AboveDeficit\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"AlreadyListed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"categoryId\",\"type\":\"uint8\"}],\"name\":\"BadEMode\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"BorrowingDisabled\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"neededBase\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"collateralBase\",\"type\":\"uint256\"}],\"name\":\"CollateralCannotCover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"asked\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"}],\"name\":\"ExceedsBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"healthFactor\",\"type\":\"uint256\"}],\"name\":\"HealthFactorNotBelowOne\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"healthFactor\",\"type\":\"uint256\"}],\"name\":\"HealthFactorTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"debtLeftBase\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"collateralLeftBase\",\"type\":\"uint256\"}],\"name\":\"MustNotLeaveDust\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"}],\"name\":\"NoDebt\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotAToken\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"categoryId\",\"type\":\"uint8\"}],\"name\":\"NotBorrowableInEMode\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"}],\"name\":\"NotCollateral\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"NotListed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"}],\"name\":\"NothingSupplied\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"onBehalfOf\",\"type\":\"address\"}],\"name\":\"OnlyOwnBehalf\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"mode\",\"type\":\"uint256\"}],\"name\":\"OnlyVariableRate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReentrancyGuardReentrantCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"ReserveUnusable\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"bits\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"SafeCastOverflowedUintDowncast\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"TooManyReserves\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroAmount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"reserve\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"onBehalfOf\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"interestRateMode\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"borrowRate\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint16\",\"name\":\"referralCode\",\"type\":\"uint16\"}],\"name\":\"Borrow\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"rate\",\"type\":\"uint256\"}],\"name\":\"BorrowRateSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"reserve\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amountCovered\",\"type\":\"uint256\"}],\"name\":\"DeficitCovered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"debtAsset\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amountCreated\",\"type\":\"uint256\"}],\"name\":\"DeficitCreated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint8\",\"name\":\"categoryId\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"ltv\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"liquidationThreshold\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"liquidationBonus\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint128\",\"name\":\"collateralBitmap\",\"type\":\"uint128\"},{\"indexed\":false,\"internalType\":\"uint128\",\"name\":\"borrowableBitmap\",\"type\":\"uint128\"}],\"name\":\"EModeCategoryConfigured\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"collateralAsset\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"debtAsset\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"debtToCover\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"liquidatedCollateralAmount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"liquidator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"receiveAToken\",\"type\":\"bool\"}],\"name\":\"LiquidationCall\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"reserve\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"repayer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"useATokens\",\"type\":\"bool\"}],\"name\":\"Repay\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"configuration\",\"type\":\"uint256\"}],\"name\":\"ReserveConfigured\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"reserve\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"liquidityRate\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"stableBorrowRate\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"variableBorrowRate\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"liquidityIndex\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"variableBorrowIndex\",\"type\":\"uint256\"}],\"name\":\"ReserveDataUpdated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"aToken\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"variableDebtToken\",\"type\":\"address\"}],\"name\":\"ReserveInitialized\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"reserve\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"}],\"name\":\"ReserveUsedAsCollateralDisabled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"reserve\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"}],\"name\":\"ReserveUsedAsCollateralEnabled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"reserve\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"onBehalfOf\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint16\",\"name\":\"referralCode\",\"type\":\"uint16\"}],\"name\":\"Supply\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"categoryId\",\"type\":\"uint8\"}],\"name\":\"UserEModeSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"reserve\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Withdraw\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"ADDRESSES_PROVIDER\",\"outputs\":[{\"internalType\":\"contractDevAddressesProvider\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"POOL_REVISION\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"interestRateMode\",\"type\":\"uint256\"},{\"internalType\":\"uint16\",\"name\":\"referralCode\",\"type\":\"uint16\"},{\"internalType\":\"address\",\"name\":\"onBehalfOf\",\"type\":\"address\"}],\"name\":\"borrow\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"categoryId\",\"type\":\"uint8\"},{\"components\":[{\"internalType\":\"uint16\",\"name\":\"ltv\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"liquidationThreshold\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"liquidationBonus\",\"type\":\"uint16\"}],\"internalType\":\"structCollateralConfig\",\"name\":\"config\",\"type\":\"tuple\"},{\"internalType\":\"uint128\",\"name\":\"collateralBitmap\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"borrowableBitmap\",\"type\":\"uint128\"}],\"name\":\"configureEMode\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"eliminateReserveDeficit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"fromBalanceBefore\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"toBalanceBefore\",\"type\":\"uint256\"}],\"name\":\"finalizeTransfer\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"getConfiguration\",\"outputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"internalType\":\"structReserveConfigurationMap\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"id\",\"type\":\"uint8\"}],\"name\":\"getEModeCategoryBorrowableBitmap\",\"outputs\":[{\"internalType\":\"uint128\",\"name\":\"\",\"type\":\"uint128\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"id\",\"type\":\"uint8\"}],\"name\":\"getEModeCategoryCollateralBitmap\",\"outputs\":[{\"internalType\":\"uint128\",\"name\":\"\",\"type\":\"uint128\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"id\",\"type\":\"uint8\"}],\"name\":\"getEModeCategoryCollateralConfig\",\"outputs\":[{\"components\":[{\"internalType\":\"uint16\",\"name\":\"ltv\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"liquidationThreshold\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"liquidationBonus\",\"type\":\"uint16\"}],\"internalType\":\"structCollateralConfig\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"id\",\"type\":\"uint16\"}],\"name\":\"getReserveAddressById\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"getReserveData\",\"outputs\":[{\"components\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"internalType\":\"structReserveConfigurationMap\",\"name\":\"configuration\",\"type\":\"tuple\"},{\"internalType\":\"uint128\",\"name\":\"liquidityIndex\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"currentLiquidityRate\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"variableBorrowIndex\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"currentVariableBorrowRate\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"currentStableBorrowRate\",\"type\":\"uint128\"},{\"internalType\":\"uint40\",\"name\":\"lastUpdateTimestamp\",\"type\":\"uint40\"},{\"internalType\":\"uint16\",\"name\":\"id\",\"type\":\"uint16\"},{\"internalType\":\"address\",\"name\":\"aTokenAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"stableDebtTokenAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"variableDebtTokenAddress\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"interestRateStrategyAddress\",\"type\":\"address\"},{\"internalType\":\"uint128\",\"name\":\"accruedToTreasury\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"unbacked\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"isolationModeTotalDebt\",\"type\":\"uint128\"}],\"internalType\":\"structReserveDataLegacy\",\"name\":\"data\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"getReserveDeficit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"getReserveNormalizedIncome\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"getReserveNormalizedVariableDebt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getReservesCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getReservesList\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"}],\"name\":\"getUserAccountData\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"totalCollateralBase\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"totalDebtBase\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"availableBorrowsBase\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"currentLiquidationThreshold\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"ltv\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"healthFactor\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"}],\"name\":\"getUserConfiguration\",\"outputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"internalType\":\"structUserConfigurationMap\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"}],\"name\":\"getUserEMode\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"aToken\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"debtToken\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"configuration\",\"type\":\"uint256\"},{\"internalType\":\"uint128\",\"name\":\"borrowRate\",\"type\":\"uint128\"}],\"name\":\"initReserve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"collateralAsset\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"debtAsset\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"debtToCover\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"receiveAToken\",\"type\":\"bool\"}],\"name\":\"liquidationCall\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"interestRateMode\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"onBehalfOf\",\"type\":\"address\"}],\"name\":\"repay\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint128\",\"name\":\"rate\",\"type\":\"uint128\"}],\"name\":\"setBorrowRate\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"configuration\",\"type\":\"uint256\"}],\"name\":\"setConfiguration\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"categoryId\",\"type\":\"uint8\"}],\"name\":\"setUserEMode\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"useAsCollateral\",\"type\":\"bool\"}],\"name\":\"setUserUseReserveAsCollateral\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"onBehalfOf\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"referralCode\",\"type\":\"uint16\"}],\"name\":\"supply\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "DevLendingPool",
	Bin: "0x60a060405234801561000f575f5ffd5b506040516141bb3803806141bb83398101604081905261002e916100e5565b81816001600160a01b03811661005d57604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b6100668161007b565b506001600160a01b0316608052506101169050565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b80516001600160a01b03811681146100e0575f5ffd5b919050565b5f5f604083850312156100f6575f5ffd5b6100ff836100ca565b915061010d602084016100ca565b90509250929050565b6080516140866101355f395f818161021f015261354501526140865ff3fe608060405234801561000f575f5ffd5b50600436106101e6575f3560e01c8063903a2c7111610109578063c44b11f71161009e578063d1946dbc1161006e578063d1946dbc146106b3578063d5ed3933146106c8578063eddf1b79146106db578063f2fde38b14610706575f5ffd5b8063c44b11f71461061b578063c785e8e914610659578063c952485d1461066c578063d15e0053146106a0575f5ffd5b8063b0771dba116100d9578063b0771dba14610503578063b286f46714610531578063b8d29276146105c8578063bf92857c146105db575f5ffd5b8063903a2c711461047d5780639c8ea97f146104ca578063a1d2f3c4146104dd578063a415bcad146104f0575f5ffd5b8063573ade811161017f578063715018a61161014f578063715018a61461044a57806372218d041461045257806378f5bed91461045a5780638da5cb5b1461046d575f5ffd5b8063573ade81146103fe5780635a3b74b914610411578063617ba0371461042457806369328dec14610437575f5ffd5b806335ea6a75116101ba57806335ea6a751461026c578063386497fd1461038b5780634417a5831461039e57806352751797146103eb575f5ffd5b8062a718a9146101ea5780630148170e146101ff5780630542975c1461021a57806328530a4714610259575b5f5ffd5b6101fd6101f8366004613857565b610719565b005b610207600681565b6040519081526020015b60405180910390f35b6102417f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610211565b6101fd6102673660046138cb565b610cd5565b61037e61027a3660046138e4565b60408051610200810182525f6101e0820181815282526020808301828152838501838152606085018481526080860185815260a0870186905260c0870186815260e0880187815261010089018881526101208a018990526101408a018981526101608b018a90526101808b018a90526101a08b018a90526101c08b018a90526001600160a01b039c8d168a526001988990529a90982080548a5152968701546001600160801b03808216909752600160801b9081900487169095526002870154808716909452928490049094169052600384015491820464ffffffffff16909252600160a81b900461ffff1690526004810154851690915260050154909216905290565b60405161021191906138ff565b6102076103993660046138e4565b610e33565b6103dc6103ac3660046138e4565b60408051602080820183525f91829052825180820184526001600160a01b03949094168252600390522054815290565b60405190518152602001610211565b6102416103f9366004613aa1565b610e86565b61020761040c366004613aba565b610eb8565b6101fd61041f366004613b01565b6110ef565b6101fd610432366004613b38565b611237565b610207610445366004613b86565b6113d6565b6101fd6115f4565b600254610207565b6101fd610468366004613bdb565b611607565b5f546001600160a01b0316610241565b6104b261048b3660046138cb565b60ff165f90815260056020526040902060010154600160801b90046001600160801b031690565b6040516001600160801b039091168152602001610211565b6101fd6104d8366004613c3b565b611854565b6101fd6104eb366004613c6e565b6118d9565b6101fd6104fe366004613c98565b611b2b565b6104b26105113660046138cb565b60ff165f908152600560205260409020600101546001600160801b031690565b61059b61053f3660046138cb565b60408051606080820183525f808352602080840182905292840181905260ff9490941684526005825292829020825193840183525461ffff80821685526201000082048116928501929092526401000000009004169082015290565b60408051825161ffff90811682526020808501518216908301529282015190921690820152606001610211565b6101fd6105d6366004613c6e565b611f1b565b6105ee6105e93660046138e4565b611f70565b604080519687526020870195909552938501929092526060840152608083015260a082015260c001610211565b6103dc6106293660046138e4565b60408051602080820183525f91829052825180820184526001600160a01b03949094168252600190522054815290565b6101fd610667366004613ce3565b611fe2565b61020761067a3660046138e4565b6001600160a01b03165f908152600160205260409020600301546001600160801b031690565b6102076106ae3660046138e4565b612170565b6106bb6121bd565b6040516102119190613d34565b6101fd6106d6366004613d7f565b61221d565b6102076106e93660046138e4565b6001600160a01b03165f9081526004602052604090205460ff1690565b6101fd6107143660046138e4565b61234f565b61072161238c565b5f61072c86846123c1565b90505f61073986856123c1565b90506107448161243a565b61074d8261243a565b5f61075786612527565b9050670de0b6b3a76400008160800151106107965780608001516040516302a1da2d60e11b815260040161078d91815260200190565b60405180910390fd5b60038301546107b1908790600160a81b900461ffff16612913565b15806107c35750825460101c61ffff16155b156107f4576040516336c702b160e11b81526001600160a01b03808a1660048301528716602482015260440161078d565b5f61080484848b8b8b8b88612951565b9050805f01518160800151826060015161081e9190613df4565b03610840576003840154610840908a90600160a81b900461ffff16895f612e4b565b5f8160a00151835f0151149050610863848a8a8560200151866040015186612f28565b851561098857600485810154604051630ed1279f60e11b815233928101929092525f916001600160a01b0390911690631da24f3e90602401602060405180830381865afa1580156108b6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108da9190613e07565b600487810154606086015160405163f866c31960e01b81526001600160a01b038e811694820194909452336024820152604481019190915292159350169063f866c319906064015f604051808303815f87803b158015610938575f5ffd5b505af115801561094a573d5f5f3e3d5ffd5b5050505080801561095f5750855461ffff1615155b15610982576003860154610982908c90600160a81b900461ffff16336001612e4b565b50610a01565b60048086015460608401516001880154604051636b81068560e11b81526001600160a01b039093169363d7020d0a936109d3938e93339391926001600160801b039091169101613e1e565b5f604051808303815f87803b1580156109ea575f5ffd5b505af11580156109fc573d5f5f3e3d5ffd5b505050505b608082015115610b8f576004858101546040516370a0823160e01b81526001600160a01b038b8116938201939093525f92909116906370a0823190602401602060405180830381865afa158015610a5a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a7e9190613e07565b90505f866004015f9054906101000a90046001600160a01b03166001600160a01b031663ae1673356040518163ffffffff1660e01b8152600401602060405180830381865afa158015610ad3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610af79190613e4f565b600488015460808601519192506001600160a01b03169063f866c319908c9084908611610b245785610b2a565b87608001515b6040516001600160e01b031960e086901b1681526001600160a01b03938416600482015292909116602483015260448201526064015f604051808303815f87803b158015610b76575f5ffd5b505af1158015610b88573d5f5f3e3d5ffd5b5050505050505b8015610bea575f5b600254811015610be857610bab89826130c1565b15610be057610be060028281548110610bc657610bc6613e6a565b5f918252602090912001546001600160a01b03168a6130cd565b600101610b97565b505b60048401546040830151610c10916001600160a01b038c81169233929190911690613175565b610c1a89856131ab565b886001600160a01b03168a6001600160a01b031614610c3d57610c3d8a866131ab565b876001600160a01b0316896001600160a01b03168b6001600160a01b03167fe413a321e8681d831f4dbccbca790d2952b56f977908e45be37335533e00528685604001518660600151338c604051610cb9949392919093845260208401929092526001600160a01b031660408301521515606082015260800190565b60405180910390a45050505050610cce61337a565b5050505050565b335f9081526004602052604090205460ff808316911603610cf35750565b60ff811615610dd45760ff81165f908152600560205260408120805490916201000090910461ffff169003610d405760405163a2abbdfd60e01b815260ff8316600482015260240161078d565b5f5b600254811015610dd157610d5633826130c1565b8015610d785750600182810154600160801b90046001600160801b0316821c16155b15610dc95760028181548110610d9057610d90613e6a565b5f9182526020909120015460405163f9a0741d60e01b81526001600160a01b03909116600482015260ff8416602482015260440161078d565b600101610d42565b50505b335f818152600460205260409020805460ff191660ff8416179055610df8906133a4565b60405160ff8216815233907fd728da875fc88944cbf17638bcbe4af0eedaef63becd1d1c57cc097eb4608d849060200160405180910390a250565b6001600160a01b0381165f90815260016020526040812060028101546003820154610e7f916001600160801b0380821692600160801b928390049091169164ffffffffff9104166133e0565b9392505050565b5f60028261ffff1681548110610e9e57610e9e613e6a565b5f918252602090912001546001600160a01b031692915050565b5f610ec161238c565b5f610ecc86866123c1565b905060028414610ef25760405163683791b960e01b81526004810185905260240161078d565b610efb8161243a565b60058101546040516370a0823160e01b81526001600160a01b0385811660048301525f9216906370a0823190602401602060405180830381865afa158015610f45573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f699190613e07565b9050805f03610f9e57604051637205bf3760e11b81526001600160a01b0380891660048301528516602482015260440161078d565b80861115610faa578095505b60058201546002830154604051637a94c56560e11b81526001600160a01b038781166004830152602482018a90526001600160801b03909216604482015291169063f5298aca906064015f604051808303815f87803b15801561100b575f5ffd5b505af115801561101d573d5f5f3e3d5ffd5b5050505080860361106857600382015461104390600160a81b900461ffff166002613e7e565b6001600160a01b0385165f9081526003602052604090208054600190921b1990911690555b6004820154611086906001600160a01b038981169133911689613175565b61109087836131ab565b604080518781525f602082015233916001600160a01b0387811692908b16917fa534c8dbe71f871f9f3530e97a74601fea17b426cae02e1c5aee42c96c784051910160405180910390a485925050506110e761337a565b949350505050565b5f6110f983613424565b6004818101546040516370a0823160e01b815233928101929092529192506001600160a01b03909116906370a0823190602401602060405180830381865afa158015611147573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061116b9190613e07565b5f0361119e576040516001622f665760e11b031981526001600160a01b038416600482015233602482015260440161078d565b60038101546111b9903390600160a81b900461ffff16612913565b1515821515036111c857505050565b8180156111d85750805461ffff16155b15611207576040516336c702b160e11b81526001600160a01b038416600482015233602482015260440161078d565b6003810154611224908490600160a81b900461ffff163385612e4b565b8161123257611232336133a4565b505050565b61123f61238c565b5f61124a85856123c1565b905061125f8160399054901c60019081161490565b1561128857604051637380848560e01b81526001600160a01b038616600482015260240161078d565b6112918161243a565b60048101546112af906001600160a01b038781169133911687613175565b600480820154600183015460405163b3f1c93d60e01b81525f936001600160a01b039093169263b3f1c93d926112f79233928a928c926001600160801b039091169101613e1e565b6020604051808303815f875af1158015611313573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113379190613e95565b905080801561134a5750815461ffff1615155b1561136d57600382015461136d908790600160a81b900461ffff16866001612e4b565b61137786836131ab565b604080513381526020810187905261ffff8516916001600160a01b0380881692908a16917f2b627736bca15cd5381dcf80b0bf11fd197d01a037c52b927a881a10fb73ba61910160405180910390a450506113d061337a565b50505050565b5f6113df61238c565b5f6113ea85856123c1565b90506113f58161243a565b6004818101546040516370a0823160e01b815233928101929092525f916001600160a01b03909116906370a0823190602401602060405180830381865afa158015611442573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114669190613e07565b90505f198503611474578094505b80851180611480575084155b156114a85760405163d8bf65b560e01b8152600481018690526024810182905260440161078d565b60038201545f906114c5903390600160a81b900461ffff16612913565b90508080156114d357508186145b156114f55760038301546114f5908890600160a81b900461ffff16335f612e4b565b6004808401546001850154604051636b81068560e11b81526001600160a01b039092169263d7020d0a926115399233928b928d926001600160801b03169101613e1e565b5f604051808303815f87803b158015611550575f5ffd5b505af1158015611562573d5f5f3e3d5ffd5b50505050808015611577575061157733613471565b1561158557611585336133a4565b61158f87846131ab565b846001600160a01b0316336001600160a01b0316886001600160a01b03167f3115d1449a7b732c986cba18244e897a450f61e1bb8d589cd2e69e6c8924f9f7896040516115de91815260200190565b60405180910390a4859350505050610e7f61337a565b6115fc6134af565b6116055f6134db565b565b61160f6134af565b6001600160a01b038581165f908152600160205260409020600401541615611655576040516319cd459560e01b81526001600160a01b038616600482015260240161078d565b600254607f190161167c5760405163505c8d4d60e11b81526080600482015260240161078d565b6001600160a01b038581165f81815260016020818152604080842088815580840180546001600160801b0319166b033b2e3c9fd0803ce80000009081179091556001600160801b038916600160801b90810290911760028084019190915560038301805464ffffffffff421690930264ffffffffff60801b19841681178255825461ffff16600160a81b0261ffff60a81b1990911666ffffffffffffff60801b1990941693909317929092179091556004820180548d8a166001600160a01b031991821681179092556005840180549a8e169a82168b17905582549687018355919096527f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace909401805490941686179093555194855290939192917f1d9fcd0dc935b4778d5af97f55c4d7b2553257382f1ef25c412114c8eeebd88e910160405180910390a3856001600160a01b03167f47d39979f6bc1bdaec17c1896ad3b0b9a44e524cc23ba55cff6386284d4151c7846040516117fd91815260200190565b60405180910390a26040516001600160801b03831681526001600160a01b038716907f2d47cc4bd70042c9fca65ef418127e93b16dc1317b8fdbaa435d06be6a540bd29060200160405180910390a2505050505050565b61185c6134af565b5f61186683613424565b90506118718161243a565b6002810180546001600160801b03908116600160801b918516918202179091556040519081526001600160a01b038416907f2d47cc4bd70042c9fca65ef418127e93b16dc1317b8fdbaa435d06be6a540bd29060200160405180910390a261123283826131ab565b6118e16134af565b6118e961238c565b5f6118f383613424565b9050815f0361191557604051631f2a200560e01b815260040160405180910390fd5b60038101546001600160801b031682111561195b57600381015460405163a15a5e3360e01b8152600481018490526001600160801b03909116602482015260440161078d565b6119648161243a565b6004818101546040516370a0823160e01b815233928101929092525f916001600160a01b03909116906370a0823190602401602060405180830381865afa1580156119b1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119d59190613e07565b905080831115611a025760405163d8bf65b560e01b8152600481018490526024810182905260440161078d565b6003820180548491905f90611a219084906001600160801b0316613eb0565b82546101009290920a6001600160801b038181021990931691831602179091556004848101546001860154604051636b81068560e11b81526001600160a01b03909216945063d7020d0a93611a7e93339387938b93169101613e1e565b5f604051808303815f87803b158015611a95575f5ffd5b505af1158015611aa7573d5f5f3e3d5ffd5b50505050808303611acf576003820154611acf908590600160a81b900461ffff16335f612e4b565b611ad984836131ab565b60408051338152602081018590526001600160a01b038616917f84b203e49f1a4b553088061534231969a68ad1c81be192205e96d23a206cb26a910160405180910390a25050611b2761337a565b5050565b611b3361238c565b5f611b3e86866123c1565b9050611b538160399054901c60019081161490565b15611b7c57604051637380848560e01b81526001600160a01b038716600482015260240161078d565b8054603a1c600190811614611baf57604051633127590360e01b81526001600160a01b038716600482015260240161078d565b60028414611bd35760405163683791b960e01b81526004810185905260240161078d565b6001600160a01b0382163314611c07576040516357b7521360e01b81526001600160a01b038316600482015260240161078d565b611c108161243a565b335f9081526004602052604090205460ff168015801590611c6b5750600382015460ff82165f908152600560205260409020600190810154600160801b90046001600160801b0316600160a81b90920461ffff169190911c16155b15611c9d5760405163f9a0741d60e01b81526001600160a01b038816600482015260ff8216602482015260440161078d565b5f611ca733612527565b9050670de0b6b3a7640000816080015111611cdd57806080015160405163b8dfb2c160e01b815260040161078d91815260200190565b80604001515f03611d10576020810151604051638c55c39760e01b815260048101919091525f602482015260440161078d565b5f611d558260400151611d228661352a565b8a611d2c8d613542565b611d369190613e7e565b611d409190613ecf565b8460200151611d4f9190613df4565b9061362d565b8251909150811115611d87578151604051638c55c39760e01b815261078d918391600401918252602082015260400190565b5050506003810154611da590600160a81b900461ffff166002613e7e565b335f81815260036020526040908190208054600190941b90931790925560058301546002840154925163b3f1c93d60e01b81526001600160a01b039091169263b3f1c93d92611e0692909187918b916001600160801b031690600401613e1e565b5f604051808303815f87803b158015611e1d575f5ffd5b505af1158015611e2f573d5f5f3e3d5ffd5b50505050600481810154604051634efecaa560e01b81523392810192909252602482018790526001600160a01b031690634efecaa5906044015f604051808303815f87803b158015611e7f575f5ffd5b505af1158015611e91573d5f5f3e3d5ffd5b50505050611e9f86826131ab565b600281810154604080513381526020810189905290810192909252600160801b90046001600160801b0316606082015261ffff8416906001600160a01b0384811691908916907fb3d084820fb1a9decffb176436bd02558d15fac9b0ddfed8c465bc7359d7dce09060800160405180910390a450610cce61337a565b611f236134af565b80611f2d83613424565b556040518181526001600160a01b038316907f47d39979f6bc1bdaec17c1896ad3b0b9a44e524cc23ba55cff6386284d4151c79060200160405180910390a25050565b5f5f5f5f5f5f5f611f8088612527565b604081015181519192505f91611f959161365a565b8251602084015191925090808311611fad575f611fbc565b6020840151611fbc9084613eee565b846060015185604001518660800151975097509750975097509750505091939550919395565b611fea6134af565b60ff8416158061200b57506120056040840160208501613aa1565b61ffff16155b1561202e5760405163a2abbdfd60e01b815260ff8516600482015260240161078d565b60405180606001604052808480360381019061204a9190613f01565b81526001600160801b0380851660208084019190915284821660409384015260ff88165f81815260058352849020855180518254828601519288015161ffff9081166401000000000265ffff0000000019948216620100000263ffffffff19909316919093161717919091161781558583015195909401518316600160801b029490921693909317600190920191909155907fbc803ab3ce968fed046825c2c97052cf008c3f05d84e2a6b4a6c6a272af71c929061210a90860186613aa1565b61211a6040870160208801613aa1565b61212a6060880160408901613aa1565b6040805161ffff948516815292841660208401529216918101919091526001600160801b0380861660608301528416608082015260a0015b60405180910390a250505050565b6001600160a01b0381165f9081526001602081905260408220908101546003820154610e7f916001600160801b0380821692600160801b928390049091169164ffffffffff9104166133e0565b6060600280548060200260200160405190810160405280929190818152602001828054801561221357602002820191905f5260205f20905b81546001600160a01b031681526001909101906020018083116121f5575b5050505050905090565b5f61222787613424565b60048101549091506001600160a01b031633146122595760405163f0ae59ab60e01b815233600482015260240161078d565b8054603c1c60019081160361228c57604051637380848560e01b81526001600160a01b038816600482015260240161078d565b846001600160a01b0316866001600160a01b031614806122aa575083155b156122b55750612347565b60038101546122d0908790600160a81b900461ffff16612913565b15612310576122de86613471565b156122ec576122ec866133a4565b838303612310576003810154612310908890600160a81b900461ffff16885f612e4b565b811580156123225750805461ffff1615155b15612345576003810154612345908890600160a81b900461ffff16876001612e4b565b505b505050505050565b6123576134af565b6001600160a01b03811661238057604051631e4fbdf760e01b81525f600482015260240161078d565b612389816134db565b50565b612394613673565b61160560017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b906136b3565b5f6123cb83613424565b9050815f036123ed57604051631f2a200560e01b815260040160405180910390fd5b805460381c600190811614158061240b57508054603c1c6001908116145b1561243457604051637380848560e01b81526001600160a01b038416600482015260240161078d565b92915050565b600381015442600160801b90910464ffffffffff16036124575750565b600181015460038201546124949161248f916001600160801b0380831692600160801b90819004909116910464ffffffffff166133e0565b6136ba565b6001820180546001600160801b0319166001600160801b03928316179055600282015460038301546124e29261248f9280821692600160801b91829004909216910464ffffffffff166133e0565b6002820180546001600160801b0319166001600160801b0392909216919091179055600301805464ffffffffff60801b1916600160801b4264ffffffffff1602179055565b6125546040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b6001600160a01b0382165f908152600360209081526040808320546004909252822054909160ff90911690821561258d5760025461258f565b5f5b90505f5b8181101561289d576125a6816002613e7e565b84901c60031615612895575f600282815481106125c5576125c5613e6a565b5f9182526020808320909101546001600160a01b0316808352600190915260408220909250906125f483613542565b9050612601846002613e7e565b61260c906001613df4565b87901c60011660011480156126285750815460101c61ffff1615155b156127d9575f6126378361352a565b6004808501546040516370a0823160e01b81526001600160a01b038e8116938201939093528592909116906370a0823190602401602060405180830381865afa158015612686573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906126aa9190613e07565b6126b49190613e7e565b6126be9190613ecf565b905080895f018181516126d19190613df4565b90525060ff871615801590612707575060ff87165f9081526005602052604090206001908101546001600160801b0316861c8116145b1561278b57825461ffff161561274c5760ff87165f908152600560205260409020546127379061ffff1682613e7e565b896040018181516127489190613df4565b9052505b60ff87165f908152600560205260409020546127729062010000900461ffff1682613e7e565b896060018181516127839190613df4565b9052506127d7565b825461ffff1661279b9082613e7e565b896040018181516127ac9190613df4565b905250825460101c61ffff166127c29082613e7e565b896060018181516127d39190613df4565b9052505b505b6127e4846002613e7e565b87901c600116600103612891576127fa8261352a565b60058301546040516370a0823160e01b81526001600160a01b038c81166004830152849216906370a0823190602401602060405180830381865afa158015612844573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128689190613e07565b6128729190613e7e565b61287c9190613ecf565b8860200181815161288d9190613df4565b9052505b5050505b600101612593565b508351156128d25783516040850180516128b8908390613ecf565b90525083516060850180516128ce908390613ecf565b9052505b602084015115612902576020840151606085015185516128fd92916128f7919061365a565b906136f1565b612905565b5f195b608085015250919392505050565b5f61291f826002613e7e565b61292a906001613df4565b6001600160a01b0384165f908152600360205260409020546001911c811614905092915050565b6129a36040518061016001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b6004888101546040516370a0823160e01b81526001600160a01b03878116938201939093529116906370a0823190602401602060405180830381865afa1580156129ef573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612a139190613e07565b815260058701546040516370a0823160e01b81526001600160a01b038681166004830152909116906370a0823190602401602060405180830381865afa158015612a5f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612a839190613e07565b602082018190525f03612abc57604051637205bf3760e11b81526001600160a01b0380871660048301528516602482015260440161078d565b612ac586613542565b60c0820152612ad385613542565b60e0820152612ae18861352a565b610100820152612af08761352a565b6101208201526001600160a01b0384165f90815260046020526040902054612b1c90899060ff16613710565b61014082015260208101516040820181905261012082015160e08301515f92612b459190613e7e565b612b4f9190613ecf565b9050642e90edd0008261010001518360c00151845f0151612b709190613e7e565b612b7a9190613ecf565b10158015612b8d5750642e90edd0008110155b8015612ba45750670d2f13f7789f00008360800151115b15612bed5760208301515f90612bbc9061138861365a565b905080821115612beb5760e0830151610120840151612bdb9083613e7e565b612be59190613ecf565b60408401525b505b8160400151841015612c0157604082018490525b612c538261014001518361012001518460c00151612c1f9190613e7e565b84610100015185604001518660e00151612c399190613e7e565b612c439190613e7e565b612c4d9190613ecf565b9061365a565b6060830181905282511015612cbc578151606083015261014082015161010083015160e0840151612cb69291612c8891613e7e565b84610120015185606001518660c00151612ca29190613e7e565b612cac9190613e7e565b611d4f9190613ecf565b60408301525b8161010001518260c001518360600151612cd69190613e7e565b612ce09190613ecf565b60a0830152885460981c61ffff168015612d3f57612d2381612d14856101400151866060015161362d90919063ffffffff16565b8560600151612c4d9190613eee565b60808401819052606084018051612d3b908390613eee565b9052505b82602001518360400151108015612d695750825160808401516060850151612d679190613df4565b105b15612e3e575f8361012001518460e0015185604001518660200151612d8e9190613eee565b612d989190613e7e565b612da29190613ecf565b90505f8461010001518560c0015186608001518760600151885f0151612dc89190613eee565b612dd29190613eee565b612ddc9190613e7e565b612de69190613ecf565b9050612df86002642e90edd000613ecf565b821080612e135750612e106002642e90edd000613ecf565b81105b15612e3b57604051633304579d60e11b8152600481018390526024810182905260440161078d565b50505b5050979650505050505050565b801515612e588385612913565b1515146113d057612e6a836002613e7e565b612e75906001613df4565b6001600160a01b0383165f9081526003602052604090208054600190921b90911890558015612ee257816001600160a01b0316846001600160a01b03167e058a56ea94653cdf4f152d227ace22d4c00ad99e2a43f58cb7d9e3feb295f260405160405180910390a36113d0565b816001600160a01b0316846001600160a01b03167f44c58d81365b66dd4b1a7f36c25aa97b8c71c361ee4937adc1a00000227db5dd60405160405180910390a350505050565b60058601546001600160a01b031663f5298aca8583612f475784612f49565b855b60028a015460405160e085901b6001600160e01b03191681526001600160a01b03909316600484015260248301919091526001600160801b031660448201526064015f604051808303815f87803b158015612fa2575f5ffd5b505af1158015612fb4573d5f5f3e3d5ffd5b505050505f8284612fc59190613eee565b9050818015612fd357508015155b1561307157612fe1816136ba565b6003880180545f90612ffd9084906001600160801b0316613f79565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550856001600160a01b0316856001600160a01b03167f2bccfb3fad376d59d7accf970515eb77b2f27b082c90ed0fb15583dd5a9426998360405161306691815260200190565b60405180910390a3505f5b805f0361234557600387015461309390600160a81b900461ffff166002613e7e565b6001600160a01b0386165f9081526003602052604090208054600190921b1991909116905550505050505050565b5f61292a826002613e7e565b6001600160a01b0382165f9081526001602052604090206130ed8161243a565b60058101546040516370a0823160e01b81526001600160a01b03808516600483015261316b9284928792879216906370a0823190602401602060405180830381865afa15801561313f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906131639190613e07565b5f6001612f28565b61123283826131ab565b61318384848484600161378d565b6113d057604051635274afe760e01b81526001600160a01b038516600482015260240161078d565b600281015460058201546040805163b1bf962d60e01b815290515f93613236936001600160801b03909116926001600160a01b039091169163b1bf962d916004808201926020929091908290030181865afa15801561320c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132309190613e07565b906137fa565b6004838101546040516370a0823160e01b81526001600160a01b03918216928101929092529192505f918516906370a0823190602401602060405180830381865afa158015613287573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132ab9190613e07565b905081156132ed576132e861248f6132cd6132c68486613df4565b8590613813565b6002860154600160801b90046001600160801b0316906137fa565b6132ef565b5f5b6001840180546001600160801b03908116600160801b93821684028181179384905560028801546040805195879004851686525f602087015295810484169585019590955282161760608301529190911660808201526001600160a01b038516907f804c9b842b2748a22bb64b345453a3de7ca54a6ca45ce00d415894979e22897a9060a001612162565b6116055f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f006123bb565b5f6133ae82612527565b608001519050670de0b6b3a7640000811015611b275760405163b8dfb2c160e01b81526004810182905260240161078d565b5f6110e76301e133806133f38442613eee565b6133fd9086613e7e565b6134079190613ecf565b61341d906b033b2e3c9fd0803ce8000000613df4565b85906137fa565b6001600160a01b038082165f908152600160205260409020600481015490911661346c57604051635d35c42960e01b81526001600160a01b038316600482015260240161078d565b919050565b6001600160a01b03165f908152600360205260409020547f555555555555555555555555555555555555555555555555555555555555555516151590565b5f546001600160a01b031633146116055760405163118cdaa760e01b815233600482015260240161078d565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f6030825f0154901c60ff16600a612434919061407b565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663fca513a86040518163ffffffff1660e01b8152600401602060405180830381865afa15801561359f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906135c39190613e4f565b60405163b3596f0760e01b81526001600160a01b038481166004830152919091169063b3596f0790602401602060405180830381865afa158015613609573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124349190613e07565b5f8161363a600282613ecf565b61364661271086613e7e565b6136509190613df4565b610e7f9190613ecf565b5f612710613669600282613ecf565b6136468486613e7e565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561160557604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f6001600160801b038211156136ed576040516306dfcc6560e41b8152608060048201526024810183905260440161078d565b5090565b5f816136fe600282613ecf565b613646670de0b6b3a764000086613e7e565b5f60ff8216158015906137575750600383015460ff83165f9081526005602052604090206001908101546001600160801b0316600160a81b90920461ffff169190911c8116145b15613780575060ff81165f90815260056020526040902054640100000000900461ffff16612434565b50505460201c61ffff1690565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f511483166137e95783831516156137dd573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f6b033b2e3c9fd0803ce8000000613669600282613ecf565b5f81613820600282613ecf565b6136466b033b2e3c9fd0803ce800000086613e7e565b6001600160a01b0381168114612389575f5ffd5b8015158114612389575f5ffd5b5f5f5f5f5f60a0868803121561386b575f5ffd5b853561387681613836565b9450602086013561388681613836565b9350604086013561389681613836565b92506060860135915060808601356138ad8161384a565b809150509295509295909350565b803560ff8116811461346c575f5ffd5b5f602082840312156138db575f5ffd5b610e7f826138bb565b5f602082840312156138f4575f5ffd5b8135610e7f81613836565b81515181526101e08101602083015161392360208401826001600160801b03169052565b50604083015161393e60408401826001600160801b03169052565b50606083015161395960608401826001600160801b03169052565b50608083015161397460808401826001600160801b03169052565b5060a083015161398f60a08401826001600160801b03169052565b5060c08301516139a860c084018264ffffffffff169052565b5060e08301516139be60e084018261ffff169052565b506101008301516139db6101008401826001600160a01b03169052565b506101208301516139f86101208401826001600160a01b03169052565b50610140830151613a156101408401826001600160a01b03169052565b50610160830151613a326101608401826001600160a01b03169052565b50610180830151613a4f6101808401826001600160801b03169052565b506101a0830151613a6c6101a08401826001600160801b03169052565b506101c0830151613a896101c08401826001600160801b03169052565b5092915050565b803561ffff8116811461346c575f5ffd5b5f60208284031215613ab1575f5ffd5b610e7f82613a90565b5f5f5f5f60808587031215613acd575f5ffd5b8435613ad881613836565b935060208501359250604085013591506060850135613af681613836565b939692955090935050565b5f5f60408385031215613b12575f5ffd5b8235613b1d81613836565b91506020830135613b2d8161384a565b809150509250929050565b5f5f5f5f60808587031215613b4b575f5ffd5b8435613b5681613836565b9350602085013592506040850135613b6d81613836565b9150613b7b60608601613a90565b905092959194509250565b5f5f5f60608486031215613b98575f5ffd5b8335613ba381613836565b9250602084013591506040840135613bba81613836565b809150509250925092565b80356001600160801b038116811461346c575f5ffd5b5f5f5f5f5f60a08688031215613bef575f5ffd5b8535613bfa81613836565b94506020860135613c0a81613836565b93506040860135613c1a81613836565b925060608601359150613c2f60808701613bc5565b90509295509295909350565b5f5f60408385031215613c4c575f5ffd5b8235613c5781613836565b9150613c6560208401613bc5565b90509250929050565b5f5f60408385031215613c7f575f5ffd5b8235613c8a81613836565b946020939093013593505050565b5f5f5f5f5f60a08688031215613cac575f5ffd5b8535613cb781613836565b94506020860135935060408601359250613cd360608701613a90565b915060808601356138ad81613836565b5f5f5f5f84860360c0811215613cf7575f5ffd5b613d00866138bb565b94506060601f1982011215613d13575f5ffd5b50602085019250613d2660808601613bc5565b9150613b7b60a08601613bc5565b602080825282518282018190525f918401906040840190835b81811015613d745783516001600160a01b0316835260209384019390920191600101613d4d565b509095945050505050565b5f5f5f5f5f5f60c08789031215613d94575f5ffd5b8635613d9f81613836565b95506020870135613daf81613836565b94506040870135613dbf81613836565b959894975094956060810135955060808101359460a0909101359350915050565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561243457612434613de0565b5f60208284031215613e17575f5ffd5b5051919050565b6001600160a01b03948516815292909316602083015260408201526001600160801b03909116606082015260800190565b5f60208284031215613e5f575f5ffd5b8151610e7f81613836565b634e487b7160e01b5f52603260045260245ffd5b808202811582820484141761243457612434613de0565b5f60208284031215613ea5575f5ffd5b8151610e7f8161384a565b6001600160801b03828116828216039081111561243457612434613de0565b5f82613ee957634e487b7160e01b5f52601260045260245ffd5b500490565b8181038181111561243457612434613de0565b5f6060828403128015613f12575f5ffd5b506040516060810167ffffffffffffffff81118282101715613f4257634e487b7160e01b5f52604160045260245ffd5b604052613f4e83613a90565b8152613f5c60208401613a90565b6020820152613f6d60408401613a90565b60408201529392505050565b6001600160801b03818116838216019081111561243457612434613de0565b6001815b6001841115613fd357808504811115613fb757613fb7613de0565b6001841615613fc557908102905b60019390931c928002613f9c565b935093915050565b5f82613fe957506001612434565b81613ff557505f612434565b816001811461400b576002811461401557614031565b6001915050612434565b60ff84111561402657614026613de0565b50506001821b612434565b5060208310610133831016604e8410600b8410161715614054575081810a612434565b6140605f198484613f98565b805f190482111561407357614073613de0565b029392505050565b5f610e7f8383613fdb56",
}

// DevLendingPool is an auto generated Go binding around an Ethereum contract.
type DevLendingPool struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevLendingPool) GetABI() abi.ABI {
	return c.abi
}

// NewDevLendingPool creates a new instance of DevLendingPool.
func NewDevLendingPool() *DevLendingPool {
	parsed, err := DevLendingPoolMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevLendingPool{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevLendingPool) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address provider, address owner_) returns()
func (devLendingPool *DevLendingPool) PackConstructor(provider common.Address, owner_ common.Address) []byte {
	enc, err := devLendingPool.abi.Pack("", provider, owner_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackADDRESSESPROVIDER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0542975c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ADDRESSES_PROVIDER() view returns(address)
func (devLendingPool *DevLendingPool) PackADDRESSESPROVIDER() []byte {
	enc, err := devLendingPool.abi.Pack("ADDRESSES_PROVIDER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackADDRESSESPROVIDER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0542975c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ADDRESSES_PROVIDER() view returns(address)
func (devLendingPool *DevLendingPool) TryPackADDRESSESPROVIDER() ([]byte, error) {
	return devLendingPool.abi.Pack("ADDRESSES_PROVIDER")
}

// UnpackADDRESSESPROVIDER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0542975c.
//
// Solidity: function ADDRESSES_PROVIDER() view returns(address)
func (devLendingPool *DevLendingPool) UnpackADDRESSESPROVIDER(data []byte) (common.Address, error) {
	out, err := devLendingPool.abi.Unpack("ADDRESSES_PROVIDER", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPOOLREVISION is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0148170e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function POOL_REVISION() view returns(uint256)
func (devLendingPool *DevLendingPool) PackPOOLREVISION() []byte {
	enc, err := devLendingPool.abi.Pack("POOL_REVISION")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPOOLREVISION is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0148170e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function POOL_REVISION() view returns(uint256)
func (devLendingPool *DevLendingPool) TryPackPOOLREVISION() ([]byte, error) {
	return devLendingPool.abi.Pack("POOL_REVISION")
}

// UnpackPOOLREVISION is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0148170e.
//
// Solidity: function POOL_REVISION() view returns(uint256)
func (devLendingPool *DevLendingPool) UnpackPOOLREVISION(data []byte) (*big.Int, error) {
	out, err := devLendingPool.abi.Unpack("POOL_REVISION", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBorrow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa415bcad.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf) returns()
func (devLendingPool *DevLendingPool) PackBorrow(asset common.Address, amount *big.Int, interestRateMode *big.Int, referralCode uint16, onBehalfOf common.Address) []byte {
	enc, err := devLendingPool.abi.Pack("borrow", asset, amount, interestRateMode, referralCode, onBehalfOf)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBorrow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa415bcad.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf) returns()
func (devLendingPool *DevLendingPool) TryPackBorrow(asset common.Address, amount *big.Int, interestRateMode *big.Int, referralCode uint16, onBehalfOf common.Address) ([]byte, error) {
	return devLendingPool.abi.Pack("borrow", asset, amount, interestRateMode, referralCode, onBehalfOf)
}

// PackConfigureEMode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc785e8e9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function configureEMode(uint8 categoryId, (uint16,uint16,uint16) config, uint128 collateralBitmap, uint128 borrowableBitmap) returns()
func (devLendingPool *DevLendingPool) PackConfigureEMode(categoryId uint8, config CollateralConfig, collateralBitmap *big.Int, borrowableBitmap *big.Int) []byte {
	enc, err := devLendingPool.abi.Pack("configureEMode", categoryId, config, collateralBitmap, borrowableBitmap)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackConfigureEMode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc785e8e9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function configureEMode(uint8 categoryId, (uint16,uint16,uint16) config, uint128 collateralBitmap, uint128 borrowableBitmap) returns()
func (devLendingPool *DevLendingPool) TryPackConfigureEMode(categoryId uint8, config CollateralConfig, collateralBitmap *big.Int, borrowableBitmap *big.Int) ([]byte, error) {
	return devLendingPool.abi.Pack("configureEMode", categoryId, config, collateralBitmap, borrowableBitmap)
}

// PackEliminateReserveDeficit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa1d2f3c4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function eliminateReserveDeficit(address asset, uint256 amount) returns()
func (devLendingPool *DevLendingPool) PackEliminateReserveDeficit(asset common.Address, amount *big.Int) []byte {
	enc, err := devLendingPool.abi.Pack("eliminateReserveDeficit", asset, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEliminateReserveDeficit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa1d2f3c4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function eliminateReserveDeficit(address asset, uint256 amount) returns()
func (devLendingPool *DevLendingPool) TryPackEliminateReserveDeficit(asset common.Address, amount *big.Int) ([]byte, error) {
	return devLendingPool.abi.Pack("eliminateReserveDeficit", asset, amount)
}

// PackFinalizeTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5ed3933.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function finalizeTransfer(address asset, address from, address to, uint256 amount, uint256 fromBalanceBefore, uint256 toBalanceBefore) returns()
func (devLendingPool *DevLendingPool) PackFinalizeTransfer(asset common.Address, from common.Address, to common.Address, amount *big.Int, fromBalanceBefore *big.Int, toBalanceBefore *big.Int) []byte {
	enc, err := devLendingPool.abi.Pack("finalizeTransfer", asset, from, to, amount, fromBalanceBefore, toBalanceBefore)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFinalizeTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5ed3933.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function finalizeTransfer(address asset, address from, address to, uint256 amount, uint256 fromBalanceBefore, uint256 toBalanceBefore) returns()
func (devLendingPool *DevLendingPool) TryPackFinalizeTransfer(asset common.Address, from common.Address, to common.Address, amount *big.Int, fromBalanceBefore *big.Int, toBalanceBefore *big.Int) ([]byte, error) {
	return devLendingPool.abi.Pack("finalizeTransfer", asset, from, to, amount, fromBalanceBefore, toBalanceBefore)
}

// PackGetConfiguration is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc44b11f7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getConfiguration(address asset) view returns((uint256))
func (devLendingPool *DevLendingPool) PackGetConfiguration(asset common.Address) []byte {
	enc, err := devLendingPool.abi.Pack("getConfiguration", asset)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetConfiguration is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc44b11f7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getConfiguration(address asset) view returns((uint256))
func (devLendingPool *DevLendingPool) TryPackGetConfiguration(asset common.Address) ([]byte, error) {
	return devLendingPool.abi.Pack("getConfiguration", asset)
}

// UnpackGetConfiguration is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc44b11f7.
//
// Solidity: function getConfiguration(address asset) view returns((uint256))
func (devLendingPool *DevLendingPool) UnpackGetConfiguration(data []byte) (ReserveConfigurationMap, error) {
	out, err := devLendingPool.abi.Unpack("getConfiguration", data)
	if err != nil {
		return *new(ReserveConfigurationMap), err
	}
	out0 := *abi.ConvertType(out[0], new(ReserveConfigurationMap)).(*ReserveConfigurationMap)
	return out0, nil
}

// PackGetEModeCategoryBorrowableBitmap is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x903a2c71.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getEModeCategoryBorrowableBitmap(uint8 id) view returns(uint128)
func (devLendingPool *DevLendingPool) PackGetEModeCategoryBorrowableBitmap(id uint8) []byte {
	enc, err := devLendingPool.abi.Pack("getEModeCategoryBorrowableBitmap", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetEModeCategoryBorrowableBitmap is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x903a2c71.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getEModeCategoryBorrowableBitmap(uint8 id) view returns(uint128)
func (devLendingPool *DevLendingPool) TryPackGetEModeCategoryBorrowableBitmap(id uint8) ([]byte, error) {
	return devLendingPool.abi.Pack("getEModeCategoryBorrowableBitmap", id)
}

// UnpackGetEModeCategoryBorrowableBitmap is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x903a2c71.
//
// Solidity: function getEModeCategoryBorrowableBitmap(uint8 id) view returns(uint128)
func (devLendingPool *DevLendingPool) UnpackGetEModeCategoryBorrowableBitmap(data []byte) (*big.Int, error) {
	out, err := devLendingPool.abi.Unpack("getEModeCategoryBorrowableBitmap", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetEModeCategoryCollateralBitmap is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb0771dba.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getEModeCategoryCollateralBitmap(uint8 id) view returns(uint128)
func (devLendingPool *DevLendingPool) PackGetEModeCategoryCollateralBitmap(id uint8) []byte {
	enc, err := devLendingPool.abi.Pack("getEModeCategoryCollateralBitmap", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetEModeCategoryCollateralBitmap is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb0771dba.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getEModeCategoryCollateralBitmap(uint8 id) view returns(uint128)
func (devLendingPool *DevLendingPool) TryPackGetEModeCategoryCollateralBitmap(id uint8) ([]byte, error) {
	return devLendingPool.abi.Pack("getEModeCategoryCollateralBitmap", id)
}

// UnpackGetEModeCategoryCollateralBitmap is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb0771dba.
//
// Solidity: function getEModeCategoryCollateralBitmap(uint8 id) view returns(uint128)
func (devLendingPool *DevLendingPool) UnpackGetEModeCategoryCollateralBitmap(data []byte) (*big.Int, error) {
	out, err := devLendingPool.abi.Unpack("getEModeCategoryCollateralBitmap", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetEModeCategoryCollateralConfig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb286f467.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getEModeCategoryCollateralConfig(uint8 id) view returns((uint16,uint16,uint16))
func (devLendingPool *DevLendingPool) PackGetEModeCategoryCollateralConfig(id uint8) []byte {
	enc, err := devLendingPool.abi.Pack("getEModeCategoryCollateralConfig", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetEModeCategoryCollateralConfig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb286f467.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getEModeCategoryCollateralConfig(uint8 id) view returns((uint16,uint16,uint16))
func (devLendingPool *DevLendingPool) TryPackGetEModeCategoryCollateralConfig(id uint8) ([]byte, error) {
	return devLendingPool.abi.Pack("getEModeCategoryCollateralConfig", id)
}

// UnpackGetEModeCategoryCollateralConfig is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb286f467.
//
// Solidity: function getEModeCategoryCollateralConfig(uint8 id) view returns((uint16,uint16,uint16))
func (devLendingPool *DevLendingPool) UnpackGetEModeCategoryCollateralConfig(data []byte) (CollateralConfig, error) {
	out, err := devLendingPool.abi.Unpack("getEModeCategoryCollateralConfig", data)
	if err != nil {
		return *new(CollateralConfig), err
	}
	out0 := *abi.ConvertType(out[0], new(CollateralConfig)).(*CollateralConfig)
	return out0, nil
}

// PackGetReserveAddressById is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52751797.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getReserveAddressById(uint16 id) view returns(address)
func (devLendingPool *DevLendingPool) PackGetReserveAddressById(id uint16) []byte {
	enc, err := devLendingPool.abi.Pack("getReserveAddressById", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetReserveAddressById is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52751797.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getReserveAddressById(uint16 id) view returns(address)
func (devLendingPool *DevLendingPool) TryPackGetReserveAddressById(id uint16) ([]byte, error) {
	return devLendingPool.abi.Pack("getReserveAddressById", id)
}

// UnpackGetReserveAddressById is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x52751797.
//
// Solidity: function getReserveAddressById(uint16 id) view returns(address)
func (devLendingPool *DevLendingPool) UnpackGetReserveAddressById(data []byte) (common.Address, error) {
	out, err := devLendingPool.abi.Unpack("getReserveAddressById", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetReserveData is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x35ea6a75.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getReserveData(address asset) view returns(((uint256),uint128,uint128,uint128,uint128,uint128,uint40,uint16,address,address,address,address,uint128,uint128,uint128) data)
func (devLendingPool *DevLendingPool) PackGetReserveData(asset common.Address) []byte {
	enc, err := devLendingPool.abi.Pack("getReserveData", asset)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetReserveData is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x35ea6a75.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getReserveData(address asset) view returns(((uint256),uint128,uint128,uint128,uint128,uint128,uint40,uint16,address,address,address,address,uint128,uint128,uint128) data)
func (devLendingPool *DevLendingPool) TryPackGetReserveData(asset common.Address) ([]byte, error) {
	return devLendingPool.abi.Pack("getReserveData", asset)
}

// UnpackGetReserveData is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x35ea6a75.
//
// Solidity: function getReserveData(address asset) view returns(((uint256),uint128,uint128,uint128,uint128,uint128,uint40,uint16,address,address,address,address,uint128,uint128,uint128) data)
func (devLendingPool *DevLendingPool) UnpackGetReserveData(data []byte) (ReserveDataLegacy, error) {
	out, err := devLendingPool.abi.Unpack("getReserveData", data)
	if err != nil {
		return *new(ReserveDataLegacy), err
	}
	out0 := *abi.ConvertType(out[0], new(ReserveDataLegacy)).(*ReserveDataLegacy)
	return out0, nil
}

// PackGetReserveDeficit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc952485d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getReserveDeficit(address asset) view returns(uint256)
func (devLendingPool *DevLendingPool) PackGetReserveDeficit(asset common.Address) []byte {
	enc, err := devLendingPool.abi.Pack("getReserveDeficit", asset)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetReserveDeficit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc952485d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getReserveDeficit(address asset) view returns(uint256)
func (devLendingPool *DevLendingPool) TryPackGetReserveDeficit(asset common.Address) ([]byte, error) {
	return devLendingPool.abi.Pack("getReserveDeficit", asset)
}

// UnpackGetReserveDeficit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc952485d.
//
// Solidity: function getReserveDeficit(address asset) view returns(uint256)
func (devLendingPool *DevLendingPool) UnpackGetReserveDeficit(data []byte) (*big.Int, error) {
	out, err := devLendingPool.abi.Unpack("getReserveDeficit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetReserveNormalizedIncome is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd15e0053.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getReserveNormalizedIncome(address asset) view returns(uint256)
func (devLendingPool *DevLendingPool) PackGetReserveNormalizedIncome(asset common.Address) []byte {
	enc, err := devLendingPool.abi.Pack("getReserveNormalizedIncome", asset)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetReserveNormalizedIncome is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd15e0053.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getReserveNormalizedIncome(address asset) view returns(uint256)
func (devLendingPool *DevLendingPool) TryPackGetReserveNormalizedIncome(asset common.Address) ([]byte, error) {
	return devLendingPool.abi.Pack("getReserveNormalizedIncome", asset)
}

// UnpackGetReserveNormalizedIncome is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd15e0053.
//
// Solidity: function getReserveNormalizedIncome(address asset) view returns(uint256)
func (devLendingPool *DevLendingPool) UnpackGetReserveNormalizedIncome(data []byte) (*big.Int, error) {
	out, err := devLendingPool.abi.Unpack("getReserveNormalizedIncome", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetReserveNormalizedVariableDebt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x386497fd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getReserveNormalizedVariableDebt(address asset) view returns(uint256)
func (devLendingPool *DevLendingPool) PackGetReserveNormalizedVariableDebt(asset common.Address) []byte {
	enc, err := devLendingPool.abi.Pack("getReserveNormalizedVariableDebt", asset)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetReserveNormalizedVariableDebt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x386497fd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getReserveNormalizedVariableDebt(address asset) view returns(uint256)
func (devLendingPool *DevLendingPool) TryPackGetReserveNormalizedVariableDebt(asset common.Address) ([]byte, error) {
	return devLendingPool.abi.Pack("getReserveNormalizedVariableDebt", asset)
}

// UnpackGetReserveNormalizedVariableDebt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x386497fd.
//
// Solidity: function getReserveNormalizedVariableDebt(address asset) view returns(uint256)
func (devLendingPool *DevLendingPool) UnpackGetReserveNormalizedVariableDebt(data []byte) (*big.Int, error) {
	out, err := devLendingPool.abi.Unpack("getReserveNormalizedVariableDebt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetReservesCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x72218d04.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getReservesCount() view returns(uint256)
func (devLendingPool *DevLendingPool) PackGetReservesCount() []byte {
	enc, err := devLendingPool.abi.Pack("getReservesCount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetReservesCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x72218d04.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getReservesCount() view returns(uint256)
func (devLendingPool *DevLendingPool) TryPackGetReservesCount() ([]byte, error) {
	return devLendingPool.abi.Pack("getReservesCount")
}

// UnpackGetReservesCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x72218d04.
//
// Solidity: function getReservesCount() view returns(uint256)
func (devLendingPool *DevLendingPool) UnpackGetReservesCount(data []byte) (*big.Int, error) {
	out, err := devLendingPool.abi.Unpack("getReservesCount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetReservesList is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd1946dbc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getReservesList() view returns(address[])
func (devLendingPool *DevLendingPool) PackGetReservesList() []byte {
	enc, err := devLendingPool.abi.Pack("getReservesList")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetReservesList is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd1946dbc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getReservesList() view returns(address[])
func (devLendingPool *DevLendingPool) TryPackGetReservesList() ([]byte, error) {
	return devLendingPool.abi.Pack("getReservesList")
}

// UnpackGetReservesList is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd1946dbc.
//
// Solidity: function getReservesList() view returns(address[])
func (devLendingPool *DevLendingPool) UnpackGetReservesList(data []byte) ([]common.Address, error) {
	out, err := devLendingPool.abi.Unpack("getReservesList", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	return out0, nil
}

// PackGetUserAccountData is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf92857c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getUserAccountData(address user) view returns(uint256 totalCollateralBase, uint256 totalDebtBase, uint256 availableBorrowsBase, uint256 currentLiquidationThreshold, uint256 ltv, uint256 healthFactor)
func (devLendingPool *DevLendingPool) PackGetUserAccountData(user common.Address) []byte {
	enc, err := devLendingPool.abi.Pack("getUserAccountData", user)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetUserAccountData is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf92857c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getUserAccountData(address user) view returns(uint256 totalCollateralBase, uint256 totalDebtBase, uint256 availableBorrowsBase, uint256 currentLiquidationThreshold, uint256 ltv, uint256 healthFactor)
func (devLendingPool *DevLendingPool) TryPackGetUserAccountData(user common.Address) ([]byte, error) {
	return devLendingPool.abi.Pack("getUserAccountData", user)
}

// DevLendingPoolGetUserAccountDataOutput serves as a container for the return parameters of contract
// method GetUserAccountData.
type DevLendingPoolGetUserAccountDataOutput struct {
	TotalCollateralBase         *big.Int
	TotalDebtBase               *big.Int
	AvailableBorrowsBase        *big.Int
	CurrentLiquidationThreshold *big.Int
	Ltv                         *big.Int
	HealthFactor                *big.Int
}

// UnpackGetUserAccountData is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbf92857c.
//
// Solidity: function getUserAccountData(address user) view returns(uint256 totalCollateralBase, uint256 totalDebtBase, uint256 availableBorrowsBase, uint256 currentLiquidationThreshold, uint256 ltv, uint256 healthFactor)
func (devLendingPool *DevLendingPool) UnpackGetUserAccountData(data []byte) (DevLendingPoolGetUserAccountDataOutput, error) {
	out, err := devLendingPool.abi.Unpack("getUserAccountData", data)
	outstruct := new(DevLendingPoolGetUserAccountDataOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.TotalCollateralBase = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.TotalDebtBase = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.AvailableBorrowsBase = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.CurrentLiquidationThreshold = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.Ltv = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	outstruct.HealthFactor = abi.ConvertType(out[5], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackGetUserConfiguration is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4417a583.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getUserConfiguration(address user) view returns((uint256))
func (devLendingPool *DevLendingPool) PackGetUserConfiguration(user common.Address) []byte {
	enc, err := devLendingPool.abi.Pack("getUserConfiguration", user)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetUserConfiguration is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4417a583.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getUserConfiguration(address user) view returns((uint256))
func (devLendingPool *DevLendingPool) TryPackGetUserConfiguration(user common.Address) ([]byte, error) {
	return devLendingPool.abi.Pack("getUserConfiguration", user)
}

// UnpackGetUserConfiguration is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4417a583.
//
// Solidity: function getUserConfiguration(address user) view returns((uint256))
func (devLendingPool *DevLendingPool) UnpackGetUserConfiguration(data []byte) (UserConfigurationMap, error) {
	out, err := devLendingPool.abi.Unpack("getUserConfiguration", data)
	if err != nil {
		return *new(UserConfigurationMap), err
	}
	out0 := *abi.ConvertType(out[0], new(UserConfigurationMap)).(*UserConfigurationMap)
	return out0, nil
}

// PackGetUserEMode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeddf1b79.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getUserEMode(address user) view returns(uint256)
func (devLendingPool *DevLendingPool) PackGetUserEMode(user common.Address) []byte {
	enc, err := devLendingPool.abi.Pack("getUserEMode", user)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetUserEMode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeddf1b79.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getUserEMode(address user) view returns(uint256)
func (devLendingPool *DevLendingPool) TryPackGetUserEMode(user common.Address) ([]byte, error) {
	return devLendingPool.abi.Pack("getUserEMode", user)
}

// UnpackGetUserEMode is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeddf1b79.
//
// Solidity: function getUserEMode(address user) view returns(uint256)
func (devLendingPool *DevLendingPool) UnpackGetUserEMode(data []byte) (*big.Int, error) {
	out, err := devLendingPool.abi.Unpack("getUserEMode", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackInitReserve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x78f5bed9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initReserve(address asset, address aToken, address debtToken, uint256 configuration, uint128 borrowRate) returns()
func (devLendingPool *DevLendingPool) PackInitReserve(asset common.Address, aToken common.Address, debtToken common.Address, configuration *big.Int, borrowRate *big.Int) []byte {
	enc, err := devLendingPool.abi.Pack("initReserve", asset, aToken, debtToken, configuration, borrowRate)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitReserve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x78f5bed9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initReserve(address asset, address aToken, address debtToken, uint256 configuration, uint128 borrowRate) returns()
func (devLendingPool *DevLendingPool) TryPackInitReserve(asset common.Address, aToken common.Address, debtToken common.Address, configuration *big.Int, borrowRate *big.Int) ([]byte, error) {
	return devLendingPool.abi.Pack("initReserve", asset, aToken, debtToken, configuration, borrowRate)
}

// PackLiquidationCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x00a718a9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function liquidationCall(address collateralAsset, address debtAsset, address user, uint256 debtToCover, bool receiveAToken) returns()
func (devLendingPool *DevLendingPool) PackLiquidationCall(collateralAsset common.Address, debtAsset common.Address, user common.Address, debtToCover *big.Int, receiveAToken bool) []byte {
	enc, err := devLendingPool.abi.Pack("liquidationCall", collateralAsset, debtAsset, user, debtToCover, receiveAToken)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLiquidationCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x00a718a9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function liquidationCall(address collateralAsset, address debtAsset, address user, uint256 debtToCover, bool receiveAToken) returns()
func (devLendingPool *DevLendingPool) TryPackLiquidationCall(collateralAsset common.Address, debtAsset common.Address, user common.Address, debtToCover *big.Int, receiveAToken bool) ([]byte, error) {
	return devLendingPool.abi.Pack("liquidationCall", collateralAsset, debtAsset, user, debtToCover, receiveAToken)
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (devLendingPool *DevLendingPool) PackOwner() []byte {
	enc, err := devLendingPool.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (devLendingPool *DevLendingPool) TryPackOwner() ([]byte, error) {
	return devLendingPool.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (devLendingPool *DevLendingPool) UnpackOwner(data []byte) (common.Address, error) {
	out, err := devLendingPool.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() returns()
func (devLendingPool *DevLendingPool) PackRenounceOwnership() []byte {
	enc, err := devLendingPool.abi.Pack("renounceOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function renounceOwnership() returns()
func (devLendingPool *DevLendingPool) TryPackRenounceOwnership() ([]byte, error) {
	return devLendingPool.abi.Pack("renounceOwnership")
}

// PackRepay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x573ade81.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function repay(address asset, uint256 amount, uint256 interestRateMode, address onBehalfOf) returns(uint256)
func (devLendingPool *DevLendingPool) PackRepay(asset common.Address, amount *big.Int, interestRateMode *big.Int, onBehalfOf common.Address) []byte {
	enc, err := devLendingPool.abi.Pack("repay", asset, amount, interestRateMode, onBehalfOf)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRepay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x573ade81.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function repay(address asset, uint256 amount, uint256 interestRateMode, address onBehalfOf) returns(uint256)
func (devLendingPool *DevLendingPool) TryPackRepay(asset common.Address, amount *big.Int, interestRateMode *big.Int, onBehalfOf common.Address) ([]byte, error) {
	return devLendingPool.abi.Pack("repay", asset, amount, interestRateMode, onBehalfOf)
}

// UnpackRepay is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x573ade81.
//
// Solidity: function repay(address asset, uint256 amount, uint256 interestRateMode, address onBehalfOf) returns(uint256)
func (devLendingPool *DevLendingPool) UnpackRepay(data []byte) (*big.Int, error) {
	out, err := devLendingPool.abi.Unpack("repay", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSetBorrowRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c8ea97f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setBorrowRate(address asset, uint128 rate) returns()
func (devLendingPool *DevLendingPool) PackSetBorrowRate(asset common.Address, rate *big.Int) []byte {
	enc, err := devLendingPool.abi.Pack("setBorrowRate", asset, rate)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetBorrowRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c8ea97f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setBorrowRate(address asset, uint128 rate) returns()
func (devLendingPool *DevLendingPool) TryPackSetBorrowRate(asset common.Address, rate *big.Int) ([]byte, error) {
	return devLendingPool.abi.Pack("setBorrowRate", asset, rate)
}

// PackSetConfiguration is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb8d29276.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setConfiguration(address asset, uint256 configuration) returns()
func (devLendingPool *DevLendingPool) PackSetConfiguration(asset common.Address, configuration *big.Int) []byte {
	enc, err := devLendingPool.abi.Pack("setConfiguration", asset, configuration)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetConfiguration is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb8d29276.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setConfiguration(address asset, uint256 configuration) returns()
func (devLendingPool *DevLendingPool) TryPackSetConfiguration(asset common.Address, configuration *big.Int) ([]byte, error) {
	return devLendingPool.abi.Pack("setConfiguration", asset, configuration)
}

// PackSetUserEMode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x28530a47.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setUserEMode(uint8 categoryId) returns()
func (devLendingPool *DevLendingPool) PackSetUserEMode(categoryId uint8) []byte {
	enc, err := devLendingPool.abi.Pack("setUserEMode", categoryId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetUserEMode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x28530a47.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setUserEMode(uint8 categoryId) returns()
func (devLendingPool *DevLendingPool) TryPackSetUserEMode(categoryId uint8) ([]byte, error) {
	return devLendingPool.abi.Pack("setUserEMode", categoryId)
}

// PackSetUserUseReserveAsCollateral is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5a3b74b9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setUserUseReserveAsCollateral(address asset, bool useAsCollateral) returns()
func (devLendingPool *DevLendingPool) PackSetUserUseReserveAsCollateral(asset common.Address, useAsCollateral bool) []byte {
	enc, err := devLendingPool.abi.Pack("setUserUseReserveAsCollateral", asset, useAsCollateral)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetUserUseReserveAsCollateral is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5a3b74b9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setUserUseReserveAsCollateral(address asset, bool useAsCollateral) returns()
func (devLendingPool *DevLendingPool) TryPackSetUserUseReserveAsCollateral(asset common.Address, useAsCollateral bool) ([]byte, error) {
	return devLendingPool.abi.Pack("setUserUseReserveAsCollateral", asset, useAsCollateral)
}

// PackSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x617ba037.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode) returns()
func (devLendingPool *DevLendingPool) PackSupply(asset common.Address, amount *big.Int, onBehalfOf common.Address, referralCode uint16) []byte {
	enc, err := devLendingPool.abi.Pack("supply", asset, amount, onBehalfOf, referralCode)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x617ba037.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode) returns()
func (devLendingPool *DevLendingPool) TryPackSupply(asset common.Address, amount *big.Int, onBehalfOf common.Address, referralCode uint16) ([]byte, error) {
	return devLendingPool.abi.Pack("supply", asset, amount, onBehalfOf, referralCode)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (devLendingPool *DevLendingPool) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := devLendingPool.abi.Pack("transferOwnership", newOwner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (devLendingPool *DevLendingPool) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return devLendingPool.abi.Pack("transferOwnership", newOwner)
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x69328dec.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address asset, uint256 amount, address to) returns(uint256)
func (devLendingPool *DevLendingPool) PackWithdraw(asset common.Address, amount *big.Int, to common.Address) []byte {
	enc, err := devLendingPool.abi.Pack("withdraw", asset, amount, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x69328dec.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(address asset, uint256 amount, address to) returns(uint256)
func (devLendingPool *DevLendingPool) TryPackWithdraw(asset common.Address, amount *big.Int, to common.Address) ([]byte, error) {
	return devLendingPool.abi.Pack("withdraw", asset, amount, to)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x69328dec.
//
// Solidity: function withdraw(address asset, uint256 amount, address to) returns(uint256)
func (devLendingPool *DevLendingPool) UnpackWithdraw(data []byte) (*big.Int, error) {
	out, err := devLendingPool.abi.Unpack("withdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// DevLendingPoolBorrow represents a Borrow event raised by the DevLendingPool contract.
type DevLendingPoolBorrow struct {
	Reserve          common.Address
	User             common.Address
	OnBehalfOf       common.Address
	Amount           *big.Int
	InterestRateMode uint8
	BorrowRate       *big.Int
	ReferralCode     uint16
	Raw              *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolBorrowEventName = "Borrow"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolBorrow) ContractEventName() string {
	return DevLendingPoolBorrowEventName
}

// UnpackBorrowEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Borrow(address indexed reserve, address user, address indexed onBehalfOf, uint256 amount, uint8 interestRateMode, uint256 borrowRate, uint16 indexed referralCode)
func (devLendingPool *DevLendingPool) UnpackBorrowEvent(log *types.Log) (*DevLendingPoolBorrow, error) {
	event := "Borrow"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolBorrow)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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

// DevLendingPoolBorrowRateSet represents a BorrowRateSet event raised by the DevLendingPool contract.
type DevLendingPoolBorrowRateSet struct {
	Asset common.Address
	Rate  *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolBorrowRateSetEventName = "BorrowRateSet"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolBorrowRateSet) ContractEventName() string {
	return DevLendingPoolBorrowRateSetEventName
}

// UnpackBorrowRateSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BorrowRateSet(address indexed asset, uint256 rate)
func (devLendingPool *DevLendingPool) UnpackBorrowRateSetEvent(log *types.Log) (*DevLendingPoolBorrowRateSet, error) {
	event := "BorrowRateSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolBorrowRateSet)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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

// DevLendingPoolDeficitCovered represents a DeficitCovered event raised by the DevLendingPool contract.
type DevLendingPoolDeficitCovered struct {
	Reserve       common.Address
	Caller        common.Address
	AmountCovered *big.Int
	Raw           *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolDeficitCoveredEventName = "DeficitCovered"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolDeficitCovered) ContractEventName() string {
	return DevLendingPoolDeficitCoveredEventName
}

// UnpackDeficitCoveredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DeficitCovered(address indexed reserve, address caller, uint256 amountCovered)
func (devLendingPool *DevLendingPool) UnpackDeficitCoveredEvent(log *types.Log) (*DevLendingPoolDeficitCovered, error) {
	event := "DeficitCovered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolDeficitCovered)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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

// DevLendingPoolDeficitCreated represents a DeficitCreated event raised by the DevLendingPool contract.
type DevLendingPoolDeficitCreated struct {
	User          common.Address
	DebtAsset     common.Address
	AmountCreated *big.Int
	Raw           *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolDeficitCreatedEventName = "DeficitCreated"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolDeficitCreated) ContractEventName() string {
	return DevLendingPoolDeficitCreatedEventName
}

// UnpackDeficitCreatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DeficitCreated(address indexed user, address indexed debtAsset, uint256 amountCreated)
func (devLendingPool *DevLendingPool) UnpackDeficitCreatedEvent(log *types.Log) (*DevLendingPoolDeficitCreated, error) {
	event := "DeficitCreated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolDeficitCreated)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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

// DevLendingPoolEModeCategoryConfigured represents a EModeCategoryConfigured event raised by the DevLendingPool contract.
type DevLendingPoolEModeCategoryConfigured struct {
	CategoryId           uint8
	Ltv                  *big.Int
	LiquidationThreshold *big.Int
	LiquidationBonus     *big.Int
	CollateralBitmap     *big.Int
	BorrowableBitmap     *big.Int
	Raw                  *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolEModeCategoryConfiguredEventName = "EModeCategoryConfigured"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolEModeCategoryConfigured) ContractEventName() string {
	return DevLendingPoolEModeCategoryConfiguredEventName
}

// UnpackEModeCategoryConfiguredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EModeCategoryConfigured(uint8 indexed categoryId, uint256 ltv, uint256 liquidationThreshold, uint256 liquidationBonus, uint128 collateralBitmap, uint128 borrowableBitmap)
func (devLendingPool *DevLendingPool) UnpackEModeCategoryConfiguredEvent(log *types.Log) (*DevLendingPoolEModeCategoryConfigured, error) {
	event := "EModeCategoryConfigured"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolEModeCategoryConfigured)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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

// DevLendingPoolLiquidationCall represents a LiquidationCall event raised by the DevLendingPool contract.
type DevLendingPoolLiquidationCall struct {
	CollateralAsset            common.Address
	DebtAsset                  common.Address
	User                       common.Address
	DebtToCover                *big.Int
	LiquidatedCollateralAmount *big.Int
	Liquidator                 common.Address
	ReceiveAToken              bool
	Raw                        *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolLiquidationCallEventName = "LiquidationCall"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolLiquidationCall) ContractEventName() string {
	return DevLendingPoolLiquidationCallEventName
}

// UnpackLiquidationCallEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event LiquidationCall(address indexed collateralAsset, address indexed debtAsset, address indexed user, uint256 debtToCover, uint256 liquidatedCollateralAmount, address liquidator, bool receiveAToken)
func (devLendingPool *DevLendingPool) UnpackLiquidationCallEvent(log *types.Log) (*DevLendingPoolLiquidationCall, error) {
	event := "LiquidationCall"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolLiquidationCall)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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

// DevLendingPoolOwnershipTransferred represents a OwnershipTransferred event raised by the DevLendingPool contract.
type DevLendingPoolOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolOwnershipTransferred) ContractEventName() string {
	return DevLendingPoolOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (devLendingPool *DevLendingPool) UnpackOwnershipTransferredEvent(log *types.Log) (*DevLendingPoolOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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

// DevLendingPoolRepay represents a Repay event raised by the DevLendingPool contract.
type DevLendingPoolRepay struct {
	Reserve    common.Address
	User       common.Address
	Repayer    common.Address
	Amount     *big.Int
	UseATokens bool
	Raw        *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolRepayEventName = "Repay"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolRepay) ContractEventName() string {
	return DevLendingPoolRepayEventName
}

// UnpackRepayEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Repay(address indexed reserve, address indexed user, address indexed repayer, uint256 amount, bool useATokens)
func (devLendingPool *DevLendingPool) UnpackRepayEvent(log *types.Log) (*DevLendingPoolRepay, error) {
	event := "Repay"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolRepay)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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

// DevLendingPoolReserveConfigured represents a ReserveConfigured event raised by the DevLendingPool contract.
type DevLendingPoolReserveConfigured struct {
	Asset         common.Address
	Configuration *big.Int
	Raw           *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolReserveConfiguredEventName = "ReserveConfigured"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolReserveConfigured) ContractEventName() string {
	return DevLendingPoolReserveConfiguredEventName
}

// UnpackReserveConfiguredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ReserveConfigured(address indexed asset, uint256 configuration)
func (devLendingPool *DevLendingPool) UnpackReserveConfiguredEvent(log *types.Log) (*DevLendingPoolReserveConfigured, error) {
	event := "ReserveConfigured"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolReserveConfigured)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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

// DevLendingPoolReserveDataUpdated represents a ReserveDataUpdated event raised by the DevLendingPool contract.
type DevLendingPoolReserveDataUpdated struct {
	Reserve             common.Address
	LiquidityRate       *big.Int
	StableBorrowRate    *big.Int
	VariableBorrowRate  *big.Int
	LiquidityIndex      *big.Int
	VariableBorrowIndex *big.Int
	Raw                 *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolReserveDataUpdatedEventName = "ReserveDataUpdated"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolReserveDataUpdated) ContractEventName() string {
	return DevLendingPoolReserveDataUpdatedEventName
}

// UnpackReserveDataUpdatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ReserveDataUpdated(address indexed reserve, uint256 liquidityRate, uint256 stableBorrowRate, uint256 variableBorrowRate, uint256 liquidityIndex, uint256 variableBorrowIndex)
func (devLendingPool *DevLendingPool) UnpackReserveDataUpdatedEvent(log *types.Log) (*DevLendingPoolReserveDataUpdated, error) {
	event := "ReserveDataUpdated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolReserveDataUpdated)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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

// DevLendingPoolReserveInitialized represents a ReserveInitialized event raised by the DevLendingPool contract.
type DevLendingPoolReserveInitialized struct {
	Asset             common.Address
	AToken            common.Address
	VariableDebtToken common.Address
	Raw               *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolReserveInitializedEventName = "ReserveInitialized"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolReserveInitialized) ContractEventName() string {
	return DevLendingPoolReserveInitializedEventName
}

// UnpackReserveInitializedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ReserveInitialized(address indexed asset, address indexed aToken, address variableDebtToken)
func (devLendingPool *DevLendingPool) UnpackReserveInitializedEvent(log *types.Log) (*DevLendingPoolReserveInitialized, error) {
	event := "ReserveInitialized"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolReserveInitialized)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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

// DevLendingPoolReserveUsedAsCollateralDisabled represents a ReserveUsedAsCollateralDisabled event raised by the DevLendingPool contract.
type DevLendingPoolReserveUsedAsCollateralDisabled struct {
	Reserve common.Address
	User    common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolReserveUsedAsCollateralDisabledEventName = "ReserveUsedAsCollateralDisabled"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolReserveUsedAsCollateralDisabled) ContractEventName() string {
	return DevLendingPoolReserveUsedAsCollateralDisabledEventName
}

// UnpackReserveUsedAsCollateralDisabledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ReserveUsedAsCollateralDisabled(address indexed reserve, address indexed user)
func (devLendingPool *DevLendingPool) UnpackReserveUsedAsCollateralDisabledEvent(log *types.Log) (*DevLendingPoolReserveUsedAsCollateralDisabled, error) {
	event := "ReserveUsedAsCollateralDisabled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolReserveUsedAsCollateralDisabled)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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

// DevLendingPoolReserveUsedAsCollateralEnabled represents a ReserveUsedAsCollateralEnabled event raised by the DevLendingPool contract.
type DevLendingPoolReserveUsedAsCollateralEnabled struct {
	Reserve common.Address
	User    common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolReserveUsedAsCollateralEnabledEventName = "ReserveUsedAsCollateralEnabled"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolReserveUsedAsCollateralEnabled) ContractEventName() string {
	return DevLendingPoolReserveUsedAsCollateralEnabledEventName
}

// UnpackReserveUsedAsCollateralEnabledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ReserveUsedAsCollateralEnabled(address indexed reserve, address indexed user)
func (devLendingPool *DevLendingPool) UnpackReserveUsedAsCollateralEnabledEvent(log *types.Log) (*DevLendingPoolReserveUsedAsCollateralEnabled, error) {
	event := "ReserveUsedAsCollateralEnabled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolReserveUsedAsCollateralEnabled)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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

// DevLendingPoolSupply represents a Supply event raised by the DevLendingPool contract.
type DevLendingPoolSupply struct {
	Reserve      common.Address
	User         common.Address
	OnBehalfOf   common.Address
	Amount       *big.Int
	ReferralCode uint16
	Raw          *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolSupplyEventName = "Supply"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolSupply) ContractEventName() string {
	return DevLendingPoolSupplyEventName
}

// UnpackSupplyEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Supply(address indexed reserve, address user, address indexed onBehalfOf, uint256 amount, uint16 indexed referralCode)
func (devLendingPool *DevLendingPool) UnpackSupplyEvent(log *types.Log) (*DevLendingPoolSupply, error) {
	event := "Supply"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolSupply)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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

// DevLendingPoolUserEModeSet represents a UserEModeSet event raised by the DevLendingPool contract.
type DevLendingPoolUserEModeSet struct {
	User       common.Address
	CategoryId uint8
	Raw        *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolUserEModeSetEventName = "UserEModeSet"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolUserEModeSet) ContractEventName() string {
	return DevLendingPoolUserEModeSetEventName
}

// UnpackUserEModeSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event UserEModeSet(address indexed user, uint8 categoryId)
func (devLendingPool *DevLendingPool) UnpackUserEModeSetEvent(log *types.Log) (*DevLendingPoolUserEModeSet, error) {
	event := "UserEModeSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolUserEModeSet)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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

// DevLendingPoolWithdraw represents a Withdraw event raised by the DevLendingPool contract.
type DevLendingPoolWithdraw struct {
	Reserve common.Address
	User    common.Address
	To      common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const DevLendingPoolWithdrawEventName = "Withdraw"

// ContractEventName returns the user-defined event name.
func (DevLendingPoolWithdraw) ContractEventName() string {
	return DevLendingPoolWithdrawEventName
}

// UnpackWithdrawEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdraw(address indexed reserve, address indexed user, address indexed to, uint256 amount)
func (devLendingPool *DevLendingPool) UnpackWithdrawEvent(log *types.Log) (*DevLendingPoolWithdraw, error) {
	event := "Withdraw"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devLendingPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevLendingPoolWithdraw)
	if len(log.Data) > 0 {
		if err := devLendingPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devLendingPool.abi.Events[event].Inputs {
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
func (devLendingPool *DevLendingPool) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["AboveDeficit"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackAboveDeficitError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["AlreadyListed"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackAlreadyListedError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["BadEMode"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackBadEModeError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["BorrowingDisabled"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackBorrowingDisabledError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["CollateralCannotCover"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackCollateralCannotCoverError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["ExceedsBalance"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackExceedsBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["HealthFactorNotBelowOne"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackHealthFactorNotBelowOneError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["HealthFactorTooLow"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackHealthFactorTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["MustNotLeaveDust"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackMustNotLeaveDustError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["NoDebt"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackNoDebtError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["NotAToken"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackNotATokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["NotBorrowableInEMode"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackNotBorrowableInEModeError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["NotCollateral"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackNotCollateralError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["NotListed"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackNotListedError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["NothingSupplied"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackNothingSuppliedError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["OnlyOwnBehalf"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackOnlyOwnBehalfError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["OnlyVariableRate"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackOnlyVariableRateError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["ReentrancyGuardReentrantCall"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackReentrancyGuardReentrantCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["ReserveUnusable"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackReserveUnusableError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["SafeCastOverflowedUintDowncast"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackSafeCastOverflowedUintDowncastError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["TooManyReserves"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackTooManyReservesError(raw[4:])
	}
	if bytes.Equal(raw[:4], devLendingPool.abi.Errors["ZeroAmount"].ID.Bytes()[:4]) {
		return devLendingPool.UnpackZeroAmountError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevLendingPoolAboveDeficit represents a AboveDeficit error raised by the DevLendingPool contract.
type DevLendingPoolAboveDeficit struct {
	Asked   *big.Int
	Deficit *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AboveDeficit(uint256 asked, uint256 deficit)
func DevLendingPoolAboveDeficitErrorID() common.Hash {
	return common.HexToHash("0xa15a5e3357d391dcdac300c36efca35721ebd2510ca5d89af9d22b4f12d7deaa")
}

// UnpackAboveDeficitError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AboveDeficit(uint256 asked, uint256 deficit)
func (devLendingPool *DevLendingPool) UnpackAboveDeficitError(raw []byte) (*DevLendingPoolAboveDeficit, error) {
	out := new(DevLendingPoolAboveDeficit)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "AboveDeficit", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolAlreadyListed represents a AlreadyListed error raised by the DevLendingPool contract.
type DevLendingPoolAlreadyListed struct {
	Asset common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyListed(address asset)
func DevLendingPoolAlreadyListedErrorID() common.Hash {
	return common.HexToHash("0x19cd45959170cfb6a7c442727f0974f504e3b1bf4faaf155537ac5fdd0223fdb")
}

// UnpackAlreadyListedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyListed(address asset)
func (devLendingPool *DevLendingPool) UnpackAlreadyListedError(raw []byte) (*DevLendingPoolAlreadyListed, error) {
	out := new(DevLendingPoolAlreadyListed)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "AlreadyListed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolBadEMode represents a BadEMode error raised by the DevLendingPool contract.
type DevLendingPoolBadEMode struct {
	CategoryId uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadEMode(uint8 categoryId)
func DevLendingPoolBadEModeErrorID() common.Hash {
	return common.HexToHash("0xa2abbdfd80f02d1e1a185047327d7478cda77fafb58e3570e4a1b14a0821280c")
}

// UnpackBadEModeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadEMode(uint8 categoryId)
func (devLendingPool *DevLendingPool) UnpackBadEModeError(raw []byte) (*DevLendingPoolBadEMode, error) {
	out := new(DevLendingPoolBadEMode)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "BadEMode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolBorrowingDisabled represents a BorrowingDisabled error raised by the DevLendingPool contract.
type DevLendingPoolBorrowingDisabled struct {
	Asset common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BorrowingDisabled(address asset)
func DevLendingPoolBorrowingDisabledErrorID() common.Hash {
	return common.HexToHash("0x312759033b3c703d40c16048eb49498317a468f48360de9bcdc1e2a53987266c")
}

// UnpackBorrowingDisabledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BorrowingDisabled(address asset)
func (devLendingPool *DevLendingPool) UnpackBorrowingDisabledError(raw []byte) (*DevLendingPoolBorrowingDisabled, error) {
	out := new(DevLendingPoolBorrowingDisabled)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "BorrowingDisabled", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolCollateralCannotCover represents a CollateralCannotCover error raised by the DevLendingPool contract.
type DevLendingPoolCollateralCannotCover struct {
	NeededBase     *big.Int
	CollateralBase *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CollateralCannotCover(uint256 neededBase, uint256 collateralBase)
func DevLendingPoolCollateralCannotCoverErrorID() common.Hash {
	return common.HexToHash("0x8c55c397d0ff7f9113dd5e51bf7af43f312f7bd5723707c6913fa60d3c1f9334")
}

// UnpackCollateralCannotCoverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CollateralCannotCover(uint256 neededBase, uint256 collateralBase)
func (devLendingPool *DevLendingPool) UnpackCollateralCannotCoverError(raw []byte) (*DevLendingPoolCollateralCannotCover, error) {
	out := new(DevLendingPoolCollateralCannotCover)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "CollateralCannotCover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolExceedsBalance represents a ExceedsBalance error raised by the DevLendingPool contract.
type DevLendingPoolExceedsBalance struct {
	Asked   *big.Int
	Balance *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ExceedsBalance(uint256 asked, uint256 balance)
func DevLendingPoolExceedsBalanceErrorID() common.Hash {
	return common.HexToHash("0xd8bf65b591222473331f43ec6bb2105826d80a5079bcdf30dfcef31ddeed8b83")
}

// UnpackExceedsBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ExceedsBalance(uint256 asked, uint256 balance)
func (devLendingPool *DevLendingPool) UnpackExceedsBalanceError(raw []byte) (*DevLendingPoolExceedsBalance, error) {
	out := new(DevLendingPoolExceedsBalance)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "ExceedsBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolHealthFactorNotBelowOne represents a HealthFactorNotBelowOne error raised by the DevLendingPool contract.
type DevLendingPoolHealthFactorNotBelowOne struct {
	HealthFactor *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HealthFactorNotBelowOne(uint256 healthFactor)
func DevLendingPoolHealthFactorNotBelowOneErrorID() common.Hash {
	return common.HexToHash("0x0543b45abca528054384f982263af772e071caae630b282097f328c3d39acd23")
}

// UnpackHealthFactorNotBelowOneError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HealthFactorNotBelowOne(uint256 healthFactor)
func (devLendingPool *DevLendingPool) UnpackHealthFactorNotBelowOneError(raw []byte) (*DevLendingPoolHealthFactorNotBelowOne, error) {
	out := new(DevLendingPoolHealthFactorNotBelowOne)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "HealthFactorNotBelowOne", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolHealthFactorTooLow represents a HealthFactorTooLow error raised by the DevLendingPool contract.
type DevLendingPoolHealthFactorTooLow struct {
	HealthFactor *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HealthFactorTooLow(uint256 healthFactor)
func DevLendingPoolHealthFactorTooLowErrorID() common.Hash {
	return common.HexToHash("0xb8dfb2c16f6e63064f1fa635c0f25733b70c3af9868d0853bdd08cf12ab59000")
}

// UnpackHealthFactorTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HealthFactorTooLow(uint256 healthFactor)
func (devLendingPool *DevLendingPool) UnpackHealthFactorTooLowError(raw []byte) (*DevLendingPoolHealthFactorTooLow, error) {
	out := new(DevLendingPoolHealthFactorTooLow)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "HealthFactorTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolMustNotLeaveDust represents a MustNotLeaveDust error raised by the DevLendingPool contract.
type DevLendingPoolMustNotLeaveDust struct {
	DebtLeftBase       *big.Int
	CollateralLeftBase *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MustNotLeaveDust(uint256 debtLeftBase, uint256 collateralLeftBase)
func DevLendingPoolMustNotLeaveDustErrorID() common.Hash {
	return common.HexToHash("0x6608af3aee810ce7acfc3503a7936093feeccfa9b272dda8c5eb76aa8c4fb47e")
}

// UnpackMustNotLeaveDustError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MustNotLeaveDust(uint256 debtLeftBase, uint256 collateralLeftBase)
func (devLendingPool *DevLendingPool) UnpackMustNotLeaveDustError(raw []byte) (*DevLendingPoolMustNotLeaveDust, error) {
	out := new(DevLendingPoolMustNotLeaveDust)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "MustNotLeaveDust", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolNoDebt represents a NoDebt error raised by the DevLendingPool contract.
type DevLendingPoolNoDebt struct {
	Asset common.Address
	User  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoDebt(address asset, address user)
func DevLendingPoolNoDebtErrorID() common.Hash {
	return common.HexToHash("0xe40b7e6e003468918a032ea7f8e97882b59fc527de820d3790bb45a8b3c47529")
}

// UnpackNoDebtError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoDebt(address asset, address user)
func (devLendingPool *DevLendingPool) UnpackNoDebtError(raw []byte) (*DevLendingPoolNoDebt, error) {
	out := new(DevLendingPoolNoDebt)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "NoDebt", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolNotAToken represents a NotAToken error raised by the DevLendingPool contract.
type DevLendingPoolNotAToken struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAToken(address caller)
func DevLendingPoolNotATokenErrorID() common.Hash {
	return common.HexToHash("0xf0ae59ab2305e450b7994c131d4d487b62eef4fac72f3b690bc790b01afd51f5")
}

// UnpackNotATokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAToken(address caller)
func (devLendingPool *DevLendingPool) UnpackNotATokenError(raw []byte) (*DevLendingPoolNotAToken, error) {
	out := new(DevLendingPoolNotAToken)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "NotAToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolNotBorrowableInEMode represents a NotBorrowableInEMode error raised by the DevLendingPool contract.
type DevLendingPoolNotBorrowableInEMode struct {
	Asset      common.Address
	CategoryId uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotBorrowableInEMode(address asset, uint8 categoryId)
func DevLendingPoolNotBorrowableInEModeErrorID() common.Hash {
	return common.HexToHash("0xf9a0741d2750530f93c1776ca8b87ba860fa3bba0e28d6d864787cb9b5cb8b62")
}

// UnpackNotBorrowableInEModeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotBorrowableInEMode(address asset, uint8 categoryId)
func (devLendingPool *DevLendingPool) UnpackNotBorrowableInEModeError(raw []byte) (*DevLendingPoolNotBorrowableInEMode, error) {
	out := new(DevLendingPoolNotBorrowableInEMode)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "NotBorrowableInEMode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolNotCollateral represents a NotCollateral error raised by the DevLendingPool contract.
type DevLendingPoolNotCollateral struct {
	Asset common.Address
	User  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotCollateral(address asset, address user)
func DevLendingPoolNotCollateralErrorID() common.Hash {
	return common.HexToHash("0x6d8e05627bde9dcbf2ee7af9236c4e8c777ea8550f12231836f53504a998a2bd")
}

// UnpackNotCollateralError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotCollateral(address asset, address user)
func (devLendingPool *DevLendingPool) UnpackNotCollateralError(raw []byte) (*DevLendingPoolNotCollateral, error) {
	out := new(DevLendingPoolNotCollateral)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "NotCollateral", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolNotListed represents a NotListed error raised by the DevLendingPool contract.
type DevLendingPoolNotListed struct {
	Asset common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotListed(address asset)
func DevLendingPoolNotListedErrorID() common.Hash {
	return common.HexToHash("0x5d35c42925f643c6c2edbae62e0ff8799b4b08d376fc0a31da9a4b2972aa653e")
}

// UnpackNotListedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotListed(address asset)
func (devLendingPool *DevLendingPool) UnpackNotListedError(raw []byte) (*DevLendingPoolNotListed, error) {
	out := new(DevLendingPoolNotListed)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "NotListed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolNothingSupplied represents a NothingSupplied error raised by the DevLendingPool contract.
type DevLendingPoolNothingSupplied struct {
	Asset common.Address
	User  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingSupplied(address asset, address user)
func DevLendingPoolNothingSuppliedErrorID() common.Hash {
	return common.HexToHash("0xffa13352e4fd7907495fa4844a2f9b4b1e35144a959f74670d49ecfb15b0d7eb")
}

// UnpackNothingSuppliedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingSupplied(address asset, address user)
func (devLendingPool *DevLendingPool) UnpackNothingSuppliedError(raw []byte) (*DevLendingPoolNothingSupplied, error) {
	out := new(DevLendingPoolNothingSupplied)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "NothingSupplied", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolOnlyOwnBehalf represents a OnlyOwnBehalf error raised by the DevLendingPool contract.
type DevLendingPoolOnlyOwnBehalf struct {
	OnBehalfOf common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OnlyOwnBehalf(address onBehalfOf)
func DevLendingPoolOnlyOwnBehalfErrorID() common.Hash {
	return common.HexToHash("0x57b75213af32d07819d2bc0279480b894296e63971e5dfb10608b993b5a7e471")
}

// UnpackOnlyOwnBehalfError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OnlyOwnBehalf(address onBehalfOf)
func (devLendingPool *DevLendingPool) UnpackOnlyOwnBehalfError(raw []byte) (*DevLendingPoolOnlyOwnBehalf, error) {
	out := new(DevLendingPoolOnlyOwnBehalf)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "OnlyOwnBehalf", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolOnlyVariableRate represents a OnlyVariableRate error raised by the DevLendingPool contract.
type DevLendingPoolOnlyVariableRate struct {
	Mode *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OnlyVariableRate(uint256 mode)
func DevLendingPoolOnlyVariableRateErrorID() common.Hash {
	return common.HexToHash("0x683791b9c3db13944d11398a96a78d2bc678c4a84dfd923b997eea5b77dad1f6")
}

// UnpackOnlyVariableRateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OnlyVariableRate(uint256 mode)
func (devLendingPool *DevLendingPool) UnpackOnlyVariableRateError(raw []byte) (*DevLendingPoolOnlyVariableRate, error) {
	out := new(DevLendingPoolOnlyVariableRate)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "OnlyVariableRate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the DevLendingPool contract.
type DevLendingPoolOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func DevLendingPoolOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (devLendingPool *DevLendingPool) UnpackOwnableInvalidOwnerError(raw []byte) (*DevLendingPoolOwnableInvalidOwner, error) {
	out := new(DevLendingPoolOwnableInvalidOwner)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the DevLendingPool contract.
type DevLendingPoolOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func DevLendingPoolOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (devLendingPool *DevLendingPool) UnpackOwnableUnauthorizedAccountError(raw []byte) (*DevLendingPoolOwnableUnauthorizedAccount, error) {
	out := new(DevLendingPoolOwnableUnauthorizedAccount)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolReentrancyGuardReentrantCall represents a ReentrancyGuardReentrantCall error raised by the DevLendingPool contract.
type DevLendingPoolReentrancyGuardReentrantCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReentrancyGuardReentrantCall()
func DevLendingPoolReentrancyGuardReentrantCallErrorID() common.Hash {
	return common.HexToHash("0x3ee5aeb571de7fc460830b4d0017439a1ca56fb0bc39062227ade4fe4a24c1ca")
}

// UnpackReentrancyGuardReentrantCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReentrancyGuardReentrantCall()
func (devLendingPool *DevLendingPool) UnpackReentrancyGuardReentrantCallError(raw []byte) (*DevLendingPoolReentrancyGuardReentrantCall, error) {
	out := new(DevLendingPoolReentrancyGuardReentrantCall)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "ReentrancyGuardReentrantCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolReserveUnusable represents a ReserveUnusable error raised by the DevLendingPool contract.
type DevLendingPoolReserveUnusable struct {
	Asset common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReserveUnusable(address asset)
func DevLendingPoolReserveUnusableErrorID() common.Hash {
	return common.HexToHash("0x73808485ec020ce5fed6a4517bcbf72e917b5be37b267059d13a92f751cbe58b")
}

// UnpackReserveUnusableError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReserveUnusable(address asset)
func (devLendingPool *DevLendingPool) UnpackReserveUnusableError(raw []byte) (*DevLendingPoolReserveUnusable, error) {
	out := new(DevLendingPoolReserveUnusable)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "ReserveUnusable", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolSafeCastOverflowedUintDowncast represents a SafeCastOverflowedUintDowncast error raised by the DevLendingPool contract.
type DevLendingPoolSafeCastOverflowedUintDowncast struct {
	Bits  uint8
	Value *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func DevLendingPoolSafeCastOverflowedUintDowncastErrorID() common.Hash {
	return common.HexToHash("0x6dfcc6503a32754ce7a89698e18201fc5294fd4aad43edefee786f88423b1a12")
}

// UnpackSafeCastOverflowedUintDowncastError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func (devLendingPool *DevLendingPool) UnpackSafeCastOverflowedUintDowncastError(raw []byte) (*DevLendingPoolSafeCastOverflowedUintDowncast, error) {
	out := new(DevLendingPoolSafeCastOverflowedUintDowncast)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "SafeCastOverflowedUintDowncast", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the DevLendingPool contract.
type DevLendingPoolSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func DevLendingPoolSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (devLendingPool *DevLendingPool) UnpackSafeERC20FailedOperationError(raw []byte) (*DevLendingPoolSafeERC20FailedOperation, error) {
	out := new(DevLendingPoolSafeERC20FailedOperation)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolTooManyReserves represents a TooManyReserves error raised by the DevLendingPool contract.
type DevLendingPoolTooManyReserves struct {
	Max *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooManyReserves(uint256 max)
func DevLendingPoolTooManyReservesErrorID() common.Hash {
	return common.HexToHash("0xa0b91a9a9f093c4ee59cb8fd2467b95b4e561a2d3b0c05fafa60ad28f0a83ccc")
}

// UnpackTooManyReservesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooManyReserves(uint256 max)
func (devLendingPool *DevLendingPool) UnpackTooManyReservesError(raw []byte) (*DevLendingPoolTooManyReserves, error) {
	out := new(DevLendingPoolTooManyReserves)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "TooManyReserves", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevLendingPoolZeroAmount represents a ZeroAmount error raised by the DevLendingPool contract.
type DevLendingPoolZeroAmount struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroAmount()
func DevLendingPoolZeroAmountErrorID() common.Hash {
	return common.HexToHash("0x1f2a2005cb66a8e145327e8814e243a0996aec9bfe1e15a495778b1236dbd485")
}

// UnpackZeroAmountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroAmount()
func (devLendingPool *DevLendingPool) UnpackZeroAmountError(raw []byte) (*DevLendingPoolZeroAmount, error) {
	out := new(DevLendingPoolZeroAmount)
	if err := devLendingPool.abi.UnpackIntoInterface(out, "ZeroAmount", raw); err != nil {
		return nil, err
	}
	return out, nil
}
