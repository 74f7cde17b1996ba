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

// DevDeficitMetaData contains all meta data concerning the DevDeficit contract.
var DevDeficitMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"Failing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"deficit\",\"type\":\"uint256\"}],\"name\":\"DeficitSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"failing\",\"type\":\"bool\"}],\"name\":\"FailingSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"failing\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"getReserveDeficit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"deficit\",\"type\":\"uint256\"}],\"name\":\"setDeficit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bool\",\"name\":\"on\",\"type\":\"bool\"}],\"name\":\"setFailing\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "DevDeficit",
	Bin: "0x6080604052348015600e575f5ffd5b50604051610467380380610467833981016040819052602b9160b4565b806001600160a01b038116605857604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b605f816065565b505060df565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f6020828403121560c3575f5ffd5b81516001600160a01b038116811460d8575f5ffd5b9392505050565b61037b806100ec5f395ff3fe608060405234801561000f575f5ffd5b506004361061007a575f3560e01c80638da5cb5b116100585780638da5cb5b146100c3578063a3746ad1146100dd578063c952485d146100f0578063f2fde38b14610111575f5ffd5b8063049ddbf81461007e5780631118b87914610093578063715018a6146100bb575b5f5ffd5b61009161008c3660046102f9565b610124565b005b5f546100a690600160a01b900460ff1681565b60405190151581526020015b60405180910390f35b610091610183565b5f546040516001600160a01b0390911681526020016100b2565b6100916100eb36600461033a565b610196565b6101036100fe366004610362565b6101f6565b6040519081526020016100b2565b61009161011f366004610362565b61023c565b61012c61027e565b5f8054821515600160a01b0260ff60a01b199091161790556040517f227382121cd4739d305c64bbde38f640b09c45377c8968bcb0b810ab2f84498e9061017890831515815260200190565b60405180910390a150565b61018b61027e565b6101945f6102aa565b565b61019e61027e565b6001600160a01b0382165f8181526001602052604090819020839055517fc1e554e397c34af41b335ad386366fa7269d05888745b1cbe520be45e6aaa0e8906101ea9084815260200190565b60405180910390a25050565b5f8054600160a01b900460ff16156102215760405163678805d160e01b815260040160405180910390fd5b506001600160a01b03165f9081526001602052604090205490565b61024461027e565b6001600160a01b03811661027257604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b61027b816102aa565b50565b5f546001600160a01b031633146101945760405163118cdaa760e01b8152336004820152602401610269565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f60208284031215610309575f5ffd5b81358015158114610318575f5ffd5b9392505050565b80356001600160a01b0381168114610335575f5ffd5b919050565b5f5f6040838503121561034b575f5ffd5b6103548361031f565b946020939093013593505050565b5f60208284031215610372575f5ffd5b6103188261031f56",
}

// DevDeficit is an auto generated Go binding around an Ethereum contract.
type DevDeficit struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevDeficit) GetABI() abi.ABI {
	return c.abi
}

// NewDevDeficit creates a new instance of DevDeficit.
func NewDevDeficit() *DevDeficit {
	parsed, err := DevDeficitMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevDeficit{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevDeficit) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address owner_) returns()
