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
	Bin: "0x60a060405234801561000f575f5ffd5b506040516142c13803806142c183398101604081905261002e916100e5565b81816001600160a01b03811661005d57604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b6100668161007b565b506001600160a01b0316608052506101169050565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b80516001600160a01b03811681146100e0575f5ffd5b919050565b5f5f604083850312156100f6575f5ffd5b6100ff836100ca565b915061010d602084016100ca565b90509250929050565b60805161418c6101355f395f818161021a0152613835015261418c5ff3fe608060405234801561000f575f5ffd5b50600436106101e6575f3560e01c8063903a2c7111610109578063c44b11f71161009e578063d1946dbc1161006e578063d1946dbc146106ae578063d5ed3933146106c3578063eddf1b79146106d6578063f2fde38b14610701575f5ffd5b8063c44b11f714610616578063c785e8e914610654578063c952485d14610667578063d15e00531461069b575f5ffd5b8063b0771dba116100d9578063b0771dba146104fe578063b286f4671461052c578063b8d29276146105c3578063bf92857c146105d6575f5ffd5b8063903a2c71146104785780639c8ea97f146104c5578063a1d2f3c4146104d8578063a415bcad146104eb575f5ffd5b8063573ade811161017f578063715018a61161014f578063715018a61461044557806372218d041461044d57806378f5bed9146104555780638da5cb5b14610468575f5ffd5b8063573ade81146103f95780635a3b74b91461040c578063617ba0371461041f57806369328dec14610432575f5ffd5b806335ea6a75116101ba57806335ea6a7514610267578063386497fd146103865780634417a5831461039957806352751797146103e6575f5ffd5b8062a718a9146101ea5780630148170e146101ff5780630542975c1461021557806328530a4714610254575b5f5ffd5b6101fd6101f836600461395d565b610714565b005b60065b6040519081526020015b60405180910390f35b61023c7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161020c565b6101fd6102623660046139d1565b610cce565b6103796102753660046139ea565b60408051610200810182525f6101e0820181815282526020808301828152838501838152606085018481526080860185815260a0870186905260c0870186815260e0880187815261010089018881526101208a018990526101408a018981526101608b018a90526101808b018a90526101a08b018a90526101c08b018a90526001600160a01b039c8d168a526001988990529a90982080548a5152968701546001600160801b03808216909752600160801b9081900487169095526002870154808716909452928490049094169052600384015491820464ffffffffff16909252600160a81b900461ffff1690526004810154851690915260050154909216905290565b60405161020c9190613a05565b6102026103943660046139ea565b610e50565b6103d76103a73660046139ea565b60408051602080820183525f91829052825180820184526001600160a01b03949094168252600390522054815290565b6040519051815260200161020c565b61023c6103f4366004613ba7565b610ea3565b610202610407366004613bc0565b610ed5565b6101fd61041a366004613c07565b61110c565b6101fd61042d366004613c3e565b61126b565b610202610440366004613c8c565b611427565b6101fd611645565b600254610202565b6101fd610463366004613ce1565b611658565b5f546001600160a01b031661023c565b6104ad6104863660046139d1565b60ff165f90815260056020526040902060010154600160801b90046001600160801b031690565b6040516001600160801b03909116815260200161020c565b6101fd6104d3366004613d41565b6118a5565b6101fd6104e6366004613d74565b61192a565b6101fd6104f9366004613d9e565b611b7c565b6104ad61050c3660046139d1565b60ff165f908152600560205260409020600101546001600160801b031690565b61059661053a3660046139d1565b60408051606080820183525f808352602080840182905292840181905260ff9490941684526005825292829020825193840183525461ffff80821685526201000082048116928501929092526401000000009004169082015290565b60408051825161ffff9081168252602080850151821690830152928201519092169082015260600161020c565b6101fd6105d1366004613d74565b611f2d565b6105e96105e43660046139ea565b611f82565b604080519687526020870195909552938501929092526060840152608083015260a082015260c00161020c565b6103d76106243660046139ea565b60408051602080820183525f91829052825180820184526001600160a01b03949094168252600190522054815290565b6101fd610662366004613de9565b611ff4565b6102026106753660046139ea565b6001600160a01b03165f908152600160205260409020600301546001600160801b031690565b6102026106a93660046139ea565b612182565b6106b66121cf565b60405161020c9190613e3a565b6101fd6106d1366004613e85565b61222f565b6102026106e43660046139ea565b6001600160a01b03165f9081526004602052604090205460ff1690565b6101fd61070f3660046139ea565b612361565b61071c61239e565b5f61072786846123d3565b90505f61073486856123d3565b905061073f8161244c565b6107488261244c565b5f61075286612539565b9050670de0b6b3a76400008160800151106107915780608001516040516302a1da2d60e11b815260040161078891815260200190565b60405180910390fd5b60038301546107ac908790600160a81b900461ffff1661287b565b15806107be57506107bc836128b9565b155b156107ef576040516336c702b160e11b81526001600160a01b03808a16600483015287166024820152604401610788565b5f6107ff84848b8b8b8b886128cd565b9050805f0151816080015182606001516108199190613efa565b0361083b57600384015461083b908a90600160a81b900461ffff16895f612d29565b5f60a0820151835114905061085c848a8a8560200151866040015186612e06565b851561098157600485810154604051630ed1279f60e11b815233928101929092525f916001600160a01b0390911690631da24f3e90602401602060405180830381865afa1580156108af573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108d39190613f0d565b600487810154606086015160405163f866c31960e01b81526001600160a01b038e811694820194909452336024820152604481019190915292159350169063f866c319906064015f604051808303815f87803b158015610931575f5ffd5b505af1158015610943573d5f5f3e3d5ffd5b50505050808015610958575061095886612f9f565b1561097b57600386015461097b908c90600160a81b900461ffff16336001612d29565b506109fa565b60048086015460608401516001880154604051636b81068560e11b81526001600160a01b039093169363d7020d0a936109cc938e93339391926001600160801b039091169101613f24565b5f604051808303815f87803b1580156109e3575f5ffd5b505af11580156109f5573d5f5f3e3d5ffd5b505050505b608082015115610b88576004858101546040516370a0823160e01b81526001600160a01b038b8116938201939093525f92909116906370a0823190602401602060405180830381865afa158015610a53573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a779190613f0d565b90505f866004015f9054906101000a90046001600160a01b03166001600160a01b031663ae1673356040518163ffffffff1660e01b8152600401602060405180830381865afa158015610acc573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610af09190613f55565b600488015460808601519192506001600160a01b03169063f866c319908c9084908611610b1d5785610b23565b87608001515b6040516001600160e01b031960e086901b1681526001600160a01b03938416600482015292909116602483015260448201526064015f604051808303815f87803b158015610b6f575f5ffd5b505af1158015610b81573d5f5f3e3d5ffd5b5050505050505b8015610be3575f5b600254811015610be157610ba48982612fac565b15610bd957610bd960028281548110610bbf57610bbf613f70565b5f918252602090912001546001600160a01b03168a612fb8565b600101610b90565b505b60048401546040830151610c09916001600160a01b038c81169233929190911690613060565b610c138985613096565b886001600160a01b03168a6001600160a01b031614610c3657610c368a86613096565b876001600160a01b0316896001600160a01b03168b6001600160a01b03167fe413a321e8681d831f4dbccbca790d2952b56f977908e45be37335533e00528685604001518660600151338c604051610cb2949392919093845260208401929092526001600160a01b031660408301521515606082015260800190565b60405180910390a45050505050610cc7613265565b5050505050565b335f9081526004602052604090205460ff808316911603610cec5750565b60ff811615610df15760ff81165f9081526005602052604081205462010000900461ffff169003610d355760405163a2abbdfd60e01b815260ff82166004820152602401610788565b5f5b600254811015610def57610d4b3382612fac565b8015610d965750610d9460015f60028481548110610d6b57610d6b613f70565b5f9182526020808320909101546001600160a01b0316835282019290925260400190208361328f565b155b15610de75760028181548110610dae57610dae613f70565b5f9182526020909120015460405163f9a0741d60e01b81526001600160a01b03909116600482015260ff83166024820152604401610788565b600101610d37565b505b335f818152600460205260409020805460ff191660ff8416179055610e15906132e1565b60405160ff8216815233907fd728da875fc88944cbf17638bcbe4af0eedaef63becd1d1c57cc097eb4608d849060200160405180910390a250565b6001600160a01b0381165f90815260016020526040812060028101546003820154610e9c916001600160801b0380821692600160801b928390049091169164ffffffffff91041661331d565b9392505050565b5f60028261ffff1681548110610ebb57610ebb613f70565b5f918252602090912001546001600160a01b031692915050565b5f610ede61239e565b5f610ee986866123d3565b905060028414610f0f5760405163683791b960e01b815260048101859052602401610788565b610f188161244c565b60058101546040516370a0823160e01b81526001600160a01b0385811660048301525f9216906370a0823190602401602060405180830381865afa158015610f62573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f869190613f0d565b9050805f03610fbb57604051637205bf3760e11b81526001600160a01b03808916600483015285166024820152604401610788565b80861115610fc7578095505b60058201546002830154604051637a94c56560e11b81526001600160a01b038781166004830152602482018a90526001600160801b03909216604482015291169063f5298aca906064015f604051808303815f87803b158015611028575f5ffd5b505af115801561103a573d5f5f3e3d5ffd5b5050505080860361108557600382015461106090600160a81b900461ffff166002613f84565b6001600160a01b0385165f9081526003602052604090208054600190921b1990911690555b60048201546110a3906001600160a01b038981169133911689613060565b6110ad8783613096565b604080518781525f602082015233916001600160a01b0387811692908b16917fa534c8dbe71f871f9f3530e97a74601fea17b426cae02e1c5aee42c96c784051910160405180910390a48592505050611104613265565b949350505050565b5f61111683613361565b6004818101546040516370a0823160e01b815233928101929092529192506001600160a01b03909116906370a0823190602401602060405180830381865afa158015611164573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111889190613f0d565b5f036111bb576040516001622f665760e11b031981526001600160a01b0384166004820152336024820152604401610788565b60038101546111d6903390600160a81b900461ffff1661287b565b1515821515036111e557505050565b81801561120c5750335f9081526004602052604090205461120a90829060ff166133ae565b155b1561123b576040516336c702b160e11b81526001600160a01b0384166004820152336024820152604401610788565b6003810154611258908490600160a81b900461ffff163385612d29565b8161126657611266336132e1565b505050565b61127361239e565b5f61127e85856123d3565b90506112938160399054901c60019081161490565b156112bc57604051637380848560e01b81526001600160a01b0386166004820152602401610788565b6112c58161244c565b60048101546112e3906001600160a01b038781169133911687613060565b600480820154600183015460405163b3f1c93d60e01b81525f936001600160a01b039093169263b3f1c93d9261132b9233928a928c926001600160801b039091169101613f24565b6020604051808303815f875af1158015611347573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061136b9190613f9b565b905080801561139b57506001600160a01b0384165f9081526004602052604090205461139b90839060ff166133ae565b156113be5760038201546113be908790600160a81b900461ffff16866001612d29565b6113c88683613096565b604080513381526020810187905261ffff8516916001600160a01b0380881692908a16917f2b627736bca15cd5381dcf80b0bf11fd197d01a037c52b927a881a10fb73ba61910160405180910390a45050611421613265565b50505050565b5f61143061239e565b5f61143b85856123d3565b90506114468161244c565b6004818101546040516370a0823160e01b815233928101929092525f916001600160a01b03909116906370a0823190602401602060405180830381865afa158015611493573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114b79190613f0d565b90505f1985036114c5578094505b808511806114d1575084155b156114f95760405163d8bf65b560e01b81526004810186905260248101829052604401610788565b60038201545f90611516903390600160a81b900461ffff1661287b565b905080801561152457508186145b15611546576003830154611546908890600160a81b900461ffff16335f612d29565b6004808401546001850154604051636b81068560e11b81526001600160a01b039092169263d7020d0a9261158a9233928b928d926001600160801b03169101613f24565b5f604051808303815f87803b1580156115a1575f5ffd5b505af11580156115b3573d5f5f3e3d5ffd5b505050508080156115c857506115c8336133c4565b156115d6576115d6336132e1565b6115e08784613096565b846001600160a01b0316336001600160a01b0316886001600160a01b03167f3115d1449a7b732c986cba18244e897a450f61e1bb8d589cd2e69e6c8924f9f78960405161162f91815260200190565b60405180910390a4859350505050610e9c613265565b61164d613402565b6116565f61342e565b565b611660613402565b6001600160a01b038581165f9081526001602052604090206004015416156116a6576040516319cd459560e01b81526001600160a01b0386166004820152602401610788565b600254607f19016116cd5760405163505c8d4d60e11b815260806004820152602401610788565b6001600160a01b038581165f81815260016020818152604080842088815580840180546001600160801b0319166b033b2e3c9fd0803ce80000009081179091556001600160801b038916600160801b90810290911760028084019190915560038301805464ffffffffff421690930264ffffffffff60801b19841681178255825461ffff16600160a81b0261ffff60a81b1990911666ffffffffffffff60801b1990941693909317929092179091556004820180548d8a166001600160a01b031991821681179092556005840180549a8e169a82168b17905582549687018355919096527f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace909401805490941686179093555194855290939192917f1d9fcd0dc935b4778d5af97f55c4d7b2553257382f1ef25c412114c8eeebd88e910160405180910390a3856001600160a01b03167f47d39979f6bc1bdaec17c1896ad3b0b9a44e524cc23ba55cff6386284d4151c78460405161184e91815260200190565b60405180910390a26040516001600160801b03831681526001600160a01b038716907f2d47cc4bd70042c9fca65ef418127e93b16dc1317b8fdbaa435d06be6a540bd29060200160405180910390a2505050505050565b6118ad613402565b5f6118b783613361565b90506118c28161244c565b6002810180546001600160801b03908116600160801b918516918202179091556040519081526001600160a01b038416907f2d47cc4bd70042c9fca65ef418127e93b16dc1317b8fdbaa435d06be6a540bd29060200160405180910390a26112668382613096565b611932613402565b61193a61239e565b5f61194483613361565b9050815f0361196657604051631f2a200560e01b815260040160405180910390fd5b60038101546001600160801b03168211156119ac57600381015460405163a15a5e3360e01b8152600481018490526001600160801b039091166024820152604401610788565b6119b58161244c565b6004818101546040516370a0823160e01b815233928101929092525f916001600160a01b03909116906370a0823190602401602060405180830381865afa158015611a02573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a269190613f0d565b905080831115611a535760405163d8bf65b560e01b81526004810184905260248101829052604401610788565b6003820180548491905f90611a729084906001600160801b0316613fb6565b82546101009290920a6001600160801b038181021990931691831602179091556004848101546001860154604051636b81068560e11b81526001600160a01b03909216945063d7020d0a93611acf93339387938b93169101613f24565b5f604051808303815f87803b158015611ae6575f5ffd5b505af1158015611af8573d5f5f3e3d5ffd5b50505050808303611b20576003820154611b20908590600160a81b900461ffff16335f612d29565b611b2a8483613096565b60408051338152602081018590526001600160a01b038616917f84b203e49f1a4b553088061534231969a68ad1c81be192205e96d23a206cb26a910160405180910390a25050611b78613265565b5050565b611b8461239e565b5f611b8f86866123d3565b9050611ba48160399054901c60019081161490565b15611bcd57604051637380848560e01b81526001600160a01b0387166004820152602401610788565b60028414611bf15760405163683791b960e01b815260048101859052602401610788565b6001600160a01b0382163314611c25576040516357b7521360e01b81526001600160a01b0383166004820152602401610788565b611c2e8161244c565b335f9081526004602052604090205460ff16611c4a828261347d565b611c7257604051633127590360e01b81526001600160a01b0388166004820152602401610788565b611c7c828261328f565b611cad5760405163f9a0741d60e01b81526001600160a01b038816600482015260ff82166024820152604401610788565b5f611cb733612539565b9050670de0b6b3a7640000816080015111611ced57806080015160405163b8dfb2c160e01b815260040161078891815260200190565b80604001515f03611d20576020810151604051638c55c39760e01b815260048101919091525f6024820152604401610788565b5f611d678260400151611d3286613491565b8a611d3e8d89896134a9565b611d489190613f84565b611d529190613fd5565b8460200151611d619190613efa565b906134b3565b8251909150811115611d99578151604051638c55c39760e01b8152610788918391600401918252602082015260400190565b5050506003810154611db790600160a81b900461ffff166002613f84565b335f81815260036020526040908190208054600190941b90931790925560058301546002840154925163b3f1c93d60e01b81526001600160a01b039091169263b3f1c93d92611e1892909187918b916001600160801b031690600401613f24565b5f604051808303815f87803b158015611e2f575f5ffd5b505af1158015611e41573d5f5f3e3d5ffd5b50505050600481810154604051634efecaa560e01b81523392810192909252602482018790526001600160a01b031690634efecaa5906044015f604051808303815f87803b158015611e91575f5ffd5b505af1158015611ea3573d5f5f3e3d5ffd5b50505050611eb18682613096565b600281810154604080513381526020810189905290810192909252600160801b90046001600160801b0316606082015261ffff8416906001600160a01b0384811691908916907fb3d084820fb1a9decffb176436bd02558d15fac9b0ddfed8c465bc7359d7dce09060800160405180910390a450610cc7613265565b611f35613402565b80611f3f83613361565b556040518181526001600160a01b038316907f47d39979f6bc1bdaec17c1896ad3b0b9a44e524cc23ba55cff6386284d4151c79060200160405180910390a25050565b5f5f5f5f5f5f5f611f9288612539565b604081015181519192505f91611fa7916134e0565b8251602084015191925090808311611fbf575f611fce565b6020840151611fce9084613ff4565b846060015185604001518660800151975097509750975097509750505091939550919395565b611ffc613402565b60ff8416158061201d57506120176040840160208501613ba7565b61ffff16155b156120405760405163a2abbdfd60e01b815260ff85166004820152602401610788565b60405180606001604052808480360381019061205c9190614007565b81526001600160801b0380851660208084019190915284821660409384015260ff88165f81815260058352849020855180518254828601519288015161ffff9081166401000000000265ffff0000000019948216620100000263ffffffff19909316919093161717919091161781558583015195909401518316600160801b029490921693909317600190920191909155907fbc803ab3ce968fed046825c2c97052cf008c3f05d84e2a6b4a6c6a272af71c929061211c90860186613ba7565b61212c6040870160208801613ba7565b61213c6060880160408901613ba7565b6040805161ffff948516815292841660208401529216918101919091526001600160801b0380861660608301528416608082015260a0015b60405180910390a250505050565b6001600160a01b0381165f9081526001602081905260408220908101546003820154610e9c916001600160801b0380821692600160801b928390049091169164ffffffffff91041661331d565b6060600280548060200260200160405190810160405280929190818152602001828054801561222557602002820191905f5260205f20905b81546001600160a01b03168152600190910190602001808311612207575b5050505050905090565b5f61223987613361565b60048101549091506001600160a01b0316331461226b5760405163f0ae59ab60e01b8152336004820152602401610788565b8054603c1c60019081160361229e57604051637380848560e01b81526001600160a01b0388166004820152602401610788565b846001600160a01b0316866001600160a01b031614806122bc575083155b156122c75750612359565b60038101546122e2908790600160a81b900461ffff1661287b565b15612322576122f0866133c4565b156122fe576122fe866132e1565b838303612322576003810154612322908890600160a81b900461ffff16885f612d29565b81158015612334575061233481612f9f565b15612357576003810154612357908890600160a81b900461ffff16876001612d29565b505b505050505050565b612369613402565b6001600160a01b03811661239257604051631e4fbdf760e01b81525f6004820152602401610788565b61239b8161342e565b50565b6123a66134f9565b61165660017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90613539565b5f6123dd83613361565b9050815f036123ff57604051631f2a200560e01b815260040160405180910390fd5b805460381c600190811614158061241d57508054603c1c6001908116145b1561244657604051637380848560e01b81526001600160a01b0384166004820152602401610788565b92915050565b600381015442600160801b90910464ffffffffff16036124695750565b600181015460038201546124a6916124a1916001600160801b0380831692600160801b90819004909116910464ffffffffff1661331d565b613540565b6001820180546001600160801b0319166001600160801b03928316179055600282015460038301546124f4926124a19280821692600160801b91829004909216910464ffffffffff1661331d565b6002820180546001600160801b0319166001600160801b0392909216919091179055600301805464ffffffffff60801b1916600160801b4264ffffffffff1602179055565b6125666040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b6001600160a01b0382165f908152600360209081526040808320546004909252822054909160ff90911690821561259f576002546125a1565b5f5b90505f5b8181101561281e576125b8816002613f84565b84901c60031615612816575f600282815481106125d7576125d7613f70565b5f9182526020808320909101546001600160a01b0316808352600190915260408220909250906126088383886134a9565b9050612615846002613f84565b612620906001613efa565b87901c60011660011480156126395750612639826128b9565b15612766575f61264883613491565b6004808501546040516370a0823160e01b81526001600160a01b038e8116938201939093528592909116906370a0823190602401602060405180830381865afa158015612697573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906126bb9190613f0d565b6126c59190613f84565b6126cf9190613fd5565b905080895f018181516126e29190613efa565b9052506126ef8388613577565b6126f99082613f84565b8960400181815161270a9190613efa565b90525061271783886135bc565b61272957825460101c61ffff16612746565b60ff87165f9081526005602052604090205462010000900461ffff165b6127509082613f84565b896060018181516127619190613efa565b905250505b612771846002613f84565b87901c6001166001036128125760058201546040516370a0823160e01b81526001600160a01b038b811660048301526127fd9216906370a0823190602401602060405180830381865afa1580156127ca573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127ee9190613f0d565b826127f885613491565b61360a565b8860200181815161280e9190613efa565b9052505b5050505b6001016125a5565b506020840151156128375761283284613620565b61283a565b5f195b6080850152835115612873578351604085018051612859908390613fd5565b905250835160608501805161286f908390613fd5565b9052505b505050919050565b5f612887826002613f84565b612892906001613efa565b6001600160a01b0384165f908152600360205260409020546001911c811614905092915050565b80545f9060101c61ffff165b151592915050565b61291f6040518061016001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b6004888101546040516370a0823160e01b81526001600160a01b03878116938201939093529116906370a0823190602401602060405180830381865afa15801561296b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061298f9190613f0d565b815260058701546040516370a0823160e01b81526001600160a01b038681166004830152909116906370a0823190602401602060405180830381865afa1580156129db573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129ff9190613f0d565b602082018190525f03612a3857604051637205bf3760e11b81526001600160a01b03808716600483015285166024820152604401610788565b6001600160a01b0384165f90815260046020526040902054612a609087908a9060ff166134a9565b60c08201526001600160a01b0384165f90815260046020526040902054612a8d908690899060ff166134a9565b60e0820152612a9b88613491565b610100820152612aaa87613491565b6101208201526001600160a01b0384165f90815260046020526040902054612ad690899060ff16613661565b610140820152612ae681836136a2565b60408201819052831015612afc57604081018390525b612b4e8161014001518261012001518360c00151612b1a9190613f84565b83610100015184604001518560e00151612b349190613f84565b612b3e9190613f84565b612b489190613fd5565b906134e0565b6060820181905281511015612bb7578051606082015261014081015161010082015160e0830151612bb19291612b8391613f84565b83610120015184606001518560c00151612b9d9190613f84565b612ba79190613f84565b611d619190613fd5565b60408201525b8061010001518160c001518260600151612bd19190613f84565b612bdb9190613fd5565b60a0820152875460981c61ffff168015612c3a57612c1e81612c0f84610140015185606001516134b390919063ffffffff16565b8460600151612b489190613ff4565b60808301819052606083018051612c36908390613ff4565b9052505b81602001518260400151108015612c645750815160808301516060840151612c629190613efa565b105b15612d1d575f612c9183604001518460200151612c819190613ff4565b8460e0015185610120015161360a565b90505f8361010001518460c0015185608001518660600151875f0151612cb79190613ff4565b612cc19190613ff4565b612ccb9190613f84565b612cd59190613fd5565b9050612cdf613773565b821080612cf25750612cef613773565b81105b15612d1a57604051633304579d60e11b81526004810183905260248101829052604401610788565b50505b50979650505050505050565b801515612d36838561287b565b15151461142157612d48836002613f84565b612d53906001613efa565b6001600160a01b0383165f9081526003602052604090208054600190921b90911890558015612dc057816001600160a01b0316846001600160a01b03167e058a56ea94653cdf4f152d227ace22d4c00ad99e2a43f58cb7d9e3feb295f260405160405180910390a3611421565b816001600160a01b0316846001600160a01b03167f44c58d81365b66dd4b1a7f36c25aa97b8c71c361ee4937adc1a00000227db5dd60405160405180910390a350505050565b60058601546001600160a01b031663f5298aca8583612e255784612e27565b855b60028a015460405160e085901b6001600160e01b03191681526001600160a01b03909316600484015260248301919091526001600160801b031660448201526064015f604051808303815f87803b158015612e80575f5ffd5b505af1158015612e92573d5f5f3e3d5ffd5b505050505f8284612ea39190613ff4565b9050818015612eb157508015155b15612f4f57612ebf81613540565b6003880180545f90612edb9084906001600160801b031661407f565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550856001600160a01b0316856001600160a01b03167f2bccfb3fad376d59d7accf970515eb77b2f27b082c90ed0fb15583dd5a94269983604051612f4491815260200190565b60405180910390a3505f5b805f03612357576003870154612f7190600160a81b900461ffff166002613f84565b6001600160a01b0386165f9081526003602052604090208054600190921b1991909116905550505050505050565b5f6128c5825461ffff1690565b5f612892826002613f84565b6001600160a01b0382165f908152600160205260409020612fd88161244c565b60058101546040516370a0823160e01b81526001600160a01b0380851660048301526130569284928792879216906370a0823190602401602060405180830381865afa15801561302a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061304e9190613f0d565b5f6001612e06565b6112668382613096565b61306e848484846001613789565b61142157604051635274afe760e01b81526001600160a01b0385166004820152602401610788565b600281015460058201546040805163b1bf962d60e01b815290515f93613121936001600160801b03909116926001600160a01b039091169163b1bf962d916004808201926020929091908290030181865afa1580156130f7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061311b9190613f0d565b906137f6565b6004838101546040516370a0823160e01b81526001600160a01b03918216928101929092529192505f918516906370a0823190602401602060405180830381865afa158015613172573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906131969190613f0d565b905081156131d8576131d36124a16131b86131b18486613efa565b859061380f565b6002860154600160801b90046001600160801b0316906137f6565b6131da565b5f5b6001840180546001600160801b03908116600160801b93821684028181179384905560028801546040805195879004851686525f602087015295810484169585019590955282161760608301529190911660808201526001600160a01b038516907f804c9b842b2748a22bb64b345453a3de7ca54a6ca45ce00d415894979e22897a9060a001612174565b6116565f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f006123cd565b5f60ff82161580610e9c5750600383015460ff83165f908152600560205260409020600190810154600160801b90046001600160801b0316600160a81b90920461ffff169190911c8116149392505050565b5f6132eb82612539565b608001519050670de0b6b3a7640000811015611b785760405163b8dfb2c160e01b815260048101829052602401610788565b5f6111046301e133806133308442613ff4565b61333a9086613f84565b6133449190613fd5565b61335a906b033b2e3c9fd0803ce8000000613efa565b85906137f6565b6001600160a01b038082165f90815260016020526040902060048101549091166133a957604051635d35c42960e01b81526001600160a01b0383166004820152602401610788565b919050565b5f6133bb835461ffff1690565b15159392505050565b6001600160a01b03165f908152600360205260409020547f555555555555555555555555555555555555555555555555555555555555555516151590565b5f546001600160a01b031633146116565760405163118cdaa760e01b8152336004820152602401610788565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f610e9c83603a9054901c60019081161490565b5f6030825f0154901c60ff16600a6124469190614181565b5f61110484613832565b5f816134c0600282613fd5565b6134cc61271086613f84565b6134d69190613efa565b610e9c9190613fd5565b5f6127106134ef600282613fd5565b6134cc8486613f84565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561165657604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f6001600160801b03821115613573576040516306dfcc6560e41b81526080600482015260248101839052604401610788565b5090565b5f61358283836135bc565b80156135925750825461ffff1615155b6135a157825461ffff16610e9c565b5060ff165f9081526005602052604090205461ffff16919050565b5f60ff821615801590610e9c5750506003919091015460ff919091165f9081526005602052604090206001908101546001600160801b0316600160a81b90920461ffff169190911c81161490565b5f816136168486613f84565b6111049190613fd5565b80515f90819015613641578251606084015161363c9190613fd5565b613643565b5f5b60208401518451919250610e9c9161365b90846134e0565b9061391d565b5f61366c83836135bc565b15613695575060ff81165f90815260056020526040902054640100000000900461ffff16612446565b50505460201c61ffff1690565b5f5f6136bc84602001518560e0015186610120015161360a565b90505f8461010001518560c00151865f01516136d89190613f84565b6136e29190613fd5565b9050642e90edd0008110806136fb5750642e90edd00082105b806137125750670d2f13f7789f0000846080015111155b15613724575050506020820151612446565b60208401515f90613737906113886134e0565b905080831161374a578560200151613769565b60e086015161012087015161375f9083613f84565b6137699190613fd5565b9695505050505050565b5f6137846002642e90edd000613fd5565b905090565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f511483166137e55783831516156137d9573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f6b033b2e3c9fd0803ce80000006134ef600282613fd5565b5f8161381c600282613fd5565b6134cc6b033b2e3c9fd0803ce800000086613f84565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663fca513a86040518163ffffffff1660e01b8152600401602060405180830381865afa15801561388f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906138b39190613f55565b60405163b3596f0760e01b81526001600160a01b038481166004830152919091169063b3596f0790602401602060405180830381865afa1580156138f9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124469190613f0d565b5f8161392a600282613fd5565b6134cc670de0b6b3a764000086613f84565b6001600160a01b038116811461239b575f5ffd5b801515811461239b575f5ffd5b5f5f5f5f5f60a08688031215613971575f5ffd5b853561397c8161393c565b9450602086013561398c8161393c565b9350604086013561399c8161393c565b92506060860135915060808601356139b381613950565b809150509295509295909350565b803560ff811681146133a9575f5ffd5b5f602082840312156139e1575f5ffd5b610e9c826139c1565b5f602082840312156139fa575f5ffd5b8135610e9c8161393c565b81515181526101e081016020830151613a2960208401826001600160801b03169052565b506040830151613a4460408401826001600160801b03169052565b506060830151613a5f60608401826001600160801b03169052565b506080830151613a7a60808401826001600160801b03169052565b5060a0830151613a9560a08401826001600160801b03169052565b5060c0830151613aae60c084018264ffffffffff169052565b5060e0830151613ac460e084018261ffff169052565b50610100830151613ae16101008401826001600160a01b03169052565b50610120830151613afe6101208401826001600160a01b03169052565b50610140830151613b1b6101408401826001600160a01b03169052565b50610160830151613b386101608401826001600160a01b03169052565b50610180830151613b556101808401826001600160801b03169052565b506101a0830151613b726101a08401826001600160801b03169052565b506101c0830151613b8f6101c08401826001600160801b03169052565b5092915050565b803561ffff811681146133a9575f5ffd5b5f60208284031215613bb7575f5ffd5b610e9c82613b96565b5f5f5f5f60808587031215613bd3575f5ffd5b8435613bde8161393c565b935060208501359250604085013591506060850135613bfc8161393c565b939692955090935050565b5f5f60408385031215613c18575f5ffd5b8235613c238161393c565b91506020830135613c3381613950565b809150509250929050565b5f5f5f5f60808587031215613c51575f5ffd5b8435613c5c8161393c565b9350602085013592506040850135613c738161393c565b9150613c8160608601613b96565b905092959194509250565b5f5f5f60608486031215613c9e575f5ffd5b8335613ca98161393c565b9250602084013591506040840135613cc08161393c565b809150509250925092565b80356001600160801b03811681146133a9575f5ffd5b5f5f5f5f5f60a08688031215613cf5575f5ffd5b8535613d008161393c565b94506020860135613d108161393c565b93506040860135613d208161393c565b925060608601359150613d3560808701613ccb565b90509295509295909350565b5f5f60408385031215613d52575f5ffd5b8235613d5d8161393c565b9150613d6b60208401613ccb565b90509250929050565b5f5f60408385031215613d85575f5ffd5b8235613d908161393c565b946020939093013593505050565b5f5f5f5f5f60a08688031215613db2575f5ffd5b8535613dbd8161393c565b94506020860135935060408601359250613dd960608701613b96565b915060808601356139b38161393c565b5f5f5f5f84860360c0811215613dfd575f5ffd5b613e06866139c1565b94506060601f1982011215613e19575f5ffd5b50602085019250613e2c60808601613ccb565b9150613c8160a08601613ccb565b602080825282518282018190525f918401906040840190835b81811015613e7a5783516001600160a01b0316835260209384019390920191600101613e53565b509095945050505050565b5f5f5f5f5f5f60c08789031215613e9a575f5ffd5b8635613ea58161393c565b95506020870135613eb58161393c565b94506040870135613ec58161393c565b959894975094956060810135955060808101359460a0909101359350915050565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561244657612446613ee6565b5f60208284031215613f1d575f5ffd5b5051919050565b6001600160a01b03948516815292909316602083015260408201526001600160801b03909116606082015260800190565b5f60208284031215613f65575f5ffd5b8151610e9c8161393c565b634e487b7160e01b5f52603260045260245ffd5b808202811582820484141761244657612446613ee6565b5f60208284031215613fab575f5ffd5b8151610e9c81613950565b6001600160801b03828116828216039081111561244657612446613ee6565b5f82613fef57634e487b7160e01b5f52601260045260245ffd5b500490565b8181038181111561244657612446613ee6565b5f6060828403128015614018575f5ffd5b506040516060810167ffffffffffffffff8111828210171561404857634e487b7160e01b5f52604160045260245ffd5b60405261405483613b96565b815261406260208401613b96565b602082015261407360408401613b96565b60408201529392505050565b6001600160801b03818116838216019081111561244657612446613ee6565b6001815b60018411156140d9578085048111156140bd576140bd613ee6565b60018416156140cb57908102905b60019390931c9280026140a2565b935093915050565b5f826140ef57506001612446565b816140fb57505f612446565b8160018114614111576002811461411b57614137565b6001915050612446565b60ff84111561412c5761412c613ee6565b50506001821b612446565b5060208310610133831016604e8410600b841016171561415a575081810a612446565b6141665f19848461409e565b805f190482111561417957614179613ee6565b029392505050565b5f610e9c83836140e156",
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
