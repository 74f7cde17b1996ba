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

// DevAnswersMetaData contains all meta data concerning the DevAnswers contract.
var DevAnswersMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"next_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"stateMutability\":\"nonpayable\",\"type\":\"fallback\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"call\",\"type\":\"bytes\"}],\"name\":\"forget\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"next\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"call\",\"type\":\"bytes\"}],\"name\":\"refuse\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"call\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"answer\",\"type\":\"bytes\"}],\"name\":\"tell\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "DevAnswers",
	Bin: "0x6080604052348015600e575f5ffd5b506040516105fc3803806105fc833981016040819052602b91604e565b5f80546001600160a01b0319166001600160a01b03929092169190911790556079565b5f60208284031215605d575f5ffd5b81516001600160a01b03811681146072575f5ffd5b9392505050565b610576806100865f395ff3fe608060405234801561000f575f5ffd5b506004361061004a575f3560e01c806331edbaee146101dd5780634c8fe526146101f2578063a2be379814610220578063c0982be714610233575b5f3660605f60025f8585604051610062929190610319565b604080519182900390912082526020820192909252015f205460ff16905060018190036101405760015f858560405161009c929190610319565b604051809103902081526020019081526020015f2080546100bc90610328565b80601f01602080910402602001604051908101604052809291908181526020018280546100e890610328565b80156101335780601f1061010a57610100808354040283529160200191610133565b820191905f5260205f20905b81548152906001019060200180831161011657829003601f168201915b50505050509150506101d2565b8060ff166002148061015a57505f546001600160a01b0316155b15610163575f5ffd5b5f805460405182916001600160a01b0316906101829088908890610319565b5f60405180830381855afa9150503d805f81146101ba576040519150601f19603f3d011682016040523d82523d5f602084013e6101bf565b606091505b5091509150816101cd575f5ffd5b925050505b915050805190602001f35b6101f06101eb3660046103a5565b610246565b005b5f54610204906001600160a01b031681565b6040516001600160a01b03909116815260200160405180910390f35b6101f061022e3660046103e4565b61028a565b6101f06102413660046103a5565b610309565b6002805f848460405161025a929190610319565b604051809103902081526020019081526020015f205f6101000a81548160ff021916908360ff1602179055505050565b818160015f878760405161029f929190610319565b604051809103902081526020019081526020015f2091826102c19291906104bb565b50600160025f86866040516102d7929190610319565b604051809103902081526020019081526020015f205f6101000a81548160ff021916908360ff16021790555050505050565b5f60025f848460405161025a9291905b818382375f9101908152919050565b600181811c9082168061033c57607f821691505b60208210810361035a57634e487b7160e01b5f52602260045260245ffd5b50919050565b5f5f83601f840112610370575f5ffd5b50813567ffffffffffffffff811115610387575f5ffd5b60208301915083602082850101111561039e575f5ffd5b9250929050565b5f5f602083850312156103b6575f5ffd5b823567ffffffffffffffff8111156103cc575f5ffd5b6103d885828601610360565b90969095509350505050565b5f5f5f5f604085870312156103f7575f5ffd5b843567ffffffffffffffff81111561040d575f5ffd5b61041987828801610360565b909550935050602085013567ffffffffffffffff811115610438575f5ffd5b61044487828801610360565b95989497509550505050565b634e487b7160e01b5f52604160045260245ffd5b601f8211156104b657828211156104b657805f5260205f20601f840160051c602085101561048f57505f5b90810190601f840160051c035f5b818110156104b2575f8382015560010161049d565b5050505b505050565b67ffffffffffffffff8311156104d3576104d3610450565b6104e7836104e18354610328565b83610464565b5f601f841160018114610518575f85156105015750838201355b5f19600387901b1c1916600186901b17835561056f565b5f83815260208120601f198716915b828110156105475786850135825560209485019460019092019101610527565b5086821015610563575f1960f88860031b161c19848701351681555b505060018560011b0183555b505050505056",
}

// DevAnswers is an auto generated Go binding around an Ethereum contract.
type DevAnswers struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevAnswers) GetABI() abi.ABI {
	return c.abi
}

// NewDevAnswers creates a new instance of DevAnswers.
func NewDevAnswers() *DevAnswers {
	parsed, err := DevAnswersMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevAnswers{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevAnswers) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address next_) returns()
func (devAnswers *DevAnswers) PackConstructor(next_ common.Address) []byte {
	enc, err := devAnswers.abi.Pack("", next_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackForget is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc0982be7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function forget(bytes call) returns()
func (devAnswers *DevAnswers) PackForget(call []byte) []byte {
	enc, err := devAnswers.abi.Pack("forget", call)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackForget is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc0982be7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function forget(bytes call) returns()
func (devAnswers *DevAnswers) TryPackForget(call []byte) ([]byte, error) {
	return devAnswers.abi.Pack("forget", call)
}

// PackNext is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4c8fe526.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function next() view returns(address)
func (devAnswers *DevAnswers) PackNext() []byte {
	enc, err := devAnswers.abi.Pack("next")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNext is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4c8fe526.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function next() view returns(address)
func (devAnswers *DevAnswers) TryPackNext() ([]byte, error) {
	return devAnswers.abi.Pack("next")
}

// UnpackNext is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4c8fe526.
//
// Solidity: function next() view returns(address)
func (devAnswers *DevAnswers) UnpackNext(data []byte) (common.Address, error) {
	out, err := devAnswers.abi.Unpack("next", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRefuse is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x31edbaee.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function refuse(bytes call) returns()
func (devAnswers *DevAnswers) PackRefuse(call []byte) []byte {
	enc, err := devAnswers.abi.Pack("refuse", call)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRefuse is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x31edbaee.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function refuse(bytes call) returns()
func (devAnswers *DevAnswers) TryPackRefuse(call []byte) ([]byte, error) {
	return devAnswers.abi.Pack("refuse", call)
}

// PackTell is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa2be3798.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tell(bytes call, bytes answer) returns()
func (devAnswers *DevAnswers) PackTell(call []byte, answer []byte) []byte {
	enc, err := devAnswers.abi.Pack("tell", call, answer)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTell is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa2be3798.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tell(bytes call, bytes answer) returns()
func (devAnswers *DevAnswers) TryPackTell(call []byte, answer []byte) ([]byte, error) {
	return devAnswers.abi.Pack("tell", call, answer)
}
