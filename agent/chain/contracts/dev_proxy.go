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

// DevProxyMetaData contains all meta data concerning the DevProxy contract.
var DevProxyMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"implementation\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"}],\"name\":\"AddressEmptyCode\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"implementation\",\"type\":\"address\"}],\"name\":\"ERC1967InvalidImplementation\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ERC1967NonPayable\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ERC1967ProxyUninitialized\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"FailedCall\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotDeployer\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"implementation\",\"type\":\"address\"}],\"name\":\"Upgraded\",\"type\":\"event\"},{\"stateMutability\":\"payable\",\"type\":\"fallback\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"implementation\",\"type\":\"address\"}],\"name\":\"upgradeProxyTo\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"stateMutability\":\"payable\",\"type\":\"receive\"}]",
	ID:  "DevProxy",
	Bin: "0x60a060405233608052348015610013575f5ffd5b5060405161058538038061058583398101604081905261003291610226565b60408051602081019091525f8152819061004c8282610054565b505050610253565b61005d826100b2565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a28051156100a6576100a1828261012d565b505050565b6100ae6101ce565b5050565b806001600160a01b03163b5f036100ec57604051634c9c8ce360e01b81526001600160a01b03821660048201526024015b60405180910390fd5b7f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc80546001600160a01b0319166001600160a01b0392909216919091179055565b60605f61013a84846101ef565b905080801561015b57505f3d118061015b57505f846001600160a01b03163b115b1561017057610168610202565b9150506101c8565b801561019a57604051639996b31560e01b81526001600160a01b03851660048201526024016100e3565b3d156101ad576101a861021b565b6101c6565b60405163d6bda27560e01b815260040160405180910390fd5b505b92915050565b34156101ed5760405163b398979f60e01b815260040160405180910390fd5b565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f60208284031215610236575f5ffd5b81516001600160a01b038116811461024c575f5ffd5b9392505050565b60805161031b61026a5f395f6070015261031b5ff3fe608060405260043610610021575f3560e01c806355dbd8eb146100345761002a565b3661002a575f5ffd5b610032610053565b005b34801561003f575f5ffd5b5061003261004e3660046102ee565b610065565b61006361005e6100c9565b610100565b565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146100ae57604051638b906c9760e01b815260040160405180910390fd5b6100c68160405180602001604052805f81525061011e565b50565b5f6100fb7f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc546001600160a01b031690565b905090565b365f5f375f5f365f845af43d5f5f3e80801561011a573d5ff35b3d5ffd5b6101278261017c565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a28051156101705761016b82826101f7565b505050565b610178610298565b5050565b806001600160a01b03163b5f036101b657604051634c9c8ce360e01b81526001600160a01b03821660048201526024015b60405180910390fd5b7f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc80546001600160a01b0319166001600160a01b0392909216919091179055565b60605f61020484846102b7565b905080801561022557505f3d118061022557505f846001600160a01b03163b115b1561023a576102326102ca565b915050610292565b801561026457604051639996b31560e01b81526001600160a01b03851660048201526024016101ad565b3d15610277576102726102e3565b610290565b60405163d6bda27560e01b815260040160405180910390fd5b505b92915050565b34156100635760405163b398979f60e01b815260040160405180910390fd5b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f602082840312156102fe575f5ffd5b81356001600160a01b0381168114610314575f5ffd5b939250505056",
}

// DevProxy is an auto generated Go binding around an Ethereum contract.
type DevProxy struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevProxy) GetABI() abi.ABI {
	return c.abi
}

// NewDevProxy creates a new instance of DevProxy.
func NewDevProxy() *DevProxy {
	parsed, err := DevProxyMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevProxy{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevProxy) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address implementation) returns()
