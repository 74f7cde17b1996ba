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

// CrowdPosition is an auto generated low-level Go binding around an user-defined struct.
type CrowdPosition struct {
	EMode      uint8
	Collateral [2]common.Address
	Supplied   [2]*big.Int
	Debt       [2]common.Address
	Borrowed   [2]*big.Int
}

// CrowdStir is an auto generated low-level Go binding around an user-defined struct.
type CrowdStir struct {
	Account common.Address
	Asset   common.Address
	Amount  *big.Int
	Repay   bool
}

// DevCrowdMetaData contains all meta data concerning the DevCrowd contract.
var DevCrowdMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractDevLendingPool\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"person\",\"type\":\"address\"}],\"name\":\"Opened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"POOL\",\"outputs\":[{\"internalType\":\"contractDevLendingPool\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"}],\"name\":\"allow\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"lend\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint8\",\"name\":\"eMode\",\"type\":\"uint8\"},{\"internalType\":\"address[2]\",\"name\":\"collateral\",\"type\":\"address[2]\"},{\"internalType\":\"uint256[2]\",\"name\":\"supplied\",\"type\":\"uint256[2]\"},{\"internalType\":\"address[2]\",\"name\":\"debt\",\"type\":\"address[2]\"},{\"internalType\":\"uint256[2]\",\"name\":\"borrowed\",\"type\":\"uint256[2]\"}],\"internalType\":\"structCrowdPosition[]\",\"name\":\"list\",\"type\":\"tuple[]\"}],\"name\":\"open\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"persons\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"repay\",\"type\":\"bool\"}],\"internalType\":\"structCrowdStir[]\",\"name\":\"list\",\"type\":\"tuple[]\"}],\"name\":\"stir\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "DevCrowd",
	Bin: "0x60a060405234801561000f575f5ffd5b5060405161110c38038061110c83398101604081905261002e916100de565b806001600160a01b03811661005c57604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b61006581610078565b50506001600160a01b0316608052610116565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b6001600160a01b03811681146100db575f5ffd5b50565b5f5f604083850312156100ef575f5ffd5b82516100fa816100c7565b602084015190925061010b816100c7565b809150509250929050565b608051610fae61015e5f395f818160e5015281816101b70152818161028f0152818161039f01528181610486015281816105460152818161062301526106f00152610fae5ff3fe608060405234801561000f575f5ffd5b5060043610610090575f3560e01c80637535d246116100635780637535d246146100e05780638da5cb5b1461011f578063a2fb342d1461012f578063f2fde38b14610142578063ff9913e814610155575f5ffd5b80633b592c9714610094578063410bf4de146100a95780635286d00a146100bc578063715018a6146100d8575b5f5ffd5b6100a76100a23660046107f5565b610168565b005b6100a76100b7366004610866565b610332565b6100c560015481565b6040519081526020015b60405180910390f35b6100a76105f1565b6101077f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016100cf565b5f546001600160a01b0316610107565b6100a761013d3660046108e3565b610604565b6100a761015036600461090b565b61068f565b6100a761016336600461090b565b6106d1565b61017061076d565b5f5b8181101561032d573683838381811061018d5761018d61092b565b90506080020190508060600160208101906101a8919061094c565b15610285576001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663573ade816101ec604084016020850161090b565b60408401356002610200602087018761090b565b60405160e086901b6001600160e01b03191681526001600160a01b0394851660048201526024810193909352604483019190915290911660648201526084016020604051808303815f875af115801561025b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061027f9190610967565b50610324565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663617ba0376102c4604084016020850161090b565b60408401356102d6602086018661090b565b5f6040518563ffffffff1660e01b81526004016102f6949392919061097e565b5f604051808303815f87803b15801561030d575f5ffd5b505af115801561031f573d5f5f3e3d5ffd5b505050505b50600101610172565b505050565b61033a61076d565b6001545f5b828110156105e9575f84848381811061035a5761035a61092b565b905061012002018036038101906103719190610a8a565b90505f60405180602001610384906107e8565b601f1982820381018352601f9091011660408190526103c9907f0000000000000000000000000000000000000000000000000000000000000000908590602001610b77565b60408051601f19818403018152908290526103e79291602001610c00565b60408051601f198184030181529082905280516020808301919091206001600160f81b0319918401919091526bffffffffffffffffffffffff193060601b16602184015260358301879052605583015291505f9060750160408051601f1981840301815291905280516020909101209050805f5b6002811015610540578460400151816002811061047a5761047a61092b565b602002015115610538577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663617ba037866020015183600281106104c9576104c961092b565b6020020151876040015184600281106104e4576104e461092b565b6020020151855f6040518563ffffffff1660e01b815260040161050a949392919061097e565b5f604051808303815f87803b158015610521575f5ffd5b505af1158015610533573d5f5f3e3d5ffd5b505050505b60010161045b565b50855f1b7f000000000000000000000000000000000000000000000000000000000000000085604051610572906107e8565b61057d929190610b77565b8190604051809103905ff590508015801561059a573d5f5f3e3d5ffd5b50506040516001600160a01b038216907f0c05c795d374e6591ce49eb802df9a84a8b53459fad4fa03ac3085ca30afb75e905f90a26105d886610c1c565b95505050505080600101905061033f565b506001555050565b6105f961076d565b6106025f610799565b565b61060c61076d565b60405163617ba03760e01b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063617ba0379061065e908590859030905f9060040161097e565b5f604051808303815f87803b158015610675575f5ffd5b505af1158015610687573d5f5f3e3d5ffd5b505050505050565b61069761076d565b6001600160a01b0381166106c557604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b6106ce81610799565b50565b6106d961076d565b60405163095ea7b360e01b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811660048301525f19602483015282169063095ea7b3906044016020604051808303815f875af1158015610745573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107699190610c40565b5050565b5f546001600160a01b031633146106025760405163118cdaa760e01b81523360048201526024016106bc565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b61035280610c5c83390190565b5f5f60208385031215610806575f5ffd5b823567ffffffffffffffff81111561081c575f5ffd5b8301601f8101851361082c575f5ffd5b803567ffffffffffffffff811115610842575f5ffd5b8560208260071b8401011115610856575f5ffd5b6020919091019590945092505050565b5f5f60208385031215610877575f5ffd5b823567ffffffffffffffff81111561088d575f5ffd5b8301601f8101851361089d575f5ffd5b803567ffffffffffffffff8111156108b3575f5ffd5b85602061012083028401011115610856575f5ffd5b80356001600160a01b03811681146108de575f5ffd5b919050565b5f5f604083850312156108f4575f5ffd5b6108fd836108c8565b946020939093013593505050565b5f6020828403121561091b575f5ffd5b610924826108c8565b9392505050565b634e487b7160e01b5f52603260045260245ffd5b80151581146106ce575f5ffd5b5f6020828403121561095c575f5ffd5b81356109248161093f565b5f60208284031215610977575f5ffd5b5051919050565b6001600160a01b03948516815260208101939093529216604082015261ffff909116606082015260800190565b634e487b7160e01b5f52604160045260245ffd5b604051601f8201601f1916810167ffffffffffffffff811182821017156109e8576109e86109ab565b604052919050565b5f82601f8301126109ff575f5ffd5b610a0960406109bf565b806040840185811115610a1a575f5ffd5b845b81811015610a3b57610a2d816108c8565b845260209384019301610a1c565b509095945050505050565b5f82601f830112610a55575f5ffd5b610a5f60406109bf565b806040840185811115610a70575f5ffd5b845b81811015610a3b578035845260209384019301610a72565b5f610120828403128015610a9c575f5ffd5b5060405160a0810167ffffffffffffffff81118282101715610ac057610ac06109ab565b604052823560ff81168114610ad3575f5ffd5b8152610ae284602085016109f0565b6020820152610af48460608501610a46565b6040820152610b068460a085016109f0565b6060820152610b188460e08501610a46565b60808201529392505050565b805f5b6002811015610b4f5781516001600160a01b0316845260209384019390910190600101610b27565b50505050565b805f5b6002811015610b4f578151845260209384019390910190600101610b58565b6001600160a01b0383168152815160ff16602080830191909152820151610140820190610ba76040840182610b24565b506040830151610bba6080840182610b55565b506060830151610bcd60c0840182610b24565b506080830151610be1610100840182610b55565b509392505050565b5f81518060208401855e5f93019283525090919050565b5f610c14610c0e8386610be9565b84610be9565b949350505050565b5f60018201610c3957634e487b7160e01b5f52601160045260245ffd5b5060010190565b5f60208284031215610c50575f5ffd5b81516109248161093f56fe608060405234801561000f575f5ffd5b5060405161035238038061035283398101604081905261002e91610299565b805160ff16156100935780516040516328530a4760e01b815260ff90911660048201526001600160a01b038316906328530a47906024015f604051808303815f87803b15801561007c575f5ffd5b505af115801561008e573d5f5f3e3d5ffd5b505050505b5f5b600281101561017857816080015181600281106100b4576100b461033d565b60200201511561017057826001600160a01b031663a415bcad836060015183600281106100e3576100e361033d565b6020020151846080015184600281106100fe576100fe61033d565b60200201516040516001600160e01b031960e085901b1681526001600160a01b0390921660048301526024820152600260448201525f606482015230608482015260a4015f604051808303815f87803b158015610159575f5ffd5b505af115801561016b573d5f5f3e3d5ffd5b505050505b600101610095565b005b6001600160a01b038116811461018e575f5ffd5b50565b634e487b7160e01b5f52604160045260245ffd5b60405160a081016001600160401b03811182821017156101c7576101c7610191565b60405290565b604051601f8201601f191681016001600160401b03811182821017156101f5576101f5610191565b604052919050565b5f82601f83011261020c575f5ffd5b61021660406101cd565b806040840185811115610227575f5ffd5b845b8181101561024a57805161023c8161017a565b845260209384019301610229565b509095945050505050565b5f82601f830112610264575f5ffd5b61026e60406101cd565b80604084018581111561027f575f5ffd5b845b8181101561024a578051845260209384019301610281565b5f5f8284036101408112156102ac575f5ffd5b83516102b78161017a565b9250610120601f19820112156102cb575f5ffd5b506102d46101a5565b602084015160ff811681146102e7575f5ffd5b81526102f685604086016101fd565b60208201526103088560808601610255565b604082015261031a8560c086016101fd565b606082015261032d856101008601610255565b6080820152809150509250929050565b634e487b7160e01b5f52603260045260245ffdfe",
}

