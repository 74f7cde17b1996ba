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

// DevChainLogMetaData contains all meta data concerning the DevChainLog contract.
var DevChainLogMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"key\",\"type\":\"bytes32\"}],\"name\":\"InvalidKey\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotWard\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"key\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"addr\",\"type\":\"address\"}],\"name\":\"UpdateAddress\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"key\",\"type\":\"bytes32\"}],\"name\":\"getAddress\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"addr\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"key\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"addr\",\"type\":\"address\"}],\"name\":\"setAddress\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"wards\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "DevChainLog",
	Bin: "0x6080604052348015600e575f5ffd5b50335f908152602081905260409020600190556102048061002e5f395ff3fe608060405234801561000f575f5ffd5b506004361061003f575f3560e01c806321f8a72114610043578063bf353dbb14610073578063ca446dd9146100a0575b5f5ffd5b61005661005136600461018d565b6100b5565b6040516001600160a01b0390911681526020015b60405180910390f35b6100926100813660046101ba565b5f6020819052908152604090205481565b60405190815260200161006a565b6100b36100ae3660046101da565b6100f7565b005b5f818152600160205260409020546001600160a01b0316806100f257604051635326e49560e11b8152600481018390526024015b60405180910390fd5b919050565b335f908152602081905260409020546001146101285760405163e214b00760e01b81523360048201526024016100e9565b5f8281526001602090815260409182902080546001600160a01b0319166001600160a01b0385169081179091558251858152918201527fcf0ecd10d1399d98978051da48095f368d6f1fa3292d5fc09135b92aa2a4d733910160405180910390a15050565b5f6020828403121561019d575f5ffd5b5035919050565b80356001600160a01b03811681146100f2575f5ffd5b5f602082840312156101ca575f5ffd5b6101d3826101a4565b9392505050565b5f5f604083850312156101eb575f5ffd5b823591506101fb602084016101a4565b9050925092905056",
}

// DevChainLog is an auto generated Go binding around an Ethereum contract.
type DevChainLog struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevChainLog) GetABI() abi.ABI {
	return c.abi
}

// NewDevChainLog creates a new instance of DevChainLog.
func NewDevChainLog() *DevChainLog {
	parsed, err := DevChainLogMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevChainLog{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevChainLog) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackGetAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x21f8a721.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getAddress(bytes32 key) view returns(address addr)
func (devChainLog *DevChainLog) PackGetAddress(key [32]byte) []byte {
	enc, err := devChainLog.abi.Pack("getAddress", key)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x21f8a721.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getAddress(bytes32 key) view returns(address addr)
func (devChainLog *DevChainLog) TryPackGetAddress(key [32]byte) ([]byte, error) {
	return devChainLog.abi.Pack("getAddress", key)
}

// UnpackGetAddress is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x21f8a721.
//
// Solidity: function getAddress(bytes32 key) view returns(address addr)
func (devChainLog *DevChainLog) UnpackGetAddress(data []byte) (common.Address, error) {
	out, err := devChainLog.abi.Unpack("getAddress", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSetAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xca446dd9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setAddress(bytes32 key, address addr) returns()
func (devChainLog *DevChainLog) PackSetAddress(key [32]byte, addr common.Address) []byte {
	enc, err := devChainLog.abi.Pack("setAddress", key, addr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xca446dd9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setAddress(bytes32 key, address addr) returns()
func (devChainLog *DevChainLog) TryPackSetAddress(key [32]byte, addr common.Address) ([]byte, error) {
	return devChainLog.abi.Pack("setAddress", key, addr)
}

// PackWards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf353dbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function wards(address ) view returns(uint256)
func (devChainLog *DevChainLog) PackWards(arg0 common.Address) []byte {
	enc, err := devChainLog.abi.Pack("wards", arg0)
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
func (devChainLog *DevChainLog) TryPackWards(arg0 common.Address) ([]byte, error) {
	return devChainLog.abi.Pack("wards", arg0)
}

// UnpackWards is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbf353dbb.
//
// Solidity: function wards(address ) view returns(uint256)
func (devChainLog *DevChainLog) UnpackWards(data []byte) (*big.Int, error) {
	out, err := devChainLog.abi.Unpack("wards", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// DevChainLogUpdateAddress represents a UpdateAddress event raised by the DevChainLog contract.
type DevChainLogUpdateAddress struct {
	Key  [32]byte
	Addr common.Address
	Raw  *types.Log // Blockchain specific contextual infos
}

const DevChainLogUpdateAddressEventName = "UpdateAddress"

// ContractEventName returns the user-defined event name.
func (DevChainLogUpdateAddress) ContractEventName() string {
	return DevChainLogUpdateAddressEventName
}

// UnpackUpdateAddressEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event UpdateAddress(bytes32 key, address addr)
func (devChainLog *DevChainLog) UnpackUpdateAddressEvent(log *types.Log) (*DevChainLogUpdateAddress, error) {
	event := "UpdateAddress"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devChainLog.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevChainLogUpdateAddress)
	if len(log.Data) > 0 {
		if err := devChainLog.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devChainLog.abi.Events[event].Inputs {
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
func (devChainLog *DevChainLog) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devChainLog.abi.Errors["InvalidKey"].ID.Bytes()[:4]) {
		return devChainLog.UnpackInvalidKeyError(raw[4:])
	}
	if bytes.Equal(raw[:4], devChainLog.abi.Errors["NotWard"].ID.Bytes()[:4]) {
		return devChainLog.UnpackNotWardError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevChainLogInvalidKey represents a InvalidKey error raised by the DevChainLog contract.
type DevChainLogInvalidKey struct {
	Key [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidKey(bytes32 key)
func DevChainLogInvalidKeyErrorID() common.Hash {
	return common.HexToHash("0xa64dc92adf379b429ce63db325f329213b93670519c2d85f60260985f53621f9")
}

// UnpackInvalidKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidKey(bytes32 key)
func (devChainLog *DevChainLog) UnpackInvalidKeyError(raw []byte) (*DevChainLogInvalidKey, error) {
	out := new(DevChainLogInvalidKey)
	if err := devChainLog.abi.UnpackIntoInterface(out, "InvalidKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevChainLogNotWard represents a NotWard error raised by the DevChainLog contract.
type DevChainLogNotWard struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotWard(address caller)
func DevChainLogNotWardErrorID() common.Hash {
	return common.HexToHash("0xe214b0075bf1a43aa778f1355cad90e68fd0d454f8393fd8056bd33d0a4460f3")
}

// UnpackNotWardError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotWard(address caller)
func (devChainLog *DevChainLog) UnpackNotWardError(raw []byte) (*DevChainLogNotWard, error) {
	out := new(DevChainLogNotWard)
	if err := devChainLog.abi.UnpackIntoInterface(out, "NotWard", raw); err != nil {
		return nil, err
	}
	return out, nil
}
