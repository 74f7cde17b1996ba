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

// DevOsmMetaData contains all meta data concerning the DevOsm contract.
var DevOsmMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"src_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"IsStopped\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoCurrentValue\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"next\",\"type\":\"uint256\"}],\"name\":\"NotPassed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotReader\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotWard\",\"type\":\"error\"},{\"anonymous\":true,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes4\",\"name\":\"sig\",\"type\":\"bytes4\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"arg1\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"arg2\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"LogNote\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"val\",\"type\":\"bytes32\"}],\"name\":\"LogValue\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"bud\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"hop\",\"outputs\":[{\"internalType\":\"uint16\",\"name\":\"\",\"type\":\"uint16\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"a\",\"type\":\"address\"}],\"name\":\"kiss\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pass\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"peek\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"peep\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"poke\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"read\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"src\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"start\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"stop\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"stopped\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"void\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"wards\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"zzz\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "DevOsm",
	Bin: "0x60806040526002805461ffff60a01b191660e160a41b1790553480156022575f5ffd5b506040516108ea3803806108ea833981016040819052603f916075565b335f90815260208190526040902060019055600280546001600160a01b0319166001600160a01b039290921691909117905560a0565b5f602082840312156084575f5ffd5b81516001600160a01b03811681146099575f5ffd5b9392505050565b61083d806100ad5f395ff3fe608060405234801561000f575f5ffd5b50600436106100f0575f3560e01c806375f12b2111610093578063b0b8579b11610063578063b0b8579b146101ed578063be9a655514610215578063bf353dbb1461021d578063f29c29c41461023c575f5ffd5b806375f12b2114610190578063a4dff0a214610199578063a7a1ed72146101cd578063ac4c25b2146101e5575f5ffd5b80632e7dc6af116100ce5780632e7dc6af146101285780634fce7a2a1461015357806357de26a41461018057806359e02dd714610188575f5ffd5b806307da68f5146100f45780630e5a6c70146100fe5780631817835814610120575b5f5ffd5b6100fc61024f565b005b6101066102bd565b604080519283529015156020830152015b60405180910390f35b6100fc610310565b60025461013b906001600160a01b031681565b6040516001600160a01b039091168152602001610117565b610172610161366004610772565b60056020525f908152604090205481565b604051908152602001610117565b610172610508565b61010661057c565b61017260015481565b6002546101b490600160b01b900467ffffffffffffffff1681565b60405167ffffffffffffffff9091168152602001610117565b6101d56105cf565b6040519015158152602001610117565b6100fc61060c565b60025461020290600160a01b900461ffff1681565b60405161ffff9091168152602001610117565b6100fc61068c565b61017261022b366004610772565b5f6020819052908152604090205481565b6100fc61024a366004610772565b6106f5565b335f908152602081905260409020546001146102855760405163e214b00760e01b81523360048201526024015b60405180910390fd5b600180819055506040516020815260e0602082015260e05f6040830137602435600435335f356001600160e01b03191661012085a450565b335f9081526005602052604081205481906001146102f0576040516325bfed0960e11b815233600482015260240161027c565b50506004546001600160801b0380821691600160801b9004166001149091565b6001541561033157604051631a0b8f8f60e31b815260040160405180910390fd5b6103396105cf565b61038c5760025461036690600160a01b810461ffff1690600160b01b900467ffffffffffffffff166107b3565b604051630730fecd60e41b815267ffffffffffffffff909116600482015260240161027c565b600254604080516359e02dd760e01b815281515f9384936001600160a01b03909116926359e02dd792600480830193928290030181865afa1580156103d3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103f791906107d9565b91509150806104075750506104d7565b600480546001600160801b03808216600160801b92839004821683021760035560408051808201909152908516808252600160209092019190915217905560025461045d90600160a01b900461ffff164261080b565b610467904261082a565b6002805467ffffffffffffffff92909216600160b01b0267ffffffffffffffff60b01b199092169190911790556003546040516001600160801b0390911681527f296ba4ca62c6c21c95e828080cb8aec7481b71390585605300a8a76f9e95b5279060200160405180910390a150505b6040516020815260e0602082015260e05f6040830137602435600435335f356001600160e01b03191661012085a450565b335f90815260056020526040812054600114610539576040516325bfed0960e11b815233600482015260240161027c565b600354600160801b90046001600160801b031660011461056c5760405163015cb9d360e21b815260040160405180910390fd5b506003546001600160801b031690565b335f9081526005602052604081205481906001146105af576040516325bfed0960e11b815233600482015260240161027c565b50506003546001600160801b0380821691600160801b9004166001149091565b6002545f906105fa90600160a01b810461ffff1690600160b01b900467ffffffffffffffff166107b3565b67ffffffffffffffff16421015905090565b335f9081526020819052604090205460011461063d5760405163e214b00760e01b815233600482015260240161027c565b6040805180820182525f80825260209182018190526004819055600381905560018055825182815260e092810183905292830137602435600435335f356001600160e01b03191661012085a450565b335f908152602081905260409020546001146106bd5760405163e214b00760e01b815233600482015260240161027c565b5f6001819055506040516020815260e0602082015260e05f6040830137602435600435335f356001600160e01b03191661012085a450565b335f908152602081905260409020546001146107265760405163e214b00760e01b815233600482015260240161027c565b6001600160a01b0381165f90815260056020908152604080832060019055805182815260e09281018390529290830137602435600435335f356001600160e01b03191661012085a45050565b5f60208284031215610782575f5ffd5b81356001600160a01b0381168114610798575f5ffd5b9392505050565b634e487b7160e01b5f52601160045260245ffd5b67ffffffffffffffff81811683821601908111156107d3576107d361079f565b92915050565b5f5f604083850312156107ea575f5ffd5b8251915060208301518015158114610800575f5ffd5b809150509250929050565b5f8261082557634e487b7160e01b5f52601260045260245ffd5b500690565b818103818111156107d3576107d361079f56",
}

