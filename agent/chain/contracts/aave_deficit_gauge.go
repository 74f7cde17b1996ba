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

// AaveDeficitGaugeMetaData contains all meta data concerning the AaveDeficitGauge contract.
var AaveDeficitGaugeMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pool_\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"reserve_\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"maxAge_\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"CheckpointUnorderedInsertion\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"}],\"name\":\"NoDeficitView\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"bits\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"SafeCastOverflowedUintDowncast\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroMaxAge\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"Poked\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"asset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastDeficit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxAge\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"poke\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pool\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reading\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"t\",\"type\":\"uint64\"}],\"name\":\"readingAfter\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"t\",\"type\":\"uint64\"}],\"name\":\"readingAt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reserve\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"stale\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "AaveDeficitGauge",
	Bin: "0x60e060405234801561000f575f5ffd5b50604051610d7c380380610d7c83398101604081905261002e91610397565b806001600160401b03165f0361005757604051630924e4ad60e41b815260040160405180910390fd5b6001600160a01b03808416608052821660a0526001600160401b03811660c0525f80610081610108565b91509150816100b257604051630e41f34160e41b81526001600160a01b038616600482015260240160405180910390fd5b5f8181556100c49060019042906101f9565b5050604080515f81524260208201527f3236527b80ebd86d1f99f3d009522e5ea7d1b641add94da4a98aeb1d87e05238910160405180910390a15050505050610439565b5f5f5f5f6080516001600160a01b031660a05160405160240161013a91906001600160a01b0391909116815260200190565b60408051601f198184030181529181526020820180516001600160e01b031663c952485d60e01b1790525161016f91906103e7565b5f60405180830381855afa9150503d805f81146101a7576040519150601f19603f3d011682016040523d82523d5f602084013e6101ac565b606091505b50915091508115806101c057508051602014155b156101d057505f93849350915050565b808060200190518101906101e491906103fd565b6001600160801b038111159590945092505050565b5f80610206858585610213565b915091505b935093915050565b82545f908190801561031f575f61023c8761022f600185610414565b5f91825260209091200190565b805490915065ffffffffffff80821691660100000000000090046001600160d01b031690881682111561028257604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff16036102be57825465ffffffffffff1666010000000000006001600160d01b03891602178355610311565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f815291909120945191519092166601000000000000029216919091179101555b945085935061020b92505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316660100000000000002919093161792019190915590508161020b565b80516001600160a01b0381168114610392575f5ffd5b919050565b5f5f5f606084860312156103a9575f5ffd5b6103b28461037c565b92506103c06020850161037c565b60408501519092506001600160401b03811681146103dc575f5ffd5b809150509250925092565b5f82518060208501845e5f920191825250919050565b5f6020828403121561040d575f5ffd5b5051919050565b8181038181111561043357634e487b7160e01b5f52601160045260245ffd5b92915050565b60805160a05160c0516108fe61047e5f395f818161015d015261031101525f8181610103015281816101b001526103f701525f818160a401526103cd01526108fe5ff3fe608060405234801561000f575f5ffd5b506004361061009b575f3560e01c8063687043c511610063578063687043c51461015857806385d7e1fe14610198578063cd3293de146101ab578063eda3640e146101d2578063fffd52c6146101ea575f5ffd5b806316f0115b1461009f57806317cf01f5146100e357806318178358146100f957806338d52e0f1461010157806348e0ab4414610127575b5f5ffd5b6100c67f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b6100eb5f5481565b6040519081526020016100da565b6100eb6101f2565b7f00000000000000000000000000000000000000000000000000000000000000006100c6565b61013a61013536600461083d565b6102a3565b6040805192835267ffffffffffffffff9091166020830152016100da565b61017f7f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff90911681526020016100da565b61013a6101a636600461083d565b6102dc565b6100c67f000000000000000000000000000000000000000000000000000000000000000081565b6101da610302565b60405190151581526020016100da565b61013a610357565b5f6101fd6001610382565b6001600160d01b031690505f5f6102126103c7565b915091508161022057505090565b5f5481811461024d57808211156102485761023b8183610878565b610245908561088b565b93505b5f8290555b6102634261025a866104fd565b60019190610538565b5050604080518581524260208201527f3236527b80ebd86d1f99f3d009522e5ea7d1b641add94da4a98aeb1d87e05238910160405180910390a150505090565b5f5f5f6102af84610552565b905080156102cf576102ca6102c5600183610878565b6105c8565b6102d2565b5f5f5b9250925050915091565b5f5f5f6102e884610552565b90506102f360015490565b81146102cf576102ca816105c8565b5f5f61030c610357565b9150507f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff168167ffffffffffffffff1661034f919061088b565b421191505090565b5f5f5f5f61036560016105fb565b6001600160d01b03169665ffffffffffff90911695509350505050565b80545f9080156103be576103a88361039b600184610878565b5f91825260209091200190565b54600160301b90046001600160d01b03166103c0565b5f5b9392505050565b5f5f5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03167f000000000000000000000000000000000000000000000000000000000000000060405160240161043591906001600160a01b0391909116815260200190565b60408051601f198184030181529181526020820180516001600160e01b031663c952485d60e01b1790525161046a919061089e565b5f60405180830381855afa9150503d805f81146104a2576040519150601f19603f3d011682016040523d82523d5f602084013e6104a7565b606091505b50915091508115806104bb57508051602014155b156104cb57505f93849350915050565b808060200190518101906104df91906108b4565b6fffffffffffffffffffffffffffffffff8111159590945092505050565b5f6001600160d01b03821115610534576040516306dfcc6560e41b815260d060048201526024810183905260440160405180910390fd5b5090565b5f8061054585858561065a565b915091505b935093915050565b5f5f61055d60015490565b90505b808210156105c2575f6002610575838561088b565b61057f91906108cb565b905067ffffffffffffffff84166105976001836107aa565b5165ffffffffffff1611156105ae578091506105bc565b6105b981600161088b565b92505b50610560565b50919050565b5f80806105d66001856107aa565b602081015190516001600160d01b039091169565ffffffffffff909116945092505050565b80545f9081908190808203610619575f5f5f93509350935050610653565b5f6106298661039b600185610878565b546001955065ffffffffffff81169450600160301b90046001600160d01b03169250610653915050565b9193909250565b82545f9081908015610750575f6106768761039b600185610878565b805490915065ffffffffffff80821691600160301b90046001600160d01b03169088168211156106b957604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff16036106f257825465ffffffffffff16600160301b6001600160d01b03891602178355610742565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f81529190912094519151909216600160301b029216919091179101555b945085935061054a92505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316600160301b02919093161792019190915590508161054a565b604080518082019091525f80825260208201526107c783836107d0565b90505b92915050565b604080518082019091525f8082526020820152825f018263ffffffff16815481106107fd576107fd6108ea565b5f9182526020918290206040805180820190915291015465ffffffffffff81168252600160301b90046001600160d01b0316918101919091529392505050565b5f6020828403121561084d575f5ffd5b813567ffffffffffffffff811681146103c0575f5ffd5b634e487b7160e01b5f52601160045260245ffd5b818103818111156107ca576107ca610864565b808201808211156107ca576107ca610864565b5f82518060208501845e5f920191825250919050565b5f602082840312156108c4575f5ffd5b5051919050565b5f826108e557634e487b7160e01b5f52601260045260245ffd5b500490565b634e487b7160e01b5f52603260045260245ffd",
}

