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

// DevFeedMetaData contains all meta data concerning the DevFeed contract.
var DevFeedMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"decimals_\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"description_\",\"type\":\"string\"},{\"internalType\":\"int256\",\"name\":\"answer\",\"type\":\"int256\"},{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint80\",\"name\":\"roundId\",\"type\":\"uint80\"}],\"name\":\"NoRound\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"int256\",\"name\":\"current\",\"type\":\"int256\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"roundId\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"updatedAt\",\"type\":\"uint256\"}],\"name\":\"AnswerUpdated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"description\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint80\",\"name\":\"id\",\"type\":\"uint80\"}],\"name\":\"getRoundData\",\"outputs\":[{\"internalType\":\"uint80\",\"name\":\"roundId\",\"type\":\"uint80\"},{\"internalType\":\"int256\",\"name\":\"answer\",\"type\":\"int256\"},{\"internalType\":\"uint256\",\"name\":\"startedAt\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"updatedAt\",\"type\":\"uint256\"},{\"internalType\":\"uint80\",\"name\":\"answeredInRound\",\"type\":\"uint80\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"latestAnswer\",\"outputs\":[{\"internalType\":\"int256\",\"name\":\"\",\"type\":\"int256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"latestRoundData\",\"outputs\":[{\"internalType\":\"uint80\",\"name\":\"roundId\",\"type\":\"uint80\"},{\"internalType\":\"int256\",\"name\":\"answer\",\"type\":\"int256\"},{\"internalType\":\"uint256\",\"name\":\"startedAt\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"updatedAt\",\"type\":\"uint256\"},{\"internalType\":\"uint80\",\"name\":\"answeredInRound\",\"type\":\"uint80\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"int256\",\"name\":\"answer\",\"type\":\"int256\"},{\"internalType\":\"uint64\",\"name\":\"updatedAt\",\"type\":\"uint64\"}],\"name\":\"push\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"version\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "DevFeed",
	Bin: "0x60a060405234801561000f575f5ffd5b50604051610a7b380380610a7b83398101604081905261002e916101d7565b806001600160a01b03811661005c57604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b6100658161008d565b5060ff84166080526001610079848261034a565b5061008482426100dc565b50505050610408565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b6040805180820182528381526001600160401b038381166020808401828152600280546001810182555f82905295517f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace9682029687015590517f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5acf90950180546001600160401b03191695909416949094179092559154925191825284917f0559884fd3a460db3073b7fc896cc77986f16e378210ded43186175bf646fc5f910160405180910390a35050565b634e487b7160e01b5f52604160045260245ffd5b80516001600160a01b03811681146101d2575f5ffd5b919050565b5f5f5f5f608085870312156101ea575f5ffd5b845160ff811681146101fa575f5ffd5b60208601519094506001600160401b03811115610215575f5ffd5b8501601f81018713610225575f5ffd5b80516001600160401b0381111561023e5761023e6101a8565b604051601f8201601f19908116603f011681016001600160401b038111828210171561026c5761026c6101a8565b604052818152828201602001891015610283575f5ffd5b8160208401602083015e5f91810160200191909152604087015190945092506102b09050606086016101bc565b905092959194509250565b600181811c908216806102cf57607f821691505b6020821081036102ed57634e487b7160e01b5f52602260045260245ffd5b50919050565b601f821115610345578282111561034557805f5260205f20601f840160051c602085101561031e57505f5b90810190601f840160051c035f5b81811015610341575f8382015560010161032c565b5050505b505050565b81516001600160401b03811115610363576103636101a8565b6103778161037184546102bb565b846102f3565b6020601f8211600181146103a9575f83156103925750848201515b5f19600385901b1c1916600184901b178455610401565b5f84815260208120601f198516915b828110156103d857878501518255602094850194600190920191016103b8565b50848210156103f557868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b60805161065c61041f5f395f60a4015261065c5ff3fe608060405234801561000f575f5ffd5b506004361061009b575f3560e01c80637284e416116100635780637284e416146101185780638da5cb5b1461012d5780639a6fc8f514610147578063f2fde38b1461018e578063feaf968c146101a1575f5ffd5b8063313ce5671461009f578063317f046c146100dd57806350d25bcd146100f257806354fd4d5014610108578063715018a614610110575b5f5ffd5b6100c67f000000000000000000000000000000000000000000000000000000000000000081565b60405160ff90911681526020015b60405180910390f35b6100f06100eb366004610502565b6101a9565b005b6100fa6101bf565b6040519081526020016100d4565b6100fa600181565b6100f06101f6565b610120610209565b6040516100d4919061053c565b5f546040516001600160a01b0390911681526020016100d4565b61015a610155366004610571565b610295565b604080516001600160501b03968716815260208101959095528401929092526060830152909116608082015260a0016100d4565b6100f061019c36600461059e565b610358565b61015a610395565b6101b16103b9565b6101bb82826103e5565b5050565b600280545f91906101d2906001906105d8565b815481106101e2576101e26105f1565b905f5260205f2090600202015f0154905090565b6101fe6103b9565b6102075f6104b3565b565b6001805461021690610605565b80601f016020809104026020016040519081016040528092919081815260200182805461024290610605565b801561028d5780601f106102645761010080835404028352916020019161028d565b820191905f5260205f20905b81548152906001019060200180831161027057829003601f168201915b505050505081565b5f808080806001600160501b03861615806102ba57506002546001600160501b038716115b156102e857604051632d24dabd60e01b81526001600160501b03871660048201526024015b60405180910390fd5b5f60026102f660018961063d565b6001600160501b03168154811061030f5761030f6105f1565b5f9182526020918290206040805180820190915260029290920201805480835260019091015467ffffffffffffffff169190920181905297989097965086955088945092505050565b6103606103b9565b6001600160a01b03811661038957604051631e4fbdf760e01b81525f60048201526024016102df565b610392816104b3565b50565b5f5f5f5f5f6103a8600280549050610295565b945094509450945094509091929394565b5f546001600160a01b031633146102075760405163118cdaa760e01b81523360048201526024016102df565b60408051808201825283815267ffffffffffffffff8381166020808401828152600280546001810182555f82905295517f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace9682029687015590517f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5acf909501805467ffffffffffffffff191695909416949094179092559154925191825284917f0559884fd3a460db3073b7fc896cc77986f16e378210ded43186175bf646fc5f910160405180910390a35050565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f5f60408385031215610513575f5ffd5b82359150602083013567ffffffffffffffff81168114610531575f5ffd5b809150509250929050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b5f60208284031215610581575f5ffd5b81356001600160501b0381168114610597575f5ffd5b9392505050565b5f602082840312156105ae575f5ffd5b81356001600160a01b0381168114610597575f5ffd5b634e487b7160e01b5f52601160045260245ffd5b818103818111156105eb576105eb6105c4565b92915050565b634e487b7160e01b5f52603260045260245ffd5b600181811c9082168061061957607f821691505b60208210810361063757634e487b7160e01b5f52602260045260245ffd5b50919050565b6001600160501b0382811682821603908111156105eb576105eb6105c456",
}

