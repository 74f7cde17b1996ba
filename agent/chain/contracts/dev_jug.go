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

// DevJugMetaData contains all meta data concerning the DevJug contract.
var DevJugMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"vat_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"}],\"name\":\"AlreadyInit\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"}],\"name\":\"BadFile\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"}],\"name\":\"NotDripped\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotWard\",\"type\":\"error\"},{\"anonymous\":true,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes4\",\"name\":\"sig\",\"type\":\"bytes4\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"arg1\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"arg2\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"LogNote\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"base\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"}],\"name\":\"drip\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"rate\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"data\",\"type\":\"address\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"name\":\"ilks\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"duty\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"rho\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"}],\"name\":\"init\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"vat\",\"outputs\":[{\"internalType\":\"contractDevVat\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"vow\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"wards\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "DevJug",
	Bin: "0x60a060405234801561000f575f5ffd5b506040516109a03803806109a083398101604081905261002e91610051565b6001600160a01b0316608052335f9081526020819052604090206001905561007e565b5f60208284031215610061575f5ffd5b81516001600160a01b0381168114610077575f5ffd5b9392505050565b6080516108fd6100a35f395f818160cc0152818161042101526104f201526108fd5ff3fe608060405234801561000f575f5ffd5b506004361061009b575f3560e01c80635001f3b5116100635780635001f3b51461013f578063626cb3c514610148578063bf353dbb1461015b578063d4e8be831461017a578063d9638d361461018d575f5ffd5b80631a0b287e1461009f57806329ae8114146100b457806336569e77146100c75780633b6631951461010b57806344e2a5a81461011e575b5f5ffd5b6100b26100ad36600461074b565b6101c8565b005b6100b26100c2366004610774565b61029f565b6100ee7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b6100b2610119366004610794565b610334565b61013161012c366004610794565b6103fc565b604051908152602001610102565b61013160035481565b6002546100ee906001600160a01b031681565b6101316101693660046107c6565b5f6020819052908152604090205481565b6100b26101883660046107e6565b6105c7565b6101b361019b366004610794565b600160208190525f9182526040909120805491015482565b60408051928352602083019190915201610102565b335f908152602081905260409020546001146101fe5760405163e214b00760e01b81523360048201526024015b60405180910390fd5b5f8381526001602081905260409091200154421461023257604051630951796160e01b8152600481018490526024016101f5565b81636475747960e01b1461025c57604051631390aee360e11b8152600481018390526024016101f5565b5f838152600160209081526040808320849055805182815260e09281018390529290830137602435600435335f356001600160e01b03191661012085a450505050565b335f908152602081905260409020546001146102d05760405163e214b00760e01b81523360048201526024016101f5565b81636261736560e01b146102fa57604051631390aee360e11b8152600481018390526024016101f5565b806003819055506040516020815260e0602082015260e05f6040830137602435600435335f356001600160e01b03191661012085a4505050565b335f908152602081905260409020546001146103655760405163e214b00760e01b81523360048201526024016101f5565b5f81815260016020526040902054156103945760405163a7857fb960e01b8152600481018290526024016101f5565b6040805180820182526b033b2e3c9fd0803ce800000081524260208083019182525f85815260018083528582209451855592519390920192909255825182815260e092810183905292830137602435600435335f356001600160e01b03191661012085a45050565b5f818152600160205260408082209051636cb1c69b60e11b81526004810184905282907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063d9638d369060240160a060405180830381865afa15801561046e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104929190610810565b5050509150506b033b2e3c9fd0803ce8000000816104ce845f01546003546104ba9190610860565b60018601546104c99042610873565b610671565b6104d89190610886565b6104e291906108b1565b6002549093506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081169163b65337df9187911661052785886108c4565b6040516001600160e01b031960e086901b16815260048101939093526001600160a01b03909116602483015260448201526064015f604051808303815f87803b158015610572575f5ffd5b505af1158015610584573d5f5f3e3d5ffd5b5050505042826001018190555050506040516020815260e0602082015260e05f6040830137602435600435335f356001600160e01b03191661012085a450919050565b335f908152602081905260409020546001146105f85760405163e214b00760e01b81523360048201526024016101f5565b8162766f7760e81b1461062157604051631390aee360e11b8152600481018390526024016101f5565b600280546001600160a01b0319166001600160a01b03831617905560408051602080825260e090820181905290915f90830137602435600435335f356001600160e01b03191661012085a4505050565b5f61067d6002836108ea565b600114610696576b033b2e3c9fd0803ce8000000610698565b825b90506106a56002836108b1565b91505b8115610745576b033b2e3c9fd0803ce80000006106c58480610886565b6106db906b019d971e4fe8401e74000000610860565b6106e591906108b1565b92506106f26002836108ea565b600103610733576b033b2e3c9fd0803ce80000006107108483610886565b610726906b019d971e4fe8401e74000000610860565b61073091906108b1565b90505b61073e6002836108b1565b91506106a8565b92915050565b5f5f5f6060848603121561075d575f5ffd5b505081359360208301359350604090920135919050565b5f5f60408385031215610785575f5ffd5b50508035926020909101359150565b5f602082840312156107a4575f5ffd5b5035919050565b80356001600160a01b03811681146107c1575f5ffd5b919050565b5f602082840312156107d6575f5ffd5b6107df826107ab565b9392505050565b5f5f604083850312156107f7575f5ffd5b82359150610807602084016107ab565b90509250929050565b5f5f5f5f5f60a08688031215610824575f5ffd5b5050835160208501516040860151606087015160809097015192989197509594509092509050565b634e487b7160e01b5f52601160045260245ffd5b808201808211156107455761074561084c565b818103818111156107455761074561084c565b80820281158282048414176107455761074561084c565b634e487b7160e01b5f52601260045260245ffd5b5f826108bf576108bf61089d565b500490565b8181035f8312801583831316838312821617156108e3576108e361084c565b5092915050565b5f826108f8576108f861089d565b50069056",
}

