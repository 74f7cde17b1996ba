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

// HostileApprovalMetaData contains all meta data concerning the HostileApproval contract.
var HostileApprovalMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"bool\",\"name\":\"refusesChange_\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"refusesZero_\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"from\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"to\",\"type\":\"uint256\"}],\"name\":\"ApprovalRefused\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"allowance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientAllowance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSpender\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"give\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"refusesChange\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"refusesZero\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "HostileApproval",
	Bin: "0x60c060405234801561000f575f5ffd5b50604051610a74380380610a7483398101604081905261002e916100ae565b60405180604001604052806007815260200166486f7374696c6560c81b815250604051806040016040528060048152602001631213d4d560e21b815250816003908161007a9190610182565b5060046100878282610182565b505050901515608052151560a052610240565b805180151581146100a9575f5ffd5b919050565b5f5f604083850312156100bf575f5ffd5b6100c88361009a565b91506100d66020840161009a565b90509250929050565b634e487b7160e01b5f52604160045260245ffd5b600181811c9082168061010757607f821691505b60208210810361012557634e487b7160e01b5f52602260045260245ffd5b50919050565b601f82111561017d578282111561017d57805f5260205f20601f840160051c602085101561015657505f5b90810190601f840160051c035f5b81811015610179575f83820155600101610164565b5050505b505050565b81516001600160401b0381111561019b5761019b6100df565b6101af816101a984546100f3565b8461012b565b6020601f8211600181146101e1575f83156101ca5750848201515b5f19600385901b1c1916600184901b178455610239565b5f84815260208120601f198516915b8281101561021057878501518255602094850194600190920191016101f0565b508482101561022d57868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b60805160a05161080561026f5f395f818161019901526102c001525f818161012f015261028301526108055ff3fe608060405234801561000f575f5ffd5b50600436106100b1575f3560e01c806370a082311161006e57806370a082311461015157806395d89b4114610179578063a9059cbb14610181578063d3c0a8eb14610194578063dd62ed3e146101bb578063f00388f7146101ce575f5ffd5b806306fdde03146100b5578063095ea7b3146100d357806318160ddd146100f657806323b872dd14610108578063313ce5671461011b5780635bad5dd21461012a575b5f5ffd5b6100bd6101e3565b6040516100ca91906106ab565b60405180910390f35b6100e66100e13660046106fb565b610273565b60405190151581526020016100ca565b6002545b6040519081526020016100ca565b6100e6610116366004610723565b610320565b604051601281526020016100ca565b6100e67f000000000000000000000000000000000000000000000000000000000000000081565b6100fa61015f36600461075d565b6001600160a01b03165f9081526020819052604090205490565b6100bd610343565b6100e661018f3660046106fb565b610352565b6100e67f000000000000000000000000000000000000000000000000000000000000000081565b6100fa6101c936600461077d565b61036b565b6101e16101dc3660046106fb565b610395565b005b6060600380546101f2906107ae565b80601f016020809104026020016040519081016040528092919081815260200182805461021e906107ae565b80156102695780601f1061024057610100808354040283529160200191610269565b820191905f5260205f20905b81548152906001019060200180831161024c57829003601f168201915b5050505050905090565b5f5f61027f338561036b565b90507f000000000000000000000000000000000000000000000000000000000000000080156102ad57508015155b80156102b857508215155b806102e957507f000000000000000000000000000000000000000000000000000000000000000080156102e9575082155b1561031657604051637bbd191360e11b815260048101829052602481018490526044015b60405180910390fd5b6101e184846103a3565b5f3361032d8582856103b0565b610338858585610414565b506001949350505050565b6060600480546101f2906107ae565b5f3361035f818585610414565b60019150505b92915050565b6001600160a01b039182165f90815260016020908152604080832093909416825291909152205490565b61039f8282610476565b5050565b5f3361035f8185856104aa565b5f6103bb848461036b565b90505f1981101561040e578181101561040057604051637dc7a0d960e11b81526001600160a01b0384166004820152602481018290526044810183905260640161030d565b61040e84848484035f6104b3565b50505050565b6001600160a01b03831661043d57604051634b637e8f60e11b81525f600482015260240161030d565b6001600160a01b0382166104665760405163ec442f0560e01b81525f600482015260240161030d565b610471838383610585565b505050565b6001600160a01b03821661049f5760405163ec442f0560e01b81525f600482015260240161030d565b61039f5f8383610585565b61047183838360015b6001600160a01b0384166104dc5760405163e602df0560e01b81525f600482015260240161030d565b6001600160a01b03831661050557604051634a1406b160e11b81525f600482015260240161030d565b6001600160a01b038085165f908152600160209081526040808320938716835292905220829055801561040e57826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9258460405161057791815260200190565b60405180910390a350505050565b6001600160a01b0383166105af578060025f8282546105a491906107e6565b9091555061061f9050565b6001600160a01b0383165f90815260208190526040902054818110156106015760405163391434e360e21b81526001600160a01b0385166004820152602481018290526044810183905260640161030d565b6001600160a01b0384165f9081526020819052604090209082900390555b6001600160a01b03821661063b57600280548290039055610659565b6001600160a01b0382165f9081526020819052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8360405161069e91815260200190565b60405180910390a3505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80356001600160a01b03811681146106f6575f5ffd5b919050565b5f5f6040838503121561070c575f5ffd5b610715836106e0565b946020939093013593505050565b5f5f5f60608486031215610735575f5ffd5b61073e846106e0565b925061074c602085016106e0565b929592945050506040919091013590565b5f6020828403121561076d575f5ffd5b610776826106e0565b9392505050565b5f5f6040838503121561078e575f5ffd5b610797836106e0565b91506107a5602084016106e0565b90509250929050565b600181811c908216806107c257607f821691505b6020821081036107e057634e487b7160e01b5f52602260045260245ffd5b50919050565b8082018082111561036557634e487b7160e01b5f52601160045260245ffd",
}

