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

// DevDogMetaData contains all meta data concerning the DevDog contract.
var DevDogMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"vat_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"}],\"name\":\"BadFile\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"chop\",\"type\":\"uint256\"}],\"name\":\"ChopBelowOne\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"urn\",\"type\":\"address\"}],\"name\":\"DustyAuction\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"}],\"name\":\"LimitHit\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotLive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"urn\",\"type\":\"address\"}],\"name\":\"NotUnsafe\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotWard\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"urn\",\"type\":\"address\"}],\"name\":\"NullAuction\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"clipsIlk\",\"type\":\"bytes32\"}],\"name\":\"OtherIlk\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"urn\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"ink\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"art\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"due\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"clip\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"Bark\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"Cage\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"Deny\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"rad\",\"type\":\"uint256\"}],\"name\":\"Digs\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"name\":\"File\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"data\",\"type\":\"address\"}],\"name\":\"File\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"name\":\"File\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"clip\",\"type\":\"address\"}],\"name\":\"File\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"Rely\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"Dirt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"Hole\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"urn\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"kpr\",\"type\":\"address\"}],\"name\":\"bark\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"cage\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"}],\"name\":\"chop\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"deny\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"rad\",\"type\":\"uint256\"}],\"name\":\"digs\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"data\",\"type\":\"address\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"clip\",\"type\":\"address\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"name\":\"ilks\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"clip\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"chop\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"hole\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"dirt\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"live\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"rely\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"vat\",\"outputs\":[{\"internalType\":\"contractDevVat\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"vow\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"wards\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "DevDog",
	Bin: "0x60a06040526001600355348015610014575f5ffd5b506040516111833803806111838339810160408190526100339161007e565b6001600160a01b038116608052335f8181526020819052604080822060019055517fdd0e34038ac38b2a1ce960229778ac48a8719bc900b6c4f8d0475c6e8b385a609190a2506100ab565b5f6020828403121561008e575f5ffd5b81516001600160a01b03811681146100a4575f5ffd5b9392505050565b6080516110ab6100d85f395f8181610137015281816108ff015281816109d30152610bf801526110ab5ff3fe608060405234801561000f575f5ffd5b5060043610610106575f3560e01c8063af7cfeb11161009e578063d79265381161006e578063d79265381461021c578063d9638d361461023f578063ebecb39d146102aa578063ed998908146102bd578063eda6e121146102d0575f5ffd5b8063af7cfeb1146101ce578063bf353dbb146101d7578063c87193f4146101f6578063d4e8be8314610209575f5ffd5b806365fae35e116100d957806365fae35e14610189578063692450091461019c578063957aa58c146101a45780639c52a7f1146101bb575f5ffd5b80631a0b287e1461010a57806329ae81141461011f57806336569e7714610132578063626cb3c514610176575b5f5ffd5b61011d610118366004610e8c565b6102d9565b005b61011d61012d366004610eb5565b6103e4565b6101597f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b600254610159906001600160a01b031681565b61011d610197366004610ef0565b61047e565b61011d6104f3565b6101ad60035481565b60405190815260200161016d565b61011d6101c9366004610ef0565b610553565b6101ad60045481565b6101ad6101e5366004610ef0565b5f6020819052908152604090205481565b61011d610204366004610eb5565b6105c7565b61011d610217366004610f09565b610665565b6101ad61022a366004610f33565b5f908152600160208190526040909120015490565b61028061024d366004610f33565b600160208190525f918252604090912080549181015460028201546003909201546001600160a01b039093169290919084565b604080516001600160a01b039095168552602085019390935291830152606082015260800161016d565b61011d6102b8366004610f4a565b61070f565b6101ad6102cb366004610f7c565b6108b1565b6101ad60055481565b335f9081526020819052604090205460011461030f5760405163e214b00760e01b81523360048201526024015b60405180910390fd5b8163063686f760e41b0361036257670de0b6b3a76400008110156103495760405163064e55c760e21b815260048101829052602401610306565b5f838152600160208190526040909120018190556103a4565b8163686f6c6560e01b03610388575f8381526001602052604090206002018190556103a4565b604051631390aee360e11b815260048101839052602401610306565b81837f851aa1caf4888170ad8875449d18f0f512fd6deb2a6571ea1a41fb9f95acbcd1836040516103d791815260200190565b60405180910390a3505050565b335f908152602081905260409020546001146104155760405163e214b00760e01b8152336004820152602401610306565b8163486f6c6560e01b1461043f57604051631390aee360e11b815260048101839052602401610306565b600481905560405181815282907fe986e40cc8c151830d4f61050f4fb2e4add8567caad2d5f5496f9158e91fe4c7906020015b60405180910390a25050565b335f908152602081905260409020546001146104af5760405163e214b00760e01b8152336004820152602401610306565b6001600160a01b0381165f8181526020819052604080822060019055517fdd0e34038ac38b2a1ce960229778ac48a8719bc900b6c4f8d0475c6e8b385a609190a250565b335f908152602081905260409020546001146105245760405163e214b00760e01b8152336004820152602401610306565b5f60038190556040517f2308ed18a14e800c39b86eb6ea43270105955ca385b603b64eca89f98ae8fbda9190a1565b335f908152602081905260409020546001146105845760405163e214b00760e01b8152336004820152602401610306565b6001600160a01b0381165f81815260208190526040808220829055517f184450df2e323acec0ed3b5c7531b81f9b4cdef7914dfd4c0a4317416bb5251b9190a250565b335f908152602081905260409020546001146105f85760405163e214b00760e01b8152336004820152602401610306565b8060055f8282546106099190610fc0565b90915550505f828152600160205260408120600301805483929061062e908490610fc0565b909155505060405181815282907f54f095dc7308776bf01e8580e4dd40fd959ea4bf50b069975768320ef8d77d8a90602001610472565b335f908152602081905260409020546001146106965760405163e214b00760e01b8152336004820152602401610306565b8162766f7760e81b146106bf57604051631390aee360e11b815260048101839052602401610306565b600280546001600160a01b0319166001600160a01b03831690811790915560405190815282907f8fef588b5fc1afbf5b2f06c1a435d513f208da2e6704c3d8f0e0ec91167066ba90602001610472565b335f908152602081905260409020546001146107405760405163e214b00760e01b8152336004820152602401610306565b81630636c69760e41b1461076a57604051631390aee360e11b815260048101839052602401610306565b82816001600160a01b031663c5ce281e6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156107a7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107cb9190610fd3565b146108535782816001600160a01b031663c5ce281e6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561080d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108319190610fd3565b6040516338de486560e21b815260048101929092526024820152604401610306565b5f8381526001602090815260409182902080546001600160a01b0319166001600160a01b0385169081179091559151918252839185917f4ff2caaa972a7c6629ea01fae9c93d73cc307d13ea4c369f9bbbb7f9b7e9461d91016103d7565b5f6003546001146108d55760405163baf13b3f60e01b815260040160405180910390fd5b6040516309092f9760e21b8152600481018590526001600160a01b0384811660248301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690632424be5c906044016040805180830381865afa158015610943573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109679190610fea565b5f888152600160208181526040808420815160808101835281546001600160a01b039081168252948201549381019390935260028101548383015260030154606083015251636cb1c69b60e11b8152600481018c905294965092945091929091829182918291829182917f00000000000000000000000000000000000000000000000000000000000000009091169063d9638d369060240160a060405180830381865afa158015610a1a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a3e919061100c565b9450509350935050815f1480610a665750610a598389611048565b610a63838b611048565b10155b15610a96576040516316b8836960e11b8152600481018e90526001600160a01b038d166024820152604401610306565b600554600454111580610ab157508660600151876040015111155b15610ad257604051633580ad1560e11b8152600481018e9052602401610306565b5f610aff600554600454610ae69190610fc0565b89606001518a60400151610afa9190610fc0565b610e73565b9050610b338989602001518684670de0b6b3a7640000610b1f9190611048565b610b29919061105f565b610afa919061105f565b965086891115610b9d578184610b49898c610fc0565b610b539190611048565b1015610b6157889650610b9d565b81610b6c8589611048565b1015610b9d5760405163481c510760e01b8152600481018f90526001600160a01b038e166024820152604401610306565b88610ba8888c611048565b610bb2919061105f565b9550855f03610be657604051635228b37560e01b8152600481018f90526001600160a01b038e166024820152604401610306565b610bf08488611048565b9450505050507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316637bab3f408b8b875f015160025f9054906101000a90046001600160a01b031687610c4a9061107e565b610c538a61107e565b6040516001600160e01b031960e089901b16815260048101969096526001600160a01b039485166024870152928416604486015292166064840152608483019190915260a482015260c4015f604051808303815f87803b158015610cb5575f5ffd5b505af1158015610cc7573d5f5f3e3d5ffd5b5050600254604051630d2fdf6f60e31b8152600481018590526001600160a01b03909116925063697efb7891506024015f604051808303815f87803b158015610d0e575f5ffd5b505af1158015610d20573d5f5f3e3d5ffd5b505050505f670de0b6b3a7640000856020015183610d3e9190611048565b610d48919061105f565b90508060055f828254610d5b9190611098565b90915550506060850151610d70908290611098565b5f8c81526001602052604090819020600301919091558551905163898eb26760e01b815260048101839052602481018590526001600160a01b038c811660448301528b811660648301529091169063898eb267906084016020604051808303815f875af1158015610de3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e079190610fd3565b855160408051868152602081018890529081018590526001600160a01b0391821660608201529199508991908c16908d907f85258d09e1e4ef299ff3fc11e74af99563f022d21f3f940db982229dc2a3358c9060800160405180910390a4505050505050509392505050565b5f818310610e815781610e83565b825b90505b92915050565b5f5f5f60608486031215610e9e575f5ffd5b505081359360208301359350604090920135919050565b5f5f60408385031215610ec6575f5ffd5b50508035926020909101359150565b80356001600160a01b0381168114610eeb575f5ffd5b919050565b5f60208284031215610f00575f5ffd5b610e8382610ed5565b5f5f60408385031215610f1a575f5ffd5b82359150610f2a60208401610ed5565b90509250929050565b5f60208284031215610f43575f5ffd5b5035919050565b5f5f5f60608486031215610f5c575f5ffd5b8335925060208401359150610f7360408501610ed5565b90509250925092565b5f5f5f60608486031215610f8e575f5ffd5b83359250610f9e60208501610ed5565b9150610f7360408501610ed5565b634e487b7160e01b5f52601160045260245ffd5b81810381811115610e8657610e86610fac565b5f60208284031215610fe3575f5ffd5b5051919050565b5f5f60408385031215610ffb575f5ffd5b505080516020909101519092909150565b5f5f5f5f5f60a08688031215611020575f5ffd5b5050835160208501516040860151606087015160809097015192989197509594509092509050565b8082028115828204841417610e8657610e86610fac565b5f8261107957634e487b7160e01b5f52601260045260245ffd5b500490565b5f600160ff1b820161109257611092610fac565b505f0390565b80820180821115610e8657610e86610fac56",
}