// AaveDeficitGauge is an auto generated Go binding around an Ethereum contract.
type AaveDeficitGauge struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *AaveDeficitGauge) GetABI() abi.ABI {
	return c.abi
}

// NewAaveDeficitGauge creates a new instance of AaveDeficitGauge.
func NewAaveDeficitGauge() *AaveDeficitGauge {
	parsed, err := AaveDeficitGaugeMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &AaveDeficitGauge{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *AaveDeficitGauge) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address pool_, address reserve_, uint64 maxAge_) returns()
func (aaveDeficitGauge *AaveDeficitGauge) PackConstructor(pool_ common.Address, reserve_ common.Address, maxAge_ uint64) []byte {
	enc, err := aaveDeficitGauge.abi.Pack("", pool_, reserve_, maxAge_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38d52e0f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function asset() view returns(address)
func (aaveDeficitGauge *AaveDeficitGauge) PackAsset() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("asset")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38d52e0f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function asset() view returns(address)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackAsset() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("asset")
}

// UnpackAsset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x38d52e0f.
//
// Solidity: function asset() view returns(address)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackAsset(data []byte) (common.Address, error) {
	out, err := aaveDeficitGauge.abi.Unpack("asset", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackLastDeficit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x17cf01f5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lastDeficit() view returns(uint256)
func (aaveDeficitGauge *AaveDeficitGauge) PackLastDeficit() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("lastDeficit")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLastDeficit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x17cf01f5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lastDeficit() view returns(uint256)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackLastDeficit() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("lastDeficit")
}

// UnpackLastDeficit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x17cf01f5.
//
// Solidity: function lastDeficit() view returns(uint256)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackLastDeficit(data []byte) (*big.Int, error) {
	out, err := aaveDeficitGauge.abi.Unpack("lastDeficit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMaxAge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x687043c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxAge() view returns(uint64)
func (aaveDeficitGauge *AaveDeficitGauge) PackMaxAge() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("maxAge")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxAge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x687043c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxAge() view returns(uint64)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackMaxAge() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("maxAge")
}

// UnpackMaxAge is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x687043c5.
//
// Solidity: function maxAge() view returns(uint64)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackMaxAge(data []byte) (uint64, error) {
	out, err := aaveDeficitGauge.abi.Unpack("maxAge", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackPoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18178358.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function poke() returns(uint256 loss)
func (aaveDeficitGauge *AaveDeficitGauge) PackPoke() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("poke")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18178358.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function poke() returns(uint256 loss)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackPoke() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("poke")
}

// UnpackPoke is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18178358.
//
// Solidity: function poke() returns(uint256 loss)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackPoke(data []byte) (*big.Int, error) {
	out, err := aaveDeficitGauge.abi.Unpack("poke", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x16f0115b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pool() view returns(address)
func (aaveDeficitGauge *AaveDeficitGauge) PackPool() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("pool")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x16f0115b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pool() view returns(address)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackPool() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("pool")
}

// UnpackPool is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x16f0115b.
//
// Solidity: function pool() view returns(address)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackPool(data []byte) (common.Address, error) {
	out, err := aaveDeficitGauge.abi.Unpack("pool", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackReading is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfffd52c6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reading() view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) PackReading() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("reading")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReading is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfffd52c6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reading() view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackReading() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("reading")
}

