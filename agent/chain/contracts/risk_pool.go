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

// PoolBooksAccount is an auto generated low-level Go binding around an user-defined struct.
type PoolBooksAccount struct {
	Minted         *big.Int
	PendingMint    *big.Int
	Unearned       *big.Int
	PendingPremium *big.Int
	Owed           *big.Int
	AccruedAt      uint64
	Expiry         uint64
}

// RiskPoolRequest is an auto generated low-level Go binding around an user-defined struct.
type RiskPoolRequest struct {
	Controller      common.Address
	ReadyAt         uint64
	PendingShares   *big.Int
	ClaimableShares *big.Int
	ClaimableAssets *big.Int
}

// RiskPoolMetaData contains all meta data concerning the RiskPool contract.
var RiskPoolMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIERC20\",\"name\":\"asset_\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name_\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"symbol_\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"curator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"market_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"leftover\",\"type\":\"uint256\"}],\"name\":\"BelowLeftover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"allowance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientAllowance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSpender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"ERC4626ExceededMaxDeposit\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"ERC4626ExceededMaxMint\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"ERC4626ExceededMaxRedeem\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"ERC4626ExceededMaxWithdraw\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"asked\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"left\",\"type\":\"uint256\"}],\"name\":\"NoCapacity\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"NotController\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotMarket\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotPaused\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"PauseTooLong\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"earliest\",\"type\":\"uint256\"}],\"name\":\"PauseTooSoon\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"RedemptionIsQueued\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReentrancyGuardReentrantCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"bits\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"SafeCastOverflowedUintDowncast\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"SeriesPending\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"StrangeController\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"TooManySeries\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"booked\",\"type\":\"uint256\"}],\"name\":\"Unbacked\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"received\",\"type\":\"uint256\"}],\"name\":\"UnexpectedTransfer\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroAddress\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroShares\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"Deposit\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferStarted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PaidOut\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PayoutsReleased\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"premium\",\"type\":\"uint256\"}],\"name\":\"PremiumBooked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"premium\",\"type\":\"uint256\"}],\"name\":\"PremiumRefunded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"premium\",\"type\":\"uint256\"}],\"name\":\"PremiumStarted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"name\":\"RedeemProcessed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"RedeemRequest\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"proceeds\",\"type\":\"uint256\"}],\"name\":\"Repurchased\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"SalesPaused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"}],\"name\":\"SeriesOpened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"owed\",\"type\":\"uint256\"}],\"name\":\"SeriesResolved\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"SharesRetained\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"Withdraw\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"MAX_PAUSE\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_SERIES\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"NOTICE\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"RETURN_PERIOD\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"acceptOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"accountOf\",\"outputs\":[{\"components\":[{\"internalType\":\"uint128\",\"name\":\"minted\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"pendingMint\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"unearned\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"pendingPremium\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"owed\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"accruedAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"}],\"internalType\":\"structPoolBooks.Account\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"askCapital\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"asset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"bidCapital\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"cash\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"checkBacked\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"claimableAssets\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"claimableRedeemAssets\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"claimableRedeemRequest\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"convertToAssets\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"name\":\"convertToShares\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"cumulativeUtilisation\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"deposit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"freeCapital\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"market\",\"outputs\":[{\"internalType\":\"contractIMarket\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"maxDeposit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"maxMint\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"maxRedeem\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"maxWithdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"mint\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"}],\"name\":\"open\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"owedOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"pauseSales\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"payout\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"payClaim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"payoutsOwed\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pendingOwner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pendingPremium\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"pendingRedeemRequest\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"points\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"cumulative\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"utilisation\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"utilisationAt\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"returning\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"returningSince\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"returningUntil\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"name\":\"previewDeposit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"previewMint\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"previewRedeem\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"previewWithdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"maxRequests\",\"type\":\"uint256\"}],\"name\":\"processRedemptions\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"queue\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"next\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"retainedFor\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"queuedShares\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"}],\"name\":\"redeem\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"premium\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"refund\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"release\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"proceeds\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"repurchase\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"name\":\"requestAt\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"readyAt\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"pendingShares\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"claimableShares\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"claimableAssets\",\"type\":\"uint128\"}],\"internalType\":\"structRiskPool.Request\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"requestCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"controller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"requestRedeem\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reserved\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"}],\"name\":\"resolve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"retainedShares\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"returningPayouts\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"salesPausedSince\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"salesPausedUntil\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"i\",\"type\":\"uint256\"}],\"name\":\"seriesAt\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"seriesCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"premium\",\"type\":\"uint256\"}],\"name\":\"start\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"supplyOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"minted\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"pendingMint\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalAssets\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"unearnedOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"ofMinted\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"ofPending\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"unearnedPremium\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"sum\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"premium\",\"type\":\"uint256\"}],\"name\":\"write\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "RiskPool",
	Bin: "0x60e060405234801561000f575f5ffd5b5060405161486a38038061486a83398101604081905261002e91610245565b81858585846001600160a01b03811661005a5760405163d92e233d60e01b815260040160405180910390fd5b6001600160a01b0316608052600d6100728382610373565b50600e61007f8282610373565b5050505f5f610093836100f460201b60201c565b91509150816100a35760126100a5565b805b60ff1660c05250506001600160a01b0390811660a05281166100e057604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b6100e981610127565b505050505050610431565b63313ce56760e01b5f818152908190602082600481875afa5f51601f3d1190911661010082101695908602945092505050565b601080546001600160a01b031916905561014081610143565b50565b600f80546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b6001600160a01b0381168114610140575f5ffd5b634e487b7160e01b5f52604160045260245ffd5b5f82601f8301126101cb575f5ffd5b81516001600160401b038111156101e4576101e46101a8565b604051601f8201601f19908116603f011681016001600160401b0381118282101715610212576102126101a8565b604052818152838201602001851015610229575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b5f5f5f5f5f60a08688031215610259575f5ffd5b855161026481610194565b60208701519095506001600160401b0381111561027f575f5ffd5b61028b888289016101bc565b604088015190955090506001600160401b038111156102a8575f5ffd5b6102b4888289016101bc565b93505060608601516102c581610194565b60808701519092506102d681610194565b809150509295509295909350565b600181811c908216806102f857607f821691505b60208210810361031657634e487b7160e01b5f52602260045260245ffd5b50919050565b601f82111561036e578282111561036e57805f5260205f20601f840160051c602085101561034757505f5b90810190601f840160051c035f5b8181101561036a575f83820155600101610355565b5050505b505050565b81516001600160401b0381111561038c5761038c6101a8565b6103a08161039a84546102e4565b8461031c565b6020601f8211600181146103d2575f83156103bb5750848201515b5f19600385901b1c1916600184901b17845561042a565b5f84815260208120601f198516915b8281101561040157878501518255602094850194600190920191016103e1565b508482101561041e57868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b60805160a05160c05161438a6104e05f395f610e7001525f818161061f01528181611297015281816115c40152818161181601528181611c93015281816125af01528181613a250152613bba01525f818161087501528181610cac01528181610ec20152818161117b0152818161169901528181611b4001528181611d1601528181611e8a01528181612634015281816127f401528181612f6f0152818161331901526133c1015261438a5ff3fe608060405234801561000f575f5ffd5b5060043610610438575f3560e01c80637f66cafc11610237578063c0d045ff11610135578063dd62ed3e116100bf578063ef8b30f711610084578063ef8b30f714610a2c578063f2fde38b14610b12578063f5a23d8d14610b25578063f8470f6814610b38578063fe60d12c14610b40575f5ffd5b8063dd62ed3e14610aa6578063e10d29ee14610ade578063e30c397814610ae6578063e6e4657114610af7578063eaed1d0714610aff575f5ffd5b8063d52499d411610105578063d52499d414610a52578063d52c26c814610a5a578063d7f2c0ef14610a6d578063d83ad00c14610a75578063d905777e14610a7e575f5ffd5b8063c0d045ff14610a06578063c63d75b614610a19578063c6e6f59214610a2c578063ce96cb7714610a3f575f5ffd5b8063999d55fb116101c1578063abadc6f511610186578063abadc6f5146109ac578063b3d7f6b9146109bf578063b460af94146109d2578063b4dc8294146109e0578063ba087652146109f3575f5ffd5b8063999d55fb146108f15780639d0a9125146108fb5780639e5ed8101461096c578063a9059cbb14610986578063aab291da14610999575f5ffd5b80638e7648e0116102075780638e7648e0146108a857806394bf804d146108bb57806395d89b41146108ce578063961be391146108d6578063991577c7146108de575f5ffd5b80637f66cafc146107855780638086b8ba1461078d57806380f55605146108705780638da5cb5b14610897575f5ffd5b8063313ce567116103445780635badbe4c116102ce57806370a082311161029357806370a0823114610731578063715018a61461075957806376b8792d1461076157806379ba50971461076a5780637d41c86e14610772575f5ffd5b80635badbe4c146106bd5780635d6a34a3146106c557806362400e4c146106ce57806362da983a1461070b5780636e553f651461071e575f5ffd5b80634bfee686116103145780634bfee686146106815780634cdad506146104aa57806350f8a01e1461068b57806353678c56146106a0578063558b1375146106aa575f5ffd5b8063313ce5671461060357806338d52e0f1461061d578063402d267d14610643578063437a0dad14610656575f5ffd5b80631ae2b5b9116103c5578063242670271161039557806324267027146105b7578063260ea6bd146105c057806327c028d5146105c85780632810250d146105d05780632b53cd6f146105d8575f5ffd5b80631ae2b5b9146104e15780631be6dd6414610509578063228db9841461057057806323b872dd146105a4575f5ffd5b8063095ea7b31161040b578063095ea7b3146104875780630a28a477146104aa57806313bcfc96146104bd57806318160ddd146104c657806319165587146104ce575f5ffd5b806301e1d1141461043c57806306fdde031461045757806307a2d13a1461046c57806307c1682f1461047f575b5f5ffd5b610444610b49565b6040519081526020015b60405180910390f35b61045f610b57565b60405161044e9190613c7f565b61044461047a366004613cb4565b610be7565b610444610bf8565b61049a610495366004613cdf565b610c6f565b604051901515815260200161044e565b6104446104b8366004613cb4565b610c86565b61044460035481565b600c54610444565b6104446104dc366004613d09565b610ca0565b6104f46104ef366004613d09565b610d9a565b6040805192835260208301919091520161044e565b600454600554600654604080516001600160801b03851681526001600160401b03600160801b860481166020830152600160c01b90950485169181019190915260608101929092528281166080830152600160401b900490911660a082015260c00161044e565b61044461057e366004613d09565b6001600160a01b03165f908152600960205260409020600201546001600160801b031690565b61049a6105b2366004613d24565b610ddd565b61044460015481565b610444610e02565b610444610e54565b610444601081565b6105eb6105e6366004613cb4565b610e5d565b6040516001600160a01b03909116815260200161044e565b61060b610e69565b60405160ff909116815260200161044e565b7f00000000000000000000000000000000000000000000000000000000000000006105eb565b610444610651366004613d09565b610e94565b601554610669906001600160401b031681565b6040516001600160401b03909116815260200161044e565b6104446201518081565b61069e610699366004613d62565b610eb7565b005b61044462278d0081565b6104446106b8366004613d94565b611105565b601654610444565b61044460145481565b6104f46106dc366004613d09565b6001600160a01b03165f908152600960205260409020546001600160801b0380821692600160801b9092041690565b61069e610719366004613dc2565b611170565b61044461072c366004613d94565b61131b565b61044461073f366004613d09565b6001600160a01b03165f908152600a602052604090205490565b61069e61134b565b61044460125481565b61069e61135e565b610444610780366004613e09565b6113a2565b61069e6115c1565b61086361079b366004613d09565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810191909152506001600160a01b03165f90815260096020908152604091829020825160e08101845281546001600160801b038082168352600160801b91829004811694830194909452600183015480851695830195909552938490048316606082015260029091015491821660808201529181046001600160401b0390811660a0840152600160c01b9091041660c082015290565b60405161044e9190613e48565b6105eb7f000000000000000000000000000000000000000000000000000000000000000081565b600f546001600160a01b03166105eb565b61069e6108b6366004613dc2565b61168e565b6104446108c9366004613d94565b61188f565b61045f6118b7565b6104445f5481565b61069e6108ec366004613ef1565b6118c6565b6104446203f48081565b61090e610909366004613cb4565b611a66565b6040805182516001600160a01b031681526020808401516001600160401b031690820152828201516001600160801b03908116928201929092526060808401518316908201526080928301519091169181019190915260a00161044e565b60155461066990600160401b90046001600160401b031681565b61049a610994366004613cdf565b611b28565b61069e6109a7366004613dc2565b611b35565b61069e6109ba366004613cdf565b611d0b565b6104446109cd366004613cb4565b611e70565b6104446104b8366004613e09565b6104f46109ee366004613cb4565b611e7c565b610444610a01366004613e09565b6122b2565b61069e610a14366004613f0c565b612629565b610444610a27366004613d09565b612744565b610444610a3a366004613cb4565b612776565b610444610a4d366004613d09565b505f90565b610444612781565b61069e610a68366004613d62565b6127e9565b6104446129d8565b61044460115481565b610444610a8c366004613d09565b6001600160a01b03165f908152601a602052604090205490565b610444610ab4366004613f38565b6001600160a01b039182165f908152600b6020908152604080832093909416825291909152205490565b6104f46129e3565b6010546001600160a01b03166105eb565b6104446129ff565b610444610b0d366004613d94565b612a15565b61069e610b20366004613d09565b612a7b565b610444610b33366004613d94565b612aec565b610444612b4b565b61044460025481565b5f610b52612b94565b905090565b6060600d8054610b6690613f64565b80601f0160208091040260200160405190810160405280929190818152602001828054610b9290613f64565b8015610bdd5780601f10610bb457610100808354040283529160200191610bdd565b820191905f5260205f20905b815481529060010190602001808311610bc057829003601f168201915b5050505050905090565b5f610bf2825f612bbe565b92915050565b6006545f90600160401b90046001600160401b03164210610c1857505f90565b600654610b5290610c3a904290600160401b90046001600160401b0316613fb0565b600654610c5a906001600160401b0380821691600160401b900416613fc3565b60055491906001600160401b03166001612be3565b5f33610c7c818585612c2e565b5060019392505050565b5f6040516319b1992760e11b815260040160405180910390fd5b5f336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610cf15760405163bfae38b360e01b81523360048201526024015b60405180910390fd5b506001600160a01b0381165f9081526009602052604081206002810180546001600160801b03198116909155600180546001600160801b03909216938492610d3a908490613fb0565b90915550610d49905082612c40565b610d51612cae565b826001600160a01b03167f2512f3a8efecd403e31beb196e7fae071242655efda2b73b6ba0a69e2905065083604051610d8c91815260200190565b60405180910390a250919050565b6001600160a01b0381165f9081526009602052604081208190610dbc81612d57565b600191909101549094600160801b9091046001600160801b03169350915050565b5f33610dea858285612dd8565b610df5858585612e54565b60019150505b9392505050565b6004545f90610e2190600160c01b90046001600160401b031642613fb0565b600454610e3e9190600160801b90046001600160401b0316613fe2565b600454610b5291906001600160801b0316613ff9565b5f610b52610b49565b5f610bf2600783612eb1565b5f610b52817f000000000000000000000000000000000000000000000000000000000000000061400c565b5f610bf26001600160801b03610eb2610eac85612744565b5f612bbe565b612ebc565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610f025760405163bfae38b360e01b8152336004820152602401610ce8565b6001600160a01b0383165f908152600960205260409020610f2283612ecb565b81548290601090610f44908490600160801b90046001600160801b0316614025565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550610f7182612ecb565b600182018054601090610f95908490600160801b90046001600160801b0316614025565b92506101000a8154816001600160801b0302191690836001600160801b031602179055508160035f828254610fca9190613fb0565b90915550610fd9905083612ecb565b815482905f90610ff39084906001600160801b0316614044565b92506101000a8154816001600160801b0302191690836001600160801b031602179055508060020160189054906101000a90046001600160401b03166001600160401b03164210156110a95761105b8261104c83612d57565b6110569190613ff9565b612ecb565b6001820180546001600160801b0319166001600160801b039290921691909117905560028101805467ffffffffffffffff60801b1916600160801b426001600160401b0316021790556110b2565b6110b282612c40565b6110ba612cae565b60408051848152602081018490526001600160a01b038616917fa378cc2b5107deac511bd78add48d927302cc05d0d0270f76ff45071676d31e691015b60405180910390a250505050565b5f806016611114600186613fb0565b8154811061112457611124614063565b5f918252602090912060039091020180549091506001600160a01b03848116911614611150575f61115f565b60028101546001600160801b03165b6001600160801b0316949350505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146111bb5760405163bfae38b360e01b8152336004820152602401610ce8565b6001600160a01b0384165f9081526009602052604090206111db84612ecb565b815482905f906111f59084906001600160801b0316614025565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555061122283612ecb565b6002820180545f9061123e9084906001600160801b0316614025565b92506101000a8154816001600160801b0302191690836001600160801b031602179055508260015f8282546112739190613fb0565b92505081905550825f5f82825461128a9190613fb0565b909155506112c7905082847f00000000000000000000000000000000000000000000000000000000000000005b6001600160a01b03169190612f02565b816001600160a01b0316856001600160a01b03167f8957f76027b186a481886d5e1dfef5a49a9b792649df75e9dd5e53cde75c71ea8560405161130c91815260200190565b60405180910390a35050505050565b5f611324612f37565b61132c612f6c565b61133583612776565b905061134333838584613025565b610bf26130a5565b6113536130cf565b61135c5f6130fc565b565b60105433906001600160a01b031681146113965760405163118cdaa760e01b81526001600160a01b0382166004820152602401610ce8565b61139f816130fc565b50565b5f6113ab612f37565b835f036113cb57604051639811e0c760e01b815260040160405180910390fd5b816001600160a01b0316836001600160a01b0316141580156113f657506001600160a01b0383163314155b1561141f57604051630482b16160e21b81526001600160a01b0384166004820152602401610ce8565b6001600160a01b038216331461143a5761143a823386612dd8565b611445823086612e54565b8360115f8282546114569190613ff9565b90915550506040805160a081019091526001600160a01b0384168152601690602081016114866201518042613ff9565b6001600160401b0316815260200161149d87612ecb565b6001600160801b0390811682525f6020808401829052604093840182905285546001818101885596835281832086516003909202018054878401516001600160401b0316600160a01b026001600160e01b03199091166001600160a01b03938416171781558686015160608801518616600160801b02908616178189015560809096015160029096018054969094166001600160801b03199690961695909517909255601654888516808352601884528483208054978801815583529290912090940184905590519293508392918516917f1fdc681a13d8c5da54e301c7ce6542dcde4581e4725043fdab2db12ddc574506906115b19033908a906001600160a01b03929092168252602082015260400190565b60405180910390a4610dfb6130a5565b5f7f00000000000000000000000000000000000000000000000000000000000000006040516370a0823160e01b81523060048201526001600160a01b0391909116906370a0823190602401602060405180830381865afa158015611627573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061164b9190614077565b90505f6014545f5461165d9190613ff9565b90508082101561168a5760405163825af07360e01b81526004810183905260248101829052604401610ce8565b5050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146116d95760405163bfae38b360e01b8152336004820152602401610ce8565b6001600160a01b0384165f908152600960205260408120906116fa82612d57565b82549091505f9061171790839088906001600160801b0316613115565b9050808511156117445760405163a25dc6ad60e01b81526004810186905260248101829052604401610ce8565b6117516110568284613fb0565b6001840180546001600160801b0319166001600160801b039290921691909117905560028301805467ffffffffffffffff60801b1916600160801b426001600160401b0316021790556117a386612ecb565b835484905f906117bd9084906001600160801b0316614025565b92506101000a8154816001600160801b0302191690836001600160801b031602179055508560025f8282546117f29190613fb0565b92505081905550845f5f8282546118099190613fb0565b9091555061183a905084867f00000000000000000000000000000000000000000000000000000000000000006112b7565b611842612cae565b60408051878152602081018790526001600160a01b038916917f820350f011edb5edda26d227f8089610d6e2514f5628568c299203cb3aaf78f1910160405180910390a250505050505050565b5f611898612f37565b6118a0612f6c565b6118a983611e70565b905061134333838386613025565b6060600e8054610b6690613f64565b6118ce6130cf565b6015546001600160401b03600160401b8204811691164281101561199b5742836001600160401b0316101561191657604051636cd6020160e01b815260040160405180910390fd5b8115611966575f82611929836001613ff9565b611934906002613fe2565b61193e9190613fb0565b90508042101561196457604051637d47bb3560e01b815260048101829052602401610ce8565b505b601580546001600160401b0342908116600160401b026fffffffffffffffff0000000000000000199092169190911790915591505b6119a86203f48083613ff9565b836001600160401b031611156119f057826119c66203f48084613ff9565b604051633b2786ef60e21b81526001600160401b0390921660048301526024820152604401610ce8565b42836001600160401b03161015611a0f57611a0c600142613fb0565b92505b6015805467ffffffffffffffff19166001600160401b0385169081179091556040519081527fb6286151bb910f5f4474908840278be3419b8ccaaa371475fa8093a297058b099060200160405180910390a1505050565b6040805160a0810182525f808252602082018190529181018290526060810182905260808101919091526016611a9d600184613fb0565b81548110611aad57611aad614063565b5f9182526020918290206040805160a081018252600390930290910180546001600160a01b03811684526001600160401b03600160a01b909104169383019390935260018301546001600160801b0380821692840192909252600160801b900481166060830152600290920154909116608082015292915050565b5f33610c7c818585612e54565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611b805760405163bfae38b360e01b8152336004820152602401610ce8565b6001600160a01b0384165f908152600960205260409020611ba084612ecb565b81548290601090611bc2908490600160801b90046001600160801b0316614025565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550611bef83612ecb565b600182018054601090611c13908490600160801b90046001600160801b0316614025565b92506101000a8154816001600160801b0302191690836001600160801b031602179055508260035f828254611c489190613fb0565b92505081905550825f5f828254611c5f9190613fb0565b90915550611c7090506007866131c5565b15611c8c578360025f828254611c869190613fb0565b90915550505b611cb782847f00000000000000000000000000000000000000000000000000000000000000006112b7565b611cbf612cae565b60408051858152602081018590526001600160a01b038716917fd0cba62a81307effd205d5df925b7fbcf50c8a6c1d249e2d931bf79f027f06dd91015b60405180910390a25050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611d565760405163bfae38b360e01b8152336004820152602401610ce8565b6001600160a01b0382165f908152600960205260409020611d786007846131e6565b508054611d97906001600160801b03600160801b820481169116613ff9565b60025f828254611da79190613fb0565b909155505080545f90611dcc906001600160801b031684670de0b6b3a7640000613115565b6001830180546001600160801b03191690559050611de981612ecb565b826002015f6101000a8154816001600160801b0302191690836001600160801b031602179055508060015f828254611e219190613ff9565b90915550611e2f9050612cae565b60408051848152602081018390526001600160a01b038616917fe951f1cb281d330d147ab7d15287fd89fffc17739f1e7b19cd0d13c3e58ac5d891016110f7565b5f610bf2826001612bbe565b5f5f611e86612f37565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663fff6cae96040518163ffffffff1660e01b81526004016060604051808303815f875af1158015611ee5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f09919061409e565b92505091505f611f17610b49565b90505f60025482611f289190613fb0565b90505f611f358584613fb0565b90505f611f41600c5490565b90505f611f50828887896131fa565b611f5a9083613fb0565b6017549091505f5b8b81108015611f72575060165482105b8015611f7d57505f86115b8015611f8857505f83115b1561223d575f60168381548110611fa157611fa1614063565b5f91825260209091206003909102018054909150600160a01b90046001600160401b0316421015611fd2575061223d565b60018101545f90611fec906001600160801b031686612ebc565b90505f612010611ffd896001613ff9565b612008896001613ff9565b849190613115565b90508881111561205c5761203b612028886001613ff9565b6120338a6001613ff9565b8b9190613115565b915061204b611ffd896001613ff9565b9050815f0361205c5750505061223d565b61206582612ecb565b6001840180545f906120819084906001600160801b0316614025565b92506101000a8154816001600160801b0302191690836001600160801b031602179055506120ae82612ecb565b6001840180546010906120d2908490600160801b90046001600160801b0316614044565b92506101000a8154816001600160801b0302191690836001600160801b031602179055506120ff81612ecb565b6002840180545f9061211b9084906001600160801b0316614044565b82546001600160801b039182166101009390930a92830291909202199091161790555082546001600160a01b03165f908152601a602052604081208054849290612166908490613ff9565b909155505082546001600160a01b0316612181866001613ff9565b60408051858152602081018590527f871c9c135204dfaa6a5ebebccc99a16da2bfb11ef83a4511d5c87cab5f7916f8910160405180910390a36121c48288613fb0565b96506121d08189613fb0565b97506121dc818a613fb0565b98506121e88287613fb0565b95506121f4828f613ff9565b9d50612200818e613ff9565b6001840154909d506001600160801b03161561221e5750505061223d565b612227856140d5565b945050505080612236906140d5565b9050611f62565b50806017819055508960115f8282546122569190613fb0565b92505081905550885f5f82825461226d9190613fb0565b925050819055508860145f8282546122859190613ff9565b909155506122959050308b613282565b61229d612cae565b50505050505050506122ad6130a5565b915091565b5f6122bb612f37565b6001600160a01b03821633146122f5576040516372d806c560e01b81523360048201526001600160a01b0383166024820152604401610ce8565b835f0361231557604051639811e0c760e01b815260040160405180910390fd5b6001600160a01b0382165f908152601a60205260409020548085111561236757604051632e52afbb60e21b81526001600160a01b03841660048201526024810186905260448101829052606401610ce8565b6123718582613fb0565b6001600160a01b0384165f908152601a602090815260408083209390935560188152828220601990915291902054865b8015612575575f601660018585815481106123be576123be614063565b905f5260205f2001546123d19190613fb0565b815481106123e1576123e1614063565b905f5260205f20906003020190505f61241a838360010160109054906101000a90046001600160801b03166001600160801b0316612ebc565b60018301549091505f90600160801b90046001600160801b0316821461246957600283015460018401546124649184916001600160801b0391821691600160801b90910416613115565b612478565b60028301546001600160801b03165b905061248382612ecb565b6001840180546010906124a7908490600160801b90046001600160801b0316614025565b92506101000a8154816001600160801b0302191690836001600160801b031602179055506124d481612ecb565b6002840180545f906124f09084906001600160801b0316614025565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555080886125209190613ff9565b975061252c8285613fb0565b6001840154909450600160801b90046001600160801b031615801561255c575060018301546001600160801b0316155b1561256d5761256a856140d5565b94505b5050506123a1565b506001600160a01b0385165f908152601960205260408120829055601480548692906125a2908490613fb0565b909155506125d3905086857f00000000000000000000000000000000000000000000000000000000000000006112b7565b60408051858152602081018990526001600160a01b03808816929089169133917ffbde797d201c681b91056529119e0b02407c7bb96a4a2c75c01fc9667232c8db910160405180910390a4505050610dfb6130a5565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146126745760405163bfae38b360e01b8152336004820152602401610ce8565b601061268060076132b6565b036126a15760405163aaf2cec760e01b815260106004820152602401610ce8565b6126ac6007836132bf565b506001600160a01b0382165f8181526009602090815260409182902060020180546001600160801b0316600160c01b6001600160401b0387811691820267ffffffffffffffff60801b191692909217600160801b4293909316929092029190911790915591519182527fb5090bd8b2cf97607c614037c8180ce97283415848285efc7a649ad756c7321e910160405180910390a25050565b5f8061274e6132d3565b6001600160a01b031614612762575f610bf2565b600c54610bf2906001600160801b03613fb0565b5f610bf2825f61347f565b6003545f61278f60076132b6565b90505f5b818110156127e4576127d060095f6127ac600785612eb1565b6001600160a01b03166001600160a01b031681526020019081526020015f20612d57565b6127da9084613ff9565b9250600101612793565b505090565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146128345760405163bfae38b360e01b8152336004820152602401610ce8565b5f61283d612b4b565b9050808360025461284e9190613ff9565b111561289357826002548211612864575f612871565b6002546128719083613fb0565b60405163a25dc6ad60e01b815260048101929092526024820152604401610ce8565b8260025f8282546128a49190613ff9565b92505081905550815f5f8282546128bb9190613ff9565b925050819055508160035f8282546128d39190613ff9565b90915550506001600160a01b0384165f9081526009602052604090206128f884612ecb565b8154829060109061291a908490600160801b90046001600160801b0316614044565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555061294783612ecb565b60018201805460109061296b908490600160801b90046001600160801b0316614044565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550612997612cae565b60408051858152602081018590526001600160a01b038716917fba3c75089a0b8a8fc8595d9625ea1a74699d69082f5cebe64e7df5c3936e9db19101611cfc565b5f610b5260076132b6565b5f5f60175460016129f49190613ff9565b601354915091509091565b5f600254612a0b610b49565b610b529190613fb0565b5f806016612a24600186613fb0565b81548110612a3457612a34614063565b5f918252602090912060039091020180549091506001600160a01b03848116911614612a60575f61115f565b60010154600160801b90046001600160801b03169392505050565b612a836130cf565b601080546001600160a01b0383166001600160a01b03199091168117909155612ab4600f546001600160a01b031690565b6001600160a01b03167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e2270060405160405180910390a350565b5f806016612afb600186613fb0565b81548110612b0b57612b0b614063565b5f918252602090912060039091020180549091506001600160a01b03848116911614612b37575f61115f565b600101546001600160801b03169392505050565b5f5f612b56600c5490565b9050805f03612b66575f91505090565b5f612b6f610b49565b601154909150612b83908290846001612be3565b612b8d9082613fb0565b9250505090565b5f612b9d610bf8565b600154612ba8612781565b5f54612bb49190613fb0565b612a0b9190613fb0565b5f612bc8600c5490565b15612bdc57612bd78383613498565b610dfb565b5090919050565b5f612c10612bf0836134d0565b8015612c0b57505f8480612c0657612c066140ed565b868809115b151590565b612c1b868686613115565b612c259190613ff9565b95945050505050565b612c3b83838360016134fc565b505050565b80612c49610bf8565b612c539190613ff9565b6005556006805467ffffffffffffffff1916426001600160401b03811691909117909155612c859062278d0090613ff9565b600660086101000a8154816001600160401b0302191690836001600160401b0316021790555050565b5f612cb7610e02565b6002549091508015612cfa575f612ccc612b94565b9050808210612ce357670de0b6b3a7640000612cf6565b612cf682670de0b6b3a764000083613115565b9150505b600480546001600160801b039384166001600160801b03196001600160401b03948516600160801b0267ffffffffffffffff60801b194296909616600160c01b029590951695909216949094179290921791909116919091179055565b60028101545f90600160c01b90046001600160401b03164281111580612d88575060018301546001600160801b0316155b15612d9557505f92915050565b610dfb612da24283613fb0565b6002850154612dc190600160801b90046001600160401b031684613fb0565b6001868101546001600160801b0316929190612be3565b6001600160a01b038381165f908152600b60209081526040808320938616835292905220545f19811015612e4e5781811015612e4057604051637dc7a0d960e11b81526001600160a01b03841660048201526024810182905260448101839052606401610ce8565b612e4e84848484035f6134fc565b50505050565b6001600160a01b038316612e7d57604051634b637e8f60e11b81525f6004820152602401610ce8565b6001600160a01b038216612ea65760405163ec442f0560e01b81525f6004820152602401610ce8565b612c3b8383836135ce565b5f610dfb83836136f4565b5f828218828410028218610dfb565b5f6001600160801b03821115612efe576040516306dfcc6560e41b81526080600482015260248101839052604401610ce8565b5090565b612f0f83838360016136ff565b612c3b57604051635274afe760e01b81526001600160a01b0384166004820152602401610ce8565b612f3f613761565b61135c60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b906137a1565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663fff6cae96040518163ffffffff1660e01b81526004016060604051808303815f875af1158015612fca573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612fee919061409e565b509150506001600160a01b0381161561139f5760405163227cbf6d60e21b81526001600160a01b0382166004820152602401610ce8565b805f0361304557604051639811e0c760e01b815260040160405180910390fd5b600c545f03613086575f613057610b49565b905080831015613084576040516346f12a3d60e01b81526004810184905260248101829052604401610ce8565b505b613092848484846137a8565b61309e611056600c5490565b5050505050565b61135c5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00612f66565b600f546001600160a01b0316331461135c5760405163118cdaa760e01b8152336004820152602401610ce8565b601080546001600160a01b031916905561139f8161380a565b5f5f5f613122868661385b565b91509150815f036131465783818161313c5761313c6140ed565b0492505050610dfb565b81841161315d5761315d6003851502601118613877565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b6001600160a01b0381165f9081526001830160205260408120541515610dfb565b5f610dfb836001600160a01b038416613888565b5f83156132135761320e8585856001612be3565b613215565b5f5b905060135482036132335761323085610eb283601254613972565b90505b6012548114613270576040518181527f9f19681a22b10120d135f44d87c8d2d565472d89b34b05dcc81a501dff5ad0839060200160405180910390a15b60128190556013919091559392505050565b6001600160a01b0382166132ab57604051634b637e8f60e11b81525f6004820152602401610ce8565b61168a825f836135ce565b5f610bf2825490565b5f610dfb836001600160a01b038416613981565b5f5f6132df60076132b6565b90505f5b81811015613477575f6132f7600783612eb1565b604051633232066b60e21b81526001600160a01b0380831660048301529192507f00000000000000000000000000000000000000000000000000000000000000009091169063c8c819ac9060240161018060405180830381865afa158015613361573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906133859190614141565b61010001516001600160401b03164210156133a0575061346f565b6040516322da481d60e11b81526001600160a01b0382811660048301525f917f0000000000000000000000000000000000000000000000000000000000000000909116906345b4903a906024016040805180830381865afa158015613407573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061342b9190614215565b509050600281600481111561344257613442614244565b148061345f5750600381600481111561345d5761345d614244565b145b1561346c57509392505050565b50505b6001016132e3565b505f91505090565b5f613489600c5490565b15612bdc57612bd783836139cd565b5f610dfb6134a4610b49565b6134af906001613ff9565b6134ba5f600a61433b565b600c546134c79190613ff9565b85919085612be3565b5f60028260038111156134e5576134e5614244565b6134ef9190614349565b60ff166001149050919050565b6001600160a01b0384166135255760405163e602df0560e01b81525f6004820152602401610ce8565b6001600160a01b03831661354e57604051634a1406b160e11b81525f6004820152602401610ce8565b6001600160a01b038085165f908152600b602090815260408083209387168352929052208290558015612e4e57826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925846040516135c091815260200190565b60405180910390a350505050565b6001600160a01b0383166135f85780600c5f8282546135ed9190613ff9565b909155506136689050565b6001600160a01b0383165f908152600a60205260409020548181101561364a5760405163391434e360e21b81526001600160a01b03851660048201526024810182905260448101839052606401610ce8565b6001600160a01b0384165f908152600a602052604090209082900390555b6001600160a01b03821661368457600c805482900390556136a2565b6001600160a01b0382165f908152600a602052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef836040516136e791815260200190565b60405180910390a3505050565b5f610dfb83836139fc565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316613755578383151615613749573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561135c57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b6137b28483613a22565b6137bc8382613b81565b826001600160a01b0316846001600160a01b03167fdcbc1c05240f31ff3ad067ef1ee35ce4997762752e3a095284754544f4c709d784846040516135c0929190918252602082015260400190565b600f80546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b5f8181526001830160205260408120548015613962575f6138aa600183613fb0565b85549091505f906138bd90600190613fb0565b905080821461391c575f865f0182815481106138db576138db614063565b905f5260205f200154905080875f0184815481106138fb576138fb614063565b5f918252602080832090910192909255918252600188019052604090208390555b855486908061392d5761392d614376565b600190038181905f5260205f20015f90559055856001015f8681526020019081526020015f205f905560019350505050610bf2565b5f915050610bf2565b5092915050565b5f828218828411028218610dfb565b5f8181526001830160205260408120546139c657508154600181810184555f848152602080822090930184905584548482528286019093526040902091909155610bf2565b505f610bf2565b5f610dfb6139dc82600a61433b565b600c546139e99190613ff9565b6139f1610b49565b6134c7906001613ff9565b5f825f018281548110613a1157613a11614063565b905f5260205f200154905092915050565b5f7f00000000000000000000000000000000000000000000000000000000000000006040516370a0823160e01b81523060048201529091505f906001600160a01b038316906370a0823190602401602060405180830381865afa158015613a8b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613aaf9190614077565b9050613abb8484613bb5565b6040516370a0823160e01b81523060048201525f9082906001600160a01b038516906370a0823190602401602060405180830381865afa158015613b01573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613b259190614077565b613b2f9190613fb0565b9050838114613b5b576040516305b9bb8f60e01b81526004810185905260248101829052604401610ce8565b835f5f828254613b6b9190613ff9565b90915550613b799050612cae565b61309e6115c1565b6001600160a01b038216613baa5760405163ec442f0560e01b81525f6004820152602401610ce8565b61168a5f83836135ce565b61168a7f0000000000000000000000000000000000000000000000000000000000000000833084613bea848484846001613c12565b612e4e57604051635274afe760e01b81526001600160a01b0385166004820152602401610ce8565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f51148316613c6e578383151615613c62573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b5f60208284031215613cc4575f5ffd5b5035919050565b6001600160a01b038116811461139f575f5ffd5b5f5f60408385031215613cf0575f5ffd5b8235613cfb81613ccb565b946020939093013593505050565b5f60208284031215613d19575f5ffd5b8135610dfb81613ccb565b5f5f5f60608486031215613d36575f5ffd5b8335613d4181613ccb565b92506020840135613d5181613ccb565b929592945050506040919091013590565b5f5f5f60608486031215613d74575f5ffd5b8335613d7f81613ccb565b95602085013595506040909401359392505050565b5f5f60408385031215613da5575f5ffd5b823591506020830135613db781613ccb565b809150509250929050565b5f5f5f5f60808587031215613dd5575f5ffd5b8435613de081613ccb565b935060208501359250604085013591506060850135613dfe81613ccb565b939692955090935050565b5f5f5f60608486031215613e1b575f5ffd5b833592506020840135613e2d81613ccb565b91506040840135613e3d81613ccb565b809150509250925092565b5f60e0820190506001600160801b0383511682526001600160801b0360208401511660208301526001600160801b0360408401511660408301526001600160801b0360608401511660608301526001600160801b03608084015116608083015260a0830151613ec260a08401826001600160401b03169052565b5060c083015161396b60c08401826001600160401b03169052565b6001600160401b038116811461139f575f5ffd5b5f60208284031215613f01575f5ffd5b8135610dfb81613edd565b5f5f60408385031215613f1d575f5ffd5b8235613f2881613ccb565b91506020830135613db781613edd565b5f5f60408385031215613f49575f5ffd5b8235613f5481613ccb565b91506020830135613db781613ccb565b600181811c90821680613f7857607f821691505b602082108103613f9657634e487b7160e01b5f52602260045260245ffd5b50919050565b634e487b7160e01b5f52601160045260245ffd5b81810381811115610bf257610bf2613f9c565b6001600160401b038281168282160390811115610bf257610bf2613f9c565b8082028115828204841417610bf257610bf2613f9c565b80820180821115610bf257610bf2613f9c565b60ff8181168382160190811115610bf257610bf2613f9c565b6001600160801b038281168282160390811115610bf257610bf2613f9c565b6001600160801b038181168382160190811115610bf257610bf2613f9c565b634e487b7160e01b5f52603260045260245ffd5b5f60208284031215614087575f5ffd5b5051919050565b805161409981613ccb565b919050565b5f5f5f606084860312156140b0575f5ffd5b835160208501519093506140c381613ccb565b80925050604084015190509250925092565b5f600182016140e6576140e6613f9c565b5060010190565b634e487b7160e01b5f52601260045260245ffd5b60405161018081016001600160401b038111828210171561413057634e487b7160e01b5f52604160045260245ffd5b60405290565b805161409981613edd565b5f610180828403128015614153575f5ffd5b5061415c614101565b6141658361408e565b81526141736020840161408e565b60208201526141846040840161408e565b60408201526141956060840161408e565b60608201526080838101519082015260a0808401519082015260c0808401519082015260e080840151908201526141cf6101008401614136565b6101008201526141e26101208401614136565b6101208201526141f56101408401614136565b6101408201526142086101608401614136565b6101608201529392505050565b5f5f60408385031215614226575f5ffd5b825160058110614234575f5ffd5b6020939093015192949293505050565b634e487b7160e01b5f52602160045260245ffd5b6001815b60018411156142935780850481111561427757614277613f9c565b600184161561428557908102905b60019390931c92800261425c565b935093915050565b5f826142a957506001610bf2565b816142b557505f610bf2565b81600181146142cb57600281146142d5576142f1565b6001915050610bf2565b60ff8411156142e6576142e6613f9c565b50506001821b610bf2565b5060208310610133831016604e8410600b8410161715614314575081810a610bf2565b6143205f198484614258565b805f190482111561433357614333613f9c565b029392505050565b5f610dfb60ff84168361429b565b5f60ff83168061436757634e487b7160e01b5f52601260045260245ffd5b8060ff84160691505092915050565b634e487b7160e01b5f52603160045260245ffd",
}