// DevFeed is an auto generated Go binding around an Ethereum contract.
type DevFeed struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevFeed) GetABI() abi.ABI {
	return c.abi
}

// NewDevFeed creates a new instance of DevFeed.
func NewDevFeed() *DevFeed {
	parsed, err := DevFeedMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevFeed{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevFeed) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(uint8 decimals_, string description_, int256 answer, address owner_) returns()
func (devFeed *DevFeed) PackConstructor(decimals_ uint8, description_ string, answer *big.Int, owner_ common.Address) []byte {
	enc, err := devFeed.abi.Pack("", decimals_, description_, answer, owner_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (devFeed *DevFeed) PackDecimals() []byte {
	enc, err := devFeed.abi.Pack("decimals")
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
func (devFeed *DevFeed) TryPackDecimals() ([]byte, error) {
	return devFeed.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (devFeed *DevFeed) UnpackDecimals(data []byte) (uint8, error) {
	out, err := devFeed.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackDescription is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7284e416.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function description() view returns(string)
func (devFeed *DevFeed) PackDescription() []byte {
	enc, err := devFeed.abi.Pack("description")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDescription is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7284e416.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function description() view returns(string)
func (devFeed *DevFeed) TryPackDescription() ([]byte, error) {
	return devFeed.abi.Pack("description")
}

// UnpackDescription is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7284e416.
//
// Solidity: function description() view returns(string)
func (devFeed *DevFeed) UnpackDescription(data []byte) (string, error) {
	out, err := devFeed.abi.Unpack("description", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackGetRoundData is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9a6fc8f5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getRoundData(uint80 id) view returns(uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
func (devFeed *DevFeed) PackGetRoundData(id *big.Int) []byte {
	enc, err := devFeed.abi.Pack("getRoundData", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetRoundData is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9a6fc8f5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getRoundData(uint80 id) view returns(uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
func (devFeed *DevFeed) TryPackGetRoundData(id *big.Int) ([]byte, error) {
	return devFeed.abi.Pack("getRoundData", id)
}

// DevFeedGetRoundDataOutput serves as a container for the return parameters of contract
// method GetRoundData.
type DevFeedGetRoundDataOutput struct {
	RoundId         *big.Int
	Answer          *big.Int
	StartedAt       *big.Int
	UpdatedAt       *big.Int
	AnsweredInRound *big.Int
}

// UnpackGetRoundData is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9a6fc8f5.
//
// Solidity: function getRoundData(uint80 id) view returns(uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
func (devFeed *DevFeed) UnpackGetRoundData(data []byte) (DevFeedGetRoundDataOutput, error) {
	out, err := devFeed.abi.Unpack("getRoundData", data)
	outstruct := new(DevFeedGetRoundDataOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.RoundId = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Answer = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.StartedAt = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.UpdatedAt = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.AnsweredInRound = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackLatestAnswer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x50d25bcd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function latestAnswer() view returns(int256)
func (devFeed *DevFeed) PackLatestAnswer() []byte {
	enc, err := devFeed.abi.Pack("latestAnswer")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLatestAnswer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x50d25bcd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function latestAnswer() view returns(int256)
func (devFeed *DevFeed) TryPackLatestAnswer() ([]byte, error) {
	return devFeed.abi.Pack("latestAnswer")
}

// UnpackLatestAnswer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x50d25bcd.
//
// Solidity: function latestAnswer() view returns(int256)
func (devFeed *DevFeed) UnpackLatestAnswer(data []byte) (*big.Int, error) {
	out, err := devFeed.abi.Unpack("latestAnswer", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackLatestRoundData is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfeaf968c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function latestRoundData() view returns(uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
func (devFeed *DevFeed) PackLatestRoundData() []byte {
	enc, err := devFeed.abi.Pack("latestRoundData")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLatestRoundData is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfeaf968c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function latestRoundData() view returns(uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
func (devFeed *DevFeed) TryPackLatestRoundData() ([]byte, error) {
	return devFeed.abi.Pack("latestRoundData")
}

// DevFeedLatestRoundDataOutput serves as a container for the return parameters of contract
// method LatestRoundData.
type DevFeedLatestRoundDataOutput struct {
	RoundId         *big.Int
	Answer          *big.Int
	StartedAt       *big.Int
	UpdatedAt       *big.Int
	AnsweredInRound *big.Int
}

// UnpackLatestRoundData is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfeaf968c.
//
// Solidity: function latestRoundData() view returns(uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
func (devFeed *DevFeed) UnpackLatestRoundData(data []byte) (DevFeedLatestRoundDataOutput, error) {
	out, err := devFeed.abi.Unpack("latestRoundData", data)
	outstruct := new(DevFeedLatestRoundDataOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.RoundId = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Answer = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.StartedAt = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.UpdatedAt = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.AnsweredInRound = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (devFeed *DevFeed) PackOwner() []byte {
	enc, err := devFeed.abi.Pack("owner")
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
func (devFeed *DevFeed) TryPackOwner() ([]byte, error) {
	return devFeed.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (devFeed *DevFeed) UnpackOwner(data []byte) (common.Address, error) {
	out, err := devFeed.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPush is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x317f046c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function push(int256 answer, uint64 updatedAt) returns()
func (devFeed *DevFeed) PackPush(answer *big.Int, updatedAt uint64) []byte {
	enc, err := devFeed.abi.Pack("push", answer, updatedAt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPush is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x317f046c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function push(int256 answer, uint64 updatedAt) returns()
func (devFeed *DevFeed) TryPackPush(answer *big.Int, updatedAt uint64) ([]byte, error) {
	return devFeed.abi.Pack("push", answer, updatedAt)
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() returns()
func (devFeed *DevFeed) PackRenounceOwnership() []byte {
	enc, err := devFeed.abi.Pack("renounceOwnership")
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
func (devFeed *DevFeed) TryPackRenounceOwnership() ([]byte, error) {
	return devFeed.abi.Pack("renounceOwnership")
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (devFeed *DevFeed) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := devFeed.abi.Pack("transferOwnership", newOwner)
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
func (devFeed *DevFeed) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return devFeed.abi.Pack("transferOwnership", newOwner)
}

// PackVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x54fd4d50.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function version() view returns(uint256)
func (devFeed *DevFeed) PackVersion() []byte {
	enc, err := devFeed.abi.Pack("version")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x54fd4d50.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function version() view returns(uint256)
func (devFeed *DevFeed) TryPackVersion() ([]byte, error) {
	return devFeed.abi.Pack("version")
}

// UnpackVersion is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x54fd4d50.
//
// Solidity: function version() view returns(uint256)
func (devFeed *DevFeed) UnpackVersion(data []byte) (*big.Int, error) {
	out, err := devFeed.abi.Unpack("version", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// DevFeedAnswerUpdated represents a AnswerUpdated event raised by the DevFeed contract.
type DevFeedAnswerUpdated struct {
	Current   *big.Int
	RoundId   *big.Int
	UpdatedAt *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const DevFeedAnswerUpdatedEventName = "AnswerUpdated"

// ContractEventName returns the user-defined event name.
func (DevFeedAnswerUpdated) ContractEventName() string {
	return DevFeedAnswerUpdatedEventName
}

// UnpackAnswerUpdatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AnswerUpdated(int256 indexed current, uint256 indexed roundId, uint256 updatedAt)
func (devFeed *DevFeed) UnpackAnswerUpdatedEvent(log *types.Log) (*DevFeedAnswerUpdated, error) {
	event := "AnswerUpdated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devFeed.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevFeedAnswerUpdated)
	if len(log.Data) > 0 {
		if err := devFeed.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devFeed.abi.Events[event].Inputs {
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

// DevFeedOwnershipTransferred represents a OwnershipTransferred event raised by the DevFeed contract.
type DevFeedOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const DevFeedOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (DevFeedOwnershipTransferred) ContractEventName() string {
	return DevFeedOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (devFeed *DevFeed) UnpackOwnershipTransferredEvent(log *types.Log) (*DevFeedOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devFeed.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevFeedOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := devFeed.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devFeed.abi.Events[event].Inputs {
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
func (devFeed *DevFeed) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devFeed.abi.Errors["NoRound"].ID.Bytes()[:4]) {
		return devFeed.UnpackNoRoundError(raw[4:])
	}
	if bytes.Equal(raw[:4], devFeed.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return devFeed.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], devFeed.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return devFeed.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevFeedNoRound represents a NoRound error raised by the DevFeed contract.
type DevFeedNoRound struct {
	RoundId *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoRound(uint80 roundId)
func DevFeedNoRoundErrorID() common.Hash {
	return common.HexToHash("0x2d24dabd7d25ff47b715533d828b281c1eb5b01a9edc5b1eeddec75a80baa0e5")
}

// UnpackNoRoundError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoRound(uint80 roundId)
func (devFeed *DevFeed) UnpackNoRoundError(raw []byte) (*DevFeedNoRound, error) {
	out := new(DevFeedNoRound)
	if err := devFeed.abi.UnpackIntoInterface(out, "NoRound", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevFeedOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the DevFeed contract.
type DevFeedOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func DevFeedOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (devFeed *DevFeed) UnpackOwnableInvalidOwnerError(raw []byte) (*DevFeedOwnableInvalidOwner, error) {
	out := new(DevFeedOwnableInvalidOwner)
	if err := devFeed.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevFeedOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the DevFeed contract.
type DevFeedOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func DevFeedOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (devFeed *DevFeed) UnpackOwnableUnauthorizedAccountError(raw []byte) (*DevFeedOwnableUnauthorizedAccount, error) {
	out := new(DevFeedOwnableUnauthorizedAccount)
	if err := devFeed.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}