// AaveDeficitGaugeReadingOutput serves as a container for the return parameters of contract
// method Reading.
type AaveDeficitGaugeReadingOutput struct {
	Loss *big.Int
	Time uint64
}

// UnpackReading is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfffd52c6.
//
// Solidity: function reading() view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackReading(data []byte) (AaveDeficitGaugeReadingOutput, error) {
	out, err := aaveDeficitGauge.abi.Unpack("reading", data)
	outstruct := new(AaveDeficitGaugeReadingOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Loss = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Time = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackReadingAfter is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85d7e1fe.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function readingAfter(uint64 t) view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) PackReadingAfter(t uint64) []byte {
	enc, err := aaveDeficitGauge.abi.Pack("readingAfter", t)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReadingAfter is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85d7e1fe.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function readingAfter(uint64 t) view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackReadingAfter(t uint64) ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("readingAfter", t)
}

// AaveDeficitGaugeReadingAfterOutput serves as a container for the return parameters of contract
// method ReadingAfter.
type AaveDeficitGaugeReadingAfterOutput struct {
	Loss *big.Int
	Time uint64
}

// UnpackReadingAfter is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x85d7e1fe.
//
// Solidity: function readingAfter(uint64 t) view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackReadingAfter(data []byte) (AaveDeficitGaugeReadingAfterOutput, error) {
	out, err := aaveDeficitGauge.abi.Unpack("readingAfter", data)
	outstruct := new(AaveDeficitGaugeReadingAfterOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Loss = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Time = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackReadingAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x48e0ab44.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function readingAt(uint64 t) view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) PackReadingAt(t uint64) []byte {
	enc, err := aaveDeficitGauge.abi.Pack("readingAt", t)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReadingAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x48e0ab44.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function readingAt(uint64 t) view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackReadingAt(t uint64) ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("readingAt", t)
}

