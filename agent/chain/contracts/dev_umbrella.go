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

// DevUmbrellaSlashingConfig is an auto generated low-level Go binding around an user-defined struct.
type DevUmbrellaSlashingConfig struct {
	UmbrellaStake                 common.Address
	UmbrellaStakeUnderlyingOracle common.Address
	LiquidationFee                *big.Int
}

// DevUmbrellaMetaData contains all meta data concerning the DevUmbrella contract.
var DevUmbrellaMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"Failing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"POOL\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"reserve\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"}],\"name\":\"addStake\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"reserve\",\"type\":\"address\"}],\"name\":\"getDeficitOffset\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getMaxSlashableAssets\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"reserve\",\"type\":\"address\"}],\"name\":\"getPendingDeficit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"reserve\",\"type\":\"address\"}],\"name\":\"getReserveSlashingConfigs\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"umbrellaStake\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"umbrellaStakeUnderlyingOracle\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"liquidationFee\",\"type\":\"uint256\"}],\"internalType\":\"structDevUmbrella.SlashingConfig[]\",\"name\":\"\",\"type\":\"tuple[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"latestUnderlyingAnswer\",\"outputs\":[{\"internalType\":\"int256\",\"name\":\"\",\"type\":\"int256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"reserve\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"pending\",\"type\":\"uint256\"}],\"name\":\"setDeficits\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bool\",\"name\":\"on\",\"type\":\"bool\"}],\"name\":\"setFailing\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"slashable\",\"type\":\"uint256\"},{\"internalType\":\"int256\",\"name\":\"price\",\"type\":\"int256\"}],\"name\":\"setStake\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "DevUmbrella",
	Bin: "0x60a060405234801561000f575f5ffd5b506040516106f23803806106f283398101604081905261002e916100e2565b806001600160a01b03811661005c57604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b61006581610078565b50506001600160a01b0316608052610113565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b80516001600160a01b03811681146100dd575f5ffd5b919050565b5f5f604083850312156100f3575f5ffd5b6100fc836100c7565b915061010a602084016100c7565b90509250929050565b6080516105c761012b5f395f61017001526105c75ff3fe608060405234801561000f575f5ffd5b50600436106100cb575f3560e01c8063715018a6116100885780638da5cb5b116100635780638da5cb5b146101ca578063a1c74e1f146101da578063b1cf8aac146101ef578063f2fde38b14610202575f5ffd5b8063715018a6146101635780637535d2461461016b578063828f9354146101aa575f5ffd5b8063049ddbf8146100cf578063299f3966146100e45780633857992d146100ff57806355520a71146101125780636374299e14610131578063711e932214610144575b5f5ffd5b6100e26100dd36600461048c565b610215565b005b6100ec610230565b6040519081526020015b60405180910390f35b6100e261010d3660046104cd565b61025d565b6100ec6101203660046104fd565b60026020525f908152604090205481565b6100e261013f366004610516565b61028c565b6100ec6101523660046104fd565b60016020525f908152604090205481565b6100e261030e565b6101927f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016100f6565b6101bd6101b83660046104fd565b610321565b6040516100f6919061053e565b5f546001600160a01b0316610192565b6100ec6101e83660046104fd565b5060055490565b6100e26101fd3660046105a7565b6103bc565b6100e26102103660046104fd565b6103cf565b61021d610411565b6006805460ff1916911515919091179055565b6006545f9060ff16156102565760405163678805d160e01b815260040160405180910390fd5b5060045490565b610265610411565b6001600160a01b039092165f90815260016020908152604080832093909355600290522055565b610294610411565b6001600160a01b039182165f9081526003602081815260408084208151606081018352308082528185019081529281019687528154600181810184559287529390952094519290930290930180549186166001600160a01b0319928316178155925191830180549290951691161790925551600290910155565b610316610411565b61031f5f61043d565b565b6001600160a01b0381165f908152600360209081526040808320805482518185028101850190935280835260609492939192909184015b828210156103b1575f848152602090819020604080516060810182526003860290920180546001600160a01b03908116845260018083015490911684860152600290910154918301919091529083529092019101610358565b505050509050919050565b6103c4610411565b600491909155600555565b6103d7610411565b6001600160a01b03811661040557604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b61040e8161043d565b50565b5f546001600160a01b0316331461031f5760405163118cdaa760e01b81523360048201526024016103fc565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f6020828403121561049c575f5ffd5b813580151581146104ab575f5ffd5b9392505050565b80356001600160a01b03811681146104c8575f5ffd5b919050565b5f5f5f606084860312156104df575f5ffd5b6104e8846104b2565b95602085013595506040909401359392505050565b5f6020828403121561050d575f5ffd5b6104ab826104b2565b5f5f60408385031215610527575f5ffd5b610530836104b2565b946020939093013593505050565b602080825282518282018190525f918401906040840190835b8181101561059c57835180516001600160a01b039081168552602080830151909116818601526040918201519185019190915290930192606090920191600101610557565b509095945050505050565b5f5f604083850312156105b8575f5ffd5b5050803592602090910135915056",
}