func (devProxy *DevProxy) PackConstructor(implementation common.Address) []byte {
	enc, err := devProxy.abi.Pack("", implementation)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackUpgradeProxyTo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55dbd8eb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function upgradeProxyTo(address implementation) returns()
func (devProxy *DevProxy) PackUpgradeProxyTo(implementation common.Address) []byte {
	enc, err := devProxy.abi.Pack("upgradeProxyTo", implementation)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpgradeProxyTo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55dbd8eb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function upgradeProxyTo(address implementation) returns()
func (devProxy *DevProxy) TryPackUpgradeProxyTo(implementation common.Address) ([]byte, error) {
	return devProxy.abi.Pack("upgradeProxyTo", implementation)
}

// DevProxyUpgraded represents a Upgraded event raised by the DevProxy contract.
type DevProxyUpgraded struct {
	Implementation common.Address
	Raw            *types.Log // Blockchain specific contextual infos
}

const DevProxyUpgradedEventName = "Upgraded"

// ContractEventName returns the user-defined event name.
func (DevProxyUpgraded) ContractEventName() string {
	return DevProxyUpgradedEventName
}

// UnpackUpgradedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Upgraded(address indexed implementation)
func (devProxy *DevProxy) UnpackUpgradedEvent(log *types.Log) (*DevProxyUpgraded, error) {
	event := "Upgraded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devProxy.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevProxyUpgraded)
	if len(log.Data) > 0 {
		if err := devProxy.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devProxy.abi.Events[event].Inputs {
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
func (devProxy *DevProxy) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devProxy.abi.Errors["AddressEmptyCode"].ID.Bytes()[:4]) {
		return devProxy.UnpackAddressEmptyCodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], devProxy.abi.Errors["ERC1967InvalidImplementation"].ID.Bytes()[:4]) {
		return devProxy.UnpackERC1967InvalidImplementationError(raw[4:])
	}
	if bytes.Equal(raw[:4], devProxy.abi.Errors["ERC1967NonPayable"].ID.Bytes()[:4]) {
		return devProxy.UnpackERC1967NonPayableError(raw[4:])
	}
	if bytes.Equal(raw[:4], devProxy.abi.Errors["ERC1967ProxyUninitialized"].ID.Bytes()[:4]) {
		return devProxy.UnpackERC1967ProxyUninitializedError(raw[4:])
	}
	if bytes.Equal(raw[:4], devProxy.abi.Errors["FailedCall"].ID.Bytes()[:4]) {
		return devProxy.UnpackFailedCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], devProxy.abi.Errors["NotDeployer"].ID.Bytes()[:4]) {
		return devProxy.UnpackNotDeployerError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevProxyAddressEmptyCode represents a AddressEmptyCode error raised by the DevProxy contract.
type DevProxyAddressEmptyCode struct {
	Target common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AddressEmptyCode(address target)
func DevProxyAddressEmptyCodeErrorID() common.Hash {
	return common.HexToHash("0x9996b315c842ff135b8fc4a08ad5df1c344efbc03d2687aecc0678050d2aac89")
}

// UnpackAddressEmptyCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AddressEmptyCode(address target)
func (devProxy *DevProxy) UnpackAddressEmptyCodeError(raw []byte) (*DevProxyAddressEmptyCode, error) {
	out := new(DevProxyAddressEmptyCode)
	if err := devProxy.abi.UnpackIntoInterface(out, "AddressEmptyCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevProxyERC1967InvalidImplementation represents a ERC1967InvalidImplementation error raised by the DevProxy contract.
type DevProxyERC1967InvalidImplementation struct {
	Implementation common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC1967InvalidImplementation(address implementation)
func DevProxyERC1967InvalidImplementationErrorID() common.Hash {
	return common.HexToHash("0x4c9c8ce3ceb3130f17f7cdba48d89b5b0129f266a8bac114e6e315a41879b617")
}

// UnpackERC1967InvalidImplementationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC1967InvalidImplementation(address implementation)
func (devProxy *DevProxy) UnpackERC1967InvalidImplementationError(raw []byte) (*DevProxyERC1967InvalidImplementation, error) {
	out := new(DevProxyERC1967InvalidImplementation)
	if err := devProxy.abi.UnpackIntoInterface(out, "ERC1967InvalidImplementation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevProxyERC1967NonPayable represents a ERC1967NonPayable error raised by the DevProxy contract.
type DevProxyERC1967NonPayable struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC1967NonPayable()
func DevProxyERC1967NonPayableErrorID() common.Hash {
	return common.HexToHash("0xb398979fa84f543c8e222f17890372c487baf85e062276c127fef521eea7224b")
}

// UnpackERC1967NonPayableError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC1967NonPayable()
func (devProxy *DevProxy) UnpackERC1967NonPayableError(raw []byte) (*DevProxyERC1967NonPayable, error) {
	out := new(DevProxyERC1967NonPayable)
	if err := devProxy.abi.UnpackIntoInterface(out, "ERC1967NonPayable", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevProxyERC1967ProxyUninitialized represents a ERC1967ProxyUninitialized error raised by the DevProxy contract.
type DevProxyERC1967ProxyUninitialized struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC1967ProxyUninitialized()
func DevProxyERC1967ProxyUninitializedErrorID() common.Hash {
	return common.HexToHash("0xc28a273c3fe16468cad2234091c09b146f46a93b2ad4069739c7beddfa5b3529")
}

// UnpackERC1967ProxyUninitializedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC1967ProxyUninitialized()
func (devProxy *DevProxy) UnpackERC1967ProxyUninitializedError(raw []byte) (*DevProxyERC1967ProxyUninitialized, error) {
	out := new(DevProxyERC1967ProxyUninitialized)
	if err := devProxy.abi.UnpackIntoInterface(out, "ERC1967ProxyUninitialized", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevProxyFailedCall represents a FailedCall error raised by the DevProxy contract.
type DevProxyFailedCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FailedCall()
func DevProxyFailedCallErrorID() common.Hash {
	return common.HexToHash("0xd6bda27508c0fb6d8a39b4b122878dab26f731a7d4e4abe711dd3731899052a4")
}

// UnpackFailedCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FailedCall()
func (devProxy *DevProxy) UnpackFailedCallError(raw []byte) (*DevProxyFailedCall, error) {
	out := new(DevProxyFailedCall)
	if err := devProxy.abi.UnpackIntoInterface(out, "FailedCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevProxyNotDeployer represents a NotDeployer error raised by the DevProxy contract.
type DevProxyNotDeployer struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotDeployer()
func DevProxyNotDeployerErrorID() common.Hash {
	return common.HexToHash("0x8b906c9700ab2b52dbac68ba97746b76f841c655b82cbeaeb4a267404c6dd944")
}

// UnpackNotDeployerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotDeployer()
func (devProxy *DevProxy) UnpackNotDeployerError(raw []byte) (*DevProxyNotDeployer, error) {
	out := new(DevProxyNotDeployer)
	if err := devProxy.abi.UnpackIntoInterface(out, "NotDeployer", raw); err != nil {
		return nil, err
	}
	return out, nil
}