// DevCrowd is an auto generated Go binding around an Ethereum contract.
type DevCrowd struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevCrowd) GetABI() abi.ABI {
	return c.abi
}

// NewDevCrowd creates a new instance of DevCrowd.
func NewDevCrowd() *DevCrowd {
	parsed, err := DevCrowdMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevCrowd{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevCrowd) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address pool, address owner_) returns()
func (devCrowd *DevCrowd) PackConstructor(pool common.Address, owner_ common.Address) []byte {
	enc, err := devCrowd.abi.Pack("", pool, owner_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackPOOL is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7535d246.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function POOL() view returns(address)
func (devCrowd *DevCrowd) PackPOOL() []byte {
	enc, err := devCrowd.abi.Pack("POOL")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPOOL is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7535d246.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function POOL() view returns(address)
func (devCrowd *DevCrowd) TryPackPOOL() ([]byte, error) {
	return devCrowd.abi.Pack("POOL")
}

// UnpackPOOL is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7535d246.
//
// Solidity: function POOL() view returns(address)
func (devCrowd *DevCrowd) UnpackPOOL(data []byte) (common.Address, error) {
	out, err := devCrowd.abi.Unpack("POOL", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackAllow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xff9913e8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allow(address asset) returns()
func (devCrowd *DevCrowd) PackAllow(asset common.Address) []byte {
	enc, err := devCrowd.abi.Pack("allow", asset)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xff9913e8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allow(address asset) returns()
func (devCrowd *DevCrowd) TryPackAllow(asset common.Address) ([]byte, error) {
	return devCrowd.abi.Pack("allow", asset)
}

// PackLend is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa2fb342d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lend(address asset, uint256 amount) returns()
func (devCrowd *DevCrowd) PackLend(asset common.Address, amount *big.Int) []byte {
	enc, err := devCrowd.abi.Pack("lend", asset, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLend is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa2fb342d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lend(address asset, uint256 amount) returns()
func (devCrowd *DevCrowd) TryPackLend(asset common.Address, amount *big.Int) ([]byte, error) {
	return devCrowd.abi.Pack("lend", asset, amount)
}

// PackOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x410bf4de.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function open((uint8,address[2],uint256[2],address[2],uint256[2])[] list) returns()
func (devCrowd *DevCrowd) PackOpen(list []CrowdPosition) []byte {
	enc, err := devCrowd.abi.Pack("open", list)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x410bf4de.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function open((uint8,address[2],uint256[2],address[2],uint256[2])[] list) returns()
func (devCrowd *DevCrowd) TryPackOpen(list []CrowdPosition) ([]byte, error) {
	return devCrowd.abi.Pack("open", list)
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (devCrowd *DevCrowd) PackOwner() []byte {
	enc, err := devCrowd.abi.Pack("owner")
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
func (devCrowd *DevCrowd) TryPackOwner() ([]byte, error) {
	return devCrowd.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (devCrowd *DevCrowd) UnpackOwner(data []byte) (common.Address, error) {
	out, err := devCrowd.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPersons is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5286d00a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function persons() view returns(uint256)
func (devCrowd *DevCrowd) PackPersons() []byte {
	enc, err := devCrowd.abi.Pack("persons")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPersons is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5286d00a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function persons() view returns(uint256)
func (devCrowd *DevCrowd) TryPackPersons() ([]byte, error) {
	return devCrowd.abi.Pack("persons")
}

// UnpackPersons is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5286d00a.
//
// Solidity: function persons() view returns(uint256)
func (devCrowd *DevCrowd) UnpackPersons(data []byte) (*big.Int, error) {
	out, err := devCrowd.abi.Unpack("persons", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() returns()
func (devCrowd *DevCrowd) PackRenounceOwnership() []byte {
	enc, err := devCrowd.abi.Pack("renounceOwnership")
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
func (devCrowd *DevCrowd) TryPackRenounceOwnership() ([]byte, error) {
	return devCrowd.abi.Pack("renounceOwnership")
}

// PackStir is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3b592c97.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stir((address,address,uint256,bool)[] list) returns()
func (devCrowd *DevCrowd) PackStir(list []CrowdStir) []byte {
	enc, err := devCrowd.abi.Pack("stir", list)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStir is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3b592c97.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stir((address,address,uint256,bool)[] list) returns()
func (devCrowd *DevCrowd) TryPackStir(list []CrowdStir) ([]byte, error) {
	return devCrowd.abi.Pack("stir", list)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (devCrowd *DevCrowd) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := devCrowd.abi.Pack("transferOwnership", newOwner)
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
func (devCrowd *DevCrowd) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return devCrowd.abi.Pack("transferOwnership", newOwner)
}

// DevCrowdOpened represents a Opened event raised by the DevCrowd contract.
type DevCrowdOpened struct {
	Person common.Address
	Raw    *types.Log // Blockchain specific contextual infos
}

const DevCrowdOpenedEventName = "Opened"

// ContractEventName returns the user-defined event name.
func (DevCrowdOpened) ContractEventName() string {
	return DevCrowdOpenedEventName
}

// UnpackOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Opened(address indexed person)
func (devCrowd *DevCrowd) UnpackOpenedEvent(log *types.Log) (*DevCrowdOpened, error) {
	event := "Opened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devCrowd.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevCrowdOpened)
	if len(log.Data) > 0 {
		if err := devCrowd.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devCrowd.abi.Events[event].Inputs {
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

// DevCrowdOwnershipTransferred represents a OwnershipTransferred event raised by the DevCrowd contract.
type DevCrowdOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const DevCrowdOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (DevCrowdOwnershipTransferred) ContractEventName() string {
	return DevCrowdOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (devCrowd *DevCrowd) UnpackOwnershipTransferredEvent(log *types.Log) (*DevCrowdOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devCrowd.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevCrowdOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := devCrowd.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devCrowd.abi.Events[event].Inputs {
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
func (devCrowd *DevCrowd) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devCrowd.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return devCrowd.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], devCrowd.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return devCrowd.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevCrowdOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the DevCrowd contract.
type DevCrowdOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func DevCrowdOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (devCrowd *DevCrowd) UnpackOwnableInvalidOwnerError(raw []byte) (*DevCrowdOwnableInvalidOwner, error) {
	out := new(DevCrowdOwnableInvalidOwner)
	if err := devCrowd.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevCrowdOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the DevCrowd contract.
type DevCrowdOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func DevCrowdOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (devCrowd *DevCrowd) UnpackOwnableUnauthorizedAccountError(raw []byte) (*DevCrowdOwnableUnauthorizedAccount, error) {
	out := new(DevCrowdOwnableUnauthorizedAccount)
	if err := devCrowd.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}