// AaveDeficitGaugeReadingAtOutput serves as a container for the return parameters of contract
// method ReadingAt.
type AaveDeficitGaugeReadingAtOutput struct {
	Loss *big.Int
	Time uint64
}

// UnpackReadingAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x48e0ab44.
//
// Solidity: function readingAt(uint64 t) view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackReadingAt(data []byte) (AaveDeficitGaugeReadingAtOutput, error) {
	out, err := aaveDeficitGauge.abi.Unpack("readingAt", data)
	outstruct := new(AaveDeficitGaugeReadingAtOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Loss = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Time = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackReserve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcd3293de.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reserve() view returns(address)
func (aaveDeficitGauge *AaveDeficitGauge) PackReserve() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("reserve")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReserve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcd3293de.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reserve() view returns(address)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackReserve() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("reserve")
}

// UnpackReserve is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcd3293de.
//
// Solidity: function reserve() view returns(address)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackReserve(data []byte) (common.Address, error) {
	out, err := aaveDeficitGauge.abi.Unpack("reserve", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackStale is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeda3640e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stale() view returns(bool)
func (aaveDeficitGauge *AaveDeficitGauge) PackStale() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("stale")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStale is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeda3640e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stale() view returns(bool)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackStale() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("stale")
}