// DevOsm is an auto generated Go binding around an Ethereum contract.
type DevOsm struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevOsm) GetABI() abi.ABI {
	return c.abi
}

// NewDevOsm creates a new instance of DevOsm.
func NewDevOsm() *DevOsm {
	parsed, err := DevOsmMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevOsm{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevOsm) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address src_) returns()
func (devOsm *DevOsm) PackConstructor(src_ common.Address) []byte {
	enc, err := devOsm.abi.Pack("", src_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackBud is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4fce7a2a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bud(address ) view returns(uint256)
func (devOsm *DevOsm) PackBud(arg0 common.Address) []byte {
	enc, err := devOsm.abi.Pack("bud", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBud is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4fce7a2a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bud(address ) view returns(uint256)
func (devOsm *DevOsm) TryPackBud(arg0 common.Address) ([]byte, error) {
	return devOsm.abi.Pack("bud", arg0)
}

// UnpackBud is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4fce7a2a.
//
// Solidity: function bud(address ) view returns(uint256)
func (devOsm *DevOsm) UnpackBud(data []byte) (*big.Int, error) {
	out, err := devOsm.abi.Unpack("bud", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackHop is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb0b8579b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hop() view returns(uint16)
func (devOsm *DevOsm) PackHop() []byte {
	enc, err := devOsm.abi.Pack("hop")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHop is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb0b8579b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hop() view returns(uint16)
func (devOsm *DevOsm) TryPackHop() ([]byte, error) {
	return devOsm.abi.Pack("hop")
}

// UnpackHop is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb0b8579b.
//
// Solidity: function hop() view returns(uint16)
func (devOsm *DevOsm) UnpackHop(data []byte) (uint16, error) {
	out, err := devOsm.abi.Unpack("hop", data)
	if err != nil {
		return *new(uint16), err
	}
	out0 := *abi.ConvertType(out[0], new(uint16)).(*uint16)
	return out0, nil
}

// PackKiss is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf29c29c4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function kiss(address a) returns()
func (devOsm *DevOsm) PackKiss(a common.Address) []byte {
	enc, err := devOsm.abi.Pack("kiss", a)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKiss is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf29c29c4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function kiss(address a) returns()
func (devOsm *DevOsm) TryPackKiss(a common.Address) ([]byte, error) {
	return devOsm.abi.Pack("kiss", a)
}

// PackPass is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa7a1ed72.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pass() view returns(bool)
func (devOsm *DevOsm) PackPass() []byte {
	enc, err := devOsm.abi.Pack("pass")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPass is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa7a1ed72.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pass() view returns(bool)
func (devOsm *DevOsm) TryPackPass() ([]byte, error) {
	return devOsm.abi.Pack("pass")
}

// UnpackPass is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa7a1ed72.
//
// Solidity: function pass() view returns(bool)
func (devOsm *DevOsm) UnpackPass(data []byte) (bool, error) {
	out, err := devOsm.abi.Unpack("pass", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackPeek is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x59e02dd7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function peek() view returns(bytes32, bool)
func (devOsm *DevOsm) PackPeek() []byte {
	enc, err := devOsm.abi.Pack("peek")
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
func (devOsm *DevOsm) TryPackPeek() ([]byte, error) {
	return devOsm.abi.Pack("peek")
}

// DevOsmPeekOutput serves as a container for the return parameters of contract
// method Peek.
type DevOsmPeekOutput struct {
	Arg0 [32]byte
	Arg1 bool
}

// UnpackPeek is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x59e02dd7.
//
// Solidity: function peek() view returns(bytes32, bool)
func (devOsm *DevOsm) UnpackPeek(data []byte) (DevOsmPeekOutput, error) {
	out, err := devOsm.abi.Unpack("peek", data)
	outstruct := new(DevOsmPeekOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.Arg1 = *abi.ConvertType(out[1], new(bool)).(*bool)
	return *outstruct, nil
}

// PackPeep is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0e5a6c70.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function peep() view returns(bytes32, bool)
func (devOsm *DevOsm) PackPeep() []byte {
	enc, err := devOsm.abi.Pack("peep")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPeep is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0e5a6c70.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function peep() view returns(bytes32, bool)
func (devOsm *DevOsm) TryPackPeep() ([]byte, error) {
	return devOsm.abi.Pack("peep")
}

// DevOsmPeepOutput serves as a container for the return parameters of contract
// method Peep.
type DevOsmPeepOutput struct {
	Arg0 [32]byte
	Arg1 bool
}

// UnpackPeep is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0e5a6c70.
//
// Solidity: function peep() view returns(bytes32, bool)
func (devOsm *DevOsm) UnpackPeep(data []byte) (DevOsmPeepOutput, error) {
	out, err := devOsm.abi.Unpack("peep", data)
	outstruct := new(DevOsmPeepOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.Arg1 = *abi.ConvertType(out[1], new(bool)).(*bool)
	return *outstruct, nil
}

// PackPoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18178358.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function poke() returns()
func (devOsm *DevOsm) PackPoke() []byte {
	enc, err := devOsm.abi.Pack("poke")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18178358.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function poke() returns()
func (devOsm *DevOsm) TryPackPoke() ([]byte, error) {
	return devOsm.abi.Pack("poke")
}

// PackRead is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x57de26a4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function read() view returns(bytes32)
func (devOsm *DevOsm) PackRead() []byte {
	enc, err := devOsm.abi.Pack("read")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRead is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x57de26a4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function read() view returns(bytes32)
func (devOsm *DevOsm) TryPackRead() ([]byte, error) {
	return devOsm.abi.Pack("read")
}

// UnpackRead is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x57de26a4.
//
// Solidity: function read() view returns(bytes32)
func (devOsm *DevOsm) UnpackRead(data []byte) ([32]byte, error) {
	out, err := devOsm.abi.Unpack("read", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackSrc is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2e7dc6af.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function src() view returns(address)
func (devOsm *DevOsm) PackSrc() []byte {
	enc, err := devOsm.abi.Pack("src")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSrc is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2e7dc6af.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function src() view returns(address)
func (devOsm *DevOsm) TryPackSrc() ([]byte, error) {
	return devOsm.abi.Pack("src")
}

// UnpackSrc is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2e7dc6af.
//
// Solidity: function src() view returns(address)
func (devOsm *DevOsm) UnpackSrc(data []byte) (common.Address, error) {
	out, err := devOsm.abi.Unpack("src", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackStart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbe9a6555.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function start() returns()
func (devOsm *DevOsm) PackStart() []byte {
	enc, err := devOsm.abi.Pack("start")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbe9a6555.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function start() returns()
func (devOsm *DevOsm) TryPackStart() ([]byte, error) {
	return devOsm.abi.Pack("start")
}

// PackStop is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07da68f5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stop() returns()
func (devOsm *DevOsm) PackStop() []byte {
	enc, err := devOsm.abi.Pack("stop")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStop is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07da68f5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stop() returns()
func (devOsm *DevOsm) TryPackStop() ([]byte, error) {
	return devOsm.abi.Pack("stop")
}

// PackStopped is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x75f12b21.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stopped() view returns(uint256)
func (devOsm *DevOsm) PackStopped() []byte {
	enc, err := devOsm.abi.Pack("stopped")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStopped is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x75f12b21.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stopped() view returns(uint256)
func (devOsm *DevOsm) TryPackStopped() ([]byte, error) {
	return devOsm.abi.Pack("stopped")
}

// UnpackStopped is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x75f12b21.
//
// Solidity: function stopped() view returns(uint256)
func (devOsm *DevOsm) UnpackStopped(data []byte) (*big.Int, error) {
	out, err := devOsm.abi.Unpack("stopped", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackVoid is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac4c25b2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function void() returns()
func (devOsm *DevOsm) PackVoid() []byte {
	enc, err := devOsm.abi.Pack("void")
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
func (devOsm *DevOsm) TryPackVoid() ([]byte, error) {
	return devOsm.abi.Pack("void")
}

// PackWards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf353dbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function wards(address ) view returns(uint256)
func (devOsm *DevOsm) PackWards(arg0 common.Address) []byte {
	enc, err := devOsm.abi.Pack("wards", arg0)
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
func (devOsm *DevOsm) TryPackWards(arg0 common.Address) ([]byte, error) {
	return devOsm.abi.Pack("wards", arg0)
}

// UnpackWards is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbf353dbb.
//
// Solidity: function wards(address ) view returns(uint256)
func (devOsm *DevOsm) UnpackWards(data []byte) (*big.Int, error) {
	out, err := devOsm.abi.Unpack("wards", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackZzz is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa4dff0a2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function zzz() view returns(uint64)
func (devOsm *DevOsm) PackZzz() []byte {
	enc, err := devOsm.abi.Pack("zzz")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackZzz is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa4dff0a2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function zzz() view returns(uint64)
func (devOsm *DevOsm) TryPackZzz() ([]byte, error) {
	return devOsm.abi.Pack("zzz")
}

// UnpackZzz is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa4dff0a2.
//
// Solidity: function zzz() view returns(uint64)
func (devOsm *DevOsm) UnpackZzz(data []byte) (uint64, error) {
	out, err := devOsm.abi.Unpack("zzz", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// DevOsmLogValue represents a LogValue event raised by the DevOsm contract.
type DevOsmLogValue struct {
	Val [32]byte
	Raw *types.Log // Blockchain specific contextual infos
}

const DevOsmLogValueEventName = "LogValue"

// ContractEventName returns the user-defined event name.
func (DevOsmLogValue) ContractEventName() string {
	return DevOsmLogValueEventName
}

// UnpackLogValueEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event LogValue(bytes32 val)
func (devOsm *DevOsm) UnpackLogValueEvent(log *types.Log) (*DevOsmLogValue, error) {
	event := "LogValue"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devOsm.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevOsmLogValue)
	if len(log.Data) > 0 {
		if err := devOsm.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devOsm.abi.Events[event].Inputs {
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
func (devOsm *DevOsm) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devOsm.abi.Errors["IsStopped"].ID.Bytes()[:4]) {
		return devOsm.UnpackIsStoppedError(raw[4:])
	}
	if bytes.Equal(raw[:4], devOsm.abi.Errors["NoCurrentValue"].ID.Bytes()[:4]) {
		return devOsm.UnpackNoCurrentValueError(raw[4:])
	}
	if bytes.Equal(raw[:4], devOsm.abi.Errors["NotPassed"].ID.Bytes()[:4]) {
		return devOsm.UnpackNotPassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], devOsm.abi.Errors["NotReader"].ID.Bytes()[:4]) {
		return devOsm.UnpackNotReaderError(raw[4:])
	}
	if bytes.Equal(raw[:4], devOsm.abi.Errors["NotWard"].ID.Bytes()[:4]) {
		return devOsm.UnpackNotWardError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevOsmIsStopped represents a IsStopped error raised by the DevOsm contract.
type DevOsmIsStopped struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error IsStopped()
func DevOsmIsStoppedErrorID() common.Hash {
	return common.HexToHash("0xd05c7c78f962dbe46683f1c169be478cc180f00b039f7819738cb9c598f97dfc")
}

// UnpackIsStoppedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error IsStopped()
func (devOsm *DevOsm) UnpackIsStoppedError(raw []byte) (*DevOsmIsStopped, error) {
	out := new(DevOsmIsStopped)
	if err := devOsm.abi.UnpackIntoInterface(out, "IsStopped", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevOsmNoCurrentValue represents a NoCurrentValue error raised by the DevOsm contract.
type DevOsmNoCurrentValue struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoCurrentValue()
func DevOsmNoCurrentValueErrorID() common.Hash {
	return common.HexToHash("0x0572e74c7772ef45cd24ba5292ed3435fd0b422bc09c9441901ffd30d286843c")
}

// UnpackNoCurrentValueError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoCurrentValue()
func (devOsm *DevOsm) UnpackNoCurrentValueError(raw []byte) (*DevOsmNoCurrentValue, error) {
	out := new(DevOsmNoCurrentValue)
	if err := devOsm.abi.UnpackIntoInterface(out, "NoCurrentValue", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevOsmNotPassed represents a NotPassed error raised by the DevOsm contract.
type DevOsmNotPassed struct {
	Next *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPassed(uint256 next)
func DevOsmNotPassedErrorID() common.Hash {
	return common.HexToHash("0x730fecd0209c4b51c9b88168d3b294dd59a6a12e0a856170f1a5db5a1d1f70ca")
}

// UnpackNotPassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPassed(uint256 next)
func (devOsm *DevOsm) UnpackNotPassedError(raw []byte) (*DevOsmNotPassed, error) {
	out := new(DevOsmNotPassed)
	if err := devOsm.abi.UnpackIntoInterface(out, "NotPassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevOsmNotReader represents a NotReader error raised by the DevOsm contract.
type DevOsmNotReader struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotReader(address caller)
func DevOsmNotReaderErrorID() common.Hash {
	return common.HexToHash("0x4b7fda121dfb193bad2233700704948a8c210efa40ccb7e4fc784faec875185e")
}

// UnpackNotReaderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotReader(address caller)
func (devOsm *DevOsm) UnpackNotReaderError(raw []byte) (*DevOsmNotReader, error) {
	out := new(DevOsmNotReader)
	if err := devOsm.abi.UnpackIntoInterface(out, "NotReader", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevOsmNotWard represents a NotWard error raised by the DevOsm contract.
type DevOsmNotWard struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotWard(address caller)
func DevOsmNotWardErrorID() common.Hash {
	return common.HexToHash("0xe214b0075bf1a43aa778f1355cad90e68fd0d454f8393fd8056bd33d0a4460f3")
}

// UnpackNotWardError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotWard(address caller)
func (devOsm *DevOsm) UnpackNotWardError(raw []byte) (*DevOsmNotWard, error) {
	out := new(DevOsmNotWard)
	if err := devOsm.abi.UnpackIntoInterface(out, "NotWard", raw); err != nil {
		return nil, err
	}
	return out, nil
}
