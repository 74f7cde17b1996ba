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

// DevVowMetaData contains all meta data concerning the DevVow contract.
var DevVowMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"vat_\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"wait_\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"InsufficientDebt\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InsufficientSurplus\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotWard\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"era\",\"type\":\"uint256\"}],\"name\":\"WaitNotOver\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"Ash\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"Sin\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tab\",\"type\":\"uint256\"}],\"name\":\"fess\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"era\",\"type\":\"uint256\"}],\"name\":\"flog\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"rad\",\"type\":\"uint256\"}],\"name\":\"heal\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"rely\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"vat\",\"outputs\":[{\"internalType\":\"contractDevVat\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"wait\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"wards\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "DevVow",
	Bin: "0x60c060405234801561000f575f5ffd5b5060405161061038038061061083398101604081905261002e91610056565b6001600160a01b0390911660805260a052335f9081526020819052604090206001905561008d565b5f5f60408385031215610067575f5ffd5b82516001600160a01b038116811461007d575f5ffd5b6020939093015192949293505050565b60805160a0516105486100c85f395f818160f4015261025301525f818160b5015281816102e50152818161038b015261044b01526105485ff3fe608060405234801561000f575f5ffd5b5060043610610090575f3560e01c8063697efb7811610063578063697efb781461012b578063bf353dbb1461013e578063d0adc35f1461015d578063d7ee674b14610166578063f37ac61c14610179575f5ffd5b80632a1d2b3c1461009457806336569e77146100b057806364bd7013146100ef57806365fae35e14610116575b5f5ffd5b61009d60025481565b6040519081526020015b60405180910390f35b6100d77f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016100a7565b61009d7f000000000000000000000000000000000000000000000000000000000000000081565b6101296101243660046104ad565b61018c565b005b6101296101393660046104da565b6101de565b61009d61014c3660046104ad565b5f6020819052908152604090205481565b61009d60015481565b6101296101743660046104da565b61024d565b6101296101873660046104da565b6102d0565b335f908152602081905260409020546001146101c25760405163e214b00760e01b81523360048201526024015b60405180910390fd5b6001600160a01b03165f90815260208190526040902060019055565b335f9081526020819052604090205460011461020f5760405163e214b00760e01b81523360048201526024016101b9565b425f908152600360205260408120805483929061022d908490610505565b925050819055508060015f8282546102459190610505565b909155505050565b426102787f000000000000000000000000000000000000000000000000000000000000000083610505565b111561029a57604051631ccc464d60e21b8152600481018290526024016101b9565b5f8181526003602052604081205460018054919290916102bb90849061051e565b90915550505f90815260036020526040812055565b604051633612d9a360e11b81523060048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690636c25b34690602401602060405180830381865afa158015610332573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103569190610531565b811115610376576040516394290ab960e01b815260040160405180910390fd5b60405163782c909560e11b81523060048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063f059212a90602401602060405180830381865afa1580156103d8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103fc9190610531565b60025460015461040c9084610505565b6104169190610505565b11156104355760405163ac4314a960e01b815260040160405180910390fd5b604051633cdeb18760e21b8152600481018290527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063f37ac61c906024015f604051808303815f87803b158015610494575f5ffd5b505af11580156104a6573d5f5f3e3d5ffd5b5050505050565b5f602082840312156104bd575f5ffd5b81356001600160a01b03811681146104d3575f5ffd5b9392505050565b5f602082840312156104ea575f5ffd5b5035919050565b634e487b7160e01b5f52601160045260245ffd5b80820180821115610518576105186104f1565b92915050565b81810381811115610518576105186104f1565b5f60208284031215610541575f5ffd5b505191905056",
}

// DevVow is an auto generated Go binding around an Ethereum contract.
type DevVow struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevVow) GetABI() abi.ABI {
	return c.abi
}

// NewDevVow creates a new instance of DevVow.
func NewDevVow() *DevVow {
	parsed, err := DevVowMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevVow{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevVow) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address vat_, uint256 wait_) returns()
