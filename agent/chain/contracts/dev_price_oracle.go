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

// DevPriceOracleMetaData contains all meta data concerning the DevPriceOracle contract.
var DevPriceOracleMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"NoPrice\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"source\",\"type\":\"address\"}],\"name\":\"AssetSourceUpdated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"BASE_CURRENCY\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"BASE_CURRENCY_UNIT\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"getAssetPrice\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"assets\",\"type\":\"address[]\"}],\"name\":\"getAssetsPrices\",\"outputs\":[{\"internalType\":\"uint256[]\",\"name\":\"prices\",\"type\":\"uint256[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"getSourceOfAsset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"source\",\"type\":\"address\"}],\"name\":\"setSource\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "DevPriceOracle",
	Bin: "0x6080604052348015600e575f5ffd5b5060405161065d38038061065d833981016040819052602b9160b4565b806001600160a01b038116605857604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b605f816065565b505060df565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f6020828403121560c3575f5ffd5b81516001600160a01b038116811460d8575f5ffd5b9392505050565b610571806100ec5f395ff3fe608060405234801561000f575f5ffd5b5060043610610090575f3560e01c806392bf2be01161006357806392bf2be0146100f35780639d23d9f21461011e578063b3596f071461013e578063e19f470014610151578063f2fde38b14610158575f5ffd5b8063715018a61461009457806377ba4fc51461009e5780638c89b64f146100b15780638da5cb5b146100cf575b5f5ffd5b61009c61016b565b005b61009c6100ac366004610435565b61017e565b6100bc6305f5e10081565b6040519081526020015b60405180910390f35b5f546001600160a01b03165b6040516001600160a01b0390911681526020016100c6565b6100db610101366004610466565b6001600160a01b039081165f908152600160205260409020541690565b61013161012c36600461047f565b6101dc565b6040516100c691906104f0565b6100bc61014c366004610466565b610283565b6100db5f81565b61009c610166366004610466565b610362565b61017361039f565b61017c5f6103cb565b565b61018661039f565b6001600160a01b038281165f8181526001602052604080822080546001600160a01b0319169486169485179055517f22c5b7b2d8561d39f7f210b6b326a1aa69f15311163082308ac4877db6339dc19190a35050565b60608167ffffffffffffffff8111156101f7576101f7610532565b604051908082528060200260200182016040528015610220578160200160208202803683370190505b5090505f5b8281101561027c5761025784848381811061024257610242610546565b905060200201602081019061014c9190610466565b82828151811061026957610269610546565b6020908102919091010152600101610225565b5092915050565b6001600160a01b038082165f90815260016020526040812054909116806102cd57604051632a654c3f60e21b81526001600160a01b03841660048201526024015b60405180910390fd5b5f816001600160a01b03166350d25bcd6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561030a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061032e919061055a565b90505f811361035b57604051632a654c3f60e21b81526001600160a01b03851660048201526024016102c4565b9392505050565b61036a61039f565b6001600160a01b03811661039357604051631e4fbdf760e01b81525f60048201526024016102c4565b61039c816103cb565b50565b5f546001600160a01b0316331461017c5760405163118cdaa760e01b81523360048201526024016102c4565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b80356001600160a01b0381168114610430575f5ffd5b919050565b5f5f60408385031215610446575f5ffd5b61044f8361041a565b915061045d6020840161041a565b90509250929050565b5f60208284031215610476575f5ffd5b61035b8261041a565b5f5f60208385031215610490575f5ffd5b823567ffffffffffffffff8111156104a6575f5ffd5b8301601f810185136104b6575f5ffd5b803567ffffffffffffffff8111156104cc575f5ffd5b8560208260051b84010111156104e0575f5ffd5b6020919091019590945092505050565b602080825282518282018190525f918401906040840190835b81811015610527578351835260209384019390920191600101610509565b509095945050505050565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b5f6020828403121561056a575f5ffd5b505191905056",
}

// DevPriceOracle is an auto generated Go binding around an Ethereum contract.
type DevPriceOracle struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevPriceOracle) GetABI() abi.ABI {
	return c.abi
}

// NewDevPriceOracle creates a new instance of DevPriceOracle.
func NewDevPriceOracle() *DevPriceOracle {
	parsed, err := DevPriceOracleMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevPriceOracle{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevPriceOracle) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address owner_) returns()