// DevDog is an auto generated Go binding around an Ethereum contract.
type DevDog struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevDog) GetABI() abi.ABI {
	return c.abi
}

// NewDevDog creates a new instance of DevDog.
func NewDevDog() *DevDog {
	parsed, err := DevDogMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevDog{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevDog) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address vat_) returns()
func (devDog *DevDog) PackConstructor(vat_ common.Address) []byte {
	enc, err := devDog.abi.Pack("", vat_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackDirt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeda6e121.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function Dirt() view returns(uint256)
func (devDog *DevDog) PackDirt() []byte {
	enc, err := devDog.abi.Pack("Dirt")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDirt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeda6e121.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function Dirt() view returns(uint256)
func (devDog *DevDog) TryPackDirt() ([]byte, error) {
	return devDog.abi.Pack("Dirt")
}

// UnpackDirt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeda6e121.
//
// Solidity: function Dirt() view returns(uint256)
func (devDog *DevDog) UnpackDirt(data []byte) (*big.Int, error) {
	out, err := devDog.abi.Unpack("Dirt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackHole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaf7cfeb1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function Hole() view returns(uint256)
func (devDog *DevDog) PackHole() []byte {
	enc, err := devDog.abi.Pack("Hole")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHole is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaf7cfeb1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function Hole() view returns(uint256)
func (devDog *DevDog) TryPackHole() ([]byte, error) {
	return devDog.abi.Pack("Hole")
}

// UnpackHole is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xaf7cfeb1.
//
// Solidity: function Hole() view returns(uint256)
func (devDog *DevDog) UnpackHole(data []byte) (*big.Int, error) {
	out, err := devDog.abi.Unpack("Hole", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBark is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xed998908.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bark(bytes32 ilk, address urn, address kpr) returns(uint256 id)
func (devDog *DevDog) PackBark(ilk [32]byte, urn common.Address, kpr common.Address) []byte {
	enc, err := devDog.abi.Pack("bark", ilk, urn, kpr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBark is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xed998908.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bark(bytes32 ilk, address urn, address kpr) returns(uint256 id)
func (devDog *DevDog) TryPackBark(ilk [32]byte, urn common.Address, kpr common.Address) ([]byte, error) {
	return devDog.abi.Pack("bark", ilk, urn, kpr)
}

// UnpackBark is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xed998908.
//
// Solidity: function bark(bytes32 ilk, address urn, address kpr) returns(uint256 id)
func (devDog *DevDog) UnpackBark(data []byte) (*big.Int, error) {
	out, err := devDog.abi.Unpack("bark", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x69245009.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cage() returns()
func (devDog *DevDog) PackCage() []byte {
	enc, err := devDog.abi.Pack("cage")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x69245009.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cage() returns()
func (devDog *DevDog) TryPackCage() ([]byte, error) {
	return devDog.abi.Pack("cage")
}

// PackChop is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7926538.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function chop(bytes32 ilk) view returns(uint256)
func (devDog *DevDog) PackChop(ilk [32]byte) []byte {
	enc, err := devDog.abi.Pack("chop", ilk)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChop is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7926538.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function chop(bytes32 ilk) view returns(uint256)
func (devDog *DevDog) TryPackChop(ilk [32]byte) ([]byte, error) {
	return devDog.abi.Pack("chop", ilk)
}

// UnpackChop is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd7926538.
//
// Solidity: function chop(bytes32 ilk) view returns(uint256)
func (devDog *DevDog) UnpackChop(data []byte) (*big.Int, error) {
	out, err := devDog.abi.Unpack("chop", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDeny is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c52a7f1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deny(address usr) returns()
func (devDog *DevDog) PackDeny(usr common.Address) []byte {
	enc, err := devDog.abi.Pack("deny", usr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeny is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c52a7f1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deny(address usr) returns()
func (devDog *DevDog) TryPackDeny(usr common.Address) ([]byte, error) {
	return devDog.abi.Pack("deny", usr)
}

// PackDigs is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc87193f4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function digs(bytes32 ilk, uint256 rad) returns()
func (devDog *DevDog) PackDigs(ilk [32]byte, rad *big.Int) []byte {
	enc, err := devDog.abi.Pack("digs", ilk, rad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDigs is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc87193f4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function digs(bytes32 ilk, uint256 rad) returns()
func (devDog *DevDog) TryPackDigs(ilk [32]byte, rad *big.Int) ([]byte, error) {
	return devDog.abi.Pack("digs", ilk, rad)
}

// PackFile is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1a0b287e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 ilk, bytes32 what, uint256 data) returns()
func (devDog *DevDog) PackFile(ilk [32]byte, what [32]byte, data *big.Int) []byte {
	enc, err := devDog.abi.Pack("file", ilk, what, data)
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
func (devDog *DevDog) TryPackFile(ilk [32]byte, what [32]byte, data *big.Int) ([]byte, error) {
	return devDog.abi.Pack("file", ilk, what, data)
}

// PackFile0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x29ae8114.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 what, uint256 data) returns()
func (devDog *DevDog) PackFile0(what [32]byte, data *big.Int) []byte {
	enc, err := devDog.abi.Pack("file0", what, data)
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
func (devDog *DevDog) TryPackFile0(what [32]byte, data *big.Int) ([]byte, error) {
	return devDog.abi.Pack("file0", what, data)
}

// PackFile1 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd4e8be83.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 what, address data) returns()
func (devDog *DevDog) PackFile1(what [32]byte, data common.Address) []byte {
	enc, err := devDog.abi.Pack("file1", what, data)
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
func (devDog *DevDog) TryPackFile1(what [32]byte, data common.Address) ([]byte, error) {
	return devDog.abi.Pack("file1", what, data)
}

// PackFile2 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xebecb39d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 ilk, bytes32 what, address clip) returns()
func (devDog *DevDog) PackFile2(ilk [32]byte, what [32]byte, clip common.Address) []byte {
	enc, err := devDog.abi.Pack("file2", ilk, what, clip)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFile2 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xebecb39d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function file(bytes32 ilk, bytes32 what, address clip) returns()
func (devDog *DevDog) TryPackFile2(ilk [32]byte, what [32]byte, clip common.Address) ([]byte, error) {
	return devDog.abi.Pack("file2", ilk, what, clip)
}

// PackIlks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9638d36.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ilks(bytes32 ) view returns(address clip, uint256 chop, uint256 hole, uint256 dirt)
func (devDog *DevDog) PackIlks(arg0 [32]byte) []byte {
	enc, err := devDog.abi.Pack("ilks", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIlks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9638d36.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ilks(bytes32 ) view returns(address clip, uint256 chop, uint256 hole, uint256 dirt)
func (devDog *DevDog) TryPackIlks(arg0 [32]byte) ([]byte, error) {
	return devDog.abi.Pack("ilks", arg0)
}

// DevDogIlksOutput serves as a container for the return parameters of contract
// method Ilks.
type DevDogIlksOutput struct {
	Clip common.Address
	Chop *big.Int
	Hole *big.Int
	Dirt *big.Int
}

// UnpackIlks is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd9638d36.
//
// Solidity: function ilks(bytes32 ) view returns(address clip, uint256 chop, uint256 hole, uint256 dirt)
func (devDog *DevDog) UnpackIlks(data []byte) (DevDogIlksOutput, error) {
	out, err := devDog.abi.Unpack("ilks", data)
	outstruct := new(DevDogIlksOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Clip = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Chop = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Hole = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.Dirt = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackLive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x957aa58c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function live() view returns(uint256)
func (devDog *DevDog) PackLive() []byte {
	enc, err := devDog.abi.Pack("live")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x957aa58c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function live() view returns(uint256)
func (devDog *DevDog) TryPackLive() ([]byte, error) {
	return devDog.abi.Pack("live")
}

// UnpackLive is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x957aa58c.
//
// Solidity: function live() view returns(uint256)
func (devDog *DevDog) UnpackLive(data []byte) (*big.Int, error) {
	out, err := devDog.abi.Unpack("live", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRely is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65fae35e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rely(address usr) returns()
func (devDog *DevDog) PackRely(usr common.Address) []byte {
	enc, err := devDog.abi.Pack("rely", usr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRely is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65fae35e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rely(address usr) returns()
func (devDog *DevDog) TryPackRely(usr common.Address) ([]byte, error) {
	return devDog.abi.Pack("rely", usr)
}

// PackVat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36569e77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function vat() view returns(address)
func (devDog *DevDog) PackVat() []byte {
	enc, err := devDog.abi.Pack("vat")
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
func (devDog *DevDog) TryPackVat() ([]byte, error) {
	return devDog.abi.Pack("vat")
}

// UnpackVat is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x36569e77.
//
// Solidity: function vat() view returns(address)
func (devDog *DevDog) UnpackVat(data []byte) (common.Address, error) {
	out, err := devDog.abi.Unpack("vat", data)
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
func (devDog *DevDog) PackVow() []byte {
	enc, err := devDog.abi.Pack("vow")
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
func (devDog *DevDog) TryPackVow() ([]byte, error) {
	return devDog.abi.Pack("vow")
}

// UnpackVow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x626cb3c5.
//
// Solidity: function vow() view returns(address)
func (devDog *DevDog) UnpackVow(data []byte) (common.Address, error) {
	out, err := devDog.abi.Unpack("vow", data)
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
func (devDog *DevDog) PackWards(arg0 common.Address) []byte {
	enc, err := devDog.abi.Pack("wards", arg0)
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
func (devDog *DevDog) TryPackWards(arg0 common.Address) ([]byte, error) {
	return devDog.abi.Pack("wards", arg0)
}

// UnpackWards is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbf353dbb.
//
// Solidity: function wards(address ) view returns(uint256)
func (devDog *DevDog) UnpackWards(data []byte) (*big.Int, error) {
	out, err := devDog.abi.Unpack("wards", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// DevDogBark represents a Bark event raised by the DevDog contract.
type DevDogBark struct {
	Ilk  [32]byte
	Urn  common.Address
	Ink  *big.Int
	Art  *big.Int
	Due  *big.Int
	Clip common.Address
	Id   *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const DevDogBarkEventName = "Bark"

// ContractEventName returns the user-defined event name.
func (DevDogBark) ContractEventName() string {
	return DevDogBarkEventName
}

// UnpackBarkEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Bark(bytes32 indexed ilk, address indexed urn, uint256 ink, uint256 art, uint256 due, address clip, uint256 indexed id)
func (devDog *DevDog) UnpackBarkEvent(log *types.Log) (*DevDogBark, error) {
	event := "Bark"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devDog.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevDogBark)
	if len(log.Data) > 0 {
		if err := devDog.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devDog.abi.Events[event].Inputs {
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

// DevDogCage represents a Cage event raised by the DevDog contract.
type DevDogCage struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const DevDogCageEventName = "Cage"

// ContractEventName returns the user-defined event name.
func (DevDogCage) ContractEventName() string {
	return DevDogCageEventName
}

// UnpackCageEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Cage()
func (devDog *DevDog) UnpackCageEvent(log *types.Log) (*DevDogCage, error) {
	event := "Cage"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devDog.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevDogCage)
	if len(log.Data) > 0 {
		if err := devDog.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devDog.abi.Events[event].Inputs {
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

// DevDogDeny represents a Deny event raised by the DevDog contract.
type DevDogDeny struct {
	Usr common.Address
	Raw *types.Log // Blockchain specific contextual infos
}

const DevDogDenyEventName = "Deny"

// ContractEventName returns the user-defined event name.
func (DevDogDeny) ContractEventName() string {
	return DevDogDenyEventName
}

// UnpackDenyEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Deny(address indexed usr)
func (devDog *DevDog) UnpackDenyEvent(log *types.Log) (*DevDogDeny, error) {
	event := "Deny"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devDog.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevDogDeny)
	if len(log.Data) > 0 {
		if err := devDog.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devDog.abi.Events[event].Inputs {
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

// DevDogDigs represents a Digs event raised by the DevDog contract.
type DevDogDigs struct {
	Ilk [32]byte
	Rad *big.Int
	Raw *types.Log // Blockchain specific contextual infos
}

const DevDogDigsEventName = "Digs"

// ContractEventName returns the user-defined event name.
func (DevDogDigs) ContractEventName() string {
	return DevDogDigsEventName
}

// UnpackDigsEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Digs(bytes32 indexed ilk, uint256 rad)
func (devDog *DevDog) UnpackDigsEvent(log *types.Log) (*DevDogDigs, error) {
	event := "Digs"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devDog.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevDogDigs)
	if len(log.Data) > 0 {
		if err := devDog.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devDog.abi.Events[event].Inputs {
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

// DevDogFile represents a File event raised by the DevDog contract.
type DevDogFile struct {
	What [32]byte
	Data *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const DevDogFileEventName = "File"

// ContractEventName returns the user-defined event name.
func (DevDogFile) ContractEventName() string {
	return DevDogFileEventName
}

// UnpackFileEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event File(bytes32 indexed what, uint256 data)
func (devDog *DevDog) UnpackFileEvent(log *types.Log) (*DevDogFile, error) {
	event := "File"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devDog.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevDogFile)
	if len(log.Data) > 0 {
		if err := devDog.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devDog.abi.Events[event].Inputs {
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

// DevDogFile0 represents a File0 event raised by the DevDog contract.
type DevDogFile0 struct {
	What [32]byte
	Data common.Address
	Raw  *types.Log // Blockchain specific contextual infos
}

const DevDogFile0EventName = "File0"

// ContractEventName returns the user-defined event name.
func (DevDogFile0) ContractEventName() string {
	return DevDogFile0EventName
}

// UnpackFile0Event is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event File(bytes32 indexed what, address data)
func (devDog *DevDog) UnpackFile0Event(log *types.Log) (*DevDogFile0, error) {
	event := "File0"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devDog.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevDogFile0)
	if len(log.Data) > 0 {
		if err := devDog.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devDog.abi.Events[event].Inputs {
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

// DevDogFile1 represents a File1 event raised by the DevDog contract.
type DevDogFile1 struct {
	Ilk  [32]byte
	What [32]byte
	Data *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const DevDogFile1EventName = "File1"

// ContractEventName returns the user-defined event name.
func (DevDogFile1) ContractEventName() string {
	return DevDogFile1EventName
}

// UnpackFile1Event is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event File(bytes32 indexed ilk, bytes32 indexed what, uint256 data)
func (devDog *DevDog) UnpackFile1Event(log *types.Log) (*DevDogFile1, error) {
	event := "File1"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devDog.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevDogFile1)
	if len(log.Data) > 0 {
		if err := devDog.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devDog.abi.Events[event].Inputs {
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

// DevDogFile2 represents a File2 event raised by the DevDog contract.
type DevDogFile2 struct {
	Ilk  [32]byte
	What [32]byte
	Clip common.Address
	Raw  *types.Log // Blockchain specific contextual infos
}

const DevDogFile2EventName = "File2"

// ContractEventName returns the user-defined event name.
func (DevDogFile2) ContractEventName() string {
	return DevDogFile2EventName
}

// UnpackFile2Event is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event File(bytes32 indexed ilk, bytes32 indexed what, address clip)
func (devDog *DevDog) UnpackFile2Event(log *types.Log) (*DevDogFile2, error) {
	event := "File2"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devDog.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevDogFile2)
	if len(log.Data) > 0 {
		if err := devDog.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devDog.abi.Events[event].Inputs {
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

// DevDogRely represents a Rely event raised by the DevDog contract.
type DevDogRely struct {
	Usr common.Address
	Raw *types.Log // Blockchain specific contextual infos
}

const DevDogRelyEventName = "Rely"

// ContractEventName returns the user-defined event name.
func (DevDogRely) ContractEventName() string {
	return DevDogRelyEventName
}

// UnpackRelyEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Rely(address indexed usr)
func (devDog *DevDog) UnpackRelyEvent(log *types.Log) (*DevDogRely, error) {
	event := "Rely"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devDog.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevDogRely)
	if len(log.Data) > 0 {
		if err := devDog.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devDog.abi.Events[event].Inputs {
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
func (devDog *DevDog) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devDog.abi.Errors["BadFile"].ID.Bytes()[:4]) {
		return devDog.UnpackBadFileError(raw[4:])
	}
	if bytes.Equal(raw[:4], devDog.abi.Errors["ChopBelowOne"].ID.Bytes()[:4]) {
		return devDog.UnpackChopBelowOneError(raw[4:])
	}
	if bytes.Equal(raw[:4], devDog.abi.Errors["DustyAuction"].ID.Bytes()[:4]) {
		return devDog.UnpackDustyAuctionError(raw[4:])
	}
	if bytes.Equal(raw[:4], devDog.abi.Errors["LimitHit"].ID.Bytes()[:4]) {
		return devDog.UnpackLimitHitError(raw[4:])
	}
	if bytes.Equal(raw[:4], devDog.abi.Errors["NotLive"].ID.Bytes()[:4]) {
		return devDog.UnpackNotLiveError(raw[4:])
	}
	if bytes.Equal(raw[:4], devDog.abi.Errors["NotUnsafe"].ID.Bytes()[:4]) {
		return devDog.UnpackNotUnsafeError(raw[4:])
	}
	if bytes.Equal(raw[:4], devDog.abi.Errors["NotWard"].ID.Bytes()[:4]) {
		return devDog.UnpackNotWardError(raw[4:])
	}
	if bytes.Equal(raw[:4], devDog.abi.Errors["NullAuction"].ID.Bytes()[:4]) {
		return devDog.UnpackNullAuctionError(raw[4:])
	}
	if bytes.Equal(raw[:4], devDog.abi.Errors["OtherIlk"].ID.Bytes()[:4]) {
		return devDog.UnpackOtherIlkError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevDogBadFile represents a BadFile error raised by the DevDog contract.
type DevDogBadFile struct {
	What [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadFile(bytes32 what)
func DevDogBadFileErrorID() common.Hash {
	return common.HexToHash("0x27215dc6644fe41e9f609459b1bd83914736a746609d7ac7117fbf425c115f72")
}

// UnpackBadFileError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadFile(bytes32 what)
func (devDog *DevDog) UnpackBadFileError(raw []byte) (*DevDogBadFile, error) {
	out := new(DevDogBadFile)
	if err := devDog.abi.UnpackIntoInterface(out, "BadFile", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevDogChopBelowOne represents a ChopBelowOne error raised by the DevDog contract.
type DevDogChopBelowOne struct {
	Chop *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChopBelowOne(uint256 chop)
func DevDogChopBelowOneErrorID() common.Hash {
	return common.HexToHash("0x1939571c7354e27b9a9e34e2802581d59f6533a679458111f1307064c120df81")
}

// UnpackChopBelowOneError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChopBelowOne(uint256 chop)
func (devDog *DevDog) UnpackChopBelowOneError(raw []byte) (*DevDogChopBelowOne, error) {
	out := new(DevDogChopBelowOne)
	if err := devDog.abi.UnpackIntoInterface(out, "ChopBelowOne", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevDogDustyAuction represents a DustyAuction error raised by the DevDog contract.
type DevDogDustyAuction struct {
	Ilk [32]byte
	Urn common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DustyAuction(bytes32 ilk, address urn)
func DevDogDustyAuctionErrorID() common.Hash {
	return common.HexToHash("0x481c5107efb7bc6a7b5c1dd02ca413d8b8c66b5e9afece48f64931d48d2ee3b7")
}

// UnpackDustyAuctionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DustyAuction(bytes32 ilk, address urn)
func (devDog *DevDog) UnpackDustyAuctionError(raw []byte) (*DevDogDustyAuction, error) {
	out := new(DevDogDustyAuction)
	if err := devDog.abi.UnpackIntoInterface(out, "DustyAuction", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevDogLimitHit represents a LimitHit error raised by the DevDog contract.
type DevDogLimitHit struct {
	Ilk [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LimitHit(bytes32 ilk)
func DevDogLimitHitErrorID() common.Hash {
	return common.HexToHash("0x6b015a2a3c12f5ccc7d66d00a2b75a5285a991b17c1018461abf7d04b1b9d0e6")
}

// UnpackLimitHitError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LimitHit(bytes32 ilk)
func (devDog *DevDog) UnpackLimitHitError(raw []byte) (*DevDogLimitHit, error) {
	out := new(DevDogLimitHit)
	if err := devDog.abi.UnpackIntoInterface(out, "LimitHit", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevDogNotLive represents a NotLive error raised by the DevDog contract.
type DevDogNotLive struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotLive()
func DevDogNotLiveErrorID() common.Hash {
	return common.HexToHash("0xbaf13b3fdbaa5d4b02e976e522cf386230f720e37f8c61aff1a7e32c44d8da78")
}

// UnpackNotLiveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotLive()
func (devDog *DevDog) UnpackNotLiveError(raw []byte) (*DevDogNotLive, error) {
	out := new(DevDogNotLive)
	if err := devDog.abi.UnpackIntoInterface(out, "NotLive", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevDogNotUnsafe represents a NotUnsafe error raised by the DevDog contract.
type DevDogNotUnsafe struct {
	Ilk [32]byte
	Urn common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotUnsafe(bytes32 ilk, address urn)
func DevDogNotUnsafeErrorID() common.Hash {
	return common.HexToHash("0x2d7106d28839e4eaa1623f1868288c69267a516407f244cfec03c949ed31c675")
}

// UnpackNotUnsafeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotUnsafe(bytes32 ilk, address urn)
func (devDog *DevDog) UnpackNotUnsafeError(raw []byte) (*DevDogNotUnsafe, error) {
	out := new(DevDogNotUnsafe)
	if err := devDog.abi.UnpackIntoInterface(out, "NotUnsafe", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevDogNotWard represents a NotWard error raised by the DevDog contract.
type DevDogNotWard struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotWard(address caller)
func DevDogNotWardErrorID() common.Hash {
	return common.HexToHash("0xe214b0075bf1a43aa778f1355cad90e68fd0d454f8393fd8056bd33d0a4460f3")
}

// UnpackNotWardError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotWard(address caller)
func (devDog *DevDog) UnpackNotWardError(raw []byte) (*DevDogNotWard, error) {
	out := new(DevDogNotWard)
	if err := devDog.abi.UnpackIntoInterface(out, "NotWard", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevDogNullAuction represents a NullAuction error raised by the DevDog contract.
type DevDogNullAuction struct {
	Ilk [32]byte
	Urn common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NullAuction(bytes32 ilk, address urn)
func DevDogNullAuctionErrorID() common.Hash {
	return common.HexToHash("0x5228b3753b92374bb622bfbca7eb93d0bd8198efaf536b9f0c8ea32a1d4d2783")
}

// UnpackNullAuctionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NullAuction(bytes32 ilk, address urn)
func (devDog *DevDog) UnpackNullAuctionError(raw []byte) (*DevDogNullAuction, error) {
	out := new(DevDogNullAuction)
	if err := devDog.abi.UnpackIntoInterface(out, "NullAuction", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevDogOtherIlk represents a OtherIlk error raised by the DevDog contract.
type DevDogOtherIlk struct {
	Ilk      [32]byte
	ClipsIlk [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OtherIlk(bytes32 ilk, bytes32 clipsIlk)
func DevDogOtherIlkErrorID() common.Hash {
	return common.HexToHash("0xe37921941377642b48d74e21796dacfa3429f3d5d7a1263b977c2b645261496b")
}

// UnpackOtherIlkError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OtherIlk(bytes32 ilk, bytes32 clipsIlk)
func (devDog *DevDog) UnpackOtherIlkError(raw []byte) (*DevDogOtherIlk, error) {
	out := new(DevDogOtherIlk)
	if err := devDog.abi.UnpackIntoInterface(out, "OtherIlk", raw); err != nil {
		return nil, err
	}
	return out, nil
}
