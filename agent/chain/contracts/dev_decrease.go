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

// DevDecreaseMetaData contains all meta data concerning the DevDecrease contract.
var DevDecreaseMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tau_\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"top\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"dur\",\"type\":\"uint256\"}],\"name\":\"price\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"tau\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "DevDecrease",
	Bin: "0x60a0604052348015600e575f5ffd5b506040516101e43803806101e4833981016040819052602b916032565b6080526048565b5f602082840312156041575f5ffd5b5051919050565b60805161017961006b5f395f81816062015281816087015260af01526101795ff3fe608060405234801561000f575f5ffd5b5060043610610034575f3560e01c8063487a239514610038578063cfc4af551461005d575b5f5ffd5b61004b6100463660046100fc565b610084565b60405190815260200160405180910390f35b61004b7f000000000000000000000000000000000000000000000000000000000000000081565b5f7f00000000000000000000000000000000000000000000000000000000000000008210156100f1577f00000000000000000000000000000000000000000000000000000000000000006100d88382610130565b6100e29085610143565b6100ec919061015a565b6100f3565b5f5b90505b92915050565b5f5f6040838503121561010d575f5ffd5b50508035926020909101359150565b634e487b7160e01b5f52601160045260245ffd5b818103818111156100f6576100f661011c565b80820281158282048414176100f6576100f661011c565b5f8261017457634e487b7160e01b5f52601260045260245ffd5b50049056",
}

// DevDecrease is an auto generated Go binding around an Ethereum contract.
type DevDecrease struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevDecrease) GetABI() abi.ABI {
	return c.abi
}

// NewDevDecrease creates a new instance of DevDecrease.
func NewDevDecrease() *DevDecrease {
	parsed, err := DevDecreaseMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevDecrease{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevDecrease) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(uint256 tau_) returns()
func (devDecrease *DevDecrease) PackConstructor(tau_ *big.Int) []byte {
	enc, err := devDecrease.abi.Pack("", tau_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackPrice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x487a2395.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function price(uint256 top, uint256 dur) view returns(uint256)
func (devDecrease *DevDecrease) PackPrice(top *big.Int, dur *big.Int) []byte {
	enc, err := devDecrease.abi.Pack("price", top, dur)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPrice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x487a2395.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function price(uint256 top, uint256 dur) view returns(uint256)
func (devDecrease *DevDecrease) TryPackPrice(top *big.Int, dur *big.Int) ([]byte, error) {
	return devDecrease.abi.Pack("price", top, dur)
}

// UnpackPrice is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x487a2395.
//
// Solidity: function price(uint256 top, uint256 dur) view returns(uint256)
func (devDecrease *DevDecrease) UnpackPrice(data []byte) (*big.Int, error) {
	out, err := devDecrease.abi.Unpack("price", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTau is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcfc4af55.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tau() view returns(uint256)
func (devDecrease *DevDecrease) PackTau() []byte {
	enc, err := devDecrease.abi.Pack("tau")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTau is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcfc4af55.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tau() view returns(uint256)
func (devDecrease *DevDecrease) TryPackTau() ([]byte, error) {
	return devDecrease.abi.Pack("tau")
}

// UnpackTau is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcfc4af55.
//
// Solidity: function tau() view returns(uint256)
func (devDecrease *DevDecrease) UnpackTau(data []byte) (*big.Int, error) {
	out, err := devDecrease.abi.Unpack("tau", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}