// HostileApproval is an auto generated Go binding around an Ethereum contract.
type HostileApproval struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *HostileApproval) GetABI() abi.ABI {
	return c.abi
}

// NewHostileApproval creates a new instance of HostileApproval.
func NewHostileApproval() *HostileApproval {
	parsed, err := HostileApprovalMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &HostileApproval{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *HostileApproval) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(bool refusesChange_, bool refusesZero_) returns()
func (hostileApproval *HostileApproval) PackConstructor(refusesChange_ bool, refusesZero_ bool) []byte {
	enc, err := hostileApproval.abi.Pack("", refusesChange_, refusesZero_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (hostileApproval *HostileApproval) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := hostileApproval.abi.Pack("allowance", owner, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (hostileApproval *HostileApproval) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return hostileApproval.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (hostileApproval *HostileApproval) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := hostileApproval.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (hostileApproval *HostileApproval) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := hostileApproval.abi.Pack("approve", spender, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (hostileApproval *HostileApproval) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return hostileApproval.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (hostileApproval *HostileApproval) UnpackApprove(data []byte) (bool, error) {
	out, err := hostileApproval.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (hostileApproval *HostileApproval) PackBalanceOf(account common.Address) []byte {
	enc, err := hostileApproval.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (hostileApproval *HostileApproval) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return hostileApproval.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (hostileApproval *HostileApproval) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := hostileApproval.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (hostileApproval *HostileApproval) PackDecimals() []byte {
	enc, err := hostileApproval.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (hostileApproval *HostileApproval) TryPackDecimals() ([]byte, error) {
	return hostileApproval.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (hostileApproval *HostileApproval) UnpackDecimals(data []byte) (uint8, error) {
	out, err := hostileApproval.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackGive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf00388f7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function give(address to, uint256 amount) returns()
func (hostileApproval *HostileApproval) PackGive(to common.Address, amount *big.Int) []byte {
	enc, err := hostileApproval.abi.Pack("give", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf00388f7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function give(address to, uint256 amount) returns()
func (hostileApproval *HostileApproval) TryPackGive(to common.Address, amount *big.Int) ([]byte, error) {
	return hostileApproval.abi.Pack("give", to, amount)
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (hostileApproval *HostileApproval) PackName() []byte {
	enc, err := hostileApproval.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (hostileApproval *HostileApproval) TryPackName() ([]byte, error) {
	return hostileApproval.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (hostileApproval *HostileApproval) UnpackName(data []byte) (string, error) {
	out, err := hostileApproval.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackRefusesChange is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5bad5dd2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function refusesChange() view returns(bool)
func (hostileApproval *HostileApproval) PackRefusesChange() []byte {
	enc, err := hostileApproval.abi.Pack("refusesChange")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRefusesChange is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5bad5dd2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function refusesChange() view returns(bool)
func (hostileApproval *HostileApproval) TryPackRefusesChange() ([]byte, error) {
	return hostileApproval.abi.Pack("refusesChange")
}

// UnpackRefusesChange is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5bad5dd2.
//
// Solidity: function refusesChange() view returns(bool)
func (hostileApproval *HostileApproval) UnpackRefusesChange(data []byte) (bool, error) {
	out, err := hostileApproval.abi.Unpack("refusesChange", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackRefusesZero is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd3c0a8eb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function refusesZero() view returns(bool)
func (hostileApproval *HostileApproval) PackRefusesZero() []byte {
	enc, err := hostileApproval.abi.Pack("refusesZero")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRefusesZero is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd3c0a8eb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function refusesZero() view returns(bool)
func (hostileApproval *HostileApproval) TryPackRefusesZero() ([]byte, error) {
	return hostileApproval.abi.Pack("refusesZero")
}

// UnpackRefusesZero is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd3c0a8eb.
//
// Solidity: function refusesZero() view returns(bool)
func (hostileApproval *HostileApproval) UnpackRefusesZero(data []byte) (bool, error) {
	out, err := hostileApproval.abi.Unpack("refusesZero", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (hostileApproval *HostileApproval) PackSymbol() []byte {
	enc, err := hostileApproval.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (hostileApproval *HostileApproval) TryPackSymbol() ([]byte, error) {
	return hostileApproval.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (hostileApproval *HostileApproval) UnpackSymbol(data []byte) (string, error) {
	out, err := hostileApproval.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (hostileApproval *HostileApproval) PackTotalSupply() []byte {
	enc, err := hostileApproval.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (hostileApproval *HostileApproval) TryPackTotalSupply() ([]byte, error) {
	return hostileApproval.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (hostileApproval *HostileApproval) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := hostileApproval.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (hostileApproval *HostileApproval) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := hostileApproval.abi.Pack("transfer", to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (hostileApproval *HostileApproval) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return hostileApproval.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (hostileApproval *HostileApproval) UnpackTransfer(data []byte) (bool, error) {
	out, err := hostileApproval.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (hostileApproval *HostileApproval) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := hostileApproval.abi.Pack("transferFrom", from, to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (hostileApproval *HostileApproval) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return hostileApproval.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (hostileApproval *HostileApproval) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := hostileApproval.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// HostileApprovalApproval represents a Approval event raised by the HostileApproval contract.
type HostileApprovalApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const HostileApprovalApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (HostileApprovalApproval) ContractEventName() string {
	return HostileApprovalApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (hostileApproval *HostileApproval) UnpackApprovalEvent(log *types.Log) (*HostileApprovalApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hostileApproval.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HostileApprovalApproval)
	if len(log.Data) > 0 {
		if err := hostileApproval.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hostileApproval.abi.Events[event].Inputs {
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

// HostileApprovalTransfer represents a Transfer event raised by the HostileApproval contract.
type HostileApprovalTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const HostileApprovalTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (HostileApprovalTransfer) ContractEventName() string {
	return HostileApprovalTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (hostileApproval *HostileApproval) UnpackTransferEvent(log *types.Log) (*HostileApprovalTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hostileApproval.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HostileApprovalTransfer)
	if len(log.Data) > 0 {
		if err := hostileApproval.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hostileApproval.abi.Events[event].Inputs {
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
func (hostileApproval *HostileApproval) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], hostileApproval.abi.Errors["ApprovalRefused"].ID.Bytes()[:4]) {
		return hostileApproval.UnpackApprovalRefusedError(raw[4:])
	}
	if bytes.Equal(raw[:4], hostileApproval.abi.Errors["ERC20InsufficientAllowance"].ID.Bytes()[:4]) {
		return hostileApproval.UnpackERC20InsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], hostileApproval.abi.Errors["ERC20InsufficientBalance"].ID.Bytes()[:4]) {
		return hostileApproval.UnpackERC20InsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], hostileApproval.abi.Errors["ERC20InvalidApprover"].ID.Bytes()[:4]) {
		return hostileApproval.UnpackERC20InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], hostileApproval.abi.Errors["ERC20InvalidReceiver"].ID.Bytes()[:4]) {
		return hostileApproval.UnpackERC20InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], hostileApproval.abi.Errors["ERC20InvalidSender"].ID.Bytes()[:4]) {
		return hostileApproval.UnpackERC20InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], hostileApproval.abi.Errors["ERC20InvalidSpender"].ID.Bytes()[:4]) {
		return hostileApproval.UnpackERC20InvalidSpenderError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// HostileApprovalApprovalRefused represents a ApprovalRefused error raised by the HostileApproval contract.
type HostileApprovalApprovalRefused struct {
	From *big.Int
	To   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ApprovalRefused(uint256 from, uint256 to)
func HostileApprovalApprovalRefusedErrorID() common.Hash {
	return common.HexToHash("0xf77a3226cbd7a661cc7db9b3dc766bd256a9f8a2285612131782f1761b4fa65f")
}

// UnpackApprovalRefusedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ApprovalRefused(uint256 from, uint256 to)
func (hostileApproval *HostileApproval) UnpackApprovalRefusedError(raw []byte) (*HostileApprovalApprovalRefused, error) {
	out := new(HostileApprovalApprovalRefused)
	if err := hostileApproval.abi.UnpackIntoInterface(out, "ApprovalRefused", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HostileApprovalERC20InsufficientAllowance represents a ERC20InsufficientAllowance error raised by the HostileApproval contract.
type HostileApprovalERC20InsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func HostileApprovalERC20InsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0xfb8f41b23e99d2101d86da76cdfa87dd51c82ed07d3cb62cbc473e469dbc75c3")
}

// UnpackERC20InsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (hostileApproval *HostileApproval) UnpackERC20InsufficientAllowanceError(raw []byte) (*HostileApprovalERC20InsufficientAllowance, error) {
	out := new(HostileApprovalERC20InsufficientAllowance)
	if err := hostileApproval.abi.UnpackIntoInterface(out, "ERC20InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HostileApprovalERC20InsufficientBalance represents a ERC20InsufficientBalance error raised by the HostileApproval contract.
type HostileApprovalERC20InsufficientBalance struct {
	Sender  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func HostileApprovalERC20InsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xe450d38cd8d9f7d95077d567d60ed49c7254716e6ad08fc9872816c97e0ffec6")
}

// UnpackERC20InsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func (hostileApproval *HostileApproval) UnpackERC20InsufficientBalanceError(raw []byte) (*HostileApprovalERC20InsufficientBalance, error) {
	out := new(HostileApprovalERC20InsufficientBalance)
	if err := hostileApproval.abi.UnpackIntoInterface(out, "ERC20InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HostileApprovalERC20InvalidApprover represents a ERC20InvalidApprover error raised by the HostileApproval contract.
type HostileApprovalERC20InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidApprover(address approver)
func HostileApprovalERC20InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xe602df05cc75712490294c6c104ab7c17f4030363910a7a2626411c6d3118847")
}

// UnpackERC20InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidApprover(address approver)
func (hostileApproval *HostileApproval) UnpackERC20InvalidApproverError(raw []byte) (*HostileApprovalERC20InvalidApprover, error) {
	out := new(HostileApprovalERC20InvalidApprover)
	if err := hostileApproval.abi.UnpackIntoInterface(out, "ERC20InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HostileApprovalERC20InvalidReceiver represents a ERC20InvalidReceiver error raised by the HostileApproval contract.
type HostileApprovalERC20InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func HostileApprovalERC20InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0xec442f055133b72f3b2f9f0bb351c406b178527de2040a7d1feb4e058771f613")
}

// UnpackERC20InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func (hostileApproval *HostileApproval) UnpackERC20InvalidReceiverError(raw []byte) (*HostileApprovalERC20InvalidReceiver, error) {
	out := new(HostileApprovalERC20InvalidReceiver)
	if err := hostileApproval.abi.UnpackIntoInterface(out, "ERC20InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HostileApprovalERC20InvalidSender represents a ERC20InvalidSender error raised by the HostileApproval contract.
type HostileApprovalERC20InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSender(address sender)
func HostileApprovalERC20InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x96c6fd1edd0cd6ef7ff0ecc0facdf53148dc0048b57fe58af65755250a7a96bd")
}

// UnpackERC20InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSender(address sender)
func (hostileApproval *HostileApproval) UnpackERC20InvalidSenderError(raw []byte) (*HostileApprovalERC20InvalidSender, error) {
	out := new(HostileApprovalERC20InvalidSender)
	if err := hostileApproval.abi.UnpackIntoInterface(out, "ERC20InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HostileApprovalERC20InvalidSpender represents a ERC20InvalidSpender error raised by the HostileApproval contract.
type HostileApprovalERC20InvalidSpender struct {
	Spender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSpender(address spender)
func HostileApprovalERC20InvalidSpenderErrorID() common.Hash {
	return common.HexToHash("0x94280d62c347d8d9f4d59a76ea321452406db88df38e0c9da304f58b57b373a2")
}

// UnpackERC20InvalidSpenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSpender(address spender)
func (hostileApproval *HostileApproval) UnpackERC20InvalidSpenderError(raw []byte) (*HostileApprovalERC20InvalidSpender, error) {
	out := new(HostileApprovalERC20InvalidSpender)
	if err := hostileApproval.abi.UnpackIntoInterface(out, "ERC20InvalidSpender", raw); err != nil {
		return nil, err
	}
	return out, nil
}