func (devDeficit *DevDeficit) PackConstructor(owner_ common.Address) []byte {
	enc, err := devDeficit.abi.Pack("", owner_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackFailing is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1118b879.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function failing() view returns(bool)
func (devDeficit *DevDeficit) PackFailing() []byte {
	enc, err := devDeficit.abi.Pack("failing")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFailing is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1118b879.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function failing() view returns(bool)
func (devDeficit *DevDeficit) TryPackFailing() ([]byte, error) {
	return devDeficit.abi.Pack("failing")
}

// UnpackFailing is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1118b879.
//
// Solidity: function failing() view returns(bool)
func (devDeficit *DevDeficit) UnpackFailing(data []byte) (bool, error) {
	out, err := devDeficit.abi.Unpack("failing", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackGetReserveDeficit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc952485d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getReserveDeficit(address asset) view returns(uint256)
func (devDeficit *DevDeficit) PackGetReserveDeficit(asset common.Address) []byte {
	enc, err := devDeficit.abi.Pack("getReserveDeficit", asset)
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
func (devDeficit *DevDeficit) TryPackGetReserveDeficit(asset common.Address) ([]byte, error) {
	return devDeficit.abi.Pack("getReserveDeficit", asset)
}

// UnpackGetReserveDeficit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc952485d.
//
// Solidity: function getReserveDeficit(address asset) view returns(uint256)
func (devDeficit *DevDeficit) UnpackGetReserveDeficit(data []byte) (*big.Int, error) {
	out, err := devDeficit.abi.Unpack("getReserveDeficit", data)
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
func (devDeficit *DevDeficit) PackOwner() []byte {
	enc, err := devDeficit.abi.Pack("owner")
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
func (devDeficit *DevDeficit) TryPackOwner() ([]byte, error) {
	return devDeficit.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (devDeficit *DevDeficit) UnpackOwner(data []byte) (common.Address, error) {
	out, err := devDeficit.abi.Unpack("owner", data)
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
func (devDeficit *DevDeficit) PackRenounceOwnership() []byte {
	enc, err := devDeficit.abi.Pack("renounceOwnership")
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
func (devDeficit *DevDeficit) TryPackRenounceOwnership() ([]byte, error) {
	return devDeficit.abi.Pack("renounceOwnership")
}

// PackSetDeficit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3746ad1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setDeficit(address asset, uint256 deficit) returns()
func (devDeficit *DevDeficit) PackSetDeficit(asset common.Address, deficit *big.Int) []byte {
	enc, err := devDeficit.abi.Pack("setDeficit", asset, deficit)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetDeficit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3746ad1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setDeficit(address asset, uint256 deficit) returns()
func (devDeficit *DevDeficit) TryPackSetDeficit(asset common.Address, deficit *big.Int) ([]byte, error) {
	return devDeficit.abi.Pack("setDeficit", asset, deficit)
}

// PackSetFailing is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x049ddbf8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setFailing(bool on) returns()
func (devDeficit *DevDeficit) PackSetFailing(on bool) []byte {
	enc, err := devDeficit.abi.Pack("setFailing", on)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetFailing is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x049ddbf8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setFailing(bool on) returns()
func (devDeficit *DevDeficit) TryPackSetFailing(on bool) ([]byte, error) {
	return devDeficit.abi.Pack("setFailing", on)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (devDeficit *DevDeficit) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := devDeficit.abi.Pack("transferOwnership", newOwner)
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
func (devDeficit *DevDeficit) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return devDeficit.abi.Pack("transferOwnership", newOwner)
}

// DevDeficitDeficitSet represents a DeficitSet event raised by the DevDeficit contract.
type DevDeficitDeficitSet struct {
	Asset   common.Address
	Deficit *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const DevDeficitDeficitSetEventName = "DeficitSet"

// ContractEventName returns the user-defined event name.
func (DevDeficitDeficitSet) ContractEventName() string {
	return DevDeficitDeficitSetEventName
}

// UnpackDeficitSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DeficitSet(address indexed asset, uint256 deficit)
func (devDeficit *DevDeficit) UnpackDeficitSetEvent(log *types.Log) (*DevDeficitDeficitSet, error) {
	event := "DeficitSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devDeficit.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevDeficitDeficitSet)
	if len(log.Data) > 0 {
		if err := devDeficit.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devDeficit.abi.Events[event].Inputs {
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

// DevDeficitFailingSet represents a FailingSet event raised by the DevDeficit contract.
type DevDeficitFailingSet struct {
	Failing bool
	Raw     *types.Log // Blockchain specific contextual infos
}

const DevDeficitFailingSetEventName = "FailingSet"

// ContractEventName returns the user-defined event name.
func (DevDeficitFailingSet) ContractEventName() string {
	return DevDeficitFailingSetEventName
}

// UnpackFailingSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event FailingSet(bool failing)
func (devDeficit *DevDeficit) UnpackFailingSetEvent(log *types.Log) (*DevDeficitFailingSet, error) {
	event := "FailingSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devDeficit.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevDeficitFailingSet)
	if len(log.Data) > 0 {
		if err := devDeficit.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devDeficit.abi.Events[event].Inputs {
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

// DevDeficitOwnershipTransferred represents a OwnershipTransferred event raised by the DevDeficit contract.
type DevDeficitOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const DevDeficitOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (DevDeficitOwnershipTransferred) ContractEventName() string {
	return DevDeficitOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (devDeficit *DevDeficit) UnpackOwnershipTransferredEvent(log *types.Log) (*DevDeficitOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devDeficit.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevDeficitOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := devDeficit.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devDeficit.abi.Events[event].Inputs {
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
func (devDeficit *DevDeficit) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devDeficit.abi.Errors["Failing"].ID.Bytes()[:4]) {
		return devDeficit.UnpackFailingError(raw[4:])
	}
	if bytes.Equal(raw[:4], devDeficit.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return devDeficit.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], devDeficit.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return devDeficit.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevDeficitFailing represents a Failing error raised by the DevDeficit contract.
type DevDeficitFailing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Failing()
func DevDeficitFailingErrorID() common.Hash {
	return common.HexToHash("0x678805d1bd879fa4b375bf5e54aea4b935959b52a6bcdd3d3564cb21ca913c5a")
}

// UnpackFailingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Failing()
func (devDeficit *DevDeficit) UnpackFailingError(raw []byte) (*DevDeficitFailing, error) {
	out := new(DevDeficitFailing)
	if err := devDeficit.abi.UnpackIntoInterface(out, "Failing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevDeficitOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the DevDeficit contract.
type DevDeficitOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func DevDeficitOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (devDeficit *DevDeficit) UnpackOwnableInvalidOwnerError(raw []byte) (*DevDeficitOwnableInvalidOwner, error) {
	out := new(DevDeficitOwnableInvalidOwner)
	if err := devDeficit.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevDeficitOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the DevDeficit contract.
type DevDeficitOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func DevDeficitOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (devDeficit *DevDeficit) UnpackOwnableUnauthorizedAccountError(raw []byte) (*DevDeficitOwnableUnauthorizedAccount, error) {
	out := new(DevDeficitOwnableUnauthorizedAccount)
	if err := devDeficit.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}