// DevJug is an auto generated Go binding around an Ethereum contract.
type DevJug struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevJug) GetABI() abi.ABI {
	return c.abi
}

// NewDevJug creates a new instance of DevJug.
func NewDevJug() *DevJug {
	parsed, err := DevJugMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevJug{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevJug) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address vat_) returns()
func (devJug *DevJug) PackConstructor(vat_ common.Address) []byte {
	enc, err := devJug.abi.Pack("", vat_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackBase is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5001f3b5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function base() view returns(uint256)
func (devJug *DevJug) PackBase() []byte {
	enc, err := devJug.abi.Pack("base")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBase is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5001f3b5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function base() view returns(uint256)
func (devJug *DevJug) TryPackBase() ([]byte, error) {
	return devJug.abi.Pack("base")
}

// UnpackBase is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5001f3b5.
//
// Solidity: function base() view returns(uint256)
func (devJug *DevJug) UnpackBase(data []byte) (*big.Int, error) {
	out, err := devJug.abi.Unpack("base", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDrip is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x44e2a5a8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function drip(bytes32 ilk) returns(uint256 rate)
func (devJug *DevJug) PackDrip(ilk [32]byte) []byte {
	enc, err := devJug.abi.Pack("drip", ilk)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDrip is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x44e2a5a8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function drip(bytes32 ilk) returns(uint256 rate)
func (devJug *DevJug) TryPackDrip(ilk [32]byte) ([]byte, error) {
	return devJug.abi.Pack("drip", ilk)
}

// UnpackDrip is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x44e2a5a8.
//
// Solidity: function drip(bytes32 ilk) returns(uint256 rate)
func (devJug *DevJug) UnpackDrip(data []byte) (*big.Int, error) {
	out, err := devJug.abi.Unpack("drip", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackFile is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1a0b287e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 ilk, bytes32 what, uint256 data) returns()
func (devJug *DevJug) PackFile(ilk [32]byte, what [32]byte, data *big.Int) []byte {
	enc, err := devJug.abi.Pack("file", ilk, what, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFile is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1a0b287e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function file(bytes32 ilk, bytes32 what, uint256 data) returns()
func (devJug *DevJug) TryPackFile(ilk [32]byte, what [32]byte, data *big.Int) ([]byte, error) {
	return devJug.abi.Pack("file", ilk, what, data)
}

// PackFile0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x29ae8114.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 what, uint256 data) returns()
func (devJug *DevJug) PackFile0(what [32]byte, data *big.Int) []byte {
	enc, err := devJug.abi.Pack("file0", what, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFile0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x29ae8114.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function file(bytes32 what, uint256 data) returns()
func (devJug *DevJug) TryPackFile0(what [32]byte, data *big.Int) ([]byte, error) {
	return devJug.abi.Pack("file0", what, data)
}

// PackFile1 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd4e8be83.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 what, address data) returns()
func (devJug *DevJug) PackFile1(what [32]byte, data common.Address) []byte {
	enc, err := devJug.abi.Pack("file1", what, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFile1 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd4e8be83.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function file(bytes32 what, address data) returns()
func (devJug *DevJug) TryPackFile1(what [32]byte, data common.Address) ([]byte, error) {
	return devJug.abi.Pack("file1", what, data)
}

// PackIlks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9638d36.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ilks(bytes32 ) view returns(uint256 duty, uint256 rho)
func (devJug *DevJug) PackIlks(arg0 [32]byte) []byte {
	enc, err := devJug.abi.Pack("ilks", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIlks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9638d36.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ilks(bytes32 ) view returns(uint256 duty, uint256 rho)
func (devJug *DevJug) TryPackIlks(arg0 [32]byte) ([]byte, error) {
	return devJug.abi.Pack("ilks", arg0)
}

// DevJugIlksOutput serves as a container for the return parameters of contract
// method Ilks.
type DevJugIlksOutput struct {
	Duty *big.Int
	Rho  *big.Int
}

// UnpackIlks is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd9638d36.
//
// Solidity: function ilks(bytes32 ) view returns(uint256 duty, uint256 rho)
func (devJug *DevJug) UnpackIlks(data []byte) (DevJugIlksOutput, error) {
	out, err := devJug.abi.Unpack("ilks", data)
	outstruct := new(DevJugIlksOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Duty = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Rho = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackInit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3b663195.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function init(bytes32 ilk) returns()
func (devJug *DevJug) PackInit(ilk [32]byte) []byte {
	enc, err := devJug.abi.Pack("init", ilk)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3b663195.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function init(bytes32 ilk) returns()
func (devJug *DevJug) TryPackInit(ilk [32]byte) ([]byte, error) {
	return devJug.abi.Pack("init", ilk)
}

// PackVat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36569e77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function vat() view returns(address)
func (devJug *DevJug) PackVat() []byte {
	enc, err := devJug.abi.Pack("vat")
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
func (devJug *DevJug) TryPackVat() ([]byte, error) {
	return devJug.abi.Pack("vat")
}

// UnpackVat is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x36569e77.
//
// Solidity: function vat() view returns(address)
func (devJug *DevJug) UnpackVat(data []byte) (common.Address, error) {
	out, err := devJug.abi.Unpack("vat", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackVow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x626cb3c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function vow() view returns(address)
func (devJug *DevJug) PackVow() []byte {
	enc, err := devJug.abi.Pack("vow")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x626cb3c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function vow() view returns(address)
func (devJug *DevJug) TryPackVow() ([]byte, error) {
	return devJug.abi.Pack("vow")
}

// UnpackVow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x626cb3c5.
//
// Solidity: function vow() view returns(address)
func (devJug *DevJug) UnpackVow(data []byte) (common.Address, error) {
	out, err := devJug.abi.Unpack("vow", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackWards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf353dbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function wards(address ) view returns(uint256)
func (devJug *DevJug) PackWards(arg0 common.Address) []byte {
	enc, err := devJug.abi.Pack("wards", arg0)
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
func (devJug *DevJug) TryPackWards(arg0 common.Address) ([]byte, error) {
	return devJug.abi.Pack("wards", arg0)
}

// UnpackWards is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbf353dbb.
//
// Solidity: function wards(address ) view returns(uint256)
func (devJug *DevJug) UnpackWards(data []byte) (*big.Int, error) {
	out, err := devJug.abi.Unpack("wards", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (devJug *DevJug) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devJug.abi.Errors["AlreadyInit"].ID.Bytes()[:4]) {
		return devJug.UnpackAlreadyInitError(raw[4:])
	}
	if bytes.Equal(raw[:4], devJug.abi.Errors["BadFile"].ID.Bytes()[:4]) {
		return devJug.UnpackBadFileError(raw[4:])
	}
	if bytes.Equal(raw[:4], devJug.abi.Errors["NotDripped"].ID.Bytes()[:4]) {
		return devJug.UnpackNotDrippedError(raw[4:])
	}
	if bytes.Equal(raw[:4], devJug.abi.Errors["NotWard"].ID.Bytes()[:4]) {
		return devJug.UnpackNotWardError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevJugAlreadyInit represents a AlreadyInit error raised by the DevJug contract.
type DevJugAlreadyInit struct {
	Ilk [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyInit(bytes32 ilk)
func DevJugAlreadyInitErrorID() common.Hash {
	return common.HexToHash("0xa7857fb9d789b4b7bfc97c3ba700934d72938d94dd3aa00d9dbb8dde0752653e")
}

// UnpackAlreadyInitError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyInit(bytes32 ilk)
func (devJug *DevJug) UnpackAlreadyInitError(raw []byte) (*DevJugAlreadyInit, error) {
	out := new(DevJugAlreadyInit)
	if err := devJug.abi.UnpackIntoInterface(out, "AlreadyInit", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevJugBadFile represents a BadFile error raised by the DevJug contract.
type DevJugBadFile struct {
	What [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadFile(bytes32 what)
func DevJugBadFileErrorID() common.Hash {
	return common.HexToHash("0x27215dc6644fe41e9f609459b1bd83914736a746609d7ac7117fbf425c115f72")
}

// UnpackBadFileError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadFile(bytes32 what)
func (devJug *DevJug) UnpackBadFileError(raw []byte) (*DevJugBadFile, error) {
	out := new(DevJugBadFile)
	if err := devJug.abi.UnpackIntoInterface(out, "BadFile", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevJugNotDripped represents a NotDripped error raised by the DevJug contract.
type DevJugNotDripped struct {
	Ilk [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotDripped(bytes32 ilk)
func DevJugNotDrippedErrorID() common.Hash {
	return common.HexToHash("0x095179613b22adcc00f19e0f17cd1bfd1ea9ecf33dd97016edba280fbb657a38")
}

// UnpackNotDrippedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotDripped(bytes32 ilk)
func (devJug *DevJug) UnpackNotDrippedError(raw []byte) (*DevJugNotDripped, error) {
	out := new(DevJugNotDripped)
	if err := devJug.abi.UnpackIntoInterface(out, "NotDripped", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevJugNotWard represents a NotWard error raised by the DevJug contract.
type DevJugNotWard struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotWard(address caller)
func DevJugNotWardErrorID() common.Hash {
	return common.HexToHash("0xe214b0075bf1a43aa778f1355cad90e68fd0d454f8393fd8056bd33d0a4460f3")
}

// UnpackNotWardError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotWard(address caller)
func (devJug *DevJug) UnpackNotWardError(raw []byte) (*DevJugNotWard, error) {
	out := new(DevJugNotWard)
	if err := devJug.abi.UnpackIntoInterface(out, "NotWard", raw); err != nil {
		return nil, err
	}
	return out, nil
}
