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

// DevAddressesProviderMetaData contains all meta data concerning the DevAddressesProvider contract.
var DevAddressesProviderMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"string\",\"name\":\"marketId\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"oldAddress\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newAddress\",\"type\":\"address\"}],\"name\":\"AddressSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"getAddress\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getMarketId\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getPool\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getPoolConfigurator\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getPoolDataProvider\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getPriceOracle\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"newAddress\",\"type\":\"address\"}],\"name\":\"setAddress\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "DevAddressesProvider",
	Bin: "0x608060405234801561000f575f5ffd5b5060405161082638038061082683398101604081905261002e916100f8565b806001600160a01b03811661005c57604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b6100658161007a565b5060026100728382610248565b505050610306565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b634e487b7160e01b5f52604160045260245ffd5b80516001600160a01b03811681146100f3575f5ffd5b919050565b5f5f60408385031215610109575f5ffd5b82516001600160401b0381111561011e575f5ffd5b8301601f8101851361012e575f5ffd5b80516001600160401b03811115610147576101476100c9565b604051601f8201601f19908116603f011681016001600160401b0381118282101715610175576101756100c9565b60405281815282820160200187101561018c575f5ffd5b8160208401602083015e5f602083830101528094505050506101b0602084016100dd565b90509250929050565b600181811c908216806101cd57607f821691505b6020821081036101eb57634e487b7160e01b5f52602260045260245ffd5b50919050565b601f821115610243578282111561024357805f5260205f20601f840160051c602085101561021c57505f5b90810190601f840160051c035f5b8181101561023f575f8382015560010161022a565b5050505b505050565b81516001600160401b03811115610261576102616100c9565b6102758161026f84546101b9565b846101f1565b6020601f8211600181146102a7575f83156102905750848201515b5f19600385901b1c1916600184901b1784556102ff565b5f84815260208120601f198516915b828110156102d657878501518255602094850194600190920191016102b6565b50848210156102f357868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b610513806103135f395ff3fe608060405234801561000f575f5ffd5b506004361061009b575f3560e01c80638da5cb5b116100635780638da5cb5b1461018a578063ca446dd91461019a578063e860accb146101ad578063f2fde38b146101f5578063fca513a814610208575f5ffd5b8063026b1d5f1461009f57806321f8a721146100f7578063568ef4701461011f578063631adfca14610134578063715018a614610180575b5f5ffd5b631413d3d360e21b5f5260016020527f91d7e1cb5c82aca8f163fcb18a1c970440bbb543ba720fdb1771f397ef2d3d03546001600160a01b03165b6040516001600160a01b0390911681526020015b60405180910390f35b6100da61010536600461042a565b5f908152600160205260409020546001600160a01b031690565b61012761024f565b6040516100ee9190610441565b702827a7a62fa1a7a72324a3aaa920aa27a960791b5f5260016020527f93b3d0b65719cf8a9315fea1cee6ac884ea1053f13e248c27bb18078a9d03b7d546001600160a01b03166100da565b6101886102df565b005b5f546001600160a01b03166100da565b6101886101a8366004610491565b6102f2565b6c2220aa20afa82927ab24a222a960991b5f5260016020527fcbe908067b5ffd0f77b5030d0053ab5307d7d82a8127788016d5d4b1ef47c901546001600160a01b03166100da565b6101886102033660046104bb565b61036d565b6b50524943455f4f5241434c4560a01b5f5260016020527f09c42ce2b8743b2d739b046fe6af227cd392ebe6dc7ade0f7795bfe8b5e8d524546001600160a01b03166100da565b60606002805461025e906104db565b80601f016020809104026020016040519081016040528092919081815260200182805461028a906104db565b80156102d55780601f106102ac576101008083540402835291602001916102d5565b820191905f5260205f20905b8154815290600101906020018083116102b857829003601f168201915b5050505050905090565b6102e76103af565b6102f05f6103db565b565b6102fa6103af565b5f828152600160205260408082205490516001600160a01b038085169392169185917f9ef0e8c8e52743bb38b83b17d9429141d494b8041ca6d616a6c77cebae9cd8b79190a45f9182526001602052604090912080546001600160a01b0319166001600160a01b03909216919091179055565b6103756103af565b6001600160a01b0381166103a357604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b6103ac816103db565b50565b5f546001600160a01b031633146102f05760405163118cdaa760e01b815233600482015260240161039a565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f6020828403121561043a575f5ffd5b5035919050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80356001600160a01b038116811461048c575f5ffd5b919050565b5f5f604083850312156104a2575f5ffd5b823591506104b260208401610476565b90509250929050565b5f602082840312156104cb575f5ffd5b6104d482610476565b9392505050565b600181811c908216806104ef57607f821691505b60208210810361050d57634e487b7160e01b5f52602260045260245ffd5b5091905056",
}

