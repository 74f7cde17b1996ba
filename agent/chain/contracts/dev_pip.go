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

// DevPipMetaData contains all meta data concerning the DevPip contract.
var DevPipMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"peek\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"price\",\"type\":\"uint256\"}],\"name\":\"set\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"void\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "DevPip",
	Bin: "0x6080604052348015600e575f5ffd5b50604051610309380380610309833981016040819052602b9160b4565b806001600160a01b038116605857604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b605f816065565b505060df565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f6020828403121560c3575f5ffd5b81516001600160a01b038116811460d8575f5ffd5b9392505050565b61021d806100ec5f395ff3fe608060405234801561000f575f5ffd5b5060043610610060575f3560e01c806359e02dd71461006457806360fe47b114610087578063715018a61461009c5780638da5cb5b146100a4578063ac4c25b2146100be578063f2fde38b146100c6575b5f5ffd5b60015460025460ff16604080519283529015156020830152015b60405180910390f35b61009a6100953660046101d9565b6100d9565b005b61009a6100f5565b5f546040516001600160a01b03909116815260200161007e565b61009a610108565b61009a6100d43660046101f0565b61011c565b6100e161015e565b60019081556002805460ff19169091179055565b6100fd61015e565b6101065f61018a565b565b61011061015e565b6002805460ff19169055565b61012461015e565b6001600160a01b03811661015257604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b61015b8161018a565b50565b5f546001600160a01b031633146101065760405163118cdaa760e01b8152336004820152602401610149565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f602082840312156101e9575f5ffd5b5035919050565b5f60208284031215610200575f5ffd5b81356001600160a01b0381168114610216575f5ffd5b939250505056",
}

// DevPip is an auto generated Go binding around an Ethereum contract.
type DevPip struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevPip) GetABI() abi.ABI {
	return c.abi
}

// NewDevPip creates a new instance of DevPip.
func NewDevPip() *DevPip {
	parsed, err := DevPipMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevPip{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevPip) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address owner_) returns()
func (devPip *DevPip) PackConstructor(owner_ common.Address) []byte {
	enc, err := devPip.abi.Pack("", owner_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (devPip *DevPip) PackOwner() []byte {
	enc, err := devPip.abi.Pack("owner")
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
func (devPip *DevPip) TryPackOwner() ([]byte, error) {
	return devPip.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (devPip *DevPip) UnpackOwner(data []byte) (common.Address, error) {
	out, err := devPip.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPeek is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x59e02dd7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function peek() view returns(bytes32, bool)
func (devPip *DevPip) PackPeek() []byte {
	enc, err := devPip.abi.Pack("peek")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPeek is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x59e02dd7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function peek() view returns(bytes32, bool)
func (devPip *DevPip) TryPackPeek() ([]byte, error) {
	return devPip.abi.Pack("peek")
}

// DevPipPeekOutput serves as a container for the return parameters of contract
// method Peek.
type DevPipPeekOutput struct {
	Arg0 [32]byte
	Arg1 bool
}

// UnpackPeek is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x59e02dd7.
//
// Solidity: function peek() view returns(bytes32, bool)
func (devPip *DevPip) UnpackPeek(data []byte) (DevPipPeekOutput, error) {
	out, err := devPip.abi.Unpack("peek", data)
	outstruct := new(DevPipPeekOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.Arg1 = *abi.ConvertType(out[1], new(bool)).(*bool)
	return *outstruct, nil
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() returns()
func (devPip *DevPip) PackRenounceOwnership() []byte {
	enc, err := devPip.abi.Pack("renounceOwnership")
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
func (devPip *DevPip) TryPackRenounceOwnership() ([]byte, error) {
	return devPip.abi.Pack("renounceOwnership")
}

// PackSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x60fe47b1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function set(uint256 price) returns()
func (devPip *DevPip) PackSet(price *big.Int) []byte {
	enc, err := devPip.abi.Pack("set", price)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x60fe47b1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function set(uint256 price) returns()
func (devPip *DevPip) TryPackSet(price *big.Int) ([]byte, error) {
	return devPip.abi.Pack("set", price)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (devPip *DevPip) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := devPip.abi.Pack("transferOwnership", newOwner)
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
func (devPip *DevPip) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return devPip.abi.Pack("transferOwnership", newOwner)
}

// PackVoid is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac4c25b2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function void() returns()
func (devPip *DevPip) PackVoid() []byte {
	enc, err := devPip.abi.Pack("void")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVoid is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac4c25b2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function void() returns()
func (devPip *DevPip) TryPackVoid() ([]byte, error) {
	return devPip.abi.Pack("void")
}

// DevPipOwnershipTransferred represents a OwnershipTransferred event raised by the DevPip contract.
type DevPipOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const DevPipOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (DevPipOwnershipTransferred) ContractEventName() string {
	return DevPipOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (devPip *DevPip) UnpackOwnershipTransferredEvent(log *types.Log) (*DevPipOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devPip.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevPipOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := devPip.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devPip.abi.Events[event].Inputs {
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
func (devPip *DevPip) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devPip.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return devPip.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], devPip.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return devPip.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevPipOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the DevPip contract.
type DevPipOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func DevPipOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (devPip *DevPip) UnpackOwnableInvalidOwnerError(raw []byte) (*DevPipOwnableInvalidOwner, error) {
	out := new(DevPipOwnableInvalidOwner)
	if err := devPip.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevPipOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the DevPip contract.
type DevPipOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func DevPipOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (devPip *DevPip) UnpackOwnableUnauthorizedAccountError(raw []byte) (*DevPipOwnableUnauthorizedAccount, error) {
	out := new(DevPipOwnableUnauthorizedAccount)
	if err := devPip.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}
