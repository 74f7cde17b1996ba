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

// DevArbiterMetaData contains all meta data concerning the DevArbiter contract.
var DevArbiterMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"resolver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"}],\"name\":\"Said\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"resolver\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"fractionWad\",\"type\":\"uint256\"}],\"name\":\"decide\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "DevArbiter",
	Bin: "0x6080604052348015600e575f5ffd5b50604051610383380380610383833981016040819052602b9160b4565b806001600160a01b038116605857604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b605f816065565b505060df565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f6020828403121560c3575f5ffd5b81516001600160a01b038116811460d8575f5ffd5b9392505050565b610297806100ec5f395ff3fe608060405234801561000f575f5ffd5b506004361061004a575f3560e01c8063715018a61461004e5780638da5cb5b146100585780639482b32a14610076578063f2fde38b14610089575b5f5ffd5b61005661009c565b005b5f54604080516001600160a01b039092168252519081900360200190f35b61005661008436600461023e565b6100af565b610056610097366004610277565b610166565b6100a46101a8565b6100ad5f6101d4565b565b6100b76101a8565b604051634373445160e01b81526001600160a01b038381166004830152602482018390528416906343734451906044015f604051808303815f87803b1580156100fe575f5ffd5b505af1158015610110573d5f5f3e3d5ffd5b50505050816001600160a01b0316836001600160a01b03167f737470501f6bc90fc7ee84dd11a2d0e7f67e26f818b77d41f6889f6e0f12a39c8360405161015991815260200190565b60405180910390a3505050565b61016e6101a8565b6001600160a01b03811661019c57604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b6101a5816101d4565b50565b5f546001600160a01b031633146100ad5760405163118cdaa760e01b8152336004820152602401610193565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b80356001600160a01b0381168114610239575f5ffd5b919050565b5f5f5f60608486031215610250575f5ffd5b61025984610223565b925061026760208501610223565b9150604084013590509250925092565b5f60208284031215610287575f5ffd5b61029082610223565b939250505056",
}

// DevArbiter is an auto generated Go binding around an Ethereum contract.
type DevArbiter struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevArbiter) GetABI() abi.ABI {
	return c.abi
}

// NewDevArbiter creates a new instance of DevArbiter.
func NewDevArbiter() *DevArbiter {
	parsed, err := DevArbiterMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevArbiter{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevArbiter) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address owner_) returns()
func (devArbiter *DevArbiter) PackConstructor(owner_ common.Address) []byte {
	enc, err := devArbiter.abi.Pack("", owner_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackDecide is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9482b32a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decide(address resolver, address series, uint256 fractionWad) returns()
func (devArbiter *DevArbiter) PackDecide(resolver common.Address, series common.Address, fractionWad *big.Int) []byte {
	enc, err := devArbiter.abi.Pack("decide", resolver, series, fractionWad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecide is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9482b32a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decide(address resolver, address series, uint256 fractionWad) returns()
func (devArbiter *DevArbiter) TryPackDecide(resolver common.Address, series common.Address, fractionWad *big.Int) ([]byte, error) {
	return devArbiter.abi.Pack("decide", resolver, series, fractionWad)
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (devArbiter *DevArbiter) PackOwner() []byte {
	enc, err := devArbiter.abi.Pack("owner")
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
func (devArbiter *DevArbiter) TryPackOwner() ([]byte, error) {
	return devArbiter.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (devArbiter *DevArbiter) UnpackOwner(data []byte) (common.Address, error) {
	out, err := devArbiter.abi.Unpack("owner", data)
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
func (devArbiter *DevArbiter) PackRenounceOwnership() []byte {
	enc, err := devArbiter.abi.Pack("renounceOwnership")
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
func (devArbiter *DevArbiter) TryPackRenounceOwnership() ([]byte, error) {
	return devArbiter.abi.Pack("renounceOwnership")
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (devArbiter *DevArbiter) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := devArbiter.abi.Pack("transferOwnership", newOwner)
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
func (devArbiter *DevArbiter) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return devArbiter.abi.Pack("transferOwnership", newOwner)
}

// DevArbiterOwnershipTransferred represents a OwnershipTransferred event raised by the DevArbiter contract.
type DevArbiterOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const DevArbiterOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (DevArbiterOwnershipTransferred) ContractEventName() string {
	return DevArbiterOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (devArbiter *DevArbiter) UnpackOwnershipTransferredEvent(log *types.Log) (*DevArbiterOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devArbiter.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevArbiterOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := devArbiter.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devArbiter.abi.Events[event].Inputs {
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

// DevArbiterSaid represents a Said event raised by the DevArbiter contract.
type DevArbiterSaid struct {
	Resolver common.Address
	Series   common.Address
	Fraction *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const DevArbiterSaidEventName = "Said"

// ContractEventName returns the user-defined event name.
func (DevArbiterSaid) ContractEventName() string {
	return DevArbiterSaidEventName
}

// UnpackSaidEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Said(address indexed resolver, address indexed series, uint256 fraction)
func (devArbiter *DevArbiter) UnpackSaidEvent(log *types.Log) (*DevArbiterSaid, error) {
	event := "Said"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devArbiter.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevArbiterSaid)
	if len(log.Data) > 0 {
		if err := devArbiter.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devArbiter.abi.Events[event].Inputs {
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
func (devArbiter *DevArbiter) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devArbiter.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return devArbiter.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], devArbiter.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return devArbiter.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevArbiterOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the DevArbiter contract.
type DevArbiterOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func DevArbiterOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (devArbiter *DevArbiter) UnpackOwnableInvalidOwnerError(raw []byte) (*DevArbiterOwnableInvalidOwner, error) {
	out := new(DevArbiterOwnableInvalidOwner)
	if err := devArbiter.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevArbiterOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the DevArbiter contract.
type DevArbiterOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func DevArbiterOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (devArbiter *DevArbiter) UnpackOwnableUnauthorizedAccountError(raw []byte) (*DevArbiterOwnableUnauthorizedAccount, error) {
	out := new(DevArbiterOwnableUnauthorizedAccount)
	if err := devArbiter.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}