// UnpackStale is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeda3640e.
//
// Solidity: function stale() view returns(bool)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackStale(data []byte) (bool, error) {
	out, err := aaveDeficitGauge.abi.Unpack("stale", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// AaveDeficitGaugePoked represents a Poked event raised by the AaveDeficitGauge contract.
type AaveDeficitGaugePoked struct {
	Loss *big.Int
	Time *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const AaveDeficitGaugePokedEventName = "Poked"

// ContractEventName returns the user-defined event name.
func (AaveDeficitGaugePoked) ContractEventName() string {
	return AaveDeficitGaugePokedEventName
}

// UnpackPokedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Poked(uint256 loss, uint256 time)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackPokedEvent(log *types.Log) (*AaveDeficitGaugePoked, error) {
	event := "Poked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != aaveDeficitGauge.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(AaveDeficitGaugePoked)
	if len(log.Data) > 0 {
		if err := aaveDeficitGauge.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range aaveDeficitGauge.abi.Events[event].Inputs {
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
func (aaveDeficitGauge *AaveDeficitGauge) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], aaveDeficitGauge.abi.Errors["CheckpointUnorderedInsertion"].ID.Bytes()[:4]) {
		return aaveDeficitGauge.UnpackCheckpointUnorderedInsertionError(raw[4:])
	}
	if bytes.Equal(raw[:4], aaveDeficitGauge.abi.Errors["NoDeficitView"].ID.Bytes()[:4]) {
		return aaveDeficitGauge.UnpackNoDeficitViewError(raw[4:])
	}
	if bytes.Equal(raw[:4], aaveDeficitGauge.abi.Errors["SafeCastOverflowedUintDowncast"].ID.Bytes()[:4]) {
		return aaveDeficitGauge.UnpackSafeCastOverflowedUintDowncastError(raw[4:])
	}
	if bytes.Equal(raw[:4], aaveDeficitGauge.abi.Errors["ZeroMaxAge"].ID.Bytes()[:4]) {
		return aaveDeficitGauge.UnpackZeroMaxAgeError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// AaveDeficitGaugeCheckpointUnorderedInsertion represents a CheckpointUnorderedInsertion error raised by the AaveDeficitGauge contract.
type AaveDeficitGaugeCheckpointUnorderedInsertion struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CheckpointUnorderedInsertion()
func AaveDeficitGaugeCheckpointUnorderedInsertionErrorID() common.Hash {
	return common.HexToHash("0x2520601d9d60b717c34a36ad270857824c5a1ebbfd08ff39aba6930089495cfa")
}

// UnpackCheckpointUnorderedInsertionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CheckpointUnorderedInsertion()
func (aaveDeficitGauge *AaveDeficitGauge) UnpackCheckpointUnorderedInsertionError(raw []byte) (*AaveDeficitGaugeCheckpointUnorderedInsertion, error) {
	out := new(AaveDeficitGaugeCheckpointUnorderedInsertion)
	if err := aaveDeficitGauge.abi.UnpackIntoInterface(out, "CheckpointUnorderedInsertion", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AaveDeficitGaugeNoDeficitView represents a NoDeficitView error raised by the AaveDeficitGauge contract.
type AaveDeficitGaugeNoDeficitView struct {
	Pool common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoDeficitView(address pool)
func AaveDeficitGaugeNoDeficitViewErrorID() common.Hash {
	return common.HexToHash("0xe41f3410abc760f8bbfcb4b2c45c91690263554c2f8872d0d0dc1be71d7ad537")
}

// UnpackNoDeficitViewError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoDeficitView(address pool)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackNoDeficitViewError(raw []byte) (*AaveDeficitGaugeNoDeficitView, error) {
	out := new(AaveDeficitGaugeNoDeficitView)
	if err := aaveDeficitGauge.abi.UnpackIntoInterface(out, "NoDeficitView", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AaveDeficitGaugeSafeCastOverflowedUintDowncast represents a SafeCastOverflowedUintDowncast error raised by the AaveDeficitGauge contract.
type AaveDeficitGaugeSafeCastOverflowedUintDowncast struct {
	Bits  uint8
	Value *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func AaveDeficitGaugeSafeCastOverflowedUintDowncastErrorID() common.Hash {
	return common.HexToHash("0x6dfcc6503a32754ce7a89698e18201fc5294fd4aad43edefee786f88423b1a12")
}

// UnpackSafeCastOverflowedUintDowncastError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackSafeCastOverflowedUintDowncastError(raw []byte) (*AaveDeficitGaugeSafeCastOverflowedUintDowncast, error) {
	out := new(AaveDeficitGaugeSafeCastOverflowedUintDowncast)
	if err := aaveDeficitGauge.abi.UnpackIntoInterface(out, "SafeCastOverflowedUintDowncast", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AaveDeficitGaugeZeroMaxAge represents a ZeroMaxAge error raised by the AaveDeficitGauge contract.
type AaveDeficitGaugeZeroMaxAge struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroMaxAge()
func AaveDeficitGaugeZeroMaxAgeErrorID() common.Hash {
	return common.HexToHash("0x924e4ad0c30b918d63ce8ed579ede3e909d89fe56cd264add0b4327e17eb8d93")
}

// UnpackZeroMaxAgeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroMaxAge()
func (aaveDeficitGauge *AaveDeficitGauge) UnpackZeroMaxAgeError(raw []byte) (*AaveDeficitGaugeZeroMaxAge, error) {
	out := new(AaveDeficitGaugeZeroMaxAge)
	if err := aaveDeficitGauge.abi.UnpackIntoInterface(out, "ZeroMaxAge", raw); err != nil {
		return nil, err
	}
	return out, nil
}