// RiskPool is an auto generated Go binding around an Ethereum contract.
type RiskPool struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *RiskPool) GetABI() abi.ABI {
	return c.abi
}

// NewRiskPool creates a new instance of RiskPool.
func NewRiskPool() *RiskPool {
	parsed, err := RiskPoolMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &RiskPool{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *RiskPool) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address asset_, string name_, string symbol_, address curator, address market_) returns()
func (riskPool *RiskPool) PackConstructor(asset_ common.Address, name_ string, symbol_ string, curator common.Address, market_ common.Address) []byte {
	enc, err := riskPool.abi.Pack("", asset_, name_, symbol_, curator, market_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackMAXPAUSE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x999d55fb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_PAUSE() view returns(uint256)
func (riskPool *RiskPool) PackMAXPAUSE() []byte {
	enc, err := riskPool.abi.Pack("MAX_PAUSE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXPAUSE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x999d55fb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_PAUSE() view returns(uint256)
func (riskPool *RiskPool) TryPackMAXPAUSE() ([]byte, error) {
	return riskPool.abi.Pack("MAX_PAUSE")
}

// UnpackMAXPAUSE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x999d55fb.
//
// Solidity: function MAX_PAUSE() view returns(uint256)
func (riskPool *RiskPool) UnpackMAXPAUSE(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("MAX_PAUSE", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMAXSERIES is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2810250d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_SERIES() view returns(uint256)
func (riskPool *RiskPool) PackMAXSERIES() []byte {
	enc, err := riskPool.abi.Pack("MAX_SERIES")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXSERIES is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2810250d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_SERIES() view returns(uint256)
func (riskPool *RiskPool) TryPackMAXSERIES() ([]byte, error) {
	return riskPool.abi.Pack("MAX_SERIES")
}

// UnpackMAXSERIES is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2810250d.
//
// Solidity: function MAX_SERIES() view returns(uint256)
func (riskPool *RiskPool) UnpackMAXSERIES(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("MAX_SERIES", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackNOTICE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4bfee686.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function NOTICE() view returns(uint256)
func (riskPool *RiskPool) PackNOTICE() []byte {
	enc, err := riskPool.abi.Pack("NOTICE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNOTICE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4bfee686.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function NOTICE() view returns(uint256)
func (riskPool *RiskPool) TryPackNOTICE() ([]byte, error) {
	return riskPool.abi.Pack("NOTICE")
}

// UnpackNOTICE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4bfee686.
//
// Solidity: function NOTICE() view returns(uint256)
func (riskPool *RiskPool) UnpackNOTICE(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("NOTICE", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRETURNPERIOD is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x53678c56.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function RETURN_PERIOD() view returns(uint256)
func (riskPool *RiskPool) PackRETURNPERIOD() []byte {
	enc, err := riskPool.abi.Pack("RETURN_PERIOD")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRETURNPERIOD is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x53678c56.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function RETURN_PERIOD() view returns(uint256)
func (riskPool *RiskPool) TryPackRETURNPERIOD() ([]byte, error) {
	return riskPool.abi.Pack("RETURN_PERIOD")
}

// UnpackRETURNPERIOD is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x53678c56.
//
// Solidity: function RETURN_PERIOD() view returns(uint256)
func (riskPool *RiskPool) UnpackRETURNPERIOD(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("RETURN_PERIOD", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptOwnership() returns()
func (riskPool *RiskPool) PackAcceptOwnership() []byte {
	enc, err := riskPool.abi.Pack("acceptOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptOwnership() returns()
func (riskPool *RiskPool) TryPackAcceptOwnership() ([]byte, error) {
	return riskPool.abi.Pack("acceptOwnership")
}

// PackAccountOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8086b8ba.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function accountOf(address series) view returns((uint128,uint128,uint128,uint128,uint128,uint64,uint64))
func (riskPool *RiskPool) PackAccountOf(series common.Address) []byte {
	enc, err := riskPool.abi.Pack("accountOf", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAccountOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8086b8ba.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function accountOf(address series) view returns((uint128,uint128,uint128,uint128,uint128,uint64,uint64))
func (riskPool *RiskPool) TryPackAccountOf(series common.Address) ([]byte, error) {
	return riskPool.abi.Pack("accountOf", series)
}

// UnpackAccountOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8086b8ba.
//
// Solidity: function accountOf(address series) view returns((uint128,uint128,uint128,uint128,uint128,uint64,uint64))
func (riskPool *RiskPool) UnpackAccountOf(data []byte) (PoolBooksAccount, error) {
	out, err := riskPool.abi.Unpack("accountOf", data)
	if err != nil {
		return *new(PoolBooksAccount), err
	}
	out0 := *abi.ConvertType(out[0], new(PoolBooksAccount)).(*PoolBooksAccount)
	return out0, nil
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (riskPool *RiskPool) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := riskPool.abi.Pack("allowance", owner, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (riskPool *RiskPool) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return riskPool.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (riskPool *RiskPool) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (riskPool *RiskPool) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := riskPool.abi.Pack("approve", spender, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (riskPool *RiskPool) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return riskPool.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (riskPool *RiskPool) UnpackApprove(data []byte) (bool, error) {
	out, err := riskPool.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackAskCapital is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8470f68.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function askCapital() view returns(uint256)
func (riskPool *RiskPool) PackAskCapital() []byte {
	enc, err := riskPool.abi.Pack("askCapital")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAskCapital is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8470f68.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function askCapital() view returns(uint256)
func (riskPool *RiskPool) TryPackAskCapital() ([]byte, error) {
	return riskPool.abi.Pack("askCapital")
}

// UnpackAskCapital is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf8470f68.
//
// Solidity: function askCapital() view returns(uint256)
func (riskPool *RiskPool) UnpackAskCapital(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("askCapital", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38d52e0f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function asset() view returns(address)
func (riskPool *RiskPool) PackAsset() []byte {
	enc, err := riskPool.abi.Pack("asset")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38d52e0f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function asset() view returns(address)
func (riskPool *RiskPool) TryPackAsset() ([]byte, error) {
	return riskPool.abi.Pack("asset")
}

// UnpackAsset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x38d52e0f.
//
// Solidity: function asset() view returns(address)
func (riskPool *RiskPool) UnpackAsset(data []byte) (common.Address, error) {
	out, err := riskPool.abi.Unpack("asset", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (riskPool *RiskPool) PackBalanceOf(account common.Address) []byte {
	enc, err := riskPool.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (riskPool *RiskPool) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return riskPool.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (riskPool *RiskPool) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBidCapital is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x27c028d5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bidCapital() view returns(uint256)
func (riskPool *RiskPool) PackBidCapital() []byte {
	enc, err := riskPool.abi.Pack("bidCapital")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBidCapital is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x27c028d5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bidCapital() view returns(uint256)
func (riskPool *RiskPool) TryPackBidCapital() ([]byte, error) {
	return riskPool.abi.Pack("bidCapital")
}

// UnpackBidCapital is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x27c028d5.
//
// Solidity: function bidCapital() view returns(uint256)
func (riskPool *RiskPool) UnpackBidCapital(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("bidCapital", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x961be391.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cash() view returns(uint256)
func (riskPool *RiskPool) PackCash() []byte {
	enc, err := riskPool.abi.Pack("cash")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x961be391.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cash() view returns(uint256)
func (riskPool *RiskPool) TryPackCash() ([]byte, error) {
	return riskPool.abi.Pack("cash")
}

// UnpackCash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x961be391.
//
// Solidity: function cash() view returns(uint256)
func (riskPool *RiskPool) UnpackCash(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("cash", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCheckBacked is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7f66cafc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function checkBacked() view returns()
func (riskPool *RiskPool) PackCheckBacked() []byte {
	enc, err := riskPool.abi.Pack("checkBacked")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCheckBacked is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7f66cafc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function checkBacked() view returns()
func (riskPool *RiskPool) TryPackCheckBacked() ([]byte, error) {
	return riskPool.abi.Pack("checkBacked")
}

// PackClaimableAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5d6a34a3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimableAssets() view returns(uint256)
func (riskPool *RiskPool) PackClaimableAssets() []byte {
	enc, err := riskPool.abi.Pack("claimableAssets")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimableAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5d6a34a3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimableAssets() view returns(uint256)
func (riskPool *RiskPool) TryPackClaimableAssets() ([]byte, error) {
	return riskPool.abi.Pack("claimableAssets")
}

// UnpackClaimableAssets is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5d6a34a3.
//
// Solidity: function claimableAssets() view returns(uint256)
func (riskPool *RiskPool) UnpackClaimableAssets(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("claimableAssets", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackClaimableRedeemAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x558b1375.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimableRedeemAssets(uint256 requestId, address controller) view returns(uint256 assets)
func (riskPool *RiskPool) PackClaimableRedeemAssets(requestId *big.Int, controller common.Address) []byte {
	enc, err := riskPool.abi.Pack("claimableRedeemAssets", requestId, controller)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimableRedeemAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x558b1375.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimableRedeemAssets(uint256 requestId, address controller) view returns(uint256 assets)
func (riskPool *RiskPool) TryPackClaimableRedeemAssets(requestId *big.Int, controller common.Address) ([]byte, error) {
	return riskPool.abi.Pack("claimableRedeemAssets", requestId, controller)
}

// UnpackClaimableRedeemAssets is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x558b1375.
//
// Solidity: function claimableRedeemAssets(uint256 requestId, address controller) view returns(uint256 assets)
func (riskPool *RiskPool) UnpackClaimableRedeemAssets(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("claimableRedeemAssets", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackClaimableRedeemRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeaed1d07.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimableRedeemRequest(uint256 requestId, address controller) view returns(uint256 shares)
func (riskPool *RiskPool) PackClaimableRedeemRequest(requestId *big.Int, controller common.Address) []byte {
	enc, err := riskPool.abi.Pack("claimableRedeemRequest", requestId, controller)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimableRedeemRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeaed1d07.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimableRedeemRequest(uint256 requestId, address controller) view returns(uint256 shares)
func (riskPool *RiskPool) TryPackClaimableRedeemRequest(requestId *big.Int, controller common.Address) ([]byte, error) {
	return riskPool.abi.Pack("claimableRedeemRequest", requestId, controller)
}

// UnpackClaimableRedeemRequest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeaed1d07.
//
// Solidity: function claimableRedeemRequest(uint256 requestId, address controller) view returns(uint256 shares)
func (riskPool *RiskPool) UnpackClaimableRedeemRequest(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("claimableRedeemRequest", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackConvertToAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07a2d13a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function convertToAssets(uint256 shares) view returns(uint256)
func (riskPool *RiskPool) PackConvertToAssets(shares *big.Int) []byte {
	enc, err := riskPool.abi.Pack("convertToAssets", shares)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackConvertToAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07a2d13a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function convertToAssets(uint256 shares) view returns(uint256)
func (riskPool *RiskPool) TryPackConvertToAssets(shares *big.Int) ([]byte, error) {
	return riskPool.abi.Pack("convertToAssets", shares)
}

// UnpackConvertToAssets is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x07a2d13a.
//
// Solidity: function convertToAssets(uint256 shares) view returns(uint256)
func (riskPool *RiskPool) UnpackConvertToAssets(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("convertToAssets", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackConvertToShares is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc6e6f592.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function convertToShares(uint256 assets) view returns(uint256)
func (riskPool *RiskPool) PackConvertToShares(assets *big.Int) []byte {
	enc, err := riskPool.abi.Pack("convertToShares", assets)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackConvertToShares is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc6e6f592.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function convertToShares(uint256 assets) view returns(uint256)
func (riskPool *RiskPool) TryPackConvertToShares(assets *big.Int) ([]byte, error) {
	return riskPool.abi.Pack("convertToShares", assets)
}

// UnpackConvertToShares is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc6e6f592.
//
// Solidity: function convertToShares(uint256 assets) view returns(uint256)
func (riskPool *RiskPool) UnpackConvertToShares(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("convertToShares", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCumulativeUtilisation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x260ea6bd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cumulativeUtilisation() view returns(uint256)
func (riskPool *RiskPool) PackCumulativeUtilisation() []byte {
	enc, err := riskPool.abi.Pack("cumulativeUtilisation")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCumulativeUtilisation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x260ea6bd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cumulativeUtilisation() view returns(uint256)
func (riskPool *RiskPool) TryPackCumulativeUtilisation() ([]byte, error) {
	return riskPool.abi.Pack("cumulativeUtilisation")
}

// UnpackCumulativeUtilisation is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x260ea6bd.
//
// Solidity: function cumulativeUtilisation() view returns(uint256)
func (riskPool *RiskPool) UnpackCumulativeUtilisation(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("cumulativeUtilisation", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (riskPool *RiskPool) PackDecimals() []byte {
	enc, err := riskPool.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (riskPool *RiskPool) TryPackDecimals() ([]byte, error) {
	return riskPool.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (riskPool *RiskPool) UnpackDecimals(data []byte) (uint8, error) {
	out, err := riskPool.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e553f65.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deposit(uint256 assets, address receiver) returns(uint256 shares)
func (riskPool *RiskPool) PackDeposit(assets *big.Int, receiver common.Address) []byte {
	enc, err := riskPool.abi.Pack("deposit", assets, receiver)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e553f65.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deposit(uint256 assets, address receiver) returns(uint256 shares)
func (riskPool *RiskPool) TryPackDeposit(assets *big.Int, receiver common.Address) ([]byte, error) {
	return riskPool.abi.Pack("deposit", assets, receiver)
}

// UnpackDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6e553f65.
//
// Solidity: function deposit(uint256 assets, address receiver) returns(uint256 shares)
func (riskPool *RiskPool) UnpackDeposit(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("deposit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackFreeCapital is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe6e46571.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function freeCapital() view returns(uint256)
func (riskPool *RiskPool) PackFreeCapital() []byte {
	enc, err := riskPool.abi.Pack("freeCapital")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFreeCapital is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe6e46571.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function freeCapital() view returns(uint256)
func (riskPool *RiskPool) TryPackFreeCapital() ([]byte, error) {
	return riskPool.abi.Pack("freeCapital")
}

// UnpackFreeCapital is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe6e46571.
//
// Solidity: function freeCapital() view returns(uint256)
func (riskPool *RiskPool) UnpackFreeCapital(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("freeCapital", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMarket is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x80f55605.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function market() view returns(address)
func (riskPool *RiskPool) PackMarket() []byte {
	enc, err := riskPool.abi.Pack("market")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMarket is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x80f55605.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function market() view returns(address)
func (riskPool *RiskPool) TryPackMarket() ([]byte, error) {
	return riskPool.abi.Pack("market")
}

// UnpackMarket is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x80f55605.
//
// Solidity: function market() view returns(address)
func (riskPool *RiskPool) UnpackMarket(data []byte) (common.Address, error) {
	out, err := riskPool.abi.Unpack("market", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackMaxDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x402d267d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxDeposit(address receiver) view returns(uint256)
func (riskPool *RiskPool) PackMaxDeposit(receiver common.Address) []byte {
	enc, err := riskPool.abi.Pack("maxDeposit", receiver)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x402d267d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxDeposit(address receiver) view returns(uint256)
func (riskPool *RiskPool) TryPackMaxDeposit(receiver common.Address) ([]byte, error) {
	return riskPool.abi.Pack("maxDeposit", receiver)
}

// UnpackMaxDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x402d267d.
//
// Solidity: function maxDeposit(address receiver) view returns(uint256)
func (riskPool *RiskPool) UnpackMaxDeposit(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("maxDeposit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMaxMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc63d75b6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxMint(address ) view returns(uint256)
func (riskPool *RiskPool) PackMaxMint(arg0 common.Address) []byte {
	enc, err := riskPool.abi.Pack("maxMint", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc63d75b6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxMint(address ) view returns(uint256)
func (riskPool *RiskPool) TryPackMaxMint(arg0 common.Address) ([]byte, error) {
	return riskPool.abi.Pack("maxMint", arg0)
}

// UnpackMaxMint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc63d75b6.
//
// Solidity: function maxMint(address ) view returns(uint256)
func (riskPool *RiskPool) UnpackMaxMint(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("maxMint", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMaxRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd905777e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxRedeem(address controller) view returns(uint256)
func (riskPool *RiskPool) PackMaxRedeem(controller common.Address) []byte {
	enc, err := riskPool.abi.Pack("maxRedeem", controller)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd905777e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxRedeem(address controller) view returns(uint256)
func (riskPool *RiskPool) TryPackMaxRedeem(controller common.Address) ([]byte, error) {
	return riskPool.abi.Pack("maxRedeem", controller)
}

// UnpackMaxRedeem is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd905777e.
//
// Solidity: function maxRedeem(address controller) view returns(uint256)
func (riskPool *RiskPool) UnpackMaxRedeem(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("maxRedeem", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMaxWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce96cb77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxWithdraw(address ) pure returns(uint256)
func (riskPool *RiskPool) PackMaxWithdraw(arg0 common.Address) []byte {
	enc, err := riskPool.abi.Pack("maxWithdraw", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce96cb77.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxWithdraw(address ) pure returns(uint256)
func (riskPool *RiskPool) TryPackMaxWithdraw(arg0 common.Address) ([]byte, error) {
	return riskPool.abi.Pack("maxWithdraw", arg0)
}

// UnpackMaxWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xce96cb77.
//
// Solidity: function maxWithdraw(address ) pure returns(uint256)
func (riskPool *RiskPool) UnpackMaxWithdraw(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("maxWithdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94bf804d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(uint256 shares, address receiver) returns(uint256 assets)
func (riskPool *RiskPool) PackMint(shares *big.Int, receiver common.Address) []byte {
	enc, err := riskPool.abi.Pack("mint", shares, receiver)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94bf804d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(uint256 shares, address receiver) returns(uint256 assets)
func (riskPool *RiskPool) TryPackMint(shares *big.Int, receiver common.Address) ([]byte, error) {
	return riskPool.abi.Pack("mint", shares, receiver)
}

// UnpackMint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x94bf804d.
//
// Solidity: function mint(uint256 shares, address receiver) returns(uint256 assets)
func (riskPool *RiskPool) UnpackMint(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("mint", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (riskPool *RiskPool) PackName() []byte {
	enc, err := riskPool.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (riskPool *RiskPool) TryPackName() ([]byte, error) {
	return riskPool.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (riskPool *RiskPool) UnpackName(data []byte) (string, error) {
	out, err := riskPool.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc0d045ff.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function open(address series, uint64 expiry) returns()
func (riskPool *RiskPool) PackOpen(series common.Address, expiry uint64) []byte {
	enc, err := riskPool.abi.Pack("open", series, expiry)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc0d045ff.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function open(address series, uint64 expiry) returns()
func (riskPool *RiskPool) TryPackOpen(series common.Address, expiry uint64) ([]byte, error) {
	return riskPool.abi.Pack("open", series, expiry)
}

// PackOwedOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x228db984.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owedOf(address series) view returns(uint256)
func (riskPool *RiskPool) PackOwedOf(series common.Address) []byte {
	enc, err := riskPool.abi.Pack("owedOf", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwedOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x228db984.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owedOf(address series) view returns(uint256)
func (riskPool *RiskPool) TryPackOwedOf(series common.Address) ([]byte, error) {
	return riskPool.abi.Pack("owedOf", series)
}

// UnpackOwedOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x228db984.
//
// Solidity: function owedOf(address series) view returns(uint256)
func (riskPool *RiskPool) UnpackOwedOf(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("owedOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (riskPool *RiskPool) PackOwner() []byte {
	enc, err := riskPool.abi.Pack("owner")
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
func (riskPool *RiskPool) TryPackOwner() ([]byte, error) {
	return riskPool.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (riskPool *RiskPool) UnpackOwner(data []byte) (common.Address, error) {
	out, err := riskPool.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPauseSales is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x991577c7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pauseSales(uint64 until) returns()
func (riskPool *RiskPool) PackPauseSales(until uint64) []byte {
	enc, err := riskPool.abi.Pack("pauseSales", until)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPauseSales is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x991577c7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pauseSales(uint64 until) returns()
func (riskPool *RiskPool) TryPackPauseSales(until uint64) ([]byte, error) {
	return riskPool.abi.Pack("pauseSales", until)
}

// PackPayClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x62da983a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function payClaim(address series, uint256 amount, uint256 payout, address to) returns()
func (riskPool *RiskPool) PackPayClaim(series common.Address, amount *big.Int, payout *big.Int, to common.Address) []byte {
	enc, err := riskPool.abi.Pack("payClaim", series, amount, payout, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPayClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x62da983a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function payClaim(address series, uint256 amount, uint256 payout, address to) returns()
func (riskPool *RiskPool) TryPackPayClaim(series common.Address, amount *big.Int, payout *big.Int, to common.Address) ([]byte, error) {
	return riskPool.abi.Pack("payClaim", series, amount, payout, to)
}

// PackPayoutsOwed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x24267027.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function payoutsOwed() view returns(uint256)
func (riskPool *RiskPool) PackPayoutsOwed() []byte {
	enc, err := riskPool.abi.Pack("payoutsOwed")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPayoutsOwed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x24267027.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function payoutsOwed() view returns(uint256)
func (riskPool *RiskPool) TryPackPayoutsOwed() ([]byte, error) {
	return riskPool.abi.Pack("payoutsOwed")
}

// UnpackPayoutsOwed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x24267027.
//
// Solidity: function payoutsOwed() view returns(uint256)
func (riskPool *RiskPool) UnpackPayoutsOwed(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("payoutsOwed", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingOwner() view returns(address)
func (riskPool *RiskPool) PackPendingOwner() []byte {
	enc, err := riskPool.abi.Pack("pendingOwner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingOwner() view returns(address)
func (riskPool *RiskPool) TryPackPendingOwner() ([]byte, error) {
	return riskPool.abi.Pack("pendingOwner")
}

// UnpackPendingOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe30c3978.
//
// Solidity: function pendingOwner() view returns(address)
func (riskPool *RiskPool) UnpackPendingOwner(data []byte) (common.Address, error) {
	out, err := riskPool.abi.Unpack("pendingOwner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPendingPremium is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x13bcfc96.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingPremium() view returns(uint256)
func (riskPool *RiskPool) PackPendingPremium() []byte {
	enc, err := riskPool.abi.Pack("pendingPremium")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingPremium is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x13bcfc96.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingPremium() view returns(uint256)
func (riskPool *RiskPool) TryPackPendingPremium() ([]byte, error) {
	return riskPool.abi.Pack("pendingPremium")
}

// UnpackPendingPremium is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x13bcfc96.
//
// Solidity: function pendingPremium() view returns(uint256)
func (riskPool *RiskPool) UnpackPendingPremium(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("pendingPremium", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPendingRedeemRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf5a23d8d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingRedeemRequest(uint256 requestId, address controller) view returns(uint256 shares)
func (riskPool *RiskPool) PackPendingRedeemRequest(requestId *big.Int, controller common.Address) []byte {
	enc, err := riskPool.abi.Pack("pendingRedeemRequest", requestId, controller)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingRedeemRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf5a23d8d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingRedeemRequest(uint256 requestId, address controller) view returns(uint256 shares)
func (riskPool *RiskPool) TryPackPendingRedeemRequest(requestId *big.Int, controller common.Address) ([]byte, error) {
	return riskPool.abi.Pack("pendingRedeemRequest", requestId, controller)
}

// UnpackPendingRedeemRequest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf5a23d8d.
//
// Solidity: function pendingRedeemRequest(uint256 requestId, address controller) view returns(uint256 shares)
func (riskPool *RiskPool) UnpackPendingRedeemRequest(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("pendingRedeemRequest", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPoints is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1be6dd64.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function points() view returns(uint256 cumulative, uint256 utilisation, uint64 utilisationAt, uint256 returning, uint64 returningSince, uint64 returningUntil)
func (riskPool *RiskPool) PackPoints() []byte {
	enc, err := riskPool.abi.Pack("points")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPoints is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1be6dd64.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function points() view returns(uint256 cumulative, uint256 utilisation, uint64 utilisationAt, uint256 returning, uint64 returningSince, uint64 returningUntil)
func (riskPool *RiskPool) TryPackPoints() ([]byte, error) {
	return riskPool.abi.Pack("points")
}

// RiskPoolPointsOutput serves as a container for the return parameters of contract
// method Points.
type RiskPoolPointsOutput struct {
	Cumulative     *big.Int
	Utilisation    *big.Int
	UtilisationAt  uint64
	Returning      *big.Int
	ReturningSince uint64
	ReturningUntil uint64
}

// UnpackPoints is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1be6dd64.
//
// Solidity: function points() view returns(uint256 cumulative, uint256 utilisation, uint64 utilisationAt, uint256 returning, uint64 returningSince, uint64 returningUntil)
func (riskPool *RiskPool) UnpackPoints(data []byte) (RiskPoolPointsOutput, error) {
	out, err := riskPool.abi.Unpack("points", data)
	outstruct := new(RiskPoolPointsOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Cumulative = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Utilisation = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.UtilisationAt = *abi.ConvertType(out[2], new(uint64)).(*uint64)
	outstruct.Returning = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.ReturningSince = *abi.ConvertType(out[4], new(uint64)).(*uint64)
	outstruct.ReturningUntil = *abi.ConvertType(out[5], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackPreviewDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef8b30f7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previewDeposit(uint256 assets) view returns(uint256)
func (riskPool *RiskPool) PackPreviewDeposit(assets *big.Int) []byte {
	enc, err := riskPool.abi.Pack("previewDeposit", assets)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPreviewDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef8b30f7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previewDeposit(uint256 assets) view returns(uint256)
func (riskPool *RiskPool) TryPackPreviewDeposit(assets *big.Int) ([]byte, error) {
	return riskPool.abi.Pack("previewDeposit", assets)
}

// UnpackPreviewDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xef8b30f7.
//
// Solidity: function previewDeposit(uint256 assets) view returns(uint256)
func (riskPool *RiskPool) UnpackPreviewDeposit(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("previewDeposit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPreviewMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3d7f6b9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previewMint(uint256 shares) view returns(uint256)
func (riskPool *RiskPool) PackPreviewMint(shares *big.Int) []byte {
	enc, err := riskPool.abi.Pack("previewMint", shares)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPreviewMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3d7f6b9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previewMint(uint256 shares) view returns(uint256)
func (riskPool *RiskPool) TryPackPreviewMint(shares *big.Int) ([]byte, error) {
	return riskPool.abi.Pack("previewMint", shares)
}

// UnpackPreviewMint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb3d7f6b9.
//
// Solidity: function previewMint(uint256 shares) view returns(uint256)
func (riskPool *RiskPool) UnpackPreviewMint(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("previewMint", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPreviewRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4cdad506.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previewRedeem(uint256 ) pure returns(uint256)
func (riskPool *RiskPool) PackPreviewRedeem(arg0 *big.Int) []byte {
	enc, err := riskPool.abi.Pack("previewRedeem", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPreviewRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4cdad506.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previewRedeem(uint256 ) pure returns(uint256)
func (riskPool *RiskPool) TryPackPreviewRedeem(arg0 *big.Int) ([]byte, error) {
	return riskPool.abi.Pack("previewRedeem", arg0)
}

// UnpackPreviewRedeem is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4cdad506.
//
// Solidity: function previewRedeem(uint256 ) pure returns(uint256)
func (riskPool *RiskPool) UnpackPreviewRedeem(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("previewRedeem", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPreviewWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0a28a477.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previewWithdraw(uint256 ) pure returns(uint256)
func (riskPool *RiskPool) PackPreviewWithdraw(arg0 *big.Int) []byte {
	enc, err := riskPool.abi.Pack("previewWithdraw", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPreviewWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0a28a477.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previewWithdraw(uint256 ) pure returns(uint256)
func (riskPool *RiskPool) TryPackPreviewWithdraw(arg0 *big.Int) ([]byte, error) {
	return riskPool.abi.Pack("previewWithdraw", arg0)
}

// UnpackPreviewWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0a28a477.
//
// Solidity: function previewWithdraw(uint256 ) pure returns(uint256)
func (riskPool *RiskPool) UnpackPreviewWithdraw(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("previewWithdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackProcessRedemptions is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb4dc8294.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function processRedemptions(uint256 maxRequests) returns(uint256 shares, uint256 assets)
func (riskPool *RiskPool) PackProcessRedemptions(maxRequests *big.Int) []byte {
	enc, err := riskPool.abi.Pack("processRedemptions", maxRequests)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProcessRedemptions is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb4dc8294.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function processRedemptions(uint256 maxRequests) returns(uint256 shares, uint256 assets)
func (riskPool *RiskPool) TryPackProcessRedemptions(maxRequests *big.Int) ([]byte, error) {
	return riskPool.abi.Pack("processRedemptions", maxRequests)
}

// RiskPoolProcessRedemptionsOutput serves as a container for the return parameters of contract
// method ProcessRedemptions.
type RiskPoolProcessRedemptionsOutput struct {
	Shares *big.Int
	Assets *big.Int
}

// UnpackProcessRedemptions is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb4dc8294.
//
// Solidity: function processRedemptions(uint256 maxRequests) returns(uint256 shares, uint256 assets)
func (riskPool *RiskPool) UnpackProcessRedemptions(data []byte) (RiskPoolProcessRedemptionsOutput, error) {
	out, err := riskPool.abi.Unpack("processRedemptions", data)
	outstruct := new(RiskPoolProcessRedemptionsOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Shares = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Assets = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackQueue is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe10d29ee.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function queue() view returns(uint256 next, bytes32 retainedFor)
func (riskPool *RiskPool) PackQueue() []byte {
	enc, err := riskPool.abi.Pack("queue")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQueue is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe10d29ee.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function queue() view returns(uint256 next, bytes32 retainedFor)
func (riskPool *RiskPool) TryPackQueue() ([]byte, error) {
	return riskPool.abi.Pack("queue")
}

// RiskPoolQueueOutput serves as a container for the return parameters of contract
// method Queue.
type RiskPoolQueueOutput struct {
	Next        *big.Int
	RetainedFor [32]byte
}

// UnpackQueue is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe10d29ee.
//
// Solidity: function queue() view returns(uint256 next, bytes32 retainedFor)
func (riskPool *RiskPool) UnpackQueue(data []byte) (RiskPoolQueueOutput, error) {
	out, err := riskPool.abi.Unpack("queue", data)
	outstruct := new(RiskPoolQueueOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Next = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.RetainedFor = *abi.ConvertType(out[1], new([32]byte)).(*[32]byte)
	return *outstruct, nil
}

// PackQueuedShares is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd83ad00c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function queuedShares() view returns(uint256)
func (riskPool *RiskPool) PackQueuedShares() []byte {
	enc, err := riskPool.abi.Pack("queuedShares")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQueuedShares is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd83ad00c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function queuedShares() view returns(uint256)
func (riskPool *RiskPool) TryPackQueuedShares() ([]byte, error) {
	return riskPool.abi.Pack("queuedShares")
}

// UnpackQueuedShares is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd83ad00c.
//
// Solidity: function queuedShares() view returns(uint256)
func (riskPool *RiskPool) UnpackQueuedShares(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("queuedShares", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba087652.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function redeem(uint256 shares, address receiver, address controller) returns(uint256 assets)
func (riskPool *RiskPool) PackRedeem(shares *big.Int, receiver common.Address, controller common.Address) []byte {
	enc, err := riskPool.abi.Pack("redeem", shares, receiver, controller)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba087652.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function redeem(uint256 shares, address receiver, address controller) returns(uint256 assets)
func (riskPool *RiskPool) TryPackRedeem(shares *big.Int, receiver common.Address, controller common.Address) ([]byte, error) {
	return riskPool.abi.Pack("redeem", shares, receiver, controller)
}

// UnpackRedeem is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xba087652.
//
// Solidity: function redeem(uint256 shares, address receiver, address controller) returns(uint256 assets)
func (riskPool *RiskPool) UnpackRedeem(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("redeem", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRefund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaab291da.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function refund(address series, uint256 amount, uint256 premium, address to) returns()
func (riskPool *RiskPool) PackRefund(series common.Address, amount *big.Int, premium *big.Int, to common.Address) []byte {
	enc, err := riskPool.abi.Pack("refund", series, amount, premium, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRefund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaab291da.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function refund(address series, uint256 amount, uint256 premium, address to) returns()
func (riskPool *RiskPool) TryPackRefund(series common.Address, amount *big.Int, premium *big.Int, to common.Address) ([]byte, error) {
	return riskPool.abi.Pack("refund", series, amount, premium, to)
}

// PackRelease is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x19165587.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function release(address series) returns(uint256 amount)
func (riskPool *RiskPool) PackRelease(series common.Address) []byte {
	enc, err := riskPool.abi.Pack("release", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRelease is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x19165587.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function release(address series) returns(uint256 amount)
func (riskPool *RiskPool) TryPackRelease(series common.Address) ([]byte, error) {
	return riskPool.abi.Pack("release", series)
}

// UnpackRelease is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x19165587.
//
// Solidity: function release(address series) returns(uint256 amount)
func (riskPool *RiskPool) UnpackRelease(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("release", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() returns()
func (riskPool *RiskPool) PackRenounceOwnership() []byte {
	enc, err := riskPool.abi.Pack("renounceOwnership")
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
func (riskPool *RiskPool) TryPackRenounceOwnership() ([]byte, error) {
	return riskPool.abi.Pack("renounceOwnership")
}

// PackRepurchase is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e7648e0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function repurchase(address series, uint256 amount, uint256 proceeds, address to) returns()
func (riskPool *RiskPool) PackRepurchase(series common.Address, amount *big.Int, proceeds *big.Int, to common.Address) []byte {
	enc, err := riskPool.abi.Pack("repurchase", series, amount, proceeds, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRepurchase is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e7648e0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function repurchase(address series, uint256 amount, uint256 proceeds, address to) returns()
func (riskPool *RiskPool) TryPackRepurchase(series common.Address, amount *big.Int, proceeds *big.Int, to common.Address) ([]byte, error) {
	return riskPool.abi.Pack("repurchase", series, amount, proceeds, to)
}

// PackRequestAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9d0a9125.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function requestAt(uint256 requestId) view returns((address,uint64,uint128,uint128,uint128))
func (riskPool *RiskPool) PackRequestAt(requestId *big.Int) []byte {
	enc, err := riskPool.abi.Pack("requestAt", requestId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequestAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9d0a9125.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function requestAt(uint256 requestId) view returns((address,uint64,uint128,uint128,uint128))
func (riskPool *RiskPool) TryPackRequestAt(requestId *big.Int) ([]byte, error) {
	return riskPool.abi.Pack("requestAt", requestId)
}

// UnpackRequestAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9d0a9125.
//
// Solidity: function requestAt(uint256 requestId) view returns((address,uint64,uint128,uint128,uint128))
func (riskPool *RiskPool) UnpackRequestAt(data []byte) (RiskPoolRequest, error) {
	out, err := riskPool.abi.Unpack("requestAt", data)
	if err != nil {
		return *new(RiskPoolRequest), err
	}
	out0 := *abi.ConvertType(out[0], new(RiskPoolRequest)).(*RiskPoolRequest)
	return out0, nil
}

// PackRequestCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5badbe4c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function requestCount() view returns(uint256)
func (riskPool *RiskPool) PackRequestCount() []byte {
	enc, err := riskPool.abi.Pack("requestCount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequestCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5badbe4c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function requestCount() view returns(uint256)
func (riskPool *RiskPool) TryPackRequestCount() ([]byte, error) {
	return riskPool.abi.Pack("requestCount")
}

// UnpackRequestCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5badbe4c.
//
// Solidity: function requestCount() view returns(uint256)
func (riskPool *RiskPool) UnpackRequestCount(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("requestCount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRequestRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7d41c86e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function requestRedeem(uint256 shares, address controller, address owner) returns(uint256 requestId)
func (riskPool *RiskPool) PackRequestRedeem(shares *big.Int, controller common.Address, owner common.Address) []byte {
	enc, err := riskPool.abi.Pack("requestRedeem", shares, controller, owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequestRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7d41c86e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function requestRedeem(uint256 shares, address controller, address owner) returns(uint256 requestId)
func (riskPool *RiskPool) TryPackRequestRedeem(shares *big.Int, controller common.Address, owner common.Address) ([]byte, error) {
	return riskPool.abi.Pack("requestRedeem", shares, controller, owner)
}

// UnpackRequestRedeem is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7d41c86e.
//
// Solidity: function requestRedeem(uint256 shares, address controller, address owner) returns(uint256 requestId)
func (riskPool *RiskPool) UnpackRequestRedeem(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("requestRedeem", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackReserved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfe60d12c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reserved() view returns(uint256)
func (riskPool *RiskPool) PackReserved() []byte {
	enc, err := riskPool.abi.Pack("reserved")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReserved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfe60d12c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reserved() view returns(uint256)
func (riskPool *RiskPool) TryPackReserved() ([]byte, error) {
	return riskPool.abi.Pack("reserved")
}

// UnpackReserved is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfe60d12c.
//
// Solidity: function reserved() view returns(uint256)
func (riskPool *RiskPool) UnpackReserved(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("reserved", data)
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
// Solidity: function resolve(address series, uint256 fraction) returns()
func (riskPool *RiskPool) PackResolve(series common.Address, fraction *big.Int) []byte {
	enc, err := riskPool.abi.Pack("resolve", series, fraction)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackResolve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xabadc6f5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function resolve(address series, uint256 fraction) returns()
func (riskPool *RiskPool) TryPackResolve(series common.Address, fraction *big.Int) ([]byte, error) {
	return riskPool.abi.Pack("resolve", series, fraction)
}

// PackRetainedShares is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x76b8792d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function retainedShares() view returns(uint256)
func (riskPool *RiskPool) PackRetainedShares() []byte {
	enc, err := riskPool.abi.Pack("retainedShares")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRetainedShares is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x76b8792d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function retainedShares() view returns(uint256)
func (riskPool *RiskPool) TryPackRetainedShares() ([]byte, error) {
	return riskPool.abi.Pack("retainedShares")
}

// UnpackRetainedShares is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x76b8792d.
//
// Solidity: function retainedShares() view returns(uint256)
func (riskPool *RiskPool) UnpackRetainedShares(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("retainedShares", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackReturningPayouts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07c1682f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function returningPayouts() view returns(uint256)
func (riskPool *RiskPool) PackReturningPayouts() []byte {
	enc, err := riskPool.abi.Pack("returningPayouts")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReturningPayouts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07c1682f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function returningPayouts() view returns(uint256)
func (riskPool *RiskPool) TryPackReturningPayouts() ([]byte, error) {
	return riskPool.abi.Pack("returningPayouts")
}

// UnpackReturningPayouts is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x07c1682f.
//
// Solidity: function returningPayouts() view returns(uint256)
func (riskPool *RiskPool) UnpackReturningPayouts(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("returningPayouts", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSalesPausedSince is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9e5ed810.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function salesPausedSince() view returns(uint64)
func (riskPool *RiskPool) PackSalesPausedSince() []byte {
	enc, err := riskPool.abi.Pack("salesPausedSince")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSalesPausedSince is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9e5ed810.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function salesPausedSince() view returns(uint64)
func (riskPool *RiskPool) TryPackSalesPausedSince() ([]byte, error) {
	return riskPool.abi.Pack("salesPausedSince")
}

// UnpackSalesPausedSince is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9e5ed810.
//
// Solidity: function salesPausedSince() view returns(uint64)
func (riskPool *RiskPool) UnpackSalesPausedSince(data []byte) (uint64, error) {
	out, err := riskPool.abi.Unpack("salesPausedSince", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackSalesPausedUntil is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x437a0dad.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function salesPausedUntil() view returns(uint64)
func (riskPool *RiskPool) PackSalesPausedUntil() []byte {
	enc, err := riskPool.abi.Pack("salesPausedUntil")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSalesPausedUntil is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x437a0dad.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function salesPausedUntil() view returns(uint64)
func (riskPool *RiskPool) TryPackSalesPausedUntil() ([]byte, error) {
	return riskPool.abi.Pack("salesPausedUntil")
}

// UnpackSalesPausedUntil is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x437a0dad.
//
// Solidity: function salesPausedUntil() view returns(uint64)
func (riskPool *RiskPool) UnpackSalesPausedUntil(data []byte) (uint64, error) {
	out, err := riskPool.abi.Unpack("salesPausedUntil", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackSeriesAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b53cd6f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function seriesAt(uint256 i) view returns(address)
func (riskPool *RiskPool) PackSeriesAt(i *big.Int) []byte {
	enc, err := riskPool.abi.Pack("seriesAt", i)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSeriesAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b53cd6f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function seriesAt(uint256 i) view returns(address)
func (riskPool *RiskPool) TryPackSeriesAt(i *big.Int) ([]byte, error) {
	return riskPool.abi.Pack("seriesAt", i)
}

// UnpackSeriesAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2b53cd6f.
//
// Solidity: function seriesAt(uint256 i) view returns(address)
func (riskPool *RiskPool) UnpackSeriesAt(data []byte) (common.Address, error) {
	out, err := riskPool.abi.Unpack("seriesAt", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSeriesCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7f2c0ef.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function seriesCount() view returns(uint256)
func (riskPool *RiskPool) PackSeriesCount() []byte {
	enc, err := riskPool.abi.Pack("seriesCount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSeriesCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7f2c0ef.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function seriesCount() view returns(uint256)
func (riskPool *RiskPool) TryPackSeriesCount() ([]byte, error) {
	return riskPool.abi.Pack("seriesCount")
}

// UnpackSeriesCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd7f2c0ef.
//
// Solidity: function seriesCount() view returns(uint256)
func (riskPool *RiskPool) UnpackSeriesCount(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("seriesCount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackStart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x50f8a01e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function start(address series, uint256 amount, uint256 premium) returns()
func (riskPool *RiskPool) PackStart(series common.Address, amount *big.Int, premium *big.Int) []byte {
	enc, err := riskPool.abi.Pack("start", series, amount, premium)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x50f8a01e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function start(address series, uint256 amount, uint256 premium) returns()
func (riskPool *RiskPool) TryPackStart(series common.Address, amount *big.Int, premium *big.Int) ([]byte, error) {
	return riskPool.abi.Pack("start", series, amount, premium)
}

// PackSupplyOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x62400e4c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supplyOf(address series) view returns(uint256 minted, uint256 pendingMint)
func (riskPool *RiskPool) PackSupplyOf(series common.Address) []byte {
	enc, err := riskPool.abi.Pack("supplyOf", series)
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
func (riskPool *RiskPool) TryPackSupplyOf(series common.Address) ([]byte, error) {
	return riskPool.abi.Pack("supplyOf", series)
}

// RiskPoolSupplyOfOutput serves as a container for the return parameters of contract
// method SupplyOf.
type RiskPoolSupplyOfOutput struct {
	Minted      *big.Int
	PendingMint *big.Int
}

// UnpackSupplyOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x62400e4c.
//
// Solidity: function supplyOf(address series) view returns(uint256 minted, uint256 pendingMint)
func (riskPool *RiskPool) UnpackSupplyOf(data []byte) (RiskPoolSupplyOfOutput, error) {
	out, err := riskPool.abi.Unpack("supplyOf", data)
	outstruct := new(RiskPoolSupplyOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Minted = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.PendingMint = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (riskPool *RiskPool) PackSymbol() []byte {
	enc, err := riskPool.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (riskPool *RiskPool) TryPackSymbol() ([]byte, error) {
	return riskPool.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (riskPool *RiskPool) UnpackSymbol(data []byte) (string, error) {
	out, err := riskPool.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01e1d114.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalAssets() view returns(uint256)
func (riskPool *RiskPool) PackTotalAssets() []byte {
	enc, err := riskPool.abi.Pack("totalAssets")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01e1d114.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalAssets() view returns(uint256)
func (riskPool *RiskPool) TryPackTotalAssets() ([]byte, error) {
	return riskPool.abi.Pack("totalAssets")
}

// UnpackTotalAssets is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01e1d114.
//
// Solidity: function totalAssets() view returns(uint256)
func (riskPool *RiskPool) UnpackTotalAssets(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("totalAssets", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (riskPool *RiskPool) PackTotalSupply() []byte {
	enc, err := riskPool.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (riskPool *RiskPool) TryPackTotalSupply() ([]byte, error) {
	return riskPool.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (riskPool *RiskPool) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (riskPool *RiskPool) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := riskPool.abi.Pack("transfer", to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (riskPool *RiskPool) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return riskPool.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (riskPool *RiskPool) UnpackTransfer(data []byte) (bool, error) {
	out, err := riskPool.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (riskPool *RiskPool) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := riskPool.abi.Pack("transferFrom", from, to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (riskPool *RiskPool) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return riskPool.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (riskPool *RiskPool) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := riskPool.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (riskPool *RiskPool) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := riskPool.abi.Pack("transferOwnership", newOwner)
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
func (riskPool *RiskPool) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return riskPool.abi.Pack("transferOwnership", newOwner)
}

// PackUnearnedOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1ae2b5b9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unearnedOf(address series) view returns(uint256 ofMinted, uint256 ofPending)
func (riskPool *RiskPool) PackUnearnedOf(series common.Address) []byte {
	enc, err := riskPool.abi.Pack("unearnedOf", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnearnedOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1ae2b5b9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unearnedOf(address series) view returns(uint256 ofMinted, uint256 ofPending)
func (riskPool *RiskPool) TryPackUnearnedOf(series common.Address) ([]byte, error) {
	return riskPool.abi.Pack("unearnedOf", series)
}

// RiskPoolUnearnedOfOutput serves as a container for the return parameters of contract
// method UnearnedOf.
type RiskPoolUnearnedOfOutput struct {
	OfMinted  *big.Int
	OfPending *big.Int
}

// UnpackUnearnedOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1ae2b5b9.
//
// Solidity: function unearnedOf(address series) view returns(uint256 ofMinted, uint256 ofPending)
func (riskPool *RiskPool) UnpackUnearnedOf(data []byte) (RiskPoolUnearnedOfOutput, error) {
	out, err := riskPool.abi.Unpack("unearnedOf", data)
	outstruct := new(RiskPoolUnearnedOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.OfMinted = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.OfPending = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackUnearnedPremium is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd52499d4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unearnedPremium() view returns(uint256 sum)
func (riskPool *RiskPool) PackUnearnedPremium() []byte {
	enc, err := riskPool.abi.Pack("unearnedPremium")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnearnedPremium is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd52499d4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unearnedPremium() view returns(uint256 sum)
func (riskPool *RiskPool) TryPackUnearnedPremium() ([]byte, error) {
	return riskPool.abi.Pack("unearnedPremium")
}

// UnpackUnearnedPremium is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd52499d4.
//
// Solidity: function unearnedPremium() view returns(uint256 sum)
func (riskPool *RiskPool) UnpackUnearnedPremium(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("unearnedPremium", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb460af94.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(uint256 , address , address ) pure returns(uint256)
func (riskPool *RiskPool) PackWithdraw(arg0 *big.Int, arg1 common.Address, arg2 common.Address) []byte {
	enc, err := riskPool.abi.Pack("withdraw", arg0, arg1, arg2)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb460af94.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(uint256 , address , address ) pure returns(uint256)
func (riskPool *RiskPool) TryPackWithdraw(arg0 *big.Int, arg1 common.Address, arg2 common.Address) ([]byte, error) {
	return riskPool.abi.Pack("withdraw", arg0, arg1, arg2)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb460af94.
//
// Solidity: function withdraw(uint256 , address , address ) pure returns(uint256)
func (riskPool *RiskPool) UnpackWithdraw(data []byte) (*big.Int, error) {
	out, err := riskPool.abi.Unpack("withdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWrite is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd52c26c8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function write(address series, uint256 amount, uint256 premium) returns()
func (riskPool *RiskPool) PackWrite(series common.Address, amount *big.Int, premium *big.Int) []byte {
	enc, err := riskPool.abi.Pack("write", series, amount, premium)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWrite is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd52c26c8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function write(address series, uint256 amount, uint256 premium) returns()
func (riskPool *RiskPool) TryPackWrite(series common.Address, amount *big.Int, premium *big.Int) ([]byte, error) {
	return riskPool.abi.Pack("write", series, amount, premium)
}

// RiskPoolApproval represents a Approval event raised by the RiskPool contract.
type RiskPoolApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const RiskPoolApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (RiskPoolApproval) ContractEventName() string {
	return RiskPoolApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (riskPool *RiskPool) UnpackApprovalEvent(log *types.Log) (*RiskPoolApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolApproval)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolDeposit represents a Deposit event raised by the RiskPool contract.
type RiskPoolDeposit struct {
	Sender common.Address
	Owner  common.Address
	Assets *big.Int
	Shares *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const RiskPoolDepositEventName = "Deposit"

// ContractEventName returns the user-defined event name.
func (RiskPoolDeposit) ContractEventName() string {
	return RiskPoolDepositEventName
}

// UnpackDepositEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Deposit(address indexed sender, address indexed owner, uint256 assets, uint256 shares)
func (riskPool *RiskPool) UnpackDepositEvent(log *types.Log) (*RiskPoolDeposit, error) {
	event := "Deposit"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolDeposit)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolOwnershipTransferStarted represents a OwnershipTransferStarted event raised by the RiskPool contract.
type RiskPoolOwnershipTransferStarted struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const RiskPoolOwnershipTransferStartedEventName = "OwnershipTransferStarted"

// ContractEventName returns the user-defined event name.
func (RiskPoolOwnershipTransferStarted) ContractEventName() string {
	return RiskPoolOwnershipTransferStartedEventName
}

// UnpackOwnershipTransferStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferStarted(address indexed previousOwner, address indexed newOwner)
func (riskPool *RiskPool) UnpackOwnershipTransferStartedEvent(log *types.Log) (*RiskPoolOwnershipTransferStarted, error) {
	event := "OwnershipTransferStarted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolOwnershipTransferStarted)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolOwnershipTransferred represents a OwnershipTransferred event raised by the RiskPool contract.
type RiskPoolOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const RiskPoolOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (RiskPoolOwnershipTransferred) ContractEventName() string {
	return RiskPoolOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (riskPool *RiskPool) UnpackOwnershipTransferredEvent(log *types.Log) (*RiskPoolOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolPaidOut represents a PaidOut event raised by the RiskPool contract.
type RiskPoolPaidOut struct {
	Series common.Address
	To     common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const RiskPoolPaidOutEventName = "PaidOut"

// ContractEventName returns the user-defined event name.
func (RiskPoolPaidOut) ContractEventName() string {
	return RiskPoolPaidOutEventName
}

// UnpackPaidOutEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PaidOut(address indexed series, address indexed to, uint256 amount)
func (riskPool *RiskPool) UnpackPaidOutEvent(log *types.Log) (*RiskPoolPaidOut, error) {
	event := "PaidOut"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolPaidOut)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolPayoutsReleased represents a PayoutsReleased event raised by the RiskPool contract.
type RiskPoolPayoutsReleased struct {
	Series common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const RiskPoolPayoutsReleasedEventName = "PayoutsReleased"

// ContractEventName returns the user-defined event name.
func (RiskPoolPayoutsReleased) ContractEventName() string {
	return RiskPoolPayoutsReleasedEventName
}

// UnpackPayoutsReleasedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PayoutsReleased(address indexed series, uint256 amount)
func (riskPool *RiskPool) UnpackPayoutsReleasedEvent(log *types.Log) (*RiskPoolPayoutsReleased, error) {
	event := "PayoutsReleased"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolPayoutsReleased)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolPremiumBooked represents a PremiumBooked event raised by the RiskPool contract.
type RiskPoolPremiumBooked struct {
	Series  common.Address
	Amount  *big.Int
	Premium *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const RiskPoolPremiumBookedEventName = "PremiumBooked"

// ContractEventName returns the user-defined event name.
func (RiskPoolPremiumBooked) ContractEventName() string {
	return RiskPoolPremiumBookedEventName
}

// UnpackPremiumBookedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PremiumBooked(address indexed series, uint256 amount, uint256 premium)
func (riskPool *RiskPool) UnpackPremiumBookedEvent(log *types.Log) (*RiskPoolPremiumBooked, error) {
	event := "PremiumBooked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolPremiumBooked)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolPremiumRefunded represents a PremiumRefunded event raised by the RiskPool contract.
type RiskPoolPremiumRefunded struct {
	Series  common.Address
	Amount  *big.Int
	Premium *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const RiskPoolPremiumRefundedEventName = "PremiumRefunded"

// ContractEventName returns the user-defined event name.
func (RiskPoolPremiumRefunded) ContractEventName() string {
	return RiskPoolPremiumRefundedEventName
}

// UnpackPremiumRefundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PremiumRefunded(address indexed series, uint256 amount, uint256 premium)
func (riskPool *RiskPool) UnpackPremiumRefundedEvent(log *types.Log) (*RiskPoolPremiumRefunded, error) {
	event := "PremiumRefunded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolPremiumRefunded)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolPremiumStarted represents a PremiumStarted event raised by the RiskPool contract.
type RiskPoolPremiumStarted struct {
	Series  common.Address
	Amount  *big.Int
	Premium *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const RiskPoolPremiumStartedEventName = "PremiumStarted"

// ContractEventName returns the user-defined event name.
func (RiskPoolPremiumStarted) ContractEventName() string {
	return RiskPoolPremiumStartedEventName
}

// UnpackPremiumStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PremiumStarted(address indexed series, uint256 amount, uint256 premium)
func (riskPool *RiskPool) UnpackPremiumStartedEvent(log *types.Log) (*RiskPoolPremiumStarted, error) {
	event := "PremiumStarted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolPremiumStarted)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolRedeemProcessed represents a RedeemProcessed event raised by the RiskPool contract.
type RiskPoolRedeemProcessed struct {
	RequestId  *big.Int
	Controller common.Address
	Shares     *big.Int
	Assets     *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const RiskPoolRedeemProcessedEventName = "RedeemProcessed"

// ContractEventName returns the user-defined event name.
func (RiskPoolRedeemProcessed) ContractEventName() string {
	return RiskPoolRedeemProcessedEventName
}

// UnpackRedeemProcessedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RedeemProcessed(uint256 indexed requestId, address indexed controller, uint256 shares, uint256 assets)
func (riskPool *RiskPool) UnpackRedeemProcessedEvent(log *types.Log) (*RiskPoolRedeemProcessed, error) {
	event := "RedeemProcessed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolRedeemProcessed)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolRedeemRequest represents a RedeemRequest event raised by the RiskPool contract.
type RiskPoolRedeemRequest struct {
	Controller common.Address
	Owner      common.Address
	RequestId  *big.Int
	Sender     common.Address
	Shares     *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const RiskPoolRedeemRequestEventName = "RedeemRequest"

// ContractEventName returns the user-defined event name.
func (RiskPoolRedeemRequest) ContractEventName() string {
	return RiskPoolRedeemRequestEventName
}

// UnpackRedeemRequestEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RedeemRequest(address indexed controller, address indexed owner, uint256 indexed requestId, address sender, uint256 shares)
func (riskPool *RiskPool) UnpackRedeemRequestEvent(log *types.Log) (*RiskPoolRedeemRequest, error) {
	event := "RedeemRequest"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolRedeemRequest)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolRepurchased represents a Repurchased event raised by the RiskPool contract.
type RiskPoolRepurchased struct {
	Series   common.Address
	Amount   *big.Int
	Proceeds *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const RiskPoolRepurchasedEventName = "Repurchased"

// ContractEventName returns the user-defined event name.
func (RiskPoolRepurchased) ContractEventName() string {
	return RiskPoolRepurchasedEventName
}

// UnpackRepurchasedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Repurchased(address indexed series, uint256 amount, uint256 proceeds)
func (riskPool *RiskPool) UnpackRepurchasedEvent(log *types.Log) (*RiskPoolRepurchased, error) {
	event := "Repurchased"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolRepurchased)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolSalesPaused represents a SalesPaused event raised by the RiskPool contract.
type RiskPoolSalesPaused struct {
	Until uint64
	Raw   *types.Log // Blockchain specific contextual infos
}

const RiskPoolSalesPausedEventName = "SalesPaused"

// ContractEventName returns the user-defined event name.
func (RiskPoolSalesPaused) ContractEventName() string {
	return RiskPoolSalesPausedEventName
}

// UnpackSalesPausedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SalesPaused(uint64 until)
func (riskPool *RiskPool) UnpackSalesPausedEvent(log *types.Log) (*RiskPoolSalesPaused, error) {
	event := "SalesPaused"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolSalesPaused)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolSeriesOpened represents a SeriesOpened event raised by the RiskPool contract.
type RiskPoolSeriesOpened struct {
	Series common.Address
	Expiry uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const RiskPoolSeriesOpenedEventName = "SeriesOpened"

// ContractEventName returns the user-defined event name.
func (RiskPoolSeriesOpened) ContractEventName() string {
	return RiskPoolSeriesOpenedEventName
}

// UnpackSeriesOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SeriesOpened(address indexed series, uint64 expiry)
func (riskPool *RiskPool) UnpackSeriesOpenedEvent(log *types.Log) (*RiskPoolSeriesOpened, error) {
	event := "SeriesOpened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolSeriesOpened)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolSeriesResolved represents a SeriesResolved event raised by the RiskPool contract.
type RiskPoolSeriesResolved struct {
	Series   common.Address
	Fraction *big.Int
	Owed     *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const RiskPoolSeriesResolvedEventName = "SeriesResolved"

// ContractEventName returns the user-defined event name.
func (RiskPoolSeriesResolved) ContractEventName() string {
	return RiskPoolSeriesResolvedEventName
}

// UnpackSeriesResolvedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SeriesResolved(address indexed series, uint256 fraction, uint256 owed)
func (riskPool *RiskPool) UnpackSeriesResolvedEvent(log *types.Log) (*RiskPoolSeriesResolved, error) {
	event := "SeriesResolved"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolSeriesResolved)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolSharesRetained represents a SharesRetained event raised by the RiskPool contract.
type RiskPoolSharesRetained struct {
	Shares *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const RiskPoolSharesRetainedEventName = "SharesRetained"

// ContractEventName returns the user-defined event name.
func (RiskPoolSharesRetained) ContractEventName() string {
	return RiskPoolSharesRetainedEventName
}

// UnpackSharesRetainedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SharesRetained(uint256 shares)
func (riskPool *RiskPool) UnpackSharesRetainedEvent(log *types.Log) (*RiskPoolSharesRetained, error) {
	event := "SharesRetained"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolSharesRetained)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolTransfer represents a Transfer event raised by the RiskPool contract.
type RiskPoolTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const RiskPoolTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (RiskPoolTransfer) ContractEventName() string {
	return RiskPoolTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (riskPool *RiskPool) UnpackTransferEvent(log *types.Log) (*RiskPoolTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolTransfer)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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

// RiskPoolWithdraw represents a Withdraw event raised by the RiskPool contract.
type RiskPoolWithdraw struct {
	Sender   common.Address
	Receiver common.Address
	Owner    common.Address
	Assets   *big.Int
	Shares   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const RiskPoolWithdrawEventName = "Withdraw"

// ContractEventName returns the user-defined event name.
func (RiskPoolWithdraw) ContractEventName() string {
	return RiskPoolWithdrawEventName
}

// UnpackWithdrawEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdraw(address indexed sender, address indexed receiver, address indexed owner, uint256 assets, uint256 shares)
func (riskPool *RiskPool) UnpackWithdrawEvent(log *types.Log) (*RiskPoolWithdraw, error) {
	event := "Withdraw"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != riskPool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RiskPoolWithdraw)
	if len(log.Data) > 0 {
		if err := riskPool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range riskPool.abi.Events[event].Inputs {
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
func (riskPool *RiskPool) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], riskPool.abi.Errors["BelowLeftover"].ID.Bytes()[:4]) {
		return riskPool.UnpackBelowLeftoverError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["ERC20InsufficientAllowance"].ID.Bytes()[:4]) {
		return riskPool.UnpackERC20InsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["ERC20InsufficientBalance"].ID.Bytes()[:4]) {
		return riskPool.UnpackERC20InsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["ERC20InvalidApprover"].ID.Bytes()[:4]) {
		return riskPool.UnpackERC20InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["ERC20InvalidReceiver"].ID.Bytes()[:4]) {
		return riskPool.UnpackERC20InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["ERC20InvalidSender"].ID.Bytes()[:4]) {
		return riskPool.UnpackERC20InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["ERC20InvalidSpender"].ID.Bytes()[:4]) {
		return riskPool.UnpackERC20InvalidSpenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["ERC4626ExceededMaxDeposit"].ID.Bytes()[:4]) {
		return riskPool.UnpackERC4626ExceededMaxDepositError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["ERC4626ExceededMaxMint"].ID.Bytes()[:4]) {
		return riskPool.UnpackERC4626ExceededMaxMintError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["ERC4626ExceededMaxRedeem"].ID.Bytes()[:4]) {
		return riskPool.UnpackERC4626ExceededMaxRedeemError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["ERC4626ExceededMaxWithdraw"].ID.Bytes()[:4]) {
		return riskPool.UnpackERC4626ExceededMaxWithdrawError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["NoCapacity"].ID.Bytes()[:4]) {
		return riskPool.UnpackNoCapacityError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["NotController"].ID.Bytes()[:4]) {
		return riskPool.UnpackNotControllerError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["NotMarket"].ID.Bytes()[:4]) {
		return riskPool.UnpackNotMarketError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["NotPaused"].ID.Bytes()[:4]) {
		return riskPool.UnpackNotPausedError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return riskPool.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return riskPool.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["PauseTooLong"].ID.Bytes()[:4]) {
		return riskPool.UnpackPauseTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["PauseTooSoon"].ID.Bytes()[:4]) {
		return riskPool.UnpackPauseTooSoonError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["RedemptionIsQueued"].ID.Bytes()[:4]) {
		return riskPool.UnpackRedemptionIsQueuedError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["ReentrancyGuardReentrantCall"].ID.Bytes()[:4]) {
		return riskPool.UnpackReentrancyGuardReentrantCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["SafeCastOverflowedUintDowncast"].ID.Bytes()[:4]) {
		return riskPool.UnpackSafeCastOverflowedUintDowncastError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return riskPool.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["SeriesPending"].ID.Bytes()[:4]) {
		return riskPool.UnpackSeriesPendingError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["StrangeController"].ID.Bytes()[:4]) {
		return riskPool.UnpackStrangeControllerError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["TooManySeries"].ID.Bytes()[:4]) {
		return riskPool.UnpackTooManySeriesError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["Unbacked"].ID.Bytes()[:4]) {
		return riskPool.UnpackUnbackedError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["UnexpectedTransfer"].ID.Bytes()[:4]) {
		return riskPool.UnpackUnexpectedTransferError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["ZeroAddress"].ID.Bytes()[:4]) {
		return riskPool.UnpackZeroAddressError(raw[4:])
	}
	if bytes.Equal(raw[:4], riskPool.abi.Errors["ZeroShares"].ID.Bytes()[:4]) {
		return riskPool.UnpackZeroSharesError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// RiskPoolBelowLeftover represents a BelowLeftover error raised by the RiskPool contract.
type RiskPoolBelowLeftover struct {
	Assets   *big.Int
	Leftover *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BelowLeftover(uint256 assets, uint256 leftover)
func RiskPoolBelowLeftoverErrorID() common.Hash {
	return common.HexToHash("0x46f12a3d0120a3ed56d8bb12c4cdcb4935d70629468d6d9b397319de3435e1e0")
}

// UnpackBelowLeftoverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BelowLeftover(uint256 assets, uint256 leftover)
func (riskPool *RiskPool) UnpackBelowLeftoverError(raw []byte) (*RiskPoolBelowLeftover, error) {
	out := new(RiskPoolBelowLeftover)
	if err := riskPool.abi.UnpackIntoInterface(out, "BelowLeftover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolERC20InsufficientAllowance represents a ERC20InsufficientAllowance error raised by the RiskPool contract.
type RiskPoolERC20InsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func RiskPoolERC20InsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0xfb8f41b23e99d2101d86da76cdfa87dd51c82ed07d3cb62cbc473e469dbc75c3")
}

// UnpackERC20InsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (riskPool *RiskPool) UnpackERC20InsufficientAllowanceError(raw []byte) (*RiskPoolERC20InsufficientAllowance, error) {
	out := new(RiskPoolERC20InsufficientAllowance)
	if err := riskPool.abi.UnpackIntoInterface(out, "ERC20InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolERC20InsufficientBalance represents a ERC20InsufficientBalance error raised by the RiskPool contract.
type RiskPoolERC20InsufficientBalance struct {
	Sender  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func RiskPoolERC20InsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xe450d38cd8d9f7d95077d567d60ed49c7254716e6ad08fc9872816c97e0ffec6")
}

// UnpackERC20InsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func (riskPool *RiskPool) UnpackERC20InsufficientBalanceError(raw []byte) (*RiskPoolERC20InsufficientBalance, error) {
	out := new(RiskPoolERC20InsufficientBalance)
	if err := riskPool.abi.UnpackIntoInterface(out, "ERC20InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolERC20InvalidApprover represents a ERC20InvalidApprover error raised by the RiskPool contract.
type RiskPoolERC20InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidApprover(address approver)
func RiskPoolERC20InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xe602df05cc75712490294c6c104ab7c17f4030363910a7a2626411c6d3118847")
}

// UnpackERC20InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidApprover(address approver)
func (riskPool *RiskPool) UnpackERC20InvalidApproverError(raw []byte) (*RiskPoolERC20InvalidApprover, error) {
	out := new(RiskPoolERC20InvalidApprover)
	if err := riskPool.abi.UnpackIntoInterface(out, "ERC20InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolERC20InvalidReceiver represents a ERC20InvalidReceiver error raised by the RiskPool contract.
type RiskPoolERC20InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func RiskPoolERC20InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0xec442f055133b72f3b2f9f0bb351c406b178527de2040a7d1feb4e058771f613")
}

// UnpackERC20InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func (riskPool *RiskPool) UnpackERC20InvalidReceiverError(raw []byte) (*RiskPoolERC20InvalidReceiver, error) {
	out := new(RiskPoolERC20InvalidReceiver)
	if err := riskPool.abi.UnpackIntoInterface(out, "ERC20InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolERC20InvalidSender represents a ERC20InvalidSender error raised by the RiskPool contract.
type RiskPoolERC20InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSender(address sender)
func RiskPoolERC20InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x96c6fd1edd0cd6ef7ff0ecc0facdf53148dc0048b57fe58af65755250a7a96bd")
}

// UnpackERC20InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSender(address sender)
func (riskPool *RiskPool) UnpackERC20InvalidSenderError(raw []byte) (*RiskPoolERC20InvalidSender, error) {
	out := new(RiskPoolERC20InvalidSender)
	if err := riskPool.abi.UnpackIntoInterface(out, "ERC20InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolERC20InvalidSpender represents a ERC20InvalidSpender error raised by the RiskPool contract.
type RiskPoolERC20InvalidSpender struct {
	Spender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSpender(address spender)
func RiskPoolERC20InvalidSpenderErrorID() common.Hash {
	return common.HexToHash("0x94280d62c347d8d9f4d59a76ea321452406db88df38e0c9da304f58b57b373a2")
}

// UnpackERC20InvalidSpenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSpender(address spender)
func (riskPool *RiskPool) UnpackERC20InvalidSpenderError(raw []byte) (*RiskPoolERC20InvalidSpender, error) {
	out := new(RiskPoolERC20InvalidSpender)
	if err := riskPool.abi.UnpackIntoInterface(out, "ERC20InvalidSpender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolERC4626ExceededMaxDeposit represents a ERC4626ExceededMaxDeposit error raised by the RiskPool contract.
type RiskPoolERC4626ExceededMaxDeposit struct {
	Receiver common.Address
	Assets   *big.Int
	Max      *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC4626ExceededMaxDeposit(address receiver, uint256 assets, uint256 max)
func RiskPoolERC4626ExceededMaxDepositErrorID() common.Hash {
	return common.HexToHash("0x79012fb2819fcdc1de669c08773dbcd6bdc757862642f75fb1c584dadf259dfe")
}

// UnpackERC4626ExceededMaxDepositError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC4626ExceededMaxDeposit(address receiver, uint256 assets, uint256 max)
func (riskPool *RiskPool) UnpackERC4626ExceededMaxDepositError(raw []byte) (*RiskPoolERC4626ExceededMaxDeposit, error) {
	out := new(RiskPoolERC4626ExceededMaxDeposit)
	if err := riskPool.abi.UnpackIntoInterface(out, "ERC4626ExceededMaxDeposit", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolERC4626ExceededMaxMint represents a ERC4626ExceededMaxMint error raised by the RiskPool contract.
type RiskPoolERC4626ExceededMaxMint struct {
	Receiver common.Address
	Shares   *big.Int
	Max      *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC4626ExceededMaxMint(address receiver, uint256 shares, uint256 max)
func RiskPoolERC4626ExceededMaxMintErrorID() common.Hash {
	return common.HexToHash("0x284ff667dc615a39438518c22e8955b9470327d9de8a4d7e21c926b260d65176")
}

// UnpackERC4626ExceededMaxMintError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC4626ExceededMaxMint(address receiver, uint256 shares, uint256 max)
func (riskPool *RiskPool) UnpackERC4626ExceededMaxMintError(raw []byte) (*RiskPoolERC4626ExceededMaxMint, error) {
	out := new(RiskPoolERC4626ExceededMaxMint)
	if err := riskPool.abi.UnpackIntoInterface(out, "ERC4626ExceededMaxMint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolERC4626ExceededMaxRedeem represents a ERC4626ExceededMaxRedeem error raised by the RiskPool contract.
type RiskPoolERC4626ExceededMaxRedeem struct {
	Owner  common.Address
	Shares *big.Int
	Max    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC4626ExceededMaxRedeem(address owner, uint256 shares, uint256 max)
func RiskPoolERC4626ExceededMaxRedeemErrorID() common.Hash {
	return common.HexToHash("0xb94abeec0557d36b5f0bc8f115deec7b184dcbff94ac66d55e37c8f301e75269")
}

// UnpackERC4626ExceededMaxRedeemError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC4626ExceededMaxRedeem(address owner, uint256 shares, uint256 max)
func (riskPool *RiskPool) UnpackERC4626ExceededMaxRedeemError(raw []byte) (*RiskPoolERC4626ExceededMaxRedeem, error) {
	out := new(RiskPoolERC4626ExceededMaxRedeem)
	if err := riskPool.abi.UnpackIntoInterface(out, "ERC4626ExceededMaxRedeem", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolERC4626ExceededMaxWithdraw represents a ERC4626ExceededMaxWithdraw error raised by the RiskPool contract.
type RiskPoolERC4626ExceededMaxWithdraw struct {
	Owner  common.Address
	Assets *big.Int
	Max    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC4626ExceededMaxWithdraw(address owner, uint256 assets, uint256 max)
func RiskPoolERC4626ExceededMaxWithdrawErrorID() common.Hash {
	return common.HexToHash("0xfe9cceec2bd1f9b68641914cc354eacaeb1cc2169f5ba0639930f241e87142f0")
}

// UnpackERC4626ExceededMaxWithdrawError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC4626ExceededMaxWithdraw(address owner, uint256 assets, uint256 max)
func (riskPool *RiskPool) UnpackERC4626ExceededMaxWithdrawError(raw []byte) (*RiskPoolERC4626ExceededMaxWithdraw, error) {
	out := new(RiskPoolERC4626ExceededMaxWithdraw)
	if err := riskPool.abi.UnpackIntoInterface(out, "ERC4626ExceededMaxWithdraw", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolNoCapacity represents a NoCapacity error raised by the RiskPool contract.
type RiskPoolNoCapacity struct {
	Asked *big.Int
	Left  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoCapacity(uint256 asked, uint256 left)
func RiskPoolNoCapacityErrorID() common.Hash {
	return common.HexToHash("0xa25dc6ad4ec1d10e93da632ceeffb5e51e471ad23ff3f7d71f10e3cd418cc3aa")
}

// UnpackNoCapacityError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoCapacity(uint256 asked, uint256 left)
func (riskPool *RiskPool) UnpackNoCapacityError(raw []byte) (*RiskPoolNoCapacity, error) {
	out := new(RiskPoolNoCapacity)
	if err := riskPool.abi.UnpackIntoInterface(out, "NoCapacity", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolNotController represents a NotController error raised by the RiskPool contract.
type RiskPoolNotController struct {
	Caller     common.Address
	Controller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotController(address caller, address controller)
func RiskPoolNotControllerErrorID() common.Hash {
	return common.HexToHash("0x72d806c5af31da1c4b66adf087b497b69b70d15d48759a264d8b9642d001ab49")
}

// UnpackNotControllerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotController(address caller, address controller)
func (riskPool *RiskPool) UnpackNotControllerError(raw []byte) (*RiskPoolNotController, error) {
	out := new(RiskPoolNotController)
	if err := riskPool.abi.UnpackIntoInterface(out, "NotController", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolNotMarket represents a NotMarket error raised by the RiskPool contract.
type RiskPoolNotMarket struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotMarket(address caller)
func RiskPoolNotMarketErrorID() common.Hash {
	return common.HexToHash("0xbfae38b33907467ea3651d4564b66c7df27bbd52b3924e47aa461b118ab3c8a3")
}

// UnpackNotMarketError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotMarket(address caller)
func (riskPool *RiskPool) UnpackNotMarketError(raw []byte) (*RiskPoolNotMarket, error) {
	out := new(RiskPoolNotMarket)
	if err := riskPool.abi.UnpackIntoInterface(out, "NotMarket", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolNotPaused represents a NotPaused error raised by the RiskPool contract.
type RiskPoolNotPaused struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPaused()
func RiskPoolNotPausedErrorID() common.Hash {
	return common.HexToHash("0x6cd602013233635730773e15e89b8a778034d859147e8f706bcd1aa42e228e06")
}

// UnpackNotPausedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPaused()
func (riskPool *RiskPool) UnpackNotPausedError(raw []byte) (*RiskPoolNotPaused, error) {
	out := new(RiskPoolNotPaused)
	if err := riskPool.abi.UnpackIntoInterface(out, "NotPaused", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the RiskPool contract.
type RiskPoolOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func RiskPoolOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (riskPool *RiskPool) UnpackOwnableInvalidOwnerError(raw []byte) (*RiskPoolOwnableInvalidOwner, error) {
	out := new(RiskPoolOwnableInvalidOwner)
	if err := riskPool.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the RiskPool contract.
type RiskPoolOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func RiskPoolOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (riskPool *RiskPool) UnpackOwnableUnauthorizedAccountError(raw []byte) (*RiskPoolOwnableUnauthorizedAccount, error) {
	out := new(RiskPoolOwnableUnauthorizedAccount)
	if err := riskPool.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolPauseTooLong represents a PauseTooLong error raised by the RiskPool contract.
type RiskPoolPauseTooLong struct {
	Until uint64
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PauseTooLong(uint64 until, uint256 max)
func RiskPoolPauseTooLongErrorID() common.Hash {
	return common.HexToHash("0xec9e1bbc635df71c03831706ed6894557280e2ed0ac09ad807ebde7dee4e9985")
}

// UnpackPauseTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PauseTooLong(uint64 until, uint256 max)
func (riskPool *RiskPool) UnpackPauseTooLongError(raw []byte) (*RiskPoolPauseTooLong, error) {
	out := new(RiskPoolPauseTooLong)
	if err := riskPool.abi.UnpackIntoInterface(out, "PauseTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolPauseTooSoon represents a PauseTooSoon error raised by the RiskPool contract.
type RiskPoolPauseTooSoon struct {
	Earliest *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PauseTooSoon(uint256 earliest)
func RiskPoolPauseTooSoonErrorID() common.Hash {
	return common.HexToHash("0x7d47bb35fa7b221df0f1d78aadb3b13df1c3390c3b0eb4eb3738c2ec17ba2491")
}

// UnpackPauseTooSoonError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PauseTooSoon(uint256 earliest)
func (riskPool *RiskPool) UnpackPauseTooSoonError(raw []byte) (*RiskPoolPauseTooSoon, error) {
	out := new(RiskPoolPauseTooSoon)
	if err := riskPool.abi.UnpackIntoInterface(out, "PauseTooSoon", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolRedemptionIsQueued represents a RedemptionIsQueued error raised by the RiskPool contract.
type RiskPoolRedemptionIsQueued struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RedemptionIsQueued()
func RiskPoolRedemptionIsQueuedErrorID() common.Hash {
	return common.HexToHash("0x3363324e03a99c9cce06217d4847d1862aa6ea381728ad90e30c7f039d6b7f8a")
}

// UnpackRedemptionIsQueuedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RedemptionIsQueued()
func (riskPool *RiskPool) UnpackRedemptionIsQueuedError(raw []byte) (*RiskPoolRedemptionIsQueued, error) {
	out := new(RiskPoolRedemptionIsQueued)
	if err := riskPool.abi.UnpackIntoInterface(out, "RedemptionIsQueued", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolReentrancyGuardReentrantCall represents a ReentrancyGuardReentrantCall error raised by the RiskPool contract.
type RiskPoolReentrancyGuardReentrantCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReentrancyGuardReentrantCall()
func RiskPoolReentrancyGuardReentrantCallErrorID() common.Hash {
	return common.HexToHash("0x3ee5aeb571de7fc460830b4d0017439a1ca56fb0bc39062227ade4fe4a24c1ca")
}

// UnpackReentrancyGuardReentrantCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReentrancyGuardReentrantCall()
func (riskPool *RiskPool) UnpackReentrancyGuardReentrantCallError(raw []byte) (*RiskPoolReentrancyGuardReentrantCall, error) {
	out := new(RiskPoolReentrancyGuardReentrantCall)
	if err := riskPool.abi.UnpackIntoInterface(out, "ReentrancyGuardReentrantCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolSafeCastOverflowedUintDowncast represents a SafeCastOverflowedUintDowncast error raised by the RiskPool contract.
type RiskPoolSafeCastOverflowedUintDowncast struct {
	Bits  uint8
	Value *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func RiskPoolSafeCastOverflowedUintDowncastErrorID() common.Hash {
	return common.HexToHash("0x6dfcc6503a32754ce7a89698e18201fc5294fd4aad43edefee786f88423b1a12")
}

// UnpackSafeCastOverflowedUintDowncastError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func (riskPool *RiskPool) UnpackSafeCastOverflowedUintDowncastError(raw []byte) (*RiskPoolSafeCastOverflowedUintDowncast, error) {
	out := new(RiskPoolSafeCastOverflowedUintDowncast)
	if err := riskPool.abi.UnpackIntoInterface(out, "SafeCastOverflowedUintDowncast", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the RiskPool contract.
type RiskPoolSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func RiskPoolSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (riskPool *RiskPool) UnpackSafeERC20FailedOperationError(raw []byte) (*RiskPoolSafeERC20FailedOperation, error) {
	out := new(RiskPoolSafeERC20FailedOperation)
	if err := riskPool.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolSeriesPending represents a SeriesPending error raised by the RiskPool contract.
type RiskPoolSeriesPending struct {
	Series common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SeriesPending(address series)
func RiskPoolSeriesPendingErrorID() common.Hash {
	return common.HexToHash("0x89f2fdb411526b6d179e5bd580cfd01ccf4a48b5e86b85e9362662724ac88659")
}

// UnpackSeriesPendingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SeriesPending(address series)
func (riskPool *RiskPool) UnpackSeriesPendingError(raw []byte) (*RiskPoolSeriesPending, error) {
	out := new(RiskPoolSeriesPending)
	if err := riskPool.abi.UnpackIntoInterface(out, "SeriesPending", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolStrangeController represents a StrangeController error raised by the RiskPool contract.
type RiskPoolStrangeController struct {
	Controller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StrangeController(address controller)
func RiskPoolStrangeControllerErrorID() common.Hash {
	return common.HexToHash("0x120ac5844da28059de589a9eb1534a3a20c4496247b3a4995da3c0d2d87f6a8e")
}

// UnpackStrangeControllerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StrangeController(address controller)
func (riskPool *RiskPool) UnpackStrangeControllerError(raw []byte) (*RiskPoolStrangeController, error) {
	out := new(RiskPoolStrangeController)
	if err := riskPool.abi.UnpackIntoInterface(out, "StrangeController", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolTooManySeries represents a TooManySeries error raised by the RiskPool contract.
type RiskPoolTooManySeries struct {
	Max *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooManySeries(uint256 max)
func RiskPoolTooManySeriesErrorID() common.Hash {
	return common.HexToHash("0xaaf2cec7d0f737928944fc664a7c0944b14f4a4cdf9d8aa955a10c98448b65ad")
}

// UnpackTooManySeriesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooManySeries(uint256 max)
func (riskPool *RiskPool) UnpackTooManySeriesError(raw []byte) (*RiskPoolTooManySeries, error) {
	out := new(RiskPoolTooManySeries)
	if err := riskPool.abi.UnpackIntoInterface(out, "TooManySeries", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolUnbacked represents a Unbacked error raised by the RiskPool contract.
type RiskPoolUnbacked struct {
	Balance *big.Int
	Booked  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Unbacked(uint256 balance, uint256 booked)
func RiskPoolUnbackedErrorID() common.Hash {
	return common.HexToHash("0x825af073507e92040a6fd6f03a1a0d30361e0b9ab42da1034fb161acedcf7d91")
}

// UnpackUnbackedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Unbacked(uint256 balance, uint256 booked)
func (riskPool *RiskPool) UnpackUnbackedError(raw []byte) (*RiskPoolUnbacked, error) {
	out := new(RiskPoolUnbacked)
	if err := riskPool.abi.UnpackIntoInterface(out, "Unbacked", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolUnexpectedTransfer represents a UnexpectedTransfer error raised by the RiskPool contract.
type RiskPoolUnexpectedTransfer struct {
	Expected *big.Int
	Received *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnexpectedTransfer(uint256 expected, uint256 received)
func RiskPoolUnexpectedTransferErrorID() common.Hash {
	return common.HexToHash("0x05b9bb8f65f02bdd801a155ec2d8550e6684a338f0c45cb79243dae7a941cb00")
}

// UnpackUnexpectedTransferError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnexpectedTransfer(uint256 expected, uint256 received)
func (riskPool *RiskPool) UnpackUnexpectedTransferError(raw []byte) (*RiskPoolUnexpectedTransfer, error) {
	out := new(RiskPoolUnexpectedTransfer)
	if err := riskPool.abi.UnpackIntoInterface(out, "UnexpectedTransfer", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolZeroAddress represents a ZeroAddress error raised by the RiskPool contract.
type RiskPoolZeroAddress struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroAddress()
func RiskPoolZeroAddressErrorID() common.Hash {
	return common.HexToHash("0xd92e233df2717d4a40030e20904abd27b68fcbeede117eaaccbbdac9618c8c73")
}

// UnpackZeroAddressError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroAddress()
func (riskPool *RiskPool) UnpackZeroAddressError(raw []byte) (*RiskPoolZeroAddress, error) {
	out := new(RiskPoolZeroAddress)
	if err := riskPool.abi.UnpackIntoInterface(out, "ZeroAddress", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RiskPoolZeroShares represents a ZeroShares error raised by the RiskPool contract.
type RiskPoolZeroShares struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroShares()
func RiskPoolZeroSharesErrorID() common.Hash {
	return common.HexToHash("0x9811e0c7eeca2ee0fa751e2e19d78682ad689ea04816cfe0cf1c5863234abd3f")
}

// UnpackZeroSharesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroShares()
func (riskPool *RiskPool) UnpackZeroSharesError(raw []byte) (*RiskPoolZeroShares, error) {
	out := new(RiskPoolZeroShares)
	if err := riskPool.abi.UnpackIntoInterface(out, "ZeroShares", raw); err != nil {
		return nil, err
	}
	return out, nil
}