func (devPriceOracle *DevPriceOracle) PackConstructor(owner_ common.Address) []byte {
	enc, err := devPriceOracle.abi.Pack("", owner_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackBASECURRENCY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe19f4700.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function BASE_CURRENCY() view returns(address)
func (devPriceOracle *DevPriceOracle) PackBASECURRENCY() []byte {
	enc, err := devPriceOracle.abi.Pack("BASE_CURRENCY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBASECURRENCY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe19f4700.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function BASE_CURRENCY() view returns(address)
func (devPriceOracle *DevPriceOracle) TryPackBASECURRENCY() ([]byte, error) {
	return devPriceOracle.abi.Pack("BASE_CURRENCY")
}

// UnpackBASECURRENCY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe19f4700.
//
// Solidity: function BASE_CURRENCY() view returns(address)
func (devPriceOracle *DevPriceOracle) UnpackBASECURRENCY(data []byte) (common.Address, error) {
	out, err := devPriceOracle.abi.Unpack("BASE_CURRENCY", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackBASECURRENCYUNIT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c89b64f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function BASE_CURRENCY_UNIT() view returns(uint256)
func (devPriceOracle *DevPriceOracle) PackBASECURRENCYUNIT() []byte {
	enc, err := devPriceOracle.abi.Pack("BASE_CURRENCY_UNIT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBASECURRENCYUNIT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c89b64f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function BASE_CURRENCY_UNIT() view returns(uint256)
func (devPriceOracle *DevPriceOracle) TryPackBASECURRENCYUNIT() ([]byte, error) {
	return devPriceOracle.abi.Pack("BASE_CURRENCY_UNIT")
}

// UnpackBASECURRENCYUNIT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8c89b64f.
//
// Solidity: function BASE_CURRENCY_UNIT() view returns(uint256)
func (devPriceOracle *DevPriceOracle) UnpackBASECURRENCYUNIT(data []byte) (*big.Int, error) {
	out, err := devPriceOracle.abi.Unpack("BASE_CURRENCY_UNIT", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetAssetPrice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3596f07.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getAssetPrice(address asset) view returns(uint256)
func (devPriceOracle *DevPriceOracle) PackGetAssetPrice(asset common.Address) []byte {
	enc, err := devPriceOracle.abi.Pack("getAssetPrice", asset)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetAssetPrice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3596f07.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getAssetPrice(address asset) view returns(uint256)
func (devPriceOracle *DevPriceOracle) TryPackGetAssetPrice(asset common.Address) ([]byte, error) {
	return devPriceOracle.abi.Pack("getAssetPrice", asset)
}

// UnpackGetAssetPrice is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb3596f07.
//
// Solidity: function getAssetPrice(address asset) view returns(uint256)
func (devPriceOracle *DevPriceOracle) UnpackGetAssetPrice(data []byte) (*big.Int, error) {
	out, err := devPriceOracle.abi.Unpack("getAssetPrice", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetAssetsPrices is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9d23d9f2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getAssetsPrices(address[] assets) view returns(uint256[] prices)
func (devPriceOracle *DevPriceOracle) PackGetAssetsPrices(assets []common.Address) []byte {
	enc, err := devPriceOracle.abi.Pack("getAssetsPrices", assets)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetAssetsPrices is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9d23d9f2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getAssetsPrices(address[] assets) view returns(uint256[] prices)
func (devPriceOracle *DevPriceOracle) TryPackGetAssetsPrices(assets []common.Address) ([]byte, error) {
	return devPriceOracle.abi.Pack("getAssetsPrices", assets)
}

// UnpackGetAssetsPrices is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9d23d9f2.
//
// Solidity: function getAssetsPrices(address[] assets) view returns(uint256[] prices)
func (devPriceOracle *DevPriceOracle) UnpackGetAssetsPrices(data []byte) ([]*big.Int, error) {
	out, err := devPriceOracle.abi.Unpack("getAssetsPrices", data)
	if err != nil {
		return *new([]*big.Int), err
	}
	out0 := *abi.ConvertType(out[0], new([]*big.Int)).(*[]*big.Int)
	return out0, nil
}

// PackGetSourceOfAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x92bf2be0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getSourceOfAsset(address asset) view returns(address)
func (devPriceOracle *DevPriceOracle) PackGetSourceOfAsset(asset common.Address) []byte {
	enc, err := devPriceOracle.abi.Pack("getSourceOfAsset", asset)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetSourceOfAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x92bf2be0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getSourceOfAsset(address asset) view returns(address)
func (devPriceOracle *DevPriceOracle) TryPackGetSourceOfAsset(asset common.Address) ([]byte, error) {
	return devPriceOracle.abi.Pack("getSourceOfAsset", asset)
}

// UnpackGetSourceOfAsset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x92bf2be0.
//
// Solidity: function getSourceOfAsset(address asset) view returns(address)
func (devPriceOracle *DevPriceOracle) UnpackGetSourceOfAsset(data []byte) (common.Address, error) {
	out, err := devPriceOracle.abi.Unpack("getSourceOfAsset", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (devPriceOracle *DevPriceOracle) PackOwner() []byte {
	enc, err := devPriceOracle.abi.Pack("owner")
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
func (devPriceOracle *DevPriceOracle) TryPackOwner() ([]byte, error) {
	return devPriceOracle.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (devPriceOracle *DevPriceOracle) UnpackOwner(data []byte) (common.Address, error) {
	out, err := devPriceOracle.abi.Unpack("owner", data)
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
func (devPriceOracle *DevPriceOracle) PackRenounceOwnership() []byte {
	enc, err := devPriceOracle.abi.Pack("renounceOwnership")
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
func (devPriceOracle *DevPriceOracle) TryPackRenounceOwnership() ([]byte, error) {
	return devPriceOracle.abi.Pack("renounceOwnership")
}

// PackSetSource is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x77ba4fc5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setSource(address asset, address source) returns()
func (devPriceOracle *DevPriceOracle) PackSetSource(asset common.Address, source common.Address) []byte {
	enc, err := devPriceOracle.abi.Pack("setSource", asset, source)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetSource is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x77ba4fc5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setSource(address asset, address source) returns()
func (devPriceOracle *DevPriceOracle) TryPackSetSource(asset common.Address, source common.Address) ([]byte, error) {
	return devPriceOracle.abi.Pack("setSource", asset, source)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (devPriceOracle *DevPriceOracle) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := devPriceOracle.abi.Pack("transferOwnership", newOwner)
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
func (devPriceOracle *DevPriceOracle) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return devPriceOracle.abi.Pack("transferOwnership", newOwner)
}

// DevPriceOracleAssetSourceUpdated represents a AssetSourceUpdated event raised by the DevPriceOracle contract.
type DevPriceOracleAssetSourceUpdated struct {
	Asset  common.Address
	Source common.Address
	Raw    *types.Log // Blockchain specific contextual infos
}

const DevPriceOracleAssetSourceUpdatedEventName = "AssetSourceUpdated"

// ContractEventName returns the user-defined event name.
func (DevPriceOracleAssetSourceUpdated) ContractEventName() string {
	return DevPriceOracleAssetSourceUpdatedEventName
}

// UnpackAssetSourceUpdatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AssetSourceUpdated(address indexed asset, address indexed source)
func (devPriceOracle *DevPriceOracle) UnpackAssetSourceUpdatedEvent(log *types.Log) (*DevPriceOracleAssetSourceUpdated, error) {
	event := "AssetSourceUpdated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devPriceOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevPriceOracleAssetSourceUpdated)
	if len(log.Data) > 0 {
		if err := devPriceOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devPriceOracle.abi.Events[event].Inputs {
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

// DevPriceOracleOwnershipTransferred represents a OwnershipTransferred event raised by the DevPriceOracle contract.
type DevPriceOracleOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const DevPriceOracleOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (DevPriceOracleOwnershipTransferred) ContractEventName() string {
	return DevPriceOracleOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (devPriceOracle *DevPriceOracle) UnpackOwnershipTransferredEvent(log *types.Log) (*DevPriceOracleOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devPriceOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevPriceOracleOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := devPriceOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devPriceOracle.abi.Events[event].Inputs {
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
func (devPriceOracle *DevPriceOracle) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devPriceOracle.abi.Errors["NoPrice"].ID.Bytes()[:4]) {
		return devPriceOracle.UnpackNoPriceError(raw[4:])
	}
	if bytes.Equal(raw[:4], devPriceOracle.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return devPriceOracle.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], devPriceOracle.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return devPriceOracle.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevPriceOracleNoPrice represents a NoPrice error raised by the DevPriceOracle contract.
type DevPriceOracleNoPrice struct {
	Asset common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoPrice(address asset)
func DevPriceOracleNoPriceErrorID() common.Hash {
	return common.HexToHash("0xa99530fc9ba14d73e7b8469d1efeaea3a23b5833dc89bf161ddffd56a708a727")
}

// UnpackNoPriceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoPrice(address asset)
func (devPriceOracle *DevPriceOracle) UnpackNoPriceError(raw []byte) (*DevPriceOracleNoPrice, error) {
	out := new(DevPriceOracleNoPrice)
	if err := devPriceOracle.abi.UnpackIntoInterface(out, "NoPrice", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevPriceOracleOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the DevPriceOracle contract.
type DevPriceOracleOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func DevPriceOracleOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (devPriceOracle *DevPriceOracle) UnpackOwnableInvalidOwnerError(raw []byte) (*DevPriceOracleOwnableInvalidOwner, error) {
	out := new(DevPriceOracleOwnableInvalidOwner)
	if err := devPriceOracle.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevPriceOracleOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the DevPriceOracle contract.
type DevPriceOracleOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func DevPriceOracleOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (devPriceOracle *DevPriceOracle) UnpackOwnableUnauthorizedAccountError(raw []byte) (*DevPriceOracleOwnableUnauthorizedAccount, error) {
	out := new(DevPriceOracleOwnableUnauthorizedAccount)
	if err := devPriceOracle.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}