func (devVow *DevVow) PackConstructor(vat_ common.Address, wait_ *big.Int) []byte {
	enc, err := devVow.abi.Pack("", vat_, wait_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAsh is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2a1d2b3c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function Ash() view returns(uint256)
func (devVow *DevVow) PackAsh() []byte {
	enc, err := devVow.abi.Pack("Ash")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAsh is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2a1d2b3c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function Ash() view returns(uint256)
func (devVow *DevVow) TryPackAsh() ([]byte, error) {
	return devVow.abi.Pack("Ash")
}

// UnpackAsh is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2a1d2b3c.
//
// Solidity: function Ash() view returns(uint256)
func (devVow *DevVow) UnpackAsh(data []byte) (*big.Int, error) {
	out, err := devVow.abi.Unpack("Ash", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd0adc35f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function Sin() view returns(uint256)
func (devVow *DevVow) PackSin() []byte {
	enc, err := devVow.abi.Pack("Sin")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd0adc35f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function Sin() view returns(uint256)
func (devVow *DevVow) TryPackSin() ([]byte, error) {
	return devVow.abi.Pack("Sin")
}

// UnpackSin is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd0adc35f.
//
// Solidity: function Sin() view returns(uint256)
func (devVow *DevVow) UnpackSin(data []byte) (*big.Int, error) {
	out, err := devVow.abi.Unpack("Sin", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackFess is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x697efb78.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fess(uint256 tab) returns()
func (devVow *DevVow) PackFess(tab *big.Int) []byte {
	enc, err := devVow.abi.Pack("fess", tab)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFess is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x697efb78.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fess(uint256 tab) returns()
func (devVow *DevVow) TryPackFess(tab *big.Int) ([]byte, error) {
	return devVow.abi.Pack("fess", tab)
}

// PackFlog is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7ee674b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function flog(uint256 era) returns()
func (devVow *DevVow) PackFlog(era *big.Int) []byte {
	enc, err := devVow.abi.Pack("flog", era)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFlog is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7ee674b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function flog(uint256 era) returns()
func (devVow *DevVow) TryPackFlog(era *big.Int) ([]byte, error) {
	return devVow.abi.Pack("flog", era)
}

// PackHeal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf37ac61c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function heal(uint256 rad) returns()
func (devVow *DevVow) PackHeal(rad *big.Int) []byte {
	enc, err := devVow.abi.Pack("heal", rad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHeal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf37ac61c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function heal(uint256 rad) returns()
func (devVow *DevVow) TryPackHeal(rad *big.Int) ([]byte, error) {
	return devVow.abi.Pack("heal", rad)
}

// PackRely is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65fae35e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rely(address usr) returns()
func (devVow *DevVow) PackRely(usr common.Address) []byte {
	enc, err := devVow.abi.Pack("rely", usr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRely is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65fae35e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rely(address usr) returns()
func (devVow *DevVow) TryPackRely(usr common.Address) ([]byte, error) {
	return devVow.abi.Pack("rely", usr)
}

// PackVat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36569e77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function vat() view returns(address)
func (devVow *DevVow) PackVat() []byte {
	enc, err := devVow.abi.Pack("vat")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36569e77.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function vat() view returns(address)
func (devVow *DevVow) TryPackVat() ([]byte, error) {
	return devVow.abi.Pack("vat")
}

// UnpackVat is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x36569e77.
//
// Solidity: function vat() view returns(address)
func (devVow *DevVow) UnpackVat(data []byte) (common.Address, error) {
	out, err := devVow.abi.Unpack("vat", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackWait is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x64bd7013.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function wait() view returns(uint256)
func (devVow *DevVow) PackWait() []byte {
	enc, err := devVow.abi.Pack("wait")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWait is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x64bd7013.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function wait() view returns(uint256)
func (devVow *DevVow) TryPackWait() ([]byte, error) {
	return devVow.abi.Pack("wait")
}

// UnpackWait is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x64bd7013.
//
// Solidity: function wait() view returns(uint256)
func (devVow *DevVow) UnpackWait(data []byte) (*big.Int, error) {
	out, err := devVow.abi.Unpack("wait", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf353dbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function wards(address ) view returns(uint256)
func (devVow *DevVow) PackWards(arg0 common.Address) []byte {
	enc, err := devVow.abi.Pack("wards", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf353dbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function wards(address ) view returns(uint256)
func (devVow *DevVow) TryPackWards(arg0 common.Address) ([]byte, error) {
	return devVow.abi.Pack("wards", arg0)
}

// UnpackWards is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbf353dbb.
//
// Solidity: function wards(address ) view returns(uint256)
func (devVow *DevVow) UnpackWards(data []byte) (*big.Int, error) {
	out, err := devVow.abi.Unpack("wards", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (devVow *DevVow) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devVow.abi.Errors["InsufficientDebt"].ID.Bytes()[:4]) {
		return devVow.UnpackInsufficientDebtError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVow.abi.Errors["InsufficientSurplus"].ID.Bytes()[:4]) {
		return devVow.UnpackInsufficientSurplusError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVow.abi.Errors["NotWard"].ID.Bytes()[:4]) {
		return devVow.UnpackNotWardError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVow.abi.Errors["WaitNotOver"].ID.Bytes()[:4]) {
		return devVow.UnpackWaitNotOverError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevVowInsufficientDebt represents a InsufficientDebt error raised by the DevVow contract.
type DevVowInsufficientDebt struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InsufficientDebt()
func DevVowInsufficientDebtErrorID() common.Hash {
	return common.HexToHash("0xac4314a93bf2a3aec716e67f06309478a46f94f3e6641c1eefeaa4a8359cf9de")
}

// UnpackInsufficientDebtError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InsufficientDebt()
func (devVow *DevVow) UnpackInsufficientDebtError(raw []byte) (*DevVowInsufficientDebt, error) {
	out := new(DevVowInsufficientDebt)
	if err := devVow.abi.UnpackIntoInterface(out, "InsufficientDebt", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVowInsufficientSurplus represents a InsufficientSurplus error raised by the DevVow contract.
type DevVowInsufficientSurplus struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InsufficientSurplus()
func DevVowInsufficientSurplusErrorID() common.Hash {
	return common.HexToHash("0x94290ab9f2b38a1e50abc956d6f7edf40acc425a625034b0be35fa0441685596")
}

// UnpackInsufficientSurplusError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InsufficientSurplus()
func (devVow *DevVow) UnpackInsufficientSurplusError(raw []byte) (*DevVowInsufficientSurplus, error) {
	out := new(DevVowInsufficientSurplus)
	if err := devVow.abi.UnpackIntoInterface(out, "InsufficientSurplus", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVowNotWard represents a NotWard error raised by the DevVow contract.
type DevVowNotWard struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotWard(address caller)
func DevVowNotWardErrorID() common.Hash {
	return common.HexToHash("0xe214b0075bf1a43aa778f1355cad90e68fd0d454f8393fd8056bd33d0a4460f3")
}

// UnpackNotWardError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotWard(address caller)
func (devVow *DevVow) UnpackNotWardError(raw []byte) (*DevVowNotWard, error) {
	out := new(DevVowNotWard)
	if err := devVow.abi.UnpackIntoInterface(out, "NotWard", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVowWaitNotOver represents a WaitNotOver error raised by the DevVow contract.
type DevVowWaitNotOver struct {
	Era *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WaitNotOver(uint256 era)
func DevVowWaitNotOverErrorID() common.Hash {
	return common.HexToHash("0x73311934c9b5404006b2e43cc0d87c1e6be44f343eaba35fb36092aefc9c3e31")
}

// UnpackWaitNotOverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WaitNotOver(uint256 era)
func (devVow *DevVow) UnpackWaitNotOverError(raw []byte) (*DevVowWaitNotOver, error) {
	out := new(DevVowWaitNotOver)
	if err := devVow.abi.UnpackIntoInterface(out, "WaitNotOver", raw); err != nil {
		return nil, err
	}
	return out, nil
}
