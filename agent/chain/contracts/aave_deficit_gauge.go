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
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pool_\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"reserve_\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"maxAge_\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"CheckpointUnorderedInsertion\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"}],\"name\":\"NoDeficitView\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"bits\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"SafeCastOverflowedUintDowncast\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroMaxAge\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"Poked\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"asset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastDeficit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxAge\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"poke\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pool\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reading\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"t\",\"type\":\"uint64\"}],\"name\":\"readingAt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reserve\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"stale\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "AaveDeficitGauge",
	Bin: "0x60e060405234801561000f575f5ffd5b50604051610d72380380610d7283398101604081905261002e91610397565b806001600160401b03165f0361005757604051630924e4ad60e41b815260040160405180910390fd5b6001600160a01b03808416608052821660a0526001600160401b03811660c0525f80610081610108565b91509150816100b257604051630e41f34160e41b81526001600160a01b038616600482015260240160405180910390fd5b5f8181556100c49060019042906101f9565b5050604080515f81524260208201527f3236527b80ebd86d1f99f3d009522e5ea7d1b641add94da4a98aeb1d87e05238910160405180910390a15050505050610439565b5f5f5f5f6080516001600160a01b031660a05160405160240161013a91906001600160a01b0391909116815260200190565b60408051601f198184030181529181526020820180516001600160e01b031663c952485d60e01b1790525161016f91906103e7565b5f60405180830381855afa9150503d805f81146101a7576040519150601f19603f3d011682016040523d82523d5f602084013e6101ac565b606091505b50915091508115806101c057508051602014155b156101d057505f93849350915050565b808060200190518101906101e491906103fd565b6001600160801b038111159590945092505050565b5f80610206858585610213565b915091505b935093915050565b82545f908190801561031f575f61023c8761022f600185610414565b5f91825260209091200190565b805490915065ffffffffffff80821691660100000000000090046001600160d01b031690881682111561028257604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff16036102be57825465ffffffffffff1666010000000000006001600160d01b03891602178355610311565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f815291909120945191519092166601000000000000029216919091179101555b945085935061020b92505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316660100000000000002919093161792019190915590508161020b565b80516001600160a01b0381168114610392575f5ffd5b919050565b5f5f5f606084860312156103a9575f5ffd5b6103b28461037c565b92506103c06020850161037c565b60408501519092506001600160401b03811681146103dc575f5ffd5b809150509250925092565b5f82518060208501845e5f920191825250919050565b5f6020828403121561040d575f5ffd5b5051919050565b8181038181111561043357634e487b7160e01b5f52601160045260245ffd5b92915050565b60805160a05160c0516108f561047d5f395f818161015201526103b101525f818160f801528181610192015261049701525f81816099015261046d01526108f55ff3fe608060405234801561000f575f5ffd5b5060043610610090575f3560e01c806348e0ab441161006357806348e0ab441461011c578063687043c51461014d578063cd3293de1461018d578063eda3640e146101b4578063fffd52c6146101cc575f5ffd5b806316f0115b1461009457806317cf01f5146100d857806318178358146100ee57806338d52e0f146100f6575b5f5ffd5b6100bb7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b6100e05f5481565b6040519081526020016100cf565b6100e06101d4565b7f00000000000000000000000000000000000000000000000000000000000000006100bb565b61012f61012a366004610834565b610285565b6040805192835267ffffffffffffffff9091166020830152016100cf565b6101747f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff90911681526020016100cf565b6100bb7f000000000000000000000000000000000000000000000000000000000000000081565b6101bc6103a2565b60405190151581526020016100cf565b61012f6103f7565b5f6101df6001610422565b6001600160d01b031690505f5f6101f4610467565b915091508161020257505090565b5f5481811461022f578082111561022a5761021d818361086f565b6102279085610882565b93505b5f8290555b6102454261023c8661059d565b600191906105d8565b5050604080518581524260208201527f3236527b80ebd86d1f99f3d009522e5ea7d1b641add94da4a98aeb1d87e05238910160405180910390a150505090565b5f80808061029260015490565b905080156102f7575f6102b16102a960018461086f565b6001906105f2565b90508567ffffffffffffffff16815f015165ffffffffffff16116102f557602081015190516001600160d01b039091169665ffffffffffff90911695509350505050565b505b80821015610359575f600261030c8385610882565b6103169190610895565b905067ffffffffffffffff861661032e6001836105f2565b5165ffffffffffff16111561034557809150610353565b610350816001610882565b92505b506102f7565b805f0361036c57505f9485945092505050565b5f61037b6102a960018461086f565b602081015190516001600160d01b039091169765ffffffffffff9091169650945050505050565b5f5f6103ac6103f7565b9150507f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff168167ffffffffffffffff166103ef9190610882565b421191505090565b5f5f5f5f6104056001610618565b6001600160d01b03169665ffffffffffff90911695509350505050565b80545f90801561045e576104488361043b60018461086f565b5f91825260209091200190565b54600160301b90046001600160d01b0316610460565b5f5b9392505050565b5f5f5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03167f00000000000000000000000000000000000000000000000000000000000000006040516024016104d591906001600160a01b0391909116815260200190565b60408051601f198184030181529181526020820180516001600160e01b031663c952485d60e01b1790525161050a91906108b4565b5f60405180830381855afa9150503d805f8114610542576040519150601f19603f3d011682016040523d82523d5f602084013e610547565b606091505b509150915081158061055b57508051602014155b1561056b57505f93849350915050565b8080602001905181019061057f91906108ca565b6fffffffffffffffffffffffffffffffff8111159590945092505050565b5f6001600160d01b038211156105d4576040516306dfcc6560e41b815260d060048201526024810183905260440160405180910390fd5b5090565b5f806105e5858585610677565b915091505b935093915050565b604080518082019091525f808252602082015261060f83836107c7565b90505b92915050565b80545f9081908190808203610636575f5f5f93509350935050610670565b5f6106468661043b60018561086f565b546001955065ffffffffffff81169450600160301b90046001600160d01b03169250610670915050565b9193909250565b82545f908190801561076d575f6106938761043b60018561086f565b805490915065ffffffffffff80821691600160301b90046001600160d01b03169088168211156106d657604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff160361070f57825465ffffffffffff16600160301b6001600160d01b0389160217835561075f565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f81529190912094519151909216600160301b029216919091179101555b94508593506105ea92505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316600160301b0291909316179201919091559050816105ea565b604080518082019091525f8082526020820152825f018263ffffffff16815481106107f4576107f46108e1565b5f9182526020918290206040805180820190915291015465ffffffffffff81168252600160301b90046001600160d01b0316918101919091529392505050565b5f60208284031215610844575f5ffd5b813567ffffffffffffffff81168114610460575f5ffd5b634e487b7160e01b5f52601160045260245ffd5b818103818111156106125761061261085b565b808201808211156106125761061261085b565b5f826108af57634e487b7160e01b5f52601260045260245ffd5b500490565b5f82518060208501845e5f920191825250919050565b5f602082840312156108da575f5ffd5b5051919050565b634e487b7160e01b5f52603260045260245ffd",
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