// DevAddressesProvider is an auto generated Go binding around an Ethereum contract.
type DevAddressesProvider struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevAddressesProvider) GetABI() abi.ABI {
	return c.abi
}

// NewDevAddressesProvider creates a new instance of DevAddressesProvider.
func NewDevAddressesProvider() *DevAddressesProvider {
	parsed, err := DevAddressesProviderMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevAddressesProvider{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevAddressesProvider) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(string marketId, address owner_) returns()
func (devAddressesProvider *DevAddressesProvider) PackConstructor(marketId string, owner_ common.Address) []byte {
	enc, err := devAddressesProvider.abi.Pack("", marketId, owner_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackGetAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x21f8a721.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getAddress(bytes32 id) view returns(address)
func (devAddressesProvider *DevAddressesProvider) PackGetAddress(id [32]byte) []byte {
	enc, err := devAddressesProvider.abi.Pack("getAddress", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x21f8a721.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getAddress(bytes32 id) view returns(address)
func (devAddressesProvider *DevAddressesProvider) TryPackGetAddress(id [32]byte) ([]byte, error) {
	return devAddressesProvider.abi.Pack("getAddress", id)
}

// UnpackGetAddress is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x21f8a721.
//
// Solidity: function getAddress(bytes32 id) view returns(address)
func (devAddressesProvider *DevAddressesProvider) UnpackGetAddress(data []byte) (common.Address, error) {
	out, err := devAddressesProvider.abi.Unpack("getAddress", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetMarketId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x568ef470.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getMarketId() view returns(string)
func (devAddressesProvider *DevAddressesProvider) PackGetMarketId() []byte {
	enc, err := devAddressesProvider.abi.Pack("getMarketId")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetMarketId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x568ef470.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getMarketId() view returns(string)
func (devAddressesProvider *DevAddressesProvider) TryPackGetMarketId() ([]byte, error) {
	return devAddressesProvider.abi.Pack("getMarketId")
}

// UnpackGetMarketId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x568ef470.
//
// Solidity: function getMarketId() view returns(string)
func (devAddressesProvider *DevAddressesProvider) UnpackGetMarketId(data []byte) (string, error) {
	out, err := devAddressesProvider.abi.Unpack("getMarketId", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackGetPool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x026b1d5f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getPool() view returns(address)
func (devAddressesProvider *DevAddressesProvider) PackGetPool() []byte {
	enc, err := devAddressesProvider.abi.Pack("getPool")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetPool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x026b1d5f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getPool() view returns(address)
func (devAddressesProvider *DevAddressesProvider) TryPackGetPool() ([]byte, error) {
	return devAddressesProvider.abi.Pack("getPool")
}

// UnpackGetPool is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x026b1d5f.
//
// Solidity: function getPool() view returns(address)
func (devAddressesProvider *DevAddressesProvider) UnpackGetPool(data []byte) (common.Address, error) {
	out, err := devAddressesProvider.abi.Unpack("getPool", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetPoolConfigurator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x631adfca.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getPoolConfigurator() view returns(address)
func (devAddressesProvider *DevAddressesProvider) PackGetPoolConfigurator() []byte {
	enc, err := devAddressesProvider.abi.Pack("getPoolConfigurator")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetPoolConfigurator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x631adfca.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getPoolConfigurator() view returns(address)
func (devAddressesProvider *DevAddressesProvider) TryPackGetPoolConfigurator() ([]byte, error) {
	return devAddressesProvider.abi.Pack("getPoolConfigurator")
}

// UnpackGetPoolConfigurator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x631adfca.
//
// Solidity: function getPoolConfigurator() view returns(address)
func (devAddressesProvider *DevAddressesProvider) UnpackGetPoolConfigurator(data []byte) (common.Address, error) {
	out, err := devAddressesProvider.abi.Unpack("getPoolConfigurator", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetPoolDataProvider is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe860accb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getPoolDataProvider() view returns(address)
func (devAddressesProvider *DevAddressesProvider) PackGetPoolDataProvider() []byte {
	enc, err := devAddressesProvider.abi.Pack("getPoolDataProvider")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetPoolDataProvider is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe860accb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getPoolDataProvider() view returns(address)
func (devAddressesProvider *DevAddressesProvider) TryPackGetPoolDataProvider() ([]byte, error) {
	return devAddressesProvider.abi.Pack("getPoolDataProvider")
}

// UnpackGetPoolDataProvider is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe860accb.
//
// Solidity: function getPoolDataProvider() view returns(address)
func (devAddressesProvider *DevAddressesProvider) UnpackGetPoolDataProvider(data []byte) (common.Address, error) {
	out, err := devAddressesProvider.abi.Unpack("getPoolDataProvider", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetPriceOracle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfca513a8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getPriceOracle() view returns(address)
func (devAddressesProvider *DevAddressesProvider) PackGetPriceOracle() []byte {
	enc, err := devAddressesProvider.abi.Pack("getPriceOracle")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetPriceOracle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfca513a8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getPriceOracle() view returns(address)
func (devAddressesProvider *DevAddressesProvider) TryPackGetPriceOracle() ([]byte, error) {
	return devAddressesProvider.abi.Pack("getPriceOracle")
}

// UnpackGetPriceOracle is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfca513a8.
//
// Solidity: function getPriceOracle() view returns(address)
func (devAddressesProvider *DevAddressesProvider) UnpackGetPriceOracle(data []byte) (common.Address, error) {
	out, err := devAddressesProvider.abi.Unpack("getPriceOracle", data)
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
func (devAddressesProvider *DevAddressesProvider) PackOwner() []byte {
	enc, err := devAddressesProvider.abi.Pack("owner")
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
func (devAddressesProvider *DevAddressesProvider) TryPackOwner() ([]byte, error) {
	return devAddressesProvider.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (devAddressesProvider *DevAddressesProvider) UnpackOwner(data []byte) (common.Address, error) {
	out, err := devAddressesProvider.abi.Unpack("owner", data)
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
func (devAddressesProvider *DevAddressesProvider) PackRenounceOwnership() []byte {
	enc, err := devAddressesProvider.abi.Pack("renounceOwnership")
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
func (devAddressesProvider *DevAddressesProvider) TryPackRenounceOwnership() ([]byte, error) {
	return devAddressesProvider.abi.Pack("renounceOwnership")
}

// PackSetAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xca446dd9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setAddress(bytes32 id, address newAddress) returns()
func (devAddressesProvider *DevAddressesProvider) PackSetAddress(id [32]byte, newAddress common.Address) []byte {
	enc, err := devAddressesProvider.abi.Pack("setAddress", id, newAddress)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xca446dd9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setAddress(bytes32 id, address newAddress) returns()
func (devAddressesProvider *DevAddressesProvider) TryPackSetAddress(id [32]byte, newAddress common.Address) ([]byte, error) {
	return devAddressesProvider.abi.Pack("setAddress", id, newAddress)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (devAddressesProvider *DevAddressesProvider) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := devAddressesProvider.abi.Pack("transferOwnership", newOwner)
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
func (devAddressesProvider *DevAddressesProvider) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return devAddressesProvider.abi.Pack("transferOwnership", newOwner)
}

// DevAddressesProviderAddressSet represents a AddressSet event raised by the DevAddressesProvider contract.
type DevAddressesProviderAddressSet struct {
	Id         [32]byte
	OldAddress common.Address
	NewAddress common.Address
	Raw        *types.Log // Blockchain specific contextual infos
}

const DevAddressesProviderAddressSetEventName = "AddressSet"

// ContractEventName returns the user-defined event name.
func (DevAddressesProviderAddressSet) ContractEventName() string {
	return DevAddressesProviderAddressSetEventName
}

// UnpackAddressSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AddressSet(bytes32 indexed id, address indexed oldAddress, address indexed newAddress)
func (devAddressesProvider *DevAddressesProvider) UnpackAddressSetEvent(log *types.Log) (*DevAddressesProviderAddressSet, error) {
	event := "AddressSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devAddressesProvider.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevAddressesProviderAddressSet)
	if len(log.Data) > 0 {
		if err := devAddressesProvider.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devAddressesProvider.abi.Events[event].Inputs {
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

// DevAddressesProviderOwnershipTransferred represents a OwnershipTransferred event raised by the DevAddressesProvider contract.
type DevAddressesProviderOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const DevAddressesProviderOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (DevAddressesProviderOwnershipTransferred) ContractEventName() string {
	return DevAddressesProviderOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (devAddressesProvider *DevAddressesProvider) UnpackOwnershipTransferredEvent(log *types.Log) (*DevAddressesProviderOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devAddressesProvider.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevAddressesProviderOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := devAddressesProvider.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devAddressesProvider.abi.Events[event].Inputs {
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
func (devAddressesProvider *DevAddressesProvider) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devAddressesProvider.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return devAddressesProvider.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], devAddressesProvider.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return devAddressesProvider.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevAddressesProviderOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the DevAddressesProvider contract.
type DevAddressesProviderOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func DevAddressesProviderOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (devAddressesProvider *DevAddressesProvider) UnpackOwnableInvalidOwnerError(raw []byte) (*DevAddressesProviderOwnableInvalidOwner, error) {
	out := new(DevAddressesProviderOwnableInvalidOwner)
	if err := devAddressesProvider.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevAddressesProviderOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the DevAddressesProvider contract.
type DevAddressesProviderOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func DevAddressesProviderOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (devAddressesProvider *DevAddressesProvider) UnpackOwnableUnauthorizedAccountError(raw []byte) (*DevAddressesProviderOwnableUnauthorizedAccount, error) {
	out := new(DevAddressesProviderOwnableUnauthorizedAccount)
	if err := devAddressesProvider.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}