// DevUmbrella is an auto generated Go binding around an Ethereum contract.
type DevUmbrella struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevUmbrella) GetABI() abi.ABI {
	return c.abi
}

// NewDevUmbrella creates a new instance of DevUmbrella.
func NewDevUmbrella() *DevUmbrella {
	parsed, err := DevUmbrellaMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevUmbrella{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevUmbrella) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address pool, address owner_) returns()
func (devUmbrella *DevUmbrella) PackConstructor(pool common.Address, owner_ common.Address) []byte {
	enc, err := devUmbrella.abi.Pack("", pool, owner_)
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
func (devUmbrella *DevUmbrella) PackPOOL() []byte {
	enc, err := devUmbrella.abi.Pack("POOL")
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
func (devUmbrella *DevUmbrella) TryPackPOOL() ([]byte, error) {
	return devUmbrella.abi.Pack("POOL")
}

// UnpackPOOL is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7535d246.
//
// Solidity: function POOL() view returns(address)
func (devUmbrella *DevUmbrella) UnpackPOOL(data []byte) (common.Address, error) {
	out, err := devUmbrella.abi.Unpack("POOL", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackAddStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6374299e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function addStake(address reserve, uint256 fee) returns()
func (devUmbrella *DevUmbrella) PackAddStake(reserve common.Address, fee *big.Int) []byte {
	enc, err := devUmbrella.abi.Pack("addStake", reserve, fee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAddStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6374299e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function addStake(address reserve, uint256 fee) returns()
func (devUmbrella *DevUmbrella) TryPackAddStake(reserve common.Address, fee *big.Int) ([]byte, error) {
	return devUmbrella.abi.Pack("addStake", reserve, fee)
}

// PackGetDeficitOffset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x711e9322.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getDeficitOffset(address reserve) view returns(uint256)
func (devUmbrella *DevUmbrella) PackGetDeficitOffset(reserve common.Address) []byte {
	enc, err := devUmbrella.abi.Pack("getDeficitOffset", reserve)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetDeficitOffset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x711e9322.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getDeficitOffset(address reserve) view returns(uint256)
func (devUmbrella *DevUmbrella) TryPackGetDeficitOffset(reserve common.Address) ([]byte, error) {
	return devUmbrella.abi.Pack("getDeficitOffset", reserve)
}

// UnpackGetDeficitOffset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x711e9322.
//
// Solidity: function getDeficitOffset(address reserve) view returns(uint256)
func (devUmbrella *DevUmbrella) UnpackGetDeficitOffset(data []byte) (*big.Int, error) {
	out, err := devUmbrella.abi.Unpack("getDeficitOffset", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetMaxSlashableAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x299f3966.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getMaxSlashableAssets() view returns(uint256)
func (devUmbrella *DevUmbrella) PackGetMaxSlashableAssets() []byte {
	enc, err := devUmbrella.abi.Pack("getMaxSlashableAssets")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetMaxSlashableAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x299f3966.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getMaxSlashableAssets() view returns(uint256)
func (devUmbrella *DevUmbrella) TryPackGetMaxSlashableAssets() ([]byte, error) {
	return devUmbrella.abi.Pack("getMaxSlashableAssets")
}

// UnpackGetMaxSlashableAssets is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x299f3966.
//
// Solidity: function getMaxSlashableAssets() view returns(uint256)
func (devUmbrella *DevUmbrella) UnpackGetMaxSlashableAssets(data []byte) (*big.Int, error) {
	out, err := devUmbrella.abi.Unpack("getMaxSlashableAssets", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetPendingDeficit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55520a71.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getPendingDeficit(address reserve) view returns(uint256)
func (devUmbrella *DevUmbrella) PackGetPendingDeficit(reserve common.Address) []byte {
	enc, err := devUmbrella.abi.Pack("getPendingDeficit", reserve)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetPendingDeficit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55520a71.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getPendingDeficit(address reserve) view returns(uint256)
func (devUmbrella *DevUmbrella) TryPackGetPendingDeficit(reserve common.Address) ([]byte, error) {
	return devUmbrella.abi.Pack("getPendingDeficit", reserve)
}

// UnpackGetPendingDeficit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x55520a71.
//
// Solidity: function getPendingDeficit(address reserve) view returns(uint256)
func (devUmbrella *DevUmbrella) UnpackGetPendingDeficit(data []byte) (*big.Int, error) {
	out, err := devUmbrella.abi.Unpack("getPendingDeficit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetReserveSlashingConfigs is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x828f9354.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getReserveSlashingConfigs(address reserve) view returns((address,address,uint256)[])
func (devUmbrella *DevUmbrella) PackGetReserveSlashingConfigs(reserve common.Address) []byte {
	enc, err := devUmbrella.abi.Pack("getReserveSlashingConfigs", reserve)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetReserveSlashingConfigs is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x828f9354.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getReserveSlashingConfigs(address reserve) view returns((address,address,uint256)[])
func (devUmbrella *DevUmbrella) TryPackGetReserveSlashingConfigs(reserve common.Address) ([]byte, error) {
	return devUmbrella.abi.Pack("getReserveSlashingConfigs", reserve)
}

// UnpackGetReserveSlashingConfigs is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x828f9354.
//
// Solidity: function getReserveSlashingConfigs(address reserve) view returns((address,address,uint256)[])
func (devUmbrella *DevUmbrella) UnpackGetReserveSlashingConfigs(data []byte) ([]DevUmbrellaSlashingConfig, error) {
	out, err := devUmbrella.abi.Unpack("getReserveSlashingConfigs", data)
	if err != nil {
		return *new([]DevUmbrellaSlashingConfig), err
	}
	out0 := *abi.ConvertType(out[0], new([]DevUmbrellaSlashingConfig)).(*[]DevUmbrellaSlashingConfig)
	return out0, nil
}

// PackLatestUnderlyingAnswer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa1c74e1f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function latestUnderlyingAnswer(address ) view returns(int256)
func (devUmbrella *DevUmbrella) PackLatestUnderlyingAnswer(arg0 common.Address) []byte {
	enc, err := devUmbrella.abi.Pack("latestUnderlyingAnswer", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLatestUnderlyingAnswer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa1c74e1f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function latestUnderlyingAnswer(address ) view returns(int256)
func (devUmbrella *DevUmbrella) TryPackLatestUnderlyingAnswer(arg0 common.Address) ([]byte, error) {
	return devUmbrella.abi.Pack("latestUnderlyingAnswer", arg0)
}

// UnpackLatestUnderlyingAnswer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa1c74e1f.
//
// Solidity: function latestUnderlyingAnswer(address ) view returns(int256)
func (devUmbrella *DevUmbrella) UnpackLatestUnderlyingAnswer(data []byte) (*big.Int, error) {
	out, err := devUmbrella.abi.Unpack("latestUnderlyingAnswer", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (devUmbrella *DevUmbrella) PackOwner() []byte {
	enc, err := devUmbrella.abi.Pack("owner")
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
func (devUmbrella *DevUmbrella) TryPackOwner() ([]byte, error) {
	return devUmbrella.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (devUmbrella *DevUmbrella) UnpackOwner(data []byte) (common.Address, error) {
	out, err := devUmbrella.abi.Unpack("owner", data)
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
func (devUmbrella *DevUmbrella) PackRenounceOwnership() []byte {
	enc, err := devUmbrella.abi.Pack("renounceOwnership")
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
func (devUmbrella *DevUmbrella) TryPackRenounceOwnership() ([]byte, error) {
	return devUmbrella.abi.Pack("renounceOwnership")
}

// PackSetDeficits is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3857992d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setDeficits(address reserve, uint256 offset, uint256 pending) returns()
func (devUmbrella *DevUmbrella) PackSetDeficits(reserve common.Address, offset *big.Int, pending *big.Int) []byte {
	enc, err := devUmbrella.abi.Pack("setDeficits", reserve, offset, pending)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetDeficits is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3857992d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setDeficits(address reserve, uint256 offset, uint256 pending) returns()
func (devUmbrella *DevUmbrella) TryPackSetDeficits(reserve common.Address, offset *big.Int, pending *big.Int) ([]byte, error) {
	return devUmbrella.abi.Pack("setDeficits", reserve, offset, pending)
}

// PackSetFailing is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x049ddbf8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setFailing(bool on) returns()
func (devUmbrella *DevUmbrella) PackSetFailing(on bool) []byte {
	enc, err := devUmbrella.abi.Pack("setFailing", on)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetFailing is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x049ddbf8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setFailing(bool on) returns()
func (devUmbrella *DevUmbrella) TryPackSetFailing(on bool) ([]byte, error) {
	return devUmbrella.abi.Pack("setFailing", on)
}

// PackSetStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb1cf8aac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setStake(uint256 slashable, int256 price) returns()
func (devUmbrella *DevUmbrella) PackSetStake(slashable *big.Int, price *big.Int) []byte {
	enc, err := devUmbrella.abi.Pack("setStake", slashable, price)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb1cf8aac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setStake(uint256 slashable, int256 price) returns()
func (devUmbrella *DevUmbrella) TryPackSetStake(slashable *big.Int, price *big.Int) ([]byte, error) {
	return devUmbrella.abi.Pack("setStake", slashable, price)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (devUmbrella *DevUmbrella) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := devUmbrella.abi.Pack("transferOwnership", newOwner)
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
func (devUmbrella *DevUmbrella) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return devUmbrella.abi.Pack("transferOwnership", newOwner)
}

// DevUmbrellaOwnershipTransferred represents a OwnershipTransferred event raised by the DevUmbrella contract.
type DevUmbrellaOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const DevUmbrellaOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (DevUmbrellaOwnershipTransferred) ContractEventName() string {
	return DevUmbrellaOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (devUmbrella *DevUmbrella) UnpackOwnershipTransferredEvent(log *types.Log) (*DevUmbrellaOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devUmbrella.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevUmbrellaOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := devUmbrella.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devUmbrella.abi.Events[event].Inputs {
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
func (devUmbrella *DevUmbrella) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devUmbrella.abi.Errors["Failing"].ID.Bytes()[:4]) {
		return devUmbrella.UnpackFailingError(raw[4:])
	}
	if bytes.Equal(raw[:4], devUmbrella.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return devUmbrella.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], devUmbrella.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return devUmbrella.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevUmbrellaFailing represents a Failing error raised by the DevUmbrella contract.
type DevUmbrellaFailing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Failing()
func DevUmbrellaFailingErrorID() common.Hash {
	return common.HexToHash("0x678805d1bd879fa4b375bf5e54aea4b935959b52a6bcdd3d3564cb21ca913c5a")
}

// UnpackFailingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Failing()
func (devUmbrella *DevUmbrella) UnpackFailingError(raw []byte) (*DevUmbrellaFailing, error) {
	out := new(DevUmbrellaFailing)
	if err := devUmbrella.abi.UnpackIntoInterface(out, "Failing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevUmbrellaOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the DevUmbrella contract.
type DevUmbrellaOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func DevUmbrellaOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (devUmbrella *DevUmbrella) UnpackOwnableInvalidOwnerError(raw []byte) (*DevUmbrellaOwnableInvalidOwner, error) {
	out := new(DevUmbrellaOwnableInvalidOwner)
	if err := devUmbrella.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevUmbrellaOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the DevUmbrella contract.
type DevUmbrellaOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func DevUmbrellaOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (devUmbrella *DevUmbrella) UnpackOwnableUnauthorizedAccountError(raw []byte) (*DevUmbrellaOwnableUnauthorizedAccount, error) {
	out := new(DevUmbrellaOwnableUnauthorizedAccount)
	if err := devUmbrella.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}
